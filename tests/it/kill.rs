//! SIGKILL at random moments while a crowd logs cases through the real program; SIGTERM finishes what is at hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::process::{self, Place, check_database, come, crowd, emulator, quiet, told};

/// People who talk at once.
const TALKERS: usize = 40;

fn dialogues() -> usize {
    // 200 dialogues where time does not matter.
    if std::env::var_os("HOAGIAI_FULL").is_some() { 5 } else { 2 }
}

/// What everybody was told when nobody disturbed.
async fn undisturbed() -> Vec<Vec<String>> {
    let (place, emulator) = (Place::new(), emulator().await);
    let users = talkers(&place).await;
    come(&emulator, &users);
    let mut child = place.serve("log", &emulator, &[]);
    crowd(&emulator, &users, 1).await;
    process::terminate(&child);
    let status = tokio::time::timeout(Duration::from_secs(20), child.wait()).await.expect("it stops").unwrap();
    assert!(status.success(), "{status}: {}", process::tail(&place.path("log")));
    let store = place.store().await;
    check_database(&store, &users, 1).await;
    users.iter().map(|who| told(&emulator.people(), *who)).collect()
}

async fn talkers(place: &Place) -> Vec<i64> {
    let mut users = place.fill().await;
    users.truncate(TALKERS);
    assert_eq!(users.len(), TALKERS);
    users
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crowd_loses_nothing_when_the_process_is_killed_again_and_again() {
    let expected = undisturbed().await;
    let (place, emulator) = (Place::new(), emulator().await);
    let users = talkers(&place).await;
    come(&emulator, &users);
    let over = Arc::new(AtomicBool::new(false));
    let dialogues = dialogues();
    let talking = async {
        crowd(&emulator, &users, dialogues).await;
        over.store(true, Ordering::SeqCst);
    };
    let killing = async {
        let mut rng = fastrand::Rng::with_seed(11);
        let mut deaths = 0;
        let mut child = place.serve("log-0", &emulator, &[]);
        while !over.load(Ordering::SeqCst) {
            // Every third life may end while it begins; on a busy machine nothing would get done if all did.
            if deaths % 3 != 0 {
                place.logged(&format!("log-{deaths}"), "connected to Telegram").await;
            }
            tokio::time::sleep(Duration::from_millis(rng.u64(300..1500))).await;
            child.kill().await.unwrap();
            deaths += 1;
            child = place.serve(&format!("log-{deaths}"), &emulator, &[]);
        }
        (deaths, child)
    };
    let ((), (deaths, mut child)) = tokio::join!(talking, killing);
    let log = format!("log-{deaths}");
    // Before that it would die of the signal as any program does.
    place.logged(&log, "connected to Telegram").await;
    // Another process reads along only after the last one is at rest: SQLite belongs to one process.
    process::until("the last updates to be taken", || emulator.people().pending_updates() == 0).await;
    process::terminate(&child);
    let status = tokio::time::timeout(Duration::from_secs(20), child.wait()).await.expect("it stops").unwrap();
    assert!(status.success(), "{status}: {}", process::tail(&place.path(&log)));
    println!("{deaths} deaths during {} dialogues", users.len() * dialogues);
    assert!(deaths > 5, "only {deaths} deaths: nothing was tried");

    let store = place.store().await;
    check_database(&store, &users, dialogues).await;
    quiet(&emulator, &store).await;
    for (who, expected) in users.iter().zip(&expected) {
        let found = told(&emulator.people(), *who);
        let (first, rest) = expected.split_at(1);
        let mut all = first.to_vec();
        (0..dialogues).for_each(|_| all.extend_from_slice(rest));
        for (nth, (found, expected)) in found.iter().zip(&all).enumerate() {
            assert_eq!(found, expected, "{who}, message {nth}:\n{}", emulator.people().transcript(*who));
        }
        assert_eq!(found.len(), all.len(), "{who}:\n{}", emulator.people().transcript(*who));
    }
}
