//! People and invitations, played as chats.

use proptest::prelude::*;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::facts::Who;
use crate::dialogue::screen::Picture;
use crate::dialogue::testing::*;
use crate::domain::people::composition::Lack;
use crate::domain::people::{Holding, Office, Sex};
use crate::domain::{GroupId, TeamId};

pub(super) fn list(person: PersonId) -> Chat {
    let mut chat = Chat::with(person);
    chat.send(Input::Section(Section::People, String::new()));
    chat
}

pub(super) fn invitation(chat: &Chat) -> Option<&NewInvitation> {
    chat.effects.iter().find_map(Effect::deed).and_then(|it| match it {
        PeopleDeed::Invite { invitation, .. } => Some(invitation),
        _ => None,
    })
}

fn letter(chat: &Chat) -> Screen {
    let said = chat.effects.iter().find_map(|it| match it {
        Effect::Say(screen) => Some((**screen).clone()),
        _ => None,
    });
    said.expect("an invitation is shown")
}

#[test]
fn only_the_officer_sees_people() {
    for person in [AN, BINH, EM, HAI, KHANH, LAM] {
        let chat = list(person);
        assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("menu", "not-allowed"), "{person}");
        let mut chat = Chat::with(person);
        chat.go(links::show(AN));
        assert_eq!(chat.note(), "not-allowed");
        let screen = At::default().screen(&facts_of(person));
        assert_eq!(screen.body.id, "not-allowed", "nor by a state that was left behind");
    }
    assert_eq!(list(GIANG).screen().body.id, "people-list");
}

#[test]
fn the_list_goes_by_team_and_typing_finds_without_accents() {
    let mut chat = list(GIANG);
    assert_eq!(keys(&chat.screen()), ["p:6", "p:7", "p:8", "p:1", "p:2", "p:3", "page", "next", "invite", "units"]);
    assert_eq!(
        keys(&chat.tap("next")),
        ["p:4", "p:5", "p:9", "prev", "page", "invite", "units"],
        "past people come last"
    );
    assert_eq!(keys(&chat.say("binh")), ["p:2", "invite", "units", "all"]);
    assert_eq!(chat.say("zzz").body.id, "people-none-found");
    chat.say("...");
    assert_eq!(chat.note(), "people-type-to-find");
    chat.tap("all");
    assert_eq!(chat.screen().body.id, "people-list");
    let found = chat.send(Input::Section(Section::People, "binh".to_owned()));
    assert_eq!(keys(&found), ["p:2", "invite", "units", "all"], "with the command");
}

#[test]
fn people_are_found_by_their_team_and_with_a_title_before_the_name() {
    let mut chat = list(GIANG);
    for (typed, found) in [
        ("ông Hải", vec!["p:7"]),
        ("chị Dung", vec!["p:4"]),
        ("khu 2", vec!["p:4", "p:5"]),
        ("tổ hòa giải Khu 2", vec!["p:4", "p:5"]),
        ("to 2", vec!["p:4", "p:5"]),
        ("khu 9", vec![]),
    ] {
        let shown: Vec<_> = keys(&chat.say(typed)).into_iter().filter(|it| it.starts_with("p:")).collect();
        assert_eq!(shown, found, "{typed}");
        let shown = chat.send(Input::Section(Section::People, typed.to_owned()));
        let shown: Vec<_> = keys(&shown).into_iter().filter(|it| it.starts_with("p:")).collect();
        assert_eq!(shown, found, "{typed}, after the command");
    }
}

#[test]
fn people_are_found_by_their_office_and_by_whether_they_joined() {
    let mut chat = list(GIANG);
    chat.world.linked.retain(|it| *it != CUONG);
    let group_head = chat.world.people.iter_mut().find(|it| it.id == DUNG).unwrap();
    let office = Holding {
        office: Office::ResidentGroupHead,
        team: None,
        group: Some(GroupId(2)),
        ..group_head.offices[0].clone()
    };
    group_head.offices.push(office);
    for (typed, found) in [
        ("trưởng tổ dân phố", vec!["p:4"]),
        ("to truong to dan pho khu 2", vec!["p:4"]),
        ("tổ trưởng dân phố khu 1", vec![]),
        ("tổ trưởng tổ hòa giải", vec!["p:2", "p:5"]),
        ("hòa giải viên khu 2", vec!["p:4", "p:5"]),
        ("văn phòng", vec!["p:6"]),
        ("lãnh đạo phường", vec!["p:7"]),
        ("chưa tham gia", vec!["p:3"]),
        ("chưa tham gia khu 2", vec![]),
        ("tổ trưởng hay quên", vec![]),
    ] {
        let shown: Vec<_> = keys(&chat.say(typed)).into_iter().filter(|it| it.starts_with("p:")).collect();
        assert_eq!(shown, found, "{typed}");
    }
}

