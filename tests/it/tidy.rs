//! The rules of the project that the compiler does not know: who may use whom, how long a file may be, what is said
//! where. The rules of the locale files are in `tidy_locales`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::tidy_scan::{Source, files, read, sources};

/// Which modules a module may use. What is not listed is forbidden; a part of a module is written with its path.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("config", &[]),
    ("dialogue", &["domain"]),
    ("locale", &["dialogue::text", "domain::people"]),
    ("report", &["domain", "locale", "dialogue::text"]),
    ("store", &["domain"]),
    ("workbook", &["domain"]),
    // The sample writes what conversations would have left: their timers.
    (
        "sample",
        &[
            "clock",
            "dialogue::effect",
            "dialogue::cases::timers",
            "dialogue::election::timers",
            "dialogue::life::timers",
            "dialogue::pay::timers",
            "dialogue::training::timers",
            "domain",
            "store",
        ],
    ),
    ("emulator", &["clock"]),
    ("bot", &["domain", "dialogue", "locale", "report", "store", "clock", "workbook"]),
    ("app", &["bot", "clock", "config", "dialogue", "domain", "locale", "report", "store"]),
    (
        "cli",
        &["app", "bot", "clock", "config", "dialogue", "domain", "emulator", "locale", "sample", "store", "workbook"],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// Where functions may wait.
const MAY_WAIT: &[&str] = &["app", "bot", "cli", "emulator", "main", "sample", "store"];

/// Crates that stay behind one door: the crate, and the files or folders that may name it.
const DOORS: &[(&str, &[&str])] = &[
    ("sqlx", &["store/"]),
    ("teloxide", &["bot/route.rs", "bot/handle.rs", "bot/mod.rs"]),
    ("dptree", &["bot/route.rs"]),
    ("axum", &["bot/webhook.rs", "bot/door.rs", "bot/health.rs", "emulator/"]),
    ("hyper", &["bot/door.rs"]),
    ("reqwest", &["bot/", "config.rs", "emulator/"]),
    ("prometheus_client", &["bot/metrics.rs"]),
    ("fluent_bundle", &["locale.rs"]),
    ("rustix", &["store/space.rs", "store/private.rs", "store/file.rs"]),
    ("clap", &["cli/", "cli.rs", "config.rs", "main.rs"]),
    ("chacha20poly1305", &["store/seal.rs"]),
    ("resvg", &["report/canvas.rs"]),
    ("rust_xlsxwriter", &["report/xlsx.rs", "workbook/tests.rs"]),
    ("calamine", &["workbook/", "report/xlsx_tests.rs"]),
    ("docx_rs", &["report/docx/"]),
];

/// Files may have so many lines.
const MOST_LINES: usize = 500;
/// Functions may have so many lines.
const MOST_LINES_OF_FUNCTION: usize = 80;
/// Longer ones: exhaustive matches and tables, which are easier to read in one piece.
const LONG_MATCHES: &[(&str, &str)] = &[("src/domain/access.rs", "reach"), ("src/domain/law_seed.rs", "seed")];
/// Files that are longer, each with why.
const LONG_FILES: &[(&str, &str)] = &[
    ("src/domain/case/change.rs", "two lines more, until what a change makes of a case has a file of its own"),
    ("src/store/register.rs", "eight lines more, until units have a file of their own"),
];

fn fail(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

fn place(source: &Source, at: usize) -> String {
    format!("src/{}:{}", source.path, source.line(at))
}

#[test]
fn modules_use_only_what_they_may() {
    let table: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let mut found = Vec::new();
    for source in sources() {
        let module = source.module();
        let Some(allowed) = table.get(module) else {
            found.push(format!("src/{}: the module {module} is not in the table", source.path));
            continue;
        };
        for (at, path) in paths(&source) {
            let used = path.split("::").next().unwrap_or_default();
            let fits = |it: &&str| path == **it || path.starts_with(&format!("{it}::"));
            if table.contains_key(used) && used != module && !allowed.iter().any(fits) {
                found.push(format!("{}: {module} uses {path}", place(&source, at)));
            }
        }
    }
    fail("forbidden edges between modules", found);
}

/// The files of the conversation that know the flows: the registry, and what stands above all of them.
const ABOVE_FLOWS: &[&str] = &["mod", "registry", "joining", "old_fonts"];

/// A flow knows what all flows share, and of another one only what that offers as its links. What they share knows none.
#[test]
fn a_flow_imports_no_other_flow_but_its_links() {
    let flows = flows();
    let mut found = Vec::new();
    for source in sources() {
        let Some(below) = source.path.strip_prefix("dialogue/") else { continue };
        let own = below.split(['/', '.']).next().unwrap_or_default();
        if ABOVE_FLOWS.contains(&own) {
            continue;
        }
        for (at, path) in dialogue_paths(&source, below) {
            let mut parts = path.split("::");
            let (flow, part) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            if flows.contains(flow) && flow != own && part != "links" {
                found.push(format!("{}: {own} imports {path}", place(&source, at)));
            }
        }
    }
    fail("a flow knows another one", found);
}

fn flows() -> BTreeSet<String> {
    let registry = read("src/dialogue/registry.rs");
    let entries = registry.lines().filter_map(|it| it.trim().strip_suffix("::ENTRY,")).chain(["home"]);
    let flows: BTreeSet<String> = entries.map(str::to_owned).collect();
    assert!(flows.len() > 10, "{flows:?}");
    flows
}

/// What every flow hands to the engine, and how many entries it may have: what only one flow has stands in its own types.
const SHARED: &[(&str, &str, usize)] = &[
    ("src/dialogue/effect.rs", "enum Effect", 13),
    ("src/dialogue/facts.rs", "struct Needs", 13),
    ("src/dialogue/facts.rs", "struct Facts", 25),
    ("src/dialogue/action.rs", "enum Go", 3),
];

#[test]
fn what_all_flows_share_stays_small() {
    let mut found = Vec::new();
    for (path, name, most) in SHARED {
        let source = Source::new(path, read(path));
        let open = source.bare.find(&format!("{name} {{")).unwrap_or_else(|| panic!("no {name} in {path}"));
        let open = open + name.len() + 1;
        let entries = entries(&source.bare[open + 1..source.closing(open)]);
        assert!(entries > 0, "{name}");
        if entries > *most {
            found.push(format!("{path}: {name} has {entries} entries, not {most}"));
        }
    }
    fail("a flow's own things have types of their own (docs/recipes.md)", found);
}

/// Fields or variants, each of which ends with a comma.
fn entries(body: &str) -> usize {
    let mut depth = 0_i32;
    let mut entries = 0;
    for letter in body.chars() {
        match letter {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 0 => entries += 1,
            _ => {}
        }
    }
    entries
}

/// The files that say what travels between the flows and the engine: they name no flow, not even its links.
const CORE: &[&str] =
    &["action", "effect", "entry", "facts", "house", "input", "link", "own", "place", "screen", "turn"];

#[test]
fn what_all_flows_share_names_none() {
    let flows = flows();
    let mut found = Vec::new();
    for source in sources() {
        let Some(below) = source.path.strip_prefix("dialogue/") else { continue };
        if !CORE.contains(&below.split(['/', '.']).next().unwrap_or_default()) {
            continue;
        }
        for (at, path) in dialogue_paths(&source, below) {
            if flows.contains(path.split("::").next().unwrap_or_default()) {
                found.push(format!("{}: {path}", place(&source, at)));
            }
        }
    }
    fail("what all flows share names one", found);
}

/// Paths below the conversation: `a::b` of `crate::dialogue::a::b`, and of `super::a::b` where that leads there.
fn dialogue_paths(source: &Source, below: &str) -> Vec<(usize, String)> {
    let depth = below.trim_end_matches("/mod.rs").matches('/').count() + 1;
    let from_crate = paths_from(source, "crate::dialogue::").into_iter();
    let up = "super::".repeat(depth);
    let from_here = paths_from(source, &up).into_iter().filter(|it| !it.1.starts_with("super::"));
    from_crate.chain(from_here.filter(|it| !source.bare[..it.0].ends_with("super::"))).collect()
}

/// Every path that begins at the crate: `a::b` of `crate::a::b`, also inside braces.
fn paths(source: &Source) -> Vec<(usize, String)> {
    ["crate::", "hoagiai::"].iter().flat_map(|root| paths_from(source, root)).collect()
}

/// The same for those that begin with `root`.
fn paths_from(source: &Source, root: &str) -> Vec<(usize, String)> {
    let name = |text: &str| -> String {
        text.chars().take_while(|it| it.is_alphanumeric() || *it == '_' || *it == ':').collect()
    };
    let mut found = Vec::new();
    for (at, _) in source.bare.match_indices(root) {
        let rest = &source.bare[at + root.len()..];
        if rest.starts_with('{') {
            let end = source.closing(at + root.len());
            let list = &source.bare[at + root.len() + 1..end];
            found.extend(list.split(',').map(|it| (at, name(it.trim()))));
        } else {
            found.push((at, name(rest)));
        }
    }
    found.retain(|it| !it.1.is_empty());
    found
}

#[test]
fn only_the_shell_waits() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|it| !MAY_WAIT.contains(&it.module())) {
        found.extend(source.words("async").into_iter().chain(source.words("await")).map(|at| place(source, at)));
    }
    fail("waiting outside the shell", found);
}

