//! Reads what papers are made of, keeps what was answered for them, and orders them: each is logged as a reading of the
//! names, and removed from the chat after a while.

use chrono::{Datelike, TimeDelta};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::bot::paper_order::PaperOrder;
use crate::bot::papers::{book_of, changed, office_of, within};
use crate::dialogue::cases::timers::Due;
use crate::dialogue::effect::Timer;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::papers::{BookFound, CaseFound, Format, OfBook, OfCase, OfWords, PapersDeed, WordsFound};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::{local, local_date};
use crate::domain::paper_words::PaperWord;
use crate::domain::papers::{Filled, PaperKind};
use crate::domain::register::{BookId, Keeper, SignedLines, Stretch, keeper, next_to_sign};
use crate::store::Result;

/// How long a paper with names stands in a chat: to be saved where it is printed.
const PAPERS_STAND: TimeDelta = TimeDelta::hours(1);

pub(super) struct Papers;

impl Shelf for Papers {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OfCase(case)) = ask.get::<OfCase>() {
            read(of_case(*case, reading))
        } else if ask.get::<OfWords>().is_some() {
            read(of_words(reading))
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
    let case = reading.tx.case(Some(permit.scope()), id).await?.filter(|it| it.is_answered_for_by(permit.scope()));
    let Some(case) = case else { return Ok(None) };
    let sessions = reading.tx.sessions(&case).await?;
    let reported = reading.tx.reported_of(id).await?;
    let (filled, made) = (reading.tx.filled(id).await?, reading.tx.papers_made(id).await?);
    Ok(Some(CaseFound { case, sessions, reported, filled, made }))
}

async fn of_words(reading: Reading<'_>) -> Result<Option<WordsFound>> {
    let permit = reading.facts.actor().and_then(|it| may(it, act::RunOffice).ok());
    let Some(ward) = permit.and_then(|it| it.scope().ward) else { return Ok(None) };
    let Some(office) = office_of(reading.tx, ward).await? else { return Ok(None) };
    let set = reading.tx.paper_words(ward).await?;
    let now = PaperWord::ALL.iter().map(|it| (*it, office.word(*it))).collect();
    Ok(Some(WordsFound { now, set }))
}

async fn of_book(OfBook { team, year, part }: OfBook, reading: Reading<'_>) -> Result<Option<BookFound>> {
    let scope = reading.facts.actor().and_then(|it| may(it, act::ReadNames).ok()).map(|it| it.scope());
    let keeper = scope.and_then(|it| keeper(it, team, &reading.facts.teams));
    let Some(keeper) = keeper else { return Ok(None) };
    let tx = reading.tx;
    let books = tx.register_books(team, year).await?;
    let wanted = books.iter().find(|it| Some(it.part) == part).or(books.last());
    let Some(book) = wanted.cloned() else { return Ok(None) };
    let lines = tx.register_lines(within(keeper), &book).await?;
    let signed = tx.signed_lines(book.id()).await?;
    let prints = tx.prints(book.id()).await?;
    let changed = changed(tx, &lines, (&signed, &prints), (reading.loader.locale, &reading.facts.teams)).await?;
    let ends = lines.first().zip(lines.last());
    let lines = ends.map(|(first, last)| Stretch { from: first.number, to: last.number });
    let printed = next_to_sign(&prints, &signed).map(|it| (it.stretch, it.at));
    let last_old = tx.last_old_line(&book).await?;
    let years = tx.register_years(team).await?;
    let numbers = tx.all_book_numbers(team).await?;
    let mut found = BookFound {
        book,
        books,
        numbers,
        lines,
        last_old,
        signed,
        printed,
        prints: prints.iter().map(|it| (it.stretch, it.at)).collect(),
        changed,
        years,
        first_after: None,
    };
    if found.books.last().is_some_and(|it| it.part == found.book.part)
        && let Some(year) = found.year_after(reading.facts.today.year())
    {
        found.first_after = tx.register_books(team, year).await?.first().map(|it| it.part);
    }
    Ok(Some(found))
}

