//! What changed between a look and a word, who may do what, whose turn it is, and for whom the office enters it.

use super::tests::told;
use super::tests::*;
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::effect::Audience;
use crate::dialogue::facts::Who;
use crate::dialogue::testing::*;
use crate::domain::calendar::local_date;
use crate::domain::election::candidate::Candidate;
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::{Ground, Leaving};
use crate::domain::election::papers::ProposalPaper;
use crate::domain::election::vote::{Counts, Election, Number};
use crate::domain::election::{Content, Proposal};
use crate::domain::people::register::Hanging;
use crate::domain::people::tenure::Tenure;
use crate::domain::people::{Holding, Life, Office};
use crate::domain::{CaseId, PersonId};

/// Somebody else changed it meanwhile.
fn changes(chat: &mut Chat, it: &Proposal) {
    *chat.world.kept::<Found>() = Found(Some(Proposal { version: it.version + 1, ..it.clone() }));
}

/// The card of the proposal of the tests, as this person sees it.
fn open(mut chat: Chat) -> Chat {
    chat.go(links::show(ProposalId(77)));
    chat
}

#[test]
fn a_record_that_was_changed_meanwhile_is_shown_and_not_written_over() {
    let it = election(Standing::Preparing, 60);
    let mut chat = open(front_head(Some(it.clone())));
    chat.tap("record:3");
    changes(&mut chat, &it);
    let card = chat.tap("save");
    assert_eq!((card.body.id.as_str(), chat.note()), ("election-card", "election-not-now"));
    assert_eq!(deed(&chat), None);
    let mut chat = open(front_head(Some(it.clone())));
    chat.tap("candidates:3");
    chat.tap("done");
    changes(&mut chat, &it);
    chat.tap("n:2");
    assert_eq!((chat.note(), deed(&chat)), ("election-not-now", None));
}

#[test]
fn a_leaving_and_a_decision_that_were_changed_meanwhile_are_shown_again() {
    let it = leaving(Standing::Proposed, AN, Office::Mediator);
    let mut chat = open(front_head(Some(it.clone())));
    chat.tap("send:3");
    chat.say("Đỗ Thị Mai");
    changes(&mut chat, &it);
    chat.tap("save");
    assert_eq!((chat.note(), deed(&chat)), ("election-not-now", None));

    let it = election(Standing::Sent, 60);
    let mut chat = open(of(GIANG, Some(it.clone())));
    chat.tap("decide:3");
    chat.say("12/QĐ-UBND ngày 5/5/2026");
    changes(&mut chat, &it);
    chat.tap("confirm");
    assert_eq!((chat.note(), deed(&chat)), ("election-not-now", None));

    let mut chat = open(of(GIANG, Some(it.clone())));
    chat.tap("return:3");
    changes(&mut chat, &it);
    chat.say("Thiếu chữ ký người chứng kiến");
    assert_eq!((chat.note(), deed(&chat)), ("election-not-now", None));
}

#[test]
fn a_button_of_an_older_version_does_nothing_and_the_card_comes_anew() {
    let it = election(Standing::Preparing, 60);
    let mut chat = open(front_head(Some(it.clone())));
    changes(&mut chat, &it);
    for key in ["send:3", "send"] {
        let press = Press::Here { rev: chat.state.rev, key: key.to_owned() };
        let card = chat.send(Input::Button { press, on_card: true });
        assert_eq!(deed(&chat), None, "{key}");
        assert!(keys(&card).contains(&"send:4".to_owned()), "{key}: {:?}", keys(&card));
    }
}

