//! Pay, played as chats.

use super::*;
use crate::dialogue::effect::{Audience, Effect, deeds, only};
use crate::dialogue::own::Own as Value;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::case::{Agreement, Case, EndReason, Settlement, Stage};
use crate::domain::pay::case::PayLine;
use crate::domain::pay::course::{Move, Standing};
use crate::domain::pay::ledger::{Ledger, LedgerLine, Source, Support};
use crate::domain::pay::{OwnPay, PayRequest, PayStep};
use crate::domain::{CaseId, TeamId, WardId};

const TEAM: TeamId = TeamId(1);

fn case(nth: i64, settled: bool) -> Case {
    let agreement = Agreement {
        text: "Bên B trả lối đi".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Later,
    };
    let on = day("2026-05-04");
    let reason = EndReason::PartyRequest;
    let stage = if settled {
        Stage::Success { on, agreement }
    } else {
        Stage::Failure { on, reason, guidance: None, demands: None }
    };
    Case { id: CaseId(nth), code: format!("VN-01-2026-{nth:03}"), ..case_at(stage) }
}

pub(super) fn line(nth: i64, settled: bool) -> PayLine {
    PayLine::of(&case(nth, settled), &facts_for_tests().law).unwrap()
}

pub(super) fn request(standing: Standing) -> PayRequest {
    let sent =
        PayStep {
            at: now(), name: "Trần Thị Bình".to_owned(), step: Move::Send, on: day("2026-05-04"), words: None
        };
    PayRequest {
        id: PayId(9),
        ward: WardId(1),
        team: TEAM,
        standing,
        version: 3,
        by: BINH,
        sent_on: day("2026-05-04"),
        paid_on: (standing == Standing::Paid).then(|| day("2026-05-04")),
        lines: vec![line(1, true), line(2, false)],
        steps: vec![sent],
    }
}

/// A chat with this person, who finds these lines to ask for.
pub(super) fn asking(lines: Vec<PayLine>) -> Chat {
    let mut chat = Chat::with(BINH);
    let payable = vec![(TEAM, u32::try_from(lines.len()).unwrap(), 700_000)];
    chat.world.own = vec![
        Value::of(Home { lines: Vec::new(), total: 0, payable }),
        Value::of(PayableFound(lines)),
        Value::of(Found(None)),
    ];
    chat.send(Input::Section(Section::Pay, String::new()));
    chat
}

/// A chat with this person at the card of a request that stands so.
pub(super) fn at_card(person: crate::domain::PersonId, standing: Standing) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![
        Value::of(Found(Some(Box::new(Seen::of(request(standing)))))),
        Value::of(Home::default()),
        Value::of(PayableFound(vec![line(1, true), line(2, false)])),
    ];
    chat.go(links::show(PayId(9)));
    chat
}

pub(super) fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    });
    told.collect()
}

