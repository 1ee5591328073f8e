//! A small ward for tests, and a chat that plays both halves of every step through JSON. Only for tests.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::action::{Go, Press};
use super::alarm::testing::follow_alarm;
use super::announce::testing::follow_saved;
use super::asking_tests::check_asking;
use super::cases::CaseDeed;
use super::effect::Effect;
use super::examples::check_examples;
use super::facts::{CasePage, Facts, Needs, Who};
use super::home::SettingsDeed;
use super::screen::{Button, Screen};
use super::text::{Arg, Text};
use super::todo::testing::keep_asked;
use super::welcome::WelcomeDeed;
use super::{Card, Input, Media, State, Turn, turn, view};
use crate::domain::calendar::{Calendar, QuietHours, at_local, clock_time, local_date};
use crate::domain::case::{
    Amendment, Case, CaseEvent, CaseLine, CaseMediator, Course, EventKind, Ground, Party, PartyKind, Place, Side, Stage,
};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::domain::kinds::Kind;
use crate::domain::law::Law;
use crate::domain::people::{Actor, Holding, Lang, Life, Office, Person, ResidentGroup, Sex, Team, Ward};
use crate::domain::{CaseId, GroupId, PersonId, TeamId, WardId};

/// Mediator of team 1.
pub(crate) const AN: PersonId = PersonId(1);
/// Head of team 1.
pub(crate) const BINH: PersonId = PersonId(2);
/// Mediator of team 1.
pub(crate) const CUONG: PersonId = PersonId(3);
/// Mediator of team 2.
pub(crate) const DUNG: PersonId = PersonId(4);
/// Head of team 2.
pub(crate) const EM: PersonId = PersonId(5);
/// Officer of the ward office.
pub(crate) const GIANG: PersonId = PersonId(6);
/// Leader of the ward.
pub(crate) const HAI: PersonId = PersonId(7);
/// Officer of the Fatherland Front.
pub(crate) const KHANH: PersonId = PersonId(8);
/// Was a mediator of team 1 until last year; has no account.
pub(crate) const LAM: PersonId = PersonId(9);

/// The case of the tests.
pub(crate) const CASE: CaseId = CaseId(17);

/// A day from `2026-05-05`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tuesday 5 May 2026, 09:30 in the ward.
pub(crate) fn now() -> DateTime<Utc> {
    at_local(day("2026-05-05"), clock_time(9, 30))
}

fn person(id: PersonId, name: &str, sex: Sex, office: Office, team: Option<i64>) -> Person {
    let holding = Holding { office, team: team.map(TeamId), group: None, from: day("2025-01-15"), to: None };
    Person { id, ward: WardId(1), name: name.to_owned(), phone: None, sex: Some(sex), offices: vec![holding] }
}

/// Everybody in the ward.
pub(crate) fn people() -> Vec<Person> {
    use Office::*;
    let mut all = vec![
        person(AN, "Nguyễn Văn An", Sex::Male, Mediator, Some(1)),
        person(BINH, "Trần Thị Bình", Sex::Female, TeamHead, Some(1)),
        person(CUONG, "Lê Văn Cường", Sex::Male, Mediator, Some(1)),
        person(DUNG, "Phạm Thị Dung", Sex::Female, Mediator, Some(2)),
        person(EM, "Vũ Văn Em", Sex::Male, TeamHead, Some(2)),
        person(GIANG, "Hoàng Thị Giang", Sex::Female, WardOfficer, None),
        person(HAI, "Đỗ Văn Hải", Sex::Male, WardLeader, None),
        person(KHANH, "Ngô Thị Khanh", Sex::Female, FrontOfficer, None),
        person(LAM, "Bùi Văn Lâm", Sex::Male, Mediator, Some(1)),
    ];
    all[8].offices[0].to = Some(day("2025-12-31"));
    all[0].phone = Some("0912345678".to_owned());
    all
}

