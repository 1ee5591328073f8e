//! Words that come in the letters of old fonts (TCVN3, VNI): nothing of them is taken, wherever they are typed, and the
//! person is told how to send them again. Danger is heard in them all the same.

use super::action::Section;
use super::alarm::{self, Typed};
use super::facts::Facts;
use super::text::{Text, text};
use super::{Input, Place, Turn};
use crate::domain::input::legacy::{in_unicode, legacy};

/// What to say to such words, and where the person stands then; `None` if they can be read.
pub(super) fn refused(place: &Place, input: &Input, facts: &Facts) -> Option<Turn> {
    let (words, message, reply) = match input {
        Input::Section(_, words) => (words, None, None),
        Input::Text { text, message, forwarded: false, .. } => (text, Some(*message), None),
        Input::Reply { text, message, to, .. } => (text, Some(*message), Some(*to)),
        Input::Media { caption: Some((text, _)), message, .. } => (text, Some(*message), None),
        _ => return None,
    };
    let font = legacy(words)?;
    let said = in_unicode(words, font);
    let heard = match (input, message) {
        (Input::Section(Section::Log, _), _) => alarm::hear_log(place, &said, facts),
        (_, Some(message)) => alarm::hear(place, Typed { words: (&said, None), message, reply }, facts),
        _ => None,
    };
    // Of words that were read by a guess nothing is kept beside the alarm.
    let heard = heard.map(|it| alarm::without_words(it.next)).or_else(|| place.doubts(&said, facts));
    Some(
        Turn::to(heard.unwrap_or_else(|| place.clone()))
            .note(text!("text-old-font", font = Text::of(format!("font-{font}")))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::{AN, Chat, GIANG};

    const TCVN3: &str = "NguyÔn V¨n An, 50 tuæi";
    const VNI: &str = "Nguyeãn Vaên An, 50 tuoåi";

    fn place(chat: &Chat) -> String {
        serde_json::to_string(&chat.state.place).unwrap()
    }

    #[test]
    fn words_of_old_fonts_are_taken_nowhere_and_the_person_is_told_to_send_them_again() {
        for (who, section) in [
            (AN, Section::Menu),
            (AN, Section::Log),
            (AN, Section::Cases),
            (GIANG, Section::People),
            (GIANG, Section::Announce),
            (GIANG, Section::Training),
            (GIANG, Section::Library),
            (GIANG, Section::Rules),
        ] {
            for words in [TCVN3, VNI] {
                let mut chat = Chat::with(who);
                chat.send(Input::Section(section, String::new()));
                let before = place(&chat);
                chat.say(words);
                assert_eq!((chat.note(), place(&chat)), ("text-old-font", before), "{section:?}: {words}");
                assert!(chat.effects.is_empty(), "{section:?}: {words}");
            }
        }
    }

    #[test]
    fn words_of_old_fonts_after_a_command_are_not_taken_either() {
        for section in [Section::Cases, Section::Log, Section::Summary] {
            let mut chat = Chat::with(GIANG);
            let before = place(&chat);
            chat.send(Input::Section(section, "tranh chÊp lèi ®i".to_owned()));
            assert_eq!((chat.note(), place(&chat)), ("text-old-font", before), "{section:?}");
        }
    }

    #[test]
    fn danger_is_heard_in_words_of_old_fonts_and_none_of_them_is_kept() {
        for words in ["§¸nh nhau ch¶y m¸u", "Ñaùnh nhau chaûy maùu"] {
            let mut chat = Chat::with(AN);
            chat.send(Input::Section(Section::Menu, String::new()));
            chat.say(words);
            assert_eq!(chat.note(), "text-old-font", "{words}");
            let place = place(&chat);
            assert!(place.contains("alarm") && !place.contains("nhau"), "{place}");
        }
    }
}
