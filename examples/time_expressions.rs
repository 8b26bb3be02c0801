//! Reads a file of texts and prints their time expressions. usage: time_expressions FILE.jsonl
//!
//! A line of the file is `{"id", "published", "text"}`; a line of the output is `{"id", "times"}`, each time with its
//! offsets in UTF-8 bytes and the calendar extent that its words name.

use corroborate::{Published, time_expressions};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Text {
    id: String,
    published: Option<Published>,
    text: String,
}

// Printing is what the program is for.
#[allow(clippy::print_stdout)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: time_expressions FILE.jsonl")?;
    for line in std::fs::read_to_string(path)?.lines() {
        let text: Text = serde_json::from_str(line)?;
        let times: Vec<_> = time_expressions(&text.text, text.published)
            .iter()
            .map(|t| json!({"start": t.span.start, "end": t.span.end, "from": t.extent.start(), "to": t.extent.end()}))
            .collect();
        println!("{}", json!({"id": text.id, "times": times}));
    }
    Ok(())
}
