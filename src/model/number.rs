//! [`Number`], a finite decimal number that is ordered, so that it can stand at the end of an interval.

use crate::error::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A finite number: a count of people, an amount of money, a magnitude.
///
/// Whole numbers are exact up to 2^53. In JSON a whole number is written without a decimal point.
#[derive(Clone, Copy, Debug, Default)]
pub struct Number(f64);

impl Number {
    /// Zero.
    pub const ZERO: Number = Number(0.0);

    /// # Errors
    /// Infinity and NaN are refused.
    pub fn new(value: f64) -> Result<Self, Error> {
        if value.is_finite() {
            Ok(Number(value + 0.0)) // -0.0 becomes 0.0
        } else {
            Err(Error::value("number", format!("expected a finite number, found {value}")))
        }
    }

    /// The number, or `None` where it is not finite.
    pub(crate) fn finite(value: f64) -> Option<Self> {
        value.is_finite().then_some(Number(value + 0.0))
    }

    /// The value.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// Whether the number is whole.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.fract() == 0.0
    }

    /// The whole number, where it is one and fits.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        (self.is_whole() && self.0.abs() <= 9_007_199_254_740_992.0).then_some(self.0 as i64)
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Number(f64::from(value))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl std::hash::Hash for Number {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

/// Digits in groups of three: `20,000`, `6.1`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = format!("{}", self.0.abs());
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, r)| (w, Some(r)));
        if self.0 < 0.0 {
            f.write_str("-")?;
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        fraction.map_or(Ok(()), |fraction| write!(f, ".{fraction}"))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_i64() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Number::new(value).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"description": "A finite number.", "type": "number"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_groups_digits() {
        let show = |v| Number::new(v).unwrap().to_string();
        assert_eq!(show(0.0), "0");
        assert_eq!(show(317.0), "317");
        assert_eq!(show(-1234.5), "-1,234.5");
        assert_eq!(show(18_000_001.0), "18,000,001");
    }

    #[test]
    fn json_keeps_whole_numbers_whole() {
        assert_eq!(serde_json::to_string(&Number::from(8)).unwrap(), "8");
        assert_eq!(serde_json::to_string(&Number::new(0.11).unwrap()).unwrap(), "0.11");
        assert!(serde_json::from_str::<Number>("\"8\"").is_err());
        assert!(Number::new(f64::NAN).is_err());
    }
}
