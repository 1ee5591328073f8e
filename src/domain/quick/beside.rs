//! Whether a message that asks, thanks, invites or says that there was nothing tells of a quarrel beside that: somebody is
//! named in it, or another part of it tells of one. Then it may be a story all the same.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::people::names_somebody;
use super::talk::{ASKING, NO_CASE, NO_CASE_FIRST, NONE_THERE, NOTHING, TALK, TALK_OF, asks, has_asked, is_yes_or_no};
use super::{Confidence, guess_kind};
use crate::domain::fold::nfc;
use crate::domain::spelling::{Phrase, Word, Words, phrases};

/// So many words tell of a dispute; fewer may look for one.
pub(in crate::domain) const WORDS_OF_A_STORY: usize = 8;
/// So many words of one sentence tell something beside the question in another.
const WORDS_OF_A_SENTENCE: usize = 8;

/// So many words of one clause tell; fewer only go on with a list (`đất đai, lối đi nào`).
const WORDS_OF_A_CLAUSE: usize = 4;

/// The last word of a clause that says that there was none: `vay nợ cũng không`.
fn is_said_of_none(word: &Word) -> bool {
    matches!(word.folded.as_str(), "nao" | "khong" | "ca")
}

/// How both sides are spoken of without their names.
static BOTH: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["hai nhà", "hai hộ", "hai gia đình", "hai bên", "hai vợ chồng", "hai anh em", "hai chị em", "đôi bên"])
});

/// Whether a message names somebody, or speaks of both sides.
pub(in crate::domain) fn names_who(text: &str) -> bool {
    let text = nfc(text);
    Words::of(&text).has(&BOTH) || names_somebody(&text)
}

/// How people quarrel, whatever it is about.
static QUARRELS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "cãi nhau",
        "cãi lộn",
        "cãi vã",
        "cãi cọ",
        "cự cãi",
        "đôi co",
        "mâu thuẫn",
        "xích mích",
        "bất hòa",
        "lục đục",
        "hục hặc",
        "hiềm khích",
        "chửi nhau",
        "chửi bới",
        "chửi lộn",
        "gây gổ",
        "gây sự",
        "gây lộn",
        "lời qua tiếng lại",
        "giận nhau",
        "ghét nhau",
        "nói xấu nhau",
        "không nhìn mặt nhau",
    ])
});
/// How somebody is addressed, folded.
const TITLES: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "cau", "di", "thim", "mo", "em", "nha"];
/// What stands between two who quarrel, folded.
const WITH: &[&str] = &["voi", "va", "cung", "vs"];
/// A quarrel of two is told in so many words.
const WORDS_OF_TWO: usize = 5;

/// Whether a message tells that two quarrel, whatever it is about: `ông Tư với bà Năm cãi nhau hoài`.
#[must_use]
pub fn two_quarrel(text: &str) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    let denied = |at: usize| {
        let before = at.checked_sub(1).map(|it| words.words[it].folded.as_str());
        matches!(before, Some("khong" | "chua" | "het" | "dung" | "chang" | "bot" | "khoi"))
    };
    words.words.len() >= WORDS_OF_TWO
        && QUARRELS.iter().any(|it| words.places(it).any(|it| !denied(it.start)))
        && (words.has(&BOTH) || two_addressed(&words))
}

/// Whether two people stand beside each other, each addressed: `ong tu voi ba nam`.
fn two_addressed(words: &Words) -> bool {
    let all = &words.words;
    let addressed = |at: usize| {
        let followed = all.get(at + 1).is_some_and(|it| it.sentence == all[at].sentence);
        TITLES.contains(&all[at].folded.as_str()) && followed
    };
    (0..all.len()).filter(|&it| addressed(it)).any(|from| {
        // A name has four words at most, and the other stands right behind what joins them.
        let joint = (from + 2..all.len().min(from + 7)).find(|&it| WITH.contains(&all[it].folded.as_str()));
        joint.is_some_and(|it| it + 1 < all.len() && all[it].sentence == all[from].sentence && addressed(it + 1))
    })
}

/// Whether a message tells of a quarrel beside what it seems to be. What else says no more than that it seems to be it is
/// given.
pub(in crate::domain) fn tells_beside(text: &str, seems: &[Phrase]) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    if asks(&text) {
        return names_somebody(&text) || another_sentence_tells(&text, &words);
    }
    names_who(&text) || another_clause_tells(&text, &words, seems)
}

/// The same of a message that is as long as a story, and plainly of a kind.
pub(super) fn is_story_all_the_same(text: &str, words: &Words) -> bool {
    let is_plain = || guess_kind(words).is_some_and(|it| it.1 == Confidence::High);
    words.words.len() >= WORDS_OF_A_STORY && is_plain() && tells_beside(text, &[])
}

fn tells(text: &str, part: &[Word]) -> bool {
    let [first, .., last] = part else { return false };
    guess_kind(&Words::of(&text[first.range.start..last.range.end])).is_some()
}

