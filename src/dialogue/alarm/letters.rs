//! What is said of an alarm: to those who are told, to the one who reported it, and when it was a slip. Names of parties
//! stand in none of it (Law Art. 4(3)).

use super::asks;
use super::links;
use super::{AlarmAct, At};
use crate::dialogue::Place;
use crate::dialogue::cases::links as cases;
use crate::dialogue::facts::Facts;
use crate::dialogue::papers::links as papers;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::alarm::{Alarm, Authority, Mark, Told};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::EscalationKind;
use crate::domain::fold::fold;
use crate::domain::law::ParamKey;
use crate::domain::people::{Actor, Office};
use crate::domain::{AlarmId, PersonId};

/// Whether words hold the given name of somebody whom an alarm from here is about.
pub(super) fn names_a_party(words: &str, back: &Place, facts: &Facts) -> bool {
    let parties: Vec<String> = match back.written() {
        Some(written) => written.parties().into_iter().map(fold).collect(),
        None => facts.case.iter().flat_map(|it| it.parties.iter().map(|it| fold(&it.name))).collect(),
    };
    let given = |name: &String| name.split_whitespace().next_back().map(ToOwned::to_owned);
    let names: Vec<String> = parties.iter().filter_map(given).collect();
    fold(words).split(|it: char| !it.is_alphanumeric()).any(|it| names.iter().any(|name| name == it))
}

/// Somebody who was not told when it was raised, and has nothing to confirm.
fn looks_on(actor: &Actor, heads: bool, alarm: &Alarm) -> Told {
    let office = if heads { Office::TeamHead } else { Office::WardOfficer };
    let (person, name) = (actor.person, actor.name.clone());
    Told { person, name, phone: None, office, reached: true, seen_at: Some(alarm.at) }
}

/// What somebody who is told reads, as the alarm stands now.
#[must_use]
pub fn letter(alarm: &Alarm, to: &Told, facts: &Facts) -> Screen {
    let title = match to.office {
        Office::TeamHead => text!("alarm-title-head"),
        _ => text!("alarm-title-ward"),
    };
    let body = text!(
        "alarm-letter",
        title = title,
        time = local(alarm.at).time(),
        day = Arg::Date(local_date(alarm.at)),
        lines = lines(alarm, facts),
        state = state(alarm).into_iter().chain(duty(alarm)).collect::<Vec<_>>()
    );
    let mut screen = Screen::new(body);
    if alarm.withdrawn.is_some() {
        return screen;
    }
    let answers = matches!(to.office, Office::TeamHead | Office::WardOfficer);
    if answers && to.seen_at.is_none() {
        screen = screen.row(vec![go(alarm.id, AlarmAct::Seen, text!("alarm-button-seen"))]);
    }
    if alarm.may_mark(to.person, to.office == Office::TeamHead) {
        screen = marks(screen, alarm);
    }
    match &alarm.case {
        Some((case, _)) if answers => screen
            .row(vec![Button::go(papers::urgent(*case), text!("alarm-button-urgent"))])
            .row(vec![Button::go(cases::show(*case), text!("button-open-case"))]),
        _ => screen,
    }
}

/// What Art. 15(4) asks of the head, as long as it is asked: not once it is recorded, and not of a slip.
fn duty(alarm: &Alarm) -> Option<Text> {
    let done = match alarm.kind {
        EscalationKind::Violence => &alarm.chair,
        EscalationKind::Violation => &alarm.police,
    };
    (alarm.withdrawn.is_none() && done.is_none()).then(|| Text::of(format!("alarm-duty-{}", alarm.kind)))
}

fn go(id: AlarmId, act: AlarmAct, label: Text) -> Button {
    Button::go(links::act(id, act), label)
}

/// The buttons for what Art. 15(4) asks of the head, as far as it is not recorded.
fn marks(mut screen: Screen, alarm: &Alarm) -> Screen {
    if alarm.chair.is_none() {
        screen = screen.row(vec![go(alarm.id, AlarmAct::Chair, text!("alarm-button-chair"))]);
    }
    if alarm.police.is_none() {
        screen = screen.row(vec![go(alarm.id, AlarmAct::Police, text!("alarm-button-police"))]);
    }
    screen
}

