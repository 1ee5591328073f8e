//! A report of danger as it stands: what was reported, who was really told, who confirmed it, and what the head did
//! after it (Law Art. 10(4), 10(5), 15(4)). Reports of one event are one event, however many make them.

use chrono::{DateTime, TimeDelta, Utc};

use super::case::EscalationKind;
use super::codes::codes;
use super::people::{Actor, Holding, Office};
use super::scope_guard::{Escalation, Sign};
use super::{AlarmId, CaseId, GroupId, PersonId, TeamId, WardId};

/// How long the one who reported may say that it was a slip.
pub const MAY_BE_MISTAKEN: TimeDelta = TimeDelta::minutes(15);
/// How long reports about one case or draft are of one event.
const SAME_SUBJECT: TimeDelta = TimeDelta::hours(24);
/// How long reports by one person are of one event where one of them names no case.
const SAME_PERSON: TimeDelta = TimeDelta::hours(1);

codes! {
    /// Whom the head told after the alarm: the record that Art. 15(4) asks for.
    pub enum Authority {
        /// The chair of the ward's People's Committee.
        Chair => "chair",
        /// The police, as the competent body.
        Police => "police",
    }
}

/// The kind under which a sign is reported, if it is reported at all.
#[must_use]
pub fn kind_of(sign: Sign) -> Option<EscalationKind> {
    sign.path().escalation().map(|it| match it {
        Escalation::Violence => EscalationKind::Violence,
        Escalation::Violation => EscalationKind::Violation,
    })
}

/// A report that is about to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAlarm {
    /// Its number: that of the step that makes it, so that a repeated step repeats it.
    pub id: AlarmId,
    /// Ward.
    pub ward: WardId,
    /// Team, if known.
    pub team: Option<TeamId>,
    /// What it is about.
    pub subject: Subject,
    /// Resident group where it is, if known.
    pub group: Option<GroupId>,
    /// Where exactly, if known. Sealed.
    pub place: Option<String>,
    /// Which duty to tell.
    pub kind: EscalationKind,
    /// Which sign.
    pub sign: Sign,
}

impl NewAlarm {
    /// Its computed identity. That of a draft begins as the case's that comes of it.
    #[must_use]
    pub fn key(&self) -> String {
        match self.subject {
            Subject::Draft(draft) => format!("draft:{draft}:{}:{}", self.sign, self.id),
            Subject::Case(case) => format!("case:{case}:{}:{}", self.sign, self.id),
            Subject::Nothing => format!("alarm:{}", self.id),
        }
    }
}

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A case that is being entered.
    Draft(super::DraftId),
    /// A saved case.
    Case(CaseId),
    /// Nothing that is written down yet.
    Nothing,
}

/// An earlier report of the same ward and kind, as far as it matters for whether a new one is of the same event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// About what.
    pub subject: Subject,
    /// Who made it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Earlier {
    /// Whether a report about `subject` by `by` at `now` tells of the same event.
    #[must_use]
    pub fn is_same_event(&self, subject: Subject, by: PersonId, now: DateTime<Utc>) -> bool {
        let since = now - self.at;
        let named = self.subject != Subject::Nothing && subject != Subject::Nothing;
        if named { self.subject == subject && since <= SAME_SUBJECT } else { self.by == by && since <= SAME_PERSON }
    }
}

/// A report as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Its number.
    pub id: AlarmId,
    /// Ward.
    pub ward: WardId,
    /// Team, if known.
    pub team: Option<TeamId>,
    /// The case with its code, where there is one.
    pub case: Option<(CaseId, String)>,
    /// Whether it was made while a case was being entered.
    pub in_draft: bool,
    /// Resident group, if known.
    pub group: Option<GroupId>,
    /// Where exactly, if known.
    pub place: Option<String>,
    /// Which duty to tell.
    pub kind: EscalationKind,
    /// Which sign.
    pub sign: Sign,
    /// Who reported it.
    pub by: PersonId,
    /// Their name.
    pub by_name: String,
    /// Their telephone, if known.
    pub by_phone: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who had to be told, in the order of their offices.
    pub told: Vec<Told>,
    /// When the head told the chair, and by whom it was recorded.
    pub chair: Option<Mark>,
    /// When the head told the police.
    pub police: Option<Mark>,
    /// When it was taken back.
    pub withdrawn: Option<Mark>,
    /// How many reports there are of the event, this one included.
    pub reports: u32,
}

