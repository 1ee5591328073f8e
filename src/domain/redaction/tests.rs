//! What must not leak, by texts in the voice of mediators; and that a name keeps its word.

use proptest::prelude::*;

use super::*;

const SITUATIONS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/redaction.txt"));

fn all(typed: &str) -> Redacted {
    redact(typed, &[], What::ALL)
}

/// A text without its braces, and the stretches that stood between them.
fn marked(line: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut marks, mut from) = (String::new(), Vec::new(), 0);
    for it in line.chars() {
        match it {
            '{' => from = text.len(),
            '}' => marks.push(from..text.len()),
            it => text.push(it),
        }
    }
    (text, marks)
}

#[test]
fn nothing_that_is_marked_leaks_and_few_texts_lose_a_word_too_many() {
    let lines: Vec<&str> = SITUATIONS.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).collect();
    assert!(lines.len() >= 100);
    let (mut leaks, mut too_many) = (Vec::new(), Vec::new());
    for line in &lines {
        let (text, marks) = marked(line);
        let found = all(&text).found;
        let covers = |mark: &Range<usize>| found.iter().any(|it| it.at.start <= mark.start && it.at.end >= mark.end);
        leaks.extend(marks.iter().filter(|it| !covers(it)).map(|it| format!("{} in: {line}", &text[it.clone()])));
        // A title or `ngõ` before a mark belongs to it; a finding without one, or that goes on behind it, does not.
        let ends_with_a_mark =
            |it: &Finding| marks.iter().any(|mark| mark.start >= it.at.start && mark.end == it.at.end);
        if let Some(it) = found.iter().find(|it| !ends_with_a_mark(it)) {
            too_many.push(format!("{} in: {line}", it.typed));
        }
    }
    assert!(leaks.is_empty(), "leaks:\n{}", leaks.join("\n"));
    // Of whole texts, which is stricter than of words.
    assert!(too_many.len() * 20 < lines.len(), "false alarms:\n{}", too_many.join("\n"));
}

#[test]
fn what_went_out_is_clean() {
    for line in SITUATIONS.lines().filter(|it| !it.starts_with('#')) {
        let (text, _) = marked(line);
        let once = all(&text).text;
        let again = all(&once);
        assert_eq!((again.text.as_str(), again.found.len()), (once.as_str(), 0), "{:?}", again.found);
    }
}

#[test]
fn the_same_person_is_the_same_word_throughout() {
    let said = |typed: &str| all(typed).text;
    assert_eq!(
        said("Ông Nguyễn Văn An xây tường, bà Lan không chịu. An bảo đất của mình; ông An cãi bà Lan."),
        "Bên A xây tường, bên B không chịu. Bên A bảo đất của mình; bên A cãi bên B."
    );
    assert_eq!(said("gặp bà Hòa, bà Hoà là một"), "gặp bên A, bên A là một");
    assert_eq!(said("Bà Hòa và ông Hòa là chị em"), "Bên A và bên B là chị em");
    assert_eq!(said("Bà Hạnh, ông Thắng, anh Dũng"), "Bên A, bên B, người C");
    assert_eq!(said("nhà ở số 12 ngõ 3, tổ 5 có chó"), "nhà ở [địa chỉ] có chó");
}

#[test]
fn stored_names_are_found_however_they_are_typed_and_keep_their_side() {
    let stored = [("Đinh Thị Quyên", "bên B"), ("Công ty An Phát", "bên A")];
    let stored: Vec<Stored> = stored.iter().map(|it| Stored { name: it.0.to_owned(), word: it.1.to_owned() }).collect();
    let said = |typed: &str| redact(typed, &stored, What::ALL).text;
    assert_eq!(said("dinh thi quyen không chịu"), "bên B không chịu");
    assert_eq!(said("công ty an phát bảo bà Quyên sai"), "bên A bảo bên B sai");
    assert_eq!(said("bà Quyên và ông Khoa"), "bên B và người C");
}

#[test]
fn only_what_is_asked_for_is_replaced() {
    let typed = "Bà Lan ở tổ 5 gọi số 0912345678";
    assert_eq!(redact(typed, &[], What::OF_PERSONS).text, "Bên A ở tổ 5 gọi số [số điện thoại]");
    assert_eq!(redact(typed, &[], &[What::Address]).text, "Bà Lan ở [địa chỉ] gọi số 0912345678");
}

proptest! {
    #[test]
    fn any_text_is_read_and_findings_stand_where_they_say(typed in "[\\PC\\n]{0,60}") {
        let out = all(&typed);
        let tidied = normalise_paragraphs(&typed);
        let mut end = 0;
        for it in out.found {
            prop_assert!(it.at.start >= end && it.at.end <= tidied.len());
            prop_assert_eq!(&tidied[it.at.clone()], it.typed);
            end = it.at.end;
        }
    }

    #[test]
    fn a_telephone_never_stays(
        before in "[a-zđ ]{0,12}",
        digits in "0[35789][0-9]{8}",
        joint in "[ .-]?",
        after in "[ ,.a-z]{0,8}",
    ) {
        let spaced = format!("{}{joint}{}{joint}{}", &digits[..4], &digits[4..7], &digits[7..]);
        let out = all(&format!("{before} {spaced} {after}")).text;
        prop_assert!(!out.contains(&spaced), "{}", out);
    }
}
