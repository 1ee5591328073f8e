//! Elections and leavings, played as chats.

use std::collections::BTreeMap;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::Audience;
use crate::dialogue::facts::Who;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::election::candidate::Candidate;
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::{Ground, Leaving};
use crate::domain::election::vote::{Ballot, Counts, Election, Number};
use crate::domain::election::{Content, Proposal};
use crate::domain::people::particulars::Particulars;
use crate::domain::people::register::Register;
use crate::domain::people::tenure::Tenure;
use crate::domain::people::{Holding, Office, Sex};
use crate::domain::{GroupId, WardId};

/// Heads the Front committee of group 1.
pub(super) const PHUC: PersonId = PersonId(20);

pub(super) fn register() -> Register {
    let facts = facts_for_tests();
    let mut it = Register {
        ward: WardId(1),
        today: facts.today,
        groups: facts.groups.to_vec(),
        teams: facts.teams.to_vec(),
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    };
    for person in people() {
        it.add(person.id, Particulars { name: person.name, sex: person.sex, ..Particulars::default() });
        let entry = it.people.get_mut(&person.id).unwrap();
        entry.tenures = person.offices.into_iter().map(Tenure::of).collect();
    }
    it.add(PHUC, Particulars { name: "Trần Văn Phúc".to_owned(), ..Particulars::default() });
    it.people.get_mut(&PHUC).unwrap().tenures = vec![Tenure::of(front())];
    it
}

pub(super) fn front() -> Holding {
    let office = Office::FrontCommitteeHead;
    Holding { office, team: None, group: Some(GroupId(1)), from: day("2025-01-15"), to: None }
}

/// Everything that shelves would find, of which a step sees what it asked for.
pub(super) fn world(chat: &mut Chat, proposal: Option<Proposal>) {
    let lines: Vec<_> = proposal.iter().map(Proposal::line).collect();
    let total = u32::try_from(lines.len()).unwrap();
    chat.world.own = vec![
        Own::of(PeopleFound(Some(register()))),
        Own::of(Lines { lines: lines.clone(), total }),
        Own::of(Waits(lines)),
        Own::of(Found(proposal)),
        Own::of(RivalsFound::default()),
        Own::of(HangingFound::default()),
    ];
}

/// A chat with the head of the Front committee of group 1.
pub(super) fn front_head(proposal: Option<Proposal>) -> Chat {
    let mut chat = Chat::with(KHANH);
    if let Who::Known(actor) = &mut chat.world.who {
        actor.person = PHUC;
        actor.name = "Trần Văn Phúc".to_owned();
        actor.offices = vec![front()];
    }
    world(&mut chat, proposal);
    chat
}

pub(super) fn of(person: PersonId, proposal: Option<Proposal>) -> Chat {
    let mut chat = Chat::with(person);
    world(&mut chat, proposal);
    chat
}

pub(super) fn deed(chat: &Chat) -> Option<ProposalDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<ProposalDeed>().cloned(),
        _ => None,
    })
}

pub(super) fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    });
    told.collect()
}

pub(super) fn voted(votes: u32) -> Election {
    let numbers = [100, 90, 90, 90, 88];
    let counts = Number::ALL.iter().zip(numbers).fold(Counts::default(), |it, (number, count)| it.with(*number, count));
    Election {
        candidates: vec![Candidate { votes: Some(votes), sex: Some(Sex::Female), ..Candidate::named("Lê Thị Hà") }],
        places: 1,
        ballot: Some(Ballot::Secret),
        on: Some(day("2026-05-04")),
        at: None,
        place: Some("Nhà văn hóa".to_owned()),
        presider: Some("Trần Văn Phúc".to_owned()),
        counters: vec!["Lê Thị Hoa".to_owned()],
        witnesses: vec!["Đỗ Văn Mạnh".to_owned()],
        counts,
        over: None,
    }
}

pub(super) fn proposal(standing: Standing, content: Content) -> Proposal {
    let matter = if matches!(content, Content::Leaving(_)) { Matter::Release } else { Matter::Mediators };
    Proposal {
        id: ProposalId(77),
        ward: WardId(1),
        team: TeamId(1),
        matter,
        standing,
        content,
        by: PHUC,
        begun_at: now(),
        sent_on: (standing == Standing::Sent).then(|| day("2026-05-05")),
        decision: None,
        version: 3,
        steps: Vec::new(),
    }
}

pub(super) fn election(standing: Standing, votes: u32) -> Proposal {
    proposal(standing, Content::Election(Box::new(voted(votes))))
}

