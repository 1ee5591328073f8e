//! Contract of files with lists of people: sealed, forgotten when they are done with, decided on only while they are read.

use std::collections::{BTreeMap, HashSet};

use chrono::TimeDelta;
use hoagiai::domain::ListId;
use hoagiai::domain::access::act;
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::input::phone::parse_phone;
use hoagiai::domain::people::Office;
use hoagiai::domain::people::letting_in::Link;
use hoagiai::domain::people::particulars::{Birth, Fact};
use hoagiai::domain::people::register::Register;
use hoagiai::domain::people::tenure::Paper;
use hoagiai::domain::roster::file::{ListPermit, NewListFile, Standing, Unreadable};
use hoagiai::domain::roster::plan::{Choice, Decision, Ground, Plan, plan};
use hoagiai::domain::roster::problems::Spot;
use hoagiai::domain::roster::rows::{List, Listed, Named};
use hoagiai::store::Tx;
use hoagiai::store::people::LettersRow;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, holding, settle};

contract!(
    a_list_is_read_decided_on_and_forgotten_when_it_is_done,
    since_when_people_of_a_list_are_in_office_is_kept_with_it,
    a_list_that_came_too_late_or_cannot_be_read_says_so,
    it_is_known_how_often_a_reading_began,
    lists_that_nobody_came_back_to_are_forgotten,
    a_plan_is_written_as_it_was_made_and_then_nothing_is_left_of_it,
    links_that_work_and_secrets_that_repeat_are_known,
    who_was_trained_in_a_period_is_known,
);

fn permit(here: &Here) -> ListPermit {
    here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::KeepRegister)
}

fn list(name: &str) -> List {
    let at = Spot { sheet: 0, row: 5, column: None };
    let (name, paper) = (name.to_owned(), Paper::UNKNOWN);
    let people = vec![Listed {
        at,
        name,
        facts: vec![],
        phone: None,
        ward: None,
        team: None,
        group: None,
        offices: vec![],
        paper,
        basis: None,
        since: None,
        named: Named::default(),
    }];
    List { people, ..List::default() }
}

/// Keeps a list of one person.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, (file, name): (&str, &str)) {
    let new = NewListFile { id: ListId(id), name: file.to_owned() };
    tx.add_list(&permit(here), (here.ward, &new), at(0)).await.unwrap();
    assert!(tx.list_came((here.ward, new.id), &Ok(list(name))).await.unwrap());
}

async fn a_list_is_read_decided_on_and_forgotten_when_it_is_done(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, ward) = (ListId(5), here.ward);
    let new = NewListFile { id, name: "danh sách.xlsx".to_owned() };
    tx.add_list(&permit(&here), (ward, &new), at(1)).await.unwrap();
    tx.add_list(&permit(&here), (ward, &NewListFile { name: "khác".to_owned(), ..new.clone() }), at(2)).await.unwrap();
    let file = tx.list_file(ward, id).await.unwrap().unwrap();
    assert_eq!((file.name.as_str(), file.by, file.standing), ("danh sách.xlsx", here.officer, Standing::Coming));
    assert_eq!((file.sent_at, file.list.is_none()), (at(1), true));
    assert_eq!(tx.open_list(ward, here.officer).await.unwrap(), Some(id));
    assert_eq!(tx.coming_list(id).await.unwrap(), Some((ward, here.officer)));
    assert_eq!(tx.list_file(here.far_ward, id).await.unwrap(), None);
    let choices = BTreeMap::from([((0, 5), Choice::Same.into()), ((0, 6), Decision::is(here.officer))]);
    assert!(!tx.decide_in_list(&permit(&here), (ward, id), &choices).await.unwrap(), "nothing is read yet");
    assert!(tx.list_came((ward, id), &Ok(list("Nguyễn Văn An"))).await.unwrap());
    assert!(!tx.list_came((ward, id), &Ok(list("Khác"))).await.unwrap(), "it came once");
    assert!(tx.decide_in_list(&permit(&here), (ward, id), &choices).await.unwrap());
    assert!(!tx.decide_in_list(&permit(&here), (here.far_ward, id), &choices).await.unwrap());
    let file = tx.list_file(ward, id).await.unwrap().unwrap();
    assert_eq!((file.list.unwrap().people[0].name.as_str(), file.choices), ("Nguyễn Văn An", choices));
    assert!(tx.end_list(&permit(&here), (ward, id), Standing::Done, at(9)).await.unwrap());
    assert!(!tx.end_list(&permit(&here), (ward, id), Standing::Done, at(9)).await.unwrap(), "done once");
    let file = tx.list_file(ward, id).await.unwrap().unwrap();
    assert_eq!((file.standing, file.list, file.name.as_str()), (Standing::Done, None, ""));
    assert_eq!(tx.open_list(ward, here.officer).await.unwrap(), None);
}

