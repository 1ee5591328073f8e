//! Contract of places, people, offices, accounts, consent and invitations.

use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::audit::{Act, NewAct};
use hoagiai::domain::input::places::Places;
use hoagiai::domain::people::letting_in::Link;
use hoagiai::domain::people::{Holding, JoinRequest, Lang, Office, Sex};
use hoagiai::domain::teams::Teams;
use hoagiai::domain::{PersonId, TeamId, WardId};
use hoagiai::store::Tx;
use hoagiai::store::directory::{NewWard, WardWords};
use hoagiai::store::people::{Account, NewPerson};

use crate::store_kit::{Db, affected, at, contract, day, holding, person, settle};

contract!(
    places_are_found_in_order,
    a_wards_words_can_be_changed,
    a_place_stands_once,
    a_person_is_added_once,
    offices_count_on_their_days,
    people_are_listed_by_team_and_by_ward,
    a_person_has_one_account,
    an_account_waits_until_the_office_says_yes_or_no,
    the_link_behind_a_request_and_the_number_before_it_are_read,
    nobody_waits_once_somebody_joined_or_another_link_is_theirs,
    an_account_is_never_taken_from_somebody,
    consent_is_recorded_and_its_proof_kept,
    consent_can_be_taken_back_and_given_again,
    another_account_silences_the_former,
    a_phone_is_confirmed_for_a_linked_account_only,
    who_blocked_the_bot_is_not_written_to,
    those_in_office_are_found_by_team_or_ward,
    an_invitation_works_once,
    an_invitation_expires,
    a_newer_invitation_replaces_the_older,
);

