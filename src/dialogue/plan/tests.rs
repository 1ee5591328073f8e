//! The plan, played as chats.

mod beside;

use super::*;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::entry::Pressing;
use crate::dialogue::facts::Who;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::screen::Button;
use crate::dialogue::testing::*;
use crate::dialogue::{Input, Media};
use crate::domain::people::{Lang, Office};
use crate::domain::plan::{Noted, Partner, Plan, PlanItem, ResourceSource, Struck, Tie, Tied, Way, Work, seed};
use crate::domain::{PersonId, TeamId};
use crate::locale::Locale;

/// Meetings of resident groups, which are written down by hand.
const MEETINGS: i32 = 10;
/// The choice of a model team.
const CHOICE: i32 = 6;
const MESSAGE: &str = "15/3 họp tổ dân phố Khu 2, 45 người, tuyên truyền luật hòa giải";

fn plan() -> Plan {
    let (paper, works) = seed::plan_110();
    let item = |(nth, work): (i32, Work)| PlanItem { nth, work, version: 1, before: None };
    Plan { year: 2026, paper, version: 1, items: (1..).zip(works).map(item).collect() }
}

fn evidence(id: i64, by: PersonId, kind: EvidenceKind) -> Evidence {
    let noted = Noted {
        kind,
        item: (kind == EvidenceKind::Event).then_some(MEETINGS),
        on: day("2026-03-15"),
        what: "Họp tổ dân phố Khu 2".to_owned(),
        place: Some("tổ dân phố Khu 2".to_owned()),
        people: Some(45),
        photo: Some("AgAC".to_owned()),
        partner: (kind == EvidenceKind::Coordination).then_some(Partner::Police),
        way: (kind == EvidenceKind::Coordination).then_some(Way::Outreach),
        teams: Vec::new(),
        source: (kind == EvidenceKind::Resource).then_some(ResourceSource::Person),
        money: None,
    };
    let name = "Phạm Thu Giang".to_owned();
    Evidence { id: EvidenceId(id), noted, by, name, at: now(), replaces: None, struck: None }
}

fn known_with(evidence: Vec<Evidence>) -> Known {
    let tracked = Tracked { plan: plan(), evidence, tied: Vec::new() };
    Known { years: vec![2026], tracked: Some(Box::new(tracked)), earlier: None }
}

fn chat_with(who: PersonId, known: Known) -> Chat {
    let mut chat = Chat::with(who);
    chat.world.own = vec![Own::of(known)];
    chat
}

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Plan, String::new()))
}

fn deed(chat: &Chat) -> Option<PlanDeed> {
    chat.effects.iter().find_map(|it| it.deed::<PlanDeed>().cloned())
}

