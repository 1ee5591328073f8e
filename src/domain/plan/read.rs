//! What was done, as people write it in one message: `15/3 họp tổ dân phố Kim Đôi 45 người tuyên truyền luật hòa giải`. The
//! day, the place, how many people, how much money and with whom are read; every other word is what was done.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Partner, ResourceSource};
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::date::{Lean, find_date};
use crate::domain::input::words::{Token, tokens};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// When; none where no day gone by is said.
    pub on: Option<NaiveDate>,
    /// A day to come was said: nothing of it was done yet.
    pub ahead: bool,
    /// What was done.
    pub what: String,
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

/// How many words a place has where it ends at nothing else.
const LONGEST_PLACE: usize = 7;
/// More people than this do not come together in a ward.
const MOST_PEOPLE: u32 = 100_000;
/// More money than this is a slip.
const MOST_MONEY: u64 = 100_000_000_000;

/// Reads a message that was written on `today`; `places` are the names of the ward's resident groups.
#[must_use]
pub fn read(text: &str, today: NaiveDate, places: &[&str]) -> Read {
    let text = normalise_spaces(text);
    let mut cuts = Vec::new();
    let past = find_date(&text, today, Lean::Past);
    let ahead = past.is_none() && find_date(&text, today, Lean::Future).is_some();
    if let Some((_, range)) = &past {
        cuts.push(with_before(
            &text,
            range.clone(),
            &["ngày", "vào", "hôm", "sáng", "chiều", "tối", "Ngày", "Sáng", "Chiều", "Tối"],
        ));
    }
    let all = tokens(&text);
    let people = people(&all);
    cuts.extend(people.as_ref().map(|it| it.1.clone()));
    let place = place_after_at(&text, &all, &cuts, places)
        .or_else(|| known_place(&all, places))
        .or_else(|| numbered_place(&all));
    if let Some((range, true)) = &place {
        cuts.push(range.clone());
    }
    let place = place.map(|(range, _)| {
        let words = &text[range];
        let mut bare = words.splitn(2, ' ');
        let first = bare.next().map(fold).unwrap_or_default();
        let rest = bare.next().unwrap_or_default();
        tidy(if ["tai", "o"].contains(&first.as_str()) { rest } else { words })
    });
    Read {
        on: past.map(|it| it.0),
        ahead,
        what: capital(&tidy(&without(&text, cuts))),
        place,
        people: people.map(|it| it.0),
        money: money(&all),
        partner: partner(&text),
        source: source(&text),
    }
}

/// A range with such words right before it.
fn with_before(text: &str, range: Range<usize>, words: &[&str]) -> Range<usize> {
    let mut start = range.start;
    loop {
        let before = text[..start].trim_end();
        let found = words.iter().find(|it| {
            before.strip_suffix(**it).is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', ',', ';']))
        });
        match found {
            Some(word) => start = before.len() - word.len(),
            None => return start..range.end,
        }
    }
}

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

/// The folded words from here on, until something that is none.
fn words_from(all: &[Token], at: usize) -> Vec<&str> {
    all.iter().skip(at).map_while(Token::word).collect()
}

/// The number that digits make, with points between thousands: its value, and how many tokens it takes.
fn number(all: &[Token], at: usize) -> Option<(u64, usize)> {
    let mut digits = all.get(at)?.digits()?.to_owned();
    let mut end = at + 1;
    while let (Some('.'), Some(more)) = (all.get(end).and_then(Token::mark), all.get(end + 1).and_then(Token::digits)) {
        if more.len() != 3 || all[end].range.start != all[end - 1].range.end {
            break;
        }
        digits.push_str(more);
        end += 2;
    }
    Some((digits.parse().ok()?, end - at))
}

/// How many people were there, and where that stands: `hơn 45 lượt người tham dự`.
fn people(all: &[Token]) -> Option<(u32, Range<usize>)> {
    const WHO: &[&[&str]] = &[
        &["luot", "nguoi"],
        &["dai", "bieu"],
        &["hoc", "vien"],
        &["hoi", "vien"],
        &["thanh", "vien"],
        &["hoa", "giai", "vien"],
        &["can", "bo"],
        &["nguoi", "dan"],
        &["nguoi"],
        &["hgv"],
        &["ng"],
    ];
    const AFTER: &[&[&str]] = &[&["den", "du"], &["tham", "du"], &["tham", "gia"], &["du", "hop"], &["du"], &["nghe"]];
    const BEFORE: &[&str] = &["hon", "khoang", "gan", "tren", "co", "voi", "gom"];
    (0..all.len()).find_map(|at| {
        let (count, taken) = number(all, at)?;
        let count = u32::try_from(count).ok().filter(|it| (1..=MOST_PEOPLE).contains(it))?;
        let after = words_from(all, at + taken);
        let who = WHO.iter().find(|it| after.starts_with(it))?;
        let mut end = at + taken + who.len();
        let rest = words_from(all, end);
        end += AFTER.iter().find(|it| rest.starts_with(it)).map_or(0, |it| it.len());
        let mut start = at;
        while start > 0 && all[start - 1].word().is_some_and(|it| BEFORE.contains(&it)) {
            start -= 1;
        }
        Some((count, all[start].range.start..all[end - 1].range.end))
    })
}

