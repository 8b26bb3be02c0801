//! Two parties of events compared: who did it, to whom.
//!
//! 1. Parties without words, and pronouns, say nothing.
//! 2. One entity is one party; one head noun is one party unless both have names before it that differ (`the German
//!    consulate`, `the Indian consulate`).
//! 3. Nouns of people are compared by the taxonomy of groups, nouns of things by their table.
//! 4. Two different named entities are two parties.
//!
//! Left out on purpose: numbers before the noun (`200 protesters`), which the casualty claims compare.

use crate::compare::party_shape::{Shape, shape, tells, words};
use crate::compare::told::same_entity;
use crate::fold::fold;
use crate::lexicon::group::{is_apart, is_neutral, is_part_of};
use crate::lexicon::place::{PlaceClass, country_of, place};
use crate::lexicon::thing::Thing;
use crate::model::party::Party;

/// How one party stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartyRelation {
    /// One party, in the same words or others.
    Same,
    /// The first is a part or a kind of the second.
    Narrower,
    /// The second is a part or a kind of the first.
    Wider,
    /// Alike: both can be meant, neither need be.
    Alike,
    /// One of them is not told.
    Untold,
    /// Of one kind and not the same: a crowd and militants, a car and a lorry.
    Apart,
    /// Two parties that have nothing to do with each other.
    Different,
}

impl PartyRelation {
    /// Whether two parties are meant.
    pub(crate) fn is_other(self) -> bool {
        matches!(self, PartyRelation::Apart | PartyRelation::Different)
    }

    /// The same seen from the other party.
    pub(crate) fn mirror(self) -> Self {
        match self {
            PartyRelation::Narrower => PartyRelation::Wider,
            PartyRelation::Wider => PartyRelation::Narrower,
            same => same,
        }
    }

    /// Whether both can mean one party, and something is told of both.
    pub(crate) fn fits(self) -> bool {
        matches!(self, PartyRelation::Same | PartyRelation::Narrower | PartyRelation::Wider)
    }
}

