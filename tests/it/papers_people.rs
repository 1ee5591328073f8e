//! The papers about people, as samples for LibreOffice: letters with codes, form 10 and form 10a.

use std::collections::{BTreeMap, HashSet};

use hoagiai::bot::qr;
use hoagiai::domain::people::particulars::{Ethnicity, Fact, How, Particulars, Qualification, record};
use hoagiai::domain::people::register::Register;
use hoagiai::domain::people::tenure::{Paper as Decision, Tenure};
use hoagiai::domain::people::{Holding, Life, Office as Holds, ResidentGroup, Sex, Team};
use hoagiai::domain::{GroupId, PersonId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::people::letters::{self, Common, Slip};
use hoagiai::report::people::lists::{self, Source};

use crate::papers::{Sample, day, made_at};

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "letters",
            make: letters,
            n_pages: 2,
            first: &[
                "Phiếu mời dùng trợ lý hòa giải",
                "Tổ hòa giải Khu 1: 5 phiếu",
                "Kính gửi: Ông (bà) Nguyễn Văn Người 1",
            ],
            last: &["Tổ hòa giải Khu 2: 2 phiếu", "0222 3821 123"],
            every: &[],
        },
        Sample {
            name: "people",
            make: register,
            n_pages: 4,
            first: &["UBND PHƯỜNG VŨ NINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DANH SÁCH TỔNG HỢP", "Tổ trưởng"],
            last: &["Tổng số: 8 tổ; 40 hòa giải viên; nam 20; nữ 20", "NGƯỜI LẬP BIỂU", "NGƯỜI KIỂM TRA"],
            every: &[],
        },
        Sample {
            name: "numbers",
            make: numbers,
            n_pages: 1,
            first: &[
                "SỐ TỔ HÒA GIẢI VÀ HÒA GIẢI VIÊN",
                "Biểu số 10a/BTP/PBGDPL/HGCS",
                "Đơn vị báo cáo: UBND phường Vũ Ninh",
                "Tổng cộng",
                "Kiểm tra: (3) nam + (4) nữ = (2) tổng số: đúng",
            ],
            last: &["NGƯỜI LẬP BIỂU", "NGƯỜI KIỂM TRA", "THỦ TRƯỞNG ĐƠN VỊ"],
            every: &[],
        },
    ]
}

fn letters(locale: &Locale, office: &Office) -> Paper {
    let slip = |n: usize| {
        let link = format!("https://t.me/vuninh_hoagiai_bot?start=Abcdefghijklmnopqrstuvwxyz_-01{n:02}");
        let code = qr::png(&link).unwrap();
        Slip { name: format!("Nguyễn Văn Người {n}"), role: "hòa giải viên".to_owned(), code, link }
    };
    let teams: [(String, Vec<Slip>); 2] =
        [(1, 5), (2, 2)].map(|(team, n)| (format!("Tổ hòa giải Khu {team}"), (1..=n).map(slip).collect()));
    let common = Common { until: "30/12/2026", phone: Some("0222 3821 123") };
    letters::paper(locale, office, &common, (&teams, made_at()))
}

/// Eight teams of five.
pub fn ward() -> Register {
    let (ward, today) = (WardId(1), day(2026, 11, 30));
    let groups = (1..=8).map(|n| ResidentGroup {
        id: GroupId(n),
        ward,
        number: n as i32,
        name: format!("Khu {n}"),
        life: Life::default(),
    });
    let teams = (1..=8).map(|n| Team {
        id: TeamId(n),
        ward,
        group: GroupId(n),
        number: n as i32,
        name: format!("Tổ hòa giải Khu {n}"),
        life: Life::default(),
        wants_minority: false,
    });
    let (groups, teams) = (groups.collect(), teams.collect());
    let mut register = Register {
        ward,
        today,
        groups,
        teams,
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    };
    for n in 0..40 {
        let id = PersonId(n + 1);
        let sex = Some(if n % 2 == 0 { Sex::Male } else { Sex::Female });
        let base = Particulars { name: format!("Nguyễn Thị Minh Người {n}"), sex, ..Particulars::default() };
        let ethnicity = if n % 9 == 0 { Ethnicity::Minority } else { Ethnicity::Kinh };
        let trained = if n % 3 == 0 { Qualification::Law } else { Qualification::Untrained };
        let facts = vec![Fact::Ethnicity(Some(ethnicity)), Fact::Qualification(Some(trained))];
        let versions = record(&base, &[], facts, How::Correction);
        register.add(id, base);
        let entry = register.people.get_mut(&id).unwrap();
        entry.versions = versions;
        let team = Some(TeamId(n / 5 + 1));
        let hold = |office| Holding { office, team, group: None, from: day(2021, 3, 2), to: None };
        let paper = Decision { number: Some("15/QĐ-UBND".to_owned()), on: Some(day(2021, 3, 2)) };
        entry.tenures.push(Tenure { paper, ..Tenure::of(hold(Holds::Mediator)) });
        if n % 5 == 0 {
            entry.tenures.push(Tenure::of(hold(Holds::TeamHead)));
        }
    }
    register
}

fn register(locale: &Locale, office: &Office) -> Paper {
    let (register, trained) = (ward(), HashSet::from([PersonId(1)]));
    let source = Source { locale, office, register: &register, trained: &trained, joined: &trained };
    lists::register(source, day(2026, 11, 30)).paper(locale, office, made_at())
}

fn numbers(locale: &Locale, office: &Office) -> Paper {
    let (register, trained) = (ward(), HashSet::new());
    let source = Source { locale, office, register: &register, trained: &trained, joined: &trained };
    lists::of_numbers(source, (day(2026, 1, 1), day(2026, 11, 30))).paper(locale, office, made_at())
}

#[test]
fn a_commune_is_called_what_it_is() {
    let locale = Locale::new();
    let mut office = Office::usual("Đại Đồng Thành", "thôn");
    office.ward = "xã Đại Đồng Thành".to_owned();
    let (register, trained) = (ward(), HashSet::new());
    let source = Source { locale: &locale, office: &office, register: &register, trained: &trained, joined: &trained };
    let days = (day(2026, 1, 1), day(2026, 11, 30));
    let listings =
        [lists::register(source, days.1), lists::of_numbers(source, days), lists::contacts(source, None, days.1)];
    for it in &listings {
        assert!(it.lines.iter().any(|it| it == "Xã Đại Đồng Thành"), "{:?}", it.lines);
        assert!(!it.lines.iter().chain(&it.form).any(|it| it.to_lowercase().contains("phường")), "{:?}", it.form);
    }
    assert!(listings[1].form.iter().any(|it| it == "Đơn vị báo cáo: UBND xã Đại Đồng Thành"), "{:?}", listings[1].form);
    let words = format!("{:?}", letters(&locale, &office));
    assert!(
        words.contains("của xã Đại Đồng Thành") && words.contains("xin gọi UBND xã Đại Đồng Thành: 0222"),
        "{words}"
    );
}
