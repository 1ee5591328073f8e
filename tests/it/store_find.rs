//! Contract of finding cases: words without accents, pages, order.

use hoagiai::domain::access::Scope;
use hoagiai::domain::case::{NewCase, Side, Stage, Status};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::search::Wanted;
use hoagiai::store::Tx;
use hoagiai::store::find::CaseFilter;
use unicode_normalization::UnicodeNormalization as _;

use crate::store_kit::{Db, Here, contract, day, party, settle};

contract!(
    words_are_found_with_and_without_accents,
    right_accents_come_first,
    every_word_must_be_found_somewhere,
    a_code_is_found_by_its_parts,
    pages_follow_each_other,
    a_line_shows_initials_only,
);

/// Everything, on one page.
pub fn all() -> CaseFilter {
    CaseFilter { limit: 1000, ..CaseFilter::default() }
}

fn words(find: &str) -> CaseFilter {
    CaseFilter { wanted: Wanted::words(find), ..all() }
}

/// Saves cases of these contents on following days, the last one the newest, and returns nothing but their codes' ends.
async fn fill(tx: &mut Tx, here: &Here, names: &[(&str, &str)]) {
    for (n, (name, summary)) in names.iter().enumerate() {
        let new = NewCase {
            received_on: day("2026-05-01") + chrono::Days::new(n as u64),
            parties: vec![party(Side::A, name, None), party(Side::B, "Vũ Thị Út", None)],
            summary: (*summary).to_owned(),
            ..here.new_case(&format!("c:{n}"))
        };
        here.open(tx, &new).await;
    }
}

/// The last numbers of the codes found, and the total.
async fn find(tx: &mut Tx, here: &Here, filter: &CaseFilter) -> (Vec<u32>, u32) {
    let (lines, total) = tx.find_cases(Scope::ward(here.ward), filter).await.unwrap();
    (lines.iter().map(|it| it.code.rsplit('-').next().unwrap().parse().unwrap()).collect(), total)
}

async fn words_are_found_with_and_without_accents(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    fill(&mut tx, &here, &[("Đỗ Văn Ẩn", "tranh chấp lối đi"), ("Lê Thị Hoà", "nuôi chó thả rông")]).await;
    let cases = [
        ("do van an", vec![1]),
        ("ĐỖ VĂN ẨN", vec![1]),
        ("loi di", vec![1]),
        ("lối đi", vec![1]),
        ("hòa", vec![2]),
        ("hoà", vec![2]),
        ("tha rong", vec![2]),
        ("ngo 12", vec![2, 1]),
        ("không có", vec![]),
        ("ut", vec![2, 1]),
    ];
    for (query, expected) in cases {
        let n = expected.len() as u32;
        assert_eq!(find(&mut tx, &here, &words(query)).await, (expected.clone(), n), "{query}");
        let decomposed: String = query.nfd().collect();
        assert_eq!(find(&mut tx, &here, &words(&decomposed)).await, (expected, n), "{query}, decomposed");
    }
    assert_eq!(find(&mut tx, &here, &words("  ")).await.1, 2, "no words are no condition");
    assert_eq!(find(&mut tx, &here, &words("100% _")).await.1, 0, "signs of a pattern are words like others");
}

async fn right_accents_come_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    fill(&mut tx, &here, &[("Trần Bá Ân", "x"), ("Trần Bá An", "x"), ("Trần Bá Ẩn", "x")]).await;
    assert_eq!(find(&mut tx, &here, &words("bá an")).await.0, [2, 3, 1]);
    assert_eq!(find(&mut tx, &here, &words("bá ân")).await.0, [1, 3, 2]);
    let decomposed: String = "Ân".nfd().collect();
    assert_eq!(find(&mut tx, &here, &words(&decomposed)).await.0, [1, 3, 2], "whatever the keyboard writes");
    let first_page = CaseFilter { limit: 1, ..words("bá ân") };
    assert_eq!(find(&mut tx, &here, &first_page).await, (vec![1], 3));
}

async fn every_word_must_be_found_somewhere(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    fill(&mut tx, &here, &[("Đỗ Văn Ẩn", "tranh chấp lối đi"), ("Lê Thị Hoà", "lối đi chung")]).await;
    assert_eq!(find(&mut tx, &here, &words("hoa loi di")).await.0, [2], "a name and a word of the content");
    assert_eq!(find(&mut tx, &here, &words("hoa chap")).await.1, 0);
    let (lines, total) = tx.find_cases(Scope::own(here.head), &words("hoa")).await.unwrap();
    assert_eq!((lines.len(), total), (0, 0), "only within the scope");
}

async fn a_code_is_found_by_its_parts(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    fill(&mut tx, &here, &[("A", "x"), ("B", "x")]).await;
    assert_eq!(find(&mut tx, &here, &words("VN-01-2026-002")).await.0, [2]);
    assert_eq!(find(&mut tx, &here, &words("vn-01-2026-002")).await.0, [2]);
    assert_eq!(find(&mut tx, &here, &words("002")).await.0, [2]);
}

async fn pages_follow_each_other(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(find(&mut tx, &here, &all()).await, (vec![], 0));
    fill(&mut tx, &here, &[("A", "ồn"); 7]).await;
    let ended = NewCase {
        stage: Stage::Referred { on: day("2026-05-20"), body: ReferralBody::WardPolice },
        received_on: day("2026-05-20"),
        ..here.new_case("ended")
    };
    here.open(&mut tx, &ended).await;
    assert_eq!(find(&mut tx, &here, &all()).await, (vec![8, 7, 6, 5, 4, 3, 2, 1], 8), "newest first");
    let page = |offset, find: Option<&str>| CaseFilter {
        wanted: find.map(Wanted::words).unwrap_or_default(),
        open_only: true,
        offset,
        limit: 3,
        ..all()
    };
    for query in [None, Some("on")] {
        assert_eq!(find(&mut tx, &here, &page(0, query)).await, (vec![7, 6, 5], 7), "{query:?}");
        assert_eq!(find(&mut tx, &here, &page(3, query)).await, (vec![4, 3, 2], 7), "{query:?}");
        assert_eq!(find(&mut tx, &here, &page(6, query)).await, (vec![1], 7), "{query:?}");
        assert_eq!(find(&mut tx, &here, &page(9, query)).await, (vec![], 7), "{query:?}");
        assert_eq!(find(&mut tx, &here, &CaseFilter { limit: 0, ..page(0, query) }).await, (vec![], 7), "{query:?}");
    }
}

async fn a_line_shows_initials_only(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = NewCase {
        parties: vec![
            party(Side::B, "Đỗ Thị Ốc", None),
            party(Side::A, "Nguyễn Văn An", None),
            party(Side::A, "Lê Bình", None),
        ],
        ..here.new_case("c:1")
    };
    let (id, code) = here.open(&mut tx, &new).await;
    let line = tx.find_cases(Scope::ward(here.ward), &all()).await.unwrap().0.remove(0);
    assert_eq!((line.id, line.code, line.kind), (id, code, new.kind));
    assert_eq!((line.status, line.received_on), (Status::Assigned, new.received_on));
    let (a, b) = &line.initials;
    assert!(a.contains(", ") && !b.contains(", "), "two on one side, one on the other: {a} / {b}");
    for (initials, names) in [(a, ["Nguyễn", "Bình"]), (b, ["Thị", "Ốc"])] {
        assert!(names.iter().all(|it| !initials.contains(it)), "{initials}");
    }
}