/// Where a known name stands, in tokens; the longest one.
fn find_known(all: &[Token], places: &[&str]) -> Option<Range<usize>> {
    let found = places.iter().filter_map(|name| {
        let name = tokens(name);
        let is_here = |at: &usize| {
            all.len() - at >= name.len() && all[*at..].iter().zip(&name).all(|(it, name)| it.kind == name.kind)
        };
        let at = (0..all.len()).find(is_here).filter(|_| !name.is_empty())?;
        Some(at..at + name.len())
    });
    found.max_by_key(ExactSizeIterator::len)
}

/// What a resident group is called.
const KINDS: &[&[&str]] =
    &[&["to", "dan", "pho"], &["khu", "pho"], &["khu", "dan", "cu"], &["tdp"], &["thon"], &["khu"], &["to"]];

/// `tổ dân phố Kim Đôi`: a known name with what it is. It stays among the words of what was done.
fn known_place(all: &[Token], places: &[&str]) -> Option<(Range<usize>, bool)> {
    let known = find_known(all, places)?;
    let before: Vec<&str> = all[..known.start].iter().map(|it| it.word().unwrap_or_default()).collect();
    let kind = KINDS.iter().find(|it| before.ends_with(it)).map_or(0, |it| it.len());
    Some((all[known.start - kind].range.start..all[known.end - 1].range.end, false))
}

/// `tổ dân phố số 3`, `khu 5`: a group by its number. A `tổ 5` may be a team, and is none.
fn numbered_place(all: &[Token]) -> Option<(Range<usize>, bool)> {
    let kinds = || KINDS.iter().filter(|it| **it != ["to"]);
    (0..all.len()).find_map(|at| {
        let words = words_from(all, at);
        let kind = kinds().find(|it| words.starts_with(it))?;
        let mut end = at + kind.len();
        end += usize::from(all.get(end).and_then(Token::word) == Some("so"));
        all.get(end)?.digits().filter(|it| it.len() <= 2)?;
        Some((all[at].range.start..all[end].range.end, false))
    })
}

/// `tại nhà văn hóa khu 2`: from `tại` to a mark, to what was read already, or to the end.
fn place_after_at(text: &str, all: &[Token], cuts: &[Range<usize>], places: &[&str]) -> Option<(Range<usize>, bool)> {
    let at = (0..all.len()).find(|at| match all[*at].word() {
        Some("tai") => true,
        // `hòa giải ở cơ sở` is no place.
        Some("o") => {
            text[all[*at].range.clone()].to_lowercase() == "ở" && !words_from(all, at + 1).starts_with(&["co", "so"])
        }
        _ => false,
    })?;
    let goes_on = |it: &&Token| {
        let is_stop = matches!(it.mark(), Some(',' | ';' | '.' | ':' | '(' | ')'));
        !is_stop && !cuts.iter().any(|cut| cut.contains(&it.range.start))
    };
    let rest: Vec<&Token> = all[at + 1..].iter().take_while(goes_on).collect();
    let known = find_known(all, places).filter(|it| it.start > at && it.end <= at + 1 + rest.len());
    let length = match known {
        Some(known) => known.end - at - 1,
        None if (1..=LONGEST_PLACE).contains(&rest.len()) => rest.len(),
        None => return None,
    };
    Some((all[at].range.start..all[at + length].range.end, true))
}

/// A sum of money: `5 triệu`, `2,5 tr`, `500 nghìn đồng`, `1.500.000đ`.
fn money(all: &[Token]) -> Option<u64> {
    const UNITS: &[(&str, u64)] = &[
        ("ty", 1_000_000_000),
        ("trieu", 1_000_000),
        ("tr", 1_000_000),
        ("nghin", 1_000),
        ("ngan", 1_000),
        ("k", 1_000),
        ("dong", 1),
        ("d", 1),
        ("vnd", 1),
    ];
    (0..all.len()).find_map(|at| {
        let (whole, taken) = number(all, at)?;
        let mut end = at + taken;
        let mut tenths = 0;
        let mark = all.get(end).and_then(Token::mark);
        if let (Some(',' | '.'), Some([digit])) = (mark, all.get(end + 1).and_then(Token::digits).map(str::as_bytes)) {
            (tenths, end) = (u64::from(digit - b'0'), end + 2);
        }
        let unit = all.get(end).and_then(Token::word)?;
        let unit = UNITS.iter().find(|it| it.0 == unit)?.1;
        let sum = whole.checked_mul(unit)?.checked_add(unit / 10 * tenths)?;
        // `5 đ` is no money that anybody gives.
        (sum >= 1_000).then_some(sum)
    })
}

