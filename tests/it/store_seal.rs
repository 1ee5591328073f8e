//! What is sealed: every such column by its place, opened by its key and by nothing else, and no word of it in the raw
//! bytes of a SQLite file or in a dump of PostgreSQL.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hoagiai::domain::access::act;
use hoagiai::domain::alarm::{NewAlarm, Subject};
use hoagiai::domain::announce::NewQuestion;
use hoagiai::domain::case::{Amendment, Change, NewCase, Party, PartyKind, Place, Session, Side, Stage};
use hoagiai::domain::kinship::Kinship;
use hoagiai::domain::people::{JoinRequest, Lang};
use hoagiai::domain::training::Training;
use hoagiai::domain::{DraftId, QuestionId};
use hoagiai::store::Tx;
use hoagiai::store::inbox::{Incoming, Kind};
use hoagiai::store::kinship::NewTie;
use hoagiai::store::outbox::{Lane, NewOutgoing};
use hoagiai::store::people::NewPerson;

use crate::store_kit::{Db, Here, at, contents, day, file, memory, postgres, settle};

/// Every sealed column: table, column, and the key of its row that the seal is bound to, as SQL.
pub const SEALED: &[(&str, &str, &str)] = &[
    ("announcement", "content", "key"),
    ("announcement_version", "content", "CAST(announcement_id AS TEXT) || ':' || CAST(version AS TEXT)"),
    ("case_blank", "filled", "CAST(case_id AS TEXT)"),
    ("register_printed", "lines", "CAST(id AS TEXT)"),
    ("case_event", "data", "key"),
    ("case_file", "place", "code"),
    ("case_file", "stage", "code"),
    ("case_file", "summary", "code"),
    ("case_file", "voice", "code"),
    ("case_tie", "reason", "key"),
    ("case_session", "content", "(SELECT f.code FROM case_file f WHERE f.id = case_id) || '#' || CAST(nth AS TEXT)"),
    ("case_party", "address", PARTY),
    ("case_party", "age_sealed", PARTY),
    ("case_party", "name", PARTY),
    ("escalation", "place", "key"),
    ("dialogue", "state", "CAST(chat_id AS TEXT)"),
    ("dialogue_salvage", "state", "CAST(chat_id AS TEXT)"),
    ("difficulty", "body", "CAST(id AS TEXT)"),
    ("difficulty", "voice", "CAST(id AS TEXT)"),
    ("difficulty_step", "words", "CAST(id AS TEXT)"),
    ("draft", "answers", "CAST(id AS TEXT)"),
    ("group_chat", "title", "CAST(id AS TEXT)"),
    ("inbox", "payload", "key"),
    ("join_request", "phone", "CAST(person_id AS TEXT)"),
    ("office_correction", "was", "CAST(holding_id AS TEXT) || ':' || CAST(nth AS TEXT)"),
    ("outbox", "call", "key"),
    ("old_case", "entry", "(SELECT f.code FROM case_file f WHERE f.id = case_id)"),
    ("pay_event", "words", "CAST(id AS TEXT)"),
    ("people_list", "content", "CAST(id AS TEXT)"),
    ("person", "name", "key"),
    ("person", "phone", "key"),
    ("person_version", "facts", "CAST(person_id AS TEXT) || ':' || CAST(nth AS TEXT)"),
    ("proposal", "content", "CAST(id AS TEXT)"),
    ("proposal_step", "real", "CAST(id AS TEXT)"),
    ("outreach_kit", "content", "CAST(id AS TEXT)"),
    ("model_criteria", "content", "CAST(ward_id AS TEXT) || ':' || CAST(year AS TEXT) || ':' || CAST(version AS TEXT)"),
    ("model_entry", "content", "CAST(id AS TEXT)"),
    ("model_entry", "reason", "CAST(id AS TEXT)"),
    ("plan_evidence", "content", "CAST(id AS TEXT)"),
    ("plan_evidence", "reason", "CAST(id AS TEXT)"),
    (
        "plan_item",
        "content",
        "CAST(ward_id AS TEXT) || ':' || CAST(year AS TEXT) || ':' || CAST(nth AS TEXT) || ':' || CAST(version AS TEXT)",
    ),
    ("proposal_step", "words", "CAST(id AS TEXT)"),
    ("question", "answer", "CAST(id AS TEXT)"),
    ("question", "body", "CAST(id AS TEXT)"),
    ("report_file", "bytes", "CAST(report_id AS TEXT) || '/' || CAST(nth AS TEXT) || '/' || file"),
    ("report_version", "former", "CAST(report_id AS TEXT) || '/' || CAST(nth AS TEXT)"),
    ("report_version", "reason", "CAST(report_id AS TEXT) || '/' || CAST(nth AS TEXT)"),
    ("report_version", "words", "CAST(report_id AS TEXT) || '/' || CAST(nth AS TEXT)"),
    ("sighting", "body", "CAST(id AS TEXT)"),
    ("support_entry", "undone_words", "CAST(id AS TEXT)"),
    ("support_entry", "words", "CAST(id AS TEXT)"),
    ("team_review", "content", "CAST(team_id AS TEXT) || ':' || CAST(year AS TEXT)"),
    ("team_review", "real", "CAST(team_id AS TEXT) || ':' || CAST(year AS TEXT)"),
    ("training", "words", "key"),
    ("ward_plan", "content", "CAST(ward_id AS TEXT) || ':' || CAST(year AS TEXT) || ':' || CAST(version AS TEXT)"),
];
/// Those of them that hold a number, where no mark can stand.
const NUMBERS: [(&str, &str); 1] = [("case_party", "age_sealed")];
const PARTY: &str = "(SELECT f.code FROM case_file f WHERE f.id = case_id) || '/' || CAST(seq AS TEXT)";

