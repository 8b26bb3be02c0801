//! Words that tell what happened to people.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/outcomes.tsv");

/// How an outcome word takes its victims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutcomeForm {
    /// `killed`: participle and past tense; passive with a victim as subject, active with one as object.
    Done,
    /// `killing`, `kills`: the victim is the object.
    Act,
    /// `died`, `missing`: the victim is the subject.
    State,
    /// `deaths`: the number stands before it, or the victim after `of`.
    Noun,
    /// `unhurt`: nobody was harmed.
    Unharmed,
}

/// One entry of the outcome table.
#[derive(Clone, Debug)]
pub(crate) struct OutcomeWord {
    /// The words after the first.
    pub(crate) rest: Vec<&'static str>,
    /// The outcome's name as in JSON.
    pub(crate) outcome: &'static str,
    pub(crate) form: OutcomeForm,
    /// A finer outcome; `""` for none.
    pub(crate) detail: &'static str,
}

static TABLE: LazyLock<HashMap<&str, Vec<OutcomeWord>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<OutcomeWord>> = HashMap::default();
    for row in rows(TSV) {
        let [words, outcome, form, detail @ ..] = row.as_slice() else { continue };
        let form = match *form {
            "done" => OutcomeForm::Done,
            "act" => OutcomeForm::Act,
            "state" => OutcomeForm::State,
            "noun" => OutcomeForm::Noun,
            "none" => OutcomeForm::Unharmed,
            _ => continue,
        };
        let mut rest: Vec<&str> = words.split(' ').collect();
        let first = rest.remove(0);
        let detail = detail.first().copied().unwrap_or("");
        table.entry(first).or_default().push(OutcomeWord { rest, outcome, form, detail });
    }
    for entries in table.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
    }
    table
});

/// All first words with the entries that begin with them, those of most words first.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static [OutcomeWord])> {
    TABLE.iter().map(|(word, entries)| (*word, entries.as_slice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_form_is_known() {
        crate::lexicon::table::check(TSV, 3..=4);
        assert_eq!(TABLE.values().map(Vec::len).sum::<usize>(), rows(TSV).count());
        assert_eq!(TABLE["shot"].iter().find(|e| e.rest == ["dead"]).map(|e| e.outcome), Some("killed"));
    }
}
