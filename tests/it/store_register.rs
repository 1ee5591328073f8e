//! Contract of the register: what was known when, offices with their papers, groups and teams with their days, and cases that
//! go over from one team to another.

use std::sync::Arc;

use hoagiai::domain::access::{Reached, Scope, act};
use hoagiai::domain::case::{Change, EventKind, Release, ReleaseReason};
use hoagiai::domain::people::acts::{self, EndOffice, NewOffice};
use hoagiai::domain::people::particulars::{Birth, Ethnicity, Fact, How, Nature, Qualification};
use hoagiai::domain::people::register::{Register, Unit, Write};
use hoagiai::domain::people::tenure::{Basis, LeavingReason, Paper};
use hoagiai::domain::people::{Office, mends, units};
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::register::Book;
use hoagiai::domain::{CaseId, DraftId, GroupId, PersonId};
use hoagiai::store::Tx;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, affected, at, contract, day, holding, settle};

contract!(
    what_was_known_can_be_asked_for_every_day,
    a_register_is_read_once_until_something_of_it_changes,
    a_confirmed_number_is_written_down_with_its_day,
    an_office_keeps_its_papers_and_who_wrote_them,
    what_no_longer_stands_as_it_was_seen_is_not_overwritten,
    a_correction_keeps_what_it_replaces,
    units_are_added_renamed_and_merged,
    cases_go_over_and_figures_of_before_stay,
    an_act_that_is_dated_back_leaves_no_case_behind,
    memory_and_database_say_the_same,
    what_hangs_on_somebody_is_found_and_handed_over,
);

fn writer(here: &Here) -> Writer {
    Writer::of(&here.permit(act::KeepRegister), at(0))
}

fn decision(number: &str) -> Paper {
    Paper { number: Some(number.to_owned()), on: Some(day("2026-04-20")) }
}

async fn read(tx: &mut Tx, here: &Here) -> Register {
    tx.register(here.ward, day("2026-05-05")).await.unwrap()
}

async fn write_all(tx: &mut Tx, here: &Here, writes: Vec<Write>) {
    assert!(!writes.is_empty());
    tx.write_register(writer(here), here.ward, &writes).await.unwrap();
}

/// Writes something about somebody and puts their office right, with these words.
pub async fn write(tx: &mut Tx, here: &Here, words: &str) {
    let register = read(tx, here).await;
    let facts = vec![Fact::Occupation(Some(words.to_owned()))];
    let writes = acts::correct_particulars(&register, here.mediator, facts, How::Correction).unwrap();
    write_all(tx, here, writes).await;
    let seen = register.people[&here.mediator].tenures[0].holding.clone();
    let right = (day("2026-01-02"), None, Paper::UNKNOWN);
    write_all(tx, here, mends::correct_office(&register, (here.mediator, &seen), right, words).unwrap()).await;
}

async fn what_was_known_can_be_asked_for_every_day(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let person = here.mediator;
    let facts = vec![
        Fact::Birth(Some(Birth::Year(1961))),
        Fact::Ethnicity(Some(Ethnicity::Kinh)),
        Fact::Qualification(Some(Qualification::Law)),
        Fact::Group(Some(here.group)),
    ];
    let register = read(&mut tx, &here).await;
    assert_eq!(register.people[&person].on(day("2026-05-05")).name, "Trần Văn Bình");
    write_all(&mut tx, &here, acts::correct_particulars(&register, person, facts, How::Correction).unwrap()).await;
    let register = read(&mut tx, &here).await;
    let renamed = vec![Fact::Name("Trần Văn Bính".to_owned())];
    let writes = acts::correct_particulars(&register, person, renamed, How::Change(day("2026-03-01"))).unwrap();
    write_all(&mut tx, &here, writes).await;
    let register = read(&mut tx, &here).await;
    let entry = &register.people[&person];
    assert_eq!(
        (entry.on(day("2026-02-28")).name.as_str(), entry.on(day("2026-03-01")).name.as_str()),
        ("Trần Văn Bình", "Trần Văn Bính")
    );
    assert_eq!((entry.latest().birth, entry.latest().group), (Some(Birth::Year(1961)), Some(here.group)));
    assert_eq!(tx.person(person).await.unwrap().unwrap().name, "Trần Văn Bính", "lists say what is true now");
    let written = tx.written_of(person).await.unwrap();
    let natures: Vec<_> = written.iter().map(|it| it.version.nature).collect();
    assert_eq!(natures, [Nature::Entered, Nature::Entered, Nature::Changed]);
    assert!(written.iter().all(|it| (it.by, it.at) == (Some(here.officer), at(0))));
    let on_behalf = writer(&here).for_person(Some(here.head));
    let facts = vec![Fact::Education(Some("12/12".to_owned()))];
    let writes = acts::correct_particulars(&register, person, facts, How::Correction).unwrap();
    tx.write_register(on_behalf, here.ward, &writes).await.unwrap();
    assert_eq!(tx.written_of(person).await.unwrap()[3].on_behalf, Some(here.head));
    let nobody = [Write::Record { person: PersonId(999), version: written[0].version.clone() }];
    assert_eq!(affected(&tx.write_register(writer(&here), here.ward, &nobody).await), Some(0));
}

