//! Since when somebody of a list has been in office, and by what.

use super::tests::{done, empty, list, planned, today};
use super::*;
use crate::domain::people::Holding;
use crate::domain::people::tenure::{Basis, Tenure};
use crate::domain::roster::Wrong;

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn tenures(register: &Register, name: &str) -> Vec<Tenure> {
    register.people.values().find(|it| it.latest().name == name).unwrap().tenures.clone()
}

const HEAD: &str = "STT|Họ và tên|Năm sinh|Giới tính|Chức danh|Tổ hòa giải|Quyết định công nhận";

#[test]
fn art_31_a_list_says_who_was_recognised_under_the_ordinance() {
    let lines = [
        HEAD,
        "1|Nguyễn Văn An|1950|Nam|Tổ trưởng|Khu 1|Pháp lệnh 1998",
        "2|Trần Thị Bình|1955|Nữ|Tổ viên|Khu 1|12/QĐ-UB ngày 03/4/2005 (PL 1998)",
        "3|Lê Văn Cường|1960|Nam|Tổ viên|Khu 1|truoc 2014",
        "4|Hà Thị Lan|1970|Nữ|Tổ viên, tổ trưởng TDP|Khu 1|phap lenh",
        "5|Mai Thị Hoa|1980|Nữ|Tổ viên|Khu 1|15/QĐ-UBND ngày 02/03/2021",
    ];
    let made = planned(&lines, &empty());
    assert_eq!((made.added.len(), made.problems.as_slice()), (5, [].as_slice()));
    let after = done(&empty(), &made);
    let first = |name: &str| tenures(&after, name)[0].clone();
    for (name, from) in [
        ("Nguyễn Văn An", "2013-12-31"),
        ("Trần Thị Bình", "2005-04-03"),
        ("Lê Văn Cường", "2013-12-31"),
        ("Hà Thị Lan", "2013-12-31"),
    ] {
        assert_eq!((first(name).basis, first(name).holding.from), (Some(Basis::Ordinance), day(from)), "{name}");
    }
    assert_eq!(first("Trần Thị Bình").paper.number.as_deref(), Some("12/QĐ-UB"));
    assert!(tenures(&after, "Nguyễn Văn An").iter().all(|it| it.basis == Some(Basis::Ordinance)), "head and mediator");
    let of_group = tenures(&after, "Hà Thị Lan").into_iter().find(|it| it.holding.team.is_none()).unwrap();
    assert_eq!((of_group.basis, of_group.holding.from), (None, today()), "the ordinance is about mediators");
    assert_eq!(first("Mai Thị Hoa").basis, None);
    assert_eq!(after.mediators(after.teams[0].id, day("2013-12-31")).count(), 4);
    assert!(planned(&lines, &after).is_nothing(), "the same list again");
}

#[test]
fn art_31_whoever_was_entered_without_it_is_put_right_and_a_decision_under_the_law_is_another_one() {
    let row = |said: &str| format!("1|Nguyễn Văn An|1950|Nam|Tổ trưởng|Khu 1|{said}");
    let bare = done(&empty(), &planned(&[HEAD, &row("")], &empty()));
    assert_eq!(tenures(&bare, "Nguyễn Văn An")[0].holding.from, today());
    let told = planned(&[HEAD, &row("Pháp lệnh 1998")], &bare);
    assert_eq!((told.changed.len(), told.problems.as_slice()), (1, [].as_slice()));
    let after = done(&bare, &told);
    let an = tenures(&after, "Nguyễn Văn An");
    assert_eq!(an.len(), 2, "a head is a mediator");
    for it in an {
        assert_eq!((it.basis, it.holding.from), (Some(Basis::Ordinance), day("2013-12-31")));
    }
    assert!(planned(&[HEAD, &row("PL 1998")], &after).is_nothing());
    assert!(planned(&[HEAD, &row("")], &after).is_nothing(), "a blank takes nothing away");
    let decided = done(&empty(), &planned(&[HEAD, &row("15/QĐ-UBND ngày 02/03/2021")], &empty()));
    let other = planned(&[HEAD, &row("Pháp lệnh 1998")], &decided);
    assert_eq!(other.problems[0].wrong, Wrong::OtherDecision);
    let late = planned(&[HEAD, &row("15/QĐ-UBND ngày 02/03/2021 (PL 1998)")], &empty());
    assert_eq!(late.problems[0].wrong, Wrong::DecisionDay, "the ordinance ended before");
}

