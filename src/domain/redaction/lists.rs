//! The words by which names are told from ordinary Vietnamese.

use std::sync::LazyLock;

use super::text::List;

/// Before a person's name.
pub(super) static TITLES: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "ông bà anh chị em cô chú bác cháu cụ dì cậu mợ thím dượng mệ thằng cái lão mụ gã thầy bé cu hắn ổng \
         bả ảnh chỉ ô oong",
    )
});

/// Titles that are something else as often in a text without accents: `co` is `có`, `di` is `đi`; and words that are a
/// title only before a name with a capital: `cái Nhài`.
pub(super) static WEAK_TITLES: LazyLock<List> = LazyLock::new(|| List::words("cái bé cu ô chỉ ảnh bả hắn"));

/// What is a title only before a capital where nobody types accents.
pub(super) const NO_TITLE_BARE: &[&str] = &["cai", "be", "cu", "o", "thay", "mo", "ga", "lao", "me", "han", "mu"];

/// What is a weak title where nobody types accents.
pub(super) const WEAK_BARE: &[&str] = &[
    "co", "chu", "di", "cu", "cau", "mo", "lao", "ga", "cai", "be", "han", "thay", "mu", "me", "chi", "o", "anh", "em",
];

/// Before a name with a capital, though no title.
pub(super) const INTRODUCERS: &[&str] = &[
    "vợ",
    "chồng",
    "con trai",
    "con gái",
    "con dâu",
    "con rể",
    "con",
    "mẹ",
    "bố",
    "hàng xóm",
    "bạn",
    "tên",
    "tên là",
    "nhà",
    "tổ trưởng",
    "tổ phó",
    "trưởng thôn",
    "trưởng xóm",
    "trưởng khu",
    "hòa giải viên",
    "công an viên",
    "bí thư",
    "chủ tịch",
    "giám đốc",
    "chi hội trưởng",
    "cán bộ",
    "luật sư",
    "bác sĩ",
    "cô giáo",
    "thầy giáo",
    "a",
    "c",
    "e",
    "đ/c",
    "đồng chí",
    "o",
    "cháu gái",
    "cháu trai",
    "em trai",
    "em gái",
    "anh trai",
    "chị gái",
    "tôi là",
    "họ tên",
    "chị dâu",
    "em dâu",
    "em rể",
    "anh rể",
    "với",
    "và",
    "giữa",
];

/// What somebody is, between the title and the name.
pub(super) const ROLES: &[&str] = &[
    "tổ trưởng",
    "tổ phó",
    "trưởng thôn",
    "trưởng xóm",
    "trưởng khu",
    "bí thư",
    "chủ tịch",
    "phó chủ tịch",
    "hội trưởng",
    "chi hội trưởng",
    "bí thư chi bộ",
    "hàng xóm",
    "chủ nhà",
    "chủ quán",
    "chủ đất",
    "giám đốc",
    "giáo",
    "tổ trưởng tổ dân phố",
    "trưởng ban",
    "cán bộ",
    "công an",
    "cả",
    "hai",
    "út",
    "gái",
    "trai",
    "ruột",
    "họ",
    "dâu",
    "rể",
    "là",
    "tên",
    "tên là",
    "nhà",
];

