//! Correcting a saved case: one field, its new value, the reason, a last look. The old value stays in the timeline.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::change::save;
use super::common::{cut, offer_days, past_day, words};
use super::rights::Act;
use super::{At, Step, back, card};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, home};
use crate::domain::GroupId;
use crate::domain::case::{Amendment, Case, Change, Ground, Party, Place, Side, Stage};
use crate::domain::codes::codes;
use crate::domain::fold::{fold, match_rank};
use crate::domain::input::party::parse_party;
use crate::domain::kinds::{Kind, KindGroup};

codes! {
    /// A field that can be corrected.
    enum Field {
        Kind => "kind",
        ReceivedOn => "received_on",
        Ground => "ground",
        Place => "place",
        Parties => "parties",
        Summary => "summary",
        Agreement => "agreement",
    }
}

/// The answers so far. The question follows from what is filled: field, value, reason, check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    field: Option<Field>,
    kind_group: Option<KindGroup>,
    fields: Option<Amendment>,
    reason: Option<String>,
    page: u32,
}

impl Form {
    /// Whether the people of the case are being typed.
    pub(super) fn asks_for_people(&self) -> bool {
        self.field == Some(Field::Parties) && self.fields.is_none()
    }
}

fn label(field: Field) -> Text {
    Text::of(format!("field-{field}"))
}

fn offered(case: &Case) -> impl Iterator<Item = Field> + '_ {
    let success = matches!(case.stage, Stage::Success { .. });
    Field::ALL.iter().copied().filter(move |&it| it != Field::Agreement || success)
}

pub(super) fn screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    match (form.field, &form.fields, &form.reason) {
        (None, ..) => {
            let screen = Screen::new(text!("amend-field", code = case.code.as_str())).columns(2);
            offered(case).fold(screen, |it, field| it.choice(field.code(), label(field)))
        }
        (Some(field), None, _) => value_screen(form, field, case, facts),
        (Some(field), Some(fields), None) => Screen::new(text!(
            "amend-reason",
            code = case.code.as_str(),
            field = label(field),
            new = new_value(fields, case, facts)
        )),
        (Some(field), Some(fields), Some(reason)) => Screen::new(text!(
            "amend-check",
            code = case.code.as_str(),
            field = label(field),
            old = old_value(field, case, facts),
            new = new_value(fields, case, facts),
            reason = cut(reason, 300)
        ))
        .row(vec![Button::primary("save", text!("button-save"))]),
    }
    .row(back())
}

fn value_screen(form: &Form, field: Field, case: &Case, facts: &Facts) -> Screen {
    let body =
        Text::of(format!("amend-{field}")).with("code", case.code.as_str()).with("old", old_value(field, case, facts));
    let screen = Screen::new(body);
    match (field, form.kind_group) {
        (Field::Kind, None) => KindGroup::ALL
            .iter()
            .fold(screen, |it, group| it.choice(format!("g:{group}"), Text::of(format!("kind-group-{group}")))),
        (Field::Kind, Some(group)) => {
            group.kinds().fold(screen, |it, kind| it.choice(format!("k:{kind}"), Text::of(format!("kind-{kind}"))))
        }
        (Field::ReceivedOn, _) => offer_days(screen, NaiveDate::MIN, facts),
        (Field::Ground, _) => Ground::ALL
            .iter()
            .fold(screen, |it, ground| it.choice(format!("r:{ground}"), Text::of(format!("ground-{ground}")))),
        (Field::Place, _) => {
            let shown = facts.groups.iter().skip(form.page.saturating_mul(PAGE) as usize).take(PAGE as usize);
            shown
                .fold(screen, |it, group| {
                    it.choice(format!("p:{}", group.id), text!("plain", words = group.name.as_str()))
                })
                .row(home::pager(form.page, facts.groups.len() as u32))
        }
        (Field::Parties | Field::Summary | Field::Agreement, _) => screen,
    }
}

