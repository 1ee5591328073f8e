//! Screens as data: a message, its choices and its fixed buttons. Nothing here knows Telegram's JSON or a language.

use super::action::{Go, Press, Section};
use super::day_keys;
use super::text::{Text, text};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act};

/// One card, or one message to somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// The message.
    pub body: Text,
    /// Numbered answers to the question; typing the number works as well as a tap. At most eight.
    pub choices: Vec<Choice>,
    /// Answers that stand on other pages of the list: words mean them, as if their page were open.
    pub elsewhere: Vec<Choice>,
    /// Choices side by side: 1 or 2.
    pub columns: u8,
    /// Buttons below the choices, without numbers, row by row.
    pub nav: Vec<Vec<Button>>,
    /// What happens to the keyboard under the input field.
    pub keyboard: Keyboard,
    /// Whether it may be forwarded; screens with case data may not.
    pub protect: bool,
    /// Whether names and addresses of a case stand on it in full, and by what right: such a card is never forwarded, its
    /// showing is a reading that is noted, and it goes when another takes its place, or after some minutes.
    pub names: Option<(Permit<act::ReadNames>, CaseId)>,
    /// Whether it asks for a day: the button of a card that was drawn on another day means the day that it showed.
    pub takes_days: bool,
    /// Whether it asks if all of it is right before it is written down: then `đúng rồi` means its large button. A card whose
    /// large button sends, ends or decides something does not: that is pressed, or said in its own words.
    pub asks_if_right: bool,
    /// A picture above the text.
    pub picture: Option<Picture>,
}

/// A numbered answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the tap carries; unique on the screen, at most 40 bytes of `[a-z0-9_:.-]`.
    pub key: String,
    /// What the person reads, without its number.
    pub label: Text,
    /// What it opens from wherever, if it is a standing button in a list; its key is that button's data then.
    pub go: Option<Go>,
}

/// A button without a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Button {
    /// Belongs to this very screen and dies with it.
    Here {
        /// As [`Choice::key`].
        key: String,
        /// What the person reads.
        label: Text,
        /// Its look.
        style: Style,
    },
    /// Works on any message at any time, as long as the person may.
    Go {
        /// What it opens.
        go: Go,
        /// What the person reads.
        label: Text,
    },
    /// Opens an address.
    Url {
        /// Where to.
        url: String,
        /// What the person reads.
        label: Text,
    },
}

/// How a button looks in apps that know colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As any other.
    #[default]
    Plain,
    /// The one that saves.
    Primary,
    /// The one that destroys.
    Danger,
}

/// The keyboard under the input field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// Left as it is.
    #[default]
    Keep,
    /// One button that shares the person's own contact.
    AskContact(Text),
    /// Taken away.
    Remove,
}

/// A picture that is drawn when it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A QR code of this text.
    Qr(String),
}

impl Screen {
    /// A screen that says `body` and nothing else. Protected, because most screens carry case data.
    #[must_use]
    pub fn new(body: Text) -> Self {
        Self {
            body,
            choices: Vec::new(),
            elsewhere: Vec::new(),
            columns: 1,
            nav: Vec::new(),
            keyboard: Keyboard::Keep,
            protect: true,
            names: None,
            takes_days: false,
            asks_if_right: false,
            picture: None,
        }
    }

    /// Adds a numbered choice.
    #[must_use]
    pub fn choice(mut self, key: impl Into<String>, label: Text) -> Self {
        self.choices.push(Choice { key: key.into(), label, go: None });
        self
    }

    /// Adds a numbered choice that works on any message at any time.
    #[must_use]
    pub fn opening(mut self, go: Go, label: Text) -> Self {
        self.choices.push(Choice { key: Press::Go(go).encode(), label, go: Some(go) });
        self
    }

    /// Adds the choices of one page, of `size` choices each, and keeps the others for whoever types their words.
    #[must_use]
    pub fn page_of(mut self, all: impl Iterator<Item = (String, Text)>, page: u32, size: u32) -> Self {
        for ((key, label), nth) in all.zip(0_u32..) {
            let list = if nth / size == page { &mut self.choices } else { &mut self.elsewhere };
            list.push(Choice { key, label, go: None });
        }
        self
    }

    /// Keeps a choice for whoever types its words, without a button.
    #[must_use]
    pub fn unseen(mut self, key: impl Into<String>, label: Text) -> Self {
        self.elsewhere.push(Choice { key: key.into(), label, go: None });
        self
    }

    /// Sets how many choices stand side by side.
    #[must_use]
    pub fn columns(mut self, columns: u8) -> Self {
        self.columns = columns;
        self
    }

    /// Adds a row of buttons below the choices.
    #[must_use]
    pub fn row(mut self, buttons: Vec<Button>) -> Self {
        if !buttons.is_empty() {
            self.nav.push(buttons);
        }
        self
    }

    /// Lets it be forwarded: for screens without any case data.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.protect = false;
        self
    }

    /// Says that names of a case stand on it in full.
    #[must_use]
    pub fn with_names(self, permit: Permit<act::ReadNames>, case: CaseId) -> Self {
        Self { protect: true, names: Some((permit, case)), ..self }
    }

    /// Says that it asks for a day.
    #[must_use]
    pub fn taking_days(self) -> Self {
        Self { takes_days: true, ..self }
    }

    /// Says that it asks if all of it is right.
    #[must_use]
    pub fn asking_if_right(self) -> Self {
        Self { asks_if_right: true, ..self }
    }

    /// Whether `key` is one of its buttons.
    #[must_use]
    pub fn offers(&self, key: &str) -> bool {
        (self.takes_days && day_keys::is_key(key))
            || self.choices.iter().chain(&self.elsewhere).any(|it| it.key == key)
            || self.nav.iter().flatten().any(|it| matches!(it, Button::Here { key: own, .. } if own == key))
    }
}

impl Button {
    /// A plain button of this screen.
    #[must_use]
    pub fn here(key: impl Into<String>, label: Text) -> Self {
        Self::Here { key: key.into(), label, style: Style::Plain }
    }

    /// The button that saves.
    #[must_use]
    pub fn primary(key: impl Into<String>, label: Text) -> Self {
        Self::Here { key: key.into(), label, style: Style::Primary }
    }

    /// The button that destroys.
    #[must_use]
    pub fn danger(key: impl Into<String>, label: Text) -> Self {
        Self::Here { key: key.into(), label, style: Style::Danger }
    }

    /// The button back to the menu.
    #[must_use]
    pub fn to_menu() -> Self {
        Self::go(Go::Section(Section::Menu), text!("button-menu"))
    }

    /// A button that works anywhere.
    #[must_use]
    pub fn go(go: Go, label: Text) -> Self {
        Self::Go { go, label }
    }
}