#[test]
fn whoever_really_acts_is_named_at_every_step_that_the_office_enters() {
    let real = |chat: &Chat| match deed(chat) {
        Some(ProposalDeed::Begin { new, .. }) => new.real.clone(),
        Some(ProposalDeed::Step { real, .. }) => real,
        it => panic!("{it:?}"),
    };
    let front = Some("Trần Văn Phúc".to_owned());
    let mut chat = of(GIANG, None);
    chat.send(Input::Section(Section::Election, String::new()));
    chat.tap("new");
    chat.tap("mediators");
    chat.tap("t:1");
    chat.say("Lê Thị Hà, nữ, 1962");
    chat.tap("done");
    chat.tap("n:1");
    assert_eq!(real(&chat), front, "prepared");
    let mut chat = open(of(GIANG, Some(election(Standing::Preparing, 60))));
    chat.tap("record:3");
    chat.tap("save");
    assert_eq!(real(&chat), front, "recorded");
    let mut chat = open(of(GIANG, Some(election(Standing::Preparing, 60))));
    chat.tap("send:3");
    assert_eq!(real(&chat), front, "sent");
    let mut chat = open(of(GIANG, Some(leaving(Standing::Asked, AN, Office::Mediator))));
    chat.tap("propose:3");
    assert_eq!(real(&chat).as_deref(), Some("Trần Thị Bình"), "the head proposes");
    let mut chat = open(of(BINH, Some(leaving(Standing::Asked, AN, Office::Mediator))));
    chat.tap("propose:3");
    assert_eq!(real(&chat), None, "the head itself");
    let mut chat = of(GIANG, None);
    chat.send(Input::Section(Section::Election, String::new()));
    for key in ["new", "release", "t:1", "m:1", "own_wish", "skip", "save"] {
        chat.tap(key);
    }
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((new.step, new.real.as_deref()), (Move::Propose, Some("Trần Thị Bình")), "Art. 11(2): by the head");
}

#[test]
fn art_11_2_what_the_front_committee_thinks_of_goes_to_the_head_of_the_team_first() {
    let mut chat = front_head(None);
    chat.send(Input::Section(Section::Election, String::new()));
    for key in ["new", "release", "m:1", "not_fit"] {
        chat.tap(key);
    }
    chat.say("Đã chuyển đi nơi khác");
    chat.tap("save");
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((new.standing, new.step, new.real), (Standing::Asked, Move::Ask, None));
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "election-told-ask-other".to_owned())]);
    let card = open(front_head(Some(leaving(Standing::Asked, AN, Office::Mediator)))).screen();
    assert!(!keys(&card).contains(&"propose:3".to_owned()), "that is the head's: {:?}", keys(&card));
}

#[test]
fn what_is_late_is_said_without_marks_on_a_button() {
    let old = Proposal { sent_on: Some(day("2026-04-01")), ..election(Standing::Sent, 60) };
    let mut chat = of(GIANG, Some(old));
    let list = chat.send(Input::Section(Section::Election, String::new()));
    let tasks = chat.send(Input::Section(Section::Todo, String::new()));
    let labels = list.choices.iter().chain(&tasks.choices).map(|it| vi(&it.label)).filter(|it| it.contains("quá hạn"));
    let labels: Vec<String> = labels.collect();
    assert_eq!(labels.len(), 2, "{:?} {:?}", keys(&list), keys(&tasks));
    assert!(labels.iter().all(|it| !it.contains('<')), "{labels:?}");
}

#[test]
fn back_from_the_votes_asks_the_last_number_again_and_a_change_that_is_left_changes_nothing() {
    let it = Election { counts: Counts::default(), ..voted(60) };
    let candidates = vec![Candidate::named("Lê Thị Hà")];
    let it = Election { candidates, ..it };
    let mut chat = open(front_head(Some(proposal(Standing::Preparing, Content::Election(Box::new(it))))));
    assert_eq!(chat.tap("record:3").body.id, "election-asking-number");
    assert_eq!(chat.say("100 90 90 90 88").body.id, "election-asking-votes");
    let asked = chat.tap("back");
    assert!(vi(&asked.body).contains("Số phiếu hợp lệ"), "{}", vi(&asked.body));
    let asked = chat.tap("back");
    assert!(vi(&asked.body).contains("Số phiếu thu vào"), "{}", vi(&asked.body));
    assert_eq!(chat.say("90 88").body.id, "election-asking-votes");
    let check = chat.say("60");
    assert!(vi(&check.body).contains("1 người trúng cử"), "{}", vi(&check.body));
    for key in ["edit:numbers", "back", "edit:votes", "back"] {
        chat.tap(key);
    }
    assert_eq!(chat.screen(), check, "as it was");
}

