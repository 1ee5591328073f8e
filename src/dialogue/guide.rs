//! `Hướng dẫn 1 phút`: the button below every question by which it says in a few sentences what is wanted, with an
//! example, a usual mistake and whom to ask. Which sentences belong to a question, its flow says. Knows no flow.

use super::facts::Facts;
use super::screen::Button;
use super::text::{Text, text};

/// The key of the button.
pub(super) const KEY: &str = "guide";

/// The row with the button.
pub(super) fn row() -> Vec<Button> {
    vec![Button::here(KEY, text!("button-guide"))]
}

/// The guide to a question, which stands above its card until the next answer.
pub(super) fn note(words: Text, facts: &Facts) -> Text {
    text!("guide", words = words, whom = whom(facts))
}

/// Whom to ask.
pub(super) fn whom(facts: &Facts) -> Text {
    match facts.ward.as_ref().and_then(|it| it.office_phone.clone()) {
        Some(phone) => text!("guide-whom", phone = phone),
        None => text!("guide-whom-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::{en, vi};

    /// That every step has one the catalogue's own check says: its families are named at the head of the file.
    #[test]
    fn every_guide_fits_a_screen_and_says_what_goes_wrong_and_whom_to_ask() {
        let ids: Vec<&str> = include_str!("../../locales/vi/guides.ftl")
            .lines()
            .filter_map(|it| it.split_once(" ="))
            .map(|it| it.0)
            .filter(|it| {
                ["guide-intake-", "guide-outcome-", "guide-session-", "guide-life-", "guide-blank-", "guide-papers-"]
                    .iter()
                    .any(|flow| it.starts_with(flow))
            })
            .collect();
        assert!(ids.len() > 80, "{ids:?}");
        for id in ids {
            let guide = text!("guide", words = Text::of(id), whom = text!("guide-whom", phone = "0222 3821 123"));
            for (words, mistake) in [(vi(&guide), "Hay nhầm"), (en(&guide), "Usual mistake")] {
                let n_chars = words.chars().count();
                assert!((120..=600).contains(&n_chars), "{id}: {n_chars} characters: {words}");
                assert!(words.contains(mistake) && words.contains("0222"), "{id}: {words}");
                let is_article = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
                let quotes = ["Điều ", "Art. "].iter().any(|it| words.split(it).skip(1).any(is_article));
                assert!(!quotes && !words.contains("Nghị định") && !words.contains("Luật"), "{words}");
            }
        }
    }

    /// The ids, and the beginnings of ids made of a code, that stand where a button is made.
    fn of_buttons(folder: &std::path::Path, found: &mut std::collections::BTreeSet<String>) {
        for path in std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                of_buttons(&path, found);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            for made in ["Button::", "choice(", "Choice"].iter().flat_map(|it| source.split(it).skip(1)) {
                let near: String = made.chars().take(200).collect();
                let ids = ["text!(\"", "Text::of(\"", "format!(\""].iter().flat_map(|it| near.split(it).skip(1));
                found.extend(ids.filter_map(|it| it.split(['"', '{']).next()).map(str::to_owned));
            }
        }
    }

    /// Labels of buttons, without the marks before them.
    fn labels(folder: &str) -> std::collections::BTreeSet<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut ids = std::collections::BTreeSet::from(["section-", "sign-", "sessions-apart"].map(str::to_owned));
        of_buttons(&root.join("src/dialogue"), &mut ids);
        let is_label = |id: &str| ids.iter().any(|it| id == it || (it.ends_with('-') && id.starts_with(it)));
        let files = std::fs::read_dir(root.join("locales").join(folder)).unwrap().map(|it| it.unwrap().path());
        let bare = |it: &str| it.trim_start_matches(|it: char| !it.is_alphanumeric()).trim().to_owned();
        let lines = files.flat_map(|it| {
            let text = std::fs::read_to_string(it).unwrap();
            let lines = text.lines().filter_map(|it| it.split_once(" = ")).filter(|it| is_label(it.0));
            lines.map(|it| bare(it.1)).collect::<Vec<_>>()
        });
        lines.collect()
    }

    #[test]
    fn what_a_guide_says_to_tap_is_what_a_button_reads() {
        for (folder, guides, says) in [
            ("vi", include_str!("../../locales/vi/guides.ftl"), &["ấm “", "họn “"][..]),
            ("en", include_str!("../../locales/en/guides.ftl"), &["ap “"][..]),
        ] {
            let labels = labels(folder);
            let told = says.iter().flat_map(|it| guides.split(it).skip(1)).map(|it| it.split('”').next().unwrap());
            let (found, missing): (Vec<&str>, Vec<&str>) = told.partition(|it| labels.contains(*it));
            assert!(missing.is_empty(), "{folder}: {missing:?}");
            assert!(found.len() > 20, "{folder}: {found:?}");
        }
    }
}
