//! What somebody asks for by words that are typed where nothing is asked: that a case be found, how many there were, that a
//! month had none, news of a case, an answer to a question. Reads only what is plainly said, and whatever tells of a quarrel
//! is none of it. Knows neither screens nor who may do what.

mod whom;

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use self::whom::behind_whom;
use super::case_code::read_code;
use super::fold::{Syllable, fits, fold, nfc, syllables};
use super::period::{Period, PeriodKind};
use super::period_words::parse_period;
use super::quick::{
    QuickStatus, WORDS_OF_A_STORY, asks, kind_told, names_who, quick_start, tells_beside, tells_of_nothing, told_code,
    two_quarrel,
};
use super::spelling::{Phrase, Word, Words, phrases};
use super::telling::{is_plain, is_something_else};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Cases, by these words.
    Find(String),
    /// A case that was logged has got on.
    News(Named),
    /// A month had no case.
    Nothing(Period),
    /// How many cases there were, in the period of these words; none, where none is named.
    Count(String),
    /// Something is to be told to many: these words, where it is said what.
    Announce(String),
    /// What mediation may do, or how something is done.
    Question,
}

/// How a case is called that was logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// By its code.
    Code(String),
    /// By the last number of its code.
    Number(u32),
    /// By who quarrels in it, or not at all.
    Words(String),
}

/// A request has so many words at most: more tell something.
const LONGEST: usize = 24;
/// What is looked for has so many words at most: more of them are a story.
const WORDS_OF_A_SEARCH: usize = 12;
/// Beside a story that waits, a request has so many words at most.
const WORDS_BESIDE_A_STORY: usize = 8;
/// A quarrel that is told to whoever mediates has so many.
const WORDS_OF_A_QUARREL: usize = 5;
/// So long after a month has ended people still speak of it without its name.
const DAYS_AFTER: u64 = 10;

/// Words that open a message and say nothing.
const POLITE: &[&str] = &["da", "vang", "thua", "bao", "cao", "xin", "cho", "toi", "em", "chau", "minh", "giup", "hay"];
/// Words that close a message and say nothing.
const CLOSING: &[&str] = &["a", "nhe", "nha", "voi", "giup"];
/// Words that look for something.
const SEEK: &[&str] = &["tim", "tra", "xem", "mo"];
/// What stands between them and what is looked for.
const SEEK_MORE: &[&str] = &["kiem", "cuu", "lai", "giup", "cho", "toi", "em", "cac", "nhung", "may", "ho"];
/// What may stand between `vụ` and its name.
const BEFORE_NAME: &[&str] = &["viec", "so", "ma", "cua", "nha", "gia", "dinh", "ho"];
/// What stands before a name.
const TITLES: &[&str] = &["ong", "ba", "cu", "anh", "chi", "co", "chu", "bac"];
/// Words that are no name any more.
const AFTER_NAME: &[&str] = &[
    "hom", "ngay", "sang", "chieu", "dem", "tuan", "thang", "da", "vua", "moi", "hai", "cac", "doi", "ca", "hoa",
    "giai", "thoa", "thong", "xong", "khong", "chua", "roi", "la", "thi", "dang", "nay", "lam", "rut", "ket", "va",
    "voi", "bi",
];

/// What else stands in words that only ask how many there were, or only say that there was nothing.
const NEUTRAL: &[&str] = &[
    "khong", "chua", "co", "vu", "viec", "nao", "phat", "sinh", "bao", "nhieu", "may", "tong", "so", "cong", "tat",
    "ca", "da", "duoc", "roi", "to", "khu", "phuong", "xa", "chung", "trong", "cua", "thi", "la", "het", "xay", "ra",
    "gi", "hoa", "giai", "thanh", "xong", "ghi", "tinh", "den", "nay", "biet", "hoi", "tranh", "chap",
];

