//! What somebody asks of the people of a ward beside names, offices and units: sex, birth, age, ethnicity, training in law, a
//! decision, whether a message reaches them. Read only where it is plainly said; all of it must hold. Knows no screen.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::Sex;
use super::particulars::{Ethnicity, Fact, Qualification};
use super::register::Entry;
use crate::domain::fold::{Sought, differ_by_accents, fold, search_key};

/// What is asked. Nothing of it where nothing was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// Nữ, nam.
    pub sex: Option<Sex>,
    /// Years of age, on the day on which it is asked.
    pub ages: Option<RangeInclusive<i32>>,
    /// Year of birth.
    pub born: Option<RangeInclusive<i32>>,
    /// Four digits by themselves: a year of birth, or a part of the telephone number.
    pub digits: Option<String>,
    /// Kinh, or of a minority.
    pub ethnicity: Option<Ethnicity>,
    /// Whether trained in law.
    pub law: Option<bool>,
    /// Whether a mediator was at a training this year.
    pub trained: Option<bool>,
    /// A part of the number of a decision, by which an office was given or ended.
    pub paper: Option<String>,
    /// No decision is known of an office that is held.
    pub without_paper: bool,
    /// Whether a message reaches them.
    pub reached: Option<bool>,
}

/// One thing that can be said in fixed words.
#[derive(Clone, Copy)]
enum Said {
    Sex(Sex),
    Ethnicity(Ethnicity),
    Law(bool),
    Trained(bool),
    Paperless,
    Reached(bool),
}

/// What is said, folded. The longest that fits is meant.
const SAID: &[(&str, Said)] = &[
    ("gioi tinh nu", Said::Sex(Sex::Female)),
    ("nu gioi", Said::Sex(Sex::Female)),
    ("nu", Said::Sex(Sex::Female)),
    ("gioi tinh nam", Said::Sex(Sex::Male)),
    ("nam gioi", Said::Sex(Sex::Male)),
    ("nam", Said::Sex(Sex::Male)),
    ("dan toc kinh", Said::Ethnicity(Ethnicity::Kinh)),
    ("nguoi kinh", Said::Ethnicity(Ethnicity::Kinh)),
    ("nguoi dan toc thieu so", Said::Ethnicity(Ethnicity::Minority)),
    ("dan toc thieu so", Said::Ethnicity(Ethnicity::Minority)),
    ("nguoi dan toc", Said::Ethnicity(Ethnicity::Minority)),
    ("dan toc", Said::Ethnicity(Ethnicity::Minority)),
    ("dtts", Said::Ethnicity(Ethnicity::Minority)),
    ("chua hoc luat", Said::Law(false)),
    ("khong hoc luat", Said::Law(false)),
    ("chua co chuyen mon luat", Said::Law(false)),
    ("cu nhan luat", Said::Law(true)),
    ("chuyen mon luat", Said::Law(true)),
    ("trinh do luat", Said::Law(true)),
    ("co bang luat", Said::Law(true)),
    ("hoc luat", Said::Law(true)),
    ("chua duoc boi duong", Said::Trained(false)),
    ("chua boi duong", Said::Trained(false)),
    ("chua duoc tap huan", Said::Trained(false)),
    ("chua tap huan", Said::Trained(false)),
    ("chua du tap huan", Said::Trained(false)),
    ("chua du lop boi duong", Said::Trained(false)),
    ("da duoc boi duong", Said::Trained(true)),
    ("da boi duong", Said::Trained(true)),
    ("duoc boi duong", Said::Trained(true)),
    ("da duoc tap huan", Said::Trained(true)),
    ("da tap huan", Said::Trained(true)),
    ("duoc tap huan", Said::Trained(true)),
    ("chua co so quyet dinh", Said::Paperless),
    ("chua co quyet dinh", Said::Paperless),
    ("thieu quyet dinh", Said::Paperless),
    ("khong lien lac duoc", Said::Reached(false)),
    ("chua lien lac duoc", Said::Reached(false)),
    ("mat lien lac", Said::Reached(false)),
    ("lien lac duoc", Said::Reached(true)),
];

