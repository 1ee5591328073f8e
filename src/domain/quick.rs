//! The quick start: one message such as `tranh chấp lối đi, nhận hôm qua, đã hòa giải thành` fills what it can. It
//! proposes a kind, a day, a status and a sign of danger, and keeps the rest as the content. It never guesses a name,
//! and everything it proposes is still shown and asked for: the scope guard most of all.

use std::ops::Range;

use chrono::NaiveDate;

use super::codes::codes;
use super::fold::{Syllable, Tone, fold, nfc, syllables};
use super::input::date::{Lean, find_date};
use super::input::words::{Token, tokens};
use super::kinds::Kind;
use super::quick_words::{DANGER_WORDS, KIND_WORDS, STATUS_WORDS};
use super::scope_guard::Sign;

codes! {
    /// How sure a guess of the kind is.
    pub enum Confidence {
        /// One kind stands out: proposed as the answer.
        High => "high",
        /// Several would do, or the words are vague: offered first among the choices.
        Low => "low",
    }
}

codes! {
    /// How far the case is, as the message says.
    pub enum QuickStatus {
        /// Đang hòa giải, or not yet begun.
        InMediation => "in_mediation",
        /// Hòa giải thành.
        Success => "success",
        /// Hòa giải không thành.
        Failure => "failure",
    }
}

/// What a message yields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuickStart {
    /// The kind that its words speak of.
    pub kind: Option<(Kind, Confidence)>,
    /// The day on which the case was received; never in the future.
    pub received_on: Option<NaiveDate>,
    /// How far the case is.
    pub status: Option<QuickStatus>,
    /// A sign of danger or violation among the words, by which the scope guard is shown with more weight. Its absence
    /// means nothing.
    pub sign_hint: Option<Sign>,
    /// The message without the day and the status; NFC, as typed.
    pub content: Option<String>,
}

/// Reads a message.
#[must_use]
pub fn quick_start(text: &str, today: NaiveDate) -> QuickStart {
    let text = nfc(text);
    let words = Words::of(&text);
    let date = find_date(&text, today, Lean::Past);
    let status = words.find(STATUS_WORDS);
    let cut: Vec<Range<usize>> = [
        date.as_ref().map(|it| words.widened(it.1.clone(), &["tiếp nhận", "nhận", "xảy ra", "từ", "vào", "lúc"])),
        status.as_ref().map(|it| words.widened(it.1.clone(), &["kết quả", "đã", "và", "nhưng"])),
    ]
    .into_iter()
    .flatten()
    .collect();
    QuickStart {
        kind: guess_kind(&words),
        received_on: date.map(|it| it.0),
        status: status.map(|it| it.0),
        sign_hint: words.find(DANGER_WORDS).map(|it| it.0),
        content: without(&text, cut),
    }
}

/// The kind whose words weigh most.
fn guess_kind(words: &Words) -> Option<(Kind, Confidence)> {
    /// Less than this is a vague word or two.
    const SURE: u32 = 3;
    let weight_of = |kind: Kind| -> u32 {
        let listed = KIND_WORDS.iter().filter(|it| it.0 == kind).flat_map(|it| it.1);
        listed.filter(|it| !words.places(it.0).is_empty()).map(|it| it.1).sum()
    };
    let mut weights: Vec<(u32, Kind)> = Kind::ALL.iter().map(|&it| (weight_of(it), it)).collect();
    weights.sort_by_key(|it| std::cmp::Reverse(it.0));
    let (best, kind) = *weights.first().filter(|it| it.0 > 0)?;
    let second = weights.get(1).map_or(0, |it| it.0);
    let confidence = if best >= SURE && best > second { Confidence::High } else { Confidence::Low };
    Some((kind, confidence))
}

/// The words of a text with their places.
struct Words {
    words: Vec<(Range<usize>, Syllable)>,
}

impl Words {
    fn of(text: &str) -> Self {
        let word = |it: &Token| {
            let syllable = syllables(&text[it.range.clone()]).into_iter().next()?;
            Some((it.range.clone(), syllable))
        };
        Self { words: tokens(text).iter().filter_map(word).collect() }
    }

