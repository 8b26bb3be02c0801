//! Two measure claims compared.

use crate::compare::told::Told;
use crate::model::claim::Measure;
use crate::model::relation::Comparison;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, _x: &Measure, _b: Told<'_>, _y: &Measure) -> Option<Comparison> {
    None
}
