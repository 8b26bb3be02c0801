//! The report as JSON, format `corroborate/1`.

use crate::error::Error;
use crate::model::report::Report;

/// The report as indented JSON.
///
/// # Errors
/// None with the reports this crate makes; a field that JSON cannot hold would be one.
pub fn to_json(report: &Report) -> Result<String, Error> {
    serde_json::to_string_pretty(report).map_err(|e| Error::input("report", e.to_string()))
}
