//! Groups of people compared by the classes of the group table.

use crate::fold::fold;
use crate::lexicon::group::{PEOPLE, is_apart, is_neutral, is_part_of, is_sex_or_age};
use crate::lexicon::place::country_of;
use crate::model::claim::Group;
use crate::model::reason::{Facet, Reason, ReasonKind};

/// How two groups stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Groups {
    /// The same people, as far as the words tell.
    Same,
    /// The first is a part of the second.
    Part,
    /// The second is a part of the first.
    Whole,
    /// They may share members.
    MayShare,
    /// They exclude each other, or one names people that the other does not have.
    Apart,
}

impl Groups {
    /// Whether one count may be of both groups.
    pub(crate) fn fits(self) -> bool {
        self != Groups::Apart
    }
}

/// Compares two groups; a group that is not told may be anybody.
pub(crate) fn groups(x: Option<&Group>, y: Option<&Group>) -> Groups {
    let (p, q) = (classes(x), classes(y));
    if nations_differ(x, y) {
        return Groups::Apart;
    }
    let everybody = |list: &[&str]| list.iter().all(|class| is_neutral(class)) || covers_everybody(list);
    match (everybody(&p), everybody(&q)) {
        (true, true) => return Groups::Same,
        (true, false) => return Groups::Whole,
        (false, true) => return Groups::Part,
        _ => {}
    }
    let fits = |from: &[&str], to: &[&str]| from.iter().all(|c| is_neutral(c) || to.iter().any(|d| fits_class(c, d)));
    let shared = p.iter().any(|c| q.contains(c));
    // Beside a shared class, classes of one kind stand for each other: police and soldiers / police and guardsmen.
    let kin = |from: &[&str], to: &[&str]| {
        from.iter().all(|c| is_neutral(c) || to.iter().any(|d| fits_class(c, d) || common_kind(c, d)))
    };
    if p == q {
        Groups::Same
    } else if fits(&p, &q) && fits(&q, &p) || shared && kin(&p, &q) && kin(&q, &p) {
        let below = |from: &[&str], to: &[&str]| from.iter().all(|c| to.iter().any(|d| is_part_of(c, d)));
        match (below(&p, &q), below(&q, &p)) {
            (true, false) => Groups::Part,
            (false, true) => Groups::Whole,
            _ => Groups::MayShare,
        }
    } else {
        Groups::Apart
    }
}

fn classes(group: Option<&Group>) -> Vec<&str> {
    let list: Vec<&str> = group.map_or(Vec::new(), |group| group.classes.iter().map(String::as_str).collect());
    if list.is_empty() { vec![PEOPLE] } else { list }
}

/// Men and women together are people.
fn covers_everybody(list: &[&str]) -> bool {
    list.contains(&"men")
        && list.contains(&"women")
        && list.iter().all(|class| is_sex_or_age(class) || is_neutral(class))
}

fn fits_class(a: &str, b: &str) -> bool {
    !is_apart(a, b)
}

/// Two classes below one class that is not everybody: soldiers and police are security forces.
fn common_kind(a: &str, b: &str) -> bool {
    ["security forces", "workers", "rescuers", "travellers"]
        .iter()
        .any(|kind| is_part_of(a, kind) && is_part_of(b, kind))
}

/// Whether both groups are told by nationality, and by different ones.
fn nations_differ(x: Option<&Group>, y: Option<&Group>) -> bool {
    let (p, q) = (nations(x), nations(y));
    !p.is_empty() && !q.is_empty() && !p.iter().any(|nation| q.contains(nation))
}

/// The countries that the words of a group name.
pub(crate) fn nations(group: Option<&Group>) -> Vec<&'static str> {
    let folded = group.map_or(String::new(), |group| fold(&group.text));
    folded.split(' ').filter_map(country_of).collect()
}

/// Whether a part tells a side or an age, so that its count is asked apart from that of everybody: children, police.
pub(crate) fn is_salient(group: Option<&Group>) -> bool {
    classes(group).iter().any(|class| {
        matches!(
            *class,
            "children"
                | "women"
                | "elderly"
                | "officials"
                | "journalists"
                | "protesters"
                | "foreigners"
                | "girls"
                | "boys"
        ) || ["security forces", "militants", "attackers", "children", "officials", "prisoners"]
            .iter()
            .any(|kind| is_part_of(class, kind))
    })
}

/// The reason for a relation of groups.
pub(crate) fn reason(x: Option<&Group>, y: Option<&Group>, relation: Groups) -> Reason {
    let text = |group: Option<&Group>| group.map_or("people".to_owned(), |group| group.text.clone());
    let (a, b) = (text(x), text(y));
    let kind = match relation {
        Groups::Same if fold(&a) == fold(&b) => ReasonKind::Same,
        Groups::Same => ReasonKind::SameInOtherWords,
        Groups::Part => ReasonKind::Part,
        Groups::Whole => ReasonKind::Whole,
        Groups::MayShare => ReasonKind::Overlap,
        Groups::Apart => ReasonKind::Different,
    };
    Reason::new(Facet::Group, kind, a, b)
}
