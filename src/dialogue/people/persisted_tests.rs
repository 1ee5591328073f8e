//! That there is a stored sample of every step of this flow and of every question of its form.

use serde_json::Value;

use super::{At, Step, deed_form, invite, unit_form};
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::domain::persisted_tests::{cover, variants};

#[test]
fn every_step_has_a_sample() {
    let step = |it: Value| {
        let name = it["step"]["step"].as_str().unwrap().to_owned();
        (name, serde_json::from_value::<At>(it).unwrap().step)
    };
    let steps: Vec<(String, Step)> = places("people").into_iter().map(step).collect();
    let all = variants!(Step {
        Step::List => "list",
        Step::Card { .. } => "card",
        Step::Invite(_) => "invite",
        Step::Past(_) => "past",
        Step::Lost(_) => "lost",
        Step::Joiner { .. } => "joiner",
        Step::Consent(_) => "consent",
        Step::Deed(_) => "deed",
        Step::Units(_) => "units",
        Step::UnitForm(_) => "unit_form",
    });
    cover(&steps, all);
    let of =
        |step: &str| -> Vec<Value> { places("people").into_iter().filter(|it| it["step"]["step"] == step).collect() };
    pins(&of("invite"), "/step/ask", all!(invite::Ask));
    pins(&of("deed"), "/step/ask", all!(deed_form::Ask));
    pins(&of("deed"), "/step/kind", all!(deed_form::Kind));
    pins(&of("unit_form"), "/step/ask", all!(unit_form::Ask));
    pins(&of("unit_form"), "/step/kind", all!(unit_form::Kind));
}
