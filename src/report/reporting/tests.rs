//! What stands in the files of a report, read from the values.

use super::*;
use crate::domain::figures::Figures;
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, ModelTeam, Score};
use crate::domain::people::numbers::Counts;
use crate::domain::people::{Life, ResidentGroup, Team};
use crate::domain::reporting::Part;
use crate::domain::{GroupId, ModelEntryId, WardId};
use crate::report::docx::block::{Block, Page, Paper, Row};
use crate::report::xlsx::Cell;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made_at() -> DateTime<Utc> {
    "2026-11-05T02:00:00Z".parse().unwrap()
}

/// A ward of two teams: the first with cases of every bucket, the second without any.
pub(super) fn register() -> Register {
    let group = |id: i64, name: &str| ResidentGroup {
        id: GroupId(id),
        ward: WardId(1),
        number: id as i32,
        name: name.to_owned(),
        life: Life::default(),
    };
    let team = |id: i64, name: &str| Team {
        id: TeamId(id),
        ward: WardId(1),
        group: GroupId(id),
        number: id as i32,
        name: name.to_owned(),
        life: Life::default(),
        wants_minority: false,
    };
    Register {
        ward: WardId(1),
        today: day("2026-11-05"),
        groups: vec![group(1, "Bồ Sơn 1"), group(2, "Cô Mễ")],
        teams: vec![team(1, "Tổ hòa giải Bồ Sơn 1"), team(2, "Tổ hòa giải Cô Mễ")],
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    }
}

pub(super) fn counted() -> Counted {
    let of = |received, success, failure, not_started, in_progress| Figures {
        received,
        success,
        failure,
        not_started,
        in_progress,
        received_success: Some(success),
        ..Figures::default()
    };
    let civil = Figures { opening: 2, referred: 1, ..of(10, 8, 1, 1, 1) };
    let family = of(4, 4, 0, 0, 0);
    let conflict = of(6, 5, 1, 0, 0);
    let mut total = civil;
    total += family;
    total += conflict;
    let buckets = [(Bucket::Civil, civil), (Bucket::Family, family), (Bucket::Conflict, conflict)];
    Counted {
        of: Some((ReportKind::Year, Days { from: day("2026-01-01"), to: day("2026-10-31"), due: None })),
        tally: Tally { total, by_team: [(TeamId(1), total)].into(), ..Tally::default() },
        rows: [(TeamId(1), buckets.into_iter().collect())].into(),
        before: of(18, 15, 2, 0, 1),
        not_accepted: 3,
        people: Numbers {
            total: Counts { teams: 2, mediators: 12, male: 7, female: 5, law: 3, trained: 9, ..Counts::default() },
            ..Numbers::default()
        },
        lacking: 1,
        sessions: 2,
        told: (6, 58),
        words: [(Part::Guidance, "Kế hoạch số 110/KH-UBND ngày 05/5/2026.\n\nĐã giao Tư pháp theo dõi.".to_owned())]
            .into(),
        ..Counted::default()
    }
}

