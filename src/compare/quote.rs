//! Two quote claims compared: is it one utterance, and do both report it alike?
//!
//! 1. The contents are aligned; without enough in common the quotations are different utterances and nothing is told.
//! 2. The speakers are compared: the same, different, or unknown where one is only described (`the alliance`).
//! 3. The same words refine or agree; words that stand inside the other's refine; changed words of an utterance in the
//!    article's own language contradict (facet wording), while translations agree as long as they share most of their
//!    content; a negation on one side contradicts (polarity); the same words in two mouths contradict (speaker).
//!
//! Left out on purpose: judging which of two wordings is right.

use crate::compare::speaker::{Speakers, speakers};
use crate::compare::told::Told;
use crate::compare::wording::{Wording, diff, frame};
use crate::model::claim::Quote;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Below this share of the shorter quotation's content two quotations are different utterances. Two translations of one
/// sentence rarely share less; two sentences on one subject rarely share more.
const ONE_UTTERANCE: f64 = 0.6;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(a: Told<'_>, x: &Quote, b: Told<'_>, y: &Quote) -> Option<Comparison> {
    let (p, q) = (Wording::new(&x.words), Wording::new(&y.words));
    if p.words.is_empty() || q.words.is_empty() {
        return None;
    }
    let pair = Pair { a, x, b, y, shared: p.shared(&q), p, q };
    if pair.shared == 0 && pair.p.words != pair.q.words {
        return None;
    }
    pair.compare()
}

struct Pair<'a> {
    a: Told<'a>,
    x: &'a Quote,
    b: Told<'a>,
    y: &'a Quote,
    p: Wording,
    q: Wording,
    shared: usize,
}

