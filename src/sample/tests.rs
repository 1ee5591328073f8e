//! The sample as a whole: what it promises about any size and seed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, Timelike};

use super::stories::stories;
use super::story::Cast;
use super::*;
use crate::domain::CaseId;
use crate::domain::access::Scope;
use crate::domain::agenda;
use crate::domain::calendar::{at_local, clock_time, local};
use crate::domain::case::{Case, CaseEvent, EndReason, EventKind, NewCase, Settlement, Stage};
use crate::domain::input::phone::parse_phone;
use crate::domain::people::CONSENT_VERSION;
use crate::domain::people::{Person, Team};
use crate::domain::scope_guard::{Sign, is_domestic_violence};
use crate::domain::sensitive::{find_secrecy_stamp, has_identity_number};
use crate::store::find::CaseFilter;
use crate::store::seal::Seal;

pub(super) fn now() -> DateTime<Utc> {
    at_local("2026-11-23".parse().unwrap(), clock_time(15, 20))
}

async fn empty() -> Store {
    let store = Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap();
    store.migrate().await.unwrap();
    store
}

/// Everything the store gives back of a sample.
#[derive(Debug, PartialEq)]
pub(super) struct Read {
    teams: Vec<Team>,
    people: Vec<Person>,
    pub(super) cases: Vec<(Case, Vec<CaseEvent>)>,
    next_timer: Option<DateTime<Utc>>,
}

impl Read {
    async fn of(store: &Store) -> Self {
        let mut tx = store.begin().await.unwrap();
        let mut read = Self { teams: Vec::new(), people: Vec::new(), cases: Vec::new(), next_timer: None };
        for ward in tx.wards().await.unwrap() {
            let scope = Scope::ward(ward.id);
            read.teams.extend(tx.teams(ward.id).await.unwrap());
            read.people.extend(tx.people_of_ward(scope).await.unwrap());
            let filter = CaseFilter { limit: u32::MAX, ..CaseFilter::default() };
            for line in tx.find_cases(scope, &filter).await.unwrap().0 {
                let case = tx.case(Some(scope), line.id).await.unwrap().unwrap();
                let events = tx.case_events(line.id).await.unwrap();
                read.cases.push((case, events));
            }
        }
        read.next_timer = tx.next_timer().await.unwrap();
        read
    }
}

pub(super) async fn filled(size: SampleSize, seed: u64, now: DateTime<Utc>) -> (Store, SampleReport, Read) {
    let store = empty().await;
    let report = fill(&store, size, seed, now, Some(1000)).await.unwrap();
    let read = Read::of(&store).await;
    (store, report, read)
}