/// Facts of the ward Vũ Ninh with a stranger at the other end.
pub(crate) fn facts_for_tests() -> Facts {
    let ward = Ward {
        id: WardId(1),
        name: "Vũ Ninh".to_owned(),
        case_prefix: "VN".to_owned(),
        unit_label: "tổ dân phố".to_owned(),
        office_phone: Some("0222 3821 123".to_owned()),
    };
    let numbered = |number: i64| (GroupId(number), TeamId(number), number as i32);
    let groups = (1..=3).map(numbered).map(|(id, _, number)| ResidentGroup {
        id,
        ward: WardId(1),
        number,
        name: format!("Khu {number}"),
        life: Life::default(),
    });
    let teams = (1..=3).map(numbered).map(|(group, id, number)| Team {
        id,
        ward: WardId(1),
        group,
        number,
        name: format!("Tổ hòa giải Khu {number}"),
        life: Life::default(),
        wants_minority: false,
    });
    let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
    let rules = (Arc::new(Law::seeded()), Arc::new(calendar));
    Facts {
        ward: Some(Arc::new(ward)),
        teams: Arc::new(teams.collect()),
        groups: Arc::new(groups.collect()),
        linked: vec![AN, BINH, CUONG, DUNG, EM, GIANG, HAI, KHANH],
        phones_confirmed: vec![AN],
        ..Facts::new((now(), 4711), Who::Stranger { tg_user: 900 }, rules, ("hoagiai_bot".into(), super::HOUSE))
    }
}

/// The person as the actor of a step.
pub(crate) fn actor(id: PersonId) -> Actor {
    let person = people().into_iter().find(|it| it.id == id).unwrap();
    Actor {
        person: id,
        ward: person.ward,
        tg_user: 100 + id.0,
        name: person.name,
        lang: Lang::Vi,
        offices: person.offices.into_iter().filter(|it| it.is_active(local_date(now()))).collect(),
        consented: true,
        joined: true,
        phone_confirmed: id == AN,
    }
}

/// Facts with this person at the other end.
pub(crate) fn facts_of(id: PersonId) -> Facts {
    Facts { who: Who::Known(actor(id)), ..facts_for_tests() }
}

/// A mediator of a case, named by the head.
pub(crate) fn mediator(id: PersonId) -> CaseMediator {
    let name = people().into_iter().find(|it| it.id == id).unwrap().name;
    CaseMediator { person: id, name, assigned_on: day("2026-05-04"), chosen_by_parties: false }
}

/// A case of team 1 that AN mediates, unless nobody mediates it yet.
pub(crate) fn case_at(stage: Stage) -> Case {
    let party = |side, name: &str, age| Party {
        side,
        kind: PartyKind::Person,
        name: name.to_owned(),
        age: Some(age),
        address: Some("số 12 ngõ 5".to_owned()),
    };
    let mediators = if stage == Stage::Registered { Vec::new() } else { vec![mediator(AN)] };
    Case {
        id: CASE,
        code: "VN-01-2026-003".to_owned(),
        ward: WardId(1),
        team: TeamId(1),
        kind: Kind::RightOfWay,
        received_on: day("2026-05-04"),
        ground: Ground::PartyRequest,
        place: Place { group: GroupId(1), detail: Some("ngõ 5".to_owned()) },
        parties: vec![party(Side::A, "Nguyễn Thị Xuân", 54), party(Side::B, "Trần Văn Yên", 61)],
        summary: "Bên B đổ đất lấn lối đi chung, bên A không đưa xe ra được.".to_owned(),
        mediators,
        domestic_violence: false,
        sign: crate::domain::scope_guard::Sign::None,
        course: Course::of(&stage),
        stage,
        entered_by: AN,
        created_at: now(),
        version: 1,
    }
}

/// A chat with one person in which every step is played: needs, turn, effects, needs, view.
pub(crate) struct Chat {
    pub(crate) state: State,
    /// What the database would hold and who speaks; filtered by [`Needs`] before a step sees it.
    pub(crate) world: Facts,
    /// Effects of the last turn.
    pub(crate) effects: Vec<Effect>,
    /// The last turn.
    pub(crate) last: Option<Turn>,
    message: i32,
}

