//! Steps of announcements and the library: what is refused, what is kept, where each button leads.

use super::*;
use crate::dialogue::action::{Press, Section};
use crate::dialogue::effect::{deeds, only};
use crate::dialogue::facts::{AnnouncementFound, BulletinLine, NotReached};
use crate::dialogue::groups::ChatsFound;
use crate::dialogue::questions::{self, Open, OpenCount, QuestionDeed};
use crate::dialogue::testing::{AN, Chat, GIANG, HAI, check_screen, facts_of, keys, vi};
use crate::dialogue::training::MaterialsFound;
use crate::dialogue::{Input, Media};
use crate::domain::announce::{LONGEST_CAPTION, MediaKind, Progress};
use crate::domain::{PersonId, TeamId, TrainingId};

fn sent(status: Sending) -> Announcement {
    Announcement {
        id: AnnouncementId(7),
        key: "announcement:1".to_owned(),
        kind: AnnouncementKind::Bulletin,
        topic: Some(Topic::Land),
        official: false,
        content: Content { html: "<b>Đất</b>".to_owned(), plain: "Đất".to_owned(), ..Content::default() },
        recipients: Recipients::Everyone,
        status,
        withdrawn: false,
        after: crate::domain::mend::Afterlife::default(),
        by: GIANG,
        send_at: None,
    }
}

pub(super) fn found(status: Sending) -> AnnouncementFound {
    AnnouncementFound {
        announcement: sent(status),
        progress: Progress {
            sent: 40,
            failed: 2,
            unknown: 1,
            blocked: 3,
            unreachable: 24,
            read: 9,
            ..Progress::default()
        },
        recipients: (30, 4),
        concerns: true,
        since: crate::dialogue::facts::SinceFound {
            addressed: true,
            reach: crate::domain::mend::Reach { deletable: 40, late: 0, lost: 1 },
            ..Default::default()
        },
        not_reached: vec![NotReached::Person("Nguyễn Văn An".to_owned(), Some("0912345678".to_owned())); 20],
    }
}

pub(super) fn office(id: PersonId, status: Sending) -> Chat {
    let mut chat = Chat::with(id);
    chat.world.put(Some(found(status)));
    let lines = vec![sent(Sending::Draft), Announcement { id: AnnouncementId(8), ..sent(Sending::Done) }];
    chat.world.put(Sendings { lines, total: 2 });
    chat.world.put(LibraryFound(vec![
        BulletinLine {
            id: AnnouncementId(7),
            topic: Topic::Land,
            plain: "Lối đi chung".to_owned(),
            day: None,
            read: false,
        },
        BulletinLine {
            id: AnnouncementId(8), topic: Topic::Civil, plain: "Vay nợ".to_owned(), day: None, read: true
        },
    ]));
    chat
}

pub(super) fn written() -> Chat {
    let mut chat = office(GIANG, Sending::Draft);
    chat.send(Input::Section(Section::Announce, String::new()));
    chat.tap("new:bulletin");
    chat.tap("t:land");
    chat.say("Đất đai là của chung <nhé>");
    chat
}

#[test]
fn an_announcement_is_written_step_by_step_and_kept_at_each() {
    let mut chat = written();
    let saved = |chat: &Chat| chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Save { .. })));
    assert!(saved(&chat));
    let Some(AnnounceDeed::Save { announcement, .. }) = chat.effects[0].deed() else { panic!() };
    assert_eq!(announcement.content.html, "Đất đai là của chung &lt;nhé&gt;");
    chat.photo();
    assert!(saved(&chat));
    chat.tap("teams");
    chat.tap("done");
    assert_eq!(chat.note(), "announce-teams-none");
    chat.tap("team:1");
    chat.tap("team:2");
    chat.tap("team:1");
    let Some(AnnounceDeed::Save { announcement, .. }) = chat.effects[0].deed() else { panic!() };
    assert_eq!(announcement.recipients, Recipients::Teams { teams: vec![TeamId(2)] });
    let card = chat.tap("done");
    assert!(vi(&card.body).contains("30 người"), "{}", vi(&card.body));
    for key in ["text", "media", "to", "when"] {
        chat.tap(key);
        chat.tap("back");
    }
    chat.tap("preview");
    assert!(matches!(only(&chat.effects), AnnounceDeed::Preview(_)));
    chat.tap("send");
    assert!(matches!(chat.effects[..], [Effect::Own(_), Effect::Own(_), Effect::SetTimer { .. }]));
    assert!(matches!(deeds(&chat.effects)[..], [AnnounceDeed::Confirm { .. }, AnnounceDeed::Show { .. }]));
}

