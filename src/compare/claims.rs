//! Two claims of any kind compared.

use crate::compare::told::Told;
use crate::compare::{casualty, event, measure, paraphrase, quote, role};
use crate::model::claim::ClaimKind;
use crate::model::relation::Comparison;

/// Compares two claims. `None` where they ask questions so different that nothing is worth telling.
///
/// `compare(a, b)` is the mirror of `compare(b, a)`.
#[must_use]
pub fn compare(a: Told<'_>, b: Told<'_>) -> Option<Comparison> {
    match (&a.claim.what, &b.claim.what) {
        (ClaimKind::Casualty(x), ClaimKind::Casualty(y)) => casualty::compare(a, x, b, y),
        (ClaimKind::Event(x), ClaimKind::Event(y)) => event::compare(a, x, b, y),
        (ClaimKind::Role(x), ClaimKind::Role(y)) => role::compare(a, x, b, y),
        (ClaimKind::Quote(x), ClaimKind::Quote(y)) => quote::compare(a, x, b, y),
        (ClaimKind::Measure(x), ClaimKind::Measure(y)) => measure::compare(a, x, b, y),
        (ClaimKind::Quote(quote), _) => paraphrase::compare(quote, b),
        (_, ClaimKind::Quote(quote)) => paraphrase::compare(quote, a).map(Comparison::mirror),
        _ => None,
    }
}
