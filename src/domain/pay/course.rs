//! How a request for pay goes on (Decree 15/2014 Art. 15): one table of what may be done from where, by whom and what it
//! needs, and the last days of the office and of the team. Nothing is deleted: what was wrong is taken back by a step of
//! its own.

use chrono::NaiveDate;

use super::PayRequestLine;
use crate::domain::calendar::{Calendar, Roll};
use crate::domain::codes::codes;
use crate::domain::law::Law;

codes! {
    /// How far a request has come.
    pub enum Standing {
        /// The office has it.
        Sent => "sent",
        /// The office gave it back to be put right.
        Returned => "returned",
        /// The office refused, in writing.
        Refused => "refused",
        /// It is to be paid.
        Decided => "decided",
        /// The team got the money.
        Paid => "paid",
        /// Those who mediated got it.
        HandedOver => "handed_over",
        /// The head took it back.
        Withdrawn => "withdrawn",
    }
}

codes! {
    /// What is done with a request.
    pub enum Move {
        /// It goes to the office, for the first time or once more.
        Send => "send",
        /// The head takes it back.
        Withdraw => "withdraw",
        /// The office gives it back, with the reason.
        Return => "return",
        /// The office refuses, with the reasons.
        Refuse => "refuse",
        /// The office decides that it is paid.
        Decide => "decide",
        /// The team gets the money.
        Pay => "pay",
        /// The head has handed it to those who mediated.
        HandOver => "hand_over",
        /// What was entered last was wrong, with the reason.
        TakeBack => "take_back",
    }
}

codes! {
    /// Whose a step is.
    pub enum Hand {
        /// The head of the team.
        Head => "head",
        /// The ward's office.
        Office => "office",
        /// Nobody's: it is over.
        Nobody => "nobody",
    }
}

codes! {
    /// What a step asks for.
    pub enum Need {
        /// Nothing but that it is meant.
        Yes => "yes",
        /// Why.
        Reason => "reason",
        /// On which day, and if there is one the number of the paper.
        Day => "day",
    }
}

/// What may be done from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How it stands before.
    pub from: Standing,
    /// What is done.
    pub step: Move,
    /// How it stands then.
    pub to: Standing,
    /// By whom.
    pub hand: Hand,
    /// What is asked for.
    pub need: Need,
}

const fn rule(from: Standing, step: Move, to: Standing, hand: Hand, need: Need) -> Rule {
    Rule { from, step, to, hand, need }
}

/// All of it.
pub static RULES: [Rule; 14] = [
    rule(Standing::Returned, Move::Send, Standing::Sent, Hand::Head, Need::Yes),
    rule(Standing::Sent, Move::Withdraw, Standing::Withdrawn, Hand::Head, Need::Yes),
    rule(Standing::Returned, Move::Withdraw, Standing::Withdrawn, Hand::Head, Need::Yes),
    rule(Standing::Sent, Move::Decide, Standing::Decided, Hand::Office, Need::Day),
    rule(Standing::Sent, Move::Return, Standing::Returned, Hand::Office, Need::Reason),
    rule(Standing::Sent, Move::Refuse, Standing::Refused, Hand::Office, Need::Reason),
    rule(Standing::Decided, Move::Pay, Standing::Paid, Hand::Office, Need::Day),
    rule(Standing::Decided, Move::Return, Standing::Returned, Hand::Office, Need::Reason),
    rule(Standing::Paid, Move::HandOver, Standing::HandedOver, Hand::Head, Need::Day),
    rule(Standing::Refused, Move::TakeBack, Standing::Sent, Hand::Office, Need::Reason),
    rule(Standing::Decided, Move::TakeBack, Standing::Sent, Hand::Office, Need::Reason),
    rule(Standing::Paid, Move::TakeBack, Standing::Decided, Hand::Office, Need::Reason),
    rule(Standing::Returned, Move::TakeBack, Standing::Sent, Hand::Office, Need::Reason),
    rule(Standing::HandedOver, Move::TakeBack, Standing::Paid, Hand::Head, Need::Reason),
];

impl Rule {
    /// Whether the office takes the step where nobody heads the team: all that needs no list of cases from within it.
    #[must_use]
    pub fn falls_to_office(&self) -> bool {
        self.hand == Hand::Head && self.step != Move::Send
    }
}

