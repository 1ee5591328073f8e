//! Forms: a list of questions whose way depends on the answers, ending with a card on which all of them are looked at.
//! Here stands what holds for every one: the way, forward and back along it, changing an answer from the card with all
//! of them, and questions that another answer brings up. What is asked and how an answer is read, a form says itself.
//! Knows no flow.

use super::Answer;
use super::screen::Button;
use super::text::text;

/// A question of a form; its code stands in the buttons that change its answer.
pub(super) trait Question: Copy + PartialEq + 'static {
    /// All questions in their order. The last is no question: the card with all answers.
    const ALL: &'static [Self];

    /// The question of a code.
    fn of_code(code: &str) -> Option<Self>;
}

/// Makes a list of codes the questions of a form.
macro_rules! questions {
    ($($ask:ty),+) => {
        $(impl $crate::dialogue::form::Question for $ask {
            const ALL: &'static [Self] = Self::ALL;

            fn of_code(code: &str) -> Option<Self> {
                Self::from_code(code)
            }
        })+
    };
}

pub(super) use questions;

/// The answers so far, and where one stands.
pub(super) trait Form: Sized {
    /// What is asked.
    type Ask: Question;

    /// Whether the way leads over a question, as far as the answers say.
    fn asks(&self, ask: Self::Ask) -> bool;

    /// The question on the card; none before the first.
    fn standing(&self) -> Option<Self::Ask>;

    /// Whether one answer is being changed, from the card with all of them.
    fn is_changing(&self) -> bool;

    /// The form at a question: whatever belonged to the last card alone is gone.
    fn stand(self, ask: Self::Ask, changing: bool) -> Self;

    /// Whether an answer must be given that another one has made needed.
    fn lacks(&self, _ask: Self::Ask) -> bool {
        false
    }

    /// The card with all answers.
    fn check() -> Self::Ask {
        *Self::Ask::ALL.last().expect("a form asks something")
    }

    /// The questions of the answers so far, in order.
    fn way(&self) -> Vec<Self::Ask> {
        Self::Ask::ALL.iter().copied().filter(|&it| self.asks(it)).collect()
    }

    /// The question on the card.
    fn ask(&self) -> Self::Ask {
        self.standing().unwrap_or(Self::Ask::ALL[0])
    }

    /// Its place on the way, from 0.
    fn position(&self) -> usize {
        self.way().iter().position(|&it| it == self.ask()).unwrap_or(0)
    }

    /// At the question after this one; after an answer that was changed, at the card with all of them again.
    fn forward(self) -> Self {
        let way = self.way();
        let next = if self.is_changing() {
            way.into_iter().find(|&it| self.lacks(it))
        } else {
            way.get(self.position() + 1).copied()
        };
        let next = next.unwrap_or(Self::check());
        let changing = self.is_changing() && next != Self::check();
        self.stand(next, changing)
    }

    /// At the question before; none before the first.
    fn backward(self) -> Option<Self> {
        let way = self.way();
        let lacks = way.iter().any(|&it| self.lacks(it));
        let before =
            if self.is_changing() && !lacks { Self::check() } else { *way.get(self.position().checked_sub(1)?)? };
        Some(self.stand(before, false))
    }
}

/// What an answer is to any form.
#[derive(Debug, PartialEq)]
pub(super) enum Went<F> {
    /// It stands at another question now.
    At(F),
    /// Back, before the first question.
    Left,
    /// All answers are right.
    Whole(F),
    /// It is for the question itself.
    Asked(F),
    /// Nothing that stands on the card with all answers.
    Nothing,
}

/// Takes what every form takes.
pub(super) fn went<F: Form>(form: F, answer: Answer<'_>) -> Went<F> {
    let checks = form.ask() == F::check();
    match answer {
        Answer::Pick("back") => form.backward().map_or(Went::Left, Went::At),
        Answer::Pick("save") if checks => Went::Whole(form),
        Answer::Pick(key) if checks => match key.strip_prefix("edit:").and_then(F::Ask::of_code) {
            Some(ask) => Went::At(form.stand(ask, true)),
            None => Went::Nothing,
        },
        _ => Went::Asked(form),
    }
}

/// The last row of a question: back, perhaps without an answer, and out.
pub(super) fn nav(optional: bool) -> Vec<Button> {
    let skip = optional.then(|| Button::here("skip", text!("button-skip")));
    let back = Button::here("back", text!("button-back"));
    [back].into_iter().chain(skip).chain([Button::here("stop", text!("button-stop"))]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::codes;

    codes! {
        /// Questions for the tests below.
        enum Ask {
            Kind => "kind",
            Team => "team",
            Name => "name",
            Check => "check",
        }
    }

    questions!(Ask);

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Sample {
        ask: Option<Ask>,
        changing: bool,
        needs_team: bool,
        team: bool,
    }

    impl Form for Sample {
        type Ask = Ask;

        fn asks(&self, ask: Ask) -> bool {
            ask != Ask::Team || self.needs_team
        }

        fn standing(&self) -> Option<Ask> {
            self.ask
        }

        fn is_changing(&self) -> bool {
            self.changing
        }

        fn stand(self, ask: Ask, changing: bool) -> Self {
            Self { ask: Some(ask), changing, ..self }
        }

        fn lacks(&self, ask: Ask) -> bool {
            ask == Ask::Team && self.needs_team && !self.team
        }
    }

    fn at(ask: Ask) -> Sample {
        Sample { ask: Some(ask), ..Sample::default() }
    }

    #[test]
    fn the_way_follows_the_answers_and_leads_back() {
        let form = Sample::default().forward();
        assert_eq!(form.ask(), Ask::Name, "no team is needed");
        assert_eq!(form.clone().backward().map(|it| it.ask()), Some(Ask::Kind));
        assert_eq!(form.forward().ask(), Ask::Check);
        assert_eq!(Sample::default().backward(), None);
        let form = Sample { needs_team: true, ..Sample::default() }.forward();
        assert_eq!((form.ask(), form.position()), (Ask::Team, 1));
    }

    #[test]
    fn an_answer_is_changed_from_the_card_and_what_it_brings_up_is_asked() {
        let Went::At(form) = went(at(Ask::Check), Answer::Pick("edit:kind")) else { panic!() };
        assert_eq!((form.ask(), form.is_changing()), (Ask::Kind, true));
        assert_eq!(form.clone().forward().ask(), Ask::Check);
        assert_eq!(form.clone().backward().map(|it| it.ask()), Some(Ask::Check));
        let form = Sample { needs_team: true, ..form }.forward();
        assert_eq!((form.ask(), form.is_changing()), (Ask::Team, true));
        let form = Sample { team: true, ..form }.forward();
        assert_eq!((form.ask(), form.is_changing()), (Ask::Check, false));
    }

    #[test]
    fn only_the_card_with_all_answers_saves() {
        assert_eq!(went(at(Ask::Check), Answer::Pick("save")), Went::Whole(at(Ask::Check)));
        assert_eq!(went(at(Ask::Name), Answer::Pick("save")), Went::Asked(at(Ask::Name)));
        assert_eq!(went(at(Ask::Check), Answer::Pick("edit:nothing")), Went::Nothing);
        assert_eq!(went(at(Ask::Kind), Answer::Pick("back")), Went::Left);
    }
}
