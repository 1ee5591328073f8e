//! Files about people in office that are made when they are sent: read from the register in one look, drawn without the
//! database. Nothing of them is kept.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::files::Upload;
use super::papers::office_of;
use super::people_order::PeopleOrder;
use super::{Bot, qr};
use crate::dialogue::oldbook;
use crate::dialogue::roster::{Format, PeopleFile, problem};
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::{at_local, local_date};
use crate::domain::names::name_key;
use crate::domain::people::register::{Register, Unit};
use crate::domain::people::tenure::Seat;
use crate::domain::people::{Lang, Office as Holds, Ward};
use crate::domain::roster::file::ListFile;
use crate::domain::roster::grid::address;
use crate::domain::roster::old;
use crate::domain::roster::problems::Spot;
use crate::domain::roster::rows::Problem;
use crate::domain::{ListId, PersonId, TeamId, WardId};
use crate::locale::Locale;
use crate::report::docx::office::Office;
use crate::report::docx::pack;
use crate::report::people::Listing;
use crate::report::people::letters::{self, Common, Slip};
use crate::report::people::lists::{self, Source};
use crate::report::people::old_template;
use crate::report::people::template::{self, Known};
use crate::store::{Error, Tx};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What a file is drawn from.
struct Read {
    ward: Ward,
    office: Office,
    register: Register,
    trained: HashSet<PersonId>,
    joined: HashSet<PersonId>,
}

impl Bot {
    pub(super) async fn people_file(&self, order: &PeopleOrder) -> Result<Option<Upload>, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(read) = read(&mut tx, order, local_date(now)).await? else { return Ok(None) };
        let problems = match &order.file {
            PeopleFile::Problems { list } => {
                let found = problems(&mut tx, (order.ward, *list), &read).await?;
                found.and_then(|(file, all)| self.problem_lines(order.lang, &file, &all))
            }
            PeopleFile::OldProblems { list, by, teams } => {
                self.old_problem_lines(&mut tx, order, (*list, *by, teams)).await?
            }
            _ => None,
        };
        drop(tx);
        let bytes = match &order.file {
            PeopleFile::Template => {
                let (register, today) = (&read.register, read.register.today);
                let teams: Vec<String> = register.teams_on(today).map(|it| it.name.clone()).collect();
                let groups: Vec<String> = register.groups_on(today).map(|it| it.name.clone()).collect();
                template::template(&self.locale, Known { teams: &teams, groups: &groups }, now).ok()
            }
            PeopleFile::OldBook => {
                let teams: Vec<String> = read.register.teams.iter().map(|it| it.name.clone()).collect();
                old_template::template(&self.locale, &teams, now).ok()
            }
            PeopleFile::Problems { .. } | PeopleFile::OldProblems { .. } => {
                problems.and_then(|lines| lists::problems(&self.locale, lines).workbook(&self.locale, now).ok())
            }
            PeopleFile::Letters { to, until, .. } => self.letters(&read, (to, *until), now).await,
            PeopleFile::Register { day, format } => {
                self.drawn(&read, lists::register(source(&self.locale, &read), *day), (*format, now))
            }
            PeopleFile::Numbers { from, to, format } => {
                self.drawn(&read, lists::of_numbers(source(&self.locale, &read), (*from, *to)), (*format, now))
            }
            PeopleFile::Contacts { team, day } => {
                lists::contacts(source(&self.locale, &read), *team, *day).workbook(&self.locale, now).ok()
            }
        };
        let name = order.name();
        let mime = if name.ends_with("docx") { DOCX } else { XLSX };
        Ok(bytes.map(|bytes| Upload { field: "document", name, mime, bytes }))
    }

    fn drawn(&self, read: &Read, listing: Listing, (format, now): (Format, DateTime<Utc>)) -> Option<Vec<u8>> {
        if format == Format::Xlsx {
            return listing.workbook(&self.locale, now).ok();
        }
        pack::bytes(&listing.paper(&self.locale, &read.office, now)).ok()
    }

    fn problem_lines(&self, lang: Lang, file: &ListFile, all: &[Problem]) -> Option<Vec<[String; 3]>> {
        let list = file.list.as_ref()?;
        let line = |it: &Problem| self.problem_line(lang, (&list.sheets, it.at), &problem(it, list));
        Some(all.iter().map(line).collect())
    }

    /// What is wrong with a file of old lines now, for whoever sent it.
    async fn old_problem_lines(
        &self,
        tx: &mut Tx,
        order: &PeopleOrder,
        (list, by, own): (ListId, PersonId, &[TeamId]),
    ) -> Result<Option<Vec<[String; 3]>>, Error> {
        let Some(file) = tx.old_list(by, list).await? else { return Ok(None) };
        let Some(list) = file.list else { return Ok(None) };
        let mut teams = tx.teams(order.ward).await?;
        teams.retain(|it| own.contains(&it.id));
        let all = tx.old_plan((&list, file.team), (order.ward, &teams)).await?.problems;
        let line = |it: &old::rows::Problem| {
            self.problem_line(order.lang, (&list.sheets, it.at), &oldbook::problem(it, &list))
        };
        Ok(Some(all.iter().map(line).collect()))
    }

    /// The sheet, the cell, and what is wrong.
    fn problem_line(&self, lang: Lang, (sheets, at): (&[String], Spot), words: &Text) -> [String; 3] {
        let sheet = sheets.get(at.sheet).cloned().unwrap_or_default();
        let cell = at.column.map_or_else(|| at.row.to_string(), |column| address(at.row, column));
        [sheet, cell, self.locale.plain(lang, words)]
    }

    /// The letters; drawing the codes takes a moment, and nobody waits for it.
    async fn letters(
        &self,
        read: &Read,
        (to, until): (&[(PersonId, String)], DateTime<Utc>),
        now: DateTime<Utc>,
    ) -> Option<Vec<u8>> {
        let mut teams: BTreeMap<(i32, Option<TeamId>), Vec<(PersonId, Slip)>> = BTreeMap::new();
        let today = read.register.today;
        for (person, key) in to {
            let Some(entry) = read.register.person(*person) else { continue };
            let held = entry.held(today).find(|it| it.holding.office.seat() == Seat::Team);
            let team = held.and_then(|it| it.holding.team);
            let office = held.or_else(|| entry.held(today).next()).map(|it| it.holding.office);
            let head = entry.held(today).any(|it| it.holding.office == Holds::TeamHead);
            let office = if head { Some(Holds::TeamHead) } else { office };
            let role = office.map(|it| text_of(&self.locale, &Text::of(format!("office-{it}")))).unwrap_or_default();
            let number = team.and_then(|it| read.register.team(it)).map_or(0, |it| it.number);
            let link = format!("https://t.me/{}?start={}", self.bot_name, self.store.derive_secret(key));
            let slip = Slip { name: entry.on(today).name, role, code: Vec::new(), link };
            teams.entry((number, team)).or_default().push((*person, slip));
        }
        let name = |team: Option<TeamId>| match team.and_then(|it| read.register.name_on(Unit::Team(it), today)) {
            Some(name) => name.to_owned(),
            None => text_of(&self.locale, &text!("people-letter-no-team")),
        };
        let mut pages: Vec<(String, Vec<Slip>)> = Vec::new();
        for ((_, team), mut slips) in teams {
            slips.sort_by_cached_key(|it| name_key(&it.1.name));
            pages.push((name(team), slips.into_iter().map(|it| it.1).collect()));
        }
        let office = read.office.clone();
        let phone = read.ward.office_phone.clone();
        let until = local_date(until).format("%d/%m/%Y").to_string();
        let drawn = tokio::task::spawn_blocking(move || {
            for (_, slips) in &mut pages {
                for slip in slips {
                    slip.code = qr::png(&slip.link)?;
                }
            }
            // The catalogue is read once more: it is not shared with other threads.
            let locale = Locale::new();
            let common = Common { until: &until, phone: phone.as_deref() };
            pack::bytes(&letters::paper(&locale, &office, &common, (&pages, now))).ok()
        });
        drawn.await.ok().flatten()
    }
}

