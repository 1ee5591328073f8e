//! What a residents' meeting talks about, drafted from a text by plain rules: three of its own sentences, and two questions.
//! Nothing is added to what the text says; whoever drafts looks at them and changes them.

use super::super::announce::Topic;
use super::super::fold::{fold, normalise_paragraphs};
use super::super::title::title;

/// So many points.
pub const POINTS: usize = 3;
/// So many questions.
pub const QUESTIONS: usize = 2;
/// Longest point, in characters: a longer sentence ends there.
pub const LONGEST: usize = 240;
/// Words by which a sentence says what one may, must or must not do, folded, with what they count.
const WEIGHTY: &[(&str, i32)] = &[
    ("khong duoc", 4),
    ("nghiem cam", 4),
    ("cam ", 2),
    ("phai ", 3),
    ("co quyen", 4),
    ("co trach nhiem", 3),
    ("trach nhiem", 1),
    ("nghia vu", 2),
    ("bi phat", 4),
    ("xu phat", 3),
    ("muc phat", 4),
    ("thoi han", 3),
    ("khong mat tien", 4),
    ("mien phi", 3),
    ("lien he", 2),
    ("bao ngay", 3),
    ("bao cho", 2),
    ("goi ", 1),
    ("nen ", 1),
    ("can ", 1),
    ("theo dieu", 2),
    ("quy dinh", 1),
    ("to hoa giai", 1),
];
/// Sentences that greet or thank.
const POLITE: &[&str] = &["kinh thua", "kinh gui", "xin cam on", "tran trong", "xin chao", "noi nhan", "can cu "];

/// The sentences of a text as it was written.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for line in normalise_paragraphs(text).lines() {
        let line = line.trim_start_matches(|it: char| !it.is_alphanumeric());
        let mut from = 0;
        for (at, sign) in line.match_indices(['.', '!', '?', ';']) {
            let rest = &line[at + sign.len()..];
            // A point within a sum or a short word ends nothing.
            let ends = rest.is_empty() || rest.starts_with(' ') && !is_short(&line[from..at]);
            if ends {
                all.push(line[from..at].trim().to_owned());
                from = at + sign.len();
            }
        }
        all.push(line[from..].trim().to_owned());
    }
    all.retain(|it| it.split_whitespace().count() >= 4);
    all
}

fn is_short(before: &str) -> bool {
    let last = before.split(' ').next_back().unwrap_or_default();
    matches!(last, "TP" | "P" | "Q" | "TX" | "TT" | "v.v")
        || (last.len() <= 2 && last.bytes().all(|it| it.is_ascii_digit()))
}

fn weight(sentence: &str) -> i32 {
    let words = fold(sentence);
    if POLITE.iter().any(|it| words.starts_with(it)) {
        return -10;
    }
    let heavy: i32 = WEIGHTY.iter().filter(|it| words.contains(it.0)).map(|it| it.1).sum();
    heavy + i32::from(words.contains(|it: char| it.is_ascii_digit()))
}

/// Three points: the weightiest sentences of a text, in its order. Fewer where it has fewer.
#[must_use]
pub fn points(text: &str) -> Vec<String> {
    let heading = title(text);
    let all: Vec<String> = sentences(text).into_iter().filter(|it| *it != heading).collect();
    let mut ranked: Vec<usize> = (0..all.len()).filter(|it| weight(&all[*it]) > -10).collect();
    ranked.sort_by_key(|it| (std::cmp::Reverse(weight(&all[*it])), *it));
    ranked.truncate(POINTS);
    ranked.sort_unstable();
    ranked.into_iter().map(|it| shortened(&all[it])).collect()
}

fn shortened(sentence: &str) -> String {
    cut(sentence, LONGEST)
}