impl Chat {
    pub(crate) fn new(mut world: Facts) -> Self {
        world.people = people();
        world.secret = Some("Abcdefghijklmnopqrstuvwxyz_-0123".to_owned());
        Self { state: State::default(), world, effects: Vec::new(), last: None, message: 10 }
    }

    /// A chat with a person of the ward.
    pub(crate) fn with(id: PersonId) -> Self {
        Self::new(facts_of(id))
    }

    /// A chat with a person of the ward, in which there is this case.
    pub(crate) fn about(id: PersonId, case: Case) -> Self {
        let mut world = facts_of(id);
        world.case_events = vec![CaseEvent {
            at: case.created_at,
            by: Some(case.entered_by),
            by_name: Some("Nguyễn Văn An".to_owned()),
            kind: EventKind::Opened,
            change: None,
            was: None,
        }];
        world.put(CasePage { lines: vec![line(&case)], total: 1 });
        world.case = Some(case);
        Self::new(world)
    }

    fn facts(&self, needs: &Needs) -> Facts {
        let mut facts = self.world.clone();
        let wanted = needs.case.is_some() || needs.case_code.is_some();
        facts.case = facts.case.filter(|it| {
            wanted
                && needs.case.is_none_or(|id| id == it.id)
                && needs.case_code.as_ref().is_none_or(|code| *code == it.code)
        });
        if facts.case.is_none() {
            facts.case_events.clear();
        }
        facts.case_heads.retain(|_| needs.case_heads);
        let all = std::mem::take(&mut facts.people);
        let of_case = facts.case.as_ref().filter(|_| needs.case_people).map(|it| it.team);
        facts.team_people = needs.team.or(of_case).map_or_else(Vec::new, |team| {
            all.iter().filter(|it| it.offices.iter().any(|held| held.team == Some(team))).cloned().collect()
        });
        facts.person = needs.person.and_then(|id| all.iter().find(|it| it.id == id).cloned());
        if needs.people {
            facts.people = all;
        }
        facts.secret = facts.secret.filter(|_| needs.secret);
        keep_asked(&mut facts, needs);
        facts.draft = facts.draft.filter(|it| needs.draft == Some(it.id));
        facts
    }

    /// Plays one input and gives the card that follows.
    pub(crate) fn send(&mut self, input: Input) -> Screen {
        self.state = State::load(&self.state.save()).0;
        let input = super::heard(&self.state, input, &self.facts(&self.state.place.needs()), &vi);
        let facts = self.facts(&super::needs(&self.state, &input));
        let tapped = input.tapped();
        let turn = turn(&self.state, input, &facts);
        self.state.tapped = tapped.filter(|_| turn.next == self.state.place);
        self.state.before = self.state.before(turn.cut, &turn.next);
        self.state.cut = turn.cut;
        self.state.names_in_note = turn.names;
        // People look at a card before they press: one that is younger takes nothing that concerns others.
        self.state.moved_at = Some(self.world.now - TimeDelta::seconds(2));
        self.state.place = turn.next.clone();
        let (loaded, lost) = State::load(&self.state.save());
        assert!(!lost && loaded == self.state, "a state survives JSON: {}", self.state.save());
        if turn.card != Card::Keep {
            self.state.rev += 1;
        }
        self.effects.clone_from(&turn.effects);
        for effect in &turn.effects {
            self.apply(effect);
        }
        check_turn(&turn);
        self.last = Some(turn);
        let screen = self.screen();
        check_screen(&screen);
        check_asking(&self.state, &self.facts(&self.state.place.needs()));
        check_examples(&self.state, self.last.as_ref().and_then(|it| it.note.as_ref()), &|it| self.facts(it));
        screen
    }