async fn a_register_is_read_once_until_something_of_it_changes(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let today = day("2026-05-05");
    let first = tx.shared_register(here.ward, today).await.unwrap();
    assert_eq!(*first, tx.register(here.ward, today).await.unwrap());
    assert!(Arc::ptr_eq(&first, &tx.shared_register(here.ward, today).await.unwrap()));
    assert_eq!(tx.shared_register(here.ward, day("2026-05-06")).await.unwrap().today, day("2026-05-06"));
    assert_eq!(tx.shared_register(here.far_ward, today).await.unwrap().ward, here.far_ward);
    tx.savepoint().await.unwrap();
    let renamed = vec![Fact::Name("Trần Văn Bính".to_owned())];
    let writes = acts::correct_particulars(&first, here.mediator, renamed, How::Correction).unwrap();
    let before = tx.shared_register(here.ward, today).await.unwrap();
    write_all(&mut tx, &here, writes).await;
    let after = tx.shared_register(here.ward, today).await.unwrap();
    assert_eq!(after.people[&here.mediator].latest().name, "Trần Văn Bính");
    tx.undo().await.unwrap();
    assert_eq!(tx.shared_register(here.ward, today).await.unwrap(), before, "what was undone never was");
}

async fn a_confirmed_number_is_written_down_with_its_day(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 77, here.mediator).await;
    tx.confirm_phone(77, "0912345678", at(0)).await.unwrap();
    tx.confirm_phone(77, "0912345678", at(1)).await.unwrap();
    let written = tx.written_of(here.mediator).await.unwrap();
    assert_eq!((written.len(), written[0].version.from, written[0].by), (1, None, Some(here.mediator)));
    tx.confirm_phone(77, "0987654321", at(2)).await.unwrap();
    let register = read(&mut tx, &here).await;
    let phone = |on: &str| register.people[&here.mediator].on(day(on)).phone;
    assert_eq!(
        (phone("2026-05-04").as_deref(), phone("2026-05-05").as_deref()),
        (Some("0912345678"), Some("0987654321"))
    );
    let (_, confirmed) = tx.linked_people(here.ward).await.unwrap();
    assert_eq!(confirmed, [here.mediator]);
    let facts = vec![Fact::Phone(Some("0977777777".to_owned()))];
    let writes = acts::correct_particulars(&register, here.mediator, facts, How::Correction).unwrap();
    write_all(&mut tx, &here, writes).await;
    let (_, confirmed) = tx.linked_people(here.ward).await.unwrap();
    assert!(confirmed.is_empty(), "a number that the office writes down is not the one that was confirmed");
    let account = tx.person(here.mediator).await.unwrap().unwrap();
    assert_eq!(account.phone.as_deref(), Some("0977777777"));
}

