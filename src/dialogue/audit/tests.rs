//! What was done and who objects, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::WardId;
use crate::domain::audit::Act;
use crate::domain::law::ParamKey;
use crate::domain::people::Office;

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Audit, String::new()))
}

fn done(act: Act, who: Option<&str>, about: Option<About>) -> Line {
    Line { at: now(), who: who.map(str::to_owned), act, about }
}

fn newcomer(objected: bool) -> Newcomer {
    Newcomer {
        person: PersonId(77),
        name: "Quách Bảo Ngân".to_owned(),
        at: now(),
        by_link: true,
        objected,
        leaders: true,
        stop: None,
    }
}

/// Somebody who was told that an officer joined.
fn asked(person: PersonId, objected: bool) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(Some(newcomer(objected))), Own::of(Lines::default())];
    chat.go(links::object(PersonId(77)));
    chat
}

#[test]
fn the_office_reads_who_did_what_and_nobody_else_does() {
    let lines = vec![
        done(Act::Invite, Some("Hoàng Thị Giang"), Some(About::Words("Quách Bảo Ngân".to_owned()))),
        done(Act::SetParam, None, Some(About::Param(ParamKey::PayCase))),
        done(Act::SetHoliday, None, Some(About::Day(day("2026-12-24")))),
        done(Act::Backup, None, None),
    ];
    for person in [GIANG, HAI] {
        let mut chat = Chat::with(person);
        chat.world.own = vec![Own::of(Lines { lines: lines.clone(), total: 9 })];
        let list = opened(&mut chat);
        assert!(list.protect && list.offers("next"));
        let words = vi(&list.body);
        for part in ["Hoàng Thị Giang: gửi thư mời – Quách Bảo Ngân", "quản trị kỹ thuật: sao lưu", "24/12/2026"]
        {
            assert!(words.contains(part), "{part}: {words}");
        }
        chat.tap("next");
        assert!(chat.screen().offers("prev"));
    }
    for person in [AN, CUONG, KHANH] {
        let mut chat = Chat::with(person);
        opened(&mut chat);
        assert_eq!(chat.note(), "not-allowed");
    }
}

#[test]
fn who_knows_nothing_of_a_new_officer_says_so_once_and_the_leader_is_told() {
    let mut chat = asked(GIANG, false);
    let question = chat.screen();
    assert_eq!(question.body.id, "audit-object");
    assert!(vi(&question.body).contains("Quách Bảo Ngân"));
    chat.tap("yes");
    assert_eq!(chat.note(), "audit-objected");
    let deed = chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<AuditDeed>().cloned(),
        _ => None,
    });
    assert!(matches!(deed, Some(AuditDeed::Object { person: PersonId(77), .. })), "{deed:?}");
    let told = chat.effects.iter().any(|it| matches!(it, Effect::Tell { to: Audience::LeadersOf(WardId(1)), .. }));
    assert!(told, "{:?}", chat.effects);
    assert_eq!(asked(GIANG, true).screen().body.id, "audit-object-again");
    // Nothing is said to be told where nobody is there to be told.
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(Some(Newcomer { leaders: false, ..newcomer(false) })), Own::of(Lines::default())];
    chat.go(links::object(PersonId(77)));
    chat.tap("yes");
    assert_eq!(chat.note(), "audit-objected-alone");
    assert!(!chat.effects.iter().any(|it| matches!(it, Effect::Tell { .. })), "{:?}", chat.effects);
}

#[test]
fn a_slip_changes_nothing_and_others_may_not_object() {
    let mut chat = asked(HAI, false);
    chat.tap("no");
    assert!(chat.effects.is_empty() && chat.note() == "audit-not-objected", "{:?}", chat.effects);
    assert_eq!(asked(AN, false).note(), "not-allowed");
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(None::<Newcomer>)];
    chat.go(links::object(PersonId(77)));
    assert_eq!(chat.note(), "audit-object-gone");
}

#[test]
fn rights_are_stopped_with_a_reason_and_all_in_office_hear_of_it() {
    let stop = |last_officer| {
        let stay = if last_officer { vec![] } else { vec![Office::Mediator] };
        Some(Stopping { offices: vec![Office::WardOfficer], stay, last_officer })
    };
    for (person, objected, last_officer) in [(HAI, false, true), (GIANG, true, false)] {
        let mut chat = Chat::with(person);
        let newcomer = Newcomer { stop: stop(last_officer), ..newcomer(objected) };
        chat.world.own = vec![Own::of(Some(newcomer)), Own::of(Lines::default())];
        chat.go(links::object(PersonId(77)));
        chat.tap("stop");
        assert!(vi(&chat.screen().body).contains("Cán bộ"), "what ends");
        chat.say("ừ");
        assert_eq!(chat.note(), "answer-too-short");
        let check = vi(&chat.say("không có quyết định").body);
        assert!(check.contains("không có quyết định"), "{check}");
        assert_eq!(check.contains("Phường không còn cán bộ"), last_officer, "{check}");
        assert_eq!(check.contains("Vẫn giữ: Hòa giải viên"), !last_officer, "{check}");
        for words in ["ok", "đúng rồi", "ừ"] {
            chat.say(words);
            assert!(chat.effects.iter().all(|it| it.deed::<AuditDeed>().is_none()), "{words} stops nobody");
        }
        chat.tap("end");
        assert_eq!(chat.note(), "audit-stop-done");
        let done = chat.effects.iter().position(|it| {
            matches!(it.deed(), Some(AuditDeed::Stop { person: PersonId(77), reason, .. }) if reason == "không có quyết định")
        });
        let told =
            |to: &Audience| chat.effects.iter().position(|it| matches!(it, Effect::Tell { to: who, .. } if who == to));
        assert!(done.is_some() && done < told(&Audience::OfficeOf(WardId(1))), "{:?}", chat.effects);
        assert!(told(&Audience::Person(PersonId(77))).is_some());
        let said = |to: Audience| {
            chat.effects.iter().find_map(|it| match it {
                Effect::Tell { to: who, screen, .. } if *who == to => Some(vi(&screen.body)),
                _ => None,
            })
        };
        let (others, own) =
            (said(Audience::OfficeOf(WardId(1))).unwrap(), said(Audience::Person(PersonId(77))).unwrap());
        assert_eq!(others.contains("Vẫn giữ: Hòa giải viên"), !last_officer, "{others}");
        assert_eq!(own.contains("Ông/bà vẫn giữ: Hòa giải viên"), !last_officer, "{own}");
        // Leaders keep no register: they read whom to tell, and where nobody does it is the administrator.
        assert_eq!(others.contains("xin báo cán bộ phụ trách"), !last_officer, "{others}");
        assert_eq!(others.contains("người quản trị kỹ thuật"), last_officer, "{others}");
    }
    // Whoever came later is not offered it, and has no way to it.
    let mut chat = asked(GIANG, false);
    assert!(!chat.screen().offers("stop"));
    chat.state.place = At { step: Step::Stop, reason: Some("vì tôi".to_owned()), ..At::object(PersonId(77)) }.place();
    assert_eq!(chat.screen().body.id, "audit-object-gone");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("audit"), "/step", all!(Step));
}
