//! The log on standard error: one line an event, in the ward's time, in colour only for a person at a terminal.

use std::fmt;
use std::io::IsTerminal;

use chrono::{DateTime, FixedOffset, Utc};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

use super::now;

/// What is logged if nothing else is said.
const USUAL: &str = "info,sqlx=warn";
/// Vietnam's time, which knows no summer.
const OFFSET_SECONDS: i32 = 7 * 3600;

/// Begins to log. What the program says when it panics is logged by its place in the code alone: the words of a panic
/// may hold what it stumbled over, and that may be somebody's name.
pub(super) fn begin() -> Result<(), String> {
    let wanted = std::env::var("HOAGIAI_LOG").ok().filter(|it| !it.trim().is_empty());
    let filter = EnvFilter::try_new(wanted.as_deref().unwrap_or(USUAL))
        .map_err(|error| format!("HOAGIAI_LOG is not a filter such as {USUAL}: {error}"))?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_timer(LocalTime)
        .with_ansi(std::io::stderr().is_terminal())
        // Whoever reads the log may be gone: that must end nothing.
        .log_internal_errors(false)
        .with_writer(std::io::stderr)
        .init();
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a fault in the program (panic)");
    }));
    Ok(())
}

struct LocalTime;

impl FormatTime for LocalTime {
    fn format_time(&self, w: &mut Writer<'_>) -> fmt::Result {
        w.write_str(&stamp(now()))
    }
}

/// An instant as a log line begins.
fn stamp(at: DateTime<Utc>) -> String {
    let offset = FixedOffset::east_opt(OFFSET_SECONDS).expect("seven hours are an offset");
    at.with_timezone(&offset).format("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_begin_with_the_wards_time() {
        let at: DateTime<Utc> = "2026-11-28T17:30:05.25Z".parse().unwrap();
        assert_eq!(stamp(at), "2026-11-29T00:30:05.250+07:00");
    }
}
