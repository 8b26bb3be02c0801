//! Number words, the words that bound a number, and the words that make a number a label.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const NUMBERS: &str = include_str!("en/numbers.tsv");
const COMPARATORS: &str = include_str!("en/comparators.tsv");
const LABELS: &str = include_str!("en/labels.tsv");

/// What a number word does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordKind {
    /// `one` to `nine`
    Unit,
    /// `ten` to `nineteen`
    Teen,
    /// `twenty` to `ninety`
    Tens,
    /// `hundred`
    Hundred,
    /// `thousand`, `million`
    Scale,
    /// `dozen`
    Group,
    /// `bn`, after digits only
    Short,
    /// `dozens`
    Plural,
    /// `several`
    Vague,
    /// `few`, `couple`: after an article, or before a larger word
    Few,
    /// `half`
    Half,
    /// `third`
    Part,
    /// `thirds`
    Parts,
    /// `no`, before a noun
    NoneOf,
    /// `nobody`
    Nobody,
    /// `a`
    Article,
}

/// One number word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NumberWord {
    pub(crate) kind: WordKind,
    /// Its value; for plurals and vague words the lowest number they are used of; for parts the denominator.
    pub(crate) value: f64,
    /// The value of one, for plurals: `thousands` in `tens of thousands`.
    pub(crate) unit: f64,
}

static WORDS: LazyLock<HashMap<&str, NumberWord>> = LazyLock::new(|| {
    rows(NUMBERS)
        .filter_map(|row| {
            let kind = match *row.get(1)? {
                "unit" => WordKind::Unit,
                "teen" => WordKind::Teen,
                "tens" => WordKind::Tens,
                "hundred" => WordKind::Hundred,
                "scale" => WordKind::Scale,
                "group" => WordKind::Group,
                "short" => WordKind::Short,
                "plural" => WordKind::Plural,
                "vague" => WordKind::Vague,
                "few" => WordKind::Few,
                "half" => WordKind::Half,
                "part" => WordKind::Part,
                "parts" => WordKind::Parts,
                "none" => WordKind::NoneOf,
                "nobody" => WordKind::Nobody,
                "article" => WordKind::Article,
                _ => return None,
            };
            let value: f64 = row.get(2)?.parse().ok()?;
            let unit = row.get(3).and_then(|unit| unit.parse().ok()).unwrap_or(value);
            Some((row[0], NumberWord { kind, value, unit }))
        })
        .collect()
});

/// The number word that `lower` is.
pub(crate) fn number_word(lower: &str) -> Option<NumberWord> {
    WORDS.get(lower).copied()
}

/// All number words.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static NumberWord)> {
    WORDS.iter().map(|(word, number)| (*word, number))
}

/// What the words before or after a number make of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing stands before it, or `exactly`.
    #[default]
    Exactly,
    /// `at least`
    Least,
    /// `more than`
    More,
    /// `up to`
    Most,
    /// `fewer than`
    Less,
    /// `nearly`
    Nearly,
    /// `about`
    About,
    /// `another`: a count to be added, which leaves the number as it is.
    Further,
}

static COMPARATOR_WORDS: LazyLock<HashMap<&str, Bound>> = LazyLock::new(|| {
    rows(COMPARATORS)
        .filter_map(|row| {
            let bound = match *row.get(1)? {
                "exactly" => Bound::Exactly,
                "least" => Bound::Least,
                "more" => Bound::More,
                "most" => Bound::Most,
                "less" => Bound::Less,
                "nearly" => Bound::Nearly,
                "about" => Bound::About,
                "further" => Bound::Further,
                _ => return None,
            };
            Some((row[0], bound))
        })
        .collect()
});

/// The bound that a phrase puts on the number after it. The tokens of the phrase are separated by spaces.
pub(crate) fn comparator(phrase: &str) -> Option<Bound> {
    COMPARATOR_WORDS.get(phrase).copied()
}

/// All phrases that put a bound on the number after them.
pub(crate) fn comparators() -> impl Iterator<Item = &'static str> {
    COMPARATOR_WORDS.keys().copied()
}

/// Word, and whether it must be capitalised.
static LABEL_WORDS: LazyLock<HashMap<&str, bool>> =
    LazyLock::new(|| rows(LABELS).map(|row| (row[0], row.get(1) != Some(&"any"))).collect());

/// Whether a number after this word is a label: `Flight 370`.
pub(crate) fn is_label(lower: &str, capitalised: bool) -> bool {
    LABEL_WORDS.get(lower).is_some_and(|needs_capital| capitalised || !needs_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_every_kind_is_known() {
        crate::lexicon::table::check(NUMBERS, 3..=4);
        crate::lexicon::table::check(COMPARATORS, 2..=2);
        crate::lexicon::table::check(LABELS, 2..=2);
        assert_eq!(WORDS.len(), rows(NUMBERS).count());
        assert_eq!(COMPARATOR_WORDS.len(), rows(COMPARATORS).count());
    }
}
