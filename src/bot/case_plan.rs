//! Setting the timers of a case by where it stands: after whatever changed it, whoever did.

use super::desk::Desk;
use crate::dialogue::cases;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::domain::CaseId;
use crate::store::Result;

impl Desk<'_> {
    /// Sets a case's timers anew: those of an earlier assignment go, those of whoever mediates it now are set, and where nobody
    /// does, its head hears of it, or the office at once.
    pub(super) async fn plan_case(&mut self, id: CaseId, facts: &Facts) -> Result<()> {
        let Some(case) = self.tx.case(None, id).await? else { return Ok(()) };
        let at_once = self.unassigned_at_once(&case, facts).await?;
        for effect in cases::due::plan(&case, facts).into_iter().chain(at_once) {
            match effect {
                Effect::SetTimer { key, due_at, timer } => self.set_timer(&key, due_at, &timer).await?,
                Effect::CancelTimers { prefix } => self.tx.cancel_timers(&prefix).await?,
                _ => {}
            }
        }
        Ok(())
    }
}
