//! Kits as they are looked at: the list, one of them, its script part by part, its points, and the question how many heard it.

use super::asks::{All, Bulletins, One, OneFound};
use super::at::{At, Field, Step};
use super::{Rights, due, kept};
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::pager::{paged, pager_of};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::AnnouncementId;
use crate::domain::announce::Topic;
use crate::domain::outreach::kit::{DoneKind, Kept, KitFile, KitStanding, LONGEST, Times};
use crate::domain::outreach::spoken::aloud;
use crate::domain::title::title;

/// Capitals and figures that are named on the card.
const MOST_UNSURE: usize = 5;
/// As much of a long sentence, in characters.
const LONG_SHOWN: usize = 60;

fn standing(it: KitStanding) -> Text {
    Text::of(format!("outreach-standing-{it}"))
}

fn back() -> Vec<Button> {
    vec![Button::here("back", text!("button-back"))]
}

pub(super) fn home(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let kits = facts.found::<All>().map_or(&[][..], |it| it.kits.as_slice());
    let body = match (kits.is_empty(), rights.keep.is_some()) {
        (true, true) => text!("outreach-none"),
        (true, false) => text!("outreach-none-given"),
        (false, true) => text!("outreach-home"),
        (false, false) => text!("outreach-home-given"),
    };
    let line = |it: &Kept| {
        let words = shorten(&it.kit.title, 40).into_owned();
        (format!("k:{}", it.id), text!("outreach-line", standing = standing(it.standing), title = words))
    };
    let screen = paged(Screen::new(body).open(), kits.iter().map(line), at.page);
    let new = rights.keep.is_some().then(|| Button::primary("new", text!("outreach-button-new")));
    screen.row(new.into_iter().collect()).row(vec![Button::to_menu()])
}

/// Of which text: a bulletin, or what is typed.
pub(super) fn new(at: &At, facts: &Facts) -> Screen {
    let all = facts.found::<Bulletins>().map_or(&[][..], |it| it.0.as_slice());
    let body = if all.is_empty() { text!("outreach-new-text") } else { text!("outreach-new") };
    let line = |(id, _, words): &(AnnouncementId, Option<Topic>, String)| {
        (format!("b:{id}"), text!("plain", words = shorten(&title(words), 48).into_owned()))
    };
    paged(Screen::new(body).open(), all.iter().map(line), at.page).row(back())
}

fn times(kind: DoneKind, it: Times) -> Option<Text> {
    (it.times > 0).then(|| Text::of(format!("outreach-times-{kind}")).with("times", it.times).with("people", it.people))
}

/// What stands on the card of a kit, line by line.
fn lines(it: &Kept, found: &OneFound, rights: &Rights) -> Vec<Text> {
    let parts = it.kit.parts();
    let seconds: u32 = parts.iter().map(|it| it.seconds).sum();
    let mut lines = vec![text!("outreach-standing", standing = standing(it.standing))];
    lines.push(if parts.len() > 1 {
        text!("outreach-time-parts", seconds = seconds, parts = parts.len(), rate = it.kit.rate)
    } else {
        text!("outreach-time", seconds = seconds, rate = it.kit.rate)
    });
    if !it.kit.schedule.is_empty() {
        lines.push(text!("outreach-schedule", words = it.kit.schedule.as_str()));
    }
    lines.extend(times(DoneKind::Broadcast, it.broadcasts));
    lines.extend(times(DoneKind::Meeting, it.meetings));
    if rights.keep.is_none() {
        return lines;
    }
    if it.standing == KitStanding::Given {
        let silent = due::silent(found).count();
        lines.push(text!("outreach-answered", answered = found.asked.len() - silent, asked = found.asked.len()));
    }
    let spoken = aloud(&it.kit.script);
    if let Some(first) = spoken.long().next() {
        let words = shorten(first, LONG_SHOWN).into_owned();
        lines.push(text!("outreach-long", count = spoken.long().count(), words = words));
    }
    if let Some(part) = parts.iter().find(|it| it.seconds > LONGEST) {
        lines.push(text!("outreach-too-long", seconds = part.seconds));
    }
    if !spoken.unsure.is_empty() {
        let words: Vec<Text> =
            spoken.unsure.iter().take(MOST_UNSURE).map(|it| text!("plain", words = it.as_str())).collect();
        lines.push(text!("outreach-unsure", words = Arg::List(words)));
    }
    lines
}

