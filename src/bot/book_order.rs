//! A workbook as it is ordered by a step and kept with the call that sends it: figures as they were shown then. Made into
//! a file by `files`.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect::Book;
use crate::domain::access::Reached;
use crate::domain::figures::Figures;
use crate::domain::kinds::{Bucket, Kind};
use crate::domain::people::Lang;
use crate::domain::period::Period;
use crate::locale::Locale;

/// A workbook as it is ordered: figures as they were shown, and whose cases shall be listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BookOrder {
    pub(super) period: Period,
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) data: String,
    pub(super) total: Figures,
    pub(super) teams: Vec<(String, Figures)>,
    pub(super) kinds: Vec<(Kind, Figures)>,
    pub(super) cases: Option<Reached>,
    pub(super) file_name: String,
    /// Unknown in an order of an earlier release, as what follows.
    #[serde(default)]
    pub(super) not_accepted: Option<u32>,
    #[serde(default)]
    pub(super) buckets: Vec<(Bucket, Figures)>,
}

impl BookOrder {
    /// The order of a step, in the person's language.
    #[must_use]
    pub fn new(book: Book, locale: &Locale, lang: Lang) -> Self {
        let Book { period, title, data, total, not_accepted, buckets, teams, kinds, cases, file_name } = book;
        let not_accepted = Some(not_accepted);
        let (title, data) = (locale.plain(lang, &title), locale.plain(lang, &data));
        Self { period, lang, title, data, total, teams, kinds, cases, file_name, not_accepted, buckets }
    }
}
