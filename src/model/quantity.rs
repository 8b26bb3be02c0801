//! [`Quantity`]: a closed interval of numbers with optional ends, and how it was said.

use crate::error::Error;
use crate::model::interval::{IntervalRelation, relate};
use crate::model::number::Number;
use serde::{Deserialize, Serialize};

/// How exactly a quantity was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A stated number, with or without a comparator: `eight`, `at least eight`, `30 to 40`.
    #[default]
    Exact,
    /// A stated number with a band: `about 5,000`, `nearly 1,000`.
    Approximate,
    /// A word with a soft lower bound: `dozens`, `several`.
    Vague,
}

/// A closed interval of numbers with optional ends, the words that said it and how exactly they did.
///
/// | words | low | high | precision |
/// | --- | --- | --- | --- |
/// | eight | 8 | 8 | exact |
/// | at least eight | 8 | | exact |
/// | more than 200 | 201 | | exact |
/// | up to ten | | 10 | exact |
/// | nobody | 0 | 0 | exact |
/// | about 5,000 | 4,500 | 5,500 | approximate |
/// | dozens | 24 | | vague |
///
/// ```
/// use corroborate::{IntervalRelation, Quantity};
/// let at_least = Quantity::at_least(20, "at least 20");
/// let stated = Quantity::exactly(27, "27");
/// assert_eq!(stated.relation(&at_least), IntervalRelation::Within);
/// assert!(stated.admits(&at_least));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(try_from = "RawQuantity")]
pub struct Quantity {
    low: Option<Number>,
    high: Option<Number>,
    said: String,
    precision: Precision,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct RawQuantity {
    low: Option<Number>,
    high: Option<Number>,
    #[serde(default)]
    said: String,
    #[serde(default)]
    precision: Precision,
}

impl TryFrom<RawQuantity> for Quantity {
    type Error = Error;

    fn try_from(raw: RawQuantity) -> Result<Self, Error> {
        Quantity::new(raw.low, raw.high, raw.said, raw.precision)
    }
}

impl Quantity {
    /// An interval from `low` to `high`; `None` is an open end.
    ///
    /// # Errors
    /// `low` above `high`.
    pub fn new(
        low: Option<Number>,
        high: Option<Number>,
        said: impl Into<String>,
        precision: Precision,
    ) -> Result<Self, Error> {
        if let (Some(l), Some(h)) = (low, high)
            && l > h
        {
            return Err(Error::value("count", format!("expected low <= high, found low {l} and high {h}")));
        }
        Ok(Quantity { low, high, said: said.into(), precision })
    }

    /// `8..8`.
    pub fn exactly(n: impl Into<Number>, said: impl Into<String>) -> Self {
        let n = n.into();
        Quantity { low: Some(n), high: Some(n), said: said.into(), precision: Precision::Exact }
    }

    /// `8..`.
    pub fn at_least(n: impl Into<Number>, said: impl Into<String>) -> Self {
        Quantity { low: Some(n.into()), high: None, said: said.into(), precision: Precision::Exact }
    }

    /// `..8`.
    pub fn at_most(n: impl Into<Number>, said: impl Into<String>) -> Self {
        Quantity { low: None, high: Some(n.into()), said: said.into(), precision: Precision::Exact }
    }

    /// The same quantity, said with other words.
    #[must_use]
    pub fn said_as(mut self, said: impl Into<String>) -> Self {
        self.said = said.into();
        self
    }

    /// The lower end, or `None` where it is open.
    #[must_use]
    pub fn low(&self) -> Option<Number> {
        self.low
    }

    /// The upper end, or `None` where it is open.
    #[must_use]
    pub fn high(&self) -> Option<Number> {
        self.high
    }

    /// The words that said it, as they stand in the article.
    #[must_use]
    pub fn said(&self) -> &str {
        &self.said
    }

    /// How exactly it was said.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// The single number, where the interval is one.
    #[must_use]
    pub fn point(&self) -> Option<Number> {
        self.low.filter(|_| self.low == self.high)
    }

