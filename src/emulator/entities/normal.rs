//! Text normalisation: what the server does to every text before it is kept.

use super::{Entity, Formatted, fix, utf16_len};

/// Control characters become spaces, `\r` and direction marks go, both ends are trimmed, and entities follow. The error
/// is the server's: an entity that cuts a character in two, or reaches past the end, is not mended.
pub(super) fn clean(formatted: &mut Formatted) -> Result<(), String> {
    if formatted.entities.is_empty() && is_clean(&formatted.text) {
        return Ok(());
    }
    fix::fix(&mut formatted.entities);
    let places = Places::of(&formatted.text);
    places.check(&formatted.entities)?;
    for entity in &mut formatted.entities {
        let (from, to) = (places.new[entity.offset], places.new[entity.end()]);
        (entity.offset, entity.length) = (from, to - from);
    }
    formatted.text = formatted.text.chars().filter(|c| !is_dropped(*c)).map(printable).collect();
    // Where a character is gone, two entities may touch now, or one may cover nothing.
    fix::fix(&mut formatted.entities);
    trim(formatted);
    Ok(())
}

fn printable(c: char) -> char {
    if is_control(c) { ' ' } else { c }
}

/// Cuts white space off: at the end through entities, at the start only as far as the first of them.
fn trim(formatted: &mut Formatted) {
    formatted.text.truncate(formatted.text.trim_end_matches(EDGE).len());
    let total = utf16_len(&formatted.text);
    formatted.entities.retain(|entity| entity.offset < total);
    for entity in &mut formatted.entities {
        entity.length = entity.length.min(total - entity.offset);
    }
    fix::sort(&mut formatted.entities);
    let blank = formatted.text.len() - formatted.text.trim_start_matches(EDGE).len();
    // Blanks at the edge are one byte and one unit long each.
    let blank = formatted.entities.first().map_or(blank, |first| blank.min(first.offset));
    formatted.text.drain(..blank);
    for entity in &mut formatted.entities {
        entity.offset -= blank;
    }
}

/// What stands at each UTF-16 position of a text.
struct Places {
    /// The byte of the next character, and whether the position is between two characters.
    bytes: Vec<(usize, bool)>,
    /// The position once the text is clean.
    new: Vec<usize>,
}

impl Places {
    fn of(text: &str) -> Self {
        let mut places = Self { bytes: Vec::new(), new: Vec::new() };
        let mut at = 0;
        for (byte, c) in text.char_indices() {
            places.bytes.push((byte, true));
            places.new.push(at);
            if c.len_utf16() == 2 {
                places.bytes.push((byte + c.len_utf8(), false));
                places.new.push(at);
            }
            at += if is_dropped(c) { 0 } else { c.len_utf16() };
        }
        places.bytes.push((text.len(), true));
        places.new.push(at);
        places
    }

    /// The first thing that is wrong with the places of sorted entities, as the server words it.
    fn check(&self, entities: &[Entity]) -> Result<(), String> {
        let mut wrong: Vec<(usize, bool, String)> = Vec::new();
        for entity in entities {
            if let Some((byte, false)) = self.bytes.get(entity.offset) {
                let what = format!("Entity begins in a middle of a UTF-16 symbol at byte offset {byte}");
                wrong.push((*byte, true, what));
            }
            if let Some((byte, false)) = self.bytes.get(entity.end()) {
                let from = entity.offset;
                let what = format!(
                    "Entity beginning at UTF-16 offset {from} ends in a middle of a UTF-16 symbol at byte offset {byte}"
                );
                wrong.push((*byte, false, what));
            }
        }
        // The server goes through the text from left to right, and closes before it opens.
        if let Some((.., what)) = wrong.into_iter().min_by_key(|(byte, begins, _)| (*byte, *begins)) {
            return Err(what);
        }
        let total = self.bytes.len() - 1;
        if let Some(entity) = entities.iter().find(|entity| entity.offset > total) {
            return Err(format!("Entity begins after the end of the text at UTF-16 offset {}", entity.offset));
        }
        match entities.iter().rfind(|entity| entity.end() > total) {
            Some(entity) => Err(format!(
                "Entity beginning at UTF-16 offset {} ends after the end of the text at UTF-16 offset {}",
                entity.offset,
                entity.end()
            )),
            None => Ok(()),
        }
    }
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

/// What a link to `url` becomes: a mention if it names a person by id. The error is the server's, without the words
/// before it.
pub(super) fn linked(url: &str, offset: usize, length: usize) -> Result<Entity, String> {
    if let Some(id) = person(url) {
        return Ok(Entity::mention(id, offset, length));
    }
    match link(url) {
        Some(url) => Ok(Entity { url: Some(url), ..Entity::plain("text_link", offset, length) }),
        None => Err(format!("URL '{url}' is invalid: {}", refusal(url))),
    }
}

/// Why [`link`] takes no such address.
pub(in crate::emulator) fn refusal(url: &str) -> &'static str {
    if url.contains("://") { "Unsupported URL protocol" } else { "Wrong HTTP URL" }
}

