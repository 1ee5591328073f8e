//! The whole program from outside, and the rules of the project.

#![expect(clippy::unwrap_used, reason = "a helper of a test may fail the test")]
#![expect(unreachable_pub, reason = "the parts of one test program share their helpers")]

mod broadcast;
mod browser;
mod browser_case;
mod browser_office;
mod browser_reach;
mod crash;
mod crash_cases;
mod emulator_clients;
mod emulator_control;
mod emulator_kit;
mod emulator_teloxide;
mod emulator_text;
mod emulator_types;
mod emulator_updates;
mod emulator_webhook;
mod emulator_wire;
mod group_chats;
mod intake;
mod kill;
mod migrations;
mod office;
mod page_driver;
mod page_phone;
mod postgres;
mod process;
mod screens;
mod scripted_bot;
mod scripts;
mod serve;
mod simulation;
mod spine;
mod store_announcements;
mod store_cases;
mod store_fault;
mod store_figures;
mod store_find;
mod store_group_chats;
mod store_inbox;
mod store_kit;
mod store_office;
mod store_outbox;
mod store_people;
mod store_seal;
mod store_talk;
mod store_trainings;
mod store_whole;
mod tidy;
mod tidy_locales;
mod tidy_scan;
mod town;
mod training;
mod two_processes;
mod web_page;
