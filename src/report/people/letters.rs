//! Letters for people who have no Telegram yet: a page for each team, a slip to tear off for each person, with a code, a
//! link and directions in plain words.

use chrono::{DateTime, Utc};

use super::say;
use crate::dialogue::text::text;
use crate::locale::Locale;
use crate::report::docx::block::{Cell, Paper, Para, Row, Table};
use crate::report::docx::nd30::{self, mm};
use crate::report::docx::office::Office;
use crate::report::docx::sheet::Sheet;

/// One person's slip.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// Their name.
    pub name: String,
    /// What they are in the team.
    pub role: String,
    /// The link.
    pub link: String,
    /// The link as a picture.
    pub code: Vec<u8>,
}

/// What the slips of all have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Common<'a> {
    /// The last day on which the links work, in words.
    pub until: &'a str,
    /// Whom to telephone.
    pub phone: Option<&'a str>,
}

/// Width of a code on paper.
const CODE: u32 = mm(30);
/// Letters of the directions, in points.
const SMALL: u32 = 10;

/// The pages, team by team.
#[must_use]
pub fn paper(
    locale: &Locale,
    office: &Office,
    common: &Common<'_>,
    (teams, made_at): (&[(String, Vec<Slip>)], DateTime<Utc>),
) -> Paper {
    let mut sheet = Sheet::new(locale, office);
    for (nth, (team, slips)) in teams.iter().enumerate() {
        let title = say(locale, &text!("people-letter-title", ward = office.ward.as_str()));
        let title = Para::new(title, 13).bold().centred();
        sheet.push(if nth == 0 { title } else { title.on_new_page() });
        let line = say(locale, &text!("people-letter-page", team = team.as_str(), count = slips.len()));
        sheet.push(Para::new(line, 11).italic().centred().spaced(0, nd30::BETWEEN));
        let width = sheet.width();
        let widths = vec![CODE + mm(6), width - CODE - mm(6)];
        let rows: Vec<Row> = slips.iter().map(|it| slip(locale, (common, office), it)).collect();
        sheet.push(Table { widths, heading: Vec::new(), rows, is_ruled: true });
    }
    sheet.finish(say(locale, &text!("people-letter-title", ward = office.ward.as_str())), made_at)
}

fn slip(locale: &Locale, (common, office): (&Common<'_>, &Office), it: &Slip) -> Row {
    let code = Para { pieces: Vec::new(), ..Para::new("", SMALL) }.and_picture(it.code.clone(), CODE).centred();
    let small = |words: String| Para::new(words, SMALL);
    let dear = say(locale, &text!("people-letter-dear", name = it.name.as_str()));
    let mut words = vec![Para::new(dear, 12).bold()];
    if !it.role.is_empty() {
        words.push(small(it.role.clone()).italic());
    }
    words.push(small(say(locale, &text!("people-letter-one"))));
    words.push(small(say(locale, &text!("people-letter-two", link = it.link.as_str()))));
    words.push(small(say(locale, &text!("people-letter-three"))));
    let end = match common.phone {
        Some(phone) => text!("people-letter-phone", ward = office.ward.as_str(), phone = phone),
        None => text!("people-letter-no-phone", ward = office.ward.as_str()),
    };
    let until = say(locale, &text!("people-letter-until", until = common.until));
    words.push(small(format!("{until} {}", say(locale, &end))).bold());
    vec![Cell::from(vec![code]).middle(), Cell::from(words)].into()
}
