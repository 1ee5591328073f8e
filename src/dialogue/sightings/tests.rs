//! Disputes that are told, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Audience, Timer, deeds};
use crate::dialogue::facts::{StoredDraft, TeamHead, Who};
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::calendar::local_date;
use crate::domain::case::Status;
use crate::domain::people::{Holding, Office};
use crate::domain::sighting::{Fates, Reason, Sighted, Sighting};
use crate::domain::{CaseId, DraftId, GroupId, PersonId, TeamId, WardId};

const WORDS: &str = "Hai nhà cuối ngõ 5 cãi nhau vì nước thải chảy sang sân.";

fn head(reachable: bool) -> TeamHead {
    let (name, phone) = ("Trần Thị Bình".to_owned(), Some("0987654321".to_owned()));
    TeamHead { team: TeamId(1), person: BINH, name, phone, reachable, muted: false }
}

fn group_head(person: PersonId) -> Chat {
    let mut chat = Chat::with(person);
    let Who::Known(actor) = &mut chat.world.who else { panic!("somebody known") };
    let from = day("2026-01-01");
    let office = Office::ResidentGroupHead;
    actor.offices.push(Holding { office, team: None, group: Some(GroupId(1)), from, to: None });
    aims(&mut chat, Some(head(true)), true);
    chat
}

fn whither() -> Whither {
    Whither { group: Some(GroupId(1)), team: Some(TeamId(1)) }
}

fn aims(chat: &mut Chat, head: Option<TeamHead>, office: bool) {
    chat.world.put(AimsFound { aims: vec![Aim { whither: whither(), head }], office });
}

fn opened(chat: &mut Chat) -> crate::dialogue::screen::Screen {
    chat.send(Input::Section(Section::Sightings, String::new()))
}

fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    });
    told.collect()
}

fn sighting(standing: Standing) -> Sighting {
    Sighting {
        id: SightingId(7),
        ward: WardId(1),
        by: KHANH,
        group: Some(GroupId(1)),
        team: Some(TeamId(1)),
        body: WORDS.to_owned(),
        told_at: now() - chrono::TimeDelta::days(2),
        standing,
        reason: None,
        case: None,
        begun: None,
    }
}

fn one(it: Sighting, answers: bool) -> Found {
    Found {
        it,
        who: ("Ngô Thị Khanh".to_owned(), Some("0911222333".to_owned())),
        serves: true,
        answers,
        heads: vec![head(true)],
        whither: whither(),
        draft: None,
        begun: None,
        case: None,
    }
}

fn answering(person: PersonId, it: Found) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.put(Some(it));
    chat
}

/// What stands on a button.
fn said(button: &Button) -> String {
    match button {
        Button::Here { label, .. } | Button::Go { label, .. } | Button::Url { label, .. } => vi(label),
    }
}

fn steps(chat: &Chat) -> Vec<(Standing, Option<Reason>)> {
    let of = |it: &SightingDeed| match it {
        SightingDeed::Step { next, reason, .. } => Some((*next, *reason)),
        _ => None,
    };
    deeds::<SightingDeed>(&chat.effects).into_iter().filter_map(of).collect()
}

#[test]
fn the_head_of_a_group_tells_in_one_message_and_the_head_of_the_team_gets_it() {
    let mut chat = group_head(KHANH);
    assert_eq!(opened(&mut chat).body.id, "sighting-words");
    assert_eq!(chat.say("cãi nhau").body.id, "sighting-words");
    assert_eq!(chat.note(), "sighting-words-help");
    let review = chat.say(WORDS);
    let shown = vi(&review.body);
    assert!(shown.contains(WORDS) && shown.contains("tổ dân phố Khu 1"), "{shown}");
    assert!(shown.contains("Gửi đến tổ trưởng tổ hòa giải Trần Thị Bình"), "{shown}");
    chat.tap("send");
    let kept = deeds::<SightingDeed>(&chat.effects);
    let [SightingDeed::Tell { new, .. }] = kept[..] else { panic!("{kept:?}") };
    assert_eq!((new.body.as_str(), new.group, new.team), (WORDS, Some(GroupId(1)), Some(TeamId(1))));
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "sighting-told".to_owned())]);
    assert_eq!(chat.note(), "sighting-sent");
    assert!(chat.effects.iter().any(|it| matches!(it, Effect::SetTimer { .. })), "it is looked at again");
}

