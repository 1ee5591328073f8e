//! Buttons on the wire: typed values to callback data (at most 64 bytes, versioned) and back.
//! Data from outside is never trusted: what does not decode is [`Press::Unreadable`], and a decoded press is checked
//! against the screen the person really stands on.

use super::link::Link;
use crate::domain::codes::codes;
use crate::domain::training::{Rating, Rsvp};
use crate::domain::{AlarmId, AnnouncementId, CaseId, DraftId, GroupChatId, QuestionId, TeamId, TrainingId};

codes! {
    /// Parts of the menu; each is also a command.
    pub enum Section {
        /// The menu itself.
        Menu => "menu",
        /// What waits for one.
        Todo => "viec",
        /// Log a case.
        Log => "ghivu",
        /// Cases.
        Cases => "vuviec",
        /// Drafts.
        Drafts => "nhap",
        /// Figures of a period.
        Summary => "tonghop",
        /// Announcements, for the office.
        Announce => "thongbao",
        /// Training sessions.
        Training => "taphuan",
        /// The library of legal bulletins.
        Library => "bantin",
        /// Difficulties.
        Difficulties => "vuongmac",
        /// Reporting danger.
        Danger => "nguyhiem",
        /// People and invitations.
        People => "nhansu",
        /// The law's numbers and the days off, for the office; reached from the settings.
        Rules => "quydinh",
        /// What was done by whom, for the office; reached from the settings.
        Audit => "nhatky",
        /// Settings.
        Settings => "caidat",
        /// Help.
        Help => "help",
    }
}

codes! {
    /// What a standing button does with an alarm.
    pub enum AlarmAct {
        /// "I have received it".
        Seen => "seen",
        /// "I have told the chair of the People's Committee".
        Chair => "chair",
        /// "I have told the police".
        Police => "police",
        /// Shows how it stands.
        Show => "show",
        /// "It was a slip", from whatever card the person has come to since.
        Mistake => "mistake",
    }
}

/// What a standing button opens. It carries enough to act alone, and is authorised anew on every tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// A part of the menu.
    Section(Section),
    /// A case's card.
    Case(CaseId),
    /// Naming the mediators of a case.
    Assign(CaseId),
    /// "Mediation has begun" on a case.
    Begin(CaseId),
    /// Recording what became of a case.
    Outcome(CaseId),
    /// The day on which its parties agreed to meet (Art. 20(2)).
    Agree(CaseId),
    /// A draft.
    Draft(DraftId),
    /// Closing a month for a team: the year times a hundred and the month.
    CloseMonth(TeamId, u32),
    /// How a month stands.
    Closing(u32),
    /// The stored digest up to a day: year, month and day in eight digits.
    Digest(u32),
    /// "I have read it".
    Read(AnnouncementId),
    /// How a sending stands.
    Sending(AnnouncementId),
    /// Stopping a sending, or taking it back.
    Stop(AnnouncementId),
    /// Asking the office about a bulletin.
    Ask(AnnouncementId),
    /// A question, for the office.
    Question(QuestionId),
    /// Something with an alarm.
    Alarm(AlarmId, AlarmAct),
    /// A training session.
    Training(TrainingId),
    /// An answer to its invitation.
    Rsvp(TrainingId, Rsvp),
    /// Whether it was of use.
    Rate(TrainingId, Rating),
    /// Sending nothing to a group chat any more.
    QuitGroup(GroupChatId),
    /// An answer to "is this within scope?": the draft it was asked of, and yes or no.
    Scope(DraftId, bool),
    /// A flow's own.
    Own(Link),
    /// The card where the person stands, once more.
    Resume,
}

/// A press as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A button of a screen that had this revision.
    Here {
        /// Revision of the dialogue when the button was shown.
        rev: u32,
        /// Its key.
        key: String,
    },
    /// A standing button.
    Go(Go),
    /// Nothing we ever sent, or nothing this release still knows.
    Unreadable,
}

