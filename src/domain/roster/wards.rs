//! Lists of a province or of several wards: which people are of which ward, by what a column of the list calls it. Knows
//! no other wards than the list names.

use std::collections::BTreeMap;

use super::headings::key;
use super::rows::{List, Listed};

/// Words before the name of a ward, folded.
const BEFORE: [&str; 5] = ["ubnd ", "phuong ", "xa ", "dac khu ", "thi tran "];

fn core(name: &str) -> String {
    let mut rest = key(name);
    while let Some(bare) = BEFORE.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = bare.to_owned();
    }
    rest
}

/// Whether these words name the ward of this name.
#[must_use]
pub fn is_named(said: &str, ward: &str) -> bool {
    core(said) == core(ward)
}

impl List {
    /// The names of the wards that it speaks of, each with its first row.
    #[must_use]
    pub fn wards(&self) -> BTreeMap<String, &Listed> {
        let mut found = BTreeMap::new();
        for it in &self.people {
            if let Some(ward) = &it.ward {
                found.entry(core(ward)).or_insert(it);
            }
        }
        found
    }

    /// The people of one ward, without what is wrong with the rows of others.
    #[must_use]
    pub fn of_ward(&self, name: &str) -> Self {
        let is_theirs = |it: &&Listed| it.ward.as_deref().is_some_and(|it| is_named(it, name));
        Self {
            sheets: self.sheets.clone(),
            people: self.people.iter().filter(is_theirs).cloned().collect(),
            faulty: self.faulty.iter().filter(is_theirs).cloned().collect(),
            ..Self::default()
        }
    }

    /// With what a whole list says beside its people.
    #[must_use]
    pub fn beside(self, whole: &Self) -> Self {
        Self { people: self.people, ..whole.clone() }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::roster::rows::read;
    use crate::domain::roster::rows_test_sheet as sheet;

    #[test]
    fn people_of_several_wards_are_told_apart_by_their_column() {
        let lines = [
            "Phường/xã|Họ và tên|Năm sinh|Tổ dân phố",
            "Vũ Ninh|Nguyễn Văn An|1960|Khu 1",
            "UBND phường Kinh Bắc|Trần Thị Bình|1965|Khu 1",
            "P. Vũ Ninh|Lê Văn Cường|1970|Khu 2",
            "XÃ YÊN PHONG|Hà Thị Lan|1971|Thôn 1",
        ];
        let list = read(&[sheet("DS", &lines)], chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap());
        let wards: Vec<String> = list.wards().into_keys().collect();
        assert_eq!(wards, ["kinh bac", "p vu ninh", "vu ninh", "yen phong"], "a short form is asked about");
        assert_eq!(list.of_ward("Kinh Bắc").people[0].name, "Trần Thị Bình");
        assert_eq!(list.of_ward("Yên Phong").rows(), 1);
    }
}