/// Columns of bytes that hold nothing of anybody: a hash, and a text of ours by which keys are recognised.
pub const HASHED: &[(&str, &str)] = &[("invitation", "token_hash"), ("key_check", "sealed")];

/// A word that stands nowhere else. Every sealed text holds it, each with a tail of its own.
const MARK: &str = "DauVet7c1e";

fn mark(tail: &str) -> String {
    format!("{MARK} {tail} ặỡ")
}

/// Writes the mark through everything that seals.
async fn write_marks(tx: &mut Tx, here: &Here) {
    let (name, phone) = (mark("tên"), mark("điện thoại"));
    let new = NewPerson { key: "p:marked", ward: here.ward, name: &name, phone: Some(&phone), sex: None };
    let person = tx.add_person(&new, at(0)).await.unwrap();
    here.link(tx, 31, person).await;
    here.link(tx, 32, here.head).await;
    tx.confirm_phone(32, &mark("số của tổ trưởng"), at(0)).await.unwrap();
    crate::store_register::write(tx, here, &mark("lý do đính chính")).await;
    let mut announcement = crate::store_announcements::announcement(here, "a:marked");
    announcement.content.html = mark("thông báo");
    announcement.content.plain = mark("thông báo");
    let about =
        tx.save_announcement(&here.permit(act::Announce), here.ward, &announcement, at(0)).await.unwrap().unwrap();
    // What a correction replaces is sealed as well.
    let mut other = crate::store_announcements::announcement(here, "a:corrected");
    other.content = announcement.content.clone();
    let other = crate::store_announcements::save(tx, here, &other).await;
    crate::store_announcements::confirm(tx, here, &other).await;
    tx.begin_sendings(at(60)).await.unwrap();
    let mut content = other.content.clone();
    content.html = mark("đính chính");
    let corrected =
        tx.correct_announcement(&here.permit(act::Announce), (here.ward, other.id, 0), &content, at(61)).await.unwrap();
    assert!(corrected);
    let question = NewQuestion { id: QuestionId(1), about, body: mark("câu hỏi") };
    tx.ask((here.ward, person), &question, at(1)).await.unwrap();
    let answer = mark("câu trả lời");
    tx.answer_question(&here.permit(act::Announce), (here.ward, question.id), &answer, at(2)).await.unwrap();
    let session = crate::store_trainings::session(here, "t:marked", 24);
    let session = Training {
        topic: mark("chủ đề"), host: mark("báo cáo viên"), place: mark("địa điểm"), ..session
    };
    tx.save_training(&here.permit(act::PlanTraining), here.ward, &session, at(0)).await.unwrap();
    crate::store_reports::write(tx, here, (&mark("lời văn"), &mark("đính chính"), &mark("tệp báo cáo"))).await;
    crate::store_difficulties::write(tx, here, 1, (&mark("khó khăn"), &mark("tệp tiếng"), &mark("trả lời"))).await;
    crate::store_sightings::write(tx, here, 1, &mark("việc được báo")).await;
    crate::store_pay::write(tx, here, 1, &mark("lý do không chi")).await;
    crate::store_pay::support(tx, here, 1, (&mark("chứng từ"), &mark("ghi nhầm"))).await;
    let planned = (&*mark("kế hoạch"), &*mark("việc của kế hoạch"), &*mark("kết quả"), &*mark("lý do gạch"));
    crate::store_plan::write(tx, here, 1, planned).await;
    let model = (&*mark("tiêu chí"), &*mark("bài học"), &*mark("lý do bỏ"));
    crate::store_model::write(tx, here, 1, model).await;
    crate::store_outreach::write(tx, here, 1, &mark("bài phát thanh")).await;
    let proposed = (&*mark("ứng cử viên"), &*mark("người làm"), &*mark("lý do"), &*mark("nhu cầu của tổ"));
    crate::store_proposals::write(tx, here, 1, proposed).await;
    crate::store_lists::write(tx, here, 1, (&mark("tệp"), &mark("người trong danh sách"))).await;
    tx.keep_group_chat(&here.permit(act::Announce), &crate::store_group_chats::group(here, -77, &mark("nhóm")), at(3))
        .await
        .unwrap();
    let secret = mark("bí mật của lời mời");
    tx.add_invitation(None, ("i:1", &secret), person, (at(0), at(9))).await.unwrap();
    // After the link: a newer one lets nobody wait.
    let request = JoinRequest {
        person,
        tg_user: 77,
        lang: Lang::Vi,
        consent: 3,
        phone: Some(mark("số người dùng thư mời")),
        asked_at: at(0),
    };
    tx.ask_to_join(&request).await.unwrap();
    let payload = mark("lời đến");
    let item = Incoming { key: "u:1".to_owned(), lane: "7".to_owned(), chat_id: 7, kind: Kind::Update, payload };
    tx.receive(&[item], at(0)).await.unwrap();
    let row = NewOutgoing {
        key: "1:1".to_owned(),
        chat_id: 7,
        lane: Lane::Card,
        method: "sendMessage",
        call: mark("lời đi"),
        target: None,
        not_before: None,
        expires_at: None,
    };
    tx.push(&row, ("tôi", at(60)), at(0)).await.unwrap();
    tx.save_dialogue(7, &mark("trạng thái"), false, at(0)).await.unwrap();
    tx.salvage(7, &mark("trạng thái cũ"), at(0)).await.unwrap();
    tx.save_draft(DraftId(1), person, ("intake", &mark("bản nháp")), at(0)).await.unwrap();
    write_case_marks(tx, here).await;
}

