//! Contract of proposals and reviews: begun once, sealed, a step only from where it was seen, listed within what somebody
//! may see; a review once a year for each team.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::election::candidate::Candidate;
use hoagiai::domain::election::course::{Move, Standing};
use hoagiai::domain::election::leaving::{Ground, Leaving};
use hoagiai::domain::election::review::{Going, Member, Review};
use hoagiai::domain::election::vote::Election;
use hoagiai::domain::election::{Content, Decision, Matter, NewProposal};
use hoagiai::domain::people::Office;
use hoagiai::domain::people::register::{Unit, Write};
use hoagiai::domain::{PersonId, ProposalId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::proposals::{ProposalFilter, ProposalStepBy, Stepped};
use hoagiai::store::register::Writer;
use hoagiai::store::reviews::ReviewOf;

use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    a_proposal_is_begun_once_and_belongs_to_its_ward,
    a_proposal_goes_on_only_from_where_it_was_seen_and_keeps_its_decision,
    what_waits_stands_first_and_only_what_is_within_reach_is_listed,
    a_review_is_recorded_once_a_year_and_put_right,
    what_members_did_in_a_year_is_counted,
    what_is_open_of_a_team_is_over_with_it,
    what_ended_with_its_team_without_a_word_says_so,
    the_office_says_on_which_day_it_got_it_once_it_has_it,
);

fn officer(here: &Here) -> Permit<act::Proposing> {
    here.permit(act::Proposing::Office)
}

fn by(permit: &Permit<act::Proposing>, row: i64) -> ProposalStepBy<'_> {
    ProposalStepBy { row, permit, at: at(row), on: day("2026-05-05"), real: None, words: None }
}

fn election(name: &str) -> Content {
    let candidates = vec![Candidate { votes: Some(60), ..Candidate::named(name) }];
    Content::Election(Box::new(Election { candidates, places: 1, on: Some(day("2026-05-04")), ..Election::default() }))
}

fn leaving(person: PersonId) -> Content {
    let (office, ground) = (Office::Mediator, Ground::OwnWish);
    let name = "Trần Văn Bình".to_owned();
    Content::Leaving(Box::new(Leaving { person, name, office, ground, reason: None, front: None, agreed: None }))
}

fn new(team: TeamId, id: i64, content: Content) -> NewProposal {
    let (matter, step) = match content {
        Content::Election(_) => (Matter::Mediators, Move::Begin),
        Content::Leaving(_) => (Matter::Release, Move::Ask),
    };
    let standing = Standing::begun_by(step).unwrap();
    NewProposal { id: ProposalId(id), team, matter, standing, content, step, real: None }
}

/// Begins an election with this name, real name, words and answer.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, (name, real, words, needs): (&str, &str, &str, &str)) {
    let permit = officer(here);
    let step = ProposalStepBy { real: Some(real), words: Some(words), ..by(&permit, id) };
    tx.begin_proposal(step, (here.ward, &new(here.team, id, election(name)))).await.unwrap();
    let review = Review { members: Vec::new(), needs: Some(needs.to_owned()) };
    let of = ReviewOf { ward: here.ward, team: here.team, year: 2026 };
    tx.record_review(&here.permit(act::ReviewTeam), of, (&review, Some(real)), (at(0), None)).await.unwrap();
}

fn all(here: &Here) -> ProposalFilter {
    ProposalFilter { ward: here.ward, within: None, standings: Vec::new(), offset: 0, limit: 9 }
}

