//! The watcher: loops come back after faults of the program, and admins are told once what needs somebody to look.

use std::time::Duration;

use chrono::TimeDelta;
use hoagiai::bot::webhook::WebhookConfig;
use hoagiai::bot::{Intake, Progress};
use hoagiai::emulator::{Fault, Rule};
use hoagiai::store::Space;
use tokio::time::{Instant, sleep};

use crate::town::{ADMIN, BINH, LAN, Town};

/// What the admin was told.
fn told(town: &Town) -> Vec<String> {
    town.people.chat(ADMIN).into_iter().filter(|it| it.from_bot).map(|it| it.text).collect()
}

async fn park_one(town: &Town) {
    town.says(BINH, "/menu").await;
    let steal = format!(
        "UPDATE dialogue SET state = (SELECT state FROM dialogue WHERE chat_id = {LAN}) WHERE chat_id = {BINH}"
    );
    let mut tx = town.store.begin().await.unwrap();
    tx.test_sql(steal).await.unwrap();
    tx.commit().await.unwrap();
    town.says(BINH, "/help").await;
}

#[tokio::test]
async fn admins_are_told_once_of_what_was_put_aside() {
    let mut town = Town::start().await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.says(LAN, "/menu").await;
    let before = told(&town).len();
    assert_eq!(town.bot.watch_once().await.unwrap(), Progress::Idle, "all is well");
    park_one(&town).await;
    assert_eq!(town.bot.watch_once().await.unwrap(), Progress::Worked);
    // Killed before it was sent, and started again.
    town.restart().await;
    assert_eq!(town.bot.watch_once().await.unwrap(), Progress::Idle, "it is in the outbox already");
    town.settle().await;
    let words = told(&town);
    assert_eq!(words.len(), before + 1, "{words:#?}");
    let last = words.last().unwrap();
    assert!(last.contains("1 lượt gửi đến chưa xử lý được") && !last.contains("Bình"), "{last}");
    for _ in 0..4 {
        town.clock.advance(TimeDelta::minutes(29));
        town.bot.watch_once().await.unwrap();
        town.settle().await;
    }
    assert_eq!(told(&town).len(), before + 1, "one event is one message");
}

#[tokio::test]
async fn what_comes_in_the_hour_after_a_message_is_told_when_it_is_over() {
    let town = Town::start().await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    let before = told(&town).len();
    // A minute before a full hour of the clock, which must not make any difference.
    town.clock.advance(TimeDelta::minutes(59));
    for (minutes, parks, expected) in
        [(0, true, 1), (2, true, 1), (8, false, 1), (49, false, 1), (1, false, 2), (70, false, 2)]
    {
        town.clock.advance(TimeDelta::minutes(minutes));
        if parks {
            park_one(&town).await;
        }
        town.bot.watch_once().await.unwrap();
        town.settle().await;
        assert_eq!(told(&town).len() - before, expected, "after {minutes} more minutes");
    }
    let last = told(&town).pop().unwrap();
    assert!(last.contains("Có 2 lượt gửi đến"), "both inputs of the second time, and not the first again: {last}");
}

#[tokio::test]
async fn admins_are_told_once_an_hour_that_the_disk_is_nearly_full() {
    let town = Town::start().await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    let before = told(&town).len();
    let (scarce, ample) = (Space { free: 123_000_000, total: 1 << 40 }, Space { free: 1 << 39, total: 1 << 40 });
    for (space, minutes, expected) in [(ample, 0, 0), (scarce, 0, 1), (scarce, 20, 1), (scarce, 50, 2), (ample, 90, 2)]
    {
        town.clock.advance(TimeDelta::minutes(minutes));
        town.bot.tell_admins(Some(space)).await.unwrap();
        town.settle().await;
        assert_eq!(told(&town).len() - before, expected, "after {minutes} minutes");
    }
    assert!(told(&town).pop().unwrap().contains("chỉ còn 123 MB"));
}

