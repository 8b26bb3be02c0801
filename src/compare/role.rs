//! Two role claims compared.

use crate::compare::told::Told;
use crate::model::claim::Role;
use crate::model::relation::Comparison;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, _x: &Role, _b: Told<'_>, _y: &Role) -> Option<Comparison> {
    None
}
