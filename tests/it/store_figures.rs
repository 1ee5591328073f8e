//! Contract of figures: the stretches follow the cases through everything that happens to them.

use chrono::NaiveDate;
use hoagiai::domain::access::{Reached, act};
use hoagiai::domain::case::{
    Agreement, Amendment, Case, Change, EndReason, Former, Kept, NewCase, NewNotAccepted, Settlement, Stage,
};
use hoagiai::domain::figures::{CourseFigure, Figures, Measure, Stretch, StretchEnd, Tally, cases_of};
use hoagiai::domain::kinds::{Bucket, Kind};
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::register::{Book, Entry, tally, total};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{CaseId, TeamId};
use hoagiai::store::Tx;

use crate::store_kit::{Db, Here, at, contract, day, settle};
use crate::store_old_cases;

contract!(
    stretches_follow_a_case,
    a_correction_of_days_and_of_the_end_moves_the_stretches,
    a_struck_case_has_none,
    figures_end_at_their_reach,
    what_was_not_accepted_is_counted,
    every_figure_is_the_number_of_lines_of_the_register_that_hold,
);

async fn change(tx: &mut Tx, here: &Here, case: &Case, change: Change) -> Case {
    let after = case.apply(&change, day("2026-12-31")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(60)).await.unwrap();
    after
}

fn year() -> Period {
    Period::containing(PeriodKind::Year, day("2026-05-05"))
}

async fn stretches(tx: &mut Tx, here: &Here) -> Vec<Stretch> {
    tx.stretches(Reached::Ward(here.ward), year()).await.unwrap()
}

fn failure(on: &str) -> Change {
    let stage = Stage::Failure {
        on: day(on),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::LandMediation),
        demands: None,
    };
    Change::End { stage }
}

fn success(on: &str) -> Change {
    let agreement = Agreement {
        text: "cùng sửa lối đi".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Signed,
    };
    Change::End { stage: Stage::Success { on: day(on), agreement } }
}

async fn stretches_follow_a_case(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let mut case = tx.case(None, id).await.unwrap().unwrap();
    let first = Stretch {
        case: id,
        team: here.team,
        kind: Kind::Neighbor,
        nth: 1,
        opened_on: day("2026-05-05"),
        begun_on: None,
        ended: None,
    };
    assert_eq!(stretches(&mut tx, &here).await, [first]);
    let amended = Amendment { kind: Some(Kind::Debt), received_on: Some(day("2026-05-04")), ..Amendment::default() };
    for it in [
        Change::Amend { fields: amended, reason: "ghi nhầm".to_owned() },
        Change::Begin { on: day("2026-05-06") },
        failure("2026-05-10"),
        Change::Reopen { on: day("2026-06-01"), left: Vec::new() },
        success("2026-06-20"),
    ] {
        case = change(&mut tx, &here, &case, it).await;
    }
    let (day_of, begun) = (|it| day(it), Some(day("2026-05-06")));
    let ended = Some((day_of("2026-05-10"), StretchEnd::Failure));
    let first = Stretch { kind: Kind::Debt, opened_on: day("2026-05-04"), begun_on: begun, ended, ..first };
    let reopened = day("2026-06-01");
    let second = Stretch {
        nth: 2,
        opened_on: reopened,
        begun_on: Some(reopened),
        ended: Some((day("2026-06-20"), StretchEnd::Success)),
        ..first
    };
    assert_eq!(stretches(&mut tx, &here).await, [first, second]);
    let half = Period::between(day("2026-05-11"), day("2026-05-31")).unwrap();
    assert_eq!(tx.stretches(Reached::Ward(here.ward), half).await.unwrap(), [], "between its stretches");
    assert_eq!(tx.codes_of(&[id]).await.unwrap(), [(id, code.clone())]);
    assert_eq!(tx.codes_of(&[]).await.unwrap(), []);
    let dates = tx.case_dates(Reached::Ward(here.ward), year(), (CaseId(0), 10)).await.unwrap();
    assert_eq!(dates.len(), 1);
    assert_eq!((dates[0].code.as_str(), dates[0].kind), (code.as_str(), Kind::Debt));
    assert_eq!(dates[0].days[3], Some(day("2026-06-20")));
    assert!(tx.case_dates(Reached::Ward(here.ward), year(), (id, 10)).await.unwrap().is_empty(), "after the last");
}

