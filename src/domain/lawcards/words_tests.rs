//! What single cards say is what the law says, and no more.

use super::*;
use crate::domain::law::Unit;

/// What a card says in a language.
fn said(code: &str, lang: Lang) -> String {
    named(code).unwrap_or_else(|| panic!("{code}")).words(lang).answer()
}

#[test]
fn art_24_27_a_part_of_an_agreement_is_no_result_of_its_own() {
    let (vi, en) = (said("partly", Lang::Vi), said("partly", Lang::En));
    assert!(vi.contains("hai kết quả: thành hoặc không thành") && vi.contains("hỏi Văn phòng phường"), "{vi}");
    assert!(en.contains("two results") && en.contains("ask the ward office"), "{en}");
    for bent in ["thì là thành", "một việc khác", "is a success", "another matter"] {
        assert!(!vi.contains(bent) && !en.contains(bent), "{bent}: {vi}\n{en}");
    }
}

#[test]
fn art_10_4_whoever_sees_violence_coming_tells_the_head_of_the_mediation_team() {
    let of_it =
        ["duties", "report_violence", "dv_mediation", "kind_family_violence_minor", "step_angry", "step_violence"];
    for code in of_it {
        let (vi, en) = (said(code, Lang::Vi), said(code, Lang::En));
        assert!(vi.contains("tổ trưởng tổ hòa giải"), "{code}: {vi}");
        assert!(en.contains("the head of the team") || en.contains("the head of the mediation team"), "{code}: {en}");
    }
}

#[test]
fn art_10_3_to_live_next_door_is_no_reason_to_refuse() {
    for code in ["refuse", "say_refuse"] {
        let (vi, en) = (said(code, Lang::Vi), said(code, Lang::En));
        assert!(!vi.contains("sát vách") && !en.contains("next neighbour"), "{code}: {vi}\n{en}");
    }
    assert!(said("refuse", Lang::Vi).contains("Ví dụ (không phải lời luật)"));
}

#[test]
fn words_of_the_courts_are_said_in_everyday_ones() {
    for it in shipped() {
        let words = format!("{}\n{}", it.words(Lang::Vi).ask, said(&it.code, Lang::Vi));
        for hard in
            ["năng lực hành vi", "thụ lý", "kháng cáo", "sự kiện bất khả kháng", "giao dịch dân sự", "nếp nói năng"]
        {
            assert!(!words.contains(hard), "{}: {hard}", it.code);
        }
    }
}

#[test]
fn what_holds_only_sometimes_says_when() {
    let (will, sale) = (said("kind_inheritance", Lang::Vi), said("kind_contract", Lang::Vi));
    assert!(will.contains("nếu di chúc để riêng") && will.contains("Dù di chúc không cho"), "{will}");
    assert!(sale.contains("mua bán nhà, đất phải viết giấy"), "{sale}");
}

#[test]
fn a_card_is_known_no_better_than_the_documents_that_it_quotes() {
    let read: Vec<&str> =
        SHIPPED.data.documents.iter().filter(|it| it.mark == Mark::Verified).map(|it| it.number.as_str()).collect();
    assert_eq!(read, ["35/2013/QH13", "56/2023/TT-BTC", "92/2015/QH13", "326/2016/UBTVQH14", "10/2022/QH15"]);
    for it in shipped() {
        let second_hand = it.law.iter().any(|of| !read.contains(&of.0.as_str()));
        assert_eq!(it.doubt().is_some(), second_hand || it.mark.needs_checking(), "{}", it.code);
        assert!(
            it.law.iter().all(|of| of.2.is_none_or(|mark| mark >= Mark::SecondHand)),
            "{}: no place is better",
            it.code
        );
    }
    for (code, mark) in [
        ("no_id", Mark::SecondHand),
        ("say_violence", Mark::SecondHand),
        ("step_violence", Mark::SecondHand),
        ("step_land", Mark::SecondHand),
        ("kind_other", Mark::Unverified),
        ("start_days", Mark::Unverified),
    ] {
        assert_eq!(named(code).unwrap().doubt(), Some(mark), "{code}");
    }
    assert_eq!(named("three_ends").unwrap().doubt(), None);
}

#[test]
fn what_no_source_says_is_said_by_no_card_that_is_verified() {
    for (code, claim) in [("grounds", "không cần đơn"), ("book", "không bắt buộc")] {
        assert!(!said(code, Lang::Vi).contains(claim), "{code}");
    }
    assert!(said("report_violation", Lang::Vi).contains("Gợi ý (không phải lời luật): giữ nguyên"));
}

#[test]
fn a_number_is_quoted_with_the_article_that_it_stands_in() {
    for (code, document, place) in [
        ("no_id", "356/2025/NĐ-CP", "4"),
        ("broken", "92/2015/QH13", "418"),
        ("court_what", "92/2015/QH13", "419"),
        ("replaced", "35/2013/QH13", "20(2)"),
        ("elected_how", "35/2013/QH13", "8(1)"),
        ("start_days", "91/2015/QH13", "148(5)"),
    ] {
        let law = &named(code).unwrap().law;
        assert!(law.iter().any(|it| it.0 == document && it.1 == place), "{code}: {law:?}");
    }
}

