//! One person harmed, told by a name or a pronoun: `Ana Ruiz was killed`, `I was injured`.

use crate::extract::context::Context;
use crate::extract::counted::is_report;
use crate::extract::found::Found;
use crate::extract::outcome_hits::{Hit, Voice};
use crate::lexicon::outcome::OutcomeForm;
use crate::model::claim::{Group, Outcome};
use crate::model::entity::EntityKind;
use crate::model::quantity::Quantity;
use crate::text::sentence::Sentence;

/// The single persons of a sentence who are told with an outcome.
pub(crate) fn persons(cx: &Context<'_>, sentence: &Sentence, hits: &[Hit], known: &[Found]) -> Vec<Found> {
    let doc = &cx.doc;
    let mut out = Vec::new();
    for hit in hits.iter().filter(|hit| is_personal(hit) && hit.voice == Voice::Passive) {
        if known.iter().any(|found| found.tokens.start < hit.tokens.end && hit.tokens.start < found.tokens.end) {
            continue;
        }
        // Back over the auxiliary to the subject.
        let mut at = hit.tokens.start;
        let mut passive = false;
        while at > sentence.tokens.start {
            let word = doc.lower(at - 1);
            let be = matches!(word, "was" | "is" | "been" | "has" | "had" | "being");
            let says =
                is_report(word) && !matches!(word, "not" | "never" | "at" | "least" | "injured" | "may" | "might");
            if !(be || says) {
                break;
            }
            passive |= be;
            at -= 1;
        }
        let finite = hit.form == OutcomeForm::State && matches!(doc.lower(hit.tokens.start), "died" | "drowned");
        if !(passive || finite) || at == sentence.tokens.start {
            continue;
        }
        let pronoun = matches!(doc.lower(at - 1), "i");
        let name = cx.names_in(&sentence.tokens).iter().find(|n| n.kind == EntityKind::Person && n.tokens.end == at);
        let start = match name {
            Some(name) => name.tokens.start,
            None if pronoun && matches!(hit.outcome, Outcome::Injured | Outcome::Detained) => at - 1,
            None => continue,
        };
        let text = doc.span(&(start..at)).of(doc.text).to_owned();
        out.push(Found {
            tokens: start..hit.tokens.end,
            outcome: hit.outcome,
            detail: hit.detail,
            quantity: Quantity::exactly(1, text.clone()),
            group: Some(Group { text, classes: Vec::new() }),
            further: false,
            part_of: None,
            at: hit.tokens.start,
        });
    }
    out
}

/// Whether the outcome word tells a harm that a single named person may be a victim of.
fn is_personal(hit: &Hit) -> bool {
    matches!(hit.form, OutcomeForm::Done | OutcomeForm::State)
        && matches!(hit.outcome, Outcome::Killed | Outcome::Injured | Outcome::Detained | Outcome::Missing)
}
