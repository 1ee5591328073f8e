//! The quick start on case descriptions as people type them: how much of what was said is read, and how much is read
//! that was not said. The texts are invented; odd and even ones hold the same mix, and both must hold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use hoagiai::domain::fold::fold;
use hoagiai::domain::input::party::PartyLine;
use hoagiai::domain::quick::people::Sides;
use hoagiai::domain::quick::{QuickStart, QuickStatus, quick_start};
use serde_json::Value;

use crate::tidy_scan::read;

/// What came out for one field, over many texts.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    right: u32,
    silent: u32,
    invented: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    /// Of what was said, how much was read rightly, in percent.
    fn recall(self) -> u32 {
        100 * self.right / (self.right + self.wrong + self.missed).max(1)
    }

    /// Of all texts, for how many something was read that is not so, in percent.
    fn false_share(self) -> u32 {
        let all = self.right + self.silent + self.invented + self.wrong + self.missed;
        100 * (self.invented + self.wrong) / all.max(1)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.silent += other.silent;
        self.invented += other.invented;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    fn note(&mut self, wanted: &[Option<String>], got: Option<&[&str]>) {
        let fits = |got: &[&str]| wanted.iter().flatten().any(|it| got.contains(&it.as_str()));
        let silence_fits = wanted.contains(&None);
        let place = match got {
            Some(got) if fits(got) => &mut self.right,
            None if silence_fits => &mut self.silent,
            Some(_) if wanted.iter().all(Option::is_none) => &mut self.invented,
            Some(_) => &mut self.wrong,
            None => &mut self.missed,
        };
        *place += 1;
    }
}

fn wanted(value: &Value) -> Vec<Option<String>> {
    match value {
        Value::Array(values) => values.iter().flat_map(wanted).collect(),
        Value::Bool(value) => vec![Some(value.to_string())],
        value => vec![value.as_str().map(str::to_owned)],
    }
}

/// The states that a word of the quick start stands for.
fn states(status: QuickStatus) -> &'static [&'static str] {
    match status {
        QuickStatus::Received => &["registered", "assigned"],
        QuickStatus::InMediation => &["registered", "assigned", "in_session"],
        QuickStatus::Success => &["success"],
        QuickStatus::Failure => &["failure"],
    }
}

/// What a text says of a person, and what was read.
fn same_name(wanted: &Value, got: &str) -> bool {
    let of = |it: &str| fold(it).split_whitespace().collect::<Vec<_>>().join(" ");
    match wanted {
        Value::Array(names) => names.iter().any(|it| same_name(it, got)),
        wanted => wanted.as_str().is_some_and(|it| of(it) == of(got)),
    }
}

fn note_people(table: &mut BTreeMap<&'static str, Count>, sides: &Value, got: &Sides) {
    let wanted = |side: &str| sides[side].as_array().cloned().unwrap_or_default();
    let is_there = |list: &[PartyLine], it: &Value| list.iter().any(|got| same_name(&it["name"], &got.name));
    let hits = |a: &[PartyLine], b: &[PartyLine]| {
        let of = |side, list: &[PartyLine]| wanted(side).iter().filter(|it| is_there(list, it)).count();
        of("a", a) + of("b", b)
    };
    let turned = hits(&got.b, &got.a) > hits(&got.a, &got.b);
    let (a, b) = if turned { (&got.b, &got.a) } else { (&got.a, &got.b) };
    for (side, list, other) in [("a", a, b), ("b", b, a)] {
        for it in wanted(side) {
            let people = table.entry("people").or_default();
            match list.iter().find(|got| same_name(&it["name"], &got.name)) {
                Some(found) => {
                    people.right += 1;
                    note_person(table, &it, found);
                }
                None if is_there(other, &it) => people.wrong += 1,
                None if it["optional"] == true => people.silent += 1,
                None => people.missed += 1,
            }
        }
        let known = |it: &&PartyLine| {
            ["a", "b"].iter().any(|at| wanted(at).iter().any(|one| same_name(&one["name"], &it.name)))
        };
        let invented = list.iter().filter(|it| !known(it)).count();
        table.entry("people").or_default().invented += u32::try_from(invented).unwrap();
    }
    if sides.is_null() && a.is_empty() && b.is_empty() {
        table.entry("people").or_default().silent += 1;
    }
}

