//! The ward's plan with what was done of it, on paper and as a workbook.

use chrono::{DateTime, NaiveDate, Utc};
use hoagiai::domain::plan::progress::Tracked;
use hoagiai::domain::plan::{
    Evidence, EvidenceKind, Noted, Partner, Plan, PlanItem, ResourceSource, Tie, Tied, Work, seed,
};
use hoagiai::domain::{EvidenceId, PersonId, TeamId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::{Block, Para};
use hoagiai::report::docx::office::Office;
use hoagiai::report::docx::pack::bytes;
use hoagiai::report::plan::{self, Source};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noted(kind: EvidenceKind, on: &str, what: &str) -> Evidence {
    let noted = Noted {
        kind,
        item: (kind == EvidenceKind::Event).then_some(10),
        on: day(on),
        what: what.to_owned(),
        place: Some("Nhà văn hóa Kim Đôi".to_owned()),
        people: Some(45),
        photo: None,
        partner: (kind == EvidenceKind::Coordination).then_some(Partner::Police),
        way: None,
        teams: vec![TeamId(1)],
        source: (kind == EvidenceKind::Resource).then_some(ResourceSource::Organisation),
        money: (kind == EvidenceKind::Resource).then_some(5_000_000),
    };
    let at = DateTime::<Utc>::UNIX_EPOCH;
    Evidence { id: EvidenceId(1), noted, by: PersonId(1), name: String::new(), at, replaces: None, struck: None }
}

fn tracked() -> Tracked {
    let (paper, works) = seed::plan_110();
    let item = |(nth, work): (i32, Work)| PlanItem { nth, work, version: 1, before: None };
    let plan = Plan { year: 2026, paper, version: 1, items: (1..).zip(works).map(item).collect() };
    let evidence = vec![
        noted(EvidenceKind::Event, "2026-03-15", "Sinh hoạt tổ dân phố, phổ biến Luật Hòa giải ở cơ sở"),
        noted(EvidenceKind::Coordination, "2026-04-02", "Công an phường cùng tuyên truyền"),
        noted(EvidenceKind::Resource, "2026-04-20", "Công ty Hà An ủng hộ mua tủ đựng hồ sơ"),
    ];
    let tied = |tie, id| Tied { tie, id, on: day("2026-04-25"), what: String::new(), people: 30 };
    Tracked { plan, evidence, tied: vec![tied(Tie::Bulletin, 1), tied(Tie::Bulletin, 2), tied(Tie::UpperTraining, 3)] }
}

#[test]
fn the_plan_is_printed_with_its_result_beside_each_piece_of_work() {
    let (locale, office, tracked) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"), tracked());
    let teams = [TeamId(1), TeamId(2)];
    let made_at = "2026-05-05T02:00:00Z".parse().unwrap();
    let source = Source { locale: &locale, office: &office, tracked: &tracked, teams: &teams, made_at };
    let paper = plan::paper(&source);
    let blocks = paper.parts.iter().flat_map(|it| &it.blocks);
    let table = blocks.filter_map(|it| match it {
        Block::Table(it) if it.is_ruled => Some(it),
        _ => None,
    });
    let [table] = table.collect::<Vec<_>>()[..] else { panic!("one table") };
    assert_eq!(table.rows.len(), 22 + 7, "each piece of work, below the name of its part");
    let last = table.rows.last().unwrap().cells.iter().flat_map(|it| &it.paras);
    assert!(
        last.clone().count() > 0 && last.clone().all(|it| it.is_held),
        "the end stands with the last row on one page"
    );
    let cells = table.rows.iter().flat_map(|it| &it.cells).flat_map(|it| &it.paras);
    let words = cells.map(Para::plain).collect::<Vec<_>>().join("\n");
    for result in ["2 bản tin pháp luật", "15/03/2026: Sinh hoạt tổ dân phố", "5.000.000 đồng", "Chưa có kết quả"]
    {
        assert!(words.contains(result), "{result}: {words}");
    }
    assert!(!bytes(&paper).unwrap().is_empty() && !plan::workbook(&source).unwrap().is_empty());
}
