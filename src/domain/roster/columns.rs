//! What the columns of a list of people are called, in their several spellings. Knows nothing of what the rows say.

use super::headings::{Columns, Heading};
use crate::domain::codes::codes;

codes! {
    /// What a column tells of a person.
    pub enum Column {
        /// Full name.
        Name => "name",
        /// Family and middle names, where the given name stands apart.
        FamilyName => "family_name",
        /// The given name, apart.
        GivenName => "given_name",
        /// Year or day of birth.
        Born => "born",
        /// Sex in words.
        Sex => "sex",
        /// A tick for men, or their year of birth.
        Male => "male",
        /// A tick for women, or their year of birth.
        Female => "female",
        /// Kinh or another people.
        Ethnicity => "ethnicity",
        /// Telephone.
        Phone => "phone",
        /// Resident group.
        Group => "group",
        /// The ward, in a list of several.
        Ward => "ward",
        /// Mediation team.
        Team => "team",
        /// Office in the mediation work.
        Role => "role",
        /// Occupation, or another office.
        Occupation => "occupation",
        /// Mass organisation or place of work.
        Organisation => "organisation",
        /// Schooling.
        Education => "education",
        /// What they were trained in: Luật, something else, nothing.
        Training => "training",
        /// A tick for those trained in law.
        TrainedLaw => "trained_law",
        /// A tick for those trained in something else.
        TrainedOther => "trained_other",
        /// Number of the recognition decision.
        DecisionNumber => "decision_number",
        /// Its day.
        DecisionDay => "decision_day",
        /// Since when they have been in office: a day, a month or a year.
        Since => "since",
        /// Number and day in one.
        Decision => "decision",
        /// Where somebody lives: not kept.
        Address => "address",
        /// The number of an identity card: never kept.
        Identity => "identity",
        /// A running number: says nothing.
        Serial => "serial",
        /// A remark: not kept.
        Note => "note",
    }
}

