//! [`Context`]: one article with everything that was found in it before claims are read.

use crate::extract::utterance::{Sayings, sayings};
use crate::mention::name::{Mention, names};
use crate::mention::number::{NumberMention, numbers};
use crate::mention::time::expression::TimeExpression;
use crate::mention::time::{rest_on_dateline, times};
use crate::model::article::{Article, Published};
use crate::model::claim::{Claim, ClaimKind, Stance};
use crate::model::id::ClaimId;
use crate::span::Span;
use crate::text::dateline;
use crate::text::document::Document;
use std::cell::RefCell;
use std::ops::Range;

/// One article and its mentions, shared by the readers of claims.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) article: &'a Article,
    pub(crate) doc: Document<'a>,
    /// The date that relative expressions rest on: the caller's, else the text's own.
    pub(crate) published: Option<Published>,
    pub(crate) numbers: Vec<NumberMention>,
    pub(crate) times: Vec<TimeExpression>,
    pub(crate) names: Vec<Mention>,
    pub(crate) sayings: Sayings,
    /// The room in which ids are put together.
    buffer: RefCell<String>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let doc = Document::new(&article.text);
        let published = article.published.or_else(|| dateline::published(&article.text));
        let (numbers, mut times, names) = (numbers(&doc), times(&doc, published), names(&doc));
        if article.published.is_none() {
            rest_on_dateline(&mut times);
        }
        let sayings = sayings(&doc, &names, &times);
        Context { article, doc, published, numbers, times, names, sayings, buffer: RefCell::default() }
    }

    /// A claim of this article over `span`, asserted, with nobody named.
    pub(crate) fn claim(&self, span: Span, what: ClaimKind) -> Claim {
        Claim {
            id: self.id(what.name(), span),
            article: self.article.id.clone(),
            span,
            also: Vec::new(),
            what,
            attribution: Vec::new(),
            stance: Stance::Asserted,
        }
    }

    /// The id of a claim of this article.
    pub(crate) fn id(&self, kind: &str, span: Span) -> ClaimId {
        let mut buffer = self.buffer.take();
        let id = ClaimId::of(&mut buffer, &self.article.id, kind, span);
        self.buffer.replace(buffer);
        id
    }

    /// The numbers that begin in a range of tokens.
    pub(crate) fn numbers_in(&self, tokens: &Range<usize>) -> &[NumberMention] {
        within(&self.numbers, tokens, |n| n.tokens.start)
    }

    /// The time expressions that begin in a range of tokens.
    pub(crate) fn times_in(&self, tokens: &Range<usize>) -> &[TimeExpression] {
        within(&self.times, tokens, |t| t.tokens.start)
    }

    /// The names that begin in a range of tokens.
    pub(crate) fn names_in(&self, tokens: &Range<usize>) -> &[Mention] {
        within(&self.names, tokens, |n| n.tokens.start)
    }
}

/// The stretch of `list`, sorted by `start`, that begins within `tokens`.
fn within<'l, T>(list: &'l [T], tokens: &Range<usize>, start: impl Fn(&T) -> usize) -> &'l [T] {
    let from = list.partition_point(|item| start(item) < tokens.start);
    let to = list.partition_point(|item| start(item) < tokens.end);
    &list[from..to.max(from)]
}
