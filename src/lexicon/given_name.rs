//! Given names that stand for one another: short forms and the forms that other languages use.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("names/given_names.tsv");

static TABLE: LazyLock<HashMap<&str, Vec<u16>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<u16>> = HashMap::default();
    for (number, row) in rows(TSV).enumerate() {
        let forms = row.get(1).map_or("", |forms| *forms);
        for form in std::iter::once(row[0]).chain(forms.split(' ')).filter(|form| !form.is_empty()) {
            let numbers = table.entry(form).or_default();
            if numbers.last() != Some(&(number as u16)) {
                numbers.push(number as u16);
            }
        }
    }
    table
});

/// The sets of given names that a folded word belongs to.
pub(crate) fn given_name(folded: &str) -> &'static [u16] {
    TABLE.get(folded).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(TSV, 2..=2);
    }

    #[test]
    fn short_and_foreign_forms_share_a_set() {
        let shares = |a, b| given_name(a).iter().any(|x| given_name(b).contains(x));
        assert!(shares("bill", "guillermo"));
        assert!(shares("sasha", "aleksander"));
        assert!(!shares("bill", "boris"));
    }
}
