//! Buttons on the wire: typed values to callback data (at most 64 bytes, versioned) and back.
//! Data from outside is never trusted: what does not decode is [`Press::Unreadable`], and a decoded press is checked
//! against the screen the person really stands on.

use super::link::Link;
use crate::domain::codes::codes;

codes! {
    /// Parts of the menu; each is also a command.
    pub enum Section {
        /// The menu itself.
        Menu => "menu",
        /// What waits for one.
        Todo => "viec",
        /// Log a case.
        Log => "ghivu",
        /// Practise logging a case.
        Practice => "tapghi",
        /// Cases.
        Cases => "vuviec",
        /// The registers (Sổ theo dõi) of teams, to be printed.
        Register => "so",
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
        /// The law at hand.
        Law => "luat",
        /// Questions on situations, to practise on.
        Drills => "tinhhuong",
        /// Difficulties.
        Difficulties => "vuongmac",
        /// Reports of the ward.
        Reports => "baocao",
        /// Disputes that the head of a resident group sees and tells.
        Sightings => "baoviec",
        /// Elections, recognition, leaving.
        Election => "kientoan",
        /// The yearly review of the teams.
        Review => "rasoat",
        /// Pay of those who mediated.
        Pay => "thulao",
        /// The ward's plan, and what was done of it.
        Plan => "kehoach",
        /// The model team of the ward.
        Model => "kieumau",
        /// Kits of outreach.
        Outreach => "tuyentruyen",
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

/// What a standing button opens. It carries enough to act alone, and is authorised anew on every tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// A part of the menu.
    Section(Section),
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
            Self::Own(link) => format!("g1.{}", link.encode()),
            Self::Resume => "g1.z.".to_owned(),
        }
    }

    fn decode(data: &str) -> Option<Self> {
        let (tag, arg) = data.split_once('.')?;
        Some(match tag {
            "s" => Self::Section(Section::from_code(arg)?),
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
