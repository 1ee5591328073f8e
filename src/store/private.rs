//! Files that only the program's own user may read: the database with what SQLite keeps beside it, and pictures of
//! links that let somebody in.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::Mode;

/// Readable and writable by its owner.
const PRIVATE: u32 = 0o600;
/// A folder of its owner's alone.
const PRIVATE_FOLDER: u32 = 0o700;
/// Anybody else's rights.
const OTHERS: u32 = 0o077;
/// The mark of a folder in which everybody may make files, such as `/tmp`.
const SHARED: u32 = 0o1000;

/// Whatever this process makes from now on is its user's alone, also what a library makes beside a file of ours.
pub fn close_new_files() {
    rustix::process::umask(Mode::from_raw_mode(OTHERS));
}

/// Makes a folder, and those above it that are missing, for nobody else. One that is there stays as it is.
pub fn create_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(path)
}

/// Closes a folder that an earlier release made for everybody: if it belongs to this user and holds nothing but the
/// files named. A folder that is also somebody else's is not ours to close; `check` tells of it.
pub fn close_folder(path: &Path, own: &[PathBuf]) {
    if is_open(path) && is_ours(path, own).unwrap_or(false) {
        // What cannot be closed is told by `check` as well.
        let _ = fs::set_permissions(path, Permissions::from_mode(PRIVATE_FOLDER));
    }
}

/// Whether somebody else may look into a folder.
#[must_use]
pub fn is_open(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|it| it.permissions().mode() & OTHERS != 0)
}

fn is_ours(path: &Path, own: &[PathBuf]) -> io::Result<bool> {
    let known = fs::metadata(path)?;
    if known.uid() != rustix::process::geteuid().as_raw() || known.permissions().mode() & SHARED != 0 {
        return Ok(false);
    }
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        if !own.iter().any(|it| it.file_name() == Some(&name)) {
            return Ok(false);
        }
    }
    Ok(true)
}

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
    fn a_folder_that_holds_only_our_files_is_closed_and_no_other() {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("deep/data");
        create_folder(&folder).unwrap();
        assert_eq!((mode(&folder), mode(&above.path().join("deep"))), (0o700, 0o700));
        let own = [folder.join("x.sqlite"), folder.join("x.key")];
        for file in &own {
            std::fs::write(file, "kept").unwrap();
        }
        let open = || std::fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
        open();
        assert!(is_open(&folder));
        close_folder(&folder, &own);
        assert_eq!((mode(&folder), is_open(&folder)), (0o700, false));
        // Somebody keeps something else there: whoever reads it today must be able to tomorrow.
        std::fs::write(folder.join("notes.txt"), "another's").unwrap();
        open();
        close_folder(&folder, &own);
        assert!(is_open(&folder));
        std::fs::remove_file(folder.join("notes.txt")).unwrap();
        std::fs::set_permissions(&folder, Permissions::from_mode(0o1777)).unwrap();
        close_folder(&folder, &own);
        assert!(is_open(&folder), "a folder for everybody, though it is empty but for ours");
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
