//! Two role claims compared.
//!
//! 1. The persons: one by their entity or by their names, alike (one surname, two given names), or two.
//! 2. The offices: the same words, the same family of the office table, or one within the other (`police chief` and
//!    `local police chief`); whose they are: the same body, a body told by one side only, or two bodies.
//! 3. One person in one office agrees, or refines where one side says more; names that only resemble each other contradict
//!    by name. Two persons in an office that has one holder contradict, unless one is acting, former or chosen: then one
//!    replaces the other.
//!
//! 4. One person told as head of state and as head of government of one country, or as head of government of two,
//!    contradicts by role.
//!
//! Left out on purpose: other offices of one person, which both can be true.

use crate::compare::told::{Told, same_entity};
use crate::fold::fold;
use crate::lexicon::office::{Holders, office};
use crate::lexicon::place::{PlaceClass, place};
use crate::model::claim::{Role, RoleStatus};
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};
use crate::names::compare::{NameVerdict, compare_names};
use crate::names::config::NameConfig;
use crate::names::name::{Name, NameKind};
use crate::names::party::same_party;
use crate::names::reason::NameReason;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, x: &Role, _b: Told<'_>, y: &Role) -> Option<Comparison> {
    let persons = persons(&x.person, &y.person);
    let offices = offices(&x.role, &y.role);
    let bodies = bodies(x.of.as_ref(), y.of.as_ref());
    let in_office = x.status == RoleStatus::Current && y.status == RoleStatus::Current;
    if persons == Persons::Same
        && in_office
        && let Some(told) = excluding(x, y, bodies)
    {
        return Some(told);
    }
    if offices == Fit::Apart || persons == Persons::Unknown {
        return None;
    }
    let one = Post::of(&x.role).holders == Holders::One && Post::of(&y.role).holders == Holders::One;
    match (persons, bodies) {
        (Persons::Same, Fit::Apart) => None,
        (Persons::Same, _) => Some(one_holder(x, y, offices, bodies)),
        (Persons::Alike, Fit::Same | Fit::Overlap) if offices == Fit::Same || offices == Fit::OtherWords => {
            let reason = Reason::new(Facet::Name, ReasonKind::Conflict, &x.person.text, &y.person.text)
                .note("one office and one surname, two given names");
            Some(Comparison::new(RelationKind::Contradict, with_rest(vec![reason], x, y, offices, bodies)))
        }
        (Persons::Different, Fit::Apart) => (one && offices == Fit::Same).then(|| {
            let reason = Reason::new(Facet::Role, ReasonKind::Different, told(x), told(y));
            Comparison::new(RelationKind::Distinct, vec![reason])
        }),
        (Persons::Different, _) if one && offices != Fit::Narrower && offices != Fit::Wider => {
            two_holders(x, y, offices, bodies)
        }
        _ => None,
    }
}

/// One person told in two offices that nobody holds at one time: head of state and of government of one country, or the
/// head of government of two countries.
fn excluding(x: &Role, y: &Role, bodies: Fit) -> Option<Comparison> {
    let country = |role: &Role| {
        role.of.as_ref().and_then(|of| place(&fold(&of.text))).is_some_and(|p| p.class == PlaceClass::Country)
    };
    let (p, q) = (Post::of(&x.role), Post::of(&y.role));
    let (state, government) = (|p: &Post<'_>| p.is("state"), |p: &Post<'_>| p.is("government"));
    let one_country =
        matches!(bodies, Fit::Same | Fit::OtherWords) && (state(&p) && government(&q) || government(&p) && state(&q));
    let two_countries = bodies == Fit::Apart && government(&p) && government(&q);
    if !(one_country || two_countries) || !country(x) || !country(y) {
        return None;
    }
    let reason = Reason::new(Facet::Role, ReasonKind::Conflict, told(x), told(y)).note("nobody holds both at one time");
    let person = Reason::new(Facet::Actor, ReasonKind::Same, &x.person.text, &y.person.text);
    Some(Comparison::new(RelationKind::Contradict, vec![reason, person]))
}

/// How two facets fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Same,
    OtherWords,
    /// The first says more.
    Narrower,
    /// The second says more.
    Wider,
    /// Neither tells, or the words do not decide.
    Overlap,
    Apart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Persons {
    Same,
    /// One surname and given names that cannot both be right.
    Alike,
    Different,
    Unknown,
}