async fn a_proposal_is_begun_once_and_belongs_to_its_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    let it = new(here.team, 5, election("Lê Văn Sáu"));
    let step = ProposalStepBy { real: Some("Trần Văn Phúc"), ..by(&permit, 5) };
    tx.begin_proposal(step, (here.ward, &it)).await.unwrap();
    let again = new(here.team, 5, election("Khác"));
    tx.begin_proposal(by(&permit, 6), (here.ward, &again)).await.unwrap();
    let found = tx.proposal(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((found.content.clone(), found.team, found.matter), (it.content, here.team, Matter::Mediators));
    assert_eq!((found.standing, found.version, found.by), (Standing::Preparing, 1, here.officer));
    assert_eq!((found.sent_on, found.decision.clone()), (None, None));
    let [step] = &found.steps[..] else { panic!("{:?}", found.steps) };
    assert_eq!(
        (step.step, step.name.as_str(), step.real.as_deref()),
        (Move::Begin, "Phạm Thu Hà", Some("Trần Văn Phúc"))
    );
    assert_eq!(found.line(), tx.proposals(&all(&here)).await.unwrap().0[0]);
    assert_eq!(tx.proposal(here.far_ward, it.id).await.unwrap(), None);
}

async fn a_proposal_goes_on_only_from_where_it_was_seen_and_keeps_its_decision(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    let it = new(here.team, 5, election("Lê Văn Sáu"));
    tx.begin_proposal(by(&permit, 5), (here.ward, &it)).await.unwrap();
    let content = election("Lê Văn Bảy");
    let take = |seen, step, decision| Stepped { seen, step, content: &content, decision };
    let send = || take((Standing::Preparing, 1), Move::Send, None);
    let front = here.permit(act::Proposing::Front);
    assert!(!tx.step_proposal(by(&permit, 6), (here.far_ward, it.id), send()).await.unwrap());
    let early = take((Standing::Preparing, 1), Move::Decide, None);
    assert!(!tx.step_proposal(by(&permit, 6), (here.ward, it.id), early).await.unwrap(), "nothing to decide yet");
    assert!(tx.step_proposal(by(&permit, 6), (here.ward, it.id), send()).await.unwrap());
    assert!(!tx.step_proposal(by(&permit, 7), (here.ward, it.id), send()).await.unwrap(), "somebody else was quicker");
    let words = ProposalStepBy { words: Some("Thiếu chữ ký"), ..by(&permit, 8) };
    let back = take((Standing::Sent, 2), Move::Return, None);
    let by_front = ProposalStepBy { permit: &front, ..words };
    assert!(!tx.step_proposal(by_front, (here.ward, it.id), back).await.unwrap(), "that is the office's");
    assert!(tx.step_proposal(words, (here.ward, it.id), back).await.unwrap());
    let found = tx.proposal(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((found.content.clone(), found.why_returned()), (content.clone(), Some("Thiếu chữ ký")));
    assert_eq!(found.sent_on, Some(day("2026-05-05")));
    let again = take((Standing::Returned, 3), Move::Send, None);
    let later = ProposalStepBy { on: day("2026-05-07"), ..by(&permit, 9) };
    assert!(tx.step_proposal(later, (here.ward, it.id), again).await.unwrap());
    let decision = Decision { number: "12/QĐ-UBND".to_owned(), on: day("2026-05-08") };
    let decide = take((Standing::Sent, 4), Move::Decide, Some(&decision));
    assert!(tx.step_proposal(by(&permit, 10), (here.ward, it.id), decide).await.unwrap());
    for (ward, before, entered, count) in [
        (here.ward, "2026-05-09", (10, 11), 1),
        (here.ward, "2026-05-08", (10, 11), 0),
        (here.ward, "2026-05-09", (11, 90), 0),
        (here.ward, "2026-05-09", (0, 10), 0),
        (here.far_ward, "2026-05-09", (10, 11), 0),
    ] {
        let entered = (at(entered.0), at(entered.1));
        assert_eq!(tx.decisions_entered(ward, day(before), entered).await.unwrap(), count, "{before}");
    }
    let found = tx.proposal(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((found.standing, found.decision), (Standing::Decided, Some(decision)));
    assert_eq!(found.sent_on, Some(day("2026-05-07")), "the last time");
}

async fn what_waits_stands_first_and_only_what_is_within_reach_is_listed(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    let begun = [
        new(here.team, 1, election("Lê Văn Sáu")),
        new(here.other_team, 2, leaving(here.mediator)),
        new(here.other_team, 3, election("Lê Văn Bảy")),
        new(here.team, 4, election("Lê Văn Tám")),
    ];
    for it in &begun {
        tx.begin_proposal(by(&permit, it.id.0), (here.ward, it)).await.unwrap();
    }
    let content = election("Lê Văn Tám");
    let over = Stepped { seen: (Standing::Preparing, 1), step: Move::Withdraw, content: &content, decision: None };
    assert!(tx.step_proposal(by(&permit, 14), (here.ward, ProposalId(4)), over).await.unwrap());
    let ids = |(lines, total): (Vec<hoagiai::domain::election::ProposalLine>, u32)| {
        (lines.into_iter().map(|it| it.id.0).collect::<Vec<_>>(), total)
    };
    assert_eq!(ids(tx.proposals(&all(&here)).await.unwrap()), (vec![3, 2, 1, 4], 4));
    let page = ProposalFilter { offset: 1, limit: 2, ..all(&here) };
    assert_eq!(ids(tx.proposals(&page).await.unwrap()), (vec![2, 1], 4));
    let own = ProposalFilter { within: Some((vec![here.team], here.mediator)), ..all(&here) };
    assert_eq!(ids(tx.proposals(&own).await.unwrap()), (vec![2, 1, 4], 3), "of the team, and about oneself");
    let none = ProposalFilter { within: Some((Vec::new(), here.head)), ..all(&here) };
    assert_eq!(ids(tx.proposals(&none).await.unwrap()), (Vec::new(), 0));
    let asked = ProposalFilter { standings: vec![Standing::Asked, Standing::Sent], ..all(&here) };
    let (lines, _) = tx.proposals(&asked).await.unwrap();
    assert_eq!((lines.len(), lines[0].whom), (1, Some((here.mediator, Office::Mediator))));
    let far = ProposalFilter { ward: here.far_ward, ..all(&here) };
    assert_eq!(ids(tx.proposals(&far).await.unwrap()), (Vec::new(), 0));
}

async fn a_review_is_recorded_once_a_year_and_put_right(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let of = ReviewOf { ward: here.ward, team: here.team, year: 2026 };
    assert_eq!(tx.review(of).await.unwrap(), None);
    let member = Member {
        person: here.mediator,
        name: "Trần Văn Bình".to_owned(),
        sex: None,
        heads: false,
        minority: None,
        cases: 2,
        trained: 0,
        going: Going::On,
    };
    let mut review = Review { members: vec![member], needs: None };
    let permit = here.permit(act::ReviewTeam);
    assert!(tx.record_review(&permit, of, (&review, None), (at(0), None)).await.unwrap());
    review.needs = Some("Cần tủ hồ sơ".to_owned());
    let stale = Review { members: Vec::new(), needs: Some("Cũ".to_owned()) };
    assert!(!tx.record_review(&permit, of, (&stale, None), (at(8), None)).await.unwrap(), "one is there already");
    assert!(tx.record_review(&permit, of, (&review, Some("Trần Văn Phúc")), (at(9), Some(at(0)))).await.unwrap());
    assert!(!tx.record_review(&permit, of, (&stale, None), (at(10), Some(at(0)))).await.unwrap(), "a newer one is");
    let found = tx.review(of).await.unwrap().unwrap();
    assert_eq!((found.review, found.by.as_str(), found.at), (review, "Phạm Thu Hà", at(9)));
    assert_eq!(found.real.as_deref(), Some("Trần Văn Phúc"));
    assert_eq!(tx.reviewed_teams(here.ward, 2026).await.unwrap(), [here.team]);
    assert_eq!(tx.reviewed_teams(here.ward, 2025).await.unwrap(), []);
    assert_eq!(tx.reviewed_teams(here.far_ward, 2026).await.unwrap(), []);
    assert_eq!(tx.review(ReviewOf { ward: here.far_ward, ..of }).await.unwrap(), None);
}

async fn what_members_did_in_a_year_is_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    let days = (day("2026-01-01"), day("2026-12-31"));
    let instants = (at(0) - chrono::TimeDelta::days(120), at(0) + chrono::TimeDelta::days(120));
    assert_eq!(tx.done_by(here.ward, days, instants).await.unwrap(), [(here.mediator, 1, 0)]);
    let before = (day("2025-01-01"), day("2025-12-31"));
    assert_eq!(tx.done_by(here.ward, before, instants).await.unwrap(), []);
    let next = (day("2027-01-01"), day("2027-12-31"));
    let done = tx.done_by(here.ward, next, instants).await.unwrap();
    assert_eq!(done, [(here.mediator, 1, 0)], "who mediates what came in the year before mediates all the same");
    assert_eq!(tx.done_by(here.far_ward, days, instants).await.unwrap(), []);
    let training = crate::store_trainings::invited(&mut tx, &here, "t:1").await;
    tx.check_in((training.id, here.head), here.officer, training.starts_at).await.unwrap();
    let around = (training.starts_at, training.starts_at + chrono::TimeDelta::days(1));
    assert_eq!(tx.done_by(here.ward, before, around).await.unwrap(), [(here.head, 0, 1)]);
    let after = (around.1, around.1 + chrono::TimeDelta::days(1));
    assert_eq!(tx.done_by(here.ward, before, after).await.unwrap(), []);
}

async fn what_is_open_of_a_team_is_over_with_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    for (id, team, content) in [
        (5, here.other_team, election("Lê Văn Sáu")),
        (6, here.other_team, leaving(here.mediator)),
        (7, here.other_team, election("Lê Văn Bảy")),
        (8, here.team, election("Lê Văn Tám")),
    ] {
        tx.begin_proposal(by(&permit, id), (here.ward, &new(team, id, content))).await.unwrap();
    }
    let content = election("Lê Văn Bảy");
    let back = |step| Stepped { seen: (Standing::Preparing, 1), step, content: &content, decision: None };
    assert!(!tx.step_proposal(by(&permit, 9), (here.ward, ProposalId(5)), back(Move::Close)).await.unwrap());
    assert!(tx.step_proposal(by(&permit, 9), (here.ward, ProposalId(7)), back(Move::Withdraw)).await.unwrap());
    let open = tx.open_proposals(here.other_team).await.unwrap();
    let found: Vec<_> = open.iter().map(|it| (it.id.0, it.matter, it.standing, it.by, it.whom)).collect();
    let expected = [
        (5, Matter::Mediators, Standing::Preparing, here.officer, None),
        (6, Matter::Release, Standing::Asked, here.officer, Some(here.mediator)),
    ];
    assert_eq!(found, expected);
    let writer = Writer::of(&here.permit(act::KeepRegister), at(60));
    let into = Some(Unit::Team(here.team));
    let close = Write::Close { unit: Unit::Team(here.other_team), last: day("2026-05-04"), into };
    tx.write_register(writer, here.ward, &[close]).await.unwrap();
    assert_eq!(tx.open_proposals(here.other_team).await.unwrap(), []);
    for id in [5, 6] {
        let it = tx.proposal(here.ward, ProposalId(id)).await.unwrap().unwrap();
        assert_eq!((it.standing, it.version), (Standing::Withdrawn, 2));
        let steps: Vec<_> = it.steps.iter().map(|it| (it.step, it.at)).collect();
        assert_eq!(steps[1..], [(Move::Close, at(60))], "what happened last stands last");
    }
    let others = tx.proposal(here.ward, ProposalId(7)).await.unwrap().unwrap();
    assert_eq!((others.steps.len(), tx.open_proposals(here.team).await.unwrap().len()), (2, 1));
}

