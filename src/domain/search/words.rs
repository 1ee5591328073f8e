//! The words by which cases are looked for, as lists, and which words are a period there.

use chrono::NaiveDate;

use super::{Phase, State};
use crate::domain::case::Status;
use crate::domain::fold::{Syllable, fold, syllables};
use crate::domain::period::Period;
use crate::domain::period_words::parse_period;

/// What stands before the name of a team.
pub(super) const TEAM: &[&str] = &["tổ hòa giải"];
/// What stands before the name of a resident group.
pub(super) const GROUP: &[&str] = &["tổ dân phố", "khu phố", "khu dân cư", "tdp"];
/// What stands before the name of either.
pub(super) const EITHER: &[&str] = &["tổ", "khu", "thôn", "xóm", "ấp", "bản", "làng"];
/// Those of them that are other words without their accents: `bán`, `áp`, `lăng`.
pub(super) const ACCENTED: &[&str] = &["ấp", "bản", "làng"];
/// What stands before the name of somebody who mediates.
pub(super) const MEDIATOR: &str = "hòa giải viên";
/// What stands before a name.
pub(super) const TITLES: &[&str] = &["ông", "bà", "cụ", "anh", "chị", "cô", "chú", "bác"];
/// Whose cases they are who asks.
pub(super) const MINE: &[&str] = &["của tôi", "của mình", "tôi hòa giải", "tôi phụ trách"];
/// What stands before the period in which a case was received.
pub(super) const RECEIVED: &[&str] = &["tiếp nhận trong", "tiếp nhận từ", "tiếp nhận", "nhận trong", "trong", "nhận"];
/// Words that tie others together.
pub(super) const GLUE: &[&str] = &["vụ", "việc", "các", "những", "của", "ở", "tại", "do", "trong", "mà", "có", "còn"];

/// Those of them that are left out where they are typed without accents: others may be names (`Đỗ`, `Tài`, `Còn`).
pub(super) const BARE_GLUE: &[&str] = &["vụ", "việc", "các", "của", "trong"];

/// How people say how far a case has come.
pub(super) const STATES: &[(State, &[&str])] = &[
    (
        State::In(Phase::Open),
        &[
            "chưa xong",
            "chưa kết thúc",
            "chưa giải quyết",
            "chưa giải quyết xong",
            "chưa hòa giải xong",
            "chưa có kết quả",
            "đang giải quyết",
            "đang xử lý",
            "đang làm",
            "đang dở",
            "còn dở",
            "dở dang",
            "còn tồn",
            "tồn đọng",
            "not ended",
            "open",
        ],
    ),
    (
        State::In(Phase::Ended),
        &["đã kết thúc", "đã xong", "đã giải quyết", "đã giải quyết xong", "đã hòa giải xong", "đã hòa giải", "ended"],
    ),
    (
        State::In(Phase::Waiting),
        &["chưa hòa giải", "chưa bắt đầu", "chưa bắt đầu hòa giải", "chưa tiến hành", "chờ hòa giải", "not begun"],
    ),
    (
        State::In(Phase::Late),
        &["quá hạn", "trễ hạn", "chậm hạn", "quá thời hạn", "quá hạn hòa giải", "quá 3 ngày", "quá 03 ngày", "overdue"],
    ),
    (
        State::Is(Status::Registered),
        &[
            "chưa phân công",
            "chưa được phân công",
            "chưa giao",
            "chưa có người",
            "chưa có ai",
            "chưa có hòa giải viên",
            "not assigned",
        ],
    ),
    (State::Is(Status::Assigned), &["đã phân công", "đã được phân công", "đã giao", "assigned"]),
    (
        State::Is(Status::InSession),
        &[
            "đang hòa giải",
            "đang tiến hành",
            "đang tiến hành hòa giải",
            "đã bắt đầu",
            "đã bắt đầu hòa giải",
            "in mediation",
        ],
    ),
    (State::Is(Status::Paused), &["tạm dừng", "đang tạm dừng", "tạm hoãn", "tạm ngưng", "paused"]),
    (
        State::Is(Status::Success),
        &[
            "hòa giải thành",
            "hòa giải thành công",
            "đã hòa giải thành",
            "đã thành",
            "thành công",
            "thành",
            "successful",
        ],
    ),
    (
        State::Is(Status::Failure),
        &[
            "hòa giải không thành",
            "hòa giải không thành công",
            "không thành",
            "không thành công",
            "không hòa giải được",
            "hòa giải thất bại",
            "chưa thành",
            "unsuccessful",
        ],
    ),
    (
        State::Is(Status::Referred),
        &[
            "đã hướng dẫn",
            "đã hướng dẫn nơi khác",
            "hướng dẫn nơi khác",
            "chuyển nơi khác",
            "đã chuyển nơi khác",
            "referred",
        ],
    ),
    (State::Is(Status::Void), &["đã hủy ghi", "đã hủy", "hủy ghi", "ghi nhầm", "đã xóa", "struck"]),
];

/// Words of periods in their right accents: whoever types accents types these.
pub(super) const PERIOD_WORDS: &[&str] = &[
    "tháng", "quý", "quí", "tuần", "năm", "ngày", "hôm", "từ", "đến", "tới", "này", "nay", "trước", "ngoái", "đầu",
    "cuối", "qua",
];

pub(super) fn is_glue(word: &[Syllable]) -> bool {
    GLUE.iter().any(|it| syllables(it) == word)
}

/// The period that words are, where they stand among others or alone. What also stands in the content of cases (`nợ 3
/// tháng`, `ngõ 12/5`) and in names (`Quý`, `Năm`) is none.
pub(super) fn period_of(words: &str, alone: bool, today: NaiveDate) -> Option<Period> {
    let folded = fold(words);
    let parts: Vec<&str> = folded.split_whitespace().collect();
    let number = |it: &str| it.chars().all(|it| it.is_ascii_digit());
    let numbers = |it: &str| it.split(['/', '-', '.']).filter(|it| !it.is_empty() && number(it)).count();
    let fits = match parts.as_slice() {
        [] | ["thang" | "quy" | "qui" | "tuan" | "nam" | "t" | "q"] => false,
        ["thang" | "quy" | "qui" | "tuan" | "nam" | "tu" | "dau" | "ngay" | "hom" | "nua" | "ca", ..] => true,
        [count, "thang" | "tuan", rest @ ..] if number(count) || matches!(*count, "sau" | "chin" | "ba") => {
            rest.iter().any(|it| matches!(*it, "dau" | "cuoi" | "qua" | "gan"))
        }
        [one] if number(one) => alone && one.len() == 4,
        // The end of a code.
        [one] if one.split('-').any(|it| it.len() == 3 && number(it)) => false,
        // `T10`, `q3/2026`, `tháng10`.
        [one, ..]
            if one
                .trim_start_matches(|it: char| it.is_ascii_alphabetic())
                .starts_with(|it: char| it.is_ascii_digit()) =>
        {
            let word: String = one.chars().take_while(char::is_ascii_alphabetic).collect();
            match word.as_str() {
                "t" | "q" | "thang" | "quy" | "th" => true,
                // `10/2026`, `1/10/2026`, but an address is `12/5`.
                "" => {
                    let end = parts.last().is_some_and(|it| {
                        it.rsplit(['/', '-', '.']).next().is_some_and(|it| it.len() == 4 && number(it))
                    });
                    (alone || end) && parts.iter().all(|it| numbers(it) > 1 || matches!(*it, "den" | "toi" | "-"))
                }
                _ => false,
            }
        }
        _ => false,
    };
    fits.then(|| parse_period(words, today)).flatten()
}
