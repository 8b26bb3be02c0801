//! [`Told`]: a claim with what a comparison may know beside it.

use crate::model::article::Published;
use crate::model::claim::Claim;
use crate::model::id::EntityId;

/// A claim and what a comparison may know beside it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// When its article was published.
    pub published: Option<Published>,
    /// The text of its article; `""` where there is none.
    pub text: &'a str,
}

impl<'a> Told<'a> {
    /// A claim without an article at hand.
    #[must_use]
    pub fn new(claim: &'a Claim) -> Self {
        Told { claim, published: None, text: "" }
    }

    /// The words that the claim rests on; `""` where there is no text.
    pub(crate) fn words(self) -> &'a str {
        self.text.get(self.claim.span.start..self.claim.span.end).unwrap_or("")
    }

    /// The same claim, published then.
    #[must_use]
    pub fn published(mut self, published: Published) -> Self {
        self.published = Some(published);
        self
    }
}

/// Whether two parties that were both resolved are one entity; `None` where one was not resolved.
pub(crate) fn same_entity(a: Option<&EntityId>, b: Option<&EntityId>) -> Option<bool> {
    Some(a? == b?)
}
