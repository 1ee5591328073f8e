//! Joining, played as chats.

use chrono::TimeDelta;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::{Press, Section};
use crate::dialogue::alarm::AlarmDeed;
use crate::dialogue::home::SettingsDeed;
use crate::dialogue::screen::Keyboard;
use crate::dialogue::testing::*;
use crate::domain::PersonId;

const TOKEN: &str = "Abcdefghijklmnopqrstuvwxyz_-0123";

fn invited(person: PersonId, hours: i64, used: bool) -> Chat {
    let mut world = facts_for_tests();
    let person = people().into_iter().find(|it| it.id == person).unwrap();
    world.put(Some(OpenedInvitation {
        person,
        expires_at: now() + TimeDelta::hours(hours),
        used,
        by: None,
        maker: None,
        number: None,
        officers: vec![GIANG],
    }));
    Chat::new(world)
}

fn open(chat: &mut Chat) -> Screen {
    chat.send(Input::Start(TOKEN.to_owned()))
}

fn contact(chat: &mut Chat, own: bool, phone: &str) -> Screen {
    chat.send(Input::Contact { own, phone: phone.to_owned(), message: 77 })
}

#[test]
fn a_stranger_gets_a_kind_page_and_nothing_else() {
    let mut chat = Chat::new(facts_for_tests());
    for input in [
        Input::Start(String::new()),
        Input::Section(Section::Cases, String::new()),
        Input::Section(Section::People, String::new()),
        Input::Cancel,
        Input::Edited,
        Input::Text { text: "1".to_owned(), message: 5, forwarded: false, html: None },
        Input::Text { text: "xin chào".to_owned(), message: 6, forwarded: true, html: None },
        Input::Button { press: Press::decode("g1.c.17"), on_card: false },
        Input::Button { press: Press::Unreadable, on_card: true },
    ] {
        let screen = chat.send(input.clone());
        assert_eq!(screen.body.id, "stranger", "{input:?}");
        assert_eq!(screen.body.args, [], "no data at all");
        assert!(keys(&screen).is_empty() && chat.effects.is_empty(), "{input:?}");
    }
    contact(&mut chat, true, "84912345678");
    assert_eq!(chat.effects, [Effect::DeleteMessage(77)]);
}

#[test]
fn those_in_office_are_told_of_whoever_joins_them() {
    use crate::dialogue::effect::Audience;
    for (person, by, said) in [
        (GIANG, None, Some("người quản trị kỹ thuật")),
        (HAI, Some("Hoàng Thị Giang"), Some("Hoàng Thị Giang")),
        (AN, Some("Hoàng Thị Giang"), None),
    ] {
        let mut chat = invited(person, 1, false);
        chat.world.kept::<Option<OpenedInvitation>>().as_mut().unwrap().by = by.map(str::to_owned);
        open(&mut chat);
        chat.tap("yes");
        let told = chat.effects.iter().enumerate().find_map(|(nth, it)| match it {
            Effect::Tell { to, screen, .. } => Some((nth, to.clone(), vi(&screen.body))),
            _ => None,
        });
        let consent =
            chat.effects.iter().position(|it| matches!(it.deed(), Some(WelcomeDeed::Consent { .. }))).unwrap();
        match (told, said) {
            (Some((nth, to, words)), Some(said)) => {
                assert!(nth < consent && to == Audience::OfficeOf(crate::domain::WardId(1)));
                assert!(words.contains(said), "{words}");
            }
            (told, said) => assert!(told.is_none() && said.is_none(), "{person}: {told:?}"),
        }
    }
}

#[test]
fn an_invitation_is_accepted_only_with_consent() {
    let mut chat = invited(AN, 1, false);
    let consent = open(&mut chat);
    assert_eq!(consent.body.id, "welcome-consent");
    assert_eq!(chat.effects, [], "nothing is linked yet");
    assert_eq!(chat.say("ai đấy").body.id, "welcome-consent");
    assert_eq!(chat.note(), "welcome-consent-first");
    assert_eq!(chat.send(Input::Section(Section::Cases, String::new())).body.id, "welcome-consent");

    let phone = chat.say("1");
    assert_eq!(phone.body.id, "welcome-phone");
    assert!(matches!(phone.keyboard, Keyboard::AskContact(_)));
    assert_eq!(
        chat.effects[..3],
        [
            Effect::own(WelcomeDeed::Accept { token: TOKEN.to_owned(), tg_user: 900, person: AN }),
            Effect::own(WelcomeDeed::Consent { version: CONSENT_VERSION }),
            Effect::SetMenu,
        ]
    );
    let menu = contact(&mut chat, true, "84912345678");
    assert_eq!((menu.body.id.as_str(), chat.note()), ("menu", "welcome-done-confirmed"));
    assert_eq!(chat.effects[0], Effect::own(WelcomeDeed::ConfirmPhone { phone: "0912345678".to_owned() }));
    assert_eq!(menu.keyboard, Keyboard::Keep, "the shell takes the keyboard away");
    let sections = [
        "viec",
        "ghivu",
        "vuviec",
        "nhap",
        "taphuan",
        "bantin",
        "luat",
        "vuongmac",
        "thulao",
        "tinhhuong",
        "kientoan",
        "nguyhiem",
        "tapghi",
        "caidat",
        "help",
    ];
    assert_eq!(keys(&menu), sections);
}

