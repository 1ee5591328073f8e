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

#[test]
fn a_file_that_was_read_before_gives_no_rights_over_the_ward_either() {
    let mut listed = list(&[HEAD, AN]).people.remove(0);
    listed.offices = vec![Office::WardOfficer, Office::TeamHead, Office::WardLeader];
    assert_eq!(offices(&listed), [Office::TeamHead]);
    listed.offices = vec![Office::WardLeader];
    assert!(offices(&listed).iter().all(|it| it.seat() != Seat::Ward));
}

#[test]
fn a_new_team_that_differs_by_an_accent_alone_is_named_with_the_other() {
    let row = |nth: u32, name: &str, team: &str| format!("{nth}|{name}|1965|Nữ||Tổ viên|{team}||");
    let first = row(1, "Hà Thị Lan", "Thôn Đông");
    let before = done(&empty(), &planned(&[HEAD, &first], &empty()));
    let (second, third) = (row(1, "Mai Thị Hoa", "Thôn Đồng"), row(2, "Lý Thị Kim", "Thôn Đồng"));
    let pair = |it: &Plan| it.alike.iter().map(|it| (it.name.clone(), it.known.clone())).collect::<Vec<_>>();
    let one = [("Thôn Đồng".to_owned(), "Thôn Đông".to_owned())];
    assert_eq!(pair(&planned(&[HEAD, &second, &third], &before)), one, "once, and not of the team as well");
    assert_eq!(pair(&planned(&[HEAD, &first, &row(2, "Mai Thị Hoa", "Thôn Đồng")], &empty())), one, "both new");
    // Without accents, with the tone elsewhere, of another kind or another name it is no slip.
    for team in ["thon dong", "THÔN ĐÔNG", "Khu Đông", "Thôn Đoài"] {
        assert_eq!(pair(&planned(&[HEAD, &row(1, "Mai Thị Hoa", team)], &before)), [], "{team}");
    }
    // Nothing becomes of the row, and so no unit of it.
    let wrong = planned(&[HEAD, "1|Mai Thị Hoa|1965|Nữ||Chủ tịch UBND phường|Thôn Đồng||"], &before);
    assert_eq!((wrong.teams.len(), pair(&wrong)), (0, Vec::new()));
}

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

pub(super) fn empty() -> Register {
    let (groups, teams) = (Vec::new(), Vec::new());
    let (names, minority, papers, people) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    Register { ward: WardId(1), today: today(), groups, teams, names, minority, papers, people }
}

pub(super) fn list(lines: &[&str]) -> List {
    read(&[sheet("DS", lines)], today())
}

pub(super) fn planned_with(list: &List, register: &Register, choices: &[((usize, u32), Choice)]) -> Plan {
    let choices = choices.iter().map(|it| (it.0, it.1.into())).collect();
    plan(Ground {
        list,
        register,
        confirmed: &HashSet::new(),
        choices: &choices,
        ward: "Vũ Ninh",
        team_words: "Tổ hòa giải",
        since: None,
        reason: "danh-sach.xlsx",
    })
}

pub(super) fn planned(lines: &[&str], register: &Register) -> Plan {
    planned_with(&list(lines), register, &[])
}

/// The register after a plan, with numbers above zero as a database gives them.
pub(super) fn done(register: &Register, plan: &Plan) -> Register {
    let mut after = register.clone();
    let people = register.people.keys().map(|it| it.0);
    let units = register.groups.iter().map(|it| it.id.0).chain(register.teams.iter().map(|it| it.id.0));
    let last = people.chain(units).max().unwrap_or(0).max(1000);
    let real = |it: i64| if it < 0 { last - it } else { it };
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
    let first = &asked.doubts[0].among[0];
    assert_eq!((first.name.as_str(), first.year), ("Lê Văn Cường", Some(1970)));
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
    assert!(twice.doubts[0].among[0].person.0 < 0, "somebody of a row before");
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
        ward: "Vũ Ninh",
        team_words: "Tổ",
        since: None,
        reason: "x",
    };
    let kept = plan(ground);
    assert!(kept.is_nothing() && kept.phones_kept == 1);
    assert_eq!(kept.not_listed.len(), 1);
    // Nobody confirmed it: it may be somebody else's, of the same name, and is asked about.
    let asked = plan(Ground { confirmed: &HashSet::new(), ..ground });
    assert_eq!((asked.doubts.len(), asked.steps.len()), (1, 0));
    let same = BTreeMap::from([((0, 2), Choice::Same.into())]);
    let changed = plan(Ground { confirmed: &HashSet::new(), choices: &same, ..ground });
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
    assert_eq!(
        (other.problems[0].wrong, other.problems[0].said.as_str()),
        (Wrong::OtherDecision, "15/QĐ-UBND, 02/03/2021")
    );
    let holding: &Holding = &after.people.values().next().unwrap().tenures[0].holding;
    assert_eq!(
        (holding.from, after.people.values().next().unwrap().tenures[0].paper.clone()),
        (today(), Paper::UNKNOWN)
    );
}

