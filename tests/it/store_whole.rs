//! Contract of transactions, rules and the database as a whole, and proof that the contract leaves no method out.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use hoagiai::domain::holidays::{holidays, lunar_anchors};
use hoagiai::domain::law::ParamKey;
use hoagiai::domain::law_seed::seed;
use hoagiai::domain::mark::Mark;
use hoagiai::store::seal::Seal;
use hoagiai::store::{Error, Store};

use crate::store_kit::{Db, at, contents, contract, dialogue, file, postgres, settle};

contract!(
    what_is_not_committed_did_not_happen,
    a_part_can_be_undone,
    rules_are_seeded_once_and_stay_corrected,
    a_rule_of_a_newer_release_is_passed_over,
    an_unreadable_rule_is_named,
    an_empty_database_is_known_as_empty,
    a_test_can_look_at_the_tables,
    a_derived_secret_repeats,
    what_stands_there_is_sound,
    who_lives_is_seen_where_several_may,
);

async fn what_is_not_committed_did_not_happen(db: &Db) {
    let mut tx = db.begin().await;
    tx.save_dialogue(1, "a", false, at(0)).await.unwrap();
    drop(tx);
    let mut tx = db.begin().await;
    assert_eq!(dialogue(&mut tx, 1).await.unwrap(), None);
    tx.save_dialogue(2, "b", false, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    assert!(dialogue(&mut db.begin().await, 2).await.unwrap().is_some());
}

async fn what_stands_there_is_sound(db: &Db) {
    let here = crate::store_kit::settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.damage().await.unwrap(), None);
    let (opened, tried) = tx.try_cells().await.unwrap();
    assert!(opened == tried && tried > 1, "{opened} of {tried}");
    tx.test_sql(format!(
        "UPDATE person SET name = (SELECT name FROM person WHERE id = {}) WHERE id = {}",
        here.head.0, here.mediator.0
    ))
    .await
    .unwrap();
    assert_eq!(tx.try_cells().await.unwrap(), (tried - 1, tried));
    assert_eq!(tx.test_instants("SELECT max(created_at) FROM person").await.unwrap(), [at(0)]);
    drop(tx);
    assert!(!db.store.is_newer().await.unwrap());
    let mut tx = db.begin().await;
    tx.test_sql("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(db.store.is_newer().await.unwrap());
}

async fn who_lives_is_seen_where_several_may(db: &Db) {
    let name = hoagiai::store::alive::name(7, 8);
    let life = db.store.live(&name).await.unwrap();
    assert_eq!(life.is_some(), !db.store.is_single_process());
    if let Some(mut life) = life {
        assert!(life.lasts().await);
    }
    let mut suspects = hoagiai::store::alive::Suspects::default();
    assert_eq!(db.begin().await.free_of_the_dead("p1-x", &mut suspects).await.unwrap(), 0, "nobody holds anything");
}

async fn a_part_can_be_undone(db: &Db) {
    let mut tx = db.begin().await;
    tx.save_dialogue(1, "trước", false, at(0)).await.unwrap();
    tx.savepoint().await.unwrap();
    tx.save_dialogue(1, "bỏ", false, at(0)).await.unwrap();
    tx.save_dialogue(2, "bỏ", false, at(0)).await.unwrap();
    // A statement that fails ends a transaction of PostgreSQL, but not one with a part around it.
    assert!(tx.test_sql("INSERT INTO draft (id) VALUES (1)".to_owned()).await.is_err());
    tx.undo().await.unwrap();
    tx.savepoint().await.unwrap();
    tx.save_dialogue(3, "giữ", false, at(0)).await.unwrap();
    tx.release().await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert_eq!(dialogue(&mut tx, 1).await.unwrap().unwrap().state, "trước");
    assert_eq!(dialogue(&mut tx, 2).await.unwrap(), None);
    assert_eq!(dialogue(&mut tx, 3).await.unwrap().unwrap().state, "giữ");
}

async fn rules_are_seeded_once_and_stay_corrected(db: &Db) {
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    tx.commit().await.unwrap();
    let before = contents(&db.store).await;
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(contents(&db.store).await, before, "seeded twice is seeded once");
    let mut tx = db.begin().await;
    let mut expected = seed();
    expected.sort_by(|a, b| (a.effective_from, a.key.code()).cmp(&(b.effective_from, b.key.code())));
    assert_eq!(tx.legal_params().await.unwrap(), expected);
    let mut expected = holidays();
    expected.sort_by(|a, b| (a.date, a.kind.code()).cmp(&(b.date, b.kind.code())));
    assert_eq!(tx.holidays().await.unwrap(), expected);
    let mut expected = lunar_anchors();
    expected.sort_by_key(|it| (it.year, it.date));
    assert_eq!(tx.lunar_anchors().await.unwrap(), expected);
    let key = ParamKey::ALL[0];
    let correct = format!("UPDATE legal_params SET value = '99' WHERE key = '{}'", key.code());
    tx.test_sql(correct).await.unwrap();
    tx.test_sql("DELETE FROM holiday".to_owned()).await.unwrap();
    tx.seed_rules(&seed(), &holidays()[..1], &[]).await.unwrap();
    let rows = tx.legal_params().await.unwrap();
    let row = rows.iter().find(|it| it.key == key).unwrap();
    assert_eq!((row.value.as_ref(), tx.holidays().await.unwrap().len()), ("99", 1), "what the ward corrected stays");
}

async fn a_rule_of_a_newer_release_is_passed_over(db: &Db) {
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &[], &[]).await.unwrap();
    let known = tx.legal_params().await.unwrap().len();
    let newer = "INSERT INTO legal_params (key, value, unit, legal_basis, effective_from, verified)
        VALUES ('of_tomorrow', '1', 'parsecs', '-', '2030-01-01', 'perhaps')";
    tx.test_sql(newer.to_owned()).await.unwrap();
    assert_eq!(tx.legal_params().await.unwrap().len(), known);
}

