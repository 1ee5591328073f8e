//! Contract of reports: one of the same days, written and approved only as it was seen, frozen when it goes out, put right by
//! a version of its own.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::people::Office;
use hoagiai::domain::reporting::{Days, File, Part, Report, ReportKind, Seen, Standing, Told, Words};
use hoagiai::domain::{ReportId, WardId};
use hoagiai::store::Tx;
use hoagiai::store::reports::{Frozen, Numbered};

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    there_is_one_report_of_the_same_days_and_of_its_ward_only,
    what_was_seen_otherwise_is_not_written_over,
    a_report_goes_out_approved_and_stands_as_it_was,
    circular_03_art_9_a_correction_is_a_version_of_its_own,
    the_days_of_a_report_move_until_it_has_gone_out,
    what_is_approved_stands_until_it_is_given_back,
    what_an_earlier_release_approved_is_frozen_when_it_goes_out,
    no_two_reports_get_the_same_days,
    a_draft_is_thrown_away_while_nobody_approved_it,
);

fn officer(here: &Here) -> Permit<act::MakeReport> {
    here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::MakeReport)
}

fn leader(here: &Here) -> Permit<act::ApproveReport> {
    here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::ApproveReport)
}

fn days() -> Days {
    Days { from: day("2026-01-01"), to: day("2026-05-31"), due: None }
}

fn words(plans: &str) -> Words {
    [(Part::Plans, plans.to_owned())].into()
}

fn told() -> Told {
    Told { total: Figures { received: 45, success: 40, ..Figures::default() }, ..Told::default() }
}

async fn begun(tx: &mut Tx, here: &Here) -> ReportId {
    tx.begin_report(&officer(here), (here.ward, ReportId(7)), (ReportKind::Half, days()), at(0)).await.unwrap()
}

async fn read(tx: &mut Tx, ward: WardId) -> Report {
    tx.report(ward, ReportId(7)).await.unwrap().unwrap()
}

/// The last version as it is.
async fn seen(tx: &mut Tx, ward: WardId) -> Seen {
    let it = read(tx, ward).await;
    let last = it.last().unwrap();
    Seen { ward, id: it.id, nth: last.nth, changed: last.changed }
}

fn frozen(file: &[u8]) -> Frozen {
    Frozen { told: told(), files: vec![(File::Words, file.to_vec())] }
}

async fn approves(tx: &mut Tx, here: &Here, file: &[u8]) -> bool {
    let it = seen(tx, here.ward).await;
    tx.approve_report(&leader(here), it, (&frozen(file), at(1))).await.unwrap()
}

fn numbered(number: &str) -> Numbered<'_> {
    Numbered { number, dated: day("2026-06-05") }
}

async fn goes_out(tx: &mut Tx, here: &Here, number: &str) -> bool {
    let it = seen(tx, here.ward).await;
    tx.send_report(&officer(here), it, (numbered(number), None, at(5))).await.unwrap()
}

/// Writes a report that went out and its correction.
pub async fn write(tx: &mut Tx, here: &Here, (part, reason, file): (&str, &str, &str)) {
    begun(tx, here).await;
    let it = seen(tx, here.ward).await;
    assert!(tx.write_report(&officer(here), it, &words(part)).await.unwrap());
    assert!(approves(tx, here, file.as_bytes()).await);
    assert!(goes_out(tx, here, "1/BC-UBND").await);
    let it = seen(tx, here.ward).await;
    assert!(tx.renumber_report(&officer(here), it, (numbered("2/BC-UBND"), reason, at(6))).await.unwrap());
    let it = seen(tx, here.ward).await;
    assert!(tx.correct_report(&officer(here), it, (&words(part), reason)).await.unwrap());
}

async fn there_is_one_report_of_the_same_days_and_of_its_ward_only(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(begun(&mut tx, &here).await, ReportId(7));
    let of = (ReportKind::Half, Days { due: Some(day("2026-06-10")), ..days() });
    let again = tx.begin_report(&officer(&here), (here.ward, ReportId(8)), of, at(1)).await.unwrap();
    assert_eq!(again, ReportId(7), "the one that is there");
    let whole = (ReportKind::Official, Days { to: day("2026-12-31"), ..days() });
    tx.begin_report(&officer(&here), (here.ward, ReportId(9)), whole, at(1)).await.unwrap();
    let all = tx.reports(here.ward).await.unwrap();
    assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), [ReportId(9), ReportId(7)], "the latest days first");
    assert!(all.iter().all(|it| it.versions.len() == 1 && it.is_open()));
    assert!(tx.reports(here.far_ward).await.unwrap().is_empty());
    assert_eq!(tx.report(here.far_ward, ReportId(7)).await.unwrap(), None);
}