pub(super) fn leaving(standing: Standing, person: PersonId, office: Office) -> Proposal {
    let name = people().into_iter().find(|it| it.id == person).unwrap().name;
    let it = Leaving { person, name, office, ground: Ground::OwnWish, reason: None, front: None, agreed: None };
    Proposal { by: person, ..proposal(standing, Content::Leaving(Box::new(it))) }
}

#[test]
fn the_front_committee_head_prepares_an_election_of_their_own_unit() {
    let mut chat = front_head(None);
    chat.send(Input::Section(Section::Election, String::new()));
    assert_eq!(chat.tap("new").body.id, "election-begin");
    assert_eq!(chat.tap("mediators").body.id, "election-candidates-mediators", "one team only: not asked for");
    let shown = chat.say("Lê Thị Hà, nữ, 1962, Kinh, số 5 ngõ 2, đại học Luật\nHà\nĐỗ Văn Mạnh, tự ứng cử");
    assert_eq!(chat.note(), "election-unread");
    assert!(vi(&shown.body).contains("Lê Thị Hà (Nữ, 1962, Kinh"), "{}", vi(&shown.body));
    assert_eq!(chat.tap("done").body.id, "election-places");
    chat.tap("n:2");
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    let Content::Election(it) = &new.content else { panic!("{new:?}") };
    assert_eq!((it.places, it.candidates.len(), new.team, new.real.clone()), (2, 2, TeamId(1), None));
    assert_eq!(told(&chat), [], "nothing goes to the office yet");
}

#[test]
fn form_day_hour_and_place_are_said_as_people_say_them() {
    let asked = || {
        let it = Election { places: 1, candidates: vec![Candidate::named("Lê Thị Hà")], ..Election::default() };
        let mut chat = front_head(Some(proposal(Standing::Preparing, Content::Election(Box::new(it)))));
        chat.go(links::show(ProposalId(77)));
        chat.tap("record:3");
        assert_eq!(chat.say("bo phieu kin").body.id, "election-ask-on", "{}", chat.note());
        chat
    };
    for said in ["4/5, 8h30, nhà văn hóa khu 1", "8h30 ngày 4/5 tại nhà văn hóa khu 1"] {
        let mut chat = asked();
        assert_eq!(chat.say(said).body.id, "election-ask-presider", "{said}: {}", chat.note());
        assert_eq!(chat.note(), "election-heard", "{said}");
        let at = chat.state.place.at::<At>().unwrap();
        let it = at.election.as_deref().unwrap();
        assert_eq!((it.on, it.place.as_deref()), (Some(day("2026-05-04")), Some("nhà văn hóa khu 1")), "{said}");
        assert_eq!(it.at, chrono::NaiveTime::from_hms_opt(8, 30, 0), "{said}");
    }
    // The hour alone is kept until the place is told; a day alone says nothing more.
    let mut chat = asked();
    assert_eq!(chat.say("4/5 lúc 19h").body.id, "election-ask-place", "{}", chat.note());
    chat.say("đình làng");
    let at = chat.state.place.at::<At>().unwrap();
    assert_eq!(at.election.as_deref().unwrap().at, chrono::NaiveTime::from_hms_opt(19, 0, 0));
    let mut chat = asked();
    assert_eq!(chat.say("hôm qua").body.id, "election-ask-place");
    assert_ne!(chat.note(), "election-heard");
    // Without a comma between them.
    chat.say("8h30 tại nhà văn hóa khu 1");
    let at = chat.state.place.at::<At>().unwrap();
    let it = at.election.as_deref().unwrap();
    assert_eq!((it.at.is_some(), it.place.as_deref()), (true, Some("nhà văn hóa khu 1")));
}

