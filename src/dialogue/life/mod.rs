//! The life of a case beside its sessions and its end: a pause and going on (Art. 17), taking a case that nobody mediates,
//! how an agreement is kept (Art. 25, 26), its steps, and the court that can recognise it (BLTTDS Art. 416 to 419).
//! Articles are of Law 35/2013/QH13 unless another text is named.

mod asks;
mod at;
mod due;
mod follow;
mod keep;
pub mod links;
mod pause;
mod plan;
mod take;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;

pub use self::asks::{
    Candidates, CandidatesFound, Free, FreeFound, FrontFound, FrontOfCase, LifeDeed, Reminded, RemindedFound, Takeable,
    TakeableFound, TakingFound, TakingOfCase, Untold, UntoldFound,
};
pub use self::at::{At, Step};
use super::case_acts;
use super::cases::links::show;
use super::effect::{Audience, Effect};
use super::entry::{Counts, Entry, Linked};
use super::facts::{Facts, Needs};
use super::guide;
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::together::links as links_together;
use super::{Place, Turn};
use crate::domain::CaseId;
use crate::domain::access::Action;
use crate::domain::case::{Agreement, Amendment, Case, CaseAct, Change, Kept, SIGNED_SINCE, Settlement, Stage};

/// What this flow is to the house. Reached from the card of a case, and from reminders.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    digest: Some(told),
    ..Entry::of::<At>("life").with_todo(todo::TODO).timed_by::<timers::Due>()
};

impl Flow for At {
    fn tag(&self) -> &'static str {
        "life"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::Take => Needs::asking(Takeable(self.case)),
            Step::Allow => Needs { case: Some(self.case), ..Needs::default() }.and(TakingOfCase(self.case)),
            Step::Front => Needs { case: Some(self.case), ..Needs::default() }.and(FrontOfCase(self.case)),
            // Whether the head was told is said when trouble is saved.
            Step::Follow => Needs { case: Some(self.case), ..Needs::default() }.and(Candidates(self.case)),
            Step::Keep | Step::KeepNote => Needs { case: Some(self.case), case_heads: true, ..Needs::default() },
            _ => Needs { case: Some(self.case), ..Needs::default() },
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if self.step == Step::Take {
            return take::screen(facts).row(guide::row());
        }
        let Some(case) = readable(self.case, facts) else {
            return Screen::new(text!("case-missing")).open().row(vec![Button::to_menu()]);
        };
        let screen = match self.step {
            Step::Hub | Step::Take => return hub(case, facts),
            Step::Pause | Step::PauseUntil | Step::GoOn => pause::screen(self, case, facts),
            Step::Keep | Step::KeepNote => keep::screen(self, case),
            Step::Front => keep::front_screen(case, facts),
            Step::Follow => follow::screen(self, case, facts),
            Step::Plan | Step::PlanCheck => plan::screen(self, case),
            Step::Court => keep::court(case, facts),
            Step::Allow => take::allow_screen(case, facts),
        };
        screen.row(guide::row())
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Contact { message, .. } => {
                return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Media { message, .. } => {
                return Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message));
            }
            Answer::Pick(guide::KEY) if at.step != Step::Hub => {
                let words = Text::of(format!("guide-life-{}", at.step));
                return Turn::to(at.place()).note(guide::note(words, facts));
            }
            _ => {}
        }
        if at.step == Step::Take {
            return take::answer(at, answer, facts);
        }
        let Some(case) = readable(at.case, facts) else {
            return Turn::to(Place::home()).note(text!("case-missing"));
        };
        match (answer, at.step) {
            (Answer::Pick("stop"), _) => to_case(case, facts).note(text!("cancelled")),
            (Answer::Pick("back"), Step::PauseUntil) => Turn::to(at.step(Step::Pause)),
            (Answer::Pick("back"), Step::KeepNote) => Turn::to(at.step(Step::Keep)),
            (Answer::Pick("back"), Step::PlanCheck) => Turn::to(at.step(Step::Plan)),
            (Answer::Pick("back"), Step::Follow) if at.who.is_some() => {
                Turn::to(At { who: None, ..at }.step(Step::Follow))
            }
            (Answer::Pick("back"), Step::Hub) => to_case(case, facts),
            (Answer::Pick("back"), _) => Turn::to(At::of(Step::Hub, case.id).place()),
            (answer, Step::Hub | Step::Take) => hub_answer(at, answer, case, facts),
            (answer, Step::Pause | Step::PauseUntil | Step::GoOn) => pause::answer(at, answer, case, facts),
            (answer, Step::Keep | Step::KeepNote) => keep::answer(at, answer, case, facts),
            (answer, Step::Follow) => follow::answer(at, answer, case, facts),
            (answer, Step::Front) => keep::front_answer(at, answer, case, facts),
            (answer, Step::Plan | Step::PlanCheck) => plan::answer(at, answer, case, facts),
            (_, Step::Court) => Turn::to(at.place()).note(text!("pick-a-button")),
            (answer, Step::Allow) => take::allow_answer(at, answer, case, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::PauseUntil | Step::GoOn | Step::KeepNote | Step::Front | Step::Plan => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn shows_case(&self) -> bool {
        true
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let begun = self.by.is_some() || self.kept.is_some() || !self.plan.is_empty();
        begun.then(|| Unsaved::of(place::Form::Life, self))
    }
}

/// The case, if the actor may read it.
fn readable(id: CaseId, facts: &Facts) -> Option<&Case> {
    let case = facts.case.as_ref().filter(|it| it.id == id)?;
    case_acts::permit(Action::ReadCases, case, facts).map(|_| case)
}

/// What a digest counts under: sessions held in its days.
pub const SESSIONS: &str = "life.sessions";
/// Cases that stood paused at their end.
pub const PAUSED: &str = "life.paused";
/// Settlements of which was said in them that they hold or are done, by what was said last.
pub const HOLDING: &str = "life.holding";
/// Of which was said that they are broken.
pub const BROKEN: &str = "life.broken";
/// Cases received in them that continue an earlier one.
pub const RECURRING: &str = "life.recurring";

/// What a digest says of it.
fn told(counts: &Counts) -> Vec<Text> {
    let of = |what: &str| counts.get(what).copied().unwrap_or_default();
    let (sessions, paused, holding, broken) = (of(SESSIONS), of(PAUSED), of(HOLDING), of(BROKEN));
    let course = (sessions + paused > 0).then(|| text!("life-digest", sessions = sessions, paused = paused));
    let kept = (holding + broken > 0).then(|| text!("life-digest-kept", holding = holding, broken = broken));
    let recurring = of(RECURRING);
    let again = (recurring > 0).then(|| text!("life-digest-recurring", count = recurring));
    course.into_iter().chain(kept).chain(again).collect()
}

/// Back to the card of the case.
fn to_case(case: &Case, facts: &Facts) -> Turn {
    facts.house.go(Place::home(), show(case.id), facts)
}

fn back_and_stop() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))]
}

