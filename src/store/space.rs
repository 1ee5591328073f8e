//! How much room is left where the database lies.

use super::{Pool, Store};

/// Room on a disk, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// What this user may still fill.
    pub free: u64,
    /// All there is.
    pub total: u64,
}

impl Store {
    /// The room on the disk of the SQLite file; `None` where it is not ours to know: in memory, on PostgreSQL.
    #[must_use]
    pub fn space(&self) -> Option<Space> {
        let Pool::Sqlite(pool) = &self.pool else { return None };
        let options = pool.connect_options();
        let found = rustix::fs::statvfs(options.get_filename()).ok()?;
        Some(Space {
            free: found.f_bavail.saturating_mul(found.f_frsize),
            total: found.f_blocks.saturating_mul(found.f_frsize),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::seal::Seal;

    #[tokio::test]
    async fn a_disk_has_room_and_memory_has_none() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("x.sqlite").display());
        let space = Store::open(&url, Seal::for_tests()).await.unwrap().space().unwrap();
        assert!(space.free > 0 && space.free <= space.total, "{space:?}");
        let memory = Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap();
        assert_eq!(memory.space(), None);
    }
}
