//! Earlier cases of the same people, while one is written down.

use super::desk::{CONTENT, Desk, ago};
use crate::dialogue::house::Unfinished as _;
use crate::dialogue::intake::{Drafted, Step};
use crate::dialogue::kinship::{Earlier, EarlierFound, KinDeed, Likely, Other, OtherFound};
use crate::dialogue::own::Own;
use crate::dialogue::testing::{AN, BINH, case_at, day, vi};
use crate::domain::CaseId;
use crate::domain::case::{Agreement, Case, EndReason, Kept, KeptOn, OldEntry, Settlement, Stage};
use crate::domain::kinship::{Kinship, Likeness};

fn at_stage(id: i64, stage: Stage) -> Case {
    let mut case = case_at(stage);
    (case.id, case.code, case.received_on) = (CaseId(id), format!("VN-01-2025-{id:03}"), day("2025-05-20"));
    case
}

fn failed(id: i64) -> Case {
    let (reason, guidance, demands) = (EndReason::PartyRequest, None, None);
    at_stage(id, Stage::Failure { on: day("2025-06-01"), reason, guidance, demands })
}

fn settled(id: i64) -> Case {
    let agreement = Agreement {
        text: "Ông Yên dọn đất".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::None,
    };
    at_stage(id, Stage::Success { on: day("2025-06-01"), agreement })
}

fn likely(it: &Case, likeness: Option<Likeness>) -> Likely {
    let (code, received_on) = (it.code.clone(), it.received_on);
    Likely { id: it.id, code, received_on, status: it.stage.status(), likeness }
}

fn found(seen: &[Case], hidden: u32) -> EarlierFound {
    EarlierFound { seen: seen.iter().map(|it| likely(it, Some(Likeness::Group))).collect(), hidden }
}

/// The one that will be looked at.
fn whole(it: &Case) -> OtherFound {
    OtherFound(Some(Box::new(it.clone())))
}

fn desk(seen: Vec<Case>, hidden: u32) -> Desk {
    let mut desk = Desk::with(AN);
    desk.world.put(found(&seen, hidden));
    desk.world.own.extend(seen.first().map(|it| Own::of(whole(it))));
    desk
}

/// What is saved of the earlier cases, with the code of the new one.
fn saved(desk: &Desk) -> Vec<(String, CaseId, Kinship)> {
    let new = desk.effects.iter().filter_map(|it| match it.deed()? {
        KinDeed::New { code, earlier, kinship, .. } => Some((code.clone(), *earlier, *kinship)),
        KinDeed::Put { .. } => None,
    });
    new.collect()
}

/// The start of the usual path, up to the question for the content.
fn reach_content(desk: &mut Desk) {
    desk.begin("").play(&["=sign:none", "=kind:right_of_way", "=day:yesterday", "=ground:party_request", "=place:1"]);
    desk.say("Nguyễn Thị Xuân, 54 tuổi với Trần Văn Yên, 61 tuổi");
    assert_eq!(desk.step(), Step::Content);
}

#[test]
fn nothing_is_said_where_nothing_is_likely_and_nothing_more_is_asked_where_something_is() {
    let mut none = desk(Vec::new(), 0);
    none.reach_card();
    assert!(!none.reads().contains("liên quan") && !none.keys().contains(&"earlier".to_owned()));
    let mut some = desk(vec![failed(9)], 0);
    some.reach_card();
    assert!(some.reads().contains("1 vụ, việc trước đây có thể liên quan"), "{}", some.reads());
    some.tap("save");
    assert_eq!((some.interactions, some.typed, saved(&some)), (12, 3, Vec::new()), "never forced");
}

#[test]
fn a_mediator_who_may_not_see_them_hears_their_number_and_whom_to_ask() {
    let mut desk = desk(Vec::new(), 2);
    reach_content(&mut desk);
    let reads = desk.reads();
    assert!(reads.contains("2 vụ, việc") && reads.contains("hỏi tổ trưởng"), "{reads}");
    assert!(!reads.contains("VN-") && !desk.keys().contains(&"earlier".to_owned()));
    let mut head = Desk::with(BINH);
    head.world.put(found(&[], 2));
    reach_content(&mut head);
    assert!(head.reads().contains("hỏi Văn phòng phường"), "{}", head.reads());
}

