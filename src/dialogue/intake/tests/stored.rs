//! Stored states of released versions load, and a draft that cannot be read is salvaged. The list of drafts.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::desk::{CONTENT, Desk};
use crate::dialogue::action::Section;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::StoredDraft;
use crate::dialogue::intake::{Draft, Step};
use crate::dialogue::testing::{AN, CUONG, check_screen};
use crate::dialogue::{Input, Place, State, drafts, view};
use crate::domain::DraftId;
use crate::domain::case::Side;
use crate::domain::kinds::Kind;

fn samples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/state/v1")
}

#[test]
fn states_of_version_1_load_and_go_on() {
    let mut steps = BTreeSet::new();
    for file in std::fs::read_dir(samples()).unwrap() {
        let path = file.unwrap().path();
        if !path.file_name().unwrap().to_string_lossy().starts_with("intake-") {
            continue;
        }
        let (state, lost) = State::load(&std::fs::read_to_string(&path).unwrap());
        assert!(!lost, "{path:?}");
        let Some(at) = state.place.at::<crate::dialogue::intake::At>() else { panic!("{path:?}: {:?}", state.place) };
        steps.insert(at.step);
        let mut desk = Desk::with(AN);
        desk.state = state.clone();
        check_screen(&view(&state.place, &desk.world));
        desk.send(Input::Text { text: "?".to_owned(), message: 1, forwarded: false, html: None });
        assert!(!desk.note_id().is_empty() || desk.removed(), "{path:?}");
    }
    for step in [Step::Guard, Step::SideB, Step::Content, Step::MediatorList, Step::Waiting, Step::Card, Step::Saved] {
        assert!(steps.contains(&step), "a sample of {step}");
    }
}

/// Not a test: writes the samples. Run it by name, once per version of the state.
#[test]
#[ignore = "writes the samples of the present version"]
fn write_samples() {
    let paths: &[(&str, &[&str])] = &[
        ("guard", &[]),
        ("waiting", &["=sign:not_sure", "=ask"]),
        (
            "side_b",
            &[
                "=sign:none",
                "=group:property",
                "=kind:debt",
                "=day:today",
                "=ground:party_request",
                "=place:1",
                "Nguyễn Thị Xuân, 54 tuổi",
            ],
        ),
    ];
    let write = |name: &str, desk: &Desk| {
        std::fs::write(samples().join(format!("intake-{name}.json")), desk.state.save() + "\n").unwrap();
    };
    for (name, steps) in paths {
        let mut desk = Desk::with(AN);
        desk.begin("").play(steps);
        write(name, &desk);
    }
    let mut desk = Desk::with(AN);
    desk.reach_card();
    write("card", &desk);
    desk.tap("edit:content").media(crate::dialogue::Media::Voice);
    write("content", &desk);
    desk.tap("back").tap("more").tap("edit:mediators").tap("pick");
    write("mediator_list", &desk);
    desk.play(&["=m:3", "=done", "=none", "=yes", "=more", "=edit:status", "=now:failure", "=day:today"]);
    desk.play(&["=reason:party_request", "=to:regional_court", "=skip", "=more", "=edit:status", "=now:received"]);
    write("confirm", &desk);
    desk.play(&["=change", "=save"]);
    write("saved", &desk);
}

#[test]
fn a_state_of_a_later_release_becomes_the_menu_and_the_draft_is_still_there() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:none");
    let json = desk.state.save().replace("\"step\":\"kind_group\"", "\"step\":\"a_step_of_tomorrow\"");
    let (state, lost) = State::load(&json);
    assert!(lost && state.place == Place::home());
    assert_eq!(state.rev, desk.state.rev, "the revision goes on rising");
    assert_eq!(desk.drafts.len(), 1);
}

#[test]
fn a_draft_that_cannot_be_read_is_salvaged_answer_by_answer() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let id = desk.draft().id;
    let json = desk.drafts[&id].answers.clone();
    let broken = json
        .replace("\"kind\":\"right_of_way\"", "\"kind\":\"a_kind_of_tomorrow\"")
        .replace("\"side\":\"b\"", "\"side\":\"c\"")
        .replacen("\"v\":1", "\"v\":7", 1);
    let (draft, whole) = Draft::load(id, &broken);
    assert!(!whole);
    assert_eq!((draft.kind, draft.content.as_deref(), draft.id), (None, Some(CONTENT), id));
    assert_eq!((draft.side(Side::A).count(), draft.side(Side::B).count()), (1, 0));
    desk.drafts.get_mut(&id).unwrap().answers = broken;
    desk.go(drafts::links::show(id));
    assert_eq!(desk.screen().body.id, "drafts-recap-salvaged");
    assert!(desk.reads().contains("N.T.X"));
    desk.tap("continue");
    assert_eq!(desk.step(), Step::Kind, "what was lost is asked again");
}

