//! Whoever does whatever: mediators, heads of both teams, the office, a leader and a stranger press what they see and what
//! they do not see, in any order, with the whole program and a real database behind it. Afterwards nothing is stored that the
//! table of acts does not lead to or that its doer had no right to; figures balance and are those of the register; and
//! whoever may not see a case finds it nowhere.
//!
//! `HOAGIAI_SEEDS` says how many seeds are played.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use fastrand::Rng;
use hoagiai::domain::access::{Action, Reached, Scope, may};
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::case::{Case, CaseAct, Status};
use hoagiai::domain::figures::{Figures, Tally};
use hoagiai::domain::people::{Actor, CONSENT_VERSION, Holding, Office};
use hoagiai::domain::period::Period;
use hoagiai::domain::register::{Entry, tally, total};
use hoagiai::domain::search::Wanted;
use hoagiai::domain::{CaseId, TeamId};
use hoagiai::store::find::CaseFilter;
use hoagiai::store::{Store, Tx};

use crate::scripts;
use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town};

/// Who heads the second team.
const OTHER_HEAD: i64 = 1201;
/// Who leads the ward.
const LEADER: i64 = 1202;
const PEOPLE: [i64; 7] = [LAN, BINH, DUNG, OFFICER, OTHER_HEAD, LEADER, STRANGER];
const SEEDS: u64 = 3;
const ACTS: usize = 60;
/// After how many acts everything is looked at.
const LOOKED_AT: usize = 4;

/// Deeds that write a case down, but for whose names stand in it.
const BEFORE_NAMES: &[&str] = &["=day:today", "=ground:party_request", "=place:1"];
/// How a case is begun: another kind of quarrel each, one of violence at home among them.
const KINDS: &[&[&str]] = &[
    &["/ghivu", "=sign:none", "=group:property", "=kind:debt"],
    &["/ghivu", "=sign:none", "=group:neighbourhood", "=kind:right_of_way"],
    &["/ghivu", "=sign:none", "=group:family", "=kind:family_violence_minor"],
];
/// How it is saved.
const SAVED: &[&[&str]] = &[&["=me", "=now:received", "=save"], &["=later", "=save"]];

/// What may be tried with a case: a standing button as it is spelled, and what follows.
const TRIED: &[(&str, &[&str])] = &[
    ("g1.a.", &["=p:3", "=done", "=none", "=save"]),
    ("g1.a.", &["=head", "=p:3", "=done", "=none", "=save"]),
    ("g1.b.", &["=today"]),
    ("g1.b.", &["=today"]),
    ("u.sessions.new", &["hôm nay 8h ở nhà văn hóa, hai bên có mặt", "=save", "=other"]),
    ("u.life.hub", &["=pause", "=both", "=skip"]),
    ("u.life.goon", &["=today"]),
    ("g1.o.", &["=success", "=today", "Bên B trả lại lối đi.", "=skip", "=skip", "=yes", "=save"]),
    ("g1.o.", &["=success", "=today", "Bên B trả lại lối đi.", "=skip", "=skip", "=no", "=save"]),
    ("g1.o.", &["=party_request", "=today", "=skip", "=save"]),
    ("u.life.keep", &["=holding"]),
    ("u.life.keep", &["=broken", "=skip"]),
    ("u.life.front", &["=today"]),
    ("u.together.ask", &["=t:2", "=send"]),
    ("u.together.answer", &["=m:*"]),
    ("u.together.answer", &["=refuse"]),
    ("g1.c.", &["=amend", "=next", "=summary", "Nội dung ghi lại cho đúng", "Ghi nhầm", "=save"]),
    ("g1.c.", &["=reopen", "=today", "=save"]),
    ("g1.c.", &["=decline", "=unable", "=save"]),
    ("g1.c.", &["=void", "Nhập nhầm hai lần", "=save"]),
    ("u.papers.case", &["=invitation", "=side:a", "=skip", "=skip", "=make"]),
    ("u.kin.list", &[]),
];

