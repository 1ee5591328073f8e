//! Tests of what may be typed where it is asked how a case ended.

use super::tests::*;
use crate::dialogue::testing::*;

#[test]
fn how_it_ended_is_said_in_ones_own_words() {
    for (typed, asked) in [
        ("thành rồi ạ", "outcome-day"),
        ("bà Lan xin rút đơn", "outcome-day"),
        ("không ai chịu ai", "outcome-day"),
        ("việc này không thuộc phạm vi", "outcome-day"),
        ("không thành", "outcome-end"),
        ("xong rồi", "outcome-end"),
    ] {
        let mut chat = open_chat(AN, in_session());
        chat.tap("outcome");
        assert_eq!(chat.say(typed).body.id, asked, "{typed}");
    }
}

#[test]
fn article_23_of_two_failures_the_reason_is_asked() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("outcome");
    chat.say("ko thành");
    assert_eq!(chat.note(), "outcome-end-which");
    chat.say("không thể thỏa thuận");
    assert_eq!(chat.screen().body.id, "outcome-day");
}