    fn apply(&mut self, effect: &Effect) {
        if let Effect::Tell { screen, .. } | Effect::Say(screen) = effect {
            check_screen(screen);
        }
        if let Some(deed) = effect.deed() {
            self.joined(deed);
        }
        if let (Some(SettingsDeed::Speak(lang)), Who::Known(actor)) = (effect.deed(), &mut self.world.who) {
            actor.lang = *lang;
        }
        if let Some(CaseDeed::Change { after, change, .. }) = effect.deed() {
            let by = self.world.actor().map(|it| (it.person, it.name.clone())).unwrap();
            self.world.case_events.push(CaseEvent {
                at: self.world.now,
                by: Some(by.0),
                by_name: Some(by.1),
                kind: change.kind(),
                change: Some((**change).clone()),
                was: self.world.case.as_ref().map(|it| Amendment::replaced(it, change)),
            });
            self.world.put(CasePage { lines: vec![line(after)], total: 1 });
            self.world.case = Some((**after).clone());
        }
        follow_saved(&mut self.world, effect);
        if let Some(deed) = effect.deed() {
            follow_alarm(&mut self.world, deed);
        }
    }

    fn joined(&mut self, deed: &WelcomeDeed) {
        if let WelcomeDeed::Accept { person, .. } = deed {
            self.world.who = Who::Known(Actor { consented: false, joined: false, ..actor(*person) });
        }
        match (deed, &mut self.world.who) {
            (WelcomeDeed::Consent { .. }, Who::Known(actor)) => actor.consented = true,
            (WelcomeDeed::ConfirmPhone { .. }, Who::Known(actor)) => actor.phone_confirmed = true,
            _ => {}
        }
    }

    /// The card as it is drawn of what is read for an input.
    pub(crate) fn view_before(&self, input: &Input) -> Screen {
        view(&self.state.place, &self.facts(&super::needs(&self.state, input)))
    }

    /// The card as it stands.
    pub(crate) fn screen(&self) -> Screen {
        view(&self.state.place, &self.facts(&self.state.place.needs()))
    }

    pub(crate) fn tap(&mut self, key: &str) -> Screen {
        let screen = self.screen();
        assert!(screen.offers(key), "no button {key:?} on {}: {:?}", screen.body.id, keys(&screen));
        let press = Press::Here { rev: self.state.rev, key: key.to_owned() };
        self.send(Input::Button { press, on_card: true })
    }

    pub(crate) fn go(&mut self, go: Go) -> Screen {
        self.send(Input::Button { press: Press::Go(go), on_card: false })
    }

    pub(crate) fn say(&mut self, text: &str) -> Screen {
        self.message += 1;
        self.send(Input::Text { text: text.to_owned(), message: self.message, forwarded: false, html: None })
    }

    pub(crate) fn photo(&mut self) -> Screen {
        self.message += 1;
        let (file, message) = (Some("f".to_owned()), self.message);
        self.send(Input::Media { kind: Media::Photo, file, message, caption: None, album: None, name: None })
    }

    /// Id of the note of the last turn, or nothing.
    pub(crate) fn note(&self) -> &str {
        self.last.as_ref().and_then(|it| it.note.as_ref()).map_or("", |it| it.id.as_str())
    }

    /// Whether the last turn removed the person's last message.
    pub(crate) fn deleted(&self) -> bool {
        self.effects.contains(&Effect::DeleteMessage(self.message))
    }
}

/// A case as it stands in a list.
pub(crate) fn line(case: &Case) -> CaseLine {
    let of = |side| {
        let names = case.parties.iter().filter(|it| it.side == side).map(Party::short);
        names.collect::<Vec<_>>().join(", ")
    };
    CaseLine {
        id: case.id,
        code: case.code.clone(),
        kind: case.kind,
        status: case.stage.status(),
        received_on: case.received_on,
        initials: (of(Side::A), of(Side::B)),
    }
}

/// The keys a screen offers, choices first.
pub(crate) fn keys(screen: &Screen) -> Vec<String> {
    let nav = screen.nav.iter().flatten().filter_map(|it| match it {
        Button::Here { key, .. } => Some(key.clone()),
        _ => None,
    });
    screen.choices.iter().map(|it| it.key.clone()).chain(nav).collect()
}