fn persons(a: &Party, b: &Party) -> Persons {
    let (x, y) = (fold(&a.text), fold(&b.text));
    let full = x.contains(' ') && y.contains(' ');
    let surname = x.rsplit(' ').next() == y.rsplit(' ').next();
    let verdict = if x == y {
        NameVerdict::Same
    } else {
        let name = |party: &Party| Name::new(&party.text, NameKind::Person);
        let found = compare_names(&name(a), &name(b), &NameConfig::default());
        if full && surname && only_resemble(&found.reasons) {
            return Persons::Alike;
        }
        found.verdict
    };
    match (same_entity(a.entity.as_ref(), b.entity.as_ref()), verdict) {
        (Some(true), NameVerdict::Same) | (None, NameVerdict::Same) => Persons::Same,
        (Some(true), _) if full && surname => Persons::Alike,
        (Some(true), _) => Persons::Same,
        (_, NameVerdict::Different | NameVerdict::CannotTell) if full && surname => Persons::Alike,
        (Some(false), _) | (None, NameVerdict::Different) => Persons::Different,
        (None, NameVerdict::CannotTell) => Persons::Unknown,
    }
}

/// Whether two given names need two conventions at once to be one, and one of them is for a full vowel: `Edvin`, `Adwyn`.
/// Letters that one name lacks, and vowels that romanisation trades freely, weigh nothing.
fn only_resemble(reasons: &[NameReason]) -> bool {
    let vowels = |letters: &str| letters.chars().all(|c| "aeiouy".contains(c));
    let free = |a: &str, b: &str| {
        matches!((a, b), ("o", "u") | ("u", "o") | ("i", "y") | ("y", "i") | ("e", "i") | ("i", "e"))
    };
    let mut traded: Vec<(&str, bool)> = Vec::new();
    for reason in reasons {
        if let NameReason::Spelling { a, letters_a, letters_b, .. } = reason
            && !letters_a.is_empty()
            && !letters_b.is_empty()
            && !free(letters_a, letters_b)
        {
            traded.push((a, vowels(letters_a) && vowels(letters_b)));
        }
    }
    traded.iter().any(|(word, vowel)| *vowel && traded.iter().filter(|(other, _)| other == word).count() > 1)
}

/// An office by its table row, which may be that of its last words.
struct Post<'r> {
    /// The words without `deputy`.
    name: &'r str,
    deputy: bool,
    families: &'static str,
    holders: Holders,
}

impl<'r> Post<'r> {
    fn of(role: &'r str) -> Self {
        let (name, deputy) =
            match ["deputy ", "vice ", "vice-", "assistant ", "deputy-"].iter().find_map(|p| role.strip_prefix(p)) {
                Some(rest) => (rest, true),
                None => (role, false),
            };
        let mut rest = name;
        loop {
            if let Some(found) = office(rest) {
                let holders = if deputy { Holders::Many } else { found.holders };
                return Post { name, deputy, families: found.families, holders };
            }
            match rest.split_once(' ') {
                Some((_, shorter)) => rest = shorter,
                None => return Post { name, deputy, families: "", holders: Holders::Many },
            }
        }
    }

    /// Whether the office is the one that its family is named after, by its whole name and not as a deputy.
    fn is(&self, family: &str) -> bool {
        !self.deputy
            && self.holders == Holders::One
            && office(self.name).is_some()
            && self.families.split(' ').any(|f| f == family)
    }

    fn shares_family(&self, other: &Post<'_>) -> bool {
        let families: Vec<&str> = other.families.split(' ').collect();
        // Families of people by trade (`scholar`, `worker`) tie nothing together.
        let official = self.holders == Holders::One && other.holders == Holders::One
            || matches!(self.families, "spokesperson" | "head" | "state head")
            || self.deputy && other.deputy;
        official && self.families.split(' ').any(|family| !family.is_empty() && families.contains(&family))
    }
}

fn offices(a: &str, b: &str) -> Fit {
    if a == b {
        return Fit::Same;
    }
    let (x, y) = (Post::of(a), Post::of(b));
    if x.deputy != y.deputy {
        return Fit::Apart;
    }
    let within = |short: &str, long: &str| {
        let words: Vec<&str> = long.split([' ', '-']).collect();
        short.split([' ', '-']).all(|word| words.contains(&word))
    };
    // A minister of one thing is no minister of another.
    if x.families == "minister" && y.families == "minister" && !within(x.name, y.name) && !within(y.name, x.name) {
        return Fit::Apart;
    }
    if x.name == y.name || x.shares_family(&y) {
        Fit::OtherWords
    } else if within(y.name, x.name) {
        Fit::Narrower
    } else if within(x.name, y.name) {
        Fit::Wider
    } else {
        Fit::Apart
    }
}

