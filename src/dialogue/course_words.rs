//! What is counted of the life of cases beside their ends, in words for whoever shows figures. Knows no flow.

use super::own::Ask;
use super::text::{Arg, Text, text};
use crate::domain::figures::CourseCounts;
use crate::domain::period::Period;

/// What is counted in a period, within the actor's reach of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseOf(pub Period);

impl Ask for CourseOf {
    type Found = CourseCounts;
}

/// Its lines; what is nothing is not said.
pub(super) fn lines(counts: &CourseCounts) -> Vec<Text> {
    let mut lines = Vec::new();
    let mut add = |count: u32, line: fn(u32) -> Text| lines.extend((count > 0).then(|| line(count)));
    add(counts.sessions, |it| text!("course-sessions", count = it));
    add(counts.paused, |it| text!("course-paused", count = it));
    add(counts.holding, |it| text!("course-holding", count = it));
    add(counts.broken, |it| text!("course-broken", count = it));
    add(counts.recurring, |it| text!("course-recurring", count = it));
    add(counts.helped, |it| text!("course-helped", count = it));
    lines.extend(mean(counts.begin).map(|it| text!("course-begin", days = it)));
    lines.extend(mean(counts.end).map(|it| text!("course-end", days = it)));
    lines
}

/// The mean of days, with one place behind the comma.
fn mean((days, of): (u32, u32)) -> Option<Arg> {
    if of == 0 {
        return None;
    }
    let tenths = (u64::from(days) * 10 + u64::from(of) / 2) / u64::from(of);
    Some(Arg::Str(format!("{},{}", tenths / 10, tenths % 10)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::vi;

    #[test]
    fn only_what_there_is_is_said_and_means_are_rounded() {
        assert!(lines(&CourseCounts::default()).is_empty());
        let counts = CourseCounts { sessions: 3, holding: 2, begin: (7, 3), end: (0, 4), ..CourseCounts::default() };
        let words: Vec<String> = lines(&counts).iter().map(vi).collect();
        assert_eq!(words.len(), 4, "{words:?}");
        assert!(words[2].contains("2,3") && words[3].contains("0,0"), "{words:?}");
    }
}
