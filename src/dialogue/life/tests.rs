//! The life of a case, played as chats.

use super::*;
use crate::dialogue::cases::links::change_in;
use crate::dialogue::effect::Audience;
use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::case::{Agreement, Asker, CaseMediator, SIGNED_SINCE, Settlement, Stage};

fn begun() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

fn settled(written: Settlement) -> Case {
    let text = "Bên B trả 5 triệu đồng.".to_owned();
    let agreement = Agreement { text, performance_method: None, performance_due: None, steps: Vec::new(), written };
    case_at(Stage::Success { on: day("2026-05-04"), agreement })
}

fn hub_of(person: PersonId, case: Case) -> Chat {
    let mut chat = Chat::about(person, case);
    chat.go(links::more(CASE));
    chat
}

fn change(chat: &Chat) -> Option<Change> {
    chat.effects.iter().find_map(change_in).cloned()
}

/// Who was told.
fn told(chat: &Chat) -> Vec<Audience> {
    let to = |it: &Effect| match it {
        Effect::Tell { to, .. } => Some(to.clone()),
        _ => None,
    };
    chat.effects.iter().filter_map(to).collect()
}

#[test]
fn art_17_the_parties_pause_and_go_on() {
    let mut chat = hub_of(AN, begun());
    chat.tap("pause");
    chat.tap("b");
    chat.say("đến 15/5, bên B đi công tác");
    let words = Some("đến 15/5, bên B đi công tác".to_owned());
    let until = Some(day("2026-05-15"));
    assert_eq!(change(&chat), Some(Change::Pause { on: day("2026-05-05"), by: Asker::SideB, until, reason: words }));
    assert_eq!(
        (chat.note(), told(&chat).as_slice()),
        ("life-paused-until", [Audience::HeadOf(crate::domain::TeamId(1))].as_slice())
    );
    assert_eq!(chat.world.case.as_ref().unwrap().stage.status().code(), "paused");
    chat.go(links::more(CASE));
    chat.tap("go_on");
    chat.tap("day:2026-05-05");
    assert_eq!(change(&chat), Some(Change::GoOn { on: day("2026-05-05") }));
}

#[test]
fn art_26_one_tap_says_that_an_agreement_holds_and_trouble_goes_to_the_head() {
    let mut chat = Chat::about(AN, settled(Settlement::None));
    chat.go(links::kept(CASE, Kept::Holding));
    assert_eq!(change(&chat), Some(Change::Perform { on: day("2026-05-05"), kept: Kept::Holding, note: None }));
    assert!(told(&chat).is_empty());
    chat.go(links::kept(CASE, Kept::Broken));
    assert!(change(&chat).is_none());
    chat.say("bên B không trả nữa");
    let note = Some("bên B không trả nữa".to_owned());
    assert_eq!(change(&chat), Some(Change::Perform { on: day("2026-05-05"), kept: Kept::Broken, note }));
    assert_eq!(told(&chat), [Audience::HeadOf(crate::domain::TeamId(1))]);
    assert!(
        chat.last.as_ref().unwrap().note.as_ref().is_some_and(|it| vi(it).contains("Trưởng ban công tác Mặt trận"))
    );
}

#[test]
fn art_25_force_majeure_that_a_party_tells_of_is_noted() {
    let mut chat = hub_of(AN, settled(Settlement::None));
    chat.tap("keep");
    chat.tap("force_majeure");
    chat.tap("skip");
    assert!(matches!(change(&chat), Some(Change::Perform { kept: Kept::ForceMajeure, .. })));
}

#[test]
fn art_24_2_g_the_steps_of_what_was_agreed_have_days_of_their_own() {
    let mut chat = hub_of(AN, settled(Settlement::None));
    chat.tap("plan");
    chat.say("trả 2 triệu trước 1/6; dời chậu cây trước 10/6\n- xin lỗi");
    let check = chat.screen();
    assert!(vi(&check.body).contains("01/06/2026") && vi(&check.body).contains("xin lỗi"), "{}", vi(&check.body));
    chat.tap("save");
    let Some(Change::Plan { steps, .. }) = change(&chat) else { panic!("{:?}", chat.effects) };
    let days: Vec<_> = steps.iter().map(|it| it.due).collect();
    assert_eq!(days, [Some(day("2026-06-01")), Some(day("2026-06-10")), None]);
}