async fn what_ended_with_its_team_without_a_word_says_so(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    for id in [5, 6, 7] {
        tx.begin_proposal(by(&permit, id), (here.ward, &new(here.other_team, id, election("Lê Văn Sáu"))))
            .await
            .unwrap();
    }
    let content = election("Lê Văn Sáu");
    let back = Stepped { seen: (Standing::Preparing, 1), step: Move::Withdraw, content: &content, decision: None };
    assert!(tx.step_proposal(by(&permit, 9), (here.ward, ProposalId(6)), back).await.unwrap());
    let team = here.other_team;
    tx.test_sql(format!(
        "UPDATE proposal SET standing = 'withdrawn' WHERE id IN (5, 7);
         UPDATE mediation_team SET held_to = '2020-01-31' WHERE id = {team}"
    ))
    .await
    .unwrap();
    tx.test_sql("UPDATE proposal_step SET at = '2020-01-05T02:00:00+00:00' WHERE proposal_id = 7".to_owned())
        .await
        .unwrap();
    let sqlite = include_str!("../../migrations/sqlite/0078_end_of_proposals.sql");
    let postgres = include_str!("../../migrations/postgres/0078_end_of_proposals.sql");
    let sql = if db.url.starts_with("sqlite") { sqlite } else { postgres };
    for _ in 0..2 {
        tx.test_sql(sql.to_owned()).await.unwrap();
    }
    let steps = async |tx: &mut Tx, id| {
        let it = tx.proposal(here.ward, ProposalId(id)).await.unwrap().unwrap();
        it.steps.into_iter().map(|it| (it.step, it.at)).collect::<Vec<_>>()
    };
    let [(Move::Begin, begun), (Move::Close, over)] = steps(&mut tx, 5).await[..] else { panic!() };
    assert!(begun < over && over <= begun + chrono::TimeDelta::seconds(1), "after what happened last: {begun} {over}");
    let [_, closed] = steps(&mut tx, 7).await[..] else { panic!() };
    assert_eq!(closed, (Move::Close, "2020-01-31T17:00:00Z".parse().unwrap()), "the first day without the team");
    let others = steps(&mut tx, 6).await;
    assert_eq!(others.iter().map(|it| it.0).collect::<Vec<_>>(), [Move::Begin, Move::Withdraw]);
}

