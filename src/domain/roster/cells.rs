//! What single cells of a list say: a name, a day of birth, a telephone, an office, a unit. Each either says something, or
//! nothing, or is wrong in a way that has a word. Knows nothing of rows and sheets.

use chrono::{Datelike, Days, NaiveDate};

use super::grid::{Cell, Faulty};
use super::headings::key;
use crate::domain::codes::codes;
use crate::domain::denial::is_of_khong;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::legacy::legacy;
use crate::domain::input::phone::{Phone, parse_phone};
use crate::domain::names::tidy_name;
use crate::domain::people::particulars::{Birth, Ethnicity, Qualification};
use crate::domain::people::tenure::Paper;
use crate::domain::people::{Office, Sex};
use crate::domain::sensitive::has_identity_number;

codes! {
    /// What is wrong with a cell or a row.
    pub enum Wrong {
        /// A formula without a value.
        NoValue => "no_value",
        /// A formula that ends in an error.
        FormulaError => "formula_error",
        /// Longer than what is asked for can be.
        TooLong => "too_long",
        /// Letters of a font from before Unicode.
        OldFont => "old_font",
        /// The number of an identity card.
        Identity => "identity",
        /// No name in a row that tells of somebody.
        NoName => "no_name",
        /// A name of one word, or with digits in it.
        NotAName => "not_a_name",
        /// No day and no year of birth.
        Birth => "birth",
        /// A year of birth that no mediator can have.
        BirthYear => "birth_year",
        /// Neither man nor woman, or both.
        Sex => "sex",
        /// No telephone number.
        Phone => "phone",
        /// No day.
        Day => "day",
        /// A day to come.
        FutureDay => "future_day",
        /// An office of the ward itself: given by an invitation, not by a list.
        WardOffice => "ward_office",
        /// No team and no group for somebody who needs one.
        NoUnit => "no_unit",
        /// Several teams or groups go by this name.
        TwoUnits => "two_units",
        /// A team or a group that the list would add is called as one that there is elsewhere in the ward.
        NameTaken => "name_taken",
        /// The team has a head already (Art. 14).
        HasHead => "has_head",
        /// A mediator of another team: to be moved there, not to be entered twice.
        OtherTeam => "other_team",
        /// What the register does not take, for a reason that has no word of its own.
        Contradiction => "contradiction",
        /// A group that nobody lives in any more: dissolved or part of another.
        UnitEnded => "unit_ended",
        /// Two columns of one kind: the second is not read.
        TwoColumns => "two_columns",
        /// Another decision than the one that is known.
        OtherDecision => "other_decision",
        /// An office that one person holds, and somebody else does.
        HasHolder => "has_holder",
        /// The office is theirs already, from another day on.
        HoldsAlready => "holds_already",
        /// The day of the decision does not fit the time in which the office was held.
        DecisionDay => "decision_day",
        /// Of another ward than the one that the list is brought in for.
        OtherWard => "other_ward",
        /// A name and nothing else, without a running number: somebody of the list, or whoever signed it.
        NameAlone => "name_alone",
        /// In office before there was the team or the group, as the register has it.
        BeforeUnit => "before_unit",
    }
}

type Read<T> = Result<Option<T>, Wrong>;

/// The longest name, in characters.
const LONGEST_NAME: usize = 60;
/// The longest words that are kept of an occupation and the like.
const LONGEST_WORDS: usize = 120;
/// The youngest and the oldest who may be a mediator, in years: not a rule of law, but of slips.
const AGES: (i32, i32) = (18, 110);
/// Excel's calendar begins here.
const FIRST_SERIAL_DAY: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");
/// Numbers that are days of Excel's calendar and no years: from 1910 to 2060.
const SERIALS: std::ops::RangeInclusive<f64> = 3_654.0..=58_440.0;

