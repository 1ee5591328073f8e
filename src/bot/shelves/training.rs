//! Reads training sessions, and keeps what is done with them.

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::facts::{Facts, PAGE, TrainingFound};
use crate::dialogue::own::Own;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::{Begun, BegunFound, Materials, MaterialsFound, One, Page, Sessions, TrainingDeed};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::{Act, DAY, Target};
use crate::domain::calendar::local_date;
use crate::domain::training::course::TrainingPaper;
use crate::domain::training::{Notice, NoticeKind, Training, TrainingStatus};
use crate::domain::{PersonId, WardId};
use crate::store::{Error, Result, Tx};

/// The version with which people are first invited.
const INVITED_WITH: u32 = 1;
/// Of what is being planned so many are shown.
const BEGUN: i64 = 6;

pub(super) struct Trainings;

impl Shelf for Trainings {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(ask) = ask.get::<One>() {
            read(one(ask, reading))
        } else if ask.get::<Begun>().is_some() {
            read(begun(reading))
        } else if let Some(Page(page)) = ask.get() {
            read(sessions(*page, reading))
        } else {
            ask.get::<Materials>().map(|_| read(materials(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<TrainingDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &TrainingDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        TrainingDeed::Invite { permit, ward, training } => {
            return desk.tx.invite_guests(permit.as_ref(), (*ward, training), facts.today).await;
        }
        TrainingDeed::Notice { ward, notice, send_at } => {
            return desk.post_notice(*ward, (**notice).clone(), *send_at).await;
        }
        TrainingDeed::AskAgain { permit, training } => return desk.tx.forget_answers(permit, *training).await,
        TrainingDeed::Tick { permit, training, person, attended: true } => {
            return desk.tx.check_in((*training, *person), permit.by(), desk.now).await;
        }
        TrainingDeed::Tick { permit, training, person, attended: false } => {
            return desk.tx.uncheck(permit, (*training, *person)).await;
        }
        TrainingDeed::InviteLate { permit, training, person, send_at } => {
            return invite_late(desk, permit, (training, *person, *send_at), facts).await;
        }
        TrainingDeed::TickAll { permit, training, people } => {
            let Some(ward) = permit.scope().ward else { return Ok(()) };
            return desk.tx.check_in_all(permit, ward, (*training, people), desk.now).await;
        }
        TrainingDeed::Print { permit, training, paper } => return print(desk, permit, (training, *paper)).await,
        _ => {}
    }
    let Some(actor) = facts.actor() else { return Ok(()) };
    match deed {
        TrainingDeed::Save { permit, training } => {
            match desk.tx.save_training(permit, actor.ward, training, desk.now).await? {
                // Another process was quicker between this step's look and its word: look again.
                None => Err(Error::RowsAffected { what: "save training", rows: 0 }),
                Some(_) => Ok(()),
            }
        }
        TrainingDeed::Answer { training, rsvp } => {
            desk.tx.answer_training((*training, actor.person), *rsvp, desk.now).await
        }
        TrainingDeed::CheckIn(training) => desk.tx.check_in((*training, actor.person), actor.person, desk.now).await,
        TrainingDeed::Rate { training, rating } => desk.tx.rate_training((*training, actor.person), *rating).await,
        TrainingDeed::Invite { .. }
        | TrainingDeed::Notice { .. }
        | TrainingDeed::AskAgain { .. }
        | TrainingDeed::InviteLate { .. }
        | TrainingDeed::TickAll { .. }
        | TrainingDeed::Print { .. }
        | TrainingDeed::Tick { .. } => Ok(()),
    }
}

/// Whoever is thought of later gets the same invitation as the others.
async fn invite_late(
    desk: &mut Desk<'_>,
    permit: &Permit<act::PlanTraining>,
    (training, person, send_at): (&Training, PersonId, DateTime<Utc>),
    facts: &Facts,
) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    if !desk.tx.invite_guest(permit, ward, (training.id, person)).await? {
        return Ok(());
    }
    let notice = Notice { kind: NoticeKind::Invitation, training: training.clone() };
    let key = notice.key_for(person);
    desk.post_to(ward, (notice, key), (&[person], send_at)).await
}

/// People in office stand in it by name and nothing else: it is printed, signed and kept.
async fn print(
    desk: &mut Desk<'_>,
    permit: &Permit<act::PlanTraining>,
    (training, paper): (&Training, TrainingPaper),
) -> Result<()> {
    let Some(ward) = permit.scope().ward else { return Ok(()) };
    let day = local_date(training.starts_at);
    let (name, ending) = match paper {
        TrainingPaper::Letter => ("giay-moi-tap-huan", "docx"),
        TrainingPaper::List => ("danh-sach-tap-huan", "docx"),
        TrainingPaper::Sheet => ("danh-sach-tap-huan", "xlsx"),
        TrainingPaper::Minutes => ("bien-ban-tap-huan", "docx"),
    };
    let file_name = format!("{name}-{day}.{ending}");
    let paper_name = Text::of(format!("training-paper-{paper}"));
    let caption =
        text!("training-print-caption", name = paper_name, topic = training.topic.as_str(), day = Arg::Date(day));
    desk.note_of_office(permit, Act::PrintTraining, Target::of(DAY, day)).await?;
    let order = PaperOrder::Training { ward, training: training.id, kind: paper, file_name };
    send(desk, order, &caption, false).await
}

/// A session. A timer is the system's own and may read any.
async fn one(ask: &One, reading: Reading<'_>) -> Result<Option<TrainingFound>> {
    let Reading { tx, facts, loader, by_timer } = reading;
    let ward = facts.actor().map(|it| it.ward);
    let mut found = match ask.id {
        Some(id) => tx.training(id).await?.filter(|it| by_timer || Some(it.0) == ward),
        None => None,
    };
    if let (Some(key), Some(ward)) = (&ask.key, ward) {
        found = tx.training_by_key(ward, key).await?.map(|it| (ward, it));
    }
    if let (Some(code), Some(ward)) = (&ask.code, ward)
        && let Some(it) = tx.training_by_code(ward, code, facts.now).await?
    {
        found = Some((ward, it));
    }
    let Some((ward, it)) = found else { return Ok(None) };
    if by_timer {
        loader.place(tx, facts, ward).await?;
    }
    with_guests(tx, (ward, it), (ask.guests, by_timer), facts).await
}

/// `all` asks for everybody who was invited, which only the office may, and a timer.
async fn with_guests(
    tx: &mut Tx,
    (ward, training): (WardId, Training),
    (all, by_timer): (bool, bool),
    facts: &Facts,
) -> Result<Option<TrainingFound>> {
    let actor = facts.actor();
    let own = match actor {
        Some(actor) => tx.guest(training.id, actor.person).await?,
        None => None,
    };
    let may_plan = actor.is_some_and(|it| may(it, Action::PlanTraining).is_ok());
    // Nobody but the office knows of what is only planned; material of what is over is for everybody.
    let (draft, over) = (training.status == TrainingStatus::Draft, training.ends_at <= facts.now);
    let open = training.is_open(facts.now);
    let plans = may_plan || actor.is_none();
    if !plans && (draft || (own.is_none() && !open && !(over && training.material.is_some()))) {
        return Ok(None);
    }
    let mut found = TrainingFound { ward, training, guests: Vec::new(), own, invitation: None, recipients: (0, 0) };
    if all && (by_timer || may_plan) {
        let it = &found.training;
        found.guests = tx.guests(it.id).await?;
        let invitation = Training { version: INVITED_WITH, ..it.clone() };
        let key = Notice { kind: NoticeKind::Invitation, training: invitation }.key();
        found.invitation = tx.announcement_by_key(ward, &key).await?.map(|it| it.id);
        if draft {
            found.recipients = tx.count_recipients(ward, (&it.recipients, true), facts.today).await?;
        }
    }
    Ok(Some(found))
}

/// Those that are being planned in the ward, for whoever may go on with them.
async fn begun(reading: Reading<'_>) -> Result<BegunFound> {
    let plans = reading.facts.actor().filter(|it| may(it, Action::PlanTraining).is_ok());
    let Some(ward) = plans.map(|it| it.ward) else { return Ok(BegunFound::default()) };
    Ok(BegunFound(reading.tx.draft_trainings(ward, BEGUN).await?))
}

async fn sessions(page: u32, reading: Reading<'_>) -> Result<Sessions> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor() else { return Ok(Sessions::default()) };
    let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
    let (lines, total) = if may(actor, Action::PlanTraining).is_ok() {
        tx.trainings(actor.ward, facts.now, place).await?
    } else {
        tx.trainings_of((actor.ward, actor.person), facts.now, place).await?
    };
    Ok(Sessions { lines, total })
}

async fn materials(reading: Reading<'_>) -> Result<MaterialsFound> {
    let Some(ward) = reading.facts.actor().map(|it| it.ward) else { return Ok(MaterialsFound::default()) };
    Ok(MaterialsFound(reading.tx.materials(ward, reading.facts.now).await?))
}
