//! Half-entered work of every form, played as chats: whoever leaves it finds it again where it stood.

use std::collections::BTreeSet;

use super::action::{Go, Section};
use super::effect::Effect;
use super::facts::{AnnouncementFound, StoredDraft};
use super::persisted_tests::places;
use super::place::Form;
use super::screen::Button;
use super::testing::*;
use super::{Input, Place, announce, registry, training, unsaved};
use crate::dialogue::drafts::links as drafts;
use crate::domain::PersonId;
use crate::domain::announce::{Announcement, Sending};
use crate::domain::case::{Case, Stage};
use crate::domain::training::TrainingStatus;
use crate::domain::{CaseId, DraftId};

fn begun() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

/// Somebody on the way through a form, the taps and words that lead there, and what the draft is called.
fn ways() -> Vec<(&'static str, PersonId, Case, Vec<&'static str>)> {
    let unassigned = case_at(Stage::Registered);
    vec![
        ("outcome", AN, begun(), vec!["/vuviec", "=c:17", "=outcome", "=success", "=today", "Bên B trả lại lối đi."]),
        ("assign", BINH, unassigned, vec!["/vuviec", "=c:17", "=assign", "=head", "=p:1"]),
        ("amend", AN, begun(), vec!["/vuviec", "=c:17", "=amend", "=next", "=summary", "Nội dung ghi lại cho đúng"]),
        (
            "decline",
            AN,
            case_at(Stage::Assigned { on: day("2026-05-04") }),
            vec!["/vuviec", "=c:17", "=decline", "Tôi bị ốm"],
        ),
        ("void", GIANG, begun(), vec!["/vuviec", "=c:17", "=void", "Ghi nhầm vụ khác"]),
        ("invitation", GIANG, begun(), vec!["/nhansu", "=invite", "=mediator", "=t:1", "mai thị hoa"]),
        ("training", GIANG, begun(), vec!["/taphuan", "=new", "Kỹ năng lắng nghe"]),
        ("difficulty", AN, begun(), vec!["/vuongmac", "Tổ chưa được chi thù lao"]),
        ("story", AN, begun(), vec!["/menu", "Bà Xuân và ông Yên tranh chấp lối đi chung của ngõ 5"]),
    ]
}

fn plays(chat: &mut Chat, deeds: &[&str]) {
    for deed in deeds {
        if let Some(key) = deed.strip_prefix('=') {
            chat.tap(key);
        } else if let Some(command) = deed.strip_prefix('/') {
            chat.send(Input::Section(Section::from_code(command).unwrap(), String::new()));
        } else {
            chat.say(deed);
        }
    }
}

/// The draft that was saved by the last turn.
fn saved(chat: &Chat) -> Option<StoredDraft> {
    let person = chat.world.actor()?.person;
    chat.effects.iter().find_map(|it| match it {
        Effect::SaveDraft { id, title, answers } => Some(StoredDraft {
            id: *id,
            person,
            title: title.clone(),
            answers: answers.clone(),
            touched_at: chrono::DateTime::UNIX_EPOCH,
        }),
        _ => None,
    })
}

/// Leaves and comes back. Gives where the person stood, where they stand again, and what leaving did.
fn leaves(chat: &mut Chat, leave: impl Fn(&mut Chat)) -> (Place, Place, Vec<Effect>) {
    let stood = chat.state.place.clone();
    leave(chat);
    let left = chat.effects.clone();
    let draft = saved(chat).unwrap_or_else(|| panic!("nothing kept of {stood:?}: {:?}", chat.effects));
    assert_eq!(chat.note(), "draft-kept");
    assert!(chat.effects.iter().any(|it| matches!(it, Effect::SetTimer { .. })), "it is mentioned after some days");
    chat.world.draft = Some(draft.clone());
    // A month later.
    chat.world.now += chrono::TimeDelta::days(30);
    chat.go(drafts::show(draft.id));
    chat.tap("continue");
    assert!(chat.effects.contains(&Effect::DropDraft(draft.id)), "it stands in one place");
    (stood, chat.state.place.clone(), left)
}

