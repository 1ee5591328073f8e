//! A lost telephone, and an account that waits to be let in, played as chats.

use super::deed_tests::{card, deed, register, with};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::people::acts::correct_particulars;
use crate::domain::people::particulars::{Fact, How};
use crate::domain::people::register::{Hanging, Unit};
use crate::domain::people::units::rename;
use crate::domain::people::{CONSENT_VERSION, JoinRequest, Lang};
use crate::domain::{TeamId, WardId};

#[test]
fn a_lost_telephone_is_locked_at_once_and_a_new_link_made() {
    let mut chat = card(AN);
    assert!(chat.screen().offers("invite") && chat.screen().offers("lost"), "both ways");
    let asked = vi(&chat.tap("lost").body);
    assert!(asked.contains("hết quyền ngay lập tức") && asked.contains("vẫn giữ nguyên"), "what follows: {asked}");
    for words in ["ok", "vâng", "đúng rồi"] {
        chat.say(words);
        assert!(deed(&chat).is_none(), "{words} locks nobody out");
    }
    chat.tap("lock");
    assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("people-card", "people-locked"));
    let deeds: Vec<&PeopleDeed> = crate::dialogue::effect::deeds(&chat.effects);
    assert!(
        matches!(deeds[..], [PeopleDeed::LockAccount { person: AN, .. }, PeopleDeed::Invite { .. }]),
        "first the lock, which makes old links void: {deeds:?}"
    );
    let told = |chat: &Chat| {
        chat.effects.iter().any(|it| matches!(it, Effect::Tell { to: Audience::OfficeOf(WardId(1)), .. }))
    };
    assert!(!told(&chat));
    // Where whoever finds it could have read what is the ward's, the others in office hear of it.
    let mut chat = card(HAI);
    chat.tap("lost");
    chat.tap("lock");
    assert!(told(&chat), "{:?}", chat.effects);
    // Nobody locks themself out, and who has no account has nothing to lock.
    assert!(!card(GIANG).screen().offers("lost") && !card(LAM).screen().offers("lost"));
}

fn request_of(person: PersonId) -> JoinRequest {
    JoinRequest {
        person,
        tg_user: 900,
        lang: Lang::Vi,
        consent: CONSENT_VERSION,
        phone: Some("0987654321".to_owned()),
        asked_at: now(),
    }
}

fn waiting(request: JoinRequest) -> Waiting {
    let number = Some("0912345678".to_owned());
    Waiting { request, is_anothers: false, for_others: false, came_later: false, number }
}

/// An officer who is asked whether an account is that of BINH.
fn asked(by: PersonId, waits: bool) -> Chat {
    let mut chat = with(register(), Hanging::default());
    if by != GIANG {
        chat = Chat::with(by);
    }
    let request = request_of(BINH);
    chat.world.own.push(Own::of(waits.then_some(waiting(request))));
    chat.go(links::joiner(BINH));
    chat
}

