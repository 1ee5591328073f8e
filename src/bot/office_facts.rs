//! Reads what the office's week and month need: everything for a new digest, stored ones, and how a month stands.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::facts::{Loader, months};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{ClosingFound, Facts, Settings};
use crate::dialogue::office::{Closing, DaysFound, NewDigest, NewDigestFound, Stored};
use crate::dialogue::summary::CHART_MONTHS;
use crate::domain::access::{Action, Reached, figures_reach, may};
use crate::domain::calendar::{at_local, clock_time, days_earlier, days_later, end_of, local_date};
use crate::domain::digest::{
    Adjustment, DIGEST_VERSION, Digest, DigestCase, DigestModel, TeamLacks, adjustments, late_starts,
};
use crate::domain::figures::{Counted, Figures, Stretch, Tally, cases_of};
use crate::domain::law_keys::ParamKey;
use crate::domain::model::ModelTeam;
use crate::domain::people::composition::to_consolidate;
use crate::domain::people::{Mutable, Team};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::rhythm::{ClosedMonth, DigestTime, close_moments, digest_period};
use crate::domain::{CaseId, TeamId, WardId};
use crate::store::model::ModelsOf;
use crate::store::{Error, Result, Tx};

/// Stored digests offered to look at, and compared with what is true now.
const DIGESTS_SHOWN: i64 = 8;
const DIGESTS_COMPARED: i64 = 12;
/// No digest and no closing is further ahead: a timer that is stands there by a clock that was wrong for a moment.
const FARTHEST: TimeDelta = TimeDelta::days(70);
/// The same of what comes once or twice a year.
const FARTHEST_YEARLY: TimeDelta = TimeDelta::days(400);
/// How many days ahead a digest names training sessions.
const TRAININGS_AHEAD: u64 = 30;
/// The digest's usual time, where the table of law has none.
const USUAL_TIME: NaiveTime = clock_time(15, 30);