/// What stands alone, and is a part of other words else: `kinh tế`, `luật sư`.
const ALONE: &[(&str, Said)] = &[("kinh", Said::Ethnicity(Ethnicity::Kinh)), ("luat", Said::Law(true))];

/// Words after which `nữ` and `nam` are not the sex: `Hội Phụ nữ`, `Việt Nam`.
const NO_SEX_AFTER: &[&str] = &["phu", "viet", "mien"];

/// Peoples of the country whose name may follow the word for one: the register keeps only that it is a minority.
const MINORITIES: &[&str] = &[
    "tay", "thai", "muong", "khmer", "kho me", "hoa", "nung", "mong", "hmong", "dao", "gia rai", "e de", "ba na",
    "san chay", "cao lan", "san diu", "cham", "co ho", "xo dang", "hre", "ra glai", "mnong", "xtieng", "bru", "tho",
    "giay", "co tu",
];

/// What goes on from a year: after it, or before. The longer ones first.
const ON: &[(&str, bool)] = &[
    ("tro ve truoc", false),
    ("tro xuong", false),
    ("tro ve sau", true),
    ("tro lai day", true),
    ("tro lai", true),
    ("tro len", true),
    ("tro di", true),
    ("ve truoc", false),
    ("ve sau", true),
];

/// Nobody is older.
const OLDEST: i32 = 130;

struct Words<'a> {
    typed: Vec<&'a str>,
    folded: Vec<String>,
}

impl<'a> Words<'a> {
    fn new(text: &'a str) -> Self {
        let typed: Vec<&str> = text.split_whitespace().collect();
        let bare = |it: &&str| search_key(it.trim_matches(|it: char| !it.is_alphanumeric()));
        let folded = typed.iter().map(bare).collect();
        Self { typed, folded }
    }

    fn find(&self, phrase: &str) -> Option<(usize, usize)> {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let at = self.folded.windows(phrase.len()).position(|it| it.iter().zip(&phrase).all(|it| it.0 == it.1))?;
        Some((at, phrase.len()))
    }

    fn take(&mut self, (at, n): (usize, usize)) {
        self.typed.drain(at..at + n);
        self.folded.drain(at..at + n);
    }

    fn number(&self, at: usize) -> Option<i32> {
        self.folded.get(at)?.parse().ok()
    }

    fn word(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", String::as_str)
    }

    /// `trên 60 tuổi`, `từ 50 đến 60 tuổi`, `60 tuổi trở lên`: the words of it, and the years.
    fn ages(&self) -> Option<((usize, usize), RangeInclusive<i32>)> {
        let end = self.folded.iter().position(|it| it == "tuoi")?;
        let last = self.number(end.checked_sub(1)?)?;
        let back = |n: usize| end.checked_sub(n);
        let is = |n: usize, words: &[&str]| back(n).is_some_and(|at| words.contains(&self.word(at)));
        let first = back(3).and_then(|at| self.number(at));
        let more = self.word(end + 1) == "tro";
        Some(match first {
            Some(first) if is(2, &["den", "toi"]) => {
                let begins = back(4).filter(|at| self.word(*at) == "tu").or(back(3))?;
                ((begins, end - begins + 1), first..=last)
            }
            _ if more && self.word(end + 2) == "len" => ((end - 1, 4), last..=OLDEST),
            _ if more && self.word(end + 2) == "xuong" => ((end - 1, 4), 0..=last),
            _ if is(2, &["tren", "qua", "hon"]) => ((end - 2, 3), last + 1..=OLDEST),
            _ if is(2, &["tu"]) => ((end - 2, 3), last..=OLDEST),
            _ if is(2, &["duoi"]) => ((end - 2, 3), 0..=last - 1),
            _ => ((end - 1, 2), last..=last),
        })
    }

    /// A year after `năm` or alone, and the place behind it.
    fn year(&self, at: usize, today: NaiveDate) -> Option<(i32, usize)> {
        let at = at + usize::from(self.word(at) == "nam");
        Some((year_of(self.word(at), today)?, at + 1))
    }

