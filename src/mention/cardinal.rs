//! One number read from its first token, without the comparator before it.
//!
//! 1. Digits: `20,000`, `6.1`, `1.5m`, `110bn`, `3.5 million`, `20 000` with a thin or no-break space.
//! 2. Words: units, tens, hundreds and scales, with hyphens and `and` (`two hundred and twenty-seven`), `half a million`,
//!    `two and a half million`, `two dozen`.
//! 3. Vague words: `dozens`, `tens of thousands`, `several hundred`, `a few`.
//! 4. Parts: `a third`, `two-thirds`, `half`.
//! 5. None: `no`, `nobody`, `none`.
//!
//! Left out on purpose: ordinals, Roman numerals, and numbers of more than 18 digits.

use crate::lexicon::number::{NumberWord, WordKind};
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// How a number is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// `20,000`
    Digits,
    /// `twenty`
    Words,
    /// `dozens`, `several`: the value is the lowest number the word is used of
    Vague,
    /// `a third`, `half`: the value is a share of one
    Share,
    /// `no`, `none`, `nobody`
    None,
}

/// One number without what stands around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cardinal {
    /// The token after its last.
    pub(crate) end: usize,
    pub(crate) value: f64,
    pub(crate) manner: Manner,
    /// A scale word or abbreviation ended it: `2 million`, `30bn`.
    pub(crate) scale: Option<f64>,
}

/// The number that begins at token `i`.
pub(crate) fn cardinal(doc: &Document<'_>, i: usize) -> Option<Cardinal> {
    let token = doc.token(i)?;
    match token.kind {
        TokenKind::Number => digits(doc, i),
        TokenKind::Word => words(doc, i, doc.entry(i).number?),
        TokenKind::Mark => None,
    }
}

/// The value of a token of digits; `None` where it is no plain number.
pub(crate) fn digit_value(text: &str) -> Option<f64> {
    if text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit()) {
        return (!text.is_empty()).then(|| text.bytes().fold(0.0, |value, b| value * 10.0 + f64::from(b - b'0')));
    }
    if text.len() > 24 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let points = text.bytes().filter(|&b| b == b'.').count();
    let groups_of_three = |mark: char| text.split(mark).skip(1).all(|group| group.len() == 3);
    match (points, text.contains(',')) {
        (0, false) => plain.push_str(text),
        // 1.234.567
        (2.., false) if groups_of_three('.') => plain.extend(text.chars().filter(|c| *c != '.')),
        (1, false) => plain.push_str(text),
        // 20,000 and the Indian 2,30,000
        (0 | 1, true) => {
            let whole = text.split('.').next().unwrap_or(text);
            let mut groups = whole.split(',').skip(1).peekable();
            let mut fits = true;
            let mut count = 0;
            while let Some(group) = groups.next() {
                count += 1;
                fits &= group.len() == 3 || group.len() == 2 && groups.peek().is_some();
            }
            if fits {
                plain.extend(text.chars().filter(|c| *c != ','));
            } else if count == 1 && points == 0 {
                plain.push_str(&text.replace(',', ".")); // 6,1
            } else {
                return None;
            }
        }
        _ => return None,
    }
    if plain.split('.').next().is_some_and(|whole| whole.len() > 18) {
        return None;
    }
    plain.parse().ok()
}

