//! `Nhắc lại` for who was invited and has not joined, played as chats.

use std::collections::BTreeMap;

use super::*;
use crate::dialogue::effect::{Audience, Urgency};
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::people::Office;

/// Somebody of a team, with the day of the only letter and the last on which it works.
pub(super) fn outsider(person: i64, name: &str, team: i64, letter: Option<(&str, Option<&str>)>) -> Outsider {
    let letters = letter.map(|(on, until)| Letters { count: 1, first: day(on), last: day(on), until: until.map(day) });
    let team = Some(TeamId(team));
    Outsider { person: PersonId(person), name: name.to_owned(), team, near: team, letters, was_in: false }
}

/// Team 1 with its head and two who have not joined, team 2 with nobody to ask, somebody who joined once, somebody of no team.
fn found(reminded: Option<(u32, &str)>) -> OutsideFound {
    let helpers = vec![(BINH, "Trần Thị Bình".to_owned()), (KHANH, "Ngô Thị Khanh".to_owned())];
    let reminded = reminded.map(|it| (it.0, day(it.1)));
    let mut was_in = outsider(74, "Tạ Văn Sơn", 1, Some(("2026-04-01", None)));
    was_in.was_in = true;
    let mut alone = outsider(75, "Quách Thị Thu", 1, Some(("2026-04-01", None)));
    (alone.team, alone.near) = (None, None);
    OutsideFound {
        outside: vec![
            outsider(70, "Hà Thị Lan", 1, None),
            outsider(71, "Mai Thị Hoa", 1, Some(("2026-04-20", None))),
            outsider(72, "Lý Văn Kim", 1, Some(("2026-04-30", Some("2026-05-14")))),
            outsider(73, "Lương Văn Tâm", 2, Some(("2026-04-30", None))),
            was_in,
            alone,
        ],
        joined: 7,
        around: BTreeMap::from([(TeamId(1), Around { helpers, reminded }), (TeamId(2), Around::default())]),
        asked: BTreeMap::new(),
    }
}

fn reminding(reminded: Option<(u32, &str)>) -> Chat {
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(found(reminded))];
    chat.go(links::letters());
    chat.tap("remind");
    chat
}

fn told(chat: &Chat) -> Vec<(Audience, Option<String>, String, Urgency)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, urgency, key } => Some((to.clone(), key.clone(), vi(&screen.body), *urgency)),
        _ => None,
    });
    told.collect()
}

fn teams(chat: &Chat) -> Option<Vec<TeamId>> {
    chat.effects.iter().find_map(Effect::deed::<RosterDeed>).and_then(|it| match it {
        RosterDeed::Remind { teams, .. } => Some(teams.clone()),
        _ => None,
    })
}

