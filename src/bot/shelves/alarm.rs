//! Alarms in the shell: who is told is looked up and written down with the message itself, so that what a card says of it
//! is what happened. Whatever changes is shown to everybody who was told and to the one who reported it.

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::{Desk, Post};
use crate::bot::render;
use crate::dialogue::State;
use crate::dialogue::alarm::{self, At};
use crate::dialogue::alarm::{AlarmDeed, Mine, MineFound, One};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::screen::Screen;
use crate::domain::access::{Permit, act};
use crate::domain::alarm::{Alarm, Authority, MAY_BE_MISTAKEN, NewAlarm, Subject};
use crate::domain::case::EscalationKind;
use crate::domain::people::Office;
use crate::domain::scope_guard::{Sign, is_domestic_violence};
use crate::domain::{AlarmId, CaseId, PersonId};
use crate::store::Result;
use crate::store::outbox::Lane;
use crate::store::people::Account;

/// How long after an alarm it is looked whether anybody has confirmed it.
const LOOK_AFTER: TimeDelta = TimeDelta::minutes(3);

pub(super) struct Alarms;

impl Shelf for Alarms {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(match ask.get::<One>() {
            Some(One(id)) => read(one(*id, reading)),
            None => ask.get::<Mine>().map(|_| read(mine(reading)))?,
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<AlarmDeed>().map(|it| desk.alarm_deed(it, facts).boxed())
    }
}

impl Desk<'_> {
    async fn alarm_deed(&mut self, deed: &AlarmDeed, facts: &Facts) -> Result<()> {
        let now = self.now;
        match deed {
            AlarmDeed::Raise { permit, new } => self.raise(permit, new, facts).await,
            AlarmDeed::Confirm(id) => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                if self.tx.confirm_alarm(*id, actor.person, now).await? {
                    self.show_alarm(*id, facts).await?;
                    self.tell_reporter(*id, actor.person).await?;
                }
                Ok(())
            }
            AlarmDeed::Record { permit, id, authority } => {
                // Whoever has told the chair has received it, and the one who reported it learns of both.
                let is_new = self.tx.confirm_alarm(*id, permit.by(), now).await?;
                self.tx.mark_alarm(permit, *id, *authority, now).await?;
                self.show_alarm(*id, facts).await?;
                if is_new {
                    self.tell_reporter(*id, permit.by()).await?;
                }
                self.tell_recorded(*id, *authority).await
            }
            AlarmDeed::TakeBack { permit, id } => {
                if self.tx.withdraw_alarm(permit, *id, now).await? {
                    let (timer, _) = alarm::timer(*id);
                    self.tx.cancel_timers(&timer).await?;
                    self.take_sign_back(*id).await?;
                    // Whoever takes it back gets a card of this step.
                    self.show_letters(*id, facts).await?;
                    self.tell_mistake(*id, facts).await?;
                }
                Ok(())
            }
            AlarmDeed::Tie { id, code } => match self.tx.case_by_code(None, code).await? {
                Some(case) => self.tx.tie_alarm(*id, case).await,
                None => Ok(()),
            },
        }
    }

    async fn raise(&mut self, permit: &Permit<act::ReportDanger>, new: &NewAlarm, facts: &Facts) -> Result<()> {
        let leaders = new.kind == EscalationKind::Violence;
        let mut told = self.tx.to_be_told((new.ward, new.team), leaders, facts.today).await?;
        told.retain(|it| it.person != permit.by());
        if !self.tx.raise_alarm(permit, new, &told, self.now).await? {
            return Ok(());
        }
        if let Subject::Case(case) = new.subject {
            self.keep_sign(new.id, case, new.sign).await?;
        }
        let Some(alarm) = self.tx.alarm(new.id).await? else { return Ok(()) };
        for account in told.iter().filter_map(|it| it.account.as_ref()) {
            let Some(to) = alarm.told.iter().find(|it| it.person == account.person) else { continue };
            let screen = alarm::letter(&alarm, to, facts);
            self.say_to(account, &screen, letter_key(new.id, account.person)).await?;
        }
        if told.iter().all(|it| it.account.is_none()) {
            tracing::warn!(inbox.id = self.row, "an alarm reached nobody");
        }
        let (key, timer) = alarm::timer(new.id);
        self.set_timer(&key, self.now + LOOK_AFTER, &timer).await
    }

    /// Violence that is reported of a case stays with it: in a family it marks the case as if it had been entered so, and few
    /// may see it; another case it marks once that turns out to be one of a family.
    async fn keep_sign(&mut self, alarm: AlarmId, case: CaseId, sign: Sign) -> Result<()> {
        let Some(found) = self.tx.case(None, case).await? else { return Ok(()) };
        if sign != Sign::Violence || found.sign == sign {
            return Ok(());
        }
        self.tx.keep_sign_before(alarm, found.sign).await?;
        let domestic = found.domestic_violence || is_domestic_violence(sign, found.kind);
        self.tx.set_sign(case, (sign, domestic)).await
    }

    /// What was reported by a slip leaves no mark on the case, unless another report or its kind gives it one.
    async fn take_sign_back(&mut self, alarm: AlarmId) -> Result<()> {
        let Some((case, before)) = self.tx.sign_before(alarm).await? else { return Ok(()) };
        match self.tx.case(None, case).await? {
            Some(found) if found.sign == Sign::Violence => {
                self.tx.set_sign(case, (before, is_domestic_violence(before, found.kind))).await
            }
            _ => Ok(()),
        }
    }

    async fn say_to(&mut self, account: &Account, screen: &Screen, key: String) -> Result<()> {
        let call = render::send(self.locale, account.lang, screen, (None, 0));
        let post = Post { lane: Lane::Notice, key: Some(key), ..Post::card(account.tg_user, call) };
        self.post(post).await?;
        self.crowd(account.tg_user).await
    }

    /// Shows everybody how an alarm stands now: in the message that told them, and on the card of who reported it.
    async fn show_alarm(&mut self, id: AlarmId, facts: &Facts) -> Result<()> {
        match self.show_letters(id, facts).await? {
            Some(alarm) => self.show_reporter(alarm, facts).await,
            None => Ok(()),
        }
    }

    /// Shows those who were told how an alarm stands now.
    async fn show_letters(&mut self, id: AlarmId, facts: &Facts) -> Result<Option<Alarm>> {
        let Some(alarm) = self.tx.alarm(id).await? else { return Ok(None) };
        for to in &alarm.told {
            let key = letter_key(id, to.person);
            let Some(account) = self.tx.account_of(to.person).await? else { continue };
            if !self.tx.is_posted(&key).await? {
                continue;
            }
            let screen = alarm::letter(&alarm, to, facts);
            let call = render::edit(self.locale, account.lang, &screen, (None, 0));
            let post = Post { lane: Lane::Notice, target: Some(key), ..Post::card(account.tg_user, call) };
            self.post(post).await?;
        }
        Ok(Some(alarm))
    }

    /// The card of the one who reported it, if they still stand there.
    async fn show_reporter(&mut self, alarm: Alarm, facts: &Facts) -> Result<()> {
        let Some(account) = self.tx.account_of(alarm.by).await? else { return Ok(()) };
        let Some(stored) = self.tx.dialogues(&[account.tg_user]).await?.remove(&account.tg_user) else { return Ok(()) };
        let (state, _) = State::load(&stored?.state);
        let (Some(at), Some(card)) = (state.place.at::<At>(), state.card) else { return Ok(()) };
        if !at.shows(alarm.id) {
            return Ok(());
        }
        let Some((actor, _)) =
            self.tx.actor(account.tg_user, facts.today, crate::domain::people::CONSENT_VERSION).await?
        else {
            return Ok(());
        };
        let mut theirs = Facts { who: crate::dialogue::facts::Who::Known(actor), ..facts.clone() };
        theirs.put(Some(alarm));
        let screen = state.place.screen(&theirs);
        let call = render::edit(self.locale, account.lang, &screen, (None, state.rev));
        self.post(Post { target: Some(card), ..Post::card(account.tg_user, call) }).await.map(drop)
    }

    async fn tell_reporter(&mut self, id: AlarmId, by: PersonId) -> Result<()> {
        let Some(alarm) = self.tx.alarm(id).await? else { return Ok(()) };
        let screen = alarm.told.iter().find(|it| it.person == by).and_then(|it| alarm::confirmed(&alarm, it));
        match (screen, self.tx.account_of(alarm.by).await?) {
            (Some(screen), Some(account)) => self.say_to(&account, &screen, format!("alarm:{id}:seen:{by}")).await,
            _ => Ok(()),
        }
    }

    /// That an authority was told is said to the one who reported it, unless they told it themselves.
    async fn tell_recorded(&mut self, id: AlarmId, authority: Authority) -> Result<()> {
        let Some(alarm) = self.tx.alarm(id).await? else { return Ok(()) };
        let screen = alarm::recorded(&alarm, authority);
        match (screen, self.tx.account_of(alarm.by).await?) {
            (Some(screen), Some(account)) => {
                self.say_to(&account, &screen, format!("alarm:{id}:recorded:{authority}")).await
            }
            _ => Ok(()),
        }
    }

    /// A slip is told to all who were told of the alarm, and to whoever recorded that they told an authority of it.
    async fn tell_mistake(&mut self, id: AlarmId, facts: &Facts) -> Result<()> {
        let Some(alarm) = self.tx.alarm(id).await? else { return Ok(()) };
        let mut people: Vec<PersonId> = alarm.reached().map(|it| it.person).collect();
        for mark in [&alarm.chair, &alarm.police].into_iter().flatten() {
            if mark.person != alarm.by && !people.contains(&mark.person) {
                people.push(mark.person);
            }
        }
        for person in people {
            if let Some(account) = self.tx.account_of(person).await? {
                let screen = alarm::mistake(&alarm, person, facts);
                self.say_to(&account, &screen, format!("alarm:{id}:mistake:{person}")).await?;
            }
        }
        Ok(())
    }
}

