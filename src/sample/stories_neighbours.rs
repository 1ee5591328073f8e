//! Stories from the lane: neighbours, noise, ways, walls and small offences.

use super::story::Tie::{Acquainted, Neighbours};
use super::story::{Story, story};
use crate::domain::kinds::Kind;

pub(super) fn stories(kind: Kind) -> &'static [Story] {
    match kind {
        Kind::Neighbor => NEIGHBOR,
        Kind::NoiseEnv => NOISE_ENV,
        Kind::RightOfWay => RIGHT_OF_WAY,
        Kind::Boundary => BOUNDARY,
        Kind::MinorViolation => MINOR_VIOLATION,
        _ => OTHER,
    }
}

const NEIGHBOR: &[Story] = &[
    story(
        Neighbours,
        "Nước thải máy điều hòa nhà {b} nhỏ sang sân phơi nhà {a} đã nhiều tháng. {A} nhắc vài lần, hai bên to tiếng \
         rồi không nhìn mặt nhau.",
        "{B} lắp ống dẫn nước điều hòa về rãnh nhà mình. {A} bỏ qua lời nói nóng, hai nhà qua lại bình thường.",
        ("{B} thuê thợ lắp ống và chịu chi phí.", 10),
        "Bên A đề nghị lắp ống dẫn nước ngay; bên B cho rằng nước nhỏ không đáng kể, chưa cần sửa.",
    ),
    story(
        Neighbours,
        "Chó nhà {b} thả rông, nhiều lần sang sân nhà {a} làm đổ chậu cây và khiến các cháu nhỏ sợ. Hai bên lời qua \
         tiếng lại ở cổng.",
        "{B} xích chó trong nhà, khi dắt ra ngõ có rọ mõm, đền {a} hai chậu cây. {A} không nhắc lại chuyện cũ.",
        ("Giao cây tại nhà {a}, có hòa giải viên chứng kiến.", 7),
        "Bên A đề nghị không nuôi chó nữa; bên B chỉ đồng ý xích chó ban ngày.",
    ),
    story(
        Neighbours,
        "Cành mít nhà {b} vươn sang mái tôn nhà {a}, lá rụng làm tắc máng nước, mưa xuống thì dột. {A} tự cưa một cành \
         nên hai nhà xích mích.",
        "{B} cắt các cành vươn sang nhà {a} và mỗi năm tỉa một lần trước mùa mưa. {A} nhận lỗi đã tự cưa cành.",
        ("Hai nhà cùng làm, {b} trả tiền thuê thợ.", 15),
        "Bên A đề nghị chặt bỏ cây; bên B đề nghị bồi thường cành đã bị cưa.",
    ),
    story(
        Neighbours,
        "{A} nghe nói {b} chê trách gia đình mình trong buổi họp ngõ nên bức xúc. Hai người tranh cãi trước cổng, từ \
         đó không chào hỏi nhau.",
        "Hai bên đã nói hết lời, nhận ra có sự hiểu lầm. {B} xin lỗi {a}; hai bên hứa không nói sau lưng nhau.",
        ("Xin lỗi trực tiếp tại buổi hòa giải.", 0),
        "Bên A đề nghị xin lỗi trước cả ngõ; bên B cho rằng mình không nói điều đó.",
    ),
    story(
        Neighbours,
        "Hai nhà chung vách. {B} phơi quần áo, dựng xe lấn sang phần hiên nhà {a}. Trẻ con hai nhà giận nhau, người \
         lớn bênh con nên cãi vã.",
        "{B} thu dọn đồ về hiên nhà mình. Hai gia đình cho các cháu làm lành, người lớn không bênh con trước mặt nhau.",
        ("{B} tự dọn trong ngày.", 1),
        "Bên A đề nghị giữ hiên thông thoáng; bên B cho rằng hiên là chỗ dùng chung.",
    ),
    story(
        Neighbours,
        "Gà nhà {b} sang bới luống rau của {a}. {A} rào lưới chắn ngang lối sau nhà, {b} phản đối, hai bên to tiếng \
         trước mặt các cháu.",
        "{B} quây chuồng gà. {A} gỡ đoạn lưới chắn lối sau nhà, {b} biếu lại {a} ít giống rau.",
        ("Mỗi nhà tự làm phần của mình.", 5),
        "Bên A đề nghị không nuôi gà thả; bên B đề nghị gỡ lưới trước.",
    ),
];

