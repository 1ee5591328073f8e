//! What comes into a conversation: from outside as an [`Input`], and to a flow as an [`Answer`] to its card.

use super::action::{Press, Section};
use super::effect::Timer;

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// `/start`, with the payload of a link.
    Start(String),
    /// A part of the menu by its command, with the words after it.
    Section(Section, String),
    /// Words that ask for a part of the menu where nothing is asked.
    Meant {
        /// Which.
        section: Section,
        /// What of them goes on with it.
        words: String,
        /// What to say was understood.
        understood: Option<super::text::Text>,
    },
    /// `/huy`.
    Cancel,
    /// Words.
    Text {
        /// As typed, NFC.
        text: String,
        /// The message they stand in.
        message: i32,
        /// Whether it was forwarded from somebody.
        forwarded: bool,
        /// The same as Telegram's HTML, where it is formatted.
        html: Option<String>,
    },
    /// Words that answer a message of the bot.
    Reply {
        /// Which message.
        to: i32,
        /// As typed, NFC.
        text: String,
        /// The message they stand in.
        message: i32,
        /// As in [`Input::Text`].
        html: Option<String>,
    },
    /// A button.
    Button {
        /// Which.
        press: Press,
        /// Whether it stands on the chat's current card.
        on_card: bool,
    },
    /// Words that mean a button of the chat's card.
    Label {
        /// Which; a button of the card itself bears no revision.
        press: Press,
        /// What to say was understood, where that is not plain.
        understood: Option<super::text::Text>,
    },
    /// A contact.
    Contact {
        /// Whether it is the sender's own.
        own: bool,
        /// The number as Telegram gives it.
        phone: String,
        /// The message it stands in.
        message: i32,
    },
    /// Something other than words.
    Media {
        /// What.
        kind: Media,
        /// Telegram file id, where it has one.
        file: Option<String>,
        /// The message it is.
        message: i32,
        /// The words below it, and the same as Telegram's HTML where they are formatted.
        caption: Option<(String, Option<String>)>,
        /// The album it is one of, if it is.
        album: Option<String>,
        /// What a document is called.
        name: Option<String>,
    },
    /// A message was changed after it was sent.
    Edited,
    /// The person blocked the bot (true) or came back (false).
    Blocked(bool),
    /// A timer is due.
    Due(Timer),
    /// Something happened in a group chat that concerns the bot.
    Group {
        /// Telegram's id of the group, below zero.
        chat: i64,
        /// Telegram's id of who did it.
        by: i64,
        /// What.
        event: GroupEvent,
    },
}

impl Input {
    /// The button of the card that was pressed, if one was.
    #[must_use]
    pub fn tapped(&self) -> Option<String> {
        match self {
            Self::Button { press: Press::Here { key, .. }, .. } => Some(key.clone()),
            _ => None,
        }
    }

    /// What somebody wrote, in whatever way words come.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Section(_, words) | Self::Meant { words, .. } => Some(words),
            Self::Text { text, .. } | Self::Reply { text, .. } => Some(text),
            Self::Media { caption, .. } => caption.as_ref().map(|it| it.0.as_str()),
            _ => None,
        }
    }
}

crate::domain::codes::codes! {
    /// Kinds of message that are not words.
    pub enum Media {
        /// A voice note or a round video.
        Voice => "voice",
        /// A photo.
        Photo => "photo",
        /// A document.
        Document => "document",
        /// A sticker or an animation.
        Sticker => "sticker",
        /// A place on the map.
        Location => "location",
        /// Video, audio, poll, dice and all else.
        Other => "other",
    }
}

/// An answer to the question on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// A button of this very screen: the engine has checked that the screen offers it.
    Pick(&'a str),
    /// Words that are not one of the screen's choices.
    Text {
        /// As typed, NFC.
        text: &'a str,
        /// The message they stand in, for removal when it holds names.
        message: i32,
        /// The same as Telegram's HTML, where it is formatted.
        html: Option<&'a str>,
    },
    /// A contact.
    Contact {
        /// Whether it is the sender's own.
        own: bool,
        /// The number as Telegram gives it.
        phone: &'a str,
        /// The message it stands in.
        message: i32,
    },
    /// Something other than words.
    Media {
        /// What.
        kind: Media,
        /// Telegram file id, where it has one.
        file: Option<&'a str>,
        /// The message it is.
        message: i32,
        /// The words below it, and the same as Telegram's HTML where they are formatted.
        caption: Option<(&'a str, Option<&'a str>)>,
        /// The album it is one of, if it is.
        album: Option<&'a str>,
        /// What a document is called.
        name: Option<&'a str>,
    },
}

/// What happened in a group chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupEvent {
    /// Somebody added the bot.
    Added {
        /// The group's name.
        title: String,
        /// Whether it is a supergroup: perhaps one that a known group has just become.
        large: bool,
    },
    /// Telegram greets the bot in the name of whoever added it by its link.
    Greeted {
        /// The group's name.
        title: String,
    },
    /// Somebody wrote `/start`.
    Started {
        /// The group's name.
        title: String,
    },
    /// Somebody gave another command.
    Called,
    /// Somebody told of danger. Their words are not taken along.
    Danger,
    /// Somebody told of a fire. Their words are not taken along.
    Fire,
    /// The bot was removed, or the group deleted.
    Removed,
    /// The group has another name.
    Renamed {
        /// Its name now.
        title: String,
    },
    /// It has become a supergroup.
    Moved {
        /// Its id before.
        from: i64,
        /// Its id now.
        to: i64,
    },
    /// Somebody pressed a button under a message of the bot.
    Press(Press),
}