async fn write(deed: &PapersDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        PapersDeed::Make { permit, case, code, kind, filled } => {
            make(desk, facts, (permit, *case, code), (*kind, filled)).await
        }
        PapersDeed::Print { permit, book, keeper, stretch, format } => {
            print(desk, facts, permit, ((*book, *keeper), *stretch, *format)).await
        }
        PapersDeed::OpenNext { permit, team, year } => {
            desk.note_of_office(permit, Act::SetUpBook, *team).await?;
            desk.tx.open_next_book((*team, *year), None, facts.today).await.map(drop)
        }
        PapersDeed::SetUp { permit, book } => {
            desk.note_of_office(permit, Act::SetUpBook, book.team).await?;
            desk.tx.set_register_book(permit, book).await
        }
        PapersDeed::SetWord { permit, word, value } => {
            let Some(ward) = permit.scope().ward else { return Ok(()) };
            desk.tx.note_act(&NewAct::by(permit.by(), ward, Act::SetPaperWords), desk.now).await?;
            desk.tx.set_paper_word(permit, (ward, *word), value.as_deref()).await
        }
        PapersDeed::Sign { permit, book, stretch, on } => {
            desk.note_of_office(permit, Act::SignRegister, book.team).await?;
            let signed = SignedLines { stretch: *stretch, signed_on: *on, at: desk.now };
            desk.tx.sign_register(permit, (desk.row, *book), &signed).await
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
        // Others may have answered for another paper meanwhile.
        let mut kept = desk.tx.filled(case).await?;
        kept.take_over(kind, filled);
        desk.tx.keep_filled(permit, case, &kept, desk.now).await?;
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
    ((id, keeper), stretch, format): ((BookId, Keeper), Stretch, Format),
) -> Result<()> {
    let BookId { team, year, part } = id;
    let Some(book) = book_of(desk.tx, id).await? else { return Ok(()) };
    let lines = desk.tx.register_lines(within(keeper), &book).await?;
    let cases: Vec<CaseId> = lines.iter().filter(|it| stretch.holds(it.number)).map(|it| it.case).collect();
    desk.tx.log_names_of(permit, &cases, desk.now).await?;
    desk.note_of_office(permit, Act::PrintRegister, team).await?;
    let name = facts.teams.iter().find(|it| it.id == team).map_or("", |it| it.name.as_str());
    let (person, day, time) = made(desk, facts);
    let caption = text!(
        "papers-caption-register",
        year = year.to_string(),
        book = book.number,
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
    let file_name =
        format!("so-theo-doi-to-{number:02}-{year}-quyen-{}-{}-{}.{ending}", book.number, stretch.from, stretch.to);
    let Stretch { from, to } = stretch;
    let heir = match keeper {
        Keeper::Whole => None,
        Keeper::Heir(heir) => Some(heir),
    };
    let order = PaperOrder::Register { row: desk.row, team, heir, year, part, from, to, workbook, person, file_name };
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
    let call = Call::Paper { order: Box::new(order), caption };
    if names {
        return post_with_names(desk, call).await;
    }
    post(desk, call).await.map(drop)
}

/// Posts a file; its key in the outbox.
async fn post(desk: &mut Desk<'_>, call: Call) -> Result<String> {
    let key = format!("paper:{}:{}:", desk.chat_id, desk.row);
    desk.post(Post { key: Some(key.clone()), ..Post::card(desk.chat_id, call) }).await?;
    desk.covered = true;
    Ok(key)
}

/// Posts a file in which names may stand: it goes from the chat after a while.
pub(super) async fn post_with_names(desk: &mut Desk<'_>, call: Call) -> Result<()> {
    let key = post(desk, call).await?;
    let erase = Timer::of(Due::EraseNames { chat: desk.chat_id, message: key.clone(), card: false });
    desk.set_timer(&format!("names:{key}"), desk.now + PAPERS_STAND, &erase).await
}
