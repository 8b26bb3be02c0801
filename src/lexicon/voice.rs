//! Nouns for who speaks, to whom, and where: people, institutions, media, texts.

use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/voice.tsv");

/// The classes of one noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Voice {
    /// Somebody who speaks: `spokesman`, `doctor`.
    pub(crate) person: bool,
    /// Several of them, or a collective: `officials`, `police`.
    pub(crate) people: bool,
    /// An institution: `ministry`.
    pub(crate) office: bool,
    /// A text or broadcast, whose author is meant: `statement`.
    pub(crate) paper: bool,
    /// The media: `newspaper`.
    pub(crate) press: bool,
    /// Who is told and does not pass it on: `reporters`.
    pub(crate) audience: bool,
    /// Where words are said or written: `speech`, `television`.
    pub(crate) place: bool,
    /// A medium by its name: `Facebook`.
    pub(crate) carrier: bool,
}

impl Voice {
    /// A noun of no class.
    pub(crate) const NONE: Voice = Voice {
        person: false,
        people: false,
        office: false,
        paper: false,
        press: false,
        audience: false,
        place: false,
        carrier: false,
    };
}

static TABLE: LazyLock<HashMap<&str, Voice>> = LazyLock::new(|| {
    let voice = |classes: &str| {
        let mut voice = Voice::default();
        for class in classes.split(' ') {
            match class {
                "person" => voice.person = true,
                "people" => voice.people = true,
                "office" => voice.office = true,
                "paper" => voice.paper = true,
                "press" => voice.press = true,
                "audience" => voice.audience = true,
                "place" => voice.place = true,
                "carrier" => voice.carrier = true,
                _ => {}
            }
        }
        voice
    };
    pairs(TSV).map(|(noun, classes)| (noun, voice(classes))).collect()
});

/// The classes of a lower-case noun; none where the table does not know it.
pub(crate) fn voice(word: &str) -> Voice {
    TABLE.get(word).copied().unwrap_or_default()
}

/// All nouns of the table.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Voice)> {
    TABLE.iter().map(|(word, voice)| (*word, *voice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;

    #[test]
    fn the_table_is_sorted_and_every_row_has_a_class() {
        crate::lexicon::table::check(TSV, 2..=2);
        for row in rows(TSV) {
            assert_ne!(voice(row[0]), Voice::default(), "{row:?}");
        }
    }
}
