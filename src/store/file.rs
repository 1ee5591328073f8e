//! The SQLite file as a thing on a disk: whether it is still the one that was opened, and that one process serves it.

use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use rustix::fs::{FlockOperation, flock};

use super::private;

/// Which file a path named when it was opened.
#[derive(Debug)]
pub(super) struct Mark {
    path: PathBuf,
    device: u64,
    number: u64,
}

impl Mark {
    pub(super) fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        Some(Self { path: path.to_owned(), device: found.dev(), number: found.ino() })
    }

    /// Whether the path names that file still.
    pub(super) fn holds(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|it| (it.dev(), it.ino()) == (self.device, self.number))
    }
}

/// Held by the process that serves an SQLite file, until it ends in whatever way.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of the SQLite file that an address names; `None` for other databases and for one in memory.
    ///
    /// # Errors
    /// In words, if another process holds it.
    pub fn take(url: &str) -> Result<Option<Self>, String> {
        let Some(database) = sqlite_path(url) else { return Ok(None) };
        // By whatever name it is called, it is one file.
        let database = database.canonicalize().unwrap_or(database);
        let mut path = database.as_os_str().to_owned();
        path.push("-lock");
        let path = PathBuf::from(path);
        // A file of its own: closing any handle of the database file would give up SQLite's own locks.
        let file = private::create(&path).map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(_) => Err(format!(
                "another hoagiai serves {}: SQLite is for one process. Stop the other one, or use PostgreSQL",
                database.display()
            )),
        }
    }
}

/// The file that an address of SQLite names; `None` for one in memory and for other databases.
#[must_use]
pub fn sqlite_path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?.split('?').next()?;
    let path = path.strip_prefix("//").unwrap_or(path);
    // As the driver reads it.
    let path = percent_decode_str(path).decode_utf8().ok()?;
    (!path.is_empty() && !path.starts_with(":memory:") && !super::in_memory(url)).then(|| PathBuf::from(&*path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_replaced_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        fs::write(&path, "a").unwrap();
        let mark = Mark::of(&path).unwrap();
        fs::write(&path, "b").unwrap();
        assert!(mark.holds(), "written to");
        fs::write(folder.path().join("y"), "a").unwrap();
        fs::rename(folder.path().join("y"), &path).unwrap();
        assert!(!mark.holds(), "replaced");
        fs::remove_file(&path).unwrap();
        assert!(!mark.holds(), "removed");
    }

    #[test]
    fn a_lock_is_held_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("x").display());
        let held = Lock::take(&url).unwrap();
        assert!(held.is_some());
        assert!(Lock::take(&url).unwrap_err().contains("another hoagiai serves"));
        drop(held);
        assert!(Lock::take(&url).unwrap().is_some());
        assert!(Lock::take("sqlite::memory:").unwrap().is_none() && Lock::take("postgres://x/y").unwrap().is_none());
    }

    #[test]
    fn addresses_name_files() {
        let of = |it: &str| sqlite_path(it).map(|it| it.display().to_string());
        assert_eq!(of("sqlite:data/x.sqlite").as_deref(), Some("data/x.sqlite"));
        assert_eq!(of("sqlite:///var/x?mode=rwc").as_deref(), Some("/var/x"));
        assert_eq!(of("sqlite:data/a%20b.sqlite").as_deref(), Some("data/a b.sqlite"));
        assert_eq!((of("sqlite::memory:"), of("sqlite:x?mode=memory"), of("postgres://x")), (None, None, None));
    }
}