#[test]
fn a_card_shows_offices_with_dates_and_masks_the_number() {
    let mut chat = list(GIANG);
    let shown = vi(&chat.tap("p:1").body);
    assert!(shown.contains("••• 678 (đã xác nhận)") && !shown.contains("0912"), "{shown}");
    assert!(shown.contains("từ 15/01/2025"), "{shown}");
    assert!(chat.screen().offers("invite"), "a lost telephone is no dead end");
    let shown = vi(&chat.go(links::show(LAM)).body);
    assert!(shown.contains("đến 31/12/2025"), "{shown}");
    assert!(!chat.screen().offers("invite"), "holds no office any more");
}

#[test]
fn somebody_new_is_invited_in_one_conversation() {
    let mut chat = list(GIANG);
    chat.tap("invite");
    assert_eq!(chat.tap("mediator").body.id, "invite-team");
    assert_eq!(chat.say("khu 2").body.id, "invite-name");
    chat.say("An");
    assert_eq!(chat.note(), "invite-name-not-full");
    chat.say("Nguyễn An 001234567890");
    assert_eq!((chat.note(), chat.deleted()), ("identity-refused", true));
    assert_eq!(chat.say("mai thị hoa").body.id, "invite-phone");
    assert!(chat.deleted(), "a name does not stay in the chat");
    chat.say("12345");
    assert_eq!(chat.note(), "phone-wrong_length");
    assert_eq!(chat.say("0987.654.321").body.id, "invite-sex");
    assert_eq!(chat.say("1").body.id, "invite-begun");
    assert_eq!(chat.tap("skip").body.id, "invite-check");
    assert_eq!(chat.tap("save").body.id, "people-list");
    assert_eq!(chat.note(), "invite-sent");

    let new = invitation(&chat).unwrap();
    assert_eq!(new.expires_at, now() + chrono::TimeDelta::days(7));
    let Invitee::New { name, phone, sex, offices, .. } = &new.invitee else { panic!() };
    assert_eq!((name.as_str(), phone.as_deref(), *sex), ("Mai Thị Hoa", Some("0987654321"), Some(Sex::Female)));
    assert_eq!((offices[0].office, offices[0].team), (Office::Mediator, Some(TeamId(2))));

    let letter = letter(&chat);
    let link = "https://t.me/hoagiai_bot?start=Abcdefghijklmnopqrstuvwxyz_-0123";
    assert_eq!(letter.picture, Some(Picture::Qr(link.to_owned())));
    assert!(!letter.protect && keys(&letter).is_empty(), "it can be forwarded, and nothing hangs on it");
    assert!(vi(&letter.body).contains(link));
    assert!(vi(&letter.body).chars().count() <= 1024, "it is the caption of a picture");
    assert!(link.split_once("start=").unwrap().1.len() <= 64);
}

#[test]
fn an_office_of_the_ward_has_no_team() {
    let mut chat = list(GIANG);
    chat.tap("invite");
    assert_eq!(chat.tap("front_officer").body.id, "invite-name");
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    assert_eq!(chat.tap("skip").body.id, "invite-paper");
    chat.tap("none");
    assert!(!chat.screen().offers("edit:team"));
    chat.tap("edit:office");
    assert_eq!(chat.tap("team_head").body.id, "invite-team", "now a team is needed");
    assert_eq!(chat.tap("t:1").body.id, "invite-holder");
    assert!(vi(&chat.screen().body).contains("Trần Thị Bình đang là"), "art. 14: one head");
    assert_eq!(chat.tap("back").body.id, "invite-team");
    assert_eq!(chat.tap("t:3").body.id, "invite-name", "that team has none");
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    chat.tap("skip");
    assert_eq!(chat.tap("skip").body.id, "invite-check");
    chat.tap("edit:phone");
    assert_eq!(chat.tap("back").body.id, "invite-check");
}

