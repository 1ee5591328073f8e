//! The time that a script is said to take, beside the time that a voice takes to read it (espeak-ng, Vietnamese).
//!
//! - `HOAGIAI_REQUIRE`: with `voice` in it the test fails where it would else be left out.

use std::io::Write as _;
use std::process::Command;

use hoagiai::domain::outreach::script::seconds;
use hoagiai::domain::outreach::spoken::aloud;

/// By this text the pace of the voice is found: none of the samples.
const PACE: &str = "Kính thưa bà con. Tổ dân phố mời bà con đến nhà văn hóa vào 19h30 ngày 15/5. Buổi họp bàn về đèn đường, \
                    rãnh thoát nước và nơi để xe. Ai bận thì nhờ người nhà đi thay. Xin cảm ơn bà con.";

const SAMPLES: [(&str, &str); 3] = [
    (
        "plain words",
        "Kính thưa bà con! Khi hai nhà có mâu thuẫn về ranh giới đất, xin bà con bình tĩnh, không xô xát. Bà con hãy báo \
         cho tổ hòa giải hoặc tổ trưởng tổ dân phố. Tổ hòa giải mời hai bên cùng ngồi lại, nghe từng người nói và tìm cách \
         giải quyết có lý có tình. Việc hòa giải không mất tiền. Nếu hòa giải không thành, bà con được hướng dẫn đến cơ \
         quan có thẩm quyền.",
    ),
    (
        "law and figures",
        "UBND phường thông báo: theo Điều 10 khoản 2 điểm a Nghị định số 59/2024/NĐ-CP, mức hỗ trợ là 1.000.000 đồng. \
         Bà con gọi 113 khi có đánh nhau, gọi 111 để bảo vệ trẻ em. Ngày 9/11 là Ngày Pháp luật Việt Nam. Năm 2026, \
         phường phấn đấu 85,5% vụ, việc hòa giải thành. HĐND, MTTQ, VKSND và TAND cùng phối hợp.",
    ),
    (
        "short lines",
        "GIỮ YÊN TĨNH BAN ĐÊM\n- Sau 22h không hát loa kéo;\n- Mỗi nhà nhịn một chút;\n- Ai khó nói với hàng xóm thì nhờ HGV.\n\
         Tối thứ 7, tổ dân phố bàn về quy ước chung: yên tĩnh, vệ sinh ngõ xóm, đỗ xe, nuôi chó, phơi đồ. Mỗi hộ cử 1 \
         người đến dự. Xin cảm ơn bà con đã lắng nghe!",
    ),
];

/// How long the voice takes, in seconds.
fn measured(text: &str) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let (words, sound) = (folder.path().join("words.txt"), folder.path().join("sound.wav"));
    std::fs::write(&words, text).unwrap();
    let status = Command::new("espeak-ng").args(["-v", "vi", "-f"]).arg(&words).arg("-w").arg(&sound).status().unwrap();
    assert!(status.success(), "espeak-ng gave up");
    let sound = std::fs::read(&sound).unwrap();
    let a_second = u32::from_le_bytes(sound[28..32].try_into().unwrap());
    (sound.len() - 44) as f64 / f64::from(a_second)
}

fn is_possible() -> bool {
    if Command::new("espeak-ng").arg("--version").output().is_ok_and(|it| it.status.success()) {
        return true;
    }
    let required = std::env::var("HOAGIAI_REQUIRE").unwrap_or_default();
    assert!(!required.split(',').any(|it| it.trim() == "voice"), "no voice reads without espeak-ng");
    let _ = writeln!(std::io::stderr(), "left out: scripts as a voice reads them (without espeak-ng)");
    false
}

#[test]
fn a_script_takes_as_long_as_is_said_within_a_tenth() {
    if !is_possible() {
        return;
    }
    // Syllables a minute of this voice, pauses among them: at sixty a minute a text takes as many seconds as it has.
    let text = aloud(PACE).text();
    let rate = (f64::from(seconds(&text, 60)) * 60.0 / measured(&text)).round();
    for (what, written) in SAMPLES {
        let text = aloud(written).text();
        let (said, taken) = (f64::from(seconds(&text, rate as u32)), measured(&text));
        assert!((said - taken).abs() <= taken / 10.0, "{what}: {said} s said, {taken:.1} s taken at {rate} a minute");
    }
}