#[test]
fn what_is_put_right_of_somebody_new_is_theirs() {
    // Told twice with one telephone, the second time with the decision.
    let lines = [
        HEAD,
        "1|Trần Thị Bình|1965|Nữ|0912345678|Tổ viên|Khu 1||",
        "2|Trần Thị Bình|1965|Nữ|0912345678|Tổ viên, tổ trưởng TDP|Khu 1|15/QĐ-UBND|02/03/2021",
    ];
    let made = planned(&lines, &empty());
    assert_eq!((made.added.len(), made.changed.len(), made.problems.as_slice()), (1, 1, [].as_slice()));
    let after = done(&empty(), &made);
    let binh = after.people.values().next().unwrap();
    let mediator = binh.tenures.iter().find(|it| it.holding.office == Office::Mediator).unwrap();
    assert_eq!(mediator.paper.number.as_deref(), Some("15/QĐ-UBND"));
    let real = |it: i64| if it < 0 { 1000 - it } else { it };
    let (team, group) = (|it: TeamId| TeamId(real(it.0)), |it: GroupId| GroupId(real(it.0)));
    for step in made.renumbered(&|it| PersonId(real(it.0)), &team, &group) {
        let words = format!("{step:?}");
        assert!(!words.contains("(-"), "{words}");
    }
}

#[test]
fn places_of_two_kinds_are_two_units() {
    let lines = [
        HEAD,
        "1|Hà Thị Lan|1965|Nữ||Tổ trưởng|Khu 1||",
        "2|Lê Văn Cường|1970|Nam||Tổ trưởng|Thôn 1||",
        "3|Mai Thị Hoa|1971|Nữ||Tổ viên|khu số 01||",
        "4|Vũ Văn Dũng|1972|Nam||Tổ viên|Thôn Đông||",
        "5|Vũ Văn Giang|1973|Nam||Tổ viên|Thôn Đống||",
        "6|Vũ Văn Hải|1974|Nam||Tổ viên|1||",
    ];
    let made = planned(&lines, &empty());
    // Names that differ by accents are two; which of them `1` is, nobody can tell.
    assert_eq!(made.groups, ["Khu 1", "Thôn 1", "Thôn Đông", "Thôn Đống"]);
    let wrong: Vec<_> = made.problems.iter().map(|it| (it.at.row, it.wrong)).collect();
    assert_eq!(wrong, [(7, Wrong::TwoUnits)]);
    let after = done(&empty(), &made);
    assert_eq!(after.mediators(after.teams[0].id, today()).count(), 2, "two spellings of one");
    assert_eq!(after.mediators(after.teams[3].id, today()).count(), 1);
    let again = planned(&lines[..6], &after);
    assert!(again.is_nothing() && again.problems.is_empty(), "{:?}", again.problems);
    // Without its accents it may be either.
    let bare = planned(&[HEAD, "1|Vũ Văn Hải|1974|Nam||Tổ viên|Thon Dong||"], &after);
    assert_eq!(bare.problems[0].wrong, Wrong::TwoUnits);
}

#[test]
fn two_of_one_name_year_and_unit_are_told_apart_by_somebody_who_knows_them() {
    let first = [HEAD, "1|Trần Thị Bình|1965|Nữ|0912345678|Tổ viên|Khu 1||"];
    let after = done(&empty(), &planned(&first, &empty()));
    for other in ["1|Trần Thị Bình|1965|Nữ|0987654321|Tổ viên|Khu 1||", "1|Trần Thị Bình|1965|Nam||Tổ viên|Khu 1||"]
    {
        let asked = planned(&[HEAD, other], &after);
        assert_eq!((asked.doubts.len(), asked.steps.len()), (1, 0), "{other}");
    }
    let known = [HEAD, BINH];
    let after = done(&empty(), &planned(&known, &empty()));
    let two = [
        HEAD,
        "1|Trần Thị Bình|1965|Nữ|0911111111|Tổ viên|Khu 1||",
        "2|Trần Thị Bình|1965|Nữ|0922222222|Tổ viên|Khu 1||",
    ];
    let asked = planned(&two, &after);
    assert_eq!((asked.doubts.len(), asked.steps.len()), (2, 0), "which of the two she is, is not said");
    let choices = [((0, 2), Choice::Same), ((0, 3), Choice::Other)];
    let decided = planned_with(&list(&two), &after, &choices);
    assert_eq!((decided.added.len(), decided.changed.len()), (1, 1));
    let then = planned(&two, &done(&after, &decided));
    assert!(then.is_nothing() && then.doubts.is_empty(), "asked once: {:?}", then.doubts);
    // One more office in a row of its own is hers, or that of another.
    let more = [HEAD, BINH, "2|Trần Thị Bình|1965|Nữ||Tổ trưởng TDP|Khu 1||"];
    let asked = planned(&more, &after);
    assert_eq!((asked.doubts.len(), asked.steps.len()), (1, 0));
    let decided = planned_with(&list(&more), &after, &[((0, 3), Choice::Same)]);
    let then = planned(&more, &done(&after, &decided));
    assert!(then.is_nothing() && then.doubts.is_empty(), "{:?}", then.doubts);
}