/// Given names, with their accents.
pub(super) static GIVEN: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "an ân anh ánh ảnh ái bách bạch bằng bảo bắc biên bình bích bính bường cảnh cát cầm cẩm châu chi chí chiến \
         chiểu chinh chính chung chương chức công cơ cúc cương cường cử danh dần diễm diện diệp diệu du dung dũng dự \
         duẩn duy duyên duyệt dương doanh đạt đạo đại đào đăng đán điền điệp đích định đính đoan đoàn đông đồng đôn \
         độ được đức đương gấm giang giáp giàu hà hạ hai hải hán hạnh hảo hào hân hằng hậu hiên hiền hiển hiến hiếu \
         hiệu hiệp hinh hoa hòa hóa hoài hoan hoàn hoàng hoạt hồng hội huân huấn huế huệ hùng hưng hương hường hướng \
         huy huyên huyền huyện hữu hợi hợp hợi kha khải khang khanh khánh khiêm khiết khoa khoát khôi khuê khuyên \
         kiên kiệm kiều kiệt kim kỳ ký kỷ lai lam lan lành lâm lân lập lê lệ liên liêm liễu linh lĩnh loan long lộc \
         lợi lưu lụa luân luận luật lực lượng lương luyện luyến lý mai mạnh mão mẫn mận mậu mến miên miện minh mùi \
         mười my mỹ na nam năm năng nga ngà ngạn ngân nghi nghị nghĩa ngoan ngọc ngôn nguyên nguyệt nguyện nhã \
         nhài nhàn nhâm nhân nhạn nhật nhi nhiên nhẫn nhớ nhung như nhuần nhường ninh nở nụ nương oanh phác phấn \
         phát phẩm phi phong phú phụng phùng phúc phước phương phượng quang quảng quân quất quế quốc quý quyền quyên \
         quyết quyến quỳnh sam sang sáng sáu sâm sen sĩ sinh soạn sơn song sửu sỹ tài tam tám tân tấn tăng tâm tập \
         thạch thái thanh thành thao thảo thắm thắng thăng thân thế thêm thi thiện thiết thìn thịnh thoa thoan thoại \
         thoan thơ thơm thới thời thông thống thu thuận thuần thục thuật thúy thủy thùy thuyết thuyên thư thức thực \
         thường thưởng thược tiến tiệp tiếp tiền tiêu tin tình tính tịnh tĩnh toan toàn toản tố tộ tơ tới trà trác \
         trâm trang trâm trí trinh trình trịnh trọng trúc trung trường trưởng tú tuân tuấn tuất tuệ tùng tuyên tuyến \
         tuyền tuyển tuyết tư tứ tước tường tưởng tuy tý uyên vân văn vạn vang vi vĩ viên viết việt vinh vĩnh vịnh \
         vọng vũ vui vương vượng vượt vy xuân xuyên xuyến xoan xoa yên yến ý tèo tí tũn bưởi trãi nguyên đượm đài \
         đàm",
    )
});

/// Middle names, behind a family name in small letters.
pub(super) static MIDDLE: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "văn thị hữu đức xuân đình công mạnh thanh quang minh thu ngọc kim hồng bích phương bá trọng duy huy quốc \
         viết \
         khắc sỹ sĩ danh như thế tiến gia hoàng tuấn thành đăng anh mỹ diệu thúy thùy hải hoài",
    )
});

/// Family names that are met in small letters; those that are ordinary words stand only before a middle name.
pub(super) static FAMILY_SMALL: LazyLock<List> =
    LazyLock::new(|| List::words("nguyễn phạm trần bùi đặng huỳnh trịnh hoàng vũ đỗ lê ngô đinh phan đào lưu dương"));

