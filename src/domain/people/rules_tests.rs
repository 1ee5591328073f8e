//! The rules of the register, article by article.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::acts::{EndOffice, NewOffice, Refusal, correct_particulars, end_office, give_office, move_office, succeed};
use super::composition::{Lack, Least, consolidated, lacks, recognised_properly, to_consolidate};
use super::mends::{correct_office, resume_office};
use super::numbers::numbers;
use super::particulars::{Ethnicity, Fact, How, Particulars, Qualification};
use super::register::{Register, Unit, Write};
use super::tenure::{Basis, LeavingReason, Paper};
use super::units::{
    add_group, add_team, dissolve_group, dissolve_team, merge_groups, merge_teams, rename, want_minority,
};
use super::{Holding, Life, Office, ResidentGroup, Sex, Team};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::{GroupId, PersonId, TeamId, WardId};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-05-05")
}

/// As the law of 2013 has it.
pub(super) const LEAST: Least = Least { mediators: 3, women: 1 };

/// Three groups with a team each; four people in each of the first two teams, the first of them head.
pub(super) fn register() -> Register {
    let groups = (1..=3).map(|n| ResidentGroup {
        id: GroupId(n),
        ward: WardId(1),
        number: n as i32,
        name: format!("Khu {n}"),
        life: Life::default(),
    });
    let teams = (1..=3).map(|n| Team {
        id: TeamId(n),
        ward: WardId(1),
        group: GroupId(n),
        number: n as i32,
        name: format!("Tổ hòa giải Khu {n}"),
        life: Life::default(),
        wants_minority: false,
    });
    let mut register = Register {
        ward: WardId(1),
        today: today(),
        groups: groups.collect(),
        teams: teams.collect(),
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    };
    for n in 1..=9 {
        let sex = Some(if n % 2 == 0 { Sex::Female } else { Sex::Male });
        register.add(PersonId(n), Particulars { name: format!("Nguyễn Văn {n}"), sex, ..Particulars::default() });
        let team = TeamId(1 + (n - 1) / 4);
        if n <= 8 {
            make(&mut register, give_office, &office(n, Office::Mediator, Some(team), "2026-01-01"));
        }
        if n % 4 == 1 && n <= 8 {
            make(&mut register, give_office, &office(n, Office::TeamHead, Some(team), "2026-01-01"));
        }
    }
    register
}

fn make<T>(register: &mut Register, deed: impl Fn(&Register, &T) -> super::acts::Answer, what: &T) {
    let writes = deed(register, what).unwrap();
    register.apply(&writes);
}

fn office(person: i64, office: Office, team: Option<TeamId>, from: &str) -> NewOffice {
    let (person, from) = (PersonId(person), day(from));
    NewOffice { person, office, team, group: None, from, basis: Some(Basis::Decision), paper: Paper::UNKNOWN }
}

fn holding(office: Office, team: i64) -> Holding {
    Holding { office, team: Some(TeamId(team)), group: None, from: day("2026-01-01"), to: None }
}

fn end(person: i64, seen: Holding, from: &str, why: LeavingReason) -> EndOffice {
    EndOffice { person: PersonId(person), seen, from: day(from), why, paper: Paper::UNKNOWN }
}

fn heads(register: &Register, team: i64, on: &str) -> Vec<i64> {
    register.holders((Office::TeamHead, Some(TeamId(team)), None), day(on)).map(|it| it.id.0).collect()
}

