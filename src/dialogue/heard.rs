//! Typed words that mean a button of the card: its number, its label, the label's beginning, or what people say instead
//! (`không`, `bỏ qua`, `dừng`). Where names or searches may be typed they come first, and only what cannot be one means a
//! button. Labels are words of a language, which the dialogue does not know: who asks gives them.

use super::action::{Press, Section};
use super::guide;
use super::meant;
use super::place::Takes;
use super::screen::{Button, Choice, Screen, Style};
use super::text::{Text, text};
use super::{Input, Place, State, view};
use crate::dialogue::facts::Facts;
use crate::domain::danger::danger_in;
use crate::domain::input::choice;
use crate::domain::input::plain::{Plain, plain};

/// The name of a part of the menu has so many words at most.
const LONGEST_SECTION: usize = 8;
/// A typed text that is longer is no label.
const LONGEST: usize = 80;

/// The words of a message that can be the label of a button at all: what stands on the card need not be read for the others.
#[must_use]
pub fn may_be_label(input: &Input) -> Option<&str> {
    let Input::Text { text, forwarded: false, .. } = input else { return None };
    let may_be = !text.trim().is_empty() && text.chars().nth(LONGEST).is_none() && !text.trim().contains('\n');
    may_be.then_some(text)
}

/// What the words of a message mean on the card they answer.
#[must_use]
pub fn heard(state: &State, input: Input, facts: &Facts, say: &dyn Fn(&Text) -> String) -> Input {
    let Some(text) = may_be_label(&input) else { return meant::meant(state, input, facts) };
    let screen = view(&state.place, facts);
    let labels = Labels::of(&screen, say);
    let takes = takes(state, facts);
    let button = |text: &str| match labels.meant(&screen, takes, text) {
        // What a part of the menu is called goes before a part of a name: `thu` is `thử`, not `Thù lao`.
        Some((_, false)) if called(text, takes, facts).is_some() => {
            called(text, takes, facts).map(|it| Input::Section(it, String::new()))
        }
        Some((at, surely)) => Some(labels.answer(at, surely)),
        None => section_named(text, takes, facts, say).map(|it| Input::Section(it, String::new())),
    };
    let politely = || {
        let bare = choice::without_politeness(text)?;
        let agrees = plain(bare) == Some(Plain::Yes) || confirming(&screen, bare, takes).is_some();
        button(bare).filter(|_| !(agrees && gives_up(text, bare)))
    };
    match button(text).or_else(politely) {
        Some(understood) => understood,
        None => meant::meant(state, input, facts),
    }
}

/// Whether the polite words around some others are a `thôi`: `thôi, được rồi` leaves it, and agrees to nothing.
fn gives_up(text: &str, bare: &str) -> bool {
    let is_thoi = |it: &str| choice::says(it, &["thôi"]).is_some();
    text.split_once(bare).is_some_and(|it| it.0.split_whitespace().chain(it.1.split_whitespace()).any(is_thoi))
}

/// The part of the menu whose name or command is typed in full, wherever one stands: whoever learned the words of the menu
/// uses them. Where names or sentences may be typed they are taken as those.
fn section_named(text: &str, takes: Takes, facts: &Facts, say: &dyn Fn(&Text) -> String) -> Option<Section> {
    let actor = facts.actor().filter(|it| takes == Takes::Choice && it.consented)?;
    // No name has so many words: the catalogue need not be asked for all of them.
    if text.split_whitespace().count() > LONGEST_SECTION {
        return None;
    }
    let sections: Vec<Section> =
        facts.house.sections(actor).into_iter().map(|it| it.0).chain([Section::Menu]).collect();
    // Commands have no accents, and a word that has some is another one: `nhập` is no `nhap`, `sợ` no `so`.
    let typed: String = text.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    if let Some(section) = sections.iter().find(|it| text.is_ascii() && it.code() == typed) {
        return Some(*section);
    }
    let names: Vec<String> = sections.iter().map(|it| say(&Text::of(format!("section-{it}")))).collect();
    choice::in_full(text, &names).map(|at| sections[at]).or_else(|| facts.house.called(text, actor))
}

