//! The shortest answers, as people type them: yes, no, nothing, a greeting. Knows no question.

use crate::domain::fold::{fold, syllables};

/// What a short answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// `có`, `đúng rồi`, `ok`.
    Yes,
    /// `không`, `ko`, `k có`, `không có gì`.
    No,
    /// `chưa`, `để sau`: no, for the time being.
    NotYet,
    /// `bỏ qua`, `không biết`: nothing to say here.
    Nothing,
}

const YES: &[&str] = &[
    "co",
    "dung",
    "dung roi",
    "dung vay",
    "vang",
    "da",
    "u",
    "uh",
    "um",
    "ok",
    "oke",
    "okay",
    "okie",
    "dong y",
    "phai",
    "phai roi",
    "dung nguoi",
    "dung the",
    "roi",
    "co roi",
    "duoc",
    "duoc roi",
    "nhat tri",
    "chuan",
    "chinh xac",
    "co day",
    "yes",
    "xac nhan",
    "dung nguoi roi",
    "dung het",
    "dung het roi",
    "dung ca",
    "dung ca roi",
    "ok roi",
    "oke roi",
    "chuan roi",
    "khong sai",
    "khong sai dau",
    "khong sai gi",
    "co chu",
];
const NO: &[&str] = &[
    "khong",
    "khong co",
    "khong co gi",
    "khong co gi ca",
    "khong co dau hieu",
    "khong co dau hieu nao",
    "khong phai",
    "khong dong y",
    "khong he",
    "khong ai",
    "khong sao",
    "chang co",
    "chang co gi",
    "no",
    "khong dau",
    "khong co dau",
    "khong thay gi",
    "khong thay",
    "binh thuong",
    "khong co ai",
    "khong co nguy hiem",
    "khong nguy hiem",
    "khong con ai",
    "khong con ai nua",
    "khong co ai nua",
];
const NOT_YET: &[&str] =
    &["chua", "chua co", "de sau", "chua dau", "luc khac", "sau", "chua ky", "se ky", "ky sau", "mai"];
const NOTHING: &[&str] = &[
    "bo qua",
    "khong can",
    "khong hen",
    "khong co hen",
    "khong biet",
    "chua biet",
    "khong biet tuoi",
    "chua biet tuoi",
    "khong ro tuoi",
    "chua ro tuoi",
    "khong nho",
    "khong ro",
    "chua ro",
    "khong ghi",
    "khong co y kien",
    "skip",
    "thoi khoi",
    "khoi",
    "khong yeu cau",
    "khong yeu cau gi",
    "khong hen ngay",
    "khong dinh ngay",
    "khong lap",
    "khong thanh lap",
    "khong bau",
    "khong cu",
];
const GREETINGS: &[&str] = &["chao", "xin chao", "kinh chao", "alo", "a lo", "hello", "hi", "hai lo", "chao ban"];
/// What may stand around such an answer.
const POLITE: &[&str] = &[
    "a", "nhe", "nha", "nhe a", "ong", "ba", "anh", "chi", "em", "co", "chau", "chu", "bac", "ban", "oi", "tro", "ly",
    "bot", "da", "thua", "admin", "vang", "ca", "moi", "nguoi", "buoi", "sang", "chieu", "toi",
];

/// What a text says, if it is no more than such an answer.
#[must_use]
pub fn plain(text: &str) -> Option<Plain> {
    let words = words(text);
    let is = |listed: &[&str]| listed.contains(&words.as_str());
    let trimmed =
        words.trim_end_matches(" a").trim_end_matches(" nhe").trim_end_matches(" ca").trim_end_matches(" dau");
    let trimmed = trimmed.strip_prefix("da ").or(trimmed.strip_prefix("vang ")).unwrap_or(trimmed);
    // Who is spoken to stands behind the answer: `dạ rồi em`. `Mai Anh` and `Sáu Em` are names.
    let whom = ["em", "chau", "anh", "chi", "bac", "ban"];
    let addressed = whom.iter().find_map(|it| trimmed.strip_suffix(it)?.strip_suffix(' '));
    let addressed = addressed.filter(|it| it.contains(' ') || ["roi", "vang", "ok", "khong", "chua"].contains(it));
    let trimmed = addressed.unwrap_or(trimmed);
    let said = |listed: &[&str]| is(listed) || listed.contains(&trimmed);
    [(Plain::Nothing, NOTHING), (Plain::NotYet, NOT_YET), (Plain::No, NO), (Plain::Yes, YES)]
        .into_iter()
        .find(|it| said(it.1))
        .map(|it| it.0)
        .filter(|_| is_no_name(text))
}