async fn an_office_keeps_its_papers_and_who_wrote_them(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let register = read(&mut tx, &here).await;
    let new = NewOffice {
        person: here.officer,
        office: Office::ResidentGroupHead,
        team: None,
        group: Some(here.group),
        from: day("2026-05-01"),
        basis: Some(Basis::Decision),
        paper: decision("15/QĐ-UBND"),
    };
    write_all(&mut tx, &here, acts::give_office(&register, &new).unwrap()).await;
    let end = EndOffice {
        person: here.mediator,
        seen: holding(Office::Mediator, Some(here.team)),
        from: day("2026-05-05"),
        why: LeavingReason::OwnWish,
        paper: decision("16/QĐ-UBND"),
    };
    let writes = acts::end_office(&register, &end).unwrap();
    tx.write_register(writer(&here).for_person(Some(here.head)), here.ward, &writes).await.unwrap();
    let register = read(&mut tx, &here).await;
    let given = &register.people[&here.officer].tenures[1];
    assert_eq!((given.basis, &given.paper), (Some(Basis::Decision), &decision("15/QĐ-UBND")));
    assert_eq!(given.given.map(|it| (it.by, it.at)), Some((Some(here.officer), at(0))));
    let ended = &register.people[&here.mediator].tenures[0];
    assert_eq!(ended.holding.to, Some(day("2026-05-04")), "from that day on it is held no more");
    let ending = ended.ending.clone().unwrap();
    assert_eq!((ending.why, ending.paper), (Some(LeavingReason::OwnWish), decision("16/QĐ-UBND")));
    assert_eq!(ending.hand.unwrap().on_behalf, Some(here.head));
    here.link(&mut tx, 77, here.mediator).await;
    let (actor, _) = tx.actor(77, day("2026-05-05"), 1).await.unwrap().unwrap();
    assert!(actor.offices.is_empty(), "rights stop with the day");
}

async fn what_no_longer_stands_as_it_was_seen_is_not_overwritten(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let end = Write::End {
        person: here.mediator,
        seen: holding(Office::Mediator, Some(here.team)),
        last: day("2026-05-04"),
        why: LeavingReason::Died,
        paper: Paper::UNKNOWN,
    };
    tx.write_register(writer(&here), here.ward, std::slice::from_ref(&end)).await.unwrap();
    assert_eq!(affected(&tx.write_register(writer(&here), here.ward, &[end]).await), Some(0));
    let seen = holding(Office::Mediator, Some(here.other_team));
    let elsewhere = Write::Resume { person: here.mediator, seen, reason: String::new() };
    assert_eq!(affected(&tx.write_register(writer(&here), here.ward, &[elsewhere]).await), Some(0));
    let close = Write::Close { unit: Unit::Team(here.other_team), last: day("2026-05-04"), into: None };
    tx.write_register(writer(&here), here.ward, std::slice::from_ref(&close)).await.unwrap();
    assert_eq!(affected(&tx.write_register(writer(&here), here.ward, &[close]).await), Some(0));
}

async fn a_correction_keeps_what_it_replaces(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, "nhập nhầm ngày").await;
    let register = read(&mut tx, &here).await;
    let tenure = &register.people[&here.mediator].tenures[0];
    assert_eq!(tenure.holding.from, day("2026-01-02"));
    let kept = tx.office_corrections(here.mediator).await.unwrap();
    assert_eq!((kept.len(), kept[0].holding.from, kept[0].reason.as_str()), (1, day("2026-01-01"), "nhập nhầm ngày"));
    assert_eq!(kept[0].by, Some(here.officer));
    let seen = tenure.holding.clone();
    let why = LeavingReason::MovedAway;
    let end = EndOffice { person: here.mediator, seen, from: day("2026-05-01"), why, paper: Paper::UNKNOWN };
    write_all(&mut tx, &here, acts::end_office(&register, &end).unwrap()).await;
    let register = read(&mut tx, &here).await;
    let seen = register.people[&here.mediator].tenures[0].holding.clone();
    write_all(&mut tx, &here, mends::resume_office(&register, here.mediator, &seen, "người khác cùng tên").unwrap())
        .await;
    let register = read(&mut tx, &here).await;
    let tenure = &register.people[&here.mediator].tenures[0];
    assert_eq!((tenure.holding.to, &tenure.ending), (None, &None));
    let kept = tx.office_corrections(here.mediator).await.unwrap();
    assert_eq!((kept[1].holding.to, kept[1].why), (Some(day("2026-04-30")), Some(why)));
    assert_eq!(kept[1].reason, "người khác cùng tên");
    // Another end takes the place of one that was written: that one is kept as well.
    let end = |from: &str, seen: &hoagiai::domain::people::Holding| EndOffice {
        person: here.mediator,
        seen: seen.clone(),
        from: day(from),
        why,
        paper: Paper::UNKNOWN,
    };
    write_all(&mut tx, &here, acts::end_office(&register, &end("2026-06-01", &tenure.holding)).unwrap()).await;
    let register = read(&mut tx, &here).await;
    let planned = &register.people[&here.mediator].tenures[0].holding;
    write_all(&mut tx, &here, acts::end_office(&register, &end("2026-05-20", planned)).unwrap()).await;
    let kept = tx.office_corrections(here.mediator).await.unwrap();
    assert_eq!((kept.len(), kept[2].holding.to), (3, Some(day("2026-05-31"))));
}

