//! What a release has stored, the next one reads: samples of every variant of every stored type stand in
//! `tests/data/persisted`, as they were written, and are read and written again. A new variant has no way past these
//! tests without a sample of its own; a sample that is there stays as it is. What is written in other words by now
//! stands in `retired`, as it `was` and as it is `now`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::announce::{AnnouncementKind, Content, Delivery, MediaKind, Recipients, Sending, Topic};
use super::audit::{Act, ActBy};
use super::calendar::{DayKind, LunarDay};
use super::case::{
    Asker, Cooperation, EndReason, EscalationKind, EventKind, Ground, InvitedRole, Kept, Openness, PartyKind, Presence,
    ReleaseReason, Reminder, Settlement, Side, Stage, Status,
};
use super::difficulty::{Move, Standing, Subject};
use super::digest::Digest;
use super::election::candidate::Nominated;
use super::election::course::{Move as ProposalMove, Standing as ProposalStanding};
use super::election::leaving::Ground as LeavingGround;
use super::election::papers::ProposalPaper;
use super::election::review::{Going, Review};
use super::election::vote::Ballot;
use super::election::{Content as Proposed, Matter};
use super::figures::{Entry, Exit, Figures, Measure, StretchEnd};
use super::kinds::{Bucket, Kind, KindGroup};
use super::kinship::Kinship;
use super::law::Unit;
use super::law_keys::{ParamGroup, ParamKey};
use super::mark::Mark;
use super::mend::{Mend, MendDeed, Mended};
use super::model::criteria::{Hint, Seed};
use super::model::{ModelKind, ModelPaper, ModelStage, SupportWay};
use super::outreach::kit::{DoneKind, KitFile, KitStanding};
use super::paper_words::PaperWord;
use super::papers::{Blank, PaperKind};
use super::pay::PayPaper;
use super::pay::course::{Move as PayMove, Standing as PayStanding};
use super::pay::ledger::Source as PaySource;
use super::pay::rate::{Known as PayKnown, Outcome as PayOutcome, Per as PayPer};
use super::people::particulars::{Ethnicity, Fact, Nature, Qualification};
use super::people::tenure::{Basis, LeavingReason};
use super::people::{Lang, Mutable, Office, Sex};
use super::period::PeriodKind;
use super::plan::{EvidenceKind, Partner, PlanPart, ResourceSource, Tie, Way};
use super::referral::ReferralBody;
use super::reporting::{File as ReportFile, Part as ReportPart, ReportKind, Standing as ReportStanding, Told};
use super::rhythm::DigestTime;
use super::rules::ReviewKind;
use super::scope_guard::Sign;
use super::search::Phase;
use super::sighting::{Reason as SightingReason, Standing as SightingStanding};
use super::training::course::TrainingPaper;
use super::training::{NoticeKind, Rating, Rsvp, TrainingStatus};
use super::waiting::ContactHow;

/// Reads every sample as the program does, and checks that it is written as it was. What comes first in a sample's name,
/// before a stroke, is the code of its variant.
pub(crate) fn same<T>(json: &str, load: impl Fn(&str) -> Option<T>, save: impl Fn(&T) -> String) -> Vec<(String, T)> {
    let samples: BTreeMap<String, Value> = serde_json::from_str(json).unwrap();
    let read = |(name, was): (String, Value)| {
        let it = load(&was.to_string()).unwrap_or_else(|| panic!("{name} cannot be read"));
        check(&name, &was, &save(&it));
        (name, it)
    };
    samples.into_iter().map(read).collect()
}

/// The same for what is written in other words by now.
pub(crate) fn retired<T>(json: &str, load: impl Fn(&str) -> Option<T>, save: impl Fn(&T) -> String) {
    let samples: BTreeMap<String, BTreeMap<String, Value>> = serde_json::from_str(json).unwrap();
    for (name, sample) in samples {
        let it = load(&sample["was"].to_string()).unwrap_or_else(|| panic!("{name} cannot be read"));
        check(&name, &sample["now"], &save(&it));
    }
}

fn check(name: &str, was: &Value, now: &str) {
    let now: Value = serde_json::from_str(now).unwrap();
    assert!(holds(&now, was), "{name} was {was}\nand is {now}");
}

/// Whether one says the same as the other: nothing else, and of what is new nothing that was not said.
fn holds(now: &Value, was: &Value) -> bool {
    match (now, was) {
        (Value::Object(now), Value::Object(was)) => {
            was.iter().all(|(key, was)| now.get(key).is_some_and(|now| holds(now, was)))
                && now.iter().all(|(key, now)| was.contains_key(key) || is_nothing(now))
        }
        (Value::Array(now), Value::Array(was)) => {
            now.len() == was.len() && now.iter().zip(was).all(|(now, was)| holds(now, was))
        }
        _ => now == was,
    }
}