async fn places_are_found_in_order(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let phone = NewWard {
        key: "x",
        name: "Võ Cường",
        case_prefix: "VC",
        unit_label: "khu phố",
        office_phone: Some("0222 3 123456"),
    };
    let third = tx.add_ward(&phone).await.unwrap();
    let wards = tx.wards().await.unwrap();
    assert_eq!(wards.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Vũ Ninh", "Kinh Bắc", "Võ Cường"]);
    let ward = tx.ward(third).await.unwrap().unwrap();
    assert_eq!((ward.id, ward.case_prefix.as_str(), ward.unit_label.as_str()), (third, "VC", "khu phố"));
    assert_eq!((ward.office_phone.as_deref(), &wards[2]), (Some("0222 3 123456"), &ward));
    assert_eq!(tx.ward(WardId(999)).await.unwrap(), None);
    assert_eq!(tx.ward_by_key("09169").await.unwrap(), Some(here.ward));
    assert_eq!(tx.ward_by_key("9169").await.unwrap(), None);
    let first = tx.add_group(here.ward, 0, "Đứng đầu").await.unwrap();
    let groups = tx.groups(here.ward).await.unwrap();
    assert_eq!(groups.iter().map(|it| it.number).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!((groups[0].id, groups[0].ward, groups[0].name.as_str()), (first, here.ward, "Đứng đầu"));
    let teams = tx.teams(here.ward).await.unwrap();
    assert_eq!(teams.iter().map(|it| (it.id, it.number)).collect::<Vec<_>>(), [(here.team, 1), (here.other_team, 7)]);
    assert_eq!((teams[0].group, teams[0].name.as_str()), (here.group, "Tổ hòa giải Cô Mễ"));
    assert_eq!(tx.places(here.ward).await.unwrap(), Places::of(["Vũ Ninh", "Đứng đầu", "Cô Mễ", "Phương Vỹ"]));
    assert_eq!(tx.places(here.far_ward).await.unwrap(), Places::of(["Kinh Bắc"]));
    assert!(tx.groups(here.far_ward).await.unwrap().is_empty());
    assert!(tx.teams(here.far_ward).await.unwrap().is_empty());
}

async fn a_wards_words_can_be_changed(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let words = WardWords { name: "Vũ Ninh mới", unit_label: "khu phố", office_phone: Some("0222 3 821 234") };
    tx.set_ward_words(here.ward, &words).await.unwrap();
    let ward = tx.ward(here.ward).await.unwrap().unwrap();
    let found = (ward.name.as_str(), ward.unit_label.as_str(), ward.office_phone.as_deref());
    assert_eq!(found, ("Vũ Ninh mới", "khu phố", Some("0222 3 821 234")));
    assert_eq!(tx.ward(here.far_ward).await.unwrap().unwrap().name, "Kinh Bắc", "others stay");
}

async fn a_place_stands_once(db: &Db) {
    let here = settle(db).await;
    let again = NewWard { key: "09169", name: "x", case_prefix: "x", unit_label: "x", office_phone: None };
    assert!(db.begin().await.add_ward(&again).await.is_err());
    assert!(db.begin().await.add_group(here.ward, 1, "x").await.is_err());
    assert!(db.begin().await.add_team(here.ward, here.group, 1, "x").await.is_err());
    assert!(db.begin().await.add_group(WardId(999), 1, "x").await.is_err(), "no place without its ward");
    assert_eq!(db.begin().await.wards().await.unwrap().len(), 2);
}

async fn a_person_is_added_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = NewPerson {
        key: "p:new",
        ward: here.ward,
        name: "Đặng Thị Ơn",
        phone: Some("0912345678"),
        sex: Some(Sex::Female),
    };
    let id = tx.add_person(&new, at(0)).await.unwrap();
    let other = NewPerson { name: "Ai Khác", phone: None, sex: None, ..new.clone() };
    assert_eq!(tx.add_person(&other, at(1)).await.unwrap(), id, "a known key gives the person who has it");
    let found = tx.person(id).await.unwrap().unwrap();
    assert_eq!((found.id, found.ward, found.name.as_str()), (id, here.ward, "Đặng Thị Ơn"));
    assert_eq!((found.phone.as_deref(), found.sex), (Some("0912345678"), Some(Sex::Female)));
    assert!(found.offices.is_empty());
    let ended = Holding { to: Some(day("2026-03-31")), ..holding(Office::Mediator, Some(here.team)) };
    let group = Holding { group: Some(here.group), ..holding(Office::ResidentGroupHead, None) };
    tx.add_holding(id, &ended).await.unwrap();
    tx.add_holding(id, &group).await.unwrap();
    assert_eq!(tx.person(id).await.unwrap().unwrap().offices, [ended, group], "past ones too");
    assert_eq!(tx.person(PersonId(999)).await.unwrap(), None);
    assert!(tx.add_holding(PersonId(999), &holding(Office::Mediator, None)).await.is_err());
}

async fn offices_count_on_their_days(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = person(&mut tx, here.ward, ("p:new", "Đặng Thị Ơn"), None).await;
    let past = Holding { to: Some(day("2026-03-31")), ..holding(Office::Mediator, Some(here.team)) };
    let next = Holding { from: day("2026-04-01"), ..holding(Office::TeamHead, Some(here.team)) };
    tx.add_holding(id, &past).await.unwrap();
    tx.add_holding(id, &next).await.unwrap();
    here.link(&mut tx, 5_000_000_000, id).await;
    for (today, offices) in [
        ("2025-12-31", vec![]),
        ("2026-01-01", vec![Office::Mediator]),
        ("2026-03-31", vec![Office::Mediator]),
        ("2026-04-01", vec![Office::TeamHead]),
    ] {
        let (actor, _) = tx.actor(5_000_000_000, day(today), 1).await.unwrap().unwrap();
        assert_eq!(actor.offices.iter().map(|it| it.office).collect::<Vec<_>>(), offices, "on {today}");
        assert_eq!((actor.person, actor.ward, actor.name.as_str()), (id, here.ward, "Đặng Thị Ơn"));
    }
}

fn names(people: &[hoagiai::domain::people::Person]) -> Vec<&str> {
    people.iter().map(|it| it.name.as_str()).collect()
}

async fn people_are_listed_by_team_and_by_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let far = person(&mut tx, here.far_ward, ("p:far", "Người Xa"), None).await;
    let past = Holding { to: Some(day("2026-02-01")), ..holding(Office::Mediator, Some(here.team)) };
    tx.add_holding(here.stranger, &past).await.unwrap();
    let team = tx.people_of_team(here.team).await.unwrap();
    assert_eq!(names(&team), ["Nguyễn Thị Lan", "Trần Văn Bình", "Lê Văn Dũng"]);
    assert_eq!(team[2].offices.len(), 2, "with all their offices, of other teams too");
    assert!(tx.people_of_team(TeamId(999)).await.unwrap().is_empty());
    let ward = tx.people_of_ward(Scope::ward(here.ward)).await.unwrap();
    assert_eq!(names(&ward), ["Nguyễn Thị Lan", "Trần Văn Bình", "Lê Văn Dũng", "Phạm Thu Hà"]);
    assert_eq!(tx.people_of_ward(Scope::ward(here.far_ward)).await.unwrap()[0].id, far);
    assert!(tx.people_of_ward(Scope::NOTHING).await.unwrap().is_empty());
    let team_scope = Scope { teams: Teams::from_iter([here.team]), ..Scope::own(here.head) };
    assert!(tx.people_of_ward(team_scope).await.unwrap().is_empty(), "a team does not reach the ward's people");
}

