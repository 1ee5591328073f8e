//! The report of a ward, as samples for LibreOffice: in words with its appendices, and the table of cases.

use std::collections::{BTreeMap, HashSet};

use hoagiai::domain::figures::{Figures, Tally};
use hoagiai::domain::kinds::Bucket;
use hoagiai::domain::people::numbers::numbers;
use hoagiai::domain::reporting::{Days, File, Part, ReportKind};
use hoagiai::domain::{PersonId, TeamId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::reporting::{self, Counted, Report, team};

use crate::papers::{Sample, day, made_at};
use crate::papers_people::ward;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "report",
            make: |locale, office| make(File::Words, locale, office),
            n_pages: 4,
            first: &[
                "ỦY BAN NHÂN DÂN",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "/BC-UBND",
                "BÁO CÁO",
                "Kết quả công tác hòa giải ở cơ sở năm 2026",
                "Sở Tư pháp",
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                "II. KẾT QUẢ THỰC HIỆN",
            ],
            last: &["Phụ lục II", "KẾT QUẢ HÒA GIẢI Ở CƠ SỞ", "Tổng cộng", "Kiểm tra"],
            every: &[],
        },
        Sample {
            name: "team-report",
            make: of_team,
            n_pages: 2,
            first: &[
                "UBND PHƯỜNG VŨ NINH",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "BÁO CÁO",
                "Kết quả hoạt động hòa giải năm 2026 của Tổ hòa giải Bồ Sơn 1",
                "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường Vũ Ninh.",
                "II. KẾT QUẢ HÒA GIẢI",
            ],
            last: &["TỔ TRƯỞNG TỔ HÒA GIẢI", "Trần Thị Bình"],
            every: &[],
        },
        Sample {
            name: "report-cases",
            make: |locale, office| make(File::CasesPaper, locale, office),
            n_pages: 1,
            first: &[
                "KẾT QUẢ HÒA GIẢI Ở CƠ SỞ",
                "Biểu số",
                "Đơn vị báo cáo: UBND phường Vũ Ninh",
                "Tổng cộng",
                "Kiểm tra: tiếp nhận 160",
                "NGƯỜI LẬP BIỂU",
                "THỦ TRƯỞNG ĐƠN VỊ",
            ],
            last: &["NGƯỜI KIỂM TRA"],
            every: &[],
        },
    ]
}

fn of_team(locale: &Locale, office: &Office) -> Paper {
    let register = ward();
    let counted = counted(&register);
    let source = Report { locale, office, register: &register, counted: &counted, made_at: made_at() };
    let (group, team) = ("tổ dân phố Bồ Sơn 1", "Tổ hòa giải Bồ Sơn 1");
    team::paper(&source, team::OfTeam { group, team, head: Some("Trần Thị Bình") }).unwrap()
}

fn make(which: File, locale: &Locale, office: &Office) -> Paper {
    let register = ward();
    let counted = counted(&register);
    let source = Report { locale, office, register: &register, counted: &counted, made_at: made_at() };
    reporting::paper(which, &source).unwrap()
}

/// Every team had twenty cases.
fn counted(register: &hoagiai::domain::people::register::Register) -> Counted {
    let of = |received, success, failure, in_progress| Figures {
        received,
        success,
        failure,
        in_progress,
        received_success: Some(success),
        ..Figures::default()
    };
    let buckets: BTreeMap<Bucket, Figures> =
        [(Bucket::Civil, of(10, 8, 1, 1)), (Bucket::Family, of(4, 4, 0, 0)), (Bucket::Conflict, of(6, 5, 1, 0))].into();
    let mut tally = Tally::default();
    let mut rows = BTreeMap::new();
    for n in 1..=8 {
        let mut all = Figures { received_success: Some(0), ..Figures::default() };
        for it in buckets.values() {
            all += *it;
        }
        tally.total += all;
        tally.by_team.insert(TeamId(n), all);
        rows.insert(TeamId(n), buckets.clone());
    }
    let trained: HashSet<PersonId> = (1..=30).map(PersonId).collect();
    let paragraph =
        "Tiếp tục rà soát, kiện toàn các tổ hòa giải; bồi dưỡng kỹ năng cho hòa giải viên mới được công nhận.";
    Counted {
        of: Some((ReportKind::Year, Days { from: day(2026, 1, 1), to: day(2026, 10, 31), due: None })),
        tally,
        rows,
        before: of(150, 130, 15, 5),
        people: numbers(register, day(2026, 10, 31), &trained),
        sessions: 2,
        trained,
        told: (12, 340),
        words: [
            (Part::Guidance, "Kế hoạch số 110/KH-UBND ngày 05/5/2026 của Ủy ban nhân dân phường.".to_owned()),
            (Part::Plans, format!("{paragraph}\n{paragraph}")),
        ]
        .into(),
        ..Counted::default()
    }
}
