//! Who is said to have said it: attribution chains and stance for claims of every kind.
//!
//! 1. A claim inside a quotation belongs to the one who is quoted; the chain goes on with those who govern the quotation.
//! 2. Otherwise every source of the sentence that governs the claim is a link; the one with the smaller stretch is nearer
//!    to the origin.
//! 3. What a source cites comes before it, whom it told comes after it.
//! 4. Hedges beside the claim, or a verb of denial that governs it, set its stance.

use crate::extract::context::Context;
use crate::extract::source::Source;
use crate::lexicon::speech::Class;
use crate::model::claim::{Attribution, Claim, ClaimKind, Stance, Via};
use crate::span::Span;
use std::ops::Range;

/// Fills the attribution chain and the stance of every claim from the words around it.
pub(crate) fn attribute(cx: &Context<'_>, claims: &mut [Claim]) {
    for claim in claims {
        let (chain, denied) = chain(cx, claim);
        if claim.attribution.is_empty() {
            claim.attribution = chain;
        }
        if denied {
            claim.stance = Stance::Denied;
        } else if claim.stance == Stance::Asserted && hedged(cx, claim.span) {
            claim.stance = Stance::Hedged;
        }
    }
}

/// The links from the origin to the outlet, and whether the claim is denied by the nearest.
fn chain(cx: &Context<'_>, claim: &Claim) -> (Vec<Attribution>, bool) {
    let sayings = &cx.sayings;
    let mut links: Vec<Attribution> = Vec::new();
    let at = first_token(cx, claim.span);
    let mut at_quote = at;
    let quotes = matches!(claim.what, ClaimKind::Quote(_));
    let quoted = cx.doc.quotations.partition_point(|q| q.span.end <= claim.span.start);
    let inside =
        cx.doc.quotations.get(quoted).filter(|q| q.span.contains(claim.span) || quotes && claim.span.overlaps(q.span));
    let utterance = inside.and_then(|_| sayings.utterances.binary_search_by_key(&quoted, |u| u.quotation).ok());
    let mut told = None;
    if let Some(utterance) = utterance.map(|i| &sayings.utterances[i]) {
        told = utterance.source;
        at_quote = cx.doc.quotations[quoted].tokens.start;
        match utterance.source {
            Some(source) => push_source(cx, &mut links, source),
            None => {
                if let Some(speaker) = &utterance.speaker {
                    push(cx, &mut links, &speaker.tokens, Via::Said);
                }
            }
        }
    }
    let sentence = cx.doc.sentence_of(at_quote);
    let from = sayings.sources.partition_point(|s| s.sentence < sentence);
    let mut governing: Vec<usize> = (from..sayings.sources.len())
        .take_while(|&i| sayings.sources[i].sentence == sentence)
        .filter(|&i| Some(i) != told && governs(&sayings.sources[i], at_quote, inside.is_some()))
        .filter(|&i| {
            !sayings.sources[i]
                .holder
                .as_ref()
                .is_some_and(|h| h.contains(&at) || h.start > at && cx.doc.span(h).overlaps(claim.span))
        })
        .collect();
    governing.sort_by_key(|&i| (stretch(&sayings.sources[i], at_quote), i));
    let nearest = told.or(governing.first().copied());
    for i in governing {
        push_source(cx, &mut links, i);
    }
    let denied = nearest.is_some_and(|i| sayings.sources[i].class == Class::Deny) && !quotes;
    (links, denied)
}

/// The first token of a span.
fn first_token(cx: &Context<'_>, span: Span) -> usize {
    cx.doc.tokens.list.partition_point(|t| t.span.end <= span.start)
}

fn governs(source: &Source, at: usize, quoted: bool) -> bool {
    source.governs(at) && (source.clause || quoted)
}

/// The length of the stretch by which a source governs a token.
fn stretch(source: &Source, at: usize) -> usize {
    if source.after.contains(&at) { source.after.len() } else { source.before.len() }
}

/// Adds the links of one source: the cited one, the holder, the one told.
fn push_source(cx: &Context<'_>, links: &mut Vec<Attribution>, index: usize) {
    let source = &cx.sayings.sources[index];
    if let Some(cited) = &source.cited {
        push(cx, links, cited, Via::Citing);
    }
    if let Some(speaker) = &cx.sayings.speakers[index] {
        push(cx, links, &speaker.tokens, source.via);
        // `according to the source`: the one who first passed it on comes along
        let holder = source.holder.clone().unwrap_or_default();
        if cx.doc.lower(holder.end.saturating_sub(1)) == "source"
            && speaker.first < index
            && let Some(teller) = &cx.sayings.speakers[speaker.first]
        {
            push(cx, links, &teller.tokens, cx.sayings.sources[speaker.first].via);
        }
    }
    if let Some(heard) = &source.heard {
        push(cx, links, heard, Via::Told);
    }
}

fn push(cx: &Context<'_>, links: &mut Vec<Attribution>, tokens: &Range<usize>, via: Via) {
    let span = cx.doc.span(tokens);
    if span.is_empty() || links.iter().any(|l| l.span == span) {
        return;
    }
    links.push(Attribution { name: span.of(cx.doc.text).to_owned(), entity: None, via, span });
}

/// Whether a hedge stands in or directly before the claim.
fn hedged(cx: &Context<'_>, span: Span) -> bool {
    let first = first_token(cx, span);
    let sentence = &cx.doc.sentences[cx.doc.sentence_of(first).min(cx.doc.sentences.len().saturating_sub(1))];
    let start = first.saturating_sub(4).max(sentence.tokens.start);
    (start..sentence.tokens.end).take_while(|&i| cx.doc.tokens.list[i].span.start < span.end).any(|i| {
        matches!(
            cx.doc.lower(i),
            "reportedly"
                | "allegedly"
                | "apparently"
                | "supposedly"
                | "purportedly"
                | "presumably"
                | "possibly"
                | "unconfirmed"
        )
    })
}
