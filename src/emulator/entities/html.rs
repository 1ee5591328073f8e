//! HTML as the Bot API reads it: a few tags, four named references, and errors with byte offsets.

use super::{Entity, Formatted};

const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

struct Open {
    tag: String,
    argument: String,
    format: Option<String>,
    /// In UTF-16 units.
    offset: usize,
    /// In bytes of the result.
    begin: usize,
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    out: String,
    utf16: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

/// Parses `text`; the error is what follows `can't parse entities: `.
pub(super) fn parse(text: &str) -> Result<Formatted, String> {
    let mut parser =
        Parser { text: text.as_bytes(), at: 0, out: String::new(), utf16: 0, open: Vec::new(), entities: Vec::new() };
    while parser.at < text.len() {
        match parser.peek() {
            b'<' => {
                let begin = parser.at;
                parser.at += 1;
                if parser.peek() == b'/' { parser.end_tag(begin)? } else { parser.start_tag(begin)? }
            }
            b'&' if parser.reference().is_some_and(|found| parser.push(found)) => {}
            _ => {
                let next = text[parser.at..].chars().next().expect("the position is inside, at a boundary");
                parser.at += next.len_utf8();
                parser.push(next);
            }
        }
    }
    if let Some(open) = parser.open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag));
    }
    Ok(Formatted { text: parser.out, entities: parser.entities })
}

impl Parser<'_> {
    /// The byte at the position, or 0 past the end.
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn push(&mut self, c: char) -> bool {
        self.utf16 += c.len_utf16();
        self.out.push(c);
        true
    }

    fn word_while(&mut self, keep: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        while self.peek() != 0 && keep(self.peek()) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.text[start..self.at]).into_owned()
    }

    fn skip_space(&mut self) {
        while self.peek() != 0 && is_space(self.peek()) {
            self.at += 1;
        }
    }

    /// Reads `&lt;`, `&#10;`, `&#x1F600;` and moves past it; moves nowhere if there is none.
    fn reference(&mut self) -> Option<char> {
        let rest = &self.text[self.at + 1..];
        let (code, used) = if rest.first() == Some(&b'#') {
            let hex = rest.get(1) == Some(&b'x');
            let digits = &rest[if hex { 2 } else { 1 }..];
            let radix = if hex { 16 } else { 10 };
            let count = digits.iter().take_while(|byte| (**byte as char).is_digit(radix)).count();
            let used = 1 + usize::from(hex) + count;
            if used + 1 >= 10 {
                return None;
            }
            (u32::from_str_radix(std::str::from_utf8(&digits[..count]).ok()?, radix).ok()?, used)
        } else {
            let count = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            let named = match &rest[..count] {
                b"lt" => '<',
                b"gt" => '>',
                b"amp" => '&',
                b"quot" => '"',
                _ => return None,
            };
            (named as u32, count)
        };
        let found = char::from_u32(code).filter(|found| *found != '\0')?;
        self.at += 1 + used + usize::from(rest.get(used) == Some(&b';'));
        Some(found)
    }

    fn start_tag(&mut self, begin: usize) -> Result<(), String> {
        let tag = self.word_while(|byte| !is_space(byte) && byte != b'>').to_lowercase();
        if self.peek() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let mut open = Open { tag, argument: String::new(), format: None, offset: self.utf16, begin: self.out.len() };
        while self.peek() != b'>' {
            self.skip_space();
            if self.peek() == b'>' {
                break;
            }
            self.attribute(begin, &mut open)?;
        }
        self.at += 1;
        if open.tag == "span" && open.argument != "spoiler" {
            return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"));
        }
        self.open.push(open);
        Ok(())
    }

    fn attribute(&mut self, begin: usize, open: &mut Open) -> Result<(), String> {
        let name = self.word_while(|byte| !is_space(byte) && byte != b'=' && byte != b'>');
        if name.is_empty() {
            return Err(format!("Empty attribute name in the tag \"{}\" at byte offset {begin}", open.tag));
        }
        self.skip_space();
        let mut value = String::new();
        if self.peek() == b'=' {
            self.at += 1;
            self.skip_space();
            value = self.attribute_value(begin, &open.tag)?;
        }
        if self.peek() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        match (open.tag.as_str(), name.as_str()) {
            ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix") => open.argument = value,
            ("tg-time", "format") => open.format = Some(value),
            ("blockquote", "expandable") => "1".clone_into(&mut open.argument),
            ("code", "class") => strip(&value, "language-", &mut open.argument),
            ("span", "class") => strip(&value, "tg-", &mut open.argument),
            _ => {}
        }
        Ok(())
    }

    fn attribute_value(&mut self, begin: usize, tag: &str) -> Result<String, String> {
        match self.peek() {
            0 => Err(format!("Unclosed start tag \"{tag}\" at byte offset {begin}")),
            quote @ (b'\'' | b'"') => {
                self.at += 1;
                let mut value = Vec::new();
                while self.peek() != quote && self.peek() != 0 {
                    if self.peek() == b'&'
                        && let Some(found) = self.reference()
                    {
                        value.extend_from_slice(found.encode_utf8(&mut [0; 4]).as_bytes());
                        continue;
                    }
                    value.push(self.peek());
                    self.at += 1;
                }
                self.at += usize::from(self.peek() == quote);
                Ok(String::from_utf8_lossy(&value).into_owned())
            }
            _ => {
                let start = self.at;
                let value = self.word_while(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
                if self.peek() != 0 && !is_space(self.peek()) && self.peek() != b'>' {
                    return Err(format!("Unexpected end of name token at byte offset {start}"));
                }
                Ok(value.to_lowercase())
            }
        }
    }

    fn end_tag(&mut self, begin: usize) -> Result<(), String> {
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 1;
        let name = self.word_while(|byte| !is_space(byte) && byte != b'>').to_lowercase();
        self.skip_space();
        if self.peek() != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        if !name.is_empty() && name != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.tag
            ));
        }
        self.at += 1;
        if self.utf16 > open.offset {
            self.close(open);
        }
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let length = self.utf16 - open.offset;
        let plain = |kind| Entity::plain(kind, open.offset, length);
        let entity = match open.tag.as_str() {
            "b" | "strong" => plain("bold"),
            "i" | "em" => plain("italic"),
            "s" | "strike" | "del" => plain("strikethrough"),
            "u" | "ins" => plain("underline"),
            "tg-spoiler" | "span" => plain("spoiler"),
            "blockquote" if open.argument.is_empty() => plain("blockquote"),
            "blockquote" => plain("expandable_blockquote"),
            "tg-emoji" => Entity { custom_emoji_id: Some(open.argument), ..plain("custom_emoji") },
            "tg-time" => match open.argument.parse() {
                Ok(at) => Entity { unix_time: Some(at), date_time_format: open.format, ..plain("date_time") },
                Err(_) => return,
            },
            "a" => {
                let shown = self.out[open.begin..].to_owned();
                let url = if open.argument.is_empty() { shown } else { open.argument };
                match super::normal::linked(&url, open.offset, length) {
                    Ok(entity) => entity,
                    Err(_) => return,
                }
            }
            "pre" => return self.close_pre(open.offset, length),
            _ => {
                let language = Some(open.argument).filter(|language| !language.is_empty());
                Entity { language, ..plain("code") }
            }
        };
        self.entities.push(entity);
    }

    /// `<pre><code class="language-x">` is one block with a language.
    fn close_pre(&mut self, offset: usize, length: usize) {
        let inner = self.entities.last().is_some_and(|last| {
            last.kind == "code" && last.offset == offset && last.length == length && last.language.is_some()
        });
        if inner {
            self.entities.last_mut().expect("just seen").kind = "pre".into();
        } else {
            self.entities.push(Entity::plain("pre", offset, length));
        }
    }
}

