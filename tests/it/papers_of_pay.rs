//! Samples of the papers of pay, with invented people: the request, a long one, the list to sign, the refusal.

use calamine::Reader;
use hoagiai::domain::pay::case::{PayLine, Share};
use hoagiai::domain::pay::course::{Move, Standing};
use hoagiai::domain::pay::ledger::{Ledger, LedgerLine};
use hoagiai::domain::pay::rate::{Known, Outcome, Per, Rate};
use hoagiai::domain::pay::{PayPaper, PayRequest, PayStep, PaySum};
use hoagiai::domain::people::{Life, Team};
use hoagiai::domain::{CaseId, GroupId, PayId, PersonId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::pay::{self, Frame, ledger};

use crate::papers::{Sample, day, made_at};

const UNIT: &str = "UBND PHƯỜNG VŨ NINH";
const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "pay-request",
            make: |l, o| make(PayPaper::Request, 4, (l, o)),
            n_pages: 1,
            first: &[UNIT, NATION, "GIẤY ĐỀ NGHỊ THANH TOÁN", "Kính gửi", "VN-01-2026-001", "Một triệu bốn trăm nghìn"],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-request-long",
            make: |l, o| make(PayPaper::Request, 60, (l, o)),
            n_pages: 3,
            first: &[UNIT, NATION, "VN-01-2026-001"],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-receipts",
            make: |l, o| make(PayPaper::Receipts, 4, (l, o)),
            n_pages: 1,
            first: &[UNIT, NATION, "DANH SÁCH", "Ký nhận thù lao", "Nguyễn Văn An"],
            last: &["Một triệu bốn trăm nghìn", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "pay-refusal",
            make: |l, o| make(PayPaper::Refusal, 4, (l, o)),
            n_pages: 1,
            first: &["ỦY BAN NHÂN DÂN", NATION, "/UBND-VP", "V/v trả lời", "Kính gửi", "đã được chi trong quý I"],
            last: &["VN-01-2026-004", "Nơi nhận", "Như trên", "Lưu: VT, VP"],
            every: &[],
        },
        Sample {
            name: "pay-ledger",
            make: |l, o| ledger::paper(&ledger(), &of_ledger(l, o)),
            n_pages: 1,
            first: &[NATION, "BẢNG TỔNG HỢP", "Tổ hòa giải Bồ Sơn 1", "1.400.000", "3.4.3", "3.4.4"],
            last: &["NGƯỜI LẬP BIỂU", "CHỦ TỊCH"],
            every: &[],
        },
    ]
}

fn ledger() -> Ledger {
    let paid = PaySum { successes: 2, failures: 2, dong: 1_400_000 };
    let line =
        |team| LedgerLine { team: TeamId(team), ended: (5, 4), paid, months: 11, due: (11, 11), support: 1_650_000 };
    Ledger { from: day(2026, 1, 1), to: day(2026, 12, 31), lines: vec![line(1), line(2)] }
}

fn of_ledger<'a>(locale: &'a Locale, office: &'a Office) -> ledger::Frame<'a> {
    static TEAMS: std::sync::LazyLock<Vec<Team>> = std::sync::LazyLock::new(|| {
        let team = |id: i64| Team {
            id: TeamId(id),
            ward: WardId(1),
            group: GroupId(id),
            number: id as i32,
            name: format!("Tổ hòa giải Bồ Sơn {id}"),
            life: Life::default(),
            wants_minority: false,
        };
        vec![team(1), team(2)]
    });
    ledger::Frame { locale, office, teams: &TEAMS, today: day(2026, 11, 30), made_at: made_at() }
}

#[test]
fn the_ledger_is_a_workbook_as_well() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let bytes = ledger::workbook(&ledger(), &of_ledger(&locale, &office)).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> = sheet.rows().map(|it| it.iter().map(ToString::to_string).collect()).collect();
    let row = rows.iter().find(|it| it[1] == "Tổ hòa giải Bồ Sơn 2").unwrap();
    assert_eq!(row[2..], ["5", "4", "2", "2", "1400000", "11", "1650000", "3050000"]);
    assert!(rows.iter().flatten().any(|it| it.contains("Sáu triệu một trăm nghìn đồng chẵn")), "{rows:?}");
}

fn line(nth: i64) -> PayLine {
    let outcome = if nth % 2 == 0 { Outcome::Failure } else { Outcome::Success };
    let dong = if outcome == Outcome::Success { 400_000 } else { 300_000 };
    let share = |id, name: &str| Share { person: PersonId(id), name: name.to_owned(), dong: dong / 2 };
    PayLine {
        case: CaseId(nth),
        code: format!("VN-01-2026-{nth:03}"),
        ended_on: day(2026, 11, 5),
        outcome,
        written: outcome == Outcome::Success,
        rate: Rate {
            dong,
            per: Per::Case,
            basis: "Thông tư 56/2023/TT-BTC, Điều 3 khoản 17".to_owned(),
            known: Known::Maximum,
        },
        shares: vec![share(1, "Nguyễn Văn An"), share(2, "Trần Thị Bình")],
    }
}

fn make(kind: PayPaper, cases: i64, (locale, office): (&Locale, &Office)) -> Paper {
    let refused = PayStep {
        at: made_at(),
        name: "Hoàng Thị Giang".to_owned(),
        step: Move::Refuse,
        on: day(2026, 11, 28),
        words: Some("Vụ, việc đã được chi trong quý I".to_owned()),
    };
    let request = PayRequest {
        id: PayId(1),
        ward: WardId(1),
        team: TeamId(1),
        standing: Standing::Refused,
        version: 2,
        by: PersonId(2),
        sent_on: day(2026, 11, 24),
        paid_on: None,
        lines: (1..=cases).map(line).collect(),
        steps: vec![refused],
    };
    let frame = Frame {
        locale,
        office,
        group: "tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải Bồ Sơn 1",
        head: Some((PersonId(2), "Trần Thị Bình")),
        today: day(2026, 11, 30),
        made_at: made_at(),
    };
    pay::paper(kind, &request, &frame).unwrap()
}
