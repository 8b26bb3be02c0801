//! The words of two names paired, whatever their order.
//!
//! Steps, in this order: every word of one name is measured against every word of the other; the most alike pairs are
//! taken first; initials take a word that begins with them; words left over are tried glued to their neighbours
//! (`Nazarba Yev`), and so are words whose pair is poor.
//!
//! Names of more than twelve words are compared by their first twelve.

use crate::names::letters::{Letters, similarity};
use crate::names::word::{Class, Token};

/// The most words of a name that are looked at.
const MOST: usize = 12;
/// Less alike than this, two words are not paired.
pub(crate) const FLOOR: f32 = 0.45;
/// What a short or foreign form of a given name is worth.
const ALIAS: f32 = 0.94;
/// What an ending that was added takes from a likeness.
const ADDED: f32 = 0.03;
/// From here on a pair is good enough not to be tried in other splits.
const GOOD: f32 = 0.8;

/// How two words were recognised as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    Letters,
    Alias,
    Initial,
    Joined,
}

/// Words of both names that stand for one another. `len` is 2 where two words of that name were glued.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) a: usize,
    pub(crate) a_len: usize,
    pub(crate) b: usize,
    pub(crate) b_len: usize,
    pub(crate) alike: f32,
    pub(crate) how: How,
}

/// The words of two names, paired and left over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairing {
    pub(crate) pairs: Vec<Pair>,
    /// One bit for each word of either name that has its pair.
    used: [u32; 2],
}

impl Pairing {
    pub(crate) fn lone_a<'a>(&self, tokens: &'a [Token]) -> impl Iterator<Item = (usize, &'a Token)> {
        let used = self.used[0];
        tokens.iter().take(MOST).enumerate().filter(move |(i, t)| t.is_core() && used & (1 << i) == 0)
    }

    pub(crate) fn lone_b<'a>(&self, tokens: &'a [Token]) -> impl Iterator<Item = (usize, &'a Token)> {
        let used = self.used[1];
        tokens.iter().take(MOST).enumerate().filter(move |(i, t)| t.is_core() && used & (1 << i) == 0)
    }

    fn add(&mut self, pair: Pair) {
        self.used[0] |= bits(pair.a, pair.a_len);
        self.used[1] |= bits(pair.b, pair.b_len);
        self.pairs.push(pair);
    }

    fn free(&self, pair: &Pair) -> bool {
        self.used[0] & bits(pair.a, pair.a_len) == 0 && self.used[1] & bits(pair.b, pair.b_len) == 0
    }
}

fn bits(at: usize, len: usize) -> u32 {
    ((1 << len) - 1) << at
}

/// Pairs the words of two names.
pub(crate) fn pair(a: &[Token], b: &[Token]) -> Pairing {
    let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
    let mut offers = [(0.0f32, 0u8, 0u8, How::Letters); MOST * MOST];
    let mut count = 0;
    for (i, x) in a.iter().enumerate().filter(|(_, x)| x.is_core()) {
        for (j, y) in b.iter().enumerate().filter(|(_, y)| y.is_core()) {
            let (alike, how) = alike(x, y);
            if alike > 0.0 {
                offers[count] = (alike, i as u8, j as u8, how);
                count += 1;
            }
        }
    }
    let offers = &mut offers[..count];
    // Of equals the pair in the same order is taken: the difference of the places decides, and it is the same both ways.
    offers.sort_unstable_by(|x, y| {
        let place = |o: &(f32, u8, u8, How)| (o.1.abs_diff(o.2), o.1 + o.2, o.1.max(o.2));
        y.0.total_cmp(&x.0).then(place(x).cmp(&place(y)))
    });
    let mut pairing = Pairing { pairs: Vec::with_capacity(a.len().min(b.len())), used: [0; 2] };
    for &(alike, i, j, how) in offers.iter() {
        let pair = Pair { a: usize::from(i), a_len: 1, b: usize::from(j), b_len: 1, alike, how };
        if pairing.free(&pair) {
            pairing.add(pair);
        }
    }
    glue(a, b, &mut pairing);
    pairing
}

/// How alike two words of names are, and in what way.
fn alike(x: &Token, y: &Token) -> (f32, How) {
    match (x.class, y.class) {
        (Class::Number, _) | (_, Class::Number) => {
            (if x.letters.bytes() == y.letters.bytes() { 1.0 } else { 0.0 }, How::Letters)
        }
        (Class::Initial, Class::Initial) => {
            (if x.letters.bytes() == y.letters.bytes() { 0.9 } else { initial(x, y).max(initial(y, x)) }, How::Initial)
        }
        (Class::Initial, _) => (initial(x, y), How::Initial),
        (_, Class::Initial) => (initial(y, x), How::Initial),
        _ => {
            if !x.given.is_empty() && x.letters != y.letters && x.given.iter().any(|set| y.given.contains(set)) {
                return (ALIAS, How::Alias);
            }
            let mut alike = similarity(&x.letters, &y.letters, FLOOR);
            // `Merkelová`: the ending that newspapers add.
            match (&x.base, &y.base) {
                (Some(base), None) => alike = alike.max(similarity(base, &y.letters, FLOOR) - ADDED),
                (None, Some(base)) => alike = alike.max(similarity(&x.letters, base, FLOOR) - ADDED),
                _ => {}
            }
            (if alike < FLOOR { 0.0 } else { alike }, How::Letters)
        }
    }
}

