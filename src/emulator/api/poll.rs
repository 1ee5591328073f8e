//! Sending and stopping polls.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::edit::{inline, target};
use super::send::{options, sent, writable};
use super::{Answer, Method, Params};
use crate::emulator::entities::{Formatted, Source};
use crate::emulator::errors::ApiError;
use crate::emulator::limits;
use crate::emulator::markup::{Markup, is_true};
use crate::emulator::message::{Author, Content};
use crate::emulator::notes::Note;
use crate::emulator::polls::Poll;
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[("sendPoll", send_poll), ("stopPoll", stop_poll)];

/// Longest question, option and explanation, and most options.
const QUESTION: usize = 300;
const OPTION: usize = 100;
const EXPLANATION: usize = 200;
const OPTIONS: usize = 12;

/// The text under `name`, with the parse mode and the entities that have its name before them.
fn worded(world: &World, params: &Params, name: &str) -> Result<Formatted, ApiError> {
    let source = Source {
        text: params.get(name).unwrap_or(""),
        parse_mode: params.get(&format!("{name}_parse_mode")),
        entities: params.get(&format!("{name}_entities")),
    };
    Formatted::parse(&source, world)
}

fn choice(world: &World, item: &Value) -> Result<Formatted, ApiError> {
    let text = item.as_str().or_else(|| item["text"].as_str());
    let text = text.ok_or_else(|| ApiError::bad("can't parse poll option: Can't find field \"text\""))?;
    let entities = item.get("text_entities").map(ToString::to_string);
    let source = Source { text, parse_mode: item["text_parse_mode"].as_str(), entities: entities.as_deref() };
    Ok(Formatted::parse(&source, world)?.with_custom_emoji_only())
}

fn choices(world: &World, params: &Params) -> Result<Vec<Formatted>, ApiError> {
    let value = params.json("options", "options")?;
    let Some(list) = value.as_ref().and_then(Value::as_array) else {
        return Err(ApiError::bad("expected an Array of InputPollOption as options"));
    };
    let all = list.iter().map(|item| choice(world, item)).collect::<Result<Vec<_>, _>>()?;
    if all.is_empty() {
        return Err(ApiError::bad("poll must have at least 1 option"));
    }
    if all.len() > OPTIONS {
        return Err(ApiError::bad("poll can't have more than 12 options"));
    }
    if all.iter().any(|option| option.text.is_empty()) {
        return Err(ApiError::bad("poll options must be non-empty"));
    }
    if all.iter().any(|option| option.chars() > OPTION) {
        return Err(ApiError::bad("poll options length must not exceed 100"));
    }
    Ok(all)
}

fn correct(params: &Params, options: usize) -> Result<Vec<usize>, ApiError> {
    let list = match params.json("correct_option_ids", "correct option identifiers")? {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_i64).collect(),
        _ => params.int("correct_option_id").map(|id| vec![id]).unwrap_or_default(),
    };
    if list.is_empty() {
        return Err(ApiError::bad("wrong correct option ID specified"));
    }
    list.into_iter()
        .map(|id| usize::try_from(id).ok().filter(|id| *id < options))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| ApiError::bad("wrong correct option ID specified"))
}

fn send_poll(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let question = worded(world, params, "question")?.with_custom_emoji_only();
    if question.text.is_empty() {
        return Err(ApiError::bad("poll question must be non-empty"));
    }
    if question.chars() > QUESTION {
        return Err(ApiError::bad("poll question length must not exceed 300"));
    }
    let choices = choices(world, params)?;
    let quiz = params.get("type") == Some("quiz");
    let correct = if quiz { correct(params, choices.len())? } else { Vec::new() };
    let explanation = worded(world, params, "explanation")?;
    if explanation.chars() > EXPLANATION || explanation.text.matches('\n').count() > 2 {
        return Err(ApiError::bad("quiz explanation is too long"));
    }
    let description = worded(world, params, "description")?;
    if description.chars() > limits::CAPTION {
        return Err(ApiError::bad("poll description is too long"));
    }
    let options = options(world, params)?;
    let id = (world.draw() >> 1).to_string();
    world.polls.add(Poll {
        id: id.clone(),
        question,
        options: choices,
        closed: params.flag("is_closed"),
        anonymous: params.get("is_anonymous").is_none_or(is_true),
        quiz,
        many: params.flag("allows_multiple_answers"),
        correct,
        explanation,
        description,
        votes: BTreeMap::new(),
    });
    Ok(sent(world, options, Content::Poll(id), now))
}

fn stop_poll(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let (chat, message) = target(params)?;
    let markup = Markup::parse(params.get("reply_markup"), chat > 0)?;
    let place = writable(world, chat)?;
    let missing = || ApiError::bad("message with poll to stop not found");
    let found = place.message(message).ok_or_else(missing)?;
    let Content::Poll(id) = found.content.clone() else { return Err(missing()) };
    if found.author != Author::Bot || found.origin.is_some() {
        return Err(ApiError::bad("poll can't be stopped"));
    }
    let markup = inline(markup)?;
    let poll = world.polls.get_mut(&id).ok_or_else(missing)?;
    if poll.closed {
        return Err(ApiError::bad("poll has already been closed"));
    }
    poll.closed = true;
    let body = poll.to_json();
    if let Some(found) = world.chats.get_mut(&chat).and_then(|place| place.message_mut(message)) {
        found.markup = markup;
    }
    world.notes.push(Note::Edited { chat, message });
    Ok(body.into())
}
