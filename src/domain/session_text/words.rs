//! The words by which sessions are told, with their accents; of words that begin alike the longer ones stand first.

/// Both sides.
pub(super) const BOTH: &[&str] =
    &["cả hai bên", "cả 2 bên", "hai bên", "2 bên", "các bên", "đôi bên", "bên a và bên b", "bên a với bên b"];
/// Words between who and what.
pub(super) const ADVERBS: &[&str] = &["đều", "cùng", "cũng", "đã"];
/// That somebody came.
pub(super) const CAME: &[&str] = &[
    "có mặt đầy đủ",
    "có mặt đủ",
    "có mặt",
    "đến đầy đủ",
    "đến đủ",
    "đến dự",
    "đến",
    "tới dự",
    "tới đủ",
    "tới",
    "tham gia đầy đủ",
    "tham gia",
    "tham dự",
    "dự đủ",
    "dự",
    "đủ mặt",
    "đầy đủ",
    "đủ",
    "gặp nhau",
];
/// That somebody did not.
pub(super) const ABSENT: &[&str] = &[
    "vắng mặt",
    "vắng",
    "không đến dự",
    "không đến",
    "không có mặt",
    "không tới",
    "không tham gia",
    "không tham dự",
    "không dự",
];
/// Why.
pub(super) const BECAUSE: &[&str] = &["vì", "bởi vì", "do"];
/// What stands before both sides: `có mặt đủ hai bên`.
pub(super) const ALL_THERE: &[&str] =
    &["có mặt đầy đủ", "có mặt đủ", "có mặt cả", "có mặt", "đầy đủ cả", "đầy đủ", "đủ mặt", "đủ cả", "đủ"];
/// That the sides were met apart.
pub(super) const APART: &[&str] = &[
    "gặp riêng từng bên",
    "gặp riêng hai bên",
    "gặp riêng các bên",
    "gặp riêng",
    "gặp từng bên",
    "gặp từng bên một",
    "riêng từng bên",
    "từng bên một",
    "hòa giải riêng từng bên",
    "hoà giải riêng từng bên",
];
/// Before anybody.
pub(super) const OPENLY: &[&str] = &["công khai"];
/// Behind closed doors.
pub(super) const CLOSED: &[&str] = &["không công khai", "họp kín"];
/// By the joint will of the parties.
pub(super) const AS_BOTH_WISH: &[&str] = &[
    "theo ý các bên",
    "theo ý hai bên",
    "theo ý kiến các bên",
    "các bên cùng muốn",
    "hai bên cùng muốn",
    "hai bên muốn",
];
/// What stands before when they meet again.
pub(super) const NEXT: &[&str] = &[
    "hẹn hai bên gặp lại",
    "hẹn các bên gặp lại",
    "hẹn hai bên buổi sau",
    "hẹn hai bên",
    "hẹn các bên",
    "hẹn buổi sau",
    "hẹn buổi tới",
    "hẹn lần sau",
    "hẹn gặp lại",
    "hẹn họp lại",
    "hẹn ngồi lại",
    "hẹn lại",
    "hẹn gặp",
    "hẹn",
    "buổi sau",
    "buổi tới",
    "buổi tiếp theo",
    "buổi tiếp",
    "lần sau",
    "lần tới",
    "gặp lại",
    "họp lại",
    "ngồi lại",
];
/// That something was agreed.
pub(super) const AGREE: &[&str] = &["thống nhất", "nhất trí", "thỏa thuận", "thoả thuận", "đồng ý"];
/// Words by which a clause tells more than that something was agreed, or open.
pub(super) const TURNS: &[&str] =
    &["nhưng", "mà", "song", "tuy", "nếu", "hay", "từ", "cũ", "xưa", "ngoái", "chưa", "không", "lại"];
/// Words around a day, a time and a place that say nothing.
pub(super) const SMALL: &[&str] = &[
    "buổi", "hòa", "hoà", "giải", "hôm", "ngày", "lúc", "vào", "hồi", "khoảng", "gặp", "họp", "sáng", "trưa", "chiều",
    "tối", "tôi", "mình", "là", "sẽ", "có", "này",
];
/// Words that name a place.
pub(super) const PLACES: &[&str] = &[
    "nhà",
    "văn",
    "hóa",
    "hoá",
    "tổ",
    "dân",
    "phố",
    "khu",
    "thôn",
    "xóm",
    "ấp",
    "bản",
    "phường",
    "xã",
    "trụ",
    "sở",
    "ủy",
    "uỷ",
    "ban",
    "nhân",
    "hội",
    "trường",
    "đình",
    "chùa",
    "sân",
    "ngõ",
    "ngách",
    "hẻm",
    "đường",
    "điểm",
    "phòng",
    "họp",
    "tiếp",
    "công",
    "an",
    "sinh",
    "hoạt",
    "cộng",
    "đồng",
    "gia",
    "trạm",
    "y",
    "tế",
    "quán",
    "chợ",
    "ubnd",
    "số",
    "bà",
    "ông",
    "anh",
    "chị",
    "cô",
    "chú",
    "bác",
    "cụ",
    "em",
    "thầy",
];
/// Of these, the ones with which a place begins that nothing stands before.
pub(super) const STARTS: &[&str] =
    &["nhà", "trụ", "hội", "ubnd", "ủy", "uỷ", "phòng", "đình", "sân", "văn", "khu", "trường", "trạm"];
/// Of these, the ones that stand before a name.
pub(super) const TITLES: &[&str] = &["bà", "ông", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "thầy"];
