//! How far the work of a plan has come, as what was done says: computed, never kept.

use std::ops::RangeInclusive;

use chrono::{DateTime, Months, NaiveDate, Utc};

use super::{Evidence, Plan, PlanItem, PlanPart, Tie, Tied};
use crate::domain::codes::codes;

codes! {
    /// How a piece of work stands.
    pub enum Standing {
        /// As often done as the plan wants it.
        Done => "done",
        /// Something was done in the last quarter, and it goes on.
        Going => "going",
        /// Nothing was done yet, and there is time.
        Open => "open",
        /// Its day comes, and what is wanted is not there.
        Soon => "soon",
        /// Nothing was done for a quarter.
        Quiet => "quiet",
        /// Its day is over, and what is wanted is not there.
        Overdue => "overdue",
        /// It was dropped.
        Dropped => "dropped",
    }
}

/// Without anything for so long, work is named.
pub const QUARTER: Months = Months::new(3);
/// So many days before its day work is named.
pub const SOON_DAYS: i64 = 14;

impl Standing {
    /// Whether the office is told of it.
    #[must_use]
    pub fn is_named(self) -> bool {
        matches!(self, Self::Soon | Self::Quiet | Self::Overdue)
    }
}

/// A plan with everything that was done of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// The plan.
    pub plan: Plan,
    /// What was written down by hand, struck lines among it; newest day first.
    pub evidence: Vec<Evidence>,
    /// What ties itself, newest day first.
    pub tied: Vec<Tied>,
}

/// How far one piece of work has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How it stands.
    pub standing: Standing,
    /// How often something was done.
    pub count: u32,
    /// How often it is still wanted.
    pub missing: u32,
    /// The last day on which something was done.
    pub newest: Option<NaiveDate>,
}

impl Tracked {
    /// What was written down for a piece of work and holds.
    pub fn noted<'a>(&'a self, item: &'a PlanItem) -> impl Iterator<Item = &'a Evidence> {
        self.evidence.iter().filter(|it| it.struck.is_none() && it.noted.is_of(item))
    }

    /// What ties itself to it.
    pub fn tied<'a>(&'a self, item: &'a PlanItem) -> impl Iterator<Item = &'a Tied> {
        self.tied.iter().filter(|it| item.work.ties.contains(&it.tie))
    }

    /// How many of each kind tie themselves to it.
    #[must_use]
    pub fn tied_by_kind(&self, item: &PlanItem) -> Vec<(Tie, u32)> {
        let count = |tie: &Tie| u32::try_from(self.tied.iter().filter(|it| it.tie == *tie).count()).unwrap_or(u32::MAX);
        item.work.ties.iter().map(|it| (*it, count(it))).filter(|it| it.1 > 0).collect()
    }

    /// How far a piece of work has come by a day.
    #[must_use]
    pub fn progress(&self, item: &PlanItem, today: NaiveDate) -> Progress {
        let by_hand = self.noted(item).map(|it| it.noted.on);
        let all: Vec<_> = by_hand.chain(self.tied(item).map(|it| it.on)).filter(|it| *it <= today).collect();
        let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let newest = all.iter().copied().max();
        let missing = item.work.wanted.unwrap_or(1).saturating_sub(count);
        let standing = standing(item, (count, missing), (newest, self.since()), today);
        Progress { standing, count, missing, newest }
    }

    /// From when on something is waited for: the day of the plan, which may be signed before its year.
    fn since(&self) -> NaiveDate {
        let first = first_day(self.plan.year);
        self.plan.paper.on.map_or(first, |it| it.max(first))
    }

    /// Of a part: how much work has something done for it, and how much there is.
    #[must_use]
    pub fn of_part(&self, part: PlanPart, today: NaiveDate) -> (usize, usize) {
        let items: Vec<_> = self.plan.live().filter(|it| it.work.part == part).collect();
        let begun = items.iter().filter(|it| self.progress(it, today).count > 0).count();
        (begun, items.len())
    }

    /// Work of which the office is told, in the order of the plan.
    #[must_use]
    pub fn named(&self, today: NaiveDate) -> Vec<(&PlanItem, Progress)> {
        let named = self.plan.live().map(|it| (it, self.progress(it, today)));
        named.filter(|it| it.1.standing.is_named()).collect()
    }

    /// How many results were written down in a time and hold. Who puts one right writes no new one.
    #[must_use]
    pub fn noted_within(&self, (from, to): (DateTime<Utc>, DateTime<Utc>)) -> usize {
        let first = |it: &Evidence| {
            let mut first = it;
            while let Some(before) = first.replaces.and_then(|id| self.evidence.iter().find(|it| it.id == id)) {
                first = before;
            }
            first.at
        };
        self.evidence.iter().filter(|it| it.struck.is_none() && (from..to).contains(&first(it))).count()
    }
}

