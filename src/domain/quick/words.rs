//! The words by which the quick start recognises kinds and outcomes. Written with their accents; a text typed
//! without accents is recognised too. The weight says how much a phrase speaks for its kind.

use super::QuickStatus;
use crate::domain::kinds::Kind;

/// Phrases of each kind, a comma between them, each with its weight: 1 vague, 2 likely, 3 and more telling.
pub(super) const KIND_WORDS: &[(Kind, &str)] = &[
    (
        Kind::Neighbor,
        "xích mích 2, hàng xóm 1, láng giềng 2, cãi nhau 1, chửi nhau 2, nói xấu 2, thả chó 3, cành cây 3, nước \
         mưa 2, cãi vã 1, cây 1, cành 2, rụng lá 3, nghiêng sang 2, chửi lộn 2, cự nhau 2, cự cãi 2, chửi bới 2, \
         to tiếng 1, nói nhau 1, tị nhau 2, giận nhau 1, không nhìn mặt nhau 1, mất lòng 1, bất hòa 1, gà 1, chó \
         1, mèo 1, heo 1, lợn 1, sổng chuồng 2, chó sủa 3, sủa đêm 3, sủa suốt 3, sủa cả đêm 3, sủa 2, giọt gianh 1, nước dội 2, tranh chỗ 3, hiểu lầm 2, nói \
         năng 1, xúc phạm 2, bêu riếu 2, đơm đặt 2, ngồi lê 2, ném 1, tưới cây 2, phơi 2, xích mích hàng xóm 3, \
         đổ nước 2, rình 1, ăn gian 2, đánh cờ 2",
    ),
    (
        Kind::NoiseEnv,
        "tiếng ồn 3, karaoke 3, ồn ào 2, hát hò 2, rác 2, mùi hôi 3, khói 2, nước thải 3, vệ sinh 2, chăn nuôi 2, \
         môi trường 2, loa 2, loa kẹo kéo 4, mở nhạc 3, nhạc to 3, ồn 3, quán nhậu 2, bật loa 3, đổ rác 3, vứt \
         rác 3, mùi 1, hôi 2, hôi thối 3, đốt rơm 3, khói bụi 3, bụi 2, chuồng lợn 3, chuồng gà 2, phân 1, nuôi \
         gà 2, nhốt gà 2, xả thải 3, máy cưa 3, xưởng 2, đốt rác 4, khoan cắt 3, mất ngủ 1, tiếng động 3, hát \
         khuya 3, mất vệ sinh 3, phế thải 1",
    ),
    (
        Kind::RightOfWay,
        "lối đi 4, ngõ đi 3, đường đi 3, ngõ chung 3, thoát nước 3, cống 2, rãnh 2, để xe 2, đỗ xe 3, chắn lối 3, \
         lối 1, kiệt 2, hẻm 1, chắn hẻm 4, đậu chắn 3, chắn cổng 3, rãnh nước 4, cống rãnh 4, đường thoát 3, ngõ \
         1, chắn ngõ 4, rào lối 4, bịt lối 4, bít lối 4, đỗ chắn 3, đường chung 4, lối chung 4, lấn ngõ 4, bậc \
         tam cấp 2, ngập nước 2, chặn đường 3, bờ rào 1, lối thoát 3, đậu xe 3, để vật liệu 2, nước thải tràn 2",
    ),
    (
        Kind::Boundary,
        "ranh giới 3, mốc giới 3, tường 2, nứt tường 2, lún nứt 3, mái hiên 3, cửa sổ 2, xây nhà 2, xây dựng 1, \
         liền kề 2, xây lấn 3, đổ móng 3, đào móng 4, nứt 2, lún 3, nghiêng tường 4, tường bao 3, trổ cửa 4, cửa \
         sổ nhìn 3, mái 1, mái tôn 3, giọt gianh 4, chìa sang 3, hàng rào 2, bức tường 2, tường ngăn 3, vách 2, \
         cọc mốc 2, xây tường 3, lấn 1, máng nước 3, ban công 3, xây nhà cao 2, khe hở 2, ép cọc 3, ranh 2, mốc \
         2, thấm 2, thấm nước 3, ống nước 1",
    ),
    (
        Kind::Land,
        "đất đai 3, tranh chấp đất 3, quyền sử dụng đất 4, lấn đất 4, lấn chiếm 2, thửa đất 3, mảnh đất 3, sổ đỏ \
         2, đất 1, đất vườn 4, lấn ao 5, giải phóng mặt bằng 6, đền bù 3, thửa 3, lấn sang đất 4, lấn sang 2, \
         mượn đất 4, đòi đất 4, đất ruộng 4, ruộng 2, bờ ruộng 3, diện tích 1, bìa đỏ 2, sổ hồng 2, đất cha ông \
         2, đất ông cha 3, đất chung 2, chia đất 2, bán đất 2, đất nhà 2, cọc mốc 2, giáp nhau 1, đổi đất 4, nhận \
         chuyển nhượng 2",
    ),
    (
        Kind::Inheritance,
        "thừa kế 4, di chúc 4, di sản 3, hương hỏa 3, đất thờ 3, chia nhà 2, bố mẹ để lại 3, để lại 1, hương hoả \
         3, chia đất của bố mẹ 4, không để lại di chúc 4, của hồi môn 1, đất bố mẹ 3, nhà thờ họ 2, chia tài sản \
         thừa kế 4, cha mẹ để lại 3, các cụ để lại 3, cụ mất 2, bố mất 2, mẹ mất 2, đất hương hỏa 5, đất hương \
         hoả 5, chia ba 2, ông bà để lại 3",
    ),
    (
        Kind::Debt,
        "vay 2, vay tiền 2, nợ 2, đòi nợ 2, vay nợ 2, trả nợ 2, hụi 3, chơi họ 3, tiền lãi 2, mượn tiền 4, cho \
         vay 3, khất 2, khất nợ 4, trả góp 2, tiền gốc 3, lãi 2, giật hụi 5, vỡ hụi 5, vỡ họ 5, chủ họ 5, suất 1, \
         chơi hụi 5, hụi chết 5, bốc họ 4, cây vàng 3, chỉ vàng 3, vay vàng 4, mượn 2, không trả 1, chưa trả 1, \
         ghi nợ 3, mua chịu 3, tiền hàng 2, quỵt 3, tín dụng đen 4, vay nóng 4, giấy vay 3, cầm cố 2, giấy viết \
         tay 1, thiếu nợ 3, vay mượn 3",
    ),
    (
        Kind::Contract,
        "hợp đồng 3, đặt cọc 3, tiền cọc 3, thuê nhà 3, tiền thuê 3, mua bán 3, sửa nhà 2, thuê trọ 3, cọc 2, \
         thuê 2, thuê mặt bằng 3, mặt bằng 3, chủ trọ 3, chủ nhà 2, tiền công 3, công thợ 3, thợ 2, sửa mái 2, \
         làm thuê 2, bán hàng 1, hàng giả 2, hàng lỗi 3, mua xe 2, bán xe 2, dịch vụ 1, nhà thầu 3, tiền phòng 3, \
         tiền trọ 3, xây thuê 2, giữ lại tiền 2, bảo hành 3, giao hàng 1, tiền đặt 2, đặt tiệc 2, tiền điện nước \
         2",
    ),
    (
        Kind::Damage,
        "bồi thường 3, va chạm 3, va quệt 3, tai nạn 3, chó cắn 3, làm hỏng 3, làm vỡ 3, bắt đền 3, đền 3, đền \
         tiền 2, cắn 3, cắn chết 3, bị thương 1, va vào 4, đâm vào 3, đâm xe 4, tông 3, quệt 2, cong vành 2, làm \
         vỡ cửa 2, vỡ cửa kính 3, đá bóng 2, làm chết 2, chết cây 2, chết mất 2, thiệt hại 3, tiền thuốc 1, tiền \
         tiêm 3, làm gãy 3, bị vỡ 3, bị hỏng 3, làm bẩn 2, cháy 2, tưới nhầm 2, viện phí 2",
    ),
    (
        Kind::Property,
        "tài sản 1, chiếm giữ 3, đòi lại 1, tranh nhau 3, đòi lại xe 3, chiếm giữ cái 2, giữ đồ 3, giữ xe 3, giữ \
         1, không cho lấy 3, mua chung 4, góp tiền 2, góp vốn 3, của ông 1, nhặt được 4, bỏ quên 3, trâu lạc 3, \
         gửi nhờ 3, lấy đồ 2, xe máy 1, chiếm 1, sở hữu 2, giấy tờ xe 2",
    ),
    (
        Kind::Spouses,
        "vợ chồng 3, hai vợ chồng 1, ghen tuông 3, ngoại tình 3, ghen 3, chồng ghen 4, có người khác 2, bồ bịch \
         4, mê rượu 2, nhậu nhẹt 2, lục đục 3, tiền nong 1, bỏ về ngoại 3, về nhà mẹ đẻ 2, lấy nhau 2, chuyện vợ \
         chồng 4, người thứ ba 3, say xỉn 2, cờ bạc 1, đi làm về muộn 2, không đưa tiền 2",
    ),
    (
        Kind::Divorce,
        "ly hôn 5, li hôn 5, ly dị 5, ly thân 4, chia tài sản 2, ra tòa ly hôn 2, bỏ nhau 4, bỏ vợ 4, bỏ chồng 4, \
         chia tay 2, ly hôn chia 2, li dị 5, sống ly thân 3, đơn ly hôn 5, chia tài sản chung 4",
    ),
    (
        Kind::ChildSupport,
        "cấp dưỡng 4, nuôi con 3, thăm con 6, thăm nom 3, chịu cấp dưỡng 2, tiền cấp dưỡng 3, nuôi con sau 3, \
         giành con 4, giành nuôi con 5, tranh giành nuôi 4, không cho thăm 4, không cho chị 1, thăm cháu 4, giữ \
         cháu 4, giữ con 3, đón cháu 3, không cho mẹ đón 5, đón con 3, quyền nuôi 4, chu cấp 4, gửi tiền nuôi 3",
    ),
    (
        Kind::ParentsChildren,
        "mẹ chồng 3, nàng dâu 3, con dâu 3, con rể 3, bố mẹ 2, cha mẹ 2, anh em 2, chị em 2, bố con 3, mẹ con 3, \
         phụng dưỡng 4, con trai 1, con gái 1, bố chồng 3, bố vợ 3, mẹ vợ 3, anh em rể 3, anh em ruột 3, anh chị \
         em 2, chị dâu 3, em dâu 3, em chồng 3, bà nội 1, nuôi mẹ 4, ở nhà một mình 4, nuôi bố 4, mẹ già 3, bố \
         già 3, đoái hoài 3, chăm sóc bố 3, chăm sóc mẹ 3, cha con 3, ông cháu 2, con cái 2, bất hiếu 4, cãi mẹ \
         3, cãi bố 3, hỗn láo 2, hỗn 2, tiền thuốc 1, chú cháu 2, cậu cháu 2, anh rể 2",
    ),
    (
        Kind::FamilyViolenceMinor,
        "bạo lực gia đình 6, bạo hành 5, chồng đánh 5, đánh vợ 5, đánh con 5, bạo lực 2, bị chồng 2, chồng nhốt \
         5, đánh chửi vợ 5, đánh đập vợ 5, tát vợ 5, say rượu 1, đập phá đồ 3, đập phá 2, dọa đốt nhà 3, đánh bố \
         5, đánh mẹ 5, đánh chồng 5, chồng đập 4, đánh đập con 5, chửi đánh 2, đuổi vợ 3, đuổi ra khỏi nhà 2, \
         dùng roi 2, chồng hành hạ 5",
    ),
    (
        Kind::AdoptionParentage,
        "con nuôi 4, nhận con 4, nhận cha 4, nhận mẹ 4, xác định cha 4, ngoài giá thú 5, giấy con nuôi 3, nhận \
         lại con 5, làm con nuôi 4, cha đứa bé 5, cha của đứa 4, không nhận con 4, thừa nhận 2, nuôi từ bé 4, xin \
         con nuôi 4, bố đẻ 2, mẹ đẻ 1, huyết thống 4, đón con nuôi 3, adn 4",
    ),
    (
        Kind::Other,
        "nghĩa trang 4, mồ mả 4, dời mộ 4, mộ 3, quỹ 2, đóng quỹ 4, đóng góp 3, công đức 4, đình làng 4, ban \
         khánh tiết 4, họ tộc 3, dòng họ 3, tiền thưởng 3, văn nghệ 3, hội diễn 2, câu lạc bộ 3, chia quà 3, hội \
         hè 2, sổ công đức 3, bình xét 3",
    ),
    (
        Kind::MinorViolation,
        "vi phạm nhỏ 4, trộm vặt 3, vi phạm 2, trộm 2, vặt trộm 5, hái trộm 4, ăn trộm 2, lấy trộm 3, đổ trộm 4, \
         bày hàng 2, lấn chiếm vỉa hè 4, vỉa hè 3, đốt pháo 4, thả rông 2, lần đầu 1, chưa đến mức 3, đánh bài 3, \
         đánh bạc 3, cờ bạc 2, phá hoại 3, vẽ bậy 3, nhắc nhở 1",
    ),
];

