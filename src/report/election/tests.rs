//! What stands on the papers of an election, read from the values.

use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::domain::election::Content;
use crate::domain::election::candidate::Candidate;
use crate::domain::election::course::Standing;
use crate::domain::election::leaving::{Ground, Leaving};
use crate::domain::election::vote::{Counts, Election, Number};
use crate::domain::people;
use crate::domain::{PersonId, ProposalId, TeamId, WardId};
use crate::report::docx::block::{Block, Row};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made_at() -> DateTime<Utc> {
    "2026-05-06T02:00:00Z".parse().unwrap()
}

/// An election of 2 among 3 by this form.
fn election(ballot: Ballot) -> Election {
    let numbers = [120, 100, 100, 99, 97];
    let counts = Number::ALL.iter().zip(numbers).fold(Counts::default(), |it, (number, count)| it.with(*number, count));
    let candidate = |name: &str, votes| Candidate { votes: Some(votes), born: Some(1962), ..Candidate::named(name) };
    Election {
        candidates: vec![candidate("Lê Thị Hà", 90), candidate("Đỗ Văn Mạnh", 70), candidate("Vũ Văn Năm", 60)],
        places: 3,
        ballot: Some(ballot),
        on: Some(day("2026-05-05")),
        at: None,
        place: Some("Nhà văn hóa Cô Mễ".to_owned()),
        presider: Some("Trần Văn Phúc".to_owned()),
        counters: vec!["Lê Thị Hoa".to_owned(), "Nguyễn Văn Tâm".to_owned()],
        witnesses: vec!["Phạm Văn Tám".to_owned()],
        counts,
        over: None,
    }
}

fn proposal(matter: Matter, content: Content) -> Proposal {
    Proposal {
        id: ProposalId(1),
        ward: WardId(1),
        team: TeamId(1),
        matter,
        standing: Standing::Sent,
        content,
        by: PersonId(1),
        begun_at: made_at(),
        sent_on: None,
        decision: None,
        version: 1,
        steps: Vec::new(),
    }
}

fn words(kind: ProposalPaper, it: &Proposal) -> String {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let frame = Frame {
        locale: &locale,
        office: &office,
        group: "tổ dân phố Cô Mễ",
        team: "Tổ hòa giải Cô Mễ",
        percent: 50,
        recognised: Some("12/QĐ-UBND, ngày 05/01/2015"),
        today: day("2026-05-06"),
        made_at: made_at(),
    };
    let paper = paper(kind, it, &frame).unwrap();
    let row = |it: &Row| it.cells.iter().flat_map(|it| &it.paras).map(|it| it.plain() + "|").collect::<String>();
    let block = |it: &Block| match it {
        Block::Para(it) => it.plain() + "\n",
        Block::Table(it) => it.heading.iter().chain(&it.rows).map(|it| row(it) + "\n").collect(),
    };
    paper.parts.iter().flat_map(|it| &it.blocks).map(block).collect()
}

#[test]
fn minutes_hold_the_form_its_numbers_the_results_and_who_signs() {
    for (ballot, form) in [(Ballot::ShowOfHands, "01"), (Ballot::Secret, "02"), (Ballot::Households, "03")] {
        let it = proposal(Matter::Mediators, Content::Election(Box::new(election(ballot))));
        let words = words(ProposalPaper::Minutes, &it);
        for part in
            [&format!("Mẫu số {form}"), "Lê Thị Hà|90|75,00|Trúng cử|", "Vũ Văn Năm|60|50,00|Không đạt trên 50 %|"]
        {
            assert!(words.contains(part), "{part} in\n{words}");
        }
        assert_eq!(words.contains("Số phiếu không hợp lệ: 2"), ballot.is_written(), "{words}");
        assert_eq!(words.contains("HỘ GIA ĐÌNH|"), ballot.is_written());
        assert_eq!(words.contains("Tổ kiểm phiếu gồm"), ballot.is_written(), "{words}");
        assert!(words.contains("Còn thiếu 1 hòa giải viên"), "{words}");
    }
    let head = proposal(Matter::Head, Content::Election(Box::new(Election { places: 1, ..election(Ballot::Secret) })));
    assert!(words(ProposalPaper::Minutes, &head).contains("Mẫu số 05"));
}

#[test]
fn list_06_holds_only_the_elected_and_07_the_head() {
    let mut held = election(Ballot::Secret);
    held.candidates[1].born_on = Some(day("1962-03-12"));
    let it = proposal(Matter::Mediators, Content::Election(Box::new(held)));
    let list = words(ProposalPaper::Proposal, &it);
    assert!(list.contains("Ngày, tháng, năm sinh") && list.contains("2|Đỗ Văn Mạnh|12/03/1962|"), "{list}");
    assert!(
        list.contains("Mẫu số 06") && list.contains("1|Lê Thị Hà|1962|") && list.contains("90 (75,00 %)"),
        "{list}"
    );
    assert!(!list.contains("Vũ Văn Năm"));
    let head = proposal(Matter::Head, Content::Election(Box::new(Election { places: 1, ..election(Ballot::Secret) })));
    let words = words(ProposalPaper::Proposal, &head);
    assert!(words.contains("Mẫu số 07") && words.contains("Họ và tên: Lê Thị Hà"), "{words}");
}

#[test]
fn a_draft_decision_has_neither_number_nor_day() {
    let it = proposal(Matter::Mediators, Content::Election(Box::new(election(Ballot::Secret))));
    let draft = words(ProposalPaper::Decision, &it);
    assert!(draft.contains("Số:        /QĐ-UBND") && draft.contains("ngày      tháng 5 năm 2026"), "{draft}");
    assert!(draft.contains("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG VŨ NINH") && draft.contains("Lê Thị Hà|1962|"), "{draft}");
    assert!(draft.contains("- Lưu: VT, VP.") && draft.contains("- Như Điều 3;"));
}

#[test]
fn a_release_names_its_ground_and_both_heads_sign() {
    let leaving = |office| Leaving {
        person: PersonId(3),
        name: "Lê Văn Cường".to_owned(),
        office,
        ground: Ground::OwnWish,
        reason: Some("Sức khỏe yếu".to_owned()),
        front: Some("Trần Văn Phúc".to_owned()),
        agreed: Some("Đỗ Thị Mai".to_owned()),
    };
    let of = |office| proposal(Matter::Release, Content::Leaving(Box::new(leaving(office))));
    let both = words(ProposalPaper::Proposal, &of(people::Office::Mediator));
    assert!(both.contains("TỔ TRƯỞNG TỔ DÂN PHỐ") && both.contains("theo nguyện vọng của cá nhân"), "{both}");
    let one = words(ProposalPaper::Proposal, &of(people::Office::TeamHead));
    assert!(!one.contains("TỔ TRƯỞNG TỔ DÂN PHỐ") && one.contains("CÔNG TÁC MẶT TRẬN"), "{one}");
    assert!(words(ProposalPaper::Decision, &of(people::Office::Mediator)).contains("thôi làm hòa giải viên"));
}