#[test]
fn civil_procedure_art_416_the_court_is_named_only_where_there_is_a_signed_settlement() {
    let mut chat = hub_of(AN, settled(Settlement::Signed));
    let court = chat.tap("court");
    assert!(vi(&court.body).contains("04/11/2026"), "{}", vi(&court.body));
    assert!(!hub_of(AN, settled(Settlement::None)).screen().offers("court"), "worked case 9");
}

#[test]
fn a_case_that_nobody_mediates_is_taken_by_who_has_no_interest_in_it() {
    let case = case_at(Stage::Registered);
    let mut chat = Chat::with(CUONG);
    chat.world.own = vec![Own::of(TakeableFound(Some(Box::new(case))))];
    let card = chat.go(links::take(CASE));
    assert!(!vi(&card.body).contains("Xuân"), "no name before it is taken");
    chat.tap("yes");
    assert!(matches!(change(&chat), Some(Change::Take { mediator, .. }) if mediator.person == CUONG));
    assert_eq!(told(&chat), [Audience::HeadOf(crate::domain::TeamId(1))]);
    let mut chat = Chat::with(CUONG);
    chat.world.own = vec![Own::of(TakeableFound(None))];
    assert_eq!(chat.go(links::take(CASE)).body.id, "life-take-gone");
}

#[test]
fn the_head_decides_whether_mediators_take_cases() {
    let mut chat = Chat::about(BINH, case_at(Stage::Registered));
    chat.world.own = vec![Own::of(TakingFound(false))];
    chat.go(links::more(CASE));
    chat.tap("allow");
    chat.tap("on");
    let allowed = chat.effects.iter().any(|it| {
        matches!(it, Effect::Own(deed)
        if matches!(deed.act.get::<LifeDeed>(), Some(LifeDeed::Allow { on: true, .. })))
    });
    assert!(allowed, "{:?}", chat.effects);
    assert!(!hub_of(AN, begun()).screen().offers("allow"));
}

#[test]
fn what_has_no_use_is_not_offered_and_half_typed_work_is_kept() {
    assert_eq!(hub_of(AN, case_at(Stage::Assigned { on: day("2026-05-04") })).screen().body.id, "life-hub-none");
    let mut chat = hub_of(AN, begun());
    chat.tap("pause");
    chat.tap("a");
    assert!(chat.state.place.unsaved().is_some());
    chat.tap("stop");
    assert_eq!(chat.note(), "cancelled");
    let mut chat = Chat::about(AN, begun());
    chat.go(links::kept(CASE, Kept::Holding));
    assert!(change(&chat).is_none(), "nothing was agreed yet");
}

/// The head of team 1, whom a message reaches or not.
fn head(reachable: bool) -> TeamHead {
    let (name, phone) = ("Trần Thị Bình".to_owned(), Some("0912 345 678".to_owned()));
    TeamHead { team: crate::domain::TeamId(1), person: BINH, name, phone, reachable, muted: false }
}

fn note(chat: &Chat) -> String {
    chat.last.as_ref().and_then(|it| it.note.as_ref()).map_or_else(String::new, vi)
}

#[test]
fn art_26_what_is_said_of_telling_the_head_is_what_happened() {
    let broken = |heads: Vec<TeamHead>, person| {
        let mut chat = Chat::about(person, settled(Settlement::None));
        chat.world.case_heads = heads;
        chat.go(links::kept(CASE, Kept::Broken));
        chat.tap("skip");
        note(&chat)
    };
    assert!(broken(vec![head(true)], AN).contains("Tổ trưởng Trần Thị Bình đã được nhắn"));
    assert!(broken(vec![head(false)], AN).contains("xin gọi 0912 345 678"));
    assert!(broken(Vec::new(), AN).contains("Tổ chưa có tổ trưởng"));
    let own = broken(vec![head(true)], BINH);
    assert!(own.contains("Xin ông/bà báo Trưởng ban công tác Mặt trận") && !own.contains("nhắn"), "{own}");
}

