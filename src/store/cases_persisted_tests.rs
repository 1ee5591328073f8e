//! Entries of timelines as a release sealed them are read by the next. See [`crate::domain::persisted_tests`].

use super::{Entry, Kept};
use crate::domain::case::Change;
use crate::domain::persisted_tests::{cover, load, retired, same, save, variants};

fn written(it: &Kept) -> String {
    save(&Entry { change: &it.change, was: it.was.as_ref() })
}

#[test]
fn entries_stay() {
    let found = same(include_str!("../../tests/data/persisted/events.json"), load::<Kept>, written);
    let found: Vec<(String, Change)> = found.into_iter().map(|(name, it)| (name, it.change)).collect();
    let all = variants!(Change {
        Change::Assign { .. } => "assign",
        Change::Decline { .. } => "decline",
        Change::Agree { .. } => "agree",
        Change::Take { .. } => "take",
        Change::Session { .. } => "session",
        Change::Pause { .. } => "pause",
        Change::GoOn { .. } => "go_on",
        Change::Cooperate { .. } => "cooperate",
        Change::Plan { .. } => "plan",
        Change::Perform { .. } => "perform",
        Change::TellFront { .. } => "tell_front",
        Change::FollowUp { .. } => "follow_up",
        Change::Begin { .. } => "begin",
        Change::End { .. } => "end",
        Change::Reopen { .. } => "reopen",
        Change::Amend { .. } => "amend",
        Change::Move { .. } => "move",
        Change::HelpMove { .. } => "help_move",
        Change::Void { .. } => "void",
    });
    cover(&found, all);
    for (name, change) in found {
        assert_eq!(name.split('/').next(), Some(change.kind().code()), "as its column says");
    }
    retired(include_str!("../../tests/data/persisted/retired/events.json"), load::<Kept>, written);
}
