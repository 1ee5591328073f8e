//! Where people stand, what is due, the drafts and the buttons below messages: as a release left them, the next one
//! takes them up. Works on what is stored alone, so that it holds however the flows are built. See
//! [`crate::domain::persisted_tests`].

use std::collections::BTreeSet;

use serde_json::Value;

use super::action::{Go, Press, Section};
use super::alarm::{self, AlarmAct};
use super::effect::Timer;
use super::entry::Timed;
use super::place::Form;
use super::summary::View;
use super::{
    State, announce, cases, day_keys, drafts, drills, election, intake, life, link, model, office, outreach, pay,
    people, questions, registry, reviews, rules, sightings, training,
};
use crate::domain::AnnouncementId;
use crate::domain::figures::CourseFigure;
use crate::domain::persisted_tests::{codes_of, cover, is_nothing, load, retired, same, same_codes, variants};
use crate::domain::rules::ReviewKind;
use crate::domain::training::{NoticeKind, Rating, Rsvp, parse_check_in};

const STATES: &str = include_str!("../../tests/data/persisted/states.json");
const TIMERS: &str = include_str!("../../tests/data/persisted/timers.json");
const PRESSES: &str = include_str!("../../tests/data/persisted/presses.txt");

fn state(json: &str) -> Option<State> {
    let (state, lost) = State::load(json);
    (!lost).then_some(state)
}

/// The samples of a flow: where somebody stands.
pub(super) fn places(flow: &str) -> Vec<Value> {
    let states: std::collections::BTreeMap<String, Value> = load(STATES).unwrap();
    states.into_values().map(|mut it| it["place"].take()).filter(|it| it["flow"] == flow).collect()
}

/// Checks that there is a sample of every code that may stand at a place, and of no other.
pub(super) fn pins<'a>(samples: &[Value], pointer: &str, codes: impl IntoIterator<Item = &'a str>) {
    let found: BTreeSet<&str> = samples.iter().filter_map(|it| it.pointer(pointer)?.as_str()).collect();
    assert_eq!(found, codes.into_iter().collect(), "{pointer}");
}

/// The codes of a list.
macro_rules! all {
    ($($name:ident)::+) => {
        $($name)::+::ALL.iter().map(|it| it.code())
    };
}

pub(super) use all;

#[test]
fn states_stay() {
    let states = same(STATES, state, State::save);
    let flows: BTreeSet<&str> = states.iter().filter_map(|it| it.0.split('/').next()).collect();
    assert_eq!(flows, registry::tags().collect());
    for flow in registry::tags() {
        assert!(!places(flow).is_empty(), "{flow}");
    }
}

#[test]
fn states_of_earlier_releases_are_read() {
    retired(include_str!("../../tests/data/persisted/retired/states.json"), state, State::save);
}

#[test]
fn every_field_of_a_state_has_a_sample() {
    let (whole, bare) = (state_of("home/state"), state_of("help"));
    assert!(!whole.as_object().unwrap().values().any(is_nothing), "{whole}");
    let optional = ["cut", "before", "tapped", "names", "names_in_note", "open"];
    assert!(optional.iter().all(|it| bare.get(it).is_none() && whole.get(it).is_some()), "{bare}");
}

/// A sample as it is written now.
fn state_of(name: &str) -> Value {
    let (_, state) = same(STATES, state, State::save).into_iter().find(|it| it.0 == name).unwrap();
    load(&state.save()).unwrap()
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("intake"), "/step", all!(intake::Step));
    pins(&places("drafts"), "/step", all!(drafts::Step));
    pins(&places("questions"), "/step", all!(questions::Step));
    pins(&places("announce"), "/step", all!(announce::Step));
    pins(&places("training"), "/step", all!(training::Step));
    pins(&places("office"), "/step", all!(office::Step));
    pins(&places("rules"), "/step", all!(rules::Step));
    pins(&places("alarm"), "/step", all!(alarm::Step));
    pins(&places("summary"), "/view", all!(View));
}

#[test]
fn codes_stay() {
    let lists = codes_of!(Section, AlarmAct, View, CourseFigure, Form);
    same_codes(include_str!("../../tests/data/persisted/dialogue_codes.json"), &lists);
}

