//! Papers that are made when they are sent: reads what they say, and puts it on paper. Order and rights are decided in the
//! step; what is read here is read within the scope of who ordered it.

mod model;
mod outreach;
mod pay;
mod team_report;
mod training;

pub(super) use self::pay::ledger_of;
use std::collections::HashMap;

use chrono::{DateTime, Utc};

use self::pay::{of_ledger, of_pay};
use super::Bot;
use super::files::Upload;
pub(super) use super::paper_office::office_of;
use super::paper_order::PaperOrder;
use super::report_data::of_report;
use super::ward_rules::read_rules;
use crate::dialogue::text::Text;
use crate::domain::access::Scope;
use crate::domain::calendar::local_date;
use crate::domain::case::{Case, Cooperation, Session, court_deadline};
use crate::domain::election::Proposal;
use crate::domain::election::papers::ProposalPaper;
use crate::domain::papers::Filled;
use crate::domain::people::{Lang, Office as Holds, Team};
use crate::domain::plan::progress::last_of;
use crate::domain::register::{Book, BookId, Entry, Keeper, Printed, PrintedLine, SignedLines, Stretch};
use crate::domain::reporting::File;
use crate::domain::{CaseId, ProposalId, WardId};
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::docx::pack;
use crate::report::election;
use crate::report::papers::case::{Around, CasePaper};
use crate::report::papers::{case, register};
use crate::report::plan;
use crate::store::model::ModelsOf;
use crate::store::papers::books::{RegisterLine, Standing};
use crate::store::plan::PlanOf;
use crate::store::{Error, Tx};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Bot {
    /// Makes a paper; none where what it is of is not there any more, or it cannot be written.
    pub(super) async fn paper(&self, order: &PaperOrder) -> Result<Option<Upload>, Error> {
        let now = self.clock.now();
        // Whoever writes does not wait for what is only read.
        let mut tx = self.store.begin_reading().await?;
        match order {
            PaperOrder::Case { case, kind, filled, file_name } => {
                let Some((it, office)) = of_case(&mut tx, (*case, filled.clone()), now).await? else {
                    return Ok(None);
                };
                drop(tx);
                let paper = case::paper(*kind, &it, (&self.locale, &office));
                Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
            PaperOrder::Proposal { ward, proposal, kind, file_name } => {
                let Some(it) = of_proposal(&mut tx, (*ward, *proposal), now).await? else { return Ok(None) };
                drop(tx);
                let Some(paper) = it.paper(*kind, &self.locale) else { return Ok(None) };
                Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
            PaperOrder::Pay { ward, request, kind, file_name } => {
                let Some(it) = of_pay(&mut tx, (*ward, *request), now).await? else { return Ok(None) };
                drop(tx);
                let Some(paper) = it.paper(*kind, &self.locale) else { return Ok(None) };
                Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
            PaperOrder::PayLedger { ward, year, quarter, workbook, file_name } => {
                let Some(it) = of_ledger(&mut tx, (*ward, *year, *quarter), now).await? else { return Ok(None) };
                drop(tx);
                if *workbook {
                    return Ok(it.workbook(&self.locale).map(|bytes| upload(file_name, EXCEL, bytes)));
                }
                Ok(packed(it.paper(&self.locale)).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
            PaperOrder::Plan { ward, year, workbook, file_name } => {
                self.plan_paper(tx, PlanOf { ward: *ward, year: *year }, (*workbook, file_name)).await
            }
            PaperOrder::Training { ward, training, kind, file_name } => {
                self.training_paper(tx, (*ward, *training), (*kind, file_name)).await
            }
            PaperOrder::Model { ward, year, team, kind, file_name } => {
                self.model_paper(tx, (ModelsOf { ward: *ward, year: *year }, *team), (*kind, file_name)).await
            }
            PaperOrder::Outreach { ward, kit, kind, file_name } => {
                self.kit_file(tx, (*ward, *kit), (*kind, file_name)).await
            }
            PaperOrder::Report { ward, report, nth, file, file_name } => {
                let mime = mime_of(*file);
                let bytes = of_report(tx, (*ward, *report, *nth), (*file, now)).await?;
                Ok(bytes.map(|bytes| upload(file_name, mime, bytes)))
            }
            PaperOrder::TeamReport { ward, team, period, file_name } => {
                self.team_report(tx, (*ward, *team), (*period, file_name)).await
            }
            PaperOrder::Register { row, team, heir, year, part, from, to, workbook, person, file_name } => {
                let keeper = heir.map_or(Keeper::Whole, Keeper::Heir);
                let book = BookId { team: *team, year: *year, part: *part };
                let wanted = Wanted { book, keeper, stretch: Stretch { from: *from, to: *to } };
                let Some((it, office)) = of_register(&mut tx, &wanted, (person, now, &self.locale)).await? else {
                    return Ok(None);
                };
                drop(tx);
                if *workbook {
                    let bytes = register::workbook(&it, &self.locale, &office).ok();
                    return Ok(bytes.map(|bytes| upload(file_name, EXCEL, bytes)));
                }
                if *row != 0 {
                    let mut tx = self.store.begin().await?;
                    // Renumbered since it was read, it is not kept: the paper is of another book, or its lines of other cases.
                    tx.keep_print((*row, &it.book), &as_printed(&it, &self.locale)).await?;
                    tx.commit().await?;
                }
                let paper = register::paper(&it, &self.locale, &office);
                Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
        }
    }
}

impl Bot {
    async fn plan_paper(
        &self,
        mut tx: Tx,
        of: PlanOf,
        (workbook, file_name): (bool, &str),
    ) -> Result<Option<Upload>, Error> {
        let now = self.clock.now();
        let Some(tracked) = tx.tracked_plan(of).await? else { return Ok(None) };
        let Some(office) = office_of(&mut tx, of.ward).await? else { return Ok(None) };
        let teams = tx.teams(of.ward).await?;
        drop(tx);
        // Those that there were at the end of its year, once that is over.
        let until = last_of(of.year, local_date(now));
        let teams: Vec<_> = teams.iter().filter(|it| it.life.holds(until)).map(|it| it.id).collect();
        let (locale, office, tracked) = (&self.locale, &office, &tracked);
        let source = plan::Source { locale, office, tracked, teams: &teams, made_at: now };
        if workbook {
            return Ok(plan::workbook(&source).ok().map(|bytes| upload(file_name, EXCEL, bytes)));
        }
        Ok(packed(plan::paper(&source)).await.map(|bytes| upload(file_name, WORD, bytes)))
    }
}

/// Which lines are printed.
struct Wanted {
    book: BookId,
    keeper: Keeper,
    stretch: Stretch,
}

/// What is remembered of a print: by it is seen what changes later.
fn as_printed(register: &register::Register, locale: &Locale) -> Printed {
    let say = |it: &Text| locale.plain(Lang::Vi, it);
    let line = |it: &Entry| (it.number, PrintedLine { version: it.case.version, code: register::line_code(it, &say) });
    Printed { stretch: register.stretch, at: register.made_at, lines: register.entries.iter().map(line).collect() }
}

/// What is read of a book: all of it, or what another team goes on with.
pub(super) fn within(keeper: Keeper) -> Option<Scope> {
    match keeper {
        Keeper::Whole => None,
        Keeper::Heir(team) => Some(Scope { teams: std::iter::once(team).collect(), ..Scope::NOTHING }),
    }
}

/// Lines that were signed and read otherwise since: compared with what was printed wherever something was done with the
/// case.
pub(super) async fn changed(
    tx: &mut Tx,
    lines: &[RegisterLine],
    (signed, printed): (&[SignedLines], &[Printed]),
    (locale, teams): (&Locale, &[Team]),
) -> Result<Vec<u32>, Error> {
    let mut changed = Vec::new();
    let mut doubtful = Vec::new();
    for line in lines {
        match line.standing((signed, printed)) {
            Standing::AsOnPaper => {}
            Standing::Changed => changed.push(line.number),
            Standing::Compare(code) => doubtful.push((line.case, line.number, code)),
        }
    }
    let ids: Vec<CaseId> = doubtful.iter().map(|it| it.0).collect();
    let say = |it: &Text| locale.plain(Lang::Vi, it);
    for (case, sessions) in tx.cases_to_read(&ids).await? {
        let Some((_, number, code)) = doubtful.iter().find(|it| it.0 == case.id) else { continue };
        if !register::reads_as(code, &entry(*number, (case, sessions), teams), &say) {
            changed.push(*number);
        }
    }
    changed.sort_unstable();
    Ok(changed)
}

fn entry(number: u32, (case, sessions): (Case, Vec<Session>), teams: &[Team]) -> Entry {
    let helpers = helpers(&case, teams);
    Entry { number, case, sessions, helpers, is_changed: false }
}

/// Names of the teams that help.
fn helpers(case: &Case, teams: &[Team]) -> Vec<String> {
    let joined = case.course.helpers.iter().filter(|it| it.standing == Cooperation::Joined);
    joined.filter_map(|it| teams.iter().find(|team| team.id == it.team)).map(|it| it.name.clone()).collect()
}

/// Pressing a long document together keeps a thread busy for a while.
async fn packed(paper: Paper) -> Option<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || pack::bytes(&paper).ok()).await;
    made.ok().flatten()
}

/// What a file of a report is, as those who get it are told.
const fn mime_of(file: File) -> &'static str {
    match file {
        File::Words | File::CasesPaper | File::TeamsPaper => WORD,
        File::CasesBook | File::TeamsBook => EXCEL,
        File::DataCsv => "text/csv",
        File::DataJson => "application/json",
    }
}

fn upload(name: &str, mime: &'static str, bytes: Vec<u8>) -> Upload {
    Upload { field: "document", name: name.to_owned(), mime, bytes }
}

async fn of_case(
    tx: &mut Tx,
    (id, filled): (CaseId, Filled),
    now: DateTime<Utc>,
) -> Result<Option<(CasePaper, Office)>, Error> {
    let Some((case, sessions)) = tx.cases_to_read(&[id]).await?.pop() else { return Ok(None) };
    let Some(office) = office_of(tx, case.ward).await? else { return Ok(None) };
    let (teams, groups) = (tx.teams(case.ward).await?, tx.groups(case.ward).await?);
    let team = teams.iter().find(|it| it.id == case.team);
    let group = |id| groups.iter().find(|it| it.id == id).map_or("", |it| it.name.as_str());
    let agreed_on = case.stage.ended_on().unwrap_or_else(|| local_date(now));
    let (law, calendar) = read_rules(tx, Some(case.ward), now).await?;
    let around = Around {
        group: group(case.place.group),
        unit: team.map_or("", |it| group(it.group)),
        team: team.map_or("", |it| it.name.as_str()),
        helpers: &helpers(&case, &teams),
        sessions: &sessions,
        reported: tx.reported_of(id).await?,
        court_months: u32::from(law.on(agreed_on).court_months()),
        court_until: court_deadline(agreed_on, &law, &calendar),
        made_at: now,
        made_on: local_date(now),
    };
    Ok(Some((CasePaper::of(&case, filled, around), office)))
}

/// A proposal with everything that its papers say beside it.
struct OfProposal {
    proposal: Proposal,
    office: Office,
    group: String,
    team: String,
    percent: i64,
    recognised: Option<String>,
    made_at: DateTime<Utc>,
}

impl OfProposal {
    fn paper(&self, kind: ProposalPaper, locale: &Locale) -> Option<Paper> {
        let frame = election::Frame {
            locale,
            office: &self.office,
            group: &self.group,
            team: &self.team,
            percent: self.percent,
            recognised: self.recognised.as_deref(),
            today: local_date(self.made_at),
            made_at: self.made_at,
        };
        election::paper(kind, &self.proposal, &frame)
    }
}

async fn of_proposal(
    tx: &mut Tx,
    (ward, id): (WardId, ProposalId),
    now: DateTime<Utc>,
) -> Result<Option<OfProposal>, Error> {
    let Some(proposal) = tx.proposal(ward, id).await? else { return Ok(None) };
    let Some(ward) = tx.ward(ward).await? else { return Ok(None) };
    let Some(office) = office_of(tx, ward.id).await? else { return Ok(None) };
    let today = local_date(now);
    let register = tx.register(ward.id, today).await?;
    let of = register.team(proposal.team);
    let group = of.and_then(|it| register.group(it.group)).map(|it| office.unit_in_words(&it.name));
    // By which decision whoever leaves was recognised, where that is known.
    let paper = proposal.leaving().and_then(|it| {
        let tenures = register.person(it.person)?.tenures.iter();
        let recognised = tenures.filter(|it| it.holding.office == Holds::Mediator && it.paper.is_complete());
        recognised.max_by_key(|it| (it.holding.team == Some(proposal.team), it.holding.from))
    });
    let recognised = paper.and_then(|it| {
        let (number, on) = (it.paper.number.as_ref()?, it.paper.on?);
        Some(format!("{number}, ngày {}", on.format("%d/%m/%Y")))
    });
    let law = tx.law_of(Some(ward.id)).await?;
    let percent = proposal.percent(&law, today);
    Ok(Some(OfProposal {
        office,
        group: group.unwrap_or_default(),
        team: of.map(|it| it.name.clone()).unwrap_or_default(),
        percent,
        recognised,
        made_at: now,
        proposal,
    }))
}

async fn of_register(
    tx: &mut Tx,
    wanted: &Wanted,
    (person, now, locale): (&str, DateTime<Utc>, &Locale),
) -> Result<Option<(register::Register, Office)>, Error> {
    let &Wanted { book, keeper, stretch } = wanted;
    let (id, team) = (book, book.team);
    let Some(book) = book_of(tx, id).await? else { return Ok(None) };
    let lines = tx.register_lines(within(keeper), &book).await?;
    let numbers: HashMap<CaseId, u32> = lines.iter().map(|it| (it.case, it.number)).collect();
    let wanted = lines.iter().filter(|it| stretch.holds(it.number));
    let cases = tx.cases_to_read(&wanted.map(|it| it.case).collect::<Vec<_>>()).await?;
    let Some(ward) = cases.first().map(|it| it.0.ward) else { return Ok(None) };
    let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
    let (teams, groups) = (tx.teams(ward).await?, tx.groups(ward).await?);
    let (signed, printed) = (tx.signed_lines(id).await?, tx.prints(id).await?);
    let changed = changed(tx, &lines, (&signed, &printed), (locale, &teams)).await?;
    let numbered = cases.into_iter().filter_map(|it| numbers.get(&it.0.id).map(|number| (*number, it)));
    let entries = numbered
        .map(|(number, it)| Entry { is_changed: changed.contains(&number), ..entry(number, it, &teams) })
        .collect();
    let of = teams.iter().find(|it| it.id == team);
    let group = of.and_then(|team| groups.iter().find(|it| it.id == team.group));
    let register = register::Register {
        book,
        group: group.map(|it| it.name.clone()).unwrap_or_default(),
        team: of.map(|it| it.name.clone()).unwrap_or_default(),
        stretch,
        entries,
        changed,
        printed_for: person.to_owned(),
        made_at: now,
        made_on: local_date(now),
    };
    Ok(Some((register, office)))
}

/// One book of a year.
pub(super) async fn book_of(tx: &mut Tx, id: BookId) -> Result<Option<Book>, Error> {
    Ok(tx.register_books(id.team, id.year).await?.into_iter().find(|it| it.part == id.part))
}
