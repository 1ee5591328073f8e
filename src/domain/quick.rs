//! The quick start: one message such as `tranh chấp lối đi, nhận hôm qua, đã hòa giải thành` fills what it can. It
//! proposes a kind, days, a status, a place, people, and keeps the whole story as the content. Everything it proposes is still shown and asked for: the scope guard most of all.

pub mod agreement;
mod beside;
mod days;
pub mod ending;
mod ground;
mod mentions;
pub mod people;
mod pieces;
mod place;
mod status;
mod talk;
mod words;

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;

use self::beside::is_story_all_the_same;
pub use self::beside::two_quarrel;
pub(super) use self::beside::{WORDS_OF_A_STORY, names_who, tells_beside};
use self::days::{Day, Role};
use self::talk::is_talk;
pub(super) use self::talk::tells_of_nothing;
pub use self::talk::{asks, tells_of_none};
use self::words::KIND_WORDS;
use super::case::Ground;
use super::case_code::read_code;
use super::codes::codes;
use super::fold::nfc;
use super::kinds::Kind;
use super::spelling::{Phrase, Words};

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
        /// Nothing was done yet.
        Received => "received",
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
    /// Why it was received (Art. 16).
    pub ground: Option<Ground>,
    /// How far the case is.
    pub status: Option<QuickStatus>,
    /// The day on which it ended, where it has; never in the future.
    pub ended_on: Option<NaiveDate>,
    /// By when an agreement is to be performed.
    pub due_on: Option<NaiveDate>,
    /// The resident group it names, without the word for such a group; the ward may have none of that name.
    pub group: Option<String>,
    /// Whether the parties put their agreement down in writing (Art. 24), where it says so.
    pub written: Option<bool>,
    /// Who quarrels with whom, where the words say so.
    pub sides: Option<people::Sides>,
    /// The message without clauses that are nothing but a day or a state; NFC, as typed. Nothing is cut out of the
    /// middle of a clause.
    pub content: Option<String>,
}

/// Reads a message that was written on `today`.
#[must_use]
pub fn quick_start(text: &str, today: NaiveDate) -> QuickStart {
    let text = nfc(text);
    let words = Words::of(&text);
    if is_talk(&text, &words) && !is_story_all_the_same(&text, &words) {
        return QuickStart {
            content: Some(text.trim().to_owned()).filter(|it| !it.is_empty()),
            ..QuickStart::default()
        };
    }
    let days = days::days(&text, &words, today);
    let state = status::state(&words);
    let ended = matches!(state, Some((QuickStatus::Success | QuickStatus::Failure, _)));
    let received_on = received(&days, ended);
    // "In mediation" is no answer: it stays in the story.
    let spent = state.clone().filter(|it| it.0 != QuickStatus::InMediation).map(|it| it.1);
    QuickStart {
        kind: guess_kind(&words),
        received_on,
        ground: ground::ground(&words),
        status: state.as_ref().map(|it| it.0),
        ended_on: ended.then(|| day_of(&days, &[Role::Ended, Role::Session])).flatten(),
        due_on: due(&days, state.as_ref().map(|it| it.0)),
        group: place::group(&text, &words),
        written: status::written(&words, state.as_ref().map(|it| it.0)),
        sides: people::sides(&text, today),
        content: content(&text, &words, (&days, received_on), spent),
    }
}

/// The kind that the words of a message speak of, whatever else it is.
#[must_use]
pub fn kind_told(text: &str) -> Option<(Kind, Confidence)> {
    guess_kind(&Words::of(&nfc(text)))
}

/// The code of a case that stands somewhere in a message, in its written form.
#[must_use]
pub fn told_code(text: &str) -> Option<String> {
    text.split_whitespace().filter(|it| it.matches('-').count() == 3).find_map(read_code)
}

/// What stands in a text before a name, if the name stands in it.
#[must_use]
pub fn before_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let words = Words::of(text);
    let place = words.places(&Phrase::new(name)).next()?;
    Some(&text[..words.words[place.start].range.start])
}

/// The last day gone by with one of the roles, the first role first.
fn day_of(days: &[Day], roles: &[Role]) -> Option<NaiveDate> {
    roles.iter().find_map(|role| days.iter().rev().filter(|it| it.role == Some(*role)).find_map(|it| it.day.past))
}

/// The day beside a word of receiving; else the only day of the message, where it stands in a clause of its own.
fn received(days: &[Day], ended: bool) -> Option<NaiveDate> {
    let told = days.iter().filter(|it| it.role == Some(Role::Received) && it.day.past.is_some());
    told.min_by_key(|it| it.doubt).and_then(|it| it.day.past).or_else(|| match days {
        [only] if only.alone && (only.role.is_none() || !ended) => only.day.past,
        _ => None,
    })
}