#[test]
fn a_vote_is_recorded_in_one_go_and_what_is_wrong_is_said() {
    let it = Election { places: 1, ..Election::default() };
    let it =
        Election { candidates: vec![Candidate::named("Lê Thị Hà"), Candidate::named("Đỗ Văn Mạnh")], ..it };
    let mut chat = front_head(Some(proposal(Standing::Preparing, Content::Election(Box::new(it)))));
    chat.go(links::show(ProposalId(77)));
    assert_eq!(chat.tap("record:3").body.id, "election-ask-ballot");
    chat.tap("secret");
    chat.say("4/5");
    for numbers in ["tất cả 120 hộ, 70 người dự", "8h30, có mặt 70/120 hộ", "120 hộ"] {
        assert_eq!((chat.say(numbers).body.id.as_str(), chat.note()), ("election-ask-place", "election-place-numbers"));
    }
    assert_eq!(chat.say("8h30, nhà văn hóa khu 1").body.id, "election-ask-presider");
    chat.tap("front");
    chat.say("Lê Thị Hoa, Nguyễn Văn Tâm");
    chat.say("Phạm Văn Tám");
    assert_eq!(chat.say("100, 90, 90").body.id, "election-asking-number", "two are missing");
    assert_eq!(chat.say("95; 88").body.id, "election-asking-votes");
    assert_eq!(chat.say("60").body.id, "election-asking-votes");
    assert_eq!(chat.note(), "election-votes-help");
    let check = chat.say("60 và 40");
    let words = vi(&check.body);
    assert!(words.contains("Số phiếu thu vào nhiều hơn Số phiếu phát ra"), "{words}");
    chat.tap("save");
    assert_eq!(chat.note(), "election-not-saved");
    chat.tap("edit:numbers");
    let check = chat.say("100 90 90 90 88");
    assert!(vi(&check.body).contains("1 người trúng cử"), "{}", vi(&check.body));
    chat.tap("save");
    let Some(ProposalDeed::Step { step: Move::Record, seen, content, .. }) = deed(&chat) else { panic!() };
    assert_eq!(seen, (Standing::Preparing, 3));
    let Content::Election(it) = *content else { panic!() };
    assert_eq!(it.counts.get(Number::Valid), Some(88));
    let timers = chat.effects.iter().filter(|it| matches!(it, Effect::SetTimer { .. })).count();
    assert_eq!(timers, 2, "before the fifth day, and after it");
}

#[test]
fn nqlt_art_13_what_was_elected_goes_to_the_office_which_is_told() {
    let mut chat = front_head(Some(election(Standing::Preparing, 60)));
    let card = chat.go(links::show(ProposalId(77)));
    assert!(keys(&card).contains(&"send:3".to_owned()));
    assert!(vi(&card.body).contains("hạn"), "{}", vi(&card.body));
    chat.tap("send:3");
    assert!(matches!(deed(&chat), Some(ProposalDeed::Step { step: Move::Send, .. })));
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "election-told-send".to_owned())]);
    let mut chat = front_head(Some(election(Standing::Preparing, 50)));
    let card = chat.go(links::show(ProposalId(77)));
    assert!(!keys(&card).contains(&"send:3".to_owned()), "nobody was elected");
}