#[test]
fn what_does_not_fit_is_refused_with_the_reason() {
    let mut chat = office(GIANG, Sending::Draft);
    chat.send(Input::Section(Section::Announce, String::new()));
    chat.tap("new:announcement");
    chat.say("x");
    assert_eq!(chat.note(), "announce-text-help");
    chat.photo();
    assert_eq!(chat.note(), "announce-text-help");
    chat.say(&"chữ ".repeat(1000));
    assert_eq!(chat.note(), "announce-too-long");
    chat.say("và phần còn lại");
    assert_eq!(chat.note(), "text-continued", "of a text cut into pieces");
    chat.world.now += chrono::TimeDelta::seconds(10);
    chat.say(&"chữ ".repeat(LONGEST_CAPTION / 3));
    chat.photo();
    assert_eq!(chat.note(), "announce-too-long-caption");
    chat.send(Input::Media {
        kind: Media::Voice,
        file: Some("f".to_owned()),
        message: 1,
        caption: None,
        album: None,
        name: None,
    });
    assert_eq!(chat.note(), "announce-media-help");
    chat.tap("skip");
    chat.tap("everyone");
    chat.tap("when");
    chat.say("hôm qua");
    assert_eq!(chat.note(), "announce-when-help");
    chat.say("8h30 mai");
    assert_eq!(chat.note(), "");
    chat.tap("media");
    chat.send(Input::Media {
        kind: Media::Document,
        file: Some("f".to_owned()),
        message: 1,
        caption: None,
        album: None,
        name: None,
    });
    assert_eq!(chat.note(), "announce-too-long-caption");
}

#[test]
fn what_is_changed_from_the_card_leads_back_to_it() {
    let mut chat = written();
    let at = |chat: &Chat| chat.state.place.at::<At>().unwrap().step;
    assert_eq!(at(&chat), Step::Media);
    chat.send(Input::Media {
        kind: Media::Photo,
        file: Some("f".to_owned()),
        message: 1,
        caption: None,
        album: None,
        name: None,
    });
    chat.tap("back");
    assert_eq!(at(&chat), Step::Media, "the first time back is the step before");
    assert!(!keys(&chat.screen()).is_empty());
    chat.tap("skip");
    chat.tap("heads");
    assert_eq!(at(&chat), Step::Card);
    let form = |chat: &Chat| chat.state.place.at::<At>().unwrap().form.clone().unwrap();
    let media = |chat: &Chat| form(chat).content.media;
    assert_eq!(media(&chat), Some((MediaKind::Photo, "f".to_owned())), "what was sent is kept");
    for step in ["media", "text", "to"] {
        chat.tap(step);
        chat.tap("back");
        assert_eq!(at(&chat), Step::Card, "{step}");
    }
    assert!(media(&chat).is_some());
    chat.tap("media");
    chat.tap("none");
    assert_eq!((at(&chat), media(&chat)), (Step::Card, None));
}

#[test]
fn many_people_are_confirmed_by_their_number() {
    let mut chat = written();
    chat.tap("skip");
    chat.tap("everyone");
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().recipients = (51, 0);
    chat.tap("send");
    chat.say("50");
    assert_eq!(chat.note(), "announce-count-wrong");
    chat.say("51");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Confirm { .. }))));
    let mut nobody = written();
    nobody.tap("skip");
    nobody.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().recipients = (0, 9);
    nobody.tap("everyone");
    nobody.tap("send");
    assert_eq!(nobody.note(), "announce-nobody");
}

