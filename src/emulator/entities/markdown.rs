//! MarkdownV2 as the Bot API reads it.

use super::{Entity, Formatted, normal};

/// Kinds of entities, as the errors name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Code,
    Pre,
    PreCode,
    TextUrl,
    CustomEmoji,
    BlockQuote,
}

struct Open {
    kind: Kind,
    argument: String,
    /// In UTF-16 units.
    offset: usize,
    /// In bytes of the source.
    at: usize,
    /// In bytes of the result.
    begin: usize,
}

struct Parser<'a> {
    source: &'a str,
    text: &'a [u8],
    at: usize,
    out: String,
    utf16: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
    quoted: bool,
    expandable: bool,
}

/// Parses `text`; the error is what follows `can't parse entities: `.
pub(super) fn parse(text: &str) -> Result<Formatted, String> {
    let mut parser = Parser {
        source: text,
        text: text.as_bytes(),
        at: 0,
        out: String::new(),
        utf16: 0,
        open: Vec::new(),
        entities: Vec::new(),
        quoted: false,
        expandable: false,
    };
    while parser.at < text.len() {
        parser.step()?;
    }
    if parser.quoted && parser.open.last().is_some_and(|open| open.kind == Kind::BlockQuote) {
        parser.end_quote();
    }
    match parser.open.last() {
        Some(open) => Err(unfinished(open)),
        None => Ok(Formatted { text: parser.out, entities: parser.entities }),
    }
}

fn unfinished(open: &Open) -> String {
    format!("Can't find end of {:?} entity at byte offset {}", open.kind, open.at)
}

fn reserved(byte: u8) -> String {
    format!("Character '{}' is reserved and must be escaped with the preceding '\\'", byte as char)
}

