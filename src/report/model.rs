//! The papers of a model team: the minutes of the meeting at which it rates itself, its request to be recognised, the minutes
//! of the ward's rating, and the draft of the ward's decision, without number and day. What was not written down is left for
//! the hand. Knows no store and no chat.

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::block::{Cell, Paper, Row, Table};
use super::docx::office::Office;
use super::docx::sheet::{Dated, Sheet, Signer, cell, centred_cell, day_in_words, heading_cell};
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::local_date;
use crate::domain::model::criteria::{Criteria, Criterion, Rated};
use crate::domain::model::hints::{Known, Targets, shown};
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, ModelPaper, ModelTeam};
use crate::domain::people::Lang;
use crate::locale::Locale;

/// What the papers are made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The team with its lines.
    pub model: &'a ModelTeam,
    /// The criteria as they stand, if there are any.
    pub criteria: Option<&'a Criteria>,
    /// Those by which its ratings were made.
    pub rated: &'a [Rated],
    /// What is computed beside them.
    pub known: &'a Known,
    /// What is wanted of that.
    pub targets: Targets,
    /// The unit with its label: `tổ dân phố Cô Mễ`.
    pub group: &'a str,
    /// The team's name.
    pub team: &'a str,
    /// Full name of who heads it.
    pub head: Option<&'a str>,
    /// When they are made.
    pub made_at: DateTime<Utc>,
}

/// Columns of the rating, in hundredths: number, criterion, rating, evidence.
const WIDTHS: [u32; 4] = [8, 42, 18, 32];

impl Source<'_> {
    fn say(&self, text: &Text) -> String {
        self.locale.plain(Lang::Vi, text)
    }

    fn today(&self) -> NaiveDate {
        local_date(self.made_at)
    }

    fn year(&self) -> String {
        self.model.year.to_string()
    }

    fn last(&self, kind: ModelKind) -> Option<&ModelNoted> {
        self.model.last(kind).map(|it| &it.noted)
    }

    /// The criteria by which a line was rated; those that stand where nothing was yet.
    fn criteria_of(&self, rating: Option<&ModelEntry>) -> Option<&Criteria> {
        let rated = |it: &ModelEntry| self.rated.iter().find(|of| of.id == it.id).map(|it| &it.criteria);
        rating.and_then(rated).or(self.criteria)
    }

    fn ward(&self) -> &str {
        self.office.ward.as_str()
    }

    /// The numbers beside a criterion, as evidence.
    fn evidence(&self, it: &Criterion) -> String {
        let Some(found) = shown(it, self.known, self.targets) else { return String::new() };
        let text =
            Text::of(format!("model-evidence-{}", found.hint)).with("part", found.part).with("whole", found.whole);
        match found.percent().filter(|_| found.wanted > 0) {
            Some(percent) => {
                let said = self.say(&text);
                self.say(&text!("model-with-percent", said = said, percent = percent))
            }
            None => self.say(&text),
        }
    }
}

/// The paper.
#[must_use]
pub fn paper(kind: ModelPaper, source: &Source<'_>) -> Paper {
    match kind {
        ModelPaper::SelfMinutes => self_minutes(source),
        ModelPaper::Request => request(source),
        ModelPaper::WardMinutes => ward_minutes(source),
        ModelPaper::Decision => decision(source),
    }
}

/// Criterion by criterion, as it was rated; empty where nobody has yet.
fn push_rating(sheet: &mut Sheet<'_>, source: &Source<'_>, rating: Option<&ModelEntry>, column: &str) {
    let columns = ["model-col-nth", "model-col-criterion", column, "model-col-evidence"];
    let heading: Row = columns.map(|it| heading_cell(source.say(&Text::of(it)))).to_vec().into();
    let scores = |nth: i32| rating.and_then(|it| it.noted.scores.iter().find(|it| it.nth == nth)).map(|it| it.met);
    let criteria: Vec<_> = source.criteria_of(rating).iter().flat_map(|it| &it.all).collect();
    // What was rated stands there, even where it counts no more.
    let counts = |it: &&Criterion| match rating {
        Some(rating) => rating.noted.scores.iter().any(|score| score.nth == it.nth),
        None => it.dropped.is_none(),
    };
    let row = |(nth, it): (usize, &Criterion)| -> Row {
        let met = match scores(it.nth) {
            Some(true) => source.say(&text!("model-met")),
            Some(false) => source.say(&text!("model-not-met")),
            None => String::new(),
        };
        let cells: Vec<Cell> =
            vec![centred_cell(nth.to_string()), cell(it.text.as_str()), centred_cell(met), cell(source.evidence(it))];
        cells.into()
    };
    let rows = (1..).zip(criteria.into_iter().filter(counts)).map(row).collect();
    let width = sheet.width();
    let widths = WIDTHS.iter().map(|it| width * it / 100).collect();
    sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
}