async fn a_list_that_came_too_late_or_cannot_be_read_says_so(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, ward) = (ListId(5), here.ward);
    let new = NewListFile { id, name: "x.xlsx".to_owned() };
    tx.add_list(&permit(&here), (ward, &new), at(1)).await.unwrap();
    assert!(tx.list_came((ward, id), &Err(Unreadable::Locked)).await.unwrap());
    let file = tx.list_file(ward, id).await.unwrap().unwrap();
    assert_eq!((file.standing, file.why), (Standing::Unread, Some(Unreadable::Locked)));
    assert_eq!(tx.coming_list(id).await.unwrap(), None);
    assert_eq!(tx.open_list(ward, here.officer).await.unwrap(), None, "nothing of it waits");
    assert!(tx.end_list(&permit(&here), (ward, id), Standing::Dropped, at(2)).await.unwrap());
    assert!(!tx.list_came((ward, id), &Ok(list("Nguyễn Văn An"))).await.unwrap(), "it was thrown away");
}

async fn since_when_people_of_a_list_are_in_office_is_kept_with_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, ward, since) = (ListId(5), here.ward, "2021-03-01".parse().ok());
    let new = NewListFile { id, name: "x.xlsx".to_owned() };
    tx.add_list(&permit(&here), (ward, &new), at(1)).await.unwrap();
    assert!(!tx.say_since_of_list(&permit(&here), (ward, id), since).await.unwrap(), "nothing is read yet");
    assert!(tx.list_came((ward, id), &Ok(list("Nguyễn Văn An"))).await.unwrap());
    assert_eq!(tx.list_file(ward, id).await.unwrap().unwrap().since, None);
    assert!(!tx.say_since_of_list(&permit(&here), (here.far_ward, id), since).await.unwrap());
    assert!(tx.say_since_of_list(&permit(&here), (ward, id), since).await.unwrap());
    assert_eq!(tx.list_file(ward, id).await.unwrap().unwrap().since, since);
    assert!(tx.say_since_of_list(&permit(&here), (ward, id), None).await.unwrap());
    assert_eq!(tx.list_file(ward, id).await.unwrap().unwrap().since, None, "it can be said once more");
    assert!(tx.end_list(&permit(&here), (ward, id), Standing::Done, at(9)).await.unwrap());
    assert!(!tx.say_since_of_list(&permit(&here), (ward, id), since).await.unwrap());
}

async fn it_is_known_how_often_a_reading_began(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, ward) = (ListId(5), here.ward);
    let new = NewListFile { id, name: "x.xlsx".to_owned() };
    tx.add_list(&permit(&here), (ward, &new), at(1)).await.unwrap();
    assert_eq!((tx.begin_reading(id).await.unwrap(), tx.begin_reading(id).await.unwrap()), (1, 2));
    tx.end_reading(id).await.unwrap();
    assert_eq!(tx.begin_reading(id).await.unwrap(), 1, "none of those that came to an end counts");
    assert!(tx.list_came((ward, id), &Ok(list("Nguyễn Văn An"))).await.unwrap());
    assert_eq!((tx.begin_reading(id).await.unwrap(), tx.begin_reading(ListId(6)).await.unwrap()), (0, 0));
}

async fn lists_that_nobody_came_back_to_are_forgotten(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, 5, ("a.xlsx", "Nguyễn Văn An")).await;
    tx.sweep_lists(at(0), at(1)).await.unwrap();
    assert!(tx.list_file(here.ward, ListId(5)).await.unwrap().unwrap().list.is_some());
    tx.sweep_lists(at(0) + TimeDelta::days(1), at(1)).await.unwrap();
    let file = tx.list_file(here.ward, ListId(5)).await.unwrap().unwrap();
    assert_eq!((file.standing, file.list), (Standing::Dropped, None));
}

fn planned(register: &Register, list: &List) -> Plan {
    let choices = BTreeMap::new();
    let (confirmed, team_words, reason) = (&HashSet::new(), "Tổ hòa giải", "danh-sach.xlsx");
    plan(Ground { list, register, confirmed, choices: &choices, ward: "Vũ Ninh", team_words, since: None, reason })
}

