//! Steps of the office: closing, digests, the time of the digest.

use chrono::TimeDelta;

use super::digest::Reader;
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::effect::Audience;
use crate::dialogue::effect::only;
use crate::dialogue::facts::{ClosingFound, Settings, TeamHead};
use crate::dialogue::home::SettingsDeed;
use crate::dialogue::testing::{AN, BINH, Chat, EM, GIANG, HAI, check_screen, facts_for_tests, keys, vi};
use crate::domain::calendar::clock_time;
use crate::domain::digest::{Adjustment, DIGEST_VERSION, Digest, DigestModel, Gaps, TeamLacks};
use crate::domain::figures::{Figures, Measure, Tally};
use crate::domain::people::composition::Lack;
use crate::domain::rhythm::DigestTime;
use crate::domain::{PersonId, TeamId, WardId};

fn may() -> Period {
    Period::from_key("2026-05").unwrap()
}

fn found() -> ClosingFound {
    let head = |team, person, reachable| TeamHead {
        team: TeamId(team),
        person,
        name: "Trần Thị Bình".to_owned(),
        phone: Some("0912345678".to_owned()),
        reachable,
        muted: false,
    };
    let mut tally = Tally::default();
    tally.by_team.insert(TeamId(1), Figures { received: 2, success: 1, in_progress: 1, ..Figures::default() });
    let cases = ["VN-01-2026-004", "VN-01-2026-007"].map(|it| (TeamId(1), it.to_owned())).to_vec();
    let heads = vec![head(1, BINH, true), head(2, EM, false)];
    ClosingFound { month: may(), tally, closed: Vec::new(), heads, cases }
}

fn chat(id: PersonId) -> Chat {
    let mut chat = Chat::with(id);
    chat.world.put(Some(found()));
    let digest = DigestTime { weekday: chrono::Weekday::Fri, time: clock_time(15, 30) };
    chat.world.put(Some(Settings { digest, muted: Vec::new() }));
    chat
}

fn digest() -> Digest {
    let figures = Figures { received: 3, success: 2, ..Figures::default() };
    Digest {
        v: DIGEST_VERSION,
        period: Period::from_key("20260502-20260508").unwrap(),
        figures,
        year: Figures { received: 20, success: 17, failure: 3, ..Figures::default() },
        months: vec![(may(), figures)],
        target: Some(85),
        not_accepted: 1,
        begun_late: vec!["VN-01-2026-001".to_owned()],
        waiting_late: (1..=9).map(|it| format!("VN-01-2026-00{it}")).collect(),
        unassigned: vec!["VN-01-2026-011".to_owned()],
        long_days: 30,
        open_long: vec!["VN-02-2026-001".to_owned()],
        escalations: vec![(crate::domain::case::EscalationKind::Violence, None)],
        teams: 12,
        teams_incomplete: vec!["Kim Đôi".to_owned()],
        teams_lacking: vec![TeamLacks {
            team: "Kim Đôi".to_owned(),
            lacks: vec![Lack::Members { have: 2 }, Lack::Woman],
        }],
        quiet_days: 90,
        teams_quiet: 4,
        gaps: Gaps { age: 1, address: 2, sex: 0 },
        closing: Some((may(), 7)),
        closing_of: Some(11),
        trainings: vec![("2026-05-20".parse().unwrap(), "Kỹ năng lắng nghe".to_owned())],
        trained: Some((30, 60)),
        told: Some((2, 55)),
        questions: 1,
        counts: std::collections::BTreeMap::new(),
        models: vec![DigestModel {
            team: "Tổ hòa giải Cô Mễ".to_owned(),
            number: Some("45/QĐ-UBND".to_owned()),
            since: "2026-03-02".parse().unwrap(),
            rated: Some((6, 7)),
            recognised: Some(true),
            replicated: 2,
        }],
        adjustments: vec![Adjustment { period: may(), team: None, measure: Measure::Received, was: 1, now: 2 }; 20],
        cases: Vec::new(),
    }
}

