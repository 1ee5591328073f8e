//! Bytes of the database that the disk has spoiled are noticed, and a schema of a later release is told from an old one.

use std::process::Output;

use crate::process::{Place, emulator};

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What `check` says of the database; the token is not asked for.
async fn checked(place: &Place) -> String {
    said(&place.run(&["check"], &[]).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_that_the_disk_has_spoiled_are_noticed_and_not_served() {
    let (place, emulator) = (Place::new(), emulator().await);
    place.fill().await;
    let sound = checked(&place).await;
    assert!(
        sound.contains("ok    pages: sound") && sound.contains("ok    sealed cells: the 20 newest open"),
        "{sound}"
    );
    let file = place.path("test.sqlite");
    let good = std::fs::read(&file).unwrap();
    let pages = good.len() / 4096;
    let mut rng = fastrand::Rng::with_seed(15);
    let mut unnoticed = 0;
    for nth in 0..20 {
        let mut bad = good.clone();
        // Where pages begin stands how to read them.
        let page = rng.usize(1..pages);
        rng.fill(&mut bad[page * 4096..page * 4096 + 12]);
        std::fs::write(&file, &bad).unwrap();
        let words = checked(&place).await;
        if !words.contains("FAIL") || words.contains("ok    pages: sound") {
            unnoticed += 1;
        }
        if nth == 0 {
            let env = [("TELOXIDE_TOKEN", emulator.bot_token()), ("TELOXIDE_API_URL", &emulator.url())];
            let refused = place.run(&["serve"], &env).await;
            assert!(!refused.status.success(), "{}", said(&refused));
        }
    }
    assert!(unnoticed <= 1, "{unnoticed} of 20 spoiled files were not noticed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cell_that_does_not_open_is_noticed() {
    let place = Place::new();
    place.fill().await;
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    let newest = "(SELECT max(id) FROM person)";
    let other = format!("(SELECT name FROM person WHERE id < {newest} ORDER BY id DESC LIMIT 1)");
    tx.test_sql(format!("UPDATE person SET name = {other} WHERE id = {newest}")).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let words = checked(&place).await;
    assert!(words.contains("FAIL  sealed cells: 1 of the 20 newest do not open"), "{words}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newer_schema_is_told_from_an_up_to_date_one() {
    let place = Place::new();
    place.fill().await;
    assert!(checked(&place).await.contains("ok    schema: up to date"));
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        VALUES (9999, 'later', true, X'00', 1)";
    tx.test_sql(later.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let words = checked(&place).await;
    assert!(words.contains("FAIL  schema: it is newer than this program"), "{words}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ready_and_alive_are_two_things() {
    let (place, emulator) = (Place::new(), emulator().await);
    place.fill().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let child = place.serve("log", &emulator, &[("HOAGIAI_METRICS_LISTEN", listen.as_str())]);
    place.logged("log", "connected to Telegram").await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = async |path: &str| {
        let answer = http.get(format!("http://{listen}/{path}")).send().await.ok()?;
        Some((answer.status().as_u16(), answer.text().await.unwrap()))
    };
    let begun = tokio::time::Instant::now();
    while get("health/ready").await.is_none_or(|it| it.0 != 200) {
        assert!(begun.elapsed().as_secs() < 60, "ready from the first poll on");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    let parked = "INSERT INTO inbox (key, lane, chat_id, kind, status, received_at, finished_at, error)
        VALUES ('x', 'x', 0, 'update', 'parked', '2026-05-05T05:00:00+00:00', '2026-05-05T05:00:00+00:00', 'x')";
    tx.test_sql(parked.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    for path in ["health", "health/ready"] {
        let (status, words) = get(path).await.unwrap();
        assert!(status == 503 && words.contains("1 updates stand aside"), "{path}: {words}");
    }
    assert_eq!(get("health/live").await.unwrap(), (200, "ok\n".to_owned()), "to start it anew would change nothing");
    drop(child);
}
