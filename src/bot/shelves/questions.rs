//! Keeps questions about bulletins and their answers.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::Shelf;
use crate::bot::apply::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::questions::QuestionDeed;
use crate::store::{Error, Result};

pub(super) struct Questions;

impl Shelf for Questions {
    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<QuestionDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &QuestionDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(actor) = facts.actor() else { return Ok(()) };
    match deed {
        QuestionDeed::Ask(new) => desk.tx.ask((actor.ward, actor.person), new, desk.now).await,
        QuestionDeed::Answer { permit, id, answer } => {
            let first = desk.tx.answer_question(permit, (actor.ward, *id), answer, desk.now).await?;
            let late = Error::RowsAffected { what: "answer question", rows: 0 };
            if first { Ok(()) } else { Err(late) }
        }
    }
}