/// What, where and who: as far as it is known, and never a party's name.
fn lines(alarm: &Alarm, facts: &Facts) -> Vec<Text> {
    let about = match &alarm.case {
        Some((_, code)) => text!("alarm-line-case", code = code.as_str()),
        None if alarm.in_draft => text!("alarm-line-draft"),
        None => text!("alarm-line-nothing"),
    };
    let mut lines = vec![text!("alarm-line-sign", sign = Text::of(format!("sign-{}", alarm.sign))), about];
    let label = facts.ward.as_ref().map_or("", |it| it.unit_label.as_str());
    let home = alarm.team.and_then(|it| facts.team(it)).and_then(|it| facts.group(it.group));
    lines.push(match (alarm.group.and_then(|it| facts.group(it)), &alarm.place, home) {
        (Some(group), Some(place), _) => {
            text!("alarm-line-place-detail", label = label, name = group.name.as_str(), place = place.as_str())
        }
        (Some(group), None, _) => text!("alarm-line-place", label = label, name = group.name.as_str()),
        (None, _, Some(home)) => text!("alarm-line-place-ask", label = label, name = home.name.as_str()),
        (None, _, None) => text!("alarm-line-place-unknown"),
    });
    if let Some(team) = alarm.team.and_then(|it| facts.team(it)) {
        lines.push(text!("alarm-line-team", team = team.name.as_str()));
    }
    lines.push(match &alarm.by_phone {
        Some(phone) => text!("alarm-line-by", name = alarm.by_name.as_str(), phone = phone.as_str()),
        None => text!("alarm-line-by-no-phone", name = alarm.by_name.as_str()),
    });
    if alarm.reports > 1 {
        lines.push(text!("alarm-line-again", count = alarm.reports));
    }
    lines
}

/// Who has confirmed it, and what was done after it.
fn state(alarm: &Alarm) -> Vec<Text> {
    let mut lines: Vec<Text> = alarm
        .told
        .iter()
        .filter_map(|it| {
            let at = it.seen_at?;
            Some(text!("alarm-state-seen", who = who(it), time = local(at).time()))
        })
        .collect();
    if lines.is_empty() && alarm.withdrawn.is_none() {
        lines.push(text!("alarm-state-nobody"));
    }
    for authority in Authority::ALL {
        if let Some(Mark { at, by, .. }) = alarm.mark(*authority) {
            lines.push(
                Text::of(format!("alarm-mark-{authority}")).with("by", by.as_str()).with("time", local(*at).time()),
            );
        }
    }
    if let Some(Mark { at, by, .. }) = &alarm.withdrawn {
        lines.push(text!("alarm-state-mistake", by = by.as_str(), time = local(*at).time()));
    }
    lines
}

/// Somebody by office and name.
fn who(it: &Told) -> Text {
    match it.office {
        Office::TeamHead => text!("alarm-who-head", name = it.name.as_str()),
        Office::WardLeader => text!("alarm-who-leader", name = it.name.as_str()),
        _ => text!("alarm-who-officer", name = it.name.as_str()),
    }
}

/// The same where a message begins with it.
fn who_first(it: &Told) -> Text {
    match it.office {
        Office::TeamHead => text!("alarm-first-head", name = it.name.as_str()),
        Office::WardLeader => text!("alarm-first-leader", name = it.name.as_str()),
        _ => text!("alarm-first-officer", name = it.name.as_str()),
    }
}

/// That others were told, where they were.
pub(super) fn told_before(facts: &Facts) -> Text {
    let anybody = asks::found(facts).is_some_and(|it| it.reached().next().is_some());
    if anybody { text!("alarm-told-before", who = who_was_told(facts)) } else { text!("alarm-told-nobody") }
}

/// Who was told, in one line.
fn who_was_told(facts: &Facts) -> Text {
    let names: Vec<Text> = asks::found(facts).into_iter().flat_map(Alarm::reached).map(who).collect();
    if names.is_empty() { text!("alarm-nobody") } else { text!("alarm-names", names = Arg::List(names)) }
}

/// Whom to telephone: those who could not be reached first, then those who have not confirmed, and the ward's office.
pub(super) fn whom_to_call(alarm: &Alarm, facts: &Facts) -> Vec<Text> {
    let waiting = alarm.reached().filter(|it| it.seen_at.is_none());
    let mut lines: Vec<Text> = alarm
        .unreached()
        .chain(waiting)
        .filter_map(|it| Some(text!("alarm-call", who = who(it), phone = it.phone.as_deref()?)))
        .collect();
    if let Some(phone) = facts.ward.as_ref().and_then(|it| it.office_phone.as_deref()) {
        lines.push(text!("alarm-call-office", phone = phone));
    }
    if lines.is_empty() {
        lines.push(text!("alarm-call-unknown"));
    }
    lines
}

