//! One utterance in the wordings that the articles give it.

use crate::fold::fold;
use crate::model::claim::{Claim, ClaimKind, Quote};
use crate::model::fact::Fact;
use crate::model::id::ClaimId;
use crate::report::index::Index;
use crate::report::words::capital;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One wording and the outlets that print it.
#[derive(Debug)]
pub(crate) struct Wording<'a> {
    pub(crate) words: &'a str,
    pub(crate) claims: Vec<&'a Claim>,
}

/// The wordings of a fact that is a quotation, whatever their case and marks, the one with the most outlets first; empty for any other fact.
pub(crate) fn wordings<'a>(index: &Index<'a>, fact: &Fact) -> Vec<Wording<'a>> {
    let mut out: Vec<Wording<'a>> = Vec::new();
    for claim in index.claims(&fact.claims) {
        let Some(words) = quote(claim).map(|quote| quote.words.trim_end_matches([',', '.', ' '])) else {
            return Vec::new();
        };
        match out.iter_mut().find(|wording| fold(wording.words) == fold(words)) {
            Some(wording) => wording.claims.push(claim),
            None => out.push(Wording { words, claims: vec![claim] }),
        }
    }
    out.sort_by_key(|wording| (Reverse(wording.claims.len()), Reverse(wording.words.len())));
    out
}

/// What articles tell in indirect speech of an utterance that others quote, by the id of the quotation.
pub(crate) fn paraphrases<'a>(index: &Index<'a>) -> BTreeMap<&'a ClaimId, Vec<&'a Claim>> {
    let mut out: BTreeMap<&ClaimId, Vec<&Claim>> = BTreeMap::new();
    for relation in &index.report.relations {
        let (Some(a), Some(b)) = (index.claim(&relation.a), index.claim(&relation.b)) else { continue };
        match (quote(a), quote(b)) {
            (Some(_), None) => out.entry(&a.id).or_default().push(b),
            (None, Some(_)) => out.entry(&b.id).or_default().push(a),
            _ => {}
        }
    }
    out
}

/// The quotation that a claim is.
pub(crate) fn quote(claim: &Claim) -> Option<&Quote> {
    match &claim.what {
        ClaimKind::Quote(quote) => Some(quote),
        _ => None,
    }
}

/// The name of the speaker: the entity's, or the words of the article.
pub(crate) fn speaker(index: &Index<'_>, claim: &Claim) -> Option<String> {
    let speaker = quote(claim)?.speaker.as_ref()?;
    let entity = speaker.entity.as_ref().and_then(|id| index.entity(id));
    Some(entity.map_or_else(|| capital(&speaker.text), |entity| entity.name.clone()))
}
