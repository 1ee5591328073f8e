//! What the buttons of days carry. A button means the day that it showed when it was drawn.

use chrono::NaiveDate;

/// Keys of earlier releases, whose buttons still stand: they meant the day of the press.
const BEFORE: &[&str] = &[
    "today",
    "yesterday",
    "day:today",
    "day:yesterday",
    "day:received",
    "d7",
    "d30",
    "due:week",
    "due:month",
    "due:quarter",
];

/// What the button of a day carries.
pub(super) fn key(day: NaiveDate) -> String {
    format!("day:{day}")
}

/// Whether a key is that of a day, also of one that is not offered any more.
pub(super) fn is_key(key: &str) -> bool {
    BEFORE.contains(&key) || day_of(key).is_some()
}

/// The day that a key names.
pub(super) fn day_of(key: &str) -> Option<NaiveDate> {
    key.strip_prefix("day:")?.parse().ok()
}
