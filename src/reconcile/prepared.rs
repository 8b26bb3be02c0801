//! [`Prepared`]: what is read from one article once, whatever else is in.

use crate::extract::read::{Reading, read};
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::reconcile::correction::correct;
use crate::reconcile::credit::credits;
use crate::reconcile::reuse::prints;
use crate::reconcile::topic::Topic;
use crate::span::Span;

/// The claims of one article alone, in the order of the text: what [`Reconciler`](crate::Reconciler) would read from it,
/// with the corrections that the article makes to itself. Its parties carry no entities, since those are found over all
/// articles of a story. An article that is not English gives none.
///
/// ```
/// use corroborate::{Article, ClaimKind, read_claims};
/// let claims = read_claims(&Article::new("a1", "Nine miners were killed in Lota on Monday."));
/// assert!(claims.iter().any(|claim| matches!(&claim.what, ClaimKind::Casualty(casualty) if casualty.count.said() == "Nine")));
/// ```
#[must_use]
pub fn read_claims(article: &Article) -> Vec<Claim> {
    let mut reading = read(article);
    if reading.may_correct {
        correct(&article.text, &reading.sentences, &mut reading.claims);
    }
    reading.claims
}

/// What is read from one article once.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) reading: Reading,
    /// The sentences that are not furniture, in order.
    pub(crate) sentences: Vec<Span>,
    /// The prints of its wording.
    pub(crate) prints: Vec<u64>,
    /// What it is about.
    pub(crate) topic: Topic,
    /// Agencies that a byline, dateline or credit line names.
    pub(crate) credits: Vec<String>,
}

impl Prepared {
    /// Reads an article; without `claims` only what stories and origins need.
    pub(crate) fn read(article: &Article, claims: bool) -> Self {
        let mut reading = read(article);
        if !claims {
            reading.claims.clear();
            reading.mentions.clear();
        }
        let sentences = std::mem::take(&mut reading.sentences);
        if reading.may_correct {
            correct(&article.text, &sentences, &mut reading.claims);
        }
        let prints = prints(&article.text, &sentences);
        let topic = Topic::read(&article.text, &sentences);
        Prepared { reading, sentences, prints, topic, credits: credits(&article.text, article.outlet.as_deref()) }
    }

    /// The sentence that holds the beginning of a span.
    pub(crate) fn sentence_at(&self, span: Span) -> Option<Span> {
        let at = self.sentences.partition_point(|sentence| sentence.end <= span.start);
        self.sentences.get(at).copied().filter(|sentence| sentence.start <= span.start)
    }
}
