//! The papers of a request for pay, made when they are sent: reads what they say beside the request itself.

use chrono::{DateTime, Utc};

use super::office_of;
use crate::domain::calendar::local_date;
use crate::domain::pay::{PayPaper, PayRequest};
use crate::domain::people::Office as Holds;
use crate::domain::{PayId, WardId};
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
    head: Option<String>,
    made_at: DateTime<Utc>,
}

impl OfPay {
    pub(super) fn paper(&self, kind: PayPaper, locale: &Locale) -> Option<Paper> {
        let frame = pay::Frame {
            locale,
            office: &self.office,
            group: &self.group,
            team: &self.team,
            head: self.head.as_deref(),
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
    let people = tx.people_of_team(request.team).await?;
    let heads = |it: &&crate::domain::people::Person| {
        let mut held = it.offices.iter();
        held.any(|it| it.office == Holds::TeamHead && it.team == Some(request.team) && it.is_active(today))
    };
    let head = people.iter().find(heads).map(|it| it.name.clone());
    let group = group.map(|it| office.unit_in_words(&it.name)).unwrap_or_default();
    let team = team.map(|it| it.name.clone()).unwrap_or_default();
    Ok(Some(OfPay { request, office, group, team, head, made_at: now }))
}
