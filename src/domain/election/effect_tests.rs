//! What decisions make of the register.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::election::course::Standing;
use crate::domain::election::vote::{Ballot, Counts, Election, Number};
use crate::domain::people::{Holding, Life, ResidentGroup, Sex, Team};
use crate::domain::{GroupId, ProposalId, TeamId, WardId};

const TEAM: TeamId = TeamId(1);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A team that 1 heads and 2 mediates in.
fn register() -> Register {
    let group =
        ResidentGroup {
            id: GroupId(1), ward: WardId(1), number: 1, name: "Cô Mễ".to_owned(), life: Life::default()
        };
    let team = Team {
        id: TEAM,
        ward: WardId(1),
        group: GroupId(1),
        number: 1,
        name: "Tổ hòa giải Cô Mễ".to_owned(),
        life: Life::default(),
        wants_minority: false,
    };
    let mut it = Register {
        ward: WardId(1),
        today: day("2026-05-20"),
        groups: vec![group],
        teams: vec![team],
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    };
    for (id, name) in [(1, "Nguyễn Thị Lan"), (2, "Trần Văn Bình")] {
        it.add(PersonId(id), Particulars { name: name.to_owned(), ..Particulars::default() });
    }
    let give = |person, office| Write::Give {
        person: PersonId(person),
        holding: Holding { office, team: Some(TEAM), group: None, from: day("2025-01-01"), to: None },
        basis: None,
        paper: Paper::UNKNOWN,
    };
    it.apply(&[give(1, Office::Mediator), give(1, Office::TeamHead), give(2, Office::Mediator)]);
    it
}

fn proposal(matter: Matter, content: Content) -> Proposal {
    Proposal {
        id: ProposalId(1),
        ward: WardId(1),
        team: TEAM,
        matter,
        standing: Standing::Sent,
        content,
        by: PersonId(1),
        begun_at: "2026-05-01T02:00:00Z".parse().unwrap(),
        sent_on: Some(day("2026-05-06")),
        decision: None,
        version: 2,
        steps: Vec::new(),
    }
}

fn elected(matter: Matter, candidates: Vec<Candidate>) -> Proposal {
    let counts = Counts::default().with(Number::Voters, 10).with(Number::Present, 10);
    let it = Election {
        places: u32::try_from(candidates.len()).unwrap(),
        candidates,
        ballot: Some(Ballot::ShowOfHands),
        on: Some(day("2026-05-05")),
        place: Some("Nperson văn hóa".to_owned()),
        presider: Some("Trần Văn Phúc".to_owned()),
        counts,
        ..Election::default()
    };
    proposal(matter, Content::Election(Box::new(it)))
}

fn decision() -> Decision {
    Decision { number: "12/QĐ-UBND".to_owned(), on: day("2026-05-12") }
}

#[test]
fn art_8_4_whoever_was_elected_is_a_mediator_from_the_day_of_the_decision_and_not_before() {
    let new =
        Candidate { votes: Some(9), sex: Some(Sex::Female), born: Some(1962), ..Candidate::named("Lê Thị Hà") };
    let old = Candidate { votes: Some(8), person: Some(PersonId(2)), ..Candidate::named("Trần Văn Bình") };
    let short = Candidate { votes: Some(5), ..Candidate::named("Đỗ Văn Năm") };
    let it = elected(Matter::Mediators, vec![new, old, short]);
    assert_eq!(newcomers(&it, 50).len(), 1);
    let mut register = register();
    register.add(PersonId(9), newcomers(&it, 50)[0].particulars());
    let writes = carry_out(&mut register, &it, &decision(), (50, &[PersonId(9)])).unwrap();
    assert_eq!(writes.iter().filter(|it| matches!(it, Write::Give { .. })).count(), 1, "who mediates already goes on");
    let person = register.person(PersonId(9)).unwrap();
    assert!(!person.mediates(TEAM, day("2026-05-11")) && person.mediates(TEAM, day("2026-05-12")));
    assert_eq!(person.tenures[0].paper.number.as_deref(), Some("12/QĐ-UBND"));
    let known = person.on(day("2026-05-12"));
    assert_eq!(known.birth.map(Birth::year), Some(1962));
    assert_eq!(known.group, Some(GroupId(1)), "a mediator lives in the unit");
}