/// Whom a reminder is for, and what it says.
fn reminded(found: Vec<PersonId>, heads: Vec<TeamHead>) -> Vec<(Audience, String)> {
    let mut facts = facts_for_tests();
    facts.today = day("2026-05-11");
    facts.now = crate::domain::calendar::end_of(facts.today);
    facts.case = Some(settled(Settlement::None));
    facts.case_heads = heads;
    facts.put(RemindedFound { people: found, silent: Vec::new() });
    let due = timers::Due::Life { case: CASE, what: crate::domain::case::Reminder::Check7, of: day("2026-05-11") };
    let said = |it: &Effect| match it {
        Effect::Tell { to, screen, .. } => (to.clone(), vi(&screen.body)),
        other => panic!("{other:?}"),
    };
    crate::dialogue::entry::Timed::follow(&due, &facts).iter().map(said).collect()
}

#[test]
fn art_26_only_who_is_of_the_team_is_reminded_else_its_head_else_the_office() {
    let to = |it: &[(Audience, String)]| it.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
    let usual = reminded(vec![CUONG], vec![head(true)]);
    assert_eq!(to(&usual), [Audience::Person(CUONG)]);
    let instead = reminded(Vec::new(), vec![head(true)]);
    assert_eq!(to(&instead), [Audience::HeadOf(crate::domain::TeamId(1))]);
    assert!(instead[0].1.contains(&usual[0].1) && instead[0].1.contains("không còn trong tổ"), "{instead:?}");
    for nobody in [Vec::new(), vec![head(false)]] {
        assert_eq!(to(&reminded(Vec::new(), nobody)), [Audience::OfficersOf(crate::domain::WardId(1))]);
    }
}