/// Phrases of each state. Where several are said the last counts, and a longer one hides those inside it.
pub(super) const STATUS_WORDS: &[(QuickStatus, &[&str])] = &[
    (
        QuickStatus::Failure,
        &[
            "không thành",
            "hòa giải không thành",
            "hòa giải không thành công",
            "không thành công",
            "không hòa giải được",
            "hòa giải không được",
            "hòa giải thất bại",
            "bất thành",
            "không đạt được thỏa thuận",
            "không đạt thỏa thuận",
            "không đi đến thống nhất",
            "không thống nhất được",
            "không ai chịu ai",
            "đã hướng dẫn ra tòa",
            "hướng dẫn ra tòa",
            "hòa giải hỏng",
        ],
    ),
    (
        QuickStatus::Received,
        &[
            "chưa làm gì",
            "mới tiếp nhận",
            "mới nhận",
            "mới nhận đơn",
            "chưa hòa giải",
            "chưa ngồi",
            "chưa ngồi chung",
            "chưa gặp",
            "chưa gặp ai",
            "chưa giải quyết",
            "chưa giải quyết gì",
            "chưa mời",
            "chưa mời ai",
            "chưa bắt đầu",
            "chưa tiến hành",
            "chưa phân công",
            "chưa biết tính sao",
            "chưa có ai",
            "chưa đi gặp",
            "chưa sang",
        ],
    ),
    (
        QuickStatus::InMediation,
        &[
            "chưa hòa giải thành",
            "chưa hòa giải xong",
            "chưa hòa giải được",
            "đang hòa giải",
            "đang giải quyết",
            "đang hào giải",
            "đang vận động",
            "đang khuyên",
            "chưa xong",
            "chưa ra",
            "chưa đâu vào đâu",
            "chưa thống nhất",
            "chưa đồng ý",
            "chưa ký",
            "ngồi tiếp",
            "hẹn ngồi tiếp",
            "ngồi lần 1",
            "ngồi lần 2",
            "ngồi lần 3",
            "đã gặp riêng",
            "mới gặp riêng",
            "đã mời hai bên",
            "ngồi 2 buổi",
            "suy nghĩ thêm",
            "chưa thành",
            "gặp riêng từng người",
            "ra xem tận nơi",
            "hòa giải lần 2",
            "hòa giải dở",
        ],
    ),
    (
        QuickStatus::Success,
        &[
            "hòa giải thành",
            "hòa giải thành công",
            "hòa giải xong",
            "hòa giải được",
            "giải thành",
            "đã thỏa thuận xong",
            "thỏa thuận xong",
            "xong trong buổi",
            "làm lành",
            "giảng hòa xong",
            "giảng hòa",
            "làm hòa",
            "bắt tay nhau",
            "hai bên thống nhất",
            "hai bên đồng ý",
            "hai bên đã đồng ý",
            "bỏ qua cho nhau",
            "không giận nhau nữa",
            "đã xin lỗi nhau",
            "đã làm lành",
            "bắt tay giảng hòa",
            "bắt tay làm hòa",
        ],
    ),
];

