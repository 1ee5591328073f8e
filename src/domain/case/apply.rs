//! The case after a change: the only ways from one stage to another, as the table of stages allows them. Articles are of
//! Law 35/2013/QH13 unless another text is named.

use chrono::NaiveDate;

use super::{
    Amendment, Case, CaseAct, CaseDay, CaseMediator, Change, Cooperation, Former, Halt, Helper, Kept, KeptOn, Refused,
    Release, Session, Side, Stage, Status, Step, check_stage,
};
use crate::domain::scope_guard::is_domestic_violence;
use crate::domain::{PersonId, TeamId};

impl Case {
    /// The case after `change`, or why it may not happen. `today` is the local day.
    pub fn apply(&self, change: &Change, today: NaiveDate) -> Result<Self, Refused> {
        let act = CaseAct::of(change, self).ok_or(Refused::WrongStage)?;
        // What an old book tells has ended long ago: it is put right, or struck.
        if self.course.old.is_some() && !act.fits_old() {
            return Err(Refused::WrongStage);
        }
        let leads = act.leads_from(self.stage.status());
        if leads.is_empty() {
            return Err(Refused::WrongStage);
        }
        let mut next = self.clone();
        next.take(change)?;
        next.forget_who_left();
        if matches!(change, Change::Amend { .. }) && next == *self {
            return Err(Refused::NothingChanged);
        }
        next.version += 1;
        act.check_wanted(change, &next)?;
        next.course.check(next.received_on, &next.stage, today)?;
        if next.course.old.is_none() {
            check_stage(&next.stage, !next.mediators.is_empty())?;
        }
        if leads.contains(&next.stage.status()) { Ok(next) } else { Err(Refused::WrongStage) }
    }

