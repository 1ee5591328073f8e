//! Difficulties, played as chats.

use super::*;
use crate::dialogue::action::Go;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::screen::Screen;
use crate::dialogue::testing::*;
use crate::dialogue::{Input, Media};
use crate::domain::case::Stage;
use crate::domain::difficulty::{Difficulty, DifficultyLine, Move, Standing, Subject};
use crate::domain::{PersonId, WardId};

const WORDS: &str = "Tổ chưa được chi thù lao vụ, việc quý II.";

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Difficulties, String::new()))
}

fn deed(chat: &Chat) -> Option<DifficultyDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<DifficultyDeed>().cloned(),
        _ => None,
    })
}

fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    });
    told.collect()
}

fn difficulty(standing: Standing) -> Difficulty {
    Difficulty {
        id: DifficultyId(7),
        ward: WardId(1),
        by: AN,
        name: "Nguyễn Văn An".to_owned(),
        phone: Some("0912345678".to_owned()),
        reachable: true,
        team: Some(crate::domain::TeamId(1)),
        subject: Subject::Money,
        case: Some((CASE, "VN-01-2026-003".to_owned())),
        body: WORDS.to_owned(),
        voice: Some("AwAC".to_owned()),
        asked_at: now() - chrono::TimeDelta::days(9),
        standing,
        steps: Vec::new(),
    }
}

/// A chat with this person at this difficulty's card.
fn at_card(person: PersonId, standing: Standing) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(Some(difficulty(standing)))];
    chat.go(links::show(DifficultyId(7)));
    chat
}

#[test]
fn a_mediator_states_one_about_a_case_and_the_office_is_told() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    assert_eq!(opened(&mut chat).body.id, "difficulty-words");
    assert_eq!(chat.say(WORDS).body.id, "difficulty-subject");
    let cases = chat.tap("money");
    assert_eq!(keys(&cases)[..2], ["none", "c:17"]);
    let review = chat.say("vn 1 2026 3");
    assert!(vi(&review.body).contains(WORDS) && vi(&review.body).contains("VN-01-2026-003"));
    chat.tap("send");
    let Some(DifficultyDeed::State { new, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((new.subject, new.case, new.body.as_str()), (Subject::Money, Some(CASE), WORDS));
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "difficulty-told".to_owned())]);
}

#[test]
fn words_after_the_command_are_the_difficulty_and_a_voice_note_wants_a_line() {
    let mut chat = Chat::with(KHANH);
    let asked = chat.send(Input::Section(Section::Difficulties, WORDS.to_owned()));
    assert_eq!(asked.body.id, "difficulty-subject");
    // Who reads no cases is not asked for one.
    assert_eq!(chat.tap("cooperation").body.id, "difficulty-review");
    let mut chat = Chat::with(AN);
    opened(&mut chat);
    let voice = Input::Media {
        kind: Media::Voice,
        file: Some("AwAC".to_owned()),
        message: 5,
        caption: None,
        album: None,
        name: None,
    };
    assert_eq!(chat.send(voice).body.id, "difficulty-words-voice");
    assert_eq!(chat.say("ko").body.id, "difficulty-words-voice");
    assert_eq!(chat.note(), "difficulty-words-help");
    assert_eq!(chat.say("Không có phòng hòa giải").body.id, "difficulty-subject");
}

#[test]
fn art_10_4_danger_is_heard_in_a_difficulty_too() {
    for words in ["chồng đánh vợ ngay trong buổi hòa giải", "ông Hùng cầm dao dọa chém bà Lan"] {
        let mut chat = Chat::with(AN);
        chat.send(Input::Section(Section::Difficulties, words.to_owned()));
        assert_eq!(chat.state.place.tag(), "alarm", "{words}");
        assert_eq!(chat.tap("calm").body.id, "difficulty-subject", "it is what was said all the same");
        let mut chat = Chat::with(AN);
        opened(&mut chat);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "alarm", "{words}");
    }
}

#[test]
fn names_and_numbers_of_people_do_not_go_there() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    opened(&mut chat);
    let asked = chat.say("Ông Nguyễn Văn Thắng không chịu đến buổi hòa giải");
    assert_eq!(asked.body.id, "difficulty-names");
    assert_eq!(chat.tap("again").body.id, "difficulty-words");
    chat.say("Bên A số 001234567890 không đến");
    assert_eq!(chat.note(), "identity-refused");
    // A party of the case itself, typed without capitals.
    chat.say("bà nguyễn thị xuân đòi bồi thường quá cao");
    chat.tap("law");
    assert_eq!(chat.say("VN-01-2026-003").body.id, "difficulty-review");
    assert_eq!(chat.note(), "difficulty-party-neutral");
}

#[test]
fn who_is_named_becomes_a_side_and_is_looked_at_before_it_goes() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    opened(&mut chat);
    chat.say("Ông Nguyễn Văn Thắng ở tổ 5, số 0912 345 678, không chịu đến; ông Thắng bảo bận");
    assert_eq!(chat.tap("neutral").body.id, "difficulty-subject");
    assert_eq!(chat.note(), "difficulty-neutral");
    chat.tap("law");
    let looked_at = format!("{:?}", chat.tap("none").body);
    assert!(looked_at.contains("Bên A ở tổ 5, số [số điện thoại], không chịu đến; bên A bảo bận"), "{looked_at}");
    assert!(!looked_at.contains("Thắng") && !looked_at.contains("0912"));
}