/// Words that are no longer than so many characters, cut at a word.
pub(super) fn cut(sentence: &str, longest: usize) -> String {
    if sentence.chars().count() <= longest {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(longest).collect();
    let at = cut.rfind([',', ' ']).unwrap_or(cut.len());
    format!("{}…", cut[..at].trim_end_matches([',', ' ']))
}

/// Two questions: what people make of its weightiest sentence, and how it is in their own group.
#[must_use]
pub fn questions(text: &str, topic: Option<Topic>) -> Vec<String> {
    let said = points(text);
    let heaviest = said.iter().max_by_key(|it| weight(it));
    let first = match heaviest {
        Some(it) => format!("Bà con hiểu thế nào về ý này: “{it}”?"),
        None => "Bà con thấy điều gì trong bài là quan trọng nhất với tổ dân phố mình?".to_owned(),
    };
    let second = match topic {
        Some(Topic::Mediation) => "Khi hàng xóm có chuyện không vui, bà con thường nhờ ai trước? Vì sao?",
        Some(Topic::Civil) => "Ở tổ dân phố ta, việc vay mượn, mua bán hay vướng ở chỗ nào?",
        Some(Topic::Land) => "Ở tổ dân phố ta, chỗ nào về ranh giới, lối đi, nhà cửa dễ sinh mâu thuẫn?",
        Some(Topic::Family) => "Trong gia đình có chuyện bất hòa, ai là người dễ nói chuyện nhất?",
        Some(Topic::Violence) => "Khi biết nhà bên có người bị đánh, bà con sẽ làm gì và gọi cho ai?",
        Some(Topic::Children) => "Trẻ em, người cao tuổi ở tổ dân phố ta đang cần được giúp điều gì?",
        Some(Topic::Order) => "Tiếng ồn, rác thải, đỗ xe ở tổ dân phố ta còn chỗ nào phải bàn?",
        Some(Topic::Other) | None => "Điều này ở tổ dân phố ta đang thế nào? Bà con muốn làm gì cho tốt hơn?",
    };
    vec![first, second.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "GIỮ YÊN TĨNH BAN ĐÊM\nKính thưa bà con trong phường.\nTừ 22 giờ đến 6 giờ sáng không được gây tiếng \
        ồn lớn trong khu dân cư. Loa kéo rất phổ biến hiện nay ở mọi nơi. Ai vi phạm bị phạt từ 500.000 đồng theo quy định. \
        Hàng xóm góp ý nhẹ nhàng với nhau trước. Khi khó nói, bà con báo cho tổ hòa giải; việc hòa giải không mất tiền.\n\
        Xin cảm ơn bà con đã nghe.";

    #[test]
    fn points_are_the_texts_own_sentences_in_its_order() {
        let points = points(TEXT);
        assert_eq!(
            points,
            [
                "Từ 22 giờ đến 6 giờ sáng không được gây tiếng ồn lớn trong khu dân cư",
                "Ai vi phạm bị phạt từ 500.000 đồng theo quy định",
                "việc hòa giải không mất tiền"
            ]
        );
        for it in points {
            assert!(TEXT.contains(&it), "nothing is added: {it}");
        }
    }

    #[test]
    fn little_text_gives_few_points_and_still_two_questions() {
        assert_eq!(points("Xin chào bà con trong tổ."), [""; 0]);
        assert_eq!(points("Họp tổ dân phố tối nay."), ["Họp tổ dân phố tối nay"]);
        for topic in Topic::ALL.iter().copied().map(Some).chain([None]) {
            assert_eq!(questions("", topic).len(), QUESTIONS);
            assert_eq!(questions(TEXT, topic).len(), QUESTIONS);
            assert!(questions(TEXT, topic).iter().all(|it| it.ends_with('?')));
        }
        assert!(questions(TEXT, None)[0].contains("bị phạt từ 500.000 đồng"));
    }

    #[test]
    fn a_long_sentence_ends_at_a_word() {
        let points = points(&format!("Bà con phải {}.", "nhớ kỹ ".repeat(80).trim()));
        assert!(points[0].chars().count() <= LONGEST + 1 && points[0].ends_with('…'));
    }
}