fn note_person(table: &mut BTreeMap<&'static str, Count>, wanted_of: &Value, got: &PartyLine) {
    let number = |it: &Value| match it {
        Value::Array(all) => all.iter().map(|it| it.as_u64().map(|it| it.to_string())).collect(),
        it => vec![it.as_u64().map(|it| it.to_string())],
    };
    let age = got.age.map(|it| it.to_string());
    table
        .entry("age")
        .or_default()
        .note(&number(&wanted_of["age"]), age.as_deref().map(|it| [it]).as_ref().map(|it| &it[..]));
    let plain = |it: &str| fold(it).replace(',', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let addresses: Vec<_> = wanted(&wanted_of["address"]).into_iter().map(|it| it.map(|it| plain(&it))).collect();
    let address = got.address.as_deref().map(plain);
    table.entry("address").or_default().note(&addresses, address.as_deref().map(|it| [it]).as_ref().map(|it| &it[..]));
}

fn count(half: u32) -> BTreeMap<&'static str, Count> {
    let mut table: BTreeMap<&'static str, Count> = BTreeMap::new();
    for line in read("tests/data/cases-vi.jsonl").lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let number: u32 = row["id"].as_str().unwrap()[1..].parse().unwrap();
        if number % 2 != half {
            continue;
        }
        let today: NaiveDate = row["today"].as_str().unwrap().parse().unwrap();
        let said = quick_start(row["text"].as_str().unwrap(), today);
        let day = |it: Option<NaiveDate>| it.map(|it| it.to_string());
        let mut note = |field: &'static str, got: Option<String>| {
            let got = got.as_deref().map(|it| [it]);
            table.entry(field).or_default().note(&wanted(&row["expect"][field]), got.as_ref().map(|it| &it[..]));
        };
        note("kind", said.kind.map(|it| it.0.code().to_owned()));
        note("received", day(said.received_on));
        note("ended", day(said.ended_on));
        note("deadline", day(said.due_on));
        note("ground", said.ground.map(|it| it.code().to_owned()));
        note("group", said.group.clone());
        note("written", said.written.map(|it| it.to_string()));
        note_people(&mut table, &row["expect"]["sides"], &said.sides.clone().unwrap_or_default());
        table.entry("status").or_default().note(&wanted(&row["expect"]["status"]), said.status.map(states));
        if row["expect"]["case"] == false {
            let nothing = QuickStart { content: None, ..said } == QuickStart::default();
            table.entry("no case").or_default().note(&[None], (!nothing).then_some(&[]));
        }
    }
    table
}

#[test]
fn nine_in_ten_of_what_was_said_are_read_and_next_to_nothing_is_invented() {
    for half in [0, 1] {
        let table = count(half);
        let shown: Vec<String> = table.iter().map(|(field, count)| format!("{field}: {count:?}")).collect();
        let shown = format!("texts of the half {half}:\n{}", shown.join("\n"));
        let mut all = Count::default();
        for (field, count) in &table {
            all.add(*count);
            // Six texts tell a deadline, three in either half: one missed there is a third.
            let least = if *field == "deadline" { 60 } else { 90 };
            let told = count.right + count.wrong + count.missed > 0;
            assert!(!told || count.recall() >= least, "{field} recall {} %\n{shown}", count.recall());
            let most = if *field == "ground" { 4 } else { 2 };
            assert!(count.false_share() <= most, "{field} false {} %\n{shown}", count.false_share());
        }
        let (told, invented) = (all.right + all.wrong + all.missed, all.wrong + all.invented);
        assert!(all.right * 100 >= told * 90, "of {told} things said {} are read\n{shown}", all.right);
        assert!(invented * 100 <= told * 2, "of {told} things said {invented} are read wrong\n{shown}");
    }
}

#[test]
fn no_word_of_a_text_is_lost() {
    for line in read("tests/data/cases-vi.jsonl").lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let today: NaiveDate = row["today"].as_str().unwrap().parse().unwrap();
        let text = hoagiai::domain::fold::nfc(row["text"].as_str().unwrap());
        let said = quick_start(&text, today);
        let content = said.content.unwrap_or_default();
        let words = |text: &str| text.split(|it: char| !it.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
        let (typed, kept) = (words(&text), words(&content));
        let lost = typed.iter().filter(|it| !kept.contains(it)).count();
        assert!(lost <= 10, "{}: {lost} words lost: {content}", row["id"]);
        // What was left out is a clause of its own: every clause that was kept stands in the text as it was typed.
        for clause in content.split(", ") {
            assert!(text.contains(clause.trim()), "{}: cut in the middle: {clause}", row["id"]);
        }
    }
}