#[test]
fn where_no_message_reaches_the_head_the_office_gets_it_and_that_is_said_before() {
    for (head, office, to, shown, note) in [
        (Some(head(false)), true, 1, "Trần Thị Bình chưa nhận được tin", "sighting-sent-office"),
        (None, true, 1, "chưa có tổ trưởng tổ hòa giải", "sighting-sent-office"),
        (None, false, 0, "việc cần gấp xin gọi điện", "sighting-sent-nobody"),
    ] {
        let mut chat = group_head(KHANH);
        aims(&mut chat, head, office);
        let review = chat.send(Input::Section(Section::Sightings, WORDS.to_owned()));
        assert!(vi(&review.body).contains(shown), "{}", vi(&review.body));
        chat.tap("send");
        assert_eq!((told(&chat).len(), chat.note()), (to, note));
        assert!(told(&chat).iter().all(|it| it.0 == Audience::OfficersOf(WardId(1))));
    }
}

#[test]
fn who_heads_the_team_as_well_is_told_nothing_and_logs_at_once() {
    let mut chat = group_head(BINH);
    let review = chat.send(Input::Section(Section::Sightings, WORDS.to_owned()));
    assert!(vi(&review.body).contains("ghi vụ, việc được ngay"));
    chat.tap("send");
    assert_eq!((told(&chat), chat.note()), (Vec::new(), "sighting-kept-self"));
    for (answers, fate) in [(true, "chờ chính ông/bà xử lý"), (false, "đã gửi, chờ trả lời")] {
        chat.world.put(Some(one(Sighting { by: BINH, ..sighting(Standing::Waiting) }, answers)));
        assert!(vi(&chat.go(links::show(SightingId(7))).body).contains(fate));
    }
}

#[test]
fn who_heads_two_groups_says_which() {
    let mut chat = group_head(KHANH);
    let second = Whither { group: Some(GroupId(2)), team: Some(TeamId(2)) };
    let aim = |whither, head| Aim { whither, head };
    chat.world.put(AimsFound { aims: vec![aim(whither(), Some(head(true))), aim(second, None)], office: true });
    opened(&mut chat);
    let asked = chat.say(WORDS);
    assert_eq!(
        (asked.body.id.as_str(), keys(&asked)[..2].to_vec()),
        ("sighting-aim", vec!["a:1:1".into(), "a:2:2".into()])
    );
    // Meanwhile they stand in another order: a tap means what it showed.
    chat.world.kept::<AimsFound>().aims.reverse();
    chat.tap("a:2:2");
    assert_eq!(chat.state.place.at::<At>().unwrap().whither, Some(second));
    assert_eq!(chat.tap("back").body.id, "sighting-aim");
    chat.tap("a:1:1");
    // In the meantime the group was merged: nothing is sent to where nobody is.
    aims(&mut chat, Some(head(true)), true);
    chat.world.kept::<AimsFound>().aims[0].whither = second;
    assert_eq!(chat.screen().body.id, "sighting-aim-gone");
}

#[test]
fn art_10_4_danger_is_heard_in_what_is_told() {
    for words in ["chồng đánh vợ ngay ngoài ngõ 5", "ông ấy cầm dao dọa chém hàng xóm"] {
        let mut chat = group_head(KHANH);
        opened(&mut chat);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "alarm", "{words}");
        assert_eq!(chat.tap("calm").body.id, "sighting-review", "it is what was said all the same");
        let mut chat = group_head(KHANH);
        chat.send(Input::Section(Section::Sightings, words.to_owned()));
        assert_eq!(chat.state.place.tag(), "alarm", "{words}");
    }
}

#[test]
fn numbers_of_identity_cards_are_not_sent() {
    let mut chat = group_head(KHANH);
    opened(&mut chat);
    assert_eq!(chat.say("Hai nhà cãi nhau, ông ấy số 001085012345").body.id, "sighting-words");
    assert!(deeds::<SightingDeed>(&chat.effects).is_empty());
}

fn stored(id: DraftId, person: PersonId, (title, answers): (&String, &String)) -> StoredDraft {
    StoredDraft { id, person, title: title.clone(), answers: answers.clone(), touched_at: chrono::DateTime::UNIX_EPOCH }
}