#[test]
fn art_14_a_team_has_one_head_at_a_time_and_the_former_stays_its_mediator() {
    let mut register = register();
    let second = office(2, Office::TeamHead, Some(TeamId(1)), "2026-05-05");
    assert_eq!(
        give_office(&register, &second),
        Err(Refusal::HasHolder { person: PersonId(1), from: day("2026-01-01") })
    );
    make(&mut register, succeed, &second);
    assert_eq!((heads(&register, 1, "2026-05-04"), heads(&register, 1, "2026-05-05")), (vec![1], vec![2]));
    assert!(register.people[&PersonId(1)].mediates(TeamId(1), today()), "the former head goes on mediating");
    let stranger = office(5, Office::TeamHead, Some(TeamId(1)), "2026-05-05");
    assert_eq!(succeed(&register, &stranger), Err(Refusal::MediatesElsewhere { team: TeamId(2) }));
    let outsider = office(9, Office::TeamHead, Some(TeamId(1)), "2026-05-05");
    assert_eq!(succeed(&register, &outsider), Err(Refusal::NotOfTheTeam), "by and among the mediators");
    let third = office(3, Office::TeamHead, Some(TeamId(1)), "2026-05-05");
    assert_eq!(succeed(&register, &third), Err(Refusal::BeforeItBegan { from: day("2026-05-05") }));
}

#[test]
fn art_14_who_only_stops_to_head_a_team_stays_its_mediator_and_the_team_is_without_head() {
    let mut register = register();
    make(&mut register, end_office, &end(1, holding(Office::TeamHead, 1), "2026-05-05", LeavingReason::OwnWish));
    assert!(heads(&register, 1, "2026-05-05").is_empty());
    assert!(register.people[&PersonId(1)].mediates(TeamId(1), today()));
    assert_eq!(lacks(&register, TeamId(1), today(), LEAST), [Lack::Head], "never silently");
    // One who was never entered as a mediator beside being head.
    register.people.get_mut(&PersonId(5)).unwrap().tenures.retain(|it| it.holding.office == Office::TeamHead);
    make(&mut register, end_office, &end(5, holding(Office::TeamHead, 2), "2026-05-05", LeavingReason::OwnWish));
    assert!(register.people[&PersonId(5)].mediates(TeamId(2), today()));
}

#[test]
fn art_11_whoever_leaves_holds_nothing_in_the_team_from_that_day_on() {
    for why in [LeavingReason::OwnWish, LeavingReason::Article7, LeavingReason::Breach, LeavingReason::MovedAway] {
        let mut register = register();
        make(&mut register, end_office, &end(1, holding(Office::Mediator, 1), "2026-05-05", why));
        let entry = &register.people[&PersonId(1)];
        assert!(entry.mediates(TeamId(1), day("2026-05-04")) && !entry.mediates(TeamId(1), today()), "{why}");
        assert!(heads(&register, 1, "2026-05-05").is_empty(), "nor as its head");
    }
    let mut register = register();
    make(
        &mut register,
        give_office,
        &NewOffice { group: Some(GroupId(1)), ..office(1, Office::ResidentGroupHead, None, "2026-02-01") },
    );
    let died = |on: &str| end(1, holding(Office::TeamHead, 1), on, LeavingReason::Died);
    assert_eq!(end_office(&register, &died("2026-05-06")), Err(Refusal::NotYet), "today is the day before");
    make(&mut register, end_office, &died("2026-05-01"));
    assert_eq!(register.people[&PersonId(1)].held(today()).count(), 0, "who has died holds nothing");
    let again = office(1, Office::Mediator, Some(TeamId(3)), "2026-05-05");
    assert_eq!(give_office(&register, &again), Err(Refusal::HasDied));
}

#[test]
fn what_was_entered_by_mistake_was_never_held() {
    let mut register = register();
    let mistake = end(2, holding(Office::Mediator, 1), "2026-05-05", LeavingReason::Mistake);
    make(&mut register, end_office, &mistake);
    assert!(!register.people[&PersonId(2)].mediates(TeamId(1), day("2026-02-01")));
    let again = office(2, Office::Mediator, Some(TeamId(2)), "2026-01-01");
    make(&mut register, give_office, &again);
    assert!(register.people[&PersonId(2)].mediates(TeamId(2), day("2026-01-01")));
}