#[tokio::test]
async fn the_ward_has_every_kind_and_every_outcome() {
    let (_, report, read) = filled(SampleSize::ward(), 1, now()).await;
    assert_eq!((report.wards.len(), report.wards[0].teams.len(), report.people.len()), (1, 12, 70));
    assert_eq!((report.counts.cases, read.cases.len()), (60, 60));
    let kinds: BTreeSet<Kind> = read.cases.iter().map(|(it, _)| it.kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
    let mut by_status: BTreeMap<Status, usize> = BTreeMap::new();
    for (case, _) in &read.cases {
        *by_status.entry(case.stage.status()).or_default() += 1;
    }
    assert_eq!(by_status, report.counts.by_status);
    assert_eq!(by_status.len(), Status::ALL.len(), "{by_status:?}");
    assert_eq!(by_status[&Status::Void], 1);
    assert!(by_status[&Status::Success] > 4 * by_status[&Status::Failure]);
    let stages = || read.cases.iter().map(|(it, _)| &it.stage);
    for written in [Settlement::Signed, Settlement::None] {
        assert!(stages().any(|it| matches!(it, Stage::Success { agreement, .. } if agreement.written == written)));
    }
    for reason in [EndReason::PartyRequest, EndReason::MediatorDecision] {
        assert!(stages().any(|it| matches!(it, Stage::Failure { reason: other, .. } if *other == reason)));
    }
    let guided: BTreeSet<_> =
        stages().filter_map(|it| if let Stage::Failure { guidance, .. } = it { *guidance } else { None }).collect();
    assert!(guided.len() > 1, "{guided:?}");
    let due = stages().filter_map(|it| match it {
        Stage::Success { on, agreement } => agreement.performance_due.map(|due| (*on, due)),
        _ => None,
    });
    assert!(due.inspect(|(on, due)| assert!(due > on)).count() > 10);
    let reopened = read.cases.iter().filter(|(_, it)| it.iter().any(|it| it.kind == EventKind::Reopen)).count();
    assert_eq!(reopened, 2);
    assert!(report.counts.escalations >= 2 && report.counts.not_accepted >= 3, "{:?}", report.counts);
}

#[tokio::test]
async fn codes_have_no_gaps_in_a_team_and_year() {
    let size = SampleSize { cases: 300, ..SampleSize::province(2, 300) };
    let (_, _, read) = filled(size, 4, now()).await;
    let mut numbers: BTreeMap<String, Vec<(DateTime<Utc>, usize)>> = BTreeMap::new();
    for (case, _) in &read.cases {
        let (line, number) = case.code.rsplit_once('-').unwrap();
        assert!(line.ends_with(&case.received_on.format("%Y").to_string()), "{}", case.code);
        numbers.entry(line.to_owned()).or_default().push((case.created_at, number.parse().unwrap()));
    }
    for (line, mut taken) in numbers {
        taken.sort_unstable();
        let taken: Vec<usize> = taken.into_iter().map(|it| it.1).collect();
        assert_eq!(taken, (1..=taken.len()).collect::<Vec<_>>(), "{line}: in order of entry, from 1");
    }
}

/// The case as it would have to be if it were entered as it stands now.
fn as_new(case: &Case) -> NewCase {
    let sign = if case.kind.suggests_violence() { Sign::Violence } else { Sign::None };
    assert_eq!(case.domestic_violence, is_domestic_violence(sign, case.kind));
    let case = case.clone();
    NewCase {
        key: case.code,
        ward: case.ward,
        team: case.team,
        kind: case.kind,
        received_on: case.received_on,
        ground: case.ground,
        place: case.place,
        parties: case.parties,
        summary: case.summary,
        voice: None,
        mediators: case.mediators,
        declined: Vec::new(),
        domestic_violence: case.domestic_violence,
        sign,
        stage: case.stage,
    }
}

#[tokio::test]
async fn every_case_keeps_the_rules_and_its_days_are_in_order() {
    // After midnight, before the office opens, at noon, and around Tết.
    for (day, hour) in [("2026-11-23", 0), ("2026-11-23", 8), ("2026-08-16", 12), ("2026-03-02", 23)] {
        let now = at_local(day.parse().unwrap(), clock_time(hour, 30));
        let (_, _, read) = filled(SampleSize::ward(), 7, now).await;
        for (case, events) in &read.cases {
            let case_line = format!("{} at {now}", case.code);
            as_new(case).check(local_date(now)).unwrap();
            check_days(case, events, now, &case_line);
            assert_eq!(events[0].kind, EventKind::Opened, "{case_line}");
            let changes = events.iter().filter(|it| it.kind != EventKind::Escalated).count();
            assert_eq!(changes, case.version as usize, "{case_line}");
            for mediator in &case.mediators {
                let person = read.people.iter().find(|it| it.id == mediator.person).unwrap();
                assert!(person.mediates_in(case.team, case.received_on), "{case_line}");
                assert!(case.parties.iter().all(|it| it.name != person.name), "{case_line}");
            }
        }
    }
}

fn check_days(case: &Case, events: &[CaseEvent], now: DateTime<Utc>, line: &str) {
    assert!(case.received_on <= local_date(case.created_at), "{line}");
    let mut at = case.created_at;
    for event in events {
        assert!(at <= event.at && event.at <= now, "{line}: {event:?}");
        let time = local(event.at).time();
        let minute = time.hour() * 60 + time.minute();
        assert!((450..=1050).contains(&minute), "{line}: {time}");
        at = event.at;
    }
    let day = |kind: EventKind| events.iter().find(|it| it.kind == kind).map(|it| local_date(it.at));
    let order: Vec<NaiveDate> =
        [Some(case.received_on), day(EventKind::Assign), day(EventKind::Begin), case.stage.ended_on()]
            .into_iter()
            .flatten()
            .collect();
    assert!(order.is_sorted(), "{line}: {order:?}");
}

#[tokio::test]
async fn the_seed_decides_everything() {
    let size = SampleSize { cases: 40, ..SampleSize::ward() };
    let (_, report, read) = filled(size, 11, now()).await;
    let (_, report_again, read_again) = filled(size, 11, now()).await;
    assert_eq!((&report, &read), (&report_again, &read_again));
    let (_, report_other, read_other) = filled(size, 12, now()).await;
    assert_ne!(report.people, report_other.people);
    assert_ne!(read.cases, read_other.cases);
}

#[tokio::test]
async fn a_database_with_a_ward_is_refused_and_left_alone() {
    let (store, _, before) = filled(SampleSize { cases: 5, ..SampleSize::ward() }, 1, now()).await;
    let error = fill(&store, SampleSize::ward(), 2, now(), Some(1)).await.unwrap_err();
    assert!(matches!(error, SampleError::NotEmpty), "{error}");
    assert_eq!(Read::of(&store).await, before);
}

#[tokio::test]
async fn sizes_and_ids_that_make_no_sense_are_refused() {
    let store = empty().await;
    let sizes = [
        SampleSize { wards: 0, ..SampleSize::ward() },
        SampleSize { teams_per_ward: 0, ..SampleSize::ward() },
        SampleSize { mediators_per_team: 1, ..SampleSize::ward() },
    ];
    for size in sizes {
        assert!(matches!(fill(&store, size, 1, now(), None).await, Err(SampleError::Size)), "{size:?}");
    }
    for first in [0, -5, 1 << 52, i64::MAX] {
        let refused = fill(&store, SampleSize::ward(), 1, now(), Some(first)).await;
        assert!(matches!(refused, Err(SampleError::LinkFrom)), "{first}");
    }
    assert!(store.begin().await.unwrap().wards().await.unwrap().is_empty());
}

#[tokio::test]
async fn everybody_is_linked_in_the_order_of_the_report() {
    let (store, report, read) = filled(SampleSize { cases: 0, ..SampleSize::ward() }, 3, now()).await;
    let mut tx = store.begin().await.unwrap();
    for (nth, person) in report.people.iter().enumerate() {
        assert_eq!(person.tg_user, Some(1000 + nth as i64));
        let (actor, blocked) = tx.actor(1000 + nth as i64, local_date(now()), CONSENT_VERSION).await.unwrap().unwrap();
        assert!(!blocked && actor.consented && actor.phone_confirmed);
        assert_eq!((actor.person, &actor.name, actor.first_team()), (person.id, &person.name, person.team));
        assert!(actor.holds(person.office));
        assert_eq!(parse_phone(&person.phone).unwrap().national(), person.phone);
        let stored = read.people.iter().find(|it| it.id == person.id).unwrap();
        assert_eq!(stored.phone.as_deref(), Some(person.phone.as_str()));
    }
    let offices: Vec<Office> = report.people.iter().take(6).map(|it| it.office).collect();
    assert_eq!(
        offices,
        [
            Office::WardOfficer,
            Office::WardOfficer,
            Office::WardLeader,
            Office::FrontOfficer,
            Office::TeamHead,
            Office::Mediator
        ]
    );
    let names: BTreeSet<&str> = report.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), report.people.len());
    let [mediator, head, officer] = report.trio();
    assert_eq!((mediator.sex, mediator.team), (Sex::Female, head.team));
    assert_eq!((head.office, officer.office), (Office::TeamHead, Office::WardOfficer));
}

