//! From a [`Screen`] to a [`Call`]: words, buttons and rows as Telegram wants them.

use serde_json::{Value, json};

use super::call::Call;
use crate::dialogue::action::Press;
use crate::dialogue::screen::{Button, Picture, Screen, Style};
use crate::dialogue::text::Text;
use crate::domain::input::choice::own_numbers;
use crate::domain::people::Lang;
use crate::locale::Locale;

/// Longest text of a message, in characters.
pub const MAX_TEXT: usize = 4096;
/// Longest caption of a picture, in characters.
pub const MAX_CAPTION: usize = 1024;
/// A label longer than this does not share its row.
const LONG_LABEL: usize = 18;

/// A call that shows `screen` as a new message. `note` stands above it; `rev` is what its buttons carry.
#[must_use]
pub fn send(locale: &Locale, lang: Lang, screen: &Screen, (note, rev): (Option<&Text>, u32)) -> Call {
    let text = words(locale, lang, screen, note);
    let markup = markup(locale, lang, screen, rev);
    match &screen.picture {
        Some(Picture::Qr(data)) => {
            Call::Qr { data: data.clone(), caption: fit(text, MAX_CAPTION), markup, protect: screen.protect }
        }
        None => Call::Send { text: fit(text, MAX_TEXT), markup, protect: screen.protect },
    }
}

/// A call that shows `screen` in place of the present card.
#[must_use]
pub fn edit(locale: &Locale, lang: Lang, screen: &Screen, (note, rev): (Option<&Text>, u32)) -> Call {
    let text = fit(words(locale, lang, screen, note), MAX_TEXT);
    Call::Edit { text, markup: markup(locale, lang, screen, rev), protect: screen.protect }
}

fn words(locale: &Locale, lang: Lang, screen: &Screen, note: Option<&Text>) -> String {
    let body = locale.html(lang, &screen.body);
    match note {
        Some(note) => format!("{}\n\n{body}", locale.html(lang, note)),
        None => body,
    }
}

/// Cuts a text that is too long by whole lines, so that no tag is split. A last resort: screens shorten what they
/// quote long before.
fn fit(text: String, limit: usize) -> String {
    // UTF-16 units, the stricter of the two ways in which Telegram counts.
    let length = |text: &str| text.encode_utf16().count();
    if length(&text) <= limit {
        return text;
    }
    tracing::warn!("a message was too long and was cut");
    let mut kept = String::new();
    for line in text.lines() {
        if length(&kept) + length(line) + 2 > limit {
            break;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept.push('…');
    if balanced(&kept) && length(&kept) <= limit { kept } else { plain_cut(&text, limit) }
}

fn balanced(html: &str) -> bool {
    ["b", "i", "u", "s", "code"]
        .iter()
        .all(|tag| html.matches(&format!("<{tag}>")).count() == html.matches(&format!("</{tag}>")).count())
}

fn plain_cut(html: &str, limit: usize) -> String {
    let mut plain = String::new();
    let mut in_tag = false;
    for it in html.chars() {
        match it {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if !in_tag => plain.push(it),
            _ => {}
        }
    }
    let mut cut: String = plain.chars().take(limit / 2).collect();
    // An entity such as &amp; must not be split either.
    if let Some(at) = cut.rfind('&')
        && !cut[at..].contains(';')
    {
        cut.truncate(at);
    }
    cut + "…"
}

/// The inline keyboard; `None` if the screen has no buttons.
#[must_use]
pub fn markup(locale: &Locale, lang: Lang, screen: &Screen, rev: u32) -> Option<Value> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut row: Vec<Value> = Vec::new();
    let labels: Vec<String> = screen.choices.iter().map(|it| locale.plain(lang, &it.label)).collect();
    // Where labels bear other numbers of their own, a second one would say that a typed number means two things.
    let numbered = own_numbers(&labels).is_none();
    for (number, (choice, label)) in (1..).zip(screen.choices.iter().zip(labels)) {
        let label = if numbered { format!("{number}. {label}") } else { label };
        let alone = screen.columns < 2 || label.chars().count() > LONG_LABEL;
        if alone && !row.is_empty() {
            rows.push(std::mem::take(&mut row));
        }
        let data = choice.go.map_or_else(|| here(rev, &choice.key), |go| Press::Go(go).encode());
        row.push(json!({ "text": label, "callback_data": data }));
        if alone || row.len() == 2 {
            rows.push(std::mem::take(&mut row));
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    for buttons in &screen.nav {
        rows.push(buttons.iter().map(|it| button(locale, lang, it, rev)).collect());
    }
    (!rows.is_empty()).then(|| json!({ "inline_keyboard": rows }))
}

fn button(locale: &Locale, lang: Lang, button: &Button, rev: u32) -> Value {
    match button {
        Button::Here { key, label, style } => {
            let mut value = json!({ "text": locale.plain(lang, label), "callback_data": here(rev, key) });
            match style {
                Style::Plain => {}
                Style::Primary => value["style"] = json!("primary"),
                Style::Danger => value["style"] = json!("danger"),
            }
            value
        }
        Button::Go { go, label } => {
            json!({ "text": locale.plain(lang, label), "callback_data": Press::Go(*go).encode() })
        }
        Button::Url { url, label } => json!({ "text": locale.plain(lang, label), "url": url }),
    }
}

fn here(rev: u32, key: &str) -> String {
    Press::Here { rev, key: key.to_owned() }.encode()
}

/// The keyboard with one button that shares the person's own contact.
#[must_use]
pub fn contact_keyboard(label: &str) -> Value {
    json!({
        "keyboard": [[{ "text": label, "request_contact": true }]],
        "resize_keyboard": true, "one_time_keyboard": true,
    })
}

/// Takes the keyboard under the input field away.
#[must_use]
pub fn no_keyboard() -> Value {
    json!({ "remove_keyboard": true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_not_numbered_against_the_numbers_in_its_labels() {
        let labels = |names: &[&str]| {
            let name = |it: &&str| Text::of("plain").with("words", *it);
            let screen = Screen::new(Text::of("plain").with("words", "?"));
            let screen =
                names.iter().fold(screen, |screen, it| screen.choice(format!("c:{it}").to_lowercase(), name(it)));
            let markup = markup(&Locale::new(), Lang::Vi, &screen, 1).unwrap();
            let rows = markup["inline_keyboard"].as_array().unwrap().clone();
            rows.iter().map(|it| it[0]["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(labels(&["Khu 3", "Khu 1"]), ["Khu 3", "Khu 1"]);
        assert_eq!(labels(&["Khu 1", "Khu 2"]), ["1. Khu 1", "2. Khu 2"]);
        assert_eq!(labels(&["Khu 3", "Cô Mễ"]), ["1. Khu 3", "2. Cô Mễ"]);
    }

    #[test]
    fn a_text_that_is_too_long_stays_valid() {
        let long = format!("<b>Tên</b>\n{}\n<i>{}</i>", "dòng\n".repeat(900), "x".repeat(300));
        let cut = fit(long, MAX_TEXT);
        assert!(cut.encode_utf16().count() <= MAX_TEXT);
        assert!(balanced(&cut) && cut.ends_with('…'));
        let one_line = format!("<b>{}</b>", "&amp;".repeat(2000));
        let cut = fit(one_line, MAX_TEXT);
        assert!(cut.encode_utf16().count() <= MAX_TEXT && balanced(&cut));
        assert_eq!(cut.matches('&').count(), cut.matches("&amp;").count());
    }
}
