//! Encryption of single columns: XChaCha20-Poly1305 with the cell's place as associated data, so that a value moved to
//! another cell does not open. Keys live in a file of their own, never in the database and never in a log.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::{Error, Result};

/// First line of a key file.
const HEADER: &str = "hoagiai-keys 1";
/// First byte of a sealed value: its layout.
const LAYOUT: u8 = 1;
const NONCE: usize = 24;
const KEY: usize = 32;

/// Where a sealed value stands.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Table.
    pub table: &'static str,
    /// Column.
    pub column: &'static str,
    /// Row, by a key that is known before the row is written and never changes.
    pub row: &'a str,
}

impl<'a> Place<'a> {
    /// What is known of somebody, by the key of their row.
    pub(super) fn of_person(column: &'static str, row: &'a str) -> Self {
        Self { table: "person", column, row }
    }

    fn associated(&self) -> String {
        format!("{}|{}|{}", self.table, self.column, self.row)
    }
}

/// The keys: the last one seals, all of them open.
pub struct Seal {
    keys: Vec<(u32, [u8; KEY], XChaCha20Poly1305)>,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Seal({} keys)", self.keys.len())
    }
}

impl Seal {
    /// Reads the key file. Refuses one that others may read, and one that is damaged.
    pub fn from_file(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .map_err(|error| Error::Key(format!("{} cannot be read: {error}", path.display())))?;
        check_mode(path)?;
        Self::parse(&text).ok_or_else(|| {
            Error::Key(format!("{} is damaged: put your copy of the key file in its place", path.display()))
        })
    }

    /// Makes a key file with a fresh key, where there is none.
    pub fn create(path: &Path) -> Result<()> {
        create_key_file(path)
    }

    /// The numbers of the keys.
    pub(super) fn key_ids(&self) -> Vec<u32> {
        self.keys.iter().map(|it| it.0).collect()
    }

    /// The number of the key that seals what is new: the last one.
    pub(super) fn active_id(&self) -> u32 {
        self.keys.last().map_or(0, |it| it.0)
    }

    /// A key that nobody keeps: for a database that lives no longer than this process.
    pub fn fresh() -> Result<Self> {
        let mut key = [0_u8; KEY];
        getrandom::fill(&mut key).map_err(|error| Error::Key(format!("no randomness: {error}")))?;
        Ok(Self { keys: vec![entry(1, key)] })
    }

    /// One fixed key, for tests.
    #[must_use]
    pub fn for_tests() -> Self {
        Self { keys: vec![entry(1, [7; KEY])] }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != HEADER {
            return None;
        }
        let mut keys: Vec<(u32, [u8; KEY], XChaCha20Poly1305)> = Vec::new();
        for line in lines.filter(|it| !it.trim().is_empty()) {
            let (id, key) = line.split_once(' ')?;
            let key: [u8; KEY] = STANDARD.decode(key.trim()).ok()?.try_into().ok()?;
            let id = id.parse().ok()?;
            // With two keys of one number half of what is sealed would not open.
            if keys.iter().any(|it| it.0 == id) {
                return None;
            }
            keys.push(entry(id, key));
        }
        (!keys.is_empty()).then_some(Self { keys })
    }

    /// Seals a value for its place.
    #[must_use]
    pub fn seal(&self, place: Place<'_>, plain: &str) -> Vec<u8> {
        let (id, ..) = self.keys.last().expect("a seal has a key");
        self.seal_with(*id, place, plain)
    }

    /// Seals a value with one of the keys.
    pub(super) fn seal_with(&self, key_id: u32, place: Place<'_>, plain: &str) -> Vec<u8> {
        let (id, _, cipher) = self.keys.iter().find(|it| it.0 == key_id).expect("one of the keys at hand");
        let mut nonce = [0_u8; NONCE];
        getrandom::fill(&mut nonce).expect("the system has randomness");
        let aad = place.associated();
        let payload = Payload { msg: plain.as_bytes(), aad: aad.as_bytes() };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).expect("the text is far below the cipher's limit");
        let mut out = Vec::with_capacity(5 + NONCE + sealed.len());
        out.push(LAYOUT);
        out.extend_from_slice(&id.to_be_bytes());
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// Opens a value at its place; `None` if it was not sealed for it, or its key is gone.
    #[must_use]
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Option<String> {
        let (layout, rest) = sealed.split_first()?;
        let (id, rest) = rest.split_first_chunk::<4>()?;
        let (nonce, body) = rest.split_first_chunk::<NONCE>()?;
        if *layout != LAYOUT {
            return None;
        }
        let id = u32::from_be_bytes(*id);
        let (_, _, cipher) = self.keys.iter().find(|it| it.0 == id)?;
        let aad = place.associated();
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: aad.as_bytes() }).ok()?;
        String::from_utf8(plain).ok()
    }

    /// 32 characters of `[A-Za-z0-9_-]` computed from the active key and `label`.
    #[must_use]
    pub fn derive(&self, label: &str) -> String {
        let (_, key, _) = self.keys.last().expect("a seal has a key");
        derived(key, label)
    }

    /// The same from every key, the active one first: what was derived before a new key was added is found again.
    pub(super) fn derive_each(&self, label: &str) -> Vec<String> {
        self.keys.iter().rev().map(|(_, key, _)| derived(key, label)).collect()
    }
}

