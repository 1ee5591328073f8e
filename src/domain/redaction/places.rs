//! Where somebody lives and which land is meant: house numbers, lanes, streets, resident groups; parcels and sheets.

use super::lists::{
    DIGITS_ONLY_IF_ALONE, FAMILY_SMALL, GIVEN, MEASURES, NAMED_SMALL, NOT_PLACES, ORDINARY, PLACE_WORDS, PROPER,
};
use super::text::Text;
use super::{Found, What};

/// What is numbered of land.
const LAND: &[&str] = &[
    "thửa",
    "thửa đất",
    "thửa đất số",
    "thửa số",
    "tờ bản đồ",
    "tờ bản đồ số",
    "tờ số",
    "tờ",
    "lô số",
    "mảnh bản đồ",
    "số thửa",
    "số tờ",
    "lô",
    "lô đất",
    "lô đất số",
    "bản đồ số",
    "thửa ruộng số",
];
/// As many words a street or a village has.
const WORDS_OF_A_PLACE: usize = 4;

/// All of them, in the pieces that nothing else took.
pub(super) fn find(text: &Text<'_>, taken: &mut [bool]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let read = parcel(text, at).or_else(|| place(text, at)).filter(|it| !taken[it.pieces.clone()].contains(&true));
        let end = read.as_ref().map_or(at + 1, |it| it.pieces.end);
        if let Some(it) = read {
            taken[it.pieces.clone()].fill(true);
            found.push(it);
        }
        at = end;
    }
    found
}

/// A number as houses and parcels have it: `12`, `12A`, `5/12`, `12-14`, `B12`.
fn number(text: &Text<'_>, at: usize) -> usize {
    let lettered = (text.is_letter(at) || text.is_abbreviation(at) && text.typed(at).chars().count() <= 3)
        && text.digits(at + 1).is_some()
        && text.is_glued(at + 1);
    let mut end = at + usize::from(lettered);
    if text.digits(end).is_none_or(|it| it.len() > 5) {
        return 0;
    }
    end += 1;
    loop {
        let letter = text.is_letter(end) && text.is_glued(end) && !matches!(text.word(end), "m" | "h");
        let joint = text.mark(end).is_some_and(|it| matches!(it, '/' | '-'))
            && (text.digits(end + 1).is_some() || text.is_letter(end + 1) && text.is_glued(end + 1));
        if letter {
            end += 1;
        } else if joint {
            end += 2;
        } else {
            return end - at;
        }
    }
}

fn parcel(text: &Text<'_>, at: usize) -> Option<Found> {
    let n = text.phrase(at, LAND);
    if n == 0 {
        return None;
    }
    let from = at + n + usize::from(text.mark(at + n) == Some(':'));
    let length = number(text, from);
    let mut end = from + length;
    let counted = n == 1
        && matches!(text.word(at), "to" | "lo" | "thua")
        && (text.is_in(end, &MEASURES) || text.phrase(end, &["giấy", "đơn", "đồng"]) > 0);
    // `thửa 12, 13 và 14`.
    while length > 0
        && (text.mark(end) == Some(',') || matches!(text.word(end), "va" | "voi"))
        && text.digits(end + 1).is_some()
        && !text.is_in(end + 2, &MEASURES)
    {
        end += 2;
    }
    (length > 0 && !counted).then_some(Found { what: What::Parcel, pieces: at..end })
}

