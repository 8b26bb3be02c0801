//! Where a sentence tells what happened to people, and in which voice.

use crate::extract::context::Context;
use crate::lexicon::outcome::OutcomeForm;
use crate::lexicon::sense::{Sense, Senses};
use crate::model::claim::Outcome;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use std::ops::Range;

/// The voice of an outcome word in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// `were killed`
    Passive,
    /// `have killed`, `killing`
    Active,
    /// `killed`, with nothing that decides
    Open,
}

/// One outcome word of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) tokens: Range<usize>,
    pub(crate) outcome: Outcome,
    pub(crate) detail: &'static str,
    pub(crate) form: OutcomeForm,
    pub(crate) voice: Voice,
}

/// The outcome words of a sentence that tell what happened, without those that tell what might.
pub(crate) fn hits(cx: &Context<'_>, sentence: &Sentence) -> Vec<Hit> {
    let doc = &cx.doc;
    let mut out: Vec<Hit> = Vec::new();
    if !sentence.senses.has(Sense::Outcome) {
        return out;
    }
    for i in doc.with(&sentence.tokens, Senses::of(&[Sense::Outcome])) {
        let inside = out.last().is_some_and(|hit| i < hit.tokens.end);
        out.extend(if inside { None } else { hit_at(doc, i, sentence) });
    }
    out
}

fn hit_at(doc: &Document<'_>, i: usize, sentence: &Sentence) -> Option<Hit> {
    let token = doc.token(i)?;
    if token.kind != TokenKind::Word {
        return None;
    }
    let entries = doc.entry(i).outcomes;
    let entry = entries.iter().find(|entry| {
        entry.rest.iter().enumerate().all(|(n, word)| i + 1 + n < sentence.tokens.end && doc.lower(i + 1 + n) == *word)
    })?;
    let end = i + 1 + entry.rest.len();
    let glued = |at: usize| doc.token(at).is_some_and(|t| t.glued);
    // "state-arrested", "dead-end", "death-row", "the Dead Sea"
    let compound = matches!(doc.lower(end), "-" | "‑") && glued(end) && glued(end + 1)
        || i > sentence.tokens.start && matches!(doc.lower(i - 1), "-" | "‑") && glued(i) && glued(i - 1);
    let thing = matches!(
        doc.lower(end),
        "toll"
            | "tolls"
            | "penalty"
            | "row"
            | "sentence"
            | "sentences"
            | "threat"
            | "threats"
            | "rate"
            | "rates"
            | "certificate"
            | "warrant"
            | "warrants"
            | "squad"
            | "end"
            | "heat"
            | "sea"
            | "squads"
            | "camp"
            | "centre"
            | "center"
            | "record"
    );
    if compound || thing && entry.form != OutcomeForm::Done || irrealis(doc, i, sentence) {
        return None;
    }
    let voice = voice(doc, i, entry.form, sentence);
    let (outcome, form) = (outcome_named(entry.outcome), entry.form);
    let detail = if entry.detail.is_empty() { severity(doc, i, outcome) } else { entry.detail };
    Some(Hit { tokens: i..end, outcome, detail, form, voice })
}

/// How badly people were injured, where an adverb or adjective before the word says so.
fn severity(doc: &Document<'_>, i: usize, outcome: Outcome) -> &'static str {
    if outcome != Outcome::Injured {
        return "";
    }
    manner(i.checked_sub(1).map_or("", |before| doc.lower(before)))
}

/// How badly somebody was injured, from a word beside the injury.
pub(crate) fn manner(word: &str) -> &'static str {
    match word {
        "seriously" | "critically" | "severely" | "gravely" | "badly" | "serious" | "critical" | "severe" => "serious",
        "slightly" | "lightly" | "minor" => "light",
        _ => "",
    }
}

/// `could kill`, `would be killed`, `if 20 are killed`, `hope nobody died`, `threatened to kill`, `plans to arrest`: told as not having happened.
fn irrealis(doc: &Document<'_>, i: usize, sentence: &Sentence) -> bool {
    let mut clause = i.saturating_sub(9).max(sentence.tokens.start)..i;
    if sentence.senses.has(Sense::Unreal)
        && clause.rfind(|&at| doc.has(at, Sense::Unreal)).is_some_and(|at| (at..i).all(|at| doc.lower(at) != ","))
    {
        return true;
    }
    let mut at = i;
    let base = matches!(
        doc.lower(i),
        "kill" | "injure" | "detain" | "displace" | "evacuate" | "rescue" | "abduct" | "die" | "perish"
    );
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.tokens.start) else { break };
        let word = doc.lower(before);
        match word {
            "could" | "would" | "might" | "can" | "must" | "should" | "will" | "'ll" | "shall" => return true,
            "to" if base => return true,
            "be" | "been" | "have" | "being" | "also" | "not" | "even" | "still" | "to" | "never" | "further"
            | "again" => at = before,
            "may" => return !matches!(doc.lower(before + 1), "have" | "also"),
            _ if word.ends_with("ly") => at = before,
            _ => break,
        }
    }
    false
}

fn voice(doc: &Document<'_>, i: usize, form: OutcomeForm, sentence: &Sentence) -> Voice {
    match form {
        OutcomeForm::Act => return Voice::Active,
        OutcomeForm::State | OutcomeForm::Noun | OutcomeForm::Unharmed => return Voice::Passive,
        OutcomeForm::Done => {}
    }
    let mut at = i;
    for _ in 0..8 {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.tokens.start) else { break };
        let word = doc.lower(before);
        match word {
            "was" | "were" | "is" | "are" | "be" | "been" | "being" | "got" | "get" | "getting" | "'re" => {
                return Voice::Passive;
            }
            "has" | "have" | "had" | "having" | "'ve" => return Voice::Active,
            "not" | "also" | "so" | "far" | "either" | "never" | "already" | "since" | "later" | "reported"
            | "confirmed" | "still" | "then" | "both" | "now" | "even" | "just" | "badly" | "thus" => at = before,
            _ if word.len() > 4 && word.ends_with("ly") => at = before,
            // "were killed or injured": the voice of the verb before.
            "or" | "and" if before > sentence.tokens.start && !doc.entry(before - 1).outcomes.is_empty() => {
                at = before - 1;
            }
            _ => break,
        }
    }
    Voice::Open
}

/// The outcome of a name in the outcome table.
pub(crate) fn outcome_named(name: &str) -> Outcome {
    match name {
        "killed" => Outcome::Killed,
        "injured" => Outcome::Injured,
        "missing" => Outcome::Missing,
        "detained" => Outcome::Detained,
        "displaced" => Outcome::Displaced,
        "hospitalised" => Outcome::Hospitalised,
        "evacuated" => Outcome::Evacuated,
        "rescued" => Outcome::Rescued,
        "infected" => Outcome::Infected,
        _ => Outcome::Other,
    }
}
