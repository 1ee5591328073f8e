//! The operator starts the program on what he does not mean: an empty database, another bot's, one that is served
//! already, one that is taken away under it.

use std::process::Output;
use std::time::Duration;

use hoagiai::emulator::EmulatorHandle;

use crate::process::{Place, come, emulator, terminate, until};

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Starts `serve` as an operator does, and expects that it refuses.
async fn refused(place: &Place, emulator: &EmulatorHandle, words: &str) {
    let url = emulator.url();
    let output = place.run(&["serve"], &[("TELOXIDE_TOKEN", emulator.bot_token()), ("TELOXIDE_API_URL", &url)]).await;
    assert!(!output.status.success() && said(&output).contains(words), "{}", said(&output));
}

async fn on_an_empty_database(place: &Place) {
    let emulator = emulator().await;
    refused(place, &emulator, "start once with --new").await;
    place.fill().await;
    let file = place.database.strip_prefix("sqlite:");
    let url = emulator.url();
    let mut command = place.command(&["serve"]);
    let log = std::fs::File::create(place.path("log")).unwrap();
    command.env("TELOXIDE_TOKEN", emulator.bot_token()).env("TELOXIDE_API_URL", url).stderr(log);
    let mut child = command.spawn().unwrap();
    place.logged("log", "connected to Telegram").await;
    if let Some(file) = file {
        refused(place, &emulator, &format!("another hoagiai serves {file}")).await;
        assert!(place.run(&["check"], &[]).await.stdout.len() > 10, "all else may look");
    }
    terminate(&child);
    assert!(child.wait().await.unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_database_is_not_served_by_mistake_nor_one_twice() {
    on_an_empty_database(&Place::new()).await;
    if let Some(database) = crate::postgres::database().await {
        on_an_empty_database(&Place::on(database)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_file_beside_a_key_is_not_taken_for_the_database() {
    let (place, emulator) = (Place::new(), emulator().await);
    place.fill().await;
    let file = place.path("test.sqlite");
    std::fs::remove_file(&file).unwrap();
    refused(&place, &emulator, "there is no database at").await;
    assert!(!file.exists(), "and none is made");
    std::fs::write(&file, "").unwrap();
    refused(&place, &emulator, "although the key").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_bot_than_before_is_served_only_when_it_is_meant() {
    let (place, first) = (Place::new(), emulator().await);
    let mut config = hoagiai::emulator::EmulatorConfig::new(std::sync::Arc::new(hoagiai::clock::SystemClock));
    config.bot.id = 220;
    config.bot.username = "another_bot".to_owned();
    let second = hoagiai::emulator::Emulator::start(config).await.unwrap();
    let users = place.fill().await;
    let mut child = place.serve("log", &first, &[]);
    place.logged("log", "connected to Telegram").await;
    terminate(&child);
    child.wait().await.unwrap();
    refused(&place, &second, "nobody could be written to before they press Start there").await;
    let mut child = place.serve("log-2", &second, &[]);
    come(&second, &users[..1]);
    until("an answer", || second.people().chat(users[0]).iter().any(|it| it.from_bot)).await;
    terminate(&child);
    child.wait().await.unwrap();
    refused(&place, &first, "nobody could be written to before they press Start there").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_removed_or_replaced_ends_the_process() {
    for replaced in [false, true] {
        let (place, emulator) = (Place::new(), emulator().await);
        place.fill().await;
        let mut child = place.serve("log", &emulator, &[]);
        place.logged("log", "connected to Telegram").await;
        let file = place.path("test.sqlite");
        if replaced {
            std::fs::copy(&file, place.path("copy")).unwrap();
            std::fs::rename(place.path("copy"), &file).unwrap();
        } else {
            std::fs::remove_file(&file).unwrap();
        }
        let status = tokio::time::timeout(Duration::from_secs(30), child.wait()).await.expect("it ends").unwrap();
        assert!(!status.success());
        assert!(place.log("log").contains("was removed or replaced while it was in use"), "{}", place.log("log"));
    }
}
