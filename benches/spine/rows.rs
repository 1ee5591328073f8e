//! What is measured, one function for each. Every measurement begins with a fresh emulator and a fresh copy of the
//! sample, and ends with nothing left running.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tokio::time::MissedTickBehavior;

use super::bots::{Home, Process, Sample, free_port};
use super::machine::Watch;
use super::measured::{CLOSED_FOR, CLOSED_PEOPLE, Measured, RAMP, counts, run};
use super::town::{Partner, Town, now};
use super::{drain, many, office, papers};

/// Updates of the open loop in a second.
const RATE: u64 = 200;
/// People among whom the open loop is spread.
const OPEN_PEOPLE: usize = 396;
/// How long each load lasts.
const OPEN_FOR: Duration = Duration::from_secs(6);
/// Milliseconds of a round trip to a Bot API far away.
const FAR: u64 = 40;

/// One thing to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// 200 updates a second.
    Open,
    /// The same for the floor with storage.
    StoredOpen,
    /// The same for the floor.
    FloorOpen,
    /// The same with a round trip of 40 ms, by polling.
    Far,
    /// The same by webhook.
    FarWebhook,
    /// The same for the floor with storage, by polling.
    StoredFar,
    /// 200 people who never pause.
    Closed,
    /// The same for the floor with storage.
    StoredClosed,
    /// The same for the floor.
    FloorClosed,
    /// The same people on PostgreSQL, with one process, two and four.
    Postgres1,
    /// With two.
    Postgres2,
    /// With four.
    Postgres4,
    /// What waits after an outage.
    Drain,
    /// From the start of the process to its first answer, and its memory then.
    Start,
    /// A broadcast to 600 people while others go on working.
    Broadcast,
    /// The figures of a month of a province.
    Summary,
    /// All cases of a province as a workbook.
    Book,
    /// The register of a team as a document, and as a workbook.
    Register,
    RegisterWorkbook,
}

impl Row {
    /// Everything, in the order of the first repetition.
    pub(super) const ALL: [Self; 19] = [
        Self::Open,
        Self::StoredOpen,
        Self::FloorOpen,
        Self::Far,
        Self::FarWebhook,
        Self::StoredFar,
        Self::Closed,
        Self::StoredClosed,
        Self::FloorClosed,
        Self::Postgres1,
        Self::Postgres2,
        Self::Postgres4,
        Self::Drain,
        Self::Start,
        Self::Broadcast,
        Self::Summary,
        Self::Book,
        Self::Register,
        Self::RegisterWorkbook,
    ];

    /// Measures it.
    pub(super) async fn measure(self, sample: &Sample) -> Measured {
        match self {
            Self::Open => open(sample, Ways { names: ["p50", "p99", "open cpu"], ..Ways::default() }).await,
            Self::StoredOpen => {
                let names = ["stored p50", "stored p99", "stored open cpu"];
                open(sample, Ways { partner: Partner::Stored, names, ..Ways::default() }).await
            }
            Self::FloorOpen => {
                let names = ["floor p50", "floor p99", "floor open cpu"];
                open(sample, Ways { partner: Partner::Floor, names, ..Ways::default() }).await
            }
            Self::Far => {
                let names = ["far p50", "far p99", "far cpu"];
                open(sample, Ways { latency: FAR, names, ..Ways::default() }).await
            }
            Self::FarWebhook => {
                let names = ["hook p50", "hook p99", "hook cpu"];
                open(sample, Ways { latency: FAR, webhook: true, names, ..Ways::default() }).await
            }
            Self::StoredFar => {
                let names = ["stored far p50", "stored far p99", "stored far cpu"];
                open(sample, Ways { partner: Partner::Stored, latency: FAR, names, ..Ways::default() }).await
            }
            Self::Closed => closed(sample, Partner::Hoagiai, ["rate", "cpu", "loaded"]).await,
            Self::StoredClosed => closed(sample, Partner::Stored, ["stored rate", "stored cpu", "stored loaded"]).await,
            Self::FloorClosed => closed(sample, Partner::Floor, ["floor rate", "floor cpu", "floor loaded"]).await,
            Self::Postgres1 => many::closed(1, ["rate of 1", "cpu of 1"]).await,
            Self::Postgres2 => many::closed(2, ["rate of 2", "cpu of 2"]).await,
            Self::Postgres4 => many::closed(4, ["rate of 4", "cpu of 4"]).await,
            Self::Drain => drain::measure(sample).await,
            Self::Start => start(sample).await,
            Self::Broadcast => office::broadcast(sample).await,
            Self::Summary => office::summary(sample).await,
            Self::Book => office::book(sample),
            Self::Register => {
                let ([seconds, memory], others) = papers::register(papers::As::Document);
                Measured { figures: vec![("register", seconds), ("register memory", memory)], others }
            }
            Self::RegisterWorkbook => {
                let ([seconds, memory], others) = papers::register(papers::As::Workbook);
                let figures = vec![("register workbook", seconds), ("register workbook memory", memory)];
                Measured { figures, others }
            }
        }
    }
}