#[test]
fn the_list_says_of_whom_letters_are_out_and_until_when_they_work() {
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(found(None))];
    chat.go(links::letters());
    let words = vi(&chat.screen().body);
    for part in [
        "Hà Thị Lan – Tổ hòa giải Khu 1 – <i>chưa có thư</i>",
        "1 thư, thư cuối ngày 20/04/2026, đã hết hạn",
        "thư cuối ngày 30/04/2026, dùng đến hết 14/05/2026",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn who_is_around_the_team_gets_one_message_with_all_that_is_needed() {
    let mut chat = reminding(None);
    let card = vi(&chat.screen().body);
    for part in [
        "4 người đã có thư mời mà chưa tham gia",
        "Tổ hòa giải Khu 1: 2 người. Nhờ Trần Thị Bình, Ngô Thị Khanh",
        "Tổ hòa giải Khu 2: 1 người. Chưa có ai quanh tổ tham gia",
        "Không thuộc tổ nào: 1 người",
        "7 ngày một lần",
    ] {
        assert!(card.contains(part), "{part}: {card}");
    }
    chat.tap("send");
    assert_eq!((chat.note(), teams(&chat)), ("roster-remind-sent-expired", Some(vec![TeamId(1)])));
    let told = told(&chat);
    let to: Vec<_> = told.iter().map(|it| (it.0.clone(), it.1.clone(), it.3)).collect();
    let one = |id: PersonId| (Audience::Person(id), Some(format!("joining:{id}")), Urgency::Normal);
    assert_eq!(to, [one(BINH), one(KHANH)], "each once, and nothing goes out at night");
    for part in [
        "Mai Thị Hoa: có thư từ 20/04/2026, nay hết hạn",
        "Lý Văn Kim: có thư từ 30/04/2026, dùng được đến hết 14/05/2026",
        "Lời để đọc qua điện thoại",
        "0222 3821 123",
    ] {
        assert!(told[0].2.contains(part), "{part}: {}", told[0].2);
    }
    for other in ["Hà Thị Lan", "Tạ Văn Sơn", "Lương Văn Tâm"] {
        assert!(!told[0].2.contains(other), "without a letter, once joined, of another team: {other}");
    }
}

#[test]
fn a_team_is_asked_at_most_once_in_seven_days() {
    let chat = reminding(Some((2, "2026-04-29")));
    let card = vi(&chat.screen().body);
    assert!(
        card.contains("Nhắc tiếp được từ 06/05/2026") && card.contains("Đã nhắc 2 lần, lần cuối 29/04/2026"),
        "{card}"
    );
    assert!(!chat.screen().offers("send"));
    // What was offered before somebody else did it does nothing a second time.
    let mut facts = facts_of(GIANG);
    facts.put(found(Some((3, "2026-05-05"))));
    let turn = remind::answer(At::of(Step::Remind), Answer::Pick("send"), &facts);
    assert_eq!((turn.effects.len(), turn.note.unwrap().id.as_str()), (0, "roster-remind-too-soon"));
    assert!(!reminding(Some((1, "2026-05-05"))).screen().offers("send"));
    assert!(reminding(Some((2, "2026-04-28"))).screen().offers("send"), "the seventh day after");
}

/// The same where whoever heads the Front committee is around both teams.
fn around_both(asked: Option<&str>) -> Chat {
    let mut both = found(None);
    both.around.insert(TeamId(2), Around { helpers: vec![(KHANH, "Ngô Thị Khanh".to_owned())], reminded: None });
    both.asked = asked.map(|it| (KHANH, day(it))).into_iter().collect();
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(both)];
    chat.go(links::letters());
    chat.tap("remind");
    chat
}

#[test]
fn whoever_is_around_two_teams_gets_one_message_of_both() {
    let mut chat = around_both(None);
    chat.tap("send");
    let told = told(&chat);
    let to: Vec<_> = told.iter().map(|it| it.0.clone()).collect();
    assert_eq!(to, [Audience::Person(BINH), Audience::Person(KHANH)], "one each");
    let at = |words: &str| told[1].2.find(words).unwrap_or_else(|| panic!("{words}: {}", told[1].2));
    assert!(
        at("Tổ hòa giải Khu 1: 2 người") < at("Mai Thị Hoa") && at("Mai Thị Hoa") < at("Tổ hòa giải Khu 2: 1 người")
    );
    assert!(at("Lương Văn Tâm") > at("Tổ hòa giải Khu 2"));
    assert!(!told[0].2.contains("Khu 2"), "of the other team the head hears nothing");
    let asks = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to: Audience::Person(KHANH), screen, .. } => Some(format!("{screen:?}")),
        _ => None,
    });
    let asks = asks.collect::<String>();
    assert_eq!(asks.matches("roster-button-ask-letters-of").count(), 2, "a button for each: {asks}");
}

