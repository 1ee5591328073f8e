//! Messages become words here: Fluent bundles per language, values escaped for Telegram's HTML, dates and numbers in
//! Vietnamese form.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::dialogue::text::{Arg, Text};
use crate::domain::people::Lang;

/// The catalogue: file name, Vietnamese, English.
pub const FILES: &[(&str, &str, &str)] = &[
    ("core", include_str!("../locales/vi/core.ftl"), include_str!("../locales/en/core.ftl")),
    ("welcome", include_str!("../locales/vi/welcome.ftl"), include_str!("../locales/en/welcome.ftl")),
    ("people", include_str!("../locales/vi/people.ftl"), include_str!("../locales/en/people.ftl")),
    ("cases", include_str!("../locales/vi/cases.ftl"), include_str!("../locales/en/cases.ftl")),
    ("alarm", include_str!("../locales/vi/alarm.ftl"), include_str!("../locales/en/alarm.ftl")),
    ("access", include_str!("../locales/vi/access.ftl"), include_str!("../locales/en/access.ftl")),
    ("intake", include_str!("../locales/vi/intake.ftl"), include_str!("../locales/en/intake.ftl")),
    ("summary", include_str!("../locales/vi/summary.ftl"), include_str!("../locales/en/summary.ftl")),
    ("reports", include_str!("../locales/vi/reports.ftl"), include_str!("../locales/en/reports.ftl")),
    ("figures", include_str!("../locales/vi/figures.ftl"), include_str!("../locales/en/figures.ftl")),
    ("office", include_str!("../locales/vi/office.ftl"), include_str!("../locales/en/office.ftl")),
    ("announce", include_str!("../locales/vi/announce.ftl"), include_str!("../locales/en/announce.ftl")),
    ("sent", include_str!("../locales/vi/sent.ftl"), include_str!("../locales/en/sent.ftl")),
    ("training", include_str!("../locales/vi/training.ftl"), include_str!("../locales/en/training.ftl")),
    ("correct", include_str!("../locales/vi/correct.ftl"), include_str!("../locales/en/correct.ftl")),
    ("admin", include_str!("../locales/vi/admin.ftl"), include_str!("../locales/en/admin.ftl")),
    ("rules", include_str!("../locales/vi/rules.ftl"), include_str!("../locales/en/rules.ftl")),
    ("drafts", include_str!("../locales/vi/drafts.ftl"), include_str!("../locales/en/drafts.ftl")),
    ("todo", include_str!("../locales/vi/todo.ftl"), include_str!("../locales/en/todo.ftl")),
    ("audit", include_str!("../locales/vi/audit.ftl"), include_str!("../locales/en/audit.ftl")),
    ("oldbook", include_str!("../locales/vi/oldbook.ftl"), include_str!("../locales/en/oldbook.ftl")),
    ("roster", include_str!("../locales/vi/roster.ftl"), include_str!("../locales/en/roster.ftl")),
    ("sightings", include_str!("../locales/vi/sightings.ftl"), include_str!("../locales/en/sightings.ftl")),
    ("difficulties", include_str!("../locales/vi/difficulties.ftl"), include_str!("../locales/en/difficulties.ftl")),
    ("papers", include_str!("../locales/vi/papers.ftl"), include_str!("../locales/en/papers.ftl")),
    ("election", include_str!("../locales/vi/election.ftl"), include_str!("../locales/en/election.ftl")),
    ("reviews", include_str!("../locales/vi/reviews.ftl"), include_str!("../locales/en/reviews.ftl")),
    ("pay", include_str!("../locales/vi/pay.ftl"), include_str!("../locales/en/pay.ftl")),
    ("model", include_str!("../locales/vi/model.ftl"), include_str!("../locales/en/model.ftl")),
    ("outreach", include_str!("../locales/vi/outreach.ftl"), include_str!("../locales/en/outreach.ftl")),
    ("plan", include_str!("../locales/vi/plan.ftl"), include_str!("../locales/en/plan.ftl")),
    ("lawcards", include_str!("../locales/vi/lawcards.ftl"), include_str!("../locales/en/lawcards.ftl")),
    ("drills", include_str!("../locales/vi/drills.ftl"), include_str!("../locales/en/drills.ftl")),
    ("life", include_str!("../locales/vi/life.ftl"), include_str!("../locales/en/life.ftl")),
    ("kin", include_str!("../locales/vi/kin.ftl"), include_str!("../locales/en/kin.ftl")),
    ("together", include_str!("../locales/vi/together.ftl"), include_str!("../locales/en/together.ftl")),
    ("sessions", include_str!("../locales/vi/sessions.ftl"), include_str!("../locales/en/sessions.ftl")),
    ("practice", include_str!("../locales/vi/practice.ftl"), include_str!("../locales/en/practice.ftl")),
    ("guides", include_str!("../locales/vi/guides.ftl"), include_str!("../locales/en/guides.ftl")),
];