    /// `sinh 64`, `sinh năm 1964`, `sn 1964`, `sinh trước 1970`, `sinh từ 1960 đến 1970`, `trước năm 1970`. Nobody is born in
    /// the year of `trước 1970`.
    fn born(&self, today: NaiveDate) -> Option<((usize, usize), RangeInclusive<i32>)> {
        let said = self.folded.iter().position(|it| it == "sinh" || it == "sn");
        // By itself only what is no name: Sáu and Tú are.
        let alone =
            || (0..self.folded.len()).find(|at| self.word(*at) == "truoc" && self.year(at + 1, today).is_some());
        let begin = said.or_else(alone)?;
        let at = begin + usize::from(said.is_some());
        let bound = Some(self.word(at)).filter(|it| ["truoc", "sau", "tu"].contains(it));
        let (year, end) = self.year(at + usize::from(bound.is_some()), today)?;
        let (first, last) = (today.year() - OLDEST, today.year());
        let is_to = ["den", "toi"].contains(&self.word(end)) || (end < self.typed.len() && self.word(end).is_empty());
        let second = if is_to { self.year(end + 1, today) } else { None };
        let goes_on = |phrase: &&(&str, bool)| phrase.0.split(' ').enumerate().all(|(n, it)| self.word(end + n) == it);
        let (years, end) = match (bound, second, ON.iter().find(goes_on)) {
            (None | Some("tu"), Some((other, end)), _) => (year.min(other)..=year.max(other), end),
            (Some("truoc"), ..) => (first..=year - 1, end),
            (Some("sau"), ..) => (year + 1..=last, end),
            (.., Some((phrase, true))) => (year..=last, end + phrase.split(' ').count()),
            (.., Some((phrase, false))) => (first..=year, end + phrase.split(' ').count()),
            (Some("tu"), ..) => (year..=last, end),
            _ => (year..=year, end),
        };
        Some(((begin, end - begin), years))
    }

    /// `QĐ 45`, `quyết định số 45`, `45/QĐ-UBND`.
    fn paper(&self) -> Option<((usize, usize), String)> {
        let whole = self.typed.iter().position(|it| it.contains('/') && search_key(it).contains("qd"));
        if let Some(at) = whole {
            let before = self.folded[..at].iter().rev();
            let n = before.take_while(|it| ["quyet", "dinh", "so", "qd"].contains(&it.as_str())).count();
            return Some(((at - n, n + 1), self.typed[at].to_owned()));
        }
        let (at, n) = ["quyet dinh", "so qd", "qd"].into_iter().find_map(|it| self.find(it))?;
        let skip = usize::from(self.word(at + n) == "so");
        let number = self.typed.get(at + n + skip).filter(|it| it.starts_with(|it: char| it.is_ascii_digit()))?;
        Some(((at, n + skip + 1), (*number).to_owned()))
    }
}

/// Whether a word was typed with accents that `nữ` and `nam` do not have: Nụ and Năm are names.
fn is_spelled_otherwise(typed: &str, said: &str) -> bool {
    let typed = typed.trim_matches(|it: char| !it.is_alphanumeric());
    fold(typed) != typed.to_lowercase() && differ_by_accents(typed, if said == "nu" { "nữ" } else { said })
}

/// A year of birth in two or four digits.
fn year_of(digits: &str, today: NaiveDate) -> Option<i32> {
    let number: i32 = digits.parse().ok().filter(|it| *it >= 0)?;
    match digits.len() {
        4 => Some(number).filter(|it| (today.year() - OLDEST..=today.year()).contains(it)),
        // Nobody who serves the ward is a child.
        2 => Some(if 2000 + number > today.year() - 15 { 1900 + number } else { 2000 + number }),
        _ => None,
    }
}

