//! Who a story names: an honorific and a name (`bà Tơ`, `ong Tung`), a whole name, the wife who `là Hoa`, a firm. Names are
//! taken as they are written; where the text has capitals they need one. Says nothing of who quarrels with whom.

use super::pieces::Piece;
use crate::domain::fold::{fold, syllables};
use crate::domain::names::is_family_name;
use crate::domain::spelling::is_bare;

/// Somebody named at a place of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The first piece, with the honorific.
    pub(super) from: usize,
    /// The pieces of the name.
    pub(super) name: std::ops::Range<usize>,
    pub(super) firm: bool,
}

/// Words before a name. Those of one letter, and those that mean other things without accents, only in this spelling.
const HONORIFICS: &[&str] = &[
    "ông", "bà", "anh", "chị", "chú", "cô", "bác", "cụ", "cháu", "em", "dì", "cậu", "mợ", "thím", "dượng", "mệ", "o",
    "lão", "thằng", "cái", "thầy", "thợ", "mụ", "gã", "a", "c", "ô", "b",
];
/// What may stand between an honorific and the name.
const BETWEEN: &[&str] = &["trưởng", "cả", "út", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "là", "tên", "chủ"];
/// Words that are no part of a name, though they are written with capitals.
const NO_NAMES: &[&str] = &[
    "tdp",
    "ubnd",
    "ca",
    "cs",
    "csgt",
    "sn",
    "nvh",
    "vn",
    "mttq",
    "hdnd",
    "tổ",
    "khu",
    "xóm",
    "thôn",
    "phường",
    "xã",
    "ngõ",
    "số",
    "công",
    "mặt",
    "trưởng",
    "nội",
    "ngoại",
    "ấy",
    "này",
    "kia",
    "ta",
];
/// Words before the name of a place.
const PLACES: &[&str] = &[
    "tdp",
    "phố",
    "khu",
    "xóm",
    "thôn",
    "phường",
    "xã",
    "chợ",
    "đường",
    "ngõ",
    "làng",
    "chùa",
    "đình",
    "trường",
    "cầu",
    "ấp",
    "huyện",
    "tỉnh",
    "hẻm",
    "nghĩa",
    "trang",
];
/// Who somebody is to somebody, before `là`.
const RELATIONS: &[&str] = &[
    "vợ", "chồng", "dâu", "rể", "trai", "gái", "con", "em", "anh", "chị", "mẹ", "bố", "cha", "cháu", "chủ", "út", "cả",
    "tên", "họ", "trọ", "nhà",
];
/// Couples and pairs, before two names without an honorific.
const PAIRS: &[&str] = &["vợ chồng", "vc", "vk ck", "hai vợ chồng", "hai anh em", "hai chị em"];
/// Middle names by which the words after a family name are known as a name, in a text without small letters.
const MIDDLE: &[&str] = &[
    "van", "thi", "huu", "duc", "dinh", "ngoc", "quang", "minh", "xuan", "thanh", "cong", "dang", "trong", "viet",
    "ba", "kim", "hong", "thu", "quoc", "manh", "the", "tien", "hoang", "bich", "nhu", "dac", "nang", "duy", "gia",
    "anh",
];
/// What follows an honorific in a text without small letters or without capitals, and is no name.
const COMMON: &[&str] = &[
    "noi", "ngoai", "em", "chi", "anh", "con", "chau", "ay", "ta", "nay", "kia", "giao", "gai", "trai", "nha", "tro",
    "re", "dau", "ruot", "ho", "hang", "xom", "lang", "gieng", "khong", "co", "da", "dang", "bi", "thi", "la", "va",
    "voi", "o", "sang", "den", "toi", "lai", "bao", "goi", "nho", "muon", "doi", "cho", "vay", "no", "tra", "danh",
    "chui", "cai", "xay", "lan", "do", "bo", "me", "cha", "vo", "chong", "to", "truong", "ban", "cu", "chu", "gia",
    "lon", "a", "oi", "thu", "hai", "ba", "nguoi", "trong", "tren", "duoi", "moi", "hom", "cung", "ca", "ut",
];
/// Family names by which a name is known where capitals tell nothing.
const FAMILIES: &[&str] =
    &["nguyen", "tran", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "ngo", "duong", "trinh", "dinh"];
