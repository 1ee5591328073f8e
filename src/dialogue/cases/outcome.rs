//! Recording what became of a case: one of the legal ends of Art. 23 with what the register wants of each, or that it
//! is out of scope.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::change::save;
use super::common::{cut, due_day, offer_days, past_day};
use super::rights::Act;
use super::start::earliest;
use super::{At, Step, amend_form, back};
use crate::dialogue::bare;
use crate::dialogue::case_acts::refusal;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went, questions};
use crate::dialogue::guide;
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::words;
use crate::dialogue::{Answer, Turn};
use crate::domain::case::{Agreement, Amendment, Case, Change, EndReason, Settlement, Stage, Step as Performance};
use crate::domain::codes::codes;
use crate::domain::law::ParamKey;
use crate::domain::quick::agreement::{implied, says_no_terms};
use crate::domain::quick::ending::{Ending, ending};
use crate::domain::referral::{ReferralBody, referral_for_kind};

codes! {
    /// How it ended.
    pub(super) enum End {
        Success => "success",
        PartyRequest => "party_request",
        MediatorDecision => "mediator_decision",
        /// An old book says only that it failed.
        NotSaid => "not_said",
        Referred => "referred",
    }
}

codes! {
    /// The question on the card.
    pub(super) enum Ask {
        End => "end",
        Day => "day",
        Agreement => "agreement",
        Method => "method",
        Due => "due",
        Written => "written",
        Body => "body",
        Demands => "demands",
        Check => "check",
    }
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    ask: Option<Ask>,
    end: Option<End>,
    on: Option<NaiveDate>,
    agreement: Option<String>,
    method: Option<String>,
    due: Option<NaiveDate>,
    /// The steps of performance that are recorded already, and which no question asks for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Performance>,
    #[serde(deserialize_with = "Settlement::read_some")]
    written: Option<Settlement>,
    body: Option<ReferralBody>,
    demands: Option<String>,
    /// What the words of the agreement answered already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    told: Vec<Ask>,
    /// Every body is offered, not just the usual ones.
    all_bodies: bool,
    /// One answer is being changed: the next goes back to the check.
    changing: bool,
    /// A recorded end is being put right: what was corrected before it.
    amending: Option<amend_form::Form>,
}

/// Bodies to choose from when the usual ones do not fit.
const ALL_BODIES: [ReferralBody; 8] = [
    ReferralBody::WardCommittee,
    ReferralBody::WardPolice,
    ReferralBody::JusticeOfficer,
    ReferralBody::LandMediation,
    ReferralBody::RegionalCourt,
    ReferralBody::LegalAid,
    ReferralBody::ComplaintBody,
    ReferralBody::HandlingBody,
];

impl Form {
    /// The form filled with a recorded end, to put that right; `form` goes on once it is.
    pub(super) fn amending(stage: &Stage, form: amend_form::Form) -> Self {
        let filled = match stage.clone() {
            Stage::Success { on, agreement } => Self {
                end: Some(End::Success),
                on: Some(on),
                agreement: Some(agreement.text),
                method: agreement.performance_method,
                due: agreement.performance_due,
                steps: agreement.steps,
                written: Some(agreement.written),
                ..Self::default()
            },
            Stage::Failure { on, reason, guidance, demands } => Self {
                end: Some(match reason {
                    EndReason::PartyRequest => End::PartyRequest,
                    EndReason::MediatorDecision => End::MediatorDecision,
                    EndReason::NotSaid => End::NotSaid,
                }),
                on: Some(on),
                body: guidance,
                demands,
                ..Self::default()
            },
            Stage::Referred { on, body } => {
                Self { end: Some(End::Referred), on: Some(on), body: Some(body), ..Self::default() }
            }
            _ => Self::default(),
        };
        Self { ask: Some(Ask::Check), amending: Some(form), ..filled }
    }

    /// The first day that the end can have. A recorded one is bounded by the days of the case, which are checked then.
    fn earliest(&self, case: &Case) -> NaiveDate {
        if self.amending.is_some() { case.received_on } else { earliest(case) }
    }