impl Loader<'_> {
    /// The digest that is due on a day, and when the one after it is.
    pub(super) async fn due_digest(&self, tx: &mut Tx, facts: &mut Facts, ask: NewDigest) -> Result<NewDigestFound> {
        let NewDigest { ward, day } = ask;
        self.place(tx, facts, ward).await?;
        let last = days_earlier(day, 1);
        // One that was kept already is not made anew: its time was changed on its own day.
        let digest = match tx.digest(ward, last).await? {
            None => Some(self.new_digest(tx, (ward, last), facts).await?),
            Some(_) => None,
        };
        let due = self.digest_time(tx, ward, facts).await?;
        // After its own day, not after now: a digest that comes late must not swallow the next.
        let next = due.preview(end_of(day), &facts.calendar, 1).first().copied();
        Ok(NewDigestFound { digest, next })
    }

    /// A stored digest.
    pub(super) async fn stored_digest(&self, tx: &mut Tx, facts: &Facts, ask: Stored) -> Result<Option<Digest>> {
        let Some(actor) = facts.actor() else { return Ok(None) };
        let of_day = match ask.day {
            Some(day) => tx.digest(actor.ward, day).await?.and_then(|it| Digest::load(&it)),
            None => None,
        };
        match ask.since.filter(|_| may(actor, Action::ReadDigests).is_ok()) {
            Some(since) => {
                let last = tx.last_digest(actor.ward).await?.filter(|(_, made_at)| *made_at >= since);
                Ok(last.and_then(|(body, _)| Digest::load(&body)).or(of_day))
            }
            None => Ok(of_day),
        }
    }

    /// The days of the last stored digests.
    pub(super) async fn digest_days(&self, tx: &mut Tx, facts: &Facts) -> Result<DaysFound> {
        let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(DaysFound::default()) };
        let days = tx.digest_days(ward, None, DIGESTS_SHOWN).await?;
        let due = self.digest_time(tx, ward, facts).await?;
        Ok(DaysFound { days, next: due.preview(self.now, &facts.calendar, 1).first().copied() })
    }

    /// What a ward and the actor have set.
    pub(super) async fn chosen(&self, tx: &mut Tx, facts: &Facts) -> Result<Option<Settings>> {
        let Some(actor) = facts.actor() else { return Ok(None) };
        let digest = self.digest_time(tx, actor.ward, facts).await?;
        let muted = tx.muted(actor.person).await?;
        let muted = muted.iter().filter_map(|it| Mutable::from_code(it)).collect();
        Ok(Some(Settings { digest, muted }))
    }

    /// When a ward wants its digest.
    pub(super) async fn digest_time(&self, tx: &mut Tx, ward: WardId, facts: &Facts) -> Result<DigestTime> {
        let usual = facts.law.on(facts.today).clock(ParamKey::DigestTime).unwrap_or(USUAL_TIME);
        Ok(DigestTime::of(&tx.ward_settings(ward).await?, usual))
    }

    /// The digest up to `day`, which is over: nothing of what it tells can still happen.
    async fn new_digest(&self, tx: &mut Tx, (ward, day): (WardId, NaiveDate), facts: &Facts) -> Result<Digest> {
        let reach = Reached::Ward(ward);
        let earlier = tx.digest_days(ward, Some(day), DIGESTS_COMPARED).await?;
        let period = digest_period(day, earlier.first().copied());
        let year = Period { to: day, ..Period::containing(PeriodKind::Year, day) };
        let (law, calendar) = (&facts.law, &facts.calendar);
        let on = law.on(day);
        let days = |key, fallback: u16| on.number(key).ok().and_then(|it| u16::try_from(it).ok()).unwrap_or(fallback);
        let (long_days, quiet_days) = (days(ParamKey::IdleHeadDays, 30), days(ParamKey::TeamSilentDays, 90));
        let count = async |tx: &mut Tx, period| {
            Ok::<_, crate::store::Error>(Tally::count(&tx.stretches(reach, period).await?, period))
        };
        let stretches = tx.stretches(reach, period).await?;
        let week = Tally::count(&stretches, period);
        let cases = digest_cases(tx, &stretches, period).await?;
        let recent = Period { from: days_earlier(day, u64::from(quiet_days)), to: day, kind: PeriodKind::Custom };
        let active = count(tx, recent).await?.by_team;
        // A beginning that was entered after the last digest went out is told in this one.
        let told_at = match earlier.first() {
            Some(last) => tx.digest_made_at(ward, *last).await?,
            None => None,
        };
        let noted = (told_at.unwrap_or_else(|| at_local(period.from, NaiveTime::MIN)), facts.now);
        let starts = tx.start_days(ward, period, noted).await?;
        let unassigned = tx.unassigned_since(ward, period.to).await?;
        let (begun_late, waiting_late) = late_starts(&starts, &unassigned, day, law, calendar);
        let lacking = to_consolidate(&tx.register(ward, day).await?, day, on.team_least());
        let lacks = |id| lacking.iter().find(|it| it.0 == id).map(|it| it.1.clone());
        let instants = (at_local(period.from, NaiveTime::MIN), end_of(period.to));
        let closing = self.last_closing(tx, (ward, day), (&earlier, facts)).await?;
        let (trainings, trained) = self.training(tx, (ward, day), year).await?;
        let there = || facts.teams.iter().filter(|it| it.life.holds(day));
        let teams = u32::try_from(there().count()).unwrap_or(u32::MAX);
        let quiet = there().filter(|it| !active.contains_key(&it.id)).count();
        Ok(Digest {
            v: DIGEST_VERSION,
            period,
            figures: week.total,
            year: count(tx, year).await?.total,
            months: months(tx, reach, (CHART_MONTHS, day)).await?,
            target: on.success_target().ok(),
            not_accepted: tx.count_not_accepted(reach, period).await?,
            begun_late,
            waiting_late,
            unassigned,
            long_days,
            open_long: tx.open_since(ward, days_earlier(day, u64::from(long_days))).await?,
            escalations: tx.escalations_between(ward, instants).await?,
            teams,
            teams_incomplete: there().filter(|it| lacks(it.id).is_some()).map(|it| it.name.clone()).collect(),
            teams_lacking: there()
                .filter_map(|it| Some(TeamLacks { team: it.name.clone(), lacks: lacks(it.id)? }))
                .collect(),
            quiet_days,
            teams_quiet: u32::try_from(quiet).unwrap_or(u32::MAX),
            gaps: tx.gaps(ward, year).await?,
            closing: closing.map(|it| (it.0, it.1)),
            closing_of: closing.map(|it| it.2),
            trainings,
            trained,
            told: Some(tx.told_between(ward, instants).await?),
            questions: tx.count_questions(ward, instants.1).await?,
            cases,
            counts: super::shelves::counts(tx, ward, (instants, noted), (law, calendar)).await?,
            models: models(tx, (ward, period), facts).await?,
            adjustments: self.adjusted(tx, (ward, day), (&earlier, closing.map(|it| it.0)), facts).await?,
        })
    }

    /// Sessions of the next weeks, and how many mediators were trained this year of how many there are; no share before
    /// anybody was.
    async fn training(
        &self,
        tx: &mut Tx,
        (ward, day): (WardId, NaiveDate),
        year: Period,
    ) -> Result<(Vec<(NaiveDate, String)>, Option<(u32, u32)>)> {
        let from = end_of(day);
        let coming = tx.coming_trainings(ward, (from, end_of(days_later(day, TRAININGS_AHEAD)))).await?;
        let coming = coming.into_iter().map(|(at, topic)| (local_date(at), topic)).collect();
        let trained = tx.trained((ward, day), (at_local(year.from, NaiveTime::MIN), from)).await?;
        Ok((coming, (trained.0 > 0).then_some(trained)))
    }

    /// The last month that heads were asked to close before `day`, and how many teams did, of those that were there in
    /// it: one that was merged since closed it or did not, and one that came since had nothing to close.
    async fn last_closing(
        &self,
        tx: &mut Tx,
        (ward, day): (WardId, NaiveDate),
        (earlier, facts): (&[NaiveDate], &Facts),
    ) -> Result<Option<(Period, u32, u32)>> {
        let this = Period::containing(PeriodKind::Month, day);
        let asked = close_moments(this, &facts.calendar)[0] < end_of(day);
        let month = if asked { this } else { this.before() };
        let there = |it: &Team| it.life.touches(month.from, month.to);
        let of = |it: &ClosedMonth| facts.team(it.team).is_some_and(there);
        let closed = tx.closed_months(ward, month.from).await?.iter().filter(|it| of(it)).count();
        let teams = facts.teams.iter().filter(|it| there(it)).count();
        // A ward that has just begun was not asked before.
        let begun = asked || closed > 0 || !earlier.is_empty();
        let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Ok(begun.then_some((month, small(closed), small(teams))))
    }

    /// What was told in the last digests, or closed with the last months, and is another now.
    async fn adjusted(
        &self,
        tx: &mut Tx,
        (ward, day): (WardId, NaiveDate),
        (earlier, month): (&[NaiveDate], Option<Period>),
        facts: &Facts,
    ) -> Result<Vec<Adjustment>> {
        let reach = Reached::Ward(ward);
        let mut told = Vec::new();
        for last in earlier.iter().rev() {
            match tx.digest(ward, *last).await {
                Ok(kept) => told.extend(kept.and_then(|it| Digest::load(&it))),
                // One that was tampered with must not keep the ward from ever getting another.
                Err(Error::Inconsistent { .. }) => {
                    tracing::error!(ward.id = ward.0, last_day = %last, "a stored digest is not as it was; not compared");
                }
                Err(error) => return Err(error),
            }
        }
        // What a digest has corrected since, oldest first, is not corrected again.
        let corrected = |mut was: Figures, (period, since): (Period, Option<NaiveDate>), team: Option<&str>| {
            // What was told before a month was closed again went into that closing.
            let since = told.iter().filter(|it| since.is_none_or(|day| it.period.to >= day));
            let since = since.flat_map(|it| &it.adjustments);
            since.filter(|it| it.period == period && it.team.as_deref() == team).for_each(|it| correct(&mut was, it));
            was
        };
        let mut found = Vec::new();
        for it in told.iter().rev() {
            let was = corrected(it.figures, (it.period, None), None);
            let now = Tally::count(&tx.stretches(reach, it.period).await?, it.period).total;
            found.extend(adjustments(it.period, None, &was, &now));
        }
        let months = month.map(|it| [it, it.before()]).into_iter().flatten();
        for month in months {
            let closed = tx.closed_months(ward, month.from).await?;
            if closed.is_empty() {
                continue;
            }
            for it in closed {
                // A month that was closed before its end goes on until then; once it is over, its last days count as well.
                let closed_on = local_date(it.at);
                let to = if day >= month.to { month.to } else { month.to.min(closed_on) };
                let until = Period { to, ..month };
                let now = Tally::count(&tx.stretches(Reached::Team(it.team), until).await?, until).total;
                let team = facts.team(it.team).map(|it| it.name.clone()).unwrap_or_default();
                let was = corrected(it.figures, (month, Some(closed_on)), Some(&team));
                found.extend(adjustments(month, Some(&team), &was, &now));
            }
        }
        Ok(found)
    }

    /// How a month stands.
    pub(super) async fn closing(&self, tx: &mut Tx, facts: &mut Facts, ask: Closing) -> Result<Option<ClosingFound>> {
        let Closing { ward, month } = ask;
        if let Some(ward) = ward {
            self.place(tx, facts, ward).await?;
        }
        let (today, actor) = (facts.today, facts.actor());
        let reach = match (ward, actor) {
            (Some(ward), _) => Some((Reached::Ward(ward), ward)),
            (None, Some(actor)) => figures_reach(actor).map(|it| (it, actor.ward)),
            (None, None) => None,
        };
        let Some((reach, ward)) = reach else { return Ok(None) };
        let so_far = Period { to: month.data_to(today), ..month };
        let stretches = tx.stretches(reach, so_far).await?;
        let tally = Tally::count(&stretches, so_far);
        // Of a whole province nobody is told which.
        let told = cases_of(&stretches, so_far).filter(|_| reach != Reached::Province);
        let teams: HashMap<CaseId, TeamId> = told.map(|it| (it.case, it.team)).collect();
        let codes = tx.codes_of(&teams.keys().copied().collect::<Vec<_>>()).await?;
        let cases = codes.into_iter().filter_map(|(id, code)| Some((*teams.get(&id)?, code))).collect();
        let mut closed = tx.closed_months(ward, month.from).await?;
        closed.retain(|it| reach.covers(it.team));
        let only = reach.teams().and_then(|it| it.only());
        let mut heads = super::access::team_heads(tx, (ward, only), today).await?;
        heads.retain(|it| reach.covers(it.team));
        Ok(Some(ClosingFound { month, tally, closed, heads, cases }))
    }
}