#[test]
fn a_namesake_of_another_year_in_the_same_team_is_asked_about_and_elsewhere_is_another() {
    let first = [HEAD, "1|Trần Thị Bình|1965|Nữ||Tổ viên|Khu 1||"];
    let after = done(&empty(), &planned(&first, &empty()));
    let lines = [HEAD, "1|Trần Thị Bình|1956|Nữ||Tổ viên|Khu 1||"];
    let asked = planned(&lines, &after);
    assert_eq!((asked.doubts.len(), asked.steps.len()), (1, 0), "a slip, or two of them");
    let two = planned_with(&list(&lines), &after, &[((0, 2), Choice::Other)]);
    assert_eq!(two.added.len(), 1);
    assert!(planned(&lines, &done(&after, &two)).is_nothing(), "asked once");
    let elsewhere = planned(&[HEAD, "1|Trần Thị Bình|1956|Nữ||Tổ viên|Khu 2||"], &after);
    assert_eq!((elsewhere.doubts.len(), elsewhere.added.len()), (0, 1));
}

#[test]
fn a_name_without_its_accents_takes_none_away() {
    let known = [HEAD, "1|Trần Thị Bình|1965|Nữ|0912345678|Tổ viên|Khu 1||"];
    let after = done(&empty(), &planned(&known, &empty()));
    let bare = planned(&[HEAD, "1|tran thi binh|1965|Nữ|0912345678|Tổ viên|Khu 1||"], &after);
    assert!(bare.is_nothing() && bare.doubts.is_empty(), "{bare:?}");
    let other = planned(&[HEAD, "1|Trần Thị Bính|1965|Nữ|0912345678|Tổ viên|Khu 1||"], &after);
    assert_eq!(other.changed[0].facts, [Particular::Name]);
}

#[test]
fn the_day_of_a_decision_is_that_of_one_office() {
    let lines = [HEAD, "1|Hà Thị Lan|1965|Nữ||Tổ viên, tổ trưởng TDP|Khu 1|15/QĐ-UBND|02/03/2021"];
    let after = done(&empty(), &planned(&lines, &empty()));
    let lan = after.people.values().next().unwrap();
    let of = |office| lan.tenures.iter().find(|it| it.holding.office == office).unwrap();
    let decided = NaiveDate::from_ymd_opt(2021, 3, 2).unwrap();
    assert_eq!((of(Office::Mediator).holding.from, of(Office::Mediator).paper.on), (decided, Some(decided)));
    let of_group = of(Office::ResidentGroupHead);
    assert_eq!((of_group.holding.from, of_group.paper.clone()), (today(), Paper::UNKNOWN));
    assert!(planned(&lines, &after).is_nothing());
}

#[test]
fn a_row_of_which_nothing_becomes_leaves_no_empty_unit() {
    let after = done(&empty(), &planned(&[HEAD, AN, BINH], &empty()));
    let lines = [HEAD, "1|Trần Thị Bình|1965|Nữ||Tổ viên|Khu 7||", "2|Hà Thị Lan|1965|Nữ||Tổ viên|Khu 8||"];
    let asked = planned(&lines, &after);
    assert_eq!((asked.doubts.len(), asked.groups.as_slice()), (1, ["Khu 8".to_owned()].as_slice()));
    let wrong = planned_with(&list(&lines), &after, &[((0, 2), Choice::Same)]);
    assert_eq!(wrong.problems[0].wrong, Wrong::OtherTeam);
    assert_eq!((wrong.groups.len(), wrong.teams.len(), wrong.added.len()), (1, 1, 1), "of the other row");
    let then = done(&after, &wrong);
    assert!(then.teams.iter().all(|it| then.mediators(it.id, today()).count() > 0));
}

