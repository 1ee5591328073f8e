//! The criteria by which a model team is rated: a set of the ward, which it edits. Two sets are there to begin with: "5 tốt" of
//! Hà Nội, as a reference, and one for the ward to make its own. No law and no province asks for either.

use serde::{Deserialize, Serialize};

use crate::domain::ModelEntryId;
use crate::domain::codes::codes;

codes! {
    /// A set to begin with.
    pub enum Seed {
        /// "Tổ hòa giải 5 tốt" of Hà Nội.
        Hanoi => "hanoi",
        /// The ward's own.
        Ward => "ward",
    }
}

codes! {
    /// What is computed beside a criterion.
    pub enum Hint {
        /// How many of the cases that were mediated were settled.
        Rate => "rate",
        /// How many of the cases that came in the year were settled in it.
        Received => "received",
        /// How many of the mediators were trained in the year.
        Trained => "trained",
        /// Whether the register is kept and signed.
        Register => "register",
        /// Whether months were closed in time.
        Reports => "reports",
        /// What was done together with others.
        Together => "together",
    }
}

impl Hint {
    /// Whether it is a share, of which percent are wanted.
    #[must_use]
    pub fn is_share(self) -> bool {
        self != Self::Together
    }
}

/// Why a criterion counts no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Dropped {
    /// Another set was begun from.
    Another {
        /// Which.
        set: Seed,
    },
    /// In words.
    Words(String),
}

/// Criteria as they stood once: those of a year in a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Of which year.
    pub year: i32,
    /// In which version, from 1.
    pub version: i32,
}

/// By which criteria a line was rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The line.
    pub id: ModelEntryId,
    /// In which edition.
    pub edition: Edition,
    /// How they read.
    pub criteria: Criteria,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its number, which no other one gets.
    pub nth: i32,
    /// What is to be met.
    pub text: String,
    /// What is computed beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
    /// Percent that are wanted, of a hint that is a share; without it the law's target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u32>,
    /// Why it counts no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<Dropped>,
}

/// A set as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    /// From which it was begun.
    pub seed: Seed,
    /// Its criteria, those that count no more too.
    pub all: Vec<Criterion>,
}

impl Criteria {
    /// A set to begin with.
    #[must_use]
    pub fn seeded(seed: Seed) -> Self {
        let all = match seed {
            Seed::Hanoi => HANOI,
            Seed::Ward => WARD,
        };
        let criterion = |(nth, (text, hint, percent)): (i32, &(&str, Option<Hint>, Option<u32>))| Criterion {
            nth,
            text: (*text).to_owned(),
            hint: *hint,
            percent: *percent,
            dropped: None,
        };
        Self { seed, all: (1..).zip(all).map(criterion).collect() }
    }

    /// Those that count.
    pub fn live(&self) -> impl Iterator<Item = &Criterion> {
        self.all.iter().filter(|it| it.dropped.is_none())
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, nth: i32) -> Option<&Criterion> {
        self.all.iter().find(|it| it.nth == nth)
    }

    /// With one of them written anew, or a new one.
    #[must_use]
    pub fn with(mut self, criterion: Criterion) -> Self {
        match self.all.iter_mut().find(|it| it.nth == criterion.nth) {
            Some(it) => *it = criterion,
            None => self.all.push(criterion),
        }
        self
    }

    /// The number of the next new one: never that of another, not even of one that counts no more.
    #[must_use]
    pub fn next(&self) -> i32 {
        self.all.iter().map(|it| it.nth).max().unwrap_or(0) + 1
    }
}

type Line = (&'static str, Option<Hint>, Option<u32>);

/// The five of Hà Nội, as newspapers tell them: eighty percent of the cases that came up.
const HANOI: &[Line] = &[
    ("Phát hiện kịp thời vụ, việc thuộc phạm vi hòa giải", None, None),
    ("Phối hợp tốt với các ban, ngành, đoàn thể", Some(Hint::Together), None),
    ("Hòa giải thành từ 80% số vụ, việc trở lên", Some(Hint::Received), Some(80)),
    ("Hòa giải viên thường xuyên được tập huấn, bồi dưỡng", Some(Hint::Trained), None),
    ("Sơ kết, tổng kết, báo cáo đúng hạn", Some(Hint::Reports), None),
];

/// What such models usually ask, for the ward to change.
const WARD: &[Line] = &[
    ("Tổ chức tốt: tổ đủ thành phần, được rà soát hằng năm", None, None),
    ("Nghiệp vụ tốt: hòa giải viên được tập huấn, nắm chắc pháp luật", Some(Hint::Trained), None),
    ("Hòa giải tốt: tỷ lệ hòa giải thành đạt chỉ tiêu, không để vụ, việc tồn đọng", Some(Hint::Rate), None),
    ("Phối hợp tốt: với Mặt trận, Công an, công chức tư pháp, các đoàn thể", Some(Hint::Together), None),
    ("Sổ sách tốt: Sổ theo dõi ghi đầy đủ, có ký xác nhận", Some(Hint::Register), None),
    ("Báo cáo tốt: chốt số liệu hằng tháng đúng hạn", Some(Hint::Reports), None),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sets_have_criteria_of_different_numbers() {
        for seed in Seed::ALL {
            let set = Criteria::seeded(*seed);
            let mut numbers: Vec<i32> = set.live().map(|it| it.nth).collect();
            numbers.dedup();
            assert!(numbers.len() >= 5 && numbers.len() == set.all.len(), "{seed}");
            assert_eq!(set.next(), i32::try_from(set.all.len()).unwrap() + 1);
        }
    }

    #[test]
    fn a_number_is_never_given_twice_and_what_is_dropped_stays() {
        let set = Criteria::seeded(Seed::Ward);
        let last = set.next() - 1;
        let dropped = Criterion {
            dropped: Some(Dropped::Words("không áp dụng".to_owned())),
            ..set.get(last).unwrap().clone()
        };
        let set = set.with(dropped);
        assert_eq!((set.live().count(), set.all.len(), set.next()), (5, 6, last + 1));
        let fresh = Criterion { nth: set.next(), text: "Mới".to_owned(), hint: None, percent: None, dropped: None };
        let set = set.with(fresh);
        assert_eq!((set.live().count(), set.next()), (6, last + 2));
    }

    #[test]
    fn a_set_is_read_as_it_was_sealed() {
        let stored = r#"{"seed":"hanoi","all":[{"nth":3,"text":"Hòa giải thành","hint":"rate","percent":80,"dropped":"trùng"}]}"#;
        let set: Criteria = serde_json::from_str(stored).unwrap();
        assert_eq!(serde_json::to_string(&set).unwrap(), stored);
        assert_eq!(set.all[0].dropped, Some(Dropped::Words("trùng".to_owned())));
        let stored = r#"{"seed":"hanoi","all":[{"nth":1,"text":"Tổ chức tốt","dropped":{"set":"hanoi"}}]}"#;
        let set: Criteria = serde_json::from_str(stored).unwrap();
        assert_eq!(serde_json::to_string(&set).unwrap(), stored);
        assert_eq!(set.all[0].dropped, Some(Dropped::Another { set: Seed::Hanoi }));
    }
}
