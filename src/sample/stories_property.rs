//! Stories about land, inheritance, money and things.

use super::story::Tie::{Acquainted, Neighbours, Siblings};
use super::story::{Story, story};
use crate::domain::kinds::Kind;

pub(super) fn stories(kind: Kind) -> &'static [Story] {
    match kind {
        Kind::Land => LAND,
        Kind::Inheritance => INHERITANCE,
        Kind::Debt => DEBT,
        Kind::Contract => CONTRACT,
        Kind::Damage => DAMAGE,
        _ => PROPERTY,
    }
}

const LAND: &[Story] = &[
    story(
        Neighbours,
        "Hàng rào cây giữa hai vườn bị nhổ khi {b} cải tạo đất. {A} cho rằng mốc mới lấn sang mình khoảng 40 cm, {b} \
         nói làm đúng chỗ cũ.",
        "Hai bên cùng đo lại theo bản đồ địa chính, dựng hàng rào ở giữa mốc đã thống nhất.",
        ("Mỗi bên chịu một nửa tiền cọc và dây, làm xong có hòa giải viên xác nhận.", 20),
        "Bên A đề nghị trả lại 40 cm; bên B đề nghị giữ mốc hiện tại.",
    ),
    story(
        Acquainted,
        "Năm 2015, {a} cho {b} mượn một khoảnh đất vườn để trồng rau, không lập giấy. Nay {a} cần dùng, {b} xin thêm \
         thời gian vì mới xuống giống.",
        "{B} thu hoạch xong vụ này thì trả đất. {A} đồng ý để {b} lấy lại giàn và ống tưới.",
        ("Bàn giao tại vườn, có hai bên và hòa giải viên.", 60),
        "Bên A đề nghị trả đất ngay; bên B đề nghị hỗ trợ tiền cải tạo đất {m2}.",
    ),
    story(
        Siblings,
        "Bố mẹ chia miệng cho hai người con mỗi người nửa thửa đất, chưa làm giấy. {B} định xây nhà sát phần {a} đang ở \
         nên hai bên bất đồng về ranh giới.",
        "Hai bên thống nhất ranh giới theo bức tường bếp cũ, cùng đến UBND phường hỏi thủ tục tách thửa.",
        ("Cắm cọc tạm, chụp lại để lưu trong gia đình.", 30),
        "Bên A đề nghị chia đều theo diện tích; bên B đề nghị chia theo mặt ngõ.",
    ),
    story(
        Neighbours,
        "{B} xây bể nước lấn sang bờ ruộng giáp đất {a}. Hai nhà tranh cãi về bờ chung, trước nay dùng làm lối ra đồng.",
        "{B} lùi bể nước 50 cm, giữ bờ chung làm lối đi cho cả hai nhà.",
        ("{B} tự sửa.", 25),
        "Bên A đề nghị dỡ bể; bên B cho rằng bờ thuộc phần mình.",
    ),
];

const INHERITANCE: &[Story] = &[
    story(
        Siblings,
        "Bố mẹ mất để lại căn nhà cấp bốn, không có di chúc. {A} đang ở và thờ cúng, {b} muốn bán để chia. Hai bên giận \
         nhau từ sau ngày giỗ.",
        "Giữ căn nhà làm nơi thờ cúng, {a} ở và trông nom; {a} góp cho {b} {m3} thay phần của mình.",
        ("Trả làm hai lần, có giấy biên nhận.", 90),
        "Bên A đề nghị giữ nhà làm nơi thờ cúng; bên B đề nghị bán nhà chia đều.",
    ),
    story(
        Siblings,
        "Sổ tiết kiệm {m3} của mẹ do {b} giữ. Sau khi lo hậu sự, {a} đề nghị công khai và chia, {b} nói đã chi gần hết.",
        "{B} đưa bảng kê các khoản chi; phần còn lại anh chị em chia đều, trích một phần lo ngày giỗ đầu.",
        ("{B} chuyển tiền cho từng người.", 20),
        "Bên A đề nghị chia đều toàn bộ số tiền; bên B đề nghị trừ công chăm sóc mẹ.",
    ),
    story(
        Siblings,
        "Bố để lại di chúc viết tay cho {b} mảnh vườn. {A} băn khoăn di chúc có hợp lệ không nên anh chị em tranh cãi.",
        "Hai bên tôn trọng ý nguyện của bố: {b} nhận vườn, {a} được giữ giếng và lối vào mộ tổ.",
        ("Hai bên cùng đến phòng công chứng khai nhận di sản.", 60),
        "Bên A đề nghị chia đều; bên B đề nghị làm đúng di chúc.",
    ),
];

