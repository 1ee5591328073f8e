//! Minutes of a vote: forms 01 to 03 for mediators, 04 and 05 for a head.

use super::{Desk, Frame, form_of, share};
use crate::dialogue::text::{Text, text};
use crate::domain::election::vote::{Ballot, Election, Fate, Number};
use crate::domain::election::{Matter, Proposal};
use crate::report::docx::block::{Align, Paper, Para, Row, Table};
use crate::report::docx::sheet::{cell, centred_cell, heading_cell};

pub(super) fn minutes(proposal: &Proposal, frame: &Frame<'_>) -> Option<Paper> {
    let it = proposal.election()?;
    let ballot = it.ballot?;
    let matter = proposal.matter;
    let mut desk = Desk::new(frame);
    let form = desk.say(&text!("elect-form", number = form_of(matter, ballot)));
    desk.sheet.push(Para::new(form, 12).italic().aligned(Align::Right));
    desk.head_of_unit();
    let about = desk.say(&Text::of(format!("elect-minutes-about-{matter}")).with("group", frame.group));
    let title = desk.say(&text!("elect-minutes"));
    desk.sheet.title(&title, &about);
    opening(&mut desk, it, matter)?;
    people(&mut desk, it, ballot);
    numbers(&mut desk, it, (matter, ballot));
    desk.text(&text!("elect-minutes-result"));
    table(&mut desk, it, matter)?;
    conclusion(&mut desk, it, matter)?;
    let (counters, witnesses) = (it.counters.get(..1).unwrap_or_default(), &it.witnesses[..]);
    let presider: Vec<String> = it.presider.iter().cloned().collect();
    let front = desk.signer("elect-signer-front", &presider);
    let signers = if ballot.is_written() {
        let of = if matter == Matter::Head { "elect-signer-witness-team" } else { "elect-signer-witness" };
        vec![desk.signer("elect-signer-counter", counters), desk.signer(of, witnesses), front]
    } else {
        vec![desk.signer("elect-signer-clerk", &[]), front]
    };
    desk.sheet.signatures(&signers);
    Some(desk.finish(&text!("elect-minutes")))
}

fn opening(desk: &mut Desk<'_>, it: &Election, matter: Matter) -> Option<()> {
    let day = desk.day(it.on?);
    let hour = it.at.map_or_else(|| "…… giờ ……".to_owned(), |it| it.format("%H giờ %M").to_string());
    let text = Text::of(format!("elect-minutes-opening-{matter}"))
        .with("hour", hour)
        .with("day", day)
        .with("place", it.place.clone().unwrap_or_default())
        .with("group", desk.frame.group)
        .with("team", desk.frame.team);
    desk.text(&text);
    Some(())
}

fn people(desk: &mut Desk<'_>, it: &Election, ballot: Ballot) {
    desk.text(&text!("elect-minutes-form", form = Text::of(format!("elect-ballot-{ballot}"))));
    desk.text(&text!("elect-minutes-presider", name = it.presider.clone().unwrap_or_default()));
    if !ballot.is_written() {
        // Hands are counted by everybody: what was entered before the form was changed does not stand there.
        return;
    }
    if let Some((first, others)) = it.counters.split_first() {
        desk.text(&text!("elect-minutes-counters"));
        desk.dash(&text!("elect-minutes-counter-first", name = first.as_str()));
        if !others.is_empty() {
            desk.dash(&text!("elect-minutes-counter-others", names = others.join(", ")));
        }
    }
    if !it.witnesses.is_empty() {
        desk.text(&text!("elect-minutes-witnesses", names = it.witnesses.join(", ")));
    }
}

