//! Naming the mediators of a case: the parties choose first (Art. 17(1), 18(1)), only recognised mediators of the team
//! can be named (Art. 2(4)), and whoever has an interest in the case cannot (Art. 10(3), 18(2)).

use serde::{Deserialize, Serialize};

use super::change::save;
use super::decline::reason_text;
use super::rights::Act;
use super::{At, Step, back, picker};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::namesakes::name_among;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, words};
use crate::domain::case::{Case, CaseMediator, Change, Release, ReleaseReason, Stage, interested};
use crate::domain::people::Person;
use crate::domain::{PersonId, TeamId};

/// As many as one card can ask about.
const MOST: usize = 5;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Ask {
    /// Have the parties chosen?
    #[default]
    Choice,
    /// Who?
    Pick,
    /// Has one of them an interest in it?
    Conflict,
    /// Why does somebody not mediate it any more?
    Reason,
    /// Everything right?
    Check,
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    ask: Ask,
    team: Option<TeamId>,
    by_parties: bool,
    picked: Vec<PersonId>,
    /// Who has an interest in the case.
    excluded: Vec<PersonId>,
    page: u32,
    /// Why whoever mediated it before does not any more (Art. 18(2)(3)).
    reason: Option<Release>,
}

impl Form {
    /// A fresh form for a case.
    pub(super) fn of(case: &Case) -> Self {
        Self { team: Some(case.team), ..Self::default() }
    }

    /// Whether anybody was ticked yet, or a reason given.
    pub(super) fn is_begun(&self) -> bool {
        !self.picked.is_empty() || !self.excluded.is_empty() || self.reason.is_some()
    }

    /// The team whose people must be read.
    pub(super) fn team(&self) -> Option<TeamId> {
        self.team
    }

    fn at(self, ask: Ask) -> Self {
        Self { ask, ..self }
    }
}

/// Who may be named: recognised mediators of the team on this day, without those who have an interest, whether it is
/// said now or was the reason why they left this case before.
fn candidates<'a>(form: &Form, case: &Case, facts: &'a Facts) -> Vec<&'a Person> {
    let mut found = picker::candidates(case, facts.today, |_| false, facts);
    found.retain(|it| !form.excluded.contains(&it.id));
    found
}

/// Whom nobody can name, and that it is for an interest.
fn excluded_line(form: &Form, facts: &Facts) -> Text {
    let before = interested(&facts.case_events);
    let known = |id: PersonId| facts.team_people.iter().any(|it| it.id == id);
    let said = form.excluded.iter().filter(|id| !before.iter().any(|it| it.0 == **id));
    let mut all = names(&said.copied().collect::<Vec<_>>(), facts);
    all.extend(before.iter().map(|&(id, name)| match name {
        Some(name) if !known(id) => text!("plain", words = name),
        _ => names(&[id], facts).remove(0),
    }));
    if all.is_empty() { text!("empty") } else { text!("assign-excluded-list", names = Arg::List(all)) }
}

fn names(ids: &[PersonId], facts: &Facts) -> Vec<Text> {
    let all: Vec<&Person> = facts.team_people.iter().collect();
    let name = |id: &PersonId| all.iter().find(|it| it.id == *id).map(|it| name_among(it, &all));
    ids.iter().map(|it| name(it).unwrap_or_else(|| text!("word-none"))).collect()
}

