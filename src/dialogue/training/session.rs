//! The office's card of a session: who comes, who was there, what they thought of it, and calling it off.

use super::{At, Form, Step, due, found, guest, guests, late, permit, plan, record, ticking, to_list, words};
use crate::dialogue::announce::links as announce;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, TrainingFound};
use crate::dialogue::screen::{Button, Picture, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::fold;
use crate::domain::training::course::TrainingPaper;
use crate::domain::training::{Notice, NoticeKind, Rating, Rsvp, Training, TrainingStatus, Word, check_in_payload};

fn gone() -> Screen {
    Screen::new(text!("training-gone")).open().row(vec![to_list()])
}

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return gone() };
    let it = &found.training;
    if it.course.is_some() {
        return course(found, facts);
    }
    let called_off = it.status == TrainingStatus::Cancelled;
    let code = if called_off { text!("empty") } else { text!("training-code-line", code = it.code.as_str()) };
    let body = text!(
        "training-office",
        about = words::about(it),
        state = words::state(it, facts),
        lines = lines(found),
        code = code
    );
    let mut screen = Screen::new(body).open();
    let coming = it.is_coming(facts.now);
    // What has begun cannot be moved any more; before its day nobody was there.
    if it.is_ahead(facts.now) {
        screen = screen.choice("change", text!("training-button-change")).choice("late", text!("training-button-late"));
    }
    if it.may_tick(facts.now) {
        screen = screen.choice("attendance", text!("training-button-attendance"));
    }
    if coming {
        screen = screen.choice("qr", text!("training-button-qr"));
    }
    if it.material.is_some() {
        screen = screen.choice("material", text!("training-button-material"));
    }
    if !found.guests.is_empty() {
        screen = screen.choice("everybody", text!("training-button-everybody"));
    }
    if !called_off {
        screen = screen.choice("papers", text!("training-button-papers"));
    }
    if let Some(id) = found.invitation {
        screen = screen.row(vec![Button::go(announce::sending(id), text!("training-button-sending"))]);
    }
    if coming {
        screen = screen.row(vec![Button::danger("cancel", text!("training-button-cancel"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

/// A course that was written down: nobody was invited to it from here.
fn course(found: &TrainingFound, facts: &Facts) -> Screen {
    let it = &found.training;
    let attended = found.guests.iter().filter(|it| it.attended).count();
    let body = match it.status {
        TrainingStatus::Cancelled => text!("training-course-struck", about = words::about(it)),
        _ => text!("training-course", about = words::about(it), count = attended),
    };
    let mut screen = Screen::new(body).open();
    if it.may_tick(facts.now) {
        screen = screen
            .choice("attendance", text!("training-button-who-went"))
            .choice("change", text!("training-button-correct"));
        if attended > 0 {
            screen = screen
                .choice("everybody", text!("training-button-everybody"))
                .choice("papers", text!("training-button-papers"));
        }
        screen = screen.row(vec![Button::danger("cancel", text!("training-button-strike"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

/// How the invitation goes out, what was answered, who was there.
fn lines(found: &TrainingFound) -> Vec<Text> {
    let guests = &found.guests;
    // Who came without having been invited is asked nothing.
    let answered = |rsvp: Option<Rsvp>| guests.iter().filter(|it| it.invited && it.rsvp == rsvp).count();
    let mut lines = Vec::new();
    let arrived = guests.iter().filter(|it| it.word == Word::Arrived).count();
    let invited = guests.iter().filter(|it| it.invited).count();
    lines.push(text!("training-sent", sent = arrived, all = invited));
    let to_call = guests.iter().filter(|it| it.is_to_call()).count();
    if to_call > 0 {
        lines.push(text!("training-to-call", count = to_call));
    }
    lines.push(text!(
        "training-answers",
        yes = answered(Some(Rsvp::Yes)),
        no = answered(Some(Rsvp::No)),
        unsure = answered(Some(Rsvp::Unsure)),
        none = answered(None)
    ));
    let beside = guests.iter().filter(|it| it.attended && !it.invited).count();
    let attended = guests.iter().filter(|it| it.attended).count();
    lines.push(match beside {
        0 => text!("training-attended", count = attended),
        _ => text!("training-attended-beside", count = attended, beside = beside),
    });
    let rated = |rating: Rating| guests.iter().filter(|it| it.rating == Some(rating)).count();
    if guests.iter().any(|it| it.rating.is_some()) {
        lines.push(text!(
            "training-ratings",
            great = rated(Rating::Great),
            useful = rated(Rating::Useful),
            useless = rated(Rating::Useless)
        ));
    }
    lines
}

/// The question before it is called off, or before a course that was written down is struck.
pub(super) fn cancel_screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return gone() };
    let about = words::about(&found.training);
    let body = if found.training.course.is_some() {
        text!("training-record-strike", about = about)
    } else {
        text!("training-cancel", about = about)
    };
    Screen::new(body).open().row(vec![Button::here("back", text!("button-back"))])
}

/// Which paper is wanted.
pub(super) fn papers_screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return gone() };
    let mut screen = Screen::new(text!("training-papers", about = words::about(&found.training))).open();
    for &paper in TrainingPaper::ALL.iter().filter(|it| has_paper(**it, found, facts)) {
        screen = screen.choice(format!("paper:{paper}"), Text::of(format!("training-paper-{paper}")));
    }
    screen.row(vec![Button::here("back", text!("button-back"))])
}

/// Whether there is such a paper now: nobody is invited to what is over, and what was not held has no minutes.
fn has_paper(paper: TrainingPaper, found: &TrainingFound, facts: &Facts) -> bool {
    let it = &found.training;
    match paper {
        _ if it.status != TrainingStatus::Planned => false,
        TrainingPaper::Letter => it.course.is_none() && facts.now < it.ends_at,
        TrainingPaper::List | TrainingPaper::Sheet => !found.guests.is_empty(),
        TrainingPaper::Minutes => it.may_tick(facts.now),
    }
}

fn print(at: At, key: &str, (found, permit): (&TrainingFound, Permit<act::PlanTraining>), facts: &Facts) -> Turn {
    let paper = key.strip_prefix("paper:").and_then(TrainingPaper::from_code);
    match paper.filter(|it| has_paper(*it, found, facts)) {
        Some(paper) => {
            let training = Box::new(found.training.clone());
            let deed = TrainingDeed::Print { permit, training, paper };
            Turn::to(at.place()).with(Effect::own(deed)).note(text!("training-printing"))
        }
        None => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let (Some(permit), Some(found)) = (permit(facts), found(facts)) else {
        return Turn::to(At::new(Step::List).place()).note(text!("training-gone"));
    };
    let it = &found.training;
    if at.step == Step::Late {
        return late::answer(at, answer, (found, permit), facts);
    }
    if matches!(at.step, Step::Attendance | Step::ByTeam | Step::Everybody) && !it.may_tick(facts.now) {
        return Turn::to(At::session(it.id).place()).note(text!("training-not-yet"));
    }
    if at.step == Step::Attendance && !matches!(answer, Answer::Pick("back" | "prev" | "next")) {
        return ticking::answer(at, answer, (found, permit), facts);
    }
    let key = match answer {
        Answer::Pick(key) => key,
        // Typed, because a finger that taps twice must not call anything off.
        Answer::Text { text, .. } if at.step == Step::Cancel => {
            // It may have been moved since they read what they call off.
            if at.form.as_ref().is_some_and(|seen| seen.version != it.version) {
                return Turn::to(At::session(it.id).place()).note(text!("training-changed-meanwhile"));
            }
            return match fold(text).trim() {
                "huy" | "cancel" => cancel(found, permit, facts),
                _ => Turn::to(at.place()).note(text!("training-cancel-help")),
            };
        }
        Answer::Text { text, .. } if at.step == Step::Everybody => {
            return ticking::everybody(at, text, (found, permit), facts);
        }
        Answer::Text { text, .. } if at.step == Step::Session => return guest::typed(at, text, facts),
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match (at.step, key) {
        (Step::ByTeam | Step::Everybody, "back") => Turn::to(at.step(Step::Attendance).place()),
        (Step::Attendance | Step::Cancel | Step::Papers, "back") => Turn::to(At::session(it.id).place()),
        (_, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Session, "change") if it.course.is_some() => record::correct(it),
        (Step::Session, "change") => plan::change(it),
        (Step::Session, "attendance") if !it.may_tick(facts.now) => {
            Turn::to(at.place()).note(text!("training-not-yet"))
        }
        (Step::Session, "attendance") => {
            let past = it.course.is_some();
            Turn::to(At { past, find: None, team: None, ..at }.step(Step::Attendance).place())
        }
        (Step::Session, "late") => Turn::to(At { find: None, ..at }.step(Step::Late).place()),
        (Step::Session, "papers") => Turn::to(at.step(Step::Papers).place()),
        (Step::Papers, key) => print(at, key, (found, permit), facts),
        (Step::Session, "cancel") => {
            let seen = Some(Form::from(it));
            Turn::to(At { form: seen, ..at.step(Step::Cancel) }.place())
        }
        (Step::Session, "material") => guest::material(at, it),
        (Step::Session, "qr") => Turn::to(at.place()).with(Effect::Say(Box::new(qr(it, facts)))),
        (Step::ByTeam, key) => match guests::Of::from_key(key) {
            Some(of) => Turn::to(At { team: Some(of), ..at.step(Step::Attendance) }.place()),
            None => Turn::to(at.place()),
        },
        (Step::Session, "everybody") => {
            let said = guests::everybody(found, facts);
            Turn::to(at.place()).with_all(said.into_iter().map(|it| Effect::Say(Box::new(it))))
        }
        _ => Turn::to(at.place()),
    }
}

/// The picture that is shown in the room.
fn qr(it: &Training, facts: &Facts) -> Screen {
    let link = format!("https://t.me/{}?start={}", facts.bot_name, check_in_payload(it));
    let mut screen = Screen::new(text!("training-qr", topic = it.topic.as_str(), code = it.code.as_str())).open();
    screen.picture = Some(Picture::Qr(link));
    screen
}

/// Called off: whoever knows of it is told.
fn cancel(found: &TrainingFound, permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let place = At::session(found.training.id).place();
    let is_course = found.training.course.is_some();
    if found.training.status != TrainingStatus::Planned || (!is_course && !found.training.is_coming(facts.now)) {
        return Turn::to(place).note(text!("training-too-late-to-cancel"));
    }
    let it =
        Training { status: TrainingStatus::Cancelled, version: found.training.version + 1, ..found.training.clone() };
    let saved = Effect::own(TrainingDeed::Save { permit, training: Box::new(it.clone()) });
    if is_course {
        // Nobody waits for it.
        return Turn::to(place).with(saved).note(text!("training-course-struck-now"));
    }
    let send_at = facts.calendar.next_allowed(facts.now);
    let begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time());
    let notice = Box::new(Notice { kind: NoticeKind::Cancelled, training: it.clone() });
    Turn::to(place)
        .with(saved)
        .with(due::forget(it.id))
        .with(Effect::own(TrainingDeed::Notice { ward: found.ward, notice, send_at }))
        .note(text!("training-cancelled-told", begins = begins))
}
