//! Reading of the `.tsv` tables.

/// The rows of a table, without comments and empty lines, each split at its tabs.
pub(crate) fn rows(tsv: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    tsv.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
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
