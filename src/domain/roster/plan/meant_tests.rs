//! What a row may mean: one of several units, one of several people, a team of which the list says only a part.

use super::*;

const BINHS: [&str; 3] = [HEAD, "1|Trần Thị Bình|1965|Nữ||Tổ viên|Khu 1||", "2|Trần Thị Bính|1965|Nữ||Tổ viên|Khu 1||"];

fn id_of(register: &Register, name: &str) -> PersonId {
    register.people.values().find(|it| it.latest().name == name).unwrap().id
}

#[test]
fn a_name_of_several_units_is_said_with_its_cell_and_with_those_it_may_mean() {
    let lines =
        [HEAD, "1|Hà Thị Lan|1965|Nữ||Tổ viên|Thôn Hòa Bình||", "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Thôn Hoa Bình||"];
    let ward = done(&empty(), &planned(&lines, &empty()));
    assert_eq!(ward.teams.len(), 2, "another accent is another place");
    let bare = planned(&[HEAD, "1|Lý Văn Kim|1971|Nam||Tổ viên|Thon Hoa Binh||"], &ward);
    let it = &bare.problems[0];
    assert_eq!((it.wrong, it.at.row, it.at.column, it.said.as_str()), (Wrong::TwoUnits, 2, Some(6), "Thon Hoa Binh"));
    assert_eq!(it.among, ["Tổ hòa giải Thôn Hòa Bình", "Tổ hòa giải Thôn Hoa Bình"]);
    for (name, team) in [("Thôn Hòa Bình", 0), ("Tổ hòa giải Thôn Hoa Bình", 1)] {
        let plan = planned(&[HEAD, &format!("1|Lý Văn Kim|1971|Nam||Tổ viên|{name}||")], &ward);
        assert_eq!((plan.problems.len(), plan.added.len()), (0, 1), "what is named is taken: {name}");
        let kim = done(&ward, &plan);
        let kim = kim.people.values().find(|it| it.latest().name == "Lý Văn Kim").unwrap();
        assert_eq!(kim.teams(today()), [ward.teams[team].id]);
    }
    // Of which kind `1` is, is not said; and which of several teams of one group is meant.
    let kinds = planned(
        &[
            HEAD,
            "1|Hà Thị Lan|1965|Nữ||Tổ viên|Khu 1||",
            "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Thôn 1||",
            "3|Lý Văn Kim|1971|Nam||Tổ viên|1||",
        ],
        &empty(),
    );
    assert_eq!(
        (kinds.problems[0].at.row, kinds.problems[0].among.clone()),
        (4, vec!["Khu 1".to_owned(), "Thôn 1".to_owned()])
    );
}

#[test]
fn two_who_differ_by_an_accent_are_each_found_again() {
    let both = planned_with(&list(&BINHS), &empty(), &[((0, 3), Choice::Other)]);
    assert_eq!((both.added.len(), both.doubts.len()), (2, 0));
    let ward = done(&empty(), &both);
    assert!(planned(&BINHS, &ward).is_nothing(), "spelled out, nobody is asked about");
}

#[test]
fn without_accents_both_are_asked_about_and_either_can_be_meant() {
    let ward = done(&empty(), &planned_with(&list(&BINHS), &empty(), &[((0, 3), Choice::Other)]));
    let lines = [
        HEAD,
        "1|Tran Thi Binh|1965|Nữ|0912000001|Tổ viên|Khu 1||",
        "2|Tran Thi Binh|1965|Nữ|0912000002|Tổ viên|Khu 1||",
    ];
    let list = list(&lines);
    let asked = planned(&lines, &ward);
    let names: Vec<&str> = asked.doubts[0].among.iter().map(|it| it.name.as_str()).collect();
    assert_eq!((asked.doubts.len(), names), (2, vec!["Trần Thị Bình", "Trần Thị Bính"]));
    let (binh, other) = (id_of(&ward, "Trần Thị Bình"), id_of(&ward, "Trần Thị Bính"));
    let choices = BTreeMap::from([((0, 2), Decision::is(other)), ((0, 3), Decision::is(binh))]);
    let (confirmed, team_words) = (HashSet::new(), "Tổ hòa giải");
    let ground = Ground {
        list: &list,
        register: &ward,
        confirmed: &confirmed,
        choices: &choices,
        ward: "",
        team_words,
        since: None,
        reason: "",
    };
    let plan = plan(ground);
    assert_eq!((plan.changed.len(), plan.added.len(), plan.doubts.len()), (2, 0, 0), "{:?}", plan.problems);
    let after = done(&ward, &plan);
    let phone = |id| after.person(id).unwrap().latest().phone;
    assert_eq!((phone(other).as_deref(), phone(binh).as_deref()), (Some("0912000001"), Some("0912000002")));
    assert_eq!(after.person(other).unwrap().latest().name, "Trần Thị Bính", "the name keeps its accents");
    // Who is decided on and is none of them any more is asked about once more.
    let gone = BTreeMap::from([((0, 2), Decision::is(PersonId(99))), ((0, 3), Choice::LeaveOut.into())]);
    assert_eq!(super::plan(Ground { choices: &gone, ..ground }).doubts.len(), 1);
    // That it is the same one says nothing where it may be either of two.
    let either = BTreeMap::from([((0, 2), Choice::Same.into()), ((0, 3), Choice::LeaveOut.into())]);
    let asked = super::plan(Ground { choices: &either, ..ground });
    assert_eq!((asked.doubts.len(), asked.doubts[0].among.len(), asked.changed.len()), (1, 2, 0));
}