    /// With this end; another one has questions of its own.
    fn ending(self, end: End) -> Self {
        Self { changing: self.changing && self.end == Some(end), end: Some(end), ..self }
    }

    /// With an agreement, and with what its words say of its last day and its paper (Art. 24(2)), as far as that was not
    /// answered: that is not asked then.
    fn agreeing(self, words: String, facts: &Facts) -> Self {
        let today = facts.written_on();
        let said = implied(&words, self.on.unwrap_or(today), today);
        let mut form = Self { agreement: Some(words), ..self };
        // What other words said before goes with them.
        let before = std::mem::take(&mut form.told);
        if before.contains(&Ask::Due) {
            form.due = None;
        }
        if let Some(due) = said.due_on.filter(|_| form.due.is_none()) {
            form.due = Some(due);
            // By what means stands in the same sentence; the card with all answers offers to say more.
            form.told.extend([Ask::Method, Ask::Due]);
        }
        if let Some(yes) = said.written.filter(|_| form.written.is_none() || before.contains(&Ask::Written)) {
            form.written = Some(Settlement::told(yes));
            form.told.push(Ask::Written);
        }
        form
    }

    /// At the next question that nothing has answered yet.
    fn onward(mut self) -> Self {
        // Answered by hand now.
        let asked = self.ask();
        self.told.retain(|it| *it != asked);
        let changing = self.changing;
        let mut form = self.forward();
        while !changing && form.told.contains(&form.ask()) {
            form = form.forward();
        }
        form
    }

    /// The stage that the answers describe.
    fn stage(&self) -> Option<Stage> {
        let on = self.on?;
        Some(match self.end? {
            End::Success => Stage::Success {
                on,
                agreement: Agreement {
                    text: self.agreement.clone()?,
                    performance_method: self.method.clone(),
                    performance_due: self.due,
                    steps: self.steps.clone(),
                    written: self.written?,
                },
            },
            End::PartyRequest => self.failure(on, EndReason::PartyRequest),
            End::MediatorDecision => self.failure(on, EndReason::MediatorDecision),
            // Nor does it say whither they were guided.
            End::NotSaid => {
                Stage::Failure { on, reason: EndReason::NotSaid, guidance: None, demands: self.demands.clone() }
            }
            End::Referred => Stage::Referred { on, body: self.body? },
        })
    }

    fn failure(&self, on: NaiveDate, reason: EndReason) -> Stage {
        Stage::Failure { on, reason, guidance: self.body, demands: self.demands.clone() }
    }
}

questions!(Ask);

impl form::Form for Form {
    type Ask = Ask;

    fn asks(&self, ask: Ask) -> bool {
        let Some(end) = self.end else { return ask == Ask::End };
        match ask {
            Ask::End | Ask::Day | Ask::Check => true,
            Ask::Agreement | Ask::Method | Ask::Due | Ask::Written => end == End::Success,
            Ask::Body => !matches!(end, End::Success | End::NotSaid),
            Ask::Demands => matches!(end, End::PartyRequest | End::MediatorDecision | End::NotSaid),
        }
    }

    fn standing(&self) -> Option<Ask> {
        self.ask
    }

    fn is_changing(&self) -> bool {
        self.changing
    }

    fn stand(self, ask: Ask, changing: bool) -> Self {
        Self { ask: Some(ask), changing, all_bodies: false, ..self }
    }
}

/// What may be typed: the words of an agreement are no words of the menu.
pub(super) fn takes(form: &Form) -> Takes {
    match form.ask() {
        Ask::Agreement | Ask::Method | Ask::Demands => Takes::Words,
        Ask::End | Ask::Day | Ask::Due | Ask::Written | Ask::Body | Ask::Check => Takes::Choice,
    }
}

