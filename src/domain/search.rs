//! What somebody looks for in the list of cases: words, and what the words say of team, place, mediator, state and month.
//! Reads only what is plainly said, since the list says what was understood; the rest are words to find. Knows nothing of
//! who may see what.

mod words;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::words::{self as lists, period_of};
use super::case::Status;
use super::codes::codes;
use super::fold::{Syllable, fits, fold, sound, syllables};
use super::people::{ResidentGroup, Team};
use super::period::Period;
use super::spelling::short_form;
use super::{GroupId, TeamId};

codes! {
    /// Several states of a case under one word.
    pub enum Phase {
        /// Not ended.
        Open => "open",
        /// Ended in whatever way.
        Ended => "ended",
        /// Mediation has not begun.
        Waiting => "waiting",
        /// The days within which mediation had to begin have passed (Art. 20(2)).
        Late => "late",
    }
}

/// How far a case must have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum State {
    /// In one of several states.
    In(Phase),
    /// In this one.
    Is(Status),
}

impl State {
    /// Which states of a case it takes in.
    #[must_use]
    pub fn statuses(self) -> Vec<Status> {
        match self {
            Self::In(Phase::Open) => vec![Status::Registered, Status::Assigned, Status::InSession, Status::Paused],
            Self::In(Phase::Ended) => vec![Status::Success, Status::Failure, Status::Referred],
            Self::In(Phase::Waiting) => vec![Status::Registered, Status::Assigned],
            Self::In(Phase::Late) => vec![Status::Assigned],
            Self::Is(status) => vec![status],
        }
    }
}

/// Teams and resident groups that go by the names typed: a case is of one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Units {
    /// Led by one of these teams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamId>,
    /// Or happened in one of these groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
    /// What they go by.
    pub names: Vec<String>,
}

/// What is looked for. All of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Words in code, content, place or names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Words in the name of one who mediates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mediator: Option<String>,
    /// Mediated by whoever asks.
    #[serde(default, skip_serializing_if = "is_false")]
    pub mine: bool,
    /// Of which teams or groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<Units>,
    /// Received within.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(it: &bool) -> bool {
    !it
}

impl Wanted {
    /// Words and nothing else.
    #[must_use]
    pub fn words(words: &str) -> Self {
        Self { words: Some(words.to_owned()), ..Self::default() }
    }

    /// Whether it says more than words to find.
    #[must_use]
    pub fn has_conditions(&self) -> bool {
        Self { words: None, ..self.clone() } != Self::default()
    }
}

/// Reads what was typed, by the teams and groups of the ward.
#[must_use]
pub fn read(text: &str, (teams, groups): (&[Team], &[ResidentGroup]), today: NaiveDate) -> Wanted {
    let mut query = Query::new(text);
    let units = query.units(teams, groups);
    let period = query.period(today);
    let state = query.state();
    let (mine, mediator) = (query.mine(), query.mediator());
    let read = Wanted { words: None, mediator, mine, units, period, state };
    let words = query.rest(read.has_conditions());
    Wanted { words: (!words.is_empty()).then_some(words), ..read }
}

/// The teams and groups that words name, and the other words as they were typed.
#[must_use]
pub fn units(text: &str, (teams, groups): (&[Team], &[ResidentGroup])) -> (Option<Units>, String) {
    let mut query = Query::new(text);
    let units = query.units(teams, groups);
    let left = query.words.iter().filter(|it| !it.taken);
    let mut tokens: Vec<(usize, &str)> = left.map(|it| it.token).collect();
    tokens.dedup();
    (units, tokens.iter().map(|it| it.1).collect::<Vec<_>>().join(" "))
}

/// A name without the title before it: `ông Nam`. None where there is no title, or nothing behind it.
#[must_use]
pub fn without_title(text: &str) -> Option<&str> {
    let (title, name) = text.trim().split_once(char::is_whitespace)?;
    let [typed] = syllables(title).try_into().ok()?;
    let is_it = |of: &&str| {
        let [of] = syllables(of).try_into().ok()?;
        fits(&typed, &of).then_some(())
    };
    lists::TITLES.iter().find_map(is_it).map(|()| name.trim_start())
}

