//! What is counted of the life of cases beside their ends, in words for whoever shows figures. Knows no flow.

use super::effect::{BookCourse, BookCourseRow};
use super::facts::Facts;
use super::figure_words;
use super::own::Ask;
use super::text::{Text, text};
use crate::domain::TeamId;
use crate::domain::access::Reached;
use crate::domain::figures::{CourseCounts, CourseFigure};
use crate::domain::period::Period;

/// What is counted in a period, within the actor's reach of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseOf(pub Period);

impl Ask for CourseOf {
    type Found = CourseCounts;
}

/// What is counted in a period beside the same stretch of the year before, and of each team, within the actor's reach of
/// figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseTable(pub Period);

/// The figures of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseTableFound {
    pub now: CourseCounts,
    pub then: CourseCounts,
    /// Of teams that were there; none of a whole province.
    pub teams: Vec<(TeamId, CourseCounts)>,
}

impl Ask for CourseTable {
    type Found = CourseTableFound;
}

/// The same as a workbook has it, with the names of teams.
pub(super) fn table(period: &Period, found: &CourseTableFound, reach: Reached, facts: &Facts) -> BookCourse {
    let named = |it: &(TeamId, CourseCounts)| facts.team(it.0).map_or_else(String::new, |it| it.name.clone());
    let of_team = found.teams.first().map_or(reach, |it| Reached::Team(it.0));
    let row = |&figure: &CourseFigure| BookCourseRow {
        figure,
        name: name(figure, reach),
        name_of_team: name(figure, of_team),
        now: (found.now.get(figure), found.now.cases(figure)),
        then: (found.then.get(figure), found.then.cases(figure)),
        teams: found.teams.iter().map(|it| (it.1.get(figure), it.1.cases(figure))).collect(),
    };
    BookCourse {
        then: figure_words::period(&period.year_before(facts.today)),
        teams: found.teams.iter().map(named).collect(),
        rows: CourseFigure::ALL.iter().map(row).collect(),
    }
}

/// What a figure is called.
#[must_use]
pub(super) fn name(figure: CourseFigure, reach: Reached) -> Text {
    if is_of_helpers(figure, reach) { text!("course-helping-name") } else { Text::of(format!("course-name-{figure}")) }
}

/// What is counted in it.
#[must_use]
pub(super) fn formula(figure: CourseFigure, reach: Reached) -> Text {
    if is_of_helpers(figure, reach) {
        text!("course-helping-formula")
    } else {
        Text::of(format!("course-formula-{figure}"))
    }
}

/// Of a ward help is counted once, wherever it came from; of teams it is the help that they give.
fn is_of_helpers(figure: CourseFigure, reach: Reached) -> bool {
    figure == CourseFigure::Helped && matches!(reach, Reached::Team(_) | Reached::Teams(_))
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

/// The lines of what there is; what is nothing is not said. What stands beside the settled cases is none of them.
pub(super) fn lines(counts: &CourseCounts, reach: Reached) -> Vec<Text> {
    let line = |&it: &CourseFigure| {
        Some(text!("figure-line", name = name(it, reach), count = value(it, counts)?, code = it.code().to_uppercase()))
    };
    CourseFigure::ALL.iter().filter(|it| **it != CourseFigure::Lasting).filter_map(line).collect()
}

/// How many of the settled cases hold, to stand below them.
pub(super) fn lasting(counts: &CourseCounts) -> Text {
    let figure = CourseFigure::Lasting;
    let code = figure.code().to_uppercase();
    text!("figure-line", name = text!("course-lasting-of-them"), count = counts.get(figure), code = code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::vi;
    use crate::domain::WardId;

    const WARD: Reached = Reached::Ward(WardId(1));

    #[test]
    fn only_what_there_is_is_said_and_means_are_rounded() {
        assert!(lines(&CourseCounts::default(), WARD).is_empty());
        let counts = CourseCounts::default()
            .with(CourseFigure::Sessions, 3, 2)
            .with(CourseFigure::Holding, 2, 2)
            .with(CourseFigure::Begin, 7, 3)
            .with(CourseFigure::End, 0, 4);
        let words: Vec<String> = lines(&counts, WARD).iter().map(vi).collect();
        assert_eq!(words.len(), 4, "{words:?}");
        assert!(words[0].contains("<b>3</b>") && words[0].contains("BH"), "{words:?}");
        assert!(words[2].contains("2,3") && words[3].contains("0,0"), "{words:?}");
    }
    #[test]
    fn help_is_named_by_whose_it_is() {
        let told = |reach| {
            let words = [name(CourseFigure::Helped, reach), formula(CourseFigure::Helped, reach)];
            words.iter().map(vi).collect::<Vec<_>>().join("\n")
        };
        let (ward, team) = (told(WARD), told(Reached::Team(TeamId(1))));
        assert!(ward.contains("có tổ khác nhận lời phối hợp"), "{ward}");
        assert!(team.contains("do tổ khác chủ trì") && !team.contains("tính cho tổ chủ trì"), "{team}");
        assert_eq!(name(CourseFigure::Broken, WARD), name(CourseFigure::Broken, Reached::Team(TeamId(1))));
    }
}