    /// How this interval stands to `other`, by its ends alone.
    #[must_use]
    pub fn relation(&self, other: &Quantity) -> IntervalRelation {
        relate((self.low, self.high), (other.low, other.high))
    }

    /// Whether both quantities can be true of one thing.
    ///
    /// They can where the intervals meet. The lower bound of a vague word is soft: only a quantity that stays below half
    /// of it conflicts, so `dozens` (24) admits 15 and not 11. A band of an approximate number admits what it meets.
    #[must_use]
    pub fn admits(&self, other: &Quantity) -> bool {
        relate((self.soft_low(), self.high), (other.soft_low(), other.high)).meets()
    }

    /// The numbers that both allow, or `None` where they do not meet. The words are those of neither.
    #[must_use]
    pub fn intersection(&self, other: &Quantity) -> Option<Quantity> {
        if !self.relation(other).meets() {
            return None;
        }
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let precision = self.precision.max(other.precision);
        Some(Quantity { low: self.low.max(other.low), high, said: String::new(), precision })
    }

    fn soft_low(&self) -> Option<Number> {
        match self.precision {
            Precision::Vague => self.low.and_then(|low| Number::finite(low.get() / 2.0)),
            _ => self.low,
        }
    }
}

/// The interval in digits: `8`, `at least 8`, `up to 10`, `30 to 40`, `any number`.
impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low == high => write!(f, "{low}"),
            (Some(low), Some(high)) => write!(f, "{low} to {high}"),
            (Some(low), None) => write!(f, "at least {low}"),
            (None, Some(high)) => write!(f, "up to {high}"),
            (None, None) => f.write_str("any number"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantity() -> impl Strategy<Value = Quantity> {
        let precision = prop_oneof![Just(Precision::Exact), Just(Precision::Approximate), Just(Precision::Vague)];
        (proptest::option::of(0..60u32), proptest::option::of(0..60u32), precision).prop_map(|(a, b, precision)| {
            let (low, high) = match (a, b) {
                (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
                ends => ends,
            };
            Quantity::new(low.map(Number::from), high.map(Number::from), "", precision).unwrap()
        })
    }

    proptest! {
        #[test]
        fn relation_is_mirrored(a in quantity(), b in quantity()) {
            prop_assert_eq!(a.relation(&b), b.relation(&a).mirror());
            prop_assert_eq!(a.admits(&b), b.admits(&a));
        }

        #[test]
        fn what_meets_is_admitted_and_the_intersection_lies_within_both(a in quantity(), b in quantity()) {
            prop_assert!(a.admits(&a));
            match a.intersection(&b) {
                Some(both) => {
                    prop_assert!(a.admits(&b));
                    prop_assert!(matches!(both.relation(&a), IntervalRelation::Equal | IntervalRelation::Within));
                    prop_assert!(matches!(both.relation(&b), IntervalRelation::Equal | IntervalRelation::Within));
                }
                None => prop_assert_eq!(a.relation(&b), IntervalRelation::Disjoint),
            }
        }

        #[test]
        fn json_round_trips(a in quantity()) {
            let json = serde_json::to_string(&a).unwrap();
            let back: Quantity = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(back, a);
        }
    }

    #[test]
    fn a_vague_word_conflicts_only_below_half_of_its_bound() {
        let dozens = Quantity::new(Some(Number::from(24)), None, "dozens", Precision::Vague).unwrap();
        assert!(dozens.admits(&Quantity::exactly(12, "12")));
        assert!(!dozens.admits(&Quantity::exactly(11, "11")));
        assert!(dozens.admits(&Quantity::exactly(300, "300")));
    }

    #[test]
    fn reversed_ends_are_refused() {
        let error = serde_json::from_str::<Quantity>(r#"{"low": 9, "high": 8}"#).unwrap_err().to_string();
        assert_eq!(error, "count: expected low <= high, found low 9 and high 8");
    }
}
