//! The numbers of a book: what is typed, what would become of its lines and of what was printed and signed of them, and
//! only then the saving of it.

use super::asks::{BookFound, PapersDeed};
use super::at::{At, Renumbering, Step};
use super::{book_permit, doing};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::local_date;
use crate::domain::register::{Book, Stretch};

/// Prints that are named on the card.
const NAMED: usize = 6;

/// `2, 15`: the number of the book, and of the first line that is kept here.
pub(super) fn typed(at: At, words: &str, found: &BookFound, facts: &Facts) -> Turn {
    if book_permit(facts).is_none() {
        return Turn::to(at.step(Step::Book)).note(text!("not-allowed"));
    }
    let numbers: Vec<u32> = words.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    let [number, first] = numbers[..] else {
        return Turn::to(at.place()).note(text!("register-setup-help"));
    };
    match against((number, first), found) {
        Some(why) => Turn::to(at.place()).note(why),
        None if (number, first) == (found.book.number, found.book.first) => {
            Turn::to(At { lines: None, setup: None, ..at }.step(Step::Book)).note(text!("register-setup-same"))
        }
        None => looked_at(at, (number, first), found),
    }
}

/// The card that shows what would become of the numbers.
fn looked_at(at: At, (number, first): (u32, u32), found: &BookFound) -> Turn {
    Turn::to(At { setup: Some(seen((number, first), found)), ..at }.step(Step::SetupCheck))
}

/// Numbers that a book shall get, with how it stands now.
fn seen((number, first): (u32, u32), found: &BookFound) -> Renumbering {
    let was = (found.book.number, found.book.first);
    let paper = Some((found.prints.len(), found.signed.len()));
    Renumbering { number, first, was, last: last_of(found), paper }
}

fn last_of(found: &BookFound) -> u32 {
    found.lines.map_or(0, |it| it.to)
}

/// What stands against these numbers.
fn against((number, first): (u32, u32), found: &BookFound) -> Option<Text> {
    let book = &found.book;
    // Lines that were signed keep their numbers.
    if !found.signed.is_empty() && first != book.first {
        return Some(text!("register-setup-signed", first = book.first));
    }
    // So do those of a book that was closed.
    if book.closed_on.is_some() && first != book.first {
        return Some(text!("register-setup-closed", first = book.first));
    }
    if !(1..=999).contains(&number) {
        return Some(text!("register-setup-help"));
    }
    if number != book.number && is_taken(number, found) {
        return Some(text!("register-setup-taken", number = number, year = book.year.to_string()));
    }
    if let Some(other) = passed(number, found) {
        let id = if other.is_full() { "register-setup-passes-closed" } else { "register-setup-passes" };
        return Some(Text::of(id).with("number", number).with("other", other.number));
    }
    if let Some(last) = found.last_old.filter(|last| first <= *last) {
        // What stands here keeps its line where only the number of the book is another.
        let kept = book.first.max(last + 1);
        return Some(text!("register-setup-old", last = last, next = last + 1, first = kept));
    }
    (!(1..=9_999).contains(&first)).then(|| text!("register-setup-help"))
}

/// Whether another book of the year has this number. Every year's first book may be the first: so they begin here.
fn is_taken(number: u32, found: &BookFound) -> bool {
    found.numbers.contains(&(found.book.year, number))
}

/// The furthest of the other books that a book would pass with this number. Books of which none but the last has cases of
/// its own follow each other by their numbers: with another order these cases would stand in another book.
fn passed(number: u32, found: &BookFound) -> Option<&Book> {
    let Book { part, number: was, from_case, .. } = found.book;
    let beside = found.books.iter().filter(|it| it.part != part && it.from_case == from_case);
    beside.filter(|it| (it.number < was) != (it.number < number)).max_by_key(|it| it.number.abs_diff(was))
}

