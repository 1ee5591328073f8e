//! What the sample's register says of its people: particulars for everybody, an office of an earlier term, a team that needs
//! consolidation. Drawn from nobody's chance but the order of the people, so that what else is drawn stays as it was.

use chrono::{DateTime, Days, Utc};

use super::crew::Crew;
use crate::domain::calendar::local_date;
use crate::domain::people::particulars::{Birth, Ethnicity, Fact, Nature, Qualification, Version};
use crate::domain::people::register::Write;
use crate::domain::people::tenure::{Basis, LeavingReason, Paper};
use crate::domain::people::{Actor, Holding, Office};
use crate::domain::{GroupId, PersonId};
use crate::store::register::Writer;
use crate::store::{Result, Tx};

const OCCUPATIONS: [&str; 5] =
    ["giáo viên nghỉ hưu", "cán bộ hưu trí", "buôn bán nhỏ", "nông dân", "công nhân nghỉ hưu"];
const ORGANISATIONS: [&str; 4] = ["Hội Phụ nữ", "Hội Cựu chiến binh", "Hội Người cao tuổi", "Hội Nông dân"];

/// Writes it for a ward whose people were added at `at`.
pub(super) async fn keep(tx: &mut Tx, crew: &Crew, at: DateTime<Utc>) -> Result<()> {
    let mut writes = Vec::new();
    for (nth, (actor, group)) in everybody(crew).enumerate() {
        writes.push(recorded(actor.person, facts(nth, group)));
    }
    if let Some(team) = crew.teams.last() {
        writes.push(Write::WantMinority { team: team.id, wanted: true });
    }
    // Somebody who headed the resident group before.
    if let Some((team, former)) = crew.teams.get(2).and_then(|it| Some((it, it.people.get(1)?))) {
        let from = local_date(at) - Days::new(1500);
        let holding =
            Holding { office: Office::ResidentGroupHead, team: None, group: Some(team.group), from, to: None };
        let paper = Paper { number: Some("21/QĐ-UBND".to_owned()), on: Some(from) };
        let (person, basis) = (former.person, Some(Basis::Decision));
        writes.push(Write::Give { person, holding: holding.clone(), basis, paper });
        let last = local_date(at) - Days::new(800);
        writes.push(Write::End { person, seen: holding, last, why: LeavingReason::PostChanged, paper: Paper::UNKNOWN });
    }
    tx.write_register(Writer::operator(at), crew.ward.id, &writes).await.map(drop)
}

fn everybody(crew: &Crew) -> impl Iterator<Item = (&Actor, Option<GroupId>)> {
    let officers = crew.officers.iter().map(|it| (it, None));
    officers.chain(crew.teams.iter().flat_map(|team| team.people.iter().map(|it| (it, Some(team.group)))))
}

fn recorded(person: PersonId, facts: Vec<Fact>) -> Write {
    Write::Record { person, version: Version { nature: Nature::Entered, from: None, facts } }
}

fn facts(nth: usize, group: Option<GroupId>) -> Vec<Fact> {
    let ethnicity = if nth % 17 == 5 { Ethnicity::Minority } else { Ethnicity::Kinh };
    let qualification = match nth % 5 {
        0 => Qualification::Law,
        1 | 2 => Qualification::Other,
        _ => Qualification::Untrained,
    };
    let mut facts = vec![
        Fact::Birth(Some(Birth::Year(1955 + (nth as i32 * 7) % 35))),
        Fact::Ethnicity(Some(ethnicity)),
        Fact::Qualification(Some(qualification)),
        Fact::Education(Some(if nth.is_multiple_of(4) { "Đại học" } else { "12/12" }.to_owned())),
        Fact::Occupation(Some(OCCUPATIONS[nth % OCCUPATIONS.len()].to_owned())),
        Fact::Organisation(Some(ORGANISATIONS[nth % ORGANISATIONS.len()].to_owned())),
    ];
    facts.extend(group.map(|it| Fact::Group(Some(it))));
    facts
}
