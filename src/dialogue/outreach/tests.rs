//! Kits of outreach, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Urgency, deeds, only};
use crate::dialogue::entry::Timed as _;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::announce::Topic;
use crate::domain::outreach::kit::{Done, Kit, Times, USUAL_RATE};

const TEXT: &str =
    "GIỮ YÊN TĨNH BAN ĐÊM\nSau 22h không được hát loa kéo. Gọi 113 khi có đánh nhau. Tổ hòa giải giúp bà con.";
const KIT: KitId = KitId(4713);

fn kept_as(standing: KitStanding) -> Kept {
    Kept {
        id: KIT,
        ward: crate::domain::WardId(1),
        version: 3,
        kit: Kit::of(TEXT, Some(Topic::Order), USUAL_RATE),
        bulletin: None,
        standing,
        made_at: now(),
        given_at: None,
        broadcasts: Times::default(),
        meetings: Times::default(),
    }
}

fn chat_with(who: PersonId, standing: KitStanding, done: &[Done], asked: &[PersonId]) -> Chat {
    let mut chat = Chat::with(who);
    let kit = kept_as(standing);
    let found = OneFound { kit: Some(Box::new(kit.clone())), done: done.to_vec(), asked: asked.to_vec() };
    let mine = done.iter().filter(|it| it.by == who).map(|_| KIT).collect();
    chat.world.own = vec![
        Own::of(AllFound { kits: vec![kit], mine }),
        Own::of(found),
        Own::of(BulletinsFound(vec![(crate::domain::AnnouncementId(7), Some(Topic::Order), TEXT.to_owned())])),
    ];
    chat
}

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Outreach, String::new()))
}

#[test]
fn a_kit_is_made_of_a_bulletin_or_of_a_text() {
    let mut chat = chat_with(GIANG, KitStanding::Draft, &[], &[]);
    opened(&mut chat);
    chat.tap("new");
    chat.say("ngắn");
    assert_eq!(chat.note(), "outreach-text-help");
    chat.say("Căn cước số 001085012345 của ông Ba, nhà số 5, gửi cho phường.");
    assert_eq!(chat.note(), "identity-refused");
    chat.tap("b:7");
    let OutreachDeed::Make { kit, bulletin, .. } = only::<OutreachDeed>(&chat.effects) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((kit.title.as_str(), *bulletin), ("GIỮ YÊN TĨNH BAN ĐÊM", Some(crate::domain::AnnouncementId(7))));
    assert!(kit.script.contains("Sau hai mươi hai giờ") && kit.points.len() == 3 && kit.questions.len() == 2);
}

