//! The errors of the Bot API, with the exact texts a client may match on.
//!
//! Knows nothing of HTTP: the transport turns a value of this type into a status, a body and a header.

use std::borrow::Cow;

/// A refused call, as the Bot API words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// `error_code`, equal to the HTTP status.
    pub code: u16,
    /// `description`, with its prefix.
    pub description: Cow<'static, str>,
    /// `parameters.retry_after`, in seconds.
    pub retry_after: Option<u64>,
    /// `parameters.migrate_to_chat_id`.
    pub migrate_to: Option<i64>,
}

impl ApiError {
    fn with(code: u16, description: impl Into<Cow<'static, str>>) -> Self {
        Self { code, description: description.into(), retry_after: None, migrate_to: None }
    }

    /// 400, with the server's rule for the first letter applied.
    pub fn bad(message: impl AsRef<str>) -> Self {
        Self::with(400, format!("Bad Request: {}", lower_first(message.as_ref())))
    }

    /// 403.
    pub fn forbidden(message: impl AsRef<str>) -> Self {
        Self::with(403, format!("Forbidden: {}", lower_first(message.as_ref())))
    }

    /// 401, as for a token that was revoked.
    pub fn unauthorized() -> Self {
        Self::with(401, "Unauthorized")
    }

    /// 401, for something that is no token at all.
    pub fn invalid_token() -> Self {
        Self::with(401, "Unauthorized: invalid token specified")
    }

    /// 404, for a path that leads nowhere.
    pub fn not_found() -> Self {
        Self::with(404, "Not Found")
    }

    /// 404, for a method that does not exist.
    pub fn no_such_method() -> Self {
        Self::with(404, "Not Found: method not found")
    }

    /// 409.
    pub fn conflict(message: &str) -> Self {
        Self::with(409, format!("Conflict: {message}"))
    }

    /// 413.
    pub fn too_large() -> Self {
        Self::with(413, "Request Entity Too Large")
    }

    /// 429 with `retry_after`.
    pub fn too_many(retry_after: u64) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..Self::with(429, format!("Too Many Requests: retry after {retry_after}"))
        }
    }

    /// A server error.
    pub fn server(code: u16) -> Self {
        match code {
            502 => Self::with(502, "Bad Gateway"),
            504 => Self::with(504, "Gateway Timeout"),
            other => Self::with(other, "Internal Server Error: restart"),
        }
    }

    /// 400 after a group became a supergroup.
    pub fn migrated(to: i64) -> Self {
        Self { migrate_to: Some(to), ..Self::bad("group chat was upgraded to a supergroup chat") }
    }

    /// The JSON body of the answer.
    pub fn to_json(&self) -> serde_json::Value {
        let mut body = serde_json::json!({
            "ok": false,
            "error_code": self.code,
            "description": self.description,
        });
        let mut parameters = serde_json::Map::new();
        if let Some(seconds) = self.retry_after {
            parameters.insert("retry_after".into(), seconds.into());
        }
        if let Some(to) = self.migrate_to {
            parameters.insert("migrate_to_chat_id".into(), to.into());
        }
        if !parameters.is_empty() {
            body["parameters"] = parameters.into();
        }
        body
    }
}

/// The server lower-cases the first letter of a message unless the second is `_` or upper-case, so that
/// `BUTTON_DATA_INVALID` stays as it is.
fn lower_first(message: &str) -> Cow<'_, str> {
    let bytes = message.as_bytes();
    let shouted = bytes.get(1).is_some_and(|second| *second == b'_' || second.is_ascii_uppercase());
    match bytes.first() {
        Some(first) if first.is_ascii_uppercase() && !shouted => {
            Cow::Owned(format!("{}{}", first.to_ascii_lowercase() as char, &message[1..]))
        }
        _ => Cow::Borrowed(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_lowered_but_codes_stay() {
        assert_eq!(
            ApiError::bad("Object expected as reply markup").description,
            "Bad Request: object expected as reply markup"
        );
        assert_eq!(ApiError::bad("BUTTON_DATA_INVALID").description, "Bad Request: BUTTON_DATA_INVALID");
    }

    #[test]
    fn parameters_appear_only_where_there_are_any() {
        assert!(ApiError::bad("x").to_json().get("parameters").is_none());
        assert_eq!(ApiError::too_many(7).to_json()["parameters"]["retry_after"], 7);
        assert_eq!(ApiError::migrated(-100).to_json()["parameters"]["migrate_to_chat_id"], -100);
    }
}
