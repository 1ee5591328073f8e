//! What comes after an agreement: its steps with their days, how it is kept (Art. 25, 26), and until when the court can
//! be asked to recognise it (BLTTDS Art. 416 to 419). Articles are of Law 35/2013/QH13 unless another text is named.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Agreement, Case, CaseMediator, Settlement, Stage};
use crate::domain::calendar::{Calendar, days_earlier, days_later, end_of};
use crate::domain::codes::codes;
use crate::domain::law::Law;
use crate::domain::people::Person;
use crate::domain::{PersonId, TeamId};

codes! {
    /// How an agreement is kept, as its mediator reports it.
    pub enum Kept {
        /// It holds.
        Holding => "holding",
        /// Somebody must be reminded.
        Lagging => "lagging",
        /// It is broken.
        Broken => "broken",
        /// Everything that was agreed is done.
        Done => "done",
        /// A party told of something beyond anybody's power (Art. 25).
        ForceMajeure => "force_majeure",
    }
}

impl Kept {
    /// Whether it is settled and holding.
    #[must_use]
    pub fn holds(self) -> bool {
        matches!(self, Self::Holding | Self::Done)
    }

    /// Whether the head hears of it, who reports to the head of the Front committee (Art. 26).
    #[must_use]
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Lagging | Self::Broken | Self::ForceMajeure)
    }
}

/// One step of what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is to be done.
    pub what: String,
    /// By when, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

impl Agreement {
    /// The days by which something is to be done, in order, each once.
    #[must_use]
    pub fn due_days(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.steps.iter().filter_map(|it| it.due).chain(self.performance_due).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

codes! {
    /// What a mediator is reminded of on a day.
    pub enum Reminder {
        /// Three days before something is to be done.
        DueSoon => "due_soon",
        /// On the day.
        DueToday => "due_today",
        /// Seven days after it.
        DuePast => "due_past",
        /// Does it hold after a week?
        Check7 => "check_7",
        /// After a month?
        Check30 => "check_30",
        /// After three months?
        Check90 => "check_90",
        /// Two months until the court can be asked no more.
        Court60 => "court_60",
        /// One month.
        Court30 => "court_30",
        /// A week.
        Court7 => "court_7",
        /// Tomorrow the parties meet.
        SessionEve => "session_eve",
        /// A pause is over.
        PauseOver => "pause_over",
        /// Nothing has happened for two weeks.
        Idle => "idle",
        /// Nor for a month: the head hears of it.
        IdleHead => "idle_head",
    }
}

/// A day on which a reminder is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminding {
    /// Of what.
    pub what: Reminder,
    /// Of which day it reminds.
    pub of: NaiveDate,
    /// When it is sent.
    pub due_at: DateTime<Utc>,
}

/// The last day to ask the court to recognise an agreement (BLTTDS Art. 418): six months from the day of the agreement,
/// moved to the next working day.
#[must_use]
pub fn court_deadline(agreed_on: NaiveDate, law: &Law, calendar: &Calendar) -> NaiveDate {
    let law = law.on(agreed_on);
    calendar.add_months(agreed_on, law.court_months(), law.roll())
}

impl Case {
    /// The last day to ask the court; none without a signed settlement: it must be attached (BLTTDS Art. 418).
    #[must_use]
    pub fn court_deadline(&self, law: &Law, calendar: &Calendar) -> Option<NaiveDate> {
        match &self.stage {
            Stage::Success { on, agreement } if agreement.written == Settlement::Signed => {
                Some(court_deadline(*on, law, calendar))
            }
            _ => None,
        }
    }

    /// The day on which a case under way moved last, or is to: it began, a session was held or is planned, a pause ended or is
    /// to end. None while nobody has it at hand.
    fn last_moved(&self) -> Option<NaiveDate> {
        let (Stage::InSession { since } | Stage::Paused { since, .. }) = self.stage else { return None };
        let course = &self.course;
        let halts = course.halts.iter().flat_map(|it| [Some(it.on), it.until, it.over_on]).flatten();
        let sessions = course.sessions.iter().copied().chain(course.next_session);
        halts.chain(sessions).chain([since]).max()
    }

