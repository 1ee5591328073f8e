//! The script of a broadcast: what is read, how long it takes at the ward's pace, and in which parts.

use super::spoken::{Spoken, syllables};

/// How the ward reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Syllables a minute.
    pub rate: u32,
    /// Longest part, in seconds.
    pub longest: u32,
}

/// A part of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is read, a paragraph a line.
    pub text: String,
    /// How long it takes.
    pub seconds: u32,
}

/// Half syllables that a text takes: the end of a sentence is as long as a syllable, a comma as half of one.
fn halves(text: &str) -> u64 {
    let count = |signs: &[char]| text.matches(signs).count() as u64;
    2 * syllables(text) as u64 + 2 * count(&['.', '!', '?']) + count(&[','])
}

/// How long a text that is in words takes to read, in seconds.
#[must_use]
pub fn seconds(text: &str, rate: u32) -> u32 {
    u32::try_from((halves(text) * 30).div_ceil(u64::from(rate.max(1)))).unwrap_or(u32::MAX)
}

/// A spoken text in parts, none longer than the ward wants while a sentence is not; as even as they can be.
#[must_use]
pub fn parts(spoken: &Spoken, pace: Pace) -> Vec<Part> {
    let few = cut(spoken, pace, pace.longest);
    let total: u32 = few.iter().map(|it| it.seconds).sum();
    let even = total.div_ceil(u32::try_from(few.len().max(1)).unwrap_or(1));
    (even..pace.longest).map(|most| cut(spoken, pace, most)).find(|it| it.len() == few.len()).unwrap_or(few)
}

fn cut(spoken: &Spoken, pace: Pace, most: u32) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for paragraph in &spoken.paragraphs {
        for (nth, sentence) in paragraph.iter().enumerate() {
            let between = if nth == 0 { '\n' } else { ' ' };
            let joined = parts.last().map(|it| format!("{}{between}{sentence}", it.text));
            let joined = joined.map(|text| Part { seconds: seconds(&text, pace.rate), text });
            match joined.filter(|it| it.seconds <= most) {
                Some(it) => {
                    parts.pop();
                    parts.push(it);
                }
                None => parts.push(Part { seconds: seconds(sentence, pace.rate), text: sentence.clone() }),
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::spoken::aloud;
    use super::*;

    const PACE: Pace = Pace { rate: 180, longest: 90 };

    #[test]
    fn time_is_syllables_and_pauses_at_the_wards_pace() {
        assert_eq!(seconds("", 180), 0);
        // Ten syllables, a comma and a stop: eleven and a half syllables.
        let text = "Bà con hãy bình tĩnh, rồi báo tổ trưởng.";
        assert_eq!(syllables(text), 9);
        assert_eq!(seconds(text, 63), 10);
        assert_eq!(seconds(text, 126), 5);
        assert_eq!(seconds(text, 0), 630, "a pace of nothing is no crash");
    }

    #[test]
    fn a_long_text_is_read_in_even_parts_of_whole_sentences() {
        let line = "Bà con hãy bình tĩnh và báo cho tổ hòa giải ở gần nhà. ";
        let spoken = aloud(&line.repeat(25));
        let parts = parts(&spoken, PACE);
        let times: Vec<u32> = parts.iter().map(|it| it.seconds).collect();
        assert_eq!(times.len(), 2, "{times:?}");
        assert!(times.iter().all(|it| *it <= 90) && times[0].abs_diff(times[1]) <= 6, "{times:?}");
        assert!(parts.iter().all(|it| it.text.ends_with('.') && it.text.starts_with("Bà con")));
        let all: Vec<&str> = parts.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(all.join(" "), spoken.text());
    }

    #[test]
    fn one_sentence_is_never_torn_apart() {
        let long = format!("Bà con {}.", "nghe kỹ ".repeat(200).trim());
        assert_eq!(parts(&aloud(""), PACE), []);
        let parts = parts(&aloud(&format!("Chào bà con. {long} Xin cảm ơn.")), PACE);
        assert_eq!(parts.len(), 3);
        assert!(parts[1].seconds > 90);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_part_too_long(
            words in proptest::collection::vec("[a-zăâêôơưđ]{1,6}[.,]?", 1..300), rate in 60_u32..400, longest in 20_u32..200,
        ) {
            let spoken = aloud(&words.join(" "));
            let parts = parts(&spoken, Pace { rate, longest });
            let all: Vec<&str> = parts.iter().flat_map(|it| it.text.split_whitespace()).collect();
            prop_assert_eq!(all.join(" "), spoken.text().replace('\n', " "));
            for it in &parts {
                let single = spoken.paragraphs.iter().flatten().any(|of| *of == it.text);
                prop_assert!(single || it.seconds <= longest);
            }
        }
    }
}
