//! The words around what is said of danger: who, with what, whether it is denied. Written with their accents. Knows no
//! rules of grammar: those are in [`super`].

use std::sync::OnceLock;

use crate::domain::fold::{Syllable, fold, syllables};
use crate::domain::spelling::{Word, is_bare};

/// Single words, read once.
pub(super) struct List {
    words: &'static [&'static str],
    read: OnceLock<Vec<Syllable>>,
}

impl List {
    const fn of(words: &'static [&'static str]) -> Self {
        Self { words, read: OnceLock::new() }
    }

    pub(super) fn read(&self) -> &[Syllable] {
        self.read.get_or_init(|| self.words.iter().flat_map(|it| syllables(it)).collect())
    }

    /// Whether a word is one of them with its accents.
    pub(super) fn has(&self, typed: &Word) -> bool {
        self.read().contains(&typed.syllable)
    }

    /// Whether a word is typed without accents and would be one of them with these.
    pub(super) fn has_bare(&self, typed: &Word) -> bool {
        is_bare(&typed.syllable) && self.read().iter().any(|it| fold(&it.letters) == typed.folded)
    }
}

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

/// Things to hold in a threatening hand, by whom nobody is cut who is not meant. Scissors are told by what counts them:
/// `kéo` alone is a verb.
pub(super) static ARMS: List =
    List::of(&["dao", "kiếm", "rìu", "búa", "mác", "liềm", "gậy", "tuýp", "axit", "xẻng", "phớ"]);
/// Things of the house and the field that strike only where somebody is struck with them.
pub(super) static TOOLS: List = List::of(&[
    "gạch", "cuốc", "chai", "điếu", "ghế", "đá", "thuổng", "beng", "gỗ", "sắt", "đòn", "mũ", "cán", "chổi", "cào",
    "ống", "cốc", "bát", "nồi", "chảo", "phích", "thước", "roi", "dây", "que", "côn",
]);
/// Scissors, and what counts them.
pub(super) static SCISSORS: List = List::of(&["kéo"]);
pub(super) static COUNTING_SCISSORS: List = List::of(&["cái", "cây", "chiếc"]);
/// How they are held.
pub(super) static HOLDING: List = List::of(&["cầm", "vác", "xách", "rút", "vung", "dùng", "mang", "lấy", "vớ", "nhặt"]);
/// The same, by words that are others without their accents.
pub(super) static HOLDING_EXACT: List = List::of(&["thủ", "giơ", "dí", "kề", "lăm", "múa", "quơ", "khua"]);
/// Holding that by itself threatens nobody.
pub(super) static FETCHING: List = List::of(&["dùng", "mang", "lấy", "nhặt", "múa"]);
/// What may stand between the holding and the thing.
pub(super) static CLASSIFIERS: List = List::of(&[
    "con", "cái", "cây", "chiếc", "thanh", "khúc", "đoạn", "cục", "viên", "hòn", "cả", "theo", "một", "hai", "sẵn",
    "vỏ", "mảnh", "nửa", "lưỡi", "tấm", "xà",
]);
/// What is done with them against somebody.
pub(super) static STRIKING: List = List::of(&[
    "ném", "đập", "phang", "bổ", "choảng", "quật", "đánh", "đuổi", "dọa", "chém", "vụt", "nện", "táng", "lia", "chọi",
    "đâm", "phi", "quất", "giã", "chọc",
]);
/// Where somebody is struck.
pub(super) static BODY: List =
    List::of(&["đầu", "mặt", "người", "lưng", "tay", "chân", "bụng", "gáy", "cổ", "ngực", "vai"]);
/// What is struck instead of its owner.
pub(super) static NOT_ATTACKED: List = List::of(&[
    "cửa", "tường", "cổng", "chó", "gà", "mèo", "lợn", "cây", "rào", "hàng", "nền", "sàn", "mái", "xoài", "ổi", "nhà",
]);
/// What else is done with them.
pub(super) static HARMLESS_WORK: List = List::of(&[
    "chặt", "cắt", "thái", "phát", "gọt", "tỉa", "sửa", "đóng", "xúc", "cây", "cành", "rừng", "bếp", "củi", "mài",
    "mượn", "biếu", "dừa", "bánh",
]);
/// The same, by words that are others without their accents: `bo` is a father as well as on foot.
pub(super) static HARMLESS_WORK_EXACT: List = List::of(&[
    "cỏ", "cá", "bộ", "chợ", "tre", "chăn", "đào", "gõ", "trả", "mổ", "rau", "mía", "cau", "thịt", "chống", "trâu",
]);

/// People, as they come after a verb.
pub(super) static PEOPLE: List = List::of(&[
    "vợ", "chồng", "cháu", "bố", "mẹ", "cha", "má", "bà", "ông", "anh", "chị", "em", "cô", "chú", "bác", "dì", "người",
    "nhau", "trẻ", "bé", "tôi", "nó", "hắn", "mày", "thằng", "đứa", "lão", "con",
]);
/// Animals.
pub(super) static ANIMALS: List = List::of(&[
    "gà", "chó", "mèo", "lợn", "heo", "trâu", "bò", "ngan", "ngỗng", "vịt", "dê", "chim", "cún", "ngựa", "thú", "chuột",
]);
/// Words with which a sentence goes on from what it is about to what people did.
pub(super) static TURNS: List = List::of(&["mà", "nên", "rồi", "vì", "về", "do", "xong", "thành"]);

