//! Telephones, numbers of papers and accounts, plates, days of birth, addresses on the internet.

use super::text::Text;
use super::{Found, What};
use crate::domain::fold::fold;

/// Words that announce a telephone number.
const PHONES: &[&str] = &[
    "sđt",
    "sdt",
    "đt",
    "dt",
    "điện thoại",
    "số máy",
    "zalo",
    "gọi số",
    "alo",
    "số di động",
    "hotline",
    "máy bàn",
    "di động",
    "tel",
    "liên hệ số",
    "gọi theo số",
    "sđt số",
    "điện thoại số",
];
/// Words that announce the number of a paper.
const PAPERS: &[&str] = &[
    "cccd",
    "cmnd",
    "cmt",
    "cmtnd",
    "căn cước",
    "căn cước công dân",
    "chứng minh nhân dân",
    "chứng minh thư",
    "hộ chiếu",
    "cc",
    "bhxh",
    "thẻ bảo hiểm",
    "mã số thuế",
    "mst",
    "giấy phép lái xe",
    "gplx",
    "bhyt",
    "hộ khẩu",
];
/// Words that announce a certificate of land.
const CERTIFICATES: &[&str] = &["sổ đỏ", "sổ hồng", "gcn", "giấy chứng nhận", "gcnqsdđ", "sổ bìa đỏ", "bìa đỏ"];
/// Words that announce an account.
const ACCOUNTS: &[&str] = &["stk", "số tài khoản", "tài khoản", "số tk", "tk"];
/// Words that announce a birth.
const BIRTHS: &[&str] =
    &["sinh năm", "sinh ngày", "ngày sinh", "sn", "sinh", "năm sinh", "sinh tháng", "ngày tháng năm sinh"];
/// Digits read aloud.
const SPOKEN: &[&str] =
    &["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "linh", "mốt", "tư", "lăm"];
/// As many digits read aloud are a number that one dials.
const SPOKEN_DIGITS: usize = 7;
/// Between an announcing word and the number.
const BETWEEN: &[&str] = &[
    "số",
    "là",
    "của",
    "ngân hàng",
    "nh",
    "cấp",
    "cũ",
    "mới",
    "qua",
    "em",
    "tôi",
    "ông",
    "bà",
    "anh",
    "chị",
    "ấy",
    "này",
    "máy",
    "lúc",
    "vào",
    "mang",
];
const BANKS: &[&str] = &[
    "vietcombank",
    "vcb",
    "agribank",
    "bidv",
    "vietinbank",
    "ctg",
    "mb",
    "mbbank",
    "techcombank",
    "tcb",
    "acb",
    "vpbank",
    "sacombank",
    "tpbank",
    "momo",
];

/// All of them; what was found first keeps its place.
pub(super) fn find(text: &Text<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let read = online(text, at)
            .or_else(|| birth(text, at))
            .or_else(|| announced(text, at))
            .or_else(|| plate(text, at))
            .or_else(|| certificate(text, at))
            .or_else(|| spoken(text, at))
            .or_else(|| long(text, at));
        match read {
            Some(it) => {
                at = it.pieces.end;
                found.push(it);
            }
            None => at += 1,
        }
    }
    found
}

fn found(what: What, from: usize, to: usize) -> Option<Found> {
    (to > from).then_some(Found { what, pieces: from..to })
}

/// `a.b@c.vn`, `https://…`, `facebook.com/…`: everything without a space in between.
fn online(text: &Text<'_>, at: usize) -> Option<Found> {
    if text.is_glued(at) || text.mark(at).is_some() && text.mark(at) != Some('@') {
        return None;
    }
    let mut end = at + 1;
    while text.is_glued(end) {
        end += 1;
    }
    let typed: String = (at..end).map(|it| text.typed(it)).collect();
    let low = fold(&typed);
    let is_one = low.contains('@')
        || low.contains("://")
        || low.starts_with("www.")
        || [".com", ".vn", ".me"].iter().any(|it| low.contains(it)) && low.len() > 6;
    while end > at + 1 && text.mark(end - 1).is_some_and(|it| matches!(it, '.' | ',' | ')' | ';' | '!' | '?')) {
        end -= 1;
    }
    is_one.then(|| found(What::Online, at, end)).flatten()
}