fn noted(chat: &Chat) -> Noted {
    match deed(chat) {
        Some(PlanDeed::Note { noted, .. }) => *noted,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_message_with_all_of_it_is_looked_at_and_written_down() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.go(links::show(2026, MEETINGS));
    chat.tap("note");
    let check = chat.say(MESSAGE);
    assert_eq!(check.body.id, "plan-check", "nothing is missing");
    let words = vi(&check.body);
    for part in ["15/03/2026", "45 người", "Khu 2", "Họp tổ dân phố", "Lồng ghép tuyên truyền"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    chat.say("đúng rồi");
    let noted = noted(&chat);
    assert_eq!((noted.item, noted.on, noted.people), (Some(MEETINGS), day("2026-03-15"), Some(45)));
    assert_eq!(noted.place.as_deref(), Some("tổ dân phố Khu 2"));
    assert_eq!((chat.note(), chat.screen().body.id.as_str()), ("plan-saved", "plan-item"));
}

#[test]
fn what_the_message_leaves_out_is_asked_and_nothing_else() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    // Words after the command are the message, too.
    let item = chat.send(Input::Section(Section::Plan, "họp tổ dân phố tuyên truyền pháp luật".to_owned()));
    assert!(vi(&item.body).contains("Kết quả này là của việc nào"), "{}", vi(&item.body));
    assert_eq!(keys(&item)[0], format!("i:{MEETINGS}"), "the likeliest first");
    let asked = chat.tap("i:10");
    assert!(vi(&asked.body).contains("Làm ngày nào"), "{}", vi(&asked.body));
    chat.say("20/5/2026");
    assert_eq!(chat.note(), "date-in_future");
    chat.say("15/11/2025");
    assert_eq!(chat.note(), "plan-day-of-another-year");
    let check = chat.say("hôm qua");
    assert_eq!(check.body.id, "plan-check");
    assert!(vi(&check.body).contains("Số người: chưa ghi"), "{}", vi(&check.body));
    chat.tap("edit:people");
    chat.say("đông lắm");
    assert_eq!(chat.note(), "plan-people-help");
    chat.say("khoảng 45 người");
    chat.tap("save");
    assert_eq!((noted(&chat).people, noted(&chat).on), (Some(45), day("2026-05-04")));
}

#[test]
fn a_picture_of_the_event_comes_along_and_other_files_do_not() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, MEETINGS));
    chat.tap("note");
    let media = |kind, caption: Option<&str>| Input::Media {
        kind,
        file: Some("AgAC".to_owned()),
        message: 5,
        caption: caption.map(|it| (it.to_owned(), None)),
        album: None,
        name: None,
    };
    chat.send(media(Media::Document, None));
    assert_eq!(chat.note(), "media-not-asked");
    let check = chat.send(media(Media::Photo, Some(MESSAGE)));
    assert_eq!(check.body.id, "plan-check");
    chat.tap("save");
    assert_eq!(noted(&chat).photo.as_deref(), Some("AgAC"));
    // It is seen again on the line's card.
    let mut chat = chat_with(HAI, known_with(vec![evidence(7, GIANG, EvidenceKind::Event)]));
    opened(&mut chat);
    chat.tap("entries");
    chat.tap("e:7");
    chat.tap("photo");
    assert!(matches!(&chat.effects[..], [Effect::SendFile { file, .. }] if file == "AgAC"), "{:?}", chat.effects);
}

#[test]
fn identity_numbers_and_words_that_say_nothing_are_refused() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, MEETINGS));
    chat.tap("note");
    chat.say("Hôm qua họp, số CCCD 027089001234");
    assert_eq!(chat.note(), "identity-refused");
    chat.say("15/3");
    assert_eq!(chat.note(), "plan-words-help");
    assert!(deed(&chat).is_none());
}

#[test]
fn coordination_asks_with_whom_what_and_which_teams() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("coordination");
    let way = chat.say("Hôm qua Công an phường cùng tuyên truyền ở nhà văn hóa, 60 người dự");
    assert!(vi(&way.body).contains("Cùng làm việc gì"), "the partner is read: {}", vi(&way.body));
    chat.tap("outreach");
    chat.tap("t:1");
    let teams = chat.tap("t:3");
    assert!(vi(&teams.choices[0].label).starts_with('✔'), "{:?}", teams.choices);
    chat.tap("t:1");
    let check = chat.tap("done");
    assert_eq!(check.body.id, "plan-check");
    chat.tap("save");
    let noted = noted(&chat);
    assert_eq!(
        (noted.kind, noted.partner, noted.way),
        (EvidenceKind::Coordination, Some(Partner::Police), Some(Way::Outreach))
    );
    assert_eq!((noted.teams, noted.people, noted.item), (vec![TeamId(3)], Some(60), None));
}

#[test]
fn resources_are_money_or_something_else() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("resource");
    let check = chat.say("Hôm qua Công ty Hà An ủng hộ 5 triệu đồng mua tủ đựng hồ sơ");
    let words = Locale::new().plain(Lang::Vi, &check.body);
    assert!(words.contains("5.000.000 đồng"), "{words}");
    chat.tap("save");
    let first = noted(&chat);
    assert_eq!((first.money, first.source), (Some(5_000_000), Some(ResourceSource::Organisation)));
    opened(&mut chat);
    chat.tap("resource");
    chat.say("hôm nay bà con góp 10 bộ ghế cho tổ");
    chat.tap("kind");
    chat.tap("save");
    assert_eq!((noted(&chat).money, noted(&chat).source), (None, Some(ResourceSource::Person)));
}

