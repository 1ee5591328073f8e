//! A desk at which one person after another talks to the bot: every step is read, decided, kept and shown as the
//! shell does it, with drafts, case codes and every effect recorded.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeDelta};

use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::alarm::testing::follow_alarm;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::examples::check_examples;
use crate::dialogue::facts::{DraftLine, Facts, Needs, Said, StoredDraft};
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::intake::{At, Draft, Step};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::testing::{actor, check_screen, check_text, day, facts_of, keys, people, vi};
use crate::dialogue::todo::testing::keep_asked;
use crate::dialogue::{Card, Input, Media, State, Turn, heard, needs, turn, view};
use crate::domain::case::NewCase;
use crate::domain::people::Person;
use crate::domain::{DraftId, PersonId};

pub(super) const CONTENT: &str = "Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được.";

/// The desk.
pub(super) struct Desk {
    /// Where the present person stands.
    pub(super) state: State,
    /// Who else stands where.
    others: BTreeMap<PersonId, State>,
    /// The present person.
    pub(super) who: PersonId,
    /// What the world looks like.
    pub(super) world: Facts,
    /// Everybody in the ward.
    pub(super) people: Vec<Person>,
    /// Drafts by id.
    pub(super) drafts: BTreeMap<DraftId, StoredDraft>,
    /// Saved cases with their codes.
    pub(super) cases: Vec<(String, NewCase)>,
    /// Effects of the last turn.
    pub(super) effects: Vec<Effect>,
    /// Note of the last turn.
    pub(super) note: Option<crate::dialogue::text::Text>,
    /// Whether names stand in it.
    pub(super) names: bool,
    /// Taps and messages since the start.
    pub(super) interactions: usize,
    /// Messages among them.
    pub(super) typed: usize,
    codes: usize,
    message: i32,
}

impl Desk {
    pub(super) fn with(who: PersonId) -> Self {
        Self {
            state: State::default(),
            others: BTreeMap::new(),
            who,
            world: facts_of(who),
            people: people(),
            drafts: BTreeMap::new(),
            cases: Vec::new(),
            effects: Vec::new(),
            note: None,
            names: false,
            interactions: 0,
            typed: 0,
            codes: 0,
            message: 100,
        }
    }

    /// Somebody else sits down.
    pub(super) fn turn_to(&mut self, who: PersonId) {
        let next = self.others.remove(&who).unwrap_or_default();
        let state = std::mem::replace(&mut self.state, next);
        self.others.insert(self.who, state);
        self.who = who;
        self.world.who = crate::dialogue::facts::Who::Known(actor(who));
    }

    fn facts(&mut self, needs: &Needs) -> Facts {
        let mut facts = self.world.clone();
        let in_team = |it: &&Person| it.offices.iter().any(|held| needs.team.is_some() && held.team == needs.team);
        facts.team_people = self.people.iter().filter(in_team).cloned().collect();
        keep_asked(&mut facts, needs);
        facts.draft = needs.draft.and_then(|it| self.drafts.get(&it).cloned());
        if needs.drafts {
            let own = self.drafts.values().filter(|it| it.person == self.who);
            let line = |it: &StoredDraft| DraftLine { id: it.id, title: it.title.clone(), touched_at: facts.now };
            facts.drafts = own.map(line).collect();
        }
        if let Some((team, on)) = needs.code {
            self.codes += 1;
            facts.code = Some(format!("VN-{:02}-{}-{:03}", team.0, on.format("%Y"), self.codes));
        }
        facts
    }

