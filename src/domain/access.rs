//! Who may do what, and how far they see: one table. A domain write takes a [`Permit`] whose type says for what, and which
//! only [`may`] can make, so a write that skipped this table, or asked it for something else, does not compile.

pub mod act;
mod parts;

use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::people::{Actor, Office};
use super::teams::Teams;
use super::{PersonId, TeamId, WardId};

codes! {
    /// Something that a person may or may not do.
    pub enum Action {
        /// Log a case as its mediator.
        LogCase => "log_case",
        /// Log a case for a mediator (nhập hộ).
        LogCaseForOthers => "log_case_for_others",
        /// Read cases with names and content.
        ReadCases => "read_cases",
        /// Read the full names and addresses of a case; each reading is logged.
        ReadNames => "read_names",
        /// See who has read a case.
        ReadAccessLog => "read_access_log",
        /// Read numbers only.
        ReadFigures => "read_figures",
        /// Record what became of a case.
        RecordOutcome => "record_outcome",
        /// Assign mediators to a case (Art. 15(1), 18(1)).
        AssignCase => "assign_case",
        /// Take a case of one's team that nobody mediates yet (Art. 10(1)).
        TakeCase => "take_case",
        /// Amend a saved case with a reason.
        AmendCase => "amend_case",
        /// Strike a case that was entered by mistake.
        VoidCase => "void_case",
        /// Report danger: whoever works for the ward's peace may.
        ReportDanger => "report_danger",
        /// Record what was done after an alarm (Art. 15(4)).
        AnswerAlarm => "answer_alarm",
        /// Invite people and give them offices.
        InvitePeople => "invite_people",
        /// Keep the books of a team's register of cases: set them up, write down what was signed on paper (Art. 21(4)).
        KeepBook => "keep_book",
        /// Strike at once what was brought in at once of an old register: the head of a team what they brought in themselves
        /// and their teams have now, the office all of it.
        TakeBackCases => "take_back_cases",
        /// Keep the register of people, teams and groups: offices, particulars, names.
        KeepRegister => "keep_register",
        /// Answer "is this within scope?" (NĐ 15/2014 Art. 6).
        AdviseScope => "advise_scope",
        /// Close a month for a team.
        CloseMonth => "close_month",
        /// Read digests, see who has closed the month.
        ReadDigests => "read_digests",
        /// Set when digests come, remind heads of the month.
        RunOffice => "run_office",
        /// Correct the law's numbers and the days off of the ward.
        CorrectRules => "correct_rules",
        /// Add cards of the law, put shipped ones right, withdraw them.
        KeepLawCards => "keep_law_cards",
        /// Send announcements and bulletins.
        Announce => "announce",
        /// Read the library of bulletins.
        ReadLibrary => "read_library",
        /// Answer invitations to training sessions, check in, get their material (Art. 9(4)).
        AttendTraining => "attend_training",
        /// Plan training sessions, invite, tick who was there.
        PlanTraining => "plan_training",
        /// State a difficulty that one meets in mediation (part IV of the plan).
        StateDifficulty => "state_difficulty",
        /// Answer difficulties, pass them on, mark them as solved.
        HandleDifficulties => "handle_difficulties",
        /// Say what is to be done about one that was passed on.
        DirectDifficulties => "direct_difficulties",
        /// Tell the team of a dispute that one sees in one's resident group, follow its fate in stages and numbers.
        TellSighting => "tell_sighting",
        /// Answer what was told so: begin a case of it, or say why not.
        AnswerSighting => "answer_sighting",
        /// Prepare elections, record votes, propose to the chair who is recognised or released (Art. 8, 11, 14).
        ProposePeople => "propose_people",
        /// Propose that a member of the team leaves (Art. 11(2)), or wish so oneself.
        AskToLeave => "ask_to_leave",
        /// Enter the chair's decision on a proposal, give it back or refuse it.
        EnterDecision => "enter_decision",
        /// Record the yearly review of a team (Art. 12(3)).
        ReviewTeam => "review_team",
        /// Ask for the pay of those who mediated in the team, hand it over (Decree 15/2014 Art. 15).
        AskPay => "ask_pay",
        /// Check what is asked for, decide on it, mark it as paid.
        DecidePay => "decide_pay",
        /// Read what one gets oneself; of more, sums.
        ReadPay => "read_pay",
        /// Read the ward's plan, and what was done of it.
        ReadPlan => "read_plan",
        /// Make and change the ward's plan, write down and strike what was done of it.
        KeepPlan => "keep_plan",
        /// Write down what was done together with others, and what was mobilised (II.5 of the plan).
        NoteCoordination => "note_coordination",
        /// Read what was written down of model teams, and their criteria.
        ReadModel => "read_model",
        /// Choose model teams, rate them for the ward, enter its decision, keep the criteria.
        KeepModel => "keep_model",
        /// Enter the rating of a model team by itself, and its request to be recognised.
        RateModel => "rate_model",
        /// Read the kits of outreach that are handed out.
        ReadOutreach => "read_outreach",
        /// Make and change them, hand them out, end them.
        KeepOutreach => "keep_outreach",
        /// Say that one was broadcast or talked about.
        NoteOutreach => "note_outreach",
        /// Begin reports of the ward, write them, put them right, write down that they went out.
        MakeReport => "make_report",
        /// Approve them.
        ApproveReport => "approve_report",
        /// Read them: numbers and what the office wrote.
        ReadReports => "read_reports",
        /// Read what people in office and the operator did.
        ReadAudit => "read_audit",
        /// Say that one knows nothing of somebody who got rights over the ward.
        ObjectToNewcomer => "object_to_newcomer",
    }
}

