//! Makes effects happen, inside the transaction of their step. One exhaustive match; nothing here decides.

use chrono::{DateTime, TimeDelta, Utc};

use super::call::Call;
use super::letter::{Sender, message};
use super::tell::about_case;
use super::{render, shelves};
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::Facts;
use crate::dialogue::home;
use crate::dialogue::text::{Text, text};
use crate::domain::audit::Act;
use crate::domain::case::Change;
use crate::domain::people::Lang;
use crate::locale::Locale;
use crate::store::outbox::{Lane, NewOutgoing};
use crate::store::{Error, Result, Tx};

/// How long a row belongs to the process that inserted or claimed it, unless it is told otherwise.
pub const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How long the answer to a pressed button is of use.
const TOAST_LIFE: TimeDelta = TimeDelta::seconds(60);

/// One step being written down: what it may use, and what it has done so far.
pub struct Desk<'a> {
    /// The step's transaction.
    pub tx: &'a mut Tx,
    /// The catalogue.
    pub locale: &'a Locale,
    /// This process, for leases.
    pub owner: &'a str,
    /// How long they last.
    pub lease: TimeDelta,
    /// The inbox row's id: identities are computed from it.
    pub row: i64,
    /// The chat of the step, 0 if it has none.
    pub chat_id: i64,
    /// Its person's language.
    pub lang: Lang,
    /// The instant of the step.
    pub now: DateTime<Utc>,
    /// Counts the rows, for their keys.
    pub serial: u32,
    /// Whether a message comes in order into the chat of the step, before its card: the card belongs below it.
    pub covered: bool,
    /// Whether a message comes out of order into the chat of the step, perhaps below its card.
    pub crowded: bool,
    /// Other chats into which one comes.
    pub others: Vec<i64>,
}

/// A call with everything the outbox wants to know of it.
pub struct Post {
    /// To which chat.
    pub chat_id: i64,
    /// In which lane.
    pub lane: Lane,
    /// The call.
    pub call: Call,
    /// The row whose message it changes.
    pub target: Option<String>,
    /// Not before.
    pub not_before: Option<DateTime<Utc>>,
    /// Its key, if it must be another than the computed one.
    pub key: Option<String>,
}

impl Post {
    /// An answer in order, to the chat of the step.
    #[must_use]
    pub fn card(chat_id: i64, call: Call) -> Self {
        Self { chat_id, lane: Lane::Card, call, target: None, not_before: None, key: None }
    }
}

