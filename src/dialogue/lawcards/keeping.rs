//! The ward's own cards: the list, what one said before, and writing one: question, answer, source and the day from which
//! it stands, looked at before it is kept; or why it is withdrawn.

use super::at::{Ask, At, Form, Step};
use super::cards::{body, card, keeping_of, label, out};
use super::{LawDeed, Writers, keeper, key, stood};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went};
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Turn, days};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::fold::{normalise_paragraphs, normalise_spaces};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::lawcards::{LONGEST, NewOwn, OwnCard, Stood, Texts, Which, numbered};
use chrono::NaiveDate;

/// Versions that are shown; the others are counted.
const VERSIONS: usize = 6;
/// Shortest words that say something, in characters.
const SHORTEST: usize = 3;

/// The ward's cards: for whoever keeps them also those whose day is to come, and at the end what was withdrawn.
pub(super) fn kept(at: &At, facts: &Facts) -> Screen {
    let (all, keeps) = (stood(facts), keeper(facts).is_some());
    let shown = if keeps { all.kept() } else { all.now() };
    let count = shown.len();
    let withdrawn = if keeps { all.withdrawn() } else { Vec::new() };
    let lines: Vec<(String, Text)> = shown
        .into_iter()
        .chain(withdrawn)
        .map(|it| {
            let which = it.corrects.map_or(Which::Own(it.nth), Which::Shipped);
            let words = shorten(&it.texts.ask, 60).into_owned();
            let label = match all.one(which) {
                _ if it.withdrawn.is_some() => text!("law-line-withdrawn", words = words),
                Some(entry) if it.from <= facts.today => label(&entry),
                _ => text!("law-line-to-come", words = words, day = Arg::Date(it.from)),
            };
            (key(which), label)
        })
        .collect();
    let body = if lines.is_empty() { text!("law-kept-none") } else { text!("law-kept", count = count) };
    let mut screen = paged(Screen::new(body), lines.into_iter(), at.page);
    if keeps {
        screen = screen.row(vec![Button::primary("new", text!("law-button-new"))]);
    }
    screen.row(out(at))
}

/// What a card said before, the last first.
pub(super) fn versions(at: &At, facts: &Facts) -> Screen {
    let all = stood(facts);
    let nth = keeping_of(at, facts).filter(|_| keeper(facts).is_some());
    let mut found: Vec<&OwnCard> = all.own.iter().filter(|it| Some(it.nth) == nth).collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.version));
    let more = found.len().saturating_sub(VERSIONS);
    let mut lines: Vec<Text> = found.into_iter().take(VERSIONS).map(|it| version(it, facts)).collect();
    if more > 0 {
        lines.push(text!("law-versions-more", count = more));
    }
    Screen::new(text!("law-versions", lines = lines)).row(out(at))
}

fn version(it: &OwnCard, facts: &Facts) -> Text {
    let (day, name, from) = (Arg::Date(local_date(it.at)), name(it.by, facts), Arg::Date(it.from));
    match &it.withdrawn {
        Some(why) => text!("law-version-withdrawn", day = day, name = name, why = why.as_str()),
        None => {
            let (ask, say) = (it.texts.ask.as_str(), shorten(&it.texts.say, 300).into_owned());
            text!("law-version", day = day, name = name, from = from, ask = ask, say = say)
        }
    }
}

/// Who wrote a version.
fn name(by: PersonId, facts: &Facts) -> Text {
    let known = facts.found::<Writers>().and_then(|it| it.0.get(&by));
    known.map_or_else(|| text!("empty"), |it| text!("plain", words = it.as_str()))
}

/// A version that is written already and whose day is to come, as it will be read.
pub(super) fn coming(at: &At, facts: &Facts) -> Screen {
    match keeping_of(at, facts).filter(|_| keeper(facts).is_some()).and_then(|it| stood(facts).coming(it)) {
        Some(it) => Screen::new(body(&Stood::of_ward(it), facts)).row(out(at)),
        None => card(at, facts),
    }
}

/// Begins a new card, a version of the one that is shown, or its withdrawal.
pub(super) fn begin(at: At, key: &str, facts: &Facts) -> Turn {
    let all = stood(facts);
    let nth = keeping_of(&at, facts);
    let last = nth.and_then(|it| all.last(it));
    let form = match (key, last, at.card) {
        ("new", ..) => Form::default(),
        ("withdraw", Some(_), _) => return Turn::to(at.step(Step::Withdraw)),
        // What was withdrawn is written anew from what is shipped, as a further version of it.
        ("change", Some(last), _) if last.withdrawn.is_none() || last.corrects.is_none() => {
            of_version(last, last.texts.clone(), facts)
        }
        ("change", last, Some(Which::Shipped(no))) => match numbered(no) {
            Some(card) => {
                let words = card.words(all.lang);
                let source = card.sources(all.lang).into_iter().map(|it| it.place).collect::<Vec<_>>().join("; ");
                let texts = Texts { ask: words.ask.clone(), say: words.answer(), source };
                let seen = last.map(|it| it.version);
                Form { nth, seen, ..checked(Form { corrects: Some(no), texts, ..Form::default() }, facts.today) }
            }
            None => return Turn::to(at.place()).note(text!("law-gone")),
        },
        _ => return Turn::to(at.place()).note(text!("law-gone")),
    };
    let at = if key == "new" { at.anew(Step::Write) } else { at };
    Turn::to(At { form: Some(Box::new(form)), ..at }.step(Step::Write))
}

