//! Tests of the chart: what stands where, for every number of months and for figures from nothing to very much.

use resvg::usvg;

use super::*;

fn legend() -> Legend {
    Legend {
        success: "Hòa giải thành".into(),
        failure: "Không thành".into(),
        referred: "Chuyển cơ quan".into(),
        open: "Chưa xong".into(),
        rate: "Tỷ lệ thành".into(),
        target: "Chỉ tiêu 85%".into(),
    }
}

/// The last months of half a year's work of one ward.
fn chart(n_columns: usize) -> Chart {
    const COUNTS: [[u32; 4]; 13] = [
        [9, 1, 0, 0],
        [14, 2, 1, 0],
        [11, 3, 0, 0],
        [17, 2, 2, 0],
        [0, 0, 0, 0],
        [12, 2, 1, 0],
        [15, 1, 1, 0],
        [18, 4, 0, 0],
        [10, 0, 1, 0],
        [21, 3, 2, 0],
        [16, 3, 1, 1],
        [19, 2, 1, 3],
        [8, 1, 1, 6],
    ];
    let column = |n: usize| {
        let [success, failure, referred, open] = COUNTS[n];
        let ended = success + failure;
        let rate = (ended > 0).then(|| u16::try_from(success * 1000 / ended).unwrap());
        Column { label: format!("Thg {}", (n + 5) % 12 + 1), success, failure, referred, open, rate, exact: None }
    };
    Chart {
        title: "Phường Kim Đôi: kết quả hòa giải".into(),
        subtitle: "Từ 01/06/2025 đến 30/06/2026".into(),
        columns: (13 - n_columns..13).map(column).collect(),
        legend: legend(),
        target: Some(85),
    }
}

fn alike(n_columns: usize, parts: [u32; 4], rate: Option<u16>) -> Chart {
    let [success, failure, referred, open] = parts;
    let mut chart = chart(n_columns);
    for column in &mut chart.columns {
        *column = Column { success, failure, referred, open, rate, ..column.clone() };
    }
    chart
}

