//! What papers say of the ward, played as chats.

use super::tests::{book, deed};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::paper_words::{PaperWord, PaperWords};

fn at_words(person: PersonId, set: PaperWords) -> Chat {
    let mut now = PaperWords::from([(PaperWord::Ward, "phường Vũ Ninh".to_owned())]);
    now.extend(set.clone());
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(Some(WordsFound { now, set })), Own::of(Some(book(&[])))];
    chat.send(Input::Section(Section::Register, String::new()));
    chat
}

#[test]
fn the_office_sets_what_papers_say_of_the_ward() {
    let word = |chat: &Chat| match deed(chat) {
        Some(PapersDeed::SetWord { word, value, .. }) => (word, value),
        other => panic!("{other:?}"),
    };
    let mut chat = at_words(GIANG, PaperWords::new());
    let card = vi(&chat.tap("words").body);
    assert!(card.contains("phường Vũ Ninh") && card.contains("chưa ghi"), "{card}");
    assert!(!chat.tap("province").offers("usual"));
    for (words, why) in [(&*"a".repeat(80), "paper-word-too-long"), ("CCCD 001085001234", "identity-refused")] {
        chat.say(words);
        assert_eq!(chat.note(), why);
    }
    for (words, why) in [("Bắc Ninh", "paper-unfit-province_kind"), ("tỉnh <Bắc Ninh>", "paper-unfit-signs")] {
        chat.say(words);
        assert_eq!((chat.note(), chat.effects.len()), (why, 0));
    }
    // It is looked at before it is kept, and may be typed again.
    chat.say("tỉnh Bắc Giang");
    assert!(chat.effects.is_empty() && !chat.tap("again").offers("save"));
    let look = vi(&chat.say("tỉnh  Bắc Ninh").body);
    assert!(look.contains("PHƯỜNG VŨ NINH") && look.contains("Bìa sổ: tỉnh Bắc Ninh"), "{look}");
    chat.tap("save");
    assert_eq!(word(&chat), (PaperWord::Province, Some("tỉnh Bắc Ninh".to_owned())));
    chat.tap("signer");
    chat.say("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
    chat.tap("save");
    assert_eq!(word(&chat), (PaperWord::Signer, Some("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH".to_owned())));
    // What was set can be taken back.
    let mut chat = at_words(GIANG, PaperWords::from([(PaperWord::Archive, "VT".to_owned())]));
    chat.tap("words");
    chat.tap("archive");
    chat.tap("usual");
    assert_eq!(word(&chat), (PaperWord::Archive, None));
    // Nobody but the office.
    assert!(!at_words(BINH, PaperWords::new()).screen().offers("words"));
}
