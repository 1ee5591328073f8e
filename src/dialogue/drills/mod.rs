//! Questions to practise on (`/tinhhuong`): two at a time, on wish, about a topic, and some days after
//! something was learned or did not succeed. Each answer is told why, with the card of
//! the law on which it rests. Nobody is marked: what is kept is which questions were looked at, and what of a round is
//! still to come. Practising to write a case down is another thing, and not here.

mod asks;
mod at;
mod begun;
mod cards;
pub mod due;
pub mod links;
#[cfg(test)]
mod tests;
pub mod timers;

pub use self::asks::{DrillDeed, DrillSent, DueFound, DueToday, Gaps, GapsFound, Mine, MineFound};
pub use self::at::{At, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::Flow;
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::drills::{Letter, Topic, keyed, numbered, round};
use crate::domain::fold::{fold, nfc};
use crate::domain::people::Actor;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(|_| Needs::asking(Mine), open_link)),
    begun: Some(begun::BEGUN),
    ..Entry::of::<At>("drills").timed_by::<timers::DueDrills>().opened_by(&[Opening {
        needs: |_| Needs::asking(Mine),
        ..Opening::of(Section::Drills, Spot::Main(77), practises, |_, _, facts| start(facts)).called(&[
            "câu hỏi tình huống",
            "tình huống",
            "câu đố",
            "đố luật",
            "hỏi thử",
        ])
    }])
};

/// Whoever is trained practises as well (Art. 9(4)).
fn practises(actor: &Actor) -> bool {
    may(actor, Action::AttendTraining).is_ok()
}

/// Whoever plans training sees where it is wanted.
fn plans(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| may(it, Action::PlanTraining).is_ok())
}

fn is_let_in(facts: &Facts) -> bool {
    facts.actor().is_some_and(practises)
}

fn start(facts: &Facts) -> Turn {
    if is_let_in(facts) {
        Turn::to(At::of(Step::Start).place())
    } else {
        Turn::to(Place::home()).note(text!("not-allowed"))
    }
}

fn mine(facts: &Facts) -> &MineFound {
    static NOTHING: MineFound = MineFound { done: std::collections::BTreeMap::new(), open: Vec::new() };
    facts.found::<Mine>().unwrap_or(&NOTHING)
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if !is_let_in(facts) {
        return Turn::to(place).note(text!("not-allowed"));
    }
    match link.act {
        links::ABOUT => begin(u32::try_from(link.id).ok().and_then(numbered).map(|it| it.topic), facts),
        links::RESUME => resume(facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// A new round.
fn begin(topic: Option<Topic>, facts: &Facts) -> Turn {
    let open = round(topic, &mine(facts).done, &[]);
    Turn::to(At::asking(open.clone()).place()).with(Effect::own(DrillDeed { looked_at: None, open }))
}

/// The round that was left, without questions that this release does not have.
fn resume(facts: &Facts) -> Turn {
    let open: Vec<String> = mine(facts).open.iter().filter(|it| keyed(it).is_some()).cloned().collect();
    if open.is_empty() { Turn::to(At::of(Step::Start).place()) } else { Turn::to(At::asking(open).place()) }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "drills"
    }

    fn needs(&self) -> Needs {
        if self.step == Step::Gaps { Needs::asking(Mine).and(Gaps) } else { Needs::asking(Mine) }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if !is_let_in(facts) {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        cards::screen(self, facts)
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if !is_let_in(facts) {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Pick(key) => picked(at, key, facts),
            Answer::Text { text, .. } if at.step == Step::Question => match letter(text) {
                Some(letter) => answered(at, letter),
                None => Turn::to(at.place()).note(text!("drill-pick-help")),
            },
            Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
        }
    }
}

/// What people say around the letter that they choose, folded.
const AROUND: &[&str] = &[
    "toi", "em", "chau", "minh", "xin", "chon", "thi", "la", "cau", "dap", "an", "y", "cach", "phuong", "tra", "loi",
    "so", "thu", "nhe", "nha", "theo", "nghi",
];

/// A letter as it is typed or said: `b`, `B.`, `câu b`, `tôi chọn b ạ`, `bê`, or the number of its place.
fn letter(text: &str) -> Option<Letter> {
    let lower = nfc(text).to_lowercase();
    let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty() && *it != "ạ");
    let said: Vec<String> = words.map(fold).filter(|it| !AROUND.contains(&it.as_str())).collect();
    let [only] = said.as_slice() else { return None };
    match only.as_str() {
        "1" | "mot" => Some(Letter::A),
        "2" | "hai" | "be" => Some(Letter::B),
        "3" | "ba" | "ce" | "xe" => Some(Letter::C),
        other => Letter::from_code(other),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> Turn {
    let home = || Turn::to(At::of(Step::Start).place());
    match key {
        "begin" => begin(None, facts),
        "resume" => resume(facts),
        "gaps" if plans(facts) => Turn::to(At::of(Step::Gaps).place()),
        "topics" => Turn::to(At::of(Step::Topics).place()),
        "prev" => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" if at.step == Step::Topics => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        "next" => Turn::to(At::asking(at.round.into_iter().skip(1).collect()).place()),
        "later" => home().note(text!("drill-left")),
        "done" => home().note(text!("drill-done")),
        "back" => home(),
        key => match (at.step, Letter::from_code(key), cards::topic_of(key)) {
            (Step::Question, Some(letter), _) => answered(at, letter),
            (Step::Topics, _, Some(topic)) => begin(Some(topic), facts),
            _ => Turn::to(at.place()),
        },
    }
}

fn answered(at: At, letter: Letter) -> Turn {
    let looked_at = at.round.first().cloned();
    let open = at.round.iter().skip(1).cloned().collect();
    let next = At { step: Step::Why, said: Some(letter), ..at };
    Turn::to(next.place()).with(Effect::own(DrillDeed { looked_at, open }))
}
