//! How many people and how much money: numbers that are counted, and not those of days, groups, papers or telephones.

use std::ops::Range;

use super::super::phrases::Words;
use super::place::{begins_place, begins_work, ends_kind};
use crate::domain::input::words::tokens;

/// More people than this do not come together in a ward.
const MOST_PEOPLE: u32 = 100_000;
/// More money than this is a slip.
const MOST_MONEY: u64 = 100_000_000_000;
/// Less is no money that anybody gives.
const LEAST_MONEY: u64 = 1_000;

/// Words before a number that may be a name: `số 3`, `khu 2`, `năm 2026`. Where money is counted it is none.
const NAMED: &[&str] =
    &["số", "khu", "tổ", "năm", "thôn", "phố", "ngõ", "đường", "điều", "khoản", "quý", "tháng", "ngày", "thứ", "khóa"];

/// Whether the number here may be a name rather than a count.
fn is_named(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| words.is_any(it, NAMED))
}

/// The number that digits make, with points between thousands: its value, and how many tokens it takes. None where it is
/// a part of something else.
fn number(words: &Words<'_>, at: usize, days: &[Range<usize>]) -> Option<(u64, usize)> {
    let mut digits = words.digits(at)?.to_owned();
    let place = words.all[at].range.start;
    let before = at.checked_sub(1);
    let glued = before.filter(|_| words.is_glued(at)).and_then(|it| words.mark(it));
    let after_digits = before.and_then(|it| it.checked_sub(1)).is_some_and(|it| words.digits(it).is_some());
    let is_part = match glued {
        Some('/') => true,
        Some('.' | ',' | '-' | '–') => after_digits,
        _ => false,
    };
    let is_of_day = |byte| days.iter().any(|it| it.contains(&byte));
    let goes_on = |it: usize| words.digits(it).is_some() && !is_of_day(words.all[it].range.start);
    if is_part || before.is_some_and(goes_on) || is_of_day(place) {
        return None;
    }
    let mut end = at + 1;
    while let (Some('.'), Some(more)) = (words.mark(end), words.digits(end + 1)) {
        if more.len() != 3 || !words.is_glued(end) || !words.is_glued(end + 1) {
            break;
        }
        digits.push_str(more);
        end += 2;
    }
    let is_telephone = digits.starts_with('0') && digits.len() > 3;
    let runs_on = words.is_glued(end) && words.mark(end) == Some('/');
    if is_telephone || runs_on { None } else { Some((digits.parse().ok()?, end - at)) }
}

/// People who were counted.
pub(super) struct People {
    /// How many.
    pub(super) count: u32,
    /// Where that stands, if it is no more than that: what else was done with them stays among the words.
    pub(super) cut: Option<Range<usize>>,
    is_sure: bool,
    /// Whether the number might be a group's name as well.
    is_beside_kind: bool,
}

/// How many people were there: `hơn 45 lượt người tham dự`. Who is counted by another name is meant only where nobody is
/// counted as a person: `bổ sung 3 hòa giải viên, 20 người dự`. `places` are the names of resident groups.
pub(super) fn people(words: &Words<'_>, days: &[Range<usize>], places: &[&str]) -> Option<People> {
    let all: Vec<People> = (0..words.all.len()).filter_map(|at| people_at(words, at, days, places)).collect();
    let plain = all.iter().position(|it| it.is_sure && !it.is_beside_kind);
    let sure = plain.or_else(|| all.iter().position(|it| it.is_sure)).unwrap_or(0);
    all.into_iter().nth(sure)
}

/// Whether people who are counted right behind what a group is called can be no number of one: `họp tổ dân phố 45 người`. The
/// ward has no group of that number, and nothing more is said of them.
fn are_beside_kind(words: &Words<'_>, at: usize, count: u32, places: &[&str]) -> bool {
    let bears = |name: &str| tokens(name).iter().any(|it| it.digits().is_some_and(|it| it.parse() == Ok(count)));
    ends_kind(words, at) && !places.iter().any(|it| bears(it))
}