async fn what_was_seen_otherwise_is_not_written_over(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    let first = seen(&mut tx, here.ward).await;
    assert!(tx.write_report(&officer(&here), first, &words("Một")).await.unwrap());
    assert!(!tx.write_report(&officer(&here), first, &words("Hai")).await.unwrap(), "somebody was quicker");
    assert!(!tx.approve_report(&leader(&here), first, (&frozen(b"PK"), at(1))).await.unwrap());
    assert!(!tx.move_report(&officer(&here), first, days()).await.unwrap());
    let now = seen(&mut tx, here.ward).await;
    let far = Seen { ward: here.far_ward, ..now };
    assert!(!tx.write_report(&officer(&here), far, &words("Ba")).await.unwrap(), "of another ward");
    assert_eq!(read(&mut tx, here.ward).await.last().unwrap().words, words("Một"));
    assert!(tx.reports(here.ward).await.unwrap()[0].last().unwrap().words.is_empty(), "a list opens nothing");
    assert!(!goes_out(&mut tx, &here, "1/BC-UBND").await, "nobody approved it");
}

async fn what_is_approved_stands_until_it_is_given_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    let file = (here.ward, ReportId(7), 1);
    assert_eq!(tx.report_file(file, File::Words).await.unwrap(), None);
    assert!(approves(&mut tx, &here, b"PK 1").await);
    let approved = seen(&mut tx, here.ward).await;
    assert_eq!(read(&mut tx, here.ward).await.last().unwrap().told, Some(told()));
    assert_eq!(tx.report_file(file, File::Words).await.unwrap().unwrap().0, b"PK 1");
    assert!(!tx.write_report(&officer(&here), approved, &words("Bốn")).await.unwrap(), "nothing is written any more");
    assert!(!tx.move_report(&officer(&here), approved, days()).await.unwrap());
    assert!(!approves(&mut tx, &here, b"PK 2").await, "once");
    assert!(tx.reopen_report(&leader(&here), approved).await.unwrap());
    assert!(!tx.reopen_report(&leader(&here), approved).await.unwrap());
    let it = read(&mut tx, here.ward).await;
    let last = it.last().unwrap();
    assert_eq!((last.standing, last.approved, &last.told), (Standing::Draft, None, &None));
    assert_eq!(tx.report_file(file, File::Words).await.unwrap(), None, "what was frozen is forgotten");
    assert!(approves(&mut tx, &here, b"PK 3").await);
    assert_eq!(tx.report_file(file, File::Words).await.unwrap().unwrap().0, b"PK 3");
}

async fn a_report_goes_out_approved_and_stands_as_it_was(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    assert!(approves(&mut tx, &here, b"PK 1").await);
    assert!(goes_out(&mut tx, &here, "145/BC-UBND").await);
    assert!(!goes_out(&mut tx, &here, "146/BC-UBND").await, "once");
    let it = read(&mut tx, here.ward).await;
    let sent = it.last_sent().unwrap();
    assert_eq!((sent.number.as_str(), sent.dated), ("145/BC-UBND", day("2026-06-05")));
    assert_eq!(it.last().unwrap().told, Some(told()));
    let (bytes, hash) = tx.report_file((here.ward, ReportId(7), 1), File::Words).await.unwrap().unwrap();
    assert_eq!((bytes.as_slice(), hash.len()), (b"PK 1".as_slice(), 64));
    assert_eq!(tx.report_file((here.far_ward, ReportId(7), 1), File::Words).await.unwrap(), None);
    assert_eq!(tx.versions_with(here.ward, ReportId(7), File::Words).await.unwrap(), [1]);
    assert!(tx.versions_with(here.ward, ReportId(7), File::DataJson).await.unwrap().is_empty());
    assert!(tx.versions_with(here.far_ward, ReportId(7), File::Words).await.unwrap().is_empty());
    assert_eq!(tx.report_file((here.ward, ReportId(7), 1), File::CasesBook).await.unwrap(), None);
    // A slip of the clerk is put right; the files stay.
    let now = seen(&mut tx, here.ward).await;
    let (right, other) = (numbered("154/BC-UBND"), numbered("155/BC-UBND"));
    assert!(tx.renumber_report(&officer(&here), now, (right, "gõ nhầm", at(6))).await.unwrap());
    assert!(!tx.renumber_report(&officer(&here), now, (other, "?", at(7))).await.unwrap(), "it was seen otherwise");
    let it = read(&mut tx, here.ward).await;
    assert_eq!(it.last_sent().unwrap().number, "154/BC-UBND");
    let [former] = it.last().unwrap().former.as_slice() else { panic!("{it:?}") };
    assert_eq!((former.number.as_str(), former.why.as_str(), former.at), ("145/BC-UBND", "gõ nhầm", at(6)));
}

