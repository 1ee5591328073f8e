//! Whatever is written for a ward is written by somebody's right, and the type of the permit says which.

use std::collections::BTreeSet;

use crate::tidy_scan::{Source, sources};

/// Files of the store that keep what the program itself needs to run: no person has a right to it or not.
const MACHINERY: &[&str] = &[
    "alive.rs",
    "bulk.rs",
    "closing.rs",
    "dialogues.rs",
    "heads.rs",
    "inbox.rs",
    "key_check.rs",
    "outbox.rs",
    "restore.rs",
    "serving.rs",
    "timers.rs",
];

/// Files that were written at the same time as this rule: to be brought under it.
const TO_COME: &[&str] = &["life.rs"];

/// Methods that write without a permit, and why.
const WITHOUT: &[(&str, &str)] = &[
    // A person's own account and choices.
    ("mark_read", "what one got oneself"),
    ("set_muted", "one's own choice"),
    ("note_drill", "what one looked at oneself"),
    ("keep_drill", "one's own round"),
    ("note_drill_sent", "by the clock"),
    ("link_account", "the invitation is the right"),
    ("use_invitation", "the invitation is the right"),
    ("ask_to_join", "the invitation is the right"),
    ("drop_join_request", "a part of joining, and of making or taking back a link"),
    ("lapse_join_request", "a timer's, and a part of answering a request"),
    ("drop_join_requests_by", "a part of taking rights away"),
    ("record_consent", "one's own word"),
    ("withdraw_consent", "one's own word"),
    ("silence", "a part of linking another account"),
    ("confirm_phone", "one's own number"),
    ("set_lang", "one's own choice"),
    // What Telegram says, and what follows from it.
    ("set_blocked", "Telegram says so"),
    ("unblock", "Telegram says so"),
    ("take_refusal_back", "Telegram says so"),
    ("leave_group_chat", "Telegram says so"),
    ("hold_group_chat", "Telegram says so"),
    ("rename_group_chat", "Telegram says so"),
    ("move_group_chat", "Telegram says so"),
    ("take_mend", "the sender's turn"),
    ("record_mend", "the sender's turn"),
    ("repeat_mends", "the sender's turn"),
    ("end_mends", "the sender's turn"),
    ("list_came", "the sender's turn"),
    ("old_list_came", "the sender's turn"),
    ("begin_reading", "the sender's turn"),
    ("end_reading", "the sender's turn"),
    ("keep_print", "the sender's turn"),
    ("sweep_lists", "by the clock"),
    ("freeze_recipients", "a part of a confirmation"),
    ("name_who_has_not_consented", "a part of a confirmation"),
    // What the system does by its clock.
    ("store_digest", "by a timer"),
    ("post_notice", "by a timer as well"),
    ("withdraw_notices", "by a timer as well"),
    // What the operator does, who has the machine.
    ("add_ward", "the operator's"),
    ("set_ward_words", "the operator's"),
    ("add_group", "the operator's"),
    ("add_team", "the operator's"),
    ("add_person", "the operator's as well"),
    ("add_holding", "the operator's as well"),
    ("revoke_access", "the operator's, and the office's where a telephone was lost"),
    ("seed_rules", "the operator's"),
    ("note_act", "writes down what was done by a permit"),
    // Parts of a write that takes one.
    ("take_case_code", "before it is known whether the case is saved"),
    ("return_case_code", "before it is known whether the case is saved"),
    ("open_next_book", "a part of opening a case, or of keeping a book"),
    ("tie_escalations", "a part of opening a case"),
    ("freeze_report", "a part of approving or sending one"),
    ("tie_alarm", "a part of opening a case"),
    ("tie_sighting", "a part of opening a case"),
    ("set_sign", "a part of raising an alarm, and of taking it back"),
    ("keep_sign_before", "a part of raising an alarm"),
    // To be given one: their steps ask the right, and what is done carries no proof of it yet.
    ("confirm_alarm", "whoever was told"),
    ("add_not_accepted", "whoever logs cases"),
    ("log_read", "whoever opened the case"),
    ("ask", "whoever reads bulletins"),
    ("answer_training", "a guest"),
    ("check_in", "a guest, or the office"),
    ("rate_training", "a guest"),
];

/// Methods of a file of the store that change rows: name, inputs.
fn writes(source: &Source) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for at in source.words("fn") {
        if !source.bare[..at].trim_end().ends_with("pub async") {
            continue;
        }
        let Some(open) = source.bare[at..].find('(').map(|it| at + it) else { continue };
        let Some(body) = source.bare[at..].find('{').map(|it| at + it) else { continue };
        let name = source.bare[at + 2..open].split('<').next().unwrap_or_default().trim().to_owned();
        let inputs = source.code[open..source.closing(open)].to_owned();
        let said = &source.code[body..source.closing(body)];
        if ["INSERT INTO", "UPDATE ", "DELETE FROM"].iter().any(|it| said.contains(it)) && inputs.contains("self") {
            found.push((name, inputs));
        }
    }
    found
}

#[test]
fn whatever_is_written_for_a_ward_takes_a_permit_that_says_for_what() {
    let (mut bare, mut seen, mut loose) = (Vec::new(), BTreeSet::new(), Vec::new());
    for source in sources().iter().filter(|it| it.path.starts_with("store/")) {
        let file = source.path.trim_start_matches("store/");
        if MACHINERY.contains(&file) || TO_COME.contains(&file) {
            continue;
        }
        for (name, inputs) in writes(source) {
            // A struct of inputs that holds the permit, or was made of one, says so by its name.
            let permitted = ["Permit<act::", "StepBy", ": Writer"].iter().any(|it| inputs.contains(it));
            let known = WITHOUT.iter().any(|it| it.0 == name);
            seen.insert(name.clone());
            if permitted == known {
                bare.push(format!("{file}: {name}"));
            }
        }
        loose.extend(source.bare.match_indices("Permit<").filter_map(|(at, _)| {
            let what = &source.bare[at..];
            (!what.starts_with("Permit<act::")).then(|| format!("{file}:{}", source.line(at)))
        }));
    }
    assert!(seen.len() > 60, "{seen:?}");
    assert_eq!(
        bare,
        [] as [&str; 0],
        "neither a permit that says for what (`act`), nor a line in `WITHOUT` that says why not; or both"
    );
    assert_eq!(loose, [] as [&str; 0], "a permit for anything");
}

#[test]
fn what_is_to_be_done_carries_a_permit_that_says_for_what() {
    let mut carried = 0;
    for source in sources().iter().filter(|it| it.path.starts_with("dialogue/") || it.path.starts_with("bot/")) {
        let loose = source.bare.find("Permit<Action>").map(|at| source.line(at));
        assert_eq!(loose, None, "{}: a permit that was only asked for yes or no", source.path);
        carried += source.bare.matches("permit: Permit<act::").count();
    }
    assert!(carried > 20, "{carried}");
}