async fn a_correction_of_days_and_of_the_end_moves_the_stretches(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let mut case = tx.case(None, id).await.unwrap().unwrap();
    for it in [
        Change::Begin { on: day("2026-05-06") },
        failure("2026-05-10"),
        Change::Reopen { on: day("2026-06-01"), left: Vec::new() },
        failure("2026-06-20"),
    ] {
        case = change(&mut tx, &here, &case, it).await;
    }
    let Change::End { stage: end } = success("2026-06-18") else { panic!() };
    let former = vec![Former { begun_on: Some(day("2026-05-07")), ended_on: day("2026-05-09") }];
    let fields = Amendment {
        begun_on: Some(day("2026-06-02")),
        former: Some(former.clone()),
        end: Some(end.clone()),
        ..Amendment::default()
    };
    let was = Amendment::replaced(&case, &Change::Amend { fields: fields.clone(), reason: String::new() });
    let amended = change(&mut tx, &here, &case, Change::Amend { fields, reason: "ghi nhầm".to_owned() }).await;
    assert_eq!((&amended.stage, &amended.course.former), (&end, &former), "and is read back");
    assert_eq!(amended.course.begun_on, Some(day("2026-06-02")));
    let events = tx.case_events(id).await.unwrap();
    assert_eq!(events.last().unwrap().was.as_ref(), Some(&was), "the old values are kept");
    assert!(was.end.is_some() && was.former.is_some());
    let days: Vec<_> = stretches(&mut tx, &here).await.iter().map(|it| (it.opened_on, it.begun_on, it.ended)).collect();
    let expected = [
        (day("2026-05-05"), Some(day("2026-05-07")), Some((day("2026-05-09"), StretchEnd::Failure))),
        (day("2026-06-02"), Some(day("2026-06-02")), Some((day("2026-06-18"), StretchEnd::Success))),
    ];
    assert_eq!(days, expected);
}

async fn a_struck_case_has_none(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    change(&mut tx, &here, &case, Change::Void { on: day("2026-05-06"), reason: "trùng".to_owned() }).await;
    assert_eq!(stretches(&mut tx, &here).await, []);
    assert!(tx.case_dates(Reached::Province, year(), (CaseId(0), 10)).await.unwrap().is_empty());
}

async fn figures_end_at_their_reach(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    let ended = Stage::Referred { on: day("2026-05-05"), body: ReferralBody::LandMediation };
    here.open(&mut tx, &NewCase { team: here.other_team, stage: ended, ..here.new_case("c:2") }).await;
    let mut count = async |reach| Tally::count(&tx.stretches(reach, year()).await.unwrap(), year()).total;
    let ward = count(Reached::Ward(here.ward)).await;
    assert_eq!((ward.received, ward.not_started, ward.referred), (2, 1, 1));
    assert_eq!(count(Reached::Province).await, ward);
    assert_eq!(count(Reached::Team(here.team)).await.received, 1);
    assert_eq!(count(Reached::Team(TeamId(999))).await.received, 0);
    assert_eq!(count(Reached::Ward(here.far_ward)).await.received, 0);
    let all = tx.stretches(Reached::Province, year()).await.unwrap();
    assert_eq!(cases_of(&all, year()).filter(|it| Measure::Received.includes(it)).count(), 2);
}

async fn what_was_not_accepted_is_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (key, team, on) in
        [("n:1", Some(here.team), "2026-05-05"), ("n:2", None, "2026-05-31"), ("n:3", None, "2026-06-01")]
    {
        let new = NewNotAccepted {
            key: key.to_owned(),
            ward: here.ward,
            team,
            sign: Sign::PublicInterest,
            body: ReferralBody::LandMediation,
            on: day(on),
        };
        tx.add_not_accepted(here.mediator, &new, at(0)).await.unwrap();
    }
    let may = Period::from_key("2026-05").unwrap();
    assert_eq!(tx.count_not_accepted(Reached::Ward(here.ward), may).await.unwrap(), 2);
    assert_eq!(tx.count_not_accepted(Reached::Team(here.team), may).await.unwrap(), 1);
    assert_eq!(tx.count_not_accepted(Reached::Ward(here.far_ward), may).await.unwrap(), 0);
    assert_eq!(tx.count_not_accepted(Reached::Province, year()).await.unwrap(), 3);
}

