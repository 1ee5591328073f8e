//! The cards are whole, and whoever looks for one finds it.

use std::collections::BTreeSet;

use super::*;
use crate::domain::PersonId;
use crate::domain::calendar::at_local;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stood(own: &[OwnCard]) -> Stood<'_> {
    Stood { own, lang: Lang::Vi, day: day("2026-05-05") }
}

fn own(nth: i32, version: i32, from: &str, (ask, say): (&str, &str)) -> OwnCard {
    let texts = Texts { ask: ask.to_owned(), say: say.to_owned(), source: "Quy ước khu 3".to_owned() };
    let at = at_local(day(from), chrono::NaiveTime::MIN);
    OwnCard { nth, version, corrects: None, texts, from: day(from), withdrawn: None, by: PersonId(6), at }
}

fn codes_of(all: &[Entry<'_>]) -> Vec<String> {
    all.iter().map(|it| it.card.map_or_else(|| format!("{:?}", it.which), |it| it.code.clone())).collect()
}

#[test]
fn numbers_and_names_are_given_once_and_no_reference_is_dead() {
    let numbers: BTreeSet<u32> = shipped().iter().map(|it| it.no).collect();
    let names: BTreeSet<&str> = shipped().iter().map(|it| it.code.as_str()).collect();
    assert_eq!((numbers.len(), names.len()), (shipped().len(), shipped().len()));
    assert!(shipped().len() > 100, "{}", shipped().len());
    for it in shipped() {
        assert!(!it.more.is_empty() && !it.more.contains(&it.code), "{}: {:?}", it.code, it.more);
        let dead: Vec<_> = it.more.iter().filter(|more| named(more).is_none()).collect();
        assert!(dead.is_empty(), "{}: {dead:?}", it.code);
        assert_eq!(it.more.iter().collect::<BTreeSet<_>>().len(), it.more.len(), "{}", it.code);
    }
    for group in Group::ALL {
        assert!(shipped().iter().filter(|it| it.group == *group).count() >= 8, "{group}");
    }
}

#[test]
fn both_languages_are_complete_and_no_answer_is_longer_than_a_screen() {
    for lang in Lang::ALL {
        let said: BTreeSet<&String> = SHIPPED.words[lang].cards.keys().collect();
        assert_eq!(said, shipped().iter().map(|it| &it.code).collect(), "{lang}");
        for it in shipped() {
            let words = it.words(*lang);
            let length = |it: &str| it.chars().count();
            assert!((1..=6).contains(&words.say.len()), "{lang} {}", it.code);
            let longest = words.say.iter().map(|it| length(it)).max().unwrap();
            assert!(longest <= 150 && length(&words.answer()) <= 570, "{lang} {}: {longest}", it.code);
            assert!((8..=76).contains(&length(&words.ask)), "{lang} {}: {}", it.code, words.ask);
            let whole = |line: &String| line.ends_with(['.', '?', '”', '…', '!', ':']);
            assert!(words.say.iter().all(whole), "{lang} {}: {:?}", it.code, words.say);
            assert!(
                words.say.iter().chain([&words.ask]).all(|it| it.trim() == it && !it.contains("  ")),
                "{}",
                it.code
            );
        }
        let asked: BTreeSet<&str> = shipped().iter().map(|it| it.words(*lang).ask.as_str()).collect();
        assert_eq!(asked.len(), shipped().len(), "{lang}: a question is asked once");
    }
}

#[test]
fn every_card_has_a_source_among_the_documents_of_the_law() {
    let law = include_str!("../../../docs/law.md");
    let documents = &SHIPPED.data.documents;
    for it in documents {
        assert!(law.contains(&it.number), "{}", it.number);
        assert!(Lang::ALL.iter().all(|lang| SHIPPED.words[lang].documents.contains_key(&it.number)), "{}", it.number);
        assert!(shipped().iter().any(|card| card.law.iter().any(|of| of.0 == it.number)), "{} is unused", it.number);
    }
    for it in shipped() {
        assert!(!it.law.is_empty() || it.mark == Mark::Decided, "{}", it.code);
        for of in &it.law {
            assert!(documents.iter().any(|it| it.number == of.0), "{}: {of:?}", it.code);
        }
        let read = it.sources(Lang::Vi);
        assert!(read.iter().all(|it| it.place.contains('(') && !it.place.ends_with(", ")), "{}: {read:?}", it.code);
    }
    // What nobody looked up says whom to ask.
    let open = shipped().iter().filter(|it| it.doubt().is_some());
    assert!(open.count() > 30, "what is not verified is marked");
}

#[test]
fn every_kind_of_dispute_has_its_card_which_says_what_to_ask_and_what_not_to_say() {
    for &kind in Kind::ALL {
        let card = of_kind(kind).unwrap_or_else(|| panic!("{kind}"));
        assert_eq!(card.group, Group::Kinds, "{kind}");
        let words = card.words(Lang::Vi).answer();
        assert!(words.contains("Hỏi") || words.contains("Tổ chỉ giúp"), "{kind}: {words}");
        assert!(words.contains("Đừng"), "{kind}: {words}");
        let guided = ["Không thành", "Hướng dẫn", "Trẻ em bị hại", "không hòa giải thay", "hướng dẫn đến"];
        assert!(guided.iter().any(|it| words.contains(it)), "{kind}: where are they guided? {words}");
        assert_eq!(shipped().iter().filter(|it| it.kinds.contains(&kind)).count(), 1, "{kind}");
    }
    assert!(shipped().iter().filter(|it| it.group == Group::Kinds).all(|it| !it.kinds.is_empty()));
}

#[test]
fn every_article_that_a_mediator_meets_has_a_card() {
    let of_law = |article: u32| {
        let is = |place: &str| place.split(['(', '-']).next().and_then(|it| it.parse().ok()) == Some(article);
        shipped().iter().any(|it| it.law.iter().any(|it| it.0 == "35/2013/QH13" && is(&it.1)))
    };
    // Not those on the State's policy for others, on ministries, provinces and coming into force.
    for article in (1..=4).chain(6..=27).chain(29..=31) {
        assert!(of_law(article), "Art. {article}");
    }
    let of_court = |article: &str| {
        let is = |it: &Source| it.0 == "92/2015/QH13" && it.1.split('(').next() == Some(article);
        shipped().iter().any(|it| it.law.iter().any(is))
    };
    for article in ["206", "363", "416", "417", "418", "419"] {
        assert!(of_court(article), "BLTTDS Art. {article}");
    }
}

#[test]
fn a_card_holds_from_its_day_to_its_last() {
    let card = named("start_days").unwrap();
    assert!(card.holds_on(day("2014-01-01")) && !card.holds_on(day("2013-12-31")));
    let ended = Card { to: Some(day("2026-06-30")), ..card.clone() };
    assert!(ended.holds_on(day("2026-06-30")) && !ended.holds_on(day("2026-07-01")));
    let early = Stood { day: day("2023-01-01"), ..stood(&[]) };
    assert!(!codes_of(&early.of_group(Group::Rights)).contains(&"pay_case".to_owned()), "the circular came later");
    assert!(codes_of(&stood(&[]).of_group(Group::Rights)).contains(&"pay_case".to_owned()));
    assert!(!codes_of(&early.find("thu lao bao nhieu")).contains(&"pay_case".to_owned()));
}

#[test]
fn a_step_has_one_card() {
    let steps: Vec<&String> = shipped().iter().flat_map(|it| &it.steps).collect();
    assert_eq!(steps.iter().collect::<BTreeSet<_>>().len(), steps.len());
    assert_eq!(of_step("ground").map(|it| it.code.as_str()), Some("grounds"));
    assert!(of_step("saved").is_none());
}

/// What people type, and the card that answers it.
const QUERIES: &[(&str, &str)] = &[
    ("bao nhieu ngay phai hoa giai", "start_days"),
    ("bao lâu phải bắt đầu hòa giải", "start_days"),
    ("may ngay phai bat dau", "start_days"),
    ("han 3 ngay tinh the nao", "start_days"),
    ("ai duoc moi du", "invite"),
    ("mời trưởng họ đến dự được không", "invite"),
    ("khi nao phai bao", "report_violence"),
    ("sap danh nhau bao ai", "report_violence"),
    ("co duoc ghi am khong", "record_audio"),
    ("quay phim buổi hòa giải", "record_audio"),
    ("thu lao bao nhieu", "pay_case"),
    ("tiền công mỗi vụ bao nhiêu", "pay_case"),
    ("khong thanh co tien khong", "pay_condition"),
    ("xin thanh toan thu lao", "pay_paper"),
    ("to duoc ho tro bao nhieu mot thang", "team_support"),
    ("bi tai nan khi di hoa giai", "accident"),
    ("ai bau hoa giai vien", "elected_how"),
    ("ai cong nhan hoa giai vien", "recognised_by"),
    ("to co may nguoi", "team"),
    ("tổ không có nữ thì sao", "team"),
    ("to truong co viec gi", "head_duties"),
    ("bau to truong to hoa giai", "head_elected"),
    ("bao cao cho ai", "head_reports"),
    ("xin thoi lam hoa giai vien", "stop_being"),
    ("toi la ho hang co duoc hoa giai khong", "refuse"),
    ("giữ bí mật chuyện các bên", "secret"),
    ("co ep hoa giai duoc khong", "forced"),
    ("viec nao khong duoc hoa giai", "scope_no"),
    ("việc nào được hòa giải", "scope_yes"),
    ("no co bac", "scope_civil"),
    ("khong chac hoi ai", "unsure"),
    ("can cu bat dau hoa giai", "grounds"),
    ("ai chon hoa giai vien", "who_chooses"),
    ("hai ben o hai to dan pho", "two_teams"),
    ("hoa giai o dau", "place"),
    ("tranh chap tien luong", "commerce_labour"),
    ("tranh chap dat phuong hoa giai bao lau", "land_layers"),
    ("co chup can cuoc duoc khong", "no_id"),
    ("hoa giai kin hay cong khai", "public"),
    ("hoa giai qua zalo", "online"),
    ("ben kia khong dong y nguoi moi", "invite_refused"),
    ("xin tam dung", "pause"),
    ("co phai ghi so khong", "book"),
    ("mot ben khong den", "one_absent"),
    ("hương ước", "village_code"),
    ("chong danh vo co hoa giai khong", "dv_mediation"),
    ("the nao la hoa giai thanh", "success"),
    ("co phai lap van ban khong", "written"),
    ("van ban hoa giai thanh ghi gi", "eight"),
    ("khong biet chu ky the nao", "sign"),
    ("khong lam nhu da hua", "broken"),
    ("hoa giai lai duoc khong", "continue"),
    ("khong thanh thi di dau", "guidance"),
    ("bien ban hoa giai khong thanh", "failure_record"),
    ("tro giup phap ly mien phi", "legal_aid"),
    ("toa an cong nhan", "court_what"),
    ("nop don toa trong bao lau", "court_deadline"),
    ("le phi toa an bao nhieu", "court_fee"),
    ("ai duoc mien le phi", "court_exempt"),
    ("toa khong cong nhan thi sao", "court_refused"),
    ("karaoke ồn ào ban đêm", "kind_noise_env"),
    ("loi di chung", "kind_right_of_way"),
    ("nứt tường do nhà bên xây", "kind_boundary"),
    ("chia thua ke", "kind_inheritance"),
    ("vay tiền không trả", "kind_debt"),
    ("dat coc thue nha", "kind_contract"),
    ("cho can nguoi den tien", "kind_damage"),
    ("ly hon", "kind_divorce"),
    ("cap duong nuoi con", "kind_child_support"),
    ("me chong nang dau", "kind_parents_children"),
    ("nhan con nuoi", "kind_adoption_parentage"),
    ("hang xom cai nhau", "kind_neighbor"),
    ("mo dau noi gi", "say_open"),
    ("hai ben to tieng", "say_calm"),
    ("nguoi bi danh noi gi", "say_violence"),
    ("viet thoa thuan", "step_write"),
    ("chuan bi buoi hoa giai", "step_prepare"),
    ("tieng on", "kind_noise_env"),
    ("hgv co quyen gi", "rights"),
    ("nghĩa vụ của hòa giải viên", "duties"),
    ("toa giai quyet may ngay", "court_time"),
    ("thua ke khong co di chuc", "kind_inheritance"),
    ("karaok", "kind_noise_env"),
    ("thu laoo", "pay_case"),
    ("ly hônn", "kind_divorce"),
    ("bao nhiu ngày phải hòa giải", "start_days"),
    ("lối đii chung", "kind_right_of_way"),
    ("hoà giải ở đâu", "place"),
    ("không thành thì đi đâu", "guidance"),
    ("vợ chồng cãi nhau", "kind_spouses"),
    ("dat dai", "kind_land"),
];

#[test]
fn a_question_as_it_is_typed_finds_its_card() {
    assert!(QUERIES.len() > 60);
    let mut first = 0;
    let mut missed = Vec::new();
    for (typed, code) in QUERIES {
        let found = codes_of(&stood(&[]).find(typed));
        first += usize::from(found.first().is_some_and(|it| it == code));
        if !found.iter().take(3).any(|it| it == code) {
            missed.push((typed, code, found.into_iter().take(4).collect::<Vec<_>>()));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(first * 100 >= QUERIES.len() * 95, "{first} of {} first", QUERIES.len());
}

#[test]
fn questions_are_found_in_english_too() {
    let read = Stood { lang: Lang::En, ..stood(&[]) };
    for (typed, code) in [
        ("how many days until mediation must begin", "start_days"),
        ("who may be invited", "invite"),
        ("gambling debts", "scope_civil"),
        ("court deadline months", "court_deadline"),
        ("divorce", "kind_divorce"),
        ("record audio", "record_audio"),
    ] {
        let found = codes_of(&read.find(typed));
        assert!(found.iter().take(3).any(|it| it == code), "{typed}: {found:?}");
    }
}

#[test]
fn what_has_no_answer_finds_none() {
    for typed in ["thoi tiet hom nay", "mua xe may o dau re", "abc xyz", "", "  ? "] {
        let found = codes_of(&stood(&[]).find(typed));
        assert!(found.is_empty(), "{typed}: {found:?}");
    }
}

#[test]
fn a_wards_own_card_stands_from_its_day_and_comes_first() {
    let cards = [
        own(1, 1, "2026-05-01", ("Karaoke được hát đến mấy giờ ở khu 3?", "Đến 21 giờ, theo quy ước khu 3.")),
        own(2, 1, "2026-06-01", ("Đổ rác mấy giờ?", "Từ 18 giờ đến 20 giờ.")),
    ];
    let read = stood(&cards);
    let found = read.find("karaoke");
    assert_eq!((found[0].which, found[0].own.is_some()), (Which::Own(1), true));
    assert!(codes_of(&found).contains(&"kind_noise_env".to_owned()), "the shipped one comes after it");
    assert!(read.find("do rac may gio").iter().all(|it| it.which != Which::Own(2)), "its day is to come");
    let later = Stood { day: day("2026-06-01"), ..read };
    assert_eq!(later.find("do rac may gio")[0].which, Which::Own(2));
    assert_eq!(read.kept().len(), 2, "the office sees it already");
}

#[test]
fn a_correction_stands_before_the_shipped_card_which_can_still_be_read() {
    let card = named("pay_case").unwrap();
    let corrected = |version, from, say| OwnCard {
        corrects: Some(card.no),
        ..own(1, version, from, ("Thù lao mỗi vụ bao nhiêu?", say))
    };
    let cards = [corrected(1, "2026-05-01", "250.000 đồng."), corrected(2, "2026-06-01", "280.000 đồng.")];
    let read = stood(&cards);
    let one = read.one(Which::Shipped(card.no)).unwrap();
    assert_eq!((one.say.as_ref(), one.own.map(|it| it.version)), ("250.000 đồng.", Some(1)));
    assert!(read.original(card).say.contains("300.000"), "{}", read.original(card).say);
    assert_eq!(read.of_group(Group::Rights)[0].which, Which::Shipped(card.no), "the ward's words first");
    // It is found by the words of the shipped card, and once.
    let found = read.find("tien cong moi vu bao nhieu");
    assert_eq!(found[0].which, Which::Shipped(card.no));
    assert_eq!(found.iter().filter(|it| it.which == Which::Shipped(card.no)).count(), 1);
    let june = Stood { day: day("2026-06-01"), ..read };
    assert_eq!(june.one(Which::Shipped(card.no)).unwrap().say, "280.000 đồng.");
    let gone = OwnCard { version: 3, withdrawn: Some("Tỉnh đã có mức mới".to_owned()), ..cards[0].clone() };
    let cards = [cards[0].clone(), cards[1].clone(), gone];
    assert!(Stood { own: &cards, ..june }.one(Which::Shipped(card.no)).unwrap().own.is_none(), "withdrawn");
    assert!(stood(&cards).kept().is_empty());
}