    pub(super) fn send(&mut self, input: Input) -> Screen {
        self.state = State::load(&self.state.save()).0;
        self.world.fresh += 1;
        let codes = self.codes;
        let shown = self.facts(&self.state.place.needs());
        let input = heard(&self.state, input, &shown, &vi);
        let wanted = needs(&self.state, &input);
        let facts = self.facts(&wanted);
        let Turn { next, effects, toast, note, card, cut, names } = turn(&self.state, input, &facts);
        self.state.before = self.state.before(cut, &next);
        (self.state.cut, self.state.place) = (cut, next);
        let (loaded, lost) = State::load(&self.state.save());
        assert!(!lost && loaded == self.state, "a state survives JSON: {}", self.state.save());
        if card != Card::Keep {
            self.state.rev += 1;
            self.state.moved_at = Some(self.world.now);
        }
        note.iter().chain(&toast).for_each(check_text);
        (self.note, self.names) = (note, names);
        for effect in &effects {
            self.apply(effect);
        }
        let opened = effects.iter().filter(|it| matches!(it.deed(), Some(IntakeDeed::Open { .. }))).count();
        // What lay there and no longer holds shows only when it is saved; the shell gives the code back then.
        let outdated = ["intake-team-gone", "intake-of-another"];
        if self.note.as_ref().is_some_and(|it| outdated.contains(&it.id.as_str())) {
            assert_eq!(opened, 0);
            self.codes = codes;
        }
        assert_eq!(self.codes - codes, opened, "a code that is read is used: there are no gaps");
        self.effects = effects;
        let screen = self.screen();
        check_screen(&screen);
        self.check_examples();
        screen
    }

    /// See [`check_examples`].
    fn check_examples(&mut self) {
        let (state, note, codes) = (self.state.clone(), self.note.clone(), self.codes);
        let chat = std::cell::RefCell::new(&mut *self);
        check_examples(&state, note.as_ref(), &|needs| chat.borrow_mut().facts(needs));
        self.codes = codes;
    }

    fn apply(&mut self, effect: &Effect) {
        match effect {
            Effect::SaveDraft { id, title, answers } => {
                let person = self.drafts.get(id).map_or(self.who, |it| it.person);
                let stored = StoredDraft {
                    id: *id,
                    person,
                    title: title.clone(),
                    answers: answers.clone(),
                    touched_at: chrono::DateTime::UNIX_EPOCH,
                };
                self.drafts.insert(*id, stored);
            }
            Effect::DropDraft(id) => {
                self.drafts.remove(id);
            }
            Effect::Tell { screen, .. } | Effect::Say(screen) => check_screen(screen),
            _ => {}
        }
        match effect.deed() {
            Some(IntakeDeed::Open { permit, case, code }) => {
                assert_eq!(permit.by(), self.who);
                case.check(self.world.today).unwrap();
                if self.cases.iter().all(|it| it.1.key != case.key) {
                    self.cases.push((code.clone(), (**case).clone()));
                }
            }
            Some(IntakeDeed::Tell { body, .. }) => check_text(body),
            _ => {}
        }
        if let Some(deed) = effect.deed() {
            follow_alarm(&mut self.world, deed);
        }
    }

    pub(super) fn screen(&mut self) -> Screen {
        let facts = self.facts(&self.state.place.needs());
        view(&self.state.place, &facts)
    }

    /// The card is read before it is answered.
    fn read(&mut self) {
        self.state.moved_at = self.state.moved_at.map(|it| it - TimeDelta::seconds(2));
    }

