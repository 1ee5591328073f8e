//! Elections of a sample: one that waits for the chair's decision, one whose mediator was recognised, and somebody who was
//! released. Each goes its whole way through the store, as the office would have entered it.

use chrono::{DateTime, NaiveDate, Utc};

use super::SampleError;
use crate::dialogue::effect::Timer;
use crate::dialogue::election::timers::DueStep;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{Calendar, at_local, clock_time, days_earlier, days_later, local_date};
use crate::domain::election::candidate::read_candidate;
use crate::domain::election::course::{Move, Standing, decide_by};
use crate::domain::election::effect::{carry_out, newcomers};
use crate::domain::election::leaving::{Ground, Leaving};
use crate::domain::election::vote::{Ballot, Counts, Election, Number};
use crate::domain::election::{Content, Decision, Matter, NewProposal};
use crate::domain::law::Law;
use crate::domain::people::Office;
use crate::domain::people::register::Register;
use crate::domain::{PersonId, ProposalId, TeamId, WardId};
use crate::store::people::NewPerson;
use crate::store::proposals::{ProposalStepBy, Stepped};
use crate::store::register::Writer;
use crate::store::{Error, Tx};

/// How many days before today the vote was held whose proposal waits, the one that was decided, and the leaving.
const AGO: [u64; 3] = [6, 40, 60];
/// Candidates with their votes: of the election that waits, and of the one that was decided.
const WAITING: &[(&str, u32)] = &[
    ("Nguyễn Thị Nhàn, nữ, 1964, Kinh, số 8 ngõ 3, đại học Sư phạm, giáo viên nghỉ hưu, Hội Phụ nữ", 92),
    ("Lý Văn Thành, nam, 1959, Tày, số 21 ngõ 1, 10/10, cán bộ hưu trí, tự ứng cử", 55),
];
const DECIDED: &[(&str, u32)] =
    &[("Phạm Quang Huy, nam, 12/8/1966, Kinh, số 15 ngõ 4, đại học Luật, luật sư nghỉ hưu, Hội Cựu chiến binh", 101)];

/// Who enters it: the office, with all it needs for that.
pub(super) struct Desk<'a> {
    pub(super) tx: &'a mut Tx,
    pub(super) propose: Permit<act::Proposing>,
    pub(super) decide: Permit<act::Proposing>,
    pub(super) register: Permit<act::KeepRegister>,
    pub(super) ward: WardId,
    pub(super) now: DateTime<Utc>,
    pub(super) rows: i64,
}

/// Writes them for a ward of these teams; a small one gets what it has teams for.
pub(super) async fn fill(desk: &mut Desk<'_>, teams: &[TeamId], rules: (&Law, &Calendar)) -> Result<(), SampleError> {
    if let Some(team) = teams.get(3) {
        let sent = desk.elect((*team, Matter::Mediators), WAITING, AGO[0]).await?;
        let (id, on) = sent;
        let due = days_later(decide_by(Matter::Mediators, on, rules.0, rules.1), 1);
        let timer = Timer::of(DueStep::Proposal { ward: desk.ward, proposal: id, nth: 2 });
        let due_at = rules.1.reminder_on(due, desk.now);
        desk.tx.set_timer(&format!("proposal:{id}:2"), due_at, timer.lane(), timer.save()).await?;
    }
    if let Some(team) = teams.get(4) {
        let (id, on) = desk.elect((*team, Matter::Mediators), DECIDED, AGO[1]).await?;
        desk.decide(id, ("31/QĐ-UBND", days_later(on, 4))).await?;
    }
    if let Some(team) = teams.get(5) {
        let register = desk.tx.register(desk.ward, local_date(desk.now)).await?;
        if let Some(who) = desk.free(&register, *team).await? {
            let (id, on) = desk.leave(&register, *team, who).await?;
            desk.decide(id, ("24/QĐ-UBND", days_later(on, 3))).await?;
        }
    }
    Ok(())
}

