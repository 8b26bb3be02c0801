//! Blocking: which claims of a story are compared at all.
//!
//! 1. Every claim gets keys: what a claim must share with another for a comparison to find anything. A casualty's keys are
//!    its family of outcomes and its count; an event's are its action, the change that it is an account of, and its action
//!    with the heads and entities of its parties; a role's
//!    the office and the surname; a quote's its longer words; a measure's its unit's family.
//!    A quotation also meets what other articles tell in its speaker's name.
//! 2. Claims that share a key form a block. In a block of up to [`ALL`] claims every pair is compared.
//! 3. In a larger block the claims are put in the order of their content. Each meets its [`NEAR`] next neighbours and the
//!    first claim of the same content, and the most told [`FIRST`] contents meet each other. So the work grows with the
//!    number of claims and not with its square, equal claims are found in any case, and what is lost are pairs of
//!    seldom-told contents of one very large block.

use crate::compare::event_occurrence::occurrence_class;
use crate::compare::told::Told;
use crate::compare::unit::counted_noun;
use crate::compare::wording::content_words;
use crate::fold::fold;
use crate::lexicon::action;
use crate::lexicon::unit::unit_named;
use crate::model::claim::{Casualty, Claim, ClaimKind, Event, Measure, Outcome, Quote, Role};
use crate::model::id::{ArticleId, EntityId};
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::Quantity;
use crate::span::Span;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The largest block of which every pair is compared.
const ALL: usize = 96;

/// How many neighbours a claim of a larger block meets.
const NEAR: usize = 8;

/// How many contents of a larger block meet each other.
const FIRST: usize = 64;

