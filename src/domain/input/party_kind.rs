//! What a line about a party speaks of, by the words it begins with: `hộ ông An`, `các hộ ngõ 3`, `UBND phường`, `nhóm
//! thanh niên`. A word that may begin a name as well (`Hồ`, `Trương`, `Hội`) needs what makes it no name.

use super::words::{Cursor, Token, tokens};
use crate::domain::case::PartyKind;
use crate::domain::fold::nfc;

/// Folded beginnings that are never a name.
const ORGANISATIONS: &[&str] = &[
    "ubnd",
    "uy ban nhan dan",
    "uy ban",
    "hdnd",
    "cong ty",
    "cty",
    "hop tac xa",
    "htx",
    "doanh nghiep",
    "ban quan ly",
    "ban qldt",
    "ban quan tri",
    "nha may",
    "xi nghiep",
    "ngan hang",
    "co quan",
    "to chuc",
    "tram y te",
    "tram",
    "benh vien",
    "truong tieu hoc",
    "truong mam non",
    "truong mau giao",
    "truong thcs",
    "truong thpt",
    "truong trung hoc",
    "truong hoc",
    "nha truong",
    "hoi phu nu",
    "hoi nong dan",
    "hoi cuu chien binh",
    "hoi nguoi cao tuoi",
    "chi hoi",
    "chi doan",
    "doan thanh nien",
    "mat tran",
    "nha van hoa",
    "cua hang",
    "chi nhanh",
    "van phong",
    "phong kham",
    "toa soan",
    "cong doan",
    "quy tin dung",
];
const FAMILIES: &[&str] = &[
    "cac ho",
    "nhieu ho",
    "may ho",
    "cac gia dinh",
    "nhieu gia dinh",
    "may gia dinh",
    "cac nha",
    "may nha",
    "tap the cac ho",
];
const GROUPS: &[&str] =
    &["nhom", "mot nhom", "mot so", "bon", "dam", "tap the", "toan the", "ba con", "nhan dan", "nguoi dan"];
const FAMILY: &[&str] = &["gia dinh nha", "gia dinh", "ho gia dinh"];
const COURTESY: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau", "di", "thim", "mo"];

/// What a line speaks of, and the line without the words that said so, where a name follows them.
pub(super) fn kind_of(line: &str) -> (PartyKind, &str) {
    let tokens = tokens(line);
    let begins = |phrases: &[&str]| Cursor::new(&tokens, 0).any(phrases);
    if begins(ORGANISATIONS) {
        return (PartyKind::Organisation, line);
    }
    let counted = tokens.first().is_some_and(|it| it.digits().is_some());
    let counts_families = counted && Cursor::new(&tokens, 1).any(&["ho", "gia dinh", "nha"]);
    if begins(FAMILIES) || counts_families {
        return (PartyKind::Families, line);
    }
    if begins(GROUPS) {
        return (PartyKind::Group, line);
    }
    match head_of_family(line, &tokens) {
        Some(rest) => (PartyKind::Family, rest),
        None => (PartyKind::Person, line),
    }
}

/// The line from the name of who speaks for a family on. `hộ` has its accent or ông, bà behind it, for Hồ is a family
/// name; so has `nhà`, for a house may be an address.
fn head_of_family<'a>(line: &'a str, tokens: &[Token]) -> Option<&'a str> {
    let mut cursor = Cursor::new(tokens, 0);
    let sure = if cursor.any(FAMILY) {
        true
    } else if cursor.phrase("ho") {
        nfc(&line[tokens[0].range.clone()]).to_lowercase() == "hộ"
    } else {
        cursor.phrase("nha").then_some(false)?
    };
    let courtesy = cursor.any(COURTESY);
    cursor.peek().filter(|_| sure || courtesy).map(|it| &line[it.range.start..])
}
