//! The names of a case in full, for those who need them: a message of its own that goes after five minutes. And who has
//! read the case, for those who answer for it.

use super::CaseDeed;
use super::asks::{Readers, ReadersFound};
use super::{At, Step};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, READINGS};
use crate::dialogue::papers::links::of_case;
use crate::dialogue::parties::full;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::access::{Action, Permit, Right, act, may};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::{Case, Party, Reading, Side};

/// The permit to see the names of this case, or who has read it.
pub(super) fn permit<A: Right>(right: A, case: &Case, facts: &Facts) -> Option<Permit<A>> {
    may(facts.actor()?, right).ok().filter(|it| case.is_answered_for_by(it.scope()))
}

/// The buttons of the card that lead here, as far as the person may.
pub(super) fn buttons(case: &Case, facts: &Facts) -> Vec<Button> {
    let names = permit(act::ReadNames, case, facts).map(|_| Button::here("names", text!("button-names")));
    let readers = permit(Action::ReadAccessLog, case, facts).map(|_| Button::here("readers", text!("button-readers")));
    names.into_iter().chain(readers).collect()
}

/// The button of its papers, in which the names stand.
pub(super) fn papers_button(case: &Case, facts: &Facts) -> Vec<Button> {
    let button = permit(act::ReadNames, case, facts).map(|_| Button::go(of_case(case.id), text!("papers-button")));
    button.into_iter().collect()
}

/// Shows the names.
pub(super) fn show(at: At, case: &Case, facts: &Facts) -> Turn {
    let turn = Turn::to(at.step(Step::Card));
    match permit(act::ReadNames, case, facts) {
        Some(permit) => {
            let screen = Box::new(message(case, facts));
            turn.with(Effect::own(CaseDeed::ShowNames { permit, case: case.id, screen }))
                .toast(text!("names-shown-toast"))
        }
        None => turn.note(text!("not-allowed")),
    }
}

fn message(case: &Case, facts: &Facts) -> Screen {
    let group = facts.group(case.place.group).map_or("", |it| it.name.as_str());
    let place = match &case.place.detail {
        Some(detail) => text!("names-place-detail", detail = detail.as_str(), group = group),
        None => text!("plain", words = group),
    };
    let sides: Vec<Text> = Side::ALL.iter().map(|&it| side(it, &case.parties)).collect();
    let body =
        text!("names-card", code = case.code.as_str(), sides = sides, place = place, summary = case.summary.as_str());
    // Whatever other messages are, this one is never forwarded.
    Screen { protect: true, ..Screen::new(body) }
}

fn side(side: Side, parties: &[Party]) -> Text {
    let people: Vec<Text> = parties.iter().filter(|it| it.side == side).map(person).collect();
    text!("names-side", side = Text::of(format!("side-{side}")), people = people)
}

fn person(it: &Party) -> Text {
    let name = full(it);
    match (it.age, it.address.as_deref()) {
        (Some(age), Some(address)) => text!("names-person-age-address", name = name, age = age, address = address),
        (Some(age), None) => text!("names-person-age", name = name, age = age),
        (None, Some(address)) => text!("names-person-address", name = name, address = address),
        (None, None) => text!("names-person", name = name),
    }
}

pub(super) fn readers(page: u32, case: &Case, facts: &Facts) -> Screen {
    let back = Button::here("card", text!("button-back"));
    if permit(Action::ReadAccessLog, case, facts).is_none() {
        return Screen::new(text!("not-allowed")).row(vec![back, Button::to_menu()]);
    }
    let ReadersFound(lines, total) = &facts.found::<Readers>().cloned().unwrap_or_default();
    let lines: Vec<Text> = lines.iter().map(line).collect();
    let shown = if lines.is_empty() { vec![text!("readers-none")] } else { lines };
    let body = text!("readers-card", code = case.code.as_str(), total = *total, lines = shown);
    Screen::new(body).row(pager::pager_of(page, *total, READINGS)).row(vec![back, Button::to_menu()])
}

