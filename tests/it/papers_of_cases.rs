//! Samples of the papers of cases and of the register, with invented people.

use chrono::NaiveTime;
use hoagiai::domain::case::{
    Agreement, Case, CaseMediator, Course, EndReason, EscalationKind, Ground, Invited, InvitedRole, Openness, Party,
    PartyKind, Place, Session, Settlement, Side, Stage, Step,
};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::papers::{Blank, Filled, PaperKind, Reported};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::register::{Book, Entry, Stretch};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{CaseId, GroupId, PersonId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::papers::case::{Around, CasePaper};
use hoagiai::report::papers::{case, register};

use crate::papers::{Sample, day, made_at};

const HEAD: [&str; 3] = ["UBND PHƯỜNG VŨ NINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỔ HÒA GIẢI"];

pub fn samples() -> Vec<Sample> {
    let mut all = letters();
    all.extend(registers());
    all.extend(records());
    all
}

fn registers() -> Vec<Sample> {
    vec![
        Sample {
            name: "register",
            make: of_register,
            n_pages: 9,
            first: &["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỔ THEO DÕI HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ", "Quyển số: 02"],
            last: &["PHẦN II", "Cộng: 23 vụ, việc", "TỔ TRƯỞNG TỔ HÒA GIẢI"],
            every: &[],
        },
        Sample {
            name: "register-long",
            make: of_long_lines,
            n_pages: 8,
            first: &["SỔ THEO DÕI"],
            last: &["PHẦN II"],
            every: &[],
        },
    ]
}

fn records() -> Vec<Sample> {
    vec![
        Sample {
            name: "settled",
            make: |locale, office| of_case(PaperKind::Settled, locale, office),
            n_pages: 2,
            first: &["BIÊN BẢN HÒA GIẢI THÀNH", "Căn cứ tiến hành hòa giải", "Bên A: Nguyễn Văn An, 52 tuổi"],
            last: &["CÁC BÊN", "HÒA GIẢI VIÊN"],
            every: &[],
        },
        Sample {
            name: "settled-sessions",
            make: |locale, office| of(PaperKind::Settled, (&|_| {}, &sessions()), (locale, office)),
            n_pages: 2,
            first: &[
                "Buổi 1: thứ Năm, 07/05/2026, 19:00, tại nhà văn hóa tổ dân phố",
                "Người được mời: Vũ Thị Mai",
                "Người chứng kiến: Ngô Văn Khánh",
                "Buổi 2 (09/05/2026): Hòa giải viên gặp riêng từng bên.",
            ],
            last: &["CÁC BÊN", "HÒA GIẢI VIÊN"],
            every: &[],
        },
        Sample {
            name: "unsettled",
            make: |locale, office| of_case(PaperKind::Unsettled, locale, office),
            n_pages: 2,
            first: &["BIÊN BẢN HÒA GIẢI KHÔNG THÀNH", "Bên B: Trần Thị Bình"],
            last: &["CÁC BÊN", "HÒA GIẢI VIÊN"],
            every: &[],
        },
    ]
}

fn letters() -> Vec<Sample> {
    vec![
        Sample {
            name: "invitation",
            make: |locale, office| of_case(PaperKind::Invitation, locale, office),
            n_pages: 3,
            first: &[
                "TỔ DÂN PHỐ BỒ SƠN 1",
                "GIẤY MỜI",
                "Kính gửi: Nguyễn Văn An, số 12",
                "Thời gian: 08 giờ 30, thứ Bảy, 05/12/2026",
                "Địa điểm: Nhà văn hóa",
            ],
            last: &["Kính gửi: Lê Văn Cường", "ĐẠI DIỆN TỔ HÒA GIẢI"],
            every: &[],
        },
        Sample {
            name: "urgent",
            make: |locale, office| of_case(PaperKind::Urgent, locale, office),
            n_pages: 1,
            first: &[
                "BÁO CÁO NHANH",
                "Kính gửi: Chủ tịch Ủy ban nhân dân phường Vũ Ninh.",
                "Thời gian xảy ra: 19 giờ 20, thứ Năm, 07/05/2026",
                "Địa điểm: lối đi chung ngõ 5, Tổ dân phố Cô Mễ",
                "Người đang gặp nguy hiểm: Bà Trần Thị Bình và hai cháu nhỏ",
                "Diễn biến",
                "Đã báo Chủ tịch Ủy ban nhân dân lúc: 19 giờ 40",
            ],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI"],
            every: &[],
        },
        Sample {
            name: "court",
            make: |locale, office| of_case(PaperKind::Court, locale, office),
            n_pages: 1,
            first: &["ĐƠN YÊU CẦU", "Kính gửi: Tòa án nhân dân khu vực", "Người yêu cầu (họ và tên): …"],
            last: &["NGƯỜI YÊU CẦU"],
            every: &[],
        },
    ]
}

fn party(side: Side, name: &str, age: u8) -> Party {
    let address = Some("số 12, ngõ 5, đường Thiên Đức".to_owned());
    Party { side, kind: PartyKind::Person, name: name.to_owned(), age: Some(age), address }
}

pub fn sample_case(number: u32, stage: Stage) -> Case {
    let mediator = |name: &str| CaseMediator {
        person: PersonId(1),
        name: name.to_owned(),
        assigned_on: day(2026, 5, 5),
        chosen_by_parties: false,
    };
    Case {
        id: CaseId(i64::from(number)),
        code: format!("VN-07-2026-{number:03}"),
        ward: WardId(1),
        team: TeamId(7),
        kind: Kind::RightOfWay,
        received_on: day(2026, 5, 5),
        ground: Ground::PartyRequest,
        place: Place { group: GroupId(1), detail: Some("lối đi chung ngõ 5".to_owned()) },
        parties: vec![
            party(Side::A, "Nguyễn Văn An", 52),
            party(Side::B, "Trần Thị Bình", 47),
            party(Side::B, "Lê Văn Cường", 50),
        ],
        summary:
            "Bên A để vật liệu xây dựng ở lối đi chung từ đầu tháng 4, xe của bên B không vào được nhà; hai bên đã \
                  nhiều lần to tiếng."
                .to_owned(),
        mediators: vec![mediator("Phạm Thị Hoa"), mediator("Đỗ Văn Giang")],
        domestic_violence: false,
        sign: Sign::None,
        stage,
        course: Course::default(),
        entered_by: PersonId(1),
        created_at: made_at(),
        version: 1,
    }
}

pub fn success() -> Stage {
    let agreement = Agreement {
        steps: Vec::new(),
        text: "1. Bên A dời hết vật liệu khỏi lối đi chung.\n2. Hai bên không để vật gì ở lối đi chung nữa.".to_owned(),
        performance_method: Some("Bên A tự dời, không đòi tiền công".to_owned()),
        performance_due: Some(day(2026, 5, 20)),
        written: Settlement::Signed,
    };
    Stage::Success { on: day(2026, 5, 9), agreement }
}

fn failure() -> Stage {
    Stage::Failure {
        on: day(2026, 5, 9),
        reason: EndReason::MediatorDecision,
        guidance: Some(ReferralBody::WardCommittee),
        demands: Some("Bên A xin thêm hai tháng.\nBên B đòi dời ngay.".to_owned()),
    }
}

fn sessions() -> Vec<Session> {
    let first = Session {
        time: NaiveTime::from_hms_opt(19, 0, 0),
        place: Some("nhà văn hóa tổ dân phố".to_owned()),
        invited: vec![Invited { name: "Vũ Thị Mai".to_owned(), role: InvitedRole::Respected, by: Some(Side::A) }],
        witnesses: vec!["Ngô Văn Khánh".to_owned()],
        related: vec!["Trần Văn Sơn".to_owned()],
        openness: Some(Openness::Public),
        course: Some("Hai bên nói rõ ý mình, bên A nhận là đã làm phiền".to_owned()),
        open: Some("ngày dời vật liệu".to_owned()),
        ..Session::of_both(day(2026, 5, 7))
    };
    let apart = Session {
        apart: true,
        place: Some("nhà bà ngoại".to_owned()),
        course: Some("bên B kể riêng với hòa giải viên".to_owned()),
        ..Session::of_both(day(2026, 5, 9))
    };
    vec![first, apart]
}

fn reported() -> Reported {
    let at = |minute| day(2026, 5, 7).and_hms_opt(12, minute, 0).unwrap().and_utc();
    Reported { kind: EscalationKind::Violence, at: at(20), chair_told: Some(at(40)), police_told: None }
}

fn of_case(kind: PaperKind, locale: &Locale, office: &Office) -> Paper {
    of(kind, (&|_| {}, &[]), (locale, office))
}

/// The paper of the sample case with something else in it.
fn of(kind: PaperKind, (change, sessions): (&dyn Fn(&mut Case), &[Session]), with: (&Locale, &Office)) -> Paper {
    case::paper(kind, &told(kind, change, sessions), with)
}

/// What that paper is made of.
pub fn told(kind: PaperKind, change: &dyn Fn(&mut Case), sessions: &[Session]) -> CasePaper {
    let stage = match kind {
        PaperKind::Unsettled => failure(),
        PaperKind::Settled | PaperKind::Court => success(),
        PaperKind::Invitation | PaperKind::Urgent => Stage::InSession { since: day(2026, 5, 7) },
    };
    let mut filled = Filled::default();
    for (blank, words) in [
        (Blank::Session, "19 giờ ngày 07/5 và 20 giờ ngày 09/5/2026, nhà văn hóa tổ dân phố"),
        (Blank::Course, "Buổi đầu hai bên nói rõ ý mình.\nBuổi sau bên A nhận là đã làm phiền."),
        (Blank::Duties, "Bên A dời vật liệu đúng hẹn.\nBên B cho xe của bên A đi nhờ qua sân đến ngày 20/5."),
        (Blank::Wish, "Bên B chưa muốn hòa giải tiếp."),
        (Blank::MeetSide, "both"),
        (Blank::MeetAt, "2026-12-05T08:30"),
        (Blank::Happened, "2026-05-07T19:20"),
        (Blank::Danger, "Bà Trần Thị Bình và hai cháu nhỏ, đang ở nhà."),
        (Blank::MeetPlace, "Nhà văn hóa tổ dân phố Bồ Sơn 1"),
        (Blank::Done, "Đã khuyên hai bên về nhà, báo Công an phường lúc 19 giờ 40."),
        (Blank::Asked, "Cử người đến nắm tình hình."),
    ] {
        filled.put(blank, words);
    }
    let around = Around {
        group: "Cô Mễ",
        unit: "Bồ Sơn 1",
        team: "Tổ hòa giải số 7",
        helpers: &[],
        sessions,
        reported: (kind == PaperKind::Urgent).then(reported),
        court_months: 6,
        court_until: day(2026, 11, 9),
        made_at: made_at(),
        made_on: day(2026, 11, 30),
    };
    let mut case = sample_case(3, stage);
    change(&mut case);
    CasePaper::of(&case, filled, around)
}

fn of_register(locale: &Locale, office: &Office) -> Paper {
    let stage = |n: u32| match n % 4 {
        0 => failure(),
        1 => Stage::InSession { since: day(2026, 5, 7) },
        _ => success(),
    };
    let entry = |n: u32| Entry {
        number: n,
        case: sample_case(n, stage(n)),
        sessions: if n % 4 == 2 { sessions() } else { Vec::new() },
        helpers: Vec::new(),
        is_changed: n == 3,
    };
    let mut entries: Vec<Entry> = (1..=24).map(entry).collect();
    entries[4].case.stage = Stage::Void { on: day(2026, 5, 8), reason: "nhập nhầm".to_owned() };
    register::paper(&book_of(entries), locale, office)
}

pub fn book_of(entries: Vec<Entry>) -> register::Register {
    let mut book = Book::usual(TeamId(7), 2026);
    book.number = 2;
    register::Register {
        book,
        group: "Bồ Sơn 1".to_owned(),
        team: "Tổ hòa giải số 7".to_owned(),
        stretch: Stretch { from: 1, to: entries.len() as u32 },
        entries,
        changed: vec![3],
        printed_for: "Phạm Thị Hoa".to_owned(),
        made_at: made_at(),
        made_on: day(2026, 11, 30),
    }
}

/// Lines that are longer than a page.
fn of_long_lines(locale: &Locale, office: &Office) -> Paper {
    let mut case = sample_case(1, success());
    case.summary = (1..=150).map(|n| format!("mốc{n} của câu chuyện dài. ")).collect::<Vec<_>>().concat();
    let entry = Entry { number: 1, case, sessions: Vec::new(), helpers: Vec::new(), is_changed: false };
    register::paper(&book_of(vec![entry]), locale, office)
}

fn flat(paper: &Paper) -> String {
    format!("{paper:?}")
}

/// Each is invited by a letter of their own, in which nothing of the others stands.
#[test]
fn whoever_is_invited_reads_nothing_of_where_the_others_live() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let apart = |it: &mut Case| it.parties[1].address = Some("nhà mẹ đẻ, ngõ 9".to_owned());
    let paper = of(PaperKind::Invitation, (&apart, &[]), (&locale, &office));
    assert_eq!(paper.parts.len(), 3);
    let letters: Vec<String> = paper.parts.iter().map(|it| format!("{it:?}")).collect();
    assert!(letters[1].contains("Trần Thị Bình, nhà mẹ đẻ, ngõ 9"), "{}", letters[1]);
    for (n, name) in [(0, "Trần Thị Bình"), (1, "Nguyễn Văn An"), (2, "Trần Thị Bình")] {
        assert!(!letters[n].contains(name), "{n}: {name}");
        assert!(!letters[n].contains("tuổi"), "{n}: nobody needs to be told an age");
    }
    assert!(!letters[0].contains("ngõ 9") && !letters[2].contains("ngõ 9"));
}

