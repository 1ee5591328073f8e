//! The papers of a case: the two records, the invitation, the urgent report, and a party's empty application to the court.
//! What is not known is left as dots to be filled in by hand; nothing is dated, numbered or signed here. Articles are of
//! Law 35/2013/QH13.

use chrono::{DateTime, NaiveDate, Utc};

use super::register::{person, short, side_name};
use crate::dialogue::text::{Text, text};
use crate::domain::case::{Agreement, Case, EndReason, Ground, Party, Side, Stage};
use crate::domain::papers::{Blank, Filled, PaperKind};
use crate::domain::referral::ReferralBody;
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::docx::sheet::{DOTS, Dated, Sheet, Signer, day_in_words};

/// What the papers of a case say, wherever it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePaper {
    pub code: String,
    /// Name of the resident group.
    pub group: String,
    /// Name of the team.
    pub team: String,
    pub received_on: NaiveDate,
    /// The first of them leads.
    pub mediators: Vec<String>,
    pub parties: Vec<Party>,
    pub ground: Ground,
    /// Name of the kind's message in the catalogue follows from it.
    pub kind: crate::domain::kinds::Kind,
    /// Where it happened, in words.
    pub place: Option<String>,
    pub content: String,
    /// What was agreed, and on which day.
    pub agreement: Option<(NaiveDate, Agreement)>,
    /// That nothing was agreed.
    pub failure: Option<Failure>,
    pub filled: Filled,
    pub made_at: DateTime<Utc>,
    pub made_on: NaiveDate,
}

/// How mediation ended without an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub on: NaiveDate,
    pub reason: EndReason,
    pub demands: Option<String>,
    pub guidance: Option<ReferralBody>,
}

/// Names that a case holds as ids, and when its paper is made.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub group: &'a str,
    pub team: &'a str,
    pub made_at: DateTime<Utc>,
    pub made_on: NaiveDate,
}

impl CasePaper {
    /// As a case stands.
    #[must_use]
    pub fn of(case: &Case, filled: Filled, around: Around<'_>) -> Self {
        let (agreement, failure) = match &case.stage {
            Stage::Success { on, agreement } => (Some((*on, agreement.clone())), None),
            Stage::Failure { on, reason, guidance, demands } => {
                let demands = demands.clone();
                (None, Some(Failure { on: *on, reason: *reason, demands, guidance: *guidance }))
            }
            _ => (None, None),
        };
        Self {
            code: case.code.clone(),
            group: around.group.to_owned(),
            team: around.team.to_owned(),
            received_on: case.received_on,
            mediators: case.mediators.iter().map(|it| it.name.clone()).collect(),
            parties: case.parties.clone(),
            ground: case.ground,
            kind: case.kind,
            place: case.place.detail.clone(),
            content: case.summary.clone(),
            agreement,
            failure,
            filled,
            made_at: around.made_at,
            made_on: around.made_on,
        }
    }
}

/// The paper of this kind.
#[must_use]
pub fn paper(kind: PaperKind, it: &CasePaper, (locale, office): (&Locale, &Office)) -> Paper {
    let mut sheet = Sheet::new(locale, office);
    match kind {
        PaperKind::Settled => settled(&mut sheet, it),
        PaperKind::Unsettled => unsettled(&mut sheet, it),
        PaperKind::Invitation => invitation(&mut sheet, it),
        PaperKind::Urgent => urgent(&mut sheet, it),
        PaperKind::Court => court(&mut sheet, it),
    }
    // Names of parties do not stand in its properties.
    let title = format!("{} {}", sheet.say(&Text::of(format!("paper-kind-{kind}"))), it.code);
    sheet.finish(title, it.made_at)
}

fn head(sheet: &mut Sheet<'_>, it: &CasePaper, dated: Dated) {
    let bodies = sheet.bodies_of_team(&it.group, &it.team);
    sheet.head_of_community(&bodies, dated);
}

/// The eight contents of Art. 24(2), each under the letter of the law.
fn settled(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::Nowhere);
    let about = sheet.say(&text!("paper-of-case", code = it.code.as_str()));
    let title = sheet.say(&text!("paper-settled-title"));
    sheet.title(&title, &about);
    who_and_what(sheet, it, it.agreement.as_ref().map(|it| it.0));
    section(sheet, 5, &text!("paper-agreement"));
    let agreement = it.agreement.as_ref().map(|it| &it.1);
    words(sheet, agreement.map(|it| it.text.as_str()));
    section(sheet, 6, &text!("paper-duties"));
    words(sheet, it.filled.get(Blank::Duties));
    section(sheet, 7, &text!("paper-performance"));
    let label = sheet.say(&text!("paper-method"));
    sheet.field(&label, agreement.and_then(|it| it.performance_method.as_deref()));
    let due = agreement.and_then(|it| it.performance_due).map(|it| day_in_words(sheet, it));
    let label = sheet.say(&text!("paper-due"));
    sheet.field(&label, due.as_deref());
    let copies = (it.parties.len() + 1).to_string();
    let closing = sheet.say(&text!("paper-settled-closing", copies = copies));
    sheet.text(closing);
    signed_by_all(sheet, it);
}