/// Keys of cards that earlier releases drew, and as they are spelled now.
const RETIRED_KEYS: [(&str, &str); 2] = [("page:prev", "prev"), ("page:next", "next")];

impl Press {
    /// As callback data.
    #[must_use]
    pub fn encode(&self) -> String {
        match self {
            Self::Here { rev, key } => format!("h1.{rev:x}.{key}"),
            Self::Go(go) => go.encode(),
            Self::Unreadable => "x".to_owned(),
        }
    }

    /// Reads callback data. Total: anything unknown is [`Press::Unreadable`].
    #[must_use]
    pub fn decode(data: &str) -> Self {
        Self::try_decode(data).unwrap_or(Self::Unreadable)
    }

    fn try_decode(data: &str) -> Option<Self> {
        let (tag, rest) = data.split_once('.')?;
        match tag {
            "h1" => {
                let (rev, key) = rest.split_once('.')?;
                let key = RETIRED_KEYS.iter().find(|it| it.0 == key).map_or(key, |it| it.1);
                Some(Self::Here { rev: u32::from_str_radix(rev, 16).ok()?, key: key.to_owned() })
            }
            "g1" => Go::decode(rest).map(Self::Go),
            _ => None,
        }
    }
}

impl Go {
    fn encode(self) -> String {
        match self {
            Self::Section(section) => format!("g1.s.{section}"),
            Self::Case(id) => format!("g1.c.{id}"),
            Self::Assign(id) => format!("g1.a.{id}"),
            Self::Begin(id) => format!("g1.b.{id}"),
            Self::Outcome(id) => format!("g1.o.{id}"),
            Self::Agree(id) => format!("g1.j.{id}"),
            Self::Draft(id) => format!("g1.d.{id}"),
            Self::CloseMonth(team, month) => format!("g1.m.{team}.{month}"),
            Self::Closing(month) => format!("g1.k.{month}"),
            Self::Digest(day) => format!("g1.w.{day}"),
            Self::Read(id) => format!("g1.r.{id}"),
            Self::Sending(id) => format!("g1.t.{id}"),
            Self::Stop(id) => format!("g1.x.{id}"),
            Self::Ask(id) => format!("g1.i.{id}"),
            Self::Question(id) => format!("g1.q.{id}"),
            Self::Alarm(id, act) => format!("g1.e.{id}.{act}"),
            Self::Training(id) => format!("g1.l.{id}"),
            Self::Rsvp(id, rsvp) => format!("g1.v.{id}.{rsvp}"),
            Self::Rate(id, rating) => format!("g1.f.{id}.{rating}"),
            Self::QuitGroup(chat) => format!("g1.g.{chat}"),
            Self::Scope(id, true) => format!("g1.y.{id}"),
            Self::Scope(id, false) => format!("g1.n.{id}"),
            Self::Own(link) => format!("g1.{}", link.encode()),
            Self::Resume => "g1.z.".to_owned(),
        }
    }