#[test]
fn a_draft_that_is_no_json_at_all_starts_over_without_an_error() {
    for json in ["", "{", "[]", "null", "{\"v\":1,\"parties\":{}}", "{\"id\":\"x\"}"] {
        let (draft, whole) = Draft::load(DraftId(5), json);
        assert!(!whole, "{json}");
        assert_eq!((draft.id, draft.sign), (DraftId(5), None));
    }
}

#[test]
fn several_drafts_lie_in_the_list_and_are_taken_up_again() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt", "hôm qua"]);
    let debt = desk.draft().id;
    desk.begin("");
    assert_eq!(desk.note_id(), "draft-kept");
    desk.play(&["=sign:none", "=group:family", "=kind:spouses"]);
    desk.send(Input::Section(Section::Drafts, String::new()));
    assert_eq!(desk.drafts.len(), 2);
    let text = desk.reads();
    assert!(text.contains("Vay nợ") && text.contains("Mâu thuẫn vợ chồng"), "{text}");
    desk.tap(&format!("d:{debt}"));
    assert!(desk.reads().contains("04/05/2026"), "a recap: {}", desk.reads());
    desk.tap("continue");
    assert_eq!((desk.step(), desk.draft().kind), (Step::Ground, Some(Kind::Debt)));
    assert_eq!(desk.effects.iter().filter(|it| matches!(it, Effect::SetTimer { .. })).count(), 3);
}

#[test]
fn an_unfinished_draft_can_be_looked_through_and_gone_on_with() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt"]);
    let id = desk.draft().id;
    desk.send(Input::Cancel);
    assert_eq!(desk.note_id(), "draft-kept");
    desk.go(drafts::links::show(id)).tap("review");
    assert_eq!(desk.screen().body.id, "intake-card-open");
    assert!(!desk.keys().contains(&"save".to_owned()));
    desk.tap("go_on");
    assert_eq!(desk.step(), Step::Received);
}

#[test]
fn a_draft_is_deleted_in_two_steps() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:none");
    let id = desk.draft().id;
    desk.go(drafts::links::show(id)).tap("delete");
    assert_eq!(desk.drafts.len(), 1);
    desk.tap("back").tap("delete").tap("really");
    assert_eq!((desk.drafts.len(), desk.note_id()), (0, "drafts-deleted"));
    assert!(desk.effects.contains(&Effect::CancelTimers { prefix: format!("draft:{id}:") }));
    desk.go(drafts::links::show(id));
    assert_eq!(desk.note_id(), "drafts-gone");
}

#[test]
fn somebody_elses_draft_stays_closed() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:none");
    let id = desk.draft().id;
    desk.turn_to(CUONG);
    desk.go(drafts::links::show(id));
    assert_eq!((desk.note_id(), &desk.state.place), ("drafts-gone", &Place::home()));
    desk.state.place = Place::of(drafts::At::recap(id));
    assert_eq!(desk.screen().body.id, "drafts-gone");
}

#[test]
fn the_list_has_pages_and_answers_words_and_pictures() {
    let mut desk = Desk::with(AN);
    for n in 1..=14 {
        let draft = StoredDraft {
            id: DraftId(n),
            person: AN,
            title: "debt".to_owned(),
            answers: "{}".to_owned(),
            touched_at: chrono::DateTime::UNIX_EPOCH,
        };
        desk.drafts.insert(draft.id, draft);
    }
    desk.send(Input::Section(Section::Drafts, String::new()));
    desk.tap("next").tap("next").tap("d:13").tap("back").say("xin chào");
    assert_eq!(desk.note_id(), "pick-by-number");
    desk.media(crate::dialogue::Media::Photo);
    assert!(desk.removed());
    desk.drafts.clear();
    assert_eq!(desk.screen().body.id, "drafts-none");
}