async fn the_office_says_on_which_day_it_got_it_once_it_has_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = officer(&here);
    let (id, content) = (ProposalId(5), election("Lê Văn Sáu"));
    tx.begin_proposal(by(&permit, 5), (here.ward, &new(here.team, 5, content.clone()))).await.unwrap();
    let on = ProposalStepBy { on: day("2026-05-04"), ..by(&permit, 6) };
    assert!(!tx.receive_proposal(on, (here.ward, id), (Standing::Preparing, 1)).await.unwrap(), "it was not sent");
    let send = Stepped { seen: (Standing::Preparing, 1), step: Move::Send, content: &content, decision: None };
    assert!(tx.step_proposal(by(&permit, 6), (here.ward, id), send).await.unwrap());
    let said = "2026-05-05 2026-05-04";
    let on = ProposalStepBy { on: day("2026-05-04"), words: Some(said), ..by(&permit, 7) };
    assert!(!tx.receive_proposal(on, (here.far_ward, id), (Standing::Sent, 2)).await.unwrap(), "another ward's");
    assert!(!tx.receive_proposal(on, (here.ward, id), (Standing::Sent, 1)).await.unwrap(), "it was seen otherwise");
    let front = here.permit_of(
        here.stranger,
        &crate::store_kit::holding(Office::TeamHead, Some(here.team)),
        act::Proposing::Asker,
    );
    let by_head = ProposalStepBy { on: day("2026-05-04"), ..by(&front, 7) };
    assert!(!tx.receive_proposal(by_head, (here.ward, id), (Standing::Sent, 2)).await.unwrap(), "the office says it");
    assert!(tx.receive_proposal(on, (here.ward, id), (Standing::Sent, 2)).await.unwrap());
    let it = tx.proposal(here.ward, id).await.unwrap().unwrap();
    assert_eq!((it.standing, it.version, it.sent_on), (Standing::Sent, 3, Some(day("2026-05-04"))));
    let last = it.steps.last().unwrap();
    assert_eq!((last.step, last.words.as_deref()), (Move::Receive, Some(said)), "which day it was before");
}
