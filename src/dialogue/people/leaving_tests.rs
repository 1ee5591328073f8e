//! Leaving an office and what follows from it, ends that were not, units that become one, and consent that is taken back at the
//! office, played as chats.

use super::deed_tests::{card, deed, register, told, units_of, with, written};
use super::*;
use crate::dialogue::effect::{Audience, Timer};
use crate::dialogue::own::Own;
use crate::dialogue::registry;
use crate::dialogue::testing::*;
use crate::domain::calendar::local_date;
use crate::domain::election::Matter;
use crate::domain::people::acts::{EndOffice, NewOffice, end_office, give_office};
use crate::domain::people::particulars::Particulars;
use crate::domain::people::register::{Corrected, Hanging, Register, Write};
use crate::domain::people::tenure::{LeavingReason, Paper};
use crate::domain::people::{Holding, Office};
use crate::domain::{CaseId, GroupId, TeamId, WardId, audit};

fn hanging() -> Hanging {
    Hanging { cases: vec![(CASE, "VN-01-2026-003".to_owned())], drafts: 1, ..Hanging::default() }
}

pub(super) fn opened(register: Register, hanging: Hanging, person: PersonId) -> Chat {
    let mut chat = with(register, hanging);
    chat.go(links::show(person));
    chat
}

fn timers(chat: &Chat) -> Vec<(String, timers::Due)> {
    let set = chat.effects.iter().filter_map(|it| match it {
        Effect::SetTimer { key, timer, .. } => Some((key.clone(), timer.get::<timers::Due>()?.clone())),
        _ => None,
    });
    set.collect()
}

fn ended(register: &mut Register, person: PersonId, from: &str, why: LeavingReason) {
    let seen = register.people[&person].tenures[0].holding.clone();
    let end = EndOffice { person, seen, from: day(from), why, paper: Paper::UNKNOWN };
    let writes = end_office(register, &end).unwrap();
    register.apply(&writes);
}

#[test]
fn an_end_on_a_later_day_hands_over_on_that_day_and_can_be_taken_back_before() {
    let mut chat = opened(register(), hanging(), AN);
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("1/6/2026");
    chat.tap("skip");
    chat.tap(&format!("p:{CUONG}"));
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("mới bàn giao") && shown.contains("01/06/2026"), "{shown}");
    chat.tap("save");
    let (writes, _, hand_over) = written(&chat);
    assert!(matches!(&writes[..], [Write::End { last, .. }] if *last == day("2026-05-31")), "{writes:?}");
    assert_eq!(hand_over, None, "until then they mediate");
    let due = timers::Due::HandOver { person: AN, to: Some(CUONG), by: GIANG, on: Some(day("2026-06-01")) };
    assert_eq!(timers(&chat), [(format!("handover:{AN}:2026-06-01"), due)]);
    assert_eq!(told(&chat), [AN], "who goes on hears of it on the day");
    // It stands on the card as planned, and is given up without a reason.
    let mut planned = register();
    planned.apply(&writes);
    let mut chat = opened(planned, hanging(), AN);
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("sẽ thôi từ 01/06/2026"), "{shown}");
    chat.tap("do:resume");
    assert!(chat.screen().offers("save"), "{:?}", chat.screen());
    chat.tap("save");
    assert!(matches!(&written(&chat).0[..], [Write::Resume { person, .. }] if *person == AN));
}

