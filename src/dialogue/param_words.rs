//! What the law's numbers are called, and their values with what they count. Knows no flow.

use super::text::{Text, text};
use crate::domain::law::{LegalParam, ParamKey, Unit};

/// For what a mediator is paid: the only parameter that is a word.
pub(super) const PAID_FOR: [&str; 2] = ["case", "mediator"];

/// What a parameter is called.
#[must_use]
pub(super) fn name(key: ParamKey) -> Text {
    Text::of(format!("param-{key}"))
}

/// A value with what it counts: `3 ngày`, `300.000 đồng`, `31/05`.
#[must_use]
pub(super) fn value(unit: Unit, value: &str) -> Text {
    let plain = |words: &str| text!("plain", words = words);
    match unit {
        Unit::Flag if value == "0" => text!("rules-no"),
        Unit::Flag => text!("rules-yes"),
        Unit::MonthDay => match value.split_once('-') {
            Some((month, day)) => text!("plain", words = format!("{day}/{month}")),
            None => plain(value),
        },
        Unit::Word if PAID_FOR.contains(&value) => Text::of(format!("paid-for-{value}")),
        Unit::Clock | Unit::Hotline | Unit::Word => plain(value),
        Unit::Days | Unit::Workdays | Unit::Hours | Unit::Months | Unit::Years | Unit::Percent | Unit::Dong => {
            match value.parse::<i64>() {
                Ok(number) => text!("rules-counted", number = number, unit = counted(unit)),
                Err(_) => plain(value),
            }
        }
        Unit::Count => value.parse::<i64>().map_or_else(|_| plain(value), |it| text!("rules-number", number = it)),
    }
}

/// What a unit counts.
#[must_use]
pub(super) fn counted(unit: Unit) -> Text {
    Text::of(format!("unit-{unit}"))
}

/// The value of a row.
#[must_use]
pub(super) fn value_of(row: &LegalParam) -> Text {
    value(row.unit, &row.value)
}