/// Words that deny.
pub(super) static NOT: List = List::of(&["không", "kg", "hok", "chưa", "chẳng", "chả", "hổng", "hông", "đừng", "chớ"]);
/// What may stand between a denial and what it denies.
pub(super) static BETWEEN: List = List::of(&[
    "hề", "có", "ai", "dám", "phải", "xảy", "ra", "chuyện", "việc", "bao", "giờ", "từng", "thấy", "đến", "mức", "tới",
    "là", "bị", "hai", "bên", "nào", "dấu", "hiệu", "sự", "hành", "vi", "gì", "lời", "hay", "hoặc", "cũng", "nỗi",
    "bao", "xô", "đánh", "dùng", "định", "muốn", "vụ", "cảnh", "một", "ý", "đe", "nguy", "cơ", "tình", "trạng",
]);
/// Accidents: who is hurt in one was not attacked.
pub(super) const ACCIDENT: &[&str] =
    &["tai nạn", "va chạm", "va quệt", "va vào", "quệt", "ngã", "tông", "chó cắn", "rơi trúng", "đổ vào", "trượt"];

/// Children, whoever else is named beside them.
pub(super) const CHILDREN: &[&str] = &[
    "trẻ em",
    "trẻ con",
    "trẻ nhỏ",
    "đứa nhỏ",
    "đứa trẻ",
    "đứa bé",
    "cháu bé",
    "cháu nhỏ",
    "cháu gái",
    "cháu trai",
    "con nhỏ",
    "con thơ",
    "bé gái",
    "bé trai",
];
/// Children, unless somebody aged stands between them and what is said: then they are the grown ones who left.
pub(super) const CHILDREN_OF_A_FAMILY: &[&str] = &["các cháu", "hai cháu", "mấy cháu", "ba cháu", "cháu", "các con"];
/// Those who may be left alone by their children.
pub(super) const AGED: &[&str] = &["bà", "ông", "cụ", "mẹ", "bố", "cha", "già", "ông bà", "làm xa", "đi làm"];
/// What is said of a child that is left alone, after the child is named.
pub(super) const LEFT_ALONE: &[&str] =
    &["đói khát", "ở nhà một mình", "bị bỏ rơi", "bị bỏ mặc", "không ai chăm", "không ai nuôi", "bị bỏ đói"];
/// What is said of those who leave one, before the child is named.
pub(super) const NEGLECTING: &[&str] = &["bỏ mặc", "bỏ rơi"];
/// Who is left then.
pub(super) static LEFT: List = List::of(&["con", "cháu", "trẻ", "đứa", "bé"]);
/// The same, as single words behind it.
pub(super) static AGED_WORDS: List = List::of(&["bà", "ông", "cụ", "mẹ", "bố", "cha"]);

/// Driving somebody away.
pub(super) static DRIVING: List = List::of(&["đuổi", "tống"]);
/// Pushing somebody.
pub(super) static PUSHING: List = List::of(&["đẩy", "xô"]);
/// How many, before those to whom it is done.
pub(super) static COUNTS: List =
    List::of(&["hai", "ba", "mấy", "cả", "các", "những", "luôn", "hết", "bốn", "2", "3", "4", "5", "6", "thẳng", "cổ"]);
/// What is spilt, thrown, parked, left lying or built over, folded.
pub(super) const THINGS: &[&str] = &[
    "rac", "nuoc", "dat", "cat", "da", "thai", "phe", "be", "xe", "xi", "gach", "vua", "tro", "phan", "do", "vat",
    "hang", "dau", "chau", "ban", "cui", "ong", "go", "thung", "cay", "mai", "chiem", "duong", "via", "loi", "ngo",
    "muong", "ao", "tui", "ca", "lua", "bun",
];
/// Striking, by a word that is others without its accents, but hardly before somebody's name.
pub(super) static HIT: List = List::of(&["đánh"]);
/// The same, by words that are others there as well.
pub(super) static HIT_BARE: List = List::of(&["tát", "đấm", "đạp"]);
/// Who strikes, beside those who are addressed, folded.
pub(super) const NEIGHBOURS: &[&str] = &["xom", "say", "trai", "gai", "dau", "re", "giong", "no", "ho"];
/// What stands before a list of telephones, folded.
pub(super) const TELEPHONES: &[&str] = &[
    "xem", "trong", "tim", "mo", "luu", "sua", "so", "vao", "tra", "gui", "lap", "in", "cuon", "quyen", "co", "cap",
    "nhap", "theo", "them", "xoa", "tai", "xin", "tranh", "gianh", "khai", "cong", "thanh", "ghi",
];
/// What stands behind `ba`, `chi` and the like that is no name: of lists, of counted things, of games, folded.
pub(super) const NO_NAME: &[&str] = &[
    "dien", "dt", "so", "cua", "to", "ca", "can", "hgv", "lien", "phuong", "khu", "thon", "xa", "moi", "chung", "nay",
    "cac", "nguoi", "goi", "sdt", "tren", "trong", "may", "de", "o", "bi", "co", "la", "khong", "va", "cho", "luu",
    "zalo", "cong", "bo", "phi", "tiet", "tieu", "dan", "tuong", "vua", "vay", "do", "the", "duoc", "bao", "trieu",
    "thang", "ngay", "nghin", "ngan", "dong", "cai", "chuc", "tram", "chiec", "gio", "buoi", "cay", "xe", "bac", "chi",
    "ba", "roi", "thi", "tai", "an", "doi", "ma", "nha",
];
