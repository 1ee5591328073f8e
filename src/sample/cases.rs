//! Writes planned cases: each as it would have come about in the chat, step by step and day by day, under the permits
//! of the people who did it.

use crate::dialogue::cases::timers::Due;
use chrono::{DateTime, NaiveDate, Utc};
use fastrand::Rng;

use super::crew::{Crew, TeamCrew};
use super::plan::{CaseDays, Origin, Plan, Shape};
use super::stories::stories;
use super::story::{Cast, Story, Tie};
use super::when::{Span, later};
use super::words::{chance, invent, pick};
use super::{SampleCounts, SampleError};
use crate::dialogue::effect::Timer;
use crate::domain::access::{Permit, Right, act, may};
use crate::domain::agenda;
use crate::domain::alarm::{NewAlarm, Subject, kind_of};
use crate::domain::calendar::{Calendar, clock_time, local_date};
use crate::domain::case::{
    Agreement, Case, CaseMediator, Change, EndReason, EscalationKind, Ground, NewCase, NewNotAccepted, Party,
    PartyKind, Place, Session, Settlement, Side, Stage,
};
use crate::domain::kinds::Kind;
use crate::domain::law::Law;
use crate::domain::people::{Actor, Sex};
use crate::domain::referral::{ReferralBody, referral_for_kind};
use crate::domain::scope_guard::{Sign, is_domestic_violence, referral_for_sign};
use crate::domain::{AlarmId, CaseId};
use crate::store::Tx;

/// Bodies that are a telephone line and not a place to guide parties to.
const HOTLINES: &[ReferralBody] = &[
    ReferralBody::PoliceHotline,
    ReferralBody::AmbulanceHotline,
    ReferralBody::ChildHotline,
    ReferralBody::DomesticViolenceHotline,
];

/// Writes cases one after the other.
pub(super) struct Writer<'a> {
    pub(super) rng: &'a mut Rng,
    pub(super) span: &'a Span,
    pub(super) crews: &'a [Crew],
    pub(super) law: Law,
    pub(super) calendar: Calendar,
    pub(super) now: DateTime<Utc>,
    pub(super) counts: SampleCounts,
    /// How many cases of each kind were told, so that a story comes back as late as it can.
    pub(super) told: Vec<usize>,
}

/// Something that happens to a case: what, by whom, under which right, on which day.
type Step<'a> = (Change, &'a Actor, act::Changing, NaiveDate);

