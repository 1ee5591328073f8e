//! How cases hang together: whether an earlier one is likely about the same people, and how a later one that was said to
//! belong to it does. Decides over names, ages and resident groups alone; knows nothing of who may be told of it.

use chrono::{Datelike as _, NaiveDate};

use super::case::{Case, Kept, Party, PartyKind, Side, Stage, Status};
use super::codes::codes;
use super::fold::search_key;
use super::people::ResidentGroup;
use super::{CaseId, GroupId};

codes! {
    /// How a case belongs to an earlier one.
    pub enum Kinship {
        /// The same quarrel has come back.
        Continues => "continues",
        /// Another matter that has to do with it.
        Related => "related",
    }
}

codes! {
    /// Why an earlier case is likely about the same people, the strongest first.
    pub enum Likeness {
        /// The names on both sides are the same.
        Sides => "sides",
        /// A name is the same, and the resident group.
        Group => "group",
        /// A name is the same, and the age.
        Age => "age",
    }
}

/// Ages are told loosely, by the year of birth or by the lunar one: so many years apart are still the same.
const SAME_AGE: u32 = 1;
/// Whoever is so much older is another person of the same name, though they live in one group.
const OTHER_AGE: u32 = 5;

/// What is compared of a case.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// Its resident group, as it is called today.
    pub group: GroupId,
    /// When it was received, by which ages become years of birth.
    pub received_on: NaiveDate,
    /// Its people.
    pub parties: &'a [Party],
}

/// The name by which a party is compared: folded, of two words at least. Those of whom only a given name is known, and
/// groups that are called by words, are compared with nobody.
#[must_use]
pub fn compared_name(party: &Party) -> Option<String> {
    if matches!(party.kind, PartyKind::Group | PartyKind::Families) {
        return None;
    }
    let folded = search_key(&party.name);
    let words: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    (words.len() > 1).then(|| words.join(" "))
}