#[test]
fn half_written_words_are_found_again() {
    let mut chat = group_head(KHANH);
    opened(&mut chat);
    chat.say(WORDS);
    chat.send(Input::Section(Section::Menu, String::new()));
    let Some(Effect::SaveDraft { id, title, answers }) =
        chat.effects.iter().find(|it| matches!(it, Effect::SaveDraft { .. }))
    else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!(title, "form:sighting");
    let draft = stored(*id, KHANH, (title, answers));
    chat.world.now += chrono::TimeDelta::days(30);
    let id = draft.id;
    chat.world.draft = Some(draft);
    chat.go(crate::dialogue::drafts::links::show(id));
    assert_eq!(chat.tap("continue").body.id, "sighting-review");
}

#[test]
fn the_list_says_stages_and_numbers_and_no_names() {
    let mut chat = group_head(KHANH);
    let case = Sighted { id: CaseId(17), code: "VN-01-2026-003".to_owned(), status: Status::Success, hidden: false };
    let settled = Sighting { case: Some(case), ..sighting(Standing::Logged) };
    let lines = vec![settled.clone(), Sighting { id: SightingId(6), ..sighting(Standing::Waiting) }];
    chat.world.put(Told { lines, total: 2, fates: Fates { told: 2, logged: 1, settled: 1, not_settled: 0 } });
    let list = opened(&mut chat);
    assert!(
        vi(&list.body).contains("Đã ghi thành vụ, việc: 1; hòa giải thành: 1; không thành: 0"),
        "{}",
        vi(&list.body)
    );
    assert!(vi(&list.choices[0].label).contains("hòa giải thành"), "{}", vi(&list.choices[0].label));
    assert_eq!(chat.say(WORDS).body.id, "sighting-review", "a sentence is a new one");
    // The card of one's own says no more.
    let mut chat = group_head(KHANH);
    chat.world.put(Some(one(settled, false)));
    let card = chat.go(links::show(SightingId(7)));
    let shown = vi(&card.body);
    for name in ["Bình", "0987654321", "VN-01"] {
        assert!(!shown.contains(name), "{shown}");
    }
    assert!(!keys(&card).iter().any(|it| ["log", "known", "not_for", "withdraw"].contains(&it.as_str())));
}

#[test]
fn what_nobody_answered_can_be_taken_back_and_what_was_answered_not() {
    let mut chat = group_head(KHANH);
    chat.world.put(Some(one(sighting(Standing::Waiting), false)));
    chat.go(links::show(SightingId(7)));
    chat.tap("withdraw");
    assert_eq!((steps(&chat), chat.note()), (vec![(Standing::Withdrawn, None)], "sighting-withdrawn"));
    assert!(chat.effects.iter().any(|it| matches!(it, Effect::CancelTimers { .. })));
    let mut chat = group_head(KHANH);
    chat.world.put(Some(one(sighting(Standing::Waiting), false)));
    chat.go(links::show(SightingId(7)));
    chat.world.put(Some(one(sighting(Standing::Known), false)));
    assert!(!keys(&chat.screen()).contains(&"withdraw".to_owned()));
}

#[test]
fn the_head_answers_from_the_letter_once_and_whoever_told_it_learns_why() {
    let mut chat = answering(BINH, one(sighting(Standing::Waiting), true));
    let asked = chat.go(links::link(links::NOT_FOR, SightingId(7)));
    assert_eq!(asked.body.id, "sighting-reason");
    chat.tap("unwilling");
    assert_eq!(steps(&chat), [(Standing::NotFor, Some(Reason::Unwilling))]);
    assert_eq!(told(&chat), [(Audience::Person(KHANH), "sighting-answered".to_owned())]);
    let answered = Sighting { reason: Some(Reason::Unwilling), ..sighting(Standing::NotFor) };
    chat.world.put(Some(one(answered, true)));
    let card = chat.screen();
    assert!(vi(&card.body).contains("Các bên không muốn hòa giải"));
    // Another thought puts it right; the same once more does nothing.
    assert!(keys(&card).contains(&"known".to_owned()) && !keys(&card).contains(&"not_for".to_owned()));
    chat.go(links::link(links::KNOWN, SightingId(7)));
    assert_eq!(steps(&chat), [(Standing::Known, None)]);
    chat.world.put(Some(one(sighting(Standing::Known), true)));
    chat.go(links::link(links::KNOWN, SightingId(7)));
    assert_eq!((steps(&chat).len(), chat.note()), (0, "sighting-answered-before"));
}

