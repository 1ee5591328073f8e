//! Whole conversations as lists of deeds, to be played by other tests under whatever trouble they make.
//!
//! A deed is one line: `=key` taps the newest button with this key, `@a` the newest standing button of this sort,
//! `#open` opens the newest invitation link in the officer's chat, `#contact` shares the own contact, `#wait 8h` lets
//! time pass at one stroke; a `*` at the end of a key stands for anything. `#group` makes a group with the bot in it;
//! `#group in` says something there, `#group move` makes it a supergroup, `#group out` throws the bot out. Anything else
//! is typed. `#list` sends a workbook with two people, `#register` one with two old cases and a wrong one.

use chrono::{DateTime, TimeDelta, Utc};

use hoagiai::domain::calendar::local_date;
use hoagiai::emulator::Said;

use crate::scripts_life::left_by;
pub use crate::scripts_life::{BOOKS, OLD_CASES, PAPERS, PAUSE, PERFORMANCE, PRACTICE, SESSIONS, TWO_TEAMS};
use crate::scripts_people::left_by as of_people;
pub use crate::scripts_people::{ACCOUNTS, LISTS, OFFICES, UNITS};
pub use crate::scripts_tasks::{
    DIFFICULTY, DRILLS, ELECTION, IMPORT, LAW, MODEL, OUTREACH, PAY, PLAN, REPORT, REVIEW, SIGHTING, TASKS, commands,
    every_part,
};
use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town};

/// Deeds after a case that Bình logged and mediates.
macro_rules! with_a_case {
    ($($deed:expr),* $(,)?) => {
        &[
            ($crate::town::BINH, "/ghivu"),
            ($crate::town::BINH, "=sign:none"), ($crate::town::BINH, "=group:property"),
            ($crate::town::BINH, "=kind:debt"), ($crate::town::BINH, "=day:today"),
            ($crate::town::BINH, "=ground:party_request"), ($crate::town::BINH, "=place:1"),
            ($crate::town::BINH, $crate::scripts::SIDE_A),
            ($crate::town::BINH, $crate::scripts::SIDE_B),
            ($crate::town::BINH, $crate::scripts::CONTENT), ($crate::town::BINH, "=me"),
            ($crate::town::BINH, "=now:received"), ($crate::town::BINH, "=save"),
            $($deed),*
        ]
    };
}
pub(crate) use with_a_case;

/// A conversation.
pub struct Script {
    /// What it is about.
    pub name: &'static str,
    /// Who does what, one after the other; each waits until all is quiet.
    pub deeds: &'static [(i64, &'static str)],
}

/// Everything worth playing.
pub const ALL: &[&Script] = &[
    &SMALL_TALK,
    &USUAL,
    &EMERGENCY,
    &OUT_OF_SCOPE,
    &ASK_OFFICER,
    &INVITATION,
    &FOLLOW_UP,
    &REMINDERS,
    &FIGURES,
    &MONTH,
    &TRAINING,
    &GROUP,
    &TASKS,
    &DIFFICULTY,
    &ELECTION,
    &REVIEW,
    &PLAN,
    &LAW,
    &DRILLS,
    &MODEL,
    &OUTREACH,
    &REPORT,
    &SIGHTING,
    &PAY,
    &IMPORT,
    &SESSIONS,
    &PAUSE,
    &PERFORMANCE,
    &TWO_TEAMS,
    &BOOKS,
    &PAPERS,
    &PRACTICE,
    &OLD_CASES,
    &OFFICES,
    &UNITS,
    &ACCOUNTS,
    &LISTS,
];

/// What happened, as a mediator would write it.
pub const CONTENT: &str = "Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được.";
/// The first party, with everything in one line.
pub const SIDE_A: &str = "Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5";
/// The second one.
pub const SIDE_B: &str = "Trần Văn Yên, 61 tuổi";

/// The menu, settings by tap, English, a sentence that nobody asked for.
pub const SMALL_TALK: Script = Script {
    name: "small talk",
    deeds: &[(BINH, "/menu"), (BINH, "=caidat"), (BINH, "=lang:en"), (BINH, "một câu không ai hỏi"), (BINH, "/help")],
};

