//! Wards, teams, people and the offices they hold. Offices are facts with dates on a person, never one role:
//! the head of a mediation team, of a resident group and of the Front committee are often the same neighbour.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::teams::Teams;
use super::{GroupId, PersonId, TeamId, WardId};

pub mod acts;
pub mod composition;
mod hanging;
mod heirs;
pub mod letting_in;
pub mod mends;
pub mod numbers;
pub mod particulars;
pub mod register;
#[cfg(test)]
mod rights_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod sequence_tests;
pub mod sought;
pub mod stop;
pub mod tenure;
pub mod title;
pub mod units;

/// Version of the consent text. Whoever accepted an older one is asked again as soon as they do something, and until then
/// gets no announcement. What they accepted before still covers their own duties: reminders, answers and alarms go on.
pub const CONSENT_VERSION: i32 = 3;

codes! {
    /// An office in the ward's mediation work.
    pub enum Office {
        /// Hòa giải viên (Law 35/2013 Art. 7).
        Mediator => "mediator",
        /// Tổ trưởng tổ hòa giải (Art. 14, 15).
        TeamHead => "team_head",
        /// Tổ trưởng tổ dân phố.
        ResidentGroupHead => "resident_group_head",
        /// Trưởng ban công tác Mặt trận (Art. 8, 12, 26).
        FrontCommitteeHead => "front_committee_head",
        /// An officer of the ward office (Văn phòng HĐND và UBND).
        WardOfficer => "ward_officer",
        /// A leader of the ward's People's Committee: numbers only.
        WardLeader => "ward_leader",
        /// An officer of the ward Fatherland Front (UBMTTQ phường).
        FrontOfficer => "front_officer",
    }
}

codes! {
    /// Sex as the register of mediators asks it.
    pub enum Sex {
        /// Nữ.
        Female => "female",
        /// Nam.
        Male => "male",
    }
}

codes! {
    /// What a person may choose not to get.
    pub enum Mutable {
        /// The weekly digest.
        Digest => "digest",
        /// Announcements that are not official.
        Announcements => "announcements",
        /// A head's own line of the week.
        Week => "week",
        /// Questions to practise on.
        Drills => "drills",
    }
}

codes! {
    /// The language a person reads.
    pub enum Lang {
        /// Vietnamese.
        Vi => "vi",
        /// English.
        En => "en",
    }
}

/// A ward (phường) or commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ward {
    /// Its id.
    pub id: WardId,
    /// Official name without the word "phường", such as `Vũ Ninh`.
    pub name: String,
    /// First part of its case codes, such as `VN`.
    pub case_prefix: String,
    /// What a unit below the ward is called: `tổ dân phố` or `khu phố`.
    pub unit_label: String,
    /// Telephone of the ward office for people who are stuck, as it is dialled.
    pub office_phone: Option<String>,
}

/// From when to when a group or a team is, and of what it became a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life<Id> {
    /// Its first day, if that is known.
    pub from: Option<NaiveDate>,
    /// Its last day, if it is no more.
    pub to: Option<NaiveDate>,
    /// What it became a part of.
    pub into: Option<Id>,
}

impl<Id> Default for Life<Id> {
    fn default() -> Self {
        Self { from: None, to: None, into: None }
    }
}

impl<Id> Life<Id> {
    /// Whether it is there on a day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl<Id> Life<Id> {
    /// Whether it is there on some day of a time.
    #[must_use]
    pub fn touches(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| first <= to)
    }
}

/// A resident group (tổ dân phố).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResidentGroup {
    /// Its id.
    pub id: GroupId,
    /// Its ward.
    pub ward: WardId,
    /// Its number in the ward's list, from 1.
    pub number: i32,
    /// Its name without the unit label.
    pub name: String,
    /// From when to when it is.
    pub life: Life<GroupId>,
}

/// A mediation team (tổ hòa giải).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its ward.
    pub ward: WardId,
    /// The resident group it serves.
    pub group: GroupId,
    /// Its number in the case codes, from 1.
    pub number: i32,
    /// Its name.
    pub name: String,
    /// From when to when it is.
    pub life: Life<TeamId>,
    /// Whether one of its mediators must be of an ethnic minority (Art. 12(1)).
    pub wants_minority: bool,
}