async fn units_are_added_renamed_and_merged(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let before = tx.ward_mark(here.ward).await.unwrap().unwrap();
    let register = read(&mut tx, &here).await;
    let new = units::add_group(&register, "Khu mới", Some(day("2026-05-01"))).unwrap();
    let Unit::Group(group) = tx.add_unit(writer(&here), here.ward, &new).await.unwrap() else { panic!("a group") };
    let register = read(&mut tx, &here).await;
    let new = units::add_team(&register, group, "Tổ hòa giải Khu mới", None).unwrap();
    assert_eq!(new.number, 8, "numbers stand in the codes of cases: none is used twice");
    let unit = tx.add_unit(writer(&here), here.ward, &new).await.unwrap();
    assert_ne!(tx.ward_mark(here.ward).await.unwrap().unwrap(), before, "whoever remembers the units reads them again");
    let register = read(&mut tx, &here).await;
    let group = register.group(group).unwrap();
    assert_eq!((group.number, group.life.from, group.name.as_str()), (3, Some(day("2026-05-01")), "Khu mới"));
    let how = How::Change(day("2026-04-01"));
    write_all(&mut tx, &here, units::rename(&register, unit, "Tổ hòa giải Khu Chín", how).unwrap()).await;
    write_all(&mut tx, &here, units::want_minority(&register, here.team, true).unwrap()).await;
    let register = read(&mut tx, &here).await;
    assert_eq!(register.name_on(unit, day("2026-03-31")), Some("Tổ hòa giải Khu mới"));
    assert_eq!(register.name_on(unit, day("2026-04-01")), Some("Tổ hòa giải Khu Chín"));
    assert_eq!(tx.teams(here.ward).await.unwrap()[2].name, "Tổ hòa giải Khu Chín");
    assert!(register.team(here.team).unwrap().wants_minority);
    let marked = tx.ward_mark(here.ward).await.unwrap().unwrap();
    let writes = units::merge_groups(&register, GroupId(here.group.0), group_of(&register, 2), day("2026-05-05"));
    write_all(&mut tx, &here, writes.unwrap()).await;
    assert_ne!(tx.ward_mark(here.ward).await.unwrap().unwrap(), marked);
    let register = read(&mut tx, &here).await;
    let gone = register.group(here.group).unwrap();
    assert_eq!((gone.life.to, gone.life.into), (Some(day("2026-05-04")), Some(group_of(&register, 2))));
    assert_eq!(register.team(here.team).unwrap().group, group_of(&register, 2));
    assert_eq!(register.group_on(here.team, day("2026-05-04")), Some(here.group), "as it was then");
}

fn group_of(register: &Register, number: i32) -> GroupId {
    register.groups.iter().find(|it| it.number == number).unwrap().id
}

