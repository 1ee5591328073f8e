//! The papers that a case may need, what each asks that a case does not hold, and what was answered. Articles are of Law
//! 35/2013/QH13. Knows neither how a paper looks nor what it says.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::case::{Case, EscalationKind, EventKind, Party, PartyKind, Session, Settlement, Stage};
use super::codes::codes;
use super::denial::is_denial;

codes! {
    /// A paper of a case.
    pub enum PaperKind {
        /// Biên bản hòa giải thành: the eight contents of Art. 24(2).
        Settled => "settled",
        /// Biên bản hòa giải không thành (Art. 27, 21(3)).
        Unsettled => "unsettled",
        /// Giấy mời to a session.
        Invitation => "invitation",
        /// Báo cáo nhanh (Art. 10(4)(5), 15(4)).
        Urgent => "urgent",
        /// A party's application for recognition by the court, empty (BLTTDS Art. 418).
        Court => "court",
    }
}

codes! {
    /// What a paper says that a case does not hold.
    pub enum Blank {
        /// When and where the parties were heard, in words.
        Session => "session",
        /// Where the record is made (Art. 24(2)(a)).
        MadeAt => "made_at",
        /// Invited people, witnesses, people with rights in it (Art. 19(1)).
        Others => "others",
        /// People with rights or duties in it, where only others were recorded (Art. 24(2)(b)).
        Related => "related",
        /// Years of birth of parties whose age is not known (Art. 24(2)(b)).
        Births => "births",
        /// Who stands for a party that is an organisation (Art. 24(2)(b)).
        Represents => "represents",
        /// How mediation went (Art. 24(2)(d)).
        Course => "course",
        /// Rights and duties of the parties (Art. 24(2)(e)).
        Duties => "duties",
        /// Whether the parties want to go on (Art. 27), and who would not sign.
        Wish => "wish",
        /// Which side is invited: `a`, `b` or `both`.
        MeetSide => "meet_side",
        /// When the parties shall come.
        MeetAt => "meet_at",
        /// Where they shall come to.
        MeetPlace => "meet_place",
        /// Whom it is reported to: an [`Addressee`], or another body by its name.
        Whom => "whom",
        /// At what hour it happened.
        Happened => "happened",
        /// Who is in danger, and where they are.
        Danger => "danger",
        /// What was done at once, and who was told when.
        Done => "done",
        /// What the team asks of whom it reports to.
        Asked => "asked",
    }
}

codes! {
    /// Whom the head reports to (Art. 10(4)(5), 15(4)).
    pub enum Addressee {
        /// The chair of the ward's People's Committee: of what may lead to violence or disorder.
        Chair => "chair",
        /// The police, as the competent body: of signs of a violation.
        Police => "police",
        /// Both: of what is both.
        Both => "both",
    }
}

impl Addressee {
    /// Whom a danger of this kind is reported to.
    #[must_use]
    pub const fn of(kind: EscalationKind) -> Self {
        match kind {
            EscalationKind::Violence => Self::Chair,
            EscalationKind::Violation => Self::Police,
        }
    }
}

/// What was answered. A blank that was left out stands here as an empty word, so that it is asked once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Filled(BTreeMap<Blank, String>);

/// A paper that was made of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub kind: PaperKind,
    /// The last time.
    pub at: DateTime<Utc>,
    /// Whether something that stands on it was changed since.
    pub is_changed: bool,
}

impl PaperKind {
    /// Whether the case is as far as the paper says.
    #[must_use]
    pub fn fits(self, case: &Case) -> bool {
        match (self, &case.stage) {
            (Self::Unsettled, Stage::Failure { .. }) => true,
            // It is written only where the parties agree to that (Art. 24(2)).
            (Self::Settled, Stage::Success { agreement, .. }) => agreement.written != Settlement::None,
            // The court wants the written settlement with it (BLTTDS Art. 418(2)).
            (Self::Court, Stage::Success { agreement, .. }) => agreement.written == Settlement::Signed,
            (Self::Invitation, stage) => stage.is_open(),
            (Self::Urgent, stage) => !matches!(stage, Stage::Void { .. }),
            (Self::Settled | Self::Unsettled | Self::Court, _) => false,
        }
    }

