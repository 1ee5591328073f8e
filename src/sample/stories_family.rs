//! Stories within families. Where somebody is afraid, the mediators speak with each side alone.

use super::story::Tie::{InLaws, Parent, Parted, Siblings, Spouses};
use super::story::{Story, story};
use crate::domain::kinds::Kind;

pub(super) fn stories(kind: Kind) -> &'static [Story] {
    match kind {
        Kind::Spouses => SPOUSES,
        Kind::Divorce => DIVORCE,
        Kind::ChildSupport => CHILD_SUPPORT,
        Kind::ParentsChildren => PARENTS_CHILDREN,
        Kind::FamilyViolenceMinor => FAMILY_VIOLENCE_MINOR,
        _ => ADOPTION_PARENTAGE,
    }
}

const SPOUSES: &[Story] = &[
    story(
        Spouses,
        "Hai vợ chồng thường cãi nhau về tiền sinh hoạt. {A} buồn vì {b} không nói rõ thu nhập, {b} cho rằng vợ quản \
         chặt quá.",
        "Hai người cùng ghi sổ chi tiêu, mỗi tháng dành một buổi tối bàn việc nhà. {B} đưa tiền sinh hoạt vào đầu tháng.",
        ("Hai vợ chồng tự làm, hòa giải viên hỏi thăm sau 1 tháng.", 30),
        "Bên A đề nghị chồng đưa tiền hằng tháng; bên B đề nghị được giữ một phần chi riêng.",
    ),
    story(
        Spouses,
        "{B} hay đi uống rượu về khuya, ít giúp việc nhà. {A} giận bỏ về nhà mẹ đẻ {n} ngày, các cháu nhớ mẹ.",
        "{B} hẹn về nhà trước 20 giờ, chỉ uống khi có việc và đưa đón con ba ngày mỗi tuần. {A} về nhà ngay.",
        ("{B} tự nguyện thực hiện, hai bên gia đình nhắc thêm.", 30),
        "Bên A đề nghị bỏ hẳn rượu; bên B cho rằng công việc phải giao tiếp.",
    ),
    story(
        Spouses,
        "{A} đọc được tin nhắn của {b} với đồng nghiệp nên nghi ngờ. Hai vợ chồng nặng lời trước mặt con.",
        "{B} giải thích rõ và không nhắn tin riêng ngoài giờ làm. Hai người không to tiếng trước mặt con.",
        ("Hai vợ chồng tự giữ lời.", 0),
        "Bên A đề nghị chồng chuyển chỗ làm; bên B đề nghị vợ không xem điện thoại.",
    ),
    story(
        Spouses,
        "{A} muốn đi làm ca tối ở khu công nghiệp, {b} phản đối vì con còn nhỏ. Hai bên giận nhau, không ăn cơm chung.",
        "{A} xin làm ca ngày; {b} đón con và nấu cơm chiều. Ba tháng sau hai người bàn lại.",
        ("Hai vợ chồng lập lịch việc nhà.", 20),
        "Bên A đề nghị được đi làm ca tối; bên B đề nghị vợ ở nhà đến khi con vào lớp một.",
    ),
    story(
        Spouses,
        "{B} cho bạn vay {m2} mà không nói với vợ. {A} biết chuyện, hai vợ chồng căng thẳng nhiều ngày.",
        "{B} xin lỗi, cùng vợ đến gặp người vay hẹn ngày trả. Khoản lớn từ nay hai người cùng bàn.",
        ("{B} đòi lại tiền và đưa vợ giữ.", 60),
        "Bên A đề nghị đòi tiền ngay; bên B xin đợi bạn có tiền.",
    ),
];

