//! The whole program from outside, and the rules of the project.

#![expect(clippy::unwrap_used, reason = "a helper of a test may fail the test")]
#![expect(unreachable_pub, reason = "the parts of one test program share their helpers")]

