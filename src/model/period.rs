//! [`Period`]: a closed interval of dates with optional ends, clock times where they were told, and a precision.

use crate::error::Error;
use crate::model::interval::{IntervalRelation, relate};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The finest unit in which a period was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodPrecision {
    /// A clock time: `at 7:37 a.m.`
    Clock,
    /// A part of a day: `Wednesday afternoon`, `overnight`.
    PartOfDay,
    /// One or several whole days: `on Wednesday`, `this week`, `until January 19`.
    #[default]
    Day,
    /// A month, or a part of one that was told by the month: `early March`.
    Month,
    /// A year, a decade, a season.
    Year,
}

/// A closed interval of calendar days with optional ends, and the words that told it.
///
/// `from_time` belongs to `start` and `to_time` to `end`; both are local times of `zone`, which is a name or offset as
/// the article gives it (`local time`, `GMT`, `+06:00`), or `None` where none is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(try_from = "RawPeriod")]
pub struct Period {
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    #[serde(serialize_with = "clock::serialize")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<String>"))]
    from_time: Option<NaiveTime>,
    #[serde(serialize_with = "clock::serialize")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<String>"))]
    to_time: Option<NaiveTime>,
    zone: Option<String>,
    said: Arc<str>,
    precision: PeriodPrecision,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct RawPeriod {
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    #[serde(default, deserialize_with = "clock::deserialize")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<String>"))]
    from_time: Option<NaiveTime>,
    #[serde(default, deserialize_with = "clock::deserialize")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<String>"))]
    to_time: Option<NaiveTime>,
    #[serde(default)]
    zone: Option<String>,
    #[serde(default)]
    said: String,
    #[serde(default)]
    precision: PeriodPrecision,
}

impl TryFrom<RawPeriod> for Period {
    type Error = Error;

    fn try_from(raw: RawPeriod) -> Result<Self, Error> {
        let period = Period::new(raw.start, raw.end, raw.said, raw.precision)?;
        period.with_times(raw.from_time, raw.to_time, raw.zone)
    }
}

impl Period {
    /// A period of whole days; `None` is an open end.
    ///
    /// # Errors
    /// `start` after `end`.
    pub fn new(
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
        said: impl Into<Arc<str>>,
        precision: PeriodPrecision,
    ) -> Result<Self, Error> {
        if let (Some(s), Some(e)) = (start, end)
            && s > e
        {
            return Err(Error::value("when", format!("expected start <= end, found start {s} and end {e}")));
        }
        Ok(Period { start, end, said: said.into(), precision, ..Period::default() })
    }

    /// One day.
    pub fn day(day: NaiveDate, said: impl Into<Arc<str>>) -> Self {
        Period { start: Some(day), end: Some(day), said: said.into(), ..Period::default() }
    }

    /// The same days with clock times at their ends.
    ///
    /// # Errors
    /// Times in reverse order on one day, or a time at an open end.
    pub fn with_times(
        mut self,
        from: Option<NaiveTime>,
        to: Option<NaiveTime>,
        zone: Option<String>,
    ) -> Result<Self, Error> {
        if from.is_some() && self.start.is_none() || to.is_some() && self.end.is_none() {
            return Err(Error::value("when", "expected no clock time at an open end"));
        }
        if let (Some(f), Some(t)) = (from, to)
            && self.start == self.end
            && f > t
        {
            return Err(Error::value("when", format!("expected from_time <= to_time, found {f} and {t} on one day")));
        }
        (self.from_time, self.to_time, self.zone) = (from, to, zone);
        Ok(self)
    }

    /// The same period, told with other words.
    #[must_use]
    pub fn said_as(mut self, said: impl Into<Arc<str>>) -> Self {
        self.said = said.into();
        self
    }

    /// The first day, or `None` where it is open.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        self.start
    }

    /// The last day, or `None` where it is open.
    #[must_use]
    pub fn end(&self) -> Option<NaiveDate> {
        self.end
    }

    /// The time on the first day from which it runs.
    #[must_use]
    pub fn from_time(&self) -> Option<NaiveTime> {
        self.from_time
    }

    /// The time on the last day to which it runs.
    #[must_use]
    pub fn to_time(&self) -> Option<NaiveTime> {
        self.to_time
    }

    /// The zone of the clock times as the article names it.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// The words that told it.
    #[must_use]
    pub fn said(&self) -> &str {
        &self.said
    }

