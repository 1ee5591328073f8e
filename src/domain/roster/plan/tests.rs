//! Plans for a small ward.

use super::super::rows_test_sheet as sheet;
use super::*;
use crate::domain::WardId;
use crate::domain::people::register::Write;
use crate::domain::people::tenure::Paper;
use crate::domain::people::{Holding, Life, ResidentGroup, Team};
use crate::domain::roster::Wrong;
use crate::domain::roster::rows::read;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

fn empty() -> Register {
    Register {
        ward: WardId(1),
        today: today(),
        groups: Vec::new(),
        teams: Vec::new(),
        names: BTreeMap::new(),
        people: BTreeMap::new(),
    }
}

fn list(lines: &[&str]) -> List {
    read(&[sheet("DS", lines)], today())
}

fn planned_with(list: &List, register: &Register, choices: &[((usize, u32), Choice)]) -> Plan {
    let choices = choices.iter().copied().collect();
    plan(Ground {
        list,
        register,
        confirmed: &HashSet::new(),
        choices: &choices,
        team_words: "Tổ hòa giải",
        reason: "danh-sach.xlsx",
    })
}

fn planned(lines: &[&str], register: &Register) -> Plan {
    planned_with(&list(lines), register, &[])
}

/// The register after a plan, with numbers above zero as a database gives them.
fn done(register: &Register, plan: &Plan) -> Register {
    let mut after = register.clone();
    let real = |it: i64| if it < 0 { 1000 - it } else { it };
    let team = |it: TeamId| TeamId(real(it.0));
    let group = |it: GroupId| GroupId(real(it.0));
    for step in plan.renumbered(&|it| PersonId(real(it.0)), &team, &group) {
        match step {
            Step::AddGroup { id, number, name } => {
                after.groups.push(ResidentGroup { id, ward: WardId(1), number, name, life: Life::default() });
            }
            Step::AddTeam { id, group, number, name } => after.teams.push(Team {
                id,
                ward: WardId(1),
                group,
                number,
                name,
                life: Life::default(),
                wants_minority: false,
            }),
            Step::AddPerson { id, base } => after.add(id, base),
            Step::Write(write) => after.apply(&[write]),
        }
    }
    after
}

const HEAD: &str = "STT|Họ và tên|Năm sinh|Giới tính|SĐT|Chức danh|Tổ hòa giải|Số QĐ|Ngày QĐ";
const AN: &str = "1|NGUYỄN VĂN AN|1960|Nam|0912345678|Tổ trưởng|Khu 1|15/QĐ-UBND|02/03/2021";
const BINH: &str = "2|Trần Thị Bình|1965|Nữ||Tổ viên|Khu 1||";
const CUONG: &str = "3|Lê Văn Cường|1970|Nam|0987654321|Tổ viên|Khu 2||";

#[test]
fn a_first_list_makes_units_people_and_offices() {
    let plan = planned(&[HEAD, AN, BINH, CUONG], &empty());
    assert_eq!(
        (plan.groups.len(), plan.teams.clone()),
        (2, vec!["Tổ hòa giải Khu 1".to_owned(), "Tổ hòa giải Khu 2".to_owned()])
    );
    assert_eq!((plan.added.len(), plan.changed.len(), plan.problems.len(), plan.doubts.len()), (3, 0, 0, 0));
    let after = done(&empty(), &plan);
    let head = after.head(after.teams[0].id, today()).unwrap();
    assert_eq!(head.latest().name, "Nguyễn Văn An");
    assert_eq!(head.latest().group, Some(after.groups[0].id), "art. 7: lives in the unit");
    let tenure = &head.tenures[0];
    assert_eq!(
        (tenure.holding.from, tenure.paper.number.as_deref()),
        (NaiveDate::from_ymd_opt(2021, 3, 2).unwrap(), Some("15/QĐ-UBND"))
    );
    assert_eq!(after.mediators(after.teams[0].id, today()).count(), 2);
}

