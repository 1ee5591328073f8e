//! Formatted text back to HTML, for people who look at a chat.

use super::{Entity, Formatted};

/// HTML that a browser can show and that [`super::html`] would read again.
pub(in crate::emulator) fn to_html(formatted: &Formatted) -> String {
    let mut out = String::with_capacity(formatted.text.len() + 16);
    let mut open: Vec<&Entity> = Vec::new();
    let mut next = formatted.entities.iter().peekable();
    let mut at = 0;
    for c in formatted.text.chars() {
        close(&mut out, &mut open, at);
        while let Some(entity) = next.next_if(|entity| entity.offset <= at) {
            let inside = open.last().is_none_or(|outer| entity.end() <= outer.end());
            if let (Some(tag), true) = (start_tag(entity), inside) {
                out.push_str(&tag);
                open.push(entity);
            }
        }
        escape(c, &mut out);
        at += c.len_utf16();
    }
    close(&mut out, &mut open, at);
    out
}

fn close(out: &mut String, open: &mut Vec<&Entity>, at: usize) {
    while let Some(entity) = open.pop_if(|entity| entity.end() <= at) {
        out.push_str(end_tag(entity));
    }
}

fn escape(c: char, out: &mut String) {
    match c {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '"' => out.push_str("&quot;"),
        other => out.push(other),
    }
}

fn attribute(value: &str) -> String {
    let mut out = String::new();
    value.chars().for_each(|c| escape(c, &mut out));
    out
}

fn start_tag(entity: &Entity) -> Option<String> {
    Some(match entity.kind.as_ref() {
        "bold" => "<b>".into(),
        "italic" => "<i>".into(),
        "underline" => "<u>".into(),
        "strikethrough" => "<s>".into(),
        "spoiler" => "<tg-spoiler>".into(),
        "code" => "<code>".into(),
        "blockquote" => "<blockquote>".into(),
        "expandable_blockquote" => "<blockquote expandable>".into(),
        "text_link" => format!("<a href=\"{}\">", attribute(entity.url.as_deref().unwrap_or(""))),
        "text_mention" => {
            format!(
                "<a href=\"tg://user?id={}\">",
                entity.user.as_ref().map_or(0, |user| user["id"].as_i64().unwrap_or(0))
            )
        }
        "pre" => match &entity.language {
            Some(language) => format!("<pre><code class=\"language-{}\">", attribute(language)),
            None => "<pre>".into(),
        },
        _ => return None,
    })
}

fn end_tag(entity: &Entity) -> &'static str {
    match entity.kind.as_ref() {
        "bold" => "</b>",
        "italic" => "</i>",
        "underline" => "</u>",
        "strikethrough" => "</s>",
        "spoiler" => "</tg-spoiler>",
        "code" => "</code>",
        "text_link" | "text_mention" => "</a>",
        "pre" if entity.language.is_some() => "</code></pre>",
        "pre" => "</pre>",
        _ => "</blockquote>",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emulator::entities::{Source, Stranger};

    fn parsed(html: &str) -> Formatted {
        Formatted::message(&Source { text: html, parse_mode: Some("HTML"), entities: None }, &Stranger).unwrap()
    }

    #[test]
    fn html_survives_the_way_there_and_back() {
        let html = "<b>Vụ</b> <b><i>tranh chấp</i></b> &lt;5 &amp; <a href=\"https://a.vn/?a=1&amp;b=2\">xem</a> <pre><code class=\"language-x\">y</code></pre>";
        assert_eq!(to_html(&parsed(html)), html);
        let nested = parsed("<b>Vụ <i>tranh chấp</i></b>");
        assert_eq!(to_html(&nested), "<b>Vụ </b><b><i>tranh chấp</i></b>");
        assert_eq!(parsed(&to_html(&nested)), nested);
    }
}
