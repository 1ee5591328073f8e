//! Takes JSON apart without reading it: members of an object, elements of a list, as the bytes they are. One update that
//! cannot be read must not take the others with it, whatever is wrong with it: broken escapes, bytes that are no text,
//! nesting without end. Only brackets and strings are told apart; nothing is checked.

/// The value of a member of an object, as it stands there.
#[must_use]
pub(super) fn member<'a>(object: &'a [u8], name: &str) -> Option<&'a [u8]> {
    let mut at = opened(object, b'{')?;
    loop {
        at = blank(object, at);
        let key_end = string(object, at)?;
        let key = &object[at + 1..key_end - 1];
        at = blank(object, key_end);
        if object.get(at) != Some(&b':') {
            return None;
        }
        at = blank(object, at + 1);
        let end = value(object, at)?;
        if key == name.as_bytes() {
            return Some(&object[at..end]);
        }
        at = blank(object, end);
        if object.get(at) != Some(&b',') {
            return None;
        }
        at += 1;
    }
}

/// The elements of a list, as they stand there; `None` if it is none or does not end.
#[must_use]
pub(super) fn elements(list: &[u8]) -> Option<Vec<&[u8]>> {
    let mut at = blank(list, opened(list, b'[')?);
    let mut found = Vec::new();
    if list.get(at) == Some(&b']') {
        return Some(found);
    }
    loop {
        at = blank(list, at);
        let end = value(list, at)?;
        found.push(&list[at..end]);
        at = blank(list, end);
        match list.get(at)? {
            b',' => at += 1,
            b']' => return Some(found),
            _ => return None,
        }
    }
}

/// The value behind a path of members.
#[must_use]
pub(super) fn behind<'a>(object: &'a [u8], path: &[&str]) -> Option<&'a [u8]> {
    path.iter().try_fold(object, |it, name| member(it, name))
}

/// A whole number.
#[must_use]
pub(super) fn number(value: &[u8]) -> Option<i64> {
    std::str::from_utf8(value).ok()?.parse().ok()
}

fn opened(text: &[u8], bracket: u8) -> Option<usize> {
    let at = blank(text, 0);
    (text.get(at) == Some(&bracket)).then_some(at + 1)
}

fn blank(text: &[u8], mut at: usize) -> usize {
    while text.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// Where a string that begins here is over.
fn string(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at) != Some(&b'"') {
        return None;
    }
    let mut at = at + 1;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Where a value that begins here is over.
fn value(text: &[u8], begin: usize) -> Option<usize> {
    let mut at = begin;
    let mut depth = 0_usize;
    loop {
        match *text.get(at)? {
            b'"' => at = string(text, at)?,
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' => {
                // The bracket of what this stands in.
                let Some(less) = depth.checked_sub(1) else { return (at > begin).then_some(at) };
                depth = less;
                at += 1;
            }
            b',' if depth == 0 => return (at > begin).then_some(at),
            it if depth == 0 && it.is_ascii_whitespace() => return Some(at),
            _ => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn what_cannot_be_read_is_told_apart_from_its_neighbours() {
        let deep = [b"[".repeat(5000), b"]".repeat(5000)].concat();
        for broken in [
            br#"{"update_id":2,"x":"\ud800"}"#.to_vec(),
            b"{\"update_id\":2,\"x\":\"\xff\xfe\"}".to_vec(),
            [&br#"{"update_id":2,"x":"#[..], &deep, b"}"].concat(),
            b"{\"update_id\":2,\"x\":\"a\nb\x00\"}".to_vec(),
            br#"{"update_id":2,"x":1e999}"#.to_vec(),
            br#"{"update_id":2,"x":NaN}"#.to_vec(),
            br#"{"update_id":2,"x":"\q"}"#.to_vec(),
            br#"{"update_id":2 , "x" : "}],{" }"#.to_vec(),
        ] {
            let body =
                [&br#"{"ok":true,"result": [ {"update_id":1},"#[..], &broken, br#" , {"update_id":3} ]}"#].concat();
            let list = elements(member(&body, "result").unwrap()).unwrap();
            let ids: Vec<_> = list.iter().map(|it| member(it, "update_id").and_then(number)).collect();
            assert_eq!(ids, [Some(1), Some(2), Some(3)], "{}", String::from_utf8_lossy(&broken).len());
        }
    }

    #[test]
    fn what_does_not_end_is_nothing() {
        for body in ["", "[", "[1", "[1,", "[{]", "{}", "[\"", "[1 2]", "nonsense"] {
            assert_eq!(elements(body.as_bytes()), None, "{body}");
        }
        assert_eq!(elements(b" [ ] "), Some(vec![]));
        assert_eq!(behind(br#"{"a":{"b":7}}"#, &["a", "b"]).and_then(number), Some(7));
        assert_eq!(behind(br#"{"a":{"b":7}}"#, &["a", "c"]), None);
    }

    proptest! {
        #[test]
        fn a_list_is_taken_apart_as_a_parser_would(texts in prop::collection::vec(".*", 0..6), n in any::<i64>()) {
            let list: Vec<Value> =
                texts.iter().map(|it| serde_json::json!({ it.as_str(): [it, n], "n": n })).collect();
            let body = serde_json::json!({ "ok": true, "result": list }).to_string();
            let found = elements(member(body.as_bytes(), "result").unwrap()).unwrap();
            let found: Vec<Value> = found.iter().map(|it| serde_json::from_slice(it).unwrap()).collect();
            prop_assert_eq!(found, list);
        }

        #[test]
        fn nothing_makes_it_fall(bytes in prop::collection::vec(prop::sample::select(b"[]{}\",:\\ 1a\xff".to_vec()), 0..40)) {
            let _ = elements(&bytes);
            let _ = member(&bytes, "a");
        }
    }
}
