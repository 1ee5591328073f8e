//! Where something was done: after `tại` or `ở`, a resident group by its name or by its number.

use std::ops::Range;

use super::super::phrases::Words;

/// How many words a place has where it ends at nothing else.
const LONGEST: usize = 7;

/// What a resident group is called.
const KINDS: &[&[&str]] =
    &[&["to", "dan", "pho"], &["khu", "pho"], &["khu", "dan", "cu"], &["tdp"], &["thon"], &["khu"], &["to"]];

/// A place in a message.
pub(super) struct Place {
    /// Its name, in bytes.
    pub(super) name: Range<usize>,
    /// With the word before it, if it stands apart from what was done.
    pub(super) cut: Option<Range<usize>>,
}

/// The place of a message; `cuts` were read already, `counted` are sums of money, and `places` are the names of resident
/// groups.
pub(super) fn find(
    words: &Words<'_>,
    (cuts, counted): (&[Range<usize>], &[Range<usize>]),
    places: &[&str],
) -> Option<Place> {
    let taken: Vec<Range<usize>> = cuts.iter().chain(counted).cloned().collect();
    let mut after = (0..words.all.len()).filter(|at| begins_place(words, *at));
    let stands = |name| Place { name, cut: None };
    after
        .find_map(|at| after_at(words, at, cuts, places))
        .or_else(|| known(words, &taken, places).map(stands))
        .or_else(|| numbered(words, &taken).map(stands))
}

/// Whether a place follows: `tại`, `ở`. Other words sound like them or hold them.
pub(super) fn begins_place(words: &Words<'_>, at: usize) -> bool {
    const NOW: &[&str] = &["ton", "hien", "thuc", "nhuoc"];
    const PLAIN_BEFORE: &[&str] = &["trong", "de", "thien", "nhan"];
    const PLAIN_AFTER: &[&str] =
        &["san", "tro", "lieu", "nan", "nguyen", "chinh", "khoan", "nang", "pham", "bien", "tieng"];
    const DWELLING: &[&str] = &["nhà", "chỗ", "nơi", "đất", "ăn"];
    let before = words.before(at);
    let is = |list: &[&str], word: Option<&str>| word.is_some_and(|it| list.contains(&it));
    match words.word(at) {
        Some("tai") => {
            let plain = !words.accented;
            words.is(at, "tại")
                && !is(NOW, before)
                && !(plain && (is(PLAIN_BEFORE, before) || is(PLAIN_AFTER, words.word(at + 1))))
        }
        // `hòa giải ở cơ sở` and `Luật Nhà ở` are no places.
        Some("o") => {
            let at_base = words.word(at + 1) == Some("co") && words.word(at + 2) == Some("so");
            let is_dwelling = at.checked_sub(1).is_some_and(|it| words.is_any(it, DWELLING));
            words.typed(at).to_lowercase() == "ở" && !at_base && !is_dwelling
        }
        _ => false,
    }
}

/// Whether something is done from here on: what follows is no longer the place.
pub(super) fn begins_work(words: &Words<'_>, at: usize) -> bool {
    const WORK: &[&[&str]] = &[
        &["tuyen", "truyen"],
        &["pho", "bien"],
        &["to", "chuc"],
        &["tap", "huan"],
        &["trao", "doi"],
        &["van", "dong"],
        &["huong", "dan"],
        &["gioi", "thieu"],
        &["ra", "mat"],
        &["phoi", "hop"],
        &["trien", "khai"],
        &["sinh", "hoat"],
        &["tu", "van"],
        &["long", "ghep"],
        &["kiem", "tra"],
        &["ra", "soat"],
        &["tro", "giup"],
        &["hoa", "giai", "vu"],
        &["hoa", "giai", "thanh"],
        &["hoa", "giai", "tranh"],
        &["phat", "thanh"],
        &["noi", "chuyen"],
        &["giai", "dap"],
        &["quan", "triet"],
        &["danh", "gia"],
        &["so", "ket"],
        &["tong", "ket"],
        &["boi", "duong"],
        &["ky", "ket"],
        &["tham", "gia"],
        &["tham", "du"],
    ];
    const SHORT: &[&str] =
        &["họp", "cùng", "với", "về", "để", "cho", "nhằm", "đã", "phát", "đọc", "thăm", "tặng", "trao", "mời", "nghe"];
    const PLAIN_SHORT: &[&str] = &["hop", "voi", "nham"];
    // `nhà họp`, `phòng tư vấn`, `điểm sinh hoạt` are places.
    const ROOMS: &[&str] = &["nha", "phong", "noi", "diem", "tam"];
    let short = if words.accented { SHORT } else { PLAIN_SHORT };
    let is_work = words.folded(at, WORK).is_some() || words.is_any(at, short);
    is_work && !words.before(at).is_some_and(|it| ROOMS.contains(&it))
}

