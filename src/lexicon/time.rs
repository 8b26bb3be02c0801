//! The words of time expressions: months, weekdays, units, parts of the day, and the words that place them.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&'static str, TimeWord>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            let (class, value) = (TimeClass::of(row.get(1)?)?, row.get(2)?.parse().ok()?);
            Some((*row.first()?, TimeWord { class, value, careful: row.len() > 3 }))
        })
        .collect()
});

const TSV: &str = include_str!("en/time.tsv");

/// What a word can do in a time expression.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TimeClass {
    /// Nothing.
    #[default]
    None,
    /// `January`
    Month,
    /// `Jan`, with or without its point.
    MonthShort,
    /// `Monday`
    Weekday,
    /// `Mon`
    WeekdayShort,
    /// `year`
    Unit,
    /// `years`
    Units,
    /// `half`, of a year.
    Half,
    /// `seven`
    Number,
    /// `hundred`
    Scale,
    /// `a`
    Article,
    /// `several`
    Some,
    /// `third`
    Ordinal,
    /// The `th` of `19th`.
    Suffix,
    /// `last`
    Which,
    /// `early`
    Edge,
    /// `afternoon`
    Part,
    /// `yesterday`
    Day,
    /// `summer`
    Season,
    /// `p.m.`
    HalfDay,
    /// `GMT`
    Zone,
    /// `ago`
    Ago,
    /// `fiscal`
    Fiscal,
    /// `now`, `recently`
    Ref,
    /// `sixties`
    DecadeName,
    /// The first word of a holiday's name.
    Holiday,
    /// `then`
    Then,
    /// `houses`: what `2000` before it counts.
    Counted,
    /// A number of digits alone; not in the table.
    Digits,
    /// A number with points inside, `06.01.2022`; not in the table.
    Dotted,
}

/// One word of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TimeWord {
    pub(crate) class: TimeClass,
    pub(crate) value: i32,
    /// The word is as often something else.
    pub(crate) careful: bool,
}

impl TimeWord {
    /// A word that does nothing.
    pub(crate) const NONE: TimeWord = TimeWord { class: TimeClass::None, value: 0, careful: false };
}

impl TimeClass {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "month" => TimeClass::Month,
            "month_short" => TimeClass::MonthShort,
            "weekday" => TimeClass::Weekday,
            "weekday_short" => TimeClass::WeekdayShort,
            "unit" => TimeClass::Unit,
            "units" => TimeClass::Units,
            "half" => TimeClass::Half,
            "number" => TimeClass::Number,
            "scale" => TimeClass::Scale,
            "article" => TimeClass::Article,
            "some" => TimeClass::Some,
            "ordinal" => TimeClass::Ordinal,
            "suffix" => TimeClass::Suffix,
            "which" => TimeClass::Which,
            "edge" => TimeClass::Edge,
            "part" => TimeClass::Part,
            "day" => TimeClass::Day,
            "season" => TimeClass::Season,
            "half_day" => TimeClass::HalfDay,
            "zone" => TimeClass::Zone,
            "ago" => TimeClass::Ago,
            "fiscal" => TimeClass::Fiscal,
            "ref" => TimeClass::Ref,
            "decade_name" => TimeClass::DecadeName,
            "holiday" => TimeClass::Holiday,
            "then" => TimeClass::Then,
            "counted" => TimeClass::Counted,
            _ => return None,
        })
    }
}

/// All words of the table.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, TimeWord)> {
    WORDS.iter().map(|(word, time)| (*word, *time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        crate::lexicon::table::check(TSV, 3..=4);
        for row in rows(TSV) {
            assert!(TimeClass::of(row[1]).is_some(), "{row:?}");
            assert!(row[2].parse::<i32>().is_ok() && row.get(3).is_none_or(|flag| *flag == "careful"), "{row:?}");
        }
    }

    #[test]
    fn words_are_found() {
        assert_eq!(WORDS["tuesday"], TimeWord { class: TimeClass::Weekday, value: 2, careful: false });
        assert!(WORDS["may"].careful);
        assert_eq!(WORDS.get("table"), None);
    }
}
