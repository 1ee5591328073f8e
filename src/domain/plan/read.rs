//! What was done, as people write it in one message: `15/3 họp tổ dân phố Kim Đôi 45 người tuyên truyền luật hòa giải`. The
//! day, the place, how many people, how much money and with whom are read; every other word is what was done.

mod day;
mod numbers;
mod place;

use std::ops::Range;

use chrono::NaiveDate;

pub use self::day::day;
pub use self::numbers::sum;
use super::phrases::Words;
use super::{Partner, ResourceSource};
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::choice::number;
use crate::domain::input::words::{Token, tokens};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// When; none where no day gone by is said.
    pub on: Option<NaiveDate>,
    /// The message begins with a day to come: nothing of it was done yet.
    pub ahead: bool,
    /// What was done, without what was read of it.
    pub what: String,
    /// Every word but the day.
    pub all: String,
    /// Where.
    pub place: Option<String>,
    /// How many people.
    pub people: Option<u32>,
    /// How much money, in đồng.
    pub money: Option<u64>,
    /// With whom.
    pub partner: Option<Partner>,
    /// Whence money or means came.
    pub source: Option<ResourceSource>,
}

/// What a message is read by.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The day on which it was written.
    pub today: NaiveDate,
    /// The year of the plan: a day without a year is one of it.
    pub year: i32,
    /// The names of the ward's resident groups.
    pub places: &'a [&'a str],
}

/// Reads a message.
#[must_use]
pub fn read(text: &str, by: By<'_>) -> Read {
    let text = normalise_spaces(text);
    let words = Words::of(&text);
    let day = day::find(&words, (by.today, by.year), by.places);
    let mut cuts: Vec<Range<usize>> = day.on.iter().map(|it| it.1.clone()).collect();
    let all = capital(&tidy(&without(&text, cuts.clone())));
    let people = numbers::people(&words, &day.taken, by.places);
    cuts.extend(people.as_ref().and_then(|it| it.cut.clone()));
    let (money, sums) = numbers::money(&words, &day.taken);
    let place = place::find(&words, (&cuts, &sums), by.places);
    let at = place.as_ref().and_then(|it| it.cut.clone());
    let mut what = tidy(&without(&text, cuts.iter().cloned().chain(at).collect()));
    // A message of nothing but a place tells that something was done there.
    if !what.chars().any(char::is_alphabetic) {
        what = tidy(&without(&text, cuts));
    }
    Read {
        on: day.on.map(|it| it.0),
        ahead: day.ahead,
        what: capital(&what),
        all,
        place: place.map(|it| tidy(&text[it.name])).filter(|it| !it.is_empty()),
        people: people.map(|it| it.count),
        money,
        partner: words.first_of(PARTNERS).map(|it| it.1),
        source: words.first_of(SOURCES).map(|it| it.1),
    }
}

/// Words that stand before a number of people, folded.
const BEFORE: &[&str] =
    &["da", "thua", "co", "duoc", "khoang", "chung", "tam", "do", "gan", "hon", "tren", "cho", "phat", "hop"];
/// Words that stand behind one.
const BEHIND: &[&str] = &[
    "nguoi", "ng", "ba", "con", "luot", "dan", "dai", "bieu", "hoi", "vien", "cu", "ong", "nghe", "du", "den", "tham",
    "gia", "hop", "a", "nhe",
];

/// How many people somebody says who is asked for just that: `45`, `khoảng 45 người`, `30 bà con`. A bare number among other
/// words may be one of hours, times or houses.
#[must_use]
pub fn head_count(text: &str) -> Option<u32> {
    let said = || numbers::people(&Words::of(&normalise_spaces(text)), &[], &[]).map(|it| it.count);
    number(text).or_else(said).or_else(|| lone_number(text))
}

fn lone_number(text: &str) -> Option<u32> {
    let folded = fold(text);
    let all: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let at = all.iter().position(|it| it.parse::<u32>().is_ok())?;
    let alone = all[..at].iter().all(|it| BEFORE.contains(it)) && all[at + 1..].iter().all(|it| BEHIND.contains(it));
    all[at].parse().ok().filter(|_| alone)
}