/// From `tại` to a mark, to what is done there, to what was read already, or to the end.
fn after_at(words: &Words<'_>, at: usize, cuts: &[Range<usize>], places: &[&str]) -> Option<Place> {
    let goes_on = |it: &usize| {
        let start = words.all[*it].range.start;
        let is_stop = matches!(words.mark(*it), Some(',' | ';' | '.' | ':' | '(' | ')'));
        !is_stop && !cuts.iter().any(|cut| cut.contains(&start)) && !begins_work(words, *it)
    };
    let rest = (at + 1..words.all.len()).take_while(goes_on).count();
    let end = at + 1 + rest;
    let known = find_known(words, places).filter(|it| it.start > at && it.end <= end).map(|it| it.end);
    let end = known.or_else(|| (1..=LONGEST).contains(&rest).then_some(end))?;
    let (first, last) = (&words.all[at].range, words.all[end - 1].range.end);
    Some(Place { name: words.all[at + 1].range.start..last, cut: Some(first.start..last) })
}

/// Where a known name stands, in tokens; the longest one.
fn find_known(words: &Words<'_>, places: &[&str]) -> Option<Range<usize>> {
    places.iter().filter_map(|it| words.find(it)).max_by_key(ExactSizeIterator::len)
}

/// Whether a token was read as something else.
fn is_taken(words: &Words<'_>, at: usize, taken: &[Range<usize>]) -> bool {
    words.all.get(at).is_some_and(|token| taken.iter().any(|it| it.contains(&token.range.start)))
}

/// How many words before this one say what a resident group is called.
fn kind_before(words: &Words<'_>, at: usize) -> usize {
    let before: Vec<&str> = (0..at).map(|it| words.word(it).unwrap_or_default()).collect();
    KINDS.iter().find(|it| before.ends_with(it)).map_or(0, |it| it.len())
}

/// Whether what a resident group is called ends right before this.
pub(super) fn ends_kind(words: &Words<'_>, at: usize) -> bool {
    kind_before(words, at) > 0
}

/// `tổ dân phố Kim Đôi`: a known name with what it is.
fn known(words: &Words<'_>, taken: &[Range<usize>], places: &[&str]) -> Option<Range<usize>> {
    let known = find_known(words, places).filter(|it| !it.clone().any(|at| is_taken(words, at, taken)))?;
    let kind = kind_before(words, known.start);
    Some(words.all[known.start - kind].range.start..words.all[known.end - 1].range.end)
}

/// `tổ dân phố số 3`, `khu 5`: a group by its number. A `tổ 5` may be a team, and is none.
fn numbered(words: &Words<'_>, taken: &[Range<usize>]) -> Option<Range<usize>> {
    let kinds: Vec<&[&str]> = KINDS.iter().copied().filter(|it| *it != ["to"]).collect();
    (0..words.all.len()).find_map(|at| {
        let mut end = at + words.folded(at, &kinds)?;
        end += usize::from(words.word(end) == Some("so"));
        words.digits(end).filter(|it| it.len() <= 2 && !is_taken(words, end, taken))?;
        Some(words.all[at].range.start..words.all[end].range.end)
    })
}