    /// What it may ask, in this order.
    #[must_use]
    pub const fn blanks(self) -> &'static [Blank] {
        match self {
            Self::Settled => &[
                Blank::Session,
                Blank::MadeAt,
                Blank::Others,
                Blank::Related,
                Blank::Births,
                Blank::Represents,
                Blank::Course,
                Blank::Duties,
            ],
            Self::Unsettled => &[
                Blank::Session,
                Blank::MadeAt,
                Blank::Others,
                Blank::Related,
                Blank::Births,
                Blank::Represents,
                Blank::Course,
                Blank::Wish,
            ],
            Self::Invitation => &[Blank::MeetSide, Blank::MeetAt, Blank::MeetPlace],
            Self::Urgent => &[Blank::Whom, Blank::Happened, Blank::Danger, Blank::Done, Blank::Asked],
            Self::Court => &[],
        }
    }

    /// What it asks of a case whose sessions were recorded: what they and the case tell is not asked again.
    #[must_use]
    pub fn asks(self, case: &Case, sessions: &[Session]) -> Vec<Blank> {
        let told = Told::of(sessions);
        self.blanks().iter().copied().filter(|it| !told.holds(*it) && it.is_wanted(case)).collect()
    }

    /// Whether it names parties: such a paper goes from the chat by itself, and whoever gets it is written down.
    #[must_use]
    pub const fn names_parties(self) -> bool {
        !matches!(self, Self::Court)
    }

    /// Whether it names who mediates.
    #[must_use]
    pub const fn names_mediators(self) -> bool {
        matches!(self, Self::Settled | Self::Unsettled)
    }

    /// Whether what happened in a case changes what stands on it. How an agreement is kept, and who was told of what, do
    /// not.
    #[must_use]
    pub const fn is_touched_by(self, event: EventKind) -> bool {
        let names = matches!(event, EventKind::Amend);
        let people = matches!(event, EventKind::Assign | EventKind::Take | EventKind::Decline | EventKind::Cooperate);
        let course = matches!(event, EventKind::Begin | EventKind::Session | EventKind::End | EventKind::Reopen);
        match self {
            Self::Settled | Self::Unsettled => names || people || course || matches!(event, EventKind::Plan),
            Self::Invitation => names || people,
            Self::Urgent => names,
            Self::Court => false,
        }
    }

    /// Whether its blanks are asked anew each time: every session has its own day.
    #[must_use]
    pub const fn is_of_one_day(self) -> bool {
        matches!(self, Self::Invitation | Self::Urgent)
    }
}

/// The danger that was reported of a case last (Art. 10(4)(5)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Of what: it says whom the head tells.
    pub kind: EscalationKind,
    /// When it was reported to the head.
    pub at: DateTime<Utc>,
    /// When the head told the chair of the committee (Art. 15(4)).
    pub chair_told: Option<DateTime<Utc>>,
    /// When the head told the police.
    pub police_told: Option<DateTime<Utc>>,
}

/// What recorded sessions tell of what papers ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    has_sessions: bool,
    has_course: bool,
    has_place: bool,
    /// Who was invited, each once.
    pub invited: Vec<String>,
    /// Witnesses.
    pub witnesses: Vec<String>,
    /// People with rights or duties in the matter.
    pub related: Vec<String>,
}