/// The part of the menu that is called so beside its name, where none of its words may be an answer.
fn called(text: &str, takes: Takes, facts: &Facts) -> Option<Section> {
    let actor = facts.actor().filter(|it| takes == Takes::Choice && it.consented)?;
    facts.house.called(text, actor)
}

/// While the pieces of a long text come in, only what is surely a button is one.
fn takes(state: &State, facts: &Facts) -> Takes {
    if super::is_in_parts(state, facts) { Takes::Words } else { state.place.takes() }
}

/// The buttons that words can mean, choices first, each with what it reads.
struct Labels {
    presses: Vec<Press>,
    labels: Vec<Text>,
    words: Vec<String>,
    /// How many of them are numbered, and how many choices there are with those of other pages.
    n_numbered: usize,
    n_choices: usize,
    /// How many of them do nothing that cannot be undone: they stand first.
    n_harmless: usize,
}

impl Labels {
    fn of(screen: &Screen, say: &dyn Fn(&Text) -> String) -> Self {
        let here = |key: &str| Press::Here { rev: 0, key: key.to_owned() };
        let press = |it: &Choice| it.go.map_or_else(|| here(&it.key), Press::Go);
        let choices = screen.choices.iter().chain(&screen.elsewhere).map(|it| (press(it), it.label.clone()));
        let (mut harmless, mut grave) = (choices.collect::<Vec<_>>(), Vec::new());
        for button in screen.nav.iter().flatten() {
            match button {
                // The button of danger opens the card that asks.
                Button::Here { key, label, style } if *style == Style::Plain || key == Section::Danger.code() => {
                    harmless.push((here(key), label.clone()));
                }
                Button::Here { key, label, .. } => grave.push((here(key), label.clone())),
                Button::Go { go, label } => grave.push((Press::Go(*go), label.clone())),
                Button::Url { .. } => {}
            }
        }
        let n_harmless = harmless.len();
        let (presses, labels): (Vec<Press>, Vec<Text>) = harmless.into_iter().chain(grave).unzip();
        let words = labels.iter().map(say).collect();
        let n_numbered = screen.choices.len();
        Self { presses, labels, words, n_numbered, n_choices: n_numbered + screen.elsewhere.len(), n_harmless }
    }

    /// Which button, and whether that is certain or worth saying.
    fn meant(&self, screen: &Screen, takes: Takes, text: &str) -> Option<(usize, bool)> {
        let choices = &self.words[..self.n_choices];
        let number = match takes {
            Takes::Choice => choice::number(text),
            Takes::Words => choice::plain_number(text),
        };
        if let Some(at) = self.in_full(text, takes) {
            return Some((at, true));
        }
        if let Some(number) = number {
            let own = choice::own_numbers(&choices[..self.n_numbered]);
            let at = match own {
                Some(own) => own.iter().position(|it| *it == Some(number)),
                None => (number as usize).checked_sub(1).filter(|it| *it < self.n_numbered),
            };
            return at.map(|it| (it, true));
        }
        let key = steering(text, takes)
            .or_else(|| said_instead(screen, text, takes))
            .or_else(|| concluding(text, takes).filter(|it| is_primary(screen, it)))
            .or_else(|| confirming(screen, text, takes));
        if let Some(at) = key.and_then(|key| self.position(key)) {
            return Some((at, false));
        }
        if takes == Takes::Words {
            return self.in_clause(text).map(|it| (it, false));
        }
        if danger_in(text).is_some() {
            return None;
        }
        let part = choice::in_part(text, choices).or_else(|| choice::in_part(text, &self.words[..self.n_harmless]));
        part.filter(|it| !self.is_day(*it)).map(|it| (it, false))
    }