/// Somebody who had to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their telephone, if known.
    pub phone: Option<String>,
    /// As what.
    pub office: Office,
    /// Whether a message went to them and did not fail.
    pub reached: bool,
    /// When they confirmed it.
    pub seen_at: Option<DateTime<Utc>>,
}

/// That something was recorded, when and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The same person.
    pub person: PersonId,
}

impl Alarm {
    /// Whether the one who reported it may still say that it was a slip.
    #[must_use]
    pub fn may_be_mistaken(&self, by: PersonId, now: DateTime<Utc>) -> bool {
        self.withdrawn.is_none() && self.by == by && now - self.at <= MAY_BE_MISTAKEN
    }

    /// Whether somebody records that the chair or the police were told: the head, to whom the law gives this duty
    /// (Art. 15(4)). Where no head could be reached and none reports it, the ward's officers do it in their place.
    #[must_use]
    pub fn may_mark(&self, person: PersonId, heads: bool) -> bool {
        if heads {
            return true;
        }
        let of = |it: &&Told| it.office == Office::TeamHead && it.reached;
        let officer = self.told.iter().any(|it| it.person == person && it.office == Office::WardOfficer);
        officer && !self.told.iter().any(|it| of(&it))
    }

    /// Whether somebody is a head whom it concerns: who was told as one, or heads the team. There may be several, and one
    /// person may head several teams.
    #[must_use]
    pub fn is_headed_by(&self, actor: &Actor) -> bool {
        let told = self.told.iter().any(|it| it.person == actor.person && it.office == Office::TeamHead);
        let holds = |it: &Holding| it.office == Office::TeamHead && it.team.is_some() && it.team == self.team;
        told || actor.offices.iter().any(holds)
    }

    /// What was recorded of an authority.
    #[must_use]
    pub fn mark(&self, authority: Authority) -> Option<&Mark> {
        match authority {
            Authority::Chair => self.chair.as_ref(),
            Authority::Police => self.police.as_ref(),
        }
    }

    /// What somebody recorded of whom they told.
    #[must_use]
    pub fn recorded_by(&self, person: PersonId) -> Vec<Authority> {
        let by = |it: &&Authority| self.mark(**it).is_some_and(|mark| mark.person == person);
        Authority::ALL.iter().filter(by).copied().collect()
    }

    /// Who was told.
    pub fn reached(&self) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(|it| it.reached)
    }

    /// Who had to be told and was not.
    pub fn unreached(&self) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(|it| !it.reached)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DraftId;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn reports_of_one_case_within_a_day_are_one_event_whoever_makes_them() {
        let first = Earlier { subject: Subject::Case(CaseId(1)), by: PersonId(1), at: at(0) };
        assert!(first.is_same_event(Subject::Case(CaseId(1)), PersonId(2), at(60)));
        assert!(!first.is_same_event(Subject::Case(CaseId(2)), PersonId(1), at(1)));
        assert!(!first.is_same_event(Subject::Case(CaseId(1)), PersonId(1), at(25 * 60)), "another night");
    }

    #[test]
    fn what_is_reported_before_it_is_written_down_is_the_same_event() {
        let first = Earlier { subject: Subject::Nothing, by: PersonId(1), at: at(0) };
        assert!(first.is_same_event(Subject::Draft(DraftId(5)), PersonId(1), at(10)));
        assert!(first.is_same_event(Subject::Nothing, PersonId(1), at(10)));
        assert!(!first.is_same_event(Subject::Nothing, PersonId(2), at(10)));
        assert!(!first.is_same_event(Subject::Nothing, PersonId(1), at(61)));
    }

    #[test]
    fn only_what_the_law_wants_told_is_an_alarm() {
        let told: Vec<_> = Sign::ALL.iter().filter(|it| kind_of(**it).is_some()).collect();
        assert_eq!(told, [&Sign::Violence, &Sign::ChildOrSexual, &Sign::Violation]);
    }
}