/// The words of a cell, if it says something; marks that stand for nothing say nothing.
pub(super) fn words(cell: &Cell) -> Read<String> {
    if let Cell::Faulty(it) = cell {
        return Err(match it {
            Faulty::NoValue => Wrong::NoValue,
            Faulty::Error => Wrong::FormulaError,
            Faulty::TooLong => Wrong::TooLong,
        });
    }
    let words = cell.words();
    let is_none = matches!(key(&words).as_str(), "" | "khong" | "khong co" | "chua co" | "k" | "ko" | "0");
    if is_none && !is_of_khong(&words) {
        return Ok(None);
    }
    if legacy(&words).is_some() {
        return Err(Wrong::OldFont);
    }
    Ok(Some(words))
}

/// Words that are kept as they are.
pub(super) fn free(cell: &Cell) -> Read<String> {
    let Some(words) = words(cell)? else { return Ok(None) };
    if has_identity_number(&words) {
        return Err(Wrong::Identity);
    }
    if words.chars().nth(LONGEST_WORDS).is_some() { Err(Wrong::TooLong) } else { Ok(Some(words)) }
}

/// A name, and what stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    /// As `ông` and `bà` tell it.
    pub(super) sex: Option<Sex>,
    /// What stands behind it in brackets.
    pub(super) beside: Option<String>,
}

/// A full name; capitals where the whole of it is written in capitals.
pub(super) fn name(typed: &str) -> Result<Named, Wrong> {
    if has_identity_number(typed) {
        return Err(Wrong::Identity);
    }
    let (name, beside) = match typed.split_once('(') {
        Some((name, beside)) => (name, Some(normalise_spaces(beside.trim_end_matches(')')))),
        None => (typed, None),
    };
    let name = normalise_spaces(name.trim_matches(|it: char| !it.is_alphanumeric()));
    let mut sex = None;
    let mut rest = name.as_str();
    if let Some((first, others)) = name.split_once([' ', '.', ':']) {
        sex = match fold(first).as_str() {
            "ong" => Some(Sex::Male),
            // `Bà` is a title, and a family name nowhere.
            "ba" => Some(Sex::Female),
            _ => None,
        };
        // `Ông` is a family name too, but nobody's whose name has two words behind it.
        let is_title = sex.is_some() && normalise_spaces(others).split(' ').count() > 1;
        (sex, rest) = if is_title { (sex, others.trim()) } else { (None, rest) };
    }
    if rest.chars().count() > LONGEST_NAME {
        return Err(Wrong::TooLong);
    }
    let is_word = |it: &str| it.chars().any(char::is_alphabetic) && !it.chars().any(|it| it.is_ascii_digit());
    if rest.split(' ').count() < 2 || !rest.split(' ').all(is_word) {
        return Err(Wrong::NotAName);
    }
    Ok(Named { name: tidy_name(rest), sex, beside: beside.filter(|it| !it.is_empty()) })
}

/// The three numbers of a day, in whatever way they are parted.
pub(super) fn day_of(typed: &str) -> Option<NaiveDate> {
    let numbers: Vec<&str> = typed.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let [a, b, c] = numbers.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (*a, *b, *c) } else { (*c, *b, *a) };
    let full: i32 = year.parse().ok()?;
    let year = match year.len() {
        4 => full,
        2 if full < 60 => 2000 + full,
        2 => 1900 + full,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

pub(super) fn serial_day(number: f64) -> Option<NaiveDate> {
    SERIALS.contains(&number).then(|| FIRST_SERIAL_DAY.checked_add_days(Days::new(number as u64))).flatten()
}

/// The day of a paper.
pub(super) fn day(cell: &Cell, today: NaiveDate) -> Read<NaiveDate> {
    let found = match cell {
        Cell::Day(day) => Some(*day),
        Cell::Number(number) => serial_day(*number),
        cell => match words(cell)? {
            None => return Ok(None),
            Some(words) => day_of(&words),
        },
    };
    match found {
        Some(day) if day > today => Err(Wrong::FutureDay),
        Some(day) if day.year() < 1900 => Err(Wrong::Day),
        Some(day) => Ok(Some(day)),
        None => Err(Wrong::Day),
    }
}

/// A day or a year of birth.
pub(super) fn birth(cell: &Cell, today: NaiveDate) -> Read<Birth> {
    let found = match cell {
        Cell::Day(day) => Some(Birth::Day(*day)),
        Cell::Number(number) if number.fract() == 0.0 && (1000.0..=3000.0).contains(number) => {
            Some(Birth::Year(*number as i32))
        }
        Cell::Number(number) => serial_day(*number).map(Birth::Day),
        cell => match words(cell)? {
            None => return Ok(None),
            Some(words) => day_of(&words).map(Birth::Day).or_else(|| year_of(&words).map(Birth::Year)),
        },
    };
    let found = found.ok_or(Wrong::Birth)?;
    let age = today.year() - found.year();
    if (AGES.0..=AGES.1).contains(&age) { Ok(Some(found)) } else { Err(Wrong::BirthYear) }
}

/// The only number of four digits in a text.
fn year_of(typed: &str) -> Option<i32> {
    let mut years = typed.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() == 4);
    let year = years.next()?.parse().ok()?;
    years.next().is_none().then_some(year)
}

