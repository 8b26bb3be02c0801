//! Who is said to have said it: attribution chains and stance for claims of every kind.
//!
//! 1. A claim inside a quotation belongs to the one who is quoted, inside another quotation first to the inner speaker;
//!    the chain goes on with those who govern the quotation.
//! 2. Otherwise every source of the sentence that governs the claim is a link; the one with the smaller stretch is nearer
//!    to the origin.
//! 3. What a source cites comes before it, the body that a spokesman speaks for before him, whom it told after it.
//! 4. The words beside the claim, or a verb of denial that governs it, set its stance.

use crate::extract::context::Context;
use crate::extract::source::Source;
use crate::extract::stance::stance;
use crate::lexicon::speech::Class;
use crate::model::claim::{Attribution, Claim, ClaimKind, Stance, Via};
use crate::span::Span;
use std::ops::Range;

/// How many sources before and after a claim are looked at.
const NEAR: usize = 16;

/// Fills the attribution chain and the stance of every claim from the words around it.
pub(crate) fn attribute(cx: &Context<'_>, claims: &mut [Claim]) {
    for claim in claims {
        let first = first_token(cx, claim.span);
        let (chain, denied) = chain(cx, claim, first);
        if claim.attribution.is_empty() {
            claim.attribution = chain;
        }
        if denied {
            claim.stance = Stance::Denied;
        } else if claim.stance == Stance::Asserted {
            claim.stance = stance(cx, claim.span, first);
        }
    }
}

/// The links from the origin to the outlet, and whether the claim is denied by the nearest.
fn chain(cx: &Context<'_>, claim: &Claim, at: usize) -> (Vec<Attribution>, bool) {
    let sayings = &cx.sayings;
    let mut links: Vec<Attribution> = Vec::new();
    let mut at_quote = at;
    let quotes = matches!(claim.what, ClaimKind::Quote(_));
    let quoted = cx.doc.quotations.partition_point(|q| q.span.end <= claim.span.start);
    let inside =
        cx.doc.quotations.get(quoted).filter(|q| q.span.contains(claim.span) || quotes && claim.span.overlaps(q.span));
    let utterance = inside.and_then(|_| sayings.utterances.binary_search_by_key(&quoted, |u| u.quotation).ok());
    let mut told = None;
    let inner = sayings.nested.partition_point(|n| n.span.end <= claim.span.start);
    let inner = sayings.nested.get(inner).filter(|n| n.span.contains(claim.span));
    if let Some(speaker) = inner.and_then(|n| n.speaker.as_ref()) {
        push(cx, &mut links, speaker, Via::Said);
    }
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
    // Only sources near by: a sentence may be as long as the text.
    let near = sayings.sources.partition_point(|s| s.cue < at_quote);
    let governing: Vec<usize> = (from.max(near.saturating_sub(NEAR))..sayings.sources.len().min(near + NEAR))
        .take_while(|&i| sayings.sources[i].sentence == sentence)
        .filter(|&i| Some(i) != told && governs(&sayings.sources[i], at_quote, inside.is_some()))
        .filter(|&i| {
            !sayings.sources[i]
                .holder
                .as_ref()
                .is_some_and(|h| h.contains(&at) || h.start > at && cx.doc.span(h).overlaps(claim.span))
        })
        .collect();
    // What a source cites comes before the source itself, whatever stretch its own verb governs.
    let own = |i: usize| {
        let holder = &sayings.sources[i].holder;
        let same = governing.iter().filter(|&&o| &sayings.sources[o].holder == holder);
        same.map(|&o| stretch(&sayings.sources[o], at_quote)).min().unwrap_or(0)
    };
    let mut order: Vec<(usize, bool, usize)> =
        governing.iter().map(|&i| (own(i), sayings.sources[i].cited.is_none(), i)).collect();
    order.sort_unstable();
    let nearest = told.or(order.first().map(|o| o.2));
    for (_, _, i) in order {
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
        if let Some(body) = &cx.sayings.bodies[index] {
            push(cx, links, body, Via::SpokenFor);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;
    use crate::model::article::Article;
    use crate::model::claim::Measure;
    use crate::model::quantity::Quantity;

    const PHRASES: &str = include_str!("phrases/attribution.tsv");

    /// The chain of a claim over the words between brackets.
    fn chain_of(marked: &str) -> String {
        let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap());
        let text = marked.replace(['[', ']'], "");
        let article = Article::new("a", text);
        let cx = Context::new(&article);
        let measure = Measure {
            count: Quantity::exactly(9, "nine"),
            unit: String::new(),
            per: None,
            of: None,
            when: None,
            place: None,
        };
        let mut claims = [cx.claim(Span::new(start, end - 1), ClaimKind::Measure(measure))];
        attribute(&cx, &mut claims);
        let via = |via: Via| serde_json::to_string(&via).unwrap().trim_matches('"').to_owned();
        let links: Vec<String> = claims[0].attribution.iter().map(|l| format!("{} ({})", l.name, via(l.via))).collect();
        let stance = if claims[0].stance == Stance::Asserted { "" } else { "!" };
        format!("{stance}{}", if links.is_empty() { "-".to_owned() } else { links.join(" > ") })
    }

    #[test]
    fn phrases() {
        let mut wrong = Vec::new();
        for row in rows(PHRASES) {
            let found = chain_of(row[0]);
            if found != row[1] {
                wrong.push(format!("{}\n  expected {}\n  found    {found}", row[0], row[1]));
            }
        }
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
}