/// An invitation of an officer, at the question for the decision.
fn to_paper() -> Chat {
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap("ward_officer");
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    assert_eq!(chat.tap("skip").body.id, "invite-paper");
    chat
}

#[test]
fn rights_over_the_ward_are_given_by_a_decision_or_it_is_said_that_there_is_none() {
    for office in ["ward_officer", "ward_leader", "front_officer"] {
        let mut chat = list(GIANG);
        chat.tap("invite");
        chat.tap(office);
        chat.say("Mai Thị Hoa");
        chat.tap("skip");
        assert_eq!(chat.tap("skip").body.id, "invite-paper", "{office}");
        assert!(!chat.screen().offers("skip"), "{office}: not passed over in silence");
        let check = vi(&chat.tap("none").body);
        assert!(check.contains("Chưa có số quyết định") && check.contains("được báo"), "{check}");
        chat.tap("edit:paper");
        assert_eq!(chat.say("45/QĐ-UBND").body.id, "invite-paper_day", "a number has a day");
        chat.say("6/5/2026");
        assert_eq!(chat.note(), "refusal-not_yet");
        let check = vi(&chat.say("20/4/2026").body);
        assert!(check.contains("45/QĐ-UBND ngày 20/04/2026"), "{check}");
        chat.tap("save");
        let Invitee::New { paper, .. } = &invitation(&chat).unwrap().invitee else { panic!() };
        assert_eq!((paper.number.as_deref(), paper.on), (Some("45/QĐ-UBND"), Some(day("2026-04-20"))));
    }
    // Number and day in one answer are two things.
    for (typed, number, on) in [
        ("45/QĐ-UBND ngày 20/4", "45/QĐ-UBND", "2026-04-20"),
        ("Quyết định số 45/QĐ-UBND, ngày 20 tháng 4 năm 2026", "45/QĐ-UBND", "2026-04-20"),
        ("45/QĐ-UBND 20/4/2026", "45/QĐ-UBND", "2026-04-20"),
        ("số 45 ngày 1/12/2025", "45/QĐ-UBND", "2025-12-01"),
    ] {
        for changed in [false, true] {
            let mut chat = to_paper();
            if changed {
                chat.tap("none");
                chat.tap("edit:paper");
            }
            assert_eq!(chat.say(typed).body.id, "invite-check", "{typed}");
            chat.tap("save");
            let Invitee::New { paper, .. } = &invitation(&chat).unwrap().invitee else { panic!() };
            assert_eq!((paper.number.as_deref(), paper.on), (Some(number), Some(day(on))), "{typed}");
        }
    }
    for (typed, why) in [("45/QĐ-UBND ngày 6/5/2026", "refusal-not_yet"), ("45/QĐ-UBND ngày 31/2", "deed-no-day")] {
        let mut chat = to_paper();
        assert_eq!(
            (chat.say(typed).body.id.as_str(), chat.note()),
            ("invite-paper", why),
            "{typed}: nothing is swallowed"
        );
    }
    // What was entered for an office over the ward is not taken along to another one, and the other way round it is asked.
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap("mediator");
    chat.tap("t:1");
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    chat.tap("skip");
    assert_eq!(chat.say("15/QĐ-UBND ngày 2/3/2021").body.id, "invite-check");
    chat.tap("edit:office");
    assert_eq!(chat.tap("ward_officer").body.id, "invite-paper");
    assert!(!vi(&chat.tap("none").body).contains("15/QĐ-UBND"));
    chat.tap("save");
    assert!(invitation(&chat).is_some());
}

#[test]
fn a_form_of_an_earlier_release_is_asked_for_the_decision_before_it_is_saved() {
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap("ward_officer");
    chat.say("Mai Thị Hoa");
    for _ in 0..2 {
        chat.tap("skip");
    }
    chat.tap("none");
    let at = chat.state.place.at_mut::<At>().unwrap();
    let Step::Invite(form) = &at.step else { panic!() };
    let mut kept = serde_json::to_value(form).unwrap();
    assert!(kept.as_object_mut().unwrap().remove("without_paper").is_some());
    at.step = Step::Invite(serde_json::from_value(kept).unwrap());
    chat.tap("save");
    assert_eq!((chat.screen().body.id.as_str(), invitation(&chat).is_none()), ("invite-paper", true));
}