const NOISE_ENV: &[Story] = &[
    story(
        Neighbours,
        "Nhà {b} thường hát karaoke bằng loa kéo đến khuya cuối tuần. Nhà {a} có người già và cháu đang ôn thi, đã \
         sang nhắc nhưng không được lắng nghe.",
        "{B} không hát quá 21 giờ 30 phút, vặn nhỏ loa và đóng cửa khi hát. {A} sang nói chuyện trước khi phản ánh.",
        ("Hai nhà tự nhắc nhau, hòa giải viên hỏi thăm sau 1 tháng.", 30),
        "Bên A đề nghị không hát karaoke tại nhà; bên B chỉ đồng ý nghỉ sau 22 giờ.",
    ),
    story(
        Neighbours,
        "{B} đun bếp than tổ ong ngoài hiên, khói bay vào phòng ngủ nhà {a} có cháu nhỏ hay ho. Hai bên tranh cãi \
         nhiều lần.",
        "{B} chuyển bếp ra sân sau và đổi sang bếp ga. {A} phụ {b} khiêng đồ.",
        ("{B} tự mua bếp.", 20),
        "Bên A đề nghị bỏ bếp than ngay; bên B nói chưa có tiền mua bếp khác.",
    ),
    story(
        Neighbours,
        "Túi rác của nhà {b} hay để đầu ngõ từ trưa, chó mèo bới ra trước cửa nhà {a}. {A} gom rác để lại cổng nhà {b} \
         nên hai bên cãi nhau.",
        "Hai bên thống nhất chỉ mang rác ra trước giờ xe thu gom, có thùng đậy nắp. {A} xin lỗi việc để rác trước cổng.",
        ("Hai nhà góp tiền mua một thùng rác có nắp.", 7),
        "Bên A đề nghị không để rác đầu ngõ; bên B đề nghị {a} xin lỗi.",
    ),
    story(
        Neighbours,
        "Chuồng nuôi chim và gà của {b} sát tường nhà {a}, mùi hôi vào những ngày nồm. {A} đề nghị chuyển chuồng, {b} cho là \
         {a} làm khó.",
        "{B} dọn chuồng hằng ngày, rắc men khử mùi và lùi chuồng cách tường 2 mét.",
        ("{B} tự làm, {a} cho mượn dụng cụ.", 15),
        "Bên A đề nghị bỏ chuồng; bên B chỉ nhận dọn vệ sinh thường xuyên hơn.",
    ),
    story(
        Neighbours,
        "{B} mở xưởng hàn nhỏ tại nhà, tiếng ồn và tia lửa ảnh hưởng nhà {a} vào giờ nghỉ trưa và buổi tối.",
        "{B} chỉ làm từ 7 giờ 30 phút đến 11 giờ và từ 14 giờ đến 18 giờ, dựng tấm chắn phía nhà {a}.",
        ("{B} dựng tấm chắn, hòa giải viên đến xem.", 10),
        "Bên A đề nghị chuyển xưởng; bên B đề nghị được làm đến 20 giờ.",
    ),
];

