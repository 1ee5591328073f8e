//! The papers of a case: here the two records; the letters are in `letters`. What is not known is left as dots to be filled
//! in by hand; nothing is dated, numbered or signed here. Articles are of Law 35/2013/QH13.

mod letters;

use chrono::{DateTime, NaiveDate, Utc};

use super::register::{person, short, side_name};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Agreement, Case, EndReason, Ground, Invited, Party, Presence, Session, Side, Stage};
use crate::domain::input::date::Lean;
use crate::domain::moment::Moment;
use crate::domain::papers::{Blank, Filled, PaperKind, Reported, Told};
use crate::domain::referral::ReferralBody;
use crate::domain::session_text::read_meeting;
use crate::locale::Locale;
use crate::report::docx::block::Paper;
use crate::report::docx::office::Office;
use crate::report::docx::sheet::{DOTS, Dated, Sheet, Signer, day_in_words};

/// What the papers of a case say, wherever it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePaper {
    pub code: String,
    /// Name of the resident group where it happened.
    pub group: String,
    /// Name of the resident group that the team serves.
    pub unit: String,
    /// Name of the team.
    pub team: String,
    /// Names of teams that help (Art. 22).
    pub helpers: Vec<String>,
    pub received_on: NaiveDate,
    /// Whether there are signs of domestic violence: then no side reads where the other one lives.
    pub violence: bool,
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
    /// As they were recorded, by their number.
    pub sessions: Vec<Session>,
    /// The danger that was reported of it last.
    pub reported: Option<Reported>,
    /// As [`Around::court_months`].
    pub court_months: u32,
    /// As [`Around::court_until`].
    pub court_until: NaiveDate,
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

/// What a case holds as ids or elsewhere, and when its paper is made.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// As [`CasePaper::group`].
    pub group: &'a str,
    /// As [`CasePaper::unit`].
    pub unit: &'a str,
    pub team: &'a str,
    /// As [`CasePaper::helpers`].
    pub helpers: &'a [String],
    pub sessions: &'a [Session],
    pub reported: Option<Reported>,
    /// Within how many months the court may be asked to recognise an agreement.
    pub court_months: u32,
    /// The last day to ask it.
    pub court_until: NaiveDate,
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
            unit: around.unit.to_owned(),
            team: around.team.to_owned(),
            helpers: around.helpers.to_vec(),
            received_on: case.received_on,
            violence: case.domestic_violence,
            mediators: case.mediator_names().map(str::to_owned).collect(),
            parties: case.parties.clone(),
            ground: case.ground,
            kind: case.kind,
            place: case.place.detail.clone(),
            content: case.summary.clone(),
            agreement,
            failure,
            sessions: around.sessions.to_vec(),
            reported: around.reported,
            court_months: around.court_months,
            court_until: around.court_until,
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
        PaperKind::Invitation => letters::invitation(&mut sheet, it),
        PaperKind::Urgent => letters::urgent(&mut sheet, it),
        PaperKind::Court => letters::court(&mut sheet, it),
    }
    // Names of parties do not stand in its properties.
    let title = format!("{} {}", sheet.say(&Text::of(format!("paper-kind-{kind}"))), it.code);
    sheet.finish(title, it.made_at)
}

fn head(sheet: &mut Sheet<'_>, it: &CasePaper, dated: Dated) {
    let bodies = sheet.bodies_of_team(&sheet.office().unit(&it.unit), &it.team);
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
    for step in agreement.iter().flat_map(|it| &it.steps) {
        let line = match step.due {
            Some(due) => sheet.say(&text!("paper-step-due", what = step.what.as_str(), day = short(due))),
            None => step.what.clone(),
        };
        sheet.dash(&line);
    }
    section(sheet, 6, &text!("paper-duties"));
    words(sheet, it.filled.get(Blank::Duties));
    section(sheet, 7, &text!("paper-performance"));
    let label = sheet.say(&text!("paper-method"));
    sheet.field(&label, agreement.and_then(|it| it.performance_method.as_deref()));
    let due: Vec<String> = agreement.iter().flat_map(|it| it.due_days()).map(|it| day_in_words(sheet, it)).collect();
    let label = sheet.say(&text!("paper-due"));
    sheet.field(&label, Some(&due.join("; ")));
    // The court can recognise it (BLTTDS Art. 416 to 419).
    if let Some((on, _)) = &it.agreement {
        let (day, until) = (short(*on), short(it.court_until));
        let right = sheet.say(&text!("paper-court-right", months = it.court_months, day = day, until = until));
        sheet.text(right);
    }
    // One for each side, however many people stand on it, and one for the team.
    let sides = Side::ALL.iter().filter(|side| it.parties.iter().any(|it| it.side == **side)).count();
    let copies = format!("{:02}", sides + 1);
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
    // What an old book does not say is left to be written by hand.
    let known = it.failure.as_ref().map(|it| it.reason).filter(|it| *it != EndReason::NotSaid);
    let reason = known.map(|it| sheet.say(&Text::of(format!("end-{it}"))));
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
    sessions(sheet, it);
    let label = sheet.say(&text!("paper-made-at"));
    sheet.field(&label, made_where(it).as_deref());
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
            let line = format!("{name}: {}", seen_by_all(sheet, it, party));
            sheet.dash(&line);
        }
    }
    for (label, blank) in [(text!("paper-births"), Blank::Births), (text!("paper-represents"), Blank::Represents)] {
        let label = sheet.say(&label);
        if let Some(words) = it.filled.get(blank) {
            sheet.dash(&format!("{label}: {words}"));
        }
    }
    for team in &it.helpers {
        let line = sheet.say(&text!("paper-helper", team = team.as_str()));
        sheet.dash(&line);
    }
    others(sheet, it);
    section(sheet, 3, &text!("paper-content"));
    let kind = sheet.say(&Text::of(format!("kind-{}", it.kind)));
    sheet.text(format!("{kind}. {}", it.content));
    section(sheet, 4, &text!("paper-course"));
    course(sheet, it);
}

