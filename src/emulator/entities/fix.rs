//! Entities as the server leaves them: sorted, whole ones apart from each other, styles merged and then cut.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Entity;

/// Styles, which may be merged and cut, in the order in which those of one place are told.
const STYLES: [&str; 5] = ["bold", "italic", "underline", "strikethrough", "spoiler"];

fn is_style(entity: &Entity) -> bool {
    STYLES.contains(&entity.kind.as_ref())
}

fn is_quote(entity: &Entity) -> bool {
    matches!(entity.kind.as_ref(), "blockquote" | "expandable_blockquote")
}

fn is_code(entity: &Entity) -> bool {
    matches!(entity.kind.as_ref(), "code" | "pre")
}

/// Which of two entities over the same letters is told first.
fn rank(entity: &Entity) -> usize {
    match entity.kind.as_ref() {
        "blockquote" | "expandable_blockquote" => 0,
        "pre" if entity.language.is_some() => 10,
        "pre" => 11,
        "code" => 20,
        "text_link" | "text_mention" => 49,
        "custom_emoji" => 99,
        other => STYLES.iter().position(|style| *style == other).map_or(50, |place| 90 + place),
    }
}

pub(super) fn sort(entities: &mut [Entity]) {
    entities.sort_by_key(|entity| (entity.offset, Reverse(entity.length), rank(entity)));
}

/// Brings what a client marked into the server's form. A link, a mention or code that reaches into an earlier one, or
/// across the edge of a quotation, is dropped; so is a quotation inside another.
pub(super) fn fix(entities: &mut Vec<Entity>) {
    entities.retain(|entity| entity.length > 0);
    sort(entities);
    let Sorts { mut wholes, mut quotes, styles } = Sorts::of(std::mem::take(entities));
    drop_overlapping(&mut wholes);
    drop_overlapping(&mut quotes);
    drop_across(&mut wholes, &quotes);
    *entities = join(wholes, quotes, &styles);
}

/// Adds what the server found by itself, where nothing whole stands in its way.
pub(super) fn merge(entities: &mut Vec<Entity>, mut found: Vec<Entity>) {
    if found.is_empty() {
        return;
    }
    sort(&mut found);
    drop_overlapping(&mut found);
    let Sorts { mut wholes, quotes, styles } = Sorts::of(std::mem::take(entities));
    drop_across(&mut found, &quotes);
    found.retain(|new| !wholes.iter().any(|old| new.offset < old.end() && old.offset < new.end()));
    wholes.append(&mut found);
    *entities = join(wholes, quotes, &styles);
}

struct Sorts {
    wholes: Vec<Entity>,
    quotes: Vec<Entity>,
    styles: Vec<Entity>,
}

impl Sorts {
    fn of(entities: Vec<Entity>) -> Self {
        let (styles, others): (Vec<_>, Vec<_>) = entities.into_iter().partition(is_style);
        let (quotes, wholes) = others.into_iter().partition(is_quote);
        Self { wholes, quotes, styles }
    }
}

/// Keeps of sorted entities those that begin where the last kept one has ended.
fn drop_overlapping(entities: &mut Vec<Entity>) {
    let mut end = 0;
    entities.retain(|entity| {
        let apart = entity.offset >= end;
        if apart {
            end = entity.end();
        }
        apart
    });
}

fn drop_across(entities: &mut Vec<Entity>, quotes: &[Entity]) {
    entities.retain(|entity| {
        !quotes.iter().any(|quote| {
            let touch = entity.offset < quote.end() && quote.offset < entity.end();
            touch && (entity.offset < quote.offset || quote.end() < entity.end())
        })
    });
}

fn join(mut wholes: Vec<Entity>, mut quotes: Vec<Entity>, styles: &[Entity]) -> Vec<Entity> {
    wholes.append(&mut quotes);
    let mut pieces = cut(styles, &wholes);
    wholes.append(&mut pieces);
    sort(&mut wholes);
    wholes
}

