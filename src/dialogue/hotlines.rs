//! The telephone numbers to call in danger. Knows no flow.

use super::facts::Facts;
use super::text::Text;
use crate::domain::law::ParamKey;

/// Whom to call, as far as the numbers are confirmed.
#[must_use]
pub(super) fn hotlines(facts: &Facts) -> Vec<Text> {
    let law = facts.law.on(facts.today);
    [
        ("intake-call-police", ParamKey::HotlinePolice),
        ("intake-call-ambulance", ParamKey::HotlineAmbulance),
        ("intake-call-fire", ParamKey::HotlineFire),
        ("intake-call-child", ParamKey::HotlineChild),
        ("intake-call-domestic", ParamKey::HotlineDomesticViolence),
    ]
    .into_iter()
    .filter_map(|(id, key)| law.hotline(key).map(|number| Text::of(id).with("number", number)))
    .collect()
}