async fn consent_can_be_taken_back_and_given_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 77, here.mediator).await;
    tx.record_consent(77, 2, at(0)).await.unwrap();
    assert_eq!(tx.account_with_consent(here.mediator).await.unwrap().map(|it| it.tg_user), Some(77));
    let waits = crate::store_kit::waiting_message(&mut tx, 77).await;
    tx.withdraw_consent(77, (at(1), at(1))).await.unwrap();
    tx.withdraw_consent(77, (at(2), at(2))).await.unwrap();
    assert_eq!(tx.account_with_consent(here.mediator).await.unwrap(), None);
    let status = format!("SELECT status FROM outbox WHERE key = '{waits}'");
    assert_eq!(tx.test_texts(&status).await.unwrap(), ["expired"], "what waited is not sent");
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), None, "nothing is sent any more");
    let (actor, _) = tx.actor(77, day("2026-05-05"), 2).await.unwrap().unwrap();
    assert!(!actor.consented && !actor.joined && !actor.offices.is_empty(), "offices are another matter");
    let proof = "SELECT CAST(count(*) AS TEXT) FROM consent WHERE withdrawn";
    assert_eq!(tx.test_texts(proof).await.unwrap(), ["1"], "once, and what was given before stays written");
    tx.record_consent(77, 2, at(3)).await.unwrap();
    assert!(tx.account_of(here.mediator).await.unwrap().is_some());
}

async fn another_account_silences_the_former(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 77, here.mediator).await;
    tx.save_dialogue(77, "nơi cũ", false, at(0)).await.unwrap();
    tx.link_account(78, here.mediator, Lang::Vi, at(1)).await.unwrap();
    assert_eq!(tx.actor(77, day("2026-05-05"), 1).await.unwrap(), None, "the lost telephone has no rights");
    assert_eq!(crate::store_kit::dialogue(&mut tx, 77).await.unwrap(), None);
    let (actor, _) = tx.actor(78, day("2026-05-05"), 1).await.unwrap().unwrap();
    assert_eq!((actor.person, actor.offices.len()), (here.mediator, 1));
}

