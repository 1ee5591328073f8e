//! Parameters of a call, however they were sent: everything is text, as on the real server.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::emulator::entities::Source;
use crate::emulator::errors::ApiError;
use crate::emulator::files::Upload;
use crate::emulator::markup::is_true;

/// Parameters and uploaded files of one call.
#[derive(Debug, Default)]
pub(in crate::emulator) struct Params {
    pub(in crate::emulator) text: BTreeMap<String, String>,
    pub(in crate::emulator) files: BTreeMap<String, Upload>,
}

impl Params {
    /// A parameter that is not empty.
    pub(in crate::emulator) fn get(&self, name: &str) -> Option<&str> {
        self.text.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A number; like the real server it takes the leading digits and gives 0 for garbage.
    pub(in crate::emulator) fn int(&self, name: &str) -> Option<i64> {
        self.get(name).map(leading_int)
    }

    /// A flag; absent means no.
    pub(in crate::emulator) fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(is_true)
    }

    /// A floating-point number.
    pub(in crate::emulator) fn float(&self, name: &str) -> Option<f64> {
        self.get(name).and_then(|value| value.trim().parse().ok())
    }

    /// A nested object or array; `what` names it in the error.
    pub(in crate::emulator) fn json(&self, name: &str, what: &str) -> Result<Option<Value>, ApiError> {
        self.get(name)
            .map(|raw| serde_json::from_str(raw).map_err(|_| ApiError::bad(format!("can't parse {what} JSON object"))))
            .transpose()
    }

    /// Text with parse mode and entities under the usual names.
    pub(in crate::emulator) fn formatted(&self, text: &str, entities: &str) -> Source<'_> {
        Source {
            text: self.text.get(text).map_or("", String::as_str),
            parse_mode: self.get("parse_mode"),
            entities: self.get(entities),
        }
    }

    /// A list of strings given as a JSON array.
    pub(in crate::emulator) fn strings(&self, name: &str) -> Result<Option<Vec<String>>, ApiError> {
        let Some(value) = self.json(name, name)?.filter(|value| !value.is_null()) else { return Ok(None) };
        let list = value.as_array().ok_or_else(|| ApiError::bad(format!("can't parse {name}: Expected an Array")))?;
        Ok(Some(list.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()))
    }

    /// Message ids given as a JSON array, 1 to `most` of them.
    pub(in crate::emulator) fn message_ids(&self, most: usize) -> Result<Vec<i64>, ApiError> {
        let value = self.json("message_ids", "message identifiers")?;
        let Some(list) = value.as_ref().and_then(Value::as_array) else {
            return Err(ApiError::bad("message identifiers are not specified"));
        };
        if list.is_empty() {
            return Err(ApiError::bad("message identifiers are not specified"));
        }
        if list.len() > most {
            return Err(ApiError::bad("too many message identifiers specified"));
        }
        list.iter()
            .map(|item| {
                item.as_i64()
                    .or_else(|| item.as_str().and_then(|text| text.parse().ok()))
                    .filter(|id| *id > 0)
                    .ok_or_else(|| ApiError::bad("invalid message identifier specified"))
            })
            .collect()
    }

    /// Takes the upload behind `name`: a part of that name, or what `attach://…` in the parameter points to.
    pub(in crate::emulator) fn take_upload(&mut self, name: &str) -> Option<Upload> {
        if let Some(upload) = self.files.remove(name) {
            return Some(upload);
        }
        let attached = self.get(name)?.strip_prefix("attach://")?.to_owned();
        self.files.remove(&attached)
    }
}

fn leading_int(text: &str) -> i64 {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let number: i64 = digits[..end].parse().unwrap_or(0);
    if text.starts_with('-') { -number } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_flags_are_read_as_the_server_reads_them() {
        assert_eq!(leading_int("-12x"), -12);
        assert_eq!(leading_int("x"), 0);
        assert_eq!(leading_int(" 7"), 7);
        assert!(is_true("True") && is_true("1") && is_true("YES") && !is_true("0") && !is_true("on"));
    }
}
