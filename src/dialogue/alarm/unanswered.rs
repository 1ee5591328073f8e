//! Words of danger that nobody answered: whoever went away from the card that asks is reminded the same day, and what they
//! told lies among the drafts as what it is.

use chrono::TimeDelta;

use super::At;
use super::at::{Held, Step};
use super::timers::Due;
use crate::dialogue::action::Go;
use crate::dialogue::drafts::links as drafts;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::facts::{Facts, StoredDraft};
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::place::Written;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::{Place, Turn};
use crate::domain::scope_guard::Sign;
use crate::domain::{DraftId, PersonId};

/// So long after the card was shown, or left, its question is asked again.
const AGAIN_AFTER: TimeDelta = TimeDelta::minutes(30);

impl At {
    /// Whether it asks about words that were told, now or when they were left in a draft.
    pub(super) fn asks_of_words(&self) -> bool {
        let heard = self.held.as_ref().is_some_and(Held::was_heard);
        self.step == Step::Ask && (heard || self.asks_of_draft())
    }

    /// Whether the question was left unanswered before, and the draft it is about says so.
    pub(super) fn asks_of_draft(&self) -> bool {
        self.held.is_none() && self.back.written().is_some_and(|it| it.unanswered().is_some())
    }
}

/// The draft remembers that danger was told in it and not answered.
pub(super) fn marked(mut turn: Turn, sign: Sign) -> Turn {
    if let Some((next, effects)) = turn.next.written().and_then(|it| it.left_unanswered(sign)) {
        turn.next = next;
        turn.effects.extend(effects);
    }
    turn
}

/// It was answered: the draft forgets it.
pub(super) fn cleared(back: Place) -> Turn {
    match back.written().and_then(Written::answered) {
        Some((next, effects)) => Turn::to(next).with_all(effects),
        None => Turn::to(back),
    }
}

/// Sets the reminder where the question was asked or left, and takes it away where it was answered.
#[must_use]
pub(in crate::dialogue) fn watched(before: &Place, turn: Turn, facts: &Facts) -> Turn {
    let Some(person) = facts.actor().map(|it| it.person) else { return turn };
    let asking = |place: &Place| place.at::<At>().filter(|it| it.asks_of_words()).map(|it| it.sign);
    match (asking(before), asking(&turn.next)) {
        (was, Some(sign)) if was != Some(sign) => turn.with(reminder(person, sign, None, facts)),
        (Some(sign), None) => match left_in(before, &turn) {
            Some(draft) => turn.with(reminder(person, sign, Some(draft), facts)),
            None => turn.with(Effect::CancelTimers { prefix: key(person) }),
        },
        _ => turn,
    }
}

/// The draft in which the question is left without an answer.
fn left_in(before: &Place, turn: &Turn) -> Option<DraftId> {
    let saved = |wanted: Option<DraftId>| {
        turn.effects.iter().rev().find_map(|it| match it {
            Effect::SaveDraft { id, title, .. } if wanted.is_none_or(|it| it == *id) => Some((*id, title.as_str())),
            _ => None,
        })
    };
    // One that was opened again is saved where it is answered.
    let old = before.at::<At>().filter(|it| it.asks_of_draft()).and_then(|it| it.back.written()).map(Written::draft);
    match (saved(old), old) {
        (Some((id, title)), _) => StoredDraft::is_unanswered(title).then_some(id),
        (None, old) => old,
    }
}

fn key(person: PersonId) -> String {
    format!("danger-unanswered:{person}:")
}

fn reminder(person: PersonId, sign: Sign, draft: Option<DraftId>, facts: &Facts) -> Effect {
    let timer = Timer::of(Due::Unanswered { person, sign, draft });
    Effect::SetTimer { key: key(person), due_at: facts.now + AGAIN_AFTER, timer }
}