static CASE: LazyLock<Phrase> = LazyLock::new(|| Phrase::new("vụ"));
static HOW_MANY: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["bao nhiêu vụ", "mấy vụ", "bao nhiêu việc", "tổng số vụ"]));
static GOT_ON: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["xong rồi", "đã xong", "thống nhất", "làm lành", "làm hòa", "rút đơn", "thỏa thuận được", "không thành"])
});
static OF_LAW: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "hòa giải",
        "tòa án",
        "ra tòa",
        "luật",
        "quy định",
        "biên bản",
        "văn bản",
        "thù lao",
        "thẩm quyền",
        "làm đơn",
        "viết đơn",
    ])
});
/// What stands in the words of a period.
const OF_PERIODS: &[&str] = &["thang", "quy", "nam", "tuan"];

/// Reads them, as they were written on `today`.
#[must_use]
pub fn request(text: &str, today: NaiveDate) -> Option<Request> {
    if read_code(text).is_some() {
        return Some(Request::Find(text.trim().to_owned()));
    }
    let text = nfc(text);
    let words = Words::of(&text);
    if words.words.is_empty() || words.words.len() > LONGEST {
        return None;
    }
    find(&text, &words)
        .or_else(|| nothing(&text, &words, today))
        .or_else(|| count(&text, &words, today))
        .or_else(|| announce(&text, &words))
        .or_else(|| question(&text, &words))
        .or_else(|| news(&text, &words, today))
}

/// Whether a message tells of a quarrel, for whoever only passes it on.
#[must_use]
pub fn tells_of_quarrel(text: &str) -> bool {
    let long = text.split_whitespace().count() >= WORDS_OF_A_QUARREL;
    long && (kind_told(text).is_some() || two_quarrel(text)) && !is_something_else(text)
}

/// Whether words that ask for something may as well be a story: they are as long as one and plainly of a kind, or tell that
/// two quarrel, and name who does or tell of a quarrel beside what they ask.
#[must_use]
pub fn may_be_story(text: &str, request: &Request) -> bool {
    let n = text.split_whitespace().count();
    let of_kind = n >= WORDS_OF_A_STORY && is_plain(text);
    // That two who are looked for, or have made peace, quarrel is said of their case.
    let of_two = !matches!(request, Request::Find(_) | Request::News(_)) && two_quarrel(text);
    (of_kind || of_two) && !is_something_else(text) && tells_more(text, request)
}

/// Whether words that ask for something name who quarrels, or tell of a quarrel beside what they ask.
#[must_use]
pub fn tells_more(text: &str, request: &Request) -> bool {
    let text = &nfc(text);
    match request {
        Request::Find(wanted) => wanted.split_whitespace().count() > WORDS_OF_A_SEARCH || goes_on_to_tell(text),
        Request::Announce(_) => names_who(text),
        Request::Count(_) => tells_beside(text, &HOW_MANY),
        Request::News(_) | Request::Nothing(_) | Request::Question => tells_beside(text, &[]),
    }
}

/// Whether something is told of behind a colon, or in another sentence.
fn goes_on_to_tell(text: &str) -> bool {
    text.split_once([':', '.', ';', '\n']).is_some_and(|it| kind_told(it.1).is_some())
}

/// Whether words ask for something and say nothing else, so that they are no part of a story that waits.
#[must_use]
pub fn is_only(text: &str, request: &Request, today: NaiveDate) -> bool {
    let text = &nfc(text);
    let words = Words::of(text);
    if words.words.len() > WORDS_BESIDE_A_STORY {
        return false;
    }
    let period = period(text, &words, today).map(|it| it.0);
    let is_said = |(at, word): (usize, &Word)| {
        let word = word.folded.as_str();
        let plain = || [NEUTRAL, POLITE, CLOSING, OF_PERIODS].iter().any(|it| it.contains(&word));
        period.as_ref().is_some_and(|it| it.contains(&at)) || plain()
    };
    match request {
        Request::Find(_) => true,
        Request::Announce(_) => !names_who(text),
        Request::Nothing(_) => period.is_some() && words.words.iter().enumerate().all(is_said),
        Request::Count(_) => words.words.iter().enumerate().all(is_said),
        Request::News(_) | Request::Question => false,
    }
}

