//! Two folded words compared letter by letter: what it costs to read one as a spelling of the other.
//!
//! Steps, in this order: every stretch of one to four letters that a romanisation convention knows gets a number when a
//! name is prepared; the cheapest way through both words is found over those stretches (`sch`/`sh` costs next to nothing,
//! `b`/`k` the full price); the cost is set against the length of the longer word.
//!
//! The costs stand in `lexicon/names/conventions.tsv`. Digits match only themselves.

use crate::lexicon::convention::{Conventions, END, NEVER, NONE, SWAP, conventions};

/// Longer words are compared by their first letters.
const LONGEST: usize = 24;

/// A folded word, prepared for comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    /// With [`END`].
    bytes: Box<[u8]>,
    /// For every end position, the stretches that end there.
    ends: Box<[Ends]>,
    /// The consonants that occur, one bit for each that are often written for one another.
    mask: u16,
    /// The length that a cost is set against, in hundredths.
    weight: u16,
    /// Vowels are not written.
    pub(crate) abjad: bool,
}

/// The stretches of a word that end at one place: their lengths and numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ends {
    count: u8,
    lens: [u8; 4],
    numbers: [u16; 4],
}

impl Ends {
    #[inline]
    fn iter(&self) -> impl Iterator<Item = (usize, u16)> + '_ {
        let count = usize::from(self.count).min(4);
        self.lens[..count].iter().zip(&self.numbers[..count]).map(|(len, number)| (usize::from(*len), *number))
    }
}

impl Letters {
    pub(crate) fn new(bytes: &[u8], abjad: bool) -> Self {
        let table = conventions();
        let mut bytes = bytes[..bytes.len().min(LONGEST - 1)].to_vec();
        bytes.push(END);
        let ends = (1..=bytes.len())
            .map(|end| {
                let mut ends = Ends::default();
                for len in 1..=4.min(end) {
                    let number = table.number(&bytes[end - len..end]);
                    if number != NONE {
                        let at = usize::from(ends.count);
                        ends.lens[at] = len as u8;
                        ends.numbers[at] = number;
                        ends.count += 1;
                    }
                }
                ends
            })
            .collect();
        let mask = bytes.iter().fold(0, |mask, b| mask | bit(*b));
        // Vowels count less than consonants, and nothing is shorter than three letters.
        let vowel = if abjad { 50 } else { 65 };
        let weight = bytes
            .iter()
            .map(|b| {
                if *b == END {
                    0
                } else if is_vowel(*b) {
                    vowel
                } else {
                    100
                }
            })
            .sum::<u16>();
        Letters { bytes: bytes.into(), ends, mask, weight: weight.max(220), abjad }
    }

    /// Two words written as one.
    pub(crate) fn joined(&self, other: &Letters) -> Letters {
        let bytes: Vec<u8> = self.bytes().iter().chain(other.bytes()).copied().collect();
        Letters::new(&bytes, self.abjad || other.abjad)
    }

    /// A cheap look before two words are glued to be compared with this one.
    pub(crate) fn could_be(&self, first: &Letters, second: &Letters) -> bool {
        let both = first.mask | second.mask;
        (self.mask & !both).count_ones() < 2 && (both & !self.mask).count_ones() < 2
    }

    /// The letters without the end mark.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.split_last().map_or(&[], |(_, word)| word)
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or("")
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes().len()
    }
}

/// One bit a consonant; consonants that are often written for one another share one.
fn bit(b: u8) -> u16 {
    match b {
        b'b' | b'p' => 1,
        b'f' | b'v' | b'w' | b'u' => 2,
        b'd' | b't' => 4,
        b'g' | b'k' | b'q' | b'c' | b'x' => 8,
        b's' | b'z' | b'j' => 16,
        b'l' => 32,
        b'm' => 64,
        b'n' => 128,
        b'r' => 256,
        _ => 0,
    }
}

/// How alike two words are, from 0 to 1. Anything below `floor` may come back as 0.
pub(crate) fn similarity(a: &Letters, b: &Letters, floor: f32) -> f32 {
    if a.bytes == b.bytes {
        return if a.len() == 0 { 0.0 } else { 1.0 };
    }
    let whole = a.weight.max(b.weight);
    // A cheap look before the dear one: consonants that only one word has, and much longer words.
    let (left, right) = ((a.mask & !b.mask).count_ones(), (b.mask & !a.mask).count_ones());
    if left.min(right) >= 2 || left + right >= 4 || a.bytes.is_empty() || b.bytes.is_empty() {
        return 0.0;
    }
    let limit = ((1.0 - floor) * f32::from(whole)) as u16;
    let (a, b) = in_order(a, b);
    let cost = distance(a, b, limit);
    if cost > limit { 0.0 } else { 1.0 - f32::from(cost) / f32::from(whole) }
}

/// Both words in an order that does not depend on which came first, so that a comparison is the same both ways.
fn in_order<'a>(a: &'a Letters, b: &'a Letters) -> (&'a Letters, &'a Letters) {
    if (a.bytes.len(), &a.bytes) <= (b.bytes.len(), &b.bytes) { (a, b) } else { (b, a) }
}

pub(crate) fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

type Row = [u16; LONGEST + 1];