/// Where the record is made: as it was answered, else where both met last.
fn made_where(it: &CasePaper) -> Option<String> {
    let met = || it.sessions.iter().rev().filter(|it| !it.apart).find_map(|it| it.place.clone());
    let told = || {
        let kept = it.filled.get(Blank::Session)?;
        match Moment::before_words(kept) {
            Some((_, place)) => (!place.is_empty()).then(|| place.to_owned()),
            None => read_meeting(kept, it.made_on, Lean::Past).place,
        }
    };
    it.filled.get(Blank::MadeAt).map(str::to_owned).or_else(met).or_else(told)
}

/// A party as both sides may read of it: each keeps a copy.
fn seen_by_all(sheet: &Sheet<'_>, it: &CasePaper, party: &Party) -> String {
    let party = Party { address: party.address.clone().filter(|_| !it.violence), ..party.clone() };
    person(&party, &|it| sheet.say(it))
}

/// When and where the parties met: as it was recorded, else as it was answered.
fn sessions(sheet: &mut Sheet<'_>, it: &CasePaper) {
    let label = sheet.say(&text!("paper-session"));
    if it.sessions.is_empty() {
        let told = letters::answered(sheet, it, Blank::Session);
        sheet.field(&label, told.as_deref());
        return;
    }
    sheet.text(format!("{label}:"));
    for (nth, held) in (1_usize..).zip(&it.sessions) {
        // Where somebody was met alone is for them only.
        let place = held.place.as_deref().filter(|_| !held.apart);
        let place = place.map_or_else(|| text!("empty"), |it| text!("session-at", place = it));
        let time = held.time.map_or_else(|| text!("empty"), |it| text!("session-time", time = it));
        let line = text!("paper-session-nth", nth = nth, day = weekday(sheet, held.on), time = time, place = place);
        let line = sheet.say(&line);
        sheet.dash(&line);
    }
}

/// `thứ Năm, 07/05/2026`, as in the middle of a sentence.
fn weekday(sheet: &Sheet<'_>, day: NaiveDate) -> String {
    let words = sheet.say(&text!("paper-weekday", day = Arg::Day(day)));
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Invited people, witnesses, people with rights in it: as recorded, and as answered.
fn others(sheet: &mut Sheet<'_>, it: &CasePaper) {
    let told = Told::of(&it.sessions);
    let mut invited: Vec<&Invited> = Vec::new();
    for one in it.sessions.iter().flat_map(|it| &it.invited) {
        if !invited.iter().any(|it| it.name == one.name) {
            invited.push(one);
        }
    }
    for one in invited {
        let role = Text::of(format!("session-role-{}", one.role));
        let by =
            one.by.map_or_else(|| text!("paper-invited-mediator"), |it| Text::of(format!("paper-invited-by-{it}")));
        let line = sheet.say(&text!("paper-invited-one", name = one.name.as_str(), role = role, by = by));
        sheet.dash(&line);
    }
    for (label, names) in [(text!("paper-witness"), &told.witnesses), (text!("paper-related"), &told.related)] {
        let label = sheet.say(&label);
        for name in names {
            sheet.dash(&format!("{label}: {name}"));
        }
    }
    if let Some(words) = it.filled.get(Blank::Related).filter(|_| !it.filled.says_none(Blank::Related)) {
        let label = sheet.say(&text!("paper-related"));
        sheet.dash(&format!("{label}: {words}"));
    }
    let label = sheet.say(&text!("paper-others"));
    let answered = it.filled.get(Blank::Others).filter(|_| !it.filled.says_none(Blank::Others));
    match answered {
        Some(words) => sheet.dash(&format!("{label}: {words}")),
        None if told.has_others() => {}
        None if it.filled.says_none(Blank::Others) => {
            let none = sheet.say(&text!("paper-nobody"));
            sheet.dash(&format!("{label}: {none}"));
        }
        None => sheet.field(&format!("- {label}"), None),
    }
}

/// How mediation went, session by session. What a side said when it was met alone stays with the mediator.
fn course(sheet: &mut Sheet<'_>, it: &CasePaper) {
    for (nth, held) in (1_usize..).zip(&it.sessions) {
        let mut parts = Vec::new();
        if held.apart {
            parts.push(text!("session-line-apart"));
        } else {
            let side = |it: Side| Text::of(format!("session-presence-{}", held.presence(it)));
            let is_full = Side::ALL.iter().all(|it| held.presence(*it) == Presence::There);
            parts.push(if is_full {
                text!("session-line-both")
            } else {
                text!("session-line-presence", a = side(Side::A), b = side(Side::B))
            });
            parts.extend(held.absence.as_deref().map(|it| text!("session-line-absence", words = it)));
            parts.extend(held.openness.map(|it| Text::of(format!("session-openness-{it}"))));
            parts.extend(held.course.as_deref().map(|it| text!("plain", words = it)));
            parts.extend(held.agreed.as_deref().map(|it| text!("session-line-agreed", words = it)));
            parts.extend(held.open.as_deref().map(|it| text!("session-line-open", words = it)));
        }
        let said: Vec<String> = parts.iter().map(|it| sheet.say(it).trim_end_matches(['.', ' ']).to_owned()).collect();
        let line = sheet.say(&text!("paper-course-nth", nth = nth, day = short(held.on), words = said.join(". ")));
        sheet.dash(&line);
    }
    let answered = it.filled.get(Blank::Course);
    if answered.is_some() || !Told::has_course_of(&it.sessions) {
        words(sheet, answered);
    }
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

/// The first letter as a capital.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
