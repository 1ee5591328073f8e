//! What an earlier release left goes on: people in the middle of things, their drafts, what was due. The copy in
//! `tests/data/` was made by the release before flows became entries of a registry, out of conversations: an outcome, an
//! assignment and an invitation that are half entered, a case that is half logged, a case that waits for its first session.

use std::io::BufReader;

use chrono::TimeDelta;
use flate2::read::GzDecoder;
use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use crate::town::{BINH, DUNG, LAN, OFFICER, Town, morning};

const COPY: &[u8] = include_bytes!("../data/earlier_release.backup");

/// The ward as it was left, in a process of this release.
async fn taken_over(store: Store) -> Town {
    store.restore(&mut BufReader::new(GzDecoder::new(COPY)), 0, morning()).await.unwrap();
    // The telephones here are another world's: its updates are numbered anew.
    let mut tx = store.begin().await.unwrap();
    tx.test_sql("DELETE FROM poll_state".to_owned()).await.unwrap();
    tx.test_sql("DELETE FROM inbox WHERE lane <> 'restored'".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    Town::taken_over(store).await
}

async fn everybody_goes_on(store: Store) {
    let town = taken_over(store).await;
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM dialogue_salvage").await, 0);
    // This release stores more of people than the notice said that they accepted: they are asked first, and what they had
    // half entered waits for them.
    for who in [BINH, LAN, OFFICER, DUNG] {
        town.plays(who, &["xong", ">Đồng ý", ">Để sau"]).await;
    }
    // The outcome: how, by when and whether in writing are asked still.
    town.plays(BINH, &["/nhap", "1", ">Tiếp tục", "bỏ qua", "bỏ qua", "có"]).await;
    // Nobody reads a card and types its word within a second.
    town.passes(TimeDelta::seconds(3)).await;
    town.plays(BINH, &["lưu"]).await;
    let done = "SELECT count(*) FROM case_file WHERE code = 'VN-01-2026-001' AND status = 'success'";
    assert_eq!(town.number(done).await, 1, "{}", town.transcript(BINH));
    // The assignment and the invitation, left by a command of this release, are kept by it.
    town.plays(LAN, &["/viec"]).await;
    town.plays(OFFICER, &["/menu"]).await;
    for form in ["assign", "invitation"] {
        let kept = format!("SELECT count(*) FROM draft WHERE title LIKE 'form:{form}%'");
        assert_eq!(town.number(&kept).await, 1, "{}", town.everything());
    }
    town.plays(LAN, &["/nhap", ">Phân công hòa giải viên", ">Tiếp tục"]).await;
    assert!(town.last(LAN).text.contains("Đã chọn: Lê Anh Dũng"), "{}", town.transcript(LAN));
    // The case that was half logged is asked on.
    town.plays(DUNG, &["/nhap", "1", ">Tiếp tục", "hôm nay"]).await;
    assert!(town.last(DUNG).text.contains("Bước"), "{}", town.transcript(DUNG));
    // What was due comes.
    let due = town.number("SELECT count(*) FROM timer").await;
    assert!(due > 3, "{due} timers");
    town.passes(TimeDelta::days(10)).await;
    let digest = town.people.chat(OFFICER).iter().any(|it| it.text.contains("Tổng hợp tuần"));
    assert!(digest, "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status = 'parked' OR attempts > 0").await, 0);
}

#[tokio::test]
async fn everybody_goes_on_where_an_earlier_release_left_them() {
    everybody_goes_on(Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap()).await;
}

#[tokio::test]
async fn everybody_goes_on_postgres_too() {
    if let Some(url) = crate::postgres::empty_database().await {
        everybody_goes_on(Store::open(&url, Seal::for_tests()).await.unwrap()).await;
    }
}
