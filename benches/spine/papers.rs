//! The register of a team with 10,000 cases as a document and as a workbook, each in a process of its own, so that its
//! memory is its own.

use std::process::{Command, Stdio};
use std::time::Instant;

use hoagiai::domain::calendar::local_date;
use hoagiai::domain::case::{
    Agreement, Case, CaseMediator, Course, Ground, Party, PartyKind, Place, Settlement, Side, Stage,
};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::register::{Book, Entry, Stretch};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{CaseId, GroupId, PersonId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::office::Office;
use hoagiai::report::docx::pack;
use hoagiai::report::papers::register::{Register, paper, workbook};

use super::machine::Watch;
use super::town::now;

/// Lines of the register.
const LINES: u32 = 10_000;

/// As what it is written.
#[derive(Clone, Copy)]
pub(super) enum As {
    /// To be printed.
    Document,
    /// To be counted with.
    Workbook,
}

impl As {
    const ALL: [Self; 2] = [Self::Document, Self::Workbook];

    fn flag(self) -> &'static str {
        match self {
            Self::Document => "--register",
            Self::Workbook => "--register-workbook",
        }
    }

    /// What the writer is asked for, if it is one.
    pub(super) fn asked(args: &[String]) -> Option<Self> {
        let [flag] = args else { return None };
        Self::ALL.into_iter().find(|it| it.flag() == flag)
    }
}

/// Seconds and memory of the writer, and what others took of the machine meanwhile.
pub(super) fn register(form: As) -> ([f64; 2], f64) {
    let own = std::env::current_exe().expect("this program has a file");
    let watch = Watch::start(std::process::id());
    let output =
        Command::new(own).arg(form.flag()).stderr(Stdio::inherit()).output().expect("the writer can be started");
    let others = watch.others();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    assert_eq!(numbers.len(), 2, "seconds, MiB: {said}");
    ([numbers[0], numbers[1]], others)
}

/// The writer: prints seconds and the most memory in MiB.
pub(super) fn write_register(form: As) {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let started = Instant::now();
    let register = Register {
        book: Book::usual(TeamId(7), 2026),
        group: "Tổ dân phố Bồ Sơn 1".to_owned(),
        team: "Tổ hòa giải số 7".to_owned(),
        stretch: Stretch { from: 1, to: LINES },
        entries: (1..=LINES).map(entry).collect(),
        changed: Vec::new(),
        printed_for: "Phạm Thị Hoa".to_owned(),
        made_at: now(),
        made_on: local_date(now()),
    };
    let bytes = match form {
        As::Document => pack::bytes(&paper(&register, &locale, &office)).expect("a document can be written"),
        As::Workbook => workbook(&register, &locale, &office).expect("a workbook can be written"),
    };
    let seconds = started.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    let most = most.and_then(|it| it.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0;
    assert!(bytes.len() > 100_000, "{} bytes", bytes.len());
    println!("{seconds} {most}");
}

fn entry(number: u32) -> Entry {
    let today = local_date(now());
    let party = |side, name: String| Party {
        side,
        kind: PartyKind::Person,
        name,
        age: Some(52),
        address: Some(format!("số {number}, ngõ 5, đường Thiên Đức")),
    };
    let mediator = |name: &str| CaseMediator {
        person: PersonId(1),
        name: name.to_owned(),
        assigned_on: today,
        chosen_by_parties: false,
    };
    let agreement = Agreement {
        steps: Vec::new(),
        text: format!("Bên A dời hết vật liệu khỏi lối đi chung trước ngày hẹn, lần thứ {number}."),
        performance_method: None,
        performance_due: Some(today),
        written: Settlement::Signed,
    };
    let case = Case {
        id: CaseId(i64::from(number)),
        code: format!("VN-07-2026-{number:03}"),
        ward: WardId(1),
        team: TeamId(7),
        kind: Kind::RightOfWay,
        received_on: today,
        ground: Ground::PartyRequest,
        place: Place { group: GroupId(1), detail: None },
        parties: vec![party(Side::A, format!("Nguyễn Văn An {number}")), party(Side::B, "Trần Thị Bình".to_owned())],
        summary: format!("Bên A để vật liệu ở lối đi chung, xe của bên B không vào được nhà; việc thứ {number}."),
        mediators: vec![mediator("Phạm Thị Hoa"), mediator("Đỗ Văn Giang")],
        domestic_violence: false,
        sign: Sign::None,
        stage: Stage::Success { on: today, agreement },
        course: Course::default(),
        entered_by: PersonId(1),
        created_at: now(),
        version: 1,
    };
    Entry { number, case, sessions: Vec::new(), helpers: Vec::new(), is_changed: false }
}