    /// Where a phrase stands. A word typed without any accent fits whatever accents the phrase has; a word typed with
    /// accents must have the right ones, so that `đặt` is not taken for `đất`.
    fn places(&self, phrase: &str) -> Vec<Range<usize>> {
        let phrase = syllables(phrase);
        let fits = |typed: &Syllable, listed: &Syllable| {
            typed == listed || (is_bare(typed) && typed.letters == fold(&listed.letters))
        };
        self.words
            .windows(phrase.len().max(1))
            .filter(|window| window.iter().zip(&phrase).all(|(typed, listed)| fits(&typed.1, listed)))
            .map(|window| window[0].0.start..window[window.len() - 1].0.end)
            .collect()
    }

    /// The first of the listed phrases that stands in the text.
    fn find<T: Copy>(&self, listed: &[(T, &[&str])]) -> Option<(T, Range<usize>)> {
        listed.iter().find_map(|(value, phrases)| {
            phrases.iter().find_map(|it| self.places(it).into_iter().next()).map(|it| (*value, it))
        })
    }

    /// A range with the words before it that announce it.
    fn widened(&self, range: Range<usize>, announcing: &[&str]) -> Range<usize> {
        let mut start = range.start;
        while let Some(found) = announcing.iter().flat_map(|it| self.places(it)).find(|place| {
            let next = self.words.iter().find(|it| it.0.start >= place.end);
            next.is_some_and(|it| it.0.start == start)
        }) {
            start = found.start;
        }
        start..range.end
    }
}

/// Typed without any accent.
fn is_bare(word: &Syllable) -> bool {
    word.tone == Tone::Level && word.letters.is_ascii()
}