/// What the words ask for, and the other words as they were typed.
#[must_use]
pub fn traits(text: &str, today: NaiveDate) -> (Traits, String) {
    let mut words = Words::new(text);
    let mut found = Traits::default();
    if let Some((at, ages)) = words.ages() {
        found.ages = Some(ages);
        words.take(at);
    }
    if let Some((at, years)) = words.born(today) {
        found.born = Some(years);
        words.take(at);
    }
    if let Some((at, number)) = words.paper() {
        found.paper = Some(number);
        words.take(at);
    }
    let people = MINORITIES.iter().find_map(|it| words.find(&format!("dan toc {it}")));
    if let Some(at) = people {
        found.ethnicity = Some(Ethnicity::Minority);
        words.take(at);
    }
    // Longest first: `chưa học luật` is not `học luật`.
    let mut all: Vec<_> = SAID.iter().chain(ALONE.iter().filter(|it| words.folded == [it.0])).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.0.split(' ').count()));
    for (said, what) in all {
        // `năm 1964` is no man; nor is whatever stands before a number.
        let is_said = |at: &(usize, usize)| {
            let after = at.0 > 0 && NO_SEX_AFTER.contains(&words.word(at.0 - 1));
            let is_name = at.1 == 1 && matches!(what, Said::Sex(_)) && is_spelled_otherwise(words.typed[at.0], said);
            words.number(at.0 + at.1).is_none() && !after && !is_name
        };
        let Some(at) = words.find(said).filter(is_said) else { continue };
        let is_new = match what {
            Said::Sex(sex) => found.sex.replace(*sex).is_none(),
            Said::Ethnicity(it) => found.ethnicity.replace(*it).is_none(),
            Said::Law(it) => found.law.replace(*it).is_none(),
            Said::Trained(it) => found.trained.replace(*it).is_none(),
            Said::Paperless => !std::mem::replace(&mut found.without_paper, true),
            Said::Reached(it) => found.reached.replace(*it).is_none(),
        };
        if is_new {
            words.take(at);
        }
    }
    let year = words.folded.iter().position(|it| it.len() == 4 && year_of(it, today).is_some());
    if let Some(at) = year {
        found.digits = Some(words.folded[at].clone());
        let named = usize::from(at > 0 && words.word(at - 1) == "nam");
        words.take((at - named, 1 + named));
    }
    (found, words.typed.join(" "))
}

impl Traits {
    /// Whether anything is asked.
    #[must_use]
    pub fn are_any(&self) -> bool {
        *self != Self::default()
    }

    /// Whether the sex is all that is asked. `Nam` is a name as well.
    #[must_use]
    pub fn is_only_sex(&self) -> bool {
        self.sex.is_some() && *self == Self { sex: self.sex, ..Self::default() }
    }

    /// Whether somebody of the register has all of it. Whether a message reaches them, and whether they were trained, is for
    /// who knows that to say.
    #[must_use]
    pub fn fit(&self, entry: &Entry, today: NaiveDate) -> bool {
        let known = entry.latest();
        let year = known.birth.map(super::particulars::Birth::year);
        let age = year.map(|it| today.year() - it);
        let phone = |digits: &str| known.phone.as_ref().is_some_and(|it| it.contains(digits));
        let born = |digits: &str| year.is_some_and(|it| it.to_string() == digits);
        self.sex.is_none_or(|it| known.sex == Some(it))
            && self.ages.as_ref().is_none_or(|it| age.is_some_and(|age| it.contains(&age)))
            && self.born.as_ref().is_none_or(|it| year.is_some_and(|year| it.contains(&year)))
            && self.digits.as_deref().is_none_or(|it| born(it) || phone(it))
            && self.ethnicity.is_none_or(|it| known.ethnicity == Some(it))
            && self.law.is_none_or(|law| known.qualification.is_some_and(|it| (it == Qualification::Law) == law))
            && self.paper.as_deref().is_none_or(|it| has_paper(entry, it))
            && (!self.without_paper || entry.held(today).any(|it| it.paper.number.is_none() && it.basis.is_none()))
    }
}

/// Whether an office was given or ended by a decision of this number: `45` is `45/QĐ-UBND`, and not `145/QĐ-UBND`.
fn has_paper(entry: &Entry, sought: &str) -> bool {
    let sought = search_key(sought);
    let is_it = |number: &String| {
        let number = search_key(number);
        number.strip_prefix(&sought).is_some_and(|rest| !rest.starts_with(|it: char| it.is_ascii_digit()))
    };
    entry.tenures.iter().any(|it| {
        let ended = it.ending.as_ref().and_then(|it| it.paper.number.as_ref());
        it.paper.number.iter().chain(ended).any(is_it)
    })
}