fn people_at(words: &Words<'_>, at: usize, days: &[Range<usize>], places: &[&str]) -> Option<People> {
    const PEOPLE: &[&[&str]] = &[&["luot", "nguoi"], &["dai", "bieu"], &["nguoi", "dan"], &["nguoi"], &["ng"]];
    // `Khu 3 người dân` are those who live there.
    const WHO_LIVE_THERE: &[&[&str]] = &[&["nguoi", "dan"]];
    const OTHERS: &[&[&str]] =
        &[&["hoc", "vien"], &["hoi", "vien"], &["thanh", "vien"], &["hoa", "giai", "vien"], &["can", "bo"], &["hgv"]];
    const AFTER: &[&[&str]] = &[&["den", "du"], &["tham", "du"], &["tham", "gia"], &["du", "hop"], &["du"], &["nghe"]];
    const BEFORE: &[&str] = &["hơn", "khoảng", "gần", "trên", "có", "với", "gồm", "từ", "cho"];
    let (count, taken) = number(words, at, days)?;
    let count = u32::try_from(count).ok().filter(|it| (1..=MOST_PEOPLE).contains(it))?;
    // Of `45-50 người`, so many at least.
    let mut end = at + taken;
    if matches!(words.mark(end), Some('-' | '–')) || words.is(end, "đến") {
        let more = words.digits(end + 1)?;
        more.parse().ok().filter(|it: &u32| (count..=MOST_PEOPLE).contains(it))?;
        end += 2;
    }
    let by_head = words.folded(end, PEOPLE);
    let live_there = words.folded(end, WHO_LIVE_THERE).is_some();
    end += by_head.or_else(|| words.folded(end, OTHERS))?;
    let after = words.folded(end, AFTER);
    end += after.unwrap_or(0);
    let ends = words.all.get(end).is_none_or(|it| it.mark().is_some());
    let stands_alone = ends || after.is_some() || begins_work(words, end) || begins_place(words, end);
    let is_beside_kind = is_named(words, at);
    let may_be_people = by_head.is_some() && !live_there && stands_alone;
    if is_beside_kind && !(may_be_people && are_beside_kind(words, at, count, places)) {
        return None;
    }
    let mut start = at;
    while start > 0 && words.is_any(start - 1, BEFORE) {
        start -= 1;
    }
    let cut = words.all[start].range.start..words.all[end - 1].range.end;
    let is_sure = by_head.is_some() || after.is_some();
    Some(People { count, cut: (by_head.is_some() && stands_alone).then_some(cut), is_sure, is_beside_kind })
}

/// What money is counted in.
#[derive(Clone, Copy)]
struct Unit {
    dong: u64,
    taken: usize,
}

fn unit(words: &Words<'_>, at: usize) -> Option<Unit> {
    if words.phrase(at, "trăm") {
        let of = unit(words, at + 1).filter(|it| (1_000..1_000_000_000).contains(&it.dong))?;
        return Some(Unit { dong: of.dong * 100, taken: of.taken + 1 });
    }
    // A comrade, a clock, fellow countrymen and consent are no money.
    const NO_MONEY: &[&str] =
        &["chi", "bao", "huong", "ho", "phuc", "doan", "nghiep", "hanh", "y", "thoi", "thuan", "tinh"];
    let next = words.word(at + 1);
    let is = |phrase: &str| words.phrase(at, phrase);
    let dong = match words.word(at)? {
        // `Tỷ lệ` is a rate, and who is `triệu tập` is called together.
        "ty" if (is("tỷ") || is("tỉ")) && next != Some("le") => 1_000_000_000,
        "trieu" if is("triệu") && next != Some("tap") => 1_000_000,
        "tr" => 1_000_000,
        "nghin" if is("nghìn") => 1_000,
        "ngan" if is("ngàn") && next != Some("hang") => 1_000,
        "k" => 1_000,
        "dong" if is("đồng") && !next.is_some_and(|it| NO_MONEY.contains(&it)) => 1,
        "d" if words.mark(at + 1) != Some('/') => 1,
        "vnd" => 1,
        _ => return None,
    };
    Some(Unit { dong, taken: 1 })
}

/// Whether what money is counted in stands here.
pub(super) fn begins_unit(words: &Words<'_>, at: usize) -> bool {
    unit(words, at).is_some()
}

/// A number with what follows its comma.
struct Amount {
    whole: u64,
    /// Digits after the comma.
    rest: Option<String>,
    end: usize,
}

impl Amount {
    fn at(words: &Words<'_>, at: usize, days: &[Range<usize>]) -> Option<Self> {
        let (whole, taken) = number(words, at, days)?;
        let (mut end, mut groups) = (at + taken, Vec::new());
        while words.is_glued(end) && words.is_glued(end + 1) && matches!(words.mark(end), Some(',' | '.')) {
            let Some(more) = words.digits(end + 1) else { break };
            groups.push(more.to_owned());
            end += 2;
        }
        match &groups[..] {
            [] => Some(Self { whole, rest: None, end }),
            [rest] => Some(Self { whole, rest: Some(rest.clone()), end }),
            // `5,000,000`.
            _ if groups.iter().all(|it| it.len() == 3) && taken == 1 => {
                Some(Self { whole: format!("{whole}{}", groups.concat()).parse().ok()?, rest: None, end })
            }
            _ => None,
        }
    }

    /// In đồng, if that is a whole number.
    fn in_units(&self, unit: u64) -> Option<u64> {
        let Some(rest) = &self.rest else { return self.whole.checked_mul(unit) };
        // Nobody gives a part of a đồng: `5,000 đồng` has thousands.
        if unit == 1 {
            return if rest.len() == 3 { format!("{}{rest}", self.whole).parse().ok() } else { None };
        }
        let parts = 10_u64.checked_pow(u32::try_from(rest.len()).ok()?)?;
        let rest = unit.checked_mul(rest.parse().ok()?)?;
        let rest = rest.is_multiple_of(parts).then(|| rest / parts)?;
        self.whole.checked_mul(unit)?.checked_add(rest)
    }
}