fn place(text: &Text<'_>, at: usize) -> Option<Found> {
    let glued = text.is_glued(at) && at > 0 && text.mark(at - 1).is_none();
    // `số 12 ngõ 3`, `nhà 15 ngõ 4`.
    let bare = text.phrase(at, &["số", "nhà"]);
    if bare > 0 && !glued {
        let length = number(text, at + 1);
        let next = at + 1 + length + usize::from(text.mark(at + 1 + length) == Some(','));
        let before = at.checked_sub(1).map_or("", |it| text.word(it));
        let houses = text.phrase(next, PLACE_WORDS) > 0 || matches!(before, "o" | "nha" | "tai");
        let not_a_law = !matches!(before, "luat" | "dinh" | "tu" | "quyet" | "van" | "don");
        let lives = before == "o" && bare > 0 && text.word(at) == "so";
        if length > 0 && houses && not_a_law && (lives || !text.is_in(next, &MEASURES)) {
            return Some(Found { what: What::Address, pieces: at..at + 1 + length });
        }
    }
    let n = text.phrase(at, PLACE_WORDS);
    // `biên bản`, `hàng xóm`, `cấp dưỡng`.
    let compound = text.follows(at) && matches!(text.word(at - 1), "bien" | "van" | "hang" | "cap" | "thanh" | "lang");
    if n == 0 || glued || compound {
        return None;
    }
    let words = &text.text[text.all[at].range.start..text.all[at + n - 1].range.end].to_lowercase();
    let said = text.phrase(at + n, &["số", "thứ", "khu", "phố"]);
    let mut from = at + n + said;
    from += usize::from(text.mark(from).is_some_and(|it| matches!(it, ':' | '.')) && n == 1);
    let length = number(text, from);
    if length > 0 {
        let common = DIGITS_ONLY_IF_ALONE.contains(&words.as_str()) && said == 0;
        let counted = text.is_in(from + length, &MEASURES) && !text.is_capital(from + length);
        let measure = text.mark(from + length).is_some_and(|it| matches!(it, '.' | ','))
            && text.is_glued(from + length)
            && text.digits(from + length + 1).is_some()
            && text.is_glued(from + length + 1)
            || matches!(
                text.word(from + length),
                "tr" | "m" | "met" | "cm" | "trieu" | "lan" | "nam" | "thang" | "ngay" | "nguoi" | "cap"
            );
        let plain = measure || common && counted;
        return (!plain).then_some(Found { what: What::Address, pieces: at..from + length });
    }
    let mut length = named(text, from).max(named_small(text, words, from));
    // `tổ dân phố Bãi Sậy 2`.
    let after = from + length;
    if length > 0 && text.digits(after).is_some_and(|it| it.len() <= 2) && !text.is_in(after + 1, &MEASURES) {
        length += 1;
    }
    (length > 0).then_some(Found { what: What::Address, pieces: at..from + length })
}

/// A name with capitals; a capital behind a place word that is followed by nothing of an office.
fn named(text: &Text<'_>, at: usize) -> usize {
    let is_name = |it: usize| text.is_capital(it) && !text.is_letter(it) || text.is_letter(it) && text.is_capital(it);
    let mut end = at;
    while at > 0
        && end < at + WORDS_OF_A_PLACE
        && is_name(end)
        && !text.breaks_before(end)
        && (end == at || text.follows(end))
    {
        if end == at
            && (text.is_in(end, &NOT_PLACES) && text.has_accents || !text.follows(at) && text.mark(at - 1) != Some(':'))
        {
            return 0;
        }
        if end > at
            && (text.is_in(end, &PROPER) && text.phrase(end, PLACE_WORDS) > 0 || text.phrase(end, &["ông", "bà"]) > 0)
        {
            break;
        }
        end += 1;
    }
    end - at
}

/// A name in small letters: `đường trần hưng đạo`, `thôn đoài`.
fn named_small(text: &Text<'_>, words: &str, at: usize) -> usize {
    let bare = crate::domain::fold::fold(words);
    let named = NAMED_SMALL
        .iter()
        .any(|it| if text.has_accents { *it == words } else { crate::domain::fold::fold(it) == bare });
    if !named || !text.is_word(at) || !text.follows(at) || text.is_in(at, &NOT_PLACES) || text.is_letter(at) {
        return 0;
    }
    let is_street = matches!(bare.as_str(), "duong" | "pho" | "phuong");
    let likely = |it: usize| {
        text.follows(it) && !text.is_in(it, &NOT_PLACES) && (text.is_in(it, &GIVEN) || text.is_in(it, &FAMILY_SMALL))
    };
    if is_street && !(text.is_in(at, &FAMILY_SMALL) && text.follows(at + 1) && likely(at + 1)) {
        return 0;
    }
    let mut end = at;
    while end < at + 3 && likely(end) {
        end += 1;
    }
    if !is_street {
        // A name that ends the clause.
        let word = |it: usize| {
            text.follows(it) && !text.is_in(it, &NOT_PLACES) && !(text.has_accents && text.is_in(it, &ORDINARY))
        };
        let mut last = at;
        while last < at + 3 && word(last) {
            last += 1;
        }
        let closes = last < text.len() && (text.mark(last).is_some() || text.digits(last).is_some());
        end = if closes { end.max(last) } else { end };
    }
    let directions = [
        "đông",
        "đoài",
        "nam",
        "bắc",
        "trung",
        "thượng",
        "hạ",
        "nội",
        "ngoại",
        "chùa",
        "đình",
        "chợ",
        "giữa",
        "trại",
        "mới",
        "tiền",
    ];
    (end - at).max(usize::from(!is_street && text.phrase(at, &directions) > 0))
}