/// A word as spoken.
struct Word<'a> {
    typed: &'a str,
    /// What it was typed as, and which word of the text that is: a short form of several words is typed as one.
    token: (usize, &'a str),
    /// Empty for a mark that stands alone.
    syllables: Vec<Syllable>,
    folded: String,
    /// Whether it was understood and is nothing to find.
    taken: bool,
}

impl Word<'_> {
    /// Whether it is this word of a list: with the very accents, or without any.
    fn is(&self, listed: &Syllable) -> bool {
        let [typed] = self.syllables.as_slice() else { return false };
        fits(typed, listed)
    }

    /// Whether it is written with its very accents.
    fn is_exactly(&self, listed: &Syllable) -> bool {
        self.syllables.as_slice() == std::slice::from_ref(listed)
    }

    fn is_name(&self) -> bool {
        self.typed.starts_with(char::is_uppercase)
    }
}

/// Whether a word that looks like one of a period is one: `Thắng 10`, `Quỳ 3` are none.
fn is_written(word: &Word<'_>) -> bool {
    let alike =
        || lists::PERIOD_WORDS.iter().flat_map(|it| syllables(it)).filter(|it| fold(&it.letters) == word.folded);
    alike().next().is_none() || alike().any(|it| word.is(&it))
}

struct Query<'a> {
    words: Vec<Word<'a>>,
}

