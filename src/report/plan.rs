//! The ward's plan with what was done of it: a paper of the office, each piece of work beside its result, and the same as a
//! workbook. Words are those of papers; knows no store and no chat.

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::block::{Cell as TableCell, Page, Paper, Para, Row, Table};
use super::docx::nd30;
use super::docx::office::Office;
use super::docx::sheet::{Dated, Sheet, cell, centred_cell, heading_cell};
use super::xlsx::{Book, Cell, XlsxError};
use crate::dialogue::text::{Text, text};
use crate::domain::TeamId;
use crate::domain::calendar::local_date;
use crate::domain::people::Lang;
use crate::domain::plan::progress::{Tracked, days_of};
use crate::domain::plan::{Noted, PlanItem, PlanPart, together};
use crate::locale::Locale;

/// Parts of the page's width that the columns take: number, work, who, by when, result.
const WIDTHS: [u32; 5] = [6, 28, 15, 11, 40];
/// Lines of what was written down that one piece of work has in the paper; the others are counted.
const LINES: usize = 8;

/// What the paper is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// How papers of the ward name it.
    pub office: &'a Office,
    /// The plan with what was done.
    pub tracked: &'a Tracked,
    /// The teams that there are.
    pub teams: &'a [TeamId],
    /// When it is made.
    pub made_at: DateTime<Utc>,
}

impl Source<'_> {
    fn say(&self, text: &Text) -> String {
        self.locale.plain(Lang::Vi, text)
    }

    fn today(&self) -> NaiveDate {
        local_date(self.made_at)
    }

    fn title(&self) -> String {
        self.say(&text!("plan-paper-title"))
    }

    /// Which plan, and up to which day.
    fn about(&self) -> String {
        let plan = &self.tracked.plan;
        let until = day(self.today().min(*days_of(plan.year).end()));
        match (&plan.paper.number, plan.paper.on) {
            (Some(number), Some(on)) => self.say(&text!(
                "plan-paper-about",
                number = number.as_str(),
                day = day(on),
                title = plan.paper.title.as_str(),
                until = until
            )),
            _ => self.say(&text!("plan-paper-about-draft", title = plan.paper.title.as_str(), until = until)),
        }
    }

    fn columns(&self) -> [String; 5] {
        ["plan-col-serial", "plan-col-work", "plan-col-who", "plan-col-due", "plan-col-result"]
            .map(|it| self.say(&Text::of(it)))
    }

    fn part(&self, part: PlanPart) -> String {
        self.say(&Text::of(format!("plan-paper-part-{part}")))
    }

    fn due(&self, item: &PlanItem) -> String {
        match item.work.due {
            Some(on) => day(on),
            None => self.say(&text!("plan-paper-all-year", year = self.tracked.plan.year.to_string())),
        }
    }

    /// What was done, line by line: what ties itself by kind and number, what was written down in its words, so many lines of
    /// it at most.
    fn results(&self, item: &PlanItem, most: usize) -> Vec<String> {
        if let Some(why) = &item.work.dropped {
            return vec![self.say(&text!("plan-paper-dropped", why = why.as_str()))];
        }
        let tied = self.tracked.tied_by_kind(item).into_iter().map(|(tie, count)| {
            let tie = Text::of(format!("plan-paper-tie-{tie}"));
            self.say(&text!("plan-paper-tied", tie = tie, count = count))
        });
        let mut lines: Vec<String> = tied.collect();
        let mut noted: Vec<_> = self.tracked.noted(item).map(|it| &it.noted).collect();
        noted.sort_by_key(|it| it.on);
        let more = noted.len().saturating_sub(most);
        lines.extend(noted.iter().take(most).map(|it| self.noted(it)));
        if more > 0 {
            lines.push(self.say(&text!("plan-paper-more", count = more)));
        }
        if lines.is_empty() {
            lines.push(self.say(&text!("plan-paper-nothing")));
        }
        lines
    }

    fn noted(&self, it: &Noted) -> String {
        let mut more = Vec::new();
        more.extend(it.place.clone());
        more.extend(it.people.map(|it| self.say(&text!("plan-paper-people", count = it))));
        more.extend(it.money.map(|it| self.say(&text!("plan-paper-money", sum = it))));
        let (day, what) = (day(it.on), it.what.as_str());
        if more.is_empty() {
            self.say(&text!("plan-paper-noted", day = day, what = what))
        } else {
            self.say(&text!("plan-paper-noted-more", day = day, what = what, more = more.join(", ")))
        }
    }

    /// Figures of the whole: work with results, teams with two activities, what was mobilised.
    fn figures(&self) -> Vec<String> {
        let live: Vec<_> = self.tracked.plan.live().collect();
        let done = live.iter().filter(|it| self.tracked.progress(it, self.today()).count > 0).count();
        let days = days_of(self.tracked.plan.year).into_inner();
        let (enough, count) = together::teams_with_two(&self.tracked.evidence, self.teams, days);
        let money: u64 = together::mobilised(&self.tracked.evidence).values().map(|it| it.money).sum();
        vec![
            self.say(&text!("plan-paper-done", done = done, count = live.len())),
            self.say(&text!("plan-paper-teams", enough = enough, count = count)),
            self.say(&text!("plan-paper-mobilised", sum = money)),
        ]
    }
}

