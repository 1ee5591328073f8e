//! The people of the load: each walks through the dialogue of a case, again and again, by taps and words.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Days, TimeDelta, Utc};
use hoagiai::clock::{Clock, SystemClock};
use hoagiai::domain::calendar::local_date;
use hoagiai::emulator::{ChatMessage, Emulator, EmulatorConfig, EmulatorHandle, Event, EventKind, People};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::bots::{FIRST_USER, PEOPLE_OF_WARD, WARDS};

/// One thing a person does.
pub(super) enum Deed {
    /// Taps the button that carries this.
    Tap(&'static str),
    /// Types.
    Say(&'static str),
}

use Deed::{Say, Tap};

/// How long a person looks at a card before the tap that saves.
const LOOK: TimeDelta = TimeDelta::milliseconds(1_020);

/// A case from the menu to its code: nine steps, ten taps, three messages.
pub(super) const CASE: [Deed; 13] = [
    Tap("ghivu"),
    Tap("sign:none"),
    Tap("group:neighbourhood"),
    Tap("kind:right_of_way"),
    Tap("day:yesterday"),
    Tap("ground:party_request"),
    Tap("place:"),
    Say("Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5"),
    Say("Trần Văn Yên, 61 tuổi"),
    Say("Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được."),
    Tap("me"),
    Tap("now:received"),
    Tap("save"),
];

/// How long an answer may take before the measurement is given up.
const PATIENCE: Duration = Duration::from_secs(20);
/// Messages that the emulator keeps of each chat.
const KEPT: usize = 60;

/// Who answers: decides what a button looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Partner {
    /// The bot that is measured.
    Hoagiai,
    /// The floor.
    Floor,
    /// The floor with dialogues in SQLite.
    Stored,
}

/// A person of the load.
struct Walker {
    user: i64,
    at: usize,
    /// Since when an answer is awaited.
    since: Option<DateTime<Utc>>,
    message: i64,
    buttons: Vec<(String, String)>,
}

/// An emulator with people in it.
pub(super) struct Town {
    emulator: EmulatorHandle,
    /// The people.
    pub(super) people: People,
    events: Receiver<Event>,
    walkers: Vec<Walker>,
    by_user: HashMap<i64, usize>,
    partner: Partner,
}

/// The instant by the emulator's clock.
pub(super) fn now() -> DateTime<Utc> {
    SystemClock.now()
}

/// Milliseconds from one instant to another.
pub(super) fn millis(from: DateTime<Utc>, to: DateTime<Utc>) -> f64 {
    (to - from).num_microseconds().unwrap_or(0) as f64 / 1000.0
}

/// The `nth` person of the load: mediators of the sample, ward after ward, so that neighbours rarely share a team.
fn user(nth: usize) -> i64 {
    let nth = nth as i64;
    let (ward, seat) = (nth % WARDS, nth / WARDS);
    // In front of every ward's first mediators stand its four officials and the first team's head.
    FIRST_USER + ward * PEOPLE_OF_WARD + 5 + seat
}

impl Town {
    /// An emulator with `count` people who have pressed Start, and nobody to answer them yet.
    pub(super) async fn open(partner: Partner, count: usize, latency_ms: u64) -> Self {
        Self::keeping(partner, count, (latency_ms, 0)).await
    }

    /// The same, with the last calls of the bot kept.
    pub(super) async fn keeping(partner: Partner, count: usize, (latency_ms, keep_calls): (u64, usize)) -> Self {
        let mut config = EmulatorConfig::new(std::sync::Arc::new(SystemClock));
        config.keep_messages = KEPT;
        config.keep_calls = keep_calls;
        config.latency_ms = latency_ms;
        let emulator = Emulator::start(config).await.expect("loopback has a free port");
        let people = emulator.people();
        let walkers: Vec<Walker> = (0..count)
            .map(|nth| Walker { user: user(nth), at: 0, since: None, message: 0, buttons: Vec::new() })
            .collect();
        for it in &walkers {
            people.add_user(it.user, "Lan");
        }
        let by_user = walkers.iter().enumerate().map(|(nth, it)| (it.user, nth)).collect();
        let events = people.subscribe();
        Self { emulator, people, events, walkers, by_user, partner }
    }

    /// Where the bot finds the emulator: address and token.
    pub(super) fn door(&self) -> (String, String) {
        (self.emulator.url(), self.emulator.bot_token().to_owned())
    }

    /// How many people there are.
    pub(super) fn count(&self) -> usize {
        self.walkers.len()
    }

    /// One person presses Start.
    pub(super) fn start(&mut self, nth: usize) {
        let walker = &mut self.walkers[nth];
        walker.since = Some(now());
        self.people.press_start(walker.user, "").expect("anybody may press Start");
    }

    /// Everybody presses Start and gets the menu; then the bot is left in peace for a moment.
    pub(super) async fn warm_up(&mut self) {
        for nth in 0..self.count() {
            self.start(nth);
        }
        for _ in 0..self.count() {
            self.answer().await;
        }
        // Start shows what waits for somebody; a case begins in the menu.
        if self.partner == Partner::Hoagiai {
            for walker in &mut self.walkers {
                walker.since = Some(now());
                self.people.send_text(walker.user, "/menu").expect("anybody may write");
            }
            for _ in 0..self.count() {
                self.answer().await;
            }
        }
        tokio::time::sleep(Duration::from_millis(1500)).await;
    }

