//! One word after the other as it is said, in the light of those beside it.

use super::names::{in_full, is_unspeakable, kind, letter, letters, pointed};
use super::numbers::{
    all_digits, amount, cardinal, day_of_month, digits, is_day, month, ordinal, pair, roman, time, unit, whole_day,
};
use super::tokens::Token;
use super::{bare, law};
use crate::domain::pay::words::in_words;

/// What is said for some tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// In words.
    pub(super) words: String,
    /// The first of the tokens.
    pub(super) first: usize,
    /// The last one.
    pub(super) last: usize,
}

/// Telephones that everybody knows by their figures.
const HOTLINES: &[&str] = &["111", "112", "113", "114", "115"];
/// Before one of them, folded: it is dialled.
const DIALLED: &[&str] = &[
    "goi", "so", "dai", "nong", "an", "chay", "thuong", "cuu", "hoac", "may", "thoai", "em", "gia", "bao", "nhanh",
    "quay", "bam", "hoa", "toi", "qua", "cho",
];
/// Before a day and a month, folded: it is a day.
const OF_DAY: &[&str] = &[
    "ngay", "hom", "sang", "chieu", "toi", "trua", "dem", "tu", "den", "truoc", "sau", "le", "dip", "vao", "mung",
    "hai", "ba", "sau", "bay", "nhat", "tet",
];
/// Before or behind two numbers, folded: so many of so many.
const OF_SHARE_BEFORE: &[&str] = &["dat", "hon", "gan", "chiem", "khoang", "giam", "tang", "bang", "duoc", "co", "so"];
const OF_SHARE_BEHIND: &[&str] = &[
    "to", "ho", "nguoi", "vu", "so", "tieu", "hoa", "thanh", "dai", "phieu", "tong", "y", "cau", "diem", "chi", "khu",
    "phuong", "nha", "gia", "em", "chau", "lan", "xa", "muc", "thon", "dan", "dien", "hoi", "can",
];
/// A part of a whole is said with `phần` there.
const PART_BEFORE: &[&str] = &["hon", "gan", "chiem", "khoang", "giam", "tang", "bang"];
const PART_BEHIND: &[&str] = &["so", "tong", "dan", "dien", "thoi"];
/// Before a number in Roman letters, folded.
const OF_ROMAN: &[&str] =
    &["quy", "chuong", "phan", "muc", "ky", "khoa", "thu", "loai", "cap", "bac", "luc", "hang", "nhom", "quyen", "hoi"];
/// What is counted, and then by what: `500.000 đồng/tháng`.
const BY: &[&str] = &[
    "tháng", "tuần", "ngày", "năm", "quý", "người", "hộ", "vụ", "lần", "buổi", "giờ", "m2", "m²", "km", "kg", "suất",
    "phút", "vụ,", "cuộc", "tổ",
];

struct Around<'a> {
    tokens: &'a [Token],
    said: &'a [Said],
    at: usize,
}

impl Around<'_> {
    /// The word so many places before, folded; none across the end of a sentence.
    fn before(&self, places: usize) -> Option<String> {
        let at = self.at.checked_sub(places)?;
        let ended = self.tokens[at..self.at].iter().any(|it| it.stop.is_some());
        (!ended).then(|| bare(&self.tokens[at].word))
    }

    /// The next word as it stands.
    fn next(&self) -> Option<&str> {
        let here = &self.tokens[self.at];
        if here.stop.is_some() || here.pause {
            return None;
        }
        self.tokens.get(self.at + 1).map(|it| it.word.as_str())
    }

    fn follows(&self, list: &[&str]) -> bool {
        self.before(1).is_some_and(|it| list.contains(&it.as_str()))
    }

    fn precedes(&self, list: &[&str]) -> bool {
        self.next().is_some_and(|it| list.contains(&bare(it).as_str()))
    }
}

/// All of a line; what can only be guessed is noted.
pub(super) fn all(tokens: &[Token], unsure: &mut Vec<String>) -> Vec<Said> {
    let speaks = |it: &Token| it.word.chars().any(char::is_alphabetic);
    let shouts = tokens.iter().filter(|it| speaks(it)).count() > 1
        && tokens.iter().filter(|it| speaks(it)).all(|it| it.word == it.word.to_uppercase());
    let mut said: Vec<Said> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let around = Around { tokens, said: &said, at };
        let (words, more) = match of_two(&around) {
            Some(words) => (words, 1),
            None => (of_one(&around).unwrap_or_else(|| plain(&tokens[at].word, shouts, unsure)), 0),
        };
        said.push(Said { words, first: at, last: at + more });
        at += 1 + more;
    }
    said
}

