//! Numbers of documents as they are read aloud: `59/2024/NĐ-CP` is number fifty-nine of 2024, of the Government.

use super::names::{kind, letters};
use super::numbers::{all_digits, cardinal};

fn issuer(code: &str) -> String {
    for (prefix, name) in [("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("QH", "Quốc hội")] {
        if let Some(term) = code.strip_prefix(prefix).and_then(cardinal) {
            return format!("{name} khóa {term}");
        }
    }
    let known = match code {
        "CP" => "Chính phủ",
        "TTg" => "Thủ tướng Chính phủ",
        "BTP" => "Bộ Tư pháp",
        "BTC" => "Bộ Tài chính",
        "BCA" => "Bộ Công an",
        "BXD" => "Bộ Xây dựng",
        "BYT" => "Bộ Y tế",
        "BNV" => "Bộ Nội vụ",
        "BGDĐT" => "Bộ Giáo dục và Đào tạo",
        "BTNMT" => "Bộ Tài nguyên và Môi trường",
        "BNNMT" => "Bộ Nông nghiệp và Môi trường",
        "BVHTTDL" => "Bộ Văn hóa, Thể thao và Du lịch",
        "BLĐTBXH" => "Bộ Lao động, Thương binh và Xã hội",
        "UBND" => "Ủy ban nhân dân",
        "HĐND" => "Hội đồng nhân dân",
        "TANDTC" => "Tòa án nhân dân tối cao",
        "VKSNDTC" => "Viện kiểm sát nhân dân tối cao",
        "HĐTP" => "Hội đồng Thẩm phán",
        "UBTƯMTTQVN" | "UBTWMTTQVN" => "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "TW" | "TƯ" => "Trung ương",
        other => return letters(other),
    };
    known.to_owned()
}

/// How a document's number is said.
pub(super) struct Document {
    /// What kind of document its number says it is.
    pub(super) kind: Option<&'static str>,
    /// Number and year.
    pub(super) number: String,
    /// Who made it.
    pub(super) by: String,
}

/// The number of a document: figures, perhaps a year, and capitals after a stroke.
pub(super) fn document(text: &str) -> Option<Document> {
    let mut parts = text.split('/');
    let number = parts.next().filter(|it| it.len() <= 5)?;
    let said = cardinal(number)?;
    let mut rest: Vec<&str> = parts.collect();
    let year = rest.first().filter(|it| it.len() == 4 && all_digits(it)).and_then(|it| cardinal(it));
    if year.is_some() {
        rest.remove(0);
    }
    let codes: Vec<&str> = rest.iter().flat_map(|it| it.split('-')).collect();
    let is_code = |it: &&str| it.chars().count() >= 2 && it.chars().next().is_some_and(char::is_uppercase);
    let capitals = |it: &&str| it.chars().filter(|it| it.is_uppercase()).count() >= 2;
    if codes.is_empty() || !codes.iter().all(is_code) || !codes.iter().all(capitals) {
        return None;
    }
    let kind = kind(codes[0]);
    let makers = if kind.is_some() { &codes[1..] } else { &codes[..] };
    let by = makers.iter().map(|it| issuer(it)).collect::<Vec<_>>().join(" và ");
    let number = year.map_or(said.clone(), |year| format!("{said}, năm {year}"));
    Some(Document { kind, number, by })
}
