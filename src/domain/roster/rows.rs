//! Rows of a list as people: what each row says of somebody, and what is wrong with it, cell by cell. Knows nothing of the
//! ward that the list is of.

mod papers;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cells::{self, Wrong};
use super::columns::Column;
use super::grid::{Cell, GridRow, Sheet};
use super::headings::{Columns, again, column, find, key};
use super::problems::{self, MOST_STRANGE, Mistake, Spot, cut, wrong_rows};
use super::since::Since;
use super::units::{self, Kind};
use super::{EXAMPLE_NAME, EXAMPLE_PHONE};
use crate::domain::input::phone::Phone;
use crate::domain::people::particulars::{Birth, Fact, Qualification};
use crate::domain::people::tenure::{Basis, Paper};
use crate::domain::people::{Office, Sex};

/// Something that is wrong with a list of people.
pub type Problem = problems::Problem<Wrong>;

impl Mistake for Wrong {
    const TWO_COLUMNS: Self = Self::TwoColumns;
    const IDENTITY: Self = Self::Identity;
}

/// Somebody, as a row tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Which row.
    pub at: Spot,
    /// Full name.
    pub name: String,
    /// What else is said of them; no telephone.
    pub facts: Vec<Fact>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// The ward, where the list says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ward: Option<String>,
    /// The team's name, as it is called there.
    pub team: Option<String>,
    /// The group's name.
    pub group: Option<String>,
    /// The offices named; none where the list is simply one of mediators.
    pub offices: Vec<Office>,
    /// The decision.
    pub paper: Paper,
    /// By what, where the list says that it was under the ordinance (Art. 31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Since when they have been in office, where the list says it beside the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
    /// The columns of the cells that name team, group and ward; none where a line above the row does.
    #[serde(default, skip_serializing_if = "Named::is_nowhere")]
    pub named: Named,
}

/// Where a row names what it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// The team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<u16>,
    /// The group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u16>,
    /// The ward.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ward: Option<u16>,
}

impl Named {
    pub(super) fn is_nowhere(&self) -> bool {
        *self == Self::default()
    }
}

impl Listed {
    /// The year of birth, if it is told.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.facts.iter().find_map(|it| match it {
            Fact::Birth(birth) => birth.map(Birth::year),
            _ => None,
        })
    }
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct List {
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// People, in order.
    pub people: Vec<Listed>,
    /// What is wrong, in order.
    pub problems: Vec<Problem>,
    /// Rows in which a cell is wrong, as far as they could be read: nobody is made of them, and what else is wrong with them
    /// is said at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faulty: Vec<Listed>,
    /// Rows that tell of nobody: totals, signatures, remarks.
    pub passed_over: Vec<Spot>,
    /// Headings of columns that are not read, with their sheets.
    pub strange: Vec<(usize, String)>,
    /// Sheets in which no list was found.
    pub blank: Vec<usize>,
    /// Whether a column of identity numbers stands there: not read.
    pub has_identities: bool,
    /// Sheets that are hidden: not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<usize>,
    /// Rows that still are the example of the empty list: not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Spot>,
    /// Whether a sheet names its columns. Not kept.
    #[serde(skip)]
    pub has_headings: bool,
}

impl List {
    /// Rows with something wrong in them.
    #[must_use]
    pub fn wrong_rows(&self) -> usize {
        wrong_rows(&self.problems)
    }

    /// Rows that tell of somebody, wrong ones too: each of them is made, is as it was, is asked about, left out or wrong.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.people.len() + self.wrong_rows()
    }
}

/// Reads every sheet.
#[must_use]
pub fn read(sheets: &[Sheet], today: NaiveDate) -> List {
    let mut list = List { sheets: sheets.iter().map(|it| it.name.clone()).collect(), ..List::default() };
    for (nth, sheet) in sheets.iter().enumerate() {
        match find(sheet) {
            Some(columns) => {
                list.has_headings = true;
                Reader::new(&mut list, (nth, sheet), columns, today).read();
            }
            None if sheet.is_hidden => list.hidden.push(nth),
            None if sheet.rows.is_empty() => {}
            None => list.blank.push(nth),
        }
    }
    list
}

struct Reader<'a> {
    list: &'a mut List,
    nth: usize,
    sheet: &'a Sheet,
    columns: Columns<Column>,
    today: NaiveDate,
    /// The unit whose people follow, as a line above them names it.
    above: Option<(Kind, String)>,
    /// Whether the lines below the list have begun.
    is_below: bool,
}

