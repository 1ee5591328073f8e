//! What the papers of a ward say of it: its names and who signs, as the ward set them.

use crate::domain::WardId;
use crate::report::docx::office::Office;
use crate::store::{Error, Tx};

/// How papers of a ward look.
pub(super) async fn office_of(tx: &mut Tx, ward: WardId) -> Result<Option<Office>, Error> {
    let Some(ward) = tx.ward(ward).await? else { return Ok(None) };
    let words = tx.paper_words(ward.id).await?;
    Ok(Some(Office::usual(&ward.name, &ward.unit_label).with(&words)))
}