async fn what_an_earlier_release_approved_is_frozen_when_it_goes_out(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    tx.test_sql("UPDATE report_version SET standing = 'approved', changed = 1".to_owned()).await.unwrap();
    let it = seen(&mut tx, here.ward).await;
    let frozen = frozen(b"PK");
    assert!(tx.send_report(&officer(&here), it, (numbered("1/BC-UBND"), Some(&frozen), at(5))).await.unwrap());
    assert_eq!(read(&mut tx, here.ward).await.last().unwrap().told, Some(told()));
    assert!(tx.report_file((here.ward, ReportId(7), 1), File::Words).await.unwrap().is_some());
}

async fn circular_03_art_9_a_correction_is_a_version_of_its_own(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, ("Tiếp tục kiện toàn", "Nhập thiếu một vụ", "PK 1")).await;
    let it = read(&mut tx, here.ward).await;
    let (first, second) = (&it.versions[0], &it.versions[1]);
    assert_eq!((first.standing, second.standing), (Standing::Sent, Standing::Draft));
    assert_eq!(second.words, words("Tiếp tục kiện toàn"), "it goes on with what was written");
    assert_eq!(second.reason.as_deref(), Some("Nhập thiếu một vụ"));
    let before = Seen { ward: here.ward, id: it.id, nth: 1, changed: first.changed };
    let again = tx.correct_report(&officer(&here), before, (&Words::new(), "Khác")).await.unwrap();
    assert!(!again, "one correction at a time");
    let draft = seen(&mut tx, here.ward).await;
    assert!(!tx.correct_report(&officer(&here), draft, (&Words::new(), "Khác")).await.unwrap(), "nothing went out");
    let (bytes, _) = tx.report_file((here.ward, it.id, 1), File::Words).await.unwrap().unwrap();
    assert_eq!(bytes, b"PK 1");
}

async fn the_days_of_a_report_move_until_it_has_gone_out(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    let other = Days { to: day("2026-06-15"), ..days() };
    tx.begin_report(&officer(&here), (here.ward, ReportId(8)), (ReportKind::Half, other), at(0)).await.unwrap();
    let it = seen(&mut tx, here.ward).await;
    assert!(!tx.move_report(&officer(&here), Seen { ward: here.far_ward, ..it }, days()).await.unwrap());
    let moved = Days { to: day("2026-06-10"), due: Some(day("2026-06-12")), ..days() };
    assert!(tx.move_report(&officer(&here), it, moved).await.unwrap());
    assert_eq!(read(&mut tx, here.ward).await.days, moved);
    assert!(approves(&mut tx, &here, b"PK").await);
    assert!(goes_out(&mut tx, &here, "1/BC-UBND").await);
    let it = seen(&mut tx, here.ward).await;
    assert!(tx.correct_report(&officer(&here), it, (&Words::new(), "Nhập thiếu")).await.unwrap());
    let it = seen(&mut tx, here.ward).await;
    let later = Days { due: Some(day("2026-06-20")), ..moved };
    assert!(tx.move_report(&officer(&here), it, later).await.unwrap(), "by when it was due is the office's own");
    let it = seen(&mut tx, here.ward).await;
    assert!(!tx.move_report(&officer(&here), it, days()).await.unwrap(), "it went out with these");
}

async fn no_two_reports_get_the_same_days(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    let other = Days { to: day("2026-06-15"), ..days() };
    tx.begin_report(&officer(&here), (here.ward, ReportId(8)), (ReportKind::Half, other), at(0)).await.unwrap();
    let it = seen(&mut tx, here.ward).await;
    assert!(!tx.move_report(&officer(&here), it, other).await.unwrap(), "there is one of these days");
}

async fn a_draft_is_thrown_away_while_nobody_approved_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    begun(&mut tx, &here).await;
    let first = seen(&mut tx, here.ward).await;
    assert!(approves(&mut tx, &here, b"PK").await);
    let approved = seen(&mut tx, here.ward).await;
    assert!(!tx.drop_report(&officer(&here), approved).await.unwrap(), "somebody approved it");
    assert!(tx.reopen_report(&leader(&here), approved).await.unwrap());
    assert!(!tx.drop_report(&officer(&here), first).await.unwrap(), "it was seen otherwise");
    let now = seen(&mut tx, here.ward).await;
    assert!(!tx.drop_report(&officer(&here), Seen { ward: here.far_ward, ..now }).await.unwrap());
    assert!(tx.drop_report(&officer(&here), now).await.unwrap());
    assert_eq!(tx.report(here.ward, ReportId(7)).await.unwrap(), None);
    // It can be begun anew; of a correction only itself goes.
    write(&mut tx, &here, ("Một", "Hai", "PK")).await;
    let correction = seen(&mut tx, here.ward).await;
    assert!(tx.drop_report(&officer(&here), correction).await.unwrap());
    let it = read(&mut tx, here.ward).await;
    assert_eq!((it.versions.len(), it.last().unwrap().standing), (1, Standing::Sent));
    let sent = seen(&mut tx, here.ward).await;
    assert!(!tx.drop_report(&officer(&here), sent).await.unwrap());
}
