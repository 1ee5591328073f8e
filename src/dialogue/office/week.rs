//! A team head's own line of the week: sent with the digest, and only when something of the team is due.

use super::asks;
use super::digest::{Reader, open_long, unassigned, waiting_late};
use super::{again, closing};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{ClosingFound, Facts};
use crate::dialogue::figure_words as words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::digest::Digest;
use crate::domain::people::Team;

/// What each head is told of their team, beside the digest of the ward.
pub(super) fn lines_of_heads(made: &Digest, facts: &Facts) -> Vec<Effect> {
    let Some(found) = asks::closing(facts) else { return Vec::new() };
    let of_head = |head: &crate::dialogue::facts::TeamHead| {
        let screen = line(made, facts.team(head.team)?, found, facts)?;
        let key = Some(format!("week:{}", head.team));
        let to = Audience::Person(head.person);
        Some(Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key })
    };
    found.heads.iter().filter(|it| it.reachable && !it.muted).filter_map(of_head).collect()
}

/// Cases of the team that wait too long or last long; `None` if there are none. A month that is not closed is only named
/// beside them: it has reminders of its own.
fn line(made: &Digest, team: &Team, found: &ClosingFound, facts: &Facts) -> Option<Screen> {
    let prefix = format!("{}-{:02}-", facts.ward.as_ref()?.case_prefix, team.number);
    let own = |all: &[String]| all.iter().filter(|it| it.starts_with(&prefix)).cloned().collect::<Vec<_>>();
    let mut lines: Vec<Text> = Vec::new();
    lines.extend(unassigned(&own(&made.unassigned), Reader::Office));
    lines.extend(waiting_late(&own(&made.waiting_late), Reader::Office));
    lines.extend(open_long(&own(&made.open_long), made.long_days, Reader::Office));
    let changed = again::changed(team.id, found).is_some();
    if changed {
        lines.push(text!("head-week-changed", month = words::period(&found.month)));
    }
    if lines.is_empty() {
        return None;
    }
    // A ward that has just begun was not asked for the month before.
    let asked = made.closing.is_some_and(|it| it.0 == found.month);
    let late = asked && closing::is_late(team.id, found, facts);
    if late {
        lines.push(text!("head-week-close", month = words::period(&found.month)));
    }
    let mut screen = Screen::new(text!("head-week", team = words::team(&team.name), lines = lines)).open();
    screen = screen.row(vec![Button::go(Go::Section(Section::Cases), text!("section-vuviec"))]);
    if late {
        screen = screen.row(vec![closing::button_of(team.id, found)]);
    }
    Some(again::offer(screen, team.id, found))
}
