//! The twin migrations: same names, same tables and columns, and every column of bytes either sealed or a hash.

use std::collections::BTreeSet;
use std::path::Path;

use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use crate::postgres;
use crate::store_kit::{self, contents};
use crate::store_seal::{HASHED, SEALED};

fn names(kind: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(kind);
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_migration_has_its_twin() {
    let sqlite = names("sqlite");
    assert_eq!(sqlite, names("postgres"));
    let mut before = 0;
    for name in &sqlite {
        let (number, rest) = name.split_once('_').expect("NNNN_name.sql");
        let n: u32 = number.parse().expect("a number");
        assert!(number.len() == 4 && n > before, "{name}: every number is there once");
        before = n;
        assert!(rest.strip_suffix(".sql").is_some_and(|it| !it.is_empty()), "{name}");
    }
}

/// An empty database of each kind there is.
async fn empty() -> Vec<(Store, Option<tempfile::TempDir>)> {
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("new.sqlite").display());
    let mut stores = vec![
        (Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap(), None),
        (Store::open(&file, Seal::for_tests()).await.unwrap(), Some(folder)),
    ];
    if let Some(url) = postgres::empty_database().await {
        stores.push((Store::open(&url, Seal::for_tests()).await.unwrap(), None));
    }
    stores
}

#[tokio::test]
async fn migrations_run_once() {
    for (store, _folder) in empty().await {
        assert_eq!(store.pending_migrations().await.unwrap(), names("sqlite").len());
        store.migrate().await.unwrap();
        assert_eq!(store.pending_migrations().await.unwrap(), 0);
        let columns = store.begin().await.unwrap().columns().await.unwrap();
        assert!(columns.len() > 100, "{} columns", columns.len());
        let rows = contents(&store).await;
        store.migrate().await.unwrap();
        assert_eq!(store.begin().await.unwrap().columns().await.unwrap(), columns);
        assert_eq!(contents(&store).await, rows);
    }
}

#[tokio::test]
async fn both_databases_have_the_same_columns() {
    let sqlite = store_kit::memory().await.unwrap();
    let Some(postgres) = store_kit::postgres().await else { return };
    let left = sqlite.begin().await.columns().await.unwrap();
    let right = postgres.begin().await.columns().await.unwrap();
    let difference: Vec<_> =
        left.iter().filter(|it| !right.contains(it)).chain(right.iter().filter(|it| !left.contains(it))).collect();
    assert!(difference.is_empty(), "in one only, or nullable in one only: {difference:?}");
    assert_eq!(left, right);
}

#[tokio::test]
async fn both_databases_have_the_same_indices() {
    let sqlite = store_kit::memory().await.unwrap();
    let Some(postgres) = store_kit::postgres().await else { return };
    let left = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
    let right =
        "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND tablename NOT LIKE '\\_sqlx%'
        AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key'";
    let set = |it: Vec<String>| it.into_iter().collect::<BTreeSet<_>>();
    let left = set(sqlite.begin().await.test_texts(left).await.unwrap());
    assert!(left.len() > 10);
    assert_eq!(left, set(postgres.begin().await.test_texts(right).await.unwrap()));
}

#[tokio::test]
async fn every_column_of_bytes_is_sealed_or_a_hash() {
    let listed: BTreeSet<String> = SEALED
        .iter()
        .map(|(table, column, _)| format!("{table}.{column}"))
        .chain(HASHED.iter().map(|(table, column)| format!("{table}.{column}")))
        .collect();
    let sqlite = "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name NOT LIKE '_sqlx_%' AND p.type = 'BLOB'";
    let postgres = "SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%' AND data_type = 'bytea'";
    let dbs = [(store_kit::memory().await, sqlite), (store_kit::postgres().await, postgres)];
    for (db, sql) in dbs.into_iter().filter_map(|(db, sql)| Some((db?, sql))) {
        let found: BTreeSet<String> = db.begin().await.test_texts(sql).await.unwrap().into_iter().collect();
        assert_eq!(found, listed);
    }
}
