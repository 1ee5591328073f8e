//! Questions to practise on, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Audience, Timer, Urgency};
use crate::dialogue::lawcards;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::calendar::{at_local, clock_time, local_date};
use crate::domain::drills::gaps::Gap;
use crate::domain::drills::{Done, ROUND, key, keyed, shipped};
use crate::domain::kinds::Kind;
use crate::domain::people::Lang;
use crate::domain::{PersonId, WardId};

fn chat_with(who: PersonId, found: MineFound) -> Chat {
    let mut chat = Chat::with(who);
    chat.world.own = vec![Own::of(found), Own::of(lawcards::KeptFound(Vec::new()))];
    chat
}

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Drills, String::new()))
}

/// What the last step keeps, as it is found with the next one.
fn follow(chat: &mut Chat) -> DrillDeed {
    let deed = chat.effects.iter().find_map(|it| it.deed::<DrillDeed>()).expect("something is kept").clone();
    let today = chat.world.today;
    let mine = chat.world.kept::<MineFound>();
    mine.done.extend(deed.looked_at.clone().map(|it| (it, today)));
    mine.open.clone_from(&deed.open);
    deed
}

fn round_of(chat: &Chat) -> Vec<String> {
    chat.state.place.at::<At>().unwrap().round.clone()
}

#[test]
fn two_questions_are_answered_and_each_answer_is_told_why() {
    let mut chat = chat_with(AN, MineFound::default());
    let start = opened(&mut chat);
    assert_eq!((start.body.id.as_str(), start.protect), ("drill-start", false));
    let first = chat.tap("begin");
    assert_eq!(follow(&mut chat).open.len(), ROUND);
    let it = keyed(&round_of(&chat)[0]).unwrap();
    let words = it.words(Lang::Vi);
    let read = vi(&first.body);
    for part in [&words.tell, &words.a.0, &words.b.0, &words.c.0] {
        assert!(read.contains(part.as_str()), "{read}");
    }
    for &letter in Letter::ALL {
        assert!(!read.contains(&words.reply(letter).1), "no reason stands beside the question: {read}");
    }
    let why = chat.tap(it.right.code());
    assert_eq!(why.body.id, "drill-right");
    let read = vi(&why.body);
    assert!(read.contains(&words.reply(it.right).1) && read.contains(&it.law.told(Lang::Vi)));
    let deed = follow(&mut chat);
    assert_eq!((deed.looked_at.as_deref(), deed.open.len()), (Some(key(it.no).as_str()), 1));
    chat.tap("next");
    let it = keyed(&round_of(&chat)[0]).unwrap();
    let wrong = Letter::ALL.iter().find(|letter| **letter != it.right).unwrap();
    let why = chat.tap(wrong.code());
    assert_eq!(why.body.id, "drill-other");
    let (read, words) = (vi(&why.body), it.words(Lang::Vi));
    for part in [&words.reply(*wrong).1, &words.reply(it.right).0, &words.reply(it.right).1] {
        assert!(read.contains(part.as_str()), "{read}");
    }
    assert!(follow(&mut chat).open.is_empty());
    chat.tap("done");
    assert_eq!((chat.note(), chat.screen().body.id.as_str()), ("drill-done", "drill-start"));
    assert!(vi(&chat.screen().body).contains("2/"), "{}", vi(&chat.screen().body));
    chat.tap("begin");
    let again = follow(&mut chat).open;
    assert!(again.iter().all(|it| !chat.world.kept::<MineFound>().done.contains_key(it)), "{again:?}");
}

#[test]
fn which_answer_was_given_is_kept_nowhere() {
    let kept = |right: bool| {
        let mut chat = chat_with(AN, MineFound::default());
        opened(&mut chat);
        chat.tap("begin");
        let it = keyed(&round_of(&chat)[0]).unwrap();
        let letter = Letter::ALL.iter().find(|letter| (**letter == it.right) == right).unwrap();
        chat.tap(letter.code());
        chat.effects.clone()
    };
    assert_eq!(kept(true), kept(false));
}

