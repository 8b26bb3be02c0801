//! Two event claims compared.

use crate::compare::told::Told;
use crate::model::claim::Event;
use crate::model::relation::Comparison;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, _x: &Event, _b: Told<'_>, _y: &Event) -> Option<Comparison> {
    None
}