fn group_name(group: GroupId, facts: &Facts) -> Text {
    text!("plain", words = facts.group(group).map_or("—", |it| it.name.as_str()))
}

fn party_lines(parties: &[Party]) -> Arg {
    Arg::Lines(Side::ALL.iter().map(|&it| card::side(it, parties)).collect())
}

fn old_value(field: Field, case: &Case, facts: &Facts) -> Arg {
    Arg::Text(match field {
        Field::Kind => Text::of(format!("kind-{}", case.kind)),
        Field::ReceivedOn => return Arg::Day(case.received_on),
        Field::Ground => Text::of(format!("ground-{}", case.ground)),
        Field::Place => group_name(case.place.group, facts),
        Field::Parties => return party_lines(&case.parties),
        Field::Summary => text!("plain", words = cut(&case.summary, 300)),
        Field::Agreement => match &case.stage {
            Stage::Success { agreement, .. } => text!("plain", words = cut(&agreement.text, 300)),
            _ => text!("word-none"),
        },
    })
}

fn new_value(fields: &Amendment, case: &Case, facts: &Facts) -> Arg {
    let Amendment { kind, received_on, ground, place, parties, summary, agreement, .. } = fields;
    let words = |words: &str| text!("plain", words = cut(words, 300));
    if let Some(day) = received_on {
        return Arg::Day(*day);
    }
    if let Some(parties) = parties {
        return party_lines(parties);
    }
    let text = kind
        .map(|it| Text::of(format!("kind-{it}")))
        .or_else(|| ground.map(|it| Text::of(format!("ground-{it}"))))
        .or_else(|| place.as_ref().map(|it| group_name(it.group, facts)))
        .or_else(|| summary.as_deref().map(words))
        .or_else(|| agreement.as_ref().map(|it| words(&it.text)));
    text.map_or_else(|| old_value(Field::Kind, case, facts), Arg::Text)
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let message = match answer {
        Answer::Text { message, .. } => Some(message),
        _ => None,
    };
    let turn = match (form.field, &form.fields, &form.reason, answer) {
        (_, _, _, Answer::Pick("back")) => backward(at, form),
        (None, _, _, Answer::Pick(key)) => match Field::from_code(key) {
            Some(field) => Turn::to(at.step(Step::Amend(Form { field: Some(field), ..form }))),
            None => Turn::to(stay),
        },
        (Some(field), None, _, answer) => match value(field, &form, answer, case, facts) {
            Ok(form) => Turn::to(at.step(Step::Amend(form))),
            Err(why) => Turn::to(stay).note(why),
        },
        (Some(_), Some(_), None, Answer::Text { text, .. }) => match words(text, 3) {
            Ok(reason) => Turn::to(at.step(Step::Amend(Form { reason: Some(reason), ..form }))),
            Err(why) => Turn::to(stay).note(why),
        },
        (Some(_), Some(fields), Some(reason), Answer::Pick("save")) => {
            let change = Change::Amend { fields: fields.clone(), reason: reason.clone() };
            save(at, stay, Act::Amend, change, text!("amend-saved"), case, facts)
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    };
    turn.with_all(message.map(Effect::DeleteMessage))
}

/// One question back: the last answer is forgotten.
fn backward(at: At, form: Form) -> Turn {
    let form = match form {
        Form { reason: Some(_), .. } => Form { reason: None, ..form },
        Form { fields: Some(_), .. } => Form { fields: None, ..form },
        Form { kind_group: Some(_), .. } => Form { kind_group: None, ..form },
        Form { field: Some(_), .. } => Form::default(),
        _ => return Turn::to(at.step(Step::Card)),
    };
    Turn::to(at.step(Step::Amend(form)))
}

fn value(field: Field, form: &Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Result<Form, Text> {
    let done = |fields: Amendment| Ok(Form { fields: Some(fields), ..form.clone() });
    match (field, answer) {
        (Field::Place, Answer::Pick("prev")) => Ok(Form { page: form.page.saturating_sub(1), ..form.clone() }),
        (Field::Place, Answer::Pick("next")) => Ok(Form { page: form.page.saturating_add(1), ..form.clone() }),
        (Field::Place, answer) => {
            let group = group_of(answer, facts).ok_or_else(|| text!("amend-no-such-group"))?;
            // Where exactly within the group is only kept for the same group.
            let detail = case.place.detail.clone().filter(|_| group == case.place.group);
            done(Amendment { place: Some(Place { group, detail }), ..Amendment::default() })
        }
        (Field::ReceivedOn, answer) => {
            let day = past_day(answer, NaiveDate::MIN, facts)?;
            done(Amendment { received_on: Some(day), ..Amendment::default() })
        }
        (Field::Kind | Field::Ground, Answer::Pick(key)) => picked(form, key).ok_or_else(|| text!("pick-a-button")),
        (Field::Parties, Answer::Text { text, .. }) => {
            done(Amendment { parties: Some(parties(text, facts)?), ..Amendment::default() })
        }
        (Field::Summary, Answer::Text { text, .. }) => {
            done(Amendment { summary: Some(words(text, 5)?), ..Amendment::default() })
        }
        (Field::Agreement, Answer::Text { text, .. }) => match &case.stage {
            Stage::Success { agreement, .. } => {
                let agreement = crate::domain::case::Agreement { text: words(text, 5)?, ..agreement.clone() };
                done(Amendment { agreement: Some(agreement), ..Amendment::default() })
            }
            _ => Err(text!("refused-stage")),
        },
        _ => Err(text!("pick-a-button")),
    }
}

fn picked(form: &Form, key: &str) -> Option<Form> {
    let (tag, code) = key.split_once(':')?;
    let amendment = match tag {
        "g" => return Some(Form { kind_group: Some(KindGroup::from_code(code)?), ..form.clone() }),
        "k" => Amendment { kind: Some(Kind::from_code(code)?), ..Amendment::default() },
        "r" => Amendment { ground: Some(Ground::from_code(code)?), ..Amendment::default() },
        _ => return None,
    };
    Some(Form { fields: Some(amendment), ..form.clone() })
}

/// The resident group that was tapped, or whose name was typed so that only one fits.
fn group_of(answer: Answer<'_>, facts: &Facts) -> Option<GroupId> {
    match answer {
        Answer::Pick(key) => key.strip_prefix("p:")?.parse().ok().map(GroupId).filter(|it| facts.group(*it).is_some()),
        Answer::Text { text, .. } => {
            let mut fits = facts.groups.iter().filter(|it| match_rank(text, &it.name).is_some());
            fits.next().filter(|_| fits.next().is_none()).map(|it| it.id)
        }
        _ => None,
    }
}

/// Everybody on both sides, one a line: `A: Nguyễn Văn An, 54 tuổi, số 5 ngõ 3`. Two lines without a side are A and B.
fn parties(text: &str, facts: &Facts) -> Result<Vec<Party>, Text> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let bare = lines.len() == 2 && lines.iter().all(|it| side_of(it).is_none());
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let (side, rest) = match side_of(line) {
            Some(it) => it,
            None if bare => (Side::ALL[i], *line),
            None => return Err(text!("amend-party-side", n = i + 1)),
        };
        let read = parse_party(rest, facts.today.year()).map_err(|it| Text::of(format!("party-{it}")))?;
        found.push(Party { side, name: read.name, age: read.age, address: read.address });
    }
    if Side::ALL.iter().all(|&side| found.iter().any(|it| it.side == side)) {
        Ok(found)
    } else {
        Err(text!("refused-side"))
    }
}

/// The side with which a line begins, and the rest of it.
fn side_of(line: &str) -> Option<(Side, &str)> {
    let (head, rest) = line.split_once([':', '-', '.', ')'])?;
    let head = fold(head);
    let side = Side::from_code(head.trim().trim_start_matches("ben").trim())?;
    Some((side, rest.trim()))
}