/// Beginnings of the lines below a list, folded.
const FOOT: &[&str] = &[
    "tong cong",
    "tong so",
    "tong hop",
    "nguoi lap",
    "noi nhan",
    "tm",
    "kt",
    "chu tich",
    "pho chu tich",
    "to truong",
    "truong ban",
    "ghi chu",
    "ky ten",
    "xac nhan",
    "danh sach nay",
    "danh sach co",
    "an dinh",
];
/// The same, where a number follows, or nothing: there are people called `Lưu` and `Công`.
const FOOT_WITH_NUMBER: &[&str] = &["tong", "cong", "ngay", "luu", "luu vt"];

/// Whether a line stands below a list and is none of it.
fn is_foot(words: &str) -> bool {
    let key = key(words);
    let rest = |word: &&&str| key.strip_prefix(**word).map(str::to_owned);
    let at_end = |it: String| it.is_empty() || it.starts_with(' ');
    FOOT.iter().filter_map(|it| rest(&it)).any(at_end)
        || FOOT_WITH_NUMBER.iter().filter_map(|it| rest(&it)).any(|it| {
            it.trim().is_empty() || (at_end(it.clone()) && it.trim().starts_with(|it: char| it.is_ascii_digit()))
        })
}

/// Whether a heading, folded, says `họ`: `Họ và tên`, `Họ đệm`.
fn is_of_names(key: &str) -> bool {
    key.split(' ').next() == Some("ho")
}