#[tokio::test]
async fn without_a_first_id_nobody_is_linked() {
    let store = empty().await;
    let report = fill(&store, SampleSize { cases: 3, ..SampleSize::ward() }, 3, now(), None).await.unwrap();
    assert!(report.people.iter().all(|it| it.tg_user.is_none()));
    let (linked, _) = store.begin().await.unwrap().linked_people(report.wards[0].id).await.unwrap();
    assert!(linked.is_empty());
}

#[tokio::test]
async fn every_team_has_a_head_enough_mediators_and_a_woman() {
    let (_, _, read) = filled(SampleSize { cases: 0, ..SampleSize::province(3, 0) }, 9, now()).await;
    assert_eq!(read.teams.len(), 36);
    let today = local_date(now());
    for team in &read.teams {
        let people: Vec<&Person> = read.people.iter().filter(|it| it.mediates_in(team.id, today)).collect();
        assert!((5..=6).contains(&people.len()));
        assert!(people.iter().any(|it| it.sex == Some(Sex::Female)));
        assert_eq!(people.iter().filter(|it| it.heads(team.id, today)).count(), 1);
    }
}

#[tokio::test]
async fn a_case_that_waits_for_its_first_session_has_its_timers() {
    let (store, report, read) = filled(SampleSize::ward(), 1, now()).await;
    let mut tx = store.begin().await.unwrap();
    let (law, days) = (Law::new(tx.legal_params().await.unwrap()), tx.holidays().await.unwrap());
    let anchors = tx.lunar_anchors().await.unwrap();
    let calendar = Calendar::new(days, anchors, law.on(local_date(now())).quiet_hours());
    let planned: Vec<_> =
        read.cases.iter().flat_map(|(it, _)| agenda::plan(it.id, it.wait(), &law, &calendar, now())).collect();
    assert!(planned.len() >= 4);
    let reminded = read.cases.iter().flat_map(|(it, _)| it.remindings(&law, &calendar)).map(|it| it.due_at);
    let all: Vec<_> = planned.iter().map(|it| it.due_at).chain(reminded.filter(|it| *it > now())).collect();
    assert_eq!(report.counts.timers, all.len());
    assert_eq!(read.next_timer, all.iter().min().copied());
    let fired = tx.fire_timers(now() + chrono::TimeDelta::days(30), 1000).await.unwrap();
    let in_a_month = all.iter().filter(|it| **it <= now() + chrono::TimeDelta::days(30)).count();
    assert_eq!(fired, in_a_month);
}

