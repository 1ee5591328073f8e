//! Steps of training sessions: planning, answering, checking in, and what each moment says to whom.

use chrono::TimeDelta;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::effect::Timer;
use crate::dialogue::effect::{deeds, only};
use crate::dialogue::testing::{AN, Chat, DUNG, GIANG, HAI, check_screen, day, facts_of, keys, vi};
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::training::{Guest, Notice, NoticeKind, Rating, Rsvp, Word};
use crate::domain::{AnnouncementId, PersonId, TeamId, WardId};

pub(super) fn session(status: TrainingStatus) -> Training {
    let starts_at = at_local(day("2026-05-20"), clock_time(8, 0));
    Training {
        id: TrainingId(7),
        key: "training:1".to_owned(),
        version: u32::from(status != TrainingStatus::Draft),
        status,
        topic: "Kỹ năng lắng nghe".to_owned(),
        host: "Sở Tư pháp".to_owned(),
        place: "Hội trường UBND phường".to_owned(),
        starts_at,
        ends_at: starts_at + TimeDelta::hours(3),
        material: Some((MediaKind::Document, "tệp".to_owned())),
        recipients: Recipients::Mediators,
        by: GIANG,
        code: "012345".to_owned(),
        course: None,
    }
}

pub(super) fn guest(person: PersonId, rsvp: Option<Rsvp>, attended: bool) -> Guest {
    Guest {
        person,
        name: "Nguyễn Văn An".to_owned(),
        invited: true,
        team: Some(TeamId(1)),
        rsvp,
        attended,
        rating: None,
        word: Word::Arrived,
    }
}

pub(super) fn found(status: TrainingStatus) -> TrainingFound {
    TrainingFound {
        ward: WardId(1),
        training: session(status),
        guests: vec![guest(AN, Some(Rsvp::Yes), false), guest(HAI, None, true)],
        own: None,
        invitation: Some(AnnouncementId(3)),
        recipients: (40, 3),
    }
}

pub(super) fn chat(who: PersonId, status: TrainingStatus) -> Chat {
    let mut chat = Chat::with(who);
    let own = (who == AN).then(|| guest(AN, None, false));
    chat.world.put(Some(TrainingFound { own, ..found(status) }));
    chat.world.put(Sessions { lines: vec![session(status)], total: 1 });
    chat
}

pub(super) fn open(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Training, String::new()))
}

pub(super) fn note(chat: &Chat) -> Option<String> {
    chat.last.as_ref().and_then(|it| it.note.as_ref()).map(|it| it.id.clone())
}

#[test]
fn a_session_is_planned_question_by_question() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("new");
    assert!(vi(&chat.screen().body).contains("Bước 1/7"));
    chat.say("x");
    assert_eq!(note(&chat).as_deref(), Some("training-words-help"));
    chat.say("Kỹ năng hòa giải");
    chat.tap("ward");
    chat.say("Hội trường");
    for (words, expected) in [
        ("hôm qua 8h", "training-start-past"),
        ("8h ngày 20/2", "training-start-past"),
        ("20/5", "training-start-no-time"),
        ("khi nào rảnh", "training-start-help"),
    ] {
        chat.say(words);
        assert_eq!(note(&chat).as_deref(), Some(expected), "{words}");
    }
    chat.say("8h ngày 20/2/2027");
    assert!(note(&chat).is_none(), "with its year it is taken");
    chat.tap("back");
    chat.say("8h ngày 20/5");
    chat.say("7h");
    assert_eq!(note(&chat).as_deref(), Some("training-end-help"));
    assert!(chat.effects.is_empty());
    chat.say("11h30");
    let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((training.host.as_str(), training.code.len()), ("UBND phường Vũ Ninh", 6));
    assert_eq!(training.starts_at, at_local(day("2026-05-20"), clock_time(8, 0)));
    chat.world.put(Some(TrainingFound { training: (**training).clone(), ..found(TrainingStatus::Draft) }));
    chat.tap("skip");
    chat.tap("mediators");
    let card = vi(&chat.screen().body);
    assert!(card.contains("Thời gian: Wed 20/05/2026, 08:00–11:30") && card.contains("40 người"), "{card}");
    // A change leads back to the card.
    chat.tap("place");
    chat.say("Nhà văn hóa khu 2");
    assert!(vi(&chat.screen().body).contains("Nhà văn hóa khu 2"));
    chat.tap("send");
    let kinds: Vec<&str> = chat
        .effects
        .iter()
        .map(|it| match (it, it.deed()) {
            (_, Some(TrainingDeed::Save { training, .. })) if training.status == TrainingStatus::Planned => "save",
            (_, Some(TrainingDeed::Invite { .. })) => "invite",
            (_, Some(TrainingDeed::Notice { notice, .. })) if notice.kind == NoticeKind::Invitation => "tell",
            (Effect::CancelTimers { .. } | Effect::SetTimer { .. }, _) => "timer",
            _ => "?",
        })
        .collect();
    assert_eq!(kinds, ["save", "invite", "tell", "timer", "timer", "timer", "timer", "timer"]);
}

