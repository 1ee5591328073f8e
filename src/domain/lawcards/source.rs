//! A place in a document, as it is read out: `20(2)` is `Điều 20 khoản 2`.

use super::Source;
use crate::domain::people::Lang;

/// The document with its number, and the place in it.
pub(super) fn told(it: &Source, name: &str, lang: Lang) -> String {
    let Source(number, place, _) = it;
    match place_in(place, lang) {
        Some(place) => format!("{name} ({number}), {place}"),
        None => format!("{name} ({number})"),
    }
}

fn place_in(place: &str, lang: Lang) -> Option<String> {
    if place.is_empty() {
        return None;
    }
    if lang == Lang::En {
        return Some(format!("Art. {}", place.replace('-', "–")));
    }
    if let Some((first, last)) = place.split_once('-') {
        return Some(format!("Điều {first} đến Điều {last}"));
    }
    let (article, rest) = place.split_once('(').unwrap_or((place, ""));
    let (clause, point) = rest.split_once(')').unwrap_or((rest, ""));
    let mut told = format!("Điều {article}");
    if !clause.is_empty() {
        told += &format!(" khoản {clause}");
    }
    if !point.is_empty() {
        told += &format!(" điểm {point}");
    }
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_out_in_both_languages() {
        let of =
            |place: &str, lang| told(&Source("56/2023/TT-BTC".to_owned(), place.to_owned(), None), "Thông tư", lang);
        assert_eq!(of("3(17)a", Lang::Vi), "Thông tư (56/2023/TT-BTC), Điều 3 khoản 17 điểm a");
        assert_eq!(of("20(2)", Lang::Vi), "Thông tư (56/2023/TT-BTC), Điều 20 khoản 2");
        assert_eq!(of("16-18", Lang::Vi), "Thông tư (56/2023/TT-BTC), Điều 16 đến Điều 18");
        assert_eq!(of("16-18", Lang::En), "Thông tư (56/2023/TT-BTC), Art. 16–18");
        assert_eq!(of("", Lang::Vi), "Thông tư (56/2023/TT-BTC)");
    }
}