impl<'a> Query<'a> {
    fn new(text: &'a str) -> Self {
        let word = |(token, typed): ((usize, &'a str), &'a str)| {
            let bare = typed.trim_matches(|it: char| !it.is_alphanumeric());
            let spoken = short_form(bare).unwrap_or(bare);
            Word { typed, token, syllables: syllables(spoken), folded: fold(bare), taken: false }
        };
        // A short form of several words, such as `hgv`, is written out.
        let typed = text.split_whitespace().enumerate().flat_map(|token| {
            let spoken = short_form(token.1).filter(|it| it.contains(' ')).unwrap_or(token.1);
            spoken.split(' ').map(move |it| (token, it))
        });
        Self { words: typed.map(word).filter(|it| !it.syllables.is_empty()).collect() }
    }

    /// Stretches of words that are not taken yet, longest first.
    fn stretches(&self) -> Vec<Range<usize>> {
        let n = self.words.len();
        let of = |length: usize| (0..=n - length).map(move |at| at..at + length);
        (1..=n).rev().flat_map(of).filter(|it| self.words[it.clone()].iter().all(|it| !it.taken)).collect()
    }

    fn take(&mut self, range: Range<usize>) {
        for word in &mut self.words[range] {
            word.taken = true;
        }
    }

    fn is_phrase(&self, range: Range<usize>, phrase: &str) -> bool {
        if phrase.split(' ').count() != range.len() {
            return false;
        }
        let listed = syllables(phrase);
        listed.len() == range.len() && self.words[range].iter().zip(&listed).all(|(word, listed)| word.is(listed))
    }

    /// Where a phrase begins that ends before `end`.
    fn before(&self, end: usize, phrases: &[&str]) -> Option<usize> {
        let begins = |phrase: &&str| {
            let at = end.checked_sub(phrase.split(' ').count())?;
            let words = &self.words[at..end];
            let accented = !lists::ACCENTED.contains(phrase) || words.iter().all(|it| !it.typed.is_ascii());
            (accented && self.is_phrase(at..end, phrase) && words.iter().all(|it| !it.taken)).then_some(at)
        };
        phrases.iter().find_map(begins)
    }

    fn units(&mut self, teams: &[Team], groups: &[ResidentGroup]) -> Option<Units> {
        let names = Names::of(teams, groups);
        for range in self.stretches() {
            let of_teams = self.before(range.start, lists::TEAM);
            let of_groups = self.before(range.start, lists::GROUP);
            let lead = of_teams.or(of_groups).or_else(|| self.before(range.start, lists::EITHER));
            if lead.is_none() && self.is_in_name(&range) {
                continue;
            }
            // `tổ 4` is the fourth team, whatever it is called; `khu 4` is only what is called so.
            let by_number = of_teams.is_some() || lead.is_some_and(|it| self.is_phrase(it..range.start, "tổ"));
            let mut found = names.find(&self.words[range.clone()], (lead.is_some(), by_number));
            if of_teams.is_some() && !found.teams.is_empty() {
                found.groups.clear();
            } else if of_groups.is_some() && !found.groups.is_empty() {
                found.teams.clear();
            }
            if !found.names.is_empty() {
                self.take(lead.unwrap_or(range.start)..range.end);
                return Some(found);
            }
        }
        None
    }

    /// Whether words go on with a name: a place may be called like `Thanh Sơn` in `Lê Thanh Sơn`.
    fn is_in_name(&self, range: &Range<usize>) -> bool {
        let Some(before) = range.start.checked_sub(1).map(|it| &self.words[it]) else { return false };
        let written = |it: &Word<'_>| it.is_name() && it.typed.chars().skip(1).any(char::is_lowercase);
        let names = self.words[range.clone()].iter().all(written);
        names && written(before) && !before.taken && !lists::is_glue(&before.syllables)
    }

    fn period(&mut self, today: NaiveDate) -> Option<Period> {
        for range in self.stretches() {
            let words = &self.words[range.clone()];
            let typed: Vec<&str> = words.iter().map(|it| it.typed).collect();
            let written = words.iter().all(is_written);
            let period = period_of(&typed.join(" "), range.len() == self.words.len(), today).filter(|_| written);
            if let Some(period) = period {
                let start = self.before(range.start, lists::RECEIVED).unwrap_or(range.start);
                self.take(start..range.end);
                return Some(period);
            }
        }
        None
    }

    fn state(&mut self) -> Option<State> {
        for range in self.stretches() {
            let found = lists::STATES.iter().find(|it| it.1.iter().any(|it| self.is_phrase(range.clone(), it)));
            if let Some((state, _)) = found
                && !self.may_be_name(&range)
            {
                self.take(range);
                return Some(*state);
            }
        }
        None
    }

    /// `Thành`, `Thành Công`: a name, unless written with its accents and in small letters, and nothing else is to be
    /// found.
    fn may_be_name(&self, range: &Range<usize>) -> bool {
        let first = &self.words[range.start];
        if first.folded != "thanh" {
            return false;
        }
        let exact = first.is_exactly(&syllables("thành")[0]) && !first.is_name();
        let others = self.words.iter().enumerate().filter(|(at, it)| !range.contains(at) && !it.taken);
        let mut to_find = others.filter(|(_, it)| !lists::is_glue(&it.syllables));
        !exact || to_find.next().is_some()
    }

    fn mine(&mut self) -> bool {
        // `đất của tôi` is a matter of land.
        let begins = |at: usize| self.words[..at].last().is_none_or(|it| it.taken || lists::is_glue(&it.syllables));
        let is_mine = |it: &Range<usize>| lists::MINE.iter().any(|of| self.is_phrase(it.clone(), of));
        let found = self.stretches().into_iter().find(|it| begins(it.start) && is_mine(it));
        found.is_some_and(|it| {
            self.take(it);
            true
        })
    }

    /// Who stands behind `hòa giải viên`: names, or whatever is left if none is written as one.
    fn mediator(&mut self) -> Option<String> {
        let range = self.stretches().into_iter().find(|it| self.is_phrase(it.clone(), lists::MEDIATOR))?;
        let mut at = range.end;
        let is_title = |it: &Word<'_>| lists::TITLES.iter().any(|title| it.is(&syllables(title)[0]));
        if self.words.get(at).is_some_and(is_title) && at + 1 < self.words.len() {
            at += 1;
        }
        let rest = || self.words[at..].iter().take_while(|it| !it.taken);
        let named = rest().take_while(|it| it.is_name()).count();
        let end = at + if named > 0 { named } else { rest().count() };
        if end == at {
            return None;
        }
        let name = self.words[at..end].iter().map(|it| it.typed).collect::<Vec<_>>().join(" ");
        self.take(range.start..end);
        Some(name)
    }

    /// The words that are left to find. Beside a condition those are left out that only tie it to the others.
    fn rest(&self, beside: bool) -> String {
        let next_is_taken = |at: usize| self.words.get(at + 1).is_none_or(|it| it.taken);
        let is_tie = |(at, it): &(usize, &Word<'_>)| {
            let title = lists::TITLES.iter().any(|title| it.is_exactly(&syllables(title)[0]));
            let before_name = title && self.words.get(at + 1).is_some_and(|it| !it.taken && it.is_name());
            let exact = lists::is_glue(&it.syllables);
            let bare = next_is_taken(*at) && lists::BARE_GLUE.iter().any(|glue| it.is(&syllables(glue)[0]));
            before_name || (beside && (exact || bare))
        };
        let left = self.words.iter().enumerate().filter(|it| !it.1.taken && !is_tie(it));
        // What was not understood is looked for as it was typed.
        let mut tokens: Vec<(usize, &str)> = left.map(|(_, it)| it.token).collect();
        tokens.dedup();
        tokens.iter().map(|it| it.1).collect::<Vec<_>>().join(" ")
    }
}

/// What the units of a ward go by.
struct Names {
    units: Vec<Unit>,
}

/// A team or a resident group.
struct Unit {
    /// Its name without what every such name begins with.
    own: Vec<Syllable>,
    name: String,
    number: i32,
    team: Option<TeamId>,
    group: Option<GroupId>,
}

impl Names {
    fn of(teams: &[Team], groups: &[ResidentGroup]) -> Self {
        let unit =
            |name: &str, number, team, group| Unit { own: own_name(name), name: name.to_owned(), number, team, group };
        let teams = teams.iter().map(|it| unit(&it.name, it.number, Some(it.id), None));
        let groups = groups.iter().map(|it| unit(&it.name, it.number, None, Some(it.id)));
        Self { units: teams.chain(groups).collect() }
    }