#[test]
fn where_there_was_violence_no_side_gets_a_paper_with_the_address_of_the_other() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let violent = |it: &mut Case| {
        it.domestic_violence = true;
        it.parties[1].address = Some("nhà mẹ đẻ, ngõ 9".to_owned());
    };
    for kind in [PaperKind::Settled, PaperKind::Unsettled, PaperKind::Court] {
        let text = flat(&of(kind, (&violent, &sessions()), (&locale, &office)));
        for words in ["ngõ 9", "nhà bà ngoại", "kể riêng"] {
            assert!(!text.contains(words), "{kind}: {words}");
        }
    }
    let letter = flat(&of(PaperKind::Invitation, (&violent, &[]), (&locale, &office)));
    assert!(!letter.contains("hòa giải về việc"), "who else opens the letter reads of no quarrel");
    // The chair of the committee has to know where somebody is in danger.
    assert!(flat(&of(PaperKind::Urgent, (&violent, &[]), (&locale, &office))).contains("ngõ 9"));
}

/// What a side said when it was met alone is not for the other one (Art. 4, 10).
#[test]
fn what_a_side_said_alone_stands_on_no_paper_for_both() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    for kind in [PaperKind::Settled, PaperKind::Unsettled] {
        let text = flat(&of(kind, (&|_| {}, &sessions()), (&locale, &office)));
        assert!(text.contains("gặp riêng từng bên") && !text.contains("kể riêng"), "{kind}");
        assert!(!text.contains("nhà bà ngoại"), "{kind}");
    }
}