const DATED: &str = "STT|Họ và tên|Năm sinh|Giới tính|Chức danh|Tổ hòa giải|Số QĐ|Ngày QĐ|Tham gia từ";

fn planned_since(lines: &[&str], register: &Register, since: Option<&str>) -> Plan {
    decided(lines, register, since, &Decisions::new())
}

fn decided(lines: &[&str], register: &Register, since: Option<&str>, choices: &Decisions) -> Plan {
    let list = list(lines);
    plan(Ground {
        list: &list,
        register,
        confirmed: &HashSet::new(),
        choices,
        ward: "Vũ Ninh",
        team_words: "Tổ hòa giải",
        since: since.map(day),
        reason: "danh-sach.xlsx",
    })
}

#[test]
fn a_column_says_since_when_to_the_day_the_month_or_the_year() {
    let lines = [
        DATED,
        "1|Nguyễn Văn An|1960|Nam|Tổ trưởng|Khu 1|||2015",
        "2|Trần Thị Bình|1965|Nữ|Tổ viên, tổ trưởng TDP|Khu 1|15/QĐ-UBND|02/03/2021|6/2018",
        "3|Lê Văn Cường|1970|Nam|Tổ viên|Khu 1|||09/07/2020",
        "4|Hà Thị Lan|1955|Nữ|Tổ viên|Khu 1|||2009 (PL 1998)",
        "5|Mai Thị Hoa|1980|Nữ|Tổ viên|Khu 1|||trước 2014",
    ];
    let made = planned(&lines, &empty());
    assert_eq!((made.added.len(), made.undated, made.problems.as_slice()), (5, 0, [].as_slice()));
    let after = done(&empty(), &made);
    let first = |name: &str| tenures(&after, name)[0].clone();
    for (name, from) in [
        ("Nguyễn Văn An", "2015-01-01"),
        ("Trần Thị Bình", "2018-06-01"),
        ("Lê Văn Cường", "2020-07-09"),
        ("Hà Thị Lan", "2009-01-01"),
        ("Mai Thị Hoa", "2013-12-31"),
    ] {
        assert_eq!(first(name).holding.from, day(from), "{name}");
    }
    assert_eq!(first("Trần Thị Bình").paper.on, Some(day("2021-03-02")), "the decision keeps its day");
    assert_eq!(first("Hà Thị Lan").basis, Some(Basis::Ordinance));
    assert!(tenures(&after, "Nguyễn Văn An").iter().all(|it| it.holding.from == day("2015-01-01")), "and as mediator");
    assert!(planned(&lines, &after).is_nothing(), "the same list again");
    let ahead = planned(&[DATED, "1|Lý Văn Kim|1960|Nam|Tổ viên|Khu 1|||2027"], &empty());
    assert_eq!((ahead.problems[0].wrong, ahead.problems[0].at.column), (Wrong::FutureDay, Some(8)));
}

#[test]
fn one_day_holds_for_all_of_whom_the_list_says_none() {
    let lines = [
        HEAD,
        "1|Nguyễn Văn An|1960|Nam|Tổ trưởng|Khu 1|",
        "2|Trần Thị Bình|1965|Nữ|Tổ viên|Khu 1|15/QĐ-UBND ngày 02/03/2021",
        "3|Lê Văn Cường|1970|Nam|Tổ trưởng, tổ viên|Khu 2|15/QĐ-UBND ngày 02/03/2021",
        "4|Hà Thị Lan|1955|Nữ|Trưởng ban CTMT|Khu 2|",
    ];
    let asked = planned(&lines, &empty());
    assert_eq!(asked.undated, 3, "of Bình alone everything is said: since when Cường heads his team, it is not");
    let made = planned_since(&lines, &empty(), Some("2019-01-01"));
    assert_eq!((made.undated, made.problems.as_slice()), (3, [].as_slice()), "it can be said otherwise still");
    assert_ne!(asked.mark(), made.mark());
    let after = done(&empty(), &made);
    let from = |name: &str, office: Office| {
        tenures(&after, name).iter().find(|it| it.holding.office == office).unwrap().holding.from
    };
    assert_eq!(from("Nguyễn Văn An", Office::Mediator), day("2019-01-01"));
    assert_eq!(from("Nguyễn Văn An", Office::TeamHead), day("2019-01-01"));
    assert_eq!(from("Trần Thị Bình", Office::Mediator), day("2021-03-02"));
    assert_eq!(from("Lê Văn Cường", Office::TeamHead), day("2021-03-02"), "art. 14: not before he mediates there");
    assert_eq!(from("Hà Thị Lan", Office::FrontCommitteeHead), day("2019-01-01"));
    // Figures of earlier days are right.
    assert_eq!(after.mediators(after.teams[0].id, day("2020-12-31")).count(), 1);
    for since in [None, Some("2019-01-01"), Some("2005-05-05")] {
        let again = planned_since(&lines, &after, since);
        assert!(again.is_nothing() && again.undated == 0, "the same list again: {:?}", again.steps);
    }
}