    /// Everything that its mediators are to be reminded of, past days too.
    #[must_use]
    pub fn remindings(&self, law: &Law, calendar: &Calendar) -> Vec<Reminding> {
        let mut all = Vec::new();
        let mut add = |what, of, day: NaiveDate| {
            let due_at = calendar.reminder_on(day, end_of(days_earlier(day, 1)));
            all.push(Reminding { what, of, due_at });
        };
        match &self.stage {
            Stage::Success { on, agreement } => {
                let (before, after) = law.on(*on).performance_days();
                let done = self.course.kept.is_some_and(|it| it.kept == Kept::Done);
                if !done {
                    for due in agreement.due_days() {
                        add(Reminder::DueSoon, due, days_earlier(due, before.into()));
                        add(Reminder::DueToday, due, due);
                        add(Reminder::DuePast, due, days_later(due, after.into()));
                    }
                    for (what, days) in [(Reminder::Check7, 7), (Reminder::Check30, 30), (Reminder::Check90, 90)] {
                        let day = days_later(*on, days);
                        add(what, day, day);
                    }
                }
                if let Some(last) = self.court_deadline(law, calendar) {
                    let days = law.on(*on).court_reminder_days();
                    for (what, days) in [Reminder::Court60, Reminder::Court30, Reminder::Court7].into_iter().zip(days) {
                        add(what, last, days_earlier(last, days.into()));
                    }
                }
            }
            Stage::InSession { .. } | Stage::Paused { .. } => {
                if let Some(next) = self.course.next_session {
                    add(Reminder::SessionEve, next, days_earlier(next, 1));
                }
                let until = self.course.pause_until();
                if let (Stage::Paused { .. }, Some(until)) = (&self.stage, until) {
                    add(Reminder::PauseOver, until, until);
                }
                if let Some(last) = self.last_moved() {
                    let (mediator, head) = law.on(last).idle_days();
                    add(Reminder::Idle, last, days_later(last, mediator.into()));
                    add(Reminder::IdleHead, last, days_later(last, head.into()));
                }
            }
            _ => {}
        }
        all
    }
}

impl Case {
    /// Who follows up what was agreed (Art. 26): its mediators, or who does it in their place.
    #[must_use]
    pub fn following(&self) -> &[CaseMediator] {
        match self.course.followers.as_slice() {
            [] => &self.mediators,
            others => others,
        }
    }

    /// Whether somebody follows it up in the place of its mediators.
    #[must_use]
    pub fn is_followed_by(&self, person: PersonId) -> bool {
        self.course.followers.iter().any(|it| it.person == person)
    }

    /// The team that answers for it today: the one that led it, or of which that one became a part.
    #[must_use]
    pub fn led_by(&self) -> TeamId {
        self.course.led_by.unwrap_or(self.team)
    }

    /// Whether somebody mediates on a day in the team that answers for it, or in one that helps with it: only then is it for
    /// them to follow up.
    #[must_use]
    pub fn is_of_the_team(&self, person: &Person, day: NaiveDate) -> bool {
        let helpers = self.course.helpers.iter().map(|it| it.team).filter(|it| self.course.is_helped_by(*it));
        std::iter::once(self.led_by()).chain(helpers).any(|team| person.mediates_in(team, day))
    }

    /// Who follows it up after somebody left, if another one goes on; nothing where nobody does, or all stays as it is.
    #[must_use]
    pub fn followers_after(&self, left: PersonId, heir: Option<CaseMediator>) -> Option<Vec<CaseMediator>> {
        let heir = heir?;
        let mut people: Vec<CaseMediator> = self.following().iter().filter(|it| it.person != left).cloned().collect();
        if !people.iter().any(|it| it.person == heir.person) {
            people.push(heir);
        }
        Some(people)
    }

    /// Whether what was agreed is still to be followed up (Art. 26): not all of it is done, and a day of it is still to come
    /// or what was reported last was trouble. What an old book tells has ended long ago.
    #[must_use]
    pub fn is_in_follow_up(&self, (law, calendar): (&Law, &Calendar), now: DateTime<Utc>) -> bool {
        if self.course.old.is_some() || !matches!(self.stage, Stage::Success { .. }) {
            return false;
        }
        match self.course.kept.map(|it| it.kept) {
            Some(Kept::Done) => false,
            Some(it) if it.is_trouble() => true,
            _ => self.remindings(law, calendar).iter().any(|it| it.due_at > now),
        }
    }