/// The pairs of claims to compare, sorted, the smaller place first.
pub(crate) fn candidates(told: &[Told<'_>]) -> Vec<(usize, usize)> {
    let mut keyed: Vec<(u64, usize)> = Vec::with_capacity(told.len() * 3);
    let mut keys = Vec::new();
    for (i, told) in told.iter().enumerate() {
        keys.clear();
        keys_of(told.claim, &mut keys);
        keyed.extend(keys.iter().map(|&key| (key, i)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut out = Vec::new();
    let mut contents = vec![None; told.len()];
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        if block.len() <= ALL {
            for (i, &(_, a)) in block.iter().enumerate() {
                out.extend(block[i + 1..].iter().map(|&(_, b)| (a, b)));
            }
        } else {
            large(block, &mut |i| *contents[i].get_or_insert_with(|| content(told[i].claim)), &mut out);
        }
    }
    paraphrases(told, &mut out);
    out.sort_unstable();
    out.dedup();
    out
}

/// Quotations with what other articles tell in the name of the same speaker: he is the key, by the last word of his name
/// and by his entity. A claim that was read from inside a quotation is not indirect speech.
fn paraphrases(told: &[Told<'_>], out: &mut Vec<(usize, usize)>) {
    let key = |entity: Option<&EntityId>, name: &str| {
        let folded = fold(name);
        let last = folded.rsplit(' ').next().filter(|last| !last.is_empty()).map(|last| hash(&("speaker", last)));
        [entity.map(|entity| hash(&("speaker", "entity", entity))), last]
    };
    let mut quoted: Vec<(u64, usize)> = Vec::new();
    let mut inside: BTreeMap<&ArticleId, Vec<Span>> = BTreeMap::new();
    for (i, told) in told.iter().enumerate() {
        let ClaimKind::Quote(Quote { speaker: Some(speaker), .. }) = &told.claim.what else { continue };
        quoted.extend(key(speaker.entity.as_ref(), &speaker.text).into_iter().flatten().map(|key| (key, i)));
        inside.entry(&told.claim.article).or_default().push(told.claim.span);
    }
    if quoted.is_empty() {
        return;
    }
    quoted.sort_unstable();
    inside.values_mut().for_each(|spans| spans.sort_unstable());
    for (i, claim) in told.iter().enumerate().filter(|(_, told)| !told.text.is_empty()).map(|(i, told)| (i, told.claim))
    {
        let Some(source) = claim.attribution.first() else { continue };
        let quotation = inside.get(&claim.article).and_then(|spans| {
            let after = spans.partition_point(|span| span.start <= claim.span.start);
            spans[..after].last()
        });
        let direct = quotation.is_some_and(|span| claim.span.start < span.end);
        if direct || matches!(claim.what, ClaimKind::Quote(_)) {
            continue;
        }
        for key in key(source.entity.as_ref(), &source.name).into_iter().flatten() {
            let from = quoted.partition_point(|&(other, _)| other < key);
            let block = quoted[from..].iter().take_while(|&&(other, _)| other == key).take(ALL);
            let others = block.filter(|&&(_, quote)| told[quote].claim.article != claim.article);
            out.extend(others.map(|&(_, quote)| (i.min(quote), i.max(quote))));
        }
    }
}

/// The pairs of a block that is too large to compare them all.
fn large(block: &[(u64, usize)], content: &mut dyn FnMut(usize) -> (u64, u64), out: &mut Vec<(usize, usize)>) {
    let mut ordered: Vec<(u64, u64, usize)> = block
        .iter()
        .map(|&(_, i)| {
            let (value, content) = content(i);
            (value, content, i)
        })
        .collect();
    ordered.sort_unstable();
    let mut meet = |a: usize, b: usize| {
        if a != b {
            out.push((a.min(b), a.max(b)));
        }
    };
    for (at, &(.., a)) in ordered.iter().enumerate() {
        ordered[at + 1..].iter().take(NEAR).for_each(|&(.., b)| meet(a, b));
    }
    let mut contents: Vec<&[(u64, u64, usize)]> = ordered.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).collect();
    for same in &contents {
        same.iter().for_each(|&(.., b)| meet(same[0].2, b));
    }
    // The sort is stable: contents told equally often keep their order.
    contents.sort_by_key(|same| std::cmp::Reverse(same.len()));
    contents.truncate(FIRST);
    for (at, x) in contents.iter().enumerate() {
        contents[at + 1..].iter().for_each(|y| meet(x[0].2, y[0].2));
    }
}

/// A place in the order of values and a hash of all that is claimed.
fn content(claim: &Claim) -> (u64, u64) {
    let mut hasher = DefaultHasher::new();
    let value = match &claim.what {
        ClaimKind::Casualty(Casualty { outcome, count, group, when, place, .. }) => {
            (outcome, group.as_ref().map(|g| &g.classes)).hash(&mut hasher);
            (count.low(), count.high(), days(when.as_ref()), words(place.as_ref())).hash(&mut hasher);
            number(count)
        }
        ClaimKind::Event(Event { action, actor, object, when, place, polarity, modality, .. }) => {
            (action, polarity, modality, days(when.as_ref())).hash(&mut hasher);
            (words(actor.as_ref()), words(object.as_ref()), words(place.as_ref())).hash(&mut hasher);
            let day = when.as_ref().and_then(|when| when.start().or(when.end()));
            day.map_or(0, |day| u64::from(chrono::Datelike::num_days_from_ce(&day).unsigned_abs()))
        }
        ClaimKind::Role(Role { person, role, of, .. }) => {
            (role, words(of.as_ref())).hash(&mut hasher);
            words(Some(person)).hash(&mut hasher);
            hash(&words(Some(person)))
        }
        ClaimKind::Quote(Quote { words: said, speaker, .. }) => {
            let said = fold(said);
            (&said, words(speaker.as_ref())).hash(&mut hasher);
            hash(&said)
        }
        ClaimKind::Measure(Measure { count, unit, per, of, .. }) => {
            (unit, per, of, count.low(), count.high()).hash(&mut hasher);
            number(count)
        }
    };
    (value, hasher.finish())
}

fn days(when: Option<&Period>) -> Option<(Option<chrono::NaiveDate>, Option<chrono::NaiveDate>)> {
    when.map(|when| (when.start(), when.end()))
}

fn words(party: Option<&Party>) -> Option<String> {
    party.map(|party| party.entity.as_ref().map_or_else(|| fold(&party.text), ToString::to_string))
}

/// The order of non-negative numbers is the order of their bits.
fn number(count: &Quantity) -> u64 {
    count.low().or(count.high()).map_or(0, |n| n.get().max(0.0).to_bits())
}

fn hash<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn keys_of(claim: &Claim, keys: &mut Vec<u64>) {
    match &claim.what {
        ClaimKind::Casualty(casualty) => casualty_keys(casualty, keys),
        ClaimKind::Event(event) => event_keys(event, keys),
        ClaimKind::Role(role) => {
            keys.push(hash(&("office", fold(&role.role))));
            party_keys("holder", &role.person, keys);
        }
        ClaimKind::Quote(quote) => {
            let said = content_words(&quote.words);
            keys.extend(said.iter().map(|word| hash(&("said", word))));
            if said.is_empty() {
                keys.push(hash(&("said", fold(&quote.words))));
            }
        }
        ClaimKind::Measure(measure) => keys.push(hash(&("unit", unit_family(&measure.unit)))),
    }
}

/// The family of outcomes that one word of an article may stand for, and the count where it is telling: the same large
/// number of killed and of injured is one count told of two outcomes.
fn casualty_keys(casualty: &Casualty, keys: &mut Vec<u64>) {
    let family = match casualty.outcome {
        Outcome::Killed => 0,
        Outcome::Injured | Outcome::Hospitalised => 1,
        Outcome::Missing => 2,
        Outcome::Detained => 3,
        Outcome::Displaced | Outcome::Evacuated | Outcome::Rescued => 4,
        Outcome::Infected => 5,
        Outcome::Other => 6,
    };
    keys.push(hash(&("outcome", family)));
    // Nobody hurt and somebody killed deny each other.
    if casualty.outcome == Outcome::Injured && casualty.count.high().is_some_and(|high| high.get() == 0.0) {
        keys.push(hash(&("outcome", 0)));
    }
    if casualty.detail.as_deref() == Some("casualties") {
        keys.extend([hash(&("outcome", 0)), hash(&("outcome", 1))]);
    }
    if let Some(count) = casualty.count.point().filter(|n| n.get() >= 13.0) {
        keys.push(hash(&("count", count)));
    }
}

/// The action, the change that it is an account of, its family, and whether it tells a cause; and for blocks that are too large the action with the parties.
fn event_keys(event: &Event, keys: &mut Vec<u64>) {
    keys.push(hash(&("action", &event.action)));
    if let Some((change, _)) = action::class(&event.action).and_then(|action| action.account) {
        keys.push(hash(&("account", change)));
    }
    if matches!(event.action.as_str(), "lead" | "take_office" | "resign" | "leave" | "succeed") && event.when.is_some()
    {
        keys.push(hash(&("tenure",)));
    }
    if event.action == "cause" || event.cause.is_some() {
        keys.push(hash(&("cause",)));
    }
    if let Some(family) = action::class(&event.action).and_then(|action| action.family) {
        keys.push(hash(&("family", family)));
    }
    if let Some(action) = occurrence_class(event) {
        keys.push(hash(&("action", action.class)));
        keys.extend(action.family.map(|family| hash(&("family", family))));
    }
    if event.action == "use" {
        keys.push(hash(&("family", "assault")));
    }
    for party in [&event.actor, &event.object].into_iter().flatten() {
        party_keys(&event.action, party, keys);
    }
}

fn party_keys(role: &str, party: &Party, keys: &mut Vec<u64>) {
    if let Some(entity) = &party.entity {
        keys.push(hash(&(role, "entity", entity)));
    }
    let folded = fold(&party.text);
    if let Some(head) = folded.split(' ').next_back().filter(|head| !head.is_empty()) {
        keys.push(hash(&(role, stem(head))));
    }
}

/// Enough of a word to be the same in singular and plural.
fn stem(word: &str) -> &str {
    word.get(..5).unwrap_or(word)
}

/// Units that can be converted into each other are one family; so are nouns of one meaning.
fn unit_family(unit: &str) -> String {
    unit_named(unit).map_or_else(|| counted_noun(unit).into_owned(), |unit| unit.dimension.to_owned())
}