#[test]
fn whoever_a_row_before_was_about_stays_the_same_whatever_is_decided() {
    let lines = [
        HEAD,
        BINHS[1],
        "2|Trần Thị Bính|1965|Nữ||Tổ viên|Khu 1||",
        "3|Lý Văn Kim|1971|Nam||Tổ viên|Khu 1||",
        "4|Lý Văn Kím|1971|Nam||Tổ viên|Khu 1||",
    ];
    let who = |plan: &Plan| plan.doubts.last().unwrap().among[0].person;
    let before = who(&planned(&lines, &empty()));
    for choice in [Choice::Other, Choice::LeaveOut] {
        assert_eq!(who(&planned_with(&list(&lines), &empty(), &[((0, 3), choice)])), before, "{choice}");
    }
}

#[test]
fn every_wrong_cell_of_a_row_is_said_at_once() {
    let ward = done(
        &empty(),
        &planned(
            &[HEAD, "1|Hà Thị Lan|1965|Nữ||Tổ viên|Thôn Hòa Bình||", "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Thôn Hoa Bình||"],
            &empty(),
        ),
    );
    let plan = planned(&[HEAD, "1||2024|không rõ|12345|Cán bộ xã|Thon Hoa Binh||31/02"], &ward);
    let all: Vec<(Option<u16>, Wrong)> = plan.problems.iter().map(|it| (it.at.column, it.wrong)).collect();
    assert_eq!(
        all,
        [
            (Some(1), Wrong::NoName),
            (Some(2), Wrong::BirthYear),
            (Some(3), Wrong::Sex),
            (Some(4), Wrong::Phone),
            (Some(5), Wrong::WardOffice),
            (Some(6), Wrong::TwoUnits),
            (Some(8), Wrong::Day),
        ]
    );
    assert_eq!((plan.wrong_rows(), plan.rows(), plan.is_nothing()), (1, 1, true), "one row, and no unit of it is left");
    assert_eq!(plan.problems[4].said, "Cán bộ xã");
}

#[test]
fn who_is_missing_from_the_list_is_counted_by_the_teams_that_it_names() {
    let row = |team: u32, nth: u32| {
        format!(
            "{nth}|Hà Thị {}|19{}|Nữ||Tổ viên|Khu {team}||",
            ["Lan", "Mai", "Cúc", "Đào", "Sen"][nth as usize],
            40 + team
        )
    };
    let all: Vec<String> = (1..=10).flat_map(|team| (0..5).map(move |nth| row(team, nth))).collect();
    let lines: Vec<&str> = std::iter::once(HEAD).chain(all.iter().map(String::as_str)).collect();
    let ward = done(&empty(), &planned(&lines, &empty()));
    assert_eq!(ward.teams.iter().map(|it| ward.mediators(it.id, today()).count()).sum::<usize>(), 50);
    // One of Khu 1; one of Khu 2 with a wrong cell, who stands in the list all the same.
    let plan = planned(&[HEAD, &row(1, 0), "1|Hà Thị Mai|1942|Nữ|12345|Tổ viên|Khu 2||"], &ward);
    let of = |team: usize| plan.not_listed.iter().filter(|it| it.0 == ward.teams[team].id).count();
    assert_eq!((of(0), of(1), plan.not_listed.len()), (4, 4, 8));
    assert_eq!(plan.unlisted, Unlisted { teams: 8, mediators: 40 });
    assert_eq!(planned(&lines, &ward).unlisted, Unlisted::default());
}

#[test]
fn a_number_that_two_rows_share_takes_no_year_away() {
    let right = "2|Nguyễn Văn An|1960|Nam|0912345678|Tổ viên|Khu 1||";
    let ward = done(&empty(), &planned(&[HEAD, right], &empty()));
    let both = planned(&[HEAD, "1|Nguyễn Văn An|1965|Nam|0912345678|Tổ viên|Khu 1||", right], &ward);
    assert_eq!((both.doubts.len(), both.same.len(), both.steps.len()), (1, 1, 0));
    let alone = planned(&[HEAD, "1|Nguyễn Văn An|1965|Nam|0912345678|Tổ viên|Khu 1||"], &ward);
    assert_eq!(alone.changed[0].facts, [Particular::Birth], "a year that was wrong is put right");
}
