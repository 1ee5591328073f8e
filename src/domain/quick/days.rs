//! Which day of a message is which: the day a case was received stands beside a word of receiving, the day it ended
//! beside its outcome, a deadline behind a word for one. A day beside none of them is not taken for any.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::input::date::{DayInText, days_in_text};
use crate::domain::spelling::{Phrase, Words, phrases};

/// What a day is the day of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Received,
    Ended,
    Session,
    Deadline,
    /// A day that somebody named for later: a deadline only where there is an agreement.
    Promise,
    Event,
}

/// A day with its role.
#[derive(Debug, Clone)]
pub(super) struct Day {
    pub(super) day: DayInText,
    pub(super) role: Option<Role>,
    /// How far the word is that tells the role; the less, the surer.
    pub(super) doubt: usize,
    /// The words it is made of.
    pub(super) words: Range<usize>,
    /// It stands in a clause of its own.
    pub(super) alone: bool,
}

/// Words around a day that tell what it is the day of.
static CUES: LazyLock<Vec<(Role, Vec<Phrase>)>> = LazyLock::new(|| {
    let list: &[(Role, &[&str])] = &[
        (
            Role::Received,
            &[
                "nhận",
                "tiếp nhận",
                "nhờ",
                "báo",
                "trình báo",
                "trình bày",
                "đề nghị",
                "phân công",
                "giao",
                "giao cho",
                "làm đơn",
                "gửi đơn",
                "nộp đơn",
                "chuyển đơn",
                "có đơn",
                "nhận đơn",
                "phản ánh",
                "mách",
                "giới thiệu",
                "yêu cầu",
                "gọi tôi",
                "gọi cho tôi",
                "gọi điện",
                "kể với",
                "đến gặp",
                "sang gặp",
                "thưa",
                "khiếu nại",
                "kiến nghị",
                "biết chuyện",
                "biết việc",
                "sang hỏi",
                "kêu tôi",
                "nhắn tôi",
                "đến nói",
                "tố cáo",
                "nhỏ to",
                "nhận đơn của",
                "ghi đơn",
                "gửi tổ",
                "chuyển xuống",
                "chuyển đến",
                "chuyển cho tổ",
                "cầu cứu",
            ],
        ),
        (
            Role::Ended,
            &[
                "hòa giải thành",
                "giải thành",
                "không thành",
                "thành công",
                "đã xong",
                "xong",
                "kết thúc",
                "thống nhất",
                "ký",
                "biên bản",
                "làm lành",
                "giảng hòa",
                "thỏa thuận",
                "làm hòa",
                "bắt tay",
                "thành",
                "văn bản",
                "cam kết",
                "đồng ý",
                "đón",
                "chấm dứt",
            ],
        ),
        (
            Role::Session,
            &[
                "ngồi",
                "lần",
                "buổi",
                "mời",
                "gặp",
                "tiến hành",
                "xuống",
                "họp",
                "hòa giải",
                "làm việc",
                "ngồi lại",
                "ra xem",
                "nói chuyện",
                "ngồi với",
                "vào hồi",
            ],
        ),
        (
            Role::Deadline,
            &[
                "trước",
                "hạn",
                "thời hạn",
                "chậm nhất",
                "đến hết",
                "trả xong",
                "trả hết",
                "trả dứt điểm",
                "trước ngày",
                "đến ngày",
                "giao trước",
                "xong trước",
                "hứa trả",
                "tới hết",
                "cho đến",
                "tháo dỡ",
                "dời",
                "sẽ trả",
                "sẽ xong",
            ],
        ),
        (Role::Promise, &["hẹn", "hẹn trả", "khất", "khất đến", "xin khất", "hứa"]),
        (
            Role::Event,
            &[
                "từ",
                "xảy ra",
                "đêm",
                "hồi",
                "kể từ",
                "đơn số",
                "theo đơn",
                "sinh ngày",
                "mất",
                "giỗ",
                "ghi ngày",
                "cho vay",
                "vay",
                "mua",
                "lấy nhau",
                "kết hôn",
                "ôm con",
                "bỏ đi",
                "va vào",
                "ngoại hôm",
            ],
        ),
    ];
    list.iter().map(|(role, words)| (*role, phrases(words))).collect()
});

