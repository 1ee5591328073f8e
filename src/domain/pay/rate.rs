//! How much is paid: the province's resolution as the ward entered it, or the circular's maxima, which are shown as such;
//! for each case or for each who mediated it, and how that is split. Amounts are đồng, and none is guessed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::codes::codes;
use crate::domain::fold::search_key;
use crate::domain::law::{Law, LawGap, ParamKey};

codes! {
    /// How a case ended that is paid for (Art. 23).
    pub enum Outcome {
        /// With an agreement (Art. 24).
        Success => "success",
        /// Without one (Art. 27).
        Failure => "failure",
    }
}

codes! {
    /// What the rate is for.
    pub enum Per {
        /// One sum for a case, which those who mediated it share.
        Case => "case",
        /// A sum for each who mediated it.
        Mediator => "mediator",
    }
}

codes! {
    /// How the rate is known.
    pub enum Known {
        /// A resolution of the province sets it.
        Resolution => "resolution",
        /// The most that the circular allows, which holds where the province has set nothing (Circular 56 Art. 5).
        Maximum => "maximum",
    }
}

impl Known {
    /// By the basis that stands beside the rate: it is the province's where a resolution is named, or a decision and no
    /// circular; that there is no resolution is not one. Whatever is not understood may be the maximum, and is looked at as
    /// such.
    #[must_use]
    pub fn of(basis: &str) -> Self {
        let words = search_key(basis);
        // The number may stand right behind the short form: `TT56/2023`, `NQ12`.
        let named = |it: &str, wanted: &str| {
            it.strip_prefix(wanted).is_some_and(|rest| rest.chars().all(|it| it.is_ascii_digit()))
        };
        let is_word = |wanted: &str| words.split(|it: char| !it.is_alphanumeric()).any(|it| named(it, wanted));
        let has = |all: &[&str]| all.iter().any(|it| words.contains(it));
        let resolution = has(&["nghi quyet"]) || is_word("nq") || is_word("hdnd");
        let decision = has(&["quyet dinh"]) || is_word("qd");
        let circular = has(&["thong tu"]) || is_word("tt") || is_word("ttlt");
        let denied = has(&[
            "chua co",
            "chua ban hanh",
            "chua quy dinh",
            "chua quyet dinh",
            "chua ra",
            "chua thong qua",
            "khong co",
            "khi chua",
        ]);
        if !denied && (resolution || (decision && !circular)) { Self::Resolution } else { Self::Maximum }
    }
}

/// A rate as it holds on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// How much, in đồng.
    pub dong: i64,
    /// For what.
    pub per: Per,
    /// The provision, as it is quoted.
    pub basis: String,
    /// How it is known.
    pub known: Known,
}

impl Rate {
    /// The rate for a case that ended so on a day.
    pub fn on(day: NaiveDate, outcome: Outcome, law: &Law) -> Result<Self, LawGap> {
        let on = law.on(day);
        let (key, dong) = match outcome {
            Outcome::Success => (ParamKey::PayCaseSuccess, on.pay_success()?),
            Outcome::Failure => (ParamKey::PayCase, on.pay_case()?),
        };
        let basis = on.basis(key).unwrap_or_default().to_owned();
        Ok(Self { dong, per: per(on.get(ParamKey::PayPer).ok().map(|it| &*it.value)), known: Known::of(&basis), basis })
    }

    /// What a case comes to that so many mediated.
    #[must_use]
    pub fn amount(&self, mediators: usize) -> i64 {
        match self.per {
            Per::Case => self.dong,
            Per::Mediator => self.dong * i64::try_from(mediators).unwrap_or(i64::MAX),
        }
    }

    /// Whether it is only the most that the circular allows.
    #[must_use]
    pub fn is_maximum(&self) -> bool {
        self.known == Known::Maximum
    }
}

/// What rates rest on, each once; or only those that are the most that a circular allows.
#[must_use]
pub fn bases<'a>(rates: impl IntoIterator<Item = &'a Rate>, only_maxima: bool) -> String {
    let mut all: Vec<&str> = Vec::new();
    for it in rates.into_iter().filter(|it| !only_maxima || it.is_maximum()) {
        if !all.contains(&it.basis.as_str()) {
            all.push(&it.basis);
        }
    }
    all.join("; ")
}

/// As it is entered; the circular says no more than "for a case", which is what holds where nothing else is entered.
fn per(entered: Option<&str>) -> Per {
    entered.and_then(|it| Per::from_code(it.trim())).unwrap_or(Per::Case)
}

