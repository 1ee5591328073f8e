//! A case of violence at home in the register: it stands there like any other, in full, for the head of its own team and the
//! office of its ward, and for nobody else.

use chrono::TimeDelta;
use hoagiai::domain::access::Scope;
use hoagiai::domain::case::NewCase;
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::register::{Book, Entry};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::papers::register;

use crate::papers::Sample;
use crate::papers_in_chats::{document, papers};
use crate::papers_of_cases::{book_of, sample_case, success};
use crate::scripts;
use crate::store_kit::{Db, contract, mediating, settle};
use crate::town::{BINH, LAN, OFFICER, Town};

contract!(the_register_holds_violence_only_for_whoever_leads_the_case);

pub fn sample() -> Sample {
    Sample {
        name: "register-violence",
        make: of_violence,
        n_pages: 3,
        first: &["SỔ THEO DÕI HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ"],
        last: &["PHẦN II", "Cộng: 3 vụ, việc", "TỔ TRƯỞNG TỔ HÒA GIẢI"],
        every: &[],
    }
}

/// The second of three lines is one of violence at home.
fn of_violence(locale: &Locale, office: &Office) -> Paper {
    let entry = |n: u32| {
        let mut case = sample_case(n, success());
        if n == 2 {
            case.kind = Kind::FamilyViolenceMinor;
            case.domestic_violence = true;
            case.parties[0].name = "Đặng Văn Quyết".to_owned();
            case.parties[1].name = "Lưu Thị Mơ".to_owned();
            case.parties[1].address = Some("nhà mẹ đẻ, ngõ 9".to_owned());
            case.summary = "Chồng hay say rượu, đe dọa vợ.".to_owned();
        }
        Entry { number: n, case, sessions: Vec::new(), helpers: Vec::new(), is_changed: false }
    };
    let book = register::Register { changed: Vec::new(), ..book_of((1..=3).map(entry).collect()) };
    register::paper(&book, locale, office)
}

#[test]
fn the_line_of_violence_is_whole_and_looks_like_the_others() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let words = format!("{:?}", of_violence(&locale, &office));
    for said in ["Đặng Văn Quyết", "Lưu Thị Mơ", "nhà mẹ đẻ, ngõ 9", "Chồng hay say rượu"] {
        assert_eq!(words.matches(said).count(), 1, "{said}: once, in its own line");
    }
    assert!(!words.to_lowercase().contains("bạo lực"), "no mark by which others find it");
}

async fn the_register_holds_violence_only_for_whoever_leads_the_case(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = NewCase { mediators: vec![mediating(here.stranger)], domestic_violence: true, ..here.new_case("c:1") };
    let (case, _) = here.open(&mut tx, &new).await;
    let team = |team| Scope { teams: [team].into_iter().collect(), ..Scope::NOTHING };
    for (scope, expected) in [
        (None, true),
        (Some(team(here.team)), true),
        (Some(Scope::ward(here.ward)), true),
        (Some(team(here.other_team)), false),
        (Some(Scope::own(here.mediator)), false),
        (Some(Scope::ward(here.far_ward)), false),
    ] {
        let lines = tx.register_lines(scope, &Book::usual(here.team, 2026)).await.unwrap();
        assert_eq!(lines.iter().any(|it| it.case == case), expected, "{scope:?}");
    }
}

#[tokio::test]
async fn the_head_and_the_office_print_the_names_and_mediators_have_no_register() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.sql("UPDATE case_file SET domestic_violence = TRUE, kind = 'family_violence_minor'").await;
    town.plays(LAN, &["/so", ">In bản Word"]).await;
    town.plays(OFFICER, &["/so", ">1.", ">In bản Word"]).await;
    for who in [LAN, OFFICER] {
        let xml = document(&town, who);
        assert!(xml.contains("Hoàng Văn Thắng, 45 tuổi") && xml.contains("Đỗ Thị Hạnh"), "{}", town.transcript(who));
    }
    assert_eq!(town.number("SELECT count(*) FROM access_log WHERE names").await, 2, "each reading is written down");
    // Whoever mediates the case makes its own papers, and has no register.
    town.says(BINH, "/so").await;
    assert!(papers(&town, BINH).is_empty(), "{}", town.transcript(BINH));
    town.passes(TimeDelta::hours(2)).await;
    for who in [LAN, OFFICER] {
        assert!(papers(&town, who).iter().all(|it| it.deleted), "it goes by itself");
    }
}
