//! What becomes of each case of a sample and on which days, before anything is written.

use chrono::{DateTime, NaiveDate, Utc};
use fastrand::Rng;

use super::when::{Span, earlier, later};
use super::words::{chance, pick};
use crate::domain::kinds::Kind;

/// How far a case has come, and by which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Registered,
    /// Assigned within the last two days.
    Assigned,
    /// Assigned so long ago that mediation should have begun.
    AssignedLate,
    InSession,
    Success {
        written: bool,
    },
    FailureByParty,
    FailureByMediator,
    Referred,
    Void,
    /// Failed, reopened (Art. 27), mediated again.
    Reopened,
    /// The same, with an agreement at last.
    ReopenedSuccess,
}

/// Who enters a case, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A mediator, on the day it was received.
    Mediator,
    /// The head, who then assigns it.
    Head,
    /// The ward's officer, for the team; the head assigns it.
    Officer,
    /// A mediator, when it had come to where it is.
    Afterwards,
}

/// One case to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) shape: Shape,
    pub(super) kind: Kind,
    pub(super) origin: Origin,
    pub(super) days: CaseDays,
    /// When it is entered.
    pub(super) opened_at: DateTime<Utc>,
    /// Which of the wards, which of its teams, which of its people mediates.
    pub(super) ward: usize,
    pub(super) team: usize,
    pub(super) lead: usize,
}

/// The days of a case in their order. Those that its shape does not come to are equal to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CaseDays {
    pub(super) received: NaiveDate,
    pub(super) assigned: NaiveDate,
    pub(super) first: NaiveDate,
    pub(super) ended: NaiveDate,
    pub(super) reopened: NaiveDate,
    pub(super) agreed: NaiveDate,
}

/// How many teams there are and how many people in each: by ward, then by team.
pub(super) type Seats = Vec<Vec<usize>>;

/// Kinds as often as they come up.
const WEIGHTED: &[Kind] = {
    use Kind::*;
    &[
        Neighbor,
        Neighbor,
        Neighbor,
        Neighbor,
        Neighbor,
        NoiseEnv,
        NoiseEnv,
        NoiseEnv,
        RightOfWay,
        RightOfWay,
        RightOfWay,
        Boundary,
        Boundary,
        Boundary,
        Land,
        Land,
        Land,
        Debt,
        Debt,
        Spouses,
        Spouses,
        Spouses,
        Spouses,
        ParentsChildren,
        ParentsChildren,
        Inheritance,
        Contract,
        Contract,
        Damage,
        Damage,
        Divorce,
        ChildSupport,
        Property,
        MinorViolation,
        Other,
        FamilyViolenceMinor,
    ]
};

/// Every kind while the cases last, then by weight.
fn kinds(rng: &mut Rng, cases: usize) -> Vec<Kind> {
    let every = Kind::ALL.iter().copied();
    let mut kinds: Vec<Kind> = every.take(cases).collect();
    kinds.extend((kinds.len()..cases).map(|_| *pick(rng, WEIGHTED)));
    rng.shuffle(&mut kinds);
    kinds
}

/// Past which size the open cases, which all lie in the last days, are a smaller part of the whole.
const MANY: usize = 1000;

/// How many cases of each shape, out of a thousand; at least one. The others are successes, six of ten in writing:
/// some 86 of 100 that ended, which is what the country reports.
fn shapes(cases: usize) -> Vec<Shape> {
    use Shape::*;
    let part = |permille: usize| (cases * permille).div_ceil(1000).max(1);
    let open = |permille: usize| if cases > MANY { part(permille).div_ceil(5) } else { part(permille) };
    let fixed = [
        (Assigned, open(60)),
        (InSession, open(100)),
        (Registered, open(40)),
        (Success { written: true }, 1),
        (Success { written: false }, 1),
        (FailureByParty, part(50)),
        (FailureByMediator, part(45)),
        (Referred, part(20)),
        (Void, cases.div_ceil(200)),
        (ReopenedSuccess, cases.div_ceil(300)),
        (Reopened, cases.div_ceil(1000)),
        (AssignedLate, open(10)),
    ];
    // One of each first, so that a small sample has as many shapes as it can.
    let mut shapes: Vec<Shape> = fixed.iter().map(|it| it.0).collect();
    shapes.extend(fixed.iter().flat_map(|&(shape, n)| std::iter::repeat_n(shape, n.saturating_sub(1))));
    shapes.extend((shapes.len()..cases).map(|nth| Success { written: nth % 5 < 3 }));
    shapes.truncate(cases);
    shapes
}

