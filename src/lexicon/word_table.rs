//! [`WordTable`]: the table that every token is looked up in.
//!
//! 1. A word is told by its first eight bytes, its last eight and its length ([`Key`]); they are read from the text as it
//!    stands, where capitals and small letters differ in one bit.
//! 2. A key leads to a slot; a slot holds the first bytes and the length of its word, so that most words that are not in
//!    the table are known from the slot alone, and so are words of up to eight bytes that are.
//! 3. Two words for one slot: the second stands in the next free one. Less than half of the slots are taken.

use crate::lexicon::eight::eight;

/// What tells a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    head: u64,
    tail: u64,
    length: usize,
}

/// The bit that makes an ASCII capital small; it is set in small letters, apostrophes and points.
const SMALL: u64 = 0x2020_2020_2020_2020;

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Key {
    /// The key of a word in lower case.
    pub(crate) fn of(lower: &str) -> Self {
        Key::as_written(lower.as_bytes(), 0, lower.len())
    }

    /// The key of the bytes between two places of a text.
    pub(crate) fn as_written(text: &[u8], start: usize, end: usize) -> Self {
        Key::at(text, start, end, 0)
    }

    /// The key of the lower-case form of ASCII letters that stand at `start` in a text.
    pub(crate) fn of_letters(text: &[u8], start: usize, end: usize) -> Self {
        Key::at(text, start, end, SMALL)
    }

    #[inline]
    fn at(text: &[u8], start: usize, end: usize, small: u64) -> Self {
        let length = end - start;
        let head = eight(text, start) | small;
        if length <= 8 {
            let unused = (8 - length as u32) * 8;
            let head = if length == 0 { 0 } else { head << unused >> unused };
            return Key { head, tail: 0, length };
        }
        Key { head, tail: eight(text, end - 8) | small, length }
    }

    fn hash(self) -> u64 {
        let mixed = (self.head ^ self.tail.rotate_left(23) ^ self.length as u64).wrapping_mul(FACTOR);
        (mixed ^ mixed >> 32).wrapping_mul(FACTOR)
    }
}

/// A place for one word.
#[derive(Clone, Copy, Debug)]
struct Slot {
    head: u64,
    /// [`FREE`] where no word stands here.
    length: u32,
    index: u32,
}

const FREE: u32 = u32::MAX;

/// Words with what is known of them.
#[derive(Debug)]
pub(crate) struct WordTable<T> {
    slots: Vec<Slot>,
    /// How many high bits of a hash are left to tell a slot.
    shift: u32,
    /// The words with their last eight bytes.
    words: Vec<(u64, &'static str)>,
    known: Vec<T>,
}

impl<T> WordTable<T> {
    /// A table of words in lower case, no two of them alike.
    pub(crate) fn new(entries: Vec<(&'static str, T)>) -> Self {
        let bits = (entries.len().max(8) * 2).next_power_of_two().trailing_zeros();
        let slots = vec![Slot { head: 0, length: FREE, index: 0 }; 1 << bits];
        let mut table = WordTable { slots, shift: 64 - bits, words: Vec::new(), known: Vec::new() };
        for (index, (word, known)) in entries.into_iter().enumerate() {
            let key = Key::of(word);
            let mut at = table.first_slot(key);
            while table.slots[at].length != FREE {
                at = (at + 1) % table.slots.len();
            }
            table.slots[at] = Slot { head: key.head, length: key.length as u32, index: index as u32 };
            table.words.push((key.tail, word));
            table.known.push(known);
        }
        table
    }

    fn first_slot(&self, key: Key) -> usize {
        (key.hash() >> self.shift) as usize
    }

    /// Whether a word of more than eight bytes, of which the first are known to fit, is the one at `index`.
    fn is_long_word(&self, index: usize, key: Key, word: &[u8]) -> bool {
        let of = |(tail, spelling): &(u64, &str)| {
            *tail == key.tail && (key.length <= 16 || spelling.as_bytes().eq_ignore_ascii_case(word))
        };
        self.words.get(index).is_some_and(of)
    }

    /// What is known of the word with this key; `word` is the same word in any case.
    #[inline]
    pub(crate) fn get(&self, key: Key, word: &[u8]) -> Option<&T> {
        let mut at = self.first_slot(key);
        loop {
            let slot = self.slots.get(at)?;
            if slot.length == FREE {
                return None;
            }
            if slot.head == key.head && slot.length as usize == key.length {
                let index = slot.index as usize;
                if key.length <= 8 || self.is_long_word(index, key, word) {
                    return self.known.get(index);
                }
            }
            at = if at + 1 == self.slots.len() { 0 } else { at + 1 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        const WORDS: [&str; 9] =
            ["a", "o'brien", "storm", "", "floods", "flooding", "floodings", "floodinges", "representatives"];
        let table = WordTable::new(WORDS.iter().enumerate().map(|(i, word)| (*word, i)).collect());
        for (i, word) in WORDS.iter().enumerate() {
            assert_eq!(table.get(Key::of(word), word.as_bytes()), Some(&i), "{word}");
        }
        for word in ["b", "storms", "stor", "representatires", "floodingis", "\0"] {
            assert_eq!(table.get(Key::of(word), word.as_bytes()), None, "{word}");
        }
        let text = "The Representatives saw FLOODINGS.".as_bytes();
        assert_eq!(table.get(Key::of_letters(text, 4, 19), &text[4..19]), Some(&8));
        assert_eq!(table.get(Key::of_letters(text, 24, 33), &text[24..33]), Some(&6));
        assert_eq!(table.get(Key::of_letters(text, 24, 32), &text[24..32]), Some(&5));
    }

    #[test]
    fn thousands_of_words_hinder_each_other_little() {
        let words: Vec<String> = (0..20_000).map(|n| format!("w{n}")).collect();
        let leaked: Vec<(&'static str, ())> = words.iter().map(|word| (&*word.clone().leak(), ())).collect();
        let table = WordTable::new(leaked);
        let steps = |word: &String| {
            let key = Key::of(word);
            let first = table.first_slot(key);
            let at = |step: &usize| table.slots[(first + step) % table.slots.len()];
            (0..).find(|step| at(step).head == key.head && at(step).length as usize == key.length)
        };
        let all: usize = words.iter().filter_map(steps).sum();
        assert!(all < words.len(), "{all}");
    }
}