/// Digits with single joints between them, and letters that are typed for a zero: where they end, and the digits.
fn digits_from(text: &Text<'_>, at: usize, joints: &[char]) -> (usize, String) {
    let (mut end, mut digits) = (at, String::new());
    let mut next = at;
    loop {
        let zero = matches!(text.word(next), "o" | "oo")
            && (text.digits(next + 1).is_some() && text.is_glued(next + 1)
                || text.is_glued(next) && !digits.is_empty());
        if let Some(run) = text.digits(next) {
            digits.push_str(run);
        } else if zero {
            digits.push_str(&"0".repeat(text.word(next).len()));
        } else if !(next < text.len() && text.mark(next).is_some_and(|it| joints.contains(&it)) && next < end + 2) {
            return (end, digits);
        } else {
            next += 1;
            continue;
        }
        next += 1;
        end = next;
        if text.breaks_before(next) {
            return (end, digits);
        }
    }
}

const JOINTS: &[char] = &['.', '-', '(', ')', '–', '‐', '‑', '·', '+', '/', '_', '*'];

/// A number behind a word that says what it is.
fn announced(text: &Text<'_>, at: usize) -> Option<Found> {
    if text.is_glued(at) && text.mark(at.checked_sub(1)?).is_none() {
        return None;
    }
    let kinds = [
        (PHONES, What::Phone, 5),
        (PAPERS, What::Identity, 6),
        (ACCOUNTS, What::Account, 5),
        (CERTIFICATES, What::Parcel, 4),
    ];
    let (n, what, least) =
        kinds.iter().map(|(list, what, least)| (text.phrase(at, list), *what, *least)).max_by_key(|it| it.0)?;
    if n == 0 {
        return None;
    }
    let mut from = at + n;
    for _ in 0..6 {
        let more = text.phrase(from, BETWEEN).max(text.phrase(from, BANKS));
        let mark = usize::from(text.mark(from).is_some_and(|it| matches!(it, ':' | '.' | ',' | '-' | '(' | '/')));
        from += more.max(mark);
    }
    // `AB 123456`, `B1234567`: letters that belong to the number.
    let start = from;
    if text.is_word(from)
        && text.typed(from).chars().count() <= 2
        && text.typed(from).chars().all(char::is_alphabetic)
        && text.digits(from + 1).is_some_and(|it| it.len() >= least)
    {
        from += 1;
    }
    let plus = usize::from(text.mark(from) == Some('+'));
    let (end, digits) = digits_from(text, from + plus, JOINTS);
    (digits.len() >= least).then(|| found(what, start, end)).flatten()
}

/// `AB 123456`: two capitals and six digits, as certificates of land are numbered.
fn certificate(text: &Text<'_>, at: usize) -> Option<Found> {
    let letters = text.typed(at);
    let fits = letters.chars().count() == 2
        && letters.chars().all(char::is_uppercase)
        && text.digits(at + 1).is_some_and(|it| matches!(it.len(), 5..=8));
    fits.then(|| found(What::Parcel, at, at + 2)).flatten()
}

/// `sinh năm 1965`, `sn 1965`, `sinh ngày 2/3/1965`, `SN: 65`.
fn birth(text: &Text<'_>, at: usize) -> Option<Found> {
    let n = text.phrase(at, BIRTHS);
    let plain = n == 1 && matches!(text.word(at), "sinh");
    if n == 0 {
        return None;
    }
    let mut end = at + n;
    end += usize::from(text.mark(end).is_some_and(|it| matches!(it, ':' | '.')));
    let first = end;
    let mut last_year = false;
    loop {
        let between = text.phrase(end, &["ngày", "tháng", "năm", "mùng"]);
        let mark = usize::from(text.mark(end).is_some_and(|it| matches!(it, '/' | '-' | '.')));
        let next = end + between.max(mark);
        match text.digits(next) {
            Some(digits) if digits.len() <= 4 => {
                last_year = digits.len() == 4;
                end = next + 1;
            }
            _ => break,
        }
    }
    (end > first && (!plain || last_year)).then(|| found(What::Birth, at, end)).flatten()
}

