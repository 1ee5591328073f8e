//! The papers of a training session, made when they are sent: reads who was invited, of which team they are and what they do
//! there.

use chrono::{DateTime, NaiveDate, Utc};

use super::{EXCEL, WORD, office_of, packed, upload};
use crate::bot::Bot;
use crate::bot::files::Upload;
use crate::dialogue::text::Text;
use crate::domain::access::Scope;
use crate::domain::calendar::local_date;
use crate::domain::people::{Lang, Office as Holds, Person};
use crate::domain::training::course::TrainingPaper;
use crate::domain::training::{Guest, Training};
use crate::domain::{TeamId, TrainingId, WardId};
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::training::{self, Present, Source};
use crate::store::{Error, Tx};

/// A session with everything that its papers say beside it.
struct OfTraining {
    training: Training,
    office: Office,
    people: Vec<Present>,
    made_at: DateTime<Utc>,
}

impl OfTraining {
    fn source<'a>(&'a self, locale: &'a Locale) -> Source<'a> {
        let (office, training, people) = (&self.office, &self.training, &self.people[..]);
        Source { locale, office, training, people, made_at: self.made_at }
    }

    fn paper(&self, kind: TrainingPaper, locale: &Locale) -> Option<Paper> {
        training::paper(kind, &self.source(locale))
    }

    fn workbook(&self, locale: &Locale) -> Option<Vec<u8>> {
        training::workbook(&self.source(locale)).ok()
    }
}

impl Bot {
    /// Makes a paper of a session; none where the session is not there any more, or has none of this kind.
    pub(super) async fn training_paper(
        &self,
        mut tx: Tx,
        (ward, training): (WardId, TrainingId),
        (kind, file_name): (TrainingPaper, &str),
    ) -> Result<Option<Upload>, Error> {
        let of = of_training(&mut tx, (ward, training), (self.clock.now(), &self.locale)).await?;
        drop(tx);
        let Some(it) = of else { return Ok(None) };
        if kind == TrainingPaper::Sheet {
            return Ok(it.workbook(&self.locale).map(|bytes| upload(file_name, EXCEL, bytes)));
        }
        let Some(paper) = it.paper(kind, &self.locale) else { return Ok(None) };
        Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
    }
}

async fn of_training(
    tx: &mut Tx,
    (ward, id): (WardId, TrainingId),
    (now, locale): (DateTime<Utc>, &Locale),
) -> Result<Option<OfTraining>, Error> {
    let Some((_, training)) = tx.training(id).await?.filter(|it| it.0 == ward) else { return Ok(None) };
    let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
    let teams = tx.teams(ward).await?;
    let known = tx.people_of_ward(Scope::ward(ward)).await?;
    let day = local_date(training.starts_at);
    let mut people = Vec::new();
    for guest in tx.guests(id).await? {
        let person = known.iter().find(|it| it.id == guest.person);
        let team = person.and_then(|it| team_of(it, day)).or(guest.team);
        let team = team.and_then(|team| teams.iter().find(|it| it.id == team));
        let role = person.and_then(|it| role_of(it, day));
        let role = role.map(|it| locale.plain(Lang::Vi, &Text::of(format!("office-{it}")))).unwrap_or_default();
        let Guest { name, invited, attended, .. } = guest;
        let (number, team) = team.map_or((i32::MAX, String::new()), |it| (it.number, it.name.clone()));
        people.push((number, Present { name, team, role, invited, attended }));
    }
    // The order by given name stays within each team.
    people.sort_by_key(|it| it.0);
    let people = people.into_iter().map(|it| it.1).collect();
    Ok(Some(OfTraining { training, office, people, made_at: now }))
}

/// The team that somebody is of on the day.
fn team_of(it: &Person, day: NaiveDate) -> Option<TeamId> {
    it.offices.iter().filter(|it| it.is_active(day)).find_map(|it| it.team)
}

/// What somebody is on the day: who heads a team is that first.
fn role_of(it: &Person, day: NaiveDate) -> Option<Holds> {
    let held = || it.offices.iter().filter(|it| it.is_active(day)).map(|it| it.office);
    held().find(|it| *it == Holds::TeamHead).or_else(|| held().next())
}