impl Desk<'_> {
    /// Puts a call into the outbox and returns its key. Nothing that is meant for one person goes into a group.
    pub async fn post(&mut self, post: Post) -> Result<String> {
        if post.chat_id < 0 {
            tracing::error!(inbox.id = self.row, method = post.call.method(), "a person's message for a group");
            return Err(Error::RowsAffected { what: "post to a group", rows: 0 });
        }
        self.push(post).await
    }

    pub(super) async fn push(&mut self, post: Post) -> Result<String> {
        self.serial += 1;
        let key = post.key.unwrap_or_else(|| format!("{}:{}", self.row, self.serial));
        let new = NewOutgoing {
            key: key.clone(),
            chat_id: post.chat_id,
            lane: post.lane,
            method: post.call.method(),
            call: post.call.save(),
            target: post.target,
            not_before: post.not_before,
            expires_at: matches!(post.call, Call::Answer { .. }).then(|| self.now + TOAST_LIFE),
        };
        self.tx.post(new, (self.owner, self.now + self.lease), self.now).await?;
        Ok(key)
    }

    /// Makes one effect happen.
    pub async fn apply(&mut self, effect: Effect, facts: &Facts) -> Result<()> {
        let now = self.now;
        match effect {
            Effect::SaveDraft { id, title, answers } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                // An officer who answers a question about a draft writes into one that stays its owner's.
                let owner = facts.draft.as_ref().filter(|it| it.id == id).map_or(actor.person, |it| it.person);
                self.tx.save_draft(id, owner, (&title, &answers), now).await
            }
            Effect::DropDraft(id) => self.tx.drop_draft(id).await,
            Effect::OpenCase { permit, case, code } => {
                let id = self.tx.open_case(&permit, (&case, &code), now).await?;
                self.tx.tie_escalations(id, &format!("{}:", case.key)).await
            }
            Effect::ChangeCase { permit, after, change } => {
                self.tx.change_case(&permit, (&after, &change), now).await?;
                match &*change {
                    Change::Reopen { .. } => self.note_of_office(&permit, Act::ReopenCase, after.id).await,
                    Change::Void { .. } => self.note_of_office(&permit, Act::VoidCase, after.id).await,
                    _ => Ok(()),
                }
            }
            Effect::Alarm(deed) => self.alarm_deed(deed, facts).await,
            Effect::NotAccepted(new) => match facts.actor() {
                Some(actor) => self.tx.add_not_accepted(actor.person, &new, now).await,
                None => Ok(()),
            },
            Effect::AcceptInvitation { token, tg_user, person } => self.accept(&token, tg_user, person).await,
            Effect::Consent { version } => self.tx.record_consent(self.chat_id, version, now).await,
            Effect::ConfirmPhone { phone } => self.tx.confirm_phone(self.chat_id, &phone, now).await,
            Effect::SetLang(lang) => {
                self.lang = lang;
                self.tx.set_lang(self.chat_id, lang).await
            }
            // Needs the actor as it is after the other effects: see `menu`.
            Effect::SetMenu => Ok(()),
            Effect::Tell { to, screen, urgency, key } => self.tell(&to, &screen, (urgency, key), facts).await,
            Effect::SendDocument(document) => {
                let call = self.document(*document, self.lang);
                self.cover(call).await
            }
            Effect::TellDocument { to, document } => self.tell_document(&to, *document, facts).await,
            Effect::SaveAnnouncement { permit, announcement } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                self.tx.save_announcement(&permit, actor.ward, &announcement, now).await.map(drop)
            }
            Effect::Preview(announcement) => {
                let group = announcement.recipients.are_chats().then_some(&*facts.bot_name);
                let Some(actor) = facts.actor() else { return Ok(()) };
                let sender = Sender::of(self.tx, actor.ward, &announcement, now).await?;
                let call = message(self.locale, (self.lang, group), &announcement, &sender);
                self.cover(call).await
            }
            Effect::ConfirmSending { permit, announcement, send_at } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                let when = (send_at, facts.today);
                match self.tx.confirm_announcement(&permit, (actor.ward, &announcement), when).await? {
                    Some(_) => self.note_of_office(&permit, Act::ConfirmSending, announcement.id).await,
                    // Somebody else was quicker between this step's look and its word: look again, and say so.
                    None => Err(Error::RowsAffected { what: "confirm announcement", rows: 0 }),
                }
            }
            Effect::StopSending { permit, announcement } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                match self.tx.stop_announcement(&permit, (actor.ward, announcement), now).await? {
                    Some(_) => self.note_of_office(&permit, Act::StopSending, announcement).await,
                    None => Ok(()),
                }
            }
            Effect::SetInLibrary { permit, announcement, there } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                self.tx.set_in_library(&permit, (actor.ward, announcement), (there, now)).await
            }
            Effect::Resend { permit, announcement, unknown } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                self.tx.resend_announcement(&permit, (actor.ward, announcement), unknown).await.map(drop)
            }
            Effect::AskQuestion(new) => match facts.actor() {
                Some(actor) => self.tx.ask((actor.ward, actor.person), &new, now).await,
                None => Ok(()),
            },
            Effect::AnswerQuestion { permit, id, answer } => match facts.actor() {
                Some(actor) => {
                    let first = self.tx.answer_question(&permit, (actor.ward, id), &answer, now).await?;
                    let late = Error::RowsAffected { what: "answer question", rows: 0 };
                    if first { Ok(()) } else { Err(late) }
                }
                None => Ok(()),
            },
            Effect::MarkRead(id) => match facts.actor() {
                Some(actor) => self.tx.mark_read(id, actor.person, now).await.map(drop),
                None => Ok(()),
            },
            Effect::SaveTraining { permit, training } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                match self.tx.save_training(&permit, actor.ward, &training, now).await? {
                    // Another process was quicker between this step's look and its word: look again.
                    None => Err(Error::RowsAffected { what: "save training", rows: 0 }),
                    Some(_) => Ok(()),
                }
            }
            Effect::InviteGuests { permit, ward, training } => {
                self.tx.invite_guests(permit.as_ref(), (ward, &training), facts.today).await
            }
            Effect::AskAgain { permit, training } => self.tx.forget_answers(&permit, training).await,
            Effect::PostNotice { ward, notice, send_at } => self.post_notice(ward, *notice, send_at).await,
            Effect::AnswerTraining { training, rsvp } => match facts.actor() {
                Some(actor) => self.tx.answer_training((training, actor.person), rsvp, now).await,
                None => Ok(()),
            },
            Effect::CheckIn(training) => match facts.actor() {
                Some(actor) => self.tx.check_in((training, actor.person), actor.person, now).await,
                None => Ok(()),
            },
            Effect::Tick { permit, training, person, attended: true } => {
                self.tx.check_in((training, person), permit.by(), now).await
            }
            Effect::Tick { permit, training, person, attended: false } => {
                self.tx.uncheck(&permit, (training, person)).await
            }
            Effect::RateTraining { training, rating } => match facts.actor() {
                Some(actor) => self.tx.rate_training((training, actor.person), rating).await,
                None => Ok(()),
            },
            Effect::SendFile { kind, file, caption } => {
                let caption = self.locale.html(self.lang, &caption);
                self.cover(Call::Media { kind, file, caption, markup: None }).await
            }
            Effect::GroupChat(deed) => self.group_deed(deed, facts).await,
            Effect::Announce(deed) => self.announce_deed(deed, facts).await,
            Effect::ShowSending { announcement, version, to, screen } => {
                self.show_sending((announcement, version), to, &screen).await
            }
            Effect::StoreDigest { ward, digest } => {
                self.tx.store_digest((ward, digest.period.to), &digest.save(), now).await
            }
            Effect::CloseMonth { permit, team, month, figures } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                if self.tx.close_month(&permit, (actor.ward, team), (month, &figures), now).await? {
                    self.note_of_office(&permit, Act::CloseMonth, team).await?;
                }
                Ok(())
            }
            Effect::SetWard { permit, key, value } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                self.tx.set_ward_setting(&permit, actor.ward, key, &value).await
            }
            Effect::Mute(what, on) => match facts.actor() {
                Some(actor) => self.tx.set_muted(actor.person, what.code(), on.then_some(now)).await,
                None => Ok(()),
            },
            Effect::Say(screen) => {
                // Above the card, which comes anew below it: what is said of it there is true.
                let call = render::send(self.locale, self.lang, &screen, (None, 0));
                self.cover(call).await
            }
            Effect::DeleteMessage(message) => {
                let call = Call::Delete { message_id: i64::from(message) };
                self.post(Post { lane: Lane::Toast, ..Post::card(self.chat_id, call) }).await.map(drop)
            }
            Effect::SetTimer { key, due_at, timer } => self.set_timer(&key, due_at, &timer).await,
            Effect::CancelTimers { prefix } => self.tx.cancel_timers(&prefix).await,
            Effect::PlanCase { code } => self.plan_case(&code, facts).await,
            Effect::TellAboutCase { code, to, body, urgency } => {
                let Some(case) = self.tx.case_by_code(None, &code).await? else { return Ok(()) };
                let screen = about_case(case, body);
                self.tell(&to, &screen, (urgency, None), facts).await
            }
            Effect::Rules(deed) => self.rules_deed(*deed).await,
            Effect::Own(deed) => shelves::write(&deed, self, facts).await,
            Effect::Access(deed) => self.access_deed(deed).await,
            Effect::LogRead { case, scope, .. } => match facts.actor() {
                Some(actor) => self.tx.log_read(actor.person, case, scope, now).await,
                None => Ok(()),
            },
        }
    }

    pub(super) async fn set_timer(&mut self, key: &str, due_at: DateTime<Utc>, timer: &Timer) -> Result<()> {
        self.tx.set_timer(key, due_at, timer.lane(), timer.save()).await
    }

    async fn plan_case(&mut self, code: &str, facts: &Facts) -> Result<()> {
        let Some(id) = self.tx.case_by_code(None, code).await? else { return Ok(()) };
        let Some(case) = self.tx.case(None, id).await? else { return Ok(()) };
        let at_once = self.unassigned_at_once(&case, facts).await?;
        for effect in crate::dialogue::cases::due::plan(&case, facts).into_iter().chain(at_once) {
            match effect {
                Effect::SetTimer { key, due_at, timer } => self.set_timer(&key, due_at, &timer).await?,
                Effect::CancelTimers { prefix } => self.tx.cancel_timers(&prefix).await?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Sets the command menu of the step's person.
    pub async fn menu(&mut self, facts: &Facts) -> Result<()> {
        let Some(actor) = facts.actor() else { return Ok(()) };
        let commands = home::commands(actor, facts.house)
            .into_iter()
            .map(|(command, description)| (command, self.locale.plain(self.lang, &description)))
            .collect();
        let post = Post { lane: Lane::Toast, ..Post::card(self.chat_id, Call::Commands { commands }) };
        self.post(post).await.map(drop)
    }

    /// Puts the keyboard under the input field as the screen wants it. Returns whether one is shown now.
    pub async fn keyboard(&mut self, ask: Option<&Text>, shown: bool) -> Result<bool> {
        let (words, markup) = match (ask, shown) {
            (Some(label), _) => {
                (text!("contact-tap-below"), render::contact_keyboard(&self.locale.plain(self.lang, label)))
            }
            (None, true) => (text!("keyboard-removed"), render::no_keyboard()),
            (None, false) => return Ok(false),
        };
        let text = self.locale.html(self.lang, &words);
        let call = Call::Send { text, markup: Some(markup), protect: false };
        self.post(Post::card(self.chat_id, call)).await?;
        Ok(ask.is_some())
    }
}

/// Sets a timer unless there is one of the same key that is due before the second instant.
pub(super) async fn ensure_timer(
    tx: &mut Tx,
    key: &str,
    instants: (DateTime<Utc>, DateTime<Utc>),
    timer: &Timer,
) -> Result<()> {
    tx.ensure_timer(key, instants, (timer.lane(), timer.save())).await.map(drop)
}