/// A sum of money that is the whole answer: `5 triệu`, or `5000000` without a word behind it.
#[must_use]
pub fn sum(text: &str) -> Option<u64> {
    let all = tokens(text);
    let bare = || number(&all, 0).filter(|it| it.1 == all.len()).map(|it| it.0);
    money(&all).or_else(bare).filter(|it| (1_000..=MOST_MONEY).contains(it))
}

/// How many words of a message stand in the words of a plan as well: the more, the likelier it is meant.
#[must_use]
pub fn likeness(message: &str, work: &str) -> usize {
    let words = |it: &str| -> std::collections::BTreeSet<String> {
        tokens(it).iter().filter_map(Token::word).filter(|it| it.len() > 2).map(str::to_owned).collect()
    };
    words(message).intersection(&words(work)).count()
}

/// With whom, by the first of these words.
fn partner(text: &str) -> Option<Partner> {
    const WORDS: &[(&str, Partner)] = &[
        ("cong an", Partner::Police),
        ("an ninh co so", Partner::Security),
        ("an ninh, trat tu", Partner::Security),
        ("luat su", Partner::Lawyer),
        ("luat gia", Partner::Lawyer),
        ("tro giup phap ly", Partner::Lawyer),
        ("hoi tham", Partner::Court),
        ("tham phan", Partner::Court),
        ("kiem sat vien", Partner::Court),
        ("bao cao vien", Partner::Reporter),
        ("tuyen truyen vien", Partner::Reporter),
        ("phu nu", Partner::Organisation),
        ("nong dan", Partner::Organisation),
        ("cuu chien binh", Partner::Organisation),
        ("doan thanh nien", Partner::Organisation),
        ("nguoi cao tuoi", Partner::Organisation),
        ("mttq", Partner::Front),
        ("mat tran", Partner::Front),
    ];
    first_of(text, WORDS)
}

/// Whence it came, by the first of these words.
fn source(text: &str) -> Option<ResourceSource> {
    const WORDS: &[(&str, ResourceSource)] = &[
        ("ngan sach", ResourceSource::Budget),
        ("cong ty", ResourceSource::Organisation),
        ("doanh nghiep", ResourceSource::Organisation),
        ("hop tac xa", ResourceSource::Organisation),
        ("hoi ", ResourceSource::Organisation),
        ("ung ho cua ba con", ResourceSource::Person),
        ("nhan dan", ResourceSource::Person),
        ("nguoi dan", ResourceSource::Person),
        ("ba con", ResourceSource::Person),
        ("gia dinh", ResourceSource::Person),
    ];
    first_of(text, WORDS)
}