impl Desk<'_> {
    fn step<'a>(&mut self, permit: &'a Permit<act::Proposing>, on: NaiveDate) -> ProposalStepBy<'a> {
        self.rows += 1;
        let at = at_local(on, clock_time(9, 0));
        ProposalStepBy { row: self.rows, permit, at, on, real: Some("Trần Văn Phúc"), words: None }
    }

    async fn take(&mut self, id: ProposalId, it: Stepped<'_>, by: ProposalStepBy<'_>) -> Result<(), SampleError> {
        if self.tx.step_proposal(by, (self.ward, id), it).await? {
            Ok(())
        } else {
            Err(Error::RowsAffected { what: "step of a proposal", rows: 0 }.into())
        }
    }

    /// An election with its vote, sent to the office the day after.
    async fn elect(
        &mut self,
        (team, matter): (TeamId, Matter),
        lines: &[(&str, u32)],
        ago: u64,
    ) -> Result<(ProposalId, NaiveDate), SampleError> {
        let on = days_earlier(local_date(self.now), ago);
        let read = |(line, votes): &(&str, u32)| {
            let read = read_candidate(line, on).ok()?;
            Some(crate::domain::election::candidate::Candidate { votes: Some(*votes), ..read })
        };
        let numbers = Number::ALL.iter().zip([120, 110, 110, 109, 108]);
        let vote = Election {
            candidates: lines.iter().filter_map(read).collect(),
            places: 1,
            ballot: Some(Ballot::Secret),
            on: Some(on),
            at: Some(clock_time(8, 30)),
            place: Some("Nhà văn hóa tổ dân phố".to_owned()),
            presider: Some("Trần Văn Phúc".to_owned()),
            counters: vec!["Lê Thị Hoa".to_owned(), "Nguyễn Văn Tâm".to_owned()],
            witnesses: vec!["Phạm Văn Tám".to_owned()],
            counts: numbers.fold(Counts::default(), |it, (number, count)| it.with(*number, count)),
            over: Some(50),
        };
        self.sent(team, (matter, Standing::Preparing, Move::Begin), Content::Election(Box::new(vote)), on).await
    }

    /// A proposal that was begun on a day and sent on the next; that next day.
    async fn sent(
        &mut self,
        team: TeamId,
        (matter, standing, step): (Matter, Standing, Move),
        content: Content,
        on: NaiveDate,
    ) -> Result<(ProposalId, NaiveDate), SampleError> {
        let permit = self.propose;
        let by = self.step(&permit, on);
        let id = ProposalId(by.row);
        let new = NewProposal { id, team, matter, standing, content: content.clone(), step, real: None };
        self.tx.begin_proposal(by, (self.ward, &new)).await?;
        let sent_on = days_later(on, 1);
        let send = Stepped { seen: (standing, 1), step: Move::Send, content: &content, decision: None };
        let by = self.step(&permit, sent_on);
        self.take(id, send, by).await?;
        Ok((id, sent_on))
    }

    /// The last mediator of a team who mediates nothing at present; the head stays.
    async fn free(&mut self, register: &Register, team: TeamId) -> Result<Option<PersonId>, SampleError> {
        let today = local_date(self.now);
        let head = register.head(team, today).map(|it| it.id);
        let all: Vec<PersonId> = register.mediators(team, today).map(|it| it.id).collect();
        for person in all.into_iter().rev().filter(|it| Some(*it) != head) {
            if self.tx.hanging_on(person, self.now).await?.cases.is_empty() {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }

    async fn leave(
        &mut self,
        register: &Register,
        team: TeamId,
        person: PersonId,
    ) -> Result<(ProposalId, NaiveDate), SampleError> {
        let on = days_earlier(local_date(self.now), AGO[2]);
        let name = register.person(person).map(|it| it.on(on).name).unwrap_or_default();
        let leaving = Leaving {
            person,
            name,
            office: Office::Mediator,
            ground: Ground::OwnWish,
            reason: Some("Chuyển về ở với con".to_owned()),
            front: Some("Trần Văn Phúc".to_owned()),
            agreed: Some("Đỗ Thị Mai".to_owned()),
        };
        let begun = (Matter::Release, Standing::Proposed, Move::Propose);
        self.sent(team, begun, Content::Leaving(Box::new(leaving)), on).await
    }

    /// The chair decided: the register follows.
    async fn decide(&mut self, id: ProposalId, (number, on): (&str, NaiveDate)) -> Result<(), SampleError> {
        let Some(it) = self.tx.proposal(self.ward, id).await? else { return Ok(()) };
        let decision = Decision { number: number.to_owned(), on };
        let permit = self.decide;
        let seen = (it.standing, it.version);
        let decided = Stepped { seen, step: Move::Decide, content: &it.content, decision: Some(&decision) };
        let by = ProposalStepBy { real: None, words: Some(number), ..self.step(&permit, on) };
        let at = by.at;
        self.take(id, decided, by).await?;
        let mut ids = Vec::new();
        for (nth, new) in newcomers(&it, 50).into_iter().enumerate() {
            let key = format!("sample-elected-{id}-{nth}");
            let new = NewPerson { key: &key, ward: self.ward, name: &new.name, phone: None, sex: new.sex };
            ids.push(self.tx.add_person(&new, at).await?);
        }
        let mut register = self.tx.register(self.ward, local_date(self.now)).await?;
        // A sample whose own people break the rules of the register is no sample.
        let writes = carry_out(&mut register, &it, &decision, (50, &ids));
        let writes = writes.map_err(|_| Error::RowsAffected { what: "decision of a sample", rows: 0 })?;
        self.tx.write_register(Writer::of(&self.register, at), self.ward, &writes).await?;
        Ok(())
    }
}
