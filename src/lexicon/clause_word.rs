//! [`ClauseWords`]: what a word does in putting a clause together, as a set of bits, so that it is asked without a look at its
//! letters.

use crate::lexicon::group;
use crate::lexicon::table::pairs;
use crate::lexicon::thing;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/clause_words.tsv");

/// One class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseWord {
    /// `as`
    As,
    /// A preposition that may be an adjective: `inside`.
    Edge,
    /// An auxiliary with its negation: `wasn't`, `cannot`.
    Negated,
    /// A verb or adjective that governs an infinitive: `try`, `likely`.
    Control,
    /// Begins what is said of a thing: `on` of `on fire`, `offline`.
    State,
    /// A verb without a meaning of its own: `carry`, `launch`.
    Light,
    /// A verb that announces what its object names: `tender`.
    Tender,
    /// A verb of taking part: `engage`.
    Engage,
    /// A verb that a name follows: `call`, `dub`.
    Naming,
    /// `of`
    Of,
    /// A noun that only counts what follows `of`: `dozens`.
    Counts,
    /// A conjunction that may be a preposition: `after`.
    Bound,
    /// `if`, `whether`
    If,
    /// `who`
    Who,
    /// `there`
    There,
    /// `number`, `total`
    Number,
    /// `by`
    By,
    /// `in`
    In,
    /// `on`
    On,
    /// `for`
    For,
    /// A unit of distance.
    Distance,
    /// A preposition whose noun may be an object: `against`.
    Takes,
    /// A noun that governs an infinitive: `attempt`.
    Governs,
    /// Points to a clause or place: `this`, `there`.
    Points,
    /// `nobody`, `no`
    Nobody,
    /// A preposition of place: `near`.
    Where,
    /// How far a state reaches: `nationwide`.
    Reach,
    /// A preposition in what names a cause: `over`.
    Cause,
    /// Unrest, or those who take part in it: `riots`, `protesters`.
    Unrest,
    /// A length of time: `weeks`.
    Duration,
    /// What is imposed: `curfew`.
    Restriction,
    /// `when`
    When,
    /// `until`, `till`
    Until,
    /// `including`
    Including,
    /// `member`
    Member,
    /// A word of sequence or the first of several: `then`, `shortly`.
    Sequence,
    /// The possessive `'s`.
    Possessive,
    /// `longer`, of `no longer`.
    Longer,
    /// A noun that names an action: `strike`.
    Action,
    /// A noun of people.
    People,
    /// A noun of the table of things.
    Thing,
    /// A thing that is a place: `city`.
    Place,
    /// A place, building, airport or residence.
    Site,
    /// The internet and its parts.
    Internet,
    /// An alliance.
    Alliance,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClauseWords(u64);

impl ClauseWords {
    pub(crate) const NONE: ClauseWords = ClauseWords(0);

    pub(crate) fn one(class: ClauseWord) -> Self {
        ClauseWords(1 << class as u64)
    }

    /// Whether the class is in the set.
    pub(crate) fn has(self, class: ClauseWord) -> bool {
        self.0 & 1 << class as u64 != 0
    }

    /// The classes of both sets.
    pub(crate) fn with(self, other: ClauseWords) -> Self {
        ClauseWords(self.0 | other.0)
    }
}

/// All words with classes; a word may come several times.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, ClauseWords)> {
    let things = thing::all().filter(|(noun, _)| !noun.contains(' '));
    let things = things.flat_map(|(noun, thing)| classes_of(thing.kind).iter().map(move |class| (noun, *class)));
    let people = group::all().filter(|noun| !noun.contains(' ')).map(|noun| (noun, ClauseWord::People));
    let classes = things.chain(people).map(|(word, class)| (word, ClauseWords::one(class)));
    classes.chain(TABLE.iter().map(|(word, classes)| (*word, *classes)))
}

