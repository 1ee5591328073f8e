//! Group chats: an officer adds the bot to one, and from then on announcements may go there. The bot reads nothing and
//! says nothing else in a group; whoever speaks to it there is shown the way to the private chat, and whoever tells of danger
//! or of a fire whom to call, because what is written in a group reaches nobody in charge. Knows no cases.

mod asks;
pub mod links;

pub use self::asks::{Chats, ChatsFound, GroupDeed, One};
use super::action::{Go, Press, Section};
use super::effect::{Audience, Effect, Urgency};
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::hotlines::hotlines;
use super::link::Link;
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn, fire};
use crate::dialogue::announce::links as announce;
use crate::dialogue::input::GroupEvent;
use crate::domain::GroupChatId;
use crate::domain::access::{Permit, act, may};
use crate::domain::announce::GroupChat;

/// What this flow is to the house: nobody stands in it, but what it sent has buttons.
pub(super) const ENTRY: Entry = Entry::without_places("groups").linked_by(Linked::of(link_needs, open_link));

fn link_needs(link: Link) -> Needs {
    Needs::asking(One::Id(GroupChatId(link.id)))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match link.act {
        links::QUIT => quit(place, facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// What must be read for what happened.
#[must_use]
pub fn needs(chat: i64, event: &GroupEvent) -> Needs {
    let announcement = match event {
        GroupEvent::Press(Press::Go(go)) => announce::was_read(*go),
        _ => None,
    };
    let needs = Needs::asking(One::Chat(chat));
    match announcement {
        Some(id) => needs.and(announce::One { in_chat: Some(chat), ..announce::One::of(id) }),
        None => needs,
    }
}

/// Decides what follows. The place is that of whoever did it, and stays.
#[must_use]
pub fn turn(place: Place, chat: i64, event: &GroupEvent, facts: &Facts) -> Turn {
    let turn = Turn::to(place);
    match event {
        GroupEvent::Added { .. } if own(facts) => turn,
        GroupEvent::Added { large: true, .. } if officer(facts).is_none() => turn,
        GroupEvent::Added { title, .. } => added(turn, (chat, title), facts),
        // It was told already that it was added.
        GroupEvent::Greeted { title } => match (officer(facts), known(facts)) {
            (Some(_), None) => added(turn, (chat, title), facts),
            _ => turn,
        },
        GroupEvent::Started { title } if officer(facts).is_some() => added(turn, (chat, title), facts),
        GroupEvent::Started { .. } | GroupEvent::Called => deed(turn, GroupDeed::PointToPrivate(chat)),
        GroupEvent::Danger => deed(turn, GroupDeed::WarnOfDanger { chat, numbers: numbers(facts) }),
        GroupEvent::Fire => match fire::call(facts) {
            Some(call) => deed(turn, GroupDeed::SayCall { chat, call }),
            None => turn,
        },
        GroupEvent::Removed => match known(facts) {
            Some(it) => {
                let told = text!("group-left-told", title = it.title.as_str());
                deed(turn, GroupDeed::Left(chat)).with(tell(
                    Audience::OfficersOf(it.ward),
                    told,
                    (Urgency::Normal, None),
                ))
            }
            None => turn,
        },
        GroupEvent::Renamed { title } => match known(facts) {
            Some(it) => deed(turn, GroupDeed::Rename(it.id, title.clone())),
            None => turn,
        },
        GroupEvent::Moved { from, to } => deed(turn, GroupDeed::Move { from: *from, to: *to }),
        GroupEvent::Press(press) => pressed(turn, press, facts),
    }
}

/// Whom to call. The office is that of the ward whose group it is.
fn numbers(facts: &Facts) -> Vec<Text> {
    let office = facts.ward.as_ref().filter(|_| own(facts)).and_then(|it| it.office_phone.as_deref());
    hotlines(facts).into_iter().chain(office.map(|it| text!("alarm-call-office", phone = it))).collect()
}

/// The group, if announcements go there.
fn known(facts: &Facts) -> Option<&GroupChat> {
    asks::found(facts).filter(|it| it.present)
}

/// Whether it is one of the actor's ward already.
fn own(facts: &Facts) -> bool {
    known(facts).is_some_and(|it| facts.actor().is_some_and(|actor| actor.ward == it.ward))
}

fn officer(facts: &Facts) -> Option<Permit<act::Announce>> {
    let actor = facts.actor().filter(|it| it.consented)?;
    may(actor, act::Announce).ok()
}

fn deed(turn: Turn, deed: GroupDeed) -> Turn {
    turn.with(Effect::own(deed))
}

fn tell(to: Audience, words: Text, (urgency, quit): (Urgency, Option<GroupChatId>)) -> Effect {
    let screen = Screen::new(words).row(vec![Button::go(Go::Section(Section::Announce), text!("section-thongbao"))]);
    let quit = quit.map(|id| Button::go(links::quit(id), text!("group-button-quit")));
    Effect::Tell { to, screen: Box::new(screen.row(quit.into_iter().collect())), urgency, key: None }
}

/// The bot came into a group, or an officer calls it there. Only an officer makes it a group of the ward.
fn added(turn: Turn, (chat, title): (i64, &str), facts: &Facts) -> Turn {
    let Some(actor) = facts.actor() else {
        // Nobody of a ward has a use for it in a group of strangers.
        return if known(facts).is_some() { turn } else { deed(turn, GroupDeed::Leave(chat)) };
    };
    let me = Audience::Person(actor.person);
    // Whoever just did something is told of it at any hour.
    let urgency = Urgency::Now;
    let Some(permit) = officer(facts) else {
        let words = text!("group-officers-only", title = title, bot = &*facts.bot_name);
        let screen = Box::new(Screen::new(words));
        return turn.with(Effect::Tell { to: me, screen, urgency, key: None });
    };
    match known(facts) {
        Some(it) if it.ward != actor.ward => {
            turn.with(tell(me, text!("group-of-another-ward", title = title), (urgency, None)))
        }
        Some(it) => turn.with(tell(me, text!("group-known", title = title), (urgency, Some(it.id)))),
        None => {
            // One that was known before keeps its number.
            let id = asks::found(facts).map_or(GroupChatId(facts.fresh), |it| it.id);
            let group = GroupChat { id, chat_id: chat, ward: actor.ward, title: title.to_owned(), present: true };
            deed(turn, GroupDeed::Keep { permit, group }).with(tell(
                me,
                text!("group-added", title = title),
                (urgency, Some(id)),
            ))
        }
    }
}

/// The button that sends nothing to a group any more.
fn quit(place: Place, facts: &Facts) -> Turn {
    let turn = Turn::to(place);
    match (officer(facts), known(facts)) {
        (Some(permit), Some(it)) => deed(turn, GroupDeed::Quit { permit, chat: it.chat_id }).toast(text!("group-quit")),
        (Some(_), None) => turn.toast(text!("group-quit-already")),
        (None, _) => turn.note(text!("not-allowed")),
    }
}

/// A button under an announcement: only that it was read can be said in a group, by people the ward knows.
fn pressed(turn: Turn, press: &Press, facts: &Facts) -> Turn {
    match (press, facts.actor().filter(|it| it.consented)) {
        (Press::Go(go), Some(_)) if announce::was_read(*go).is_some() => facts.house.go(turn.next, *go, facts),
        (_, Some(_)) => turn.toast(text!("sent-group-press")),
        (_, None) if facts.actor().is_some() => turn.toast(text!("sent-group-consent")),
        (_, None) => turn.toast(text!("group-not-registered")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::announce::AnnounceDeed;
    use crate::dialogue::effect::{deeds, only};
    use crate::dialogue::testing::{AN, BINH, Chat, GIANG, HAI, check_screen, facts_for_tests};
    use crate::dialogue::{Card, Input};
    use crate::domain::{AnnouncementId, WardId};

    const GROUP: i64 = -77;

    fn happens(chat: &mut Chat, event: GroupEvent) {
        chat.send(Input::Group { chat: GROUP, by: 900, event });
        for effect in &chat.effects {
            if let Effect::Tell { screen, .. } = effect {
                check_screen(screen);
            }
        }
    }

    fn added() -> GroupEvent {
        GroupEvent::Added { title: "Tổ <1>".to_owned(), large: false }
    }

    fn there(ward: i64, present: bool) -> GroupChat {
        let title = "Tổ 1".to_owned();
        GroupChat { id: GroupChatId(5), chat_id: GROUP, ward: WardId(ward), title, present }
    }

    fn told(chat: &Chat) -> Vec<&str> {
        fn word(it: &Effect) -> Option<&str> {
            match it {
                Effect::Tell { screen, .. } => Some(screen.body.id.as_str()),
                _ => None,
            }
        }
        chat.effects.iter().filter_map(word).collect()
    }

    fn card(chat: &Chat) -> Card {
        chat.last.as_ref().unwrap().card
    }

    fn toast(chat: &Chat) -> &str {
        chat.last.as_ref().unwrap().toast.as_ref().map_or("", |it| it.id.as_str())
    }

    #[test]
    fn only_an_officer_makes_a_group_one_of_the_ward() {
        for (person, words) in [(AN, "group-officers-only"), (HAI, "group-officers-only"), (GIANG, "group-added")] {
            for (present, event) in [(None, added()), (Some(there(2, false)), added())] {
                let mut chat = Chat::with(person);
                chat.world.put(present);
                happens(&mut chat, event);
                assert_eq!(told(&chat), [words]);
                let kept = chat.effects.iter().any(|it| matches!(it.deed(), Some(GroupDeed::Keep { .. })));
                assert_eq!(kept, person == GIANG);
                assert_eq!(card(&chat), Card::Keep, "nothing is shown where it happened");
            }
        }
    }

    #[test]
    fn a_group_belongs_to_one_ward() {
        let mut chat = Chat::with(GIANG);
        for (ward, words) in [(1, "group-known"), (2, "group-of-another-ward")] {
            chat.world.put(Some(there(ward, true)));
            happens(&mut chat, GroupEvent::Started { title: "Tổ 1".to_owned() });
            assert_eq!(told(&chat), [words]);
            assert_eq!(chat.effects.len(), 1);
        }
        chat.world.put(Some(there(1, true)));
        happens(&mut chat, added());
        assert!(chat.effects.is_empty(), "it was told before");
        happens(&mut chat, GroupEvent::Called);
        assert_eq!(chat.effects, [Effect::own(GroupDeed::PointToPrivate(GROUP))], "only /start says: this one");
        // By its link the bot is added and greeted: told once, whoever did it.
        for (person, group, expected) in [(GIANG, None, 2), (GIANG, Some(there(2, true)), 0), (BINH, None, 0)] {
            let mut chat = Chat::with(person);
            chat.world.put(group);
            happens(&mut chat, GroupEvent::Greeted { title: "Tổ 1".to_owned() });
            assert_eq!(chat.effects.len(), expected);
        }
        // A head who makes a group of ours a supergroup seems to add the bot to a new one.
        let mut head = Chat::with(BINH);
        happens(&mut head, GroupEvent::Added { title: "Tổ 1".to_owned(), large: true });
        assert!(head.effects.is_empty());
    }

    #[test]
    fn an_officer_sends_nothing_to_a_group_any_more() {
        for (person, there_now, quits) in [(GIANG, true, true), (GIANG, false, false), (AN, true, false)] {
            let mut chat = Chat::with(person);
            chat.world.put(Some(there(1, there_now)));
            chat.go(links::quit(GroupChatId(5)));
            assert_eq!(matches!(deeds(&chat.effects)[..], [GroupDeed::Quit { .. }]), quits);
        }
    }

    #[test]
    fn what_befalls_a_group_concerns_only_those_we_know() {
        let mut chat = Chat::with(AN);
        for event in [GroupEvent::Removed, GroupEvent::Renamed { title: "Mới".to_owned() }] {
            chat.world.put(None::<GroupChat>);
            happens(&mut chat, event.clone());
            assert!(chat.effects.is_empty());
            chat.world.put(Some(there(1, false)));
            happens(&mut chat, event.clone());
            assert!(chat.effects.is_empty());
            chat.world.put(Some(there(1, true)));
            happens(&mut chat, event);
            assert!(chat.effects[0].deed::<GroupDeed>().is_some());
        }
        happens(&mut chat, GroupEvent::Moved { from: GROUP, to: -10_077 });
        assert_eq!(chat.effects, [Effect::own(GroupDeed::Move { from: GROUP, to: -10_077 })]);
        for event in [GroupEvent::Started { title: String::new() }, GroupEvent::Called] {
            happens(&mut chat, event);
            assert_eq!(chat.effects, [Effect::own(GroupDeed::PointToPrivate(GROUP))]);
        }
    }

    #[test]
    fn art_10_4_whoever_tells_of_danger_in_a_group_is_told_whom_to_call() {
        for (person, group, office) in
            [(Some(AN), Some(there(1, true)), true), (Some(AN), Some(there(2, true)), false), (None, None, false)]
        {
            let mut chat = person.map_or_else(|| Chat::new(facts_for_tests()), Chat::with);
            chat.world.put(group);
            happens(&mut chat, GroupEvent::Danger);
            let GroupDeed::WarnOfDanger { chat: GROUP, numbers } = only(&chat.effects) else { panic!("warned") };
            let said: Vec<String> = numbers.iter().map(crate::dialogue::testing::vi).collect();
            assert!(said[0].contains("113"), "{said:?}");
            assert_eq!(
                said.iter().any(|it| it.contains("0222 3821 123")),
                office,
                "the office of the ward whose group it is"
            );
            assert_eq!(card(&chat), Card::Keep);
        }
    }

    #[test]
    fn whoever_tells_of_a_fire_in_a_group_reads_the_number_and_is_led_to_no_report() {
        let mut chat = Chat::with(AN);
        chat.world.put(Some(there(1, true)));
        happens(&mut chat, GroupEvent::Fire);
        let GroupDeed::SayCall { chat: GROUP, call } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
        assert!(crate::dialogue::testing::vi(call).contains("114"));
    }

    #[test]
    fn in_a_group_one_can_say_that_one_has_read_and_nothing_else() {
        let read = || GroupEvent::Press(Press::Go(announce::read(AnnouncementId(7))));
        let mut chat = Chat::with(AN);
        happens(&mut chat, read());
        assert!(chat.effects.is_empty(), "it did not go into this group");
        assert_eq!(toast(&chat), "sent-not-yours");
        chat.world.put(Some(crate::dialogue::announce::found_for_tests()));
        happens(&mut chat, read());
        assert_eq!(chat.effects, [Effect::own(AnnounceDeed::MarkRead(AnnouncementId(7)))]);
        happens(&mut chat, GroupEvent::Press(Press::Go(Go::Section(Section::Cases))));
        assert!(chat.effects.is_empty() && card(&chat) == Card::Keep);
        assert_eq!(toast(&chat), "sent-group-press", "what is said fits a group");
        let mut stranger = Chat::new(facts_for_tests());
        happens(&mut stranger, read());
        assert!(stranger.effects.is_empty());
        assert_eq!(toast(&stranger), "group-not-registered");
        happens(&mut stranger, added());
        assert!(matches!(only(&stranger.effects), GroupDeed::Leave(GROUP)), "nobody we know");
    }
}