#[test]
fn an_hour_is_of_the_part_of_the_day_that_its_day_says() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("new");
    for words in ["Kỹ năng", "Sở Tư pháp", "Hội trường", "2 giờ chiều mai", "4 giờ chiều mai"] {
        chat.say(words);
    }
    let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    let on = |hour| at_local(day("2026-05-06"), clock_time(hour, 0));
    assert_eq!((training.starts_at, training.ends_at), (on(14), on(16)));
}

#[test]
fn many_guests_are_confirmed_by_their_number() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("new");
    for words in ["Kỹ năng", "Sở Tư pháp", "Hội trường", "mai 14h", "17h"] {
        chat.say(words);
    }
    let mut draft = found(TrainingStatus::Draft);
    draft.training.version = 0;
    draft.recipients = (51, 2);
    chat.world.put(Some(draft));
    chat.tap("skip");
    assert!(vi(&chat.screen().body).contains("Bước 7/7"), "{}", vi(&chat.screen().body));
    chat.tap("everyone");
    chat.tap("send");
    assert!(chat.effects.is_empty());
    chat.say("15");
    assert_eq!(note(&chat).as_deref(), Some("announce-count-wrong"));
    chat.tap("back");
    chat.tap("send");
    chat.say("51");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(TrainingDeed::Invite { .. }))), "{:?}", chat.effects);
}

#[test]
fn every_question_goes_back_and_teams_are_chosen() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("new");
    for words in ["Kỹ năng", "Sở Tư pháp", "Hội trường", "mai 14h", "17h"] {
        chat.say(words);
    }
    chat.world.put(Some(found(TrainingStatus::Draft)));
    chat.tap("skip");
    chat.tap("teams");
    chat.tap("done");
    assert_eq!(note(&chat).as_deref(), Some("announce-teams-none"));
    chat.tap("team:2");
    chat.tap("done");
    let Some(TrainingDeed::Save { training, .. }) = chat.effects[0].deed() else { panic!("{:?}", chat.effects) };
    assert_eq!(training.recipients, Recipients::Teams { teams: vec![TeamId(2)] });
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("new");
    for words in ["Kỹ năng", "Sở Tư pháp", "Hội trường", "mai 14h", "17h"] {
        chat.say(words);
    }
    for expected in ["end", "start", "place", "host", "topic"] {
        chat.tap("back");
        let Some(at) = chat.state.place.at::<crate::dialogue::training::At>() else { panic!() };
        assert_eq!(at.step.code(), expected);
    }
}