const DIVORCE: &[Story] = &[
    story(
        Spouses,
        "{A} viết đơn ly hôn vì vợ chồng sống lạnh nhạt hai năm nay. {B} muốn giữ gia đình cho các con.",
        "{A} tạm chưa nộp đơn. Hai người ở chung, cùng đưa đón con và gặp hòa giải viên hai tuần một lần.",
        ("Gặp tại nhà văn hóa tổ dân phố.", 60),
        "Bên A giữ ý định ly hôn; bên B đề nghị cho thêm thời gian.",
    ),
    story(
        Parted,
        "Hai vợ chồng ly thân nửa năm, cùng muốn ly hôn nhưng chưa thống nhất ai nuôi con và chia tiền sửa nhà {m3}.",
        "Hai bên thống nhất con ở với mẹ, bố đón cuối tuần; tiền sửa nhà chia đôi. Việc ly hôn do Tòa án giải quyết.",
        ("Hai bên tự làm đơn thuận tình gửi Tòa án.", 45),
        "Bên A đề nghị nuôi con và nhận một nửa tiền; bên B đề nghị mỗi người nuôi một con.",
    ),
    story(
        Spouses,
        "{B} đi làm xa, ít về, {a} một mình chăm con và mẹ chồng nên mệt mỏi, muốn ly hôn.",
        "{B} xin chuyển về làm gần nhà trong năm nay, trước mắt mỗi tháng về hai lần. {A} rút ý định ly hôn.",
        ("{B} báo lại hòa giải viên khi đã chuyển việc.", 90),
        "Bên A giữ ý định ly hôn; bên B chưa bỏ được việc ở xa.",
    ),
];

const CHILD_SUPPORT: &[Story] = &[
    story(
        Parted,
        "Sau ly hôn, {b} chậm góp tiền nuôi con {n} tháng vì mất việc. {A} một mình lo học phí cho cháu.",
        "{B} góp {m1} mỗi tháng từ tháng này, khi có việc ổn định sẽ bù phần chậm.",
        ("Chuyển khoản vào ngày 10 hằng tháng.", 30),
        "Bên A đề nghị góp đủ phần chậm; bên B xin giảm mức góp.",
    ),
    story(
        Parted,
        "{B} muốn đón con cuối tuần nhưng {a} lo cháu trễ bài nên hay từ chối. Hai bên cãi nhau trước cổng trường.",
        "{B} đón con từ sáng thứ bảy đến chiều chủ nhật hai tuần một lần và kèm con làm bài.",
        ("Đón và trả con tại nhà ông bà ngoại.", 14),
        "Bên A đề nghị chỉ thăm tại nhà; bên B đề nghị đón con hằng tuần.",
    ),
    story(
        Parted,
        "Hai bên chưa thống nhất cho con chuyển trường. {A} muốn con học gần nhà ngoại, {b} muốn giữ trường cũ.",
        "Con học hết năm ở trường cũ; đến kỳ nghỉ hè hai bên hỏi ý kiến con rồi quyết định.",
        ("Hai bên tự thực hiện.", 0),
        "Bên A đề nghị chuyển trường ngay; bên B không đồng ý.",
    ),
];

const PARENTS_CHILDREN: &[Story] = &[
    story(
        Siblings,
        "Mẹ già yếu, cần người chăm. {A} chăm một mình đã lâu, đề nghị {b} cùng lo nhưng {b} nói bận làm \
         ăn.",
        "Anh chị em thay nhau chăm mẹ theo tuần, tiền thuốc chia đôi; việc lớn cùng bàn.",
        ("Lập lịch chăm mẹ treo tại nhà.", 15),
        "Bên A đề nghị chia đều việc chăm mẹ; bên B đề nghị góp tiền thay công.",
    ),
    story(
        InLaws,
        "{A} và {b} bất đồng cách cho cháu ăn và giờ giấc trong nhà. Con trai khó xử, không khí gia đình nặng nề.",
        "{B} lo bữa ăn của cháu theo lời dặn của bác sĩ; {a} đón cháu chiều. Có gì chưa vừa ý thì nói riêng với nhau.",
        ("Hai mẹ con tự làm, hòa giải viên hỏi thăm.", 14),
        "Bên A đề nghị theo nếp nhà; bên B đề nghị cho ở riêng.",
    ),
    story(
        Parent,
        "{B} muốn bán bớt mảnh vườn để làm ăn, {a} không đồng ý vì lo lúc tuổi già. Hai bên giận nhau, ăn riêng.",
        "Không bán vườn. {A} cho {b} mượn phần sân trước mở cửa hàng; {b} lo bữa ăn và thuốc men cho {a}.",
        ("Gia đình họp và ghi lại vào sổ nhà.", 20),
        "Bên A giữ ý không bán; bên B đề nghị được chia phần.",
    ),
    story(
        Parent,
        "{A} buồn vì {b} ở chung nhà mà ít hỏi han, tiền thuốc phải tự lo, nói năng với nhau cộc lốc. Gia đình nhờ tổ hòa \
         giải khuyên bảo.",
        "{B} xin lỗi, lo tiền thuốc hằng tháng và đưa {a} đi khám. {A} không trách con trước mặt người ngoài.",
        ("{B} đưa tiền thuốc đầu tháng, hòa giải viên hỏi thăm.", 30),
        "Bên A đề nghị con lo thuốc men; bên B muốn ở riêng.",
    ),
];