/// The question once more, to whoever told it. Where somebody's life may be at stake it waits for no morning.
pub(super) fn due(person: PersonId, sign: Sign, draft: Option<DraftId>, facts: &Facts) -> Vec<Effect> {
    let stands = |id: DraftId| {
        let stored = facts.draft.as_ref().filter(|it| it.id == id && it.person == person);
        stored.is_some_and(|it| StoredDraft::is_unanswered(&it.title))
    };
    if draft.is_some_and(|it| !stands(it)) {
        return Vec::new();
    }
    let go = draft.map_or(Go::Resume, drafts::show);
    let screen = Screen::new(text!("alarm-unanswered", numbers = hotlines(facts)))
        .row(vec![Button::go(go, text!("alarm-button-answer"))]);
    let urgency = if sign == Sign::Violation { Urgency::Normal } else { Urgency::Now };
    vec![Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen),
        urgency,
        key: Some(format!("danger-unanswered:{person}")),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::Input;
    use crate::dialogue::action::Section;
    use crate::dialogue::drafts::BegunFound;
    use crate::dialogue::facts::DraftLine;
    use crate::dialogue::intake;
    use crate::dialogue::questions::QuestionDeed;
    use crate::dialogue::testing::*;

    const TOLD: &str = "toi qua ong Tu say ruou danh vo con, ba Nam chay sang nha hang xom";

    /// Danger was told at the menu and the card left by the menu: what was kept.
    fn left() -> (Chat, StoredDraft) {
        let mut chat = Chat::with(AN);
        assert!(chat.say(TOLD).offers("report"));
        let set = reminders(&chat);
        assert_eq!(set, [None], "while the card stands");
        chat.send(Input::Section(Section::Menu, String::new()));
        let kept = kept(&chat).expect("it is kept");
        (chat, kept)
    }

    fn kept(chat: &Chat) -> Option<StoredDraft> {
        chat.effects.iter().rev().find_map(|it| match it {
            Effect::SaveDraft { id, title, answers } => {
                {
                    let touched_at = chrono::DateTime::UNIX_EPOCH;
                    Some(StoredDraft { id: *id, person: AN, title: title.clone(), answers: answers.clone(), touched_at })
                }
            }
            _ => None,
        })
    }

    fn reminders(chat: &Chat) -> Vec<Option<DraftId>> {
        let due = |it: &Effect| match it {
            Effect::SetTimer { timer, .. } => match timer.get::<Due>() {
                Some(Due::Unanswered { draft, .. }) => Some(*draft),
                _ => None,
            },
            _ => None,
        };
        chat.effects.iter().filter_map(due).collect()
    }

    fn cancels(chat: &Chat) -> bool {
        chat.effects
            .iter()
            .any(|it| matches!(it, Effect::CancelTimers { prefix } if prefix.starts_with("danger-unanswered")))
    }

    #[test]
    fn art_10_4_danger_that_was_left_unanswered_is_said_of_the_draft_and_asked_again() {
        let (mut chat, draft) = left();
        assert_eq!(chat.note(), "alarm-left-unanswered");
        assert_eq!(reminders(&chat), [Some(draft.id)]);
        assert!(StoredDraft::unanswered(&draft.title).is_some());
        let line = DraftLine { id: draft.id, title: draft.title.clone(), touched_at: chat.world.now };
        chat.world.put(BegunFound(vec![line.clone()]));
        chat.world.drafts = vec![line];
        let tasks = facts_with(&chat).house.tasks(&facts_with(&chat));
        assert_eq!(
            vi(&tasks[0].label),
            "Bản nháp: Nguy cơ bạo lực gia đình, có lời kể nguy hiểm chưa trả lời · 05/05/2026"
        );
        chat.world.draft = Some(draft.clone());
        let screen = chat.send(Input::Section(Section::Drafts, String::new()));
        assert!(screen.choices.iter().any(|it| vi(&it.label).contains("nguy hiểm chưa trả lời")), "{screen:?}");
        let card = chat.tap(&format!("d:{}", draft.id));
        assert!(card.offers("report") && card.offers("calm") && vi(&card.body).contains("113"), "{}", vi(&card.body));
        chat.tap("calm");
        assert!(cancels(&chat) && chat.state.place.is::<intake::At>());
        assert!(StoredDraft::unanswered(&self::kept(&chat).unwrap().title).is_none(), "it was answered");
    }

    fn facts_with(chat: &Chat) -> Facts {
        chat.world.clone()
    }

    #[test]
    fn art_10_4_whoever_opens_it_and_leaves_again_is_asked_again_and_a_report_ends_it() {
        let (mut chat, draft) = left();
        chat.world.draft = Some(draft.clone());
        assert!(chat.go(drafts::show(draft.id)).offers("report"));
        chat.send(Input::Section(Section::Menu, String::new()));
        assert_eq!(reminders(&chat), [Some(draft.id)]);
        chat.go(drafts::show(draft.id));
        chat.tap("report");
        assert!(cancels(&chat));
        assert!(StoredDraft::unanswered(&kept(&chat).unwrap().title).is_none());
    }

    #[test]
    fn art_10_4_the_reminder_comes_at_once_where_life_is_at_stake_and_not_where_it_was_answered() {
        let (chat, draft) = left();
        for (sign, urgency) in
            [(Sign::Violence, Urgency::Now), (Sign::ChildOrSexual, Urgency::Now), (Sign::Violation, Urgency::Normal)]
        {
            let facts = Facts { draft: Some(draft.clone()), ..chat.world.clone() };
            let told = due(AN, sign, Some(draft.id), &facts);
            assert!(
                matches!(&told[..], [Effect::Tell { urgency: it, to: Audience::Person(AN), .. }] if *it == urgency)
            );
            let answered = StoredDraft { title: "new".to_owned(), ..draft.clone() };
            assert!(due(AN, sign, Some(draft.id), &Facts { draft: Some(answered), ..chat.world.clone() }).is_empty());
            assert!(due(AN, sign, Some(draft.id), &Facts { draft: None, ..chat.world.clone() }).is_empty());
        }
    }

    /// At the question about a bulletin.
    fn asking() -> Chat {
        let mut chat = Chat::with(AN);
        chat.world.put(Some(crate::dialogue::announce::found_for_tests()));
        chat.go(crate::dialogue::questions::links::ask(crate::domain::AnnouncementId(7)));
        chat
    }

    fn asked(chat: &Chat) -> Option<String> {
        chat.effects.iter().find_map(|it| match it.deed::<QuestionDeed>()? {
            QuestionDeed::Ask(new) => Some(new.body.clone()),
            QuestionDeed::Answer { .. } => None,
        })
    }

    const QUESTION: &str = "chồng đánh vợ nhiều lần thì tổ hòa giải có được hòa giải nữa không ạ";

    #[test]
    fn a_question_about_violence_stays_a_question_whatever_is_answered() {
        for key in ["calm", "report"] {
            let mut chat = asking();
            assert!(chat.say(QUESTION).offers("report"));
            chat.tap(key);
            if key == "report" {
                assert_eq!(asked(&chat), None);
                chat.tap("on");
            }
            assert_eq!(asked(&chat).as_deref(), Some(QUESTION), "{key}");
            assert!(kept(&chat).is_none(), "no case is begun");
        }
    }

    #[test]
    fn a_question_that_waits_at_the_card_is_kept_as_one() {
        let mut chat = asking();
        chat.say(QUESTION);
        chat.send(Input::Section(Section::Menu, String::new()));
        let draft = kept(&chat).expect("its words are kept");
        assert!(StoredDraft::is_unanswered(&draft.title) && reminders(&chat) == [Some(draft.id)], "{}", draft.title);
        chat.world.draft = Some(draft.clone());
        assert!(chat.go(drafts::show(draft.id)).offers("calm"));
        chat.tap("calm");
        assert_eq!(asked(&chat).as_deref(), Some(QUESTION));
    }
}