/// Every line of every book of the ward.
async fn lines(tx: &mut Tx, here: &Here) -> Vec<Entry> {
    let mut lines = Vec::new();
    for team in [here.team, here.other_team] {
        for year in tx.register_years(team).await.unwrap() {
            for book in tx.register_books(team, year).await.unwrap() {
                lines.extend(tx.register_lines(None, &book).await.unwrap());
            }
        }
    }
    let ids: Vec<CaseId> = lines.iter().map(|it| it.case).collect();
    let cases = tx.cases_to_read(&ids).await.unwrap().into_iter();
    let number = |id| lines.iter().find(|it| it.case == id).unwrap().number;
    cases
        .map(|(case, sessions)| Entry {
            number: number(case.id),
            case,
            sessions,
            helpers: Vec::new(),
            is_changed: false,
        })
        .collect()
}

/// The days on which a line says that the case was taken up, that mediation began, and that it ended: once, and again for
/// every time it was taken up anew (Art. 27).
fn turns(line: &Entry) -> Vec<(NaiveDate, Option<NaiveDate>, Option<NaiveDate>)> {
    let Case { received_on, course, stage, .. } = &line.case;
    let former = course.former.iter().map(|it| (it.begun_on, Some(it.ended_on)));
    let all = former.chain([(course.begun_on, stage.ended_on())]).enumerate();
    all.map(|(nth, (begun, ended))| (begun.filter(|_| nth > 0).unwrap_or(*received_on), begun, ended)).collect()
}

/// Whether a line of the register holds for a figure of a period, by what stands in the line.
fn holds(line: &Entry, measure: Measure, period: Period) -> bool {
    let Period { from, to, .. } = period;
    let turns = turns(line);
    let is_in = |on: NaiveDate| (from..=to).contains(&on);
    let was_open = turns.iter().any(|it| it.0 < from && it.2.is_none_or(|on| on >= from));
    let last = turns.iter().rfind(|it| it.0 <= to).filter(|it| it.2.is_none_or(|on| on >= from));
    let open_at_end = last.filter(|it| it.2.is_none_or(|on| on > to));
    let result = |of: fn(&Stage) -> bool| of(&line.case.stage) && line.case.stage.ended_on().is_some_and(is_in);
    // Only what failed is taken up anew.
    let failed = || last.is_some_and(|it| it.2.is_some_and(is_in) && Some(it) != turns.last());
    !line.is_struck()
        && match measure {
            Measure::Opening => was_open,
            Measure::Received => is_in(line.case.received_on),
            Measure::Continued => !was_open && !is_in(line.case.received_on) && turns[1..].iter().any(|it| is_in(it.0)),
            Measure::Success => result(|it| matches!(it, Stage::Success { .. })),
            Measure::Failure => failed() || result(|it| matches!(it, Stage::Failure { .. })),
            Measure::Mediated => [Measure::Success, Measure::Failure].into_iter().any(|it| holds(line, it, period)),
            Measure::Referred => result(|it| matches!(it, Stage::Referred { .. })),
            Measure::InProgress => open_at_end.is_some_and(|it| it.1.is_some_and(|on| on <= to)),
            Measure::NotStarted => open_at_end.is_some_and(|it| it.1.is_none_or(|on| on > to)),
        }
}

/// What becomes of the cases of a year, each a few days after the other.
fn fates(year: i32) -> Vec<Vec<Change>> {
    let on = |month: u32, of: u32| format!("{year}-{month:02}-{of:02}");
    let begun = |month, of| Change::Begin { on: day(&on(month, of)) };
    let again = |month, of| Change::Reopen { on: day(&on(month, of)), left: Vec::new() };
    let referred = |on: &str| Change::End { stage: Stage::Referred { on: day(on), body: ReferralBody::LandMediation } };
    vec![
        Vec::new(),
        vec![begun(4, 2)],
        vec![begun(3, 8), success(&on(3, 31)), Change::Perform { on: day(&on(5, 1)), kept: Kept::Holding, note: None }],
        vec![begun(3, 31), failure(&on(5, 1))],
        vec![referred(&on(6, 2))],
        vec![Change::Void { on: day(&on(4, 1)), reason: "trùng".to_owned() }],
        vec![begun(3, 9), failure(&on(3, 20)), again(3, 25), success(&on(3, 30))],
        vec![begun(3, 9), failure(&on(4, 1)), again(7, 1), failure(&on(7, 31)), again(10, 1)],
        vec![
            begun(3, 9),
            failure(&on(4, 30)),
            again(5, 1),
            Change::Void { on: day(&on(5, 2)), reason: "trùng".to_owned() },
        ],
        vec![begun(12, 31)],
        vec![begun(6, 1), failure(&on(6, 30)), again(6, 30), referred(&on(8, 1))],
        vec![begun(12, 31), success("2026-12-31")],
    ]
}