/// A name that somebody bore before, and that these words find: it was put right, or changed.
#[must_use]
pub fn former_name(entry: &Entry, sought: &Sought) -> Option<String> {
    let now = entry.latest().name;
    let written = entry.versions.iter().flat_map(|it| &it.facts).filter_map(|it| match it {
        Fact::Name(name) => Some(name),
        _ => None,
    });
    let mut former = std::iter::once(&entry.base.name).chain(written).filter(|it| **it != now);
    former.find(|it| sought.rank(it).is_some()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonId;
    use crate::domain::people::particulars::{Birth, How, Particulars, record};
    use crate::domain::people::tenure::{Paper, Tenure};
    use crate::domain::people::{Holding, Office};

    fn today() -> NaiveDate {
        "2026-05-05".parse().unwrap()
    }

    #[test]
    fn what_is_asked_is_read_and_the_rest_is_left_to_be_found() {
        let none = Traits::default;
        for (typed, expected, rest) in [
            ("nữ", Traits { sex: Some(Sex::Female), ..none() }, ""),
            ("hòa giải viên nữ khu 3", Traits { sex: Some(Sex::Female), ..none() }, "hòa giải viên khu 3"),
            ("nam trên 60 tuổi", Traits { sex: Some(Sex::Male), ages: Some(61..=OLDEST), ..none() }, ""),
            ("tu 50 den 60 tuoi", Traits { ages: Some(50..=60), ..none() }, ""),
            ("60 tuổi trở lên", Traits { ages: Some(60..=OLDEST), ..none() }, ""),
            ("dưới 40 tuổi Kim Đôi", Traits { ages: Some(0..=39), ..none() }, "Kim Đôi"),
            ("sinh 64", Traits { born: Some(1964..=1964), ..none() }, ""),
            ("nữ sinh năm 1964", Traits { sex: Some(Sex::Female), born: Some(1964..=1964), ..none() }, ""),
            ("sn 05", Traits { born: Some(2005..=2005), ..none() }, ""),
            ("nu sinh truoc 1970", Traits { sex: Some(Sex::Female), born: Some(1896..=1969), ..none() }, ""),
            ("nam trước năm 1970", Traits { sex: Some(Sex::Male), born: Some(1896..=1969), ..none() }, ""),
            ("sinh sau 70 Kim Đôi", Traits { born: Some(1971..=2026), ..none() }, "Kim Đôi"),
            ("sinh từ năm 1960 đến năm 1970", Traits { born: Some(1960..=1970), ..none() }, ""),
            ("sinh 1960 - 1970", Traits { born: Some(1960..=1970), ..none() }, ""),
            ("sinh 1970 trở về trước", Traits { born: Some(1896..=1970), ..none() }, ""),
            ("sinh từ 1970 trở lại đây", Traits { born: Some(1970..=2026), ..none() }, ""),
            ("sinh năm 1970 trở về sau", Traits { born: Some(1970..=2026), ..none() }, ""),
            ("Sáu 1970", Traits { digits: Some("1970".to_owned()), ..none() }, "Sáu"),
            ("sinh hoạt", none(), "sinh hoạt"),
            ("chua boi duong", Traits { trained: Some(false), ..none() }, ""),
            ("chưa tập huấn khu 3", Traits { trained: Some(false), ..none() }, "khu 3"),
            ("nữ chưa được bồi dưỡng", Traits { sex: Some(Sex::Female), trained: Some(false), ..none() }, ""),
            ("đã được tập huấn", Traits { trained: Some(true), ..none() }, ""),
            ("1964", Traits { digits: Some("1964".to_owned()), ..none() }, ""),
            ("năm 1964", Traits { digits: Some("1964".to_owned()), ..none() }, ""),
            ("dân tộc", Traits { ethnicity: Some(Ethnicity::Minority), ..none() }, ""),
            ("dân tộc Tày", Traits { ethnicity: Some(Ethnicity::Minority), ..none() }, ""),
            ("Kinh", Traits { ethnicity: Some(Ethnicity::Kinh), ..none() }, ""),
            ("cử nhân luật", Traits { law: Some(true), ..none() }, ""),
            ("chưa học luật", Traits { law: Some(false), ..none() }, ""),
            ("QĐ 45", Traits { paper: Some("45".to_owned()), ..none() }, ""),
            ("quyết định số 45/QĐ-UBND", Traits { paper: Some("45/QĐ-UBND".to_owned()), ..none() }, ""),
            ("chưa có quyết định", Traits { without_paper: true, ..none() }, ""),
            ("không liên lạc được", Traits { reached: Some(false), ..none() }, ""),
            ("Hội Phụ nữ", none(), "Hội Phụ nữ"),
            ("Năm", none(), "Năm"),
            ("Nụ", none(), "Nụ"),
            ("NỮ", Traits { sex: Some(Sex::Female), ..none() }, ""),
            ("luật sư", none(), "luật sư"),
            ("phòng kinh tế", none(), "phòng kinh tế"),
            ("chưa vào", none(), "chưa vào"),
            ("Nguyễn Văn An", none(), "Nguyễn Văn An"),
            ("0912 345 678", none(), "0912 345 678"),
        ] {
            assert_eq!(traits(typed, today()), (expected, rest.to_owned()), "{typed}");
        }
    }

    fn entry() -> Entry {
        let base = Particulars {
            name: "Nguyễn Thị Xuân".to_owned(),
            phone: Some("0912341964".to_owned()),
            sex: Some(Sex::Female),
            birth: Some(Birth::Year(1965)),
            ethnicity: Some(Ethnicity::Minority),
            qualification: Some(Qualification::Other),
            ..Particulars::default()
        };
        let versions = record(&base, &[], vec![Fact::Name("Nguyễn Thị Xoan".to_owned())], How::Correction);
        let holding = Holding {
            office: Office::Mediator,
            team: None,
            group: None,
            from: "2025-01-01".parse().unwrap(),
            to: None,
        };
        let tenure =
            Tenure { paper: Paper { number: Some("45/QĐ-UBND".to_owned()), on: None }, ..Tenure::of(holding) };
        Entry { id: PersonId(1), base, versions, tenures: vec![tenure] }
    }

    #[test]
    fn all_that_is_asked_must_hold() {
        for (typed, fits) in [
            ("nữ", true),
            ("nam", false),
            ("trên 60 tuổi", true),
            ("trên 61 tuổi", false),
            ("61 tuổi", true),
            ("sinh 65", true),
            ("sinh trước 1966", true),
            ("sinh trước 1965", false),
            ("sinh sau 1964", true),
            ("sinh sau 1965", false),
            ("1965", true),
            ("1964", true),
            ("1963", false),
            ("dân tộc Tày", true),
            ("kinh", false),
            ("chưa học luật", true),
            ("cử nhân luật", false),
            ("QĐ 45", true),
            ("QĐ 4", false),
            ("45/qđ-ubnd", true),
            ("chưa có quyết định", false),
            ("nữ trên 60 tuổi dân tộc QĐ 45", true),
            ("nữ dưới 60 tuổi dân tộc QĐ 45", false),
        ] {
            assert_eq!(traits(typed, today()).0.fit(&entry(), today()), fits, "{typed}");
        }
        // What is not known is nothing that holds.
        let unknown = Entry { base: Particulars::default(), versions: Vec::new(), tenures: Vec::new(), ..entry() };
        for typed in ["nữ", "nam", "trên 60 tuổi", "kinh", "dân tộc", "chưa học luật", "1965", "sinh trước 1970"]
        {
            assert!(!traits(typed, today()).0.fit(&unknown, today()), "{typed}");
        }
    }

    #[test]
    fn a_former_name_is_still_found() {
        let former = |words: &str| former_name(&entry(), &Sought::new(words));
        assert_eq!(former("xuan"), Some("Nguyễn Thị Xuân".to_owned()));
        assert_eq!((former("xoan"), former("lan")), (None, None));
    }
}
