//! The papers of a request for pay, made when they are sent: reads what they say beside the request itself.

use chrono::{DateTime, NaiveDate, Utc};

use super::office_of;
use crate::domain::calendar::local_date;
use crate::domain::pay::ledger::{Entries, Ledger, stretch};
use crate::domain::pay::{PayPaper, PayRequest};
use crate::domain::people::{Team, became};
use crate::domain::{PayId, PersonId, WardId};
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::pay;
use crate::store::{Error, Tx};

/// A request with everything that its papers say beside it.
pub(super) struct OfPay {
    request: PayRequest,
    office: Office,
    group: String,
    team: String,
    head: Option<(PersonId, String)>,
    made_at: DateTime<Utc>,
}

impl OfPay {
    pub(super) fn paper(&self, kind: PayPaper, locale: &Locale) -> Option<Paper> {
        let frame = pay::Frame {
            locale,
            office: &self.office,
            group: &self.group,
            team: &self.team,
            head: self.head.as_ref().map(|(person, name)| (*person, name.as_str())),
            today: local_date(self.made_at),
            made_at: self.made_at,
        };
        pay::paper(kind, &self.request, &frame)
    }
}

pub(super) async fn of_pay(
    tx: &mut Tx,
    (ward, id): (WardId, PayId),
    now: DateTime<Utc>,
) -> Result<Option<OfPay>, Error> {
    let Some(request) = tx.pay_request(ward, id).await? else { return Ok(None) };
    let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
    let (teams, groups) = (tx.teams(ward).await?, tx.groups(ward).await?);
    let team = teams.iter().find(|it| it.id == request.team);
    let group = team.and_then(|team| groups.iter().find(|it| it.id == team.group));
    let today = local_date(now);
    // For a team that became a part of another, who heads that one signs.
    let signing = became(request.team, &teams, today).unwrap_or(request.team);
    let people = tx.people_of_team(signing).await?;
    let head = people.iter().find(|it| it.heads(signing, today)).map(|it| (it.id, it.name.clone()));
    let group = group.map(|it| office.unit_in_words(&it.name)).unwrap_or_default();
    let team = team.map(|it| it.name.clone()).unwrap_or_default();
    Ok(Some(OfPay { request, office, group, team, head, made_at: now }))
}

/// The ledger with what its papers say beside it.
pub(super) struct OfLedger {
    ledger: Ledger,
    office: Office,
    teams: Vec<Team>,
    made_at: DateTime<Utc>,
}

impl OfLedger {
    fn frame<'a>(&'a self, locale: &'a Locale) -> pay::ledger::Frame<'a> {
        let (office, teams, made_at) = (&self.office, &self.teams[..], self.made_at);
        pay::ledger::Frame { locale, office, teams, today: local_date(made_at), made_at }
    }

    pub(super) fn paper(&self, locale: &Locale) -> Paper {
        pay::ledger::paper(&self.ledger, &self.frame(locale))
    }

    pub(super) fn workbook(&self, locale: &Locale) -> Option<Vec<u8>> {
        pay::ledger::workbook(&self.ledger, &self.frame(locale)).ok()
    }
}

pub(super) async fn of_ledger(
    tx: &mut Tx,
    (ward, year, quarter): (WardId, i32, Option<u32>),
    now: DateTime<Utc>,
) -> Result<Option<OfLedger>, Error> {
    let (Some(ends), Some(office)) = (stretch(year, quarter), office_of(tx, ward).await?) else { return Ok(None) };
    let teams = tx.teams(ward).await?;
    let ledger = ledger_of(tx, (ward, ends), &teams, local_date(now)).await?;
    Ok(Some(OfLedger { ledger, office, teams, made_at: now }))
}

/// What each team got in a stretch of days: money by the day it was paid, cases by the day they ended.
pub(in crate::bot) async fn ledger_of(
    tx: &mut Tx,
    (ward, ends): (WardId, (NaiveDate, NaiveDate)),
    teams: &[Team],
    today: NaiveDate,
) -> Result<Ledger, Error> {
    let all = Entries {
        paid: tx.pay_sums(ward, ends).await?,
        ended: tx.ended_and_paid(ward, ends).await?,
        support: tx.support_paid(ward, ends).await?,
        months: tx.support(ward, ends).await?.iter().map(|it| (it.team, it.month)).collect(),
    };
    Ok(Ledger::of(ends, today, teams, &all))
}
