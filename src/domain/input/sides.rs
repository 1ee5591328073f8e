//! Both sides of a dispute in one message, where the message itself says who stands where: `Bên A: … Bên B: …`, or two
//! people with `với` between them. Whoever is only listed one after the other may all be of one side: that is no answer
//! here. Knows people and words, not the question that was asked.

use chrono::NaiveDate;

use super::people::{PeopleRead, living_at, names_somebody, read_people};
use super::places::Places;
use super::shared_place::shared_place;
use super::words::{Token, tokens};

/// Who stands on which side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BothSides {
    /// The first side, or the one that is called A.
    pub a: PeopleRead,
    /// The other one.
    pub b: PeopleRead,
}

/// Reads a message that was written on `today`; none where it does not name people on two sides. `places` are nobody's names.
#[must_use]
pub fn read_both_sides(text: &str, today: NaiveDate, places: &Places) -> Option<BothSides> {
    if let Some(shared) = shared_place(text)
        && let Some(BothSides { a, b }) = read_both_sides(&shared.rest, today, places)
    {
        return Some(BothSides { a: living_at(a, &shared.place)?, b: living_at(b, &shared.place)? });
    }
    let found = tokens(text);
    let (end, from) = called_b(text, &found).or_else(|| opposed(text, &found))?;
    let read = |part: &str| {
        let part = part.trim_matches(|it: char| it.is_whitespace() || matches!(it, ';' | ',' | '-'));
        read_people(part, today, places)
    };
    let both = BothSides { a: read(without_call(&text[..end])), b: read(&text[from..]) };
    (!both.a.people.is_empty() && !both.b.people.is_empty()).then_some(both)
}

/// Where side B is called by its part: the end of the first side, and where the words about the other begin.
fn called_b(text: &str, found: &[Token]) -> Option<(usize, usize)> {
    const CALLED: &[&[&str]] = &[
        &["nguoi", "bi", "yeu", "cau"],
        &["ben", "bi", "yeu", "cau"],
        &["nguoi", "bi", "kien"],
        &["ben", "thu", "hai"],
        &["ben", "b"],
        &["ben", "kia"],
        &["bi", "don"],
    ];
    let begins = |at: usize, words: &[&str]| {
        words.iter().enumerate().all(|(n, word)| found.get(at + n).and_then(Token::word) == Some(*word))
    };
    let behind = |at: usize| {
        let role = CALLED.iter().find(|it| begins(at, it)).map(|it| it.len());
        let called = || found[at - 1].word() == Some("ben");
        let letter = || (begins(at, &["b"]) && is_mark(found.get(at + 1), ":") && !called()).then_some(1);
        role.or_else(letter).map(|n| at + n)
    };
    let (at, next) = (1..found.len()).find_map(|at| behind(at).map(|next| (at, next)))?;
    let from = (next..found.len()).find(|it| !is_mark(found.get(*it), ":-–") && found[*it].word() != Some("la"))?;
    (text.len() > found[from].range.start).then_some((found[at].range.start, found[from].range.start))
}

/// Without `bên A là`; the same with a colon is read with the people.
fn without_call(text: &str) -> &str {
    let found = tokens(text);
    let words: Vec<Option<&str>> = found.iter().take(3).map(Token::word).collect();
    match words[..] {
        [Some("ben"), Some("a"), Some("la")] => found.get(3).map_or("", |it| &text[it.range.start..]),
        _ => text,
    }
}

/// `Nguyễn Thị Xuân 54 tuổi với Trần Văn Yên`: one word between two people, and none of those that join them.
fn opposed(text: &str, found: &[Token]) -> Option<(usize, usize)> {
    const JOINS: &[&str] = &["cung", "chung", "doi", "o", "song", "va"];
    let against =
        |at: &usize| matches!(super::super::fold::nfc(&text[found[*at].range.clone()]).as_str(), "với" | "voi");
    let mut all = (1..found.len()).filter(against);
    let (at, None) = (all.next()?, all.next()) else { return None };
    let joined = found[at - 1].word().is_some_and(|it| JOINS.contains(&it));
    let next = found.get(at + 1)?;
    let other = &text[next.range.start..];
    (!joined && names_somebody(other)).then_some((found[at].range.start, next.range.start))
}

