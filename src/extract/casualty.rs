//! Casualties read from one article.

use crate::extract::context::Context;
use crate::model::claim::Claim;

/// The claims of this kind, in the order of the text.
pub(crate) fn claims(_cx: &Context<'_>) -> Vec<Claim> {
    Vec::new()
}
