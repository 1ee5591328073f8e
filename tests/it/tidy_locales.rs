//! The rules of the locale files: both languages say the same things with the same variables, everything that is said
//! in the sources is there and nothing else, and every text is valid HTML of Telegram.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use unicode_normalization::is_nfc;

use crate::tidy_families::{LISTED, families, members};
use crate::tidy_scan::{Source, files, read, sources};

/// Tags that a text may hold: those of Telegram that show well on every phone.
const TAGS: &[&str] = &["b", "i", "u", "s", "code", "blockquote"];

/// English words that slip into Vietnamese texts. No Vietnamese syllable is written like one of them.
const ENGLISH: &[&str] = &[
    "access", "account", "and", "app", "are", "back", "cancel", "case", "check", "chat", "click", "confirm", "data",
    "delete", "demo", "draft", "edit", "email", "error", "file", "for", "format", "from", "head", "help", "invalid",
    "invite", "is", "link", "list", "login", "mediator", "menu", "message", "not", "of", "offline", "ok", "online",
    "password", "please", "save", "select", "send", "server", "setting", "settings", "skip", "status", "step",
    "system", "team", "template", "test", "the", "token", "update", "upload", "user", "username", "ward", "with",
    "yes", "you", "your",
];

/// A message of one language.
struct Message {
    /// Where it stands.
    file: String,
    /// Every form its text can take: one without a choice has one.
    forms: Vec<String>,
    variables: BTreeSet<String>,
    /// Messages it quotes.
    quotes: BTreeSet<String>,
}

type Catalogue = BTreeMap<String, Message>;