/// How far a permit or a query reaches. Every query for cases or people takes one; a row is visible when any part
/// of the scope matches it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Cases the person mediates or entered.
    pub person: Option<PersonId>,
    /// Cases led by one of these teams.
    pub teams: Teams,
    /// Everything in the ward.
    pub ward: Option<WardId>,
}

impl Scope {
    /// Sees nothing.
    pub const NOTHING: Self = Self { person: None, teams: Teams::NONE, ward: None };

    /// Everything in one ward.
    #[must_use]
    pub fn ward(ward: WardId) -> Self {
        Self { ward: Some(ward), ..Self::NOTHING }
    }

    /// One person's own cases.
    #[must_use]
    pub fn own(person: PersonId) -> Self {
        Self { person: Some(person), ..Self::NOTHING }
    }

    /// Its widest part, as a word in the log of readings.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self { ward: Some(_), .. } => "ward",
            Self { teams, .. } if !teams.is_empty() => "team",
            _ => "own",
        }
    }

    /// Whether it reaches nothing at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::NOTHING
    }

    fn and(self, other: Self) -> Self {
        let teams = self.teams.iter().chain(other.teams.iter()).collect();
        Self { person: self.person.or(other.person), teams, ward: self.ward.or(other.ward) }
    }
}

/// How far somebody sees numbers: the widest part of a [`Scope`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// One team.
    Team(TeamId),
    /// Several teams, of a person who heads them all.
    Teams(Teams),
    /// One ward.
    Ward(WardId),
    /// Every ward of the database.
    Province,
}

impl Reached {
    /// The teams it is made of; `None` where it is more than teams.
    #[must_use]
    pub fn teams(self) -> Option<Teams> {
        match self {
            Self::Team(team) => Some(Teams::from_iter([team])),
            Self::Teams(teams) => Some(teams),
            Self::Ward(_) | Self::Province => None,
        }
    }

    /// Whether what is counted for this team is counted here, for a team of the own ward.
    #[must_use]
    pub fn covers(self, team: TeamId) -> bool {
        self.teams().is_none_or(|it| it.contains(team))
    }
}

/// What the table can be asked for: one of the types of [`act`], or an [`Action`] that is known only as a value. The
/// permit for the latter says yes, and is no good for a write.
pub trait Right: Copy {
    /// The row of the table.
    fn action(self) -> Action;
}

impl Right for Action {
    fn action(self) -> Action {
        self
    }
}

/// Proof that an action was allowed, and how far. Its type says which. Only [`may`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permit<A> {
    right: A,
    by: PersonId,
    scope: Scope,
}

impl<A: Right> Permit<A> {
    /// What was allowed.
    #[must_use]
    pub fn action(&self) -> Action {
        self.right.action()
    }

    /// To whom.
    #[must_use]
    pub fn by(&self) -> PersonId {
        self.by
    }

    /// How far.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }
}

