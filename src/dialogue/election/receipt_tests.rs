//! The day of receipt, moved and read again by whoever waits for the decision.

use super::tests::told;
use super::tests::*;
use super::*;
use crate::dialogue::effect::Audience;
use crate::dialogue::testing::*;
use crate::domain::election::Step as Taken;
use crate::domain::election::course::{Move, Receipt, Standing};
use crate::domain::people::Office;

/// The office at the question for the day of a proposal.
fn asked(it: Proposal) -> Chat {
    let mut chat = of(GIANG, Some(it));
    chat.go(links::show(ProposalId(77)));
    chat.tap("receive:3");
    chat
}

fn received(chat: &Chat) -> Option<Receipt> {
    match deed(chat)? {
        ProposalDeed::Receive { receipt, .. } => Some(receipt),
        _ => None,
    }
}

fn sent(on: &str) -> Proposal {
    Proposal { sent_on: Some(day(on)), ..election(Standing::Sent, 60) }
}

#[test]
fn a_later_day_of_receipt_wants_a_reason_and_whoever_proposed_it_reads_both() {
    let mut chat = asked(Proposal { by: AN, ..sent("2026-05-04") });
    let why = chat.say("5/5/2026");
    assert_eq!((why.body.id.as_str(), deed(&chat)), ("election-receipt-why", None));
    assert!(vi(&why.body).contains("04/05/2026") && vi(&why.body).contains("05/05/2026"), "{}", vi(&why.body));
    for (typed, note) in [("....", "correct-reason-short"), ("căn cước 001203004567", "identity-refused")] {
        chat.say(typed);
        assert_eq!((chat.note(), deed(&chat)), (note, None));
    }
    assert_eq!(chat.tap("day").body.id, "election-receipt", "the day is typed anew");
    chat.say("5/5/2026");
    chat.say("Bản giấy đến ngày 5/5");
    let (before, on, why) = (Some(day("2026-05-04")), day("2026-05-05"), Some("Bản giấy đến ngày 5/5".to_owned()));
    assert_eq!(received(&chat), Some(Receipt { before, on, why }));
    let letter = |id| (Audience::Person(id), "election-told-received-later".to_owned());
    assert_eq!(told(&chat), [letter(PHUC), letter(AN)]);
    let said = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    let said = said.unwrap();
    for part in ["05/05/2026", "04/05/2026", "Bản giấy đến ngày 5/5", "12/05/2026"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn an_earlier_day_wants_no_reason_and_the_same_day_is_no_step() {
    let mut chat = asked(sent("2026-05-05"));
    chat.say("4/5/2026");
    let receipt = Receipt { before: Some(day("2026-05-05")), on: day("2026-05-04"), why: None };
    assert_eq!((received(&chat), told(&chat)), (Some(receipt), Vec::new()));
    let mut chat = asked(sent("2026-05-05"));
    chat.say("5/5/2026");
    assert_eq!((chat.note(), deed(&chat)), ("election-received", None));
}

#[test]
fn the_card_says_which_day_took_the_place_of_which_and_why() {
    let step = |words: Option<&str>| Taken {
        at: now(),
        name: "Ngô Thị Giang".to_owned(),
        real: None,
        step: Move::Receive,
        words: words.map(str::to_owned),
    };
    let steps = vec![
        step(None),
        step(Some("2026-05-05 2026-05-04")),
        step(Some("2026-05-04 2026-05-05 Bản giấy đến ngày 5/5")),
    ];
    let mut chat = of(GIANG, Some(Proposal { steps, ..sent("2026-05-05") }));
    let said = vi(&chat.go(links::show(ProposalId(77))).body);
    for part in [
        "Ngô Thị Giang ghi ngày nhận, ",
        "ghi ngày nhận 04/05/2026 thay 05/05/2026",
        "ghi ngày nhận 05/05/2026 thay 04/05/2026, lý do: Bản giấy đến ngày 5/5",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn nobody_is_said_to_have_closed_what_ended_with_its_team() {
    let (name, real, words) = ("Ngô Thị Giang".to_owned(), None, None);
    let steps = vec![Taken { at: now(), name, real, step: Move::Close, words }];
    let mut chat = of(GIANG, Some(Proposal { steps, ..election(Standing::Withdrawn, 60) }));
    let said = vi(&chat.go(links::show(ProposalId(77))).body);
    assert!(said.contains("05/05/2026 – đề nghị khép lại vì tổ không còn") && !said.contains("Giang"), "{said}");
}

#[test]
fn a_leaving_did_not_come_long_before_it_was_begun() {
    let mut chat = asked(leaving(Standing::Sent, AN, Office::Mediator));
    let again = chat.say("4/2/2026");
    assert_eq!(
        (again.body.id.as_str(), chat.note(), deed(&chat)),
        ("election-receipt", "election-receipt-too_early", None)
    );
}

#[test]
fn whoever_decided_before_the_day_of_receipt_reads_where_that_day_is_put_right() {
    let mut chat = of(GIANG, Some(leaving(Standing::Sent, AN, Office::Mediator)));
    chat.go(links::show(ProposalId(77)));
    chat.tap("decide:3");
    chat.say("12/QĐ-UBND ngày 4/5/2026");
    assert_eq!(chat.note(), "election-decision-before_sent");
    let said = vi(&text!("election-decision-before_sent", day = crate::dialogue::text::Arg::Day(day("2026-05-04"))));
    assert!(said.contains(&vi(&text!("election-do-receive"))), "{said}");
    assert!(chat.tap("card").offers("receive:3"));
}