impl Told {
    /// Of all of them together.
    #[must_use]
    pub fn of(sessions: &[Session]) -> Self {
        let mut told = Self { has_sessions: !sessions.is_empty(), ..Self::default() };
        for it in sessions {
            told.has_place |= !it.apart && it.place.as_deref().is_some_and(|words| !words.trim().is_empty());
            told.has_course |= !it.apart && it.course.as_deref().is_some_and(|words| !words.trim().is_empty());
            add(&mut told.invited, it.invited.iter().map(|it| it.name.as_str()));
            add(&mut told.witnesses, it.witnesses.iter().map(String::as_str));
            add(&mut told.related, it.related.iter().map(String::as_str));
        }
        told
    }

    /// Whether one of them tells how it went.
    #[must_use]
    pub fn has_course_of(sessions: &[Session]) -> bool {
        Self::of(sessions).has_course
    }

    /// Whether anybody beside the parties and mediators is known.
    #[must_use]
    pub fn has_others(&self) -> bool {
        !(self.invited.is_empty() && self.witnesses.is_empty() && self.related.is_empty())
    }

    fn holds(&self, blank: Blank) -> bool {
        match blank {
            Blank::Session => self.has_sessions,
            Blank::Course => self.has_course,
            // Whoever says when also says where; who has rights in it is asked for together with the others.
            Blank::MadeAt => !self.has_sessions || self.has_place,
            Blank::Others => self.has_others(),
            Blank::Related => !self.has_others() || !self.related.is_empty(),
            _ => false,
        }
    }
}

fn add<'a>(all: &mut Vec<String>, names: impl Iterator<Item = &'a str>) {
    for name in names.map(str::trim).filter(|it| !it.is_empty()) {
        if !all.iter().any(|it| it == name) {
            all.push(name.to_owned());
        }
    }
}

impl Blank {
    /// Whether the case leaves it open.
    #[must_use]
    fn is_wanted(self, case: &Case) -> bool {
        let any = |kind: PartyKind, fits: fn(&Party) -> bool| case.parties.iter().any(|it| it.kind == kind && fits(it));
        match self {
            Self::Births => any(PartyKind::Person, |it| it.age.is_none()),
            Self::Represents => any(PartyKind::Organisation, |_| true),
            _ => true,
        }
    }

    /// Whether it is chosen, and never left out: without it nobody would know whose paper it is.
    #[must_use]
    pub const fn is_chosen(self) -> bool {
        matches!(self, Self::MeetSide | Self::Whom)
    }
}

impl Filled {
    /// What was answered, if anything.
    #[must_use]
    pub fn get(&self, blank: Blank) -> Option<&str> {
        self.0.get(&blank).map(String::as_str).filter(|it| !it.is_empty())
    }

    /// Keeps an answer; an empty one says that it was left out.
    pub fn put(&mut self, blank: Blank, words: &str) {
        self.0.insert(blank, words.trim().to_owned());
    }

    /// Leaves one out; what was answered before stays.
    pub fn skip(&mut self, blank: Blank) {
        self.0.entry(blank).or_default();
    }

    /// Whether it was asked already.
    #[must_use]
    pub fn was_asked(&self, blank: Blank) -> bool {
        self.0.contains_key(&blank)
    }

    /// Whether the answer is that there is nothing and nobody.
    #[must_use]
    pub fn says_none(&self, blank: Blank) -> bool {
        const NONE: [&str; 7] = ["khong", "khong co", "khong co ai", "khong ai", "ko", "ko co", "no"];
        self.get(blank).is_some_and(|it| is_denial(it, &NONE))
    }

    /// The first of these that is still to be asked.
    #[must_use]
    pub fn next(&self, blanks: &[Blank]) -> Option<Blank> {
        blanks.iter().copied().find(|it| !self.was_asked(*it))
    }

    /// Takes over what was answered for this paper. What others answered meanwhile stays where this one was left out.
    pub fn take_over(&mut self, kind: PaperKind, from: &Self) {
        for blank in kind.blanks() {
            match from.0.get(blank) {
                Some(words) if !words.is_empty() => self.put(*blank, words),
                Some(_) => self.skip(*blank),
                None => {}
            }
        }
    }

