//! What a request meets between its steps: cases that were struck, reopened or asked for anew, and teams that are no more.

use super::tests::{asking, at_card, at_support, line, request, step, told};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::effect::{Audience, Effect, deeds};
use crate::dialogue::testing::*;
use crate::domain::pay::PayRequest;
use crate::domain::pay::case::{Barred, Odd};
use crate::domain::pay::course::{Move, Standing};
use crate::domain::people::Life;
use crate::domain::{CaseId, TeamId};

/// A request of which one case was struck and the other ended otherwise since.
fn odd(standing: Standing) -> Found {
    let odd = vec![(CaseId(1), Odd::Barred(Barred::Void)), (CaseId(2), Odd::Differs)];
    Found(Some(Box::new(Seen { odd, ..Seen::of(request(standing)) })))
}

#[test]
fn art_27_nothing_is_decided_or_paid_for_a_case_that_is_no_more_what_it_was_asked_for_as() {
    for (standing, steps) in [(Standing::Sent, "do:decide:3"), (Standing::Decided, "do:pay:3")] {
        let mut chat = at_card(GIANG, standing);
        assert!(keys(&chat.screen()).contains(&steps.to_owned()));
        chat.world.put(odd(standing));
        // The button of the card that was seen before.
        let press = Press::Here { rev: chat.state.rev, key: steps.to_owned() };
        let card = chat.send(Input::Button { press, on_card: true });
        assert_eq!((card.body.id.as_str(), deeds::<PayDeed>(&chat.effects).len()), ("pay-card", 0));
        let words = vi(&card.body);
        assert!(words.contains("⛔ VN-01-2026-001: đã hủy vì ghi nhầm"), "{words}");
        assert!(!words.contains("Văn phòng phường"), "the office is not sent to itself: {words}");
        assert!(
            words.contains("⛔ VN-01-2026-002: ngày kết thúc, kết quả") && words.contains("Trả lại để sửa"),
            "{words}"
        );
        assert!(!keys(&card).contains(&steps.to_owned()) && keys(&card).contains(&"do:return:3".to_owned()));
        chat.tap("do:return:3");
        chat.say("Vụ 001 đã hủy, xin bỏ ra");
        chat.tap("yes");
        assert_eq!(step(&chat).0, Move::Return);
    }
}

#[test]
fn whatever_bars_a_line_sends_the_team_to_the_office_and_the_office_to_nobody() {
    for why in Barred::ALL.iter().filter(|it| **it != Barred::Asked) {
        let seen = Seen { odd: vec![(CaseId(1), Odd::Barred(*why))], ..Seen::of(request(Standing::Sent)) };
        for (person, is_office) in [(GIANG, true), (BINH, false)] {
            let mut facts = facts_of(person);
            facts.put(Found(Some(Box::new(seen.clone()))));
            let words = vi(&At::card(PayId(9)).screen(&facts).body);
            assert!(words.contains("⛔ VN-01-2026-001"), "{words}");
            assert!(!is_office || !(words.contains("xin hỏi") || words.contains("Xin hỏi")), "{why}: {words}");
            assert_eq!(words.contains("Trả lại để sửa"), is_office, "{why}: {words}");
        }
    }
}

#[test]
fn what_was_struck_while_the_day_was_asked_is_not_decided() {
    let mut chat = at_card(GIANG, Standing::Sent);
    chat.tap("do:decide:3");
    chat.tap("day:2026-05-05");
    chat.world.put(odd(Standing::Sent));
    assert_eq!(chat.tap("yes").body.id, "pay-card");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-must-return", 0));
}

#[test]
fn a_refusal_is_not_taken_back_of_what_was_asked_for_anew() {
    let mut chat = at_card(GIANG, Standing::Refused);
    chat.tap("do:take_back:3");
    chat.say("Bấm nhầm nút không chi");
    let taken = vec!["VN-01-2026-002".to_owned()];
    chat.world.put(Found(Some(Box::new(Seen { taken, ..Seen::of(request(Standing::Refused)) }))));
    let card = chat.tap("yes");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-taken", 0));
    let said = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
    assert!(said.contains("VN-01-2026-002 đã có trong một đề nghị mới"), "{said}");
    assert!(!keys(&card).contains(&"do:take_back:3".to_owned()));
}

/// Facts in which the third team is no more since yesterday, and became a part of the one that Bình heads if it did.
fn without_the_third(person: crate::domain::PersonId, into: Option<TeamId>) -> Facts {
    let mut facts = facts_of(person);
    let mut teams = facts.teams.to_vec();
    teams[2].life = Life { from: None, to: Some(day("2026-05-04")), into };
    facts.teams = std::sync::Arc::new(teams);
    facts
}

