//! How far a message says the case is: the last thing said counts; a wish, a question or a plan is no state.

use std::ops::Range;
use std::sync::LazyLock;

use super::QuickStatus;
use super::words::{OF_BOTH_SIDES, STATUS_WORDS, SUCCESS_AT_THE_END};
use crate::domain::spelling::{Phrase, Words, phrases};

static STATES: LazyLock<Vec<(QuickStatus, Vec<Phrase>)>> =
    LazyLock::new(|| STATUS_WORDS.iter().map(|it| (it.0, phrases(it.1))).collect());

static AT_THE_END: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(SUCCESS_AT_THE_END));
static BOTH_SIDES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(OF_BOTH_SIDES));

static WRITTEN: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "lập văn bản",
        "lập biên bản",
        "làm biên bản",
        "làm văn bản",
        "ký biên bản",
        "ký văn bản",
        "có biên bản",
        "có văn bản",
        "văn bản hòa giải thành",
        "biên bản hòa giải thành",
        "viết giấy",
        "làm giấy",
        "giấy tờ gì",
        "ký cam kết",
    ])
});
/// What is only said of a settlement.
static SETTLEMENT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["lập văn bản", "văn bản hòa giải thành", "biên bản hòa giải thành", "ký văn bản", "ký biên bản"])
});

/// Whether an agreement was written down, where a success was told: what is said of paper last counts. Before it, paper may
/// be that of the debt or of the police.
pub(super) fn written(words: &Words, state: Option<QuickStatus>) -> Option<bool> {
    const DENIALS: &[&str] = &["khong", "chua", "chang", "khoi"];
    if state != Some(QuickStatus::Success) {
        return None;
    }
    let last = WRITTEN.iter().flat_map(|it| words.places(it)).max_by_key(|it| it.end)?;
    let (sentences, own) = (words.words.last()?.sentence, words.words[last.start].sentence);
    let state_at = state_of_success(words);
    if own < sentences || state_at.is_some_and(|it| last.end < it && own < words.words[it].sentence) {
        return None;
    }
    let clause = words.words[last.start].clause;
    let before = words.words[..last.start].iter().rev().take(2);
    let denied = before.into_iter().any(|it| it.clause == clause && DENIALS.contains(&it.folded.as_str()));
    let certain =
        SETTLEMENT.iter().flat_map(|it| words.places(it)).any(|it| it.end >= last.start && it.start <= last.end);
    let behind = !denied && !certain && state_at.is_some_and(|it| last.end <= it && words.words[it].clause > clause);
    if behind { None } else { Some(!denied) }
}

/// Where the success is told.
fn state_of_success(words: &Words) -> Option<usize> {
    state(words).filter(|it| it.0 == QuickStatus::Success).map(|it| it.1.start)
}

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
        let places = listed.iter().flat_map(|it| words.places(it));
        found.extend(places.filter(|it| is_of_mediation(words, it)).map(|it| (*state, it)));
    }
    let at_the_end = AT_THE_END.iter().flat_map(|it| words.places(it)).filter(|it| is_the_end(words, it));
    found.extend(at_the_end.map(|it| (QuickStatus::Success, it)));
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

/// `làm ăn không thành công` fails at something else than mediation.
fn is_of_mediation(words: &Words, place: &Range<usize>) -> bool {
    const BARE: &[&str] = &["khong thanh", "khong thanh cong", "bat thanh"];
    const OTHERS: &[&str] =
        &["an", "ban", "hop", "dong", "cuoi", "hang", "mua", "trong", "hoc", "doi", "xin", "mo", "nuoi"];
    let said: Vec<&str> = words.words[place.clone()].iter().map(|it| it.folded.as_str()).collect();
    let before = place.start.checked_sub(1).map(|it| &words.words[it]);
    let other =
        before.is_some_and(|it| it.clause == words.words[place.start].clause && OTHERS.contains(&it.folded.as_str()));
    !(other && BARE.contains(&said.join(" ").as_str()))
}

/// Whether a success that need not be one of the mediation ends the message, and is said of both sides or of nobody.
fn is_the_end(words: &Words, place: &Range<usize>) -> bool {
    /// What may stand between such a success and the end: when, and how.
    const AFTER: &[&str] = &[
        "roi", "a", "nhe", "ca", "luon", "voi", "nhau", "ngay", "hom", "qua", "nay", "trong", "buoi", "bien", "ban",
        "van", "cam", "ket", "thoa", "thuan", "hoa", "giai", "thanh", "vui", "thuc", "luc", "gio", "cung", "tra", "du",
        "ve", "xong", "tay", "bat", "lai", "tai", "cho",
    ];
    const BEFORE: &[&str] = &["da", "nay", "gio", "hom", "qua", "moi", "thi", "den", "ket", "viec", "vu", "hien", "va"];
    let sentence = words.words[place.start].sentence;
    let is_after = |it: &str| AFTER.contains(&it) || it.starts_with(|it: char| it.is_ascii_digit());
    if !words.words[place.end..].iter().all(|it| is_after(&it.folded)) {
        return false;
    }
    let clause = words.words[place.start].clause;
    let alone = words.words[..place.start]
        .iter()
        .rev()
        .take_while(|it| it.clause == clause)
        .all(|it| BEFORE.contains(&it.folded.as_str()));
    alone
        || BOTH_SIDES
            .iter()
            .flat_map(|it| words.places(it))
            .any(|it| it.end <= place.start && words.words[it.start].sentence == sentence)
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