fn signer(sheet: &Sheet<'_>, source: &Source<'_>, id: &str, name: Option<&str>) -> Signer {
    Signer {
        title: source.say(&Text::of(id)).to_uppercase().lines().map(str::to_owned).collect(),
        hint: sheet.sign_here(),
        names: name.map(str::to_owned).into_iter().collect(),
    }
}

/// Biên bản họp tổ hòa giải tự đánh giá.
fn self_minutes(source: &Source<'_>) -> Paper {
    let mut sheet = Sheet::new(source.locale, source.office);
    let bodies = sheet.bodies_of_team(source.group, source.team);
    sheet.head_of_community(&bodies, Dated::Nowhere);
    let title = source.say(&text!("model-minutes"));
    sheet.title(&title, &source.say(&text!("model-self-about", team = source.team, year = source.year())));
    let entry = source.model.last(ModelKind::SelfRating);
    let it = entry.map(|it| &it.noted);
    let day = it.map_or_else(|| source.say(&text!("model-open-day")), |it| day_in_words(&sheet, it.on));
    sheet.text(source.say(&text!("model-self-opening", day = day, group = source.group)));
    match it.and_then(|it| it.votes) {
        Some(votes) => {
            sheet.text(source.say(&text!("model-self-present", present = votes.present, members = votes.members)));
        }
        None => sheet.text(source.say(&text!("model-self-present-open"))),
    }
    sheet.field(&source.say(&text!("model-chair")), source.head);
    sheet.field(&source.say(&text!("model-clerk")), None);
    sheet.text(source.say(&text!("model-self-rates")));
    push_rating(&mut sheet, source, entry, "model-col-self");
    match it.and_then(|noted| Some((noted, noted.votes?))) {
        Some((noted, votes)) => {
            let all = noted.scores.len();
            sheet.text(source.say(&text!("model-self-result", met = noted.met(), all = all)));
            let id = if votes.carries() { "model-self-carried" } else { "model-self-not-carried" };
            let text = Text::of(id).with("agreed", votes.agreed).with("members", votes.members);
            sheet.text(source.say(&text));
        }
        None => sheet.text(source.say(&text!("model-self-result-open"))),
    }
    sheet.text(source.say(&text!("model-minutes-end")));
    let signers =
        [signer(&sheet, source, "model-signed-clerk", None), signer(&sheet, source, "model-signed-head", source.head)];
    sheet.signatures(&signers);
    sheet.finish(title, source.made_at)
}

/// Giấy đề nghị công nhận.
fn request(source: &Source<'_>) -> Paper {
    let mut sheet = Sheet::new(source.locale, source.office);
    let bodies = sheet.bodies_of_team(source.group, source.team);
    let dated = source.last(ModelKind::Request).map_or(Dated::In(source.today()), |it| Dated::On(it.on));
    sheet.head_of_community(&bodies, dated);
    let title = source.say(&text!("model-request"));
    sheet.title(&title, &source.say(&text!("model-request-about", year = source.year())));
    sheet.addressed(&[source.say(&text!("model-request-to", ward = source.ward()))]);
    let team = source.team;
    sheet.text(source.say(&text!("model-request-asks", team = team, ward = source.ward(), year = source.year())));
    if let Some((noted, votes)) = source.last(ModelKind::SelfRating).and_then(|it| Some((it, it.votes?))) {
        let day = day_in_words(&sheet, noted.on);
        sheet.text(source.say(&text!(
            "model-request-rated",
            day = day,
            met = noted.met(),
            all = noted.scores.len(),
            agreed = votes.agreed,
            members = votes.members
        )));
    }
    sheet.text(source.say(&text!("model-request-figures")));
    let mut said = false;
    let rating = source.model.last(ModelKind::SelfRating);
    for it in source.criteria_of(rating).iter().flat_map(|it| it.live()) {
        let words = source.evidence(it);
        if !words.is_empty() {
            sheet.dash(&words);
            said = true;
        }
    }
    if !said {
        sheet.dash(super::docx::sheet::DOTS);
    }
    sheet.text(source.say(&text!("model-request-attached")));
    let signers = [Signer::default(), signer(&sheet, source, "model-signed-head", source.head)];
    sheet.signatures(&signers);
    sheet.finish(title, source.made_at)
}

