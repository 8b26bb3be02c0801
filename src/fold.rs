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
    let ascii = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(any_ascii::any_ascii(text)) };
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