#[test]
fn art_12_a_team_that_lacks_somebody_is_named_to_whoever_can_mend_it() {
    let lacking = Lacking(vec![(TeamId(1), vec![Lack::Members { have: 2 }, Lack::Woman])]);
    let front = Holding {
        office: Office::FrontCommitteeHead,
        team: None,
        group: Some(GroupId(1)),
        from: day("2025-01-15"),
        to: None,
    };
    for (person, also, opens) in [
        (GIANG, None, links::team(TeamId(1))),
        (BINH, None, Go::Section(Section::Election)),
        (CUONG, Some(front), crate::dialogue::election::links::elect(TeamId(1))),
    ] {
        let mut chat = Chat::with(person);
        if let Who::Known(actor) = &mut chat.world.who {
            actor.offices.extend(also);
        }
        chat.world.put(lacking.clone());
        let shown = chat.send(Input::Section(Section::Todo, String::new()));
        let task = shown.choices.iter().find(|it| it.go == Some(opens));
        let label = task.map(|it| vi(&it.label)).unwrap_or_default();
        for part in ["Tổ hòa giải Khu 1 cần kiện toàn", "mới có 2", "chưa có hòa giải viên nữ"] {
            assert!(label.contains(part), "{person}: {part} in {label}: {shown:?}");
        }
    }
    // Many teams do not hide the rest of the day: the others are counted.
    let mut chat = Chat::with(GIANG);
    chat.world.put(Lacking((1..=9).map(|it| (TeamId(it), vec![Lack::Head])).collect()));
    let mut labels = Vec::new();
    chat.send(Input::Section(Section::Todo, String::new()));
    loop {
        labels.extend(chat.screen().choices.iter().map(|it| vi(&it.label)));
        if !chat.screen().offers("next") {
            break;
        }
        chat.tap("next");
    }
    assert!(labels.iter().any(|it| it.contains("Và 4 tổ hòa giải khác")), "{labels:?}");
    let mut chat = Chat::with(AN);
    chat.world.put(lacking);
    let shown = chat.send(Input::Section(Section::Todo, String::new()));
    assert!(shown.choices.iter().all(|it| !vi(&it.label).contains("kiện toàn")), "not a mediator's affair");
}

/// Somebody who is to head the second group, where Phạm Thị Dung does.
fn of_a_group_with_a_head(until: Option<&str>) -> Chat {
    let mut chat = list(GIANG);
    let head = chat.world.people.iter_mut().find(|it| it.id == DUNG).unwrap();
    let (office, group, to) = (Office::ResidentGroupHead, Some(GroupId(2)), until.map(day));
    head.offices.push(Holding { office, team: None, group, from: day("2025-01-15"), to });
    chat.tap("invite");
    chat.tap("resident_group_head");
    chat
}

#[test]
fn an_office_that_somebody_holds_is_said_where_it_is_chosen() {
    let mut chat = of_a_group_with_a_head(None);
    let card = chat.tap("g:2");
    assert_eq!(card.body.id, "invite-holder");
    assert!(vi(&card.body).contains("Phạm Thị Dung đang là"), "{}", vi(&card.body));
    chat.say("Mai Thị Hoa");
    assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("invite-holder", "pick-by-label"), "no way past it");
    // Ended meanwhile: it goes on where it stood.
    chat.world.people.iter_mut().find(|it| it.id == DUNG).unwrap().offices[1].to = Some(day("2026-05-04"));
    assert_eq!(chat.screen().body.id, "invite-holder-free");
    assert_eq!(chat.tap("on").body.id, "invite-name");
    // Another group has nobody.
    chat.tap("back");
    chat.tap("back");
    assert_eq!(chat.tap("g:1").body.id, "invite-name");
}

#[test]
fn whoever_leaves_on_a_day_is_followed_from_the_next_by_a_button() {
    let mut chat = of_a_group_with_a_head(Some("2026-05-31"));
    assert_eq!(chat.tap("g:2").body.id, "invite-holder-until");
    assert_eq!(chat.tap("after").body.id, "invite-name");
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    let check = vi(&chat.tap("skip").body);
    assert!(check.contains("từ 01/06/2026"), "{check}");
    chat.tap("save");
    let Invitee::New { offices, .. } = &invitation(&chat).unwrap().invitee else { panic!() };
    assert_eq!((offices[0].group, offices[0].from), (Some(GroupId(2)), day("2026-06-01")));
}

