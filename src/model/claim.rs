//! [`Claim`]: one assertion of one article, of one of five kinds.

use crate::model::id::{ArticleId, ClaimId, EntityId};
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::Quantity;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// One assertion of one article, with the words it rests on, who is said to have said it, and its stance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Made of the article's id, the kind and the span, and the value where one span gives several claims.
    pub id: ClaimId,
    /// The article that makes the claim.
    pub article: ArticleId,
    /// The shortest stretch that carries the claim. Empty for a claim that came without a text.
    #[serde(default)]
    pub span: Span,
    /// Further tellings of the claim in the same article.
    #[serde(default)]
    pub also: Vec<Span>,
    /// What is claimed.
    #[serde(flatten)]
    pub what: ClaimKind,
    /// Who said it, from the origin to the outlet; empty where the article says it in its own voice.
    #[serde(default)]
    pub attribution: Vec<Attribution>,
    /// Whether the article asserts it.
    #[serde(default)]
    pub stance: Stance,
}

/// What a claim claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClaimKind {
    /// People counted by what happened to them.
    Casualty(Casualty),
    /// Who did what to whom, where and when.
    Event(Event),
    /// A person in an office or function.
    Role(Role),
    /// Words put in somebody's mouth.
    Quote(Quote),
    /// Any other quantity.
    Measure(Measure),
}

impl ClaimKind {
    /// The kind's name as in ids and JSON.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            ClaimKind::Casualty(_) => "casualty",
            ClaimKind::Event(_) => "event",
            ClaimKind::Role(_) => "role",
            ClaimKind::Quote(_) => "quote",
            ClaimKind::Measure(_) => "measure",
        }
    }
}

/// What happened to the people counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// Dead, whatever the cause.
    Killed,
    /// Hurt and alive.
    Injured,
    /// Not accounted for.
    Missing,
    /// Arrested, jailed or taken into custody.
    Detained,
    /// Driven from their homes.
    Displaced,
    /// Taken to or treated in a hospital.
    Hospitalised,
    /// Brought to safety before or after.
    Evacuated,
    /// Saved from danger.
    Rescued,
    /// Having caught a disease.
    Infected,
    /// Anything else, named in [`Casualty::detail`].
    Other,
}

impl Outcome {
    /// The outcome's name as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Killed => "killed",
            Outcome::Injured => "injured",
            Outcome::Missing => "missing",
            Outcome::Detained => "detained",
            Outcome::Displaced => "displaced",
            Outcome::Hospitalised => "hospitalised",
            Outcome::Evacuated => "evacuated",
            Outcome::Rescued => "rescued",
            Outcome::Infected => "infected",
            Outcome::Other => "other",
        }
    }
}

/// People counted by what happened to them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Casualty {
    /// What happened to them.
    pub outcome: Outcome,
    /// A finer outcome where the table has one: `abducted`, `released`, `casualties`.
    #[serde(default)]
    pub detail: Option<String>,
    /// How many.
    pub count: Quantity,
    /// Whether the count is of further people, to be added to an earlier one (`another five`).
    #[serde(default)]
    pub new: bool,
    /// The claim of the same article that this count is a part of (`including two children`).
    #[serde(default)]
    pub of_which: Option<ClaimId>,
    /// Who they were; `None` where only the number is told.
    #[serde(default)]
    pub group: Option<Group>,
    /// When it happened, or as of when the count is told.
    #[serde(default)]
    pub when: Option<Period>,
    /// Where it happened.
    #[serde(default)]
    pub place: Option<Party>,
    /// What did it, in the article's words.
    #[serde(default)]
    pub cause: Option<String>,
}

/// The people a count is of: the words and their classes in the group table.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Group {
    /// The words of the article.
    pub text: String,
    /// Classes of the group table, sorted; empty where no noun is known.
    #[serde(default)]
    pub classes: Vec<String>,
}

