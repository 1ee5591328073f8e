//! The numbers of the law as data: every amount, deadline and target with its basis and the dates between which it
//! holds. The code asks `law.on(date)`; an amendment is one more row.
//!
//! Behaviour that must go on without a row (deadlines of reminders, quiet hours, retention) has a named fallback.
//! Money, targets and anything shown as law has none: a gap is returned and the screen says that it is not known.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};

use super::calendar::{QuietHours, Roll, clock_time};
use super::codes::codes;
pub use super::law_keys::{ParamGroup, ParamKey};
use super::mark::Mark;
use super::people::composition::Least;

codes! {
    /// What the value of a parameter counts.
    pub enum Unit {
        /// Calendar days.
        Days => "days",
        /// Working days.
        Workdays => "workdays",
        Hours => "hours",
        Months => "months",
        Years => "years",
        Percent => "percent",
        /// Đồng.
        Dong => "dong",
        /// How many.
        Count => "count",
        /// `0` or `1`.
        Flag => "flag",
        /// A time of the day, `HH:MM`.
        Clock => "clock",
        /// A day of the year, `MM-DD`.
        MonthDay => "month_day",
        /// A phone number to call.
        Hotline => "hotline",
        /// One of a closed list of words.
        Word => "word",
    }
}

/// One row of the table of legal parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalParam {
    /// Which parameter.
    pub key: ParamKey,
    /// Its value as text.
    pub value: Cow<'static, str>,
    /// What the value counts.
    pub unit: Unit,
    /// The provision, as it is quoted to a person.
    pub legal_basis: Cow<'static, str>,
    /// The first day on which the row holds.
    pub effective_from: NaiveDate,
    /// The last day on which it holds; open when the rule is in force.
    pub effective_to: Option<NaiveDate>,
    /// How well it is known.
    pub mark: Mark,
}

/// Why a parameter has no usable value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LawGap {
    /// No row holds on that day.
    Missing {
        /// The parameter asked for.
        key: ParamKey,
        /// The day it was asked for.
        on: NaiveDate,
    },
    /// The row's value cannot be read as its unit.
    Unreadable {
        /// The parameter asked for.
        key: ParamKey,
        /// What the row says.
        value: String,
    },
}

impl std::fmt::Display for LawGap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing { key, on } => write!(f, "no value of legal parameter {key} holds on {on}"),
            Self::Unreadable { key, value } => write!(f, "legal parameter {key} has the unreadable value {value:?}"),
        }
    }
}

impl std::error::Error for LawGap {}

/// Every known row.
#[derive(Debug, Clone, Default)]
pub struct Law {
    rows: Vec<LegalParam>,
}

impl Law {
    /// Builds the law from rows; of two that hold on a day, the one that took effect later counts, and of two that
    /// took effect together the later in order.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = LegalParam>) -> Self {
        Self { rows: rows.into_iter().collect() }
    }

    /// The law as it stands on a day.
    #[must_use]
    pub const fn on(&self, date: NaiveDate) -> LawOn<'_> {
        LawOn { law: self, date }
    }

    /// What cannot be answered for a day: for the operator's check.
    #[must_use]
    pub fn gaps(&self, date: NaiveDate) -> Vec<LawGap> {
        let on = self.on(date);
        ParamKey::ALL.iter().filter_map(|&key| on.get(key).and_then(check_value).err()).collect()
    }

    /// The parameters in force on a day that nobody has read in an official source yet.
    #[must_use]
    pub fn unverified(&self, date: NaiveDate) -> Vec<&LegalParam> {
        let on = self.on(date);
        ParamKey::ALL.iter().filter_map(|&key| on.get(key).ok()).filter(|it| it.mark.needs_checking()).collect()
    }
}

/// The law on one day.
#[derive(Debug, Clone, Copy)]
pub struct LawOn<'a> {
    law: &'a Law,
    date: NaiveDate,
}