/// Phrases that tell of a success only at the end of a message, of those who quarrelled or of the mediation: much else
/// is signed, done or agreed before a quarrel.
pub(super) const SUCCESS_AT_THE_END: &[&str] = &[
    "tự thỏa thuận",
    "thành công",
    "đã xong",
    "xong rồi",
    "giải quyết xong",
    "bắt tay",
    "vui vẻ",
    "vui vẻ rồi",
    "thống nhất",
    "ký biên bản",
    "hai bên ký",
    "lập văn bản",
    "lập biên bản",
    "đã ký",
    "hết giận",
    "thế là yên",
    "êm rồi",
    "êm xuôi",
    "êm đẹp",
    "êm thấm",
    "xin lỗi rồi",
    "hòa thuận",
    "trở lại bình thường",
    "đã trả đủ",
];

/// Whose success it is.
pub(super) const OF_BOTH_SIDES: &[&str] = &[
    "hòa giải",
    "hai bên",
    "các bên",
    "đôi bên",
    "hai nhà",
    "hai gia đình",
    "hai hộ",
    "hai người",
    "hai vợ chồng",
    "vợ chồng",
    "hai anh em",
    "hai chị em",
    "anh em",
    "chị em",
    "mẹ con",
    "bố con",
    "cha con",
    "cả hai",
    "ngồi lần",
    "buổi",
    "tổ",
];