#[test]
fn foreign_crates_stay_behind_their_doors() {
    let mut found = Vec::new();
    for source in sources() {
        for (name, doors) in DOORS {
            if doors.iter().any(|it| source.path == *it || it.ends_with('/') && source.path.starts_with(it)) {
                continue;
            }
            found.extend(source.words(name).into_iter().map(|at| format!("{}: {name}", place(&source, at))));
        }
    }
    fail("a crate is named outside its door", found);
}

#[test]
fn nothing_gives_up_or_looks_away() {
    let mut found = Vec::new();
    for source in sources() {
        let words = ["unwrap()", "todo!", "unimplemented!", "#[allow", "#![allow", "dbg!"];
        // They panic where nobody reads any more: the command line has `say!`.
        let printing = ["println!", "print!", "eprintln!", "eprint!"];
        for word in words.iter().chain(&printing) {
            found.extend(source.bare.match_indices(word).map(|it| format!("{}: {word}", place(&source, it.0))));
        }
    }
    fail("use `expect(\"why\")`, an error, or `#[expect(lint, reason = \"…\")]`", found);
}

#[test]
fn files_and_functions_are_short() {
    let mut found = Vec::new();
    for path in rust_files() {
        let text = read(&path);
        let n_lines = text.lines().count();
        if n_lines > MOST_LINES && !LONG_FILES.iter().any(|it| it.0 == path) {
            found.push(format!("{path}: {n_lines} lines"));
        }
        let short = path.trim_start_matches("src/").to_owned();
        for (name, line, lines) in Source::new(&short, text).functions() {
            if lines > MOST_LINES_OF_FUNCTION && !LONG_MATCHES.contains(&(path.as_str(), name.as_str())) {
                found.push(format!("{path}:{line}: {name} has {lines} lines"));
            }
        }
    }
    fail("too long", found);
}

