//! Who stands for election: a person with what list 06 asks of them, as one line somebody types.

mod lists;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use self::lists::{HOMES, ORGANISATIONS, PEOPLES, SCHOOLS};
use crate::domain::PersonId;
use crate::domain::codes::codes;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::phone::parse_phone;
use crate::domain::names::{is_family_name, tidy_name};
use crate::domain::people::Sex;
use crate::domain::people::particulars::Qualification;
use crate::domain::sensitive::has_identity_number;

codes! {
    /// How somebody came to stand (Art. 8(1)).
    pub enum Nominated {
        /// By their own wish.
        Themself => "themself",
        /// Introduced by the Front committee with its members.
        Front => "front",
    }
}

/// Somebody who stands for election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Candidate {
    /// Full name.
    pub name: String,
    /// Who of the ward's people it is, if one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Year of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<i32>,
    /// Day of birth, where it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born_on: Option<NaiveDate>,
    /// `Kinh`, `Tày` …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ethnicity: Option<String>,
    /// Where they live for good (Art. 7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence: Option<String>,
    /// What they have learned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learned: Option<Qualification>,
    /// The same in their words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training: Option<String>,
    /// What they do, or which office they hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
    /// The organisation they are a member of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Canonical telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// How they came to stand.
    pub nominated: Nominated,
    /// Votes for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub votes: Option<u32>,
    /// Votes for them in a new vote among those who were tied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub votes_again: Option<u32>,
}

impl Default for Candidate {
    fn default() -> Self {
        Self::named("")
    }
}

impl Candidate {
    /// Somebody of whom only the name is known; introduced by the Front committee, as most are.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            person: None,
            sex: None,
            born: None,
            born_on: None,
            ethnicity: None,
            residence: None,
            learned: None,
            training: None,
            occupation: None,
            organisation: None,
            phone: None,
            nominated: Nominated::Front,
            votes: None,
            votes_again: None,
        }
    }

    /// What list 06 asks and is not known.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let known = |it: &Gap| match it {
            Gap::Sex => self.sex.is_some(),
            Gap::Born => self.born.is_some(),
            Gap::Ethnicity => self.ethnicity.is_some(),
            Gap::Residence => self.residence.is_some(),
            Gap::Learned => self.learned.is_some(),
            Gap::Occupation => self.occupation.is_some(),
        };
        Gap::ALL.iter().copied().filter(|it| !known(it)).collect()
    }

    /// Whether they belong to a minority; `None` where nobody said.
    #[must_use]
    pub fn is_of_minority(&self) -> Option<bool> {
        self.ethnicity.as_deref().map(|it| fold(it) != "kinh")
    }
}

codes! {
    /// A particular that list 06 has a column for.
    pub enum Gap {
        /// Sex.
        Sex => "sex",
        /// Year of birth.
        Born => "born",
        /// Ethnicity.
        Ethnicity => "ethnicity",
        /// Residence.
        Residence => "residence",
        /// What they have learned.
        Learned => "learned",
        /// Occupation.
        Occupation => "occupation",
    }
}

codes! {
    /// Why a line is no candidate.
    pub enum Unread {
        /// No full name at its beginning.
        Name => "name",
        /// An identity number, which is not kept.
        Identity => "identity",
        /// It is too long.
        Long => "long",
    }
}

/// The longest line, in characters.
const LONGEST: usize = 250;
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;
/// Nobody who mediates is older, or younger, than so many years; the register takes nobody else.
const AGES: std::ops::RangeInclusive<i32> = 18..=110;

/// A candidate of a message, or the words that are none.
pub type Read = Result<Candidate, (String, Unread)>;

/// Reads everybody of a message: a line each, or several of a line with semicolons between them. What stands in a line
/// without a name belongs to the line before.
#[must_use]
pub fn read_candidates(typed: &str, today: NaiveDate) -> Vec<Read> {
    let mut all: Vec<Read> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let several: Vec<&str> = line.split(';').map(str::trim).filter(|it| !it.is_empty()).collect();
        let named = |it: &&str| {
            let first = it.split(',').next().unwrap_or_default();
            first.split(' ').filter(|it| it.chars().all(char::is_alphabetic)).count() >= 2 && begins_with_a_name(first)
        };
        if several.len() > 1 && several.iter().all(named) {
            all.extend(several.into_iter().map(|it| read_one(it, today)));
            continue;
        }
        let read = read_one(line, today);
        let nameless = matches!(read, Err((_, Unread::Name)));
        let before = all.last_mut().filter(|_| nameless).and_then(|it| it.as_mut().ok());
        if !before.is_some_and(|before| adds(before, line, today)) {
            all.push(read);
        }
    }
    all
}

fn read_one(line: &str, today: NaiveDate) -> Read {
    read_candidate(line, today).map_err(|why| (line.to_owned(), why))
}

fn begins_with_a_name(part: &str) -> bool {
    let part = without_mark(part);
    let words: Vec<&str> = part.split(' ').collect();
    words.iter().take(2).any(|it| is_family_name(it))
}