async fn cases_go_over_and_figures_of_before_stay(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (open, _) = here.open(&mut tx, &here.new_case("c:open")).await;
    let (ended, _) = here.open(&mut tx, &here.new_case("c:void")).await;
    let case = tx.case(None, ended).await.unwrap().unwrap();
    let void = Change::Void { on: day("2026-05-05"), reason: "nhập nhầm".to_owned() };
    let after = case.apply(&void, day("2026-05-05")).unwrap();
    tx.change_case(&here.permit(act::Changing::Being), (&after, &void), at(0)).await.unwrap();
    assert_eq!(tx.count_open_cases(here.team).await.unwrap(), 1);
    let may = Period::containing(PeriodKind::Month, day("2026-05-05"));
    let next = Period::containing(PeriodKind::Month, day("2026-06-15"));
    let of = async |tx: &mut Tx, team, period| tx.stretches(Reached::Team(team), period).await.unwrap().len();
    assert_eq!((of(&mut tx, here.team, may).await, of(&mut tx, here.other_team, may).await), (1, 0));

    let mut register = read(&mut tx, &here).await;
    register.today = day("2026-06-10");
    let writes = units::merge_teams(&register, here.team, here.other_team, day("2026-06-10")).unwrap();
    write_all(&mut tx, &here, writes).await;
    let case = tx.case(None, open).await.unwrap().unwrap();
    assert_eq!((case.team, case.code.as_str().starts_with("VN-01-")), (here.other_team, true), "its code stays");
    let events = tx.case_events(open).await.unwrap();
    assert_eq!(events.last().map(|it| it.kind), Some(EventKind::Move));
    assert!(case.is_mediated_by(here.mediator), "who mediates it goes over with the team");
    assert_eq!(tx.count_open_cases(here.team).await.unwrap(), 0);
    assert_eq!((of(&mut tx, here.team, may).await, of(&mut tx, here.other_team, may).await), (1, 0), "as it was then");
    assert_eq!((of(&mut tx, here.team, next).await, of(&mut tx, here.other_team, next).await), (0, 1));
    assert_eq!(tx.stretches(Reached::Ward(here.ward), may).await.unwrap()[0].team, here.team);
    let dates = tx.case_dates(Reached::Team(here.team), may, (CaseId(0), 9)).await.unwrap();
    assert_eq!(dates.iter().map(|it| (it.id, it.team)).collect::<Vec<_>>(), [(open, here.team)]);
    // The book of the old team stays as it was, with all its lines; none of them is in the book of the other one.
    let lines = async |tx: &mut Tx, scope, team| {
        let lines = tx.register_lines(scope, &Book::usual(team, 2026)).await.unwrap();
        lines.iter().map(|it| (it.number, it.case)).collect::<Vec<_>>()
    };
    assert_eq!(lines(&mut tx, None, here.team).await, [(1, open), (2, ended)]);
    assert_eq!(lines(&mut tx, None, here.other_team).await, []);
    let heir = Scope { teams: [here.other_team].into_iter().collect(), ..Scope::NOTHING };
    let all = [(1, open), (2, ended)];
    assert_eq!(
        lines(&mut tx, Some(heir), here.team).await,
        all,
        "the other team reads the whole book of the former one"
    );
    let people = tx.people_of_team(here.other_team).await.unwrap();
    assert!(people.iter().any(|it| it.id == here.head && it.mediates_in(here.other_team, day("2026-06-10"))));
}

async fn an_act_that_is_dated_back_leaves_no_case_behind(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    // Received and assigned days after the day from which the teams are one, by somebody who joined after it as well.
    let (late, _) = here.open(&mut tx, &here.new_case("c:late")).await;
    let register = read(&mut tx, &here).await;
    let writes = units::merge_teams(&register, here.team, here.other_team, day("2026-04-01")).unwrap();
    let moved = tx.write_register(writer(&here), here.ward, &writes).await.unwrap();
    assert_eq!(moved, [late]);
    let case = tx.case(None, late).await.unwrap().unwrap();
    assert_eq!((case.team, tx.count_open_cases(here.team).await.unwrap()), (here.other_team, 0));
    assert!(case.is_mediated_by(here.mediator), "who mediates it goes over with the team");
    let may = Period::containing(PeriodKind::Month, day("2026-05-05"));
    let of = async |tx: &mut Tx, team| tx.stretches(Reached::Team(team), may).await.unwrap().len();
    assert_eq!((of(&mut tx, here.team).await, of(&mut tx, here.other_team).await), (0, 1), "a former team has none");
}

