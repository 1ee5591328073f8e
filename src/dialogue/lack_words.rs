//! What a team lacks of those whom Art. 12(1) asks for, in words. Knows no flow.

use super::text::{Arg, Text, text};
use crate::domain::people::composition::Lack;

/// One thing that a team lacks.
pub(super) fn lack(it: Lack) -> Text {
    match it {
        Lack::Members { have } => text!("lack-members", have = have),
        Lack::Head | Lack::Woman | Lack::WomanUnknown | Lack::Minority => {
            let code = it.code();
            Text::of(format!("lack-{code}"))
        }
    }
}

/// All that it lacks.
pub(super) fn lacks(all: &[Lack]) -> Arg {
    Arg::List(all.iter().map(|it| lack(*it)).collect())
}