fn distance(a: &Letters, b: &Letters, limit: u16) -> u16 {
    let table = conventions();
    let mut cells: [Row; LONGEST + 1] = [[0; LONGEST + 1]; LONGEST + 1];
    let mut before = 0;
    for i in 0..=a.bytes.len() {
        let mut least = NEVER;
        for j in 0..=b.bytes.len() {
            if i + j > 0 {
                cells[i][j] = cheapest(table, a, b, i, j, &cells).0;
            }
            least = least.min(cells[i][j]);
        }
        // A stretch may reach back over one dear row, hardly ever over two.
        if least > limit && before > limit {
            return NEVER;
        }
        before = least;
    }
    cells[a.bytes.len()][b.bytes.len()]
}

/// The cheapest way to the cell `(i, j)`: its price and how many letters of each word its last stretch takes.
#[inline]
fn cheapest(table: &Conventions, a: &Letters, b: &Letters, i: usize, j: usize, cells: &[Row]) -> (u16, usize, usize) {
    let prices = table.prices(a.abjad || b.abjad);
    let none = Ends::default();
    let left = if i > 0 { &a.ends[i - 1] } else { &none };
    let right = if j > 0 { &b.ends[j - 1] } else { &none };
    let mut best = (NEVER, 0, 0);
    let empty = prices.row(0);
    for (db, y) in right.iter() {
        let cost = cells[i][j - db].saturating_add(empty.cost(y));
        if cost < best.0 {
            best = (cost, 0, db);
        }
    }
    for (da, x) in left.iter() {
        let row = prices.row(x);
        let back = &cells[i - da];
        let cost = back[j].saturating_add(row.cost(0));
        if cost < best.0 {
            best = (cost, da, 0);
        }
        for (db, y) in right.iter() {
            let from = back[j - db];
            if from < best.0 {
                let cost = from.saturating_add(row.cost(y));
                if cost < best.0 {
                    best = (cost, da, db);
                }
            }
        }
    }
    // Two letters that changed places.
    if i > 1 && j > 1 && a.bytes[i - 1] == b.bytes[j - 2] && a.bytes[i - 2] == b.bytes[j - 1] {
        let cost = cells[i - 2][j - 2].saturating_add(SWAP);
        if cost < best.0 && a.bytes[i - 1] != a.bytes[i - 2] && a.bytes[i - 1].is_ascii_alphabetic() {
            best = (cost, 2, 2);
        }
    }
    best
}

/// One stretch of letters that two words write differently.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) a: String,
    pub(crate) b: String,
    /// The convention that accounts for it, where one does.
    pub(crate) convention: Option<&'static str>,
}

/// The stretches that differ on the cheapest way from one word to the other, in order.
pub(crate) fn steps(a: &Letters, b: &Letters) -> Vec<Step> {
    let swapped = !std::ptr::eq(in_order(a, b).0, a);
    let (a, b) = in_order(a, b);
    let table = conventions();
    let mut cells: [Row; LONGEST + 1] = [[0; LONGEST + 1]; LONGEST + 1];
    for i in 0..=a.bytes.len() {
        for j in 0..=b.bytes.len() {
            if i + j > 0 {
                cells[i][j] = cheapest(table, a, b, i, j, &cells).0;
            }
        }
    }
    let (mut i, mut j, mut out) = (a.bytes.len(), b.bytes.len(), Vec::new());
    while i + j > 0 {
        let (_, da, db) = cheapest(table, a, b, i, j, &cells);
        if da + db == 0 {
            break;
        }
        let (x, y) = (&a.bytes[i - da..i], &b.bytes[j - db..j]);
        if x != y {
            let text = |letters: &[u8]| letters.iter().filter(|b| **b != END).map(|b| char::from(*b)).collect();
            let convention = table.convention(table.number(x), table.number(y));
            let (x, y): (String, String) = (text(x), text(y));
            out.push(if swapped { Step { a: y, b: x, convention } } else { Step { a: x, b: y, convention } });
        }
        (i, j) = (i - da, j - db);
    }
    out.reverse();
    out
}

/// The frame of a word for look-up: classes of its first consonants, so that spellings of one name share it.
pub(crate) fn frame(letters: &Letters, longest: usize) -> u32 {
    let b = letters.bytes();
    let (mut key, mut last, mut count) = (0u32, 0u32, 0);
    for (at, &c) in b.iter().enumerate() {
        let next = b.get(at + 1).copied().unwrap_or(0);
        let class = match c {
            b'b' | b'p' => 1,
            b'v' | b'w' | b'f' => 2,
            // `dzh`, `tch`, `ts` and their like are one sound.
            b'd' | b't' if matches!(next, b'z' | b's' | b'j' | b'c') => 0,
            b'd' | b't' => 3,
            b'g' | b'q' | b'k' | b'x' => 4,
            b'c' if matches!(next, b'h' | b'i' | b'e' | b'y' | b'z') => 5,
            b'c' => 4,
            b's' | b'z' | b'j' => 5,
            b'l' => 6,
            b'm' | b'n' => 7,
            b'r' => 8,
            b'0'..=b'9' => 10 + u32::from(c - b'0'),
            _ => 0,
        };
        if class != 0 && class != last {
            key = key * 21 + class;
            count += 1;
        }
        last = if class == 0 && c != b'h' { 0 } else { class };
        if count == longest {
            break;
        }
    }
    if key == 0 { 0x8000_0000 | u32::from(b.first().copied().unwrap_or(0)) } else { key }
}