async fn a_plan_is_written_as_it_was_made_and_then_nothing_is_left_of_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut said = list("Mai Thị Hoa");
    said.people[0].team = Some("Khu 77".to_owned());
    said.people[0].phone = parse_phone("0912345678").ok();
    said.people[0].offices = vec![Office::TeamHead];
    said.people[0].facts = vec![Fact::Birth(Some(Birth::Year(1960)))];
    let today = local_date(at(0));
    let made = planned(&tx.register(here.ward, today).await.unwrap(), &said);
    assert_eq!((made.added.len(), made.problems.as_slice()), (1, [].as_slice()));
    let writer = Writer::of(&permit(&here), at(1));
    let touched = tx.make_plan(writer, (here.ward, "list:5"), &made, at(1)).await.unwrap();
    let register = tx.register(here.ward, today).await.unwrap();
    let entry = register.person(touched[0]).unwrap();
    assert_eq!((entry.latest().name.as_str(), entry.latest().birth), ("Mai Thị Hoa", Some(Birth::Year(1960))));
    let team = register.teams.iter().find(|it| it.name == "Tổ hòa giải Khu 77").unwrap();
    assert_eq!(register.head(team.id, today).map(|it| it.id), Some(touched[0]));
    assert_eq!(entry.latest().group, Some(team.group));
    assert!(planned(&register, &said).is_nothing(), "the same list again");
    // Whoever brought them in knows the number by their own hand: so also of a list that another release wrote down.
    let number = Some("0912345678".to_owned());
    for (by, expected) in [(here.officer, None), (here.head, number)] {
        let link = Link { by: Some(by), at: at(3) };
        assert_eq!(tx.number_before_link(touched[0], link).await.unwrap(), expected, "{by:?}");
    }
    assert!(tx.register(here.far_ward, today).await.unwrap().person(touched[0]).is_none());
}

async fn links_that_work_and_secrets_that_repeat_are_known(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let secret = tx.derive_secret("letter:5:1");
    assert_eq!((secret.len(), secret == tx.derive_secret("letter:5:2")), (32, false));
    assert_eq!(secret, db.store.derive_secret("letter:5:1"));
    tx.add_invitation(None, ("letter:5:1", &secret), here.mediator, (at(0), at(100))).await.unwrap();
    let one = LettersRow {
        person_id: here.mediator,
        letters: 1,
        first_at: at(0),
        last_at: at(0),
        works_until: Some(at(100)),
    };
    assert_eq!(tx.letters_of(here.ward, at(1)).await.unwrap(), *std::slice::from_ref(&one));
    let expired = LettersRow { works_until: None, ..one.clone() };
    assert_eq!(tx.letters_of(here.ward, at(101)).await.unwrap(), [expired], "it stands there all the same");
    assert_eq!(tx.letters_of(here.far_ward, at(1)).await.unwrap(), []);
    tx.add_invitation(None, ("letter:6:1", "another"), here.mediator, (at(102), at(200))).await.unwrap();
    let two = LettersRow { letters: 2, last_at: at(102), works_until: Some(at(200)), ..one };
    assert_eq!(
        tx.letters_of(here.ward, at(103)).await.unwrap(),
        *std::slice::from_ref(&two),
        "the newer one alone works"
    );
    assert!(tx.use_invitation("another", 41, at(104)).await.unwrap());
    let left = LettersRow { letters: 1, last_at: at(0), works_until: None, ..two };
    assert_eq!(tx.letters_of(here.ward, at(105)).await.unwrap(), [left], "what was used is no letter any more");
}

async fn who_was_trained_in_a_period_is_known(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let session = crate::store_trainings::session(&here, "t:list", 24);
    let plan = here.permit(act::PlanTraining);
    let id = tx.save_training(&plan, here.ward, &session, at(0)).await.unwrap().unwrap();
    tx.check_in((id, here.mediator), here.officer, at(1)).await.unwrap();
    let (from, to) = (at(0), at(0) + TimeDelta::days(3));
    assert_eq!(tx.attended_between(here.ward, (from, to)).await.unwrap(), [here.mediator]);
    assert_eq!(tx.attended_between(here.ward, (to, to + TimeDelta::days(3))).await.unwrap(), []);
    assert_eq!(tx.attended_between(here.far_ward, (from, to)).await.unwrap(), []);
}
