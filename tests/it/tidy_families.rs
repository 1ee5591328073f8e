//! Messages whose ids are made of a prefix and a code: which there are, and what they must hold.

use crate::tidy_scan::{codes, files, read};

/// Messages whose id is made of a prefix and a code: the prefix, the enum that has the codes, and those of its codes
/// for which there is no message because none can come up.
pub const FAMILIES: &[(&str, &str, &str, &[&str])] = &[
    ("act", "dialogue/cases/rights.rs", "Act", &[]),
    ("alarm-duty", "domain/case.rs", "EscalationKind", &[]),
    ("alarm-mark", "domain/alarm.rs", "Authority", &[]),
    (
        "alarm-sign",
        "domain/scope_guard.rs",
        "Sign",
        &["unlawful_deal", "public_interest", "business_or_labour", "already_handled", "not_sure", "none"],
    ),
    ("amend", "dialogue/cases/values.rs", "Field", &["end"]),
    ("body", "domain/referral.rs", "ReferralBody", &[]),
    ("bucket", "domain/kinds.rs", "Bucket", &[]),
    ("cases-state", "domain/search.rs", "Phase", &[]),
    ("command", "dialogue/action.rs", "Section", &[]),
    ("correct-ask", "dialogue/cases/people.rs", "Ask", &["person", "add_a", "add_b"]),
    ("correct-day", "domain/case/course.rs", "CaseDay", &["today"]),
    ("correct-release", "domain/case/change.rs", "ReleaseReason", &[]),
    ("date", "domain/input/date.rs", "DateError", &[]),
    ("end", "domain/case.rs", "EndReason", &[]),
    ("escalation", "domain/case.rs", "EscalationKind", &[]),
    ("event", "domain/case/change.rs", "EventKind", &[]),
    ("field", "dialogue/cases/values.rs", "Field", &[]),
    ("font", "domain/input/legacy.rs", "Legacy", &[]),
    ("form", "dialogue/place.rs", "Form", &[]),
    ("formula", "domain/figures.rs", "Measure", &[]),
    ("ground", "domain/case.rs", "Ground", &[]),
    ("help", "dialogue/action.rs", "Section", &["menu", "quydinh", "nhatky"]),
    ("intake-field", "dialogue/intake/step.rs", "Step", NO_FIELD),
    ("intake-next", "domain/case.rs", "Status", &["paused"]),
    ("intake-now", "dialogue/intake/draft.rs", "Now", &[]),
    ("intake-party", "domain/input/party.rs", "PartyError", &[]),
    ("intake-why", "domain/scope_guard.rs", "Sign", &[]),
    ("invite", "dialogue/people/invite.rs", "Ask", &["check", "holder"]),
    ("invite-edit", "dialogue/people/invite.rs", "Ask", &["check", "holder"]),
    ("kind", "domain/kinds.rs", "Kind", &[]),
    ("kind-group", "domain/kinds.rs", "KindGroup", &[]),
    ("lang", "domain/people.rs", "Lang", &[]),
    ("measure", "domain/figures.rs", "Measure", &[]),
    ("menu-hint", "domain/people.rs", "Office", &[]),
    ("next", "domain/case.rs", "Status", &[]),
    ("notice", "domain/training.rs", "NoticeKind", &[]),
    ("office", "domain/people.rs", "Office", &[]),
    ("outcome", "dialogue/cases/outcome.rs", "Ask", &["check"]),
    ("outcome-edit", "dialogue/cases/outcome.rs", "Ask", &["end", "check"]),
    ("outcome-end", "dialogue/cases/outcome.rs", "End", &[]),
    ("outcome-saved", "domain/case.rs", "Status", &["registered", "assigned", "in_session", "paused", "void"]),
    ("param", "domain/law_keys.rs", "ParamKey", &[]),
    ("param-group", "domain/law_keys.rs", "ParamGroup", &[]),
    ("party", "domain/input/party.rs", "PartyError", &[]),
    ("phone", "domain/input/phone.rs", "PhoneError", &[]),
    ("rating", "domain/training.rs", "Rating", &[]),
    ("rsvp", "domain/training.rs", "Rsvp", &[]),
    ("section", "dialogue/action.rs", "Section", &[]),
    ("sending-status", "domain/announce.rs", "Sending", &[]),
    ("sex", "domain/people.rs", "Sex", &[]),
    ("side", "domain/case.rs", "Side", &[]),
    ("sign", "domain/scope_guard.rs", "Sign", &[]),
    ("status", "domain/case.rs", "Status", &[]),
    ("written", "domain/case/settlement.rs", "Settlement", &[]),
    (
        "training-field",
        "dialogue/training/mod.rs",
        "Step",
        &[
            "list",
            "teams",
            "card",
            "count",
            "session",
            "attendance",
            "by_team",
            "everybody",
            "cancel",
            "late",
            "papers",
            "record",
        ],
    ),
    ("unit", "domain/law.rs", "Unit", &["count", "flag", "clock", "month_day", "hotline", "word"]),
    ("topic", "domain/announce.rs", "Topic", &[]),
];