#[test]
fn an_answer_is_typed_in_any_way_and_what_is_none_gets_help() {
    for (typed, said) in
        [("b", Letter::B), ("B.", Letter::B), ("câu c", Letter::C), ("3", Letter::C), ("Đáp án A", Letter::A)]
    {
        let mut chat = chat_with(AN, MineFound::default());
        opened(&mut chat);
        chat.tap("begin");
        chat.say(typed);
        assert_eq!(chat.state.place.at::<At>().unwrap().said, Some(said), "{typed}");
    }
    let mut chat = chat_with(AN, MineFound::default());
    opened(&mut chat);
    chat.tap("begin");
    chat.say("d");
    assert_eq!((chat.note(), chat.effects.len()), ("drill-pick-help", 0));
}

#[test]
fn a_round_goes_on_where_it_was_left() {
    let mut chat = chat_with(AN, MineFound::default());
    opened(&mut chat);
    chat.tap("begin");
    let all = follow(&mut chat).open;
    chat.tap("a");
    follow(&mut chat);
    chat.send(Input::Section(Section::Menu, String::new()));
    opened(&mut chat);
    chat.tap("resume");
    assert_eq!(round_of(&chat), all[1..]);
    chat.tap("later");
    assert_eq!(chat.note(), "drill-left");
    chat.go(links::resume());
    assert_eq!(round_of(&chat), all[1..]);
    // Among the drafts as well.
    let lines = (begun::BEGUN.lines)(&chat.world);
    assert_eq!(lines.iter().map(|it| it.go).collect::<Vec<_>>(), [links::resume()]);
    // What another release asked, and this one does not have, is passed over.
    chat.world.put(MineFound { open: vec!["s:99999".to_owned()], ..MineFound::default() });
    chat.go(links::resume());
    assert_eq!(chat.screen().body.id, "drill-start");
}

#[test]
fn topics_bear_ticks_and_open_a_round_of_their_own() {
    let land = Topic::Kind(Kind::Land);
    let of_land: Vec<String> = shipped().iter().filter(|it| it.topic == land).map(|it| key(it.no)).collect();
    let done: Done = of_land.iter().map(|it| (it.clone(), day("2026-05-01"))).collect();
    let mut chat = chat_with(AN, MineFound { done, open: Vec::new() });
    opened(&mut chat);
    let topics = chat.tap("topics");
    let label = topics.choices.iter().chain(&topics.elsewhere).find(|it| it.key == "t:kind:land").unwrap();
    assert!(vi(&label.label).starts_with('✓'), "{}", vi(&label.label));
    let other = topics.choices.iter().find(|it| it.key == "t:kind:neighbor").unwrap();
    assert!(vi(&other.label).contains("(2 câu)"), "{}", vi(&other.label));
    assert_eq!(topics.choices.len() + topics.elsewhere.len(), Topic::all().count());
    chat.tap("next");
    chat.tap("t:kind:debt");
    assert!(round_of(&chat).iter().all(|it| keyed(it).unwrap().topic == Topic::Kind(Kind::Debt)));
    chat.go(links::about(Some(land)));
    assert_eq!(round_of(&chat).len(), of_land.len());
    assert!(round_of(&chat).iter().all(|it| of_land.contains(it)), "what was looked at is asked again on wish");
    chat.go(links::about(None));
    assert_eq!(round_of(&chat).len(), ROUND);
}

#[test]
fn the_card_of_the_law_is_read_and_one_comes_back() {
    let mut chat = chat_with(AN, MineFound::default());
    opened(&mut chat);
    chat.tap("begin");
    let it = keyed(&round_of(&chat)[0]).unwrap();
    chat.tap("a");
    let before = chat.state.place.clone();
    let card = chat.go(lawcards::links::card(it.card));
    let question = &it.card().unwrap().words(Lang::Vi).ask;
    assert!(vi(&card.body).contains(question.as_str()), "{}", vi(&card.body));
    chat.tap("back");
    assert_eq!(chat.state.place, before);
}

#[test]
fn who_holds_no_office_any_more_is_not_asked() {
    let mut chat = chat_with(LAM, MineFound::default());
    opened(&mut chat);
    assert!(!chat.state.place.is::<At>());
    chat.go(links::about(None));
    assert_eq!((chat.note(), chat.state.place.is::<At>()), ("not-allowed", false));
}

