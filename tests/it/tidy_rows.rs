//! What the store reads has names, and what it is given is little: rows of more than four cells are structs, and a method
//! takes at most four things beside itself.

use crate::tidy_scan::{Source, sources};

/// Most cells of a row that is read by position, and most inputs of a method.
const MOST: usize = 4;

/// Files with rows that are still read by position, and how many. May only shrink.
const ROWS: &[(&str, usize)] = &[
    ("store/cases.rs", 3),
    ("store/directory.rs", 2),
    ("store/figures.rs", 2),
    ("store/inbox.rs", 1),
    ("store/people.rs", 3),
    ("store/register.rs", 1),
];

/// Methods that take more.
const INPUTS: &[&str] = &["store/cases.rs: add_event"];

/// The parts of a list between brackets, at its own level.
fn parts(list: &str) -> usize {
    let (mut depth, mut count, mut before, mut any) = (0_i32, 0, ' ', false);
    for it in list.chars() {
        match it {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if before != '-' && before != '=' => depth -= 1,
            ',' if depth == 0 => {
                count += usize::from(any);
                any = false;
            }
            _ => {}
        }
        any |= !(it.is_whitespace() || it == ',' && depth == 0);
        before = it;
    }
    count + usize::from(any)
}

/// Types of rows: `type Raw = (…)`, `Vec<(…)>` and `Option<(…)>` with more parts than may be.
fn long_rows(source: &Source) -> usize {
    let bare = &source.bare;
    let opens = bare.match_indices('(').map(|it| it.0).filter(|&open| {
        let before = bare[..open].trim_end();
        let named = before.ends_with('=') && before.rsplit(['\n', ';']).next().unwrap_or_default().contains("type ");
        named || before.ends_with("Vec<") || before.ends_with("Option<")
    });
    opens.filter(|&open| parts(&bare[open + 1..source.closing(open)]) > MOST).count()
}

/// Functions with more inputs than may be, `self` not counted.
fn long_inputs(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for at in source.words("fn") {
        let Some(open) = source.bare[at..].find('(').map(|it| at + it) else { continue };
        let name = source.bare[at + 2..open].split('<').next().unwrap_or_default().trim();
        let list = &source.bare[open + 1..source.closing(open)];
        let own = usize::from(list.split(',').next().is_some_and(|it| it.trim_end().ends_with("self")));
        if !name.is_empty() && parts(list) > MOST + own {
            found.push(format!("{}: {name}", source.path));
        }
    }
    found
}

#[test]
fn rows_have_names_and_methods_take_little() {
    let (mut rows, mut inputs) = (Vec::new(), Vec::new());
    for source in sources().iter().filter(|it| it.path.starts_with("store/")) {
        let known = ROWS.iter().find(|it| it.0 == source.path).map_or(0, |it| it.1);
        let found = long_rows(source);
        if found > known {
            rows.push(format!("{}: {found}", source.path));
        }
        inputs.extend(long_inputs(source).into_iter().filter(|it| !INPUTS.contains(&it.as_str())));
    }
    assert!(rows.is_empty(), "rows of more than {MOST} cells by position: {rows:#?}");
    assert!(inputs.is_empty(), "more than {MOST} inputs: {inputs:#?}");
}

#[test]
fn parts_are_counted_at_their_own_level() {
    assert_eq!(parts("A, Option<(B, C)>, fn(D, E) -> F,"), 3);
    assert_eq!((parts(""), parts(" A ")), (0, 1));
    let source =
        Source::new("a.rs", "type Raw = (A, B, C, D, E);\nfn f(&self, a: A, b: B, c: C, d: D, e: E) {}".to_owned());
    assert_eq!((long_rows(&source), long_inputs(&source)), (1, vec!["a.rs: f".to_owned()]));
    let source =
        Source::new("a.rs", "let it: Vec<(A, B<C, D>, E, F)> = f(a, b, c, d, e);\nfn f(&mut self, a: A) {}".to_owned());
    assert_eq!((long_rows(&source), long_inputs(&source)), (0, Vec::new()));
}
