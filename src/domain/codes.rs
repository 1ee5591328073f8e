//! Closed lists of values with a stable text code: what a column, a saved dialogue state and a button carry.
//! A code is a promise to every database out there: it may gain a successor, but it is never renamed or reused.

/// Declares a closed enum whose values have stable text codes.
///
/// ```text
/// codes! {
///     /// How a session ended.
///     pub enum Outcome {
///         /// The parties agreed (Art. 24).
///         Success => "success",
///         Failure => "failure",
///     }
/// }
/// ```
///
/// gives `Outcome::ALL`, `code`, `from_code`, `Display` and serde (both as the code), and the usual derives; values
/// order as they are declared. A code used twice does not compile.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident => $code:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name {
            $( $(#[$variant_meta])* $variant ),+
        }

        impl $name {
            /// Every value, in the order of declaration.
            $vis const ALL: &'static [Self] = &[$( Self::$variant ),+];

            /// The stable text code.
            #[must_use]
            $vis const fn code(self) -> &'static str {
                match self {
                    $( Self::$variant => $code ),+
                }
            }

            /// The value of a code; `None` for a code that this release does not know.
            #[must_use]
            #[deny(unreachable_patterns)]
            $vis fn from_code(code: &str) -> Option<Self> {
                match code {
                    $( $code => Some(Self::$variant), )+
                    _ => None,
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let code = <::std::borrow::Cow<'de, str> as ::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| {
                    ::serde::de::Error::custom(::std::format!("unknown {} code {code:?}", stringify!($name)))
                })
            }
        }
    };
}

pub(crate) use codes;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    codes! {
        /// A list for the tests below.
        enum Sample {
            /// First.
            Zebra => "z",
            Apple => "apple_tree",
        }
    }

    #[test]
    fn every_value_is_found_again_by_its_code() {
        for &it in Sample::ALL {
            assert_eq!(Sample::from_code(it.code()), Some(it));
            assert_eq!(it.to_string(), it.code());
        }
        assert_eq!(Sample::ALL.len(), 2);
        assert_eq!(Sample::from_code("Apple"), None);
        assert_eq!(Sample::from_code(""), None);
    }

    #[test]
    fn json_carries_the_code_as_value_and_as_key() {
        assert_eq!(serde_json::to_string(&Sample::Apple).unwrap(), r#""apple_tree""#);
        assert_eq!(serde_json::from_str::<Sample>(r#""z""#).unwrap(), Sample::Zebra);
        let counts = BTreeMap::from([(Sample::Zebra, 1), (Sample::Apple, 2)]);
        let json = serde_json::to_string(&counts).unwrap();
        assert_eq!(json, r#"{"z":1,"apple_tree":2}"#, "values order as declared, not by code");
        assert_eq!(serde_json::from_str::<BTreeMap<Sample, i32>>(&json).unwrap(), counts);
    }

    #[test]
    fn an_unknown_code_is_an_error_that_names_the_list() {
        let error = serde_json::from_str::<Sample>(r#""pear""#).unwrap_err().to_string();
        assert!(error.contains("Sample") && error.contains("pear"), "{error}");
    }

    #[test]
    fn display_honours_the_width() {
        assert_eq!(format!("[{:>3}]", Sample::Zebra), "[  z]");
    }
}
