//! Sessions, played as chats.

use super::*;
use crate::dialogue::cases::links::change_in;
use crate::dialogue::intake::links::plans;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::case::{Change, Presence, Stage};

fn begun() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

fn opened(person: PersonId, case: Case) -> Chat {
    let mut chat = Chat::about(person, case);
    chat.world.own = vec![Own::of(SessionsFound::default())];
    chat.go(links::record(CASE));
    chat
}

/// The session that the last turn saved.
fn saved(chat: &Chat) -> Option<(u32, Session, Option<String>)> {
    chat.effects.iter().find_map(change_in).and_then(|it| match it {
        Change::Session { nth, session, reason } => Some((*nth, session.clone(), reason.clone())),
        _ => None,
    })
}

#[test]
fn art_21_4_one_message_and_a_tap_record_a_session() {
    let mut chat = opened(AN, begun());
    let review = chat.say("hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất, hẹn 12/5 19h tại nhà văn hóa");
    assert!(chat.deleted());
    let words = vi(&review.body);
    for part in ["04/05/2026, 19:00, tại nhà văn hóa", "Hai bên có mặt", "chưa thống nhất", "12/05/2026"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    chat.tap("save");
    let (nth, session, reason) = saved(&chat).unwrap();
    assert_eq!((nth, session.on, reason), (1, day("2026-05-04"), None));
    assert_eq!(session.next.map(|it| it.on), Some(day("2026-05-12")));
    assert!(chat.effects.iter().any(plans), "{:?}", chat.effects);
    assert_eq!(chat.note(), "sessions-saved-next");
}

#[test]
fn nobody_is_promised_a_reminder_of_a_session_that_is_over_by_now() {
    let mut chat = opened(AN, begun());
    chat.say("hôm qua 19h, hai bên có mặt, chưa thống nhất, hẹn 12/5 19h");
    // Written down a month later.
    chat.world.now += chrono::TimeDelta::days(30);
    chat.world.today = day("2026-06-04");
    chat.tap("save");
    assert_eq!(chat.note(), "sessions-saved");
    assert!(!chat.screen().offers("read") && !chat.screen().offers("calendar"));
}

#[test]
fn art_20_two_taps_are_enough_and_the_first_session_begins_mediation() {
    let mut chat = opened(AN, case_at(Stage::Assigned { on: day("2026-05-04") }));
    let present = chat.tap("day:2026-05-05");
    assert_eq!(present.body.id, "sessions-present");
    chat.tap("both");
    chat.tap("save");
    assert!(saved(&chat).is_some());
    assert_eq!(chat.world.case.as_ref().unwrap().stage, Stage::InSession { since: day("2026-05-05") });
}

#[test]
fn who_was_absent_is_asked_why_and_that_can_be_left_out() {
    let mut chat = opened(AN, begun());
    chat.tap("day:2026-05-05");
    assert_eq!(chat.tap("only_a").body.id, "sessions-ask-absence");
    chat.tap("skip");
    chat.tap("save");
    let (_, session, _) = saved(&chat).unwrap();
    assert_eq!((session.side_a, session.side_b, session.absence), (Presence::There, Presence::Absent, None));
}

#[test]
fn art_19_nobody_is_invited_without_the_consent_of_the_other_side() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, hai bên có mặt");
    let invite = |chat: &mut Chat, answer: &str| {
        chat.tap("edit:invite");
        chat.tap("respected");
        let consent = chat.say("Vũ Văn Phúc");
        assert_eq!(consent.body.id, "sessions-consent");
        chat.tap(answer);
    };
    invite(&mut chat, "no");
    assert_eq!(chat.note(), "sessions-not-invited");
    invite(&mut chat, "a");
    invite(&mut chat, "mediator");
    chat.tap("save");
    let (_, session, _) = saved(&chat).unwrap();
    assert_eq!(session.invited.iter().map(|it| it.by).collect::<Vec<_>>(), [Some(crate::domain::case::Side::A), None]);
}

#[test]
fn art_21_2_public_or_closed_is_the_joint_will_of_the_parties() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, hai bên có mặt");
    let asked = chat.tap("edit:openness");
    assert!(vi(&asked.body).contains("Điều 21"));
    chat.tap("closed");
    chat.tap("save");
    assert_eq!(saved(&chat).unwrap().1.openness, Some(crate::domain::case::Openness::Closed));
}

#[test]
fn where_there_was_violence_the_sides_are_met_apart() {
    let case = Case { domestic_violence: true, ..begun() };
    let mut chat = opened(AN, case.clone());
    assert!(vi(&chat.screen().body).contains("gặp riêng từng bên"));
    let mut apart = opened(AN, case);
    let present = apart.tap("day:2026-05-05");
    assert_eq!((present.body.id.as_str(), present.choices[0].key.as_str()), ("sessions-present-safe", "apart"));
    chat.say("hôm nay, hai bên có mặt");
    chat.tap("save");
    assert!(saved(&chat).unwrap().1.apart, "unless somebody says otherwise");
}

