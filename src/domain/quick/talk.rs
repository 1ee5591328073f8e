//! Whether a message is talk (a greeting, thanks, a question) and tells of no case.

use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::fold::{Tone, fits, nfc, syllables};
use crate::domain::spelling::{Phrase, Word, Words, is_bare, phrases};

/// Words of greeting and thanking, by which a message is talk and tells of no case.
pub(super) static TALK: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["cảm ơn", "cám ơn", "xin chào", "gõ nhầm", "bấm nhầm", "gửi nhầm", "thử xem", "họp tổ", "alo", "test"])
});

/// Words of asking and inviting, by which it is: what stands beside them is what they are about.
pub(super) static TALK_OF: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["xem ở đâu", "bao giờ có", "bao giờ thì", "lịch tập huấn", "mời các ông bà", "hỏi lịch"])
});

/// Words by which it is, because they say that there was nothing.
pub(super) static NONE_THERE: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["không có vụ nào", "không phát sinh"]));

/// Whether a message is talk.
pub(super) fn is_talk(text: &str, words: &Words) -> bool {
    let short = words.words.len() <= 30;
    let asks = text.trim_end().ends_with('?') && words.words.len() <= 20;
    let greets = words.words.first().is_some_and(|it| it.folded == "chao") && words.words.len() <= 6;
    // `Không bao giờ có ý trả` asks for nothing.
    let never = |it: &Phrase| {
        words.places(it).all(|it| it.start > 0 && words.words[it.start].folded == "bao" && is_denied(words, it.start))
    };
    let talks = || TALK.iter().chain(TALK_OF.iter()).any(|it| words.places(it).next().is_some() && !never(it));
    short && (asks || greets || begins_to_ask(words) || words.has(&NONE_THERE) || talks())
}

/// Whether `không` or `chưa` stands before a word.
fn is_denied(words: &Words, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| matches!(words.words[it].folded.as_str(), "khong" | "chua"))
}

/// What else says, where nothing is asked, that no case is told of: there is none.
pub(super) static NO_CASE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "không có vụ nào",
        "không có vụ việc",
        "không có vụ tranh chấp",
        "không có việc nào",
        "không có tranh chấp nào",
        "không vụ nào",
        "chưa có vụ nào",
        "chưa có vụ việc",
        "chưa có vụ tranh chấp",
        "chưa có việc nào",
        "chưa xảy ra vụ nào",
        "chưa xảy ra vụ việc",
        "không xảy ra vụ nào",
        "không xảy ra vụ việc",
    ])
});

/// The same: something is asked.
pub(super) static ASKED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
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

/// What says so where a message begins with it: further on it is a part of what happened (`mời mấy lần không đến`,
/// `không bao giờ trả`).
pub(super) static NO_CASE_FIRST: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
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
        "không có việc gì",
        "chưa có việc gì",
    ])
});

/// Whether a message begins so. `Mới họp xong` invites nobody: another accent is no slip here.
fn begins_without_case(words: &Words) -> bool {
    let invites = |it: &Word| it.folded != "moi" || is_bare(&it.syllable) || it.syllable.tone == Tone::Falling;
    let begins = |it: Range<usize>| it.start == 0 && words.words[it].iter().all(invites);
    NO_CASE_FIRST.iter().any(|it| words.places(it).any(begins))
}

/// Whether a message that is typed where nothing is asked tells of no case, whatever it speaks of.
#[must_use]
pub fn tells_of_none(text: &str) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    is_asked(&text, &words) || is_talk(&text, &words) || words.has(&NO_CASE) || begins_without_case(&words)
}

/// Whether a message says that there was no case.
pub(in crate::domain) fn tells_of_nothing(words: &Words) -> bool {
    words.has(&NO_CASE) || words.has(&NOTHING)
}

pub(super) static NOTHING: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["không phát sinh", "không có gì phát sinh"]));

/// Words by which a message says itself that it asks, where it or one of its sentences begins with them: in a story somebody
/// asks somebody (`sang nhà xin hỏi mua lối đi`).
pub(super) static ASKING: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["cho tôi hỏi", "cho hỏi", "muốn hỏi", "xin hỏi", "cho em hỏi", "cho cháu hỏi"]));

/// Whether a message asks something.
#[must_use]
pub fn asks(text: &str) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    is_asked(&text, &words) || begins_to_ask(&words)
}

fn begins_to_ask(words: &Words) -> bool {
    const BEFORE: &[&str] = &[
        "da", "vang", "thua", "chao", "alo", "xin", "toi", "em", "chau", "minh", "bac", "chu", "co", "anh", "chi",
        "ong", "ba", "oi", "a", "cac", "can", "bo", "to", "nay", "dang", "cung", "phep",
    ];
    let begins = |at: usize| {
        let before = words.words[..at].iter().rev().take_while(|it| it.sentence == words.words[at].sentence);
        before.into_iter().all(|it| BEFORE.contains(&it.folded.as_str()))
    };
    ASKING.iter().any(|it| words.places(it).any(|it| begins(it.start)))
}

fn is_asked(text: &str, words: &Words) -> bool {
    text.trim_end().ends_with('?') || has_asked(words) || is_yes_or_no(words)
}

