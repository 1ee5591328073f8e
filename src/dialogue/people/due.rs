//! What somebody had goes over on the day on which they leave, not before. A timer is only a hint to look again: whoever took
//! the end back meanwhile finds everything as it was. And whoever waits to be let in is not waiting for ever.

use chrono::NaiveDate;

use super::asks::{HandOver, Lapsing, Leaving, OpenCase, PeopleDeed};
use super::letters::{tell, tell_heir};
use super::links::show;
use super::timers::{Due, again};
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::domain::PersonId;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::people::letting_in::lapses_at;
use crate::domain::people::{Office, Person};

/// Plans that what somebody has goes over on a later day.
pub(super) fn plan(person: PersonId, to: Option<PersonId>, (by, on): (PersonId, NaiveDate)) -> Effect {
    Effect::SetTimer {
        key: format!("handover:{person}:{on}"),
        due_at: at_local(on, clock_time(0, 5)),
        timer: Timer::of(Due::HandOver { person, to, by, on: Some(on) }),
    }
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["hand_over", "join_lapses"];

    fn needs(&self) -> Needs {
        match self {
            Self::HandOver { person, to, .. } => Needs::asking(Leaving(*person, *to)),
            Self::JoinLapses { person, .. } => Needs::asking(Lapsing(*person)),
        }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        match self {
            Self::HandOver { by, on, .. } => hands_over((*by, *on), facts),
            Self::JoinLapses { person, tg_user } => lapses((*person, *tg_user), facts),
        }
    }
}

/// Both sides hear of it: the account that waits by the deed, and the officers who were asked.
fn lapses((person, tg_user): (PersonId, i64), facts: &Facts) -> Vec<Effect> {
    let Some(Some(found)) = facts.found::<Lapsing>() else { return Vec::new() };
    // Another account came meanwhile.
    if found.request.tg_user != tg_user {
        return Vec::new();
    }
    let lapses_at = lapses_at(&found.request, facts.law.on(facts.today).invitation_days());
    if lapses_at > facts.now {
        return vec![again((person, tg_user), lapses_at)];
    }
    let body = || text!("joiner-lapsed", name = found.name.as_str());
    let tell =
        |to: &PersonId| tell(*to, Screen::new(body()).row(vec![Button::go(show(person), text!("joiner-lapsed-look"))]));
    let told = found.confirm.iter().map(tell);
    std::iter::once(Effect::own(PeopleDeed::Lapse { person, tg_user })).chain(told).collect()
}

fn hands_over((by, on): (PersonId, Option<NaiveDate>), facts: &Facts) -> Vec<Effect> {
    let Some(found) = facts.found::<Leaving>() else { return Vec::new() };
    let Some(leaver) = &found.leaver else { return Vec::new() };
    let mediates =
        |person: &Person, case: &OpenCase| case.teams.iter().any(|team| person.mediates_in(*team, facts.today));
    let left: Vec<&OpenCase> = found.cases.iter().filter(|it| !mediates(leaver, it)).collect();
    // Whoever was to go on may have left as well.
    let heir = found.heir.as_ref().filter(|heir| {
        heir.offices.iter().any(|it| it.is_active(facts.today) && it.team.is_some())
            && left.iter().all(|case| mediates(heir, case))
    });
    let still_there = leaver.offices.iter().any(|it| it.is_active(facts.today) && it.team.is_some());
    // Who went to another team has an office still; what they had half entered is of the team that they left.
    let moved = on.is_some_and(|on| {
        leaver.offices.iter().any(|it| it.office == Office::Mediator && it.to.is_some() && it.to == on.pred_opt())
    });
    // Nobody was named: who mediates elsewhere goes on with their own.
    if left.is_empty() && still_there && (!moved || heir.is_none()) {
        return Vec::new();
    }
    let hand_over = HandOver {
        cases: left.iter().map(|it| it.id).collect(),
        from: leaver.id,
        to: heir.map(|it| it.id),
        to_name: heir.map(|it| it.name.clone()).unwrap_or_default(),
    };
    let codes = |to: PersonId, settled: bool| -> Vec<String> {
        let goes = left.iter().filter(|it| it.settled == settled && !it.interested.contains(&to));
        goes.map(|it| it.code.clone()).collect()
    };
    let told = heir.map(|it| tell_heir(it.id, &leaver.name, (&codes(it.id, false), &codes(it.id, true))));
    let deed = Effect::own(PeopleDeed::HandOver { by, hand_over });
    std::iter::once(deed).chain(told).collect()
}
