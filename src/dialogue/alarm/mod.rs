//! Danger: heard in whatever is typed, or reported by a button of the menu or of a case. Whoever wrote it sees what to do
//! and whom to call; nobody is told before `Báo ngay` is pressed. Then the card says who was really told and who has
//! confirmed, and for a quarter of an hour a slip can be taken back (Law Art. 10(4), 10(5), 15(4)).

mod letters;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use self::letters::{confirmed, letter, mistake};
use super::action::Go;
use super::effect::{Audience, Effect, Timer, Urgency};
use super::facts::{Facts, Needs};
use super::home::to_menu;
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Answer, Card, Input, Place, State, Turn, cases, flows, intake};
use crate::domain::access::{Action, Permit, may};
use crate::domain::alarm::{Alarm, Authority, NewAlarm, Subject, kind_of};
use crate::domain::calendar::local;
use crate::domain::case::EscalationKind;
use crate::domain::codes::codes;
use crate::domain::danger::danger_in;
use crate::domain::fold::fold;
use crate::domain::law::ParamKey;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, TeamId};

codes! {
    /// Which card.
    pub enum Step {
        /// What to do now, and whether to report it.
        Ask => "ask",
        /// Who was told.
        Told => "told",
        /// Whether a report was a slip, because the answers changed after it.
        Slip => "slip",
    }
}

codes! {
    /// What a standing button does with an alarm.
    pub enum AlarmAct {
        /// "I have received it".
        Seen => "seen",
        /// "I have told the chair of the People's Committee".
        Chair => "chair",
        /// "I have told the police".
        Police => "police",
        /// Shows how it stands.
        Show => "show",
        /// "It was a slip", from whatever card the person has come to since.
        Mistake => "mistake",
    }
}

/// What was said, and waits until it is clear whether there is danger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "held", rename_all = "snake_case")]
enum Held {
    /// Words for the card they came from.
    Words {
        /// As typed.
        text: String,
        /// The message they stand in.
        message: i32,
        /// As Telegram's HTML, where they are formatted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        html: Option<String>,
    },
    /// Words after the command that logs a case.
    Log {
        /// As typed.
        text: String,
        /// The message they stand in; none of an earlier release.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message: Option<i32>,
    },
    /// A button of the card they came from.
    Key { key: String },
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Which card.
    step: Step,
    /// What it is a sign of.
    sign: Sign,
    /// The report, once it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    alarm: Option<AlarmId>,
    /// Where they came from and go on.
    #[serde(default)]
    back: Box<Place>,
    /// What they said there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    held: Option<Held>,
}

impl At {
    fn ask(sign: Sign, back: Place, held: Option<Held>) -> Self {
        Self { step: Step::Ask, sign, alarm: None, back: Box::new(back), held }
    }

    fn place(self) -> Place {
        Place::Alarm(Box::new(self))
    }

    /// Whether leaving this place leaves a draft behind.
    #[must_use]
    pub fn keeps_draft(&self) -> bool {
        super::keeps_draft(&self.back)
    }

    /// Whether it shows how this alarm stands.
    #[must_use]
    pub fn shows(&self, alarm: AlarmId) -> bool {
        self.step == Step::Told && self.alarm == Some(alarm)
    }
}

/// What must be read for this place: the report, and what the card needs to which they go back.
#[must_use]
pub fn needs(at: &At) -> Needs {
    let state = State { place: (*at.back).clone(), ..State::default() };
    let back = match &at.held {
        Some(Held::Words { text, message, html }) => super::needs(
            &state,
            &Input::Text { text: text.clone(), message: *message, forwarded: false, html: html.clone() },
        ),
        _ => super::place_needs(&at.back),
    };
    Needs { alarm: at.alarm, own_alarm: at.step == Step::Ask, ..back }
}

