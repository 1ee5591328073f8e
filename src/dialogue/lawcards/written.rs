//! The case whose record somebody was writing when they opened the law: what is told of danger here concerns it, and what
//! it remembers of that leaves the person at the law.

use super::At;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::{Place, Written};
use crate::dialogue::text::Text;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, DraftId, GroupId, TeamId};

impl At {
    /// The record that waits, if one does.
    pub(super) fn waiting(&self) -> Option<&dyn Written> {
        self.back.as_ref()?.written()
    }

    fn record(&self) -> &dyn Written {
        self.waiting().expect("the law says that a case is written only where one waits")
    }

    /// Here, with what became of the record.
    fn with(&self, (back, effects): (Place, Vec<Effect>)) -> (Place, Vec<Effect>) {
        (Self { back: Some(Box::new(back)), ..self.clone() }.place(), effects)
    }
}

impl Written for At {
    fn has_ended(&self) -> bool {
        self.record().has_ended()
    }

    fn draft(&self) -> DraftId {
        self.record().draft()
    }

    fn knows_of(&self, sign: Sign) -> bool {
        self.record().knows_of(sign)
    }

    fn whereabouts(&self) -> (Option<TeamId>, Option<GroupId>, Option<String>) {
        self.record().whereabouts()
    }

    fn parties(&self) -> Vec<&str> {
        self.record().parties()
    }

    fn reported(&self, sign: Sign, alarm: AlarmId, facts: &Facts) -> (Place, Vec<Effect>) {
        self.with(self.record().reported(sign, alarm, facts))
    }

    fn unanswered(&self) -> Option<Sign> {
        self.record().unanswered()
    }

    fn left_unanswered(&self, sign: Sign) -> Option<(Place, Vec<Effect>)> {
        self.record().left_unanswered(sign).map(|it| self.with(it))
    }

    fn answered(&self) -> Option<(Place, Vec<Effect>)> {
        self.record().answered().map(|it| self.with(it))
    }

    fn unreported(&self, sign: Sign) -> (Place, Vec<Effect>) {
        self.with(self.record().unreported(sign))
    }

    fn keep_words(&self, words: &str, facts: &Facts) -> Result<(Place, Vec<Effect>), Text> {
        self.record().keep_words(words, facts).map(|it| self.with(it))
    }
}