/// What stands where nothing was answered yet.
pub(crate) fn is_nothing(it: &Value) -> bool {
    match it {
        Value::Null | Value::Bool(false) => true,
        Value::Number(it) => it.as_i64() == Some(0),
        Value::String(it) => it.is_empty(),
        Value::Array(it) => it.is_empty(),
        Value::Object(it) => it.values().all(is_nothing),
        Value::Bool(true) => false,
    }
}

/// Reads what is stored without a version.
pub(crate) fn load<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).ok()
}

/// Writes what is stored without a version.
pub(crate) fn save<T: Serialize>(it: &T) -> String {
    serde_json::to_string(it).unwrap()
}

/// Every variant of an enum by its code: how one is called, and all that there are. A new variant does not compile
/// before it is called something, and needs a sample then.
macro_rules! variants {
    ($type:ty { $($variant:pat => $code:literal),+ $(,)? }) => {{
        fn code(it: &$type) -> &'static str {
            match it {
                $( $variant => $code ),+
            }
        }
        (code as fn(&$type) -> &'static str, vec![$( $code ),+])
    }};
}

pub(crate) use variants;

/// Checks that samples are what their names say, and that there is one of every variant.
pub(crate) fn cover<T>(samples: &[(String, T)], (code, all): (fn(&T) -> &'static str, Vec<&'static str>)) {
    let mut found = BTreeSet::new();
    for (name, it) in samples {
        assert_eq!(name.split('/').next(), Some(code(it)), "{name}");
        found.insert(code(it));
    }
    assert_eq!(found, BTreeSet::from_iter(all), "every variant has a sample");
}

/// Every list of codes by its name.
macro_rules! codes_of {
    ($($name:ident),+ $(,)?) => {
        std::collections::BTreeMap::from([$( (stringify!($name), $name::ALL.iter().map(|it| it.code()).collect()) ),+])
    };
}

pub(crate) use codes_of;

/// Checks that lists hold the codes that they held, and that new ones are written down.
pub(crate) fn same_codes(json: &str, lists: &BTreeMap<&str, BTreeSet<&str>>) {
    let was: BTreeMap<&str, BTreeSet<&str>> = serde_json::from_str(json).unwrap();
    assert_eq!(lists.keys().collect::<Vec<_>>(), was.keys().collect::<Vec<_>>());
    for (name, was) in &was {
        assert_eq!(&lists[name], was, "{name}: codes are added, never taken away");
    }
}

/// Those of the ward's plan and of what the office does.
fn of_the_office() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    codes_of!(
        DoneKind,
        KitFile,
        KitStanding,
        ModelKind,
        SupportWay,
        ModelPaper,
        ModelStage,
        Seed,
        Hint,
        PlanPart,
        Tie,
        EvidenceKind,
        Partner,
        Way,
        ResourceSource,
        ReportKind,
        ReportPart,
        ReportStanding,
        ReportFile,
        ContactHow,
        ActBy,
        Act
    )
}

#[test]
fn codes_stay() {
    let mut lists = codes_of!(
        AnnouncementKind,
        Topic,
        Sending,
        Delivery,
        MediaKind,
        Mark,
        Ground,
        Side,
        EndReason,
        Status,
        EscalationKind,
        Kind,
        Bucket,
        KindGroup,
        DayKind,
        LunarDay,
        ReferralBody,
        Phase,
        StretchEnd,
        Entry,
        Exit,
        Measure,
        PeriodKind,
        Sign,
        ReleaseReason,
        EventKind,
        Asker,
        Kept,
        Reminder,
        Presence,
        InvitedRole,
        Openness,
        Cooperation,
        Kinship,
        PartyKind,
        Settlement,
        Mend,
        MendDeed,
        Mended,
        TrainingStatus,
        TrainingPaper,
        Rsvp,
        NoticeKind,
        Rating,
        Unit,
        ReviewKind,
        Office,
        Sex,
        Ethnicity,
        Qualification,
        Nature,
        Basis,
        LeavingReason,
        Mutable,
        Lang,
        ParamKey,
        ParamGroup,
        PaperKind,
        PaperWord,
        Blank,
        Subject,
        Standing,
        Move,
        SightingStanding,
        SightingReason,
        Matter,
        ProposalStanding,
        ProposalMove,
        Ballot,
        Nominated,
        LeavingGround,
        Going,
        ProposalPaper,
    );
    lists.extend(of_the_office());
    same_codes(include_str!("../../tests/data/persisted/codes.json"), &lists);
}

