//! What the operator does is written down, and somebody's way in can be taken away: as commands, from outside.

use std::process::Output;

use crate::process::Place;

const NAME: &str = "Phạm Thu Hà";

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

async fn run(place: &Place, args: &[&str]) -> String {
    let output = place.run(args, &[]).await;
    let words = said(&output);
    assert!(output.status.success(), "{args:?}: {words}");
    words
}

async fn refused(place: &Place, args: &[&str]) -> String {
    let output = place.run(args, &[]).await;
    assert!(!output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_operator_does_is_written_down_without_names() {
    let place = Place::new();
    run(&place, &["invite", "--name", NAME, "--bot-name", "hoagiai_bot"]).await;
    run(&place, &["invite", "--name", NAME, "--bot-name", "hoagiai_bot"]).await;
    let set = ["set", "pay_case", "300000", "--basis", "NQ 05/2026/NQ-HĐND", "--unit", "vnd", "--from", "2026-01-01"];
    run(&place, &set).await;
    run(&place, &["holiday", "add", "2026-12-24", "--name", "Nghỉ bù", "--basis", "TB 15"]).await;
    let file = place.path("x.backup");
    run(&place, &["backup", file.to_str().unwrap()]).await;
    run(&place, &["revoke", "--ward-code", "09169", "--name", "phạm thu HÀ"]).await;
    let words = run(&place, &["audit"]).await;
    let acts: Vec<&str> = words.lines().filter_map(|it| it.split("  ").nth(3)).collect();
    assert_eq!(
        acts,
        [
            "add_person person 1",
            "invite person 1",
            "invite person 1",
            "set_param param pay_case",
            "set_holiday day 2026-12-24",
            "backup",
            "revoke person 1"
        ],
        "{words}"
    );
    assert!(words.contains("ward 09169  operator") && words.contains("all wards  operator"), "{words}");
    assert!(!words.contains("Hà") && !words.contains("Nghỉ"), "{words}");
    let json = run(&place, &["audit", "--json", "--ward-code", "09169", "--days", "1"]).await;
    let first: serde_json::Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["by"], &first["act"], &first["ward"]),
        (&"operator".into(), &"add_person".into(), &"09169".into())
    );
    assert!(refused(&place, &["audit", "--ward-code", "1"]).await.contains("no ward 1"));
    // A copy that is restored says so, and brings what was written down before.
    let other = Place::new();
    std::fs::copy(place.path("key"), other.path("key")).unwrap();
    run(&other, &["restore", file.to_str().unwrap()]).await;
    let words = run(&other, &["audit"]).await;
    assert!(words.contains("set_param param pay_case") && words.trim_end().ends_with("restore"), "{words}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_unlinked_at_once_and_only_once() {
    let place = Place::new();
    let people = place.fill().await;
    let account = people[0].to_string();
    let by_account = ["revoke", "--telegram", account.as_str()];
    let words = run(&place, &by_account).await;
    assert!(words.contains("the account is unlinked"), "{words}");
    let mut tx = place.store().await.begin().await.unwrap();
    assert_eq!(tx.person_of_account(people[0]).await.unwrap(), None);
    assert!(tx.person_of_account(people[1]).await.unwrap().is_some());
    drop(tx);
    let person = words.split(['P', ':']).nth(1).unwrap().trim_start_matches("erson ").to_owned();
    let again = run(&place, &["revoke", "--person", &person]).await;
    assert!(again.contains("nothing was changed"), "{again}");
    let acts = run(&place, &["audit"]).await;
    assert_eq!(acts.matches("revoke").count(), 1, "{acts}");
    assert!(refused(&place, &by_account).await.contains("no account"));
    assert!(refused(&place, &["revoke", "--person", "99999"]).await.contains("no person 99999"));
    assert!(refused(&place, &["revoke", "--ward-code", "09169", "--name", "Ai Đó"]).await.contains("nobody"));
    assert!(refused(&place, &["revoke", "--name", NAME]).await.contains("--ward-code"));
    assert!(refused(&place, &["revoke"]).await.contains("--telegram"));
}
