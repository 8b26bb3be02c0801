//! Reading of the `.tsv` tables.

/// The rows of a table, without comments and empty lines, each split at its tabs.
pub(crate) fn rows(tsv: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    tsv.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}

/// The first two columns of a table: a word and what it stands for. A row without a second column is left out.
pub(crate) fn pairs(tsv: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(tsv).filter_map(|row| Some((row[0], *row.get(1)?)))
}

/// The first token of a phrase: its letters, or the mark that it begins with.
pub(crate) fn first_word(phrase: &str) -> &str {
    let end = phrase.find(|c: char| !c.is_alphabetic() && c != '\'').unwrap_or(phrase.len());
    let mark = phrase.chars().next().map_or(0, char::len_utf8);
    let word = phrase.get(..end.max(mark)).unwrap_or(phrase);
    word.strip_suffix("'s").unwrap_or(word)
}

/// Panics, naming the first offender, unless the first columns are sorted, unique and lower case and all rows have
/// `columns` columns. Every table's own test calls it.
#[cfg(test)]
#[track_caller]
pub(crate) fn check(tsv: &'static str, columns: std::ops::RangeInclusive<usize>) {
    let mut last = "";
    for row in rows(tsv) {
        assert!(columns.contains(&row.len()), "{row:?} has {} columns", row.len());
        assert!(row[0] > last, "{:?} must come after {last:?}", row[0]);
        last = row[0];
    }
}
