//! Samples of the papers of a model team, with invented people: the team's minutes, its request, the ward's minutes, the draft
//! of the decision; and the same before anything is written down.

use chrono::{DateTime, NaiveDate, Utc};
use hoagiai::domain::model::criteria::{Criteria, Dropped, Edition, Rated, Seed};
use hoagiai::domain::model::hints::{Known, Targets};
use hoagiai::domain::model::{ModelEntry, ModelKind, ModelNoted, ModelPaper, ModelTeam, Score, Votes};
use hoagiai::domain::{ModelEntryId, PersonId, TeamId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::{Block, Paper};
use hoagiai::report::docx::office::Office;
use hoagiai::report::model::{self, Source};

use crate::papers::{Sample, day, made_at};

const UNIT: &str = "UBND PHƯỜNG VŨ NINH";
const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "model-self-minutes",
            make: |l, o| make(ModelPaper::SelfMinutes, true, (l, o)),
            n_pages: 1,
            first: &[
                UNIT,
                NATION,
                "TỔ HÒA GIẢI BỒ SƠN 1",
                "BIÊN BẢN",
                "ngày 10 tháng 11 năm 2026",
                "Có mặt: 5/5 hòa giải viên",
                "Tiêu chí",
                "Hòa giải thành 9/10",
            ],
            last: &["THƯ KÝ", "TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "model-self-minutes-empty",
            make: |l, o| make(ModelPaper::SelfMinutes, false, (l, o)),
            n_pages: 1,
            first: &[UNIT, NATION, "BIÊN BẢN", "ngày …… tháng …… năm", "Tiêu chí"],
            last: &["THƯ KÝ", "TỔ TRƯỞNG TỔ HÒA GIẢI"],
            every: &[],
        },
        Sample {
            name: "model-request",
            make: |l, o| make(ModelPaper::Request, true, (l, o)),
            n_pages: 1,
            first: &[
                UNIT,
                NATION,
                "GIẤY ĐỀ NGHỊ",
                "Kính gửi: Ủy ban nhân dân phường Vũ Ninh",
                "đạt 5/6 tiêu chí; 4/5 hòa giải viên của tổ nhất trí",
                "4/5 hòa giải viên được tập huấn trong năm (80%)",
            ],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "model-ward-minutes",
            make: |l, o| make(ModelPaper::WardMinutes, true, (l, o)),
            n_pages: 1,
            first: &["ỦY BAN NHÂN DÂN", NATION, "/BB-UBND", "BIÊN BẢN", "ngày 05 tháng 12 năm 2026", "Đạt"],
            last: &["THƯ KÝ", "CHỦ TRÌ"],
            every: &[],
        },
        Sample {
            name: "model-decision",
            make: |l, o| make(ModelPaper::Decision, true, (l, o)),
            n_pages: 1,
            first: &[
                "ỦY BAN NHÂN DÂN",
                NATION,
                "/QĐ-UBND",
                "QUYẾT ĐỊNH",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG VŨ NINH",
                "Căn cứ Quyết định số 12/QĐ-UBND ngày 02 tháng 3 năm 2026",
                "Điều 1. Công nhận Tổ hòa giải Bồ Sơn 1",
            ],
            last: &["Nơi nhận", "Như Điều 3", "Lưu: VT, VP"],
            every: &[],
        },
    ]
}

fn entry(id: i64, kind: ModelKind, on: NaiveDate) -> ModelEntry {
    let rated = matches!(kind, ModelKind::SelfRating | ModelKind::WardRating);
    let noted = ModelNoted {
        number: (kind == ModelKind::Chosen).then(|| "12/QĐ-UBND".to_owned()),
        scores: if rated { (1..=6).map(|nth| Score { nth, met: nth != 2 }).collect() } else { Vec::new() },
        votes: (kind == ModelKind::SelfRating).then_some(Votes { members: 5, present: 5, agreed: 4 }),
        ..ModelNoted::of(kind, on)
    };
    let (of, at) = (TeamId(1), DateTime::<Utc>::UNIX_EPOCH);
    ModelEntry {
        id: ModelEntryId(id),
        of,
        noted,
        by: PersonId(1),
        name: String::new(),
        at,
        replaces: None,
        struck: None,
    }
}

fn team(written: bool) -> ModelTeam {
    let mut entries = vec![entry(1, ModelKind::Chosen, day(2026, 3, 2))];
    if written {
        entries.push(entry(2, ModelKind::SelfRating, day(2026, 11, 10)));
        entries.push(entry(3, ModelKind::Request, day(2026, 11, 20)));
        entries.push(entry(4, ModelKind::WardRating, day(2026, 12, 5)));
    }
    ModelTeam { team: TeamId(1), year: 2026, entries }
}

fn make(kind: ModelPaper, written: bool, (locale, office): (&Locale, &Office)) -> Paper {
    let (model, criteria) = (team(written), Criteria::seeded(Seed::Ward));
    let rated = rated(&criteria);
    let known = Known {
        mediated: (10, 9),
        received: (11, 9),
        mediators: (5, 4),
        lines: (12, 12),
        months: (10, 10),
        together: 3,
    };
    let source = Source {
        locale,
        office,
        model: &model,
        criteria: Some(&criteria),
        rated: &rated,
        known: &known,
        targets: Targets { rate: 90, trained: 100, together: 2 },
        group: "tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải Bồ Sơn 1",
        head: Some("Trần Thị Bình"),
        made_at: made_at(),
    };
    model::paper(kind, &source)
}

fn rated(criteria: &Criteria) -> Vec<Rated> {
    let of =
        |id| Rated { id: ModelEntryId(id), edition: Edition { year: 2026, version: 1 }, criteria: criteria.clone() };
    vec![of(2), of(4)]
}

/// The ruled rows of the team's minutes: what is to be met, and how it was rated.
fn rows(written: bool, now: &Criteria, rated: &[Rated]) -> Vec<String> {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let (model, known) = (team(written), Known::default());
    let source = Source {
        locale: &locale,
        office: &office,
        model: &model,
        criteria: Some(now),
        rated,
        known: &known,
        targets: Targets { rate: 90, trained: 100, together: 2 },
        group: "tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải Bồ Sơn 1",
        head: None,
        made_at: made_at(),
    };
    let paper = model::paper(ModelPaper::SelfMinutes, &source);
    let blocks = paper.parts.iter().flat_map(|it| &it.blocks);
    let tables = blocks.filter_map(|it| match it {
        Block::Table(it) if it.is_ruled => Some(&it.rows),
        _ => None,
    });
    tables.flatten().map(|it| format!("{it:?}")).collect()
}

#[test]
fn what_was_rated_stands_on_paper_even_where_it_counts_no_more() {
    let mut criteria = Criteria::seeded(Seed::Ward);
    criteria.all[0].dropped = Some(Dropped::Words("không áp dụng".to_owned()));
    let rated = rated(&criteria);
    assert_eq!((rows(true, &criteria, &rated).len(), rows(false, &criteria, &rated).len()), (6, 5));
}

#[test]
fn what_was_rated_stands_on_paper_as_it_read_then() {
    let then = Criteria::seeded(Seed::Ward);
    let mut now = then.clone();
    now.all[2].text = "Hòa giải tốt: tỷ lệ từ 95%".to_owned();
    let rated = rated(&then);
    let written = rows(true, &now, &rated).concat();
    assert!(!written.contains("từ 95%") && written.contains("đạt chỉ tiêu"), "{written}");
    assert!(rows(false, &now, &rated).concat().contains("từ 95%"), "nobody has rated yet");
}