#[test]
fn whoever_heads_no_group_any_more_is_told_nothing() {
    let it = Found { serves: false, ..one(sighting(Standing::Waiting), true) };
    let mut chat = answering(BINH, it);
    chat.go(links::link(links::KNOWN, SightingId(7)));
    assert_eq!((told(&chat), chat.note()), (Vec::new(), "sighting-done-untold"));
    // And does not come to it themselves.
    let mut chat = Chat::with(KHANH);
    chat.world.put(None::<Found>);
    chat.go(links::show(SightingId(7)));
    assert_eq!(chat.note(), "sighting-gone");
    opened(&mut chat);
    assert_eq!(chat.note(), "sighting-not-allowed");
}

#[test]
fn a_case_is_begun_of_the_words_and_knows_what_was_told() {
    let mut chat = answering(BINH, one(sighting(Standing::Waiting), true));
    chat.go(links::link(links::LOG, SightingId(7)));
    let draft = &chat.state.place.at::<crate::dialogue::intake::At>().expect("an intake").draft;
    assert_eq!((draft.sighting, draft.content.as_deref()), (Some(SightingId(7)), Some(WORDS)));
    assert_eq!((draft.team, draft.group), (Some(TeamId(1)), Some(GroupId(1))));
    let begun = deeds::<SightingDeed>(&chat.effects);
    assert!(matches!(begun[..], [SightingDeed::Begin { draft: id, .. }] if *id == draft.id), "{begun:?}");
    assert!(steps(&chat).is_empty(), "nothing is answered before the case is saved");
    // The office enters it for the team that was told.
    let mut chat = answering(GIANG, one(sighting(Standing::Waiting), true));
    chat.go(links::link(links::LOG, SightingId(7)));
    let draft = &chat.state.place.at::<crate::dialogue::intake::At>().expect("an intake").draft;
    assert_eq!((draft.team, draft.group), (Some(TeamId(1)), Some(GroupId(1))));
}

#[test]
fn the_same_once_more_goes_on_with_what_was_begun() {
    let mut chat = answering(BINH, one(sighting(Standing::Waiting), true));
    chat.go(links::link(links::LOG, SightingId(7)));
    let Some(Effect::SaveDraft { id, title, answers }) =
        chat.effects.iter().rev().find(|it| matches!(it, Effect::SaveDraft { .. }))
    else {
        panic!("{:?}", chat.effects)
    };
    let draft = stored(*id, BINH, (title, answers));
    let it = Sighting { begun: Some((BINH, *id)), ..sighting(Standing::Waiting) };
    let mut chat = answering(BINH, Found { draft: Some(draft.clone()), ..one(it.clone(), true) });
    chat.world.fresh += 9;
    let card = chat.go(links::show(SightingId(7)));
    assert!(card.nav.iter().flatten().any(|it| said(it) == "Ghi tiếp vụ từ tin này"));
    chat.tap("log");
    assert_eq!(chat.state.place.at::<crate::dialogue::intake::At>().unwrap().draft.id, draft.id);
}

/// One of which a case is being entered.
fn begun_by(id: DraftId, name: Option<&str>) -> Found {
    let it = Sighting { begun: Some((BINH, id)), ..sighting(Standing::Waiting) };
    Found { begun: name.map(str::to_owned), ..one(it, true) }
}

fn begins(chat: &Chat) -> Vec<Option<DraftId>> {
    let seen = |it: &SightingDeed| match it {
        SightingDeed::Begin { seen, .. } => Some(*seen),
        _ => None,
    };
    deeds::<SightingDeed>(&chat.effects).into_iter().filter_map(seen).collect()
}

