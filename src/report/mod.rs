//! Values become bytes that people keep: a chart as a picture, lists as a workbook, an appointment as a calendar file.
//! Pure and synchronous: no store, no chat, no clock; words come in as they shall be read, save those that every paper has.

pub mod canvas;
pub mod chart;
pub mod docx;
pub mod election;
pub mod ics;
pub mod model;
pub mod outreach;
pub mod papers;
pub mod pay;
pub mod people;
pub mod plan;
pub mod reporting;
pub mod training;
pub mod xlsx;
