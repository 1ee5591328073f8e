//! Words by which a line about a candidate is understood. Knows no line.

/// The peoples of Viet Nam as they are written; those of Bắc Ninh and around it first.
pub(super) const PEOPLES: &[&str] = &[
    "Kinh",
    "Tày",
    "Nùng",
    "Sán Dìu",
    "Sán Chay",
    "Cao Lan",
    "Mường",
    "Thái",
    "Hoa",
    "Dao",
    "Mông",
    "H'Mông",
    "Khmer",
    "Thổ",
    "Giáy",
    "Ngái",
    "Lô Lô",
    "La Chí",
    "Pà Thẻn",
    "Gia Rai",
    "Ê Đê",
    "Ba Na",
    "Xơ Đăng",
    "Cơ Ho",
    "Chăm",
    "Hrê",
    "Mnông",
    "Ra Glai",
    "Xtiêng",
    "Bru Vân Kiều",
    "Cơ Tu",
    "Khơ Mú",
    "Tà Ôi",
    "Hà Nhì",
    "Lào",
    "La Hủ",
];

/// Beginnings of what tells where somebody lives.
pub(super) const HOMES: &[&str] = &[
    "so nha",
    "so ",
    "ngo ",
    "ngach ",
    "duong ",
    "pho ",
    "thuong tru",
    "tru tai",
    "o ",
    "khu ",
    "to dan pho",
    "thon ",
];

/// Words by which one tells what somebody has learned.
pub(super) const SCHOOLS: &[&str] = &[
    "dai hoc",
    "cao dang",
    "trung cap",
    "so cap",
    "cu nhan",
    "ky su",
    "thac si",
    "tien si",
    "bac si",
    "thpt",
    "thcs",
    "trung hoc",
    "12/12",
    "10/10",
    "7/10",
    "9/12",
    "trinh do",
];

/// Beginnings of the names of organisations.
pub(super) const ORGANISATIONS: &[&str] =
    &["hoi ", "chi hoi ", "doan thanh nien", "doan tncs", "cong doan", "mat tran", "ban cong tac mat tran", "ccb"];