impl Pair<'_> {
    fn compare(&self) -> Option<Comparison> {
        let (short, long) =
            (self.p.content.len().min(self.q.content.len()), self.p.content.len().max(self.q.content.len()));
        let same_words = self.p.words == self.q.words;
        let same_content = self.shared == long;
        let contained = self.shared == short;
        let share = if short == 0 { 0.0 } else { self.shared as f64 / short as f64 };
        let who = speakers(self.a, self.x, self.b, self.y);
        if who == Speakers::Different {
            let one_utterance =
                same_words && long >= 3 || same_content && long >= 5 && self.p.negations == self.q.negations;
            return one_utterance.then(|| {
                self.told(
                    RelationKind::Contradict,
                    vec![self.speaker(ReasonKind::Conflict), self.wording(ReasonKind::Same)],
                )
            });
        }
        let speaker = self.speaker(if who == Speakers::Same { ReasonKind::Same } else { ReasonKind::Overlap });
        if self.p.numbers != self.q.numbers && !contained && share >= ONE_UTTERANCE {
            return self.other_numbers(speaker);
        }
        let denies = self.p.negations != self.q.negations && short >= 2 && share >= 0.75 && self.shared * 3 >= long * 2;
        if denies && (self.p.negations == 0 || self.q.negations == 0) {
            let reason =
                Reason::new(Facet::Polarity, ReasonKind::Denied, &self.x.words, &self.y.words).note(self.diff());
            return Some(self.told(RelationKind::Contradict, vec![reason, speaker]));
        }
        if same_words || same_content {
            let kind = if same_words { ReasonKind::Same } else { ReasonKind::SameInOtherWords };
            return (!same_words && self.verbatim() && self.other_words() > 0)
                .then(|| self.told(RelationKind::Contradict, vec![self.wording(ReasonKind::Conflict), speaker.clone()]))
                .or_else(|| Some(self.told(RelationKind::Agree, vec![self.wording(kind), speaker])));
        }
        if contained && self.contained_counts(who, short) {
            let (side, kind) = if self.p.content.len() > self.q.content.len() {
                (Side::A, ReasonKind::Narrower)
            } else {
                (Side::B, ReasonKind::Wider)
            };
            return Some(self.told(RelationKind::Refine, vec![self.wording(kind), speaker]).narrower(Some(side)));
        }
        let enough = if who == Speakers::Same { 3 } else { 4 };
        if short >= enough && share >= ONE_UTTERANCE {
            if self.verbatim() {
                return Some(self.told(RelationKind::Contradict, vec![self.wording(ReasonKind::Conflict), speaker]));
            }
            let kind = if self.shared as f64 >= ONE_UTTERANCE * long as f64 {
                RelationKind::Agree
            } else {
                RelationKind::Refine
            };
            let reason = if kind == RelationKind::Agree { ReasonKind::SameInOtherWords } else { ReasonKind::Overlap };
            return Some(self.told(kind, vec![self.wording(reason), speaker]));
        }
        // Half of a short quotation in the same place of the sentence: one utterance with another sense.
        if who == Speakers::Same && long <= 3 && short >= 2 && self.same_frame() {
            return Some(self.told(RelationKind::Contradict, vec![self.wording(ReasonKind::Conflict), speaker]));
        }
        None
    }

    /// One word in a longer quotation says little about who else used it.
    fn contained_counts(&self, who: Speakers, short: usize) -> bool {
        if short == 0 {
            return false;
        }
        let beyond = || {
            if self.p.content.len() > self.q.content.len() { self.p.beyond(&self.q) } else { self.q.beyond(&self.p) }
        };
        let bodies = |words: Vec<&str>| {
            words.iter().all(|w| matches!(*w, "troop" | "group" | "member" | "unit" | "person" | "people"))
        };
        match who {
            Speakers::Same => true,
            _ => short >= 2 || bodies(beyond()),
        }
    }

    /// The same sentence with other figures: a later statement where there is order, else a conflict.
    fn other_numbers(&self, speaker: Reason) -> Option<Comparison> {
        let (earlier, later) = (self.a.published?, self.b.published?);
        let (kind, side, reason) = if earlier.is_before(later) {
            (RelationKind::Update, Some(Side::B), ReasonKind::Earlier)
        } else if later.is_before(earlier) {
            (RelationKind::Update, Some(Side::A), ReasonKind::Later)
        } else {
            (RelationKind::Contradict, None, ReasonKind::Conflict)
        };
        Some(self.told(kind, vec![self.wording(reason), speaker]).later(side))
    }

    /// Whether the utterance was made in the language of the articles, so that both claim to give its very words.
    fn verbatim(&self) -> bool {
        [self.x, self.y].iter().any(|quote| quote.language.as_deref() == Some("en"))
    }

    /// How many words stand on one side only.
    fn other_words(&self) -> usize {
        let mut left: Vec<&String> = self.q.words.iter().collect();
        let mut only = 0;
        for word in &self.p.words {
            match left.iter().position(|w| *w == word) {
                Some(i) => {
                    left.swap_remove(i);
                }
                None => only += 1,
            }
        }
        only.min(left.len())
    }

    /// Whether the words before both quotations lead to them in the same way: `triggered by`, `caused by`.
    fn same_frame(&self) -> bool {
        let (f, g) = (frame(self.a.text, self.a.claim.span), frame(self.b.text, self.b.claim.span));
        f.is_some() && f == g
    }

    fn diff(&self) -> String {
        diff(&self.p, &self.q)
    }

    fn wording(&self, kind: ReasonKind) -> Reason {
        let reason = Reason::new(Facet::Wording, kind, &self.x.words, &self.y.words);
        let note = match kind {
            ReasonKind::Same => return reason,
            ReasonKind::SameInOtherWords if !self.verbatim() => {
                format!("translations of one utterance: {}", self.diff())
            }
            _ => self.diff(),
        };
        reason.note(note)
    }

    fn speaker(&self, kind: ReasonKind) -> Reason {
        let name = |quote: &Quote| quote.speaker.as_ref().map_or_else(|| "nobody".to_owned(), |s| s.text.clone());
        let (a, b) = (name(self.x), name(self.y));
        let kind = if kind == ReasonKind::Same && a != b { ReasonKind::SameInOtherWords } else { kind };
        Reason::new(Facet::Speaker, kind, a, b)
    }

    fn told(&self, relation: RelationKind, reasons: Vec<Reason>) -> Comparison {
        Comparison::new(relation, reasons)
    }
}