#[test]
fn art_26_whoever_was_named_and_cannot_be_reached_is_followed_by_the_head() {
    let mut facts = facts_for_tests();
    facts.today = day("2026-05-11");
    facts.now = crate::domain::calendar::end_of(facts.today);
    let mut case = settled(Settlement::None);
    case.course.followers = vec![mediator(CUONG)];
    facts.case = Some(case);
    facts.put(RemindedFound::default());
    let due = timers::Due::Life { case: CASE, what: crate::domain::case::Reminder::Check7, of: day("2026-05-11") };
    let follow = |facts: &Facts| crate::dialogue::entry::Timed::follow(&due, facts);
    facts.case_heads = vec![head(true)];
    let effects = follow(&facts);
    let [deed, Effect::Tell { to, screen, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert!(matches!(deed.deed(), Some(LifeDeed::HeadFollows { case: CASE, head }) if head.person == BINH));
    assert_eq!(*to, Audience::HeadOf(crate::domain::TeamId(1)));
    let words = vi(&screen.body);
    assert!(words.contains("từ nay ông/bà theo dõi") && words.contains("VN-01-2026-003"), "{words}");
    // No head whom a message reaches: the office hears of it, and nothing else is written down.
    facts.case_heads = vec![head(false)];
    let effects = follow(&facts);
    assert!(matches!(&effects[..], [Effect::Tell { to: Audience::OfficersOf(_), .. }]), "{effects:?}");
    // The head who follows it up already, and cannot be reached either, is nobody's successor.
    facts.case.as_mut().unwrap().course.followers = vec![mediator(BINH)];
    facts.case_heads = vec![head(true)];
    assert!(matches!(&follow(&facts)[..], [Effect::Tell { .. }]));
}

#[test]
fn art_26_who_is_out_of_reach_only_since_the_last_reminder_loses_no_case() {
    let follow = |what, of: &str, silent: Vec<Option<&str>>| {
        let mut facts = facts_for_tests();
        facts.today = day(of);
        facts.now = crate::domain::calendar::end_of(facts.today);
        let mut case = settled(Settlement::None);
        case.course.followers = vec![mediator(CUONG)];
        facts.case = Some(case);
        facts.case_heads = vec![head(true)];
        let since = |it: &str| crate::domain::calendar::end_of(day(it));
        facts.put(RemindedFound { people: Vec::new(), silent: silent.iter().map(|it| it.map(since)).collect() });
        let due = timers::Due::Life { case: CASE, what, of: day(of) };
        let effects = crate::dialogue::entry::Timed::follow(&due, &facts);
        let takes = effects.iter().any(|it| matches!(it.deed(), Some(LifeDeed::HeadFollows { .. })));
        let said = effects.iter().find_map(|it| match it {
            Effect::Tell { to: Audience::HeadOf(_), screen, .. } => Some(vi(&screen.body)),
            _ => None,
        });
        (takes, said.expect("the head hears of it"))
    };
    use crate::domain::case::Reminder::{Check7, Check30};
    for (what, of, silent, taken) in [
        (Check7, "2026-05-11", vec![Some("2026-05-10")], false),
        (Check7, "2026-05-11", vec![Some("2026-05-01")], false),
        (Check30, "2026-06-03", vec![Some("2026-05-20")], false),
        (Check30, "2026-06-03", vec![Some("2026-05-01")], true),
        (Check30, "2026-06-03", vec![Some("2026-05-01"), Some("2026-05-20")], false),
        (Check7, "2026-05-11", vec![None], true),
        (Check7, "2026-05-11", vec![], true),
    ] {
        let (takes, said) = follow(what, of, silent.clone());
        assert_eq!(takes, taken, "{what:?} {silent:?}");
        assert_eq!(said.contains("chưa nhắn được cho người theo dõi"), !taken, "{said}");
        assert!(said.contains("VN-01-2026-003"), "{said}");
    }
}

#[test]
fn art_26_the_head_is_told_to_go_on_next_time_only_where_they_will() {
    let said = |followers: Vec<CaseMediator>| {
        let mut facts = facts_for_tests();
        facts.today = day("2026-05-11");
        facts.now = crate::domain::calendar::end_of(facts.today);
        let mut case = settled(Settlement::None);
        case.course.followers = followers;
        facts.case = Some(case);
        facts.case_heads = vec![head(true)];
        let since = crate::domain::calendar::end_of(day("2026-05-10"));
        facts.put(RemindedFound { people: Vec::new(), silent: vec![Some(since)] });
        let what = crate::domain::case::Reminder::Check7;
        let due = timers::Due::Life { case: CASE, what, of: day("2026-05-11") };
        match &crate::dialogue::entry::Timed::follow(&due, &facts)[..] {
            [Effect::Tell { to: Audience::HeadOf(_), screen, .. }] => vi(&screen.body),
            other => panic!("{other:?}"),
        }
    };
    let named = said(vec![mediator(CUONG)]);
    assert!(named.contains("ông/bà sẽ theo dõi thay") && named.contains("VN-01-2026-003"), "{named}");
    // Whoever mediated follows up without being named, and goes on doing so.
    let mediated = said(Vec::new());
    assert!(!mediated.contains("sẽ theo dõi thay") && mediated.contains("nên nhắc đến ông/bà"), "{mediated}");
    assert!(mediated.contains("VN-01-2026-003"), "{mediated}");
}

/// The card on which who follows the case up is named.
fn naming(by: PersonId, case: Case) -> Chat {
    let mut chat = Chat::about(by, case);
    let people = [(AN, "Nguyễn Văn An"), (BINH, "Trần Thị Bình"), (CUONG, "Lê Văn Cường")];
    chat.world.put(CandidatesFound(people.map(|it| (it.0, it.1.to_owned())).to_vec()));
    chat.go(links::more(CASE));
    chat
}

#[test]
fn art_26_the_head_and_the_office_name_who_follows_up_and_all_of_them_hear_of_it() {
    let team = crate::domain::TeamId(1);
    for (by, others) in [(BINH, vec![]), (GIANG, vec![Audience::HeadOf(team)])] {
        let mut chat = naming(by, settled(Settlement::None));
        assert!(vi(&chat.tap("follow").body).contains("Nguyễn Văn An"), "who does now");
        let check = vi(&chat.tap(&format!("p:{CUONG}")).body);
        assert!(check.contains("Trước: Nguyễn Văn An") && check.contains("Từ nay: Lê Văn Cường"), "{check}");
        assert!(check.contains("Người cũ và người mới đều được báo"), "the parties of the case are not: {check}");
        for words in ["ok", "đúng rồi"] {
            chat.say(words);
            assert_eq!(change(&chat), None, "{words} names nobody");
        }
        assert_eq!(chat.tap("back").body.id, "life-follow");
        chat.tap(&format!("p:{CUONG}"));
        chat.tap("save");
        let people = vec![CaseMediator::named(CUONG, "Lê Văn Cường", day("2026-05-05"))];
        assert_eq!(change(&chat), Some(Change::FollowUp { people, on: day("2026-05-05") }));
        let expected: Vec<Audience> =
            [Audience::InOffice(CUONG), Audience::InOffice(AN)].into_iter().chain(others).collect();
        assert_eq!((told(&chat), chat.note()), (expected, "life-followed"));
    }
    // Who does already is nobody new, and nobody is told.
    let mut chat = naming(BINH, settled(Settlement::None));
    chat.tap("follow");
    chat.tap(&format!("p:{AN}"));
    chat.tap("save");
    assert_eq!((change(&chat), told(&chat), chat.note()), (None, vec![], "correct-nothing-changed"));
}

#[test]
fn art_26_only_what_is_to_be_followed_up_is_given_to_somebody_and_not_by_a_mediator() {
    let offered = |by, case| naming(by, case).screen().offers("follow");
    assert!(offered(BINH, settled(Settlement::None)) && !offered(AN, settled(Settlement::None)));
    assert!(!offered(BINH, begun()) && !offered(EM, settled(Settlement::None)));
    let mut done = settled(Settlement::None);
    done.course.kept = Some(crate::domain::case::KeptOn { on: day("2026-05-05"), kept: Kept::Done, front_told: None });
    assert!(!offered(BINH, done.clone()));
    // Nor where the card was left open.
    let mut chat = naming(BINH, settled(Settlement::None));
    chat.tap("follow");
    chat.tap(&format!("p:{CUONG}"));
    chat.world.case = Some(done);
    assert_eq!(chat.screen().body.id, "life-follow-none");
    chat.send(crate::dialogue::Input::Text { text: "lưu".to_owned(), message: 3, forwarded: false, html: None });
    assert_eq!(change(&chat), None);
}

#[test]
fn art_26_trouble_goes_to_who_follows_it_up_and_to_the_head_of_the_team_of_today() {
    let mut case = settled(Settlement::None);
    case.course.led_by = Some(crate::domain::TeamId(2));
    case.course.followers = [AN, CUONG].map(|person| CaseMediator { person, ..case.mediators[0].clone() }).to_vec();
    let mut chat = Chat::about(AN, case);
    chat.go(links::kept(CASE, Kept::Broken));
    chat.tap("skip");
    assert_eq!(told(&chat), [Audience::HeadOf(crate::domain::TeamId(2)), Audience::InOffice(CUONG)]);
}

#[test]
fn art_26_the_same_answer_pressed_twice_is_one() {
    let mut chat = Chat::about(AN, settled(Settlement::None));
    chat.go(links::kept(CASE, Kept::Holding));
    assert!(change(&chat).is_some());
    chat.go(links::kept(CASE, Kept::Holding));
    assert_eq!((change(&chat), chat.note()), (None, "life-kept-already"));
    chat.go(links::kept(CASE, Kept::Done));
    assert!(change(&chat).is_some(), "another answer on the same day is one");
}

#[test]
fn art_26_a_broken_agreement_is_told_to_the_front_committee_and_that_is_recorded() {
    let mut chat = Chat::about(AN, settled(Settlement::None));
    chat.go(links::kept(CASE, Kept::Broken));
    chat.tap("skip");
    let offered = chat.effects.iter().any(|it| match it {
        Effect::Tell { to: Audience::HeadOf(_), screen, .. } => {
            screen.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == links::front(CASE)))
        }
        _ => false,
    });
    assert!(offered, "the head records it from the message");
    let case = chat.world.case.clone().unwrap();
    let mut mediator = Chat::about(AN, case.clone());
    mediator.go(links::front(CASE));
    assert_eq!(mediator.note(), "not-allowed", "it is the head who tells them");
    let mut head = Chat::about(BINH, case);
    let name = TeamHead { person: PersonId(50), name: "Lý Thị Sen".to_owned(), ..self::head(true) };
    head.world.own = vec![Own::of(FrontFound(Some(name)))];
    head.go(links::more(CASE));
    let asked = head.tap("front");
    assert!(vi(&asked.body).contains("Lý Thị Sen"), "{}", vi(&asked.body));
    head.tap("day:2026-05-05");
    assert_eq!(change(&head), Some(Change::TellFront { on: day("2026-05-05") }));
    head.go(links::front(CASE));
    assert_eq!(head.note(), "life-front-nothing", "once is enough");
}

