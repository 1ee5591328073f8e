//! The letters of a case: the invitation, one for each who is invited, the urgent report, and a party's empty application
//! to the court. A letter holds what its reader needs and no more. Articles are of Law 35/2013/QH13.

use chrono::{DateTime, NaiveTime, Utc};

use super::{CasePaper, head, person, side_name, weekday};
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::{Party, Side};
use crate::domain::moment::Moment;
use crate::domain::papers::Blank;
use crate::report::docx::block::Page;
use crate::report::docx::sheet::{DOTS, Dated, Sheet, Signer};

/// A letter of its own for each party that is invited: nobody reads where another lives.
pub(super) fn invitation(sheet: &mut Sheet<'_>, it: &CasePaper) {
    let side = it.filled.get(Blank::MeetSide).and_then(Side::from_code);
    for party in it.parties.iter().filter(|it| side.is_none_or(|side| it.side == side)) {
        sheet.begin_part(Page::Upright);
        invitation_of(sheet, it, party);
    }
}

fn invitation_of(sheet: &mut Sheet<'_>, it: &CasePaper, party: &Party) {
    head(sheet, it, Dated::In(it.made_on));
    let title = sheet.say(&text!("paper-invitation-title"));
    let about = sheet.say(&text!("paper-invitation-about"));
    sheet.title(&title, &about);
    // Their own address, by which it is brought; no age.
    let own = person(&Party { age: None, ..party.clone() }, &|text| sheet.say(text));
    sheet.addressed(&[own]);
    let (team, code) = (it.team.as_str(), it.code.as_str());
    // Whoever else opens it does not read of violence.
    let words = if it.violence {
        text!("paper-invitation-words-plain", team = team, code = code)
    } else {
        let kind = sheet.say(&Text::of(format!("kind-{}", it.kind)));
        text!("paper-invitation-words", team = team, kind = kind, code = code)
    };
    let words = sheet.say(&words);
    sheet.text(words);
    for (label, blank) in [(text!("paper-meet-at"), Blank::MeetAt), (text!("paper-meet-place"), Blank::MeetPlace)] {
        let label = sheet.say(&label);
        let words = answered(sheet, it, blank);
        sheet.field(&label, words.as_deref());
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
pub(super) fn urgent(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::In(it.made_on));
    let title = sheet.say(&text!("paper-urgent-title"));
    let about = sheet.say(&text!("paper-urgent-about"));
    sheet.title(&title, &about);
    let chair = sheet.say(&text!("paper-chair", ward = sheet.office().ward.as_str()));
    sheet.addressed(&[chair]);
    let words_of = sheet.say(&text!("paper-urgent-words", team = it.team.as_str(), code = it.code.as_str()));
    sheet.text(words_of);
    let label = sheet.say(&text!("paper-urgent-when"));
    let reported = it.reported.map(|it| moment(sheet, it.at));
    let when = answered(sheet, it, Blank::Happened);
    let blank = sheet.say(&text!("paper-hour-blank"));
    sheet.field(&label, Some(when.as_deref().unwrap_or(&blank)));
    let group = sheet.office().unit(&it.group);
    let place = [it.place.as_deref(), Some(group.as_str())].into_iter().flatten().filter(|it| !it.is_empty());
    let place = place.collect::<Vec<_>>().join(", ");
    let label = sheet.say(&text!("paper-urgent-where"));
    sheet.field(&label, Some(&place));
    for &side in Side::ALL {
        let people = it.parties.iter().filter(|it| it.side == side);
        let people = people.map(|it| person(it, &|text| sheet.say(text))).collect::<Vec<_>>().join("; ");
        let label = sheet.say(&side_name(side));
        sheet.field(&label, Some(&people));
    }
    let label = sheet.say(&text!("paper-urgent-what"));
    sheet.field(&label, Some(&it.content));
    let label = sheet.say(&text!("paper-urgent-done"));
    sheet.field(&label, it.filled.get(Blank::Done));
    told(sheet, it, reported);
    let label = sheet.say(&text!("paper-urgent-asked"));
    sheet.field(&label, it.filled.get(Blank::Asked));
    let closing = sheet.say(&text!("paper-urgent-closing"));
    sheet.text(closing);
    let title = vec![sheet.say(&text!("register-head"))];
    let signer = Signer { title, hint: sheet.sign_here(), names: Vec::new() };
    sheet.signatures(&[Signer::default(), signer]);
}

/// The hours at which the head, the chair and the police heard of it: the record that Art. 15(4) asks for.
fn told(sheet: &mut Sheet<'_>, it: &CasePaper, reported: Option<String>) {
    let blank = sheet.say(&text!("paper-hour-blank"));
    if let Some(at) = reported {
        let label = sheet.say(&text!("paper-urgent-reported"));
        sheet.field(&label, Some(&at));
    }
    let chair = it.reported.and_then(|it| it.chair_told).map(|it| moment(sheet, it));
    let label = sheet.say(&text!("paper-urgent-chair-told"));
    sheet.field(&label, Some(&chair.unwrap_or(blank)));
    if let Some(at) = it.reported.and_then(|it| it.police_told).map(|it| moment(sheet, it)) {
        let label = sheet.say(&text!("paper-urgent-police-told"));
        sheet.field(&label, Some(&at));
    }
}

fn moment(sheet: &Sheet<'_>, at: DateTime<Utc>) -> String {
    said(sheet, Moment { on: local_date(at), time: Some(local(at).time()) })
}

/// What was answered, a day with its weekday.
fn answered(sheet: &Sheet<'_>, it: &CasePaper, blank: Blank) -> Option<String> {
    let words = it.filled.get(blank)?;
    Some(Moment::of_stored(words).map_or_else(|| words.to_owned(), |it| said(sheet, it)))
}

fn said(sheet: &Sheet<'_>, it: Moment) -> String {
    let day = weekday(sheet, it.on);
    let clock = |of: NaiveTime, part: &str| of.format(part).to_string();
    sheet.say(&match it.time {
        Some(time) => text!("paper-moment", hour = clock(time, "%H"), minute = clock(time, "%M"), day = day),
        None => return day,
    })
}

/// Empty: it is the party's own (BLTTDS Art. 362(2), 418). Only what is no personal datum is filled in.
pub(super) fn court(sheet: &mut Sheet<'_>, it: &CasePaper) {
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
    sheet.field(&label, Some(&format!("{}, {}, {}", it.team, sheet.office().unit(&it.unit), sheet.office().ward)));
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