/// The names of people by which they are compared, each once.
#[must_use]
pub fn compared_names(parties: &[Party]) -> Vec<String> {
    let mut names: Vec<String> = parties.iter().filter_map(compared_name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether an earlier case is likely about the people of a new one, and why. A common name alone is not enough.
#[must_use]
pub fn likeness(new: &Matter<'_>, earlier: &Matter<'_>) -> Option<Likeness> {
    let mut pairs: Vec<(Side, Side)> = Vec::new();
    let (mut in_group, mut of_age) = (false, false);
    for it in new.parties {
        let Some(name) = compared_name(it) else { continue };
        for other in earlier.parties.iter().filter(|other| compared_name(other).as_ref() == Some(&name)) {
            pairs.push((it.side, other.side));
            let apart = match (born(it, new.received_on), born(other, earlier.received_on)) {
                (Some(one), Some(two)) => Some(one.abs_diff(two)),
                _ => None,
            };
            in_group |= new.group == earlier.group && apart.is_none_or(|it| it <= OTHER_AGE);
            of_age |= apart.is_some_and(|it| it <= SAME_AGE);
        }
    }
    // Whoever was asked then may ask today.
    let both = pairs.iter().any(|a| pairs.iter().any(|b| a.0 != b.0 && a.1 != b.1));
    match (both, in_group, of_age) {
        (true, ..) => Some(Likeness::Sides),
        (_, true, _) => Some(Likeness::Group),
        (_, _, true) => Some(Likeness::Age),
        _ => None,
    }
}

fn born(party: &Party, on: NaiveDate) -> Option<i32> {
    party.age.map(|age| on.year() - i32::from(age))
}

/// The group that a group has become a part of, or the group itself.
#[must_use]
pub fn present_group(group: GroupId, groups: &[ResidentGroup]) -> GroupId {
    let mut present = group;
    // No longer than there are groups: what is wrong in the list does not go round for ever.
    for _ in groups {
        match groups.iter().find(|it| it.id == present).and_then(|it| it.life.into) {
            Some(into) => present = into,
            None => break,
        }
    }
    present
}

/// The groups that have become a part of a group, and the group itself.
#[must_use]
pub fn groups_within(group: GroupId, groups: &[ResidentGroup]) -> Vec<GroupId> {
    let others = groups.iter().map(|it| it.id).filter(|it| *it != group && present_group(*it, groups) == group);
    std::iter::once(group).chain(others).collect()
}

/// Whether a case that was received on this day may be the same quarrel come back: the earlier one has ended.
#[must_use]
pub fn may_continue(earlier: &Case, received_on: NaiveDate) -> bool {
    may_come_back((earlier.stage.status(), earlier.received_on), received_on)
}

/// The same of a case of which no more is known than where it stands and when it was received.
#[must_use]
pub fn may_come_back((status, received_on): (Status, NaiveDate), on: NaiveDate) -> bool {
    matches!(status, Status::Success | Status::Failure | Status::Referred) && received_on <= on
}

/// Whether an agreement is still to be performed: if it is broken, that is reported of it first (Law 35/2013 Art. 26).
#[must_use]
pub fn is_being_performed(case: &Case) -> bool {
    let over = |it: Kept| matches!(it, Kept::Done | Kept::Broken);
    matches!(case.stage, Stage::Success { .. }) && !case.course.kept.is_some_and(|it| over(it.kept))
}

/// Whether a case was struck: it belongs to none.
#[must_use]
pub fn is_void(case: &Case) -> bool {
    matches!(case.stage, Stage::Void { .. })
}

/// Of two cases the earlier one, then the later one.
#[must_use]
pub fn in_order<'a>(one: &'a Case, other: &'a Case) -> (&'a Case, &'a Case) {
    let key = |it: &Case| (it.received_on, it.id);
    if is_before(key(one), key(other)) { (one, other) } else { (other, one) }
}

/// Whether the first of two cases, each with the day on which it was received, is the earlier one.
#[must_use]
pub fn is_before(one: (NaiveDate, CaseId), other: (NaiveDate, CaseId)) -> bool {
    one <= other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::WardId;
    use crate::domain::case::tests::with_stage;
    use crate::domain::case::{EndReason, KeptOn};
    use crate::domain::people::Life;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn party(side: Side, name: &str, age: Option<u8>) -> Party {
        Party { side, kind: PartyKind::Person, name: name.to_owned(), age, address: None }
    }

    type People<'a> = &'a [(Side, &'a str, Option<u8>)];

    /// A new case of today in group 1 beside one of a year ago.
    fn like(new: People<'_>, (group, earlier): (i64, People<'_>)) -> Option<Likeness> {
        let all = |it: People<'_>| -> Vec<Party> { it.iter().map(|it| party(it.0, it.1, it.2)).collect() };
        let (new, earlier) = (all(new), all(earlier));
        likeness(
            &Matter { group: GroupId(1), received_on: day("2026-05-05"), parties: &new },
            &Matter { group: GroupId(group), received_on: day("2025-05-05"), parties: &earlier },
        )
    }

    #[test]
    fn a_common_name_alone_in_another_group_is_not_enough() {
        use Side::{A, B};
        let new: People<'_> = &[(A, "Nguyễn Văn Hùng", None), (B, "Trần Thị Mai", Some(40))];
        assert_eq!(like(new, (2, &[(A, "Nguyễn Văn Hùng", None), (B, "Lê Văn Tư", None)])), None);
        assert_eq!(like(new, (2, &[(A, "Nguyễn Văn Hùng", Some(50)), (B, "Lê Văn Tư", None)])), None, "one age alone");
        assert_eq!(like(new, (1, &[(A, "Nguyễn Văn Hùng", None), (B, "Lê Văn Tư", None)])), Some(Likeness::Group));
        assert_eq!(like(new, (1, &[(A, "Nguyễn Văn Hưng", None), (B, "Lê Văn Tư", None)])), Some(Likeness::Group));
        assert_eq!(like(new, (1, &[(A, "Nguyễn Văn Hoàng", None), (B, "Lê Văn Tư", None)])), None);
    }

    #[test]
    fn the_same_name_and_age_is_enough_wherever_they_live() {
        use Side::{A, B};
        let new: People<'_> = &[(A, "Đỗ Văn Ẩn", Some(51)), (B, "Trần Thị Mai", None)];
        let earlier = |age| like(new, (2, &[(B, "do van an", Some(age)), (A, "Lê Văn Tư", None)]));
        assert_eq!(earlier(50), Some(Likeness::Age), "a year older than a year ago");
        assert_eq!(earlier(51), Some(Likeness::Age));
        assert_eq!(earlier(49), Some(Likeness::Age));
        assert_eq!(earlier(47), None);
    }

    #[test]
    fn somebody_much_older_in_the_same_group_is_another_one() {
        use Side::{A, B};
        let new: People<'_> = &[(A, "Nguyễn Văn Hùng", Some(30)), (B, "Trần Thị Mai", None)];
        let earlier = |age| like(new, (1, &[(A, "Nguyễn Văn Hùng", Some(age)), (B, "Lê Văn Tư", None)]));
        assert_eq!(earlier(58), None);
        assert_eq!(earlier(32), Some(Likeness::Group), "an age that was guessed");
    }

    #[test]
    fn the_same_names_on_both_sides_are_strong_also_the_other_way_round() {
        use Side::{A, B};
        let new: People<'_> = &[(A, "Nguyễn Văn Hùng", None), (B, "Trần Thị Mai", None)];
        let straight: People<'_> = &[(A, "nguyen van hung", None), (B, "TRẦN THỊ MAI", None)];
        let crossed: People<'_> = &[(B, "Nguyễn Văn Hùng", None), (A, "Trần Thị Mai", None)];
        let one_side: People<'_> = &[(A, "Nguyễn Văn Hùng", None), (A, "Trần Thị Mai", None), (B, "Lê Tư", None)];
        assert_eq!(like(new, (2, straight)), Some(Likeness::Sides));
        assert_eq!(like(new, (2, crossed)), Some(Likeness::Sides));
        assert_eq!(like(new, (2, one_side)), None, "who stood together then was no other side");
    }

    #[test]
    fn a_given_name_and_the_words_for_a_group_are_compared_with_nobody() {
        let of = |kind, name: &str| compared_name(&Party { kind, ..party(Side::A, name, None) });
        assert_eq!(of(PartyKind::Person, "Hùng"), None);
        assert_eq!(of(PartyKind::Person, "  "), None);
        assert_eq!(of(PartyKind::Group, "Nhóm hộ ngõ 5"), None);
        assert_eq!(of(PartyKind::Families, "các hộ ngõ 3"), None);
        assert_eq!(of(PartyKind::Family, "Trần Văn  Hoà").as_deref(), Some("tran van hoa"));
        assert_eq!(of(PartyKind::Organisation, "Công ty TNHH Hoa-Sen").as_deref(), Some("cong ty tnhh hoa sen"));
        let twice = [party(Side::A, "Trần Văn Hòa", None), party(Side::B, "tran van hoa", None)];
        assert_eq!(compared_names(&twice), ["tran van hoa"]);
    }

    #[test]
    fn a_merged_group_is_the_one_it_became_a_part_of() {
        let group = |id, into: Option<i64>| ResidentGroup {
            id: GroupId(id),
            ward: WardId(1),
            number: 1,
            name: String::new(),
            life: Life { into: into.map(GroupId), ..Life::default() },
        };
        let all = [group(1, Some(2)), group(2, Some(3)), group(3, None), group(4, Some(4))];
        let present = |id| present_group(GroupId(id), &all).0;
        assert_eq!([present(1), present(2), present(3), present(4), present(9)], [3, 3, 3, 4, 9]);
        let within = |id| groups_within(GroupId(id), &all).into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!([within(3), within(2), within(4)], [vec![3, 1, 2], vec![2], vec![4]]);
    }

    #[test]
    fn only_what_has_ended_comes_back() {
        let failed = |on: &str| {
            let (reason, guidance, demands) = (EndReason::PartyRequest, None, None);
            with_stage(Stage::Failure { on: day(on), reason, guidance, demands })
        };
        let earlier = failed("2026-05-06");
        assert!(may_continue(&earlier, earlier.received_on));
        assert!(!may_continue(&earlier, earlier.received_on.pred_opt().unwrap()));
        assert!(!may_continue(&with_stage(Stage::Registered), day("2027-01-01")));
        let void = with_stage(Stage::Void { on: day("2026-05-06"), reason: "nhầm".to_owned() });
        assert!(!may_continue(&void, day("2027-01-01")));
        assert!(!is_being_performed(&earlier));
        for status in Status::ALL {
            let ended = matches!(status, Status::Success | Status::Failure | Status::Referred);
            assert_eq!(may_come_back((*status, earlier.received_on), earlier.received_on), ended, "{status}");
        }
    }

    #[test]
    fn art_26_an_agreement_is_performed_until_it_is_done_or_broken() {
        use crate::domain::case::{Agreement, Settlement};
        let agreement = Agreement {
            text: "Bên B trả tiền".to_owned(),
            performance_method: None,
            performance_due: None,
            steps: Vec::new(),
            written: Settlement::None,
        };
        let mut case = with_stage(Stage::Success { on: day("2026-05-06"), agreement });
        assert!(is_being_performed(&case), "nobody has said anything yet");
        for kept in Kept::ALL {
            case.course.kept = Some(KeptOn { on: day("2026-06-06"), kept: *kept, front_told: None });
            assert_eq!(is_being_performed(&case), !matches!(kept, Kept::Done | Kept::Broken), "{kept}");
        }
    }
}