fn unsettled(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::Nowhere);
    let about = sheet.say(&text!("paper-of-case", code = it.code.as_str()));
    let title = sheet.say(&text!("paper-unsettled-title"));
    sheet.title(&title, &about);
    who_and_what(sheet, it, it.failure.as_ref().map(|it| it.on));
    section(sheet, 5, &text!("paper-demands"));
    words(sheet, it.failure.as_ref().and_then(|it| it.demands.as_deref()));
    section(sheet, 6, &text!("paper-why-not"));
    let reason = it.failure.as_ref().map(|it| sheet.say(&Text::of(format!("end-{}", it.reason))));
    words(sheet, reason.map(|it| capital(&it)).as_deref());
    section(sheet, 7, &text!("paper-guided"));
    let body = it.failure.as_ref().and_then(|it| it.guidance);
    let body = body.map(|it| sheet.say(&Text::of(format!("body-{it}"))));
    let guided = match &body {
        Some(body) => sheet.say(&text!("paper-guided-to", body = body.as_str())),
        None => DOTS.to_owned(),
    };
    sheet.text(guided);
    section(sheet, 8, &text!("paper-wish"));
    words(sheet, it.filled.get(Blank::Wish));
    let closing = sheet.say(&text!("paper-unsettled-closing"));
    sheet.text(closing);
    signed_by_all(sheet, it);
}

/// What both records begin with: who, on what ground, about what, and how it went.
fn who_and_what(sheet: &mut Sheet<'_>, it: &CasePaper, on: Option<NaiveDate>) {
    let day = match on {
        Some(day) => day_in_words(sheet, day),
        None => sheet.say(&text!("paper-day-blank")),
    };
    let opening = sheet.say(&text!("paper-opening", day = day));
    sheet.text(opening);
    let session = it.filled.get(Blank::Session).map(str::to_owned);
    let label = sheet.say(&text!("paper-session"));
    sheet.field(&label, session.as_deref());
    section(sheet, 1, &text!("paper-ground"));
    let ground = sheet.say(&Text::of(format!("ground-{}", it.ground)));
    let ground = sheet.say(&text!("paper-ground-of", ground = ground, day = short(it.received_on)));
    sheet.text(ground);
    section(sheet, 2, &text!("paper-people"));
    for (n, name) in it.mediators.iter().enumerate() {
        let line = match n {
            0 => text!("paper-mediator-leads", name = name.as_str()),
            _ => text!("paper-mediator", name = name.as_str()),
        };
        let line = sheet.say(&line);
        sheet.dash(&line);
    }
    for &side in Side::ALL {
        let people: Vec<&Party> = it.parties.iter().filter(|it| it.side == side).collect();
        let name = sheet.say(&side_name(side));
        for party in people {
            let line = format!("{name}: {}", person(party, &|it| sheet.say(it)));
            sheet.dash(&line);
        }
    }
    let label = sheet.say(&text!("paper-others"));
    let others = it.filled.get(Blank::Others).map(str::to_owned);
    match others {
        Some(others) => sheet.dash(&format!("{label}: {others}")),
        None => {
            let none = sheet.say(&text!("paper-nobody"));
            sheet.dash(&format!("{label}: {none}"));
        }
    }
    section(sheet, 3, &text!("paper-content"));
    let kind = sheet.say(&Text::of(format!("kind-{}", it.kind)));
    sheet.text(format!("{kind}. {}", it.content));
    section(sheet, 4, &text!("paper-course"));
    words(sheet, it.filled.get(Blank::Course));
}

fn section(sheet: &mut Sheet<'_>, number: u32, title: &Text) {
    let title = sheet.say(title);
    sheet.section(number, &title);
}

/// Line by line; dots to write on where nothing is known.
fn words(sheet: &mut Sheet<'_>, words: Option<&str>) {
    let mut lines = words.into_iter().flat_map(str::lines).map(str::trim).filter(|it| !it.is_empty()).peekable();
    if lines.peek().is_none() {
        sheet.text(DOTS);
        sheet.text(DOTS);
    }
    let lines: Vec<&str> = lines.collect();
    for line in lines {
        sheet.text(line);
    }
}

/// Parties, invited people, mediators (Art. 24(2)(h)): each with room.
fn signed_by_all(sheet: &mut Sheet<'_>, it: &CasePaper) {
    let speaker = |side: Side| {
        let party = it.parties.iter().filter(|it| it.side == side);
        party.map(|it| it.name.clone()).collect::<Vec<_>>()
    };
    let names: Vec<String> = Side::ALL.iter().flat_map(|side| speaker(*side)).collect();
    let parties = Signer { title: vec![sheet.say(&text!("paper-parties"))], hint: sheet.sign_or_print(), names };
    let title = vec![sheet.say(&text!("paper-invited")), sheet.say(&text!("paper-witnesses"))];
    let others = Signer { title, hint: sheet.sign_here(), names: Vec::new() };
    let title = vec![sheet.say(&text!("paper-mediators"))];
    let mediators = Signer { title, hint: sheet.sign_here(), names: it.mediators.clone() };
    sheet.signatures(&[parties, others, mediators]);
}