/// Plans all cases, in the order in which they are entered. `whole` histories begin when a case is received; others
/// are entered afterwards, where they have come to.
pub(super) fn plan(rng: &mut Rng, span: &Span, seats: &Seats, cases: usize, whole: bool) -> Vec<Plan> {
    let kinds = kinds(rng, cases);
    let mut seen = Vec::new();
    let mut plans = Vec::with_capacity(cases);
    for (shape, kind) in shapes(cases).into_iter().zip(kinds) {
        // The first case of some shapes belongs to the first team and its first mediator: who tries the program as one
        // of them finds something to do and something to look at.
        let first = is_shown_first(shape) && !seen.contains(&shape);
        if first {
            seen.push(shape);
        }
        let ward = if first { 0 } else { rng.usize(..seats.len()) };
        let team = if first { 0 } else { rng.usize(..seats[ward].len()) };
        let lead = if first { 1 } else { rng.usize(..seats[ward][team]) };
        let origin = if whole { origin(rng, shape) } else { Origin::Afterwards };
        let days = days(rng, span, shape, origin);
        let opened_at = span.instant(rng, if origin == Origin::Afterwards { days.agreed } else { days.received }, None);
        plans.push(Plan { shape, kind, origin, days, opened_at, ward, team, lead });
    }
    plans.sort_by_key(|it| it.opened_at);
    plans
}

fn is_shown_first(shape: Shape) -> bool {
    use Shape::*;
    matches!(shape, Registered | Assigned | InSession | Success { written: true } | FailureByMediator)
}

fn origin(rng: &mut Rng, shape: Shape) -> Origin {
    let ended = matches!(shape, Shape::Success { .. } | Shape::FailureByParty | Shape::FailureByMediator);
    match shape {
        Shape::Registered => *pick(rng, &[Origin::Head, Origin::Head, Origin::Officer]),
        _ if ended && chance(rng, 20) => Origin::Afterwards,
        _ => *pick(rng, &[Origin::Mediator, Origin::Mediator, Origin::Head, Origin::Head, Origin::Officer]),
    }
}

/// Draws the days of a case until people can meet on all of them.
fn days(rng: &mut Rng, span: &Span, shape: Shape, origin: Origin) -> CaseDays {
    let mut drawn = draw_days(rng, span, shape, origin);
    for _ in 0..30 {
        let all = [drawn.received, drawn.assigned, drawn.first, drawn.ended, drawn.reopened, drawn.agreed];
        if all.iter().all(|it| span.is_ordinary(*it)) {
            break;
        }
        drawn = draw_days(rng, span, shape, origin);
    }
    drawn
}

fn draw_days(rng: &mut Rng, span: &Span, shape: Shape, origin: Origin) -> CaseDays {
    // A mediator who enters a case is the one it is assigned to, from the day it was received.
    let wait = if origin == Origin::Mediator { 0 } else { rng.u16(0..=2) };
    let start = if chance(rng, 6) { rng.u16(4..=6) } else { rng.u16(0..=3) };
    let talk = if chance(rng, 30) { 0 } else { rng.u16(1..=16) };
    // Days from one to the next: assigned, first session, end, reopened, agreed; and from the last of them to today.
    let (gaps, ago) = match shape {
        Shape::Registered => ([0; 5], rng.u16(0..=2)),
        Shape::Assigned => ([wait, 0, 0, 0, 0], rng.u16(0..=1)),
        Shape::AssignedLate => ([wait, 0, 0, 0, 0], rng.u16(4..=5)),
        Shape::InSession => ([wait, start, 0, 0, 0], rng.u16(0..=15)),
        Shape::Reopened => {
            let gaps = [wait, start, talk, rng.u16(6..=14), 0];
            (gaps, rng.u16(0..=6))
        }
        Shape::Referred => ([wait, 0, rng.u16(0..=4), 0, 0], u16::MAX),
        Shape::Void => ([0, 0, rng.u16(0..=3), 0, 0], u16::MAX),
        Shape::ReopenedSuccess => ([wait, start, talk, rng.u16(6..=14), rng.u16(1..=10)], u16::MAX),
        Shape::Success { .. } | Shape::FailureByParty | Shape::FailureByMediator => {
            ([wait, start, talk, 0, 0], u16::MAX)
        }
    };
    let room = span.days();
    let total: u16 = gaps.iter().sum();
    // A short span has no room for a long case.
    let gaps = if total > room { [0; 5] } else { gaps };
    let spare = room - gaps.iter().sum::<u16>();
    let ago = if ago == u16::MAX { rng.u16(0..=spare) } else { ago.min(spare) };
    let received = earlier(span.last, ago + gaps.iter().sum::<u16>());
    let assigned = later(received, gaps[0]);
    let first = later(assigned, gaps[1]);
    let ended = later(first, gaps[2]);
    let reopened = later(ended, gaps[3]);
    CaseDays { received, assigned, first, ended, reopened, agreed: later(reopened, gaps[4]) }
}