pub(super) fn kit(rights: &Rights, facts: &Facts) -> Screen {
    let (Some(it), Some(found)) = (kept(facts), facts.found::<One>()) else { return gone() };
    let body = text!("outreach-kit", title = it.kit.title.as_str(), lines = lines(it, found, rights));
    let mut screen = Screen::new(body)
        .open()
        .choice("script", text!("outreach-button-script"))
        .choice("points", text!("outreach-button-points"));
    for file in KitFile::ALL {
        screen = screen.choice(format!("file:{file}"), Text::of(format!("outreach-file-{file}")));
    }
    if rights.keep.is_some() && it.standing != KitStanding::Closed {
        for field in [Field::Title, Field::Schedule, Field::Rate] {
            screen = screen.choice(format!("edit:{field}:0"), Text::of(format!("outreach-edit-{field}")));
        }
    }
    screen = screen.columns(2);
    if it.standing == KitStanding::Given && rights.note.is_some() {
        let button = |kind: &DoneKind| Button::here(format!("do:{kind}"), Text::of(format!("outreach-do-{kind}")));
        screen = screen.row(DoneKind::ALL.iter().map(button).collect());
        if let Some(last) = facts.actor().and_then(|me| found.done.iter().rfind(|it| it.by == me.person)) {
            let label = text!("outreach-button-undo", day = Arg::Date(last.on), people = last.people);
            screen = screen.row(vec![Button::here(format!("undo:{}", last.id), label)]);
        }
    }
    let goes_on = match it.standing {
        _ if rights.keep.is_none() => None,
        KitStanding::Draft => Some(Button::primary("give", text!("outreach-button-give"))),
        KitStanding::Given => Some(Button::here("close", text!("outreach-button-close"))),
        KitStanding::Closed => None,
    };
    screen.row(goes_on.into_iter().collect()).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn gone() -> Screen {
    Screen::new(text!("outreach-gone")).open().row(back())
}

/// One part of the script, as it is read.
pub(super) fn script(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let Some(it) = kept(facts) else { return gone() };
    let parts = it.kit.parts();
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    let page = at.page.min(count.saturating_sub(1));
    let Some(part) = parts.get(page as usize) else { return gone() };
    let words = shorten(&part.text, 3000).into_owned();
    let body = text!("outreach-script", nth = page + 1, parts = count, seconds = part.seconds, words = words);
    let mut screen = Screen::new(body).open();
    if rights.keep.is_some() && it.standing != KitStanding::Closed {
        screen = screen.choice(format!("edit:part:{page}"), text!("outreach-edit-part"));
    }
    screen.row(pager_of(page, count, 1)).row(back())
}

/// What a meeting talks about.
pub(super) fn points(rights: &Rights, facts: &Facts) -> Screen {
    let Some(it) = kept(facts) else { return gone() };
    let numbered = |all: &[String]| -> Vec<Text> {
        let line = |(nth, words): (usize, &String)| text!("outreach-numbered", nth = nth, words = words.as_str());
        (1..).zip(all).map(line).collect()
    };
    let body = text!("outreach-points", points = numbered(&it.kit.points), questions = numbered(&it.kit.questions));
    let mut screen = Screen::new(body).open();
    if rights.keep.is_some() && it.standing != KitStanding::Closed {
        for nth in 0..it.kit.points.len().max(crate::domain::outreach::points::POINTS) {
            screen = screen.choice(format!("edit:point:{nth}"), text!("outreach-change-point", nth = nth + 1));
        }
        for nth in 0..it.kit.questions.len() {
            screen = screen.choice(format!("edit:question:{nth}"), text!("outreach-change-question", nth = nth + 1));
        }
    }
    screen.columns(2).row(back())
}

/// How something reads now, and the question how it shall.
pub(super) fn write(at: &At, facts: &Facts) -> Screen {
    let (Some(it), Some(field)) = (kept(facts), at.field) else { return gone() };
    let nth = at.nth as usize;
    let now = match field {
        Field::Part => it.kit.parts().get(nth).map(|it| it.text.clone()),
        Field::Point => it.kit.points.get(nth).cloned(),
        Field::Question => it.kit.questions.get(nth).cloned(),
        Field::Schedule => Some(it.kit.schedule.clone()),
        Field::Rate => Some(it.kit.rate.to_string()),
        Field::Title => Some(it.kit.title.clone()),
    };
    let now = now.filter(|it| !it.is_empty()).map(|it| shorten(&it, 2500).into_owned());
    let ask = Text::of(format!("outreach-write-{field}"));
    let body = match now {
        Some(now) => text!("outreach-write", ask = ask, now = now),
        None => ask,
    };
    Screen::new(body).open().row(back())
}

/// Whom it goes to.
pub(super) fn give(facts: &Facts) -> Screen {
    let (Some(it), Some(found)) = (kept(facts), facts.found::<One>()) else { return gone() };
    let body = text!("outreach-give", title = it.kit.title.as_str(), count = found.asked.len());
    let button = (!found.asked.is_empty()).then(|| Button::primary("sure", text!("outreach-button-sure")));
    Screen::new(body).open().row(button.into_iter().collect()).row(back())
}

/// How many heard it, and when.
pub(super) fn done(at: &At, facts: &Facts) -> Screen {
    let (Some(it), Some(kind)) = (kept(facts), at.kind) else { return gone() };
    let on = at.on.unwrap_or(facts.today);
    let ask = Text::of(format!("outreach-ask-{kind}")).with("title", it.kit.title.as_str()).with("day", Arg::Date(on));
    let yesterday = facts.today.pred_opt().unwrap_or(facts.today);
    let mut others = Vec::new();
    if on != facts.today {
        others.push(Button::here(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today))));
    }
    if on != yesterday {
        others.push(Button::here(days::key(yesterday), text!("button-yesterday", day = Arg::Date(yesterday))));
    }
    let uncounted =
        (kind == DoneKind::Broadcast).then(|| Button::here("uncounted", text!("outreach-button-uncounted")));
    Screen::new(ask).open().taking_days().row(uncounted.into_iter().collect()).row(others).row(back())
}

/// The card of a step.
pub(super) fn shown(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    match at.step {
        Step::Home => home(at, rights, facts),
        Step::New => new(at, facts),
        Step::Kit => kit(rights, facts),
        Step::Script => script(at, rights, facts),
        Step::Points => points(rights, facts),
        Step::Write => write(at, facts),
        Step::Give => give(facts),
        Step::Done => done(at, facts),
    }
}
