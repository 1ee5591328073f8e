//! Steps of courses that were held without an invitation from here, of ticking many, of guests thought of later, and of
//! papers.

use super::tests::{chat, found, guest, note, open, session};
use super::*;
use crate::dialogue::effect::{deeds, only};
use crate::dialogue::testing::{AN, BINH, Chat, DUNG, GIANG, HAI, check_screen, day, keys, vi};
use crate::domain::PersonId;
use crate::domain::calendar::{at_local, clock_time, local_date};
use crate::domain::training::course::{Course, TrainingPaper};
use crate::domain::training::{Guest, Word};
use chrono::TimeDelta;

fn course() -> TrainingFound {
    let mut it = found(TrainingStatus::Planned);
    it.guests.clear();
    it.invitation = None;
    it.training.starts_at -= TimeDelta::days(60);
    it.training.ends_at = it.training.starts_at + TimeDelta::days(1);
    it.training.material = None;
    it.training.course = Some(Course { minutes: 210, trainer: None });
    it
}

fn asked(chat: &Chat) -> &'static str {
    chat.state.place.at::<At>().unwrap().record.as_ref().unwrap().asked()
}

#[test]
fn a_course_of_an_upper_level_is_written_down_and_who_went_is_asked_at_once() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("record");
    chat.say("x");
    assert_eq!(note(&chat).as_deref(), Some("training-words-help"));
    chat.say("Bồi dưỡng kỹ năng hòa giải năm 2026");
    chat.tap("province");
    for words in ["ngày mai", "14/3/2026 đến 12/3/2026", "1/1/2026 đến 1/5/2026", "bao giờ nhỉ"] {
        chat.say(words);
        assert_eq!((note(&chat).as_deref(), asked(&chat)), (Some("training-days-help"), "days"), "{words}");
    }
    chat.say("12/3/2026 đến 13/3/2026");
    chat.say("lâu lắm");
    assert_eq!(note(&chat).as_deref(), Some("training-hours-help"));
    chat.say("3 giờ 30");
    chat.tap("skip");
    let card = vi(&chat.screen().body);
    assert!(card.contains("từ 12/03/2026 đến 13/03/2026") && card.contains("3 giờ 30 phút"), "{card}");
    // One answer is changed, and the card comes back.
    chat.tap("edit:trainer");
    chat.say("bà Nguyễn Thị Hòa");
    assert_eq!(asked(&chat), "check");
    check_screen(&chat.screen());
    chat.world.put(Some(course()));
    chat.say("đúng rồi");
    let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((training.version, training.status, training.host.as_str()), (1, TrainingStatus::Planned, "Sở Tư pháp"));
    assert_eq!(local_date(training.starts_at), day("2026-03-12"));
    assert_eq!(local_date(training.ends_at), day("2026-03-13"));
    let of = training.course.clone().unwrap();
    assert_eq!((of.minutes, of.trainer.as_deref()), (210, Some("bà Nguyễn Thị Hòa")));
    assert!(chat.screen().offers("p:1"), "anybody in office may have gone: {:?}", keys(&chat.screen()));
}

#[test]
fn the_days_of_a_course_are_read_as_they_are_typed_and_no_year_is_guessed() {
    let days = |today: &str, words: &str| {
        let mut chat = Chat::with(GIANG);
        chat.world.today = day(today);
        chat.world.now = at_local(day(today), clock_time(9, 30));
        open(&mut chat);
        chat.tap("record");
        chat.say("Bồi dưỡng kỹ năng hòa giải");
        chat.tap("province");
        chat.say(words);
        let asked = note(&chat);
        let days = chat.state.place.at::<At>().unwrap().record.as_ref().unwrap().on();
        (days.map(|it| (it.0.to_string(), it.1.to_string())), asked)
    };
    let both = |from: &str, to: &str| (Some((from.to_owned(), to.to_owned())), None);
    for words in ["12/3-14/3", "12/3 - 14/3", "12/3 đến 14/3", "từ 12/3 đến 14/3", "12/3 den 14/3", "12/3-14/3/2026"]
    {
        assert_eq!(days("2026-05-05", words), both("2026-03-12", "2026-03-14"), "{words}");
    }
    assert_eq!(days("2026-05-05", "hôm qua"), both("2026-05-04", "2026-05-04"));
    assert_eq!(days("2026-11-28", "5/12/2025 đến 6/12/2025"), both("2025-12-05", "2025-12-06"));
    for words in ["5/12 đến 6/12", "5/12-6/12", "5/12", "den 6/12"] {
        assert!(days("2026-11-28", words).0.is_none(), "{words}");
    }
    assert_eq!(days("2026-11-28", "5/12 đến 6/12").1.as_deref(), Some("date-which_year"));
    assert_eq!(days("2026-11-28", "tháng 10").1.as_deref(), Some("training-days-help"), "a month is no course");
}

