//! A kit: one text as it is read aloud, talked about and shown, and how often and to how many it went.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::super::announce::Topic;
use super::super::codes::codes;
use super::super::title::title;
use super::super::{AnnouncementId, KitId, PersonId, WardId};
use super::points::{cut, points, questions};
use super::script::{Pace, Part, parts};
use super::spoken::aloud;

/// Syllables a minute, pauses among them, until a ward says how it reads: slowly, as over a loudspeaker.
pub const USUAL_RATE: u32 = 180;
/// Within these a rate is believed.
pub const RATES: std::ops::RangeInclusive<u32> = 90..=320;
/// Longest broadcast, in seconds; a longer script is read in parts.
pub const LONGEST: u32 = 90;

codes! {
    /// How far a kit has come.
    pub enum KitStanding {
        /// Being written.
        Draft => "draft",
        /// Handed out: heads and the Front read it aloud and talk about it.
        Given => "given",
        /// Over.
        Closed => "closed",
    }
}

codes! {
    /// What somebody did with a kit.
    pub enum DoneKind {
        /// It was read over the loudspeaker.
        Broadcast => "broadcast",
        /// It was talked about at a meeting.
        Meeting => "meeting",
    }
}

codes! {
    /// The files of a kit.
    pub enum KitFile {
        /// Script and talking points, to print.
        Paper => "paper",
        /// The picture for the ward's page.
        Poster => "poster",
        /// The text for it.
        Web => "web",
    }
}

/// What a kit says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kit {
    /// What it is called.
    pub title: String,
    /// As it was written.
    pub text: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// As it is read aloud, a paragraph a line.
    pub script: String,
    /// What a meeting talks about.
    pub points: Vec<String>,
    /// What it is asked.
    pub questions: Vec<String>,
    /// When it is broadcast, in words.
    #[serde(default)]
    pub schedule: String,
    /// How the ward reads, in syllables a minute.
    pub rate: u32,
}

/// Longest title that is drafted, in characters: it stands above a paper and on a poster. A text without a heading begins
/// with a whole paragraph.
const TITLE: usize = 60;

impl Kit {
    /// A kit as it is drafted from a text.
    #[must_use]
    pub fn of(text: &str, topic: Option<Topic>, rate: u32) -> Self {
        Self {
            title: cut(&title(text), TITLE),
            text: text.to_owned(),
            topic,
            script: aloud(text).text(),
            points: points(text),
            questions: questions(text, topic),
            schedule: String::new(),
            rate,
        }
    }

    /// Its script in the parts in which it is read.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        parts(&aloud(&self.script), Pace { rate: self.rate, longest: LONGEST })
    }

    /// How long all of it takes, in seconds.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.parts().iter().map(|it| it.seconds).sum()
    }

    /// With other words in one part of its script, said as they are read aloud.
    #[must_use]
    pub fn with_part(&self, nth: usize, words: &str) -> Self {
        let mut parts: Vec<String> = self.parts().into_iter().map(|it| it.text).collect();
        if let Some(part) = parts.get_mut(nth) {
            words.clone_into(part);
        }
        Self { script: aloud(&parts.join("\n")).text(), ..self.clone() }
    }
}

/// A kit as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub id: KitId,
    /// Whose.
    pub ward: WardId,
    /// Counts its changes.
    pub version: i32,
    /// What it says.
    pub kit: Kit,
    /// The bulletin that it is made of, if it is.
    pub bulletin: Option<AnnouncementId>,
    /// How far it has come.
    pub standing: KitStanding,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it was handed out.
    pub given_at: Option<DateTime<Utc>>,
    /// How often it went, and to how many.
    pub broadcasts: Times,
    /// The same of meetings.
    pub meetings: Times,
}

/// How often, and how many people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// How often.
    pub times: u32,
    /// People, as they were counted each time.
    pub people: u32,
}

/// That somebody read it aloud, or talked about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its id.
    pub id: i64,
    /// What was done.
    pub kind: DoneKind,
    /// When.
    pub on: NaiveDate,
    /// How many heard it.
    pub people: u32,
    /// Who says so.
    pub by: PersonId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kit_is_drafted_whole_from_one_text() {
        let text = "GIỮ YÊN TĨNH\nSau 22h không được hát loa kéo. Gọi 113 khi có đánh nhau. UBND phường nhắc bà con.";
        let kit = Kit::of(text, Some(Topic::Order), USUAL_RATE);
        assert_eq!(kit.title, "GIỮ YÊN TĨNH");
        assert!(kit.script.contains("Gọi một một ba khi có đánh nhau. Ủy ban nhân dân phường"), "{}", kit.script);
        assert_eq!((kit.points.len(), kit.questions.len(), kit.parts().len()), (3, 2, 1));
        assert!(kit.seconds() > 5 && kit.seconds() <= LONGEST);
        let letter = "Từ ngày 15/12/2026, UBND phường tiếp công dân vào thứ Ba và thứ Năm hằng tuần. Mời bà con.";
        let short = Kit::of(letter, None, USUAL_RATE).title;
        assert_eq!(short, "Từ ngày 15/12/2026, UBND phường tiếp công dân vào thứ Ba và…");
        assert!(Kit { rate: 90, ..kit.clone() }.seconds() > kit.seconds(), "who reads slowly takes longer");
    }

    #[test]
    fn one_part_gets_other_words_and_the_others_stay() {
        let text = "Bà con hãy bình tĩnh và báo cho tổ hòa giải. ".repeat(40);
        let kit = Kit::of(&text, None, USUAL_RATE);
        let before = kit.parts();
        assert!(before.len() > 1);
        let after = kit.with_part(0, "Gọi 113.").parts();
        assert!(after[0].text.starts_with("Gọi một một ba."));
        let rest = |all: &[Part]| all.iter().skip(1).map(|it| it.text.clone()).collect::<Vec<_>>().join(" ");
        assert!(after.iter().map(|it| it.seconds).sum::<u32>() < before.iter().map(|it| it.seconds).sum::<u32>());
        let all: Vec<_> = after.iter().map(|it| it.text.clone()).collect();
        assert!(all.join(" ").replace('\n', " ").ends_with(&rest(&before)));
        assert_eq!(kit.with_part(99, "nữa").script, kit.with_part(98, "x").script, "no such part");
    }
}
