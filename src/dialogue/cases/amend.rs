//! Correcting a saved case: a field, its new value, perhaps more fields, the reason, a last look at old and new in full.
//! Nothing has to be typed again that did not change, and the old values stay in the timeline.

use chrono::NaiveDate;

use super::amend_form::Form;
use super::change::save;
use super::common::{Meeting, cut, meeting_day, offer_days, past_day};
use super::rights::Act;
use super::values::{Field, fields_of, label, value, weight};
use super::{At, Step, back, names, outcome, people, picker};
use crate::dialogue::days::disorder;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::kin::links::of_case;
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::{reason, words};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::access::act;
use crate::domain::agenda;
use crate::domain::case::{Amendment, Case, CaseDay, CaseMediator, Change, Former, Ground, Place, Stage, Status};
use crate::domain::fold::only_match;
use crate::domain::kinds::{Kind, KindGroup};
use crate::domain::people::Person;
use crate::domain::quick::agreement::implied;
use crate::domain::{GroupId, PersonId};

/// How much of old and new values one message can hold beside the rest of it.
const ROOM: usize = 3000;

/// What may be typed: names and sentences where they are asked for.
pub(super) fn takes(form: &Form) -> Takes {
    let asks_words = match (form.field, &form.fields, &form.reason) {
        (Some(field), None, _) => {
            matches!(field, Field::Place | Field::Spot | Field::Parties | Field::Mediators)
                || matches!(field, Field::Summary | Field::Agreement)
        }
        (Some(_), Some(_), None) => true,
        (None, ..) | (Some(_), Some(_), Some(_)) => false,
    };
    if asks_words { Takes::Words } else { Takes::Choice }
}

/// The fields that a case has, those with names for whoever may read them.
fn offered(case: &Case, facts: &Facts) -> Vec<Field> {
    let sees_names = names::permit(act::ReadNames, case, facts).is_some();
    let status = case.stage.status();
    let ended = matches!(status, Status::Success | Status::Failure | Status::Referred);
    let has = |it: &Field| match it {
        it if it.holds_names() => sees_names,
        Field::End => ended,
        Field::Agreement => status == Status::Success,
        Field::Mediators => !case.mediators.is_empty() || ended,
        Field::AssignedOn => status != Status::Registered,
        Field::AgreedOn => case.course.assigned_on.is_some(),
        Field::BegunOn => {
            case.course.begun_on.is_some() || matches!(status, Status::InSession | Status::Paused) || ended
        }
        Field::FormerBegun => case.course.former.last().is_some_and(|it| it.begun_on.is_some()),
        Field::FormerEnded => !case.course.former.is_empty(),
        _ => true,
    };
    Field::ALL.iter().copied().filter(has).collect()
}

pub(super) fn screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    match (form.field, &form.fields, &form.reason) {
        (None, ..) => field_screen(form, case, facts),
        (Some(field), None, _) => value_screen(form, field, case, facts),
        (Some(_), Some(fields), None) => {
            let lines = compared(case, fields, facts);
            Screen::new(text!("amend-reason", code = case.code.as_str(), lines = lines))
                .row(vec![Button::here("more", text!("correct-more"))])
        }
        (Some(_), Some(fields), Some(reason)) => Screen::new(text!(
            "amend-check",
            code = case.code.as_str(),
            lines = compared(case, fields, facts),
            reason = cut(reason, 500)
        ))
        .asking_if_right()
        .row(vec![Button::primary("save", text!("button-save"))]),
    }
    .row(back())
}

fn field_screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    let all = offered(case, facts);
    let screen = Screen::new(text!("amend-field", code = case.code.as_str())).columns(2);
    let screen = pager::paged(screen, all.iter().map(|it| (it.code().to_owned(), label(*it))), form.page);
    // What belongs to it is put right where it is shown.
    if form.kept.is_some() { screen } else { screen.row(vec![Button::go(of_case(case.id), text!("kin-button"))]) }
}