/// Takes a line that holds nothing but particulars; `false` leaves everything as it was.
fn adds(it: &mut Candidate, line: &str, today: NaiveDate) -> bool {
    let line = normalise_spaces(line);
    if has_identity_number(&line) {
        return false;
    }
    let mut with = it.clone();
    let taken = parts(&line).all(|part| take_loosely(&mut with, part, today));
    if taken {
        *it = with;
    }
    taken
}

fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ';', '\t', '(', ')']).flat_map(|it| it.split(" - ")).map(str::trim).filter(|it| !it.is_empty())
}

/// Reads `Nguyễn Thị Hà, nữ, 1962, Kinh, số 5 ngõ 2, đại học Luật, cán bộ hưu trí, tự ứng cử`: the name, with sex and year
/// before or behind it, with commas or without, and the rest in any order.
pub fn read_candidate(line: &str, today: NaiveDate) -> Result<Candidate, Unread> {
    let line = normalise_spaces(line);
    if has_identity_number(&line) {
        return Err(Unread::Identity);
    }
    if line.chars().count() > LONGEST {
        return Err(Unread::Long);
    }
    let line = without_mark(&line);
    let mut it = Candidate::named("");
    let mut rest: Vec<String> = Vec::new();
    for part in parts(line) {
        if !it.name.is_empty() {
            if !take_loosely(&mut it, part, today) {
                rest.push(part.to_owned());
            }
            continue;
        }
        let (before, name, behind) = parted(part);
        // A part before the name is a particular, unless it is a name that only looks like one.
        let is_name = name.split(' ').next().is_some_and(is_family_name);
        if !is_name && take_loosely(&mut it, part, today) {
            continue;
        }
        let (name, title) = full_name(&name).ok_or(Unread::Name)?;
        (it.name, it.sex) = (name, title.or(it.sex));
        for part in before.iter().chain(&behind) {
            if !take(&mut it, part, today) {
                rest.push(part.clone());
            }
        }
    }
    if it.name.is_empty() {
        return Err(Unread::Name);
    }
    if !rest.is_empty() {
        it.occupation = Some(rest.join(", "));
    }
    Ok(it)
}

/// `1962 nữ Nguyễn Thị Hà`, `Nguyễn Thị Hà nữ sinh năm 1962`: what stands before the name, the name, what stands behind it.
fn parted(part: &str) -> (Vec<String>, String, Vec<String>) {
    let words: Vec<&str> = part.split(' ').collect();
    let has_digit = |it: &str| it.contains(|it: char| it.is_ascii_digit());
    let is_sex = |it: &str| matches!(it, "nam" | "nữ");
    let begins = words.iter().position(|it| !has_digit(it) && !is_sex(it)).unwrap_or(words.len());
    // «1 Nguyễn Văn Sáu» is only numbered.
    let before = words[..begins].iter().filter(|it| is_sex(it) || it.len() > 2).map(|it| (*it).to_owned()).collect();
    let name = &words[begins..];
    let capital = name.first().is_some_and(|it| it.starts_with(char::is_uppercase));
    let ends_name = |at: usize| {
        let word = name[at];
        let next_is_year = name.get(at + 1).is_some_and(|it| has_digit(it) || fold(it) == "sinh" || fold(it) == "sn");
        // «Nguyễn Văn Nam» is a name: the word is a sex if it is written small, or comes after three words, before a year.
        let sex = is_sex(&word.to_lowercase()) && ((capital && is_sex(word)) || (at >= 3 && next_is_year));
        at >= 2 && (sex || has_digit(word) || matches!(fold(word).as_str(), "sinh" | "sn" | "sn:"))
    };
    let ends = (0..name.len()).find(|at| ends_name(*at)).unwrap_or(name.len());
    (before, name[..ends].join(" "), loose(&name[ends..]))
}

/// Particulars without commas between them: `nữ sinh năm 1962`.
fn loose(words: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut other: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let folded = fold(word);
        let said = |nth: usize, what: &str| words.get(nth).is_some_and(|it| fold(it).trim_matches(':') == what);
        at += 1;
        match folded.trim_matches([':', '.']) {
            "sinh" | "sn" => {
                while said(at, "nam") || said(at, "ngay") || said(at, "") {
                    at += 1;
                }
            }
            "nam" | "nu" => all.push((*word).to_owned()),
            _ if word.contains(|it: char| it.is_ascii_digit()) && said(at, "tuoi") => {
                all.push(format!("{word} tuổi"));
                at += 1;
            }
            _ if word.len() >= 4 && word.bytes().all(|it| it.is_ascii_digit() || b"/-.".contains(&it)) => {
                all.push((*word).to_owned());
            }
            _ => other.push(word),
        }
    }
    if !other.is_empty() {
        all.push(other.join(" "));
    }
    all
}

