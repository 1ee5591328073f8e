//! Naming the mediators of a case: the parties choose first (Art. 17(1), 18(1)), only recognised mediators of the team
//! can be named (Art. 2(4)), and whoever has an interest in the case cannot (Art. 10(3), 18(2)).

use serde::{Deserialize, Serialize};

use super::change::save;
use super::rights::Act;
use super::{At, Step, back};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, home};
use crate::domain::case::{Case, CaseMediator, Change};
use crate::domain::names::name_key;
use crate::domain::people::Person;
use crate::domain::{PersonId, TeamId};

/// As many as one card can ask about.
const MOST: usize = 5;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Ask {
    /// Have the parties chosen?
    #[default]
    Choice,
    /// Who?
    Pick,
    /// Has one of them an interest in it?
    Conflict,
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
}

impl Form {
    /// A fresh form for a case.
    pub(super) fn of(case: &Case) -> Self {
        Self { team: Some(case.team), ..Self::default() }
    }

    /// The team whose people must be read.
    pub(super) fn team(&self) -> Option<TeamId> {
        self.team
    }

    fn at(self, ask: Ask) -> Self {
        Self { ask, ..self }
    }
}

/// Who may be named: recognised mediators of the team on this day, without those who have an interest.
fn candidates<'a>(form: &Form, case: &Case, facts: &'a Facts) -> Vec<&'a Person> {
    let mut found: Vec<&Person> = facts
        .team_people
        .iter()
        .filter(|it| it.mediates_in(case.team, facts.today) && !form.excluded.contains(&it.id))
        .collect();
    found.sort_by_cached_key(|it| name_key(&it.name));
    found
}

fn names(ids: &[PersonId], facts: &Facts) -> Vec<Text> {
    let name = |id: &PersonId| facts.team_people.iter().find(|it| it.id == *id).map(|it| it.name.as_str());
    ids.iter().map(|it| text!("plain", words = name(it).unwrap_or("—"))).collect()
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
        Ask::Check => {
            let by = if form.by_parties { text!("assign-by-parties") } else { text!("assign-by-head") };
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
    let excluded = if form.excluded.is_empty() {
        text!("empty")
    } else {
        text!("assign-excluded-list", names = Arg::List(names(&form.excluded, facts)))
    };
    let body = match (all.is_empty(), form.by_parties) {
        (true, _) => text!("assign-no-candidates", code = case.code.as_str(), excluded = excluded),
        (false, true) => {
            text!("assign-pick-parties", code = case.code.as_str(), picked = picked, excluded = excluded)
        }
        (false, false) => text!("assign-pick-head", code = case.code.as_str(), picked = picked, excluded = excluded),
    };
    let mut screen = Screen::new(body);
    for person in all.iter().skip(form.page.saturating_mul(PAGE) as usize).take(PAGE as usize) {
        let name = person.name.as_str();
        let label = if form.picked.contains(&person.id) {
            text!("assign-ticked", name = name)
        } else {
            text!("plain", words = name)
        };
        screen = screen.choice(format!("p:{}", person.id), label);
    }
    let done = (!form.picked.is_empty()).then(|| Button::primary("done", text!("assign-done")));
    screen.row(home::pager(form.page, all.len() as u32)).row(done.into_iter().collect()).row(back())
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let Answer::Pick(key) = answer else { return Turn::to(stay).note(text!("pick-a-button")) };
    let go = |at: At, form: Form| Turn::to(at.step(Step::Assign(form)));
    match (form.ask, key) {
        (Ask::Choice, "back") => Turn::to(at.step(Step::Card)),
        (Ask::Pick, "back") => go(at, form.at(Ask::Choice)),
        (Ask::Conflict, "back") => go(at, form.at(Ask::Pick)),
        (Ask::Check, "back") | (Ask::Pick, "done") => go(at, form.at(Ask::Conflict)),
        (Ask::Choice, key) => go(at, Form { by_parties: key == "parties", ..form }.at(Ask::Pick)),
        (Ask::Pick, "prev") => go(at, Form { page: form.page.saturating_sub(1), ..form }),
        (Ask::Pick, "next") => go(at, Form { page: form.page.saturating_add(1), ..form }),
        (Ask::Pick, key) => toggle(at, form, key, case, facts),
        (Ask::Conflict, "none") => go(at, form.at(Ask::Check)),
        (Ask::Conflict, key) => exclude(at, form, key, facts),
        (Ask::Check, _) => finish(at, &form, case, facts),
    }
}

fn person_of(key: &str, tag: &str) -> Option<PersonId> {
    key.strip_prefix(tag)?.parse().ok().map(PersonId)
}

fn toggle(at: At, mut form: Form, key: &str, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let known = person_of(key, "p:").filter(|id| candidates(&form, case, facts).iter().any(|it| it.id == *id));
    let Some(id) = known else { return Turn::to(stay) };
    if form.picked.contains(&id) {
        form.picked.retain(|it| *it != id);
    } else if form.picked.len() >= MOST {
        return Turn::to(stay).note(text!("assign-too-many", most = MOST));
    } else {
        form.picked.push(id);
    }
    Turn::to(at.step(Step::Assign(form)))
}

/// Takes somebody with an interest in the case out, for good, and says on what ground.
fn exclude(at: At, mut form: Form, key: &str, facts: &Facts) -> Turn {
    let Some(id) = person_of(key, "x:").filter(|it| form.picked.contains(it)) else {
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
    save(at, stay, Act::Assign, Change::Assign { mediators, on: facts.today }, note, case, facts)
}
