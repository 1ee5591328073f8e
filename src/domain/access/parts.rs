//! Parts of the table of rights that stand for themselves: model teams, and outreach.

use super::Action as A;
use super::{Action, Reach};
use crate::domain::people::Office as O;
use crate::domain::people::Office;

/// The part of it about model teams: a team rates itself, the ward does the rest.
pub(super) fn modelling(office: Office, action: Action) -> Reach {
    match (office, action) {
        (O::WardOfficer, A::ReadModel | A::KeepModel) | (O::WardLeader | O::FrontOfficer, A::ReadModel) => Reach::Ward,
        (O::TeamHead, A::ReadModel | A::RateModel) => Reach::Team,
        _ => Reach::Nothing,
    }
}

/// The part of it about outreach: the office makes it, whoever stands before people carries it out.
pub(super) fn reaching_out(office: Office, action: Action) -> Reach {
    match (office, action) {
        (O::WardOfficer, A::ReadOutreach | A::KeepOutreach) | (O::WardLeader | O::FrontOfficer, A::ReadOutreach) => {
            Reach::Ward
        }
        (O::WardOfficer | O::FrontOfficer, A::NoteOutreach) => Reach::Own,
        (O::TeamHead | O::ResidentGroupHead | O::FrontCommitteeHead, A::ReadOutreach | A::NoteOutreach) => Reach::Own,
        _ => Reach::Nothing,
    }
}