#[test]
fn art_24_the_course_present_and_invited_people_come_from_recorded_sessions() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let step = |it: &mut Case| {
        let Stage::Success { agreement, .. } = &mut it.stage else { unreachable!("a settled case") };
        let due = Some(day(2026, 5, 31));
        agreement.steps = vec![Step { what: "Bên A trả tiền công".to_owned(), due }];
    };
    let text = flat(&of(PaperKind::Settled, (&step, &sessions()), (&locale, &office)));
    for words in [
        "Buổi 1: thứ Năm, 07/05/2026, 19:00, tại nhà văn hóa tổ dân phố",
        "Người được mời: Vũ Thị Mai, người có uy tín trong dòng họ, nơi ở, nơi làm việc (bên A mời, bên B đồng ý)",
        "Người có quyền, nghĩa vụ liên quan: Trần Văn Sơn",
        "Buổi 1 (07/05/2026): Hai bên có mặt. Công khai (các bên cùng muốn). Hai bên nói rõ ý mình",
        "Bên A trả tiền công (hạn: 31/05/2026)",
        "ngày 20 tháng 5 năm 2026; ngày 31 tháng 5 năm 2026",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("19 giờ ngày 07/5 và"), "not what was typed before the sessions were recorded");
}

/// One copy for each side, however many people stand on it, and one for the team.
#[test]
fn art_24_there_are_as_many_copies_as_sides_and_one_more() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    assert!(flat(&of_case(PaperKind::Settled, &locale, &office)).contains("lập thành 03 bản"));
}