/// The first word that says something.
fn first(words: &Words) -> usize {
    words.words.iter().take_while(|it| POLITE.contains(&it.folded.as_str())).count()
}

fn is_one(word: Option<&Word>, of: &[&str]) -> bool {
    word.is_some_and(|it| of.contains(&it.folded.as_str()))
}

/// Whether a word is `vụ`; `Vũ` is a name.
fn is_case(words: &Words, at: usize) -> bool {
    words.places(&CASE).any(|it| it.start == at)
}

fn find(text: &str, words: &Words) -> Option<Request> {
    let mut at = first(words);
    if !is_one(words.words.get(at), SEEK) {
        return None;
    }
    while is_one(words.words.get(at), SEEK) || is_one(words.words.get(at), SEEK_MORE) {
        at += 1;
    }
    if !is_case(words, at) {
        return None;
    }
    at += 1;
    while is_one(words.words.get(at), &["viec", "nao"]) {
        at += 1;
    }
    let wanted = words.words.get(at..).unwrap_or_default();
    let polite = wanted.iter().rev().take_while(|it| CLOSING.contains(&it.folded.as_str())).count();
    let wanted = &wanted[..wanted.len() - polite];
    let rest = wanted.first().zip(wanted.last()).map_or("", |(first, last)| &text[first.range.start..last.range.end]);
    Some(Request::Find(rest.to_owned()))
}

/// A month that had none: the one that is named, or the one that people speak of.
fn nothing(text: &str, words: &Words, today: NaiveDate) -> Option<Request> {
    if !tells_of_nothing(words) || text.trim_end().ends_with('?') {
        return None;
    }
    let spoken_of = today.checked_sub_days(Days::new(DAYS_AFTER)).unwrap_or(today);
    let day = period(text, words, today).map_or(spoken_of, |it| it.2.data_to(today));
    Some(Request::Nothing(Period::containing(PeriodKind::Month, day)))
}

fn count(text: &str, words: &Words, today: NaiveDate) -> Option<Request> {
    if !words.has(&HOW_MANY) {
        return None;
    }
    Some(Request::Count(period(text, words, today).map_or_else(String::new, |it| it.1.to_owned())))
}

/// The longest stretch of words that is a period: which, how it reads, and what it is.
fn period<'a>(text: &'a str, words: &Words, today: NaiveDate) -> Option<(Range<usize>, &'a str, Period)> {
    let n = words.words.len();
    let stretches = (1..=n).rev().flat_map(|length| (0..=n - length).map(move |at| at..at + length));
    stretches.filter(|it| words.words[it.clone()].iter().any(|it| OF_PERIODS.contains(&it.folded.as_str()))).find_map(
        |it| {
            let stretch = &text[words.words[it.start].range.start..words.words[it.end - 1].range.end];
            parse_period(stretch, today).map(|period| (it, stretch, period))
        },
    )
}

fn announce(text: &str, words: &Words) -> Option<Request> {
    let at = first(words);
    let rest = &words.words[at..];
    let sends = usize::from(is_one(rest.first(), &["gui", "soan", "ra"]));
    // `Thông bảo` is another word.
    let mut spelled = rest.iter().skip(sends).zip(syllables("thông báo"));
    let says = |(typed, listed): (&Word, Syllable)| fits(&typed.syllable, &listed);
    if rest.len() <= sends + 1 || !spelled.all(says) {
        return None;
    }
    // `Gửi thông báo cho các tổ`: to whom, not what.
    let behind = text[rest[sends + 1].range.end..].trim_start_matches(|it: char| !it.is_alphanumeric());
    let to_whom = sends > 0 || is_one(rest.get(sends + 2), &["cho", "gui", "toi", "den"]);
    let said = behind_colon(text).map(str::trim);
    let told_whom = || behind_whom(text, &rest[(sends + 2).min(rest.len())..]);
    let said = if to_whom { said.unwrap_or_else(told_whom) } else { behind.trim() };
    Some(Request::Announce(said.to_owned()))
}