#[test]
fn every_state_of_a_sending_has_its_card() {
    let facts = facts_of(GIANG);
    for &status in Sending::ALL {
        let found = found(status);
        check_screen(&progress::card(&found.announcement, (facts.now, &found.progress, 30), &facts));
        let mut chat = office(GIANG, status);
        let screen = chat.go(links::sending(AnnouncementId(7)));
        assert_eq!(keys(&screen).contains(&"resend:0".to_owned()), matches!(status, Sending::Done | Sending::Stopped));
        let over = matches!(status, Sending::Done | Sending::Stopped);
        assert_eq!(vi(&screen.body).contains("Ngoài ra: 10 người"), over, "known when it is over");
        assert!(!vi(&screen.body).contains("Không có ai cần gọi điện"));
        chat.go(links::stop(AnnouncementId(7)));
        let stopped = chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Stop { .. })));
        assert_eq!(stopped, matches!(status, Sending::Confirmed | Sending::Sending), "{status}");
    }
    // Something in it is wrong: it leaves the library, and can come back.
    for (withdrawn, key) in [(false, "withdraw"), (true, "restore")] {
        let mut chat = office(GIANG, Sending::Done);
        chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.withdrawn = withdrawn;
        chat.go(links::sending(AnnouncementId(7)));
        chat.tap(key);
        let there = key == "restore";
        assert!(matches!(only(&chat.effects), AnnounceDeed::SetInLibrary { there: it, .. } if *it == there));
    }
    let mut leader = office(HAI, Sending::Sending);
    leader.go(links::stop(AnnouncementId(7)));
    assert!(leader.effects.is_empty());
}

#[test]
fn the_library_is_read_by_topic_and_by_words() {
    let mut chat = office(AN, Sending::Done);
    let list = chat.send(Input::Section(Section::Library, String::new()));
    assert_eq!(keys(&list)[..2], ["b:7".to_owned(), "b:8".to_owned()]);
    chat.say("vay no");
    assert_eq!(keys(&chat.screen())[0], "b:8");
    chat.tap("topics");
    chat.tap("t:land");
    assert_eq!(keys(&chat.screen())[0], "b:7");
    chat.tap("b:7");
    chat.tap("again");
    assert!(matches!(only(&chat.effects), AnnounceDeed::Preview(_)));
    chat.tap("read");
    assert_eq!(chat.effects, [Effect::own(AnnounceDeed::MarkRead(AnnouncementId(7)))]);
    chat.send(Input::Button { press: Press::Go(links::read(AnnouncementId(7))), on_card: false });
    assert_eq!(chat.effects, [Effect::own(AnnounceDeed::MarkRead(AnnouncementId(7)))]);
    chat.world.put(Some(found(Sending::Draft)));
    chat.tap("b:7");
    assert_eq!(chat.screen().body.id, "library-gone", "a draft is nobody's to read");
}

#[test]
fn what_was_handed_out_is_in_the_library() {
    use crate::domain::training::{Training, TrainingStatus};
    let mut chat = office(AN, Sending::Done);
    let empty = chat.send(Input::Section(Section::Library, String::new()));
    assert!(!empty.offers("materials"));
    let now = chat.world.now;
    let session = |id| Training {
        id: TrainingId(id),
        key: format!("training:{id}"),
        version: 1,
        status: TrainingStatus::Planned,
        topic: "Kỹ năng <lắng nghe>".to_owned(),
        host: "Sở Tư pháp".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: now,
        ends_at: now,
        material: Some((MediaKind::Document, format!("f{id}"))),
        recipients: Recipients::Mediators,
        by: GIANG,
        code: "012345".to_owned(),
        course: None,
    };
    chat.world.put(MaterialsFound((1..=7).map(session).collect()));
    chat.send(Input::Section(Section::Library, "lối đi".to_owned()));
    assert!(chat.screen().offers("b:7") && !chat.screen().offers("b:8"), "words after the command are sought");
    chat.tap("materials");
    chat.tap("next");
    chat.tap("m:7");
    assert!(matches!(&chat.effects[..], [Effect::SendFile { file, .. }] if file == "f7"), "{:?}", chat.effects);
}

#[test]
fn content_knows_its_limits() {
    let of = |chars: usize, media: bool| Content {
        html: String::new(),
        plain: "x".repeat(chars),
        media: media.then(|| (MediaKind::Photo, "f".to_owned())),
        notice: None,
    };
    assert!(of(3900, false).fits() && !of(3901, false).fits());
    assert!(of(900, true).fits() && !of(901, true).fits());
}

