//! How far a message says the case is: the last thing said counts; a wish, a question or a plan is no state.

use std::ops::Range;
use std::sync::LazyLock;

use super::QuickStatus;
use crate::domain::quick_words::STATUS_WORDS;
use crate::domain::spelling::{Phrase, Words, phrases};

static STATES: LazyLock<Vec<(QuickStatus, Vec<Phrase>)>> =
    LazyLock::new(|| STATUS_WORDS.iter().map(|it| (it.0, phrases(it.1))).collect());

/// Words before a state that make a wish, a question or a condition of it.
static WISHES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "mong",
        "mong muốn",
        "muốn",
        "nhờ",
        "xin",
        "đề nghị",
        "để",
        "nếu",
        "hy vọng",
        "hi vọng",
        "giúp",
        "cần",
        "cố",
        "làm sao",
        "thế nào",
        "hỏi",
        "bao giờ",
        "sẽ",
        "hẹn",
        "mời",
        "yêu cầu",
        "phải",
    ])
});

/// How many words a wish reaches.
const REACH: usize = 5;

/// The state, and the words that say it.
pub(super) fn state(words: &Words) -> Option<(QuickStatus, Range<usize>)> {
    let mut found: Vec<(QuickStatus, Range<usize>)> = Vec::new();
    for (state, listed) in STATES.iter() {
        found.extend(listed.iter().flat_map(|it| words.places(it)).map(|it| (*state, it)));
    }
    // A longer phrase hides the shorter ones inside it: `không thành` hides `thành`.
    let all = found.clone();
    found.retain(|(_, it)| {
        !all.iter().any(|(_, other)| other.len() > it.len() && other.start <= it.start && other.end >= it.end)
    });
    found.retain(|(_, it)| !is_wish(words, it));
    found.retain(|(state, it)| *state != QuickStatus::Success || !is_denied(words, it));
    found.extend(lone_success(words));
    found.into_iter().max_by_key(|it| (it.1.end, it.1.len()))
}

fn is_wish(words: &Words, place: &Range<usize>) -> bool {
    let clause = words.words[place.start].clause;
    WISHES
        .iter()
        .flat_map(|it| words.places(it))
        .any(|it| it.end <= place.start && place.start - it.end < REACH && words.words[it.start].clause == clause)
}

/// `không đồng ý`, `chưa ký`: a success that is denied is none.
fn is_denied(words: &Words, place: &Range<usize>) -> bool {
    const DENIALS: &[&str] = &["khong", "chua", "chang", "dung"];
    let clause = words.words[place.start].clause;
    let before = words.words[..place.start].iter().rev().take(2);
    before.into_iter().any(|it| it.clause == clause && DENIALS.contains(&it.folded.as_str()))
}

/// `lần 2 ngày 27/11 thành`: the bare word at the end of a clause, with its accent, and no part of another word.
fn lone_success(words: &Words) -> Option<(QuickStatus, Range<usize>)> {
    const OTHERS: &[&str] = &[
        "khong", "chua", "tro", "hoan", "hinh", "tao", "dong", "con", "thang", "kinh", "to", "anh", "ong", "chi",
        "trung", "bien",
    ];
    let at = words.words.iter().enumerate().rev().find(|(i, it)| {
        it.syllable == words.success()
            && words.words.get(i + 1).is_none_or(|next| next.clause != it.clause)
            && i.checked_sub(1).is_some_and(|before| {
                let before = &words.words[before];
                before.clause == it.clause && !OTHERS.contains(&before.folded.as_str())
            })
    })?;
    Some((QuickStatus::Success, at.0..at.0 + 1))
}
