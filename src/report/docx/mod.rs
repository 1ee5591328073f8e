//! Papers as Word documents: values that say what stands on a page (`block`), the layout that the decree on papers wants
//! (`nd30`, `sheet`), and their bytes (`pack`). Knows no paper in particular, no store and no clock: the same values make
//! the same bytes.

pub mod block;
mod build;
mod mend;
pub mod nd30;
pub mod office;
pub mod pack;
pub mod sheet;
mod widths;

#[cfg(test)]
mod tests;
