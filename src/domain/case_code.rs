//! The code of a case as people type it.

use super::fold::fold;

/// Words that stand before a code and say that it is one.
const ANNOUNCING: &[&str] = &["vu", "viec", "so", "ma", "ho", "mo", "xem", "tim"];

/// A case code typed in any way, such as `vn 1 2026 3`, in its written form.
#[must_use]
pub fn read_code(text: &str) -> Option<String> {
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    // `Vụ, việc VN-01-2026-005`, `vụ số …`: as lists and letters write it.
    // The `C` of a case from an old book may stand by itself as well.
    let is_parted = parts.len() > 4 && parts[parts.len() - 2] == "c";
    let (announcing, code) = parts.split_at(parts.len().checked_sub(4 + usize::from(is_parted))?);
    let ([prefix, team, year, seq] | [prefix, team, year, _, seq]) = *code else { return None };
    let bare = seq.strip_prefix('c').filter(|_| !is_parted);
    let (mark, seq) = if is_parted || bare.is_some() { ("C", bare.unwrap_or(seq)) } else { ("", seq) };
    if !announcing.iter().all(|it| ANNOUNCING.contains(it)) {
        return None;
    }
    let number = |part: &str, longest: usize| (part.len() <= longest).then(|| part.parse::<u32>().ok()).flatten();
    let (team, year, seq) = (number(team, 3)?, number(year, 4)?, number(seq, 5)?);
    let is_prefix = (1..=6).contains(&prefix.len()) && prefix.chars().all(|it| it.is_ascii_alphabetic());
    (is_prefix && year >= 2000).then(|| format!("{}-{team:02}-{year}-{mark}{seq:03}", prefix.to_uppercase()))
}
