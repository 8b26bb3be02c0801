//! Days with a name: Boxing Day, Easter Monday.

use crate::lexicon::table::rows;
use std::sync::LazyLock;

static HOLIDAYS: LazyLock<Vec<Holiday>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| Some(Holiday { words: row.first()?.split(' ').collect(), rule: Rule::parse(row.get(1)?)? }))
        .collect()
});

const TSV: &str = include_str!("en/holidays.tsv");

/// How a holiday's date follows from the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Month and day.
    Fixed(u32, u32),
    /// Days from Western Easter Sunday.
    Easter(i64),
    /// Month, weekday (1 Monday), and which of them; 0 is the last.
    Nth(u32, u32, u32),
    /// The first Tuesday after the first Monday of November.
    Election,
}

/// One holiday.
#[derive(Clone, Debug)]
pub(crate) struct Holiday {
    words: Vec<&'static str>,
    pub(crate) rule: Rule,
}

impl Rule {
    fn parse(text: &str) -> Option<Self> {
        if text == "election" {
            return Some(Rule::Election);
        }
        if let Some(days) = text.strip_prefix("easter+") {
            return Some(Rule::Easter(days.parse().ok()?));
        }
        if let Some(rest) = text.strip_prefix("nth ") {
            let mut parts = rest.split(' ');
            let (month, weekday, nth) = (parts.next()?, parts.next()?, parts.next()?);
            let nth = if nth == "last" { 0 } else { nth.parse().ok()? };
            return Some(Rule::Nth(month.parse().ok()?, weekday.parse().ok()?, nth));
        }
        let (month, day) = text.split_once('-')?;
        Some(Rule::Fixed(month.parse().ok()?, day.parse().ok()?))
    }
}

/// The holiday with the longest name that the lower-case words from `start` spell, and how many words that are.
pub(crate) fn holiday<'w>(start: usize, word: impl Fn(usize) -> &'w str) -> Option<(Rule, usize)> {
    HOLIDAYS
        .iter()
        .filter(|h| h.words.iter().enumerate().all(|(k, w)| word(start + k) == *w))
        .max_by_key(|h| h.words.len())
        .map(|h| (h.rule, h.words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        crate::lexicon::table::check(TSV, 2..=2);
        for row in rows(TSV) {
            assert!(Rule::parse(row[1]).is_some(), "{row:?}");
            let first = row[0].split(' ').next().unwrap();
            let class = crate::lexicon::entry::entry(first).time.class;
            assert_eq!(class, crate::lexicon::time::TimeClass::Holiday, "{first} is missing from time.tsv");
        }
    }

    #[test]
    fn the_longest_name_wins() {
        let words = ["new", "year", "'s", "eve", "party"];
        assert_eq!(holiday(0, |i| words.get(i).copied().unwrap_or("")), Some((Rule::Fixed(12, 31), 4)));
        assert_eq!(holiday(1, |i| words.get(i).copied().unwrap_or("")), None);
    }
}
