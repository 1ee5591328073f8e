//! Invented names of people, places and wards. Whoever bears one of them in life bears it by chance.

use std::ops::RangeInclusive;

use fastrand::Rng;

use crate::domain::fold::fold;
use crate::domain::people::Sex;

/// Family names; a common one stands here more than once.
const FAMILY: &[&str] = &[
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Phạm",
    "Phạm", "Vũ", "Vũ", "Hoàng", "Đỗ", "Đỗ", "Bùi", "Ngô", "Đặng", "Dương", "Đào", "Trịnh", "Lưu", "Tạ", "Chu", "Đinh",
    "Mai",
];
const MIDDLE_FEMALE: &[&str] =
    &["Thị", "Thị", "Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Minh", "Kim", "Hồng", "Bích", "Phương"];
const MIDDLE_MALE: &[&str] =
    &["Văn", "Văn", "Văn", "Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Đình", "Công", "Mạnh", "Thanh"];
const GIVEN_FEMALE: &[&str] = &[
    "An",
    "Ánh",
    "Bình",
    "Chi",
    "Cúc",
    "Dung",
    "Duyên",
    "Giang",
    "Hà",
    "Hạnh",
    "Hiền",
    "Hoa",
    "Hòa",
    "Hương",
    "Huệ",
    "Lan",
    "Liên",
    "Loan",
    "Lý",
    "Mai",
    "Nga",
    "Ngân",
    "Nhung",
    "Oanh",
    "Phượng",
    "Quyên",
    "Tâm",
    "Thảo",
    "Thoa",
    "Thủy",
    "Tuyết",
    "Vân",
    "Xuân",
    "Yến",
];
const GIVEN_MALE: &[&str] = &[
    "An", "Bắc", "Bình", "Chiến", "Chung", "Cường", "Doanh", "Dũng", "Đạt", "Điền", "Đông", "Hải", "Hiếu", "Hòa",
    "Hoàn", "Hưng", "Khoa", "Lâm", "Long", "Lực", "Nam", "Nghĩa", "Phong", "Quân", "Quý", "Sơn", "Tân", "Thành",
    "Thắng", "Thịnh", "Toàn", "Trung", "Tuấn", "Vinh",
];
/// Resident groups.
const GROUPS: &[&str] = &[
    "Bãi Sậy",
    "Cầu Gỗ",
    "Chợ Mới",
    "Đồng Trầm",
    "Gò Mít",
    "Hồ Sen",
    "Lò Gạch",
    "Miếu Đông",
    "Ngõ Dâu",
    "Rừng Thông",
    "Vườn Cam",
    "Xóm Bến",
    "Ao Cả",
    "Bờ Đê",
    "Cây Đa",
    "Đình Trung",
    "Giếng Ngọc",
    "Núi Voi",
    "Phố Ga",
    "Sân Kho",
    "Bãi Bồi",
    "Cổng Tây",
    "Đầm Vạc",
    "Nhà Thờ",
];
/// The parts of the invented wards' names, after the first.
const WARD_FIRST: &[&str] =
    &["An", "Bình", "Đông", "Hòa", "Long", "Minh", "Nam", "Phú", "Quang", "Tân", "Thanh", "Yên"];
const WARD_SECOND: &[&str] = &["Lạc", "Khê", "Thịnh", "Sơn", "Giang", "Trạch", "Mỹ", "Lâm", "Châu"];

/// One of a list that is not empty.
pub(super) fn pick<'a, T>(rng: &mut Rng, list: &'a [T]) -> &'a T {
    &list[rng.usize(..list.len())]
}

/// Whether something that happens to `percent` of a hundred happens.
pub(super) fn chance(rng: &mut Rng, percent: u8) -> bool {
    rng.u8(..100) < percent
}

/// An invented person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Invented {
    pub(super) family: &'static str,
    pub(super) middle: &'static str,
    pub(super) given: &'static str,
    pub(super) sex: Sex,
    pub(super) age: u8,
}

/// Invents somebody.
pub(super) fn invent(rng: &mut Rng, sex: Sex, ages: RangeInclusive<u8>) -> Invented {
    let (middle, given) = match sex {
        Sex::Female => (MIDDLE_FEMALE, GIVEN_FEMALE),
        Sex::Male => (MIDDLE_MALE, GIVEN_MALE),
    };
    let (family, middle, given) = (pick(rng, FAMILY), pick(rng, middle), pick(rng, given));
    Invented { family, middle, given, sex, age: rng.u8(ages) }
}

impl Invented {
    /// Family, middle and given name.
    pub(super) fn name(&self) -> String {
        // "Mai Thị Mai" and the like are possible, but look made up.
        let middle = match (self.middle == self.given, self.sex) {
            (false, _) => self.middle,
            (true, Sex::Female) => "Thị",
            (true, Sex::Male) => "Văn",
        };
        format!("{} {middle} {}", self.family, self.given)
    }

    /// What a mediator calls the person in a text: by age, sex and given name.
    pub(super) fn called(&self) -> String {
        let word = match (self.sex, self.age >= 50) {
            (Sex::Female, true) => "bà",
            (Sex::Male, true) => "ông",
            (Sex::Female, false) => "chị",
            (Sex::Male, false) => "anh",
        };
        format!("{word} {}", self.given)
    }
}

/// Where a household lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Roof {
    pub(super) lane: u8,
    pub(super) number: u8,
}

impl Roof {
    /// Somewhere.
    pub(super) fn invent(rng: &mut Rng) -> Self {
        Self { lane: rng.u8(1..=24), number: rng.u8(1..=96) }
    }

    /// The next house on the same side.
    pub(super) fn next_door(self) -> Self {
        Self { number: self.number + 2, ..self }
    }

    /// As the register writes it.
    pub(super) fn address(self) -> String {
        format!("số {}, ngõ {}", self.number, self.lane)
    }
}

/// The name of a ward's nth resident group, from 0.
pub(super) fn group_name(nth: usize) -> String {
    let name = GROUPS[nth % GROUPS.len()];
    match nth / GROUPS.len() {
        0 => name.to_owned(),
        again => format!("{name} {}", again + 1),
    }
}

/// The name of the nth ward, from 0: the first is the one the project began in, the others are invented.
pub(super) fn ward_name(nth: usize) -> String {
    let Some(nth) = nth.checked_sub(1) else { return "Vũ Ninh".to_owned() };
    let (first, second) = (WARD_FIRST[nth % WARD_FIRST.len()], nth / WARD_FIRST.len());
    let name = format!("{first} {}", WARD_SECOND[second % WARD_SECOND.len()]);
    match second / WARD_SECOND.len() {
        0 => name,
        again => format!("{name} {}", again + 1),
    }
}

/// The beginning of a ward's case codes: its initials, and its number where others have the same.
pub(super) fn case_prefix(name: &str, nth: usize) -> String {
    let initials: String = fold(name).split(' ').filter_map(|it| it.chars().next()).collect();
    let initials = initials.to_uppercase();
    if nth == 0 { initials } else { format!("{initials}{nth}") }
}

/// The telephone number of the nth person: an evidently made-up row of numbers that are valid in form.
pub(super) fn phone(nth: usize) -> String {
    format!("0900{:06}", nth % 1_000_000)
}