struct Seed {
    town: Town,
    rng: Rng,
    /// The status of each case, and how many of its events were looked at.
    seen: BTreeMap<CaseId, (Case, usize)>,
    told: Vec<String>,
}

async fn begun(store: Store, seed: u64) -> Seed {
    let town = Town::on(store).await;
    let of = |office, team| Holding { office, team, group: None, from: "2024-01-01".parse().unwrap(), to: None };
    let second = Some(TeamId(2));
    town.joins((Some(OTHER_HEAD), "Vũ Văn Hùng", None), &of(Office::Mediator, second)).await;
    town.joins((Some(LEADER), "Đỗ Thị Mai", None), &of(Office::WardLeader, None)).await;
    let sql = "INSERT INTO office_holding (person_id, office, team_id, held_from)
        SELECT person_id, 'team_head', team_id, held_from FROM office_holding WHERE team_id = 2 AND office = 'mediator'";
    town.sql(sql).await;
    town.passes(TimeDelta::minutes(1)).await;
    Seed { town, rng: Rng::with_seed(seed), seen: BTreeMap::new(), told: Vec::new() }
}

impl Seed {
    /// One person does one thing, allowed or not, as far as the program lets them.
    async fn act(&mut self) {
        // Those who may do most do most.
        let who =
            if self.rng.bool() { self.rng.choice([LAN, BINH]).unwrap() } else { self.rng.choice(PEOPLE).unwrap() };
        let cases: Vec<CaseId> = self.seen.keys().copied().collect();
        let Some(case) = self.rng.choice(cases).filter(|_| self.rng.u32(0..8) > 0) else { return self.logs(who).await };
        let (link, deeds) = *self.rng.choice(TRIED).unwrap();
        let link = if link.starts_with("g1.") { format!("{link}{case}") } else { format!("g1.{link}.{case}.0") };
        self.told.push(format!("{who} presses {link} and {deeds:?}"));
        let card = self.town.people.newest(who, |it| it.from_bot.then_some(it.message_id)).unwrap_or(1);
        let _ = self.town.people.tap_forged(who, None, card, &link);
        self.town.settle().await;
        self.goes_on(who, deeds).await;
    }

    async fn logs(&mut self, who: i64) {
        let names = ["Hoàng Văn", "Đỗ Thị"].map(|it| format!("{it} {}", self.name()));
        let kind = self.rng.choice(KINDS).unwrap();
        self.told.push(format!("{who} logs {kind:?}"));
        self.goes_on(who, kind).await;
        self.goes_on(who, BEFORE_NAMES).await;
        self.goes_on(who, &[names[0].as_str(), names[1].as_str(), scripts::CONTENT]).await;
        let saved = self.rng.choice(SAVED).unwrap();
        self.goes_on(who, saved).await;
        // Whoever was in the middle of something leaves it.
        self.goes_on(who, &["/menu"]).await;
    }