/// Looks at typed words before the card takes them. `None`: they tell of no danger, or it is known already, or this is a
/// place where people look for something or write for others, and words of danger are their subject.
#[must_use]
pub fn hear(place: &Place, (words, html): (&str, Option<&str>), message: i32, facts: &Facts) -> Option<Turn> {
    let actor = facts.actor().filter(|it| may(it, Action::ReportDanger).is_ok())?;
    if !listens(place, actor) {
        return None;
    }
    let sign = danger_in(words)?;
    if matches!(place, Place::Intake(at) if intake::knows_of(at, sign)) {
        return None;
    }
    let held = Held::Words { text: words.to_owned(), message, html: html.map(ToOwned::to_owned) };
    Some(Turn::to(At::ask(sign, place.clone(), Some(held)).place()))
}

/// The same for the words after the command that logs a case.
#[must_use]
pub fn hear_log(place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
    facts.actor().filter(|it| may(it, Action::ReportDanger).is_ok())?;
    let sign = danger_in(words)?;
    let back = if super::keeps_draft(place) { Place::Home } else { place.clone() };
    let held = Held::Log { text: words.to_owned(), message: facts.said.map(|it| it.message) };
    Some(Turn::to(At::ask(sign, back, Some(held)).place()))
}

/// Whether words of danger are heard here. Everywhere, but where a name or something to find is typed, and where the
/// office writes for others: there they are the subject, and nobody is in danger.
fn listens(place: &Place, actor: &Actor) -> bool {
    let office = |action| may(actor, action).is_ok();
    match place {
        Place::Welcome(_) | Place::Alarm(_) => false,
        Place::Intake(at) => intake::hears(at),
        Place::Cases(at) => cases::hears(at),
        Place::People(_) => !office(Action::InvitePeople),
        Place::Announce(_) | Place::Questions(_) => !office(Action::Announce),
        Place::Training(_) => !office(Action::PlanTraining),
        _ => true,
    }
}

/// `Báo nguy hiểm`: of the menu, or of a case.
#[must_use]
pub fn start(place: Place, facts: &Facts) -> Turn {
    if facts.actor().is_none_or(|it| may(it, Action::ReportDanger).is_err()) {
        return Turn::to(Place::Home).note(text!("not-allowed"));
    }
    Turn::to(At::ask(Sign::Violence, place, None).place())
}

/// The same card for a sign that a case was given just now.
#[must_use]
pub fn about(sign: Sign, back: Place) -> Place {
    At::ask(sign, back, None).place()
}

/// Whether a report that was made here was a slip, now that `key` was chosen.
pub(super) fn slip(alarm: AlarmId, sign: Sign, back: Place, key: &str) -> Turn {
    let held = Some(Held::Key { key: key.to_owned() });
    Turn::to(At { step: Step::Slip, alarm: Some(alarm), ..At::ask(sign, back, held) }.place())
}

/// The card of a report that was made before.
pub(super) fn told(alarm: AlarmId, sign: Sign, back: Place) -> Place {
    At { step: Step::Told, alarm: Some(alarm), ..At::ask(sign, back, None) }.place()
}

/// Its card. It is short, and the question stands last, beside its buttons.
#[must_use]
pub fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Ask => ask_screen(at, facts),
        Step::Told => letters::told_screen(at.alarm, !matches!(*at.back, Place::Home), at.held.is_some(), facts),
        Step::Slip => Screen::new(text!("alarm-slip", told = letters::who_was_told(facts)))
            .row(vec![Button::danger("mistake", text!("alarm-button-mistake"))])
            .row(vec![Button::here("real", text!("alarm-button-real"))]),
    }
}