#[test]
fn the_same_list_twice_changes_nothing() {
    let lines = [
        HEAD,
        AN,
        BINH,
        CUONG,
        "4|Lê Văn Cường|1981|Nam||Tổ viên|Khu 2||",
        "5|Hà Thị Lan||||Trưởng ban CTMT, tổ viên|Khu 2||",
    ];
    let first = planned(&lines, &empty());
    assert_eq!(first.added.len(), 5, "{:?}", first.problems);
    let after = done(&empty(), &first);
    let again = planned(&lines, &after);
    assert_eq!((again.steps.as_slice(), again.same.len(), again.doubts.len()), ([].as_slice(), 5, 0));
    assert!(again.is_nothing() && again.problems.is_empty() && again.not_listed.is_empty());
    assert_eq!(again.mark(), planned(&lines, &after).mark());
    assert!(again.mark() != first.mark());
}

#[test]
fn a_corrected_list_changes_what_it_corrects() {
    let after = done(&empty(), &planned(&[HEAD, AN, BINH], &empty()));
    let plan =
        planned(&[HEAD, AN, "2|Trần Thị Bình|02/05/1965|Nữ|0987654322|Tổ viên|Khu 1|16/QĐ-UBND|02/03/2021"], &after);
    assert_eq!((plan.same.len(), plan.changed.len()), (1, 1), "{:?}", plan.problems);
    assert_eq!(plan.changed[0].facts, [Particular::Birth, Particular::Phone].as_slice());
    assert!(plan.changed[0].paper);
    let then = done(&after, &plan);
    let binh = then.people.values().find(|it| it.latest().name == "Trần Thị Bình").unwrap();
    assert_eq!(binh.latest().phone.as_deref(), Some("0987654322"));
    assert_eq!(binh.tenures[0].paper.number.as_deref(), Some("16/QĐ-UBND"));
    let less = planned(&[HEAD, AN, "2|Trần Thị Bình|1965|||Tổ viên|Khu 1||"], &then);
    assert!(less.is_nothing(), "a blank and a year erase nothing: {:?}", less.changed);
}

#[test]
fn namesakes_are_asked_about_and_decided() {
    let after = done(&empty(), &planned(&[HEAD, AN, BINH, CUONG], &empty()));
    // The name without its year in another team; and spelled otherwise in the same.
    let lines = [HEAD, "1|Lê Văn Cường||Nam||Tổ viên|Khu 1||", "2|Trần Thị Bính|1965|Nữ||Tổ viên|Khu 1||"];
    let asked = planned(&lines, &after);
    assert_eq!((asked.doubts.len(), asked.steps.len()), (2, 0));
    assert_eq!((asked.doubts[0].name.as_str(), asked.doubts[0].year), ("Lê Văn Cường", Some(1970)));
    let list = list(&lines);
    let decided = planned_with(&list, &after, &[((0, 2), Choice::Other), ((0, 3), Choice::Same)]);
    assert_eq!((decided.added.len(), decided.changed.len(), decided.doubts.len()), (1, 1, 0));
    assert_eq!(decided.changed[0].facts, [Particular::Name]);
    let left = planned_with(&list, &after, &[((0, 2), Choice::LeaveOut), ((0, 3), Choice::LeaveOut)]);
    assert!(left.is_nothing() && left.left_out == 2);
    let moved = planned_with(&list, &after, &[((0, 2), Choice::Same), ((0, 3), Choice::LeaveOut)]);
    assert_eq!(moved.problems[0].wrong, Wrong::OtherTeam, "art. 7: who goes on elsewhere is moved");
    assert_eq!(moved.problems[0].said, "Tổ hòa giải Khu 2");
    let settled = planned(&lines, &done(&after, &decided));
    assert!(settled.is_nothing() && settled.doubts.is_empty(), "asked once, not at every file");
}

#[test]
fn the_same_row_twice_is_asked_about() {
    let twice = planned(&[HEAD, BINH, BINH, "3|Trần Thị Bình|1965|Nữ||Tổ trưởng TDP|Khu 1||"], &empty());
    assert_eq!((twice.added.len(), twice.doubts.len()), (1, 2));
    assert!(twice.doubts[0].person.0 < 0, "somebody of a row before");
    let other = planned(
        &[HEAD, "1|Trần Thị Bình|1965|Nữ||Tổ viên|Khu 1||", "2|Trần Thị Bình|1980|Nữ||Tổ viên|Khu 1||"],
        &empty(),
    );
    assert_eq!((other.added.len(), other.doubts.len()), (2, 0), "born in other years, they are two");
}

