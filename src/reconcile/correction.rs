//! Corrections inside an article: a note such as `An earlier version of this article said that 12 people were killed; it
//! was ten` replaces what it corrects.
//!
//! 1. A sentence with one of the cues below is a note, and so is the sentence after it where that begins with `it`, `in
//!    fact` or `the correct`.
//! 2. Of the claims of a note those are withdrawn that the earlier version is said to have made, or that stand after
//!    `not`, `rather than` or `instead of`; the others are the corrected ones.
//! 3. In the rest of the article the claims are withdrawn that say what was withdrawn, or that cannot hold together with
//!    what was corrected.
//!
//! Left out on purpose: corrections of wording that change no claim, and notes on other articles.

use crate::compare::claims::compare;
use crate::compare::told::Told;
use crate::model::claim::Claim;
use crate::model::relation::RelationKind;
use crate::span::Span;

/// What is said of the earlier version follows.
const EARLIER: [&str; 8] = [
    "earlier version of this",
    "previous version of this",
    "earlier version of the",
    "previous version of the",
    "an earlier version",
    "a previous version",
    "this article originally",
    "this story originally",
];

/// What is right follows.
const CORRECTED: [&str; 10] = [
    "has been corrected",
    "was corrected",
    "have been corrected",
    "has been amended",
    "was amended",
    "has been updated to correct",
    "correction:",
    "corrects ",
    "corrected:",
    "(correction)",
];

/// What stands after one of these is wrong.
const NOT: [&str; 4] = [" not ", " rather than ", " instead of ", " and not "];

/// What stands after one of these is right, within a sentence on the earlier version.
const RIGHT: [&str; 8] =
    ["; it ", ". it ", "; in fact", ", in fact", "the correct ", "; the ", "it is in fact", "should have said"];

/// Withdraws the claims that a note in the article corrects.
pub(crate) fn correct(text: &str, sentences: &[Span], claims: &mut Vec<Claim>) {
    let mut withdrawn: Vec<bool> = vec![false; claims.len()];
    let mut noted: Vec<bool> = vec![false; claims.len()];
    let mut any = false;
    let mut after_note = false;
    for &sentence in sentences {
        // ASCII only, so that the places stay those of the text.
        let lower = sentence.of(text).to_ascii_lowercase();
        let earlier = EARLIER.iter().filter_map(|cue| lower.find(cue)).min();
        let corrected = CORRECTED.iter().any(|cue| lower.contains(cue));
        let goes_on =
            after_note && ["it ", "in fact", "the correct", "there "].iter().any(|cue| lower.starts_with(cue));
        after_note = earlier.is_some() || corrected;
        if !after_note && !goes_on {
            continue;
        }
        let right =
            earlier.and_then(|at| RIGHT.iter().filter_map(|cue| lower.get(at..)?.find(cue)).min().map(|n| at + n));
        for (i, claim) in claims.iter().enumerate().filter(|(_, claim)| sentence.contains(claim.span)) {
            let at = claim.span.start - sentence.start;
            let before = lower.get(..claim.span.end - sentence.start).unwrap_or("");
            let said_earlier = earlier.is_some_and(|cue| cue < at && right.is_none_or(|right| at < right));
            // The negation stands close before the count, inside or before the span.
            let negated = NOT.iter().any(|cue| before.rfind(cue).is_some_and(|n| n + cue.len() + 4 >= at));
            noted[i] = true;
            withdrawn[i] = said_earlier || negated;
            any = true;
        }
    }
    if !any {
        return;
    }
    let gone: Vec<bool> = (0..claims.len())
        .map(|i| {
            let against = |other: usize| {
                let relation = compare(Told::new(&claims[i]), Told::new(&claims[other])).map(|c| c.relation);
                match relation {
                    Some(RelationKind::Agree) => withdrawn[other],
                    Some(RelationKind::Contradict) => !withdrawn[other],
                    _ => false,
                }
            };
            withdrawn[i] || !noted[i] && (0..claims.len()).filter(|&other| noted[other]).any(against)
        })
        .collect();
    let mut at = 0;
    claims.retain(|_| {
        at += 1;
        !gone[at - 1]
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_has_a_word_by_which_notes_are_looked_for() {
        for cue in EARLIER.iter().chain(&CORRECTED) {
            let doc = crate::text::document::Document::new(cue);
            assert!((0..9).any(|i| doc.has(i, crate::lexicon::sense::Sense::Correction)), "{cue}");
        }
    }

    use crate::model::claim::{Casualty, ClaimKind, Event, Outcome};
    use crate::model::quantity::Quantity;

    /// Claims on the stretches of `text` between square brackets, which are taken out; each counts the number it begins with.
    fn corrected(marked: &str) -> Vec<String> {
        let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
        for ch in marked.chars() {
            match ch {
                '[' => start = text.len(),
                ']' => spans.push(Span::new(start, text.len())),
                _ => text.push(ch),
            }
        }
        let mut sentences = Vec::new();
        let mut from = 0;
        for (at, _) in text.match_indices(". ").chain([(text.len() - 1, "")]) {
            sentences.push(Span::new(from, at + 1));
            from = at + 2;
        }
        let mut claims: Vec<Claim> = spans
            .iter()
            .map(|span| {
                let words = span.of(&text);
                let what: ClaimKind = match words.split(' ').next().and_then(|n| n.parse::<u32>().ok()) {
                    Some(n) => Casualty::new(Outcome::Killed, Quantity::exactly(n, words)).group("miners").into(),
                    None => Event::new("close").object(words).into(),
                };
                Claim::new(words, "a", what).at(*span)
            })
            .collect();
        correct(&text, &sentences, &mut claims);
        claims.into_iter().map(|claim| claim.id.to_string()).collect()
    }

    #[test]
    fn what_the_earlier_version_said_is_withdrawn() {
        assert_eq!(
            corrected("The [shaft] was closed. An earlier version of this article said [12 miners] had died."),
            ["shaft"]
        );
        assert_eq!(
            corrected("[10 miners] died. Correction: [10 people] were killed, not [12 people] as first stated."),
            ["10 miners", "10 people"]
        );
        assert_eq!(
            corrected(
                "The [shaft] was closed. An earlier version of this story misstated the toll as [12 men]; it is [10 men]."
            ),
            ["shaft", "10 men"]
        );
    }

    #[test]
    fn an_article_without_a_note_keeps_its_claims() {
        assert_eq!(corrected("[12 miners] died, not [10 miners] as at first feared."), ["12 miners", "10 miners"]);
        assert_eq!(corrected("An earlier version of the law was dropped. [3 men] were hurt."), ["3 men"]);
    }
}
