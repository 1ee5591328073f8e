//! What a step may know: facts that the shell reads before the step is taken, and the wish list that names them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::calendar::Calendar;
use crate::domain::case::{Case, CaseEvent, CaseLine, NewEscalation};
use crate::domain::law::Law;
use crate::domain::people::{Actor, Office, Person, ResidentGroup, Team, Ward};
use crate::domain::{CaseId, DraftId, PersonId, TeamId};

/// What must be read before a step is taken or a screen is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// The people of this team.
    pub team: Option<TeamId>,
    /// Everybody in the ward (for the ward officer's lists).
    pub people: bool,
    /// One person.
    pub person: Option<PersonId>,
    /// One draft with its answers.
    pub draft: Option<DraftId>,
    /// The list of the actor's drafts.
    pub drafts: bool,
    /// One case with its timeline.
    pub case: Option<CaseId>,
    /// The case of this code with its timeline, instead of [`Needs::case`].
    pub case_code: Option<String>,
    /// A page of cases.
    pub cases: Option<CaseQuery>,
    /// The next case code of this team, for the year of this day. Reading it takes it.
    pub code: Option<(TeamId, NaiveDate)>,
    /// A secret for a new invitation.
    pub secret: bool,
    /// The invitation that this token opens.
    pub invitation: Option<String>,
}

/// Which cases to list, newest first. The scope comes from the actor's rights, never from the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// Words to find, compared without accents.
    pub find: Option<String>,
    /// Only open ones.
    pub open_only: bool,
    /// Page from 0, of [`PAGE`] lines.
    pub page: u32,
}

/// Lines on one page of a list.
pub const PAGE: u32 = 6;

/// A page of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasePage {
    /// The lines.
    pub lines: Vec<CaseLine>,
    /// How many cases the query finds in all.
    pub total: u32,
}

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// What it is about, as [`StoredDraft::title`].
    pub title: String,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDraft {
    /// Its id.
    pub id: DraftId,
    /// Whose.
    pub person: PersonId,
    /// The flow's own code for what it is about, such as a kind's code; no personal data.
    pub title: String,
    /// The flow's answers as versioned JSON.
    pub answers: String,
}

/// An invitation that somebody opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedInvitation {
    /// For whom.
    pub person: Person,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Whether it was used before.
    pub used: bool,
}

/// Who is at the other end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody we know.
    Stranger {
        /// Telegram user id.
        tg_user: i64,
    },
    /// A person with an account.
    Known(Actor),
}

/// Everything a step may know. Options and lists are filled as [`Needs`] asked.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The instant of the step, the same for all of it.
    pub now: DateTime<Utc>,
    /// The local day.
    pub today: NaiveDate,
    /// A number no other step has: identities are computed from it, so that a repeated step repeats them.
    pub fresh: i64,
    /// Who speaks.
    pub who: Who,
    /// Their ward; for a stranger none.
    pub ward: Option<Arc<Ward>>,
    /// The ward's teams, by number.
    pub teams: Arc<Vec<Team>>,
    /// The ward's resident groups, by number.
    pub groups: Arc<Vec<ResidentGroup>>,
    /// Legal parameters.
    pub law: Arc<Law>,
    /// Working days, holidays and quiet hours.
    pub calendar: Arc<Calendar>,
    /// The bot's user name, for links.
    pub bot_name: Arc<str>,
    /// People of the team that was asked for, by given name.
    pub team_people: Vec<Person>,
    /// Everybody in the ward, by given name.
    pub people: Vec<Person>,
    /// Who of [`Facts::people`] and [`Facts::team_people`] has a linked account.
    pub linked: Vec<PersonId>,
    /// Who of them confirmed their own telephone number.
    pub phones_confirmed: Vec<PersonId>,
    /// The person asked for.
    pub person: Option<Person>,
    /// The draft asked for, if it is the actor's (or one an officer was asked about).
    pub draft: Option<StoredDraft>,
    /// The actor's drafts, newest first.
    pub drafts: Vec<DraftLine>,
    /// The case asked for, if within the actor's scope.
    pub case: Option<Case>,
    /// Its timeline, oldest first.
    pub case_events: Vec<CaseEvent>,
    /// The page asked for.
    pub cases: CasePage,
    /// The code taken.
    pub code: Option<String>,
    /// The secret asked for: 32 characters of `[A-Za-z0-9_-]`.
    pub secret: Option<String>,
    /// The invitation asked for.
    pub invitation: Option<OpenedInvitation>,
    /// Escalations of this turn, so that screens can name whom was told.
    pub escalations: Vec<NewEscalation>,
}

impl Facts {
    /// The actor, if known.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        match &self.who {
            Who::Known(actor) => Some(actor),
            Who::Stranger { .. } => None,
        }
    }

    /// A team of the ward.
    #[must_use]
    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.teams.iter().find(|it| it.id == id)
    }

    /// A resident group of the ward.
    #[must_use]
    pub fn group(&self, id: crate::domain::GroupId) -> Option<&ResidentGroup> {
        self.groups.iter().find(|it| it.id == id)
    }

    /// People of [`Facts::people`] or [`Facts::team_people`] that hold `office` today, in the team if one is given.
    pub fn holders(&self, office: Office, team: Option<TeamId>) -> impl Iterator<Item = &Person> {
        let today = self.today;
        self.people.iter().chain(&self.team_people).filter(move |person| {
            person
                .offices
                .iter()
                .any(|it| it.office == office && it.is_active(today) && (team.is_none() || it.team == team))
        })
    }
}
