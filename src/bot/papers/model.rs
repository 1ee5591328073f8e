//! The papers of a model team, made when they are sent: reads what they say beside the lines themselves.

use chrono::{DateTime, Utc};

use super::{WORD, office_of, packed, upload};
use crate::bot::Bot;
use crate::bot::files::Upload;
use crate::bot::model_counts::{counted, rated};
use crate::bot::ward_rules::read_rules;
use crate::domain::TeamId;
use crate::domain::calendar::local_date;
use crate::domain::model::criteria::{Criteria, Rated};
use crate::domain::model::hints::{Known, Targets};
use crate::domain::model::{ModelKind, ModelPaper, ModelTeam};
use crate::domain::people::Team;
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::model::{self, Source};
use crate::store::model::ModelsOf;
use crate::store::{Error, Tx};

/// A model team with everything that its papers say beside it.
struct OfModel {
    model: ModelTeam,
    criteria: Option<Criteria>,
    rated: Vec<Rated>,
    known: Known,
    targets: Targets,
    office: Office,
    group: String,
    teams: Vec<Team>,
    head: Option<String>,
    made_at: DateTime<Utc>,
}

impl OfModel {
    fn paper(&self, kind: ModelPaper, locale: &Locale) -> Option<Paper> {
        let team = self.teams.iter().find(|it| it.id == self.model.team)?;
        let source = Source {
            locale,
            office: &self.office,
            model: &self.model,
            criteria: self.criteria.as_ref(),
            rated: &self.rated,
            known: &self.known,
            targets: self.targets,
            group: &self.group,
            team: &team.name,
            head: self.head.as_deref(),
            made_at: self.made_at,
        };
        Some(model::paper(kind, &source))
    }
}

impl Bot {
    /// Makes a paper of a model team; none where nothing was written down of the team.
    pub(super) async fn model_paper(
        &self,
        mut tx: Tx,
        of: (ModelsOf, TeamId),
        (kind, file_name): (ModelPaper, &str),
    ) -> Result<Option<Upload>, Error> {
        let found = of_model(&mut tx, of, (kind, self.clock.now())).await?;
        drop(tx);
        let Some(paper) = found.and_then(|it| it.paper(kind, &self.locale)) else { return Ok(None) };
        Ok(packed(paper).await.map(|bytes| upload(file_name, WORD, bytes)))
    }
}

/// What a paper says: figures up to the day of what it is about, however much later it is printed again.
async fn of_model(
    tx: &mut Tx,
    (of, team): (ModelsOf, TeamId),
    (kind, now): (ModelPaper, DateTime<Utc>),
) -> Result<Option<OfModel>, Error> {
    let ModelsOf { ward, .. } = of;
    let Some(model) = tx.model_teams(of).await?.into_iter().find(|it| it.team == team) else { return Ok(None) };
    let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
    let (teams, groups) = (tx.teams(ward).await?, tx.groups(ward).await?);
    let group = teams.iter().find(|it| it.id == team).and_then(|team| groups.iter().find(|it| it.id == team.group));
    let group = group.map(|it| office.unit_in_words(&it.name)).unwrap_or_default();
    let today = local_date(now);
    let head = tx.people_of_team(team).await?.iter().find(|it| it.heads(team, today)).map(|it| it.name.clone());
    let (law, calendar) = read_rules(tx, Some(ward), now).await?;
    let (rate, trained, together) = law.on(today).model_targets();
    let targets = Targets { rate, trained, together };
    let criteria = tx.criteria(of).await?.map(|it| it.0);
    let about = match kind {
        ModelPaper::SelfMinutes => model.last(ModelKind::SelfRating),
        ModelPaper::Request => model.last(ModelKind::Request),
        ModelPaper::WardMinutes | ModelPaper::Decision => model.last(ModelKind::WardRating),
    };
    let day = about.map_or(today, |it| it.noted.on.min(today));
    let known = counted(tx, of, team, (day, &calendar)).await?;
    let rated = rated(tx, of, &model).await?;
    Ok(Some(OfModel { model, criteria, rated, known, targets, office, group, teams, head, made_at: now }))
}