#[test]
fn whoever_leaves_a_form_by_whatever_finds_it_again_as_it_was() {
    let by: [fn(&mut Chat); 4] = [
        |chat| drop(chat.send(Input::Section(Section::Menu, String::new()))),
        |chat| drop(chat.send(Input::Cancel)),
        |chat| drop(chat.go(Go::Section(Section::Help))),
        |chat| drop(chat.send(Input::Start(String::new()))),
    ];
    for (title, person, case, deeds) in ways() {
        for leave in by {
            let mut chat = Chat::about(person, case.clone());
            plays(&mut chat, &deeds);
            let (stood, stands, left) = leaves(&mut chat, leave);
            let kept = stood.unsaved().unwrap();
            assert_eq!((kept.form.code(), &kept.place), (title, &stands));
            // A story is kept without its messages, which go from the chat.
            assert_eq!(stood == stands, kept.messages.is_empty(), "{title}");
            assert_eq!(kept.messages.is_empty(), title != "story");
            for message in kept.messages {
                assert!(left.contains(&Effect::DeleteMessage(message)), "{title}: {left:?}");
            }
        }
    }
}

#[test]
fn a_draft_of_a_case_says_of_which_by_its_code_and_one_of_an_earlier_release_by_what_it_is() {
    let mut chat = Chat::about(AN, begun());
    let named = |title: &str| unsaved::title(title).map(|it| vi(&it));
    let session = "Buổi hòa giải đang ghi";
    assert_eq!(named("form:session:VN-01-2026-003").as_deref(), Some(format!("{session}, VN-01-2026-003").as_str()));
    for title in ["form:session", "form:session:#17"] {
        assert_eq!(named(title).as_deref(), Some(session), "{title}");
    }
    assert_eq!(unsaved::of_case("form:session:#17"), Some(("form:session", CaseId(17))));
    for title in ["form:session", "form:session:VN-01-2026-003", "debt", "debt:#17"] {
        assert_eq!(unsaved::of_case(title), None, "{title}");
    }
    plays(&mut chat, &["/vuviec", "=c:17", "=outcome", "=success", "/menu"]);
    let case = chat.world.case.as_ref().unwrap().id;
    assert_eq!(saved(&chat).unwrap().title, format!("form:outcome:#{case}"));
}

/// Each form where a release may have left somebody in it: whatever the flow, leaving keeps it, and as it was.
#[test]
fn every_form_that_there_is_is_kept_when_it_is_left() {
    let mut kept = BTreeSet::new();
    for place in registry::tags().flat_map(places) {
        let place: Place = serde_json::from_value(place).unwrap();
        let Some(unsaved) = place.unsaved() else { continue };
        let mut chat = Chat::about(GIANG, begun());
        chat.state.place = place;
        plays(&mut chat, &["/menu"]);
        let draft = saved(&chat).unwrap_or_else(|| panic!("nothing kept of {unsaved:?}"));
        let (form, case) = unsaved::of_case(&draft.title).map_or((draft.title.as_str(), None), |it| (it.0, Some(it.1)));
        assert_eq!((form, case), (format!("form:{}", unsaved.form).as_str(), unsaved.place.needs().case));
        assert_eq!(serde_json::from_str::<Place>(&draft.answers).unwrap(), unsaved.place);
        kept.insert(unsaved.form.code());
    }
    assert_eq!(kept, Form::ALL.iter().map(|it| it.code()).collect());
}

#[test]
fn what_leads_on_inside_a_form_leaves_no_draft_and_an_empty_form_none_either() {
    for (title, person, case, deeds) in ways() {
        let mut chat = Chat::about(person, case);
        for deed in deeds {
            plays(&mut chat, &[deed]);
            assert_eq!(saved(&chat), None, "{title}: {deed}");
        }
    }
    let mut chat = Chat::about(AN, begun());
    plays(&mut chat, &["/vuviec", "=c:17", "=outcome", "/menu"]);
    assert_eq!(saved(&chat), None);
}

#[test]
fn a_report_of_danger_on_the_way_comes_back_to_the_form_and_keeps_it_when_it_is_left() {
    let mut chat = Chat::about(AN, begun());
    plays(&mut chat, &["/vuviec", "=c:17", "=outcome", "=success", "=today", "Bên B trả lại lối đi."]);
    let stood = chat.state.place.clone();
    plays(&mut chat, &["/nguyhiem"]);
    assert_eq!(saved(&chat), None, "it stands behind the card that asks");
    plays(&mut chat, &["/menu"]);
    let draft = saved(&chat).unwrap();
    assert_eq!(serde_json::from_str::<Place>(&draft.answers).unwrap(), stood);
}