async fn what_hangs_on_somebody_is_found_and_handed_over(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (open, code) = here.open(&mut tx, &here.new_case("c:open")).await;
    let answers = r#"{"step":"card"}"#;
    tx.save_draft(DraftId(9), here.mediator, ("Bản nháp", answers), at(0)).await.unwrap();
    let permit = here.permit(act::InvitePeople);
    tx.add_invitation(Some(&permit), ("i:1", "bí mật"), here.mediator, (at(0), at(100))).await.unwrap();
    let hangs = tx.hanging_on(here.mediator, at(1)).await.unwrap();
    assert_eq!((hangs.cases, hangs.mediated, hangs.drafts), (vec![(open, code)], 1, 1));
    assert_eq!((hangs.sessions, hangs.link_until), (0, Some(at(100))));
    tx.take_link_back(&permit, here.mediator, at(2)).await.unwrap();
    assert_eq!(tx.hanging_on(here.mediator, at(3)).await.unwrap().link_until, None);
    assert!(!tx.use_invitation("bí mật", 5, at(3)).await.unwrap(), "a link that was taken back works no more");
    tx.hand_drafts(writer(&here), (here.mediator, here.head)).await.unwrap();
    assert_eq!(tx.hanging_on(here.head, at(3)).await.unwrap().drafts, 1);
    assert_eq!(tx.hanging_on(here.mediator, at(3)).await.unwrap().drafts, 0);
    // Whoever goes on sees and saves it; that somebody else began it stays written down.
    assert_eq!(tx.draft(DraftId(9)).await.unwrap().unwrap().person, here.head);
    assert_eq!(tx.drafts_of(here.head).await.unwrap().len(), 1);
    assert!(tx.drafts_of(here.mediator).await.unwrap().is_empty());
    tx.save_draft(DraftId(9), here.head, ("Bản nháp", r#"{"step":"kind"}"#), at(4)).await.unwrap();
    tx.write_gathered().await.unwrap();
    let begun = format!("SELECT CAST(count(*) AS TEXT) FROM draft WHERE person_id = {}", here.mediator);
    assert_eq!(tx.test_texts(&begun).await.unwrap(), ["1"]);
    let planned = Writer::planned(here.officer, at(5));
    let case = tx.case(None, open).await.unwrap().unwrap();
    let reason = Release { reason: ReleaseReason::Unable, words: None };
    let change = Change::Decline { person: here.mediator, reason, on: day("2026-05-05") };
    let after = case.apply(&change, day("2026-05-05")).unwrap();
    tx.hand_case(planned, (&after, &change)).await.unwrap();
    assert!(tx.hanging_on(here.mediator, at(6)).await.unwrap().cases.is_empty());
    assert!(!tx.hanging_on(here.mediator, at(6)).await.unwrap().consented);
}

async fn memory_and_database_say_the_same(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut tried = read(&mut tx, &here).await;
    let head = |person, from: &str| NewOffice {
        person,
        office: Office::TeamHead,
        team: Some(here.team),
        group: None,
        from: day(from),
        basis: Some(Basis::Decision),
        paper: decision("20/QĐ-UBND"),
    };
    let mut deeds = Vec::new();
    for step in 0..4 {
        let writes = match step {
            0 => acts::succeed(&tried, &head(here.mediator, "2026-04-01")),
            1 => acts::move_office(&tried, (here.head, here.team, here.other_team), day("2026-05-01"), &Paper::UNKNOWN),
            2 => {
                acts::correct_particulars(&tried, here.head, vec![Fact::Name("Nguyễn Thị Lân".into())], How::Correction)
            }
            _ => units::merge_teams(&tried, here.team, here.other_team, day("2026-05-05")),
        };
        let writes = writes.unwrap();
        tried.apply(&writes);
        deeds.push(writes);
    }
    for writes in deeds {
        write_all(&mut tx, &here, writes).await;
    }
    let mut kept = read(&mut tx, &here).await;
    for entry in kept.people.values_mut() {
        // A person's own row says what is true after all that was written; who wrote it is not known in memory.
        entry.base = tried.people[&entry.id].base.clone();
        for tenure in &mut entry.tenures {
            tenure.given = None;
            if let Some(ending) = &mut tenure.ending {
                ending.hand = None;
            }
        }
    }
    assert_eq!(kept, tried);
}
