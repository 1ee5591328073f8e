//! The weekly digest as it is stored when it is sent: numbers and case codes, no person. From a stored digest the same
//! words and the same picture follow for ever; what was changed since stands in a later digest as an adjustment.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TeamId;
use super::agenda::start_deadline;
use super::calendar::Calendar;
use super::case::{EscalationKind, Wait};
use super::figures::{Entry, Exit, Figures, Measure, Rate};
use super::law::Law;
use super::model::{ModelKind, ModelTeam};
use super::people::composition::Lack;
use super::period::Period;

/// Version of the stored form.
pub const DIGEST_VERSION: u16 = 1;

/// What the office is told of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Version of this form.
    pub v: u16,
    /// The days it tells of.
    pub period: Period,
    /// Figures of these days.
    pub figures: Figures,
    /// Figures of the year up to the last of these days.
    pub year: Figures,
    /// Figures of the last months, for the picture.
    pub months: Vec<(Period, Figures)>,
    /// The success rate to be reached, in percent, if it was known.
    pub target: Option<i64>,
    /// Matters that were not accepted.
    pub not_accepted: u32,
    /// Cases whose mediation began in these days, later than Art. 20(2) allows.
    pub begun_late: Vec<String>,
    /// Cases that wait for mediation longer than Art. 20(2) allows.
    pub waiting_late: Vec<String>,
    /// Codes of cases that nobody is assigned to.
    #[serde(default)]
    pub unassigned: Vec<String>,
    /// After how many days an open case is named.
    pub long_days: u16,
    /// Cases that have been open longer than that.
    pub open_long: Vec<String>,
    /// Dangers and violations that were reported: the kind, and the case if there is one.
    pub escalations: Vec<(EscalationKind, Option<String>)>,
    /// Teams in all.
    pub teams: u32,
    /// Teams that do not have the members Art. 12(1) asks for, by name.
    pub teams_incomplete: Vec<String>,
    /// The same with what each lacks; none in a digest of an earlier release, which named them only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams_lacking: Vec<TeamLacks>,
    /// After how many days without a case a team is counted as quiet.
    pub quiet_days: u16,
    /// Teams without a case in that time. Not a fault: most teams have one or two a year.
    pub teams_quiet: u32,
    /// Cases of this year with something missing that the register asks for.
    pub gaps: Gaps,
    /// The last month that was to be closed: which, how many teams closed it.
    pub closing: Option<(Period, u32)>,
    /// Of how many teams that were there in that month; unknown in digests that were made before this was kept, whose
    /// own number of teams stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing_of: Option<u32>,
    /// Training sessions of the next weeks: day and topic.
    #[serde(default)]
    pub trainings: Vec<(NaiveDate, String)>,
    /// Mediators trained this year, and mediators in all.
    #[serde(default)]
    pub trained: Option<(u32, u32)>,
    /// Bulletins and announcements sent in these days, and how often they were confirmed as read.
    #[serde(default)]
    pub told: Option<(u32, u32)>,
    /// Questions of mediators that wait for an answer.
    #[serde(default)]
    pub questions: u32,
    /// What else was counted, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<String, u32>,
    /// Model teams of the year with which something was done in these days; none in a digest of an earlier release.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub models: Vec<DigestModel>,
    /// What was changed since it was told.
    pub adjustments: Vec<Adjustment>,
    /// The cases behind the figures of these days, as they were counted; none in a digest of an earlier release.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<DigestCase>,
}

/// A model team as it stood when it was told (II.3 of the plan).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestModel {
    /// Its name.
    pub team: String,
    /// The number of the decision by which it was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Since when it is one.
    pub since: NaiveDate,
    /// Of the last rating: how many criteria are met, of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rated: Option<(usize, usize)>,
    /// What the ward decided, if it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognised: Option<bool>,
    /// How many other teams took something over.
    #[serde(default)]
    pub replicated: usize,
}

impl DigestModel {
    /// What is told of a team that was chosen, where something was done with it in these days.
    #[must_use]
    pub fn of(it: &ModelTeam, team: &str, days: Period) -> Option<Self> {
        let chosen = &it.last(ModelKind::Chosen)?.noted;
        it.live().any(|it| (days.from..=days.to).contains(&it.noted.on)).then_some(())?;
        let rating = it.last(ModelKind::WardRating).or_else(|| it.last(ModelKind::SelfRating));
        let rated = rating.map(|it| (it.noted.met(), it.noted.scores.len())).filter(|it| it.1 > 0);
        Some(Self {
            team: team.to_owned(),
            number: chosen.number.clone(),
            since: chosen.on,
            rated,
            recognised: it.last(ModelKind::Decision).and_then(|it| it.noted.recognised),
            replicated: it.replicated_in().len(),
        })
    }
}

