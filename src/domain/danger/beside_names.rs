//! Danger where names are typed. Who is asked for the parties may tell what is happening instead, and «Đỗ Thị Dao»
//! threatens nobody: what looks like a name says nothing here. Many family names are other words as well, above all
//! without their accents («đang», «vợ», «cầm»): what tells of danger by several words together is no name.

use super::danger_in;
use crate::domain::fold::{fold, nfc, syllables};
use crate::domain::names::{is_family_name, is_only_a_family_name, is_spelled_family_name};
use crate::domain::scope_guard::Sign;

/// How people are addressed before their names, folded.
const HONORIFICS: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau"];
/// What stands between two names, folded.
const BETWEEN: &[&str] = &["voi", "va"];
/// What stands between a family name and a given one, folded.
const MIDDLE: &[&str] = &["thi", "van"];
/// The longest name, in words.
const LONGEST: usize = 4;
/// Words of telling that nobody is called by: to whom it is done, with what, and that it is done.
const TELLING: &[&str] = &[
    "vợ", "chồng", "con", "mẹ", "bố", "cha", "bà", "ông", "nó", "nhau", "người", "tôi", "mày", "thằng", "bị", "đang",
    "đòi", "định", "sắp", "đuổi", "xông", "dao", "gậy",
];

/// The gravest sign of danger in what was typed where a name was asked for; `None` where only names tell of it.
#[must_use]
pub fn danger_beside_names(text: &str) -> Option<Sign> {
    danger_in(text)?;
    let parts = |it: char| matches!(it, ',' | ';' | '\n' | '(' | ')');
    // What parts the sentences goes on parting them.
    let told = text.split_inclusive(parts).map(|it| {
        let line = it.trim_end_matches(parts);
        format!("{}{} ", told(line).join(", "), &it[line.len()..])
    });
    danger_in(&told.collect::<String>())
}

/// What stands in a line beside names. `với` and `và` part names; what they stand in otherwise stays whole («cứu với»).
fn told(line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut told: Vec<Vec<&str>> = Vec::new();
    let mut goes_on = false;
    let mut at = 0;
    loop {
        let end =
            words[at..].iter().position(|it| BETWEEN.contains(&fold(it).as_str())).map_or(words.len(), |it| at + it);
        let piece = &words[at..end];
        if is_name(piece) {
            goes_on = false;
        } else if goes_on && let Some(last) = told.last_mut() {
            last.extend(&words[at - 1..end]);
        } else {
            told.push(piece.to_vec());
            goes_on = true;
        }
        if end == words.len() {
            break;
        }
        at = end + 1;
    }
    told.into_iter().map(|it| it.join(" ")).collect()
}

/// How the words of a name are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// Each with a capital.
    Titled,
    /// All in small letters or all in large ones, as sentences are as well.
    Alike,
    /// Now so and now so.
    Mixed,
}

impl Written {
    fn of(words: &[&str]) -> Self {
        let first = |it: &str| it.chars().next().is_some_and(char::is_uppercase);
        let large = |it: &str| it.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
        if words.iter().all(|it| large(it)) || !words.iter().any(|it| first(it)) {
            Self::Alike
        } else if words.iter().all(|it| first(it)) {
            Self::Titled
        } else {
            Self::Mixed
        }
    }
}

/// Whether words look like a name, with or without how somebody is addressed: few, all written alike, behind a family
/// name, and none of them telling of danger with another.
fn is_name(words: &[&str]) -> bool {
    let addressed = words.first().is_some_and(|it| HONORIFICS.contains(&fold(it).as_str()));
    let name = if addressed { &words[1..] } else { words };
    let written = Written::of(name);
    match name {
        [_] => addressed && written != Written::Mixed,
        [family, ..] if name.len() <= LONGEST => match written {
            Written::Mixed => false,
            Written::Titled => is_family_name(family) && !tells_plainly(name),
            Written::Alike => is_family(family, name) && !tells(name),
        },
        _ => false,
    }
}

/// Whether a word in small letters is a family name: where any of them has accents it has its own.
fn is_family(family: &str, name: &[&str]) -> bool {
    if name.iter().all(|it| it.is_ascii()) {
        is_family_name(family)
    } else {
        is_spelled_family_name(family) || (family.is_ascii() && is_only_a_family_name(family))
    }
}

/// Whether words that may be a name tell of danger, and by more than one of them: what a single word is a sign of may be
/// the given name of somebody (`đỗ thị chém`).
fn tells(name: &[&str]) -> bool {
    let Some((family, rest)) = name.split_first() else { return false };
    let has_middle = rest.len() > 1 && MIDDLE.contains(&fold(rest[0]).as_str());
    let given = if has_middle { &rest[1..] } else { rest };
    if (has_middle && given.len() == 1) || danger_in(&name.join(" ")).is_none() {
        return false;
    }
    let is_bare = name.iter().all(|it| it.is_ascii());
    let is_only_family = is_only_a_family_name(family);
    // Without accents nothing but the first word says that these are names: `dang doa giet`.
    let is_open = is_bare && !is_only_family && given.len() > 1;
    if is_open || given.iter().any(|it| is_telling(it, it.is_ascii())) {
        return true;
    }
    let by_one = given.iter().any(|it| danger_in(it).is_some());
    // Two given names may be a phrase together as well: `tran bao hanh`.
    !(by_one || is_only_family && is_bare)
}