fn strip(value: &str, prefix: &str, into: &mut String) {
    if let Some(rest) = value.strip_prefix(prefix) {
        rest.clone_into(into);
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'\0' | 0x0b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        parse(text).unwrap_err()
    }

    #[test]
    fn tags_become_entities_counted_in_utf16() {
        let parsed = parse("😀<b>đậm <i>xiên</i></b> &lt;a&gt; &#272; &nbsp;").unwrap();
        assert_eq!(parsed.text, "😀đậm xiên <a> Đ &nbsp;");
        let found: Vec<_> = parsed.entities.iter().map(|e| (e.kind.as_ref(), e.offset, e.length)).collect();
        assert_eq!(found, [("italic", 6, 4), ("bold", 2, 8)]);
    }

    #[test]
    fn every_error_names_its_byte_offset() {
        assert_eq!(error("đ<br>"), "Unsupported start tag \"br\" at byte offset 2");
        assert_eq!(error("a <b"), "Unclosed start tag at byte offset 2");
        assert_eq!(error("x</b>"), "Unexpected end tag at byte offset 1");
        assert_eq!(error("<b>x</i>"), "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"");
        assert_eq!(error("<b>x"), "Can't find end tag corresponding to start tag \"b\"");
        assert_eq!(error("<a =x>y</a>"), "Empty attribute name in the tag \"a\" at byte offset 0");
        assert_eq!(error("<span>y</span>"), "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0");
        assert_eq!(error("<a href=x_y>z</a>"), "Unexpected end of name token at byte offset 8");
        assert_eq!(error("<b>x</b"), "Unclosed end tag at byte offset 4");
        assert_eq!(error("5 < 6"), "Unsupported start tag \"\" at byte offset 2");
    }

    #[test]
    fn links_blocks_and_quotes_carry_their_arguments() {
        let parsed = parse("<a href=\"https://a.vn/?x=1&amp;y=2\">đ</a><pre><code class=\"language-rust\">x</code></pre><blockquote expandable>q</blockquote>").unwrap();
        assert_eq!(parsed.entities[0].url.as_deref(), Some("https://a.vn/?x=1&y=2"));
        assert_eq!((parsed.entities[1].kind.as_ref(), parsed.entities[1].language.as_deref()), ("pre", Some("rust")));
        assert_eq!(parsed.entities[2].kind, "expandable_blockquote");
        assert!(parse("<b></b>").unwrap().entities.is_empty());
    }
}