impl Writer<'_> {
    /// Writes one case with its whole timeline, and its timers while it waits for its first session.
    pub(super) async fn case(&mut self, tx: &mut Tx, nth: usize, plan: &Plan) -> Result<(), SampleError> {
        let crew = &self.crews[plan.ward];
        let team = &crew.teams[plan.team];
        let story = self.story(plan.kind);
        let cast = Cast::new(self.rng, story.tie);
        let mediators = self.mediators(team, plan);
        let ended = self.ended(plan, story, &cast);
        let stage = opening(plan, ended.clone());
        let (by, action) = enters(plan, crew, team);
        let new = self.new_case(nth, plan, (story, &cast), (stage, &mediators));
        new.check(local_date(plan.opened_at))?;
        let code = tx.take_case_code(team.id, plan.days.received).await?;
        let id = tx.open_case(&permit(by, action), (&new, &code), plan.opened_at).await?;
        self.report(tx, (Subject::Case(id), new.sign), (team, by), plan.opened_at).await?;
        let mut case = saved(new, id, code, (by, plan.opened_at));
        let mut at = plan.opened_at;
        for (change, by, action, day) in steps(plan, (crew, team), mediators, ended) {
            at = self.span.instant(self.rng, day, Some(at));
            case = case.apply(&change, local_date(at))?;
            tx.change_case(&permit(by, action), (&case, &change), at).await?;
        }
        let lead = &crew.teams[plan.team].people[plan.lead];
        // What is entered where it has come to is left there.
        if case.version > 1 {
            case = self.kept(tx, nth, case, lead).await?;
        }
        self.set_timers(tx, &case).await?;
        self.counts.cases += 1;
        *self.counts.by_status.entry(case.stage.status()).or_default() += 1;
        Ok(())
    }

    fn story(&mut self, kind: Kind) -> &'static Story {
        let stories = stories(kind);
        let told = &mut self.told[kind as usize];
        *told += 1;
        &stories[*told % stories.len()]
    }

    /// Who mediates: the lead, and now and then a second one.
    fn mediators(&mut self, team: &TeamCrew, plan: &Plan) -> Vec<CaseMediator> {
        let chosen = chance(self.rng, 40);
        let mut seats = vec![plan.lead];
        if chance(self.rng, 30) {
            seats.push((plan.lead + 1) % team.people.len());
        }
        let named = |seat: usize| CaseMediator {
            person: team.people[seat].person,
            name: team.people[seat].name.clone(),
            assigned_on: plan.days.assigned,
            chosen_by_parties: chosen,
        };
        seats.into_iter().map(named).collect()
    }

    fn new_case(
        &mut self,
        nth: usize,
        plan: &Plan,
        (story, cast): (&Story, &Cast),
        (stage, mediators): (Stage, &[CaseMediator]),
    ) -> NewCase {
        let crew = &self.crews[plan.ward];
        let team = &crew.teams[plan.team];
        // A quarrel that may turn to violence is never without its sign.
        let sign = if plan.kind.suggests_violence() { Sign::Violence } else { Sign::None };
        let mediated = stage != Stage::Registered && plan.origin != Origin::Head && plan.origin != Origin::Officer;
        NewCase {
            key: format!("sample-{nth}"),
            ward: crew.ward.id,
            team: team.id,
            kind: plan.kind,
            received_on: plan.days.received,
            ground: self.ground(plan.origin),
            place: Place { group: team.group, detail: Some(self.place(story.tie, cast)) },
            parties: self.parties(story.tie, cast, crew),
            summary: cast.tell(story.content),
            voice: None,
            mediators: if mediated { mediators.to_vec() } else { Vec::new() },
            declined: Vec::new(),
            domestic_violence: is_domestic_violence(sign, plan.kind),
            sign,
            stage,
        }
    }

    fn ground(&mut self, origin: Origin) -> Ground {
        use Ground::*;
        *match origin {
            Origin::Mediator | Origin::Afterwards => pick(self.rng, &[PartyRequest, PartyRequest, MediatorKnows]),
            Origin::Head => pick(self.rng, &[PartyRequest, HeadAssigned]),
            Origin::Officer => pick(self.rng, &[PartyRequest, ThirdPartyRequest]),
        }
    }

    fn place(&mut self, tie: Tie, cast: &Cast) -> String {
        let home = cast.homes.0;
        match tie {
            Tie::Neighbours => format!("ngõ {}, trước nhà số {}", home.lane, home.number),
            Tie::Spouses | Tie::Parent | Tie::InLaws => format!("tại nhà, {}", home.address()),
            Tie::Acquainted | Tie::Parted | Tie::Siblings => {
                let home = if chance(self.rng, 50) { home } else { cast.homes.1 };
                home.address()
            }
        }
    }

    fn parties(&mut self, tie: Tie, cast: &Cast, crew: &Crew) -> Vec<Party> {
        let mut parties = Vec::with_capacity(3);
        for (side, person, home) in [(Side::A, &cast.a, cast.homes.0), (Side::B, &cast.b, cast.homes.1)] {
            let mut name = person.name();
            if crew.names.contains(&name) {
                // A namesake of a mediator would look like a conflict of interest.
                let middle = if person.sex == Sex::Female { "Thị Thu" } else { "Văn Đức" };
                name = format!("{} {middle} {}", person.family, person.given);
            }
            let age = (!chance(self.rng, 8)).then_some(person.age);
            let address = (!chance(self.rng, 8)).then(|| home.address());
            parties.push(Party { side, kind: PartyKind::Person, name, age, address: address.clone() });
            if tie == Tie::Neighbours && side == Side::B && chance(self.rng, 25) {
                let sex = if person.sex == Sex::Female { Sex::Male } else { Sex::Female };
                let spouse = invent(self.rng, sex, person.age - 3..=person.age + 3);
                parties.push(Party {
                    side,
                    kind: PartyKind::Person,
                    name: spouse.name(),
                    age: Some(spouse.age),
                    address,
                });
            }
        }
        parties
    }

    /// The stage in which the plan ends.
    fn ended(&mut self, plan: &Plan, story: &Story, cast: &Cast) -> Stage {
        let CaseDays { assigned, first, ended, reopened, agreed, .. } = plan.days;
        match plan.shape {
            Shape::Registered => Stage::Registered,
            Shape::Assigned | Shape::AssignedLate => Stage::Assigned { on: assigned },
            Shape::InSession => Stage::InSession { since: first },
            Shape::Reopened => Stage::InSession { since: reopened },
            Shape::Success { written } => self.success(agreed, written, story, cast),
            Shape::ReopenedSuccess => self.success(agreed, true, story, cast),
            Shape::FailureByParty => self.failure(ended, EndReason::PartyRequest, (plan, story, cast)),
            Shape::FailureByMediator => self.failure(ended, EndReason::MediatorDecision, (plan, story, cast)),
            Shape::Referred => Stage::Referred { on: ended, body: referral_for_kind(plan.kind)[0] },
            Shape::Void => Stage::Void { on: ended, reason: void_reason(self.rng) },
        }
    }

    fn success(&mut self, on: NaiveDate, written: bool, story: &Story, cast: &Cast) -> Stage {
        let method = chance(self.rng, 85).then(|| cast.tell(story.method));
        let due = (story.days > 0).then(|| later(on, u16::from(story.days) + self.rng.u16(0..=5)));
        let text = cast.tell(story.agreement);
        let settlement = if written { Settlement::Signed } else { Settlement::None };
        Stage::Success {
            on,
            agreement: Agreement {
                text,
                performance_method: method,
                performance_due: due,
                steps: Vec::new(),
                written: settlement,
            },
        }
    }

    fn failure(&mut self, on: NaiveDate, reason: EndReason, (plan, story, cast): (&Plan, &Story, &Cast)) -> Stage {
        let demands = chance(self.rng, 75).then(|| cast.tell(story.demands));
        Stage::Failure { on, reason, guidance: Some(self.guidance(plan.kind)), demands }
    }

    /// Where the parties are guided: as a rule where the law points first.
    fn guidance(&mut self, kind: Kind) -> ReferralBody {
        let bodies: Vec<_> = referral_for_kind(kind).iter().copied().filter(|it| !HOTLINES.contains(it)).collect();
        if chance(self.rng, 60) { bodies[0] } else { *pick(self.rng, &bodies) }
    }

    /// Art. 10(4), 15(4): what the guard found is told at once, and to whom it has to be.
    async fn report(
        &mut self,
        tx: &mut Tx,
        (subject, sign): (Subject, Sign),
        (team, by): (&TeamCrew, &Actor),
        at: DateTime<Utc>,
    ) -> Result<(), SampleError> {
        let Some(kind) = kind_of(sign) else { return Ok(()) };
        // Steps of chats count upwards from 1: these numbers are no step's.
        let id = AlarmId(-1 - i64::try_from(self.counts.escalations).unwrap_or(i64::MAX));
        let (ward, team) = (by.ward, Some(team.id));
        let new = NewAlarm { id, ward, team, subject, group: None, place: None, kind, sign };
        let leaders = kind == EscalationKind::Violence;
        let mut told = tx.to_be_told((ward, team), leaders, local_date(at)).await?;
        told.retain(|it| it.person != by.person);
        tx.raise_alarm(&permit(by, act::ReportDanger), &new, &told, at).await?;
        self.counts.escalations += 1;
        Ok(())
    }

    async fn set_timers(&mut self, tx: &mut Tx, case: &Case) -> Result<(), SampleError> {
        self.set_reminders(tx, case).await?;
        for it in agenda::plan(case.id, case.wait(), &self.law, &self.calendar, self.now) {
            let timer = Timer::of(Due::of(case.id, it.duty));
            tx.set_timer(&it.key(), it.due_at, timer.lane(), timer.save()).await?;
            self.counts.timers += 1;
        }
        Ok(())
    }

    /// Counts the nth matter that was not for a team. Where the law asks for it, it was reported as well.
    pub(super) async fn not_accepted(&mut self, tx: &mut Tx, nth: usize) -> Result<(), SampleError> {
        const SIGNS: &[Sign] =
            &[Sign::BusinessOrLabour, Sign::PublicInterest, Sign::AlreadyHandled, Sign::Violation, Sign::ChildOrSexual];
        let sign = SIGNS[nth % SIGNS.len()];
        let crew = pick(self.rng, self.crews);
        let team = pick(self.rng, &crew.teams);
        let by = pick(self.rng, &team.people);
        let bodies: Vec<_> = referral_for_sign(sign).iter().copied().filter(|it| !HOTLINES.contains(it)).collect();
        let on = later(self.span.first, self.rng.u16(0..=self.span.days()));
        let at = self.span.instant(self.rng, on, None);
        let (key, ward) = (format!("sample-out-{nth}"), crew.ward.id);
        self.report(tx, (Subject::Nothing, sign), (team, by), at).await?;
        let (by, team) = (by.person, Some(team.id));
        let body = *pick(self.rng, &bodies);
        tx.add_not_accepted(by, &NewNotAccepted { key, ward, team, sign, body, on }, at).await?;
        self.counts.not_accepted += 1;
        Ok(())
    }
}