pub(super) fn with<T>(counted: &Counted, look: impl FnOnce(&Report<'_>) -> T) -> T {
    let (locale, office, register) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"), register());
    look(&Report { locale: &locale, office: &office, register: &register, counted, made_at: made_at() })
}

fn words(counted: &Counted) -> String {
    written(&with(counted, |it| narrative::paper(it).unwrap()))
}

/// What stands on a paper, line by line.
fn written(paper: &Paper) -> String {
    let row = |it: &Row| it.cells.iter().flat_map(|it| &it.paras).map(|it| it.plain() + "|").collect::<String>();
    let block = |it: &Block| match it {
        Block::Para(it) => it.plain() + "\n",
        Block::Table(it) => it.heading.iter().chain(&it.rows).map(|it| row(it) + "\n").collect(),
    };
    paper.parts.iter().flat_map(|it| &it.blocks).map(block).collect()
}

#[test]
fn form_12b_has_a_row_for_every_team_the_split_and_its_check() {
    let listing = with(&counted(), |it| statistics::cases(it).unwrap());
    assert_eq!(listing.header.len(), 13);
    assert!(listing.header[1].0.ends_with("(1)") && listing.header[11].0.ends_with("(11)"));
    let numbers = |row: &[Cell]| {
        row.iter()
            .map(|it| match it {
                Cell::Count(count) => count.to_string(),
                Cell::Text(words) => words.clone(),
                _ => String::new(),
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    let rows: Vec<String> = listing.rows.iter().map(|it| numbers(it)).collect();
    let note = "kỳ trước chuyển sang 2; hướng dẫn đến cơ quan có thẩm quyền 1";
    assert_eq!(
        rows,
        [
            format!("Tổng cộng 20 10 4 6 17 8 4 5 2 1 1 {note}"),
            format!("Tổ hòa giải Bồ Sơn 1 20 10 4 6 17 8 4 5 2 1 1 {note}"),
            "Tổ hòa giải Cô Mễ 0 0 0 0 0 0 0 0 0 0 0 ".to_owned(),
        ]
    );
    assert!(listing.footer[0].contains("tiếp nhận 20 + kỳ trước chuyển sang 2") && listing.footer[0].contains("= 22;"));
    assert!(listing.footer[0].ends_with("= 22."), "{}", listing.footer[0]);
    assert!(listing.footer[1].contains("3 việc không thuộc phạm vi"));
}

#[test]
fn art_29_2_the_report_says_what_was_counted_what_was_written_and_where_something_is_missing() {
    let said = words(&counted());
    for expected in [
        "BÁO CÁO",
        "Kết quả công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường Vũ Ninh",
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
        "Kế hoạch số 110/KH-UBND ngày 05/5/2026.",
        "Toàn địa bàn có 2 tổ hòa giải với 12 hòa giải viên, trong đó có 5 nữ",
        "1/2 tổ (50,00%)",
        "9/12 hòa giải viên được bồi dưỡng (75,00%)",
        "Đã gửi 6 bản tin",
        "hòa giải thành 17; không thành 2",
        "đạt 89,47% (17/19)",
        "Cùng kỳ năm trước: tiếp nhận 18",
        "+2 vụ, việc",
        "[Cần bổ sung]",
        "Phụ lục I",
        "Phụ lục II",
        "./.",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    let it = Counted {
        together: Together { activities: 14, teams: (6, 12), money: 41_000_000, in_kind: 1 },
        paid: PaySum { successes: 3, failures: 0, dong: 1_200_000 },
        ..counted()
    };
    let more = words(&it);
    for expected in [
        "Có 14 hoạt động phối hợp",
        "6/12 tổ hòa giải được phối hợp",
        "41.000.000 đồng; 1 lần bằng hiện vật",
        "Đã chi thù lao hòa giải viên 1.200.000 đồng cho 3 vụ, việc.",
    ] {
        assert!(more.contains(expected), "{expected}\n{more}");
    }
    // Written by nobody here: model, outreach, cooperation, money, weaknesses, plans, proposals.
    assert_eq!(said.matches("[Cần bổ sung]").count(), Part::ALL.len() - 1);
}

#[test]
fn nothing_counted_makes_no_rate_and_no_sentence_that_is_not_so() {
    let empty = Counted { of: counted().of, ..Counted::default() };
    let said = words(&empty);
    assert!(said.contains("Trong kỳ chưa có vụ, việc nào kết thúc hòa giải"), "{said}");
    assert!(said.contains("Cùng kỳ năm trước chưa có số liệu") && !said.contains("NaN"));
}

#[test]
fn what_is_checked_stands_on_the_page_of_the_last_row() {
    with(&counted(), |source| {
        for which in [File::Words, File::CasesPaper, File::TeamsPaper] {
            let paper = paper(which, source).unwrap();
            let across = paper.parts.iter().filter(|it| it.page == Page::Across);
            let tables: Vec<&[Block]> = across.flat_map(|it| it.blocks.windows(2)).collect();
            let mut n = 0;
            for pair in tables {
                let [Block::Table(table), Block::Para(_)] = pair else { continue };
                let Some(row) = table.rows.last().filter(|_| table.is_ruled) else { continue };
                n += 1;
                assert!(row.cells.iter().flat_map(|it| &it.paras).all(|it| it.is_held), "{which:?}: {row:?}");
            }
            assert_eq!(n, if which == File::Words { 2 } else { 1 }, "{which:?}");
        }
    });
}

#[test]
fn every_file_is_made_and_twice_the_same() {
    let counted = counted();
    with(&counted, |it| {
        for which in File::ALL {
            let bytes = file(*which, it).unwrap();
            let is_data = matches!(which, File::DataCsv | File::DataJson);
            assert_ne!(bytes.starts_with(b"PK"), is_data, "{which}");
            assert_eq!(file(*which, it).unwrap(), bytes, "{which}");
        }
    });
    with(&Counted::default(), |it| assert_eq!(file(File::Words, it), None));
}

#[test]
fn what_was_raised_is_said_as_money_in_kind_or_both() {
    let said =
        |money, in_kind| words(&Counted { together: Together { money, in_kind, ..Together::default() }, ..counted() });
    assert!(said(5_000_000, 0).contains("5.000.000 đồng."));
    assert!(said(0, 1).contains("ở cơ sở: 1 lần bằng hiện vật"), "no sum of nought");
    assert!(said(5_000_000, 1).contains("5.000.000 đồng; 1 lần"));
    assert!(!said(0, 0).contains("Nguồn lực bố trí"));
}

fn model(noted: Vec<ModelNoted>) -> ModelTeam {
    let entry = |(id, noted): (i64, ModelNoted)| ModelEntry {
        id: ModelEntryId(id),
        of: TeamId(1),
        noted,
        by: PersonId(1),
        name: "Phạm Thu Giang".to_owned(),
        at: made_at(),
        replaces: None,
        struck: None,
    };
    ModelTeam { team: TeamId(1), year: 2026, entries: (1..).zip(noted).map(entry).collect() }
}

#[test]
fn the_model_team_is_told_with_its_decisions_its_rating_and_who_took_over_from_it() {
    let of = |kind, on: &str| ModelNoted::of(kind, day(on));
    let scores = [true, true, false].into_iter().zip(1..).map(|(met, nth)| Score { nth, met }).collect();
    let chosen = ModelNoted { number: Some("45/QĐ-UBND".to_owned()), ..of(ModelKind::Chosen, "2026-03-02") };
    let support = ModelNoted { what: "Luật gia đến dự".to_owned(), ..of(ModelKind::Support, "2026-04-01") };
    let rated = ModelNoted { scores, ..of(ModelKind::WardRating, "2026-10-10") };
    let decided = ModelNoted {
        recognised: Some(true),
        number: Some("90/QĐ-UBND".to_owned()),
        ..of(ModelKind::Decision, "2026-10-20")
    };
    let taken = ModelNoted { team: Some(TeamId(2)), ..of(ModelKind::Replication, "2026-10-25") };
    let all = model(vec![chosen.clone(), support, rated, decided, taken.clone(), taken]);
    let said = words(&Counted { models: vec![all.clone()], ..counted() });
    for expected in [
        "Tổ hòa giải Bồ Sơn 1 được chọn xây dựng mô hình điểm theo Quyết định số 45/QĐ-UBND ngày 02/03/2026.",
        "Đã 1 lần hỗ trợ Tổ hòa giải Bồ Sơn 1",
        "phường đánh giá: đạt 2/3 tiêu chí.",
        "được công nhận mô hình điểm theo Quyết định số 90/QĐ-UBND ngày 20/10/2026.",
        "đã được nhân rộng đến: Tổ hòa giải Cô Mễ.",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    assert!(!said.contains("Giang") && !said.contains("Luật gia đến dự"), "numbers, days and teams alone");
    let before = words(&Counted { models: vec![all.up_to(day("2026-03-31"))], ..counted() });
    assert!(before.contains("45/QĐ-UBND") && !before.contains("90/QĐ-UBND"), "as it stood on that day");
    let refused = ModelNoted { recognised: Some(false), ..of(ModelKind::Decision, "2026-10-20") };
    let refused = words(&Counted { models: vec![model(vec![chosen, refused])], ..counted() });
    assert!(refused.contains("Ngày 20/10/2026, phường chưa công nhận Tổ hòa giải Bồ Sơn 1"), "{refused}");
    assert!(!words(&counted()).contains("được chọn xây dựng"), "no team, no sentence");
}

#[test]
fn art_15_5_the_heads_report_tells_the_ward_and_its_front_what_the_team_did() {
    let of = team::OfTeam {
        group: "tổ dân phố Bồ Sơn 1", team: "Tổ hòa giải Bồ Sơn 1", head: Some("Trần Thị Bình")
    };
    let said = |counted: &Counted| written(&with(counted, |it| team::paper(it, of).unwrap()));
    let one = said(&counted());
    for expected in [
        "TỔ DÂN PHỐ BỒ SƠN 1",
        "BÁO CÁO",
        "Kết quả hoạt động hòa giải năm 2026 của Tổ hòa giải Bồ Sơn 1",
        "- Ủy ban nhân dân phường Vũ Ninh;",
        "- Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường Vũ Ninh.",
        "khoản 5 Điều 15 Luật Hòa giải ở cơ sở",
        "Tổ có 12 hòa giải viên, trong đó có 5 nữ",
        "tiếp nhận trong kỳ 20 vụ, việc",
        "hòa giải thành 17; không thành 2",
        "Cùng kỳ năm trước: tiếp nhận 18",
        "9/12 hòa giải viên của tổ được tập huấn",
        "IV. KHÓ KHĂN, VƯỚNG MẮC",
        "V. KIẾN NGHỊ, ĐỀ XUẤT",
        "TỔ TRƯỞNG TỔ HÒA GIẢI",
        "Trần Thị Bình",
    ] {
        assert!(one.contains(expected), "{expected}\n{one}");
    }
    assert_eq!(one.matches("[Cần bổ sung]").count(), 2, "what nobody counts is left for the hand");
    let empty = said(&Counted { of: counted().of, ..Counted::default() });
    assert!(
        empty.contains("chưa có vụ, việc nào kết thúc") && empty.contains("chưa ghi nhận hòa giải viên"),
        "{empty}"
    );
}