#[test]
fn an_answer_to_a_bulletin_is_a_question_and_goes_back_answered() {
    use crate::domain::QuestionId;
    use crate::domain::announce::Question;
    let mut reader = office(AN, Sending::Done);
    let reply = |text: &str| Input::Reply { to: 5, text: text.to_owned(), message: 9, html: None };
    reader.send(reply("Nhà tôi có phải đo lại không?"));
    assert!(reader.effects.is_empty(), "it answered some other message");
    reader.world.put(AnsweredFound { id: Some(AnnouncementId(7)), found: Some(found(Sending::Done)) });
    reader.send(reply("Nhà tôi có phải đo lại không?"));
    let [asked, Effect::Tell { .. }] = &reader.effects[..] else { panic!("{:?}", reader.effects) };
    let Some(QuestionDeed::Ask(new)) = asked.deed() else { panic!("{asked:?}") };
    assert_eq!((new.about, new.body.as_str()), (AnnouncementId(7), "Nhà tôi có phải đo lại không?"));
    reader.send(reply("?"));
    assert!(reader.effects.is_empty(), "no question yet");
    reader.world.put(AnsweredFound::default());
    reader.go(questions::links::ask(AnnouncementId(7)));
    reader.photo();
    reader.say("Đo ở đâu ạ?");
    assert!(matches!(reader.effects[..], [Effect::Own(_), Effect::Tell { .. }]));
    assert!(matches!(deeds(&reader.effects)[..], [QuestionDeed::Ask(_)]));
    reader.send(Input::Section(Section::Log, String::new()));
    reader.tap("sign:none");
    reader.go(questions::links::ask(AnnouncementId(7)));
    assert_eq!(reader.note(), "draft-kept", "a case that was being written is kept");
    reader.tap("stop");
    reader.go(questions::links::show(QuestionId(1)));
    assert!(reader.effects.is_empty() && reader.screen().body.id != "question-card", "for the office only");

    let mut officer = office(GIANG, Sending::Done);
    let question = Question {
        id: QuestionId(1),
        about: AnnouncementId(7),
        person: AN,
        name: "Nguyễn Văn An".to_owned(),
        team: None,
        phone: None,
        reachable: true,
        title: "Đất".to_owned(),
        body: "Đo <ở> đâu?".to_owned(),
        asked_at: officer.world.now,
        answer: None,
    };
    officer.world.put(Open { lines: vec![question.clone()], total: 9 });
    officer.world.put(OpenCount(9));
    officer.world.put(Some(question.clone()));
    officer.send(Input::Section(Section::Announce, String::new()));
    officer.tap("questions");
    officer.tap("q:1");
    officer.send(reply("Ở phường"));
    assert!(officer.effects.is_empty() && officer.note() == "question-no-reply", "perhaps for another question");
    officer.say("Ở Văn phòng đăng ký đất đai.");
    let [answered, Effect::Tell { to, .. }] = &officer.effects[..] else { panic!("{:?}", officer.effects) };
    let Some(QuestionDeed::Answer { answer, .. }) = answered.deed() else { panic!("{answered:?}") };
    assert_eq!(answer, "Ở Văn phòng đăng ký đất đai.");
    assert_eq!(*to, crate::dialogue::effect::Audience::Person(AN));
    // A message that answers the one which told of it does as well, wherever the officer stands.
    officer.send(Input::Section(Section::Menu, String::new()));
    officer.world.put(questions::AnsweredFound(Some(question)));
    officer.send(reply("?"));
    assert!(officer.effects.is_empty() && officer.note() == "question-words-help");
    officer.send(Input::Section(Section::Menu, String::new()));
    officer.send(reply("Ở phường, tầng 2"));
    assert!(
        matches!(officer.effects[0].deed(), Some(QuestionDeed::Answer { answer, .. }) if answer == "Ở phường, tầng 2")
    );
    assert_eq!(officer.state.place, Place::home(), "and goes on with what they were doing");
    officer.world.put(questions::AnsweredFound::default());
    officer.world.kept::<Option<Question>>().as_mut().unwrap().answer = Some("Rồi.".to_owned());
    officer.go(questions::links::show(QuestionId(1)));
    officer.say("Lần nữa");
    assert!(officer.effects.is_empty(), "the first answer stays");
}

#[test]
fn resident_groups_are_chosen_as_teams_are() {
    let mut chat = written();
    chat.photo();
    chat.tap("groups");
    chat.tap("done");
    assert_eq!(chat.note(), "announce-teams-none");
    chat.tap("group:3");
    let Some(AnnounceDeed::Save { announcement, .. }) = chat.effects[0].deed() else { panic!() };
    assert_eq!(announcement.recipients, Recipients::Groups { groups: vec![crate::domain::GroupId(3)] });
    chat.tap("back");
    chat.tap("teams");
    assert!(chat.screen().offers("team:1") && !chat.screen().offers("group:3"), "another list begins empty");
    chat.tap("back");
    chat.tap("groups");
    chat.tap("group:1");
    chat.tap("done");
    assert_eq!(chat.screen().body.id, "announce-card");
}