#[test]
fn a_draft_of_a_form_that_cannot_be_read_says_so_and_can_be_deleted() {
    let mut chat = Chat::with(AN);
    let answers = r#"{"flow":"of_tomorrow"}"#.to_owned();
    chat.world.draft = Some(StoredDraft {
        id: DraftId(-5),
        person: AN,
        title: "form:outcome".to_owned(),
        answers,
        touched_at: chrono::DateTime::UNIX_EPOCH,
    });
    let card = chat.go(drafts::show(DraftId(-5)));
    assert_eq!(card.body.id, "drafts-form-lost");
    assert!(!card.offers("continue"));
    chat.tap("delete");
    chat.tap("really");
    assert!(chat.effects.contains(&Effect::DropDraft(DraftId(-5))));
}

#[test]
fn a_form_that_lies_there_is_mentioned_by_what_it_is() {
    let mut facts = facts_of(AN);
    let title = "form:outcome".to_owned();
    facts.draft = Some(StoredDraft {
        id: DraftId(-5),
        person: AN,
        title,
        answers: "{}".to_owned(),
        touched_at: chrono::DateTime::UNIX_EPOCH,
    });
    let Some(Effect::Tell { screen, .. }) = super::drafts::nudge(DraftId(-5), AN, &facts) else {
        panic!("nobody is told")
    };
    assert!(vi(&screen.body).contains("Ghi kết quả vụ, việc"), "{}", vi(&screen.body));
    assert!(super::drafts::nudge(DraftId(-5), CUONG, &facts).is_none());
}

#[test]
fn the_code_of_a_figure_is_an_answer_where_something_is_being_entered() {
    let mut chat = Chat::about(AN, begun());
    plays(&mut chat, &["/vuviec", "=c:17", "=outcome", "=success", "=today"]);
    plays(&mut chat, &["HT.2026-05"]);
    assert_eq!(chat.state.place.tag(), "cases", "{}", chat.note());
    let mut chat = Chat::with(GIANG);
    plays(&mut chat, &["/menu", "HT.2026-05"]);
    assert_eq!(chat.state.place.tag(), "summary", "{}", chat.note());
}

/// The rows of the drafts that open what flows keep themselves.
fn kept_elsewhere(chat: &Chat) -> Vec<Go> {
    let rows = chat.screen().nav.into_iter().flatten();
    let go = rows.filter_map(|it| match it {
        Button::Go { go: go @ Go::Own(_), .. } => Some(go),
        _ => None,
    });
    go.collect()
}

#[test]
fn what_a_flow_keeps_itself_lies_among_the_drafts_as_well() {
    let mut chat = Chat::with(GIANG);
    plays(&mut chat, &["/thongbao", "=new:announcement", "Mời họp tổ dân phố"]);
    assert!(chat.state.place.left().is_some(), "{:?}", chat.state.place);
    plays(&mut chat, &["/menu"]);
    assert_eq!(chat.note(), "announce-left", "where it is kept is said");
    let draft = Announcement { status: Sending::Draft, ..announce::found_for_tests().announcement };
    let planned = training::session_for_tests(TrainingStatus::Draft);
    chat.world.put(announce::BegunFound(vec![draft.clone()]));
    chat.world.put(training::BegunFound(vec![planned.clone()]));
    plays(&mut chat, &["/nhap"]);
    assert_eq!(kept_elsewhere(&chat), [announce::links::draft(draft.id), training::links::draft(planned.id)]);
    // From there it goes on where it was left.
    chat.world.put(Some(AnnouncementFound { announcement: draft.clone(), ..announce::found_for_tests() }));
    chat.go(announce::links::draft(draft.id));
    assert_eq!((chat.state.place.tag(), chat.state.place.left().is_some()), ("announce", true));
    // What went out meanwhile is no draft any more.
    chat.world.put(Some(announce::found_for_tests()));
    plays(&mut chat, &["/menu"]);
    chat.go(announce::links::draft(draft.id));
    assert_eq!(chat.state.place, Place::home());
    let mut mediator = Chat::with(AN);
    mediator.go(announce::links::draft(draft.id));
    assert_eq!(mediator.note(), "not-allowed");
    mediator.world.put(announce::BegunFound(vec![draft]));
    plays(&mut mediator, &["/nhap"]);
    assert_eq!(kept_elsewhere(&mediator), [], "what others write is not theirs");
}
