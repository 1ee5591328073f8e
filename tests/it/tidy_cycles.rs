//! Files that need each other are one file in two places. A file may use what its parent declares, and a parent calls its
//! children; beside that, of the files and folders that stand in one folder none leads back to itself, however far round,
//! with all that lies below a folder counted as the folder (save `links` and `asks`, by which flows open each other and ask each other). What is handed on by `pub use` counts where it comes from.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::tidy_scan::{Source, files, read, sources};

/// Knots that are still there: the folder, what is tied, and why. Exactly these: what is untied is taken out.
const KNOWN: &[(&str, &[&str], &str)] = &[(
    "dialogue",
    &["entry", "facts", "house", "place", "turn"],
    "a place answers with a turn to another place, of facts that know the house, which opens places",
)];

type Module = Vec<String>;

/// The files of one crate by the module that each of them is.
struct Modules {
    files: BTreeMap<Module, Source>,
    /// What a module hands on: its name there, and where it comes from.
    handed_on: HashMap<(Module, String), (Module, Vec<String>)>,
}

fn module_of(path: &str) -> Module {
    let parts = path.trim_end_matches(".rs").split('/').map(str::to_owned);
    parts.filter(|it| !["mod", "lib", "main"].contains(&it.as_str())).collect()
}

impl Modules {
    fn new(sources: Vec<Source>) -> Self {
        let files = sources.into_iter().map(|it| (module_of(&it.path), it)).collect();
        let mut all = Self { files, handed_on: HashMap::new() };
        let mut handed_on = HashMap::new();
        for (module, source) in &all.files {
            for path in uses(source).into_iter().filter(|it| it.0).map(|it| it.1) {
                if let (Some(found), Some(name)) = (all.resolve(module, &path), path.last()) {
                    handed_on.insert((module.clone(), name.clone()), found);
                }
            }
        }
        all.handed_on = handed_on;
        all
    }

    /// The module that a path leads to, and what of it.
    fn resolve(&self, from: &Module, path: &[String]) -> Option<(Module, Vec<String>)> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Module::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => {
                let up = path.iter().take_while(|it| *it == "super").count();
                (from[..from.len().checked_sub(up)?].to_vec(), &path[up..])
            }
            _ => (from.clone(), path),
        };
        let begins_here = at == *from && rest.len() == path.len();
        while let Some(next) = rest.first() {
            at.push(next.clone());
            if !self.files.contains_key(&at) {
                at.pop();
                break;
            }
            rest = &rest[1..];
        }
        (!(begins_here && rest.len() == path.len())).then(|| (at, rest.to_vec()))
    }

    /// Where something really comes from.
    fn origin(&self, (mut at, mut rest): (Module, Vec<String>)) -> Module {
        for _ in 0..5 {
            let Some(name) = rest.first() else { break };
            let Some((next, inner)) = self.handed_on.get(&(at.clone(), name.clone())) else { break };
            rest = inner.iter().chain(&rest[1..]).cloned().collect();
            at.clone_from(next);
        }
        at
    }

    /// Which module uses which.
    fn edges(&self) -> BTreeSet<(Module, Module)> {
        let mut edges = BTreeSet::new();
        for (module, source) in &self.files {
            let mut known: HashMap<String, Module> = HashMap::new();
            for (handed_on, path) in uses(source) {
                let Some(found) = self.resolve(module, &path) else { continue };
                if let (true, Some(name)) = (found.1.is_empty(), path.last()) {
                    known.insert(name.clone(), found.0.clone());
                }
                if !handed_on {
                    edges.insert((module.clone(), self.origin(found)));
                }
            }
            for path in spoken(source) {
                let found = match known.get(&path[0]) {
                    Some(at) => Some((at.clone(), path[1..].to_vec())),
                    None => self.resolve(module, &path),
                };
                edges.extend(found.map(|it| (module.clone(), self.origin(it))));
            }
        }
        edges.retain(|(from, to)| from != to);
        edges
    }

    /// Every knot: the folder, and what stands in it and leads back to itself.
    fn knots(&self) -> BTreeSet<(String, Vec<String>)> {
        let edges = self.edges();
        let folders: BTreeSet<&[String]> =
            self.files.keys().flat_map(|it| (0..it.len()).map(move |end| &it[..end])).collect();
        let mut found = BTreeSet::new();
        for folder in folders {
            let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            let below = |it: &Module| it.len() > folder.len() && it.starts_with(folder);
            for (from, to) in edges.iter().filter(|(from, to)| below(from) && below(to)) {
                if from[folder.len()] != to[folder.len()] {
                    leads.entry(node(&from[folder.len()..])).or_default().insert(node(&to[folder.len()..]));
                }
            }
            let reach = |start: &str| {
                let (mut seen, mut left) = (BTreeSet::new(), vec![start.to_owned()]);
                while let Some(at) = left.pop() {
                    for next in leads.get(&at).into_iter().flatten() {
                        if seen.insert(next.clone()) {
                            left.push(next.clone());
                        }
                    }
                }
                seen
            };
            let reached: BTreeMap<&String, BTreeSet<String>> = leads.keys().map(|it| (it, reach(it))).collect();
            for (name, far) in &reached {
                let tied = |it: &&String| reached.get(it).is_some_and(|back| back.contains(*name));
                let knot: Vec<String> = far.iter().filter(tied).cloned().collect();
                if far.contains(*name) {
                    found.insert((folder.join("/"), knot));
                }
            }
        }
        found
    }
}

