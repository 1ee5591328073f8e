//! Text normalisation: what the server does to every text before it is kept.

use super::{Entity, Formatted, utf16_len};

/// Control characters become spaces, `\r` and direction marks go, both ends are trimmed, and entities follow.
pub(super) fn clean(formatted: &mut Formatted) {
    if is_clean(&formatted.text) {
        return;
    }
    let mut kept = String::with_capacity(formatted.text.len());
    // For every UTF-16 position of the old text, its position in the new one.
    let mut moved = Vec::with_capacity(formatted.text.len() + 1);
    let mut at = 0;
    for c in formatted.text.chars() {
        moved.extend(std::iter::repeat_n(at, c.len_utf16()));
        if is_dropped(c) {
            continue;
        }
        let c = if is_control(c) { ' ' } else { c };
        kept.push(c);
        at += c.len_utf16();
    }
    moved.push(at);
    let lead = utf16_len(&kept[..kept.len() - kept.trim_start_matches(EDGE).len()]);
    let trimmed = kept.trim_matches(EDGE);
    let total = utf16_len(trimmed);
    let place = |old: usize| moved[old.min(moved.len() - 1)].saturating_sub(lead).min(total);
    for entity in &mut formatted.entities {
        let (from, to) = (place(entity.offset), place(entity.offset + entity.length));
        (entity.offset, entity.length) = (from, to - from);
    }
    let trimmed = trimmed.to_owned();
    formatted.text = trimmed;
    let text = &formatted.text;
    formatted.entities.retain(|entity| entity.length > 0 && !blank_inside(text, entity));
}

fn is_clean(text: &str) -> bool {
    !text.starts_with(EDGE) && !text.ends_with(EDGE) && !text.chars().any(|c| is_dropped(c) || is_control(c))
}

/// What is trimmed at both ends.
const EDGE: [char; 2] = [' ', '\n'];

/// Carriage returns, separators and direction marks, and three combining marks that draw over other lines.
fn is_dropped(c: char) -> bool {
    c == '\r' || ('\u{2028}'..='\u{202e}').contains(&c) || matches!(c, '\u{333}' | '\u{33f}' | '\u{30a}')
}

fn is_control(c: char) -> bool {
    c < ' ' && c != '\n'
}

/// What shows nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || is_dropped(c)
}

/// Whether a text shows nothing at all.
pub(super) fn is_empty(text: &str) -> bool {
    text.chars().all(is_blank)
}

/// An entity over nothing but white space disappears, save those that mark a block.
fn blank_inside(text: &str, entity: &Entity) -> bool {
    if matches!(entity.kind.as_ref(), "pre" | "code" | "blockquote" | "expandable_blockquote" | "custom_emoji") {
        return false;
    }
    let mut at = 0;
    text.chars().all(|c| {
        let inside = at >= entity.offset && at < entity.end();
        at += c.len_utf16();
        !inside || is_blank(c)
    })
}

/// Checks a link and brings it into the form the server keeps; `None` if it is no link.
pub(in crate::emulator) fn link(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
    let scheme = scheme.to_ascii_lowercase();
    if scheme == "tg" {
        return Some(url.to_owned());
    }
    if scheme != "http" && scheme != "https" {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at(end);
    let name = host.rsplit('@').next().unwrap_or(host).split(':').next().unwrap_or(host);
    let valid = name.contains('.') || name == "localhost";
    if !valid || name.chars().any(char::is_whitespace) || tail.contains([' ', '\n']) {
        return None;
    }
    let tail = if tail.is_empty() { "/" } else { tail };
    Some(format!("{scheme}://{}{tail}", host.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        let mut formatted = Formatted { text: text.to_owned(), entities: Vec::new() };
        clean(&mut formatted);
        formatted.text
    }

    #[test]
    fn control_characters_and_edges_are_cleaned() {
        assert_eq!(cleaned("  a\tb\r\nc\u{202e}d \n"), "a b\ncd");
        assert_eq!(cleaned(" \n "), "");
        assert!(is_empty("\u{200b} \u{a0}") && !is_empty("a"));
    }

    #[test]
    fn entities_move_with_the_text() {
        let entities = vec![Entity::plain("bold", 2, 3), Entity::plain("italic", 0, 2)];
        let mut formatted = Formatted { text: "  a\rb".to_owned(), entities };
        clean(&mut formatted);
        assert_eq!(formatted.text, "ab");
        assert_eq!(formatted.entities, [Entity::plain("bold", 0, 2)]);
    }

    #[test]
    fn links_are_checked_and_normalised() {
        assert_eq!(link("Example.vn").as_deref(), Some("http://example.vn/"));
        assert_eq!(link("https://A.vn/B?c").as_deref(), Some("https://a.vn/B?c"));
        assert_eq!(link("tg://user?id=5").as_deref(), Some("tg://user?id=5"));
        assert_eq!(link("javascript://x.y"), None);
        assert_eq!(link("nohost"), None);
    }
}