#[test]
fn what_was_left_out_is_left_to_the_hand_and_nobody_is_nobody() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let around = Around {
        group: "Bồ Sơn 1",
        unit: "Bồ Sơn 1",
        team: "Tổ hòa giải số 7",
        helpers: &[],
        sessions: &[],
        reported: None,
        court_months: 6,
        court_until: day(2026, 11, 9),
        made_at: made_at(),
        made_on: day(2026, 11, 30),
    };
    let made = |filled: Filled| {
        let paper = CasePaper::of(&sample_case(3, success()), filled, around);
        flat(&case::paper(PaperKind::Settled, &paper, (&locale, &office)))
    };
    let label = "người có quyền, nghĩa vụ liên quan: ";
    let mut filled = Filled::default();
    filled.skip(Blank::Others);
    assert!(made(filled.clone()).contains(&format!("{label}……")));
    filled.put(Blank::Others, "không");
    assert!(made(filled).contains(&format!("{label}không có")));
}

/// The head names the unit that the team serves, wherever it happened.
#[test]
fn the_head_names_the_unit_of_the_team() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "khu phố"));
    for kind in [PaperKind::Settled, PaperKind::Unsettled, PaperKind::Invitation, PaperKind::Urgent] {
        let head = format!("{:?}", of_case(kind, &locale, &office).parts[0].blocks[0]);
        assert!(head.contains("KHU PHỐ BỒ SƠN 1") && !head.contains("CÔ MỄ"), "{kind}: {head}");
    }
}

