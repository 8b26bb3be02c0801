//! What a single word hints at when names are looked for: one look-up tells all classes.

use crate::lexicon::body::{self, BodyCase};
use crate::lexicon::office;
use crate::lexicon::place;
use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/hints.tsv");

/// The classes of one word, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

/// One class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Ordinary vocabulary.
    Common,
    /// Weekdays, months, feasts.
    Calendar,
    /// A given name.
    Given,
    /// `Mr`, `Sheikh`
    Honorific,
    /// `General`
    Rank,
    /// `president`, `doctor`: a person's name may follow.
    Title,
    /// `prime`, `deputy`: opens a title.
    TitlePart,
    /// `bin`, `van`
    Particle,
    /// `aga`, `khan`
    Suffix,
    /// `Party`: ends the name of an organisation.
    Org,
    /// `Ministry`: begins the name of an organisation before `of` or `for`.
    OrgOf,
    /// `agency`: may end the name of an organisation in lower case.
    Body,
    /// `foreign`, `disaster`: what a body is for.
    Sector,
    /// `national`, `local`
    Level,
    /// `province` after a place's name.
    PlaceAfter,
    /// `province` before `of` and a place's name.
    PlaceBefore,
    /// `Airport`, `Street`
    Facility,
    /// `north`
    Direction,
    /// `in`, `near`
    PlacePrep,
    /// `said`
    Speech,
    /// `Day`, `Prize`: ends what has a name and is no person, body or place.
    Thing,
    /// `LPG`: capitals that name nobody.
    NotName,
    /// `Armenian`, `Greeks`, `Islamist`
    Demonym,
    /// A place of one word.
    Place,
    /// A named body of one word.
    Named,
    /// Begins a place, demonym or named body of several words.
    Phrase,
}

impl Classes {
    pub(crate) const NONE: Classes = Classes(0);

    /// Whether the word is of this class.
    pub(crate) fn is(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// Whether the word is of one of these classes.
    #[inline]
    pub(crate) fn any(self, classes: &[Class]) -> bool {
        let wanted = classes.iter().fold(0, |bits, &class| bits | 1 << class as u32);
        self.0 & wanted != 0
    }

    fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u32;
    }
}

static TABLE: LazyLock<HashMap<&str, Classes>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Classes> = HashMap::default();
    for row in rows(TSV) {
        let classes = table.entry(row[0]).or_default();
        row.get(1).into_iter().flat_map(|list| list.split(' ')).filter_map(class).for_each(|class| classes.add(class));
    }
    office::nouns().for_each(|noun| table.entry(noun).or_default().add(Class::Title));
    let phrases = place::all().map(|p| (p, Class::Place)).chain(place::demonyms().map(|d| (d, Class::Demonym)));
    for (phrase, class) in phrases.chain(body::all().map(|b| (b, Class::Named))) {
        let first = phrase.split([' ', '-', '/', ',']).next().unwrap_or(phrase);
        // `st. louis` begins with the token `st`, `u.s.` is one token.
        let first = first.strip_suffix('.').filter(|stem| !stem.contains('.')).unwrap_or(first);
        table.entry(first).or_default().add(if first == phrase { class } else { Class::Phrase });
    }
    table
});

fn class(name: &str) -> Option<Class> {
    Some(match name {
        "common" => Class::Common,
        "calendar" => Class::Calendar,
        "given" => Class::Given,
        "honorific" => Class::Honorific,
        "rank" => Class::Rank,
        "title_part" => Class::TitlePart,
        "particle" => Class::Particle,
        "suffix" => Class::Suffix,
        "org" => Class::Org,
        "org_of" => Class::OrgOf,
        "body" => Class::Body,
        "sector" => Class::Sector,
        "level" => Class::Level,
        "place_after" => Class::PlaceAfter,
        "place_before" => Class::PlaceBefore,
        "facility" => Class::Facility,
        "direction" => Class::Direction,
        "place_prep" => Class::PlacePrep,
        "speech" => Class::Speech,
        "thing" => Class::Thing,
        "not_name_acronym" => Class::NotName,
        _ => return None,
    })
}

/// All words with their classes.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Classes)> {
    TABLE.iter().map(|(word, classes)| (*word, *classes))
}

/// Whether a body that is written like an ordinary word may be meant by a word so cased at such a place.
pub(crate) fn fits_case(case: BodyCase, upper: bool, initial: bool) -> bool {
    match case {
        BodyCase::Any => true,
        BodyCase::Upper => upper,
        BodyCase::Mid => upper || !initial,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        for row in rows(TSV) {
            assert!(row[1].split(' ').all(|name| class(name).is_some()), "{row:?}");
        }
    }

    #[test]
    fn classes_of_all_tables() {
        let classes = |word: &str| TABLE.get(word).copied().unwrap_or_default();
        assert!(classes("spokesman").is(Class::Title) && classes("norwegian").is(Class::Demonym));
        assert!(classes("guinea").is(Class::Place) && classes("guinea").is(Class::Phrase));
        assert!(classes("reuters").is(Class::Named) && !classes("zzz").is(Class::Common));
    }
}