/// The team that one is today: itself, or where it was merged the one it became a part of; none where it is no more.
#[must_use]
pub fn became(team: TeamId, teams: &[Team], today: NaiveDate) -> Option<TeamId> {
    let mut at = Some(team);
    for _ in 0..=teams.len() {
        let it = at.and_then(|id| teams.iter().find(|it| it.id == id))?;
        if it.life.holds(today) {
            return Some(it.id);
        }
        at = it.life.into;
    }
    None
}

/// Whether a team is one of these today, or became a part of one.
#[must_use]
pub fn is_now_of(team: TeamId, these: Teams, (teams, today): (&[Team], NaiveDate)) -> bool {
    became(team, teams, today).is_some_and(|it| these.contains(it))
}

/// The team that answers for what one did: itself, or where it was merged the last one that it became a part of.
#[must_use]
pub fn successor(team: TeamId, teams: &[Team]) -> TeamId {
    let mut at = team;
    for _ in teams {
        match teams.iter().find(|it| it.id == at).and_then(|it| it.life.into) {
            Some(into) => at = into,
            None => break,
        }
    }
    at
}

/// That a person holds an office, from one day to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Which office.
    pub office: Office,
    /// The team, for mediators and team heads.
    pub team: Option<TeamId>,
    /// The resident group, for its head and its Front committee head.
    pub group: Option<GroupId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it has ended.
    pub to: Option<NaiveDate>,
}

impl Holding {
    /// Whether the office is held on `day`.
    #[must_use]
    pub fn is_active(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// A person the ward knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their ward.
    pub ward: WardId,
    /// Full name: family, middle, given.
    pub name: String,
    /// Mobile number in canonical form, if known.
    pub phone: Option<String>,
    /// Sex, if recorded.
    pub sex: Option<Sex>,
    /// Every office, past ones too.
    pub offices: Vec<Holding>,
}

impl Person {
    /// Whether the person is a mediator (or head, who has a mediator's rights too: Art. 15(7)) of `team` on `day`.
    #[must_use]
    pub fn mediates_in(&self, team: TeamId, day: NaiveDate) -> bool {
        self.offices.iter().any(|holding| {
            holding.team == Some(team)
                && holding.is_active(day)
                && matches!(holding.office, Office::Mediator | Office::TeamHead)
        })
    }

    /// Whether the person heads `team` on `day`.
    #[must_use]
    pub fn heads(&self, team: TeamId, day: NaiveDate) -> bool {
        self.offices.iter().any(|it| it.team == Some(team) && it.office == Office::TeamHead && it.is_active(day))
    }
}

/// An account that asks to be let in as somebody whose link it used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinRequest {
    /// As whom.
    pub person: PersonId,
    /// Telegram user id, which is also the id of the private chat.
    pub tg_user: i64,
    /// Language of the screens.
    pub lang: Lang,
    /// The version of the consent text that was accepted.
    pub consent: i32,
    /// The own number that was shown, in canonical form.
    pub phone: Option<String>,
    /// When.
    pub asked_at: DateTime<Utc>,
}

/// The person at the other end of a chat, as far as an access decision needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// Of which ward.
    pub ward: WardId,
    /// Telegram user id, which is also the id of the private chat.
    pub tg_user: i64,
    /// Full name.
    pub name: String,
    /// Language of the screens.
    pub lang: Lang,
    /// Offices held today.
    pub offices: Vec<Holding>,
    /// Whether the current consent text was accepted.
    pub consented: bool,
    /// Whether any version of it was: danger is heard and answered, whatever text waits for a yes.
    pub joined: bool,
    /// Whether the person confirmed their own telephone number.
    pub phone_confirmed: bool,
}

impl Actor {
    /// Whether the actor holds `office` today.
    #[must_use]
    pub fn holds(&self, office: Office) -> bool {
        self.offices.iter().any(|it| it.office == office)
    }

    /// The teams the actor mediates in or heads.
    #[must_use]
    pub fn teams(&self) -> Teams {
        let member = |it: &&Holding| matches!(it.office, Office::TeamHead | Office::Mediator);
        self.offices.iter().filter(member).filter_map(|it| it.team).collect()
    }

    /// One of them, where one must do: a headed one before the others.
    #[must_use]
    pub fn first_team(&self) -> Option<TeamId> {
        self.headed_teams().iter().chain(self.teams().iter()).next()
    }

    /// The teams the actor heads.
    #[must_use]
    pub fn headed_teams(&self) -> Teams {
        self.offices.iter().filter(|it| it.office == Office::TeamHead).filter_map(|it| it.team).collect()
    }
}
