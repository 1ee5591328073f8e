//! The register (Sổ theo dõi hoạt động hòa giải ở cơ sở, Art. 21(4) of Law 35/2013/QH13): books of a team, the lines of
//! its first part, and the second part, which the head sums up from them. Knows not how it is printed.

pub mod numbers;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::access::Scope;
use super::calendar::{end_of, local_date};
use super::case::{Case, Session, Stage};
use super::kinds::Bucket;
use super::people::Team;
use super::{PersonId, TeamId};

/// Which book of a team: one a year, and another one whenever the last of the year was full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BookId {
    pub team: TeamId,
    pub year: i32,
    /// Which of the year, from 1.
    pub part: u32,
}

/// A book of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    pub team: TeamId,
    pub year: i32,
    /// Which of the year, from 1.
    pub part: u32,
    /// Quyển số.
    pub number: u32,
    /// Mở ngày.
    pub opened_on: NaiveDate,
    /// Khóa ngày.
    pub closed_on: Option<NaiveDate>,
    /// The number of its first line here: more than 1 where lines were written by hand before.
    pub first: u32,
    /// The number in the year of the case that stands in its first line.
    pub from_case: u32,
    /// The last one before the next book of the year was opened; none of the last book.
    pub to_case: Option<u32>,
}

/// Numbers of lines, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub to: u32,
}

/// A line of Part I.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// STT.
    pub number: u32,
    pub case: Case,
    /// Its sessions as they were recorded, by their number.
    pub sessions: Vec<Session>,
    /// Names of the teams that help with it (Art. 22).
    pub helpers: Vec<String>,
    /// Whether it was signed on paper and reads otherwise since.
    pub is_changed: bool,
}

/// A line as it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLine {
    /// The version of the case.
    pub version: i32,
    /// Its check code: what reads the same has the same one.
    pub code: String,
}

/// Lines that were printed to be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub stretch: Stretch,
    pub at: DateTime<Utc>,
    /// By their numbers.
    pub lines: BTreeMap<u32, PrintedLine>,
}

/// That lines were signed on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedLines {
    pub stretch: Stretch,
    pub signed_on: NaiveDate,
    /// When that was written down.
    pub at: DateTime<Utc>,
}

/// What of a line stands on the paper that was signed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnPaper<'a> {
    /// It was printed here, then.
    Line(&'a PrintedLine, DateTime<Utc>),
    /// It was not: what was changed later is not on it.
    Until(DateTime<Utc>),
}

/// Whose book somebody keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// Of the own team, or of a team of the own ward: all of it.
    Whole,
    /// Of a team that became a part of the own one: those of its lines that the own team goes on with.
    Heir(TeamId),
}

/// A row of Part II: who mediated, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Nobody, where nobody was assigned. Two people may have one name.
    pub mediator: Option<(PersonId, String)>,
    /// By the three-way split of the forms.
    pub civil: u32,
    pub family: u32,
    pub conflict: u32,
    pub settled: u32,
    pub unsettled: u32,
    /// Not ended, or sent on.
    pub others: u32,
}

impl Book {
    /// The book that nobody set up: opened with the year, its first line is 1.
    #[must_use]
    pub fn usual(team: TeamId, year: i32) -> Self {
        let opened_on = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        Self { team, year, part: 1, number: 1, opened_on, closed_on: None, first: 1, from_case: 1, to_case: None }
    }

    #[must_use]
    pub fn id(&self) -> BookId {
        BookId { team: self.team, year: self.year, part: self.part }
    }

    /// The line of a case by its number in the year, if it stands in this book: after those that were written by hand.
    #[must_use]
    pub fn line_of(&self, number: u32) -> Option<u32> {
        let is_here = number >= self.from_case && self.to_case.is_none_or(|last| number <= last);
        is_here.then(|| number - self.from_case + self.first)
    }

    /// Whether a case that comes in now would have no place in it: it is closed, and no other was opened after it.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.closed_on.is_some() && self.to_case.is_none()
    }
}

