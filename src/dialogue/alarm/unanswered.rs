//! Words of danger that nobody answered: whoever went away from the card that asks is reminded the same day, and what they
//! told lies among the drafts as what it is.

use chrono::TimeDelta;

use super::at::{Held, Step};
use super::timers::Due;
use super::{AlarmDeed, At};
use crate::dialogue::action::{Go, Section};
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

/// Where the words lie about which the question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lie {
    /// On the card, which stands there.
    Card,
    /// In a draft.
    Draft(DraftId),
    /// Nowhere: whoever told them went away, and they were no draft's.
    Nowhere,
}

/// What a place asks about words of danger; one that was opened from such a card is not its answer.
fn asking(place: &Place) -> Option<(Sign, Lie)> {
    let at = place.at::<At>()?;
    if !at.asks_of_words() {
        return at.back.is::<At>().then(|| asking(&at.back))?;
    }
    let draft = at.back.written().filter(|_| at.asks_of_draft()).map(Written::draft);
    Some((at.sign, draft.map_or(Lie::Card, Lie::Draft)))
}

/// Sets the reminder where the question was asked or left, and takes it away where it was answered. What else its teller was
/// asked about stays as it is. `leaves`: what they did may be no answer.
#[must_use]
pub(in crate::dialogue) fn watched(before: &Place, turn: Turn, leaves: bool, facts: &Facts) -> Turn {
    let Some(person) = facts.actor().map(|it| it.person) else { return turn };
    let raised = turn.effects.iter().any(|it| matches!(it.deed::<AlarmDeed>(), Some(AlarmDeed::Raise { .. })));
    // Whoever reports something is not asked about what they told before and went away from.
    let turn = if raised { turn.with(Effect::CancelTimers { prefix: nowhere(person) }) } else { turn };
    let (was, is) = (asking(before), asking(&turn.next));
    let turn = match was.filter(|it| is_left(it.1, is, &turn)) {
        Some((sign, lie)) => {
            let left = (leaves && !raised && !begins_case(before, &turn, facts)).then_some(Lie::Nowhere);
            let left = left_in(lie, &turn).map(Lie::Draft).or(left);
            let cancel = Effect::CancelTimers { prefix: lie.key(person, facts) };
            // One of the same draft is set anew.
            let turn = if left == Some(lie) { turn } else { turn.with(cancel) };
            turn.with_all(left.map(|it| reminder(person, sign, it, facts)))
        }
        None => turn,
    };
    let asks_anew = is.filter(|_| is != was || was.is_some_and(|it| is_left(it.1, is, &turn)));
    turn.with_all(asks_anew.map(|(sign, lie)| reminder(person, sign, lie, facts)))
}

/// Whether the question is asked no more, or another one in its place.
fn is_left(lie: Lie, is: Option<(Sign, Lie)>, turn: &Turn) -> bool {
    is.is_none_or(|it| it.1 != lie) || (lie == Lie::Card && left_in(lie, turn).is_some())
}

/// Whether a case was begun of the words, which asks about danger itself.
fn begins_case(before: &Place, turn: &Turn, facts: &Facts) -> bool {
    let begun = turn.next.written().is_some_and(|it| it.draft() == DraftId(facts.fresh));
    begun && before.at::<At>().is_some_and(|it| it.may_be_draft(facts))
}

/// The draft in which the question is left without an answer.
fn left_in(lie: Lie, turn: &Turn) -> Option<DraftId> {
    // One that was opened again is saved where it is answered.
    let old = if let Lie::Draft(id) = lie { Some(id) } else { None };
    let saved = turn.effects.iter().rev().find_map(|it| match it {
        Effect::SaveDraft { id, title, .. } if old.is_none_or(|it| it == *id) => Some((*id, title.as_str())),
        _ => None,
    });
    match saved {
        Some((id, title)) => StoredDraft::is_unanswered(title).then_some(id),
        None => old,
    }
}

impl Lie {
    /// A reminder of its own, so that no other question's answer takes it away.
    fn key(self, person: PersonId, facts: &Facts) -> String {
        match self {
            Self::Card => format!("danger-unanswered:{person}:"),
            Self::Draft(draft) => format!("danger-in-draft:{draft}:"),
            Self::Nowhere => format!("{}{}:", nowhere(person), facts.fresh),
        }
    }
}

/// How the keys begin of what somebody told and went away from.
fn nowhere(person: PersonId) -> String {
    format!("danger-left:{person}:")
}

fn reminder(person: PersonId, sign: Sign, lie: Lie, facts: &Facts) -> Effect {
    let draft = if let Lie::Draft(id) = lie { Some(id) } else { None };
    let timer = Timer::of(Due::Unanswered { person, sign, draft, left: lie == Lie::Nowhere });
    Effect::SetTimer { key: lie.key(person, facts), due_at: facts.now + AGAIN_AFTER, timer }
}