fn bodies(a: Option<&Party>, b: Option<&Party>) -> Fit {
    let (a, b) = match (a, b) {
        (None, None) => return Fit::Overlap,
        (Some(_), None) => return Fit::Narrower,
        (None, Some(_)) => return Fit::Wider,
        (Some(a), Some(b)) => (a, b),
    };
    if same_entity(a.entity.as_ref(), b.entity.as_ref()) == Some(true) || fold(&a.text) == fold(&b.text) {
        return Fit::Same;
    }
    // `the alliance`, `the ministry`: which one only the text around tells.
    let generic = |party: &Party| {
        !party.text.chars().any(char::is_uppercase)
            && fold(&party.text).split(' ').filter(|w| !matches!(*w, "the" | "its")).count() == 1
    };
    match (generic(a), generic(b)) {
        (true, true) => return Fit::Overlap,
        (true, false) => return Fit::Wider,
        (false, true) => return Fit::Narrower,
        _ => {}
    }
    match same_party(&a.text, &b.text) {
        Some(true) => Fit::OtherWords,
        None if fold(&a.text).len() > fold(&b.text).len() => Fit::Narrower,
        None if fold(&a.text).len() < fold(&b.text).len() => Fit::Wider,
        None => Fit::Overlap,
        // A body told in common words (`the civil servants' union`) may be one that the other side names.
        Some(false) if !named(a) || !named(b) => Fit::Overlap,
        Some(false) => Fit::Apart,
    }
}

fn named(party: &Party) -> bool {
    party.text.chars().any(char::is_uppercase)
}

/// The role with its body, for a reason.
fn told(role: &Role) -> String {
    match &role.of {
        Some(of) => format!("{} of {}", role.role, of.text),
        None => role.role.clone(),
    }
}

fn kind(fit: Fit) -> ReasonKind {
    match fit {
        Fit::Same => ReasonKind::Same,
        Fit::OtherWords => ReasonKind::SameInOtherWords,
        Fit::Narrower => ReasonKind::Narrower,
        Fit::Wider => ReasonKind::Wider,
        Fit::Overlap => ReasonKind::Overlap,
        Fit::Apart => ReasonKind::Different,
    }
}

/// Appends the reasons of the office and its body.
fn with_rest(mut reasons: Vec<Reason>, x: &Role, y: &Role, offices: Fit, bodies: Fit) -> Vec<Reason> {
    reasons.push(Reason::new(Facet::Role, kind(offices), &x.role, &y.role));
    if let (Some(p), Some(q)) = (&x.of, &y.of) {
        reasons.push(Reason::new(Facet::Object, kind(bodies), &p.text, &q.text));
    }
    reasons
}

/// One person in one office.
fn one_holder(x: &Role, y: &Role, offices: Fit, bodies: Fit) -> Comparison {
    let same =
        if fold(&x.person.text) == fold(&y.person.text) { ReasonKind::Same } else { ReasonKind::SameInOtherWords };
    let person = Reason::new(Facet::Actor, same, &x.person.text, &y.person.text);
    let status = (x.status != y.status)
        .then(|| Reason::new(Facet::When, ReasonKind::Overlap, status(x.status), status(y.status)));
    let more = [offices, bodies].contains(&Fit::Narrower);
    let less = [offices, bodies].contains(&Fit::Wider);
    let mut reasons = with_rest(vec![person], x, y, offices, bodies);
    let (relation, narrower) = match (more, less) {
        (true, false) => (RelationKind::Refine, Some(Side::A)),
        (false, true) => (RelationKind::Refine, Some(Side::B)),
        (true, true) => (RelationKind::Refine, None),
        _ if status.is_some() => (RelationKind::Refine, None),
        _ => (RelationKind::Agree, None),
    };
    reasons.extend(status);
    if relation == RelationKind::Refine {
        if x.of.is_none() != y.of.is_none() {
            let said = if more { ReasonKind::Narrower } else { ReasonKind::Wider };
            reasons.push(Reason::new(Facet::Role, said, told(x), told(y)));
        }
        // What decides comes first.
        let at = reasons
            .iter()
            .position(|r| matches!(r.kind, ReasonKind::Narrower | ReasonKind::Wider | ReasonKind::Overlap));
        if let Some(at) = at {
            reasons[..=at].rotate_right(1);
        }
    }
    Comparison::new(relation, reasons).narrower(narrower)
}

fn status(status: RoleStatus) -> &'static str {
    match status {
        RoleStatus::Current => "in office",
        RoleStatus::Former => "former",
        RoleStatus::Acting => "acting",
        RoleStatus::Elect => "chosen",
    }
}