fn of_version(last: &OwnCard, texts: Texts, facts: &Facts) -> Form {
    let form = Form { nth: Some(last.nth), seen: Some(last.version), corrects: last.corrects, ..Form::default() };
    // What is to come is put right as it will stand: it does not come sooner by that.
    checked(Form { texts, ..form }, last.from.max(facts.today))
}

/// At the card with all of it: what stands there is changed line by line.
fn checked(form: Form, from: NaiveDate) -> Form {
    Form { from: Some(from), ..form.stand(Ask::Check, false) }
}

pub(super) fn writing(at: &At, facts: &Facts) -> Screen {
    let form = at.form.as_deref().cloned().unwrap_or_default();
    let ask = form.ask();
    if ask == Ask::Check {
        let Texts { ask, say, source } = &form.texts;
        let is_to_come = form.nth.is_some_and(|it| stood(facts).coming(it).is_some());
        let from = form.from.map_or_else(
            || text!("empty"),
            |it| {
                let of = if is_to_come && it > facts.today { "law-day-to-come" } else { "law-day" };
                Text::of(of).with("day", Arg::Day(it))
            },
        );
        let body = text!("law-check", ask = ask.as_str(), say = say.as_str(), source = source.as_str(), from = from);
        let asks = [Ask::Question, Ask::Answer, Ask::Source, Ask::From];
        let field = |screen: Screen, it: Ask| screen.choice(format!("edit:{it}"), Text::of(format!("law-edit-{it}")));
        let screen = asks.into_iter().fold(Screen::new(body), field).asking_if_right();
        return screen.row(vec![Button::primary("save", text!("button-save"))]).row(form::nav(false));
    }
    let now = match ask {
        Ask::Question => form.texts.ask.as_str(),
        Ask::Answer => form.texts.say.as_str(),
        Ask::Source => form.texts.source.as_str(),
        Ask::From | Ask::Check => "",
    };
    let now = if now.is_empty() { text!("empty") } else { text!("law-now", words = now) };
    let body = text!("law-write", ask = Text::of(format!("law-ask-{ask}")), now = now);
    let screen = Screen::new(body);
    let screen = if ask == Ask::From {
        let today = text!("button-today", day = Arg::Date(facts.today));
        screen.row(vec![Button::here(days::key(facts.today), today)]).taking_days()
    } else {
        screen
    };
    screen.row(form::nav(false))
}

pub(super) fn withdrawing(at: &At, facts: &Facts) -> Screen {
    let all = stood(facts);
    let ask = at.card.and_then(|it| all.one(it)).map_or_else(String::new, |it| it.ask.to_owned());
    Screen::new(text!("law-withdraw", ask = ask)).row(vec![Button::here("back", text!("button-back"))])
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::KeepLawCards>, facts: &Facts) -> Turn {
    if at.step == Step::Withdraw {
        return match answer {
            Answer::Text { text, .. } => withdraw(at, text, permit, facts),
            _ => super::back(at),
        };
    }
    let form = at.form.as_deref().cloned().unwrap_or_default();
    let to = |form: Form| At { form: Some(Box::new(form)), ..at.clone() }.place();
    if answer == Answer::Pick("stop") {
        return Turn::to(left(&at)).note(text!("cancelled"));
    }
    match form::went(form, answer) {
        Went::At(form) => Turn::to(to(form)),
        Went::Left => Turn::to(left(&at)),
        Went::Whole(form) => save(&at, form, permit, facts),
        Went::Asked(form) => match read(form.clone(), answer, facts) {
            Ok(read) => Turn::to(to(Form { touched: true, ..read }.forward())),
            Err(why) => Turn::to(to(form)).note(why),
        },
        Went::Nothing => Turn::to(at.place()).note(text!("law-check-help")),
    }
}

/// Where writing was begun.
fn left(at: &At) -> crate::dialogue::Place {
    At { form: None, ..at.before().unwrap_or_else(|| at.anew(Step::Groups)) }.place()
}

