//! [`Article`]: one text of one outlet, and when it was published.

use crate::error::Error;
use crate::model::id::{ArticleId, StoryId};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One text of one outlet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Article {
    /// Unique among the articles of one report.
    pub id: ArticleId,
    /// The story the caller says it belongs to; `None` to let the reconciler find it.
    #[serde(default)]
    pub story: Option<StoryId>,
    /// Who published it.
    #[serde(default)]
    pub outlet: Option<String>,
    /// When. Without it, a dateline or status line in the text is used, if there is one.
    #[serde(default)]
    pub published: Option<Published>,
    /// Its headline, where that is not in the text.
    #[serde(default)]
    pub title: Option<String>,
    /// Its address. Two articles of one address are one article.
    #[serde(default)]
    pub url: Option<String>,
    /// The text that all spans point into.
    pub text: String,
}

impl Article {
    /// An article with an id and a text and nothing else known.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Article {
            id: ArticleId::from(id.into()),
            story: None,
            outlet: None,
            published: None,
            title: None,
            url: None,
            text: text.into(),
        }
    }

    /// The same article, published then.
    #[must_use]
    pub fn published(mut self, published: Published) -> Self {
        self.published = Some(published);
        self
    }

    /// The same article, published there.
    #[must_use]
    pub fn outlet(mut self, outlet: impl Into<String>) -> Self {
        self.outlet = Some(outlet.into());
        self
    }
}

/// A date, or a moment with its zone: `2022-01-06`, `2022-01-06T04:00:00+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// The day alone is known.
    Day(NaiveDate),
    /// The moment is known.
    Moment(DateTime<FixedOffset>),
}

impl Published {
    /// The day, in the zone that was given.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        match self {
            Published::Day(day) => day,
            Published::Moment(moment) => moment.date_naive(),
        }
    }

    /// Whether this is known to be before `other`: an earlier day, or an earlier moment where both are known.
    #[must_use]
    pub fn is_before(self, other: Published) -> bool {
        match (self, other) {
            (Published::Moment(a), Published::Moment(b)) => a < b,
            (a, b) => a.date() < b.date(),
        }
    }
}

impl std::str::FromStr for Published {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Ok(Published::Day(day));
        }
        DateTime::parse_from_rfc3339(text).map(Published::Moment).map_err(|_| {
            let expected = "expected a date such as 2022-01-06 or a time with zone such as 2022-01-06T04:00:00+01:00";
            Error::value("published", format!("{expected}, found {text:?}"))
        })
    }
}

impl std::fmt::Display for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Published::Day(day) => write!(f, "{day}"),
            Published::Moment(moment) => write!(f, "{}", moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)),
        }
    }
}

impl Serialize for Published {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Published {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Published".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date, or a moment with its zone: 2022-01-06, 2022-01-06T04:00:00+01:00.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_takes_a_day_or_a_moment() {
        let day: Published = "2022-01-06".parse().unwrap();
        let moment: Published = "2022-01-06T04:00:00+01:00".parse().unwrap();
        assert_eq!(day.date(), moment.date());
        assert!(!day.is_before(moment) && !moment.is_before(day));
        assert_eq!(moment.to_string(), "2022-01-06T04:00:00+01:00");
    }

    #[test]
    fn an_impossible_date_is_refused() {
        let error = "2022-02-30".parse::<Published>().unwrap_err().to_string();
        assert!(error.starts_with("published: expected a date such as 2022-01-06"), "{error}");
        assert!(error.ends_with("found \"2022-02-30\""), "{error}");
    }
}
