//! What may be done with a case after it was saved, played as chats.

use proptest::prelude::*;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::effect::Audience;
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::case::{Change, EndReason, Settlement, Stage, Status};
use crate::domain::people::Office;
use crate::domain::referral::ReferralBody;

pub(super) fn assigned() -> Case {
    case_at(Stage::Assigned { on: day("2026-05-04") })
}

pub(super) fn in_session() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

pub(super) fn failed() -> Case {
    case_at(Stage::Failure {
        on: day("2026-05-04"),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::RegionalCourt),
        demands: None,
    })
}

/// The person's chat with the case's card open.
pub(super) fn open_chat(person: PersonId, case: Case) -> Chat {
    let mut chat = Chat::about(person, case);
    assert_eq!(chat.go(links::show(CASE)).body.id, "case-card");
    chat
}

pub(super) fn status(chat: &Chat) -> Status {
    chat.world.case.as_ref().unwrap().stage.status()
}

pub(super) fn change(chat: &Chat) -> Option<&Change> {
    chat.effects.iter().find_map(|it| match it.deed()? {
        CaseDeed::Change { change, .. } => Some(&**change),
        _ => None,
    })
}

pub(super) fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let tell = |it: &Effect| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    };
    chat.effects.iter().filter_map(tell).collect()
}

pub(super) fn timers(chat: &Chat) -> Vec<String> {
    let key = |it: &Effect| match it {
        Effect::SetTimer { key, .. } => Some(key.clone()),
        Effect::CancelTimers { prefix } => Some(format!("-{prefix}")),
        _ => None,
    };
    // Those of what comes after the first session are looked at where they are planned.
    chat.effects.iter().filter_map(key).filter(|it| !it.contains("life:")).collect()
}

#[test]
fn a_card_shows_initials_and_no_address() {
    let mut case = assigned();
    case.summary = "đất ".repeat(1000);
    let shown = vi(&open_chat(AN, case).screen().body);
    assert!(shown.contains("N.T.X (54 tuổi)") && shown.contains("T.V.Y (61 tuổi)"), "{shown}");
    assert!(!shown.contains("Xuân") && !shown.contains("ngõ 5"), "{shown}");
    assert!(shown.chars().count() < 1500 && shown.contains('…'));
    assert_eq!(shown.lines().next(), Some("<b>Vụ, việc VN-01-2026-003</b>"), "the lock screen shows no names");
}

/// One line per office and stage: what the card offers.
#[test]
fn buttons_follow_from_stage_and_rights() {
    let mut shown = String::new();
    for case in [case_at(Stage::Registered), assigned(), in_session(), failed()] {
        for (who, person) in
            [("mediator", AN), ("colleague", CUONG), ("head", BINH), ("other head", EM), ("officer", GIANG)]
        {
            let mut chat = Chat::about(person, Case { entered_by: BINH, ..case.clone() });
            chat.go(links::show(CASE));
            let acts: Vec<_> = keys(&chat.screen()).into_iter().filter(|it| Act::from_code(it).is_some()).collect();
            shown.push_str(&[case.stage.status().code(), " ", who, ": ", &acts.join(" "), "\n"].concat());
        }
    }
    insta::assert_snapshot!(shown.replace(": \n", ": -\n"), @r"
    registered mediator: -
    registered colleague: -
    registered head: outcome assign amend
    registered other head: -
    registered officer: outcome assign amend void
    assigned mediator: begin agree outcome amend decline
    assigned colleague: -
    assigned head: begin agree outcome assign amend
    assigned other head: -
    assigned officer: begin agree outcome assign amend void
    in_session mediator: outcome amend decline
    in_session colleague: -
    in_session head: outcome assign amend
    in_session other head: -
    in_session officer: outcome assign amend void
    failure mediator: reopen amend
    failure colleague: -
    failure head: reopen amend
    failure other head: -
    failure officer: reopen amend void
    ");
}

#[test]
fn a_leader_and_a_stranger_to_the_case_see_nothing() {
    let mut chat = Chat::about(HAI, assigned());
    assert_eq!(chat.send(Input::Section(Section::Cases, String::new())).body.id, "menu");
    assert_eq!(chat.note(), "not-allowed");
    chat.world.case = None;
    chat.go(links::show(CASE));
    assert_eq!(chat.note(), "case-missing");
    let mut chat = Chat::with(AN);
    assert_eq!(chat.go(links::begin(CASE)).body.id, "cases-list");
    assert_eq!(chat.note(), "case-missing");
}

#[test]
fn back_leads_through_every_question_to_the_card() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("outcome");
    chat.tap("success");
    chat.tap("today");
    chat.say("Hai bên xin lỗi nhau");
    for step in ["outcome-agreement", "outcome-day", "outcome-end", "case-card"] {
        assert_eq!(chat.say("quay lại").body.id, step);
    }
    chat.tap("outcome");
    assert_eq!(chat.say("dừng").body.id, "case-card");
    assert_eq!(chat.note(), "cancelled");
}