impl Stretch {
    /// `5-20`, `5 đến 20`, `7`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Vec<u32> = text
            .split(|it: char| !it.is_ascii_digit())
            .filter(|it| !it.is_empty())
            .map(|it| it.parse().ok())
            .collect::<Option<_>>()?;
        match numbers[..] {
            [one] if one > 0 => Some(Self { from: one, to: one }),
            [from, to] if from > 0 && from <= to => Some(Self { from, to }),
            _ => None,
        }
    }

    #[must_use]
    pub fn holds(self, number: u32) -> bool {
        (self.from..=self.to).contains(&number)
    }

    /// How many lines at most.
    #[must_use]
    pub fn n_lines(self) -> u32 {
        self.to.saturating_sub(self.from).saturating_add(1)
    }
}

impl Entry {
    /// Which of the two columns of the result is ticked.
    #[must_use]
    pub fn result(&self) -> Option<bool> {
        match self.case.stage {
            Stage::Success { .. } => Some(true),
            Stage::Failure { .. } => Some(false),
            _ => None,
        }
    }

    /// Whether it was struck: its number stays, it counts nowhere.
    #[must_use]
    pub fn is_struck(&self) -> bool {
        matches!(self.case.stage, Stage::Void { .. })
    }
}

impl Tally {
    /// How many cases.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.civil + self.family + self.conflict
    }

    fn add(&mut self, entry: &Entry) {
        match entry.case.kind.bucket() {
            Bucket::Civil => self.civil += 1,
            Bucket::Family => self.family += 1,
            Bucket::Conflict => self.conflict += 1,
        }
        match entry.result() {
            Some(true) => self.settled += 1,
            Some(false) => self.unsettled += 1,
            None => self.others += 1,
        }
    }
}

/// Who leads a case; whom an old book names is nobody who is known here, but for the name.
fn leader(case: &Case) -> Option<(PersonId, String)> {
    let old = || case.course.old.as_ref().and_then(|it| it.mediators.first()).map(|it| (PersonId(0), it.clone()));
    case.mediators.first().map(|it| (it.person, it.name.clone())).or_else(old)
}

/// Part II: one row for each mediator, by name, and those without one last. Who is named first in a case leads it: there
/// it counts, once.
#[must_use]
pub fn tally(entries: &[Entry]) -> Vec<Tally> {
    let mut rows: Vec<Tally> = Vec::new();
    for entry in entries.iter().filter(|it| !it.is_struck()) {
        let mediator = leader(&entry.case);
        match rows.iter_mut().find(|it| it.mediator == mediator) {
            Some(row) => row.add(entry),
            None => {
                let mut row = Tally { mediator, ..Tally::default() };
                row.add(entry);
                rows.push(row);
            }
        }
    }
    let place = |it: &Tally| {
        let named = it.mediator.as_ref().map(|(person, name)| (name.clone(), *person));
        (named.is_none(), named)
    };
    rows.sort_by_key(place);
    rows
}

/// All rows of Part II in one.
#[must_use]
pub fn total(rows: &[Tally]) -> Tally {
    rows.iter().fold(Tally::default(), |sum, it| Tally {
        mediator: None,
        civil: sum.civil + it.civil,
        family: sum.family + it.family,
        conflict: sum.conflict + it.conflict,
        settled: sum.settled + it.settled,
        unsettled: sum.unsettled + it.unsettled,
        others: sum.others + it.others,
    })
}

/// What stands on the paper that was signed last of a line; none while it was never signed. The paper is the last one that
/// was printed before it was signed.
#[must_use]
pub fn on_paper<'a>(line: u32, signed: &[SignedLines], printed: &'a [Printed]) -> Option<OnPaper<'a>> {
    let last = signed.iter().filter(|it| it.stretch.holds(line)).max_by_key(|it| it.at)?;
    let before = |it: &&Printed| it.at <= last.at && local_date(it.at) <= last.signed_on;
    let paper =
        printed.iter().filter(before).filter_map(|it| Some((it.at, it.lines.get(&line)?))).max_by_key(|it| it.0);
    Some(match paper {
        Some((at, it)) => OnPaper::Line(it, at),
        None => OnPaper::Until(last.at.min(end_of(last.signed_on))),
    })
}

