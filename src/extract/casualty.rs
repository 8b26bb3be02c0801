//! Casualties read from one article: people counted by what happened to them.
//!
//! In every sentence that has an outcome word (`outcome_hits`):
//! 1. The counted people of the sentence are found (`counted`).
//! 2. Every outcome word takes its people: the subject of a passive or of `died`, the object of `killing`, the number
//!    before `deaths`, the people after `the death of`, the group after `wounded` (`victims`).
//! 3. Counts without an outcome of their own take it from a neighbour: `and tens of thousands more`, `including two`.
//! 4. A toll gives its number (`toll`), and a person who was harmed counts as one (`single`).
//! 5. A bare figure takes up the toll before it (`figure`).
//! 6. Time, place and cause are taken from the clause (`circumstance`).
//!
//! Left out on purpose: what might happen (`could kill 20`), and people who are not counted (`many were injured`).

use crate::extract::circumstance;
use crate::extract::context::Context;
use crate::extract::counted::{Counted, Told, counted};
use crate::extract::found::{Found, Telling};
use crate::extract::outcome_hits::{hits, manner};
use crate::extract::{figure, single, toll, victim_list, victims};
use crate::model::claim::{Casualty, Claim, ClaimKind, Outcome};
use crate::model::id::ClaimId;
use crate::model::number::Number;

/// The claims of this kind, in the order of the text.
pub(crate) fn claims(cx: &Context<'_>) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    let mut background = circumstance::Background::default();
    // The byte where the sentence before begins.
    let mut here = 0;
    let mut told = told(cx).into_iter().peekable();
    for sentence in cx.doc.prose() {
        let since = std::mem::replace(&mut here, sentence.span.start);
        background.enter(cx, sentence);
        let from = out.len();
        let mut ids: Vec<ClaimId> = Vec::new();
        for found in
            told.next_if(|told| told.sentence.tokens == sentence.tokens).map_or_else(Vec::new, |told| told.found)
        {
            let (when, place) = background.of(cx, sentence, &found.tokens, found.at);
            let casualty = Casualty {
                outcome: found.outcome,
                detail: (!found.detail.is_empty()).then(|| found.detail.to_owned()),
                count: found.quantity,
                // "killing two and injuring dozens more": more than the dead, not more injured.
                new: found.further && out.iter().any(|claim| is_of(claim, found.outcome)),
                of_which: found.part_of.and_then(|whole| ids.get(whole).cloned()),
                group: found.group,
                when,
                place,
                cause: circumstance::cause(cx, sentence, &found.tokens, found.at),
            };
            let mut claim = cx.claim(cx.doc.span(&found.tokens), ClaimKind::Casualty(casualty));
            // One stretch may give several claims: killed or injured.
            let twins = out[from..].iter().filter(|other| other.span == claim.span).count();
            if twins > 0 {
                claim.id = ClaimId::from(format!("{}:{}", claim.id, found.outcome.name()));
            }
            ids.push(claim.id.clone());
            out.push(claim);
        }
        tie_partitives(cx, &mut out[from..]);
        let near = out[..from].iter().rposition(|claim| claim.span.start < since).map_or(0, |at| at + 1);
        let figures = figure::again(cx, sentence, since, &out[near..]);
        out.extend(figures);
    }
    out.sort_by_key(|claim| claim.span);
    out
}

/// `36 of them` is a part of the nearest count before it, whatever happened to those: `95 are in hospital, 36 of them in a
/// critical condition`.
fn tie_partitives(cx: &Context<'_>, claims: &mut [Claim]) {
    for n in 0..claims.len() {
        let (doc, start) = (&cx.doc, claims[n].span.start);
        let first = doc.tokens.list.partition_point(|token| token.span.start < start);
        let of_them = (first + 1..first + 3)
            .any(|at| doc.lower(at) == "of" && matches!(doc.lower(at + 1), "them" | "whom" | "these" | "those"));
        let whole = claims.iter().filter(|other| other.span.end <= start).max_by_key(|other| other.span.end);
        let Some(whole) = whole.filter(|_| of_them).map(|whole| whole.id.clone()) else { continue };
        if let ClaimKind::Casualty(part) = &mut claims[n].what {
            part.of_which.get_or_insert(whole);
        }
    }
}

fn is_of(claim: &Claim, outcome: Outcome) -> bool {
    matches!(&claim.what, ClaimKind::Casualty(casualty) if casualty.outcome == outcome)
}