/// What stands behind a colon that is none of an hour.
fn behind_colon(text: &str) -> Option<&str> {
    let is_digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let of_hour = |at: usize| is_digit(text[..at].chars().next_back()) && is_digit(text[at + 1..].chars().next());
    text.match_indices(':').find(|it| !of_hour(it.0)).map(|it| &text[it.0 + 1..])
}

fn question(text: &str, words: &Words) -> Option<Request> {
    let of_law = || words.has(&OF_LAW) || kind_told(text).is_some();
    (asks(text) && !words.has(&phrases(&["tập huấn", "lịch họp"])) && of_law()).then_some(Request::Question)
}

fn news(text: &str, words: &Words, today: NaiveDate) -> Option<Request> {
    let mut at = first(words);
    if !is_case(words, at) {
        return None;
    }
    let is_story = words.words.len() >= WORDS_OF_A_STORY && is_plain(text);
    let ended = || matches!(quick_start(text, today).status, Some(QuickStatus::Success | QuickStatus::Failure));
    if is_story || !(words.has(&GOT_ON) || ended()) {
        return None;
    }
    at += 1;
    if let Some(code) = told_code(text) {
        return Some(Request::News(Named::Code(code)));
    }
    while is_one(words.words.get(at), BEFORE_NAME) {
        at += 1;
    }
    let digits =
        words.words.get(at).filter(|it| it.folded.bytes().all(|it| it.is_ascii_digit()) && it.folded.len() <= 5);
    if let Some(number) = digits.and_then(|it| it.folded.parse().ok()) {
        return Some(Request::News(Named::Number(number)));
    }
    Some(Request::News(Named::Words(name(text, &words.words[at..]))))
}

