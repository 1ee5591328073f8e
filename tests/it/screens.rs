//! Every message of the catalogue, in both languages, with the worst that users can type in every variable: the
//! emulator's parser, which is as strict as the real server's, takes them all.

use hoagiai::dialogue::text::{Arg, Text};
use hoagiai::domain::people::Lang;
use hoagiai::emulator::{Emulator, EmulatorConfig};
use hoagiai::locale::{FILES, Locale};
use serde_json::{Value, json};

/// Tags, entities and quotes, whole and torn; letters beyond the basic plane.
const WORST: &str = "<b>x</i> & &amp; &#0; \"'> <a href= 𝕏 <tg-spoiler> </b";

/// Ids of a catalogue file with their variables.
fn messages(source: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for line in source.lines() {
        let id = line
            .split_once(" =")
            .map(|it| it.0)
            .filter(|it| !it.is_empty() && !it.starts_with([' ', '#', '-', '}', '*', '[']));
        if let Some(id) = id {
            found.push((id.to_owned(), Vec::new()));
        }
        let variables =
            line.split('$').skip(1).map(|it| it.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect());
        if let Some((_, all)) = found.last_mut() {
            all.extend(variables);
        }
    }
    found
}

#[tokio::test]
async fn every_message_is_valid_whatever_people_type() {
    let emulator =
        Emulator::start(EmulatorConfig::new(std::sync::Arc::new(hoagiai::clock::SystemClock))).await.unwrap();
    emulator.people().add_user(7, "Lan");
    emulator.people().press_start(7, "").unwrap();
    let url = format!("{}/bot{}/sendMessage", emulator.url(), emulator.bot_token());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let locale = Locale::new();
    let mut checked = 0;
    for (name, vi, en) in FILES {
        for (lang, source) in [(Lang::Vi, vi), (Lang::En, en)] {
            // `empty` stands where an optional part of another message is left out.
            for (id, variables) in messages(source).into_iter().filter(|it| it.0 != "empty") {
                let mut text = Text::of(id.clone());
                for variable in variables {
                    // Names of variables live as long as the program; a test may leak them.
                    text.args.push((String::leak(variable), Arg::Str(WORST.to_owned())));
                }
                let html = locale.html(lang, &text);
                assert!(!html.trim().is_empty(), "{lang} {name} {id} says nothing");
                assert!(!locale.plain(lang, &text).trim().is_empty(), "{lang} {name} {id}");
                let body = json!({ "chat_id": 7, "text": html, "parse_mode": "HTML" });
                let answer: Value = http.post(&url).json(&body).send().await.unwrap().json().await.unwrap();
                assert_eq!(answer["ok"], true, "{lang} {name} {id}: {answer}\n{html}");
                let shown = answer["result"]["text"].as_str().unwrap();
                assert!(
                    text.args.is_empty() || shown.contains("<b>x</i> &") || html.contains(shown),
                    "{lang} {id}: words are shown as typed: {shown}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 500, "only {checked} messages");
}