    /// The finest unit in which it was told.
    #[must_use]
    pub fn precision(&self) -> PeriodPrecision {
        self.precision
    }

    /// How the days of this period stand to the days of `other`; clock times are left aside.
    #[must_use]
    pub fn days_relation(&self, other: &Period) -> IntervalRelation {
        relate((self.start, self.end), (other.start, other.end))
    }

    /// The days that both allow, or `None` where they share none. Clock times are left aside; the words are those of
    /// neither.
    #[must_use]
    pub fn intersection(&self, other: &Period) -> Option<Period> {
        if !self.days_relation(other).meets() {
            return None;
        }
        let end = match (self.end, other.end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let precision = self.precision.min(other.precision).max(PeriodPrecision::Day);
        Some(Period { start: self.start.max(other.start), end, precision, ..Period::default() })
    }
}

/// The days in ISO form: `2022-01-05`, `2022-01-01 to 2022-01-02`, `until 2022-01-19`.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = |time: Option<NaiveTime>| time.map_or(String::new(), |t| t.format(" %H:%M").to_string());
        let (from, to) = (at(self.from_time), at(self.to_time));
        match (self.start, self.end) {
            (Some(s), Some(e)) if s == e && from == to => write!(f, "{s}{from}"),
            (Some(s), Some(e)) if s == e => {
                write!(f, "{s}{from} to{}", if to.is_empty() { " end of day" } else { &to })
            }
            (Some(s), Some(e)) => write!(f, "{s}{from} to {e}{to}"),
            (Some(s), None) => write!(f, "from {s}{from}"),
            (None, Some(e)) => write!(f, "until {e}{to}"),
            (None, None) => f.write_str("an unknown time"),
        }
    }
}

/// Clock times as `19:37`, with seconds only where they were told.
mod clock {
    use chrono::{NaiveTime, Timelike};
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) if time.second() == 0 => serializer.collect_str(&time.format("%H:%M")),
            Some(time) => serializer.collect_str(&time.format("%H:%M:%S")),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        NaiveTime::parse_from_str(&text, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(&text, "%H:%M:%S"))
            .map(Some)
            .map_err(|_| serde::de::Error::custom(format!("expected a clock time such as 19:37, found {text:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + chrono::Days::new(u64::from(n))
    }

    fn period() -> impl Strategy<Value = Period> {
        (proptest::option::of(0..20u32), proptest::option::of(0..20u32)).prop_map(|(a, b)| {
            let (a, b) = match (a, b) {
                (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
                ends => ends,
            };
            Period::new(a.map(day), b.map(day), "then", PeriodPrecision::Day).unwrap()
        })
    }

    proptest! {
        #[test]
        fn relation_is_mirrored_and_json_round_trips(a in period(), b in period()) {
            prop_assert_eq!(a.days_relation(&b), b.days_relation(&a).mirror());
            let both = a.intersection(&b);
            prop_assert_eq!(&both, &b.intersection(&a));
            prop_assert_eq!(both.is_some(), a.days_relation(&b).meets());
            if let Some(both) = both {
                for of in [&a, &b] {
                    prop_assert_eq!(both.intersection(of), Some(both.clone()));
                    prop_assert!(both.start() >= of.start() && (of.end().is_none() || both.end() <= of.end()));
                }
            }
            let json = serde_json::to_string(&a).unwrap();
            let back: Period = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(back, a);
        }
    }

    #[test]
    fn impossible_periods_are_refused() {
        let read = |json| serde_json::from_str::<Period>(json).unwrap_err().to_string();
        assert_eq!(
            read(r#"{"start": "2022-01-06", "end": "2022-01-05"}"#),
            "when: expected start <= end, found start 2022-01-06 and end 2022-01-05"
        );
        assert!(read(r#"{"start": "2022-02-30", "end": null}"#).contains("out of range"));
        assert!(
            read(r#"{"start": "2022-01-05", "end": null, "from_time": "25:00"}"#).contains("expected a clock time")
        );
    }

    #[test]
    fn clock_times_round_trip() {
        let at = NaiveTime::from_hms_opt(7, 37, 0);
        let period =
            Period::day(day(0), "at 7:37 AM local time").with_times(at, at, Some("local time".into())).unwrap();
        let json = serde_json::to_string(&period).unwrap();
        assert!(json.contains(r#""from_time":"07:37""#), "{json}");
        assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period);
        assert_eq!(period.to_string(), "2022-01-01 07:37");
    }
}