/// How many words away a cue still speaks of a day.
const REACH: usize = 9;
/// The same for a word of receiving behind the day: a whole name may stand between (`hôm 24/11 có bà … sang nhờ`).
const REACH_BEHIND: usize = 12;

/// The days of a text with their roles.
pub(super) fn days(text: &str, words: &Words, today: NaiveDate) -> Vec<Day> {
    let found = days_in_text(text, today);
    let mut places: Vec<Day> = found
        .into_iter()
        .filter_map(|day| {
            let inside = |it: &Range<usize>| it.start >= day.range.start && it.end <= day.range.end;
            let first = words.words.iter().position(|it| inside(&it.range))?;
            let n = words.words[first..].iter().take_while(|it| inside(&it.range)).count();
            Some(Day { day, role: None, doubt: usize::MAX, words: first..first + n, alone: false })
        })
        .collect();
    let taken: Vec<Range<usize>> = places.iter().map(|it| it.words.clone()).collect();
    for (i, place) in places.iter_mut().enumerate() {
        let clause = |at: usize| words.words.get(at).map(|it| it.clause);
        let mine = clause(place.words.start);
        place.alone =
            place.words.start.checked_sub(1).is_none_or(|it| clause(it) != mine) && clause(place.words.end) != mine;
        if let Some((doubt, role)) = role(words, &taken, i) {
            (place.role, place.doubt) = (Some(role), doubt);
        }
    }
    // A bare `1/2` or `24/7` is a share or a saying unless a word says that it is a day.
    places.retain(|it| !it.day.bare || it.role.is_some() || it.alone);
    places
}

/// The cue nearest to a day decides; one before it wins over one behind it, one in its clause over one outside.
fn role(words: &Words, taken: &[Range<usize>], i: usize) -> Option<(usize, Role)> {
    let place = &taken[i];
    let sentence = words.words[place.start].sentence;
    let clause = words.words[place.start].clause;
    let from = taken[..i].last().map_or(0, |it| it.end);
    let to = taken.get(i + 1).map_or(words.words.len(), |it| it.start);
    let mut best: Option<(usize, Role)> = None;
    for (role, cues) in CUES.iter() {
        for cue in cues {
            for at in words.places(cue) {
                let (distance, edge) = if at.end <= place.start && at.start >= from {
                    (place.start - at.end, at.end - 1)
                } else if at.start >= place.end
                    && at.end <= to
                    && matches!(role, Role::Received | Role::Ended | Role::Session)
                {
                    (at.start - place.end + 2, at.start)
                } else {
                    continue;
                };
                let other_clause = words.words[edge].clause.abs_diff(clause);
                // Only who came and how it ended are told across a comma.
                if other_clause > 0 && !matches!(role, Role::Received | Role::Ended) {
                    continue;
                }
                // A word behind the day that has a day of its own in its clause speaks of that one.
                let own = taken.get(i + 1).is_some_and(|it| words.words[it.start].clause == words.words[edge].clause);
                if at.start >= place.end && own && words.words[edge].clause != clause {
                    continue;
                }
                let reach = if *role == Role::Received && at.start >= place.end { REACH_BEHIND } else { REACH };
                if distance > reach || words.words[edge].sentence != sentence || other_clause > 1 {
                    continue;
                }
                // `trước` and `từ` must stand right before the day that they speak of.
                let close_only = matches!(role, Role::Deadline | Role::Event) && at.len() == 1;
                if close_only && distance > 1 {
                    continue;
                }
                // A long cue is surer than a short one at the same place.
                let doubt = match role {
                    Role::Session => 20,
                    Role::Event => 24,
                    Role::Ended => 4,
                    Role::Received | Role::Deadline | Role::Promise => 0,
                };
                let score = distance * 4 + other_clause * 8 + doubt + 4 - at.len().min(3);
                if best.is_none_or(|it| score < it.0) {
                    best = Some((score, *role));
                }
            }
        }
    }
    best
}
