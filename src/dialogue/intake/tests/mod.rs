//! Tests of the flow: the usual path, every branch, the legal facts, stored states of this release, random answers,
//! practice.

mod branches;
mod card;
mod desk;
mod earlier;
mod guard;
mod input;
mod persisted;
mod place;
mod practice;
mod practice_danger;
mod random;
mod stored;
mod story;
mod typed;
mod usual;