/// The stage in which a case is entered.
fn opening(plan: &Plan, ended: Stage) -> Stage {
    match plan.origin {
        Origin::Afterwards => ended,
        Origin::Mediator => Stage::Assigned { on: plan.days.assigned },
        Origin::Head | Origin::Officer => Stage::Registered,
    }
}

/// Who enters a case, and by which right.
fn enters<'a>(plan: &Plan, crew: &'a Crew, team: &'a TeamCrew) -> (&'a Actor, act::Logging) {
    match plan.origin {
        Origin::Mediator | Origin::Afterwards => (&team.people[plan.lead], act::Logging::Own),
        Origin::Head => (team.head(), act::Logging::ForOthers),
        Origin::Officer => (&crew.officers[0], act::Logging::ForOthers),
    }
}

/// What happens to the case after it was entered.
fn steps<'a>(
    plan: &Plan,
    (crew, team): (&'a Crew, &'a TeamCrew),
    mediators: Vec<CaseMediator>,
    ended: Stage,
) -> Vec<Step<'a>> {
    let (days, shape) = (plan.days, plan.shape);
    let mut steps = Vec::new();
    if plan.origin == Origin::Afterwards {
        return steps;
    }
    if plan.origin != Origin::Mediator && !matches!(shape, Shape::Registered | Shape::Void) {
        let assign = Change::Assign { mediators, on: days.assigned, reason: None };
        steps.push((assign, team.head(), act::Changing::Mediators, days.assigned));
    }
    if let Stage::Void { on, reason } = ended {
        steps.push((Change::Void { on, reason }, &crew.officers[0], act::Changing::Being, on));
        return steps;
    }
    let lead = &team.people[plan.lead];
    let mut outcome = |change: Change, day| steps.push((change, lead, act::Changing::Outcome, day));
    if !matches!(shape, Shape::Registered | Shape::Assigned | Shape::AssignedLate | Shape::Referred) {
        let session = session(days.first, plan.kind.suggests_violence());
        outcome(Change::Session { nth: 1, session, reason: None }, days.first);
    }
    if matches!(shape, Shape::Reopened | Shape::ReopenedSuccess) {
        let guidance = referral_for_kind(plan.kind).first().copied();
        let failed = Stage::Failure { on: days.ended, reason: EndReason::PartyRequest, guidance, demands: None };
        outcome(Change::End { stage: failed }, days.ended);
        outcome(Change::Reopen { on: days.reopened, left: Vec::new() }, days.reopened);
    }
    if !ended.is_open() {
        outcome(Change::End { stage: ended }, days.agreed);
    }
    steps
}