/// A number with its unit behind a space, a telephone in groups: two tokens that are one.
fn of_two(around: &Around<'_>) -> Option<String> {
    let word = &around.tokens[around.at].word;
    let next = around.next()?;
    let figure = word.starts_with(|it: char| it.is_ascii_digit());
    let many = figure.then(|| amount(word)).flatten()?;
    // The word for a metre is also a letter, and `k` and `p` are too.
    let is_unit = !matches!(next, "k" | "K" | "p" | "m") || (next == "m" && !word.contains('/'));
    unit(next).filter(|_| is_unit).map(|unit| format!("{many} {unit}"))
}

fn of_one(around: &Around<'_>) -> Option<String> {
    let token = &around.tokens[around.at];
    let word = token.word.as_str();
    if token.numbers {
        return numbered(word);
    }
    address(word)
        .or_else(|| token.pointed.then(|| pointed(word)).flatten().map(str::to_owned))
        .or_else(|| document(around, word))
        .or_else(|| day(around, word))
        .or_else(|| hotline(around, word))
        .or_else(|| of_telephone(around, word))
        .or_else(|| placed(around, word))
        .or_else(|| time(word))
        .or_else(|| amount(word))
        .or_else(|| range(word))
        .or_else(|| measured(word))
        .or_else(|| short(around, word))
        .or_else(|| tied(word))
}

/// A line's own number.
fn numbered(word: &str) -> Option<String> {
    if let Some(n) = cardinal(word).and(word.parse().ok()) {
        return Some(format!("Thứ {}", ordinal(n)));
    }
    if let Some(n) = roman(word) {
        return Some(format!("Phần {}", in_words(n)));
    }
    letter(word.chars().next()?).map(|it| format!("Ý {it}"))
}

