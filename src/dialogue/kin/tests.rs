//! Cases that belong together, played as chats.

use chrono::NaiveDate;

use super::*;
use crate::dialogue::kinship::{EarlierFound, Kin, KinDeed, KinFound, Likely, OtherFound};
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::case::{Stage, Status};
use crate::domain::kinship::{Kinship, Likeness};
use crate::domain::referral::ReferralBody;

const OTHER: CaseId = CaseId(9);

/// A case that ended without agreement a year before.
fn before() -> Case {
    let on = day("2025-06-01");
    let mut case = case_at(Stage::Referred { on, body: ReferralBody::WardPolice });
    (case.id, case.code, case.received_on) = (OTHER, "VN-01-2025-004".to_owned(), day("2025-05-20"));
    case
}

fn now_open() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

fn kin(kinship: Kinship) -> Kin {
    let tied = (now(), Some("Nguyễn Văn An".to_owned()));
    let (code, status) = (before().code, Status::Referred);
    Kin { other: OTHER, code, status, is_earlier: true, kinship, tied, ended: None, reason: None }
}

fn likely() -> Likely {
    let Case { id, code, received_on, stage, .. } = before();
    Likely { id, code, received_on, status: stage.status(), likeness: Some(Likeness::Sides) }
}

fn chat(who: crate::domain::PersonId, said: Vec<Kin>) -> Chat {
    let mut chat = Chat::about(who, now_open());
    chat.world.own = vec![
        Own::of(KinFound(said)),
        Own::of(OtherFound(Some(Box::new(before())))),
        Own::of(EarlierFound { seen: vec![likely()], hidden: 0 }),
    ];
    chat
}

fn put(chat: &Chat) -> Option<((CaseId, CaseId), Option<Kinship>, Option<String>)> {
    chat.effects.iter().find_map(|it| match it.deed()? {
        KinDeed::Put { cases, kinship, reason, .. } => Some((*cases, *kinship, reason.clone())),
        KinDeed::New { .. } => None,
    })
}

#[test]
fn a_likely_case_is_added_by_two_taps_and_without_a_reason() {
    let mut chat = chat(AN, Vec::new());
    assert_eq!(chat.go(links::of_case(CASE)).body.id, "kin-none");
    chat.tap("add");
    chat.tap("k:9");
    chat.tap("continues");
    assert_eq!(put(&chat), Some(((CASE, OTHER), Some(Kinship::Continues), None)));
    assert_eq!(chat.note(), "kin-saved-continues");
}

#[test]
fn any_case_is_added_by_its_code_and_a_wrong_one_says_what_to_do() {
    let mut chat = chat(AN, Vec::new());
    chat.go(links::of_case(CASE));
    chat.tap("add");
    chat.say("khong nho ma");
    assert_eq!(chat.note(), "kin-no-code");
    let own = now_open().code;
    chat.say(&own);
    assert_eq!(chat.note(), "kin-itself");
    assert_eq!(chat.say("vn 1 2025 4").body.id, "kin-how");
    chat.tap("related");
    assert_eq!(put(&chat), Some(((CASE, OTHER), Some(Kinship::Related), None)));
    // One that the person does not see is not there.
    chat.tap("add");
    chat.world.put(OtherFound(None));
    chat.say("VN-07-2025-001");
    assert_eq!(chat.note(), "kin-not-found");
}

#[test]
fn what_was_said_is_put_right_with_a_reason_and_stays_readable() {
    let mut chat = chat(BINH, vec![kin(Kinship::Continues)]);
    let list = vi(&chat.go(links::of_case(CASE)).body);
    assert!(list.contains("VN-01-2025-004") && list.contains("Nguyễn Văn An"), "{list}");
    let card = chat.tap("k:9");
    assert!(!card.offers("continues"), "it is said already");
    assert_eq!(chat.tap("none").body.id, "kin-why");
    chat.say("ừ");
    assert_eq!(put(&chat), None);
    chat.say("trùng tên, người khác");
    assert_eq!(put(&chat), Some(((CASE, OTHER), None, Some("trùng tên, người khác".to_owned()))));
    let ended = Some((now(), Some("Trần Thị Bình".to_owned())));
    let reason = Some("trùng tên, người khác".to_owned());
    let mut chat = self::chat(BINH, vec![Kin { ended, reason, ..kin(Kinship::Continues) }]);
    let list = chat.go(links::of_case(CASE));
    assert!(!list.offers("k:9") && vi(&list.body).contains("trùng tên, người khác"), "{}", vi(&list.body));
}

