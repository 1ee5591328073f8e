//! Planning a session: question by question, one card before people are told, and the same card for changes.

use chrono::{DateTime, TimeDelta, Utc};

use super::asks;
use super::{At, Form, Step, due, permit, to_list, words};
use crate::dialogue::audience;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::moment::moment;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Media, Place, Turn};
use crate::domain::TrainingId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::{MediaKind, Recipients, TYPED_FROM, begin_at};
use crate::domain::calendar::{at_local, days_later, local, local_date};
use crate::domain::fold::nfc;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::input::time::parse_time;
use crate::domain::training::{LONGEST, Notice, NoticeKind, Training, TrainingStatus, check_in_code};

/// How long a session lasts in the example.
const USUAL_LENGTH: TimeDelta = TimeDelta::hours(2);
/// Longest and shortest words, in characters.
const LONGEST_WORDS: usize = 150;
const SHORTEST_WORDS: usize = 3;
/// The questions, in order.
const WAY: [Step; 7] = [Step::Topic, Step::Host, Step::Place, Step::Start, Step::End, Step::Material, Step::Recipients];

/// A new session.
pub(super) fn begin(facts: &Facts) -> Turn {
    let (Some(_), Some(secret)) = (permit(facts), &facts.secret) else {
        return Turn::to(At::new(Step::List).place());
    };
    let form = Form {
        key: format!("training:{}", facts.fresh),
        code: check_in_code(secret),
        version: 0,
        changed: false,
        topic: String::new(),
        host: String::new(),
        place: String::new(),
        starts_at: None,
        ends_at: None,
        material: None,
        recipients: Recipients::Mediators,
    };
    Turn::to(At { form: Some(form), first: true, ..At::new(Step::Topic) }.place())
}

/// Going on with a draft.
pub(super) fn resume(draft: &Training) -> Turn {
    Turn::to(At { form: Some(Form::from(draft)), ..At::new(Step::Card) }.place())
}

/// Changing a session that people know of.
pub(super) fn change(it: &Training) -> Turn {
    Turn::to(At { form: Some(Form::from(it)), id: Some(it.id), ..At::new(Step::Card) }.place())
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(form) = &at.form else { return Screen::new(text!("training-gone")).open().row(vec![to_list()]) };
    let number = WAY.iter().position(|it| *it == at.step).unwrap_or(WAY.len() - 1) + 1;
    let tomorrow = Arg::Date(facts.today + TimeDelta::days(1));
    let asked = |body: Text| {
        if at.first {
            text!("training-step", n = number, all = WAY.len(), ask = body)
        } else {
            text!("training-change-step", topic = form.topic.as_str(), ask = body)
        }
    };
    let ask = |body: Text| Screen::new(asked(body));
    let screen = match at.step {
        Step::Card => return card(form, facts),
        Step::Topic => ask(text!("training-ask-topic")),
        Step::Host => {
            let ward = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone());
            ask(text!("training-ask-host")).choice("ward", text!("training-host-ward", ward = ward))
        }
        Step::Place => ask(text!("training-ask-place")),
        Step::Start => ask(text!("training-ask-start", example = tomorrow)),
        Step::End => match form.starts_at {
            Some(it) => ask(text!(
                "training-ask-end",
                day = Arg::Day(local_date(it)),
                time = local(it).time(),
                example = Arg::Time(local(it + USUAL_LENGTH).time())
            )),
            None => ask(text!("training-ask-start", example = tomorrow)),
        },
        Step::Material if form.material.is_some() => ask(text!("training-ask-material-again"))
            .choice("same", text!("training-button-same-material"))
            .choice("none", text!("training-button-no-material")),
        Step::Material => ask(text!("training-ask-material")),
        Step::Count => Screen::new(text!("training-count", count = invited(facts))),
        Step::Teams => audience::list(&form.recipients, at.page, facts),
        _ => audience::question(asked(text!("training-ask-recipients"))),
    };
    let mut row = vec![Button::here("back", text!("button-back"))];
    if at.step == Step::Material && form.material.is_none() {
        row.push(Button::here("skip", text!("button-skip")));
    }
    row.push(Button::here("stop", text!("button-stop")));
    screen.open().row(row)
}

/// How many people an invitation would reach now.
fn invited(facts: &Facts) -> u32 {
    asks::found(facts).map_or(0, |it| it.recipients.0)
}