/// Somebody with an office over others, by a link that an officer made.
fn invited_by(person: PersonId, maker: PersonId) -> Chat {
    let mut chat = invited(person, 1, false);
    let found = chat.world.kept::<Option<OpenedInvitation>>().as_mut().unwrap();
    (found.maker, found.number) = (Some(maker), Some("0912345678".to_owned()));
    found.person.phone.clone_from(&found.number);
    open(&mut chat);
    chat
}

/// The telephones with which they asked to be let in.
fn asked_in(chat: &Chat) -> Vec<Option<String>> {
    let asked = chat.effects.iter().filter_map(|it| match it.deed() {
        Some(WelcomeDeed::AskIn { phone, .. }) => Some(phone.clone()),
        _ => None,
    });
    asked.collect()
}

#[test]
fn whoever_comes_to_rights_over_others_shows_the_number_that_the_register_knows() {
    let mut chat = invited_by(BINH, GIANG);
    assert_eq!(chat.tap("yes").body.id, "welcome-show");
    assert!(chat.effects.is_empty(), "nothing is linked yet: {:?}", chat.effects);
    assert!(matches!(chat.screen().keyboard, Keyboard::AskContact(_)));
    for words in ["0912345678", "ok", "đúng tôi"] {
        chat.say(words);
        assert!(chat.effects.is_empty(), "{words} proves nothing: {:?}", chat.effects);
    }
    contact(&mut chat, false, "84912345678");
    assert_eq!(chat.note(), "welcome-phone-not-own");
    let menu = contact(&mut chat, true, "84912345678");
    assert_eq!((menu.body.id.as_str(), chat.note()), ("menu", "welcome-done-confirmed"));
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(WelcomeDeed::Accept { person: BINH, .. }))));
    // A mediator sees their own cases alone, and the operator's link is the first of a ward.
    assert_eq!(invited_by(AN, GIANG).tap("yes").body.id, "welcome-phone");
    let mut chat = invited(GIANG, 1, false);
    open(&mut chat);
    assert_eq!(chat.tap("yes").body.id, "welcome-phone");
}

#[test]
fn with_another_number_or_none_whoever_made_the_link_is_asked_and_nothing_is_linked() {
    use crate::dialogue::effect::Audience;
    // CUONG is another officer here.
    for (person, shown, officers, told) in [
        (BINH, Some("84987654321"), vec![GIANG, CUONG], vec![GIANG]),
        (BINH, Some("84987654321"), vec![CUONG, DUNG], vec![CUONG, DUNG]),
        (HAI, None, vec![GIANG], vec![GIANG]),
        (HAI, None, vec![GIANG, CUONG], vec![CUONG]),
        (GIANG, Some("447911123456"), vec![GIANG, CUONG], vec![CUONG]),
    ] {
        let mut chat = invited_by(person, GIANG);
        chat.world.kept::<Option<OpenedInvitation>>().as_mut().unwrap().officers = officers;
        chat.tap("yes");
        let card = match shown {
            Some(number) => contact(&mut chat, true, number),
            None => chat.tap("other"),
        };
        assert_eq!(card.body.id, "welcome-waiting");
        let number = shown.filter(|it| it.starts_with("84")).map(|_| "0987654321".to_owned());
        assert_eq!(asked_in(&chat), [number]);
        let asked = chat.effects.iter().filter_map(|it| match it {
            Effect::Tell { to: Audience::InOffice(to), .. } => Some(*to),
            _ => None,
        });
        assert_eq!(asked.collect::<Vec<_>>(), told, "{:?}", chat.effects);
        assert!(!chat.effects.iter().any(|it| matches!(it.deed(), Some(WelcomeDeed::Accept { .. }))));
        let lapses = chat.effects.iter().find_map(|it| match it {
            Effect::SetTimer { due_at, .. } => Some(*due_at),
            _ => None,
        });
        assert_eq!(lapses, Some(now() + TimeDelta::days(7) + TimeDelta::minutes(5)), "nobody waits for ever");
        assert!(vi(&chat.screen().body).contains("Sau 7 ngày"), "{}", vi(&chat.screen().body));
        assert!(chat.world.actor().is_none(), "a stranger until the office says yes");
        chat.say("bao giờ được?");
        assert_eq!(
            (chat.screen().body.id.as_str(), chat.note()),
            ("welcome-waiting", ""),
            "they are known well enough"
        );
        // Turned away, or somebody else came instead.
        chat.world.put(WaitsFound(false));
        assert_eq!(chat.screen().body.id, "stranger");
        assert_eq!(chat.say("bao giờ được?").body.id, "stranger");
        assert_eq!(chat.note(), "welcome-not-known");
        assert_eq!(chat.state.place, Place::of(At::of(Step::Stranger)));
    }
}