#[test]
fn every_file_says_what_it_is() {
    let missing = rust_files().into_iter().filter(|it| !read(it).starts_with("//! ")).collect();
    fail("no `//!` at the top", missing);
}

fn rust_files() -> Vec<String> {
    let folders = ["src", "tests", "benches"];
    let rust = |it: &String| Path::new(it).extension().is_some_and(|it| it == "rs");
    folders.into_iter().flat_map(files).filter(rust).collect()
}

/// Paths of somebody's machine and words of somebody's workplace have no place in the project.
#[test]
fn the_project_speaks_of_itself_only() {
    let words = [
        concat!("/wo", "rk/"),
        concat!("/tmp", "/wt"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("work", "tree"),
        concat!("sub", "agent"),
        concat!("anth", "ropic"),
        concat!("chat", "gpt"),
        concat!("open", "ai"),
        concat!("cla", "ude"),
        concat!("language ", "model"),
        concat!("architecture", ".md §"),
        concat!("design", ".md"),
        concat!("domain", ".md"),
        concat!("telegram", ".md"),
    ];
    let text_of = ["rs", "md", "toml", "sql", "ftl", "sh", "js", "css", "html", "snap", "json", "yml", ""];
    let mut found = Vec::new();
    for path in files(".") {
        let extension = Path::new(&path).extension().map_or("", |it| it.to_str().unwrap_or("-"));
        // Build results of other tools, and the git link of a checkout.
        if !text_of.contains(&extension) || path == ".git" {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(crate::tidy_scan::root().join(&path)) else { continue };
        for (n, line) in (1..).zip(text.lines()) {
            let lower = line.to_lowercase();
            found.extend(words.iter().filter(|it| lower.contains(**it)).map(|it| format!("{path}:{n}: {it}")));
        }
    }
    fail("words of a workplace", found);
}

#[test]
fn every_dependency_is_used() {
    let manifest = read("Cargo.toml");
    let mut names = BTreeSet::new();
    let mut here = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            here = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| here && !line.starts_with('#')) {
            names.insert(name.trim().replace('-', "_"));
        }
    }
    assert!(names.len() > 20, "{names:?}");
    let text: String = rust_files().iter().map(|it| read(it)).collect();
    let unused = names.into_iter().filter(|it| !text.contains(&format!("{it}::"))).collect();
    fail("nothing uses these dependencies", unused);
}
