//! Random people: whatever they send in whatever order, nothing panics, every screen is sound, every code that is
//! taken is used, and a saved case holds only answers that count.

use proptest::prelude::*;

use super::desk::Desk;
use crate::dialogue::intake::draft::{Now, Who};
use crate::dialogue::intake::{Draft, Step, path};
use crate::dialogue::testing::{AN, BINH, GIANG};
use crate::dialogue::{Input, Media};
use crate::domain::PersonId;
use crate::domain::case::{NewCase, Stage};

/// One thing a person does.
#[derive(Clone, Debug)]
enum Act {
    /// Taps one of the buttons, counted round.
    Tap(usize),
    /// Gives the answer that leads on.
    Go,
    Say(String),
    Send(Media),
    Cancel,
    Log(String),
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("hôm qua".to_owned()),
        Just("5/5".to_owned()),
        Just("ngày mai".to_owned()),
        Just("quay lại".to_owned()),
        Just("bỏ qua".to_owned()),
        Just("Nguyễn Văn Thu, 45 tuổi, ngõ 3".to_owned()),
        Just("Bên B đổ đất lấn lối đi chung.".to_owned()),
        Just("001085012345".to_owned()),
        "[0-9]{1,2}",
        "\\PC{0,40}",
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0_usize..12).prop_map(Act::Tap),
        6 => Just(Act::Go),
        3 => words().prop_map(Act::Say),
        1 => proptest::sample::select(Media::ALL).prop_map(Act::Send),
        1 => Just(Act::Cancel),
        1 => words().prop_map(Act::Log),
    ]
}

fn play(desk: &mut Desk, act: Act) {
    match act {
        Act::Tap(n) => {
            let keys = desk.keys();
            if !keys.is_empty() {
                desk.tap(&keys[n % keys.len()].clone());
            }
        }
        Act::Go => lead_on(desk),
        Act::Say(text) => {
            desk.say(&text);
        }
        Act::Send(kind) => {
            desk.media(kind);
        }
        Act::Cancel => {
            desk.send(Input::Cancel);
        }
        Act::Log(words) => {
            desk.begin(&words);
        }
    }
}

/// The answer of somebody who wants to get to the end.
fn lead_on(desk: &mut Desk) {
    let keys = desk.keys();
    if !desk.state.place.is::<crate::dialogue::intake::At>() {
        desk.begin("");
        return;
    }
    match desk.step() {
        Step::SideA => desk.say("Nguyễn Thị Xuân, 54 tuổi"),
        Step::SideB | Step::PartyEdit => desk.say("Trần Văn Yên, 61 tuổi"),
        Step::Content | Step::Agreement | Step::Demands | Step::Method => desk.say("Hai bên tranh cãi về lối đi."),
        Step::Card | Step::CardMore if keys.contains(&"save".to_owned()) => desk.tap("save"),
        Step::MediatorList if keys.contains(&"done".to_owned()) => desk.tap("done"),
        Step::Saved | Step::Ended => desk.begin(""),
        _ => desk.tap(&keys[0].clone()),
    };
}

/// That everything in the case is an answer of the draft that counts, and nothing else got in.
fn check_saved(case: &NewCase, draft: &Draft) {
    for step in path::path(draft) {
        assert!(step == Step::Card || path::counts(draft, step), "{step} counts");
    }
    assert_eq!(Some(case.kind), draft.kind);
    assert_eq!(Some(case.received_on), draft.received_on);
    assert_eq!(case.parties, draft.parties);
    let picked = draft.picked.iter().map(|it| it.person).collect::<Vec<_>>();
    let mediators: Vec<PersonId> = case.mediators.iter().map(|it| it.person).collect();
    match draft.who.unwrap() {
        Who::Me => assert_eq!(mediators, [draft.me.as_ref().unwrap().person]),
        Who::Picked => assert_eq!(mediators, picked),
        Who::HeadDecides => assert!(mediators.is_empty()),
    }
    assert!(mediators.iter().all(|it| !draft.interested.contains(it)), "Art. 18(2)");
    match (&case.stage, draft.now) {
        (Stage::Registered, _) => assert_eq!(draft.who, Some(Who::HeadDecides)),
        (Stage::Assigned { .. }, now) => assert_eq!(now, Some(Now::Received)),
        (Stage::InSession { since }, now) => assert_eq!((now, draft.since), (Some(Now::InSession), Some(*since))),
        (Stage::Success { on, agreement }, now) => {
            assert_eq!((now, draft.agreed_on), (Some(Now::Success), Some(*on)));
            assert_eq!(draft.agreement.as_ref(), Some(&agreement.text));
        }
        (Stage::Failure { on, guidance, .. }, now) => {
            assert_eq!((now, draft.ended_on), (Some(Now::Failure), Some(*on)));
            assert_eq!(draft.guidance, *guidance);
        }
        (other, _) => panic!("never saved so: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_inputs_is_survived_and_saves_only_what_counts(
        who in proptest::sample::select(vec![AN, BINH, GIANG]),
        acts in proptest::collection::vec(act(), 1..70),
    ) {
        let mut desk = Desk::with(who);
        desk.begin("");
        for act in acts {
            let before = desk.state.place.at::<crate::dialogue::intake::At>().map(|at| at.draft.clone());
            let n_cases = desk.cases.len();
            play(&mut desk, act);
            if desk.cases.len() > n_cases {
                let (_, case) = desk.cases.last().unwrap();
                check_saved(case, &before.unwrap());
            }
            if let Some(at) = desk.state.place.at::<crate::dialogue::intake::At>()
                && at.draft.kept
                && at.end.is_none()
            {
                let stored = &desk.drafts[&at.draft.id];
                let (kept, whole) = Draft::load(at.draft.id, &stored.answers);
                prop_assert!(whole);
                // What was reported is noted at once even where a change still waits for a yes.
                prop_assert_eq!(&Draft { told: Vec::new(), ..kept }, &Draft { told: Vec::new(), ..at.draft.clone() });
            }
        }
    }

    #[test]
    fn whoever_leads_on_gets_to_a_saved_case(who in proptest::sample::select(vec![AN, BINH, GIANG])) {
        let mut desk = Desk::with(who);
        desk.begin("");
        for _ in 0..24 {
            if desk.cases.is_empty() {
                lead_on(&mut desk);
            }
        }
        prop_assert_eq!(desk.cases.len(), 1);
    }

    #[test]
    fn no_stored_draft_breaks_anything(json in "\\PC{0,200}") {
        let _ = Draft::load(crate::domain::DraftId(1), &json);
    }
}
