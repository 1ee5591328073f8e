//! Whether a message is talk (a greeting, thanks, a question) and tells of no case.

use std::sync::LazyLock;

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
