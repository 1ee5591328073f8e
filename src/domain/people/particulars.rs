//! What is known of a person, fact by fact, each with the day from which it holds. A correction says what was true all
//! along; a change says what is true from a day on. What was written before is never lost: the state on any past day is
//! folded from the versions.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Sex;
use crate::domain::codes::codes;
use crate::domain::{GroupId, PersonId};

codes! {
    /// The people somebody is of, as the statistics ask it.
    pub enum Ethnicity {
        /// Kinh.
        Kinh => "kinh",
        /// An ethnic minority (dân tộc thiểu số).
        Minority => "minority",
    }
}

codes! {
    /// What somebody was trained in (trình độ chuyên môn).
    pub enum Qualification {
        /// Luật.
        Law => "law",
        /// Something else.
        Other => "other",
        /// Chưa qua đào tạo.
        Untrained => "none",
    }
}

/// When somebody was born, as far as the office has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Birth {
    /// The day.
    Day(NaiveDate),
    /// The year only.
    Year(i32),
}

impl Birth {
    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Year(year) => year,
        }
    }

    /// Whether somebody who serves the ward can be born then: of age, and not older than anybody.
    #[must_use]
    pub fn is_believable(self, today: NaiveDate) -> bool {
        (18..=110).contains(&(today.year() - self.year()))
    }
}

codes! {
    /// One thing that is known of a person.
    pub enum Particular {
        /// Họ và tên.
        Name => "name",
        /// Giới tính.
        Sex => "sex",
        /// Ngày sinh, hoặc năm sinh.
        Birth => "birth",
        /// Dân tộc.
        Ethnicity => "ethnicity",
        /// Nơi thường trú: the resident group.
        Group => "group",
        /// Trình độ học vấn.
        Education => "education",
        /// Trình độ chuyên môn.
        Qualification => "qualification",
        /// Nghề nghiệp, chức vụ khác.
        Occupation => "occupation",
        /// Tổ chức, đoàn thể.
        Organisation => "organisation",
        /// Số điện thoại.
        Phone => "phone",
    }
}

/// A particular with what it is; nothing where that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", content = "is", rename_all = "snake_case")]
pub enum Fact {
    /// The full name: family, middle, given.
    Name(String),
    /// The sex.
    Sex(Option<Sex>),
    /// The day or the year of birth.
    Birth(Option<Birth>),
    /// Kinh, or of an ethnic minority.
    Ethnicity(Option<Ethnicity>),
    /// The resident group somebody lives in.
    Group(Option<GroupId>),
    /// Schooling, in words.
    Education(Option<String>),
    /// What somebody was trained in.
    Qualification(Option<Qualification>),
    /// Occupation, or another office held, in words.
    Occupation(Option<String>),
    /// The organisation somebody is a member of, in words.
    Organisation(Option<String>),
    /// The mobile number in canonical form.
    Phone(Option<String>),
}

impl Fact {
    /// Of what.
    #[must_use]
    pub fn of(&self) -> Particular {
        match self {
            Self::Name(_) => Particular::Name,
            Self::Sex(_) => Particular::Sex,
            Self::Birth(_) => Particular::Birth,
            Self::Ethnicity(_) => Particular::Ethnicity,
            Self::Group(_) => Particular::Group,
            Self::Education(_) => Particular::Education,
            Self::Qualification(_) => Particular::Qualification,
            Self::Occupation(_) => Particular::Occupation,
            Self::Organisation(_) => Particular::Organisation,
            Self::Phone(_) => Particular::Phone,
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Name(_) => false,
            Self::Sex(it) => it.is_none(),
            Self::Birth(it) => it.is_none(),
            Self::Ethnicity(it) => it.is_none(),
            Self::Group(it) => it.is_none(),
            Self::Qualification(it) => it.is_none(),
            Self::Education(it) | Self::Occupation(it) | Self::Organisation(it) | Self::Phone(it) => it.is_none(),
        }
    }
}

/// Everything known of a person on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// As [`Fact::Name`].
    pub name: String,
    /// As [`Fact::Sex`].
    pub sex: Option<Sex>,
    /// As [`Fact::Birth`].
    pub birth: Option<Birth>,
    /// As [`Fact::Ethnicity`].
    pub ethnicity: Option<Ethnicity>,
    /// As [`Fact::Group`].
    pub group: Option<GroupId>,
    /// As [`Fact::Education`].
    pub education: Option<String>,
    /// As [`Fact::Qualification`].
    pub qualification: Option<Qualification>,
    /// As [`Fact::Occupation`].
    pub occupation: Option<String>,
    /// As [`Fact::Organisation`].
    pub organisation: Option<String>,
    /// As [`Fact::Phone`].
    pub phone: Option<String>,
}

