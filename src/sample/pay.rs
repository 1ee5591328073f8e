//! Pay of a sample: a request that was paid and handed over, and one that the office has yet to check. Each goes its way
//! through the store, as head and office would have entered it.

use chrono::{DateTime, NaiveDate, Utc};

use super::SampleError;
use crate::dialogue::effect::Timer;
use crate::dialogue::pay::timers::DuePay;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{Calendar, at_local, clock_time, days_earlier, days_later, local_date};
use crate::domain::law::Law;
use crate::domain::pay::NewPayRequest;
use crate::domain::pay::case::PayLine;
use crate::domain::pay::course::{Move, RULES, Standing};
use crate::domain::{PayId, TeamId, WardId};
use crate::store::pay::PayStepBy;
use crate::store::{Error, Tx};

/// How many days before today the request was sent that was paid, and the one that waits.
const AGO: [u64; 2] = [25, 1];
/// As many cases as one asks for.
const CASES: usize = 4;

/// Who enters it.
pub(super) struct Desk<'a> {
    pub(super) tx: &'a mut Tx,
    pub(super) office: Permit<act::Paying>,
    pub(super) ward: WardId,
    pub(super) now: DateTime<Utc>,
    pub(super) rows: i64,
}

/// Writes them for the first teams that have cases to be paid, each with the right of who heads it.
pub(super) async fn fill(
    desk: &mut Desk<'_>,
    heads: &[(TeamId, Permit<act::Paying>)],
    (law, calendar): (&Law, &Calendar),
) -> Result<(), SampleError> {
    let today = local_date(desk.now);
    let mut ways = AGO.iter().map(|ago| calendar.working_day_from(days_earlier(today, *ago)).min(today)).enumerate();
    let mut way = ways.next();
    for (team, head) in heads {
        let Some((nth, on)) = way else { break };
        let lines = desk.lines((*team, head), on, law).await?;
        if lines.is_empty() {
            continue;
        }
        let id = desk.send((*team, head), lines, on).await?;
        if nth == 0 {
            desk.go_on(id, head, on, calendar).await?;
        } else {
            let due = calendar.add_working_days(on, law.on(on).pay_decide_workdays());
            let timer = Timer::of(DuePay::Pay { ward: desk.ward, request: id, nth: 2 });
            let due_at = calendar.reminder_on(days_later(due, 1), desk.now);
            desk.tx.set_timer(&format!("pay:{id}:2"), due_at, timer.lane(), timer.save()).await?;
        }
        way = ways.next();
    }
    Ok(())
}

impl Desk<'_> {
    /// Cases of a team that had ended before a day.
    async fn lines(
        &mut self,
        (team, head): (TeamId, &Permit<act::Paying>),
        on: NaiveDate,
        law: &Law,
    ) -> Result<Vec<PayLine>, SampleError> {
        let ids = self.tx.payable_cases(head.scope(), (team, None)).await?;
        let cases = self.tx.cases_alone(&ids).await?;
        let lines = cases.iter().filter_map(|it| PayLine::of(it, law).ok()).filter(|it| it.ended_on < on);
        Ok(lines.take(CASES).collect())
    }

    fn by<'a>(&mut self, permit: &'a Permit<act::Paying>, on: NaiveDate) -> PayStepBy<'a> {
        self.rows += 1;
        PayStepBy { row: self.rows, permit, at: at_local(on, clock_time(9, 0)), on, words: None }
    }

    async fn send(
        &mut self,
        (team, head): (TeamId, &Permit<act::Paying>),
        lines: Vec<PayLine>,
        on: NaiveDate,
    ) -> Result<PayId, SampleError> {
        let by = self.by(head, on);
        let id = PayId(by.row);
        let sent = self.tx.send_pay(by, (self.ward, &NewPayRequest { id, team, lines })).await?;
        taken(sent).map(|()| id)
    }

    /// It is decided, paid and handed over.
    async fn go_on(
        &mut self,
        id: PayId,
        head: &Permit<act::Paying>,
        sent_on: NaiveDate,
        calendar: &Calendar,
    ) -> Result<(), SampleError> {
        let (office, mut standing, mut version) = (self.office, Standing::Sent, 1);
        let days = [(Move::Decide, 3), (Move::Pay, 6), (Move::HandOver, 7)];
        for (step, after) in days {
            let on = calendar.working_day_from(days_later(sent_on, after)).min(local_date(self.now));
            let permit = if step == Move::HandOver { *head } else { office };
            let by = self.by(&permit, on);
            let (row, at) = (by.row, by.at);
            let by = PayStepBy { row, permit: &permit, at, on, words: (step == Move::Pay).then_some("35") };
            taken(self.tx.step_pay(by, (self.ward, id), (standing, version), (step, None)).await?)?;
            standing = RULES.iter().find(|it| (it.from, it.step) == (standing, step)).map_or(standing, |it| it.to);
            version += 1;
        }
        Ok(())
    }
}

fn taken(taken: bool) -> Result<(), SampleError> {
    if taken { Ok(()) } else { Err(Error::RowsAffected { what: "step of a request for pay", rows: 0 }.into()) }
}
