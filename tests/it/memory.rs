//! What is remembered of a ward, its teams and its people: never longer than it is true, whoever changed it.

use crate::store_kit::{Db, contract};
use crate::town::{BINH, OFFICER, Town};

contract!(what_another_process_changes_is_seen_by_the_next_update);

/// How the teams of the ward stand with their month, team by team.
async fn teams(town: &Town) -> String {
    town.plays(OFFICER, &["/tonghop", ">Chốt sổ tháng"]).await;
    town.last(OFFICER).text
}

async fn what_another_process_changes_is_seen_by_the_next_update(db: &Db) {
    let mut town = Town::on(db.store.clone()).await;
    let mut other = town.twin().await;
    // Both have looked at the ward, and remember it.
    for _ in 0..2 {
        let said = teams(&town).await;
        assert!(said.contains("Quỳnh Đôi") && !said.contains("Hòa Đình"), "{said}");
        town.says(BINH, "/ghivu").await;
        assert!(!town.last(BINH).text.contains("không thuộc nhiệm vụ"), "{}", town.last(BINH).text);
        std::mem::swap(&mut town.bot, &mut other);
    }
    // A third, as the commands of the operator are, adds a team and ends an office.
    let mut tx = town.plain.begin().await.unwrap();
    let ward = tx.wards().await.unwrap()[0].clone();
    let group = tx.add_group(ward.id, 3, "Hòa Đình").await.unwrap();
    tx.add_team(ward.id, group, 3, "Hòa Đình").await.unwrap();
    tx.commit().await.unwrap();
    town.sql(&format!(
        "UPDATE office_holding SET held_to = '2026-05-04'
         WHERE person_id = (SELECT person_id FROM tg_account WHERE tg_user_id = {BINH})"
    ))
    .await;
    for _ in 0..2 {
        let said = teams(&town).await;
        assert!(said.contains("Hòa Đình"), "{said}");
        town.says(BINH, "/ghivu").await;
        assert!(town.last(BINH).text.contains("không thuộc nhiệm vụ"), "{}", town.last(BINH).text);
        std::mem::swap(&mut town.bot, &mut other);
    }
}