async fn an_unreadable_rule_is_named(db: &Db) {
    let mut tx = db.begin().await;
    let mut rows = seed();
    rows.truncate(1);
    tx.seed_rules(&rows, &holidays()[..1], &lunar_anchors()[..1]).await.unwrap();
    for table in ["legal_params", "holiday", "lunar_anchor"] {
        tx.test_sql(format!("UPDATE {table} SET verified = 'perhaps'")).await.unwrap();
    }
    let is_named = |error: &Error, name: &str| matches!(error, Error::Inconsistent { table, column: "verified", row } if *table == name && !row.is_empty());
    assert!(is_named(&tx.legal_params().await.unwrap_err(), "legal_params"));
    assert!(is_named(&tx.holidays().await.unwrap_err(), "holiday"));
    assert!(is_named(&tx.lunar_anchors().await.unwrap_err(), "lunar_anchor"));
    // A corrected text is owned, a shipped one borrowed: they must still be equal.
    rows[0].value = Cow::Owned(rows[0].value.to_string());
    assert_eq!(rows[0], seed()[0]);
    assert!(Mark::from_code("perhaps").is_none());
}

async fn an_empty_database_is_known_as_empty(db: &Db) {
    let mut tx = db.begin().await;
    assert!(tx.is_empty().await.unwrap());
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    assert!(tx.is_empty().await.unwrap(), "rules come with the release");
    tx.commit().await.unwrap();
    settle(db).await;
    assert!(!db.begin().await.is_empty().await.unwrap());
    assert_eq!(db.store.pending_migrations().await.unwrap(), 0);
}

async fn a_test_can_look_at_the_tables(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let engine = tx.engine();
    assert_eq!(engine == "sqlite", db.store.is_single_process());
    assert_eq!(engine == "postgres", db.url.starts_with("postgres"));
    assert_eq!(tx.test_number("SELECT count(*) FROM person").await.unwrap(), 4);
    let keys = "SELECT key FROM person ORDER BY key";
    assert_eq!(tx.test_texts(keys).await.unwrap(), ["p:head", "p:mediator", "p:officer", "p:stranger"]);
    let sql = format!("SELECT key, name FROM person WHERE id = {}", here.head);
    let opened = tx.test_open(("person", "name"), &sql).await.unwrap();
    assert_eq!(opened, [("p:head".to_owned(), Some("Nguyễn Thị Lan".to_owned()))]);
    let wrong = tx.test_open(("person", "phone"), &sql).await;
    assert!(matches!(wrong, Err(Error::Inconsistent { .. })), "a cell opens at its own place only");
    tx.test_sql("DELETE FROM tg_account".to_owned()).await.unwrap();
    assert!(tx.columns().await.unwrap().contains(&("person".to_owned(), "phone".to_owned(), false)));
}

