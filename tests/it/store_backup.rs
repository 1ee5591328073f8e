//! Backup and restore on both databases, and keys: a database is never opened without the ones it was sealed with.

use std::io::BufReader;

use hoagiai::domain::access::Scope;
use hoagiai::store::inbox::{Incoming, Kind};
use hoagiai::store::seal::Seal;
use hoagiai::store::{Error, Store};

use crate::store_kit::{Db, at, contract, day, settle, take};

contract!(
    a_restored_database_is_the_same,
    what_was_told_in_the_lost_stretch_is_not_told_again,
    no_number_of_the_lost_stretch_is_given_out_again,
    a_copy_is_refused_where_it_does_not_belong,
    keys_are_kept_to_be_recognised,
    two_first_starts_with_two_keys_do_not_seal_one_database,
);

/// A database with something in every part.
async fn filled(db: &Db) -> Vec<u8> {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.keep_key_checks().await.unwrap();
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(code, "VN-01-2026-001");
    here.link(&mut tx, 11, here.mediator).await;
    tx.save_dialogue(7, "nhà", false, at(0)).await.unwrap();
    tx.log_read(here.head, case, Scope::ward(here.ward), at(1)).await.unwrap();
    tx.set_timer("start:1:1", at(0), "case:1", r#"{"timer":"start_reminder","case":1,"nth":1}"#).await.unwrap();
    tx.set_timer("digest:1", at(0), "ward:1", r#"{"timer":"digest","ward":1,"day":"2026-05-08"}"#).await.unwrap();
    let waiting = "INSERT INTO outbox (key, chat_id, lane, method, status, attempts, created_at)
        VALUES ('1:1', 7, 'card', 'sendMessage', 'waiting', 0, '2026-05-05T05:00:00.120+00:00')";
    tx.test_sql(waiting.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    let mut copy = Vec::new();
    let counts = db.store.backup(&mut copy, at(2)).await.unwrap();
    assert!(counts.iter().any(|it| it.0 == "case_file" && it.1 == 1), "{counts:?}");
    copy
}

/// Empty databases of every kind, without a schema.
async fn empty() -> Vec<Db> {
    let folder = tempfile::tempdir().unwrap().keep();
    let url = format!("sqlite:{}", folder.join("new.sqlite").display());
    let store = Store::open(&url, Seal::for_tests()).await.unwrap();
    let mut found = vec![Db::bare(store, url)];
    if let Some(url) = crate::postgres::empty_database().await {
        let store = Store::open(&url, Seal::for_tests()).await.unwrap();
        found.push(Db::bare(store, url));
    }
    found
}

async fn a_restored_database_is_the_same(db: &Db) {
    let copy = filled(db).await;
    for new in empty().await {
        // Two days later: what waited is unknown, and yesterday's reminder is not caught up on.
        let restored = new.store.restore(&mut BufReader::new(&copy[..]), 5, at(2 * 86_400)).await.unwrap();
        assert_eq!((restored.unknown_messages, restored.unknown_recipients), (1, 0));
        let mut tx = new.begin().await;
        let case = tx.case_by_code(None, "VN-01-2026-001").await.unwrap().expect("the case is there");
        let case = tx.case(None, case).await.unwrap().expect("it opens with the same keys");
        assert_eq!(case, db.begin().await.case(None, case.id).await.unwrap().unwrap());
        assert_eq!(tx.test_texts("SELECT status FROM outbox").await.unwrap(), ["unknown"]);
        assert_eq!(tx.test_texts("SELECT key FROM timer ORDER BY key").await.unwrap(), ["digest:1"]);
        assert_eq!(tx.take_case_code(case.team, day("2026-05-06")).await.unwrap(), "VN-01-2026-007", "five left free");
        // Ids go on behind those that were restored.
        let person = tx.test_number("SELECT max(id) FROM person").await.unwrap();
        let more = settle_more(&mut tx, case.ward).await;
        assert!(more > person);
        tx.commit().await.unwrap();
        // A copy of the copy is the same, whichever database it was made from.
        let again = empty().await.remove(0);
        let mut second = Vec::new();
        new.store.backup(&mut second, at(3)).await.unwrap();
        again.store.restore(&mut BufReader::new(&second[..]), 0, at(3 * 86_400)).await.unwrap();
        let people = "SELECT count(*) FROM person";
        let (one, other) = (again.begin().await.test_number(people).await, new.begin().await.test_number(people).await);
        assert_eq!(one.unwrap(), other.unwrap());
    }
}

async fn what_was_told_in_the_lost_stretch_is_not_told_again(db: &Db) {
    settle(db).await;
    let mut tx = db.begin().await;
    let (before, between, after) = (at(0), at(1_000), at(10_000));
    for (key, due_at) in [
        ("alarm:1", between),
        ("close:1", between),
        ("digest:1", between),
        ("draft:1:1", between),
        ("names:1:2", between),
        ("sending:1", between),
        ("start:1:1", between),
        ("start:1:over", between),
        ("start:2:1", before),
        ("start:3:1", after),
        ("training:1:one_day:1", between),
        ("unassigned:1", between),
    ] {
        tx.set_timer(key, due_at, "x", "{}").await.unwrap();
    }
    let waiting = "INSERT INTO outbox (key, chat_id, lane, method, status, attempts, created_at, leased_by)
        VALUES ('1:1', 7, 'card', 'sendMessage', 'waiting', 0, '2026-05-05T05:00:00.120+00:00', 'somebody'),
               ('1:2', 7, 'card', 'deleteMessage', 'waiting', 0, '2026-05-05T05:00:00.120+00:00', 'somebody')";
    tx.test_sql(waiting.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    let mut copy = Vec::new();
    db.store.backup(&mut copy, at(2)).await.unwrap();
    for new in empty().await {
        let restored = new.store.restore(&mut BufReader::new(&copy[..]), 0, at(5_000)).await.unwrap();
        assert_eq!(restored.unknown_messages, 1);
        let mut tx = new.begin().await;
        let left = tx.test_texts("SELECT key FROM timer ORDER BY key").await.unwrap();
        let kept = ["alarm:1", "close:1", "digest:1", "names:1:2", "sending:1", "start:2:1", "start:3:1"];
        assert_eq!(left, kept, "what must come late but once, and what was never due between");
        let removal = "SELECT status || coalesce(leased_by, '') FROM outbox ORDER BY key";
        assert_eq!(tx.test_texts(removal).await.unwrap(), ["unknown", "waiting"], "a removal is still done");
    }
}

async fn no_number_of_the_lost_stretch_is_given_out_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.receive(&[input("u:1")], at(0)).await.unwrap();
    here.open(&mut tx, &here.new_case("c:1")).await;
    tx.commit().await.unwrap();
    let mut copy = Vec::new();
    db.store.backup(&mut copy, "2026-12-30T05:00:00Z".parse().unwrap()).await.unwrap();
    let restored_at = "2027-01-02T05:00:00Z".parse().unwrap();
    for new in empty().await {
        new.store.restore(&mut BufReader::new(&copy[..]), 5, restored_at).await.unwrap();
        let mut tx = new.begin().await;
        let last = tx.test_number("SELECT max(id) FROM inbox WHERE key LIKE 'u:%'").await.unwrap();
        // Nor once the sweep has been there, years later.
        let (grace, keep) = (chrono::TimeDelta::hours(1), chrono::TimeDelta::days(60));
        tx.sweep_inbox("2029-01-02T05:00:00Z".parse().unwrap(), grace, keep).await.unwrap();
        tx.receive(&[input("u:2")], at(0)).await.unwrap();
        let next = tx.test_number("SELECT id FROM inbox WHERE key = 'u:2'").await.unwrap();
        assert!(next > last + 1_000_000, "{next} after {last}");
        assert!(take(&mut tx, 9).await.unwrap().iter().all(|it| it.lane != "restored"), "nothing is to be handled");
        for (team, on, code) in [
            (here.team, "2026-12-31", "VN-01-2026-007"),
            (here.team, "2027-01-01", "VN-01-2027-006"),
            (here.other_team, "2025-12-31", "VN-07-2025-006"),
            (here.other_team, "2026-12-31", "VN-07-2026-006"),
            (here.other_team, "2027-01-01", "VN-07-2027-006"),
        ] {
            assert_eq!(tx.take_case_code(team, day(on)).await.unwrap(), code, "also without a case that year");
        }
    }
}

fn input(key: &str) -> Incoming {
    Incoming { key: key.to_owned(), lane: "7".to_owned(), chat_id: 7, kind: Kind::Update, payload: "{}".to_owned() }
}

async fn settle_more(tx: &mut hoagiai::store::Tx, ward: hoagiai::domain::WardId) -> i64 {
    let new =
        hoagiai::store::people::NewPerson { key: "p:later", ward, name: "Lê Thị Mới", phone: None, sex: None };
    tx.add_person(&new, at(9)).await.unwrap().0
}

async fn a_copy_is_refused_where_it_does_not_belong(db: &Db) {
    let copy = filled(db).await;
    let refused = |result: Result<hoagiai::store::restore::Restored, Error>| match result {
        Err(Error::Backup(why) | Error::Key(why)) => why,
        other => panic!("not refused: {other:?}"),
    };
    let why = refused(db.store.restore(&mut BufReader::new(&copy[..]), 0, at(9)).await);
    assert!(why.contains("not empty"), "{why}");
    for (name, bad) in damaged(&copy) {
        for new in empty().await {
            let why = refused(new.store.restore(&mut BufReader::new(&bad[..]), 0, at(9)).await);
            assert!(!why.is_empty(), "{name}");
            let mut tx = new.begin().await;
            let empty = !tx.has_table("ward").await.unwrap() || tx.is_empty().await.unwrap();
            assert!(empty, "{name}: nothing is left behind");
        }
    }
    // With other keys it would be full of what nobody can read.
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("other.key");
    Seal::create(&key).unwrap();
    let url = format!("sqlite:{}", folder.path().join("new.sqlite").display());
    let stranger = Store::open(&url, Seal::from_file(&key).unwrap()).await.unwrap();
    let why = refused(stranger.restore(&mut BufReader::new(&copy[..]), 0, at(9)).await);
    assert!(why.contains("key"), "{why}");
}

fn damaged(copy: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = String::from_utf8(copy.to_vec()).unwrap();
    let without_a_row: Vec<&str> = text.lines().filter(|it| !it.contains("VN-01-2026-001")).collect();
    let lines: Vec<&str> = text.lines().collect();
    vec![
        ("cut off", copy[..copy.len() / 2].to_vec()),
        ("without its end", lines[..lines.len() - 1].join("\n").into_bytes()),
        ("a row is missing", without_a_row.join("\n").into_bytes()),
        ("a cell was changed", text.replace("VN-01-2026-001", "VN-01-2026-002").into_bytes()),
        ("of a newer release", text.replacen("\"schema\":", "\"schema\":9", 1).into_bytes()),
        ("no backup at all", b"SQLite format 3".to_vec()),
        ("empty", Vec::new()),
    ]
}

async fn keys_are_kept_to_be_recognised(db: &Db) {
    let mut tx = db.begin().await;
    assert!(tx.has_table("key_check").await.unwrap());
    assert!(!tx.has_table("no_such_table").await.unwrap());
    tx.keep_key_checks().await.unwrap();
    tx.keep_key_checks().await.unwrap();
    assert_eq!(tx.test_number("SELECT count(*) FROM key_check").await.unwrap(), 1);
}

async fn two_first_starts_with_two_keys_do_not_seal_one_database(db: &Db) {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("second.key");
    Seal::create(&key).unwrap();
    let first = db.begin().await.keep_key_checks().await;
    assert!(first.is_ok(), "{first:?}");
    if db.url.contains(":memory:") {
        return;
    }
    let mut tx = db.begin().await;
    tx.keep_key_checks().await.unwrap();
    tx.commit().await.unwrap();
    // It looked before the first had written anything, and comes to write now.
    let second = Store::open(&db.url, Seal::from_file(&key).unwrap()).await.unwrap();
    let refused = second.begin().await.unwrap().keep_key_checks().await;
    assert!(matches!(refused, Err(Error::Key(_))), "{refused:?}");
}

#[tokio::test]
async fn a_database_is_never_opened_without_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut databases: Vec<String> = vec![format!("sqlite:{}", folder.path().join("d.sqlite").display())];
    databases.extend(crate::postgres::empty_database().await);
    for (i, url) in databases.iter().enumerate() {
        let key = folder.path().join(format!("{i}.key"));
        let open = || Store::open_with_keys(url, &key);
        let store = open().await.unwrap();
        assert!(key.exists(), "a new database gets a new key");
        store.migrate().await.unwrap();
        let db = Db::bare(store, url.clone());
        settle(&db).await;
        // Of an earlier release: there is no check yet, its own cells tell.
        db.store.close().await;
        let kept = std::fs::read(&key).unwrap();
        let why = |result: Result<Store, Error>| match result {
            Err(Error::Key(why)) => why,
            Err(other) => panic!("{other}"),
            Ok(_) => panic!("it was opened"),
        };
        for checked in [false, true] {
            std::fs::remove_file(&key).unwrap();
            let missing = why(open().await);
            assert!(missing.contains("is missing") && !key.exists(), "no new key is made: {missing}");
            Seal::create(&key).unwrap();
            assert!(why(open().await).contains("does not belong to this database"));
            std::fs::write(&key, &kept[..kept.len() / 2]).unwrap();
            assert!(why(open().await).contains("damaged"));
            std::fs::write(&key, &kept).unwrap();
            let store = open().await.unwrap();
            if !checked {
                let mut tx = store.begin().await.unwrap();
                tx.keep_key_checks().await.unwrap();
                tx.commit().await.unwrap();
            }
            store.close().await;
        }
    }
}
