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
use crate::extract::stance::{DISTANCE, stance};
use crate::lexicon::speech::Class;
use crate::model::claim::{Attribution, Claim, ClaimKind, Stance, Via};
use crate::span::Span;
use crate::text::quotation::Quotation;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// How many sources before and after a claim are looked at.
const NEAR: usize = 16;

/// Fills the attribution chain and the stance of every claim from the words around it.
pub(crate) fn attribute(cx: &Context<'_>, claims: &mut [Claim]) {
    let mut finder = Finder { cx, here: Here::default(), governing: Vec::new() };
    for claim in claims {
        let sentence = finder.sentence_at(claim.span.start);
        if finder.is_plain(sentence) && !matches!(claim.what, ClaimKind::Quote(_)) {
            continue;
        }
        let first = first_token(cx, sentence, claim.span);
        let (chain, denied) = finder.chain(claim, first);
        if claim.attribution.is_empty() {
            claim.attribution = chain;
        }
        if denied {
            claim.stance = Stance::Denied;
        } else if claim.stance == Stance::Asserted
            && let Some(sentence) = sentence
        {
            claim.stance = stance(cx, claim.span, first, sentence);
        }
    }
}

/// One sentence with what attributes its claims.
#[derive(Clone, Debug, Default)]
struct Here {
    sentence: usize,
    /// Its bytes.
    span: Span,
    /// The sources with their cue in it.
    sources: Range<usize>,
    /// A quotation overlaps it.
    quoted: bool,
}

/// Looks for those who said what the claims tell.
struct Finder<'c> {
    cx: &'c Context<'c>,
    /// The sentence of the last claim.
    here: Here,
    /// The sources that govern the claim at hand.
    governing: Vec<usize>,
}

impl<'c> Finder<'c> {
    /// The sentence that holds byte `at` or comes after it.
    fn sentence_at(&mut self, at: usize) -> Option<&'c Sentence> {
        let cx = self.cx;
        let sentences = &cx.doc.sentences;
        if !(self.here.span.start..self.here.span.end).contains(&at) {
            let sentence = sentences.partition_point(|s| s.span.end <= at);
            self.here = Here::default();
            let span = sentences.get(sentence)?.span;
            let quotation = cx.doc.quotations.partition_point(|q| q.span.end <= span.start);
            let quoted = cx.doc.quotations.get(quotation).is_some_and(|q| q.span.start < span.end);
            self.here = Here { sentence, span, sources: self.sources_of(sentence), quoted };
        }
        sentences.get(self.here.sentence)
    }

    /// Whether nobody is said to say the sentence at hand and no word in it keeps a distance.
    fn is_plain(&self, sentence: Option<&Sentence>) -> bool {
        self.here.sources.is_empty() && !self.here.quoted && sentence.is_some_and(|s| !s.senses.any(DISTANCE))
    }

    fn sources_of(&self, sentence: usize) -> Range<usize> {
        let sources = &self.cx.sayings.sources;
        let from = sources.partition_point(|s| s.sentence < sentence);
        from..from + sources[from..].iter().take_while(|s| s.sentence == sentence).count()
    }

    /// The links from the origin to the outlet, and whether the claim is denied by the nearest; the claim begins at
    /// token `at` of the sentence at hand.
    fn chain(&mut self, claim: &Claim, at: usize) -> (Vec<Attribution>, bool) {
        let cx = self.cx;
        let sayings = &cx.sayings;
        let mut links: Vec<Attribution> = Vec::new();
        let mut at_quote = at;
        let mut told = None;
        let quotes = matches!(claim.what, ClaimKind::Quote(_));
        let inside = if quotes || self.here.quoted { self.quotation(claim, quotes) } else { None };
        let inner = sayings.nested.partition_point(|n| n.span.end <= claim.span.start);
        let inner = sayings.nested.get(inner).filter(|n| n.span.contains(claim.span));
        if let Some(speaker) = inner.and_then(|n| n.speaker.as_ref()) {
            push(cx, &mut links, speaker, Via::Said);
        }
        let mut sources = self.here.sources.clone();
        if let Some(quoted) = inside
            && let Ok(utterance) = sayings.utterances.binary_search_by_key(&quoted, |u| u.quotation)
        {
            let utterance = &sayings.utterances[utterance];
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
            sources = self.sources_of(cx.doc.sentence_of(at_quote));
        }
        // Only sources near by.
        let near = sources.start + sayings.sources[sources.clone()].partition_point(|s| s.cue < at_quote);
        let sources = sources.start.max(near.saturating_sub(NEAR))..sources.end.min(near + NEAR);
        self.governing.clear();
        self.governing.extend(sources.filter(|&i| {
            let source = &sayings.sources[i];
            // What tells of the holder himself he does not say.
            let of_holder = |h: &Range<usize>| h.contains(&at) || h.start > at && cx.doc.span(h).overlaps(claim.span);
            Some(i) != told
                && governs(source, at_quote, inside.is_some())
                && !source.holder.as_ref().is_some_and(of_holder)
        }));
        if self.governing.len() > 1 {
            self.order(at_quote);
        }
        let nearest = told.or(self.governing.first().copied());
        for i in &self.governing {
            push_source(cx, &mut links, *i);
        }
        let denied = nearest.is_some_and(|i| sayings.sources[i].class == Class::Deny) && !quotes;
        (links, denied)
    }

    /// Orders the sources that govern token `at` from the origin to the outlet. What a source cites comes before the source
    /// itself, whatever stretch its own verb governs.
    fn order(&mut self, at: usize) {
        let sources = &self.cx.sayings.sources;
        let own = |i: usize| {
            let same = self.governing.iter().filter(|&&o| sources[o].holder == sources[i].holder);
            same.map(|&o| stretch(&sources[o], at)).min().unwrap_or(0)
        };
        let mut order: Vec<(usize, bool, usize)> =
            self.governing.iter().map(|&i| (own(i), sources[i].cited.is_none(), i)).collect();
        order.sort_unstable();
        self.governing.clear();
        self.governing.extend(order.into_iter().map(|(_, _, i)| i));
    }

    /// The quotation that holds a claim, or a part of one that is a quotation itself.
    fn quotation(&self, claim: &Claim, quotes: bool) -> Option<usize> {
        let quotations = &self.cx.doc.quotations;
        let quoted = quotations.partition_point(|q| q.span.end <= claim.span.start);
        let holds = |q: &Quotation| q.span.contains(claim.span) || quotes && claim.span.overlaps(q.span);
        quotations.get(quoted).is_some_and(holds).then_some(quoted)
    }
}

/// The first token of a span that begins in a sentence.
fn first_token(cx: &Context<'_>, sentence: Option<&Sentence>, span: Span) -> usize {
    let list = &cx.doc.tokens.list;
    let Some(Sentence { tokens, .. }) = sentence else { return list.len() };
    tokens.start + list[tokens.clone()].partition_point(|t| t.span.end <= span.start)
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
    if links.capacity() == 0 {
        *links = Vec::with_capacity(2);
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
