//! The webhook as it is set; how updates go there is in `webhook`.

use chrono::{DateTime, Utc};

/// Where updates are pushed to.
#[derive(Debug, Default)]
pub(super) struct Webhook {
    /// Empty: none is set.
    pub(super) url: String,
    pub(super) secret: String,
    pub(super) connections: usize,
    pub(super) last_error: Option<(DateTime<Utc>, String)>,
    /// Since when it answers nothing but "gone".
    pub(super) gone_since: Option<DateTime<Utc>>,
    /// Rises with every change, so that deliveries to an older address stop.
    pub(super) version: u64,
    /// As a self-hosted server in local mode: plain HTTP and any port.
    pub(super) local: bool,
    /// When it was set last.
    pub(super) set_at: Option<DateTime<Utc>>,
}

impl Webhook {
    /// Takes the address away.
    pub(super) fn clear(&mut self) {
        *self = Self { version: self.version + 1, local: self.local, set_at: self.set_at, ..Self::default() };
    }
}
