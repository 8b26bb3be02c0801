//! One article read into claims and mentions.

use crate::extract::context::Context;
use crate::extract::{attribution, casualty, event, measure, part, quote, role};
use crate::lexicon::sense::Sense;
use crate::mention::name::Mention;
use crate::model::article::{Article, Published};
use crate::model::claim::Claim;
use crate::span::Span;
use crate::text::language::language;

/// What was read from one article.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) claims: Vec<Claim>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) published: Option<Published>,
    pub(crate) language: Option<&'static str>,
    /// False for an article that is not English: it yields no claims and no mentions.
    pub(crate) read: bool,
    /// The sentences that are not furniture, in order.
    pub(crate) sentences: Vec<Span>,
    /// Whether a note may correct the article.
    pub(crate) may_correct: bool,
}

/// Reads one article.
pub(crate) fn read(article: &Article) -> Reading {
    let language = language(&article.text);
    if language.is_some_and(|tag| tag != "en") {
        return Reading {
            claims: Vec::new(),
            mentions: Vec::new(),
            published: article.published,
            language,
            read: false,
            sentences: Vec::new(),
            may_correct: false,
        };
    }
    let cx = Context::new(article);
    let mut claims = casualty::claims(&cx);
    let casualties = claims.len();
    let measures = measure::claims(&cx, &claims);
    let (events, roles, quotes) = (event::claims(&cx), role::claims(&cx), quote::claims(&cx));
    claims.reserve_exact(events.len() + roles.len() + quotes.len() + measures.len());
    [events, roles, quotes, measures].into_iter().for_each(|more| claims.extend(more));
    attribution::attribute(&cx, &mut claims);
    part::tie_parts(&cx, &mut claims[..casualties]);
    // Claims are large: their keys are sorted, and each claim is moved to its place.
    claims.sort_by_cached_key(|claim| (claim.span, claim.id.clone()));
    claims.dedup_by(|a, b| a.span == b.span && a.id == b.id);
    let sentences = cx.doc.prose().map(|sentence| sentence.span).collect();
    let may_correct = cx.doc.prose().any(|sentence| sentence.senses.has(Sense::Correction));
    Reading { claims, published: cx.published, mentions: cx.names, language, read: true, sentences, may_correct }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::ClaimKind;

    /// Stretches that, said over and over, make a sentence without an end, or one of nothing but marks.
    const ENDLESS: [&str; 12] = [
        "\"",
        "'",
        "“”",
        "“ ' \" ” ’ ‘ ",
        "“a ” 'b ' said he,",
        "a woman said \"no\" and told that he, who knew, claimed ",
        "nine killed people wounded 7 ",
        "of the men of the ",
        "on Friday 4 June 2010 at 6 pm ",
        ",",
        "(",
        "“She said so\n",
    ];

    #[test]
    fn endless_sentences_are_read_and_so_is_what_follows() {
        for stretch in ENDLESS {
            let text = format!(
                "{}\n\nA bridge fell in Lisbon.\n\nNine people were killed in Oslo on Friday.",
                stretch.repeat(100_000 / stretch.len())
            );
            let article = Article::new("a", text.as_str());
            let reading = read(&article);
            let told = |claim: &Claim| {
                matches!(&claim.what, ClaimKind::Casualty(_)) && claim.span.of(&text).contains("Nine people")
            };
            assert!(reading.claims.iter().any(told), "{stretch}");
            assert!(reading.claims.iter().all(|claim| claim.span.fits(&text)), "{stretch}");
        }
    }
}
