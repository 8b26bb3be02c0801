//! Claims built in Rust, part by part.
//!
//! Quantities and periods are checked where they are made ([`Quantity::new`], [`Period::new`]); what depends on the other
//! input, such as a span inside its article's text, is checked when the claim is added to a reconciler or ledger.

use crate::model::claim::{
    Attribution, Casualty, Claim, ClaimKind, Event, Group, Measure, Modality, Outcome, Polarity, Quote, Role,
    RoleStatus, Stance, Via,
};
use crate::model::id::{ArticleId, ClaimId};
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::Quantity;
use crate::span::Span;

impl Claim {
    /// A claim of an article, asserted in its own voice, without a span.
    ///
    /// ```
    /// use corroborate::{Casualty, Claim, Outcome, Quantity, Via};
    /// let claim = Claim::new("c1", "a1", Casualty::new(Outcome::Killed, Quantity::exactly(9, "nine")).group("miners"))
    ///     .attributed_to("the Labour Ministry", Via::Said);
    /// assert_eq!(claim.what.name(), "casualty");
    /// ```
    pub fn new(id: impl Into<String>, article: impl Into<String>, what: impl Into<ClaimKind>) -> Self {
        Claim {
            id: ClaimId::from(id.into()),
            article: ArticleId::from(article.into()),
            span: Span::default(),
            also: Vec::new(),
            what: what.into(),
            attribution: Vec::new(),
            stance: Stance::Asserted,
        }
    }

    /// The same claim, resting on this stretch of its article's text.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = span;
        self
    }

    /// The same claim with one more link of its attribution chain, nearer to the outlet than the ones before.
    #[must_use]
    pub fn attributed_to(mut self, name: impl Into<String>, via: Via) -> Self {
        self.attribution.reserve_exact(1);
        self.attribution.push(Attribution { name: name.into(), entity: None, via, span: Span::default() });
        self
    }

    /// The same claim with this stance.
    #[must_use]
    pub fn stance(mut self, stance: Stance) -> Self {
        self.stance = stance;
        self
    }
}

impl Casualty {
    /// So many people to whom this happened.
    #[must_use]
    pub fn new(outcome: Outcome, count: Quantity) -> Self {
        Casualty {
            outcome,
            detail: None,
            count,
            new: false,
            of_which: None,
            group: None,
            when: None,
            place: None,
            cause: None,
        }
    }

    /// The same, of these people. Their classes are looked up where the claim is reconciled.
    #[must_use]
    pub fn group(mut self, text: impl Into<String>) -> Self {
        self.group = Some(Group { text: text.into(), classes: Vec::new() });
        self
    }

    /// The same, then.
    #[must_use]
    pub fn when(mut self, when: Period) -> Self {
        self.when = Some(when);
        self
    }

    /// The same, there.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(Party::named(place));
        self
    }
}

impl Event {
    /// An event of this action, affirmed and actual.
    pub fn new(action: impl Into<String>) -> Self {
        Event {
            action: action.into(),
            said: String::new(),
            actor: None,
            object: None,
            when: None,
            place: None,
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        }
    }

    /// The same, done by this party.
    #[must_use]
    pub fn actor(mut self, actor: impl Into<String>) -> Self {
        self.actor = Some(Party::named(actor));
        self
    }

    /// The same, done to this party.
    #[must_use]
    pub fn object(mut self, object: impl Into<String>) -> Self {
        self.object = Some(Party::named(object));
        self
    }

    /// The same, then.
    #[must_use]
    pub fn when(mut self, when: Period) -> Self {
        self.when = Some(when);
        self
    }

    /// The same, there.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(Party::named(place));
        self
    }

    /// The same, said not to have happened.
    #[must_use]
    pub fn negated(mut self) -> Self {
        self.polarity = Polarity::Negated;
        self
    }
}

impl Role {
    /// A person who holds this office, named in lower case and without the organisation.
    pub fn new(person: impl Into<String>, role: impl Into<String>) -> Self {
        Role { person: Party::named(person), role: role.into(), of: None, status: RoleStatus::Current, when: None }
    }

    /// The same, of this country, place or organisation.
    #[must_use]
    pub fn of(mut self, of: impl Into<String>) -> Self {
        self.of = Some(Party::named(of));
        self
    }
}

impl Quote {
    /// Quoted words.
    pub fn new(words: impl Into<String>) -> Self {
        Quote { words: words.into(), speaker: None, medium: None, language: None }
    }

    /// The same, said by this party.
    #[must_use]
    pub fn speaker(mut self, speaker: impl Into<String>) -> Self {
        self.speaker = Some(Party::named(speaker));
        self
    }
}

impl Measure {
    /// So many of a unit.
    pub fn new(count: Quantity, unit: impl Into<String>) -> Self {
        Measure { count, unit: unit.into(), per: None, of: None, when: None, place: None }
    }

    /// The same, as a measure of this.
    #[must_use]
    pub fn of(mut self, of: impl Into<String>) -> Self {
        self.of = Some(of.into());
        self
    }

    /// The same, per this.
    #[must_use]
    pub fn per(mut self, per: impl Into<String>) -> Self {
        self.per = Some(per.into());
        self
    }

    /// The same, there.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(Party::named(place));
        self
    }
}

impl From<Casualty> for ClaimKind {
    fn from(casualty: Casualty) -> Self {
        ClaimKind::Casualty(casualty)
    }
}

impl From<Event> for ClaimKind {
    fn from(event: Event) -> Self {
        ClaimKind::Event(event)
    }
}

impl From<Role> for ClaimKind {
    fn from(role: Role) -> Self {
        ClaimKind::Role(role)
    }
}

impl From<Quote> for ClaimKind {
    fn from(quote: Quote) -> Self {
        ClaimKind::Quote(quote)
    }
}

impl From<Measure> for ClaimKind {
    fn from(measure: Measure) -> Self {
        ClaimKind::Measure(measure)
    }
}