    fn name(&mut self) -> &'static str {
        self.rng.choice(["Thắng", "Hạnh", "Xuân", "Yên", "Quý", "Tám"]).unwrap()
    }

    async fn goes_on(&mut self, who: i64, deeds: &[&str]) {
        for deed in deeds {
            scripts::try_act(&self.town, who, deed);
            self.town.settle().await;
        }
    }

    async fn actors(&self, tx: &mut Tx) -> BTreeMap<i64, Option<Actor>> {
        let today = local_date(self.town.bot_now());
        let mut all = BTreeMap::new();
        for who in PEOPLE {
            let found = tx.actor(who, today, CONSENT_VERSION).await.unwrap();
            all.insert(who, found.map(|it| it.0));
        }
        all
    }

    /// What holds after whatever was done.
    async fn check(&mut self) {
        let mut tx = self.town.plain.begin().await.unwrap();
        let ids: Vec<i64> = {
            let sql = "SELECT CAST(id AS TEXT) FROM case_file ORDER BY id";
            tx.test_texts(sql).await.unwrap().iter().map(|it| it.parse().unwrap()).collect()
        };
        let ids: Vec<CaseId> = ids.into_iter().map(CaseId).collect();
        let cases = tx.cases_alone(&ids).await.unwrap();
        let actors = self.actors(&mut tx).await;
        for case in &cases {
            self.stored_as_it_may_be(&mut tx, case, &actors).await;
        }
        self.figures_and_register(&mut tx, &cases).await;
        for (who, actor) in &actors {
            self.found_by(&mut tx, (*who, actor.as_ref()), &cases).await;
        }
    }

    /// Every event of a case led to where the table of acts leads, by somebody who had the right to it.
    async fn stored_as_it_may_be(&mut self, tx: &mut Tx, case: &Case, actors: &BTreeMap<i64, Option<Actor>>) {
        let events = tx.case_events(case.id).await.unwrap();
        if let Some((before, looked_at)) = self.seen.get(&case.id) {
            let new: Vec<_> =
                events.iter().skip(*looked_at).filter_map(|it| Some((it.by, it.change.as_ref()?))).collect();
            let mut stage = before.clone();
            for (by, change) in new {
                let act = CaseAct::of(change, &stage).unwrap_or_else(|| panic!("{change:?}\n{}", self.story()));
                let doer = actors.values().flatten().find(|it| Some(it.person) == by);
                let permit = doer.and_then(|it| may(it, act.rule().who).ok());
                let had = permit.is_some_and(|it| stage.is_reached_by(it.scope()) || is_asked(&stage, it.scope()));
                assert!(had, "{by:?} had no right to {act:?}\n{}", self.story());
                let after = stage.apply(change, local_date(self.town.bot_now()));
                let after = after.unwrap_or_else(|why| panic!("{change:?}: {why:?}\n{}", self.story()));
                let (from, to) = (stage.stage.status(), after.stage.status());
                assert!(act.leads_from(from).contains(&to), "{act:?} from {from} to {to}\n{}", self.story());
                stage = after;
            }
            let now = (case.stage.status(), case.version);
            assert_eq!((stage.stage.status(), stage.version), now, "{}: stored otherwise\n{}", case.code, self.story());
        } else {
            assert!(matches!(case.stage.status(), Status::Registered | Status::Assigned), "{}", self.story());
        }
        self.seen.insert(case.id, (case.clone(), events.len()));
    }

    /// Figures balance, and the register's second part are the same.
    async fn figures_and_register(&self, tx: &mut Tx, cases: &[Case]) {
        let year = Period::from_key("2026").unwrap();
        let wards = tx.wards().await.unwrap();
        let counted = Tally::count(&tx.stretches(Reached::Ward(wards[0].id), year).await.unwrap(), year);
        let (came, became) = counted.total.balance();
        assert_eq!(came, became, "{}", self.story());
        let mut lines = Vec::new();
        for team in [TeamId(1), TeamId(2)] {
            for book in tx.register_books(team, 2026).await.unwrap() {
                lines.extend(tx.register_lines(None, &book).await.unwrap());
            }
        }
        let of_lines: BTreeSet<CaseId> = lines.iter().map(|it| it.case).collect();
        assert_eq!(of_lines, cases.iter().map(|it| it.id).collect(), "every case has its line\n{}", self.story());
        let read = tx.cases_to_read(&of_lines.into_iter().collect::<Vec<_>>()).await.unwrap().into_iter();
        let entry = |(case, sessions)| Entry { number: 1, case, sessions, helpers: Vec::new(), is_changed: false };
        let part_two = total(&tally(&read.map(entry).collect::<Vec<_>>()));
        let Figures { received, success, failure, referred, in_progress, not_started, .. } = counted.total;
        let of_figures = (received, success, failure, referred + in_progress + not_started);
        let of_register = (part_two.total(), part_two.settled, part_two.unsettled, part_two.others);
        assert_eq!(of_register, of_figures, "{}", self.story());
    }

    /// Whoever may not see a case finds it in no list, by no search, and in no register.
    async fn found_by(&self, tx: &mut Tx, (who, actor): (i64, Option<&Actor>), cases: &[Case]) {
        let scope = actor.and_then(|it| may(it, Action::ReadCases).ok()).map_or(Scope::NOTHING, |it| it.scope());
        let reached: BTreeSet<CaseId> = cases.iter().filter(|it| it.is_reached_by(scope)).map(|it| it.id).collect();
        let story = || format!("{who}:\n{}", self.story());
        let all = crate::store_find::all();
        let listed = tx.find_cases(scope, &all).await.unwrap().0;
        assert_eq!(listed.iter().map(|it| it.id).collect::<BTreeSet<_>>(), reached, "{}", story());
        for word in ["hoàng", "đỗ thị", "lối đi", "debt"] {
            let filter = CaseFilter { wanted: Wanted::words(word), ..all.clone() };
            let found = tx.find_cases(scope, &filter).await.unwrap().0;
            assert!(found.iter().all(|it| reached.contains(&it.id)), "{word}: {}", story());
        }
        for case in cases {
            let may_see = reached.contains(&case.id);
            assert_eq!(tx.case(Some(scope), case.id).await.unwrap().is_some(), may_see, "{}", story());
            assert_eq!(tx.case_by_code(Some(scope), &case.code).await.unwrap().is_some(), may_see, "{}", story());
        }
        for team in [TeamId(1), TeamId(2)] {
            for book in tx.register_books(team, 2026).await.unwrap() {
                let lines = tx.register_lines(Some(scope), &book).await.unwrap();
                assert!(lines.iter().all(|it| reached.contains(&it.case)), "register: {}", story());
            }
        }
        let open = tx.open_cases(scope, None, 1000).await.unwrap();
        assert!(open.iter().all(|it| reached.contains(&it.id)), "what waits: {}", story());
    }

    /// What a chat shows of a case that is asked for by its code.
    async fn shown_in_chats(&mut self) {
        let mut tx = self.town.plain.begin().await.unwrap();
        let actors = self.actors(&mut tx).await;
        drop(tx);
        let cases: Vec<Case> = self.seen.values().map(|it| it.0.clone()).collect();
        for (who, actor) in actors {
            let scope = actor.as_ref().and_then(|it| may(it, Action::ReadCases).ok()).map(|it| it.scope());
            for case in &cases {
                self.goes_on(who, &["/menu", &format!("/vuviec {}", case.code)]).await;
                let card = self.town.last(who).text;
                let shows = card.contains(&case.code) && card.contains("Tiếp nhận");
                let may_see = scope.is_some_and(|it| case.is_reached_by(it));
                assert_eq!(shows, may_see, "{who} and {}: {card}\n{}", case.code, self.story());
            }
        }
    }

    fn story(&self) -> String {
        self.told.join("\n")
    }
}

