//! Multipart forms as the server reads them: its own way with headers, and clean names of files.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::request::Parts;
use percent_encoding::percent_decode;
use unicode_normalization::char::is_combining_mark;

use super::api::Params;
use super::errors::ApiError;
use super::files::Upload;

/// Longest name and longest extension of a file, in characters.
const STEM: usize = 60;
const EXTENSION: usize = 20;

/// Adds the parts of a form to `params`.
pub(super) async fn read(head: Parts, body: Bytes, params: &mut Params) -> Result<(), ApiError> {
    let request = Request::from_parts(head, Body::from(body));
    let broken = |_| ApiError::bad("can't parse multipart form data");
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| ApiError::bad("boundary not found"))?;
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let header = part.headers().get(axum::http::header::CONTENT_DISPOSITION);
        let Disposition { name, file } = Disposition::read(header.map_or(b"", |value| value.as_bytes()))?;
        let mime = part.content_type().unwrap_or("").to_owned();
        let bytes = part.bytes().await.map_err(broken)?;
        match file {
            Some(name_of_file) => {
                let upload = Upload { name: name_of_file, mime, bytes: bytes.to_vec() };
                params.files.insert(name, upload);
            }
            None => drop(params.text.insert(name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok(())
}

/// What the head of a part says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Disposition {
    name: String,
    /// Present: the part is a file. Cleaned; may be empty.
    file: Option<String>,
}

impl Disposition {
    /// Values end at a semicolon, whether they are quoted or not, and only `name` and `filename` count.
    fn read(header: &[u8]) -> Result<Self, ApiError> {
        let mut found = Self::default();
        if !header.is_empty() {
            let rest = header.strip_prefix(b"form-data;");
            let rest = rest.ok_or_else(|| ApiError::bad("expected form-data content disposition"))?;
            for pair in rest.split(|byte| *byte == b';') {
                let Some(equals) = pair.iter().position(|byte| *byte == b'=') else { continue };
                let value = unquoted(pair[equals + 1..].trim_ascii());
                match pair[..equals].trim_ascii() {
                    b"name" => found.name = String::from_utf8_lossy(value).into_owned(),
                    b"filename" => found.file = Some(clean(&percent_decode(value).decode_utf8().unwrap_or_default())),
                    _ => {}
                }
            }
        }
        if found.name.is_empty() {
            return Err(ApiError::bad("field name in multipart/form-data not found"));
        }
        Ok(found)
    }
}

fn unquoted(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] => inner,
        bare => bare,
    }
}

/// The name under which the server keeps a file: without its folder, and without what no file system likes.
fn clean(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let dot = name.rfind('.').filter(|dot| *dot > 0);
    let (stem, extension) = dot.map_or((name, ""), |dot| (&name[..dot], &name[dot + 1..]));
    let (stem, extension) = (clean_part(stem, STEM), clean_part(extension, EXTENSION));
    match (stem.is_empty(), extension.is_empty()) {
        (_, true) => stem,
        (true, false) => extension,
        (false, false) => format!("{stem}.{extension}"),
    }
}

fn clean_part(part: &str, most: usize) -> String {
    let edge = [' ', '.'];
    let kept = part.chars().filter(|c| !is_combining_mark(*c)).map(|c| if is_liked(c) { c } else { ' ' });
    let kept: String = kept.skip_while(|c| edge.contains(c)).take(most).collect();
    kept.trim_end_matches(edge).to_owned()
}

fn is_liked(c: char) -> bool {
    match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '&' | '`' | '\'' => false,
        ' '..='~' => true,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(header: &str) -> String {
        Disposition::read(header.as_bytes()).unwrap().file.expect("it is a file")
    }

    #[test]
    fn names_of_files_are_read_to_the_semicolon_and_decoded() {
        assert_eq!(file("form-data; name=a; filename=Biên bản.txt"), "Biên bản.txt");
        assert_eq!(file("form-data; filename=\"Biên bản.txt\"; name=\"a\""), "Biên bản.txt");
        assert_eq!(file("form-data; name=a; filename=\"Bi%C3%AAn%20b%E1%BA%A3n.txt\""), "Biên bản.txt");
        assert_eq!(file("form-data; name=a; filename=\"a;b.txt\""), "a");
        assert_eq!(file("form-data; name=a; filename=\"100%.txt\"; filename*=utf-8''b.txt"), "100%.txt");
        assert_eq!(file("form-data; name=a; filename=%FF.txt"), "");
        let plain = Disposition::read(b"form-data; name=\"a\"; filename*=utf-8''b.txt").unwrap();
        assert_eq!(plain, Disposition { name: "a".into(), file: None });
        let error = |header: &str| Disposition::read(header.as_bytes()).unwrap_err().description;
        assert_eq!(error("attachment; name=a"), "Bad Request: expected form-data content disposition");
        assert_eq!(error("form-data; filename=a"), "Bad Request: field name in multipart/form-data not found");
    }

    #[test]
    fn names_of_files_are_cleaned() {
        assert_eq!(clean("../hồ sơ/Biên bản.PDF"), "Biên bản.PDF");
        assert_eq!(clean("a<b>:c?*.t|xt"), "a b  c.t xt");
        assert_eq!(clean("  ..a. .txt"), "a.txt");
        assert_eq!((clean(".txt"), clean("."), clean("?.txt")), ("txt".into(), String::new(), "txt".into()));
        assert_eq!(
            clean(&format!("{}.{}", "đ".repeat(99), "x".repeat(99))),
            format!("{}.{}", "đ".repeat(60), "x".repeat(20))
        );
        assert_eq!(clean("vụ 😀.txt"), "vụ.txt");
    }
}