/// A particular, or several of them without commas between them.
fn take_loosely(it: &mut Candidate, part: &str, today: NaiveDate) -> bool {
    if take(it, part, today) {
        return true;
    }
    let words: Vec<&str> = part.split(' ').collect();
    let mut with = it.clone();
    let parts = loose(&words);
    let taken = parts.len() > 1 && parts.iter().all(|part| take(&mut with, part, today));
    if taken {
        *it = with;
    }
    taken
}

/// Without `1.`, `2)`, `-`.
fn without_mark(line: &str) -> &str {
    let line = line.trim_start_matches(['-', '–', '•', '*', '+', ' ']);
    let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '/', ':']) {
        Some(rest) if rest.len() < line.len() - 1 => rest.trim_start(),
        _ => line,
    }
}

/// A name of at least two words, with what `Ông` or `Bà` before it tells.
fn full_name(typed: &str) -> Option<(String, Option<Sex>)> {
    let (first, rest) = typed.split_once(' ')?;
    let title = match fold(first).as_str() {
        "ong" | "anh" => Some(Sex::Male),
        "ba" | "chi" | "co" => Some(Sex::Female),
        _ => None,
    };
    // «Cô Thị Hoa» would be a name; with the title away two words have to be left.
    let (name, sex) = if title.is_some() && rest.contains(' ') { (rest, title) } else { (typed, None) };
    let is_word = |it: &str| it.chars().any(char::is_alphabetic) && !it.chars().any(|it| it.is_ascii_digit());
    let fits = name.contains(' ') && name.split(' ').all(is_word) && name.chars().count() <= LONGEST_NAME;
    fits.then(|| (tidy_name(name), sex))
}

/// Takes one particular; `false` if it is none that is known.
fn take(it: &mut Candidate, part: &str, today: NaiveDate) -> bool {
    let folded = fold(part);
    let folded = folded.trim();
    match folded {
        "nam" | "ong" | "gioi tinh nam" => it.sex = Some(Sex::Male),
        "nu" | "ba" | "gioi tinh nu" => it.sex = Some(Sex::Female),
        _ if folded.contains("ung cu") => it.nominated = Nominated::Themself,
        _ if folded.contains("gioi thieu") => it.nominated = Nominated::Front,
        _ if year(folded, today).is_some() => (it.born, it.born_on) = (year(folded, today), birthday(folded)),
        _ if people(folded).is_some() => it.ethnicity = people(folded),
        _ if parse_phone(part).is_ok() => it.phone = parse_phone(part).ok().map(|it| it.national().to_owned()),
        "luat" | "cu nhan luat" | "chuyen mon luat" => {
            (it.learned, it.training) = (Some(Qualification::Law), Some(part.to_owned()));
        }
        "chua dao tao" | "chua qua dao tao" | "khong" => it.learned = Some(Qualification::Untrained),
        _ if SCHOOLS.iter().any(|word| folded.contains(word)) => {
            let law = folded.split(' ').any(|it| it == "luat");
            it.learned = Some(if law { Qualification::Law } else { Qualification::Other });
            it.training = Some(part.to_owned());
        }
        _ if ORGANISATIONS.iter().any(|word| folded.starts_with(word)) && !folded.contains("truong") => {
            it.organisation = Some(part.to_owned());
        }
        _ if HOMES.iter().any(|word| folded.starts_with(word)) => it.residence = Some(part.to_owned()),
        _ => return false,
    }
    true
}

/// `1962`, `sn 1962`, `sinh năm 1962`, `5/3/1962`, `64 tuổi`.
fn year(folded: &str, today: NaiveDate) -> Option<i32> {
    let fits = |year: i32| AGES.contains(&(today.year() - year)).then_some(year);
    if let Some(age) = folded.strip_suffix("tuoi") {
        return fits(today.year() - age.trim().parse::<i32>().ok()?);
    }
    let rest = bare_birth(folded);
    if rest.len() == 4 {
        return fits(rest.parse().ok()?);
    }
    fits(birthday(folded)?.year())
}

/// Without the words before it.
fn bare_birth(folded: &str) -> &str {
    let words = ["sinh nam", "sinh ngay", "nam sinh", "ngay sinh", "sinh", "sn"];
    let rest = words.iter().find_map(|it| folded.strip_prefix(it)).unwrap_or(folded);
    rest.trim_matches([' ', ':', '.'])
}

/// `5/3/1962`, `05-03-1962`.
fn birthday(folded: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = bare_birth(folded).split(['/', '-', '.']).collect();
    let [day, month, year] = parts[..] else { return None };
    let number = |it: &str| it.bytes().all(|it| it.is_ascii_digit()).then(|| it.parse::<u32>().ok()).flatten();
    let year = number(year).filter(|_| year.len() == 4)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

/// `Tày`, `dân tộc Tày`, as it is written.
fn people(folded: &str) -> Option<String> {
    let bare = folded.strip_prefix("dan toc").map_or(folded, str::trim);
    let known = PEOPLES.iter().find(|it| fold(it) == bare).map(|it| (*it).to_owned());
    known.or_else(|| folded.starts_with("dan toc ").then(|| tidy_name(bare)))
}

#[cfg(test)]
#[path = "candidate_tests.rs"]
mod tests;
