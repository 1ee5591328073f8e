//! Training sessions: what is planned, who answered what, when people are reminded, and when they may check in. Plain
//! values; knows nothing of chats or of how a message travels.

pub mod course;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, days_earlier, end_of, local_date};
use super::codes::codes;
use super::recipients::{MediaKind, Recipients};
use super::{PersonId, TeamId, TrainingId};
use course::Course;

codes! {
    /// How far a session has come. That it is over follows from the clock.
    pub enum TrainingStatus {
        /// Being written: nobody was invited.
        Draft => "draft",
        /// People are invited.
        Planned => "planned",
        /// It does not take place.
        Cancelled => "cancelled",
    }
}

codes! {
    /// What somebody answered to the invitation.
    pub enum Rsvp {
        /// Tham gia.
        Yes => "yes",
        /// Không tham gia.
        No => "no",
        /// Chưa rõ.
        Unsure => "unsure",
    }
}

codes! {
    /// What people are told of a session.
    pub enum NoticeKind {
        /// Please come.
        Invitation => "invitation",
        /// Something is different.
        Changed => "changed",
        /// It does not take place.
        Cancelled => "cancelled",
        /// Three days before.
        ThreeDays => "three_days",
        /// The morning before.
        OneDay => "one_day",
        /// Two hours before.
        TwoHours => "two_hours",
        /// Afterwards: was it of use?
        Feedback => "feedback",
    }
}

codes! {
    /// Whether it was of use.
    pub enum Rating {
        /// Rất có ích.
        Great => "great",
        /// Có ích.
        Useful => "useful",
        /// Chưa có ích.
        Useless => "useless",
    }
}

/// A session as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Training {
    /// Its id; 0 before it was kept for the first time.
    pub id: TrainingId,
    /// Its computed identity.
    pub key: String,
    /// Grows with every change that people are told of.
    pub version: u32,
    /// How far it has come.
    pub status: TrainingStatus,
    /// What it is about.
    pub topic: String,
    /// Who holds it: the ward, the province, a lecturer.
    pub host: String,
    /// Where.
    pub place: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// What is handed out: kind and Telegram file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<(MediaKind, String)>,
    /// Who is invited.
    pub recipients: Recipients,
    /// Who planned it.
    pub by: PersonId,
    /// Six digits that are told in the room.
    pub code: String,
    /// What is written down of a course to which nobody was invited from here; none of a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Course>,
}

/// What is sent to people about a session, with the session as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What is told.
    pub kind: NoticeKind,
    /// Of which session.
    pub training: Training,
}

/// Somebody who was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Whether they were invited; else they came without.
    pub invited: bool,
    /// The team they are of, if of any.
    pub team: Option<TeamId>,
    /// What they answered.
    pub rsvp: Option<Rsvp>,
    /// Whether they were there.
    pub attended: bool,
    /// What they thought of it.
    pub rating: Option<Rating>,
    /// How far word of the session has come to them.
    pub word: Word,
}

/// How far word of a session has come to a guest, over everything that was sent to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// Nothing was sent, or it was held back in time.
    Nothing,
    /// Their turn has not come.
    Waiting,
    /// It is under way, nobody knows of it, or it could not be sent: to be telephoned.
    Perhaps,
    /// They have it.
    Arrived,
}

impl Guest {
    /// Whether they know of the session, or would be telephoned about it.
    #[must_use]
    pub fn knows(&self) -> bool {
        self.word >= Word::Perhaps || self.rsvp.is_some() || self.attended
    }

    /// Whether somebody should telephone them.
    #[must_use]
    pub fn is_to_call(&self) -> bool {
        self.word == Word::Perhaps && self.rsvp.is_none() && !self.attended
    }
}

