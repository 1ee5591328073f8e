//! The words by which danger is heard. Written with their accents; what is typed without accents, or with some of them,
//! fits as well. Each phrase says what may follow or precede it so that it means something harmless: `đánh giá`,
//! `đâm đơn`, `trộm vía`. Knows no rules of grammar: those are in [`super::danger`].

use super::scope_guard::Sign;

/// One phrase of danger.
pub(super) struct Phrase {
    /// Its syllables, with accents.
    pub(super) words: &'static str,
    /// What it is a sign of.
    pub(super) sign: Sign,
    /// Words that, coming next, make it harmless.
    pub(super) unless_next: &'static [&'static str],
    /// Words that, standing just before, make it harmless.
    pub(super) unless_before: &'static [&'static str],
    /// Whether it counts only when its accents are right, because without them it is another word.
    pub(super) exact: bool,
}

const fn plain(words: &'static str, sign: Sign) -> Phrase {
    Phrase { words, sign, unless_next: &[], unless_before: &[], exact: false }
}

const fn violence(words: &'static str) -> Phrase {
    plain(words, Sign::Violence)
}

const fn child(words: &'static str) -> Phrase {
    plain(words, Sign::ChildOrSexual)
}

const fn offence(words: &'static str) -> Phrase {
    plain(words, Sign::Violation)
}