#[test]
fn an_end_can_be_taken_back_as_long_as_nobody_else_has_the_office() {
    let mut register = register();
    make(&mut register, end_office, &end(1, holding(Office::TeamHead, 1), "2026-05-01", LeavingReason::OwnWish));
    let seen = Holding { to: Some(day("2026-04-30")), ..holding(Office::TeamHead, 1) };
    let mut other = register.clone();
    make(&mut other, give_office, &office(2, Office::TeamHead, Some(TeamId(1)), "2026-05-03"));
    assert_eq!(
        resume_office(&other, PersonId(1), &seen, "nhập nhầm"),
        Err(Refusal::HasHolder { person: PersonId(2), from: day("2026-05-03") })
    );
    let writes = resume_office(&register, PersonId(1), &seen, "nhập nhầm").unwrap();
    register.apply(&writes);
    assert_eq!(heads(&register, 1, "2026-05-05"), [1]);
    let again = Holding { to: Some(day("2026-04-30")), ..holding(Office::TeamHead, 1) };
    let mut other = other.clone();
    make(
        &mut other,
        end_office,
        &end(
            2,
            Holding { from: day("2026-05-03"), ..holding(Office::TeamHead, 1) },
            "2026-05-04",
            LeavingReason::OwnWish,
        ),
    );
    make(&mut other, give_office, &office(1, Office::TeamHead, Some(TeamId(1)), "2026-05-05"));
    assert_eq!(
        resume_office(&other, PersonId(1), &again, ""),
        Err(Refusal::HoldsAlready { from: day("2026-05-05") }),
        "given again meanwhile"
    );
}

#[test]
fn a_death_that_was_entered_by_mistake_is_put_right() {
    let mut register = register();
    let of_group = NewOffice { group: Some(GroupId(1)), ..office(1, Office::ResidentGroupHead, None, "2026-02-01") };
    make(&mut register, give_office, &of_group);
    make(&mut register, end_office, &end(1, holding(Office::Mediator, 1), "2026-05-01", LeavingReason::Died));
    let gone = register.people[&PersonId(1)].tenures.iter().find(|it| it.holding.office == Office::Mediator).unwrap();
    let seen = gone.holding.clone();
    let mut followed = register.clone();
    let writes = resume_office(&register, PersonId(1), &seen, "nhầm với người cùng tên").unwrap();
    assert_eq!(writes.len(), 3, "all that ended with it");
    register.apply(&writes);
    let entry = &register.people[&PersonId(1)];
    assert!(!entry.has_died() && entry.mediates(TeamId(1), today()));
    assert_eq!((heads(&register, 1, "2026-05-05"), entry.held(today()).count()), (vec![1], 3));
    // Somebody else heads the team by now: they stay, and nobody is dead.
    make(&mut followed, give_office, &office(2, Office::TeamHead, Some(TeamId(1)), "2026-05-03"));
    let writes = resume_office(&followed, PersonId(1), &seen, "nhầm").unwrap();
    followed.apply(&writes);
    let entry = &followed.people[&PersonId(1)];
    assert!(!entry.has_died() && entry.mediates(TeamId(1), today()));
    assert_eq!(heads(&followed, 1, "2026-05-05"), [2]);
}

#[test]
fn reasons_fit_the_office() {
    for office in Office::ALL {
        let reasons = LeavingReason::chosen(*office);
        let of_mediators = reasons.iter().any(|it| matches!(it, LeavingReason::Article7 | LeavingReason::Breach));
        assert_eq!(of_mediators, matches!(office, Office::Mediator | Office::TeamHead), "{office}");
        assert!(reasons.contains(&LeavingReason::Mistake) && reasons.contains(&LeavingReason::Died));
    }
}

