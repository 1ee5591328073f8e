//! What single cards say is what the law says, and no more.

use super::*;

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
