//! Making a kit of a bulletin or of a text, and writing parts of one anew.

use super::asks::{All, Bulletins, OutreachDeed};
use super::at::{At, Field, Step};
use super::{Rights, back, kept};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::Place;
use crate::dialogue::refused::refused;
use crate::dialogue::text::text;
use crate::dialogue::turn::Turn;
use crate::domain::announce::{LONGEST_TEXT, Topic};
use crate::domain::fold::{fold, normalise_paragraphs, normalise_spaces};
use crate::domain::input::choice::number;
use crate::domain::outreach::kit::{Kept, Kit, KitStanding, RATES, USUAL_RATE};
use crate::domain::outreach::points::{LONGEST, POINTS};
use crate::domain::{AnnouncementId, KitId};

/// Shortest text of which a kit is made, in characters.
const SHORTEST: usize = 30;
/// Longest title and schedule.
const LINE: usize = 200;

/// How the ward reads: as in its last kit.
fn rate(facts: &Facts) -> u32 {
    facts.found::<All>().and_then(|it| it.kits.first()).map_or(USUAL_RATE, |it| it.kit.rate)
}

fn make(
    words: &str,
    (topic, bulletin): (Option<Topic>, Option<AnnouncementId>),
    rights: &Rights,
    facts: &Facts,
) -> Option<Turn> {
    let permit = rights.keep?;
    let id = KitId(facts.fresh);
    let kit = Box::new(Kit::of(words, topic, rate(facts)));
    let deed = OutreachDeed::Make { permit, id, kit, bulletin };
    Some(Turn::to(At::of(id).place()).with(Effect::own(deed)).note(text!("outreach-made")))
}

/// A kit of a bulletin that went out.
pub(super) fn of_bulletin(place: Place, id: AnnouncementId, rights: &Rights, facts: &Facts) -> Turn {
    if rights.keep.is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    let all = facts.found::<Bulletins>().map_or(&[][..], |it| it.0.as_slice());
    let of = all.iter().find(|it| it.0 == id);
    of.and_then(|(id, topic, words)| make(words, (*topic, Some(*id)), rights, facts))
        .unwrap_or_else(|| Turn::to(place).note(text!("outreach-no-bulletin")))
}

/// A kit of a text of its own.
pub(super) fn of_text(at: At, words: &str, rights: &Rights, facts: &Facts) -> Turn {
    if let Some(why) = refused(words) {
        return Turn::to(at.place()).note(why);
    }
    let words = normalise_paragraphs(words);
    if !(SHORTEST..=LONGEST_TEXT).contains(&words.chars().count()) {
        return Turn::to(at.place()).note(text!("outreach-text-help", least = SHORTEST, most = LONGEST_TEXT));
    }
    make(&words, (None, None), rights, facts).unwrap_or_else(|| Turn::to(at.place()).note(text!("not-allowed")))
}

/// Asks how something shall read: `part:0`, `schedule:0`.
pub(super) fn begin(at: At, what: &str, it: &Kept, rights: &Rights) -> Turn {
    let of = what.split_once(':').and_then(|(field, nth)| Some((Field::from_code(field)?, nth.parse().ok()?)));
    match of.filter(|_| rights.keep.is_some() && it.standing != KitStanding::Closed) {
        Some((field, nth)) => {
            Turn::to(At { field: Some(field), nth, seen: it.version, ..at }.step(Step::Write).place())
        }
        None => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// How it reads from now on.
pub(super) fn written(at: At, words: &str, rights: &Rights, facts: &Facts) -> Turn {
    let (Some(permit), Some(it), Some(field)) = (rights.keep, kept(facts), at.field) else {
        return Turn::to(At::home().place()).note(text!("outreach-gone"));
    };
    if let Some(why) = refused(words) {
        return Turn::to(at.place()).note(why);
    }
    // Somebody else wrote meanwhile: what is there now is seen first.
    if it.version != at.seen {
        return Turn::to(At { seen: it.version, ..at }.place()).note(text!("outreach-changed-meanwhile"));
    }
    let Some(kit) = changed(&it.kit, (field, at.nth as usize), words) else {
        let note = match field {
            Field::Rate => text!("outreach-rate-help", least = *RATES.start(), most = *RATES.end()),
            Field::Part => text!("outreach-text-help", least = 1, most = LONGEST_TEXT),
            _ => text!(
                "outreach-line-help",
                most = if matches!(field, Field::Title | Field::Schedule) { LINE } else { LONGEST }
            ),
        };
        return Turn::to(at.place()).note(note);
    };
    let deed = OutreachDeed::Write { permit, of: (it.id, it.version), kit: Box::new(kit) };
    Turn::to(back(at).place()).with(Effect::own(deed)).note(text!("outreach-written"))
}

fn changed(kit: &Kit, (field, nth): (Field, usize), words: &str) -> Option<Kit> {
    let line = normalise_spaces(words);
    let fits = |most: usize| (1..=most).contains(&line.chars().count());
    let mut kit = kit.clone();
    match field {
        Field::Part => {
            let words = normalise_paragraphs(words);
            let whole = kit.script.chars().count() + words.chars().count() <= 2 * LONGEST_TEXT;
            return (!words.is_empty() && whole && nth < kit.parts().len()).then(|| kit.with_part(nth, &words));
        }
        // `160 tiếng một phút`: what it counts was asked for.
        Field::Rate => kit.rate = number(fold(words).split("tieng").next()?).filter(|it| RATES.contains(it))?,
        Field::Title if fits(LINE) => kit.title = line,
        Field::Schedule if fits(LINE) => kit.schedule = line,
        Field::Point if fits(LONGEST) && nth < POINTS => {
            if nth < kit.points.len() {
                kit.points[nth] = line;
            } else {
                kit.points.push(line);
            }
        }
        Field::Question if fits(LONGEST) => *kit.questions.get_mut(nth)? = line,
        _ => return None,
    }
    Some(kit)
}