/// Whether a number behind `tổ`, `tháng`, `năm` is money by what stands behind it: `mỗi tổ 2 triệu`. A year is none, and a
/// single `k` may deny something.
fn is_money(words: &Words<'_>, at: usize, amount: &Amount) -> bool {
    let year = words.before(at) == Some("nam") && amount.rest.is_none() && (1900..2100).contains(&amount.whole);
    let denies = words.word(amount.end) == Some("k") && !words.is_glued(amount.end);
    !year && !denies
}

/// A number with its unit: its value, the unit and where it ends.
fn part(words: &Words<'_>, at: usize, days: &[Range<usize>]) -> Option<(u64, u64, usize)> {
    let amount = Amount::at(words, at, days)?;
    let unit = unit(words, amount.end)?;
    if is_named(words, at) && !is_money(words, at, &amount) {
        return None;
    }
    Some((amount.in_units(unit.dong)?, unit.dong, amount.end + unit.taken))
}

/// A sum as people write it: `5 triệu`, `2,25 tr`, `5 triệu rưỡi`, `5tr5`, `1 tỷ 200 triệu`, `1.500.000đ`; its unit, and
/// where it ends. None where something stands glued to it that is not understood.
fn sum_at(words: &Words<'_>, at: usize, days: &[Range<usize>]) -> Option<(u64, u64, usize)> {
    let (mut sum, first, mut end) = part(words, at, days)?;
    let mut unit = first;
    while let Some((more, smaller, next)) = part(words, end, days).filter(|it| it.1 < unit && it.0 < unit) {
        sum = sum.checked_add(more)?;
        (unit, end) = (smaller, next);
    }
    let ends = |at: usize| words.all.get(at).is_none_or(|it| it.mark().is_some()) || words.phrase(at, "đồng");
    if words.phrase(end, "rưỡi") {
        sum = sum.checked_add(unit / 2)?;
        end += 1;
    } else if let Some(digits) = words.digits(end).filter(|_| unit > 1) {
        let glued = words.is_glued(end);
        match digits.len() {
            1 if glued || (unit >= 1_000_000 && ends(end + 1)) => {
                sum = sum.checked_add(unit / 10 * digits.parse::<u64>().ok()?)?;
                end += 1;
            }
            3 if glued => {
                sum = sum.checked_add(unit / 1_000 * digits.parse::<u64>().ok()?)?;
                end += 1;
            }
            _ if glued => return None,
            _ => {}
        }
    }
    if unit > 1 && self::unit(words, end).is_some_and(|it| it.dong == 1) {
        end += 1;
    }
    (LEAST_MONEY..=MOST_MONEY).contains(&sum).then_some((sum, first, end))
}

/// The sum that a message tells of, one in bigger units rather than one in đồng; and where sums stand.
pub(super) fn money(words: &Words<'_>, days: &[Range<usize>]) -> (Option<u64>, Vec<Range<usize>>) {
    let (mut all, mut taken, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.all.len() {
        match sum_at(words, at, days) {
            Some(found) => {
                taken.push(words.all[at].range.start..words.all[found.2 - 1].range.end);
                at = found.2;
                all.push(found);
            }
            None => at += 1,
        }
    }
    (all.iter().find(|it| it.1 > 1).or(all.first()).map(|it| it.0), taken)
}

/// A sum of money that is the whole answer: `5 triệu`, or `5000000` without a word behind it. None where anything else is
/// said: it may belong to the sum.
#[must_use]
pub fn sum(text: &str) -> Option<u64> {
    const SAY_NOTHING: &[&str] = &[
        "khoảng", "hơn", "gần", "trên", "là", "số", "tiền", "tổng", "cộng", "được", "ủng", "hộ", "góp", "chẵn", "tròn",
        "ạ", "nhé", "dạ", "vâng",
    ];
    let words = Words::of(text);
    let says_nothing =
        |at: usize| words.is_any(at, SAY_NOTHING) || matches!(words.mark(at), Some('.' | ',' | '!' | ':'));
    let at = (0..words.all.len()).find(|at| !says_nothing(*at))?;
    // After `số tiền` the number is no name.
    let bare = || {
        let amount = Amount::at(&words, at, &[]).filter(|_| !is_named(&words, at))?;
        Some((amount.in_units(1)?, 1, amount.end))
    };
    let (sum, _, end) = sum_at(&words, at, &[]).or_else(bare)?;
    let is_all = (end..words.all.len()).all(says_nothing);
    (is_all && (LEAST_MONEY..=MOST_MONEY).contains(&sum)).then_some(sum)
}
