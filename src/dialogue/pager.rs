//! Lists in pages: one size, one spelling of the keys. Knows no flow.

use super::facts::PAGE;
use super::screen::{Button, Screen};
use super::text::{Text, text};

/// One page of a list that is read whole, with its pager; words mean the choices of the other pages as well.
#[must_use]
pub(super) fn paged(screen: Screen, all: impl ExactSizeIterator<Item = (String, Text)>, page: u32) -> Screen {
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    screen.page_of(all, page, PAGE).row(pager(page, total))
}

/// `‹ 2/7 ›` below a list of [`PAGE`] lines each, where there is more than one page.
#[must_use]
pub(super) fn pager(page: u32, total: u32) -> Vec<Button> {
    pager_of(page, total, PAGE)
}

/// The page that is shown of so many lines of [`PAGE`] each, and the lines of it, counted from 0.
#[must_use]
pub(super) fn lines_of(page: u32, total: usize) -> (u32, std::ops::Range<usize>) {
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    let page = page.min(total.div_ceil(PAGE).max(1) - 1);
    let first = page * PAGE;
    (page, first as usize..total.min(first + PAGE) as usize)
}

/// The same for pages of `size` lines each.
#[must_use]
pub(super) fn pager_of(page: u32, total: u32, size: u32) -> Vec<Button> {
    let pages = total.div_ceil(size).max(1);
    let mut row = Vec::new();
    if page > 0 {
        row.push(Button::here("prev", text!("button-prev")));
    }
    if pages > 1 {
        row.push(Button::here("page", text!("button-page", page = page + 1, pages = pages)));
    }
    if page + 1 < pages {
        row.push(Button::here("next", text!("button-next")));
    }
    row
}
