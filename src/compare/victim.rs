//! What one casualty claim tells of its victims: whether they are some of others, a person told by name, how old.

use crate::model::claim::{Casualty, Group, Outcome};

/// Whether the count is of some of people whose count is told elsewhere: `including two`, `two of the injured`.
pub(crate) fn is_subset(casualty: &Casualty) -> bool {
    let of_victims = |group: &Group| group.classes == ["victims"] && group.text.starts_with("the ");
    casualty.of_which.is_some() || casualty.group.as_ref().is_some_and(of_victims)
}

/// Whether one person is told by name, pronoun or article, and not by a number.
pub(crate) fn is_person(casualty: &Casualty) -> bool {
    let group = casualty.group.as_ref();
    let said = casualty.count.said();
    casualty.count.point().is_some_and(|n| n.get() == 1.0)
        && group.is_some_and(|group| {
            group.classes.is_empty()
                || matches!(
                    said.to_lowercase().as_str(),
                    "a" | "an" | "the" | "his" | "her" | "their" | "my" | "another"
                )
        })
}

/// The words of a count with its outcome.
pub(crate) fn said(casualty: &Casualty) -> String {
    let words = casualty.count.said();
    let group = casualty.group.as_ref().map_or("", |group| group.text.as_str());
    let parts = [words, if words.contains(group) { "" } else { group }, casualty.outcome.name()];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Whether fewer people are left of such a count as the days go by: the missing and the trapped are found, the sick are
/// sent home. A figure that is told without its day falls without an error of anybody.
pub(crate) fn dwindles(casualty: &Casualty) -> bool {
    matches!(casualty.outcome, Outcome::Missing | Outcome::Hospitalised)
        || casualty.detail.as_deref() == Some("trapped")
}

/// The age that a group's words tell: 51 of `51-year-old woman`.
pub(crate) fn age(casualty: &Casualty) -> Option<u32> {
    let text = casualty.group.as_ref()?.text.as_str();
    let (before, _) = text.split_once("-year-old")?;
    before.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::quantity::Quantity;

    fn one(said: &str, text: &str, classes: &[&str]) -> Casualty {
        let mut casualty = Casualty::new(Outcome::Injured, Quantity::exactly(1, said));
        let classes = classes.iter().map(|class| (*class).to_owned()).collect();
        casualty.group = Some(Group { text: text.to_owned(), classes });
        casualty
    }

    #[test]
    fn persons_parts_and_ages() {
        assert!(is_person(&one("a", "woman", &["women"])) && !is_person(&one("one", "woman", &["women"])));
        assert!(is_subset(&one("one", "the injured", &["victims"])) && !is_subset(&one("a", "woman", &["women"])));
        assert_eq!(age(&one("a", "51-year-old woman", &["women"])), Some(51));
        assert_eq!(age(&one("a", "woman", &["women"])), None);
        assert_eq!(said(&one("one", "woman", &["women"])), "one woman injured");
    }
}