/// Who did what to whom, where and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Event {
    /// The class of the action table (`resign`), or the verb's base form where the table does not know it.
    pub action: String,
    /// The words that name the action: `sacked`, `the resignation of`.
    #[serde(default)]
    pub said: String,
    /// Who did it.
    #[serde(default)]
    pub actor: Option<Party>,
    /// To whom or what.
    #[serde(default)]
    pub object: Option<Party>,
    /// When it happened.
    #[serde(default)]
    pub when: Option<Period>,
    /// Where it happened.
    #[serde(default)]
    pub place: Option<Party>,
    /// What brought it about, or the means, in the article's words.
    #[serde(default)]
    pub cause: Option<String>,
    /// Whether it is said to have happened or not to have happened.
    #[serde(default)]
    pub polarity: Polarity,
    /// Whether it happened, was planned, attempted or is possible.
    #[serde(default)]
    pub modality: Modality,
}

/// Whether an event is affirmed or negated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// It is said to be so.
    #[default]
    Affirmed,
    /// It is said not to be so.
    Negated,
}

/// The standing of an event in the article's world.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// It happened or holds.
    #[default]
    Actual,
    /// It is to happen.
    Planned,
    /// Somebody tried to.
    Attempted,
    /// It may or might be.
    Possible,
}

/// A person in an office or function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Role {
    /// Who.
    pub person: Party,
    /// The office in lower case, without the organisation: `prime minister`, `deputy mayor`.
    pub role: String,
    /// Of which country, place or organisation.
    #[serde(default)]
    pub of: Option<Party>,
    /// Whether the person is said to hold it now.
    #[serde(default)]
    pub status: RoleStatus,
    /// Since when, until when.
    #[serde(default)]
    pub when: Option<Period>,
}

/// Whether a person holds an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RoleStatus {
    /// In office when the article was written.
    #[default]
    Current,
    /// No longer in office.
    Former,
    /// In office for the time being.
    Acting,
    /// Chosen and not yet in office.
    Elect,
}

/// Words put in somebody's mouth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words between the marks, without the marks. The pieces of an interrupted quotation are one quote.
    pub words: String,
    /// Who said them.
    #[serde(default)]
    pub speaker: Option<Party>,
    /// Where they were said: `Facebook`, `a statement`, `state television`.
    #[serde(default)]
    pub medium: Option<String>,
    /// The BCP 47 tag of the language they were said in, where the text or the speaker's country tells it.
    #[serde(default)]
    pub language: Option<String>,
}

/// Any other quantity with a unit or a counted noun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Measure {
    /// How much or how many.
    pub count: Quantity,
    /// An ISO 4217 currency, a unit of the unit table, or the counted noun in the singular.
    pub unit: String,
    /// Per what: `litre`.
    #[serde(default)]
    pub per: Option<String>,
    /// What it is a measure of: `LPG`, `depth of the quake`.
    #[serde(default)]
    pub of: Option<String>,
    /// When it was so.
    #[serde(default)]
    pub when: Option<Period>,
    /// Where it was so.
    #[serde(default)]
    pub place: Option<Party>,
}

/// One link of an attribution chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Attribution {
    /// The source as the article names it: `the Ministry of the Interior`.
    pub name: String,
    /// The entity it was resolved to, where it was.
    #[serde(default)]
    pub entity: Option<EntityId>,
    /// By which words it is named.
    pub via: Via,
    /// Where it is named.
    #[serde(default)]
    pub span: Span,
}

/// How a source is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Via {
    /// `according to X`
    AccordingTo,
    /// `X said`, `said X`
    Said,
    /// `X told Y`: Y is the link; `X told reporters` is [`Via::Said`]
    Told,
    /// `X reported`
    Reported,
    /// `citing X`, `quoted X`
    Citing,
    /// `X saw`: own observation
    Saw,
    /// A byline, a dateline or a credit names the agency.
    Credit,
    /// The next link speaks for it: `ministry spokesman X`.
    SpokenFor,
}

/// Whether the article stands behind a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// It says so, or says that somebody says so.
    #[default]
    Asserted,
    /// `reportedly`, `allegedly`, `appears to`
    Hedged,
    /// It says that somebody denies it.
    Denied,
}