    /// The person's next deed. `due` is when it was meant to happen.
    pub(super) fn act(&mut self, nth: usize, due: DateTime<Utc>) {
        let walker = &mut self.walkers[nth];
        assert!(walker.since.is_none(), "nobody acts before the answer has come");
        walker.since = Some(due);
        match &CASE[walker.at % CASE.len()] {
            Say(words) => drop(self.people.send_text(walker.user, words).expect("anybody may write")),
            Tap(key) => {
                let data = button(self.partner, &walker.buttons, key).unwrap_or_else(|| {
                    panic!("step {} has no button {key}:\n{}", walker.at, self.people.transcript(walker.user))
                });
                if *key == "save" {
                    // What saves is not taken on a card younger than a second: the person looks at it that long. The
                    // answer is timed from the tap.
                    let (people, user, message, data) =
                        (self.people.clone(), walker.user, walker.message, data.1.clone());
                    walker.since = Some(due.max(now()) + LOOK);
                    tokio::spawn(async move {
                        tokio::time::sleep(LOOK.to_std().expect("a short time")).await;
                        people.tap(user, message, &data).expect("the button is there");
                    });
                } else {
                    self.people.tap(walker.user, walker.message, &data.1).expect("the button is there");
                }
            }
        }
        walker.at += 1;
    }

    /// Waits for the next answer that somebody awaits: who, after how long in milliseconds.
    pub(super) async fn answer(&mut self) -> (usize, f64) {
        loop {
            let Some(event) = self.event_within(PATIENCE).await else { self.give_up() };
            if let Some(answered) = self.note(event) {
                return answered;
            }
        }
    }

    /// Shows whom the bot has left without an answer.
    fn give_up(&self) -> ! {
        let left: Vec<&Walker> = self.walkers.iter().filter(|it| it.since.is_some()).collect();
        let shown = left.first().map(|it| self.people.transcript(it.user)).unwrap_or_default();
        panic!("{} of {} people wait for an answer, one of them here:\n{shown}", left.len(), self.count());
    }

    async fn event_within(&mut self, patience: Duration) -> Option<Event> {
        match tokio::time::timeout(patience, self.events.recv()).await {
            Ok(Ok(event)) => Some(event),
            Ok(Err(RecvError::Lagged(missed))) => panic!("the load driver was too slow and missed {missed} events"),
            Ok(Err(RecvError::Closed)) | Err(_) => None,
        }
    }

    /// Takes an event in, if it is a card with buttons.
    fn note(&mut self, event: Event) -> Option<(usize, f64)> {
        let (EventKind::New { message } | EventKind::Edited { message }) = event.what else { return None };
        let nth = *self.by_user.get(&event.chat)?;
        if !message.from_bot || !self.is_card(&message) {
            return None;
        }
        let walker = &mut self.walkers[nth];
        walker.message = message.message_id;
        walker.buttons = message.buttons().map(|it| (it.text.clone(), it.data.clone())).collect();
        Some((nth, millis(walker.since.take()?, event.at)))
    }

    /// A card has buttons; a notice about somebody's case has one, which opens the case.
    fn is_card(&self, message: &ChatMessage) -> bool {
        let notice = self.partner == Partner::Hoagiai && message.buttons().all(|it| it.data.starts_with("g1.c."));
        !message.inline_keyboard.is_empty() && !notice
    }

    /// The text that does what the person's next deed does: words as they are, a tap by the number of its choice.
    pub(super) fn in_words(&self, nth: usize) -> String {
        let walker = &self.walkers[nth];
        match &CASE[walker.at % CASE.len()] {
            Say(words) => (*words).to_owned(),
            Tap("ghivu") => "/ghivu".to_owned(),
            Tap(key) => {
                let (label, _) = button(self.partner, &walker.buttons, key).expect("the button is there");
                label.split('.').next().unwrap_or_default().to_owned()
            }
        }
    }

    /// A person sends a text for which nobody waits.
    pub(super) fn say(&self, nth: usize, text: &str) {
        self.people.send_text(self.walkers[nth].user, text).expect("anybody may write");
    }

    /// Whether a person's newest card offers a button.
    pub(super) fn offers(&self, nth: usize, key: &str) -> bool {
        let chat = self.people.chat(self.walkers[nth].user);
        let card = chat.iter().rev().find(|it| !it.deleted && it.from_bot && self.is_card(it));
        card.is_some_and(|it| it.buttons().any(|it| carries(&it.data, key)))
    }

    /// Passes over what has happened so far.
    pub(super) fn forget_events(&mut self) {
        self.events = self.people.subscribe();
    }

    /// Waits for the next new card of anybody: whose, and when it came.
    pub(super) async fn card_within(&mut self, patience: Duration) -> Option<(usize, DateTime<Utc>)> {
        loop {
            let event = self.event_within(patience).await?;
            let EventKind::New { message } = &event.what else { continue };
            if let Some(nth) = self.by_user.get(&event.chat).filter(|_| message.from_bot && self.is_card(message)) {
                return Some((*nth, event.at));
            }
        }
    }

    /// Closes it.
    pub(super) async fn close(self) {
        self.emulator.stop().await;
    }
}

fn carries(data: &str, key: &str) -> bool {
    data == key || data.splitn(3, '.').nth(2).is_some_and(|it| it == key || key.ends_with(':') && it.starts_with(key))
}

fn button<'a>(partner: Partner, buttons: &'a [(String, String)], key: &str) -> Option<&'a (String, String)> {
    match partner {
        Partner::Hoagiai => {
            // A button of a day carries the day that it shows.
            let yesterday = format!("day:{}", local_date(now()) - Days::new(1));
            let key = if key == "day:yesterday" { &yesterday } else { key };
            buttons.iter().find(|it| carries(&it.1, key))
        }
        Partner::Floor | Partner::Stored => buttons.first(),
    }
}
