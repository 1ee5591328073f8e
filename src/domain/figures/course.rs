//! What is counted of the life of cases beside how they came in and how they ended: sessions, pauses, how agreements are
//! kept, what came back, help, and days of waiting. Which cases a figure counts is the store's to say.

use crate::domain::CaseId;
use crate::domain::codes::codes;

codes! {
    /// What is counted. The code is what people type to see the cases behind it, and is none of a [`super::Measure`].
    pub enum CourseFigure {
        /// Số buổi hòa giải: sessions held in the period.
        Sessions => "bh",
        /// Đang tạm dừng: cases that stood paused when it was over (Art. 17).
        Paused => "dt",
        /// Đã thực hiện xong: settlements looked at in it and last reported as done (Art. 26).
        Done => "xg",
        /// Thành và giữ: settled in it, and reported as holding or done the last time that somebody looked, also after it.
        Lasting => "tg",
        /// Vẫn giữ: last reported as holding.
        Holding => "vg",
        /// Cần nhắc lại: last reported as in need of a reminder. `cn` is Sunday.
        Lagging => "nl",
        /// Đã vỡ: last reported as broken.
        Broken => "dv",
        /// Bất khả kháng: last reported as hindered by something beyond anybody's power (Art. 25).
        ForceMajeure => "bk",
        /// Tái diễn: of the cases received in it, those that continue an earlier one.
        Recurring => "td",
        /// Người cũ gặp lại: of the cases received in it, those whose people likely had an earlier one in the two years before,
        /// by the signal that is said where a case is written down.
        Again => "gl",
        /// Phối hợp: cases with which another team helped, by the day on which it joined (Art. 22).
        Helped => "ph",
        /// Bắt đầu: days from the assignment to the first session, of the cases that began in it.
        Begin => "bd",
        /// Ngày kết thúc: days from the day a case was received to its end, of those that ended in it. `ke` is a name.
        End => "nk",
    }
}

impl CourseFigure {
    /// Whether it is a mean of days, and no count.
    #[must_use]
    pub fn is_mean(self) -> bool {
        matches!(self, Self::Begin | Self::End)
    }
}

/// One case behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseCase {
    /// Which.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// What it adds to the figure: one, its sessions, its days.
    pub adds: u32,
}

/// What the cases behind a figure add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    all: u32,
    cases: u32,
}

/// The figures of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CourseCounts([Sum; CourseFigure::ALL.len()]);

impl CourseCounts {
    /// These, and what so many cases add to a figure.
    pub fn add(&mut self, figure: CourseFigure, all: u32, cases: u32) {
        let sum = &mut self.0[figure as usize];
        *sum = Sum { all: sum.all.saturating_add(all), cases: sum.cases.saturating_add(cases) };
    }

    /// These with a figure, for whoever sets an example.
    #[must_use]
    pub fn with(mut self, figure: CourseFigure, all: u32, cases: u32) -> Self {
        self.add(figure, all, cases);
        self
    }

    /// What they add up to: how many, or how many days in all.
    #[must_use]
    pub fn get(&self, figure: CourseFigure) -> u32 {
        self.0[figure as usize].all
    }

    /// Of how many cases.
    #[must_use]
    pub fn cases(&self, figure: CourseFigure) -> u32 {
        self.0[figure as usize].cases
    }

    /// The mean of its cases, in tenths, rounded to the nearest; none where there is no case.
    #[must_use]
    pub fn tenths(&self, figure: CourseFigure) -> Option<u64> {
        let Sum { all, cases } = self.0[figure as usize];
        let (all, cases) = (u64::from(all), u64::from(cases));
        (cases > 0).then(|| (all * 10 + cases / 2) / cases)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::Measure;
    use crate::domain::input::date::{Lean, parse_date};

    #[test]
    fn no_code_means_two_figures_a_day_or_a_syllable() {
        let today = "2026-05-05".parse().unwrap();
        let vowel = |it: char| "aeiouy".contains(it);
        for code in CourseFigure::ALL.iter().map(|it| it.code()).chain(Measure::ALL.iter().map(|it| it.code())) {
            let meanings = [Measure::from_code(code).is_some(), CourseFigure::from_code(code).is_some()];
            assert_eq!(meanings.iter().filter(|it| **it).count(), 1, "{code}");
            assert!(parse_date(code, today, Lean::Past).is_err() && !code.contains(vowel), "{code}");
        }
    }

    #[test]
    fn what_cases_add_is_summed_and_means_are_rounded() {
        let mut counts = CourseCounts::default().with(CourseFigure::Begin, 3, 2);
        counts.add(CourseFigure::Begin, 4, 1);
        assert_eq!((counts.get(CourseFigure::Begin), counts.cases(CourseFigure::Begin)), (7, 3));
        assert_eq!((counts.tenths(CourseFigure::Begin), counts.tenths(CourseFigure::End)), (Some(23), None));
        assert_eq!(counts.get(CourseFigure::Sessions), 0);
    }
}