async fn a_derived_secret_repeats(db: &Db) {
    assert_eq!(db.store.derive_secret("a"), db.store.derive_secret("a"));
    assert_ne!(db.store.derive_secret("a"), db.store.derive_secret("b"));
}

#[tokio::test]
async fn sealed_columns_open_with_the_right_key_only() {
    let folder = tempfile::tempdir().unwrap();
    Seal::create(&folder.path().join("other.key")).unwrap();
    for db in [file().await, postgres().await].into_iter().flatten() {
        let here = settle(&db).await;
        let mut tx = db.begin().await;
        let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
        here.link(&mut tx, 11, here.mediator).await;
        tx.save_dialogue(7, "nhà", false, at(0)).await.unwrap();
        tx.commit().await.unwrap();
        db.store.close().await;
        let stranger = Store::open(&db.url, Seal::from_file(&folder.path().join("other.key")).unwrap()).await.unwrap();
        let mut tx = stranger.begin().await.unwrap();
        let refused = [
            tx.case(None, case).await.err(),
            tx.person(here.mediator).await.err(),
            dialogue(&mut tx, 7).await.err(),
            tx.actor(11, "2026-05-05".parse().unwrap(), 1).await.err(),
            tx.case_events(case).await.err(),
        ];
        for error in refused {
            let error = error.expect("nothing opens with another key");
            assert!(matches!(error, Error::Inconsistent { .. }), "{error}");
            assert!(!error.is_transient(), "trying again would not help");
        }
        drop(tx);
        let owner = Store::open(&db.url, Seal::for_tests()).await.unwrap();
        assert!(owner.begin().await.unwrap().case(None, case).await.unwrap().is_some());
        assert_ne!(owner.derive_secret("a"), stranger.derive_secret("a"));
    }
}

#[tokio::test]
async fn an_address_of_no_database_is_refused_without_its_password() {
    for address in ["mysql://root:bimat@host/db", "bimat", ""] {
        let error = Store::open(address, Seal::for_tests()).await.err().unwrap();
        assert!(matches!(error, Error::Address(_)), "{address}");
        assert!(!error.to_string().contains("bimat") || address == "bimat", "{error}");
    }
    let error = Store::open("postgres://u:bimat@127.0.0.1:port/db", Seal::for_tests()).await.err().unwrap();
    assert!(!error.to_string().contains("bimat"), "{error}");
}

/// The text of every file of a folder, and of the folders in it.
fn sources(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.file_type().unwrap().is_dir() {
            found.extend(sources(&entry.path()));
        } else {
            found.push(std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    found
}

/// Every public asynchronous method of the store is called somewhere in the contract.
#[test]
fn the_contract_leaves_no_method_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut contract = String::new();
    for entry in std::fs::read_dir(root.join("tests/it")).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("store_") || name == "migrations.rs" {
            contract += &std::fs::read_to_string(entry.path()).unwrap();
        }
    }
    let mut methods = BTreeSet::new();
    for source in sources(&root.join("src/store")) {
        for part in source.split("pub async fn ").skip(1) {
            methods.insert(part.split(['(', '<']).next().unwrap().trim().to_owned());
        }
    }
    assert!(methods.len() > 60, "{} methods found", methods.len());
    let missing: Vec<_> = methods.iter().filter(|it| !contract.contains(&format!(".{it}("))).collect();
    let missing: Vec<_> = missing.into_iter().filter(|it| !contract.contains(&format!("::{it}("))).collect();
    assert!(missing.is_empty(), "not in the contract suite: {missing:?}");
}
