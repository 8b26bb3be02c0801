//! What an article is about, as far as two articles can be compared without knowing any others: its names and its longer
//! words, each with a weight that grows with the logarithm of how often it occurs.
//!
//! Names are capitalised words inside a sentence, and at its beginning if they stand inside one elsewhere. Of the other
//! words of five letters and more the first six letters count, so that `election` and `elections` are one.

use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Weighted terms, sorted by their hashes.
type Terms = Vec<(u64, f64)>;

/// The names and the words of one article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topic {
    names: Terms,
    words: Terms,
}

impl Topic {
    /// Reads the topic of a text.
    pub(crate) fn read(text: &str, sentences: &[Span]) -> Self {
        let (mut inside, mut first) = (BTreeMap::new(), BTreeMap::new());
        let mut words: BTreeMap<u64, usize> = BTreeMap::new();
        let mut lower = String::new();
        for sentence in sentences {
            for (place, word) in
                sentence.of(text).split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).enumerate()
            {
                let letters = word.chars().count();
                lower.clear();
                lower.extend(word.chars().flat_map(char::to_lowercase));
                let key = hash(&lower);
                if letters > 2 && word.starts_with(char::is_uppercase) {
                    *(if place == 0 { &mut first } else { &mut inside }).entry(key).or_insert(0) += 1;
                }
                if letters > 4 {
                    let end = lower.char_indices().nth(6).map_or(lower.len(), |(at, _)| at);
                    *words.entry(hash(&lower[..end])).or_insert(0) += 1;
                }
            }
        }
        let opening: BTreeSet<u64> = first.keys().copied().filter(|key| inside.contains_key(key)).collect();
        for key in opening {
            *inside.entry(key).or_insert(0) += first.get(&key).copied().unwrap_or(0);
        }
        Topic { names: weigh(inside), words: weigh(words) }
    }

    /// How many different names there are.
    pub(crate) fn names(&self) -> usize {
        self.names.len()
    }

    /// The hashes of the names.
    pub(crate) fn name_keys(&self) -> impl Iterator<Item = u64> {
        self.names.iter().map(|(key, _)| *key)
    }

    /// How alike the names and the words of two articles are, each from 0 to 1.
    pub(crate) fn likeness(&self, other: &Topic) -> (f64, f64) {
        (cosine(&self.names, &other.names), cosine(&self.words, &other.words))
    }
}

fn weigh(counts: BTreeMap<u64, usize>) -> Terms {
    let mut terms: Terms = counts.into_iter().map(|(key, n)| (key, 1.0 + (n as f64).ln())).collect();
    let norm = terms.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
    terms.iter_mut().for_each(|(_, w)| *w /= norm);
    terms
}

/// The cosine of two normed lists of terms.
fn cosine(a: &Terms, b: &Terms) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some((x, p)), Some((y, q))) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += p * q;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    sum
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(text: &str) -> Topic {
        Topic::read(text, &[Span::new(0, text.len())])
    }

    #[test]
    fn likeness_is_symmetric_and_within_bounds() {
        let a = topic("A ferry sank off Marlow Bay on Tuesday; the harbour master Ines Calder said forty were aboard.");
        let b = topic("Forty passengers were aboard the ferry near Marlow Bay, said Ines Calder.");
        let c = topic("The parliament of Ostria elected Karl Brandt as its speaker.");
        let (names, words) = a.likeness(&b);
        assert!(names > 0.6 && words > 0.3, "{names} {words}");
        assert_eq!(a.likeness(&b), b.likeness(&a));
        assert!(a.likeness(&c).0 < 0.1);
        assert!((a.likeness(&a).0 - 1.0).abs() < 1e-9);
        assert_eq!(topic("").likeness(&a), (0.0, 0.0));
    }
}
