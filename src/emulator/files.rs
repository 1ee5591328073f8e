//! Files: their bytes, their ids, and the objects that describe them.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::errors::ApiError;
use super::limits;

/// One stored file.
#[derive(Debug, Clone)]
pub struct StoredFile {
    /// `photo`, `document`, `voice`, …
    pub kind: &'static str,
    /// The name it was uploaded with.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// The bytes.
    pub bytes: Arc<[u8]>,
    pub(super) file_id: String,
    pub(super) unique_id: String,
    pub(super) path: String,
    /// Width and height, where there are any.
    pub(super) size: (u32, u32),
}

/// What a person or a client uploads.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// File name; may be empty.
    pub name: String,
    /// Media type; guessed from the name if empty.
    pub mime: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Default)]
pub(super) struct Files {
    by_id: HashMap<String, StoredFile>,
    by_path: HashMap<String, String>,
    count: u64,
}

impl Files {
    pub(super) fn get(&self, file_id: &str) -> Option<&StoredFile> {
        self.by_id.get(file_id)
    }

    /// By the path that `getFile` gave.
    pub(super) fn by_path(&self, path: &str) -> Option<&StoredFile> {
        self.by_path.get(path).and_then(|id| self.by_id.get(id))
    }

    /// Keeps an upload as a file of `kind` (`photo`, `document`, …).
    pub(super) fn store(&mut self, kind: &'static str, upload: Upload) -> Result<StoredFile, ApiError> {
        if upload.bytes.is_empty() {
            return Err(ApiError::bad("file must be non-empty"));
        }
        if kind == "photo" && upload.bytes.len() > limits::PHOTO_BYTES {
            return Err(ApiError::bad(format!(
                "file of size {} bytes is too big for a photo; the maximum size is {} bytes",
                upload.bytes.len(),
                limits::PHOTO_BYTES
            )));
        }
        if upload.bytes.len() > limits::UPLOAD_BYTES {
            return Err(ApiError::too_large());
        }
        let size = picture_size(&upload.bytes);
        if kind == "photo" {
            check_photo(size)?;
        }
        self.count += 1;
        let number = self.count;
        let name = if upload.name.is_empty() { default_name(kind, number) } else { upload.name };
        let mime = if upload.mime.is_empty() || upload.mime == "application/octet-stream" {
            mime_of(&name).to_owned()
        } else {
            upload.mime
        };
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let folder = folder_of(kind);
        let dot = if extension.is_empty() { "" } else { "." };
        let path = if kind == "photo" {
            format!("photos/file_{number}.jpg")
        } else {
            format!("{folder}/file_{number}{dot}{extension}")
        };
        let seed = format!("{kind}:{number:08}:{:08}:hoagiai-emulator", upload.bytes.len());
        let file = StoredFile {
            kind,
            mime,
            bytes: upload.bytes.into(),
            file_id: format!("AgACAg{}", URL_SAFE_NO_PAD.encode(seed)),
            unique_id: format!("AQAD{}", URL_SAFE_NO_PAD.encode(format!("{number:09}"))),
            path: path.clone(),
            size: size.unwrap_or((0, 0)),
            name,
        };
        self.by_path.insert(path, file.file_id.clone());
        self.by_id.insert(file.file_id.clone(), file.clone());
        Ok(file)
    }

    /// A file by the id a client sent, for a message of `kind`.
    pub(super) fn reuse(&self, kind: &'static str, file_id: &str) -> Result<StoredFile, ApiError> {
        let file = self.get(file_id).ok_or_else(|| wrong_identifier(file_id))?;
        let fits = file.kind == kind || matches!((file.kind, kind), ("video" | "animation", "animation" | "video"));
        if !fits {
            let (is, wanted) = (class_name(file.kind), class_name(kind));
            return Err(ApiError::bad(format!("can't use file of type {is} as {wanted}")));
        }
        Ok(file.clone())
    }
}

fn wrong_identifier(given: &str) -> ApiError {
    if given.len() > 20 && !given.contains(['/', '.', ' ']) {
        ApiError::bad("wrong remote file identifier specified: Wrong string length")
    } else {
        ApiError::bad("wrong file identifier/HTTP URL specified")
    }
}