/// The question once more, to whoever told it. Where somebody's life may be at stake it waits for no morning.
pub(super) fn due((person, sign): (PersonId, Sign), draft: Option<DraftId>, left: bool, facts: &Facts) -> Vec<Effect> {
    let stored = facts.draft.as_ref().filter(|it| it.person == person && StoredDraft::is_unanswered(&it.title));
    let stored = stored.filter(|it| Some(it.id) == draft);
    if draft.is_some() && stored.is_none() {
        return Vec::new();
    }
    let numbers = hotlines(facts);
    let body = match stored {
        Some(draft) => text!("alarm-unanswered-draft", about = facts.house.draft_called(draft), numbers = numbers),
        None if left => text!("alarm-unanswered-left", numbers = numbers),
        None => text!("alarm-unanswered", numbers = numbers),
    };
    let (go, label) = match draft {
        _ if left => (Go::Section(Section::Danger), text!("alarm-button-open")),
        Some(draft) => (drafts::show(draft), text!("alarm-button-answer")),
        None => (Go::Resume, text!("alarm-button-answer")),
    };
    let urgency = if sign == Sign::Violation { Urgency::Normal } else { Urgency::Now };
    // Each draft is asked about by itself.
    let of = draft.map(|it| format!(":{it}")).unwrap_or_default();
    vec![Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(Screen::new(body).row(vec![Button::go(go, label)])),
        urgency,
        key: Some(format!("danger-unanswered:{person}{of}")),
    }]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::dialogue::Input;
    use crate::dialogue::drafts::BegunFound;
    use crate::dialogue::facts::DraftLine;
    use crate::dialogue::intake;
    use crate::dialogue::questions::QuestionDeed;
    use crate::dialogue::testing::*;
    use crate::domain::case::Stage;

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
            Effect::SaveDraft { id, title, answers } => Some(StoredDraft {
                id: *id,
                person: AN,
                title: title.clone(),
                answers: answers.clone(),
                touched_at: chrono::DateTime::UNIX_EPOCH,
            }),
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

    /// The reminders that stand, by their keys.
    #[derive(Default)]
    struct Standing(BTreeMap<String, (Option<DraftId>, bool)>);

    impl Standing {
        /// Follows what the last turn did to them.
        fn follow(&mut self, chat: &Chat) -> Vec<(Option<DraftId>, bool)> {
            for effect in &chat.effects {
                match effect {
                    Effect::SetTimer { key, timer, .. } => {
                        if let Some(Due::Unanswered { draft, left, .. }) = timer.get() {
                            self.0.insert(key.clone(), (*draft, *left));
                        }
                    }
                    Effect::CancelTimers { prefix } => self.0.retain(|key, _| !key.starts_with(prefix)),
                    _ => {}
                }
            }
            self.0.values().copied().collect()
        }
    }

    #[test]
    fn art_10_4_an_answer_to_other_words_leaves_the_reminder_of_a_draft() {
        for answer in ["calm", "report"] {
            let mut standing = Standing::default();
            let (mut chat, draft) = left();
            assert_eq!(standing.follow(&chat), [(Some(draft.id), false)]);
            chat.world.fresh += 1;
            assert!(chat.say("chồng bà Năm cầm dao đuổi bà ấy ra đường, con chạy sang kêu").offers("report"));
            assert_eq!(standing.follow(&chat), [(Some(draft.id), false), (None, false)]);
            chat.tap(answer);
            assert_eq!(standing.follow(&chat), [(Some(draft.id), false)], "{answer}");
            // Of two drafts each has its own.
            let (mut other, first) = left();
            other.world.fresh += 1;
            other.say(TOLD);
            standing.follow(&other);
            other.send(Input::Section(Section::Menu, String::new()));
            let second = kept(&other).unwrap();
            assert_ne!(first.id, second.id);
            assert_eq!(standing.follow(&other), [(Some(first.id), false), (Some(second.id), false)]);
        }
    }

    #[test]
    fn art_10_4_whoever_told_danger_that_no_draft_keeps_is_reminded_unless_they_answered() {
        for (who, back) in [(KHANH, "the menu"), (AN, "a case")] {
            let told = || {
                let mut chat = if who == AN { Chat::about(AN, case_at(Stage::Registered)) } else { Chat::with(who) };
                if who == AN {
                    chat.send(Input::Section(Section::Cases, String::new()));
                    chat.tap("c:17");
                }
                assert!(chat.say("chồng đang đánh vợ").offers("report"), "{back}");
                let mut standing = Standing::default();
                assert_eq!(standing.follow(&chat), [(None, false)]);
                (chat, standing)
            };
            let (mut chat, mut standing) = told();
            chat.send(Input::Section(Section::Menu, String::new()));
            assert_eq!(standing.follow(&chat), [(None, true)], "{back}: {:?}", chat.effects);
            let facts = chat.world.clone();
            let [Effect::Tell { screen, .. }] = &due((who, Sign::Violence), None, true, &facts)[..] else { panic!() };
            assert!(vi(&screen.body).contains("chưa ai được báo") && vi(&screen.body).contains("113"));
            // Whoever reports it from the menu is asked no more.
            chat.tap("nguyhiem");
            assert_eq!(standing.follow(&chat), [(None, true)]);
            chat.tap("report");
            assert_eq!(standing.follow(&chat), [], "{back}");
            for answer in ["calm", "report"] {
                let (mut chat, mut standing) = told();
                chat.tap(answer);
                assert_eq!(standing.follow(&chat), [], "{back}: {answer}");
            }
        }
    }

    #[test]
    fn art_10_4_what_a_card_asks_about_is_not_lost_to_another_question() {
        let (mut chat, first) = left();
        let mut standing = Standing::default();
        standing.follow(&chat);
        chat.world.fresh += 1;
        chat.say("chồng bà Năm cầm dao đuổi bà ấy ra đường, con chạy sang kêu");
        standing.follow(&chat);
        // By the button of the reminder of the draft.
        chat.world.draft = Some(first.clone());
        assert!(chat.go(drafts::show(first.id)).offers("report"));
        let second = kept(&chat).expect("the words on the card are kept");
        assert!(second.id != first.id && second.answers.contains("cầm dao"), "{second:?}");
        assert!(StoredDraft::is_unanswered(&second.title));
        assert_eq!(standing.follow(&chat), [(Some(first.id), false), (Some(second.id), false)]);
        chat.tap("calm");
        assert_eq!(standing.follow(&chat), [(Some(second.id), false)]);
    }

    #[test]
    fn art_10_4_words_that_were_told_half_through_a_form_wait_with_it() {
        let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
        chat.send(Input::Section(Section::Cases, String::new()));
        for key in ["c:17", "outcome", "success", "today"] {
            chat.tap(key);
        }
        chat.say("Bên B trả lại lối đi.");
        let form = chat.state.place.clone();
        assert!(form.unsaved().is_some(), "{form:?}");
        assert!(chat.say("chồng đang đánh vợ").offers("report"));
        let mut standing = Standing::default();
        assert_eq!(standing.follow(&chat), [(None, false)]);
        chat.send(Input::Section(Section::Menu, String::new()));
        let draft = kept(&chat).expect("the form is kept with the words");
        assert!(StoredDraft::is_unanswered(&draft.title), "{}", draft.title);
        assert_eq!(crate::dialogue::unsaved::of_case(&draft.title).map(|it| it.1), Some(CASE));
        assert_eq!(standing.follow(&chat), [(Some(draft.id), false)], "they lie in the draft");
        // Opened again and answered, it is asked no more.
        chat.world.draft = Some(draft.clone());
        assert!(chat.go(drafts::show(draft.id)).offers("calm"));
        assert!(chat.effects.contains(&Effect::DropDraft(draft.id)));
        standing.follow(&chat);
        chat.tap("calm");
        assert!(!chat.state.place.is::<At>(), "{:?}", chat.state.place);
        chat.world.draft = None;
        let facts = chat.world.clone();
        for (of, left) in standing.follow(&chat) {
            assert_eq!(due((AN, Sign::Violence), of, left, &facts), [], "{of:?}");
        }
    }

    #[test]
    fn art_10_4_a_look_at_an_earlier_report_is_no_answer() {
        let mut chat = Chat::with(AN);
        chat.say("chồng đang đánh vợ");
        let mut standing = Standing::default();
        standing.follow(&chat);
        let asked = chat.state.place.clone();
        let told = crate::dialogue::alarm::links::told(crate::domain::AlarmId(3), Sign::Violence, asked.clone());
        let facts = facts_with(&chat);
        let turn = watched(&asked, Turn::to(told), true, &facts);
        assert_eq!(turn.effects, [], "the question stands behind it");
    }

    #[test]
    fn reminders_of_earlier_releases_are_read() {
        let old = r#"{"timer":"danger_unanswered","person":1,"sign":"violence","draft":4712}"#;
        let read: Due = serde_json::from_str(old).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), old);
    }

    #[test]
    fn art_10_4_the_reminder_says_of_which_draft_it_is() {
        let (chat, draft) = left();
        let touched_at = chat.world.now;
        let facts = Facts { draft: Some(StoredDraft { touched_at, ..draft.clone() }), ..chat.world.clone() };
        let told = due((AN, Sign::Violence), Some(draft.id), false, &facts);
        let [Effect::Tell { screen, key, .. }] = &told[..] else { panic!("{told:?}") };
        let body = vi(&screen.body);
        assert!(body.contains("Nguy cơ bạo lực gia đình") && body.contains("05/05/2026"), "{body}");
        assert!(key.as_ref().unwrap().ends_with(&draft.id.to_string()));
    }

    fn cancels(chat: &Chat) -> bool {
        chat.effects.iter().any(|it| matches!(it, Effect::CancelTimers { prefix } if prefix.starts_with("danger-")))
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
            let told = due((AN, sign), Some(draft.id), false, &facts);
            assert!(
                matches!(&told[..], [Effect::Tell { urgency: it, to: Audience::Person(AN), .. }] if *it == urgency)
            );
            let answered = StoredDraft { title: "new".to_owned(), ..draft.clone() };
            assert!(
                due((AN, sign), Some(draft.id), false, &Facts { draft: Some(answered), ..chat.world.clone() })
                    .is_empty()
            );
            assert!(due((AN, sign), Some(draft.id), false, &Facts { draft: None, ..chat.world.clone() }).is_empty());
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