fn fail(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// What is said in a language: its own folder, and the papers, which are the same in all.
fn catalogue(lang: &str) -> Catalogue {
    let mut all = Catalogue::new();
    let folder = format!("locales/{lang}");
    for path in files(&folder).into_iter().chain(files("locales/papers")) {
        let text = read(&path);
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(it) => it,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(it) => panic!("{path}: terms are not used, -{} is one", it.id.name),
                Entry::Junk { content } => panic!("{path}: not understood: {content}"),
            };
            let id = message.id.name.to_owned();
            assert!(message.attributes.is_empty(), "{path}: {id} has attributes, which nothing shows");
            let value = message.value.unwrap_or_else(|| panic!("{path}: {id} has no text"));
            let file = path.trim_start_matches(&folder).to_owned();
            let mut it = Message { file, forms: Vec::new(), variables: BTreeSet::new(), quotes: BTreeSet::new() };
            it.forms = it.pattern(&value);
            assert!(all.insert(id.clone(), it).is_none(), "{path}: {id} stands twice");
        }
    }
    assert!(all.len() > 100, "only {} messages in {lang}", all.len());
    all
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Vec<String> {
        let mut forms = vec![String::new()];
        for element in &pattern.elements {
            let parts = match element {
                PatternElement::TextElement { value } => vec![(*value).to_owned()],
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            forms = forms.iter().flat_map(|form| parts.iter().map(move |part| format!("{form}{part}"))).collect();
        }
        forms
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().flat_map(|it| self.pattern(&it.value)).collect()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Vec<String> {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                return vec![(*value).to_owned()];
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quotes.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => panic!("functions are not used, {} is one", id.name),
            InlineExpression::TermReference { id, .. } => panic!("terms are not used, -{} is one", id.name),
        }
        // Whatever it becomes: a sign that is no word and no tag.
        vec!["\u{FFFC}".to_owned()]
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (vi, en) = (catalogue("vi"), catalogue("en"));
    let mut found = Vec::new();
    for (id, message) in &vi {
        match en.get(id) {
            None => found.push(format!("{id} is missing in English")),
            Some(it) if it.variables != message.variables => {
                found.push(format!("{id}: {:?} in Vietnamese, {:?} in English", message.variables, it.variables));
            }
            Some(it) if it.file != message.file => found.push(format!("{id} stands in another file in English")),
            Some(_) => {}
        }
    }
    found.extend(en.keys().filter(|it| !vi.contains_key(*it)).map(|it| format!("{it} is missing in Vietnamese")));
    fail("the languages differ", found);
}

/// A text that the sources make: where, its id if it is a literal or its prefix, and the variables it gets.
struct Made {
    place: String,
    id: String,
    is_family: bool,
    variables: BTreeSet<String>,
}

fn place(source: &Source, at: usize) -> String {
    format!("src/{}:{}", source.path, source.line(at))
}

/// The parts of a list between parentheses, as ranges of the source.
fn arguments(source: &Source, open: usize) -> Vec<(usize, String)> {
    let close = source.closing(open);
    let mut parts = Vec::new();
    let (mut start, mut at) = (open + 1, open + 1);
    let bytes = source.bare.as_bytes();
    while at < close {
        match bytes[at] {
            b'(' | b'[' | b'{' => at = source.closing(at),
            b',' => {
                parts.push((start, source.code[start..at].trim().to_owned()));
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    parts.push((start, source.code[start..close].trim().to_owned()));
    parts.retain(|it| !it.1.is_empty());
    parts
}

fn literal(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"').filter(|it| !it.contains('"'))
}

/// Names in the chain of `.with("name", …)` that follows an expression.
fn chain(source: &Source, mut at: usize) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    loop {
        let rest = &source.bare[at + 1..];
        let gap = rest.len() - rest.trim_start().len();
        if !rest.trim_start().starts_with(".with(") {
            return names;
        }
        let open = at + 1 + gap + ".with".len();
        if let Some(name) = arguments(source, open).first().and_then(|it| literal(&it.1)) {
            names.insert(name.to_owned());
        }
        at = source.closing(open);
    }
}

/// `text!("id", a = …)`: an id with exactly its variables.
fn texts(source: &Source) -> Vec<Made> {
    let calls = source.bare.match_indices("text!(").map(|it| it.0);
    let whole_word = |at: &usize| !source.bare[..*at].ends_with(|it: char| it.is_alphanumeric() || it == '_');
    let made = calls.filter(whole_word).filter_map(|at| {
        let open = at + "text!".len();
        let mut parts = arguments(source, open).into_iter().map(|it| it.1);
        let id = literal(&parts.next()?)?.to_owned();
        let mut variables: BTreeSet<String> =
            parts.filter_map(|it| Some(it.split_once('=')?.0.trim().to_owned())).collect();
        variables.extend(chain(source, source.closing(open)));
        Some(Made { place: place(source, at), id, is_family: false, variables })
    });
    made.collect()
}

/// `Text::of("id")`, `Text::of(format!("prefix-{code}"))` and `question("id", step)`, with what is chained to them.
fn others(source: &Source) -> Vec<Made> {
    let mut made = Vec::new();
    for (call, given) in [("Text::of(", None), ("question(", Some("n"))] {
        for (at, _) in source.bare.match_indices(call) {
            let open = at + call.len() - 1;
            let Some((_, first)) = arguments(source, open).into_iter().next() else { continue };
            let mut variables = chain(source, source.closing(open));
            variables.extend(given.map(str::to_owned));
            let format = first.strip_prefix("format!(").and_then(|it| it.strip_prefix('"'));
            let (id, is_family) = match (literal(&first), format.and_then(|it| it.split_once("-{"))) {
                (Some(id), _) => (id.to_owned(), false),
                (None, Some((prefix, _))) => (prefix.to_owned(), true),
                (None, None) => continue,
            };
            made.push(Made { place: place(source, at), id, is_family, variables });
        }
    }
    made
}

#[test]
fn what_the_sources_say_is_in_the_catalogue() {
    let vi = catalogue("vi");
    let mut found = Vec::new();
    let mut n_texts = 0;
    for source in sources() {
        for made in texts(&source) {
            n_texts += 1;
            match vi.get(&made.id) {
                None => found.push(format!("{}: {} is not in the catalogue", made.place, made.id)),
                Some(it) if it.variables != made.variables => {
                    let (given, used) = (&made.variables, &it.variables);
                    found.push(format!("{}: {} gets {given:?} and uses {used:?}", made.place, made.id));
                }
                Some(_) => {}
            }
        }
        for made in others(&source) {
            let ids = if made.is_family { members(&made.id) } else { Some(vec![made.id.clone()]) };
            let Some(ids) = ids else {
                found.push(format!("{}: the family {}-… is not in the table of this test", made.place, made.id));
                continue;
            };
            for id in ids {
                match vi.get(&id) {
                    None => found.push(format!("{}: {id} is not in the catalogue", made.place)),
                    Some(it) if !it.variables.is_subset(&made.variables) => {
                        let (given, used) = (&made.variables, &it.variables);
                        found.push(format!("{}: {id} gets {given:?} and uses {used:?}", made.place));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert!(n_texts > 100, "only {n_texts} texts found in the sources");
    fail("the sources and the catalogue differ", found);
}

#[test]
fn what_is_in_the_catalogue_is_said_somewhere() {
    let vi = catalogue("vi");
    let sources = sources();
    let mut said: BTreeSet<String> = sources.iter().flat_map(Source::literals).map(str::to_owned).collect();
    let declared = families();
    let prefixes = declared.iter().map(|it| it.prefix.as_str()).chain(LISTED.iter().map(|it| it.0));
    let mut found = Vec::new();
    for prefix in prefixes {
        let begin = format!("{prefix}-{{");
        if sources.iter().flat_map(Source::literals).any(|it| it == begin || it.starts_with(&begin)) {
            said.extend(members(prefix).unwrap_or_default());
        } else {
            found.push(format!("the family {prefix}-… of this test is nowhere in the sources"));
        }
    }
    said.extend(vi.values().flat_map(|it| it.quotes.clone()));
    found.extend(vi.iter().filter(|it| !said.contains(it.0)).map(|(id, it)| format!("{id} in {}", it.file)));
    fail("nothing says these", found);
}

/// Ids that are chosen first and made into a text later get their variables in the same file.
#[test]
fn ids_chosen_elsewhere_find_their_variables() {
    let vi = catalogue("vi");
    let mut found = Vec::new();
    for source in sources() {
        let all: Vec<Made> = texts(&source).into_iter().chain(others(&source)).collect();
        let direct: BTreeSet<&str> = all.iter().map(|it| it.id.as_str()).collect();
        let mut given: BTreeSet<String> = BTreeSet::from(["n".to_owned()]);
        for (at, _) in source.bare.match_indices(".with(") {
            let first = arguments(&source, at + ".with".len()).into_iter().next();
            given.extend(first.and_then(|it| literal(&it.1).map(str::to_owned)));
        }
        // A single word is more often a code than an id.
        for id in source.literals().filter(|it| it.contains('-') && !direct.contains(it)) {
            let Some(message) = vi.get(id) else { continue };
            if !message.variables.is_subset(&given) {
                found.push(format!("src/{}: {id} uses {:?}, the file gives {given:?}", source.path, message.variables));
            }
        }
    }
    fail("a variable that nobody gives", found);
}

#[test]
fn every_text_is_valid_html() {
    let mut found = Vec::new();
    for lang in ["vi", "en"] {
        for (id, message) in catalogue(lang) {
            for form in &message.forms {
                found.extend(html_fault(form).map(|fault| format!("{lang} {id}: {fault}")));
                if form.chars().count() > 4096 / 2 {
                    found.push(format!("{lang} {id}: too long to leave room for what is put in"));
                }
            }
        }
    }
    fail("Telegram would refuse", found);
}

fn html_fault(text: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for (at, sign) in text.char_indices().filter(|it| "<>&".contains(it.1)) {
        let rest = &text[at..];
        match sign {
            '&' if ["&lt;", "&gt;", "&amp;", "&quot;"].iter().any(|it| rest.starts_with(it)) => {}
            '&' => return Some(format!("a bare & before {:?}", rest.chars().take(10).collect::<String>())),
            '<' => {
                let tag = rest[1..].split('>').next().unwrap_or_default();
                match tag.strip_prefix('/') {
                    Some(name) if open.pop() != Some(name) => return Some(format!("<{tag}> closes nothing")),
                    None if !TAGS.contains(&tag) => return Some(format!("the tag <{tag}>")),
                    None => open.push(tag),
                    Some(_) => {}
                }
            }
            _ => {
                let before = text[..at].rfind(['<', '>']);
                if before.is_none_or(|it| text.as_bytes()[it] != b'<') {
                    return Some("a bare >".to_owned());
                }
            }
        }
    }
    open.pop().map(|it| format!("<{it}> is not closed"))
}

#[test]
fn vietnamese_is_vietnamese() {
    let mut found = Vec::new();
    for path in files("locales") {
        if !is_nfc(&read(&path)) {
            found.push(format!("{path} is not in the composed form (NFC)"));
        }
    }
    for (id, message) in catalogue("vi") {
        // The names of the languages stand in their own language, commands are typed as they are.
        if id.starts_with("lang-") {
            continue;
        }
        for form in &message.forms {
            found.extend(english(form).into_iter().map(|word| format!("{id}: {word}")));
        }
    }
    fail("not Vietnamese", found);
}

fn english(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in text.split(|it: char| it.is_whitespace() || "<>(),;:.?!…".contains(it)) {
        if piece.starts_with('/') || piece.contains('@') {
            continue;
        }
        let parts = piece.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase);
        words.extend(parts.filter(|it| ENGLISH.contains(&it.as_str())));
    }
    words
}

#[test]
fn faults_of_texts_are_seen() {
    assert_eq!(html_fault("<b>a</b> &lt; \u{FFFC} <i><u>x</u></i>"), None);
    for bad in ["<b>a", "a</b>", "<b><i>a</b></i>", "<a href='x'>a</a>", "a & b", "a < b", "a > b", "<br>"] {
        assert!(html_fault(bad).is_some(), "{bad}");
    }
    assert_eq!(english("Bấm OK để save, gõ /help"), ["ok", "save"]);
    assert!(english("Có thể, an, to, do, in, the").contains(&"the".to_owned()));
}