/// A case by the usual path, as [`Town::plays`] takes it: three answers are typed, the last tap saves it.
pub const LOGGED: [&str; 13] = [
    "/ghivu",
    ">Không có dấu hiệu nào",
    ">Hàng xóm, sinh hoạt chung",
    ">Lối đi chung, thoát nước",
    ">Hôm nay",
    ">Một hoặc các bên yêu cầu",
    ">tổ dân phố Kim Đôi",
    "Hoàng Văn Thắng, 45 tuổi, số 12 ngõ 3",
    "Đỗ Thị Hạnh, 52 tuổi, số 14 ngõ 3",
    "Bên B xây bậc thềm lấn ra lối đi chung, bên A không dắt xe ra được.",
    ">Tôi hòa giải",
    ">Mới tiếp nhận",
    ">✔ Lưu vụ, việc",
];

/// A case by the usual path, mediated with success.
pub const USUAL: Script = Script {
    name: "usual path",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:none"),
        (BINH, "=group:neighbourhood"),
        (BINH, "=kind:right_of_way"),
        (BINH, "=day:yesterday"),
        (BINH, "=ground:party_request"),
        (BINH, "=place:1"),
        (BINH, SIDE_A),
        (BINH, SIDE_B),
        (BINH, CONTENT),
        (BINH, "=me"),
        (BINH, "=now:success"),
        (BINH, "hôm nay"),
        (BINH, "Bên B trả lại lối đi rộng 2 mét."),
        (BINH, "tự thuê xe"),
        (BINH, "hai tuần nữa"),
        (BINH, "=no"),
        (BINH, "=save"),
    ],
};

/// Violence: safety steps, everybody who must know is told, the head confirms it and tells the chair; then words of
/// danger in the menu, which turn out to be a slip.
pub const EMERGENCY: Script = Script {
    name: "emergency",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:violence"),
        (BINH, "=report"),
        (LAN, "@e"),
        (LAN, "#wait 1h"),
        (LAN, "@e"),
        (BINH, "=on"),
        (BINH, "=end"),
        (BINH, "/menu"),
        (BINH, "ông Hùng cầm dao dọa chém bà Lan"),
        (BINH, "=report"),
        (BINH, "=mistake"),
        (BINH, "/menu"),
        (LAN, "/menu"),
    ],
};

/// A matter for somebody else.
pub const OUT_OF_SCOPE: Script = Script {
    name: "out of scope",
    deeds: &[(BINH, "/ghivu"), (BINH, "=sign:business_or_labour"), (BINH, "=to:labour_mediator"), (BINH, "/menu")],
};

/// The officer is asked, says yes, and the case is logged.
pub const ASK_OFFICER: Script = Script {
    name: "ask the officer",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:not_sure"),
        (BINH, "=ask"),
        (OFFICER, "@y"),
        (BINH, "@d"),
        (BINH, "=continue"),
        (BINH, "=group:property"),
        (BINH, "=kind:debt"),
        (BINH, "=day:today"),
        (BINH, "=ground:party_request"),
        (BINH, "=place:1"),
        (BINH, "Nguyễn Thị Xuân"),
        (BINH, "Trần Văn Yên"),
        (BINH, CONTENT),
        (BINH, "=me"),
        (BINH, "=now:received"),
        (BINH, "=save"),
    ],
};

