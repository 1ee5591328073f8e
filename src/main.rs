//! Starts the program: hands the command line to [`hoagiai::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    hoagiai::cli::run()
}