/// The lines to print next: the first that follow each other and were not signed yet; all of them where none is left.
#[must_use]
pub fn next_to_print(all: Stretch, signed: &[SignedLines]) -> Stretch {
    let is_signed = |line: u32| signed.iter().any(|it| it.stretch.holds(line));
    let Some(from) = (all.from..=all.to).find(|it| !is_signed(*it)) else { return all };
    let to = (from..=all.to).take_while(|it| !is_signed(*it)).last().unwrap_or(from);
    Stretch { from, to }
}

/// The last print of which something was not signed since.
#[must_use]
pub fn next_to_sign<'a>(printed: &'a [Printed], signed: &[SignedLines]) -> Option<&'a Printed> {
    let is_signed = |line: u32, of: &Printed| signed.iter().any(|it| it.at >= of.at && it.stretch.holds(line));
    let is_open = |it: &&Printed| it.lines.keys().any(|line| !is_signed(*line, it));
    printed.iter().filter(is_open).max_by_key(|it| it.at)
}

/// How far somebody keeps the register of a team, if at all: its head and the office of its ward all of it; the head of the
/// team that it became a part of goes on with its book.
#[must_use]
pub fn keeper(scope: Scope, team: TeamId, teams: &[Team]) -> Option<Keeper> {
    let find = |id: TeamId| teams.iter().find(|it| it.id == id);
    let is_of_ward = scope.ward.is_some() && scope.ward == find(team).map(|it| it.ward);
    if scope.teams.contains(team) || is_of_ward {
        return Some(Keeper::Whole);
    }
    let mut heir = find(team)?.life.into;
    // No team became a part of more teams than there are.
    for _ in teams {
        match heir {
            Some(it) if scope.teams.contains(it) => return Some(Keeper::Heir(it)),
            Some(it) => heir = find(it).and_then(|it| it.life.into),
            None => break,
        }
    }
    None
}