/// The person behind `tg://user?id=…`.
fn person(url: &str) -> Option<i64> {
    let url = url.trim().to_ascii_lowercase();
    let rest = url.strip_prefix("tg:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest).strip_prefix("user")?;
    let query = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('?')?;
    let query = query.split('#').next().unwrap_or("");
    let id = query.split('&').find_map(|pair| pair.strip_prefix("id="))?;
    id.parse().ok().filter(|id| *id > 0)
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
        clean(&mut formatted).unwrap();
        formatted.text
    }

    #[test]
    fn control_characters_and_edges_are_cleaned() {
        assert_eq!(cleaned("  a\tb\r\nc\u{202e}d \n"), "a b\ncd");
        assert_eq!(cleaned(" \n "), "");
        assert!(is_empty("\u{200b} \u{a0}") && !is_empty("a"));
    }

    fn with(text: &str, entities: &[(&'static str, usize, usize)]) -> Result<Formatted, String> {
        let entities = entities.iter().map(|(kind, offset, length)| Entity::plain(kind, *offset, *length)).collect();
        let mut formatted = Formatted { text: text.to_owned(), entities };
        clean(&mut formatted).map(|()| formatted)
    }

    #[test]
    fn entities_move_with_the_text() {
        let formatted = with("  a\rb", &[("bold", 2, 3)]).unwrap();
        assert_eq!((formatted.text.as_str(), &formatted.entities[..]), ("ab", &[Entity::plain("bold", 0, 2)][..]));
        let touching = with("a\rb", &[("bold", 0, 1), ("bold", 2, 1)]).unwrap();
        assert_eq!(touching.entities, [Entity::plain("bold", 0, 2)]);
    }

    #[test]
    fn the_end_is_cut_through_entities_and_the_start_is_not() {
        let formatted = with(" \n a  b \n", &[("bold", 2, 4), ("italic", 7, 2)]).unwrap();
        assert_eq!((formatted.text.as_str(), &formatted.entities[..]), (" a  b", &[Entity::plain("bold", 0, 4)][..]));
        let over = with("ab  ", &[("bold", 1, 3)]).unwrap();
        assert_eq!((over.text.as_str(), &over.entities[..]), ("ab", &[Entity::plain("bold", 1, 1)][..]));
        assert_eq!(with(" \n", &[("bold", 0, 2)]).unwrap(), Formatted::default());
    }

    #[test]
    fn entities_neither_cut_a_character_in_two_nor_reach_past_the_end() {
        let error = |text, entity| with(text, &[entity]).unwrap_err();
        let middle = "in a middle of a UTF-16 symbol at byte offset";
        assert_eq!(error("😀a", ("bold", 1, 2)), format!("Entity begins {middle} 4"));
        assert_eq!(error("đ😀", ("bold", 0, 2)), format!("Entity beginning at UTF-16 offset 0 ends {middle} 6"));
        let past = "after the end of the text at UTF-16 offset";
        assert_eq!(error("abc", ("bold", 1, 3)), format!("Entity beginning at UTF-16 offset 1 ends {past} 4"));
        assert_eq!(error("abc", ("bold", 4, 1)), format!("Entity begins {past} 4"));
        let two = with("😀😀", &[("italic", 2, 1), ("bold", 1, 1)]).unwrap_err();
        assert_eq!(two, format!("Entity begins {middle} 4"), "what comes first is told");
    }

    #[test]
    fn a_link_to_a_person_is_a_mention() {
        for url in ["tg://user?id=5", "TG:user/?x=1&id=5#a", " tg://user?id=5 "] {
            assert_eq!(person(url), Some(5), "{url}");
        }
        for url in ["tg://users?id=5", "tg://user?id=x", "tg://user", "https://t.me/user?id=5", "tg://user?id=-5"] {
            assert_eq!(person(url), None, "{url}");
        }
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