/// Somebody new is invited in the chat, comes by the link, consents and confirms the telephone.
pub const INVITATION: Script = Script {
    name: "invitation",
    deeds: &[
        (OFFICER, "/nhansu"),
        (OFFICER, "=invite"),
        (OFFICER, "=mediator"),
        (OFFICER, "=t:1"),
        (OFFICER, "mai thị hoa"),
        (OFFICER, "=skip"),
        (OFFICER, "=female"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (STRANGER, "#open"),
        (STRANGER, "=yes"),
        (STRANGER, "#contact"),
        (STRANGER, "/ghivu"),
    ],
};

/// The head assigns, the mediator begins and records the outcome, the head amends.
pub const FOLLOW_UP: Script = Script {
    name: "follow-up",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:none"),
        (BINH, "=group:property"),
        (BINH, "=kind:debt"),
        (BINH, "=day:today"),
        (BINH, "=ground:party_request"),
        (BINH, "=place:1"),
        (BINH, SIDE_A),
        (BINH, SIDE_B),
        (BINH, CONTENT),
        (BINH, "=later"),
        (BINH, "=save"),
        (LAN, "@c"),
        (LAN, "=assign"),
        (LAN, "=head"),
        (LAN, "=p:3"),
        (LAN, "=done"),
        (LAN, "=none"),
        (LAN, "=save"),
        (DUNG, "@b"),
        (DUNG, "=today"),
        (DUNG, "=outcome"),
        (DUNG, "=success"),
        (DUNG, "=today"),
        (DUNG, "Bên A nhận lại tiền."),
        (DUNG, "=skip"),
        (DUNG, "=skip"),
        (DUNG, "=yes"),
        (DUNG, "=save"),
        (LAN, "/vuviec"),
        (LAN, "=c:1"),
        (LAN, "=amend"),
        (LAN, "=next"),
        (LAN, "=summary"),
        (LAN, "Nội dung ghi lại cho đúng"),
        (LAN, "Ghi nhầm"),
        (LAN, "=save"),
    ],
};

/// A case is left alone: reminders after one and two days, then the head is told; at last mediation begins.
pub const REMINDERS: Script = Script {
    name: "reminders",
    deeds: with_a_case![
        (BINH, "#wait 24h"),
        (BINH, "#wait 12h"),
        (BINH, "#wait 12h"),
        (BINH, "#wait 24h"),
        (BINH, "#wait 24h"),
        (BINH, "@b"),
        (BINH, "=today"),
        (BINH, "#wait 24h"),
    ],
};

/// The office looks at a period from all sides, and gets it as a picture and as a workbook.
pub const FIGURES: Script = Script {
    name: "figures",
    deeds: &[
        (OFFICER, "/tonghop"),
        (OFFICER, "=teams"),
        (OFFICER, "=card"),
        (OFFICER, "=chart"),
        (OFFICER, "=book"),
        (OFFICER, "=before"),
        (OFFICER, "HT.2026-05"),
        (OFFICER, "quý 1"),
        (LAN, "/tonghop năm nay"),
    ],
};

/// The digest comes and is opened again, another time is set for it, the month is closed.
pub const MONTH: Script = Script {
    name: "month",
    deeds: &[
        (OFFICER, "/tonghop"),
        (OFFICER, "=digests"),
        (OFFICER, "=time"),
        (OFFICER, "=d:3"),
        (OFFICER, "9h"),
        (OFFICER, "#wait 49h"),
        (OFFICER, "@w"),
        (OFFICER, "=chart"),
        (OFFICER, "#wait 436h"),
        (OFFICER, "/tonghop"),
        (OFFICER, "=closing"),
        (OFFICER, "=nudge"),
        (LAN, "@u.office.nothing"),
        (LAN, "#wait 72h"),
    ],
};