fn numbers(desk: &mut Desk<'_>, it: &Election, (matter, ballot): (Matter, Ballot)) {
    desk.text(&text!("elect-minutes-numbers"));
    let percent = desk.frame.percent;
    let voters = it.counts.get(Number::Voters).unwrap_or_default();
    for number in ballot.numbers() {
        let count = it.counts.get(*number).unwrap_or_default();
        let name = match matter {
            Matter::Head => Text::of(format!("elect-number-of-head-{number}")),
            Matter::Mediators | Matter::Release => Text::of(format!("elect-number-of-mediators-{number}")),
        };
        if *number == Number::Voters {
            desk.dash(&text!("elect-minutes-count", what = name, count = count));
        } else {
            desk.dash(&text!(
                "elect-minutes-count-share",
                what = name,
                count = count,
                share = share((count, voters), percent)
            ));
        }
    }
    if let Some(invalid) = it.counts.invalid().filter(|_| ballot.is_written()) {
        desk.dash(&text!("elect-minutes-invalid", count = invalid));
    }
    desk.dash(&Text::of(format!("elect-minutes-places-{matter}")).with("count", it.places));
}

fn table(desk: &mut Desk<'_>, it: &Election, matter: Matter) -> Option<()> {
    let percent = desk.frame.percent;
    let outcome = it.outcome(percent)?;
    let voters = it.counts.get(Number::Voters)?;
    let again = it.candidates.iter().any(|it| it.votes_again.is_some());
    let mut heads = vec!["elect-column-nth", "elect-column-name", "elect-column-votes"];
    heads.push(if matter == Matter::Head { "elect-column-share-team" } else { "elect-column-share" });
    heads.extend(again.then_some("elect-column-again"));
    heads.push("elect-column-fate");
    let heading: Row = heads.iter().map(|it| heading_cell(desk.say(&Text::of(*it)))).collect::<Vec<_>>().into();
    let row = |(nth, (it, fate)): (usize, (&crate::domain::election::candidate::Candidate, &Fate))| -> Row {
        let votes = it.votes.unwrap_or_default();
        let mut cells = vec![
            centred_cell((nth + 1).to_string()),
            cell(it.name.as_str()),
            centred_cell(votes.to_string()),
            centred_cell(share((votes, voters), percent)),
        ];
        cells.extend(again.then(|| centred_cell(it.votes_again.map_or_else(String::new, |it| it.to_string()))));
        cells.push(centred_cell(desk.say(&Text::of(format!("elect-fate-{fate}")))));
        cells.into()
    };
    let rows = it.candidates.iter().zip(&outcome.fates).enumerate().map(row).collect();
    let width = desk.sheet.width();
    let mut widths = vec![width * 9 / 100, 0, width * 18 / 100, width * 18 / 100];
    widths.extend(again.then_some(width * 12 / 100));
    widths.push(width * 20 / 100);
    widths[1] = width - widths.iter().sum::<u32>();
    desk.sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
    Some(())
}

fn conclusion(desk: &mut Desk<'_>, it: &Election, matter: Matter) -> Option<()> {
    let percent = desk.frame.percent;
    let outcome = it.outcome(percent)?;
    let elected: Vec<String> = it.who(Fate::Elected, percent).iter().map(|it| it.name.clone()).collect();
    if !outcome.is_held {
        desk.text(&Text::of(format!("elect-minutes-not-held-{matter}")));
    } else if elected.is_empty() {
        desk.text(&Text::of(format!("elect-minutes-nobody-{matter}")));
    } else {
        let (names, team) = (elected.join(", "), desk.frame.team);
        desk.text(&Text::of(format!("elect-minutes-elected-{matter}")).with("names", names).with("team", team));
    }
    let tied: Vec<String> = it.who(Fate::Tied, percent).iter().map(|it| it.name.clone()).collect();
    if !tied.is_empty() {
        desk.text(&text!("elect-minutes-tied", names = tied.join(", ")));
    }
    if outcome.missing > 0 && matter == Matter::Mediators {
        desk.text(&text!("elect-minutes-missing", count = outcome.missing));
    }
    desk.text(&text!("elect-minutes-end"));
    Some(())
}
