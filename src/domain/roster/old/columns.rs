//! What the columns of an old register are called: the headings of Part I of the form and the usual other spellings.

use crate::domain::codes::codes;
use crate::domain::roster::headings::{Columns, Heading};

codes! {
    /// What a column tells of a case.
    pub enum Column {
        /// STT.
        Line => "line",
        /// Quyển số.
        Book => "book",
        /// Whose book.
        Team => "team",
        /// The day it was received.
        Received => "received",
        /// The day it ended.
        Ended => "ended",
        /// Who mediated.
        Mediators => "mediators",
        /// Both sides in one cell.
        Parties => "parties",
        /// Bên A.
        SideA => "side_a",
        /// Bên B.
        SideB => "side_b",
        /// The main content.
        Content => "content",
        /// What was agreed, or what each side asks for.
        Agreed => "agreed",
        /// A tick for a success.
        Settled => "settled",
        /// A tick for a failure.
        Unsettled => "unsettled",
        /// The result in words.
        Outcome => "outcome",
        /// The kind of the case.
        Kind => "kind",
        /// Signatures: say nothing.
        Signature => "signature",
        /// A remark: not kept.
        Note => "note",
    }
}

impl Heading for Column {
    const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("stt", Column::Line),
        ("tt", Column::Line),
        ("so tt", Column::Line),
        ("so thu tu", Column::Line),
        ("so", Column::Line),
        ("quyen", Column::Book),
        ("quyen so", Column::Book),
        ("so quyen", Column::Book),
        ("to", Column::Team),
        ("to hoa giai", Column::Team),
        ("ten to", Column::Team),
        ("ten to hoa giai", Column::Team),
        ("ngay thang nam nhan", Column::Received),
        ("ngay thang nam nhan vu viec", Column::Received),
        ("ngay thang nhan", Column::Received),
        ("ngay thang tiep nhan", Column::Received),
        ("ngay thang nam tiep nhan", Column::Received),
        ("ngay thang nam thu ly", Column::Received),
        ("ngay thu ly", Column::Received),
        ("ngay nhan", Column::Received),
        ("ngay tiep nhan", Column::Received),
        ("ngay thang nam", Column::Received),
        ("ngay thang", Column::Received),
        ("ngay", Column::Received),
        ("thoi gian nhan", Column::Received),
        ("thoi gian", Column::Received),
        ("thoi gian tiep nhan", Column::Received),
        ("thoi gian thu ly", Column::Received),
        ("thoi diem nhan", Column::Received),
        ("thoi diem tiep nhan", Column::Received),
        ("ngay vao so", Column::Received),
        ("ngay thang ket thuc", Column::Ended),
        ("ngay thang nam ket thuc", Column::Ended),
        ("ngay thang hoa giai", Column::Ended),
        ("ngay thang nam hoa giai", Column::Ended),
        ("ngay ket thuc", Column::Ended),
        ("ngay hoa giai xong", Column::Ended),
        ("ngay hoa giai thanh", Column::Ended),
        ("ngay hoa giai", Column::Ended),
        ("thoi gian hoa giai", Column::Ended),
        ("thoi gian ket thuc", Column::Ended),
        ("thoi diem ket thuc", Column::Ended),
        ("ho va ten hoa giai vien", Column::Mediators),
        ("ho ten hoa giai vien", Column::Mediators),
        ("ten hoa giai vien", Column::Mediators),
        ("hoa giai vien", Column::Mediators),
        ("nguoi hoa giai", Column::Mediators),
        ("hgv", Column::Mediators),
        ("ten hgv", Column::Mediators),
        ("ho ten hgv", Column::Mediators),
        ("ho va ten hgv", Column::Mediators),
        ("ten nguoi hoa giai", Column::Mediators),
        ("ho ten nguoi hoa giai", Column::Mediators),
        ("ho va ten nguoi hoa giai", Column::Mediators),
        ("nguoi tien hanh hoa giai", Column::Mediators),
        ("ho ten tuoi dia chi hoa giai vien", Column::Mediators),
        ("ho va ten tuoi dia chi hoa giai vien", Column::Mediators),
        ("ho ten tuoi dia chi cac ben", Column::Parties),
        ("ho va ten tuoi dia chi cac ben", Column::Parties),
        ("ho ten tuoi dia chi", Column::Parties),
        ("ho va ten tuoi dia chi", Column::Parties),
        ("ho ten dia chi", Column::Parties),
        ("ho va ten dia chi", Column::Parties),
        ("ten cac ben", Column::Parties),
        ("ten tuoi dia chi cac ben", Column::Parties),
        ("thong tin cac ben", Column::Parties),
        ("ben tranh chap", Column::Parties),
        ("hai ben", Column::Parties),
        ("hai ben tranh chap", Column::Parties),
        ("nguoi tranh chap", Column::Parties),
        ("doi tuong hoa giai", Column::Parties),
        ("ho ten cac ben", Column::Parties),
        ("ho va ten cac ben", Column::Parties),
        ("cac ben", Column::Parties),
        ("cac ben tranh chap", Column::Parties),
        ("duong su", Column::Parties),
        ("ben a", Column::SideA),
        ("ben b", Column::SideB),
        ("ben yeu cau", Column::SideA),
        ("nguyen don", Column::SideA),
        ("ben thu nhat", Column::SideA),
        ("ho ten ben a", Column::SideA),
        ("ho ten tuoi dia chi ben a", Column::SideA),
        ("ho ten dia chi ben a", Column::SideA),
        ("ho va ten ben a", Column::SideA),
        ("ho va ten tuoi dia chi ben a", Column::SideA),
        ("ho va ten dia chi ben a", Column::SideA),
        ("ten ben a", Column::SideA),
        ("ben bi yeu cau", Column::SideB),
        ("ben kia", Column::SideB),
        ("bi don", Column::SideB),
        ("ben thu hai", Column::SideB),
        ("ho ten ben b", Column::SideB),
        ("ho ten tuoi dia chi ben b", Column::SideB),
        ("ho ten dia chi ben b", Column::SideB),
        ("ho va ten ben b", Column::SideB),
        ("ho va ten tuoi dia chi ben b", Column::SideB),
        ("ho va ten dia chi ben b", Column::SideB),
        ("ten ben b", Column::SideB),
        ("noi dung", Column::Content),
        ("noi dung vu viec", Column::Content),
        ("noi dung chu yeu", Column::Content),
        ("noi dung tranh chap", Column::Content),
        ("vu viec", Column::Content),
        ("ten vu viec", Column::Content),
        ("tom tat noi dung", Column::Content),
        ("tom tat vu viec", Column::Content),
        ("tom tat", Column::Content),
        ("trich yeu", Column::Content),
        ("su viec", Column::Content),
        ("thoa thuan", Column::Agreed),
        ("thoa thuan cua cac ben", Column::Agreed),
        ("noi dung thoa thuan", Column::Agreed),
        ("ket qua thoa thuan", Column::Agreed),
        ("hoa giai thanh", Column::Settled),
        ("hoa giai thanh cong", Column::Settled),
        ("thanh", Column::Settled),
        ("thanh cong", Column::Settled),
        ("hgt", Column::Settled),
        ("hg thanh", Column::Settled),
        ("hoa giai khong thanh", Column::Unsettled),
        ("khong thanh", Column::Unsettled),
        ("khong thanh cong", Column::Unsettled),
        ("hoa giai khong thanh cong", Column::Unsettled),
        ("hgkt", Column::Unsettled),
        ("hg khong thanh", Column::Unsettled),
        ("ket qua", Column::Outcome),
        ("ket qua hoa giai", Column::Outcome),
        ("thanh khong thanh", Column::Outcome),
        ("thanh cong khong thanh cong", Column::Outcome),
        ("hgt hgkt", Column::Outcome),
        ("thanh hay khong thanh", Column::Outcome),
        ("thanh hoac khong thanh", Column::Outcome),
        ("hoa giai thanh khong thanh", Column::Outcome),
        ("hoa giai thanh hay khong thanh", Column::Outcome),
        ("hoa giai thanh hoac khong thanh", Column::Outcome),
        ("hoa giai thanh hoa giai khong thanh", Column::Outcome),
        ("loai vu viec", Column::Kind),
        ("loai viec", Column::Kind),
        ("loai", Column::Kind),
        ("linh vuc", Column::Kind),
        ("chu ky", Column::Signature),
        ("ky ten", Column::Signature),
        ("ghi chu", Column::Note),
    ];
    const OWN_FIRST: bool = true;
    const MAY_REPEAT: &'static [Self] = &[Self::Note, Self::Signature];

    /// `Thành phần`, `Thanh toán` and `Quyền lợi` begin with the words of others, and so does the day on which somebody was
    /// born.
    fn only_whole(self, spelling: &str) -> bool {
        matches!(self, Self::Settled | Self::Unsettled | Self::Book)
            || matches!(spelling, "ngay thang" | "ngay thang nam" | "thoi gian")
    }

    /// It tells when something came, what it was and who had it.
    fn suffice(columns: &Columns<Self>) -> bool {
        let parties = columns.has(Self::Parties) || (columns.has(Self::SideA) && columns.has(Self::SideB));
        columns.has(Self::Received) && columns.has(Self::Content) && parties
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::headings::column;

    #[test]
    fn headings_of_a_register_are_known_in_their_several_spellings() {
        for (words, expected) in [
            ("Họ và tên, tuổi, địa chỉ", Some(Column::Parties)),
            ("Họ tên, tuổi, địa chỉ các bên", Some(Column::Parties)),
            ("Họ và tên, địa chỉ các bên tranh chấp", Some(Column::Parties)),
            ("Hai bên", Some(Column::Parties)),
            ("Họ và tên, tuổi, địa chỉ bên A", Some(Column::SideA)),
            ("Họ tên, địa chỉ Bên B", Some(Column::SideB)),
            ("Nguyên đơn", Some(Column::SideA)),
            ("Bị đơn", Some(Column::SideB)),
            ("Họ tên, tuổi, địa chỉ hòa giải viên", Some(Column::Mediators)),
            ("Họ và tên HGV", Some(Column::Mediators)),
            ("Tóm tắt nội dung", Some(Column::Content)),
            ("Tóm tắt nội dung vụ, việc", Some(Column::Content)),
            ("Tóm tắt vụ việc", Some(Column::Content)),
            ("Thời gian tiếp nhận", Some(Column::Received)),
            ("Thời gian", Some(Column::Received)),
            ("Thời gian hòa giải", Some(Column::Ended)),
            ("Thời gian thực hiện", None),
            ("HGT", Some(Column::Settled)),
            ("HG thành", Some(Column::Settled)),
            ("HGKT", Some(Column::Unsettled)),
            ("HG không thành", Some(Column::Unsettled)),
            ("Không thành công", Some(Column::Unsettled)),
            ("Thành công/Không thành công", Some(Column::Outcome)),
            ("HGT/HGKT", Some(Column::Outcome)),
            ("Thành phần tham dự", None),
            ("Kết quả thỏa thuận", Some(Column::Agreed)),
            ("Ngày, tháng, năm sinh", None),
        ] {
            assert_eq!(column(words), expected, "{words}");
        }
    }
}
