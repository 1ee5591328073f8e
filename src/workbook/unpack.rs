//! What a packed file holds, measured by unpacking it: a small file may unpack to more than any machine has, and what it
//! says of its own size may be a lie. Keeps nothing of it.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::domain::roster::file::Unreadable;

/// All parts together may unpack to so many bytes.
const MOST_UNPACKED: u64 = 40 * 1024 * 1024;
/// More than this many bytes for each packed one is no workbook that somebody wrote.
const MOST_RATIO: u64 = 400;
/// Up to this size the ratio says nothing: a blank sheet packs well.
const SMALL: u64 = 2 * 1024 * 1024;
/// A workbook has so many parts at most.
const MOST_PARTS: usize = 2_000;
/// Numbers by which a part orders space for what it has not shown yet.
const ORDERED: [&str; 2] = ["uniqueCount", "si"];
/// The largest of them.
const MOST_ORDERED: u64 = 200_000;
/// As many elements of one name as one part may have: each takes many times the space in memory that it takes in the file.
const ELEMENTS: [(&str, u32); 11] = [
    ("si", 200_000),
    ("xf", 70_000),
    ("font", 70_000),
    ("fill", 70_000),
    ("border", 70_000),
    ("dxf", 70_000),
    ("numFmt", 70_000),
    ("mergeCell", 200_000),
    ("definedName", 70_000),
    ("Relationship", 10_000),
    ("sheet", 1_000),
];
/// How an entry of the list of parts begins: whoever reads the list keeps something of each.
const ENTRY: [u8; 4] = *b"PK\x01\x02";
/// Bytes that are unpacked between two looks at the time.
const PIECE: usize = 64 * 1024;

/// How the files of the format before 2007 begin, and those with a password.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether the file is a packed one that unpacks to something bearable.
pub(super) fn check(bytes: &[u8], is_late: &dyn Fn() -> bool) -> Result<(), Unreadable> {
    if bytes.starts_with(&COMPOUND) {
        return Err(if is_locked(bytes) { Unreadable::Locked } else { Unreadable::OldFormat });
    }
    if !bytes.starts_with(b"PK") {
        return Err(Unreadable::NotAWorkbook);
    }
    if bytes.windows(ENTRY.len()).filter(|it| *it == ENTRY).count() > MOST_PARTS {
        return Err(Unreadable::Bomb);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::Bomb);
    }
    let names = archive.file_names().filter_map(Result::ok);
    if !names.map(|it| it.to_ascii_lowercase()).any(|it| it.ends_with("workbook.xml")) {
        return Err(Unreadable::NotAWorkbook);
    }
    let mut left = MOST_UNPACKED;
    let mut part = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) => Unreadable::Locked,
            _ => Unreadable::Broken,
        })?;
        let packed = entry.compressed_size();
        let unpacked = unpack(entry, (left, &mut part), is_late)?;
        if unpacked > SMALL && unpacked / packed.max(1) > MOST_RATIO {
            return Err(Unreadable::Bomb);
        }
        left -= unpacked;
        if has_too_many(&part) || ORDERED.iter().any(|it| orders_too_much(&part, it)) {
            return Err(Unreadable::Bomb);
        }
    }
    Ok(())
}

/// Unpacks a part; not more than what is left.
fn unpack(
    mut entry: impl Read,
    (left, part): (u64, &mut Vec<u8>),
    is_late: &dyn Fn() -> bool,
) -> Result<u64, Unreadable> {
    part.clear();
    let mut piece = vec![0; PIECE];
    loop {
        let read = entry.read(&mut piece).map_err(|_| Unreadable::Broken)?;
        if read == 0 {
            return Ok(part.len() as u64);
        }
        part.extend_from_slice(&piece[..read]);
        if part.len() as u64 > left {
            return Err(Unreadable::Bomb);
        }
        if is_late() {
            return Err(Unreadable::TooSlow);
        }
    }
}

/// Whether a part has more elements of a name than anybody's workbook.
fn has_too_many(part: &[u8]) -> bool {
    let mut counts = [0_u32; ELEMENTS.len()];
    for piece in part.split(|it| *it == b'<').skip(1) {
        let is_end = |it: &u8| it.is_ascii_whitespace() || matches!(it, b'/' | b'>');
        let name = &piece[..piece.iter().take(40).position(is_end).unwrap_or(0)];
        let own = name.rsplit(|it| *it == b':').next().unwrap_or(name);
        if let Some(at) = ELEMENTS.iter().position(|it| it.0.as_bytes() == own) {
            counts[at] += 1;
        }
    }
    counts.iter().zip(ELEMENTS).any(|(count, (_, most))| *count > most)
}

/// Whether an attribute of this name holds a number that is out of all proportion.
fn orders_too_much(part: &[u8], name: &str) -> bool {
    let name = name.as_bytes();
    let mut rest = part;
    while let Some(at) = find(rest, name) {
        let before = at.checked_sub(1).and_then(|it| rest.get(it));
        let begins = before.is_none_or(|it| it.is_ascii_whitespace() || *it == b':');
        rest = &rest[at + name.len()..];
        let number: String = rest
            .iter()
            .skip_while(|it| it.is_ascii_whitespace() || b"=\"'".contains(it))
            .map_while(|it| it.is_ascii_digit().then_some(char::from(*it)))
            .collect();
        let is_much = number.len() > 12 || number.parse::<u64>().is_ok_and(|it| it > MOST_ORDERED);
        if begins && is_much {
            return true;
        }
    }
    false
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(at) = haystack.get(from..)?.iter().position(|it| *it == first) {
        if haystack[from + at..].starts_with(needle) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// Whether what is packed in a compound file is sealed with a password.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    find(bytes, &name).is_some()
}
