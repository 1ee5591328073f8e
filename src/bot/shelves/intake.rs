//! Reads when somebody's last case was, and keeps what becomes of a case that was written: it is saved under its code, its timers are set, and others are told.

use chrono::Datelike;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::tell::about_case;
use crate::dialogue::effect::{Audience, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::{IntakeDeed, LastLogged, LastLoggedFound};
use crate::dialogue::own::Own;
use crate::dialogue::papers::links as papers;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::domain::case::NewCase;
use crate::domain::register::number_in_year;
use crate::store::Result;

pub(super) struct Intake;

impl Shelf for Intake {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<LastLogged>().map(|_| read(last_logged(reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<IntakeDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn last_logged(reading: Reading<'_>) -> Result<LastLoggedFound> {
    match reading.facts.actor() {
        Some(actor) => Ok(LastLoggedFound(reading.tx.last_case_of(actor.person).await?)),
        None => Ok(LastLoggedFound::default()),
    }
}

async fn write(deed: &IntakeDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        IntakeDeed::Open { permit, case, code } => {
            desk.changed.opened = true;
            let id = desk.tx.open_case(permit, (case, code), desk.now).await?;
            desk.tx.tie_escalations(id, &format!("{}:", case.key)).await?;
            into_an_open_book((case, code), desk, facts).await
        }
        IntakeDeed::NotAccepted(new) => match facts.actor() {
            Some(actor) => desk.tx.add_not_accepted(actor.person, new, desk.now).await,
            None => Ok(()),
        },
        IntakeDeed::Plan { code } => match desk.tx.case_by_code(None, code).await? {
            Some(id) => desk.plan_case(id, facts).await,
            None => Ok(()),
        },
        IntakeDeed::Tell { code, to, body, urgency } => {
            let Some(case) = desk.tx.case_by_code(None, code).await? else { return Ok(()) };
            let screen = about_case(case, body.clone());
            desk.tell(to, &screen, (*urgency, None), facts).await
        }
    }
}

/// A closed book takes no new line: the next one is opened for the case, and the head told.
async fn into_an_open_book((case, code): (&NewCase, &str), desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let year = case.received_on.year();
    let Some(number) = number_in_year(code) else { return Ok(()) };
    let before = desk.tx.register_book(case.team, year).await?;
    // A case that was saved before under another code needs no line.
    if !before.is_full() || desk.tx.case_by_code(None, code).await?.is_none() {
        return Ok(());
    }
    let opened = desk.tx.open_next_book((case.team, year), Some(number), facts.today).await?;
    let (Some(book), Some(closed_on)) = (opened, before.closed_on) else { return Ok(()) };
    let words = text!(
        "register-next-opened-for",
        code = code,
        before = before.number,
        closed = Arg::Date(closed_on),
        number = book.number,
        year = year.to_string(),
        opened = Arg::Date(book.opened_on)
    );
    let open = Button::go(papers::book(case.team), text!("register-button-book"));
    let screen = Screen::new(words).open().row(vec![open]);
    desk.tell(&Audience::HeadOf(case.team), &screen, (Urgency::Normal, None), facts).await
}
