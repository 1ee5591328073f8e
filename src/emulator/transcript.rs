//! A chat as plain text: for reports, and for people who read test failures.

use std::fmt::Write as _;

use super::markup::ReplyKeyboard;
use super::people::People;
use super::view::ChatMessage;

impl People {
    /// The messages of a chat that are still there, oldest first, with their buttons; times in UTC.
    pub fn transcript(&self, chat: i64) -> String {
        let mut text = String::new();
        for message in self.chat(chat).iter().filter(|message| !message.deleted) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", Line(message));
        }
        text
    }
}

struct Line<'a>(&'a ChatMessage);

impl std::fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let message = self.0;
        let who = if message.from_bot { "Bot" } else { &message.from_name };
        write!(f, "{} {who}:", message.date.format("%Y-%m-%d %H:%M"))?;
        if message.kind != "text" {
            write!(f, " ({})", message.kind)?;
        }
        if let Some(file) = &message.file {
            write!(f, " {}", file.name)?;
        }
        if let Some(extra) = &message.extra {
            write!(f, " {extra}")?;
        }
        if !message.text.is_empty() {
            write!(f, " {}", message.text.replace('\n', "\n    "))?;
        }
        if message.edits > 0 {
            write!(f, " (edited)")?;
        }
        for row in &message.inline_keyboard {
            write!(f, "\n   ")?;
            row.iter().try_for_each(|button| write!(f, " [{}]", button.text))?;
        }
        for row in message.reply_keyboard.iter().flat_map(|ReplyKeyboard { rows, .. }| rows) {
            write!(f, "\n   ")?;
            row.iter().try_for_each(|button| write!(f, " ({})", button.text))?;
        }
        Ok(())
    }
}
