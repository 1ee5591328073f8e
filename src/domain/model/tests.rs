//! The way of a model team, its votes and its days.

use super::*;
use crate::domain::calendar::days_later;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(id: i64, noted: ModelNoted) -> ModelEntry {
    let at = DateTime::<Utc>::UNIX_EPOCH;
    let (of, by, name) = (TeamId(1), PersonId(1), String::new());
    ModelEntry { id: ModelEntryId(id), of, noted, by, name, at, replaces: None, struck: None }
}

fn team(kinds: &[ModelKind]) -> ModelTeam {
    let on = day("2026-11-10");
    let entries = (1..).zip(kinds).map(|(id, kind)| entry(id, ModelNoted::of(*kind, on))).collect();
    ModelTeam { team: TeamId(1), year: 2026, entries }
}

/// The same, of which the last rating of its own was agreed on or not.
fn voted(kinds: &[ModelKind], agreed: u32) -> ModelTeam {
    let mut team = team(kinds);
    for it in team.entries.iter_mut().filter(|it| it.noted.kind == ModelKind::SelfRating) {
        it.noted.votes = Some(Votes { members: 5, present: 5, agreed });
    }
    team
}

#[test]
fn a_rating_carries_with_more_than_half_of_all_members() {
    let votes = |members, present, agreed| Votes { members, present, agreed };
    for (it, carries) in [
        (votes(5, 5, 3), true),
        (votes(4, 4, 2), false),
        (votes(4, 4, 3), true),
        (votes(7, 3, 3), false),
        (votes(1, 1, 1), true),
    ] {
        assert!(it.is_sound());
        assert_eq!(it.carries(), carries, "{it:?}");
    }
    for it in [votes(0, 0, 0), votes(4, 5, 1), votes(5, 4, 5)] {
        assert!(!it.is_sound(), "{it:?}");
    }
    // Never by exactly half or less, however large the team is.
    for members in 1..40 {
        for agreed in 0..=members {
            assert_eq!(votes(members, members, agreed).carries(), agreed > members / 2, "{agreed}/{members}");
        }
    }
}

#[test]
fn a_model_team_goes_its_way_step_by_step() {
    use ModelKind as K;
    assert_eq!(team(&[]).next(), None);
    assert_eq!(team(&[K::Chosen]).next(), Some(ModelStage::SelfRating));
    assert_eq!(voted(&[K::Chosen, K::SelfRating], 3).next(), Some(ModelStage::Request));
    assert_eq!(team(&[K::Chosen, K::SelfRating, K::Request]).next(), Some(ModelStage::Decision));
    assert_eq!(team(&[K::Chosen, K::SelfRating, K::Request, K::WardRating, K::Decision]).next(), None);
    assert_eq!(team(&[K::Chosen, K::Decision]).next(), None, "decided is decided");
    let mut struck = team(&[K::Chosen]);
    struck.entries[0].struck = Some(Struck { name: String::new(), at: DateTime::UNIX_EPOCH, why: "nhầm".to_owned() });
    assert_eq!((struck.next(), struck.is_chosen()), (None, false));
}

#[test]
fn a_team_that_did_not_agree_votes_again_before_it_asks() {
    use ModelKind as K;
    let failed = voted(&[K::Chosen, K::SelfRating], 2);
    assert_eq!((failed.next(), failed.votes_again()), (Some(ModelStage::SelfRating), true));
    assert_eq!(failed.lacks(K::WardRating), Some(Lack::Votes), "nor is it rated");
    assert_eq!(failed.lacks(K::SelfRating), None);
    let agreed = voted(&[K::Chosen, K::SelfRating], 3);
    assert!(!agreed.votes_again());
    assert_eq!(agreed.lacks(K::WardRating), Some(Lack::Request), "who never asked is not rated");
    let asked = voted(&[K::Chosen, K::SelfRating, K::Request], 3);
    assert_eq!((asked.lacks(K::WardRating), asked.next()), (None, Some(ModelStage::Decision)));
}

#[test]
fn a_team_is_chosen_once() {
    use ModelKind as K;
    assert_eq!(team(&[]).lacks(K::Chosen), None);
    let mut chosen = team(&[K::Chosen]);
    assert_eq!(chosen.lacks(K::Chosen), Some(Lack::Unchosen));
    chosen.entries[0].struck = Some(Struck { name: String::new(), at: DateTime::UNIX_EPOCH, why: String::new() });
    assert_eq!(chosen.lacks(K::Chosen), None);
}

