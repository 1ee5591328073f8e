//! Questions about a bulletin: somebody answers it with a message or taps its button, the office reads the question and
//! its answer goes back.

mod asks;
mod at;
pub mod links;
mod todo;

pub use self::asks::{Answered, AnsweredFound, Count, One, Open, OpenCount, Page, QuestionDeed};
pub use self::at::{At, Step};
use self::links::list_place;
pub use self::todo::{Asked, AskedFound};
use super::action::{Go, Section};
use super::effect::{Audience, Effect, Urgency};
use super::entry::{Entry, Linked};
use super::facts::{AnnouncementFound, Facts, Needs};
use super::link::Link;
use super::place::{Flow, Hears, Takes};
use super::screen::{Button, Screen};
use super::text::{Arg, Text, shorten, text};
use super::{Answer, Place, Turn, pager};
use crate::dialogue::announce::links as announce;
use crate::domain::access::{Action, act, may};
use crate::domain::announce::{Announcement, AnnouncementKind, NewQuestion, Question, Sending};
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;
use crate::domain::{AnnouncementId, QuestionId, TeamId};

/// Shortest and longest words, in characters.
const SHORTEST: usize = 3;
const LONGEST: usize = 1000;

/// What this flow is to the house.
pub(super) const ENTRY: Entry =
    Entry::of::<At>("questions").linked_by(Linked::of(link_needs, open_button)).with_todo(todo::TODO);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "questions"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::Ask => self.about.map_or_else(Needs::default, needs_ask),
            Step::List => Needs::asking(Page(self.page)),
            Step::Answer => self.id.map_or_else(Needs::default, |id| Needs::asking(One(id))),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let library = || Button::go(Go::Section(Section::Library), text!("section-bantin"));
        match self.step {
            Step::Ask => match asked_about(facts) {
                Some(it) => Screen::new(text!("question-ask", title = title(&it.content.plain)))
                    .row(vec![Button::here("stop", text!("button-stop"))]),
                None => Screen::new(text!("library-gone")).row(vec![library(), Button::to_menu()]),
            },
            _ if !may_answer(facts) => Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]),
            Step::List => {
                let Open { lines: shown, total } = &facts.found::<Page>().cloned().unwrap_or_default();
                let body =
                    if *total == 0 { text!("question-list-none") } else { text!("question-list", count = *total) };
                let line = |screen: Screen, it: &Question| {
                    let words = shorten(&it.body, 30).into_owned();
                    screen
                        .choice(format!("q:{}", it.id), text!("question-line", name = it.name.as_str(), words = words))
                };
                let to_list = Button::go(Go::Section(Section::Announce), text!("section-thongbao"));
                let screen = shown.iter().fold(Screen::new(body), line).row(pager::pager(self.page, *total));
                screen.row(vec![to_list, Button::to_menu()])
            }
            Step::Answer => match asks::found(facts) {
                Some(it) => one(it, facts),
                None => {
                    Screen::new(text!("question-gone")).row(vec![Button::here("list", text!("question-button-list"))])
                }
            },
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if let Answer::Contact { message, .. } = answer {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        match (at.step, answer) {
            (Step::Ask, Answer::Pick("stop")) => Turn::to(Place::home()).note(text!("cancelled")),
            (Step::Ask, Answer::Text { text, .. }) => match asked_about(facts).and_then(|it| asked(it, text, facts)) {
                Some(turn) => Turn { next: Place::home(), ..turn },
                None => Turn::to(at.place()).note(text!("question-words-help", most = LONGEST)),
            },
            (Step::Ask, _) => Turn::to(at.place()).note(text!("question-words-help", most = LONGEST)),
            (_, Answer::Pick("list")) => Turn::to(list_place()),
            (Step::List, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            (Step::List, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            (Step::List, Answer::Pick(key)) => match key.strip_prefix("q:").and_then(|it| it.parse().ok()) {
                Some(id) => Turn::to(At { id: Some(QuestionId(id)), ..At::of(Step::Answer) }.place()),
                None => Turn::to(at.place()),
            },
            (Step::Answer, Answer::Text { text, .. }) => answer_to(asks::found(facts), at, text, facts),
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        }
    }

    fn takes(&self) -> Takes {
        Takes::Words
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Ask | Step::Answer)
    }

    fn hears(&self, actor: &Actor) -> Hears {
        if may(actor, Action::Announce).is_ok() { Hears::Nothing } else { Hears::Everything }
    }
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    match link.act {
        links::ASK => needs_ask(AnnouncementId(link.id)),
        links::SHOW => Needs::asking(One(QuestionId(link.id))),
        _ => Needs::default(),
    }
}