#[tokio::test]
async fn the_office_has_bulletins_a_session_that_is_over_and_two_that_are_coming() {
    let (store, report, _) = filled(SampleSize::ward(), 1, now()).await;
    fill_office(&store, &report, 1, now()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let (ward, [mediator, ..]) = (report.wards[0].id, report.trio());
    let library = tx.library(ward, mediator.id).await.unwrap();
    assert_eq!((library.len(), library.iter().filter(|it| it.read).count()), (3, 0));
    let (sent, total) = tx.announcements(ward, (0, 10)).await.unwrap();
    assert_eq!(total, 3);
    for it in &sent {
        assert_eq!(it.status, crate::domain::announce::Sending::Done);
        let progress = tx.announcement_progress(it.id).await.unwrap();
        assert_eq!(progress.sent as usize, report.people.len());
        assert!(progress.read > 0 && progress.read < progress.sent, "{progress:?}");
    }
    let (sessions, _) = tx.trainings(ward, now(), (0, 10)).await.unwrap();
    let coming: Vec<bool> = sessions.iter().map(|it| it.is_coming(now())).collect();
    assert_eq!(coming, [true, true, false]);
    for it in &sessions {
        assert!(!matches!(
            chrono::Datelike::weekday(&local_date(it.starts_at)),
            chrono::Weekday::Sat | chrono::Weekday::Sun
        ));
        assert!(tx.guest(it.id, mediator.id).await.unwrap().is_some());
    }
    let year = (at_local("2026-01-01".parse().unwrap(), clock_time(0, 0)), now());
    let (trained, all) = tx.trained((ward, local_date(now())), year).await.unwrap();
    assert!(trained > all / 2 && trained < all, "{trained} of {all}");
    assert!(tx.fire_timers(now() + chrono::TimeDelta::days(40), 1000).await.unwrap() >= 6);
}

#[tokio::test]
async fn one_election_waits_one_mediator_was_recognised_and_one_was_released() {
    use crate::domain::election::course::Standing;
    use crate::store::proposals::ProposalFilter;
    let (store, report, _) = filled(SampleSize::ward(), 1, now()).await;
    fill_office(&store, &report, 1, now()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let ward = report.wards[0].id;
    let filter = ProposalFilter { ward, within: None, standings: Vec::new(), offset: 0, limit: 10 };
    let (lines, _) = tx.proposals(&filter).await.unwrap();
    let standings: Vec<Standing> = lines.iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Sent, Standing::Decided, Standing::Decided]);
    let today = local_date(now());
    let register = tx.register(ward, today).await.unwrap();
    let new = register.people.values().find(|it| it.on(today).name == "Phạm Quang Huy").unwrap();
    assert!(new.mediates(report.wards[0].teams[4].id, today));
    let released = lines.iter().find_map(|it| it.whom).unwrap().0;
    assert_eq!(register.person(released).unwrap().teams(today), []);
    let proposal = tx.proposal(ward, lines[0].id).await.unwrap().unwrap();
    assert!(proposal.election().unwrap().is_ready(50));
    // A small ward gets what it has teams for.
    let (store, report, _) = filled(SampleSize { teams_per_ward: 1, cases: 0, ..SampleSize::ward() }, 1, now()).await;
    assert_eq!(fill_office(&store, &report, 1, now()).await.unwrap(), None);
}

