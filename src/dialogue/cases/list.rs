//! The list of cases: pages, open ones only, and finding by words or by code. The scope comes from the shell.

use serde::{Deserialize, Serialize};

use super::{At as Place, Step, open_card};
use crate::dialogue::case_acts::log_read;
use crate::dialogue::facts::CasePage;
use crate::dialogue::facts::{CaseQuery, Facts, PAGE};
use crate::dialogue::figure_words as words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::CaseId;
use crate::domain::access::{Action, may};
use crate::domain::case::CaseLine;
use crate::domain::case_code::read_code;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::search::{self, State, Wanted};

/// Which part of the list is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct At {
    /// What was typed to find something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    find: Option<String>,
    /// What it says beside words to find, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<Wanted>,
    /// The words are to be found as they were typed, all the same.
    #[serde(default)]
    as_typed: bool,
    /// Only open ones.
    #[serde(default)]
    open_only: bool,
    /// From 0.
    #[serde(default)]
    page: u32,
}

impl At {
    pub(super) fn query(&self) -> CaseQuery {
        CaseQuery { wanted: self.wanted(), open_only: self.open_only, page: self.page }
    }

    fn wanted(&self) -> Wanted {
        let read = self.read.clone().filter(|_| !self.as_typed);
        read.or_else(|| self.find.as_deref().map(Wanted::words)).unwrap_or_default()
    }
}

/// The longest words to find.
const LONGEST_FIND: usize = 120;

/// Opens the case of a typed code, or shows the list of what the words find.
pub(super) fn find(at: Place, words: &str, facts: &Facts) -> Turn {
    if let Some(code) = read_code(words) {
        return match &facts.case {
            Some(case) if case.code == code => open_card(at, case, facts),
            _ => Turn::to(at.step(Step::List)).note(text!("cases-no-such-code", code = code)),
        };
    }
    let find: String = normalise_spaces(words).chars().take(LONGEST_FIND).collect();
    let find = fold(&find).chars().any(char::is_alphanumeric).then_some(find);
    let read = |text: &String| search::read(text, (&facts.teams, &facts.groups), facts.written_on());
    let read = find.as_ref().map(read).filter(|it| it.words.as_ref() != find.as_ref());
    let list = At { find, read, ..At::default() };
    Turn::to(Place { list, ..at }.step(Step::List))
}

/// The page that was asked for.
fn page(facts: &Facts) -> CasePage {
    facts.found::<CaseQuery>().cloned().unwrap_or_default()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let page = page(facts);
    let lines: Vec<Text> = page.lines.iter().enumerate().map(|(i, it)| numbered(i + 1, line(it))).collect();
    let shown = match (lines.is_empty(), at.find.as_deref()) {
        (false, _) => text!("cases-lines", lines = lines),
        (true, Some(_)) if at.wanted().has_conditions() => text!("cases-none-wanted"),
        (true, Some(find)) => text!("cases-none-found", find = find),
        (true, None) if at.page > 0 => text!("cases-none-here"),
        (true, None) if at.open_only => text!("cases-none-open"),
        (true, None) => text!("cases-none"),
    };
    let filter = match (at.find.as_deref(), at.open_only) {
        (Some(_), _) if at.wanted().has_conditions() => {
            text!("cases-wanted", wanted = Arg::List(wanted(&at.wanted())), total = page.total)
        }
        (Some(_), _) => text!("cases-found", find = at.wanted().words.unwrap_or_default(), total = page.total),
        (None, true) => text!("cases-open", total = page.total),
        (None, false) => text!("cases-all", total = page.total),
    };
    let mut screen = Screen::new(text!("cases-list", scope = scope(facts), filter = filter, shown = shown)).columns(2);
    for it in page.lines.iter().take(PAGE as usize) {
        screen = screen.choice(format!("c:{}", it.id), text!("plain", words = it.code.as_str()));
    }
    let toggle = match (at.find.is_some(), at.open_only) {
        (true, _) => Button::here("all", text!("cases-button-clear")),
        (false, true) => Button::here("all", text!("cases-button-all")),
        (false, false) => Button::here("open", text!("cases-button-open")),
    };
    let other = match &at.read {
        Some(it) if it.has_conditions() && at.as_typed => vec![Button::here("read", text!("cases-button-read"))],
        Some(it) if it.has_conditions() => vec![Button::here("typed", text!("cases-button-typed"))],
        _ => Vec::new(),
    };
    screen.row(pager::pager(at.page, page.total)).row(other).row(vec![toggle, Button::to_menu()])
}

/// What was understood, for the person to see.
fn wanted(it: &Wanted) -> Vec<Text> {
    let units = it.units.as_ref().map(|it| text!("cases-wanted-units", names = it.names.join(", ")));
    let state = it.state.map(|it| match it {
        State::In(phase) => Text::of(format!("cases-state-{phase}")),
        State::Is(status) => Text::of(format!("status-{status}")),
    });
    let period = it.period.map(|it| text!("cases-wanted-period", period = words::period(&it)));
    let mediator = it.mediator.as_ref().map(|it| text!("cases-wanted-mediator", name = it.as_str()));
    let mine = it.mine.then(|| text!("cases-wanted-mine"));
    let words = it.words.as_ref().map(|it| text!("cases-wanted-words", words = it.as_str()));
    [units, state, period, mediator, mine, words].into_iter().flatten().collect()
}

fn numbered(n: usize, line: Text) -> Text {
    text!("numbered", n = n, line = line)
}

fn line(it: &CaseLine) -> Text {
    text!(
        "cases-line",
        code = it.code.as_str(),
        kind = Text::of(format!("kind-{}", it.kind)),
        day = Arg::Date(it.received_on),
        status = Text::of(format!("status-{}", it.status)),
        a = it.initials.0.as_str(),
        b = it.initials.1.as_str()
    )
}

/// Whose cases they are.
fn scope(facts: &Facts) -> Text {
    let scope = facts.actor().and_then(|it| may(it, Action::ReadCases).ok()).map(|it| it.scope()).unwrap_or_default();
    match scope.ward {
        Some(_) => text!("cases-scope-ward"),
        None if scope.teams.is_empty() => text!("cases-scope-own"),
        None => text!("cases-scope-team", team = words::names_of_teams(scope.teams, facts)),
    }
}

pub(super) fn answer(place: Place, answer: Answer<'_>, facts: &Facts) -> Turn {
    let at = place.list.clone();
    let last = page(facts).total.div_ceil(PAGE).max(1) - 1;
    let show = |list: At, place: Place| Turn::to(Place { list, ..place }.step(Step::List));
    match answer {
        Answer::Pick("prev") => show(At { page: at.page.saturating_sub(1).min(last), ..at }, place),
        Answer::Pick("next") => show(At { page: (at.page + 1).min(last), ..at }, place),
        Answer::Pick("open") => show(At { open_only: true, ..At::default() }, place),
        Answer::Pick("typed") => show(At { as_typed: true, page: 0, ..at }, place),
        Answer::Pick("read") => show(At { as_typed: false, page: 0, ..at }, place),
        Answer::Pick("all") => show(At::default(), place),
        Answer::Pick(key) => match key.strip_prefix("c:").and_then(|it| it.parse().ok()).map(CaseId) {
            Some(id) => Turn::to(Place { case: Some(id), ..place }.step(Step::Card)).with_all(log_read(id, facts)),
            None => show(at, place),
        },
        Answer::Text { text, .. } if fold(text).chars().any(char::is_alphanumeric) => find(place, text, facts),
        _ => show(at, place).note(text!("cases-type-to-find")),
    }
}
