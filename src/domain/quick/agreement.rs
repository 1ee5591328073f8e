//! What the words of an agreement say beside what was agreed (Art. 24(2)): by when it is to be performed, and whether it
//! was put down in writing. Says nothing where the words leave a doubt: then it is asked.

use std::sync::LazyLock;

use chrono::{Months, NaiveDate};

use super::days::{self, Day, Role};
use crate::domain::fold::{fold, nfc};
use crate::domain::spelling::{Phrase, Words, phrases};

/// What an agreement implies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Implied {
    /// The last day that it sets for performing.
    pub due_on: Option<NaiveDate>,
    /// Whether it was put down in writing.
    pub written: Option<bool>,
}

static PAPERS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "lập biên bản",
        "lập văn bản",
        "làm biên bản",
        "làm văn bản",
        "ký biên bản",
        "ký văn bản",
        "ký vào biên bản",
        "ký tên vào biên bản",
        "có biên bản",
        "có văn bản",
        "biên bản hòa giải",
        "văn bản hòa giải",
    ])
});

/// Words of what is still to be done, or only might be.
const TO_COME: &[&str] = &["se", "chua", "neu", "hen", "can", "phai", "de", "muon", "xin", "dinh", "yeu", "moi"];

/// Words behind a paper that make another one of it: `biên bản làm việc`, `biên bản của công an`.
const OF_OTHERS: &[&str] = &["cong", "cua", "lam", "su", "vi", "ban", "hien", "xu", "kiem", "do"];

/// Whether it only says that an agreement was reached, and nothing of what was agreed: `hòa giải thành`, `hai bên đã thống
/// nhất`. What was agreed is wanted in its own words (Art. 24(2)).
#[must_use]
pub fn says_no_terms(text: &str) -> bool {
    const SAID: &[&str] = &[
        "hoa", "giai", "thanh", "cong", "da", "duoc", "roi", "xong", "ket", "qua", "hai", "2", "cac", "ca", "ben",
        "nha", "deu", "cung", "dong", "y", "thong", "nhat", "tri", "thoa", "thuan", "voi", "nhau", "a", "ok", "va",
        "vui", "ve", "tot", "dep", "hom", "nay", "vu", "viec", "nay", "khong", "co", "gi", "them",
    ];
    let folded = fold(text);
    let mut words = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).peekable();
    words.peek().is_some() && words.all(|it| SAID.contains(&it))
}

/// Reads an agreement of the day `agreed_on` that was told on `today`.
#[must_use]
pub fn implied(text: &str, agreed_on: NaiveDate, today: NaiveDate) -> Implied {
    let text = nfc(text);
    let words = Words::of(&text);
    Implied { due_on: due_on(&text, &words, agreed_on, today), written: written(&words) }
}

/// A day such as `30/5` is that of the year of the agreement, however late it is told. Where the two days make two
/// readings of it, as of `tuần sau`, nobody knows.
fn due_on(text: &str, words: &Words, agreed_on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let read = |on: NaiveDate| days::days(text, words, on).iter().filter_map(|it| set_for(it, on)).max();
    let (then, now) = (read(agreed_on)?, read(today));
    let year_apart = || now.is_some_and(|now| then.checked_add_months(Months::new(12)) == Some(now));
    (now.is_none() || now == Some(then) || year_apart()).then_some(then)
}

/// The day that was set for performing. Without a word for a deadline it is one that can only lie ahead, and no share
/// such as `1/2`.
fn set_for(it: &Day, on: NaiveDate) -> Option<NaiveDate> {
    let due = it.day.future.filter(|day| *day >= on)?;
    match it.role {
        Some(Role::Deadline | Role::Promise) => Some(due),
        Some(Role::Received | Role::Event) => None,
        Some(Role::Ended | Role::Session) | None => (it.day.past.is_none() && !it.day.bare).then_some(due),
    }
}