#[test]
fn a_change_is_told_once_and_a_quicker_officer_wins() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    open(&mut chat);
    chat.tap("t:7");
    chat.tap("change");
    assert!(!keys(&chat.screen()).contains(&"recipients".to_owned()), "who is invited is decided");
    chat.tap("save");
    assert_eq!(note(&chat).as_deref(), Some("training-unchanged"));
    chat.tap("change");
    chat.tap("start");
    chat.say("14h ngày 21/5");
    for words in ["ok", "vâng", "đúng rồi", "thôi được rồi"] {
        assert_eq!(chat.say(words).body.id, "training-change", "{words} tells nobody");
        assert!(deeds::<TrainingDeed>(&chat.effects).is_empty(), "{words}");
    }
    chat.tap("save");
    let [TrainingDeed::Save { .. }, .., TrainingDeed::Notice { notice, .. }] = &deeds(&chat.effects)[..] else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((notice.kind, notice.training.version), (NoticeKind::Changed, 2));
    assert!(
        matches!(chat.effects[1].deed(), Some(TrainingDeed::AskAgain { .. })),
        "what was answered for the old day says nothing"
    );
    assert!(
        chat.effects.iter().any(|it| matches!(it.deed(), Some(TrainingDeed::Invite { .. }))),
        "and who has come since"
    );
    assert_eq!(notice.training.ends_at - notice.training.starts_at, TimeDelta::hours(3), "the length stays");
    chat.go(links::show(TrainingId(7)));
    chat.tap("change");
    let card = vi(&chat.screen().body);
    assert!(card.contains("Đã mời: 2 người") && !card.contains("0 người"), "{card}");
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().training.version = 5;
    chat.tap("place");
    assert_eq!(note(&chat).as_deref(), Some("training-changed-meanwhile"));
    assert!(chat.effects.is_empty());
}

#[test]
fn a_session_is_called_off_until_it_is_over() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    open(&mut chat);
    chat.tap("t:7");
    chat.tap("cancel");
    chat.say("Hủy");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(TrainingDeed::Notice { .. }))));
    chat.world.put(Some(found(TrainingStatus::Planned)));
    let twice = |chat: &mut Chat| {
        chat.tap("cancel");
        chat.say("Hủy");
    };
    chat.world.now = session(TrainingStatus::Planned).ends_at;
    chat.state.place = At { id: Some(TrainingId(7)), ..At::new(Step::Cancel) }.place();
    chat.say("Hủy");
    assert!(chat.effects.is_empty() && note(&chat).as_deref() == Some("training-too-late-to-cancel"));
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    assert!(!chat.screen().offers("change"), "what has begun is not moved");
    twice(&mut chat);
    assert!(!chat.effects.is_empty());
}

#[test]
fn a_guest_answers_checks_in_and_says_what_it_was_like() {
    let mut chat = chat(AN, TrainingStatus::Planned);
    chat.go(links::rsvp(TrainingId(7), Rsvp::Yes));
    assert_eq!(chat.effects, [Effect::own(TrainingDeed::Answer { training: TrainingId(7), rsvp: Rsvp::Yes })]);
    chat.tap("material");
    assert!(matches!(chat.effects[..], [Effect::SendFile { .. }]));
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    chat.go(links::rsvp(TrainingId(7), Rsvp::No));
    assert!(chat.effects.is_empty() && !chat.screen().offers("rsvp:no"), "it has begun");
    chat.world.now = session(TrainingStatus::Planned).starts_at - TimeDelta::hours(3);
    chat.say("012 345");
    assert_eq!(note(&chat).as_deref(), Some("training-not-open"));
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    chat.say("999999");
    assert_eq!(note(&chat).as_deref(), Some("training-code-wrong"));
    chat.say("012 345");
    assert_eq!(chat.effects, [Effect::own(TrainingDeed::CheckIn(TrainingId(7)))]);
    open(&mut chat);
    chat.say("012345");
    assert_eq!(chat.effects, [Effect::own(TrainingDeed::CheckIn(TrainingId(7)))], "from the list too");
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().own = Some(guest(AN, None, true));
    chat.world.now += TimeDelta::hours(4);
    chat.go(links::rate(TrainingId(7), Rating::Useful));
    assert_eq!(chat.effects, [Effect::own(TrainingDeed::Rate { training: TrainingId(7), rating: Rating::Useful })]);
    assert!(vi(&chat.screen().body).contains("có ích cho ông/bà không?"));
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().own.as_mut().unwrap().rating = Some(Rating::Useful);
    assert!(chat.screen().offers("rate:great") && vi(&chat.screen().body).contains("Góp ý của ông/bà"));
}