/// What follows from the look of a day at an instant, with this to be sent.
fn look(now: chrono::DateTime<chrono::Utc>, found: DueFound) -> Vec<Effect> {
    let mut facts = facts_for_tests();
    (facts.now, facts.today) = (now, local_date(now));
    facts.put(found);
    let timer = Timer::of(timers::DueDrills::Drills { ward: WardId(1) });
    crate::dialogue::registry::due(Place::home(), &timer, &facts).effects
}

#[test]
fn who_is_due_is_asked_once_and_the_next_look_is_planned_whatever_is_due() {
    let land = Topic::Kind(Kind::Land);
    let occasion = crate::domain::drills::space::after_case((CASE, Kind::Land), AN, day("2026-05-04"));
    let found = || DueFound(vec![occasion.clone()]);
    let effects = look(at_local(day("2026-05-05"), clock_time(17, 0)), found());
    let Effect::SetTimer { key, due_at, .. } = &effects[0] else { panic!("{effects:?}") };
    assert_eq!((key.as_str(), *due_at), ("drills:1", at_local(day("2026-05-06"), clock_time(17, 0))));
    let sent = effects[1].deed::<DrillSent>().unwrap();
    assert_eq!((sent.person, &sent.source), (AN, &occasion.source));
    let Effect::Tell { to: Audience::InOffice(AN), screen, urgency: Urgency::Normal, .. } = &effects[2] else {
        panic!("{effects:?}")
    };
    assert!(vi(&screen.body).contains("Quyền sử dụng đất"), "{}", vi(&screen.body));
    assert_eq!(screen.nav[0], [Button::go(links::about(Some(land)), text!("drill-button-begin"))]);
    assert_eq!(effects.len(), 3);
    // In the night, and around Tết, nothing goes, and the next look is planned.
    for now in [at_local(day("2026-05-05"), clock_time(22, 0)), at_local(day("2026-02-17"), clock_time(12, 0))] {
        let effects = look(now, found());
        assert!(matches!(effects[..], [Effect::SetTimer { .. }]), "{effects:?}");
    }
}

#[test]
fn whoever_plans_training_sees_where_it_is_wanted_and_nobody_else() {
    let gap = |kind, handled, trained| Gap { topic: Topic::Kind(kind), handled, trained, answered: None };
    let mut chat = chat_with(GIANG, MineFound::default());
    chat.world.put(GapsFound(vec![gap(Kind::Land, 4, None), gap(Kind::Debt, 9, Some(3))]));
    opened(&mut chat);
    let card = vi(&chat.tap("gaps").body);
    assert!(card.contains("⚠ Quyền sử dụng đất: 4 vụ · học: dưới 3 người"), "{card}");
    assert!(card.contains("9 vụ · học: 3 người") && card.matches('⚠').count() == 2, "{card}");
    let mut chat = chat_with(AN, MineFound::default());
    assert!(!keys(&opened(&mut chat)).contains(&"gaps".to_owned()));
    chat.state.place = At::of(Step::Gaps).place();
    assert_eq!(chat.screen().body.id, "drill-start", "who plans none sees none");
}

#[test]
fn there_is_a_stored_sample_of_every_step() {
    let samples = places("drills");
    pins(&samples, "/step", all!(Step));
    pins(&samples, "/said", all!(Letter));
}

#[test]
fn a_letter_is_read_as_it_is_typed_or_said() {
    for (said, meant) in [
        ("b", Letter::B),
        ("B.", Letter::B),
        ("câu b", Letter::B),
        ("tôi chọn b ạ", Letter::B),
        ("Đáp án C", Letter::C),
        ("dap an c", Letter::C),
        ("A ạ", Letter::A),
        ("ý a", Letter::A),
        ("cách 2", Letter::B),
        ("bê", Letter::B),
        ("xê", Letter::C),
        ("em theo cách thứ ba", Letter::C),
    ] {
        assert_eq!(letter(said), Some(meant), "{said}");
    }
    for said in ["a hay b", "không biết", "d", "4", "ạ", "", "chọn", "bà Ba"] {
        assert_eq!(letter(said), None, "{said}");
    }
}