async fn a_person_has_one_account(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert!(tx.actor(11, day("2026-05-05"), 1).await.unwrap().is_none());
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), None);
    tx.link_account(11, here.mediator, Lang::Vi, at(0)).await.unwrap();
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), None, "who has not consented is not written to");
    tx.record_consent(11, 1, at(0)).await.unwrap();
    let account = Account { tg_user: 11, person: here.mediator, lang: Lang::Vi };
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), Some(account.clone()));
    tx.link_account(11, here.mediator, Lang::En, at(1)).await.unwrap();
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), Some(account), "linked again it stays as it is");
    tx.set_lang(11, Lang::En).await.unwrap();
    tx.set_lang(999, Lang::En).await.unwrap();
    assert_eq!(tx.account_of(here.mediator).await.unwrap().unwrap().lang, Lang::En);
    assert_eq!(tx.actor(11, day("2026-05-05"), 1).await.unwrap().unwrap().0.lang, Lang::En);
    tx.link_account(12, here.mediator, Lang::Vi, at(2)).await.unwrap();
    assert!(tx.actor(11, day("2026-05-05"), 1).await.unwrap().is_none(), "the new account takes the place of the old");
    let (actor, _) = tx.actor(12, day("2026-05-05"), 1).await.unwrap().unwrap();
    assert!(!actor.consented, "and consents anew");
}

async fn an_account_waits_until_the_office_says_yes_or_no(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let request = |person, tg_user, phone: Option<&str>, asked| JoinRequest {
        person,
        tg_user,
        lang: Lang::Vi,
        consent: 3,
        phone: phone.map(str::to_owned),
        asked_at: at(asked),
    };
    let first = request(here.head, 51, Some("0912345678"), 1);
    let second = request(here.officer, 52, None, 2);
    for it in [&second, &first] {
        tx.ask_to_join(it).await.unwrap();
    }
    assert_eq!(tx.join_requests(here.ward).await.unwrap(), [first, second.clone()], "in the order in which they came");
    assert_eq!(tx.join_requests(here.far_ward).await.unwrap(), []);
    assert!(tx.actor(51, day("2026-05-05"), 1).await.unwrap().is_none(), "nobody's account until then");
    // Whoever comes with a newer link takes the place of who came before.
    let newer = request(here.head, 53, None, 3);
    tx.ask_to_join(&newer).await.unwrap();
    let permit = here.permit(act::InvitePeople);
    assert_eq!(tx.take_join_request(&permit, (here.head, 51)).await.unwrap(), None, "not who was looked at");
    assert_eq!((tx.still_waits(53).await.unwrap(), tx.still_waits(51).await.unwrap()), (Some(newer.clone()), None));
    assert_eq!(tx.take_join_request(&permit, (here.head, 53)).await.unwrap(), Some(newer));
    assert_eq!(tx.take_join_request(&permit, (here.head, 53)).await.unwrap(), None, "once");
    assert_eq!(tx.still_waits(53).await.unwrap(), None);
    // What nobody answers lapses, by the account that asked.
    let unanswered = request(here.head, 54, None, 3);
    tx.ask_to_join(&unanswered).await.unwrap();
    assert_eq!(tx.lapse_join_request((here.head, 53)).await.unwrap(), None);
    assert_eq!(tx.lapse_join_request((here.head, 54)).await.unwrap(), Some(unanswered));
    assert_eq!(tx.still_waits(54).await.unwrap(), None);
    tx.revoke_access(here.officer, at(4)).await.unwrap();
    assert_eq!(tx.join_requests(here.ward).await.unwrap(), [], "locked out is locked out");
}