#[test]
fn codes_of_pay_stay() {
    let lists = codes_of!(PayStanding, PayMove, PayOutcome, PayPer, PayKnown, PayPaper, PaySource);
    same_codes(include_str!("../../tests/data/persisted/pay_codes.json"), &lists);
}

#[test]
fn stages_stay() {
    let found = same(include_str!("../../tests/data/persisted/stages.json"), load::<Stage>, save);
    let all = variants!(Stage {
        Stage::Registered => "registered",
        Stage::Assigned { .. } => "assigned",
        Stage::InSession { .. } => "in_session",
        Stage::Paused { .. } => "paused",
        Stage::Success { .. } => "success",
        Stage::Failure { .. } => "failure",
        Stage::Referred { .. } => "referred",
        Stage::Void { .. } => "void",
    });
    cover(&found, all);
    retired(include_str!("../../tests/data/persisted/retired/stages.json"), load::<Stage>, save);
}

#[test]
fn what_is_known_of_people_stays() {
    let found = same(include_str!("../../tests/data/persisted/facts.json"), load::<Fact>, save);
    let all = variants!(Fact {
        Fact::Name(_) => "name",
        Fact::Sex(_) => "sex",
        Fact::Birth(_) => "birth",
        Fact::Ethnicity(_) => "ethnicity",
        Fact::Group(_) => "group",
        Fact::Education(_) => "education",
        Fact::Qualification(_) => "qualification",
        Fact::Occupation(_) => "occupation",
        Fact::Organisation(_) => "organisation",
        Fact::Phone(_) => "phone",
    });
    cover(&found, all);
}

#[test]
fn proposals_and_reviews_stay() {
    let found = same(include_str!("../../tests/data/persisted/proposals.json"), load::<Proposed>, save);
    cover(&found, variants!(Proposed { Proposed::Election(_) => "election", Proposed::Leaving(_) => "leaving" }));
    same(include_str!("../../tests/data/persisted/reviews.json"), load::<Review>, save);
}

#[test]
fn digests_stay() {
    same(include_str!("../../tests/data/persisted/digests.json"), Digest::load, Digest::save);
    retired(include_str!("../../tests/data/persisted/retired/digests.json"), Digest::load, Digest::save);
}

#[test]
fn what_reports_told_stays() {
    same(include_str!("../../tests/data/persisted/report_told.json"), load::<Told>, save);
}

#[test]
fn figures_of_closed_months_stay() {
    same(include_str!("../../tests/data/persisted/figures.json"), load::<Figures>, save);
    retired(include_str!("../../tests/data/persisted/retired/figures.json"), load::<Figures>, save);
}

#[test]
fn what_announcements_say_and_for_whom_stays() {
    let found = same(include_str!("../../tests/data/persisted/recipients.json"), load::<Recipients>, save);
    let all = variants!(Recipients {
        Recipients::Everyone => "everyone",
        Recipients::Mediators => "mediators",
        Recipients::Heads => "heads",
        Recipients::Teams { .. } => "teams",
        Recipients::Groups { .. } => "groups",
        Recipients::Chats { .. } => "chats",
    });
    cover(&found, all);
    let found = same(include_str!("../../tests/data/persisted/contents.json"), load::<Content>, save);
    let notices: BTreeSet<NoticeKind> = found.iter().filter_map(|it| Some(it.1.notice.as_ref()?.kind)).collect();
    assert_eq!(notices, NoticeKind::ALL.iter().copied().collect());
    retired(include_str!("../../tests/data/persisted/retired/contents.json"), load::<Content>, save);
}

#[test]
fn what_is_handed_out_stays() {
    let json = include_str!("../../tests/data/persisted/materials.json");
    let found = same(json, load::<(MediaKind, String)>, save);
    assert_eq!(found.iter().map(|it| it.1.0).collect::<BTreeSet<_>>(), MediaKind::ALL.iter().copied().collect());
}

#[test]
fn when_a_ward_wants_its_digest_stays() {
    let load = |json: &str| Some(DigestTime::of(&load::<Vec<(String, String)>>(json)?, chrono::NaiveTime::MIN));
    same(include_str!("../../tests/data/persisted/settings.json"), load, |it| save(&it.settings()));
}

#[test]
fn buttons_of_earlier_releases_say_whether_there_is_a_settlement() {
    let of = |key| Settlement::from_key(key);
    assert_eq!((of("yes"), of("no")), (Some(Settlement::Signed), Some(Settlement::None)));
}