/// How the open loop is run.
struct Ways {
    partner: Partner,
    latency: u64,
    webhook: bool,
    names: [&'static str; 3],
}

impl Default for Ways {
    fn default() -> Self {
        Self { partner: Partner::Hoagiai, latency: 0, webhook: false, names: [""; 3] }
    }
}

/// A bot of either kind, with its files.
struct Life {
    process: Process,
    home: Option<Home>,
}

impl Life {
    fn begin(town: &Town, sample: &Sample, partner: Partner, webhook: bool) -> Self {
        let (url, token) = town.door();
        match partner {
            Partner::Floor => Self { process: Process::floor((&url, &token)), home: None },
            Partner::Stored => Self { process: Process::stored((&url, &token)), home: None },
            Partner::Hoagiai => {
                let home = sample.copy("life");
                let port = free_port();
                let hook = format!("http://127.0.0.1:{port}/hook");
                let webhook = webhook.then_some((hook.as_str(), port));
                Self { process: Process::hoagiai(&home, (&url, &token), webhook), home: Some(home) }
            }
        }
    }

    /// Stops it and checks that it has left nothing undone.
    async fn end(self) {
        self.process.stop().await;
        if let Some(home) = &self.home {
            let [waiting, parked, unsent, _] = counts(home).await;
            assert_eq!([waiting, parked, unsent], [0, 0, 0], "waiting, parked, unsent: the bot must finish its work");
        }
    }
}

async fn open(sample: &Sample, ways: Ways) -> Measured {
    let mut town = Town::open(ways.partner, OPEN_PEOPLE, ways.latency).await;
    let life = Life::begin(&town, sample, ways.partner, ways.webhook);
    town.warm_up().await;
    let watch = Watch::start(life.process.pid());
    let before = life.process.cpu();
    let mut times = open_loop(&mut town).await;
    let cpu = (life.process.cpu() - before) / times.len() as f64 * 1e6;
    let others = watch.others();
    life.end().await;
    town.close().await;
    times.sort_by(f64::total_cmp);
    let [p50, p99, of_cpu] = ways.names;
    Measured { figures: vec![(p50, quantile(&times, 0.50)), (p99, quantile(&times, 0.99)), (of_cpu, cpu)], others }
}

/// Sends at the rate, whatever comes back; returns what every answer took.
async fn open_loop(town: &mut Town) -> Vec<f64> {
    let wanted = (OPEN_FOR.as_secs() * RATE) as usize;
    let mut ready: VecDeque<usize> = (0..town.count()).collect();
    let mut owed: VecDeque<DateTime<Utc>> = VecDeque::new();
    let mut ticks = tokio::time::interval(Duration::from_secs(1) / RATE as u32);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut times = Vec::with_capacity(wanted);
    let mut due = 0;
    while times.len() < wanted {
        tokio::select! {
            _ = ticks.tick(), if due < wanted => {
                due += 1;
                owed.push_back(now());
            }
            (nth, took) = town.answer() => {
                times.push(took);
                ready.push_back(nth);
            }
        }
        // Normally one of each; where everybody waits for an answer, the waiting counts from when it was due.
        while let (Some(nth), false) = (ready.front().copied(), owed.is_empty()) {
            ready.pop_front();
            town.act(nth, owed.pop_front().unwrap_or_else(now));
        }
    }
    times
}

async fn closed(sample: &Sample, partner: Partner, names: [&'static str; 3]) -> Measured {
    let mut town = Town::open(partner, CLOSED_PEOPLE, 0).await;
    let life = Life::begin(&town, sample, partner, false);
    town.warm_up().await;
    for nth in 0..town.count() {
        town.act(nth, now());
    }
    run(&mut town, RAMP).await;
    let watch = Watch::start(life.process.pid());
    let (before, started) = (life.process.cpu(), Instant::now());
    let mut resident: f64 = 0.0;
    let mut answers = 0;
    while started.elapsed() < CLOSED_FOR {
        answers += run(&mut town, Duration::from_millis(250)).await;
        resident = resident.max(life.process.resident());
    }
    let (took, cpu) = (started.elapsed().as_secs_f64(), life.process.cpu() - before);
    let others = watch.others();
    for _ in 0..town.count() {
        town.answer().await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    life.end().await;
    town.close().await;
    let answers = f64::from(answers);
    Measured {
        figures: vec![(names[0], answers / took), (names[1], cpu / answers * 1e6), (names[2], resident)],
        others,
    }
}

async fn start(sample: &Sample) -> Measured {
    let mut town = Town::open(Partner::Hoagiai, 1, 0).await;
    let home = sample.copy("life");
    let (url, token) = town.door();
    town.start(0);
    let process = Process::hoagiai(&home, (&url, &token), None);
    let watch = Watch::start(process.pid());
    let (_, first) = town.answer().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let others = watch.others();
    let idle = process.resident();
    Life { process, home: Some(home) }.end().await;
    town.close().await;
    Measured { figures: vec![("start", first), ("idle", idle)], others }
}

/// The value below which this share of sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
