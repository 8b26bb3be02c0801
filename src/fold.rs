//! Folding of any script to lower-case ASCII words, so that spellings can be looked up and compared.

use std::borrow::Cow;

/// Folds `text` to lower-case ASCII: letters of any script are romanised, marks become single spaces.
///
/// Steps, in this order: romanise, lower the case, turn everything but letters and digits into one space, trim.
///
/// ```
/// assert_eq!(corroborate::fold("Қасым-Жомарт  Тоқаев"), "qasym zhomart toqaev");
/// assert_eq!(corroborate::fold("Nursultán"), "nursultan");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let ascii = romanised(text);
    // Whole runs of letters and digits are copied; those that only an apostrophe parts stay together.
    let mut space = false;
    let mut start = 0;
    for (end, byte) in ascii.bytes().chain([b' ']).enumerate() {
        if byte.is_ascii_alphanumeric() {
            continue;
        }
        if start < end {
            if space && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&ascii[start..end]);
            space = false;
        }
        space |= !matches!(byte, b'\'' | b'`');
        start = end + 1;
    }
    out.make_ascii_lowercase();
    out
}

/// The text with every letter that is not ASCII romanised.
fn romanised(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        out.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        out.push_str(letters.next().map_or("", any_ascii::any_ascii_char));
        rest = letters.as_str();
    }
    out.push_str(rest);
    Cow::Owned(out)
}