/// Old and new of everything that changes: whole where one message can hold it.
fn compared(case: &Case, fields: &Amendment, facts: &Facts) -> Vec<Text> {
    let was = Amendment::replaced(case, &Change::Amend { fields: fields.clone(), reason: String::new() });
    let lines = |max: usize| {
        let mut lines = Vec::new();
        for field in fields_of(fields) {
            lines.push(text!("correct-field", field = label(field)));
            lines.push(text!("correct-old"));
            lines.extend(value(&was, field, max, facts));
            lines.push(text!("correct-new"));
            lines.extend(value(fields, field, max, facts));
        }
        lines
    };
    let fits = |max: &usize| lines(*max).iter().map(weight).sum::<usize>() <= ROOM + 40 * lines(*max).len().min(20);
    let max = [2000, 1500, 1200, 900, 600, 400, 200, 100].into_iter().find(fits).unwrap_or(50);
    lines(max)
}

fn value_screen(form: &Form, field: Field, case: &Case, facts: &Facts) -> Screen {
    let draft = form.draft(case);
    if field == Field::Parties {
        return people::screen(form.party, &draft);
    }
    let old = value(&recorded(&draft, field), field, 2000, facts);
    let screen = Screen::new(Text::of(format!("amend-{field}")).with("code", case.code.as_str()).with("old", old));
    match (field, form.kind_group) {
        (Field::Kind, None) => KindGroup::ALL
            .iter()
            .fold(screen, |it, group| it.choice(format!("g:{group}"), Text::of(format!("kind-group-{group}")))),
        (Field::Kind, Some(group)) => {
            group.kinds().fold(screen, |it, kind| it.choice(format!("k:{kind}"), Text::of(format!("kind-{kind}"))))
        }
        (Field::ReceivedOn | Field::AssignedOn | Field::BegunOn | Field::FormerBegun | Field::FormerEnded, _) => {
            offer_days(screen, NaiveDate::MIN, facts)
        }
        (Field::Ground, _) => Ground::ALL
            .iter()
            .fold(screen, |it, ground| it.choice(format!("r:{ground}"), Text::of(format!("ground-{ground}")))),
        (Field::Place, _) => {
            let line = |it: &crate::domain::people::ResidentGroup| {
                (format!("p:{}", it.id), text!("plain", words = it.name.as_str()))
            };
            pager::paged(screen, facts.groups.iter().map(line), form.page)
        }
        (Field::Spot, _) => screen.row(vec![Button::here("skip", text!("correct-no-spot"))]),
        (Field::AgreedOn, _) if draft.course.agreed_on.is_some() => {
            screen.row(vec![Button::here("none", text!("correct-never-agreed"))])
        }
        (Field::Mediators, _) => {
            picker::offer(screen, "m:", (&candidates(&draft, facts), &ticked(form, &draft)), form.page)
                .row(vec![Button::primary("done", text!("assign-done"))])
        }
        _ => screen,
    }
}