fn digits(doc: &Document<'_>, i: usize) -> Option<Cardinal> {
    let mut value = digit_value(doc.word(i))?;
    let mut end = i + 1;
    // 20 000
    while end < i + 4
        && let (Some(last), Some(next)) = (doc.token(end - 1), doc.token(end))
        && next.kind == TokenKind::Number
        && next.span.end - next.span.start == 3
        && doc.word(i).len() <= 3
        && let Some(gap) = doc.text.get(last.span.end..next.span.start)
        && (matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") || gap == " " && doc.lower(end) == "000")
        && let Some(group) = digit_value(doc.word(end))
    {
        value = value * 1000.0 + group;
        end += 1;
    }
    if doc.lower(end) == "½" {
        value += 0.5;
        end += 1;
    }
    // "2-million": a hyphen may stand between.
    let hyphen = is_glued_hyphen(doc, end);
    let at = end + usize::from(hyphen);
    let mut scale = None;
    if let Some(word) = doc.entry(at).number
        && let Some(s) = scale_after_digits(doc, at, word, !hyphen && is_glued(doc, at))
    {
        value *= s;
        end = at + 1;
        scale = Some(s);
        // "110 b. Euro"
        if word.kind == WordKind::Short
            && doc.lower(end) == "."
            && is_glued(doc, end)
            && doc.token(end + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.glued)
            && doc.sentence_of(end) == doc.sentence_of(end + 1)
        {
            end += 1;
        }
        // "100 thousand million"
        if let Some(next) = doc.entry(end).number.filter(|next| next.kind == WordKind::Scale && next.value > s) {
            value *= next.value;
            end += 1;
            scale = Some(s * next.value);
        }
    }
    value.is_finite().then_some(Cardinal { end, value, manner: Manner::Digits, scale })
}

/// The factor that the word at `at` puts on the digits before it.
fn scale_after_digits(doc: &Document<'_>, at: usize, word: &NumberWord, glued: bool) -> Option<f64> {
    match word.kind {
        WordKind::Hundred | WordKind::Scale => Some(word.value),
        WordKind::Group => Some(word.value),
        WordKind::Short => {
            let lower = doc.lower(at);
            let unit_follows = matches!(
                doc.lower(at + 1),
                "high" | "long" | "deep" | "tall" | "wide" | "away" | "from" | "off" | "below" | "above" | "apart"
            );
            let metre_or_race = unit_follows || matches!(doc.lower(at + 1), "run" | "race" | "sprint");
            match lower {
                "m" | "k" => (glued && !metre_or_race).then_some(word.value),
                "b" => Some(word.value).filter(|_| glued || doc.lower(at + 1) == "."),
                _ => Some(word.value),
            }
        }
        _ => None,
    }
}

pub(crate) fn is_glued(doc: &Document<'_>, i: usize) -> bool {
    doc.token(i).is_some_and(|t| t.glued)
}

/// Whether token `i` is a hyphen with no space on either side.
pub(crate) fn is_glued_hyphen(doc: &Document<'_>, i: usize) -> bool {
    matches!(doc.lower(i), "-" | "‐" | "‑") && is_glued(doc, i) && is_glued(doc, i + 1)
}

fn words(doc: &Document<'_>, i: usize, word: &NumberWord) -> Option<Cardinal> {
    let vague = |end, value| Some(Cardinal { end, value, manner: Manner::Vague, scale: None });
    match word.kind {
        WordKind::Article => article(doc, i),
        WordKind::Plural => plural(doc, i, word, 1.0),
        WordKind::Vague => multiplied(doc, i + 1, word.value).or_else(|| vague(i + 1, word.value)),
        WordKind::Few => multiplied(doc, i + 1, word.value).or_else(|| {
            // "the past few days", "the few people left"; bare "few" says that there were hardly any.
            let before = i.checked_sub(1).map_or("", |before| doc.lower(before));
            let counted = matches!(before, "the" | "past" | "last" | "next" | "first" | "these" | "those" | "every");
            if counted && doc.lower(i) == "few" { vague(i + 1, word.value) } else { None }
        }),
        WordKind::Half => half(doc, i),
        WordKind::NoneOf => Some(Cardinal {
            end: i + if matches!(doc.lower(i + 1), "one") { 2 } else { 1 },
            value: 0.0,
            manner: Manner::None,
            scale: None,
        }),
        WordKind::Nobody => Some(Cardinal { end: i + 1, value: 0.0, manner: Manner::None, scale: None }),
        WordKind::Unit | WordKind::Teen | WordKind::Tens | WordKind::Group => spelt(doc, i, i),
        WordKind::Hundred | WordKind::Scale | WordKind::Short | WordKind::Part | WordKind::Parts => None,
    }
}

/// `a hundred`, `a dozen`, `a third`, `a few`, `a couple of`, `a million and a half`, `a half`.
fn article(doc: &Document<'_>, i: usize) -> Option<Cardinal> {
    let next = doc.entry(i + 1).number?;
    let share = |end, value| Some(Cardinal { end, value, manner: Manner::Share, scale: None });
    match next.kind {
        WordKind::Hundred | WordKind::Scale | WordKind::Group => spelt(doc, i, i + 1),
        WordKind::Few => {
            let of = usize::from(doc.lower(i + 2) == "of");
            let vague = Cardinal { end: i + 2 + of, value: next.value, manner: Manner::Vague, scale: None };
            multiplied(doc, i + 2 + of, next.value).or(Some(vague))
        }
        // "a third of the victims"; "a third person" is an ordinal.
        WordKind::Part if doc.lower(i + 2) == "of" => share(i + 2, 1.0 / next.value),
        WordKind::Half => half(doc, i + 1),
        _ => None,
    }
}

/// `dozens`, `tens of thousands`, `hundreds of thousands`. One factor is read, so `millions of millions` cannot run away.
fn plural(doc: &Document<'_>, i: usize, word: &NumberWord, times: f64) -> Option<Cardinal> {
    // "in his twenties" is no plural of the table; "the tens" needs an "of".
    if doc.lower(i) == "tens" && doc.lower(i + 1) != "of" {
        return None;
    }
    let mut value = word.value * times;
    let mut end = i + 1;
    if doc.lower(i + 1) == "of"
        && let Some(next) = doc.entry(i + 2).number
        && next.kind == WordKind::Plural
        && next.unit > word.unit
    {
        value *= next.unit;
        end = i + 3;
    }
    Some(Cardinal { end, value, manner: Manner::Vague, scale: None })
}

/// `several` or `a few` before `dozen`, `hundred`, `thousand`, `tens of thousands`.
fn multiplied(doc: &Document<'_>, at: usize, times: f64) -> Option<Cardinal> {
    let word = doc.entry(at).number?;
    let vague = |value| Some(Cardinal { end: at + 1, value, manner: Manner::Vague, scale: None });
    match word.kind {
        WordKind::Group | WordKind::Hundred | WordKind::Scale => {
            if let Some(next) = doc.entry(at + 1).number.filter(|next| next.kind == WordKind::Scale)
                && next.value > word.value
            {
                return Some(Cardinal {
                    end: at + 2,
                    value: times * word.value * next.value,
                    manner: Manner::Vague,
                    scale: None,
                });
            }
            vague(times * word.value)
        }
        WordKind::Plural => plural(doc, at, &NumberWord { value: word.unit, ..*word }, times),
        _ => None,
    }
}

/// `half a million`, `half a dozen`, `half of`, `half the`.
fn half(doc: &Document<'_>, i: usize) -> Option<Cardinal> {
    let article = usize::from(matches!(doc.lower(i + 1), "a" | "an" | "-"));
    if let Some(word) = doc.entry(i + 1 + article).number
        && matches!(word.kind, WordKind::Scale | WordKind::Group | WordKind::Hundred)
    {
        let (end, value) = (i + 2 + article, word.value / 2.0);
        return Some(Cardinal { end, value, manner: Manner::Words, scale: Some(word.value) });
    }
    let before = i.checked_sub(1).map_or("", |before| doc.lower(before));
    let share = matches!(doc.lower(i + 1), "of" | "the" | "its" | "their" | "his" | "her" | "our") && before != "-";
    share.then_some(Cardinal { end: i + 1, value: 0.5, manner: Manner::Share, scale: None })
}

/// A number in words that begins at token `at`; `start` is the article before it, if there is one.
fn spelt(doc: &Document<'_>, start: usize, at: usize) -> Option<Cardinal> {
    let (mut total, mut current) = (0.0_f64, 0.0_f64);
    // The room that is left: after "twenty" a unit, after "hundred" tens and units, after "thousand" hundreds.
    let (mut room, mut largest) = (f64::INFINITY, f64::INFINITY);
    let mut scale = None;
    let mut i = at;
    let mut end = at;
    while let Some(word) = doc.entry(i).number {
        match word.kind {
            WordKind::Unit if room > 9.0 => (current, room) = (current + word.value, 1.0),
            WordKind::Teen if room > 19.0 => (current, room) = (current + word.value, 1.0),
            WordKind::Tens if room > 99.0 => (current, room) = (current + word.value, 10.0),
            WordKind::Hundred if current < 100.0 => (current, room) = (current.max(1.0) * 100.0, 100.0),
            WordKind::Group if total == 0.0 && current < 100.0 => {
                let value = current.max(1.0) * word.value;
                return Some(Cardinal { end: i + 1, value, manner: Manner::Words, scale: None });
            }
            WordKind::Scale if word.value < largest => {
                total += current.max(1.0) * word.value;
                (current, room, largest) = (0.0, f64::INFINITY, word.value);
                scale = Some(word.value);
            }
            // "hundred thousand million" stays "hundred thousand".
            _ => break,
        }
        end = i + 1;
        i += 1;
        let and_more = doc.lower(i) == "and" && (room == 100.0 || scale.is_some() && current == 0.0);
        if is_glued_hyphen(doc, i) || and_more && doc.lower(i + 1) != "a" {
            i += 1;
        } else if doc.lower(i) == "and" && doc.lower(i + 1) == "a" && doc.lower(i + 2) == "half" {
            // "two and a half million", "a million and a half"
            let next = doc.entry(i + 3).number.filter(|next| next.kind == WordKind::Scale && total == 0.0);
            let value = match next {
                Some(next) => (current + 0.5) * next.value,
                None if current == 0.0 => total + scale.unwrap_or(1.0) / 2.0,
                None => current + 0.5,
            };
            let end = i + 3 + usize::from(next.is_some());
            return Some(Cardinal { end, value, manner: Manner::Words, scale: next.map(|next| next.value).or(scale) });
        }
    }
    // "one third", "two-thirds"
    let part = end + usize::from(is_glued_hyphen(doc, end));
    if total == 0.0
        && current < 20.0
        && let Some(word) = doc.entry(part).number
        && (word.kind == WordKind::Parts || word.kind == WordKind::Part && current == 1.0)
    {
        return Some(Cardinal { end: part + 1, value: current / word.value, manner: Manner::Share, scale: None });
    }
    let value = total + current;
    let some = end > start && value > 0.0 && value.is_finite();
    some.then_some(Cardinal { end, value, manner: Manner::Words, scale })
}
