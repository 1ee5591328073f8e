//! Texts beside how they are read aloud.

use proptest::prelude::*;

use super::*;

/// What is written, and how it is read.
const READ: &[(&str, &str)] = &[
    // Numbers and sums.
    ("Có 5 hộ", "Có năm hộ."),
    ("Có 05 hộ, 15 người, 21 cháu", "Có năm hộ, mười lăm người, hai mươi mốt cháu."),
    ("Phạt 1.000.000 đồng", "Phạt một triệu đồng."),
    ("Phạt 1.500.000đ", "Phạt một triệu năm trăm nghìn đồng."),
    ("Mức 500.000 đồng/tháng", "Mức năm trăm nghìn đồng một tháng."),
    ("Giá 5.000đ/kg", "Giá năm nghìn đồng một ki lô gam."),
    ("Đạt 85,13%", "Đạt tám mươi lăm phẩy mười ba phần trăm."),
    ("Đạt 85 %", "Đạt tám mươi lăm phần trăm."),
    ("Cao 1,5 m", "Cao một phẩy năm mét."),
    ("Rộng 30m2", "Rộng ba mươi mét vuông."),
    ("Ồn quá 55 dBA", "Ồn quá năm mươi lăm đề xi ben a."),
    ("Chạy 50km/h", "Chạy năm mươi ki lô mét một giờ."),
    ("Nhà số 12A", "Nhà số mười hai a."),
    ("Từ 10-15 người", "Từ mười đến mười lăm người."),
    ("Giai đoạn 2025 - 2030", "Giai đoạn hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi."),
    ("Có 2/3 số hộ", "Có hai phần ba số hộ."),
    ("Đạt 9/10 tiêu chí", "Đạt chín trên mười tiêu chí."),
    ("Trực 24/7", "Trực hai mươi tư trên bảy."),
    ("Trực 24/24 giờ", "Trực hai mươi tư trên hai mươi tư giờ."),
    // Telephones.
    ("Gọi 113", "Gọi một một ba."),
    ("Gọi 113, 115 hoặc 111", "Gọi một một ba, một một năm hoặc một một một."),
    ("Báo Công an (113)", "Báo Công an, một một ba."),
    ("Phường có 113 vụ", "Phường có một trăm mười ba vụ."),
    ("Gọi 0912345678", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
    ("Gọi 0912 345 678 nhé", "Gọi không chín một hai ba bốn năm sáu bảy tám nhé."),
    ("Gọi 0912.345.678", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
    // Days and times.
    ("Ngày 05/5/2026", "Ngày mùng năm tháng năm năm hai nghìn không trăm hai mươi sáu."),
    ("Sáng 05/5", "Sáng ngày mùng năm tháng năm."),
    ("Ngày 15/4", "Ngày mười lăm tháng tư."),
    ("Ngày Pháp luật (9/11)", "Ngày Pháp luật, ngày mùng chín tháng mười một."),
    ("Nghỉ lễ 30/4 và 1/5", "Nghỉ lễ ngày ba mươi tháng tư và ngày mùng một tháng năm."),
    ("Từ 7-9/5", "Từ ngày mùng bảy đến ngày mùng chín tháng năm."),
    ("Ngày 05 tháng 5 năm 2026", "Ngày mùng năm tháng năm năm hai nghìn không trăm hai mươi sáu."),
    ("Trong 05 ngày làm việc", "Trong năm ngày làm việc."),
    ("Mỗi ngày 5 lần", "Mỗi ngày năm lần."),
    ("Tháng 4/2026", "Tháng tư năm hai nghìn không trăm hai mươi sáu."),
    ("Họp tháng 4", "Họp tháng tư."),
    ("Lúc 8h30", "Lúc tám giờ ba mươi phút."),
    ("Lúc 19h", "Lúc mười chín giờ."),
    ("Lúc 08:00", "Lúc tám giờ."),
    ("Phát 5h30-6h", "Phát năm giờ ba mươi phút đến sáu giờ."),
    ("Sau 22 giờ", "Sau hai mươi hai giờ."),
    ("Chiều thứ 4 và thứ 7", "Chiều thứ tư và thứ bảy."),
    // Places in the law.
    ("Theo Điều 10 khoản 2 điểm a", "Theo Điều mười khoản hai điểm a."),
    ("Theo điểm đ khoản 1 Điều 5", "Theo điểm đê khoản một Điều năm."),
    ("Các điểm a, b và c khoản 3", "Các điểm a, bê và xê khoản ba."),
    (
        "Nghị định số 59/2024/NĐ-CP quy định",
        "Nghị định số năm mươi chín, năm hai nghìn không trăm hai mươi tư, của Chính phủ quy định.",
    ),
    (
        "Nghị định 59/2024/NĐ-CP của Chính phủ",
        "Nghị định số năm mươi chín, năm hai nghìn không trăm hai mươi tư của Chính phủ.",
    ),
    (
        "Luật Hòa giải ở cơ sở số 35/2013/QH13",
        "Luật Hòa giải ở cơ sở số ba mươi lăm, năm hai nghìn không trăm mười ba, của Quốc hội khóa mười ba.",
    ),
    ("Kế hoạch số 110/KH-UBND", "Kế hoạch số một trăm mười, của Ủy ban nhân dân."),
    ("Theo 110/KH-UBND", "Theo Kế hoạch số một trăm mười, của Ủy ban nhân dân."),
    ("NĐ 15/2014", "Nghị định mười lăm, năm hai nghìn không trăm mười bốn."),
    ("Thông tư 56/2023/TT-BTC", "Thông tư số năm mươi sáu, năm hai nghìn không trăm hai mươi ba, của Bộ Tài chính."),
    ("Chương II, mục IV, quý I", "Chương hai, mục bốn, quý một."),
    // Abbreviations.
    ("UBND phường và HĐND", "Ủy ban nhân dân phường và Hội đồng nhân dân."),
    ("UBND-HĐND-UBMTTQ", "Ủy ban nhân dân, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc."),
    ("VKSND, TAND khu vực", "Viện kiểm sát nhân dân, Tòa án nhân dân khu vực."),
    ("HGV báo TDP", "Hòa giải viên báo tổ dân phố."),
    ("Ở TP.Bắc Ninh, P. Vũ Ninh", "Ở thành phố Bắc Ninh, phường Vũ Ninh."),
    ("Đ/c tổ trưởng", "Đồng chí tổ trưởng."),
    ("Rác, bụi, v.v.", "Rác, bụi, vân vân."),
    ("Ông/bà và/hoặc con", "Ông, bà và, hoặc con."),
    ("Hỏi BQLDA nhé", "Hỏi BQLDA nhé."),
    ("Hỏi CTCP nhé", "Hỏi xê tê xê pê nhé."),
    ("Xem vuninh.bacninh.gov.vn", "Xem vuninh chấm bacninh chấm gov chấm vn."),
    ("THÔNG BÁO CỦA UBND PHƯỜNG", "THÔNG BÁO CỦA Ủy ban nhân dân PHƯỜNG."),
    // Signs and lines.
    ("Hòa giải – việc của mọi nhà!", "Hòa giải, việc của mọi nhà!"),
    ("Bà con lưu ý:\n- Giữ trật tự;\n- Báo 113.", "Bà con lưu ý.\nGiữ trật tự.\nBáo một một ba."),
    ("1. Không đánh nhau\n2) Báo tổ trưởng", "Thứ nhất, Không đánh nhau.\nThứ hai, Báo tổ trưởng."),
    ("a) Nghe\nb) Nói", "Ý a, Nghe.\nÝ bê, Nói."),
    ("Tổ hòa giải ở gần\nnhà bà con.", "Tổ hòa giải ở gần nhà bà con."),
    ("Có ai hỏi không?Xong.Sau đó về", "Có ai hỏi không? Xong. Sau đó về."),
    ("“Một điều nhịn” 🌾 là «chín điều lành»", "Một điều nhịn là chín điều lành."),
    ("Việc A & B", "Việc A và B."),
    ("", ""),
    ("…", ""),
];

#[test]
fn what_is_written_is_read_as_people_read_it() {
    let mut wrong = Vec::new();
    for (written, read) in READ {
        let is = aloud(written).text();
        if is != *read {
            wrong.push(format!("{written}\n  is     {is}\n  wanted {read}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reading_what_was_made_so_changes_nothing() {
    for (written, _) in READ {
        let once = aloud(written).text();
        assert_eq!(aloud(&once).text(), once, "{written}");
    }
}

#[test]
fn what_can_only_be_guessed_is_named() {
    assert_eq!(aloud("Hỏi BQLDA nhé, xem mẫu TP01b").unsure, ["BQLDA", "TP01b"]);
    assert_eq!(aloud("UBND phường báo 113").unsure, [""; 0]);
    assert_eq!(aloud("GIỮ YÊN TĨNH BAN ĐÊM").unsure, [""; 0], "a heading in capitals is read as it stands");
}

#[test]
fn long_sentences_are_cut_where_they_go_on_or_named() {
    let text = "Khi hai nhà tranh chấp lối đi chung thì trước hết bà con nên bình tĩnh ngồi lại với nhau, đồng thời \
                mời tổ hòa giải đến cùng nghe và cùng bàn để tìm cách giải quyết có lý có tình cho cả hai bên";
    let spoken = aloud(text);
    assert_eq!(spoken.paragraphs[0].len(), 2);
    assert!(spoken.paragraphs[0][1].starts_with("Đồng thời mời tổ hòa giải"));
    assert_eq!(spoken.long().count(), 0);
    let long = format!("Bà con {}", "nghe kỹ ".repeat(20));
    assert_eq!(aloud(&long).long().count(), 1);
}

proptest! {
    #[test]
    fn no_figure_is_left(words in proptest::collection::vec(
        prop_oneof![
            "[0-9]{1,12}", "[0-9]{1,2}/[0-9]{1,4}", "[A-ZĐ]{1,6}[0-9]?", "[a-zêđ]{1,5}[.,;:!?)]?", "[0-9]{1,3}[a-z]{1,2}[0-9]?",
            "[-(/%&+=@<>.,]{1,3}", "[0-9]{1,3}/20[0-9]{2}/(NĐ|KH)-(CP|XYZ)", "\\PC{0,4}",
        ],
        0..30,
    )) {
        let read = aloud(&words.join(" ")).text();
        prop_assert!(!read.contains(|it: char| it.is_ascii_digit()), "{}", read);
    }

    #[test]
    fn the_second_time_nothing_changes(words in proptest::collection::vec(
        prop_oneof![
            "[0-9]{1,12}[.,;:!?)]?", "[0-9]{1,3}\\.[0-9]{3}(đ|%)?", "[0-9]{1,2}/[0-9]{1,4}", "[0-9]{1,2}h[0-9]{0,2}",
            "(UBND|TAND|CTCP|BQLDA|HGV)[.,]?", "[0-9]{1,3}/20[0-9]{2}/(NĐ|KH)-(CP|XYZ)",
            "(ngày|tháng|quý|số|gọi|và|đến|nhà|khi)", "(bà|con|xóm|làng)[.,;:!?)]?", "[0-9]{1,3}(m2|đ|%|kg|A)",
        ],
        0..30,
    )) {
        let once = aloud(&words.join(" ")).text();
        prop_assert_eq!(aloud(&once).text(), once);
    }
}
