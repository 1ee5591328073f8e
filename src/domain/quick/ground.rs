//! Why mediation starts, as a message says it (Art. 16): who came, or who sent it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::case::Ground;
use crate::domain::spelling::{Phrase, Words, phrases};

/// Phrases of each ground, the most telling first.
static GROUNDS: LazyLock<Vec<(Ground, Vec<Phrase>)>> = LazyLock::new(|| {
    let list: &[(Ground, &[&str])] = &[
        (
            Ground::HeadAssigned,
            &[
                "phân công tôi",
                "phân công cho tôi",
                "tổ trưởng phân công",
                "tổ trưởng giao",
                "được phân công",
                "tổ trưởng tổ hòa giải giao",
                "tổ trưởng tổ hòa giải phân công",
                "giao tôi",
                "giao cho tôi",
            ],
        ),
        (
            Ground::MediatorKnows,
            &[
                "tôi tự thấy",
                "tôi tự biết",
                "tôi thấy",
                "tôi chứng kiến",
                "tôi nghe",
                "tôi nghe bà con kể",
                "tôi phát hiện",
                "tự thấy",
                "tự biết",
                "tự phát hiện",
                "nghe bà con",
                "nghe kể",
                "tình cờ biết",
                "tổ phát hiện",
                "đi qua thấy",
                "đi ngang thấy",
                "thấy nên ghi",
            ],
        ),
    ];
    list.iter().map(|(ground, words)| (*ground, phrases(words))).collect()
});

/// Words of asking.
static ASKED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "nhờ",
        "đề nghị",
        "báo",
        "làm đơn",
        "gửi đơn",
        "chuyển đơn",
        "giới thiệu",
        "yêu cầu",
        "phản ánh",
        "mách",
        "trình bày",
        "trình báo",
        "kêu tôi",
        "gọi cho tôi",
        "gọi tôi",
        "sang nhờ",
        "đến nhờ",
        "cầu cứu",
        "có đơn",
        "đến gặp tôi",
        "sang gặp tôi",
        "tìm đến tổ",
        "gửi tổ",
        "chuyển xuống",
        "nhỏ to",
        "chạy qua nhờ",
        "gọi điện nhờ",
        "gọi điện cho tôi",
        "vào cuộc",
        "kiến nghị",
    ])
});

/// Bodies and people beside the dispute who ask for it.
static THIRD: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "công an",
        "ubnd",
        "phường",
        "hội phụ nữ",
        "chi hội",
        "mặt trận",
        "hội người cao tuổi",
        "tổ trưởng dân phố",
        "cô giáo",
        "trưởng ban",
        "hội nông dân",
        "đoàn thanh niên",
        "cựu chiến binh",
        "hàng xóm",
        "bà con",
        "họ hàng",
        "trưởng thôn",
        "trưởng khu",
        "bí thư",
        "chi bộ",
        "nhà trường",
        "bà ngoại",
        "bà nội",
        "ông ngoại",
        "ông nội",
        "em gái",
        "bà cô",
        "người nhà",
        "gia đình",
        "cơ quan",
        "tòa án",
        "viện",
        "y tế",
        "trưởng xóm",
        "người dân",
        "dân phố",
    ])
});

/// How many words before the asking its subject may stand; and how many where its name follows (`em gái là cô Thía`).
const REACH: usize = 4;
const NAMED_REACH: usize = 8;

/// Who is named before, in a clause that itself names nobody.
const SENTENCE_START: usize = 3;

/// Words of naming who mediates. `giao` and `cử` alone are said of much else, and without accents of a teacher or of an
/// old man.
static NAMED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "phân công",
        "giao tôi",
        "giao cho tôi",
        "giao tổ",
        "giao cho tổ",
        "cử tôi",
        "cử tổ",
        "giao hòa giải viên",
        "cử hòa giải viên",
    ])
});

pub(super) fn ground(words: &Words) -> Option<Ground> {
    if named_by_others(words) {
        return Some(Ground::ThirdPartyRequest);
    }
    let first = |ground: Ground| {
        let listed = GROUNDS.iter().filter(move |it| it.0 == ground).flat_map(|it| &it.1);
        listed.flat_map(|it| words.places(it)).map(|it| it.start).filter(|it| !is_teacher(words, *it)).min()
    };
    if first(Ground::HeadAssigned).is_some() {
        return Some(Ground::HeadAssigned);
    }
    let asked =
        ASKED.iter().flat_map(|it| words.places(it)).filter(|it| is_of_the_team(words, it)).min_by_key(|it| it.start);
    match (first(Ground::MediatorKnows), asked) {
        // Who was asked may have looked for himself afterwards.
        (Some(knows), asked) if asked.as_ref().is_none_or(|it| knows < it.start) => Some(Ground::MediatorKnows),
        (_, None) => None,
        (_, Some(asked)) if is_third(words, &asked) => Some(Ground::ThirdPartyRequest),
        (_, Some(_)) => Some(Ground::PartyRequest),
    }
}

