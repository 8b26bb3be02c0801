//! The one error type of the crate. Its kinds are private; the message names the input, the place and what was expected.

use crate::span::Span;

/// Why an input was refused.
///
/// Reading text never fails; only input that breaks the contract does: a file that is not UTF-8, a malformed line,
/// a duplicate id, a span outside its text, an impossible date or quantity.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Kind>);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("{input}: {problem}")]
    Input { input: String, problem: String },
    #[error("{input}, line {line}: {problem}")]
    Line { input: String, line: usize, problem: String },
    #[error("article {article}: the id is given twice; ids must differ")]
    DuplicateArticle { article: String },
    #[error("claim {claim}: the id is given twice; ids must differ")]
    DuplicateClaim { claim: String },
    #[error("claim {claim}: span {}..{} is not a stretch of whole characters in article {article}", span.start, span.end)]
    Span { claim: String, article: String, span: Span },
    #[error("claim {claim}: {field}: {problem}")]
    Field { claim: String, field: String, problem: String },
    #[error("{field}: {problem}")]
    Value { field: &'static str, problem: String },
    #[error("{what} is {size}, above the limit of {limit} set by the config")]
    Limit { what: String, size: usize, limit: usize },
}

impl Error {
    /// A whole input that cannot be used: `input` names it, `problem` says what was expected.
    pub(crate) fn input(input: impl Into<String>, problem: impl Into<String>) -> Self {
        Error::from(Kind::Input { input: input.into(), problem: problem.into() })
    }

    /// Line `line` (counted from 1) of `input` cannot be used.
    pub(crate) fn line(input: impl Into<String>, line: usize, problem: impl Into<String>) -> Self {
        Error::from(Kind::Line { input: input.into(), line, problem: problem.into() })
    }

    pub(crate) fn duplicate_article(article: impl Into<String>) -> Self {
        Error::from(Kind::DuplicateArticle { article: article.into() })
    }

    pub(crate) fn duplicate_claim(claim: impl Into<String>) -> Self {
        Error::from(Kind::DuplicateClaim { claim: claim.into() })
    }

    pub(crate) fn span(claim: impl Into<String>, article: impl Into<String>, span: Span) -> Self {
        Error::from(Kind::Span { claim: claim.into(), article: article.into(), span })
    }

    pub(crate) fn field(claim: impl Into<String>, field: impl Into<String>, problem: impl Into<String>) -> Self {
        Error::from(Kind::Field { claim: claim.into(), field: field.into(), problem: problem.into() })
    }

    pub(crate) fn value(field: &'static str, problem: impl Into<String>) -> Self {
        Error::from(Kind::Value { field, problem: problem.into() })
    }

    pub(crate) fn limit(what: impl Into<String>, size: usize, limit: usize) -> Self {
        Error::from(Kind::Limit { what: what.into(), size, limit })
    }

    /// Whether the input is larger than the config allows.
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(*self.0, Kind::Limit { .. })
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Error(Box::new(kind))
    }
}