impl Notice {
    /// Its computed identity: guests are told of each version once.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}{}:{}", notice_prefix(self.training.id), self.kind, self.training.version)
    }

    /// The same of an invitation to somebody who was thought of later.
    #[must_use]
    pub fn key_for(&self, person: PersonId) -> String {
        format!("{}:{person}", self.key())
    }

    /// Whether it is too late for it: nobody is invited to what is over, or reminded of what has begun.
    #[must_use]
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        match self.kind {
            NoticeKind::ThreeDays | NoticeKind::OneDay | NoticeKind::TwoHours => now >= self.training.starts_at,
            NoticeKind::Invitation | NoticeKind::Changed => now >= self.training.ends_at,
            NoticeKind::Cancelled | NoticeKind::Feedback => false,
        }
    }
}

/// Beginning of the keys of all that guests of a session are told, and of its timers.
#[must_use]
pub fn notice_prefix(id: TrainingId) -> String {
    format!("training:{id}:")
}

/// How long before its beginning people may check in.
const DOORS_OPEN: TimeDelta = TimeDelta::hours(1);
/// How long after its end people are asked what it was like.
const ASK_AFTER: TimeDelta = TimeDelta::minutes(30);
/// Longest session.
pub const LONGEST: TimeDelta = TimeDelta::days(5);

impl Training {
    /// Whether it takes place and is not over.
    #[must_use]
    pub fn is_coming(&self, now: DateTime<Utc>) -> bool {
        self.status == TrainingStatus::Planned && now < self.ends_at
    }

    /// Whether it takes place and has not begun: answers count, and it can be moved.
    #[must_use]
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        self.status == TrainingStatus::Planned && now < self.starts_at
    }

    /// Whether it may be written down who was there: not before its day.
    #[must_use]
    pub fn may_tick(&self, now: DateTime<Utc>) -> bool {
        self.status == TrainingStatus::Planned && local_date(now) >= local_date(self.starts_at)
    }

    /// Whether people may check in by themselves: from an hour before the beginning to the end of its last day.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.status == TrainingStatus::Planned
            && now >= self.starts_at - DOORS_OPEN
            && now < end_of(local_date(self.ends_at))
    }

    /// When everybody who was there is asked what it was like.
    #[must_use]
    pub fn asks_at(&self, calendar: &Calendar) -> DateTime<Utc> {
        calendar.next_allowed(self.ends_at + ASK_AFTER)
    }

    /// Whether this moment is over, because the next one of the session has come as well: after an outage the last one
    /// speaks for all.
    #[must_use]
    pub fn is_superseded(&self, kind: NoticeKind, now: DateTime<Utc>, calendar: &Calendar) -> bool {
        let moments = self.moments(DateTime::<Utc>::MIN_UTC, calendar);
        let after = moments.iter().skip_while(|it| it.0 != kind).nth(1);
        after.is_some_and(|it| it.1 <= now)
    }

    /// When people are reminded, and asked afterwards: three days before and one day before in the morning, two hours
    /// before, and after the end. Never in the quiet, never before `from`, and no reminder once it has begun. A day's
    /// reminder that would fall together with the next is left to it.
    #[must_use]
    pub fn moments(&self, from: DateTime<Utc>, calendar: &Calendar) -> Vec<(NoticeKind, DateTime<Utc>)> {
        let day = local_date(self.starts_at);
        let morning = |days: u64| calendar.reminder_on(days_earlier(day, days), from);
        let mut moments = vec![
            (NoticeKind::ThreeDays, morning(3)),
            (NoticeKind::OneDay, morning(1)),
            (NoticeKind::TwoHours, calendar.next_allowed(self.starts_at - TimeDelta::hours(2))),
        ];
        moments.retain(|it| it.1 > from && it.1 < self.starts_at);
        // The one that is nearer to the session says more.
        moments.reverse();
        moments.dedup_by_key(|it| it.1);
        moments.reverse();
        moments.push((NoticeKind::Feedback, self.asks_at(calendar)));
        moments
    }
}

