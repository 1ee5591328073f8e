//! Whoever writes what a transaction may have read already makes it forget that.

use crate::tidy_scan::{Source, sources};

/// Tables that are remembered for a transaction, and by which word they are forgotten.
const REMEMBERED: &[(&str, &str)] = &[
    ("ward", "forget_wards"),
    ("resident_group", "forget_wards"),
    ("mediation_team", "forget_wards"),
    ("person", "forget_people"),
    ("tg_account", "forget_people"),
    ("office_holding", "forget_people"),
    ("param_change", "forget_rules"),
    ("holiday_change", "forget_rules"),
];

/// Methods that write them and forget nothing, and why.
const WITHOUT: &[(&str, &str)] = &[];

/// Files that write them where no step runs: copies, and what is put right when the program starts.
const ELSEWHERE: &[&str] = &["store/closing.rs", "store/restore.rs", "store/upkeep.rs"];

/// The functions of a file that others may call and that wait: name and body. What they call of the same file is theirs.
fn bodies(source: &Source) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for at in source.words("fn").into_iter().filter(|at| source.bare[..*at].trim_end().ends_with("pub async")) {
        let Some(body) = source.bare[at..].find('{').map(|it| at + it) else { continue };
        let name = source.bare[at + 2..body].split(['(', '<']).next().unwrap_or_default().trim().to_owned();
        found.push((name, &source.code[body..source.closing(body)]));
    }
    found
}

/// Whether a body writes a table: `INSERT INTO ward (…)`, not `ward_setting`.
fn writes(body: &str, table: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    ["INSERT INTO ", "UPDATE ", "DELETE FROM "].iter().any(|verb| {
        body.match_indices(verb).any(|(at, _)| {
            let rest = &body[at + verb.len()..];
            rest.starts_with(table) && !rest[table.len()..].starts_with(part)
        })
    })
}

#[test]
fn what_was_read_is_forgotten_by_whoever_changes_it() {
    let (mut found, mut seen) = (Vec::new(), 0);
    for source in sources().iter().filter(|it| it.path.starts_with("store/") && !ELSEWHERE.contains(&it.path.as_str()))
    {
        for (name, body) in bodies(source) {
            for (table, word) in REMEMBERED.iter().filter(|it| writes(body, it.0)) {
                seen += 1;
                if !body.contains(word) && !WITHOUT.iter().any(|it| it.0 == name) {
                    found.push(format!("{}: {name} writes {table} without {word}", source.path));
                }
            }
        }
    }
    assert!(seen >= 12, "{seen}");
    assert!(found.is_empty(), "{found:#?}");
}
