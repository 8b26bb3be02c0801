//! The date that an article gives for itself, in a dateline or a status line.

use crate::model::article::Published;

/// The date of the text's dateline or status line, where it has one.
pub(crate) fn published(_text: &str) -> Option<Published> {
    None
}