#[test]
fn papers_of_teams_have_the_head_of_a_community() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    for kind in [PaperKind::Settled, PaperKind::Unsettled, PaperKind::Invitation, PaperKind::Urgent] {
        let text = format!("{:?}", of_case(kind, &locale, &office).parts[0].blocks[0]);
        for words in HEAD {
            assert!(text.contains(words), "{kind}: {words}");
        }
        assert!(!text.contains("Số:"), "{kind}: a team numbers no papers");
    }
}

/// Art. 24(2): ground, parties, content, course, agreement, rights and duties, performance, signatures.
#[test]
fn art_24_the_written_settlement_has_the_eight_contents() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let text = format!("{:?}", of_case(PaperKind::Settled, &locale, &office));
    let mut from = 0;
    for words in [
        "1. Căn cứ tiến hành hòa giải",
        "Bên A: Nguyễn Văn An, 52 tuổi",
        "3. Nội dung chủ yếu",
        "4. Diễn biến",
        "5. Thỏa thuận đạt được và giải pháp",
        "6. Quyền và nghĩa vụ của các bên",
        "7. Phương thức, thời hạn thực hiện",
        "ký hoặc điểm chỉ",
    ] {
        let at = text[from..].find(words).unwrap_or_else(|| panic!("{words} is missing or late"));
        from += at;
    }
    assert!(text.contains("ngày 20 tháng 5 năm 2026"), "the time limit of performance");
    // Whom else it touches, who stands for whom, where it was written, and that the court can recognise it.
    let mut told = told(PaperKind::Settled, &|_| {}, &sessions());
    told.filled.put(Blank::Births, "Trần Thị Bình, 1965");
    told.filled.put(Blank::Represents, "Lê Văn Bền, Giám đốc hợp tác xã");
    told.filled.put(Blank::Related, "ông Sơn, đồng sở hữu");
    let text = flat(&case::paper(PaperKind::Settled, &told, (&locale, &office)));
    for words in [
        "Nơi lập biên bản: nhà văn hóa tổ dân phố",
        "Năm sinh: Trần Thị Bình, 1965",
        "Người đại diện của tổ chức: Lê Văn Bền, Giám đốc hợp tác xã",
        "Người có quyền, nghĩa vụ liên quan: ông Sơn, đồng sở hữu",
        "trong thời hạn 6 tháng, kể từ ngày các bên đạt được thỏa thuận (09/05/2026): chậm nhất là ngày 09/11/2026.",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

/// Art. 27, 21(3): where the parties were guided, and whether they want to go on.
#[test]
fn art_27_the_record_of_a_failure_says_where_the_parties_were_guided() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let text = format!("{:?}", of_case(PaperKind::Unsettled, &locale, &office));
    for words in
        ["đã hướng dẫn các bên đến UBND phường", "Các bên có yêu cầu tiếp tục hòa giải không", "Bên B đòi dời ngay"]
    {
        assert!(text.contains(words), "{words}");
    }
}

/// Art. 10(4)(5), 15(4): what the head reports at once to the chair of the committee.
#[test]
fn art_15_the_urgent_report_goes_to_the_chair_of_the_committee() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let text = format!("{:?}", of_case(PaperKind::Urgent, &locale, &office));
    for words in [
        "Chủ tịch Ủy ban nhân dân phường Vũ Ninh",
        "theo khoản 4 Điều 10",
        "hai cháu nhỏ, đang ở nhà",
        "lối đi chung ngõ 5",
        "báo Công an phường lúc 19 giờ 40",
        "TỔ TRƯỞNG",
    ] {
        assert!(text.contains(words), "{words}");
    }
}
