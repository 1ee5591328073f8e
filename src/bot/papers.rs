//! Papers that are made when they are sent: reads what they say, and puts it on paper. Order and rights are decided in the
//! step; what is read here is read within the scope of who ordered it.

use chrono::{DateTime, Utc};

use super::Bot;
use super::files::Upload;
use super::paper_order::PaperOrder;
use crate::domain::access::Scope;
use crate::domain::calendar::local_date;
use crate::domain::election::Proposal;
use crate::domain::election::papers::ProposalPaper;
use crate::domain::fold::fold;
use crate::domain::papers::Filled;
use crate::domain::people::{Office as Holds, Ward};
use crate::domain::register::{Entry, Stretch};
use crate::domain::{CaseId, ProposalId, TeamId, WardId};
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::docx::pack;
use crate::report::election;
use crate::report::papers::case::{Around, CasePaper};
use crate::report::papers::{case, register};
use crate::store::papers::RegisterLine;
use crate::store::{Error, Tx};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Bot {
    /// Makes a paper; none where what it is of is not there any more, or it cannot be written.
    pub(super) async fn paper(&self, order: &PaperOrder) -> Result<Option<Upload>, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
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
            PaperOrder::Register { team, year, from, to, workbook, person, file_name } => {
                let wanted = (*team, *year, Stretch { from: *from, to: *to });
                let Some((it, office)) = of_register(&mut tx, wanted, (person, now)).await? else { return Ok(None) };
                drop(tx);
                if *workbook {
                    let bytes = register::workbook(&it, &self.locale, &office).ok();
                    return Ok(bytes.map(|bytes| upload(file_name, EXCEL, bytes)));
                }
                let paper = register::paper(&it, &self.locale, &office);
                Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
            }
        }
    }
}

/// Pressing a long document together keeps a thread busy for a while.
async fn packed(paper: Paper) -> Option<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || pack::bytes(&paper).ok()).await;
    made.ok().flatten()
}

fn upload(name: &str, mime: &'static str, bytes: Vec<u8>) -> Upload {
    Upload { field: "document", name: name.to_owned(), mime, bytes }
}

async fn of_case(
    tx: &mut Tx,
    (id, filled): (CaseId, Filled),
    now: DateTime<Utc>,
) -> Result<Option<(CasePaper, Office)>, Error> {
    let Some(case) = tx.case(None, id).await? else { return Ok(None) };
    let Some(office) = tx.ward(case.ward).await?.map(|it| office_of(&it)) else { return Ok(None) };
    let team = tx.teams(case.ward).await?.into_iter().find(|it| it.id == case.team);
    let group = tx.groups(case.ward).await?.into_iter().find(|it| it.id == case.place.group);
    let (team, group) = (team.map(|it| it.name), group.map(|it| it.name));
    let around = Around {
        group: group.as_deref().unwrap_or_default(),
        team: team.as_deref().unwrap_or_default(),
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

/// `tổ dân phố Cô Mễ`, also where the name says already what it is.
fn with_label(label: &str, name: &str) -> String {
    if fold(name).starts_with(&fold(label)) { name.to_owned() } else { format!("{label} {name}") }
}

async fn of_proposal(
    tx: &mut Tx,
    (ward, id): (WardId, ProposalId),
    now: DateTime<Utc>,
) -> Result<Option<OfProposal>, Error> {
    let Some(proposal) = tx.proposal(ward, id).await? else { return Ok(None) };
    let Some(ward) = tx.ward(ward).await? else { return Ok(None) };
    let today = local_date(now);
    let register = tx.register(ward.id, today).await?;
    let of = register.team(proposal.team);
    let group = of.and_then(|it| register.group(it.group)).map(|it| with_label(&ward.unit_label, &it.name));
    // By which decision whoever leaves was recognised, where that is known.
    let paper = proposal.leaving().and_then(|it| {
        let mut tenures = register.person(it.person)?.tenures.iter();
        tenures.find(|tenure| tenure.holding.office == Holds::Mediator && tenure.paper.is_complete())
    });
    let recognised = paper.and_then(|it| {
        let (number, on) = (it.paper.number.as_ref()?, it.paper.on?);
        Some(format!("{number}, ngày {}", on.format("%d/%m/%Y")))
    });
    let law = tx.law_of(Some(ward.id)).await?;
    let percent = proposal.percent(&law, today);
    Ok(Some(OfProposal {
        office: office_of(&ward),
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
    (team, year, stretch): (TeamId, i32, Stretch),
    (person, now): (&str, DateTime<Utc>),
) -> Result<Option<(register::Register, Office)>, Error> {
    let book = tx.register_book(team, year).await?;
    let lines = tx.register_lines(team, year).await?;
    let signed = tx.signed_lines(team, year).await?;
    let number = |it: &RegisterLine| book.line_of(it.number);
    let changed: Vec<u32> = lines.iter().filter(|it| it.is_changed(number(it), &signed)).map(number).collect();
    let mut entries = Vec::new();
    let mut ward = None;
    for line in lines.iter().filter(|it| stretch.holds(number(it))) {
        let scope = Scope { teams: std::iter::once(team).collect(), ..Scope::NOTHING };
        let Some(case) = tx.case(Some(scope), line.case).await? else { continue };
        ward = Some(case.ward);
        let number = number(line);
        let signed_on = signed.iter().rev().find(|it| it.stretch.holds(number)).map(|it| it.signed_on);
        entries.push(Entry { number, case, signed_on, is_changed: changed.contains(&number) });
    }
    let Some(ward) = ward else { return Ok(None) };
    let Some(office) = tx.ward(ward).await?.map(|it| office_of(&it)) else { return Ok(None) };
    let of = tx.teams(ward).await?.into_iter().find(|it| it.id == team);
    let group = match &of {
        Some(team) => tx.groups(ward).await?.into_iter().find(|it| it.id == team.group).map(|it| it.name),
        None => None,
    };
    let register = register::Register {
        book,
        group: group.unwrap_or_default(),
        team: of.map(|it| it.name).unwrap_or_default(),
        stretch,
        entries,
        changed,
        printed_for: person.to_owned(),
        made_at: now,
        made_on: local_date(now),
    };
    Ok(Some((register, office)))
}

fn office_of(ward: &Ward) -> Office {
    Office::usual(&ward.name, &ward.unit_label)
}
