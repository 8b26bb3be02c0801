//! Articles read from text files and JSON Lines.

use crate::error::Error;
use crate::model::article::Article;

/// Reads articles from JSON Lines; `name` is how errors call the input.
///
/// # Errors
/// A line that is no article, named by its number, with what was expected.
pub fn articles_from_jsonl(name: &str, text: &str) -> Result<Vec<Article>, Error> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(i, line)| serde_json::from_str(line).map_err(|e| Error::line(name, i + 1, e.to_string())))
        .collect()
}