#[test]
fn a_request_of_a_team_that_became_a_part_of_another_is_for_who_heads_that_one() {
    let merged = PayRequest { team: TeamId(3), ..request(Standing::Paid) };
    let keys_of = |facts: &Facts| keys(&At::card(merged.id).screen(facts));
    let tasks = |facts: &Facts| (todo::TODO.tasks)(&facts.actor().unwrap().clone(), facts).len();
    let mut facts = without_the_third(BINH, Some(TeamId(1)));
    facts.put(Found(Some(Box::new(Seen::of(merged.clone())))));
    facts.put(Waits(vec![merged.line()], Vec::new()));
    assert!(keys_of(&facts).contains(&"do:hand_over:3".to_owned()), "{:?}", keys_of(&facts));
    assert_eq!(tasks(&facts), 1);
    let mut other = facts_of(BINH);
    other.put(Found(Some(Box::new(Seen::of(merged.clone())))));
    other.put(Waits(vec![merged.line()], Vec::new()));
    assert!(!keys_of(&other).contains(&"do:hand_over:3".to_owned()), "while it is a team of its own");
    assert_eq!(tasks(&other), 0);
}

#[test]
fn where_nobody_heads_the_team_the_office_goes_on() {
    for (standing, wanted) in [
        (Standing::Returned, ["do:take_back:3", "do:withdraw:3"]),
        (Standing::Paid, ["do:take_back:3", "do:hand_over:3"]),
        (Standing::HandedOver, ["do:take_back:3", "do:take_back:3"]),
    ] {
        let gone = PayRequest { team: TeamId(3), ..request(standing) };
        let seen = Seen { headless: true, ..Seen::of(gone.clone()) };
        let mut facts = without_the_third(GIANG, None);
        facts.put(Found(Some(Box::new(seen.clone()))));
        facts.put(Waits(vec![gone.line()], vec![TeamId(3)]));
        let found = keys(&At::card(gone.id).screen(&facts));
        assert!(wanted.iter().all(|it| found.contains(&(*it).to_owned())), "{standing}: {found:?}");
        assert!(!found.contains(&"do:send:3".to_owned()), "who writes the list is the team");
        let waits = (todo::TODO.tasks)(&facts.actor().unwrap().clone(), &facts).len();
        assert_eq!(waits, usize::from(standing != Standing::HandedOver));
    }
    let mut facts = without_the_third(GIANG, None);
    facts.put(DueFound(Some(Box::new(Seen { headless: true, ..Seen::of(request(Standing::Paid)) }))));
    let timer = timers::DuePay::Pay { ward: crate::domain::WardId(1), request: PayId(9), nth: 2 };
    let told = crate::dialogue::entry::Timed::follow(&timer, &facts);
    let [Effect::Tell { to, .. }] = &told[..] else { panic!("{told:?}") };
    assert_eq!(*to, Audience::OfficersOf(crate::domain::WardId(1)));
}

#[test]
fn circular_56_art_5_a_maximum_is_said_of_either_outcome_and_by_its_circular() {
    use crate::domain::law::{Law, LegalParam, ParamKey, Unit};
    use crate::domain::mark::Mark;
    let mut facts = facts_of(GIANG);
    facts.put(Home::default());
    let said = |facts: &Facts| vi(&At::of(Step::Home).screen(facts).body);
    assert!(said(&facts).contains("<b>tối đa</b> theo Thông tư 56/2023/TT-BTC, Điều 3 khoản 17;"), "{}", said(&facts));
    let own = |key| LegalParam {
        key,
        value: "350000".into(),
        unit: Unit::Dong,
        legal_basis: "12/2026/NQ-HĐND".into(),
        effective_from: day("2026-05-01"),
        effective_to: None,
        mark: Mark::Verified,
    };
    let law = |keys: &[ParamKey]| {
        let own = keys.iter().map(|it| own(*it));
        std::sync::Arc::new(Law::new(crate::domain::law_seed::seed().into_iter().chain(own)))
    };
    facts.law = law(&[ParamKey::PayCaseSuccess]);
    let words = said(&facts);
    assert!(words.contains("Căn cứ: 12/2026/NQ-HĐND; Thông tư 56/2023") && words.contains("tối đa"), "{words}");
    facts.law = law(&[ParamKey::PayCaseSuccess, ParamKey::PayCase]);
    let words = said(&facts);
    assert!(words.contains("Căn cứ: 12/2026/NQ-HĐND") && !words.contains("tối đa"), "{words}");
}

#[test]
fn an_entry_of_support_that_a_colleague_struck_meanwhile_is_not_struck_twice() {
    let mut chat = at_support();
    chat.tap("t:1");
    chat.tap("undo:31");
    chat.say("Ghi trùng với danh sách quý I");
    chat.world.put(SupportsFound(Vec::new()));
    assert_eq!(chat.tap("wrong").body.id, "pay-support");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-support-gone", 0));
}

