//! What single cards say is what the law says, and no more.

use super::*;
use crate::domain::law::Law;

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
    let of_it = ["duties", "report_violence", "dv_mediation", "kind_family_violence_minor", "step_angry", "step_violence"];
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
        for hard in ["năng lực hành vi", "thụ lý", "kháng cáo", "sự kiện bất khả kháng", "giao dịch dân sự", "nếp nói năng"] {
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
    let read: Vec<&str> = SHIPPED.data.documents.iter().filter(|it| it.mark == Mark::Verified).map(|it| it.number.as_str()).collect();
    assert_eq!(read, ["35/2013/QH13", "56/2023/TT-BTC", "92/2015/QH13", "326/2016/UBTVQH14", "10/2022/QH15"]);
    for it in shipped() {
        let second_hand = it.law.iter().any(|of| !read.contains(&of.0.as_str()));
        assert_eq!(it.doubt().is_some(), second_hand || it.mark.needs_checking(), "{}", it.code);
        assert!(it.law.iter().all(|of| of.2.is_none_or(|mark| mark >= Mark::SecondHand)), "{}: no place is better", it.code);
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
