//! A plug that tests pull: the process "dies" before the n-th statement, and stays dead until it is armed anew.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Error, Result};

/// Counts statements and fails from a chosen one on.
#[derive(Debug, Default)]
pub struct Fault {
    seen: AtomicUsize,
    fail_at: AtomicUsize,
    panic_at: AtomicUsize,
}

impl Fault {
    /// A plug that is in.
    #[must_use]
    pub fn new() -> Self {
        Self {
            seen: AtomicUsize::new(0),
            fail_at: AtomicUsize::new(usize::MAX),
            panic_at: AtomicUsize::new(usize::MAX),
        }
    }

    /// Fails before the statement `n` from now (0 is the next one), and before every one after it.
    pub fn arm(&self, n: usize) {
        self.seen.store(0, Ordering::SeqCst);
        self.fail_at.store(n, Ordering::SeqCst);
    }

    /// Panics before the statement `n` from now, once: as a fault in our own code would.
    pub fn panic_once(&self, n: usize) {
        self.seen.store(0, Ordering::SeqCst);
        self.panic_at.store(n, Ordering::SeqCst);
    }

    /// Puts the plug back in.
    pub fn disarm(&self) {
        self.arm(usize::MAX);
        self.panic_at.store(usize::MAX, Ordering::SeqCst);
    }

    /// Statements seen since it was last armed.
    #[must_use]
    pub fn seen(&self) -> usize {
        self.seen.load(Ordering::SeqCst)
    }

    pub(super) fn point(&self) -> Result<()> {
        let n = self.seen.fetch_add(1, Ordering::SeqCst);
        let panics = self.panic_at.compare_exchange(n, usize::MAX, Ordering::SeqCst, Ordering::SeqCst).is_ok();
        assert!(!panics, "a test asked for it");
        if n >= self.fail_at.load(Ordering::SeqCst) { Err(Error::Crash(n)) } else { Ok(()) }
    }
}