fn ask_screen(at: &At, facts: &Facts) -> Screen {
    let heard = if at.held.is_some() { text!("alarm-heard") } else { text!("alarm-safety") };
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
    if at.held.is_some() {
        return screen.row(vec![Button::here("calm", text!("alarm-button-calm"))]).row(vec![to_menu()]);
    }
    for sign in [Sign::Violence, Sign::ChildOrSexual, Sign::Violation].into_iter().filter(|it| *it != at.sign) {
        screen = screen.row(vec![Button::here(format!("sign:{sign}"), Text::of(format!("alarm-sign-{sign}")))]);
    }
    screen.row(vec![Button::here("back", text!("button-back")), to_menu()])
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
pub(super) fn hotlines(facts: &Facts) -> Vec<Text> {
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

/// An answer to its card.
#[must_use]
pub fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(permit) = facts.actor().and_then(|it| may(it, Action::ReportDanger).ok()) else {
        return Turn::to(Place::Home).note(text!("not-allowed"));
    };
    match (at.step, answer) {
        (Step::Ask, Answer::Pick("report")) => raise(at, permit, facts),
        (Step::Ask, Answer::Pick("calm" | "back")) => go_on(at, facts),
        (Step::Ask, Answer::Pick(key)) => match key.strip_prefix("sign:").and_then(Sign::from_code) {
            Some(sign) => Turn::to(At { sign, ..at }.place()),
            None => Turn::to(at.place()),
        },
        (Step::Ask, Answer::Text { text, .. }) => asked(at, text, permit, facts),
        (Step::Told, Answer::Pick("on")) => go_on(at, facts),
        (Step::Told | Step::Slip, Answer::Pick("mistake")) => take_back(at, permit, facts),
        (Step::Slip, Answer::Pick("real")) => Turn::to(*at.back).note(text!("alarm-stays")),
        (_, Answer::Contact { message, .. } | Answer::Media { message, .. }) => {
            Turn::to(at.place()).note(text!("pick-a-button")).with(Effect::DeleteMessage(message))
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Words on the card that asks: its buttons' labels are answers; whatever else is said joins what was said before.
fn asked(at: At, words: &str, permit: Permit, facts: &Facts) -> Turn {
    let folded = fold(words);
    match folded.trim().trim_end_matches(['.', '!']) {
        "bao ngay" | "bao" | "report now" | "report" => return raise(at, permit, facts),
        "khong nguy hiem" | "khong nguy hiem, ghi tiep" | "khong" | "ko" | "k" | "ghi tiep" => return go_on(at, facts),
        _ => {}
    }
    let held = match at.held {
        Some(Held::Words { text, message, html: _ }) => {
            Some(Held::Words { text: format!("{text}\n{words}"), message, html: None })
        }
        Some(Held::Log { text, message }) => Some(Held::Log { text: format!("{text}\n{words}"), message }),
        other => other,
    };
    Turn::to(At { held, ..at }.place()).note(text!("alarm-kept"))
}

/// Reports it: now, and only now, others are told.
fn raise(at: At, permit: Permit, facts: &Facts) -> Turn {
    let (Some(actor), Some(kind)) = (facts.actor(), kind_of(at.sign)) else { return Turn::to(at.place()) };
    let id = AlarmId(facts.fresh);
    let own_team = team_of(actor, facts);
    let (subject, team, group, place) = match &*at.back {
        Place::Intake(intake) => match intake::subject(intake) {
            Some((draft, team, group, place)) => (Subject::Draft(draft), team.or(own_team), group, place),
            None => (Subject::Nothing, own_team, None, None),
        },
        Place::Cases(_) => match &facts.case {
            Some(case) => (Subject::Case(case.id), Some(case.team), Some(case.place.group), case.place.detail.clone()),
            None => (Subject::Nothing, own_team, None, None),
        },
        _ => (Subject::Nothing, own_team, None, None),
    };
    // A place may be called after the people who live there: then only the group is told (Art. 4(3)). Where nobody said
    // where it is, none is told: whoever comes to help must ask, not go where the reporter happens to live.
    let place = place.filter(|it| !letters::names_a_party(it, &at.back, facts));
    let new = NewAlarm { id, ward: actor.ward, team, subject, group, place, kind, sign: at.sign };
    let (back, kept) = match *at.back {
        Place::Intake(intake) => intake::reported(*intake, at.sign, id, facts),
        other => (other, Vec::new()),
    };
    let next = At { step: Step::Told, alarm: Some(id), back: Box::new(back), ..at };
    Turn::to(next.place()).with_all(kept).with(Effect::Alarm(AlarmDeed::Raise { permit, new: Box::new(new) }))
}

/// The team of whoever reports something: the head of a resident group is neighbour to its team.
fn team_of(actor: &Actor, facts: &Facts) -> Option<TeamId> {
    let group = actor.offices.iter().find_map(|it| it.group);
    let served = facts.teams.iter().find(|it| group == Some(it.group)).map(|it| it.id);
    actor.team().or(served)
}

/// What is to be done with an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlarmDeed {
    /// Tell everybody who must know.
    Raise {
        /// Proof of the right to.
        permit: Permit,
        /// What.
        new: Box<NewAlarm>,
    },
    /// The actor confirms that it was received.
    Confirm(AlarmId),
    /// The actor records whom they told.
    Record {
        /// Proof of the right to.
        permit: Permit,
        /// Of which alarm.
        id: AlarmId,
        /// Whom.
        authority: Authority,
    },
    /// It was a slip: everybody who was told is told so.
    TakeBack {
        /// Proof of the right to.
        permit: Permit,
        /// Which.
        id: AlarmId,
    },
    /// What was reported before it was written down is about the case of this code.
    Tie {
        /// Which alarm.
        id: AlarmId,
        /// The case's code.
        code: String,
    },
}

/// Goes on where they came from, with what they said there as the answer that it was meant to be.
fn go_on(at: At, facts: &Facts) -> Turn {
    let stands = facts.alarm.as_ref().is_none_or(|it| it.withdrawn.is_none());
    let known = at.alarm.filter(|_| stands).map(|it| (at.sign, it));
    match (at.held, *at.back) {
        (Some(Held::Log { text, message }), _) => intake::start_known(&text, message, known, facts),
        (Some(Held::Words { text, message, .. }), Place::Home) if intake::may_start(facts) => {
            intake::start_known(&text, Some(message), known, facts)
        }
        (Some(Held::Words { text, message, html }), back) => {
            flows::answer(back, Answer::Text { text: &text, message, html: html.as_deref() }, facts)
        }
        (Some(Held::Key { key }), back) => flows::answer(back, Answer::Pick(&key), facts),
        (None, Place::Home) if known.is_some() && intake::may_start(facts) => {
            intake::start_known("", None, known, facts)
        }
        (None, back) => Turn::to(back),
    }
}

/// "It was a slip." Within a quarter of an hour everybody who was told learns of it; later a call is better.
fn take_back(at: At, permit: Permit, facts: &Facts) -> Turn {
    let Some(alarm) = facts.alarm.as_ref().filter(|it| Some(it.id) == at.alarm) else {
        return Turn::to(*at.back).note(text!("alarm-gone"));
    };
    let late = !alarm.may_be_mistaken(permit.by(), facts.now);
    if late && at.step != Step::Slip {
        return Turn::to(at.place()).note(text!("alarm-too-late"));
    }
    let effect = Effect::Alarm(AlarmDeed::TakeBack { permit, id: alarm.id });
    let (back, kept) = match *at.back {
        Place::Intake(intake) => intake::unreported(*intake, at.sign),
        other => (other, Vec::new()),
    };
    let turn = match (at.step, at.held) {
        (Step::Slip, Some(Held::Key { key })) => flows::answer(back, Answer::Pick(&key), facts),
        (_, held) => Turn::to(At { step: Step::Told, held, back: Box::new(back), ..at }.place()).with_all(kept),
    };
    if late {
        // The report stands, whatever the draft says from now on.
        return turn.note(text!("alarm-too-late"));
    }
    let mut turn = turn.note(text!("alarm-taken-back"));
    turn.effects.insert(0, effect);
    turn
}

/// "It was a slip", said on another card than that of the report: the person stays there.
fn mistaken(place: Place, alarm: &Alarm, facts: &Facts) -> Turn {
    let Some(permit) = facts.actor().and_then(|it| may(it, Action::ReportDanger).ok()) else {
        return Turn::to(place).note(text!("not-allowed"));
    };
    let next = match place {
        Place::Alarm(at) if at.alarm == Some(alarm.id) => return take_back(*at, permit, facts),
        Place::Alarm(at) if at.held.is_none() => *at.back,
        place => place,
    };
    if alarm.withdrawn.is_some() {
        return Turn::to(next).note(text!("alarm-was-mistake"));
    }
    if !alarm.may_be_mistaken(permit.by(), facts.now) {
        return Turn::to(next).note(text!("alarm-too-late"));
    }
    let effect = Effect::Alarm(AlarmDeed::TakeBack { permit, id: alarm.id });
    Turn::to(next).note(text!("alarm-taken-back")).with(effect)
}

/// What must be read for a standing button.
#[must_use]
pub fn needs_go(id: AlarmId) -> Needs {
    Needs { alarm: Some(id), ..Needs::default() }
}

/// A standing button below an alarm.
#[must_use]
pub fn open(place: Place, id: AlarmId, act: AlarmAct, facts: &Facts) -> Turn {
    let (Some(actor), Some(alarm)) = (facts.actor(), facts.alarm.as_ref().filter(|it| it.id == id)) else {
        return Turn::to(place).toast(text!("alarm-gone")).card(Card::Keep);
    };
    if act == AlarmAct::Show {
        // From the card that asks one comes back to it, with what was said there.
        let back = Some(place).filter(|it| matches!(it, Place::Alarm(at) if at.step == Step::Ask));
        return Turn::to(told(id, alarm.sign, back.unwrap_or_default()));
    }
    if act == AlarmAct::Mistake {
        return mistaken(place, alarm, facts);
    }
    let stay = |toast: Text| Turn::to(place.clone()).toast(toast).card(Card::Keep);
    if alarm.withdrawn.is_some() {
        return stay(text!("alarm-was-mistake"));
    }
    let own = alarm.told.iter().find(|it| it.person == actor.person);
    // The message has just changed under the finger: the second half of a double tap records nothing.
    let changes =
        [own.and_then(|it| it.seen_at), alarm.chair.as_ref().map(|it| it.at), alarm.police.as_ref().map(|it| it.at)];
    if changes.into_iter().flatten().any(|at| facts.now - at < super::TOO_YOUNG) {
        return stay(text!("toast-too-quick"));
    }
    let authority = match act {
        AlarmAct::Seen | AlarmAct::Show | AlarmAct::Mistake => {
            return match own {
                Some(it) if it.seen_at.is_some() => stay(text!("alarm-seen-before")),
                Some(_) => stay(text!("alarm-seen")).with(Effect::Alarm(AlarmDeed::Confirm(id))),
                None => stay(text!("not-allowed")),
            };
        }
        AlarmAct::Chair => Authority::Chair,
        AlarmAct::Police => Authority::Police,
    };
    let heads = alarm.team.is_some() && actor.headed_team() == alarm.team;
    match may(actor, Action::AnswerAlarm) {
        Ok(permit) if alarm.may_mark(actor.person, heads) => match alarm.mark(authority) {
            Some(_) => stay(text!("alarm-recorded-before")),
            None => stay(text!("alarm-recorded")).with(Effect::Alarm(AlarmDeed::Record { permit, id, authority })),
        },
        _ => stay(text!("not-allowed")),
    }
}

/// Some minutes after an alarm: whoever reported it learns that nobody has confirmed it, and whom to telephone.
#[must_use]
pub fn due(id: AlarmId, facts: &Facts) -> Vec<Effect> {
    let Some(alarm) = facts.alarm.as_ref().filter(|it| it.id == id && it.withdrawn.is_none()) else {
        return Vec::new();
    };
    if alarm.told.iter().any(|it| it.seen_at.is_some()) {
        return Vec::new();
    }
    let screen = Screen::new(text!("alarm-nobody-yet", call = letters::whom_to_call(alarm, facts)))
        .row(vec![Button::go(Go::Alarm(id, AlarmAct::Show), text!("alarm-button-show"))]);
    vec![Effect::Tell {
        to: Audience::Person(alarm.by),
        screen: Box::new(screen),
        urgency: Urgency::Now,
        key: Some(format!("alarm-quiet:{id}")),
    }]
}

/// The timer that looks whether anybody has confirmed an alarm.
#[must_use]
pub fn timer(id: AlarmId) -> (String, Timer) {
    (format!("alarm:{id}"), Timer::Alarm { alarm: id })
}
