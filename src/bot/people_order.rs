//! A file about people in office as it stands in the outbox: what it is, for whom, what is said below it and how it is
//! called. How it is made is no matter of this file.

use serde::{Deserialize, Serialize};

use crate::dialogue::roster::PeopleFile;
use crate::dialogue::text::{Arg, text};
use crate::domain::WardId;
use crate::domain::calendar::local_date;
use crate::domain::people::Lang;
use crate::locale::Locale;

/// A file about people as it is ordered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleOrder {
    /// Of which ward.
    pub ward: WardId,
    /// For a reader of this language.
    pub lang: Lang,
    /// Which file.
    pub file: PeopleFile,
}

impl PeopleOrder {
    /// What is said below the file.
    #[must_use]
    pub fn caption(&self, locale: &Locale) -> String {
        let text = match &self.file {
            PeopleFile::Template => text!("roster-caption-template"),
            PeopleFile::OldBook => text!("oldbook-caption-template"),
            PeopleFile::Problems { .. } => text!("roster-caption-problems"),
            PeopleFile::OldProblems { .. } => text!("oldbook-caption-problems"),
            PeopleFile::Letters { to, until, part } => {
                let until = Arg::Date(local_date(*until));
                match part {
                    None => text!("roster-caption-letters", count = to.len(), until = until),
                    Some((nth, of)) => {
                        text!("roster-caption-letters-part", count = to.len(), until = until, nth = *nth, of = *of)
                    }
                }
            }
            PeopleFile::Register { day, .. } => text!("roster-caption-register", day = Arg::Date(*day)),
            PeopleFile::Numbers { from, to, .. } => {
                text!("roster-caption-numbers", from = Arg::Date(*from), to = Arg::Date(*to))
            }
            PeopleFile::Contacts { .. } => text!("roster-caption-contacts"),
        };
        locale.html(self.lang, &text)
    }

    pub(super) fn name(&self) -> String {
        match &self.file {
            PeopleFile::Template => "mau-danh-sach.xlsx".to_owned(),
            PeopleFile::OldBook => "mau-so-cu.xlsx".to_owned(),
            PeopleFile::Problems { .. } => "loi-danh-sach.xlsx".to_owned(),
            PeopleFile::OldProblems { .. } => "loi-so-cu.xlsx".to_owned(),
            PeopleFile::Letters { part: None, .. } => "thu-moi.docx".to_owned(),
            PeopleFile::Letters { part: Some((nth, _)), .. } => format!("thu-moi-{nth}.docx"),
            PeopleFile::Register { day, format } => format!("danh-sach-hoa-giai-vien-{day}.{format}"),
            PeopleFile::Numbers { to, format, .. } => format!("so-to-hoa-giai-{to}.{format}"),
            PeopleFile::Contacts { day, .. } => format!("danh-ba-{day}.xlsx"),
        }
    }
}