/// The same of a name whose words have capitals each: there a word of telling has its accents.
fn tells_plainly(name: &[&str]) -> bool {
    name.iter().skip(1).any(|it| !it.is_ascii() && is_telling(it, false)) && danger_in(&name.join(" ")).is_some()
}

/// Whether a word is one of telling, with its accents or, if it may, without.
fn is_telling(word: &str, may_be_bare: bool) -> bool {
    let word = nfc(word);
    TELLING.iter().any(|it| syllables(&word) == syllables(it) || (may_be_bare && fold(&word) == fold(it)))
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
    fn whoever_is_called_so_threatens_nobody() {
        for name in [
            "Cầm Thị Dao",
            "cầm thị dao",
            "Cam Thi Dao",
            "cam thi dao",
            "Trần Bảo Hạnh",
            "trần bảo hạnh",
            "Tran Bao Hanh",
            "tran bao hanh",
            "Vũ Phú",
            "vũ phú",
            "Vu Phu",
            "Nguyễn Danh Võ",
            "nguyễn danh võ",
            "Nguyen Danh Vo",
            "Lê Hạnh Hà",
            "lê hạnh hà",
            "Đặng Văn Dũng",
            "đặng văn đâm",
            "dang van dam",
            "Đàm Thị Cầm",
            "đàm thị chém",
            "Võ Thị Dâm",
            "võ thị dâm",
            "vo thi dam",
            "VÕ THỊ DÂM",
            "Văn Tự",
            "văn tự",
            "Mầu Văn Giết",
            "mầu văn giết",
            "Từ Thị Chém",
            "từ thị chém",
            "nguyển văn giết",
            "Tống Thị Tiên",
            "tong thi tien",
            "ông Đặng Danh",
            "ong dang danh",
            "bà cầm thị dao với ông võ văn đâm",
        ] {
            for typed in [name.to_owned(), format!("{name}, 54 tuổi, số 12 ngõ 5"), format!("An, {name}; {name}")]
            {
                assert_eq!(danger_beside_names(&typed), None, "{typed}");
            }
        }
    }

    /// Family names are other words as well.
    const TOLD: &[&str] = &[
        "cầm dao chém vợ",
        "cầm dao dọa vợ",
        "cầm con dao",
        "cầm dao",
        "cầm gậy đuổi đánh",
        "vác dao chém",
        "đang đánh vợ",
        "đang bị đánh",
        "đang cầm dao",
        "đang dọa giết",
        "đang đòi tự tử",
        "đâm vợ",
        "đâm chết người",
        "đâm nó",
        "đấm nhau",
        "vợ bị đánh",
        "vợ chồng đánh nhau",
        "vợ đòi tự tử",
        "vớ dao chém",
        "van bị đánh",
        "vẫn đánh vợ",
        "vẫn bị đánh",
        "máu chảy, bị đánh",
        "mau cứu tôi",
        "tự tử",
        "tự thiêu",
        "tự sát",
        "từ qua đánh vợ",
        "tử vong, bị đâm chết",
        "dùng dao dọa vợ",
        "định giết vợ",
        "định đánh người",
        "họ đánh nhau",
        "lại đánh vợ",
        "lại hành hạ vợ",
        "mà đánh vợ",
        "vì đánh nhau",
        "tao giết mày",
        "không thiết sống",
        "đầu chảy máu",
        "mai nó giết",
        "vũ phu",
        "xã hội đen",
        "mã tấu",
        "chủ nhà bị đánh",
        "lâm hùng đánh vợ",
        "nguyễn hùng đâm vợ",
        "trần tám giết bà",
        "cứu với",
    ];

    #[test]
    fn no_word_that_is_a_family_name_as_well_hides_what_happens() {
        assert!(TOLD.len() >= 30);
        for told in TOLD {
            for typed in [(*told).to_owned(), fold(told), told.to_uppercase()] {
                // Without accents some are other words: those are no danger anywhere.
                if danger_in(&typed).is_none() {
                    assert!(typed.is_ascii(), "{typed}");
                    continue;
                }
                for typed in [typed.clone(), format!("ông Tám say rượu, {typed}"), format!("bà Xuân, 54 tuổi; {typed}")]
                {
                    assert!(danger_beside_names(&typed).is_some() || danger_in(&typed).is_none(), "{typed}");
                }
            }
        }
        for told in ["ông Tám say rượu, cầm dao chém vợ", "bà Xuân, 54 tuổi, đang bị đánh", "bà Xuân với cứu với"]
        {
            assert!(danger_beside_names(told).is_some(), "{told}");
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