/// `99A-123.45`, `99B1 12345`, `29-F1 1234`.
fn plate(text: &Text<'_>, at: usize) -> Option<Found> {
    let province = text.digits(at).filter(|it| it.len() == 2)?;
    if province < "11" || text.is_glued(at) && text.digits(at - 1).is_some() {
        return None;
    }
    let mut next = at + 1;
    next += usize::from(text.mark(next) == Some('-'));
    let letters = text.typed(next).chars().count();
    if !(text.is_word(next) && letters <= 2 && text.typed(next).is_ascii() && text.is_glued(next)) {
        return None;
    }
    let series = next + 1;
    let mut end = series;
    // The digit of a motorcycle's series is glued to its letter.
    if text.is_glued(series) && text.digits(series).is_some_and(|it| it.len() == 1) {
        end += 1;
    }
    end += usize::from(text.mark(end).is_some_and(|it| matches!(it, '-' | '.' | ' ')));
    let (to, digits) = digits_from(text, end, &['.', '-']);
    let said = at > 0 && matches!(text.word(at - 1), "so" | "bks" | "xe" | "bien");
    let small = text.typed(next).chars().all(char::is_lowercase);
    (matches!(digits.len(), 4..=6) && (!small || said || digits.len() == 5))
        .then(|| found(What::Plate, at, to))
        .flatten()
}

/// `không chín một hai …`.
fn spoken(text: &Text<'_>, at: usize) -> Option<Found> {
    let one = |it: usize| text.phrase(it, SPOKEN) == 1;
    let mut end = at;
    while one(end)
        || end > at && text.digits(end).is_some_and(|it| it.len() <= 3)
        || end > at && text.mark(end).is_some_and(|it| matches!(it, ',' | '.')) && one(end + 1)
    {
        end += 1;
    }
    let words = (at..end).filter(|&it| text.mark(it).is_none()).count();
    (words >= SPOKEN_DIGITS && one(at)).then(|| found(What::Phone, at, end)).flatten()
}

/// A long number that nobody announced.
fn long(text: &Text<'_>, at: usize) -> Option<Found> {
    let plus = usize::from(matches!(text.mark(at), Some('+' | '(')));
    let starts = text.digits(at + plus).is_some() || text.word(at + plus) == "o" && text.digits(at + 1).is_some();
    if !starts {
        return None;
    }
    let (end, digits) = digits_from(text, at + plus, JOINTS);
    let typed = &text.text[text.all[at].range.start..text.all[end.max(at + 1) - 1].range.end];
    let begins = |it: &str| digits.starts_with(it);
    let unit = text.word(end);
    let money = digits.ends_with("000") && !begins("0")
        || matches!(unit, "dong" | "d" | "vnd" | "trieu" | "ty" | "nghin" | "k") && !begins("0");
    let solid = end == at + 1;
    let what = match digits.len() {
        _ if money && !plus.eq(&1) => return None,
        12 if begins("0") => What::Identity,
        12 if solid => What::Identity,
        10..=12 if begins("0") || begins("84") || plus == 1 => What::Phone,
        9 if begins("0") => What::Phone,
        // Without its zero.
        9 if matches!(digits.as_bytes()[0], b'3' | b'5' | b'7' | b'8' | b'9') && !typed.contains('/') => What::Phone,
        9.. if solid => What::Number,
        13.. if begins("0") => What::Number,
        _ => return hidden(text, at, end),
    };
    found(what, at, end)
}

/// A telephone number among other digits that are joined to it: `0912345678 45`.
fn hidden(text: &Text<'_>, at: usize, end: usize) -> Option<Found> {
    let first = text.digits(at)?;
    let phone = (at + 1..=end).find(|&to| {
        let digits: String = (at..to).filter_map(|it| text.digits(it)).collect();
        let typed = &text.text[text.all[at].range.start..text.all[to - 1].range.end];
        first.len() >= 3
            && first.starts_with('0')
            && digits.len() >= 10
            && crate::domain::input::phone::parse_phone(typed).is_ok()
    })?;
    found(What::Phone, at, phone)
}