async fn write_case_marks(tx: &mut Tx, here: &Here) {
    let alarm = crate::store_alarms::alarm(here, 1, Subject::Nothing);
    let alarm = NewAlarm { place: Some(mark("nơi nguy hiểm")), ..alarm };
    tx.raise_alarm(&here.mediator_permit(here.mediator, act::ReportDanger), &alarm, &[], at(0)).await.unwrap();
    let party = |side, tail: &str| Party {
        side,
        kind: PartyKind::Person,
        name: mark(tail),
        age: Some(61),
        address: Some(mark("địa chỉ")),
    };
    let new = NewCase {
        place: Place { group: here.group, detail: Some(mark("nơi")) },
        parties: vec![party(Side::A, "bên a"), party(Side::B, "bên b")],
        summary: mark("nội dung"),
        voice: Some(mark("tệp")),
        stage: Stage::Void { on: day("2026-05-05"), reason: mark("lý do hủy") },
        ..here.new_case("c:1")
    };
    here.open(tx, &new).await;
    let (id, _) = here.open(tx, &here.new_case("c:2")).await;
    crate::store_papers::write(tx, here, id, &mark("diễn biến")).await;
    crate::store_papers::print(tx, here, 9, &mark("mã")).await;
    crate::store_old_cases::write(tx, here, 8, &mark("sổ cũ")).await;
    let mut old = crate::store_old_cases::old(here, (1, 3), "2024-03-05");
    old.entry.mediators = vec![mark("hòa giải viên cũ")];
    crate::store_old_cases::write_case(tx, here, &old).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    let fields = Amendment {
        summary: Some(mark("nội dung mới")),
        parties: Some(vec![party(Side::A, "bên a mới"), party(Side::B, "bên b mới")]),
        place: Some(Place { group: here.group, detail: Some(mark("nơi mới")) }),
        ..Amendment::default()
    };
    let change = Change::Amend { fields, reason: mark("lý do") };
    let after = case.apply(&change, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(1)).await.unwrap();
    let (other, _) = here.open(tx, &here.new_case("c:3")).await;
    let words = here.permit(act::Changing::Words);
    let tie = NewTie { key: "k:1".to_owned(), case: other, earlier: id, kinship: Kinship::Related };
    tx.put_tie(&words, (&tie, None), at(1)).await.unwrap();
    tx.untie(&words, ("k:2", other, id), &mark("không liên quan"), at(1)).await.unwrap();
    let session = Session { course: Some(mark("diễn biến")), ..crate::store_life::session("2026-05-06") };
    let held = Change::Session { nth: 1, session, reason: None };
    let after = after.apply(&held, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Outcome), (&after, &held), at(2)).await.unwrap();
}