pub(super) fn screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    let ask = form.ask();
    if ask == Ask::Check {
        return check_screen(form, case);
    }
    let step = match form.end {
        Some(_) => text!("step-of", step = form.position() + 1, steps = form.way().len()),
        None => text!("step-first"),
    };
    let body = Text::of(format!("outcome-{ask}")).with("step", step).with("code", case.code.as_str());
    let screen = Screen::new(body);
    match ask {
        Ask::End => {
            ends(case).into_iter().fold(screen, |it, end| it.choice(end.code(), Text::of(format!("outcome-end-{end}"))))
        }
        Ask::Day => recorded_day(offer_days(screen, form.earliest(case), facts), form),
        Ask::Due => due_days(facts).into_iter().fold(screen.taking_days(), |it, (name, day)| {
            it.choice(days::key(day), Text::of(format!("outcome-due-{name}")).with("day", Arg::Date(day)))
        }),
        Ask::Written => Settlement::ALL
            .iter()
            .fold(screen, |it, settlement| it.choice(settlement.key(), Text::of(format!("written-{settlement}")))),
        Ask::Body => {
            let (shown, name) = (bodies(form, case, facts), |it: ReferralBody| Text::of(format!("body-{it}")));
            let screen = shown.iter().fold(screen, |it, body| it.choice(format!("b:{body}"), name(*body)));
            let others = ALL_BODIES.iter().filter(|it| !shown.contains(it));
            others.fold(screen, |it, body| it.unseen(format!("b:{body}"), name(*body)))
        }
        Ask::Agreement | Ask::Method | Ask::Demands | Ask::Check => screen,
    }
    .row(match ask {
        Ask::Body if !form.all_bodies && form.end != Some(End::Referred) => {
            vec![Button::here("more", text!("outcome-body-more"))]
        }
        _ => Vec::new(),
    })
    .row(form::nav(matches!(ask, Ask::Method | Ask::Due | Ask::Demands)))
    .row(guide::row())
}

/// The day that is recorded already needs no typing where another answer is put right.
fn recorded_day(screen: Screen, form: &Form) -> Screen {
    match form.on {
        Some(on) if screen.choices.iter().all(|it| it.key != days::key(on)) => {
            screen.choice(days::key(on), text!("outcome-day-recorded", day = Arg::Day(on)))
        }
        _ => screen,
    }
}

/// The ends that this case can have: without a mediator nothing was mediated, so it can only be guided elsewhere.
fn ends(case: &Case) -> Vec<End> {
    let old = case.course.old.is_some();
    let fits = |it: &End| match it {
        End::Referred => true,
        End::NotSaid => old,
        // Whoever mediated what an old book tells of need not be known here.
        End::Success | End::PartyRequest | End::MediatorDecision => old || !case.mediators.is_empty(),
    };
    End::ALL.iter().copied().filter(fits).collect()
}

fn bodies(form: &Form, case: &Case, facts: &Facts) -> Vec<ReferralBody> {
    if form.all_bodies || form.end == Some(End::Referred) {
        return ALL_BODIES.to_vec();
    }
    let no_line = facts.law.on(facts.today).hotline(ParamKey::HotlineDomesticViolence).is_none();
    let usual = referral_for_kind(case.kind).iter().copied();
    usual.filter(|&it| !(no_line && it == ReferralBody::DomesticViolenceHotline)).collect()
}

