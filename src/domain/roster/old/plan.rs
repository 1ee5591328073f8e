//! What of an old register would be written down: into which book and line each row goes, what is there already, and what
//! cannot be. A line is known by its team, its year, its book and its number; one without a number by its day and its parties.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::rows::{OldList, OldRow, Problem, Wrong};
use crate::domain::case::{Case, NewCase, OldEntry, Place, Stage};
use crate::domain::fold::fold;
use crate::domain::people::Team;
use crate::domain::register::Book;
use crate::domain::roster::headings::key;
use crate::domain::roster::problems::wrong_rows;
use crate::domain::roster::units::core;
use crate::domain::scope_guard::{Sign, is_domestic_violence};
use crate::domain::{TeamId, WardId};

/// A line that stands in a book of a team.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    pub team: TeamId,
    pub year: i32,
    /// Quyển số.
    pub book: u32,
    pub line: u32,
    pub case: Case,
}

impl Known {
    /// Whether it was brought in by mistake and struck: its place in the old book is free.
    fn is_given_up(&self) -> bool {
        self.case.course.old.is_some() && matches!(self.case.stage, Stage::Void { .. })
    }
}

/// What the plan is made against.
pub struct Ground<'a> {
    pub ward: WardId,
    pub list: &'a OldList,
    /// The teams into whose books may be written.
    pub teams: &'a [Team],
    /// Which of them a row is of that does not say.
    pub usual: Option<TeamId>,
    /// Their books of the years that the list speaks of.
    pub books: &'a [Book],
    /// Years of teams with the numbers of books that somebody set up.
    pub numbered: &'a [(TeamId, i32, u32)],
    /// What stands in them.
    pub known: &'a [Known],
}

/// A case to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct NewOld {
    /// Which of the list's rows.
    pub row: usize,
    pub year: i32,
    pub case: NewCase,
    pub entry: OldEntry,
}

/// What would be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub added: Vec<NewOld>,
    /// Rows of what is there already.
    pub same: Vec<usize>,
    pub problems: Vec<Problem>,
    /// Books as they are set up by it: their numbers and first lines of cases to come.
    pub books: Vec<Book>,
}

impl Plan {
    /// Rows with something wrong in them.
    #[must_use]
    pub fn wrong_rows(&self) -> usize {
        wrong_rows(&self.problems)
    }

    /// A number by which it is seen whether a plan is the one that was shown.
    #[must_use]
    pub fn mark(&self) -> u64 {
        let words = format!("{:?}{:?}{:?}", self.added, self.problems, self.books);
        words.bytes().fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// The teams and years whose books a list speaks of.
#[must_use]
pub fn wanted(list: &OldList, teams: &[Team], usual: Option<TeamId>) -> BTreeSet<(TeamId, i32)> {
    let of = |it: &OldRow| Some((team(it, teams, usual).ok()?.id, it.received_on.year()));
    list.rows.iter().filter_map(of).collect()
}

fn team<'a>(row: &OldRow, teams: &'a [Team], usual: Option<TeamId>) -> Result<&'a Team, Wrong> {
    let Some(said) = &row.team else {
        return match teams {
            [one] => Ok(one),
            all => all.iter().find(|it| Some(it.id) == usual).ok_or(Wrong::NoTeam),
        };
    };
    named(said, teams).ok_or(Wrong::Team)
}

/// The only team that these words can mean: by its number, its name, or what its name is without the word for a team.
#[must_use]
pub fn named<'a>(said: &str, teams: &'a [Team]) -> Option<&'a Team> {
    let number: Option<i32> = key(said).trim_start_matches("to ").parse().ok();
    let fits = |it: &&Team| {
        number == Some(it.number)
            || key(&it.name) == key(said)
            || (!core(said).is_empty() && core(&it.name) == core(said))
    };
    let found: Vec<&Team> = teams.iter().filter(fits).collect();
    match found.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// What would be written down.