#[test]
fn art_20_the_card_says_that_a_last_day_off_rolls_as_the_bot_counts() {
    assert!(said("start_days", Lang::Vi).contains("lùi sang ngày làm việc kế tiếp"));
    assert!(said("start_days", Lang::En).contains("the next working day counts"));
    assert_eq!(Law::seeded().on("2026-05-05".parse().unwrap()).roll(), crate::domain::calendar::Roll::ToWorkday);
}

/// The numbers of a text, each with what it counts: the words behind it up to the next number. Points and commas stand
/// between thousands.
fn numbers(text: &str) -> Vec<(u64, String)> {
    let mut found: Vec<(u64, String)> = Vec::new();
    let is_within = |text: &str, at: usize| {
        let beside = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
        beside(text[..at].chars().next_back()) && beside(text[at + 1..].chars().next())
    };
    let mut digits = String::new();
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match letter {
            '0'..='9' => digits.push(letter),
            '.' | ',' if is_within(text, at) => {}
            _ => {
                if let Ok(number) = std::mem::take(&mut digits).parse() {
                    found.push((number, String::new()));
                }
                if let Some((_, counts)) = found.last_mut() {
                    counts.push(letter);
                }
            }
        }
    }
    found
}

/// What a unit counts, as the cards say it.
fn counted(unit: Unit, lang: Lang) -> &'static str {
    match (unit, lang) {
        (Unit::Days, Lang::Vi) => "ngày",
        (Unit::Days, Lang::En) => "days",
        (Unit::Workdays, Lang::Vi) => "ngày làm việc",
        (Unit::Workdays, Lang::En) => "working days",
        (Unit::Months, Lang::Vi) => "tháng",
        (Unit::Months, Lang::En) => "months",
        (Unit::Dong, _) => "đồng",
        (Unit::Percent, _) => "%",
        (Unit::Count, Lang::Vi) => "hòa giải viên",
        (Unit::Count, Lang::En) => "mediators",
        _ => "",
    }
}

/// Numbers that are listed before what they count.
fn is_listed(key: ParamKey) -> bool {
    matches!(key, ParamKey::CourtRemindFirstDays | ParamKey::CourtRemindSecondDays)
}

#[test]
fn what_cards_say_in_numbers_is_what_the_table_of_the_law_says() {
    let mut n_said = 0;
    for it in shipped() {
        for (&key, lang) in it.params.iter().flat_map(|key| Lang::ALL.iter().map(move |lang| (key, *lang))) {
            let row = SHIPPED.law.on("2026-05-05".parse().unwrap()).get(key).unwrap();
            // Whether a last day rolls is said in words.
            if row.unit == Unit::Flag {
                continue;
            }
            n_said += 1;
            let counted = if is_listed(key) { "" } else { counted(row.unit, lang) };
            let value: u64 = row.value.parse().unwrap();
            let said = numbers(&said(&it.code, lang));
            let fits = |(number, counts): &(u64, String)| *number == value && counts.trim_start().starts_with(counted);
            assert!(said.iter().any(fits), "{lang} {}: {key} is {} {counted}, not {said:?}", it.code, row.value);
        }
    }
    assert!(n_said > 60, "{n_said}");
}

#[test]
fn no_card_says_a_number_of_the_law_without_its_name_in_the_table() {
    // What the codes of civil law and of the family say stands in no table.
    let free = ["kind_divorce", "kind_debt"];
    for it in shipped().iter().filter(|it| !free.contains(&it.code.as_str())) {
        let law = SHIPPED.law.on("2026-05-05".parse().unwrap());
        let named: Vec<u64> = it.params.iter().filter_map(|&key| law.get(key).unwrap().value.parse().ok()).collect();
        for (number, counts) in numbers(&said(&it.code, Lang::Vi)) {
            let units = ["ngày", "tháng", "đồng", "%", "hòa giải viên"];
            let is_of_law = units.iter().any(|unit| counts.trim_start().starts_with(unit));
            let is_hotline = [111, 112, 113, 114, 115].contains(&number);
            assert!(!(is_of_law || is_hotline) || named.contains(&number), "{}: {number}{counts}", it.code);
        }
    }
}

#[test]
fn what_a_ward_corrected_is_otherwise_from_its_day_on() {
    let row = LegalParam {
        key: ParamKey::StartDays,
        value: "5".into(),
        unit: Unit::Days,
        legal_basis: "Luật sửa đổi".into(),
        effective_from: "2026-06-01".parse().unwrap(),
        effective_to: None,
        mark: Mark::Verified,
    };
    let law = Law::new(crate::domain::law_seed::seed().into_iter().chain([row]));
    let card = named("start_days").unwrap();
    let otherwise = |day: &str| {
        card.otherwise(&law, day.parse().unwrap()).iter().map(|it| it.value.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((otherwise("2026-05-31"), otherwise("2026-06-01")), (vec![], vec!["5".to_owned()]));
    assert!(named("pay_case").unwrap().otherwise(&law, "2026-06-01".parse().unwrap()).is_empty());
}
