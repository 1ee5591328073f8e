//! The sample's wards: resident groups, teams, the people in them, and their Telegram accounts.

use std::collections::HashSet;

use fastrand::Rng;

use super::crew::{Crew, TeamCrew};
use super::when::{Span, earlier};
use super::words::{case_prefix, group_name, invent, phone, pick, ward_name};
use super::{SamplePerson, SampleSize, SampleTeam, SampleWard, register};
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::people::CONSENT_VERSION;
use crate::domain::people::{Actor, Holding, Lang, Office, Sex};
use crate::domain::{GroupId, PersonId, TeamId, WardId};
use crate::store::directory::NewWard;
use crate::store::people::NewPerson;
use crate::store::{Result, Tx};

/// Officers of a ward: their offices, in the order in which they are listed and linked.
const OFFICERS: [Office; 4] = [Office::WardOfficer, Office::WardOfficer, Office::WardLeader, Office::FrontOfficer];

/// Writes wards and people, one after the other.
pub(super) struct Settler<'a> {
    pub(super) tx: &'a mut Tx,
    pub(super) rng: &'a mut Rng,
    pub(super) span: &'a Span,
    pub(super) link_from: Option<i64>,
    /// Everybody so far, in the order of their Telegram user ids.
    pub(super) people: Vec<SamplePerson>,
}

impl Settler<'_> {
    /// Adds the nth ward, from 0.
    pub(super) async fn ward(&mut self, nth: usize, size: &SampleSize) -> Result<Crew> {
        let name = ward_name(nth);
        let prefix = case_prefix(&name, nth);
        // The first ward has its official code, the others are invented.
        let key = if nth == 0 { "09169".to_owned() } else { format!("sample-{nth}") };
        let id = self
            .tx
            .add_ward(&NewWard {
                key: &key,
                name: &name,
                case_prefix: &prefix,
                unit_label: "tổ dân phố",
                office_phone: Some("0222 000 0000"),
            })
            .await?;
        let ward = SampleWard { id, name, case_prefix: prefix, teams: Vec::new() };
        let mut crew = Crew { ward, officers: Vec::new(), teams: Vec::new(), names: HashSet::new() };
        for office in OFFICERS {
            let holdings = vec![self.holding(office, None, None)];
            let sex = *pick(self.rng, &[Sex::Female, Sex::Male]);
            let actor = self.person(&mut crew, sex, holdings).await?;
            crew.officers.push(actor);
        }
        for team in 0..size.teams_per_ward {
            self.team(&mut crew, team, size.mediators_per_team).await?;
        }
        let joined = at_local(earlier(self.span.first, 14), clock_time(8, 0));
        register::keep(self.tx, &crew, joined).await?;
        Ok(crew)
    }

    async fn team(&mut self, crew: &mut Crew, nth: usize, mediators: usize) -> Result<()> {
        let (ward, number) = (crew.ward.id, nth as i32 + 1);
        let place = group_name(nth);
        let name = format!("Tổ hòa giải {place}");
        let group = self.tx.add_group(ward, number, &place).await?;
        let id = self.tx.add_team(ward, group, number, &name).await?;
        crew.ward.teams.push(SampleTeam { id, group, number, name });
        let mut team = TeamCrew { id, group, people: Vec::new() };

        let mut offices = vec![self.holding(Office::TeamHead, Some(id), None)];
        match nth % 3 {
            0 => offices.push(self.holding(Office::ResidentGroupHead, None, Some(group))),
            1 => offices.push(self.holding(Office::FrontCommitteeHead, None, Some(group))),
            _ => {}
        }
        let sex = *pick(self.rng, &[Sex::Female, Sex::Male]);
        team.people.push(self.person(crew, sex, offices).await?);
        for seat in 0..mediators + nth % 2 {
            let mut offices = vec![self.holding(Office::Mediator, Some(id), None)];
            if seat == 1 && nth % 3 == 2 {
                offices.push(self.holding(Office::FrontCommitteeHead, None, Some(group)));
            }
            let sex = if seat == 0 { Sex::Female } else { *pick(self.rng, &[Sex::Female, Sex::Male]) };
            team.people.push(self.person(crew, sex, offices).await?);
        }
        crew.teams.push(team);
        Ok(())
    }

    /// An office held since some time before the first case.
    fn holding(&mut self, office: Office, team: Option<TeamId>, group: Option<GroupId>) -> Holding {
        let from = earlier(self.span.first, self.rng.u16(60..=700));
        Holding { office, team, group, from, to: None }
    }

    async fn person(&mut self, crew: &mut Crew, sex: Sex, offices: Vec<Holding>) -> Result<Actor> {
        let mut name = invent(self.rng, sex, 30..=68).name();
        // A ward where two bear the same name exists, but a sample in which one looks for somebody is better without.
        for _ in 0..50 {
            if !crew.names.contains(&name) {
                break;
            }
            name = invent(self.rng, sex, 30..=68).name();
        }
        crew.names.insert(name.clone());
        let nth = self.people.len();
        let phone = phone(nth + 1);
        let joined = at_local(earlier(self.span.first, 14), clock_time(8, 0));
        let key = format!("sample-{nth}");
        let ward = crew.ward.id;
        let new = NewPerson { key: &key, ward, name: &name, phone: Some(&phone), sex: Some(sex) };
        let id = self.tx.add_person(&new, joined).await?;
        for holding in &offices {
            self.tx.add_holding(id, holding).await?;
        }
        let tg_user = self.link_from.map(|first| first + nth as i64);
        if let Some(tg_user) = tg_user {
            self.tx.link_account(tg_user, id, Lang::Vi, joined).await?;
            self.tx.record_consent(tg_user, CONSENT_VERSION, joined).await?;
            self.tx.confirm_phone(tg_user, &phone, joined).await?;
        }
        let team = offices.iter().find_map(|it| it.team);
        let office = offices[0].office;
        self.people.push(SamplePerson { id, ward, name: name.clone(), sex, phone, office, team, tg_user });
        Ok(actor(id, ward, name, offices))
    }
}

/// The person as somebody who acts in the sample.
fn actor(person: PersonId, ward: WardId, name: String, offices: Vec<Holding>) -> Actor {
    let (consented, joined, phone_confirmed) = (true, true, true);
    Actor { person, ward, tg_user: 0, name, lang: Lang::Vi, offices, consented, joined, phone_confirmed }
}