impl Parser<'_> {
    /// The byte so many places on, or 0 past the end.
    fn byte(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn starts(&self, with: &str) -> bool {
        self.text[self.at..].starts_with(with.as_bytes())
    }

    fn push(&mut self, c: char) {
        self.utf16 += c.len_utf16();
        self.out.push(c);
    }

    fn in_code(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.kind, Kind::Code | Kind::Pre | Kind::PreCode))
    }

    fn step(&mut self) -> Result<(), String> {
        let c = self.byte(0);
        if c == b'\\' && (1..=126).contains(&self.byte(1)) {
            let escaped = self.byte(1) as char;
            self.at += 2;
            self.push(escaped);
            return Ok(());
        }
        let special: &[u8] = if self.in_code() { b"`" } else { b"_*[]()~`>#+-=|{}.!\n" };
        if !special.contains(&c) || (c == b'\n' && !self.quoted && !self.quote_follows()) {
            let next = self.source[self.at..].chars().next().expect("the position is inside, at a boundary");
            self.at += next.len_utf8();
            self.push(next);
            return Ok(());
        }
        if self.at_end_of_entity(c) { self.end(c) } else { self.begin(c) }
    }

    /// Whether the line break here is followed by a quoted line.
    fn quote_follows(&self) -> bool {
        self.byte(1) == b'>' || self.text[self.at + 1..].starts_with(b"**>")
    }

    fn at_end_of_entity(&self, c: u8) -> bool {
        let Some(open) = self.open.last() else { return false };
        if self.quoted && c == b'\n' && (self.byte(1) != b'>') {
            return true;
        }
        match open.kind {
            Kind::Bold => c == b'*',
            Kind::Italic => c == b'_' && self.byte(1) != b'_',
            Kind::Underline => self.starts("__"),
            Kind::Strikethrough => c == b'~',
            Kind::Spoiler => self.starts("||"),
            Kind::Code => c == b'`',
            Kind::Pre | Kind::PreCode => self.starts("```"),
            Kind::TextUrl | Kind::CustomEmoji => c == b']',
            Kind::BlockQuote => false,
        }
    }

    fn begin(&mut self, c: u8) -> Result<(), String> {
        let at = self.at;
        let kind = match c {
            b'_' if self.byte(1) == b'_' => Kind::Underline,
            b'_' => Kind::Italic,
            b'*' if at == 0 && self.starts("**>") => {
                self.begin_quote(3);
                return Ok(());
            }
            b'*' => Kind::Bold,
            b'~' => Kind::Strikethrough,
            // `||` at the end of a quotation makes it expandable.
            b'|' if self.starts("||") && self.quoted && matches!(self.byte(2), b'\n' | 0) => {
                self.expandable = true;
                self.at += 2;
                return Ok(());
            }
            b'|' if self.starts("||") => Kind::Spoiler,
            b'[' => Kind::TextUrl,
            b'`' if self.starts("```") => {
                self.begin_pre();
                return Ok(());
            }
            b'`' => Kind::Code,
            b'!' if self.byte(1) == b'[' => Kind::CustomEmoji,
            b'\n' => {
                self.line();
                return Ok(());
            }
            b'>' if at == 0 => {
                self.begin_quote(1);
                return Ok(());
            }
            other => return Err(reserved(other)),
        };
        self.at += if matches!(kind, Kind::Underline | Kind::Spoiler | Kind::CustomEmoji) { 2 } else { 1 };
        self.open.push(Open { kind, argument: String::new(), offset: self.utf16, at, begin: self.out.len() });
        Ok(())
    }

    fn begin_quote(&mut self, marker: usize) {
        let open = Open {
            kind: Kind::BlockQuote,
            argument: String::new(),
            offset: self.utf16,
            at: self.at,
            begin: self.out.len(),
        };
        self.at += marker;
        self.quoted = true;
        self.open.push(open);
    }

    /// A line break before or inside a quotation.
    fn line(&mut self) {
        self.at += 1;
        self.push('\n');
        if self.quoted {
            self.at += 1;
            return;
        }
        let marker = if self.byte(0) == b'>' { 1 } else { 3 };
        self.begin_quote(marker);
    }

    fn begin_pre(&mut self) {
        let at = self.at;
        self.at += 3;
        let rest = &self.source[self.at..];
        let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '`').unwrap_or(rest.len());
        let language = &rest[..end];
        let named = !language.is_empty() && end < rest.len() && rest.as_bytes()[end] != b'`';
        if named {
            self.at += end;
        }
        if self.starts("\r\n") || self.starts("\n\r") {
            self.at += 2;
        } else if matches!(self.byte(0), b'\n' | b'\r') {
            self.at += 1;
        }
        let (kind, argument) = if named { (Kind::PreCode, language.to_owned()) } else { (Kind::Pre, String::new()) };
        self.open.push(Open { kind, argument, offset: self.utf16, at, begin: self.out.len() });
    }

    fn end(&mut self, c: u8) -> Result<(), String> {
        let open = self.open.last().expect("an entity is open where one ends");
        if c == b'\n' {
            if open.kind != Kind::BlockQuote {
                return Err(unfinished(open));
            }
            self.end_quote();
            self.at += 1;
            self.push('\n');
            return Ok(());
        }
        let open = self.open.pop().expect("just seen");
        let length = self.utf16 - open.offset;
        self.at += match open.kind {
            Kind::Underline | Kind::Spoiler => 2,
            Kind::Pre | Kind::PreCode => 3,
            _ => 1,
        };
        let plain = |kind| Entity::plain(kind, open.offset, length);
        let entity = match open.kind {
            Kind::Bold => plain("bold"),
            Kind::Italic => plain("italic"),
            Kind::Underline => plain("underline"),
            Kind::Strikethrough => plain("strikethrough"),
            Kind::Spoiler => plain("spoiler"),
            Kind::Code => plain("code"),
            Kind::Pre => plain("pre"),
            Kind::PreCode => Entity { language: Some(open.argument), ..plain("pre") },
            Kind::TextUrl => {
                let url = if self.byte(0) == b'(' { self.url("a URL")? } else { self.out[open.begin..].to_owned() };
                match normal::linked(&url, open.offset, length) {
                    Ok(entity) => entity,
                    Err(_) => return Ok(()),
                }
            }
            Kind::CustomEmoji => {
                if self.byte(0) != b'(' {
                    return Err("Custom emoji entity must contain a tg://emoji URL".into());
                }
                let url = self.url("a custom emoji URL")?;
                let Some(id) = url.strip_prefix("tg://emoji?id=") else {
                    return Err("Custom emoji URL must have an emoji identifier".into());
                };
                Entity { custom_emoji_id: Some(id.to_owned()), ..plain("custom_emoji") }
            }
            Kind::BlockQuote => return Ok(()),
        };
        if length > 0 {
            self.entities.push(entity);
        }
        Ok(())
    }

    fn end_quote(&mut self) {
        self.quoted = false;
        let Some(open) = self.open.pop() else { return };
        let kind = if std::mem::take(&mut self.expandable) { "expandable_blockquote" } else { "blockquote" };
        if self.utf16 > open.offset {
            self.entities.push(Entity::plain(kind, open.offset, self.utf16 - open.offset));
        }
    }

    /// Reads `(…)` at the position.
    fn url(&mut self, what: &str) -> Result<String, String> {
        self.at += 1;
        let begin = self.at;
        let mut url = Vec::new();
        loop {
            match self.byte(0) {
                b')' => break,
                0 => return Err(format!("Can't find end of {what} at byte offset {begin}")),
                b'\\' if (1..=126).contains(&self.byte(1)) => {
                    url.push(self.byte(1));
                    self.at += 2;
                }
                other => {
                    url.push(other);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        Ok(String::from_utf8_lossy(&url).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (String, Vec<(String, usize, usize)>) {
        let parsed = parse(text).unwrap();
        (parsed.text, parsed.entities.iter().map(|e| (e.kind.to_string(), e.offset, e.length)).collect())
    }

    fn error(text: &str) -> String {
        parse(text).unwrap_err()
    }

    #[test]
    fn marks_become_entities() {
        let (text, entities) = found("*đậm _xiên_* ~gạch~ ||ẩn|| __dưới__ `a_b` \\. [x](https://a.vn)");
        assert_eq!(text, "đậm xiên gạch ẩn dưới a_b . x");
        let kinds: Vec<_> = entities.iter().map(|(kind, ..)| kind.as_str()).collect();
        assert_eq!(kinds, ["italic", "bold", "strikethrough", "spoiler", "underline", "code", "text_link"]);
        assert_eq!(entities[1], ("bold".into(), 0, 8));
    }

    #[test]
    fn blocks_have_languages_and_quotations_lines() {
        let (text, entities) = found("```rust\nlet x = 1;```\n>một\n>hai\nba");
        assert_eq!(text, "let x = 1;\nmột\nhai\nba");
        assert_eq!(entities, [("pre".into(), 0, 10), ("blockquote".into(), 11, 7)]);
        assert_eq!(found("**>a\n>b||").1, [("expandable_blockquote".into(), 0, 3)]);
    }

    #[test]
    fn errors_name_the_character_or_the_offset() {
        assert_eq!(error("5/5."), "Character '.' is reserved and must be escaped with the preceding '\\'");
        assert_eq!(error("a *b"), "Can't find end of Bold entity at byte offset 2");
        assert_eq!(error("đ _b"), "Can't find end of Italic entity at byte offset 3");
        assert_eq!(error("[a](b"), "Can't find end of a URL at byte offset 4");
        assert_eq!(error("a|b"), "Character '|' is reserved and must be escaped with the preceding '\\'");
        assert_eq!(error("`a"), "Can't find end of Code entity at byte offset 0");
    }
}