/// `Có`, `Đã`, `Sáu` may be typed with the accents of another word: `Cổ`, `Sâu`.
fn is_no_name(text: &str) -> bool {
    const SPELLED: &str = "có đúng rồi vậy người thế vâng dạ ừ ờ ừm được đồng ý phải nhất trí chuẩn chính xác đây xác nhận không gì cả dấu hiệu nào \
                           hề ai sao chẳng đâu thấy bình thường nguy hiểm chưa để sau lúc khác ký sẽ mai bỏ qua cần hẹn biết nhớ rõ ghi \
                           kiến thôi khỏi yêu cầu ngày định lập thành bầu cử ạ nhé hổng hông hong \
                           hết cả sai tuổi còn nữa em cháu anh chị bác bạn chứ";
    let spelled = syllables(SPELLED);
    let mut typed = syllables(text).into_iter();
    typed.all(|it| {
        fold(&it.letters) == it.letters && it.tone == crate::domain::fold::Tone::Level || spelled.contains(&it)
    })
}

/// Whether a text only greets.
#[must_use]
pub fn is_greeting(text: &str) -> bool {
    let words = words(text);
    let mut greets = false;
    let mut rest = words.as_str();
    for it in GREETINGS {
        if let Some(after) = rest.strip_prefix(it).filter(|it| it.is_empty() || it.starts_with(' ')) {
            (greets, rest) = (true, after.trim_start());
        }
    }
    greets && rest.split(' ').all(|it| it.is_empty() || POLITE.contains(&it))
}

/// Folded words with short forms written out.
fn words(text: &str) -> String {
    let word = |it: &str| match it {
        "k" | "ko" | "kh" | "kg" | "hok" | "hong" | "kô" | "khg" | "0" | "hem" => "khong".to_owned(),
        "dc" => "duoc".to_owned(),
        "r" => "roi".to_owned(),
        it => it.to_owned(),
    };
    let folded = fold(text);
    let words = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_answers_are_read_as_people_type_them() {
        for (texts, wanted) in [
            (
                &["không", "ko", "K", "k có", "KHÔNG CÓ GÌ", "hông", "không ạ", "dạ không", "khong co dau hieu nao"][..],
                Some(Plain::No),
            ),
            (&["có", "Đúng rồi", "ok", "vâng ạ", "ừ", "đồng ý", "dc", "dung roi"], Some(Plain::Yes)),
            (
                &[
                    "đúng người rồi",
                    "ok roi",
                    "không sai",
                    "khong sai dau",
                    "vâng ạ",
                    "dạ rồi em",
                    "da roi em",
                    "ok rồi em",
                ],
                Some(Plain::Yes),
            ),
            (&["chưa biết tuổi", "chua biet tuoi", "ko rõ tuổi"], Some(Plain::Nothing)),
            (&["không còn ai", "ko còn ai nữa", "không em"], Some(Plain::No)),
            (&["chưa", "chưa có", "để sau", "sẽ ký"], Some(Plain::NotYet)),
            (&["bỏ qua", "không hẹn", "ko biết", "k nhớ"], Some(Plain::Nothing)),
            (&["Cổ", "Đà", "Dũng", "Phái", "không trả nợ", "có hai người", ""], None),
            (&["Mai Anh", "mai anh", "Sau Em", "Dung Anh"], None),
        ] {
            for text in texts {
                assert_eq!(plain(text), wanted, "{text}");
            }
        }
    }

    #[test]
    fn greetings_are_no_questions() {
        for text in ["chào cháu", "Xin chào", "alo", "Chào buổi sáng ạ", "chao ban", "kính chào ông bà"] {
            assert!(is_greeting(text), "{text}");
        }
        for text in ["chào hàng", "xin chào, tôi muốn hỏi lịch", "cháu", ""] {
            assert!(!is_greeting(text), "{text}");
        }
    }
}
