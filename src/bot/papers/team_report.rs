//! The report of a team by its head (Art. 15(5)), counted when it is made: of this team alone.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveTime, Utc};

use super::{WORD, office_of, packed, upload};
use crate::bot::Bot;
use crate::bot::files::Upload;
use crate::bot::ward_rules::read_rules;
use crate::domain::access::Reached;
use crate::domain::calendar::{at_local, end_of, local_date};
use crate::domain::figures::Tally;
use crate::domain::people::numbers::{Numbers, numbers};
use crate::domain::people::register::Register;
use crate::domain::period::Period;
use crate::domain::reporting::{Days, ReportKind, of_year};
use crate::domain::{PersonId, TeamId, WardId};
use crate::report::docx::office::Office;
use crate::report::reporting::{Counted, Report, team};
use crate::store::{Error, Tx};

/// What the paper says beside what was counted.
struct OfTeam {
    office: Office,
    register: Register,
    counted: Counted,
    group: String,
    name: String,
    head: Option<String>,
}

impl Bot {
    /// Makes the report of a team; none where the team is not of the ward.
    pub(super) async fn team_report(
        &self,
        mut tx: Tx,
        of: (WardId, TeamId),
        (period, file_name): (Period, &str),
    ) -> Result<Option<Upload>, Error> {
        let now = self.clock.now();
        let found = of_team(&mut tx, of, (period, now)).await?;
        drop(tx);
        let Some(it) = found else { return Ok(None) };
        let source = Report {
            locale: &self.locale,
            office: &it.office,
            register: &it.register,
            counted: &it.counted,
            made_at: now,
        };
        let of = team::OfTeam { group: &it.group, team: &it.name, head: it.head.as_deref() };
        let Some(paper) = team::paper(&source, of) else { return Ok(None) };
        Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
    }
}

async fn of_team(
    tx: &mut Tx,
    (ward, team): (WardId, TeamId),
    (period, now): (Period, DateTime<Utc>),
) -> Result<Option<OfTeam>, Error> {
    let today = local_date(now);
    let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
    let register = tx.register(ward, today).await?;
    let Some(of) = register.team(team).cloned() else { return Ok(None) };
    let group = register.groups.iter().find(|it| it.id == of.group);
    let group = group.map(|it| office.unit_in_words(&it.name)).unwrap_or_default();
    let head = register.head(team, today).map(|it| it.latest().name);
    // What is still to come was not done.
    let days = Days { from: period.from, to: period.data_to(today), due: None };
    let (law, _) = read_rules(tx, Some(ward), now).await?;
    let known = of_year(days.to.year(), law.on(today));
    let known = known.iter().find(|it| (it.days.from, it.days.to) == (days.from, days.to)).map(|it| it.kind);
    let kind = match known.unwrap_or(ReportKind::Other) {
        // There is no preliminary and no final one of a team.
        ReportKind::Official => ReportKind::Year,
        kind => kind,
    };
    let (reach, period) = (Reached::Team(team), days.period());
    let before = period.year_before(today);
    let instants = (at_local(days.from, NaiveTime::MIN), end_of(days.to).min(now));
    let trained: HashSet<PersonId> = tx.attended_between(ward, instants).await?.into_iter().collect();
    let people = numbers(&register, days.to, &trained).rows.into_iter().find(|it| it.0 == team);
    let people = people.map(|it| it.1).unwrap_or_default();
    let counted = Counted {
        of: Some((kind, days)),
        tally: Tally::count(&tx.stretches(reach, period).await?, period),
        before: Tally::count(&tx.stretches(reach, before).await?, before).total,
        not_accepted: tx.count_not_accepted(reach, period).await?,
        course: tx.course_counts(reach, period).await?,
        people: Numbers { total: people, ..Numbers::default() },
        ..Counted::default()
    };
    Ok(Some(OfTeam { office, register, counted, group, name: of.name, head }))
}
