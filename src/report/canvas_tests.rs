//! Tests of the canvas: escaping, breaking lines, and that the font has and measures what we believe.

use super::*;

const LETTERS: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz";

fn label(words: &str) -> Label<'_> {
    Label { words, x: 20.0, y: 60.0, size: 40.0, anchor: Anchor::Start, bold: false, ink: "#000", upright: false }
}

fn drawn(label: Label<'_>) -> String {
    let mut canvas = Canvas::new(400, 100);
    canvas.label(label);
    canvas.finish()
}

fn text_of(tree: &usvg::Tree) -> &usvg::Text {
    fn find(group: &usvg::Group) -> Option<&usvg::Text> {
        group.children().iter().find_map(|it| match it {
            usvg::Node::Text(text) => Some(&**text),
            usvg::Node::Group(group) => find(group),
            _ => None,
        })
    }
    find(tree.root()).unwrap()
}

#[test]
fn words_cannot_leave_their_element() {
    let svg = drawn(label("</text><script>\"A\" & 'B'\u{0}\u{1b}\u{FFFF}"));
    assert!(svg.contains("&lt;/text&gt;&lt;script&gt;&quot;A&quot; &amp; 'B'  </text>"), "{svg}");
    assert!(tree(&svg).is_ok());
}

#[test]
fn the_font_has_every_vietnamese_letter_in_both_weights() {
    let all = format!("{LETTERS}{}0123456789.,:;%()/–—…·“”₫+", LETTERS.to_uppercase());
    for bold in [false, true] {
        for words in [all.clone(), all.nfd().collect()] {
            let tree = tree(&drawn(Label { bold, ..label(&words) })).unwrap();
            let spans = text_of(&tree).layouted();
            let missing: Vec<&str> = spans
                .iter()
                .flat_map(|it| &it.positioned_glyphs)
                .filter(|it| it.id.0 == 0)
                .map(|it| &*it.text)
                .collect();
            assert!(missing.is_empty(), "{missing:?}");
            assert!(!spans.is_empty());
        }
    }
}

#[test]
fn estimates_are_rather_too_wide_than_too_narrow_but_not_far_off() {
    for words in
        ["Hòa giải thành", "Chuyển cơ quan có thẩm quyền", "Tỷ lệ thành", "Chỉ tiêu 85 %", "10.000", "Thg 12", LETTERS]
    {
        for bold in [false, true] {
            let svg = drawn(Label { bold, ..label(words) });
            let true_width = f64::from(text_of(&tree(&svg).unwrap()).bounding_box().width());
            let guess = width(words, 40.0, bold);
            assert!(guess >= true_width * 0.99, "{words}: {guess} for {true_width}");
            assert!(guess <= true_width * 1.25, "{words}: {guess} for {true_width}");
        }
    }
}

#[test]
fn lines_break_at_words_and_end_with_an_ellipsis() {
    let fits = |it: &str| it.chars().count() <= 12;
    assert_eq!(wrap("Kết quả hòa giải", 2, fits), ["Kết quả hòa", "giải"]);
    assert_eq!(wrap("Kết quả hòa giải ở cơ sở", 1, fits), ["Kết quả hòa…"]);
    assert_eq!(wrap("Kết quả hòa giải ở cơ sở năm 2026", 2, fits), ["Kết quả hòa", "giải ở cơ s…"]);
    assert_eq!(wrap("Nghiêngnghiêngngả", 2, fits), ["Nghiêngnghi…"]);
    assert_eq!(wrap("  ", 2, fits), Vec::<String>::new());
    assert_eq!(wrap("ba", 1, |_| false), ["…"], "ends also where nothing fits");
}

#[test]
fn a_drawing_becomes_a_picture_of_its_size() {
    let picture = png(&drawn(label("Hòa giải"))).unwrap();
    let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (400, 100));
    assert!(matches!(super::png("<svg"), Err(PictureError::Drawing(_))));
}