#[test]
fn an_amendment_keeps_the_old_value_and_the_reason() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("amend");
    assert!(!chat.screen().offers("agreement"), "there is none yet");
    chat.tap("parties");
    chat.say("Nguyễn Thị Xuân");
    assert_eq!(chat.note(), "correct-person-which");
    chat.say("A: Nguyễn Thị Xuân 001234567890\nB: X");
    assert_eq!((chat.note(), chat.deleted()), ("party-identity_number", true));
    assert_eq!(
        chat.say("Bên A: Nguyễn Thị Xuân, 55 tuổi, số 12\nbên B: Trần Văn Yến, 61 tuổi").body.id,
        "amend-reason"
    );
    assert_eq!(chat.say("ghi nhầm tên").body.id, "amend-check");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5"), "old in full: {shown}");
    assert!(shown.contains("Nguyễn Thị Xuân, 55 tuổi, số 12") && shown.contains("Trần Văn Yến"), "{shown}");
    chat.tap("save");
    let case = chat.world.case.as_ref().unwrap();
    assert_eq!((case.parties[1].name.as_str(), case.version), ("Trần Văn Yến", 2));
    assert_eq!(timers(&chat), [] as [&str; 0]);
    let timeline = chat.tap("timeline");
    assert!(vi(&timeline.body).contains("sửa các bên; lý do: ghi nhầm tên"), "{}", vi(&timeline.body));
    assert_eq!(chat.tap("back").body.id, "case-card");
}

/// Chooses a field, on whichever page it stands.
fn amend_field(chat: &mut Chat, field: &str) {
    while !chat.screen().offers(field) {
        chat.tap("next");
    }
    chat.tap(field);
}

#[test]
fn a_name_is_put_right_alone_and_age_and_address_stay() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("amend");
    chat.tap("parties");
    let person = vi(&chat.tap("n:0").body);
    assert!(person.contains("Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5"), "{person}");
    assert_eq!(chat.say("Trần Thị Loan").body.id, "amend-reason");
    // Another field under the same reason.
    chat.tap("more");
    chat.tap("ground");
    chat.tap("r:mediator_knows");
    chat.say("ghi nhầm tên");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Nguyễn Thị Xuân") && shown.contains("Trần Thị Loan, 54 tuổi, số 12 ngõ 5"), "{shown}");
    chat.tap("save");
    let case = chat.world.case.clone().unwrap();
    let party = &case.parties[0];
    assert_eq!(
        (party.name.as_str(), party.age, party.address.as_deref()),
        ("Trần Thị Loan", Some(54), Some("số 12 ngõ 5"))
    );
    assert_eq!(case.ground, crate::domain::case::Ground::MediatorKnows);
    chat.tap("timeline");
    chat.tap("e:1");
    let full = vi(&chat.screen().body);
    assert!(full.contains("Nguyễn Thị Xuân, 54 tuổi") && full.contains("Trần Thị Loan, 54 tuổi"), "{full}");
}

#[test]
fn people_are_added_moved_and_removed_but_no_side_stays_empty() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("amend");
    chat.tap("parties");
    chat.tap("n:1");
    chat.tap("remove");
    assert_eq!(chat.note(), "refused-side");
    chat.tap("age");
    assert_eq!(chat.say("62").body.id, "amend-reason");
    chat.tap("more");
    chat.tap("parties");
    chat.tap("add_b");
    chat.say("Lê Thị Hoa, 40 tuổi, số 9");
    chat.say("thiếu người");
    chat.tap("save");
    let parties = chat.world.case.clone().unwrap().parties;
    assert_eq!(parties.iter().map(|it| it.age).collect::<Vec<_>>(), [Some(54), Some(62), Some(40)]);
}

