//! A slip: who has to ring whom back, and what a press that comes too late says.

use chrono::TimeDelta;

use super::testing::alarm_of;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::testing::{AN, BINH, Chat, GIANG, HAI, facts_of, vi};
use crate::domain::alarm::{Alarm, Mark, NewAlarm, Subject};
use crate::domain::case::EscalationKind;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, TeamId, WardId};

fn reported() -> Alarm {
    let new = NewAlarm {
        id: AlarmId(4711),
        ward: WardId(1),
        team: Some(TeamId(1)),
        subject: Subject::Nothing,
        group: None,
        place: None,
        kind: EscalationKind::Violence,
        sign: Sign::Violence,
    };
    alarm_of(&new, AN, facts_of(AN).now)
}

#[test]
fn art_15_4_whoever_told_the_police_or_the_chair_rings_them_back_after_a_slip() {
    let facts = facts_of(AN);
    let mark = |person| Some(Mark { at: facts.now, by: String::new(), person });
    let mut alarm = reported();
    alarm.told.iter_mut().find(|it| it.person == HAI).unwrap().phone = Some("0900000001".to_owned());
    let of = |alarm: &Alarm, to| vi(&alarm::mistake(alarm, to, &facts).body);
    for to in [BINH, GIANG, HAI] {
        assert!(of(&alarm, to).ends_with("Ông/bà không cần làm gì thêm."));
    }
    alarm.police = mark(BINH);
    let words = of(&alarm, BINH);
    assert!(words.contains("gọi lại ngay") && words.contains("Công an: <b>113</b>"), "{words}");
    assert!(!words.contains("không cần làm gì") && !words.contains("Chủ tịch"), "{words}");
    assert!(of(&alarm, GIANG).contains("không cần làm gì thêm"), "they told nobody");
    (alarm.police, alarm.chair) = (None, mark(BINH));
    let words = of(&alarm, BINH);
    assert!(words.contains("Chủ tịch UBND phường") && words.contains("0900000001"), "{words}");
    assert!(words.contains("0222 3821 123"), "the office puts them through: {words}");
}

#[test]
fn a_head_who_reported_it_and_told_the_police_reads_so_when_they_take_it_back() {
    let mut chat = Chat::with(BINH);
    chat.tap("nguyhiem");
    chat.tap("report");
    chat.world.kept::<Option<Alarm>>().as_mut().unwrap().police =
        Some(Mark { at: chat.world.now, by: String::new(), person: BINH });
    chat.tap("mistake");
    let note = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
    assert!(note.contains("Đã hủy lần báo") && note.contains("Công an: <b>113</b>"), "{note}");
}

#[test]
fn a_press_after_the_quarter_of_an_hour_says_so_and_whom_to_ring() {
    let mut chat = Chat::with(AN);
    chat.tap("nguyhiem");
    chat.tap("report");
    for told in &mut chat.world.kept::<Option<Alarm>>().as_mut().unwrap().told {
        told.phone = Some(format!("090000000{}", told.person));
    }
    chat.world.now += TimeDelta::minutes(16);
    let press = Press::Here { rev: chat.state.rev, key: "mistake".to_owned() };
    chat.send(Input::Button { press, on_card: true });
    let turn = chat.last.as_ref().unwrap();
    let note = vi(turn.note.as_ref().unwrap());
    assert!(turn.toast.is_none() && note.contains("quá 15 phút"), "{note}");
    for part in ["Trần Thị Bình", "0900000002", "0900000007", "0222 3821 123"] {
        assert!(note.contains(part), "{part} in {note}");
    }
    assert!(chat.state.place.is::<alarm::At>() && !chat.effects.iter().any(Effect::reaches_others));
}
