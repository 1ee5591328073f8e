//! More conversations, about the register of people: leaving with what hangs on somebody, another team, a new head; groups and
//! teams; accounts and consent; lists out. And that every flow there is has a conversation worth dying in.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::scripts::{self, Script, with_a_case};
use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town};

/// A mediator leaves and hands a case over, another becomes the head, the former goes to another team.
pub const OFFICES: Script = Script {
    name: "offices",
    deeds: with_a_case![
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:2"),
        (OFFICER, "=do:end"),
        (OFFICER, "=own_wish"),
        (OFFICER, "hôm nay"),
        (OFFICER, "16/QĐ-UBND"),
        (OFFICER, "hôm nay"),
        (OFFICER, "=p:3"),
        (OFFICER, "=save"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:3"),
        (OFFICER, "=do:head"),
        (OFFICER, "=day:today"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:1"),
        (OFFICER, "=do:move"),
        (OFFICER, "=u:2"),
        (OFFICER, "=day:today"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
    ],
};

/// A group and a team are added, the team renamed and merged into another, a third one dissolved.
pub const UNITS: Script = Script {
    name: "units",
    deeds: &[
        (OFFICER, "/nhansu"),
        (OFFICER, "=units"),
        (OFFICER, "=add_group"),
        (OFFICER, "Cô Mễ"),
        (OFFICER, "=skip"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (OFFICER, "=add_team"),
        (OFFICER, "Cô Mễ"),
        (OFFICER, "Cô Mễ Đông"),
        (OFFICER, "=skip"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (OFFICER, "=t:3"),
        (OFFICER, "=rename"),
        (OFFICER, "Cô Mễ Tây"),
        (OFFICER, "=all"),
        (OFFICER, "=save"),
        (OFFICER, "=merge"),
        (OFFICER, "=u:2"),
        (OFFICER, "=day:today"),
        (OFFICER, "9/QĐ-UBND ngày 4/5/2026"),
        (OFFICER, "=save"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=units"),
        (OFFICER, "=t:2"),
        (OFFICER, "=dissolve"),
        (OFFICER, "=u:1"),
        (OFFICER, "=day:today"),
        (OFFICER, "9/QĐ-UBND ngày 4/5/2026"),
        (OFFICER, "=save"),
    ],
};

/// Somebody has another telephone, somebody else lost theirs and is asked who they are, and a third takes their consent back
/// at the office.
pub const ACCOUNTS: Script = Script {
    name: "accounts",
    deeds: &[
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:1"),
        (OFFICER, "=lost"),
        (OFFICER, "=lock"),
        (STRANGER, "#open"),
        (STRANGER, "=yes"),
        (STRANGER, "=other"),
        (OFFICER, "@u.people.joiner"),
        (OFFICER, "=letin:*"),
        (STRANGER, "/start"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:2"),
        (OFFICER, "=invite"),
        (OFFICER, "=unlink"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:3"),
        (OFFICER, "=withdraw"),
        (OFFICER, "hôm nay"),
        (OFFICER, "=withdraw"),
    ],
};

/// The list of mediators, their numbers and the telephones come out as files.
pub const LISTS: Script = Script {
    name: "lists",
    deeds: &[
        (OFFICER, "/nhansu"),
        (OFFICER, "@u.roster.lists"),
        (OFFICER, "=register:xlsx"),
        (OFFICER, "5/5/2026"),
        (OFFICER, "=numbers:docx"),
        (OFFICER, "=last"),
        (OFFICER, "=contacts"),
    ],
};

/// What one of these leaves in the database.
pub fn left_by(name: &str) -> Option<&'static str> {
    Some(match name {
        "offices" => "SELECT count(*) = 3 FROM audit WHERE act IN ('end_office', 'new_head', 'move_office')",
        "units" => "SELECT count(*) = 2 FROM mediation_team WHERE held_to IS NOT NULL",
        "accounts" => "SELECT count(*) = 1 FROM consent c JOIN tg_account a ON a.tg_user_id = 1999 WHERE c.withdrawn",
        "lists" => "SELECT count(*) = 3 FROM outbox WHERE method = 'sendDocument' AND status = 'sent'",
        _ => return None,
    })
}

/// Flows that no script enters beyond their opening card yet. The list only gets shorter.
const TO_COME: &[&str] = &[
    "announce",
    "audit",
    "help",
    "kin",
    "life",
    "oldbook",
    "papers",
    "practice",
    "questions",
    "rules",
    "sessions",
    "story",
    "together",
];

/// The flows that there are, by the samples of where somebody can stand in them: each has some.
fn flows() -> BTreeSet<String> {
    let samples = include_str!("../data/persisted/states.json");
    let tags = samples.split(r#""place":{"flow":""#).skip(1).filter_map(|it| it.split('"').next());
    tags.map(str::to_owned).collect()
}

#[tokio::test]
async fn every_flow_is_entered_by_a_script_beyond_its_opening_card() {
    let mut stood: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for script in scripts::ALL {
        let town = Town::start().await;
        town.settle().await;
        for (who, deed) in script.deeds {
            scripts::act(&town, *who, deed);
            town.settle().await;
            let mut tx = town.plain.begin().await.unwrap();
            for (_, kept) in tx.dialogues(&[LAN, BINH, DUNG, OFFICER, STRANGER]).await.unwrap() {
                let state: Value = serde_json::from_str(&kept.unwrap().state).unwrap();
                let flow = state["place"]["flow"].as_str().unwrap().to_owned();
                stood.entry(flow).or_default().insert(state["place"].to_string());
            }
        }
    }
    let flows = flows();
    assert!(flows.len() > 20, "{flows:?}");
    let opened =
        |it: &String| stood.get(it).map_or(0, BTreeSet::len) > 1 || ["home", "settings"].contains(&it.as_str());
    let missing: Vec<&String> = flows.iter().filter(|it| !opened(it) && !TO_COME.contains(&it.as_str())).collect();
    assert_eq!(missing, [] as [&String; 0], "a script for each in `scripts::ALL`, and a line in `crash_cases.rs`");
    let gone: Vec<_> = TO_COME.iter().filter(|it| !flows.contains(**it)).collect();
    assert!(gone.is_empty(), "no such flow: {gone:?}");
}
