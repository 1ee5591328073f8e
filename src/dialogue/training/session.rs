//! The office's card of a session: who comes, who was there, what they thought of it, and calling it off.

use super::{At, Form, Step, due, found, guest, guests, pager, permit, plan, to_list, words};
use crate::dialogue::announce::links as announce;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, PAGE, TrainingFound};
use crate::dialogue::screen::{Button, Picture, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::{fold, match_rank};
use crate::domain::training::{
    Guest, Notice, NoticeKind, Rating, Rsvp, Training, TrainingStatus, Word, check_in_payload,
};

/// Longest words to find, in characters.
const LONGEST_FIND: usize = 60;

fn gone() -> Screen {
    Screen::new(text!("training-gone")).open().row(vec![to_list()])
}

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return gone() };
    let it = &found.training;
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
    // What has begun cannot be moved any more.
    if it.is_ahead(facts.now) {
        screen = screen.choice("change", text!("training-button-change"));
    }
    if it.status == TrainingStatus::Planned {
        screen =
            screen.choice("attendance", text!("training-button-attendance")).choice("qr", text!("training-button-qr"));
    }
    if it.material.is_some() {
        screen = screen.choice("material", text!("training-button-material"));
    }
    if !found.guests.is_empty() {
        screen = screen.choice("everybody", text!("training-button-everybody"));
    }
    if let Some(id) = found.invitation {
        screen = screen.row(vec![Button::go(announce::sending(id), text!("training-button-sending"))]);
    }
    if coming {
        screen = screen.row(vec![Button::danger("cancel", text!("training-button-cancel"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

/// How the invitation goes out, what was answered, who was there.
fn lines(found: &TrainingFound) -> Vec<Text> {
    let guests = &found.guests;
    let answered = |rsvp: Option<Rsvp>| guests.iter().filter(|it| it.rsvp == rsvp).count();
    let mut lines = Vec::new();
    let arrived = guests.iter().filter(|it| it.word == Word::Arrived).count();
    lines.push(text!("training-sent", sent = arrived, all = guests.len()));
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
    lines.push(text!("training-attended", count = guests.iter().filter(|it| it.attended).count()));
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

/// Ticking by hand, and the question before it is called off.
pub(super) fn screen_of(at: &At, facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return gone() };
    if at.step == Step::Cancel {
        return Screen::new(text!("training-cancel", about = words::about(&found.training)))
            .open()
            .row(vec![Button::here("back", text!("button-back"))]);
    }
    let attended = found.guests.iter().filter(|it| it.attended).count();
    let guests = wanted(at, found, facts);
    let body = match (&at.find, at.team) {
        (Some(find), _) => text!("training-attendance-found", find = find.as_str(), count = guests.len()),
        (None, Some(of)) => {
            let there = guests.iter().filter(|it| it.2).count();
            text!("training-attendance-team", team = of.name(facts), attended = there, all = guests.len())
        }
        (None, None) => text!("training-attendance", attended = attended, all = guests.len()),
    };
    let mut screen = Screen::new(body).open();
    for (person, name, attended) in guests.iter().skip((at.page * PAGE) as usize).take(PAGE as usize) {
        let label = if *attended { text!("checked", words = *name) } else { text!("unchecked", words = *name) };
        screen = screen.choice(format!("p:{person}"), label);
    }
    let total = u32::try_from(guests.len()).unwrap_or(u32::MAX);
    let mut row = vec![Button::here("back", text!("button-back"))];
    if at.find.is_some() || at.team.is_some() {
        row.push(Button::here("all", text!("training-button-all")));
    }
    let more = match at.team {
        Some(_) if at.find.is_none() => Some(Button::here("team_here", text!("training-button-team-here"))),
        None if found.guests.len() > PAGE as usize => Some(Button::here("by_team", text!("training-button-by-team"))),
        _ => None,
    };
    screen.row(pager::pager(at.page, total)).row(more.into_iter().collect()).row(row)
}

/// Who is looked for, the best match first, guests before others of the ward; else all guests. With whether they were
/// there.
fn wanted<'a>(at: &At, found: &'a TrainingFound, facts: &'a Facts) -> Vec<(PersonId, &'a str, bool)> {
    let of_team = |it: &&Guest| at.find.is_some() || at.team.is_none_or(|of| of.holds(it));
    let guests = found.guests.iter().filter(of_team).map(|it| (it.person, it.name.as_str(), it.attended));
    let Some(words) = at.find.as_deref() else { return guests.collect() };
    let is_guest = |id: PersonId| found.guests.iter().any(|it| it.person == id);
    let others = facts.people.iter().filter(|it| !is_guest(it.id)).map(|it| (it.id, it.name.as_str(), false));
    let mut matching: Vec<_> = guests.chain(others).filter_map(|it| Some((match_rank(words, it.1)?, it))).collect();
    matching.sort_by_key(|(rank, _)| *rank);
    matching.into_iter().map(|(_, it)| it).collect()
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let (Some(permit), Some(found)) = (permit(facts), found(facts)) else {
        return Turn::to(At::new(Step::List).place()).note(text!("training-gone"));
    };
    let it = &found.training;
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, .. } if at.step == Step::Attendance => {
            let find = text.trim().chars().take(LONGEST_FIND).collect();
            return Turn::to(At { find: Some(find), team: None, page: 0, ..at }.place());
        }
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
        Answer::Text { text, .. } if at.step == Step::Session => return guest::typed(at, text, facts),
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match (at.step, key) {
        (Step::ByTeam, "back") => Turn::to(at.step(Step::Attendance).place()),
        (Step::Attendance | Step::Cancel, "back") => Turn::to(At::session(it.id).place()),
        (_, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Session, "change") => plan::change(it),
        (Step::Session, "attendance") => Turn::to(at.step(Step::Attendance).place()),
        (Step::Session, "cancel") => {
            let seen = Some(Form::from(it));
            Turn::to(At { form: seen, ..at.step(Step::Cancel) }.place())
        }
        (Step::Session, "material") => guest::material(at, it),
        (Step::Session, "qr") => Turn::to(at.place()).with(Effect::Say(Box::new(qr(it, facts)))),
        (Step::Attendance, "all") => Turn::to(At { find: None, team: None, page: 0, ..at }.place()),
        (Step::Attendance, "by_team") => Turn::to(at.step(Step::ByTeam).place()),
        (Step::Attendance, "team_here") => team_here(at, found, permit, facts),
        (Step::ByTeam, key) => match guests::Of::from_key(key) {
            Some(of) => Turn::to(At { team: Some(of), ..at.step(Step::Attendance) }.place()),
            None => Turn::to(at.place()),
        },
        (Step::Session, "everybody") => {
            let said = guests::everybody(found, facts);
            Turn::to(at.place()).with_all(said.into_iter().map(|it| Effect::Say(Box::new(it))))
        }
        (Step::Attendance, key) => match key.strip_prefix("p:").and_then(|it| it.parse().ok()).map(PersonId) {
            Some(person) => tick(at, (found, person), permit, facts),
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()),
    }
}

fn tick(at: At, (found, person): (&TrainingFound, PersonId), permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let training = found.training.id;
    let guest = found.guests.iter().find(|it| it.person == person);
    let attended = guest.is_some_and(|it| it.attended);
    let turn =
        Turn::to(at.place()).with(Effect::own(TrainingDeed::Tick { permit, training, person, attended: !attended }));
    // Whoever is ticked before the others are asked is asked with them.
    let with_them = facts.now < found.training.asks_at(&facts.calendar);
    let asked = attended || with_them || guest.is_some_and(|it| it.rating.is_some());
    if asked {
        return turn;
    }
    let notice = Notice { kind: NoticeKind::Feedback, training: found.training.clone() };
    turn.with(Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(super::notice(&notice)),
        urgency: Urgency::Normal,
        key: Some(format!("feedback:{training}")),
    })
}

/// Everybody of the team that is looked at is ticked: who is ticked already stays so.
fn team_here(at: At, found: &TrainingFound, permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let Some(of) = at.team else { return Turn::to(at.place()) };
    let absent = found.guests.iter().filter(|it| of.holds(it) && !it.attended);
    let ticked = absent.map(|it| tick(at.clone(), (found, it.person), permit, facts));
    let turn = Turn::to(at.clone().place());
    ticked.fold(turn, |turn, one| turn.with_all(one.effects))
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
    if !found.training.is_coming(facts.now) {
        return Turn::to(place).note(text!("training-too-late-to-cancel"));
    }
    let it =
        Training { status: TrainingStatus::Cancelled, version: found.training.version + 1, ..found.training.clone() };
    let send_at = facts.calendar.next_allowed(facts.now);
    let begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time());
    let notice = Box::new(Notice { kind: NoticeKind::Cancelled, training: it.clone() });
    Turn::to(place)
        .with(Effect::own(TrainingDeed::Save { permit, training: Box::new(it.clone()) }))
        .with(due::forget(it.id))
        .with(Effect::own(TrainingDeed::Notice { ward: found.ward, notice, send_at }))
        .note(text!("training-cancelled-told", begins = begins))
}