/// With whom, by the first of these words; those without anybody only sound or look like others.
const PARTNERS: &[(&str, Option<Partner>)] = &[
    ("hỏi thăm", None),
    ("công an", Some(Partner::Police)),
    ("an ninh cơ sở", Some(Partner::Security)),
    ("an ninh , trật tự", Some(Partner::Security)),
    ("an ninh trật tự", Some(Partner::Security)),
    ("luật sư", Some(Partner::Lawyer)),
    ("luật gia", Some(Partner::Lawyer)),
    ("trợ giúp pháp lý", Some(Partner::Lawyer)),
    ("hội thẩm", Some(Partner::Court)),
    ("thẩm phán", Some(Partner::Court)),
    ("kiểm sát viên", Some(Partner::Court)),
    ("báo cáo viên", Some(Partner::Reporter)),
    ("tuyên truyền viên", Some(Partner::Reporter)),
    ("hội phụ nữ", Some(Partner::Organisation)),
    ("hội liên hiệp phụ nữ", Some(Partner::Organisation)),
    ("hội lhpn", Some(Partner::Organisation)),
    ("hội nông dân", Some(Partner::Organisation)),
    ("hội cựu chiến binh", Some(Partner::Organisation)),
    ("hội ccb", Some(Partner::Organisation)),
    ("hội người cao tuổi", Some(Partner::Organisation)),
    ("đoàn thanh niên", Some(Partner::Organisation)),
    ("mttq", Some(Partner::Front)),
    ("mặt trận", Some(Partner::Front)),
];

/// Whence it came, by the first of these words.
const SOURCES: &[(&str, Option<ResourceSource>)] = &[
    // Bodies of the state, and titles.
    ("ủy ban nhân dân", None),
    ("hội đồng nhân dân", None),
    ("tòa án nhân dân", None),
    ("viện kiểm sát nhân dân", None),
    ("hội thẩm nhân dân", None),
    ("công an nhân dân", None),
    ("quân đội nhân dân", None),
    ("nhà giáo nhân dân", None),
    ("nghệ sĩ nhân dân", None),
    ("báo nhân dân", None),
    ("quỹ tín dụng", Some(ResourceSource::Organisation)),
    ("ngân sách", Some(ResourceSource::Budget)),
    ("công ty", Some(ResourceSource::Organisation)),
    ("doanh nghiệp", Some(ResourceSource::Organisation)),
    ("ngân hàng", Some(ResourceSource::Organisation)),
    ("hợp tác xã", Some(ResourceSource::Organisation)),
    ("hội phụ nữ", Some(ResourceSource::Organisation)),
    ("hội liên hiệp", Some(ResourceSource::Organisation)),
    ("hội lhpn", Some(ResourceSource::Organisation)),
    ("hội nông dân", Some(ResourceSource::Organisation)),
    ("hội cựu chiến binh", Some(ResourceSource::Organisation)),
    ("hội ccb", Some(ResourceSource::Organisation)),
    ("hội người cao tuổi", Some(ResourceSource::Organisation)),
    ("hội luật gia", Some(ResourceSource::Organisation)),
    ("hội chữ thập đỏ", Some(ResourceSource::Organisation)),
    ("hội khuyến học", Some(ResourceSource::Organisation)),
    ("hội doanh", Some(ResourceSource::Organisation)),
    ("hội đồng hương", Some(ResourceSource::Organisation)),
    ("đoàn thanh niên", Some(ResourceSource::Organisation)),
    ("nhân dân", Some(ResourceSource::Person)),
    ("người dân", Some(ResourceSource::Person)),
    ("bà con", Some(ResourceSource::Person)),
    ("các hộ", Some(ResourceSource::Person)),
    ("hộ gia đình", Some(ResourceSource::Person)),
    ("gia đình ông", Some(ResourceSource::Person)),
    ("gia đình bà", Some(ResourceSource::Person)),
    ("gia đình anh", Some(ResourceSource::Person)),
    ("gia đình chị", Some(ResourceSource::Person)),
    ("nhà hảo tâm", Some(ResourceSource::Person)),
];

/// The text without these stretches.
fn without(text: &str, mut cuts: Vec<Range<usize>>) -> String {
    cuts.sort_by_key(|it| it.start);
    let (mut left, mut at) = (String::new(), 0);
    for cut in cuts {
        if cut.start >= at {
            left.push_str(&text[at..cut.start]);
            // What stood on both sides does not run together.
            left.push(' ');
            at = cut.end;
        }
    }
    left.push_str(&text[at..]);
    left
}

/// Without marks at the ends, and without those that nothing stands between any more.
fn tidy(words: &str) -> String {
    let mut words = normalise_spaces(words);
    for (from, to) in [(" ,", ","), (" .", "."), (" ;", ";"), (",,", ","), (", .", "."), ("( )", "")] {
        words = words.replace(from, to);
    }
    normalise_spaces(words.trim_matches([' ', ',', '.', ';', ':', '-', '–']))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// How many words of a message stand in the words of a plan as well: the more, the likelier it is meant.
#[must_use]
pub fn likeness(message: &str, work: &str) -> usize {
    let words = |it: &str| -> std::collections::BTreeSet<String> {
        tokens(it).iter().filter_map(Token::word).filter(|it| it.len() > 2).map(str::to_owned).collect()
    };
    words(message).intersection(&words(work)).count()
}

#[cfg(test)]
mod tests;
