//! All that was answered for a paper, on one card before it is made: looked at, put right, and only then on paper.

use super::asks::CaseFound;
use super::at::{At, Step};
use super::paper::{made_now, name, without_paper};
use super::when::understood;
use crate::dialogue::Turn;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, shorten, text};
use crate::domain::access::{Permit, act};
use crate::domain::case::Side;
use crate::domain::papers::{Addressee, Blank, PaperKind};

/// How much of an answer stands on the card, in characters: five of them fit one message.
const SHOWN: usize = 500;

/// Which paper is looked at: none where it does not fit the case any more.
pub(super) fn kind(at: &At, found: &CaseFound) -> Option<PaperKind> {
    at.kind.filter(|it| it.fits(&found.case))
}

pub(super) fn screen(at: &At, found: &CaseFound, kind: PaperKind, permit: Permit<act::ReadNames>) -> Screen {
    let blanks = kind.asks(&found.case, &found.sessions);
    let answers =
        blanks.iter().map(|it| text!("papers-look-line", label = label(*it), words = words(*it, at.filled.get(*it))));
    let lines: Vec<Text> = parties(at, found, kind).into_iter().chain(answers).collect();
    let code = found.case.code.as_str();
    let mut screen = Screen::new(text!("papers-look", name = name(kind), code = code, lines = lines)).columns(2);
    for it in blanks {
        screen = screen.choice(format!("edit:{it}"), text!("papers-look-edit", label = label(it)));
    }
    screen
        .asking_if_right()
        .row(vec![Button::primary("make", text!("papers-make"))])
        .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
        .with_names(permit, found.case.id)
}

/// Whom the paper names: of an invitation those who are invited.
fn parties(at: &At, found: &CaseFound, kind: PaperKind) -> Vec<Text> {
    let invited = at.filled.get(Blank::MeetSide).and_then(Side::from_code);
    let only = invited.filter(|_| kind == PaperKind::Invitation);
    let sides = Side::ALL.iter().filter(|side| kind.names_parties() && only.is_none_or(|it| it == **side));
    let line = |side: &Side| {
        let people = found.case.parties.iter().filter(|it| it.side == *side);
        let names = people.map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
        (!names.is_empty())
            .then(|| text!("papers-look-line", label = side_name(*side), words = shorten(&names, SHOWN).into_owned()))
    };
    sides.filter_map(line).collect()
}

fn side_name(side: Side) -> Text {
    match side {
        Side::A => text!("papers-side-a"),
        Side::B => text!("papers-side-b"),
    }
}

/// What is asked, in a word or two.
fn label(blank: Blank) -> Text {
    Text::of(format!("papers-label-{blank}"))
}

/// An answer as the paper will say it.
fn words(blank: Blank, kept: Option<&str>) -> Text {
    let Some(kept) = kept else { return text!("papers-by-hand") };
    match (blank, understood(kept), Addressee::from_code(kept)) {
        (Blank::MeetSide, ..) => Side::from_code(kept).map_or_else(|| text!("papers-side-both"), side_name),
        (Blank::Whom, _, Some(to)) => Text::of(format!("papers-to-{to}")),
        (_, Some(moment), _) => moment,
        _ => text!("plain", words = shorten(kept, SHOWN).into_owned()),
    }
}

pub(super) fn answer(
    (at, kind): (At, PaperKind),
    answer: Answer<'_>,
    (permit, found): (Permit<act::ReadNames>, &CaseFound),
) -> Turn {
    let blanks = kind.asks(&found.case, &found.sessions);
    let stay = at.clone().place();
    match answer {
        Answer::Pick("make") => made_now(at, kind, permit, found),
        Answer::Pick("stop") => Turn::to(without_paper(at).place()).note(text!("cancelled")),
        Answer::Pick("back") => match blanks.last() {
            Some(last) => Turn::to(At { blank: Some(*last), ..at }.step(Step::Blank)),
            None => Turn::to(without_paper(at).place()),
        },
        Answer::Pick(key) => {
            match key.strip_prefix("edit:").and_then(Blank::from_code).filter(|it| blanks.contains(it)) {
                Some(blank) => Turn::to(At { blank: Some(blank), changing: true, ..at }.step(Step::Blank)),
                None => Turn::to(stay),
            }
        }
        // They belong to one of the lines, and nobody said to which: they stay in the chat to be sent once more.
        Answer::Text { .. } => Turn::to(stay).note(text!("papers-look-press")),
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}
