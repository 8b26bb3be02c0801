//! Nouns of people and the taxonomy of their classes.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const NOUNS: &str = include_str!("en/groups.tsv");
const CLASSES: &str = include_str!("en/group_classes.tsv");

/// The class of everybody.
pub(crate) const PEOPLE: &str = "people";

/// A noun of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GroupNoun {
    pub(crate) class: &'static str,
    /// False for a singular: `soldier`.
    pub(crate) plural: bool,
    /// True for a noun with one form for one and many: `police`, `others`.
    pub(crate) collective: bool,
}

static TABLE: LazyLock<HashMap<String, GroupNoun>> = LazyLock::new(|| {
    let mut table = HashMap::default();
    for row in rows(NOUNS) {
        let Some(class) = row.get(1).copied() else { continue };
        let plural = row.get(2).copied().unwrap_or("");
        if plural == "-" {
            table.insert(row[0].to_owned(), GroupNoun { class, plural: true, collective: true });
            continue;
        }
        table.insert(row[0].to_owned(), GroupNoun { class, plural: false, collective: false });
        let plural = if plural.is_empty() { regular_plural(row[0]) } else { plural.to_owned() };
        table.entry(plural).or_insert(GroupNoun { class, plural: true, collective: false });
    }
    table
});

/// `soldiers`, `witnesses`, `deputies`.
pub(crate) fn regular_plural(noun: &str) -> String {
    let (stem, ending) = match noun.as_bytes() {
        [.., before, b'y'] if !b"aeiou".contains(before) => (&noun[..noun.len() - 1], "ies"),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => (noun, "es"),
        _ => (noun, "s"),
    };
    format!("{stem}{ending}")
}

/// The noun of people that these lower-case words are; words are separated by single spaces.
pub(crate) fn group_noun(words: &str) -> Option<GroupNoun> {
    TABLE.get(words).copied()
}

/// Whether the words count bodies, which are found one after another.
pub(crate) fn tells_bodies(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphabetic())
        .any(|word| ["bodies", "corpses", "remains"].iter().any(|noun| word.eq_ignore_ascii_case(noun)))
}

/// All nouns of people.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    TABLE.keys().map(String::as_str)
}

/// Parent and dimension of every class.
static TREE: LazyLock<HashMap<&str, (&str, &str)>> =
    LazyLock::new(|| rows(CLASSES).filter_map(|row| Some((row[0], (*row.get(1)?, *row.get(2)?)))).collect());

/// Whether everybody of the class `part` is of the class `whole`; a class is a part of itself.
pub(crate) fn is_part_of(part: &str, whole: &str) -> bool {
    let mut class = part;
    loop {
        if class == whole {
            return true;
        }
        match TREE.get(class) {
            Some((parent, _)) if *parent != "-" => class = parent,
            _ => return false,
        }
    }
}

/// Whether nobody is of both classes: `police` and `soldiers`, `journalists` and `militants`; not `students` and `protesters`.
pub(crate) fn is_apart(a: &str, b: &str) -> bool {
    if is_part_of(a, b) || is_part_of(b, a) {
        return false;
    }
    let dimension = |class: &str| TREE.get(class).map_or("any", |(_, dimension)| *dimension);
    let armed = |class: &str| ["security forces", "militants", "attackers"].iter().any(|c| is_part_of(class, c));
    match (dimension(a), dimension(b)) {
        ("any", _) | (_, "any") => false,
        (x, y) if x == y && x != "status" => true,
        ("job", "side") => armed(b),
        ("side", "job") => armed(a),
        _ => false,
    }
}

/// Whether the class says nothing beyond that people are meant: `people`, `victims`, `citizens`.
pub(crate) fn is_neutral(class: &str) -> bool {
    matches!(class, PEOPLE | "victims" | "members" | "citizens" | "inhabitants")
}

/// Whether the class tells sex, age or kinship: counts of such classes side by side add up to one (`a man and two women`).
pub(crate) fn is_sex_or_age(class: &str) -> bool {
    TREE.get(class).is_some_and(|(_, dimension)| *dimension == "age") || matches!(class, "relatives" | "couples")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_their_classes_known() {
        crate::lexicon::table::check(NOUNS, 2..=3);
        crate::lexicon::table::check(CLASSES, 3..=3);
        for row in rows(NOUNS) {
            assert!(TREE.contains_key(row[1]), "{row:?}");
        }
        for row in rows(CLASSES) {
            assert!(row[1] == "-" || TREE.contains_key(row[1]), "{row:?}");
            assert!(["side", "job", "status", "age", "any"].contains(&row[2]), "{row:?}");
            assert!(is_part_of(row[0], PEOPLE), "{row:?}");
        }
    }

    #[test]
    fn parts_wholes_and_classes_apart() {
        assert!(is_part_of("police", "security forces") && !is_part_of("security forces", "police"));
        assert!(is_part_of("girls", "civilians"));
        assert!(is_apart("police", "soldiers") && is_apart("officials", "security forces"));
        assert!(!is_apart("students", "protesters") && !is_apart("workers", "women"));
        assert!(is_apart("journalists", "militants") && !is_apart("journalists", "civilians"));
        assert_eq!(group_noun("policemen").map(|noun| (noun.class, noun.plural)), Some(("police", true)));
    }
}
