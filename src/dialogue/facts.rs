//! What a step may know: facts that the shell reads before the step is taken, and the wish list that names them.

mod found;
mod rules;

use std::any::Any;
use std::borrow::Cow;
use std::fmt::Debug;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::house::House;
use super::own::{Ask, Own, Wish};
use crate::domain::calendar::{Calendar, at_local, local_date};
use crate::domain::case::{Case, CaseEvent};
use crate::domain::input::places::Places;
use crate::domain::law::Law;
use crate::domain::people::composition::Least;
use crate::domain::people::{Actor, Office, Person, ResidentGroup, Team, Ward};
use crate::domain::{CaseId, DraftId, PersonId, TeamId};

// One subject in three files: whoever has facts has what was found.
pub use self::found::{
    AnnouncementFound, BulletinLine, CasePage, CaseQuery, ClosingFound, DraftLine, FigureQuery, FiguresFound,
    NotReached, OpenedInvitation, PAGE, READINGS, Settings, SinceFound, StoredDraft, TRACE_PAGE, TeamHead, TracePage,
    TrainingFound,
};
pub use self::rules::RulesFound;

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
    /// The heads of the team that leads the case of [`Needs::case`].
    pub case_heads: bool,
    /// The people of the team that leads it, as [`Facts::team_people`].
    pub case_people: bool,
    /// The case of this code with its timeline, instead of [`Needs::case`].
    pub case_code: Option<String>,
    /// The next case code of this team, for the year of this day. Reading it takes it.
    pub code: Option<(TeamId, NaiveDate)>,
    /// A secret for a new invitation.
    pub secret: bool,
    /// What flows ask of their own shelves.
    pub own: Vec<Wish>,
}

impl Needs {
    /// Nothing but what a flow asks of its own shelf.
    #[must_use]
    pub fn asking(ask: impl Ask) -> Self {
        Self { own: vec![Wish::of(ask)], ..Self::default() }
    }

    /// This as well.
    #[must_use]
    pub fn and(mut self, ask: impl Ask) -> Self {
        self.own.push(Wish::of(ask));
        self
    }
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

/// The message that a step answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its number in the chat.
    pub message: i32,
    /// When it was written, which may be long before it was fetched.
    pub at: DateTime<Utc>,
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
    /// The message that is answered; none for a press, a timer and the like.
    pub said: Option<Said>,
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
    /// The other flows.
    pub house: &'static dyn House,
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
    /// The heads of the team that leads it.
    pub case_heads: Vec<TeamHead>,
    /// The code taken.
    pub code: Option<String>,
    /// The secret asked for: 32 characters of `[A-Za-z0-9_-]`.
    pub secret: Option<String>,
    /// What the shelves of flows found, as [`Needs::own`] asked.
    pub own: Vec<Own>,
}

impl Facts {
    /// What every step knows; nothing that has to be asked for.
    #[must_use]
    pub fn new(
        (now, fresh): (DateTime<Utc>, i64),
        who: Who,
        (law, calendar): (Arc<Law>, Arc<Calendar>),
        (bot_name, house): (Arc<str>, &'static dyn House),
    ) -> Self {
        Self {
            now,
            today: local_date(now),
            fresh,
            said: None,
            who,
            ward: None,
            teams: Arc::default(),
            groups: Arc::default(),
            law,
            calendar,
            bot_name,
            house,
            team_people: Vec::new(),
            people: Vec::new(),
            linked: Vec::new(),
            phones_confirmed: Vec::new(),
            person: None,
            draft: None,
            drafts: Vec::new(),
            case: None,
            case_events: Vec::new(),
            case_heads: Vec::new(),
            code: None,
            secret: None,
            own: Vec::new(),
        }
    }

    /// What was found for a wish of this kind, if it was asked.
    #[must_use]
    pub fn found<A: Ask>(&self) -> Option<&A::Found> {
        self.own.iter().find_map(Own::get)
    }

    /// Puts what was found in the place of what was found before.
    pub fn put<T: Any + Debug + PartialEq + Send + Sync>(&mut self, found: T) {
        self.own.retain(|it| it.get::<T>().is_none());
        self.own.push(Own::of(found));
    }

    /// What a shelf would find, to be changed by a test.
    #[cfg(test)]
    pub(crate) fn kept<T: Any + Debug + PartialEq + Send + Sync + Clone>(&mut self) -> &mut T {
        let kept = self.own.iter().find_map(Own::get::<T>).expect("it was put there").clone();
        self.put(kept);
        self.own.last_mut().and_then(Own::get_mut).expect("just put")
    }

    /// The actor, if known.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        match &self.who {
            Who::Known(actor) => Some(actor),
            Who::Stranger { .. } => None,
        }
    }

    /// The day from which typed days count: that of the message, which may be fetched only after midnight.
    #[must_use]
    pub fn written_on(&self) -> NaiveDate {
        self.said.map_or(self.today, |it| local_date(it.at).min(self.today))
    }

    /// The same where words that waited become the answer that they were meant to be: days in them count from when they were
    /// said, not from when a button was pressed.
    #[must_use]
    pub fn as_said(&self, message: i32, on: Option<NaiveDate>) -> Cow<'_, Self> {
        match on.filter(|it| *it != self.written_on()) {
            Some(on) => {
                let said = Said { message, at: at_local(on, NaiveTime::MIN) };
                Cow::Owned(Self { said: Some(said), ..self.clone() })
            }
            None => Cow::Borrowed(self),
        }
    }

    /// How many a team has at least today (Art. 12(1)).
    #[must_use]
    pub fn least(&self) -> Least {
        self.law.on(self.today).team_least()
    }

    /// The teams that there are today; former ones are still found by their numbers and names.
    pub fn teams_now(&self) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(|it| it.life.holds(self.today))
    }

    /// The resident groups that there are today.
    pub fn groups_now(&self) -> impl Iterator<Item = &ResidentGroup> {
        self.groups.iter().filter(|it| it.life.holds(self.today))
    }

    /// The places of the ward that may read like somebody's name: itself and its resident groups, former ones as well.
    #[must_use]
    pub fn places(&self) -> Places {
        Places::of_ward(self.ward.as_deref(), &self.groups)
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