/// What else can be done: the step, its act of the table, and its words.
const OFFERED: [(Step, CaseAct); 4] = [
    (Step::Pause, CaseAct::Pause),
    (Step::GoOn, CaseAct::GoOn),
    (Step::Keep, CaseAct::Perform),
    (Step::Plan, CaseAct::Plan),
];

/// What of this flow the actor may do with a case now.
fn offered(case: &Case, facts: &Facts) -> Vec<Step> {
    let mut steps: Vec<Step> =
        OFFERED.iter().filter(|it| case_acts::check(it.1, case, facts).is_ok()).map(|it| it.0).collect();
    if case.front_is_to_be_told() && case_acts::check(CaseAct::TellFront, case, facts).is_ok() {
        steps.push(Step::Front);
    }
    if follow::can_be_named(case, facts) {
        steps.push(Step::Follow);
    }
    if case.court_deadline(&facts.law, &facts.calendar).is_some_and(|it| it >= facts.today) {
        steps.push(Step::Court);
    }
    if case.mediators.is_empty() && case_acts::check(CaseAct::Assign, case, facts).is_ok() {
        steps.push(Step::Allow);
    }
    steps
}

fn hub(case: &Case, facts: &Facts) -> Screen {
    let steps = offered(case, facts);
    let signs = signed(case, facts).is_some();
    let body = if steps.is_empty() && !signs && together(case, facts).is_empty() {
        text!("life-hub-none", code = case.code.as_str())
    } else {
        text!("life-hub", code = case.code.as_str())
    };
    let screen = Screen::new(body);
    let screen = if signs { screen.choice(SIGNED, text!("life-signed-button")) } else { screen };
    steps
        .into_iter()
        .fold(screen, |screen, it| screen.choice(it.code(), Text::of(format!("life-do-{it}"))))
        .row(together(case, facts))
        .row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// What the button carries by which a settlement that was to be signed later was signed.
const SIGNED: &str = "signed";

/// That the settlement was signed, if it was to be signed later and the actor may put the case right (Art. 24).
fn signed(case: &Case, facts: &Facts) -> Option<Change> {
    let Stage::Success { agreement, .. } = &case.stage else { return None };
    let waits = agreement.written == Settlement::Later && case_acts::check(CaseAct::Amend, case, facts).is_ok();
    let agreement = Agreement { written: Settlement::Signed, ..agreement.clone() };
    let fields = Amendment { agreement: Some(agreement), ..Amendment::default() };
    waits.then(|| Change::Amend { fields, reason: SIGNED_SINCE.to_owned() })
}

/// To ask another team to help (Art. 22).
fn together(case: &Case, facts: &Facts) -> Vec<Button> {
    let may = case_acts::check(CaseAct::Cooperate, case, facts).is_ok();
    may.then(|| Button::go(links_together::ask(case.id), text!("together-do"))).into_iter().collect()
}

fn hub_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    if let Some(change) = signed(case, facts).filter(|_| key == SIGNED) {
        return save(at, change, Told { note: text!("life-signed"), others: None }, case, facts);
    }
    match Step::from_code(key).filter(|it| offered(case, facts).contains(it)) {
        Some(step) => Turn::to(At::of(step, case.id).place()),
        None => Turn::to(at.place()),
    }
}