/// A team that needs consolidation (Art. 12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamLacks {
    /// Its name.
    pub team: String,
    /// What it lacks.
    pub lacks: Vec<Lack>,
}

/// A case as a digest counted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestCase {
    /// Its code.
    pub code: String,
    /// The leading team.
    pub team: TeamId,
    /// How it came in.
    pub entry: Entry,
    /// How it stood on the last day.
    pub exit: Exit,
}

/// What is missing in the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// Cases with a party whose age is not known.
    pub age: u32,
    /// Cases with a party whose address is not known.
    pub address: u32,
    /// Mediators whose sex is not known: Art. 12(1) asks for a woman in every team.
    pub sex: u32,
}

/// A figure that was told and is another now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Where it was told: an earlier digest's period, or a month that a team had closed.
    pub period: Period,
    /// The team, if a month's closing changed.
    #[serde(default)]
    pub team: Option<String>,
    /// Which figure.
    pub measure: Measure,
    /// As it was told.
    pub was: u32,
    /// As it is.
    pub now: u32,
}

impl Digest {
    /// As it is stored.
    #[must_use]
    pub fn save(&self) -> String {
        serde_json::to_string(self).expect("a digest is plain data")
    }

    /// Reads a stored digest; `None` if this release cannot.
    #[must_use]
    pub fn load(json: &str) -> Option<Self> {
        serde_json::from_str::<Self>(json).ok().filter(|it| it.v <= DIGEST_VERSION)
    }

    /// Success rate of the year so far.
    #[must_use]
    pub fn year_rate(&self) -> Option<Rate> {
        self.year.rate_of_mediated()
    }
}

/// What was told of a period against what is true now, figure by figure. How cases stand at the end of a period is not
/// compared: it follows from the other figures.
#[must_use]
pub fn adjustments(period: Period, team: Option<&str>, was: &Figures, now: &Figures) -> Vec<Adjustment> {
    [Measure::Received, Measure::Continued, Measure::Success, Measure::Failure, Measure::Referred]
        .into_iter()
        .filter(|it| was.get(*it) != now.get(*it))
        .map(|measure| Adjustment {
            period,
            team: team.map(str::to_owned),
            measure,
            was: was.get(measure),
            now: now.get(measure),
        })
        .collect()
}

/// A case by the days that Art. 20(2) looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartDays {
    /// Its code.
    pub code: String,
    /// The day it was assigned.
    pub assigned_on: NaiveDate,
    /// The day on which the parties agreed to meet instead.
    pub agreed_on: Option<NaiveDate>,
    /// The day mediation began, if it has; for an assignment that was replaced, the day of that.
    pub begun_on: Option<NaiveDate>,
}

impl StartDays {
    /// Whether mediation began, or still waits on `day`, later than Art. 20(2) allows.
    #[must_use]
    pub fn is_late(&self, day: NaiveDate, law: &Law, calendar: &Calendar) -> bool {
        let wait = Wait { assigned_on: self.assigned_on, agreed_on: self.agreed_on };
        let Some(deadline) = start_deadline(Some(wait), law, calendar) else { return false };
        self.begun_on.unwrap_or(day) > deadline
    }
}