/// Every word with the box around it: left, top, right, bottom.
fn words(chart: &Chart) -> Vec<(String, [f32; 4])> {
    fn collect(group: &usvg::Group, found: &mut Vec<(String, [f32; 4])>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => collect(group, found),
                usvg::Node::Text(text) => {
                    let area = text.abs_bounding_box();
                    let words: String = text.chunks().iter().map(usvg::TextChunk::text).collect();
                    // Letters are as high as their line; nobody writes that high or low.
                    let inset = if area.width() > area.height() { area.height() * 0.2 } else { 0.0 };
                    let (top, bottom) = (area.top() + inset, area.bottom() - inset);
                    found.push((words, [area.left(), top, area.right(), bottom]));
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(canvas::tree(&svg(chart)).unwrap().root(), &mut found);
    found
}

/// Nothing is cut off and nothing covers another.
fn check(chart: &Chart) -> Vec<String> {
    let words = words(chart);
    for (n, (text, a)) in words.iter().enumerate() {
        assert!(a[0] >= 0.0 && a[1] >= 0.0, "{text:?} leaves the picture: {a:?}");
        assert!(a[2] <= WIDTH as f32 && a[3] <= HEIGHT as f32, "{text:?} leaves the picture: {a:?}");
        for (other, b) in &words[n + 1..] {
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(apart, "{text:?} and {other:?} cover each other: {a:?} {b:?}");
        }
    }
    words.into_iter().map(|it| it.0).collect()
}

#[test]
fn every_number_of_months_can_be_read() {
    for n_columns in 1..=13 {
        let words = check(&chart(n_columns));
        assert!(words.iter().any(|it| it == "Hòa giải thành"), "{words:?}");
        for column in &chart(n_columns).columns {
            let total = column.total().to_string();
            assert!(words.contains(&total), "{total} of {n_columns}: {words:?}");
        }
    }
}

#[test]
fn little_much_and_nothing_can_be_read() {
    for n_columns in [1, 13] {
        for count in [0, 10_000, 250_000] {
            check(&alike(n_columns, [count; 4], Some(1000)));
            check(&Chart { target: None, ..alike(n_columns, [0, count, 0, 0], None) });
            check(&Chart { target: Some(97), ..alike(n_columns, [count, 1, 0, 0], Some(0)) });
        }
    }
    // Nobody has so many cases, but nothing may overflow.
    assert!(!svg(&Chart { target: Some(255), ..alike(13, [u32::MAX; 4], Some(u16::MAX)) }).is_empty());
}

#[test]
fn a_chart_without_months_still_says_what_it_is() {
    let words = check(&Chart { columns: Vec::new(), ..chart(1) });
    assert!(words.contains(&"Chỉ tiêu 85%".to_owned()) && words.contains(&"0".to_owned()), "{words:?}");
    png(&Chart { columns: Vec::new(), ..chart(1) }).unwrap();
}

#[test]
fn long_words_break_or_end_with_an_ellipsis() {
    let mut chart = chart(13);
    chart.title = "Tình hình hòa giải ở cơ sở của phường Võ Cường, thành phố Bắc Ninh, mười ba tháng gần nhất".into();
    chart.subtitle = chart.title.repeat(3);
    chart.legend.referred = "Chuyển cơ quan, tổ chức có thẩm quyền giải quyết theo quy định của pháp luật".into();
    for (n, column) in chart.columns.iter_mut().enumerate() {
        column.label = format!("Tháng {}/2026", n + 1);
    }
    let words = check(&chart);
    assert!(words.iter().any(|it| it.starts_with("Tình hình") && !it.ends_with('…')), "{words:?}");
    assert!(words.iter().any(|it| it.starts_with("Chuyển cơ quan, tổ chức") && it.ends_with('…')), "{words:?}");
    assert!(words.contains(&"1/2026".to_owned()) && !words.contains(&"2/2026".to_owned()), "{words:?}");
}

#[test]
fn words_are_words_and_not_markup() {
    let mut chart = chart(2);
    chart.title = "A & B <b>\"C\"</b>".into();
    chart.columns[0].label = "<T1>".into();
    let words = check(&chart);
    assert!(words.contains(&"A & B <b>\"C\"</b>".to_owned()) && words.contains(&"<T1>".to_owned()), "{words:?}");
}

#[test]
fn a_month_without_a_rate_breaks_the_line() {
    let chart = chart(13);
    assert_eq!(chart.columns[4].rate, None);
    let lines = svg(&chart).matches("#1A1A1A\" stroke-width=\"6\" stroke-linejoin").count();
    assert_eq!(lines, 3, "one in the legend and one on each side of the gap");
}

#[test]
fn the_axis_has_few_round_steps() {
    for (most, top, step) in [(0, 2, 1), (3, 3, 1), (25, 30, 10), (81, 100, 50), (10_000, 10_000, 5000)] {
        let scale = Scale::of(&alike(1, [most, 0, 0, 0], None));
        assert_eq!((scale.top, scale.step), (top, step), "{most}");
    }
    for most in (0..5000).chain([u32::MAX]) {
        let scale = Scale::of(&alike(1, [most; 4], None));
        assert!(scale.top >= 4 * u64::from(most) && scale.top / scale.step <= 4, "{most}");
    }
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    let picture = png(&chart(12)).unwrap();
    assert_eq!(picture, png(&chart(12)).unwrap());
    let reader = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
    assert!(picture.len() < 200_000, "{} bytes on a mobile connection", picture.len());
}

#[test]
fn a_chart_survives_being_kept() {
    let json = serde_json::to_string(&chart(3)).unwrap();
    assert_eq!(serde_json::from_str::<Chart>(&json).unwrap(), chart(3));
}

#[test]
fn the_drawing() {
    insta::assert_snapshot!(svg(&chart(3)));
}