/// The key of the message that told somebody of an alarm; the store reads by it whether it failed.
fn letter_key(id: AlarmId, person: PersonId) -> String {
    format!("alarm:{id}:to:{person}")
}

/// What the actor reported within the last minutes.
async fn mine(reading: Reading<'_>) -> Result<MineFound> {
    let Reading { tx, facts, .. } = reading;
    let Some((ward, person)) = facts.actor().map(|it| (it.ward, it.person)) else { return Ok(MineFound::default()) };
    Ok(MineFound(match tx.own_alarm((ward, person), facts.now - MAY_BE_MISTAKEN).await? {
        Some(id) => tx.alarm(id).await?,
        None => None,
    }))
}

/// An alarm, for those whom it concerns: who reported it, who was told, who heads the team, the ward's officers.
async fn one(id: AlarmId, reading: Reading<'_>) -> Result<Option<Alarm>> {
    let Reading { tx, facts, loader, by_timer } = reading;
    let Some(alarm) = tx.alarm(id).await? else { return Ok(None) };
    let concerns = facts.actor().is_some_and(|it| {
        let officer = it.ward == alarm.ward && it.holds(Office::WardOfficer);
        alarm.by == it.person
            || alarm.is_headed_by(it)
            || officer
            || alarm.told.iter().any(|told| told.person == it.person)
    });
    if by_timer {
        loader.place(tx, facts, alarm.ward).await?;
        // Whoever reported the same a moment before is told that nobody answers by that report's own timer.
        if tx.repeats_alarm(id, alarm.at - LOOK_AFTER).await? {
            return Ok(None);
        }
    }
    Ok((by_timer || concerns).then_some(alarm))
}
