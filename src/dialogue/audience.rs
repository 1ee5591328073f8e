//! The shared question whom something is for: everybody, mediators, heads, the people of chosen teams or resident groups, or group chats.

use super::facts::Facts;
use super::pager::pager_of;
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use crate::dialogue::groups::links as groups;
use crate::domain::announce::Recipients;
use crate::domain::{GroupChatId, GroupId, TeamId};

/// Teams or groups on one page.
const LINES_A_PAGE: usize = 7;

/// Who it is for, in words.
pub(super) fn words(recipients: &Recipients, facts: &Facts) -> Text {
    match recipients {
        Recipients::Everyone => text!("to-everyone"),
        Recipients::Mediators => text!("to-mediators"),
        Recipients::Heads => text!("to-heads"),
        Recipients::Teams { teams } => {
            let names: Vec<Text> = teams
                .iter()
                .filter_map(|it| facts.team(*it))
                .map(|it| text!("plain", words = it.name.as_str()))
                .collect();
            text!("to-teams", names = Arg::List(names))
        }
        Recipients::Groups { groups } => {
            let names: Vec<Text> = groups
                .iter()
                .filter_map(|it| facts.group(*it))
                .map(|it| text!("plain", words = it.name.as_str()))
                .collect();
            text!("to-groups", names = Arg::List(names))
        }
        Recipients::Chats { chats } => {
            let chosen = groups::chats(facts).iter().filter(|it| chats.contains(&it.id));
            let names: Vec<Text> = chosen.map(|it| text!("plain", words = it.title.as_str())).collect();
            if names.is_empty() { text!("to-no-chats") } else { text!("to-chats", names = Arg::List(names)) }
        }
    }
}

/// So many people, or so many group chats.
pub(super) fn counted(recipients: &Recipients, count: u32) -> Text {
    if recipients.are_chats() { text!("count-chats", count = count) } else { text!("count-people", count = count) }
}

/// The question whom it is for.
pub(super) fn question(body: Text) -> Screen {
    Screen::new(body)
        .choice("everyone", text!("to-everyone"))
        .choice("mediators", text!("to-mediators"))
        .choice("heads", text!("to-heads"))
        .choice("teams", text!("announce-button-teams"))
        .choice("groups", text!("announce-button-groups"))
}

