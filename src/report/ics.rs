//! An appointment as an iCalendar file (RFC 5545), which a telephone's calendar opens. Knows nothing of what it is for.

use chrono::{DateTime, Utc};

/// An appointment as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// The same for every version: a calendar replaces by it.
    pub uid: &'a str,
    /// Grows with every version.
    pub sequence: u32,
    pub title: &'a str,
    /// Left out if empty, as the description is.
    pub place: &'a str,
    pub description: &'a str,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// When this version was made.
    pub stamp: DateTime<Utc>,
    pub cancelled: bool,
}

/// The file, with a reminder two hours before; none if the appointment was cancelled.
#[must_use]
pub fn ics(event: &Event<'_>) -> String {
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//hoagiai//hoagiai//VI");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.line("BEGIN", "VEVENT");
    file.text("UID", event.uid);
    file.moment("DTSTAMP", event.stamp);
    file.line("SEQUENCE", &event.sequence.to_string());
    file.line("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    file.moment("DTSTART", event.starts_at);
    file.moment("DTEND", event.ends_at);
    file.text("SUMMARY", event.title);
    for (name, words) in [("LOCATION", event.place), ("DESCRIPTION", event.description)] {
        if !words.is_empty() {
            file.text(name, words);
        }
    }
    if !event.cancelled {
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.line("TRIGGER", "-PT2H");
        file.text("DESCRIPTION", event.title);
        file.line("END", "VALARM");
    }
    file.line("END", "VEVENT");
    file.line("END", "VCALENDAR");
    file.out
}

/// What a line may hold before it is folded, in octets.
const LONGEST_LINE: usize = 75;

/// The lines so far.
#[derive(Default)]
struct File {
    out: String,
}

impl File {
    /// A line, folded between characters: what follows begins with a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut left = LONGEST_LINE;
        for it in name.chars().chain([':']).chain(value.chars()) {
            if it.len_utf8() > left {
                self.out.push_str("\r\n ");
                left = LONGEST_LINE - 1;
            }
            self.out.push(it);
            left -= it.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// Words of somebody: they can neither end their line nor begin another.
    fn text(&mut self, name: &str, words: &str) {
        let mut safe = String::with_capacity(words.len() + 8);
        for it in words.replace("\r\n", "\n").chars() {
            match it {
                '\\' | ',' | ';' => safe.extend(['\\', it]),
                '\n' | '\r' => safe.push_str("\\n"),
                '\t' => safe.push(it),
                _ if it.is_control() => {}
                _ => safe.push(it),
            }
        }
        self.line(name, &safe);
    }

    fn moment(&mut self, name: &str, at: DateTime<Utc>) {
        self.line(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone};
    use icalendar::{Calendar, CalendarComponent, Component, EventLike};

    use super::*;

    fn event() -> Event<'static> {
        let starts_at = Utc.with_ymd_and_hms(2026, 7, 4, 1, 0, 0).unwrap();
        Event {
            uid: "training-12@hoagiai",
            sequence: 3,
            title: "Tập huấn kỹ năng hòa giải ở cơ sở cho hòa giải viên các tổ dân phố; buổi 2, sáng",
            place: "Hội trường UBND phường Kim Đôi",
            description: "Mang theo:\n- Sổ tay\n- Thẻ hòa giải viên \\ CCCD",
            starts_at,
            ends_at: starts_at + TimeDelta::hours(3),
            stamp: starts_at - TimeDelta::days(9),
            cancelled: false,
        }
    }

    fn read(file: &str) -> icalendar::Event {
        let calendar: Calendar = file.parse().unwrap();
        let [CalendarComponent::Event(event)] = &calendar.components[..] else { panic!("{file}") };
        event.clone()
    }

    #[test]
    fn the_file() {
        let short = Event { title: "Tập huấn", description: "", ..event() };
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//hoagiai//hoagiai//VI\r\nCALSCALE:GREGORIAN\r\n\
            METHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:training-12@hoagiai\r\nDTSTAMP:20260625T010000Z\r\nSEQUENCE:3\r\n\
            STATUS:CONFIRMED\r\nDTSTART:20260704T010000Z\r\nDTEND:20260704T040000Z\r\nSUMMARY:Tập huấn\r\n\
            LOCATION:Hội trường UBND phường Kim Đôi\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT2H\r\n\
            DESCRIPTION:Tập huấn\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(ics(&short), expected);
    }

    #[test]
    fn another_program_reads_what_was_meant() {
        let it = event();
        let read = read(&ics(&it));
        assert_eq!(read.get_uid(), Some(it.uid));
        assert_eq!(read.get_summary(), Some(it.title));
        assert_eq!(read.get_location(), Some(it.place));
        assert_eq!(read.get_description(), Some(it.description));
        assert_eq!(read.get_sequence(), Some(3));
        assert_eq!(read.get_timestamp(), Some(it.stamp));
        assert_eq!(read.get_start(), Some(it.starts_at.into()));
        assert_eq!(read.get_end(), Some(it.ends_at.into()));
        assert_eq!(read.get_status(), Some(icalendar::EventStatus::Confirmed));
        let [alarm] = read.components() else { panic!("{read:?}") };
        assert_eq!((&*alarm.component_kind(), alarm.property_value("TRIGGER")), ("VALARM", Some("-PT2H")));
    }

    #[test]
    fn a_cancelled_appointment_says_so_and_does_not_ring() {
        let file = ics(&Event { cancelled: true, ..event() });
        assert_eq!(read(&file).get_status(), Some(icalendar::EventStatus::Cancelled));
        assert!(!file.contains("VALARM") && file.contains("METHOD:PUBLISH"), "{file}");
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for n in 60..90 {
            let title = "x".repeat(n) + &"ễ".repeat(80);
            let file = ics(&Event { title: &title, ..event() });
            assert!(file.split("\r\n").all(|it| it.len() <= 75), "{file}");
            assert!(file.split("\r\n").any(|it| it.starts_with(' ') && it.len() >= 73), "{file}");
            assert_eq!(read(&file).get_summary(), Some(&*title));
        }
    }

    #[test]
    fn words_cannot_become_lines() {
        let evil = "A\r\nSTATUS:CANCELLED\rB\nATTENDEE:x\u{0}\u{7f}\u{85};,\\n";
        let file = ics(&Event { title: evil, uid: evil, place: evil, description: evil, ..event() });
        assert_eq!(file.matches("\r\n").count(), file.matches('\n').count());
        assert_eq!(file.matches("\r\n").count(), file.matches('\r').count());
        assert!(file.split("\r\n").all(|it| !it.starts_with("ATTENDEE") && it != "STATUS:CANCELLED"), "{file}");
        assert_eq!(read(&file).get_description(), Some("A\nSTATUS:CANCELLED\nB\nATTENDEE:x;,\\n"));
    }

    #[test]
    fn the_same_event_gives_the_same_bytes() {
        assert_eq!(ics(&event()), ics(&event()));
    }
}