async fn the_link_behind_a_request_and_the_number_before_it_are_read(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::InvitePeople);
    let new =
        NewPerson { key: "p:new", ward: here.ward, name: "Đỗ Văn Hải", phone: Some("0912345678"), sex: None };
    let person = tx.add_person(&new, at(1)).await.unwrap();
    let asks = JoinRequest { person, tg_user: 51, lang: Lang::Vi, consent: 3, phone: None, asked_at: at(5) };
    assert_eq!(tx.link_of_request(&asks).await.unwrap(), None);
    tx.add_invitation(Some(&permit), ("i:1", "một"), person, (at(3), at(900))).await.unwrap();
    tx.use_invitation("một", 51, at(4)).await.unwrap();
    let link = Link { by: Some(here.officer), at: at(3) };
    assert_eq!(tx.link_of_request(&asks).await.unwrap(), Some(link));
    assert_eq!(tx.invitation("một").await.unwrap().unwrap().created_at, at(3));
    let number = Some("0912345678".to_owned());
    assert_eq!(tx.number_before_link(person, link).await.unwrap(), number);
    assert_eq!(tx.number_before_link(person, Link { at: at(1), ..link }).await.unwrap(), None, "it came with the link");
    assert_eq!(tx.number_before_link(here.head, link).await.unwrap(), None, "none is known");
    // Whoever made the link had entered them.
    tx.note_act(&NewAct::by(here.officer, here.ward, Act::AddPerson).to(person), at(1)).await.unwrap();
    assert_eq!(tx.number_before_link(person, link).await.unwrap(), None);
    assert_eq!(tx.number_before_link(person, Link { by: Some(here.head), ..link }).await.unwrap(), number);
    // Another number since, by their own word.
    tx.link_account(51, person, Lang::Vi, at(6)).await.unwrap();
    tx.confirm_phone(51, "0987654321", at(7)).await.unwrap();
    assert_eq!(tx.number_before_link(person, link).await.unwrap(), None);
    let later = Link { at: at(8), ..link };
    assert_eq!(tx.number_before_link(person, later).await.unwrap(), Some("0987654321".to_owned()));
}

async fn nobody_waits_once_somebody_joined_or_another_link_is_theirs(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::InvitePeople);
    let request =
        |person, tg_user| JoinRequest { person, tg_user, lang: Lang::Vi, consent: 3, phone: None, asked_at: at(1) };
    for how in 0..5 {
        tx.ask_to_join(&request(here.head, 51)).await.unwrap();
        tx.ask_to_join(&request(here.mediator, 52)).await.unwrap();
        match how {
            0 => tx.link_account(61, here.head, Lang::Vi, at(2)).await.unwrap(),
            1 => tx.add_invitation(Some(&permit), ("i:1", "một"), here.head, (at(2), at(900))).await.unwrap(),
            2 => tx.take_link_back(&permit, here.head, at(3)).await.unwrap(),
            // By the link that is used up whoever made it has no rights any more.
            3 => {
                tx.add_invitation(Some(&permit), ("i:2", "hai"), here.head, (at(5), at(900))).await.unwrap();
                assert!(tx.use_invitation("hai", 51, at(6)).await.unwrap());
                tx.ask_to_join(&request(here.head, 51)).await.unwrap();
                tx.void_links_by(&here.permit(act::ObjectToNewcomer), here.officer, at(7)).await.unwrap();
            }
            _ => drop(tx.revoke_access(here.officer, at(8)).await.unwrap()),
        }
        let waits = [tx.still_waits(51).await.unwrap().is_some(), tx.still_waits(52).await.unwrap().is_some()];
        assert_eq!(waits, [false, true], "{how}");
    }
}

async fn an_account_is_never_taken_from_somebody(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    here.link(&mut tx, 12, here.stranger).await;
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert_eq!(affected(&tx.link_account(11, here.stranger, Lang::Vi, at(1)).await), Some(0));
    drop(tx);
    let mut tx = db.begin().await;
    assert_eq!(tx.account_of(here.mediator).await.unwrap().unwrap().tg_user, 11);
    assert_eq!(tx.account_of(here.stranger).await.unwrap().unwrap().tg_user, 12);
}