/// Every figure of every period, by the stretches that are counted and by the lines of the register.
async fn agree(tx: &mut Tx, reach: Reached, lines: &[Entry]) -> Vec<(Period, Figures)> {
    let months = (2025..=2026).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}-10")));
    let months = months.map(|it| Period::containing(PeriodKind::Month, day(&it)));
    let years = ["2024-05-05", "2025-05-05", "2026-05-05"].map(|it| Period::containing(PeriodKind::Year, day(it)));
    let mut all = Vec::new();
    for period in months.chain(years).chain(Period::between(day("2025-03-31"), day("2026-06-30"))) {
        let figures = Tally::count(&tx.stretches(reach, period).await.unwrap(), period).total;
        for &measure in Measure::ALL {
            let held: Vec<&str> =
                lines.iter().filter(|it| holds(it, measure, period)).map(|it| it.case.code.as_str()).collect();
            assert_eq!(figures.get(measure) as usize, held.len(), "{measure} {}: {held:?}", period.key());
        }
        let is_over = |it: &&Entry| {
            it.result().is_some() && it.case.stage.ended_on().is_some_and(|on| (period.from..=period.to).contains(&on))
        };
        let lasts = |it: &&Entry| {
            let kept = it.case.course.kept.is_some_and(|it| it.kept.holds());
            holds(it, Measure::Success, period) && kept
        };
        let course = tx.course_counts(reach, period).await.unwrap();
        let lasting = lines.iter().filter(lasts).count();
        assert_eq!(course.cases(CourseFigure::Lasting) as usize, lasting, "{}", period.key());
        assert_eq!(course.cases(CourseFigure::End) as usize, lines.iter().filter(is_over).count(), "{}", period.key());
        all.push((period, figures));
    }
    all
}

async fn every_figure_is_the_number_of_lines_of_the_register_that_hold(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let kinds = [Kind::Neighbor, Kind::Debt, Kind::Spouses];
    for (nth, (team, year)) in [(here.team, 2025), (here.other_team, 2025), (here.team, 2026)].into_iter().enumerate() {
        for (n, changes) in fates(year).into_iter().enumerate() {
            let received_on = day(&format!("{year}-03-{:02}", n + 1));
            let stage = Stage::Assigned { on: received_on };
            let kind = kinds[(n + nth) % kinds.len()];
            let new = NewCase { team, kind, received_on, stage, ..here.new_case(&format!("c:{nth}:{n}")) };
            let (id, _) = here.open(&mut tx, &new).await;
            let mut case = tx.case(None, id).await.unwrap().unwrap();
            for it in changes {
                case = change(&mut tx, &here, &case, it).await;
            }
        }
    }
    // What was written by hand before is lines like all others.
    let book = Book { number: 4, first: 9, ..Book::usual(here.team, 2024) };
    tx.set_old_books(store_old_cases::writer(&here), &[book]).await.unwrap();
    store_old_cases::write_case(&mut tx, &here, &store_old_cases::old(&here, (4, 3), "2024-03-05")).await;

    let all = lines(&mut tx, &here).await;
    let of_ward = agree(&mut tx, Reached::Ward(here.ward), &all).await;
    for team in [here.team, here.other_team] {
        let own: Vec<Entry> = all.iter().filter(|it| it.case.team == team).cloned().collect();
        agree(&mut tx, Reached::Team(team), &own).await;
    }
    assert!(Measure::ALL.iter().all(|it| of_ward.iter().any(|of| of.1.get(*it) > 0)), "each was counted somewhere");
    part_two_agrees(&mut tx, &here, &all).await;
}

/// Part II of all books together is the figures of all the time in which their cases came in.
async fn part_two_agrees(tx: &mut Tx, here: &Here, lines: &[Entry]) {
    let since = Period::between(day("2024-01-01"), day("2027-12-31")).unwrap();
    let counted = Tally::count(&tx.stretches(Reached::Ward(here.ward), since).await.unwrap(), since);
    let part_two = total(&tally(lines));
    let Figures { received, success, failure, referred, in_progress, not_started, .. } = counted.total;
    assert_eq!(part_two.total(), received);
    assert_eq!((part_two.settled, part_two.unsettled), (success, failure));
    assert_eq!(part_two.others, referred + in_progress + not_started);
    let of = |bucket: Bucket| counted.by_kind.iter().filter(|it| it.0.bucket() == bucket).map(|it| it.1.received).sum();
    let buckets: [u32; 3] = [Bucket::Civil, Bucket::Family, Bucket::Conflict].map(of);
    assert_eq!([part_two.civil, part_two.family, part_two.conflict], buckets);
}
