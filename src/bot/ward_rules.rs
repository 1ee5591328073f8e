//! The law and the calendar of a ward, read from the database.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::WardId;
use crate::domain::calendar::{Calendar, local_date};
use crate::domain::law::Law;
use crate::store::{Result, Tx};

/// Law and calendar of a ward as the transaction sees them; without a ward, as they hold everywhere.
pub(super) async fn read_rules(
    tx: &mut Tx,
    ward: Option<WardId>,
    now: DateTime<Utc>,
) -> Result<(Arc<Law>, Arc<Calendar>)> {
    // Where there is one ward, what it corrected holds for whatever belongs to no ward as well.
    let ward = if ward.is_some() { ward } else { tx.only_ward().await? };
    let law = tx.law_of(ward).await?;
    let quiet = law.on(local_date(now)).quiet_hours();
    let days = match ward {
        Some(ward) => tx.holidays_of(ward).await?,
        None => tx.holidays().await?,
    };
    let calendar = Calendar::new(days, tx.lunar_anchors().await?, quiet);
    Ok((Arc::new(law), Arc::new(calendar)))
}