/// Whether a sentence tells of a kind that asks nothing.
fn another_sentence_tells(text: &str, words: &Words) -> bool {
    let asking = |part: &[Word]| {
        let Some((first, last)) = part.first().zip(part.last()) else { return true };
        let sentence = Words::of(&text[first.range.start..last.range.end]);
        let marked = text[last.range.end..].trim_start().starts_with('?');
        marked || has_asked(&sentence) || sentence.has(&ASKING) || is_yes_or_no(&sentence)
    };
    let mut sentences = words.words.chunk_by(|one, other| one.sentence == other.sentence);
    sentences.any(|it| it.len() >= WORDS_OF_A_SENTENCE && !asking(it) && tells(text, it))
}

/// Whether a clause tells of a kind that has none of the words by which the message seems to be something else; or, where
/// these only thank or greet, the words before them do.
fn another_clause_tells(text: &str, words: &Words, seems: &[Phrase]) -> bool {
    let clauses = |listed: &[Phrase]| {
        let words_of = |it: &Phrase| words.places(it).flatten().collect::<Vec<_>>();
        listed.iter().flat_map(words_of).map(|it| words.words[it].clause).collect::<BTreeSet<usize>>()
    };
    let none: [&[Phrase]; 6] = [&NO_CASE, &NOTHING, &NONE_THERE, &NO_CASE_FIRST, &TALK_OF, seems];
    let spent: BTreeSet<usize> = none.into_iter().flat_map(clauses).collect();
    let polite = TALK.iter().flat_map(|it| words.places(it).map(|it| it.start).collect::<Vec<_>>());
    let polite: BTreeSet<usize> = polite.collect();
    // What an invitation is about is no quarrel.
    let invited: BTreeSet<usize> = NO_CASE_FIRST
        .iter()
        .filter(|it| words.places(it).any(|it| it.start == 0))
        .map(|_| words.words[0].sentence)
        .collect();
    let mut at = 0;
    words.words.chunk_by(|one, other| one.clause == other.clause).any(|it| {
        let (from, end) = (at, at + it.len());
        at = end;
        let told = polite.range(from..end).next().map_or(it.len(), |it| it - from);
        let is_list = told < WORDS_OF_A_CLAUSE || is_said_of_none(&it[told - 1]);
        !is_list && !invited.contains(&it[0].sentence) && !spent.contains(&it[0].clause) && tells(text, &it[..told])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_who_quarrel_are_heard_whatever_it_is_about() {
        for text in [
            "ông Tư với bà Năm cãi nhau hoài",
            "ong tu voi ba nam cai nhau hoai",
            "hai nhà mâu thuẫn từ tết",
            "hai nha mau thuan tu tet",
            "anh Hoàn và chị Bưởi gây gổ mấy hôm nay",
            "nhà ông Ba với nhà bà Tư không nhìn mặt nhau",
            "bà Lan vs ông Hải chửi nhau suốt",
            "hai chị em lục đục từ ngày bố mất",
        ] {
            assert!(two_quarrel(text), "{text}");
        }
        for text in [
            "cãi nhau hoài",
            "hai nhà hết mâu thuẫn rồi ạ",
            "hai bên không cãi nhau nữa đâu",
            "ông Tư với bà Năm đi họp tổ",
            "tập huấn kỹ năng giải quyết mâu thuẫn",
            "bao giờ họp tổ hả bác",
            "cảm ơn anh và chị",
        ] {
            assert!(!two_quarrel(text), "{text}");
        }
    }

    #[test]
    fn what_only_seems_to_be_something_else_tells_of_a_quarrel_as_well() {
        for text in [
            "Ông Yên và bà Xuân tranh chấp lối đi, hôm qua hòa giải xong, hai bên không phát sinh mâu thuẫn nữa",
            "Hai nhà tranh chấp lối đi chung, tổ đã nói chuyện, cảm ơn tổ",
            "Xóm trên cãi nhau vì lối đi, từ đó không phát sinh gì",
            "Cãi nhau mãi vì lối đi mà chiều nay họp tổ không ai đến",
            "Bà Xuân và ông Yên tranh chấp lối đi. Cho tôi hỏi phải lập văn bản nào",
            "Trong ngõ có người xây tường lấn lối đi chung. Có phải lập biên bản không?",
        ] {
            assert!(tells_beside(text, &[]), "{text}");
        }
        for text in [
            "Tháng này khu tôi không có vụ tranh chấp lối đi nào cả",
            "Về tranh chấp đất đai tháng này tổ tôi không có vụ nào",
            "Kính mời các bác chiều nay họp về việc tranh chấp lối đi chung",
            "Cho hỏi tranh chấp đất đai thì tổ có được hòa giải không ạ",
            "Hàng xóm lấn chiếm đất đai thì phải làm đơn gửi nơi nào?",
            "Cảm ơn tổ đã giúp vụ lối đi chung ở ngõ 5",
            "Tháng này tổ tôi không có vụ tranh chấp đất đai, lối đi nào",
            "Tháng này không có vụ tranh chấp đất đai nào, tranh chấp vay nợ cũng không",
            "Kính mời các bác 14 giờ chiều nay, họp về việc tranh chấp đất đai ở nhà văn hóa",
            "Luật đất đai mới xem ở đâu, gửi bác xin một bản",
            "Lớp hòa giải tranh chấp đất đai bao giờ có vậy cháu",
            "",
        ] {
            assert!(!tells_beside(text, &[]), "{text}");
            assert!(!is_story_all_the_same(text, &Words::of(text)), "{text}");
        }
    }
}
