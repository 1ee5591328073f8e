//! The example of each question, from a ward that does not exist: a button of the card, or words that are typed.

use chrono::Days;

use super::super::At;
use super::super::draft::Advice;
use super::super::step::Step;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};

/// People, words and a place that nobody bears: what is typed in the practice's ward.
const SIDE_A: &str = "Nguyễn Thị Sen, 54 tuổi, số 12 ngõ Ao Sen";
const SIDE_B: &str = "Trần Văn Mẫu, 61 tuổi, số 14 ngõ Ao Sen";
const CONTENT: &str = "Ông Mẫu để gạch lấn lối đi chung, bà Sen không dắt xe ra được.";
const AGREEMENT: &str = "Ông Mẫu dọn gạch, trả lại lối đi rộng 2 mét.";
const METHOD: &str = "Ông Mẫu tự thuê xe chở gạch đi.";
const DEMANDS: &str = "Bà Sen đòi dọn ngay, ông Mẫu xin để đến cuối năm.";

/// What the example is.
pub(super) enum Take {
    /// A button of the card.
    Pick(String),
    /// Words.
    Words(&'static str),
    /// That the officer says yes.
    Advice,
}

/// An example.
pub(super) struct Example {
    /// As it stands on the card.
    pub(super) shown: Text,
    /// As it is taken.
    pub(super) take: Take,
}

impl Example {
    /// The example of a question, on its card as it is drawn.
    pub(super) fn of(at: &At, screen: &Screen, facts: &Facts) -> Option<Self> {
        // Nobody's name removes somebody.
        if let Some(words) = words(at.step).filter(|_| !at.removing) {
            return Some(Self { shown: text!("practice-example-words", words = words), take: Take::Words(words) });
        }
        if at.step == Step::Waiting && at.draft.advice == Some(Advice::Asked) {
            return Some(Self { shown: text!("practice-example-officer"), take: Take::Advice });
        }
        let usual = usual(at, facts).into_iter().find(|it| screen.offers(it));
        let key = usual.or_else(|| screen.choices.first().map(|it| it.key.clone()))?;
        let label = label(screen, &key)?;
        Some(Self { shown: text!("practice-example", label = label), take: Take::Pick(key) })
    }
}

/// The words of the questions that words answer.
pub(super) fn words(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::SideA | Step::PartyEdit => SIDE_A,
        Step::SideB => SIDE_B,
        Step::Content => CONTENT,
        Step::Agreement => AGREEMENT,
        Step::Method => METHOD,
        Step::Demands => DEMANDS,
        _ => return None,
    })
}

/// The button that tells the story of the words; elsewhere the first one does.
fn usual(at: &At, facts: &Facts) -> Vec<String> {
    let keys: &[&str] = match at.step {
        Step::Received => {
            return facts.today.checked_sub_days(Days::new(1)).map(days::key).into_iter().collect();
        }
        Step::Danger => &["safe", "end"],
        Step::Violation => &["end"],
        Step::KindGroup | Step::Kind => &["kind:right_of_way"],
        Step::Ground => &["ground:party_request"],
        Step::Mediators => &["me", "pick"],
        Step::MediatorList => &["done"],
        Step::Chosen => &["no"],
        Step::Status => &["now:success"],
        Step::Card | Step::CardMore => &["save", "go_on"],
        _ => &[],
    };
    keys.iter().map(|it| (*it).to_owned()).collect()
}

/// What a button reads.
pub(super) fn label(screen: &Screen, key: &str) -> Option<Text> {
    let choice = screen.choices.iter().find(|it| it.key == key).map(|it| it.label.clone());
    choice.or_else(|| {
        screen.nav.iter().flatten().find_map(|it| match it {
            Button::Here { key: own, label, .. } if own == key => Some(label.clone()),
            _ => None,
        })
    })
}