#[test]
fn no_line_lies_before_what_it_rests_on() {
    use ModelKind as K;
    let it = team(&[K::Chosen, K::SelfRating, K::Request, K::WardRating]);
    let with = |kind, on: &str, replaces: Option<i64>| {
        it.clash(kind, day(on), replaces.map(ModelEntryId)).map(|it| it.noted.kind)
    };
    assert_eq!(with(K::Decision, "2026-11-09", None), Some(K::Chosen));
    assert_eq!(with(K::Decision, "2026-11-10", None), None, "on the same day");
    assert_eq!(with(K::Support, "2026-01-09", None), None, "support needs no order");
    assert_eq!(with(K::SelfRating, "2026-11-20", None), None, "another rating comes later");
    assert_eq!(with(K::Chosen, "2026-11-11", Some(1)), Some(K::SelfRating), "what rests on it would lie before");
    assert_eq!(with(K::WardRating, "2026-11-10", Some(4)), None, "the day stays");
}

#[test]
fn nothing_is_written_down_before_what_it_rests_on() {
    use ModelKind as K;
    for kind in K::ALL.iter().filter(|it| **it != K::Chosen) {
        assert_eq!(team(&[]).lacks(*kind), Some(Lack::Chosen), "{kind}");
    }
    assert_eq!(team(&[K::Chosen]).lacks(K::Request), Some(Lack::SelfRating));
    assert_eq!(team(&[K::Chosen]).lacks(K::WardRating), Some(Lack::SelfRating));
    assert_eq!(team(&[K::Chosen]).lacks(K::Decision), Some(Lack::WardRating));
    assert_eq!(team(&[K::Chosen]).lacks(K::Support), None);
    let mut rated = team(&[K::Chosen, K::SelfRating]);
    assert_eq!(rated.lacks(K::Request), Some(Lack::Votes), "nobody voted");
    rated.entries[1].noted.votes = Some(Votes { members: 5, present: 5, agreed: 3 });
    assert_eq!(rated.lacks(K::Request), None);
}

#[test]
fn the_days_are_data_and_those_of_the_reference_where_nothing_is_set() {
    let law = crate::domain::law::Law::seeded();
    let on = law.on(day("2026-11-01"));
    let days = ModelStage::ALL.iter().map(|it| it.before(2026, on).to_string()).collect::<Vec<_>>();
    assert_eq!(days, ["2026-11-15", "2026-11-30", "2026-12-15"]);
    let left = |today: &str| ModelStage::SelfRating.days_left(2026, on, day(today));
    assert_eq!((left("2026-11-13"), left("2026-11-14"), left("2026-11-15")), (1, 0, -1), "before the fifteenth");
}

#[test]
fn a_line_is_of_its_year_or_of_the_month_in_which_it_is_finished() {
    let today = day("2027-03-01");
    for (on, is) in [("2026-01-01", true), ("2026-12-31", true), ("2027-01-31", true), ("2027-02-01", false)] {
        assert_eq!(fits(day(on), 2026, today), is, "{on}");
    }
    assert!(!fits(day("2025-12-31"), 2026, today));
    assert!(!fits(days_later(day("2026-05-05"), 1), 2026, day("2026-05-05")), "to come");
}

#[test]
fn what_a_release_has_sealed_of_a_model_team_the_next_one_reads() {
    let full = r#"{"kind":"self_rating","on":"2026-11-10","what":"Họp tổ","number":"12/QĐ-UBND","way":"lawyer","scores":[{"nth":1,"met":true}],"votes":{"members":5,"present":5,"agreed":4},"team":2,"result":"tốt","recognised":true,"criteria":{"year":2026,"version":2}}"#;
    let noted: ModelNoted = serde_json::from_str(full).unwrap();
    assert_eq!(serde_json::to_string(&noted).unwrap(), full);
    let least = r#"{"kind":"chosen","on":"2026-03-02"}"#;
    let noted: ModelNoted = serde_json::from_str(least).unwrap();
    assert_eq!(serde_json::to_string(&noted).unwrap(), least);
}