/// Words that stand behind a title and are no name; also names that are such words (told by what follows).
pub(super) static ORDINARY: LazyLock<List> = LazyLock::new(|| {
    List::words(concat!(
        // Kin, and who somebody is.
        "ông bà anh chị em cô chú bác cháu cụ dì cậu mợ thím dượng con cha mẹ bố má chồng vợ nội ngoại trai gái \
         dâu rể \
         cả út họ ruột nuôi gia sui chủ tổ trưởng phó thầy giáo sĩ sỹ bí thư cán bộ hàng xóm láng \
         giềng ấy này kia đó nọ ta tôi mình nó họ bạn thợ nghệ bé lớn nhỏ già trẻ nhà quán người dân mối môi nào gì \
         ai đâu sao mấy nhiều ít từng mỗi các những hai bên phía đôi ",
        // Verbs.
        "nói bảo kêu ca cho là có không ko k kh hông chẳng chả chớ chưa đã đang sẽ vẫn cũng cứ thì mà ở đi đến tới \
         sang \
         về ra vào lên xuống qua lại chạy đứng ngồi nằm ăn uống ngủ xây đào phá đổ chặt trồng nuôi bán mua vay \
         mượn mướn \
         trả đòi nợ đánh chửi mắng cãi chê dọa doạ hăm đe lấn chiếm rào cắt mở đóng để đặt giữ lấy đưa gọi hỏi nhờ \
         xin \
         mời gặp thấy biết hiểu nghe nhìn xem tin nghĩ muốn cần phải nên được đc dc bị chịu nhận ký viết \
         làm sửa dọn chuyển gửi nộp kiện tố khiếu khóc cười giận buồn bực tức lo sợ ghét thương yêu ghen bỏ bắt buộc \
         ép cấm chặn chắn bịt che lợp đục khoan nâng kéo đẩy ném quăng vứt xả thải tưới phun đốt hút hát bật tắt \
         thuê góp chia cấp tặng thừa đứng tự nhiên thừa khai trình báo hẹn hứa cam kết đề nghị \
         yêu cầu phản ánh phản đối từ chối ly chấp tha nhường nhịn xô xát va vướng đâm tông đụng tát đấm túm giật \
         quản thăm nom chăm sóc trông coi dạy học hành nghỉ ốm đau mất chết sống còn hết thôi dừng ngừng tiếp tục \
         bắt \
         đầu kết thúc trở nhậu say rượu chơi cờ bạc nhặt mang cầm bê vác xách dắt trốn tránh lừa giấu cất khóa \
         khoá phơi rửa quét lau giặt nấu nướng rang xay cưa đập tháo dỡ lắp dựng chôn cọc cắm đo vẽ chỉ trỏ nhắc nhở \
         khuyên can ngăn giải dẫn nhổ nấn trổ chìa xúc xách hay mắt lỡ liền trót đành ",
        // What else a clause goes on with.
        "và với vs hay hoặc nhưng nên vì do bởi tại bằng của về từ khi lúc hồi hôm nay qua sáng trưa chiều tối đêm \
         ngày tuần tháng năm trước sau trong ngoài trên dưới giữa bên cạnh cùng rất quá lắm hơi khá thật đúng sai \
         xấu \
         tốt khó dễ mới cũ luôn thường hay đôi lâu nhanh chậm vừa rồi xong nữa thêm đều chỉ riêng cùng nhau tự \
         đành thà giờ bây lúc nãy dạo một ba bốn sáu bảy tám chín mười chục trăm ngàn triệu tuổi t nghèo giàu khỏe \
         yếu \
         thứ đầu cuối gần xa theo nhận bữa miết hoài ạ à ơi nhé nha nhỉ đấy vậy rằng nếu tuy dù đem ngăn tính \
         trọ cao thấp to nhỏ béo gầy đen trắng câm điếc mù tái hôn góa goá đơn thân goi dùng lấp lát trát \
         đúc chạm tiện cầu sân vườn đất ruộng lối cửa mái tường thua thắng bồi đền chăn thả dẫm giẫm cắn sủa ",
        "hàng lần đứa mặt bụng tiền cây trưa toán chấp phạt tù tác hệ lạc trao đổi tham gia sự \
         gia phụ nữ viên đảng cựu dân viên đối xử nhắn thần cô đơn tàn tật lang thang \
         neo đơn tranh xáo trộn băn khoăn gồm mùng mồng cách bớt kính sốt gượng chen xen dặn mừng vắng bận kịp ngại nể rủ lôi chở đón tiễn \
         rước cúng giỗ dựa nhún đổi bên ghi gõ mách mê nhầm kể tả việc xấu dài mong có lẽ tìm ủng hộ tác thỏa thoả \
         chuẩn bị suốt vội tục bí ngán nản",
    ))
});

/// What a clause goes on with where somebody was named before: it shows that the word before was a name.
pub(super) static AFTER_A_NAME: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "và với vs nói bảo kêu không ko k chưa đã đang sẽ vẫn cũng cứ thì có là lấn xây vay nợ đánh chửi đòi muốn \
         ở bị \
         sang đến về cho bắt gọi hứa đồng chịu cãi mượn nuôi trồng đổ chặt mở nhờ ra vào bên cùng sống làm đi rào \
         phải \
         lấy bỏ say chạy tới hay theo đề chậm trổ lo cần ghen nhận gửi phơi dựng mua bán giận thấy nghe cắn chơi \
         cùng trả một",
    )
});

/// Names that without their accents are verbs and other words as often, behind any title: `ong dat coc`.
pub(super) const VERBS_BARE: &str = "anh bao biet cam cho chung cuoi da dang danh de den di dinh do doi don \
    du dung duoc giu hai hay het hoi huong khoan khong ky la lai lam lap lay len loi luon ly may mo moi muon \
    ngay nghe nhan nhin nho noi phai qua ra rao roi sang sau sinh sua ta tai tha that theo thi thoi thong \
    thua thuong tien tim tin to trang truoc tu va vay ve viet voi vua vui xa xin yen y dat hien chi ";

