//! How an agreement is kept (Art. 25, 26), and how the court is asked to recognise it (BLTTDS Art. 416 to 419).

use super::asks::FrontOfCase;
use super::at::{At, Step};
use super::{Told, back_and_stop, save};
use crate::dialogue::Turn;
use crate::dialogue::case_acts::heads_told;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::input::Answer;
use crate::dialogue::papers::links::of_case;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Case, Change, Kept, Refused, Stage};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{Lean, parse_near_date};

/// The longest note.
const LONGEST: usize = 1000;

pub(super) fn screen(at: &At, case: &Case) -> Screen {
    let code = case.code.as_str();
    match (at.step, at.kept) {
        (Step::KeepNote, Some(kept)) => {
            let how = Text::of(format!("life-kept-{kept}"));
            Screen::new(text!("life-keep-note", code = code, kept = how)).row(vec![
                Button::here("back", text!("button-back")),
                Button::here("skip", text!("button-skip")),
                Button::here("stop", text!("button-stop")),
            ])
        }
        _ => {
            let screen = Screen::new(text!("life-keep", code = code, lines = agreed(case)));
            Kept::ALL
                .iter()
                .fold(screen, |screen, it| screen.choice(it.code(), Text::of(format!("life-kept-{it}"))))
                .row(back_and_stop())
        }
    }
}

/// What was agreed, and by when.
fn agreed(case: &Case) -> Vec<Text> {
    let Stage::Success { on, agreement } = &case.stage else { return Vec::new() };
    let mut lines = vec![text!("life-agreed-on", day = Arg::Day(*on))];
    lines.extend(agreement.due_days().iter().map(|it| text!("case-line-due", day = Arg::Day(*it))));
    lines.extend(
        case.course.kept.map(|it| {
            text!("life-kept-last", day = Arg::Day(it.on), kept = Text::of(format!("life-kept-{}", it.kept)))
        }),
    );
    lines
}

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match (at.step, answer, at.kept) {
        (Step::Keep, Answer::Pick(key), _) => match Kept::from_code(key) {
            Some(kept) => reported(at, kept, case, facts),
            None => Turn::to(stay),
        },
        (Step::KeepNote, Answer::Pick("skip"), Some(kept)) => report(at, kept, None, case, facts),
        (Step::KeepNote, Answer::Text { text, message, .. }, Some(kept)) => {
            let words = normalise_paragraphs(text.trim());
            let turn = match (refused(&words), words.chars().count() > LONGEST) {
                (Some(why), _) => Turn::to(stay).note(why),
                (None, true) => Turn::to(stay).note(text!("answer-too-long", max = LONGEST)),
                (None, false) => report(at, kept, Some(words), case, facts),
            };
            turn.with(Effect::DeleteMessage(message))
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// What holds is saved at once; trouble is told with a few words.
pub(super) fn reported(at: At, kept: Kept, case: &Case, facts: &Facts) -> Turn {
    if let Err(why) = crate::dialogue::case_acts::check(crate::domain::case::CaseAct::Perform, case, facts) {
        return super::to_case(case, facts).note(why);
    }
    if kept.is_trouble() {
        return Turn::to(At { kept: Some(kept), ..at }.step(Step::KeepNote));
    }
    report(at, kept, None, case, facts)
}

/// Trouble goes to the head, who reports to the head of the Front committee (Art. 26).
fn report(at: At, kept: Kept, note: Option<String>, case: &Case, facts: &Facts) -> Turn {
    let how = || Text::of(format!("life-kept-{kept}"));
    let others = kept.is_trouble().then(|| {
        let note = note.as_deref().map_or_else(|| text!("empty"), |it| text!("life-kept-note", words = it));
        text!("life-tell-trouble", code = case.code.as_str(), kept = how(), note = note)
    });
    let headed = facts.actor().is_some_and(|it| it.headed_teams().contains(case.led_by()));
    let said = match (kept.is_trouble(), headed) {
        (false, _) => text!("life-kept-saved", kept = how()),
        (true, true) => text!("life-kept-head", kept = how()),
        (true, false) => text!("life-kept-told", kept = how(), heads = heads_told(&facts.case_heads, facts)),
    };
    let change = Change::Perform { on: facts.today, kept, note };
    // Pressed twice, it is said once.
    if case.apply(&change, facts.today) == Err(Refused::NothingChanged) {
        return super::to_case(case, facts).note(text!("life-kept-already", kept = how()));
    }
    save(at, change, Told { note: said, others }, case, facts)
}

/// When the head of the Front committee was told that the agreement is broken, and who that is.
pub(super) fn front_screen(case: &Case, facts: &Facts) -> Screen {
    let whom = match facts.found::<FrontOfCase>().and_then(|it| it.0.as_ref()) {
        Some(TeamHead { name, phone: Some(phone), .. }) => {
            text!("life-front-whom", name = name.as_str(), phone = phone.as_str())
        }
        Some(TeamHead { name, .. }) => text!("life-front-whom-no-phone", name = name.as_str()),
        None => text!("life-front-nobody"),
    };
    let today = facts.today;
    let screen = Screen::new(text!("life-front", code = case.code.as_str(), whom = whom))
        .taking_days()
        .choice(days::key(today), text!("button-today", day = Arg::Date(today)));
    let since = case.course.kept.map(|it| it.on);
    match today.pred_opt().filter(|day| since.is_none_or(|it| it <= *day)) {
        Some(day) => screen.choice(days::key(day), text!("button-yesterday", day = Arg::Date(day))),
        None => screen,
    }
    .row(back_and_stop())
}

pub(super) fn front_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let day = match answer {
        Answer::Pick(key) => days::from_key(key, facts).ok_or_else(|| text!("pick-a-button")),
        Answer::Text { text, .. } => {
            parse_near_date(text, facts.written_on(), Lean::Past).map_err(|why| Text::of(format!("date-{why}")))
        }
        _ => Err(text!("pick-a-button")),
    };
    match day {
        Err(why) => Turn::to(stay).note(why),
        Ok(on) => {
            let told = Told { note: text!("life-front-saved", day = Arg::Day(on)), others: None };
            save(at, Change::TellFront { on }, told, case, facts)
        }
    }
}

/// Until when the court can be asked, where, and what to bring.
pub(super) fn court(case: &Case, facts: &Facts) -> Screen {
    let Some(last) = case.court_deadline(&facts.law, &facts.calendar) else {
        return Screen::new(text!("life-court-none", code = case.code.as_str())).row(back_and_stop());
    };
    let days = (last - facts.today).num_days();
    let body = if days < 0 {
        text!("life-court-over", code = case.code.as_str(), day = Arg::Day(last))
    } else {
        text!("life-court", code = case.code.as_str(), day = Arg::Day(last), days = days)
    };
    let paper = vec![Button::go(of_case(case.id), text!("life-court-paper"))];
    let paper = Some(paper).filter(|_| days >= 0).unwrap_or_default();
    Screen::new(body).row(paper).row(back_and_stop())
}