#[test]
fn how_it_ended_can_be_put_right_and_the_old_end_is_kept() {
    let mut chat = open_chat(AN, failed());
    chat.tap("amend");
    amend_field(&mut chat, "end");
    assert_eq!(chat.screen().body.id, "correct-outcome-check");
    chat.tap("edit:demands");
    chat.say("bên A đòi 5 triệu đồng");
    chat.tap("edit:day");
    chat.tap("today");
    assert_eq!(chat.tap("save").body.id, "amend-reason");
    chat.say("ghi nhầm ngày");
    chat.tap("save");
    let Stage::Failure { on, demands, .. } = chat.world.case.clone().unwrap().stage else { panic!() };
    assert_eq!((on, demands.as_deref()), (day("2026-05-05"), Some("bên A đòi 5 triệu đồng")));
    // Another end has its own questions.
    chat.tap("amend");
    amend_field(&mut chat, "end");
    chat.tap("edit:end");
    chat.tap("success");
    chat.tap("today");
    chat.say("Hai bên xin lỗi nhau");
    chat.tap("skip");
    chat.tap("skip");
    chat.tap("yes");
    chat.tap("save");
    chat.say("ghi nhầm kết quả");
    chat.tap("save");
    assert_eq!(status(&chat), Status::Success);
    chat.tap("timeline");
    chat.tap("e:2");
    let full = vi(&chat.screen().body);
    assert!(full.contains("bên A đòi 5 triệu đồng") && full.contains("Hai bên xin lỗi nhau"), "{full}");
}

#[test]
fn what_an_earlier_release_did_not_keep_is_said_to_be_missing() {
    let mut chat = open_chat(AN, in_session());
    let fields = crate::domain::case::Amendment { summary: Some("mới".to_owned()), ..Default::default() };
    let change = Change::Amend { fields, reason: "nhầm".to_owned() };
    let event = chat.world.case_events[0].clone();
    let kind = change.kind();
    chat.world.case_events.push(crate::domain::case::CaseEvent { kind, change: Some(change), was: None, ..event });
    chat.tap("timeline");
    chat.tap("e:1");
    assert!(vi(&chat.screen().body).contains("giá trị cũ không được lưu"));
}

#[test]
fn a_long_entry_is_read_page_by_page_and_nothing_is_cut() {
    let mut case = in_session();
    case.summary = format!("{}hết cũ", "đất ".repeat(498));
    let mut chat = open_chat(AN, case);
    chat.tap("amend");
    amend_field(&mut chat, "summary");
    chat.say(&format!("{}hết mới", "nước ".repeat(395)));
    chat.say("ghi nhầm");
    chat.tap("save");
    chat.tap("timeline");
    chat.tap("e:1");
    let mut all = vi(&chat.screen().body);
    while chat.screen().offers("next") {
        all += &vi(&chat.tap("next").body);
    }
    assert!(all.contains("hết cũ") && all.contains("hết mới") && !all.contains('…'), "{all}");
}

#[test]
fn every_field_can_be_amended() {
    let success = crate::domain::case::Agreement {
        text: "Trả lại lối đi".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Signed,
    };
    let case = case_at(Stage::Success { on: day("2026-05-05"), agreement: success });
    for (field, answers) in [
        ("kind", &["g:property", "k:land"][..]),
        ("received_on", &["=3/5"]),
        ("ground", &["r:mediator_knows"]),
        ("place", &["p:2"]),
        ("summary", &["=Nội dung ghi lại cho đúng"]),
        ("agreement", &["=Trả lại lối đi rộng 2 m"]),
    ] {
        let mut chat = open_chat(AN, case.clone());
        chat.tap("amend");
        amend_field(&mut chat, field);
        for answer in answers {
            match answer.strip_prefix('=') {
                Some(text) => chat.say(text),
                None => chat.tap(answer),
            };
        }
        assert_eq!(chat.screen().body.id, "amend-reason", "{field}");
        chat.say("ghi nhầm");
        chat.tap("save");
        assert_eq!(chat.note(), "amend-saved", "{field}");
    }
}

