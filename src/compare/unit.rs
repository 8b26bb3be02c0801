//! Measures brought to one unit, so that their values can be compared.

use crate::lexicon::synonym::common;
use crate::lexicon::unit::unit_named;
use crate::model::claim::Measure;
use crate::model::number::Number;
use crate::model::quantity::Quantity;
use std::borrow::Cow;

/// Both values in the first one's unit.
pub(crate) fn in_one_unit(x: &Measure, y: &Measure) -> Option<(Quantity, Quantity)> {
    if x.per.as_deref().map(common) != y.per.as_deref().map(common) {
        return None;
    }
    if x.unit == y.unit {
        return Some((x.count.clone(), y.count.clone()));
    }
    match (unit_named(&x.unit), unit_named(&y.unit)) {
        (Some(u), Some(v)) if u.dimension == v.dimension => {
            // Both in the base unit, so that the two orders give the same numbers.
            Some((scaled(&x.count, u.factor), scaled(&y.count, v.factor)))
        }
        (None, None) if counted_noun(&x.unit) == counted_noun(&y.unit) => Some((x.count.clone(), y.count.clone())),
        _ => None,
    }
}

/// The quantity of a measure in another unit of its dimension, to a thousandth; as it stands where nothing converts it.
pub(crate) fn in_unit<'a>(measure: &'a Measure, unit: &str) -> Cow<'a, Quantity> {
    match (unit_named(&measure.unit), unit_named(unit)) {
        (Some(u), Some(v)) if u.dimension == v.dimension && u.name != v.name => {
            let convert =
                |n: Option<Number>| n.and_then(|n| Number::finite((n.get() * u.factor / v.factor * 1e3).round() / 1e3));
            let count = &measure.count;
            let converted = Quantity::new(convert(count.low()), convert(count.high()), count.said(), count.precision());
            converted.map_or(Cow::Borrowed(count), Cow::Owned)
        }
        _ => Cow::Borrowed(&measure.count),
    }
}

fn scaled(q: &Quantity, factor: f64) -> Quantity {
    let scale = |n: Option<Number>| n.and_then(|n| Number::finite(n.get() * factor));
    Quantity::new(scale(q.low()), scale(q.high()), q.said(), q.precision()).unwrap_or_else(|_| q.clone())
}

/// The word that stands for a counted noun.
pub(crate) fn counted_noun(unit: &str) -> Cow<'_, str> {
    match unit {
        "republic" | "nation" | "country" | "state" => Cow::Borrowed("state"),
        "house" | "home" | "building" | "property" => Cow::Borrowed("building"),
        "vehicle" | "car" | "truck" | "lorry" | "bus" => Cow::Borrowed("vehicle"),
        "plane" | "aircraft" | "airplane" | "jet" | "airliner" => Cow::Borrowed("plane"),
        "town" | "village" | "city" => Cow::Borrowed("town"),
        "strike" | "walkout" | "stoppage" => Cow::Borrowed("walkout"),
        "earthquake" | "quake" | "tremor" | "temblor" => Cow::Borrowed("quake"),
        "blast" | "explosion" => Cow::Borrowed("explosion"),
        "protest" | "demonstration" | "rally" | "march" => Cow::Borrowed("protest"),
        unit => common(unit),
    }
}

/// Whether two lengths in different units are one, each rounded to its last digit: 10 kilometres and six miles.
pub(crate) fn same_when_rounded(x: &Measure, y: &Measure) -> bool {
    let (Some(u), Some(v)) = (unit_named(&x.unit), unit_named(&y.unit)) else { return false };
    let (Some(p), Some(q)) = (x.count.point(), y.count.point()) else { return false };
    let half = |n: Number| if n.is_whole() { 0.5 } else { 0.05 };
    let band = |n: Number, factor: f64| ((n.get() - half(n)) * factor, (n.get() + half(n)) * factor);
    let ((a, b), (c, d)) = (band(p, u.factor), band(q, v.factor));
    a <= d && c <= b
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(unit: &str, value: u32) -> Measure {
        Measure::new(Quantity::exactly(value, value.to_string()), unit)
    }

    #[test]
    fn units_of_one_dimension_and_nouns_of_one_meaning() {
        let (p, q) = in_one_unit(&measure("kilometre", 10), &measure("metre", 9_000)).unwrap();
        assert!(p.low() > q.low());
        assert!(in_one_unit(&measure("kilometre", 10), &measure("year", 10)).is_none());
        assert!(in_one_unit(&measure("house", 3), &measure("building", 4)).is_some());
        assert_eq!(in_unit(&measure("kilometre", 2), "metre").point().map(Number::get), Some(2000.0));
        assert!(same_when_rounded(&measure("kilometre", 10), &measure("mile", 6)));
        assert!(!same_when_rounded(&measure("kilometre", 10), &measure("mile", 8)));
    }
}
