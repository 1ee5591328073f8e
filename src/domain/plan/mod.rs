//! The ward's plan of a year for its mediation: its parts and the work in them, who does it by when, what was done of it,
//! and what ties itself to it. Plain values; knows no chat, no table and no paper.

mod phrases;
pub mod progress;
pub mod read;
pub mod seed;
pub mod together;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use self::phrases::Words;
use super::codes::codes;
use super::fold::normalise_spaces;
use super::{EvidenceId, PersonId, TeamId};

codes! {
    /// The parts of a plan, as plan 110 numbers them: II.1 to II.5, III and IV.
    pub enum PlanPart {
        /// II.1: teams consolidated, mediators able.
        Consolidate => "consolidate",
        /// II.2: training.
        Train => "train",
        /// II.3: a model team.
        Model => "model",
        /// II.4: outreach and the spreading of law.
        Outreach => "outreach",
        /// II.5: coordination and resources.
        Cooperate => "cooperate",
        /// III: money.
        Money => "money",
        /// IV: who carries it out.
        Carry => "carry",
    }
}

codes! {
    /// What ties itself to a piece of work, because it is recorded anyway.
    pub enum Tie {
        /// The yearly review of a team.
        Review => "review",
        /// Somebody was recognised or released.
        People => "people",
        /// A session of training that an upper level held.
        UpperTraining => "upper_training",
        /// A session of training of the ward's own.
        OwnTraining => "own_training",
        /// A legal bulletin went out.
        Bulletin => "bulletin",
        /// An announcement went out.
        Announcement => "announcement",
        /// An activity together with others.
        Coordination => "coordination",
        /// Money of the budget.
        Budget => "budget",
        /// Money or means from elsewhere.
        Mobilised => "mobilised",
        /// A case that was mediated to its end.
        Case => "case",
        /// A month that a team closed.
        Month => "month",
        /// A difficulty that was answered.
        Difficulty => "difficulty",
        /// A text of the office was read over a loudspeaker.
        Broadcast => "broadcast",
        /// One was talked about at a meeting.
        Meeting => "meeting",
        /// A model team was chosen.
        ModelChosen => "model_chosen",
        /// One was supported.
        ModelSupport => "model_support",
        /// One rated itself, or was rated by the ward.
        ModelRating => "model_rating",
        /// The ward decided on one.
        ModelDecision => "model_decision",
        /// What was learned of one, or taken over from it.
        ModelReplication => "model_replication",
    }
}

codes! {
    /// What is written down by hand.
    pub enum EvidenceKind {
        /// A meeting, a broadcast, a decision: whatever was done.
        Event => "event",
        /// An activity together with others.
        Coordination => "coordination",
        /// Money or means that somebody gave.
        Resource => "resource",
    }
}

codes! {
    /// With whom something was done.
    pub enum Partner {
        /// The Fatherland Front.
        Front => "front",
        /// Women, farmers, veterans, youth, the elderly.
        Organisation => "organisation",
        /// The ward's police.
        Police => "police",
        /// The local security force.
        Security => "security",
        /// Lawyers, jurists, legal aid.
        Lawyer => "lawyer",
        /// Assessors; former judges, prosecutors, investigators.
        Court => "court",
        /// Legal reporters.
        Reporter => "reporter",
        /// Anybody else.
        Other => "other",
    }
}

codes! {
    /// What was done together.
    pub enum Way {
        /// A case was mediated together.
        Mediating => "mediating",
        /// A team got legal advice.
        Advice => "advice",
        /// Help with training.
        Training => "training",
        /// Outreach.
        Outreach => "outreach",
        /// Something else.
        Other => "other",
    }
}

codes! {
    /// Whence money or means came.
    pub enum ResourceSource {
        /// The ward's budget.
        Budget => "budget",
        /// An organisation or a company.
        Organisation => "organisation",
        /// People.
        Person => "person",
        /// Elsewhere.
        Other => "other",
    }
}

