//! Whether a message is talk (a greeting, thanks, a question) and tells of no case.

use std::sync::LazyLock;

use crate::domain::fold::nfc;
use crate::domain::spelling::{Phrase, Words, phrases};

/// Words of greeting, thanking and asking, by which a message is talk and tells of no case.
static TALK: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "cho tôi hỏi",
        "muốn hỏi",
        "cho hỏi",
        "xin hỏi",
        "xem ở đâu",
        "bao giờ có",
        "bao giờ thì",
        "cảm ơn",
        "cám ơn",
        "xin chào",
        "gõ nhầm",
        "bấm nhầm",
        "gửi nhầm",
        "thử xem",
        "không có vụ nào",
        "không phát sinh",
        "lịch tập huấn",
        "họp tổ",
        "mời các ông bà",
        "hỏi lịch",
        "alo",
        "test",
    ])
});

/// Whether a message is talk.
pub(super) fn is_talk(text: &str, words: &Words) -> bool {
    let short = words.words.len() <= 30;
    let asks = text.trim_end().ends_with('?') && words.words.len() <= 20;
    let greets = words.words.first().is_some_and(|it| it.folded == "chao") && words.words.len() <= 6;
    short && (asks || greets || words.has(&TALK))
}

/// What else says, where nothing is asked, that no case is told of: there is none, somebody is invited, something is asked.
static NO_CASE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "không có vụ",
        "không có việc gì",
        "không có vụ việc",
        "không vụ nào",
        "chưa có vụ",
        "chưa có việc gì",
        "chưa xảy ra vụ",
        "không xảy ra vụ",
        "kính mời",
        "trân trọng mời",
        "xin mời",
        "giấy mời",
        "mời họp",
        "mời dự",
        "mời tham dự",
        "mời các bác",
        "mời cả tổ",
        "bao giờ",
        "được hòa giải không",
        "phải làm sao",
        "làm thế nào ạ",
        "như thế nào ạ",
        "được không ạ",
        "phải không ạ",
        "đúng không ạ",
        "hay không ạ",
        "cho tôi xin mẫu",
        "cho xin mẫu",
    ])
});

/// Whether a message that is typed where nothing is asked tells of no case, whatever it speaks of.
#[must_use]
pub fn tells_of_none(text: &str) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    text.trim_end().ends_with('?') || is_talk(&text, &words) || words.has(&NO_CASE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quick::told_code;

    #[test]
    fn whoever_asks_invites_or_has_nothing_tells_of_no_case() {
        for text in [
            "Tháng này khu tôi không có vụ tranh chấp đất đai nào xảy ra cả",
            "thang nay khu toi khong co vu tranh chap dat dai nao xay ra ca",
            "Tổ tôi chưa có vụ nào về lối đi chung trong quý này đâu",
            "Kính mời các bác chiều nay họp về việc lấn chiếm đất đai ở ngõ 5",
            "Mời dự tập huấn hòa giải tranh chấp đất đai sáng mai ở phường",
            "Hàng xóm lấn chiếm đất đai thì phải làm đơn gửi nơi nào?",
            "Cho hỏi tranh chấp đất đai thì tổ có được hòa giải không ạ",
            "Bao giờ có lớp tập huấn về tranh chấp đất đai cho tổ hòa giải",
        ] {
            assert!(tells_of_none(text), "{text}");
        }
        for text in [
            "Bà Xuân và ông Yên tranh chấp lối đi, bà Xuân sang nhờ tôi hôm qua",
            "ông Yên xây tường lấn đất nhà bà Xuân, mời mấy lần không có ai đến",
            "vụ VN-01-2026-005 hai nhà lại cãi nhau vì lối đi",
        ] {
            assert!(!tells_of_none(text), "{text}");
        }
        assert_eq!(told_code("vụ vn-1-2026-5 hai nhà lại cãi nhau").as_deref(), Some("VN-01-2026-005"));
        assert_eq!(told_code("hai nhà lại cãi nhau"), None);
    }
}
