//! Entities the server finds by itself: commands, mentions, hashtags, links and mail addresses.

use super::{Entity, utf16_len};

/// What stands in a text; [`super::fix`] keeps of it what is outside code, links and mentions.
pub(super) fn find(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    if !text.contains(['/', '@', '#', '.']) {
        return found;
    }
    let mut utf16 = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        let bare = word.trim_end_matches(char::is_whitespace);
        if let Some((kind, start, end)) = look(bare) {
            let offset = utf16 + utf16_len(&bare[..start]);
            found.push(Entity::plain(kind, offset, utf16_len(&bare[start..end])));
        }
        utf16 += utf16_len(word);
    }
    found
}

/// What a word without white space is, with its byte range.
fn look(word: &str) -> Option<(&'static str, usize, usize)> {
    let start = word.find(|c: char| !"([{\"'“‘«".contains(c))?;
    let core = word[start..].trim_end_matches(|c: char| ".,;:!?)]}\"'”’»…".contains(c));
    let at = |kind, length: usize| Some((kind, start, start + length));
    if let Some(rest) = core.strip_prefix('/') {
        let name = name_length(rest, 32)?;
        let tail = &rest[name..];
        let length = match tail.strip_prefix('@').and_then(|bot| name_length(bot, 32)) {
            Some(bot) => 1 + name + 1 + bot,
            None if tail.starts_with('/') => return None,
            None => 1 + name,
        };
        return at("bot_command", length);
    }
    if let Some(rest) = core.strip_prefix('@') {
        return name_length(rest, 32).filter(|name| *name >= 4).and_then(|name| at("mention", 1 + name));
    }
    if let Some(rest) = core.strip_prefix('#') {
        let length: usize = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum();
        return (length > 0 && rest[..length].contains(|c: char| !c.is_ascii_digit())).then_some((
            "hashtag",
            start,
            start + 1 + length,
        ));
    }
    if let Some((user, host)) = core.split_once('@')
        && !user.is_empty()
        && !core.contains('/')
        && is_host(host)
    {
        return at("email", core.len());
    }
    is_url(core).then_some(("url", start, start + core.len()))
}

fn name_length(text: &str, most: usize) -> Option<usize> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    (1..=most).contains(&length).then_some(length)
}

fn is_url(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        return host.contains('.') && !host.starts_with('.');
    }
    is_host(lower.split(['/', '?', '#']).next().unwrap_or(""))
}

/// A bare name counts as a link only under a top-level domain the server knows; a few common ones stand for them.
fn is_host(host: &str) -> bool {
    let Some((name, top)) = host.rsplit_once('.') else { return false };
    let known = ["vn", "com", "org", "net", "info", "me", "io", "gov", "edu", "dev"];
    known.contains(&top)
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.')
        && !name.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::emulator::entities::Formatted;

    fn found(text: &str) -> Vec<(String, usize, usize)> {
        Formatted::typed(text).entities.iter().map(|e| (e.kind.to_string(), e.offset, e.length)).collect()
    }

    #[test]
    fn a_person_types_commands_links_and_mentions() {
        assert_eq!(found("/start abc"), [("bot_command".to_owned(), 0, 6)]);
        assert_eq!(found("đi /vu_viec@hoagiai_bot."), [("bot_command".to_owned(), 3, 20)]);
        assert_eq!(
            found("xem https://a.vn/x, #luật @nguoidung"),
            [("url".to_owned(), 4, 14), ("hashtag".to_owned(), 20, 5), ("mention".to_owned(), 26, 10)]
        );
        assert_eq!(found("a@b.vn"), [("email".to_owned(), 0, 6)]);
        assert!(found("5/5/2026 8.30 và/hoặc 12.5kg").is_empty());
    }
}