/// Steps of the intake that ask for no field of the case: warnings, lists of choices, the card itself and what is over.
const NO_FIELD: &[&str] = &[
    "danger",
    "violation",
    "doubt",
    "waiting",
    "referral",
    "mediator_list",
    "interest",
    "earlier",
    "card",
    "card_more",
    "party_edit",
    "confirm",
    "saved",
    "ended",
];

/// Families whose codes are no enum.
pub const LISTED: &[(&str, &[&str])] = &[
    ("intake-refused", &["side", "content", "days", "agreement", "guidance", "stage", "mediator"]),
    ("outcome-due", &["d7", "d30"]),
    ("lack", &["head", "woman", "woman_unknown", "minority"]),
    ("roster-period", &["today", "half", "last", "closed"]),
    ("paid-for", &["case", "mediator"]),
    (
        "refusal",
        &[
            "no_such_person",
            "no_such_unit",
            "not_of_the_team",
            "not_held",
            "too_far_ahead",
            "not_yet",
            "after_the_ordinance",
            "has_died",
            "same_unit",
            "name_taken",
            "no_name",
            "has_teams",
            "last_officer",
            "not_believable",
        ],
    ),
    ("weekday", &["1", "2", "3", "4", "5", "6", "7"]),
    ("welcome-done", &["confirmed", "skipped"]),
    ("welcome-phone", &["confirmed", "skipped"]),
];

/// A family as [`FAMILIES`] names it.
pub struct Family {
    pub prefix: String,
    path: String,
    name: String,
    never: Vec<String>,
}

/// The families of the table, and those that a catalogue declares itself: `# @codes prefix path Enum -never`.
pub fn families() -> Vec<Family> {
    let owned = |it: &&str| (*it).to_owned();
    let of_table = FAMILIES.iter().map(|(prefix, path, name, never)| Family {
        prefix: owned(prefix),
        path: owned(path),
        name: owned(name),
        never: never.iter().map(owned).collect(),
    });
    let declared = files("locales/vi").into_iter().chain(files("locales/papers")).flat_map(|path| {
        read(&path).lines().filter_map(|it| it.strip_prefix("# @codes ")).map(str::to_owned).collect::<Vec<_>>()
    });
    let declared = declared.map(|line| {
        let mut words = line.split_whitespace().map(str::to_owned);
        let mut next = || words.next().unwrap_or_else(|| panic!("# @codes {line}"));
        let (prefix, path, name) = (next(), next(), next());
        Family { prefix, path, name, never: words.map(|it| it.trim_start_matches('-').to_owned()).collect() }
    });
    of_table.chain(declared).collect()
}

/// Every id of a family.
pub fn members(prefix: &str) -> Option<Vec<String>> {
    let of_enum = families().into_iter().find(|it| it.prefix == prefix).map(|Family { path, name, never, .. }| {
        let known = codes(&path, &name);
        assert!(!known.is_empty() && never.iter().all(|it| known.contains(it)), "{prefix}");
        known.into_iter().filter(|it| !never.contains(it)).collect::<Vec<_>>()
    });
    let listed = || LISTED.iter().find(|it| it.0 == prefix).map(|it| it.1.iter().map(|it| (*it).to_owned()).collect());
    Some(of_enum.or_else(listed)?.into_iter().map(|it| format!("{prefix}-{it}")).collect())
}