#[test]
fn whoever_comes_second_is_told_who_is_at_it_and_goes_on_only_past_what_they_read() {
    let mut chat = answering(GIANG, begun_by(DraftId(4), Some("Trần Thị Bình")));
    let card = chat.go(links::link(links::LOG, SightingId(7)));
    assert_eq!((chat.note(), begins(&chat).len()), ("sighting-begun-by-other", 0));
    assert!(vi(&card.body).contains("Trần Thị Bình đang ghi vụ, việc từ tin này"), "{}", vi(&card.body));
    assert!(card.nav.iter().flatten().any(|it| said(it) == "Vẫn ghi (thay Trần Thị Bình)"));
    // Meanwhile a third one began: that is another name than the one on the button.
    let mut facts = facts_of(GIANG);
    facts.put(Some(begun_by(DraftId(5), Some("Ngô Thị Khanh"))));
    let stale = card::answer(At::card(SightingId(7)), Answer::Pick("over:4"), &facts);
    assert_eq!(stale.note.as_ref().map(|it| it.id.as_str()), Some("sighting-begun-by-other"));
    assert!(deeds::<SightingDeed>(&stale.effects).is_empty());
    chat.tap("over:4");
    assert_eq!(begins(&chat), [Some(DraftId(4))]);
    assert_eq!(chat.state.place.tag(), "intake");
    // What was begun and thrown away keeps nobody back.
    let mut chat = answering(GIANG, begun_by(DraftId(4), None));
    chat.go(links::link(links::LOG, SightingId(7)));
    assert_eq!(begins(&chat), [Some(DraftId(4))]);
}

#[test]
fn what_is_a_case_is_begun_no_second_time() {
    let case = Sighted { id: CASE, code: "VN-01-2026-003".to_owned(), status: Status::InSession, hidden: false };
    let logged = one(Sighting { case: Some(case.clone()), ..sighting(Standing::Logged) }, true);
    let mut chat = answering(BINH, Found { case: Some((case.id, case.code)), ..logged.clone() });
    let card = chat.go(links::link(links::LOG, SightingId(7)));
    assert_eq!(chat.note(), "sighting-answered-before");
    assert!(card.nav.iter().flatten().any(|it| said(it) == "Xem vụ, việc VN-01-2026-003"));
    // Whoever may not open that case does not read its code either.
    let mut chat = answering(BINH, logged);
    let card = chat.go(links::show(SightingId(7)));
    assert!(!card.nav.iter().flatten().any(|it| said(it).contains("VN-01")));
}

#[test]
fn who_may_not_answer_does_not() {
    let mut chat = answering(AN, one(sighting(Standing::Waiting), false));
    for act in [links::LOG, links::KNOWN, links::NOT_FOR] {
        chat.go(links::link(act, SightingId(7)));
        assert!(deeds::<SightingDeed>(&chat.effects).is_empty(), "{act:?}");
    }
}

#[test]
fn a_day_later_the_head_is_told_once_more_and_then_the_office() {
    let due = |found: Found, nth: u8| {
        let mut facts = facts_of(GIANG);
        facts.put(Some(found));
        let timer = Timer::of(timers::DueSighting::Sighting { sighting: SightingId(7), nth });
        let turn = crate::dialogue::registry::due(Place::home(), &timer, &facts);
        let told = turn.effects.iter().filter_map(|it| match it {
            Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
            _ => None,
        });
        let again = turn.effects.iter().any(|it| matches!(it, Effect::SetTimer { .. }));
        (told.collect::<Vec<_>>(), again)
    };
    let office = (Audience::OfficersOf(WardId(1)), "sighting-office".to_owned());
    let waiting = || one(sighting(Standing::Waiting), true);
    assert_eq!(due(waiting(), 0), (vec![(Audience::HeadOf(TeamId(1)), "sighting-again".to_owned())], true));
    assert_eq!(due(waiting(), 1), (vec![office.clone()], false));
    let unheaded = Found { heads: Vec::new(), ..waiting() };
    assert_eq!(due(unheaded, 0), (vec![office], false), "the head has gone");
    assert_eq!(due(one(sighting(Standing::Known), true), 0), (Vec::new(), false));
    // Who is at it already is named: to the office, and to a head who is somebody else.
    let letter = |found: &Found, to_office| letters::letter(found, to_office, &facts_of(GIANG));
    let mine = begun_by(DraftId(4), Some("Trần Thị Bình"));
    let others = Found { heads: vec![TeamHead { person: KHANH, ..head(true) }], ..mine.clone() };
    for (found, to_office) in [(&mine, true), (&others, false), (&others, true)] {
        let said = vi(&letter(found, to_office).body);
        assert!(said.contains("Trần Thị Bình đang ghi vụ, việc từ tin này"), "{said}");
    }
    // The head who is at it is told so, and goes on.
    let own = letter(&mine, false);
    let words = vi(&own.body);
    assert!(words.contains("Ông/bà đang ghi dở vụ, việc này, chưa lưu"), "{words}");
    assert!(!words.contains("Trần Thị Bình đang ghi"), "{words}");
    let labels = |it: &Screen| it.nav.iter().flatten().map(said).collect::<Vec<_>>();
    assert!(labels(&own).contains(&"Ghi tiếp vụ từ tin này".to_owned()), "{:?}", labels(&own));
    assert!(labels(&letter(&others, false)).contains(&"Ghi vụ từ tin này".to_owned()));
}

