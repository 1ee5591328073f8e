//! The other half of [`People`]: what can be read, and the strings behind the stage.

use std::collections::BTreeMap;

use super::calls::Call;
use super::commands::Command;
use super::cut::Cut;
use super::events::Event;
use super::faults::Rule;
use super::files::StoredFile;
use super::lints::Lint;
use super::markup::ReplyKeyboard;
use super::notes::{Note, Toast};
use super::people::People;
use super::rate::RateModel;
use super::view::ChatMessage;

impl People {
    /// All messages of a private chat (`user`) or a group (its id), deleted ones too, oldest first.
    pub fn chat(&self, chat: i64) -> Vec<ChatMessage> {
        self.shared.with(|world, _| world.messages(chat))
    }

    /// What the newest message holds that holds it; deleted ones count too. Costs no more than the messages looked at.
    pub fn newest<T>(&self, chat: i64, look: impl FnMut(ChatMessage) -> Option<T>) -> Option<T> {
        self.shared.with(|world, _| {
            let place = world.chats.get(&chat)?;
            place.messages.values().rev().map(|it| world.view(place, it)).find_map(look)
        })
    }

    /// One message.
    pub fn message(&self, chat: i64, id: i64) -> Option<ChatMessage> {
        self.shared.with(|world, _| {
            let place = world.chats.get(&chat)?;
            Some(world.view(place, place.messages.get(&id)?))
        })
    }

    /// Answers to a person's presses, oldest first.
    pub fn toasts(&self, user: i64) -> Vec<Toast> {
        self.shared
            .with(|world, _| world.toasts.get(&user).map(|all| all.iter().cloned().collect()).unwrap_or_default())
    }

    /// What the bot is doing in a chat right now (`typing`, `upload_document`, …).
    pub fn typing(&self, chat: i64) -> Option<String> {
        self.shared.with(|world, now| world.typing(chat, now))
    }

    /// The command menu a person sees in the private chat.
    pub fn menu(&self, user: i64) -> Vec<Command> {
        self.shared.with(|world, _| world.menu(user, user))
    }

    /// The command menu a person sees in a chat.
    pub fn menu_in(&self, user: i64, chat: i64) -> Vec<Command> {
        self.shared.with(|world, _| world.menu(user, chat))
    }

    /// The reply keyboard that is open in a chat.
    pub fn open_keyboard(&self, chat: i64) -> Option<ReplyKeyboard> {
        self.shared.with(|world, _| world.open_keyboard(chat))
    }

    /// A file by its id.
    pub fn file(&self, file_id: &str) -> Option<StoredFile> {
        self.shared.with(|world, _| world.files.get(file_id).cloned())
    }

    /// Everything that happens from now on.
    pub fn subscribe(&self) -> tokio::sync::broadcast::Receiver<Event> {
        self.shared.with_hub(|_, hub| hub.subscribe())
    }

    /// Updates that wait for the bot.
    pub fn pending_updates(&self) -> usize {
        self.shared.with(|world, now| world.queue.len(now))
    }

    /// The next update gets this id, as after a week of silence.
    pub fn jump_update_ids(&self, to: i64) {
        self.shared.with(|world, _| world.queue.jump_ids(to));
    }

    /// The API calls so far (the latest `keep_calls` of them).
    pub fn calls(&self) -> Vec<Call> {
        self.shared.calls().all()
    }

    /// How often each method was called.
    pub fn call_counts(&self) -> BTreeMap<String, u64> {
        self.shared.calls().counts()
    }

    /// Empties the log of calls.
    pub fn clear_calls(&self) {
        self.shared.calls().clear();
    }

    /// What a careful reader of the chats would frown at.
    pub fn lints(&self) -> Vec<Lint> {
        self.shared.with(|world, _| world.lints())
    }

    /// Adds a scripted fault.
    pub fn push_fault(&self, rule: Rule) {
        self.shared.faults().push(rule);
    }

    /// The faults still to come.
    pub fn faults(&self) -> Vec<Rule> {
        self.shared.faults().all().to_vec()
    }

    /// Forgets all faults.
    pub fn clear_faults(&self) {
        self.shared.faults().clear();
    }

    /// Sets the added latency of every call: half before, half after it is done.
    pub fn set_latency(&self, ms: u64) {
        self.shared.set_latency(ms);
    }

    /// Turns the rate model on or off.
    pub fn set_rates(&self, model: Option<RateModel>) {
        self.shared.rates().set(model);
    }

    /// Sets how people's apps cut a text that is too long for one message.
    pub fn set_cut(&self, cut: Cut) {
        self.shared.with(|world, _| world.cut = cut);
    }

    /// Tells whoever looks on that the clock was moved.
    pub fn clock_moved(&self) {
        self.shared.with(|world, _| world.notes.push(Note::Clock));
        self.shared.wake();
    }
}