/// Whoever was asked to help answers, though they reach the case only once they do (Art. 22).
fn is_asked(case: &Case, scope: Scope) -> bool {
    case.course.helpers.iter().any(|it| scope.teams.contains(it.team))
}

async fn play(store: Store, seed: u64) -> BTreeSet<Status> {
    let mut it = begun(store, seed).await;
    for act in 1..=ACTS {
        it.act().await;
        if act % LOOKED_AT == 0 || it.seen.is_empty() {
            it.check().await;
        }
    }
    it.shown_in_chats().await;
    it.seen.values().map(|it| it.0.stage.status()).collect()
}

#[tokio::test]
async fn whatever_anybody_does_books_and_figures_agree_and_nobody_finds_what_they_may_not_see() {
    let seeds = std::env::var("HOAGIAI_SEEDS").ok().and_then(|it| it.parse().ok()).unwrap_or(SEEDS);
    let mut reached = BTreeSet::new();
    for seed in 0..seeds {
        let store = Store::open("sqlite::memory:", hoagiai::store::seal::Seal::for_tests()).await.unwrap();
        reached.extend(play(store, seed).await);
    }
    assert!(reached.len() >= 5, "the dice are bad: {reached:?}");
}

#[tokio::test]
async fn the_same_holds_on_postgres() {
    for seed in [100] {
        let Some(store) = crate::postgres::store().await else { return };
        play(store, seed).await;
    }
}