#[test]
fn art_31_who_was_recognised_before_the_law_goes_on_without_a_decision() {
    let mut register = register();
    let old = NewOffice { basis: Some(Basis::Ordinance), ..office(9, Office::Mediator, Some(TeamId(3)), "2009-03-01") };
    make(&mut register, give_office, &old);
    let tenure = register.people[&PersonId(9)].tenures[0].clone();
    assert_eq!((tenure.basis, &tenure.paper), (Some(Basis::Ordinance), &Paper::UNKNOWN));
    let late = NewOffice { from: day("2014-01-01"), person: PersonId(10), ..old.clone() };
    register.add(PersonId(10), Particulars::default());
    assert_eq!(give_office(&register, &late), Err(Refusal::AfterTheOrdinance));
    let seen = tenure.holding.clone();
    let wrong = (day("2015-01-01"), Some(Basis::Ordinance), Paper::UNKNOWN);
    assert_eq!(correct_office(&register, (PersonId(9), &seen), wrong, ""), Err(Refusal::AfterTheOrdinance));
    let period = Period::containing(PeriodKind::Year, today());
    assert_eq!(recognised_properly(&register, period).due, 10, "the others were recognised this year, without number");
    assert_eq!(recognised_properly(&register, period).done, 0);
}

#[test]
fn art_7_a_mediator_of_another_team_is_moved_with_the_recognition() {
    let mut register = register();
    let elsewhere = office(2, Office::Mediator, Some(TeamId(3)), "2026-05-05");
    assert_eq!(give_office(&register, &elsewhere), Err(Refusal::MediatesElsewhere { team: TeamId(1) }));
    let ids = (PersonId(1), TeamId(1), TeamId(3));
    let writes = move_office(&register, ids, today(), &Paper::UNKNOWN).unwrap();
    register.apply(&writes);
    let entry = &register.people[&PersonId(1)];
    assert_eq!((entry.teams(day("2026-05-04")), entry.teams(today())), (vec![TeamId(1)], vec![TeamId(3)]));
    assert!(heads(&register, 1, "2026-05-05").is_empty() && heads(&register, 3, "2026-05-05").is_empty());
    assert_eq!(entry.tenures.last().unwrap().basis, Some(Basis::Decision));
    assert_eq!(recognised_properly(&register, Period::containing(PeriodKind::Month, today())).due, 0);
}

#[test]
fn art_12_a_team_has_three_mediators_a_woman_and_where_wanted_one_of_a_minority() {
    let mut register = register();
    assert!(lacks(&register, TeamId(1), today(), LEAST).is_empty());
    assert_eq!(lacks(&register, TeamId(3), today(), LEAST), [Lack::Head, Lack::Members { have: 0 }, Lack::Woman]);
    for (person, why) in [(2, LeavingReason::OwnWish), (4, LeavingReason::Died)] {
        make(&mut register, end_office, &end(person, holding(Office::Mediator, 1), "2026-05-05", why));
    }
    assert_eq!(lacks(&register, TeamId(1), today(), LEAST), [Lack::Members { have: 2 }, Lack::Woman]);
    assert!(lacks(&register, TeamId(1), day("2026-05-04"), LEAST).is_empty(), "as it was then");
    register.people.get_mut(&PersonId(3)).unwrap().base.sex = None;
    assert_eq!(lacks(&register, TeamId(1), today(), LEAST)[1], Lack::WomanUnknown, "not known is not lacking");
    register.teams[1].wants_minority = true;
    assert_eq!(lacks(&register, TeamId(2), today(), LEAST), [Lack::Minority]);
    let fact = vec![Fact::Ethnicity(Some(Ethnicity::Minority))];
    let writes = correct_particulars(&register, PersonId(6), fact, How::Correction).unwrap();
    register.apply(&writes);
    let left: Vec<i64> = to_consolidate(&register, today(), LEAST).iter().map(|it| it.0.0).collect();
    assert_eq!(left, [1, 3]);
}