impl<'a> LawOn<'a> {
    /// The row that holds.
    pub fn get(&self, key: ParamKey) -> Result<&'a LegalParam, LawGap> {
        let holds = |it: &&LegalParam| {
            it.key == key && it.effective_from <= self.date && it.effective_to.is_none_or(|last| self.date <= last)
        };
        let found = self.law.rows.iter().filter(holds).max_by_key(|it| it.effective_from);
        found.ok_or(LawGap::Missing { key, on: self.date })
    }

    /// The value of a parameter that counts something.
    pub fn number(&self, key: ParamKey) -> Result<i64, LawGap> {
        parse(self.get(key)?, |it| it.parse().ok().filter(|&n: &i64| n >= 0))
    }

    /// The value of a parameter that is a time of the day.
    pub fn clock(&self, key: ParamKey) -> Result<NaiveTime, LawGap> {
        parse(self.get(key)?, clock_value)
    }

    /// Month and day of a parameter that is a day of the year.
    pub fn month_day(&self, key: ParamKey) -> Result<(u32, u32), LawGap> {
        parse(self.get(key)?, month_day_value)
    }

    /// A phone number to show; `None` where no number has been confirmed.
    #[must_use]
    pub fn hotline(&self, key: ParamKey) -> Option<&'a str> {
        let row = self.get(key).ok()?;
        check_value(row).is_ok().then_some(&*row.value)
    }

    /// The provision behind a parameter, to be quoted.
    #[must_use]
    pub fn basis(&self, key: ParamKey) -> Option<&'a str> {
        self.get(key).ok().map(|it| &*it.legal_basis)
    }

    fn small(&self, key: ParamKey, fallback: u16) -> u16 {
        self.number(key).ok().and_then(|it| u16::try_from(it).ok()).unwrap_or(fallback)
    }

    /// Days from assignment to the start of mediation (Art. 20(2)); without a row, 3.
    #[must_use]
    pub fn start_days(&self) -> u16 {
        self.small(ParamKey::StartDays, 3)
    }

    /// Whether a period that ends on a day off goes on to the next working day (Civil Code Art. 148(5)); without a
    /// row, it does.
    #[must_use]
    pub fn roll(&self) -> Roll {
        if self.small(ParamKey::RollToWorkday, 1) == 0 { Roll::Stay } else { Roll::ToWorkday }
    }

    /// The hours in which nobody is disturbed; without rows, 21:00 to 07:00 and no noon rest.
    #[must_use]
    pub fn quiet_hours(&self) -> QuietHours {
        let usual = QuietHours::default();
        let lunch = (self.small(ParamKey::QuietLunch, 0) != 0).then(|| {
            let from = self.clock(ParamKey::QuietLunchFrom).unwrap_or(clock_time(11, 30));
            (from, self.clock(ParamKey::QuietLunchUntil).unwrap_or(clock_time(13, 30)))
        });
        QuietHours {
            from: self.clock(ParamKey::QuietFrom).unwrap_or(usual.from),
            until: self.clock(ParamKey::QuietUntil).unwrap_or(usual.until),
            lunch,
        }
        .sane()
    }

    /// Months within which a party asks the court to recognise a settlement (Civil Procedure Code Art. 418(1));
    /// without a row, 6.
    #[must_use]
    pub fn court_months(&self) -> u16 {
        self.small(ParamKey::CourtMonths, 6)
    }

    /// How many days before and after the day by which something is to be done its mediator is reminded (Art. 26); without
    /// rows, 3 and 7.
    #[must_use]
    pub fn performance_days(&self) -> (u16, u16) {
        (self.small(ParamKey::PerformanceBeforeDays, 3), self.small(ParamKey::PerformanceAfterDays, 7))
    }

    /// How many days before the last one to ask the court its mediator is reminded; without rows, 60, 30 and 7.
    #[must_use]
    pub fn court_reminder_days(&self) -> [u16; 3] {
        [
            self.small(ParamKey::CourtRemindFirstDays, 60),
            self.small(ParamKey::CourtRemindSecondDays, 30),
            self.small(ParamKey::CourtRemindLastDays, 7),
        ]
    }

    /// After how many days in which nothing happened in a case under way its mediator, and the head of the team, are reminded
    /// of it; without rows, 14 and 30.
    #[must_use]
    pub fn idle_days(&self) -> (u16, u16) {
        (self.small(ParamKey::IdleMediatorDays, 14), self.small(ParamKey::IdleHeadDays, 30))
    }

    /// How many mediators a team has at least, and women among them (Art. 12(1)).
    #[must_use]
    pub fn team_least(&self) -> Least {
        Least { mediators: u32::from(self.team_minimum()), women: u32::from(self.team_women_minimum()) }
    }

    /// The fewest mediators of a team (Art. 12(1)); without a row, 3.
    #[must_use]
    pub fn team_minimum(&self) -> u16 {
        self.small(ParamKey::TeamMinimum, 3)
    }

    /// The fewest women of a team (Art. 12(1)); without a row, 1.
    #[must_use]
    pub fn team_women_minimum(&self) -> u16 {
        self.small(ParamKey::TeamWomenMinimum, 1)
    }

    /// Percent of those who may vote that an election needs more than (Art. 8(3)); without a row, 50.
    #[must_use]
    pub fn election_percent(&self) -> i64 {
        i64::from(self.small(ParamKey::ElectionQuorumOver, 50))
    }

    /// Days after a vote within which it is proposed (Joint Resolution Art. 13); without a row, 5.
    #[must_use]
    pub fn head_list_days(&self) -> u16 {
        self.small(ParamKey::HeadListDays, 5)
    }

    /// Working days within which the chair decides on who was elected a mediator (Art. 8); without a row, 5.
    #[must_use]
    pub fn recognise_workdays(&self) -> u16 {
        self.small(ParamKey::RecogniseWorkdays, 5)
    }

    /// Working days within which the chair decides on who was elected the head of a team (Art. 14); without a row, 5.
    #[must_use]
    pub fn head_decide_workdays(&self) -> u16 {
        self.small(ParamKey::HeadDecideWorkdays, 5)
    }

    /// Working days within which the chair decides on who is no mediator any more (Art. 11); without a row, 5.
    #[must_use]
    pub fn release_workdays(&self) -> u16 {
        self.small(ParamKey::ReleaseWorkdays, 5)
    }

    /// How long an invitation link can be used, in days; without a row, 7.
    #[must_use]
    pub fn invitation_days(&self) -> u16 {
        self.small(ParamKey::InvitationDays, 7)
    }

    /// How long an unfinished draft is kept, in days; without a row, 30.
    #[must_use]
    pub fn draft_days(&self) -> u16 {
        self.small(ParamKey::DraftRetentionDays, 30)
    }

    /// Maximum pay for a case that ended under Art. 23 without success, in đồng (Circular 56/2023 Art. 3(17)a). No
    /// fallback: an amount is never guessed.
    pub fn pay_case(&self) -> Result<i64, LawGap> {
        self.number(ParamKey::PayCase)
    }

    /// Maximum pay for a case that was successful under Art. 24, in đồng.
    pub fn pay_success(&self) -> Result<i64, LawGap> {
        self.number(ParamKey::PayCaseSuccess)
    }

    /// Working days within which the office decides on a request for pay (Decree 15/2014 Art. 15); without a row, 5.
    #[must_use]
    pub fn pay_decide_workdays(&self) -> u16 {
        self.small(ParamKey::PayDecideWorkdays, 5)
    }

    /// Days within which the team hands the pay over (Decree 15/2014 Art. 15); without a row, 3.
    #[must_use]
    pub fn pay_handover_days(&self) -> u16 {
        self.small(ParamKey::PayHandoverDays, 3)
    }

    /// The success rate every team is to reach, in percent.
    pub fn success_target(&self) -> Result<i64, LawGap> {
        self.number(ParamKey::SuccessTarget)
    }

    /// The success rate a model team is to reach, in percent.
    pub fn success_target_model(&self) -> Result<i64, LawGap> {
        self.number(ParamKey::SuccessTargetModel)
    }

    /// How many model teams a ward chooses at least.
    pub fn model_teams_minimum(&self) -> Result<i64, LawGap> {
        self.number(ParamKey::ModelTeamsMinimum)
    }

    /// What a model team is measured against: success rate and share of trained mediators in percent, activities together
    /// with others; without rows 90, 100 and 2.
    #[must_use]
    pub fn model_targets(&self) -> (u32, u32, u32) {
        let of =
            |number: Result<i64, LawGap>, usual| number.ok().and_then(|it| u32::try_from(it).ok()).unwrap_or(usual);
        (
            of(self.success_target_model(), 90),
            of(self.number(ParamKey::MediatorsTrainedTarget), 100),
            of(self.number(ParamKey::CoordinationMinimum), 2),
        )
    }
}

