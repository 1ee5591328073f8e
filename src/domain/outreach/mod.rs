//! Outreach: from one text of the office, what the loudspeaker reads, what the residents' meeting talks about, and what the
//! ward's page shows; and how often and to how many it went. Plain values; knows no chat, no paper and no database.

pub mod heard;
pub mod kit;
pub mod points;
pub mod script;
pub mod spoken;