/// That an action was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// How far one office reaches for one action: the table itself.
#[must_use]
pub fn reach(office: Office, action: Action) -> Reach {
    use Reach::{Nothing, Own, Team, Ward};
    use {Action as A, Office as O};
    match (office, action) {
        // Whoever has an office meets them.
        (_, A::StateDifficulty) => Own,
        (_, A::ProposePeople | A::AskToLeave | A::EnterDecision | A::ReviewTeam) => consolidating(office, action),
        (_, A::AskPay | A::DecidePay | A::ReadPay) => paying(office, action),
        (_, A::ReadPlan | A::KeepPlan | A::NoteCoordination) => planning(office, action),
        (_, A::ReadModel | A::KeepModel | A::RateModel) => parts::modelling(office, action),
        (_, A::ReadOutreach | A::KeepOutreach | A::NoteOutreach) => parts::reaching_out(office, action),
        (
            O::Mediator,
            A::LogCase
            | A::ReadCases
            | A::ReportDanger
            | A::ReadNames
            | A::RecordOutcome
            | A::AmendCase
            | A::ReadFigures
            | A::ReadLibrary
            | A::AttendTraining,
        ) => Own,
        (
            O::TeamHead,
            A::LogCase
            | A::ReadCases
            | A::ReportDanger
            | A::AnswerAlarm
            | A::ReadNames
            | A::ReadAccessLog
            | A::RecordOutcome
            | A::AssignCase
            | A::AmendCase
            | A::ReadFigures
            | A::CloseMonth
            | A::KeepBook
            | A::TakeBackCases
            | A::ReadLibrary
            | A::AttendTraining
            | A::LogCaseForOthers
            | A::AnswerSighting,
        ) => Team,
        (
            O::WardOfficer,
            A::ReadCases
            | A::ReportDanger
            | A::AnswerAlarm
            | A::ReadNames
            | A::ReadAccessLog
            | A::CloseMonth
            | A::ReadFigures
            | A::RecordOutcome
            | A::AmendCase
            | A::VoidCase
            | A::InvitePeople
            | A::KeepBook
            | A::TakeBackCases
            | A::KeepRegister
            | A::AdviseScope
            | A::LogCaseForOthers
            | A::AssignCase
            | A::ReadDigests
            | A::RunOffice
            | A::CorrectRules
            | A::KeepLawCards
            | A::Announce
            | A::ReadLibrary
            | A::AttendTraining
            | A::PlanTraining
            | A::HandleDifficulties
            | A::AnswerSighting
            | A::MakeReport
            | A::ApproveReport
            | A::ReadReports
            | A::ReadAudit
            | A::ObjectToNewcomer,
        ) => Ward,
        (
            O::WardLeader,
            A::ReportDanger
            | A::ReadFigures
            | A::ReadDigests
            | A::ReadLibrary
            | A::AttendTraining
            | A::DirectDifficulties
            | A::ApproveReport
            | A::ReadReports
            | A::ReadAudit
            | A::ObjectToNewcomer,
        ) => Ward,
        (O::Mediator | O::TeamHead, A::TakeCase) => Team,
        (O::ResidentGroupHead, A::TellSighting) => Own,
        (O::FrontOfficer, A::ReportDanger | A::ReadFigures | A::ReadLibrary | A::AttendTraining | A::ReadReports) => {
            Ward
        }
        (O::ResidentGroupHead | O::FrontCommitteeHead, A::ReportDanger | A::ReadLibrary | A::AttendTraining) => Own,
        (O::Mediator | O::TeamHead | O::WardOfficer | O::WardLeader | O::FrontOfficer, _)
        | (O::ResidentGroupHead | O::FrontCommitteeHead, _) => Nothing,
    }
}

/// The part of it about who is elected, recognised and released: of the unit whose Front committee somebody heads.
fn consolidating(office: Office, action: Action) -> Reach {
    use Action as A;
    use Office as O;
    match (office, action) {
        (O::FrontCommitteeHead, A::ProposePeople | A::ReviewTeam) | (O::Mediator, A::AskToLeave) => Reach::Own,
        (O::TeamHead, A::AskToLeave | A::ReviewTeam) => Reach::Team,
        (O::WardOfficer, A::ProposePeople | A::EnterDecision | A::ReviewTeam) => Reach::Ward,
        _ => Reach::Nothing,
    }
}

