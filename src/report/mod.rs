//! Values become bytes that people keep: a chart as a picture, lists as a workbook, an appointment as a calendar file.
//! Pure and synchronous: no store, no chat, no clock, no language; words come in as they shall be read.

pub mod canvas;
pub mod chart;
pub mod ics;
pub mod xlsx;
