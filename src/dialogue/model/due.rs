//! Reminders of the days by which a model team rates itself, asks to be recognised, and the ward decides: ten days before and
//! on the last day that is in time. The days are data of the law's table as it stands when the team is chosen.

use super::asks::{Due, DueFound};
use super::timers::DueModel;
use super::{links, words};
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::domain::calendar::days_earlier;
use crate::domain::model::ModelStage;
use crate::domain::{TeamId, WardId};

/// So many days before its day a stage is remembered.
const BEFORE: [u64; 2] = [10, 1];

fn prefix(team: TeamId, year: i32) -> String {
    format!("model:{team}:{year}:")
}

/// The reminders of a team that was chosen; former ones are taken away.
pub(super) fn plan((ward, team, year): (WardId, TeamId, i32), facts: &Facts) -> Vec<Effect> {
    let law = facts.law.on(facts.today);
    let mut effects = vec![Effect::CancelTimers { prefix: prefix(team, year) }];
    for &stage in ModelStage::ALL {
        for (nth, days) in (0_u8..).zip(BEFORE) {
            let day = days_earlier(stage.before(year, law), days);
            if day <= facts.today {
                continue;
            }
            let due_at = facts.calendar.reminder_on(day, facts.now);
            let timer = Timer::of(DueModel::ModelTeam { ward, team, year, stage, nth });
            effects.push(Effect::SetTimer { key: format!("{}{stage}:{nth}", prefix(team, year)), due_at, timer });
        }
    }
    effects
}

/// Takes a team's reminders away.
pub(super) fn forget(team: TeamId, year: i32) -> Effect {
    Effect::CancelTimers { prefix: prefix(team, year) }
}

impl Timed for DueModel {
    const NAMES: &'static [&'static str] = &["model_team"];

    fn needs(&self) -> Needs {
        let Self::ModelTeam { ward, team, year, .. } = self;
        Needs { team: Some(*team), ..Needs::asking(Due { ward: *ward, team: *team, year: *year }) }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::ModelTeam { ward, team, year, stage, .. } = self;
        let Some(DueFound(Some(found))) = facts.found::<Due>() else { return Vec::new() };
        // What is next is asked for, be it what should have been done long ago: nobody can ask to be recognised before the
        // team has rated itself. Of what is done nothing is said.
        let Some(next) = found.next().filter(|it| it <= stage) else { return Vec::new() };
        let name = facts.team(*team).map_or("", |it| it.name.as_str());
        let law = facts.law.on(facts.today);
        let (what, day) = (words::stage(found, next), Arg::Day(next.before(*year, law)));
        let body = match next.days_left(*year, law, facts.today) {
            left @ ..0 => text!("model-due-late", team = name, what = what, day = day, days = -left),
            0 => text!("model-due-last", team = name, what = what, day = day),
            _ => text!("model-due", team = name, what = what, day = day),
        };
        let screen =
            Screen::new(body).open().row(vec![Button::go(links::show(*team, *year), text!("model-button-open"))]);
        let key = Some(format!("model:{team}:{year}:{next}"));
        let tell =
            |to| Effect::Tell { to, screen: Box::new(screen.clone()), urgency: Urgency::Normal, key: key.clone() };
        let heads = facts.team_people.iter().filter(|it| it.heads(*team, facts.today));
        let heads: Vec<_> = heads.map(|it| Audience::Person(it.id)).collect();
        match next {
            ModelStage::SelfRating | ModelStage::Request if !heads.is_empty() => heads.into_iter().map(tell).collect(),
            _ => vec![tell(Audience::OfficersOf(*ward))],
        }
    }
}
