//! Reads the project's own sources for the housekeeping tests: Rust without comments, without tests, without strings.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// One Rust file below `src`.
pub struct Source {
    /// Path below `src`, with slashes.
    pub path: String,
    /// As it is.
    pub text: String,
    /// Without comments and tests, of the same length.
    pub code: String,
    /// Like `code`, but also without what stands between quotes.
    pub bare: String,
    /// Where strings stand in `code`, without their quotes.
    pub strings: Vec<Range<usize>>,
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the project, as paths from its root, in order; built and private things left out.
pub fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                if !["target", "data", ".git"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    found
}

pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file below `src` that is not a test as a whole.
pub fn sources() -> Vec<Source> {
    let rust = |it: &String| Path::new(it).extension().is_some_and(|it| it == "rs");
    let found: Vec<Source> = files("src")
        .into_iter()
        .filter(rust)
        .filter(|it| !is_test(it))
        .map(|it| Source::new(it.trim_start_matches("src/"), read(&it)))
        .collect();
    assert!(found.len() > 50, "only {} sources found", found.len());
    found
}

fn is_test(path: &str) -> bool {
    let stem = path.trim_end_matches(".rs");
    stem.ends_with("tests") || stem.ends_with("testing") || path.contains("/tests/")
}

impl Source {
    pub fn new(path: &str, text: String) -> Self {
        let (mut code, mut bare, mut strings) = strip(&text);
        for range in test_items(&bare) {
            blank(&mut code, range.clone());
            blank(&mut bare, range.clone());
            strings.retain(|it| it.start < range.start || it.start >= range.end);
        }
        let (code, bare) = (String::from_utf8(code).unwrap(), String::from_utf8(bare).unwrap());
        Self { path: path.to_owned(), text, code, bare, strings }
    }

    /// The first folder or file: the module of the crate.
    pub fn module(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// What stands between quotes.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().map(|it| &self.code[it.clone()])
    }

    /// The line on which an offset stands, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Where a word stands that is not part of a longer one.
    pub fn words(&self, word: &str) -> Vec<usize> {
        let part = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
        let alone = |at: usize| {
            !part(self.bare[..at].chars().next_back()) && !part(self.bare[at + word.len()..].chars().next())
        };
        self.bare.match_indices(word).map(|it| it.0).filter(|&at| alone(at)).collect()
    }

    /// The end of what opens at `open`, which is a parenthesis, bracket or brace.
    pub fn closing(&self, open: usize) -> usize {
        closing(self.bare.as_bytes(), open)
    }

    /// Functions with their first line and how many lines they have.
    pub fn functions(&self) -> Vec<(String, usize, usize)> {
        let mut found = Vec::new();
        for at in self.words("fn") {
            let name: String =
                self.bare[at + 3..].chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            let Some(body) = self.bare[at..].find(['{', ';']).map(|it| at + it) else { continue };
            if name.is_empty() || self.bare.as_bytes()[body] == b';' {
                continue;
            }
            let lines = self.line(self.closing(body)) - self.line(at) + 1;
            found.push((name, self.line(at), lines));
        }
        found
    }
}

fn blank(bytes: &mut [u8], range: Range<usize>) {
    for byte in &mut bytes[range] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn closing(bytes: &[u8], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in bytes.iter().enumerate().skip(open) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    bytes.len() - 1
}

/// Items that stand behind `#[cfg(test)]`.
fn test_items(bare: &[u8]) -> Vec<Range<usize>> {
    let text = String::from_utf8_lossy(bare);
    let mut found = Vec::new();
    for (start, mark) in text.match_indices("#[cfg(test)]") {
        let mut at = start + mark.len();
        while at < bare.len() {
            match bare[at] {
                b'[' | b'(' => at = closing(bare, at) + 1,
                b'{' => {
                    at = closing(bare, at) + 1;
                    break;
                }
                b';' => {
                    at += 1;
                    break;
                }
                _ => at += 1,
            }
        }
        found.push(start..at.min(bare.len()));
    }
    found
}

/// Blanks comments, and in the second copy what stands between quotes.
fn strip(text: &str) -> (Vec<u8>, Vec<u8>, Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let (mut code, mut bare) = (bytes.to_vec(), bytes.to_vec());
    let mut strings = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            blank(&mut code, at..end);
            blank(&mut bare, at..end);
            at = end;
        } else if rest.starts_with("/*") {
            let end = at + rest.find("*/").map_or(rest.len(), |it| it + 2);
            blank(&mut code, at..end);
            blank(&mut bare, at..end);
            at = end;
        } else if let Some((open, close)) = string(rest, text[..at].chars().next_back()) {
            let inside = at + open..at + close;
            blank(&mut bare, inside.clone());
            at = inside.end + 1;
            strings.push(inside);
        } else if rest.starts_with('\'') {
            let end = at + letter(rest).max(1);
            blank(&mut code, at + 1..end);
            blank(&mut bare, at + 1..end);
            at = end;
            // The closing quote of a character; behind a lifetime there is none.
            at += usize::from(bytes.get(at) == Some(&b'\''));
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    (code, bare, strings)
}

/// If a string begins here: where its content begins and ends.
fn string(rest: &str, before: Option<char>) -> Option<(usize, usize)> {
    if before.is_some_and(|it| it.is_alphanumeric() || it == '_') {
        return None;
    }
    let prefix = rest.find('"').filter(|&it| it < 6)?;
    let (letters, hashes) = rest[..prefix].split_at(rest[..prefix].find('#').unwrap_or(prefix));
    if !["", "b", "r", "br", "c"].contains(&letters) || hashes.bytes().any(|it| it != b'#') {
        return None;
    }
    let content = prefix + 1;
    if letters.ends_with('r') {
        let close = format!("\"{hashes}");
        return Some((content, content + rest[content..].find(&close)?));
    }
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(content) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((content, at)),
            _ => {}
        }
    }
    None
}

/// The length up to the closing quote of a character, or 0 for a lifetime.
fn letter(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(0, |it| it + 3),
        Some(_) => chars.next().filter(|it| it.1 == '\'').map_or(0, |it| it.0),
        None => 0,
    }
}

/// The codes of an enum that is declared by `codes!`.
pub fn codes(path: &str, name: &str) -> Vec<String> {
    let source = Source::new(path, read(&format!("src/{path}")));
    let head = format!("enum {name} {{");
    let at = source.bare.find(&head).unwrap_or_else(|| panic!("no enum {name} in {path}")) + head.len() - 1;
    let body = at..source.closing(at);
    source.strings.iter().filter(|it| body.contains(&it.start)).map(|it| source.code[it.clone()].to_owned()).collect()
}

#[test]
fn comments_strings_and_tests_are_told_apart() {
    let text = "//! x\nfn a<'a>() { \"b // {\" ; '\"' ; r#\"c\"d\"# } // fn e\n#[cfg(test)]\nmod tests { fn f() {} }\nfn g() {}\n";
    let source = Source::new("a.rs", text.to_owned());
    assert_eq!(source.literals().collect::<Vec<_>>(), ["b // {", "c\"d"]);
    assert_eq!(source.functions(), [("a".to_owned(), 2, 1), ("g".to_owned(), 5, 1)]);
    assert!(source.words("e").is_empty() && source.code.len() == text.len());
}
