//! A line in its words, each with the pause that follows it.

use super::names::pointed;

/// A word, or what stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Without what stands before and behind it.
    pub(super) word: String,
    /// Whether a bracket opens before it.
    pub(super) opens: bool,
    /// Whether a short pause follows.
    pub(super) pause: bool,
    /// The sign of the end of a sentence behind it.
    pub(super) stop: Option<char>,
    /// Whether a point belonged to it, as in `TP.`
    pub(super) pointed: bool,
    /// Where it numbers its line: `1.`, `a)`, `II.`
    pub(super) numbers: bool,
}

/// The words of a line.
pub(super) fn of(line: &str) -> Vec<Token> {
    let clean: String = line.chars().map(clean).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let raw: Vec<&str> = clean.split_whitespace().collect();
    for (nth, it) in raw.iter().enumerate() {
        if *it == "-" || *it == "/" {
            dash(&mut tokens, raw.get(nth + 1).copied(), *it == "-");
            continue;
        }
        push(it, &mut tokens);
    }
    // The point of `TP.` belongs to it where a name follows; else it ends the sentence.
    for at in 0..tokens.len() {
        let named = tokens
            .get(at + 1)
            .is_some_and(|it| it.word.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit()));
        if tokens[at].pointed && !named {
            tokens[at].pointed = false;
            tokens[at].stop = Some('.');
        }
    }
    if let Some(first) = tokens.first().filter(|_| tokens.len() > 1 && is_numbered(&clean)).cloned() {
        tokens[0] = Token { numbers: true, stop: None, pause: true, ..first };
    }
    tokens
}

/// A dash by itself: from one number to the next it is `đến`, else a pause; at the beginning it is a bullet.
fn dash(tokens: &mut Vec<Token>, next: Option<&str>, is_dash: bool) {
    let figure = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
    let Some(last) = tokens.last_mut() else { return };
    if is_dash && figure(&last.word) && next.is_some_and(figure) && last.stop.is_none() && !last.pause {
        push("đến", tokens);
    } else {
        last.pause = true;
    }
}

fn push(raw: &str, tokens: &mut Vec<Token>) {
    let opens = raw.starts_with(['(', '[']);
    let silent = |it: char| !it.is_alphanumeric() && !matches!(it, '%' | '‰' | '°');
    let stands = matches!(raw, "&" | "=");
    let inner = if stands { raw } else { raw.trim_start_matches(silent) };
    let word = if stands { raw } else { inner.trim_end_matches(silent) };
    // A unit of its own: dB(A).
    let word = if inner.starts_with("dB(A)") { "dB(A)" } else { word };
    let after = inner.get(word.len()..).unwrap_or_default();
    if word.is_empty() {
        // Signs by themselves belong to what stands before them.
        if let Some(last) = tokens.last_mut() {
            signs(last, raw);
        }
        return;
    }
    // `TP.Bắc Ninh`, `P.Vũ Ninh`: the short word and its name are written as one.
    if let Some((short, name)) = word.split_once('.')
        && pointed(short).is_some()
        && name.starts_with(char::is_uppercase)
    {
        tokens.push(Token { word: short.to_owned(), opens, pause: false, stop: None, pointed: true, numbers: false });
        return push(&format!("{name}{after}"), tokens);
    }
    if let Some((end, next)) = two_sentences(word) {
        push(&format!("{}{end}", if opens { "(" } else { "" }), tokens);
        return push(&format!("{next}{after}"), tokens);
    }
    let mut token = Token { word: word.to_owned(), opens, pause: false, stop: None, pointed: false, numbers: false };
    if after == "." && pointed(word).is_some() {
        token.pointed = true;
    } else if word == "v.v" {
        // "v.v..." ends a sentence only where the next word begins one; a pause does for both.
        token.pause = true;
    } else {
        signs(&mut token, after);
    }
    tokens.push(token);
}

/// Where the space behind the end of a sentence was forgotten: `xong.Sau`.
fn two_sentences(word: &str) -> Option<(&str, &str)> {
    let at = word.find(['.', '!', '?'])?;
    let (end, next) = (&word[..=at], &word[at + 1..]);
    let small = at > 1 && end[..at].chars().skip(1).all(char::is_lowercase);
    (small && next.starts_with(char::is_uppercase)).then_some((end, next))
}

fn signs(token: &mut Token, after: &str) {
    let stop = if after.contains('?') {
        Some('?')
    } else if after.contains('!') {
        Some('!')
    } else if after.contains(['.', ';']) {
        Some('.')
    } else {
        None
    };
    token.stop = stop.or(token.stop);
    token.pause |= !after.is_empty();
}

/// What is no letter, figure or sign that is read is a space.
fn clean(it: char) -> char {
    match it {
        '–' | '—' | '−' | '‑' | '•' | '*' | '●' | '▪' => '-',
        '…' => '.',
        it if it.is_alphanumeric() => it,
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '-' | '/' | '%' | '‰' | '+' | '&' | '=' | '@'
        | '°' | '²' | '³' | '<' | '>' | '\'' | '_' => it,
        _ => ' ',
    }
}

/// Whether a line begins with its number: `1.`, `2)`, `a)`, `II.`
pub(super) fn is_numbered(line: &str) -> bool {
    let Some(first) = line.split_whitespace().next() else { return false };
    let Some(mark) = first.strip_suffix([')', '.']).filter(|it| !it.is_empty()) else { return false };
    let is_letter = mark.chars().count() == 1 && mark.chars().all(char::is_lowercase) && first.ends_with(')');
    let is_figure = mark.len() <= 2 && mark.bytes().all(|it| it.is_ascii_digit());
    is_letter || is_figure || (first.ends_with('.') && super::numbers::roman(mark).is_some())
}
