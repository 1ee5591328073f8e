//! Where in this flow a person stands, as it is stored.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::CaseId;
use crate::domain::case::{Invited, InvitedRole, NextSession, Openness, Presence, Session};
use crate::domain::codes::codes;
use crate::domain::session_text::SessionHeard;

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The sessions of a case.
        List => "list",
        /// One of them.
        One => "one",
        /// The session in one message.
        Words => "words",
        /// On which day it was.
        Day => "day",
        /// Who was there.
        Present => "present",
        /// Why somebody was absent.
        Absence => "absence",
        /// All of it, before it is saved.
        Review => "review",
        /// When and where, to change it.
        When => "when",
        /// As what somebody was invited.
        Invite => "invite",
        /// Who.
        InviteName => "invite_name",
        /// By whom, and whether the other side consented (Art. 19(1)).
        Consent => "consent",
        /// Witnesses, or people with rights in the matter.
        Others => "others",
        /// Who they are.
        OtherNames => "other_names",
        /// Public or closed (Art. 21(2)).
        Openness => "openness",
        /// What happened.
        Course => "course",
        /// What they agreed on.
        Agreed => "agreed",
        /// What is open.
        Open => "open",
        /// When they meet again.
        Next => "next",
        /// Why a recorded session is put right.
        Reason => "reason",
    }
}

/// A session while it is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<NaiveTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) side_a: Option<Presence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) side_b: Option<Presence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) absence: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) apart: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) invited: Vec<Invited>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) witnesses: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) openness: Option<Openness>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) course: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) agreed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) open: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<NextSession>,
    /// The role of somebody whose name is being asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<InvitedRole>,
    /// Somebody of whom it is not known yet whether the other side consents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    /// Whether the names asked for are those of people with rights in the matter.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) of_related: bool,
    /// Which recorded session it puts right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<u32>,
    /// The version of the case from which that session was read; 0 in a form of an earlier release.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) version: i32,
    /// Whether it is another session on the day of a recorded one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) other: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
fn is_zero(it: &i32) -> bool {
    *it == 0
}

impl Form {
    /// A recorded session, to be put right.
    pub(super) fn of(nth: u32, it: Session, version: i32) -> Self {
        Self {
            on: Some(it.on),
            time: it.time,
            place: it.place,
            side_a: Some(it.side_a),
            side_b: Some(it.side_b),
            absence: it.absence,
            apart: it.apart,
            invited: it.invited,
            witnesses: it.witnesses,
            related: it.related,
            openness: it.openness,
            course: it.course,
            agreed: it.agreed,
            open: it.open,
            next: it.next,
            nth: Some(nth),
            version,
            ..Self::default()
        }
    }

    /// With what a message told; what was told before and is not told anew stays.
    pub(super) fn hearing(self, heard: SessionHeard) -> Self {
        let more = |had: Option<String>, new: Option<String>| match (had, new) {
            (Some(had), Some(new)) => Some(format!("{had}, {new}")),
            (had, new) => new.or(had),
        };
        let (side_a, side_b) = (heard.side_a.or(self.side_a), heard.side_b.or(self.side_b));
        // Nobody is absent for a reason who was there.
        let absent = [side_a, side_b].contains(&Some(Presence::Absent));
        Self {
            on: heard.on.or(self.on),
            time: heard.time.or(self.time),
            place: heard.place.or(self.place),
            side_a,
            side_b,
            absence: heard.absence.or(self.absence).filter(|_| absent),
            apart: self.apart || heard.apart,
            openness: heard.openness.or(self.openness),
            agreed: heard.agreed.or(self.agreed),
            open: heard.open.or(self.open),
            next: heard.next.or(self.next),
            course: more(self.course, heard.rest),
            ..self
        }
    }

    /// The session, once everything is known that must be.
    pub(super) fn session(&self) -> Option<Session> {
        Some(Session {
            on: self.on?,
            time: self.time,
            place: self.place.clone(),
            side_a: self.side_a?,
            side_b: self.side_b?,
            absence: self.absence.clone(),
            apart: self.apart,
            invited: self.invited.clone(),
            witnesses: self.witnesses.clone(),
            related: self.related.clone(),
            openness: self.openness,
            course: self.course.clone(),
            agreed: self.agreed.clone(),
            open: self.open.clone(),
            next: self.next.clone(),
        })
    }

    /// The people of whom names are being asked: those with rights in the matter, or witnesses.
    pub(super) fn others(&self) -> &Vec<String> {
        if self.of_related { &self.related } else { &self.witnesses }
    }

    /// The same, to be changed.
    pub(super) fn others_mut(&mut self) -> &mut Vec<String> {
        if self.of_related { &mut self.related } else { &mut self.witnesses }
    }

    /// Whether a side was absent and nobody has said why.
    pub(super) fn lacks_reason(&self) -> bool {
        self.absence.is_none() && [self.side_a, self.side_b].contains(&Some(Presence::Absent))
    }

    /// What must still be asked.
    pub(super) fn lacking(&self) -> Step {
        match (self.on, self.side_a, self.side_b) {
            (None, ..) => Step::Day,
            (Some(_), Some(_), Some(_)) => Step::Review,
            _ => Step::Present,
        }
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which case.
    pub(super) case: CaseId,
    /// Which session, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<u32>,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// What is being written down.
    #[serde(default)]
    pub(super) form: Form,
}

impl At {
    pub(super) fn list(case: CaseId) -> Self {
        Self { step: Step::List, case, nth: None, page: 0, form: Form::default() }
    }

    pub(super) fn one(case: CaseId, nth: u32) -> Self {
        Self { step: Step::One, nth: Some(nth), ..Self::list(case) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, ..self })
    }

    pub(super) fn with(self, form: Form) -> Self {
        Self { form, ..self }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