fn first_of<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    let folded = format!(" {} ", fold(text));
    let found = words.iter().filter_map(|(word, it)| Some((folded.find(&format!(" {word}"))?, *it)));
    found.min_by_key(|it| it.0).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLACES: &[&str] = &["Kim Đôi", "Bồ Sơn 1", "Khu 2"];

    fn today() -> NaiveDate {
        "2026-05-05".parse().unwrap()
    }

    fn all(text: &str) -> (Option<String>, String, Option<String>, Option<u32>) {
        let it = read(text, today(), PLACES);
        (it.on.map(|it| it.to_string()), it.what, it.place, it.people)
    }

    fn is(text: &str, on: &str, what: &str, place: &str, people: u32) {
        let some = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        let people = (people > 0).then_some(people);
        assert_eq!(all(text), (some(on), what.to_owned(), some(place), people), "{text}");
    }

    #[test]
    fn one_message_says_when_what_where_and_how_many() {
        is(
            "15/3 họp tổ dân phố Kim Đôi 45 người tuyên truyền luật hòa giải",
            "2026-03-15",
            "Họp tổ dân phố Kim Đôi tuyên truyền luật hòa giải",
            "tổ dân phố Kim Đôi",
            45,
        );
        is(
            "Hôm qua, tại nhà văn hóa khu 2, tuyên truyền Luật Đất đai, hơn 60 người tham dự.",
            "2026-05-04",
            "Tuyên truyền Luật Đất đai",
            "nhà văn hóa khu 2",
            60,
        );
        is("sáng ngày 20/4/2026 phát thanh về hòa giải ở cơ sở", "2026-04-20", "Phát thanh về hòa giải ở cơ sở", "", 0);
        is("họp tổ bo son 1, 1.200 lượt người", "", "Họp tổ bo son 1", "tổ bo son 1", 1200);
        is("hôm qua họp tổ dân phố số 3", "2026-05-04", "Họp tổ dân phố số 3", "tổ dân phố số 3", 0);
        is("chọn tổ hòa giải số 5 làm mô hình điểm", "", "Chọn tổ hòa giải số 5 làm mô hình điểm", "", 0);
        is("3/5 họp ở hội trường UBND phường với 30 đại biểu", "2026-05-03", "Họp", "hội trường UBND phường", 30);
    }

    #[test]
    fn a_day_to_come_is_no_day_of_what_was_done() {
        let it = read("20/5/2026 họp tổ dân phố Kim Đôi", today(), PLACES);
        assert!(it.on.is_none() && it.ahead);
        assert!(!read("họp tổ dân phố", today(), PLACES).ahead);
    }

    #[test]
    fn numbers_that_are_no_people_are_none() {
        for text in ["đọc 3 lần trên loa", "phát 200 tờ rơi", "hòa giải 2 vụ", "tổ 5 người cao tuổi"]
        {
            let people = read(text, today(), PLACES).people;
            assert!(people.is_none() || text.contains("người"), "{text}: {people:?}");
        }
    }

    #[test]
    fn sums_of_money_are_read_as_people_write_them() {
        let sum = |text| read(text, today(), &[]).money;
        assert_eq!(sum("Công ty Hà An ủng hộ 5 triệu đồng mua tủ hồ sơ"), Some(5_000_000));
        assert_eq!(sum("2,5tr cho mỗi tổ"), Some(2_500_000));
        assert_eq!(sum("ngân sách cấp 12.500.000đ"), Some(12_500_000));
        assert_eq!(sum("500 nghìn"), Some(500_000));
        assert_eq!(sum("1,2 tỷ"), Some(1_200_000_000));
        assert_eq!(sum("tặng 3 bộ bàn ghế"), None);
        assert_eq!(sum("99999999999999999999 triệu"), None);
    }

    #[test]
    fn a_sum_that_is_the_whole_answer_needs_no_word_behind_it() {
        assert_eq!(
            (sum("5000000"), sum("5.000.000"), sum("5 triệu")),
            (Some(5_000_000), Some(5_000_000), Some(5_000_000))
        );
        assert_eq!((sum("500"), sum("không có"), sum("9999 tỷ"), sum("")), (None, None, None, None));
    }

    #[test]
    fn work_is_meant_by_the_words_that_it_shares() {
        let message = "Họp tổ dân phố Kim Đôi tuyên truyền luật hòa giải";
        let meetings = "Lồng ghép tuyên truyền pháp luật trong các buổi sinh hoạt tổ dân phố";
        let model = "Tổ chức đánh giá, rút kinh nghiệm và nhân rộng mô hình hiệu quả";
        assert!(likeness(message, meetings) > likeness(message, model));
    }

    #[test]
    fn who_took_part_and_whence_it_came_is_heard() {
        let of = |text| (read(text, today(), &[]).partner, read(text, today(), &[]).source);
        assert_eq!(of("cùng Công an phường hòa giải").0, Some(Partner::Police));
        assert_eq!(of("Hội Phụ nữ và Công an tuyên truyền").0, Some(Partner::Organisation), "who stands first");
        assert_eq!(of("luật sư Hà tư vấn cho tổ").0, Some(Partner::Lawyer));
        assert_eq!(of("họp tổ").0, None);
        assert_eq!(of("Công ty Hà An ủng hộ").1, Some(ResourceSource::Organisation));
        assert_eq!(of("ngân sách phường cấp").1, Some(ResourceSource::Budget));
    }

    proptest! {
        #[test]
        fn nothing_that_is_written_breaks_it_or_gets_lost(words in "[0-9a-zA-ZđĐạảấýổ ,./-]{0,120}") {
            let it = read(&words, today(), PLACES);
            let letters = |it: &str| fold(it).chars().filter(|it| it.is_alphanumeric()).count();
            prop_assert!(letters(&it.what) <= letters(&words));
            if it.on.is_none() && it.people.is_none() && it.place.is_none() {
                prop_assert_eq!(letters(&it.what), letters(&words), "{}", it.what);
            }
        }
    }
}