impl NoticeKind {
    /// Whether it is for somebody who answered so.
    #[must_use]
    pub fn is_for(self, guest: &Guest) -> bool {
        match self {
            Self::Invitation | Self::Changed => true,
            Self::Cancelled | Self::ThreeDays | Self::OneDay | Self::TwoHours => guest.rsvp != Some(Rsvp::No),
            Self::Feedback => guest.attended && guest.rating.is_none(),
        }
    }

    /// Whether it carries the appointment for the telephone's calendar.
    #[must_use]
    pub fn has_calendar(self) -> bool {
        matches!(self, Self::Invitation | Self::Changed | Self::Cancelled)
    }
}

/// Six digits from a secret.
#[must_use]
pub fn check_in_code(secret: &str) -> String {
    let number = secret.bytes().fold(0_u64, |sum, it| sum.wrapping_mul(131).wrapping_add(u64::from(it)));
    format!("{:06}", number % 1_000_000)
}

/// What a link for checking in carries: `tham-<id>-<code>`.
#[must_use]
pub fn check_in_payload(training: &Training) -> String {
    format!("tham-{}-{}", training.id, training.code)
}

/// Reads what a link for checking in carries.
#[must_use]
pub fn parse_check_in(payload: &str) -> Option<(TrainingId, &str)> {
    let (id, code) = payload.strip_prefix("tham-")?.split_once('-')?;
    Some((TrainingId(id.parse().ok()?), code))
}