async fn consent_is_recorded_and_its_proof_kept(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(affected(&tx.record_consent(11, 1, at(0)).await), Some(0), "nobody is linked");
    tx.link_account(11, here.mediator, Lang::Vi, at(0)).await.unwrap();
    let today = day("2026-05-05");
    assert!(!tx.actor(11, today, 1).await.unwrap().unwrap().0.consented);
    tx.record_consent(11, 1, at(1)).await.unwrap();
    assert!(tx.actor(11, today, 1).await.unwrap().unwrap().0.consented);
    assert!(!tx.actor(11, today, 2).await.unwrap().unwrap().0.consented, "a newer text is asked for anew");
    tx.record_consent(11, 2, at(2)).await.unwrap();
    assert!(tx.actor(11, today, 2).await.unwrap().unwrap().0.consented);
    tx.link_account(12, here.mediator, Lang::Vi, at(3)).await.unwrap();
    let log = "SELECT CAST(tg_user_id AS TEXT) || ':' || CAST(version AS TEXT) FROM consent ORDER BY id";
    assert_eq!(tx.test_texts(log).await.unwrap(), ["11:1", "11:2"]);
}

async fn a_phone_is_confirmed_for_a_linked_account_only(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(affected(&tx.confirm_phone(11, "0912345678", at(0)).await), Some(0));
    here.link(&mut tx, 11, here.mediator).await;
    here.link(&mut tx, 12, here.head).await;
    assert!(!tx.actor(11, day("2026-05-05"), 1).await.unwrap().unwrap().0.phone_confirmed);
    tx.confirm_phone(11, "0912345678", at(0)).await.unwrap();
    assert!(tx.actor(11, day("2026-05-05"), 1).await.unwrap().unwrap().0.phone_confirmed);
    assert_eq!(tx.person(here.mediator).await.unwrap().unwrap().phone.as_deref(), Some("0912345678"));
    assert_eq!(tx.person(here.head).await.unwrap().unwrap().phone, None);
    let (linked, confirmed) = tx.linked_people(here.ward).await.unwrap();
    assert_eq!((linked, confirmed), (vec![here.head, here.mediator], vec![here.mediator]));
    assert_eq!(tx.linked_people(here.far_ward).await.unwrap(), (vec![], vec![]));
}

async fn who_blocked_the_bot_is_not_written_to(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    tx.set_blocked(11, Some(at(5))).await.unwrap();
    tx.set_blocked(999, Some(at(5))).await.unwrap();
    tx.save_dialogue(12, "chào", false, at(5)).await.unwrap();
    assert_eq!(tx.known_chats(&[11, 999, 12]).await.unwrap(), [11, 12].into(), "somebody who is joining too");
    assert!(tx.known_chats(&[]).await.unwrap().is_empty());
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), None);
    assert!(tx.actor(11, day("2026-05-05"), 1).await.unwrap().unwrap().1, "but may speak, and is known as blocked");
    let team = (Some(here.team), None);
    let found = tx.accounts_of_office(Office::Mediator, team, day("2026-05-05")).await.unwrap();
    assert!(found.is_empty());
    tx.unblock(11).await.unwrap();
    assert!(tx.account_of(here.mediator).await.unwrap().is_some());
    tx.set_blocked(11, Some(at(5))).await.unwrap();
    tx.take_refusal_back(11, at(0)).await.unwrap();
    assert!(tx.account_of(here.mediator).await.unwrap().is_some());
    tx.set_blocked(11, Some(at(5))).await.unwrap();
    tx.set_blocked(11, None).await.unwrap();
    assert!(tx.account_of(here.mediator).await.unwrap().is_some());
    assert!(!tx.actor(11, day("2026-05-05"), 1).await.unwrap().unwrap().1);
}

/// Telegram users of those who can be written to.
async fn find(tx: &mut Tx, office: Office, place: (Option<TeamId>, Option<WardId>), on: &str) -> Vec<i64> {
    let found = tx.accounts_of_office(office, place, day(on)).await.unwrap();
    found.into_iter().map(|it| it.tg_user).collect()
}

