//! How Telegram's apps cut a text that is too long for one message before they send it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::limits;

/// Where an app cuts; a text without such a place is cut where the message is full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// At a paragraph break in the second half of what fits, or else as [`Cut::Android`].
    #[default]
    Desktop,
    /// At a line break in the last 300 characters of what fits.
    Android,
    /// Only where the message is full.
    Full,
}

impl FromStr for Cut {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "desktop" => Ok(Self::Desktop),
            "android" => Ok(Self::Android),
            "full" => Ok(Self::Full),
            _ => Err(format!("{text:?} is none of desktop, android and full")),
        }
    }
}

/// How far back from a full message the mobile app looks for a line break.
const LOOK_BACK: usize = 300;

impl Cut {
    /// The messages that become of a text, none of which is longer than what fits.
    pub(super) fn pieces(self, text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut rest = text.trim();
        while let Some(full) = reach(rest, limits::TEXT) {
            let (piece, after) = rest.split_at(self.place(rest, full));
            pieces.push(piece.trim_end());
            rest = after.trim_start();
        }
        pieces.push(rest);
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    /// The byte at which the first piece of `rest` ends; `full` bytes of it fit.
    fn place(self, rest: &str, full: usize) -> usize {
        let from = |units: usize| reach(rest, units).unwrap_or(full);
        // A break may stand right behind the last character that fits.
        let last = |start: usize, what: &str| {
            let places = rest[start..].match_indices(what).map(|(at, _)| start + at);
            places.take_while(|at| *at <= full).last()
        };
        let paragraph = || last(from(limits::TEXT / 2), "\n\n");
        let line = || last(from(limits::TEXT - LOOK_BACK), "\n");
        match self {
            Self::Desktop => paragraph().or_else(line),
            Self::Android => line(),
            Self::Full => None,
        }
        .unwrap_or(full)
    }
}

/// How many bytes of a text are `most` UTF-16 units, in which apps count: an emoji is two, and is not cut in two. `None`:
/// there are no more.
fn reach(text: &str, most: usize) -> Option<usize> {
    let mut units = 0;
    text.char_indices().find_map(|(byte, c)| {
        units += c.len_utf16();
        (units > most).then_some(byte)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(cut: Cut, text: &str) -> Vec<usize> {
        cut.pieces(text).iter().map(|piece| piece.chars().count()).collect()
    }

    #[test]
    fn the_desktop_app_cuts_at_a_paragraph_in_the_second_half() {
        let text = format!("{}\n\n{}\n\n{}\n{}", "đ".repeat(2100), "đ".repeat(400), "đ".repeat(1500), "đ".repeat(2000));
        assert_eq!(lengths(Cut::Desktop, &text), [2502, 3501]);
        assert_eq!(lengths(Cut::Android, &text), [4004, 2000]);
        assert_eq!(lengths(Cut::Full, &text), [4096, 1909]);
        let early = format!("{}\n\n{}", "đ".repeat(2000), "đ".repeat(4000));
        assert_eq!(lengths(Cut::Desktop, &early), [4096, 1906], "not in the first half");
    }

    #[test]
    fn a_line_is_looked_for_in_the_last_300_characters() {
        let near = format!("{}\n{}", "đ".repeat(3796), "đ".repeat(2203));
        assert_eq!(lengths(Cut::Android, &near), [3796, 2203]);
        assert_eq!(lengths(Cut::Desktop, &near), [3796, 2203]);
        let far = format!("{}\n{}", "đ".repeat(3795), "đ".repeat(2204));
        assert_eq!(lengths(Cut::Android, &far), [4096, 1904]);
        let words = "ab ".repeat(2000);
        assert_eq!(lengths(Cut::Desktop, &words), [4096, 1903], "words are cut in two");
    }

    #[test]
    fn every_piece_fits_and_nothing_but_blanks_is_lost() {
        for text in ["😀".repeat(9000), "\n".repeat(9000), format!("a{}b", "\n".repeat(5000)), "đ\n".repeat(6000)] {
            for cut in [Cut::Desktop, Cut::Android, Cut::Full] {
                assert!(lengths(cut, &text).iter().all(|length| (1..=limits::TEXT).contains(length)));
                let bare = |text: &str| text.replace('\n', "");
                assert_eq!(bare(&cut.pieces(&text).concat()), bare(&text));
            }
        }
    }

    #[test]
    fn an_emoji_counts_as_two() {
        assert_eq!(lengths(Cut::Full, &"😀".repeat(2049)), [2048, 1]);
        assert_eq!(lengths(Cut::Full, &format!("a{}", "😀".repeat(2048))), [2048, 1]);
        let near = format!("{}\n{}", "😀".repeat(1899), "đ".repeat(1000));
        assert_eq!(lengths(Cut::Android, &near), [1899, 1000]);
    }

    #[test]
    fn what_fits_is_not_cut() {
        assert_eq!(Cut::Desktop.pieces("a\n\nb"), ["a\n\nb"]);
        assert!(Cut::Desktop.pieces(" \n").is_empty());
        assert_eq!("android".parse(), Ok(Cut::Android));
        assert!("ios".parse::<Cut>().is_err());
    }
}
