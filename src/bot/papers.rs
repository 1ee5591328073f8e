//! Papers that are made when they are sent: reads what they say, and puts it on paper. Order and rights are decided in the
//! step; what is read here is read within the scope of who ordered it.

use chrono::{DateTime, Utc};

use super::Bot;
use super::files::Upload;
use super::paper_order::PaperOrder;
use crate::domain::access::Scope;
use crate::domain::calendar::local_date;
use crate::domain::papers::Filled;
use crate::domain::people::Ward;
use crate::domain::register::{Entry, Stretch};
use crate::domain::{CaseId, TeamId};
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::docx::pack;
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