    /// The units of this very name; or those whose names begin with it; or the team of this number.
    fn find(&self, words: &[Word<'_>], (led, by_number): (bool, bool)) -> Units {
        let begins = |name: &[Syllable]| {
            name.len() >= words.len()
                && words.iter().zip(name).all(|(word, name)| word.is(name) || sounds_alike(word, name))
        };
        // One word may be anything: a name, a number.
        let enough = led || words.len() > 1;
        let whole = self.units.iter().filter(|it| enough && it.own.len() == words.len() && begins(&it.own));
        let part = self.units.iter().filter(|it| {
            enough && words.iter().all(|it| !it.folded.starts_with(|it: char| it.is_ascii_digit())) && begins(&it.own)
        });
        let number = match words {
            [word] if by_number => word.folded.parse::<i32>().ok(),
            _ => None,
        };
        let numbered = self.units.iter().filter(|it| it.team.is_some() && number == Some(it.number));
        let mut found = Units::default();
        let candidates = [whole.collect::<Vec<_>>(), part.collect(), numbered.collect()];
        for unit in candidates.into_iter().find(|it| !it.is_empty()).unwrap_or_default() {
            found.teams.extend(unit.team);
            found.groups.extend(unit.group);
            // A team and its group are said once.
            if !found.names.iter().any(|it| own_name(it) == unit.own) {
                found.names.push(unit.name.clone());
            }
        }
        found
    }
}

fn sounds_alike(word: &Word<'_>, name: &Syllable) -> bool {
    let [typed] = word.syllables.as_slice() else { return false };
    typed.tone == name.tone && sound(typed.letters.clone()) == sound(name.letters.clone())
}

/// A name without what every such name begins with: `Tổ hòa giải Khu 3` is `Khu 3`.
fn own_name(name: &str) -> Vec<Syllable> {
    let all = syllables(name);
    let prefix = lists::TEAM
        .iter()
        .chain(lists::GROUP)
        .map(|it| syllables(it))
        .find(|it| all.starts_with(it) && all.len() > it.len());
    let rest = all[prefix.map_or(0, |it| it.len())..].to_vec();
    match rest.as_slice() {
        [number, rest @ ..] if !rest.is_empty() && number.letters == "sô" => rest.to_vec(),
        _ => rest,
    }
}