fn card(form: &Form, facts: &Facts) -> Screen {
    let Some(it) = permit(facts).and_then(|it| form.training(TrainingId(0), &it)) else {
        return Screen::new(text!("training-gone")).open().row(vec![to_list()]);
    };
    let material = if form.material.is_some() { text!("training-has-material") } else { text!("training-no-material") };
    let (people, guests) = asks::found(facts).map_or(((0, 0), 0), |it| (it.recipients, it.guests.len()));
    let begins = begin_at(facts.now, None, &facts.calendar);
    let body = if form.version > 0 {
        text!("training-change", about = words::about(&it), material = material, guests = guests)
    } else {
        text!(
            "training-check",
            about = words::about(&it),
            material = material,
            to = audience::words(&form.recipients, facts),
            people = people.0,
            unreachable = people.1,
            begins = text!("moment", day = Arg::Day(local_date(begins)), time = local(begins).time())
        )
    };
    let mut screen = Screen::new(body).open().columns(2);
    for step in WAY {
        // Who is invited was decided with the invitation.
        if step != Step::Recipients || form.version == 0 {
            screen = screen.choice(step.code(), Text::of(format!("training-field-{step}")));
        }
    }
    if form.version == 0 {
        screen
            .row(vec![Button::primary("send", text!("training-button-send", people = people.0))])
            .row(vec![Button::danger("drop", text!("training-button-drop")), to_list()])
    } else {
        screen.row(vec![Button::primary("save", text!("training-button-save"))]).row(vec![to_list(), Button::to_menu()])
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(form) = at.form.clone() else { return Turn::to(At::new(Step::List).place()) };
    let Some(it) = asks::found(facts).map(|it| &it.training) else { return answered(at, form, answer, facts) };
    // Another officer may have been quicker.
    if it.version != form.version || it.status == TrainingStatus::Cancelled {
        return Turn::to(At::session(it.id).place()).note(text!("training-changed-meanwhile"));
    }
    // A draft is everybody's who plans: what is kept of it goes on, and nobody decides about what they have not seen.
    let kept = Form::from(it);
    if form.version > 0 || kept.key != form.key || kept == form {
        return answered(at, form, answer, facts);
    }
    let decides = match answer {
        Answer::Pick(key) => at.step == Step::Card && matches!(key, "send" | "drop"),
        Answer::Text { .. } => at.step == Step::Count,
        _ => false,
    };
    let at = At { form: Some(kept.clone()), ..at };
    if decides {
        return Turn::to(at.step(Step::Card).place()).note(text!("training-changed-meanwhile"));
    }
    let turn = answered(at, kept, answer, facts);
    let note = turn.note.or_else(|| Some(text!("training-changed-meanwhile")));
    Turn { note, ..turn }
}

fn answered(at: At, form: Form, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(At::new(Step::List).place()).note(kept(&form)),
        (Step::Card, Answer::Pick(key)) => pick(at, &form, key, facts),
        (Step::Teams, Answer::Pick("back")) => {
            let recipients = audience::unless_empty(form.recipients.clone(), Recipients::Mediators);
            keep(At { form: Some(Form { recipients, ..form }), ..at }, Step::Recipients, facts)
        }
        (Step::Count, Answer::Text { text, .. }) if text.trim().parse() == Ok(invited(facts)) => {
            pick(at, &form, "confirmed", facts)
        }
        (Step::Count, Answer::Text { .. }) => Turn::to(at.place()).note(text!("announce-count-wrong")),
        (_, Answer::Pick("back")) => back(at),
        (Step::Recipients | Step::Teams, Answer::Pick(key)) => to_whom(at, form, key, facts),
        (Step::Host, Answer::Pick("ward")) => {
            let host = facts.ward.as_ref().map_or_else(String::new, |it| format!("UBND phường {}", it.name));
            next(at, Form { host, ..form }, facts)
        }
        (Step::Topic | Step::Host | Step::Place, Answer::Text { text, .. }) => words_of(at, form, text, facts),
        (Step::Start, Answer::Text { text, .. }) => starts(at, form, text, facts),
        (Step::End, Answer::Text { text, .. }) => ends(at, form, text, facts),
        (Step::Material, Answer::Pick("skip" | "same")) => next(at, form, facts),
        (Step::Material, Answer::Pick("none")) => next(at, Form { material: None, ..form }, facts),
        (Step::Material, Answer::Media { kind, file: Some(file), .. }) => {
            let kind = match kind {
                Media::Photo => MediaKind::Photo,
                Media::Document => MediaKind::Document,
                _ => return Turn::to(at.place()).note(text!("training-material-help")),
            };
            let form = Form { material: Some((kind, file.to_owned())), ..form };
            next(at, form, facts).note(text!("training-material-kept"))
        }
        (Step::Material, _) => Turn::to(at.place()).note(text!("training-material-help")),
        (Step::Recipients | Step::Teams, _) => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()).note(text!("training-type-words")),
    }
}