#[test]
fn people_of_another_ward_are_not_taken() {
    let head = format!("{HEAD}|Phường");
    let lines = [head.as_str(), &format!("{AN}|phường Vũ Ninh"), &format!("{BINH}|Kinh Bắc")];
    let made = planned(&lines, &empty());
    assert_eq!(made.added.len(), 1);
    let wrong: Vec<_> = made.problems.iter().map(|it| (it.at.row, it.wrong, it.said.as_str())).collect();
    assert_eq!(wrong, [(3, Wrong::OtherWard, "Kinh Bắc")]);
}

mod property {
    use proptest::prelude::*;

    use super::*;

    fn line() -> impl Strategy<Value = String> {
        let name = prop::sample::select(vec![
            "Nguyễn Văn An",
            "NGUYỄN VĂN AN",
            "Nguyên Văn An",
            "Trần Thị Bình",
            "Kim",
            "",
            "Lưu Thị Công",
        ]);
        let year = prop::sample::select(vec!["1960", "1965", "02/05/1965", "hai", ""]);
        let sex = prop::sample::select(vec!["Nam", "Nữ", ""]);
        let phone = prop::sample::select(vec!["0912345678", "0987654321", "12345", ""]);
        let role =
            prop::sample::select(vec!["Tổ trưởng", "Tổ viên", "Tổ trưởng TDP", "Bí thư", "Chủ tịch UBND phường", ""]);
        let team = prop::sample::select(vec!["Khu 1", "TDP số 1", "Thôn 1", "1", "Khu 2", ""]);
        let paper = prop::sample::select(vec!["15/QĐ-UBND|02/03/2021", "16/QĐ-UBND|", "|01/01/2000", "|"]);
        let serial = prop::sample::select(vec!["1", ""]);
        let person = (serial, name, year, sex, phone, role, team, paper)
            .prop_map(|it| format!("{}|{}|{}|{}|{}|{}|{}|{}", it.0, it.1, it.2, it.3, it.4, it.5, it.6, it.7));
        let other = prop::sample::select(vec![
            "II. Tổ hòa giải Khu 2",
            "Tổng cộng: 3 người",
            "|||||CHỦ TỊCH",
            HEAD,
            "1",
            "Ghi chú gì đó",
        ]);
        prop_oneof![6 => person, 1 => other.prop_map(str::to_owned)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(192))]

        /// Nobody is left out without a word: whatever a list says and whatever is decided, every row that tells of
        /// somebody is made, changed, as it was, left out, asked about or wrong, and once it is written, the same list
        /// changes nothing.
        #[test]
        fn of_every_row_is_told_what_becomes_of_it(
            known in prop::collection::vec(line(), 0..6),
            lines in prop::collection::vec(line(), 1..12),
            choices in prop::collection::vec((2_u32..14, prop::sample::select(Choice::ALL.to_vec())), 0..6),
        ) {
            let with_head = |lines: &[String]| [HEAD.to_owned()].into_iter().chain(lines.iter().cloned()).collect::<Vec<_>>();
            let before = with_head(&known);
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let register = done(&empty(), &planned(&before, &empty()));
            let all = with_head(&lines);
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            let list = list(&all);
            // A row with a name is somebody, a total or the line of a signature, and each of them is counted.
            let is_named = |it: &&&str| it.split('|').nth(1).is_some_and(|it| !it.trim().is_empty() && it != "Họ và tên");
            let named = all.iter().skip(1).filter(is_named).count();
            prop_assert!(list.rows() + list.passed_over.len() >= named, "{all:?} {list:?}");
            let choices: Vec<_> = choices.into_iter().map(|(row, choice)| ((0, row), choice)).collect();
            let made = planned_with(&list, &register, &choices);
            prop_assert_eq!(made.rows(), list.rows(), "{:?}", made);
            let after = done(&register, &made);
            let of_new = |it: &Team| it.id.0 > 1000 && register.team(it.id).is_none();
            for team in after.teams.iter().filter(|it| of_new(it)) {
                let used = after.people.values().any(|it| it.tenures.iter().any(|it| it.holding.team == Some(team.id)));
                prop_assert!(used, "{} is empty", team.name);
            }
            // A row that was wrong as it was decided may be read as somebody else, once the others are written.
            let is_wrong = |row: u32| made.problems.iter().any(|it| it.at.row == row);
            let undone = choices.iter().any(|it| is_wrong(it.0.1));
            // What was decided is known now, save that a row is to be left out.
            let choices: Vec<_> = choices.into_iter().filter(|it| it.1 == Choice::LeaveOut).collect();
            let again = planned_with(&list, &after, &choices);
            prop_assert_eq!(again.rows(), list.rows());
            if made.doubts.is_empty() && !undone {
                prop_assert!(again.steps.is_empty(), "{:?} {:?}", all, again.steps);
            }
        }
    }
}
#[path = "meant_tests.rs"]
mod meant;