impl<'a> Reader<'a> {
    fn new(list: &'a mut List, (nth, sheet): (usize, &'a Sheet), columns: Columns<Column>, today: NaiveDate) -> Self {
        let before = sheet.rows.iter().filter(|it| it.number < columns.row);
        let titles = before.flat_map(|it| it.cells.iter().map(|cell| cell.1.words()));
        let named = titles.filter_map(|it| units::heading(&it)).next_back();
        let above = named.or_else(|| units::heading(&sheet.name));
        Self { list, nth, sheet, columns, today, above, is_below: false }
    }

    fn read(mut self) {
        self.headings();
        for row in &self.sheet.rows {
            // Below the headings, and below the lower half of those that stand there once more.
            if row.number > self.columns.row {
                self.row(row);
            }
        }
    }

    /// Notes what of the headings is not read.
    fn headings(&mut self) {
        let nth = self.nth;
        let strange = self.columns.strange.iter().chain(self.columns.twice.iter().map(|it| &it.2));
        let room = MOST_STRANGE.saturating_sub(self.list.strange.len());
        self.list.strange.extend(strange.take(room).map(|it| (nth, cut(it))));
        self.list.has_identities |= self.columns.place(Column::Identity).is_some();
        self.list.problems.extend(Problem::of_columns(nth, &self.columns));
    }

    fn cell(&self, row: &GridRow, column: Column) -> Option<(u16, &'a Cell)> {
        let place = self.columns.place(column)?;
        Some((place, self.sheet.at(row.number, place)?))
    }

    fn name_of(&self, row: &GridRow) -> Option<(u16, Cell)> {
        if let Some((place, cell)) = self.columns.place(Column::Name).map(|it| (it, row.cell(it))) {
            return cell.map(|it| (place, it.clone()));
        }
        let (family, given) = (self.columns.place(Column::FamilyName)?, self.columns.place(Column::GivenName)?);
        let words: Vec<String> = [family, given].iter().filter_map(|it| row.cell(*it)).map(Cell::words).collect();
        (!words.is_empty()).then(|| (family, Cell::Text(words.join(" "))))
    }

    /// How many of the columns of a person say something here, beside the name and the running number.
    fn says(&self, row: &GridRow) -> usize {
        let aside = [Column::Name, Column::FamilyName, Column::GivenName, Column::Serial, Column::Note];
        let counted = self.columns.places.iter().filter(|it| !aside.contains(it.0));
        counted.filter(|it| row.cell(*it.1).is_some_and(|it| !it.is_blank())).count()
    }

    /// Whether a row names the columns once more, as where each team has a table of its own; they count from there on.
    fn names_columns(&mut self, row: &GridRow) -> bool {
        // `Hòa giải viên` heads a column of names in some lists, and is the office of everybody in others.
        let heads =
            |it: &(u16, Cell), of: Column| column(&it.1.words()) == Some(of) && is_of_names(&key(&it.1.words()));
        if !row.cells.iter().any(|it| heads(it, Column::Name) || heads(it, Column::FamilyName)) {
            return false;
        }
        let Some(columns) = again(self.sheet, row.number) else { return false };
        let before = std::mem::replace(&mut self.columns, columns);
        if before.places != self.columns.places {
            self.headings();
        }
        self.is_below = false;
        true
    }

    /// Whether a row still is the example that the empty list comes with.
    fn is_example(&self, row: &GridRow, name: Option<&(u16, Cell)>) -> bool {
        let said = |column| self.cell(row, column).map(|it| it.1.words()).unwrap_or_default();
        let is_called_so = name.is_some_and(|it| key(&it.1.words()) == key(EXAMPLE_NAME));
        is_called_so && (key(&said(Column::Serial)) == "vi du" || said(Column::Phone) == EXAMPLE_PHONE)
    }

    fn row(&mut self, row: &GridRow) {
        let has_serial = self.cell(row, Column::Serial).is_some_and(|it| !it.1.is_blank());
        let said = row.cells.iter().filter(|it| !it.1.is_blank()).count();
        let first = row.cells.iter().map(|it| it.1.words()).find(|it| it.chars().any(char::is_alphabetic));
        let is_unused = said == 0 || (said == 1 && has_serial && first.is_none());
        if is_unused || is_numbering(row) || self.names_columns(row) {
            return;
        }
        let at = Spot { sheet: self.nth, row: row.number, column: None };
        let name = self.name_of(row).filter(|it| !it.1.is_blank());
        if self.is_example(row, name.as_ref()) {
            return self.list.examples.push(at);
        }
        let says = self.says(row);
        if says == 0 || name.is_none() {
            // A line of its own among the people, or below them.
            let is_line = row.cells.len() <= 3 && (said == 1 || says == 0);
            if let Some(unit) = first.as_deref().and_then(units::heading).filter(|_| is_line) {
                (self.above, self.is_below) = (Some(unit), false);
                return;
            }
            let is_foot = first.as_deref().is_some_and(is_foot);
            self.is_below |= is_foot;
            let full = name.as_ref().filter(|it| cells::name(&it.1.words()).is_ok());
            let is_nobody = match &name {
                None => (says < 2 || self.is_below) && !has_serial,
                Some(_) => !has_serial && (full.is_none() || self.is_below),
            };
            if is_foot || is_nobody {
                return self.list.passed_over.push(at);
            }
            if let Some((place, cell)) = full.filter(|_| !has_serial) {
                return self.wrong(Spot { column: Some(*place), ..at }, Wrong::NameAlone, &cell.words());
            }
        }
        let before = self.list.problems.len();
        let column = name.as_ref().map(|it| it.0).or(self.columns.place(Column::Name));
        let listed = self.person(row, (Spot { column, ..at }, name.map(|it| it.1)));
        let is_right = self.list.problems.len() == before;
        if is_right { self.list.people.push(listed) } else { self.list.faulty.push(listed) }
    }

    fn wrong(&mut self, at: Spot, wrong: Wrong, said: &str) {
        self.list.problems.push(Problem::of(at, wrong, said));
    }

    /// What a cell says; what is wrong with it is noted.
    fn take<T>(
        &mut self,
        row: &GridRow,
        column: Column,
        read: impl FnOnce(&Cell) -> Result<Option<T>, Wrong>,
    ) -> Option<T> {
        let (place, cell) = self.cell(row, column)?;
        match read(cell) {
            Ok(found) => found,
            Err(wrong) => {
                let at = Spot { sheet: self.nth, row: row.number, column: Some(place) };
                self.wrong(at, wrong, &cell.words());
                None
            }
        }
    }

    /// What a row says of somebody. Every cell is read, whatever is wrong with those before it.
    fn person(&mut self, row: &GridRow, (at, cell): (Spot, Option<Cell>)) -> Listed {
        let named = match cell.as_ref().map(cells::words) {
            None => Err(Wrong::NoName),
            Some(Ok(Some(words))) => cells::name(&words),
            Some(Ok(None)) => Err(Wrong::NotAName),
            Some(Err(wrong)) => Err(wrong),
        };
        let words = cell.map(|it| it.words()).unwrap_or_default();
        let named = named.map_err(|wrong| self.wrong(at, wrong, &words)).ok();
        let mut facts = Vec::new();
        let (sex, birth) = self.sex_and_birth(row, named.as_ref().and_then(|it| it.sex));
        facts.extend(sex.map(|it| Fact::Sex(Some(it))));
        facts.extend(birth.map(|it| Fact::Birth(Some(it))));
        facts.extend(self.take(row, Column::Ethnicity, cells::ethnicity).map(|it| Fact::Ethnicity(Some(it))));
        let (qualification, schooling) = self.training(row);
        facts.extend(qualification.map(|it| Fact::Qualification(Some(it))));
        let education = self.take(row, Column::Education, cells::free).or(schooling);
        facts.extend(education.map(|it| Fact::Education(Some(it))));
        let phone = self.take(row, Column::Phone, cells::phone);
        let roles = self.take(row, Column::Role, cells::free);
        let beside = named.as_ref().and_then(|it| it.beside.clone()).filter(|_| roles.is_none());
        let roles = roles.or(beside).unwrap_or_default();
        let (offices, other) = match cells::offices(&roles) {
            Ok(found) => found,
            Err(wrong) => {
                let column = self.columns.place(Column::Role).or(at.column);
                self.wrong(Spot { column, ..at }, wrong, &roles);
                (Vec::new(), None)
            }
        };
        let occupation = self.take(row, Column::Occupation, cells::free).or(other);
        facts.extend(occupation.map(|it| Fact::Occupation(Some(it))));
        let organisation = self.take(row, Column::Organisation, cells::free);
        facts.extend(organisation.map(|it| Fact::Organisation(Some(it))));
        let told = self.told(row);
        let (team, group, of_units) = self.units(row);
        let ward = self.take(row, Column::Ward, cells::free);
        Listed {
            at: Spot { column: None, ..at },
            name: named.map(|it| it.name).unwrap_or_default(),
            facts,
            phone,
            ward,
            team,
            group,
            offices,
            paper: told.paper,
            basis: told.basis,
            since: told.since,
            named: Named { ward: self.cell(row, Column::Ward).map(|it| it.0), ..of_units },
        }
    }

    /// Sex in words, or by which of two columns holds a tick or the year of birth.
    fn sex_and_birth(&mut self, row: &GridRow, title: Option<Sex>) -> (Option<Sex>, Option<Birth>) {
        let today = self.today;
        let mut sex = self.take(row, Column::Sex, cells::sex);
        let mut birth = self.take(row, Column::Born, |it| cells::birth(it, today));
        let mut ticked = Vec::new();
        for (column, of) in [(Column::Male, Sex::Male), (Column::Female, Sex::Female)] {
            let Some((_, cell)) = self.cell(row, column).filter(|it| !it.1.is_blank()) else { continue };
            ticked.push(of);
            if !cells::is_ticked(cell) {
                birth = self.take(row, column, |it| cells::birth(it, today)).or(birth);
            }
        }
        let told = sex;
        match ticked.as_slice() {
            [one] if told.is_none_or(|it| it == *one) => sex = Some(*one),
            [] => {}
            _ => {
                let column = self.columns.place(Column::Female).or(self.columns.place(Column::Male));
                self.wrong(Spot { sheet: self.nth, row: row.number, column }, Wrong::Sex, "");
            }
        }
        (sex.or(title), birth)
    }

    fn training(&mut self, row: &GridRow) -> (Option<Qualification>, Option<String>) {
        let mut found = (None, None);
        if let Some((place, cell)) = self.cell(row, Column::Training) {
            match cells::training(cell) {
                Ok(read) => found = read,
                Err(wrong) => {
                    self.wrong(Spot { sheet: self.nth, row: row.number, column: Some(place) }, wrong, &cell.words());
                }
            }
        }
        for (column, of) in [(Column::TrainedLaw, Qualification::Law), (Column::TrainedOther, Qualification::Other)] {
            // In such columns stands a tick, or what somebody learned.
            if self.cell(row, column).is_some_and(|it| matches!(cells::words(it.1), Ok(Some(_)))) && found.0.is_none() {
                let words = self.take(row, column, cells::free);
                let ticked = self.cell(row, column).is_some_and(|it| cells::is_ticked(it.1));
                found = (Some(of), words.filter(|_| !ticked));
            }
        }
        found
    }

    /// Team and group, as the row or a line above it names them.
    fn units(&mut self, row: &GridRow) -> (Option<String>, Option<String>, Named) {
        let mut team = self.take(row, Column::Team, cells::free).map(|it| named(&it));
        let mut group = self.take(row, Column::Group, cells::free).map(|it| units::called(&it));
        let place = |column| self.cell(row, column).filter(|it| !it.1.is_blank()).map(|it| it.0);
        let named = Named { team: place(Column::Team), group: place(Column::Group), ward: None };
        if team.is_none() && group.is_none() {
            match self.above.clone() {
                Some((Kind::Team, name)) => team = Some(name),
                Some((Kind::Group, name)) => group = Some(name),
                None => {}
            }
        }
        (team, group, named)
    }
}

/// The name of a team without the words that say it is one.
fn named(typed: &str) -> String {
    match units::heading(typed) {
        Some((Kind::Team, name)) => name,
        _ => units::called(typed),
    }
}

/// A row of numbers or letters below the headings: `(1) (2) (3)`.
pub(super) fn is_numbering(row: &GridRow) -> bool {
    let number = |it: &Cell| {
        let words = it.words();
        let bare = words.trim_matches(['(', ')']);
        matches!(bare.parse::<u8>(), Ok(0..=60)) || (bare.len() == 1 && bare.chars().all(|it| it.is_ascii_uppercase()))
    };
    row.cells.len() > 2 && row.cells.iter().all(|it| number(&it.1))
}

#[cfg(test)]
#[path = "rows_tests.rs"]
pub(super) mod tests;