/// What becomes of a form that is left.
fn kept(form: &Form) -> Text {
    match (form.version, form.ends_at) {
        (0, Some(_)) => text!("training-kept"),
        (0, None) => text!("training-not-kept"),
        _ => text!("training-unchanged"),
    }
}

fn back(at: At) -> Turn {
    let step = match WAY.iter().position(|it| *it == at.step) {
        Some(0) | None if at.first => Step::List,
        Some(nth) if at.first => WAY[nth - 1],
        _ => Step::Card,
    };
    if step == Step::List { Turn::to(At::new(Step::List).place()) } else { Turn::to(at.step(step).place()) }
}

/// On to the next question, or back to the card; what is complete enough is kept.
fn next(at: At, form: Form, facts: &Facts) -> Turn {
    let nth = WAY.iter().position(|it| *it == at.step);
    let step = match nth.filter(|_| at.first).and_then(|it| WAY.get(it + 1)) {
        Some(step) => *step,
        None => Step::Card,
    };
    keep(At { form: Some(Form { changed: form.version > 0, ..form }), ..at }, step, facts)
}

fn keep(at: At, step: Step, facts: &Facts) -> Turn {
    let at = at.step(step);
    let draft = at.form.as_ref().filter(|it| it.version == 0);
    let training = permit(facts).and_then(|permit| Some((permit, draft?.training(TrainingId(0), &permit)?)));
    let turn = Turn::to(at.place());
    match training {
        Some((permit, training)) => turn.with(Effect::own(TrainingDeed::Save { permit, training: Box::new(training) })),
        None => turn,
    }
}

fn words_of(at: At, form: Form, words: &str, facts: &Facts) -> Turn {
    let words = nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    if !(SHORTEST_WORDS..=LONGEST_WORDS).contains(&words.chars().count()) {
        return Turn::to(at.place()).note(text!("training-words-help", most = LONGEST_WORDS));
    }
    let form = match at.step {
        Step::Topic => Form { topic: words, ..form },
        Step::Host => Form { host: words, ..form },
        _ => Form { place: words, ..form },
    };
    next(at, form, facts)
}

fn starts(at: At, form: Form, words: &str, facts: &Facts) -> Turn {
    let starts_at = match moment(words, facts) {
        Some(it) if it > facts.now => it,
        Some(it) => {
            let note = text!("training-start-past", day = Arg::Day(local_date(it)), time = local(it).time());
            return Turn::to(at.place()).note(note);
        }
        None if parse_date(words, facts.today, Lean::Future).is_ok() => {
            return Turn::to(at.place()).note(text!("training-start-no-time"));
        }
        None => return Turn::to(at.place()).note(text!("training-start-help")),
    };
    // Another beginning keeps the length, where one was said.
    let length = form.ends_at.zip(form.starts_at).map(|(to, from)| to - from);
    let form = Form { starts_at: Some(starts_at), ends_at: length.map(|it| starts_at + it), ..form };
    next(at, form, facts)
}

fn ends(at: At, form: Form, words: &str, facts: &Facts) -> Turn {
    let Some(starts_at) = form.starts_at else { return Turn::to(at.step(Step::Start).place()) };
    let same_day = || parse_time(words).ok().map(|it| at_local(local_date(starts_at), it));
    let ends_at = same_day().or_else(|| moment(words, facts));
    match ends_at.filter(|it| *it > starts_at && *it - starts_at <= LONGEST) {
        Some(it) => next(at, Form { ends_at: Some(it), ..form }, facts),
        None => {
            let (day, next) = (local_date(starts_at), days_later(local_date(starts_at), 1));
            let time = local(starts_at).time();
            let note = text!("training-end-help", day = Arg::Date(day), time = time, next = Arg::Date(next));
            Turn::to(at.place()).note(note)
        }
    }
}

