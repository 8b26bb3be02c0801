//! Quotation marks paired into quotations.

use crate::span::Span;
use crate::text::token::Tokens;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// With the marks.
    pub(crate) span: Span,
    /// Without the marks.
    pub(crate) words: Span,
}

/// The outermost quotations of a text, in order.
pub(crate) fn quotations(text: &str, tokens: &Tokens) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut open: Option<Span> = None;
    let mut last_end = 0;
    for (i, token) in tokens.list.iter().enumerate() {
        if text[last_end..token.span.start].contains('\n') {
            open = None;
        }
        last_end = token.span.end;
        let mark = tokens.lower(i);
        match (open, mark) {
            (None, "“" | "\"" | "«" | "„") => open = Some(token.span),
            (Some(from), "”" | "\"" | "»" | "“") => {
                let (span, words) = (from.cover(token.span), Span::new(from.end, token.span.start));
                out.push(Quotation { span, words });
                open = None;
            }
            _ => {}
        }
    }
    out
}