/// The last day that was set for performing. What somebody promised counts where there is an agreement, and so does a
/// day to come that nothing else is said of.
fn due(days: &[Day], state: Option<QuickStatus>) -> Option<NaiveDate> {
    let agreed = state == Some(QuickStatus::Success);
    let open = state != Some(QuickStatus::Failure);
    let is_due = |it: &&Day| match it.role {
        Some(Role::Deadline) => open,
        Some(Role::Promise) => agreed,
        None => agreed && it.day.past.is_none(),
        Some(_) => false,
    };
    days.iter().filter(is_due).filter_map(|it| it.day.future).max()
}

static KINDS: LazyLock<Vec<(Kind, Vec<(Phrase, u32)>)>> = LazyLock::new(|| {
    let listed = |words: &str| weighted(words).map(|(phrase, weight)| (Phrase::new(phrase), weight)).collect();
    KIND_WORDS.iter().map(|it| (it.0, listed(it.1))).collect()
});

/// The phrases of a list with their weights.
fn weighted(words: &str) -> impl Iterator<Item = (&str, u32)> {
    words.split(", ").filter_map(|it| it.trim().rsplit_once(' ')).filter_map(|it| Some((it.0, it.1.parse().ok()?)))
}

/// The kind whose words weigh most.
fn guess_kind(words: &Words) -> Option<(Kind, Confidence)> {
    /// Less than this is a vague word or two.
    const SURE: u32 = 3;
    let weight_of = |listed: &[(Phrase, u32)]| -> u32 {
        listed.iter().filter(|it| words.places(&it.0).next().is_some()).map(|it| it.1).sum()
    };
    let mut weights: Vec<(u32, Kind)> = KINDS.iter().map(|it| (weight_of(&it.1), it.0)).collect();
    weights.sort_by_key(|it| std::cmp::Reverse(it.0));
    let (best, kind) = *weights.first().filter(|it| it.0 > 0)?;
    let second = weights.get(1).map_or(0, |it| it.0);
    let confidence = if best >= SURE && best > second { Confidence::High } else { Confidence::Low };
    Some((kind, confidence))
}

/// Words that may stand around a day or a state in a clause that says nothing else.
const FILLERS: &[&str] = &[
    "nhan", "tiep", "ngay", "vao", "luc", "da", "va", "nhung", "ket", "qua", "roi", "hom", "moi", "vu", "viec", "nay",
    "hien", "chieu", "sang", "toi", "cong", "tu", "xay", "ra",
];

/// The text without clauses at its edges or between others that are nothing but a day or a state.
fn content(
    text: &str,
    words: &Words,
    (days, received_on): (&[Day], Option<NaiveDate>),
    state: Option<Range<usize>>,
) -> Option<String> {
    let n_clauses = words.words.last().map_or(0, |it| it.clause + 1);
    let told = |at: usize| {
        state.as_ref().is_some_and(|it| it.contains(&at))
            || days.iter().any(|it| it.words.contains(&at) && received_on.is_some() && it.day.past == received_on)
    };
    let spent = |clause: usize| {
        let here = || words.words.iter().enumerate().filter(move |it| it.1.clause == clause);
        here().any(|it| told(it.0)) && here().all(|it| told(it.0) || FILLERS.contains(&it.1.folded.as_str()))
    };
    let mut cut: Vec<Range<usize>> = Vec::new();
    for clause in (0..n_clauses).filter(|&it| spent(it)) {
        let here: Vec<_> = words.words.iter().filter(|it| it.clause == clause).collect();
        if let (Some(first), Some(last)) = (here.first(), here.last()) {
            cut.push(first.range.start..last.range.end);
        }
    }
    without(text, cut)
}