const RIGHT_OF_WAY: &[Story] = &[
    story(
        Neighbours,
        "{B} đỗ xe tải nhỏ qua đêm trong ngõ chung, nhà {a} không dắt được xe máy ra. {A} nhắc nhiều lần, hai bên to \
         tiếng.",
        "{B} gửi xe ở bãi đầu đường sau 18 giờ, ban ngày chỉ dừng khi bốc hàng. {A} báo trước khi cần lối rộng.",
        ("{B} thuê chỗ gửi xe theo tháng.", 10),
        "Bên A đề nghị không đỗ xe trong ngõ; bên B đề nghị được đỗ ban đêm.",
    ),
    story(
        Neighbours,
        "{B} sửa nhà, để gạch cát lấn nửa lối đi chung đã {n} tuần. Nhà {a} có người già đi lại phải chống gậy nên \
         lo ngã.",
        "{B} dọn gạch cát vào sân nhà, chừa lối đi tối thiểu 1,2 mét và quét ngõ mỗi chiều.",
        ("{B} và thợ dọn, {a} đồng ý cho để nhờ xi măng trong sân.", 3),
        "Bên A đề nghị dọn ngay trong ngày; bên B xin thêm một tháng.",
    ),
    story(
        Neighbours,
        "Rãnh thoát nước chung bị {b} lát gạch bịt một đoạn, mưa to nước dâng vào bếp nhà {a}. Hai nhà không thống \
         nhất ai phải khơi lại.",
        "{B} mở lại đoạn rãnh đã bịt và đặt nắp đan; hai nhà cùng nạo vét mỗi quý.",
        ("Chi phí nắp đan {m1}, hai nhà chịu mỗi bên một nửa.", 20),
        "Bên A đề nghị {b} chịu toàn bộ chi phí; bên B chỉ đồng ý chịu một nửa.",
    ),
    story(
        Neighbours,
        "{B} lắp cổng sắt ở đầu đoạn ngõ cụt dùng chung cho hai nhà và khóa buổi tối. {A} đi làm ca về muộn không vào \
         được.",
        "{B} giao cho {a} hai chìa khóa; cổng chỉ khóa sau 23 giờ. Hai nhà cùng giữ gìn ngõ.",
        ("Giao chìa khóa tại buổi hòa giải.", 0),
        "Bên A đề nghị tháo cổng; bên B lo mất trộm nên muốn giữ cổng.",
    ),
    story(
        Neighbours,
        "Lối vào nhà {a} đi nhờ qua sân nhà {b} từ trước. Nay {b} trồng cây cảnh giữa lối, xe của {a} khó qua.",
        "{B} chuyển chậu cây sát tường, giữ lối rộng 1,5 mét. {A} góp công láng lại lối đi.",
        ("Hai nhà cùng làm vào ngày nghỉ.", 14),
        "Bên A đề nghị giữ nguyên lối cũ; bên B muốn {a} mở lối khác.",
    ),
];

const BOUNDARY: &[Story] = &[
    story(
        Neighbours,
        "{B} đào móng xây nhà làm tường bếp nhà {a} nứt một đường dài chừng 2 mét. {A} đề nghị ngừng thi công, {b} cho \
         rằng tường nứt từ trước.",
        "{B} chống đỡ và sửa lại mảng tường nứt, chịu chi phí khoảng {m2}; {a} đồng ý cho thi công tiếp.",
        ("Thợ của {b} sửa, {a} kiểm tra và xác nhận.", 30),
        "Bên A đề nghị bồi thường {m2}; bên B chỉ nhận trát lại vết nứt.",
    ),
    story(
        Neighbours,
        "Mái tôn nhà {b} đua sang phần đất nhà {a} chừng 30 cm, nước mưa đổ xuống sân. Hai nhà đo lại không khớp nhau.",
        "{B} cắt bớt mái và lắp máng hứng nước về phía nhà mình. Hai bên cùng xác nhận mốc tường hiện có.",
        ("{B} thuê thợ cắt mái và lắp máng.", 20),
        "Bên A đề nghị cắt toàn bộ phần mái đua; bên B chỉ nhận lắp máng nước.",
    ),
    story(
        Neighbours,
        "{B} trổ cửa sổ tầng hai nhìn thẳng sang phòng ngủ nhà {a}. {A} thấy bất tiện, đề nghị bịt cửa nhưng {b} không \
         đồng ý.",
        "{B} thay kính mờ và chỉ mở cánh trên cao quá đầu người. {A} đồng ý để cửa lấy sáng.",
        ("{B} thay kính, chịu chi phí.", 15),
        "Bên A đề nghị bịt cửa sổ; bên B muốn giữ cửa để lấy gió.",
    ),
    story(
        Neighbours,
        "Hai nhà chung bức tường cũ. {A} muốn phá xây mới, {b} lo ảnh hưởng nhà mình nên ngăn thợ làm.",
        "Hai bên đồng ý xây tường mới trên mốc cũ, thi công ban ngày, che chắn bụi cho nhà {b}.",
        ("Chi phí {m2}, {a} chịu hai phần, {b} chịu một phần.", 45),
        "Bên A đề nghị được xây ngay; bên B đề nghị giữ nguyên tường cũ.",
    ),
];