static TABLE: LazyLock<HashMap<&str, ClauseWords>> = LazyLock::new(|| {
    let classes = |names: &'static str| names.split(' ').filter_map(class).map(ClauseWords::one);
    pairs(TSV).map(|(word, names)| (word, classes(names).fold(ClauseWords::NONE, ClauseWords::with))).collect()
});

/// The classes of the table that a lower-case word has.
pub(crate) fn clause_words(lower: &str) -> ClauseWords {
    TABLE.get(lower).copied().unwrap_or(ClauseWords::NONE)
}

/// The classes of things of a kind.
fn classes_of(kind: &str) -> &'static [ClauseWord] {
    match kind {
        "place" => &[ClauseWord::Thing, ClauseWord::Site, ClauseWord::Place],
        "building" | "airport" | "residence" => &[ClauseWord::Thing, ClauseWord::Site],
        "internet" => &[ClauseWord::Thing, ClauseWord::Internet],
        "alliance" => &[ClauseWord::Thing, ClauseWord::Alliance],
        "unrest" => &[ClauseWord::Thing, ClauseWord::Unrest],
        _ => &[ClauseWord::Thing],
    }
}

fn class(name: &str) -> Option<ClauseWord> {
    Some(match name {
        "as" => ClauseWord::As,
        "edge" => ClauseWord::Edge,
        "negated" => ClauseWord::Negated,
        "control" => ClauseWord::Control,
        "state" => ClauseWord::State,
        "light" => ClauseWord::Light,
        "tender" => ClauseWord::Tender,
        "engage" => ClauseWord::Engage,
        "naming" => ClauseWord::Naming,
        "of" => ClauseWord::Of,
        "counts" => ClauseWord::Counts,
        "bound" => ClauseWord::Bound,
        "if" => ClauseWord::If,
        "who" => ClauseWord::Who,
        "there" => ClauseWord::There,
        "number" => ClauseWord::Number,
        "by" => ClauseWord::By,
        "in" => ClauseWord::In,
        "on" => ClauseWord::On,
        "for" => ClauseWord::For,
        "distance" => ClauseWord::Distance,
        "takes" => ClauseWord::Takes,
        "governs" => ClauseWord::Governs,
        "points" => ClauseWord::Points,
        "nobody" => ClauseWord::Nobody,
        "where" => ClauseWord::Where,
        "reach" => ClauseWord::Reach,
        "cause" => ClauseWord::Cause,
        "unrest" => ClauseWord::Unrest,
        "duration" => ClauseWord::Duration,
        "restriction" => ClauseWord::Restriction,
        "when" => ClauseWord::When,
        "until" => ClauseWord::Until,
        "including" => ClauseWord::Including,
        "member" => ClauseWord::Member,
        "sequence" => ClauseWord::Sequence,
        "possessive" => ClauseWord::Possessive,
        "longer" => ClauseWord::Longer,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::entry::entry;
    use crate::lexicon::group::group_noun;
    use crate::lexicon::table::rows;
    use crate::lexicon::thing::thing;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        for row in rows(TSV) {
            assert!(row[1].split(' ').all(|name| class(name).is_some()), "{row:?}");
        }
    }

    #[test]
    fn words_of_other_tables_have_their_classes() {
        let has = |word: &str, class: ClauseWord| entry(word).clause.has(class);
        assert!(has("city", ClauseWord::Place) && has("cities", ClauseWord::Thing) == thing("cities").is_some());
        assert!(has("riots", ClauseWord::Unrest) && has("protesters", ClauseWord::Unrest));
        assert!(has("soldiers", ClauseWord::People) && has("protesters", ClauseWord::People));
        assert!(!has("of", ClauseWord::People) && has("of", ClauseWord::Of) && !has("", ClauseWord::Of));
        for word in ["city", "citys", "trucks", "buses", "airport", "internet", "men", "people", "minister"] {
            assert_eq!(has(word, ClauseWord::Thing), thing(word).is_some(), "{word}");
            assert_eq!(has(word, ClauseWord::People), group_noun(word).is_some(), "{word}");
        }
    }
}