/// What holds for every screen, whatever it says.
pub(crate) fn check_screen(screen: &Screen) {
    assert!(screen.choices.len() <= 8, "{}: {} choices", screen.body.id, screen.choices.len());
    let keys = keys(screen);
    for (i, key) in keys.iter().enumerate() {
        assert!(!key.is_empty() && key.len() <= 40, "{key}");
        assert!(key.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b"_:.-".contains(&it)), "{key}");
        assert!(!keys[..i].contains(key), "{}: {key} twice", screen.body.id);
    }
    check_text(&screen.body);
    if !screen.choices.is_empty() {
        let numbers = |it: &str| it.trim_start().starts_with("1. ");
        let choices = screen.choices.iter().any(|it| vi(&it.label).starts_with("1. "));
        // A practice stands around the card that it is about.
        let inner = std::iter::successors(Some(&screen.body), |it| it.body()).last().unwrap();
        let listed = inner.id.starts_with("intake-danger") || inner.id.starts_with("alarm-");
        assert!(choices || !listed || !vi(&screen.body).lines().any(numbers), "{}: two kinds of numbers", inner.id);
    }
    for choice in &screen.choices {
        check_text(&choice.label);
    }
    for button in screen.nav.iter().flatten() {
        match button {
            Button::Here { label, .. } | Button::Go { label, .. } | Button::Url { label, .. } => check_text(label),
        }
    }
    if let super::screen::Keyboard::AskContact(label) = &screen.keyboard {
        check_text(label);
    }
    assert!(vi(&screen.body).chars().count() <= 4096, "{} is too long", screen.body.id);
}

fn check_turn(turn: &Turn) {
    turn.note.iter().chain(&turn.toast).for_each(check_text);
}

/// That a message exists in both languages and gets every variable it asks for.
pub(crate) fn check_text(text: &Text) {
    for lang in Lang::ALL {
        let _ = render(*lang, text);
    }
}

/// The message in Vietnamese, without escaping.
pub(crate) fn vi(text: &Text) -> String {
    render(Lang::Vi, text)
}

/// The message in English, without escaping.
pub(crate) fn en(text: &Text) -> String {
    render(Lang::En, text)
}

/// In the order of [`Lang::ALL`]; read once, not by the thread of every test.
static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
    LazyLock::new(|| Lang::ALL.iter().map(|&it| bundle(it)).collect());

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    let files = |folder: &str| std::fs::read_dir(format!("{}/locales/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for file in files(lang.code()).chain(files("papers")) {
        let path = file.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{path:?}: {errors:?}"));
    }
    bundle
}

fn render(lang: Lang, text: &Text) -> String {
    let mut args = FluentArgs::new();
    for (name, arg) in &text.args {
        args.set(*name, value(lang, arg));
    }
    let bundle = &BUNDLES[Lang::ALL.iter().position(|&it| it == lang).unwrap()];
    let message = bundle.get_message(&text.id).unwrap_or_else(|| panic!("{lang}: no message {}", text.id));
    let mut errors = Vec::new();
    let shown = bundle.format_pattern(message.value().unwrap(), Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{lang} {}: {errors:?}", text.id);
    shown
}

fn value(lang: Lang, arg: &Arg) -> FluentValue<'static> {
    let joined = |texts: &[Text], by: &str| texts.iter().map(|it| render(lang, it)).collect::<Vec<_>>().join(by);
    match arg {
        Arg::Str(it) => it.clone().into(),
        Arg::Num(it) => (*it).into(),
        Arg::Date(it) => it.format("%d/%m/%Y").to_string().into(),
        Arg::Day(it) => it.format("%a %d/%m/%Y").to_string().into(),
        Arg::Percent(it) => format!("{},{:02} %", it / 100, it % 100).into(),
        Arg::Time(it) => it.format("%H:%M").to_string().into(),
        Arg::Text(it) => render(lang, it).into(),
        Arg::Lines(it) => joined(it, "\n").into(),
        Arg::List(it) => joined(it, ", ").into(),
    }
}
