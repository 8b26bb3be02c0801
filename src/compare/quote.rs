//! Two quote claims compared.

use crate::compare::told::Told;
use crate::model::claim::Quote;
use crate::model::relation::Comparison;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, _x: &Quote, _b: Told<'_>, _y: &Quote) -> Option<Comparison> {
    None
}
