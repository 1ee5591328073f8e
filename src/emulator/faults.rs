//! Scripted faults: what goes wrong, for which calls, how often.

use serde::{Deserialize, Serialize};

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// 429 with this `retry_after`.
    TooMany {
        /// Seconds.
        retry_after: u64,
    },
    /// A server error with a JSON body.
    Server {
        /// 500, 502, 503 or 504.
        code: u16,
    },
    /// 502 with the HTML page of a proxy.
    Html,
    /// 401 as for a revoked token.
    Unauthorized,
    /// 409 as for a second poller.
    Conflict,
    /// 403 as for a blocked bot.
    Blocked,
    /// 400 for good: sent again it is refused again.
    Refused,
    /// The connection breaks before the call is done.
    ResetBefore,
    /// The call is done, then the connection breaks.
    ResetAfter,
    /// The call is done and its answer comes late.
    Delay {
        /// Milliseconds.
        ms: u64,
    },
    /// `getUpdates` (or the webhook) hands out the same updates once more.
    Duplicate,
    /// `getUpdates` hands out its updates in reverse order.
    Reorder,
}

/// A fault and the calls it befalls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Method name in any case; `*` at the end stands for anything (`send*`), alone for every method.
    #[serde(default = "any")]
    pub method: String,
    /// Only calls about this chat.
    #[serde(default)]
    pub chat: Option<i64>,
    /// Calls to spare first.
    #[serde(default)]
    pub skip: u64,
    /// How many calls it befalls.
    #[serde(default = "once")]
    pub times: u64,
    /// What goes wrong.
    #[serde(flatten)]
    pub fault: Fault,
}

fn any() -> String {
    "*".to_owned()
}

fn once() -> u64 {
    1
}

impl Rule {
    /// `fault` befalls the next call of `method`.
    pub fn once(method: &str, fault: Fault) -> Self {
        Self::times(1, method, fault)
    }

    /// `fault` befalls the next `times` calls of `method`.
    pub fn times(times: u64, method: &str, fault: Fault) -> Self {
        Self { method: method.to_owned(), chat: None, skip: 0, times, fault }
    }

    /// The same for one chat only.
    #[must_use]
    pub fn in_chat(self, chat: i64) -> Self {
        Self { chat: Some(chat), ..self }
    }

    /// The same, sparing the first `skip` calls.
    #[must_use]
    pub fn after(self, skip: u64) -> Self {
        Self { skip, ..self }
    }

    fn befalls(&self, method: &str, chat: Option<i64>) -> bool {
        let pattern = self.method.to_ascii_lowercase();
        let method = method.to_ascii_lowercase();
        let named = match pattern.strip_suffix('*') {
            Some(start) => method.starts_with(start),
            None => method == pattern,
        };
        named && (self.chat.is_none() || self.chat == chat)
    }
}

/// The rules in force, in the order they were given.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Rule>);

impl Faults {
    pub(super) fn push(&mut self, rule: Rule) {
        self.0.push(rule);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn all(&self) -> &[Rule] {
        &self.0
    }

    /// The fault for this call, used up by one.
    pub(super) fn pick(&mut self, method: &str, chat: Option<i64>) -> Option<Fault> {
        let place = self.0.iter().position(|rule| rule.befalls(method, chat))?;
        let rule = &mut self.0[place];
        if rule.skip > 0 {
            rule.skip -= 1;
            return None;
        }
        rule.times = rule.times.saturating_sub(1);
        let fault = rule.fault.clone();
        if rule.times == 0 {
            self.0.remove(place);
        }
        Some(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_befalls_its_calls_and_is_used_up() {
        let mut faults = Faults::default();
        faults.push(Rule::times(2, "send*", Fault::Html).in_chat(7).after(1));
        assert_eq!(faults.pick("getMe", Some(7)), None);
        assert_eq!(faults.pick("sendMessage", Some(8)), None);
        assert_eq!(faults.pick("sendMessage", Some(7)), None, "the first is spared");
        assert_eq!(faults.pick("SENDPHOTO", Some(7)), Some(Fault::Html));
        assert_eq!(faults.pick("sendMessage", Some(7)), Some(Fault::Html));
        assert_eq!(faults.pick("sendMessage", Some(7)), None);
        assert!(faults.all().is_empty());
    }

    #[test]
    fn rules_are_read_from_json() {
        let rule: Rule = serde_json::from_str(r#"{"method":"getUpdates","kind":"too_many","retry_after":3}"#).unwrap();
        assert_eq!(rule, Rule::once("getUpdates", Fault::TooMany { retry_after: 3 }));
    }
}