#[test]
fn the_link_in_the_room_checks_in_and_nothing_else_does() {
    let mut chat = chat(AN, TrainingStatus::Planned);
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    chat.send(Input::Start("tham-7-012345".to_owned()));
    assert_eq!(chat.effects, [Effect::own(TrainingDeed::CheckIn(TrainingId(7)))]);
    chat.send(Input::Start("tham-7-999999".to_owned()));
    assert!(chat.effects.is_empty());
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().own = None;
    chat.go(links::rate(TrainingId(7), Rating::Great));
    assert!(chat.effects.is_empty(), "who was not there");
    chat.go(links::rsvp(TrainingId(7), Rsvp::No));
    assert!(chat.effects.is_empty(), "who was not invited");
}

#[test]
fn an_invitation_pressed_while_a_case_is_written_leaves_the_case() {
    let mut chat = chat(AN, TrainingStatus::Planned);
    chat.send(Input::Section(Section::Log, String::new()));
    chat.tap("sign:none");
    let before = chat.state.place.clone();
    chat.go(links::rsvp(TrainingId(7), Rsvp::Unsure));
    assert_eq!(chat.state.place, before);
    assert_eq!(chat.effects.len(), 1);
}

#[test]
fn guests_are_ticked_team_by_team_and_listed_all_at_once() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    let found = chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap();
    for n in 20..30 {
        let name = format!("Trần Thị Hoa {n}");
        let team = (n < 25).then_some(TeamId(2));
        found.guests.push(Guest { name, team, ..guest(PersonId(n), None, n == 20) });
    }
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    open(&mut chat);
    chat.tap("t:7");
    chat.tap("everybody");
    let said: Vec<String> = chat
        .effects
        .iter()
        .filter_map(|it| match it {
            Effect::Say(screen) if !screen.protect => Some(vi(&screen.body)),
            _ => None,
        })
        .collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("1. Nguyễn Văn An") && said[0].contains("12. Trần Thị Hoa 29"), "{}", said[0]);
    assert!(said[0].contains("Không thuộc tổ nào</b> – có mặt 0/5"), "{}", said[0]);
    chat.tap("attendance");
    chat.tap("by_team");
    let team = chat.tap("of:2");
    assert!(team.offers("p:20") && !team.offers("p:1") && !team.offers("p:25"), "{:?}", keys(&team));
    chat.tap("team_here");
    let ticked: Vec<i64> = chat
        .effects
        .iter()
        .filter_map(|it| match it.deed()? {
            TrainingDeed::Tick { person, attended: true, .. } => Some(person.0),
            _ => None,
        })
        .collect();
    assert_eq!(ticked, [21, 22, 23, 24], "who is ticked already stays so");
    let all = chat.tap("all");
    assert!(all.offers("p:20") && all.offers("p:25"), "of every team again: {:?}", keys(&all));
    chat.tap("by_team");
    assert!(chat.tap("of:none").offers("p:25"));
}

#[test]
fn the_office_ticks_by_hand() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    open(&mut chat);
    chat.tap("t:7");
    let card = vi(&chat.screen().body);
    assert!(card.contains("Tham gia 1 · không 0 · chưa rõ 0 · chưa trả lời 1") && card.contains("012345"), "{card}");
    chat.tap("qr");
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    chat.tap("attendance");
    chat.tap("p:1");
    assert!(matches!(only(&chat.effects), TrainingDeed::Tick { person: AN, attended: true, .. }), "{:?}", chat.effects);
    chat.tap("p:7");
    assert!(
        matches!(only(&chat.effects), TrainingDeed::Tick { person: HAI, attended: false, .. }),
        "{:?}",
        chat.effects
    );
    let found = chat.say("nguyen an");
    assert!(vi(&found.body).contains("2 người") && found.offers("p:1"), "without accents: {}", vi(&found.body));
    assert!(!chat.say("khong co ai").offers("p:1"));
    assert!(chat.tap("all").offers("p:1"));
    // Somebody who was not invited came all the same.
    assert!(chat.say("pham dung").offers("p:4"));
    chat.tap("p:4");
    assert!(
        matches!(only(&chat.effects), TrainingDeed::Tick { person: DUNG, attended: true, .. }),
        "{:?}",
        chat.effects
    );
    // After the end who is ticked is asked what it was like.
    chat.world.now = session(TrainingStatus::Planned).ends_at + TimeDelta::minutes(10);
    chat.tap("p:4");
    assert!(matches!(only(&chat.effects), TrainingDeed::Tick { .. }), "with the others, and once: {:?}", chat.effects);
    chat.world.now = session(TrainingStatus::Planned).ends_at + TimeDelta::hours(1);
    chat.tap("p:4");
    assert!(matches!(chat.effects[..], [Effect::Own(_), Effect::Tell { .. }]), "{:?}", chat.effects);
    assert!(matches!(deeds(&chat.effects)[..], [TrainingDeed::Tick { .. }]), "{:?}", chat.effects);
}