#[test]
fn an_amendment_cannot_put_the_days_out_of_order() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("amend");
    chat.tap("received_on");
    chat.tap("today");
    chat.say("ghi nhầm ngày");
    chat.tap("save");
    assert_eq!((chat.note(), change(&chat)), ("correct-disorder", None));
}

#[test]
fn only_the_officer_strikes_a_case_and_only_after_two_steps() {
    let mut chat = open_chat(GIANG, in_session());
    chat.tap("void");
    chat.say("x");
    assert_eq!(chat.note(), "answer-too-short");
    assert_eq!(chat.say("ghi trùng").body.id, "void-check");
    assert_eq!(change(&chat), None);
    chat.tap("save");
    assert_eq!(status(&chat), Status::Void);
    assert_eq!(told(&chat).len(), 2, "head and mediator");
    assert_eq!(keys(&chat.screen()), ["names", "readers", "timeline", "list"]);
}

#[test]
fn a_right_that_was_lost_meanwhile_stops_the_save() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    if let crate::dialogue::facts::Who::Known(actor) = &mut chat.world.who {
        actor.offices[0].office = Office::Mediator;
    }
    chat.world.case.as_mut().unwrap().entered_by = BINH;
    chat.tap("save");
    assert_eq!((chat.note(), change(&chat)), ("not-allowed", None));
}

#[derive(Clone, Debug)]
enum Move {
    Tap(usize),
    Say(String),
    Photo,
    Go(u8),
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        8 => (0usize..12).prop_map(Move::Tap),
        3 => proptest::sample::select(vec![
            "1", "2", "hôm qua", "5/5", "quay lại", "bỏ qua", "dừng", "A: Nguyễn Văn An, 50\nB: Trần Thị Bình", "ghi nhầm tên",
            "VN-01-2026-003", "001234567890", "😀",
        ]).prop_map(|it| Move::Say(it.to_owned())),
        1 => "\\PC{0,30}".prop_map(Move::Say),
        1 => Just(Move::Photo),
        1 => (0u8..4).prop_map(Move::Go),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every screen on the way is checked by the chat itself.
    #[test]
    fn no_sequence_of_inputs_breaks_the_conversation(
        moves in proptest::collection::vec(any_move(), 1..40),
        who in 0usize..3,
        stage in 0usize..4,
    ) {
        let case = [case_at(Stage::Registered), assigned(), in_session(), failed()][stage].clone();
        let mut chat = Chat::about([AN, BINH, GIANG][who], case);
        for it in moves {
            if !chat.state.place.is::<crate::dialogue::cases::At>() {
                chat.go(links::show(CASE));
            }
            match it {
                Move::Tap(n) => {
                    let keys = keys(&chat.screen());
                    match keys.get(n % keys.len().max(1)) {
                        Some(key) => chat.tap(key),
                        None => chat.go(links::show(CASE)),
                    }
                }
                Move::Say(text) => chat.say(&text),
                Move::Photo => chat.photo(),
                Move::Go(n) => chat.go([links::show(CASE), links::begin(CASE), links::assign(CASE), links::outcome(CASE)][n as usize]),
            };
        }
    }
}

#[test]
fn forms_of_earlier_releases_are_read() {
    let amend = r#"{"field":"kind","kind_group":null,"fields":{"kind":"debt"},"reason":"nhầm","page":0}"#;
    let amend: amend_form::Form = serde_json::from_str(amend).unwrap();
    let case = in_session();
    let mut chat = open_chat(AN, case.clone());
    chat.state.place = At { list: list::At::default(), case: Some(CASE), step: Step::Amend(amend) }.place();
    assert_eq!(chat.screen().body.id, "amend-check");
    chat.tap("save");
    assert_eq!(chat.note(), "amend-saved");
    for json in [
        r#"{"ask":"check","team":1,"by_parties":false,"picked":[3],"excluded":[],"page":0}"#,
        r#"{"ask":"conflict","team":1,"by_parties":true,"picked":[1],"excluded":[2],"page":0}"#,
    ] {
        serde_json::from_str::<assign::Form>(json).unwrap();
    }
    serde_json::from_str::<outcome::Form>(r#"{"ask":"day","end":"success","changing":false}"#).unwrap();
}
