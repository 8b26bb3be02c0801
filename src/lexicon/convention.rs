//! Romanisation conventions: which stretches of letters are spellings of one sound, and what reading one as the other costs.

use crate::lexicon::table::rows;
use std::sync::LazyLock;

const TSV: &str = include_str!("names/conventions.tsv");

/// The number of a stretch that no convention knows.
pub(crate) const NONE: u16 = u16::MAX;
/// A price that is never paid, in hundredths of a letter.
pub(crate) const NEVER: u16 = 10_000;
/// What two letters that changed places cost, in hundredths.
pub(crate) const SWAP: u16 = 60;
/// The mark that ends every word, so that an ending can be told from the same letters within a word.
pub(crate) const END: u8 = b'$';
/// Letters, digits and [`END`] have the numbers 1 to 37; 0 is the empty stretch.
const SINGLE: usize = 38;

/// The conventions, ready for look-up.
#[derive(Debug)]
pub(crate) struct Conventions {
    /// By the packed letters of a stretch of one to four letters.
    numbers: Vec<(u32, u16)>,
    /// By a stretch of at most three letters: its number.
    short: Vec<u16>,
    count: usize,
    /// Prices in hundredths, by both numbers; the second table is for words without vowels.
    prices: [Vec<u16>; 2],
    names: Vec<(u16, u16, &'static str)>,
}

static TABLE: LazyLock<Conventions> = LazyLock::new(load);

pub(crate) fn conventions() -> &'static Conventions {
    &TABLE
}

/// What reading one stretch as another costs, in hundredths of a letter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prices<'a> {
    all: &'a [u16],
    count: usize,
}

impl<'a> Prices<'a> {
    /// The prices of one stretch against every other.
    #[inline]
    pub(crate) fn row(self, stretch: u16) -> Row<'a> {
        let at = usize::from(stretch) * self.count;
        Row(self.all.get(at..at + self.count).unwrap_or(&[]))
    }
}

/// The prices of one stretch against every other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a>(&'a [u16]);

impl Row<'_> {
    /// The price against `other`; [`NEVER`] where nothing accounts for it.
    #[inline]
    pub(crate) fn cost(self, other: u16) -> u16 {
        self.0.get(usize::from(other)).copied().unwrap_or(NEVER)
    }
}

impl Conventions {
    /// The number of a stretch of folded letters, or [`NONE`].
    pub(crate) fn number(&self, stretch: &[u8]) -> u16 {
        match stretch.len() {
            0 => 0,
            1..=3 => slot(stretch).and_then(|at| self.short.get(at)).copied().unwrap_or(NONE),
            _ => pack(stretch)
                .and_then(|key| self.numbers.binary_search_by_key(&key, |n| n.0).ok().map(|at| self.numbers[at].1))
                .unwrap_or(NONE),
        }
    }

    /// The prices, for words with all their vowels or for words without.
    pub(crate) fn prices(&self, abjad: bool) -> Prices<'_> {
        Prices { all: &self.prices[usize::from(abjad)], count: self.count }
    }

    /// The convention that ties two stretches.
    pub(crate) fn convention(&self, a: u16, b: u16) -> Option<&'static str> {
        let key = (a.min(b), a.max(b));
        self.names.binary_search_by_key(&key, |n| (n.0, n.1)).ok().map(|at| self.names[at].2)
    }
}

