//! A session in practice: the very questions of a session, about a case that does not exist.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use super::example::{Example, Take, label, words};
use super::{NO_CODE, Practice};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::step::Step;
use crate::dialogue::place::Place;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::sessions::links::record;
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Turn};
use crate::domain::CaseId;
use crate::domain::case::{Case, CaseMediator, Course, Ground, Party, Place as Where, Side, Stage};
use crate::domain::input::people::read_people;
use crate::domain::kinds::Kind;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;

/// No case has this number.
const CASE: CaseId = CaseId(-1);
/// What is told of the session in the example.
const TOLD: &str = "hôm qua 19h tại nhà văn hóa, hai bên có mặt, ông Mẫu nhận có để gạch, chưa thống nhất";
/// What is typed at its other questions that words answer.
const TYPED: &[(&str, &str)] = &[
    ("sessions-ask-when", "hôm qua 19h tại nhà văn hóa"),
    ("sessions-ask-absence", "đi viện"),
    ("sessions-ask-course", "Bà Sen nêu việc lấn lối đi, ông Mẫu nhận có để gạch nhờ."),
    ("sessions-ask-agreed", "Ông Mẫu dọn nửa đống gạch trong tuần."),
    ("sessions-ask-open", "Chưa thống nhất tiền sửa cổng."),
    ("sessions-ask-invite_name", "Lê Văn Bền"),
    ("sessions-ask-other_names", "Phạm Thị Na"),
];
/// Whether somebody mediates and may practise it.
pub(super) fn may_begin(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| case(it, facts).is_some())
}

/// The first question of a session.
pub(super) fn begin(practice: Practice, facts: &Facts) -> Turn {
    let turn = facts.house.go(practice.clone().place(), record(CASE), &among(facts));
    let session = (!turn.next.is::<Practice>()).then(|| Box::new(turn.next.clone()));
    Turn { next: Practice { session, ..practice }.place(), effects: Vec::new(), ..turn }
}

/// The card of its question, with an example.
pub(super) fn screen(session: &Place, facts: &Facts) -> Screen {
    let mut screen = session.screen(&among(facts));
    if let Some(example) = example(&screen) {
        screen.body = text!("practice-question", body = screen.body, example = example.shown);
        screen.nav.insert(0, vec![Button::here("use", text!("practice-use"))]);
    }
    screen
}

/// An answer there. Saving it, or going back before its first question, leads back to the end of the case.
pub(super) fn step(practice: Practice, session: Place, answer: Answer<'_>, facts: &Facts) -> Turn {
    let facts = among(facts);
    let tag = session.tag();
    let turn = match (answer, example(&session.screen(&facts))) {
        (Answer::Pick("use"), Some(Example { take: Take::Pick(key), .. })) => {
            session.answer(Answer::Pick(&key), &facts)
        }
        (Answer::Pick("use"), Some(Example { take: Take::Words(words), .. })) => {
            let turn = session.answer(Answer::Text { text: words, message: 0, html: None }, &facts);
            let kept = turn.effects.into_iter().filter(|it| *it != Effect::DeleteMessage(0)).collect();
            Turn { effects: kept, ..turn }.note(text!("practice-taken"))
        }
        _ => session.answer(answer, &facts),
    };
    let (kept, others): (Vec<Effect>, Vec<Effect>) =
        turn.effects.iter().cloned().partition(|it| matches!(it, Effect::DeleteMessage(_)));
    let goes_on = turn.next.tag() == tag && others.is_empty();
    let saved = turn.next.tag() == tag && !others.is_empty();
    let next = Practice { session: goes_on.then(|| Box::new(turn.next.clone())), heard: None, ..practice };
    let note = if saved { Some(text!("practice-session-saved")) } else { turn.note };
    Turn { next: next.place(), effects: kept, note, ..turn }
}

/// What answers its question in the example.
fn example(screen: &Screen) -> Option<Example> {
    let tells = screen.body.id.strip_prefix("sessions-").is_some_and(|it| it.starts_with("words-"));
    if tells && !screen.offers("review") {
        return Some(Example { shown: text!("practice-example-words", words = TOLD), take: Take::Words(TOLD) });
    }
    if let Some((_, words)) = TYPED.iter().find(|it| it.0 == screen.body.id) {
        return Some(Example { shown: text!("practice-example-words", words = *words), take: Take::Words(words) });
    }
    let usual = ["save", "review", "skip"].into_iter().find(|it| screen.offers(it)).map(str::to_owned);
    let key = usual.or_else(|| screen.choices.first().map(|it| it.key.clone()))?;
    Some(Example { shown: text!("practice-example", label = label(screen, &key)?), take: Take::Pick(key) })
}

/// Facts in which the case of the practice is.
fn among(facts: &Facts) -> Cow<'_, Facts> {
    match facts.actor().and_then(|it| case(it, facts)) {
        Some(case) => Cow::Owned(Facts { case: Some(case), case_events: Vec::new(), ..facts.clone() }),
        None => Cow::Borrowed(facts),
    }
}

/// The case, which the actor mediates since some days.
fn case(actor: &Actor, facts: &Facts) -> Option<Case> {
    let team = actor.first_team()?;
    let received: NaiveDate = facts.today.checked_sub_days(Days::new(3))?;
    let side = |side: Side, step: Step| {
        let people = words(step).map(|it| read_people(it, facts.today, &facts.places()).people).unwrap_or_default();
        people.into_iter().map(move |it| Party { side, kind: it.kind, name: it.name, age: it.age, address: it.address })
    };
    let stage = Stage::InSession { since: received };
    Some(Case {
        id: CASE,
        code: NO_CODE.to_owned(),
        ward: actor.ward,
        team,
        kind: Kind::RightOfWay,
        received_on: received,
        ground: Ground::PartyRequest,
        place: Where { group: facts.team(team)?.group, detail: None },
        parties: side(Side::A, Step::SideA).chain(side(Side::B, Step::SideB)).collect(),
        summary: words(Step::Content).unwrap_or_default().to_owned(),
        mediators: vec![CaseMediator {
            person: actor.person,
            name: actor.name.clone(),
            assigned_on: received,
            chosen_by_parties: false,
        }],
        domestic_violence: false,
        sign: Sign::None,
        course: Course::of(&stage),
        stage,
        entered_by: actor.person,
        created_at: facts.now,
        version: 1,
    })
}
