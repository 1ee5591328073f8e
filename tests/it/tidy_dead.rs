//! Functions that nothing calls: a compiler tells of private ones, and of public ones only this. What only tests call is
//! dead as well.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy_scan::{Source, files, read, sources};

/// What nothing of ours calls all the same, and for whom it is there.
const KNOWN: &[(&str, &str)] = &[
    ("add_months", "time limits in months, which the law of recognition by a court has"),
    ("draft_days", "the law's number, shown to nobody yet"),
    ("working_days_between", "the law's way to count, for time limits in working days"),
    ("election_percent", "the law's number, which its own vote asks for"),
    ("duties", "whom the law has told, against which the letters are held"),
    ("next_timer", "what tests look at where timers are set"),
    ("start_reminders", "the law's days, which the timers follow one by one"),
];

/// What is written before the flow that calls it: a line goes when the flow has come.
const MAKING: &[&str] = &["report/docx/"];

/// Where functions are for others than us: the emulator is a program of its own, and faults are what tests make.
const FOR_OTHERS: &[&str] = &["emulator/", "store/fault.rs", "store/upkeep.rs"];

/// Functions that tests need of what they test.
fn is_for_tests(name: &str) -> bool {
    name.starts_with("test_") || name.ends_with("for_tests") || ["with_fault", "seeded"].contains(&name)
}

/// The words of a file, each with how often it stands there; those in strings count, as attributes name functions there.
fn count<'a>(source: &'a Source, words: &mut BTreeMap<&'a str, usize>) {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    for word in source.code.split(|it| !part(it)).filter(|it| !it.is_empty()) {
        *words.entry(word).or_default() += 1;
    }
}

/// The names of the functions of a file, and whether others may call them.
fn functions(source: &Source) -> Vec<(&str, bool)> {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    let mut found = Vec::new();
    for at in source.words("fn") {
        let rest = source.bare[at + 2..].trim_start();
        let name = &rest[..rest.find(|it| !part(it)).unwrap_or(0)];
        let line = source.bare[..at].rsplit(['\n', ';', '}', '{']).next().unwrap_or_default();
        found.push((name, line.trim_start().starts_with("pub")));
    }
    found.retain(|it| !it.0.is_empty());
    found
}

#[test]
fn what_nothing_calls_is_not_there() {
    // A file that is only compiled for tests says so where it is declared, not in itself.
    let library: Vec<Source> = sources().into_iter().filter(|it| it.path != "dialogue/examples.rs").collect();
    let benches: Vec<Source> =
        files("benches").into_iter().filter(|it| it.ends_with(".rs")).map(|it| Source::new(&it, read(&it))).collect();
    let (mut words, mut defined) = (BTreeMap::new(), BTreeMap::<&str, usize>::new());
    for source in library.iter().chain(&benches) {
        count(source, &mut words);
        for it in functions(source) {
            *defined.entry(it.0).or_default() += 1;
        }
    }
    let mut dead = BTreeSet::new();
    let mut seen = 0;
    for source in library.iter().filter(|it| !FOR_OTHERS.iter().chain(MAKING).any(|place| it.path.starts_with(place))) {
        for (name, _) in functions(source).into_iter().filter(|it| it.1 && !is_for_tests(it.0)) {
            seen += 1;
            if words[name] == defined[name] {
                dead.insert((name, format!("src/{}", source.path)));
            }
        }
    }
    assert!(seen > 1000, "only {seen} functions found");
    let fresh: Vec<_> = dead.iter().filter(|it| !KNOWN.iter().any(|known| known.0 == it.0)).collect();
    assert!(
        fresh.is_empty(),
        "nothing but tests calls these; what a flow to come calls stands in `MAKING`: {fresh:#?}"
    );
}
