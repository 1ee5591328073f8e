//! Figures of the course of cases over a whole ward: as many as the cases that they open to, and as the cases tell.

use chrono::NaiveDate;

use super::tests::{filled, now};
use super::*;
use crate::domain::access::Reached;
use crate::domain::case::{Case, Cooperation, Kept, Stage};
use crate::domain::figures::{CourseCounts, CourseFigure};
use crate::domain::period::{Period, PeriodKind};
use crate::store::Tx;

/// The counts of a reach, each held against what its cases add.
async fn opened(tx: &mut Tx, reach: Reached, period: Period) -> CourseCounts {
    let counts = tx.whole_course_counts(reach, period).await.unwrap();
    for &figure in CourseFigure::ALL {
        let cases = tx.course_cases(reach, figure, period).await.unwrap();
        let listed = (cases.iter().map(|it| it.adds).sum::<u32>(), cases.len() as u32);
        assert_eq!(listed, (counts.get(figure), counts.cases(figure)), "{figure} {reach:?} {}", period.key());
    }
    counts
}

/// What a case adds to a figure of a period that reaches to today, as the case itself tells it.
fn adds(case: &Case, figure: CourseFigure, period: Period) -> usize {
    let within = |it: &NaiveDate| (period.from..=period.to).contains(it);
    let course = &case.course;
    let kept = course.kept.filter(|it| within(&it.on)).map(|it| it.kept);
    let is = |yes: bool| usize::from(yes);
    match figure {
        CourseFigure::Sessions => course.sessions.iter().filter(|it| within(it)).count(),
        CourseFigure::Paused => is(matches!(case.stage, Stage::Paused { .. })),
        CourseFigure::Done => is(kept == Some(Kept::Done)),
        CourseFigure::Lasting => {
            let settled = matches!(case.stage, Stage::Success { on, .. } if within(&on));
            is(settled && course.kept.is_some_and(|it| it.kept.holds()))
        }
        CourseFigure::Holding => is(kept == Some(Kept::Holding)),
        CourseFigure::Lagging => is(kept == Some(Kept::Lagging)),
        CourseFigure::Broken => is(kept == Some(Kept::Broken)),
        CourseFigure::ForceMajeure => is(kept == Some(Kept::ForceMajeure)),
        CourseFigure::Helped => {
            is(course.helpers.iter().any(|it| it.standing == Cooperation::Joined && within(&it.on)))
        }
        CourseFigure::End => {
            let ended = matches!(case.stage, Stage::Success { .. } | Stage::Failure { .. });
            is(ended && case.stage.ended_on().is_some_and(|it| within(&it)))
        }
        CourseFigure::Recurring | CourseFigure::Again | CourseFigure::Begin => 0,
    }
}

#[tokio::test]
async fn every_figure_of_the_ward_is_as_many_as_the_cases_it_opens_to() {
    let (store, report, read) = filled(SampleSize::ward(), 1, now()).await;
    let mut tx = store.begin().await.unwrap();
    let ward = &report.wards[0];
    let today = now().date_naive();
    let year = Period::containing(PeriodKind::Year, today);
    let all = opened(&mut tx, Reached::Ward(ward.id), year).await;
    let mut by_team = CourseCounts::default();
    for team in &ward.teams {
        let of_team = opened(&mut tx, Reached::Team(team.id), year).await;
        for &figure in CourseFigure::ALL {
            by_team.add(figure, of_team.get(figure), of_team.cases(figure));
        }
    }
    // A team is told less than the ward of other teams' cases.
    for figure in CourseFigure::ALL.iter().filter(|it| !matches!(it, CourseFigure::Helped | CourseFigure::Again)) {
        assert_eq!(all.get(*figure), by_team.get(*figure), "{figure}: the ward is its teams");
    }
    let mut month = Period::containing(PeriodKind::Month, today);
    for _ in 0..6 {
        opened(&mut tx, Reached::Ward(ward.id), month).await;
        month = month.before();
    }
    let not_here =
        |it: &CourseFigure| matches!(it, CourseFigure::Recurring | CourseFigure::Again | CourseFigure::Begin);
    let told = CourseFigure::ALL.iter().filter(|it| !not_here(it));
    for &figure in told {
        let live = read.cases.iter().filter(|it| it.0.stage.status() != Status::Void);
        let told: usize = live.map(|it| adds(&it.0, figure, year)).sum();
        let counted = if figure.is_mean() { all.cases(figure) } else { all.get(figure) };
        assert_eq!(told, counted as usize, "{figure}");
    }
    assert!(
        all.get(CourseFigure::Lasting) > 0 && all.get(CourseFigure::End) > 0 && all.get(CourseFigure::Paused) > 0,
        "{all:?}"
    );
}