#[test]
fn group_chats_are_chosen_and_counted_as_groups() {
    use crate::domain::announce::GroupChat;
    use crate::domain::{GroupChatId, WardId};
    let mut chat = written();
    chat.photo();
    let none = chat.tap("chats");
    assert_eq!(none.body.id, "announce-chats-none");
    assert!(!none.offers("done") && none.nav.iter().flatten().any(|it| matches!(it, Button::Url { .. })));
    let of = |id| {
        let title = "Tổ <b>".to_owned();
        GroupChat { id: GroupChatId(id), chat_id: -id, ward: WardId(1), title, present: true }
    };
    chat.world.put(ChatsFound((1..=9).map(of).collect()));
    chat.tap("chat:2");
    chat.tap("next");
    chat.tap("chat:9");
    let Some(AnnounceDeed::Save { announcement, .. }) = chat.effects[0].deed() else { panic!() };
    let chats = vec![GroupChatId(2), GroupChatId(9)];
    assert_eq!(announcement.recipients, Recipients::Chats { chats: chats.clone() });
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.recipients =
        Recipients::Chats { chats };
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.status = Sending::Draft;
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.key = announcement_key(&chat);
    let card = chat.tap("done");
    assert!(vi(&card.body).contains("30 nhóm") && !card.offers("official"), "{}", vi(&card.body));
    let mut done = found(Sending::Done);
    done.announcement.recipients = Recipients::Chats { chats: vec![GroupChatId(2)] };
    done.not_reached = vec![NotReached::Chat("Tổ <1>".to_owned())];
    let mut chat = office(GIANG, Sending::Done);
    chat.world.put(Some(done));
    let words = vi(&chat.go(links::sending(AnnouncementId(7))).body);
    for part in ["40/46 nhóm", "trợ lý không còn trong nhóm: 3", "• Tổ <1>", "Ngoài ra: 29 nhóm"] {
        assert!(words.contains(part), "{part} in {words}");
    }
}

/// The key of what is being written.
fn announcement_key(chat: &Chat) -> String {
    chat.state.place.at::<At>().unwrap().form.as_ref().unwrap().key.clone()
}

/// Done, and about to be corrected.
fn correcting(plain: &str) -> Chat {
    let mut chat = office(GIANG, Sending::Done);
    let content = &mut chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.content;
    (content.plain, content.html) = (plain.to_owned(), words::escape(plain));
    chat.go(links::sending(AnnouncementId(7)));
    chat.tap("correct");
    chat
}

#[test]
fn a_pair_of_words_changes_the_one_place_that_it_means_or_none() {
    let plain = "Họp lúc 15 giờ ngày 5/5 tại nhà văn hóa. Xin đến trước 5 phút.";
    for pair in ["5 -> 6", "5/5 -> 5/5", "trước 6 -> trước 7", "giờ → giờ"] {
        let mut chat = correcting(plain);
        chat.say(pair);
        assert!(!chat.note().is_empty() && !chat.screen().offers("correct-now"), "{pair}");
    }
    let mut chat = correcting(plain);
    chat.say("5 -> 6");
    assert_eq!(chat.note(), "sent-correct-several");
    for (pair, right) in [("ngày 5/5 -> ngày 6/5", "15 giờ ngày 6/5"), ("trước 5=>trước 10", "trước 10 phút")]
    {
        let mut chat = correcting(plain);
        let screen = chat.say(pair);
        assert!(vi(&screen.body).contains(right) && vi(&screen.body).contains("Họp lúc 15"), "{pair}");
    }
}

#[test]
fn what_was_typed_stays_when_somebody_else_corrects_meanwhile() {
    let other = |chat: &mut Chat| {
        let now = facts_of(GIANG).now;
        let it = &mut chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.after;
        (it.version, it.corrected_at) = (it.version + 1, Some(now));
    };
    let mut chat = correcting("Họp lúc 15 giờ");
    other(&mut chat);
    let screen = chat.say("Họp lúc 16 giờ");
    assert!(vi(&screen.body).contains("16 giờ") && chat.note() == "sent-corrected-meanwhile", "{}", chat.note());
    other(&mut chat);
    let screen = chat.tap("correct-now");
    assert!(chat.effects.is_empty() && vi(&screen.body).contains("16 giờ"), "looked at once more");
    chat.tap("correct-now");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AnnounceDeed::Correct { .. }))));
}
