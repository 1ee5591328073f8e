//! The limits of the Bot API, in one place. Those the documentation leaves open are named "assumed".

/// Longest message text, in code points after parsing.
pub(super) const TEXT: usize = 4096;
/// Longest caption, in code points after parsing.
pub(super) const CAPTION: usize = 1024;
/// Longest payload of a start link.
pub(super) const START_PAYLOAD: usize = 64;
/// After so many days without an update the next one gets a random id.
pub(super) const SILENT_DAYS: i64 = 7;
/// Longest text before parsing, in bytes.
pub(super) const RAW_TEXT_BYTES: usize = 32_768;
/// Longest callback data, in bytes.
pub(super) const CALLBACK_DATA_BYTES: usize = 64;
/// Buttons in one row that the server keeps; the rest is cut off silently.
pub(super) const ROW_BUTTONS: usize = 12;
/// Buttons of one keyboard that the server keeps.
pub(super) const KEYBOARD_BUTTONS: usize = 300;
/// Buttons in a row beyond which a lint is raised (assumed).
pub(super) const ROW_BUTTONS_SANE: usize = 8;
/// Buttons of a keyboard beyond which a lint is raised (assumed).
pub(super) const KEYBOARD_BUTTONS_SANE: usize = 100;
/// Longest reply markup as JSON, in bytes (assumed).
pub(super) const MARKUP_BYTES: usize = 10_240;
/// Longest text of an answer to a callback query.
pub(super) const CALLBACK_ANSWER: usize = 200;
/// Entities beyond which the rest is ignored (assumed).
pub(super) const ENTITIES: usize = 100;
/// Most commands in one list.
pub(super) const COMMANDS: usize = 100;
/// Longest command name.
pub(super) const COMMAND_NAME: usize = 32;
/// Longest command description.
pub(super) const COMMAND_DESCRIPTION: usize = 256;
/// Longest upload, in bytes.
pub(super) const UPLOAD_BYTES: usize = 50 * 1024 * 1024;
/// Longest uploaded photo, in bytes.
pub(super) const PHOTO_BYTES: usize = 10 * 1024 * 1024;
/// Longest file that `getFile` prepares, in bytes.
pub(super) const DOWNLOAD_BYTES: usize = 20 * 1024 * 1024;
/// Most message ids in `copyMessages`, `forwardMessages` and `deleteMessages`.
pub(super) const MANY_IDS: usize = 100;
/// Updates of one `getUpdates` answer.
pub(super) const UPDATES: i64 = 100;
/// Longest long poll, in seconds.
pub(super) const POLL_SECONDS: i64 = 50;
/// Longest `getUpdates` answer, in bytes.
pub(super) const UPDATES_BYTES: usize = 4 * 1024 * 1024;
/// An offset this far beyond the last update is taken for one "in the future" and confirms nothing.
pub(super) const OFFSET_SLACK: i64 = 10;
/// Lifetime of most updates in the queue, in seconds.
pub(super) const UPDATE_SECONDS: i64 = 24 * 3600;
/// Lifetime of a button press in the queue, in seconds.
pub(super) const CALLBACK_SECONDS: i64 = 150;
/// How long a callback query can be answered after it was made, in seconds (assumed).
pub(super) const CALLBACK_ANSWER_SECONDS: i64 = 15 * 60;
/// Age after which a message can no longer be deleted for everyone, in seconds.
pub(super) const DELETE_SECONDS: i64 = 2 * 86_400;
/// How long a chat action is shown, in seconds.
pub(super) const TYPING_SECONDS: i64 = 5;
/// Longest `secret_token` of a webhook.
pub(super) const SECRET: usize = 256;