const MINOR_VIOLATION: &[Story] = &[
    story(
        Neighbours,
        "Con trai {b} cùng bạn hái vải trong vườn nhà {a}, làm gãy một cành. {A} mắng các cháu nặng lời, {b} bức xúc. \
         Giá trị nhỏ, chưa đến mức xử lý.",
        "{B} cùng con sang xin lỗi và buộc lại cành cây. {A} cũng xin lỗi vì lời nói nóng.",
        ("Xin lỗi tại nhà {a}, có hòa giải viên.", 2),
        "Bên A đề nghị đền tiền cành cây; bên B cho rằng trẻ con còn nhỏ.",
    ),
    story(
        Neighbours,
        "Cháu nhà {b} vẽ sơn lên tường rào mới của {a}. Hai gia đình cãi nhau về việc ai phải sơn lại.",
        "{B} mua sơn và cùng cháu sơn lại mảng tường; {a} hướng dẫn cháu cách làm.",
        ("{B} mua sơn, hai nhà cùng làm một buổi.", 7),
        "Bên A đề nghị sơn lại cả bức tường; bên B chỉ nhận sơn chỗ bị vẽ.",
    ),
    story(
        Acquainted,
        "{B} đổ ít phế thải xây dựng xuống mép ao trước cửa nhà {a}. Tổ dân phố đã nhắc, lượng nhỏ, vi phạm lần đầu. \
         Hai bên to tiếng.",
        "{B} dọn sạch phế thải và hứa không tái phạm. {A} không đề nghị gì thêm.",
        ("{B} thuê xe chở đi, tổ trưởng tổ dân phố đến xem.", 3),
        "Bên A đề nghị dọn sạch và rắc vôi; bên B nói không phải chỉ mình đổ.",
    ),
];

const OTHER: &[Story] = &[
    story(
        Neighbours,
        "{B} chưa đóng {m1} tiền sửa đèn và bê tông ngõ vì cho rằng không được bàn trước. {A} là người thu, hai bên lời \
         qua tiếng lại.",
        "{A} công khai bảng thu chi; {b} đóng phần của mình sau khi xem.",
        ("{B} nộp cho trưởng ngõ, có ghi sổ.", 10),
        "Bên A đề nghị đóng đủ như các nhà khác; bên B chỉ đồng ý đóng một nửa.",
    ),
    story(
        Neighbours,
        "{B} lắp camera hướng sang sân nhà {a}. {A} thấy sinh hoạt của gia đình bị ghi hình nên đề nghị xoay lại, hai \
         bên tranh cãi.",
        "{B} xoay camera chỉ quay cổng và xe nhà mình, cho {a} xem lại góc quay.",
        ("{B} chỉnh ngay tại chỗ.", 1),
        "Bên A đề nghị tháo camera; bên B muốn giữ nguyên để trông xe.",
    ),
    story(
        Acquainted,
        "{A} và {b} cùng bán nước ở cổng chợ, tranh chỗ kê bàn. Hai người to tiếng, ảnh hưởng người qua lại.",
        "Hai bên chia chỗ theo vạch, luân phiên chỗ ngoài theo tuần, nhường nhau lúc đông khách.",
        ("Thực hiện từ tuần sau, tổ trưởng tổ dân phố nhắc giúp.", 7),
        "Bên A cho rằng mình bán trước nhiều năm; bên B đề nghị chia đều chỗ.",
    ),
];
