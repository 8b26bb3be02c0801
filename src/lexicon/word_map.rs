//! The hash map of all tables: a short hash over the bytes of a word, since every token is looked up in several tables.
//!
//! The tables are part of the program, so nobody can choose their keys to collide.

use std::hash::{BuildHasherDefault, Hasher};

/// A hash map whose keys are words of a table.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(crate) type HashSet<K> = std::collections::HashSet<K, BuildHasherDefault<WordHasher>>;

/// Multiplies and rotates, eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordHasher(u64);

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl WordHasher {
    #[inline]
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        // The last bytes are read together with some of those before them: two reads for most words.
        let length = (bytes.len() as u64).wrapping_mul(FACTOR);
        if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            self.add(u64::from_le_bytes(*first) ^ length);
            let mut rest = bytes.get(8..).unwrap_or(&[]);
            while let Some((chunk, more)) = rest.split_first_chunk::<8>() {
                self.add(u64::from_le_bytes(*chunk));
                rest = more;
            }
            self.add(u64::from_le_bytes(*last));
        } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            self.add((u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))) ^ length);
        } else {
            self.add(bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)) ^ length);
        }
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The map takes its places from the low bits and its tags from the high ones.
        (self.0 ^ self.0 >> 32).wrapping_mul(FACTOR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::hash::{BuildHasher, RandomState};

    #[test]
    fn hashes_of_short_words_differ() {
        let build = BuildHasherDefault::<WordHasher>::default();
        let words: Vec<String> = (0..50_000).map(|n| format!("w{n}")).collect();
        let hashes: BTreeSet<u64> = words.iter().map(|word| build.hash_one(word)).collect();
        assert_eq!(hashes.len(), words.len());
        // The low bits are as well spread as those of a hash for unknown keys.
        let buckets =
            |hash: &dyn Fn(&String) -> u64| words.iter().map(|w| hash(w) % 4096).collect::<BTreeSet<_>>().len();
        let known = buckets(&|word| build.hash_one(word));
        assert!(known * 10 >= buckets(&|word| RandomState::new().hash_one(word)) * 9, "{known}");
    }
}