#[test]
fn everything_can_be_changed_before_it_is_saved() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, hai bên có mặt");
    chat.tap("edit:when");
    chat.say("4/5 lúc 8h30 tại nhà bà Xuân");
    chat.tap("edit:course");
    chat.say("Bên A nêu việc lấn ngõ.");
    chat.tap("edit:agreed");
    chat.say("Bên B dọn vật liệu.");
    chat.say("Tiền sửa cổng.");
    chat.tap("edit:next");
    chat.say("12/5 19h");
    chat.tap("edit:others");
    chat.tap("witness");
    chat.say("Đỗ Thị Hà, Lý Văn Sơn");
    chat.tap("save");
    let (_, it, _) = saved(&chat).unwrap();
    assert_eq!((it.on, it.place.as_deref()), (day("2026-05-04"), Some("nhà bà Xuân")));
    assert_eq!(it.witnesses, ["Đỗ Thị Hà", "Lý Văn Sơn"]);
    assert_eq!((it.agreed.as_deref(), it.open.as_deref()), (Some("Bên B dọn vật liệu."), Some("Tiền sửa cổng.")));
    assert_eq!(it.next.map(|it| it.on), Some(day("2026-05-12")));
}

#[test]
fn a_recorded_session_is_read_out_put_into_a_calendar_and_put_right_with_a_reason() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, hai bên có mặt, hẹn 12/5 19h tại nhà văn hóa");
    chat.tap("save");
    let (_, session, _) = saved(&chat).unwrap();
    chat.world.own = vec![Own::of(SessionsFound(vec![session]))];
    chat.tap("read");
    let said = chat.effects.iter().find_map(|it| match it {
        Effect::Say(screen) => Some(vi(&screen.body)),
        _ => None,
    });
    assert!(said.is_some_and(|it| it.contains("12/05/2026, 19:00, tại nhà văn hóa")));
    chat.tap("calendar");
    let deed = chat.effects.iter().any(|it| matches!(it, Effect::Own(it) if it.act.get::<SessionDeed>().is_some()));
    assert!(deed, "{:?}", chat.effects);
    chat.tap("amend");
    chat.tap("edit:present");
    chat.tap("only_b");
    chat.say("đi viện");
    assert_eq!(chat.tap("save").body.id, "sessions-ask-reason");
    chat.say("ghi nhầm");
    let (nth, session, reason) = saved(&chat).unwrap();
    assert_eq!((nth, session.side_a, reason.as_deref()), (1, Presence::Absent, Some("ghi nhầm")));
}

#[test]
fn half_told_sessions_are_kept_and_back_leads_back() {
    let mut chat = opened(AN, begun());
    chat.tap("day:2026-05-05");
    assert!(chat.state.place.unsaved().is_some());
    chat.tap("back");
    assert!(chat.state.place.unsaved().is_none());
    chat.tap("stop");
    assert_eq!(chat.note(), "cancelled");
}

#[test]
fn who_may_not_record_reads_and_who_may_not_read_sees_nothing() {
    let chat = opened(HAI, begun());
    assert_eq!(chat.note(), "case-missing");
    let mut chat = Chat::about(DUNG, begun());
    chat.world.own = vec![Own::of(SessionsFound::default())];
    chat.go(links::of_case(CASE));
    assert_eq!(chat.note(), "case-missing");
    let mut chat = Chat::about(
        AN,
        case_at(Stage::Referred { on: day("2026-05-05"), body: crate::domain::referral::ReferralBody::LegalAid }),
    );
    chat.world.own = vec![Own::of(SessionsFound::default())];
    let list = chat.go(links::of_case(CASE));
    assert_eq!((list.body.id.as_str(), list.offers("new")), ("sessions-none", false));
}

#[test]
fn back_forgets_the_last_answer_and_nothing_else() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, bà Xuân kể lại chuyện cái ngõ, còn vướng cái cổng");
    assert_eq!(chat.screen().body.id, "sessions-present");
    assert_eq!(chat.tap("back").body.id, "sessions-words-more");
    chat.tap("review");
    assert_eq!(chat.screen().body.id, "sessions-day", "the day was the last answer");
    chat.tap("day:2026-05-05");
    chat.tap("both");
    chat.tap("back");
    chat.tap("review");
    chat.tap("save");
    let (_, session, _) = saved(&chat).unwrap();
    assert_eq!(session.course.as_deref(), Some("bà Xuân kể lại chuyện cái ngõ"));
    assert_eq!((session.open.as_deref(), session.side_b), (Some("còn vướng cái cổng"), Presence::There));
}

#[test]
fn a_session_that_somebody_else_put_right_meanwhile_is_looked_at_once_more() {
    let mut case = begun();
    case.course.sessions = vec![day("2026-05-04")];
    let mut chat = Chat::about(AN, case);
    chat.world.own = vec![Own::of(SessionsFound(vec![Session::of_both(day("2026-05-04"))]))];
    chat.go(links::of_case(CASE));
    chat.tap("s:1");
    chat.tap("amend");
    chat.tap("edit:course");
    chat.say("Bên A nêu việc lấn ngõ.");
    chat.world.case.as_mut().unwrap().version += 1;
    chat.tap("save");
    assert_eq!((chat.note(), chat.screen().body.id.as_str()), ("correct-changed-meanwhile", "sessions-review"));
    assert!(saved(&chat).is_none());
    chat.tap("save");
    chat.say("ghi thiếu");
    assert_eq!(saved(&chat).unwrap().1.course.as_deref(), Some("Bên A nêu việc lấn ngõ."), "what was typed stays");
}