/// The office plans a training session, people answer, the office prints, changes and calls it off; then it writes a course of an upper level down.
pub const TRAINING: Script = Script {
    name: "training",
    deeds: &[
        (OFFICER, "/taphuan"),
        (OFFICER, "=new"),
        (OFFICER, "Kỹ năng lắng nghe"),
        (OFFICER, "=ward"),
        (OFFICER, "Hội trường"),
        (OFFICER, "8h ngày 20/5"),
        (OFFICER, "11h30"),
        (OFFICER, "=skip"),
        (OFFICER, "=mediators"),
        (OFFICER, "=send"),
        (BINH, "/taphuan"),
        (BINH, "=t:1"),
        (BINH, "=rsvp:yes"),
        (OFFICER, "=papers"),
        (OFFICER, "=paper:letter"),
        (OFFICER, "=back"),
        (OFFICER, "=change"),
        (OFFICER, "=place"),
        (OFFICER, "Nhà văn hóa khu 2"),
        (OFFICER, "=save"),
        (OFFICER, "=qr"),
        (OFFICER, "#wait 289h"),
        (OFFICER, "=cancel"),
        (OFFICER, "hủy"),
        (OFFICER, "/taphuan"),
        (OFFICER, "=record"),
        (OFFICER, "Bồi dưỡng kỹ năng hòa giải"),
        (OFFICER, "=province"),
        (OFFICER, "hôm qua"),
        (OFFICER, "7 giờ"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (OFFICER, "=all_here"),
    ],
};

/// An officer adds the bot to a group, an announcement is to go there, the group becomes a supergroup, the sending is
/// taken back, the bot is thrown out. What is sent travels in the bulk lane, which has its own tests.
pub const GROUP: Script = Script {
    name: "group",
    deeds: &[
        (OFFICER, "#group"),
        (BINH, "#group in /menu@hoagiai_bot"),
        (OFFICER, "/thongbao"),
        (OFFICER, "=new:announcement"),
        (OFFICER, "Mời bà con dự họp."),
        (OFFICER, "=skip"),
        (OFFICER, "=chats"),
        (OFFICER, "=chat:*"),
        (OFFICER, "=done"),
        (OFFICER, "=send"),
        (LAN, "#group move"),
        (OFFICER, "@x"),
        (LAN, "#group out"),
    ],
};

/// Does one deed, and does not wait for what follows.
pub fn act(town: &Town, who: i64, deed: &str) {
    assert!(try_act(town, who, deed), "{who} cannot do {deed}:\n{}", town.everything());
}

/// The key of a button at an instant: those of days carry the day that they show.
pub fn key_at(key: &str, now: DateTime<Utc>) -> String {
    let today = local_date(now);
    match key {
        "today" | "day:today" => format!("day:{today}"),
        "day:yesterday" => format!("day:{}", today - TimeDelta::days(1)),
        other => other.to_owned(),
    }
}

/// The same for people who may find no such button, or have blocked the bot.
pub fn try_act(town: &Town, who: i64, deed: &str) -> bool {
    let at = |found: Option<(i64, String)>| {
        found.is_some_and(|(message, data)| town.people.tap(who, message, &data).is_ok())
    };
    if let Some(key) = deed.strip_prefix('=') {
        // A press on a card that has only just appeared is not taken.
        town.clock.advance(TimeDelta::seconds(1));
        let key = &key_at(key, town.bot_now());
        let fits = |it: &str| key.strip_suffix('*').map_or(it == key, |key| it.starts_with(key));
        at(button(town, who, |data| data.starts_with("h1.") && data.splitn(3, '.').nth(2).is_some_and(fits)))
    } else if let Some(sort) = deed.strip_prefix('@') {
        at(button(town, who, |data| data.strip_prefix("g1.").is_some_and(|it| it.starts_with(sort))))
    } else if let Some(hours) = deed.strip_prefix("#wait ").and_then(|it| it.strip_suffix('h')) {
        town.clock.advance(TimeDelta::hours(hours.parse().unwrap()));
        true
    } else if let Some(deed) = deed.strip_prefix("#group") {
        in_group(town, who, deed.trim())
    } else if deed == "#list" {
        let bytes = crate::roster::list(1, 2, |nth| 1960 + u32::try_from(nth).unwrap());
        town.people.send_document(who, "hgv.xlsx", bytes, "").is_ok()
    } else if deed == "#register" {
        let lines = [("3", "05/03/2024", "Bên B dọn củi", "Thành"), ("4", "6/4/2024", "", "Không thành")];
        let wrong = ("5", "07/13/2024", "Bên B dọn củi", "Thành");
        let bytes = crate::oldbook::workbook(&[lines[0], lines[1], wrong]);
        town.people.send_document(who, "so-cu.xlsx", bytes, "").is_ok()
    } else if deed == "#contact" {
        town.people.share_contact(who, who).is_ok()
    } else if deed == "#open" {
        invitation(town).is_some_and(|token| town.people.press_start(who, &token).is_ok())
    } else {
        town.people.send_text(who, deed).is_ok()
    }
}

/// A deed in the group, or making it.
fn in_group(town: &Town, who: i64, deed: &str) -> bool {
    let groups = town.people.users().into_iter().find(|it| it.id == who).map(|it| it.groups).unwrap_or_default();
    let Some((group, _)) = groups.into_iter().next() else {
        let made = town.people.create_group(who, "Tổ Kim Đôi", &[LAN, BINH, STRANGER]);
        return made.is_ok_and(|it| town.people.add_bot(who, it).is_ok());
    };
    if let Some(words) = deed.strip_prefix("in ") {
        return town.people.say_text(who, Said { chat: Some(group), reply_to: None }, words).is_ok();
    }
    if deed == "move" { town.people.migrate(who, group).is_ok() } else { town.people.remove_bot(who, group).is_ok() }
}

/// The newest button whose data fits, with its message.
pub fn button(town: &Town, who: i64, fits: impl Fn(&str) -> bool) -> Option<(i64, String)> {
    town.people.newest(who, |it| {
        let data = it.buttons().find(|button| fits(&button.data))?.data.clone();
        (it.from_bot && !it.deleted).then_some((it.message_id, data))
    })
}

/// The payload of the newest invitation link that the officer sees.
fn invitation(town: &Town) -> Option<String> {
    let chat = town.people.chat(OFFICER);
    let letter = chat.iter().rev().find_map(|it| it.text.split_once("?start="))?.1;
    Some(letter.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '_' || *it == '-').collect())
}