impl PlanPart {
    /// What usually ties itself to work of this part.
    #[must_use]
    pub fn usual_ties(self) -> &'static [Tie] {
        match self {
            Self::Consolidate => &[Tie::Review, Tie::People],
            Self::Train => &[Tie::UpperTraining, Tie::OwnTraining],
            Self::Outreach => &[Tie::Bulletin, Tie::Announcement, Tie::Broadcast, Tie::Meeting],
            Self::Cooperate => &[Tie::Coordination, Tie::Mobilised],
            Self::Money => &[Tie::Budget, Tie::Mobilised],
            Self::Model => {
                &[Tie::ModelChosen, Tie::ModelSupport, Tie::ModelRating, Tie::ModelDecision, Tie::ModelReplication]
            }
            // Who carries the plan out does many things.
            Self::Carry => &[],
        }
    }
}

/// What is written at the head of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanPaper {
    /// Such as `110/KH-UBND`; none before the clerk has given one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// Its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// A piece of work: what, by whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Where it stands in the plan.
    pub part: PlanPart,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    #[serde(default)]
    pub who: String,
    /// By when; none for all year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// How often at least, where the plan says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<u32>,
    /// What ties itself to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// Why it was dropped, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<String>,
}

/// A piece of work in the plan of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanItem {
    /// Its number in the plan, for good.
    pub nth: i32,
    /// As it stands now.
    pub work: Work,
    /// Counts its changes: it is changed only as it was seen.
    pub version: i32,
    /// As it stood before the last change.
    pub before: Option<Box<Work>>,
}

/// A plan as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Of which year.
    pub year: i32,
    /// Its head.
    pub paper: PlanPaper,
    /// Counts the changes of its head.
    pub version: i32,
    /// Its work, by number.
    pub items: Vec<PlanItem>,
}

impl Plan {
    /// A piece of work by its number.
    #[must_use]
    pub fn item(&self, nth: i32) -> Option<&PlanItem> {
        self.items.iter().find(|it| it.nth == nth)
    }

    /// What is to be done of it: what was dropped is not.
    pub fn live(&self) -> impl Iterator<Item = &PlanItem> {
        self.items.iter().filter(|it| it.work.dropped.is_none())
    }

    /// The number of the next piece of work.
    #[must_use]
    pub fn next(&self) -> i32 {
        self.items.iter().map(|it| it.nth).max().unwrap_or(0) + 1
    }

    /// The next year's plan as it starts from this one: what was dropped is left out, days move by the years between, and
    /// the clerk has not numbered it.
    #[must_use]
    pub fn start_of(&self, year: i32) -> (PlanPaper, Vec<Work>) {
        // A scheme of several years keeps its own.
        let (old, new) = (format!("năm {}", self.year), format!("năm {year}"));
        let months = u32::try_from(year - self.year).unwrap_or(0) * 12;
        let moved = |day: NaiveDate| day.checked_add_months(chrono::Months::new(months)).unwrap_or(day);
        let again = |it: &PlanItem| Work {
            text: it.work.text.replace(&old, &new),
            due: it.work.due.map(moved),
            ..it.work.clone()
        };
        let paper = PlanPaper { number: None, title: self.paper.title.replace(&old, &new), on: None };
        (paper, self.live().map(again).collect())
    }
}

/// Something that was done, as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Of which kind.
    pub kind: EvidenceKind,
    /// For which work; none for what ties itself by its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<i32>,
    /// When.
    pub on: NaiveDate,
    /// What, in words.
    pub what: String,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How many people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Telegram's id of a picture of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
    /// With whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Partner>,
    /// What was done with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// Which teams it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamId>,
    /// Whence it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<ResourceSource>,
    /// How much money, in đồng; none for what was given in kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<u64>,
}

impl Noted {
    /// What it ties itself to by its kind.
    #[must_use]
    pub fn tie(&self) -> Option<Tie> {
        match (self.kind, self.source) {
            (EvidenceKind::Event, _) => None,
            (EvidenceKind::Coordination, _) => Some(Tie::Coordination),
            (EvidenceKind::Resource, Some(ResourceSource::Budget)) => Some(Tie::Budget),
            (EvidenceKind::Resource, _) => Some(Tie::Mobilised),
        }
    }

    /// Whether it belongs to a piece of work.
    #[must_use]
    pub fn is_of(&self, item: &PlanItem) -> bool {
        self.item == Some(item.nth) || self.tie().is_some_and(|it| item.work.ties.contains(&it))
    }
}

/// Something that was done, with who wrote it down and whether it still holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// What.
    pub noted: Noted,
    /// Who wrote it down.
    pub by: PersonId,
    /// Their full name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The one that this puts right.
    pub replaces: Option<EvidenceId>,
    /// Who struck it, when and why.
    pub struck: Option<Struck>,
}

