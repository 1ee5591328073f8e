//! Logging a case, as chats.

use chrono::TimeDelta;
use hoagiai::store::Store;
use hoagiai::store::seal::Seal;
use tracing_subscriber::Layer as _;
use tracing_subscriber::layer::SubscriberExt as _;

use crate::scripts;
use crate::town::{BINH, LAN, Town};

/// All but the tap that saves.
const ANSWERS: &[&str] = scripts::LOGGED.split_at(12).0;

#[tokio::test]
async fn a_case_is_logged_by_twelve_answers_and_the_saving_tap_three_of_them_typed() {
    let town = Town::start().await;
    town.plays(BINH, ANSWERS).await;
    assert!(town.last(BINH).text.starts_with("Kiểm tra trước khi lưu"), "{}", town.transcript(BINH));
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    let (saved, told) = (town.last(BINH).text, town.last(LAN).text);
    assert!(
        saved.starts_with("Đã lưu vụ, việc VN-01-2026-001\nXin gặp hai bên chậm nhất là hết Thứ Sáu, 08/05/2026"),
        "{saved}"
    );
    assert_eq!(told, "Vụ, việc mới VN-01-2026-001\nLối đi chung, thoát nước · đã phân công\nNgười ghi: Trần Văn Bình");
    let typed = ANSWERS.iter().filter(|it| !it.starts_with(['>', '/'])).count();
    assert_eq!((typed, ANSWERS.len()), (3, 12));
    assert_eq!(
        town.number("SELECT count(*) FROM case_file WHERE code = 'VN-01-2026-001' AND status = 'assigned'").await,
        1
    );
    assert_eq!(town.number("SELECT count(*) FROM draft").await, 0);
    let lints: Vec<_> = town.people.lints().into_iter().filter(|it| it.chat == BINH).collect();
    assert!(lints.is_empty(), "{lints:?}");
}

#[tokio::test]
async fn names_and_the_story_do_not_stay_in_the_chat() {
    let town = Town::start().await;
    town.plays(BINH, ANSWERS).await;
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    for secret in ["Hoàng Văn Thắng", "Đỗ Thị Hạnh", "số 14 ngõ 3"] {
        let left: Vec<_> = town.people.chat(BINH).into_iter().filter(|it| !it.deleted && !it.from_bot).collect();
        assert!(left.iter().all(|it| !it.text.contains(secret)), "{secret}");
        assert!(!town.transcript(LAN).contains(secret), "{secret}");
    }
    assert!(
        town.people
            .chat(BINH)
            .iter()
            .filter(|it| it.from_bot)
            .skip(1)
            .all(|it| it.protected || !it.text.contains("H.V.T"))
    );
}