#[test]
fn a_party_is_called_by_its_side_also_where_the_case_is_tapped() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    opened(&mut chat);
    chat.say("bà nguyễn thị xuân đòi bồi thường quá cao");
    chat.tap("law");
    let looked_at = chat.tap("c:17");
    assert_eq!(looked_at.body.id, "difficulty-review");
    assert_eq!(chat.note(), "difficulty-party-neutral");
    let said = format!("{:?}", looked_at.body);
    assert!(said.contains("bên") && !said.to_lowercase().contains("xuân"), "{said}");
}

#[test]
fn what_is_half_written_is_kept_and_taken_up_where_it_stood() {
    let mut chat = Chat::with(AN);
    opened(&mut chat);
    chat.say(WORDS);
    chat.send(Input::Section(Section::Menu, String::new()));
    assert_eq!(chat.note(), "draft-kept");
    let saved = chat.effects.iter().any(|it| {
        matches!(it, Effect::SaveDraft { title, answers, .. } if title == "form:difficulty" && answers.contains("thù lao"))
    });
    assert!(saved, "{:?}", chat.effects);
}

#[test]
fn the_office_answers_passes_on_proposes_and_solves_and_whoever_stated_it_is_told() {
    let asker = |id: &str| (Audience::Person(AN), id.to_owned());
    for (key, step, expected) in [
        ("solve", Move::Solve, vec![asker("difficulty-asker-solve")]),
        ("propose", Move::Propose, vec![asker("difficulty-asker-propose")]),
        (
            "pass",
            Move::Pass,
            vec![asker("difficulty-asker-pass"), (Audience::LeadersOf(WardId(1)), "difficulty-leader-pass".to_owned())],
        ),
    ] {
        let mut chat = at_card(GIANG, Standing::Open);
        chat.tap(key);
        let Some(DifficultyDeed::Step { step: taken, seen, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
        assert_eq!((taken, seen), (step, Standing::Open));
        assert_eq!(told(&chat), expected);
    }
    let mut chat = at_card(GIANG, Standing::Open);
    assert_eq!(chat.tap("answer").body.id, "difficulty-write");
    chat.say("Phòng Tài chính chi trong tháng 5.");
    assert_eq!(told(&chat), [asker("difficulty-asker-answer")]);
    assert_eq!(chat.note(), "difficulty-done-answer");
}

#[test]
fn the_leader_says_what_is_to_be_done_about_what_was_passed_on() {
    let mut chat = at_card(HAI, Standing::Passed);
    let card = chat.screen();
    assert_eq!(keys(&card)[..2], ["direct", "voice"]);
    assert!(
        !card
            .nav
            .iter()
            .flatten()
            .any(|it| matches!(it, Button::Go { go: Go::Own(link), .. } if link.flow.as_str() == "cases")),
        "leaders read no cases"
    );
    assert!(!vi(&card.body).contains("0912345678"));
    chat.tap("direct");
    chat.say("Giao Phòng Tài chính giải quyết ngay.");
    let office = (Audience::OfficersOf(WardId(1)), "difficulty-office-direct".to_owned());
    assert_eq!(told(&chat), [(Audience::Person(AN), "difficulty-asker-direct".to_owned()), office]);
}

#[test]
fn whoever_stated_it_says_more_and_who_cannot_be_written_to_is_rung() {
    let mut chat = at_card(AN, Standing::Solved);
    assert_eq!(keys(&chat.screen())[0], "add");
    chat.tap("add");
    chat.say("Vẫn chưa nhận được tiền.");
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "difficulty-office-add".to_owned())]);
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(Some(Difficulty { reachable: false, ..difficulty(Standing::Open) }))];
    chat.go(links::show(DifficultyId(7)));
    chat.tap("solve");
    assert_eq!(chat.note(), "difficulty-call");
}

#[test]
fn the_voice_note_can_be_heard_and_concerns_nobody_else() {
    let mut chat = at_card(GIANG, Standing::Open);
    chat.tap("voice");
    assert_eq!(deed(&chat), Some(DifficultyDeed::Play { file: "AwAC".to_owned() }));
    assert!(!chat.effects.iter().any(Effect::reaches_others));
}

#[test]
fn the_office_sees_those_of_the_ward_by_subject_and_age_and_they_wait_in_its_tasks() {
    let line = DifficultyLine {
        id: DifficultyId(7),
        name: "Nguyễn Văn An".to_owned(),
        subject: Subject::Money,
        body: WORDS.to_owned(),
        asked_at: now() - chrono::TimeDelta::days(9),
        standing: Standing::Open,
    };
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(Lines { lines: vec![line.clone()], total: 1 }), Own::of(Waits(vec![line]))];
    let list = opened(&mut chat);
    assert!(vi(&list.choices[0].label).starts_with("chờ 9 ngày · Nguyễn Văn An"), "{}", vi(&list.choices[0].label));
    chat.tap("filter");
    assert_eq!(chat.tap("money").body.id, "difficulty-list-about");
    let tasks = chat.send(Input::Section(Section::Todo, String::new()));
    assert_eq!(tasks.choices[0].go, Some(links::show(DifficultyId(7))));
}

#[test]
fn a_sentence_that_is_typed_at_the_list_is_a_new_one() {
    let mut chat = Chat::with(GIANG);
    opened(&mut chat);
    assert_eq!(chat.say("Nhà văn hóa khu 3 không cho mượn phòng").body.id, "difficulty-subject");
}

#[test]
fn what_is_for_other_eyes_is_not_there() {
    let mut chat = Chat::with(CUONG);
    chat.world.own = vec![Own::of(None::<Difficulty>)];
    chat.go(links::show(DifficultyId(7)));
    assert_eq!(chat.note(), "difficulty-gone");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("difficulties"), "/step", all!(Step));
    pins(&places("difficulties"), "/write", ["answer"]);
}
