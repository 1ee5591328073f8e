//! Pictures, what ties itself, days of signing, and what others may see.

use super::*;
use crate::domain::people::Office::{FrontCommitteeHead, FrontOfficer, Mediator};
use std::sync::Arc;

fn picture(caption: Option<&str>) -> Input {
    let (file, caption) = (Some("AgAC".to_owned()), caption.map(|it| (it.to_owned(), None)));
    Input::Media { kind: Media::Photo, file, message: 5, caption, album: None, name: None }
}

fn item(chat: &Chat) -> Work {
    match deed(chat) {
        Some(PlanDeed::Item { work, .. }) => *work,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_at_the_plan_begins_a_line_and_the_sentence_below_it_is_read() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    let asked = chat.send(picture(Some(MESSAGE)));
    assert!(vi(&asked.body).contains("Kết quả này là của việc nào"), "{}", vi(&asked.body));
    chat.tap("i:10");
    chat.tap("save");
    assert_eq!((noted(&chat).photo.as_deref(), noted(&chat).people), (Some("AgAC"), Some(45)));
    // Without words it waits for them.
    opened(&mut chat);
    assert_eq!(chat.send(picture(None)).body.id, "plan-note-event");
    assert_eq!(chat.note(), "plan-photo-taken");
    // Who only reads sends none.
    let mut leader = chat_with(HAI, known_with(Vec::new()));
    opened(&mut leader);
    leader.send(picture(Some(MESSAGE)));
    assert_eq!((leader.note(), leader.screen().body.id.as_str()), ("media-not-asked", "plan-overview"));
}

#[test]
fn a_picture_is_taken_at_every_question_of_an_event() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.say("họp tổ dân phố tuyên truyền pháp luật");
    chat.send(picture(Some("đây ạ")));
    assert_eq!(chat.note(), "plan-photo-taken-alone", "a button was asked for");
    chat.tap("i:10");
    let check = chat.send(picture(Some("hôm qua")));
    assert_eq!(check.body.id, "plan-check", "the day was asked for");
    chat.send(picture(Some("đông vui")));
    assert_eq!(chat.note(), "plan-photo-taken-alone", "what is not read is said");
    chat.tap("save");
    assert_eq!((noted(&chat).on, noted(&chat).photo.as_deref()), (day("2026-05-04"), Some("AgAC")));
}

#[test]
fn a_picture_whose_words_do_not_answer_is_kept_all_the_same() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, MEETINGS));
    chat.tap("note");
    chat.send(picture(Some("15/3")));
    assert_eq!(chat.note(), "plan-words-help");
    chat.say(MESSAGE);
    chat.tap("save");
    assert_eq!(noted(&chat).photo.as_deref(), Some("AgAC"));
}

#[test]
fn a_wrong_picture_is_taken_off_again() {
    let mut chat = chat_with(GIANG, known_with(vec![evidence(7, GIANG, EvidenceKind::Event)]));
    opened(&mut chat);
    chat.tap("entries");
    chat.tap("e:7");
    chat.tap("correct");
    let check = chat.tap("no-photo");
    assert_eq!((chat.note(), check.body.id.as_str()), ("plan-photo-off", "plan-check"));
    assert!(!keys(&check).contains(&"no-photo".to_owned()), "{:?}", keys(&check));
    chat.tap("save");
    assert_eq!(noted(&chat).photo, None);
}

#[test]
fn a_struck_line_is_read_by_whoever_may_put_it_right_and_by_nobody_else() {
    let mut struck = evidence(7, GIANG, EvidenceKind::Event);
    struck.struck = Some(Struck { name: "Ai đó".to_owned(), at: now(), why: "Nhầm".to_owned() });
    for (who, reads) in [(GIANG, true), (HAI, false), (KHANH, false)] {
        let mut chat = chat_with(who, known_with(vec![struck.clone()]));
        opened(&mut chat);
        let list = chat.tap("entries");
        let line = list.choices.iter().find(|it| it.key == "e:7").map(|it| vi(&it.label)).unwrap_or_default();
        assert_eq!(line.contains("Khu 2"), reads, "{line}");
        let card = chat.tap("e:7");
        assert_eq!(vi(&card.body).contains("Khu 2"), reads, "{}", vi(&card.body));
        assert!(vi(&card.body).contains("Nhầm"), "why it was struck is no secret");
        assert_eq!(keys(&card).contains(&"photo".to_owned()), reads);
    }
}

