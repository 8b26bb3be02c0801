//! Quotes read from one article.
//!
//! 1. Every utterance becomes a quote with its speaker, the medium and the language where they are told.
//! 2. A quotation that is interrupted inside its sentence (`“The dam,” he said, “was old”`) is one quote.
//! 3. A quotation inside an utterance that somebody else said is a quote of its own.

use crate::extract::context::Context;
use crate::extract::utterance::Utterance;
use crate::lexicon::language::{named, spoken};
use crate::model::claim::{Claim, ClaimKind, Quote};
use crate::model::party::Party;
use crate::text::quotation::Quotation;
use crate::text::token::Case;
use std::ops::Range;

/// The claims of this kind, in the order of the text.
pub(crate) fn claims(cx: &Context<'_>) -> Vec<Claim> {
    let doc = &cx.doc;
    let mut out: Vec<Claim> = Vec::new();
    let mut last: Option<&Utterance> = None;
    for utterance in &cx.sayings.utterances {
        let quotation = &doc.quotations[utterance.quotation];
        let words = quotation.words.of(doc.text);
        let interrupted = last.is_some_and(|before| {
            before.quotation + 1 == utterance.quotation && goes_on(cx, &doc.quotations[before.quotation], quotation)
        });
        last = Some(utterance);
        if interrupted
            && let Some(claim) = out.last_mut()
            && let ClaimKind::Quote(quote) = &mut claim.what
        {
            quote.words.push(' ');
            quote.words.push_str(words);
            claim.span = claim.span.cover(quotation.span);
            claim.id = cx.id(claim.what.name(), claim.span);
            continue;
        }
        let speaker = utterance.speaker.as_ref().map(|s| Party::at(doc.text, doc.span(&s.tokens)));
        let source = utterance.source.and_then(|i| cx.sayings.sources.get(i));
        let medium = source.and_then(|s| s.medium.as_ref()).map(|m| doc.span(m).of(doc.text).to_owned());
        let language = language(cx, utterance).map(str::to_owned);
        let quote = Quote { words: words.to_owned(), speaker, medium, language };
        out.push(cx.claim(quotation.span, ClaimKind::Quote(quote)));
    }
    for inner in &cx.sayings.nested {
        let speaker = inner.speaker.as_ref().map(|s| Party::at(doc.text, doc.span(s)));
        let words = inner.words.of(doc.text).to_owned();
        let quote = Quote { words, speaker, medium: None, language: None };
        out.push(cx.claim(inner.span, ClaimKind::Quote(quote)));
    }
    out.sort_by_key(|claim| (claim.span.start, std::cmp::Reverse(claim.span.end)));
    out
}

/// The language of an utterance: told beside it (`she said in Russian`), else the one of the country that the speaker's
/// description names, anywhere in the article.
fn language(cx: &Context<'_>, utterance: &Utterance) -> Option<&'static str> {
    let doc = &cx.doc;
    if let Some(source) = utterance.source.and_then(|i| cx.sayings.sources.get(i)) {
        let told =
            (source.cue + 1..source.cue + 6).find(|&i| doc.lower(i) == "in").and_then(|i| named(doc.lower(i + 1)));
        if told.is_some() {
            return told;
        }
    }
    let speaker = utterance.speaker.as_ref()?;
    let described = |phrase: &Range<usize>| {
        phrase.clone().find_map(|i| {
            let capital = doc.token(i).is_some_and(|t| t.case != Case::Lower);
            // `a Lima-based group`
            if !capital || doc.lower(i + 1) == "-" {
                None
            } else {
                spoken(doc.lower(i)).or_else(|| spoken(doc.phrase(&(i..i + 2))))
            }
        })
    };
    // The list of speakers is in the order of the text; only those near the beginning are needed to describe somebody.
    let others = cx.sayings.speakers.iter().flatten().take(400).filter(|s| s.tokens == speaker.tokens);
    described(&speaker.phrase).or_else(|| others.into_iter().find_map(|s| described(&s.phrase)))
}

/// Whether a quotation goes on after an interruption in the same sentence: a comma before it and a small letter.
fn goes_on(cx: &Context<'_>, before: &Quotation, after: &Quotation) -> bool {
    let doc = &cx.doc;
    let comma = matches!(doc.lower(before.tokens.end - 1), "," | "—" | "–");
    let small = doc.token(after.tokens.start).is_some_and(|t| t.case == Case::Lower);
    let gap = before.tokens.end + 1..after.tokens.start.saturating_sub(1);
    let same = doc.sentence_of(before.tokens.start) == doc.sentence_of(after.tokens.start);
    let next = cx.sayings.sources.partition_point(|s| s.cue < gap.start);
    let spoken = cx.sayings.sources.get(next).is_some_and(|s| gap.contains(&s.cue));
    let closed = gap.end.checked_sub(1).is_some_and(|i| doc.lower(i) == ",");
    comma && small && same && spoken && closed && gap.len() <= 14
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;
    use crate::model::article::Article;

    const PHRASES: &str = include_str!("phrases/quotes.tsv");

    /// `words < speaker`, in the order of the text.
    fn quotes(text: &str) -> String {
        let article = Article::new("a", text);
        let cx = Context::new(&article);
        let lines: Vec<String> = claims(&cx)
            .into_iter()
            .filter_map(|claim| match claim.what {
                ClaimKind::Quote(quote) => {
                    Some(format!("{} < {}", quote.words, quote.speaker.map_or(String::new(), |s| s.text)))
                }
                _ => None,
            })
            .collect();
        if lines.is_empty() { "-".to_owned() } else { lines.join(" | ").trim_end().to_owned() }
    }

    #[test]
    fn phrases() {
        let mut wrong = Vec::new();
        let (mut sentences, mut counters) = (0, 0);
        for row in rows(PHRASES) {
            let text = row[0].replace('¶', "\n\n");
            let found = quotes(&text);
            if row[1] == "-" {
                counters += 1;
            } else {
                sentences += 1;
            }
            if found != row[1] {
                wrong.push(format!("{}\n  expected {}\n  found    {found}", row[0], row[1]));
            }
        }
        assert!(sentences >= 100 && counters >= 60, "{sentences} {counters}");
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), sentences + counters, wrong.join("\n"));
    }
}
