//! What hangs on somebody in office, and where it goes when they leave: the same whether the office entered it, a decision
//! was carried out, or the day came that was set for it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;

use super::todo::months_left;
use crate::bot::desk::Desk;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::people::HandOver;
use crate::dialogue::people::links::tell_heir;
use crate::domain::case::{Case, CaseMediator, Change, Release, ReleaseReason, Status, interested};
use crate::domain::people::register::{Hanging, Register, Write};
use crate::domain::people::{Holding, Person, Team};
use crate::domain::{CaseId, PersonId, TeamId, WardId};
use crate::store::register::Writer;
use crate::store::{Result, Tx};

/// What hangs on somebody, with what they follow up.
pub(super) async fn hanging_on(
    tx: &mut Tx,
    (register, person): (&Register, PersonId),
    facts: &Facts,
) -> Result<Hanging> {
    let mut hanging = tx.hanging_on(person, facts.now).await?;
    if let Some(person) = tx.person(person).await? {
        let all = follow_ups(tx, &person, (facts.today, facts)).await?;
        hanging.follow_ups = all.into_iter().map(|it| (it.id, it.code)).collect();
    }
    let cases: Vec<CaseId> = hanging.all_cases().collect();
    for case in cases {
        let interested = interested_in(tx, case).await?;
        hanging.interested.extend(interested.into_iter().map(|it| (case, it)));
    }
    let of = register.person(person).map(|it| it.teams(facts.today)).unwrap_or_default();
    let teams: Vec<&Team> = register.teams_on(facts.today).filter(|it| of.contains(&it.id)).collect();
    if !teams.is_empty() {
        let months = months_left(tx, register.ward, &teams, facts).await?;
        hanging.months = months.into_iter().map(|it| it.0.from).collect();
    }
    Ok(hanging)
}

/// Who has an interest in a case, and does not go on with it (Art. 10(3), 18(2)).
pub(super) async fn interested_in(tx: &mut Tx, case: CaseId) -> Result<Vec<PersonId>> {
    Ok(interested(&tx.case_events(case).await?).into_iter().map(|it| it.0).collect())
}

/// The settled cases that somebody follows up, of the team of which they are on a day (Art. 26).
pub(super) async fn follow_ups(tx: &mut Tx, person: &Person, (day, facts): (NaiveDate, &Facts)) -> Result<Vec<Case>> {
    let mut cases = tx.follow_ups_of(person.id).await?;
    let rules = (&*facts.law, &*facts.calendar);
    cases.retain(|it| it.is_in_follow_up(rules, facts.now) && it.is_of_the_team(person, day));
    Ok(cases)
}

/// Whose offices end, and which team takes over what of which.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    people: BTreeSet<PersonId>,
    took: BTreeMap<TeamId, TeamId>,
}

impl Leaving {
    /// One, on the day that was set for it.
    pub(super) fn of(person: PersonId) -> Self {
        Self { people: [person].into(), ..Self::default() }
    }

    /// By these writes.
    pub(super) fn by(writes: &[Write]) -> Self {
        let mut found = Self::default();
        for write in writes {
            match write {
                Write::End { person, .. } => drop(found.people.insert(*person)),
                Write::MoveCases { from, to, .. } => drop(found.took.insert(*from, *to)),
                _ => {}
            }
        }
        found
    }
}

/// What an end takes along, whichever way it came: invitations to trainings, and what somebody had half entered.
pub(super) async fn leave(
    desk: &mut Desk<'_>,
    (ward, leaving): (WardId, &Leaving),
    writer: Writer,
    facts: &Facts,
) -> Result<()> {
    for person in &leaving.people {
        end_invitations(desk, *person, writer, facts).await?;
        drafts_to_head(desk, (ward, *person, &leaving.took), writer, facts).await?;
    }
    Ok(())
}

/// What nobody was named for goes to whoever heads the team that somebody was of, or the one that this became a part of. While
/// they mediate elsewhere they go on with it themself.
async fn drafts_to_head(
    desk: &mut Desk<'_>,
    (ward, person, took): (WardId, PersonId, &BTreeMap<TeamId, TeamId>),
    writer: Writer,
    facts: &Facts,
) -> Result<()> {
    if desk.tx.hanging_on(person, desk.now).await?.drafts == 0 {
        return Ok(());
    }
    let register = desk.tx.register(ward, facts.today).await?;
    let Some(head) = register.heir_of_drafts(person, took, facts.today) else { return Ok(()) };
    let name = register.person(person).map(|it| it.latest().name).unwrap_or_default();
    desk.tx.hand_drafts(writer, (person, head)).await?;
    if let Effect::Tell { to, screen, urgency, key } = tell_heir(head, &name, (&[], &[])) {
        desk.tell(&to, &screen, (urgency, key), facts).await?;
    }
    Ok(())
}

/// Whoever holds no office any more, nor will, is not waited for at trainings: their invitations end in the same act.
async fn end_invitations(desk: &mut Desk<'_>, person: PersonId, writer: Writer, facts: &Facts) -> Result<()> {
    let known = desk.tx.person(person).await?;
    let is_over = |it: &Holding| it.to.is_some_and(|to| to < facts.today || to < it.from);
    if known.is_some_and(|it| it.offices.iter().all(is_over)) {
        desk.tx.decline_sessions(writer, person).await?;
    }
    Ok(())
}

/// Somebody else goes on with what is open; without anybody, or where they have an interest in it, it waits for the head to
/// name somebody. Who entered it stays.
pub(super) async fn hand_over_all(desk: &mut Desk<'_>, it: &HandOver, writer: Writer, facts: &Facts) -> Result<()> {
    let mut barred = HashSet::new();
    for id in &it.cases {
        let interested = interested_in(desk.tx, *id).await?;
        barred.extend(it.to.filter(|to| interested.contains(to)).map(|_| *id));
    }
    for id in &it.cases {
        let Some(case) = desk.tx.case(None, *id).await? else { continue };
        let to = it.to.filter(|_| !barred.contains(id));
        let Some(change) = handed_over(&case, (it, to), facts) else { continue };
        // What ended meanwhile needs nobody.
        if let Ok(after) = case.apply(&change, facts.today) {
            desk.tx.hand_case(writer, (&after, &change)).await?;
            desk.plan_case(*id, facts).await?;
        }
    }
    match it.to {
        Some(to) => desk.tx.hand_drafts(writer, (it.from, to)).await,
        None => Ok(()),
    }
}

/// What was settled is followed up by the other one; where nobody goes on, the head is reminded of it (Art. 26).
fn handed_over(case: &Case, (it, to): (&HandOver, Option<PersonId>), facts: &Facts) -> Option<Change> {
    let on = facts.today;
    let heir =
        to.map(|person| CaseMediator { person, name: it.to_name.clone(), assigned_on: on, chosen_by_parties: false });
    if case.stage.status() == Status::Success {
        return Some(Change::FollowUp { people: case.followers_after(it.from, heir)?, on });
    }
    let reason = Release { reason: ReleaseReason::Unable, words: None };
    let mut mediators: Vec<CaseMediator> =
        case.mediators.iter().filter(|mediator| mediator.person != it.from).cloned().collect();
    mediators.extend(heir.filter(|heir| !case.is_mediated_by(heir.person)));
    Some(if mediators.is_empty() {
        Change::Decline { person: it.from, reason, on }
    } else {
        Change::Assign { mediators, on, reason: Some(reason) }
    })
}
