//! The rules of a vote, each by its article.

use proptest::prelude::*;

use super::*;

const HALF: i64 = 50;

fn candidate(name: &str, votes: u32) -> Candidate {
    Candidate { votes: Some(votes), ..Candidate::named(name) }
}

/// A secret ballot of 100 households in which 90 came and all ballots were valid.
fn election(places: u32, votes: &[u32]) -> Election {
    let numbers = [100, 90, 90, 90, 90];
    let counts = Number::ALL.iter().zip(numbers).fold(Counts::default(), |it, (number, count)| it.with(*number, count));
    Election {
        candidates: votes.iter().enumerate().map(|(i, it)| candidate(&format!("Nguyễn Văn {i}"), *it)).collect(),
        places,
        ballot: Some(Ballot::Secret),
        on: NaiveDate::from_ymd_opt(2026, 5, 5),
        at: None,
        place: Some("Nhà văn hóa".to_owned()),
        presider: Some("Trần Văn Phúc".to_owned()),
        counters: vec!["Lê Thị Hoa".to_owned()],
        witnesses: vec!["Đỗ Văn Mạnh".to_owned()],
        counts,
        over: None,
    }
}

fn fates(it: &Election) -> Vec<Fate> {
    it.outcome(HALF).unwrap().fates
}

use Fate::{Elected, NoPlace, Short, Tied};

#[test]
fn art_8_3_more_than_half_of_all_households_elect_and_just_half_does_not() {
    let it = election(3, &[51, 50, 49]);
    assert_eq!(fates(&it), [Elected, Short, Short], "of all households, not of those who came");
    assert_eq!(it.outcome(HALF).unwrap().missing, 2, "a supplementary election fills them");
    assert!(it.is_ready(HALF), "who was elected can be proposed all the same");
    assert_eq!(it.standing(HALF), [&it.candidates[0]], "the others may stand in it");
    assert_eq!(election(1, &[50]).standing(HALF).len(), 1);
    assert!(!election(1, &[50]).is_ready(HALF));
}

#[test]
fn art_8_3_where_more_pass_than_there_are_places_the_votes_decide() {
    assert_eq!(fates(&election(2, &[60, 80, 70])), [NoPlace, Elected, Elected]);
    assert_eq!(fates(&election(3, &[60, 80, 70])), [Elected, Elected, Elected]);
    let names: Vec<String> =
        election(2, &[60, 80, 70, 80]).who(Elected, HALF).iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, ["Nguyễn Văn 1", "Nguyễn Văn 3"]);
}

#[test]
fn art_8_3_a_tie_for_the_last_place_is_said_and_a_new_vote_decides_it() {
    let mut it = election(2, &[80, 60, 60, 55]);
    assert_eq!(fates(&it), [Elected, Tied, Tied, NoPlace]);
    assert_eq!(it.outcome(HALF).unwrap().missing, 0, "the tied place is not empty, it waits");
    assert!(!it.is_ready(HALF));
    it.candidates[1].votes_again = Some(40);
    it.candidates[2].votes_again = Some(45);
    assert_eq!(fates(&it), [Elected, NoPlace, Elected, NoPlace]);
    assert!(it.is_ready(HALF));
    it.candidates[1].votes_again = Some(45);
    assert_eq!(fates(&it)[1..3], [Tied, Tied], "tied once more");
    assert_eq!(fates(&election(2, &[60, 60])), [Elected, Elected], "there is room for both: no tie");
}

#[test]
fn nqlt_art_12_a_vote_counts_only_if_more_than_half_of_the_households_took_part() {
    let mut it = election(1, &[50]);
    it.counts = it.counts.with(Number::Present, 50).with(Number::Issued, 50);
    it.counts = it.counts.with(Number::Returned, 50).with(Number::Valid, 50);
    let outcome = it.outcome(HALF).unwrap();
    assert!(!outcome.is_held);
    assert_eq!(outcome.fates, [Short]);
    assert_eq!(outcome.missing, 0, "all of it is held anew, nothing is filled up");
    // Ballots to households: those that came back took part.
    let mut it = election(1, &[60]);
    it.ballot = Some(Ballot::Households);
    it.counts = it.counts.with(Number::Returned, 70).with(Number::Valid, 65);
    assert_eq!(it.took_part(), Some(70));
    assert_eq!(fates(&it), [Elected]);
}

#[test]
fn nqlt_art_12_ballots_valid_returned_issued_and_households_are_parts_of_each_other() {
    let base = election(1, &[60]);
    for (part, whole) in [
        (Number::Valid, Number::Returned),
        (Number::Returned, Number::Issued),
        (Number::Issued, Number::Present),
        (Number::Present, Number::Voters),
    ] {
        let mut it = base.clone();
        it.counts = it.counts.with(part, it.counts.get(whole).unwrap() + 1);
        assert!(it.faults().contains(&Fault::TooMany(part, whole)), "{part}");
        assert!(!it.is_ready(HALF), "{part}");
    }
    let mut it = base;
    it.ballot = Some(Ballot::Households);
    it.counts = it.counts.with(Number::Issued, 101);
    assert!(it.faults().contains(&Fault::TooMany(Number::Issued, Number::Voters)));
    assert_eq!(it.counts.invalid(), Some(0));
}

