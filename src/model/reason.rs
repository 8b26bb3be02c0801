//! [`Facet`] and [`Reason`]: which part of two claims was compared, with what outcome, and on which words it rests.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One comparable part of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Facet {
    /// How many.
    Count,
    /// Of whom.
    Group,
    /// What happened to them.
    Outcome,
    /// When.
    When,
    /// Where.
    Place,
    /// Who did it.
    Actor,
    /// What was done.
    Action,
    /// To whom or what.
    Object,
    /// Who said it.
    Speaker,
    /// In which words.
    Wording,
    /// Whether it is affirmed or negated.
    Polarity,
    /// How a name is spelt beyond transliteration.
    Name,
    /// Which office.
    Role,
    /// What brought it about.
    Cause,
    /// In which unit.
    Unit,
}

impl Facet {
    /// The facet's name as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Facet::Count => "count",
            Facet::Group => "group",
            Facet::Outcome => "outcome",
            Facet::When => "when",
            Facet::Place => "place",
            Facet::Actor => "actor",
            Facet::Action => "action",
            Facet::Object => "object",
            Facet::Speaker => "speaker",
            Facet::Wording => "wording",
            Facet::Polarity => "polarity",
            Facet::Name => "name",
            Facet::Role => "role",
            Facet::Cause => "cause",
            Facet::Unit => "unit",
        }
    }
}

/// What the comparison of one facet found. The names say how the first claim stands to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReasonKind {
    /// The same.
    Same,
    /// The same in other words or another spelling.
    SameInOtherWords,
    /// The first says more: it lies within what the second allows.
    Narrower,
    /// The second says more.
    Wider,
    /// Both can hold, and neither lies within the other.
    Overlap,
    /// Both cannot hold.
    Conflict,
    /// They are about different things.
    Different,
    /// The first replaces the second.
    Later,
    /// The second replaces the first.
    Earlier,
    /// The first is a part of the second.
    Part,
    /// The second is a part of the first.
    Whole,
    /// Two accounts of one change that exclude each other: resigned, was dismissed.
    Rival,
    /// One asserts what the other denies.
    Denied,
}

impl ReasonKind {
    /// The same finding seen from the other claim.
    #[must_use]
    pub fn mirror(self) -> Self {
        match self {
            ReasonKind::Narrower => ReasonKind::Wider,
            ReasonKind::Wider => ReasonKind::Narrower,
            ReasonKind::Later => ReasonKind::Earlier,
            ReasonKind::Earlier => ReasonKind::Later,
            ReasonKind::Part => ReasonKind::Whole,
            ReasonKind::Whole => ReasonKind::Part,
            same => same,
        }
    }
}

/// What one facet's comparison found, with the two texts that decided it. Renders to one clause.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Reason {
    /// What was compared.
    pub facet: Facet,
    /// What was found.
    pub kind: ReasonKind,
    /// The first claim's words or value.
    pub a: Box<str>,
    /// The second claim's words or value.
    pub b: Box<str>,
    /// A further ground in words, such as the rule that applied; empty where the kind says it all.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub note: Box<str>,
}

impl Reason {
    /// A reason without a note.
    pub fn new(facet: Facet, kind: ReasonKind, a: impl Into<String>, b: impl Into<String>) -> Self {
        Reason { facet, kind, a: a.into().into(), b: b.into().into(), note: "".into() }
    }

    /// The same reason with a further ground.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into().into();
        self
    }

    /// The same reason seen from the other claim.
    #[must_use]
    pub fn mirror(self) -> Self {
        Reason { kind: self.kind.mirror(), a: self.b, b: self.a, ..self }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (facet, a, b) = (self.facet.name(), &self.a, &self.b);
        match self.kind {
            ReasonKind::Same => write!(f, "{facet}: both say “{a}”")?,
            ReasonKind::SameInOtherWords => write!(f, "{facet}: “{a}” and “{b}” mean the same")?,
            ReasonKind::Narrower => write!(f, "{facet}: “{a}” is within “{b}”")?,
            ReasonKind::Wider => write!(f, "{facet}: “{b}” is within “{a}”")?,
            ReasonKind::Overlap => write!(f, "{facet}: “{a}” and “{b}” can both hold")?,
            ReasonKind::Conflict => write!(f, "{facet}: “{a}” and “{b}” cannot both hold")?,
            ReasonKind::Different => write!(f, "{facet}: “{a}” and “{b}” are different things")?,
            ReasonKind::Later => write!(f, "{facet}: “{a}” replaces “{b}”")?,
            ReasonKind::Earlier => write!(f, "{facet}: “{b}” replaces “{a}”")?,
            ReasonKind::Part => write!(f, "{facet}: “{a}” is a part of “{b}”")?,
            ReasonKind::Whole => write!(f, "{facet}: “{b}” is a part of “{a}”")?,
            ReasonKind::Rival => write!(f, "{facet}: “{a}” and “{b}” are rival accounts of one change")?,
            ReasonKind::Denied => write!(f, "{facet}: “{a}” and “{b}” deny each other")?,
        }
        if self.note.is_empty() { Ok(()) } else { write!(f, " ({})", self.note) }
    }
}
