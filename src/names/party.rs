//! Two short texts compared as parties, for the layers that compare claims.

use crate::names::compare::{NameVerdict, name_score, verdict};
use crate::names::config::NameConfig;
use crate::names::name::{Name, NameKind};

/// Whether two texts name one party; `None` where the words do not tell. Leading articles and titles are ignored.
///
/// A text is read as the name of a person, an organisation and a place in turn: the texts do not say what they name.
#[allow(dead_code, reason = "offered to the comparison of claims")]
pub(crate) fn same_party(a: &str, b: &str) -> Option<bool> {
    let config = NameConfig::default();
    let fold = |text: &str| {
        let folded = crate::fold::fold(text);
        folded.strip_prefix("the ").map_or(folded.clone(), str::to_owned)
    };
    let (x, y) = (fold(a), fold(b));
    if x.is_empty() || y.is_empty() {
        return None;
    }
    if x == y {
        return Some(true);
    }
    let found = |kind: NameKind| {
        let score = name_score(&Name::new(a, kind), &Name::new(b, kind), &config);
        verdict(score, kind, &config)
    };
    // One text within the other (`Petrov`, `Ivan Petrov`): the words alone do not tell.
    let within = |short: &str, long: &str| {
        let long: Vec<&str> = long.split(' ').collect();
        short.split(' ').all(|word| long.contains(&word))
    };
    if within(&x, &y) || within(&y, &x) {
        return None;
    }
    let named = |text: &str| text.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase));
    let proper = named(a) && named(b);
    let body = found(NameKind::Organisation);
    let person = if proper { found(NameKind::Person) } else { NameVerdict::Different };
    let place = if proper { found(NameKind::Place) } else { NameVerdict::Different };
    let verdicts = [body, person, place];
    if verdicts.contains(&NameVerdict::Same) {
        Some(true)
    } else if verdicts.contains(&NameVerdict::CannotTell) {
        None
    } else {
        Some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::same_party;

    #[test]
    fn parties_in_other_words_are_one() {
        for (a, b) in [
            ("the Interior Ministry", "the Ministry of Internal Affairs"),
            ("OSCE", "Organization for Security and Cooperation in Europe"),
            ("Iosif Petrenko", "Josyf Petrenko"),
            ("the Police", "police"),
        ] {
            assert_eq!(same_party(a, b), Some(true), "{a} / {b}");
            assert_eq!(same_party(b, a), Some(true), "{b} / {a}");
        }
    }

    #[test]
    fn other_parties_are_told_apart() {
        for (a, b) in [("the army", "the president"), ("the interior ministry", "the health ministry"), ("UN", "EU")] {
            assert_eq!(same_party(a, b), Some(false), "{a} / {b}");
        }
    }

    #[test]
    fn a_part_of_a_name_does_not_tell() {
        assert_eq!(same_party("Petrenko", "Iosif Petrenko"), None);
        assert_eq!(same_party("", "Iosif Petrenko"), None);
    }
}
