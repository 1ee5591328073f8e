//! A short answer to the question how far a case is, or how it ended (Law Art. 23): what people say instead of a label.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::{QuickStatus, quick_start};
use crate::domain::case::EndReason;
use crate::domain::fold::fold;
use crate::domain::spelling::{Phrase, Words, phrases};

static PARTY_WANTS_IT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "rút đơn",
        "xin rút",
        "rút lại",
        "xin thôi",
        "yêu cầu thôi",
        "yêu cầu chấm dứt",
        "đề nghị chấm dứt",
        "đề nghị dừng",
        "yêu cầu dừng",
        "không hòa giải nữa",
        "không muốn hòa giải",
        "từ chối hòa giải",
        "bỏ về",
        "không đến nữa",
    ])
});
static NO_AGREEMENT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "không thể thỏa thuận",
        "không thỏa thuận được",
        "không đạt được thỏa thuận",
        "không thống nhất",
        "không nhất trí",
        "không ai chịu ai",
        "không ai nhường ai",
        "không bên nào chịu",
        "không bên nào nhường",
    ])
});
static OUT_OF_SCOPE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "không thuộc phạm vi",
        "ngoài phạm vi",
        "không được hòa giải",
        "chuyển công an",
        "chuyển lên công an",
        "chuyển lên phường",
        "chuyển lên xã",
        "chuyển tòa án",
        "chuyển lên tòa",
        "chuyển cơ quan",
        "hướng dẫn nơi khác",
        "hướng dẫn lên",
        "hướng dẫn ra tòa",
    ])
});

/// How a case ended, as somebody answers who is asked for just that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The parties agreed (Art. 24).
    Success,
    /// They did not, for the reason if it was said (Art. 23(2) and (3)).
    Failure(Option<EndReason>),
    /// It was no matter for mediation; the parties were told where to turn (Art. 3).
    OutOfScope,
}

/// How far a case is, by a short answer written on `today`.
#[must_use]
pub fn progress(text: &str, today: NaiveDate) -> Option<QuickStatus> {
    let folded = fold(text);
    let mut words: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    while words.last().is_some_and(|it| matches!(*it, "a" | "nhe" | "nha")) {
        words.pop();
    }
    match words.join(" ").as_str() {
        "thanh" | "da thanh" | "thanh roi" | "duoc" | "duoc roi" => Some(QuickStatus::Success),
        "chua" | "chua bat dau" => Some(QuickStatus::Received),
        "dang" | "chua xong" => Some(QuickStatus::InMediation),
        "ko thanh" | "k thanh" | "khong thanh" | "khong duoc" | "ko duoc" | "k duoc" => Some(QuickStatus::Failure),
        // Over, but nobody knows how: that is asked.
        "xong" | "xong roi" | "da xong" => None,
        // "In mediation" is said of a case that has not begun, too: that one is asked.
        _ => quick_start(text, today).status.filter(|it| *it != QuickStatus::InMediation),
    }
}

/// How a case ended, by a short answer written on `today`.
#[must_use]
pub fn ending(text: &str, today: NaiveDate) -> Option<Ending> {
    let words = Words::of(text);
    let says = |list: &[Phrase]| list.iter().any(|it| words.places(it).next().is_some());
    let reason = if says(&PARTY_WANTS_IT) {
        Some(EndReason::PartyRequest)
    } else {
        says(&NO_AGREEMENT).then_some(EndReason::MediatorDecision)
    };
    match (progress(text, today), reason) {
        (Some(QuickStatus::Success), None) => Some(Ending::Success),
        (Some(QuickStatus::Failure), reason) => Some(Ending::Failure(reason)),
        (_, Some(reason)) => Some(Ending::Failure(Some(reason))),
        (_, None) => says(&OUT_OF_SCOPE).then_some(Ending::OutOfScope),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-28".parse().unwrap()
    }

    #[test]
    fn an_end_is_heard_in_the_words_people_use() {
        use EndReason::{MediatorDecision, PartyRequest};
        for (text, expected) in [
            ("thành", Some(Ending::Success)),
            ("hoà giải thành rồi ạ", Some(Ending::Success)),
            ("hai bên đã thống nhất", Some(Ending::Success)),
            ("không thành", Some(Ending::Failure(None))),
            ("thành ạ", Some(Ending::Success)),
            ("ko thanh", Some(Ending::Failure(None))),
            ("k được", Some(Ending::Failure(None))),
            ("không thành, bà Lan rút đơn", Some(Ending::Failure(Some(PartyRequest)))),
            ("một bên xin thôi", Some(Ending::Failure(Some(PartyRequest)))),
            ("không ai chịu ai", Some(Ending::Failure(Some(MediatorDecision)))),
            ("hai bên không thỏa thuận được", Some(Ending::Failure(Some(MediatorDecision)))),
            ("việc này không thuộc phạm vi", Some(Ending::OutOfScope)),
            ("chuyển công an phường rồi", Some(Ending::OutOfScope)),
            ("xong rồi", None),
            ("đang hòa giải", None),
            ("chưa", None),
        ] {
            assert_eq!(ending(text, today()), expected, "{text}");
        }
    }
}
