//! Danger where names are typed. Who is asked for the parties may tell what is happening instead, and «Đỗ Thị Dao»
//! threatens nobody: what looks like a name says nothing here.

use super::danger_in;
use crate::domain::fold::fold;
use crate::domain::names::is_family_name;
use crate::domain::scope_guard::Sign;

/// How people are addressed before their names, folded.
const HONORIFICS: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau"];
/// What stands between two names, folded.
const BETWEEN: &[&str] = &["voi", "va"];
/// The longest name, in words.
const LONGEST: usize = 4;

/// The gravest sign of danger in what was typed where a name was asked for; `None` where only names tell of it.
#[must_use]
pub fn danger_beside_names(text: &str) -> Option<Sign> {
    danger_in(text)?;
    let pieces = text.split([',', ';', '\n', '(', ')']).flat_map(pieces);
    let told: Vec<String> = pieces.filter(|it| !is_name(it)).map(|it| it.join(" ")).collect();
    danger_in(&told.join(", "))
}

/// The words of a line, parted where one name ends and another begins.
fn pieces(line: &str) -> Vec<Vec<&str>> {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.split(|it| BETWEEN.contains(&fold(it).as_str())).map(<[&str]>::to_vec).collect()
}

/// Whether words look like a name, with or without how somebody is addressed: few, and all written alike.
fn is_name(words: &[&str]) -> bool {
    let addressed = words.first().is_some_and(|it| HONORIFICS.contains(&fold(it).as_str()));
    let name = if addressed { &words[1..] } else { words };
    let is_capital = |it: &&str| it.chars().next().is_some_and(char::is_uppercase);
    let alike = name.iter().all(is_capital) || !name.iter().any(is_capital);
    let named = name.first().is_some_and(|it| is_family_name(it));
    alike && (1..=LONGEST).contains(&name.len()) && (named && name.len() > 1 || addressed && name.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Given names that are words of danger, or are so without their accents.
    const GIVEN: &[&str] = &[
        "Dao", "Đao", "Đâm", "Đấm", "Chém", "Giết", "Hiếp", "Đánh", "Dọa", "Bạo", "Hại", "Tử", "Sát", "Đốt", "Cháy",
        "Súng", "Bắn", "Máu", "Trói", "Xích", "Dâm", "Bóp", "Cổ", "Gậy", "Búa", "Tự", "Hành", "Hạ", "Độc", "Nổ",
    ];

    #[test]
    fn names_threaten_nobody() {
        for given in GIVEN {
            for name in [
                format!("Đỗ Thị {given}"),
                format!("Nguyễn {given} Cầm"),
                format!("Lê Văn {given}"),
                format!("bà {given}"),
            ] {
                for typed in [
                    name.clone(),
                    format!("{name}, 54 tuổi, số 12 ngõ 5"),
                    format!("{name} với Trần Văn {given}"),
                    format!("Trần Văn An, 61 tuổi\n{name}, tổ 4"),
                ] {
                    for typed in [typed.to_lowercase(), fold(&typed), typed] {
                        assert_eq!(danger_beside_names(&typed), None, "{typed}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_happens_is_heard_where_a_name_was_asked_for() {
        for told in [
            "ong Tam cam dao dam ba Nhan chay mau",
            "ông Tám cầm dao đâm bà Nhàn chảy máu",
            "Nguyễn Văn Hùng đang cầm dao dọa giết vợ",
            "Trần Thị Xuân, 54 tuổi, bị chồng đánh chảy máu",
            "chồng đang đánh vợ",
            "nó dọa giết cả nhà",
            "ông Yên với bà Xuân, ông Yên dọa đốt nhà",
            "cháu bé bị xâm hại",
        ] {
            assert!(danger_beside_names(told).is_some(), "{told}");
        }
    }
}
