//! What several news sources say about one event: where they agree, where they contradict each other, and which of
//! them only repeat one origin.
//!
//! [`Reconciler`] takes [`Article`]s, ready-made [`Claim`]s or both and makes a [`Report`]: [`Claim`]s with the words
//! they rest on, [`Entity`]s with every spelling, [`Fact`]s with their [`Verdict`] and [`Origin`]s, [`Relation`]s between
//! claims with typed [`Reason`]s, and [`Finding`]s, worst first. [`to_text`] writes it for people, [`to_json`] for
//! programs. [`read_claims`] reads one article alone, and [`compare`] compares two claims alone.
//!
//! ```
//! use corroborate::{Article, Reconciler};
//!
//! let mut reconciler = Reconciler::new();
//! reconciler.article(Article::new("a", "Nine miners were killed on Monday, police said."))?;
//! reconciler.article(Article::new("b", "The police said that nine miners were killed."))?;
//! let report = reconciler.report();
//! assert_eq!(report.articles.len(), 2);
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! Reading never fails: whatever cannot be read yields fewer claims. Only input that breaks the contract, such as a
//! duplicate id or a span outside its text, gives an [`Error`]. Nothing here calls a network, a clock or a random number:
//! the same input gives the same report, in whatever order it comes.

mod compare;
mod error;
mod extract;
mod fold;
mod lexicon;
mod mention;
mod model;
mod names;
mod reconcile;
mod report;
mod span;
mod text;

pub use compare::claims::compare;
pub use compare::period::compare_periods;
pub use compare::told::Told;
pub use error::Error;
pub use fold::fold;
pub use mention::time::expression::{Anchor, TimeExpression};
pub use mention::time::time_expressions;
pub use model::article::{Article, Published};
pub use model::claim::{
    Attribution, Casualty, Claim, ClaimKind, Event, Group, Measure, Modality, Outcome, Polarity, Quote, Role,
    RoleStatus, Stance, Via,
};
pub use model::entity::{Entity, EntityKind, Form};
pub use model::fact::{Fact, Figure, Finding, FindingKind, Origin, Verdict};
pub use model::id::{ArticleId, ClaimId, EntityId, FactId, StoryId};
pub use model::interval::IntervalRelation;
pub use model::number::Number;
pub use model::party::Party;
pub use model::period::{Period, PeriodPrecision};
pub use model::quantity::{Precision, Quantity};
pub use model::reason::{Facet, Reason, ReasonKind};
pub use model::relation::{Comparison, Relation, RelationKind, Side};
pub use model::report::{ArticleInfo, FORMAT, Report};
pub use names::compare::{NameMatch, NameVerdict, compare_names, name_score};
pub use names::config::NameConfig;
pub use names::name::{Name, NameKind};
pub use names::reason::NameReason;
pub use reconcile::config::{Config, Limits};
pub use reconcile::ledger::{Change, Flip, Ledger};
pub use reconcile::policy::Policy;
pub use reconcile::prepared::read_claims;
pub use reconcile::reconciler::Reconciler;
#[cfg(feature = "html")]
pub use report::html::to_html;
pub use report::input::{Inputs, articles_from_jsonl, claims_from_jsonl, inputs_from_jsonl, text_from_utf8};
#[cfg(feature = "interchange")]
pub use report::interchange::annotation::to_annotations;
#[cfg(feature = "interchange")]
pub use report::interchange::edtf::to_edtf;
#[cfg(feature = "interchange")]
pub use report::interchange::schema_org::to_schema_org;
#[cfg(feature = "interchange")]
pub use report::interchange::statement::to_statements;
#[cfg(feature = "interchange")]
pub use report::interchange::table::{claims_to_csv, facts_to_csv};
pub use report::json::to_json;
pub use report::page::Layout;
#[cfg(feature = "schemars")]
pub use report::schema::{input_schema, report_schema};
pub use report::text::to_text;
pub use span::Span;

/// The programs of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