/// Pairs that are no name though their first word may be one.
pub(super) static PAIRS: LazyLock<List> = LazyLock::new(|| {
    List::phrases(
        "hòa giải, hòa thuận, hòa nhã, hợp lệ, hợp pháp, đông người, đông lắm, thế rồi, thế thì, công khai, thanh minh, lập văn, lập \
         hợp, định đi, định làm, định sang, định đánh, định ly, định mua, định cho, định để, thành thật, thành \
         thử, thông báo, thông tin, toàn nói, toàn bộ, toàn chửi, toàn đánh, toàn đi, chính thức, trung thành, hội \
         ý, hội họp, chí cốt, tâm thần, tâm lý, chuyên gia, hưởng lợi, hưởng lương, hướng về, cô lập, cô đơn, cô \
         độc, liên lạc, liên quan, hợp lý, đại ý, hạ giá, hạ hàng, chung vốn, chung tiền, chung hàng, chung lối, \
         chung sân, thu tiền, thu nợ, thu gom, thu hoạch, thu hồi, sơn nhà, sơn tường, sơn lại, hiện nay, \
         hiện tại, hiện đang, năm nay, năm ngoái, năm trước, năm sau, sang nhà, sang tên, sang bên, sang chửi, \
         sang nói, sang sân, hai bên, hai nhà, hai lần, hai con, hai vợ, hai đứa, ba con, ba lần, hai ông, hai bà, \
         hai anh, hai chị, thành công, thành ra, thanh toán, thanh lý, bảo vệ, bảo là, bảo rằng, bảo không, bảo nhà, \
         bảo do, bảo chưa, bảo sẽ, bảo đất, thường xuyên, thường hay, quyết định, quyết không, tình cờ, tình nguyện, \
         nhân dân, thân nhân, thân thiết, nhân chứng, tính chuyện, tính toán, dự định, dự tính, công nhận, công an, \
         công tác, tập trung, đồng ý, đồng tình, định xây, định bán, định kiện, tiếp tục, tiến hành, thống nhất, \
         chính quyền, chính là, luật sư, hợp tác, hợp đồng, đông con, hướng dẫn, lập gia, lập biên, lập di, viết \
         đơn, \
         viết giấy, ý kiến, hài lòng, thắng kiện, thực hiện, thực ra, thực sự, thông gia, thông cảm, kiên quyết, \
         vượt quá, vui vẻ, vui lòng, luyện tập, đại diện, nhất trí, trung thực, tự ý, tư vấn, hiểu ra, thơm thảo, \
         tài sản, tiền nhà, liên hệ, liên tục, mai mối, thế chấp, thế này, thế nào, thế là, thế mà, nguyên là, \
         trình bày, trình báo, thêm tiền, nhớ ra, nhớ là, trước đây, giáp ranh, giáp nhà, tới nhà, tới nơi, an ninh, \
         an toàn, an tâm, yên tâm, bình tĩnh, bình thường, kỳ này, ký tên, ký giấy, ký vào, ký nhận, sinh ra, sinh \
         con, \
         sinh sống, lấn chiếm, lấn đất, hoàn toàn, hoàn cảnh, ảnh hưởng, chi tiền, chi trả, chí ít, hay là, quý \
         vị, quý mến, nhường nhịn, \
         nhường lại, thi hành, thật thà, thời gian, vạn bất, tăng giá, chung sống, chung nhau, chung quanh, \
         chung tường, chung cư, chung ngõ, tư pháp, được biết, được chia, được hưởng, được cấp, điện thoại, hiến \
         đất, \
         hội phụ, phát hiện, phát biểu, sáng nay, sáng qua, tin tưởng, tin nhau, tin lời, trưởng thành, văn hóa, \
         đức tính, mẫn cán, phấn khởi, phản ánh, năm mươi",
    )
});

/// Behind a number that would be a name: `ông hai lần`, not `ông Hai`.
pub(super) static MEASURES: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "nay ngoái trước sau tháng lần ngày người đứa bên nhà con vợ tuổi triệu mét tầng sào đời năm tuần giờ cái \
         chiếc \
         cây hộ mươi trăm nghìn ngàn chục phía thửa lô phòng gian buổi \
         đám đứa chuyện hôm hồi",
    )
});

/// Numbers by which children are called in order.
pub(super) static ORDERS: LazyLock<List> = LazyLock::new(|| List::words("hai ba tư năm sáu bảy tám chín mười"));

/// First words with a capital that begin no person's name: offices, laws, feasts, days, honorific nouns.
pub(super) static PROPER: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "ubnd hđnd mttq tand thads gcn cnqsdđ clb tdp blds bltths hgv tp qsdđ vks ca tổ ban hội mặt đảng nhà bộ sở \
         phòng tòa toà viện công luật nghị thông quyết hiến điều khoản điểm chương tết chủ bí phó trưởng giám thứ \
         tháng \
         năm ngày quốc trung việt zalo facebook telegram covid nvh trường ủy uỷ đoàn chi giấy sổ biên bản đơn \
         phường xã \
         huyện quận tỉnh thành thôn xóm khu làng đường phố ngõ hẻm ngách hà nội ok kính ngân ông bà anh chị em cô \
         chú \
         bác cháu cụ dì cậu tôi mình các những hai bên việc vụ nhưng và thì là mà nếu khi nay hôm sáng chiều tối \
         trưa \
         theo được đã xin vậy cả một họ người con vợ chồng mẹ bố nếu do vì đến từ lần trước sau lúc kết kế \
         thế rồi nên cũng đang chưa không phải tại trong ngoài trên dưới đất tiền lời hết còn hiện mỗi cái thằng \
         vừa sao ai gì nhờ mong đề yêu chào thưa dạ vâng bây giờ đây đó này bạn hiện cứ chỉ mọi tự thậm \
         hồ bên dương dân phật chúa bụt trời chùa đình miếu đền tây âm noel honda yamaha wave samsung camera karaoke \
         internet wifi youtube điện nước hòa hoà mediation vn hàn á âu agribank vietcombank bidv \
         vietinbank techcombank acb sacombank vpbank mbbank ngân vietnam quý gia cựu hợp dự nông liên bảo",
    )
});

