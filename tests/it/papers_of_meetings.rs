//! When and where the parties of a case met, as its records say it.

use hoagiai::domain::papers::{Blank, PaperKind};
use hoagiai::locale::Locale;
use hoagiai::report::docx::office::Office;
use hoagiai::report::papers::case;

use crate::papers_of_cases::told;

/// A day that was told as seen from another one is a day on paper, and the place told with it is where the record is made.
#[test]
fn when_the_parties_met_stands_as_a_day_with_its_hour() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let say = |kept: &str| {
        let mut told = told(PaperKind::Unsettled, &|_| {}, &[]);
        told.filled.put(Blank::Session, kept);
        format!("{:?}", case::paper(PaperKind::Unsettled, &told, (&locale, &office)))
    };
    let both = say("2026-05-07T19:00 nhà văn hóa");
    for words in ["địa điểm hòa giải: 19 giờ 00, thứ Năm, 07/05/2026, nhà văn hóa", "Nơi lập biên bản: nhà văn hóa"]
    {
        assert!(both.contains(words), "{words}");
    }
    let alone = say("2026-05-07T19:00");
    for words in ["địa điểm hòa giải: 19 giờ 00, thứ Năm, 07/05/2026", "Nơi lập biên bản: …"] {
        assert!(alone.contains(words), "{words}");
    }
    // What was kept before stands as it was said.
    let words = say("19 giờ ngày 07/5/2026, nhà văn hóa tổ dân phố");
    assert!(words.contains("địa điểm hòa giải: 19 giờ ngày 07/5/2026, nhà văn hóa tổ dân phố"));
    assert!(words.contains("Nơi lập biên bản: nhà văn hóa tổ dân phố"));
}