    pub(super) fn tap(&mut self, key: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.offers(key), "no button {key:?} on {}: {:?}", screen.body.id, keys(&screen));
        self.interactions += 1;
        self.read();
        let press = Press::Here { rev: self.state.rev, key: key.to_owned() };
        self.send(Input::Button { press, on_card: true });
        self
    }

    pub(super) fn say(&mut self, text: &str) -> &mut Self {
        self.message += 1;
        self.interactions += 1;
        self.typed += 1;
        self.read();
        self.send(Input::Text { text: text.to_owned(), message: self.message, forwarded: false, html: None });
        self
    }

    pub(super) fn media(&mut self, kind: Media) -> &mut Self {
        self.message += 1;
        self.send(Input::Media {
            kind,
            file: Some("AwAD-file".to_owned()),
            message: self.message,
            caption: None,
            album: None,
            name: None,
        });
        self
    }

    /// A picture with words below it.
    pub(super) fn caption(&mut self, words: &str) -> &mut Self {
        self.message += 1;
        self.send(Input::Media {
            kind: Media::Photo,
            file: Some("AwAD-file".to_owned()),
            message: self.message,
            caption: Some((words.to_owned(), None)),
            album: None,
            name: None,
        });
        self
    }

    pub(super) fn go(&mut self, go: Go) -> &mut Self {
        self.send(Input::Button { press: Press::Go(go), on_card: false });
        self
    }

    pub(super) fn begin(&mut self, words: &str) -> &mut Self {
        self.message += 1;
        self.world.said = Some(Said { message: self.message, at: self.world.now });
        self.send(Input::Section(Section::Log, words.to_owned()));
        self.world.said = None;
        self
    }

    /// Several steps: `=` before a key is a tap, all else is typed.
    pub(super) fn play(&mut self, steps: &[&str]) -> &mut Self {
        for step in steps {
            match step.strip_prefix('=') {
                Some(key) => self.tap(key),
                None => self.say(step),
            };
        }
        self
    }

    /// From the start to the card, received yesterday and not begun.
    pub(super) fn reach_card(&mut self) -> &mut Self {
        self.begin("").play(&[
            "=sign:none",
            "=group:neighbourhood",
            "=kind:right_of_way",
            "=day:yesterday",
            "=ground:party_request",
            "=place:1",
            "Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5",
            "Trần Văn Yên, 61 tuổi",
            CONTENT,
            "=me",
            "=now:received",
        ])
    }

    pub(super) fn at(&self) -> &At {
        self.state.place.at().unwrap_or_else(|| panic!("not in the flow but at {:?}", self.state.place))
    }

    pub(super) fn step(&self) -> Step {
        self.at().step
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.at().draft
    }

    /// The one saved case.
    pub(super) fn case(&self) -> &NewCase {
        assert_eq!(self.cases.len(), 1);
        &self.cases[0].1
    }

    pub(super) fn note_id(&self) -> &str {
        self.note.as_ref().map_or("", |it| it.id.as_str())
    }

    /// The line above the card, as it is read.
    pub(super) fn reads_note(&self) -> String {
        self.note.as_ref().map(vi).unwrap_or_default()
    }

    /// Whether the last turn removed the person's message.
    pub(super) fn removed(&self) -> bool {
        self.effects.contains(&Effect::DeleteMessage(self.message))
    }

    /// To whom the last turn sends messages of their own.
    pub(super) fn told(&self) -> Vec<Audience> {
        let to = |it: &Effect| match (it, it.deed()) {
            (Effect::Tell { to, .. }, _) | (_, Some(IntakeDeed::Tell { to, .. })) => Some(to.clone()),
            _ => None,
        };
        self.effects.iter().filter_map(to).collect()
    }

    /// Whether the last turn kept the draft.
    pub(super) fn kept(&self) -> bool {
        self.effects.iter().any(|it| matches!(it, Effect::SaveDraft { .. }))
    }

    /// Everything the person reads now.
    pub(super) fn reads(&mut self) -> String {
        let screen = self.screen();
        let mut text = vi(&screen.body);
        for label in screen.choices.iter().map(|it| &it.label).chain(screen.nav.iter().flatten().map(label)) {
            text += "\n";
            text += &vi(label);
        }
        text
    }

    /// The keys of the present screen.
    pub(super) fn keys(&mut self) -> Vec<String> {
        keys(&self.screen())
    }

    pub(super) fn today_is(&mut self, text: &str) {
        self.world.today = day(text);
    }
}

fn label(button: &Button) -> &crate::dialogue::text::Text {
    match button {
        Button::Here { label, .. } | Button::Go { label, .. } | Button::Url { label, .. } => label,
    }
}

/// `n` days before the day of the tests.
pub(super) fn ago(n: u64) -> NaiveDate {
    day("2026-05-05").checked_sub_days(Days::new(n)).unwrap()
}