#[test]
fn a_number_that_tells_nothing_lets_nobody_in_and_where_nobody_confirms_the_operator_is_named() {
    // Whoever made the link wrote the number down as well.
    let mut chat = invited_by(HAI, GIANG);
    chat.world.kept::<Option<OpenedInvitation>>().as_mut().unwrap().number = None;
    chat.tap("yes");
    assert_eq!(contact(&mut chat, true, "84912345678").body.id, "welcome-waiting");
    assert_eq!(asked_in(&chat), [Some("0912345678".to_owned())]);
    // The only officer has another telephone and another number.
    for shown in [Some("84987654321"), None] {
        let mut chat = invited_by(GIANG, GIANG);
        chat.tap("yes");
        match shown {
            Some(number) => contact(&mut chat, true, number),
            None => chat.tap("other"),
        };
        assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("welcome-show", "welcome-nobody-confirms"));
        assert!(asked_in(&chat).is_empty(), "the link stays as it is: {:?}", chat.effects);
    }
}

#[test]
fn declining_links_nothing_and_the_link_still_works() {
    let mut chat = invited(AN, 1, false);
    open(&mut chat);
    assert_eq!(chat.tap("no").body.id, "welcome-declined");
    assert_eq!(chat.effects, []);
    assert_eq!(open(&mut chat).body.id, "welcome-consent");
}

#[test]
fn a_link_that_does_not_work_says_why() {
    assert_eq!(open(&mut invited(AN, 1, true)).body.id, "welcome-link-used");
    assert_eq!(open(&mut invited(AN, -1, false)).body.id, "welcome-link-expired");
    assert_eq!(open(&mut invited(AN, 0, false)).body.id, "welcome-link-expired");
    assert_eq!(open(&mut Chat::new(facts_for_tests())).body.id, "welcome-link-unknown");
}

#[test]
fn a_link_that_expires_while_the_text_is_read_is_not_accepted() {
    let mut chat = invited(AN, 1, false);
    open(&mut chat);
    chat.world.now += TimeDelta::hours(2);
    assert_eq!(chat.say("1").body.id, "welcome-link-expired");
    assert_eq!(chat.effects, []);

    let mut chat = invited(AN, 1, false);
    open(&mut chat);
    chat.world.kept::<Option<OpenedInvitation>>().as_mut().unwrap().used = true;
    assert_eq!(chat.say("1").body.id, "welcome-link-used");
}

#[test]
fn a_foreign_contact_is_refused_and_removed() {
    let mut chat = invited(CUONG, 1, false);
    open(&mut chat);
    chat.tap("yes");
    assert_eq!(contact(&mut chat, false, "84987654321").body.id, "welcome-phone");
    assert_eq!((chat.note(), &chat.effects[..]), ("welcome-phone-not-own", &[Effect::DeleteMessage(77)][..]));
    contact(&mut chat, true, "447911123456");
    assert_eq!(chat.note(), "welcome-phone-foreign");
    chat.say("0912345678");
    assert_eq!(chat.note(), "welcome-phone-tap", "a typed number proves nothing");
    assert_eq!(chat.say("bo qua").body.id, "menu");
    assert!(!chat.world.actor().unwrap().phone_confirmed);

    assert_eq!(chat.tap("caidat").body.id, "settings");
    assert_eq!(chat.tap("phone").body.id, "welcome-phone");
    assert_eq!(contact(&mut chat, true, "+84987654321").body.id, "settings");
    assert!(chat.world.actor().unwrap().phone_confirmed);
    assert!(!chat.screen().offers("phone"));
}