fn invitation(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::In(it.made_on));
    let title = sheet.say(&text!("paper-invitation-title"));
    let about = sheet.say(&text!("paper-invitation-about"));
    sheet.title(&title, &about);
    let names: Vec<String> = it.parties.iter().map(|it| person(it, &|text| sheet.say(text))).collect();
    sheet.addressed(&names);
    let team = it.team.as_str();
    let kind = sheet.say(&Text::of(format!("kind-{}", it.kind)));
    let words = sheet.say(&text!("paper-invitation-words", team = team, kind = kind, code = it.code.as_str()));
    sheet.text(words);
    for (label, blank) in [(text!("paper-meet-at"), Blank::MeetAt), (text!("paper-meet-place"), Blank::MeetPlace)] {
        let label = sheet.say(&label);
        sheet.field(&label, it.filled.get(blank));
    }
    let label = sheet.say(&text!("paper-meet-mediators"));
    sheet.field(&label, Some(&it.mediators.join(", ")));
    for line in [text!("paper-invitation-free"), text!("paper-invitation-please")] {
        let line = sheet.say(&line);
        sheet.text(line);
    }
    let title = vec![sheet.say(&text!("paper-for-team"))];
    let empty = Signer::default();
    let signer = Signer { title, hint: sheet.sign_here(), names: Vec::new() };
    sheet.signatures(&[empty, signer]);
}

/// Of the head to the chair of the committee, or to whom it concerns (Art. 10(4)(5), 15(4)).
fn urgent(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::In(it.made_on));
    let title = sheet.say(&text!("paper-urgent-title"));
    let about = sheet.say(&text!("paper-urgent-about"));
    sheet.title(&title, &about);
    let chair = sheet.say(&text!("paper-chair", ward = sheet.office().ward.as_str()));
    sheet.addressed(&[chair]);
    let words_of = sheet.say(&text!("paper-urgent-words", team = it.team.as_str(), code = it.code.as_str()));
    sheet.text(words_of);
    let place = [it.place.as_deref(), Some(it.group.as_str())].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let label = sheet.say(&text!("paper-urgent-where"));
    sheet.field(&label, Some(&format!("{}; {place}", short(it.received_on))));
    for &side in Side::ALL {
        let people = it.parties.iter().filter(|it| it.side == side);
        let people = people.map(|it| person(it, &|text| sheet.say(text))).collect::<Vec<_>>().join("; ");
        let label = sheet.say(&side_name(side));
        sheet.field(&label, Some(&people));
    }
    let label = sheet.say(&text!("paper-urgent-what"));
    sheet.field(&label, Some(&it.content));
    for (label, blank) in [(text!("paper-urgent-done"), Blank::Done), (text!("paper-urgent-asked"), Blank::Asked)] {
        let label = sheet.say(&label);
        sheet.field(&label, it.filled.get(blank));
    }
    let closing = sheet.say(&text!("paper-urgent-closing"));
    sheet.text(closing);
    let title = vec![sheet.say(&text!("register-head"))];
    let signer = Signer { title, hint: sheet.sign_here(), names: Vec::new() };
    sheet.signatures(&[Signer::default(), signer]);
}

/// Empty: it is the party's own (BLTTDS Art. 362(2), 418). Only what is no personal datum is filled in.
fn court(sheet: &mut Sheet<'_>, it: &CasePaper) {
    sheet.head_of_person();
    let title = sheet.say(&text!("paper-court-title"));
    let about = sheet.say(&text!("paper-court-about"));
    sheet.title(&title, &about);
    let court = sheet.say(&text!("paper-court-name"));
    sheet.addressed(&[court]);
    let lines = [
        text!("paper-court-applicant"),
        text!("paper-court-address"),
        text!("paper-court-phone"),
        text!("paper-court-concerned"),
    ];
    for label in lines {
        let label = sheet.say(&label);
        sheet.field(&label, None);
    }
    let label = sheet.say(&text!("paper-court-team"));
    sheet.field(&label, Some(&format!("{}, {}, {}", it.team, it.group, sheet.office().ward)));
    for label in [text!("paper-court-agreed"), text!("paper-court-more")] {
        let label = sheet.say(&label);
        sheet.field(&label, None);
        sheet.text(DOTS);
    }
    let words = sheet.say(&text!("paper-court-attached"));
    sheet.text(words);
    let day = sheet.say(&text!("paper-court-day"));
    let title = vec![day, sheet.say(&text!("paper-court-signer"))];
    let signer = Signer { title, hint: sheet.sign_or_print(), names: Vec::new() };
    sheet.signatures(&[Signer::default(), signer]);
}

/// The first letter as a capital.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