#[test]
fn art_12_that_a_team_wants_one_of_a_minority_leaves_the_days_before_as_they_were() {
    let mut register = register();
    let team = TeamId(1);
    let (before, now) = (day("2026-05-04"), today());
    let say = |register: &mut Register, wanted: bool| {
        let writes = want_minority(register, team, wanted).unwrap();
        register.apply(&writes);
    };
    say(&mut register, true);
    assert!(lacks(&register, team, before, LEAST).is_empty());
    assert_eq!(lacks(&register, team, now, LEAST), [Lack::Minority]);
    register.today = day("2026-07-01");
    say(&mut register, false);
    let lacking = |on: &str| !lacks(&register, team, day(on), LEAST).is_empty();
    assert_eq!(["2026-05-04", "2026-05-05", "2026-06-30", "2026-07-01"].map(lacking), [false, true, true, false]);
}

#[test]
fn art_12_teams_that_had_to_be_consolidated_count_and_nothing_to_do_is_no_failure() {
    let mut register = register();
    register.teams.pop();
    let april = Period::containing(PeriodKind::Month, day("2026-04-10"));
    assert!(consolidated(&register, april, &|_| LEAST).did_not_arise(), "không phát sinh");
    make(&mut register, end_office, &end(2, holding(Office::Mediator, 1), "2026-04-10", LeavingReason::OwnWish));
    make(&mut register, end_office, &end(4, holding(Office::Mediator, 1), "2026-04-10", LeavingReason::OwnWish));
    let found = consolidated(&register, april, &|_| LEAST);
    assert_eq!((found.due, found.done), (1, 0));
    for person in [10, 11] {
        register.add(PersonId(person), Particulars { sex: Some(Sex::Female), ..Particulars::default() });
        make(&mut register, give_office, &office(person, Office::Mediator, Some(TeamId(1)), "2026-04-28"));
    }
    let found = consolidated(&register, april, &|_| LEAST);
    assert_eq!((found.due, found.done), (1, 1));
}

#[test]
fn numbers_of_a_day_add_up_and_later_deeds_leave_them() {
    let mut register = register();
    let fact = vec![Fact::Qualification(Some(Qualification::Law)), Fact::Ethnicity(Some(Ethnicity::Minority))];
    let writes = correct_particulars(&register, PersonId(2), fact, How::Correction).unwrap();
    register.apply(&writes);
    let trained = HashSet::from([PersonId(2), PersonId(3), PersonId(9)]);
    let before = numbers(&register, day("2026-04-30"), &trained);
    let total = before.total;
    assert_eq!((total.teams, total.mediators, total.male, total.female), (3, 8, 4, 4));
    assert_eq!((total.law, total.not_law(), total.minority, total.trained), (1, 7, 1, 2));
    assert!(before.adds_up());
    make(&mut register, end_office, &end(2, holding(Office::Mediator, 1), "2026-05-05", LeavingReason::OwnWish));
    let writes = merge_teams(&register, TeamId(1), TeamId(2), today()).unwrap();
    register.apply(&writes);
    assert_eq!(numbers(&register, day("2026-04-30"), &trained), before);
    assert_eq!(numbers(&register, today(), &trained).total.mediators, 7);
}

#[test]
fn a_merged_team_loses_nobody_and_its_head_is_a_mediator_of_the_other() {
    let mut register = register();
    let writes = merge_teams(&register, TeamId(1), TeamId(2), today()).unwrap();
    assert!(writes.contains(&Write::MoveCases { from: TeamId(1), to: TeamId(2), on: today() }));
    register.apply(&writes);
    assert_eq!(register.mediators(TeamId(2), today()).count(), 8);
    assert_eq!((heads(&register, 2, "2026-05-05"), register.mediators(TeamId(1), today()).count()), (vec![5], 0));
    let team = register.team(TeamId(1)).unwrap();
    assert_eq!((team.life.to, team.life.into), (Some(day("2026-05-04")), Some(TeamId(2))));
    assert_eq!(merge_teams(&register, TeamId(1), TeamId(2), today()), Err(Refusal::NoSuchUnit), "once");
    let back = office(9, Office::Mediator, Some(TeamId(1)), "2026-05-05");
    assert_eq!(give_office(&register, &back), Err(Refusal::NoSuchUnit), "nobody joins a former team");
}