#[tokio::test]
async fn art_20_reminders_come_on_the_first_and_second_morning_and_the_head_learns_of_the_rest() {
    let town = Town::start().await;
    town.plays(BINH, ANSWERS).await;
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    let count = |who: i64, words: &str| {
        town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
    };
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(count(BINH, "Nhắc bắt đầu hòa giải VN-01-2026-001"), 2, "{}", town.transcript(BINH));
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(count(LAN, "Chưa bắt đầu hòa giải VN-01-2026-001"), 1, "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(30)).await;
    assert_eq!(count(BINH, "Nhắc bắt đầu"), 2, "nothing is said twice");
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'start:%'").await, 0);
}

#[tokio::test]
async fn art_20_reminders_are_silent_once_mediation_began() {
    let town = Town::start().await;
    town.plays(BINH, ANSWERS).await;
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    town.passes(TimeDelta::hours(24)).await;
    town.presses(BINH, "Đã bắt đầu hòa giải").await;
    town.presses(BINH, "Hôm nay").await;
    assert_eq!(
        town.number("SELECT count(*) FROM case_file WHERE status = 'in_session'").await,
        1,
        "{}",
        town.transcript(BINH)
    );
    let before = town.people.chat(BINH).len() + town.people.chat(LAN).len();
    town.passes(TimeDelta::days(10)).await;
    assert_eq!(town.people.chat(BINH).len() + town.people.chat(LAN).len(), before);
}

#[tokio::test]
async fn nobody_is_disturbed_at_night() {
    let town = Town::start().await;
    town.settle().await;
    // Half past ten in the evening.
    town.clock.advance(TimeDelta::minutes(13 * 60 + 30));
    let before = town.people.chat(LAN).len();
    town.plays(BINH, ANSWERS).await;
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    assert_eq!(town.people.chat(LAN).len(), before, "the head sleeps");
    town.passes(TimeDelta::hours(9)).await;
    assert_eq!(town.people.chat(LAN).len(), before + 1);
}

#[tokio::test]
async fn art_10_4_danger_is_told_at_once_even_at_night() {
    let town = Town::start().await;
    town.settle().await;
    town.clock.advance(TimeDelta::hours(14));
    let before = (town.people.chat(LAN).len(), town.people.chat(crate::town::OFFICER).len());
    town.plays(BINH, &["/ghivu", ">Bạo lực, đe dọa"]).await;
    let card = town.last(BINH).text;
    assert!(card.contains("113"), "{card}");
    assert_eq!(town.people.chat(LAN).len(), before.0, "nobody is told before it is reported");
    town.presses(BINH, "Báo ngay").await;
    assert_eq!(town.people.chat(LAN).len(), before.0 + 1, "{}", town.transcript(BINH));
    assert_eq!(town.people.chat(crate::town::OFFICER).len(), before.1 + 1);
    assert_eq!(town.number("SELECT count(*) FROM escalation WHERE kind = 'violence'").await, 1);
}

#[tokio::test]
async fn sealed_words_stand_nowhere_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("marked.sqlite");
    let store = Store::open(&format!("sqlite:{}", file.display()), Seal::for_tests()).await.unwrap();
    catch_log();
    let town = Town::on(store).await;
    let mut acts = ANSWERS.to_vec();
    acts[7] = "Hoàng MARKNAMEA, 45 tuổi, số 12 ngõ MARKSTREETA";
    acts[8] = "Đỗ MARKNAMEB, 52 tuổi, số 14 ngõ MARKSTREETB";
    acts[9] = "MARKSTORY bậc thềm lấn ra lối đi chung, bên A không dắt xe ra được.";
    town.plays(BINH, &acts).await;
    town.presses(BINH, "✔ Lưu vụ, việc").await;
    town.plays(BINH, &["/vuviec", "MARKSTORY", "/ghivu", ">Không có dấu hiệu nào", "MARKWRONG là gì"]).await;
    town.bot.measure_queues().await.unwrap();
    let metrics = town.bot.metrics.text();
    let words = String::from_utf8_lossy(&CAUGHT.take().unwrap()).into_owned();
    assert!(words.len() > 1000, "the log was caught");
    assert!(metrics.contains("hoagiai_sends_total") && metrics.contains("hoagiai_inbox_waiting"));
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!holds(&bytes, b"MARK"), "in the database files");
    }
    assert!(!holds(metrics.as_bytes(), b"MARK"));
    let told: Vec<_> = words.lines().filter(|it| it.contains("MARK")).collect();
    assert!(told.is_empty(), "in the log: {told:?}");
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|it| it == word)
}

thread_local! {
    /// What this thread logs, while it is being caught.
    static CAUGHT: std::cell::Cell<Option<Vec<u8>>> = const { std::cell::Cell::new(None) };
}

/// Catches all that this thread logs from now on, at every level. One subscriber for the whole process, because events
/// that were first met without one stay switched off.
fn catch_log() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let catching = tracing_subscriber::filter::dynamic_filter_fn(|_, _| {
            let caught = CAUGHT.take();
            let is_caught = caught.is_some();
            CAUGHT.set(caught);
            is_caught
        });
        let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(|| Catch).with_filter(catching);
        let registry = tracing_subscriber::registry().with(layer);
        tracing::subscriber::set_global_default(registry).expect("no other test sets one");
    });
    CAUGHT.set(Some(Vec::new()));
}

/// Writes to the thread's own catch.
struct Catch;

impl std::io::Write for Catch {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if let Some(mut caught) = CAUGHT.take() {
            caught.extend_from_slice(bytes);
            CAUGHT.set(Some(caught));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn art_10_3_who_has_an_interest_at_the_start_is_not_named_afterwards() {
    let town = Town::start().await;
    for deed in ["/ghivu", "=sign:none", "=group:neighbourhood", "=kind:right_of_way", "=day:yesterday"] {
        scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    for deed in ["=ground:party_request", "=place:1", scripts::SIDE_A, scripts::SIDE_B, scripts::CONTENT] {
        scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    for deed in ["=interest", "=save"] {
        scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    town.says(LAN, "/vuviec VN-01-2026-001").await;
    town.presses(LAN, "Phân công").await;
    town.presses(LAN, "Các bên không chọn").await;
    let shown = town.last(LAN);
    let keys = format!("{:?}", shown.inline_keyboard);
    assert!(!keys.contains("Bình") && keys.contains("Lan"), "{}", town.transcript(LAN));
    assert!(shown.text.contains("Trần Văn Bình"), "why he is missing: {}", shown.text);
    town.says(LAN, "/vuviec VN-01-2026-001").await;
    town.presses(LAN, "Quá trình").await;
    let course = town.last(LAN).text;
    assert!(course.contains("Trần Văn Bình từ chối hòa giải"), "{course}");
}
