//! What goes to the chair: list 06 of those who were elected as mediators, proposal 07 for a head, the proposal to release.

use super::{Desk, Frame, form_of, share};
use crate::dialogue::text::{Text, text};
use crate::domain::election::candidate::Candidate;
use crate::domain::election::leaving::Leaving;
use crate::domain::election::vote::{Election, Fate, Number};
use crate::domain::election::{Content, Matter, Proposal};
use crate::domain::people::Office;
use crate::domain::people::particulars::{Birth, Qualification};
use crate::report::docx::block::{Align, Page, Paper, Para, Row, Table};
use crate::report::docx::sheet::{Signer, cell, centred_cell, heading_cell};

pub(super) fn proposal(proposal: &Proposal, frame: &Frame<'_>) -> Option<Paper> {
    match (&proposal.content, proposal.matter) {
        (Content::Election(it), Matter::Head) => head(it, frame),
        (Content::Election(it), _) => list(it, frame),
        (Content::Leaving(it), _) => Some(release(it, frame)),
    }
}

fn form(desk: &mut Desk<'_>, number: &str) {
    let words = desk.say(&text!("elect-form", number = number));
    desk.sheet.push(Para::new(words, 12).italic().aligned(Align::Right));
}

fn titled(desk: &mut Desk<'_>, kind: &str, about: &Text) {
    let (kind, about) = (desk.say(&Text::of(kind)), desk.say(about));
    desk.sheet.title(&kind, &about);
    let chair = desk.chair();
    desk.sheet.addressed(&[chair]);
}

/// The columns of list 06 and how wide each is, in hundredths.
const COLUMNS: [(&str, u32); 10] = [
    ("elect-column-nth", 5),
    ("elect-column-name", 15),
    ("elect-column-birth", 10),
    ("elect-column-sex", 6),
    ("elect-column-people", 6),
    ("elect-column-home", 14),
    ("elect-column-learned", 12),
    ("elect-column-work", 12),
    ("elect-column-votes-share", 11),
    ("elect-column-note", 9),
];

fn list(it: &Election, frame: &Frame<'_>) -> Option<Paper> {
    let ballot = it.ballot?;
    let mut desk = Desk::new(frame);
    desk.sheet.begin_part(Page::Across);
    form(&mut desk, "06");
    desk.head_of_unit();
    titled(&mut desk, "elect-list", &text!("elect-list-about", group = frame.group));
    let elected = it.who(Fate::Elected, frame.percent);
    let day = desk.day(it.on?);
    desk.text(&text!("elect-list-opening", day = day, group = frame.group, count = elected.len()));
    let heading: Row = COLUMNS.iter().map(|it| heading_cell(desk.say(&Text::of(it.0)))).collect::<Vec<_>>().into();
    let voters = it.counts.get(Number::Voters)?;
    let rows = elected.iter().enumerate().map(|(nth, it)| row(&desk, nth + 1, it, voters)).collect();
    let width = desk.sheet.width();
    let widths = COLUMNS.iter().map(|it| width * it.1 / 100).collect();
    desk.sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
    desk.text(&text!("elect-attached-minutes", number = form_of(Matter::Mediators, ballot)));
    let presider: Vec<String> = it.presider.iter().cloned().collect();
    let front = desk.signer("elect-signer-front", &presider);
    sign_right(&mut desk, front);
    Some(desk.finish(&text!("elect-list")))
}

/// Only the right column signs.
fn sign_right(desk: &mut Desk<'_>, right: Signer) {
    desk.sheet.signatures(&[Signer::default(), right]);
}

/// The day, or else the year, in which somebody was born.
fn born(it: &Candidate) -> Option<String> {
    it.birth().map(|it| match it {
        Birth::Day(day) => day.format("%d/%m/%Y").to_string(),
        Birth::Year(year) => year.to_string(),
    })
}