#[test]
fn a_team_with_open_cases_is_dissolved_only_with_an_heir() {
    let register = register();
    let refused = dissolve_team(&register, TeamId(1), None, (today(), 2));
    assert_eq!(refused, Err(Refusal::HasCases { count: 2 }));
    let writes = dissolve_team(&register, TeamId(1), Some(TeamId(2)), (today(), 2)).unwrap();
    assert!(writes.contains(&Write::MoveCases { from: TeamId(1), to: TeamId(2), on: today() }));
    assert!(dissolve_team(&register, TeamId(1), None, (today(), 0)).is_ok());
    assert_eq!(dissolve_team(&register, TeamId(1), None, (day("2026-05-06"), 0)), Err(Refusal::NotYet));
}

#[test]
fn a_merged_group_takes_its_people_and_teams_along() {
    let mut register = register();
    let fact = vec![Fact::Group(Some(GroupId(1)))];
    let writes = correct_particulars(&register, PersonId(2), fact, How::Correction).unwrap();
    register.apply(&writes);
    let of_group =
        |n| NewOffice { group: Some(GroupId(1)), ..office(n, Office::FrontCommitteeHead, None, "2026-01-01") };
    make(&mut register, give_office, &of_group(9));
    assert!(matches!(give_office(&register, &of_group(8)), Err(Refusal::HasHolder { .. })), "one at a time");
    assert_eq!(dissolve_group(&register, GroupId(1), today()), Err(Refusal::HasTeams));
    let writes = merge_groups(&register, GroupId(1), GroupId(2), today()).unwrap();
    register.apply(&writes);
    let of = |on: &str| register.people[&PersonId(2)].on(day(on)).group;
    assert_eq!((of("2026-05-04"), of("2026-05-05")), (Some(GroupId(1)), Some(GroupId(2))));
    assert_eq!(register.team(TeamId(1)).unwrap().group, GroupId(2));
    assert_eq!(register.group_on(TeamId(1), day("2026-05-04")), Some(GroupId(1)));
    assert_eq!(register.people[&PersonId(9)].held(today()).count(), 0);
    let writes = dissolve_team(&register, TeamId(3), None, (today(), 0)).unwrap();
    register.apply(&writes);
    let writes = dissolve_group(&register, GroupId(3), today()).unwrap();
    register.apply(&writes);
    assert_eq!(register.groups_on(today()).count(), 1);
}

#[test]
fn names_are_free_once_and_former_ones_stay_found() {
    let mut register = register();
    assert_eq!(add_group(&register, "khu 2", None), Err(Refusal::NameTaken));
    assert_eq!(add_group(&register, " - ", None), Err(Refusal::NoName));
    assert_eq!(add_team(&register, GroupId(1), "Tổ hòa giải Khu 4", None).unwrap().number, 4);
    let unit = Unit::Team(TeamId(1));
    let writes = rename(&register, unit, "Tổ hòa giải  Cô Mễ", How::Change(day("2026-03-01"))).unwrap();
    register.apply(&writes);
    assert_eq!(register.team(TeamId(1)).unwrap().name, "Tổ hòa giải Cô Mễ");
    assert_eq!(register.name_on(unit, day("2026-02-28")), Some("Tổ hòa giải Khu 1"));
    let writes = rename(&register, unit, "Tổ hòa giải Cổ Mễ", How::Correction).unwrap();
    register.apply(&writes);
    assert_eq!(register.name_on(unit, day("2026-03-01")), Some("Tổ hòa giải Cổ Mễ"));
    assert_eq!(register.name_on(unit, day("2026-02-28")), Some("Tổ hòa giải Khu 1"), "a correction is not a change");
}
