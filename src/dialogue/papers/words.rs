//! What papers say of the ward: its full name, the place before the day, the province, who keeps the copy, who signs. Set by
//! the office, for the papers of all teams.

use chrono::Datelike;

use super::asks::{OfWords, PapersDeed, WordsFound};
use super::at::{At, Step};
use super::{doing, refused_screen};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Permit, act, may};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::paper_words::{LONGEST, PaperWord};

/// Whether somebody sets what papers say.
pub(super) fn permit(facts: &Facts) -> Option<Permit<act::RunOffice>> {
    may(facts.actor()?, act::RunOffice).ok()
}

fn found(facts: &Facts) -> Option<(Permit<act::RunOffice>, &WordsFound)> {
    Some((permit(facts)?, facts.found::<OfWords>()?.as_ref()?))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((_, found)) = found(facts) else { return refused_screen() };
    match (at.word.filter(|_| at.step == Step::Word), &at.typed) {
        (Some(word), Some(typed)) => look((word, typed), found, facts),
        (Some(word), None) => question(word, found),
        (None, _) => list(found),
    }
}

/// What was typed as it will stand on papers, before it is kept.
fn look((word, typed): (PaperWord, &str), found: &WordsFound, facts: &Facts) -> Screen {
    let said = |of: PaperWord| {
        if of == word { typed.to_owned() } else { found.now.get(&of).cloned().unwrap_or_default() }
    };
    let line = |words: String| text!("plain", words = words);
    let superior = said(PaperWord::Superior);
    let head = (!superior.is_empty()).then(|| line(superior.to_uppercase()));
    let ward = [text!("paper-look-committee"), line(said(PaperWord::Ward).to_uppercase())];
    let day = text!("paper-look-day", place = said(PaperWord::Place), year = facts.today.year().to_string());
    let top: Vec<Text> = head.into_iter().chain(ward).chain([day]).collect();
    let province = said(PaperWord::Province);
    let province = (!province.is_empty()).then(|| text!("paper-look-province", province = province));
    let signer: Vec<Text> = said(PaperWord::Signer).lines().map(|it| line(it.to_owned())).collect();
    let archive = text!("paper-look-archive", archive = said(PaperWord::Archive));
    let foot: Vec<Text> = province.into_iter().chain(signer).chain([archive]).collect();
    let words = typed.lines().collect::<Vec<_>>().join(" / ");
    Screen::new(text!("paper-word-look", name = name(word), words = words, top = top, foot = foot))
        .open()
        .asking_if_right()
        .row(vec![Button::primary("save", text!("paper-word-save"))])
        .row(vec![Button::here("again", text!("paper-word-again")), Button::here("stop", text!("button-stop"))])
}

fn list(found: &WordsFound) -> Screen {
    let lines: Vec<Text> =
        PaperWord::ALL.iter().map(|it| text!("paper-words-line", name = name(*it), words = said(*it, found))).collect();
    let mut screen = Screen::new(text!("paper-words", lines = lines)).open();
    for word in PaperWord::ALL {
        screen = screen.choice(word.code(), name(*word));
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

fn question(word: PaperWord, found: &WordsFound) -> Screen {
    let asked = Text::of(format!("paper-word-ask-{word}"));
    let body = text!("paper-word-question", name = name(word), asked = asked, now = said(word, found));
    let mut screen = Screen::new(body).open();
    if found.set.contains_key(&word) {
        screen = screen.choice("usual", text!("paper-word-usual"));
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

fn name(word: PaperWord) -> Text {
    Text::of(format!("paper-word-{word}"))
}

/// What papers say now.
fn said(word: PaperWord, found: &WordsFound) -> Text {
    match found.now.get(&word).filter(|it| !it.is_empty()) {
        Some(it) => text!("plain", words = it.lines().collect::<Vec<_>>().join(" / ")),
        None => text!("paper-word-nothing"),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some((permit, found)) = found(facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    match (at.step, at.word, answer) {
        (Step::Word, Some(_), Answer::Pick("back" | "stop")) => Turn::to(At::words().place()),
        (Step::Word, Some(word), Answer::Pick("usual")) if found.set.contains_key(&word) => set((word, None), permit),
        (Step::Word, Some(_), Answer::Pick("again")) => Turn::to(At { typed: None, ..at }.place()),
        (Step::Word, Some(word), Answer::Pick("save")) => match at.typed {
            Some(words) => set((word, Some(words)), permit),
            None => Turn::to(at.place()),
        },
        (Step::Word, Some(word), Answer::Text { text, .. }) => match read(word, text) {
            Ok(words) => Turn::to(At { typed: Some(words), ..at }.place()),
            Err(why) => Turn::to(at.place()).note(why),
        },
        (Step::Word, Some(_), _) => Turn::to(at.place()).note(text!("paper-word-type")),
        (_, _, Answer::Pick("back")) => Turn::to(At::teams(0).place()),
        (_, _, Answer::Pick(key)) => match PaperWord::from_code(key) {
            Some(word) => Turn::to(At { word: Some(word), ..At::words() }.step(Step::Word)),
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Typed words as papers have them: in one line, but for who signs, whose lines a slash parts as well.
fn read(word: PaperWord, typed: &str) -> Result<String, Text> {
    let words = normalise_paragraphs(typed.trim());
    if let Some(why) = refused(&words) {
        return Err(why);
    }
    let lines: Vec<&str> = match word {
        PaperWord::Signer => words.split(['/', '\n']).map(str::trim).filter(|it| !it.is_empty()).collect(),
        _ => words.lines().map(str::trim).filter(|it| !it.is_empty()).collect(),
    };
    let words = lines.join(if word == PaperWord::Signer { "\n" } else { " " });
    let most = if word == PaperWord::Signer { 3 } else { 1 };
    if words.is_empty() {
        Err(text!("paper-word-type"))
    } else if lines.len() > most && word == PaperWord::Signer || words.lines().any(|it| it.chars().count() > LONGEST) {
        Err(text!("paper-word-too-long", most = LONGEST))
    } else {
        word.fits(&words).map_err(|why| Text::of(format!("paper-unfit-{why}")))?;
        Ok(words)
    }
}

fn set((word, value): (PaperWord, Option<String>), permit: Permit<act::RunOffice>) -> Turn {
    Turn::to(At::words().place()).with(doing(PapersDeed::SetWord { permit, word, value })).toast(text!("register-set"))
}