/// The model teams of the year in which the days end, with which something was done in these days.
async fn models(tx: &mut Tx, (ward, days): (WardId, Period), facts: &Facts) -> Result<Vec<DigestModel>> {
    let teams = tx.model_teams(ModelsOf { ward, year: days.to.year() }).await?;
    let told = |it: &ModelTeam| {
        let name = facts.teams.iter().find(|team| team.id == it.team).map_or("", |team| team.name.as_str());
        DigestModel::of(&it.up_to(days.to), name, days)
    };
    Ok(teams.iter().filter_map(told).collect())
}

/// The cases behind the figures of a digest, by code.
async fn digest_cases(tx: &mut Tx, stretches: &[Stretch], period: Period) -> Result<Vec<DigestCase>> {
    let counted: HashMap<CaseId, Counted> = cases_of(stretches, period).map(|it| (it.case, it)).collect();
    let ids: Vec<CaseId> = counted.keys().copied().collect();
    let of = |(id, code): (CaseId, String)| {
        let it = counted.get(&id)?;
        Some(DigestCase { code, team: it.team, entry: it.entry, exit: it.exit })
    };
    Ok(tx.codes_of(&ids).await?.into_iter().filter_map(of).collect())
}

/// Takes a correction that was told into account.
fn correct(figures: &mut Figures, it: &Adjustment) {
    use crate::domain::figures::Measure;
    match it.measure {
        Measure::Received => figures.received = it.now,
        Measure::Continued => figures.continued = it.now,
        Measure::Success => figures.success = it.now,
        Measure::Failure => figures.failure = it.now,
        Measure::Referred => figures.referred = it.now,
        Measure::Opening | Measure::Mediated | Measure::InProgress | Measure::NotStarted => {}
    }
}

