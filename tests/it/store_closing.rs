//! What earlier releases left readable is closed when the schema is brought up to date, once, and stays what it was to
//! whoever has the key.

use hoagiai::domain::PersonId;
use hoagiai::domain::access::act;
use hoagiai::store::people::NewPerson;

use crate::store_kit::{Db, Here, at, contents, contract, file, settle};
use crate::store_trainings::session;

contract!(a_key_tells_no_name, names_are_taken_out_of_keys, sessions_and_ages_are_sealed);

async fn a_key_tells_no_name(db: &Db) {
    let mut tx = db.begin().await;
    let key = tx.operator_person_key("09169", "Quách Bảo Ngân").await.unwrap();
    assert_eq!(key, tx.operator_person_key("09169", "quách bảo  NGÂN").await.unwrap(), "the same person again");
    for (ward, name) in [("09170", "Quách Bảo Ngân"), ("09169", "Quách Bảo Nga")] {
        assert_ne!(key, tx.operator_person_key(ward, name).await.unwrap());
    }
    assert!(!key.contains("quach") && !key.contains("09169"), "{key}");
}

/// People as an earlier release kept those whom the operator had invited.
async fn named(db: &Db) -> PersonId {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let key = "cli:09169:quach bao ngan";
    let new = NewPerson { key, ward: here.ward, name: "Quách Bảo Ngân", phone: Some("0912345678"), sex: None };
    let id = tx.add_person(&new, at(0)).await.unwrap();
    let other = NewPerson { key: "cli:09169:do van hai", name: "Đỗ Văn Hải", phone: None, ..new };
    tx.add_person(&other, at(0)).await.unwrap();
    here.link(&mut tx, 31, id).await;
    tx.commit().await.unwrap();
    id
}

async fn names_are_taken_out_of_keys(db: &Db) {
    let id = named(db).await;
    assert!(contents(&db.store).await.contains("quach bao ngan"));
    db.store.migrate().await.unwrap();
    let rows = contents(&db.store).await;
    assert!(!rows.contains("quach") && !rows.contains("cli:"), "{rows}");
    let mut tx = db.begin().await;
    let person = tx.person(id).await.unwrap().unwrap();
    assert_eq!((person.name.as_str(), person.phone.as_deref()), ("Quách Bảo Ngân", Some("0912345678")));
    assert_eq!(tx.lang_of(31).await.unwrap(), Some(hoagiai::domain::people::Lang::Vi), "the account stays theirs");
    // The operator who invites them again finds them.
    let key = tx.operator_person_key("09169", "Quách Bảo Ngân").await.unwrap();
    let new = NewPerson { key: &key, ward: person.ward, name: "Quách Bảo Ngân", phone: None, sex: None };
    assert_eq!(tx.add_person(&new, at(1)).await.unwrap(), id);
    drop(tx);
    db.store.migrate().await.unwrap();
    assert_eq!(contents(&db.store).await, rows, "once");
    // A process of the earlier release that had not ended yet may have added them once more.
    let mut tx = db.begin().await;
    let late = NewPerson { key: "cli:09169:quach bao ngan", ..new };
    let twin = tx.add_person(&late, at(2)).await.unwrap();
    tx.commit().await.unwrap();
    db.store.migrate().await.unwrap();
    assert!(!contents(&db.store).await.contains("quach"));
    assert_eq!(db.begin().await.person(twin).await.unwrap().unwrap().name, "Quách Bảo Ngân");
}

/// Sessions and ages as an earlier release kept them: in columns that anybody reads.
async fn clear(db: &Db) -> Here {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.save_training(&here.permit(act::PlanTraining), here.ward, &session(&here, "t:1", 24), at(0)).await.unwrap();
    for nth in 0..3 {
        here.open(&mut tx, &here.new_case(&format!("c:{nth}"))).await;
    }
    let clear = "UPDATE training SET topic = 'Kỹ năng rõ', host = 'Sở Tư pháp', place = 'Hội trường', words = NULL;
        UPDATE case_party SET age = 61, age_sealed = NULL WHERE age_sealed IS NOT NULL";
    tx.test_sql(clear.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    here
}

async fn sessions_and_ages_are_sealed(db: &Db) {
    let here = clear(db).await;
    db.store.migrate().await.unwrap();
    let rows = contents(&db.store).await;
    for word in ["Kỹ năng rõ", "Sở Tư pháp", "Hội trường"] {
        assert!(!rows.contains(word), "{word}");
    }
    let mut tx = db.begin().await;
    let found = tx.training_by_key(here.ward, "t:1").await.unwrap().unwrap();
    assert_eq!(
        (found.topic.as_str(), found.host.as_str(), found.place.as_str()),
        ("Kỹ năng rõ", "Sở Tư pháp", "Hội trường")
    );
    let left = "SELECT count(*) FROM case_party WHERE age IS NOT NULL";
    assert_eq!(tx.test_number(left).await.unwrap(), 0);
    let case = tx.case_by_code(None, "VN-01-2026-002").await.unwrap().unwrap();
    let parties = tx.case(None, case).await.unwrap().unwrap().parties;
    assert_eq!(parties.iter().map(|it| it.age).collect::<Vec<_>>(), [Some(61), None]);
    drop(tx);
    db.store.migrate().await.unwrap();
    assert_eq!(contents(&db.store).await, rows, "once");
}

#[tokio::test]
async fn the_files_keep_nothing_of_what_was_closed() {
    let db = file().await.unwrap();
    named(&db).await;
    let told = "INSERT INTO training (key, ward_id, version, status, topic, host, place, starts_at, ends_at, audience,
        code, created_by, created_at) SELECT 't:1', ward_id, 1, 'planned', 'Chủ đề xưa', 'x', 'y', created_at, created_at,
        '{}', '1', id, created_at FROM person LIMIT 1";
    let mut tx = db.begin().await;
    tx.test_sql(told.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    db.store.migrate().await.unwrap();
    for entry in std::fs::read_dir(db.folder()).unwrap().flatten() {
        let raw = std::fs::read(entry.path()).unwrap();
        for word in ["quach bao ngan", "do van hai", "Chủ đề xưa"] {
            let found = raw.windows(word.len()).any(|it| it == word.as_bytes());
            assert!(!found, "{word} stands in {}", entry.path().display());
        }
    }
}