/// A phrase that is harmless before some words.
const fn but_before(words: &'static str, unless_next: &'static [&'static str]) -> Phrase {
    Phrase { unless_next, ..violence(words) }
}

/// A word that is another word without its accents.
const fn accented(words: &'static str, unless_next: &'static [&'static str]) -> Phrase {
    Phrase { exact: true, ..but_before(words, unless_next) }
}

/// What may be played, painted, cleaned or mistaken rather than beaten.
const NOT_BEATEN: &[&str] = &[
    "giá", "bài", "máy", "rơi", "cờ", "cá", "bắt", "đàn", "trống", "dấu", "số", "mất", "thức", "vần", "răng", "bóng",
    "cầu", "đố", "liều", "đổi", "lừa", "tráo", "thuế", "luống", "võng", "tiếng", "đu", "đồng", "giày", "chén", "vỡ",
    "hỏng", "đổ", "hơi", "kẻng", "chuông", "lưới", "vảy", "tơi", "đất", "hạ", "kem", "phấn", "son", "vecni", "động",
    "điện", "chữ", "văn", "lái", "võ", "ván", "golf", "tennis", "tổ", "tam", "chắn", "phỏm", "cắp", "tụt", "lạc",
    "trượt", "giậm", "dậm", "gió", "thuốc", "quẹt", "bại", "gục", "bả", "cược", "tá", "úp", "bạc", "đề", "lô", "xóc",
    "xì", "thụt", "xe", "đi", "véc", "bật", "thông", "rắm", "nền", "trần",
];

/// What things threaten to do, and what people may say they will do by law.
const NOT_THREATENED: &[&str] = &["đổ", "sập", "gãy", "rơi", "lún", "ngập", "sụt", "kiện", "đưa", "cắt", "môi"];

/// What is killed without a crime against a person.
const NOT_KILLED: &[&str] = &["mổ", "thời", "thịt", "muỗi"];

/// Phrases of danger.
pub(super) const PHRASES: &[Phrase] = &[
    // Beating. Without accents `danh` is many words: then only what follows or precedes tells.
    accented("đánh", NOT_BEATEN),
    violence("đánh nhau"),
    violence("đánh lộn"),
    violence("đánh đập"),
    violence("đánh hội đồng"),
    violence("đánh ghen"),
    violence("đánh người"),
    violence("đánh chết"),
    violence("đánh bầm"),
    violence("đánh trọng thương"),
    violence("đánh thâm"),
    violence("đánh sưng"),
    violence("đánh què"),
    violence("đánh gãy"),
    violence("đánh vợ"),
    violence("đánh chồng"),
    but_before("đánh con", &["số", "bài", "đề", "lô", "dấu"]),
    violence("đánh cháu"),
    violence("đánh mẹ"),
    violence("đánh bố"),
    violence("đánh cha"),
    violence("đánh ông"),
    violence("đánh em"),
    violence("đánh anh"),
    violence("đánh hàng xóm"),
    violence("đánh tôi"),
    Phrase { unless_before: &["không"], ..but_before("chồng đánh", NOT_BEATEN) },
    but_before("bị đánh", NOT_BEATEN),
    but_before("đòi đánh", NOT_BEATEN),
    but_before("dọa đánh", NOT_BEATEN),
    but_before("sắp đánh", NOT_BEATEN),
    but_before("xông vào đánh", NOT_BEATEN),
    but_before("lao vào đánh", NOT_BEATEN),
    but_before("đuổi đánh", NOT_BEATEN),
    violence("lao vào nhau"),
    violence("uýnh nhau"),
    violence("oánh nhau"),
    violence("quánh nhau"),
    violence("uýnh lộn"),
    violence("oánh lộn"),
    violence("đập nhau"),
    violence("đập lộn"),
    violence("choảng nhau"),
    violence("đấm nhau"),
    violence("đấm đá"),
    violence("đâm nhau"),
    violence("phang nhau"),
    violence("tẩn nhau"),
    violence("nện nhau"),
    violence("đá nhau"),
    violence("tát nhau"),
    violence("tát vợ"),
    violence("tát vào mặt"),
    violence("bạt tai"),
    violence("bợp tai"),
    accented("tát", &["nước", "ao", "cạn", "đìa", "đầm", "mương", "vũng"]),
    accented("đấm", &["bóp", "lưng", "ngực", "vai"]),
    violence("thụi"),
    violence("đạp vào người"),
    violence("đạp vào bụng"),
    violence("đá vào người"),
    violence("đá vào bụng"),
    violence("túm tóc"),
    violence("nắm tóc"),
    violence("giật tóc"),
    violence("bóp cổ"),
    violence("siết cổ"),
    violence("đè ra đánh"),
    violence("đập đầu"),
    violence("đập vào đầu"),
    violence("vào đầu vợ"),
    violence("xô ngã"),
    violence("động chân động tay"),
    violence("động tay động chân"),
    violence("thượng cẳng chân"),
    violence("hạ cẳng tay"),
    violence("vũ phu"),
    violence("ăn đòn"),
    violence("no đòn"),
    violence("cho một trận"),
    violence("xô xát"),
    violence("ẩu đả"),
    violence("hỗn chiến"),
    violence("hành hung"),
    violence("hành hạ"),
    violence("bạo hành"),
    Phrase { unless_before: &["chống", "phòng", "tránh", "ngừa", "luật"], ..violence("bạo lực") },
    violence("ngược đãi"),
    violence("côn đồ"),
    violence("giang hồ"),
    violence("xã hội đen"),
    violence("đầu gấu"),
    violence("đập phá"),
    violence("ném đá vào"),
    violence("ném gạch"),
    violence("ném chất bẩn"),
    violence("mắm tôm vào"),
    violence("tạt sơn"),
    violence("tạt axit"),
    violence("tạt xăng"),
    // Weapons and killing.
    but_before("chém", &["gió", "giá", "đẹp", "khách"]),
    violence("đâm chém"),
    violence("đâm chết"),
    violence("đâm vào người"),
    violence("đâm vào bụng"),
    violence("đâm bị thương"),
    accented(
        "đâm",
        &[
            "đơn", "ra", "vào", "sầm", "vỡ", "hỏng", "thủng", "chồi", "lao", "đầu", "thẳng", "phải", "trúng", "xe",
            "đuôi", "nhau", "bổ", "chán", "lo", "nghiện",
        ],
    ),
    but_before("giết", NOT_KILLED),
    violence("lấy mạng"),
    violence("cắt cổ"),
    violence("thanh toán nhau"),
    violence("xử nhau"),
    violence("đòi xử"),
    violence("hung khí"),
    violence("mã tấu"),
    violence("dao phóng lợn"),
    violence("súng"),
    violence("bom xăng"),
    violence("mìn"),
    // Threats.
    but_before("đe dọa", NOT_THREATENED),
    violence("hăm dọa"),
    violence("dọa nạt"),
    violence("dọa dẫm"),
    violence("đe nẹt"),
    violence("dọa chết"),
    violence("dọa phá"),
    violence("dọa đốt"),
    violence("dọa đâm"),
    violence("dọa xử"),
    violence("dọa ném"),
    violence("dọa tự"),
    violence("dọa cho nổ"),
    violence("khủng bố"),
    violence("cho mày chết"),
    violence("một sống một chết"),
    violence("sống mái"),
    // Fire.
    violence("đốt nhà"),
    violence("đốt cả nhà"),
    violence("đốt xe"),
    violence("phóng hỏa"),
    violence("châm lửa"),
    violence("thiêu sống"),
    violence("tưới xăng"),
    violence("tẩm xăng"),
    violence("đổ xăng vào nhà"),
    violence("đổ xăng vào người"),
    violence("đổ xăng lên"),
    violence("đổ xăng đốt"),
    violence("cho nổ"),
    violence("mở bình ga"),
    // Suicide.
    violence("tự tử"),
    violence("tự vẫn"),
    violence("tự sát"),
    violence("tự thiêu"),
    violence("đòi chết"),
    violence("muốn chết"),
    violence("không muốn sống"),
    violence("không thiết sống"),
    violence("nhảy lầu"),
    violence("nhảy cầu"),
    violence("nhảy sông"),
    violence("thắt cổ"),
    violence("treo cổ"),
    violence("cắt tay tự"),
    violence("cắt cổ tay"),
    violence("thuốc sâu tự"),
    violence("uống thuốc sâu"),
    violence("uống thuốc chuột"),
    violence("uống thuốc trừ sâu"),
    violence("uống thuốc diệt cỏ"),
    // Locking in.
    violence("giam lỏng"),
    violence("giam giữ"),
    violence("bắt giữ người"),
    violence("bắt cóc"),
    violence("trói"),
    violence("xích chân"),
    violence("không cho ra khỏi nhà"),
    violence("khóa trái cửa"),
    // What it left behind.
    violence("chảy máu"),
    violence("bầm tím"),
    violence("thâm tím"),
    violence("sưng mặt"),
    violence("sưng mắt"),
    violence("gãy xương sườn"),
    // Children and sexual conduct.
    child("xâm hại"),
    child("hiếp dâm"),
    child("cưỡng hiếp"),
    child("hãm hiếp"),
    child("hiếp"),
    child("dâm ô"),
    child("ấu dâm"),
    child("giao cấu"),
    child("sờ mó"),
    child("sờ soạng"),
    child("sàm sỡ"),
    child("gạ tình"),
    child("gạ gẫm"),
    child("ép quan hệ"),
    child("cưỡng bức"),
    child("đồi bại"),
    child("quấy rối tình dục"),
    child("quay lén"),
    child("nhìn trộm"),
    child("ảnh nóng"),
    child("bỏ rơi trẻ"),
    child("bỏ rơi con"),
    child("bỏ rơi cháu"),
    child("bỏ đói"),
    child("ngược đãi trẻ"),
    child("ngược đãi con"),
    child("ngược đãi cháu"),
    child("bạo hành trẻ"),
    child("đánh trẻ"),
    child("buôn bán người"),
    child("mua bán người"),
    // Offences.
    offence("lừa đảo"),
    offence("trộm cắp"),
    offence("ăn trộm"),
    offence("lấy trộm"),
    offence("bị trộm"),
    offence("mất trộm"),
    offence("bắt trộm"),
    offence("ăn cắp"),
    offence("lấy cắp"),
    offence("móc túi"),
    Phrase { unless_next: &["lời", "công", "chồng", "vợ", "mất", "cò"], ..offence("cướp") },
    offence("ma túy"),
    offence("nghiện hút"),
    offence("nghiện ngập"),
    offence("con nghiện"),
    offence("hút chích"),
    offence("thuốc lắc"),
    offence("đánh bạc"),
    offence("cờ bạc"),
    offence("sòng bạc"),
    offence("xóc đĩa"),
    offence("lô đề"),
    offence("đánh đề"),
    offence("cá độ"),
    offence("chọi gà ăn tiền"),
    offence("đá gà ăn tiền"),
    offence("tín dụng đen"),
    offence("vay nặng lãi"),
    offence("cho vay lãi nặng"),
    offence("giấy tờ giả"),
    offence("sổ đỏ giả"),
    offence("làm giả"),
    offence("giả mạo"),
    offence("chiếm đoạt"),
    offence("tống tiền"),
    offence("cưỡng đoạt"),
    offence("mại dâm"),
    offence("cố ý phá"),
    offence("cố ý gây thương tích"),
    offence("đầu độc"),
];

/// What makes a debt one that the law does not protect (Art. 3(1)b; Civil Procedure Code Art. 206).
pub(super) const GAMBLING: &[&str] = &[
    "cờ bạc",
    "đánh bạc",
    "thua bạc",
    "bạc bịp",
    "cá độ",
    "lô đề",
    "đánh đề",
    "ghi đề",
    "xóc đĩa",
    "sòng bạc",
    "nợ bạc",
    "nợ đề",
    "tiền đề",
    "cá cược",
    "mua dâm",
    "mại dâm",
    "hàng cấm",
    "hàng quốc cấm",
    "đẻ thuê",
    "mang thai hộ lấy tiền",
];
/// Words of owing or dealing beside them.
pub(super) const DEALING: &[&str] = &["nợ", "vay", "đòi", "trả", "tiền", "mua", "bán", "thuê", "cầm cố", "cọc", "thua"];

/// Things to hold in a threatening hand, by whom nobody is cut who is not meant.
pub(super) const BLADES: &[&str] =
    &["dao", "kiếm", "rìu", "búa", "mác", "liềm", "gậy", "tuýp", "kéo", "côn", "axit", "xẻng"];
/// How they are held.
pub(super) const HOLDING: &[&str] =
    &["cầm", "vác", "xách", "rút", "thủ", "vung", "giơ", "dí", "kề", "lăm", "múa", "quơ", "dùng", "mang", "lấy"];
/// What else is done with them.
pub(super) const HARMLESS_WORK: &[&str] =
    &["chặt", "cắt", "thái", "phát", "gọt", "tỉa", "sửa", "gõ", "đóng", "đào", "xúc", "cây", "cành", "chống", "đi"];

/// People, as they come after a verb.
pub(super) const PEOPLE: &[&str] = &[
    "vợ", "chồng", "cháu", "bố", "mẹ", "cha", "má", "bà", "ông", "anh", "chị", "em", "cô", "chú", "bác", "dì", "người",
    "nhau", "trẻ", "bé", "tôi", "nó", "hắn", "mày", "thằng", "đứa", "lão", "con",
];
/// Animals.
pub(super) const ANIMALS: &[&str] =
    &["gà", "chó", "mèo", "lợn", "heo", "trâu", "bò", "ngan", "ngỗng", "vịt", "dê", "chim", "cún", "ngựa", "thú"];
/// Words that deny.
pub(super) const NOT: &[&str] =
    &["không", "ko", "k", "kg", "hok", "khong", "chưa", "chẳng", "chả", "hổng", "hông", "đừng", "chớ", "kh"];
/// What may stand between a denial and what it denies.
pub(super) const BETWEEN: &[&str] = &[
    "hề", "có", "ai", "dám", "phải", "xảy", "ra", "chuyện", "việc", "bao", "giờ", "từng", "thấy", "đến", "mức", "tới",
    "là", "bị", "hai", "bên", "nào", "dấu", "hiệu", "sự", "hành", "vi", "gì", "lời", "hay", "hoặc", "cũng", "nỗi",
    "bao", "xô", "đánh", "dùng", "định", "muốn", "vụ", "cảnh", "một", "ý", "đe", "nguy", "cơ", "tình", "trạng",
];
/// Accidents: who is hurt in one was not attacked.
pub(super) const ACCIDENT: &[&str] =
    &["tai nạn", "va chạm", "va quệt", "va vào", "quệt", "ngã", "tông", "chó cắn", "rơi trúng", "đổ vào", "trượt"];
/// Children.
pub(super) const CHILDREN: &[&str] =
    &["trẻ em", "trẻ con", "đứa nhỏ", "đứa trẻ", "đứa bé", "cháu bé", "con nhỏ", "các cháu", "hai cháu", "cháu"];
/// Neglect of them.
pub(super) const NEGLECT: &[&str] =
    &["đói khát", "bỏ mặc", "ở nhà một mình", "bị bỏ rơi", "không ai chăm", "không ai nuôi", "bị bỏ đói"];
