//! Reads the sessions of the case among the facts, and sends the next one as an appointment.

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::sessions::{OfCase, SessionDeed, SessionsFound};
use crate::domain::CaseId;
use crate::report::ics::{Event, ics};
use crate::store::Result;

/// How long a calendar keeps free for a session.
const LASTS: TimeDelta = TimeDelta::minutes(90);

pub(super) struct Sessions;

impl Shelf for Sessions {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<OfCase>().map(|it| read(of_case(it.0, reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, _facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<SessionDeed>().map(|deed| write(deed, desk).boxed())
    }
}

/// The case was read within the actor's scope: its sessions are for the same eyes.
async fn of_case(id: CaseId, reading: Reading<'_>) -> Result<SessionsFound> {
    match reading.facts.case.as_ref().filter(|it| it.id == id) {
        Some(case) => Ok(SessionsFound(reading.tx.sessions(case).await?)),
        None => Ok(SessionsFound::default()),
    }
}

async fn write(deed: &SessionDeed, desk: &mut Desk<'_>) -> Result<()> {
    let SessionDeed::Appoint { uid, title, place, at } = deed;
    let words = desk.locale.plain(desk.lang, title);
    let event = Event {
        uid,
        sequence: u32::try_from(desk.row).unwrap_or(u32::MAX),
        title: &words,
        place,
        description: "",
        starts_at: *at,
        ends_at: *at + LASTS,
        stamp: desk.now,
        cancelled: false,
    };
    let call = Call::Calendar { file: ics(&event), caption: desk.locale.html(desk.lang, title), markup: None };
    desk.post(Post::card(desk.chat_id, call)).await?;
    desk.covered = true;
    Ok(())
}
