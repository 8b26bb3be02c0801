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
    let mut space = false;
    let ascii = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(any_ascii::any_ascii(text)) };
    for byte in ascii.bytes() {
        if byte.is_ascii_alphanumeric() {
            if space && !out.is_empty() {
                out.push(' ');
            }
            space = false;
            out.push(byte.to_ascii_lowercase() as char);
        } else if !matches!(byte, b'\'' | b'`') {
            space = true;
        }
    }
    out
}