/// What the one who reported it reads: who was really told and who was not, who has confirmed, whom to telephone.
pub(super) fn told_screen(at: &At, facts: &Facts) -> Screen {
    let Some(alarm) = asks::found(facts).filter(|it| Some(it.id) == at.alarm) else {
        return Screen::new(text!("alarm-gone")).row(vec![Button::to_menu()]);
    };
    if let Some(actor) = facts.actor().filter(|it| it.person != alarm.by) {
        // Whoever must see to it reads what they were told, with what is to be done; also who came into office since.
        let told = alarm.told.iter().find(|it| it.person == actor.person).cloned();
        let heads = alarm.is_headed_by(actor);
        let told = told.unwrap_or_else(|| looks_on(actor, heads, alarm));
        return letter(alarm, &told, facts).row(vec![Button::to_menu()]);
    }
    let reached = alarm.reached().count();
    let told = match (reached, &alarm.withdrawn) {
        (0, _) => text!("alarm-told-nobody"),
        (_, Some(_)) => told_before(facts),
        _ => text!("alarm-told", who = who_was_told(facts)),
    };
    let mut lines: Vec<Text> = Vec::new();
    let no_head = alarm.team.is_some() && alarm.told.iter().all(|it| it.office != Office::TeamHead);
    let heads = facts.actor().is_some_and(|it| alarm.is_headed_by(it));
    if no_head && !heads {
        lines.push(text!("alarm-no-head"));
    }
    let missed: Vec<Text> = alarm.unreached().map(who).collect();
    if !missed.is_empty() {
        lines.push(text!("alarm-missed", names = Arg::List(missed)));
    }
    let unsure = reached == 0 || alarm.unreached().next().is_some() || (no_head && !heads);
    if unsure && alarm.withdrawn.is_none() {
        lines.push(text!("alarm-call-now", call = whom_to_call(alarm, facts)));
    }
    lines.extend(state(alarm));
    if heads {
        lines.extend(duty(alarm));
    }
    let own = facts.actor().is_some_and(|it| alarm.may_be_mistaken(it.person, facts.now));
    let mut screen = Screen::new(text!("alarm-told-card", told = told, lines = lines));
    if heads && alarm.withdrawn.is_none() {
        screen = marks(screen, alarm);
    }
    if let Some(onward) = at.onward(facts) {
        screen = screen.row(vec![Button::primary("on", onward.label())]);
    }
    if own {
        screen = screen.row(vec![Button::here("mistake", text!("alarm-button-mistake"))]);
    }
    screen.row(vec![Button::to_menu()])
}

/// What somebody who was told reads when it was a slip. Whoever recorded that they told the police or the chair has a call
/// to make: those would come for nothing.
#[must_use]
pub fn mistake(alarm: &Alarm, to: PersonId, facts: &Facts) -> Screen {
    let about = match &alarm.case {
        Some((_, code)) => text!("plain", words = code.as_str()),
        None => text!("alarm-of-time", time = local(alarm.at).time()),
    };
    let then = to_ring_back(alarm, to, facts).unwrap_or_else(|| text!("alarm-mistake-nothing"));
    Screen::new(text!("alarm-mistake", about = about, by = alarm.by_name.as_str(), then = then))
}

/// Whom somebody has to ring back, if they recorded that they told an authority.
pub(super) fn to_ring_back(alarm: &Alarm, who_told: PersonId, facts: &Facts) -> Option<Text> {
    let recorded = alarm.recorded_by(who_told);
    if recorded.is_empty() {
        return None;
    }
    let mut call = Vec::new();
    for authority in recorded {
        call.extend(match authority {
            Authority::Police => match facts.law.on(facts.today).hotline(ParamKey::HotlinePolice) {
                Some(phone) => vec![text!("alarm-ring-police", phone = phone)],
                None => vec![text!("alarm-ring-police-no-phone")],
            },
            Authority::Chair => {
                let leaders = alarm.told.iter().filter(|it| it.office == Office::WardLeader && it.person != who_told);
                let lines = leaders
                    .filter_map(|it| Some(text!("alarm-call", who = who_first(it), phone = it.phone.as_deref()?)));
                let office = facts.ward.as_ref().and_then(|it| it.office_phone.as_deref());
                let office = office.map(|it| text!("alarm-call-office", phone = it));
                [text!("alarm-ring-chair")].into_iter().chain(lines).chain(office).collect()
            }
        });
    }
    Some(text!("alarm-ring-back", call = call))
}

/// Whom to telephone that it was a slip, once it is too late to say it here: everybody who was told.
pub(super) fn whom_to_tell(alarm: &Alarm, facts: &Facts) -> Vec<Text> {
    let told =
        alarm.reached().filter_map(|it| Some(text!("alarm-call", who = who_first(it), phone = it.phone.as_deref()?)));
    let office = facts.ward.as_ref().and_then(|it| it.office_phone.as_deref());
    let mut lines: Vec<Text> = told.chain(office.map(|it| text!("alarm-call-office", phone = it))).collect();
    if lines.is_empty() {
        lines.push(text!("alarm-call-unknown"));
    }
    lines
}

/// What the one who reported it reads when somebody has confirmed it.
#[must_use]
pub fn confirmed(alarm: &Alarm, by: &Told) -> Option<Screen> {
    let at = by.seen_at?;
    let body = text!("alarm-confirmed", who = who_first(by), time = local(at).time());
    Some(Screen::new(body).row(vec![go(alarm.id, AlarmAct::Show, text!("alarm-button-show"))]))
}

/// What they read when it is recorded that an authority was told; nothing where they recorded it themselves.
#[must_use]
pub fn recorded(alarm: &Alarm, authority: Authority) -> Option<Screen> {
    let mark = alarm.mark(authority).filter(|it| it.person != alarm.by && alarm.withdrawn.is_none())?;
    let body =
        Text::of(format!("alarm-mark-{authority}")).with("by", mark.by.as_str()).with("time", local(mark.at).time());
    Some(Screen::new(body).row(vec![go(alarm.id, AlarmAct::Show, text!("alarm-button-show"))]))
}