    /// A label that is typed whole. Where one may search, the lines of a list are found by the search.
    fn in_full(&self, text: &str, takes: Takes) -> Option<usize> {
        let at = choice::in_full(text, &self.words)?;
        (takes == Takes::Choice || (is_surely(text, &self.words[at]) && !self.is_line(at))).then_some(at)
    }

    /// A label that is typed as far as its comma, as cards call it: `Đủ rồi` of `Đủ rồi, tiếp tục`.
    fn in_clause(&self, text: &str) -> Option<usize> {
        let clause = |label: &String| label.split_once(',').map_or_else(String::new, |it| it.0.to_owned());
        let clauses: Vec<String> = self.words.iter().map(clause).collect();
        choice::in_full(text, &clauses).filter(|it| is_surely(text, &clauses[*it]) && !self.is_line(*it))
    }

    fn is_line(&self, at: usize) -> bool {
        let Press::Here { key, .. } = &self.presses[at] else { return false };
        key.rsplit_once(':').is_some_and(|it| it.1.starts_with(|it: char| it.is_ascii_digit()))
    }

    /// Words for a day count from when they were written, which the step reads for itself.
    fn is_day(&self, at: usize) -> bool {
        matches!(&self.presses[at], Press::Here { key, .. } if super::day_keys::is_key(key))
    }

    fn position(&self, key: &str) -> Option<usize> {
        self.presses.iter().position(|it| matches!(it, Press::Here { key: it, .. } if it == key))
    }

    fn answer(&self, at: usize, surely: bool) -> Input {
        let understood = (!surely).then(|| text!("understood-label", label = self.labels[at].clone()));
        Input::Label { press: self.presses[at].clone(), understood }
    }
}

/// Where names may be typed: several words that are a label, or one with its very accents that is not written as a name.
fn is_surely(text: &str, label: &str) -> bool {
    let words = |it: &str| {
        crate::domain::fold::fold(it).split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).count()
    };
    let capital = text.trim_start().starts_with(char::is_uppercase);
    let accented = !text.is_ascii();
    words(label) > 1 || (accented && !capital)
}

/// Words that steer, whatever the card is about.
fn steering(text: &str, takes: Takes) -> Option<&'static str> {
    let says = |all: &[&'static str]| choice::says(text, all).is_some();
    if says(&["quay lại", "trở lại", "lùi lại", "bước trước"]) {
        return Some("back");
    }
    if skips(text) {
        return Some("skip");
    }
    if says(&["dừng lại", "thôi dừng", "stop"]) {
        return Some("stop");
    }
    if says(&["hướng dẫn", "trợ giúp", "giúp tôi", "giúp với"]) {
        return Some(guide::KEY);
    }
    match spoken(text).as_str() {
        "?" | "❓" => Some(guide::KEY),
        "dừng" | "thôi" => Some("stop"),
        "về" | "back" => Some("back"),
        // Without accents they may be names.
        "dung" | "thoi" if takes == Takes::Choice => Some("stop"),
        "ve" if takes == Takes::Choice => Some("back"),
        _ => None,
    }
}

/// Words that leave a question out.
pub(super) fn skips(text: &str) -> bool {
    choice::says(choice::without_politeness(text).unwrap_or(text), &["bỏ qua", "skip"]).is_some()
}

fn spoken(text: &str) -> String {
    text.trim().trim_end_matches(['.', '!', ' ']).to_lowercase()
}

/// Words that conclude what a card is about, whatever its large button is called: `lưu`, `xong`, `gửi đi`. Where names may
/// be typed, one with its accents or two words.
pub(super) fn concluding(text: &str, takes: Takes) -> Option<&'static str> {
    let says = |all: &[&'static str]| choice::says(text, all).is_some();
    if says(&["lưu lại", "lưu đi", "lưu luôn", "lưu ngay"]) {
        return Some("save");
    }
    if says(&["xong rồi", "xong hết", "thế thôi", "hết rồi"]) {
        return Some("done");
    }
    // Of the card with something to be sent, not of the menu, where it would be left.
    if says(&["gửi đi", "gửi luôn", "gửi ngay", "gửi thông báo", "gửi bản tin", "gửi thư mời"]) {
        return Some("send");
    }
    match spoken(text).as_str() {
        "lưu" | "save" => Some("save"),
        "xong" | "done" => Some("done"),
        "gửi" | "send" => Some("send"),
        "luu" if takes == Takes::Choice => Some("save"),
        "gui" if takes == Takes::Choice => Some("send"),
        _ => None,
    }
}