#[test]
fn what_was_drafted_is_changed_as_it_was_seen() {
    let mut chat = chat_with(GIANG, KitStanding::Draft, &[], &[]);
    opened(&mut chat);
    let card = chat.tap("k:4713");
    assert!(vi(&card.body).contains("180 tiếng/phút"), "{}", vi(&card.body));
    chat.tap("script");
    chat.tap("edit:part:0");
    chat.say("Gọi 113.");
    let OutreachDeed::Write { of, kit, .. } = only::<OutreachDeed>(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((*of, kit.script.as_str()), ((KIT, 3), "Gọi một một ba."));
    chat.tap("back");
    chat.tap("edit:rate:0");
    chat.say("5000");
    assert_eq!(chat.note(), "outreach-rate-help");
    chat.say("150");
    let OutreachDeed::Write { kit, .. } = only::<OutreachDeed>(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(kit.rate, 150);
    chat.tap("points");
    chat.tap("edit:question:1");
    chat.say("Ai muốn nói thêm?");
    let OutreachDeed::Write { kit, .. } = only::<OutreachDeed>(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(kit.questions[1], "Ai muốn nói thêm?");
}

#[test]
fn it_is_handed_to_each_once_and_reminded_of_outside_the_quiet() {
    let mut chat = chat_with(GIANG, KitStanding::Draft, &[], &[BINH, EM]);
    opened(&mut chat);
    chat.tap("k:4713");
    chat.tap("give");
    chat.tap("sure");
    assert!(matches!(deeds::<OutreachDeed>(&chat.effects)[..], [OutreachDeed::Move { to: KitStanding::Given, .. }]));
    let tells = chat.effects.iter().filter(|it| matches!(it, Effect::Tell { urgency: Urgency::Normal, .. })).count();
    assert_eq!(tells, 2);
    let timer = chat.effects.iter().find_map(|it| match it {
        Effect::SetTimer { due_at, timer, .. } => Some((*due_at, timer.clone())),
        _ => None,
    });
    let (due_at, timer) = timer.unwrap();
    assert_eq!(crate::domain::calendar::local_date(due_at), day("2026-05-12"));
    assert_eq!(timer.get(), Some(&timers::DueOutreach::Outreach { ward: crate::domain::WardId(1), kit: KIT }));
}

#[test]
fn only_who_said_nothing_is_reminded_and_only_while_it_is_out() {
    let line = Done { id: 5, kind: DoneKind::Meeting, on: now().date_naive(), people: 30, by: BINH };
    let due = timers::DueOutreach::Outreach { ward: crate::domain::WardId(1), kit: KIT };
    for (standing, told) in [(KitStanding::Given, 1), (KitStanding::Closed, 0), (KitStanding::Draft, 0)] {
        let kit = Some(Box::new(kept_as(standing)));
        let mut facts = facts_of(GIANG);
        facts.own = vec![Own::of(OneFound { kit, done: vec![line], asked: vec![BINH, EM] })];
        assert_eq!(due.follow(&facts).len(), told, "{standing}");
    }
}

#[test]
fn one_tap_and_a_number_is_an_answer() {
    let mut chat = chat_with(BINH, KitStanding::Given, &[], &[]);
    opened(&mut chat);
    let card = chat.tap("k:4713");
    assert!(card.offers("do:broadcast") && !card.offers("give") && !card.offers("edit:rate:0"));
    chat.tap("do:meeting");
    chat.say("rất đông");
    assert_eq!(chat.note(), "outreach-number-help");
    chat.say("45");
    let OutreachDeed::Note { kind, on, people, kit, .. } = only::<OutreachDeed>(&chat.effects) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((*kind, *people, *kit), (DoneKind::Meeting, 45, KIT));
    assert_eq!(*on, day("2026-05-05"));
    chat.tap("do:broadcast");
    chat.say("1/1/2026");
    chat.say("10");
    assert_eq!(chat.note(), "outreach-day-too-early", "there was no such text then");
    chat.tap("uncounted");
    assert!(matches!(
        only::<OutreachDeed>(&chat.effects),
        OutreachDeed::Note { people: 0, kind: DoneKind::Broadcast, .. }
    ));
    // As people say it.
    chat.tap("do:meeting");
    chat.say("hôm nay khoảng 60 bà con");
    let said = only::<OutreachDeed>(&chat.effects);
    assert!(matches!(said, OutreachDeed::Note { people: 60, on, .. } if *on == day("2026-05-05")), "{said:?}");
}

#[test]
fn a_line_of_ones_own_is_taken_back_and_nobody_elses() {
    let on = now().date_naive();
    let line = |id, by| Done { id, kind: DoneKind::Meeting, on, people: 30, by };
    let mut chat = chat_with(BINH, KitStanding::Given, &[line(5, BINH), line(6, EM)], &[]);
    opened(&mut chat);
    let card = chat.tap("k:4713");
    assert!(card.offers("undo:5") && !card.offers("undo:6"));
    chat.tap("undo:5");
    assert!(matches!(only::<OutreachDeed>(&chat.effects), OutreachDeed::Strike { id: 5, .. }));
}

#[test]
fn pinned() {
    pins(&places("outreach"), "/step", all!(Step));
    pins(&places("outreach"), "/field", all!(Field));
}