pub(super) fn permit<A: Right>(by: &Actor, right: A) -> Permit<A> {
    may(by, right).expect("the people of the sample act within their offices")
}

fn saved(new: NewCase, id: CaseId, code: String, (by, at): (&Actor, DateTime<Utc>)) -> Case {
    Case {
        course: new.course(),
        id,
        code,
        ward: new.ward,
        team: new.team,
        kind: new.kind,
        received_on: new.received_on,
        ground: new.ground,
        place: new.place,
        parties: new.parties,
        summary: new.summary,
        mediators: new.mediators,
        domestic_violence: new.domestic_violence,
        sign: new.sign,
        stage: new.stage,
        entered_by: by.person,
        created_at: at,
        version: 1,
    }
}

fn void_reason(rng: &mut Rng) -> String {
    let reasons = ["Nhập trùng với vụ, việc đã ghi trước đó.", "Nhập nhầm sang tổ hòa giải khác."];
    (*pick(rng, &reasons)).to_owned()
}

/// A first session. Where there was violence, the sides were met apart.
fn session(on: NaiveDate, apart: bool) -> Session {
    Session {
        time: Some(clock_time(19, 0)),
        place: Some("nhà văn hóa tổ dân phố".to_owned()),
        apart,
        course: Some("Các bên trình bày; hòa giải viên phân tích có lý, có tình.".to_owned()),
        ..Session::of_both(on)
    }
}