#[test]
fn a_quarrel_that_came_back_is_said_by_two_taps_before_its_story_is_told() {
    let mut desk = desk(vec![failed(9)], 0);
    reach_content(&mut desk);
    desk.tap("earlier");
    let reads = desk.reads();
    assert!(reads.contains("VN-01-2025-009") && reads.contains("Điều 27"), "{reads}");
    desk.tap("continues");
    assert_eq!(desk.step(), Step::Content, "on with the question that waits");
    assert!(!desk.reads().contains("có thể liên quan"), "it is said");
    desk.play(&[CONTENT, "=me", "=now:received"]);
    assert!(desk.reads().contains("Việc cũ tái diễn: VN-01-2025-009"), "{}", desk.reads());
    desk.tap("save");
    let code = desk.cases[0].0.clone();
    assert_eq!(saved(&desk), [(code, CaseId(9), Kinship::Continues)]);
}

#[test]
fn each_of_several_is_looked_at_by_itself_and_all_may_be_another_matter() {
    let mut desk = desk(vec![failed(9), settled(8)], 1);
    desk.reach_card().tap("earlier");
    assert_eq!(desk.keys()[..2], ["c:9".to_owned(), "c:8".to_owned()]);
    desk.world.put(whole(&settled(8)));
    desk.tap("c:8").tap("back");
    assert_eq!((desk.step(), desk.at().earlier), (Step::Earlier, None));
    desk.world.put(whole(&failed(9)));
    desk.tap("c:9").say("việc liên quan");
    assert_eq!((desk.step(), desk.draft().ties.len()), (Step::Card, 1));
    assert!(desk.reads().contains("1 vụ, việc trước đây có thể"), "the other one is still open: {}", desk.reads());
    desk.tap("earlier").tap("new");
    assert_eq!((desk.draft().ties.len(), desk.draft().unlike.len()), (0, 2), "none of them");
    desk.tap("save");
    assert_eq!(saved(&desk), []);
}

#[test]
fn what_was_chosen_can_be_chosen_anew() {
    let mut desk = desk(vec![failed(9)], 0);
    desk.reach_card().tap("earlier").tap("continues").tap("earlier");
    assert!(desk.reads().contains("Ông/bà đã chọn: việc cũ tái diễn"), "{}", desk.reads());
    desk.tap("related");
    assert_eq!(desk.draft().ties.iter().map(|it| it.kinship).collect::<Vec<_>>(), [Kinship::Related]);
    desk.tap("earlier").tap("back");
    assert_eq!(desk.step(), Step::Card);
}

#[test]
fn art_26_an_agreement_that_is_not_performed_yet_is_first_reported_as_broken() {
    let mut desk = desk(vec![settled(8)], 0);
    desk.reach_card().tap("earlier");
    assert!(desk.reads().contains("ghi “đã vỡ”") && desk.reads().contains("Thỏa thuận đã vỡ?"), "{}", desk.reads());
    let mut done = settled(8);
    done.course.kept = Some(KeptOn { on: day("2025-07-01"), kept: Kept::Broken, front_told: None });
    desk.world.put(whole(&done));
    assert!(!desk.reads().contains("Thỏa thuận đã vỡ?"), "{}", desk.reads());
}

#[test]
fn art_26_27_nobody_is_told_to_do_what_the_case_does_not_allow() {
    let from_book = |mut case: Case| {
        case.course.old = Some(OldEntry { book: 1, line: 7, mediators: vec!["Lê Thị Hoa".to_owned()] });
        case
    };
    let mut failed_once = desk(vec![failed(9)], 0);
    failed_once.reach_card().tap("earlier");
    assert!(failed_once.reads().contains("Hòa giải tiếp"), "{}", failed_once.reads());
    for old in [from_book(failed(9)), from_book(settled(9))] {
        let mut desk = desk(vec![old], 0);
        desk.reach_card().tap("earlier");
        let reads = desk.reads();
        assert!(reads.contains("Là việc cũ tái diễn"), "{reads}");
        assert!(!reads.contains("Hòa giải tiếp") && !reads.contains("đã vỡ"), "{reads}");
    }
}