fn load() -> Conventions {
    let mut stretches: Vec<&str> = Vec::new();
    for row in rows(TSV) {
        stretches.extend(row[0].split(':').filter(|s| s.len() > 1));
    }
    stretches.sort_unstable();
    stretches.dedup();
    let count = SINGLE + stretches.len();
    let mut table = Conventions {
        numbers: Vec::new(),
        short: vec![NONE; SINGLE * SINGLE * SINGLE],
        count,
        prices: [vec![NEVER; count * count], vec![NEVER; count * count]],
        names: Vec::new(),
    };
    let singles: Vec<u8> = (b'a'..=b'z').chain(b'0'..=b'9').chain([END]).collect();
    for (at, letter) in singles.iter().enumerate() {
        if let Some(slot) = slot(&[*letter]) {
            table.short[slot] = at as u16 + 1;
        }
    }
    for (at, stretch) in stretches.iter().enumerate() {
        let number = (SINGLE + at) as u16;
        match slot(stretch.as_bytes()) {
            Some(slot) => table.short[slot] = number,
            None => table.numbers.extend(pack(stretch.as_bytes()).map(|key| (key, number))),
        }
    }
    table.numbers.sort_unstable();
    for (i, a) in singles.iter().enumerate() {
        for abjad in [0, 1] {
            table.prices[abjad][i + 1] = alone(*a);
            table.prices[abjad][(i + 1) * count] = alone(*a);
        }
        for (j, b) in singles.iter().enumerate() {
            for abjad in [0, 1] {
                table.prices[abjad][(i + 1) * count + j + 1] = instead(*a, *b);
            }
        }
    }
    for row in rows(TSV) {
        let [pair, plain, bare, name] = row[..] else { continue };
        let Some((a, b)) = pair.split_once(':') else { continue };
        let (a, b) = (table.number(a.as_bytes()), table.number(b.as_bytes()));
        if a == NONE || b == NONE {
            continue;
        }
        let plain: Option<u16> = plain.parse().ok();
        let bare: Option<u16> = bare.parse().ok().or(plain);
        for (which, price) in [plain, bare].into_iter().enumerate() {
            if let Some(price) = price {
                table.prices[which][usize::from(a) * count + usize::from(b)] = price;
                table.prices[which][usize::from(b) * count + usize::from(a)] = price;
            }
        }
        table.names.push((a.min(b), a.max(b), name));
    }
    table.names.sort_unstable();
    table
}

/// What one more letter costs, in hundredths.
fn alone(letter: u8) -> u16 {
    match letter {
        b'0'..=b'9' | END => NEVER,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 45,
        b'h' => 40,
        _ => 85,
    }
}

/// What another letter costs, in hundredths.
fn instead(a: u8, b: u8) -> u16 {
    let vowel = |x: u8| matches!(x, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    match (a, b) {
        _ if a == b => 0,
        _ if !a.is_ascii_alphabetic() || !b.is_ascii_alphabetic() => NEVER,
        _ if vowel(a) && vowel(b) => 35,
        _ => 100,
    }
}

fn code(letter: u8) -> Option<usize> {
    match letter {
        b'a'..=b'z' => Some(usize::from(letter - b'a') + 1),
        b'0'..=b'9' => Some(usize::from(letter - b'0') + 27),
        END => Some(37),
        _ => None,
    }
}

fn slot(stretch: &[u8]) -> Option<usize> {
    if stretch.len() > 3 {
        return None;
    }
    stretch.iter().try_fold(0, |slot, b| Some(slot * SINGLE + code(*b)?))
}

fn pack(stretch: &[u8]) -> Option<u32> {
    (stretch.len() <= 5).then(|| stretch.iter().try_fold(0u32, |key, b| Some(key * 38 + code(*b)? as u32))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(TSV, 4..=4);
    }

    #[test]
    fn prices_are_the_same_both_ways() {
        let table = conventions();
        for a in 0..table.count as u16 {
            for b in 0..table.count as u16 {
                assert_eq!(table.prices(false).row(a).cost(b), table.prices(false).row(b).cost(a));
            }
        }
    }

    #[test]
    fn digits_are_never_read_as_others() {
        let table = conventions();
        let [one, two] = [b"1", b"2"].map(|d| table.number(d));
        let row = table.prices(false).row(one);
        assert_eq!((row.cost(two), row.cost(0), row.cost(one)), (NEVER, NEVER, 0));
    }
}