/// Waits until something is so, in real time: the loops run.
async fn until(what: &str, town: &Town, so: impl Fn(&Town) -> bool) {
    let start = Instant::now();
    while !so(town) {
        assert!(start.elapsed() < Duration::from_secs(90), "waited in vain for {what}:\n{}", town.bot.metrics.text());
        sleep(Duration::from_millis(20)).await;
    }
}

fn restarts(town: &Town, part: &str) -> u64 {
    let name = format!("hoagiai_loop_restarts_total{{part=\"{part}\"}} ");
    let text = town.bot.metrics.text();
    text.lines().find_map(|it| it.strip_prefix(&name)).map_or(0, |it| it.parse().unwrap())
}

/// Lets statements fall until every one of these loops did.
async fn fall(town: &Town, parts: &[&str]) {
    let start = Instant::now();
    while parts.iter().any(|it| restarts(town, it) == 0) {
        assert!(start.elapsed() < Duration::from_secs(120), "{}", town.bot.metrics.text());
        for n in 0..3 {
            town.fault.panic_once(n);
            // Whatever takes updates in has one to store.
            town.people.send_text(LAN, "/menu").unwrap();
            sleep(Duration::from_millis(40)).await;
        }
    }
    town.fault.disarm();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_delivered_while_the_loop_that_stores_it_falls_comes_again() {
    let town = Town::start().await;
    let (quit, stop) = tokio::sync::watch::channel(false);
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let config = WebhookConfig {
        listen: free,
        url: format!("http://{free}/hook"),
        secret: "invented-for-this-test".into(),
        max_connections: 4,
    };
    let running = tokio::spawn(town.bot.clone().run(Intake::Webhook(config), stop));
    fall(&town, &["store"]).await;
    // What the handlers had at hand when they fell is free again when its lease is over.
    town.clock.advance(TimeDelta::minutes(2));
    let before = town.people.chat(BINH).len();
    town.people.send_text(BINH, "/menu").unwrap();
    until("an answer", &town, |it| it.people.chat(BINH).iter().skip(before).any(|it| it.from_bot)).await;
    quit.send(true).unwrap();
    running.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn loops_that_fall_over_a_fault_of_ours_begin_again() {
    let town = Town::start().await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    let (quit, stop) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(town.bot.clone().run(Intake::Poll, stop));
    // Whichever loop makes the statement falls; one that fell rests longer each time, so that the others have their turn.
    fall(&town, &["handle", "timers", "send", "bulk", "poll"]).await;
    // What the sender had at hand when it fell is free again when its lease is over.
    town.clock.advance(TimeDelta::minutes(2));
    let before = town.people.chat(BINH).len();
    town.people.send_text(BINH, "/menu").unwrap();
    until("an answer", &town, |it| it.people.chat(BINH).iter().skip(before).any(|it| it.from_bot)).await;
    town.bot.watch_once().await.unwrap();
    until("the admin to be told", &town, |it| told(it).iter().any(|it| it.contains("đã tự chạy lại"))).await;
    quit.send(true).unwrap();
    running.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn admins_are_told_once_that_nothing_can_be_fetched() {
    let town = Town::start().await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    let before = told(&town).len();
    town.people.push_fault(Rule::times(u64::MAX, "getUpdates", Fault::Conflict));
    let (quit, stop) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(town.bot.clone().run(Intake::Poll, stop));
    until("polls to fail", &town, |it| it.bot.metrics.text().contains("hoagiai_poll_errors_total 1")).await;
    town.bot.watch_once().await.unwrap();
    assert_eq!(told(&town).len(), before, "not at once");
    for hours in [25, 3, 20] {
        town.clock.advance(TimeDelta::hours(hours));
        town.bot.watch_once().await.unwrap();
        until("the admin to be told", &town, |it| told(it).len() > before).await;
    }
    sleep(Duration::from_millis(600)).await;
    let words = told(&town);
    assert_eq!(words.len(), before + 1, "one silence is one message: {words:#?}");
    assert!(words.last().unwrap().contains("Đã 25 giờ chương trình không lấy được tin"), "{words:#?}");
    quit.send(true).unwrap();
    running.await.unwrap().unwrap();
}
