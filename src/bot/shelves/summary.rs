//! Reads the figures of a period, and the cases behind one of them, within the actor's reach.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Reading, Shelf, read};
use crate::bot::access::scope_of;
use crate::bot::desk::Desk;
use crate::bot::facts::columns;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::course_words::{CourseTable, CourseTableFound};
use crate::dialogue::facts::{Facts, FigureQuery, FiguresFound, TRACE_PAGE, TracePage};
use crate::dialogue::own::Own;
use crate::dialogue::summary::{Behind, BehindFound, SummaryDeed};
use crate::dialogue::text::text;
use crate::domain::CaseId;
use crate::domain::access::{Action, Reached, cases_reach, figures_reach, may};
use crate::domain::figures::{CourseCase, CourseCounts, CourseFigure, Figures, Measure, Stretch, Tally, cases_of};
use crate::domain::people::{Actor, Team};
use crate::domain::period::Period;
use crate::store::{Result, Tx};

pub(super) struct Summary;

impl Shelf for Summary {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(match ask.get::<FigureQuery>() {
            Some(query) => read(figures(*query, reading)),
            None => match ask.get::<CourseTable>() {
                Some(CourseTable(period)) => read(table(*period, reading)),
                None => read(behind(*ask.get::<Behind>()?, reading)),
            },
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<SummaryDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

/// Whoever heads the team gets its report; it is counted when it is made.
async fn write(
    SummaryDeed::TeamReport { team, period }: &SummaryDeed,
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let permit = facts.actor().and_then(|it| Some((it.ward, may(it, Action::CloseMonth).ok()?)));
    let Some((ward, _)) = permit.filter(|it| it.1.scope().teams.contains(*team)) else { return Ok(()) };
    let name = facts.team(*team).map(|it| (it.number, it.name.as_str())).unwrap_or_default();
    let file_name = format!("bao-cao-to-{:02}-{}.docx", name.0, period.data_to(facts.today));
    let caption = text!("team-report-caption", team = name.1);
    send(desk, PaperOrder::TeamReport { ward, team: *team, period: *period, file_name }, &caption, false).await
}

async fn figures(query: FigureQuery, reading: Reading<'_>) -> Result<Option<FiguresFound>> {
    let Reading { tx, facts, .. } = reading;
    let actor = facts.actor();
    let Some((actor, reach)) = actor.and_then(|it| Some((it, figures_reach(it)?))) else { return Ok(None) };
    let stretches = tx.stretches(reach, query.period).await?;
    let tally = Tally::count(&stretches, query.period);
    let today = facts.today;
    let before = query.period.compared_with(today);
    let then =
        if query.before { Tally::count(&tx.stretches(reach, before).await?, before).total } else { Figures::default() };
    let trace = match query.trace {
        Some(which) => trace(tx, (&stretches, query.period), which, actor).await?,
        None => TracePage::default(),
    };
    Ok(Some(FiguresFound {
        reach,
        query,
        tally,
        before: then,
        months: if query.chart { columns(tx, reach, query.period.columns(today)).await? } else { Vec::new() },
        not_accepted: tx.count_not_accepted(reach, query.period).await?,
        trace,
    }))
}

/// The codes of the earlier cases that people of these likely had, as far as the actor may read them.
async fn before_them(
    tx: &mut Tx,
    (reach, period): (Reached, Period),
    shown: &[CourseCase],
    actor: &Actor,
) -> Result<Vec<(CaseId, String)>> {
    let mut again = tx.likely_again(reach, period).await?;
    again.retain(|it| shown.iter().any(|shown| shown.id == it.case));
    let ids: Vec<CaseId> = again.iter().flat_map(|it| it.earlier.iter().copied()).collect();
    let heads = tx.case_heads(scope_of(Some(actor), Action::ReadCases), &ids).await?;
    let code = |id: &CaseId| heads.iter().find(|it| it.id == *id).map(|it| it.code.clone());
    let pairs = again.iter().flat_map(|it| it.earlier.iter().filter_map(|id| Some((it.case, code(id)?))));
    Ok(pairs.collect())
}

/// The cases behind a figure, newest first, as far as the actor may read cases.
async fn trace(
    tx: &mut Tx,
    (stretches, period): (&[Stretch], Period),
    (measure, page): (Measure, u32),
    actor: &Actor,
) -> Result<TracePage> {
    let Some(reach) = cases_reach(actor) else { return Ok(TracePage::default()) };
    let mut cases: Vec<CaseId> = cases_of(stretches, period)
        .filter(|it| measure.includes(it) && reach.covers(it.team))
        .map(|it| it.case)
        .collect();
    cases.sort_unstable_by(|a, b| b.cmp(a));
    let shown: Vec<CaseId> =
        cases.iter().copied().skip((page * TRACE_PAGE) as usize).take(TRACE_PAGE as usize).collect();
    Ok(TracePage { allowed: true, total: cases.len() as u32, codes: tx.codes_of(&shown).await? })
}

/// The course of cases beside the year before, and team by team where they are not those of a whole province.
async fn table(period: Period, reading: Reading<'_>) -> Result<CourseTableFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(reach) = facts.actor().and_then(figures_reach) else { return Ok(CourseTableFound::default()) };
    let now = tx.whole_course_counts(reach, period).await?;
    let then = tx.whole_course_counts(reach, period.year_before(facts.today)).await?;
    let there = |it: &&Team| reach.covers(it.id) && it.life.touches(period.from, period.data_to(facts.today));
    let mut teams = Vec::new();
    for team in facts.teams.iter().filter(there).filter(|_| reach != Reached::Province) {
        teams.push((team.id, tx.whole_course_counts(Reached::Team(team.id), period).await?));
    }
    Ok(CourseTableFound { now, then, teams })
}

/// A figure of the course of cases with those behind it, as far as the actor may read cases, and the earlier ones of those
/// that came back, as far as each of them.
async fn behind(ask: Behind, reading: Reading<'_>) -> Result<BehindFound> {
    let Reading { tx, facts, .. } = reading;
    let Some((actor, counted)) = facts.actor().and_then(|it| Some((it, figures_reach(it)?))) else {
        return Ok(BehindFound::default());
    };
    let all = tx.course_cases(counted, ask.figure, ask.period).await?;
    let mut counts = CourseCounts::default();
    counts.add(ask.figure, all.iter().map(|it| it.adds).sum(), all.len() as u32);
    let Some(reach) = cases_reach(actor) else { return Ok(BehindFound { counts, ..BehindFound::default() }) };
    let all = if reach == counted { all } else { tx.course_cases(reach, ask.figure, ask.period).await? };
    let total = all.len() as u32;
    let shown: Vec<CourseCase> =
        all.into_iter().skip((ask.page * TRACE_PAGE) as usize).take(TRACE_PAGE as usize).collect();
    let earlier = match ask.figure {
        CourseFigure::Recurring => {
            let ids: Vec<CaseId> = shown.iter().map(|it| it.id).collect();
            tx.came_of(scope_of(facts.actor(), Action::ReadCases), &ids).await?
        }
        CourseFigure::Again => before_them(tx, (reach, ask.period), &shown, actor).await?,
        _ => Vec::new(),
    };
    Ok(BehindFound { counts, allowed: true, total, cases: shown, earlier })
}
