//! The fields of one JSON object, taken one by one, with errors that name the field by its path.
//!
//! A field that nobody asks for is ignored, unless its name is a slip of one that was asked for and is not there: what was
//! meant would be lost without a word.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The fields of one JSON object that were not taken yet, and the path to it.
pub(crate) struct Fields {
    path: String,
    map: Map<String, Value>,
    /// What was asked for and is not there.
    absent: Vec<&'static str>,
}

impl Fields {
    /// The fields of `value`, which must be an object; `path` is `""` for a whole line.
    pub(crate) fn new(path: &str, value: Value) -> Result<Self, String> {
        match value {
            Value::Object(map) => Ok(Fields { path: path.to_owned(), map, absent: Vec::new() }),
            other => {
                let at = if path.is_empty() { String::new() } else { format!("{path}: ") };
                Err(format!("{at}expected an object, found {}", show(&other)))
            }
        }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// A problem with this object as a whole.
    pub(crate) fn here(&self, problem: &str) -> String {
        if self.path.is_empty() { problem.to_owned() } else { format!("{}: {problem}", self.path) }
    }

    /// The problem that a field is missing.
    pub(crate) fn missing(&self, key: &str, expected: &str) -> String {
        let slip = self.map.keys().find(|found| is_slip(found, key));
        let hint = slip.map_or_else(String::new, |slip| format!(" (is {slip:?} meant to be {key:?}?)"));
        format!("{}: expected {expected}, found nothing{hint}", self.at(key))
    }

    /// Checks what was not taken, after everything was asked for.
    pub(crate) fn done(&self) -> Result<(), String> {
        for found in self.map.keys() {
            if let Some(meant) = self.absent.iter().find(|key| is_slip(found, key)) {
                return Err(format!("{}: unknown field (is {meant:?} meant?)", self.at(found)));
            }
        }
        Ok(())
    }

    /// The value, `None` for null and nothing.
    fn take(&mut self, key: &'static str) -> Option<Value> {
        let value = self.map.remove(key);
        if value.is_none() {
            self.absent.push(key);
        }
        value.filter(|value| !value.is_null())
    }

    fn at(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn wrong(&self, key: &str, expected: &str, found: &Value) -> String {
        format!("{}: expected {expected}, found {}", self.at(key), show(found))
    }

    /// A text, if the field is one; otherwise the field stays.
    pub(crate) fn take_text(&mut self, key: &'static str) -> Option<String> {
        match self.map.get_mut(key) {
            Some(Value::String(text)) => Some(std::mem::take(text)).inspect(|_| drop(self.map.remove(key))),
            _ => None,
        }
    }

    /// A number, if the field is one; otherwise the field stays.
    pub(crate) fn take_number(&mut self, key: &'static str) -> Option<f64> {
        let number = self.map.get(key)?.as_f64()?;
        self.map.remove(key);
        Some(number)
    }

    pub(crate) fn text(&mut self, key: &'static str) -> Result<Option<String>, String> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(key, "a text", &other)),
        }
    }

    /// A text that must be there and not be empty.
    pub(crate) fn required_text(&mut self, key: &'static str) -> Result<String, String> {
        match self.text(key)? {
            None => Err(self.missing(key, "a text")),
            Some(text) if text.is_empty() => Err(format!("{}: expected a text, found an empty one", self.at(key))),
            Some(text) => Ok(text),
        }
    }

    pub(crate) fn number(&mut self, key: &'static str) -> Result<Option<f64>, String> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => value.as_f64().map(Some).ok_or_else(|| self.wrong(key, "a number", &value)),
        }
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> Result<Option<bool>, String> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => value.as_bool().map(Some).ok_or_else(|| self.wrong(key, "true or false", &value)),
        }
    }

    pub(crate) fn required_offset(&mut self, key: &'static str) -> Result<usize, String> {
        let expected = "a whole number from 0";
        let Some(value) = self.take(key) else { return Err(self.missing(key, expected)) };
        let number = value.as_u64().and_then(|number| usize::try_from(number).ok());
        number.ok_or_else(|| self.wrong(key, expected, &value))
    }

    /// A value that has a text form of its own, such as a date.
    fn parsed<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, String> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => value.as_str().and_then(parse).map(Some).ok_or_else(|| self.wrong(key, expected, &value)),
        }
    }

    pub(crate) fn date(&mut self, key: &'static str) -> Result<Option<chrono::NaiveDate>, String> {
        self.parsed(key, "a date such as 2022-01-05", |text| text.parse().ok())
    }

    pub(crate) fn clock(&mut self, key: &'static str) -> Result<Option<chrono::NaiveTime>, String> {
        let read = |text: &str, form| chrono::NaiveTime::parse_from_str(text, form).ok();
        self.parsed(key, "a clock time such as 19:37", |text| read(text, "%H:%M").or_else(|| read(text, "%H:%M:%S")))
    }

    /// One of the values of an enum.
    pub(crate) fn choice<T: DeserializeOwned>(&mut self, key: &'static str) -> Result<Option<T>, String> {
        let Some(value) = self.take(key) else { return Ok(None) };
        serde_json::from_value(value.clone()).map(Some).map_err(|error| {
            // serde ends its message with the known values: "expected one of ..." or "expected `a` or `b`".
            let message = error.to_string();
            let known = message.split_once("expected ").map_or("another value", |(_, known)| known);
            let is_meant = |known: &&str| value.as_str().is_some_and(|found| is_slip(found, known));
            let meant = known.split('`').skip(1).step_by(2).find(is_meant);
            let hint = meant.map_or_else(String::new, |meant| format!(" (is {meant:?} meant?)"));
            self.wrong(key, known, &value) + &hint
        })
    }

    pub(crate) fn required_choice<T: DeserializeOwned>(&mut self, key: &'static str) -> Result<T, String> {
        self.choice(key)?.ok_or_else(|| self.missing(key, "a value"))
    }

    pub(crate) fn object(&mut self, key: &'static str) -> Result<Option<Fields>, String> {
        self.object_or(key, "an object")
    }

    /// An object; the error says what else would do.
    pub(crate) fn object_or(&mut self, key: &'static str, expected: &str) -> Result<Option<Fields>, String> {
        match self.take(key) {
            None => Ok(None),
            Some(value @ Value::Object(_)) => Fields::new(&self.at(key), value).map(Some),
            Some(other) => Err(self.wrong(key, expected, &other)),
        }
    }

    /// The items of a list with their paths; nothing for null and nothing.
    pub(crate) fn list(&mut self, key: &'static str) -> Result<Vec<(String, Value)>, String> {
        match self.take(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => {
                let at = self.at(key);
                Ok(items.into_iter().enumerate().map(|(i, item)| (format!("{at}[{i}]"), item)).collect())
            }
            Some(other) => Err(self.wrong(key, "a list", &other)),
        }
    }

    pub(crate) fn objects(&mut self, key: &'static str) -> Result<Vec<Fields>, String> {
        self.list(key)?.into_iter().map(|(path, item)| Fields::new(&path, item)).collect()
    }

    pub(crate) fn texts(&mut self, key: &'static str) -> Result<Vec<String>, String> {
        let text = |(path, item)| match item {
            Value::String(text) => Ok(text),
            other => Err(format!("{path}: expected a text, found {}", show(&other))),
        };
        self.list(key)?.into_iter().map(text).collect()
    }
}

/// Whether a word is another one with a slip: a letter too many, missing, wrong or swapped with the next; two such in a
/// long word; other capitals in any.
fn is_slip(found: &str, meant: &str) -> bool {
    let slips = match meant.len() {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    found.len().abs_diff(meant.len()) <= slips && strsim::osa_distance(&found.to_lowercase(), meant) <= slips
}

/// A value in an error message: itself where it is short, else its kind.
fn show(value: &Value) -> String {
    match value {
        Value::Array(_) => "an array".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) if text.chars().count() > 60 => {
            format!("{:?}...", text.chars().take(60).collect::<String>())
        }
        other => other.to_string(),
    }
}