/// Honorifics that are taken in a text of small letters without accents: the others are common words there.
const PLAIN_HONORIFICS: &[&str] = &["ong", "anh"];
/// The same where half of a text is typed without accents, before a capital.
const HALF_HONORIFICS: &[&str] = &["ong", "ba", "chi", "co", "chu", "bac", "cu", "chau"];
/// Given names that are known as such where capitals tell nothing.
const GIVEN: &[&str] = &[
    "an", "binh", "bich", "cuong", "chien", "cuc", "dung", "duong", "duc", "dat", "diep", "hai", "hang", "hanh",
    "hien", "hieu", "hoa", "hoan", "hoang", "hong", "hue", "hung", "huy", "huyen", "khanh", "kien", "lam", "lan",
    "linh", "loan", "long", "luong", "ly", "mai", "manh", "minh", "my", "nam", "nga", "ngoc", "nguyet", "nhung",
    "oanh", "phong", "phuc", "phuong", "quan", "quang", "quyen", "quynh", "sen", "son", "tam", "tan", "thang", "thanh",
    "thao", "thom", "thu", "thuan", "thuy", "tien", "toan", "trang", "trung", "tu", "tuan", "tung", "tuyen", "tuyet",
    "van", "vinh", "vuong", "xuan", "yen",
];
const FIRMS: &[&str] = &["công ty", "cty", "hợp tác xã", "htx", "doanh nghiệp", "cửa hàng"];
const FIRM_FORMS: &[&str] = &["tnhh", "cp", "cổ", "phần", "mtv", "tư", "nhân", "một", "thành", "viên"];

/// The longest name of a person, in words.
const LONGEST: usize = 5;

/// How a text is written: whether capitals and accents tell anything.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hand {
    pub(super) accented: bool,
    pub(super) capitals: Capitals,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    /// Small letters and capitals: names have capitals.
    Told,
    /// Nothing but capitals, or nothing but small letters.
    All,
    None,
}

impl Hand {
    pub(super) fn of(text: &str) -> Self {
        let letters = || text.chars().filter(|it| it.is_alphabetic());
        let (all, upper) = (letters().count(), letters().filter(|it| it.is_uppercase()).count());
        let typed = syllables(text);
        let accented = typed.iter().any(|it| !is_bare(it) && it.letters.chars().any(char::is_alphabetic));
        // The first letter of a text, or of its sentences, is no name.
        let inside = text.split([' ', '\n']).skip(1).any(|it| it.starts_with(char::is_uppercase) && !it.contains('.'));
        let capitals = match () {
            () if upper * 10 > all * 7 => Capitals::All,
            () if inside => Capitals::Told,
            () => Capitals::None,
        };
        Self { accented, capitals }
    }

    /// Whether a piece is one of the words: with their accents, or without any where the text has none.
    pub(super) fn is(self, piece: &Piece, list: &[&str]) -> bool {
        list.iter().any(|it| *it == piece.lower || (!self.accented && folds_to(it, &piece.folded)))
    }

    /// Whether a piece is one of the words, or one of them typed without accents, in whatever text: a word that joins.
    pub(super) fn joins(self, piece: &Piece, list: &[&str]) -> bool {
        let bare = piece.lower == piece.folded && list.iter().any(|it| folds_to(it, &piece.folded));
        bare || self.is(piece, list)
    }

    /// Whether a phrase ends before a piece.
    pub(super) fn ends(self, pieces: &[Piece], end: usize, phrase: &str) -> bool {
        end.checked_sub(phrase.split(' ').count()).is_some_and(|at| self.begins(pieces, at, phrase))
    }

    /// Whether a phrase stands at a piece. Of several words each may lack its accents.
    pub(super) fn begins(self, pieces: &[Piece], at: usize, phrase: &str) -> bool {
        let several = phrase.contains(' ');
        let bare = |piece: &Piece, it: &str| piece.lower == piece.folded && folds_to(it, &piece.folded);
        let fits = |piece: &Piece, it: &str| self.is(piece, &[it]) || (several && bare(piece, it));
        phrase.split(' ').enumerate().all(|(n, it)| pieces.get(at + n).is_some_and(|piece| fits(piece, it)))
    }
}

/// Whether a word of these lists is the folded one. Folding keeps the number of letters, and those without marks.
fn folds_to(word: &str, folded: &str) -> bool {
    let mut letters = folded.chars();
    let alike = word.chars().all(|it| letters.next().is_some_and(|other| !it.is_ascii() || it == other));
    alike && letters.next().is_none() && (word == folded || fold(word) == folded)
}