/// Who is named first: behind a title whatever stands there, else as far as no other word begins.
fn name(text: &str, words: &[Word]) -> String {
    let titled = is_one(words.first(), TITLES);
    let words = &words[usize::from(titled)..];
    let clause = words.first().map(|it| it.clause);
    let is_name = |(at, it): &(usize, &Word)| {
        Some(it.clause) == clause && ((titled && *at == 0) || !AFTER_NAME.contains(&fold(&it.folded).as_str()))
    };
    let n = words.iter().enumerate().take_while(is_name).take(4).count();
    match words[..n] {
        [ref first, .., ref last] => text[first.range.start..last.range.end].to_owned(),
        [ref only] => text[only.range.clone()].to_owned(),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn read(text: &str) -> Option<Request> {
        request(text, today())
    }

    fn month(year: i32, number: u32) -> Option<Request> {
        Period::numbered(PeriodKind::Month, year, number).map(Request::Nothing)
    }

    #[test]
    fn cases_are_looked_for_by_what_stands_behind_the_word() {
        for (text, found) in [
            ("tìm vụ đất đai tháng 10", "đất đai tháng 10"),
            ("tim vu dat dai thang 10", "dat dai thang 10"),
            ("cho tôi xem vụ việc của bà Lan", "của bà Lan"),
            ("Tra cứu các vụ, việc chưa xong.", "chưa xong"),
            ("xem vụ", ""),
            ("dạ cho tôi tìm vụ đất đai tháng 10 ạ", "đất đai tháng 10"),
            ("xem giúp em vụ bà Lan với ạ!", "bà Lan"),
            ("tìm vụ nhé", ""),
            ("vn 1 2026 3", "vn 1 2026 3"),
        ] {
            assert_eq!(read(text), Some(Request::Find(found.to_owned())), "{text}");
        }
        for text in ["tìm việc làm", "tìm người", "tìm", "xem lịch tập huấn"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn news_of_a_case_names_it() {
        let words = |it: &str| Named::Words(it.to_owned());
        for (text, named) in [
            ("vụ 007 hôm qua hai bên thống nhất rồi", Named::Number(7)),
            ("vu ba lan hom qua hoa giai xong roi", words("lan")),
            ("Vụ bà Hải hòa giải xong rồi", words("Hải")),
            ("vụ nhà ông Nguyễn Văn Yên đã xong", words("Nguyễn Văn Yên")),
            ("vụ hôm qua hai bên làm lành", words("")),
            ("dạ vụ số 12 hòa giải không thành", Named::Number(12)),
            ("vụ VN-01-2026-003 hai bên làm lành rồi", Named::Code("VN-01-2026-003".to_owned())),
        ] {
            assert_eq!(read(text), Some(Request::News(named)), "{text}");
        }
        for text in [
            "Vũ Văn Em hòa giải xong rồi",
            "vụ hai nhà tranh chấp lối đi chung ở ngõ 5 hòa giải xong rồi",
            "vụ bà Lan",
            "vui quá xong rồi",
            "xong rồi",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_without_a_case_is_the_one_that_is_named_or_spoken_of() {
        for (text, year, number) in [
            ("tháng này không có vụ nào", 2026, 11),
            ("thang nay khong co vu nao", 2026, 11),
            ("Tổ tôi tháng 10 không phát sinh", 2026, 10),
            ("tháng trước tổ không có vụ nào ạ", 2026, 10),
            ("không có vụ nào", 2026, 11),
        ] {
            assert_eq!(read(text), month(year, number), "{text}");
        }
        let first = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
        assert_eq!(request("không phát sinh", first), month(2026, 11), "it is the month just gone that is closed");
        assert_eq!(read("tháng này không có vụ nào à?"), None);
    }

    #[test]
    fn how_many_there_were_is_asked_of_a_period() {
        for (text, period) in [
            ("quý 3 có bao nhiêu vụ", "quý 3"),
            ("bao nhieu vu trong thang 10/2026?", "trong thang 10/2026"),
            ("tháng này có mấy vụ rồi", "tháng này"),
            ("có bao nhiêu vụ", ""),
        ] {
            assert_eq!(read(text), Some(Request::Count(period.to_owned())), "{text}");
        }
    }

    #[test]
    fn questions_are_none_of_it_and_no_story() {
        for text in [
            "vợ chồng có được hòa giải khi ly hôn không",
            "vo chong co duoc hoa giai khi ly hon khong",
            "đất chưa có sổ đỏ thì hòa giải được không ạ",
            "Cho tôi hỏi hòa giải thành thì có phải lập văn bản không?",
        ] {
            assert_eq!(read(text), Some(Request::Question), "{text}");
            assert!(!tells_of_quarrel(text), "{text}");
        }
        assert_eq!(read("mai mấy giờ họp?"), None);
        assert_eq!(read("bao giờ có lớp tập huấn hòa giải?"), None);
        assert_eq!(
            (read("thông báo mai họp"), read("gửi thông báo")),
            (Some(Request::Announce("mai họp".to_owned())), Some(Request::Announce(String::new())))
        );
        for (text, said) in [
            ("Thông báo cho các tổ mai họp", "mai họp"),
            ("thong bao cho cac to mai hop luc 8h", "mai hop luc 8h"),
            ("gửi thông báo cho các tổ hòa giải nhé", ""),
            ("gửi thông báo cho bà con: tối nay cúp nước", "tối nay cúp nước"),
        ] {
            assert_eq!(read(text), Some(Request::Announce(said.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_quarrel_is_told_in_five_words_to_whoever_mediates() {
        for text in ["2 nhà ở ngõ 7 cãi nhau to vì chó cắn", "hai nha cai nhau vi loi di"] {
            assert!(tells_of_quarrel(text) && read(text).is_none(), "{text}");
        }
        for text in ["trời hôm nay đẹp quá đi", "lối đi", "tháng này khu tôi không có vụ tranh chấp lối đi nào"]
        {
            assert!(!tells_of_quarrel(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "[\\PC\\s,.;0-9/-]{0,60}") {
            let _ = (request(&text, today()), tells_of_quarrel(&text), request(&text, NaiveDate::MIN));
        }
    }
}