/// Plays a conversation to its end.
pub async fn play(town: &Town, script: &Script) {
    for (who, deed) in script.deeds {
        act(town, *who, deed);
        town.settle().await;
    }
}

#[tokio::test]
async fn every_script_comes_to_its_end() {
    for script in ALL {
        let town = Town::start().await;
        town.settle().await;
        play(&town, script).await;
        let expected = match script.name {
            "usual path" | "ask the officer" | "follow-up" | "reminders" => "SELECT count(*) = 1 FROM case_file",
            "figures" => {
                "SELECT count(*) = 2 FROM outbox WHERE method IN ('sendPhoto', 'sendDocument') AND status = 'sent'"
            }
            "month" => "SELECT count(*) = 1 FROM month_close WHERE month = '2026-05-01'",
            "emergency" => "SELECT count(*) = 1 FROM escalation WHERE withdrawn_at IS NULL AND chair_told_at > ''",
            "out of scope" => "SELECT count(*) = 1 FROM not_accepted",
            "invitation" => "SELECT count(*) = 1 FROM tg_account WHERE tg_user_id = 1999 AND phone_confirmed_at > ''",
            "group" => {
                "SELECT count(*) = 1 FROM group_chat g JOIN announcement a ON a.status = 'cancelled' WHERE g.left_at > ''"
            }
            "training" => "SELECT count(*) = 1 FROM training WHERE status = 'cancelled'",
            "tasks" => "SELECT count(*) = 2 FROM contact",
            "election" => "SELECT count(*) = 2 FROM proposal WHERE standing = 'decided'",
            "sighting" => "SELECT count(DISTINCT standing) = 2 FROM sighting WHERE standing IN ('not_for', 'logged')",
            "outreach" => "SELECT count(*) = 2 FROM outreach_done WHERE people IN (45, 60)",
            "model" => "SELECT count(*) = 2 FROM model_entry WHERE struck_at > '' OR replaces > 0",
            "review" => "SELECT count(*) = 2 FROM team_review",
            "import" => "SELECT count(*) = 1 FROM audit WHERE act = 'import_people'",
            "difficulty" => "SELECT count(*) = 1 FROM difficulty WHERE standing = 'solved'",
            "pay" => "SELECT count(*) = 1 FROM pay_request",
            "report" => "SELECT count(*) = 1 FROM report_version WHERE nth = 2 AND standing = 'draft'",
            "small talk" => "SELECT count(*) = 1 FROM tg_account WHERE lang = 'en'",
            name => left_by(name)
                .or_else(|| of_people(name))
                .unwrap_or_else(|| panic!("nothing is known of what {name} leaves")),
        };
        assert_eq!(town.number(expected).await, 1, "{}:\n{}", script.name, town.everything());
        if std::env::var_os("HOAGIAI_SHOW").is_some() {
            eprintln!("=== {}\n{}", script.name, town.everything());
        }
    }
}