/// Everybody who is named, in the order of the story.
pub(super) fn mentions(pieces: &[Piece], hand: Hand) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let here = firm(pieces, at, hand)
            .or_else(|| titled(pieces, at, hand))
            .or_else(|| related(pieces, at, hand))
            .or_else(|| whole(pieces, at, hand))
            .or_else(|| paired(pieces, at, hand, found.last()))
            .or_else(|| opposed(pieces, at, hand, found.last()));
        match here {
            Some(mention) => {
                at = mention.name.end;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

fn firm(pieces: &[Piece], at: usize, hand: Hand) -> Option<Mention> {
    let words = FIRMS.iter().find(|it| hand.begins(pieces, at, it))?.split(' ').count();
    let forms = pieces[at + words..].iter().take_while(|it| hand.is(it, FIRM_FORMS)).count();
    let from = at + words + forms;
    let name = name_run(pieces, from, hand, LONGEST);
    (name > 0 && hand.capitals == Capitals::Told).then(|| Mention { from: at, name: at..from + name, firm: true })
}

/// `bà Tơ`, `ông trưởng Đản`, `chị cả là Nguyễn Thị Bưởi`.
fn titled(pieces: &[Piece], at: usize, hand: Hand) -> Option<Mention> {
    let title = &pieces[at];
    let plain = is_honorific(title, hand);
    if !(plain || is_bare_honorific(title, hand)) || is_place_before(pieces, at, hand) {
        return None;
    }
    let mut from = at + 1;
    while from < at + 3 && pieces.get(from).is_some_and(|it| hand.is(it, BETWEEN) && !it.capital && it.joined) {
        from += 1;
    }
    let name = name_run(pieces, from, hand, LONGEST);
    let own = || Mention { from: at, name: from..from + name, firm: false };
    // Without an age it is rather three times, or three months.
    let counts = title.folded == "ba" && name == 1 && COUNTED.contains(&pieces[from].folded.as_str());
    let is_known = |end: usize| is_aged(pieces, end) || (!counts && stands_against(pieces, end, hand));
    let is_meant = plain || (from == at + 1 && is_known(from + name));
    (name > 0 && pieces[from].joined && is_meant).then(own)
}

/// `ba`, `chi` of a text without capitals, typed without accents: as often `three` and `only` as Mrs.
fn is_bare_honorific(piece: &Piece, hand: Hand) -> bool {
    const BARE: &[&str] = &["ba", "chi", "bac", "cu"];
    hand.capitals == Capitals::None && BARE.contains(&piece.lower.as_str())
}

/// `ông tuấn cai nhau voi ba lan`: whoever stands right behind `voi`, against somebody who was named before.
fn opposed(pieces: &[Piece], at: usize, hand: Hand, last: Option<&Mention>) -> Option<Mention> {
    let with = at.checked_sub(1).map(|it| &pieces[it])?;
    let stands = pieces[at].joined && matches!(with.folded.as_str(), "voi" | "vs") && last.is_some();
    let name = if stands && is_bare_honorific(&pieces[at], hand) { name_run(pieces, at + 1, hand, LONGEST) } else { 0 };
    (name > 0 && pieces[at + 1].joined).then(|| Mention { from: at, name: at + 1..at + 1 + name, firm: false })
}

/// What is counted by threes, and a given name as well.
const COUNTED: &[&str] = &["lan", "thang", "nam", "tuan", "trang"];

/// A piece of the same clause.
fn joined_at(pieces: &[Piece], at: usize) -> Option<&Piece> {
    pieces.get(at).filter(|it| it.joined)
}

/// Whether an age stands behind a name.
fn is_aged(pieces: &[Piece], end: usize) -> bool {
    let years = joined_at(pieces, end).is_some_and(|it| !it.is_word && it.text.len() == 2);
    years && joined_at(pieces, end + 1).is_some_and(|it| matches!(it.folded.as_str(), "t" | "tuoi"))
}

/// Whether the one whom they stand against is named behind a name.
fn stands_against(pieces: &[Piece], end: usize, hand: Hand) -> bool {
    let with = joined_at(pieces, end).is_some_and(|it| matches!(it.folded.as_str(), "voi" | "va"));
    with && end + 1 < pieces.len() && titled(pieces, end + 1, hand).is_some()
}

fn is_honorific(piece: &Piece, hand: Hand) -> bool {
    let short = piece.lower.chars().count() == 1;
    if short {
        // `a Mạnh`, `o Lài`, but no list `A.` and no `o` for `ở`.
        return HONORIFICS.contains(&piece.lower.as_str())
            && hand.capitals == Capitals::Told
            && (hand.accented || piece.lower != "o")
            && (!piece.capital || piece.lower == "o" || piece.lower == "ô");
    }
    match hand.capitals {
        Capitals::Told => hand.is(piece, HONORIFICS) || is_half_honorific(piece, hand),
        // A thing, or a word of another sound.
        _ if piece.folded == "cai" => false,
        Capitals::None if !hand.accented => PLAIN_HONORIFICS.contains(&piece.lower.as_str()),
        Capitals::None => hand.is(piece, HONORIFICS) || PLAIN_HONORIFICS.contains(&piece.lower.as_str()),
        Capitals::All => hand.is(piece, HONORIFICS),
    }
}

/// `ông Tuấn cai nhau voi ba Lan`. With a capital it begins what is told: `Ba Lan vay`, but `phường Ba Đình`, `Chu Văn An`.
fn is_half_honorific(piece: &Piece, hand: Hand) -> bool {
    let begins = (piece.start == 0 || !piece.joined) && !is_family_name(&piece.text);
    hand.accented && HALF_HONORIFICS.contains(&piece.lower.as_str()) && (!piece.capital || begins)
}

/// `tổ dân phố Cô Mễ` names a place.
fn is_place_before(pieces: &[Piece], at: usize, hand: Hand) -> bool {
    let Some(before) = at.checked_sub(1).map(|it| &pieces[it]) else { return false };
    pieces[at].joined && pieces[at].capital && hand.capitals == Capitals::Told && hand.is(before, PLACES)
}

/// `con dâu là Lệ`, `vợ là Trần Thị Hoa`.
fn related(pieces: &[Piece], at: usize, hand: Hand) -> Option<Mention> {
    let is = hand.is(&pieces[at], &["là"]) && at > 0 && hand.is(&pieces[at - 1], RELATIONS);
    let name = if is && hand.capitals == Capitals::Told { name_run(pieces, at + 1, hand, LONGEST) } else { 0 };
    (name > 0 && !is_honorific(&pieces[at + 1], hand)).then(|| Mention {
        from: at + 1,
        name: at + 1..at + 1 + name,
        firm: false,
    })
}

/// A whole name without an honorific: three words or more that begin with a family name.
fn whole(pieces: &[Piece], at: usize, hand: Hand) -> Option<Mention> {
    let first = &pieces[at];
    if !is_family_name(&first.text) || is_place_before(pieces, at, hand) {
        return None;
    }
    // `vu ba xuan` is the case of Mrs Xuân.
    let of_case = first.folded == "vu" && pieces.get(at + 1).is_some_and(|it| it.folded == "ba");
    if of_case && hand.capitals == Capitals::None && !hand.accented {
        return None;
    }
    let name = name_run(pieces, at, hand, LONGEST);
    let is_name = name >= 3 || (name == 2 && hand.capitals == Capitals::Told && after_party(pieces, at, hand));
    is_name.then(|| Mention { from: at, name: at..at + name, firm: false })
}

/// `bên A Nguyễn An`.
fn after_party(pieces: &[Piece], at: usize, hand: Hand) -> bool {
    ["bên a", "bên b", "giữa", "nhà", "hộ"].iter().any(|it| hand.ends(pieces, at, it))
}

/// `vc Đạt - Hiên`, `vợ chồng Tuyển và Nhài`: names alone, behind a word for two.
fn paired(pieces: &[Piece], at: usize, hand: Hand, last: Option<&Mention>) -> Option<Mention> {
    if hand.capitals != Capitals::Told {
        return None;
    }
    let first = PAIRS.iter().any(|it| hand.ends(pieces, at, it));
    let behind = last.is_some_and(|it| {
        let gap = at.checked_sub(it.name.end);
        let paired = PAIRS.iter().any(|pair| hand.ends(pieces, it.from, pair));
        paired && (gap == Some(0) || (gap == Some(1) && hand.is(&pieces[at - 1], &["và", "với"])))
    });
    let name = if first || behind { name_run(pieces, at, hand, 3) } else { 0 };
    (name > 0).then(|| Mention { from: at, name: at..at + name, firm: false })
}

/// How many words of a name stand at a piece.
fn name_run(pieces: &[Piece], at: usize, hand: Hand, most: usize) -> usize {
    let fits = |n: usize| {
        let piece = pieces.get(at + n)?;
        let goes_on = n == 0 || piece.joined;
        let is_word = piece.is_word && !(hand.capitals == Capitals::Told && hand.is(piece, NO_NAMES));
        let shout = piece.text.chars().count() > 1 && piece.text.chars().all(char::is_uppercase);
        let shouts = shout && hand.capitals == Capitals::Told && n > 0;
        (goes_on && is_word && !shouts).then_some(piece)
    };
    match hand.capitals {
        Capitals::Told => (0..most).take_while(|n| fits(*n).is_some_and(|it| it.capital)).count(),
        Capitals::All | Capitals::None => {
            let Some(first) = fits(0) else { return 0 };
            let middle = fits(1).is_some_and(|it| MIDDLE.contains(&it.folded.as_str()));
            if FAMILIES.contains(&first.folded.as_str()) && middle && fits(2).is_some() {
                let fourth = fits(2).is_some_and(|it| MIDDLE.contains(&it.folded.as_str()));
                let more = fourth && fits(3).is_some_and(|it| !COMMON.contains(&it.folded.as_str()));
                return if more { 4 } else { 3 };
            }
            let is_given = match hand.capitals {
                Capitals::None => GIVEN.contains(&first.folded.as_str()),
                _ => !COMMON.contains(&first.folded.as_str()) && first.text.chars().count() > 1,
            };
            usize::from(is_given)
        }
    }
}