#[test]
fn nqlt_art_12_nobody_has_more_votes_than_there_were_and_a_count_of_ballots_is_witnessed() {
    let it = election(1, &[91]);
    assert_eq!(it.faults(), [Fault::TooManyVotes("Nguyễn Văn 0".to_owned())]);
    let it = Election { witnesses: Vec::new(), ..election(1, &[60]) };
    assert_eq!(it.faults(), [Fault::Missing(Part::Witnesses)]);
    let it = Election { ballot: Some(Ballot::ShowOfHands), ..it };
    assert_eq!(it.faults(), [], "nobody counts ballots where hands are shown");
}

#[test]
fn art_14_a_head_has_more_than_half_of_the_mediators_and_the_most() {
    let of = |votes: &[u32]| {
        let counts = Counts::default().with(Number::Voters, 5).with(Number::Present, 5);
        Election { counts, ballot: Some(Ballot::ShowOfHands), ..election(1, votes) }
    };
    assert_eq!(fates(&of(&[3, 2])), [Elected, Short]);
    assert_eq!(fates(&of(&[2, 2])), [Short, Short], "nobody has more than half");
    assert_eq!(fates(&of(&[4, 3])), [Elected, NoPlace], "the highest");
    assert_eq!(fates(&of(&[3, 3])), [Tied, Tied]);
    assert_eq!(Ballot::of(Matter::Head), [Ballot::ShowOfHands, Ballot::Secret], "the team meets");
}

#[test]
fn the_form_of_a_vote_is_said_with_accents_or_without() {
    for (said, form) in [
        ("biểu quyết", Some(Ballot::ShowOfHands)),
        ("bieu quyet gio tay", Some(Ballot::ShowOfHands)),
        ("cong khai", Some(Ballot::ShowOfHands)),
        ("bỏ phiếu kín", Some(Ballot::Secret)),
        ("bo phieu kin tai cuoc hop", Some(Ballot::Secret)),
        ("phat phieu den ho gia dinh", Some(Ballot::Households)),
        ("Phát phiếu lấy ý kiến từng hộ", Some(Ballot::Households)),
        ("bỏ phiếu", None),
        ("khong bo phieu kin", None),
        ("biểu quyết hay bỏ phiếu kín", None),
        ("hôm qua", None),
    ] {
        assert_eq!(Ballot::said(said), form, "{said}");
    }
}

#[test]
fn what_is_not_counted_yet_comes_to_nothing() {
    assert_eq!(Election::default().outcome(HALF), None);
    let mut it = election(1, &[60]);
    it.candidates.push(Candidate::named("Lê Văn Sáu"));
    assert_eq!(it.outcome(HALF), None);
    assert_eq!(it.faults(), [Fault::Missing(Part::Votes)]);
    it.counts = Counts::default().with(Number::Voters, 100);
    assert_eq!(it.next_number(), Some(Number::Present));
}

proptest! {
    #[test]
    fn art_8_3_whatever_is_counted_nobody_is_elected_beyond_the_places_or_without_the_half(
        places in 1_u32..6,
        votes in prop::collection::vec((0_u32..=100, prop::option::of(0_u32..=100)), 1..9),
    ) {
        let mut it = election(places, &votes.iter().map(|it| it.0).collect::<Vec<_>>());
        for (candidate, (_, again)) in it.candidates.iter_mut().zip(&votes) {
            candidate.votes_again = *again;
        }
        let outcome = it.outcome(HALF).unwrap();
        prop_assert!(outcome.count(Elected) as u32 <= places);
        for (candidate, result) in it.candidates.iter().zip(&outcome.fates) {
            prop_assert_eq!(*result == Short, candidate.votes.unwrap() <= 50);
        }
        // Whoever stays out has not more votes than anybody who is in.
        let least_in = it.who(Elected, HALF).last().map(|it| it.votes);
        let most_out = it.who(NoPlace, HALF).first().map(|it| it.votes);
        prop_assert!(least_in.is_none() || most_out.is_none() || least_in >= most_out);
        prop_assert!(outcome.count(Tied) != 1, "nobody is tied alone");
    }
}

#[test]
fn art_8_3_a_share_is_never_rounded_over_the_half_or_down_to_it() {
    assert_eq!(share(90, 120, HALF), 7500);
    assert_eq!(share(55, 120, HALF), 4583);
    assert_eq!(share(61, 121, HALF), 5041);
    assert_eq!(share(10_001, 20_001, HALF), 5001, "50,0025 % is more than half");
    assert_eq!(share(10_000, 20_001, HALF), 5000, "and 49,9975 % is not");
    assert_eq!((share(60, 120, HALF), share(1, 0, HALF)), (5000, 0));
}

#[test]
fn a_vote_from_which_nothing_is_to_be_sent_has_no_day_by_which_it_is() {
    assert_eq!(election(1, &[60]).to_send_since(), NaiveDate::from_ymd_opt(2026, 5, 5));
    assert_eq!(election(1, &[50]).to_send_since(), None, "nobody was elected");
    assert_eq!(election(1, &[60, 60]).to_send_since(), None, "a new vote comes first");
    let stricter = Election { over: Some(65), ..election(1, &[60]) };
    assert_eq!(stricter.to_send_since(), None, "by what the law asked on its day");
}

#[test]
fn a_number_is_taken_back_with_its_parts() {
    let it = election(1, &[60]);
    assert_eq!(it.last_number(), Some(Number::Valid));
    let before = Election { counts: it.counts.without(Number::Issued), ..it };
    assert_eq!((before.last_number(), before.next_number()), (Some(Number::Present), Some(Number::Issued)));
}