/// Styles that touch become one; then each is cut where another style begins and where something whole begins or ends.
/// Code shows no style.
fn cut(styles: &[Entity], others: &[Entity]) -> Vec<Entity> {
    let runs: Vec<_> = STYLES.into_iter().flat_map(|kind| runs(styles, kind)).collect();
    let mut edges: BTreeSet<usize> = runs.iter().map(|run| run.offset).collect();
    edges.extend(others.iter().flat_map(|other| [other.offset, other.end()]));
    let mut pieces = Vec::new();
    for run in runs {
        let mut from = run.offset;
        for to in edges.range(run.offset + 1..run.end()).copied().chain([run.end()]) {
            pieces.push(Entity { offset: from, length: to - from, ..run.clone() });
            from = to;
        }
    }
    pieces.retain(|piece| {
        !others.iter().any(|other| is_code(other) && other.offset <= piece.offset && piece.end() <= other.end())
    });
    pieces
}

fn runs(styles: &[Entity], kind: &'static str) -> Vec<Entity> {
    let mut runs: Vec<Entity> = Vec::new();
    for style in styles.iter().filter(|style| style.kind == kind) {
        match runs.last_mut().filter(|run| style.offset <= run.end()) {
            Some(run) => run.length = run.end().max(style.end()) - run.offset,
            None => runs.push(Entity::plain(kind, style.offset, style.length)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    type Short = (&'static str, usize, usize);

    #[track_caller]
    fn check(given: &[Short], expected: &[Short]) {
        let mut entities = given.iter().map(|(kind, from, length)| Entity::plain(kind, *from, *length)).collect();
        fix(&mut entities);
        let short: Vec<_> = entities.iter().map(|it| (it.kind.as_ref(), it.offset, it.length)).collect();
        assert_eq!(short, expected);
        let once = entities.clone();
        fix(&mut entities);
        assert_eq!(entities, once, "what was put in order stays so");
    }

    #[test]
    fn styles_that_touch_become_one() {
        check(&[("italic", 1, 1), ("italic", 0, 1)], &[("italic", 0, 2)]);
        check(&[("bold", 0, 2), ("bold", 1, 3), ("bold", 5, 1)], &[("bold", 0, 4), ("bold", 5, 1)]);
        check(&[("bold", 0, 0)], &[]);
    }

    #[test]
    fn styles_are_cut_where_others_begin() {
        check(&[("italic", 0, 2), ("bold", 1, 2)], &[("italic", 0, 1), ("bold", 1, 2), ("italic", 1, 1)]);
        check(&[("bold", 0, 8), ("italic", 2, 3)], &[("bold", 0, 2), ("bold", 2, 6), ("italic", 2, 3)]);
        check(&[("underline", 0, 2), ("spoiler", 0, 1)], &[("underline", 0, 2), ("spoiler", 0, 1)]);
        check(
            &[("bold", 0, 9), ("text_link", 3, 2)],
            &[("bold", 0, 3), ("text_link", 3, 2), ("bold", 3, 2), ("bold", 5, 4)],
        );
    }

    #[test]
    fn code_shows_no_style() {
        check(&[("bold", 0, 8), ("code", 5, 1)], &[("bold", 0, 5), ("code", 5, 1), ("bold", 6, 2)]);
        check(&[("pre", 0, 3), ("strikethrough", 1, 1)], &[("pre", 0, 3)]);
        check(&[("spoiler", 0, 2), ("code", 1, 2)], &[("spoiler", 0, 1), ("code", 1, 2)]);
    }

    #[test]
    fn whole_entities_and_quotations_do_not_cross() {
        check(&[("text_link", 0, 4), ("code", 2, 4)], &[("text_link", 0, 4)]);
        check(&[("blockquote", 0, 9), ("expandable_blockquote", 3, 2)], &[("blockquote", 0, 9)]);
        check(&[("pre", 0, 3), ("blockquote", 1, 1)], &[("blockquote", 1, 1)]);
        check(&[("blockquote", 0, 3), ("pre", 1, 1)], &[("blockquote", 0, 3), ("pre", 1, 1)]);
        check(&[("blockquote", 2, 3), ("code", 0, 3)], &[("blockquote", 2, 3)]);
    }
}