/// Equal parts of a sum; what cannot be parted goes to the first, so that the parts are the sum.
#[must_use]
pub fn split(sum: i64, parts: usize) -> Vec<i64> {
    let Some(n) = i64::try_from(parts).ok().filter(|it| *it > 0) else { return Vec::new() };
    let (each, rest) = (sum / n, sum % n);
    (0..n).map(|nth| each + i64::from(nth < rest)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::law::{LegalParam, Unit};
    use crate::domain::law_seed;
    use crate::domain::mark::Mark;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn resolved(key: ParamKey, value: &'static str, basis: &'static str, unit: Unit) -> LegalParam {
        let effective_from = day("2026-07-01");
        let (value, legal_basis) = (value.into(), basis.into());
        LegalParam { key, value, unit, legal_basis, effective_from, effective_to: None, mark: Mark::Verified }
    }

    #[test]
    fn circular_56_art_5_the_maxima_hold_where_the_province_has_set_nothing_and_are_known_as_such() {
        let basis = "Nghị quyết 12/2026/NQ-HĐND tỉnh Bắc Ninh";
        let own = [
            resolved(ParamKey::PayCaseSuccess, "350000", basis, Unit::Dong),
            resolved(ParamKey::PayPer, "mediator", basis, Unit::Word),
        ];
        let law = Law::new(law_seed::seed().into_iter().chain(own));
        let of = |on, outcome| Rate::on(day(on), outcome, &law).unwrap();
        let before = of("2026-06-30", Outcome::Success);
        assert_eq!((before.dong, before.known, before.per), (400_000, Known::Maximum, Per::Case));
        let since = of("2026-07-01", Outcome::Success);
        assert_eq!((since.dong, since.known, since.per), (350_000, Known::Resolution, Per::Mediator));
        assert_eq!(since.basis, basis);
        let other = of("2026-07-01", Outcome::Failure);
        assert_eq!((other.dong, other.known), (300_000, Known::Maximum), "what the resolution does not say");
        assert_eq!((since.amount(2), before.amount(2)), (700_000, 400_000));
        assert!(Rate::on(day("2014-01-01"), Outcome::Success, &law).is_err(), "no amount is guessed");
    }

    #[test]
    fn a_resolution_is_known_however_it_is_quoted_and_a_circular_is_none() {
        for basis in [
            "Nghị quyết 12/2026/NQ-HĐND tỉnh Bắc Ninh",
            "nghị quyết của tỉnh",
            "12/2026/NQ-HĐND",
            "NQ 12 của HĐND tỉnh",
            "HĐND tỉnh, kỳ họp thứ 12",
            "NQ 12/2026, theo Thông tư 56/2023/TT-BTC",
            "NQ12/2026",
            "Quyết định 30/2026/QĐ-UBND",
            "QĐ 30/2026 của UBND tỉnh",
        ] {
            assert_eq!(Known::of(basis), Known::Resolution, "{basis}");
        }
        for basis in [
            "Thông tư 56/2023/TT-BTC, Điều 3 khoản 17",
            "Thông tư liên tịch 100/2014/TTLT-BTC-BTP",
            "TT 56/2023",
            "56/2023/TT-BTC (tỉnh chưa có nghị quyết)",
            "Chưa có nghị quyết của HĐND tỉnh",
            "Tỉnh chưa ban hành NQ",
            "HĐND tỉnh chưa thông qua",
            "UBND tỉnh chưa quyết định",
            "TT56/2023",
            "TTLT100/2014",
            "theo mức tối đa của Bộ Tài chính",
            "theo dự toán của phường",
            "",
        ] {
            assert_eq!(Known::of(basis), Known::Maximum, "{basis}");
        }
        let seeded =
            law_seed::seed().into_iter().filter(|it| matches!(it.key, ParamKey::PayCase | ParamKey::PayCaseSuccess));
        for it in seeded {
            assert_eq!(Known::of(&it.legal_basis), Known::Maximum, "{}", it.legal_basis);
        }
    }

    proptest! {
        #[test]
        fn parts_are_equal_and_come_to_the_sum(sum in 0..1_000_000_000_i64, n in 1..9_usize) {
            let parts = split(sum, n);
            prop_assert_eq!(parts.len(), n);
            prop_assert_eq!(parts.iter().sum::<i64>(), sum);
            prop_assert!(parts[0] - parts[n - 1] <= 1);
        }
    }
}
