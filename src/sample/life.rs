//! What happened to the invented cases beside their beginnings and ends: sessions, and how agreements were kept.

use chrono::NaiveDate;

use super::SampleError;
use super::cases::{Writer, permit};
use crate::dialogue::effect::Timer;
use crate::dialogue::life::timers::Due;
use crate::domain::access::act;
use crate::domain::calendar::{at_local, clock_time, days_later, local_date};
use crate::domain::case::{Asker, Case, Change, Kept, Stage, Status};
use crate::domain::people::Actor;
use crate::store::Tx;

/// How soon after an agreement somebody looks whether it holds.
const LOOKS_AFTER: u64 = 8;

/// How the nth agreement was kept: most are.
fn kept(nth: usize) -> (Kept, Option<String>) {
    match nth % 9 {
        3 => (Kept::Broken, Some("Bên B không làm như đã hứa.".to_owned())),
        5 => (Kept::Lagging, Some("Mới làm được một phần, hẹn cuối tháng.".to_owned())),
        7 => (Kept::Done, None),
        _ => (Kept::Holding, None),
    }
}

impl Writer<'_> {
    /// Looks, after a week, whether an agreement holds.
    pub(super) async fn kept(&mut self, tx: &mut Tx, nth: usize, case: Case, by: &Actor) -> Result<Case, SampleError> {
        let agreed = match case.stage {
            Stage::Success { on, .. } => on,
            Stage::InSession { since } => return self.paused(tx, (case, since), by).await,
            _ => return Ok(case),
        };
        let on = days_later(agreed.max(local_date(case.created_at)), LOOKS_AFTER);
        if on >= local_date(self.now) {
            return Ok(case);
        }
        let (kept, note) = kept(nth);
        let change = Change::Perform { on, kept, note };
        let after = case.apply(&change, on)?;
        let at = at_local(on, clock_time(17, 30));
        tx.change_case(&permit(by, act::Changing::Outcome), (&after, &change), at).await?;
        Ok(after)
    }

    /// The parties of one case want a pause.
    async fn paused(&mut self, tx: &mut Tx, (case, since): (Case, NaiveDate), by: &Actor) -> Result<Case, SampleError> {
        let on = days_later(since.max(local_date(case.created_at)), 2);
        if self.counts.by_status.contains_key(&Status::Paused) || on >= local_date(self.now) {
            return Ok(case);
        }
        let reason = Some("Bên B đi công tác.".to_owned());
        let change = Change::Pause { on, by: Asker::SideB, until: None, reason };
        let after = case.apply(&change, on)?;
        let at = at_local(on, clock_time(17, 30));
        tx.change_case(&permit(by, act::Changing::Outcome), (&after, &change), at).await?;
        Ok(after)
    }

    /// The reminders of what was agreed, and of the court.
    pub(super) async fn set_reminders(&mut self, tx: &mut Tx, case: &Case) -> Result<(), SampleError> {
        for it in case.remindings(&self.law, &self.calendar).into_iter().filter(|it| it.due_at > self.now) {
            let due = Due::of(case.id, &it);
            let key = due.key();
            let timer = Timer::of(due);
            tx.set_timer(&key, it.due_at, timer.lane(), timer.save()).await?;
            self.counts.timers += 1;
        }
        Ok(())
    }
}