fn parse<T>(row: &LegalParam, read: impl FnOnce(&str) -> Option<T>) -> Result<T, LawGap> {
    read(&row.value).ok_or_else(|| LawGap::Unreadable { key: row.key, value: row.value.clone().into_owned() })
}

fn clock_value(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn month_day_value(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (month, day))
}

/// Whether a value can be read as its unit: what an edit of the table must pass.
pub fn check_value(row: &LegalParam) -> Result<(), LawGap> {
    parse(row, |text| {
        let number = text.parse::<u32>().ok();
        match row.unit {
            Unit::Days | Unit::Workdays | Unit::Hours | Unit::Months | Unit::Years | Unit::Dong | Unit::Count => {
                number.map(|_| ())
            }
            Unit::Percent => number.filter(|&it| it <= 100).map(|_| ()),
            Unit::Flag => number.filter(|&it| it <= 1).map(|_| ()),
            Unit::Clock => clock_value(text).map(|_| ()),
            Unit::MonthDay => month_day_value(text).map(|_| ()),
            Unit::Hotline => text.chars().all(|it| it.is_ascii_digit() || it == ' ').then_some(()).filter(|()| {
                let n_digits = text.chars().filter(char::is_ascii_digit).count();
                (3..=11).contains(&n_digits)
            }),
            Unit::Word => (!text.trim().is_empty()).then_some(()),
        }
    })
}

#[cfg(test)]
#[path = "law_tests.rs"]
mod tests;
