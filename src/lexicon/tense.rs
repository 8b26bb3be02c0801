//! Words that tell whether the clause around a time looks back or ahead.

use crate::lexicon::table::pairs;

const TSV: &str = include_str!("en/tense.tsv");

/// What a word tells of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It is not in the table: nothing, unless it is a past form in `-ed`.
    None,
    /// Nothing, though it ends in `-ed`.
    Nothing,
    /// `was`, `fell`
    Back,
    /// `will`, `tomorrow`
    Ahead,
    /// `due`
    Planned,
    /// `opens`
    Scheduled,
    /// `meet`
    Opens,
    /// `takes` effect
    Takes,
    /// `are`
    Is,
    /// `to`
    To,
    /// `postponed`
    Moved,
    /// `would`
    Would,
    /// `effective`
    Effective,
    /// as `soon` as
    Soon,
    /// `since`
    Since,
    /// `following`
    After,
    /// The clause ends: `which`, a bracket.
    End,
    Comma,
}

/// All words of the table.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Tense)> {
    pairs(TSV).filter_map(|(word, name)| Some((word, tense(name)?)))
}

fn tense(name: &str) -> Option<Tense> {
    Some(match name {
        "nothing" => Tense::Nothing,
        "back" => Tense::Back,
        "ahead" => Tense::Ahead,
        "planned" => Tense::Planned,
        "scheduled" => Tense::Scheduled,
        "opens" => Tense::Opens,
        "takes" => Tense::Takes,
        "is" => Tense::Is,
        "to" => Tense::To,
        "moved" => Tense::Moved,
        "would" => Tense::Would,
        "effective" => Tense::Effective,
        "soon" => Tense::Soon,
        "since" => Tense::Since,
        "after" => Tense::After,
        "end" => Tense::End,
        "comma" => Tense::Comma,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        assert_eq!(all().count(), rows(TSV).count());
    }
}