fn due_days(facts: &Facts) -> [(&'static str, NaiveDate); 2] {
    [("d7", 7), ("d30", 30)].map(|(key, n)| (key, facts.today.checked_add_days(Days::new(n)).unwrap_or(facts.today)))
}

fn check_screen(form: &Form, case: &Case) -> Screen {
    let end = form.end.map_or_else(|| text!("word-none"), |it| Text::of(format!("outcome-end-{it}")));
    let asked: Vec<Ask> = form.way().into_iter().filter(|it| !matches!(it, Ask::End | Ask::Check)).collect();
    let lines: Vec<Text> = asked.iter().map(|&it| value(form, it)).collect();
    // A correction is saved only after its reason.
    let (id, label) = match form.amending {
        Some(_) => ("correct-outcome-check", text!("correct-go-on")),
        None => ("outcome-check", text!("button-save")),
    };
    let mut screen =
        Screen::new(Text::of(id).with("code", case.code.as_str()).with("end", end).with("lines", lines)).columns(2);
    if form.amending.is_some() {
        screen = screen.choice("edit:end", text!("correct-edit-end"));
    }
    for ask in asked {
        screen = screen.choice(format!("edit:{ask}"), Text::of(format!("outcome-edit-{ask}")));
    }
    let words = [&form.agreement, &form.method, &form.demands].into_iter().flatten().map(String::as_str);
    bare::hinted(screen, words, std::iter::empty())
        .asking_if_right()
        .row(vec![Button::primary("save", label)])
        .row(back())
        .row(guide::row())
}

fn value(form: &Form, ask: Ask) -> Text {
    let shown = |words: &Option<String>| match words {
        Some(words) => text!("plain", words = cut(words, 500)),
        None => text!("word-none"),
    };
    let day = |day: Option<NaiveDate>| day.map_or_else(|| Arg::Text(text!("word-none")), Arg::Day);
    match ask {
        Ask::Day => text!("case-line-ended", day = day(form.on)),
        Ask::Agreement => text!("case-line-agreement", words = shown(&form.agreement)),
        Ask::Method => text!("case-line-method", words = shown(&form.method)),
        Ask::Due => text!("case-line-due", day = day(form.due)),
        Ask::Written => {
            let written = form.written.map_or_else(|| text!("word-none"), |it| Text::of(format!("written-{it}")));
            text!("case-line-written", written = written)
        }
        Ask::Body => {
            let body = form.body.map_or_else(|| text!("word-none"), |it| Text::of(format!("body-{it}")));
            text!("case-line-guidance", body = body)
        }
        Ask::Demands => text!("case-line-demands", words = shown(&form.demands)),
        Ask::End | Ask::Check => text!("word-none"),
    }
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    if answer == Answer::Pick(guide::KEY) {
        return Turn::to(stay).note(guide::note(Text::of(format!("guide-outcome-{}", form.ask())), facts));
    }
    if let (true, Ask::Check, Some(amending)) = (answer == Answer::Pick("back"), form.ask(), &form.amending) {
        return Turn::to(at.step(Step::Amend(amending.clone().without_field())));
    }
    match (form::went(form, answer), answer) {
        (Went::At(form), _) => Turn::to(at.step(Step::Outcome(form))),
        (Went::Left, _) => Turn::to(at.step(Step::Card)),
        (Went::Whole(form), _) => finish(at, &form, case, facts),
        (Went::Nothing, _) => Turn::to(stay),
        (Went::Asked(form), Answer::Pick("more")) if form.ask() == Ask::Body => {
            Turn::to(at.step(Step::Outcome(Form { all_bodies: true, ..form })))
        }
        (Went::Asked(form), Answer::Text { text, message, .. }) => {
            let agrees = form.ask() == Ask::Agreement;
            let turn = match typed(form, text, case, facts) {
                Ok(form) if agrees && !form.told.is_empty() => {
                    let lines: Vec<Text> =
                        form.told.iter().filter(|it| **it != Ask::Method).map(|it| value(&form, *it)).collect();
                    Turn::to(at.step(Step::Outcome(form))).note(text!("intake-agreement-taken", lines = lines))
                }
                Ok(form) => Turn::to(at.step(Step::Outcome(form))),
                Err(why) => Turn::to(stay).note(why),
            };
            turn.with(Effect::DeleteMessage(message))
        }
        (Went::Asked(form), answer) => match picked(form, answer, case, facts) {
            Ok(form) => Turn::to(at.step(Step::Outcome(form))),
            Err(why) => Turn::to(stay).note(why),
        },
    }
}

fn typed(form: Form, text: &str, case: &Case, facts: &Facts) -> Result<Form, Text> {
    let answer = Answer::Text { text, message: 0, html: None };
    Ok(match form.ask() {
        Ask::Day => Form { on: Some(past_day(answer, form.earliest(case), facts)?), ..form }.forward(),
        Ask::Agreement if says_no_terms(text) => return Err(text!("agreement-terms-missing")),
        Ask::Agreement => form.agreeing(words(text, 5)?, facts).onward(),
        Ask::Method => Form { method: Some(words(text, 2)?), ..form }.onward(),
        Ask::Due => with_due(due_day(text, form.on, facts)?, form)?.onward(),
        Ask::Demands => Form { demands: Some(words(text, 2)?), ..form }.forward(),
        Ask::End => form.ending(end_said(text, case, facts)?).forward(),
        Ask::Written | Ask::Body | Ask::Check => return Err(text!("pick-a-button")),
    })
}

/// The end that somebody tells in their own words, if the case can end so.
fn end_said(text: &str, case: &Case, facts: &Facts) -> Result<End, Text> {
    let end = match ending(text, facts.written_on()) {
        Some(Ending::Success) => End::Success,
        Some(Ending::Failure(Some(EndReason::PartyRequest))) => End::PartyRequest,
        Some(Ending::Failure(Some(EndReason::MediatorDecision))) => End::MediatorDecision,
        Some(Ending::Failure(Some(EndReason::NotSaid))) => End::NotSaid,
        Some(Ending::Failure(None)) if !case.mediators.is_empty() => return Err(text!("outcome-end-which")),
        Some(Ending::OutOfScope) => End::Referred,
        Some(Ending::Failure(None)) | None => return Err(text!("pick-a-button")),
    };
    if ends(case).contains(&end) { Ok(end) } else { Err(text!("pick-a-button")) }
}

/// What was agreed is not to be done before it was agreed.
fn with_due(due: NaiveDate, form: Form) -> Result<Form, Text> {
    match form.on.filter(|it| due < *it) {
        Some(agreed) => Err(text!("intake-due-before-agreement", agreed = Arg::Day(agreed))),
        None => Ok(Form { due: Some(due), ..form }),
    }
}

fn picked(form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Result<Form, Text> {
    let Answer::Pick(key) = answer else { return Err(text!("pick-a-button")) };
    let filled = match (form.ask(), key) {
        (Ask::End, key) => match End::from_code(key) {
            Some(end) if ends(case).contains(&end) => form.ending(end),
            _ => return Err(text!("pick-a-button")),
        },
        (Ask::Day, _) => Form { on: Some(past_day(answer, form.earliest(case), facts)?), ..form },
        (Ask::Method, "skip") => Form { method: None, ..form },
        (Ask::Due, "skip") => Form { due: None, ..form },
        (Ask::Due, key) => {
            let before = due_days(facts).into_iter().find(|it| it.0 == key).map(|it| it.1);
            let day = before.or_else(|| days::from_key(key, facts)).ok_or_else(|| text!("pick-a-button"))?;
            with_due(day, form)?
        }
        (Ask::Demands, "skip") => Form { demands: None, ..form },
        (Ask::Written, key) => match Settlement::from_key(key) {
            Some(settlement) => Form { written: Some(settlement), ..form },
            None => return Err(text!("pick-a-button")),
        },
        (Ask::Body, key) => match key.strip_prefix("b:").and_then(ReferralBody::from_code) {
            Some(body) => Form { body: Some(body), ..form },
            None => return Err(text!("pick-a-button")),
        },
        _ => return Err(text!("pick-a-button")),
    };
    Ok(filled.onward())
}

fn finish(at: At, form: &Form, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let Some(stage) = form.stage() else { return Turn::to(stay).note(text!("outcome-incomplete")) };
    if let Err(refused) = stage.check_due() {
        return Turn::to(stay).note(refusal(refused));
    }
    if let Some(amending) = &form.amending {
        let fields = Amendment { end: Some(stage), ..Amendment::default() };
        return Turn::to(at.step(Step::Amend(amending.clone().with(fields))));
    }
    let note = Text::of(format!("outcome-saved-{}", stage.status()));
    save(at, stay, Act::Outcome, Change::End { stage }, note, case, facts)
}