fn check_photo(size: Option<(u32, u32)>) -> Result<(), ApiError> {
    let Some((width, height)) = size else {
        return Err(ApiError::bad("IMAGE_PROCESS_FAILED"));
    };
    let (long, short) = (width.max(height), width.min(height));
    if width + height > 10_000 || short == 0 || long / short > 20 {
        return Err(ApiError::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(())
}

impl StoredFile {
    /// The Bot API object for it; a photo gives its array of sizes.
    pub(super) fn to_json(&self, extra: &Value) -> Value {
        let mut object = json!({
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.bytes.len(),
        });
        let number = |field: &str, or: u32| extra[field].as_u64().unwrap_or(u64::from(or));
        let (width, height) = self.size;
        match self.kind {
            "photo" => {
                (object["width"], object["height"]) = (width.into(), height.into());
                return json!([object]);
            }
            "sticker" => {
                (object["width"], object["height"]) = (512.into(), 512.into());
                (object["type"], object["is_animated"], object["is_video"]) =
                    ("regular".into(), false.into(), false.into());
            }
            "video_note" => {
                (object["length"], object["duration"]) = (number("length", 240).into(), number("duration", 1).into());
            }
            "video" | "animation" => {
                object["width"] = number("width", width.max(320)).into();
                object["height"] = number("height", height.max(240)).into();
                object["duration"] = number("duration", 0).into();
            }
            "voice" | "audio" => object["duration"] = number("duration", 1).into(),
            _ => {}
        }
        if !matches!(self.kind, "sticker" | "video_note") {
            object["mime_type"] = self.mime.as_str().into();
        }
        if matches!(self.kind, "document" | "audio" | "video" | "animation") {
            object["file_name"] = self.name.as_str().into();
        }
        for field in ["performer", "title", "emoji"] {
            if let Some(value) = extra[field].as_str() {
                object[field] = value.into();
            }
        }
        object
    }

    /// The `File` of `getFile`.
    pub(super) fn file_json(&self) -> Value {
        json!({
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.bytes.len(),
            "file_path": self.path,
        })
    }
}

fn class_name(kind: &str) -> &'static str {
    match kind {
        "photo" => "Photo",
        "voice" => "VoiceNote",
        "video" => "Video",
        "audio" => "Audio",
        "animation" => "Animation",
        "sticker" => "Sticker",
        "video_note" => "VideoNote",
        _ => "Document",
    }
}

fn folder_of(kind: &str) -> &'static str {
    match kind {
        "photo" => "photos",
        "voice" => "voice",
        "video" => "videos",
        "audio" => "music",
        "animation" => "animations",
        "sticker" => "stickers",
        "video_note" => "video_notes",
        _ => "documents",
    }
}

fn default_name(kind: &str, number: u64) -> String {
    let extension = match kind {
        "photo" => "jpg",
        "voice" => "oga",
        "video" | "animation" | "video_note" => "mp4",
        "audio" => "mp3",
        "sticker" => "webp",
        _ => return "file".to_owned(),
    };
    format!("file_{number}.{extension}")
}

fn mime_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        "csv" => "text/csv",
        "html" => "text/html",
        "json" => "application/json",
        "zip" => "application/zip",
        "oga" | "ogg" => "audio/ogg",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

/// Width and height from the header of a PNG, GIF, JPEG or WebP.
fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let be32 = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let le16 = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some((be32(16)?, be32(20)?));
    }
    if bytes.starts_with(b"GIF8") {
        return Some((le16(6)?, le16(8)?));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return match bytes.get(12..16)? {
            b"VP8 " => Some((le16(26)? & 0x3fff, le16(28)? & 0x3fff)),
            b"VP8X" => Some((
                1 + (le16(24)? | (u32::from(*bytes.get(26)?) << 16)),
                1 + (le16(27)? | (u32::from(*bytes.get(29)?) << 16)),
            )),
            _ => Some((512, 512)),
        };
    }
    bytes.starts_with(&[0xff, 0xd8]).then(|| jpeg_size(bytes)).flatten()
}

fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let be16 = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return Some((be16(at + 7)?, be16(at + 5)?));
        }
        at += 2 + usize::try_from(be16(at + 2)?).ok()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The header of a picture that is 3 by 2 pixels.
    fn png() -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend([0, 0, 0, 3, 0, 0, 0, 2]);
        bytes
    }

    #[test]
    fn pictures_are_measured() {
        assert_eq!(picture_size(&png()), Some((3, 2)));
        assert_eq!(picture_size(b"GIF89a\x05\0\x04\0"), Some((5, 4)));
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 6, 0, 7, 3];
        assert_eq!(picture_size(&jpeg), Some((7, 6)));
        assert_eq!(picture_size(b"not a picture"), None);
    }

    #[test]
    fn a_photo_must_be_a_picture_and_a_file_keeps_its_kind() {
        let mut files = Files::default();
        let text = Upload { name: "a.txt".into(), bytes: b"abc".to_vec(), ..Upload::default() };
        assert_eq!(files.store("photo", text.clone()).unwrap_err().description, "Bad Request: IMAGE_PROCESS_FAILED");
        let document = files.store("document", text).unwrap();
        assert_eq!((document.mime.as_str(), document.path.as_str()), ("text/plain", "documents/file_1.txt"));
        assert_eq!(files.by_path("documents/file_1.txt").unwrap().file_id, document.file_id);
        let error = files.reuse("photo", &document.file_id).unwrap_err();
        assert_eq!(error.description, "Bad Request: can't use file of type Document as Photo");
        let error = files.reuse("photo", "nothing").unwrap_err();
        assert_eq!(error.description, "Bad Request: wrong file identifier/HTTP URL specified");
        let empty = files.store("document", Upload::default()).unwrap_err();
        assert_eq!(empty.description, "Bad Request: file must be non-empty");
        let photo = files.store("photo", Upload { bytes: png(), ..Upload::default() }).unwrap();
        assert_eq!(photo.to_json(&Value::Null)[0]["width"], 3);
    }
}
