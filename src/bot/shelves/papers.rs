//! Reads what papers are made of, keeps what was answered for them, and orders them: each is logged as a reading of the
//! names, and removed from the chat after a while.

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::{Desk, Post};
use crate::bot::call::Call;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::cases::timers::Due;
use crate::dialogue::effect::Timer;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::papers::{BookFound, CaseFound, Format, OfBook, OfCase, PapersDeed, covers_case};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act, may};
use crate::domain::audit::Act;
use crate::domain::calendar::{local, local_date};
use crate::domain::papers::{Filled, PaperKind};
use crate::domain::register::Stretch;
use crate::domain::{CaseId, TeamId};
use crate::store::Result;
use crate::store::papers::SignedLines;

/// How long a paper with names stands in a chat: to be saved where it is printed.
const PAPERS_STAND: TimeDelta = TimeDelta::hours(1);

pub(super) struct Papers;

impl Shelf for Papers {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OfCase(case)) = ask.get::<OfCase>() {
            read(of_case(*case, reading))
        } else {
            let ask = ask.get::<OfBook>()?;
            read(of_book(*ask, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<PapersDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn of_case(id: CaseId, reading: Reading<'_>) -> Result<Option<CaseFound>> {
    let permit = reading.facts.actor().and_then(|it| may(it, act::ReadNames).ok());
    let Some(permit) = permit else { return Ok(None) };
    let case = reading.tx.case(Some(permit.scope()), id).await?.filter(|it| covers_case(permit.scope(), it));
    let Some(case) = case else { return Ok(None) };
    let (filled, made) = (reading.tx.filled(id).await?, reading.tx.papers_made(id).await?);
    Ok(Some(CaseFound { case, filled, made }))
}

async fn of_book(OfBook { team, year }: OfBook, reading: Reading<'_>) -> Result<Option<BookFound>> {
    let scope = reading.facts.actor().and_then(|it| may(it, act::ReadNames).ok()).map(|it| it.scope());
    let ward = reading.facts.teams.iter().find(|it| it.id == team).map(|it| it.ward);
    let covered = scope.is_some_and(|it| it.teams.contains(team) || (ward.is_some() && it.ward == ward));
    if !covered {
        return Ok(None);
    }
    let book = reading.tx.register_book(team, year).await?;
    let lines = reading.tx.register_lines(team, year).await?;
    let signed = reading.tx.signed_lines(team, year).await?;
    let changed = lines.iter().filter(|it| it.is_changed(book.line_of(it.number), &signed));
    let changed = changed.map(|it| book.line_of(it.number)).collect();
    let ends = lines.first().zip(lines.last());
    let last = signed.iter().max_by_key(|it| it.stretch.to).map(|it| (it.stretch.to, it.signed_on));
    let lines = ends.map(|(first, last)| Stretch { from: book.line_of(first.number), to: book.line_of(last.number) });
    Ok(Some(BookFound { book, lines, signed: last, changed }))
}

async fn write(deed: &PapersDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        PapersDeed::Make { permit, case, code, kind, filled } => {
            make(desk, facts, (permit, *case, code), (*kind, filled)).await
        }
        PapersDeed::Print { permit, team, year, stretch, format } => {
            print(desk, facts, permit, (*team, *year, *stretch, *format)).await
        }
        PapersDeed::SetUp { permit, book } => desk.tx.set_register_book(permit, book).await,
        PapersDeed::Sign { permit, team, year, stretch, on } => {
            let signed = SignedLines { stretch: *stretch, signed_on: *on, at: desk.now };
            desk.tx.sign_register(permit, (desk.row, *team, *year), &signed).await
        }
    }
}

async fn make(
    desk: &mut Desk<'_>,
    facts: &Facts,
    (permit, case, code): (&Permit<act::ReadNames>, CaseId, &str),
    (kind, filled): (PaperKind, &Filled),
) -> Result<()> {
    if !kind.is_of_one_day() {
        desk.tx.keep_filled(permit, case, filled, desk.now).await?;
    }
    desk.tx.note_paper(permit, (desk.row, case), kind, desk.now).await?;
    let name = Text::of(format!("paper-kind-{kind}"));
    let caption = if kind.names_parties() {
        desk.tx.log_names(permit, case, desk.now).await?;
        let (person, day, time) = made(desk, facts);
        text!("papers-caption-case", name = name, code = code, person = person, time = time, day = day)
    } else {
        text!("papers-caption-court", name = name, code = code)
    };
    let file_name = format!("{}-{code}.docx", file_name_of(kind));
    let order = PaperOrder::Case { case, kind, filled: filled.clone(), file_name };
    send(desk, order, &caption, kind.names_parties()).await
}

fn file_name_of(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Settled => "bien-ban-hoa-giai-thanh",
        PaperKind::Unsettled => "bien-ban-hoa-giai-khong-thanh",
        PaperKind::Invitation => "giay-moi",
        PaperKind::Urgent => "bao-cao-nhanh",
        PaperKind::Court => "don-yeu-cau-toa-an",
    }
}

async fn print(
    desk: &mut Desk<'_>,
    facts: &Facts,
    permit: &Permit<act::ReadNames>,
    (team, year, stretch, format): (TeamId, i32, Stretch, Format),
) -> Result<()> {
    let book = desk.tx.register_book(team, year).await?;
    for line in desk.tx.register_lines(team, year).await? {
        if stretch.holds(book.line_of(line.number)) {
            desk.tx.log_names(permit, line.case, desk.now).await?;
        }
    }
    desk.note_of_office(permit, Act::PrintRegister, team).await?;
    let name = facts.teams.iter().find(|it| it.id == team).map_or("", |it| it.name.as_str());
    let (person, day, time) = made(desk, facts);
    let caption = text!(
        "papers-caption-register",
        year = year.to_string(),
        team = name,
        from = stretch.from,
        to = stretch.to,
        person = person.as_str(),
        time = time,
        day = day
    );
    let workbook = format == Format::Workbook;
    let number = facts.teams.iter().find(|it| it.id == team).map_or(0, |it| it.number);
    let ending = if workbook { "xlsx" } else { "docx" };
    let file_name = format!("so-theo-doi-to-{number:02}-{year}-{}-{}.{ending}", stretch.from, stretch.to);
    let Stretch { from, to } = stretch;
    let order = PaperOrder::Register { team, year, from, to, workbook, person, file_name };
    send(desk, order, &caption, true).await
}

/// For whom and when.
fn made(desk: &Desk<'_>, facts: &Facts) -> (String, Arg, Arg) {
    let person = facts.actor().map_or_else(String::new, |it| it.name.clone());
    (person, Arg::Date(local_date(desk.now)), Arg::Time(local(desk.now).time()))
}

/// A paper must be saved to be printed, so it is not held fast in the chat; one with names goes from there by itself.
pub(super) async fn send(desk: &mut Desk<'_>, order: PaperOrder, caption: &Text, names: bool) -> Result<()> {
    let caption = desk.locale.html(desk.lang, caption);
    let key = format!("paper:{}:{}:", desk.chat_id, desk.row);
    let call = Call::Paper { order: Box::new(order), caption };
    desk.post(Post { key: Some(key.clone()), ..Post::card(desk.chat_id, call) }).await?;
    desk.covered = true;
    if !names {
        return Ok(());
    }
    let erase = Timer::of(Due::EraseNames { chat: desk.chat_id, message: key.clone(), card: false });
    desk.set_timer(&format!("names:{key}"), desk.now + PAPERS_STAND, &erase).await
}
