//! The scope guard: signs of danger, of a violation or of another body's business are asked before anything else
//! (Law Art. 3, 10(4)(5), 15(4); Decree 15/2014 Art. 6). Says who is told; never judges whether something is a crime.

use super::draft::{Advice, Draft};
use super::links;
use super::path;
use super::save;
use super::step::Step;
use super::{At, End, accept, danger, help, question, stay};
use crate::dialogue::drafts::links as drafts;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::link::Link;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::DraftId;
use crate::domain::access::{Action, may};
use crate::domain::case::NewNotAccepted;
use crate::domain::danger::sign_in;
use crate::domain::law::ParamKey;
use crate::domain::people::Actor;
use crate::domain::referral::ReferralBody;
use crate::domain::scope_guard::{MayMediate, Path, Sign};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let sign = path::sign(&at.draft).unwrap_or(Sign::NotSure);
    match at.step {
        Step::Danger => safety(at, sign, facts),
        Step::Violation => {
            let body = question("intake-violation", at.step).with("told", told_line(at, sign));
            reporting(Screen::new(body), at, sign)
                .choice("ask", text!("intake-pick-ask"))
                .choice("end", text!("intake-pick-end"))
        }
        Step::Doubt => {
            let body = question("intake-doubt", at.step).with("sign", sign_text(sign));
            Screen::new(body).choice("ask", text!("intake-pick-ask")).choice("end", text!("intake-pick-end"))
        }
        Step::Waiting => waiting(at),
        Step::Referral => {
            let body = question("intake-referral", at.step).with("why", Text::of(format!("intake-why-{sign}")));
            bodies(sign, facts)
                .into_iter()
                .fold(Screen::new(body), |screen, it| screen.choice(format!("to:{it}"), Text::of(format!("body-{it}"))))
        }
        _ => signs(at),
    }
}

/// The one card of the guard: that nothing of it holds is the first and usual answer.
fn signs(at: &At) -> Screen {
    let none_first = std::iter::once(Sign::None).chain(Sign::ALL.iter().copied().filter(|&it| it != Sign::None));
    let numbered = none_first.filter(|&it| it != Sign::NotSure);
    numbered
        .fold(Screen::new(question("intake-guard", at.step)), |screen, sign| {
            screen.choice(format!("sign:{sign}"), sign_text(sign))
        })
        .row(vec![Button::here(format!("sign:{}", Sign::NotSure), sign_text(Sign::NotSure))])
}

/// What to do now. The question stands last, beside its buttons, and reporting it is the first of them.
fn safety(at: &At, sign: Sign, facts: &Facts) -> Screen {
    let id = if sign == Sign::ChildOrSexual { "intake-danger-child" } else { "intake-danger" };
    let body = question(id, at.step).with("numbers", hotlines(facts)).with("told", told_line(at, sign));
    let mut screen = reporting(Screen::new(body), at, sign);
    if sign.path().may_mediate() == MayMediate::ConflictIfSafe {
        screen = screen.choice("safe", text!("intake-pick-safe"));
    }
    screen.choice("end", text!("intake-pick-end"))
}

/// The same where it was just shown.
pub(super) fn safety_briefly(at: &At, facts: &Facts) -> Option<Text> {
    let sign = path::sign(&at.draft).filter(|_| at.step == Step::Danger)?;
    let first = hotlines(facts).into_iter().take(1).collect::<Vec<_>>();
    Some(question("intake-danger-brief", at.step).with("numbers", first).with("told", told_line(at, sign)))
}

fn told_line(at: &At, sign: Sign) -> Text {
    if at.draft.told.contains(&sign) { text!("intake-told-reported") } else { text!("intake-told-nobody") }
}

/// The button that reports it, or shows how the report stands.
fn reporting(screen: Screen, at: &At, sign: Sign) -> Screen {
    if at.draft.told.contains(&sign) && at.draft.alarm.is_some() {
        screen.row(vec![Button::here("told", text!("alarm-button-show"))])
    } else {
        screen.choice("report", text!("alarm-button-report"))
    }
}

fn waiting(at: &At) -> Screen {
    match at.draft.advice {
        Some(Advice::Yes) => {
            Screen::new(question("intake-waiting-yes", at.step)).choice("go_on", text!("intake-pick-go-on"))
        }
        Some(Advice::No) => Screen::new(question("intake-waiting-no", at.step)).choice("end", text!("intake-pick-end")),
        _ => Screen::new(question("intake-waiting", at.step)).choice("end", text!("intake-pick-end")),
    }
}

/// Where the parties may be guided: what the sign names first, and where only the officer knew, the usual bodies too.
fn bodies(sign: Sign, facts: &Facts) -> Vec<ReferralBody> {
    let mut bodies = sign.path().referral().to_vec();
    if matches!(sign.path(), Path::AskOfficer { .. } | Path::Clear) {
        bodies.extend([ReferralBody::WardCommittee, ReferralBody::RegionalCourt, ReferralBody::LegalAid]);
    }
    if facts.law.on(facts.today).hotline(ParamKey::HotlineDomesticViolence).is_none() {
        bodies.retain(|&it| it != ReferralBody::DomesticViolenceHotline);
    }
    bodies
}

fn sign_text(sign: Sign) -> Text {
    Text::of(format!("sign-{sign}"))
}