    fn decode(data: &str) -> Option<Self> {
        let (tag, arg) = data.split_once('.')?;
        let id = || arg.parse::<i64>().ok();
        Some(match tag {
            "s" => Self::Section(Section::from_code(arg)?),
            "c" => Self::Case(CaseId(id()?)),
            "g" => Self::QuitGroup(GroupChatId(id()?)),
            "a" => Self::Assign(CaseId(id()?)),
            "b" => Self::Begin(CaseId(id()?)),
            "o" => Self::Outcome(CaseId(id()?)),
            "j" => Self::Agree(CaseId(id()?)),
            "d" => Self::Draft(DraftId(id()?)),
            "m" => {
                let (team, month) = arg.split_once('.')?;
                Self::CloseMonth(TeamId(team.parse().ok()?), month.parse().ok()?)
            }
            "k" => Self::Closing(arg.parse().ok()?),
            "w" => Self::Digest(arg.parse().ok()?),
            "r" => Self::Read(AnnouncementId(id()?)),
            "t" => Self::Sending(AnnouncementId(id()?)),
            "x" => Self::Stop(AnnouncementId(id()?)),
            "i" => Self::Ask(AnnouncementId(id()?)),
            "q" => Self::Question(QuestionId(id()?)),
            "l" => Self::Training(TrainingId(id()?)),
            "e" => {
                let (id, act) = arg.split_once('.')?;
                Self::Alarm(AlarmId(id.parse().ok()?), AlarmAct::from_code(act)?)
            }
            "v" => {
                let (id, rsvp) = arg.split_once('.')?;
                Self::Rsvp(TrainingId(id.parse().ok()?), Rsvp::from_code(rsvp)?)
            }
            "f" => {
                let (id, rating) = arg.split_once('.')?;
                Self::Rate(TrainingId(id.parse().ok()?), Rating::from_code(rating)?)
            }
            "y" => Self::Scope(DraftId(id()?), true),
            "n" => Self::Scope(DraftId(id()?), false),
            "z" => Self::Resume,
            _ => Self::Own(Link::decode(data)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::link::Tag;
    use super::*;
    use proptest::prelude::*;

    fn any_press() -> impl Strategy<Value = Press> {
        prop_oneof![
            (any::<u32>(), "[a-z0-9_:-]{1,40}").prop_map(|(rev, key)| Press::Here { rev, key }),
            any::<i64>().prop_map(|id| Press::Go(Go::Case(CaseId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Assign(CaseId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Outcome(CaseId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Draft(DraftId(id)))),
            (any::<i64>(), any::<u32>()).prop_map(|(id, month)| Press::Go(Go::CloseMonth(TeamId(id), month))),
            any::<u32>().prop_map(|it| Press::Go(Go::Closing(it))),
            any::<i64>().prop_map(|id| Press::Go(Go::Read(AnnouncementId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Stop(AnnouncementId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::QuitGroup(GroupChatId(id)))),
            any::<u32>().prop_map(|it| Press::Go(Go::Digest(it))),
            any::<i64>().prop_map(|id| Press::Go(Go::Ask(AnnouncementId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Question(QuestionId(id)))),
            any::<i64>().prop_map(|id| Press::Go(Go::Training(TrainingId(id)))),
            (any::<i64>(), proptest::sample::select(Rsvp::ALL))
                .prop_map(|(id, it)| Press::Go(Go::Rsvp(TrainingId(id), it))),
            (any::<i64>(), proptest::sample::select(Rating::ALL))
                .prop_map(|(id, it)| Press::Go(Go::Rate(TrainingId(id), it))),
            (any::<i64>(), proptest::sample::select(AlarmAct::ALL))
                .prop_map(|(id, it)| Press::Go(Go::Alarm(AlarmId(id), it))),
            (any::<i64>(), any::<bool>()).prop_map(|(id, yes)| Press::Go(Go::Scope(DraftId(id), yes))),
            ("[a-z0-9]{1,12}", "[a-z0-9]{1,12}", any::<i64>(), any::<u32>()).prop_map(|(flow, act, id, more)| {
                let (flow, act) = (Tag::read(&flow).unwrap(), Tag::read(&act).unwrap());
                Press::Go(Go::Own(Link { flow, act, id, more }))
            }),
            Just(Press::Go(Go::Resume)),
            proptest::sample::select(Section::ALL).prop_map(|it| Press::Go(Go::Section(it))),
        ]
    }

    proptest! {
        #[test]
        fn a_press_survives_the_wire_in_64_bytes(press in any_press()) {
            let data = press.encode();
            prop_assert!(data.len() <= 64, "{data}");
            prop_assert_eq!(Press::decode(&data), press);
        }

        #[test]
        fn forged_data_never_panics(data in ".{0,80}") {
            let _ = Press::decode(&data);
        }
    }

    #[test]
    fn keys_of_pages_that_earlier_releases_drew_are_read() {
        for (was, now) in RETIRED_KEYS {
            assert_eq!(Press::decode(&format!("h1.c.{was}")), Press::Here { rev: 12, key: now.to_owned() });
        }
    }
}