#[test]
fn whoever_has_joined_needs_no_link() {
    let mut chat = Chat::with(AN);
    assert_eq!(open(&mut chat).body.id, "todo-none");
    assert_eq!(chat.note(), "welcome-link-not-needed");
    chat.send(Input::Start(String::new()));
    assert_eq!(chat.note(), "");
}

#[test]
fn nobody_takes_the_invitation_of_another() {
    let mut chat = invited(CUONG, 1, false);
    chat.world.who = Who::Known(actor(AN));
    assert_eq!(open(&mut chat).body.id, "todo-none");
    assert_eq!(chat.note(), "welcome-invitation-of-another");
    assert!(!chat.effects.iter().any(|it| matches!(it.deed(), Some(WelcomeDeed::Accept { .. }))));
}

#[test]
fn an_older_consent_is_asked_again_before_anything_else() {
    let mut chat = Chat::with(AN);
    if let Who::Known(actor) = &mut chat.world.who {
        actor.consented = false;
    }
    assert_eq!(chat.send(Input::Section(Section::Log, String::new())).body.id, "welcome-consent-again");
    let words = vi(&chat.screen().body);
    for part in ["có thay đổi", "5 phút", "số điện thoại người báo", "Bản thông báo số 3", "năm sinh, dân tộc"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.contains("Thư mời"), "they came long ago: {words}");
    assert_eq!(chat.tap("no").body.id, "welcome-consent-again");
    assert_eq!(chat.note(), "welcome-consent-declined");
    assert_eq!(chat.tap("yes").body.id, "menu", "the number is confirmed already");
    assert_eq!(chat.effects, [Effect::own(WelcomeDeed::Consent { version: CONSENT_VERSION }), Effect::SetMenu]);
}

#[test]
fn what_was_said_to_another_card_accepts_no_notice_and_a_draft_is_kept() {
    for words in ["1", "đồng ý", "có"] {
        let mut chat = Chat::with(AN);
        chat.send(Input::Section(Section::Log, String::new()));
        chat.tap("sign:none");
        if let Who::Known(actor) = &mut chat.world.who {
            actor.consented = false;
        }
        chat.say(words);
        assert!(chat.effects.is_empty(), "{words}: {:?}", chat.effects);
        assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("welcome-consent-again", "draft-kept"));
        assert_eq!(chat.tap("yes").body.id, "menu", "and on with one tap");
    }
}

/// Whoever accepted an older text only, or none.
fn asked_anew(joined: bool) -> Chat {
    let mut chat = Chat::with(AN);
    if let Who::Known(actor) = &mut chat.world.who {
        (actor.consented, actor.joined) = (false, joined);
    }
    chat
}

fn of_danger() -> [Input; 2] {
    let text = "chồng đánh vợ".to_owned();
    [Input::Section(Section::Danger, String::new()), Input::Text { text, message: 3, forwarded: false, html: None }]
}

#[test]
fn whoever_tells_of_danger_before_the_notice_reads_whom_to_call() {
    for input in of_danger() {
        let mut chat = asked_anew(false);
        for _ in 0..2 {
            chat.send(input.clone());
            let note = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
            assert!(note.contains("113") && chat.screen().offers("yes"), "{note}");
        }
    }
}

#[test]
fn art_10_4_a_notice_that_changed_keeps_nobody_from_reporting_danger() {
    let press = Press::Here { rev: 0, key: "nguyhiem".to_owned() };
    for input in of_danger().into_iter().chain([Input::Button { press, on_card: true }]) {
        let mut chat = asked_anew(true);
        assert!(chat.send(input).offers("report"));
        chat.tap("report");
        assert!(chat.effects.iter().any(|it| it.deed::<AlarmDeed>().is_some()), "{:?}", chat.effects);
        let next = chat.send(Input::Section(Section::Menu, String::new()));
        assert_eq!(next.body.id, "welcome-consent-again", "all else waits for the yes");
    }
}

#[test]
fn settings_tell_what_is_stored_and_change_the_language() {
    let mut chat = Chat::with(BINH);
    chat.tap("caidat");
    chat.tap("data");
    assert_eq!(chat.note(), "settings-stored");
    chat.tap("lang:en");
    assert_eq!(chat.effects, [Effect::own(SettingsDeed::Speak(crate::domain::people::Lang::En)), Effect::SetMenu]);
}

