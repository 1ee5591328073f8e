//! The office's corrections as a chat plays them.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::effect::deeds;
use crate::dialogue::facts::RulesFound;
use crate::dialogue::testing::{BINH, Chat, GIANG, HAI, day, keys, now, vi};
use crate::domain::calendar::Holiday;
use crate::domain::law::LegalParam;
use crate::domain::law::{Law, Unit};
use crate::domain::law_seed::seed;
use crate::domain::mark::Mark;
use crate::domain::rules::ReviewKind;
use crate::domain::rules::{DayChange, ParamChange};
use crate::domain::{PersonId, WardId};

/// The chat of a person, in a ward where this was corrected before.
fn chat(who: PersonId, found: RulesFound) -> Chat {
    let mut chat = Chat::with(who);
    chat.world.put(found);
    chat
}

fn office() -> Chat {
    let mut chat = chat(GIANG, RulesFound { days: crate::domain::holidays::holidays(), ..RulesFound::default() });
    chat.send(Input::Section(Section::Settings, String::new()));
    chat.tap("quydinh");
    chat
}

/// The days off that the last step corrected: day, kind, name, basis, mark, and whether it is to be there.
fn days_corrected(chat: &Chat) -> Vec<(Holiday, bool)> {
    let of = |it: &Effect| match it.deed()? {
        RulesDeed::Day { permit, row, present } => {
            assert_eq!((permit.by(), permit.action()), (GIANG, Action::CorrectRules));
            Some((row.clone(), *present))
        }
        RulesDeed::Param { .. } => None,
    };
    chat.effects.iter().filter_map(of).collect()
}