#[test]
fn a_case_that_is_not_in_the_list_is_not_opened_by_its_number() {
    let mut chat = chat(AN, vec![kin(Kinship::Related)]);
    chat.go(links::of_case(CASE));
    let press = |chat: &mut Chat, key: &str| {
        let press = crate::dialogue::action::Press::Here { rev: chat.state.rev, key: key.to_owned() };
        chat.send(Input::Button { press, on_card: true })
    };
    for wrong in ["k:77", "k:", "k:9x"] {
        assert_eq!(press(&mut chat, wrong).body.id, "kin-list", "{wrong}");
    }
    chat.tap("add");
    assert_eq!(press(&mut chat, "k:9").body.id, "kin-add-code", "it was said already");
    chat.world.put(KinFound::default());
    assert_eq!(press(&mut chat, "k:77").body.id, "kin-add-which");
    assert_eq!(press(&mut chat, "k:9").body.id, "kin-how");
}

#[test]
fn art_27_a_case_that_was_reopened_while_the_reason_was_typed_has_not_come_back() {
    let mut chat = chat(BINH, vec![kin(Kinship::Related)]);
    chat.go(links::of_case(CASE));
    chat.tap("k:9");
    assert_eq!(chat.tap("continues").body.id, "kin-why");
    let open = Case { stage: Stage::InSession { since: day("2026-05-01") }, ..before() };
    chat.world.put(OtherFound(Some(Box::new(open))));
    chat.say("vẫn việc lối đi cũ");
    assert_eq!((chat.note(), put(&chat)), ("kin-not-come-back", None));
}

#[test]
fn what_is_likely_is_looked_up_for_the_list_of_it_alone() {
    let at = At::of(Step::Add, CASE);
    let asks = |needs: Needs| needs.own.iter().any(|it| it.ask.get::<Earlier>().is_some());
    let said = |text: &str| Input::Text { text: text.to_owned(), message: 1, forwarded: false, html: None };
    assert!(asks(at.needs()));
    assert!(!asks(at.needs_for(&said("VN-01-2025-004"), 1)) && !asks(at.needs_for(&said("không nhớ mã"), 1)));
    // Nor to tell whether the words are a button: only a number may be one.
    assert!(!asks(at.needs_heard("VN-01-2025-004")) && !asks(at.needs_heard("không nhớ mã")));
    assert!(asks(at.needs_heard("1")));
}

#[test]
fn whoever_may_not_correct_a_case_may_look_at_what_belongs_to_it() {
    let mut chat = chat(CUONG, vec![kin(Kinship::Related)]);
    chat.world.case.as_mut().unwrap().mediators = vec![mediator(CUONG)];
    chat.go(links::of_case(CASE));
    let may = case_acts::check(CaseAct::Amend, chat.world.case.as_ref().unwrap(), &chat.world).is_ok();
    assert_eq!(chat.screen().offers("add"), may);
    let mut chat = self::chat(AN, vec![kin(Kinship::Related)]);
    chat.world.case.as_mut().unwrap().stage = Stage::Void { on: day("2026-05-05"), reason: "ghi nhầm".to_owned() };
    chat.go(links::of_case(CASE));
    assert!(!chat.screen().offers("add"), "one that was struck belongs to none");
}

#[test]
fn a_case_that_is_open_has_not_come_back() {
    let mut chat = chat(AN, Vec::new());
    let open = Case { stage: Stage::InSession { since: NaiveDate::MAX }, ..before() };
    chat.world.put(OtherFound(Some(Box::new(open))));
    chat.go(links::of_case(CASE));
    chat.tap("add");
    let card = chat.tap("k:9");
    assert!(!card.offers("continues") && card.offers("related"));
}

#[test]
fn the_card_of_a_case_says_what_belongs_to_it_and_opens_it() {
    let mut chat = chat(AN, vec![kin(Kinship::Continues)]);
    let card = chat.go(crate::dialogue::cases::links::show(CASE));
    assert!(vi(&card.body).contains("Việc cũ tái diễn: VN-01-2025-004"), "{}", vi(&card.body));
    let later = Kin { is_earlier: false, ..kin(Kinship::Continues) };
    let mut chat = self::chat(AN, vec![later]);
    let card = chat.go(crate::dialogue::cases::links::show(CASE));
    assert!(vi(&card.body).contains("Sau đó tái diễn"), "{}", vi(&card.body));
    let mut chat = self::chat(AN, Vec::new());
    let card = vi(&chat.go(crate::dialogue::cases::links::show(CASE)).body);
    assert!(!card.contains("tái diễn") && !card.contains("Liên quan"), "{card}");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("kin"), "/step", all!(Step));
}
