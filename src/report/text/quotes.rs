//! Quotes: one utterance in the wordings that the articles give it, changed words in their own ink.

use crate::model::claim::Claim;
use crate::model::fact::Fact;
use crate::report::diff::changed;
use crate::report::index::Index;
use crate::report::page::{Ink, Page, Piece, ink, plain};
use crate::report::wording::{Wording, paraphrases, speaker, wordings};
use crate::report::words::list;
use std::cmp::Reverse;

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    let indirect = paraphrases(index);
    let mut facts: Vec<(&Fact, Vec<Wording<'_>>)> = index
        .report
        .facts
        .iter()
        .map(|fact| (fact, wordings(index, fact)))
        .filter(|(fact, wordings)| wordings.len() > 1 || fact.claims.iter().any(|id| indirect.contains_key(id)))
        .collect();
    if facts.is_empty() {
        return;
    }
    facts.sort_by_key(|(fact, wordings)| (Reverse(index.told_by(fact)), Reverse(wordings.len())));
    let note = page.shown(facts.len());
    page.heading(Ink::Bold, "Quotes and their wordings", &note);
    for (i, (fact, wordings)) in facts.iter().take(page.most()).enumerate() {
        if i > 0 {
            page.gap();
        }
        let speaker = wordings.iter().flat_map(|wording| &wording.claims).find_map(|claim| speaker(index, claim));
        page.paragraph(" -  ", "    ", &[ink(Ink::Bold, speaker.unwrap_or_else(|| "Nobody named".to_owned()))]);
        let first = wordings.first().map_or("", |wording| wording.words);
        for wording in wordings {
            let mut pieces = vec![plain("“")];
            pieces.extend(marked(first, wording.words));
            let outlets = list(&index.outlets(&wording.claims));
            pieces.extend([plain("” "), ink(Ink::Dim, outlets)]);
            page.paragraph("    ", "      ", &pieces);
        }
        let mut retold: Vec<&Claim> = fact.claims.iter().filter_map(|id| indirect.get(id)).flatten().copied().collect();
        retold.sort_by(|a, b| a.id.cmp(&b.id));
        retold.dedup_by(|a, b| a.id == b.id);
        for claim in retold {
            let Some(excerpt) = index.excerpt(claim, 0) else { continue };
            let outlet = index.outlet(&claim.article).to_owned();
            let pieces = [plain("in indirect speech: "), plain(excerpt.words), plain(" "), ink(Ink::Dim, outlet)];
            page.paragraph("    ", "      ", &pieces);
        }
    }
    page.rest(facts.len());
}

/// `words` with those that `base` does not have in this order marked.
fn marked(base: &str, words: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (i, (word, differs)) in changed(base, words).into_iter().enumerate() {
        if i > 0 {
            pieces.push(plain(" "));
        }
        pieces.push(ink(if differs { Ink::Evidence } else { Ink::Plain }, word));
    }
    pieces
}
