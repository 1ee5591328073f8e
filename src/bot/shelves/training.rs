//! Keeps what is done with training sessions.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::Shelf;
use crate::bot::apply::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::training::TrainingDeed;
use crate::store::{Error, Result};

pub(super) struct Trainings;

impl Shelf for Trainings {
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
        | TrainingDeed::Tick { .. } => Ok(()),
    }
}
