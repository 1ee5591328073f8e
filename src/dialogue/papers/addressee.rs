//! Whom an urgent report goes to, as it was typed. A paper names an office or a body (Decree 30/2020/NĐ-CP), and nobody
//! by a name alone.

use crate::domain::fold::{fold, nfc};
use crate::domain::names::{is_family_name, is_spelled_family_name};
use crate::domain::papers::Addressee;

/// What bodies and offices are called whose first word may be somebody's name or how people are spoken of, folded.
const BODIES: &[&str] = &[
    "co quan",
    "chi cuc",
    "chi bo",
    "chi hoi",
    "chi huy",
    "chi nhanh",
    "cong ty",
    "cong doan",
    "doan thanh nien",
    "hoi dong",
    "hoi phu nu",
    "hoi nong dan",
    "hoi cuu chien binh",
    "hoi nguoi cao tuoi",
    "hoi chu thap do",
    "mat tran",
    "mttq",
    "hdnd",
    "vks",
    "vksnd",
    "tand",
    "to dan pho",
    "to truong",
    "to hoa giai",
    "to cong tac",
    "to an ninh",
    "truong thon",
    "truong khu",
    "truong ban",
    "truong phong",
    "truong tieu hoc",
    "truong thcs",
    "truong thpt",
    "truong mam non",
    "truong hoc",
    "vien kiem sat",
    "quan su",
    "quan ly",
    "dan quan",
    "lam truong",
    "tu phap",
    "van phong",
    "phong van hoa",
    "ba me",
    "duong sat",
    "quan doi",
    "thanh tra",
    "cu tri",
];
/// Bodies with a chair or a committee of their own, folded: `Chủ tịch Hội Phụ nữ` is nobody of the People's Committee.
const CHAIRED: &[&str] = &[
    "mttq",
    "mat tran",
    "hdnd",
    "hoi dong",
    "chu tich hoi",
    "hoi phu nu",
    "hoi lhpn",
    "hoi lien hiep",
    "hoi nong dan",
    "hoi cuu chien binh",
    "hoi ccb",
    "hoi nguoi cao tuoi",
    "hoi chu thap do",
    "hoi khuyen hoc",
    "hoi luat gia",
    "cong doan",
    "lien doan lao dong",
    "uy ban kiem tra",
    "uy ban bau cu",
    "uy ban doan ket",
    "hop tac xa",
    "cong ty",
];
const COURTESY: &[&str] = &["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "đồng chí", "đ/c", "đc"];
/// Words of a full name, at most.
const MOST_OF_NAME: usize = 5;

/// The chair of the People's Committee and the police as their codes, however they are called, any other body by its name;
/// none where it is somebody's name.
pub(super) fn addressee_of(words: String) -> Option<String> {
    let folded = format!(" {} ", fold(&words));
    let says = |all: &[&str]| all.iter().any(|it| folded.contains(&format!(" {it} ")));
    let chair = says(&["chu tich", "uy ban", "ubnd"]);
    // Of another body the words say which, and who else is meant.
    if chair && says(CHAIRED) && !says(&["ubnd", "uy ban nhan dan"]) {
        return Some(words);
    }
    let police = says(&["cong an", "ca phuong", "ca xa"]);
    let both = says(&["ca hai", "hai noi", "2 noi"]);
    match (chair, police, both) {
        (true, true, _) | (false, false, true) => Some(Addressee::Both.code().to_owned()),
        (true, false, _) => Some(Addressee::Chair.code().to_owned()),
        (false, true, _) => Some(Addressee::Police.code().to_owned()),
        (false, false, false) => (says(BODIES) || !is_somebody(&words)).then_some(words),
    }
}

/// Whether it reads as somebody's name: one word alone, a courtesy before it, or a family name in front.
fn is_somebody(words: &str) -> bool {
    let typed = nfc(words.trim()).to_lowercase();
    let bare = fold(&typed) == typed;
    let is_courtesy = |it: &&str| {
        let begins = |it: &str| typed.strip_prefix(it).is_some_and(|rest| rest.starts_with([' ', '.']));
        begins(it) || (bare && begins(&fold(it)))
    };
    let all: Vec<&str> = words.split_whitespace().collect();
    let has_family_name = |first: &&str| if bare { is_family_name(first) } else { is_spelled_family_name(first) };
    all.len() == 1
        || COURTESY.iter().any(is_courtesy)
        || (all.len() <= MOST_OF_NAME && all.first().is_some_and(has_family_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_goes_to_an_office_or_a_body() {
        for (words, kept) in [
            ("Công an phường", "police"),
            ("chu tich", "chair"),
            ("đồng chí Mạnh, Chủ tịch phường", "chair"),
            ("anh Manh pho chu tich", "chair"),
            ("Chủ tịch UBND xã Đại Đồng", "chair"),
            ("công an và chủ tịch", "both"),
            ("Ủy ban nhân dân phường", "chair"),
            ("uy ban phuong", "chair"),
            ("Văn phòng HĐND và UBND phường", "chair"),
            ("cả hai nơi", "both"),
        ] {
            assert_eq!(addressee_of(words.to_owned()).as_deref(), Some(kept), "{words}");
        }
        for words in [
            "Hạt Kiểm lâm khu vực",
            "hat kiem lam",
            "Chi cục Thuế",
            "chi cuc thue",
            "Cơ quan thuế",
            "Đồn Biên phòng Lũng Cú",
            "Đoàn Thanh niên phường",
            "Phòng Tư pháp",
            "Tổ trưởng tổ dân phố Kim Đôi",
            "Viện kiểm sát khu vực",
            "Điện lực Bắc Ninh",
            "MTTQ phường",
            "Phường Vũ Ninh",
            "Ủy ban MTTQ phường",
            "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
            "Chủ tịch MTTQ phường",
            "chu tich mttq phuong",
            "Chủ tịch Hội Phụ nữ",
            "chu tich hoi phu nu",
            "Chủ tịch Hội Nông dân phường",
            "Chủ tịch HĐND phường",
            "Chủ tịch Công đoàn cơ sở",
            "Chủ tịch MTTQ và Công an phường",
        ] {
            assert_eq!(addressee_of(words.to_owned()).as_deref(), Some(words));
        }
        for words in [
            "Manh",
            "Mạnh",
            "ông Mạnh",
            "dc Manh",
            "đ/c Mạnh",
            "chi Lan",
            "Nguyễn Văn Mạnh",
            "nguyen van manh",
            "Văn Mạnh",
        ] {
            let named = addressee_of(words.to_owned());
            assert_eq!(named, None, "{words}");
        }
    }
}