/// Biên bản họp đánh giá của phường.
fn ward_minutes(source: &Source<'_>) -> Paper {
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.head_of_office("BB-UBND", None, Dated::Nowhere);
    let title = source.say(&text!("model-minutes"));
    sheet.title(&title, &source.say(&text!("model-ward-about", team = source.team, year = source.year())));
    let entry = source.model.last(ModelKind::WardRating);
    let it = entry.map(|it| &it.noted);
    let day = it.map_or_else(|| source.say(&text!("model-open-day")), |it| day_in_words(&sheet, it.on));
    sheet.text(source.say(&text!("model-ward-opening", day = day, ward = source.ward())));
    sheet.field(&source.say(&text!("model-chair")), None);
    sheet.field(&source.say(&text!("model-clerk")), None);
    sheet.field(&source.say(&text!("model-ward-present")), None);
    sheet.text(source.say(&text!("model-ward-rates", team = source.team)));
    push_rating(&mut sheet, source, entry, "model-col-ward");
    match it {
        Some(noted) => {
            sheet.text(source.say(&text!("model-ward-result", met = noted.met(), all = noted.scores.len())));
            if !noted.what.is_empty() {
                sheet.text(noted.what.as_str());
            }
        }
        None => sheet.text(source.say(&text!("model-ward-result-open"))),
    }
    sheet.text(source.say(&text!("model-minutes-end")));
    let signers =
        [signer(&sheet, source, "model-signed-clerk", None), signer(&sheet, source, "model-signed-chair", None)];
    sheet.signatures(&signers);
    sheet.finish(title, source.made_at)
}

/// Quyết định công nhận (model 1.2 of Decree 30/2020).
fn decision(source: &Source<'_>) -> Paper {
    let mut sheet = Sheet::new(source.locale, source.office);
    let (team, year) = (source.team, source.year());
    sheet.head_of_office("QĐ-UBND", None, Dated::In(source.today()));
    let title = source.say(&text!("model-decision"));
    sheet.title(&title, &source.say(&text!("model-decision-about", team = team, year = year.as_str())));
    let chair = source.say(&text!("model-decision-chair", ward = source.ward())).to_uppercase();
    sheet.resolves(&chair);
    let mut grounds = vec![
        source.say(&text!("model-ground-government")),
        source.say(&text!("model-ground-law")),
        source.say(&text!("model-ground-decree")),
    ];
    if let Some(chosen) = source.last(ModelKind::Chosen) {
        let day = day_in_words(&sheet, chosen.on);
        let number = chosen.number.as_deref().unwrap_or("……");
        grounds.push(source.say(&text!("model-ground-chosen", number = number, day = day, team = team)));
    }
    if let Some(rated) = source.last(ModelKind::WardRating) {
        let day = day_in_words(&sheet, rated.on);
        grounds.push(source.say(&text!("model-ground-rated", day = day)));
    }
    grounds.push(source.say(&text!("model-ground-proposal", ward = source.ward())));
    sheet.grounds(&grounds);
    let resolves = source.say(&text!("model-decides"));
    sheet.resolves(&resolves);
    let first = source.say(&text!("model-article-recognised", team = team, group = source.group, year = year.as_str()));
    sheet.article(1, &first);
    let second = source.say(&text!("model-article-duties", team = team));
    sheet.article(2, &second);
    let third = source.say(&text!("model-article-effect", ward = source.ward(), team = team));
    sheet.article(3, &third);
    let copies =
        [source.say(&text!("model-copy-article")), source.say(&text!("model-copy-front", ward = source.ward()))];
    sheet.signed_by_office(&copies);
    sheet.finish(title, source.made_at)
}