/// What would become of the numbers, and which paper has the old ones.
pub(super) fn check(at: &At, found: &BookFound) -> Screen {
    let Some(Renumbering { number, first, .. }) = at.setup else { return Screen::new(text!("register-setup")) };
    let book = &found.book;
    let (is_other_book, is_other_first) = (number != book.number, first != book.first);
    let mut lines = vec![if is_other_book {
        text!("register-setup-book", was = book.number, now = number)
    } else {
        text!("register-setup-book-kept", number = number)
    }];
    // Whoever counts anew each year means it; whoever does not has two books of one number.
    let elsewhere = found.numbers.iter().find(|it| is_other_book && it.1 == number && it.0 != book.year);
    lines.extend(elsewhere.map(|it| text!("register-setup-twice", number = number, year = it.0.to_string())));
    lines.push(if is_other_first {
        text!("register-setup-first", was = book.first, now = first)
    } else {
        text!("register-setup-first-kept", first = first)
    });
    // Lines that were brought in from an old book stand where they stood.
    let kept_here = found.lines.filter(|it| it.to >= book.first).map(|it| (it.from.max(book.first), it.to));
    match kept_here {
        Some((from, to)) if is_other_first => lines.push(text!(
            "register-setup-lines",
            from = from,
            to = to,
            first = from - book.first + first,
            last = to - book.first + first
        )),
        Some((from, to)) => lines.push(text!("register-setup-lines-kept", from = from, to = to)),
        None => {}
    }
    lines
        .extend(found.last_old.filter(|_| is_other_book).map(|last| text!("register-setup-old-go-along", last = last)));
    lines.extend(on_paper(found));
    Screen::new(text!("register-setup-check", lines = lines))
        .asking_if_right()
        .row(vec![Button::primary("save", text!("button-save"))])
}

/// What was printed and signed under the numbers that the book has now.
fn on_paper(found: &BookFound) -> Vec<Text> {
    let mut printed: Vec<(Stretch, chrono::NaiveDate)> =
        found.prints.iter().map(|it| (it.0, local_date(it.1))).collect();
    printed.sort_by_key(|it| (std::cmp::Reverse(it.1), it.0.from, it.0.to));
    printed.dedup();
    let line = |id: &str, (it, day): &(Stretch, chrono::NaiveDate)| {
        Text::of(id).with("from", it.from).with("to", it.to).with("day", Arg::Date(*day))
    };
    let signed: Vec<_> = found.signed.iter().rev().map(|it| (it.stretch, it.signed_on)).collect();
    let more =
        |count: usize| count.checked_sub(NAMED).filter(|it| *it > 0).map(|it| text!("register-setup-more", count = it));
    let mut lines: Vec<Text> = printed.iter().take(NAMED).map(|it| line("register-setup-printed", it)).collect();
    lines.extend(more(printed.len()));
    lines.extend(signed.iter().take(NAMED).map(|it| line("register-setup-was-signed", it)));
    lines.extend(more(signed.len()));
    match (printed.is_empty(), signed.is_empty()) {
        (true, true) => lines.push(text!("register-setup-no-paper")),
        (_, false) => lines.push(text!("register-setup-paper-signed")),
        (false, true) => lines.push(text!("register-setup-paper-printed")),
    }
    lines
}

/// Gives the book its numbers, if it still is as it was looked at.
pub(super) fn save(at: At, found: &BookFound, facts: &Facts) -> Turn {
    let Some(permit) = book_permit(facts) else { return Turn::to(at.step(Step::Book)).note(text!("not-allowed")) };
    let Some(it) = at.setup else { return Turn::to(at.step(Step::Setup)) };
    if let Some(why) = against((it.number, it.first), found) {
        return Turn::to(At { setup: None, ..at }.step(Step::Setup)).note(why);
    }
    if it != seen((it.number, it.first), found) {
        return looked_at(at, (it.number, it.first), found).note(text!("register-setup-changed"));
    }
    // A colleague closed it since.
    if let Some(day) = found.book.closed_on.filter(|_| found.book.is_full()) {
        let at = At { setup: None, ..at };
        return Turn::to(at.step(Step::Book)).note(text!("register-card-closed", day = Arg::Date(day)));
    }
    let book = Book { number: it.number, first: it.first, ..found.book.clone() };
    let at = At { lines: None, setup: None, ..at };
    let note = text!("register-setup-done", number = it.number, first = it.first);
    Turn::to(at.step(Step::Book)).with(doing(PapersDeed::SetUp { permit, book })).note(note)
}
