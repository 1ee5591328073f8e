//! The report of a mediation team that its head makes to the ward's committee and to the standing board of its Front, every
//! year and when asked (Law 35/2013 Art. 15(5)): who is in the team, what it was told and what became of it, with the year
//! before beside it. What nobody can count is left as a gap for the hand. No party stands in it, no day and no signature.

use super::{Report, narrative};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::local_date;
use crate::report::docx::block::Paper;
use crate::report::docx::sheet::{Dated, Sheet, Signer};

/// Whose report it is.
#[derive(Clone, Copy, Debug)]
pub struct OfTeam<'a> {
    /// The unit with its label: `tổ dân phố Cô Mễ`.
    pub group: &'a str,
    /// The team's name.
    pub team: &'a str,
    /// Full name of who heads it.
    pub head: Option<&'a str>,
}

/// The paper, of what was counted of the team alone; none where it is of no days.
#[must_use]
pub fn paper(source: &Report<'_>, of: OfTeam<'_>) -> Option<Paper> {
    let (_, days) = source.days()?;
    let ward = source.office.ward.as_str();
    let mut sheet = Sheet::new(source.locale, source.office);
    let bodies = sheet.bodies_of_team(of.group, of.team);
    sheet.head_of_community(&bodies, Dated::In(local_date(source.made_at)));
    let title = source.say(&text!("report-paper-kind"));
    sheet.title(&title, &source.say(&text!("team-report-about", of = source.of(), team = of.team)));
    let whom = [text!("team-report-to-office", ward = ward), text!("team-report-to-front", ward = ward)];
    sheet.addressed(&whom.map(|it| source.say(&it)));
    let (from, to) = (Arg::Date(days.from), Arg::Date(days.to));
    sheet.text(source.say(&text!("team-report-opening", team = of.team, from = from, to = to)));
    let chapters: [(&str, Vec<Text>); 5] = [
        ("team-report-chapter-people", people(source)),
        ("team-report-chapter-cases", narrative::cases(source)),
        ("team-report-chapter-training", training(source)),
        ("team-report-chapter-difficulties", Vec::new()),
        ("team-report-chapter-wishes", Vec::new()),
    ];
    for (number, (title, lines)) in (1..).zip(chapters) {
        sheet.chapter(number, &source.say(&Text::of(title)));
        if lines.is_empty() {
            sheet.text(source.say(&text!("report-paper-gap")));
        }
        for it in &lines {
            sheet.text(source.say(it));
        }
    }
    sheet.text(source.say(&text!("team-report-closing", of = source.of(), team = of.team)));
    let head = Signer {
        title: vec![source.say(&text!("team-report-signed")).to_uppercase()],
        hint: sheet.sign_here(),
        names: of.head.map(str::to_owned).into_iter().collect(),
    };
    sheet.signatures(&[Signer::default(), head]);
    Some(sheet.finish(source.say(&text!("team-report-title")), source.made_at))
}

fn people(source: &Report<'_>) -> Vec<Text> {
    let it = source.counted.people.total;
    vec![text!("team-report-people", mediators = it.mediators, women = it.female, minority = it.minority, law = it.law)]
}

fn training(source: &Report<'_>) -> Vec<Text> {
    let it = source.counted.people.total;
    vec![if it.trained > 0 {
        text!("team-report-trained", trained = it.trained, mediators = it.mediators)
    } else {
        text!("report-says-no-training")
    }]
}