/// Man or woman.
pub(super) fn sex(cell: &Cell) -> Read<Sex> {
    let Some(words) = words(cell)? else { return Ok(None) };
    match key(&words).as_str() {
        "nam" | "ong" | "trai" | "male" | "m" => Ok(Some(Sex::Male)),
        "nu" | "ba" | "gai" | "female" | "f" => Ok(Some(Sex::Female)),
        _ => Err(Wrong::Sex),
    }
}

/// A tick.
pub(super) fn is_ticked(cell: &Cell) -> bool {
    let words = cell.words();
    let is_mark = |it: char| matches!(it, '✓' | '✔' | '√' | '×' | '☑' | '☒') || it.is_whitespace();
    matches!(key(&words).as_str(), "x" | "v" | "1" | "co" | "true" | "yes")
        || (!words.is_empty() && words.chars().all(is_mark))
}

/// A telephone number; of several the first.
pub(super) fn phone(cell: &Cell) -> Read<Phone> {
    let Some(words) = words(cell)? else { return Ok(None) };
    if has_identity_number(&words) {
        return Err(Wrong::Identity);
    }
    let parse = |typed: &str| {
        // A spreadsheet takes the zero in front of a number away.
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let bare = digits.len() == 9 && !digits.starts_with('0');
        parse_phone(&if bare { format!("0{digits}") } else { typed.trim().to_owned() })
    };
    if let Ok(phone) = parse(&words) {
        return Ok(Some(phone));
    }
    let first = words.split(['/', ';', ',', '\n']).flat_map(|it| it.split(" - ")).find_map(|it| parse(it).ok());
    first.map(Some).ok_or(Wrong::Phone)
}

/// Kinh, or another people.
pub(super) fn ethnicity(cell: &Cell) -> Read<Ethnicity> {
    let Some(words) = words(cell)? else { return Ok(None) };
    Ok(Some(if key(&words) == "kinh" { Ethnicity::Kinh } else { Ethnicity::Minority }))
}

/// What somebody was trained in, and the words for it where they say more.
pub(super) fn training(cell: &Cell) -> Result<(Option<Qualification>, Option<String>), Wrong> {
    let Some(words) = free(cell)? else {
        let said = !cell.is_blank();
        return Ok((said.then_some(Qualification::Untrained), None));
    };
    let key = key(&words);
    let has = |it: &str| format!(" {key} ").contains(&format!(" {it} "));
    if has("chua") || has("khong") {
        return Ok((Some(Qualification::Untrained), None));
    }
    let school = words.contains('/') || ["thpt", "thcs", "pho thong", "trung hoc", "tieu hoc"].iter().any(|it| has(it));
    if has("luat") {
        return Ok((Some(Qualification::Law), (key != "luat").then_some(words)));
    }
    if school {
        return Ok((None, Some(words)));
    }
    Ok((Some(Qualification::Other), (key != "khac").then_some(words)))
}