#[test]
fn whoever_made_the_link_sees_both_numbers_and_says_whether_it_is_they() {
    let mut chat = asked(GIANG, true);
    let shown = vi(&chat.screen().body);
    for part in ["Đúng là Trần Thị Bình?", "••• 321", "chưa xem được gì"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    for words in ["ok", "đúng rồi", "không", "1"] {
        chat.say(words);
        assert!(deed(&chat).is_none(), "{words} decides nothing");
    }
    assert!(shown.contains("đang dùng một tài khoản khác"), "what she loses by it: {shown}");
    chat.tap("letin:900");
    assert!(matches!(deed(&chat), Some(PeopleDeed::LetIn { person: BINH, tg_user: 900, .. })));
    let mut chat = asked(GIANG, true);
    chat.world.linked.retain(|it| *it != BINH);
    assert!(!vi(&chat.screen().body).contains("tài khoản khác"));
    chat.tap("away:900");
    assert!(matches!(deed(&chat), Some(PeopleDeed::TurnAway { person: BINH, tg_user: 900, .. })));
    assert_eq!(asked(GIANG, false).screen().body.id, "joiner-gone", "another officer was quicker");
    for other in [AN, BINH, HAI, KHANH] {
        assert_eq!(asked(other, true).note(), "not-allowed");
    }
}

#[test]
fn the_number_that_the_ward_keeps_is_seen_before_another_takes_its_place() {
    let mut chat = asked(GIANG, true);
    let known = |chat: &mut Chat, number: Option<&str>| {
        chat.world.people.iter_mut().find(|it| it.id == BINH).unwrap().phone = number.map(str::to_owned);
        vi(&chat.screen().body)
    };
    assert!(known(&mut chat, Some("0912345678")).contains("đổi từ ••• 678 thành ••• 321"));
    assert!(!known(&mut chat, Some("0987654321")).contains("đổi từ"), "it is the same");
    assert!(!known(&mut chat, None).contains("đổi từ"), "there is none yet");
    // What an officer types is read once more, whole, beside the former one.
    let mut chat = card(AN);
    chat.tap("do:correct");
    chat.tap("phone");
    chat.say("0987 654 321");
    let check = vi(&chat.tap("all").body);
    assert!(check.contains("••• 678") && check.contains("0987 654 321"), "{check}");
    assert!(deed(&chat).is_none());
}

/// A request that nobody answered, made so many days ago.
fn unanswered(days: i64, tg_user: i64) -> Vec<Effect> {
    let mut facts = facts_for_tests();
    let request = JoinRequest { asked_at: now() - chrono::TimeDelta::days(days), ..request_of(BINH) };
    let name = "Trần Thị Bình".to_owned();
    facts.put(Some(LapsingFound { request, name, confirm: vec![GIANG, CUONG] }));
    crate::dialogue::entry::Timed::follow(&timers::Due::JoinLapses { person: BINH, tg_user }, &facts)
}

#[test]
fn a_request_that_nobody_answers_lapses_and_both_sides_hear_of_it() {
    let effects = unanswered(7, 900);
    assert!(matches!(effects[0].deed(), Some(PeopleDeed::Lapse { person: BINH, tg_user: 900 })), "{effects:?}");
    let told = effects[1..].iter().map(|it| match it {
        Effect::Tell { to: Audience::Person(to), screen, .. } => {
            assert!(vi(&screen.body).contains("Trần Thị Bình nhưng chưa ai xác nhận"), "{:?}", screen.body);
            *to
        }
        other => panic!("{other:?}"),
    });
    assert_eq!(told.collect::<Vec<_>>(), [GIANG, CUONG]);
    // Links are used for longer by now: it waits on.
    let effects = unanswered(6, 900);
    let [Effect::SetTimer { due_at, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*due_at, now() + chrono::TimeDelta::days(1) + chrono::TimeDelta::minutes(5));
    assert!(unanswered(30, 901).is_empty(), "another account came meanwhile");
    let none = crate::dialogue::entry::Timed::follow(
        &timers::Due::JoinLapses { person: BINH, tg_user: 900 },
        &facts_for_tests(),
    );
    assert!(none.is_empty(), "it was answered");
}

#[test]
fn only_the_account_that_stood_on_the_card_is_let_in_and_never_one_that_is_anothers_by_now() {
    let mut chat = asked(GIANG, true);
    let button =
        Input::Button { press: Press::Here { rev: chat.state.rev, key: "letin:900".to_owned() }, on_card: true };
    // Somebody came by a newer link while the officer called.
    chat.world.kept::<Option<Waiting>>().as_mut().unwrap().request.tg_user = 901;
    chat.send(button);
    assert!(deed(&chat).is_none() && chat.screen().offers("letin:901"), "{:?}", chat.effects);
    chat.world.kept::<Option<Waiting>>().as_mut().unwrap().is_anothers = true;
    assert!(!chat.screen().offers("letin:901"));
    assert!(vi(&chat.screen().body).contains("đã là của người khác"));
    chat.tap("away:901");
    assert!(matches!(deed(&chat), Some(PeopleDeed::TurnAway { tg_user: 901, .. })));
}

#[test]
fn whoever_made_the_link_leaves_it_to_another_officer_and_their_own_number_proves_nothing() {
    let mut chat = asked(GIANG, true);
    let found = chat.world.kept::<Option<Waiting>>().as_mut().unwrap();
    (found.for_others, found.number) = (true, None);
    chat.world.people.iter_mut().find(|it| it.id == BINH).unwrap().phone = Some("0987654321".to_owned());
    let shown = vi(&chat.screen().body);
    for part in ["cán bộ khác của Văn phòng xác nhận", "chưa có số nào do người khác ghi", "••• 321"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert_eq!(shown.matches("321").count(), 1, "only what was shown: {shown}");
    assert!(!chat.screen().offers("letin:900"));
    chat.tap("away:900");
    assert!(matches!(deed(&chat), Some(PeopleDeed::TurnAway { .. })), "that it is not they is anybody's to say");
}

#[test]
fn a_newcomer_reads_that_it_is_for_whoever_was_there_before() {
    let mut chat = asked(GIANG, true);
    let found = chat.world.kept::<Option<Waiting>>().as_mut().unwrap();
    (found.for_others, found.came_later) = (true, true);
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Trần Thị Bình giữ nhiệm vụ ở phường trước ông/bà"), "{shown}");
    assert!(!shown.contains("đã tạo thư mời") && !shown.contains("của chính ông/bà"), "{shown}");
    assert!(!chat.screen().offers("letin:900") && chat.screen().offers("away:900"));
}

#[test]
fn nobody_lets_themself_in() {
    let mut chat = with(register(), Hanging::default());
    let request = JoinRequest { person: GIANG, ..request_of(BINH) };
    chat.world.own.push(Own::of(Some(waiting(request))));
    chat.go(links::joiner(GIANG));
    assert!(!chat.screen().offers("letin:900") && chat.screen().offers("away:900"));
}

#[test]
fn somebody_is_seen_as_they_stood_on_a_day_that_has_gone_by() {
    let mut known = register();
    let facts = vec![Fact::Name("Bùi Văn Lam Sơn".to_owned())];
    let writes = correct_particulars(&known, LAM, facts, How::Change(day("2026-02-01"))).unwrap();
    known.apply(&writes);
    let team = Unit::Team(TeamId(1));
    let renamed = rename(&known, team, "Tổ hòa giải Kim Đôi", How::Change(day("2026-03-01"))).unwrap();
    known.apply(&renamed);
    let mut chat = with(known, Hanging::default());
    chat.go(links::show(LAM));
    let then = vi(&chat.say("hôm 1/6/2025").body);
    for part in ["Bùi Văn Lâm", "01/06/2025", "Hòa giải viên (Tổ hòa giải Khu 1)", "từ 15/01/2025", "Nam"]
    {
        assert!(then.contains(part), "{part}: {then}");
    }
    let later = vi(&chat.say("1/4/2026").body);
    assert!(
        later.contains("Bùi Văn Lam Sơn") && !later.contains("Hòa giải viên ("),
        "left at the end of 2025: {later}"
    );
    chat.say("1/1/2027");
    assert_eq!(chat.note(), "refusal-not_yet");
    chat.tap("back");
    assert_eq!(chat.tap("past").body.id, "people-past-day");
    assert_eq!(chat.say("ngày 2/6/2025").body.id, "people-past");
}
