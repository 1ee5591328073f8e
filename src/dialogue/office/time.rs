//! When the weekly digest comes: a weekday and a time, with the next three dates before anybody's eyes.

use chrono::{NaiveTime, Weekday};

use super::asks;
use super::digest::moment;
use super::timers::Due;
use super::{At, to_digests};
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::Facts;
use crate::dialogue::office::OfficeDeed;
use crate::dialogue::screen::Button;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{act, may};
use crate::domain::calendar::local_date;
use crate::domain::input::time::parse_time;
use crate::domain::rhythm::DigestTime;

/// Weekdays that are offered; a weekend has no office hours.
const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(settings) = asks::chosen(facts) else {
        return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
    };
    let dates: Vec<Text> = settings.digest.preview(facts.now, &facts.calendar, 3).into_iter().map(moment).collect();
    let body = text!(
        "digest-time",
        weekday = weekday(settings.digest.weekday),
        time = settings.digest.time,
        dates = Arg::Lines(dates)
    );
    let mut screen = Screen::new(body).open().columns(2);
    for it in WEEKDAYS {
        screen = screen.choice(format!("d:{}", it.num_days_from_monday()), weekday(it));
    }
    screen.row(vec![to_digests(), Button::to_menu()])
}

fn weekday(it: Weekday) -> Text {
    Text::of(format!("weekday-{}", it.number_from_monday()))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(settings) = asks::chosen(facts) else { return Turn::to(at.place()) };
    match answer {
        Answer::Pick(key) => {
            let day =
                key.strip_prefix("d:").and_then(|it| it.parse::<u8>().ok()).and_then(|it| Weekday::try_from(it).ok());
            match day {
                Some(weekday) => set(at, DigestTime { weekday, ..settings.digest }, facts),
                None => Turn::to(at.place()),
            }
        }
        Answer::Text { text, .. } => match parse_time(text).ok().filter(|it| is_awake(*it, facts)) {
            Some(time) => set(at, DigestTime { time, ..settings.digest }, facts),
            None => Turn::to(at.place()).note(text!("digest-time-help")),
        },
        _ => Turn::to(at.place()).note(text!("digest-time-help")),
    }
}

/// Whether messages may be sent at this time of an ordinary day.
fn is_awake(time: NaiveTime, facts: &Facts) -> bool {
    let quiet = facts.law.on(facts.today).quiet_hours();
    quiet.until <= time && time < quiet.from
}

fn set(at: At, wanted: DigestTime, facts: &Facts) -> Turn {
    let Some(actor) = facts.actor() else { return Turn::to(at.place()) };
    let Ok(permit) = may(actor, act::RunOffice) else { return Turn::to(at.place()).note(text!("not-allowed")) };
    let due_at = wanted.next(facts.now, &facts.calendar);
    let timer = Timer::of(Due::Digest { ward: actor.ward, day: local_date(due_at) });
    let set = wanted.settings().into_iter().map(|(key, value)| Effect::own(OfficeDeed::Set { permit, key, value }));
    Turn::to(at.place())
        .with_all(set)
        .with(Effect::SetTimer { key: super::due::digest_key(actor.ward), due_at, timer })
        .toast(text!("digest-time-set"))
}