fn is_mark(token: Option<&Token>, marks: &str) -> bool {
    token.and_then(Token::mark).is_some_and(|it| marks.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<(Vec<String>, Vec<String>)> {
        let today = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap();
        let both = read_both_sides(text, today, &Places::default())?;
        assert_eq!((&both.a.refused, &both.b.refused), (&Vec::new(), &Vec::new()), "{text}");
        let of = |side: PeopleRead| side.people.into_iter().map(|it| it.name).collect();
        Some((of(both.a), of(both.b)))
    }

    #[test]
    fn two_sides_are_read_where_the_message_tells_them_apart() {
        let (xuan, yen) = (vec!["Nguyễn Thị Xuân".to_owned()], vec!["Trần Văn Yên".to_owned()]);
        for text in [
            "Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5 với Trần Văn Yên, 61 tuổi, số 14 ngõ 5",
            "bà Nguyễn Thị Xuân 54 tuổi voi ông Trần Văn Yên",
            "Bên A: Nguyễn Thị Xuân, 54 tuổi\nBên B: Trần Văn Yên, 61 tuổi",
            "A: Nguyễn Thị Xuân, 54 tuổi; B: Trần Văn Yên, 61 tuổi",
            "bên A là Nguyễn Thị Xuân, 54 tuổi, bên B là Trần Văn Yên",
            "Nguyễn Thị Xuân, 54 tuổi\nbên kia: Trần Văn Yên, 61 tuổi",
            "Nguyễn Thị Xuân, 54 tuổi\nvới\nTrần Văn Yên, 61 tuổi",
            "Nguyên đơn: bà Nguyễn Thị Xuân, sinh năm 1972\nBị đơn: ông Trần Văn Yên, sinh năm 1965",
        ] {
            assert_eq!(names(text), Some((xuan.clone(), yen.clone())), "{text}");
        }
        let several = "Nguyễn Thị Xuân, 54 tuổi\nNguyễn Văn Thu, 56 tuổi với Trần Văn Yên, 61 tuổi\nTrần Thị Yến";
        let (a, b) = names(several).unwrap();
        assert_eq!((a.len(), b.len()), (2, 2));
    }

    #[test]
    fn people_of_one_side_stay_together() {
        for text in [
            "Nguyễn Thị Xuân, 54 tuổi",
            "Nguyễn Thị Xuân, 54 tuổi\nTrần Văn Yên, 61 tuổi",
            "Nguyễn Thị Xuân cùng với Trần Văn Yên",
            "Nguyễn Thị Xuân và Trần Văn Yên",
            "Nguyễn Thị Xuân ở với con trai",
            "Nguyễn Thị Xuân, vợ ông Yên, với",
            "Bên B: Trần Văn Yên",
            "với Trần Văn Yên",
            "",
        ] {
            assert_eq!(names(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_taken_without_a_fall(text in "\\PC{0,80}") {
            let _ = read_both_sides(&text, NaiveDate::MIN, &Places::default());
        }
    }

    #[test]
    fn a_place_that_both_share_is_the_address_of_both() {
        let told = "Nguyễn Thị Xuân, 54 tuổi với Trần Văn Yên, 61 tuổi, cùng ở ngõ 5 Cầu Gỗ";
        let today = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
        let both = read_both_sides(told, today, &Places::default()).unwrap();
        for (side, name) in [(both.a, "Nguyễn Thị Xuân"), (both.b, "Trần Văn Yên")] {
            let one = &side.people[0];
            assert_eq!((one.name.as_str(), one.address.as_deref()), (name, Some("ngõ 5 Cầu Gỗ")));
        }
    }
}