#[test]
fn art_17_what_the_parties_tell_of_a_pause_does_not_stay_in_the_chat() {
    let mut chat = hub_of(AN, begun());
    chat.tap("pause");
    chat.tap("a");
    chat.say("bên A phải nuôi chồng nằm viện");
    assert!(chat.deleted());
}

#[test]
fn art_17_how_long_a_pause_lasts_is_understood_as_that() {
    let until = |day_: &str| Some(day(day_));
    for (words, until, reason) in [
        ("2 tuần", until("2026-05-19"), None),
        ("khoang nua thang", until("2026-05-20"), None),
        ("2 tuần nữa", until("2026-05-19"), None),
        ("1 tháng, bên B đi công tác", until("2026-06-05"), Some("1 tháng, bên B đi công tác")),
        ("bên B đi công tác", None, Some("bên B đi công tác")),
        ("mẹ bên B nằm viện đã 5 ngày", None, Some("mẹ bên B nằm viện đã 5 ngày")),
        (
            "bà Lan mới sinh 1 tháng, xin nghỉ 2 tuần",
            until("2026-05-19"),
            Some("bà Lan mới sinh 1 tháng, xin nghỉ 2 tuần"),
        ),
    ] {
        let mut chat = hub_of(AN, begun());
        chat.tap("pause");
        chat.tap("b");
        chat.say(words);
        let reason = reason.map(str::to_owned);
        let pause = Change::Pause { on: day("2026-05-05"), by: Asker::SideB, until, reason };
        assert_eq!(change(&chat), Some(pause), "{words}");
    }
}