/// The large button of a card that asks whether all of it is right, where the answer is that it is: `đúng rồi`. Where
/// names may be typed, two words. What is sent, ends or decides something is asked about by no such card.
pub(super) fn confirming<'a>(screen: &'a Screen, text: &str, takes: Takes) -> Option<&'a str> {
    let says = |all: &[&'static str]| choice::says(text, all).is_some();
    let is_right =
        says(&["đúng rồi", "đúng vậy", "đúng hết", "đúng cả", "phải rồi", "chính xác", "xác nhận", "đồng ý"])
            || says(&[
                "đúng người rồi",
                "đúng hết rồi",
                "đúng cả rồi",
                "không sai",
                "không sai đâu",
                "ok rồi",
                "chuẩn rồi",
            ])
            || (takes == Takes::Choice && (says(&["đúng", "chuẩn", "vâng", "được rồi", "ok"]) || agrees(text)));
    let primary = |it: &'a Button| match it {
        Button::Here { key, style: Style::Primary, .. } => Some(key.as_str()),
        _ => None,
    };
    let large = screen.nav.iter().flatten().find_map(primary);
    large.filter(|_| is_right && screen.asks_if_right)
}

/// Whether an answer agrees, spoken to somebody: `dạ rồi em`. One word alone may be the end of something else.
fn agrees(text: &str) -> bool {
    text.split_whitespace().count() > 1 && plain(text) == Some(Plain::Yes)
}

/// Whether the card has this key as its large button: nothing that destroys is meant by such a word.
fn is_primary(screen: &Screen, wanted: &str) -> bool {
    let is = |it: &Button| matches!(it, Button::Here { key, style, .. } if *style == Style::Primary && key == wanted);
    screen.nav.iter().flatten().any(is)
}

/// A short answer that the card has a button for.
fn said_instead(screen: &Screen, text: &str, takes: Takes) -> Option<&'static str> {
    let said = plain(text)?;
    let keys: &[&str] = match said {
        Plain::Yes if takes == Takes::Choice => &["yes", "agree", "on"],
        Plain::No => &["skip", "none", "sign:none", "calm", "no", "keep"],
        Plain::NotYet => &["skip", "later", "no"],
        Plain::Nothing => &["skip", "none"],
        Plain::Yes => &[],
    };
    let fits = |it: &str| takes == Takes::Choice || matches!(it, "skip" | "none");
    keys.iter().copied().find(|it| fits(it) && screen.offers(it))
}

/// Words that could be a name as well as a button: what was meant is asked. The card is drawn only where that matters.
#[must_use]
pub(super) fn is_doubtful(place: &Place, screen: impl FnOnce() -> Screen, text: &str) -> bool {
    let key = match text.trim() {
        "dung" | "thoi" => "stop",
        "ve" => "back",
        _ => return false,
    };
    place.takes() == Takes::Words && screen().offers(key)
}

/// How the buttons of a card are answered by typing, with an example that this very card takes.
#[must_use]
pub(super) fn help(screen: &Screen) -> Text {
    if !screen.choices.is_empty() {
        return text!("pick-by-number");
    }
    let plain = screen.nav.iter().flatten().find_map(|it| match it {
        Button::Here { label, style, .. } if *style != Style::Danger => Some(label.clone()),
        Button::Go { label, .. } => Some(label.clone()),
        _ => None,
    });
    plain.map_or_else(|| text!("pick-a-button"), |label| text!("pick-by-label", label = label))
}
