//! Files that only the program's own user may read: the database with what SQLite keeps beside it, and pictures of
//! links that let somebody in.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// Readable and writable by its owner.
const PRIVATE: u32 = 0o600;
/// Anybody else's rights.
const OTHERS: u32 = 0o077;

/// Makes an empty file that nobody else can read, not even for a moment; one that is there is emptied and closed.
pub fn create(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(PRIVATE).open(path)?;
    close_to_others(&file)?;
    Ok(file)
}

/// Writes such a file.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    create(path)?.write_all(content)
}

/// Makes a SQLite file before SQLite does, which would let others read it; the files it keeps beside it take its
/// rights. One of an earlier release is closed to others.
pub(super) fn prepare_sqlite(path: &Path) -> io::Result<()> {
    let file = OpenOptions::new().append(true).create(true).mode(PRIVATE).open(path)?;
    close_to_others(&file)?;
    for ending in ["-wal", "-shm"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(ending);
        if let Ok(file) = File::open(Path::new(&beside)) {
            close_to_others(&file)?;
        }
    }
    Ok(())
}

fn close_to_others(file: &File) -> io::Result<()> {
    let mode = file.metadata()?.permissions().mode();
    if mode & OTHERS == 0 { Ok(()) } else { file.set_permissions(Permissions::from_mode(PRIVATE)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_stood_open_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("x.sqlite");
        for name in ["x.sqlite", "x.sqlite-wal", "x.sqlite-shm"] {
            std::fs::write(folder.path().join(name), "kept").unwrap();
            std::fs::set_permissions(folder.path().join(name), Permissions::from_mode(0o644)).unwrap();
        }
        prepare_sqlite(&database).unwrap();
        for name in ["x.sqlite", "x.sqlite-wal", "x.sqlite-shm"] {
            assert_eq!(mode(&folder.path().join(name)), 0o600, "{name}");
        }
        assert_eq!(std::fs::read(&database).unwrap(), b"kept");
        let picture = folder.path().join("qr.png");
        write(&picture, b"first, and longer").unwrap();
        write(&picture, b"again").unwrap();
        assert_eq!((mode(&picture), std::fs::read(&picture).unwrap()), (0o600, b"again".to_vec()));
    }
}
