//! The published JSON Schemas, against what the crate reads and writes.

use corroborate::{Reconciler, articles_from_jsonl, input_schema, inputs_from_jsonl, report_schema};
use serde_json::{Value, json};

/// What of JSON Schema the two schemas use: references, alternatives, types, constants, enums, properties and items.
fn check(root: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).ok_or(format!("{reference} leads nowhere"))?;
        check(root, target, value, at)?;
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(options) = schema[key].as_array() {
            let tried: Vec<_> = options.iter().map(|option| check(root, option, value, at)).collect();
            if tried.iter().all(Result::is_err) {
                return Err(format!("{at}: none of {key}: {tried:?}"));
            }
        }
    }
    if schema["if"].is_object() {
        let branch = if check(root, &schema["if"], value, at).is_ok() { "then" } else { "else" };
        check(root, &schema[branch], value, at)?;
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(some) => some.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = |name: &&str| match *name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        _ => value.is_object(),
    };
    if !types.is_empty() && !types.iter().any(is) {
        return Err(format!("{at}: {value} is not {types:?}"));
    }
    if schema.get("const").is_some_and(|constant| constant != value) {
        return Err(format!("{at}: {value} is not {}", schema["const"]));
    }
    if schema["enum"].as_array().is_some_and(|known| !known.contains(value)) {
        return Err(format!("{at}: {value} is not one of {}", schema["enum"]));
    }
    if let Some(object) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                return Err(format!("{at}: {name} is missing"));
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            object.get(name).map_or(Ok(()), |field| check(root, property, field, &format!("{at}.{name}")))?;
        }
    }
    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
        check(root, &schema["items"], item, &format!("{at}[{i}]"))?;
    }
    Ok(())
}

const STORY: &str = include_str!("../../examples/story/articles.jsonl");

#[test]
fn the_report_of_the_example_fits_its_schema() {
    let mut reconciler = Reconciler::new();
    for article in articles_from_jsonl("story", STORY).unwrap() {
        reconciler.article(article).unwrap();
    }
    let report = serde_json::to_value(reconciler.report()).unwrap();
    let schema = report_schema();
    assert_eq!(check(&schema, &schema, &report, "report"), Ok(()));
    let mut wrong = report.clone();
    wrong["facts"][0]["verdict"] = json!("true");
    assert!(check(&schema, &schema, &wrong, "report").is_err());
}

#[test]
fn what_is_read_fits_the_schema_and_what_is_refused_does_not() {
    let schema = input_schema();
    let fits = |line: &str| check(&schema, &schema, &serde_json::from_str(line).unwrap(), "line");
    for line in STORY.lines() {
        assert_eq!(fits(line), Ok(()));
    }
    let claim = r#"{"id": "c", "article": "a", "kind": "casualty", "outcome": "killed", "count": 9, "group": "miners", "when": "2024-05-03", "attribution": ["police"]}"#;
    let long = r#"{"id": "c", "article": "a", "kind": "measure", "count": {"low": 9, "high": null}, "unit": "kilometre", "place": {"text": "Marlow"}}"#;
    for line in [claim, long, r#"{"id": "a"}"#] {
        assert!(inputs_from_jsonl("in", line).is_ok(), "{line}");
        assert_eq!(fits(line), Ok(()));
    }
    for wrong in [
        claim.replace("killed", "dead"),
        claim.replace("\"count\": 9, ", ""),
        claim.replace("\"miners\"", "7"),
        r#"{"text": "x"}"#.to_owned(),
    ] {
        assert!(inputs_from_jsonl("in", &wrong).is_err(), "{wrong}");
        assert!(fits(&wrong).is_err(), "{wrong}");
    }
}