/// Whether words of asking stand there. `Không biết phải làm sao nên sang nhờ tôi` tells what somebody did: it goes on.
pub(super) fn has_asked(words: &Words) -> bool {
    const AND_SO: &[&str] = &["nen", "moi", "danh", "lien", "ben", "roi", "phai", "sang", "den", "nho", "tim"];
    let goes_on = |it: &Range<usize>| {
        let last = &words.words[it.end - 1];
        let next = words.words.get(it.end).filter(|next| next.sentence == last.sentence);
        let knew_not = it.start > 0 && words.words[it.start - 1].folded == "biet";
        knew_not && next.is_some_and(|it| AND_SO.contains(&it.folded.as_str()))
    };
    ASKED.iter().any(|it| words.places(it).any(|it| !goes_on(&it)))
}

/// `Có được … không`, `… được không`: with no sign of a question, as people type. It is asked in one breath: `ông Yên nói có
/// thể dỡ nhưng bà Xuân bảo không` tells what both said.
pub(super) fn is_yes_or_no(words: &Words) -> bool {
    const CLOSING: &[&str] = &["a", "nhi", "vay", "ha", "the", "nhe", "bac", "chau", "em", "anh", "chi", "ban"];
    const MAY: &[&str] = &["duoc", "phai", "the", "nen", "can", "bi", "quyen", "bat", "thuoc"];
    /// Whose `không` is what somebody said.
    const SAID: &[&str] = &["bảo", "nói", "thì", "cũng", "là", "kêu", "nhưng", "mà"];
    let polite = words.words.iter().rev().take_while(|it| CLOSING.contains(&it.folded.as_str())).count();
    let [told @ .., last] = &words.words[..words.words.len() - polite] else { return false };
    let said = told.last().is_none_or(|it| is_spelled(it, SAID));
    if last.folded != "khong" || said {
        return false;
    }
    let goes_on = |it: &&Word| it.clause == last.clause && !is_spelled(it, &["nhưng"]);
    let n = told.iter().rev().take_while(goes_on).count();
    let breath: Vec<&str> = told[told.len() - n..].iter().map(|it| it.folded.as_str()).collect();
    let asked = breath.windows(2).any(|it| it[0] == "co" && MAY.contains(&it[1]));
    asked || (told.len() > 1 && matches!(told.last().map(|it| it.folded.as_str()), Some("duoc" | "phai" | "dung")))
}

/// Whether a word is one of these, or that without its accents.
fn is_spelled(word: &Word, list: &[&str]) -> bool {
    list.iter().flat_map(|it| syllables(it)).any(|it| fits(&word.syllable, &it))
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
            "Giấy mời họp về vụ lấn chiếm đất đai ở ngõ 5, 14 giờ chiều nay",
            "moi hop ve vu lan chiem dat dai o ngo 5, 14 gio chieu nay",
        ] {
            assert!(tells_of_none(text), "{text}");
        }
        for text in [
            "Bà Xuân và ông Yên tranh chấp lối đi, bà Xuân sang nhờ tôi hôm qua",
            "ông Yên xây tường lấn đất nhà bà Xuân, mời mấy lần không có ai đến",
            "vụ VN-01-2026-005 hai nhà lại cãi nhau vì lối đi",
            "Anh Hoàn vay chị Bưởi 5 triệu, hứa mãi mà không bao giờ trả",
            "Anh Hoàn vay chị Bưởi 5 triệu, không bao giờ có ý định trả",
            "Tôi gửi giấy mời ba lần mà ông Yên không đến, vẫn lấn lối đi",
            "Ông Yên lấn lối đi, tổ mời họp hai bên thì ông không đến",
            "Mới họp xóm xong thì hai nhà lại cãi nhau vì lối đi",
            "Mới dự đám cưới về thì ông Yên lấn lối đi nhà bà Xuân",
            "Hai nhà tranh chấp lối đi, cãi nhau to, không có vũ lực",
            "Đất này trước không có tranh chấp gì, nay ông Yên xây tường lấn lối đi",
            "Ông Yên không có việc gì làm, suốt ngày sang gây sự vì lối đi",
        ] {
            assert!(!tells_of_none(text), "{text}");
        }
        for text in [
            "Hai nhà tranh chấp lối đi, ông Yên nói có thể dỡ tường nhưng bà Xuân bảo không",
            "Ông Yên bảo có thể dỡ tường lấn lối đi, bà Xuân thì không",
            "Tường có phải của ông Yên xây lấn lối đi, hai nhà cãi nhau, mời mấy lần đều không",
            "Bà Xuân sang nhà ông Yên xin hỏi mua lối đi, ông Yên không bán nên cãi nhau",
            "Anh Hoàn vay tiền chị Bưởi, chị sang muốn hỏi bao giờ trả thì bị chửi",
            "Ông Yên lấn lối đi nhà bà Xuân, bà không biết phải làm sao nên sang nhờ tôi",
            "ong Yen lan loi di nha ba Xuan, ba khong biet phai lam sao nen sang nho toi",
        ] {
            assert!(!tells_of_none(text) && !asks(text), "{text}");
        }
        for text in [
            "Hàng xóm lấn lối đi, tổ có được hòa giải không",
            "Đất chưa có sổ đỏ, được không ạ",
            "Dạ em muốn hỏi tranh chấp đất đai thì nộp đơn nơi nào",
            "Bà Xuân và ông Yên tranh chấp lối đi. Cho tôi hỏi phải lập văn bản nào",
            "hai nhà tranh chấp lối đi, tôi không biết phải làm sao ạ",
            "bố mẹ cho đất thì có phải chia cho con gái không bác",
        ] {
            assert!(asks(text), "{text}");
        }
        assert_eq!(told_code("vụ vn-1-2026-5 hai nhà lại cãi nhau").as_deref(), Some("VN-01-2026-005"));
        assert_eq!(told_code("hai nhà lại cãi nhau"), None);
    }
}