#[test]
fn art_26_what_is_followed_up_hangs_on_who_leaves_and_goes_over_in_the_same_act() {
    let settled = CaseId(31);
    let hanging = Hanging { follow_ups: vec![(settled, "VN-01-2026-002".to_owned())], ..Hanging::default() };
    let mut chat = opened(register(), hanging, AN);
    assert!(vi(&chat.screen().body).contains("đã hòa giải thành còn theo dõi: 1"), "{}", vi(&chat.screen().body));
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("5/5/2026");
    let asked = chat.tap("skip");
    assert!(vi(&asked.body).contains("còn theo dõi 1 vụ"), "{}", vi(&asked.body));
    let nobody = vi(&chat.tap("skip").body);
    assert!(nobody.contains("VN-01-2026-002") && nobody.contains("nhắc tổ trưởng"), "{nobody}");
    chat.tap("edit:heir");
    let shown = vi(&chat.tap(&format!("p:{CUONG}")).body);
    assert!(shown.contains("1 vụ, việc đã hòa giải thành còn theo dõi") && shown.contains("VN-01-2026-002"), "{shown}");
    chat.tap("save");
    let it = written(&chat).2.expect("it goes over");
    assert_eq!((it.cases, it.from, it.to), (vec![settled], AN, Some(CUONG)));
    let said = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { to: Audience::Person(CUONG), screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    assert!(said.is_some_and(|it| it.contains("theo dõi tiếp") && it.contains("VN-01-2026-002")), "{:?}", chat.effects);
}

fn due_on(found: LeavingFound) -> Vec<Effect> {
    let mut facts = facts_for_tests();
    facts.own = vec![Own::of(found)];
    let on = Some(local_date(facts.now));
    let timer = Timer::of(timers::Due::HandOver { person: AN, to: Some(CUONG), by: GIANG, on });
    registry::due(Place::home(), &timer, &facts).effects
}

fn handed(effects: &[Effect]) -> Option<HandOver> {
    effects.iter().find_map(Effect::deed).and_then(|it| match it {
        PeopleDeed::HandOver { by, hand_over } => {
            assert_eq!(*by, GIANG);
            Some(hand_over.clone())
        }
        _ => None,
    })
}

#[test]
fn on_the_day_what_hangs_on_who_left_goes_over_unless_they_are_still_there() {
    let person = |id| people().into_iter().find(|it| it.id == id).unwrap();
    let mut gone = person(AN);
    gone.offices[0].to = Some(day("2026-05-04"));
    let case = OpenCase {
        id: CASE,
        code: "VN-01-2026-003".to_owned(),
        teams: vec![TeamId(1)],
        settled: false,
        interested: Vec::new(),
    };
    let found = |leaver, heir| LeavingFound { leaver: Some(leaver), heir, cases: vec![case.clone()] };
    let effects = due_on(found(gone.clone(), Some(person(CUONG))));
    let it = handed(&effects).unwrap();
    assert_eq!((it.cases, it.from, it.to), (vec![CASE], AN, Some(CUONG)));
    assert!(matches!(&effects[1], Effect::Tell { to: Audience::Person(CUONG), .. }), "{effects:?}");
    assert_eq!(due_on(found(person(AN), Some(person(CUONG)))), [], "the end was taken back");
    // Whoever was to go on has left as well: the head names somebody.
    let it = handed(&due_on(found(gone, Some(person(LAM))))).unwrap();
    assert_eq!((it.cases, it.to), (vec![CASE], None));
}

#[test]
fn who_moves_on_a_later_day_with_drafts_alone_hands_them_over_on_that_day_and_it_is_said_before() {
    let drafts = Hanging { drafts: 2, ..Hanging::default() };
    let mut chat = opened(register(), drafts, AN);
    chat.tap("do:move");
    chat.tap("u:2");
    chat.say("1/6/2026");
    chat.tap("skip");
    chat.tap(&format!("p:{CUONG}"));
    let shown = vi(&chat.screen().body);
    for part in ["Lê Văn Cường", "mới bàn giao", "01/06/2026"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    chat.tap("save");
    let on = Some(day("2026-06-01"));
    let due = timers::Due::HandOver { person: AN, to: Some(CUONG), by: GIANG, on };
    assert_eq!(timers(&chat), [(format!("handover:{AN}:2026-06-01"), due)]);
    // On the day.
    let person = |id| people().into_iter().find(|it| it.id == id).unwrap();
    let mut moved = person(AN);
    let there = Holding { team: Some(TeamId(2)), from: day("2026-05-05"), ..moved.offices[0].clone() };
    moved.offices[0].to = Some(day("2026-05-04"));
    moved.offices.push(there);
    let found = |leaver, heir| LeavingFound { leaver: Some(leaver), heir, cases: Vec::new() };
    let effects = due_on(found(moved.clone(), Some(person(CUONG))));
    let it = handed(&effects).unwrap();
    assert_eq!((it.cases, it.from, it.to), (vec![], AN, Some(CUONG)));
    assert!(matches!(&effects[1], Effect::Tell { to: Audience::Person(CUONG), .. }), "{effects:?}");
    assert_eq!(due_on(found(moved, None)), [], "nobody was named: they keep them");
    assert_eq!(due_on(found(person(AN), Some(person(CUONG)))), [], "the move was taken back");
}

#[test]
fn whoever_heads_a_resident_group_no_more_keeps_their_cases() {
    let mut register = register();
    let new = NewOffice {
        person: AN,
        office: Office::ResidentGroupHead,
        team: None,
        group: Some(GroupId(1)),
        from: day("2026-01-01"),
        basis: None,
        paper: Paper::UNKNOWN,
    };
    let writes = give_office(&register, &new).unwrap();
    register.apply(&writes);
    let mut chat = opened(register.clone(), hanging(), AN);
    chat.tap("do:end");
    chat.tap("h:1");
    assert!(!chat.screen().offers("article_7") && chat.screen().offers("post_changed"), "reasons of that office");
    chat.tap("moved_away");
    chat.say("hôm nay");
    chat.tap("skip");
    assert!(chat.screen().offers("save"), "nothing is asked of the cases: {:?}", chat.screen().body);
    chat.tap("save");
    assert_eq!(written(&chat).2, None);
    // Who has died has left all of it.
    let mut chat = opened(register, hanging(), AN);
    chat.tap("do:end");
    chat.tap("h:1");
    let asked = vi(&chat.tap("died").body);
    assert!(asked.contains("Người đã mất") && asked.contains("Mất ngày nào?"), "{asked}");
    // Nobody dies on a day to come, nor a year ago by a slip.
    for (words, why) in [
        ("ngày mai", "refusal-not_yet"),
        ("1/12/2026", "refusal-not_yet"),
        ("5/12", "date-which_year"),
        ("ai biết", "deed-no-day"),
    ] {
        chat.say(words);
        assert_eq!((chat.note(), vi(&chat.screen().body).contains("Mất ngày nào?")), (why, true), "{words}");
    }
    chat.say("hôm nay");
    let heir = vi(&chat.tap("skip").body);
    assert!(!heir.contains("đang hòa giải"), "{heir}");
    let check = vi(&chat.tap(&format!("p:{CUONG}")).body);
    assert!(check.contains("đã mất: hết nhiệm vụ") && !check.to_lowercase().contains("thôi"), "{check}");
    chat.tap("save");
    assert!(written(&chat).2.is_some());
}

#[test]
fn an_end_that_was_planned_is_no_death() {
    let mut chat = opened(register(), Hanging::default(), AN);
    chat.tap("do:end");
    if chat.screen().offers("h:0") {
        chat.tap("h:0");
    }
    chat.tap("own_wish");
    chat.say("ngày mai");
    chat.tap("skip");
    assert!(chat.screen().offers("save"));
    // Another reason is chosen on the last card: the day is to come all the same.
    chat.tap("edit:why");
    chat.tap("died");
    let check = chat.screen();
    assert!(!check.offers("save") && vi(&check.body).contains("chưa đến"), "{}", vi(&check.body));
    chat.tap("edit:day");
    chat.say("hôm qua");
    assert!(chat.screen().offers("save"), "{}", vi(&chat.screen().body));
}

#[test]
fn a_death_that_was_a_mistake_is_put_right_with_its_reason_and_stays_readable() {
    let mut register = register();
    ended(&mut register, AN, "2026-05-01", LeavingReason::Died);
    let mut chat = opened(register.clone(), Hanging::default(), AN);
    assert!(!chat.screen().offers("do:give"));
    chat.tap("do:resume");
    chat.say("nhầm với người cùng tên");
    chat.tap("save");
    let (writes, act, _) = written(&chat);
    assert!(matches!(&writes[..], [Write::Resume { reason, .. }] if reason == "nhầm với người cùng tên"), "{writes:?}");
    assert_eq!((act, told(&chat)), (audit::Act::ResumeOffice, vec![AN]));
    register.apply(&writes);
    let holding = Holding { to: Some(day("2026-04-30")), ..register.people[&AN].tenures[0].holding.clone() };
    let corrected = Corrected {
        at: now(),
        by: Some(GIANG),
        holding,
        paper: Paper::UNKNOWN,
        end_paper: Paper::UNKNOWN,
        why: Some(LeavingReason::Died),
        reason: "nhầm với người cùng tên".to_owned(),
    };
    let mut chat = Chat::with(GIANG);
    let found = RegisterFound { register: Some(register), corrected: vec![corrected], ..RegisterFound::default() };
    chat.world.own = vec![Own::of(found)];
    chat.go(links::show(AN));
    let shown = vi(&chat.screen().body);
    for part in ["Đã sửa ngày 05/05/2026", "đến 30/04/2026", "Đã mất", "nhầm với người cùng tên"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn first_day_and_decision_of_an_office_are_put_right_with_a_reason() {
    let mut chat = card(AN);
    chat.tap("do:office");
    chat.tap("day:2025-01-15");
    chat.tap("skip");
    chat.say("gõ thiếu");
    assert!(!chat.screen().offers("save"), "nothing new");
    chat.tap("edit:day");
    chat.say("10/1/2025");
    chat.tap("edit:paper");
    chat.say("15/QĐ-UBND");
    chat.say("9/1/2025");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("15/01/2025 → 10/01/2025") && shown.contains("15/QĐ-UBND"), "{shown}");
    chat.tap("save");
    let (writes, ..) = written(&chat);
    let Write::Correct { from, paper, reason, .. } = &writes[0] else { panic!("{writes:?}") };
    assert_eq!((*from, paper.on, reason.as_str()), (day("2025-01-10"), Some(day("2025-01-09")), "gõ thiếu"));
}

#[test]
fn all_who_may_go_on_are_offered_page_by_page() {
    let mut register = register();
    for n in 100..112 {
        let base = Particulars { name: format!("Nguyễn Thị Số {n}"), ..Particulars::default() };
        register.add(PersonId(n), base);
        let new = NewOffice {
            person: PersonId(n),
            office: Office::Mediator,
            team: Some(TeamId(1)),
            group: None,
            from: day("2026-01-01"),
            basis: None,
            paper: Paper::UNKNOWN,
        };
        let writes = give_office(&register, &new).unwrap();
        register.apply(&writes);
    }
    let mut chat = opened(register, hanging(), AN);
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("hôm nay");
    chat.tap("skip");
    let mut seen = Vec::new();
    loop {
        seen.extend(keys(&chat.screen()).into_iter().filter(|it| it.starts_with("p:")));
        if !chat.screen().offers("next") {
            break;
        }
        chat.tap("next");
    }
    assert_eq!(seen.len(), 14, "{seen:?}");
    chat.tap("p:111");
    assert!(vi(&chat.screen().body).contains("Số 111"));
}

#[test]
fn whoever_gets_rights_over_the_ward_is_told_to_the_others_who_may_object() {
    let mut chat = card(KHANH);
    chat.tap("do:give");
    chat.tap("ward_officer");
    chat.say("hôm nay");
    assert!(vi(&chat.screen().body).contains("Quyết định phân công"));
    let check = vi(&chat.tap("skip").body);
    assert!(check.contains("Chưa có số quyết định"), "{check}");
    chat.tap("save");
    let news = chat.effects.iter().position(|it| match it {
        Effect::Tell { to: Audience::OfficeOf(ward), screen, .. } => {
            let words = vi(&screen.body);
            for part in ["Ngô Thị Khanh", "Hoàng Thị Giang", "Chưa có số quyết định"] {
                assert!(words.contains(part), "{part}: {words}");
            }
            *ward == WardId(1) && screen.nav.len() == 1 && vi(&screen.body).contains("không biết việc này")
        }
        _ => false,
    });
    let done = chat.effects.iter().position(|it| it.deed::<PeopleDeed>().is_some());
    assert!(news.is_some() && news < done, "before the new officer is one of them: {:?}", chat.effects);
    // Nobody objects to a mediator.
    let mut chat = card(LAM);
    chat.tap("do:give");
    chat.tap("mediator");
    chat.tap("u:1");
    chat.say("hôm nay");
    chat.tap("skip");
    chat.tap("save");
    assert!(deed(&chat).is_some());
    assert!(!chat.effects.iter().any(|it| matches!(it, Effect::Tell { to: Audience::OfficeOf(_), .. })));
}

#[test]
fn what_one_deed_says_never_takes_the_place_of_what_another_said() {
    let mut said = Vec::new();
    for person in [AN, BINH] {
        let mut chat = opened(register(), hanging(), person);
        chat.tap("do:end");
        chat.tap("moved_away");
        chat.say("hôm nay");
        chat.tap("skip");
        chat.tap(&format!("p:{CUONG}"));
        chat.tap("save");
        let letters = chat.effects.iter().filter_map(|it| match it {
            Effect::Tell { to: Audience::Person(CUONG), key, .. } => Some(key.clone()),
            _ => None,
        });
        said.extend(letters);
    }
    assert_eq!(said, [None, None], "both wait for the morning side by side");
}

#[test]
fn whoever_a_merger_concerns_hears_of_it() {
    let mut register = register();
    for (person, office, group) in [(KHANH, Office::ResidentGroupHead, 2), (LAM, Office::FrontCommitteeHead, 1)] {
        let new = NewOffice {
            person,
            office,
            team: None,
            group: Some(GroupId(group)),
            from: day("2026-01-01"),
            basis: None,
            paper: Paper::UNKNOWN,
        };
        let writes = give_office(&register, &new).unwrap();
        register.apply(&writes);
    }
    let mut chat = units_of(register);
    chat.tap("t:2");
    chat.tap("merge");
    chat.say("khu 1");
    chat.world.put(Open { cases: 0, proposals: vec![Matter::Head, Matter::Release] });
    chat.tap("day:2026-05-05");
    let shown = vi(&chat.tap("skip").body);
    assert!(shown.contains("2 đề nghị đang mở khép lại cùng tổ"), "said before it is done: {shown}");
    for part in ["Vũ Văn Em thôi làm tổ trưởng", "Tổ trưởng của Tổ hòa giải Khu 1 từ nay: Trần Thị Bình"]
    {
        assert!(shown.contains(part), "art. 14: who ends, and who goes on: {part}: {shown}");
    }
    chat.tap("save");
    let people = told(&chat);
    for (person, who) in [
        (DUNG, "a mediator who goes over"),
        (EM, "the head"),
        (KHANH, "head of the group"),
        (LAM, "Front committee of the other group"),
    ] {
        assert!(people.contains(&person), "{who}: {people:?}");
    }
    let head = chat.effects.iter().any(|it| matches!(it, Effect::Tell { to: Audience::HeadOf(TeamId(1)), .. }));
    assert!(head, "{:?}", chat.effects);
    let letter = |part: &str| {
        chat.effects.iter().any(
            |it| matches!(it, Effect::Tell { to: Audience::Person(EM), screen, .. } if vi(&screen.body).contains(part)),
        )
    };
    assert!(letter("Tổ trưởng của Tổ hòa giải Khu 1 là Trần Thị Bình"), "whose office ends so hears of it by letter");
}

#[test]
fn art_14_a_team_that_takes_another_in_and_has_no_head_is_said_to_need_one() {
    let mut known = register();
    let seen = known.people[&BINH].tenures[0].holding.clone();
    let end =
        EndOffice { person: BINH, seen, from: day("2026-05-05"), why: LeavingReason::OwnWish, paper: Paper::UNKNOWN };
    let writes = end_office(&known, &end).unwrap();
    known.apply(&writes);
    let mut chat = units_of(known);
    chat.tap("t:2");
    chat.tap("merge");
    chat.say("khu 1");
    chat.tap("day:2026-05-05");
    let shown = vi(&chat.tap("skip").body);
    assert!(shown.contains("⚠ Tổ hòa giải Khu 1 chưa có tổ trưởng"), "{shown}");
    chat.tap("save");
    let told = chat.effects.iter().any(
        |it| matches!(it, Effect::Tell { to: Audience::Person(EM), screen, .. } if vi(&screen.body).contains("sẽ bầu")),
    );
    assert!(told, "{:?}", chat.effects);
}

#[test]
fn consent_that_is_taken_back_at_the_office_is_entered_with_its_day() {
    let consented = Hanging { consented: true, ..Hanging::default() };
    let mut chat = opened(register(), consented, AN);
    chat.tap("withdraw");
    chat.say("1/6/2026");
    assert_eq!(chat.note(), "refusal-not_yet");
    chat.say("hôm qua");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("không gửi gì") && shown.contains("04/05/2026"), "{shown}");
    chat.tap("withdraw");
    assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("people-card", "people-withdrawn"));
    let on = day("2026-05-04");
    assert!(matches!(deed(&chat), Some(PeopleDeed::WithdrawConsent { person: AN, on: day, .. }) if day == on));
    // Nothing to take back.
    let chat = card(AN);
    assert!(!chat.screen().offers("withdraw"));
}