fn row(desk: &Desk<'_>, nth: usize, it: &Candidate, voters: u32) -> Row {
    let or_empty = |it: &Option<String>| it.clone().unwrap_or_default();
    let sex = it.sex.map_or_else(String::new, |it| desk.say(&Text::of(format!("elect-sex-{it}"))));
    let votes = it.votes.unwrap_or_default();
    vec![
        centred_cell(nth.to_string()),
        cell(it.name.as_str()),
        centred_cell(born(it).unwrap_or_default()),
        centred_cell(sex),
        centred_cell(or_empty(&it.ethnicity)),
        cell(or_empty(&it.residence)),
        cell(learned(desk, it)),
        cell(or_empty(&it.occupation)),
        centred_cell(format!("{votes} ({} %)", share((votes, voters), desk.frame.percent))),
        cell(desk.say(&Text::of(format!("elect-nominated-{}", it.nominated)))),
    ]
    .into()
}

/// In their own words, else as the register counts it.
fn learned(desk: &Desk<'_>, it: &Candidate) -> String {
    match (&it.training, it.learned) {
        (Some(words), _) => words.clone(),
        (None, Some(Qualification::Other) | None) => String::new(),
        (None, Some(it)) => desk.say(&Text::of(format!("elect-learned-{it}"))),
    }
}

fn head(it: &Election, frame: &Frame<'_>) -> Option<Paper> {
    let mut desk = Desk::new(frame);
    form(&mut desk, "07");
    desk.head_of_unit();
    titled(&mut desk, "elect-proposal", &text!("elect-head-about", team = frame.team));
    let elected = *it.who(Fate::Elected, frame.percent).first()?;
    let (votes, voters) = (elected.votes?, it.counts.get(Number::Voters)?);
    let day = desk.day(it.on?);
    desk.text(&text!(
        "elect-head-opening",
        day = day,
        team = frame.team,
        votes = votes,
        voters = voters,
        share = share((votes, voters), frame.percent)
    ));
    let chair = desk.chair();
    desk.text(&text!("elect-head-asks", chair = chair, team = frame.team));
    let born = born(elected);
    let sex = elected.sex.map(|it| desk.say(&Text::of(format!("elect-sex-{it}"))));
    for (label, value) in [
        ("elect-field-name", Some(elected.name.clone())),
        ("elect-field-birth", born),
        ("elect-field-sex", sex),
        ("elect-field-home", elected.residence.clone()),
        ("elect-field-work", elected.occupation.clone()),
    ] {
        let label = desk.say(&Text::of(label));
        desk.sheet.field(&label, value.as_deref());
    }
    desk.text(&text!("elect-attached-minutes", number = form_of(Matter::Head, it.ballot?)));
    let presider: Vec<String> = it.presider.iter().cloned().collect();
    let front = desk.signer("elect-signer-front", &presider);
    sign_right(&mut desk, front);
    Some(desk.finish(&text!("elect-proposal")))
}

fn release(it: &Leaving, frame: &Frame<'_>) -> Paper {
    let mut desk = Desk::new(frame);
    desk.head_of_unit();
    let role = Text::of(if it.office == Office::TeamHead { "elect-role-head" } else { "elect-role-mediator" });
    titled(&mut desk, "elect-proposal", &text!("elect-release-about", role = role.clone(), name = it.name.as_str()));
    let opening = if it.needs_group_head() { "elect-release-opening" } else { "elect-release-opening-head" };
    let chair = desk.chair();
    desk.text(&Text::of(opening).with("team", frame.team).with("group", frame.group).with("chair", chair));
    let fields = [("elect-field-name", it.name.clone()), ("elect-field-role", desk.say(&role))];
    for (label, value) in fields {
        let label = desk.say(&Text::of(label));
        desk.sheet.field(&label, Some(&value));
    }
    let recognised = desk.say(&text!("elect-field-recognised"));
    desk.sheet.field(&recognised, frame.recognised);
    let ground = desk.say(&Text::of(format!("elect-ground-{}", it.ground)));
    let label = desk.say(&text!("elect-field-ground"));
    desk.sheet.field(&label, Some(&ground));
    if let Some(reason) = &it.reason {
        let label = desk.say(&text!("elect-field-reason"));
        desk.sheet.field(&label, Some(reason));
    }
    let names = |it: &Option<String>| it.iter().cloned().collect::<Vec<_>>();
    let front = desk.signer("elect-signer-front", &names(&it.front));
    let group = desk.signer("elect-signer-group", &names(&it.agreed));
    if it.needs_group_head() {
        desk.sheet.signatures(&[group, front]);
    } else {
        sign_right(&mut desk, front);
    }
    desk.finish(&text!("elect-proposal"))
}