/// A text without some of its parts and without the separators that they leave behind.
fn without(text: &str, mut cut: Vec<Range<usize>>) -> Option<String> {
    let separates = |it: char| it.is_whitespace() || matches!(it, ',' | ';' | '.' | '-' | '–' | ':');
    cut.sort_by_key(|it| it.start);
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    for range in cut {
        kept.push(text.get(at..range.start).unwrap_or_default());
        at = at.max(range.end);
    }
    kept.push(&text[at..]);
    let kept: Vec<&str> = kept.into_iter().map(|it| it.trim_matches(separates)).filter(|it| !it.is_empty()).collect();
    (!kept.is_empty()).then(|| kept.join(", "))
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, 20).unwrap()
    }

    fn read(text: &str) -> QuickStart {
        quick_start(text, today())
    }

    #[test]
    fn one_message_fills_kind_day_status_and_content() {
        let text = "tranh chấp lối đi, nhận hôm qua, đã hòa giải thành";
        let expected = QuickStart {
            kind: Some((Kind::RightOfWay, Confidence::High)),
            received_on: NaiveDate::from_ymd_opt(2026, 5, 19),
            status: Some(QuickStatus::Success),
            sign_hint: None,
            content: Some("tranh chấp lối đi".into()),
        };
        assert_eq!(read(text), expected);
        assert_eq!(read(&text.nfd().collect::<String>()), expected);
        let bare = read("tranh chap loi di, nhan hom qua, da hoa giai thanh");
        assert_eq!(bare, QuickStart { content: Some("tranh chap loi di".into()), ..expected.clone() });
        let new_style = read("Tranh chấp lối đi; tiếp nhận ngày 19/5/2026; đã hoà giải thành.");
        assert_eq!(new_style, QuickStart { content: Some("Tranh chấp lối đi".into()), ..expected });
    }

    #[test]
    fn kinds_are_guessed_from_their_words() {
        for (text, kind) in [
            ("hai nhà cãi nhau vì hát karaoke khuya", Kind::NoiseEnv),
            ("vay tiền không trả", Kind::Debt),
            ("anh em tranh chấp thừa kế", Kind::Inheritance),
            ("xây nhà làm nứt tường nhà bên", Kind::Boundary),
            ("lấn chiếm đất vườn", Kind::Land),
            ("mẹ chồng nàng dâu mâu thuẫn", Kind::ParentsChildren),
            ("vợ chồng muốn ly hôn", Kind::Divorce),
            ("không chịu cấp dưỡng nuôi con", Kind::ChildSupport),
            ("chồng đánh vợ", Kind::FamilyViolenceMinor),
            ("tien coc thue nha", Kind::Contract),
            ("chó cắn người, đòi bồi thường", Kind::Damage),
            ("xích mích láng giềng", Kind::Neighbor),
        ] {
            assert_eq!(read(text).kind, Some((kind, Confidence::High)), "{text}");
        }
    }

    #[test]
    fn vague_words_are_only_offered() {
        assert_eq!(read("chuyện tài sản").kind, Some((Kind::Property, Confidence::Low)));
        assert_eq!(read("chuyện riêng hai nhà").kind, None);
        assert_eq!(read("đặt bàn, nó vỡ").kind, None, "neither đất nor nợ nor vợ");
    }

    #[test]
    fn the_status_is_read_with_its_negation() {
        for (text, status) in [
            ("cãi nhau, hòa giải không thành", Some(QuickStatus::Failure)),
            ("cãi nhau, không hòa giải được", Some(QuickStatus::Failure)),
            ("cãi nhau, chưa hòa giải xong", Some(QuickStatus::InMediation)),
            ("cãi nhau, đang hòa giải", Some(QuickStatus::InMediation)),
            ("cãi nhau, hòa giải thành công", Some(QuickStatus::Success)),
            ("cãi nhau, da hoa giai xong", Some(QuickStatus::Success)),
            ("cãi nhau", None),
        ] {
            assert_eq!(read(text).status, status, "{text}");
            assert_eq!(read(text).content.as_deref(), Some("cãi nhau"), "{text}");
        }
    }

    #[test]
    fn signs_of_danger_are_pointed_out() {
        assert_eq!(read("hai bên cầm dao đe dọa nhau").sign_hint, Some(Sign::Violence));
        assert_eq!(read("nghi có xâm hại trẻ em").sign_hint, Some(Sign::ChildOrSexual));
        assert_eq!(read("bị lừa đảo tiền").sign_hint, Some(Sign::Violation));
        assert_eq!(read("đánh rơi ví").sign_hint, None);
    }

    #[test]
    fn content_keeps_its_own_punctuation() {
        let start = read("Vay 1,5 triệu, hẹn trả rồi thôi - hôm qua - nay đòi. Hòa giải không thành");
        assert_eq!(start.content.as_deref(), Some("Vay 1,5 triệu, hẹn trả rồi thôi, nay đòi"));
        assert_eq!(start.received_on.map(|it| it.day()), Some(19));
        assert_eq!(read("hôm qua").content, None);
        assert_eq!(read(""), QuickStart::default());
        assert_eq!(read("[\u{300}").kind, None, "an accent without a letter");
        assert_eq!(read("ngày mai hòa giải").received_on, None, "no case is received in the future");
    }

    #[test]
    fn every_listed_phrase_is_found_with_and_without_accents() {
        let kinds = KIND_WORDS.iter().flat_map(|it| it.1.iter().map(|it| it.0));
        let others = STATUS_WORDS.iter().flat_map(|it| it.1).chain(DANGER_WORDS.iter().flat_map(|it| it.1));
        for phrase in kinds.chain(others.copied()) {
            for typed in [phrase.to_owned(), fold(phrase), phrase.to_uppercase()] {
                assert!(!Words::of(&typed).places(phrase).is_empty(), "{typed}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_start_panic(text in "[\\PC\\s,.;0-9/-]{0,80}") {
            let _ = quick_start(&text, today());
            let _ = quick_start(&text, NaiveDate::MIN);
        }

        #[test]
        fn messages_of_listed_words_keep_all_other_words(parts in prop::collection::vec(prop::sample::select(
            ["hôm qua", "đã hòa giải thành", "nhận", "lối đi", "5/5", "Hoa", "cãi nhau", ",", "."].as_slice()
        ), 0..8)) {
            let start = quick_start(&parts.join(" "), today());
            let n_typed = parts.iter().filter(|it| **it == "Hoa").count();
            prop_assert_eq!(start.content.unwrap_or_default().matches("Hoa").count(), n_typed);
            prop_assert!(start.received_on.is_none_or(|it| it <= today()));
        }
    }
}