#[test]
fn who_mediated_reads_the_day_that_was_entered_and_that_it_was_taken_back() {
    let mut chat = at_card(BINH, Standing::Paid);
    chat.tap("do:hand_over:3");
    chat.say("4/5");
    chat.tap("yes");
    let got = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { to: Audience::Person(_), screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    assert!(got.as_ref().is_some_and(|it| it.contains("04/05/2026")), "{got:?}");
    let mut chat = at_card(BINH, Standing::HandedOver);
    chat.tap("do:take_back:3");
    chat.say("Bấm nhầm, chưa trao tiền");
    chat.tap("yes");
    assert_eq!(step(&chat).0, Move::TakeBack);
    let mediator = (Audience::Person(AN), "pay-mediator-not-yet".to_owned());
    assert!(told(&chat).contains(&mediator), "{:?}", told(&chat));
    let mut chat = at_card(GIANG, Standing::Paid);
    chat.tap("do:take_back:3");
    chat.say("Bấm nhầm tổ khác");
    chat.tap("yes");
    assert_eq!(told(&chat).len(), 1, "the team has it back; nobody was told of theirs");
}

#[test]
fn where_nobody_heads_the_team_no_word_is_of_its_head() {
    let headless = |standing, step: &str, typed: &str| {
        let mut chat = at_card(GIANG, standing);
        chat.world.put(Found(Some(Box::new(Seen { headless: true, ..Seen::of(request(standing)) }))));
        let asked = vi(&chat.tap(step).body);
        chat.say(typed);
        chat.tap("yes");
        let told = chat.effects.iter().find_map(|it| match it {
            Effect::Tell { to: Audience::Person(_), screen, .. } => Some(vi(&screen.body)),
            _ => None,
        });
        (asked, told.expect("who mediated hears of it"))
    };
    let (asked, told) = headless(Standing::Paid, "do:hand_over:3", "4/5");
    assert!(!asked.to_lowercase().contains("ông/bà trao"), "{asked}");
    assert!(told.contains("Văn phòng phường ghi đã trao") && !told.contains("ổ trưởng"), "{told}");
    let (_, told) = headless(Standing::HandedOver, "do:take_back:3", "Bấm nhầm, chưa trao tiền");
    assert!(told.contains("xin báo Văn phòng phường") && !told.contains("ổ trưởng"), "{told}");
}

#[test]
fn another_case_of_the_same_sum_is_not_sent_unseen() {
    let mut chat = asking(vec![line(1, false), line(2, false)]);
    chat.tap("new:1");
    chat.tap("look");
    chat.world.put(PayableFound(vec![line(1, false), line(3, false)]));
    assert_eq!(chat.tap("send").body.id, "pay-choose");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-changed", 0));
    chat.tap("look");
    chat.tap("send");
    assert_eq!(deeds::<PayDeed>(&chat.effects).len(), 1);
}

#[test]
fn a_code_of_a_case_that_another_team_leads_is_none_of_this_team() {
    use crate::domain::case::{Case, Stage};
    let mut chat = asking(vec![line(1, false)]);
    chat.tap("new:1");
    let other = Case { code: "VN-02-2026-007".to_owned(), team: TeamId(2), ..case_at(Stage::Registered) };
    chat.world.case = Some(other);
    chat.say("VN-02-2026-007");
    assert_eq!(chat.note(), "pay-no-such-case");
}

#[test]
fn a_reason_that_was_typed_is_not_thrown_away_by_going_back() {
    let mut chat = at_card(GIANG, Standing::Sent);
    assert!(!keys(&chat.tap("do:refuse:3")).contains(&"keep".to_owned()), "nothing was typed");
    chat.say("Vụ, việc đã được chi trong quý I");
    let back = chat.tap("back");
    assert!(
        back.body.id == "pay-why-refuse" && vi(&back.body).contains("đã được chi trong quý I"),
        "{}",
        vi(&back.body)
    );
    assert_eq!(chat.tap("keep").body.id, "pay-confirm-refuse");
    chat.tap("yes");
    assert_eq!(step(&chat).2.as_deref(), Some("Vụ, việc đã được chi trong quý I"));
}

#[test]
fn circular_56_art_3_17_support_is_written_down_to_the_month_that_was_paid() {
    let mut chat = at_support();
    let screen = chat.tap("all");
    assert!(vi(&screen.body).contains("tháng <b>05/2026</b>: 11 lượt tháng, 1650000 đ"), "{}", vi(&screen.body));
    // The month that has just begun is not paid yet.
    let screen = chat.tap("to:2026-04-01");
    assert!(vi(&screen.body).contains("tháng <b>04/2026</b>: 8 lượt tháng, 1200000 đ"), "{}", vi(&screen.body));
    chat.say("4/5");
    chat.tap("back");
    chat.say("4/5");
    chat.tap("from:budget");
    let found = deeds::<PayDeed>(&chat.effects);
    let [PayDeed::Support { lines, .. }] = found[..] else { panic!("{found:?}") };
    assert!(lines.len() == 8 && lines.iter().all(|it| it.1 < day("2026-05-01")), "{lines:?}");
}

#[test]
fn support_is_missing_only_for_months_in_which_a_team_was_there() {
    let mut facts = facts_of(GIANG);
    let mut teams = facts.teams.to_vec();
    teams[1].life = Life { from: Some(day("2026-03-16")), to: None, into: None };
    teams[2].life = Life { from: None, to: Some(day("2026-02-10")), into: Some(TeamId(1)) };
    facts.teams = std::sync::Arc::new(teams);
    facts.put(SupportsFound(Vec::new()));
    let screen = At::of(Step::Support).screen(&facts);
    // Five months of the first, April and May of the second, January and February of the third.
    assert!(vi(&screen.body).contains("<b>9</b> lượt tháng"), "{}", vi(&screen.body));
    assert!(keys(&screen).contains(&"t:3".to_owned()), "what it is owed stays: {:?}", keys(&screen));
}

/// The days of the reminders before and after the last day of this line.
fn reminders(line: &crate::domain::pay::PayRequestLine, facts: &Facts) -> [Option<chrono::NaiveDate>; 2] {
    [1, 2].map(|nth| {
        due::plan(crate::domain::WardId(1), line, facts).into_iter().find_map(|it| match it {
            Effect::SetTimer { key, due_at, .. } if key == format!("pay:9:{nth}") => {
                Some(crate::domain::calendar::local_date(due_at))
            }
            _ => None,
        })
    })
}

#[test]
fn before_a_deadline_on_a_monday_the_office_is_reminded_on_the_friday() {
    let facts = facts_of(BINH);
    let line = crate::domain::pay::PayRequestLine { sent_on: day("2026-05-04"), ..request(Standing::Sent).line() };
    let due = crate::domain::pay::course::due(&line, &facts.law, &facts.calendar);
    assert_eq!(due, Some(day("2026-05-11")), "a Monday");
    assert_eq!(reminders(&line, &facts), [Some(day("2026-05-08")), Some(day("2026-05-12"))]);
}

#[test]
fn decree_15_art_15_the_team_that_got_the_money_on_a_friday_is_reminded_on_the_sunday() {
    let mut facts = facts_of(GIANG);
    facts.today = day("2026-05-08");
    facts.now = crate::domain::calendar::at_local(facts.today, chrono::NaiveTime::from_hms_opt(10, 0, 0).unwrap());
    let paid_on = Some(facts.today);
    let line = crate::domain::pay::PayRequestLine { paid_on, ..request(Standing::Paid).line() };
    let due = crate::domain::pay::course::due(&line, &facts.law, &facts.calendar);
    assert_eq!(due, Some(day("2026-05-11")), "a Monday");
    assert_eq!(reminders(&line, &facts), [Some(day("2026-05-10")), Some(day("2026-05-12"))]);
    // In the middle of the week as well.
    facts.today = day("2026-05-05");
    let line = crate::domain::pay::PayRequestLine { paid_on: Some(facts.today), ..line };
    assert_eq!(reminders(&line, &facts), [Some(day("2026-05-07")), Some(day("2026-05-09"))]);
}

#[test]
fn what_was_taken_back_says_to_where_and_a_refusal_what_comes_next() {
    let said = |standing, taps: [&str; 2], words: &str| {
        let mut chat = at_card(GIANG, standing);
        chat.tap(taps[0]);
        chat.say(words);
        chat.tap(taps[1]);
        let body = chat.effects.iter().find_map(|it| match it {
            Effect::Tell { to: Audience::HeadOf(_), screen, .. } => Some(vi(&screen.body)),
            _ => None,
        });
        body.unwrap()
    };
    let back = said(Standing::Paid, ["do:take_back:3", "yes"], "Bấm nhầm tổ khác");
    assert!(back.contains("Nay trở lại: <b>đã duyệt, chờ chi</b>") && back.contains("Bấm nhầm tổ khác"), "{back}");
    let refused = said(Standing::Sent, ["do:refuse:3", "yes"], "Vụ, việc đã được chi trong quý I");
    assert!(refused.contains("gõ /thulao để lập đề nghị mới"), "{refused}");
}
