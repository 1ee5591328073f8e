//! The card that asks whether danger shall be reported, and what others show of a report that was made just now.

use super::held::Held;
use super::{AlarmAct, At};
use crate::dialogue::action::Go;
use crate::dialogue::facts::Facts;
use crate::dialogue::home::to_menu;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::alarm::{Alarm, kind_of};
use crate::domain::calendar::local;
use crate::domain::case::EscalationKind;
use crate::domain::law::ParamKey;
use crate::domain::scope_guard::Sign;

/// What to do now, and whether to report it. It is short, and the question stands last, beside its buttons.
pub(super) fn ask_screen(at: &At, facts: &Facts) -> Screen {
    let was_heard = at.held.as_ref().is_some_and(Held::was_heard);
    let heard = if was_heard { text!("alarm-heard") } else { text!("alarm-safety") };
    let id = match at.sign {
        Sign::ChildOrSexual => "alarm-ask-child",
        Sign::Violation => "alarm-ask-violation",
        _ => "alarm-ask",
    };
    let body = Text::of(id)
        .with("heard", heard)
        .with("numbers", hotlines(facts))
        .with("who", whom(at, facts))
        .with("asked", asked_again(facts));
    let mut screen = Screen::new(body).row(vec![Button::danger("report", text!("alarm-button-report"))]);
    screen = own_rows(screen, facts);
    if !was_heard {
        let others = [Sign::Violence, Sign::ChildOrSexual, Sign::Violation].into_iter().filter(|it| *it != at.sign);
        for sign in others {
            screen = screen.row(vec![Button::here(format!("sign:{sign}"), Text::of(format!("alarm-sign-{sign}")))]);
        }
    }
    if !at.holds_words() {
        return screen.row(vec![Button::here("back", text!("button-back")), to_menu()]);
    }
    // Whoever may not log cases has nothing to go on with.
    let calm = at.onward(facts).map_or_else(|| text!("alarm-button-calm-only"), |_| text!("alarm-button-calm"));
    screen.row(vec![Button::here("calm", calm)]).row(vec![to_menu()])
}

/// That the person reported danger a few minutes ago, and when: the menu says so, and so does the card that asks.
#[must_use]
pub fn reported_at(alarm: &Alarm) -> Text {
    text!("alarm-reported-at", time = local(alarm.at).time())
}

/// The question of the card: whoever reported something just now is not told that nobody knows.
fn asked_again(facts: &Facts) -> Text {
    match &facts.own_alarm {
        Some(alarm) => text!("alarm-asked-again", before = reported_at(alarm)),
        None => text!("alarm-asked-first"),
    }
}

/// The buttons that lead back to what was reported a few minutes ago, wherever the person has gone since.
#[must_use]
pub fn own_rows(screen: Screen, facts: &Facts) -> Screen {
    let Some(alarm) = &facts.own_alarm else { return screen };
    let go = |act, label| vec![Button::go(Go::Alarm(alarm.id, act), label)];
    screen.row(go(AlarmAct::Show, text!("alarm-button-show"))).row(go(AlarmAct::Mistake, text!("alarm-button-mistake")))
}

/// Who will be told when it is reported.
fn whom(at: &At, facts: &Facts) -> Text {
    let heads = facts.actor().is_some_and(|it| it.headed_team().is_some());
    match (heads, kind_of(at.sign)) {
        (false, Some(EscalationKind::Violence)) => text!("alarm-whom-violence"),
        (true, Some(EscalationKind::Violence)) => text!("alarm-whom-violence-head"),
        (false, _) => text!("alarm-whom-violation"),
        (true, _) => text!("alarm-whom-violation-head"),
    }
}

/// Whom to call, as far as the numbers are confirmed.
#[must_use]
pub fn hotlines(facts: &Facts) -> Vec<Text> {
    let law = facts.law.on(facts.today);
    [
        ("intake-call-police", ParamKey::HotlinePolice),
        ("intake-call-ambulance", ParamKey::HotlineAmbulance),
        ("intake-call-fire", ParamKey::HotlineFire),
        ("intake-call-child", ParamKey::HotlineChild),
        ("intake-call-domestic", ParamKey::HotlineDomesticViolence),
    ]
    .into_iter()
    .filter_map(|(id, key)| law.hotline(key).map(|number| Text::of(id).with("number", number)))
    .collect()
}
