//! Two folded words compared letter by letter: what it costs to read one as a spelling of the other.
//!
//! Steps, in this order: every stretch of one to four letters that a romanisation convention knows gets a number when a
//! name is prepared; the cheapest way through both words is found over those stretches (`sch`/`sh` costs next to nothing,
//! `b`/`k` the full price); the cost is set against the length of the longer word.
//!
//! The costs stand in `lexicon/names/conventions.tsv`. Digits match only themselves.

use crate::lexicon::convention::{Conventions, END, NONE, conventions};

/// Longer words are compared by their first letters.
const LONGEST: usize = 24;
/// The price of leaving the two words unreadable as one.
const NEVER: f32 = 1.0e6;

/// A folded word, prepared for comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    /// With [`END`].
    bytes: Box<[u8]>,
    /// For every end position, the numbers of the stretches of 1, 2, 3 and 4 letters that end there.
    ends: Box<[[u16; 4]]>,
    /// The letters that occur, one bit each.
    mask: u32,
    /// Vowels are not written.
    pub(crate) abjad: bool,
}

impl Letters {
    pub(crate) fn new(bytes: &[u8], abjad: bool) -> Self {
        let table = conventions();
        let mut bytes = bytes[..bytes.len().min(LONGEST - 1)].to_vec();
        bytes.push(END);
        let ends = (1..=bytes.len())
            .map(|end| {
                [1, 2, 3, 4].map(|len: usize| {
                    end.checked_sub(len).and_then(|start| bytes.get(start..end)).map_or(NONE, |s| table.number(s))
                })
            })
            .collect();
        let mask = bytes.iter().fold(0, |mask, b| mask | bit(*b));
        Letters { bytes: bytes.into(), ends, mask, abjad }
    }

    /// Two words written as one.
    pub(crate) fn joined(&self, other: &Letters) -> Letters {
        let bytes: Vec<u8> = self.bytes().iter().chain(other.bytes()).copied().collect();
        Letters::new(&bytes, self.abjad || other.abjad)
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

/// One bit a letter; consonants that are often written for one another share one.
fn bit(b: u8) -> u32 {
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
    let whole = weight(a).max(weight(b));
    if whole <= 0.0 {
        return 0.0;
    }
    let apart = (a.mask & !b.mask).count_ones().min((b.mask & !a.mask).count_ones());
    if apart >= 3 {
        return 0.0;
    }
    let limit = (1.0 - floor) * whole;
    let cost = distance(a, b, limit);
    (1.0 - cost / whole).max(0.0)
}

/// The length that a cost is set against: vowels count less than consonants, and nothing is shorter than three letters.
fn weight(a: &Letters) -> f32 {
    let vowel = if a.abjad { 0.5 } else { 0.65 };
    let sum: f32 = a.bytes().iter().map(|b| if is_vowel(*b) { vowel } else { 1.0 }).sum();
    sum.max(2.2)
}

pub(crate) fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn distance(a: &Letters, b: &Letters, limit: f32) -> f32 {
    let table = conventions();
    let mut cells = [[NEVER; LONGEST + 1]; LONGEST + 1];
    cells[0][0] = 0.0;
    for i in 0..=a.bytes.len() {
        let mut least = NEVER;
        for j in 0..=b.bytes.len() {
            if i + j > 0 {
                cells[i][j] = cheapest(table, a, b, i, j, |x, y| cells[x][y]).0;
            }
            least = least.min(cells[i][j]);
        }
        // A stretch reaches back four rows at most, so one dear row is not the end; four in a row are too rare to wait for.
        if least > limit + 1.0 {
            return NEVER;
        }
    }
    cells[a.bytes.len()][b.bytes.len()]
}

/// The cheapest way to the cell `(i, j)`: its price and how many letters of each word its last stretch takes.
#[inline]
fn cheapest(
    table: &Conventions,
    a: &Letters,
    b: &Letters,
    i: usize,
    j: usize,
    cell: impl Fn(usize, usize) -> f32,
) -> (f32, usize, usize) {
    let abjad = a.abjad || b.abjad;
    let empty = [NONE; 4];
    let left = if i > 0 { &a.ends[i - 1] } else { &empty };
    let right = if j > 0 { &b.ends[j - 1] } else { &empty };
    let mut best = (NEVER, 0, 0);
    let mut offer = |before: f32, x: u16, y: u16, da: usize, db: usize| {
        if before < best.0 {
            let cost = before + table.cost(x, y, abjad);
            if cost < best.0 {
                best = (cost, da, db);
            }
        }
    };
    for (da, &x) in left.iter().enumerate().filter(|(_, x)| **x != NONE) {
        offer(cell(i - da - 1, j), x, 0, da + 1, 0);
        for (db, &y) in right.iter().enumerate().filter(|(_, y)| **y != NONE) {
            offer(cell(i - da - 1, j - db - 1), x, y, da + 1, db + 1);
        }
    }
    for (db, &y) in right.iter().enumerate().filter(|(_, y)| **y != NONE) {
        offer(cell(i, j - db - 1), 0, y, 0, db + 1);
    }
    // Two letters that changed places.
    if i > 1 && j > 1 && a.bytes[i - 1] == b.bytes[j - 2] && a.bytes[i - 2] == b.bytes[j - 1] {
        let cost = cell(i - 2, j - 2) + table.swap();
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
    pub(crate) cost: f32,
    /// The convention that accounts for it, where one does.
    pub(crate) convention: Option<&'static str>,
}

/// The stretches that differ on the cheapest way from one word to the other, in order.
pub(crate) fn steps(a: &Letters, b: &Letters) -> Vec<Step> {
    let table = conventions();
    let mut cells = vec![vec![(NEVER, 0usize, 0usize); b.bytes.len() + 1]; a.bytes.len() + 1];
    cells[0][0].0 = 0.0;
    for i in 0..=a.bytes.len() {
        for j in 0..=b.bytes.len() {
            if i + j > 0 {
                cells[i][j] = cheapest(table, a, b, i, j, |x, y| cells[x][y].0);
            }
        }
    }
    let (mut i, mut j, mut out) = (a.bytes.len(), b.bytes.len(), Vec::new());
    while i + j > 0 {
        let (_, da, db) = cells[i][j];
        if da + db == 0 {
            break;
        }
        let (x, y) = (&a.bytes[i - da..i], &b.bytes[j - db..j]);
        if x != y {
            let (nx, ny) = (table.number(x), table.number(y));
            out.push(Step {
                a: String::from_utf8_lossy(x).into_owned(),
                b: String::from_utf8_lossy(y).into_owned(),
                cost: cells[i][j].0 - cells[i - da][j - db].0,
                convention: table.convention(nx, ny),
            });
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
        // `tsch`, `dzh`, `sch` and their like are one sound: the hissing class swallows a stop before it.
        last = if class == 0 && c != b'h' { 0 } else { class };
        if count == longest {
            break;
        }
    }
    if key == 0 { 0x8000_0000 | u32::from(b.first().copied().unwrap_or(0)) } else { key }
}