/// A decision's number and day in one cell.
pub(super) fn decision(cell: &Cell, today: NaiveDate) -> Read<Paper> {
    if matches!(cell, Cell::Day(_)) {
        return Ok(day(cell, today)?.map(|it| Paper { number: None, on: Some(it) }));
    }
    let Some(words) = free(cell)? else { return Ok(None) };
    let lower = fold(&words);
    let parted = lower.find("ngay").map(|at| {
        // Folding may change how many bytes stand before it.
        let before = lower[..at].chars().count();
        (words.chars().take(before).collect::<String>(), words.chars().skip(before).collect::<String>())
    });
    let (number, on) = match parted {
        Some((number, rest)) => (number, day(&Cell::Text(rest), today)?),
        None => match day_of(&words).filter(|_| !fold(&words).contains("qd")) {
            Some(_) => (String::new(), day(cell, today)?),
            None => (words, None),
        },
    };
    let paper = Paper { number: number_of(&number), on };
    Ok((paper != Paper::UNKNOWN).then_some(paper))
}

/// The number of a decision without the words before it.
pub(super) fn number_of(typed: &str) -> Option<String> {
    let mut rest = normalise_spaces(typed.trim_matches(|it: char| it.is_whitespace() || ",;:.-(".contains(it)));
    for word in ["quyết định", "số", "qđ số", "số:"] {
        let folded = fold(&rest);
        if let Some(after) = folded.strip_prefix(fold(word).as_str())
            && after.starts_with([' ', ':', '.'])
        {
            let skip = folded.chars().count() - after.chars().count();
            rest = rest.chars().skip(skip).collect::<String>().trim_matches([' ', ':', '.']).to_owned();
        }
    }
    (!rest.is_empty()).then_some(rest)
}

/// The offices that words name, and the words that name none.
pub(super) fn offices(typed: &str) -> Result<(Vec<Office>, Option<String>), Wrong> {
    let mut found = Vec::new();
    let mut others = Vec::new();
    let parts =
        typed.split([',', ';', '+', '/', '\n']).flat_map(|it| it.split(" kiêm ")).flat_map(|it| it.split(" - "));
    for part in parts.map(normalise_spaces).filter(|it| !it.is_empty()) {
        match office(&key(&part))? {
            Some(office) if !found.contains(&office) => found.push(office),
            Some(_) => {}
            None => others.push(part),
        }
    }
    Ok((found, (!others.is_empty()).then(|| others.join(", "))))
}

fn office(key: &str) -> Result<Option<Office>, Wrong> {
    let has = |it: &str| format!(" {key} ").contains(&format!(" {it} "));
    let of_group = has("tdp") || has("to dan pho") || has("khu pho") || has("khu dan cu") || has("thon");
    let of_front = has("mat tran") || has("ctmt") || has("btct mat tran");
    // A commune is what a ward is; `xã hội` and a cooperative are none, and no association is the ward's own body.
    let body = format!(" {key} ").replace(" xa hoi ", " ").replace(" hop tac xa ", " ").replace(" hoi dong ", " ");
    let of_commune = ["xa", "thi tran", "dac khu"].iter().any(|it| body.contains(&format!(" {it} ")));
    let of_ward = (has("phuong") || of_commune || has("ubnd") || has("hdnd")) && !body.contains(" hoi ");
    if of_ward && !of_front && ["chu tich", "pho chu tich", "can bo", "cong chuc"].iter().any(|it| key.starts_with(it))
    {
        return Err(Wrong::WardOffice);
    }
    Ok(if of_front && (key.starts_with("truong") || key.starts_with("tb ")) && !of_ward {
        Some(Office::FrontCommitteeHead)
    } else if (key.starts_with("to truong") && of_group)
        || key.starts_with("truong thon")
        || key.starts_with("truong khu")
    {
        Some(Office::ResidentGroupHead)
    } else if matches!(key, "to truong" | "tt" | "truong to")
        || key.starts_with("to truong to hoa giai")
        || key.starts_with("to truong thg")
    {
        Some(Office::TeamHead)
    } else if matches!(key, "to vien" | "tv" | "thanh vien" | "hgv" | "to pho" | "thu ky" | "uy vien" | "tp")
        || key.starts_with("hoa giai vien")
        || key.starts_with("thanh vien")
        || key.starts_with("to pho to hoa giai")
        || key.starts_with("thu ky to")
    {
        Some(Office::Mediator)
    } else {
        None
    })
}

#[cfg(test)]
#[path = "cells_tests.rs"]
mod tests;
