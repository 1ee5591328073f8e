//! What is heard and what is not.

use unicode_normalization::UnicodeNormalization;

use super::*;

/// As typed, as other keyboards compose it, and in capitals.
fn forms(text: &str) -> [String; 3] {
    [text.to_owned(), text.nfd().collect(), text.to_uppercase()]
}

#[track_caller]
fn heard(sign: Sign, texts: &[&str]) {
    let missed: Vec<(String, Option<Sign>)> = texts
        .iter()
        .flat_map(|it| forms(it))
        .map(|it| (danger_in(&it), it))
        .filter(|it| it.0 != Some(sign))
        .map(|it| (it.1, it.0))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[track_caller]
fn not_heard(texts: &[&str]) {
    let heard: Vec<_> = texts.iter().filter_map(|it| Some((it, danger_in(it)?))).collect();
    assert!(heard.is_empty(), "{heard:#?}");
}

#[test]
fn art_10_4_calls_for_help_are_heard() {
    heard(Sign::Violence, &["cứu với", "cứu tôi với", "bà Lan kêu cứu ở ngõ 5", "cuu toi voi"]);
    not_heard(&["bà Lan gửi đơn kêu cứu lên phường vì ngập nước", "cựu chiến binh", "nghiên cứu với cán bộ tư pháp"]);
    not_heard(&["Cho em tra cứu với ạ", "cho em tra cuu voi", "tra cứu cháu chưa biết", "nhờ anh tra cứu tôi xem với"]);
    heard(Sign::Violence, &["cứu cháu với", "cuu chau voi", "ai cứu tôi", "mau tới cứu tôi, nó cầm dao"]);
}

#[test]
fn art_10_4_violence_and_its_threat_are_heard() {
    heard(
        Sign::Violence,
        &[
            "ông Hùng cầm dao dọa chém bà Lan",
            "chồng đánh vợ",
            "anh Hòa cam kết không đánh vợ nữa",
            "hất axit vào mặt",
            "đánh nhau",
            "Tối qua ông Hùng cầm dao đuổi chém bà Lan, dọa giết cả nhà",
            "thằng con say rượu đập phá đồ đạc, dọa đốt nhà",
            "anh Tư xách gậy đòi đánh",
            "hai nhà sắp đánh nhau to",
            "nó đòi tự tử",
            "bà ấy uống thuốc sâu",
            "chị Thoa bị chồng nhốt trong buồng hai hôm",
            "bị chồng đánh sưng mặt, chảy máu mũi",
            "trước đây từng đánh nhau",
            "tát vợ giữa chợ",
            "hai anh em đâm chém nhau",
            "gọi điện đe dọa bà Lan",
            "không trả tiền là đánh",
            "không trả thì giết",
            "bạo lực gia đình",
            "vợ đi đánh ghen",
            "mấy ông uýnh nhau ngoài ngõ",
            "anh Lập bị thương ở tay, đi khâu 4 mũi",
            "tưới xăng trước cửa",
            "chồng bà Lan đuổi bà ra khỏi nhà lúc nửa đêm, không cho vào",
            "con trai đuổi mẹ ra đường",
        ],
    );
}

#[test]
fn danger_typed_without_accents_or_with_some_is_heard() {
    heard(
        Sign::Violence,
        &[
            "danh nhau",
            "chong danh vo",
            "cam dao doa chem",
            "doa giet ca nha",
            "doa dot nha",
            "bao luc gia dinh",
            "đanh nhau",
            "dánh nhau",
            "doi tu tu",
            "bi chong danh",
            "dap pha do dac",
            "danh dap vo con",
        ],
    );
    heard(Sign::ChildOrSexual, &["xam hai chau be", "hiep dam", "so mo chau gai 9 tuoi"]);
    heard(Sign::Violation, &["nghi an trom xe dap", "lua dao", "danh bac"]);
}

#[test]
fn art_10_5_harm_to_children_and_offences_are_heard() {
    heard(
        Sign::ChildOrSexual,
        &[
            "nghi có xâm hại trẻ em",
            "ông hàng xóm sờ mó cháu gái 9 tuổi",
            "để 2 đứa nhỏ 4 và 6 tuổi ở nhà một mình đói khát",
            "bỏ rơi con",
            "bị quay lén trong nhà tắm",
        ],
    );
    heard(
        Sign::Violation,
        &["nghi lừa đảo", "bị trộm xe", "tụ tập đánh bạc xóc đĩa", "vay tín dụng đen", "buôn ma túy", "sổ đỏ giả"],
    );
}

#[test]
fn what_is_written_in_capitals_among_small_letters_is_heard_and_names_are_not() {
    for text in [
        "ông Tám say rượu, ĐANG ĐÁNH VỢ",
        "bà Xuân gọi điện CẤP CỨU với",
        "hắn cầm DAO ĐUỔI CHÉM con trai",
        "ông ấy dọa GIẾT cả nhà",
        "tối qua ông Tám Say Rượu Đánh Vợ Con",
        "ông Hùng ĐANG ĐÁNH VỢ",
        "chiều nay anh Hải DỌA GIẾT VỢ",
        "chị Lan BỊ ĐÁNH",
    ] {
        assert!(danger_in(text).is_some(), "{text}");
    }
    not_heard(&[
        "hỏi bà NGUYỄN THỊ ĐAO về lối đi",
        "ông Trần Văn Đâm xây tường lấn lối đi",
        "thanh phan gom ba Tran Bao Hanh, Nguyen Van An",
    ]);
}

#[test]
fn whoever_is_called_like_a_word_of_work_is_struck_all_the_same() {
    for text in [
        "con ong Loc dang cam gay danh ba Mai",
        "ong Thai cam gay duoi danh ong Phat",
        "con ông Lộc đang cầm gậy đánh bà Mai",
    ] {
        assert!(danger_in(text).is_some(), "{text}");
    }
    not_heard(&["ong Loc cam dao thai thit", "anh Tam cam dao phat co, chat cay chuoi"]);
}

#[test]
fn what_is_denied_is_not_heard() {
    not_heard(&[
        "cãi nhau chứ không đánh",
        "chỉ cãi nhau chứ ko đánh nhau",
        "hai bên không đánh nhau",
        "không ai đánh ai",
        "không có bạo lực",
        "không dọa nạt gì",
        "chưa xảy ra đánh nhau",
        "chưa đến mức đánh nhau",
        "không đánh đập, dọa nạt gì",
        "không có dấu hiệu bạo lực gia đình",
        "khong danh nhau",
        "k đánh nhau",
        "có đánh nhau đâu",
        "không có ai bị thương",
        "chẳng ai đe dọa ai",
    ]);
}

#[test]
fn animals_things_and_idioms_are_not_heard() {
    not_heard(&[
        "hai con gà đánh nhau",
        "chó nhà ông Ba cắn nhau với chó nhà bà Tư",
        "gà chọi nhà ông Thực sổng sang đánh nhau với gà nhà bà Ngoan",
        "giết gà đãi khách",
        "nhốt 40 con gà ngay sát tường",
        "nhốt chó",
        "đánh bài",
        "đánh giá",
        "đánh máy",
        "đánh rơi ví",
        "chém gió",
        "đánh cờ tướng",
        "đánh răng",
        "đánh dấu",
        "đánh vỡ bát",
        "da bong danh vo cua kinh",
        "cây nghiêng, đe dọa đổ bất cứ lúc nào",
        "dọa kiện ra tòa",
        "đâm đơn kiện",
        "xe đâm vào cổng",
        "trộm vía cháu ngoan",
        "tát nước",
        "đấm bóp",
        "tai nạn xe, hai người bị thương nhẹ",
        "dùng dao chặt cành cây",
        "tuyên truyền luật phòng chống bạo lực gia đình",
        "tranh chấp lối đi chung",
        "vay tiền không trả",
        "danh sách hòa giải viên",
        "dành cho con",
        "Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được.",
        "ghi vụ việc",
        "",
    ]);
}

#[test]
fn words_that_only_look_like_danger_in_a_text_with_accents_are_not_heard() {
    not_heard(&[
        "xin bổ sung giấy tờ",
        "cây sung nghiêng sang nhà bà Lan",
        "chị Hoa mang con về nhà mẹ đẻ",
        "ông Ba lấy con gái bà Tư",
        "bà Thu con ông Ba vay tiền",
        "dùng máy khoan gây ồn cho bà con",
        "quán bê thui để than khói sang nhà bên",
        "phường Song Mai",
        "bà con tổ dân phố phường Song Mai đề nghị",
        "vác loa kéo ra ngõ hát",
        "múa lân kéo dài tới khuya",
        "bà Nga con ông Tư lấy lại mảnh đất",
        "anh Tú mang con dấu về nhà",
        "mang đồ của bà Lan sang trả",
        "nhà bà Min nuôi lợn",
        "hai hộ nói từ từ rồi tự thỏa thuận",
        "ông Hiệp tư vấn cho hai bên",
        "hoa súng trong ao nhà ông Tư",
        "giá cắt cổ, hai bên không mua bán nữa",
        "lãi cắt cổ nên không trả",
        "bà cắt cỏ sang đất nhà bên",
        "từ sát tường nhà bà Lan đổ ra",
        "lấy máng nước nhà ông Ba",
        "lấy mang về nhà cái xe",
        "đã lấy cặp ghế của tổ",
        "tổng tiền là 3 triệu",
        "ở đầu dốc nhà ông Tư",
        "chị dành con nuôi",
        "bà Hoa chê con dâu",
        "đã đâm vào cổng nhà tôi rồi bỏ đi",
        "tôi đồng ý đổ xăng cho máy bơm",
        "anh Côn và chị Sương ly hôn",
        "bà con gom gạch lát ngõ",
        "ông Ba lấy dao động giá làm cớ",
        "chị Thu xin nghỉ, đang đi chợ",
        "đất bố mẹ cho, nay đòi chia",
        "em trai mượn gậy chống cho cụ",
        "bế con sang nhà ngoại",
        "cháu bé lớp 3 học bài",
    ]);
}

#[test]
fn words_that_only_look_like_danger_without_accents_are_not_heard() {
    not_heard(&[
        "ba Lan bi troi mua uot het nha",
        "troi oi hai nha cai nhau",
        "anh Hiep sang nho",
        "nho anh Hiep giai quyet",
        "ban hang cho no khong tra",
        "di bo doi ve",
        "ong Nam la bo doi ve huu",
        "lam gia dinh mat doan ket",
        "hai nha tranh danh con nuoi",
        "vo chong bo nhau danh con nuoi",
        "thang Tu no don ve o voi bo",
        "xin bo sung giay to",
        "tu van phap luat",
        "noi tu tu thoi",
        "tong tien la 3 trieu",
        "nha o dau doc",
        "lo de nuoi con an hoc",
        "danh de xay nha",
        "lay mang ve nha",
        "ba Tu lay con ut ve",
        "mang con ve nha me de",
        "di dao quanh ho gap ba Lan",
        "giay to gia dinh ong Tu",
        "nha cat co sang dat ben canh",
        "tien con do chua tra",
        "ma tuy nhien hai ben van noi chuyen",
        "mai dot nha toi",
        "ong Ba con trai ba Tu vay tien",
        "dung may khoan gay on cho ba con",
        "cay sung nghieng sang nha ba Lan",
        "vac loa keo ra ngo hat",
        "mua lan keo dai",
        "bi con dau an hiep",
        "met muon chet",
        "doi xu ly dut diem",
        "cho no may xe on ao",
        "danh pickleball on ao",
        "cham lua dot rac",
        "ca do toi khong co nha",
        "muon tien de xay nha",
    ]);
}

#[test]
fn idioms_and_work_are_not_heard() {
    not_heard(&[
        "bị con dâu ăn hiếp",
        "ức hiếp bà con",
        "đòi xử lý dứt điểm",
        "dọa xử phạt hành chính",
        "cho nổ máy xe ồn ào",
        "đánh pickleball",
        "sân đánh pickleball ồn cả tối",
        "đánh gốc tre",
        "đánh gốc cây sang đất nhà ông Ba",
        "châm lửa đốt rác",
        "châm lửa đốt vàng mã khói sang nhà bên",
        "xâm hại quyền lợi",
        "xâm hại đến quyền và lợi ích của bà con",
        "mệt muốn chết",
        "nóng muốn chết mà không cho mở cửa",
        "con cháu bỏ mặc bà cụ",
        "bà cụ ở nhà một mình, cháu đi làm xa",
        "các cháu đi làm xa để bà cụ ở nhà một mình",
        "không muốn sống chung với mẹ chồng",
        "mắng cho một trận",
        "hai xe đâm nhau ở đầu ngõ",
        "cầm dao đi chặt cây",
        "xách dao ra chặt cành nhãn",
        "vác cuốc đi làm cỏ",
        "mang gạch sang xây tường cho bà Lan",
        "xách chai rượu sang mời ông Ba",
        "lấy gạch đập vụn lát ngõ",
        "cái kéo cắt vải của bà Tư",
        "đánh chó nhà bà Lan",
        "đánh chết con gà của nhà bên",
        "đánh đàn ồn ào",
        "biết tay nghề thợ kém",
        "đánh rơm ra đồng",
        "đánh tiết canh",
        "đánh bi-a tới khuya",
        "chém cây chuối sang đất bên",
        "hai bà cãi nhau vì gà đánh nhau",
        "chó nhà ông Ba đuổi đánh nhau với chó nhà bà Tư",
        "xô ngã hàng rào",
        "mang rìu sang trả ông Tư mượn hôm trước",
        "cụ cầm gậy chống đi từng bước",
        "súng phun nước rửa xe",
        "đói muốn chết",
        "gạ gẫm mua đất giá rẻ",
        "bị mắng cho một trận",
        "đòi xử theo luật",
    ]);
}

#[test]
fn whoever_strikes_whom_is_heard() {
    heard(
        Sign::Violence,
        &[
            "cha đánh con",
            "cha đánh đập mẹ",
            "cha danh con",
            "dọa cho đánh",
            "vác dao đi tìm ông Ba",
            "vac dao di tim ong Ba",
            "cầm gậy đi sang nhà bà Lan",
            "cam gay di sang nha ba Lan",
            "vì con gà mà đánh nhau",
            "cãi nhau về đàn gà rồi đánh nhau",
            "chỉ vì con chó mà đánh bà Tư",
            "mất con bò nên đánh nhau",
            "hai nhà tranh con bò đánh nhau",
            "cầm gạch ném bà Lan",
            "cam gach nem ba Lan",
            "cầm cuốc đòi bổ vào đầu",
            "lấy điếu cày phang vào đầu",
            "cầm chai bia đập vào đầu anh Tư",
            "vớ cái ghế phang vợ",
            "cầm cái kéo đâm vợ",
            "đạp vợ ngã",
            "dap vo nga",
            "hắt nước sôi vào mặt",
            "cho nhà tôi biết tay",
            "nó bảo sẽ cho tôi biết tay",
            "đánh đàn bà con gái",
            "đánh vỡ đầu",
            "ck đánh vk",
            "ông Hùng cam dao dọa bà Lan",
            "chồng đang cầm dao đuổi tôi",
            "cầm trên tay con dao",
            "dọa giêt cả nhà",
            "có khẩu súng trong nhà",
            "nó có súng",
            "dọa tự tử",
            "con đánh cha",
            "bố đánh mẹ",
            "chong cam dao duoi vo",
            "xách dao sang nhà bà Tư",
            "thủ sẵn dao trong người",
            "cầm đá ném vào người bà Lan",
            "cầm roi quất con",
            "lấy gạch ném vào đầu anh Ba",
            "dùng dao dọa vợ",
            "mang xăng sang dọa đốt nhà",
            "vì đàn vịt sang vườn nên đánh ông Tư",
            "xong rồi đánh nhau về chuyện con chó",
            "không cho đi thì đánh",
            "tat vo giua cho",
            "chém bà Lan",
            "đánh con nuôi",
            "hất nước sôi vào người",
            "bóp cổ vợ",
            "mang dao sang trả thù ông Ba",
        ],
    );
    heard(Sign::ChildOrSexual, &["bỏ mặc hai đứa con ở nhà", "hai cháu ở nhà một mình mấy hôm", "bị hàng xóm hiếp"]);
}

#[test]
fn art_10_5_what_is_done_to_a_child_outranks_violence_beside_it() {
    heard(
        Sign::ChildOrSexual,
        &["đánh và hiếp cháu", "đánh vợ, sờ mó cháu gái 9 tuổi", "đánh nhau vì nó xâm hại cháu bé"],
    );
}

/// Invented sentences, each after the sign of danger that is heard in it, or `none`.
const SENTENCES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/danger-vi.txt"));

#[test]
fn of_each_sentence_in_the_list_is_heard_what_it_says() {
    let listed = SENTENCES.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(" | "));
    let found = listed.map(|(sign, text)| (sign, danger_in(text).map_or("none", Sign::code), text));
    let (wrong, right): (Vec<_>, Vec<_>) = found.partition(|(sign, heard, _)| sign != heard);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(right.len() > 400);
}