/// Whole places and things of more than one word that no person is called.
pub(super) static NOT_PERSONS: LazyLock<List> = LazyLock::new(|| {
    List::phrases(
        "hà nội, bắc ninh, bắc giang, hồ chí, đà nẵng, hải phòng, hải dương, thái bình, nam định, ninh bình, vũ \
         ninh, \
         kim đôi, thị cầu, thái nguyên, lạng sơn, quảng ninh, hưng yên, hà nam, thanh hóa, nghệ an, hà tĩnh, đông \
         anh, \
         việt nam, trung quốc, hàn quốc, đài loan, nhật bản, trung ương, tư pháp, mặt trận, phụ nữ, nông dân, \
         thanh niên, cựu chiến, tổ quốc, tổ trưởng, trưởng thôn, đất đai, hình sự, dân sự, gia đình, hôn nhân, \
         nhà nước, bảo hiểm, ngân hàng, lê la, trần nhà, trần thạch, phan rang, dương lịch, đông hồ, an ninh",
    )
});

/// A place, when a number or a name follows.
pub(super) const PLACE_WORDS: &[&str] = &[
    "số nhà",
    "nhà số",
    "ngõ",
    "ngách",
    "hẻm",
    "kiệt",
    "đường",
    "phố",
    "tổ",
    "tổ dân phố",
    "tdp",
    "thôn",
    "xóm",
    "khu",
    "khu phố",
    "kp",
    "khu tập thể",
    "ktt",
    "phường",
    "làng",
    "ấp",
    "bản",
    "buôn",
    "sóc",
    "căn hộ",
    "phòng trọ",
    "phòng",
    "chung cư",
    "tòa",
    "toà",
    "tòa nhà",
    "lô",
    "lô đất",
    "ki ốt",
    "kiốt",
    "khu đô thị",
    "tổ hòa giải",
    "tổ hoà giải",
    "xã",
    "đội",
    "sn",
    "snhà",
    "ngo",
    "p",
    "tỉnh lộ",
    "quốc lộ",
    "chợ",
    "huyện",
    "quận",
    "tỉnh",
    "khối",
    "khối phố",
    "cụm",
    "địa chỉ",
    "cầu thang",
    "block",
];

/// Places whose name may be typed in small letters.
pub(super) const NAMED_SMALL: &[&str] =
    &["đường", "phố", "thôn", "làng", "tổ dân phố", "tổ dân phố phố", "khu phố", "tdp", "phường"];

/// Places before which a bare number is too common otherwise: `phòng 3 người`, `khu 2 bên`.
pub(super) const DIGITS_ONLY_IF_ALONE: &[&str] = &[
    "phòng",
    "khu",
    "đội",
    "cụm",
    "p",
    "bản",
    "xã",
    "tỉnh",
    "chợ",
    "phường",
    "huyện",
    "quận",
    "phố",
    "khối",
    "tòa",
    "lô",
];

/// What follows a place word and is no name of it.
pub(super) static NOT_PLACES: LazyLock<List> = LazyLock::new(|| {
    List::words(
        "này kia đó nào đi chung riêng trước sau trên dưới vào ra nhỏ rộng hẹp xóm nhà làng phố tôi mình ta trưởng \
         phó \
         hòa hoà giải dân ngoài trong bên là có đã và với cho của thì ở không bị được từ đến về mới cũ bê nhựa đất \
         cụt thoát nước lớn chính phường công an đội mời họp đang sẽ cũng lại nhưng nên vì khi mà bán ăn viên ấm \
         thành \
         quê quán cổ nghề cạnh bé lầy lụt đỗ xe tắt dẫn liên thôn biên ruộng hè khác nhau ai gì sao mời văn hàng \
         ngõ xã sống hướng bộ sắt ống dây truyền luôn cầm cho sắp hơi chật bằng tuyên nhờ thăm đất để xá",
    )
});
