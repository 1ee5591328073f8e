//! The old Markdown mode: no nesting, four marks.

use super::{Entity, Formatted, normal, utf16_len};

/// Parses `text`; the error is what follows `can't parse entities: `.
pub(super) fn parse(text: &str) -> Result<Formatted, String> {
    let mut formatted = Formatted::default();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let next = rest.chars().next().expect("the position is inside, at a boundary");
        let escaped = rest.strip_prefix('\\').and_then(|tail| tail.chars().next());
        if let Some(c) = escaped.filter(|c| "_*`[".contains(*c)) {
            formatted.text.push(c);
            at += 2;
        } else if "_*`[".contains(next) {
            at = entity(text, at, &mut formatted)?;
        } else {
            formatted.text.push(next);
            at += next.len_utf8();
        }
    }
    Ok(formatted)
}

/// Reads the entity that starts at `begin`; gives where it ends.
fn entity(text: &str, begin: usize, into: &mut Formatted) -> Result<usize, String> {
    let rest = &text[begin..];
    let (kind, mark, close) = match rest.as_bytes()[0] {
        b'_' => ("italic", 1, "_"),
        b'*' => ("bold", 1, "*"),
        b'[' => ("text_link", 1, "]"),
        _ if rest.starts_with("```") => ("pre", 3, "```"),
        _ => ("code", 1, "`"),
    };
    let mut body = &rest[mark..];
    let mut start = begin + mark;
    let mut language = None;
    if kind == "pre" {
        let name = body.find(|c: char| c.is_whitespace() || c == '`').unwrap_or(body.len());
        if name > 0 && body[name..].starts_with('\n') {
            language = Some(body[..name].to_owned());
            body = &body[name..];
            start += name;
        }
        if let Some(tail) = body.strip_prefix('\n') {
            body = tail;
            start += 1;
        }
    }
    let missing = || format!("Can't find end of the entity starting at byte offset {begin}");
    let inner = &body[..body.find(close).ok_or_else(missing)?];
    let mut end = start + inner.len() + close.len();
    let mut found = Entity { language, ..Entity::plain(kind, utf16_len(&into.text), utf16_len(inner)) };
    if kind == "text_link" {
        let mut url = inner.to_owned();
        if let Some(tail) = text[end..].strip_prefix('(') {
            tail[..tail.find(')').ok_or_else(missing)?].clone_into(&mut url);
            end += url.len() + 2;
        }
        match normal::linked(&url, found.offset, found.length) {
            Ok(entity) => found = entity,
            Err(_) => found.length = 0,
        }
    }
    into.text.push_str(inner);
    if found.length > 0 {
        into.entities.push(found);
    }
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_marks_are_known() {
        let parsed = parse("*đậm* _x_ `c` [a](https://b.vn) \\_ ```\npre```").unwrap();
        assert_eq!(parsed.text, "đậm x c a _ pre");
        let kinds: Vec<_> = parsed.entities.iter().map(|e| (e.kind.as_ref(), e.offset, e.length)).collect();
        assert_eq!(kinds, [("bold", 0, 3), ("italic", 4, 1), ("code", 6, 1), ("text_link", 8, 1), ("pre", 12, 3)]);
        assert_eq!(parse("a *b").unwrap_err(), "Can't find end of the entity starting at byte offset 2");
    }
}
