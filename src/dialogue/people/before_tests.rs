//! Whoever was in office before is not turned out by whoever came later, and whoever loses rights over the ward is told to the
//! others, played as chats.

use super::deed_tests::{deed, register, told, with};
use super::*;
use crate::dialogue::effect::Audience;
use crate::dialogue::testing::*;
use crate::domain::WardId;
use crate::domain::people::register::{Hanging, Register};
use crate::domain::people::tenure::Hand;

/// The officer who acts came after everybody else in office.
fn newcomer() -> Register {
    let mut it = register();
    let given = Hand { at: now(), by: None, on_behalf: None };
    it.people.get_mut(&GIANG).unwrap().tenures[0].given = Some(given);
    it
}

fn opened(register: Register, person: PersonId) -> Chat {
    let mut chat = with(register, Hanging::default());
    chat.go(links::show(person));
    chat
}

/// What all in office hear, with the buttons of it.
fn heard(chat: &Chat) -> Vec<(String, Vec<Button>)> {
    let all = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to: Audience::OfficeOf(WardId(1)), screen, .. } => {
            Some((vi(&screen.body), screen.nav.iter().flatten().cloned().collect()))
        }
        _ => None,
    });
    all.collect()
}

fn looks_at(buttons: &[Button], person: PersonId) -> bool {
    let object = crate::dialogue::audit::links::object(person);
    matches!(buttons, [Button::Go { go, .. }] if *go == object)
}

fn ends(chat: &mut Chat, why: &str) {
    chat.tap("do:end");
    chat.tap(why);
    if why != "mistake" {
        chat.say("hôm nay");
        chat.tap("skip");
    }
}

#[test]
fn all_in_office_hear_of_every_end_of_rights_over_the_ward_and_can_look_at_who_wrote_it() {
    for (person, why, said) in
        [(HAI, "mistake", "Nhập nhầm"), (KHANH, "mistake", "Nhập nhầm"), (HAI, "post_changed", "Chuyển công tác")]
    {
        let mut chat = opened(register(), person);
        ends(&mut chat, why);
        chat.tap("save");
        let done = chat.effects.iter().position(|it| it.deed::<PeopleDeed>().is_some());
        let news = chat.effects.iter().position(|it| matches!(it, Effect::Tell { to: Audience::OfficeOf(_), .. }));
        assert!(news.is_some() && news < done, "whose office ends is one of them still: {:?}", chat.effects);
        let (words, buttons) = heard(&chat).remove(0);
        for part in ["Hoàng Thị Giang", said] {
            assert!(words.to_lowercase().contains(&part.to_lowercase()), "{part}: {words}");
        }
        assert!(looks_at(&buttons, GIANG), "{buttons:?}");
        assert_eq!(told(&chat), [person], "and so does who it is about");
    }
    // An end in a team is nobody's business in the ward's office.
    let mut chat = opened(register(), AN);
    ends(&mut chat, "mistake");
    chat.tap("save");
    assert!(deed(&chat).is_some() && heard(&chat).is_empty() && told(&chat).is_empty(), "{:?}", chat.effects);
}

#[test]
fn a_newcomer_ends_no_office_of_whoever_came_before_and_reads_whom_to_ask() {
    for why in ["mistake", "post_changed", "died"] {
        let mut chat = opened(newcomer(), HAI);
        ends(&mut chat, why);
        let shown = vi(&chat.screen().body);
        assert!(!chat.screen().offers("save"), "{why}: {shown}");
        assert!(shown.contains("trước ông/bà") && shown.contains("người quản trị kỹ thuật"), "{why}: {shown}");
    }
    // A first day that is still to come would end it as well.
    let mut chat = opened(newcomer(), HAI);
    chat.tap("do:office");
    chat.say("1/7/2026");
    chat.tap("skip");
    chat.say("ghi sai ngày");
    assert!(!chat.screen().offers("save"), "{}", vi(&chat.screen().body));
    // Another officer who was there is named.
    let mut known = newcomer();
    let office = known.people[&GIANG].tenures[0].holding.clone();
    let tenure = crate::domain::people::tenure::Tenure::of(office);
    known.people.get_mut(&KHANH).unwrap().tenures = vec![tenure];
    let mut chat = opened(known, HAI);
    ends(&mut chat, "mistake");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Ngô Thị Khanh") && !shown.contains("kỹ thuật"), "{shown}");
    // What is no office over the ward is not in question.
    let mut chat = opened(newcomer(), AN);
    ends(&mut chat, "mistake");
    assert!(chat.screen().offers("save"));
}

#[test]
fn a_newcomer_locks_out_nobody_who_came_before_and_every_lock_can_be_looked_at() {
    let mut chat = opened(newcomer(), HAI);
    chat.tap("lost");
    assert!(!chat.screen().offers("lock"));
    assert!(vi(&chat.screen().body).contains("trước ông/bà"), "{}", vi(&chat.screen().body));
    chat.tap("back");
    assert_eq!(chat.screen().body.id, "people-card");
    let mut chat = opened(register(), HAI);
    chat.tap("lost");
    chat.tap("lock");
    assert!(matches!(deed(&chat), Some(PeopleDeed::LockAccount { person: HAI, .. })));
    let (words, buttons) = heard(&chat).remove(0);
    assert!(words.contains("Đỗ Văn Hải") && looks_at(&buttons, GIANG), "{words} {buttons:?}");
    // Also where the office begins only later.
    let mut known = register();
    let later =
        crate::domain::people::Holding { from: day("2026-06-01"), ..known.people[&HAI].tenures[0].holding.clone() };
    known.people.get_mut(&HAI).unwrap().tenures[0].holding = later;
    let mut chat = opened(known, HAI);
    chat.tap("lost");
    chat.tap("lock");
    assert_eq!(heard(&chat).len(), 1);
}

#[test]
fn a_newcomer_enters_no_withdrawal_of_whoever_came_before() {
    let consented = |register, person| {
        let mut chat = with(register, Hanging { consented: true, ..Hanging::default() });
        chat.go(links::show(person));
        chat.tap("withdraw");
        chat
    };
    let mut chat = consented(register(), HAI);
    assert_eq!(chat.say("hôm nay").body.id, "people-withdraw");
    // The question that was open before it was known.
    chat.world.kept::<RegisterFound>().register = Some(newcomer());
    let shown = chat.screen();
    assert!(!shown.offers("withdraw") && vi(&shown.body).contains("trước ông/bà"), "{}", vi(&shown.body));
    let mut chat = consented(newcomer(), HAI);
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("trước ông/bà") && shown.contains("người quản trị kỹ thuật"), "{shown}");
    chat.say("hôm nay");
    assert!(deed(&chat).is_none() && chat.screen().body.id != "people-withdraw", "{:?}", chat.effects);
    chat.tap("back");
    assert_eq!(chat.screen().body.id, "people-card");
    // What is no office over the ward is not in question.
    assert_eq!(consented(newcomer(), AN).screen().body.id, "people-withdraw-day");
}
