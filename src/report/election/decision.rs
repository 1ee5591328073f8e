//! Drafts of the chair's decisions: to recognise mediators, to recognise a head, to release somebody. Number and day are
//! left for the clerk.

use super::{Desk, Frame};
use crate::dialogue::text::{Text, text};
use crate::domain::election::leaving::Leaving;
use crate::domain::election::vote::Fate;
use crate::domain::election::{Content, Matter, Proposal};
use crate::domain::people::Office;
use crate::report::docx::block::{Paper, Row, Table};
use crate::report::docx::sheet::{Dated, cell, centred_cell, heading_cell};

pub(super) fn decision(proposal: &Proposal, frame: &Frame<'_>) -> Option<Paper> {
    let mut desk = Desk::new(frame);
    desk.sheet.head_of_office("QĐ-UBND", None, Dated::In(frame.today));
    let (title, about) = (desk.say(&text!("elect-decision")), about(proposal, frame));
    let about = desk.say(&about);
    desk.sheet.title(&title, &about);
    let chair = desk.chair().to_uppercase();
    desk.sheet.resolves(&chair);
    let mut grounds: Vec<String> =
        ["elect-ground-government", "elect-ground-law", "elect-ground-decree", "elect-ground-resolution"]
            .iter()
            .map(|it| desk.say(&Text::of(*it)))
            .collect();
    grounds.push(desk.say(&text!("elect-ground-proposal", group = frame.group)));
    desk.sheet.grounds(&grounds);
    let resolves = desk.say(&text!("elect-decides"));
    desk.sheet.resolves(&resolves);
    match (&proposal.content, proposal.matter) {
        (Content::Election(_), Matter::Head) => head(&mut desk, proposal)?,
        (Content::Election(_), _) => mediators(&mut desk, proposal)?,
        (Content::Leaving(it), _) => release(&mut desk, it),
    }
    let effect = desk.say(&text!("elect-article-effect", group = frame.group));
    desk.sheet.article(3, &effect);
    let copies = ["elect-copy-article", "elect-copy-front", "elect-copy-front-head", "elect-copy-group-head"];
    let copies: Vec<String> = copies.iter().map(|it| desk.say(&Text::of(*it).with("group", frame.group))).collect();
    desk.sheet.signed_by_office(&copies);
    Some(desk.finish(&text!("elect-decision")))
}

fn about(proposal: &Proposal, frame: &Frame<'_>) -> Text {
    match &proposal.content {
        Content::Election(_) if proposal.matter == Matter::Head => text!("elect-decision-head", team = frame.team),
        Content::Election(_) => text!("elect-decision-mediators", group = frame.group),
        Content::Leaving(it) => text!("elect-decision-release", role = role(it), group = frame.group),
    }
}

fn role(it: &Leaving) -> Text {
    Text::of(if it.office == Office::TeamHead { "elect-role-head" } else { "elect-role-mediator" })
}

fn mediators(desk: &mut Desk<'_>, proposal: &Proposal) -> Option<()> {
    let elected = proposal.election()?.who(Fate::Elected, desk.frame.percent);
    let first =
        text!("elect-article-mediators", count = elected.len(), team = desk.frame.team, group = desk.frame.group);
    let words = desk.say(&first);
    desk.sheet.article(1, &words);
    let columns =
        ["elect-column-nth", "elect-column-name", "elect-column-born", "elect-column-home", "elect-column-role"];
    let heading: Row = columns.iter().map(|it| heading_cell(desk.say(&Text::of(*it)))).collect::<Vec<_>>().into();
    let row = |(nth, it): (usize, &&crate::domain::election::candidate::Candidate)| -> Row {
        vec![
            centred_cell((nth + 1).to_string()),
            cell(it.name.as_str()),
            centred_cell(it.born.map_or_else(String::new, |it| it.to_string())),
            cell(it.residence.clone().unwrap_or_default()),
            centred_cell(desk.say(&text!("elect-role-mediator-short"))),
        ]
        .into()
    };
    let rows = elected.iter().enumerate().map(row).collect();
    let width = desk.sheet.width();
    let widths = [8, 30, 13, 29, 20].iter().map(|it| width * it / 100).collect();
    desk.sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
    let duties = desk.say(&text!("elect-article-duties"));
    desk.sheet.article(2, &duties);
    Some(())
}

fn head(desk: &mut Desk<'_>, proposal: &Proposal) -> Option<()> {
    let elected = proposal.election()?.who(Fate::Elected, desk.frame.percent);
    let it = elected.first()?;
    let born = it.born.map_or_else(|| "………".to_owned(), |it| it.to_string());
    let first = text!("elect-article-head", name = it.name.as_str(), born = born, team = desk.frame.team);
    let (first, second) = (desk.say(&first), desk.say(&text!("elect-article-head-duties")));
    desk.sheet.article(1, &first);
    desk.sheet.article(2, &second);
    Some(())
}

fn release(desk: &mut Desk<'_>, it: &Leaving) {
    let ground = Text::of(format!("elect-ground-{}", it.ground));
    let first = text!(
        "elect-article-release",
        name = it.name.as_str(),
        role = role(it),
        team = desk.frame.team,
        ground = ground
    );
    let (first, second) = (desk.say(&first), desk.say(&text!("elect-article-release-end")));
    desk.sheet.article(1, &first);
    desk.sheet.article(2, &second);
}