/// The last part of `VN-07-2026-003`.
#[must_use]
pub fn number_in_year(code: &str) -> Option<u32> {
    code.rsplit('-').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::Life;
    use crate::domain::{GroupId, WardId};

    fn day(of_may: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, of_may).unwrap()
    }

    fn at(of_may: u32, hour: u32) -> DateTime<Utc> {
        // Seven hours later in the ward.
        day(of_may).and_hms_opt(hour, 0, 0).unwrap().and_utc()
    }

    fn signed(from: u32, to: u32, on: u32, at: DateTime<Utc>) -> SignedLines {
        SignedLines { stretch: Stretch { from, to }, signed_on: day(on), at }
    }

    fn printed(from: u32, to: u32, at: DateTime<Utc>, code: &str) -> Printed {
        let line = PrintedLine { version: 1, code: code.to_owned() };
        Printed { stretch: Stretch { from, to }, at, lines: (from..=to).map(|n| (n, line.clone())).collect() }
    }

    #[test]
    fn each_book_of_a_year_has_its_own_lines() {
        let first = Book { first: 15, to_case: Some(30), closed_on: Some(day(5)), ..Book::usual(TeamId(7), 2026) };
        let second = Book { part: 2, number: 2, from_case: 31, ..Book::usual(TeamId(7), 2026) };
        let lines = |number| (first.line_of(number), second.line_of(number));
        assert_eq!(lines(1), (Some(15), None));
        assert_eq!(lines(30), (Some(44), None));
        assert_eq!(lines(31), (None, Some(1)));
        assert!(!first.is_full() && !second.is_full());
        assert!(Book { closed_on: Some(day(6)), ..second.clone() }.is_full());
    }

    #[test]
    fn art_21_what_was_signed_is_the_last_print_before_it() {
        let prints = [printed(1, 5, at(5, 1), "MON"), printed(1, 5, at(6, 1), "TUE"), printed(1, 5, at(8, 1), "THU")];
        let code = |signed: &[SignedLines]| match on_paper(3, signed, &prints) {
            Some(OnPaper::Line(it, _)) => it.code.clone(),
            other => format!("{other:?}"),
        };
        assert_eq!(code(&[signed(1, 5, 7, at(7, 2))]), "TUE");
        assert_eq!(code(&[signed(1, 5, 5, at(9, 2))]), "MON", "noted later, but signed before it was printed again");
        assert_eq!(code(&[signed(1, 5, 5, at(5, 2)), signed(3, 3, 8, at(8, 2))]), "THU", "signed once more");
        assert_eq!(code(&[signed(4, 5, 7, at(7, 2))]), "None", "never signed");
        // What was not printed here holds what it held that day.
        let by_hand = [signed(1, 5, 5, at(9, 2))];
        assert_eq!(on_paper(3, &by_hand, &[]), Some(OnPaper::Until(end_of(day(5)))));
    }

    #[test]
    fn the_first_lines_that_are_not_signed_are_next() {
        let all = Stretch { from: 1, to: 12 };
        let next = |signed: &[(u32, u32)]| {
            let lines: Vec<SignedLines> = signed.iter().map(|it| self::signed(it.0, it.1, 5, at(5, 2))).collect();
            let it = next_to_print(all, &lines);
            (it.from, it.to)
        };
        assert_eq!(next(&[]), (1, 12));
        assert_eq!(next(&[(1, 4)]), (5, 12));
        assert_eq!(next(&[(5, 9)]), (1, 4), "what stands before is not forgotten");
        assert_eq!(next(&[(1, 4), (9, 12)]), (5, 8));
        assert_eq!(next(&[(1, 12)]), (1, 12));
    }

    #[test]
    fn what_was_printed_and_not_signed_since_is_to_be_signed() {
        let prints = [printed(1, 5, at(5, 1), "A"), printed(6, 9, at(6, 1), "B")];
        let next = |signed: &[SignedLines]| next_to_sign(&prints, signed).map(|it| it.stretch.from);
        assert_eq!(next(&[]), Some(6));
        assert_eq!(next(&[signed(6, 9, 6, at(6, 2))]), Some(1));
        assert_eq!(next(&[signed(1, 9, 6, at(6, 2))]), None);
        assert_eq!(next(&[signed(1, 9, 5, at(5, 0))]), Some(6), "printed again after it was signed");
    }

    #[test]
    fn the_book_of_a_team_that_became_a_part_of_another_is_gone_on_with() {
        let team = |id: i64, into: Option<i64>| Team {
            id: TeamId(id),
            ward: WardId(1),
            group: GroupId(1),
            number: 1,
            name: String::new(),
            life: Life { from: None, to: into.map(|_| day(5)), into: into.map(TeamId) },
            wants_minority: false,
        };
        let teams = [team(1, Some(2)), team(2, Some(3)), team(3, None), team(4, None)];
        let of = |id| Scope { teams: [TeamId(id)].into_iter().collect(), ..Scope::NOTHING };
        assert_eq!(keeper(of(3), TeamId(3), &teams), Some(Keeper::Whole));
        assert_eq!(keeper(of(3), TeamId(1), &teams), Some(Keeper::Heir(TeamId(3))));
        assert_eq!(keeper(of(4), TeamId(1), &teams), None);
        assert_eq!(keeper(of(1), TeamId(3), &teams), None);
        assert_eq!(keeper(Scope::ward(WardId(1)), TeamId(1), &teams), Some(Keeper::Whole));
        assert_eq!(keeper(Scope::ward(WardId(2)), TeamId(1), &teams), None);
        assert_eq!(keeper(Scope::own(PersonId(1)), TeamId(1), &teams), None);
    }
}