#[test]
fn a_moment_speaks_once_and_only_of_what_is_so() {
    let due = |kind, now, version| {
        let mut facts = facts_of(GIANG);
        facts.put(Some(found(TrainingStatus::Planned)));
        facts.now = now;
        let timer = Timer::of(timers::Due::Training { training: TrainingId(7), version, kind });
        super::super::turn(&super::super::State::default(), Input::Due(timer), &facts).effects
    };
    let it = session(TrainingStatus::Planned);
    let before = it.starts_at - TimeDelta::hours(2);
    let told = due(NoticeKind::TwoHours, before, 1);
    assert_eq!(told.len(), 2, "{told:?}");
    let (invited, noticed) = (told[0].deed(), told[1].deed());
    assert!(matches!(invited, Some(TrainingDeed::Invite { permit: None, .. })), "{told:?}");
    assert!(matches!(noticed, Some(TrainingDeed::Notice { .. })), "{told:?}");
    assert!(due(NoticeKind::TwoHours, before, 2).is_empty(), "of another version");
    assert!(due(NoticeKind::OneDay, it.starts_at, 1).is_empty(), "it has begun");
    let after = due(NoticeKind::Feedback, it.ends_at, 1);
    assert!(matches!(after[..], [Effect::Own(_), Effect::Tell { .. }]), "{after:?}");
    assert!(matches!(deeds(&after)[..], [TrainingDeed::Notice { .. }]), "{after:?}");
}

#[test]
fn every_notice_is_a_fine_message() {
    for &kind in NoticeKind::ALL {
        let screen = notice(&Notice { kind, training: session(TrainingStatus::Planned) });
        check_screen(&screen);
        assert!(vi(&screen.body).contains("Kỹ năng lắng nghe"));
    }
}

#[test]
fn others_see_and_do_nothing() {
    let mut chat = Chat::with(HAI);
    chat.world.put(None::<TrainingFound>);
    chat.go(links::show(TrainingId(7)));
    assert_eq!(chat.screen().body.id, "training-gone");
}

#[test]
fn nobody_invites_to_a_draft_that_another_officer_changed() {
    for (people, key) in [(12, "send"), (12, "drop"), (51, "send")] {
        let mut chat = chat(GIANG, TrainingStatus::Draft);
        chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().recipients = (people, 0);
        open(&mut chat);
        chat.tap("t:7");
        if people > 50 {
            chat.tap("send");
        }
        chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().training.place = "Nhà văn hóa".to_owned();
        let card = if people > 50 { chat.say("51") } else { chat.tap(key) };
        assert!(chat.effects.is_empty(), "{:?}", chat.effects);
        assert_eq!(note(&chat).as_deref(), Some("training-changed-meanwhile"));
        assert!(card.offers("send") && vi(&card.body).contains("Nhà văn hóa"), "{}", vi(&card.body));
        chat.tap("topic");
        chat.say("Luật mới");
        let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
        assert_eq!(training.place, "Nhà văn hóa", "what the other wrote is not undone");
    }
}

#[test]
fn nobody_calls_off_a_session_that_was_moved_since_they_read_it() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    open(&mut chat);
    chat.tap("t:7");
    chat.tap("cancel");
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().training.version += 1;
    chat.say("Hủy");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    assert_eq!(note(&chat).as_deref(), Some("training-changed-meanwhile"));
    chat.tap("cancel");
    chat.say("Hủy");
    assert!(!chat.effects.is_empty());
}
