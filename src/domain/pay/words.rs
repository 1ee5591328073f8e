//! Sums of money in Vietnamese words, as papers want them: `Một triệu năm trăm nghìn đồng chẵn`. One spelling: `linh`,
//! `mốt`, `tư`, `lăm`, `nghìn`, `tỷ`.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/// A milliard, beyond which the names begin again.
const TY: u64 = 1_000_000_000;

/// A sum in words, with a capital and the unit; round thousands are `chẵn`.
#[must_use]
pub fn dong_in_words(dong: i64) -> String {
    let sum = dong.unsigned_abs();
    let mut words = if dong < 0 { vec!["âm"] } else { Vec::new() };
    words.extend(number(sum, false));
    words.push("đồng");
    if sum > 0 && sum.is_multiple_of(1000) {
        words.push("chẵn");
    }
    let words = words.join(" ");
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A number in words.
#[must_use]
pub fn in_words(n: u64) -> String {
    number(n, false).join(" ")
}

/// A number in words. One that follows a higher one says its hundreds even where there are none.
fn number(n: u64, follows: bool) -> Vec<&'static str> {
    if n == 0 && !follows {
        return vec![DIGITS[0]];
    }
    let (high, low) = (n / TY, n % TY);
    let mut words = Vec::new();
    if high > 0 {
        words.extend(number(high, follows));
        words.push("tỷ");
    }
    let parts = [(low / 1_000_000, Some("triệu")), (low / 1000 % 1000, Some("nghìn")), (low % 1000, None)];
    for (part, name) in parts {
        if part == 0 {
            continue;
        }
        words.extend(three(part, follows || !words.is_empty()));
        words.extend(name);
    }
    words
}

/// Three digits, not all of them nought.
fn three(n: u64, follows: bool) -> Vec<&'static str> {
    let digit = |it: u64| DIGITS[usize::try_from(it % 10).unwrap_or_default()];
    let (hundreds, tens, ones) = (n / 100, n / 10 % 10, n % 10);
    let mut words = Vec::new();
    let follows = follows || hundreds > 0;
    if follows {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && follows => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(ones)),
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The rules as a schoolbook gives them, one after the other: every digit with its place, then what is said otherwise.
    const SAID_OTHERWISE: [(&str, &str); 6] = [
        ("mươi một", "mươi mốt"),
        ("mươi bốn", "mươi tư"),
        ("mươi năm", "mươi lăm"),
        ("một mươi", "mười"),
        ("không mươi không", ""),
        ("không mươi", "linh"),
    ];

    fn by_rules(n: u64) -> String {
        let names = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
        let digits = format!("{n:012}");
        let mut out = String::new();
        for (group, place) in digits.as_bytes().chunks(3).zip(["tỷ", "triệu", "nghìn", ""]) {
            if group == b"000" {
                continue;
            }
            let [h, t, o] = [0, 1, 2].map(|it| names[usize::from(group[it] - b'0')]);
            // Told apart by a sign, so that a rule takes whole words alone.
            let mut tail = format!("{t} mươi {o}|");
            for (from, to) in SAID_OTHERWISE {
                tail = match from {
                    "một mươi" => tail.strip_prefix(from).map_or(tail.clone(), |rest| {
                        // After ten, one and four stay; only five is said otherwise.
                        let rest = rest.replace("mốt", "một").replace(" tư", " bốn");
                        format!("{to}{rest}")
                    }),
                    "không mươi không" if tail == "không mươi không|" => "|".to_owned(),
                    "không mươi không" => tail,
                    "không mươi" => tail.strip_prefix(from).map_or(tail.clone(), |rest| {
                        let rest = rest.replace("mốt", "một").replace(" tư", " bốn").replace("lăm", "năm");
                        format!("{to}{rest}")
                    }),
                    _ => tail.replace(&format!("{from}|"), &format!("{to}|")),
                };
            }
            let tail = tail.trim_end_matches('|').trim_end_matches(" không").to_owned();
            let mut said = format!("{h} trăm {tail}");
            if out.is_empty() {
                // The first group says no nought in front.
                said = said
                    .strip_prefix("không trăm ")
                    .map_or(said.clone(), |it| it.trim_start_matches("linh ").to_owned());
            }
            out = format!("{out} {said} {place}");
        }
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        if out.is_empty() { "không".to_owned() } else { out }
    }

    fn own(n: u64) -> String {
        number(n, false).join(" ")
    }

    #[test]
    fn sums_are_said_as_papers_say_them() {
        for (sum, words) in [
            (0, "Không đồng"),
            (5, "Năm đồng"),
            (10, "Mười đồng"),
            (15, "Mười lăm đồng"),
            (21, "Hai mươi mốt đồng"),
            (24, "Hai mươi tư đồng"),
            (11, "Mười một đồng"),
            (14, "Mười bốn đồng"),
            (55, "Năm mươi lăm đồng"),
            (101, "Một trăm linh một đồng"),
            (105, "Một trăm linh năm đồng"),
            (110, "Một trăm mười đồng"),
            (1_000, "Một nghìn đồng chẵn"),
            (1_005, "Một nghìn không trăm linh năm đồng"),
            (133_333, "Một trăm ba mươi ba nghìn ba trăm ba mươi ba đồng"),
            (300_000, "Ba trăm nghìn đồng chẵn"),
            (1_500_000, "Một triệu năm trăm nghìn đồng chẵn"),
            (1_000_005, "Một triệu không trăm linh năm đồng"),
            (2_050_000, "Hai triệu không trăm năm mươi nghìn đồng chẵn"),
            (21_000_000, "Hai mươi mốt triệu đồng chẵn"),
            (1_000_000_000, "Một tỷ đồng chẵn"),
            (-300_000, "Âm ba trăm nghìn đồng chẵn"),
        ] {
            assert_eq!(dong_in_words(sum), words, "{sum}");
        }
    }

    #[test]
    fn every_sum_to_a_hundred_thousand_and_every_round_one_to_a_milliard_is_said_by_the_rules() {
        let round = (0..=TY).step_by(50_000);
        for n in (0..=100_000).chain(round).chain((0..=TY).step_by(999_983)) {
            assert_eq!(own(n), by_rules(n), "{n}");
        }
    }

    proptest! {
        #[test]
        fn any_sum_to_a_milliard_is_said_by_the_rules(n in 0..=TY) {
            prop_assert_eq!(own(n), by_rules(n));
        }
    }
}