#[must_use]
pub fn plan(ground: &Ground<'_>) -> Plan {
    let mut planner = Planner { ground, plan: Plan::default(), lines: BTreeMap::new(), books: BTreeMap::new() };
    planner.plan.problems.clone_from(&ground.list.problems);
    for (nth, row) in ground.list.rows.iter().enumerate() {
        if let Err((wrong, said)) = planner.place(nth, row) {
            planner.plan.problems.push(Problem { at: row.at, wrong, said, among: Vec::new() });
        }
    }
    planner.plan.problems.sort_by_key(|it| it.at);
    planner.finish()
}

/// A line of a book.
type Line = (TeamId, i32, u32, u32);

struct Planner<'a> {
    ground: &'a Ground<'a>,
    plan: Plan,
    /// Lines that rows of the list take.
    lines: BTreeMap<Line, usize>,
    /// The highest line of each book of a year that is written into.
    books: BTreeMap<(TeamId, i32, u32), u32>,
}

type Placed = Result<(), (Wrong, String)>;

impl Planner<'_> {
    fn place(&mut self, nth: usize, row: &OldRow) -> Placed {
        let team =
            team(row, self.ground.teams, self.ground.usual).map_err(|it| (it, row.team.clone().unwrap_or_default()))?;
        let year = row.received_on.year();
        let of_year = |it: &&Known| it.team == team.id && it.year == year && !it.is_given_up();
        let names = names_of(&row.parties);
        let same = |it: &&Known| it.case.received_on == row.received_on && names_of(&it.case.parties) == names;
        let book = self.book(team.id, year, row)?;
        let at_line = |it: &&Known| it.book == book && Some(it.line) == row.line;
        let known: Vec<&Known> = self.ground.known.iter().filter(of_year).collect();
        // Without a number another matter between the same people is another case.
        let matter = |it: &&Known| it.case.kind == row.kind || it.case.summary == row.summary;
        if known.iter().any(|it| same(it) && (at_line(it) || (row.line.is_none() && matter(it)))) {
            self.plan.same.push(nth);
            return Ok(());
        }
        if let Some(it) = known.iter().find(|it| at_line(it)) {
            return Err((Wrong::Taken, it.case.code.clone()));
        }
        // One of another kind may be between the same people on the same day; the same one twice would count twice.
        if let Some(it) = known.iter().find(|it| same(it) && it.case.kind == row.kind) {
            return Err((Wrong::Known, it.case.code.clone()));
        }
        // One without a number follows the old lines, not those that were written down here.
        let old = || known.iter().filter(|it| it.case.course.old.is_some());
        let highest = |book: u32| old().filter(|it| it.book == book).map(|it| it.line).max();
        let taken = self.books.get(&(team.id, year, book)).copied().max(highest(book));
        let line = row.line.unwrap_or_else(|| taken.unwrap_or(0) + 1);
        // Cases that were written down here have the numbers from the book's first one on.
        let begun = self.ground.books.iter().find(|it| it.team == team.id && it.year == year && it.number == book);
        let is_kept_here = known.iter().any(|it| it.case.course.old.is_none());
        // A book of which all came from the old register has none of them.
        let has_cases = |it: &&Book| it.to_case.is_none_or(|last| last >= it.from_case);
        if let Some(begun) = begun.filter(has_cases).filter(|it| is_kept_here && line >= it.first) {
            return Err((Wrong::KeptHere, begun.first.to_string()));
        }
        let twin = |it: &NewOld| {
            let other = &self.ground.list.rows[it.row];
            (row.line.is_none() || other.kind == row.kind)
                && it.case.team == team.id
                && other.received_on == row.received_on
                && names_of(&other.parties) == names
        };
        let earlier = self.lines.get(&(team.id, year, book, line)).copied();
        if let Some(earlier) = earlier.or_else(|| self.plan.added.iter().find(|it| twin(it)).map(|it| it.row)) {
            return Err((Wrong::Repeated, self.ground.list.rows[earlier].at.row.to_string()));
        }
        self.lines.insert((team.id, year, book, line), nth);
        let top = self.books.entry((team.id, year, book)).or_default();
        *top = line.max(*top).max(taken.unwrap_or(0));
        self.plan.added.push(self.entry(nth, (team, year), (book, line)));
        Ok(())
    }

    /// The number of the book that a row goes into: as it says, else that of the year's first.
    fn book(&self, team: TeamId, year: i32, row: &OldRow) -> Result<u32, (Wrong, String)> {
        let of_year: Vec<&Book> = self.ground.books.iter().filter(|it| it.team == team && it.year == year).collect();
        let usual = of_year.first().map_or(1, |it| it.number);
        let Some(said) = row.book else { return Ok(usual) };
        let kept_here =
            self.ground.known.iter().any(|it| it.team == team && it.year == year && it.case.course.old.is_none());
        if kept_here && !of_year.iter().any(|it| it.number == said) {
            return Err((Wrong::OtherBook, usual.to_string()));
        }
        Ok(said)
    }

    fn entry(&self, nth: usize, (team, year): (&Team, i32), (book, line): (u32, u32)) -> NewOld {
        let row = &self.ground.list.rows[nth];
        let case = NewCase {
            // Given when it is written down.
            key: String::new(),
            ward: self.ground.ward,
            team: team.id,
            kind: row.kind,
            received_on: row.received_on,
            ground: crate::domain::case::Ground::PartyRequest,
            place: Place { group: team.group, detail: None },
            parties: row.parties.clone(),
            summary: row.summary.clone(),
            voice: None,
            mediators: Vec::new(),
            declined: Vec::new(),
            domestic_violence: is_domestic_violence(Sign::None, row.kind),
            sign: Sign::None,
            stage: row.stage.clone(),
        };
        NewOld { row: nth, year, case, entry: OldEntry { book, line, mediators: row.mediators.clone() } }
    }

    /// Books in which nothing was written down here begin after what the old one holds.
    fn finish(mut self) -> Plan {
        let years: BTreeSet<(TeamId, i32)> = self.books.keys().map(|it| (it.0, it.1)).collect();
        for (team, year) in years {
            let known = |it: &&Known| it.team == team && it.year == year;
            if self.ground.known.iter().filter(known).any(|it| it.case.course.old.is_none()) {
                continue;
            }
            let mut books: Vec<Book> =
                self.ground.books.iter().filter(|it| it.team == team && it.year == year).cloned().collect();
            let is_empty = !self.ground.known.iter().any(|it| known(&it));
            let tops: Vec<(u32, u32)> =
                self.books.iter().filter(|it| (it.0.0, it.0.1) == (team, year)).map(|it| (it.0.2, *it.1)).collect();
            for (at, (number, top)) in tops.into_iter().enumerate() {
                // Nobody knew the number of a book that was never written into.
                if is_empty
                    && at == 0
                    && !books.iter().any(|it| it.number == number)
                    && let Some(first) = books.first_mut()
                    && !self.ground.numbered.contains(&(team, year, first.number))
                {
                    first.number = number;
                }
                if !books.iter().any(|it| it.number == number) {
                    let part = books.iter().map(|it| it.part).max().unwrap_or(0) + 1;
                    books.push(Book { part, number, from_case: 1, ..Book::usual(team, year) });
                }
                if let Some(book) = books.iter_mut().find(|it| it.number == number) {
                    book.first = book.first.max(top + 1);
                }
            }
            self.plan.books.extend(books);
        }
        self.plan
    }
}

/// The names of the parties, by which a line without a number is known.
fn names_of(parties: &[crate::domain::case::Party]) -> BTreeSet<String> {
    parties.iter().map(|it| fold(&it.name)).collect()
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