/// What was asked for with "somebody held it, and left", from the card on which it is seen to the last one.
fn follows(chat: &mut Chat, saved_on: &str) -> chrono::NaiveDate {
    chat.say("Mai Thị Hoa");
    chat.tap("skip");
    chat.tap("skip");
    chat.world.today = day(saved_on);
    assert!(!vi(&chat.screen().body).contains("Giữ nhiệm vụ từ"), "from today on, that is not said");
    chat.tap("save");
    let Invitee::New { offices, .. } = &invitation(chat).unwrap().invitee else { panic!() };
    offices[0].from
}

#[test]
fn nobody_gets_an_office_for_days_before_they_were_invited_to_it() {
    let mut chat = of_a_group_with_a_head(None);
    chat.tap("g:2");
    chat.world.people.iter_mut().find(|it| it.id == DUNG).unwrap().offices[1].to = Some(day("2026-05-04"));
    chat.tap("on");
    assert_eq!(follows(&mut chat, "2026-05-15"), day("2026-05-15"), "the form lay there for ten days");
    let mut chat = of_a_group_with_a_head(Some("2026-05-09"));
    chat.tap("g:2");
    chat.tap("after");
    assert_eq!(follows(&mut chat, "2026-05-15"), day("2026-05-15"), "as an earlier release kept the other one too");
}

#[test]
fn whoever_begins_later_is_said_to_begin_later() {
    for until in [None, Some("2026-12-31")] {
        let mut chat = of_a_group_with_a_head(until);
        let head = chat.world.people.iter_mut().find(|it| it.id == DUNG).unwrap();
        head.offices[1].from = day("2026-06-01");
        let card = vi(&chat.tap("g:2").body);
        assert!(card.contains("Phạm Thị Dung sẽ là") && card.contains("từ 01/06/2026"), "{card}");
    }
}

#[test]
fn a_name_that_exists_is_pointed_out() {
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap("ward_leader");
    chat.say("nguyen van an");
    chat.tap("skip");
    chat.tap("skip");
    chat.tap("none");
    assert!(vi(&chat.screen().body).contains("Đã có Nguyễn Văn An"));
}

#[test]
fn whoever_has_not_joined_is_invited_again() {
    let mut chat = list(GIANG);
    chat.world.linked.retain(|it| *it != CUONG);
    chat.tap("p:3");
    assert_eq!(chat.tap("invite").body.id, "people-card");
    assert_eq!(invitation(&chat).unwrap().invitee, Invitee::Known(CUONG));
    assert!(vi(&letter(&chat).body).contains("Lê Văn Cường"));
}

#[test]
fn back_leads_to_the_list_and_stop_changes_nothing() {
    let mut chat = list(GIANG);
    chat.tap("invite");
    chat.tap("mediator");
    chat.tap("t:1");
    for step in ["invite-team", "invite-office", "people-list"] {
        assert_eq!(chat.say("quay lại").body.id, step);
    }
    chat.tap("invite");
    assert_eq!(chat.say("dừng").body.id, "people-list");
    assert_eq!((chat.note(), invitation(&chat)), ("cancelled", None));
    chat.photo();
    assert_eq!((chat.note(), chat.deleted()), ("answer-by-text", true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every screen on the way is checked by the chat itself.
    #[test]
    fn no_sequence_of_inputs_breaks_the_conversation(moves in proptest::collection::vec((0usize..14, "\\PC{0,20}"), 1..40)) {
        let mut chat = list(GIANG);
        for (n, text) in moves {
            if !chat.state.place.is::<crate::dialogue::people::At>() {
                chat.send(Input::Section(Section::People, String::new()));
            }
            let keys = keys(&chat.screen());
            match (n, keys.get(n)) {
                (12, _) => chat.say(&text),
                (13, _) => chat.say("Mai Thị Hoa"),
                (_, Some(key)) => chat.tap(key),
                (_, None) => chat.photo(),
            };
        }
    }
}
