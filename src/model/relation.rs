//! [`Comparison`], the outcome of comparing two claims, and [`Relation`], the same with the claims' ids in a report.

use crate::model::id::{ClaimId, FactId};
use crate::model::reason::{Facet, Reason};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// How two claims on one question stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The shared facets are equal.
    Agree,
    /// Both can hold, and one says more or they overlap.
    Refine,
    /// Both were right when written, and the later replaces the earlier.
    Update,
    /// Both cannot hold.
    Contradict,
    /// They look alike and ask different questions.
    Distinct,
}

impl RelationKind {
    /// The relation's name as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RelationKind::Agree => "agree",
            RelationKind::Refine => "refine",
            RelationKind::Update => "update",
            RelationKind::Contradict => "contradict",
            RelationKind::Distinct => "distinct",
        }
    }
}

/// One of the two claims of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

impl Side {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }
}

/// The outcome of comparing two claims: the relation of the worst facet, and every compared facet as a reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How they stand.
    pub relation: RelationKind,
    /// The facet that decided it; `None` where all shared facets are equal.
    pub facet: Option<Facet>,
    /// The claim that says more, for [`RelationKind::Refine`]; `None` where they only overlap.
    pub narrower: Option<Side>,
    /// The claim that replaces the other, for [`RelationKind::Update`].
    pub later: Option<Side>,
    /// All compared facets, the deciding one first.
    pub reasons: Vec<Reason>,
}

impl Comparison {
    /// A comparison decided by its first reason.
    #[must_use]
    pub fn new(relation: RelationKind, reasons: Vec<Reason>) -> Self {
        let facet = match relation {
            RelationKind::Agree => None,
            _ => reasons.first().map(|reason| reason.facet),
        };
        Comparison { relation, facet, narrower: None, later: None, reasons }
    }

    /// The same comparison with the claim that says more.
    #[must_use]
    pub fn narrower(mut self, side: Option<Side>) -> Self {
        self.narrower = side;
        self
    }

    /// The same comparison with the claim that replaces the other.
    #[must_use]
    pub fn later(mut self, side: Option<Side>) -> Self {
        self.later = side;
        self
    }

    /// The same comparison seen from the other claim.
    #[must_use]
    pub fn mirror(self) -> Self {
        Comparison {
            narrower: self.narrower.map(Side::other),
            later: self.later.map(Side::other),
            reasons: self.reasons.into_iter().map(Reason::mirror).collect(),
            ..self
        }
    }

    /// The reasons as one sentence, the deciding one first.
    #[must_use]
    pub fn why(&self) -> String {
        let mut why = String::new();
        for reason in &self.reasons {
            let between = if why.is_empty() { "" } else { "; " };
            // Writing to a text does not fail.
            let _ = write!(why, "{between}{reason}");
        }
        why.shrink_to_fit();
        why
    }
}

/// How two claims of a report stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Relation {
    /// The claim with the smaller id.
    pub a: ClaimId,
    /// The claim with the larger id.
    pub b: ClaimId,
    /// The fact that both belong to; `None` across facts.
    pub fact: Option<FactId>,
    /// How they stand.
    pub relation: RelationKind,
    /// The facet that decided it.
    pub facet: Option<Facet>,
    /// The claim that says more.
    pub narrower: Option<ClaimId>,
    /// The claim that replaces the other.
    pub later: Option<ClaimId>,
    /// The reasons as one sentence.
    pub why: String,
    /// Every compared facet, the deciding one first.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

impl Relation {
    /// The relation of the claims `a` and `b`, put in the order of their ids.
    #[must_use]
    pub fn of(a: &ClaimId, b: &ClaimId, fact: Option<&FactId>, comparison: Comparison) -> Self {
        let (a, b, mut comparison) = if a <= b { (a, b, comparison) } else { (b, a, comparison.mirror()) };
        // A report holds many relations for long.
        comparison.reasons.shrink_to_fit();
        let id = |side: Option<Side>| {
            side.map(|side| match side {
                Side::A => a.clone(),
                Side::B => b.clone(),
            })
        };
        Relation {
            a: a.clone(),
            b: b.clone(),
            fact: fact.cloned(),
            relation: comparison.relation,
            facet: comparison.facet,
            narrower: id(comparison.narrower),
            later: id(comparison.later),
            why: comparison.why(),
            reasons: comparison.reasons,
        }
    }
}