/// Addresses of pages and of post.
fn address(word: &str) -> Option<String> {
    let bare = word.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    let ends = ["vn", "com", "org", "net", "gov", "edu", "me"];
    let host = bare.split('/').next().unwrap_or_default();
    let is_page = host.contains('.') && host.split('.').next_back().is_some_and(|it| ends.contains(&it));
    if !bare.is_ascii() || !(is_page || word.contains("://")) {
        return None;
    }
    let mut out = String::new();
    for it in bare.chars() {
        match it {
            '.' => out.push_str(" chấm "),
            '/' => out.push_str(" gạch chéo "),
            '-' | '_' => out.push_str(" gạch ngang "),
            '@' => out.push_str(" a còng "),
            it if it.is_ascii_digit() => out.push_str(&format!(" {} ", digits(&it.to_string()))),
            it if it.is_ascii_alphabetic() => out.push(it),
            _ => out.push(' '),
        }
    }
    Some(out.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The number of a document, with its kind where nobody said it, and who made it where nobody says so.
fn document(around: &Around<'_>, word: &str) -> Option<String> {
    let it = law::document(word)?;
    let mut out = String::new();
    let named = ["dinh", "luat", "tu", "quyet", "hoach", "bao", "van", "dan", "lenh", "trinh", "thi", "tich", "nhat"];
    if !around.follows(&["so"]) {
        match it.kind.filter(|_| !around.follows(&named)) {
            Some(kind) => out.push_str(&format!("{kind} số ")),
            None => out.push_str("số "),
        }
    }
    out.push_str(&it.number);
    if !it.by.is_empty() && !around.precedes(&["cua"]) {
        out.push_str(&format!(", của {}", it.by));
    }
    Some(out)
}

/// Days: `05/5/2026`, `5/5`, `5/2026`, and the figure between `ngày` and `tháng`.
fn day(around: &Around<'_>, word: &str) -> Option<String> {
    let with_day = |words: String| {
        let named = around.follows(&["ngay", "hom", "mung"]);
        let words = if around.follows(&["mung"]) { words.trim_start_matches("mùng ").to_owned() } else { words };
        if named { words } else { format!("ngày {words}") }
    };
    if let Some(words) = whole_day(word) {
        return Some(with_day(words));
    }
    if let Some((first, last)) = word.split_once('-')
        && let Some(until) = of_month(last).or_else(|| whole_day(last))
    {
        let from =
            of_month(first).or_else(|| first.parse().ok().filter(|it| (1..=31).contains(it)).map(day_of_month))?;
        return Some(with_day(format!("{from} đến ngày {until}")));
    }
    if let Some((first, second)) = pair(word) {
        return Some(of_pair(around, first, second, with_day));
    }
    if all_digits(word) && around.follows(&["ngay"]) {
        let day = word.parse().ok().filter(|it| (1..=31).contains(it))?;
        let ends = around.next().is_none_or(|it| matches!(bare(it).as_str(), "thang" | "den" | "toi" | "va"));
        return ends.then(|| day_of_month(day));
    }
    None
}

/// `5/5` as a day.
fn of_month(text: &str) -> Option<String> {
    let (day, of) = pair(text).filter(|it| is_day(*it))?;
    Some(format!("{} tháng {}", day_of_month(day), month(of)))
}

/// Two numbers with a stroke: a month of a year, a day, or so many of so many.
fn of_pair(around: &Around<'_>, first: u32, second: u32, with_day: impl Fn(String) -> String) -> String {
    let words = |it: u32| in_words(u64::from(it));
    if (1900..2200).contains(&second) {
        let named = around.follows(&["dinh", "luat", "tu", "so", "quyet"]);
        let of_year = (1..=12).contains(&first) && !named;
        return match (of_year, around.follows(&["thang"])) {
            (true, true) => format!("{} năm {}", month(first), words(second)),
            (true, false) => format!("tháng {} năm {}", month(first), words(second)),
            (false, _) => format!("{}, năm {}", words(first), words(second)),
        };
    }
    let dated = around.follows(OF_DAY) || around.tokens[around.at].opens || after_day(around);
    let shared = around.follows(OF_SHARE_BEFORE) || around.precedes(OF_SHARE_BEHIND);
    let is_day = is_day((first, second)) && (first, second) != (24, 7);
    if is_day && (dated || !shared) {
        return with_day(format!("{} tháng {}", day_of_month(first), month(second)));
    }
    let part = around.follows(PART_BEFORE) || around.precedes(PART_BEHIND);
    let between = if part && first < second { "phần" } else { "trên" };
    format!("{} {between} {}", words(first), words(second))
}

/// Whether a day was said just before: `30/4 và 1/5`.
fn after_day(around: &Around<'_>) -> bool {
    let of_day = |places: usize| {
        let word = around.at.checked_sub(places).map(|at| around.tokens[at].word.as_str());
        word.and_then(pair).is_some_and(is_day)
            && around.said.iter().rev().take(places).any(|it| it.words.contains("tháng"))
    };
    of_day(1) || of_day(2)
}

/// Telephones that are dialled, not counted.
fn hotline(around: &Around<'_>, word: &str) -> Option<String> {
    if !HOTLINES.contains(&word) {
        return None;
    }
    let again = (1..=3).any(|it| around.before(it).is_some_and(|it| HOTLINES.contains(&it.as_str())));
    (around.follows(DIALLED) || around.tokens[around.at].opens || again).then(|| digits(word))
}

/// Figures of a telephone that is written in groups: `0912 345 678`, `1800 1567`.
fn of_telephone(around: &Around<'_>, word: &str) -> Option<String> {
    if !all_digits(word) {
        return None;
    }
    let begins = |it: &str| {
        all_digits(it) && it.len() >= 4 && (it.starts_with('0') || it.starts_with("1800") || it.starts_with("1900"))
    };
    let next = around.next().is_some_and(|it| all_digits(it) && it.len() >= 2);
    if word.len() >= 4 && (word.starts_with('0') || (begins(word) && next)) && word.len() < 9 {
        return Some(digits(word));
    }
    let goes_on = (1..=3).any(|places| {
        let Some(at) = around.at.checked_sub(places) else { return false };
        begins(&around.tokens[at].word)
            && around.tokens[at..around.at].iter().all(|it| all_digits(&it.word) && it.stop.is_none() && !it.pause)
    });
    goes_on.then(|| digits(word))
}

/// Numbers and letters after a word that says what they are: `thứ 4`, `tháng 4`, `quý II`, `điểm đ`.
fn placed(around: &Around<'_>, word: &str) -> Option<String> {
    let before = around.before(1)?;
    if all_digits(word) && word.len() <= 2 {
        let n = word.parse().ok()?;
        return match before.as_str() {
            "thu" => Some(ordinal(n)),
            "thang" => Some(month(u32::try_from(n).ok()?)),
            _ => None,
        };
    }
    if OF_ROMAN.contains(&before.as_str())
        && let Some(n) = roman(word)
    {
        return Some(if before == "thu" { ordinal(n) } else { in_words(n) });
    }
    let mut letters = word.chars();
    let (one, none) = (letters.next()?, letters.next().is_none());
    if none && one.is_lowercase() {
        // `điểm a, b và c`: letters alone, back to the word that says what they are.
        let goes_on = (1..8)
            .map_while(|places| around.before(places))
            .find(|it| it.chars().count() > 1 && it != "va" && it != "hoac")
            .is_some_and(|it| it == "diem");
        if before == "diem" || goes_on {
            return letter(one).map(str::to_owned);
        }
    }
    None
}

/// From one to another: `7h-9h`, `10-15`, `2025-2030`.
fn range(word: &str) -> Option<String> {
    let (first, last) = word.split_once('-')?;
    let figure = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
    if !figure(first) || !figure(last) || last.contains('-') {
        return None;
    }
    let say = |it: &str| time(it).or_else(|| amount(it)).or_else(|| measured(it));
    Some(format!("{} đến {}", say(first)?, say(last)?))
}

/// A number with what it measures, written as one: `50%`, `1.000.000đ`, `30m2`, `5.000đ/kg`, `12A`.
fn measured(word: &str) -> Option<String> {
    let at = word.find(|it: char| !it.is_ascii_digit() && it != '.' && it != ',')?;
    let (number, rest) = word.split_at(at);
    let many = amount(number)?;
    if let Some(unit) = unit(rest) {
        return Some(format!("{many} {unit}"));
    }
    if let Some((of, by)) = rest.split_once('/').filter(|it| BY.contains(&it.1)) {
        let of = unit(of).map_or_else(|| of.to_owned(), str::to_owned);
        let by = unit(by).map_or_else(|| by.to_owned(), str::to_owned);
        return Some(format!("{many} {of} một {by}"));
    }
    let letters: String = rest.chars().filter(|it| it.is_alphanumeric()).collect();
    (letters.chars().count() == 1)
        .then(|| letter(letters.chars().next().unwrap_or(' ')).map(|it| format!("{many} {it}")))?
}

/// Abbreviations.
fn short(around: &Around<'_>, word: &str) -> Option<String> {
    if let Some(words) = in_full(word) {
        return Some(words);
    }
    if let Some(kind) = kind(word) {
        // `TT`, `KH`, `CT` mean other things as well: they are documents where a number follows.
        let sure = matches!(word, "NĐ" | "QĐ" | "NQ" | "NQLT" | "TTLT" | "VBHN");
        let numbered =
            around.next().is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()) || bare(it) == "so");
        return (sure || numbered).then(|| kind.to_owned());
    }
    is_unspeakable(word).then(|| letters(word))
}