#[test]
fn a_digest_survives_its_stored_form_and_reads_the_same() {
    let facts = facts_for_tests();
    let (made, loaded) = (digest(), Digest::load(&digest().save()).unwrap());
    assert_eq!(made, loaded);
    let office = |it| digest::card(it, Reader::Office, &facts);
    assert_eq!(office(&made), office(&loaded));
    assert_eq!(digest::chart(&made, &facts), digest::chart(&loaded, &facts));
    assert_eq!(Digest::load(&digest().save().replace("\"v\":1", "\"v\":9")), None);
    let screen = office(&made);
    check_screen(&screen);
    let words = vi(&screen.body);
    // Of the teams that were there in that month; what an older digest does not know is said of its own.
    assert!(words.contains("7/11 tổ"), "{words}");
    let older = vi(&office(&Digest { closing_of: None, ..digest() }).body);
    assert!(older.contains("7/12 tổ"), "{older}");
    let incomplete = "Kim Đôi: mới có 2 hòa giải viên, cần ít nhất 03, chưa có hòa giải viên nữ";
    assert!(words.contains(incomplete), "{words}");
    let model = "Mô hình điểm – Tổ hòa giải Cô Mễ: chọn theo Quyết định 45/QĐ-UBND ngày 02/03/2026, \
                 đạt 6/7 tiêu chí, đã được công nhận, nhân rộng đến 2 tổ";
    assert!(words.contains(model), "{words}");
    let told = |it: &Digest| vi(&digest::card(it, Reader::Office, &facts).body);
    let without = told(&Digest { models: Vec::new(), ..digest() });
    assert!(!without.contains("Mô hình điểm"), "a digest of before stays as it was: {without}");
    let older = told(&Digest { teams_lacking: Vec::new(), ..digest() });
    assert!(older.contains("1 (Kim Đôi)"), "as it was told then: {older}");
    let many = told(&Digest { teams_lacking: vec![digest().teams_lacking[0].clone(); 9], ..digest() });
    assert!(many.contains("và 3 tổ nữa"), "{many}");
    for part in ["và 4 vụ, việc nữa", "và 12 điều chỉnh nữa", "85,00 % (17/20) – đạt chỉ tiêu 85 %", "30/60"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    let screen = digest::card(&made, Reader::Leader, &facts);
    check_screen(&screen);
    let words = vi(&screen.body);
    assert!(!words.contains("VN-"), "leaders see numbers only: {words}");
}

#[test]
fn a_head_closes_with_one_tap_and_the_office_sees_who_has() {
    let late = |id| {
        let mut chat = chat(id);
        chat.world.now = crate::domain::calendar::at_local("2026-05-25".parse().unwrap(), clock_time(9, 0));
        chat.world.today = "2026-05-25".parse().unwrap();
        chat
    };
    let mut early = chat(BINH);
    let card = early.go(links::month(202_605));
    assert!(vi(&card.body).contains("chốt được từ ngày 25/05/2026"), "{}", vi(&card.body));
    early.go(links::close_month(TeamId(1), 202_605));
    assert!(early.effects.is_empty(), "what is closed before its day says little of the month");
    assert_eq!(early.note(), "closing-too-early");
    let mut head = late(BINH);
    head.go(links::month(202_605));
    head.go(links::close_month(TeamId(1), 202_605));
    assert!(matches!(only(&head.effects), OfficeDeed::Close { team: TeamId(1), .. }), "{:?}", head.effects);
    let mut other = late(AN);
    other.go(links::close_month(TeamId(1), 202_605));
    assert!(other.effects.is_empty());
    let mut soon = chat(GIANG);
    let grid = soon.go(links::month(202_605));
    assert!(!keys(&grid).contains(&"nudge".to_owned()), "nobody is late before the day");
    let mut office = late(GIANG);
    let grid = office.go(links::month(202_605));
    assert!(vi(&grid.body).contains("☎ Tổ hòa giải Khu 2: gọi Trần Thị Bình, 0912345678"), "{}", vi(&grid.body));
    office.tap("nudge");
    assert!(matches!(office.effects.as_slice(), [Effect::Tell { .. }]), "only who can be written to");
    assert!(!office.screen().offers("nudge"), "an impatient finger reminds nobody twice");
    office.tap("earlier");
}

#[test]
fn leaders_look_and_change_nothing() {
    let mut leader = chat(HAI);
    let grid = leader.go(links::month(202_605));
    assert!(!keys(&grid).contains(&"nudge".to_owned()));
    leader.world.put(DaysFound { days: vec!["2026-05-08".parse().unwrap()], next: None });
    leader.state.place = links::digests(leader.world.today);
    assert!(!keys(&leader.screen()).contains(&"time".to_owned()));
    leader.world.put(Some(digest()));
    leader.tap("w:20260508");
    leader.tap("chart");
    assert!(matches!(leader.effects.as_slice(), [Effect::SendDocument(_)]));
}

#[test]
fn the_time_of_the_digest_is_set_with_its_next_dates_shown() {
    let mut office = chat(GIANG);
    office.state.place = links::digests(office.world.today);
    let screen = office.tap("time");
    assert_eq!(vi(&screen.body).matches(" lúc ").count(), 3, "{}", vi(&screen.body));
    office.say("8h30");
    let timers: Vec<_> =
        office.effects.iter().filter(|it| matches!(it, Effect::SetTimer { timer, .. } if matches!(timer.get(), Some(timers::Due::Digest { .. })))).collect();
    assert_eq!(timers.len(), 1);
    office.say("23h");
    assert_eq!(office.note(), "digest-time-help");
    office.tap("d:2");
    assert!(
        office
            .effects
            .iter()
            .any(|it| matches!(it.deed(), Some(OfficeDeed::Set { key: "digest_weekday", value, .. }) if value == "2"))
    );
}

#[test]
fn a_head_gets_a_line_of_their_own_only_when_something_is_due() {
    let due = |made: Digest, now| {
        let mut facts = facts_for_tests();
        facts.now = now;
        facts.put(Some(found()));
        facts.put(NewDigestFound { digest: Some(made), next: Some(now + TimeDelta::days(7)) });
        super::due::digest_due(WardId(1), &facts)
    };
    let lines = |effects: Vec<Effect>| -> Vec<(Audience, String)> {
        let told = effects.into_iter().filter_map(|it| match it {
            Effect::Tell { to: to @ Audience::Person(_), screen, .. } => {
                check_screen(&screen);
                Some((to, vi(&screen.body)))
            }
            _ => None,
        });
        told.collect()
    };
    let before = facts_for_tests().now;
    let told = lines(due(digest(), before));
    assert_eq!(told.len(), 1, "who cannot be written to is not: {told:?}");
    assert_eq!(told[0].0, Audience::Person(BINH));
    assert!(told[0].1.contains("VN-01-2026-001") && !told[0].1.contains("VN-02"), "only their own team: {}", told[0].1);
    assert!(!told[0].1.contains("chốt sổ"), "the month need not be closed yet");
    let calm = Digest {
        waiting_late: Vec::new(),
        unassigned: Vec::new(),
        open_long: vec!["VN-02-2026-001".to_owned()],
        ..digest()
    };
    assert!(lines(due(calm, before)).is_empty(), "nothing of theirs is due");
    let late = lines(due(digest(), before + TimeDelta::days(24)));
    assert!(late.len() == 1 && late[0].1.contains("Chưa chốt sổ tháng 5/2026"), "{late:?}");
    let later = lines(due(digest(), before + TimeDelta::days(31)));
    assert!(later[0].1.contains("Chưa chốt sổ tháng 5/2026"), "in June as well: {later:?}");
    let new = Digest { closing: None, ..digest() };
    assert!(!lines(due(new, before + TimeDelta::days(31)))[0].1.contains("chốt sổ"), "a new ward was not asked yet");
    for (day, month) in [("2026-06-05", "2026-05"), ("2026-06-24", "2026-05"), ("2026-06-25", "2026-06")] {
        assert_eq!(super::due::last_asked(day.parse().unwrap()).key(), month);
    }
}

#[test]
fn a_head_can_do_without_their_line() {
    let mut facts = facts_for_tests();
    let mut found = found();
    found.heads[0].muted = true;
    facts.put(Some(found));
    let next = Some(facts.now + TimeDelta::days(7));
    facts.put(NewDigestFound { digest: Some(digest()), next });
    let told = super::due::digest_due(WardId(1), &facts);
    assert!(!told.iter().any(|it| matches!(it, Effect::Tell { to: Audience::Person(_), .. })));
    let mut head = chat(BINH);
    head.send(Input::Section(crate::dialogue::action::Section::Settings, String::new()));
    head.tap("week");
    assert_eq!(head.effects, [Effect::own(SettingsDeed::Mute(crate::domain::people::Mutable::Week, true))]);
    let mut mediator = chat(AN);
    let screen = mediator.send(Input::Section(crate::dialogue::action::Section::Settings, String::new()));
    assert!(!screen.offers("week"), "who heads no team has none");
}

#[test]
fn forged_buttons_do_nothing() {
    for data in ["g1.m.1", "g1.m.x.202605", "g1.k.x", "g1.w.-1"] {
        assert_eq!(Press::decode(data), Press::Unreadable, "{data}");
    }
    let mut head = chat(BINH);
    for go in [links::close_month(TeamId(1), 7), links::digest(99), links::month(0)] {
        head.send(Input::Button { press: Press::Go(go), on_card: false });
        assert!(head.effects.is_empty());
    }
}

#[test]
fn a_late_digest_is_left_to_the_next_when_that_is_due_too() {
    let mut facts = facts_for_tests();
    let next = Some(facts.now - TimeDelta::hours(1));
    facts.put(NewDigestFound { digest: Some(digest()), next });
    let effects = due::digest_due(WardId(1), &facts);
    assert!(matches!(effects.as_slice(), [Effect::SetTimer { .. }]), "the next one tells of both");
    let next = Some(facts.now + TimeDelta::days(7));
    facts.put(NewDigestFound { digest: Some(digest()), next });
    assert_eq!(due::digest_due(WardId(1), &facts).len(), 5, "one for the office, one for leaders");
    facts.put(NewDigestFound { digest: None, next });
    assert_eq!(due::digest_due(WardId(1), &facts).len(), 1, "kept already: only the next one is planned");
}

/// A chat at the end of the month, when it may be closed.
fn at_the_end(id: PersonId) -> Chat {
    let mut chat = chat(id);
    chat.world.now = crate::domain::calendar::at_local("2026-05-25".parse().unwrap(), clock_time(9, 0));
    chat.world.today = "2026-05-25".parse().unwrap();
    chat
}

#[test]
fn leaders_see_numbers_only() {
    let words = vi(&at_the_end(HAI).go(links::month(202_605)).body);
    assert!(!words.contains("Trần Thị Bình") && !words.contains("0912345678"), "{words}");
    assert!(words.contains("Văn phòng đang liên hệ"), "{words}");
    let words = vi(&at_the_end(GIANG).go(links::month(202_605)).body);
    assert!(words.contains("gọi Trần Thị Bình, 0912345678"), "{words}");
}

#[test]
fn the_office_closes_a_month_for_a_head_whom_no_message_reaches() {
    let mut office = at_the_end(GIANG);
    let grid = office.go(links::month(202_605));
    assert!(grid.offers("for:2") && !grid.offers("for:1"), "only who cannot be written to: {:?}", keys(&grid));
    let ask = office.tap("for:2");
    assert_eq!(ask.body.id, "closing-ask-for");
    assert!(office.effects.is_empty());
    assert!(office.tap("grid").offers("for:2"));
    office.tap("for:2");
    office.go(links::close_month(TeamId(2), 202_605));
    let OfficeDeed::Close { permit, team: TeamId(2), .. } = only(&office.effects) else {
        panic!("{:?}", office.effects)
    };
    assert_eq!(permit.scope().ward, Some(WardId(1)));
    for (id, team) in [(GIANG, 1), (HAI, 2), (BINH, 2), (AN, 2)] {
        let mut chat = at_the_end(id);
        chat.go(links::close_month(TeamId(team), 202_605));
        assert!(chat.effects.is_empty(), "{id:?}");
    }
    let mut early = chat(GIANG);
    early.go(links::month(202_605));
    assert!(!early.screen().offers("for:2"));
    // What was closed so says so; the month before stays within reach when the next one is due.
    let closed = crate::domain::rhythm::ClosedMonth {
        team: TeamId(2),
        month: may().from,
        figures: Figures::default(),
        by: GIANG,
        by_office: true,
        at: office.world.now,
    };
    office.world.put(Some(ClosingFound { closed: vec![closed], ..found() }));
    office.world.today = "2026-06-25".parse().unwrap();
    assert!(vi(&office.go(links::month(202_605)).body).contains("Văn phòng chốt thay"));
    assert!(keys(&office.go(links::month(202_606))).contains(&"earlier".to_owned()));
    // A case that was entered afterwards changes it: the office closes it again, whoever did it before.
    office.world.kept::<Option<ClosingFound>>().as_mut().unwrap().tally.by_team.remove(&TeamId(2));
    office.go(links::month(202_605));
    assert!(!office.screen().offers("for:2"), "nothing changed");
    let changed = office.world.kept::<Option<ClosingFound>>().as_mut().unwrap();
    changed.tally.by_team.insert(TeamId(2), Figures { received: 3, ..Figures::default() });
    assert!(office.tap("for:2").body.id == "closing-ask-for");
    office.go(links::close_month(TeamId(2), 202_605));
    assert!(matches!(only(&office.effects), OfficeDeed::Close { team: TeamId(2), .. }), "{:?}", office.effects);
}

#[test]
fn the_head_of_two_teams_closes_each_of_them() {
    let mut head = chat(BINH);
    head.world.now = crate::domain::calendar::at_local("2026-05-25".parse().unwrap(), clock_time(9, 0));
    head.world.today = "2026-05-25".parse().unwrap();
    let crate::dialogue::facts::Who::Known(actor) = &mut head.world.who else { panic!("somebody known") };
    let second = crate::domain::people::Holding { team: Some(TeamId(2)), ..actor.offices[0].clone() };
    actor.offices.push(second);
    let which = head.go(links::month(202_605));
    let said = vi(&which.body);
    assert!(said.contains("Khu 1") && said.contains("Khu 2") && !said.contains("Khu 3"), "{said}");
    assert!(which.offers("for:1") && which.offers("for:2") && !which.offers("for:3"), "{:?}", keys(&which));
    for team in [1, 2] {
        let card = head.tap(&format!("for:{team}"));
        assert!(vi(&card.body).contains(&format!("Khu {team}")), "{}", vi(&card.body));
        head.go(links::close_month(TeamId(team), 202_605));
        let closes = |it: &Effect| matches!(it.deed(), Some(OfficeDeed::Close { team: of, .. }) if of.0 == team);
        assert!(head.effects.iter().any(closes), "{:?}", head.effects);
    }
    head.go(links::close_month(TeamId(3), 202_605));
    assert!(head.effects.is_empty(), "the third is none of theirs");
}

/// The button of a month without a case, pressed after one came, and the same said in words.
#[test]
fn nothing_is_closed_as_nothing_while_the_books_hold_cases_and_which_is_said() {
    let late = |chat: &mut Chat| {
        chat.world.now = crate::domain::calendar::at_local("2026-05-25".parse().unwrap(), clock_time(9, 0));
        chat.world.today = "2026-05-25".parse().unwrap();
    };
    for go in [links::close_nothing(TeamId(1), 202_605), links::nothing_in(202_605)] {
        let mut head = chat(BINH);
        late(&mut head);
        let card = head.go(go);
        let told = vi(&card.body);
        assert!(told.contains("VN-01-2026-004, VN-01-2026-007") && told.contains("báo không phát sinh"), "{told}");
        assert!(!head.effects.iter().any(|it| matches!(it, Effect::Own(_))), "nothing is closed");
        // Whoever presses the button of the card has seen them.
        head.go(links::close_month(TeamId(1), 202_605));
        assert!(head.effects.iter().any(|it| matches!(it, Effect::Own(_))));
    }
    // Whoever reads figures only is told of no case.
    let mut leader = chat(HAI);
    late(&mut leader);
    let card = vi(&leader.go(links::close_nothing(TeamId(1), 202_605)).body);
    assert!(!card.contains("VN-01-2026-004"), "{card}");
    // Where there is nothing, it is closed at once.
    let mut head = chat(BINH);
    late(&mut head);
    let found = head.world.kept::<Option<ClosingFound>>().as_mut().unwrap();
    found.tally.by_team.clear();
    found.cases.clear();
    head.go(links::close_nothing(TeamId(1), 202_605));
    assert!(head.effects.iter().any(|it| matches!(it, Effect::Own(_))));
}