/// A text without some of its parts and without the separators that they leave behind.
fn without(text: &str, cut: Vec<Range<usize>>) -> Option<String> {
    let separates = |it: char| it.is_whitespace() || matches!(it, ',' | ';' | '.' | '-' | '–' | ':');
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    for range in &cut {
        kept.push(text.get(at..range.start).unwrap_or_default());
        at = at.max(range.end);
    }
    kept.push(&text[at..]);
    if cut.is_empty() {
        return Some(text.trim().to_owned()).filter(|it| !it.is_empty());
    }
    let kept: Vec<&str> = kept.into_iter().map(|it| it.trim_matches(separates)).filter(|it| !it.is_empty()).collect();
    (!kept.is_empty()).then(|| kept.join(", "))
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::super::fold::fold;
    use super::words::{OF_BOTH_SIDES, STATUS_WORDS, SUCCESS_AT_THE_END};
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
            content: Some("tranh chấp lối đi".into()),
            ..QuickStart::default()
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
            // What is no answer stays in the story.
            let content = if status == Some(QuickStatus::InMediation) { text } else { "cãi nhau" };
            assert_eq!(read(text).content.as_deref(), Some(content), "{text}");
        }
    }

    #[test]
    fn ordinals_shares_and_names_are_no_days() {
        for text in [
            "nợ 10 triệu, đã trả 1/2 số tiền rồi không trả tiếp, đòi nợ nhiều lần",
            "xây tường lấn 1/3 lối đi chung của ngõ",
            "hai nhà mở karaoke 24/7 gây ồn ào",
            "chồng và người thứ ba có quan hệ, vợ chồng mâu thuẫn",
            "con thứ hai đòi chia đất của bố mẹ để lại",
            "vay tiền không trả từ tháng trước",
            "nhà 12/5 ngõ 3 ồn ào",
            "nhận 1,5 triệu tiền đền",
        ] {
            let start = read(text);
            assert_eq!((start.received_on, start.content.as_deref()), (None, Some(text)), "{text}");
        }
    }

    #[test]
    fn the_day_beside_a_word_of_receiving_is_the_one() {
        for (text, day) in [
            ("tranh chấp lối đi từ 10/3 đến nay, nhận ngày 18/5", "2026-05-18"),
            ("tranh chấp lối đi, theo đơn số 15/ĐN ngày 10/5/2026, nhận đơn 14/5/2026", "2026-05-14"),
            ("chồng chị dâu thứ hai dọa đuổi ra khỏi nhà; tiếp nhận thứ Hai ngày 18/5/2026", "2026-05-18"),
            ("bà hôm qua sang nhờ việc lối đi", "2026-05-19"),
            ("anh Nam hôm qua sang báo mất gà", "2026-05-19"),
            ("chị Tư hôm qua qua nhờ chuyện cây cối", "2026-05-19"),
            ("sự việc xảy ra đêm 15/5, sáng 16/5 chị Hoa đến báo", "2026-05-16"),
            ("ba Lan den trinh bay hom qua", "2026-05-19"),
            ("bà Thuý nhờ tổ 12/5", "2026-05-12"),
        ] {
            assert_eq!(read(text).received_on.map(|it| it.to_string()).as_deref(), Some(day), "{text}");
        }
        let ahead = read("thấm nước xuống nhà dưới, nhận 25/5");
        assert_eq!(ahead.received_on, None, "a day to come is no day of receiving");
        assert_eq!(ahead.content.as_deref(), Some("thấm nước xuống nhà dưới, nhận 25/5"), "and stays in the text");
    }

    #[test]
    fn the_last_state_counts_and_a_wish_is_none() {
        assert_eq!(read("hòa giải lần 1 không thành, lần 2 đã hòa giải thành").status, Some(QuickStatus::Success));
        assert_eq!(read("lần 1 thành, sau lại cãi, lần 2 không thành").status, Some(QuickStatus::Failure));
        assert_eq!(read("mong tổ hòa giải thành cho hai nhà về lối đi").status, None);
        assert_eq!(read("Cho tôi hỏi hòa giải thành thì có phải lập văn bản không?").status, None);
        assert_eq!(read("hai bên chưa đồng ý").status, Some(QuickStatus::InMediation));
        assert_eq!(read("bà Hà không đồng ý").status, None);
        assert_eq!(read("anh Thành sang nhờ").status, None, "a name");
    }

    #[test]
    fn what_was_signed_or_agreed_before_the_quarrel_is_no_success() {
        for text in [
            "hai bên đã ký hợp đồng thuê nhà, nay chủ nhà đòi lấy lại",
            "trước đây hai nhà sống vui vẻ, từ khi xây tường thì cãi nhau",
            "công an đã lập biên bản vụ va chạm, nay hai bên đòi nhau bồi thường",
            "xây móng đã xong thì nhà bên kêu nứt tường",
            "anh Ba vay tiền làm ăn không thành công nên không trả nợ",
            "hàng xóm cãi nhau xong rồi không nhìn mặt nhau",
            "hai bên bắt tay làm ăn chung, nay đòi chia tiền",
            "hai bên đã ký giấy vay",
            "anh Nam làm nhà xong rồi",
            "tổ dân phố đã thống nhất thu tiền, ông Hai không đóng",
        ] {
            assert_eq!(read(text).status, None, "{text}");
        }
        for text in [
            "cãi nhau vì cây xoài, hòa giải đã xong",
            "tranh chấp lối đi, hai bên xong rồi",
            "đòi nợ, hai nhà đã ký biên bản",
            "cãi nhau, hai bên bắt tay vui vẻ",
            "mâu thuẫn gia đình, tổ hòa giải xong rồi",
            "tranh chấp lối đi. xong rồi",
            "vay tiền, hòa giải thành công",
        ] {
            assert_eq!(read(text).status, Some(QuickStatus::Success), "{text}");
        }
    }

    #[test]
    fn art_16_a_third_party_is_who_asked_and_not_who_is_told_of() {
        for (text, ground) in [
            ("hàng xóm mở nhạc to, bà Lan sang nhờ tổ hòa giải", Ground::PartyRequest),
            ("hàng xóm cãi nhau, em gái chị ấy là cô Thía báo tôi", Ground::ThirdPartyRequest),
            ("công an phường thấy chuyện nhỏ, đề nghị tổ hòa giải", Ground::ThirdPartyRequest),
            ("tôi đi ngang thấy hai nhà cãi nhau nên báo tổ", Ground::MediatorKnows),
            ("bà Lan nhờ tổ vì gia đình bên cạnh đổ rác", Ground::PartyRequest),
            ("bà con trong ngõ nhờ tổ giải quyết", Ground::ThirdPartyRequest),
            ("công an phường đề nghị tổ hòa giải", Ground::ThirdPartyRequest),
            ("chi hội phụ nữ báo hai nhà cãi nhau", Ground::ThirdPartyRequest),
            ("tôi thấy hai nhà cãi nhau nên ghi", Ground::MediatorKnows),
            ("bà Lan sang nhờ tôi, tôi thấy tường nứt thật", Ground::PartyRequest),
        ] {
            assert_eq!(read(text).ground, Some(ground), "{text}");
        }
    }

    #[test]
    fn the_resident_group_is_read_where_one_is_named() {
        for (text, group) in [
            ("cãi nhau ở TDP Cô Mễ", Some("Cô Mễ")),
            ("hai hộ tổ dân phố Thanh Sơn tranh chấp lối đi", Some("Thanh Sơn")),
            ("tranh nhau con trâu ở khu Quỳnh Đôi, ông Sóc bảo của ông", Some("Quỳnh Đôi")),
            ("Có vụ mới ở tổ 2, bà Thuý nhờ hôm qua", Some("2")),
            ("tổ Hòa giải mời hai bên", None),
            ("tổ trưởng phân công tôi", None),
            ("từ khu phố cổ", None),
            ("hộ ở tổ 3 kiện hộ ở tổ 5", None),
        ] {
            assert_eq!(read(text).group.as_deref(), group, "{text}");
        }
    }

    #[test]
    fn art_24_a_settlement_is_written_only_where_it_is_said() {
        for (text, written) in [
            ("tranh chấp lối đi, hòa giải thành, có lập văn bản", Some(true)),
            ("đòi nợ, hai bên ký biên bản hòa giải thành", Some(true)),
            ("khói rơm, đã hòa giải thành, không lập biên bản", Some(false)),
            ("nợ 10 triệu, hai bên đồng ý, ko viết giấy", Some(false)),
            ("tranh chấp lối đi, hòa giải thành", None),
            ("vay có viết giấy, hòa giải thành", None),
            ("công an lập biên bản, hòa giải không thành", None),
        ] {
            assert_eq!(read(text).written, written, "{text}");
        }
    }

    #[test]
    fn talk_is_no_case() {
        for text in ["chào cháu", "tôi muốn hỏi lịch tập huấn", "Cảm ơn cháu nhé", "Tổ tôi tháng này không có vụ nào"]
        {
            let start = read(text);
            assert_eq!(QuickStart { content: None, ..start }, QuickStart::default(), "{text}");
        }
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
        let kinds = KIND_WORDS.iter().flat_map(|it| weighted(it.1)).map(|it| it.0);
        let others = STATUS_WORDS.iter().flat_map(|it| it.1).chain(SUCCESS_AT_THE_END).chain(OF_BOTH_SIDES);
        for phrase in kinds.chain(others.copied()) {
            for typed in [phrase.to_owned(), fold(phrase), phrase.to_uppercase()] {
                assert!(Words::of(&typed).has(&[Phrase::new(phrase)]), "{typed}");
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