/// How `a` stands to `b`.
pub(crate) fn compare_parties(a: Option<&Party>, b: Option<&Party>) -> PartyRelation {
    let (Some(a), Some(b)) = (a, b) else { return PartyRelation::Untold };
    // Most parties that meet are told in the same words.
    if a.text == b.text {
        return if words(&a.text).any(|(_, lower)| tells(&lower)) {
            PartyRelation::Same
        } else {
            PartyRelation::Untold
        };
    }
    let (x, y) = (shape(&a.text), shape(&b.text));
    if x.words.is_empty() || y.words.is_empty() {
        return PartyRelation::Untold;
    }
    if x.words == y.words {
        return PartyRelation::Same;
    }
    // One of several parties named together: that claim says more.
    for (one, other, relation) in [(a, b, PartyRelation::Wider), (b, a, PartyRelation::Narrower)] {
        if other.text.len() < 200
            && !other.text.contains(" and ")
            && let Some((first, second)) = one.text.split_once(" and ")
        {
            let part = |text: &str| Party { text: text.to_owned(), entity: None, span: None };
            let fits = [first, second].iter().any(|p| compare_parties(Some(&part(p)), Some(&part(&other.text))).fits());
            if fits {
                return relation.mirror();
            }
        }
    }
    let one_entity = same_entity(a.entity.as_ref(), b.entity.as_ref());
    // `the president of Chad`, `Chad's president Ada Lunde`
    let described = |p: &Shape, q: &Shape| {
        p.people.is_some_and(|c| !is_neutral(c))
            && !p.plural
            && q.named
            && p.words.len() > 1
            && p.words.iter().all(|w| q.words.contains(w))
    };
    if described(&x, &y) {
        return PartyRelation::Wider;
    }
    if described(&y, &x) {
        return PartyRelation::Narrower;
    }
    if x.named && y.named {
        return match one_entity {
            Some(true) => PartyRelation::Same,
            Some(false) if x.head != y.head => PartyRelation::Different,
            _ if x.head == y.head => PartyRelation::Same,
            _ => PartyRelation::Different,
        };
    }
    // `Chad's head of state Ada Lunde` and `Ada Lunde`: one entity, named at the end of both.
    if one_entity == Some(true) && ends_in_name(&a.text) && ends_in_name(&b.text) {
        return PartyRelation::Same;
    }
    let names_differ = !x.names.is_empty() && !y.names.is_empty() && !x.names.iter().any(|n| y.names.contains(n));
    if x.head == y.head {
        if x.thing.is_some_and(|t| t.kind == "quake") && sizes_differ(&a.text, &b.text) {
            return PartyRelation::Different;
        }
        return if names_differ { PartyRelation::Different } else { more(&x, &y) };
    }
    if let (Some(p), Some(q)) = (x.people, y.people) {
        if names_differ {
            return PartyRelation::Different;
        }
        return if p == q {
            PartyRelation::Same
        } else if is_neutral(q) || is_part_of(p, q) {
            PartyRelation::Narrower
        } else if is_neutral(p) || is_part_of(q, p) {
            PartyRelation::Wider
        } else if is_apart(p, q) || armed_and_crowd(p, q) {
            PartyRelation::Apart
        } else {
            PartyRelation::Alike
        };
    }
    if let (Some(p), Some(q)) = (x.thing, y.thing) {
        return match () {
            // `a magnitude 7.2 quake`, `a 6.1 quake`
            () if p.kind == "quake" && sizes_differ(&a.text, &b.text) => PartyRelation::Different,
            () if names_differ => PartyRelation::Different,
            () if p.class == q.class && p.kind == q.kind => PartyRelation::Same,
            // `the buildings`, `the palace`
            () if is_house(q) && p.class == "building" => PartyRelation::Wider,
            () if is_house(p) && q.class == "building" => PartyRelation::Narrower,
            () if p.kind == q.kind && p.kind == "vehicle" => PartyRelation::Apart,
            () if p.kind == q.kind && p.kind != "place" => PartyRelation::Alike,
            () => PartyRelation::Different,
        };
    }
    if one_entity == Some(true) && (x.named || y.named) {
        return PartyRelation::Same;
    }
    // The head of a government is a part of it.
    let heads = |s: &Shape| s.words.iter().any(|w| w == "prime" || w == "premier" || w == "chancellor");
    let government = |s: &Shape| s.thing.is_some_and(|t| t.class == "government");
    if heads(&x) && government(&y) {
        return PartyRelation::Narrower;
    }
    if heads(&y) && government(&x) {
        return PartyRelation::Wider;
    }
    // `the alliance` can be one that is named elsewhere, `the president` a named person.
    let stands_for_name = |s: &Shape| {
        s.people.is_some_and(|p| !is_neutral(p) && !s.plural)
            || s.thing.is_some_and(|t| matches!(t.kind, "alliance" | "government" | "parliament" | "place"))
    };
    if x.named && stands_for_name(&y) || y.named && stands_for_name(&x) {
        return PartyRelation::Alike;
    }
    // `the seat of the city administration`, `the city's administration building`
    let shared = x.words.iter().filter(|w| w.len() > 3 && y.words.contains(w)).count();
    if shared > 0 && !names_differ { PartyRelation::Alike } else { PartyRelation::Different }
}

/// How two parties stand as those who act: a state acts through its government, which a capital or a seat stands for.
pub(crate) fn compare_actors(a: Option<&Party>, b: Option<&Party>) -> PartyRelation {
    let plain = compare_parties(a, b);
    let (Some(a), Some(b)) = (a, b) else { return plain };
    if plain.fits() {
        return plain;
    }
    match (state(&a.text), state(&b.text)) {
        (Some((one, whole)), Some((other, other_whole))) if one == other => match (whole, other_whole) {
            (true, true) => PartyRelation::Same,
            (false, true) => PartyRelation::Narrower,
            (true, false) => PartyRelation::Wider,
            (false, false) => plain,
        },
        (Some(_), Some(_)) => PartyRelation::Different,
        _ if is_land(a) && is_government(b) || is_land(b) && is_government(a) => PartyRelation::Alike,
        _ => plain,
    }
}

/// The state that a party is or acts for, and whether all of it is named: `Oslo`, `the Norwegian government`, but only a
/// part of it in `Norway's foreign ministry`.
fn state(text: &str) -> Option<(&'static str, bool)> {
    let lower = fold(&text.replace("’s", "").replace("'s", ""));
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    let whole = seat(bare)
        .or_else(|| place(bare).filter(|p| matches!(p.class, PlaceClass::Country | PlaceClass::Capital))?.country);
    if let Some(country) = whole {
        return Some((country, true));
    }
    let (first, rest) = bare.split_once(' ')?;
    let country = country_of(first).or_else(|| place(first).filter(|p| p.class == PlaceClass::Country)?.country)?;
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    match last {
        "government" | "authorities" | "administration" => Some((country, true)),
        "ministry" | "department" if !rest.contains(" of ") => Some((country, false)),
        _ => None,
    }
}

