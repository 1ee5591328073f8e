//! Why mediation starts, as a message says it (Art. 16): who came, or who sent it.

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

/// How many words before the asking its subject may stand.
const REACH: usize = 8;

pub(super) fn ground(words: &Words) -> Option<Ground> {
    if let Some((ground, _)) = GROUNDS.iter().find(|it| words.has(&it.1)) {
        return Some(*ground);
    }
    let asked = ASKED
        .iter()
        .flat_map(|it| words.places(it))
        .filter(|it| is_of_the_team(words, it))
        .min_by_key(|it| it.start)?;
    let clause = words.words[asked.start].sentence;
    let third = THIRD.iter().flat_map(|it| words.places(it)).any(|it| {
        let before = it.end <= asked.start && asked.start - it.end < REACH;
        let behind = it.start >= asked.end && it.start - asked.end < 3 && is_by(words, asked.end, it.start);
        (before || behind) && words.words[it.start].sentence == clause
    });
    Some(if third { Ground::ThirdPartyRequest } else { Ground::PartyRequest })
}

/// `theo đề nghị của …`.
fn is_by(words: &Words, from: usize, to: usize) -> bool {
    words.words[from..to].iter().any(|it| it.folded == "cua")
}

/// `đề nghị`, `yêu cầu` are also said to the other side (`đề nghị chặt cây`): then nobody asked the team.
fn is_of_the_team(words: &Words, asked: &std::ops::Range<usize>) -> bool {
    const DEMANDS: &[&str] = &["nghi", "cau"];
    const HELPERS: &[&str] =
        &["to", "hoa", "toi", "giup", "giai", "khuyen", "ban", "cua", "vao", "xem", "phuong", "ngay", "hom"];
    let demands = DEMANDS.contains(&words.words[asked.end - 1].folded.as_str());
    let after = words.words[asked.end..].iter().take(3);
    !demands
        || after
            .into_iter()
            .any(|it| HELPERS.contains(&it.folded.as_str()) || it.folded.starts_with(|it: char| it.is_ascii_digit()))
}