fn standing(
    item: &PlanItem,
    (count, missing): (u32, u32),
    (newest, since): (Option<NaiveDate>, NaiveDate),
    today: NaiveDate,
) -> Standing {
    let work = &item.work;
    if work.dropped.is_some() {
        return Standing::Dropped;
    }
    let lasts = work.due.is_none() && work.wanted.is_none();
    let end = work.due.unwrap_or_else(|| last_day(since));
    match missing {
        0 if !lasts || today > end => return Standing::Done,
        0 => {}
        _ if today > end => return Standing::Overdue,
        _ if (end - today).num_days() <= SOON_DAYS => return Standing::Soon,
        _ => {}
    }
    // What was done before the plan was made counts, but nobody waits before there is one.
    let last = newest.map_or(since, |it| it.max(since));
    let quiet = last.checked_add_months(QUARTER).is_some_and(|it| it <= today);
    match (quiet, count) {
        (true, _) => Standing::Quiet,
        (false, 0) => Standing::Open,
        (false, _) => Standing::Going,
    }
}

/// The days whose deeds a plan counts.
#[must_use]
pub fn days_of(year: i32) -> RangeInclusive<NaiveDate> {
    let first = first_day(year);
    first..=last_day(first)
}

/// The day up to which a plan is looked at: today, or the last day of its year.
#[must_use]
pub fn last_of(year: i32, today: NaiveDate) -> NaiveDate {
    today.min(last_day(first_day(year)))
}

/// On which days a plan may be signed: from the middle of the year before.
#[must_use]
pub fn signed_within(year: i32) -> RangeInclusive<NaiveDate> {
    let first = first_day(year);
    first.checked_sub_months(Months::new(6)).unwrap_or(first)..=last_day(first)
}

fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}