/// What the case has for a field, as an amendment that would set just that.
fn recorded(case: &Case, field: Field) -> Amendment {
    let none = Amendment::default();
    match field {
        Field::Kind => Amendment { kind: Some(case.kind), ..none },
        Field::ReceivedOn => Amendment { received_on: Some(case.received_on), ..none },
        Field::Ground => Amendment { ground: Some(case.ground), ..none },
        Field::Place | Field::Spot => Amendment { place: Some(case.place.clone()), ..none },
        Field::Parties => Amendment { parties: Some(case.parties.clone()), ..none },
        Field::Summary => Amendment { summary: Some(case.summary.clone()), ..none },
        Field::End => Amendment { end: Some(case.stage.clone()), ..none },
        Field::Agreement => match &case.stage {
            Stage::Success { agreement, .. } => Amendment { agreement: Some(agreement.clone()), ..none },
            _ => none,
        },
        Field::Mediators => Amendment { mediators: Some(case.mediators.clone()), ..none },
        Field::AssignedOn => Amendment { assigned_on: case.course.assigned_on, ..none },
        Field::AgreedOn => Amendment { agreed_on: case.course.agreed_on, ..none },
        Field::BegunOn => Amendment { begun_on: case.course.begun_on, ..none },
        Field::FormerBegun | Field::FormerEnded => Amendment { former: Some(case.course.former.clone()), ..none },
    }
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let (message, phone) = match answer {
        Answer::Text { text, message, .. } => {
            (Some(message), form.asks_for_people() && people::tells_phone(text, facts))
        }
        _ => (None, false),
    };
    let turn = match (form.field, &form.fields, &form.reason, answer) {
        (Some(Field::Parties), None, _, Answer::Pick("back")) if form.party != people::At::default() => {
            Turn::to(at.step(Step::Amend(Form { party: form.party.back(), ..form })))
        }
        (_, _, _, Answer::Pick("back")) => backward(at, form),
        (None, _, _, Answer::Pick(key)) => choose(at, form, key, case, facts),
        (None, _, _, Answer::Text { text, .. }) if people::is_called(text) => {
            choose(at, form, "parties", case, facts).note(text!("understood-label", label = label(Field::Parties)))
        }
        (Some(field), None, _, answer) => match new_value(field, &form, answer, case, facts) {
            Ok(form) => {
                let turn = Turn::to(at.step(Step::Amend(form)));
                if phone { turn.note(text!("party-no-phone")) } else { turn }
            }
            Err(why) => Turn::to(stay).note(why),
        },
        (Some(_), Some(fields), None, Answer::Pick("more")) => {
            let kept = Some(fields.clone());
            Turn::to(at.step(Step::Amend(Form { field: None, fields: None, kept, page: 0, ..form })))
        }
        // A name alone is somebody who is put right as well, and no reason.
        (Some(_), Some(_), _, Answer::Text { text, .. }) if people::is_name(text) => {
            Turn::to(stay).note(text!("amend-name-no-reason"))
        }
        (Some(_), Some(_), before, Answer::Text { text, .. }) => match reason(text) {
            Ok(reason) => {
                let note = before.as_ref().map(|_| text!("amend-reason-changed"));
                Turn { note, ..Turn::to(at.step(Step::Amend(Form { reason: Some(reason), ..form.clone() }))) }
            }
            Err(why) => Turn::to(stay).note(why),
        },
        (Some(_), Some(fields), Some(reason), Answer::Pick("save")) => {
            // Somebody was quicker: what was typed stays, and is looked at once more beside what stands there now.
            if form.version != 0 && form.version != case.version {
                let form = Form { version: case.version, ..form };
                return Turn::to(at.step(Step::Amend(form))).note(text!("correct-changed-meanwhile"));
            }
            let change = Change::Amend { fields: fields.clone(), reason: reason.clone() };
            save(at, stay, Act::Amend, change, text!("amend-saved"), case, facts)
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    };
    turn.with_all(message.map(Effect::DeleteMessage))
}

/// A field was chosen. How it ended is put right on the card of its own, filled with what is recorded.
fn choose(at: At, form: Form, key: &str, case: &Case, facts: &Facts) -> Turn {
    let page = match key {
        "prev" => Some(form.page.saturating_sub(1)),
        "next" => Some(form.page.saturating_add(1)),
        _ => None,
    };
    if let Some(page) = page {
        return Turn::to(at.step(Step::Amend(Form { page, ..form })));
    }
    match Field::from_code(key).filter(|it| offered(case, facts).contains(it)) {
        Some(Field::End) => {
            let stage = form.draft(case).stage;
            let form = Form { field: Some(Field::End), page: 0, ..form };
            Turn::to(at.step(Step::Outcome(outcome::Form::amending(&stage, form))))
        }
        Some(field) => Turn::to(at.step(Step::Amend(Form { field: Some(field), page: 0, ..form }))),
        None => Turn::to(at.place()),
    }
}

/// One question back: the last answer is forgotten.
fn backward(at: At, form: Form) -> Turn {
    let form = match form {
        Form { reason: Some(_), .. } => Form { reason: None, ..form },
        // How it ended was asked on another card.
        Form { fields: Some(_), field: Some(Field::End), .. } => Form { fields: None, field: None, ..form },
        Form { fields: Some(_), .. } => Form { fields: None, ..form },
        Form { kind_group: Some(_), .. } => Form { kind_group: None, ..form },
        Form { field: Some(_), .. } => Form { field: None, page: 0, picked: None, ..form },
        _ => return Turn::to(at.step(Step::Card)),
    };
    Turn::to(at.step(Step::Amend(form)))
}

fn new_value(field: Field, form: &Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Result<Form, Text> {
    let draft = form.draft(case);
    let none = Amendment::default();
    let done = |fields: Amendment| Ok(form.clone().with(fields));
    let past = |answer| past_day(answer, NaiveDate::MIN, facts);
    match (field, answer) {
        (Field::Place | Field::Mediators, Answer::Pick("page")) => Ok(form.clone()),
        (Field::Place | Field::Mediators, Answer::Pick("prev")) => {
            Ok(Form { page: form.page.saturating_sub(1), ..form.clone() })
        }
        (Field::Place | Field::Mediators, Answer::Pick("next")) => {
            Ok(Form { page: form.page.saturating_add(1), ..form.clone() })
        }
        (Field::Place, answer) => {
            let group = group_of(answer, facts).ok_or_else(|| text!("amend-no-such-group"))?;
            // Where exactly within the group is only kept for the same group.
            let detail = draft.place.detail.filter(|_| group == draft.place.group);
            done(Amendment { place: Some(Place { group, detail }), ..none })
        }
        (Field::Spot, Answer::Pick("skip")) => {
            done(Amendment { place: Some(Place { detail: None, ..draft.place }), ..none })
        }
        (Field::Spot, Answer::Text { text, .. }) => {
            let detail = Some(words(text, 2)?);
            done(Amendment { place: Some(Place { detail, ..draft.place }), ..none })
        }
        (Field::Parties, answer) => match people::answer(form.party, answer, &draft, facts)? {
            people::Next::Ask(party) => Ok(Form { party, ..form.clone() }),
            people::Next::Done(parties) => done(Amendment { parties: Some(parties), ..none }),
        },
        (Field::ReceivedOn, answer) => done(Amendment { received_on: Some(past(answer)?), ..none }),
        (Field::AssignedOn, answer) => done(Amendment { assigned_on: Some(past(answer)?), ..none }),
        (Field::BegunOn, answer) => done(Amendment { begun_on: Some(past(answer)?), ..none }),
        (Field::FormerBegun | Field::FormerEnded, answer) => {
            let day = past(answer)?;
            let mut former = draft.course.former;
            if let Some(last) = former.last_mut() {
                *last = match field {
                    Field::FormerBegun => Former { begun_on: Some(day), ..*last },
                    _ => Former { ended_on: day, ..*last },
                };
            }
            done(Amendment { former: Some(former), ..none })
        }
        (Field::AgreedOn, Answer::Pick("none")) => done(Amendment { never_agreed: true, ..none }),
        (Field::AgreedOn, Answer::Text { text, .. }) => {
            let on = agreed_day(text, &draft, facts)?;
            done(Amendment { agreed_on: Some(on), ..none })
        }
        (Field::Mediators, Answer::Pick(key)) => mediators(form, key, &draft, facts),
        (Field::Kind | Field::Ground, Answer::Pick(key)) => picked(form, key).ok_or_else(|| text!("pick-a-button")),
        (Field::Summary, Answer::Text { text, .. }) => done(Amendment { summary: Some(words(text, 5)?), ..none }),
        (Field::Agreement, Answer::Text { text, .. }) => match draft.stage {
            Stage::Success { on, agreement } => {
                let text = words(text, 5)?;
                // The last day that the words set goes with them, unless there are steps, which have days of their own.
                let said = implied(&text, on, facts.written_on()).due_on.filter(|_| agreement.steps.is_empty());
                let performance_due = said.or(agreement.performance_due);
                let agreement = crate::domain::case::Agreement { text, performance_due, ..agreement };
                done(Amendment { agreement: Some(agreement), ..none })
            }
            _ => Err(text!("refused-stage")),
        },
        _ => Err(text!("pick-a-button")),
    }
}

fn picked(form: &Form, key: &str) -> Option<Form> {
    let (tag, code) = key.split_once(':')?;
    let amendment = match tag {
        "g" => return Some(Form { kind_group: Some(KindGroup::from_code(code)?), ..form.clone() }),
        "k" => Amendment { kind: Some(Kind::from_code(code)?), ..Amendment::default() },
        "r" => Amendment { ground: Some(Ground::from_code(code)?), ..Amendment::default() },
        _ => return None,
    };
    Some(form.clone().with(amendment))
}

/// The day on which the parties met or meet. One that may be of two years, or is far off, is asked for with its year. What
/// they agree on only after the last day to begin is no correction: that delay stays counted (Art. 20(2)).
fn agreed_day(text: &str, draft: &Case, facts: &Facts) -> Result<NaiveDate, Text> {
    let day = match meeting_day(text, draft.course.assigned_on.unwrap_or(draft.received_on), facts)? {
        Meeting::On(day) => day,
        Meeting::Perhaps(days) => match days.as_slice() {
            [day] if text.contains(&day.format("%Y").to_string()) => *day,
            _ => {
                let days = days.iter().map(|&it| text!("correct-value-day", day = Arg::Day(it))).collect();
                return Err(text!("correct-agree-year", days = Arg::List(days)));
            }
        },
    };
    let last = agenda::start_deadline(draft.wait(), &facts.law, &facts.calendar);
    if day > facts.today && last.is_some_and(|it| it < facts.today) {
        return Err(text!("correct-agree-new"));
    }
    match draft.course.first_session().filter(|it| *it < day) {
        Some(begun) => Err(disorder((CaseDay::Agreed, day), (CaseDay::Begun, begun))),
        None => Ok(day),
    }
}

/// The day on which those who mediate it must have been recognised (Art. 2(4)): that of their naming, or, where that is
/// not known, of what is known after it.
fn named_on(draft: &Case) -> NaiveDate {
    draft.course.assigned_on.or(draft.course.begun_on).unwrap_or(draft.received_on)
}

/// Who can have mediated it: those whom it names already, and those who could be named on that day.
fn candidates<'a>(draft: &Case, facts: &'a Facts) -> Vec<&'a Person> {
    picker::candidates(draft, named_on(draft), |it| draft.is_mediated_by(it), facts)
}

