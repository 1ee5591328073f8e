//! The law as it is read: the groups, lists, one card with its source and how well that is known, its neighbours, and the
//! way back.

use super::at::At;
use super::{keeper, key, stood};
use crate::dialogue::cases::links as cases;
use crate::dialogue::facts::Facts;
use crate::dialogue::guide;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::param_words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::lawcards::{Entry, Group, Which, numbered, shipped};
use crate::domain::mark::Mark;

/// Neighbours that a card shows.
const NEIGHBOURS: usize = 4;
/// Longest label of a card, in characters.
const LABEL: usize = 60;

pub(super) fn groups(at: &At, facts: &Facts) -> Screen {
    let all = stood(facts);
    let kept = if keeper(facts).is_some() { all.kept().len() } else { all.now().len() };
    let screen = Screen::new(text!("law-groups", count = shipped().len())).columns(2);
    let group = |screen: Screen, it: &Group| screen.choice(format!("g:{it}"), Text::of(format!("law-group-{it}")));
    let mut screen = Group::ALL.iter().fold(screen, group);
    if kept > 0 || keeper(facts).is_some() {
        screen = screen.row(vec![Button::here("kept", text!("law-button-kept"))]);
    }
    screen.row(out(at))
}

/// The last row: back within the law, else to where it was opened from; and the menu.
pub(super) fn out(at: &At) -> Vec<Button> {
    let back = match (at.before(), &at.back, at.case) {
        (Some(_), _, _) => Some(Button::here("back", text!("button-back"))),
        (None, Some(_), _) => Some(Button::here("back", text!("law-button-return"))),
        (None, None, Some(case)) => Some(Button::go(cases::show(case), text!("law-button-to-case"))),
        (None, None, None) => None,
    };
    back.into_iter().chain([Button::to_menu()]).collect()
}

/// The way back to where one came from, where the last row leads back within the law.
fn home_again(at: &At) -> Vec<Button> {
    match (at.before(), &at.back, at.case) {
        (None, _, _) | (_, None, None) => Vec::new(),
        (_, None, Some(case)) => vec![Button::go(cases::show(case), text!("law-button-to-case"))],
        (_, Some(_), _) => vec![Button::here("return", text!("law-button-return"))],
    }
}

pub(super) fn label(it: &Entry<'_>) -> Text {
    let words = shorten(it.ask, LABEL).into_owned();
    if it.own.is_some() { text!("law-line-ward", words = words) } else { text!("plain", words = words) }
}

fn lines(screen: Screen, at: &At, all: &[Entry<'_>]) -> Screen {
    let (page, shown) = lines_of(at.page, all.len());
    let screen = all[shown].iter().fold(screen, |screen, it| screen.choice(key(it.which), label(it)));
    screen.row(pager(page, u32::try_from(all.len()).unwrap_or(u32::MAX)))
}

pub(super) fn list(at: &At, facts: &Facts) -> Screen {
    let Some(group) = at.group else { return groups(at, facts) };
    let all = stood(facts).of_group(group);
    let name = Text::of(format!("law-group-{group}"));
    let body = text!("law-list", group = name, count = all.len());
    lines(Screen::new(body), at, &all).row(home_again(at)).row(out(at))
}

/// What answers the words that were typed.
pub(super) fn answers<'a>(at: &At, facts: &'a Facts) -> Vec<Entry<'a>> {
    stood(facts).find(at.find.as_deref().unwrap_or_default())
}

pub(super) fn found(at: &At, facts: &Facts) -> Screen {
    let find = at.find.as_deref().unwrap_or_default();
    let all = answers(at, facts);
    let body = match all.len() {
        0 => text!("law-none-found", find = find, whom = guide::whom(facts)),
        count => text!("law-found", find = find, count = count),
    };
    let mut screen = lines(Screen::new(body), at, &all);
    // A quarrel that is told here is looked for; it is recorded only if somebody wants it to be.
    if at.told.is_some() && facts.house.may_log(facts) {
        screen = screen.row(vec![Button::here("log", text!("law-button-log"))]);
    }
    screen.row(home_again(at)).row(out(at))
}

fn gone(at: &At) -> Screen {
    Screen::new(text!("law-gone")).row(vec![Button::here("groups", text!("law-button-groups"))]).row(out(at))
}