/// Codes of the cases whose mediation began later than Art. 20(2) allows, and of those that wait too long still. A case
/// stands in one of them, as it stands now: whose mediators were replaced too late, or left it, has not begun by that.
#[must_use]
pub fn late_starts(
    starts: &[StartDays],
    unassigned: &[String],
    day: NaiveDate,
    law: &Law,
    calendar: &Calendar,
) -> (Vec<String>, Vec<String>) {
    let mut late: Vec<&StartDays> = starts.iter().filter(|it| it.is_late(day, law, calendar)).collect();
    late.sort_by_key(|it| &it.code);
    late.dedup_by_key(|it| &it.code);
    let begun = |it: &StartDays| starts.iter().all(|of| of.code != it.code || of.begun_on.is_some());
    let waits = |it: &StartDays| !begun(it) || unassigned.contains(&it.code);
    let codes = |still: bool| late.iter().filter(|it| waits(it) == still).map(|it| it.code.clone()).collect();
    (codes(false), codes(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::QuietHours;
    use crate::domain::holidays::{holidays, lunar_anchors};
    use crate::domain::model::{ModelEntry, ModelNoted, Score};
    use crate::domain::period::PeriodKind;
    use crate::domain::{ModelEntryId, PersonId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_model_team_is_told_of_in_the_days_in_which_something_was_done_with_it() {
        let at = chrono::DateTime::<chrono::Utc>::UNIX_EPOCH;
        let entry = |id: i64, noted: ModelNoted| ModelEntry {
            id: ModelEntryId(id),
            of: TeamId(1),
            noted,
            by: PersonId(1),
            name: String::new(),
            at,
            replaces: None,
            struck: None,
        };
        let of = |kind, on: &str| ModelNoted::of(kind, day(on));
        let chosen = ModelNoted { number: Some("45/QĐ-UBND".to_owned()), ..of(ModelKind::Chosen, "2026-03-02") };
        let scores = vec![Score { nth: 1, met: true }, Score { nth: 2, met: false }];
        let rated = ModelNoted { scores, ..of(ModelKind::SelfRating, "2026-11-10") };
        let taken = |team| ModelNoted { team: Some(TeamId(team)), ..of(ModelKind::Replication, "2026-11-12") };
        let lines = [chosen, rated, taken(2), taken(2), taken(3)];
        let entries: Vec<_> = (1..).zip(lines).map(|(id, noted)| entry(id, noted)).collect();
        let it = ModelTeam { team: TeamId(1), year: 2026, entries };
        let days = |from: &str, to: &str| Period { kind: PeriodKind::Custom, from: day(from), to: day(to) };
        let told = DigestModel::of(&it, "Tổ Khu 1", days("2026-11-09", "2026-11-15")).unwrap();
        assert_eq!((told.number.as_deref(), told.since), (Some("45/QĐ-UBND"), day("2026-03-02")));
        assert_eq!((told.rated, told.recognised, told.replicated), (Some((1, 2)), None, 2));
        assert_eq!(DigestModel::of(&it, "Tổ Khu 1", days("2026-11-16", "2026-11-22")), None, "nothing was done");
        let none = ModelTeam { entries: it.entries[1..].to_vec(), ..it };
        assert_eq!(DigestModel::of(&none, "Tổ Khu 1", days("2026-11-09", "2026-11-15")), None, "it was not chosen");
    }

    #[test]
    fn art_20_a_start_is_late_after_the_third_day() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let of = |begun: Option<&str>, today: &str| {
            let it = StartDays {
                code: String::new(),
                assigned_on: day("2026-05-05"),
                agreed_on: None,
                begun_on: begun.map(day),
            };
            it.is_late(day(today), &Law::seeded(), &calendar)
        };
        assert!(!of(Some("2026-05-08"), "2026-05-20"));
        assert!(of(Some("2026-05-09"), "2026-05-20"));
        assert!(!of(None, "2026-05-08"));
        assert!(of(None, "2026-05-09"));
    }

    #[test]
    fn art_20_a_case_began_late_or_waits_too_long_and_never_both() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let of = |code: &str, assigned: &str, begun: Option<&str>| StartDays {
            code: code.to_owned(),
            assigned_on: day(assigned),
            agreed_on: None,
            begun_on: begun.map(day),
        };
        let starts = [
            of("replaced and waiting", "2026-05-05", Some("2026-05-14")),
            of("replaced and waiting", "2026-05-14", None),
            of("begun late", "2026-05-05", Some("2026-05-12")),
            of("left by all", "2026-05-05", Some("2026-05-13")),
            of("in time", "2026-05-12", Some("2026-05-13")),
            of("waits", "2026-05-05", None),
        ];
        let unassigned = ["left by all".to_owned()];
        let (begun, waiting) = late_starts(&starts, &unassigned, day("2026-05-15"), &Law::seeded(), &calendar);
        assert_eq!(begun, ["begun late"]);
        assert_eq!(waiting, ["left by all", "replaced and waiting", "waits"]);
    }

    #[test]
    fn art_20_a_start_is_late_after_the_day_that_the_parties_agreed_on() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let of = |begun: Option<&str>, today: &str| {
            let agreed_on = Some(day("2026-05-20"));
            let it =
                StartDays { code: String::new(), assigned_on: day("2026-05-05"), agreed_on, begun_on: begun.map(day) };
            it.is_late(day(today), &Law::seeded(), &calendar)
        };
        assert!(!of(Some("2026-05-20"), "2026-05-30") && !of(None, "2026-05-20"));
        assert!(of(Some("2026-05-21"), "2026-05-30") && of(None, "2026-05-21"));
    }

    #[test]
    fn only_what_differs_is_an_adjustment() {
        let period = Period::from_key("2026-w47").unwrap();
        let was = Figures { received: 3, success: 1, in_progress: 2, ..Figures::default() };
        let now = Figures { received: 4, success: 1, in_progress: 3, ..Figures::default() };
        let found = adjustments(period, None, &was, &now);
        let expected = Adjustment { period, team: None, measure: Measure::Received, was: 3, now: 4 };
        assert_eq!(found, [expected]);
        assert!(adjustments(period, None, &was, &was).is_empty());
    }
}
