//! What stands on the papers of a request, read from the values.

use super::*;
use crate::domain::pay::PayStep;
use crate::domain::pay::course::Standing;
use crate::domain::pay::rate::{Known, Per, Rate};
use crate::domain::{CaseId, PayId, PersonId, TeamId, WardId};
use crate::report::docx::block::Block;

fn day_of(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn line(nth: i64, outcome: Outcome, written: bool) -> PayLine {
    let dong = if outcome == Outcome::Success { 400_000 } else { 300_000 };
    let basis = "Thông tư 56/2023/TT-BTC, Điều 3 khoản 17".to_owned();
    let share = |id, name: &str, dong| Share { person: PersonId(id), name: name.to_owned(), dong };
    PayLine {
        case: CaseId(nth),
        code: format!("VN-01-2026-{nth:03}"),
        ended_on: day_of("2026-05-05"),
        outcome,
        written,
        rate: Rate { dong, per: Per::Case, basis, known: Known::Maximum },
        shares: vec![share(1, "Nguyễn Văn An", dong / 2), share(2, "Trần Thị Bình", dong / 2)],
    }
}

fn request(standing: Standing) -> PayRequest {
    let made_at: DateTime<Utc> = "2026-05-06T02:00:00Z".parse().unwrap();
    let refused = PayStep {
        at: made_at,
        name: "Hoàng Thị Giang".to_owned(),
        step: Move::Refuse,
        on: day_of("2026-05-08"),
        words: Some("Vụ, việc đã được chi trong quý I.\nSổ theo dõi chưa có chữ ký.".to_owned()),
    };
    PayRequest {
        id: PayId(1),
        ward: WardId(1),
        team: TeamId(1),
        standing,
        version: 1,
        by: PersonId(2),
        sent_on: day_of("2026-05-06"),
        paid_on: None,
        lines: vec![
            line(3, Outcome::Success, true),
            line(4, Outcome::Success, false),
            line(5, Outcome::Failure, false),
        ],
        steps: if standing == Standing::Refused { vec![refused] } else { Vec::new() },
    }
}

fn words(kind: PayPaper, it: &PayRequest, head: (i64, &str)) -> Option<String> {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let frame = Frame {
        locale: &locale,
        office: &office,
        group: "tổ dân phố Cô Mễ",
        team: "Tổ hòa giải Cô Mễ",
        head: Some((PersonId(head.0), head.1)),
        today: day_of("2026-05-06"),
        made_at: "2026-05-06T02:00:00Z".parse().unwrap(),
    };
    let paper = paper(kind, it, &frame)?;
    let row = |it: &Row| it.cells.iter().flat_map(|it| &it.paras).map(|it| it.plain() + "|").collect::<String>();
    let block = |it: &Block| match it {
        Block::Para(it) => it.plain() + "\n",
        Block::Table(it) => it.heading.iter().chain(&it.rows).map(|it| row(it) + "\n").collect(),
    };
    Some(paper.parts.iter().flat_map(|it| &it.blocks).map(block).collect())
}

#[test]
fn decree_15_art_15_a_request_holds_the_cases_the_sum_in_words_and_who_signs() {
    let words = words(PayPaper::Request, &request(Standing::Sent), (2, "Trần Thị Bình")).unwrap();
    for part in [
        "Kính gửi: Ủy ban nhân dân phường Vũ Ninh.",
        "1|VN-01-2026-003|05/05/2026|Thành|Có|400.000|",
        "2|VN-01-2026-004|05/05/2026|Thành|Không|400.000|",
        "3|VN-01-2026-005|05/05/2026|Không thành||300.000|",
        "Tổng cộng|1.100.000|",
        "1.100.000 đồng (Bằng chữ: Một triệu một trăm nghìn đồng chẵn)",
        "1|Nguyễn Văn An|3|550.000||",
        "mức tối đa",
        "chưa có văn bản hòa giải thành: VN-01-2026-004",
        "Người đề nghị (ký)",
        // The head mediated as well, so somebody else signs beside them.
        "CÔNG TÁC MẶT TRẬN",
    ] {
        assert!(words.contains(part), "{part} in\n{words}");
    }
}

#[test]
fn where_the_head_did_not_mediate_the_head_alone_confirms() {
    let words = words(PayPaper::Request, &request(Standing::Sent), (8, "Lê Thị Hoa")).unwrap();
    assert!(!words.contains("MẶT TRẬN") && words.contains("Lê Thị Hoa"), "{words}");
    assert!(!words.contains("Ký nhận"), "nobody got anything yet: {words}");
    let namesake = self::words(PayPaper::Request, &request(Standing::Sent), (9, "Trần Thị Bình")).unwrap();
    assert!(!namesake.contains("MẶT TRẬN"), "of one name with who mediated: {namesake}");
}

#[test]
fn the_list_to_sign_has_each_person_once_with_their_sum() {
    let words = words(PayPaper::Receipts, &request(Standing::Paid), (2, "Trần Thị Bình")).unwrap();
    for part in ["1|Nguyễn Văn An|Tổ hòa giải Cô Mễ|3|550.000|||", "Tổng cộng|1.100.000|", "Ký nhận"]
    {
        assert!(words.contains(part), "{part} in\n{words}");
    }
    assert!(!words.contains("VN-01"), "whose case it was is nobody's business there: {words}");
}

#[test]
fn decree_15_art_15_a_refusal_is_in_writing_with_its_reasons_and_the_cases() {
    let refused = words(PayPaper::Refusal, &request(Standing::Refused), (2, "Trần Thị Bình")).unwrap();
    for part in [
        "Số:        /UBND-VP",
        "- Vụ, việc đã được chi trong quý I.",
        "- Sổ theo dõi chưa có chữ ký.",
        "VN-01-2026-004",
        "- Như trên;",
    ] {
        assert!(refused.contains(part), "{part} in\n{refused}");
    }
    assert_eq!(words(PayPaper::Refusal, &request(Standing::Sent), (2, "Trần Thị Bình")), None);
}