#[test]
fn what_was_given_back_is_put_right_and_what_was_refused_is_proposed_anew() {
    let mut it = leaving(Standing::Returned, AN, Office::Mediator);
    if let Content::Leaving(it) = &mut it.content {
        (it.front, it.agreed) = (Some("Trần Văn Phúc".to_owned()), Some("Đỗ Thị Mai".to_owned()));
    }
    let mut chat = open(front_head(Some(it)));
    assert_eq!(chat.tap("mend:3").body.id, "election-ground");
    chat.tap("own_wish");
    chat.say("Chuyển về ở với con");
    assert_eq!(chat.say("Vũ Thị Nga").body.id, "election-leaving-check");
    chat.tap("save");
    let Some(ProposalDeed::Step { step: Move::Send, content, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    let Content::Leaving(it) = *content else { panic!() };
    assert_eq!((it.reason.as_deref(), it.agreed.as_deref()), (Some("Chuyển về ở với con"), Some("Vũ Thị Nga")));

    let mut chat = open(front_head(Some(election(Standing::Refused, 60))));
    let again = chat.tap("anew:3");
    assert_eq!(again.body.id, "election-candidates-mediators");
    chat.tap("done");
    chat.tap("n:1");
    let Some(ProposalDeed::Begin { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    let Content::Election(it) = new.content else { panic!() };
    assert_eq!((it.candidates[0].name.as_str(), it.candidates[0].votes), ("Lê Thị Hà", None));

    let mut chat = open(front_head(Some(leaving(Standing::Refused, AN, Office::Mediator))));
    assert_eq!(chat.tap("anew:3").body.id, "election-ground");
}

#[test]
fn whoever_lost_the_right_meanwhile_proposes_nothing() {
    let mut chat = of(BINH, None);
    chat.send(Input::Section(Section::Election, String::new()));
    for key in ["new", "m:1", "own_wish", "skip"] {
        chat.tap(key);
    }
    let Who::Known(actor) = &mut chat.world.who else { panic!() };
    actor.offices[0].office = Office::Mediator;
    chat.tap("save");
    assert_eq!((chat.note(), deed(&chat)), ("election-changed-meanwhile", None), "no longer the head");
    let mut chat = open(front_head(Some(leaving(Standing::Proposed, AN, Office::Mediator))));
    chat.tap("send:3");
    chat.say("Đỗ Thị Mai");
    let Who::Known(actor) = &mut chat.world.who else { panic!() };
    actor.offices[0].office = Office::Mediator;
    (actor.offices[0].team, actor.offices[0].group) = (Some(TeamId(1)), None);
    chat.tap("save");
    assert_eq!(deed(&chat), None, "no longer of the Front committee");
}

#[test]
fn nothing_is_begun_for_a_team_that_is_no_more() {
    let mut chat = front_head(None);
    let mut teams = chat.world.teams.to_vec();
    teams[0].life = Life { to: Some(day("2026-04-30")), ..Life::default() };
    chat.world.teams = teams.into();
    let list = chat.send(Input::Section(Section::Election, String::new()));
    assert!(!keys(&list).contains(&"new".to_owned()), "{:?}", keys(&list));
    chat.go(links::elect(TeamId(1)));
    assert_eq!(chat.note(), "not-allowed");
}

#[test]
fn everything_that_somebody_must_do_is_a_line_for_them_and_only_for_them() {
    let shows = |mut chat: Chat| {
        let tasks = chat.send(Input::Section(Section::Todo, String::new()));
        tasks.choices.iter().any(|it| it.go == Some(links::show(ProposalId(77))))
    };
    let of_an = |standing| leaving(standing, AN, Office::Mediator);
    assert!(shows(of(BINH, Some(of_an(Standing::Asked)))) && shows(of(GIANG, Some(of_an(Standing::Asked)))));
    assert!(!shows(of(AN, Some(of_an(Standing::Asked)))), "who asked waits");
    assert!(!shows(front_head(Some(of_an(Standing::Asked)))), "the team has a head");
    let mut headless = front_head(Some(of_an(Standing::Asked)));
    let mut people = register();
    people.people.get_mut(&BINH).unwrap().tenures.clear();
    headless.world.put(PeopleFound(Some(people)));
    assert!(shows(headless), "nobody else can go on");
    assert!(shows(front_head(Some(of_an(Standing::Proposed)))) && !shows(of(BINH, Some(of_an(Standing::Proposed)))));
    for standing in [Standing::Preparing, Standing::Returned] {
        assert!(shows(front_head(Some(election(standing, 60)))), "{standing}");
        assert!(!shows(of(BINH, Some(election(standing, 60)))), "{standing}");
    }
    assert!(
        shows(of(GIANG, Some(election(Standing::Sent, 60)))) && !shows(front_head(Some(election(Standing::Sent, 60))))
    );
}

#[test]
fn nobody_is_proposed_twice() {
    let people = vec![("Lê Thị Hà".to_owned(), None)];
    let rival = |matter, people| RivalsFound(vec![Rival { id: ProposalId(77), matter, people }]);
    let mut chat = front_head(Some(election(Standing::Preparing, 60)));
    *chat.world.kept::<RivalsFound>() = rival(Matter::Mediators, people);
    chat.send(Input::Section(Section::Election, String::new()));
    for key in ["new", "mediators"] {
        chat.tap(key);
    }
    chat.say("le thi ha, nữ");
    chat.tap("done");
    let card = chat.tap("n:1");
    assert_eq!((card.body.id.as_str(), chat.note(), deed(&chat)), ("election-card", "election-twin-mediators", None));
    let mut chat = of(BINH, Some(leaving(Standing::Asked, AN, Office::Mediator)));
    let leaver = vec![("Nguyễn Văn An".to_owned(), Some(AN))];
    *chat.world.kept::<RivalsFound>() = rival(Matter::Release, leaver);
    chat.send(Input::Section(Section::Election, String::new()));
    chat.tap("new");
    let card = chat.tap("m:1");
    assert_eq!((card.body.id.as_str(), chat.note()), ("election-card", "election-twin-release"));
}

#[test]
fn a_vote_that_does_not_count_is_held_anew_and_has_no_day() {
    let counts = Number::ALL.iter().zip([100, 50, 50, 50, 50]);
    let counts = counts.fold(Counts::default(), |it, (number, count)| it.with(*number, count));
    let it = Election { counts, places: 2, ..voted(49) };
    let chat = open(front_head(Some(proposal(Standing::Preparing, Content::Election(Box::new(it))))));
    let words = vi(&chat.screen().body);
    assert!(words.contains("tổ chức bầu lại") && !words.contains("bầu bổ sung") && !words.contains("hạn"), "{words}");
    let mut chat = chat;
    chat.tap("record:3");
    chat.tap("save");
    let timers = chat.effects.iter().filter(|it| matches!(it, Effect::SetTimer { .. })).count();
    assert_eq!(timers, 0, "there is nothing to send");
    assert!(chat.effects.iter().any(|it| matches!(it, Effect::CancelTimers { .. })), "nor of an earlier record");
}

#[test]
fn art_14_the_new_head_and_the_former_hear_of_it() {
    let head = |person: PersonId, name: &str| {
        let votes = Some(3);
        let candidates = vec![Candidate { person: Some(person), votes, ..Candidate::named(name) }];
        let counts = Number::ALL.iter().fold(Counts::default(), |it, number| it.with(*number, 4));
        let it = Election { candidates, counts, ..voted(3) };
        Proposal { matter: Matter::Head, ..proposal(Standing::Sent, Content::Election(Box::new(it))) }
    };
    let decided = |it: Proposal| {
        let mut chat = open(of(GIANG, Some(it)));
        chat.tap("decide:3");
        chat.say("số 12, 5/5/2026");
        chat.tap("confirm");
        assert!(matches!(deed(&chat), Some(ProposalDeed::Decide { .. })), "{} {:?}", chat.note(), chat.effects);
        told(&chat)
    };
    let told = decided(head(AN, "Nguyễn Văn An"));
    assert!(told.contains(&(Audience::Person(AN), "election-told-elected-head".to_owned())), "{told:?}");
    assert!(told.contains(&(Audience::Person(BINH), "election-told-former-head".to_owned())), "{told:?}");
    let told = decided(head(BINH, "Trần Thị Bình"));
    assert!(told.contains(&(Audience::Person(BINH), "election-told-elected-head".to_owned())), "elected once more");
    assert!(!told.iter().any(|it| it.1 == "election-told-former-head"), "{told:?}");
    let told = decided(election(Standing::Sent, 60));
    assert!(told.contains(&(Audience::Person(BINH), "election-told-head-of-new".to_owned())), "{told:?}");
}

#[test]
fn who_heads_the_team_today_hears_of_new_mediators_whenever_they_were_recognised() {
    let mut chat = open(of(GIANG, Some(election(Standing::Sent, 60))));
    // On the day of the decision somebody else headed it.
    let mut register = register();
    let mut tenure = |person: PersonId, from: &str, to: Option<&str>| {
        let (office, team) = (Office::TeamHead, Some(TeamId(1)));
        let held = Holding { office, team, group: None, from: day(from), to: to.map(day) };
        let entry = register.people.get_mut(&person).unwrap();
        entry.tenures.retain(|it| it.holding.office != office);
        entry.tenures.push(Tenure::of(held));
    };
    tenure(BINH, "2024-01-01", Some("2026-05-04"));
    tenure(AN, "2026-05-05", None);
    chat.world.put(PeopleFound(Some(register)));
    chat.tap("decide:3");
    chat.say("số 12, 4/5/2026");
    chat.tap("confirm");
    let heads: Vec<Audience> =
        told(&chat).into_iter().filter(|it| it.1 == "election-told-head-of-new").map(|it| it.0).collect();
    assert_eq!(heads, [Audience::Person(AN)], "{:?} {}", told(&chat), chat.note());
}

/// As the ward is once its first team became a part of the second.
fn merged(chat: &mut Chat) {
    let mut teams = chat.world.teams.to_vec();
    let first = teams.iter_mut().find(|it| it.id == TeamId(1)).unwrap();
    first.life.to = Some(day("2026-05-04"));
    first.life.into = Some(TeamId(2));
    chat.world.teams = std::sync::Arc::new(teams);
}

#[test]
fn what_is_over_with_its_team_is_begun_anew_for_what_the_team_became_by_who_may() {
    let over = election(Standing::Withdrawn, 60);
    let mut chat = of(GIANG, Some(over.clone()));
    merged(&mut chat);
    let mut chat = open(chat);
    chat.tap("anew:3");
    let at = chat.state.place.at::<At>().unwrap();
    assert_eq!((at.team, at.step), (Some(TeamId(2)), Step::Candidates));
    // The head of the Front committee of the first group still sees it, and has no part in the other team.
    let mut chat = front_head(Some(over.clone()));
    merged(&mut chat);
    let it = Ended { id: over.id, matter: over.matter, team: TeamId(1), by: GIANG, whom: None };
    let screen = closed_with_team(&it, &chat.world);
    assert!(screen.nav.iter().flatten().count() == 1 && !vi(&screen.body).contains("lập đề nghị mới"), "{screen:?}");
    let chat = open(chat);
    assert!(!keys(&chat.screen()).contains(&"anew:3".to_owned()));
    assert_eq!(chat.screen().body.id, "election-card");
    // Nor has whoever is of neither.
    let mut chat = of(AN, None);
    merged(&mut chat);
    let screen = closed_with_team(&it, &chat.world);
    assert_eq!(screen.nav.iter().flatten().count(), 0, "no button that opens nothing");
    // The office may.
    let mut chat = of(GIANG, None);
    merged(&mut chat);
    let said = vi(&closed_with_team(&it, &chat.world).body);
    assert!(said.contains("lập đề nghị mới cho"), "{said}");
    // Whom others proposed to let go is not asked to go on with that.
    let mut chat = of(AN, None);
    merged(&mut chat);
    if let Who::Known(actor) = &mut chat.world.who {
        actor.offices[0].team = Some(TeamId(2));
    }
    let about = |by| Ended { matter: Matter::Release, by, whom: Some(AN), ..it.clone() };
    let said = |by| vi(&closed_with_team(&about(by), &chat.world).body);
    assert!(!said(BINH).contains("lập đề nghị mới") && said(AN).contains("lập đề nghị mới"), "{}", said(AN));
    assert_eq!(closed_with_team(&about(BINH), &chat.world).nav.iter().flatten().count(), 1, "it is about them");
}

#[test]
fn each_step_has_its_paper_in_one_tap_and_drafts_are_for_the_office_only() {
    let papers = |chat: &Chat| -> Vec<String> {
        keys(&chat.screen()).into_iter().filter(|it| it.starts_with("paper:")).collect()
    };
    let both = ["paper:minutes", "paper:proposal"];
    assert_eq!(papers(&open(front_head(Some(election(Standing::Preparing, 50))))), ["paper:minutes"], "nobody elected");
    assert_eq!(papers(&open(front_head(Some(election(Standing::Sent, 60))))), both);
    assert_eq!(papers(&open(of(BINH, Some(election(Standing::Sent, 60))))), [] as [&str; 0]);
    let mut chat = open(of(GIANG, Some(election(Standing::Sent, 60))));
    assert_eq!(papers(&chat), ["paper:minutes", "paper:proposal", "paper:decision"]);
    let card = chat.tap("paper:decision");
    let Some(ProposalDeed::Print { of, paper, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((of, paper), ((ProposalId(77), TeamId(1)), ProposalPaper::Decision));
    assert_eq!(card.body.id, "election-card", "the card stays");
}

#[test]
fn art_11_what_hangs_on_whoever_leaves_is_handed_over_with_the_decision() {
    let leaver = Leaving {
        person: AN,
        name: "Nguyễn Văn An".to_owned(),
        office: Office::Mediator,
        ground: Ground::OwnWish,
        reason: None,
        front: Some("Trần Văn Phúc".to_owned()),
        agreed: Some("Đỗ Thị Mai".to_owned()),
    };
    let mut chat = of(GIANG, Some(proposal(Standing::Sent, Content::Leaving(Box::new(leaver)))));
    let hanging = Hanging { cases: vec![(CaseId(17), "VN-01-2026-003".to_owned())], drafts: 1, ..Hanging::default() };
    let hanging = Hanging { follow_ups: vec![(CaseId(11), "VN-01-2026-001".to_owned())], ..hanging };
    chat.world.put(HangingFound(hanging));
    let mut chat = open(chat);
    chat.tap("decide:3");
    let asked = chat.say("12/QĐ-UBND ngày 5/5/2026");
    assert_eq!(asked.body.id, "election-heir");
    assert!(
        vi(&asked.body).contains("Còn theo dõi 1 vụ, việc đã hòa giải thành: VN-01-2026-001."),
        "{}",
        vi(&asked.body)
    );
    assert!(vi(&asked.body).contains("VN-01-2026-003") && !asked.offers("h:1"), "{:?}", keys(&asked));
    chat.tap("h:3");
    assert_eq!(chat.tap("back").body.id, "election-decision", "number and day are typed anew");
    chat.say("11/QĐ-UBND ngày 5/5/2026");
    chat.tap("h:3");
    assert_eq!(chat.say("12/QĐ-UBND ngày 5/5/2026").body.id, "election-heir", "or at once");
    let confirm = chat.tap("h:3");
    assert!(vi(&confirm.body).contains("Bàn giao vụ, việc VN-01-2026-003 cho Lê Văn Cường"), "{}", vi(&confirm.body));
    chat.tap("confirm");
    let Some(ProposalDeed::Decide { handing: Some(it), .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((it.cases, it.from, it.to), (vec![CaseId(17), CaseId(11)], AN, Some(CUONG)));
    assert!(told(&chat).contains(&(Audience::Person(CUONG), "deed-tell-heir-both".to_owned())));
}

#[test]
fn art_8_4_the_days_of_the_decision_count_from_when_the_office_got_it() {
    let mut chat = open(of(GIANG, Some(election(Standing::Sent, 60))));
    assert!(vi(&chat.screen().body).contains("UBND phường nhận ngày 05/05/2026"), "{}", vi(&chat.screen().body));
    let asked = vi(&chat.tap("receive:3").body);
    assert!(asked.contains("Đang ghi: UBND phường nhận"), "{asked}");
    for (typed, note) in [("6/5/2026", "date-in_future"), ("1/5/2026", "election-receipt-before_vote")] {
        assert_eq!(chat.say(typed).body.id, "election-receipt");
        assert_eq!((chat.note(), deed(&chat)), (note, None));
    }
    chat.say("hôm qua");
    let Some(ProposalDeed::Receive { receipt, seen, .. }) = deed(&chat) else {
        panic!("{} {:?}", chat.note(), chat.effects)
    };
    assert_eq!((receipt.on, seen, chat.note()), (day("2026-05-04"), (Standing::Sent, 3), "election-received"));
    let reminded = |chat: &Chat| {
        let all = chat.effects.iter().filter_map(|it| match it {
            Effect::SetTimer { due_at, .. } => Some(local_date(*due_at)),
            _ => None,
        });
        all.collect::<Vec<_>>()
    };
    assert_eq!(reminded(&chat).last(), Some(&day("2026-05-12")), "the day after five working days from there");
    let received = Proposal { sent_on: Some(day("2026-05-04")), ..election(Standing::Sent, 60) };
    let shown = vi(&open(of(GIANG, Some(received))).screen().body);
    assert!(shown.contains("UBND phường nhận ngày 04/05/2026") && shown.contains("11/05/2026"), "{shown}");
    // It changed meanwhile, or it is not the office's to say.
    let it = election(Standing::Sent, 60);
    let mut chat = open(of(GIANG, Some(it.clone())));
    chat.tap("receive:3");
    changes(&mut chat, &it);
    chat.say("hôm qua");
    assert_eq!((chat.note(), deed(&chat)), ("election-not-now", None));
    assert!(!keys(&open(front_head(Some(it))).screen()).contains(&"receive:3".to_owned()));
}