#[test]
fn art_3_1_b_debts_of_gambling_are_a_sign_of_their_own_in_the_question_about_scope() {
    for text in ["đòi nợ tiền cờ bạc", "no tien ca do bong da", "thua bạc không trả tiền", "vay tiền đánh đề"]
    {
        assert_eq!(sign_in(text), Some(Sign::UnlawfulDeal), "{text}");
    }
    assert_eq!(sign_in("vay tiền mua xe"), None);
    assert_eq!(sign_in("đánh nhau vì nợ cờ bạc"), Some(Sign::Violence), "danger comes first");
}

#[test]
fn a_long_text_without_end_is_no_trouble() {
    let long = "đánh không ".repeat(2000);
    assert_eq!(danger_in(&long), Some(Sign::Violence));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[\\PC\\s,.;0-9/-]{0,80}") {
        let _ = danger_in(&text);
        let _ = sign_in(&text);
    }
}

/// Invented texts as mediators begin a case with them, each with what it says of danger: one code, several of which any
/// is right, or nothing.
const CASES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases-vi.jsonl"));

#[test]
fn of_texts_as_mediators_write_them_nearly_all_danger_is_heard_and_little_else() {
    let (mut dangers, mut heard, mut false_alarms) = (0, 0, Vec::new());
    let mut missed = Vec::new();
    for line in CASES.lines() {
        let it: serde_json::Value = serde_json::from_str(line).unwrap();
        let (id, text) = (it["id"].as_str().unwrap(), it["text"].as_str().unwrap());
        let codes: Vec<Option<&str>> = match &it["expect"]["danger"] {
            serde_json::Value::Array(codes) => codes.iter().map(|it| it.as_str()).collect(),
            other => vec![other.as_str()],
        };
        let warns = ["violence", "child_or_sexual", "violation"];
        let found = danger_in(text);
        if codes.iter().all(|it| it.is_some_and(|it| warns.contains(&it))) {
            dangers += 1;
            match found {
                Some(sign) if codes.contains(&Some(sign.code())) => heard += 1,
                other => missed.push((id.to_owned(), other)),
            }
        } else if found.is_some() && codes == [None] {
            false_alarms.push((id.to_owned(), found));
        }
    }
    assert!(dangers >= 14, "{dangers}");
    assert!(dangers - heard <= 1, "missed: {missed:?}");
    assert!(false_alarms.len() <= 2, "{false_alarms:?}");
}
