//! What is said of model teams, wherever it is said.

use super::at::{Ask, Form};
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::TeamId;
use crate::domain::model::criteria::{Criteria, Criterion, Dropped, Hint};
use crate::domain::model::hints::{Known, Targets, shown};
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, ModelStage, ModelTeam};

/// What an earlier release wrote where another set was begun from.
const DROPPED_BEFORE: &str = "Chọn bộ tiêu chí khác";

pub(super) fn kind(it: ModelKind) -> Text {
    Text::of(format!("model-kind-{it}"))
}

pub(super) fn team_name(id: TeamId, facts: &Facts) -> String {
    facts.team(id).map_or_else(String::new, |it| it.name.clone())
}

/// What is wanted where a criterion says nothing.
pub(super) fn targets(facts: &Facts) -> Targets {
    let on = facts.law.on(facts.today);
    let (rate, trained, together) = on.model_targets();
    Targets { rate, trained, together }
}

/// What a line says.
pub(super) fn noted(it: &ModelNoted, facts: &Facts) -> Text {
    let day = Arg::Date(it.on);
    let number = it.number.as_deref().unwrap_or("…");
    match it.kind {
        ModelKind::Chosen => text!("model-line-chosen", number = number, day = day),
        ModelKind::Support => {
            let way = it.way.map_or_else(|| text!("word-none"), |it| Text::of(format!("model-way-{it}")));
            text!("model-line-support", day = day, way = way, what = it.what.as_str())
        }
        ModelKind::SelfRating => {
            let votes = it.votes.unwrap_or_default();
            text!(
                "model-line-self",
                day = day,
                met = it.met(),
                all = it.scores.len(),
                agreed = votes.agreed,
                members = votes.members
            )
        }
        ModelKind::Request => text!("model-line-request", day = day),
        ModelKind::WardRating if it.what.is_empty() => {
            text!("model-line-ward", day = day, met = it.met(), all = it.scores.len())
        }
        ModelKind::WardRating => {
            let what = it.what.as_str();
            text!("model-line-ward-words", day = day, met = it.met(), all = it.scores.len(), what = what)
        }
        ModelKind::Decision if it.recognised == Some(false) => {
            text!("model-line-refused", number = number, day = day, what = it.what.as_str())
        }
        ModelKind::Decision => text!("model-line-recognised", number = number, day = day),
        ModelKind::Lesson => text!("model-line-lesson", day = day, what = it.what.as_str()),
        ModelKind::Replication => {
            let team = it.team.map(|it| team_name(it, facts)).unwrap_or_default();
            let what = it.what.as_str();
            match &it.result {
                Some(result) => {
                    text!("model-line-taken-result", day = day, team = team, what = what, result = result.as_str())
                }
                None => text!("model-line-taken", day = day, team = team, what = what),
            }
        }
    }
}

/// What a team has to do next.
pub(super) fn stage(it: &ModelTeam, stage: ModelStage) -> Text {
    if stage == ModelStage::SelfRating && it.votes_again() {
        text!("model-vote-again")
    } else {
        Text::of(format!("model-stage-{stage}"))
    }
}

/// A line among others, as a button.
pub(super) fn entry(it: &ModelEntry) -> Text {
    let day = Arg::Date(it.noted.on);
    let what = kind(it.noted.kind);
    if it.struck.is_some() {
        text!("model-entry-line-struck", day = day, what = what)
    } else {
        text!("model-entry-line", day = day, what = what)
    }
}

/// How far a team has come, in few words.
pub(super) fn standing(it: &ModelTeam, facts: &Facts) -> Text {
    if let Some(decision) = it.last(ModelKind::Decision) {
        return if decision.noted.recognised == Some(false) {
            text!("model-standing-refused")
        } else {
            text!("model-standing-recognised")
        };
    }
    match it.next() {
        Some(stage) => {
            let law = facts.law.on(facts.today);
            let (what, day) = (self::stage(it, stage), Arg::Date(stage.before(it.year, law)));
            match stage.days_left(it.year, law, facts.today) {
                left @ ..0 => text!("model-standing-late", what = what, day = day, days = -left),
                _ => text!("model-standing-next", what = what, day = day),
            }
        }
        None => text!("model-standing-struck"),
    }
}

/// Why a criterion counts no more.
pub(super) fn dropped(why: &Dropped) -> Text {
    match why {
        Dropped::Another { .. } => text!("model-dropped-for-another"),
        Dropped::Words(words) if words == DROPPED_BEFORE => text!("model-dropped-for-another"),
        Dropped::Words(words) => text!("plain", words = words.as_str()),
    }
}

/// A criterion with what is computed beside it.
pub(super) fn criterion(nth: usize, it: &Criterion, known: Option<&Known>, facts: &Facts) -> Text {
    let Some(found) = known.and_then(|known| shown(it, known, targets(facts))) else {
        return text!("model-criterion", nth = nth, text = it.text.as_str());
    };
    let said = match found.hint {
        Hint::Together => text!("model-hint-together", part = found.part, whole = found.whole),
        hint => {
            let id = format!("model-hint-{hint}");
            Text::of(id).with("part", found.part).with("whole", found.whole).with("wanted", found.wanted)
        }
    };
    let verdict = Text::of(format!("model-verdict-{}", found.verdict));
    text!("model-criterion-hint", nth = nth, text = it.text.as_str(), hint = said, verdict = verdict)
}

/// All criteria that count, with what is computed of a team.
pub(super) fn criteria(set: &Criteria, known: Option<&Known>, facts: &Facts) -> Vec<Text> {
    (1..).zip(set.live()).map(|(nth, it)| criterion(nth, it, known, facts)).collect()
}

/// What was answered so far.
pub(super) fn answers(form: &Form, criteria: &[i32], facts: &Facts) -> Vec<Text> {
    use crate::dialogue::form::Form as _;
    let plain = |it: &Option<String>| match it {
        Some(words) => text!("plain", words = words.as_str()),
        None => text!("word-none"),
    };
    let number = |it: Option<u32>| plain(&it.map(|it| it.to_string()));
    let value = |ask: Ask| match ask {
        Ask::Team => plain(&form.team.map(|it| team_name(it, facts))),
        Ask::Way => form.way.map_or_else(|| text!("word-none"), |it| Text::of(format!("model-way-{it}"))),
        Ask::Scores => {
            let scores = form.scores(criteria);
            let met = scores.iter().filter(|it| it.met).count();
            text!("model-answer-scores", met = met, all = scores.len())
        }
        Ask::Members => number(form.members),
        Ask::Present => number(form.present),
        Ask::Agreed => number(form.agreed),
        Ask::What => plain(&form.what),
        Ask::Recognised => match form.recognised {
            Some(true) => text!("model-button-recognise"),
            Some(false) => text!("model-button-refuse"),
            None => text!("word-none"),
        },
        Ask::Number => plain(&form.number),
        Ask::Result => plain(&form.result),
        Ask::Day => form.on.map_or_else(|| text!("word-none"), |it| text!("model-day", day = Arg::Day(it))),
        Ask::Reason | Ask::Check => plain(&form.reason),
    };
    let shown = form.way().into_iter().filter(|it| *it != Ask::Check);
    shown.map(|ask| text!("model-answer", what = Text::of(format!("model-edit-{ask}")), value = value(ask))).collect()
}
