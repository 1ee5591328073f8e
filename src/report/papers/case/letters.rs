//! The letters of a case: the invitation, one for each who is invited, the urgent report, and a party's empty application
//! to the court. A letter holds what its reader needs and no more. Articles are of Law 35/2013/QH13.

use chrono::{DateTime, NaiveTime, Utc};

use super::{CasePaper, head, person, side_name, weekday};
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::{Party, Side};
use crate::domain::moment::Moment;
use crate::domain::papers::{Addressee, Blank};
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

/// Who gets the urgent report.
struct Gets {
    /// The chair of the committee.
    chair: bool,
    /// The police, as the competent body.
    police: bool,
    /// Another body, by its name.
    other: Option<String>,
}

impl Gets {
    /// Whom the head named; where nobody was named, whom the danger concerns.
    fn of(it: &CasePaper) -> Self {
        let named = it.filled.get(Blank::Whom);
        let known = match named {
            Some(words) => Addressee::from_code(words),
            None => Some(it.reported.map_or(Addressee::Chair, |it| Addressee::of(it.kind))),
        };
        Self {
            chair: matches!(known, Some(Addressee::Chair | Addressee::Both)),
            police: matches!(known, Some(Addressee::Police | Addressee::Both)),
            other: named.filter(|_| known.is_none()).map(str::to_owned),
        }
    }

    fn names(&self, sheet: &Sheet<'_>) -> Vec<String> {
        let ward = sheet.office().ward.as_str();
        let chair = self.chair.then(|| sheet.say(&text!("paper-chair", ward = ward)));
        let police = self.police.then(|| sheet.say(&text!("paper-police", ward = ward)));
        [chair, police, self.other.clone()].into_iter().flatten().collect()
    }
}

/// Of the head to the chair of the committee, or to the competent body (Art. 10(4)(5), 15(4)).
pub(super) fn urgent(sheet: &mut Sheet<'_>, it: &CasePaper) {
    head(sheet, it, Dated::In(it.made_on));
    let title = sheet.say(&text!("paper-urgent-title"));
    let gets = Gets::of(it);
    let (team, code) = (it.team.as_str(), it.code.as_str());
    let (about, words_of) = match (gets.chair, gets.police) {
        (true, true) => (text!("paper-urgent-about"), text!("paper-urgent-words", team = team, code = code)),
        (true, false) => {
            (text!("paper-urgent-about-violence"), text!("paper-urgent-words-violence", team = team, code = code))
        }
        (false, _) => {
            (text!("paper-urgent-about-violation"), text!("paper-urgent-words-violation", team = team, code = code))
        }
    };
    let about = sheet.say(&about);
    sheet.title(&title, &about);
    let names = gets.names(sheet);
    sheet.addressed(&names);
    let words_of = sheet.say(&words_of);
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
    let label = sheet.say(&text!("paper-urgent-danger"));
    sheet.field(&label, it.filled.get(Blank::Danger));
    let label = sheet.say(&text!("paper-urgent-what"));
    sheet.field(&label, Some(&it.content));
    let label = sheet.say(&text!("paper-urgent-done"));
    sheet.field(&label, it.filled.get(Blank::Done));
    told(sheet, it, (reported, &gets));
    let label = sheet.say(&text!("paper-urgent-asked"));
    sheet.field(&label, it.filled.get(Blank::Asked));
    let closing = if gets.chair { text!("paper-urgent-closing") } else { text!("paper-urgent-closing-violation") };
    let closing = sheet.say(&closing);
    sheet.text(closing);
    let title = vec![sheet.say(&text!("register-head"))];
    let signer = Signer { title, hint: sheet.sign_here(), names: Vec::new() };
    sheet.signatures(&[Signer::default(), signer]);
}

/// The hours at which the head, the chair, the police and whoever else gets it heard of it: the record that Art. 15(4)
/// asks for. Room for the hour is left where one who gets it was not told yet.
fn told(sheet: &mut Sheet<'_>, it: &CasePaper, (reported, gets): (Option<String>, &Gets)) {
    let blank = sheet.say(&text!("paper-hour-blank"));
    if let Some(at) = reported {
        let label = sheet.say(&text!("paper-urgent-reported"));
        sheet.field(&label, Some(&at));
    }
    let chair = it.reported.and_then(|it| it.chair_told).map(|it| moment(sheet, it));
    let police = it.reported.and_then(|it| it.police_told).map(|it| moment(sheet, it));
    for (label, at, gets) in [
        (text!("paper-urgent-chair-told"), chair, gets.chair),
        (text!("paper-urgent-police-told"), police, gets.police),
    ] {
        if let Some(at) = at.or_else(|| gets.then(|| blank.clone())) {
            let label = sheet.say(&label);
            sheet.field(&label, Some(&at));
        }
    }
    if let Some(body) = &gets.other {
        let label = sheet.say(&text!("paper-urgent-body-told", body = body.as_str()));
        sheet.field(&label, Some(&blank));
    }
}

fn moment(sheet: &Sheet<'_>, at: DateTime<Utc>) -> String {
    said(sheet, Moment { on: local_date(at), time: Some(local(at).time()) })
}

/// What was answered, a day with its weekday.
pub(super) fn answered(sheet: &Sheet<'_>, it: &CasePaper, blank: Blank) -> Option<String> {
    let kept = it.filled.get(blank)?;
    Some(match Moment::before_words(kept) {
        Some((at, "")) => said(sheet, at),
        Some((at, place)) => format!("{}, {place}", said(sheet, at)),
        None => kept.to_owned(),
    })
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
