//! Words of two quotations aligned: what they share, what differs, and a diff to show.
//!
//! 1. The words are folded; what is left out without function words is their content, each word by its stem or by the
//!    word that stands for its group of synonyms.
//! 2. Contents are compared as multisets, since translators change the order; negations and numbers are counted apart.
//! 3. The diff is over the words as written: `[-suffered-] {+sustained+}`.

use crate::fold::fold;
use crate::lexicon::function_word::{Function, function_of};
use crate::lexicon::synonym::common;
use crate::span::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::borrow::Cow;
use std::collections::HashMap;

/// Longer quotations are aligned by their first words.
const LONGEST: usize = 400;

/// The words of a quotation, ready to be aligned.
#[derive(Debug)]
pub(crate) struct Wording {
    /// Folded, in order.
    pub(crate) words: Vec<String>,
    /// Stems of the words that carry the content, sorted.
    pub(crate) content: Vec<String>,
    pub(crate) negations: usize,
    /// Numbers in digits, sorted.
    pub(crate) numbers: Vec<String>,
}

impl Wording {
    pub(crate) fn new(said: &str) -> Self {
        // `the [army] chief`: what an editor put in was not said
        let said = without_brackets(said);
        let folded = fold(&said);
        let words: Vec<String> = folded.split(' ').filter(|w| !w.is_empty()).take(LONGEST).map(str::to_owned).collect();
        let negations = (0..words.len()).filter(|&i| negates(&words, i)).count();
        let mut numbers: Vec<String> =
            words.iter().filter(|w| w.bytes().all(|b| b.is_ascii_digit())).cloned().collect();
        numbers.sort_unstable();
        let mut content: Vec<String> =
            words.iter().filter(|w| !is_function_word(w)).map(|w| common(w).into_owned()).collect();
        content.sort_unstable();
        Wording { words, content, negations, numbers }
    }

    /// How many content words two wordings share.
    pub(crate) fn shared(&self, other: &Wording) -> usize {
        let (mut i, mut j, mut count) = (0, 0, 0);
        while i < self.content.len() && j < other.content.len() {
            match self.content[i].cmp(&other.content[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    (i, j, count) = (i + 1, j + 1, count + 1);
                }
            }
        }
        count
    }

    /// The content words of this wording that the other one lacks.
    pub(crate) fn beyond<'w>(&'w self, other: &Wording) -> Vec<&'w str> {
        let mut left: HashMap<&str, usize> = HashMap::new();
        for word in &other.content {
            *left.entry(word).or_default() += 1;
        }
        let mut out = Vec::new();
        for word in &self.content {
            match left.get_mut(word.as_str()) {
                Some(n) if *n > 0 => *n -= 1,
                _ => out.push(word.as_str()),
            }
        }
        out
    }
}

/// The words outside square brackets.
fn without_brackets(said: &str) -> Cow<'_, str> {
    if !said.contains('[') {
        return Cow::Borrowed(said);
    }
    let mut depth = 0_usize;
    Cow::Owned(
        said.chars()
            .filter(|&c| {
                let inside = depth > 0 || c == '[';
                match c {
                    '[' => depth += 1,
                    ']' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                !inside
            })
            .collect(),
    )
}

/// The content words of a quotation by stem or group: two quotations that share none are not worth a comparison.
pub(crate) fn content_words(said: &str) -> Vec<String> {
    let mut content = Wording::new(said).content;
    content.dedup();
    content
}

/// Both wordings in one line: `[-only in the one-] {+only in the other+}`. The one is the first in the order of the
/// alphabet, so that the line is the same from both sides.
pub(crate) fn diff(a: &Wording, b: &Wording) -> String {
    let (a, b) = if a.words <= b.words { (a, b) } else { (b, a) };
    let mut out = String::new();
    let mut put = |open: &str, words: &[String], close: &str| {
        if !words.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(open);
            out.push_str(&words.join(" "));
            out.push_str(close);
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &a.words, &b.words) {
        match op {
            DiffOp::Equal { old_index, len, .. } => put("", &a.words[old_index..old_index + len], ""),
            DiffOp::Delete { old_index, old_len, .. } => put("[-", &a.words[old_index..old_index + old_len], "-]"),
            DiffOp::Insert { new_index, new_len, .. } => put("{+", &b.words[new_index..new_index + new_len], "+}"),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                put("[-", &a.words[old_index..old_index + old_len], "-]");
                put("{+", &b.words[new_index..new_index + new_len], "+}");
            }
        }
    }
    out
}

/// How the sentence leads to a quotation: the word before it and the content word before that (`caused by`).
pub(crate) fn frame(text: &str, span: Span) -> Option<(String, String)> {
    let end = span.start.min(text.len());
    let start = (end.saturating_sub(60)..=end).find(|&i| text.is_char_boundary(i))?;
    let before = fold(text.get(start..end)?);
    let mut words = before.rsplit(' ').filter(|w| !w.is_empty());
    let link = words.next().filter(|w| is_function_word(w))?;
    let verb = words.find(|w| !is_function_word(w))?;
    Some((common(verb).into_owned(), link.to_owned()))
}

/// Words without content of their own; negations are counted apart.
fn is_function_word(word: &str) -> bool {
    match function_of(word) {
        Some(Function::Adverb) => word.len() < 5,
        Some(_) => !matches!(word, "outside" | "inside" | "against"),
        None => is_contraction(word) || matches!(word, "ive" | "weve" | "im" | "theyre" | "theres" | "thats" | "youre"),
    }
}

/// A folded `don't`.
fn is_contraction(word: &str) -> bool {
    word.len() >= 4
        && matches!(
            word,
            "dont"
                | "doesnt"
                | "didnt"
                | "wont"
                | "cant"
                | "isnt"
                | "wasnt"
                | "arent"
                | "werent"
                | "couldnt"
                | "wouldnt"
                | "shouldnt"
                | "havent"
                | "hasnt"
                | "hadnt"
        )
}

/// Whether the word at `i` negates: `not`, `no`, `never`, but not `not only`, `no less than`.
fn negates(words: &[String], i: usize) -> bool {
    let next = words.get(i + 1).map_or("", String::as_str);
    match words[i].as_str() {
        "not" | "nothing" | "no" => !matches!(next, "only" | "just" | "less" | "fewer" | "merely" | "doubt"),
        "never" | "none" | "nobody" | "neither" | "without" | "cannot" => true,
        word => is_contraction(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diff_shows_what_differs() {
        let (a, b) = (Wording::new("The walls were badly damaged."), Wording::new("The walls were damaged, he thinks"));
        assert_eq!(diff(&a, &b), "the walls were [-badly-] damaged {+he thinks+}");
    }

    #[test]
    fn content_is_what_carries_the_sense() {
        assert_eq!(
            Wording::new("We took these decisions to save the town").content,
            ["city", "decision", "rescue", "take"]
        );
        assert_eq!(Wording::new("It is not only ours").negations, 0);
        assert_eq!(Wording::new("We don't know and never knew").negations, 2);
    }
}
