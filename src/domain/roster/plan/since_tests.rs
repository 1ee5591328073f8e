//! Since when somebody of a list has been in office, and by what.

use chrono::NaiveDate;

use super::tests::{done, empty, planned, today};
use super::*;
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
