//! Which words of one wording are not in another, in order.

use crate::fold::fold;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Beyond this many words a wording is not compared word by word, and nothing is marked.
const LIMIT: usize = 400;

/// The words of `words`, each with whether `base` lacks it at this place. Case and punctuation make no difference.
pub(crate) fn changed<'a>(base: &str, words: &'a str) -> Vec<(&'a str, bool)> {
    let a: Vec<String> = base.split_whitespace().map(fold).collect();
    let shown: Vec<&str> = words.split_whitespace().collect();
    let b: Vec<String> = shown.iter().map(|word| fold(word)).collect();
    let mut out: Vec<(&str, bool)> = shown.into_iter().map(|word| (word, false)).collect();
    if a.len() <= LIMIT && b.len() <= LIMIT {
        for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
            if !matches!(op, DiffOp::Equal { .. }) {
                out[op.new_range()].iter_mut().for_each(|(_, differs)| *differs = true);
            }
        }
    }
    out
}

/// The words of `base` that `words` passes over without others in their place: for each place in `words`, what is
/// missing before it; what is missing at the end stands behind the last.
#[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
pub(crate) fn omitted(base: &str, words: &str) -> Vec<(usize, String)> {
    let shown: Vec<&str> = base.split_whitespace().collect();
    let a: Vec<String> = shown.iter().map(|word| fold(word)).collect();
    let b: Vec<String> = words.split_whitespace().map(fold).collect();
    if a.len() > LIMIT || b.len() > LIMIT {
        return Vec::new();
    }
    let ops = capture_diff_slices(Algorithm::Myers, &a, &b);
    ops.iter()
        .filter_map(|op| match op {
            DiffOp::Delete { new_index, .. } => Some((*new_index, shown.get(op.old_range())?.join(" "))),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(base: &str, words: &str) -> String {
        let words = changed(base, words).into_iter();
        words
            .map(|(word, differs)| if differs { format!("[{word}]") } else { word.to_owned() })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_left_out_are_told_with_their_place() {
        assert_eq!(omitted("a b c d", "b d"), [(0, "a".to_owned()), (1, "c".to_owned())]);
        assert_eq!(omitted("a b c", "a"), [(1, "b c".to_owned())]);
        assert_eq!(omitted("a b c", "a x c"), []);
    }

    #[test]
    fn changed_words_are_marked() {
        assert_eq!(marked("for a limited period", "for a limited time"), "for a limited [time]");
        assert_eq!(marked("we saw nothing", "We saw nothing."), "We saw nothing.");
        assert_eq!(marked("a b c d", "b d"), "b d");
        assert_eq!(marked("b d", "a b c d"), "[a] b [c] d");
        assert_eq!(marked("", "a b"), "[a] [b]");
        assert_eq!(marked("a b", ""), "");
        assert_eq!(marked("x a y a", "a a"), "a a");
    }
}
