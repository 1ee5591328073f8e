//! `docs/data.md` says of every column of both databases whether it is sealed, and what the others tell: a new column has no
//! way past this.

use std::collections::BTreeSet;

use crate::store_kit;
use crate::store_seal::{HASHED, SEALED};

const DOCS: &str = include_str!("../../docs/data.md");

/// Columns by class.
#[derive(Default)]
struct Classed {
    sealed: BTreeSet<(String, String)>,
    hashed: BTreeSet<(String, String)>,
    clear: BTreeSet<(String, String)>,
}

/// The words in backquotes.
fn quoted(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

fn classed() -> Classed {
    let mut all = Classed::default();
    for row in DOCS.lines().filter(|it| it.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [table, sealed, hashed, clear, tells] = cells[..] else { panic!("five cells: {row}") };
        let table = quoted(table).next().unwrap();
        assert!(!tells.trim().is_empty(), "{table}: what do its clear columns tell?");
        for (list, cell) in [(&mut all.sealed, sealed), (&mut all.hashed, hashed), (&mut all.clear, clear)] {
            for column in quoted(cell) {
                assert!(list.insert((table.clone(), column.clone())), "{table}.{column} stands there twice");
            }
        }
    }
    all
}

#[tokio::test]
async fn every_column_of_both_databases_is_classed() {
    let Classed { sealed, hashed, clear } = classed();
    let listed: Vec<_> = sealed.iter().chain(&hashed).chain(&clear).cloned().collect();
    let unique: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), unique.len(), "a column has one class");
    for db in [store_kit::memory().await, store_kit::postgres().await].into_iter().flatten() {
        let found: BTreeSet<(String, String)> =
            db.begin().await.columns().await.unwrap().into_iter().map(|it| (it.0, it.1)).collect();
        let missing: Vec<_> = found.difference(&unique).collect();
        let gone: Vec<_> = unique.difference(&found).collect();
        assert!(missing.is_empty() && gone.is_empty(), "not in docs/data.md: {missing:?}; only there: {gone:?}");
    }
}

#[test]
fn what_is_called_sealed_is_sealed() {
    let Classed { sealed, hashed, .. } = classed();
    let own = |(table, column): (&str, &str)| (table.to_owned(), column.to_owned());
    assert_eq!(sealed, SEALED.iter().map(|it| own((it.0, it.1))).collect());
    assert_eq!(hashed, HASHED.iter().map(|it| own(*it)).collect());
}
