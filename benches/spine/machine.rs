//! What the machine says of itself and of a process: `/proc` of Linux.

use std::time::Instant;

/// Clock ticks of `/proc` in a second: fixed on Linux for everything that user programs see.
const TICKS: f64 = 100.0;

/// CPU seconds that a process has used.
pub(super) fn cpu_seconds(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name in brackets may hold spaces; what follows it does not.
    let rest = stat.rsplit_once(')').map_or("", |it| it.1);
    let ticks = |nth: usize| rest.split_whitespace().nth(nth).and_then(|it| it.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / TICKS
}

/// Resident memory of a process in MiB.
pub(super) fn resident_mib(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
    line.and_then(|it| it.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// The load averages.
pub(super) fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// Cores that this program may use.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Name of the processor.
pub(super) fn processor() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|it| it.strip_prefix("model name")?.split_once(':').map(|it| it.1.trim()));
    name.unwrap_or("an unnamed processor").to_owned()
}

/// Seconds that all cores together have worked.
fn busy_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/stat").unwrap_or_default();
    let fields: Vec<f64> =
        text.lines().next().unwrap_or_default().split_whitespace().skip(1).filter_map(|it| it.parse().ok()).collect();
    // user, nice, system, idle, iowait, irq, softirq, steal
    [0, 1, 2, 5, 6, 7].iter().filter_map(|it| fields.get(*it)).sum::<f64>() / TICKS
}

/// Watches how much of the machine others take while something is measured.
pub(super) struct Watch {
    pids: Vec<u32>,
    own: f64,
    busy: f64,
    since: Instant,
}

impl Watch {
    /// Starts; `pid` and this process are ours.
    pub(super) fn start(pid: u32) -> Self {
        let pids = vec![pid, std::process::id()];
        let own = pids.iter().map(|it| cpu_seconds(*it)).sum();
        Self { pids, own, busy: busy_seconds(), since: Instant::now() }
    }

    /// The share of the whole machine that others took, in percent.
    pub(super) fn others(&self) -> f64 {
        let own = self.pids.iter().map(|it| cpu_seconds(*it)).sum::<f64>() - self.own;
        let all = self.since.elapsed().as_secs_f64() * cores() as f64;
        ((busy_seconds() - self.busy - own) / all * 100.0).max(0.0)
    }
}
