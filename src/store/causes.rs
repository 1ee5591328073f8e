//! What a fault of the driver says: whether the database as a whole is in trouble, and whether the transaction is over
//! although nobody ended it.

/// Primary result codes of SQLite that speak of the file, the disk or the machine, never of a row.
const SQLITE_WHOLE: [u32; 10] = [
    5,  // busy
    6,  // locked
    7,  // no memory
    8,  // read-only
    9,  // interrupted
    10, // input or output failed
    13, // full
    14, // cannot be opened
    15, // locking protocol
    26, // not a database
];
/// Those of them after which SQLite may have rolled back by itself.
const SQLITE_ENDED: [u32; 7] = [7, 8, 9, 10, 11, 13, 26];
/// Beginnings of PostgreSQL's codes that speak of the server or of the way to it: lost connections, read-only after a
/// switch of servers, transactions in each other's way, no space or memory, a lock that was not given, a shutdown, its own
/// files. Damage of one value and a timeout of one statement may be of one row: that is put aside, and the others go on.
const POSTGRES_WHOLE: [&str; 7] = ["08", "25006", "40", "53", "55P03", "57P", "58"];

/// Whether the failure lies with the database as a whole and not with the row being handled.
pub(super) fn is_of_the_whole(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(it) => it.code().is_some_and(|code| is_code_of_the_whole(&code)),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed
        | sqlx::Error::InvalidSavePointStatement => true,
        _ => false,
    }
}

fn is_code_of_the_whole(code: &str) -> bool {
    match sqlite(code) {
        Some(primary) => SQLITE_WHOLE.contains(&primary),
        None => POSTGRES_WHOLE.iter().any(|it| code.starts_with(it)),
    }
}

/// Whether SQLite may have rolled the transaction back by itself: what is written after it would last statement by
/// statement, without the rest.
pub(super) fn may_have_ended(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(it) => {
            it.code().as_deref().and_then(sqlite).is_some_and(|primary| SQLITE_ENDED.contains(&primary))
        }
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        _ => false,
    }
}

/// What an operator can do about it, where more is known than that it failed.
pub(super) fn advice(error: &sqlx::Error) -> &'static str {
    let sqlx::Error::Database(it) = error else { return "is the server there, and the way to it?" };
    let code = it.code().unwrap_or_default();
    match (sqlite(&code), code.as_ref()) {
        (Some(13), _) | (_, "53100") => "the disk is full: make room",
        (Some(8), _) | (_, "25006") => "it can only be read: look at the rights of the file, or which server answers",
        (Some(10 | 14), _) | (_, "58030") => "the disk fails: look at the machine's own log",
        (Some(11 | 26), _) => "the file is damaged: stop, keep it, and restore the newest backup",
        (Some(7), _) | (_, "53200") => "memory is short",
        (Some(5 | 6), _) => "another program holds it",
        _ => "look at the database's own log",
    }
}

/// The primary code, if it is one of SQLite's: they have at most four digits, PostgreSQL's five places.
fn sqlite(code: &str) -> Option<u32> {
    if code.len() >= 5 {
        return None;
    }
    code.parse::<u32>().ok().map(|it| it & 0xff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_or_failing_disk_is_never_the_fault_of_a_row() {
        for code in ["13", "10", "778", "266", "8", "1032", "26", "14", "5", "517", "7"] {
            assert!(is_code_of_the_whole(code), "SQLite {code}");
        }
        for code in ["53100", "53200", "53300", "40P01", "40001", "57P01", "57P03", "58030", "25006", "08006"] {
            assert!(is_code_of_the_whole(code), "PostgreSQL {code}");
        }
        for code in [
            "19", "2067", "1555", "787", "1", "20", "11", "23505", "23503", "22P02", "42601", "57014", "XX001", "25P02",
        ] {
            assert!(!is_code_of_the_whole(code), "{code} is of a row or of a statement");
        }
    }
}
