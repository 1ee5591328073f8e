//! How a long list is written with few statements, each of a length that is worth being remembered.

/// Rows of one statement at most; up to so few every number has a statement of its own.
const ROWS: usize = 32;
const FEW: usize = 8;

/// Cuts a list into pieces of which there are few lengths, so that a statement for each is worth being remembered.
pub(super) fn pieces<T>(mut all: &[T]) -> Vec<&[T]> {
    let mut pieces = Vec::new();
    while !all.is_empty() {
        // Else the greatest power of two that fits.
        let length = if all.len() <= FEW { all.len() } else { (1 << all.len().ilog2()).min(ROWS) };
        let (piece, rest) = all.split_at(length);
        pieces.push(piece);
        all = rest;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_few_and_of_few_lengths() {
        let lengths = |n: usize| pieces(&vec![0; n]).iter().map(|it| it.len()).collect::<Vec<_>>();
        assert_eq!(lengths(0), [0; 0]);
        assert_eq!(lengths(1), [1]);
        assert_eq!(lengths(7), [7]);
        assert_eq!(lengths(13), [8, 5]);
        assert_eq!(lengths(93), [32, 32, 16, 8, 5]);
    }
}
