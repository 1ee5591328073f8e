//! The files of a kit of outreach, made when they are sent.

use super::{WORD, office_of, packed, upload};
use crate::bot::Bot;
use crate::bot::files::Upload;
use crate::domain::outreach::kit::KitFile;
use crate::domain::{KitId, WardId};
use crate::report::outreach::{self, Source};
use crate::store::{Error, Tx};

impl Bot {
    /// Makes a file of a kit; none where it is not there any more.
    pub(super) async fn kit_file(
        &self,
        mut tx: Tx,
        (ward, kit): (WardId, KitId),
        (kind, file_name): (KitFile, &str),
    ) -> Result<Option<Upload>, Error> {
        let Some(kept) = tx.kit(ward, kit).await? else { return Ok(None) };
        let Some(office) = office_of(&mut tx, ward).await? else { return Ok(None) };
        drop(tx);
        let source = Source { locale: &self.locale, office: &office, kit: &kept.kit, made_at: self.clock.now() };
        Ok(match kind {
            KitFile::Paper => packed(outreach::paper(&source)).await.map(|bytes| upload(file_name, WORD, bytes)),
            KitFile::Poster => outreach::png(&source).ok().map(|bytes| upload(file_name, "image/png", bytes)),
            KitFile::Web => Some(upload(file_name, "text/plain", outreach::web(&source).into_bytes())),
        })
    }
}