fn read(form: Form, answer: Answer<'_>, facts: &Facts) -> Result<Form, Text> {
    let ask = form.ask();
    let day = match (ask, answer) {
        (Ask::From, Answer::Pick(key)) => days::from_key(key, facts),
        (Ask::From, Answer::Text { text, .. }) => Some(day_of(text, facts)?),
        _ => None,
    };
    if let Some(day) = day {
        return Ok(Form { from: Some(day), ..form });
    }
    let Answer::Text { text, .. } = answer else { return Err(text!("law-write-help")) };
    if let Some(why) = refused(text) {
        return Err(why);
    }
    let mut texts = form.texts.clone();
    match ask {
        Ask::Question => texts.ask = fit(normalise_spaces(text), LONGEST.0)?,
        Ask::Answer => texts.say = fit(normalise_paragraphs(text), LONGEST.1)?,
        Ask::Source => texts.source = fit(normalise_spaces(text), LONGEST.2)?,
        Ask::From | Ask::Check => return Err(text!("law-check-help")),
    }
    Ok(Form { texts, ..form })
}

fn fit(words: String, longest: usize) -> Result<String, Text> {
    let fits = (SHORTEST..=longest).contains(&words.chars().count());
    if fits { Ok(words) } else { Err(text!("law-words-help", most = longest)) }
}

/// A day to come, else one gone by: a card may stand since then.
fn day_of(words: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    let read = |lean| parse_date(words, facts.written_on(), lean);
    read(Lean::Future).or_else(|why| read(Lean::Past).map_err(|_| why)).map_err(|why| Text::of(format!("date-{why}")))
}

fn save(at: &At, form: Form, permit: Permit<act::KeepLawCards>, facts: &Facts) -> Turn {
    let all = stood(facts);
    let stay = |ask| At { form: Some(Box::new(form.clone().stand(ask, true))), ..at.clone() }.place();
    let Texts { ask, say, source } = &form.texts;
    for (words, of) in [(ask, Ask::Question), (say, Ask::Answer), (source, Ask::Source)] {
        if words.is_empty() {
            return Turn::to(stay(of)).note(text!("law-write-help"));
        }
    }
    let Some(from) = form.from else { return Turn::to(stay(Ask::From)) };
    // The corrections of a shipped card are versions of one: somebody may have begun them meanwhile.
    let nth = form.nth.or_else(|| form.corrects.and_then(|it| all.corrects(it)));
    let last = nth.and_then(|it| all.last(it));
    if form.seen != last.map(|it| it.version) {
        return Turn::to(left(at)).note(text!("law-changed-meanwhile"));
    }
    let same = |it: &OwnCard| it.withdrawn.is_none() && it.texts == form.texts && it.from == from;
    if !form.touched || last.is_some_and(same) {
        return Turn::to(left(at)).note(text!("law-as-it-was"));
    }
    let nth = nth.unwrap_or_else(|| all.numbers().last().map_or(1, |it| it + 1));
    let version = form.seen.unwrap_or(0) + 1;
    let new = NewOwn { nth, version, corrects: form.corrects, texts: form.texts, from, withdrawn: None };
    let which = form.corrects.map_or(Which::Own(nth), Which::Shipped);
    let note = if from > facts.today { text!("law-kept-later", day = Arg::Day(from)) } else { text!("law-kept-now") };
    let next = At { form: None, card: Some(which), ..at.clone() };
    let next = if at.card.is_some() { next } else { At { list: Some(Step::Kept), ..next } };
    let deed = LawDeed::Keep { permit, new: Box::new(new) };
    Turn::to(next.step(Step::Card)).with(Effect::own(deed)).note(note)
}

fn withdraw(at: At, why: &str, permit: Permit<act::KeepLawCards>, facts: &Facts) -> Turn {
    let all = stood(facts);
    let last = keeping_of(&at, facts).and_then(|it| all.last(it)).filter(|it| it.withdrawn.is_none());
    let Some(last) = last else { return Turn::to(at.step(Step::Card)).note(text!("law-changed-meanwhile")) };
    if let Some(why) = refused(why) {
        return Turn::to(at.place()).note(why);
    }
    let why = match fit(normalise_spaces(why), LONGEST.2) {
        Ok(why) => why,
        Err(why) => return Turn::to(at.place()).note(why),
    };
    let new = NewOwn {
        nth: last.nth,
        version: last.version + 1,
        corrects: last.corrects,
        texts: last.texts.clone(),
        from: facts.today,
        withdrawn: Some(why),
    };
    let deed = LawDeed::Keep { permit, new: Box::new(new) };
    let next = if last.corrects.is_some() { at.step(Step::Card) } else { at.anew(Step::Kept).place() };
    Turn::to(next).with(Effect::own(deed)).note(text!("law-withdrawn"))
}