#[test]
fn who_gives_what_to_whom_stays_in_the_words_of_a_resource() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("resource");
    chat.say("Hôm qua bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
    chat.tap("save");
    let noted = noted(&chat);
    assert_eq!(noted.what, "Bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
    assert_eq!((noted.money, noted.place, noted.people), (Some(5_000_000), None, None));
}

#[test]
fn a_sum_of_which_something_is_left_unread_is_asked_again() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("resource");
    chat.say("hôm nay bà con góp quỹ cho tổ");
    chat.say("5 triệu và 10 bộ ghế");
    assert_eq!((chat.note(), deed(&chat)), ("plan-money-help", None));
    chat.say("2,25 triệu");
    chat.tap("save");
    assert_eq!(noted(&chat).money, Some(2_250_000));
}

#[test]
fn work_that_is_added_ties_what_is_usual_for_its_part_and_what_is_chosen() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("edit");
    chat.tap("add");
    chat.tap("outreach");
    chat.say("Thi tìm hiểu Luật Hòa giải ở cơ sở");
    assert_eq!(item(&chat).ties, [Tie::Bulletin, Tie::Announcement, Tie::Broadcast, Tie::Meeting]);
    chat.go(links::show(2026, MEETINGS));
    chat.tap("edit");
    let choice = chat.tap("ties");
    let before = plan().item(MEETINGS).unwrap().work.ties.clone();
    assert!(!before.contains(&Tie::Bulletin));
    assert_eq!(choice.choices.len() + choice.elsewhere.len(), Tie::ALL.len());
    chat.tap("tie:bulletin");
    chat.tap("tie:review");
    let chosen = chat.tap("tie:review");
    let marked = chosen.choices.iter().chain(&chosen.elsewhere).filter(|it| vi(&it.label).starts_with('✔')).count();
    assert_eq!(marked, before.len() + 1, "what is tapped twice is left out again");
    chat.tap("next");
    chat.tap("tie:month");
    chat.tap("done");
    assert_eq!(item(&chat).ties, [before, vec![Tie::Bulletin, Tie::Month]].concat());
}

#[test]
fn ties_of_work_that_somebody_else_changed_meanwhile_are_looked_at_again() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, CHOICE));
    chat.tap("edit");
    chat.tap("ties");
    chat.tap("tie:review");
    let mut known = known_with(Vec::new());
    known.tracked.as_mut().unwrap().plan.items[5].version = 2;
    chat.world.put(known);
    chat.tap("done");
    assert_eq!((chat.note(), deed(&chat)), ("plan-changed-meanwhile", None));
}

#[test]
fn a_plan_may_be_signed_in_the_second_half_of_the_year_before() {
    let signed = |said: &str| {
        let mut chat = chat_with(GIANG, known_with(Vec::new()));
        opened(&mut chat);
        chat.tap("edit");
        chat.tap("day");
        chat.say(said);
        match deed(&chat) {
            Some(PlanDeed::Paper { paper, .. }) => paper.on.map(|it| it.to_string()).unwrap_or_default(),
            _ => chat.note().to_owned(),
        }
    };
    assert_eq!(signed("20/12/2025"), "2025-12-20");
    assert_eq!(signed("20/12"), "2025-12-20", "the nearest that may be meant");
    assert_eq!(signed("4/5"), "2026-05-04");
    assert_eq!(signed("30/6/2025"), "plan-signed-of-another-year");
    assert_eq!(signed("1/1/2027"), "plan-signed-of-another-year");
}

#[test]
fn a_plan_of_a_year_gone_by_counts_the_teams_of_that_year() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.world.today = day("2027-02-01");
    let mut teams = chat.world.teams.to_vec();
    teams[0].life.to = Some(day("2027-01-15"));
    teams[1].life.from = Some(day("2027-01-10"));
    chat.world.teams = Arc::new(teams);
    chat.state.place = At::of(2026).place();
    // The first and the third: the second began later.
    let words = vi(&chat.screen().body);
    assert!(words.contains("phối hợp trong năm: 0/2"), "{words}");
}

#[test]
fn a_quarrel_that_was_settled_together_begins_no_case() {
    let mut chat = chat_with(KHANH, known_with(Vec::new()));
    let mut front = actor(KHANH);
    let mediates =
        crate::domain::people::Holding { office: Mediator, team: Some(TeamId(1)), ..front.offices[0].clone() };
    front.offices.push(mediates);
    chat.world.who = Who::Known(front);
    let story = "ông Tư với bà Năm cãi nhau vì ranh đất, công an phường cùng hòa giải";
    assert!(crate::domain::quick::two_quarrel(story), "elsewhere that is a case");
    opened(&mut chat);
    chat.tap("coordination");
    let asked = chat.say(story);
    let words = vi(&asked.body);
    assert!(words.contains("Làm ngày nào") && words.contains("Ông Tư với bà Năm"), "{words}");
}

