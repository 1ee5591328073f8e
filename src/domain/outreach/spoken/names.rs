//! What is written short and said in full, and the names of letters.

/// Abbreviations of the ward's world, as they are written: in capitals.
const SHORT: &[(&str, &str)] = &[
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"),
    ("BCTMT", "Ban công tác Mặt trận"),
    ("VKSND", "Viện kiểm sát nhân dân"),
    ("VKS", "Viện kiểm sát"),
    ("TAND", "Tòa án nhân dân"),
    ("TANDTC", "Tòa án nhân dân tối cao"),
    ("VKSNDTC", "Viện kiểm sát nhân dân tối cao"),
    ("CSGT", "Cảnh sát giao thông"),
    ("CSKV", "cảnh sát khu vực"),
    ("PCCC", "phòng cháy, chữa cháy"),
    ("CNCH", "cứu nạn, cứu hộ"),
    ("ANTT", "an ninh trật tự"),
    ("ATGT", "an toàn giao thông"),
    ("TNGT", "tai nạn giao thông"),
    ("TTATXH", "trật tự, an toàn xã hội"),
    ("TTCC", "trật tự công cộng"),
    ("VSMT", "vệ sinh môi trường"),
    ("ATTP", "an toàn thực phẩm"),
    ("TDP", "tổ dân phố"),
    ("KDC", "khu dân cư"),
    ("HGV", "hòa giải viên"),
    ("HGCS", "hòa giải ở cơ sở"),
    ("HGƠCS", "hòa giải ở cơ sở"),
    ("TGPL", "trợ giúp pháp lý"),
    ("PBGDPL", "phổ biến, giáo dục pháp luật"),
    ("VPPL", "vi phạm pháp luật"),
    ("VPHC", "vi phạm hành chính"),
    ("BLGĐ", "bạo lực gia đình"),
    ("PCBLGĐ", "phòng, chống bạo lực gia đình"),
    ("HNGĐ", "hôn nhân và gia đình"),
    ("HN&GĐ", "hôn nhân và gia đình"),
    ("BLDS", "Bộ luật Dân sự"),
    ("BLHS", "Bộ luật Hình sự"),
    ("BLTTDS", "Bộ luật Tố tụng dân sự"),
    ("BLTTHS", "Bộ luật Tố tụng hình sự"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHTN", "bảo hiểm thất nghiệp"),
    ("CCCD", "căn cước công dân"),
    ("CMND", "chứng minh nhân dân"),
    ("GCN", "giấy chứng nhận"),
    ("GCNQSDĐ", "giấy chứng nhận quyền sử dụng đất"),
    ("QSDĐ", "quyền sử dụng đất"),
    ("TTHC", "thủ tục hành chính"),
    ("KT-XH", "kinh tế, xã hội"),
    ("KTXH", "kinh tế, xã hội"),
    ("XHCN", "xã hội chủ nghĩa"),
    ("CHXHCN", "Cộng hòa xã hội chủ nghĩa"),
    ("CNTT", "công nghệ thông tin"),
    ("HTX", "hợp tác xã"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("GDĐT", "giáo dục và đào tạo"),
    ("CLB", "câu lạc bộ"),
    ("CCB", "cựu chiến binh"),
    ("HPN", "Hội Phụ nữ"),
    ("LHPN", "Liên hiệp Phụ nữ"),
    ("HLHPN", "Hội Liên hiệp Phụ nữ"),
    ("HND", "Hội Nông dân"),
    ("NCT", "người cao tuổi"),
    ("NKT", "người khuyết tật"),
    ("ĐTN", "Đoàn Thanh niên"),
    ("TNCS", "Thanh niên Cộng sản"),
    ("HCM", "Hồ Chí Minh"),
    ("TPHCM", "Thành phố Hồ Chí Minh"),
    ("VNeID", "vi nê ai đi"),
    ("SĐT", "số điện thoại"),
    ("ĐT", "điện thoại"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BTV", "Ban Thường vụ"),
    ("QH", "Quốc hội"),
    ("CP", "Chính phủ"),
    ("TTg", "Thủ tướng"),
    ("TW", "Trung ương"),
    ("TƯ", "Trung ương"),
    ("VN", "Việt Nam"),
    ("TP", "thành phố"),
    ("Tp", "thành phố"),
    ("TX", "thị xã"),
    ("v.v", "vân vân"),
    ("đ/c", "đồng chí"),
    ("Đ/c", "đồng chí"),
    ("ThS", "Thạc sĩ"),
    ("LS", "Luật sư"),
];
/// Written short with a point behind: the point ends no sentence.
const POINTED: &[(&str, &str)] = &[
    ("TP", "thành phố"),
    ("Tp", "thành phố"),
    ("TX", "thị xã"),
    ("TT", "thị trấn"),
    ("P", "phường"),
    ("Q", "quận"),
    ("X", "xã"),
    ("H", "huyện"),
    ("T", "tỉnh"),
    ("ThS", "Thạc sĩ"),
    ("LS", "Luật sư"),
    ("GS", "Giáo sư"),
    ("TS", "Tiến sĩ"),
    ("BS", "Bác sĩ"),
];

/// A kind of document, as its number writes it.
pub(super) fn kind(code: &str) -> Option<&'static str> {
    Some(match code {
        "NĐ" => "Nghị định",
        "QĐ" => "Quyết định",
        "TT" => "Thông tư",
        "NQ" => "Nghị quyết",
        "CT" => "Chỉ thị",
        "KH" => "Kế hoạch",
        "TB" => "Thông báo",
        "HD" => "Hướng dẫn",
        "BC" => "Báo cáo",
        "CV" => "Công văn",
        "GM" => "Giấy mời",
        "PL" => "Pháp lệnh",
        "KL" => "Kết luận",
        "TTr" => "Tờ trình",
        "CTr" => "Chương trình",
        "TTLT" => "Thông tư liên tịch",
        "NQLT" => "Nghị quyết liên tịch",
        "VBHN" => "Văn bản hợp nhất",
        _ => return None,
    })
}

fn of(list: &[(&str, &'static str)], text: &str) -> Option<&'static str> {
    list.iter().find(|it| it.0 == text).map(|it| it.1)
}

/// What an abbreviation means; of several that are tied, all of them.
pub(super) fn in_full(text: &str) -> Option<String> {
    if let Some(words) = of(SHORT, text) {
        return Some(words.to_owned());
    }
    let parts: Vec<&str> = text.split('-').collect();
    let tied = parts.len() > 1;
    let all = parts.iter().map(|it| of(SHORT, it).or_else(|| kind(it))).collect::<Option<Vec<_>>>();
    all.filter(|_| tied).map(|it| it.join(", "))
}

/// The same of one with a point: `TP.`, `P.`
pub(super) fn pointed(text: &str) -> Option<&'static str> {
    of(POINTED, text)
}

/// A letter's name.
pub(super) fn letter(it: char) -> Option<&'static str> {
    Some(match it.to_lowercase().next()? {
        'a' => "a",
        'ă' => "á",
        'â' => "ớ",
        'b' => "bê",
        'c' => "xê",
        'd' => "dê",
        'đ' => "đê",
        'e' => "e",
        'ê' => "ê",
        'f' => "ép",
        'g' => "giê",
        'h' => "hát",
        'i' => "i",
        'j' => "gi",
        'k' => "ca",
        'l' => "e lờ",
        'm' => "em mờ",
        'n' => "en nờ",
        'o' => "o",
        'ô' => "ô",
        'ơ' => "ơ",
        'p' => "pê",
        'q' => "quy",
        'r' => "e rờ",
        's' => "ét sờ",
        't' => "tê",
        'u' => "u",
        'ư' => "ư",
        'v' => "vê",
        'w' => "vê kép",
        'x' => "ích xì",
        'y' => "i dài",
        'z' => "dét",
        _ => return None,
    })
}

/// Letter by letter; figures are said as a number.
pub(super) fn letters(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut figures = String::new();
    for it in text.chars() {
        if it.is_ascii_digit() {
            figures.push(it);
            continue;
        }
        out.extend(super::numbers::amount(&std::mem::take(&mut figures)));
        out.extend(letter(it).map(str::to_owned));
    }
    out.extend(super::numbers::amount(&figures));
    out.join(" ")
}

/// Whether capitals can only be read letter by letter: no vowel among them.
pub(super) fn is_unspeakable(text: &str) -> bool {
    (2..=8).contains(&text.chars().count())
        && text.chars().all(char::is_uppercase)
        && !crate::domain::fold::fold(text).contains(['a', 'e', 'i', 'o', 'u', 'y'])
}