fn needs_ask(about: AnnouncementId) -> Needs {
    Needs::asking(announce::One::of(about))
}

/// The link that asks about an announcement in private, for the message that stands in a group.
#[must_use]
pub fn link(bot: &str, about: AnnouncementId) -> String {
    format!("https://t.me/{bot}?start={LINK}{about}")
}

/// How the payload of such a link begins.
const LINK: &str = "hoi-";

fn parse_link(payload: &str) -> Option<AnnouncementId> {
    payload.strip_prefix(LINK)?.parse().ok().map(AnnouncementId)
}

/// What must be read for such a link; `None` if it is another one.
#[must_use]
pub fn needs_link(payload: &str) -> Option<Needs> {
    parse_link(payload).map(needs_ask)
}

/// Such a link was opened; `None` if it is another one. Everybody in a group sees it: whoever is not registered comes to
/// the page of strangers, as without a link.
#[must_use]
pub fn open_link(place: &Place, payload: &str, facts: &Facts) -> Option<Turn> {
    let id = parse_link(payload)?;
    if facts.actor().is_none_or(|it| !it.consented) {
        return Some(facts.house.join(facts).note(text!("question-for-registered")));
    }
    match asked_about(facts) {
        Some(_) => Some(facts.house.go(place.clone(), links::ask(id), facts)),
        None => Some(Turn::to(Place::home()).note(text!("library-gone"))),
    }
}

fn may_answer(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| may(it, Action::Announce).is_ok())
}

/// What the card or the button is about, if it went out and may be asked about. A message that is answered may be another
/// one, and changes nothing of what the card asks.
fn asked_about(facts: &Facts) -> Option<&Announcement> {
    may_be_asked(announce::found(facts), facts)
}

fn may_be_asked<'a>(found: Option<&'a AnnouncementFound>, facts: &Facts) -> Option<&'a Announcement> {
    facts.actor().filter(|it| may(it, Action::ReadLibrary).is_ok())?;
    let found = found?;
    let it = &found.announcement;
    let out = matches!(it.status, Sending::Sending | Sending::Stopped | Sending::Done);
    (out && found.concerns && it.after.recalled_at.is_none() && it.kind != AnnouncementKind::Training).then_some(it)
}

fn title(words: &str) -> String {
    shorten(&crate::domain::title::title(words), 60).into_owned()
}

fn one(it: &Question, facts: &Facts) -> Screen {
    let answer = match &it.answer {
        Some(answer) => text!("question-answered", answer = answer.as_str()),
        None => text!("question-type-answer"),
    };
    let body = text!(
        "question-card",
        name = it.name.as_str(),
        whom = of_whom(it.team, it.phone.as_deref(), facts),
        day = Arg::Date(local_date(it.asked_at)),
        title = title(&it.title),
        question = it.body.as_str(),
        answer = answer
    );
    Screen::new(body).row(vec![Button::here("list", text!("question-button-list")), Button::to_menu()])
}

