//! What several news sources say about one event: where they agree, where they contradict each other, and which of
//! them only repeat one origin.

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
pub use compare::told::Told;
pub use error::Error;
pub use fold::fold;
pub use mention::time::{Anchor, TimeExpression, time_expressions};
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
pub use reconcile::config::{Config, Limits};
pub use reconcile::ledger::{Change, Flip, Ledger};
pub use reconcile::policy::Policy;
pub use reconcile::reconciler::Reconciler;
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
pub use report::text::to_text;
pub use span::Span;