const DEBT: &[Story] = &[
    story(
        Acquainted,
        "{A} cho {b} vay {m2} để chữa bệnh cho người nhà, chỉ hẹn miệng. Quá hẹn {n} tháng chưa trả, {a} đến đòi nhiều \
         lần nên hai bên mất lòng.",
        "{B} trả {a} {m2} chia làm {n} tháng, không tính lãi.",
        ("Trả vào ngày mồng 5 hằng tháng, có giấy biên nhận.", 120),
        "Bên A đề nghị trả một lần trong tháng; bên B xin trả dần trong một năm.",
    ),
    story(
        Acquainted,
        "{A} và {b} cùng chơi họ trong xóm. {B} là chủ họ, chậm giao cho {a} kỳ họ {m2} vì có người đóng chậm.",
        "{B} giao đủ {m2} cho {a} trước kỳ họ tới và ghi sổ họ để các thành viên cùng xem.",
        ("Giao bằng tiền mặt, ký nhận vào sổ họ.", 30),
        "Bên A đề nghị giao tiền ngay; bên B đề nghị đợi thu đủ của các thành viên.",
    ),
    story(
        Acquainted,
        "{B} mua chịu vật liệu của {a} để sửa bếp, còn thiếu {m2}. {A} cần vốn nhập hàng, {b} cho rằng số ghi trong sổ \
         nhiều hơn thực tế.",
        "Hai bên đối chiếu sổ, thống nhất {b} còn thiếu {m2} và trả trong hai đợt.",
        ("Chuyển khoản, ghi rõ nội dung.", 45),
        "Bên A đề nghị trả đủ theo sổ; bên B chỉ công nhận một phần.",
    ),
    story(
        Siblings,
        "{A} vay giúp {b} {m3} mua xe chạy hàng. Xe hỏng, {b} chậm trả nên {a} phải trả thay ngân hàng, hai bên nặng \
         lời với nhau.",
        "{B} trả {a} mỗi tháng một phần cho đến hết; trong thời gian đó {a} không tính lãi.",
        ("Chuyển khoản hằng tháng.", 180),
        "Bên A đề nghị bán xe để trả; bên B muốn giữ xe làm ăn.",
    ),
];

const CONTRACT: &[Story] = &[
    story(
        Acquainted,
        "{B} thuê phòng trọ của {a}, chuyển đi trước hạn một tháng và xin lại tiền cọc {m1}. {A} giữ cọc vì phòng bẩn \
         và hỏng khóa.",
        "{A} trả lại tiền cọc sau khi trừ tiền thay khóa; {b} dọn sạch phòng.",
        ("Trả tiền mặt khi bàn giao phòng.", 5),
        "Bên A đề nghị giữ toàn bộ tiền cọc; bên B đề nghị trả đủ.",
    ),
    story(
        Acquainted,
        "{A} thuê {b} lát nền, đã ứng {m2}. Việc chậm {n} tuần, một số viên gạch bong. Hai bên không thống nhất tiền \
         công còn lại.",
        "{B} lát lại chỗ bong và hoàn thành; {a} trả nốt tiền công sau khi nghiệm thu.",
        ("{B} làm, hai bên cùng nghiệm thu.", 15),
        "Bên A đề nghị giảm tiền công; bên B đề nghị thanh toán đủ rồi mới sửa.",
    ),
    story(
        Acquainted,
        "{A} đặt {b} nấu cỗ, đặt cọc {m1}, sau báo hủy trước hai ngày vì nhà có việc. {B} đã mua thực phẩm nên không \
         trả cọc.",
        "{B} trả lại một nửa tiền cọc; phần còn lại bù tiền thực phẩm đã mua.",
        ("Trả bằng tiền mặt tại buổi hòa giải.", 0),
        "Bên A đề nghị trả lại cọc; bên B đề nghị bồi thường thêm công chuẩn bị.",
    ),
    story(
        Acquainted,
        "{B} bán cho {a} chiếc xe đạp điện cũ, dùng được {n} tuần thì hỏng bình. {A} cho rằng {b} nói chưa đúng tình \
         trạng xe.",
        "{B} chịu một nửa tiền thay bình mới; {a} giữ xe.",
        ("{B} đưa tiền khi thay bình, có phiếu thu.", 10),
        "Bên A đề nghị trả lại xe; bên B cho rằng đã thử xe trước khi mua.",
    ),
];

