//! Text reuse: sentences and articles that share their words.
//!
//! 1. The words of a text, in lower case, are hashed; every five of them in a row are a shingle.
//! 2. Of every four shingles in a row the smallest is kept (winnowing, Schleimer 2003), so that any copied stretch of
//!    eight words leaves at least one common print.
//! 3. The share of two texts is the number of their common prints over the prints of the shorter one.

use crate::span::Span;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words in a shingle. Fewer find phrases that everybody uses, more lose copies that were lightly edited.
const SHINGLE: usize = 5;

/// Shingles of which one is kept.
const WINDOW: usize = 4;

/// Prints that more articles than this share are furniture, such as a site's disclaimer, and tell nothing.
const COMMON: usize = 64;

/// The shingles of a stretch of text.
pub(crate) fn shingles(text: &str) -> Vec<u64> {
    let words = words(text);
    words.windows(SHINGLE).map(hash).collect()
}

/// The prints of a text: winnowed shingles, sorted, each once.
pub(crate) fn prints(text: &str, sentences: &[Span]) -> Vec<u64> {
    let all: Vec<u64> = sentences.iter().flat_map(|span| words(span.of(text))).collect();
    let shingles: Vec<u64> = all.windows(SHINGLE).map(hash).collect();
    let mut out: Vec<u64> = shingles.windows(WINDOW).filter_map(|window| window.iter().min().copied()).collect();
    if shingles.len() < WINDOW {
        out.extend(&shingles);
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The hashes of the words of a text, lower case, marks left out.
fn words(text: &str) -> Vec<u64> {
    let mut out = Vec::new();
    let mut hasher: Option<DefaultHasher> = None;
    for ch in text.chars() {
        if ch.is_alphanumeric() {
            let hasher = hasher.get_or_insert_with(DefaultHasher::new);
            if ch.is_ascii() {
                ch.to_ascii_lowercase().hash(hasher);
            } else {
                ch.to_lowercase().for_each(|c| c.hash(hasher));
            }
        } else if !matches!(ch, '\'' | '’') {
            out.extend(hasher.take().map(|h| h.finish()));
        }
    }
    out.extend(hasher.map(|h| h.finish()));
    out
}

fn hash(words: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// The common prints of all pairs of texts that have any, with the pair's places.
pub(crate) fn common(prints: &[&[u64]]) -> BTreeMap<(usize, usize), usize> {
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (text, prints) in prints.iter().enumerate() {
        prints.iter().for_each(|&print| holders.entry(print).or_default().push(text));
    }
    let mut out = BTreeMap::new();
    for holders in holders.values().filter(|holders| holders.len() <= COMMON) {
        for (i, &a) in holders.iter().enumerate() {
            for &b in &holders[i + 1..] {
                *out.entry((a, b)).or_default() += 1;
            }
        }
    }
    out
}

/// A sentence is a copy from this share of its shingles on: a few words may differ at one end.
pub(crate) const SENTENCE_COPY: f64 = 0.7;

/// A shorter sentence, of about a dozen words, may be told alike by chance.
pub(crate) const SENTENCE_SHINGLES: usize = 8;

/// How many sentences of one text are copied in another, for all pairs of texts that have any.
pub(crate) fn copied_sentences(texts: &[(&str, &[Span])]) -> BTreeMap<(usize, usize), usize> {
    let mut shingled: Vec<(usize, Vec<u64>)> = Vec::new();
    for (text, (words, sentences)) in texts.iter().enumerate() {
        for sentence in *sentences {
            let mut all = shingles(sentence.of(words));
            all.sort_unstable();
            all.dedup();
            if all.len() >= SENTENCE_SHINGLES {
                shingled.push((text, all));
            }
        }
    }
    let lists: Vec<&[u64]> = shingled.iter().map(|(_, all)| all.as_slice()).collect();
    let mut out = BTreeMap::new();
    for ((a, b), shared) in common(&lists) {
        let fewer = lists[a].len().min(lists[b].len());
        if shingled[a].0 != shingled[b].0 && shared as f64 >= SENTENCE_COPY * fewer as f64 {
            *out.entry((shingled[a].0, shingled[b].0)).or_default() += 1;
        }
    }
    out
}

/// Whether two sentences have the same words, and at least four of them.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    let a = words(a);
    a.len() >= 4 && a == words(b)
}

/// The longest run of words that two short texts share, as it stands in the first.
pub(crate) fn shared_words(a: &str, b: &str) -> String {
    let spans = |text: &str| -> Vec<(usize, usize)> {
        let mut out: Vec<(usize, usize)> = Vec::new();
        for (at, ch) in text.char_indices() {
            let inside = ch.is_alphanumeric() || matches!(ch, '\'' | '’');
            match out.last_mut() {
                Some((_, end)) if inside && *end == at => *end = at + ch.len_utf8(),
                _ if inside => out.push((at, at + ch.len_utf8())),
                _ => {}
            }
        }
        out
    };
    let (x, y) = (spans(a), spans(b));
    let word = |text: &str, (start, end): (usize, usize)| text.get(start..end).unwrap_or("").to_lowercase();
    let (p, q): (Vec<String>, Vec<String>) =
        (x.iter().map(|&s| word(a, s)).collect(), y.iter().map(|&s| word(b, s)).collect());
    let (mut best, mut end) = (0, 0);
    let mut runs = vec![0; q.len() + 1];
    for (i, left) in p.iter().enumerate() {
        for j in (0..q.len()).rev() {
            runs[j + 1] = if *left == q[j] { runs[j] + 1 } else { 0 };
            if runs[j + 1] > best {
                (best, end) = (runs[j + 1], i + 1);
            }
        }
    }
    match (x.get(end.wrapping_sub(best)), x.get(end.wrapping_sub(1))) {
        (Some(first), Some(last)) if best > 0 => a.get(first.0..last.1).unwrap_or("").to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Vec<u64> {
        prints(text, &[Span::new(0, text.len())])
    }

    #[test]
    fn a_copied_stretch_of_eight_words_leaves_a_print() {
        let a = "Rescuers pulled nine miners out of the flooded shaft near the river on Sunday, the mayor said.";
        let b = "In the north, rescuers pulled nine miners out of the flooded shaft before dawn.";
        let (x, y) = (whole(a), whole(b));
        assert!(common(&[&x, &y])[&(0, 1)] >= 1);
        assert_eq!(shared_words(a, b), "Rescuers pulled nine miners out of the flooded shaft");
    }

    #[test]
    fn copied_sentences_are_counted() {
        let a = "Nine miners were pulled out of the flooded shaft near the river on Sunday. The shaft is closed.";
        let b = "It rained. Nine miners were pulled out of the flooded shaft near the river on Monday.";
        let spans = |text: &str| -> Vec<Span> {
            let at = text.find(". ").unwrap() + 1;
            vec![Span::new(0, at), Span::new(at + 1, text.len())]
        };
        let (x, y) = (spans(a), spans(b));
        assert_eq!(copied_sentences(&[(a, &x), (b, &y)]), BTreeMap::from([((0, 1), 1)]));
        assert!(same_words("The shaft is closed.", "the shaft is closed"));
        assert!(!same_words("It rained.", "It rained."));
    }

    #[test]
    fn unlike_texts_share_nothing() {
        let (x, y) = (whole("The bridge fell into the river at noon and two cars with it."), whole("Nobody was hurt."));
        assert!(common(&[&x, &y]).is_empty());
        assert_eq!(shared_words("one two", "three"), "");
        assert_eq!(shared_words("", ""), "");
    }
}