async fn marked(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write_marks(&mut tx, &here).await;
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn every_sealed_column_opens_at_its_place() {
    for db in [memory().await, postgres().await].into_iter().flatten() {
        marked(&db).await;
        let mut tx = db.begin().await;
        for &(table, column, row) in SEALED {
            let sql = format!("SELECT {row}, {column} FROM {table}");
            let cells = tx.test_open((table, column), &sql).await.unwrap();
            // Files are kept in letters.
            let is_file = (table, column) == ("report_file", "bytes");
            let decoded = |it: &str| BASE64.decode(it).ok().and_then(|it| String::from_utf8(it).ok());
            let is_written = |it: &str| {
                it.contains(MARK)
                    || NUMBERS.contains(&(table, column)) && it == "61"
                    || is_file && decoded(it).is_some_and(|it| it.contains(MARK))
            };
            let holds = cells.iter().any(|it| it.1.as_deref().is_some_and(is_written));
            assert!(holds, "no mark was written through {table}.{column}");
        }
    }
}

#[tokio::test]
async fn the_files_of_sqlite_hold_no_sealed_text() {
    let db = file().await.unwrap();
    marked(&db).await;
    let search = || {
        let mut bytes = 0;
        let mut known = false;
        for entry in std::fs::read_dir(db.folder()).unwrap().flatten() {
            let raw = std::fs::read(entry.path()).unwrap();
            assert!(!contains(&raw, MARK.as_bytes()), "a sealed text stands in {}", entry.path().display());
            known |= contains(&raw, b"p:marked");
            bytes += raw.len();
        }
        assert!(known && bytes > 10_000, "what is not sealed is found, so the search would find the rest");
    };
    search();
    db.store.close().await;
    search();
}

#[tokio::test]
async fn a_dump_of_postgres_holds_no_sealed_text() {
    let Some(db) = postgres().await else { return };
    marked(&db).await;
    let dump = contents(&db.store).await;
    let hex = |it: &str| it.bytes().fold(String::new(), |hex, it| format!("{hex}{it:02x}"));
    assert!(dump.contains("p:marked"), "what is not sealed is found");
    assert!(dump.contains(&format!("\\\\x{}", "01")), "columns of bytes are in the dump, as hexadecimal");
    assert!(!dump.contains(MARK), "a sealed text stands in a column of text");
    assert!(!dump.contains(&hex(MARK)), "a sealed text stands in a column of bytes");
}

fn contains(raw: &[u8], word: &[u8]) -> bool {
    raw.windows(word.len()).any(|it| it == word)
}
