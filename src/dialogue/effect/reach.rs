//! Which effects concern others than the one who caused them.

use super::Effect;
use crate::dialogue::own::Deed;

impl Effect {
    /// Whether it tells, sends or saves something for others. Whatever is not listed does: a new effect is taken
    /// seriously until somebody says that it is only the person's own affair.
    #[must_use]
    pub fn reaches_others(&self) -> bool {
        !matches!(
            self,
            Self::SaveDraft { .. }
                | Self::DropDraft(_)
                | Self::SetMenu
                | Self::SendDocument(_)
                | Self::SendFile { .. }
                | Self::Say(_)
                | Self::DeleteMessage(_)
                | Self::SetTimer { .. }
                | Self::CancelTimers { .. }
                | Self::Own(Deed { reaches_others: false, .. })
        )
    }
}