impl Particulars {
    /// One of them.
    #[must_use]
    pub fn fact(&self, of: Particular) -> Fact {
        match of {
            Particular::Name => Fact::Name(self.name.clone()),
            Particular::Sex => Fact::Sex(self.sex),
            Particular::Birth => Fact::Birth(self.birth),
            Particular::Ethnicity => Fact::Ethnicity(self.ethnicity),
            Particular::Group => Fact::Group(self.group),
            Particular::Education => Fact::Education(self.education.clone()),
            Particular::Qualification => Fact::Qualification(self.qualification),
            Particular::Occupation => Fact::Occupation(self.occupation.clone()),
            Particular::Organisation => Fact::Organisation(self.organisation.clone()),
            Particular::Phone => Fact::Phone(self.phone.clone()),
        }
    }

    /// Puts one in its place.
    pub fn put(&mut self, fact: Fact) {
        match fact {
            Fact::Name(it) => self.name = it,
            Fact::Sex(it) => self.sex = it,
            Fact::Birth(it) => self.birth = it,
            Fact::Ethnicity(it) => self.ethnicity = it,
            Fact::Group(it) => self.group = it,
            Fact::Education(it) => self.education = it,
            Fact::Qualification(it) => self.qualification = it,
            Fact::Occupation(it) => self.occupation = it,
            Fact::Organisation(it) => self.organisation = it,
            Fact::Phone(it) => self.phone = it,
        }
    }

    /// All that is known, in the order of the register.
    #[must_use]
    pub fn known(&self) -> Vec<Fact> {
        Particular::ALL.iter().map(|&it| self.fact(it)).filter(|it| !it.is_unknown()).collect()
    }
}

codes! {
    /// How a version came about.
    pub enum Nature {
        /// It was not known before, or is what was known before anything was written down with days.
        Entered => "entered",
        /// It became true on a day.
        Changed => "changed",
        /// It was true all along, and what stood there was wrong.
        Corrected => "corrected",
    }
}

/// What was written down at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// How it came about.
    pub nature: Nature,
    /// From which day it holds; none from the first day on.
    pub from: Option<NaiveDate>,
    /// What.
    pub facts: Vec<Fact>,
}

/// A version with who wrote it down, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The version.
    pub version: Version,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// By whom; none for the operator.
    pub by: Option<PersonId>,
    /// On whose behalf, if not their own.
    pub on_behalf: Option<PersonId>,
}

/// How new facts are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// They were true all along. A fact that was not known before is entered so.
    Correction,
    /// They are true from this day on.
    Change(NaiveDate),
}

/// The state on a day (`None`: as it is after everything written). `base` is what was known of a person when nothing had
/// been written down with days; `versions` are in the order in which they were written.
#[must_use]
pub fn state(base: &Particulars, versions: &[Version], day: Option<NaiveDate>) -> Particulars {
    let mut found = base.clone();
    for &of in Particular::ALL {
        if let Some(fact) = in_force(versions, of, day).and_then(|it| it.facts.iter().rfind(|it| it.of() == of)) {
            found.put(fact.clone());
        }
    }
    found
}

/// The version that says what a particular is on a day: of those that hold by then the one that holds from the latest day, and
/// of these the one that was written last.
fn in_force(versions: &[Version], of: Particular, day: Option<NaiveDate>) -> Option<&Version> {
    versions
        .iter()
        .filter(|it| it.facts.iter().any(|fact| fact.of() == of))
        .filter(|it| day.is_none_or(|day| it.from.is_none_or(|from| from <= day)))
        .max_by_key(|it| it.from)
}

/// The versions that new facts make. What says nothing new is left out; what was known without days is written down first,
/// so that it can still be read.
#[must_use]
pub fn record(base: &Particulars, versions: &[Version], facts: Vec<Fact>, how: How) -> Vec<Version> {
    let mut made: Vec<Version> = Vec::new();
    for fact in facts {
        let of = fact.of();
        let last = in_force(versions, of, None);
        let before = match how {
            How::Correction => state(base, versions, None),
            How::Change(day) => state(base, versions, Some(day)),
        }
        .fact(of);
        if before == fact {
            continue;
        }
        let (nature, from) = match how {
            How::Correction if before.is_unknown() => (Nature::Entered, last.and_then(|it| it.from)),
            How::Correction => (Nature::Corrected, last.and_then(|it| it.from)),
            How::Change(day) => (Nature::Changed, Some(day)),
        };
        if last.is_none() && nature != Nature::Entered {
            push(&mut made, (Nature::Entered, None), base.fact(of));
        }
        push(&mut made, (nature, from), fact);
    }
    // What was known before stands before what takes its place.
    made.sort_by_key(|it| it.nature);
    made
}

