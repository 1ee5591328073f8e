//! What changes while an announcement is on the card: two officers at one of them, so that nobody sends, drops or goes on
//! with words they have not seen; and a day that passes.

use super::links;
use super::tests::{found, office, written};
use super::*;
use crate::dialogue::action::Press;
use crate::dialogue::testing::{Chat, GIANG, keys, vi};

/// The check card of a draft for so many people.
fn checking(people: u32) -> Chat {
    let mut chat = office(GIANG, Sending::Draft);
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().recipients = (people, 0);
    chat.send(crate::dialogue::Input::Section(crate::dialogue::action::Section::Announce, String::new()));
    chat.tap("a:7");
    assert_eq!(chat.screen().body.id, "announce-card");
    chat
}

/// Another officer changes it.
fn another(chat: &mut Chat) {
    let it = &mut chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement;
    it.content.plain = format!("{} và nhà", it.content.plain);
    it.content.html = it.content.plain.clone();
}

#[test]
fn a_draft_that_changed_since_its_card_is_shown_before_it_is_sent_or_dropped() {
    for key in ["send", "drop", "official"] {
        let mut chat = checking(12);
        another(&mut chat);
        let card = chat.tap(key);
        assert!(chat.effects.is_empty() && chat.note() == "sent-draft-changed", "{key}: {:?}", chat.effects);
        assert!(card.body.id == "announce-card" && vi(&card.body).contains("Đất và nhà"), "{}", vi(&card.body));
        chat.tap(key);
        assert!(!chat.effects.is_empty(), "{key}: now they have seen it");
    }
}

#[test]
fn the_number_that_confirms_is_of_the_words_that_were_seen() {
    let mut chat = checking(51);
    chat.tap("send");
    another(&mut chat);
    let card = chat.say("51");
    assert!(chat.effects.is_empty() && chat.note() == "sent-draft-changed", "{:?}", chat.effects);
    assert_eq!(card.body.id, "announce-card");
    chat.tap("send");
    chat.say("51");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Confirm { .. }))));
}

#[test]
fn whoever_changes_something_else_of_it_learns_that_it_changed() {
    let mut chat = checking(12);
    chat.tap("when");
    another(&mut chat);
    let card = chat.tap("now");
    assert!(chat.note() == "sent-draft-changed" && vi(&card.body).contains("Đất và nhà"), "{}", chat.note());
    chat.tap("send");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Confirm { .. }))));
}

#[test]
fn the_rest_gets_the_words_that_their_card_showed() {
    let stopped = || {
        let mut it = found(Sending::Stopped);
        it.progress.stopped = 5;
        it.announcement.after.version = 1;
        it
    };
    for key in ["go-on", "resend", "resend-unknown"] {
        let mut chat = office(GIANG, Sending::Stopped);
        chat.world.put(Some(stopped()));
        chat.go(links::sending(AnnouncementId(7)));
        let now = chat.world.now;
        let after = &mut chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.after;
        let before = format!("{key}:{}", after.version);
        (after.version, after.corrected_at) = (2, Some(now));
        let rev = chat.state.rev;
        let press = crate::dialogue::action::Press::Here { rev, key: before };
        chat.send(crate::dialogue::Input::Button { press, on_card: true });
        assert!(chat.effects.is_empty(), "{key}: {:?}", chat.effects);
        chat.tap(&format!("{key}:2"));
        assert!(!chat.effects.is_empty(), "{key}");
    }
}

#[test]
fn the_morning_that_a_button_showed_is_meant_after_midnight_too() {
    let mut chat = written();
    chat.tap("skip");
    chat.tap("mediators");
    chat.tap("when");
    let shown = keys(&chat.screen()).into_iter().find(|it| it.starts_with("day:")).unwrap();
    chat.world.now += chrono::TimeDelta::days(1);
    chat.world.today = crate::domain::calendar::local_date(chat.world.now);
    let rev = chat.state.rev;
    chat.send(crate::dialogue::Input::Button { press: Press::Here { rev, key: shown.clone() }, on_card: true });
    let saved = chat.effects.iter().any(|it| it.deed::<AnnounceDeed>().is_some());
    let day = shown.trim_start_matches("day:");
    assert!(saved || chat.state.save().contains(day), "{:?} {}", chat.effects, chat.note());
}

#[test]
fn a_message_that_is_answered_changes_nothing_of_what_a_card_asks() {
    let mut reader = office(crate::dialogue::testing::AN, Sending::Done);
    reader.go(crate::dialogue::questions::links::ask(AnnouncementId(7)));
    let card = vi(&reader.screen().body);
    let mut other = found(Sending::Done);
    other.announcement.id = AnnouncementId(8);
    other.announcement.content.plain = "Hôn nhân".to_owned();
    reader.world.put(AnsweredFound { id: Some(AnnouncementId(8)), found: Some(other) });
    let text = "Cưới năm nào ạ?".to_owned();
    let reply = crate::dialogue::Input::Reply { to: 5, text, message: 9, html: None };
    assert_eq!(vi(&reader.view_before(&reply).body), card, "with both among the facts");
    reader.send(reply);
    let asked = crate::dialogue::effect::deeds(&reader.effects);
    let [crate::dialogue::questions::QuestionDeed::Ask(new)] = &asked[..] else { panic!("{:?}", reader.effects) };
    assert_eq!(new.about, AnnouncementId(8), "the one that was answered");
    assert_eq!(vi(&reader.screen().body), card);
}