/// The one row that the last step corrected, with its reason.
fn corrected(chat: &Chat) -> (LegalParam, String) {
    match &deeds(&chat.effects)[..] {
        [RulesDeed::Param { permit, row, reason }] => {
            assert_eq!((permit.by(), permit.action()), (GIANG, Action::CorrectRules));
            (row.clone(), reason.clone())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_number_of_the_law_is_corrected_by_taps_from_the_settings() {
    let mut chat = office();
    chat.tap("g:mediation");
    chat.tap("k:roll_to_workday");
    assert!(keys(&chat.screen()).contains(&"confirm".to_owned()));
    chat.tap("list");
    let list = vi(&chat.screen().body);
    assert!(list.contains("Luật Đất đai 2024, Điều 235"), "{list}");
    chat.tap("next");
    chat.tap("k:start_days");
    let card = vi(&chat.screen().body);
    assert!(card.contains("3 ngày") && card.contains("Điều 20 khoản 2") && card.contains("01/01/2014"), "{card}");
    chat.tap("change");
    chat.say("năm ngày");
    assert_eq!(chat.note(), "rules-value-help");
    chat.say("0");
    assert_eq!(chat.note(), "rules-value-help");
    chat.say("5 ngày");
    chat.say("Luật sửa đổi 2027, Điều 20");
    chat.say("1/1/2010");
    assert_eq!(chat.note(), "rules-from-far");
    chat.say("ngày mai kia");
    assert_eq!(chat.note(), "rules-from-help");
    chat.say("1/1/2027");
    chat.say("Luật mới có hiệu lực");
    let check = vi(&chat.screen().body);
    for words in ["3 ngày", "5 ngày", "Luật sửa đổi 2027, Điều 20", "01/01/2027", "Luật mới có hiệu lực"]
    {
        assert!(check.contains(words), "{words}: {check}");
    }
    assert!(chat.effects.is_empty(), "nothing is saved before it was checked");
    chat.tap("read");
    let (row, reason) = corrected(&chat);
    let expected = LegalParam {
        key: ParamKey::StartDays,
        value: "5".into(),
        unit: Unit::Days,
        legal_basis: "Luật sửa đổi 2027, Điều 20".into(),
        effective_from: day("2027-01-01"),
        effective_to: None,
        mark: Mark::Verified,
    };
    assert_eq!((row, reason.as_str()), (expected, "Luật mới có hiệu lực"));
    assert_eq!(chat.screen().body.id, "rules-param");
}

#[test]
fn what_nobody_has_checked_comes_first_and_is_confirmed_without_a_change() {
    let mut chat = office();
    chat.tap("open");
    let first = vi(&chat.screen().body);
    assert!(first.contains("⚠"), "{first}");
    chat.tap("k:roll_to_workday");
    chat.tap("confirm");
    chat.tap("same");
    assert_eq!(keys(&chat.screen()), ["read", "param"]);
    chat.tap("read");
    let (row, _) = corrected(&chat);
    let was = seed().into_iter().find(|it| it.key == ParamKey::RollToWorkday).unwrap();
    assert_eq!(row, LegalParam { mark: Mark::Verified, ..was });
    // Where nothing is open any more, the list says so.
    let checked = seed().into_iter().map(|it| LegalParam { mark: Mark::Verified, effective_to: None, ..it });
    chat.world.law = std::sync::Arc::new(Law::new(checked));
    chat.tap("list");
    let open: Vec<String> = keys(&chat.screen()).into_iter().filter(|it| it.starts_with("k:")).collect();
    assert_eq!(open, ["k:party_retention_years", "k:hotline_domestic_violence"], "only what has no value at all");
}

#[test]
fn a_day_before_the_present_value_is_refused_because_it_would_change_nothing() {
    let mut chat = office();
    chat.tap("g:money");
    chat.tap("next");
    let page = keys(&chat.screen());
    let chat_key = page.iter().find(|it| it.as_str() == "k:pay_case").expect("on the second page");
    chat.tap(chat_key);
    chat.tap("change");
    chat.say("350.000 đồng");
    chat.tap("same");
    chat.say("1/1/2023");
    assert_eq!(chat.note(), "rules-from-early");
    chat.tap("since");
    chat.say("gõ nhầm");
    chat.tap("heard");
    let (row, _) = corrected(&chat);
    assert_eq!((&*row.value, row.mark, row.effective_from), ("350000", Mark::SecondHand, day("2023-10-06")));
}

#[test]
fn a_decision_of_our_own_is_changed_without_an_official_text() {
    let mut chat = office();
    chat.tap("g:reminders");
    chat.tap("k:quiet_lunch");
    chat.tap("change");
    chat.tap("v:1");
    chat.say("Quy chế làm việc của phường");
    chat.tap("today");
    chat.say("cán bộ nghỉ trưa");
    assert_eq!(keys(&chat.screen()), ["heard", "param"]);
    chat.tap("heard");
    let (row, _) = corrected(&chat);
    assert_eq!((&*row.value, row.mark, row.effective_from), ("1", Mark::Decided, day("2026-05-05")));
}

#[test]
fn what_stood_there_before_is_shown_with_who_and_when() {
    let row = LegalParam { value: "5".into(), ..seed().into_iter().find(|it| it.key == ParamKey::StartDays).unwrap() };
    let change = |value: &str, by: Option<PersonId>| ParamChange {
        row: LegalParam { value: value.to_owned().into(), ..row.clone() },
        was: Some("3".to_owned()),
        reason: "luật mới".to_owned(),
        by,
        at: now(),
    };
    let params = vec![(change("5", Some(GIANG)), Some("Hoàng Thị Giang".to_owned())), (change("6", None), None)];
    let mut chat = chat(GIANG, RulesFound { params, ..RulesFound::default() });
    chat.send(Input::Section(Section::Rules, String::new()));
    chat.tap("g:mediation");
    chat.tap("next");
    chat.tap("k:start_days");
    let card = vi(&chat.screen().body);
    for words in ["Trước đây", "05/05/2026", "Hoàng Thị Giang", "5 ngày", "luật mới", "6 ngày"] {
        assert!(card.contains(words), "{words}: {card}");
    }
    chat.tap("list");
    chat.tap("prev");
    chat.tap("k:head_list_days");
    assert!(!vi(&chat.screen().body).contains("luật mới"));
}

#[test]
fn only_the_ward_office_corrects_the_law() {
    for who in [BINH, HAI] {
        let mut chat = chat(who, RulesFound::default());
        let settings = chat.send(Input::Section(Section::Settings, String::new()));
        assert!(!keys(&settings).contains(&"quydinh".to_owned()));
        chat.send(Input::Section(Section::Rules, String::new()));
        assert_eq!(chat.note(), "not-allowed");
        chat.state.place = At { key: Some(ParamKey::StartDays), ..At::new(Step::Review) }.place();
        assert_eq!(chat.screen().body.id, "not-allowed");
        chat.say("5");
        assert!(chat.effects.is_empty());
    }
}

#[test]
fn values_are_read_as_people_type_them() {
    for (unit, typed, value) in [
        (Unit::Days, "5 ngày", Some("5")),
        (Unit::Workdays, "05 ngày làm việc", Some("5")),
        (Unit::Dong, "300.000 đ", Some("300000")),
        (Unit::Dong, "1.500.000 đồng", Some("1500000")),
        (Unit::Dong, "300000", Some("300000")),
        (Unit::Dong, "3.00", None),
        (Unit::Percent, "85 %", Some("85")),
        (Unit::Percent, "85%", Some("85")),
        (Unit::Days, "năm", None),
        (Unit::Days, "-5", None),
        (Unit::Days, "", None),
        (Unit::Days, "5 hoặc 6", None),
        (Unit::Dong, "99999999999999999999", None),
        (Unit::MonthDay, "31/5", Some("05-31")),
        (Unit::MonthDay, "29/2", None),
        (Unit::Clock, "15h30", Some("15:30")),
        (Unit::Hotline, "1900 1234", Some("19001234")),
        (Unit::Hotline, "gọi 113", None),
        (Unit::Flag, "có", Some("1")),
        (Unit::Flag, "không", Some("0")),
    ] {
        assert_eq!(words::read(unit, typed).as_deref(), value, "{unit} {typed:?}");
    }
}

const NOTICE: &str = "Thông báo 1234/TB-BNV năm 2026";

#[test]
fn labour_code_art_112_the_office_enters_the_days_of_the_years_notice() {
    let mut chat = office();
    chat.tap("days");
    let list = vi(&chat.screen().body);
    assert!(list.contains("năm 2026") && list.contains("Tết Nguyên đán") && list.contains("9441/TB-BNV"), "{list}");
    chat.tap("later");
    chat.tap("add_off");
    chat.say("ngày nào đó");
    assert_eq!(chat.note(), "rules-day-help");
    chat.say("31/8");
    chat.say("Nghỉ liền Quốc khánh");
    chat.say(NOTICE);
    let check = vi(&chat.screen().body);
    for words in ["31/08/2027", "nghỉ – Nghỉ liền Quốc khánh", NOTICE, "theo ngày trong tuần"] {
        assert!(check.contains(words), "{words}: {check}");
    }
    assert!(chat.effects.is_empty());
    chat.tap("read");
    let row = Holiday {
        date: day("2027-08-31"),
        kind: DayKind::Off,
        name: "Nghỉ liền Quốc khánh".into(),
        source: NOTICE.into(),
        mark: Mark::Verified,
    };
    assert_eq!(days_corrected(&chat), [(row, true)]);
    assert_eq!(chat.screen().body.id, "rules-day");
}

#[test]
fn a_swapped_working_day_is_a_weekend_day() {
    let mut chat = office();
    chat.tap("days");
    chat.tap("later");
    chat.tap("add_worked");
    chat.say("2/9/2027");
    assert_eq!(chat.note(), "rules-day-no-weekend");
    chat.say("4/9");
    chat.say("Làm bù cho ngày 3/9");
    chat.say(NOTICE);
    chat.tap("heard");
    let made = days_corrected(&chat);
    let [(row, true)] = &made[..] else { panic!("{made:?}") };
    assert_eq!((row.date, row.kind, row.mark), (day("2027-09-04"), DayKind::ExtraWorkday, Mark::SecondHand));
}

#[test]
fn a_day_off_is_taken_away_with_its_basis_and_what_it_was_stays_readable() {
    let mut chat = office();
    chat.tap("days");
    // A day that is just typed is looked at.
    chat.say("31/8");
    let card = vi(&chat.screen().body);
    assert!(card.contains("Nghỉ hoán đổi") && card.contains("⚠"), "{card}");
    chat.tap("plain");
    chat.say("Thông báo không hoán đổi");
    chat.tap("read");
    let made = days_corrected(&chat);
    let [(row, false)] = &made[..] else { panic!("{made:?}") };
    assert_eq!((row.date, &*row.name, &*row.source), (day("2026-08-31"), "Nghỉ hoán đổi", "Thông báo không hoán đổi"));
    let change = DayChange { row: row.clone(), present: false, by: Some(GIANG), at: now() };
    let mut days = crate::domain::holidays::holidays();
    days.retain(|it| it.date != row.date);
    let day_changes = vec![(change, Some("Hoàng Thị Giang".to_owned()))];
    chat.world.put(RulesFound { day_changes, days, ..RulesFound::default() });
    let card = vi(&chat.screen().body);
    for words in ["Trước đây", "Hoàng Thị Giang", "theo ngày trong tuần", "Nghỉ hoán đổi", "Thông báo không hoán đổi"]
    {
        assert!(card.contains(words), "{words}: {card}");
    }
    // The basis of the correction before is offered for the next.
    chat.tap("off");
    chat.say("Nghỉ bù");
    chat.tap("last");
    assert!(vi(&chat.screen().body).contains("Thông báo không hoán đổi"));
}

#[test]
fn the_open_days_of_a_year_are_confirmed_together_by_its_notice() {
    let mut chat = office();
    chat.tap("days");
    chat.tap("year");
    chat.say(NOTICE);
    let check = vi(&chat.screen().body);
    assert!(check.contains("31/08/2026") && check.contains(NOTICE), "{check}");
    chat.tap("read");
    let made = days_corrected(&chat);
    let open =
        crate::domain::holidays::holidays().into_iter().filter(|it| it.date.year() == 2026 && it.mark.needs_checking());
    assert_eq!(made.len(), open.count());
    assert!(made.iter().all(|(it, present)| *present && it.mark == Mark::Verified && it.source == NOTICE));
    assert_eq!(chat.screen().body.id, "rules-days");
}

/// What the office is told when this timer is due on a day, and when the next is.
fn told(chat: &mut Chat, kind: ReviewKind, today: &str) -> (Option<String>, String) {
    use crate::dialogue::effect::{Audience, Timer};
    use crate::domain::calendar::{at_local, clock_time, local_date};
    chat.world.today = day(today);
    chat.world.now = at_local(day(today), clock_time(8, 0));
    chat.send(Input::Due(Timer::of(timers::Due::RulesReview { ward: WardId(1), kind })));
    let said = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { to, screen, .. } => {
            assert_eq!(*to, Audience::OfficersOf(WardId(1)));
            Some(vi(&screen.body))
        }
        _ => None,
    });
    let next = chat.effects.iter().find_map(|it| match it {
        Effect::SetTimer { key, due_at, timer } => {
            let timers::Due::RulesReview { kind, .. } = timer.get()?;
            assert_eq!(key, "rules:1");
            Some(format!("{kind} {}", local_date(*due_at)))
        }
        _ => None,
    });
    (said, next.expect("the next is planned"))
}

#[test]
fn what_nobody_has_looked_up_is_named_in_january_and_when_the_notice_is_due() {
    let mut chat = office();
    let (said, next) = told(&mut chat, ReviewKind::Notice, "2026-12-01");
    let said = said.expect("much is open");
    for words in ["lịch nghỉ năm 2027", "Hạn rơi vào ngày nghỉ", "Ngày nghỉ, ngày làm bù năm 2027", "và "]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(next, "year 2027-01-05");
    let (said, next) = told(&mut chat, ReviewKind::Year, "2027-01-05");
    assert!(said.expect("much is open").contains("Đầu năm 2027"));
    assert_eq!(next, "notice 2027-12-01");
    // Late after an outage: once, and the next is still to come.
    let (said, next) = told(&mut chat, ReviewKind::Notice, "2027-02-20");
    assert!(said.expect("much is open").contains("năm 2027"));
    assert_eq!(next, "notice 2027-12-01");
    // A year without any day off is named; nothing is said where all is checked.
    let found = chat.world.kept::<RulesFound>();
    found.days.retain(|it| it.date.year() != 2028);
    let (said, _) = told(&mut chat, ReviewKind::Notice, "2027-12-01");
    assert!(said.unwrap().contains("Chưa có ngày nghỉ nào của năm 2028"));
    let checked = seed().into_iter().map(|it| LegalParam { mark: Mark::Verified, ..it });
    chat.world.law = std::sync::Arc::new(Law::new(checked));
    for it in &mut chat.world.kept::<RulesFound>().days {
        it.mark = Mark::Verified;
    }
    assert_eq!(told(&mut chat, ReviewKind::Year, "2027-01-05").0, None);
}