#[test]
fn every_role_has_its_menu_and_help() {
    let mut shown = String::new();
    for person in people().iter().map(|it| it.id) {
        let mut chat = Chat::with(person);
        let menu = chat.send(Input::Section(Section::Menu, String::new()));
        shown.push_str(&[person.to_string(), ": ".to_owned(), keys(&menu).join(" "), "\n".to_owned()].concat());
        assert_eq!(chat.tap("help").body.id, "help");
    }
    insta::assert_snapshot!(shown, @r"
    1: viec ghivu vuviec nhap taphuan bantin luat vuongmac thulao tinhhuong kientoan nguyhiem tapghi caidat help
    2: viec ghivu vuviec nhap tonghop so taphuan bantin luat tuyentruyen vuongmac thulao tinhhuong kientoan kieumau rasoat nguyhiem tapghi caidat help
    3: viec ghivu vuviec nhap taphuan bantin luat vuongmac thulao tinhhuong kientoan nguyhiem tapghi caidat help
    4: viec ghivu vuviec nhap taphuan bantin luat vuongmac thulao tinhhuong kientoan nguyhiem tapghi caidat help
    5: viec ghivu vuviec nhap tonghop so taphuan bantin luat tuyentruyen vuongmac thulao tinhhuong kientoan kieumau rasoat nguyhiem tapghi caidat help
    6: viec ghivu vuviec nhap tonghop baocao so thongbao taphuan bantin luat tuyentruyen vuongmac thulao kehoach tinhhuong kientoan kieumau rasoat nhansu nguyhiem tapghi caidat help
    7: viec nhap tonghop baocao taphuan bantin luat tuyentruyen vuongmac thulao kehoach tinhhuong kieumau nguyhiem caidat help
    8: viec nhap tonghop baocao taphuan bantin luat tuyentruyen vuongmac kehoach tinhhuong kieumau nguyhiem caidat help
    9: caidat help
    ");
}

#[test]
fn every_command_has_a_description_that_telegram_takes() {
    for section in Section::ALL {
        let text = vi(&Text::of(format!("command-{section}")));
        assert!((1..=256).contains(&text.chars().count()) && !text.contains('<'), "{section}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Every screen on the way is checked by the chat itself; and nobody is linked without having said yes.
    #[test]
    fn no_sequence_of_inputs_links_anybody_without_consent(
        moves in proptest::collection::vec((0usize..8, "\\PC{0,20}"), 1..30),
        hours in -1i64..2,
        used in proptest::bool::ANY,
    ) {
        let mut chat = invited(AN, hours, used);
        for (n, text) in moves {
            let was_stranger = chat.world.actor().is_none();
            let offered = keys(&chat.screen());
            let yes = n < 2 && offered.get(n).is_some_and(|it| it == "yes");
            match n {
                0..=2 => match offered.get(n).filter(|it| !["ghivu", "nhap"].contains(&it.as_str())) {
                    Some(key) => chat.tap(key),
                    None => open(&mut chat),
                },
                3 => contact(&mut chat, true, "84912345678"),
                4 => contact(&mut chat, false, &text),
                5 => chat.photo(),
                6 => chat.say("0"),
                _ => chat.send(Input::Text { text: format!("x{text}"), message: 3, forwarded: false, html: None }),
            };
            if was_stranger {
                let linked = chat.world.actor().is_some();
                proptest::prop_assert_eq!(linked, yes && hours > 0 && !used);
            }
        }
    }
}

#[test]
fn every_step_has_a_stored_sample() {
    use crate::dialogue::persisted_tests::places;
    use crate::domain::persisted_tests::{cover, variants};
    let step = |it: serde_json::Value| {
        let name = it["step"].as_str().unwrap().to_owned();
        (name, serde_json::from_value::<At>(it).unwrap().step)
    };
    let steps: Vec<(String, Step)> = places("welcome").into_iter().map(step).collect();
    let all = variants!(Step {
        Step::Stranger => "stranger",
        Step::Withdraw => "withdraw",
        Step::LinkUnknown => "link_unknown",
        Step::LinkUsed => "link_used",
        Step::LinkExpired => "link_expired",
        Step::Declined => "declined",
        Step::Consent => "consent",
        Step::Show => "show",
        Step::Waiting => "waiting",
        Step::Phone => "phone",
        Step::PhoneLater => "phone_later",
    });
    cover(&steps, all);
}
