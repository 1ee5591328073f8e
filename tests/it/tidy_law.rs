//! The table of the rules of law in `docs/law.md` is true: what it names exists, and what is named after an article
//! stands in it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::tidy_scan::{files, read, root};

/// How the names of tests begin that are named after an article.
const LAW_PREFIXES: &[&str] =
    &["art_", "circular_", "civil_procedure_", "decree_", "labour_code_", "land_law_", "law_13_2022_", "nqlt_"];

struct Rule {
    words: String,
    state: String,
    places: Vec<String>,
    tests: Vec<String>,
}

fn rules() -> Vec<Rule> {
    let text = read("docs/law.md");
    let rows = text.lines().filter(|it| it.starts_with("| ")).skip(2);
    let rules: Vec<Rule> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim().trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 5, "five columns: {row}");
            Rule {
                words: cells[0].to_owned(),
                state: cells[2].to_owned(),
                places: quoted(cells[3]),
                tests: quoted(cells[4]),
            }
        })
        .collect();
    assert!(rules.len() > 50, "only {} rules found", rules.len());
    rules
}

/// What stands between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The names of all tests of the project.
fn tests() -> BTreeSet<String> {
    let rust = |it: &String| Path::new(it).extension().is_some_and(|it| it == "rs");
    let mut found = BTreeSet::new();
    for path in files("src").into_iter().chain(files("tests")).filter(rust) {
        let text = read(&path);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (i, line) in lines.iter().enumerate() {
            let Some(name) = line.trim_start_matches("async ").strip_prefix("fn ") else { continue };
            let name: String = name.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            // A test of a suite that runs on each database has its attribute elsewhere: it stands in `tests`.
            let marked = lines[..i].iter().rev().take_while(|it| it.starts_with("#[")).any(|it| it.contains("test"));
            if marked || path.starts_with("tests/it/store_") {
                found.insert(name);
            }
        }
    }
    found
}

#[test]
fn every_test_and_place_in_the_table_of_the_law_exists() {
    let tests = tests();
    let mut wrong = Vec::new();
    for rule in rules() {
        wrong.extend(rule.tests.iter().filter(|it| !tests.contains(*it)).map(|it| format!("no test {it}")));
        wrong.extend(rule.places.iter().filter(|it| !root().join(it).exists()).map(|it| format!("no file {it}")));
        match rule.state.as_str() {
            "E" if rule.tests.is_empty() => wrong.push(format!("enforced without a test: {}", rule.words)),
            "E" | "S" | "M" | "W" => {}
            other => wrong.push(format!("no such state: {other:?} of {}", rule.words)),
        }
    }
    assert!(wrong.is_empty(), "docs/law.md:\n  {}", wrong.join("\n  "));
}

#[test]
fn every_test_that_is_named_after_an_article_stands_in_the_table_of_the_law() {
    let listed: BTreeSet<String> = rules().into_iter().flat_map(|it| it.tests).collect();
    let missing: Vec<String> = tests()
        .into_iter()
        .filter(|it| LAW_PREFIXES.iter().any(|prefix| it.starts_with(prefix)) && !listed.contains(it))
        .collect();
    assert!(missing.is_empty(), "not in docs/law.md:\n  {}", missing.join("\n  "));
}