#[test]
fn the_day_for_all_is_no_earlier_than_it_can_be() {
    let lines = [HEAD, "1|Nguyễn Văn An|1960|Nam|Tổ trưởng|Khu 1|", "2|Trần Thị Bình|1965|Nữ|Tổ viên|Khu 1|"];
    let mut ward = done(&empty(), &planned_since(&lines, &empty(), Some("2015-01-01")));
    // The head left, a mediator came over from a team that was, and a team is younger.
    let an = ward.people.values_mut().find(|it| it.latest().name == "Nguyễn Văn An").unwrap();
    for tenure in &mut an.tenures {
        tenure.holding.to = Some(day("2023-06-30"));
    }
    ward.teams[0].life.from = Some(day("2014-02-01"));
    let next = [
        HEAD,
        "1|Nguyễn Văn An|1960|Nam|Tổ viên|Khu 1|",
        "2|Lê Văn Cường|1970|Nam|Tổ trưởng|Khu 1|",
        "3|Hà Thị Lan|1955|Nữ|Tổ viên|Khu 1|",
    ];
    let made = decided(&next, &ward, Some("2010-01-01"), &BTreeMap::from([((0, 2), Choice::Same.into())]));
    assert_eq!((made.problems.as_slice(), made.doubts.as_slice()), ([].as_slice(), [].as_slice()));
    let after = done(&ward, &made);
    let last = |name: &str| tenures(&after, name).last().unwrap().holding.from;
    assert_eq!(last("Nguyễn Văn An"), day("2023-07-01"), "not twice at once");
    assert_eq!(last("Lê Văn Cường"), day("2023-07-01"), "art. 14: one head at a time");
    assert_eq!(last("Hà Thị Lan"), day("2014-02-01"), "there was no team before");
    // A day of a row's own that is earlier is said, and what to do.
    let early = planned(&[DATED, "1|Lý Văn Kim|1960|Nam|Tổ viên|Khu 1|||2009"], &ward);
    assert_eq!((early.problems[0].wrong, early.problems[0].said.as_str()), (Wrong::BeforeUnit, "01/02/2014"));
}

#[test]
fn a_first_day_is_put_right_by_a_list_that_says_another() {
    let bare = |said: &str| format!("1|Nguyễn Văn An|1960|Nam|Tổ trưởng|Khu 1|||{said}");
    let ward = done(&empty(), &planned(&[DATED, &bare("")], &empty()));
    assert!(tenures(&ward, "Nguyễn Văn An").iter().all(|it| it.holding.from == today()));
    let told = planned(&[DATED, &bare("2016")], &ward);
    assert!(told.changed[0].since && !told.changed[0].paper, "{:?}", told.problems);
    let after = done(&ward, &told);
    assert!(
        tenures(&after, "Nguyễn Văn An").iter().all(|it| it.holding.from == day("2016-01-01")),
        "head and mediator"
    );
    for said in ["2016", "1/2016", ""] {
        assert!(planned(&[DATED, &bare(said)], &after).is_nothing(), "{said}");
    }
    // Whoever came over from another team has mediated for longer than here.
    let mut moved = after.clone();
    let an = moved.people.values_mut().next().unwrap();
    let mut before = an.tenures[0].clone();
    before.holding =
        Holding { team: Some(TeamId(77)), to: Some(day("2015-12-31")), from: day("2009-01-01"), ..before.holding };
    an.tenures.push(before);
    let known = planned(&[DATED, &bare("2009")], &moved);
    assert!(known.is_nothing() && known.problems.is_empty(), "{:?}", known.problems);
}
