//! The words by which the quick start recognises kinds, outcomes and danger. Written with their accents; a text typed
//! without accents is recognised too. The weight says how much a phrase speaks for its kind.

use super::kinds::Kind;
use super::quick::QuickStatus;
use super::scope_guard::Sign;

/// Phrases of each kind and their weights: 1 vague, 2 likely, 3 and more telling.
pub(super) const KIND_WORDS: &[(Kind, &[(&str, u32)])] = &[
    (
        Kind::Neighbor,
        &[
            ("xích mích", 2),
            ("hàng xóm", 1),
            ("láng giềng", 2),
            ("cãi nhau", 1),
            ("chửi nhau", 2),
            ("nói xấu", 2),
            ("thả chó", 3),
            ("cành cây", 3),
            ("nước mưa", 2),
            ("cãi vã", 1),
        ],
    ),
    (
        Kind::NoiseEnv,
        &[
            ("tiếng ồn", 3),
            ("karaoke", 3),
            ("ồn ào", 2),
            ("hát hò", 2),
            ("rác", 2),
            ("mùi hôi", 3),
            ("khói", 2),
            ("nước thải", 3),
            ("vệ sinh", 2),
            ("chăn nuôi", 2),
            ("môi trường", 2),
        ],
    ),
    (
        Kind::RightOfWay,
        &[
            ("lối đi", 4),
            ("ngõ đi", 3),
            ("đường đi", 3),
            ("ngõ chung", 3),
            ("thoát nước", 3),
            ("cống", 2),
            ("rãnh", 2),
            ("để xe", 2),
            ("đỗ xe", 3),
            ("chắn lối", 3),
        ],
    ),
    (
        Kind::Boundary,
        &[
            ("ranh giới", 3),
            ("mốc giới", 3),
            ("tường", 2),
            ("nứt tường", 2),
            ("lún nứt", 3),
            ("mái hiên", 3),
            ("cửa sổ", 2),
            ("xây nhà", 2),
            ("xây dựng", 1),
            ("liền kề", 2),
        ],
    ),
    (
        Kind::Land,
        &[
            ("đất đai", 3),
            ("tranh chấp đất", 3),
            ("quyền sử dụng đất", 4),
            ("lấn đất", 4),
            ("lấn chiếm", 2),
            ("thửa đất", 3),
            ("mảnh đất", 3),
            ("sổ đỏ", 2),
            ("đất", 1),
        ],
    ),
    (Kind::Inheritance, &[("thừa kế", 4), ("di chúc", 4), ("di sản", 3), ("hương hỏa", 3), ("đất thờ", 3)]),
    (
        Kind::Debt,
        &[
            ("vay", 2),
            ("vay tiền", 2),
            ("nợ", 2),
            ("đòi nợ", 2),
            ("vay nợ", 2),
            ("trả nợ", 2),
            ("hụi", 3),
            ("chơi họ", 3),
            ("tiền lãi", 2),
        ],
    ),
    (
        Kind::Contract,
        &[
            ("hợp đồng", 3),
            ("đặt cọc", 3),
            ("tiền cọc", 3),
            ("thuê nhà", 3),
            ("tiền thuê", 3),
            ("mua bán", 3),
            ("sửa nhà", 2),
            ("thuê trọ", 3),
        ],
    ),
    (
        Kind::Damage,
        &[
            ("bồi thường", 3),
            ("va chạm", 3),
            ("va quệt", 3),
            ("tai nạn", 3),
            ("chó cắn", 3),
            ("làm hỏng", 3),
            ("làm vỡ", 3),
            ("bắt đền", 3),
        ],
    ),
    (Kind::Property, &[("tài sản", 1), ("chiếm giữ", 3), ("đòi lại", 1)]),
    (Kind::Spouses, &[("vợ chồng", 3), ("hai vợ chồng", 1), ("ghen tuông", 3), ("ngoại tình", 3)]),
    (Kind::Divorce, &[("ly hôn", 5), ("li hôn", 5), ("ly dị", 5), ("ly thân", 4), ("chia tài sản", 2)]),
    (Kind::ChildSupport, &[("cấp dưỡng", 4), ("nuôi con", 3), ("thăm con", 4), ("thăm nom", 3)]),
    (
        Kind::ParentsChildren,
        &[
            ("mẹ chồng", 3),
            ("nàng dâu", 3),
            ("con dâu", 3),
            ("con rể", 3),
            ("bố mẹ", 2),
            ("cha mẹ", 2),
            ("anh em", 2),
            ("chị em", 2),
            ("bố con", 3),
            ("mẹ con", 3),
            ("phụng dưỡng", 4),
        ],
    ),
    (
        Kind::FamilyViolenceMinor,
        &[("bạo lực gia đình", 6), ("bạo hành", 5), ("chồng đánh", 5), ("đánh vợ", 5), ("đánh con", 5)],
    ),
    (
        Kind::AdoptionParentage,
        &[("con nuôi", 4), ("nhận con", 4), ("nhận cha", 4), ("nhận mẹ", 4), ("xác định cha", 4)],
    ),
    (Kind::MinorViolation, &[("vi phạm nhỏ", 4), ("trộm vặt", 3), ("vi phạm", 2)]),
];

/// Phrases of each status, negations first: the first that stands in the text counts.
pub(super) const STATUS_WORDS: &[(QuickStatus, &[&str])] = &[
    (
        QuickStatus::Failure,
        &[
            "hòa giải không thành công",
            "hòa giải không thành",
            "không hòa giải được",
            "hòa giải thất bại",
            "không thành",
        ],
    ),
    (
        QuickStatus::InMediation,
        &[
            "chưa hòa giải thành",
            "chưa hòa giải xong",
            "chưa hòa giải được",
            "chưa hòa giải",
            "đang hòa giải",
            "đang giải quyết",
        ],
    ),
    (
        QuickStatus::Success,
        &["hòa giải thành công", "hòa giải thành", "hòa giải xong", "hòa giải được", "đã thỏa thuận xong"],
    ),
];

/// Phrases that speak of a sign of the scope guard, gravest first.
pub(super) const DANGER_WORDS: &[(Sign, &[&str])] = &[
    (
        Sign::Violence,
        &[
            "đánh nhau",
            "đánh vợ",
            "chồng đánh",
            "đánh con",
            "bạo lực",
            "bạo hành",
            "cầm dao",
            "dọa giết",
            "đe dọa",
            "hung khí",
            "đâm chém",
            "chém nhau",
            "bị thương",
            "đốt nhà",
            "phóng hỏa",
            "nhốt",
            "giam giữ",
            "hành hung",
            "xô xát",
            "ẩu đả",
        ],
    ),
    (
        Sign::ChildOrSexual,
        &["xâm hại", "hiếp dâm", "dâm ô", "quấy rối tình dục", "bỏ rơi trẻ", "đánh trẻ em", "ngược đãi trẻ"],
    ),
    (
        Sign::Violation,
        &[
            "lừa đảo",
            "trộm cắp",
            "ăn trộm",
            "ăn cắp",
            "cướp",
            "ma túy",
            "đánh bạc",
            "cờ bạc",
            "tín dụng đen",
            "cố ý phá",
        ],
    ),
];