fn to_whom(at: At, form: Form, key: &str, facts: &Facts) -> Turn {
    use audience::Picked;
    match audience::pick(&form.recipients, at.step == Step::Teams, key) {
        Picked::Done(recipients) => keep(At { form: Some(Form { recipients, ..form }), ..at }, Step::Card, facts),
        Picked::Listed(recipients) => keep(At { form: Some(Form { recipients, ..form }), ..at }, Step::Teams, facts),
        Picked::None => Turn::to(at.place()).note(text!("announce-teams-none")),
        Picked::Page(forward) => {
            let page = if forward { at.page.saturating_add(1) } else { at.page.saturating_sub(1) };
            Turn::to(At { page, ..at }.place())
        }
        Picked::Nothing => Turn::to(at.place()),
    }
}

fn pick(at: At, form: &Form, key: &str, facts: &Facts) -> Turn {
    if let Some(step) = Step::from_code(key).filter(|it| WAY.contains(it)) {
        return Turn::to(at.step(step).place());
    }
    let found = asks::found(facts);
    let (Some(permit), Some(found)) = (permit(facts), found) else {
        return Turn::to(At::new(Step::List).place()).note(text!("training-gone"));
    };
    let Some(planned) = form.training(found.training.id, &permit) else { return Turn::to(at.place()) };
    let to_session = || At::session(found.training.id).place();
    // Who planned it first stays named.
    let planned = Training { by: found.training.by, ..planned };
    let moved = (planned.starts_at, planned.ends_at) != (found.training.starts_at, found.training.ends_at);
    match key {
        "drop" => {
            let training = Box::new(Training { status: TrainingStatus::Cancelled, ..planned });
            Turn::to(At::new(Step::List).place())
                .with(Effect::own(TrainingDeed::Save { permit, training }))
                .note(text!("training-dropped"))
        }
        _ if planned.starts_at <= facts.now => {
            Turn::to(at.step(Step::Start).place()).note(text!("training-start-help"))
        }
        "send" if found.recipients.0 + found.recipients.1 == 0 => Turn::to(at.place()).note(text!("announce-nobody")),
        "send" if found.recipients.0 >= TYPED_FROM => Turn::to(at.step(Step::Count).place()),
        "send" | "confirmed" => tell(to_session(), (planned, NoticeKind::Invitation, false), permit, facts),
        "save" if planned == found.training => Turn::to(to_session()).note(text!("training-unchanged")),
        "save" => tell(to_session(), (planned, NoticeKind::Changed, moved), permit, facts),
        _ => Turn::to(at.place()),
    }
}

/// A new version of a session, and word of it to everybody.
fn tell(
    place: Place,
    (planned, kind, moved): (Training, NoticeKind, bool),
    permit: Permit<act::PlanTraining>,
    facts: &Facts,
) -> Turn {
    let it = Training { version: planned.version + 1, status: TrainingStatus::Planned, ..planned };
    let send_at: DateTime<Utc> = begin_at(facts.now, None, &facts.calendar);
    let begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time());
    let note = match kind {
        NoticeKind::Invitation => text!("training-invited", begins = begins),
        _ if moved => text!("training-changed-again", begins = begins),
        _ => text!("training-changed", begins = begins),
    };
    let ward = facts.ward.as_ref().map(|it| it.id);
    let saved = Effect::own(TrainingDeed::Save { permit, training: Box::new(it.clone()) });
    // What was answered for another time says nothing of this one.
    let ask_again = moved.then_some(Effect::own(TrainingDeed::AskAgain { permit, training: it.id }));
    // With a change those who have come since are invited.
    let training = || Box::new(it.clone());
    let invited =
        ward.map(|ward| Effect::own(TrainingDeed::Invite { permit: Some(permit), ward, training: training() }));
    let turn = Turn::to(place).with(saved).with_all(ask_again).with_all(invited);
    let plan = due::plan(&it, facts);
    let notice = Box::new(Notice { kind, training: it });
    let told = ward.map(|ward| Effect::own(TrainingDeed::Notice { ward, notice, send_at }));
    turn.with_all(told).with_all(plan).note(note)
}
