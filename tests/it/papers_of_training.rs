//! Samples of the papers of a training session, with invented people: the letter, the list before and after it, a long one,
//! the list of a course of an upper level, the minutes.

use calamine::Reader;
use chrono::{DateTime, Utc};
use hoagiai::domain::announce::Recipients;
use hoagiai::domain::training::course::{Course, TrainingPaper};
use hoagiai::domain::training::{Training, TrainingStatus};
use hoagiai::domain::{PersonId, TrainingId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::training::{self, Present, Source};

use crate::papers::{Sample, made_at};

const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "training-letter",
            make: |l, o| make(TrainingPaper::Letter, (6, 0), false, (l, o)),
            n_pages: 1,
            first: &[
                "ỦY BAN NHÂN DÂN",
                NATION,
                "/GM-UBND",
                "GIẤY MỜI",
                "Dự lớp tập huấn: Kỹ năng lắng nghe",
                "trân trọng kính mời",
                "Chủ trì:",
                "08 giờ 00 phút, ngày 20 tháng 5 năm 2026",
                "Địa điểm: Hội trường UBND phường",
            ],
            last: &["Nơi nhận", "Như trên", "Lưu: VT, VP"],
            every: &[],
        },
        Sample {
            name: "training-list",
            make: |l, o| make(TrainingPaper::List, (6, 0), false, (l, o)),
            n_pages: 1,
            first: &[
                "UBND PHƯỜNG VŨ NINH",
                NATION,
                "DANH SÁCH",
                "STT",
                "Ký tên",
                "Tổ hòa giải Bồ Sơn 1 (3 người)",
                "Hòa giải viên",
                "Danh sách này có 6 người được mời",
            ],
            last: &["NGƯỜI LẬP DANH SÁCH"],
            every: &[],
        },
        Sample {
            name: "training-list-long",
            make: |l, o| make(TrainingPaper::List, (60, 40), false, (l, o)),
            n_pages: 3,
            first: &["UBND PHƯỜNG VŨ NINH", NATION, "DANH SÁCH"],
            last: &["Số người được mời: 60. Có mặt theo thư mời: 40", "NGƯỜI LẬP DANH SÁCH"],
            every: &["Ký tên"],
        },
        Sample {
            name: "training-list-course",
            make: |l, o| make(TrainingPaper::List, (4, 4), true, (l, o)),
            n_pages: 1,
            first: &[NATION, "DANH SÁCH", "từ ngày 12 tháng 3 năm 2026 đến ngày 13 tháng 3 năm 2026", "4 người đã dự"],
            last: &["NGƯỜI LẬP DANH SÁCH"],
            every: &[],
        },
        Sample {
            name: "training-minutes",
            make: |l, o| make(TrainingPaper::Minutes, (6, 4), false, (l, o)),
            n_pages: 1,
            first: &[
                "ỦY BAN NHÂN DÂN",
                NATION,
                "/BB-UBND",
                "BIÊN BẢN",
                "08 giờ 00 phút, ngày 20 tháng 5 năm 2026",
                "Có mặt 4 người của 2 tổ hòa giải; số người được mời: 6",
            ],
            last: &["THƯ KÝ", "CHỦ TỌA"],
            every: &[],
        },
    ]
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn session(course: bool) -> Training {
    let (from, to) = if course {
        ("2026-03-12T01:00:00Z", "2026-03-13T10:00:00Z")
    } else {
        ("2026-05-20T01:00:00Z", "2026-05-20T04:30:00Z")
    };
    Training {
        id: TrainingId(7),
        key: "training:1".to_owned(),
        version: 1,
        status: TrainingStatus::Planned,
        topic: "Kỹ năng lắng nghe và đặt câu hỏi".to_owned(),
        host: "Sở Tư pháp tỉnh Bắc Ninh".to_owned(),
        place: "Hội trường UBND phường".to_owned(),
        starts_at: moment(from),
        ends_at: moment(to),
        material: None,
        recipients: Recipients::Mediators,
        by: PersonId(1),
        code: "012345".to_owned(),
        course: course.then(|| Course { minutes: 840, trainer: Some("Bà Nguyễn Thị Hòa".to_owned()) }),
    }
}

/// Two teams, by halves.
fn people((count, came): (usize, usize)) -> Vec<Present> {
    let one = |n: usize| Present {
        name: format!("Nguyễn Văn Người {}", n + 1),
        team: format!("Tổ hòa giải Bồ Sơn {}", n * 2 / count + 1),
        role: if n * 2 % count < 2 { "Tổ trưởng tổ hòa giải" } else { "Hòa giải viên" }.to_owned(),
        invited: true,
        attended: n < came,
    };
    (0..count).map(one).collect()
}

fn make(kind: TrainingPaper, count: (usize, usize), course: bool, (locale, office): (&Locale, &Office)) -> Paper {
    let (training, people) = (session(course), people(count));
    let source = Source { locale, office, training: &training, people: &people, made_at: made_at() };
    training::paper(kind, &source).unwrap()
}

#[test]
fn the_list_is_a_workbook_as_well_with_a_column_to_sign() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let (training, mut people) = (session(false), people((4, 2)));
    people.push(Present { invited: false, attended: true, team: String::new(), ..people[0].clone() });
    let source = Source { locale: &locale, office: &office, training: &training, people: &people, made_at: made_at() };
    assert!(training::paper(TrainingPaper::Sheet, &source).is_none(), "it is no document");
    let bytes = training::workbook(&source).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> = sheet.rows().map(|it| it.iter().map(ToString::to_string).collect()).collect();
    let head = rows.iter().find(|it| it[0] == "STT").unwrap();
    assert_eq!(head.last().map(String::as_str), Some("Ký tên"));
    let line = |nth: &str| rows.iter().find(|it| it[0] == nth).unwrap();
    assert_eq!(line("1")[4], "Có mặt");
    assert_eq!(line("4")[4], "");
    assert_eq!(line("5")[4], "Có mặt (dự thêm)");
    let all: String = rows.concat().join("\n");
    assert!(all.contains("Số người được mời: 4. Có mặt theo thư mời: 2. Dự thêm ngoài danh sách mời: 1."), "{all}");
}

#[test]
fn nobody_is_invited_by_letter_to_a_course_that_was_held() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let (training, people) = (session(true), people((4, 4)));
    let source = Source { locale: &locale, office: &office, training: &training, people: &people, made_at: made_at() };
    assert!(training::paper(TrainingPaper::Letter, &source).is_none());
}
