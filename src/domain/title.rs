//! What a text is called in a list: its first line that says something of its own. Official letters begin with the
//! letterhead of the state and the office, which is the same on all of them.

use super::fold::{fold, normalise_spaces, syllables};

/// What a line of a letterhead is or begins with, folded.
const LETTERHEAD: &[&str] = &[
    "cong hoa xa hoi chu nghia viet nam",
    "cong hoa xhcn viet nam",
    "chxhcn viet nam",
    "doc lap tu do hanh phuc",
    "dang cong san viet nam",
];
/// How the name of an office begins; only a line in capitals or one that is not long is such a name. With their accents:
/// `TÌNH HÌNH` is no `tỉnh`, `QUẢN LÝ` no `quận`.
const OFFICES: &[&str] = &[
    "ủy ban nhân dân",
    "ubnd",
    "hội đồng nhân dân",
    "hđnd",
    "văn phòng",
    "ủy ban mttq",
    "ủy ban mặt trận",
    "ban thường trực",
    "mặt trận tổ quốc",
    "mttq",
    "sở tư pháp",
    "phòng tư pháp",
    "bộ tư pháp",
    "tỉnh",
    "thành phố",
    "phường",
    "xã",
    "thị trấn",
    "quận",
    "huyện",
    "công an",
    "tổ hòa giải",
    "đảng ủy",
    "hội đồng phối hợp",
];
/// What begins like an office and is none.
const NO_OFFICES: &[&str] = &["xã hội", "thành phố hóa", "văn phòng phẩm", "công an nhân dân"];
/// What kind of letter it is: says something only together with the line below.
const KINDS: &[&str] = &[
    "thong bao",
    "ban tin phap luat",
    "ban tin",
    "giay moi",
    "cong van",
    "ke hoach",
    "quyet dinh",
    "huong dan",
    "to trinh",
    "bao cao",
    "thu moi",
    "cong dien",
    "thong bao khan",
    "dinh chinh",
];
/// Longest name of an office, in words.
const LONGEST_OFFICE: usize = 14;

/// The line by which a text is known, without what every official letter begins with.
#[must_use]
pub fn title(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(normalise_spaces).filter(|it| !it.is_empty()).collect();
    let mut own = lines.iter().filter(|it| !is_letterhead(it));
    match own.next() {
        None => lines.first().cloned().unwrap_or_default(),
        Some(kind) if is_kind(kind) => match own.next() {
            Some(about) => format!("{} {about}", kind.trim_end_matches([':', '.', ' '])),
            None => kind.clone(),
        },
        Some(line) => line.clone(),
    }
}

/// Folded, words alone.
fn bare(line: &str) -> String {
    let words: String = fold(line).chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
    normalise_spaces(&words)
}

fn is_kind(line: &str) -> bool {
    KINDS.contains(&bare(line).as_str())
}

fn is_letterhead(line: &str) -> bool {
    let bare = bare(line);
    // A rule of dashes, stars or dots.
    if bare.is_empty() {
        return true;
    }
    if LETTERHEAD.iter().any(|it| bare.contains(it)) {
        return true;
    }
    let first = |words: &[&str]| words.iter().any(|it| bare == *it || bare.starts_with(&format!("{it} ")));
    let (count, capitals) = (bare.split(' ').count(), line == line.to_uppercase());
    // «PHƯỜNG KINH BẮC» or «UBND phường Kinh Bắc» is an office; «Phường họp sáng thứ Bảy» is not.
    let names_an_office =
        begins(line, OFFICES) && !begins(line, NO_OFFICES) && count <= LONGEST_OFFICE && (capitals || names_only(line));
    names_an_office || is_number(line, &bare) || is_place_and_day(&bare) || first(&["kinh gui"])
}

/// Whether a line begins with one of some words; what is typed without any accent may lack them.
fn begins(line: &str, listed: &[&str]) -> bool {
    let typed = syllables(line);
    let bare = line.is_ascii();
    listed.iter().any(|it| {
        let words = syllables(it);
        typed.len() >= words.len()
            && typed
                .iter()
                .zip(&words)
                .all(|(typed, word)| typed == word || (bare && fold(&typed.letters) == fold(&word.letters)))
    })
}