pub(super) fn card(at: &At, facts: &Facts) -> Screen {
    let all = stood(facts);
    let Some(it) = at.card.and_then(|which| all.one(which)) else { return gone(at) };
    let mut screen = Screen::new(body(&it, facts));
    let neighbours = it.card.map(|card| all.more(card)).unwrap_or_default();
    for other in neighbours.iter().take(NEIGHBOURS) {
        screen = screen.row(vec![Button::here(key(other.which), text!("law-button-more", label = label(other)))]);
    }
    if it.card.is_some() && it.own.is_some() {
        screen = screen.row(vec![Button::here("original", text!("law-button-original"))]);
    }
    if keeper(facts).is_some() {
        let change = if it.own.is_some() { text!("law-button-change") } else { text!("law-button-correct") };
        let mut row = vec![Button::here("change", change)];
        let coming = keeping_of(at, facts).and_then(|it| all.coming(it));
        if it.own.is_some_and(|it| it.withdrawn.is_none()) || coming.is_some() {
            row.push(Button::here("withdraw", text!("law-button-withdraw")));
        }
        screen = screen.row(row);
        if let Some(coming) = coming.filter(|coming| it.own.is_none_or(|it| it.version != coming.version)) {
            let label = text!("law-button-coming", day = Arg::Date(coming.from));
            screen = screen.row(vec![Button::here("coming", label)]);
        }
        if keeping_of(at, facts).is_some() {
            screen = screen.row(vec![Button::here("versions", text!("law-button-versions"))]);
        }
    }
    let groups = Button::here("groups", text!("law-button-groups"));
    screen.row(home_again(at)).row(std::iter::once(groups).chain(out(at)).collect())
}

/// The number of the ward's card that is shown, or that stood before the shipped one which is.
pub(super) fn keeping_of(at: &At, facts: &Facts) -> Option<i32> {
    match at.card? {
        Which::Own(nth) => Some(nth),
        Which::Shipped(no) => stood(facts).corrects(no),
    }
}

pub(super) fn original(at: &At, facts: &Facts) -> Screen {
    let all = stood(facts);
    let shipped = match at.card {
        Some(Which::Shipped(no)) => numbered(no),
        _ => None,
    };
    match shipped {
        Some(card) => {
            let body = text!("law-original", card = body(&all.original(card), facts));
            Screen::new(body).row(out(at))
        }
        None => gone(at),
    }
}

/// The question, the answer, where it is from and how well it is known.
pub(super) fn body(it: &Entry<'_>, facts: &Facts) -> Text {
    let lang = stood(facts).lang;
    let mut lines = Vec::new();
    match (it.own, it.card) {
        (Some(own), _) => {
            let (day, source) = (Arg::Date(own.from), own.texts.source.as_str());
            lines.push(text!("law-source", source = source));
            lines.push(match &own.withdrawn {
                Some(why) => text!("law-ward-withdrawn", day = day, why = why.as_str()),
                None if own.from > facts.today => text!("law-ward-to-come", day = day),
                None => text!("law-ward", day = day),
            });
        }
        (None, Some(card)) => {
            lines.extend(card.sources(lang).into_iter().map(|it| {
                let open = it.mark.needs_checking();
                let of = if open { "law-source-unchecked" } else { "law-source" };
                Text::of(of).with("source", it.place)
            }));
            lines.extend(card.otherwise(&facts.law, facts.today).into_iter().map(|row| {
                let (name, value) = (param_words::name(row.key), param_words::value_of(row));
                text!("law-here", name = name, value = value, basis = row.legal_basis.as_ref())
            }));
            if card.mark == Mark::Decided {
                lines.push(text!("law-mark-D"));
            }
            lines.extend(card.doubt().map(|mark| {
                let of = if card.mark.needs_checking() { "law-unchecked" } else { "law-unchecked-part" };
                Text::of(of).with("mark", Text::of(format!("law-mark-{mark}"))).with("whom", guide::whom(facts))
            }));
            if !card.holds_on(facts.today) {
                lines.push(text!("law-not-now", day = Arg::Date(card.to.unwrap_or(card.since()))));
            }
        }
        (None, None) => {}
    }
    text!("law-card", ask = it.ask, say = it.say.as_ref(), lines = lines)
}
