//! A direct quotation beside a report of the same words in indirect speech: `“We will rebuild the shaft,” Brandt said` and
//! `Brandt said the company would rebuild the shaft`.
//!
//! 1. The report must be attributed to the one who is quoted.
//! 2. The content words of its clause must be those of the quotation: all of a short clause, most of a longer one. Who
//!    speaks of himself says `we`, so the actor of the clause may be missing from the quotation.
//! 3. Other numbers or a negation on one side alone: it is another utterance, or it cannot be told.
//!
//! Left out on purpose: contradictions. A reporter's own words are too free to hold them against a quotation.

use crate::compare::speaker::is_speaker;
use crate::compare::told::Told;
use crate::compare::wording::{Wording, content_words};
use crate::model::claim::{ClaimKind, Quote, Stance, Via};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind};

/// Compares a quotation with a claim of another kind; `None` where that is not told in the speaker's name and in his words.
pub(crate) fn compare(quote: &Quote, other: Told<'_>) -> Option<Comparison> {
    let speaker = quote.speaker.as_ref()?;
    let source = other.claim.attribution.first()?;
    let says = matches!(source.via, Via::Said | Via::Told | Via::AccordingTo);
    if !says || other.claim.stance == Stance::Denied || !is_speaker(speaker, source) {
        return None;
    }
    let clause = Some(other.words()).filter(|clause| !clause.is_empty())?;
    let (said, told) = (Wording::new(&quote.words), Wording::new(clause));
    if told.numbers.iter().any(|number| !said.numbers.contains(number)) || said.negations != told.negations {
        return None;
    }
    let actor = match &other.claim.what {
        ClaimKind::Event(event) => event.actor.as_ref().map_or_else(Vec::new, |actor| content_words(&actor.text)),
        _ => Vec::new(),
    };
    let beyond = told.beyond(&said).into_iter().filter(|word| !actor.iter().any(|of| of == word)).count();
    let shared = told.shared(&said);
    if shared < 2 || beyond > 0 && shared < 3 * beyond {
        return None;
    }
    let wording = Reason::new(Facet::Wording, ReasonKind::SameInOtherWords, &quote.words, clause)
        .note("a quotation beside indirect speech");
    let who = if speaker.text == source.name { ReasonKind::Same } else { ReasonKind::SameInOtherWords };
    let who = Reason::new(Facet::Speaker, who, &speaker.text, &source.name);
    Some(Comparison::new(RelationKind::Agree, vec![wording, who]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Casualty, Claim, Event, Outcome};
    use crate::model::quantity::Quantity;
    use crate::span::Span;

    /// Whether a clause told in Karl Brandt's name says what he is quoted with.
    fn says(words: &str, clause: &str, actor: &str, source: &str) -> bool {
        let quote = Claim::new("q", "a", Quote::new(words).speaker("Karl Brandt"));
        let event = Event::new("do").actor(actor);
        let told = Claim::new("t", "b", event).at(Span::new(0, clause.len())).attributed_to(source, Via::Said);
        let (quote, told) = (Told::new(&quote), Told { text: clause, ..Told::new(&told) });
        let comparison = crate::compare::claims::compare(quote, told);
        assert_eq!(comparison.clone().map(Comparison::mirror), crate::compare::claims::compare(told, quote));
        comparison.is_some()
    }

    #[test]
    fn one_utterance_quoted_and_told() {
        let quote = "We will rebuild the shaft before the winter";
        assert!(says(quote, "the company would rebuild the shaft", "the company", "Brandt"));
        assert!(says(quote, "the shaft would be rebuilt before winter", "the shaft", "Karl Brandt"));
        // another speaker, another matter, the opposite, another number
        assert!(!says(quote, "the company would rebuild the shaft", "the company", "Ines Calder"));
        assert!(!says(quote, "the company would rebuild the tower", "the company", "Brandt"));
        assert!(!says(quote, "the company would not rebuild the shaft", "the company", "Brandt"));
        assert!(!says("Nine men are in the shaft", "12 men were in the shaft", "12 men", "Brandt"));
        // one word in common is nothing
        assert!(!says(quote, "the winter was hard", "the winter", "Brandt"));
    }

    #[test]
    fn a_count_told_in_the_speakers_name() {
        let quote = Claim::new("q", "a", Quote::new("Our rescuers found nine miners dead").speaker("Karl Brandt"));
        let text = "nine miners were found dead";
        let killed = Casualty::new(Outcome::Killed, Quantity::exactly(9, "nine"));
        let told = Claim::new("t", "b", killed).at(Span::new(0, text.len()));
        let compare =
            |told: &Claim| crate::compare::claims::compare(Told::new(&quote), Told { text, ..Told::new(told) });
        assert_eq!(compare(&told), None, "nobody is said to have said it");
        let comparison = compare(&told.attributed_to("Brandt", Via::AccordingTo)).unwrap();
        assert_eq!(comparison.relation, RelationKind::Agree);
        assert_eq!(
            comparison.why(),
            "wording: “Our rescuers found nine miners dead” and “nine miners were found dead” mean the same \
             (a quotation beside indirect speech); speaker: “Karl Brandt” and “Brandt” mean the same"
        );
    }
}