/// Whether a line ends like a name, with every word after those for the office in capitals.
fn names_only(line: &str) -> bool {
    const SMALL: &[&str] = &[
        "uy", "ban", "nhan", "dan", "phuong", "xa", "tinh", "thanh", "pho", "van", "phong", "hdnd", "va", "hoi",
        "dong", "ubnd", "to", "hoa", "giai", "cong", "an", "thi", "tran", "huyen", "quan", "mat", "quoc", "tu", "phap",
        "so", "bo", "dang", "thuong", "truc", "phoi", "hop", "mttq", "viet", "nam",
    ];
    let capital = |it: &str| it.chars().next().is_some_and(char::is_uppercase);
    line.ends_with(|it: char| it.is_alphanumeric())
        && line.split(' ').all(|it| capital(it) || SMALL.contains(&bare(it).as_str()) || bare(it).is_empty())
}

/// «Số: 12/TB-UBND», «Số 12/TB-VP ngày 5/5/2026».
fn is_number(line: &str, bare: &str) -> bool {
    bare.strip_prefix("so ").is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()))
        && (line.contains('/') || line.contains(':'))
        && bare.split(' ').count() <= 10
        || bare == "so"
}

/// «Kinh Bắc, ngày 05 tháng 05 năm 2026».
fn is_place_and_day(bare: &str) -> bool {
    let words: Vec<&str> = bare.split(' ').collect();
    let at = |word: &str| words.iter().position(|it| *it == word);
    match (at("ngay"), at("thang"), at("nam")) {
        (Some(day), Some(month), Some(year)) => day < month && month < year && day <= 5 && words.len() <= year + 2,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_known_by_what_it_says() {
        let head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----------\n";
        for (rest, wanted) in [
            ("Lấn chiếm lối đi chung", "Lấn chiếm lối đi chung"),
            ("THÔNG BÁO\nVề việc nghỉ lễ", "THÔNG BÁO Về việc nghỉ lễ"),
            (
                "UBND PHƯỜNG KINH BẮC\nSố: 12/TB-UBND\nKinh Bắc, ngày 05 tháng 5 năm 2026\nGIẤY MỜI\nDự tập huấn",
                "GIẤY MỜI Dự tập huấn",
            ),
            ("Kính gửi: Các tổ hòa giải\nLịch tập huấn tháng 6", "Lịch tập huấn tháng 6"),
            ("Ủy ban nhân dân phường Kinh Bắc\nVăn phòng HĐND và UBND\nVay nợ", "Vay nợ"),
        ] {
            assert_eq!(title(&format!("{head}{rest}")), wanted);
        }
        assert_eq!(title("Phường họp sáng thứ Bảy."), "Phường họp sáng thứ Bảy.");
        assert_eq!(title("Xã hội hóa công tác hòa giải"), "Xã hội hóa công tác hòa giải");
        for line in ["QUẢN LÝ ĐẤT ĐAI", "TÌNH HÌNH AN NINH QUÝ III", "XÃ HỘI HÓA HÒA GIẢI", "CÔNG ĂN VIỆC LÀM"]
        {
            assert_eq!(title(&format!("PHƯỜNG KINH BẮC\n{line}\nnhư sau")), line);
        }
        for office in ["QUẬN ĐỐNG ĐA", "Tỉnh Bắc Ninh", "UY BAN NHAN DAN PHUONG KINH BAC", "ĐẢNG UỶ PHƯỜNG VŨ NINH"]
        {
            assert_eq!(title(&format!("{office}\nMời họp")), "Mời họp");
        }
        assert_eq!(title("Số 5 ngõ 3 lấn đường"), "Số 5 ngõ 3 lấn đường");
        assert_eq!(title("ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMời họp"), "Mời họp");
        assert_eq!(title(head), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "nothing else is there");
        assert_eq!(title(""), "");
    }
}