async fn those_in_office_are_found_by_team_or_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (tg_user, person) in [(14, here.head), (13, here.mediator), (12, here.stranger), (11, here.officer)] {
        here.link(&mut tx, tg_user, person).await;
    }
    let ended = Holding { to: Some(day("2026-05-04")), ..holding(Office::TeamHead, Some(here.team)) };
    tx.add_holding(here.stranger, &ended).await.unwrap();
    tx.add_holding(here.head, &holding(Office::TeamHead, Some(here.team))).await.unwrap();
    let of_team = (Some(here.team), None);
    assert_eq!(find(&mut tx, Office::TeamHead, of_team, "2026-05-05").await, [14], "once, and nobody of yesterday");
    assert_eq!(find(&mut tx, Office::TeamHead, of_team, "2026-05-04").await, [14, 12]);
    assert_eq!(find(&mut tx, Office::Mediator, (None, Some(here.ward)), "2026-05-05").await, [13, 12]);
    assert_eq!(find(&mut tx, Office::WardOfficer, (None, Some(here.ward)), "2026-05-05").await, [11]);
    assert!(find(&mut tx, Office::WardOfficer, (None, Some(here.far_ward)), "2026-05-05").await.is_empty());
    assert!(find(&mut tx, Office::WardOfficer, (None, None), "2026-05-05").await.is_empty());
}

async fn invite(tx: &mut Tx, (key, secret): (&str, &str), person: PersonId, now: i64) {
    tx.add_invitation(None, (key, secret), person, (at(now), at(now + 100))).await.unwrap();
}

async fn an_invitation_works_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::InvitePeople);
    assert_eq!(tx.invitation("bí mật").await.unwrap(), None);
    assert!(!tx.use_invitation("bí mật", 11, at(0)).await.unwrap());
    tx.add_invitation(Some(&permit), ("i:1", "bí mật"), here.mediator, (at(0), at(100))).await.unwrap();
    tx.add_invitation(Some(&permit), ("i:1", "khác"), here.head, (at(0), at(100))).await.unwrap();
    assert_eq!(tx.invitation("khác").await.unwrap(), None, "a known key stands as it was");
    let row = tx.invitation("bí mật").await.unwrap().unwrap();
    assert_eq!((row.person, row.expires_at, row.used_at), (here.mediator, at(100), None));
    assert!(tx.use_invitation("bí mật", 11, at(50)).await.unwrap());
    assert!(!tx.use_invitation("bí mật", 11, at(51)).await.unwrap());
    assert!(!tx.use_invitation("bí mật", 12, at(51)).await.unwrap());
    assert_eq!(tx.invitation("bí mật").await.unwrap().unwrap().used_at, Some(at(50)));
    let by = format!("SELECT count(*) FROM invitation WHERE created_by = {} AND used_by = 11", here.officer);
    assert_eq!(tx.test_number(&by).await.unwrap(), 1);
}

async fn an_invitation_expires(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    invite(&mut tx, ("i:1", "một"), here.mediator, 0).await;
    invite(&mut tx, ("i:2", "hai"), here.head, 0).await;
    assert!(!tx.use_invitation("một", 11, at(100)).await.unwrap(), "the instant of expiry is too late");
    assert!(tx.use_invitation("hai", 12, at(99)).await.unwrap());
    assert_eq!(tx.invitation("một").await.unwrap().unwrap().used_at, None);
}

async fn a_newer_invitation_replaces_the_older(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    invite(&mut tx, ("i:1", "một"), here.mediator, 0).await;
    invite(&mut tx, ("i:2", "hai"), here.head, 0).await;
    invite(&mut tx, ("i:3", "ba"), here.mediator, 10).await;
    assert_eq!(tx.invitation("một").await.unwrap().unwrap().expires_at, at(10));
    assert!(!tx.use_invitation("một", 11, at(10)).await.unwrap());
    assert!(tx.use_invitation("ba", 11, at(11)).await.unwrap());
    assert!(tx.use_invitation("hai", 12, at(11)).await.unwrap(), "another person's stays");
    invite(&mut tx, ("i:4", "bốn"), here.mediator, 20).await;
    assert_eq!(tx.invitation("ba").await.unwrap().unwrap().expires_at, at(110), "a used one stays as it was");
}