/// The last thing that is said of a paper. `Chưa lập biên bản` may mean that it comes yet: that is asked.
fn written(words: &Words) -> Option<bool> {
    let last = PAPERS.iter().flat_map(|it| words.places(it)).max_by_key(|it| it.end)?;
    let clause = words.words[last.start].clause;
    let before: Vec<&str> = words.words[..last.start]
        .iter()
        .rev()
        .take_while(|it| it.clause == clause)
        .take(4)
        .map(|it| it.folded.as_str())
        .collect();
    let next = words.words.get(last.end).filter(|it| it.clause == clause);
    if next.is_some_and(|it| OF_OTHERS.contains(&it.folded.as_str())) {
        return None;
    }
    if before.contains(&"khong") {
        return Some(false);
    }
    (!before.iter().any(|it| TO_COME.contains(it))).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn read(text: &str, due_on: Option<&str>, written: Option<bool>) {
        let today = day("2026-05-20");
        assert_eq!(implied(text, today, today), Implied { due_on: due_on.map(day), written }, "{text}");
    }

    #[test]
    fn art_24_2_the_words_of_an_agreement_say_by_when_and_whether_it_is_written() {
        read("Ông Yên dỡ bờ rào, xong trước ngày 30/5. Hai bên đã ký biên bản.", Some("2026-05-30"), Some(true));
        read("Bên B trả lại lối đi rộng 2 mét trước 30/6, có lập văn bản", Some("2026-06-30"), Some(true));
        read("ong Yen tra du 5 trieu truoc ngay 15/6, hai ben da lap bien ban", Some("2026-06-15"), Some(true));
        read("Bên B trả 2 triệu ngày 1/6, 3 triệu ngày 1/7.", Some("2026-07-01"), None);
        read("Hai bên bắt tay, bỏ qua cho nhau, không lập biên bản", None, Some(false));
        read("Bên B dọn đất, trả lại lối đi rộng 2 mét.", None, None);
    }

    #[test]
    fn art_24_2_that_an_agreement_was_reached_is_not_what_was_agreed() {
        for text in [
            "hòa giải thành",
            "Hòa giải thành công.",
            "hoa giai thanh roi a",
            "Hai bên đã thống nhất.",
            "Các bên đồng ý hòa giải",
            "Đã hòa giải xong, hai bên nhất trí",
            "thành",
        ] {
            assert!(says_no_terms(text), "{text}");
        }
        for text in [
            "Bên B trả lại lối đi rộng 2 mét.",
            "Hai bên bắt tay, bỏ qua cho nhau",
            "Hai bên xin lỗi nhau",
            "Hòa giải thành: bên A dời chậu cây",
            "hai bên thống nhất chia đôi tiền sửa",
            "ông Yên trả 5 triệu",
            "",
        ] {
            assert!(!says_no_terms(text), "{text}");
        }
    }

    #[test]
    fn a_paper_that_is_still_to_come_is_asked_about() {
        for text in [
            "Hai bên thống nhất, sẽ lập biên bản sau.",
            "Bên B trả tiền, chưa lập biên bản.",
            "Nếu sai hẹn thì lập biên bản báo phường.",
            "Bên B trả nợ theo giấy vay viết năm ngoái.",
            "Bên B bồi thường như đã có biên bản của công an phường.",
            "Hai bên thống nhất như đã ký biên bản làm việc.",
        ] {
            read(text, None, None);
        }
    }

    #[test]
    fn a_day_without_a_year_is_that_of_the_agreement_however_late_it_is_told() {
        let told = |text: &str| implied(text, day("2026-05-04"), day("2026-06-10")).due_on;
        assert_eq!(told("Bên B dọn đất xong trước ngày 30/5."), Some(day("2026-05-30")));
        assert_eq!(told("Bên B dọn đất xong trước ngày 30/6."), Some(day("2026-06-30")));
        assert_eq!(told("Bên B dọn xong trong tuần sau."), None, "of which week?");
    }
}
