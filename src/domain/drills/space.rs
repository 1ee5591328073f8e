//! When somebody who learned something is asked of it: on the first, the seventh and the thirtieth day after a training at
//! which they were, and the day after a case of theirs ended without agreement. At most one such message goes to a person
//! a day, and three in seven days; what found no day for itself waits a little, and then falls away.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Topic, shipped};
use crate::domain::calendar::{Calendar, at_local, clock_time, days_earlier, days_later, local_date};
use crate::domain::kinds::Kind;
use crate::domain::lawcards::Stood;
use crate::domain::people::Lang;
use crate::domain::{CaseId, PersonId, TrainingId};

/// So many days after a training somebody is asked.
const AFTER_TRAINING: [u64; 3] = [1, 7, 30];
/// So many days after a case.
const AFTER_CASE: u64 = 1;
/// As long an occasion waits for a day of its own.
const WAITS: u64 = 5;
/// As many messages go to a person within [`SPAN`] days at most.
pub const MOST: usize = 3;
/// The days in which they are counted.
pub const SPAN: u64 = 7;
/// When they go: when the day's work is done, and before it is quiet.
const TIME: NaiveTime = clock_time(17, 0);
/// What happened so many days ago at most may still be an occasion.
pub const LOOKS_BACK: u64 = AFTER_TRAINING[2] + WAITS;

/// Something of which somebody may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Who.
    pub person: PersonId,
    /// What it is, computed: it is taken once.
    pub source: String,
    /// About what; none where the words of a training name no topic.
    pub topic: Option<Topic>,
    /// The day for it.
    pub on: NaiveDate,
}

/// A message that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// To whom.
    pub person: PersonId,
    /// For which occasion.
    pub source: String,
    /// When.
    pub on: NaiveDate,
}

/// The occasions of somebody who was at a training that ended on a day.
pub fn after_training(
    (training, topic): (TrainingId, Option<Topic>),
    person: PersonId,
    ended: NaiveDate,
) -> impl Iterator<Item = Occasion> {
    AFTER_TRAINING.into_iter().map(move |days| Occasion {
        person,
        source: format!("training:{training}:{days}"),
        topic,
        on: days_later(ended, days),
    })
}

/// The occasion of somebody whose case ended without agreement on a day.
#[must_use]
pub fn after_case((case, kind): (CaseId, Kind), person: PersonId, ended: NaiveDate) -> Occasion {
    let on = days_later(ended, AFTER_CASE);
    Occasion { person, source: format!("case:{case}:{ended}"), topic: Some(Topic::Kind(kind)), on }
}

/// What is sent on a day: to each person the oldest of their occasions, if they may get one more.
#[must_use]
pub fn due(today: NaiveDate, occasions: Vec<Occasion>, sent: &[Sent]) -> Vec<Occasion> {
    let may_get = |person: PersonId| {
        let first = days_earlier(today, SPAN - 1);
        let own = || sent.iter().filter(move |it| it.person == person);
        own().all(|it| it.on != today) && own().filter(|it| it.on >= first).count() < MOST
    };
    let was_taken = |it: &Occasion| sent.iter().any(|old| old.person == it.person && old.source == it.source);
    let is_now = |it: &Occasion| it.on <= today && today <= days_later(it.on, WAITS);
    let mut picked: BTreeMap<PersonId, Occasion> = BTreeMap::new();
    for it in occasions.into_iter().filter(|it| is_now(it) && !was_taken(it)) {
        let earlier = picked.get(&it.person).is_none_or(|other| (it.on, &it.source) < (other.on, &other.source));
        if earlier && may_get(it.person) {
            picked.insert(it.person, it);
        }
    }
    picked.into_values().collect()
}

/// When it is looked again what is to be sent: where it is quiet now, as soon as it is not; else the next day, or the first
/// one on which it is not quiet.
#[must_use]
pub fn next(now: DateTime<Utc>, calendar: &Calendar) -> DateTime<Utc> {
    if calendar.is_quiet(now) {
        return calendar.next_allowed(now);
    }
    let open = calendar.next_allowed(at_local(days_later(local_date(now), 1), TIME));
    calendar.next_allowed(at_local(local_date(open), TIME))
}