/// Whether somebody beside the dispute asks: named just before in the clause, or behind (`theo đề nghị của …`), or at the
/// start of the sentence where the clause of the asking names nobody.
fn is_third(words: &Words, asked: &Range<usize>) -> bool {
    let at = |it: usize| &words.words[it];
    let (clause, sentence) = (at(asked.start).clause, at(asked.start).sentence);
    let names_nobody = asked.start.checked_sub(1).is_some_and(|it| at(it).clause != clause);
    let start = words.words.iter().position(|it| it.sentence == sentence).unwrap_or(0);
    THIRD.iter().flat_map(|it| words.places(it)).any(|it| {
        let here = at(it.start).clause == clause;
        let gap = asked.start.saturating_sub(it.end);
        let named = || words.words[it.end..asked.start].iter().any(|it| it.folded == "la");
        let before = it.end <= asked.start && (gap < REACH || (gap < NAMED_REACH && named()));
        let behind = it.start >= asked.end && it.start - asked.end < 3 && is_by(words, asked.end, it.start);
        let earlier = names_nobody && it.start >= start && it.start < start + SENTENCE_START && it.end <= asked.start;
        (here && (before || behind)) || earlier
    })
}

/// `trưởng thôn phân công`: not the head of the team names the mediator, so it is asked for by somebody else.
fn named_by_others(words: &Words) -> bool {
    let named = || NAMED.iter().flat_map(|it| words.places(it));
    THIRD.iter().flat_map(|it| words.places(it)).any(|who| {
        let clause = words.words[who.start].clause;
        let stands = |it: Range<usize>| it.start >= who.end && it.start - who.end < 2;
        // `ủy ban phường có tổ hòa giải; tổ trưởng tổ hòa giải phường phân công` is said of the head.
        let head = who.start.checked_sub(1).is_some_and(|it| words.words[it].folded == "giai");
        let names = |it: &Range<usize>| words.words[it.start].clause == clause && !is_teacher(words, it.start);
        !head && named().any(|it| names(&it) && stands(it))
    })
}

/// `cô giáo tôi`, in whatever spelling, gives nothing to anybody.
fn is_teacher(words: &Words, at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| words.words[it].folded.as_str());
    words.words[at].folded == "giao" && matches!(before, Some("co" | "thay"))
}

/// `theo đề nghị của …`.
fn is_by(words: &Words, from: usize, to: usize) -> bool {
    words.words[from..to].iter().any(|it| it.folded == "cua")
}

/// `đề nghị`, `yêu cầu` are also said to the other side (`đề nghị chặt cây`): then nobody asked the team.
fn is_of_the_team(words: &Words, asked: &Range<usize>) -> bool {
    const DEMANDS: &[&str] = &["nghi", "cau"];
    const HELPERS: &[&str] =
        &["to", "hoa", "toi", "giup", "giai", "khuyen", "ban", "cua", "vao", "xem", "phuong", "ngay", "hom"];
    let demands = DEMANDS.contains(&words.words[asked.end - 1].folded.as_str());
    let after = words.words[asked.end..].iter().take(3);
    let last = asked.end == words.words.len();
    !demands
        || last
        || after
            .into_iter()
            .any(|it| HELPERS.contains(&it.folded.as_str()) || it.folded.starts_with(|it: char| it.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn art_16_who_is_named_by_others_than_the_head_comes_by_their_request() {
        for (text, ground) in [
            ("trưởng thôn phân công, bà Xuân và ông Yên tranh chấp lối đi", Ground::ThirdPartyRequest),
            ("truong thon phan cong toi vu loi di nha ba Xuan", Ground::ThirdPartyRequest),
            ("bí thư đã giao cho tôi vụ lối đi nhà bà Xuân", Ground::ThirdPartyRequest),
            ("tổ trưởng phân công tôi vụ lối đi nhà bà Xuân", Ground::HeadAssigned),
            ("tôi được phân công vụ lối đi nhà bà Xuân", Ground::HeadAssigned),
            ("Tổ trưởng tổ hòa giải phân công tôi 24/11", Ground::HeadAssigned),
        ] {
            assert_eq!(super::ground(&Words::of(text)), Some(ground), "{text}");
        }
    }

    #[test]
    fn art_16_nobody_is_named_by_words_that_only_look_like_it() {
        for (text, ground) in [
            ("hang xom cu mo nhac to, ba Lan sang nho toi", Ground::PartyRequest),
            ("gia dinh cu Tho lan chiem loi di, ba Lan sang nho toi", Ground::PartyRequest),
            ("gia đình không giao đất cho anh Nam, anh Nam sang nhờ tổ hòa giải", Ground::PartyRequest),
            ("gia đình đã giao tiền cọc, bà Lan sang nhờ tôi", Ground::PartyRequest),
            ("trưởng thôn cử tôi vụ lối đi nhà bà Xuân", Ground::ThirdPartyRequest),
        ] {
            assert_eq!(super::ground(&Words::of(text)), Some(ground), "{text}");
        }
        for text in ["co giao Lan to hang xom lay chau", "cô giáo tôi cãi nhau với bà Xuân", "gia đình không giao đất"]
        {
            assert_eq!(super::ground(&Words::of(text)), None, "{text}");
        }
    }
}
