//! Samples of the papers of cases and of the register, with invented people.

use hoagiai::domain::case::{
    Agreement, Case, CaseMediator, Course, EndReason, Ground, Party, PartyKind, Place, Settlement, Side, Stage,
};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::papers::{Blank, Filled, PaperKind};
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
            name: "settled",
            make: |locale, office| of_case(PaperKind::Settled, locale, office),
            n_pages: 2,
            first: &["BIÊN BẢN HÒA GIẢI THÀNH", "Căn cứ tiến hành hòa giải", "Bên A: Nguyễn Văn An, 52 tuổi"],
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
        Sample {
            name: "invitation",
            make: |locale, office| of_case(PaperKind::Invitation, locale, office),
            n_pages: 1,
            first: &["GIẤY MỜI", "Kính gửi", "Thời gian: 8 giờ 30", "Địa điểm: Nhà văn hóa"],
            last: &["ĐẠI DIỆN TỔ HÒA GIẢI"],
            every: &[],
        },
        Sample {
            name: "urgent",
            make: |locale, office| of_case(PaperKind::Urgent, locale, office),
            n_pages: 1,
            first: &["BÁO CÁO NHANH", "Kính gửi: Chủ tịch Ủy ban nhân dân phường Vũ Ninh.", "Diễn biến"],
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

fn sample_case(number: u32, stage: Stage) -> Case {
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

fn success() -> Stage {
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

fn of_case(kind: PaperKind, locale: &Locale, office: &Office) -> Paper {
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
        (Blank::MeetAt, "8 giờ 30, thứ Bảy, ngày 05/12/2026"),
        (Blank::MeetPlace, "Nhà văn hóa tổ dân phố Bồ Sơn 1"),
        (Blank::Done, "Đã khuyên hai bên về nhà, báo Công an phường lúc 19 giờ 40."),
        (Blank::Asked, "Cử người đến nắm tình hình."),
    ] {
        filled.put(blank, words);
    }
    let around = Around {
        group: "Tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải số 7",
        made_at: made_at(),
        made_on: day(2026, 11, 30),
    };
    let paper = CasePaper::of(&sample_case(3, stage), filled, around);
    case::paper(kind, &paper, (locale, office))
}

fn of_register(locale: &Locale, office: &Office) -> Paper {
    let stage = |n: u32| match n % 4 {
        0 => failure(),
        1 => Stage::InSession { since: day(2026, 5, 7) },
        _ => success(),
    };
    let entry = |n: u32| Entry { number: n, case: sample_case(n, stage(n)), signed_on: None, is_changed: n == 3 };
    let mut entries: Vec<Entry> = (1..=24).map(entry).collect();
    entries[4].case.stage = Stage::Void { on: day(2026, 5, 8), reason: "nhập nhầm".to_owned() };
    let mut book = Book::usual(TeamId(7), 2026);
    book.number = 2;
    let it = register::Register {
        book,
        group: "Tổ dân phố Bồ Sơn 1".to_owned(),
        team: "Tổ hòa giải số 7".to_owned(),
        stretch: Stretch { from: 1, to: 24 },
        entries,
        changed: vec![3],
        printed_for: "Phạm Thị Hoa".to_owned(),
        made_at: made_at(),
        made_on: day(2026, 11, 30),
    };
    register::paper(&it, locale, office)
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
        "lối đi chung ngõ 5",
        "báo Công an phường lúc 19 giờ 40",
        "TỔ TRƯỞNG",
    ] {
        assert!(text.contains(words), "{words}");
    }
}