/// The paper, across: its number and day are left for the clerk.
#[must_use]
pub fn paper(source: &Source<'_>) -> Paper {
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.begin_part(Page::Across);
    sheet.head_of_office("BC-UBND", None, Dated::In(source.today()));
    sheet.title(&source.title(), &source.about());
    for line in source.figures() {
        sheet.text(line);
    }
    let width = sheet.width();
    let heading: Row = source.columns().map(heading_cell).to_vec().into();
    let mut rows: Vec<Row> = Vec::new();
    let mut serial = 0;
    for (nth, part) in (1_u32..).zip(PlanPart::ALL) {
        let items: Vec<_> = source.tracked.plan.items.iter().filter(|it| it.work.part == *part).collect();
        if items.is_empty() {
            continue;
        }
        let name = Para::new(source.part(*part), nd30::TABLE).bold();
        rows.push(vec![centred_cell(nd30::roman(nth)), TableCell::from(name).over(WIDTHS.len() - 1)].into());
        for item in items {
            serial += 1;
            let results: Vec<Para> =
                source.results(item, LINES).into_iter().map(|it| Para::new(format!("- {it}"), nd30::TABLE)).collect();
            rows.push(
                vec![
                    centred_cell(serial.to_string()),
                    cell(item.work.text.as_str()),
                    cell(item.work.who.as_str()),
                    centred_cell(source.due(item)),
                    results.into(),
                ]
                .into(),
            );
        }
    }
    let widths = WIDTHS.iter().map(|it| width * it / 100).collect();
    sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
    // The mark below the table does not go to a new page alone.
    sheet.hold_last();
    sheet.push(Para::new(nd30::END, nd30::TABLE));
    sheet.signed_by_office(&[]);
    sheet.finish(source.title(), source.made_at)
}

/// The same as a workbook.
pub fn workbook(source: &Source<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::in_memory(source.made_at)?;
    let mut heading = vec![source.title(), source.about()];
    heading.extend(source.figures());
    let mut header: Vec<(String, u16)> = source.columns().into_iter().zip([8, 50, 26, 14, 70]).collect();
    header.insert(1, (source.say(&text!("plan-col-part")), 24));
    header.push((source.say(&text!("plan-col-count")), 10));
    book.begin_sheet(&source.say(&text!("plan-paper-sheet")), &heading, &header)?;
    for (serial, item) in (1..).zip(&source.tracked.plan.items) {
        book.push_row(&[
            Cell::Count(serial),
            Cell::Text(source.part(item.work.part)),
            Cell::Text(item.work.text.clone()),
            Cell::Text(item.work.who.clone()),
            Cell::Text(source.due(item)),
            Cell::Text(source.results(item, usize::MAX).join("\n")),
            Cell::Count(source.tracked.progress(item, source.today()).count),
        ])?;
    }
    book.end_sheet(&[])?;
    book.finish()
}

fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