fn ticked(form: &Form, draft: &Case) -> Vec<PersonId> {
    form.picked.clone().unwrap_or_else(|| draft.mediators.iter().map(|it| it.person).collect())
}

fn mediators(form: &Form, key: &str, draft: &Case, facts: &Facts) -> Result<Form, Text> {
    let ticked = ticked(form, draft);
    let all = candidates(draft, facts);
    if key != "done" {
        let picked = picker::toggle(key, "m:", &all, &ticked).ok_or_else(|| text!("pick-a-button"))?;
        return Ok(Form { picked: Some(picked), ..form.clone() });
    }
    let named = ticked.iter().filter_map(|id| {
        let had = draft.mediators.iter().find(|it| it.person == *id).cloned();
        had.or_else(|| {
            let person = all.iter().find(|it| it.id == *id)?;
            let (name, assigned_on) = (person.name.clone(), named_on(draft));
            Some(CaseMediator { person: *id, name, assigned_on, chosen_by_parties: false })
        })
    });
    let named: Vec<CaseMediator> = named.collect();
    if named.is_empty() {
        return Err(text!("refused-mediator"));
    }
    Ok(form.clone().with(Amendment { mediators: Some(named), ..Amendment::default() }))
}

/// The resident group that was tapped, or whose name was typed so that only one fits.
fn group_of(answer: Answer<'_>, facts: &Facts) -> Option<GroupId> {
    match answer {
        Answer::Pick(key) => key.strip_prefix("p:")?.parse().ok().map(GroupId).filter(|it| facts.group(*it).is_some()),
        Answer::Text { text, .. } => only_match(text, facts.groups.iter().map(|it| (it.id, it.name.as_str()))),
        _ => None,
    }
}