/// That something was struck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struck {
    /// Full name of who did.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub why: String,
}

/// Something that ties itself: read where it is recorded, never copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tied {
    /// What it is.
    pub tie: Tie,
    /// Its number where it is recorded.
    pub id: i64,
    /// When.
    pub on: NaiveDate,
    /// In words, where there are any that everybody who reads the plan may read.
    pub what: String,
    /// How many people were there or got it.
    pub people: u32,
}

/// Whether a session of training is of an upper level, by what is said of who held it: who stands first did, the ward of
/// this name or somebody above it.
#[must_use]
pub fn is_of_upper_level(host: &str, ward: &str) -> bool {
    const HOSTS: &[(&str, Option<bool>)] = &[
        ("xã hội", None),
        ("phường", Some(false)),
        ("xã", Some(false)),
        ("sở tư pháp", Some(true)),
        ("bộ tư pháp", Some(true)),
        ("sở nội vụ", Some(true)),
        ("tỉnh", Some(true)),
        ("trung ương", Some(true)),
        ("cục", Some(true)),
        ("vụ phổ biến", Some(true)),
    ];
    let host = normalise_spaces(host);
    let words = Words::of(&host);
    let own = words.find(ward).map_or(usize::MAX, |it| it.start);
    words.first_of(HOSTS).is_some_and(|(at, is_upper)| is_upper && at < own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_of_an_upper_level_by_who_held_it() {
        for host in [
            "Sở Tư pháp tỉnh Bắc Ninh",
            "Hội đồng phổ biến pháp luật tỉnh",
            "Bộ Tư pháp",
            "So Tu phap tinh Bac Ninh",
            "Sở Tư pháp phối hợp với UBND phường Vũ Ninh",
            "Bảo hiểm xã hội tỉnh",
        ] {
            assert!(is_of_upper_level(host, "Vũ Ninh"), "{host}");
        }
        for host in [
            "Văn phòng HĐND và UBND phường",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường",
            "Luật sư Hà",
            "Luật sư Lê Văn Tình",
            "UBND phường Vũ Ninh, tỉnh Bắc Ninh",
            "UBND phuong Vu Ninh, tinh Bac Ninh",
            "Vũ Ninh, tỉnh Bắc Ninh",
            "UBND xã mời báo cáo viên của Sở Tư pháp tỉnh",
        ] {
            assert!(!is_of_upper_level(host, "Vũ Ninh"), "{host}");
        }
    }

    #[test]
    fn the_next_years_plan_starts_from_this_years_without_what_was_dropped() {
        let (paper, mut works) = seed::plan_110();
        works[5].due = NaiveDate::from_ymd_opt(2028, 2, 29);
        works[6].dropped = Some("Chuyển sang năm sau".to_owned());
        let count = works.len();
        let item = |(nth, work): (i32, Work)| PlanItem { nth, work, version: 1, before: None };
        let items = (1..).zip(works).map(item).collect();
        let plan = Plan {
            year: 2028,
            paper: PlanPaper { title: "Đề án 2028–2030, năm 2028".to_owned(), ..paper },
            version: 1,
            items,
        };
        let (paper, works) = plan.start_of(2029);
        assert_eq!((paper.number, paper.on), (None, None), "the clerk numbers it");
        assert_eq!(paper.title, "Đề án 2028–2030, năm 2029");
        assert_eq!(works.len(), count - 1);
        assert_eq!(works[5].due, NaiveDate::from_ymd_opt(2029, 2, 28));
    }

    #[test]
    fn money_of_the_budget_is_not_what_was_mobilised() {
        let noted = |kind, source| Noted {
            kind,
            item: None,
            on: NaiveDate::from_ymd_opt(2026, 5, 5).unwrap(),
            what: String::new(),
            place: None,
            people: None,
            photo: None,
            partner: None,
            way: None,
            teams: Vec::new(),
            source,
            money: None,
        };
        let resource = |source| noted(EvidenceKind::Resource, Some(source)).tie();
        assert_eq!(resource(ResourceSource::Budget), Some(Tie::Budget));
        assert_eq!(resource(ResourceSource::Person), Some(Tie::Mobilised));
        assert_eq!(noted(EvidenceKind::Event, None).tie(), None);
    }
}
