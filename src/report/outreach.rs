//! What a kit of outreach is printed and shown as: script and points on paper, a picture and a text for the ward's page. It
//! says what the kit says and nothing else. Knows no store and no chat.

use chrono::{DateTime, Utc};

use super::canvas::{self, Anchor, Area, Canvas, Label, PictureError, width, wrap};
use super::docx::block::Paper;
use super::docx::office::Office;
use super::docx::sheet::{Dated, Sheet, Signer};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::local_date;
use crate::domain::outreach::kit::Kit;
use crate::domain::people::Lang;
use crate::locale::Locale;

/// What it is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The kit.
    pub kit: &'a Kit,
    /// When it is made.
    pub made_at: DateTime<Utc>,
}

impl Source<'_> {
    fn say(&self, text: &Text) -> String {
        self.locale.plain(Lang::Vi, text)
    }

    /// The ward's name without what it is.
    fn ward(&self) -> &str {
        let name = self.office.ward.as_str();
        ["phường ", "Phường "].iter().find_map(|it| name.strip_prefix(it)).unwrap_or(name)
    }

    fn whence(&self) -> String {
        let day = Arg::Date(local_date(self.made_at));
        self.say(&text!("outreach-paper-source", ward = self.ward(), day = day))
    }
}

/// Script and talking points, to print.
#[must_use]
pub fn paper(source: &Source<'_>) -> Paper {
    let kit = source.kit;
    let mut sheet = Sheet::new(source.locale, source.office);
    let bodies = sheet.bodies_of_team("", "");
    sheet.head_of_community(&bodies, Dated::In(local_date(source.made_at)));
    let title = source.say(&text!("outreach-paper"));
    sheet.title(&title, &kit.title);
    sheet.text(source.say(&text!("outreach-paper-time", seconds = kit.seconds(), rate = kit.rate)));
    if !kit.schedule.is_empty() {
        sheet.text(source.say(&text!("outreach-paper-schedule", words = kit.schedule.as_str())));
    }
    let parts = kit.parts();
    for (nth, part) in (1..).zip(&parts) {
        if parts.len() > 1 {
            sheet.text(source.say(&text!("outreach-paper-part", nth = nth, seconds = part.seconds)));
        }
        for line in part.text.lines() {
            sheet.text(line);
        }
    }
    sheet.text(source.say(&text!("outreach-paper-points")));
    for it in &kit.points {
        sheet.dash(it);
    }
    sheet.text(source.say(&text!("outreach-paper-questions")));
    for it in &kit.questions {
        sheet.dash(it);
    }
    sheet.text(source.whence());
    let approved = source.say(&text!("outreach-paper-approved"));
    sheet.signatures(&[Signer { title: vec![approved], hint: sheet.sign_here(), names: Vec::new() }]);
    sheet.finish(title, source.made_at)
}

/// The text for the ward's page.
#[must_use]
pub fn web(source: &Source<'_>) -> String {
    let Kit { title, text, .. } = source.kit;
    let begins = text.lines().next().is_some_and(|it| it.trim() == title);
    let heading = if begins { String::new() } else { format!("{title}\n\n") };
    format!("{heading}{text}\n\n{}\n", source.whence())
}

/// Pixels: a tall sheet, as pages and telephones show it.
const WIDTH: u32 = 1080;
const HEIGHT: u32 = 1350;
const MARGIN: f64 = 70.0;
const ROOM: f64 = WIDTH as f64 - 2.0 * MARGIN;
const BAND: f64 = 330.0;
const TITLE: f64 = 62.0;
const TEXT: f64 = 34.0;
const SMALL: f64 = 32.0;
const LEADING: f64 = 1.3;
const BLUE: &str = "#00558C";
const INK: &str = "#1A1A1A";
const PAPER: &str = "#EAF3F8";