/// Saves a change and goes back to the card of the case, or stays and says why not.
fn save(at: At, change: Change, told: Told, case: &Case, facts: &Facts) -> Turn {
    match case_acts::changed(change, case, facts) {
        Err(why) => Turn::to(at.place()).note(why),
        Ok((after, effects)) => {
            let tells = match told.others {
                Some(body) => {
                    let open = vec![Button::go(show(after.id), text!("button-open-case"))];
                    let others = case_acts::tell_others(&after, &Screen::new(body).row(open), facts);
                    others.into_iter().map(|it| for_the_head(it, &after)).collect()
                }
                None => Vec::new(),
            };
            // The card that follows shows the case as it is now: it is read anew.
            facts.house.go(Place::home(), show(case.id), facts).with_all(effects).with_all(tells).note(told.note)
        }
    }
}

/// The head records from the message itself that the Front committee was told of what is broken (Art. 26).
fn for_the_head(tell: Effect, case: &Case) -> Effect {
    match tell {
        Effect::Tell { to: to @ Audience::HeadOf(_), screen, urgency, key } if case.front_is_to_be_told() => {
            let told = vec![Button::go(links::front(case.id), text!("life-do-front"))];
            Effect::Tell { to, screen: Box::new(screen.row(told)), urgency, key }
        }
        other => other,
    }
}

/// What is said of a change: to whoever makes it, and to the others of the case.
struct Told {
    note: Text,
    others: Option<Text>,
}

fn link_needs(link: Link) -> Needs {
    match link.act {
        links::TAKE => Needs::asking(Takeable(CaseId(link.id))),
        _ => Needs { case: Some(CaseId(link.id)), case_heads: link.act == links::KEPT, ..Needs::default() },
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = CaseId(link.id);
    if link.act == links::TAKE {
        return Turn::to(At::of(Step::Take, id).place());
    }
    let Some(case) = readable(id, facts) else { return Turn::to(place).note(text!("case-missing")) };
    let step = |step| Turn::to(At::of(step, id).place()).with_all(case_acts::log_read(id, facts));
    let allowed = |act, to| match case_acts::check(act, case, facts) {
        Ok(_) => step(to),
        Err(why) => Turn::to(place.clone()).note(why),
    };
    match link.act {
        links::HUB => step(Step::Hub),
        links::KEEP => allowed(CaseAct::Perform, Step::Keep),
        links::GO_ON => allowed(CaseAct::GoOn, Step::GoOn),
        links::COURT => step(Step::Court),
        links::FRONT if case.front_is_to_be_told() => allowed(CaseAct::TellFront, Step::Front),
        links::FRONT => Turn::to(place).note(text!("life-front-nothing", code = case.code.as_str())),
        links::KEPT => match Kept::ALL.get(link.more as usize) {
            Some(kept) => keep::reported(At::of(Step::Keep, id), *kept, case, facts),
            None => Turn::to(place).toast(text!("button-of-no-use")),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
