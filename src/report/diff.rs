//! Which words of one wording are not in another, in order.

use crate::fold::fold;

/// Beyond this many words a wording is not compared word by word, and nothing is marked.
const LIMIT: usize = 200;

/// The words of `words`, each with whether `base` lacks it at this place: what is left of both beyond their longest
/// common sequence of words. Case and punctuation make no difference.
pub(crate) fn changed<'a>(base: &str, words: &'a str) -> Vec<(&'a str, bool)> {
    let a: Vec<String> = base.split_whitespace().map(fold).collect();
    let shown: Vec<&str> = words.split_whitespace().collect();
    if a.len() > LIMIT || shown.len() > LIMIT {
        return shown.into_iter().map(|word| (word, false)).collect();
    }
    let b: Vec<String> = shown.iter().map(|word| fold(word)).collect();
    // lengths[i][j]: the longest common sequence of a[i..] and b[j..].
    let mut lengths = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i][j] =
                if a[i] == b[j] { lengths[i + 1][j + 1] + 1 } else { lengths[i + 1][j].max(lengths[i][j + 1]) };
        }
    }
    let mut out = Vec::with_capacity(b.len());
    let mut i = 0;
    for (j, word) in shown.into_iter().enumerate() {
        // Skip words of the base that the longest common sequence does not need.
        while i < a.len() && a[i] != b[j] && lengths[i + 1][j] == lengths[i][j] && lengths[i][j] > lengths[i][j + 1] {
            i += 1;
        }
        let same = i < a.len() && a[i] == b[j] && lengths[i][j] == lengths[i + 1][j + 1] + 1;
        if same {
            i += 1;
        }
        out.push((word, !same));
    }
    out
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
