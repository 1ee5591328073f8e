//! Reads and keeps questions about bulletins and their answers: to read, for whoever may answer them.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own;
use crate::dialogue::questions::{Answered, AnsweredFound, Count, One, Open, OpenCount, Page, QuestionDeed};
use crate::domain::access::{Action, may};
use crate::domain::announce::Question;
use crate::domain::people::Actor;
use crate::domain::{QuestionId, WardId};
use crate::store::{Error, Result, Tx};

pub(super) struct Questions;

impl Shelf for Questions {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(One(id)) = ask.get() {
            read(one(*id, reading))
        } else if let Some(Answered(message)) = ask.get() {
            read(answered(*message, reading))
        } else if let Some(Page(page)) = ask.get() {
            read(open(*page, reading))
        } else {
            ask.get::<Count>().map(|_| read(count(reading)))?
        })
    }

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

/// Whoever may answer questions.
fn answering(facts: &Facts) -> Option<&Actor> {
    facts.actor().filter(|it| may(it, Action::Announce).is_ok())
}

async fn one(id: QuestionId, reading: Reading<'_>) -> Result<Option<Question>> {
    match answering(reading.facts).map(|it| it.ward) {
        Some(ward) => question(reading.tx, ward, id).await,
        None => Ok(None),
    }
}

async fn answered(message: i32, reading: Reading<'_>) -> Result<AnsweredFound> {
    let Some(actor) = answering(reading.facts) else { return Ok(AnsweredFound::default()) };
    let told = reading.tx.question_of_message(actor.ward, actor.person, i64::from(message)).await?;
    Ok(AnsweredFound(match told {
        Some(id) => question(reading.tx, actor.ward, id).await?,
        None => None,
    }))
}

async fn count(reading: Reading<'_>) -> Result<OpenCount> {
    let now = reading.facts.now;
    Ok(OpenCount(match answering(reading.facts) {
        Some(actor) => reading.tx.count_questions(actor.ward, now).await?,
        None => 0,
    }))
}

async fn open(page: u32, reading: Reading<'_>) -> Result<Open> {
    let Reading { tx, facts, .. } = reading;
    let Some(ward) = answering(facts).map(|it| it.ward) else { return Ok(Open::default()) };
    let total = tx.count_questions(ward, facts.now).await?;
    let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
    let mut lines = Vec::new();
    for it in tx.open_questions(ward, place).await? {
        lines.push(named(tx, ward, it).await?);
    }
    Ok(Open { lines, total })
}

async fn question(tx: &mut Tx, ward: WardId, id: QuestionId) -> Result<Option<Question>> {
    match tx.question(ward, id).await? {
        Some(it) => named(tx, ward, it).await.map(Some),
        None => Ok(None),
    }
}

/// A question with the name of who asked and the words of what it is about.
async fn named(tx: &mut Tx, ward: WardId, it: Question) -> Result<Question> {
    let title = tx.announcement(ward, it.about).await?.map_or_else(String::new, |it| it.content.plain);
    let Some(person) = tx.person(it.person).await? else { return Ok(Question { title, ..it }) };
    let team = person.offices.iter().rev().find_map(|it| it.team);
    let reachable = tx.account_of(person.id).await?.is_some();
    Ok(Question { name: person.name, team, phone: person.phone, title, reachable, ..it })
}
