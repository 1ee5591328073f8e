//! The numbers of a team's books over the years (Quyển số): those that somebody gave, and those that the others have by
//! that. Knows neither lines nor paper, but which years have some.

/// What the numbers of a team's books follow from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    /// The books that were set up or opened: years and numbers.
    pub known: Vec<(i32, u32)>,
    /// The years that have lines, in their order.
    pub years: Vec<i32>,
    /// The years of which something was printed or signed.
    pub on_paper: Vec<i32>,
}

impl Numbering {
    /// The number of the first book of a year, where nobody set it up.
    #[must_use]
    pub fn number_of(&self, year: i32) -> u32 {
        self.given(Some(year)).into_iter().find(|it| it.0 == year).map_or(1, |it| it.1)
    }

    /// All numbers with their years: known ones, of years that have lines, and of one more if it is asked for. Numbers go
    /// on from the highest before, a book a year; one that another book has is passed over. What stands on paper does not
    /// move for the sake of another one.
    #[must_use]
    pub fn given(&self, one_more: Option<i32>) -> Vec<(i32, u32)> {
        let mut given = self.known.clone();
        let is_unset = |it: &i32| self.known.iter().all(|known| known.0 != *it);
        let (on_paper, others): (Vec<i32>, Vec<i32>) =
            self.years.iter().copied().filter(is_unset).partition(|it| self.on_paper.contains(it));
        for year in on_paper {
            given.push((year, after(&self.known, year)));
        }
        let more = one_more.filter(|it| is_unset(it) && !self.years.contains(it));
        for year in others.into_iter().chain(more) {
            let mut number = after(&given, year);
            while given.iter().any(|it| it.1 == number) {
                number += 1;
            }
            given.push((year, number));
        }
        given.sort_unstable();
        given
    }
}

/// The number that follows those of the years before.
fn after(given: &[(i32, u32)], year: i32) -> u32 {
    let before = || given.iter().filter(|it| it.0 < year);
    let (of, number) = (before().map(|it| it.0).max(), before().map(|it| it.1).max());
    of.zip(number).map_or(1, |(of, number)| number + year.abs_diff(of))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(known: &[(i32, u32)], years: &[i32], on_paper: &[i32]) -> Numbering {
        Numbering { known: known.to_vec(), years: years.to_vec(), on_paper: on_paper.to_vec() }
    }

    #[test]
    fn a_book_a_year_follows_the_last_one() {
        let it = of(&[(2022, 3)], &[2023, 2025], &[]);
        assert_eq!(it.given(None), [(2022, 3), (2023, 4), (2025, 6)]);
        assert_eq!((it.number_of(2024), it.number_of(2026), it.number_of(2020)), (5, 7, 1));
        assert_eq!(of(&[], &[], &[]).number_of(2026), 1);
    }

    /// 2022 got number 7 after 2024 was printed as 3.
    #[test]
    fn two_years_around_one_on_paper_have_two_numbers() {
        let it = of(&[(2022, 7), (2024, 3)], &[2023, 2025], &[2024]);
        assert_eq!(it.given(None), [(2022, 7), (2023, 8), (2024, 3), (2025, 9)]);
        // Of a year without lines nobody has the number yet.
        assert_eq!(of(&[(2022, 7), (2024, 3)], &[2025], &[]).number_of(2023), 9);
    }

    #[test]
    fn what_stands_on_paper_keeps_the_number_that_it_was_printed_by() {
        let it = of(&[(2022, 7), (2024, 8)], &[2023], &[2023]);
        assert_eq!(it.given(None), [(2022, 7), (2023, 8), (2024, 8)], "the one that was typed is the wrong one");
        assert_eq!(it.number_of(2025), 9);
    }

    proptest! {
        #[test]
        fn numbers_that_nobody_typed_are_numbers_of_one_book(
            known in proptest::collection::btree_map(2015_i32..2030, 1_u32..12, 0..6),
            years in proptest::collection::btree_set(2015_i32..2030, 0..10),
            asked in 2015_i32..2030,
        ) {
            let known: Vec<(i32, u32)> = known.into_iter().collect();
            let it = of(&known, &years.into_iter().collect::<Vec<_>>(), &[]);
            let given = it.given(Some(asked));
            for (year, number) in given.iter().filter(|it| known.iter().all(|known| known.0 != it.0)) {
                let bearers = given.iter().filter(|it| it.1 == *number).count();
                prop_assert_eq!(bearers, 1, "{} of {}: {:?}", number, year, given);
            }
        }
    }
}