#[test]
fn nobody_is_asked_twice_in_seven_days_for_whichever_team() {
    // Asked for a team of which all have joined since.
    let mut chat = around_both(Some("2026-04-30"));
    let card = vi(&chat.screen().body);
    assert!(card.contains("Nhờ Trần Thị Bình.") && card.contains("Nhắc tiếp được từ 07/05/2026"), "{card}");
    chat.tap("send");
    assert_eq!(teams(&chat), Some(vec![TeamId(1)]));
    let to: Vec<_> = told(&chat).into_iter().map(|it| it.0).collect();
    assert_eq!(to, [Audience::Person(BINH)]);
    let mut later = around_both(Some("2026-04-28"));
    later.tap("send");
    assert_eq!(teams(&later), Some(vec![TeamId(1), TeamId(2)]), "the seventh day after");
}

#[test]
fn the_office_is_asked_after_fourteen_days_without_a_letter_or_a_reminder() {
    // Of team 1 on 20/4, of nobody's team on 1/4; the letters of 30/4 are too young. Whom nobody can remind needs a new letter.
    for (reminded, today, (to_remind, to_write)) in [
        (None, "2026-05-05", (1, 1)),
        (None, "2026-05-03", (0, 1)),
        (None, "2026-05-14", (2, 2)),
        (Some((1, "2026-05-01")), "2026-05-14", (0, 2)),
        (Some((1, "2026-05-01")), "2026-05-15", (2, 2)),
    ] {
        let quiet = remind::Quiet { to_remind, to_write };
        assert_eq!(remind::quiet(&found(reminded), day(today)), quiet, "{reminded:?} {today}");
    }
    // A letter that still works asks nothing of the office where nobody can remind.
    let mut works = found(None);
    works.outside.retain(|it| it.near.is_none());
    works.outside[0].letters = Some(Letters { until: Some(day("2026-06-01")), ..works.outside[0].letters.unwrap() });
    assert_eq!(remind::quiet(&works, day("2026-05-14")), remind::Quiet::default());
    let mut facts = facts_of(GIANG);
    facts.put(found(None));
    let tasks = (todo::TODO.tasks)(facts.actor().unwrap(), &facts);
    let labels: Vec<String> = tasks.iter().map(|it| vi(&it.label)).collect();
    assert_eq!(
        labels,
        ["1 người có thư đã 14 ngày mà chưa tham gia", "1 người chưa tham gia, thư đã hết hạn: làm thư mới"]
    );
}

#[test]
fn who_is_around_asks_for_new_letters_and_nobody_else_does() {
    for (person, asks) in [(BINH, true), (EM, false), (AN, false), (HAI, false)] {
        let mut chat = Chat::with(person);
        chat.go(links::ask(TeamId(1)));
        let wanted: Vec<Audience> = told(&chat).into_iter().map(|it| it.0).collect();
        let note = if asks { "roster-letters-asked" } else { "not-allowed" };
        assert_eq!((wanted.len(), chat.note()), (usize::from(asks), note), "{person}");
    }
    // Once a day.
    let mut chat = Chat::with(BINH);
    chat.go(links::ask(TeamId(1)));
    assert!(chat.effects.iter().any(|it| it.deed() == Some(&RosterDeed::WantLetters { team: TeamId(1) })));
    chat.world.own = vec![Own::of(LettersWantedFound(true))];
    chat.effects.clear();
    chat.go(links::ask(TeamId(1)));
    assert_eq!((told(&chat).len(), chat.note()), (0, "roster-letters-asked-today"));
    let mut chat = Chat::with(KHANH);
    let crate::dialogue::facts::Who::Known(actor) = &mut chat.world.who else { panic!("somebody known") };
    let office = crate::domain::people::Holding {
        office: Office::FrontCommitteeHead,
        team: None,
        group: Some(crate::domain::GroupId(1)),
        from: day("2026-01-01"),
        to: None,
    };
    actor.offices.push(office);
    chat.go(links::ask(TeamId(1)));
    assert_eq!(chat.note(), "roster-letters-asked");
    chat.go(links::ask(TeamId(2)));
    assert_eq!(chat.note(), "not-allowed", "of another group");
}
