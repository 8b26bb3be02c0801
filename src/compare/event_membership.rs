//! Who belongs to an alliance: `which includes Chad and Mali`, `is made up of five states`, `Mali is a member of`.
//!
//! 1. The alliance must be one, or one side must call it only `the alliance`.
//! 2. Members that both name, or a number of members beside names, stand together. The longer list says more.
//!
//! Left out on purpose: lists without a common name, and members that one list leaves out. No list need be complete.

use crate::compare::event_party::{PartyRelation, compare_parties};
use crate::compare::event_reasons::text;
use crate::fold::fold;
use crate::lexicon::function_word::function_of;
use crate::lexicon::place::{country_of, place};
use crate::model::claim::Event;
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Two tellings of who belongs to one alliance.
pub(crate) fn compare_members(x: &Event, y: &Event) -> Option<Comparison> {
    let whole = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let named = |e: &Event| e.actor.as_ref().is_some_and(|p| p.text.chars().any(char::is_uppercase));
    let unnamed = whole == PartyRelation::Alike && !(named(x) && named(y));
    if !(whole.fits() || unnamed) || x.polarity != y.polarity {
        return None;
    }
    let (v, w) = (members(x.object.as_ref()?), members(y.object.as_ref()?));
    let shared = v.iter().filter(|name| w.contains(name)).count();
    let counted = |e: &Event| e.object.as_ref().is_some_and(|p| is_counted(&p.text));
    if shared == 0 && !(v.is_empty() && counted(x) || w.is_empty() && counted(y)) {
        return None;
    }
    let what = Reason::new(Facet::Object, ReasonKind::Overlap, text(x.object.as_ref()), text(y.object.as_ref()));
    let who = Reason::new(Facet::Actor, ReasonKind::SameInOtherWords, text(x.actor.as_ref()), text(y.actor.as_ref()));
    if v == w {
        let what = Reason { kind: ReasonKind::SameInOtherWords, ..what };
        return Some(Comparison::new(RelationKind::Agree, vec![what, who]));
    }
    let side = match v.len().cmp(&w.len()) {
        std::cmp::Ordering::Greater => Some(Side::A),
        std::cmp::Ordering::Less => Some(Side::B),
        std::cmp::Ordering::Equal => None,
    };
    Some(Comparison::new(RelationKind::Refine, vec![what, who]).narrower(side))
}

/// The names in a list of members, in order.
fn members(list: &Party) -> Vec<String> {
    let words: Vec<&str> = list.text.split(' ').collect();
    let mut out = Vec::new();
    let mut name = String::new();
    for word in &words {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.chars().next().is_some_and(char::is_uppercase) && function_of(&fold(bare)).is_none();
        // `ex-Soviet states`, `other Asian countries`: an adjective is no member.
        let adjective = country_of(&fold(bare)).is_some() && place(&fold(bare)).is_none() || bare.contains('-');
        if capital && !adjective {
            name = if name.is_empty() { fold(bare) } else { format!("{name} {}", fold(bare)) };
        }
        let ends = !capital || word.ends_with([',', ';']);
        if ends && !name.is_empty() {
            out.push(std::mem::take(&mut name));
        }
    }
    out.extend((!name.is_empty()).then_some(name));
    // `former Soviet republics`: what stands before a common noun only describes it.
    let last_common = words.last().is_some_and(|w| w.chars().next().is_some_and(char::is_lowercase));
    if last_common {
        out.retain(|name| place(name).is_some() || words.len() > 6);
    }
    out.sort();
    out.dedup();
    out
}

/// `five other states`, `several countries`
fn is_counted(text: &str) -> bool {
    fold(text).split(' ').any(|w| {
        matches!(
            w,
            "countries" | "states" | "republics" | "nations" | "members" | "parties" | "companies" | "governments"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(whole: &str, members: &str) -> Event {
        Event { said: "includes".to_owned(), ..Event::new("include").actor(whole).object(members) }
    }

    #[test]
    fn members_of_one_alliance() {
        let pact = "the Lake Pact";
        let all = told(pact, "Chad, Niger, Cameroon, Nigeria and Benin");
        for (whole, list, expected) in [
            (pact, "Benin, Cameroon, Chad, Niger and Nigeria", Some(RelationKind::Agree)),
            (pact, "Chad", Some(RelationKind::Refine)),
            (
                "the military alliance",
                "Niger and Chad as well as three other African states",
                Some(RelationKind::Refine),
            ),
            (pact, "five African states", Some(RelationKind::Refine)),
            (pact, "Peru", None),
            (pact, "a clause on trade", None),
            ("the River Treaty", "Chad", None),
        ] {
            let other = told(whole, list);
            assert_eq!(compare_members(&all, &other).map(|c| c.relation), expected, "{whole}: {list}");
            assert_eq!(compare_members(&other, &all), compare_members(&all, &other).map(Comparison::mirror));
        }
    }
}