#[test]
fn only_whoever_reads_reports_takes_the_plan_along() {
    for (office, takes) in [(FrontOfficer, true), (FrontCommitteeHead, false)] {
        let mut chat = chat_with(KHANH, known_with(Vec::new()));
        let mut front = actor(KHANH);
        front.offices[0].office = office;
        chat.world.who = Who::Known(front);
        let overview = opened(&mut chat);
        assert_eq!(keys(&overview).contains(&"docx".to_owned()), takes, "{:?}", keys(&overview));
    }
}

#[test]
fn the_front_writes_down_what_was_given_in_kind_finds_its_own_first_and_puts_it_right() {
    for office in [FrontOfficer, FrontCommitteeHead] {
        let others = evidence(7, GIANG, EvidenceKind::Resource);
        let own = evidence(8, KHANH, EvidenceKind::Resource);
        let mut chat = chat_with(KHANH, known_with(vec![others.clone(), own]));
        let mut front = actor(KHANH);
        front.offices[0].office = office;
        chat.world.who = Who::Known(front);
        opened(&mut chat);
        chat.tap("resource");
        chat.say("hôm qua hội phụ nữ tặng tổ 10 bộ bàn ghế");
        if vi(&chat.screen().body).contains("Từ nguồn nào") || keys(&chat.screen()).contains(&"organisation".to_owned())
        {
            chat.tap("organisation");
        }
        chat.tap("kind");
        chat.tap("save");
        let given = noted(&chat);
        assert_eq!((given.kind, given.money), (EvidenceKind::Resource, None), "{office}");
        assert_eq!(given.source, Some(ResourceSource::Organisation));

        opened(&mut chat);
        let list = chat.tap("entries");
        let lines: Vec<String> = keys(&list).into_iter().filter(|it| it.starts_with("e:")).collect();
        assert_eq!(lines, ["e:8", "e:7"], "{office}: one's own first");
        let mine: Vec<bool> = list.choices.iter().map(|it| vi(&it.label).starts_with("Của ông/bà")).collect();
        assert_eq!(mine, [true, false]);
        let card = chat.tap("e:7");
        assert!(!keys(&card).iter().any(|it| it == "correct" || it == "strike"), "what others wrote is theirs");
        chat.tap("back");
        chat.tap("e:8");
        chat.tap("correct");
        chat.tap("edit:money");
        chat.say("500 nghìn");
        chat.tap("save");
        assert_eq!(noted(&chat).money, Some(500_000));
        let replaced = chat.effects.iter().find_map(|it| match it.deed::<PlanDeed>() {
            Some(PlanDeed::Note { replaces, .. }) => *replaces,
            _ => None,
        });
        assert_eq!(replaced, Some(crate::domain::EvidenceId(8)));
    }
    // The office puts all of them right: none is marked.
    let mut office = chat_with(GIANG, known_with(vec![evidence(7, GIANG, EvidenceKind::Resource)]));
    opened(&mut office);
    let list = office.tap("entries");
    assert!(list.choices.iter().all(|it| !vi(&it.label).starts_with("Của ông/bà")));
}

#[test]
fn what_was_done_with_a_model_team_stands_at_its_work_and_opens_it() {
    let mut known = known_with(Vec::new());
    let tied = Tied { tie: Tie::ModelChosen, id: 1, on: day("2026-03-02"), what: "Tổ Khu 1".to_owned(), people: 0 };
    known.tracked.as_mut().unwrap().tied = vec![tied];
    let mut chat = chat_with(GIANG, known.clone());
    chat.go(links::show(2026, CHOICE));
    let card = chat.screen();
    let words = vi(&card.body);
    assert!(words.contains("chọn tổ mô hình điểm") && words.contains("Tổ Khu 1"), "{words}");
    let opens = crate::dialogue::model::links::show(TeamId(1), 2026);
    let leads = |it: &Screen| it.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == opens));
    assert!(leads(&card), "{card:?}");
    // Who only reads the plan is not sent where they may not go.
    let mut leader = chat_with(HAI, known);
    leader.go(links::show(2026, CHOICE));
    assert!(!leads(&leader.screen()));
}