fn line(it: &Reading) -> Text {
    let what = if it.names { text!("readers-names") } else { text!("readers-card-opened") };
    let (day, time) = (Arg::Date(local_date(it.at)), local(it.at).time());
    text!("readers-line", day = day, time = time, name = it.name.as_str(), what = what)
}

pub(super) fn readers_answer(at: At, page: u32, answer: Answer<'_>) -> Turn {
    match answer {
        Answer::Pick("prev") => Turn::to(at.step(Step::Readers { page: page.saturating_sub(1) })),
        Answer::Pick("next") => Turn::to(at.step(Step::Readers { page: page.saturating_add(1) })),
        Answer::Pick("page") => Turn::to(at.place()),
        Answer::Pick(_) => Turn::to(at.step(Step::Card)),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assigned, open_chat};
    use super::*;
    use crate::dialogue::effect::only;
    use crate::dialogue::testing::*;
    use crate::domain::PersonId;

    fn shown(person: PersonId, case: Case) -> Option<Screen> {
        let mut chat = open_chat(person, case);
        if !chat.screen().offers("names") {
            return None;
        }
        chat.tap("names");
        let CaseDeed::ShowNames { permit, screen, .. } = only(&chat.effects) else {
            panic!("not shown: {:?}", chat.effects)
        };
        assert_eq!(permit.action(), Action::ReadNames);
        check_screen(screen);
        Some((**screen).clone())
    }

    #[test]
    fn names_are_read_by_mediators_the_head_and_the_office_only() {
        for (person, expected) in [(AN, true), (BINH, true), (GIANG, true), (CUONG, false), (DUNG, false)] {
            let case = Case { entered_by: CUONG, ..assigned() };
            assert_eq!(shown(person, case).is_some(), expected, "{person:?}");
        }
        let screen = shown(AN, assigned()).unwrap();
        assert!(screen.protect);
        let words = vi(&screen.body);
        for part in
            ["Nguyễn Thị Xuân, 54 tuổi – số 12 ngõ 5", "Trần Văn Yên, 61 tuổi", "ngõ 5, Khu 1", "lấn lối đi chung"]
        {
            assert!(words.contains(part), "{part} in {words}");
        }
    }

    #[test]
    fn a_card_shows_initials_only() {
        let words = vi(&open_chat(AN, assigned()).screen().body);
        assert!(words.contains("N.T.X") && !words.contains("Xuân") && !words.contains("ngõ 5"), "{words}");
    }

    #[test]
    fn who_entered_a_case_of_violence_and_does_not_mediate_it_may_do_nothing_with_it() {
        let case = Case { entered_by: CUONG, domestic_violence: true, ..assigned() };
        for (person, expected) in [(CUONG, false), (AN, true), (BINH, true), (GIANG, true), (EM, false)] {
            let scope = may(&actor(person), Action::ReadCases).unwrap().scope();
            assert_eq!(case.is_reached_by(scope), expected, "{person:?}");
        }
    }

    #[test]
    fn who_has_looked_is_for_the_head_and_the_office_and_is_paged() {
        for (person, expected) in [(AN, false), (BINH, true), (GIANG, true)] {
            let mut chat = open_chat(person, assigned());
            assert_eq!(chat.screen().offers("readers"), expected);
            if expected {
                let reading = |names| Reading { at: now(), name: "Trần Thị Bình".to_owned(), names };
                chat.world.put(ReadersFound(vec![reading(true), reading(false)], READINGS + 1));
                let words = vi(&chat.tap("readers").body);
                assert!(words.contains("Trần Thị Bình: xem họ tên, địa chỉ"), "{words}");
                assert!(chat.screen().offers("next") && !chat.screen().offers("prev"));
                assert!(chat.tap("next").offers("prev"));
                assert!(!chat.screen().offers("next"));
                assert_eq!(chat.tap("card").body.id, "case-card");
            }
        }
    }
}