/// The digits of a code as somebody typed it, with or without spaces; `None` if it is no such code.
#[must_use]
pub fn typed_code(words: &str) -> Option<String> {
    let digits: String = words.chars().filter(|it| !it.is_whitespace()).collect();
    (digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{QuietHours, at_local, clock_time, local};
    use crate::domain::holidays::{holidays, lunar_anchors};

    fn session(day: &str, hour: u32) -> Training {
        let starts_at = at_local(day.parse().unwrap(), clock_time(hour, 0));
        Training {
            id: TrainingId(7),
            key: "training:1".to_owned(),
            version: 1,
            status: TrainingStatus::Planned,
            topic: "Kỹ năng lắng nghe".to_owned(),
            host: "Phòng Tư pháp".to_owned(),
            place: "Hội trường".to_owned(),
            starts_at,
            ends_at: starts_at + TimeDelta::hours(3),
            material: None,
            recipients: Recipients::Mediators,
            by: PersonId(1),
            code: "012345".to_owned(),
            course: None,
        }
    }

    fn moments(day: &str, hour: u32, from: &str) -> Vec<String> {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let from = at_local(from.parse().unwrap(), clock_time(9, 0));
        let all = session(day, hour).moments(from, &calendar);
        all.iter().map(|(kind, at)| format!("{kind} {}", local(*at).format("%m-%d %H:%M"))).collect()
    }

    #[test]
    fn people_are_reminded_three_days_one_day_and_two_hours_before() {
        let all = moments("2026-05-20", 14, "2026-05-05");
        assert_eq!(
            all,
            ["three_days 05-17 08:00", "one_day 05-19 08:00", "two_hours 05-20 12:00", "feedback 05-20 17:30"]
        );
    }

    #[test]
    fn reminders_that_come_too_late_are_left_out() {
        assert_eq!(moments("2026-05-06", 14, "2026-05-05"), ["two_hours 05-06 12:00", "feedback 05-06 17:30"]);
        // Two hours before seven in the morning is night; seven itself is too late.
        assert_eq!(moments("2026-05-20", 7, "2026-05-18"), ["one_day 05-19 08:00", "feedback 05-20 10:30"]);
        assert_eq!(moments("2026-05-20", 8, "2026-05-18")[1], "two_hours 05-20 07:00");
        assert_eq!(moments("2026-05-20", 19, "2026-05-19")[1], "feedback 05-21 07:00", "not at night");
    }

    #[test]
    fn after_an_outage_the_last_reminder_speaks_for_all() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let it = session("2026-05-20", 14);
        let superseded = |hours| {
            let now = it.starts_at - TimeDelta::hours(hours);
            [NoticeKind::ThreeDays, NoticeKind::OneDay, NoticeKind::TwoHours]
                .map(|kind| it.is_superseded(kind, now, &calendar))
        };
        assert_eq!(superseded(78), [false, false, false]);
        assert_eq!(superseded(20), [true, false, false]);
        assert_eq!(superseded(1), [true, true, false]);
        let notice = Notice { kind: NoticeKind::OneDay, training: it.clone() };
        assert!(!notice.is_late(it.starts_at - TimeDelta::hours(1)) && notice.is_late(it.starts_at));
        assert_eq!(notice.key(), "training:7:one_day:1");
        let invitation = Notice { kind: NoticeKind::Invitation, training: it.clone() };
        assert!(!invitation.is_late(it.starts_at) && invitation.is_late(it.ends_at), "nobody is invited to yesterday");
    }

    #[test]
    fn nobody_is_reminded_during_tet() {
        // The quiet days of 2026 are 10 to 22 February.
        let all = moments("2026-02-24", 14, "2026-02-01");
        assert_eq!(all[0], "three_days 02-09 08:00");
        assert_eq!(all[1], "one_day 02-23 08:00");
    }

    #[test]
    fn seven_years_of_sessions_remind_in_order_never_in_the_quiet_and_never_too_late() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let mut day: chrono::NaiveDate = "2025-01-20".parse().unwrap();
        while day < "2031-12-01".parse().unwrap() {
            for (hour, ahead) in [(7, 15), (8, 2), (14, 40), (19, 4)] {
                let it = session(&day.to_string(), hour);
                let from = it.starts_at - TimeDelta::days(ahead);
                let all = it.moments(from, &calendar);
                assert!(all.iter().all(|it| !calendar.is_quiet(it.1)), "{day} {all:?}");
                assert!(all.windows(2).all(|it| it[0].1 < it[1].1), "one after the other: {day} {all:?}");
                let (last, reminders) = all.split_last().unwrap();
                assert!(last.0 == NoticeKind::Feedback && last.1 > it.ends_at);
                assert!(reminders.iter().all(|at| at.1 > from && at.1 < it.starts_at), "{day} {all:?}");
            }
            day = day.succ_opt().unwrap();
        }
    }

    #[test]
    fn people_check_in_from_an_hour_before_to_the_end_of_the_day() {
        let it = session("2026-05-20", 14);
        assert!(!it.is_open(it.starts_at - TimeDelta::minutes(61)));
        assert!(it.is_open(it.starts_at - TimeDelta::minutes(60)));
        assert!(it.is_open(it.ends_at + TimeDelta::hours(5)));
        assert!(!it.is_open(it.ends_at + TimeDelta::hours(8)));
        assert!(!Training { status: TrainingStatus::Cancelled, ..it.clone() }.is_open(it.starts_at));
    }

    #[test]
    fn nobody_is_ticked_before_the_day() {
        let it = session("2026-05-20", 14);
        let morning = at_local("2026-05-20".parse().unwrap(), clock_time(0, 0));
        assert!(!it.may_tick(morning - TimeDelta::seconds(1)));
        assert!(it.may_tick(morning) && it.may_tick(it.ends_at + TimeDelta::days(90)));
        assert!(!Training { status: TrainingStatus::Draft, ..it.clone() }.may_tick(it.ends_at));
    }

    #[test]
    fn a_code_survives_its_link_and_forgives_spaces() {
        let it = session("2026-05-20", 14);
        assert_eq!(parse_check_in(&check_in_payload(&it)), Some((TrainingId(7), "012345")));
        assert_eq!(parse_check_in("tham-x-1"), None);
        assert_eq!(typed_code(" 012 345 "), Some("012345".to_owned()));
        assert_eq!(typed_code("12345"), None);
        assert_eq!(check_in_code("Abc").len(), 6);
    }
}
