//! What is counted of the life of cases beside their ends, in words for whoever shows figures. Knows no flow.

use super::own::Ask;
use super::text::{Text, text};
use crate::domain::figures::{CourseCounts, CourseFigure};
use crate::domain::period::Period;

/// What is counted in a period, within the actor's reach of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseOf(pub Period);

impl Ask for CourseOf {
    type Found = CourseCounts;
}

/// What a figure is called.
#[must_use]
pub(super) fn name(figure: CourseFigure) -> Text {
    Text::of(format!("course-name-{figure}"))
}

/// A figure: how many, or how many days on average; none where there is nothing to say.
#[must_use]
pub(super) fn value(figure: CourseFigure, counts: &CourseCounts) -> Option<Text> {
    let tenths = counts.tenths(figure)?;
    Some(if figure.is_mean() {
        text!("course-days", days = format!("{},{}", tenths / 10, tenths % 10))
    } else {
        text!("plain", words = counts.get(figure).to_string())
    })
}

/// The lines of what there is; what is nothing is not said.
pub(super) fn lines(counts: &CourseCounts) -> Vec<Text> {
    let line = |&it: &CourseFigure| {
        Some(text!("figure-line", name = name(it), count = value(it, counts)?, code = it.code().to_uppercase()))
    };
    CourseFigure::ALL.iter().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::vi;

    #[test]
    fn only_what_there_is_is_said_and_means_are_rounded() {
        assert!(lines(&CourseCounts::default()).is_empty());
        let counts = CourseCounts::default()
            .with(CourseFigure::Sessions, 3, 2)
            .with(CourseFigure::Holding, 2, 2)
            .with(CourseFigure::Begin, 7, 3)
            .with(CourseFigure::End, 0, 4);
        let words: Vec<String> = lines(&counts).iter().map(vi).collect();
        assert_eq!(words.len(), 4, "{words:?}");
        assert!(words[0].contains("<b>3</b>") && words[0].contains("BH"), "{words:?}");
        assert!(words[2].contains("2,3") && words[3].contains("0,0"), "{words:?}");
    }
}
