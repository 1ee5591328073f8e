//! Text of the time before Unicode: what was typed in the fonts of TCVN3 (`.VnTime`) or VNI (`VNI-Times`) and copied from
//! an old document arrives as other letters, `NguyÔn V¨n An` or `Nguyeãn Vaên An`. It is told by its words: they are no
//! Vietnamese as they stand, and are when they are read by the table of the font.

use super::syllable::{is_nearly, is_syllable};
use crate::domain::codes::codes;
use crate::domain::fold::nfc;

codes! {
    /// A way of writing Vietnamese before Unicode.
    pub enum Legacy {
        /// TCVN 5712:1993 (ABC): fonts whose names begin with `.Vn`.
        Tcvn3 => "tcvn3",
        /// VNI for Windows: fonts whose names begin with `VNI-`.
        Vni => "vni",
    }
}

/// What a letter of TCVN3 shows as, and what it is. `Ð` reaches us as `Đ`, which it is taken for elsewhere.
const TCVN3: &str = "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéĐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợ\
    ïùñủòũóúôụ\u{AD}ưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ";

/// Letters of VNI that stand alone. Others are marks behind a vowel.
const VNI: &str = "ôơÔƠöưÖƯñđÑĐííÍÍììÌÌæỉÆỈóĩÓĨòịÒỊîỵÎỴ";
/// The marks that stand behind a vowel in VNI, and what they add to it.
const VNI_MARKS: &[(char, &str)] = &[
    ('ø', "\u{300}"),
    ('ù', "\u{301}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('à', "\u{302}\u{300}"),
    ('á', "\u{302}\u{301}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('è', "\u{306}\u{300}"),
    ('é', "\u{306}\u{301}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// The encoding that a text is in, if it is in none of Unicode.
#[must_use]
pub fn legacy(text: &str) -> Option<Legacy> {
    let text = nfc(text);
    let scores = Legacy::ALL.iter().map(|it| (Score::of(&text, *it), *it));
    scores.filter(|it| it.0.is_enough()).max_by_key(|it| it.0.read).map(|it| it.1)
}

/// What such a text says, for who must know at once. Too many signs are lost on the way to keep it as what was typed.
#[must_use]
pub fn in_unicode(text: &str, from: Legacy) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(in_word) {
        let (before, tail) = rest.split_at(at);
        let end = tail.find(|it| !in_word(it)).unwrap_or(tail.len());
        read.push_str(before);
        read.push_str(decoded(&tail[..end], from).as_deref().unwrap_or(&tail[..end]));
        rest = &tail[end..];
    }
    read + rest
}

/// Signs of the Latin-1 page are letters of words here, those of later pages only if they are letters.
fn in_word(it: char) -> bool {
    it.is_ascii_alphabetic() || ('\u{A1}'..='\u{FF}').contains(&it) || (it > '\u{FF}' && it.is_alphabetic())
}

/// What speaks for a text being in an encoding, and what against.
#[derive(Default)]
struct Score {
    /// Words that are Vietnamese in that encoding alone.
    read: usize,
    /// Whether one of those is beyond doubt.
    surely: bool,
    /// Whether one of those is more than a chance.
    likely: bool,
    /// Words with letters that the encoding does not have.
    modern: usize,
    /// Words with any letter beyond ASCII.
    marked: usize,
}

impl Score {
    fn of(text: &str, from: Legacy) -> Self {
        let mut score = Self::default();
        let mut before = ' ';
        let mut rest = text;
        while let Some(at) = rest.find(in_word) {
            let tail = &rest[at..];
            let end = tail.find(|it| !in_word(it)).unwrap_or(tail.len());
            let (word, after) = tail.split_at(end);
            before = rest[..at].chars().next_back().unwrap_or(before);
            // A sign between numbers: `3m×4m`, `5µm`.
            if !before.is_ascii_digit() && !after.starts_with(|it: char| it.is_ascii_digit()) {
                score.add(word, from);
            }
            before = word.chars().next_back().unwrap_or(' ');
            rest = after;
        }
        score
    }

    fn add(&mut self, word: &str, from: Legacy) {
        if word.is_ascii() {
            return;
        }
        self.marked += 1;
        self.modern += usize::from(word.chars().any(|it| it > '\u{FF}' && !matches!(it, 'Đ' | 'đ')));
        if is_nearly(word) {
            return;
        }
        let Some(read) = decoded(word, from).filter(|it| it.chars().count() > 1 && is_syllable(it)) else { return };
        self.read += 1;
        // Such signs stand in no word of any language.
        self.surely |= word.chars().any(|it| ('\u{A1}'..='\u{BF}').contains(&it) && it != '·');
        // French has `Maï` and `Loïc`, two measures may have a cross between them, and short words may be anything.
        let marks = || word.chars().filter(|it| !it.is_ascii() && !matches!(it, 'ï' | 'Ï' | '×'));
        let length = read.chars().count();
        self.likely |= if marks().next().is_some() {
            length > 2 || word.starts_with(['ñ', 'Ñ'])
        } else {
            length > 3 && word.contains('×')
        };
    }

    fn is_enough(&self) -> bool {
        self.read > 1 || self.surely || (self.likely && self.modern == 0 && self.marked < 3)
    }
}

/// A word read by the table of an encoding; `None` if it has letters that are not in it.
fn decoded(word: &str, from: Legacy) -> Option<String> {
    match from {
        Legacy::Tcvn3 => {
            // At the beginning it is the letter itself.
            let own = |(at, it)| if at == 0 && it == 'Đ' { None } else { partner(TCVN3, it) };
            word.chars().enumerate().map(|(at, it)| if it.is_ascii() { Some(it) } else { own((at, it)) }).collect()
        }
        Legacy::Vni => {
            let mut read = String::with_capacity(word.len());
            for it in word.chars() {
                match partner(VNI, it) {
                    _ if it.is_ascii() => read.push(it),
                    Some(own) => read.push(own),
                    None => {
                        let it = it.to_lowercase().next()?;
                        let marks = VNI_MARKS.iter().find(|mark| mark.0 == it)?.1;
                        let vowels = match marks.chars().next()? {
                            '\u{302}' => "aeoAEO",
                            '\u{306}' => "aA",
                            _ => "aeouyAEOUYơưƠƯ",
                        };
                        read.ends_with(|it| vowels.contains(it)).then(|| read.push_str(marks))?;
                    }
                }
            }
            Some(nfc(&read))
        }
    }
}

/// What a letter means in a table of pairs.
fn partner(table: &str, letter: char) -> Option<char> {
    let mut letters = table.chars();
    while let (Some(shown), Some(own)) = (letters.next(), letters.next()) {
        if shown == letter {
            return Some(own);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// The texts of cases as people write them.
    const CASES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases-vi.jsonl"));

    /// Words of danger as people write them.
    const DANGER: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/danger-vi.txt"));

    fn texts() -> Vec<String> {
        let text = |line: &str| {
            let it: serde_json::Value = serde_json::from_str(line).unwrap();
            it["text"].as_str().unwrap().to_owned()
        };
        CASES.lines().map(text).collect()
    }

    /// The words of both languages.
    fn locales() -> Vec<String> {
        let mut all = Vec::new();
        for lang in ["vi", "en"] {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/").to_owned() + lang;
            for file in std::fs::read_dir(folder).unwrap() {
                let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
                all.extend(text.lines().map(str::to_owned));
            }
        }
        all
    }

    /// A text as its font shows it: the tables read the other way.
    fn shown(text: &str, to: Legacy) -> String {
        let back = |table: &str, own: char| {
            let letters: Vec<char> = table.chars().collect();
            letters.chunks(2).find(|it| it[1] == own).map(|it| it[0])
        };
        let letter = |it: char| -> String {
            match to {
                _ if it.is_ascii() => it.to_string(),
                // Capitals are small letters in a font of capitals, but for a few that have a place of their own.
                Legacy::Tcvn3 => {
                    let small = it.to_lowercase().next().unwrap();
                    back(TCVN3, it).or_else(|| back(TCVN3, small)).unwrap_or(it).to_string()
                }
                Legacy::Vni => back(VNI, it).map_or_else(
                    || {
                        let mut parts = String::from(it).nfd().collect::<String>();
                        let base = parts.remove(0);
                        // `ờ` is `ơ` and a mark.
                        let (base, marks) = match parts.strip_prefix('\u{31B}') {
                            Some(marks) => (back(VNI, nfc(&format!("{base}\u{31B}")).chars().next().unwrap()), marks),
                            None => (Some(base), parts.as_str()),
                        };
                        // Decomposed, a dot below stands before a hat.
                        let marks = match marks {
                            "\u{323}\u{302}" => "\u{302}\u{323}",
                            "\u{323}\u{306}" => "\u{306}\u{323}",
                            marks => marks,
                        };
                        let mark = VNI_MARKS.iter().find(|it| it.1 == marks).map(|it| it.0);
                        match (base, mark) {
                            (Some(base), Some(mark)) if base.is_uppercase() => {
                                format!("{base}{}", mark.to_uppercase())
                            }
                            (Some(base), Some(mark)) => format!("{base}{mark}"),
                            _ => it.to_string(),
                        }
                    },
                    String::from,
                ),
            }
        };
        nfc(text).chars().map(letter).collect()
    }

    #[test]
    fn text_of_old_fonts_is_recognised() {
        for text in [
            "NguyÔn V¨n An",
            "hßa gi¶i",
            "hoµ gi¶i viªn",
            "§ång chÝ",
            "lèi ®i chung",
            "TuÊn",
            "B×nh",
            "TRANH CHÊP §ÊT §AI",
            "Ng\u{AD}êi d©n",
            "Bên A: NguyÔn V¨n An, số nhà 12 đường Hoàng Quốc Việt",
            "xĐt xö",
        ] {
            assert_eq!(legacy(text), Some(Legacy::Tcvn3), "{text}");
        }
        for text in [
            "Nguyeãn Vaên An",
            "hoøa giaûi",
            "hoaø giaûi vieân",
            "Ñoàng chí",
            "loái ñi chung",
            "Tuaán",
            "TRANH CHAÁP ÑAÁT ÑAI",
            "ngöôøi daân",
        ] {
            assert_eq!(legacy(text), Some(Legacy::Vni), "{text}");
        }
    }

    #[test]
    fn what_they_say_can_be_read() {
        for (text, from, said) in [
            ("NguyÔn V¨n An, 50 tuæi", Legacy::Tcvn3, "Nguyễn Văn An, 50 tuổi"),
            ("§¸nh nhau (®ang ch¶y m¸u)!", Legacy::Tcvn3, "Đánh nhau (đang chảy máu)!"),
            ("Nguyeãn Vaên An – 50 tuoåi", Legacy::Vni, "Nguyễn Văn An – 50 tuổi"),
            ("ÑAÙNH NHAU", Legacy::Vni, "ĐÁNH NHAU"),
        ] {
            assert_eq!(in_unicode(text, from), said);
        }
    }

    #[test]
    fn unicode_is_never_taken_for_an_old_font() {
        let mut all = texts();
        all.extend(locales());
        all.extend(DANGER.lines().map(str::to_owned));
        all.extend(FOREIGN.lines().flat_map(|it| [it.to_owned(), it.to_uppercase()]));
        all.extend(FOREIGN.split_whitespace().flat_map(|it| [it.to_owned(), it.to_uppercase()]));
        let wrong: Vec<_> = all.iter().filter(|it| legacy(it).is_some()).collect();
        assert!(wrong.is_empty(), "{} of {}: {wrong:?}", wrong.len(), all.len());
        let capitals: Vec<_> = all.iter().map(|it| it.to_uppercase()).filter(|it| legacy(it).is_some()).collect();
        assert!(capitals.is_empty(), "{capitals:?}");
        let words: Vec<_> = all.iter().flat_map(|it| it.split_whitespace()).filter(|it| legacy(it).is_some()).collect();
        assert!(words.is_empty(), "{words:?}");
    }

    #[test]
    fn a_letter_left_out_or_typed_twice_makes_no_old_font() {
        let mut wrong = Vec::new();
        for text in texts().into_iter().map(|it| nfc(&it)) {
            let letters: Vec<char> = text.chars().collect();
            for at in (0..letters.len()).step_by(11) {
                let (mut less, mut more, mut about) = (letters.clone(), letters.clone(), letters.clone());
                less.remove(at);
                more.insert(at, letters[at]);
                about.swap(at, (at + 1).min(letters.len() - 1));
                let slips = [less, more, about].map(String::from_iter);
                wrong.extend(slips.into_iter().filter(|it| legacy(it).is_some()));
            }
        }
        assert!(wrong.is_empty(), "{}: {wrong:?}", wrong.len());
    }

    #[test]
    fn nearly_every_text_of_cases_is_recognised_in_either_font() {
        let marked = |it: &&String| nfc(it).chars().filter(|it| !it.is_ascii() && it.is_alphabetic()).count() > 2;
        let all = texts();
        for to in Legacy::ALL {
            let old: Vec<_> = all.iter().filter(marked).map(|it| shown(it, *to)).collect();
            let missed: Vec<_> = old.iter().filter(|it| legacy(it) != Some(*to)).collect();
            assert!(missed.len() * 100 <= old.len(), "{to}: {} of {}: {missed:?}", missed.len(), old.len());
        }
    }

    /// Names and words of other languages, and signs that stand in texts.
    const FOREIGN: &str = "\
François Lefèvre, Hélène Benoît, Jérôme Chloé Zoé Noël Gaël Anaïs Loïc Maïté Agnès Thérèse Étienne Édouard Maëlle
élève père mère frère sœur forêt hôtel château île à où déjà été né côté bébé très près après même tête fête août goût coût dû
sûr mûr dîner maître reçu français garçon leçon bâtiment âgé là-bas ça çà hâte pâté blé thé café crêpe naïf héroïne aïeul haïr
Müller Köln Björn Jürgen Schröder für über schön Straße Gruß Bär größer Zürich Düsseldorf Łódź Dvořák Škoda Ångström Søren Åse
José María Muñoz Peña año niño señor corazón aún país Raúl Jesús Martín São Paulo João não irmã Conceição Curaçao Bogotá Itaú
Beyoncé résumé naïve façade cliché jalapeño Pokémon piñata El Niño Citroën Nestlé Hermès L'Oréal Estée Brontë Renée
«nha ong Hai» «Ba» “An” 10×20 3m×4m dai × rong 5µm 25°C 100 m² 12 m³ ½ ¼ 2½ §5 § 12 © 2026 Grab® Zalo™ 500¥ £20 20€ a·b ±5 n×m
Nguyễn Văn An Ðặng Văn Ðạt ĐẶNG VĂN ĐẠT hoà thuỷ quý hóa khuỷu tay nghĩa Thuý Lý Mỹ Kỹ xoong quần soóc oằn tiễn
Lê Thị Bé là bà Ba, ông Tô, cô Nù, chú Tý; má, bò, có, hè, bé, tô, lê, mì, dù, phù hộ, Hà, Thò, chí, ngò, lù xù, ôn hòa
pho nha hang xom, tranh chap loi di; Mr. Smith's house; I paid 2,000,000 VND (deposit) – didn’t get it back…
Hội đồng; ko; đc; k°; ntn; hôm wa; zô zô; Đăk Lăk; Ea H'leo; Y Moan Êban; H'Hen Niê; Siu Black; K'Brêu; A Lưới; Kpă Ô; Rơ Châm
";

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,60}") {
            let from = legacy(&text);
            let _ = in_unicode(&text, from.unwrap_or(Legacy::Vni));
        }
    }
}