#[test]
fn a_session_told_twice_is_not_recorded_twice() {
    let mut case = begun();
    case.course.sessions = vec![day("2026-05-05")];
    let mut chat = opened(AN, case);
    let review = chat.say("hôm nay, hai bên có mặt");
    assert!(!review.offers("save") && review.offers("other"));
    // A card of an earlier release still has the usual button.
    let mut early = opened(AN, begun());
    early.say("hôm nay, hai bên có mặt");
    early.world.case.as_mut().unwrap().course.sessions = vec![day("2026-05-05")];
    early.state.tapped = None;
    let press = crate::dialogue::action::Press::Here { rev: early.state.rev, key: "save".to_owned() };
    early.send(crate::dialogue::Input::Button { press, on_card: true });
    assert!(saved(&early).is_none());
    chat.tap("other");
    assert_eq!(saved(&chat).map(|it| it.0), Some(2), "another one on the same day is one");
}

#[test]
fn art_2_4_mediation_begins_only_with_somebody_who_was_a_mediator_on_that_day() {
    let assigned = || Case { mediators: vec![mediator(LAM)], ..case_at(Stage::Assigned { on: day("2026-05-04") }) };
    let mut chat = opened(BINH, assigned());
    chat.say("hôm nay, hai bên có mặt");
    chat.tap("save");
    assert_eq!((chat.note(), saved(&chat).is_none()), ("correct-not-recognised", true));
    // One that was begun goes on.
    let mut chat = opened(BINH, Case { mediators: vec![mediator(LAM)], ..begun() });
    chat.say("hôm nay, hai bên có mặt");
    chat.tap("save");
    assert!(saved(&chat).is_some());
}

#[test]
fn a_place_that_names_a_party_stays_out_of_calendars() {
    let placed = |place: &str| {
        let mut chat = opened(AN, begun());
        chat.say(&format!("hôm nay, hai bên có mặt, hẹn 12/5 19h tại {place}"));
        chat.tap("save");
        let (_, session, _) = saved(&chat).unwrap();
        chat.world.own = vec![Own::of(SessionsFound(vec![session]))];
        chat.tap("calendar");
        let place = chat.effects.iter().find_map(|it| match it.deed() {
            Some(SessionDeed::Appoint { place, .. }) => Some(place.clone()),
            _ => None,
        });
        (place.unwrap(), chat.note().to_owned())
    };
    assert_eq!(placed("nhà bà Xuân"), (String::new(), "sessions-place-left-out".to_owned()));
    assert_eq!(placed("nhà văn hóa"), ("nhà văn hóa".to_owned(), String::new()));
}

#[test]
fn who_was_noted_can_be_taken_out_and_nobody_is_cut_off_in_silence() {
    let mut chat = opened(AN, begun());
    chat.say("hôm nay, hai bên có mặt");
    chat.tap("edit:others");
    chat.tap("witness");
    chat.say("Đỗ Thị Hà, Lý Văn Sơn");
    chat.tap("edit:others");
    chat.tap("witness");
    chat.tap("x:0");
    let many = ["Lý Văn Sơn"; 10].join(", ");
    chat.say(&many);
    assert_eq!(chat.note(), "sessions-too-many");
    chat.tap("back");
    chat.tap("back");
    chat.tap("edit:invite");
    chat.tap("respected");
    chat.say("Vũ Văn Phúc");
    chat.tap("a");
    chat.tap("edit:invite");
    chat.tap("x:0");
    chat.tap("back");
    chat.tap("save");
    let (_, session, _) = saved(&chat).unwrap();
    assert_eq!((session.witnesses, session.invited), (vec!["Lý Văn Sơn".to_owned()], Vec::new()));
}

#[test]
fn what_is_told_beside_who_was_there_is_kept() {
    let mut chat = opened(AN, begun());
    chat.tap("day:2026-05-05");
    chat.say("hai bên có mặt, bà Xuân khóc suốt buổi");
    chat.tap("save");
    assert_eq!(saved(&chat).unwrap().1.course.as_deref(), Some("bà Xuân khóc suốt buổi"));
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("sessions"), "/step", all!(Step));
}

#[test]
fn every_question_of_a_session_has_its_guide_which_changes_nothing() {
    for &step in Step::ALL.iter().filter(|it| !matches!(it, Step::List | Step::One)) {
        let mut chat = opened(AN, begun());
        chat.tap("day:2026-05-05");
        chat.tap("both");
        let at = chat.state.place.at::<At>().unwrap().clone();
        chat.state.place = At { step, ..at }.place();
        let before = chat.state.place.clone();
        chat.tap("guide");
        assert_eq!((chat.note(), &chat.state.place), ("guide", &before), "{step}");
    }
}