pub(super) fn screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    let code = case.code.as_str();
    match form.ask {
        Ask::Choice => Screen::new(text!("assign-choice", code = code))
            .choice("parties", text!("assign-choice-parties"))
            .choice("head", text!("assign-choice-head"))
            .row(back()),
        Ask::Pick => pick_screen(form, case, facts),
        Ask::Conflict => {
            let mut screen =
                Screen::new(text!("assign-conflict", code = code)).choice("none", text!("assign-conflict-none"));
            for (id, name) in form.picked.iter().zip(names(&form.picked, facts)) {
                screen = screen.choice(format!("x:{id}"), text!("assign-conflict-has", name = name));
            }
            screen.row(back())
        }
        Ask::Reason => [ReleaseReason::Interest, ReleaseReason::Breach, ReleaseReason::Unable]
            .into_iter()
            .fold(
                Screen::new(text!("assign-reason", code = code, names = Arg::List(leaving(form, case)))),
                |it, reason| it.choice(reason.code(), Text::of(format!("correct-release-{reason}"))),
            )
            .row(back()),
        Ask::Check => {
            let mut by = vec![if form.by_parties { text!("assign-by-parties") } else { text!("assign-by-head") }];
            by.extend(form.reason.as_ref().map(|it| {
                let names = Arg::List(leaving(form, case));
                text!("assign-check-reason", names = names, reason = reason_text(it, 600))
            }));
            let picked = Arg::List(names(&form.picked, facts));
            Screen::new(text!("assign-check", code = code, names = picked, by = by))
                .row(vec![Button::primary("save", text!("button-save"))])
                .row(back())
        }
    }
}

fn pick_screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    let all = candidates(form, case, facts);
    let picked = if form.picked.is_empty() {
        text!("assign-nobody-yet")
    } else {
        text!("assign-picked", names = Arg::List(names(&form.picked, facts)))
    };
    let excluded = excluded_line(form, facts);
    let body = match (all.is_empty(), form.by_parties) {
        (true, _) => text!("assign-no-candidates", code = case.code.as_str(), excluded = excluded),
        (false, true) => {
            text!("assign-pick-parties", code = case.code.as_str(), picked = picked, excluded = excluded)
        }
        (false, false) => text!("assign-pick-head", code = case.code.as_str(), picked = picked, excluded = excluded),
    };
    let screen = picker::offer(Screen::new(body), "p:", (&all, &form.picked), form.page);
    let done = (!form.picked.is_empty()).then(|| Button::primary("done", text!("assign-done")));
    screen.row(done.into_iter().collect()).row(back())
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, message, .. } if form.ask == Ask::Reason => {
            let turn = match words::reason(text) {
                Ok(words) => reasoned(at, form, Release { reason: ReleaseReason::Other, words: Some(words) }),
                Err(why) => Turn::to(stay).note(why),
            };
            return turn.with(Effect::DeleteMessage(message));
        }
        Answer::Text { text, .. } if form.ask == Ask::Pick => {
            return typed(at, form, text, case, facts);
        }
        _ => return Turn::to(stay).note(text!("pick-a-button")),
    };
    let go = |at: At, form: Form| Turn::to(at.step(Step::Assign(form)));
    match (form.ask, key) {
        (Ask::Choice, "back") => Turn::to(at.step(Step::Card)),
        (Ask::Pick, "back") => go(at, form.at(Ask::Choice)),
        (Ask::Conflict, "back") => go(at, form.at(Ask::Pick)),
        (Ask::Reason, "back") | (Ask::Check, "back") | (Ask::Pick, "done") => go(at, form.at(Ask::Conflict)),
        (Ask::Choice, key) => go(at, Form { by_parties: key == "parties", ..form }.at(Ask::Pick)),
        (Ask::Pick, "prev") => go(at, Form { page: form.page.saturating_sub(1), ..form }),
        (Ask::Pick, "next") => go(at, Form { page: form.page.saturating_add(1), ..form }),
        (Ask::Pick, key) => toggle(at, form, key, case, facts),
        (Ask::Conflict, "none") => clear(at, form, case, facts),
        (Ask::Reason, key) => match ReleaseReason::from_code(key) {
            Some(reason) => reasoned(at, form, Release { reason, words: None }),
            None => Turn::to(stay).note(text!("pick-a-button")),
        },
        (Ask::Conflict, key) => exclude(at, form, key, facts),
        (Ask::Check, _) => finish(at, &form, case, facts),
    }
}

