//! Whether two quotations have one speaker.
//!
//! 1. Resolved entities decide; a spokesman and the body he speaks for share a link of their attribution chains.
//! 2. Names decide by their words: one family name, or half of the words of an organisation.
//! 3. One who is only described (`a military alliance`, `the spokesman`), and a person beside an organisation, may be the
//!    same: unknown.

use crate::compare::told::{Told, same_entity};
use crate::fold::fold;
use crate::lexicon::voice::voice;
use crate::model::claim::{Attribution, Quote};
use crate::model::party::Party;

/// How the speakers of two quotations stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speakers {
    Same,
    /// One of them is not named, or may speak for the other.
    Unknown,
    Different,
}

/// Compares the speakers of two quotations.
pub(crate) fn speakers(a: Told<'_>, x: &Quote, b: Told<'_>, y: &Quote) -> Speakers {
    let (Some(p), Some(q)) = (&x.speaker, &y.speaker) else { return Speakers::Unknown };
    if same_entity(p.entity.as_ref(), q.entity.as_ref()) == Some(true) || shared_link(a, b) {
        return Speakers::Same;
    }
    let resolved = p.entity.is_some() && q.entity.is_some();
    let (one, other) = (Named::of(p), Named::of(q));
    if one.words == other.words || !resolved && one.alike(&other) {
        return Speakers::Same;
    }
    // `“He told us ‘..’,” said X`: X passes on the words of another
    if passes_on(a, q) || passes_on(b, p) {
        return Speakers::Unknown;
    }
    match (one.kind, other.kind) {
        (Kind::Described, _) | (_, Kind::Described) => Speakers::Unknown,
        (x, y) if x != y => Speakers::Unknown,
        _ => Speakers::Different,
    }
}

/// Whether the one who is quoted is the source of an attribution.
pub(crate) fn is_speaker(speaker: &Party, source: &Attribution) -> bool {
    if let Some(same) = same_entity(speaker.entity.as_ref(), source.entity.as_ref()) {
        return same;
    }
    let (one, other) = (Named::of(speaker), Named::of(&Party::named(source.name.as_str())));
    one.words == other.words && !one.words.is_empty()
        || one.kind == other.kind && one.kind != Kind::Described && one.alike(&other)
}

/// Whether a link of both chains is one entity: the body for which a person speaks.
fn shared_link(a: Told<'_>, b: Told<'_>) -> bool {
    let first = |told: Told<'_>| told.claim.attribution.first().and_then(|link| link.entity.clone());
    matches!((first(a), first(b)), (Some(x), Some(y)) if x == y)
}

/// Whether a speaker is a later link of the chain.
fn passes_on(told: Told<'_>, speaker: &Party) -> bool {
    told.claim
        .attribution
        .iter()
        .skip(1)
        .any(|link| link.name == speaker.text || link.entity.is_some() && link.entity == speaker.entity)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Person,
    Body,
    Described,
}

struct Named {
    words: Vec<String>,
    kind: Kind,
}

impl Named {
    fn of(party: &Party) -> Self {
        let text = party.text.as_str();
        let words: Vec<String> = fold(text)
            .split(' ')
            .filter(|w| !matches!(*w, "the" | "a" | "an" | "of" | "for" | "and" | "s" | "in" | ""))
            .map(str::to_owned)
            .collect();
        let mut pieces = text.split(|c: char| c.is_whitespace() || c == '-').filter(|w| !w.is_empty());
        let stops = [" of ", " in ", " for ", " at ", " from ", " by ", " led ", " with ", " who ", " that "];
        let head = text.split([',', '(']).next().unwrap_or("");
        let head = stops.iter().fold(head, |head, stop| head.split(stop).next().unwrap_or(""));
        let last = head.split_whitespace().next_back().unwrap_or("");
        let article = matches!(pieces.next().unwrap_or(""), "the" | "The" | "a" | "A" | "an" | "An");
        let body = article
            || words.iter().any(|w| voice(w).office)
            || words.len() == 1 && last.chars().all(char::is_uppercase);
        let kind = if !last.starts_with(char::is_uppercase) {
            Kind::Described
        } else if body {
            Kind::Body
        } else {
            Kind::Person
        };
        Named { words, kind }
    }

    /// One family name, or half of the words.
    fn alike(&self, other: &Named) -> bool {
        if self.kind == Kind::Person && other.kind == Kind::Person {
            return self.words.last().is_some_and(|last| last.len() > 2 && other.words.last() == Some(last));
        }
        let shared = self.words.iter().filter(|w| w.len() > 2 && other.words.contains(w)).count();
        shared > 0 && shared * 2 >= self.words.len().min(other.words.len())
    }
}