/// The question whom it is for, or which teams, resident groups or group chats.
pub(super) fn screen(recipients: &Recipients, (listed, page): (bool, u32), facts: &Facts) -> Screen {
    let screen = if listed {
        list(recipients, page, facts)
    } else {
        question(text!("announce-recipients")).choice("chats", text!("announce-button-chats"))
    };
    screen.open().row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

/// Teams, resident groups or group chats, with those ticked that are chosen.
pub(super) fn list(recipients: &Recipients, page: u32, facts: &Facts) -> Screen {
    let chosen = chosen(recipients);
    let (sort, all): (&str, Vec<(i64, &str)>) = match recipients {
        Recipients::Groups { .. } => ("group", facts.groups_now().map(|it| (it.id.0, it.name.as_str())).collect()),
        Recipients::Chats { .. } => {
            ("chat", groups::chats(facts).iter().map(|it| (it.id.0, it.title.as_str())).collect())
        }
        _ => ("team", facts.teams_now().map(|it| (it.id.0, it.name.as_str())).collect()),
    };
    let pages = all.len().div_ceil(LINES_A_PAGE).max(1);
    let page = (page as usize).min(pages - 1);
    let body = match recipients {
        Recipients::Groups { .. } => text!("announce-groups", count = chosen.len()),
        Recipients::Chats { .. } if all.is_empty() => text!("announce-chats-none"),
        Recipients::Chats { .. } => text!("announce-chats", count = chosen.len()),
        _ => text!("announce-teams", count = chosen.len()),
    };
    let mut screen = Screen::new(body);
    for (id, name) in all.iter().skip(page * LINES_A_PAGE).take(LINES_A_PAGE) {
        let label =
            if chosen.contains(id) { text!("checked", words = *name) } else { text!("unchecked", words = *name) };
        screen = screen.choice(format!("{sort}:{id}"), label);
    }
    screen = screen.row(pager_of(page as u32, all.len() as u32, LINES_A_PAGE as u32));
    if sort == "chat" {
        let url = format!("https://t.me/{}?startgroup=1", facts.bot_name);
        screen = screen.row(vec![Button::Url { url, label: text!("announce-button-add-chat") }]);
        screen = screen.row(vec![Button::here("again", text!("announce-button-look-again"))]);
    }
    if all.is_empty() {
        return screen;
    }
    screen.row(vec![Button::primary("done", text!("announce-teams-done"))])
}

/// Ids of the chosen teams, resident groups or group chats.
fn chosen(recipients: &Recipients) -> Vec<i64> {
    match recipients {
        Recipients::Teams { teams } => teams.iter().map(|it| it.0).collect(),
        Recipients::Groups { groups } => groups.iter().map(|it| it.0).collect(),
        Recipients::Chats { chats } => chats.iter().map(|it| it.0).collect(),
        Recipients::Everyone | Recipients::Mediators | Recipients::Heads => Vec::new(),
    }
}

/// Whoever leaves a list without having chosen anybody has not chosen nobody.
pub(super) fn unless_empty(recipients: Recipients, usual: Recipients) -> Recipients {
    let listed = matches!(recipients, Recipients::Teams { .. } | Recipients::Groups { .. } | Recipients::Chats { .. });
    if listed && chosen(&recipients).is_empty() { usual } else { recipients }
}

/// What a button of these screens means.
pub(super) enum Picked {
    /// This is whom it is for.
    Done(Recipients),
    /// On with choosing from a list.
    Listed(Recipients),
    /// None was chosen.
    None,
    /// Another page of the list: the next, or the one before.
    Page(bool),
    /// No button of theirs.
    Nothing,
}

/// Takes a button of these screens.
pub(super) fn pick(recipients: &Recipients, listed: bool, key: &str) -> Picked {
    match (listed, key) {
        (true, "prev") => Picked::Page(false),
        (true, "next") => Picked::Page(true),
        (true, "again") => Picked::Listed(recipients.clone()),
        (true, "done") if chosen(recipients).is_empty() => Picked::None,
        (true, "done") => Picked::Done(recipients.clone()),
        (true, key) => tick(recipients, key),
        (false, "everyone") => Picked::Done(Recipients::Everyone),
        (false, "mediators") => Picked::Done(Recipients::Mediators),
        (false, "heads") => Picked::Done(Recipients::Heads),
        (false, "teams") => Picked::Listed(match recipients {
            Recipients::Teams { .. } => recipients.clone(),
            _ => Recipients::Teams { teams: Vec::new() },
        }),
        (false, "groups") => Picked::Listed(match recipients {
            Recipients::Groups { .. } => recipients.clone(),
            _ => Recipients::Groups { groups: Vec::new() },
        }),
        (false, "chats") => Picked::Listed(match recipients {
            Recipients::Chats { .. } => recipients.clone(),
            _ => Recipients::Chats { chats: Vec::new() },
        }),
        _ => Picked::Nothing,
    }
}

/// Chooses one of a list, or takes it out again.
fn tick(recipients: &Recipients, key: &str) -> Picked {
    let Some((sort, id)) = key.split_once(':').and_then(|(sort, id)| Some((sort, id.parse::<i64>().ok()?))) else {
        return Picked::Nothing;
    };
    let mut ids = chosen(recipients);
    match ids.iter().position(|it| *it == id) {
        Some(place) => drop(ids.remove(place)),
        None => ids.push(id),
    }
    match sort {
        "team" => Picked::Listed(Recipients::Teams { teams: ids.into_iter().map(TeamId).collect() }),
        "group" => Picked::Listed(Recipients::Groups { groups: ids.into_iter().map(GroupId).collect() }),
        "chat" => Picked::Listed(Recipients::Chats { chats: ids.into_iter().map(GroupChatId).collect() }),
        _ => Picked::Nothing,
    }
}
