//! Whether there is a written settlement (Art. 24(2)): only where the parties agree to one, and it holds once it is
//! signed.

use serde::{Deserialize, Deserializer};

use crate::domain::codes::codes;

codes! {
    /// How far the written settlement has come.
    pub enum Settlement {
        /// The parties have signed it.
        Signed => "signed",
        /// They will sign it later: until then there is nothing to ask the court with.
        Later => "later",
        /// They do not want one.
        None => "none",
    }
}

/// As it is stored now, or as releases did that knew yes and no.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Now(Settlement),
    Before(bool),
}

impl From<Stored> for Settlement {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Now(settlement) => settlement,
            Stored::Before(yes) => Self::told(yes),
        }
    }
}

impl Settlement {
    /// As people tell it: there is one, or there is none.
    #[must_use]
    pub const fn told(yes: bool) -> Self {
        if yes { Self::Signed } else { Self::None }
    }

    /// What its button carries: the keys of yes and no are those of earlier releases, whose buttons still stand.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signed => "yes",
            Self::Later => "later",
            Self::None => "no",
        }
    }

    /// The one whose button was pressed.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.key() == key)
    }

    /// Reads one of any release.
    pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Stored::deserialize(from).map(Self::from)
    }

    /// Reads one of any release, where there may be none yet.
    pub fn read_some<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Self>, D::Error> {
        Ok(Option::<Stored>::deserialize(from)?.map(Self::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Agreement;

    #[test]
    fn art_24_2_a_settlement_is_signed_or_to_be_signed_or_not_made() {
        let of = |written: &str| {
            let json = format!(r#"{{"text":"Bên B trả lối đi.","written":{written}}}"#);
            serde_json::from_str::<Agreement>(&json).map(|it| it.written).ok()
        };
        for &settlement in Settlement::ALL {
            assert_eq!(of(&format!("\"{settlement}\"")), Some(settlement));
        }
        assert_eq!(
            (of("true"), of("false")),
            (Some(Settlement::Signed), Some(Settlement::None)),
            "of earlier releases"
        );
        assert_eq!(of("\"perhaps\""), None);
    }
}
