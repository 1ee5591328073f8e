//! That there is a stored sample of every step of this flow and of every question of its forms.

use serde_json::Value;

use super::values::Field;
use super::{At, Step, assign, outcome, people};
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::domain::persisted_tests::{cover, variants};

#[test]
fn every_step_has_a_sample() {
    let step = |it: Value| {
        let name = it["step"]["step"].as_str().unwrap().to_owned();
        (name, serde_json::from_value::<At>(it).unwrap().step)
    };
    let steps: Vec<(String, Step)> = places("cases").into_iter().map(step).collect();
    let all = variants!(Step {
        Step::List => "list",
        Step::Card => "card",
        Step::Timeline { .. } => "timeline",
        Step::Readers { .. } => "readers",
        Step::Begin => "begin",
        Step::Agree => "agree",
        Step::WhichDay { .. } => "which_day",
        Step::Reopen => "reopen",
        Step::Entry(_) => "entry",
        Step::Decline(_) => "decline",
        Step::Outcome(_) => "outcome",
        Step::Assign(_) => "assign",
        Step::Amend(_) => "amend",
        Step::Void(_) => "void",
    });
    cover(&steps, all);
}

#[test]
fn every_question_of_a_form_has_a_sample() {
    let forms = |step: &str| places("cases").into_iter().filter(|it| it["step"]["step"] == step).collect::<Vec<_>>();
    pins(&forms("outcome"), "/step/ask", all!(outcome::Ask));
    pins(&forms("outcome"), "/step/end", all!(outcome::End));
    pins(&forms("amend"), "/step/field", all!(Field));
    pins(&forms("amend"), "/step/party/ask", all!(people::Ask));
    let (_, asks) = variants!(assign::Ask {
        assign::Ask::Choice => "choice",
        assign::Ask::Pick => "pick",
        assign::Ask::Conflict => "conflict",
        assign::Ask::Reason => "reason",
        assign::Ask::Check => "check",
    });
    pins(&forms("assign"), "/step/ask", asks);
}
