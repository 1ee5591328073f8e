//! People of one name in one list are told apart by what the office and their colleagues know of them: who heads the
//! team, else the end of the telephone number, else their place in the list.

use super::text::{Text, text};
use crate::domain::fold::search_key;
use crate::domain::people::{Office, Person};

/// Digits of a telephone number that are shown.
const DIGITS: usize = 3;

/// What somebody is called in a list of `all`.
pub(super) fn name_among(person: &Person, all: &[&Person]) -> Text {
    let key = search_key(&person.name);
    let same: Vec<&Person> = all.iter().copied().filter(|it| search_key(&it.name) == key).collect();
    let name = person.name.as_str();
    if same.len() < 2 {
        return text!("plain", words = name);
    }
    let is_unlike = |of: &dyn Fn(&Person) -> Option<String>| {
        of(person).filter(|mine| same.iter().filter(|it| of(it).as_ref() == Some(mine)).count() == 1)
    };
    let heads =
        |it: &Person| it.offices.iter().any(|it| it.office == Office::TeamHead && it.to.is_none()).then(String::new);
    if is_unlike(&heads).is_some() {
        return text!("namesake-head", name = name);
    }
    if let Some(digits) = is_unlike(&last_digits) {
        return text!("namesake-phone", name = name, digits = digits);
    }
    let nth = same.iter().position(|it| it.id == person.id).map_or(1, |it| it + 1);
    text!("namesake-nth", name = name, nth = nth)
}

fn last_digits(person: &Person) -> Option<String> {
    let phone = person.phone.as_deref()?;
    let from = phone.char_indices().rev().nth(DIGITS - 1)?.0;
    Some(phone[from..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::{people, vi};

    #[test]
    fn two_of_one_name_are_never_written_alike() {
        let mut all = people();
        for (nth, phone) in [(2, Some("0912345111")), (3, Some("0912345222")), (8, None)] {
            all[nth].name = "Nguyễn Văn An".to_owned();
            all[nth].phone = phone.map(ToOwned::to_owned);
        }
        all[1].name = "NGUYỄN VĂN AN".to_owned();
        let all: Vec<&Person> = all.iter().collect();
        let mut names: Vec<String> = all.iter().map(|it| vi(&name_among(it, &all))).collect();
        assert_eq!(names[0], "Nguyễn Văn An (số cuối 678)");
        assert_eq!(names[1], "NGUYỄN VĂN AN (tổ trưởng)");
        assert_eq!(names[5], "Hoàng Thị Giang", "who is alone needs nothing more");
        let n_all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), n_all);
    }
}