impl Standing {
    /// The rule of a step from here; none where it makes no sense.
    #[must_use]
    pub fn rule(self, step: Move) -> Option<&'static Rule> {
        RULES.iter().find(|it| it.from == self && it.step == step)
    }

    /// Whether its cases can be asked for in no other request.
    #[must_use]
    pub fn is_live(self) -> bool {
        !matches!(self, Self::Refused | Self::Withdrawn)
    }

    /// Who has to go on with it.
    #[must_use]
    pub fn hand(self) -> Hand {
        match self {
            Self::Sent | Self::Decided => Hand::Office,
            Self::Returned | Self::Paid => Hand::Head,
            Self::Refused | Self::HandedOver | Self::Withdrawn => Hand::Nobody,
        }
    }
}

/// The last day for what waits next: 05 working days for the office's decision, 03 days for handing over; what was given
/// back, and what was decided, has none.
#[must_use]
pub fn due(line: &PayRequestLine, law: &Law, calendar: &Calendar) -> Option<NaiveDate> {
    match line.standing {
        Standing::Sent => Some(calendar.add_working_days(line.sent_on, law.on(line.sent_on).pay_decide_workdays())),
        // The decree says days, so days off are counted as well.
        Standing::Paid => line.paid_on.map(|on| calendar.add_days(on, law.on(on).pay_handover_days(), Roll::Stay)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::QuietHours;
    use crate::domain::holidays::{holidays, lunar_anchors};
    use crate::domain::{PayId, TeamId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn line(standing: Standing, on: &str) -> PayRequestLine {
        let (id, team, dong) = (PayId(1), TeamId(1), 300_000);
        PayRequestLine { id, team, standing, sent_on: day(on), paid_on: Some(day(on)), cases: 1, dong }
    }

    fn due_of(standing: Standing, on: &str) -> Option<NaiveDate> {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        due(&line(standing, on), &Law::seeded(), &calendar)
    }

    #[test]
    fn decree_15_art_15_the_office_decides_within_five_working_days_and_the_team_hands_over_within_three_days() {
        // Over the days off at the end of April and over a weekend.
        assert_eq!(due_of(Standing::Sent, "2026-04-28"), Some(day("2026-05-07")));
        assert_eq!(due_of(Standing::Sent, "2026-05-05"), Some(day("2026-05-12")));
        assert_eq!(due_of(Standing::Paid, "2026-05-08"), Some(day("2026-05-11")), "a Friday and three days");
        for open in
            [Standing::Returned, Standing::Decided, Standing::Refused, Standing::HandedOver, Standing::Withdrawn]
        {
            assert_eq!(due_of(open, "2026-05-05"), None);
        }
    }

    #[test]
    fn from_everywhere_a_step_leads_to_one_place_and_every_place_but_one_is_left_again() {
        for (nth, it) in RULES.iter().enumerate() {
            let twice = RULES[..nth].iter().any(|other| (other.from, other.step) == (it.from, it.step));
            assert!(!twice, "{it:?}");
        }
        for standing in Standing::ALL {
            let left = RULES.iter().any(|it| it.from == *standing);
            assert_eq!(left, *standing != Standing::Withdrawn, "{standing}");
        }
    }

    #[test]
    fn whatever_the_office_enters_can_be_taken_back_and_gives_its_reason() {
        for it in RULES.iter().filter(|it| matches!(it.step, Move::Decide | Move::Refuse | Move::Pay | Move::HandOver))
        {
            let back = it.to.rule(Move::TakeBack).unwrap();
            assert_eq!((back.to, back.hand, back.need), (it.from, it.hand, Need::Reason), "{it:?}");
        }
        assert_eq!(Standing::Returned.rule(Move::TakeBack).unwrap().to, Standing::Sent);
        let refuse = Standing::Sent.rule(Move::Refuse).unwrap();
        assert_eq!(refuse.need, Need::Reason, "a refusal says why (Decree 15 Art. 15)");
    }

    #[test]
    fn where_nobody_heads_the_team_the_office_can_go_on_from_everywhere() {
        for standing in Standing::ALL.iter().filter(|it| **it != Standing::Withdrawn) {
            let office = |it: &&Rule| it.from == *standing && (it.hand == Hand::Office || it.falls_to_office());
            assert!(RULES.iter().any(|it| office(&it)), "{standing}");
        }
        assert!(!Standing::Returned.rule(Move::Send).unwrap().falls_to_office());
    }

    #[test]
    fn only_what_is_over_without_money_lets_its_cases_go() {
        let free: Vec<Standing> = Standing::ALL.iter().copied().filter(|it| !it.is_live()).collect();
        assert_eq!(free, [Standing::Refused, Standing::Withdrawn]);
    }
}