const DAMAGE: &[Story] = &[
    story(
        Acquainted,
        "{B} đi xe máy từ ngõ ra va quệt xe của {a}, xe trầy yếm và vỡ đèn. Không ai bị thương, hai bên tự đưa xe về \
         rồi bất đồng về tiền sửa.",
        "{B} trả {a} {m1} tiền sửa xe. Hai bên nhắc nhau đi chậm ở đầu ngõ.",
        ("Trả tiền mặt theo phiếu sửa chữa.", 7),
        "Bên A đề nghị trả đủ tiền thay mới; bên B chỉ nhận một nửa vì cả hai đều đi nhanh.",
    ),
    story(
        Neighbours,
        "Các cháu nhà {b} đá bóng làm vỡ ô kính cửa nhà {a}. {A} sang nói chuyện, {b} cho rằng ngõ là chỗ các cháu chơi.",
        "{B} thay ô kính cho {a}, dặn các cháu ra sân nhà văn hóa chơi bóng.",
        ("{B} gọi thợ thay kính.", 5),
        "Bên A đề nghị thay kính cường lực; bên B chỉ nhận thay kính thường.",
    ),
    story(
        Neighbours,
        "Bồn nước nhà {b} tràn khi đi vắng, nước ngấm làm hỏng trần thạch cao nhà {a}.",
        "{B} trả {m2} để {a} sửa trần và lắp phao ngắt nước cho bồn.",
        ("Trả hai lần, lần đầu ngay khi bắt đầu sửa.", 30),
        "Bên A đề nghị trả tiền sửa cả trần; bên B chỉ nhận phần bị ố.",
    ),
    story(
        Acquainted,
        "Chó nhà {b} cắn nhẹ vào chân {a} khi đi tập thể dục. {A} đã tiêm phòng, đề nghị {b} trả tiền thuốc.",
        "{B} trả {m1} tiền tiêm phòng, đưa chó đi tiêm và rọ mõm khi ra ngoài.",
        ("Trả tiền theo hóa đơn của trạm y tế.", 10),
        "Bên A đề nghị trả thêm tiền đi lại; bên B chỉ nhận tiền thuốc.",
    ),
];

const PROPERTY: &[Story] = &[
    story(
        Siblings,
        "{B} mượn xe máy của {a} đi làm đã {n} tháng chưa trả. {A} cần xe cho con đi học, gọi nhiều lần không được nên \
         giận.",
        "{B} trả xe sau khi thay dầu và má phanh.",
        ("Giao xe tại nhà {a}.", 7),
        "Bên A đề nghị trả xe ngay; bên B xin dùng đến cuối năm.",
    ),
    story(
        Neighbours,
        "Hai nhà góp tiền mua máy bơm dùng chung, mỗi nhà {m1}. Nay {b} chuyển máy về sân nhà mình và khóa lại.",
        "Máy bơm để ở giếng chung, mỗi nhà giữ một chìa khóa, tiền sửa chia đôi.",
        ("{B} chuyển máy về chỗ cũ.", 3),
        "Bên A đề nghị nhận lại tiền góp; bên B cho rằng mình đã sửa máy nhiều lần.",
    ),
    story(
        Acquainted,
        "{A} gửi nhờ bộ bàn ghế gỗ ở nhà {b} khi sửa nhà. Lúc nhận lại thấy mặt bàn xước, thiếu một ghế.",
        "{B} trả lại ghế còn thiếu và góp tiền đánh bóng mặt bàn.",
        ("{B} chở ghế đến và đưa {m1}.", 10),
        "Bên A đề nghị đền bộ bàn ghế; bên B cho rằng xước do vận chuyển.",
    ),
];