impl Heading for Column {
    const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("ho va ten", Column::Name),
        ("ho ten", Column::Name),
        ("ten hoa giai vien", Column::Name),
        ("hoa giai vien", Column::Name),
        ("ten", Column::GivenName),
        ("ho va ten dem", Column::FamilyName),
        ("ho dem", Column::FamilyName),
        ("ho va dem", Column::FamilyName),
        ("ho", Column::FamilyName),
        ("nam sinh", Column::Born),
        ("ngay sinh", Column::Born),
        ("ngay thang nam sinh", Column::Born),
        ("sinh nam", Column::Born),
        ("sinh ngay", Column::Born),
        ("ns", Column::Born),
        ("gioi tinh", Column::Sex),
        ("gt", Column::Sex),
        ("nam nu", Column::Sex),
        ("nam", Column::Male),
        ("nu", Column::Female),
        ("gioi tinh nam", Column::Male),
        ("gioi tinh nu", Column::Female),
        ("nam sinh nam", Column::Male),
        ("nam sinh nu", Column::Female),
        ("ngay thang nam sinh nam", Column::Male),
        ("ngay thang nam sinh nu", Column::Female),
        ("dan toc", Column::Ethnicity),
        ("dt", Column::Phone),
        ("sdt", Column::Phone),
        ("so dt", Column::Phone),
        ("dien thoai", Column::Phone),
        ("so dien thoai", Column::Phone),
        ("di dong", Column::Phone),
        ("so di dong", Column::Phone),
        ("lien he", Column::Phone),
        ("to dan pho", Column::Group),
        ("tdp", Column::Group),
        ("khu pho", Column::Group),
        ("khu dan cu", Column::Group),
        ("khu", Column::Group),
        ("thon", Column::Group),
        ("to dan pho khu pho", Column::Group),
        ("thon to dan pho", Column::Group),
        ("thon tdp", Column::Group),
        ("dia ban", Column::Group),
        ("phuong", Column::Ward),
        ("xa", Column::Ward),
        ("phuong xa", Column::Ward),
        ("xa phuong", Column::Ward),
        ("ten phuong", Column::Ward),
        ("ten xa", Column::Ward),
        ("phuong xa dac khu", Column::Ward),
        ("xa phuong dac khu", Column::Ward),
        ("don vi hanh chinh", Column::Ward),
        ("to hoa giai", Column::Team),
        ("ten to hoa giai", Column::Team),
        ("thuoc to hoa giai", Column::Team),
        ("thg", Column::Team),
        ("ten to", Column::Team),
        ("to", Column::Team),
        ("chuc danh", Column::Role),
        ("chuc danh trong to", Column::Role),
        ("chuc danh trong to hoa giai", Column::Role),
        ("chuc vu trong to hoa giai", Column::Role),
        ("vai tro", Column::Role),
        ("nhiem vu", Column::Role),
        ("chuc vu", Column::Role),
        ("nghe nghiep", Column::Occupation),
        ("nghe nghiep chuc vu", Column::Occupation),
        ("chuc vu khac", Column::Occupation),
        ("kiem nhiem", Column::Occupation),
        ("chuc vu kiem nhiem", Column::Occupation),
        ("cong viec", Column::Occupation),
        ("don vi", Column::Organisation),
        ("don vi cong tac", Column::Organisation),
        ("doan the", Column::Organisation),
        ("to chuc", Column::Organisation),
        ("hoi doan the", Column::Organisation),
        ("trinh do van hoa", Column::Education),
        ("trinh do hoc van", Column::Education),
        ("hoc van", Column::Education),
        ("van hoa", Column::Education),
        ("trinh do", Column::Training),
        ("trinh do chuyen mon", Column::Training),
        ("chuyen mon", Column::Training),
        ("trinh do dao tao", Column::Training),
        ("trinh do chuyen mon luat", Column::TrainedLaw),
        ("trinh do luat", Column::TrainedLaw),
        ("trinh do chuyen mon khac", Column::TrainedOther),
        ("trinh do khac", Column::TrainedOther),
        ("luat", Column::TrainedLaw),
        ("khac", Column::TrainedOther),
        ("so quyet dinh", Column::DecisionNumber),
        ("so qd", Column::DecisionNumber),
        ("quyet dinh so", Column::DecisionNumber),
        ("quyet dinh cong nhan so", Column::DecisionNumber),
        ("ngay quyet dinh", Column::DecisionDay),
        ("ngay qd", Column::DecisionDay),
        ("ngay cong nhan", Column::DecisionDay),
        ("quyet dinh cong nhan ngay", Column::DecisionDay),
        ("tham gia tu", Column::Since),
        ("ngay tham gia", Column::Since),
        ("nam tham gia", Column::Since),
        ("thoi gian tham gia", Column::Since),
        ("tham gia to hoa giai tu", Column::Since),
        ("tham gia hoa giai tu", Column::Since),
        ("tham gia tu nam", Column::Since),
        ("tham gia tu ngay", Column::Since),
        ("tham gia to hoa giai tu nam", Column::Since),
        ("tham gia to hoa giai tu ngay", Column::Since),
        ("tham gia hoa giai tu nam", Column::Since),
        ("ngay tham gia to hoa giai", Column::Since),
        ("nam tham gia to hoa giai", Column::Since),
        ("nam tham gia hoa giai", Column::Since),
        ("nam cong nhan", Column::Since),
        ("cong nhan tu nam", Column::Since),
        ("duoc cong nhan tu nam", Column::Since),
        ("lam hoa giai vien tu nam", Column::Since),
        ("hoa giai vien tu nam", Column::Since),
        ("cong nhan tu", Column::Since),
        ("duoc cong nhan tu", Column::Since),
        ("nam duoc cong nhan", Column::Since),
        ("ngay vao to", Column::Since),
        ("nam vao to", Column::Since),
        ("vao to tu", Column::Since),
        ("lam hoa giai vien tu", Column::Since),
        ("hoa giai vien tu", Column::Since),
        ("lam tu nam", Column::Since),
        ("tu ngay", Column::Since),
        ("tu nam", Column::Since),
        ("bat dau tu", Column::Since),
        ("ngay bat dau", Column::Since),
        ("nam bat dau", Column::Since),
        ("quyet dinh", Column::Decision),
        ("quyet dinh cong nhan", Column::Decision),
        ("so ngay quyet dinh", Column::Decision),
        ("so ngay qd", Column::Decision),
        ("so va ngay quyet dinh", Column::Decision),
        ("qd cong nhan", Column::Decision),
        ("dia chi", Column::Address),
        ("noi o", Column::Address),
        ("cho o", Column::Address),
        ("noi thuong tru", Column::Address),
        ("thuong tru", Column::Address),
        ("cccd", Column::Identity),
        ("so cccd", Column::Identity),
        ("cmnd", Column::Identity),
        ("so cmnd", Column::Identity),
        ("can cuoc", Column::Identity),
        ("so can cuoc", Column::Identity),
        ("ma dinh danh", Column::Identity),
        ("stt", Column::Serial),
        ("tt", Column::Serial),
        ("so tt", Column::Serial),
        ("so thu tu", Column::Serial),
        ("ghi chu", Column::Note),
    ];
    const OWN_FIRST: bool = false;
    const MAY_REPEAT: &'static [Self] = &[Self::Serial, Self::Note];

    fn only_whole(self, _spelling: &str) -> bool {
        // `Ngày tham gia` may go on with what somebody took part in.
        matches!(self, Self::Ward | Self::Since)
    }

    /// It names people and something else.
    fn suffice(columns: &Columns<Self>) -> bool {
        let names = columns.has(Self::Name) || (columns.has(Self::FamilyName) && columns.has(Self::GivenName));
        names && columns.places.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::grid::{Cell, GridRow, Merged, Sheet};
    use crate::domain::roster::headings::{column, find};

    fn sheet(rows: &[(u32, &[(u16, &str)])], merged: &[Merged]) -> Sheet {
        let row = |it: &(u32, &[(u16, &str)])| GridRow {
            number: it.0,
            cells: it.1.iter().map(|(at, words)| (*at, Cell::Text((*words).to_owned()))).collect(),
        };
        Sheet::new("DS".to_owned(), rows.iter().map(row).collect(), merged.to_vec())
    }

    #[test]
    fn headings_are_known_in_their_several_spellings() {
        for (words, expected) in [
            ("Họ và tên", Some(Column::Name)),
            ("HỌ TÊN HÒA GIẢI VIÊN", Some(Column::Name)),
            ("Họ, tên", Some(Column::Name)),
            ("Ngày, tháng, năm sinh", Some(Column::Born)),
            ("Năm sinh (hoặc ngày sinh)", Some(Column::Born)),
            ("Giới tính", Some(Column::Sex)),
            ("Nam/nữ", Some(Column::Sex)),
            ("Nam", Some(Column::Male)),
            ("ĐT", Some(Column::Phone)),
            ("SĐT", Some(Column::Phone)),
            ("Số điện thoại liên hệ", Some(Column::Phone)),
            ("Tổ dân phố", Some(Column::Group)),
            ("Tổ hòa giải", Some(Column::Team)),
            ("Tổ hoà giải số", Some(Column::Team)),
            ("Chức danh", Some(Column::Role)),
            ("Chức vụ, chức danh", Some(Column::Role)),
            ("Trình độ", Some(Column::Training)),
            ("Trình độ chuyên môn", Some(Column::Training)),
            ("Nghề nghiệp", Some(Column::Occupation)),
            ("Đơn vị", Some(Column::Organisation)),
            ("Số quyết định", Some(Column::DecisionNumber)),
            ("Ngày quyết định", Some(Column::DecisionDay)),
            ("Số, ngày quyết định công nhận", Some(Column::Decision)),
            ("Số CCCD", Some(Column::Identity)),
            ("Tham gia từ", Some(Column::Since)),
            ("Năm công nhận", Some(Column::Since)),
            ("Ngày vào tổ", Some(Column::Since)),
            ("Từ năm", Some(Column::Since)),
            ("Tham gia tổ hòa giải từ năm", Some(Column::Since)),
            ("Ngày tham gia Hội Cựu chiến binh", None),
            ("Ngày công nhận", Some(Column::DecisionDay)),
            ("Ghi chú", Some(Column::Note)),
            ("STT", Some(Column::Serial)),
            ("Danh sách hòa giải viên phường", None),
            ("Sở thích", None),
        ] {
            assert_eq!(column(words), expected, "{words}");
        }
    }

    #[test]
    fn headings_stand_below_titles_and_in_any_order() {
        let found = find(&sheet(
            &[
                (1, &[(0, "UBND PHƯỜNG VŨ NINH")]),
                (3, &[(0, "DANH SÁCH HÒA GIẢI VIÊN")]),
                (5, &[(0, "TT"), (1, "SĐT"), (2, "Chức vụ"), (3, "Họ tên"), (4, "Sở thích"), (5, "Số ĐT")]),
                (6, &[(0, "1"), (1, "0912345678"), (3, "Nguyễn Văn An")]),
            ],
            &[],
        ))
        .unwrap();
        assert_eq!((found.row, found.place(Column::Name), found.place(Column::Phone)), (5, Some(3), Some(1)));
        assert_eq!(found.twice, [(5, 5, "Số ĐT".to_owned())]);
        assert_eq!(found.strange, ["Sở thích"]);
    }

    #[test]
    fn headings_over_two_rows_are_read_together() {
        let merged = [
            Merged { rows: (4, 5), columns: (0, 0) },
            Merged { rows: (4, 5), columns: (1, 1) },
            Merged { rows: (4, 4), columns: (2, 3) },
            Merged { rows: (4, 4), columns: (4, 5) },
        ];
        let found = find(&sheet(
            &[
                (
                    4,
                    &[
                        (0, "STT"),
                        (1, "Họ và tên"),
                        (2, "Năm sinh"),
                        (4, "Trình độ chuyên môn"),
                        (6, "Quyết định công nhận"),
                    ],
                ),
                (5, &[(2, "Nam"), (3, "Nữ"), (4, "Luật"), (5, "Khác"), (6, "Số"), (7, "Ngày")]),
                (6, &[(0, "1"), (1, "Nguyễn Văn An"), (2, "1960")]),
            ],
            &[merged.as_slice(), &[Merged { rows: (4, 4), columns: (6, 7) }]].concat(),
        ))
        .unwrap();
        assert_eq!(found.row, 5);
        let place = |it| found.place(it);
        assert_eq!((place(Column::Male), place(Column::Female)), (Some(2), Some(3)));
        assert_eq!((place(Column::TrainedLaw), place(Column::TrainedOther)), (Some(4), Some(5)));
        assert_eq!((place(Column::DecisionNumber), place(Column::DecisionDay)), (Some(6), Some(7)));
    }

    #[test]
    fn the_first_row_of_a_list_is_no_heading_whatever_its_words_head_elsewhere() {
        let head = (1, [(0, "STT"), (1, "Họ và tên"), (2, "Phái"), (3, "SĐT")]);
        let first = (2, [(0, "1"), (1, "Nguyễn Văn An"), (2, "Nam"), (3, "0912345678")]);
        let found = find::<Column>(&sheet(&[(1, &head.1), (2, &first.1)], &[])).unwrap();
        assert_eq!((found.row, found.place(Column::Male)), (1, None));
        // Two columns of which one says nothing here are no list, whoever stands below them.
        let two: [&[(u16, &str)]; 2] = [&[(0, "Họ và tên"), (1, "Phái")], &[(0, "Nguyễn Văn An"), (1, "Nam")]];
        assert_eq!(find::<Column>(&sheet(&[(1, two[0]), (2, two[1])], &[])), None);
    }

    #[test]
    fn a_title_of_two_cells_is_no_upper_half_of_the_headings_below_it() {
        let head = [(0, "STT"), (1, "Họ và tên"), (2, "SĐT"), (3, "Sở thích")];
        for title in [
            [(0, "Tổ hòa giải Khu 2"), (3, "Năm 2026")],
            [(0, "Tổ hòa giải Khu 2"), (3, "Khu phố 2")],
            [(0, "UBND PHƯỜNG"), (3, "Tổ hòa giải Khu 2")],
        ] {
            let found = find::<Column>(&sheet(&[(4, &title), (5, &head)], &[])).unwrap();
            let place = |it| found.place(it);
            assert_eq!((found.row, place(Column::Serial), place(Column::Team)), (5, Some(0), None), "{title:?}");
            assert_eq!(found.strange, ["Sở thích"], "{title:?}");
        }
    }

    #[test]
    fn a_sheet_without_names_of_people_is_no_list() {
        assert_eq!(find::<Column>(&sheet(&[(1, &[(0, "STT"), (1, "Điện thoại"), (2, "Ghi chú")])], &[])), None);
        assert_eq!(find::<Column>(&sheet(&[(1, &[(0, "Họ và tên")])], &[])), None);
    }
}