fn text_of(locale: &Locale, text: &Text) -> String {
    locale.plain(Lang::Vi, text)
}

fn source<'a>(locale: &'a Locale, read: &'a Read) -> Source<'a> {
    Source { locale, office: &read.office, register: &read.register, trained: &read.trained, joined: &read.joined }
}

/// The period in which trainings count: the year up to the day, or the period itself.
fn period(file: &PeopleFile, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    use chrono::Datelike;
    let (from, to) = match file {
        PeopleFile::Numbers { from, to, .. } => (*from, *to),
        PeopleFile::Register { day, .. } => (NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(*day), *day),
        _ => (today, today),
    };
    (from, to.succ_opt().unwrap_or(to))
}

async fn read(tx: &mut Tx, order: &PeopleOrder, today: NaiveDate) -> Result<Option<Read>, Error> {
    let Some(ward) = tx.ward(order.ward).await? else { return Ok(None) };
    let Some(office) = office_of(tx, order.ward).await? else { return Ok(None) };
    let register = tx.register(order.ward, today).await?;
    let (from, to) = period(&order.file, today);
    let trained =
        tx.attended_between(order.ward, (at_local(from, NaiveTime::MIN), at_local(to, NaiveTime::MIN))).await?;
    let joined = tx.reachable_people(order.ward).await?;
    Ok(Some(Read {
        ward,
        office,
        register,
        trained: trained.into_iter().collect(),
        joined: joined.into_iter().collect(),
    }))
}

/// What is wrong with a list now.
async fn problems(
    tx: &mut Tx,
    (ward, list): (WardId, crate::domain::ListId),
    read: &Read,
) -> Result<Option<(ListFile, Vec<Problem>)>, Error> {
    let Some(file) = tx.list_file(ward, list).await? else { return Ok(None) };
    let confirmed = tx.linked_people(ward).await?.1.into_iter().collect();
    let all = super::shelves::plan_of(&file, &read.register, (&read.ward.name, &confirmed)).problems;
    Ok(Some((file, all)))
}