/// The sentences that tell of casualties, taken apart step by step, each step over all of them.
fn told<'d>(cx: &'d Context<'_>) -> Vec<Telling<'d>> {
    let mut told: Vec<Telling<'d>> = Vec::new();
    for sentence in cx.doc.prose() {
        let hits = hits(cx, sentence);
        if !hits.is_empty() || toll::tells(sentence) {
            told.push(Telling { sentence, hits, people: Vec::new(), taken: Vec::new(), found: Vec::new() });
        }
    }
    for Telling { sentence, people, taken, .. } in &mut told {
        *people = counted(cx, &sentence.tokens);
        taken.resize(people.len(), false);
    }
    for Telling { sentence, hits, people, taken, found } in &mut told {
        for n in 0..hits.len() {
            for victim in victims::of(cx, sentence, hits, n, people, taken) {
                if let Some(index) = victim.index {
                    taken[index] = true;
                }
                push(found, victim.found);
            }
        }
    }
    for told in &mut told {
        victim_list::some_of_them(&cx.doc, told);
        victim_list::rest_of_lists(&cx.doc, told);
        inherit(cx, &told.people, &mut told.taken, &mut told.found);
    }
    for Telling { sentence, hits, found, .. } in &mut told {
        found.extend(toll::tolls(cx, sentence, found));
        found.extend(single::persons(cx, sentence, hits, found));
    }
    told
}

/// Adds a casualty unless the same outcome was already read from the same words.
fn push(out: &mut Vec<Found>, found: Found) {
    let same = |other: &Found| {
        other.outcome == found.outcome
            && other.tokens.start < found.tokens.end
            && found.tokens.start < other.tokens.end
            && other.quantity == found.quantity
    };
    if !out.iter().any(same) {
        out.push(found);
    }
}

/// Counts that take the outcome of a neighbour.
fn inherit(cx: &Context<'_>, people: &[Counted], taken: &mut [bool], out: &mut Vec<Found>) {
    let doc = &cx.doc;
    for (index, counted) in people.iter().enumerate() {
        if taken[index] || counted.told == Told::Thing {
            continue;
        }
        let start = counted.tokens.start;
        let before = start.checked_sub(1).map_or("", |at| doc.lower(at));
        // The nearest casualty that was read before it.
        let nearest =
            out.iter().enumerate().filter(|(_, found)| found.tokens.end <= start).max_by_key(|(_, f)| f.tokens.end);
        // "eight people, three of them children, were injured"
        let of_them = doc.lower(start + 1) == "of" && matches!(doc.lower(start + 2), "them" | "whom");
        let around = out
            .iter()
            .enumerate()
            .find(|(_, found)| of_them && found.tokens.contains(&start) && found.tokens.start < start);
        let Some((whole, found)) = around.or(nearest) else { continue };
        if found.quantity.point() == Some(Number::ZERO) {
            continue;
        }
        let gap = start.saturating_sub(found.tokens.end);
        let subset = matches!(before, "including" | "includes" | "included") && gap <= 16
            || before == "them" && start >= 2 && doc.lower(start - 2) == "among"
            || of_them && gap <= 3;
        let and = matches!(before, "and" | "," | "plus");
        let addition = and
            && counted.further
            && gap <= 12
            && counted.told == Told::Number
            && ends_clause(cx, after_more(cx, counted.tokens.end));
        let list = gap == 1 && before == "and" && counted.told == Told::Number && counted.group.is_some()
            || gap == 1
                && before == ","
                && counted.group.is_some()
                && counted.told == Told::Number
                && ends_clause(cx, counted.tokens.end);
        if !(subset || addition || list) || ends_in_a_verb(cx, counted.tokens.end) && !subset {
            continue;
        }
        let (outcome, at) = (found.outcome, found.at);
        // "130 were injured, 32 of them seriously"
        let badly = if of_them && outcome == Outcome::Injured { manner(doc.lower(start + 3)) } else { "" };
        let detail = if badly.is_empty() { found.detail } else { badly };
        let group = match (&counted.group, subset) {
            (Some(group), _) => Some(group.group(doc)),
            (None, true) => found.group.clone(),
            (None, false) => None,
        };
        let part_of = subset.then_some(whole);
        let tokens = counted.tokens.clone();
        taken[index] = true;
        let (quantity, further) = (counted.quantity.clone(), counted.further && !subset);
        out.push(Found { tokens, outcome, detail, quantity, group, further, part_of, at });
    }
}

fn after_more(cx: &Context<'_>, at: usize) -> usize {
    at + usize::from(matches!(cx.doc.lower(at), "more" | "others"))
}

/// Whether nothing but a preposition, a mark or the end follows.
fn ends_clause(cx: &Context<'_>, at: usize) -> bool {
    matches!(
        cx.doc.lower(at),
        "" | "."
            | ","
            | ";"
            | "in"
            | "across"
            | "at"
            | "near"
            | "on"
            | "around"
            | "when"
            | "after"
            | "during"
            | "while"
            | "as"
            | "and"
            | "elsewhere"
            | "from"
            | "!"
            | "–"
            | "—"
            | ")"
    )
}

fn ends_in_a_verb(cx: &Context<'_>, at: usize) -> bool {
    matches!(cx.doc.lower(at), "was" | "were" | "have" | "had" | "has" | "are" | "is" | "will" | "said" | "who")
}