pub(super) fn step(chat: &Chat) -> (Move, Option<chrono::NaiveDate>, Option<String>) {
    match deeds::<PayDeed>(&chat.effects)[..] {
        [PayDeed::Step { step, on, words, .. }] => (*step, Some(*on), words.clone()),
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn a_head_asks_for_all_but_what_is_left_out_and_the_office_is_told() {
    let mut chat = asking(vec![line(1, true), line(2, false), line(3, false)]);
    assert_eq!(chat.screen().body.id, "pay-home");
    let choose = chat.tap("new:1");
    assert!(vi(&choose.body).contains("3</b>/3") && vi(&choose.body).contains("1000000 đ"), "{}", vi(&choose.body));
    let choose = chat.tap("c:3");
    assert!(vi(&choose.body).contains("2</b>/3"), "{}", vi(&choose.body));
    let review = chat.tap("look");
    let words = vi(&review.body);
    assert!(
        words.contains("Bảy trăm nghìn đồng chẵn") && words.contains("Nguyễn Văn An: 2 vụ, việc, 700000 đ"),
        "{words}"
    );
    assert!(words.contains("chưa có văn bản ký: VN-01-2026-001") && words.contains("tối đa"), "{words}");
    chat.tap("send");
    let sent = deeds::<PayDeed>(&chat.effects);
    let [PayDeed::Send { new, .. }] = sent[..] else { panic!("{sent:?}") };
    assert_eq!(new.lines.iter().map(|it| it.case.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "pay-told-send".to_owned())]);
    let timers = chat.effects.iter().filter(|it| matches!(it, Effect::SetTimer { .. })).count();
    assert_eq!(timers, 2, "the day before and the day after");
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_sent() {
    let mut chat = asking(vec![line(1, true), line(2, false)]);
    chat.tap("new:1");
    chat.tap("look");
    chat.world.put(PayableFound(vec![line(2, false)]));
    assert_eq!(chat.tap("send").body.id, "pay-choose");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-changed", 0));
}

#[test]
fn a_request_for_nothing_is_not_looked_at() {
    let mut chat = asking(vec![line(1, true)]);
    chat.tap("new:1");
    chat.tap("c:1");
    assert_eq!(chat.tap("look").body.id, "pay-choose");
    assert_eq!(chat.note(), "pay-nothing");
}

#[test]
fn a_typed_code_is_left_out_or_said_why_it_cannot_be_asked_for() {
    let mut chat = asking(vec![line(1, true), line(2, false)]);
    chat.tap("new:1");
    let screen = chat.say("vn 1 2026 2");
    assert!(vi(&screen.body).contains("1</b>/2"), "{}", vi(&screen.body));
    chat.world.case = Some(Case { code: "VN-01-2026-007".to_owned(), ..case_at(Stage::Registered) });
    chat.say("VN-01-2026-007");
    let said = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
    assert!(said.contains("chưa kết thúc (Điều 23"), "{said}");
    chat.world.case = Some(Case { code: "VN-01-2026-008".to_owned(), ..case(8, false) });
    chat.say("VN-01-2026-008");
    let said = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
    assert!(said.contains("đã có trong một đề nghị khác"), "{said}");
    chat.say("ai đó");
    assert_eq!(chat.note(), "pay-choose-help");
}

#[test]
fn the_office_decides_with_number_and_day_and_the_head_is_told() {
    let mut chat = at_card(GIANG, Standing::Sent);
    let card = chat.screen();
    assert!(keys(&card).contains(&"do:refuse:3".to_owned()) && !keys(&card).contains(&"do:withdraw:3".to_owned()));
    assert_eq!(chat.tap("do:decide:3").body.id, "pay-day-decide");
    assert_eq!(chat.say("ngày mai").body.id, "pay-day-decide");
    assert_eq!(chat.say("1/5/2026").body.id, "pay-day-decide", "before it was sent");
    assert_eq!(chat.note(), "pay-wrong-day");
    assert_eq!(chat.say("số 12/QĐ-UBND ngày 5/5/2026").body.id, "pay-confirm-decide");
    chat.tap("yes");
    assert_eq!(step(&chat), (Move::Decide, Some(day("2026-05-05")), Some("12/QĐ-UBND".to_owned())));
    assert_eq!(told(&chat), [(Audience::HeadOf(TEAM), "pay-told-decide".to_owned())]);
}

#[test]
fn decree_15_art_15_a_refusal_needs_its_reason() {
    let mut chat = at_card(GIANG, Standing::Sent);
    assert_eq!(chat.tap("do:refuse:3").body.id, "pay-why-refuse");
    assert_eq!(chat.say("ko").body.id, "pay-why-refuse");
    assert_eq!(chat.say("Vụ, việc đã được chi trong quý I").body.id, "pay-confirm-refuse");
    chat.tap("yes");
    assert_eq!(step(&chat).2.as_deref(), Some("Vụ, việc đã được chi trong quý I"));
    let [Effect::Own(_), Effect::Tell { screen, .. }, ..] = &chat.effects[..] else { panic!("{:?}", chat.effects) };
    assert!(vi(&screen.body).contains("đã được chi trong quý I"), "{}", vi(&screen.body));
}

#[test]
fn a_head_hands_over_and_who_mediated_is_told_their_sum() {
    let mut chat = at_card(BINH, Standing::Paid);
    assert_eq!(chat.tap("do:hand_over:3").body.id, "pay-day-hand_over");
    assert_eq!(chat.tap("day:2026-05-05").body.id, "pay-confirm-hand_over");
    chat.tap("yes");
    assert_eq!(step(&chat).0, Move::HandOver);
    let office = (Audience::OfficersOf(WardId(1)), "pay-told-hand_over".to_owned());
    assert_eq!(told(&chat), [office, (Audience::Person(AN), "pay-mediator-got".to_owned())]);
}

#[test]
fn a_step_from_a_card_that_is_out_of_date_is_not_taken() {
    let mut chat = at_card(GIANG, Standing::Sent);
    chat.tap("do:return:3");
    chat.say("Xin bổ sung văn bản ký của vụ 001");
    let withdrawn = PayRequest { version: 4, ..request(Standing::Withdrawn) };
    chat.world.put(Found(Some(Box::new(Seen::of(withdrawn)))));
    chat.tap("back");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-not-now", 0));
}

#[test]
fn what_came_back_is_chosen_anew_and_goes_again() {
    let mut chat = at_card(BINH, Standing::Returned);
    assert_eq!(chat.tap("do:send:3").body.id, "pay-choose");
    chat.tap("c:1");
    chat.tap("look");
    chat.tap("send");
    let found = deeds::<PayDeed>(&chat.effects);
    let [PayDeed::Step { step: Move::Send, lines: Some(lines), seen, .. }] = found[..] else { panic!("{found:?}") };
    assert_eq!((lines.len(), *seen), (1, (Standing::Returned, 3)));
}

#[test]
fn papers_come_with_the_money_and_with_a_refusal() {
    let mut chat = at_card(BINH, Standing::Paid);
    chat.tap("print:receipts");
    assert!(matches!(only::<PayDeed>(&chat.effects), PayDeed::Print { .. }));
    let office = at_card(GIANG, Standing::Refused).screen();
    assert!(
        keys(&office).contains(&"print:refusal".to_owned()) && !keys(&office).contains(&"print:receipts".to_owned())
    );
    let head = at_card(BINH, Standing::Refused).screen();
    assert!(!keys(&head).contains(&"print:refusal".to_owned()), "it is the office's letter");
}

#[test]
fn who_mediates_sees_only_their_own_and_a_leader_only_sums() {
    let mut chat = Chat::with(AN);
    let own =
        |code: &str, dong| OwnPay { code: code.to_owned(), standing: Standing::Paid, dong, sent_on: day("2026-05-04") };
    chat.world.own = vec![Value::of(OwnFound(vec![own("VN-01-2026-001", 200_000), own("VN-01-2026-002", 300_000)]))];
    let screen = chat.send(Input::Section(Section::Pay, String::new()));
    assert!(vi(&screen.body).contains("cộng <b>500000 đ</b>"), "{}", vi(&screen.body));
    assert_eq!(keys(&screen), [] as [&str; 0], "nothing to do there");
    let mut chat = Chat::with(HAI);
    chat.world.own = vec![Value::of(SumsFound(Some(ledger())))];
    let screen = chat.send(Input::Section(Section::Pay, String::new()));
    let words = vi(&screen.body);
    assert!(words.contains("thù lao 3 vụ, việc 1100000 đ; hỗ trợ 4 tháng, đã chi 600000 đ"), "{words}");
    assert!(words.contains("⚠ Chưa đủ 100 %. Tổ được hỗ trợ đủ các tháng (3.4.3): 0/1"), "{words}");
    assert!(words.contains("✔ Vụ, việc kết thúc đã chi thù lao (3.4.4): 3/3") && !words.contains("VN-01"), "{words}");
    assert!(!keys(&screen).contains(&"support".to_owned()), "the office's");
    chat.tap("q:2");
    chat.tap("xlsx");
    let PayDeed::Ledger { of, workbook } = only::<PayDeed>(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((*of, *workbook), ((2026, Some(2)), true));
    let mut chat = Chat::with(KHANH);
    chat.send(Input::Section(Section::Pay, String::new()));
    assert_eq!(chat.note(), "not-allowed");
}

fn ledger() -> Ledger {
    let paid = crate::domain::pay::PaySum { successes: 2, failures: 1, dong: 1_100_000 };
    let line = LedgerLine { team: TEAM, ended: (3, 3), paid, months: 4, due: (5, 4), support: 600_000 };
    Ledger { from: day("2026-01-01"), to: day("2026-12-31"), lines: vec![line] }
}

fn supported(team: i64, month: &str, entry: i64) -> Support {
    let (month, paid_on) = (day(month), day("2026-04-10"));
    Support { entry, team: TeamId(team), month, dong: 150_000, source: Source::Budget, paid_on }
}

/// A chat with the office at the support of teams: the first has it for four months, the others for none.
pub(super) fn at_support() -> Chat {
    let mut chat = Chat::with(GIANG);
    let months = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
    let rows = months.map(|it| supported(1, it, 31)).to_vec();
    chat.world.own =
        vec![Value::of(Home::default()), Value::of(SumsFound(Some(ledger()))), Value::of(SupportsFound(rows))];
    chat.send(Input::Section(Section::Pay, String::new()));
    chat.tap("sums");
    chat.tap("support");
    chat
}

#[test]
fn circular_56_art_3_17_support_is_by_team_and_month_and_what_is_missing_is_written_down_at_once() {
    let mut chat = at_support();
    let words = vi(&chat.screen().body);
    assert!(words.contains("150000 đ một tổ một tháng") && words.contains("<b>11</b> lượt tháng"), "{words}");
    chat.tap("all");
    assert_eq!(chat.say("mai").body.id, "pay-support-day");
    let confirm = chat.say("4/5");
    assert!(vi(&confirm.body).contains("11 lượt tháng, <b>1650000 đ</b>"), "{}", vi(&confirm.body));
    chat.tap("from:given");
    let PayDeed::Support { source, on, lines, .. } = only::<PayDeed>(&chat.effects) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((*source, *on, lines.len()), (Source::Given, day("2026-05-04"), 11));
    assert!(lines.iter().all(|it| it.2 == 150_000) && lines.contains(&(TEAM, day("2026-05-01"), 150_000)));
}

#[test]
fn an_entry_of_support_that_was_wrong_is_marked_with_the_reason() {
    let mut chat = at_support();
    let card = chat.tap("t:1");
    assert!(vi(&card.body).contains("Tháng 04/2026: 150000 đ"), "{}", vi(&card.body));
    chat.tap("undo:31");
    assert_eq!(chat.say("ko").body.id, "pay-support-why");
    let confirm = chat.say("Ghi trùng với danh sách quý I");
    assert!(vi(&confirm.body).contains("4 lượt tháng, 600000 đ"), "{}", vi(&confirm.body));
    chat.tap("wrong");
    let PayDeed::UndoSupport { entry, words, .. } = only::<PayDeed>(&chat.effects) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((*entry, words.as_str()), (31, "Ghi trùng với danh sách quý I"));
}

#[test]
fn whoever_has_to_go_on_is_reminded_before_the_day_and_after_it() {
    let due = |standing, nth| {
        let mut facts = facts_of(GIANG);
        facts.put(DueFound(Some(Box::new(Seen::of(request(standing))))));
        let timer = timers::DuePay::Pay { ward: WardId(1), request: PayId(9), nth };
        match &crate::dialogue::entry::Timed::follow(&timer, &facts)[..] {
            [Effect::Tell { to, screen, .. }] => Some((to.clone(), screen.body.id.clone())),
            _ => None,
        }
    };
    assert_eq!(due(Standing::Sent, 1), Some((Audience::OfficersOf(WardId(1)), "pay-soon-sent".to_owned())));
    assert_eq!(due(Standing::Paid, 2), Some((Audience::HeadOf(TEAM), "pay-late-paid".to_owned())));
    assert_eq!(due(Standing::HandedOver, 2), None);
}

#[test]
fn what_waits_stands_among_the_tasks_of_whose_turn_it_is() {
    let tasks = |person, standing| {
        let mut facts = facts_of(person);
        facts.put(Waits(vec![request(standing).line()], Vec::new()));
        (todo::TODO.tasks)(&facts.actor().unwrap().clone(), &facts).len()
    };
    assert_eq!((tasks(GIANG, Standing::Sent), tasks(BINH, Standing::Sent)), (1, 0));
    assert_eq!((tasks(GIANG, Standing::Decided), tasks(GIANG, Standing::Paid)), (1, 0));
    assert_eq!((tasks(BINH, Standing::Paid), tasks(BINH, Standing::Returned), tasks(EM, Standing::Paid)), (1, 1, 0));
}

#[test]
fn every_step_is_stored() {
    pins(&places("pay"), "/step", all!(Step));
}