    /// The reminder of this kind and day, if it is due now as the case stands, and no later one of the kind is due as well:
    /// after a long silence the last one speaks for all.
    #[must_use]
    pub fn reminding(
        &self,
        (what, of): (Reminder, NaiveDate),
        (law, calendar): (&Law, &Calendar),
        now: DateTime<Utc>,
    ) -> Option<Reminding> {
        let due: Vec<Reminding> = self.remindings(law, calendar).into_iter().filter(|it| it.due_at <= now).collect();
        let it = *due.iter().find(|it| (it.what, it.of) == (what, of))?;
        let later = due.iter().any(|other| other.what.family() == what.family() && other.due_at > it.due_at);
        (!later).then_some(it)
    }
}

impl Reminder {
    /// Reminders of one family say the same ever more pressingly.
    #[must_use]
    pub fn family(self) -> u8 {
        match self {
            Self::DueSoon | Self::DueToday | Self::DuePast => 0,
            Self::Check7 | Self::Check30 | Self::Check90 => 1,
            Self::Court60 | Self::Court30 | Self::Court7 => 2,
            Self::SessionEve => 3,
            Self::PauseOver => 4,
            Self::Idle => 5,
            Self::IdleHead => 6,
        }
    }
}

/// Twenty-four months before a day: how far back an earlier case is still likely the same quarrel.
#[must_use]
pub fn recent_since(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(Months::new(24)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{QuietHours, local};
    use crate::domain::holidays::{holidays, lunar_anchors};

    fn calendar() -> Calendar {
        Calendar::new(holidays(), lunar_anchors(), QuietHours::default())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn agreed(on: &str, dues: &[&str], written: Settlement) -> Case {
        let steps = dues.iter().map(|it| Step { what: "trả tiền".to_owned(), due: Some(day(it)) }).collect();
        let text = "Bên B trả tiền".to_owned();
        let agreement = Agreement { text, performance_method: None, performance_due: None, steps, written };
        crate::domain::case::tests::with_stage(Stage::Success { on: day(on), agreement })
    }

    fn shown(case: &Case) -> Vec<String> {
        let said = |it: &Reminding| format!("{} {}", it.what, local(it.due_at).format("%Y-%m-%d"));
        case.remindings(&Law::seeded(), &calendar()).iter().map(said).collect()
    }

    #[test]
    fn art_26_the_mediator_is_reminded_before_on_and_after_each_day_and_asked_three_times() {
        let case = agreed("2026-05-04", &["2026-06-01", "2026-07-01", "2026-06-01"], Settlement::None);
        assert_eq!(
            shown(&case),
            [
                "due_soon 2026-05-29",
                "due_today 2026-06-01",
                "due_past 2026-06-08",
                "due_soon 2026-06-28",
                "due_today 2026-07-01",
                "due_past 2026-07-08",
                "check_7 2026-05-11",
                "check_30 2026-06-03",
                "check_90 2026-08-02",
            ]
        );
        // Nobody asks after what is done.
        let mut done = case;
        done.course.kept = Some(super::super::KeptOn { on: day("2026-06-01"), kept: Kept::Done, front_told: None });
        assert_eq!(shown(&done), Vec::<String>::new());
    }

    #[test]
    fn art_26_who_goes_on_follows_up_until_it_is_done_and_who_mediated_stays() {
        let case = agreed("2026-05-04", &["2026-06-01"], Settlement::None);
        let person = |id| CaseMediator { person: PersonId(id), ..case.mediators[0].clone() };
        let first = case.mediators[0].person;
        assert_eq!(case.following(), case.mediators);
        let (today, follow) =
            (day("2026-05-20"), |people| super::super::Change::FollowUp { people, on: day("2026-05-20") });
        let people = case.followers_after(first, Some(person(7))).unwrap();
        let after = case.apply(&follow(people.clone()), today).unwrap();
        assert_eq!((after.following(), &after.mediators), (people.as_slice(), &case.mediators));
        assert!(after.is_followed_by(PersonId(7)) && !after.is_followed_by(first));
        assert_eq!(case.followers_after(first, None), None, "then the head is reminded");
        let nothing = super::super::Refused::NothingChanged;
        assert_eq!(after.apply(&follow(people), today), Err(nothing));
        assert_eq!(after.apply(&follow(Vec::new()), today), Err(super::super::Refused::MediatorMissing));
        let open = crate::domain::case::tests::with_stage(Stage::InSession { since: day("2026-05-04") });
        assert!(open.apply(&follow(vec![person(7)]), today).is_err(), "an open case is handed over as such");
        // Until the last of its days, longer where there is trouble, and never when everything is done.
        let (law, calendar) = (Law::seeded(), calendar());
        let waits = |case: &Case, on: &str| case.is_in_follow_up((&law, &calendar), end_of(day(on)));
        assert!(waits(&case, "2026-08-01") && !waits(&case, "2026-08-03"));
        let mut told = case.clone();
        for (kept, waiting) in [(Kept::Broken, true), (Kept::Holding, false), (Kept::Done, false)] {
            told.course.kept = Some(super::super::KeptOn { on: day("2026-06-01"), kept, front_told: None });
            assert_eq!(waits(&told, "2026-09-01"), waiting, "{kept}");
        }
        assert!(!waits(&told, "2026-05-05") && !waits(&open, "2026-05-05"));
    }

    #[test]
    fn civil_procedure_art_418_the_last_day_to_ask_the_court_and_three_reminders() {
        assert_eq!(court_deadline(day("2026-08-31"), &Law::seeded(), &calendar()), day("2027-03-01"), "worked case 4");
        let signed = agreed("2026-08-31", &[], Settlement::Signed);
        let court: Vec<String> = shown(&signed).into_iter().filter(|it| it.starts_with("court")).collect();
        assert_eq!(
            court,
            ["court_60 2026-12-31", "court_30 2027-02-12", "court_7 2027-02-22"],
            "not within the quiet days"
        );
    }

    #[test]
    fn civil_procedure_art_418_nobody_is_sent_to_court_without_a_signed_settlement() {
        for written in [Settlement::None, Settlement::Later] {
            let case = agreed("2026-05-04", &[], written);
            assert_eq!(case.court_deadline(&Law::seeded(), &calendar()), None, "worked case 9");
            assert!(!shown(&case).iter().any(|it| it.starts_with("court")));
        }
    }
}
