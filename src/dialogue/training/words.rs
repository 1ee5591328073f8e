//! What is said of a session, to the office, to guests, and in what everybody is sent.

use chrono::NaiveDate;

use super::links;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::training::course::Course;
use crate::domain::training::{Notice, NoticeKind, Rating, Rsvp, Training, TrainingStatus};

/// Topic, time, place and host.
pub(super) fn about(it: &Training) -> Text {
    if let Some(of) = &it.course {
        return course((&it.topic, &it.host), (local_date(it.starts_at), local_date(it.ends_at)), of);
    }
    let (day, last) = (local_date(it.starts_at), local_date(it.ends_at));
    let (from, to) = (local(it.starts_at).time(), local(it.ends_at).time());
    let when = if day == last {
        text!("training-when", day = Arg::Day(day), from = from, to = to)
    } else {
        text!("training-when-days", day = Arg::Day(day), from = from, last = Arg::Day(last), to = to)
    };
    text!("training-about", topic = it.topic.as_str(), when = when, place = it.place.as_str(), host = it.host.as_str())
}

/// A course that was written down: topic and host, first and last day, hours, trainer.
pub(super) fn course((topic, host): (&str, &str), (first, last): (NaiveDate, NaiveDate), it: &Course) -> Text {
    let when = if first == last {
        text!("training-course-day", day = Arg::Day(first))
    } else {
        text!("training-course-days", from = Arg::Date(first), to = Arg::Date(last))
    };
    let trainer = match &it.trainer {
        Some(name) => text!("plain", words = name.as_str()),
        None => text!("word-none"),
    };
    let hours = minutes(it.minutes);
    text!("training-course-about", topic = topic, when = when, hours = hours, host = host, trainer = trainer)
}

/// How long it takes, in words.
pub(super) fn minutes(minutes: u32) -> Text {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => text!("training-hours", hours = hours),
        (hours, rest) => text!("training-hours-minutes", hours = hours, minutes = rest),
    }
}

/// Where a session stands.
pub(super) fn state(it: &Training, facts: &Facts) -> Text {
    match it.status {
        TrainingStatus::Draft => text!("training-state-draft"),
        TrainingStatus::Cancelled => text!("training-state-cancelled"),
        TrainingStatus::Planned if it.is_ahead(facts.now) => text!("training-state-coming"),
        TrainingStatus::Planned if it.is_coming(facts.now) => text!("training-state-now"),
        TrainingStatus::Planned => text!("training-state-over"),
    }
}

/// The day of its beginning.
pub(super) fn short_day(it: &Training) -> Arg {
    Arg::Date(local_date(it.starts_at))
}

/// What somebody answered.
pub(super) fn answered(rsvp: Option<Rsvp>) -> Text {
    match rsvp {
        Some(rsvp) => Text::of(format!("rsvp-{rsvp}")),
        None => text!("training-not-answered"),
    }
}

/// What people are told of a session, with the buttons that answer it.
#[must_use]
pub fn notice(notice: &Notice) -> Screen {
    let it = &notice.training;
    let head = Text::of(format!("notice-{}", notice.kind));
    let about = about(it);
    let body = match notice.kind {
        NoticeKind::Invitation | NoticeKind::Changed => text!("training-invite", head = head, about = about),
        NoticeKind::Cancelled => text!("training-told", head = head, about = about),
        NoticeKind::ThreeDays | NoticeKind::OneDay | NoticeKind::TwoHours => {
            text!("training-remind", head = head, about = about)
        }
        NoticeKind::Feedback => text!("training-ask", head = head, topic = it.topic.as_str()),
    };
    let screen = Screen::new(body).open();
    match notice.kind {
        NoticeKind::Cancelled => screen,
        NoticeKind::Feedback => {
            let rate =
                |it: &Rating| vec![Button::go(links::rate(notice.training.id, *it), Text::of(format!("rating-{it}")))];
            Rating::ALL.iter().fold(screen, |screen, it| screen.row(rate(it)))
        }
        _ => {
            let button = |rsvp: Rsvp| Button::go(links::rsvp(it.id, rsvp), Text::of(format!("rsvp-{rsvp}")));
            screen
                .row(vec![button(Rsvp::Yes), button(Rsvp::No)])
                .row(vec![button(Rsvp::Unsure), Button::go(links::show(it.id), text!("training-button-open"))])
        }
    }
}