fn derived(key: &[u8; KEY], label: &str) -> String {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("any length will do");
    mac.update(b"derived secret|");
    mac.update(label.as_bytes());
    URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..24])
}

/// The hash under which a secret is stored.
#[must_use]
pub fn hash_secret(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

fn entry(id: u32, key: [u8; KEY]) -> (u32, [u8; KEY], XChaCha20Poly1305) {
    let cipher = XChaCha20Poly1305::new(&key.into());
    (id, key, cipher)
}

fn create_key_file(path: &Path) -> Result<()> {
    let mut key = [0_u8; KEY];
    getrandom::fill(&mut key).map_err(|error| Error::Key(format!("no randomness: {error}")))?;
    let mut text = format!("{HEADER}\n");
    let _ = writeln!(text, "1 {}", STANDARD.encode(key));
    let failed = |error: std::io::Error| Error::Key(format!("{} cannot be written: {error}", path.display()));
    if let Some(folder) = path.parent() {
        super::private::create_folder(folder).map_err(failed)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)
}

#[cfg(unix)]
fn check_mode(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).map_err(|error| Error::Key(error.to_string()))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Error::Key(format!("{} may be read by others: run chmod 600 on it", path.display())));
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_mode(_path: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Place<'_> = Place { table: "person", column: "name", row: "p:1" };

    #[test]
    fn a_value_opens_only_where_it_was_sealed() {
        let seal = Seal::for_tests();
        let sealed = seal.seal(NAME, "Nguyễn Văn An");
        assert_eq!(seal.open(NAME, &sealed).as_deref(), Some("Nguyễn Văn An"));
        assert_eq!(seal.open(Place { row: "p:2", ..NAME }, &sealed), None);
        assert_eq!(seal.open(Place { column: "phone", ..NAME }, &sealed), None);
    }

    #[test]
    fn a_damaged_value_does_not_open() {
        let seal = Seal::for_tests();
        let mut sealed = seal.seal(NAME, "x");
        *sealed.last_mut().unwrap() ^= 1;
        assert_eq!(seal.open(NAME, &sealed), None);
        assert_eq!(seal.open(NAME, &[]), None);
        assert_eq!(seal.open(NAME, &[1, 2, 3]), None);
    }

    #[test]
    fn an_old_key_still_opens_after_a_new_one_was_added() {
        let old = Seal { keys: vec![entry(1, [1; KEY])] };
        let sealed = old.seal(NAME, "x");
        let both = Seal { keys: vec![entry(1, [1; KEY]), entry(2, [2; KEY])] };
        assert_eq!(both.open(NAME, &sealed).as_deref(), Some("x"));
        let sealed = both.seal(NAME, "y");
        assert_eq!(old.open(NAME, &sealed), None, "the newest key seals");
    }

    #[test]
    fn a_key_number_that_comes_twice_is_refused() {
        let key = |id: u32, byte| format!("{id} {}\n", STANDARD.encode([byte; KEY]));
        let file = |keys: &[String]| format!("{HEADER}\n{}", keys.concat());
        assert!(Seal::parse(&file(&[key(1, 1), key(2, 2)])).is_some());
        assert!(Seal::parse(&file(&[key(1, 1), key(1, 2)])).is_none());
        assert!(Seal::parse(&file(&[key(1, 1), key(1, 1)])).is_none());
    }

    #[test]
    fn the_key_file_is_made_once_private_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/key");
        assert!(matches!(Seal::from_file(&path), Err(Error::Key(_))), "a missing file is not made by reading it");
        Seal::create(&path).unwrap();
        assert!(Seal::create(&path).is_err(), "nor is one replaced");
        let sealed = Seal::from_file(&path).unwrap().seal(NAME, "x");
        assert_eq!(Seal::from_file(&path).unwrap().open(NAME, &sealed).as_deref(), Some("x"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            assert!(matches!(Seal::from_file(&path), Err(Error::Key(_))));
        }
        let other = folder.path().join("damaged");
        fs::write(&other, "nonsense").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(&mut fs::metadata(&other).unwrap().permissions(), 0o600);
        assert!(matches!(Seal::from_file(&other), Err(Error::Key(_))));
    }

    #[test]
    fn a_derived_secret_repeats_and_differs_by_label() {
        let seal = Seal::for_tests();
        assert_eq!(seal.derive("a"), seal.derive("a"));
        assert_ne!(seal.derive("a"), seal.derive("b"));
        assert_eq!(seal.derive("a").len(), 32);
        let both = Seal { keys: vec![entry(1, [7; KEY]), entry(2, [2; KEY])] };
        assert_eq!(both.derive_each("a"), [both.derive("a"), seal.derive("a")], "what an older key gave is found");
    }
}