#[test]
fn timers_stay() {
    let found = same(TIMERS, registry::stored_timer, |it| it.save().to_owned());
    let all = [
        of_flow(
            &found,
            variants!(alarm::timers::Due {
                alarm::timers::Due::Alarm { .. } => "alarm",
                alarm::timers::Due::Unanswered { .. } => "danger_unanswered",
            }),
        ),
        of_flow(&found, variants!(announce::timers::Due { announce::timers::Due::Sending { .. } => "sending" })),
        of_flow(
            &found,
            variants!(cases::timers::Due {
                cases::timers::Due::StartReminder { .. } => "start_reminder",
                cases::timers::Due::StartOverdue { .. } => "start_overdue",
                cases::timers::Due::Unassigned { .. } => "unassigned",
                cases::timers::Due::EraseNames { .. } => "erase_names",
            }),
        ),
        of_flow(&found, variants!(life::timers::Due { life::timers::Due::Life { .. } => "life" })),
        of_flow(
            &found,
            variants!(people::timers::Due { people::timers::Due::HandOver { .. } => "hand_over", people::timers::Due::JoinLapses { .. } => "join_lapses" }),
        ),
        of_flow(&found, variants!(drafts::timers::Due { drafts::timers::Due::DraftNudge { .. } => "draft_nudge" })),
        of_flow(
            &found,
            variants!(office::timers::Due {
                office::timers::Due::Digest { .. } => "digest",
                office::timers::Due::MonthClose { .. } => "month_close",
            }),
        ),
        of_flow(
            &found,
            variants!(election::timers::DueStep { election::timers::DueStep::Proposal { .. } => "proposal" }),
        ),
        of_flow(
            &found,
            variants!(reviews::timers::DueReview { reviews::timers::DueReview::TeamReview { .. } => "team_review" }),
        ),
        of_flow(
            &found,
            variants!(sightings::timers::DueSighting { sightings::timers::DueSighting::Sighting { .. } => "sighting" }),
        ),
        of_flow(&found, variants!(drills::timers::DueDrills { drills::timers::DueDrills::Drills { .. } => "drills" })),
        of_flow(&found, variants!(pay::timers::DuePay { pay::timers::DuePay::Pay { .. } => "pay" })),
        of_flow(
            &found,
            variants!(outreach::timers::DueOutreach { outreach::timers::DueOutreach::Outreach { .. } => "outreach" }),
        ),
        of_flow(
            &found,
            variants!(model::timers::DueModel { model::timers::DueModel::ModelTeam { .. } => "model_team" }),
        ),
        of_flow(&found, variants!(rules::timers::Due { rules::timers::Due::RulesReview { .. } => "rules_review" })),
        of_flow(&found, variants!(training::timers::Due { training::timers::Due::Training { .. } => "training" })),
    ];
    assert_eq!(all.concat().into_iter().collect::<BTreeSet<_>>(), registry::timer_names().collect());
    let written: Vec<Value> = found.iter().map(|it| load(it.1.save()).unwrap()).collect();
    pins(&written, "/kind", all!(NoticeKind).chain(all!(ReviewKind)));
}

/// The samples of a flow's timers: one of every variant, and every variant is among its names.
fn of_flow<D: Timed + Clone>(
    found: &[(String, Timer)],
    variants: (fn(&D) -> &'static str, Vec<&'static str>),
) -> Vec<&'static str> {
    let own: Vec<(String, D)> = found.iter().filter_map(|it| Some((it.0.clone(), it.1.get::<D>()?.clone()))).collect();
    let names = variants.1.clone();
    assert_eq!(names, D::NAMES);
    cover(&own, variants);
    names
}

#[test]
fn buttons_stay() {
    let read = |line: &str| {
        let press = Press::decode(line);
        assert_eq!(press.encode(), line);
        assert_eq!(press == Press::Unreadable, line == "x", "{line}");
        press
    };
    let standing = |line: &str| match read(line) {
        Press::Go(go) => Some((line.split('.').nth(1).unwrap().to_owned(), go)),
        Press::Here { .. } | Press::Unreadable => None,
    };
    let found: Vec<(String, Go)> = PRESSES.lines().filter_map(standing).collect();
    let (core, links): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| !matches!(it.1, Go::Own(_)));
    assert_eq!(links.iter().map(|it| it.0.as_str()).collect::<BTreeSet<_>>(), link::letters().collect());
    let own = links.iter().take(1).map(|it| ("u".to_owned(), it.1));
    let core: Vec<(String, Go)> = core.into_iter().chain(own).collect();
    cover(&core, buttons());
    let here = PRESSES.lines().filter(|it| matches!(read(it), Press::Here { .. })).count();
    assert!(here >= 3, "{here} buttons of cards");
    let ends = |begin: &str| PRESSES.lines().filter_map(|it| it.strip_prefix(begin)).collect::<BTreeSet<_>>();
    assert_eq!(ends("g1.s."), all!(Section).collect());
    assert_eq!(ends("g1.e.4711."), all!(AlarmAct).collect());
    assert_eq!(ends("g1.v.8."), all!(Rsvp).collect());
    assert_eq!(ends("g1.f.8."), all!(Rating).collect());
}

fn buttons() -> (fn(&Go) -> &'static str, Vec<&'static str>) {
    variants!(Go {
        Go::Section(_) => "s",
        Go::Own(_) => "u",
        Go::Resume => "z",
    })
}

#[test]
fn buttons_of_days_of_earlier_releases_are_read() {
    for key in include_str!("../../tests/data/persisted/retired/day_keys.txt").lines() {
        assert!(day_keys::is_key(key), "{key}");
    }
}

#[test]
fn links_stay() {
    for link in include_str!("../../tests/data/persisted/links.txt").lines() {
        match parse_check_in(link) {
            Some((id, code)) => {
                assert_eq!(format!("tham-{id}-{code}"), link);
                assert!(training::needs_link(link).is_some(), "{link}");
            }
            None => {
                assert!(questions::needs_link(link).is_some(), "{link}");
                assert_eq!(questions::link("b", AnnouncementId(31)), format!("https://t.me/b?start={link}"));
            }
        }
    }
}