/// The part of it about pay: who mediated reads their own, a leader no more than sums.
fn paying(office: Office, action: Action) -> Reach {
    match (office, action) {
        (Office::Mediator, Action::ReadPay) => Reach::Own,
        (Office::TeamHead, Action::AskPay | Action::ReadPay) => Reach::Team,
        (Office::WardOfficer, Action::DecidePay | Action::ReadPay) | (Office::WardLeader, Action::ReadPay) => {
            Reach::Ward
        }
        _ => Reach::Nothing,
    }
}

/// Whether whoever holds the office reads what others mediate, or what others in office do: whoever comes in its name shows
/// that it is they.
#[must_use]
pub fn reaches_others(office: Office) -> bool {
    let wide = |action| matches!(reach(office, action), Reach::Team | Reach::Ward);
    wide(Action::ReadCases) || wide(Action::ReadAudit)
}

/// The part of it about the ward's plan: the Front and its committees write down their own coordination.
fn planning(office: Office, action: Action) -> Reach {
    use Action as A;
    use Office as O;
    match (office, action) {
        (O::WardOfficer, A::ReadPlan | A::KeepPlan | A::NoteCoordination) => Reach::Ward,
        (O::WardLeader | O::FrontOfficer, A::ReadPlan) => Reach::Ward,
        (O::FrontOfficer, A::NoteCoordination) => Reach::Own,
        (O::FrontCommitteeHead, A::ReadPlan | A::NoteCoordination) => Reach::Own,
        _ => Reach::Nothing,
    }
}

/// The width of a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// The person's own cases.
    Own,
    /// The person's team.
    Team,
    /// The person's ward.
    Ward,
}

/// Asks the table. A person with several offices gets the union of what they allow.
pub fn may<A: Right>(actor: &Actor, right: A) -> Result<Permit<A>, Denied> {
    let action = right.action();
    let mut scope = Scope::NOTHING;
    for holding in &actor.offices {
        let part = match reach(holding.office, action) {
            Reach::Nothing => Scope::NOTHING,
            Reach::Own => Scope::own(actor.person),
            Reach::Team => Scope { person: Some(actor.person), teams: holding.team.into_iter().collect(), ward: None },
            Reach::Ward => Scope::ward(actor.ward),
        };
        scope = scope.and(part);
    }
    // Nobody is left in danger because a newer text waits for a yes.
    let danger = matches!(action, Action::ReportDanger | Action::AnswerAlarm);
    if scope.is_nothing() || !(actor.consented || (danger && actor.joined)) {
        return Err(Denied);
    }
    Ok(Permit { right, by: actor.person, scope })
}

/// How far a person sees numbers of more than their own cases: of the ward, or of the teams they head.
#[must_use]
pub fn figures_reach(actor: &Actor) -> Option<Reached> {
    widest(actor, Action::ReadFigures)
}

/// How far a person sees cases of others than their own: of the ward, or of the teams they head. Never further than
/// their figures; a leader who also mediates sees the ward's numbers, but no list of its cases.
#[must_use]
pub fn cases_reach(actor: &Actor) -> Option<Reached> {
    widest(actor, Action::ReadCases)
}

fn widest(actor: &Actor, action: Action) -> Option<Reached> {
    let scope = may(actor, action).ok()?.scope();
    match (scope.ward, scope.teams.only()) {
        (Some(ward), _) => Some(Reached::Ward(ward)),
        (None, Some(team)) => Some(Reached::Team(team)),
        (None, None) => scope.teams.are_several().then_some(Reached::Teams(scope.teams)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_reach_no_further_than_figures() {
        for &office in Office::ALL {
            let (cases, figures) = (reach(office, Action::ReadCases), reach(office, Action::ReadFigures));
            assert!(cases == figures || cases == Reach::Nothing, "{office:?}");
        }
    }

    #[test]
    fn who_reads_what_others_do_is_asked_who_they_are() {
        let asked: Vec<&str> = Office::ALL.iter().filter(|it| reaches_others(**it)).map(|it| it.code()).collect();
        assert_eq!(asked, ["team_head", "ward_officer", "ward_leader"]);
    }

    #[test]
    fn the_whole_table() {
        let mut table = String::new();
        for &office in Office::ALL {
            for &action in Action::ALL {
                let reach = reach(office, action);
                if reach != Reach::Nothing {
                    table += &format!("{:<22} {:<20} {reach:?}\n", office.code(), action.code());
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