#[test]
fn what_the_list_of_mediators_wants_goes_from_the_candidate_into_the_register() {
    let line = "Lê Thị Hà, nữ, 5/3/1962, Tày, số 5 ngõ 2, đại học Luật, cán bộ hưu trí, Hội Phụ nữ, 0912345678";
    let new = super::super::candidate::read_candidate(line, day("2026-05-05")).unwrap();
    let it = elected(Matter::Mediators, vec![Candidate { votes: Some(9), ..new }]);
    let mut register = register();
    register.add(PersonId(9), Particulars { name: "Lê Thị Hà".to_owned(), ..Particulars::default() });
    carry_out(&mut register, &it, &decision(), (50, &[PersonId(9)])).unwrap();
    let known = register.person(PersonId(9)).unwrap().on(day("2026-05-12"));
    assert_eq!((known.sex, known.birth), (Some(Sex::Female), Some(Birth::Day(day("1962-03-05")))));
    assert_eq!((known.ethnicity, known.group), (Some(Ethnicity::Minority), Some(GroupId(1))));
    let words = [known.education, known.occupation, known.organisation, known.phone];
    let words: Vec<&str> = words.iter().flatten().map(String::as_str).collect();
    assert_eq!(words, ["đại học Luật", "cán bộ hưu trí", "Hội Phụ nữ", "0912345678"]);
    let mut again = Candidate::named("Lê Thị Hà");
    again.complete(&register.person(PersonId(9)).unwrap().on(day("2026-05-12")));
    assert_eq!((again.born, again.organisation.as_deref()), (Some(1962), Some("Hội Phụ nữ")));
}

#[test]
fn art_14_the_new_head_follows_the_former_who_stays_a_mediator() {
    let it = elected(
        Matter::Head,
        vec![Candidate { votes: Some(9), person: Some(PersonId(2)), ..Candidate::named("Trần Văn Bình") }],
    );
    let mut register = register();
    carry_out(&mut register, &it, &decision(), (50, &[])).unwrap();
    assert_eq!(register.head(TEAM, day("2026-05-11")).map(|it| it.id), Some(PersonId(1)));
    assert_eq!(register.head(TEAM, day("2026-05-12")).map(|it| it.id), Some(PersonId(2)));
    assert!(register.person(PersonId(1)).unwrap().mediates(TEAM, day("2026-05-12")));
    let again = elected(
        Matter::Head,
        vec![Candidate { votes: Some(9), person: Some(PersonId(1)), ..Candidate::named("Nguyễn Thị Lan") }],
    );
    let mut register = self::register();
    let writes = carry_out(&mut register, &again, &decision(), (50, &[])).unwrap();
    assert!(!writes.iter().any(|it| matches!(it, Write::Give { .. } | Write::End { .. })), "who heads it goes on");
    assert_eq!(register.head(TEAM, day("2026-05-12")).map(|it| it.id), Some(PersonId(1)));
    let stranger = elected(Matter::Head, vec![Candidate { votes: Some(9), ..Candidate::named("Lê Thị Hà") }]);
    let mut register = self::register();
    register.add(PersonId(9), Particulars::default());
    let refused = carry_out(&mut register, &stranger, &decision(), (50, &[PersonId(9)]));
    assert_eq!(refused, Err(CannotBe::Rule(Refusal::NotOfTheTeam)), "by and among the mediators");
}

#[test]
fn art_11_whoever_is_released_is_neither_head_nor_mediator_from_that_day() {
    for (person, office) in [(1, Office::TeamHead), (2, Office::Mediator)] {
        let leaving = Leaving {
            person: PersonId(person),
            name: "Nguyễn Thị Lan".to_owned(),
            office,
            ground: Ground::OwnWish,
            reason: None,
            front: None,
            agreed: None,
        };
        let it = proposal(Matter::Release, Content::Leaving(Box::new(leaving)));
        let mut register = register();
        carry_out(&mut register, &it, &decision(), (50, &[])).unwrap();
        let entry = register.person(PersonId(person)).unwrap();
        assert!(entry.mediates(TEAM, day("2026-05-11")), "{person}");
        assert_eq!(entry.held(day("2026-05-12")).count(), 0, "{person}");
    }
}
