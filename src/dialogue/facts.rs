//! What a step may know: facts that the shell reads before the step is taken, and the wish list that names them.

mod found;
mod rules;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::house::House;
use super::own::{Ask, Own, Wish};
use crate::domain::alarm::Alarm;
use crate::domain::announce::{Announcement, GroupChat, Question};
use crate::domain::calendar::{Calendar, local_date};
use crate::domain::case::{Case, CaseEvent, Reading};
use crate::domain::digest::Digest;
use crate::domain::law::Law;
use crate::domain::people::{Actor, Office, Person, ResidentGroup, Team, Ward};
use crate::domain::period::Period;
use crate::domain::training::Training;
use crate::domain::{
    AlarmId, AnnouncementId, CaseId, DraftId, GroupChatId, PersonId, QuestionId, TeamId, TrainingId, WardId,
};

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
    /// One alarm, as it stands.
    pub alarm: Option<AlarmId>,
    /// What the actor reported within the last minutes, as long as it may be taken back.
    pub own_alarm: bool,
    /// One case with its timeline.
    pub case: Option<CaseId>,
    /// The heads of the team that leads the case of [`Needs::case`].
    pub case_heads: bool,
    /// The people of the team that leads it, as [`Facts::team_people`].
    pub case_people: bool,
    /// This page of who has read the case of [`Needs::case`], from 0.
    pub readings: Option<u32>,
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
    /// The figures of a period, within the actor's reach.
    pub figures: Option<FigureQuery>,
    /// Everything for a new digest: of which ward, up to which day.
    pub new_digest: Option<(WardId, NaiveDate)>,
    /// The stored digest up to this day.
    pub digest: Option<NaiveDate>,
    /// The last stored digest, if it was made at this instant or later, instead of [`Needs::digest`].
    pub digest_since: Option<DateTime<Utc>>,
    /// The days of the last stored digests.
    pub digests: bool,
    /// Who has closed a month, in the ward (for a timer, which has no actor) or within the actor's reach.
    pub closing: Option<(Option<WardId>, Period)>,
    /// What the ward and the person have set.
    pub settings: bool,
    /// One announcement with its progress.
    pub announcement: Option<AnnouncementId>,
    /// How far it has come and whom it did not reach, as well; of a training session, its guests.
    pub progress: bool,
    /// The announcement of this key, instead.
    pub announcement_key: Option<String>,
    /// This page of the ward's announcements, from 0.
    pub announcements: Option<u32>,
    /// The library of bulletins.
    pub library: bool,
    /// Training sessions that are over and had material.
    pub materials: bool,
    /// The announcement that this message of the actor's chat is, instead of [`Needs::announcement`].
    pub replied: Option<i32>,
    /// The group chat with this id of Telegram's, of whatever ward.
    pub group_chat: Option<i64>,
    /// The group chat of the ward with this number, instead.
    pub group_chat_id: Option<GroupChatId>,
    /// The group chats that announcements of the ward may go to.
    pub group_chats: bool,
    /// One question about a bulletin, for the office.
    pub question: Option<QuestionId>,
    /// This page of the questions that wait for an answer, from 0.
    pub questions: Option<u32>,
    /// How many of them there are, without reading them.
    pub question_count: bool,
    /// One training session with what the actor may know of its guests.
    pub training: Option<TrainingId>,
    /// The session of this key, instead.
    pub training_key: Option<String>,
    /// The session of the ward with this code, instead, if there is one.
    pub training_code: Option<String>,
    /// Corrections of the law's numbers and of days off in the actor's ward.
    pub rules: bool,
    /// The same in this ward, for a timer.
    pub rules_of: Option<WardId>,
    /// This page of the sessions the actor plans or was invited to, from 0.
    pub trainings: Option<u32>,
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
    /// Who has read it: the page asked for, newest first, and how many readings there are in all.
    pub readings: (Vec<Reading>, u32),
    /// The page asked for.
    pub cases: CasePage,
    /// The code taken.
    pub code: Option<String>,
    /// The secret asked for: 32 characters of `[A-Za-z0-9_-]`.
    pub secret: Option<String>,
    /// The invitation asked for.
    pub invitation: Option<OpenedInvitation>,
    /// The alarm asked for, if it concerns the actor.
    pub alarm: Option<Alarm>,
    /// What the actor reported just now and may still take back.
    pub own_alarm: Option<Alarm>,
    /// The figures asked for.
    pub figures: Option<FiguresFound>,
    /// The new digest, made of what was read.
    pub new_digest: Option<Digest>,
    /// When the next digests of the ward are due; the first is the one after the one that was asked for.
    pub next_digests: Vec<DateTime<Utc>>,
    /// The stored digest asked for.
    pub digest: Option<Digest>,
    /// Last days of stored digests, newest first.
    pub digests: Vec<NaiveDate>,
    /// How the month stands.
    pub closing: Option<ClosingFound>,
    /// What is set.
    pub settings: Option<Settings>,
    /// The announcement asked for.
    pub announcement: Option<AnnouncementFound>,
    /// The page of announcements asked for, and how many there are in all.
    pub announcements: (Vec<Announcement>, u32),
    /// The library, unread first.
    pub library: Vec<BulletinLine>,
    /// Sessions of the ward that are over and had material, the latest first.
    pub materials: Vec<Training>,
    /// The announcement that was answered with a message; it is [`Facts::announcement`] then.
    pub replied: Option<AnnouncementId>,
    /// The group chat asked for.
    pub group_chat: Option<GroupChat>,
    /// The ward's group chats.
    pub group_chats: Vec<GroupChat>,
    /// The question that a message told of and that was answered with one; it is [`Facts::question`] then.
    pub replied_question: Option<QuestionId>,
    /// The question asked for.
    pub question: Option<Question>,
    /// The page of questions that wait for an answer, oldest first, and how many there are in all.
    pub questions: (Vec<Question>, u32),
    /// Corrections of rules and the days off, as they were asked for.
    pub rules: Option<RulesFound>,
    /// The training session asked for.
    pub training: Option<TrainingFound>,
    /// The page of sessions asked for, and how many there are in all.
    pub trainings: (Vec<Training>, u32),
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
            readings: (Vec::new(), 0),
            cases: CasePage::default(),
            code: None,
            secret: None,
            invitation: None,
            alarm: None,
            own_alarm: None,
            figures: None,
            new_digest: None,
            next_digests: Vec::new(),
            digest: None,
            digests: Vec::new(),
            closing: None,
            settings: None,
            announcement: None,
            announcements: (Vec::new(), 0),
            library: Vec::new(),
            materials: Vec::new(),
            replied: None,
            group_chat: None,
            group_chats: Vec::new(),
            replied_question: None,
            question: None,
            questions: (Vec::new(), 0),
            rules: None,
            training: None,
            trainings: (Vec::new(), 0),
            own: Vec::new(),
        }
    }

    /// What was found for a wish of this kind, if it was asked.
    #[must_use]
    pub fn found<A: Ask>(&self) -> Option<&A::Found> {
        self.own.iter().find_map(Own::get)
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
