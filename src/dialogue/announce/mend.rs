//! Putting right what was sent in error: other words at everybody who has it, or taking it back; going on with a sending
//! that was stopped; and changing one that waits or was taken back.

use super::asks;
use super::links;
use super::timers::Due;
use super::{At, Step, compose, permit, progress, to_list, words};
use crate::dialogue::announce::AnnounceDeed;
use crate::dialogue::audience;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::{AnnouncementFound, Facts};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Sending, TYPED_FROM};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::nfc;
use crate::domain::mend::{Afterlife, Mend, Mends};

/// How much of what was replaced the card of a sending shows, in characters.
const SHOWN_OLD: usize = 200;

/// Whether it went out and may still be put right.
pub(super) fn can_mend(it: &Announcement) -> bool {
    let out = matches!(it.status, Sending::Sending | Sending::Stopped | Sending::Done);
    out && it.kind != AnnouncementKind::Training && it.after.recalled_at.is_none()
}

/// Whether it may become a draft again: nobody has it.
pub(super) fn can_reopen(it: &Announcement) -> bool {
    matches!(it.status, Sending::Confirmed | Sending::Cancelled) && it.kind != AnnouncementKind::Training
}

/// The key of a button that sends these words: once they are others, it is an old button.
pub(super) fn at_version(key: &str, it: &Announcement) -> String {
    format!("{key}:{}", it.after.version)
}

/// The key without the version that its card showed.
pub(super) fn without_version(key: &str) -> &str {
    let named = key.rsplit_once(':').map(|it| it.0);
    named.filter(|it| matches!(*it, "go-on" | "resend" | "resend-unknown")).unwrap_or(key)
}

/// What can be put right, in rows below the card of a sending.
pub(super) fn buttons(mut screen: Screen, found: &AnnouncementFound) -> Screen {
    let it = &found.announcement;
    if it.status == Sending::Stopped && found.progress.stopped > 0 && it.after.recalled_at.is_none() {
        let rest = audience::counted(&it.recipients, found.progress.stopped);
        screen = screen.choice(at_version("go-on", it), text!("sent-button-go-on", count = rest));
    }
    if can_reopen(it) {
        screen = screen.choice("reopen", text!("sent-button-reopen"));
    }
    if can_mend(it) {
        screen = screen.choice("correct", text!("sent-button-correct")).choice("recall", text!("sent-button-recall"));
    }
    screen
}

/// The steps of this file.
pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(found) = asks::found(facts).filter(|it| can_mend(&it.announcement)) else {
        return Screen::new(text!("announce-gone")).open().row(vec![to_list()]);
    };
    let it = &found.announcement;
    let people = || audience::counted(&it.recipients, having(found));
    let back = || vec![Button::here("back", text!("button-back")), to_list()];
    match (at.step, &at.fresh) {
        (Step::Corrected, Some(fresh)) => {
            let lost = lost(found).into_iter().collect::<Vec<_>>();
            let people = || audience::counted(&it.recipients, having(found) - found.since.reach.lost);
            let words = words::shown(&fresh.plain);
            Screen::new(text!("sent-correct-card", people = people(), lost = lost, words = words))
                .open()
                .choice("preview", text!("announce-button-preview"))
                .choice("again", text!("sent-button-type-again"))
                .row(vec![Button::primary("correct-now", text!("sent-button-correct-now", people = people()))])
                .row(back())
        }
        (Step::Recall, _) => {
            let words = words::shown(&it.content.plain);
            Screen::new(text!("sent-recall-card", what = what_can_be_done(found), words = words))
                .open()
                .row(vec![Button::danger("recall-now", text!("sent-button-recall-now", people = people()))])
                .row(back())
        }
        (Step::MendCount, fresh) => {
            let count = at.count.unwrap_or_else(|| having(found));
            let id = if fresh.is_some() { "sent-correct-count" } else { "sent-recall-count" };
            let people = audience::counted(&it.recipients, count);
            Screen::new(Text::of(id).with("people", people).with("count", count)).open().row(back())
        }
        _ => Screen::new(text!("sent-correct-type", words = it.content.plain.as_str())).open().row(back()),
    }
}