    /// Makes a change, which the table of stages allows, without looking at the days.
    fn take(&mut self, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Assign { mediators, on, reason } => self.assign(mediators, *on, reason.as_ref()),
            Change::Take { mediator, on } if self.mediators.is_empty() => {
                self.assign(std::slice::from_ref(mediator), *on, None)
            }
            Change::Take { .. } => Err(Refused::WrongStage),
            Change::Decline { person, .. } => self.decline(*person),
            Change::Agree { on, .. } if self.course.agreed_on == Some(*on) => Err(Refused::NothingChanged),
            Change::Agree { on, .. } => {
                self.course.agreed_on = Some(*on);
                Ok(())
            }
            Change::Begin { .. } if self.mediators.is_empty() => Err(Refused::MediatorMissing),
            Change::Begin { on } => {
                self.begin(*on);
                Ok(())
            }
            Change::Session { nth, session, .. } => self.session(*nth, session),
            Change::Pause { on, until, .. } => self.pause(*on, *until),
            Change::GoOn { on } => {
                self.go_on(*on);
                Ok(())
            }
            Change::Cooperate { team, standing, on, mediator } => {
                let named = mediator.as_ref().filter(|_| *standing == Cooperation::Joined);
                let now = Helper { team: *team, standing: *standing, on: *on, mediator: named.map(|it| it.person) };
                self.cooperate(now, named)
            }
            Change::End { stage } => {
                stage.check_due()?;
                self.end_pause(stage.ended_on());
                self.course.next_session = None;
                self.stage = stage.clone();
                Ok(())
            }
            Change::Reopen { on, left } => {
                self.reopen(*on)?;
                self.without(left);
                Ok(())
            }
            Change::Plan { steps, .. } => self.plan(steps),
            Change::Perform { on, kept, note } => self.perform((*on, *kept), note.is_some()),
            Change::TellFront { on } => self.tell_front(*on),
            Change::FollowUp { people, .. } => self.follow_up(people),
            Change::Move { from, .. } if self.team != *from => Err(Refused::WrongStage),
            Change::Move { to, released, .. } => {
                self.team = *to;
                // Nobody helps themselves: who mediated for that team goes on for the leading one.
                self.course.helpers.retain(|it| it.team != *to);
                self.without(released);
                Ok(())
            }
            Change::HelpMove { from, to, .. } => self.help_move(*from, *to),
            Change::Void { on, reason } => {
                self.stage = Stage::Void { on: *on, reason: reason.clone() };
                Ok(())
            }
            Change::Amend { fields, .. } => {
                self.amend(fields)?;
                if fields.end.is_some() || fields.agreement.is_some() {
                    self.stage.check_due()?;
                }
                let empty = |&side: &Side| !self.parties.iter().any(|it| it.side == side);
                let one_sided = fields.parties.is_some() && Side::ALL.iter().any(empty);
                if one_sided { Err(Refused::SideMissing) } else { Ok(()) }
            }
        }
    }

    fn reopen(&mut self, on: NaiveDate) -> Result<(), Refused> {
        let ended_on = self.stage.ended_on().ok_or(Refused::WrongStage)?;
        self.course.former.push(Former { begun_on: self.course.begun_on, ended_on });
        // What was reported of an agreement before, and who followed it up, has nothing to do with the one to come.
        self.course.kept = None;
        self.course.followers.clear();
        self.begin(on);
        Ok(())
    }

    fn plan(&mut self, steps: &[Step]) -> Result<(), Refused> {
        let Stage::Success { agreement, .. } = &mut self.stage else { return Err(Refused::WrongStage) };
        if agreement.steps == *steps {
            return Err(Refused::NothingChanged);
        }
        agreement.steps = steps.to_vec();
        self.stage.check_due()
    }

    /// How the agreement is kept (Art. 25, 26): not the same twice on one day, unless there is more to say.
    fn perform(&mut self, (on, kept): (NaiveDate, Kept), noted: bool) -> Result<(), Refused> {
        let had = self.course.kept;
        if !noted && had.is_some_and(|it| (it.on, it.kept) == (on, kept)) {
            return Err(Refused::NothingChanged);
        }
        if let Some(before) = had.filter(|it| it.on > on) {
            let (earlier, later) = ((CaseDay::Reported, before.on), (CaseDay::Reported, on));
            return Err(Refused::DaysOutOfOrder { earlier, later });
        }
        // Whoever was told that it is broken knows so while it is.
        let still = had.filter(|it| it.kept == Kept::Broken && kept == Kept::Broken);
        self.course.kept = Some(KeptOn { on, kept, front_told: still.and_then(|it| it.front_told) });
        Ok(())
    }

    fn tell_front(&mut self, on: NaiveDate) -> Result<(), Refused> {
        match &mut self.course.kept {
            Some(KeptOn { kept: Kept::Broken, front_told: Some(_), .. }) => Err(Refused::NothingChanged),
            Some(KeptOn { kept: Kept::Broken, on: reported, .. }) if on < *reported => {
                let (earlier, later) = ((CaseDay::Reported, *reported), (CaseDay::FrontTold, on));
                Err(Refused::DaysOutOfOrder { earlier, later })
            }
            Some(it) if it.kept == Kept::Broken => {
                it.front_told = Some(on);
                Ok(())
            }
            _ => Err(Refused::WrongStage),
        }
    }

    /// Others follow up in the place of who did (Art. 26); those who did already do so since they began.
    fn follow_up(&mut self, people: &[CaseMediator]) -> Result<(), Refused> {
        if people.is_empty() {
            return Err(Refused::MediatorMissing);
        }
        let same = |a: &[CaseMediator], b: &[CaseMediator]| {
            a.len() == b.len() && a.iter().all(|it| b.iter().any(|other| other.person == it.person))
        };
        if same(self.following(), people) {
            return Err(Refused::NothingChanged);
        }
        self.course.followers = people.to_vec();
        self.course.followers.sort_by_key(|it| it.person);
        Ok(())
    }

    /// The case as it would be with these fields, not yet checked: what a correction shows before it is saved.
    #[must_use]
    pub fn with_fields(&self, fields: &Amendment) -> Self {
        let mut next = self.clone();
        // What does not fit the stage is refused when it is saved.
        let _ = next.amend(fields);
        next
    }

    fn begin(&mut self, on: NaiveDate) {
        self.stage = Stage::InSession { since: on };
        self.course.begun_on = Some(on);
    }

    /// A session that was held, as the next one or in the place of one that was recorded wrongly. The first of a case that
    /// has not begun begins it (Art. 20(2)); whoever meets again after a pause goes on.
    fn session(&mut self, nth: u32, held: &Session) -> Result<(), Refused> {
        let on = held.on;
        let at = (nth as usize).checked_sub(1).ok_or(Refused::WrongStage)?;
        let before = self.course.sessions.get(at).copied();
        match before {
            Some(_) => self.course.sessions[at] = on,
            None if at == self.course.sessions.len() => self.course.sessions.push(on),
            None => return Err(Refused::WrongStage),
        }
        if let Some(next) = held.next.as_ref().filter(|it| it.on < on) {
            return Err(Refused::DaysOutOfOrder {
                earlier: (CaseDay::Session, on),
                later: (CaseDay::Session, next.on),
            });
        }
        match self.stage {
            Stage::Registered | Stage::Assigned { .. } => self.begin(on),
            Stage::Paused { on: paused, .. } if before.is_none() && on >= paused => self.go_on(on),
            // Mediation began with the first session: its day is put right with it.
            _ if at == 0 && before.is_some() => self.move_beginning(before, on),
            _ => {}
        }
        if at + 1 == self.course.sessions.len() {
            self.course.next_session = held.next.as_ref().map(|it| it.on).filter(|_| self.stage.is_open());
        }
        Ok(())
    }

    fn move_beginning(&mut self, before: Option<NaiveDate>, on: NaiveDate) {
        if !self.course.former.is_empty() || self.course.begun_on != before {
            return;
        }
        self.course.begun_on = Some(on);
        match &mut self.stage {
            Stage::InSession { since } | Stage::Paused { since, .. } => *since = on,
            _ => {}
        }
    }

    fn pause(&mut self, on: NaiveDate, until: Option<NaiveDate>) -> Result<(), Refused> {
        let Stage::InSession { since } = self.stage else { return Err(Refused::WrongStage) };
        if let Some(until) = until.filter(|it| *it < on) {
            return Err(Refused::DaysOutOfOrder { earlier: (CaseDay::Paused, on), later: (CaseDay::WentOn, until) });
        }
        if let Some(last) = self.course.halts.last().and_then(|it| it.over_on).filter(|it| *it > on) {
            return Err(Refused::DaysOutOfOrder { earlier: (CaseDay::WentOn, last), later: (CaseDay::Paused, on) });
        }
        self.stage = Stage::Paused { since, on };
        self.course.halts.push(Halt { on, until, over_on: None });
        Ok(())
    }

    fn go_on(&mut self, on: NaiveDate) {
        if let Stage::Paused { since, .. } = self.stage {
            self.end_pause(Some(on));
            self.stage = Stage::InSession { since };
        }
    }

    /// Only a team that was asked answers, and only another one is asked (Art. 22). Whoever helps mediates the case as well;
    /// where nobody else does yet, the three days begin with that.
    /// A team that leads the case, or helps already, does not do so twice; what it refused once makes room.
    fn help_move(&mut self, from: TeamId, to: TeamId) -> Result<(), Refused> {
        let helpers = &mut self.course.helpers;
        let Some(at) = helpers.iter().position(|it| it.team == from) else { return Err(Refused::WrongStage) };
        let was = helpers.remove(at);
        let helps = |it: &Helper| match it.standing {
            Cooperation::Joined => true,
            Cooperation::Invited => was.standing != Cooperation::Joined,
            Cooperation::Refused | Cooperation::Withdrawn => false,
        };
        if self.team != to && !helpers.iter().any(|it| it.team == to && helps(it)) {
            helpers.retain(|it| it.team != to);
            helpers.push(Helper { team: to, ..was });
        }
        Ok(())
    }

    fn cooperate(&mut self, now: Helper, mediator: Option<&CaseMediator>) -> Result<(), Refused> {
        use Cooperation::{Invited, Joined, Refused as Cannot, Withdrawn};
        let before = self.course.helpers.iter().find(|it| it.team == now.team).copied();
        // A team whose mediator left names another one, or says that it cannot go on.
        let open = before.is_some_and(|it| it.is_asked());
        match (before.map(|it| it.standing), now.standing) {
            _ if now.team == self.team => return Err(Refused::WrongStage),
            (None | Some(Cannot | Withdrawn), Invited) | (Some(Invited), Joined | Cannot | Withdrawn) => {}
            (Some(Joined), Joined) if open && mediator.is_some() => {}
            (Some(Joined), Cannot) if open => {}
            (Some(before), now) if before == now => return Err(Refused::NothingChanged),
            _ => return Err(Refused::WrongStage),
        }
        // It helps since it joined, whomever it names now.
        let since = before.filter(|it| it.standing == Joined && now.standing == Joined).map_or(now.on, |it| it.on);
        self.course.helpers.retain(|it| it.team != now.team);
        self.course.helpers.push(Helper { on: since, ..now });
        self.course.helpers.sort_by_key(|it| it.team);
        self.mediators.extend(mediator.filter(|it| !self.is_mediated_by(it.person)).cloned());
        if mediator.is_some() && matches!(self.stage, Stage::Registered) {
            self.stage = Stage::Assigned { on: now.on };
            self.course.assigned_on = Some(now.on);
            self.course.agreed_on = None;
        }
        Ok(())
    }

    /// Who mediated for a helping team and does not any more leaves its place there open.
    fn forget_who_left(&mut self) {
        for helper in &mut self.course.helpers {
            let stays = |it: PersonId| self.mediators.iter().any(|mediator| mediator.person == it);
            helper.mediator = helper.mediator.filter(|it| stays(*it));
        }
    }

    fn end_pause(&mut self, on: Option<NaiveDate>) {
        if let Some(halt) = self.course.halts.last_mut().filter(|it| it.over_on.is_none()) {
            halt.over_on = on;
        }
    }

    /// Naming the same people again gives them no new time; somebody else in the place of one has three days of the
    /// own (Art. 20(2)), and why the other was replaced is told (Art. 18(2)(3)). Those of a helping team stay (Art. 22).
    fn assign(&mut self, named: &[CaseMediator], on: NaiveDate, reason: Option<&Release>) -> Result<(), Refused> {
        if !self.stage.is_open() {
            return Err(Refused::WrongStage);
        }
        if named.is_empty() {
            return Err(Refused::MediatorMissing);
        }
        let (helping, before): (Vec<_>, Vec<_>) = std::mem::take(&mut self.mediators)
            .into_iter()
            .partition(|it| self.course.helping_team_of(it.person).is_some());
        let named: Vec<CaseMediator> =
            named.iter().filter(|it| !helping.iter().any(|had| had.person == it.person)).cloned().collect();
        let keep = |it: &CaseMediator| match before.iter().find(|had| had.person == it.person) {
            Some(had) => CaseMediator { assigned_on: had.assigned_on, ..it.clone() },
            None => it.clone(),
        };
        let after: Vec<CaseMediator> = named.iter().map(keep).collect();
        let same = after == before;
        self.mediators = after.into_iter().chain(helping).collect();
        if same && !matches!(self.stage, Stage::Registered) {
            return Err(Refused::NothingChanged);
        }
        let joined = named.iter().any(|it| !before.iter().any(|had| had.person == it.person));
        let left = before.iter().any(|had| !named.iter().any(|it| it.person == had.person));
        if left && reason.is_none() {
            return Err(Refused::ReasonMissing);
        }
        match self.stage {
            Stage::Assigned { .. } if !(joined && left) => {}
            Stage::Registered | Stage::Assigned { .. } => {
                self.stage = Stage::Assigned { on };
                self.course.assigned_on = Some(on);
                self.course.agreed_on = None;
            }
            _ => {}
        }
        Ok(())
    }

    /// Whoever declines does not mediate it any more; when nobody is left, it waits for an assignment again.
    fn decline(&mut self, person: PersonId) -> Result<(), Refused> {
        if !self.stage.is_open() || !self.is_mediated_by(person) {
            return Err(Refused::WrongStage);
        }
        self.without(&[person]);
        Ok(())
    }

    /// Whoever leaves does not mediate it any more; when nobody is left, it waits for an assignment again.
    fn without(&mut self, people: &[PersonId]) {
        self.mediators.retain(|it| !people.contains(&it.person));
        if self.mediators.is_empty() && matches!(self.stage, Stage::Assigned { .. }) {
            self.stage = Stage::Registered;
            self.course.assigned_on = None;
            self.course.agreed_on = None;
        }
    }

    fn amend(&mut self, fields: &Amendment) -> Result<(), Refused> {
        if matches!(self.stage, Stage::Void { .. }) {
            return Err(Refused::WrongStage);
        }
        let fields = fields.clone();
        self.kind = fields.kind.unwrap_or(self.kind);
        // Once marked, a case stays marked: what was seen does not become unseen by another name.
        self.domestic_violence |= is_domestic_violence(self.sign, self.kind);
        self.received_on = fields.received_on.unwrap_or(self.received_on);
        self.ground = fields.ground.unwrap_or(self.ground);
        self.place = fields.place.unwrap_or_else(|| self.place.clone());
        if let Some(parties) = fields.parties {
            self.parties = parties;
        }
        if let Some(summary) = fields.summary {
            self.summary = summary;
        }
        if let Some(mediators) = fields.mediators {
            if mediators.is_empty() && self.stage != Stage::Registered {
                return Err(Refused::MediatorMissing);
            }
            self.mediators = mediators;
        }
        if fields.never_agreed {
            self.course.agreed_on = None;
        }
        self.amend_days((fields.assigned_on, fields.agreed_on, fields.begun_on), fields.former)?;
        match (fields.end, &self.stage) {
            (None, _) => {}
            (Some(end), Stage::Success { .. } | Stage::Failure { .. } | Stage::Referred { .. })
                if matches!(end.status(), Status::Success | Status::Failure | Status::Referred) =>
            {
                self.stage = end;
            }
            (Some(_), _) => return Err(Refused::WrongStage),
        }
        match (fields.agreement, &mut self.stage) {
            (None, _) => Ok(()),
            (Some(new), Stage::Success { agreement, .. }) => {
                *agreement = new;
                Ok(())
            }
            (Some(_), _) => Err(Refused::WrongStage),
        }
    }

    /// A day can be put right where there is one, or where its stage is past.
    fn amend_days(
        &mut self,
        (assigned, agreed, begun): (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>),
        former: Option<Vec<Former>>,
    ) -> Result<(), Refused> {
        if let Some(day) = assigned {
            match &mut self.stage {
                Stage::Registered => return Err(Refused::WrongStage),
                Stage::Assigned { on } => *on = day,
                _ => {}
            }
            self.course.assigned_on = Some(day);
        }
        if let Some(on) = agreed {
            self.course.assigned_on.ok_or(Refused::WrongStage)?;
            self.course.agreed_on = agreed;
            // Parties may meet before the day they agreed on; but nobody says afterwards that they agreed on a later one.
            if let Some(met) = begun.or(self.course.first_session()).filter(|it| *it < on) {
                return Err(Refused::DaysOutOfOrder { earlier: (CaseDay::Agreed, on), later: (CaseDay::Begun, met) });
            }
        }
        if let Some(day) = begun {
            match &mut self.stage {
                Stage::Registered | Stage::Assigned { .. } => return Err(Refused::WrongStage),
                Stage::InSession { since } | Stage::Paused { since, .. } => *since = day,
                _ => {}
            }
            self.course.begun_on = Some(day);
        }
        if let Some(former) = former {
            if former.len() != self.course.former.len() {
                return Err(Refused::WrongStage);
            }
            self.course.former = former;
        }
        Ok(())
    }
}
