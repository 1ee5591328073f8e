//! Who stands for election: a person with what list 06 asks of them, as one line somebody types.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::PersonId;
use crate::domain::codes::codes;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::phone::parse_phone;
use crate::domain::names::tidy_name;
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
            ethnicity: None,
            residence: None,
            learned: None,
            training: None,
            occupation: None,
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
/// Nobody who mediates is older, or younger, than so many years.
const AGES: std::ops::RangeInclusive<i32> = 16..=100;

/// The peoples of Viet Nam as they are written; those of Bắc Ninh and around it first.
const PEOPLES: &[&str] = &[
    "Kinh",
    "Tày",
    "Nùng",
    "Sán Dìu",
    "Sán Chay",
    "Cao Lan",
    "Mường",
    "Thái",
    "Hoa",
    "Dao",
    "Mông",
    "H'Mông",
    "Khmer",
    "Thổ",
    "Giáy",
    "Ngái",
    "Lô Lô",
    "La Chí",
    "Pà Thẻn",
    "Gia Rai",
    "Ê Đê",
    "Ba Na",
    "Xơ Đăng",
    "Cơ Ho",
    "Chăm",
    "Hrê",
    "Mnông",
    "Ra Glai",
    "Xtiêng",
    "Bru Vân Kiều",
    "Cơ Tu",
    "Khơ Mú",
    "Tà Ôi",
    "Hà Nhì",
    "Lào",
    "La Hủ",
];

/// Beginnings of what tells where somebody lives.
const HOMES: &[&str] = &[
    "so nha",
    "so ",
    "ngo ",
    "ngach ",
    "duong ",
    "pho ",
    "thuong tru",
    "tru tai",
    "o ",
    "khu ",
    "to dan pho",
    "thon ",
];

/// Words by which one tells what somebody has learned.
const SCHOOLS: &[&str] = &[
    "dai hoc",
    "cao dang",
    "trung cap",
    "so cap",
    "cu nhan",
    "ky su",
    "thac si",
    "tien si",
    "bac si",
    "thpt",
    "thcs",
    "trung hoc",
    "12/12",
    "10/10",
    "7/10",
    "9/12",
    "trinh do",
];

/// Reads `Nguyễn Thị Hà, nữ, 1962, Kinh, số 5 ngõ 2, đại học Luật, cán bộ hưu trí, tự ứng cử`: the name first, the rest in
/// any order.
pub fn read_candidate(line: &str, today: NaiveDate) -> Result<Candidate, Unread> {
    let line = normalise_spaces(line);
    if has_identity_number(&line) {
        return Err(Unread::Identity);
    }
    if line.chars().count() > LONGEST {
        return Err(Unread::Long);
    }
    let line = without_mark(&line);
    let mut parts =
        line.split([',', ';', '\t']).flat_map(|it| it.split(" - ")).map(str::trim).filter(|it| !it.is_empty());
    let (name, title) = full_name(parts.next().unwrap_or_default()).ok_or(Unread::Name)?;
    let mut it = Candidate { sex: title, ..Candidate::named(&name) };
    let mut rest = Vec::new();
    for part in parts {
        if !take(&mut it, part, today) {
            rest.push(part);
        }
    }
    if !rest.is_empty() {
        it.occupation = Some(rest.join(", "));
    }
    Ok(it)
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
        _ if year(folded, today).is_some() => it.born = year(folded, today),
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
    let bare = ["sinh nam", "sinh ngay", "nam sinh", "ngay sinh", "sinh", "sn"];
    let rest = bare.iter().find_map(|it| folded.strip_prefix(it)).unwrap_or(folded);
    let rest = rest.trim_matches([' ', ':', '.']);
    if rest.len() == 4 {
        return fits(rest.parse().ok()?);
    }
    let parts: Vec<&str> = rest.split(['/', '-', '.']).collect();
    let full = parts.len() == 3 && parts.iter().all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    let last = parts.last().filter(|it| full && it.len() == 4)?;
    fits(last.parse().ok()?)
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