/// What the words of a training name: the topic of the card of the law that answers them best, as far as it is asked of.
#[must_use]
pub fn named_in(words: &str, day: NaiveDate) -> Option<Topic> {
    /// Of the cards that answer, so many of the best are looked at.
    const BEST: usize = 3;
    let cards = Stood { own: &[], lang: Lang::Vi, day };
    cards.find(words).iter().take(BEST).filter_map(|it| it.card).find_map(|card| {
        let kind = card.kinds.first().copied().map(Topic::Kind);
        kind.or_else(|| shipped().iter().find(|it| it.card == card.no).map(|it| it.topic))
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::calendar::QuietHours;
    use crate::domain::drills::Duty;
    use crate::domain::holidays::{holidays, lunar_anchors};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn sent(it: &Occasion, on: NaiveDate) -> Sent {
        Sent { person: it.person, source: it.source.clone(), on }
    }

    #[test]
    fn whoever_was_at_a_training_is_asked_on_the_first_seventh_and_thirtieth_day() {
        let land = Some(Topic::Kind(Kind::Land));
        let all: Vec<Occasion> = after_training((TrainingId(8), land), PersonId(1), day("2026-05-05")).collect();
        let days: Vec<String> = all.iter().map(|it| it.on.to_string()).collect();
        assert_eq!(days, ["2026-05-06", "2026-05-12", "2026-06-04"]);
        let (mut told, mut went) = (Vec::new(), Vec::new());
        for today in day("2026-05-05").iter_days().take(40) {
            for it in due(today, all.clone(), &told) {
                went.push(today.to_string());
                told.push(sent(&it, today));
            }
        }
        assert_eq!(went, days, "each once, on its day");
    }

    #[test]
    fn what_found_no_day_for_itself_waits_a_little_and_falls_away() {
        let of = |case| after_case((CaseId(case), Kind::Debt), PersonId(1), day("2026-05-05"));
        let all: Vec<Occasion> = (1..=6).map(of).collect();
        let (mut told, mut went) = (Vec::new(), Vec::new());
        for today in day("2026-05-05").iter_days().take(30) {
            for it in due(today, all.clone(), &told) {
                went.push(today.to_string());
                told.push(sent(&it, today));
            }
        }
        assert_eq!(
            went,
            ["2026-05-06", "2026-05-07", "2026-05-08"],
            "one a day, three in seven days, the others never"
        );
    }

    #[test]
    fn a_training_is_about_what_its_words_name() {
        let of = |words| named_in(words, day("2026-05-05"));
        assert_eq!(of("Tập huấn hòa giải tranh chấp đất đai"), Some(Topic::Kind(Kind::Land)));
        assert_eq!(of("Phòng, chống bạo lực gia đình"), Some(Topic::Kind(Kind::FamilyViolenceMinor)));
        assert_eq!(of("Giữ bí mật đời tư của các bên"), Some(Topic::Duty(Duty::Secret)));
        assert_eq!(of("Gặp mặt cuối năm"), None);
    }

    #[test]
    fn the_next_look_is_the_next_day_or_when_it_is_quiet_no_more() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let at = |text: &str| at_local(day(text), clock_time(17, 0));
        assert_eq!(next(at("2026-05-05"), &calendar), at("2026-05-06"));
        let (night, morning) =
            (at_local(day("2026-05-05"), clock_time(22, 0)), at_local(day("2026-05-06"), clock_time(7, 0)));
        assert_eq!(next(night, &calendar), morning, "what was looked at too late is looked at in the morning");
        let last = (0..60).map(|it| day("2026-01-20") + TimeDelta::days(it)).find(|it| calendar.is_tet_quiet(*it));
        let before = days_earlier(last.unwrap(), 1);
        let after = next(at_local(before, clock_time(17, 0)), &calendar);
        assert!(!calendar.is_tet_quiet(local_date(after)) && local_date(after) > days_later(before, 7), "{after}");
    }

    #[derive(Clone, Debug)]
    struct Year {
        trainings: Vec<(u64, Vec<i64>)>,
        cases: Vec<(u64, i64)>,
        quiet: QuietHours,
        late: u8,
    }

    fn years() -> impl Strategy<Value = Year> {
        let trainings = prop::collection::vec((0_u64..365, prop::collection::vec(1_i64..6, 0..6)), 0..60);
        let cases = prop::collection::vec((0_u64..365, 1_i64..6), 0..120);
        // Also wards that are quiet from the afternoon on, and at noon.
        let quiet = (15_u32..23, 5_u32..9, any::<bool>()).prop_map(|(from, until, noon)| QuietHours {
            from: clock_time(from, 0),
            until: clock_time(until, 0),
            lunch: noon.then(|| (clock_time(11, 30), clock_time(13, 30))),
        });
        (trainings, cases, quiet, 0_u8..30).prop_map(|(trainings, cases, quiet, late)| Year {
            trainings,
            cases,
            quiet,
            late,
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn in_a_year_nobody_gets_more_than_one_a_day_three_in_seven_days_or_any_when_it_is_quiet(year in years()) {
            let first = day("2026-01-01");
            let calendar = Calendar::new(holidays(), lunar_anchors(), year.quiet);
            let mut all = Vec::new();
            for ((on, people), id) in year.trainings.iter().zip(1_i64..) {
                for person in people {
                    all.extend(after_training((TrainingId(id), None), PersonId(*person), days_later(first, *on)));
                }
            }
            for ((on, person), id) in year.cases.iter().zip(1_i64..) {
                all.push(after_case((CaseId(id), Kind::Debt), PersonId(*person), days_later(first, *on)));
            }
            let mut told: Vec<Sent> = Vec::new();
            let mut now = at_local(first, clock_time(6, 0));
            let end = days_later(first, 380);
            let mut looks = 0_u32;
            while local_date(now) < end {
                now = next(now, &calendar);
                looks += 1;
                // Sometimes the program was away, and looks hours late.
                if year.late > 0 && looks.is_multiple_of(u32::from(year.late)) {
                    now += TimeDelta::hours(5);
                }
                let today = local_date(now);
                if calendar.is_quiet(now) {
                    continue;
                }
                for it in due(today, all.clone(), &told) {
                    prop_assert!(!calendar.is_quiet(now) && !calendar.is_tet_quiet(today));
                    told.push(sent(&it, today));
                }
            }
            for it in &told {
                let own = || told.iter().filter(|other| other.person == it.person);
                prop_assert_eq!(own().filter(|other| other.on == it.on).count(), 1);
                let span = own().filter(|other| other.on <= it.on && other.on > days_earlier(it.on, SPAN)).count();
                prop_assert!(span <= MOST, "{} within seven days up to {}", span, it.on);
                prop_assert_eq!(own().filter(|other| other.source == it.source).count(), 1, "an occasion is taken once");
            }
            // Whoever has an occasion is asked, unless the program was away or Tết took its days.
            let open = |it: &Occasion| it.on.iter_days().take(6).all(|on| on > first && on < end && !calendar.is_tet_quiet(on));
            prop_assert!(!told.is_empty() || year.late > 0 || !all.iter().any(open), "nobody was asked");
        }
    }
}
