//! JSON Schema of the input lines and of the report.
//!
//! Both are made from the types of the model, so they cannot fall behind them. The schema of the input then takes the
//! shorter forms, too (see [`inputs_from_jsonl`](crate::inputs_from_jsonl)).

use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::report::Report;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// The JSON Schema (draft 2020-12) of the report, format `corroborate/1`.
#[must_use]
pub fn report_schema() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Report>().to_value()
}

/// The JSON Schema (draft 2020-12) of one line of the input: an article or a ready-made claim.
#[must_use]
pub fn input_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let article = generator.subschema_for::<Article>().to_value();
    let claim = generator.subschema_for::<Claim>().to_value();
    let mut defs = Value::Object(generator.take_definitions(true));
    // An article may come without a text, a claim without an id where it has a span.
    not_required(&mut defs["Article"], "text");
    not_required(&mut defs["Claim"], "id");
    for (name, short) in [
        ("Quantity", json!({"type": "number"})),
        ("Period", json!({"type": "string", "format": "date"})),
        ("Party", json!({"type": "string"})),
        ("Group", json!({"type": "string"})),
        ("Attribution", json!({"type": "string"})),
    ] {
        let long = defs[name].take();
        defs[name] = json!({"anyOf": [short, long]});
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of input",
        "description": "A line with a kind is a ready-made claim, any other an article.",
        "if": {"required": ["kind"]},
        "then": claim,
        "else": article,
        "$defs": defs
    })
}

/// Takes a field off the list of those that must be there.
fn not_required(schema: &mut Value, field: &str) {
    if let Some(required) = schema["required"].as_array_mut() {
        required.retain(|name| name != field);
    }
}
