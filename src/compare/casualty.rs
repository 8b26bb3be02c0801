//! Two casualty claims compared.

use crate::compare::told::Told;
use crate::model::claim::Casualty;
use crate::model::relation::Comparison;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, _x: &Casualty, _b: Told<'_>, _y: &Casualty) -> Option<Comparison> {
    None
}