/// What stands in a folder: a file, or a folder with all that is below it. What a flow offers to others stands beside it:
/// two flows may open each other (`links`), and ask what the other keeps (`asks`).
fn node(path: &[String]) -> String {
    match path {
        [flow, part] if ["asks", "links"].contains(&part.as_str()) => format!("{flow}/{part}"),
        _ => path[0].clone(),
    }
}

/// What a file imports, each with whether it hands it on.
fn uses(source: &Source) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    for at in source.words("use") {
        let Some(end) = source.bare[at..].find(';').map(|it| at + it) else { continue };
        let before = source.bare[..at].trim_end();
        let handed_on = before.ends_with("pub")
            || (before.ends_with(')') && before.rfind("pub(").is_some_and(|it| !before[it..].contains('\n')));
        let mut paths = Vec::new();
        spread(source.bare[at + 3..end].trim(), &[], &mut paths);
        found.extend(paths.into_iter().map(|it| (handed_on, it)));
    }
    found
}

/// The paths of a tree of imports.
fn spread(tree: &str, before: &[String], paths: &mut Vec<Vec<String>>) {
    let (head, list) = match tree.find('{') {
        Some(open) => (&tree[..open], Some(&tree[open + 1..tree.rfind('}').unwrap_or(tree.len())])),
        None => (tree.split(" as ").next().unwrap_or(tree), None),
    };
    let own = head.split("::").map(str::trim).filter(|it| !it.is_empty() && *it != "*").map(str::to_owned);
    let mut path: Vec<String> = before.iter().cloned().chain(own).collect();
    match list {
        None => {
            if path.len() > 1 && path.last().is_some_and(|it| it == "self") {
                path.pop();
            }
            paths.push(path);
        }
        Some(list) => {
            let (mut depth, mut from) = (0, 0);
            for (at, it) in list.char_indices().chain([(list.len(), ',')]) {
                match it {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        if !list[from..at].trim().is_empty() {
                            spread(list[from..at].trim(), &path, paths);
                        }
                        from = at + 1;
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The paths that a file speaks of outside its imports.
fn spoken(source: &Source) -> Vec<Vec<String>> {
    let imports: Vec<(usize, usize)> =
        source.words("use").into_iter().filter_map(|at| Some((at, at + source.bare[at..].find(';')?))).collect();
    let part = |it: char| it.is_alphanumeric() || it == '_' || it == ':';
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = source.bare[at..].find(part).map(|it| at + it) {
        let end = source.bare[start..].find(|it| !part(it)).map_or(source.bare.len(), |it| start + it);
        let path = source.bare[start..end].trim_matches(':');
        if path.contains("::") && !imports.iter().any(|it| (it.0..it.1).contains(&start)) {
            found.push(path.split("::").map(str::to_owned).collect());
        }
        at = end;
    }
    found
}

/// The programs of `benches`: those of one file have no knots.
fn benches() -> Vec<Source> {
    let rust = files("benches/spine").into_iter().filter(|it| it.ends_with(".rs"));
    rust.map(|it| Source::new(it.trim_start_matches("benches/spine/"), read(&it))).collect()
}

#[test]
fn no_files_lead_back_to_themselves() {
    let library = sources().into_iter().filter(|it| it.path != "main.rs").collect();
    let mut found = Modules::new(library).knots();
    found.extend(Modules::new(benches()).knots().into_iter().map(|(folder, tied)| (format!("benches/{folder}"), tied)));
    let is_known = |(folder, tied): &(String, Vec<String>)| {
        KNOWN.iter().any(|it| it.0 == folder && tied.iter().eq(it.1.iter().copied()))
    };
    let fresh: Vec<_> = found.iter().filter(|it| !is_known(it)).collect();
    assert!(fresh.is_empty(), "these lead back to themselves: {fresh:#?}");
    let is_there = |it: &&(&str, &[&str], &str)| {
        found.iter().any(|(folder, tied)| folder == it.0 && tied.iter().eq(it.1.iter().copied()))
    };
    let untied: Vec<_> = KNOWN.iter().filter(|it| !is_there(it)).collect();
    assert!(untied.is_empty(), "these are untied, or have fewer members, and must be taken out: {untied:#?}");
}

#[test]
fn knots_are_seen_and_parents_are_none() {
    let knots = |files: &[(&str, &str)]| {
        let sources = files.iter().map(|(path, text)| Source::new(path, (*text).to_owned())).collect();
        Modules::new(sources).knots().into_iter().map(|it| format!("{}: {}", it.0, it.1.join(" "))).collect::<Vec<_>>()
    };
    let tied = [("lib.rs", "mod a; mod b;"), ("a.rs", "use crate::b::B;"), ("b.rs", "fn f() { super::a::g() }")];
    assert_eq!(knots(&tied), [": a b"]);
    let round = [
        ("a.rs", "use super::{b, c};\nfn f() { b::g() }"),
        ("b/mod.rs", "mod d;"),
        ("b/d.rs", "use crate::c::{self as other, C};"),
        ("c.rs", "use crate::a::{x::Y, A};"),
    ];
    assert_eq!(knots(&round), [": a b c"]);
    let family = [("m/mod.rs", "mod a;\npub struct At;\nfn f() { a::g() }"), ("m/a.rs", "use super::At;")];
    assert_eq!(knots(&family), [] as [&str; 0]);
    let handed_on =
        [("m/mod.rs", "mod a;\nmod b;\npub use b::B;"), ("m/a.rs", "use super::B;"), ("m/b.rs", "use super::a::A;")];
    assert_eq!(knots(&handed_on), ["m: a b"]);
    assert_eq!(
        knots(&[("a.rs", "#[cfg(test)]\nmod tests { use crate::b::B; }"), ("b.rs", "use crate::a::A;")]),
        [] as [&str; 0]
    );
}