/// A standing button.
fn open_button(place: Place, link: Link, facts: &Facts) -> Turn {
    match link.act {
        links::ASK if asked_about(facts).is_some() => {
            Turn::to(At { about: Some(AnnouncementId(link.id)), ..At::of(Step::Ask) }.place())
        }
        links::SHOW if may_answer(facts) => {
            Turn::to(At { id: Some(QuestionId(link.id)), ..At::of(Step::Answer) }.place())
        }
        links::SHOW => Turn::to(place).note(text!("not-allowed")),
        links::ASK
            if may_answer(facts)
                && announce::found(facts).is_some_and(|it| it.announcement.status == Sending::Draft) =>
        {
            Turn::to(place).toast(text!("announce-only-a-preview"))
        }
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// Somebody answered a message of the bot with one of their own, wherever they stand; `None` if it means nothing more
/// than the words do.
#[must_use]
pub fn replied(place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
    // In the library one answers the original that was just shown.
    let replied = announce::answered(facts);
    let shown = |id| replied.is_none() && place.bulletin() == Some(id);
    let about = may_be_asked(announce::spoken_of(facts), facts);
    if let Some(about) = about.filter(|it| replied == Some(it.id) || shown(it.id)) {
        let help = || Turn::to(place.clone()).note(text!("question-words-help", most = LONGEST));
        return Some(Turn { next: place.clone(), ..asked(about, words, facts).unwrap_or_else(help) });
    }
    if let Some(question) = asks::answered(facts).filter(|_| may_answer(facts)) {
        let there = At { id: Some(question.id), ..At::of(Step::Answer) };
        let turn = answer_to(Some(question), there, words, facts);
        // Whoever was doing something else goes on with it.
        return Some(if turn.effects.is_empty() { turn } else { Turn { next: place.clone(), ..turn } });
    }
    // It must be certain which question is answered: the one of the card, or that of another message.
    match place {
        place if place.at::<At>().is_some_and(|at| at.step == Step::Answer) => {
            Some(Turn::to(place.clone()).note(text!("question-no-reply")))
        }
        // What answers another message is not what this one shall say.
        place if place.writes_for_others() => Some(Turn::to(place.clone()).note(text!("sent-reply-not-taken"))),
        _ if replied.is_some() => Some(Turn::to(place.clone()).note(text!("sent-reply-too-late"))),
        _ => None,
    }
}

/// What the message that tells of a question is known by: an officer may answer it with a message.
fn told_key(id: QuestionId) -> String {
    format!("question:{id}")
}

/// The team of whoever asks, and their telephone number, as far as they are known.
fn of_whom(team: Option<TeamId>, phone: Option<&str>, facts: &Facts) -> Text {
    let team = team.and_then(|it| facts.team(it)).map(|it| text!("plain", words = it.name.as_str()));
    let phone = phone.map(|it| text!("plain", words = it));
    let known: Vec<Text> = team.into_iter().chain(phone).collect();
    if known.is_empty() { text!("empty") } else { text!("question-of", known = Arg::List(known)) }
}

/// Words as they may be sent.
fn fit(words: &str) -> Option<&str> {
    Some(words.trim()).filter(|it| (SHORTEST..=LONGEST).contains(&it.chars().count()))
}

/// The question goes to the office; `None` if the words are none.
fn asked(about: &Announcement, words: &str, facts: &Facts) -> Option<Turn> {
    let actor = facts.actor()?;
    let words = fit(words)?;
    let new = NewQuestion { id: QuestionId(facts.fresh), about: about.id, body: words.to_owned() };
    let whom = of_whom(actor.offices.iter().rev().find_map(|it| it.team), None, facts);
    let told = text!(
        "question-told",
        name = actor.name.as_str(),
        whom = whom,
        title = title(&about.content.plain),
        question = words
    );
    let screen = Screen::new(told).row(vec![Button::go(links::show(new.id), text!("question-button-answer"))]);
    let tell = Effect::Tell {
        to: Audience::OfficersOf(actor.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(told_key(new.id)),
    };
    Some(
        Turn::to(Place::home())
            .with(Effect::own(QuestionDeed::Ask(Box::new(new))))
            .with(tell)
            .note(text!("question-sent")),
    )
}

/// The answer goes back to whoever asked.
fn answer_to(question: Option<&Question>, at: At, words: &str, facts: &Facts) -> Turn {
    let permit = facts.actor().and_then(|it| may(it, act::Announce).ok());
    let (Some(permit), Some(question)) = (permit, question) else { return Turn::to(list_place()) };
    if question.answer.is_some() {
        return Turn::to(at.place()).note(text!("question-already"));
    }
    let Some(words) = fit(words) else {
        return Turn::to(at.place()).note(text!("question-words-help", most = LONGEST));
    };
    let body = text!(
        "question-answer-told",
        title = title(&question.title),
        question = question.body.as_str(),
        answer = words
    );
    let screen = Screen::new(body).row(vec![Button::go(links::ask(question.about), text!("question-button-again"))]);
    let later = facts.calendar.next_allowed(facts.now) > facts.now;
    let note = match (question.reachable, question.phone.as_deref()) {
        (true, _) if later => text!("question-answer-later"),
        (true, _) => text!("question-answer-sent"),
        (false, Some(phone)) => text!("question-answer-call", name = question.name.as_str(), phone = phone),
        (false, None) => text!("question-answer-not-reached", name = question.name.as_str()),
    };
    Turn::to(list_place())
        .with(Effect::own(QuestionDeed::Answer { permit, id: question.id, answer: words.to_owned() }))
        .with(Effect::Tell {
            to: Audience::Person(question.person),
            screen: Box::new(screen),
            urgency: Urgency::Normal,
            key: None,
        })
        .note(note)
}