#[test]
fn what_is_told_at_night_is_looked_at_again_a_day_after_it_could_be_read() {
    let mut chat = group_head(KHANH);
    chat.world.now =
        crate::domain::calendar::at_local(day("2026-05-05"), chrono::NaiveTime::from_hms_opt(23, 30, 0).unwrap());
    let morning = chat.world.calendar.next_allowed(chat.world.now);
    assert!(morning > chat.world.now, "a quiet hour");
    chat.send(Input::Section(Section::Sightings, WORDS.to_owned()));
    chat.tap("send");
    let due = chat.effects.iter().find_map(|it| match it {
        Effect::SetTimer { due_at, .. } => Some(*due_at),
        _ => None,
    });
    assert_eq!(due, Some(morning + chrono::TimeDelta::days(1)));
}

#[test]
fn a_day_in_what_was_told_is_reckoned_from_when_it_was_told() {
    let said = Sighting { body: format!("{WORDS} Nhận tin hôm qua."), ..sighting(Standing::Waiting) };
    let told_on = local_date(said.told_at);
    let mut chat = answering(BINH, one(said, true));
    chat.go(links::link(links::LOG, SightingId(7)));
    let draft = &chat.state.place.at::<crate::dialogue::intake::At>().expect("an intake").draft;
    assert_eq!(draft.received_on, told_on.pred_opt());
    assert_eq!(chat.note(), "intake-seen");
}

#[test]
fn a_long_story_is_cut_in_the_letter_and_read_whole_by_a_button() {
    let words = "Hai nhà cãi nhau vì nước thải. ".repeat(30);
    let letter = |words: &str| letters::to_answer(text!("plain", words = words), (SightingId(7), words));
    let opens = |words: &str| {
        letter(words)
            .nav
            .iter()
            .flatten()
            .any(|it| matches!(it, Button::Go { go, .. } if *go == links::show(SightingId(7))))
    };
    assert!(opens(&words) && !opens(WORDS));
}

#[test]
fn words_that_do_not_fit_hear_why_where_the_list_is_shown() {
    let mut chat = group_head(KHANH);
    let lines = vec![sighting(Standing::Waiting)];
    chat.world.put(Told { lines, total: 1, fates: Fates { told: 1, ..Fates::default() } });
    opened(&mut chat);
    chat.say(&"Hai nhà cãi nhau vì nước thải. ".repeat(60));
    assert_eq!(chat.note(), "sighting-words-help");
    chat.say("Hai nhà cãi nhau, ông ấy số 001085012345");
    assert!(!["pick-a-button", "sighting-words-help"].contains(&chat.note()), "{}", chat.note());
    chat.say("xyz");
    assert_eq!(chat.note(), "pick-by-number");
}

#[test]
fn what_waits_stands_among_the_tasks() {
    let mut chat = Chat::with(BINH);
    chat.world.put(Waits { lines: vec![sighting(Standing::Waiting)], beyond: None });
    let tasks = chat.send(Input::Section(Section::Todo, String::new()));
    let own = tasks.choices.iter().find(|it| it.go == Some(links::show(SightingId(7)))).expect("a task");
    assert!(vi(&own.label).contains("(2 ngày)"), "{}", vi(&own.label));
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("sightings"), "/step", all!(Step));
}
