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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Published;
    use crate::model::claim::{Claim, ClaimKind};
    use crate::model::id::{ArticleId, ClaimId};
    use crate::model::party::Party;
    use crate::span::Span;
    use proptest::prelude::*;

    fn quote(words: &str, speaker: &str, language: Option<&str>) -> Quote {
        let speaker = if speaker.is_empty() { None } else { Some(Party::named(speaker)) };
        Quote { words: words.to_owned(), speaker, medium: None, language: language.map(str::to_owned) }
    }

    fn claim(quote: &Quote) -> Claim {
        Claim {
            id: ClaimId::from("a:quote:0-1"),
            article: ArticleId::from("a"),
            span: Span::default(),
            also: Vec::new(),
            what: ClaimKind::Quote(quote.clone()),
            attribution: Vec::new(),
            stance: crate::model::claim::Stance::Asserted,
        }
    }

    /// The relation and its facet: `contradict wording`, `refine a`, `-`.
    fn relation(x: &Quote, y: &Quote) -> String {
        let (a, b) = (claim(x), claim(y));
        compare(Told::new(&a), x, Told::new(&b), y).map_or("-".to_owned(), |c| {
            let facet = if c.relation == RelationKind::Contradict { c.facet.map_or("", Facet::name) } else { "" };
            let side = c.narrower.map_or("", |s| if s == Side::A { "a" } else { "b" });
            format!("{} {facet}{side}", c.relation.name()).trim_end().to_owned()
        })
    }

    #[test]
    fn utterances() {
        let (no, en) = (None, Some("en"));
        for (words, speaker, others, other, language, expected) in [
            ("The dam is safe.", "Ana Ruiz", "The dam is safe,", "Ruiz", no, "agree"),
            ("safe", "Ana Ruiz", "The dam is safe for years,", "Ana Ruiz", no, "refine b"),
            ("The dam ... will hold", "Ana Ruiz", "The old dam in the valley will hold", "Ana Ruiz", no, "refine b"),
            (
                "the outages were caused by angry crowds",
                "Ana Ruiz",
                "furious mobs triggered the outages",
                "Ana Ruiz",
                no,
                "agree",
            ),
            (
                "We will rebuild the northern bridge soon",
                "Ana Ruiz",
                "We will repaint the northern bridge soon",
                "Ana Ruiz",
                no,
                "agree",
            ),
            (
                "We will rebuild the northern bridge soon",
                "Ann Lee",
                "We will repaint the northern bridge soon",
                "Ann Lee",
                en,
                "contradict wording",
            ),
            (
                "We ordered the soldiers to shoot",
                "Ann Lee",
                "We never ordered the soldiers to shoot",
                "Ann Lee",
                no,
                "contradict polarity",
            ),
            (
                "The dam is nothing less than a wonder of art",
                "Ann Lee",
                "The dam is a wonder of art",
                "Ann Lee",
                no,
                "agree",
            ),
            (
                "The bridge will be closed by winter",
                "Ann Lee",
                "The bridge will be closed by winter",
                "Bo Berg",
                no,
                "contradict speaker",
            ),
            ("restraint", "Ann Lee", "restraint", "Bo Berg", no, "-"),
            ("peacekeeping troops", "a military alliance", "peacekeepers", "Bo Berg", no, "refine a"),
            ("armed gangs", "Bo Berg", "armed groups", "Bo Berg", no, "-"),
            ("The schools are closed", "Bo Berg", "Nobody was inside the factory", "Bo Berg", no, "-"),
            ("The [old] dam is safe", "Ann Lee", "The dam is safe", "Ann Lee", en, "agree"),
            ("", "Ann Lee", "The dam is safe", "Ann Lee", no, "-"),
            ("the “massive” harm done", "the Harbour Office", "massive harm", "an officer", no, "refine a"),
        ] {
            let (x, y) = (quote(words, speaker, language), quote(others, other, language));
            assert_eq!(relation(&x, &y), expected, "{words} / {others}");
        }
    }

    #[test]
    fn other_figures_are_a_later_statement() {
        let (x, y) = (
            quote("We have found 24 bodies in the valley", "Bo Berg", None),
            quote("We have found 31 bodies in the valley", "Bo Berg", None),
        );
        let (a, b) = (claim(&x), claim(&y));
        let day = |text: &str| text.parse::<Published>().unwrap();
        let (a, b) = (Told::new(&a).published(day("2020-05-01")), Told::new(&b).published(day("2020-05-03")));
        let found = compare(a, &x, b, &y).unwrap();
        assert_eq!((found.relation, found.later), (RelationKind::Update, Some(Side::B)));
        assert_eq!(compare(b, &y, a, &x), Some(found.mirror()));
    }

    #[test]
    fn the_reason_shows_the_diff() {
        let (x, y) = (
            quote("We suffered two heavy losses", "Bo Berg", None),
            quote("We sustained two heavy losses", "Bo Berg", None),
        );
        let (a, b) = (claim(&x), claim(&y));
        let why = compare(Told::new(&a), &x, Told::new(&b), &y).unwrap().why();
        assert!(why.contains("we [-suffered-] {+sustained+} two heavy losses"), "{why}");
    }

    proptest! {
        #[test]
        fn comparisons_mirror(
            words in "(the|dam|is|not|safe|24|31|we|troops|forces|said| ){0,9}",
            others in "(the|dam|is|not|safe|24|31|we|troops|forces|said| ){0,9}",
            speaker in "(Ann Lee|Bo Berg|the army|Nato|)",
            other in "(Ann Lee|Bo Berg|the army|Nato|)",
            english in proptest::bool::ANY,
        ) {
            let language = english.then_some("en");
            let (x, y) = (quote(&words, &speaker, language), quote(&others, &other, None));
            let (a, b) = (claim(&x), claim(&y));
            let forth = compare(Told::new(&a), &x, Told::new(&b), &y);
            let back = compare(Told::new(&b), &y, Told::new(&a), &x).map(Comparison::mirror);
            prop_assert_eq!(forth, back);
        }
    }
}