fn push(made: &mut Vec<Version>, (nature, from): (Nature, Option<NaiveDate>), fact: Fact) {
    match made.iter_mut().find(|it| (it.nature, it.from) == (nature, from)) {
        Some(version) => version.facts.push(fact),
        None => made.push(Version { nature, from, facts: vec![fact] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn base() -> Particulars {
        Particulars {
            name: "Nguyễn Thị Lan".to_owned(),
            phone: Some("0912345678".to_owned()),
            ..Particulars::default()
        }
    }

    fn phone(number: &str) -> Fact {
        Fact::Phone(Some(number.to_owned()))
    }

    #[test]
    fn a_change_leaves_what_was_before_its_day_and_a_correction_does_not() {
        let base = base();
        let mut versions = record(&base, &[], vec![phone("0987654321")], How::Change(day("2026-05-05")));
        assert_eq!(versions.len(), 2, "what was known before is written down as well");
        let at = |versions: &[Version], on: &str| state(&base, versions, Some(day(on))).phone.unwrap();
        assert_eq!(
            (at(&versions, "2026-05-04"), at(&versions, "2026-05-05")),
            ("0912345678".into(), "0987654321".into())
        );
        versions.extend(record(&base, &versions, vec![phone("0987654322")], How::Correction));
        assert_eq!(versions.last().unwrap().nature, Nature::Corrected);
        assert_eq!(
            (at(&versions, "2026-05-04"), at(&versions, "2026-05-05")),
            ("0912345678".into(), "0987654322".into())
        );
        assert!(versions.iter().any(|it| it.facts.contains(&phone("0987654321"))), "what it replaces stays readable");
    }

    #[test]
    fn what_was_not_known_is_entered_for_every_day() {
        let base = base();
        let facts = vec![Fact::Sex(Some(Sex::Female)), Fact::Birth(Some(Birth::Year(1961)))];
        let versions = record(&base, &[], facts.clone(), How::Correction);
        assert_eq!(versions, [Version { nature: Nature::Entered, from: None, facts: facts.clone() }]);
        assert_eq!(state(&base, &versions, Some(day("2001-01-01"))).sex, Some(Sex::Female));
        assert!(record(&base, &versions, facts, How::Correction).is_empty(), "the same once more is nothing new");
    }

    #[test]
    fn a_correction_of_a_name_keeps_the_wrong_one_readable() {
        let base = base();
        let versions = record(&base, &[], vec![Fact::Name("Nguyễn Thị Lân".to_owned())], How::Correction);
        assert_eq!(versions[0].facts, [Fact::Name("Nguyễn Thị Lan".to_owned())]);
        assert_eq!(state(&base, &versions, Some(day("1999-01-01"))).name, "Nguyễn Thị Lân");
    }

    #[test]
    fn an_earlier_change_does_not_undo_a_later_one() {
        let base = base();
        let mut versions = record(&base, &[], vec![Fact::Group(Some(GroupId(1)))], How::Correction);
        versions.extend(record(&base, &versions, vec![Fact::Group(Some(GroupId(3)))], How::Change(day("2026-03-01"))));
        versions.extend(record(&base, &versions, vec![Fact::Group(Some(GroupId(2)))], How::Change(day("2026-02-01"))));
        let at = |on: &str| state(&base, &versions, Some(day(on))).group.unwrap().0;
        assert_eq!((at("2026-01-31"), at("2026-02-28"), at("2026-03-01")), (1, 2, 3));
        assert_eq!(state(&base, &versions, None).group, Some(GroupId(3)));
    }

    #[test]
    fn facts_are_stored_with_their_names() {
        let mut particulars = base();
        particulars.birth = Some(Birth::Day(day("1961-05-05")));
        particulars.ethnicity = Some(Ethnicity::Kinh);
        let json = serde_json::to_string(&particulars.known()).unwrap();
        assert_eq!(
            json,
            r#"[{"fact":"name","is":"Nguyễn Thị Lan"},{"fact":"birth","is":"1961-05-05"},{"fact":"ethnicity","is":"kinh"},{"fact":"phone","is":"0912345678"}]"#
        );
        let mut again = Particulars::default();
        for fact in serde_json::from_str::<Vec<Fact>>(&json).unwrap() {
            again.put(fact);
        }
        assert_eq!(again, particulars);
    }
}