    /// Forgets what was told of a mediation that was over before the case was reopened (Art. 27): the next one went otherwise.
    pub fn forget_mediation(&mut self) {
        self.0.retain(|it, _| {
            !matches!(it, Blank::Session | Blank::Others | Blank::Course | Blank::Duties | Blank::Wish)
        });
    }

    /// Forgets what this paper asks.
    pub fn forget(&mut self, kind: PaperKind) {
        self.0.retain(|it, _| !kind.blanks().contains(it));
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{Course, Ground, Place, Side};
    use crate::domain::kinds::Kind;
    use crate::domain::scope_guard::Sign;
    use crate::domain::{CaseId, GroupId, PersonId, TeamId, WardId};

    fn person(side: Side, age: Option<u8>) -> Party {
        Party { side, kind: PartyKind::Person, name: "Nguyễn Văn An".to_owned(), age, address: None }
    }

    /// A case of two people whose ages are known.
    fn case() -> Case {
        let on = "2026-05-05".parse().unwrap();
        Case {
            id: CaseId(1),
            code: "VN-01-2026-001".to_owned(),
            ward: WardId(1),
            team: TeamId(1),
            kind: Kind::RightOfWay,
            received_on: on,
            ground: Ground::PartyRequest,
            place: Place { group: GroupId(1), detail: None },
            parties: vec![person(Side::A, Some(54)), person(Side::B, Some(61))],
            summary: "Lối đi chung".to_owned(),
            mediators: Vec::new(),
            domestic_violence: false,
            sign: Sign::None,
            stage: Stage::InSession { since: on },
            course: Course::default(),
            entered_by: PersonId(1),
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn art_24_what_the_eight_contents_lack_is_asked_and_nothing_that_is_known() {
        let settled = |case: &Case, sessions: &[Session]| PaperKind::Settled.asks(case, sessions);
        let mut held = Session::of_both("2026-05-07".parse().unwrap());
        assert!(settled(&case(), &[held.clone()]).contains(&Blank::MadeAt), "nobody said where");
        held.place = Some("nhà văn hóa".to_owned());
        assert!(!settled(&case(), &[held.clone()]).contains(&Blank::MadeAt));
        assert!(!settled(&case(), &[]).contains(&Blank::MadeAt), "told with when they met");
        held.witnesses = vec!["Vũ Thị Mai".to_owned()];
        assert!(settled(&case(), &[held.clone()]).contains(&Blank::Related), "a witness is none with rights in it");
        held.related = vec!["Trần Văn Sơn".to_owned()];
        assert!(!settled(&case(), &[held.clone()]).contains(&Blank::Related));
        for blank in [Blank::Births, Blank::Represents] {
            assert!(!settled(&case(), &[]).contains(&blank), "{blank}");
        }
        let mut open = case();
        open.parties.push(person(Side::B, None));
        let kind = PartyKind::Organisation;
        open.parties.push(Party { kind, name: "Hợp tác xã Vũ Ninh".to_owned(), ..person(Side::B, None) });
        for kind in [PaperKind::Settled, PaperKind::Unsettled] {
            let asked = kind.asks(&open, &[]);
            assert!(asked.contains(&Blank::Births) && asked.contains(&Blank::Represents), "{kind}: {asked:?}");
        }
    }

    #[test]
    fn each_blank_is_asked_once_whether_it_is_answered_or_left_out() {
        let mut filled = Filled::default();
        let mut asked = Vec::new();
        while let Some(blank) = filled.next(&PaperKind::Settled.asks(&case(), &[])) {
            asked.push(blank);
            filled.put(blank, if asked.len() % 2 == 0 { "" } else { " lời " });
        }
        assert_eq!(asked, [Blank::Session, Blank::Others, Blank::Course, Blank::Duties]);
        assert_eq!((filled.get(Blank::Session), filled.get(Blank::Others)), (Some("lời"), None));
        // What the two records share is not asked again for the other one.
        assert_eq!(filled.next(&PaperKind::Unsettled.asks(&case(), &[])), Some(Blank::Wish));
        filled.forget(PaperKind::Settled);
        assert_eq!(filled.next(&PaperKind::Settled.asks(&case(), &[])), Some(Blank::Session));
    }

    #[test]
    fn what_recorded_sessions_tell_is_not_asked() {
        let day = "2026-05-07".parse().unwrap();
        let place = Some("nhà văn hóa".to_owned());
        let mut held = Session { place, ..Session::of_both(day) };
        assert_eq!(PaperKind::Settled.asks(&case(), &[held.clone()]), [Blank::Others, Blank::Course, Blank::Duties]);
        held.course = Some("hai bên nói rõ ý mình".to_owned());
        held.witnesses = vec!["Vũ Thị Mai".to_owned()];
        held.related = vec!["Trần Văn Sơn".to_owned()];
        assert_eq!(PaperKind::Settled.asks(&case(), &[held.clone(), held.clone()]), [Blank::Duties]);
        assert_eq!(Told::of(&[held.clone(), held.clone()]).witnesses, ["Vũ Thị Mai"], "each once");
        // What a side said alone is not what both hear.
        held.apart = true;
        assert!(PaperKind::Settled.asks(&case(), &[held]).contains(&Blank::Course));
    }

    #[test]
    fn what_was_answered_is_lost_neither_by_leaving_it_out_nor_by_another_paper() {
        let mut filled = Filled::default();
        filled.put(Blank::Course, "hai buổi");
        filled.skip(Blank::Course);
        assert_eq!(filled.get(Blank::Course), Some("hai buổi"));
        let mut stored = Filled::default();
        stored.put(Blank::Wish, "bên B chưa muốn");
        stored.put(Blank::Duties, "bên A dời");
        let mut new = Filled::default();
        new.put(Blank::Course, "ba buổi");
        new.skip(Blank::Duties);
        stored.take_over(PaperKind::Settled, &new);
        let all = [Blank::Wish, Blank::Duties, Blank::Course].map(|it| stored.get(it).unwrap_or_default());
        assert_eq!(all, ["bên B chưa muốn", "bên A dời", "ba buổi"]);
    }

    #[test]
    fn a_paper_is_changed_by_what_stands_on_it_and_by_nothing_else() {
        let touched =
            |event| PaperKind::ALL.iter().copied().filter(move |it| it.is_touched_by(event)).collect::<Vec<_>>();
        let records = vec![PaperKind::Settled, PaperKind::Unsettled];
        assert_eq!(touched(EventKind::Session), records);
        assert_eq!(touched(EventKind::Plan), records);
        assert_eq!(touched(EventKind::Amend), [&records[..], &[PaperKind::Invitation, PaperKind::Urgent]].concat());
        for event in
            [EventKind::Perform, EventKind::TellFront, EventKind::FollowUp, EventKind::Tied, EventKind::ChairTold]
        {
            assert_eq!(touched(event), [], "{event}");
        }
    }

    #[test]
    fn nobody_is_said_in_several_words() {
        let mut filled = Filled::default();
        assert!(!filled.says_none(Blank::Others), "not where it was left out");
        for (words, none) in
            [("Không", true), ("không có.", true), ("khong co ai", true), ("không rõ", false), ("Khổng Ái", false)]
        {
            filled.put(Blank::Others, words);
            assert_eq!(filled.says_none(Blank::Others), none, "{words}");
        }
    }

    #[test]
    fn what_was_filled_in_is_read_again() {
        let mut filled = Filled::default();
        filled.put(Blank::Course, "hai bên gặp nhau");
        let json = serde_json::to_string(&filled).unwrap();
        assert_eq!(json, r#"{"course":"hai bên gặp nhau"}"#);
        assert_eq!(serde_json::from_str::<Filled>(&json).unwrap(), filled);
    }
}