#[test]
fn a_case_that_is_still_open_is_opened_and_not_written_down_again() {
    let mut desk = desk(vec![at_stage(9, Stage::InSession { since: day("2025-06-01") })], 0);
    desk.reach_card().tap("earlier");
    assert!(desk.reads().contains("không cần ghi lần nữa") && desk.reads().contains("Mở vụ, việc"));
    assert!(!desk.keys().contains(&"continues".to_owned()), "it has not ended");
}

#[test]
fn what_was_chosen_stays_to_be_chosen_anew_when_the_names_are_put_right() {
    let mut desk = desk(vec![failed(9)], 0);
    desk.reach_card().tap("earlier").tap("continues");
    // The names were wrong: nothing is likely any more, and what was said is found by its number.
    desk.world.put(EarlierFound { seen: vec![likely(&failed(9), None)], hidden: 0 });
    assert!(desk.reads().contains("Việc cũ tái diễn: VN-01-2025-009"), "{}", desk.reads());
    desk.tap("earlier");
    assert!(!desk.reads().contains("trùng"), "{}", desk.reads());
    desk.tap("new").tap("save");
    assert_eq!(saved(&desk), []);
}

#[test]
fn whoever_does_not_see_the_earlier_case_reads_no_code_of_it_in_the_draft() {
    let mut desk = desk(vec![failed(9)], 0);
    desk.reach_card().tap("earlier").tap("continues");
    let code = "VN-01-2025-009";
    assert!(desk.reads().contains(code));
    let stored = desk.drafts.values().next().unwrap().clone();
    let (recap, whole) = Drafted.recap(&stored, &crate::dialogue::testing::facts_of(BINH));
    assert!(whole && !vi(&recap).contains(code), "{}", vi(&recap));
    desk.world.put(EarlierFound::default());
    desk.world.put(OtherFound(None));
    assert!(!desk.reads().contains("VN-01-2025"), "{}", desk.reads());
}

#[test]
fn from_a_question_that_was_opened_from_the_card_it_leads_back_to_the_card() {
    let mut desk = desk(vec![failed(9)], 0);
    desk.reach_card().play(&["=edit:content", "=earlier", "=related"]);
    assert_eq!((desk.step(), desk.at().returning, desk.at().earlier), (Step::Card, false, None));
    // "Back" from the only one leads to the question, not to a list of one.
    desk.play(&["=earlier", "=back"]);
    assert_eq!((desk.step(), desk.at().earlier), (Step::Card, None));
}

#[test]
fn they_are_looked_up_by_place_and_day_and_only_to_be_shown() {
    let mut desk = desk(Vec::new(), 0);
    desk.reach_card();
    let asked = |needs: crate::dialogue::facts::Needs| needs.own.iter().any(|it| it.ask.get::<Earlier>().is_some());
    let needs = desk.state.place.needs();
    let Some(Earlier::OfDraft { received_on, parties, tied, .. }) = needs.own[0].ask.get() else { panic!("{needs:?}") };
    assert_eq!((*received_on, parties.len(), tied.len(), needs.own.len()), (ago(1), 2, 0, 1));
    let press = |key: &str| {
        let press = crate::dialogue::action::Press::Here { rev: desk.state.rev, key: key.to_owned() };
        crate::dialogue::needs(&desk.state, &crate::dialogue::Input::Button { press, on_card: true })
    };
    assert!(!asked(press("save")) && !asked(press("more")) && asked(press("earlier")));
    // The whole of a case is read only where it is looked at.
    desk.world.put(found(&[failed(9)], 0));
    desk.world.put(whole(&failed(9)));
    desk.tap("earlier");
    let looked_at = |needs: crate::dialogue::facts::Needs| needs.own.iter().any(|it| it.ask.get::<Other>().is_some());
    assert!(looked_at(desk.state.place.needs()));
    desk.tap("related");
    let needs = desk.state.place.needs();
    assert!(!looked_at(needs.clone()));
    let Some(Earlier::OfDraft { tied, .. }) = needs.own[0].ask.get() else { panic!("{needs:?}") };
    assert_eq!(tied, &[CaseId(9)]);
}
