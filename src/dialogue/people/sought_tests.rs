//! Whom the words find that are typed into the list of people: names that mean something else as well, and places.

use super::deed_tests::{register, with};
use super::*;
use crate::dialogue::testing::*;
use crate::domain::people::particulars::{Birth, Particulars};
use crate::domain::people::register::{Entry, Hanging};
use crate::domain::people::tenure::Tenure;
use crate::domain::people::{Holding, Life, Office, Person, ResidentGroup, Sex, Team};
use crate::domain::{GroupId, TeamId, WardId};

/// The list of a ward with people and places whose names are other words as well.
fn list() -> Chat {
    let mut register = register();
    for (number, name) in [(4, "Khu Nam"), (5, "Thôn Nam Thành"), (6, "Cô Mễ")] {
        register.groups.push(ResidentGroup {
            id: GroupId(number),
            ward: WardId(1),
            number: number as i32,
            name: name.to_owned(),
            life: Life::default(),
        });
        let name = format!("Tổ hòa giải {name}");
        let (id, group, number) = (TeamId(number), GroupId(number), number as i32);
        register.teams.push(Team {
            id,
            ward: WardId(1),
            group,
            number,
            name,
            life: Life::default(),
            wants_minority: false,
        });
    }
    let mut people = people();
    for (id, name, sex, team) in [
        (21, "Lý Văn Nam", Sex::Male, 4),
        (22, "Đào Thị Năm", Sex::Female, 4),
        (23, "Cao Thị Nụ", Sex::Female, 5),
        (24, "Tạ Thị Kinh", Sex::Female, 5),
        (25, "Mạc Thị Thơm", Sex::Female, 6),
        (26, "Kiều Văn Sang", Sex::Male, 6),
    ] {
        let office = Office::Mediator;
        let holding = Holding { office, team: Some(TeamId(team)), group: None, from: day("2025-01-15"), to: None };
        let person = PersonId(id);
        let base = Particulars { name: name.to_owned(), sex: Some(sex), ..Particulars::default() };
        let tenures = vec![Tenure::of(holding.clone())];
        register.people.insert(person, Entry { id: person, base, versions: Vec::new(), tenures });
        let (name, phone, sex) = (name.to_owned(), None, Some(sex));
        people.push(Person { id: person, ward: WardId(1), name, phone, sex, offices: vec![holding] });
    }
    let (teams, groups) = (register.teams.clone(), register.groups.clone());
    let mut chat = with(register, Hanging::default());
    chat.world.people = people;
    (chat.world.teams, chat.world.groups) = (teams.into(), groups.into());
    chat.send(crate::dialogue::Input::Section(Section::People, String::new()));
    chat
}

/// Those whom words find, in any order: the list goes by team.
fn found(chat: &mut Chat, typed: &str) -> Vec<i64> {
    let mut found: Vec<i64> = Vec::new();
    chat.say(typed);
    loop {
        let screen = chat.screen();
        found.extend(keys(&screen).iter().filter_map(|it| it.strip_prefix("p:")?.parse::<i64>().ok()));
        if !screen.offers("next") {
            break;
        }
        chat.tap("next");
    }
    found.sort_unstable();
    found
}

#[test]
fn a_name_that_is_another_word_as_well_and_a_place_that_is_called_so_find_whom_they_mean() {
    let mut chat = list();
    let women: &[i64] = &[2, 4, 6, 8, 22, 23, 24, 25];
    for (typed, expected) in [
        ("ông Nam", &[21][..]),
        ("bà Năm", &[22]),
        ("bà Nam", &[21]),
        ("ba nam", &[21, 22]),
        ("chị Nụ", &[23]),
        ("chi nu", &[23]),
        ("bà Kinh", &[24]),
        ("ông Hải", &[7]),
        ("khu Nam", &[21, 22]),
        ("Khu nam", &[21, 22]),
        ("tổ hòa giải Khu Nam", &[21, 22]),
        ("thôn Nam Thành", &[23, 24]),
        ("thon nam thanh", &[23, 24]),
        ("nam khu Nam", &[21]),
        ("nữ khu Nam", &[22]),
        ("nữ thôn Nam Thành", &[23, 24]),
        ("Năm khu Nam", &[22]),
        ("bà Năm khu Nam", &[22]),
        ("hòa giải viên nữ khu 2", &[4]),
        ("Cô Mễ", &[25, 26]),
        ("Cô Mễ nữ", &[25]),
        ("co me nu", &[25]),
        ("nam Cô Mễ", &[26]),
        ("Cô Mễ nam", &[26]),
        ("cô Nụ", &[23]),
        ("cô Sáu", &[]),
        ("nữ", women),
        ("giới tính nữ", women),
        ("Nam", &[21, 22]),
        ("Năm", &[22]),
        ("Nụ", &[23]),
        ("bà Sáu", &[]),
        ("thôn Bắc", &[]),
    ] {
        assert_eq!(found(&mut chat, typed), expected, "{typed}");
    }
}

#[test]
fn people_are_found_by_years_of_birth_and_by_whether_they_were_trained_this_year() {
    let mut chat = list();
    for (person, year) in [(2, 1965), (4, 1970), (6, 1969), (1, 1960), (22, 1958), (25, 1990), (26, 1955)] {
        let found = chat.world.kept::<RegisterFound>().register.as_mut().unwrap();
        found.people.get_mut(&PersonId(person)).unwrap().base.birth = Some(Birth::Year(year));
    }
    chat.world.put(TrainedFound(vec![AN, EM, GIANG]));
    for (typed, expected) in [
        ("nu sinh truoc 1970", &[2, 6, 22][..]),
        ("nữ sinh trước năm 1970", &[2, 6, 22]),
        ("sinh từ 1960 đến 1969", &[1, 2, 6]),
        ("hòa giải viên sinh sau 1968", &[4, 25]),
        ("nữ trước 1970 khu Nam", &[22]),
        ("chua boi duong", &[2, 3, 4, 21, 22, 23, 24, 25, 26]),
        ("chưa được bồi dưỡng khu 2", &[4]),
        ("nữ chưa tập huấn khu 1", &[2]),
        ("Cô Mễ trên 60 tuổi", &[26]),
        ("Cô Mễ nữ dưới 60 tuổi", &[25]),
        // Only mediators are trained as such.
        ("đã tập huấn", &[1, 5]),
    ] {
        assert_eq!(found(&mut chat, typed), expected, "{typed}");
    }
    assert!(vi(&chat.say("chưa bồi dưỡng").body).contains("trong năm 2026"), "which trainings count");
    assert!(!vi(&chat.say("nữ").body).contains("2026"));
    // Where it was not read nothing is said of anybody.
    chat.world.own.retain(|it| it.get::<TrainedFound>().is_none());
    assert_eq!(found(&mut chat, "chưa bồi dưỡng"), &[] as &[i64]);
}