/// What a withdrawal will do, and whom it leaves with the words: said before, for it cannot be undone.
fn what_can_be_done(found: &AnnouncementFound) -> Vec<Text> {
    let counted = |count| audience::counted(&found.announcement.recipients, count);
    let reach = found.since.reach;
    let deleted = (reach.deletable > 0).then(|| text!("sent-recall-deletes", people = counted(reach.deletable)));
    let replaced = (reach.late > 0).then(|| text!("sent-recall-replaces", people = counted(reach.late)));
    deleted.into_iter().chain(replaced).chain(lost(found)).collect()
}

/// Of whom it is not known whether they have it: nothing can be done with a message of which we have no number.
fn lost(found: &AnnouncementFound) -> Option<Text> {
    let count = found.since.reach.lost;
    (count > 0).then(|| text!("sent-mend-lost", people = audience::counted(&found.announcement.recipients, count)))
}

/// Who has it, as far as is known.
fn having(found: &AnnouncementFound) -> u32 {
    found.since.reach.all()
}

/// A button of the card of a sending that belongs here; `None` if it is another one.
pub(super) fn begin(key: &str, facts: &Facts) -> Option<Turn> {
    let found = asks::found(facts)?;
    let it = &found.announcement;
    let at = |step| At { id: Some(it.id), version: Some(it.after.version), ..At::new(step) };
    Some(match key {
        "correct" if can_mend(it) => Turn::to(at(Step::Correct).place()),
        "recall" if can_mend(it) => Turn::to(at(Step::Recall).place()),
        "go-on" => go_on(&at(Step::Sending), found, facts)?,
        "reopen" if can_reopen(it) => reopen(found, facts)?,
        _ => return None,
    })
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let there = At { id: at.id, ..At::new(Step::Sending) };
    let Some(found) = asks::found(facts) else { return Turn::to(At::new(Step::List).place()) };
    let it = &found.announcement;
    if !can_mend(it) {
        return Turn::to(there.place()).note(changed_meanwhile(found, facts));
    }
    if at.version != Some(it.after.version) {
        return after_another(At { version: Some(it.after.version), ..at }, answer, found, facts);
    }
    match (at.step, answer) {
        (Step::Corrected, Answer::Pick("back")) => Turn::to(At { fresh: None, ..at.step(Step::Correct) }.place()),
        (Step::MendCount, Answer::Pick("back")) => Turn::to(before_count(at).place()),
        (_, Answer::Pick("back")) => Turn::to(there.place()),
        (Step::Corrected, Answer::Pick("again")) => Turn::to(At { fresh: None, ..at.step(Step::Correct) }.place()),
        (Step::Corrected, Answer::Pick("preview")) => {
            let preview = preview(&at, it, facts);
            Turn::to(at.place()).with_all(preview.map(|it| Effect::own(AnnounceDeed::Preview(Box::new(it)))))
        }
        (Step::Corrected, Answer::Pick("correct-now")) | (Step::Recall, Answer::Pick("recall-now")) => {
            let count = having(found);
            // As many as a sending asks for the number of: what changes at so many needs more than one tap.
            if count >= TYPED_FROM {
                return Turn::to(At { count: Some(count), ..at.step(Step::MendCount) }.place());
            }
            done(&at, found, facts)
        }
        (Step::MendCount, Answer::Text { text, .. }) if text.trim().parse() == Ok(at.count.unwrap_or(0)) => {
            done(&at, found, facts)
        }
        (Step::MendCount, Answer::Text { .. }) => Turn::to(at.place()).note(text!("announce-count-wrong")),
        (Step::Correct, Answer::Text { text, html, .. }) => typed(at, it, (text, html)),
        (Step::Correct, Answer::Media { .. }) => Turn::to(at.place()).note(text!("sent-correct-no-media")),
        (Step::Correct, _) => Turn::to(at.place()).note(text!("announce-text-help")),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// The card from which the number was asked.
fn before_count(at: At) -> At {
    let step = if at.fresh.is_some() { Step::Corrected } else { Step::Recall };
    At { count: None, ..at.step(step) }
}

fn done(at: &At, found: &AnnouncementFound, facts: &Facts) -> Turn {
    if at.fresh.is_some() { correct(at, found, facts) } else { recall(found, facts) }
}

/// Somebody else was quicker: what was typed stays, to be looked at beside what holds now. Nothing is sent by this press.
fn after_another(at: At, answer: Answer<'_>, found: &AnnouncementFound, facts: &Facts) -> Turn {
    let note = changed_meanwhile(found, facts);
    match (at.step, answer) {
        (Step::Correct, Answer::Text { text, html, .. }) => typed(at, &found.announcement, (text, html)).note(note),
        (Step::Corrected | Step::MendCount, _) if at.fresh.is_some() => Turn::to(before_count(at).place()).note(note),
        _ => Turn::to(At { id: at.id, ..At::new(Step::Sending) }.place()).note(note),
    }
}

/// As it will stand at the recipients.
fn preview(at: &At, it: &Announcement, facts: &Facts) -> Option<Announcement> {
    let content = at.fresh.clone()?;
    let after = Afterlife { corrected_at: Some(facts.now), ..it.after.clone() };
    Some(Announcement { content, after, ..it.clone() })
}

/// New words, or `wrong -> right`: only what is wrong need be typed.
fn typed(at: At, it: &Announcement, (text, html): (&str, Option<&str>)) -> Turn {
    let (plain, html) = match replaced(&it.content, text) {
        Some(Ok(pair)) => pair,
        Some(Err(Unreplaced::NotThere)) => return Turn::to(at.place()).note(text!("sent-correct-not-found")),
        Some(Err(Unreplaced::Several)) => return Turn::to(at.place()).note(text!("sent-correct-several")),
        None => {
            let plain = nfc(text.trim());
            (plain.clone(), html.map_or_else(|| words::escape(&plain), ToOwned::to_owned))
        }
    };
    let content = Content { html, plain, ..it.content.clone() };
    if let Some(note) = words::unfit(&content) {
        return Turn::to(at.place()).note(note);
    }
    if content == it.content {
        return Turn::to(at.place()).note(text!("sent-correct-same"));
    }
    let corrected = at.step(Step::Corrected);
    Turn::to(At { fresh: Some(content), ..corrected }.place())
}

/// Why `wrong -> right` could not be done.
enum Unreplaced {
    NotThere,
    /// At several places, or inside another word: which one is meant cannot be known.
    Several,
}

/// `wrong -> right` as words and as HTML; `None` if it is no such pair.
fn replaced(content: &Content, text: &str) -> Option<Result<(String, String), Unreplaced>> {
    let (wrong, right) = ["->", "=>", "→"].iter().find_map(|it| text.split_once(it))?;
    let (wrong, right) = (nfc(wrong.trim()), nfc(right.trim()));
    if wrong.is_empty() || right.is_empty() || text.lines().count() > 1 {
        return None;
    }
    let plain = replaced_once(&content.plain, &wrong, &right);
    let html = replaced_once(&content.html, &words::escape(&wrong), &words::escape(&right));
    Some(plain.and_then(|plain| Ok((plain, html?))))
}

/// The text with its only `wrong` replaced. `5` inside `15` counts as a place, so that nothing is changed by surprise.
fn replaced_once(text: &str, wrong: &str, right: &str) -> Result<String, Unreplaced> {
    let mut places = text.match_indices(wrong);
    let at = places.next().ok_or(Unreplaced::NotThere)?.0;
    let (before, behind) = (&text[..at], &text[at + wrong.len()..]);
    let joined = |outside: Option<char>, inside: Option<char>| {
        outside.is_some_and(char::is_alphanumeric) && inside.is_some_and(char::is_alphanumeric)
    };
    let inside = joined(before.chars().next_back(), wrong.chars().next())
        || joined(behind.chars().next(), wrong.chars().next_back());
    if places.next().is_some() || inside {
        return Err(Unreplaced::Several);
    }
    Ok(format!("{before}{right}{behind}"))
}

/// Somebody else corrected or withdrew it between this card and its button.
fn changed_meanwhile(found: &AnnouncementFound, facts: &Facts) -> Text {
    let day = |at| text!("moment", day = Arg::Day(local_date(at)), time = local(at).time());
    let after = &found.announcement.after;
    match (after.recalled_at, after.corrected_at) {
        (Some(at), _) => text!("sent-recalled-meanwhile", at = day(at)),
        (None, Some(at)) => text!("sent-corrected-meanwhile", at = day(at)),
        (None, None) => text!("sent-changed-meanwhile", at = day(facts.now)),
    }
}

fn correct(at: &At, found: &AnnouncementFound, facts: &Facts) -> Turn {
    let (Some(permit), Some(fresh)) = (permit(facts), preview(at, &found.announcement, facts)) else {
        return Turn::to(At::new(Step::List).place());
    };
    let (id, version) = (fresh.id, fresh.after.version);
    let deed = AnnounceDeed::Correct { permit, announcement: id, version, content: Box::new(fresh.content.clone()) };
    let people = audience::counted(&fresh.recipients, having(found));
    mending(deed, fresh, Mend::Correct, found, facts).note(text!("sent-correcting", people = people))
}

fn recall(found: &AnnouncementFound, facts: &Facts) -> Turn {
    let Some(permit) = permit(facts) else { return Turn::to(At::new(Step::List).place()) };
    let it = &found.announcement;
    let deed = AnnounceDeed::Recall { permit, announcement: it.id, version: it.after.version };
    let status = if it.status == Sending::Sending { Sending::Stopped } else { it.status };
    let after = Afterlife { recalled_at: Some(facts.now), ..it.after.clone() };
    let fresh = Announcement { status, after, withdrawn: true, ..it.clone() };
    let people = audience::counted(&it.recipients, having(found));
    mending(deed, fresh, Mend::Recall, found, facts).note(text!("sent-recalling", people = people))
}

/// Begins, with a card of its own that is brought up to date.
fn mending(deed: AnnounceDeed, fresh: Announcement, mend: Mend, found: &AnnouncementFound, facts: &Facts) -> Turn {
    let id = fresh.id;
    let version = fresh.after.version + 1;
    let after = Afterlife { version, mending: Some(mend), ..fresh.after.clone() };
    let fresh = Announcement { after, ..fresh };
    let mends = Mends { waiting: having(found), ..Mends::default() };
    let screen = card(&fresh, &mends);
    let to = facts.actor().map_or(fresh.by, |it| it.person);
    let timer = Timer::of(Due::Sending { announcement: id });
    Turn::to(At { id: Some(id), ..At::new(Step::Sending) }.place())
        .with(Effect::own(deed))
        .with(Effect::own(AnnounceDeed::Show { announcement: id, version, to, screen: Box::new(screen) }))
        .with(Effect::SetTimer { key: progress::timer_key(id), due_at: facts.now + progress::REFRESH, timer })
}

/// The card of a correction or withdrawal, in the chat of who began it.
pub(super) fn card(it: &Announcement, mends: &Mends) -> Screen {
    let words = words::shown(&it.content.plain);
    let chats = audience::counted(&it.recipients, mends.all());
    let body = match (it.after.last(), it.after.mending.is_some()) {
        (Some(Mend::Recall), true) => {
            let bar = progress::bar((mends.over(), mends.all()));
            text!("sent-recall-under-way", bar = bar, over = mends.over(), all = chats, words = words)
        }
        (Some(Mend::Recall), false) => text!("sent-recall-done", result = result(it, mends), words = words),
        (_, true) => {
            let bar = progress::bar((mends.over(), mends.all()));
            text!("sent-correct-under-way", bar = bar, over = mends.over(), all = chats, words = words)
        }
        (_, false) => text!("sent-correct-done", result = result(it, mends), words = words),
    };
    let open = Button::go(links::sending(it.id), text!("sending-button-open"));
    Screen::new(body).open().row(vec![open])
}

/// What became of a correction or withdrawal, line by line.
pub(super) fn result(it: &Announcement, mends: &Mends) -> Vec<Text> {
    let mut lines = Vec::new();
    let all = audience::counted(&it.recipients, mends.all());
    match it.after.last() {
        None => return lines,
        Some(Mend::Correct) => {
            lines.push(text!("sent-result-corrected", count = mends.corrected, all = all));
        }
        Some(Mend::Recall) => {
            lines.push(text!("sent-result-deleted", count = mends.deleted, all = all));
            if mends.noted > 0 {
                lines.push(text!("sent-result-noted", count = mends.noted));
            }
        }
    }
    if mends.waiting > 0 {
        lines.push(text!("sent-result-waiting", count = mends.waiting));
    }
    if mends.failed > 0 {
        lines.push(text!("sent-result-failed", count = mends.failed));
    }
    if mends.unknown > 0 {
        lines.push(text!("sent-result-unknown", count = mends.unknown));
    }
    lines
}

/// Who reads what was wrong, by name, and what was replaced.
pub(super) fn more(found: &AnnouncementFound) -> Vec<Text> {
    let since = &found.since;
    let mut lines: Vec<Text> = Vec::new();
    if !since.not_mended.is_empty() {
        lines.push(text!("sent-not-mended"));
        lines.extend(since.not_mended.iter().map(progress::not_reached));
        let named = u32::try_from(since.not_mended.len()).unwrap_or(u32::MAX);
        let rest = since.to_call.saturating_sub(named);
        if rest > 0 {
            lines.push(text!("sending-to-call-more", rest = audience::counted(&found.announcement.recipients, rest)));
        }
    }
    for (day, words) in &since.old {
        let words = crate::dialogue::text::shorten(words, SHOWN_OLD).into_owned();
        lines.push(text!("sent-old", day = Arg::Date(*day), words = words));
    }
    lines
}

fn go_on(at: &At, found: &AnnouncementFound, facts: &Facts) -> Option<Turn> {
    let (permit, id) = (permit(facts)?, found.announcement.id);
    let it = &found.announcement;
    if it.status != Sending::Stopped || found.progress.stopped == 0 || it.after.recalled_at.is_some() {
        return Some(Turn::to(at.clone().place()).note(text!("sent-go-on-over")));
    }
    let timer = Timer::of(Due::Sending { announcement: id });
    let rest = audience::counted(&it.recipients, found.progress.stopped);
    Some(
        Turn::to(at.clone().place())
            .with(Effect::own(AnnounceDeed::GoOn { permit, announcement: id }))
            .with(Effect::SetTimer { key: progress::timer_key(id), due_at: facts.now + progress::REFRESH, timer })
            .note(text!("sent-going-on", count = rest)),
    )
}

/// One that waits or was taken back is a draft again, and open.
fn reopen(found: &AnnouncementFound, facts: &Facts) -> Option<Turn> {
    let (permit, it) = (permit(facts)?, &found.announcement);
    let closed = Screen::new(text!("sent-reopened-card", words = words::shown(&it.content.plain))).open();
    let draft = Announcement { status: Sending::Draft, ..it.clone() };
    Some(
        compose::resume(&draft)
            .with(Effect::own(AnnounceDeed::Reopen { permit, announcement: it.id }))
            .with(Effect::own(AnnounceDeed::Show {
                announcement: it.id,
                version: it.after.version,
                to: found.since.follower.unwrap_or(it.by),
                screen: Box::new(closed),
            }))
            .note(text!("sent-reopened")),
    )
}