pub(super) fn pick(at: At, key: &str, actor: &Actor, facts: &Facts) -> Turn {
    if let Some(sign) = key.strip_prefix("sign:").and_then(Sign::from_code) {
        return take_sign(at, sign, facts);
    }
    if let Some(body) = key.strip_prefix("to:").and_then(ReferralBody::from_code) {
        return not_accepted(at, body, actor, facts);
    }
    match key {
        "report" => match path::sign(&at.draft) {
            Some(sign) => danger::report(at, sign, facts),
            None => help(at),
        },
        "told" => match path::sign(&at.draft) {
            Some(sign) => danger::show(at, sign),
            None => help(at),
        },
        "safe" => {
            let draft = Draft { safe: true, ..at.draft.clone() };
            accept(at, draft, facts)
        }
        "go_on" => {
            let draft = at.draft.clone();
            accept(at, draft, facts)
        }
        "ask" => ask(at, actor, facts),
        "end" => stay(At { step: Step::Referral, ..at }),
        _ => help(at),
    }
}

/// A line was chosen. After something was reported, a line without danger first asks whether that was a slip.
fn take_sign(at: At, sign: Sign, facts: &Facts) -> Turn {
    if let Some(turn) = danger::slip(&at, sign) {
        return turn;
    }
    let draft = Draft { sign: Some(sign), ..at.draft.clone() };
    accept(at, draft, facts)
}

/// Words on the question about scope: those of danger choose their line, as does a deal that the law does not protect.
pub(super) fn typed(at: At, words: &str, facts: &Facts) -> Turn {
    match sign_in(words) {
        Some(sign) => take_sign(at, sign, facts).note(text!("intake-understood-sign", sign = sign_text(sign))),
        None => help(at),
    }
}

/// Decree 15/2014 Art. 6: when unsure, the officer is asked. No name leaves the draft: the kind of doubt and the team.
fn ask(at: At, actor: &Actor, facts: &Facts) -> Turn {
    let Some(sign) = path::sign(&at.draft) else { return help(at) };
    let draft = Draft { asked_about: Some(sign), advice: Some(Advice::Asked), ..at.draft.clone() };
    let id = draft.id;
    let team = draft.team.and_then(|it| facts.team(it)).map_or_else(String::new, |it| it.name.clone());
    let body = text!("intake-scope-asked", sign = sign_text(sign), team = team, by = actor.name.as_str());
    let screen = Screen::new(body)
        .row(vec![Button::go(links::scope(id, true), text!("intake-scope-yes"))])
        .row(vec![Button::go(links::scope(id, false), text!("intake-scope-no"))]);
    let tell = Effect::Tell {
        to: Audience::OfficersOf(actor.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("scope:{id}")),
    };
    accept(at, draft, facts).with(tell)
}

/// The parties were guided elsewhere: counted apart, without any personal data, and the draft is gone.
fn not_accepted(at: At, body: ReferralBody, actor: &Actor, facts: &Facts) -> Turn {
    let Some(sign) = path::sign(&at.draft) else { return help(at) };
    let id = at.draft.id;
    let matter = NewNotAccepted {
        key: format!("draft:{id}"),
        ward: actor.ward,
        team: at.draft.team,
        sign,
        body,
        on: facts.today,
    };
    stay(save::ended(Step::Ended, &at.draft, End::NotAccepted { body }))
        .with(Effect::own(IntakeDeed::NotAccepted(matter)))
        .with(Effect::DropDraft(id))
        .with(Effect::no_more_nudges(id))
}

/// What must be read for the officer's answer.
pub(super) fn link_needs(link: Link) -> Needs {
    Needs { draft: Some(DraftId(link.id)), ..Needs::default() }
}

/// A standing button.
pub(super) fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = DraftId(link.id);
    match link.act {
        links::WITHIN => scope_answered(place, id, true, facts),
        links::OUTSIDE => scope_answered(place, id, false, facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// The officer's answer to "is this within scope?". The one who asked is told, with a button to go on.
fn scope_answered(place: Place, id: DraftId, yes: bool, facts: &Facts) -> Turn {
    if facts.actor().is_none_or(|it| may(it, Action::AdviseScope).is_err()) {
        return Turn::to(place).note(text!("not-allowed"));
    }
    let Some(stored) = facts.draft.as_ref().filter(|it| it.id == id) else {
        return Turn::to(place).note(text!("intake-scope-gone"));
    };
    let (draft, _) = Draft::load(id, &stored.answers);
    match draft.advice {
        Some(Advice::Asked) if draft.asked_about == path::sign(&draft) => {}
        Some(Advice::Yes | Advice::No) => return Turn::to(place).note(text!("intake-scope-answered-before")),
        _ => return Turn::to(place).note(text!("intake-scope-gone")),
    }
    let draft = Draft { advice: Some(if yes { Advice::Yes } else { Advice::No }), ..draft };
    let id_of_answer = if yes { "intake-scope-told-yes" } else { "intake-scope-told-no" };
    let open = Button::go(drafts::show(id), text!("button-open-draft"));
    let tell = Effect::Tell {
        to: Audience::Person(stored.person),
        screen: Box::new(Screen::new(Text::of(id_of_answer)).row(vec![open])),
        urgency: Urgency::Normal,
        key: Some(format!("scope:{id}:answer")),
    };
    Turn::to(place).with(draft.save()).with(tell).note(text!("intake-scope-thanks"))
}