/// Two persons in an office with one holder.
fn two_holders(x: &Role, y: &Role, offices: Fit, bodies: Fit) -> Option<Comparison> {
    // `head of the union` and `leader of the party`: only one body makes it one office.
    let one_body = matches!(bodies, Fit::Same | Fit::OtherWords);
    let one_office = offices == Fit::Same;
    if x.status != y.status {
        // Who follows: the chosen, the acting, the one in office, the former.
        let order = |role: &Role| match role.status {
            RoleStatus::Former => 0,
            RoleStatus::Current => 1,
            RoleStatus::Acting => 2,
            RoleStatus::Elect => 3,
        };
        if !one_office || !(one_body || bodies == Fit::Overlap) {
            return None;
        }
        let (later, kind) =
            if order(x) > order(y) { (Side::A, ReasonKind::Later) } else { (Side::B, ReasonKind::Earlier) };
        let reason = Reason::new(Facet::Actor, kind, &x.person.text, &y.person.text).note(format!(
            "{} and {}",
            status(x.status),
            status(y.status)
        ));
        return Some(
            Comparison::new(RelationKind::Update, with_rest(vec![reason], x, y, offices, bodies)).later(Some(later)),
        );
    }
    if !one_body || !one_office || x.status != RoleStatus::Current {
        return None;
    }
    let reason = Reason::new(Facet::Actor, ReasonKind::Conflict, &x.person.text, &y.person.text)
        .note("an office with one holder");
    Some(Comparison::new(RelationKind::Contradict, with_rest(vec![reason], x, y, offices, bodies)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::Claim;

    fn relation(a: &str, b: &str) -> Option<(RelationKind, Option<Facet>)> {
        let role = |person: &str| Role {
            person: Party::named(person),
            role: "deputy mayor".to_owned(),
            of: Some(Party::named("Lund")),
            status: RoleStatus::Current,
            when: None,
        };
        let (x, y) = (role(a), role(b));
        let (p, q) = (Claim::new("a", "a", x.clone()), Claim::new("b", "b", y.clone()));
        compare(Told::new(&p), &x, Told::new(&q), &y).map(|c| (c.relation, c.facet))
    }

    fn post(person: &str, role: &str, of: &str) -> Role {
        let of = Some(Party::named(of));
        Role { person: Party::named(person), role: role.to_owned(), of, status: RoleStatus::Current, when: None }
    }

    #[test]
    fn offices_that_exclude_each_other() {
        let conflict = Some((RelationKind::Contradict, Some(Facet::Role)));
        for (x, y, expected) in [
            (post("Ana Ruiz", "president", "Peru"), post("Ana Ruiz", "prime minister", "Peru"), conflict),
            (post("Ana Ruiz", "prime minister", "Peru"), post("Ana Ruiz", "prime minister", "Chile"), conflict),
            (post("Ana Ruiz", "prime minister", "Peru"), post("Ana Ruiz", "finance minister", "Peru"), None),
            (post("Ana Ruiz", "president", "Peru"), post("Ana Ruiz", "president", "Lugo Rowing Club"), None),
            (post("Ana Ruiz", "deputy prime minister", "Peru"), post("Ana Ruiz", "president", "Peru"), None),
        ] {
            let (p, q) = (Claim::new("a", "a", x.clone()), Claim::new("b", "b", y.clone()));
            let found = |p: &Claim, x: &Role, q: &Claim, y: &Role| {
                compare(Told::new(p), x, Told::new(q), y).map(|c| (c.relation, c.facet))
            };
            assert_eq!(found(&p, &x, &q, &y), expected, "{} / {}", told(&x), told(&y));
            assert_eq!(found(&q, &y, &p, &x), expected, "{} / {}", told(&y), told(&x));
        }
    }

    #[test]
    fn two_given_names_in_one_office() {
        let conflict = Some((RelationKind::Contradict, Some(Facet::Name)));
        for (a, b, expected) in [
            ("Adzhem Kulov", "Eshem Kulov", conflict),
            ("Nils Kulov", "Nora Kulov", conflict),
            ("Jermek Kulov", "Zhermek Kulov", Some((RelationKind::Agree, None))),
            ("Zhomart Kulov", "Dzhumart Kulov", Some((RelationKind::Agree, None))),
            ("Nicole Kulov", "Nikol Kulov", Some((RelationKind::Agree, None))),
            ("Jon Kulov", "John Kulov", Some((RelationKind::Agree, None))),
            ("Nils Kulov", "Nora Haddad", None),
        ] {
            assert_eq!(relation(a, b), expected, "{a} / {b}");
            assert_eq!(relation(b, a), expected, "{b} / {a}");
        }
    }
}