/// The picture as a drawing: the title, the points, whose it is.
#[must_use]
pub fn svg(source: &Source<'_>) -> String {
    let kit = source.kit;
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    let band = |y: f64, height: f64| Area { x: 0.0, y, width: f64::from(WIDTH), height };
    canvas.rect(band(0.0, BAND), PAPER, None);
    canvas.rect(band(BAND, 10.0), BLUE, None);
    let mut y = write(&mut canvas, &kit.title, (120.0, TITLE, true), (3, BLUE)).max(BAND + 10.0) + 60.0;
    for (nth, it) in (1..).zip(&kit.points) {
        y = write(&mut canvas, &format!("{nth}. {it}"), (y, TEXT, false), (5, INK)) + 24.0;
    }
    let bottom = f64::from(HEIGHT);
    canvas.rect(band(bottom - 190.0, 190.0), PAPER, None);
    let team = source.say(&text!("outreach-poster-team"));
    write(&mut canvas, &team, (bottom - 125.0, SMALL, false), (2, INK));
    let ward = source.say(&text!("outreach-poster-ward", ward = source.ward()));
    write(&mut canvas, &ward, (bottom - 40.0, SMALL, true), (1, BLUE));
    canvas.finish()
}

/// Words in lines from a height on; the height below them.
fn write(canvas: &mut Canvas, words: &str, (y, size, bold): (f64, f64, bool), (most, ink): (usize, &str)) -> f64 {
    let mut y = y;
    for line in wrap(words, most, |it| width(it, size, bold) <= ROOM) {
        canvas.label(Label { words: &line, x: MARGIN, y, size, anchor: Anchor::Start, bold, ink, upright: false });
        y += size * LEADING;
    }
    y
}

/// The picture. The same kit gives the same bytes.
pub fn png(source: &Source<'_>) -> Result<Vec<u8>, PictureError> {
    canvas::png(&svg(source))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit() -> Kit {
        let text = "GIỮ YÊN TĨNH BAN ĐÊM\nSau 22h không được hát loa kéo. Gọi 113 khi có đánh nhau. UBND phường nhắc bà con nhớ.";
        Kit { schedule: "5 giờ 30".to_owned(), ..Kit::of(text, None, 180) }
    }

    #[test]
    fn paper_picture_and_text_say_what_the_kit_says() {
        let (locale, office, kit) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"), kit());
        let made_at = "2026-05-05T02:30:00Z".parse().unwrap();
        let source = Source { locale: &locale, office: &office, kit: &kit, made_at };
        let paper = format!("{:?}", paper(&source));
        for words in ["BÀI PHÁT THANH", "hai mươi hai giờ", "một một ba", "5 giờ 30", "Câu hỏi gợi ý", "NGƯỜI DUYỆT"]
        {
            assert!(paper.contains(words), "{words}");
        }
        let web = web(&source);
        assert!(web.starts_with("GIỮ YÊN TĨNH BAN ĐÊM\nSau 22h") && web.contains("UBND phường Vũ Ninh"), "{web}");
        let svg = svg(&source);
        assert!(svg.contains("GIỮ YÊN TĨNH BAN ĐÊM") && svg.contains("1. Sau 22h"), "{svg}");
        assert!(png(&source).unwrap().starts_with(b"\x89PNG"));
        assert_eq!(png(&source).unwrap(), png(&source).unwrap());
    }

    #[test]
    fn the_longest_title_and_points_stay_on_the_sheet() {
        let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
        let long = "nghe kỹ và nhớ lâu ".repeat(13);
        let kit = Kit { title: long.clone(), points: vec![long.clone(); 3], ..kit() };
        let source = Source { locale: &locale, office: &office, kit: &kit, made_at: DateTime::UNIX_EPOCH };
        let drawn = svg(&source);
        let heights: Vec<f64> = drawn
            .lines()
            .filter(|it| it.starts_with("<text"))
            .filter_map(|it| it.split(" y=\"").nth(1)?.split('"').next()?.parse().ok())
            .collect();
        let points = &heights[3..heights.len() - 3];
        assert!(points.iter().all(|it| *it < f64::from(HEIGHT) - 190.0), "{heights:?}");
    }
}