#[test]
fn a_second_head_is_refused_by_name() {
    let two = planned(&[HEAD, AN, "2|Trần Thị Bình|1965|Nữ||Tổ trưởng|Khu 1||"], &empty());
    assert_eq!(
        two.problems.iter().map(|it| (it.at.row, it.wrong, it.said.as_str())).collect::<Vec<_>>(),
        [(3, Wrong::HasHead, "Nguyễn Văn An")]
    );
    assert_eq!((two.added.len(), two.wrong_rows()), (1, 1));
    let after = done(&empty(), &two);
    assert!(after.people.values().all(|it| it.latest().name != "Trần Thị Bình"), "nothing of a wrong row is left");
}

#[test]
fn units_that_are_no_more_or_that_two_go_by_are_not_guessed() {
    let mut ward = done(&empty(), &planned(&[HEAD, AN, CUONG], &empty()));
    ward.teams[1].life.to = Some(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
    let ended = planned(&[HEAD, "1|Hà Thị Lan|1965|Nữ||Tổ viên|Khu 2||"], &ward);
    assert_eq!(ended.problems[0].wrong, Wrong::UnitEnded);
    let mut alike = done(&empty(), &planned(&[HEAD, AN], &empty()));
    let mut other = alike.teams[0].clone();
    (other.id, other.number, other.name) = (TeamId(99), 9, "Thôn 1".to_owned());
    alike.teams.push(other);
    let two = planned(&[HEAD, "1|Hà Thị Lan|1965|Nữ||Tổ viên|Số 1||"], &alike);
    assert_eq!(two.problems[0].wrong, Wrong::TwoUnits);
    let none = planned(&["Họ và tên|Năm sinh", "Hà Thị Lan|1965"], &alike);
    assert_eq!(none.problems[0].wrong, Wrong::NoUnit);
}

#[test]
fn a_confirmed_number_stays_and_who_is_not_listed_stays() {
    let after = done(&empty(), &planned(&[HEAD, AN, BINH], &empty()));
    let an = after.people.values().find(|it| it.latest().name == "Nguyễn Văn An").unwrap().id;
    let list = list(&[HEAD, "1|NGUYỄN VĂN AN|1960|Nam|0900000001|Tổ trưởng|Khu 1||"]);
    let choices = BTreeMap::new();
    let confirmed = HashSet::from([an]);
    let ground = Ground {
        list: &list,
        register: &after,
        confirmed: &confirmed,
        choices: &choices,
        team_words: "Tổ",
        reason: "x",
    };
    let kept = plan(ground);
    assert!(kept.is_nothing() && kept.phones_kept == 1);
    assert_eq!(kept.not_listed.len(), 1);
    let changed = plan(Ground { confirmed: &HashSet::new(), ..ground });
    assert_eq!(changed.changed[0].facts, [Particular::Phone]);
    assert!(changed.steps.iter().all(|it| matches!(it, Step::Write(Write::Record { .. }))));
}

#[test]
fn another_decision_than_the_known_one_is_pointed_out() {
    let after = done(
        &empty(),
        &planned(&[HEAD, BINH, "2|Lê Văn Cường|1970|Nam||Tổ viên|Khu 1|15/QĐ-UBND|02/03/2021"], &empty()),
    );
    let other = planned(&[HEAD, "2|Lê Văn Cường|1970|Nam||Tổ viên|Khu 1|16/QĐ-UBND|02/03/2021"], &after);
    assert_eq!((other.problems[0].wrong, other.problems[0].said.as_str()), (Wrong::Contradiction, "15/QĐ-UBND"));
    let holding: &Holding = &after.people.values().next().unwrap().tenures[0].holding;
    assert_eq!(
        (holding.from, after.people.values().next().unwrap().tenures[0].paper.clone()),
        (today(), Paper::UNKNOWN)
    );
}
