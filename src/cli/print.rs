//! Words on standard output. The reader may be gone (`hoagiai check | head -1`): then the words are dropped and the
//! command does its work to the end, instead of panicking half-way as `println!` does.

use std::fmt::Arguments;
use std::io::Write;

/// Prints a line, or drops it if nobody reads any more.
macro_rules! say {
    () => { $crate::cli::print::line(format_args!("")) };
    ($($words:tt)*) => { $crate::cli::print::line(format_args!($($words)*)) };
}
pub(super) use say;

/// What [`say!`] does.
pub(super) fn line(words: Arguments<'_>) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_fmt(words).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
}

/// A command's last words, on standard error.
pub(super) fn last_words(words: &str) {
    let _ = writeln!(std::io::stderr().lock(), "hoagiai: {words}");
}