#[test]
fn a_course_is_put_right_and_struck_and_nobody_is_told() {
    let mut chat = Chat::with(GIANG);
    chat.world.put(Some(course()));
    chat.world.put(Sessions::default());
    chat.go(links::show(TrainingId(7)));
    assert!(!chat.screen().offers("qr") && !chat.screen().offers("late"), "{:?}", keys(&chat.screen()));
    chat.tap("change");
    chat.tap("edit:hours");
    chat.say("2 ngày");
    assert_eq!(note(&chat).as_deref(), Some("training-hours-help"), "days have no hours of their own");
    chat.tap("minutes:480");
    chat.tap("save");
    let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((training.version, training.id, training.course.as_ref().unwrap().minutes), (2, TrainingId(7), 480));
    // Somebody else was quicker.
    chat.tap("change");
    chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap().training.version = 5;
    chat.tap("save");
    assert_eq!(note(&chat).as_deref(), Some("training-changed-meanwhile"));
    assert!(chat.effects.is_empty());
    chat.tap("cancel");
    chat.say("không");
    assert!(chat.effects.is_empty());
    chat.say("hủy");
    let TrainingDeed::Save { training, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(training.status, TrainingStatus::Cancelled);
}

#[test]
fn who_went_to_a_course_is_ticked_by_name_by_team_all_or_by_a_list() {
    let mut chat = Chat::with(GIANG);
    chat.world.put(Some(course()));
    chat.go(links::show(TrainingId(7)));
    chat.tap("attendance");
    chat.tap("p:1");
    assert!(matches!(only(&chat.effects), TrainingDeed::Tick { person: AN, attended: true, .. }), "{:?}", chat.effects);
    assert!(chat.effects.len() == 1, "nobody is asked what a course long ago was like");
    let today = chat.world.today;
    let holds = |it: &&crate::domain::people::Person| it.offices.iter().any(|it| it.is_active(today));
    let everybody = chat.world.people.iter().filter(holds).count();
    // Nobody was invited, so everybody at once is leader and Front too: their number is typed.
    let asked = chat.tap("all_here");
    assert!(chat.effects.is_empty() && vi(&asked.body).contains(&everybody.to_string()), "{}", vi(&asked.body));
    check_screen(&asked);
    chat.say(&(everybody + 1).to_string());
    assert_eq!(note(&chat).as_deref(), Some("announce-count-wrong"));
    chat.say(&format!("{everybody} người"));
    let TrainingDeed::TickAll { people, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(people.len(), everybody);
    chat.tap("by_team");
    let team = chat.tap("of:1");
    assert!(team.offers("p:1") && !team.offers("p:7"), "{:?}", keys(&team));
    chat.tap("team_here");
    assert!(deeds::<TrainingDeed>(&chat.effects).len() > 1, "{:?}", chat.effects);
    let names: Vec<String> =
        chat.world.people.iter().filter(|it| [AN, BINH].contains(&it.id)).map(|it| it.name.clone()).collect();
    chat.say(&format!("1. {}\n2) {} - tổ trưởng\n3. Người Không Quen", names[0].to_lowercase(), names[1]));
    let TrainingDeed::TickAll { people, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(people[..], [AN, BINH]);
    assert_eq!(note(&chat).as_deref(), Some("training-list-ticked-but"));
}

#[test]
fn nobody_moves_on_the_list_by_being_ticked() {
    let order =
        |screen: &Screen| -> Vec<String> { keys(screen).into_iter().filter(|it| it.starts_with("p:")).collect() };
    let mut chat = Chat::with(GIANG);
    chat.world.put(Some(course()));
    chat.go(links::show(TrainingId(7)));
    let before = order(&chat.tap("attendance"));
    let last = before.last().unwrap().clone();
    let id = PersonId(last[2..].parse().unwrap());
    let name = chat.world.people.iter().find(|it| it.id == id).unwrap().name.clone();
    let of = chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap();
    of.guests.push(Guest { name, invited: false, ..guest(id, None, true) });
    assert_eq!(order(&chat.screen()), before, "{last} stays where it was");
}

#[test]
fn whoever_was_in_office_on_the_day_of_a_course_may_have_gone_and_nobody_who_came_later() {
    let mut chat = Chat::with(GIANG);
    let found = course();
    let on = local_date(found.training.starts_at);
    let set = |chat: &mut Chat, id: PersonId, from: chrono::NaiveDate, to: Option<chrono::NaiveDate>| {
        let person = chat.world.people.iter_mut().find(|it| it.id == id).unwrap();
        for held in &mut person.offices {
            (held.from, held.to) = (from, to);
        }
    };
    set(&mut chat, AN, on - TimeDelta::days(400), Some(on + TimeDelta::days(1)));
    set(&mut chat, DUNG, on + TimeDelta::days(1), None);
    chat.world.put(Some(found));
    chat.go(links::show(TrainingId(7)));
    let card = chat.tap("attendance");
    assert!(card.offers("p:1") && !card.offers("p:4"), "{:?}", keys(&card));
}

#[test]
fn a_name_on_a_list_is_read_with_how_people_are_addressed_and_with_its_accents() {
    let mut chat = Chat::with(GIANG);
    let rename = |chat: &mut Chat, id: PersonId, name: &str| {
        name.clone_into(&mut chat.world.people.iter_mut().find(|it| it.id == id).unwrap().name);
    };
    rename(&mut chat, AN, "Lê Thị Hoa");
    rename(&mut chat, BINH, "Lê Thị Hòa");
    rename(&mut chat, DUNG, "Chu Văn Dũng");
    chat.world.put(Some(course()));
    chat.go(links::show(TrainingId(7)));
    chat.tap("attendance");
    chat.say("1. Bà Lê Thị Hòa\n2. ông Chu Văn Dũng - tổ trưởng\n3. le thi hoa");
    let TrainingDeed::TickAll { people, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(people[..], [BINH, DUNG], "without accents it is either of them");
    chat.say("Lê Thị Hoa\nChu Văn Dũng");
    let TrainingDeed::TickAll { people, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(people[..], [AN, DUNG]);
}

#[test]
fn nobody_is_ticked_before_the_day_whatever_card_is_still_there() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    chat.world.now = session(TrainingStatus::Planned).starts_at - TimeDelta::days(1);
    chat.go(links::show(TrainingId(7)));
    assert!(!chat.screen().offers("attendance"));
    chat.state.place = At { id: Some(TrainingId(7)), ..At::new(Step::Attendance) }.place();
    for key in ["p:1", "all_here"] {
        chat.tap(key);
        assert!(chat.effects.is_empty(), "{key}: {:?}", chat.effects);
        assert_eq!(note(&chat).as_deref(), Some("training-not-yet"), "{key}");
        chat.state.place = At { id: Some(TrainingId(7)), ..At::new(Step::Attendance) }.place();
    }
    chat.say("Nguyễn Văn An\nTrần Văn Hải");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
}

#[test]
fn all_at_once_leaves_out_who_declined_and_who_is_ticked() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    let of = chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap();
    of.guests.push(guest(DUNG, Some(Rsvp::No), false));
    chat.go(links::show(TrainingId(7)));
    chat.tap("attendance");
    chat.tap("all_here");
    let TrainingDeed::TickAll { people, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(people[..], [AN]);
    assert_eq!(note(&chat).as_deref(), Some("training-all-there-but"));
}

#[test]
fn who_came_without_an_invitation_changes_nothing_of_how_many_were_invited() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    let of = chat.world.kept::<Option<TrainingFound>>().as_mut().unwrap();
    of.guests.push(Guest { invited: false, word: Word::Nothing, ..guest(DUNG, None, true) });
    chat.world.now = session(TrainingStatus::Planned).ends_at + TimeDelta::hours(1);
    chat.go(links::show(TrainingId(7)));
    let card = vi(&chat.screen().body);
    assert!(card.contains("2/2 người được mời") || card.contains("/2 người được mời"), "{card}");
    assert!(card.contains("chưa trả lời 1") && card.contains("trong đó 1 người ngoài danh sách mời"), "{card}");
    chat.tap("everybody");
    let Effect::Say(list) = &chat.effects[0] else { panic!("{:?}", chat.effects) };
    let list = vi(&list.body);
    assert!(list.contains("vắng (Tham gia)") && list.contains("có mặt (ngoài danh sách mời)"), "{list}");
}

#[test]
fn somebody_thought_of_later_is_invited_as_the_others_were_until_it_begins() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    chat.go(links::show(TrainingId(7)));
    chat.tap("late");
    let card = chat.screen();
    assert!(!card.offers("p:1") && !card.offers("p:7"), "they are guests: {:?}", keys(&card));
    check_screen(&chat.say("dung"));
    chat.tap("p:4");
    let TrainingDeed::InviteLate { person: DUNG, training, .. } = only(&chat.effects) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!(training.id, TrainingId(7));
    chat.state.place = At { id: Some(TrainingId(7)), ..At::new(Step::Late) }.place();
    chat.world.now = session(TrainingStatus::Planned).starts_at;
    chat.tap("p:4");
    assert!(chat.effects.is_empty() && note(&chat).as_deref() == Some("training-late-too-late"));
}

#[test]
fn the_papers_of_a_session_are_those_that_there_can_be() {
    let mut chat = chat(GIANG, TrainingStatus::Planned);
    chat.go(links::show(TrainingId(7)));
    let before = chat.tap("papers");
    assert!(before.offers("paper:letter") && before.offers("paper:list"), "{:?}", keys(&before));
    assert!(!before.offers("paper:minutes"), "it was not held yet");
    check_screen(&before);
    chat.tap("paper:sheet");
    assert!(matches!(only(&chat.effects), TrainingDeed::Print { paper: TrainingPaper::Sheet, .. }));
    chat.world.now = session(TrainingStatus::Planned).ends_at;
    let after = chat.screen();
    assert!(after.offers("paper:minutes") && !after.offers("paper:letter"), "{:?}", keys(&after));
    chat.world.put(Some(TrainingFound { own: Some(guest(HAI, None, true)), ..found(TrainingStatus::Planned) }));
    let mut other = Chat::with(HAI);
    other.world.put(Some(found(TrainingStatus::Planned)));
    other.state.place = At { id: Some(TrainingId(7)), ..At::new(Step::Papers) }.place();
    other.tap("paper:list");
    assert!(other.effects.is_empty(), "who does not plan prints nothing");
}

#[test]
fn a_course_half_written_down_is_found_again() {
    let mut chat = Chat::with(GIANG);
    open(&mut chat);
    chat.tap("record");
    let at = |chat: &Chat| chat.state.place.at::<At>().cloned().unwrap();
    assert!(at(&chat).unsaved().is_none(), "nothing was entered");
    chat.say("Bồi dưỡng kỹ năng hòa giải");
    assert!(at(&chat).unsaved().is_some());
}