#[test]
fn a_line_is_put_right_by_another_and_struck_with_a_reason() {
    let mut chat = chat_with(GIANG, known_with(vec![evidence(7, GIANG, EvidenceKind::Event)]));
    opened(&mut chat);
    chat.tap("entries");
    chat.tap("e:7");
    let check = chat.tap("correct");
    assert_eq!(check.body.id, "plan-check");
    chat.tap("edit:day");
    chat.say("14/3");
    chat.tap("save");
    let Some(PlanDeed::Note { replaces, noted, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((replaces, noted.on, noted.photo.as_deref()), (Some(EvidenceId(7)), day("2026-03-14"), Some("AgAC")));
    opened(&mut chat);
    chat.tap("entries");
    chat.tap("e:7");
    chat.tap("strike");
    chat.say("x");
    assert_eq!(chat.note(), "plan-reason-help");
    chat.say("Ghi trùng");
    let Some(PlanDeed::Strike { id, reason, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((id, reason.as_str()), (EvidenceId(7), "Ghi trùng"));
}

#[test]
fn what_somebody_else_struck_meanwhile_is_not_put_right() {
    let mut chat = chat_with(GIANG, known_with(vec![evidence(7, GIANG, EvidenceKind::Event)]));
    opened(&mut chat);
    chat.tap("entries");
    chat.tap("e:7");
    chat.tap("correct");
    let mut struck = evidence(7, GIANG, EvidenceKind::Event);
    struck.struck = Some(Struck { name: "Ai đó".to_owned(), at: now(), why: "Nhầm".to_owned() });
    chat.world.put(known_with(vec![struck]));
    chat.tap("save");
    assert_eq!((chat.note(), deed(&chat)), ("plan-entry-gone", None));
    opened(&mut chat);
    chat.tap("entries");
    let card = chat.tap("e:7");
    assert!(vi(&card.body).contains("Nhầm"), "what was struck stays readable: {}", vi(&card.body));
    assert!(!keys(&card).contains(&"strike".to_owned()));
}

#[test]
fn the_leader_and_the_front_read_and_the_front_writes_its_own_coordination() {
    let all = || {
        known_with(vec![evidence(7, GIANG, EvidenceKind::Coordination), evidence(8, KHANH, EvidenceKind::Coordination)])
    };
    let leader = opened(&mut chat_with(HAI, all()));
    for key in ["note", "coordination", "resource", "edit"] {
        assert!(!keys(&leader).contains(&key.to_owned()), "{key}");
    }
    for office in [Office::FrontOfficer, Office::FrontCommitteeHead] {
        let mut chat = chat_with(KHANH, all());
        let mut front = actor(KHANH);
        front.offices[0].office = office;
        chat.world.who = Who::Known(front);
        let overview = opened(&mut chat);
        assert!(keys(&overview).contains(&"coordination".to_owned()), "{:?}", keys(&overview));
        assert!(!keys(&overview).iter().any(|it| it == "note" || it == "edit"));
        chat.tap("entries");
        let others = chat.tap("e:7");
        assert!(!keys(&others).contains(&"strike".to_owned()), "what the office wrote is the office's");
        chat.go(links::show(2026, CHOICE));
        let work = chat.screen();
        assert!(!keys(&work).iter().any(|it| it == "note" || it == "edit"), "{:?}", keys(&work));
    }
    let mut chat = chat_with(KHANH, all());
    opened(&mut chat);
    chat.tap("entries");
    let own = chat.tap("e:8");
    assert!(keys(&own).contains(&"strike".to_owned()), "{:?}", keys(&own));
    let mut mediator = chat_with(AN, all());
    opened(&mut mediator);
    assert_eq!(mediator.note(), "not-allowed");
}

#[test]
fn a_ward_without_a_plan_begins_one_with_a_tap_and_the_next_from_the_last() {
    let mut chat = chat_with(GIANG, Known::default());
    let offer = opened(&mut chat);
    assert_eq!(offer.body.id, "plan-offer");
    chat.tap("begin");
    let Some(PlanDeed::Begin { year, paper, works, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((year, works), (2026, seed::plan_110().1));
    assert_eq!(paper.number.as_deref(), Some("110/KH-UBND"), "this ward's own");
    let known = Known { years: vec![2025], tracked: None, earlier: Some(Box::new(Plan { year: 2025, ..plan() })) };
    let mut chat = chat_with(GIANG, known);
    assert_eq!(opened(&mut chat).body.id, "plan-offer-next");
    chat.tap("begin");
    let Some(PlanDeed::Begin { paper, works, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((paper.number, works.len()), (None, seed::plan_110().1.len()));
    assert_eq!(opened(&mut chat_with(HAI, Known::default())).body.id, "plan-none", "only the office makes one");
}

#[test]
fn from_autumn_on_the_next_years_plan_is_offered() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    assert!(!keys(&opened(&mut chat)).contains(&"year:2027".to_owned()));
    chat.world.today = day("2026-11-20");
    chat.world.now = crate::domain::calendar::at_local(day("2026-11-20"), crate::domain::calendar::clock_time(9, 0));
    assert!(keys(&opened(&mut chat)).contains(&"year:2027".to_owned()), "{:?}", keys(&chat.screen()));
    chat.world.put(Known { years: vec![2026], tracked: None, earlier: Some(Box::new(plan())) });
    let at = At::of(2027);
    chat.state.place = at.place();
    assert_eq!(chat.screen().body.id, "plan-offer-next");
}

#[test]
fn the_office_changes_work_adds_some_and_drops_some_with_a_reason() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    let written = |chat: &Chat| match deed(chat) {
        Some(PlanDeed::Item { nth, version, work, .. }) => (nth, version, *work),
        other => panic!("{other:?}"),
    };
    chat.go(links::show(2026, CHOICE));
    chat.tap("edit");
    chat.tap("due");
    chat.say("30/6");
    let (nth, version, work) = written(&chat);
    assert_eq!((nth, version, work.due), (CHOICE, 2, Some(day("2026-06-30"))));
    chat.tap("edit");
    chat.tap("wanted");
    chat.say("nhiều");
    assert_eq!(chat.note(), "plan-wanted-help");
    chat.say("2");
    assert_eq!(written(&chat).2.wanted, Some(2));
    chat.tap("edit");
    chat.tap("drop");
    chat.say("Để sang năm");
    assert_eq!(written(&chat).2.dropped.as_deref(), Some("Để sang năm"));
    opened(&mut chat);
    chat.tap("edit");
    chat.tap("add");
    chat.tap("outreach");
    chat.say("Thi tìm hiểu Luật Hòa giải ở cơ sở");
    let (nth, version, work) = written(&chat);
    assert_eq!((nth, version, work.part), (23, 1, PlanPart::Outreach));
    opened(&mut chat);
    chat.tap("edit");
    chat.tap("number");
    chat.say("115/KH-UBND");
    let Some(PlanDeed::Paper { version: 2, paper, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(paper.number.as_deref(), Some("115/KH-UBND"));
}

#[test]
fn a_change_of_what_somebody_else_changed_meanwhile_is_looked_at_again() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, CHOICE));
    chat.tap("edit");
    chat.tap("who");
    let mut known = known_with(Vec::new());
    known.tracked.as_mut().unwrap().plan.items[5].version = 2;
    chat.world.put(known);
    chat.say("Công chức Tư pháp");
    assert_eq!((chat.note(), deed(&chat)), ("plan-changed-meanwhile", None));
}

#[test]
fn what_is_late_or_quiet_waits_for_the_office_and_nobody_else() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    let tasks = |chat: &Chat| (todo::TODO.tasks)(&actor(GIANG), &chat.world);
    assert!(tasks(&chat).is_empty(), "the plan is of this very day");
    chat.world.today = day("2026-08-05");
    let all = tasks(&chat);
    assert_eq!((all.len(), all[0].pressing, all[0].go), (1, Pressing::Record, links::named(2026)));
    let mut known = known_with(Vec::new());
    let plan = &mut known.tracked.as_mut().unwrap().plan;
    plan.items.retain(|it| it.nth == CHOICE || it.nth == MEETINGS);
    plan.items[0].work.due = Some(day("2026-07-31"));
    chat.world.put(known);
    let all = tasks(&chat);
    assert_eq!(all.iter().map(|it| it.pressing).collect::<Vec<_>>(), [Pressing::Overdue, Pressing::Record]);
    assert_eq!(
        all.iter().map(|it| it.go).collect::<Vec<_>>(),
        [links::show(2026, CHOICE), links::show(2026, MEETINGS)]
    );
    assert!(vi(&all[0].label).contains("quá hạn 5 ngày"), "{}", vi(&all[0].label));
    assert!((todo::TODO.wishes)(&actor(HAI)).is_empty() && (todo::TODO.wishes)(&actor(AN)).is_empty());
    chat.world.today = day("2026-08-05");
    let named = chat.go(links::named(2026));
    assert_eq!(named.body.id, "plan-named");
}

#[test]
fn what_ties_itself_stands_on_the_card_and_leads_to_where_it_is_recorded() {
    let mut known = known_with(Vec::new());
    let tied = |tie, id, what: &str| Tied { tie, id, on: day("2026-04-20"), what: what.to_owned(), people: 60 };
    known.tracked.as_mut().unwrap().tied =
        vec![tied(Tie::Bulletin, 3, "land"), tied(Tie::UpperTraining, 5, "Kỹ năng lắng nghe")];
    let mut chat = chat_with(GIANG, known.clone());
    let goes = |screen: &Screen| {
        let goes = screen.nav.iter().flatten().filter_map(|it| match it {
            Button::Go { go: go @ Go::Own(_), .. } => Some(*go),
            _ => None,
        });
        goes.collect::<Vec<_>>()
    };
    let card = chat.go(links::show(2026, 9));
    assert!(vi(&card.body).contains("bản tin pháp luật: Đất đai, nhà ở (60 người)"), "{}", vi(&card.body));
    assert_eq!(goes(&card), [crate::dialogue::announce::links::sending(crate::domain::AnnouncementId(3))]);
    let card = chat.go(links::show(2026, 4));
    assert!(vi(&card.body).contains("Kỹ năng lắng nghe"), "{}", vi(&card.body));
    let mut leader = chat_with(HAI, known);
    let card = leader.go(links::show(2026, 9));
    assert!(goes(&card).is_empty(), "who may not open it gets no button");
    assert_eq!(leader.go(links::show(2026, 99)).body.id, "plan-item");
    assert_eq!(leader.note(), "plan-gone");
}

#[test]
fn outreach_against_violence_is_no_danger_for_the_office() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    chat.go(links::show(2026, MEETINGS));
    chat.tap("note");
    let check = chat.say("Hôm qua họp tổ, tuyên truyền phòng, chống bạo lực gia đình, chồng đánh vợ thì báo ai");
    assert_eq!(check.body.id, "plan-check");
}

#[test]
fn whoever_reads_the_plan_takes_it_along_with_its_results() {
    for (key, as_workbook) in [("docx", false), ("xlsx", true)] {
        let mut chat = chat_with(HAI, known_with(Vec::new()));
        opened(&mut chat);
        chat.tap(key);
        assert_eq!(deed(&chat), Some(PlanDeed::Print { year: 2026, workbook: as_workbook }));
    }
}

#[test]
fn half_written_work_is_kept_among_the_drafts() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("coordination");
    chat.say("Hôm qua Công an phường cùng tuyên truyền");
    chat.send(Input::Section(Section::Menu, String::new()));
    assert_eq!(chat.note(), "draft-kept");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("plan"), "/step", all!(Step));
    let samples = places("plan");
    let forms: Vec<_> = samples.into_iter().filter(|it| it.get("form").is_some()).collect();
    pins(&forms, "/form/ask", all!(Ask));
    let fields: Vec<_> = places("plan").into_iter().filter(|it| it.get("field").is_some()).collect();
    pins(&fields, "/field", all!(Field));
}