/// People who are named in words are picked as well.
fn typed(at: At, form: Form, words: &str, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let me = facts.actor().map(|it| it.person);
    let mut picked = form.picked.clone();
    match picker::named(words, &candidates(&form, case, facts), (form.page, me)) {
        Err(said) => return Turn::to(stay).note(text!("assign-not-named", said = said)),
        Ok(named) => picked.extend(named.into_iter().filter(|it| !form.picked.contains(it))),
    }
    if picked.len() > MOST {
        return Turn::to(stay).note(text!("assign-too-many", most = MOST));
    }
    Turn::to(at.step(Step::Assign(Form { picked, ..form })))
}

/// Who mediates it for the leading team.
fn own(case: &Case) -> impl Iterator<Item = &CaseMediator> {
    case.mediators.iter().filter(|it| case.course.helping_team_of(it.person).is_none())
}

/// Who mediates it now and is not named any more.
fn leaving(form: &Form, case: &Case) -> Vec<Text> {
    // Those of a helping team stay: their own head names them (Art. 22).
    let gone = own(case).filter(|it| !form.picked.contains(&it.person));
    gone.map(|it| text!("plain", words = it.name.as_str())).collect()
}

/// Nobody named has an interest. The same people again change nothing; a replacement wants its reason.
fn clear(at: At, form: Form, case: &Case, facts: &Facts) -> Turn {
    let somebody_leaves = !leaving(&form, case).is_empty();
    let same = !somebody_leaves && form.picked.iter().all(|it| case.is_mediated_by(*it));
    let chosen_as_before = own(case).all(|it| it.chosen_by_parties == form.by_parties);
    if same && chosen_as_before && own(case).next().is_some() && case.stage != Stage::Registered {
        let names = Arg::List(names(&form.picked, facts));
        return Turn::to(at.step(Step::Card)).note(text!("assign-same", names = names));
    }
    let ask = if somebody_leaves { Ask::Reason } else { Ask::Check };
    Turn::to(at.step(Step::Assign(Form { reason: None, ..form }.at(ask))))
}

fn reasoned(at: At, form: Form, reason: Release) -> Turn {
    Turn::to(at.step(Step::Assign(Form { reason: Some(reason), ..form }.at(Ask::Check))))
}

fn toggle(at: At, form: Form, key: &str, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match picker::toggle(key, "p:", &candidates(&form, case, facts), &form.picked) {
        Some(picked) if picked.len() > MOST => Turn::to(stay).note(text!("assign-too-many", most = MOST)),
        Some(picked) => Turn::to(at.step(Step::Assign(Form { picked, ..form }))),
        None => Turn::to(stay),
    }
}

/// Takes somebody with an interest in the case out, for good, and says on what ground.
fn exclude(at: At, mut form: Form, key: &str, facts: &Facts) -> Turn {
    let Some(id) = picker::person_of(key, "x:").filter(|it| form.picked.contains(it)) else {
        return Turn::to(at.place());
    };
    form.picked.retain(|it| *it != id);
    form.excluded.push(id);
    let name = names(&[id], facts).remove(0);
    Turn::to(at.step(Step::Assign(form.at(Ask::Pick)))).note(text!("assign-excluded", name = name))
}

fn finish(at: At, form: &Form, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().step(Step::Assign(Form { page: 0, ..form.clone() }.at(Ask::Pick)));
    let all = candidates(form, case, facts);
    let named = form.picked.iter().map(|id| {
        let person = all.iter().find(|it| it.id == *id)?;
        let since = case.mediators.iter().find(|it| it.person == *id).map_or(facts.today, |it| it.assigned_on);
        let (name, chosen_by_parties) = (person.name.clone(), form.by_parties);
        Some(CaseMediator { person: *id, name, assigned_on: since, chosen_by_parties })
    });
    // Whoever has left the team meanwhile cannot be named.
    let Some(mediators) = named.collect::<Option<Vec<_>>>() else {
        return Turn::to(stay).note(text!("assign-gone"));
    };
    let note = text!("assign-saved", names = Arg::List(names(&form.picked, facts)));
    save(
        at,
        stay,
        Act::Assign,
        Change::Assign { mediators, on: facts.today, reason: form.reason.clone() },
        note,
        case,
        facts,
    )
}