const FAMILY_VIOLENCE_MINOR: &[Story] = &[
    story(
        Spouses,
        "Khi uống rượu, {b} hay nặng lời và đập đồ, {a} lo sợ. Không ai bị thương. Đã báo tổ trưởng; {a} tạm ở nhà chị \
         gái, hòa giải viên gặp riêng từng người.",
        "{B} nhận lỗi, cam kết không đập đồ, không dọa nạt và đi tư vấn cai rượu. {A} chỉ về khi thấy yên tâm.",
        ("Hòa giải viên gặp riêng từng người mỗi tuần.", 30),
        "Bên A chưa muốn về nhà; bên B chưa nhận lỗi.",
    ),
    story(
        Spouses,
        "{B} ghen, giữ điện thoại và không cho {a} đi làm. {A} không bị đánh nhưng rất căng thẳng. Tổ trưởng đã báo \
         UBND phường.",
        "{B} trả điện thoại, không ngăn {a} đi làm và gặp bạn bè. {A} biết số điện thoại cần gọi khi lo sợ.",
        ("Hòa giải viên nữ hỏi thăm {a} hằng tuần.", 30),
        "Bên A đề nghị được đi làm và sống riêng một thời gian; bên B không đồng ý.",
    ),
    story(
        Parent,
        "{B} nợ nần, to tiếng và dọa nạt {a} để xin tiền. Không có thương tích. Đã báo tổ trưởng và Công an phường biết.",
        "{B} hứa không dọa nạt, cùng gia đình kê các khoản nợ và đi làm trả dần. {A} sang ở với con gái một tháng.",
        ("Gặp riêng từng người, Công an khu vực cùng theo dõi.", 30),
        "Bên A đề nghị {b} ra ở riêng; bên B đề nghị gia đình trả nợ giúp.",
    ),
];

const ADOPTION_PARENTAGE: &[Story] = &[
    story(
        Parted,
        "Hai người có con chung nhưng chưa đăng ký kết hôn, giấy khai sinh của cháu chưa có tên bố. {A} đề nghị {b} \
         nhận con.",
        "{B} tự nguyện nhận con, cùng {a} đến UBND phường làm thủ tục và góp tiền nuôi cháu.",
        ("Hai bên nộp hồ sơ tại bộ phận một cửa.", 20),
        "Bên A đề nghị nhận con ngay; bên B đề nghị xét nghiệm trước.",
    ),
    story(
        Siblings,
        "{A} nuôi con của {b} từ nhỏ, nay muốn làm thủ tục nhận con nuôi. {B} băn khoăn nên hai bên giận nhau.",
        "Cháu vẫn ở với {a} và qua lại với {b}. Hai bên cùng hỏi công chức tư pháp trước khi làm thủ tục.",
        ("Cùng đến UBND phường vào buổi tiếp dân.", 15),
        "Bên A đề nghị nhận con nuôi; bên B đề nghị đón cháu về.",
    ),
    story(
        Parted,
        "{B} muốn nhận lại con sau nhiều năm đi xa. {A} lo cháu xáo trộn nên chưa cho gặp.",
        "{B} gặp con tại nhà {a} hai tuần một lần; khi cháu quen, hai bên cùng đi làm thủ tục nhận cha cho con.",
        ("Hòa giải viên có mặt trong lần gặp đầu.", 30),
        "Bên A chưa đồng ý cho gặp; bên B đề nghị làm thủ tục ngay.",
    ),
];