/// Words with a stroke or a tie between them.
fn tied(word: &str) -> Option<String> {
    match word {
        "&" | "+" => return Some("và".to_owned()),
        "=" => return Some("bằng".to_owned()),
        _ => {}
    }
    let (first, rest) = word.split_once('/')?;
    if BY.contains(&rest)
        && matches!(first, "đồng" | "lần" | "vụ" | "người" | "hộ" | "triệu" | "nghìn" | "buổi" | "suất" | "đ")
    {
        return Some(format!("{} một {}", unit(first).unwrap_or(first), unit(rest).unwrap_or(rest)));
    }
    let full = |it: &str| in_full(it).unwrap_or_else(|| apart(it));
    Some(word.split('/').map(full).collect::<Vec<_>>().join(", "))
}

/// A word that is said as it stands. Capitals that may be one, and figures among letters, are better looked at.
fn plain(word: &str, shouts: bool, unsure: &mut Vec<String>) -> String {
    let has_figure = word.contains(|it: char| it.is_ascii_digit());
    let capitals = word.chars().filter(|it| it.is_uppercase()).count();
    let is_short = !shouts && capitals >= 2 && word.chars().all(char::is_alphanumeric);
    let words = if has_figure { apart(word) } else { word.replace(['_', '<', '>', '=', '°', '\''], " ") };
    if has_figure || is_short {
        unsure.push(word.to_owned());
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Figures and letters by turns.
fn apart(word: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut part = String::new();
    let mut flush = |part: &mut String| {
        if !part.is_empty() {
            out.push(cardinal(part).unwrap_or_else(|| if all_digits(part) { digits(part) } else { part.clone() }));
            part.clear();
        }
    };
    for it in word.chars() {
        if !it.is_alphanumeric() {
            flush(&mut part);
            continue;
        }
        if part.chars().next_back().is_some_and(|last| last.is_ascii_digit() != it.is_ascii_digit()) {
            flush(&mut part);
        }
        part.push(it);
    }
    flush(&mut part);
    out.join(" ")
}