/// What papers say, in every language the same: a public paper is Vietnamese whoever asks for it.
pub const PAPERS: &[(&str, &str)] = &[
    ("common", include_str!("../locales/papers/common.ftl")),
    ("people", include_str!("../locales/papers/people.ftl")),
    ("register", include_str!("../locales/papers/register.ftl")),
    ("case", include_str!("../locales/papers/case.ftl")),
    ("election", include_str!("../locales/papers/election.ftl")),
    ("pay", include_str!("../locales/papers/pay.ftl")),
    ("plan", include_str!("../locales/papers/plan.ftl")),
    ("training", include_str!("../locales/papers/training.ftl")),
    ("model", include_str!("../locales/papers/model.ftl")),
    ("outreach", include_str!("../locales/papers/outreach.ftl")),
];

/// All languages, read once for the whole process: reading them takes longer than answering an update.
static CATALOGUE: LazyLock<HashMap<Lang, FluentBundle<FluentResource>>> =
    LazyLock::new(|| Lang::ALL.iter().map(|&lang| (lang, bundle(lang))).collect());

/// All languages.
pub struct Locale {
    bundles: &'static HashMap<Lang, FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Locale")
    }
}

/// What the words are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Html,
    Plain,
}

impl Default for Locale {
    fn default() -> Self {
        Self::new()
    }
}

impl Locale {
    /// The catalogue that is built in.
    #[must_use]
    pub fn new() -> Self {
        Self { bundles: &CATALOGUE }
    }

    /// Telegram HTML.
    #[must_use]
    pub fn html(&self, lang: Lang, text: &Text) -> String {
        self.render(lang, text, Form::Html)
    }

    /// Plain words, for buttons and toasts.
    #[must_use]
    pub fn plain(&self, lang: Lang, text: &Text) -> String {
        self.render(lang, text, Form::Plain)
    }

    /// Whether a message is in the catalogue.
    #[must_use]
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.bundles[&lang].get_message(id).is_some_and(|it| it.value().is_some())
    }

    fn render(&self, lang: Lang, text: &Text, form: Form) -> String {
        let bundle = &self.bundles[&lang];
        let Some(pattern) = bundle.get_message(&text.id).and_then(|it| it.value()) else {
            // A test compares every id with the catalogue; an id from old data must still not end a conversation.
            tracing::error!(id = %text.id, "no such message");
            return String::new();
        };
        let mut args = FluentArgs::with_capacity(text.args.len());
        for (name, value) in &text.args {
            args.set(*name, self.value(lang, value, form));
        }
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(id = %text.id, "a variable of the message is missing");
        }
        words.into_owned()
    }

    fn value<'a>(&self, lang: Lang, arg: &Arg, form: Form) -> FluentValue<'a> {
        let escaped = |it: &str| if form == Form::Html { escape(it) } else { it.to_owned() };
        let joined = |list: &[Text], glue: &str| {
            let parts: Vec<String> = list.iter().map(|it| self.render(lang, it, form)).collect();
            parts.join(glue)
        };
        match arg {
            Arg::Num(number) => FluentValue::from(*number),
            Arg::Str(words) => FluentValue::from(escaped(words)),
            Arg::Date(day) => FluentValue::from(date(*day)),
            Arg::Day(day) => {
                let weekday = Text::of(format!("weekday-{}", day.weekday().number_from_monday()));
                FluentValue::from(format!("{}, {}", self.render(lang, &weekday, form), date(*day)))
            }
            Arg::Percent(hundredths) => FluentValue::from(percent(*hundredths)),
            Arg::Time(time) => FluentValue::from(time.format("%H:%M").to_string()),
            Arg::Text(text) => FluentValue::from(self.render(lang, text, form)),
            Arg::Lines(list) => FluentValue::from(joined(list, "\n")),
            Arg::List(list) => FluentValue::from(joined(list, ", ")),
        }
    }
}

/// `05/05/2026`.
fn date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// `85,71 %`.
#[must_use]
pub fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
    format!("{},{rest:02} %", thousands(whole))
}

/// Makes words safe between tags of Telegram's HTML.
#[must_use]
pub fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for it in words.chars() {
        match it {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            _ => safe.push(it),
        }
    }
    safe
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let id = match lang {
        Lang::Vi => langid!("vi"),
        Lang::En => langid!("en"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Telegram shows the isolation marks as boxes on old phones, and they break commands in a text.
    bundle.set_use_isolating(false);
    // Numbers in Vietnamese form: a dot between thousands.
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(thousands(number.value as i64)),
        _ => None,
    }));
    let mut add = |folder: &str, name: &str, source: &str| {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("locales/{folder}/{name}.ftl: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("locales/{folder}/{name}.ftl: {errors:?}"));
    };
    for (name, vi, en) in FILES {
        match lang {
            Lang::Vi => add("vi", name, vi),
            Lang::En => add("en", name, en),
        }
    }
    for (name, source) in PAPERS {
        add("papers", name, source);
    }
    bundle
}

/// `10.000`, in Vietnamese form.
#[must_use]
pub fn thousands(number: impl Into<i128>) -> String {
    let number = number.into();
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_user_cannot_become_tags() {
        assert_eq!(escape("<b>&"), "&lt;b&gt;&amp;");
    }

    #[test]
    fn numbers_have_dots_between_thousands() {
        assert_eq!(thousands(0_i64), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_500_000), "1.500.000");
        assert_eq!(thousands(-1234), "-1.234");
    }

    #[test]
    fn percents_have_a_comma() {
        assert_eq!(percent(8571), "85,71 %");
        assert_eq!(percent(10_000), "100,00 %");
        assert_eq!(percent(5), "0,05 %");
    }
}