#[tokio::test]
async fn somebody_heads_a_resident_group_and_nothing_else() {
    let (store, report, _) = filled(SampleSize::ward(), 1, now()).await;
    let came = fill_office(&store, &report, 1, now()).await.unwrap().unwrap();
    assert_eq!(came.tg_user, report.people.last().unwrap().tg_user.map(|it| it + 1));
    let mut tx = store.begin().await.unwrap();
    let (actor, _) = tx.actor(came.tg_user.unwrap(), local_date(now()), CONSENT_VERSION).await.unwrap().unwrap();
    let group = report.wards[0].teams[2].group;
    let held: Vec<_> = actor.offices.iter().map(|it| (it.office, it.team, it.group)).collect();
    assert_eq!((held, actor.consented), (vec![(Office::ResidentGroupHead, None, Some(group))], true));
    let register = tx.register(report.wards[0].id, local_date(now())).await.unwrap();
    let heads = register.holders((Office::ResidentGroupHead, None, Some(group)), local_date(now()));
    assert_eq!(heads.map(|it| it.id).collect::<Vec<_>>(), [came.id], "the only one");
    assert!(report.people.iter().all(|it| it.name != came.name));
}

#[tokio::test]
async fn who_tries_the_demo_finds_something_to_do() {
    let (store, report, _) = filled(SampleSize::ward(), 1, now()).await;
    let mut tx = store.begin().await.unwrap();
    let [mediator, head, _] = report.trio();
    let filter = CaseFilter { open_only: true, limit: 50, ..CaseFilter::default() };
    let statuses =
        |lines: Vec<crate::domain::case::CaseLine>| lines.into_iter().map(|it| it.status).collect::<Vec<_>>();
    let own = statuses(tx.find_cases(Scope::own(mediator.id), &filter).await.unwrap().0);
    assert!(own.contains(&Status::Assigned) && own.contains(&Status::InSession), "{own:?}");
    let team = Scope { teams: head.team.into_iter().collect(), ..Scope::NOTHING };
    assert!(statuses(tx.find_cases(team, &filter).await.unwrap().0).contains(&Status::Registered));
}

#[tokio::test]
async fn a_large_sample_is_entered_where_it_has_come_to() {
    let size = SampleSize { cases: BATCH + 100, ..SampleSize::province(2, 0) };
    let store = empty().await;
    let report = fill_up_to(&store, size, 5, now(), (None, 0)).await.unwrap();
    assert_eq!(report.counts.cases, BATCH + 100);
    // No case is entered paused.
    assert_eq!(report.counts.by_status.len(), Status::ALL.len() - 1);
    let mut tx = store.begin().await.unwrap();
    for id in (1..=report.counts.cases as i64).step_by(13) {
        let case = tx.case(None, CaseId(id)).await.unwrap().unwrap();
        as_new(&case).check(local_date(now())).unwrap();
        let events = tx.case_events(case.id).await.unwrap();
        assert_eq!(events.iter().filter(|it| it.kind != EventKind::Escalated).count(), 1, "{}", case.code);
    }
}

#[test]
fn every_story_can_be_told_and_fits_the_register() {
    let mut rng = Rng::with_seed(3);
    for &kind in Kind::ALL {
        assert!(stories(kind).len() >= 3, "{kind}");
        for story in stories(kind) {
            let cast = Cast::new(&mut rng, story.tie);
            let texts = [(story.content, 2000), (story.agreement, 2000), (story.demands, 1000), (story.method, 300)];
            for (text, most) in texts {
                let told = cast.tell(text);
                assert!((10..=most).contains(&told.chars().count()), "{told}");
                assert!(!told.contains(['{', '}']) && !told.contains("  ") && told.ends_with('.'), "{told}");
                assert!(told.starts_with(char::is_uppercase), "{told}");
                assert!(!has_identity_number(&told) && find_secrecy_stamp(&told).is_none(), "{told}");
            }
        }
    }
}

#[test]
fn both_sides_are_people_who_can_stand_so_to_each_other() {
    let mut rng = Rng::with_seed(8);
    for _ in 0..2000 {
        for &kind in Kind::ALL {
            let story = words::pick(&mut rng, stories(kind));
            let Cast { a, b, homes, .. } = Cast::new(&mut rng, story.tie);
            assert_ne!(a.given, b.given);
            match story.tie {
                story::Tie::Spouses => assert!(a.sex == Sex::Female && b.sex == Sex::Male && homes.0 == homes.1),
                story::Tie::Parent => assert!(a.age >= b.age + 22 && homes.0 == homes.1),
                story::Tie::Siblings => assert!(a.family == b.family && a.age.abs_diff(b.age) <= 9),
                story::Tie::Neighbours => assert!(homes.0.lane == homes.1.lane && homes.0 != homes.1),
                story::Tie::InLaws => assert!(a.age >= b.age + 24 && b.age >= 18),
                story::Tie::Acquainted | story::Tie::Parted => {}
            }
        }
    }
}