/// Buildings and streets that stand for the government in them.
fn seat(name: &str) -> Option<&'static str> {
    Some(match name {
        "white house" => "United States",
        "kremlin" => "Russia",
        "downing street" | "whitehall" => "United Kingdom",
        "elysee" | "elysee palace" | "quai d'orsay" => "France",
        "blue house" => "South Korea",
        _ => return None,
    })
}

fn is_land(party: &Party) -> bool {
    matches!(fold(&party.text).as_str(), "the country" | "the nation" | "the state")
}

fn is_government(party: &Party) -> bool {
    shape(&party.text).thing.is_some_and(|t| t.class == "government")
}

/// Whether the last words are a name that no preposition governs.
fn ends_in_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let capital = |w: &&&str| w.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let run = words.iter().rev().take_while(capital).count();
    let before = words.len().checked_sub(run + 1).and_then(|i| words.get(i));
    run > 0 && before.is_none_or(|w| !matches!(*w, "of" | "in" | "for" | "from" | "at"))
}

/// Whether both name a size and the two are more than one part in twenty apart.
fn sizes_differ(a: &str, b: &str) -> bool {
    let size = |text: &str| {
        let number = |w: &str| w.trim_matches(|c: char| !c.is_ascii_digit()).parse::<f64>().ok();
        text.split(|c: char| c.is_whitespace() || c == '-').filter_map(number).find(|n| (1.0..10.0).contains(n))
    };
    match (size(a), size(b)) {
        (Some(a), Some(b)) => (a - b).abs() > 0.05 * a.max(b),
        _ => false,
    }
}

/// A crowd is not a band of militants, though both classes may share members.
fn armed_and_crowd(a: &str, b: &str) -> bool {
    let crowd = |c: &str| is_part_of(c, "protesters");
    let armed = |c: &str| ["militants", "attackers", "security forces"].iter().any(|whole| is_part_of(c, whole));
    crowd(a) && armed(b) || armed(a) && crowd(b)
}

fn is_house(thing: Thing) -> bool {
    matches!(thing.kind, "building" | "residence")
}

/// One head: which of the two says more about it.
fn more(x: &Shape, y: &Shape) -> PartyRelation {
    let within = |p: &Shape, q: &Shape| p.words.iter().all(|w| q.words.contains(w));
    match (within(x, y), within(y, x)) {
        (true, false) if x.names.is_empty() && !y.names.is_empty() => PartyRelation::Wider,
        (false, true) if y.names.is_empty() && !x.names.is_empty() => PartyRelation::Narrower,
        _ => PartyRelation::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, want: PartyRelation) {
        assert_eq!(compare_parties(Some(&Party::named(a)), Some(&Party::named(b))), want, "{a} / {b}");
    }

    #[test]
    fn parties() {
        use PartyRelation::*;
        for (a, b, want) in [
            ("The government", "her government", Same),
            ("the German consulate", "the Indian consulate", Different),
            ("a crowd of protesters", "demonstrators", Same),
            ("protesters", "terrorists", Apart),
            ("police", "the security forces", Narrower),
            ("people", "protesters", Wider),
            ("a car", "a lorry", Apart),
            ("an earthquake", "the quake", Same),
            ("riots", "the protests", Alike),
            ("the Internet", "the mobile network", Same),
            ("Ada Lunde", "President Lunde", Same),
            ("Ada Lunde", "Omar Haddad", Different),
            ("a Chadian-led alliance", "a Chad-led military alliance", Same),
            ("it", "the dam", Untold),
            ("both buildings", "the presidential palace", Wider),
            ("freedom of movement", "movement", Same),
            ("the bridge", "the harbour", Different),
        ] {
            check(a, b, want);
        }
    }

    #[test]
    fn governments_act_for_their_states() {
        use PartyRelation::*;
        for (a, b, want) in [
            ("Oslo", "the Norwegian government", Same),
            ("the Kremlin", "Moscow", Same),
            ("the US", "the White House", Same),
            ("Norway", "Norway's foreign ministry", Wider),
            ("the country", "the authorities", Alike),
            ("Oslo", "the Swedish government", Different),
            ("Norwegian fishermen", "Norway", Alike),
        ] {
            let (x, y) = (Party::named(a), Party::named(b));
            let found = compare_actors(Some(&x), Some(&y));
            assert_eq!(found, want, "{a} / {b}");
            assert_eq!(compare_actors(Some(&y), Some(&x)), found.mirror());
        }
    }
}