fn last_day(of_year: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    NaiveDate::from_ymd_opt(of_year.year(), 12, 31).unwrap_or(of_year)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{EvidenceKind, Noted, Struck, Work, seed};
    use super::*;
    use crate::domain::{EvidenceId, PersonId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan() -> Plan {
        let (paper, works) = seed::plan_110();
        let item = |(nth, work): (i32, Work)| PlanItem { nth, work, version: 1, before: None };
        Plan { year: seed::YEAR, paper, version: 1, items: (1..).zip(works).map(item).collect() }
    }

    fn evidence(item: i32, on: &str, people: u32) -> Evidence {
        let noted = Noted {
            kind: EvidenceKind::Event,
            item: Some(item),
            on: day(on),
            what: "Họp".to_owned(),
            place: None,
            people: Some(people),
            photo: None,
            partner: None,
            way: None,
            teams: Vec::new(),
            source: None,
            money: None,
        };
        let at = DateTime::<Utc>::UNIX_EPOCH;
        Evidence { id: EvidenceId(1), noted, by: PersonId(1), name: String::new(), at, replaces: None, struck: None }
    }

    fn tracked(evidence: Vec<Evidence>) -> Tracked {
        Tracked { plan: plan(), evidence, tied: Vec::new() }
    }

    fn stands(it: &Tracked, nth: i32, today: &str) -> Standing {
        it.progress(it.plan.item(nth).unwrap(), day(today)).standing
    }

    /// Work of all year: meetings of resident groups.
    const MEETINGS: i32 = 10;
    /// Work that is wanted once: the choice of a model team.
    const CHOICE: i32 = 6;

    #[test]
    fn work_of_all_year_is_named_after_a_quarter_without_anything() {
        let none = tracked(Vec::new());
        assert_eq!(stands(&none, MEETINGS, "2026-08-04"), Standing::Open, "the plan is of 5 May");
        assert_eq!(stands(&none, MEETINGS, "2026-08-05"), Standing::Quiet);
        let one = tracked(vec![evidence(MEETINGS, "2026-07-20", 45)]);
        assert_eq!(stands(&one, MEETINGS, "2026-10-19"), Standing::Going, "never done as long as the year lasts");
        assert_eq!(stands(&one, MEETINGS, "2026-10-20"), Standing::Quiet);
        assert_eq!(stands(&one, MEETINGS, "2027-01-01"), Standing::Done);
        assert_eq!(stands(&none, MEETINGS, "2026-12-17"), Standing::Soon);
        assert_eq!(stands(&none, MEETINGS, "2027-01-01"), Standing::Overdue);
        let early = tracked(vec![evidence(MEETINGS, "2026-01-10", 45)]);
        assert_eq!(stands(&early, MEETINGS, "2026-06-01"), Standing::Going, "nobody waited before there was a plan");
    }

    #[test]
    fn a_plan_that_was_signed_in_the_year_before_waits_from_its_first_day_to_its_last() {
        let mut it = tracked(Vec::new());
        it.plan.paper.on = Some(day("2025-12-20"));
        assert_eq!(stands(&it, MEETINGS, "2026-03-31"), Standing::Open, "nobody waits before the year");
        assert_eq!(stands(&it, MEETINGS, "2026-04-01"), Standing::Quiet);
        assert_eq!(stands(&it, MEETINGS, "2026-12-31"), Standing::Soon, "its year is its own");
        assert_eq!(stands(&it, MEETINGS, "2027-01-01"), Standing::Overdue);
        assert!(signed_within(2026).contains(&day("2025-07-01")) && !signed_within(2026).contains(&day("2025-06-30")));
    }

    #[test]
    fn who_puts_a_result_right_writes_no_new_one() {
        let at = |id: i64, days: i64, replaces: Option<i64>| {
            let at = DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::days(days);
            Evidence {
                id: EvidenceId(id),
                at,
                replaces: replaces.map(EvidenceId),
                ..evidence(MEETINGS, "2026-03-15", 45)
            }
        };
        let struck = |it: Evidence| {
            let struck = Some(Struck { name: String::new(), at: it.at, why: String::new() });
            Evidence { struck, ..it }
        };
        let it = tracked(vec![struck(at(1, 1, None)), struck(at(2, 2, Some(1))), at(3, 9, Some(2)), at(4, 9, None)]);
        let within = |from: i64, to: i64| {
            let day = |days| DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::days(days);
            it.noted_within((day(from), day(to)))
        };
        assert_eq!((within(0, 5), within(5, 10), within(0, 10)), (1, 1, 2));
    }

    #[test]
    fn what_is_wanted_once_is_done_once_and_late_after_its_day() {
        let mut it = tracked(Vec::new());
        it.plan.items[5].work.due = Some(day("2026-06-30"));
        assert_eq!(stands(&it, CHOICE, "2026-06-15"), Standing::Open);
        assert_eq!(stands(&it, CHOICE, "2026-06-16"), Standing::Soon);
        assert_eq!(stands(&it, CHOICE, "2026-06-30"), Standing::Soon, "its day is its own");
        assert_eq!(stands(&it, CHOICE, "2026-07-01"), Standing::Overdue);
        it.evidence.push(evidence(CHOICE, "2026-06-20", 0));
        assert_eq!(stands(&it, CHOICE, "2026-11-01"), Standing::Done, "and never quiet again");
        it.plan.items[5].work.wanted = Some(3);
        let progress = it.progress(it.plan.item(CHOICE).unwrap(), day("2026-06-25"));
        assert_eq!((progress.count, progress.missing, progress.standing), (1, 2, Standing::Soon));
    }

    #[test]
    fn what_was_struck_counts_for_nothing_and_what_was_dropped_is_not_named() {
        let mut it = tracked(vec![evidence(CHOICE, "2026-05-20", 0)]);
        it.evidence[0].struck = Some(Struck { name: String::new(), at: it.evidence[0].at, why: "Nhầm".to_owned() });
        assert_eq!(stands(&it, CHOICE, "2026-09-01"), Standing::Quiet);
        it.plan.items[5].work.dropped = Some("Không làm năm nay".to_owned());
        assert_eq!(stands(&it, CHOICE, "2026-09-01"), Standing::Dropped);
        assert!(it.named(day("2026-09-01")).iter().all(|it| it.0.nth != CHOICE));
        assert_eq!(it.of_part(PlanPart::Model, day("2026-09-01")), (0, 2));
    }

    #[test]
    fn what_ties_itself_counts_like_what_is_written_down() {
        let mut it = tracked(Vec::new());
        let on = day("2026-06-01");
        it.tied.push(Tied { tie: Tie::Bulletin, id: 7, on, what: "Đất đai".to_owned(), people: 60 });
        let item = it.plan.item(9).unwrap();
        let progress = it.progress(item, day("2026-06-02"));
        assert_eq!((progress.count, progress.newest), (1, Some(on)));
        assert_eq!(it.tied_by_kind(item), [(Tie::Bulletin, 1)]);
        assert_eq!(it.progress(item, day("2026-05-31")).count, 0, "what is to come was not done");
    }

    proptest! {
        #[test]
        fn more_was_done_never_stands_worse(days in proptest::collection::vec(0_i64..364, 0..6), more in 0_i64..364, at in 0_i64..400) {
            let first = day("2026-01-01");
            let on = |n: i64| (first + chrono::TimeDelta::days(n)).to_string();
            let today = (first + chrono::TimeDelta::days(at)).to_string();
            let bad = |it: Standing| it.is_named();
            for nth in [MEETINGS, CHOICE] {
                let few: Vec<_> = days.iter().map(|it| evidence(nth, &on(*it), 1)).collect();
                let mut many = few.clone();
                many.push(evidence(nth, &on(more), 1));
                let (few, many) = (stands(&tracked(few), nth, &today), stands(&tracked(many), nth, &today));
                prop_assert!(bad(few) || !bad(many), "{few} {many}");
            }
        }
    }
}