/// Whether a word begins with an initial: `Zh.` / `Jean`, `C.` / `Karl`.
fn initial(initial: &Token, word: &Token) -> f32 {
    let (i, w) = (initial.letters.bytes(), word.letters.bytes());
    if w.starts_with(i) {
        return 0.7;
    }
    let class = |b: &[u8]| match b {
        [b'c' | b'k' | b'q', ..] => 1,
        [b'j' | b'y' | b'i' | b'g' | b'e', ..] => 2,
        [b'z', ..] => 2,
        [b'v' | b'w' | b'u' | b'f', ..] => 3,
        [b's', ..] => 4,
        _ => 0,
    };
    if class(i) > 0 && class(i) == class(w) { 0.6 } else { 0.0 }
}

/// Tries words glued to their neighbours where that makes a better pair.
fn glue(a: &[Token], b: &[Token], pairing: &mut Pairing) {
    let open = pairing.lone_a(a).next().is_some() || pairing.lone_b(b).next().is_some();
    let poor = pairing.pairs.iter().any(|pair| pair.alike < GOOD);
    if !open && !poor && a.len() == b.len() {
        return;
    }
    let mut best: Vec<Pair> = Vec::new();
    for (i, x) in a.iter().enumerate().filter(|(_, x)| x.class == Class::Word) {
        for (j, alike) in glued(x, b, |at| pairing.used[1] & (1 << at) == 0) {
            best.push(Pair { a: i, a_len: 1, b: j, b_len: 2, alike, how: How::Joined });
        }
    }
    for (j, y) in b.iter().enumerate().filter(|(_, y)| y.class == Class::Word) {
        for (i, alike) in glued(y, a, |at| pairing.used[0] & (1 << at) == 0) {
            best.push(Pair { a: i, a_len: 2, b: j, b_len: 1, alike, how: How::Joined });
        }
    }
    best.sort_by(|x, y| {
        y.alike.total_cmp(&x.alike).then((x.a + x.b).cmp(&(y.a + y.b))).then(x.a.max(x.b).cmp(&y.a.max(y.b)))
    });
    for pair in best {
        let clash = |old: &Pair| {
            bits(old.a, old.a_len) & bits(pair.a, pair.a_len) != 0
                || bits(old.b, old.b_len) & bits(pair.b, pair.b_len) != 0
        };
        // It must beat every pair that it breaks.
        if pairing.pairs.iter().filter(|old| clash(old)).all(|old| pair.alike > old.alike + 0.03) {
            pairing.pairs.retain(|old| !clash(old));
            pairing.used = [0; 2];
            for pair in std::mem::take(&mut pairing.pairs) {
                pairing.add(pair);
            }
            pairing.add(pair);
        }
    }
}

/// Neighbours in `others` that, written as one, resemble `word` better than any of them alone.
fn glued<'a>(
    word: &'a Token,
    others: &'a [Token],
    lone: impl Fn(usize) -> bool + 'a,
) -> impl Iterator<Item = (usize, f32)> + 'a {
    others.windows(2).enumerate().filter_map(move |(at, two)| {
        let fits = |t: &Token| matches!(t.class, Class::Word | Class::Particle | Class::Initial);
        if !fits(&two[0]) || !fits(&two[1]) || !(lone(at) || lone(at + 1)) {
            return None;
        }
        let (length, both) = (word.letters.len(), two[0].letters.len() + two[1].letters.len());
        if both * 2 > length * 3 || length * 2 > both * 3 || !begins_alike(&word.letters, &two[0].letters) {
            return None;
        }
        if !word.letters.could_be(&two[0].letters, &two[1].letters) {
            return None;
        }
        let alike = similarity(&word.letters, &two[0].letters.joined(&two[1].letters), 0.7);
        (alike >= 0.72).then_some((at, alike))
    })
}

/// A cheap look before the dear one.
fn begins_alike(a: &Letters, b: &Letters) -> bool {
    let class = |l: &Letters| match l.bytes().first() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h') => 1,
        Some(b'c' | b'k' | b'q' | b'g' | b'x') => 2,
        Some(b's' | b'z' | b'j') => 3,
        Some(b'b' | b'p' | b'v' | b'w' | b'f') => 4,
        Some(b'd' | b't') => 5,
        Some(b'l' | b'r') => 6,
        Some(b'm' | b'n') => 7,
        _ => 0,
    };
    let (a, b) = (class(a), class(b));
    a == b || a == 3 && b == 1 || a == 1 && b == 3 || a == 2 && b == 3 || a == 3 && b == 2
}
