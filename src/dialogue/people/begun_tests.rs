//! Since when somebody who is invited has been in office, played as chats.

use super::tests::{invitation, list};
use super::*;
use crate::dialogue::testing::*;
use crate::domain::people::tenure::Paper;

/// An invitation to a team, at the question since when.
fn asked(office: &str, team: &str) -> Chat {
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap(office);
    chat.tap(team);
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    assert_eq!(chat.tap("skip").body.id, "invite-begun");
    chat
}

/// The first day and the decision with which somebody is invited.
fn given(chat: &mut Chat) -> (chrono::NaiveDate, Paper) {
    assert_eq!(chat.screen().body.id, "invite-check");
    chat.tap("save");
    let Some(Invitee::New { offices, paper, .. }) = invitation(chat).map(|it| it.invitee.clone()) else { panic!() };
    (offices[0].from, paper)
}

#[test]
fn since_when_and_by_which_decision_is_said_in_one_message() {
    let paper = |number: &str, on: &str| Paper { number: Some(number.to_owned()), on: on.parse().ok() };
    for (typed, from, by) in [
        ("15/QĐ-UBND ngày 2/3/2021", "2021-03-02", paper("15/QĐ-UBND", "2021-03-02")),
        ("quyết định số 15/QĐ-UBND ngày 02/3/2021", "2021-03-02", paper("15/QĐ-UBND", "2021-03-02")),
        ("2/3/2021", "2021-03-02", Paper::UNKNOWN),
        ("3/2021", "2021-03-01", Paper::UNKNOWN),
        ("từ năm 2021", "2021-01-01", Paper::UNKNOWN),
    ] {
        for (office, team) in [("mediator", "t:1"), ("team_head", "t:3")] {
            let mut chat = asked(office, team);
            chat.say(typed);
            let check = vi(&chat.screen().body);
            let shown = day(from).format("Giữ nhiệm vụ từ %d/%m/%Y").to_string();
            assert!(check.contains(&shown), "{typed}: {check}");
            assert_eq!(given(&mut chat), (day(from), by.clone()), "{typed}");
        }
    }
}

#[test]
fn whoever_begins_today_is_asked_no_more_and_it_can_be_said_later() {
    let mut chat = asked("mediator", "t:1");
    let check = vi(&chat.tap("skip").body);
    assert!(check.contains("Tính từ hôm nay, chưa có quyết định"), "{check}");
    chat.tap("edit:paper");
    assert_eq!(chat.say("2030").body.id, "invite-begun");
    assert_eq!(chat.note(), "since-ahead");
    chat.say("lâu lắm rồi");
    assert_eq!(chat.note(), "since-help");
    chat.say("2015");
    assert!(!vi(&chat.screen().body).contains("Tính từ hôm nay"));
    chat.tap("edit:paper");
    chat.tap("skip");
    assert_eq!(given(&mut chat), (day("2026-05-05"), Paper::UNKNOWN));
    // A number whose day nobody knows.
    let mut chat = asked("mediator", "t:1");
    assert_eq!(chat.say("15/QĐ-UBND").body.id, "invite-paper_day");
    chat.tap("skip");
    let paper = Paper { number: Some("15/QĐ-UBND".to_owned()), on: None };
    assert_eq!(given(&mut chat), (day("2026-05-05"), paper));
}