#[test]
fn the_office_enters_it_for_who_really_did_it() {
    let mut chat = of(GIANG, Some(election(Standing::Preparing, 60)));
    chat.go(links::show(ProposalId(77)));
    chat.tap("send:3");
    let Some(ProposalDeed::Step { real, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(real.as_deref(), Some("Trần Văn Phúc"));
    assert_eq!(
        told(&chat),
        [(Audience::Person(PHUC), "election-told-send".to_owned())][..0],
        "the office has it itself"
    );
}

#[test]
fn art_8_4_number_and_day_are_entered_and_what_follows_is_shown_first() {
    let mut chat = of(GIANG, Some(election(Standing::Sent, 60)));
    chat.go(links::show(ProposalId(77)));
    assert_eq!(chat.tap("decide:3").body.id, "election-decision");
    chat.say("12/QĐ-UBND");
    assert_eq!(chat.note(), "election-decision-day");
    chat.say("12/QĐ-UBND ngày 3/5/2026");
    assert_eq!(chat.note(), "election-decision-before_vote");
    let confirm = chat.say("12/QĐ-UBND ngày 5/5/2026");
    let words = vi(&confirm.body);
    assert!(words.contains("Lê Thị Hà") && words.contains("4 hòa giải viên, 2 nữ"), "{words}");
    assert!(deed(&chat).is_none(), "nothing is written before the yes");
    for words in ["ok", "vâng", "đúng rồi", "xác nhận", "thôi được rồi"] {
        assert_eq!(chat.say(words).body.id, "election-confirm", "{words} decides nothing");
        assert!(deed(&chat).is_none(), "{words}");
    }
    chat.tap("confirm");
    let Some(ProposalDeed::Decide { decision, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(decision.number, "12/QĐ-UBND");
    let told_of = [(PHUC, "election-told-decide"), (BINH, "election-told-head-of-new")];
    assert_eq!(told(&chat), told_of.map(|it| (Audience::Person(it.0), it.1.to_owned())));
    let cancelled = chat.effects.iter().any(|it| matches!(it, Effect::CancelTimers { .. }));
    assert!(cancelled, "nobody is reminded of what is decided");
}

#[test]
fn only_the_office_decides_and_gives_back_with_a_reason() {
    let mut chat = front_head(Some(election(Standing::Sent, 60)));
    let card = chat.go(links::show(ProposalId(77)));
    assert_eq!(keys(&card), ["withdraw:3", "paper:minutes", "paper:proposal", "list"]);
    let mut chat = of(GIANG, Some(election(Standing::Sent, 60)));
    chat.go(links::show(ProposalId(77)));
    chat.tap("return:3");
    for sign in ["ko", ".....", "12345", "1 2 3"] {
        chat.say(sign);
        assert_eq!((chat.note(), deed(&chat)), ("election-reason-help", None), "{sign}");
    }
    chat.say("Thiếu chữ ký người chứng kiến");
    let Some(ProposalDeed::Step { step: Move::Return, words, .. }) = deed(&chat) else { panic!() };
    assert_eq!(words.as_deref(), Some("Thiếu chữ ký người chứng kiến"));
    assert_eq!(told(&chat), [(Audience::Person(PHUC), "election-told-return".to_owned())]);
}

#[test]
fn art_11_a_mediator_asks_to_leave_and_the_head_passes_it_on() {
    let mut chat = of(AN, None);
    chat.send(Input::Section(Section::Election, String::new()));
    let asked = chat.tap("new");
    assert_eq!(asked.body.id, "election-who-leaves");
    assert_eq!(keys(&asked), ["m:1", "back", "stop"], "only oneself");
    assert_eq!(chat.tap("m:1").body.id, "election-reason", "of oneself there is one ground only");
    chat.tap("skip");
    chat.tap("save");
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((new.standing, new.step), (Standing::Asked, Move::Ask));
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "election-told-ask".to_owned())]);

    let mut chat = of(BINH, Some(leaving(Standing::Asked, AN, Office::Mediator)));
    chat.go(links::show(ProposalId(77)));
    chat.tap("propose:3");
    assert!(matches!(deed(&chat), Some(ProposalDeed::Step { step: Move::Propose, .. })));
    assert!(told(&chat).contains(&(Audience::Person(PHUC), "election-told-propose".to_owned())));

    let mut chat = front_head(Some(leaving(Standing::Proposed, AN, Office::Mediator)));
    chat.go(links::show(ProposalId(77)));
    assert_eq!(chat.tap("send:3").body.id, "election-agreed", "Art. 11(2): with the head of the resident group");
    chat.say("Đỗ Thị Mai");
    chat.tap("save");
    let Some(ProposalDeed::Step { step: Move::Send, content, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    let Content::Leaving(it) = *content else { panic!() };
    assert_eq!((it.front.as_deref(), it.agreed.as_deref()), (Some("Trần Văn Phúc"), Some("Đỗ Thị Mai")));
}

#[test]
fn art_11_3_a_head_who_leaves_goes_to_the_front_committee_directly() {
    let mut chat = of(BINH, None);
    chat.send(Input::Section(Section::Election, String::new()));
    chat.tap("new");
    chat.tap("m:2");
    chat.tap("skip");
    for words in ["ok", "vâng", "đúng rồi", "thôi được rồi"] {
        assert_eq!(chat.say(words).body.id, "election-leaving-check", "{words} sends nothing");
        assert!(deed(&chat).is_none(), "{words}");
    }
    // Words that were typed before the card came were not meant for it.
    chat.state.moved_at = Some(chat.world.now);
    assert_eq!(chat.say("lưu").body.id, "election-leaving-check");
    assert_eq!((chat.note(), deed(&chat)), ("label-too-quick", None));
    chat.say("lưu");
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((new.standing, new.step), (Standing::Proposed, Move::Propose));
    let mut chat = front_head(Some(leaving(Standing::Proposed, BINH, Office::TeamHead)));
    chat.go(links::show(ProposalId(77)));
    assert_eq!(chat.tap("send:3").body.id, "election-leaving-check", "nobody else is asked");
}

#[test]
fn what_waits_stands_in_the_tasks_and_the_menu_shows_it_to_whom_it_concerns() {
    let mut chat = of(GIANG, Some(election(Standing::Sent, 60)));
    let tasks = chat.send(Input::Section(Section::Todo, String::new()));
    assert!(tasks.choices.iter().any(|it| it.go == Some(links::show(ProposalId(77)))));
    assert!(!concerns(&actor(HAI)), "leaders read numbers");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("election"), "/step", all!(Step));
}
