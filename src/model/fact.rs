//! [`Fact`]: the claims that answer one question, their sides, their origins and what they add up to.

use crate::model::id::{ArticleId, ClaimId, FactId, StoryId};
use crate::model::number::Number;
use crate::model::period::Period;
use crate::model::quantity::Quantity;
use crate::model::reason::Facet;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What the claims of a fact add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Claims of more than one origin stand together.
    Agreed,
    /// Several articles, one origin.
    Echoed,
    /// One article.
    Single,
    /// A later claim replaced an earlier one, and the live claims stand together.
    Updated,
    /// Live claims cannot all hold.
    Contradicted,
}

impl Verdict {
    /// The verdict's name as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Agreed => "agreed",
            Verdict::Echoed => "echoed",
            Verdict::Single => "single",
            Verdict::Updated => "updated",
            Verdict::Contradicted => "contradicted",
        }
    }
}

/// The claims of all articles that answer one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Fact {
    /// `f:` and the id of its smallest claim.
    pub id: FactId,
    /// The story it belongs to.
    pub story: StoryId,
    /// What the claims answer, for people: `people killed: security forces`.
    pub question: String,
    /// The claims, sorted.
    pub claims: Vec<ClaimId>,
    /// What they add up to.
    pub verdict: Verdict,
    /// Which live claims stand together against which. One side where nothing conflicts.
    pub sides: Vec<Vec<ClaimId>>,
    /// First tellers. Their number is an upper bound of independent confirmations.
    pub origins: Vec<Origin>,
    /// One figure per policy, for facts that count something.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// What all live claims allow, for facts that count something; `None` where they conflict.
    #[serde(default)]
    pub allowed: Option<Quantity>,
    /// The days that all dated live claims allow, whatever kind they are; `None` where no claim is dated or they conflict.
    #[serde(default)]
    pub when: Option<Period>,
    /// Live claims that deny what others of the fact assert: `did not resign`, `nobody was killed`.
    #[serde(default)]
    pub denied_by: Vec<ClaimId>,
    /// Articles of the story that say nothing of it, which is no denial. Empty for a fact that one article tells, of which
    /// all others say nothing.
    #[serde(default)]
    pub silent: Vec<ArticleId>,
    /// Claims that a later one has replaced, with none of their articles telling the later.
    #[serde(default)]
    pub not_updated: Vec<ClaimId>,
}

/// Where claims first came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Origin {
    /// The source, or the outlet or article where none is named.
    pub name: String,
    /// The claims that go back to it.
    pub claims: Vec<ClaimId>,
    /// What shows it.
    pub why: String,
}

/// What a policy makes of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The policy's name: `range`, `gtd-2017`.
    pub policy: Cow<'static, str>,
    /// The lower end.
    pub low: Option<Number>,
    /// The best estimate.
    pub best: Option<Number>,
    /// The upper end.
    pub high: Option<Number>,
    /// Whether a word such as `dozens` was turned into a number.
    pub imputed: bool,
    /// The rule that was applied, with its source.
    pub rule: Cow<'static, str>,
}

/// Something a reader should see, worst first in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The facet in question.
    pub facet: Option<Facet>,
    /// The facts in question.
    pub facts: Vec<FactId>,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
    /// One sentence.
    pub why: String,
    /// What would settle it.
    pub settle: String,
}

/// The kinds of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingKind {
    /// Live claims that cannot all hold.
    Contradiction,
    /// Numbers of one story that do not add up.
    Arithmetic,
    /// An article still tells what a later claim replaced.
    NotUpdated,
    /// Several articles, one origin.
    Echo,
    /// One person's name in forms that no romanisation explains.
    NameDisagreement,
    /// An article that was given twice, is not English, or gave no claim.
    Article,
}