#[test]
fn civil_procedure_art_418_from_the_court_the_empty_application_is_one_tap_away() {
    let mut chat = hub_of(AN, settled(Settlement::Signed));
    let court = chat.tap("court");
    let paper = crate::dialogue::papers::links::of_case(CASE);
    assert!(court.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == paper)));
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("life"), "/step", all!(Step));
}

#[test]
fn art_24_what_was_to_be_signed_later_was_signed_by_one_tap() {
    let mut chat = hub_of(AN, settled(Settlement::Later));
    chat.tap("signed");
    let Stage::Success { agreement, .. } = &chat.world.case.as_ref().unwrap().stage else { panic!("no success") };
    assert_eq!((agreement.written, chat.note()), (Settlement::Signed, "life-signed"));
    // Nobody typed the reason: it is read in the reader's language.
    let reason = |it: &Change| matches!(it, Change::Amend { reason, .. } if reason == SIGNED_SINCE);
    assert!(change(&chat).is_some_and(|it| reason(&it)));
    for written in [Settlement::Signed, Settlement::None] {
        assert!(!hub_of(AN, settled(written)).screen().offers("signed"));
    }
    assert!(!hub_of(DUNG, settled(Settlement::Later)).screen().offers("signed"), "not who may not put it right");
}

#[test]
fn a_digest_calls_what_is_done_by_its_name() {
    // The summary counts what holds and what is done apart.
    let counts = [(HOLDING, 3), (BROKEN, 1)].into_iter().map(|(what, count)| (what.to_owned(), count)).collect();
    let said: Vec<String> = super::told(&counts).iter().map(vi).collect();
    assert!(said[0].contains("vẫn giữ hoặc đã thực hiện xong 3, đã vỡ 1"), "{said:?}");
}
