//! Steps of bringing an old register in: from a file to what is written, and what is said in between.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::roster::old::plan::Plan;

fn deed(chat: &Chat) -> Option<OldDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<OldDeed>().cloned(),
        _ => None,
    })
}

fn shown(standing: Standing) -> Shown {
    Shown {
        id: ListId(7),
        name: "so-cu.xlsx".to_owned(),
        standing,
        why: None,
        list: Some(OldList::default()),
        plan: Plan::default(),
    }
}

fn at_list(it: Shown) -> Chat {
    let mut chat = Chat::with(BINH);
    chat.world.own = vec![Own::of(Some(Box::new(it))), Own::of(OpenOldFound::default())];
    chat.go(links::show(ListId(7)));
    chat
}

#[test]
fn nothing_is_written_where_nothing_is_new() {
    let mut chat = at_list(shown(Standing::Read));
    let card = chat.screen();
    assert_eq!(card.body.id, "oldbook-plan");
    assert!(!card.offers("problems") && !card.offers("news") && !card.offers("make:0"));
    chat.tap("drop");
    assert!(matches!(deed(&chat), Some(OldDeed::Drop { list: ListId(7), .. })));
}

#[test]
fn whoever_keeps_no_books_brings_nothing_in() {
    let mut chat = Chat::with(AN);
    chat.world.own = vec![Own::of(OpenOldFound::default())];
    chat.send(Input::Section(Section::Register, String::new()));
    chat.go(links::start(TeamId(1)));
    assert_eq!(chat.note(), "not-allowed");
}

#[test]
fn whose_book_was_open_is_kept_with_the_file() {
    let mut chat = Chat::with(BINH);
    chat.world.own = vec![Own::of(OpenOldFound::default())];
    chat.go(links::start(TeamId(1)));
    let at = chat.state.place.at::<At>().expect("a step of this flow").clone();
    let turn = take(("f", Some("so-cu.xlsx"), None), at.team, permit(&chat.world).unwrap(), &chat.world);
    let taken = turn.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<OldDeed>().cloned(),
        _ => None,
    });
    assert!(matches!(taken, Some(OldDeed::Take { team: Some(TeamId(1)), .. })), "{taken:?}");
    // A button of an earlier release names none.
    chat.go(links::start(TeamId(0)));
    assert_eq!(chat.state.place.at::<At>().and_then(|it| it.team), None);
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("oldbook"), "/step", all!(Step));
}