impl super::Bot {
    /// Sets the timers that every ward must have, where one is missing: for new wards and for a first start.
    pub(super) async fn plan_wards(&self) -> Result<()> {
        let now: DateTime<Utc> = self.clock.now();
        let mut tx = self.store.begin().await?;
        let loader = Loader {
            memory: &self.memory,
            store: &self.store,
            bot_name: &self.bot_name,
            locale: &self.locale,
            now,
            fresh: 0,
        };
        let facts = loader.base(&mut tx, crate::dialogue::facts::Who::Stranger { tg_user: 0 }).await?;
        for ward in tx.wards_without_timers(now + FARTHEST, now + FARTHEST_YEARLY).await? {
            // By the law and the days off of this ward.
            let mut facts = facts.clone();
            loader.place(&mut tx, &mut facts, ward).await?;
            let due = loader.digest_time(&mut tx, ward, &facts).await?;
            let next = due.preview(now, &facts.calendar, 1).first().copied();
            for effect in crate::dialogue::office::due::plan_ward(ward, next, &facts) {
                if let Effect::SetTimer { key, due_at, timer } = effect {
                    super::desk::ensure_timer(&mut tx, &key, (due_at, now + FARTHEST), &timer).await?;
                }
            }
            if let Effect::SetTimer { key, due_at, timer } = crate::dialogue::drills::due::plan(ward, &facts) {
                super::desk::ensure_timer(&mut tx, &key, (due_at, now + FARTHEST), &timer).await?;
            }
            for plan in [crate::dialogue::rules::due::plan, crate::dialogue::reviews::due::plan] {
                if let Effect::SetTimer { key, due_at, timer } = plan(ward, &facts) {
                    super::desk::ensure_timer(&mut tx, &key, (due_at, now + FARTHEST_YEARLY), &timer).await?;
                }
            }
        }
        super::access::plan_unassigned(&mut tx, &facts, now + FARTHEST).await?;
        tx.commit().await
    }
}
