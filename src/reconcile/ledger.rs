//! [`Ledger`]: articles and claims added, corrected and withdrawn one by one, with a report at every moment.
//!
//! 1. Every change is checked and put into the store, as in the batch way.
//! 2. The stories that the change could touch are found again; a story whose articles, texts or claims did not change
//!    keeps its part of the report.
//! 3. What the change did to the verdicts is told from the old and the new parts.
//!
//! The report is that of a [`Reconciler`](crate::Reconciler) over what is in, by the same functions.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::fact::{Fact, Verdict};
use crate::model::id::{ArticleId, ClaimId, FactId, StoryId};
use crate::model::report::Report;
use crate::reconcile::assemble::{StoryReport, assemble};
use crate::reconcile::config::Config;
use crate::reconcile::reconciler::Merged;
use crate::reconcile::store::{Held, Store};
use crate::reconcile::story::unnamed;
use std::collections::{BTreeMap, BTreeSet};

/// Articles and claims that come one by one.
///
/// ```
/// use corroborate::{Casualty, Claim, Ledger, Outcome, Quantity, Verdict};
/// let killed = |id, article, n: u32| {
///     Claim::new(id, article, Casualty::new(Outcome::Killed, Quantity::exactly(n, n.to_string())).group("miners"))
/// };
/// let mut ledger = Ledger::new();
/// ledger.add_claim(killed("c1", "a1", 9))?;
/// ledger.add_claim(killed("c2", "a2", 9))?;
/// let change = ledger.add_claim(killed("c3", "a3", 14))?;
/// assert_eq!(change.flipped[0].after, Some(Verdict::Contradicted));
/// # Ok::<(), corroborate::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    store: Store,
    parts: BTreeMap<StoryId, Part>,
    /// The story of every article.
    homes: BTreeMap<ArticleId, StoryId>,
}

/// One story's articles and its part of the report.
#[derive(Clone, Debug)]
struct Part {
    articles: Vec<ArticleId>,
    report: StoryReport,
}

/// What a change to a ledger changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The stories that were looked at again, sorted.
    pub stories: Vec<StoryId>,
    /// Facts whose verdict is another now, that are new or that are gone, sorted by id.
    pub flipped: Vec<Flip>,
}

/// A fact whose verdict a change changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The fact.
    pub fact: FactId,
    /// What it asks.
    pub question: String,
    /// Its verdict before; `None` for a new fact.
    pub before: Option<Verdict>,
    /// Its verdict after; `None` for a fact that is gone.
    pub after: Option<Verdict>,
    /// One sentence on why.
    pub why: String,
}

impl Ledger {
    /// A ledger without input.
    #[must_use]
    pub fn new() -> Self {
        Ledger::default()
    }

    /// A ledger without input, with a config.
    #[must_use]
    pub fn with_config(config: Config) -> Self {
        Ledger { store: Store::new(config), ..Ledger::default() }
    }

    /// Adds an article.
    ///
    /// # Errors
    /// As for [`Reconciler::article`](crate::Reconciler::article). Nothing is changed then.
    pub fn add_article(&mut self, article: Article) -> Result<Change, Error> {
        let id = article.id.clone();
        self.store.add_article(article)?;
        Ok(self.changed(&[id]))
    }

    /// Adds a ready-made claim.
    ///
    /// # Errors
    /// As for [`Reconciler::claim`](crate::Reconciler::claim). Nothing is changed then.
    pub fn add_claim(&mut self, claim: Claim) -> Result<Change, Error> {
        let id = claim.article.clone();
        self.store.add_claim(claim)?;
        Ok(self.changed(&[id]))
    }

    /// Puts a corrected article in the place of the one with its id. Its ready-made claims stay.
    ///
    /// # Errors
    /// An id that is not in; otherwise as for [`Ledger::add_article`]. Nothing is changed then.
    pub fn correct_article(&mut self, article: Article) -> Result<Change, Error> {
        let id = article.id.clone();
        if !self.store.held.contains_key(&id) {
            return Err(unknown_article(&id));
        }
        self.store.put_article(article)?;
        Ok(self.changed(&[id]))
    }

    /// Puts a corrected claim in the place of the one with its id.
    ///
    /// # Errors
    /// An id that is not in; otherwise as for [`Ledger::add_claim`]. Nothing is changed then.
    pub fn correct_claim(&mut self, claim: Claim) -> Result<Change, Error> {
        let (id, article) = (claim.id.clone(), claim.article.clone());
        let Some(old) = self.store.remove_claim(&id) else { return Err(unknown_claim(&id)) };
        let home = old.article.clone();
        let outcome = self.store.add_claim(claim);
        if let Err(error) = outcome {
            // What was in fitted before and fits again.
            self.store.add_claim(old)?;
            return Err(error);
        }
        Ok(self.changed(&[article, home]))
    }

    /// Takes an article out, with all its claims.
    ///
    /// # Errors
    /// An id that is not in.
    pub fn withdraw_article(&mut self, id: &ArticleId) -> Result<Change, Error> {
        self.store.remove_article(id).ok_or_else(|| unknown_article(id))?;
        Ok(self.changed(std::slice::from_ref(id)))
    }

    /// Takes a ready-made claim out.
    ///
    /// # Errors
    /// An id that is not in. Claims that were read from a text go with their article.
    pub fn withdraw_claim(&mut self, id: &ClaimId) -> Result<Change, Error> {
        let claim = self.store.remove_claim(id).ok_or_else(|| unknown_claim(id))?;
        Ok(self.changed(&[claim.article]))
    }

    /// The report over what is in: the same as that of a reconciler to which it was all given at once.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut merged = Merged::default();
        self.parts.values().for_each(|part| merged.add(part.report.clone()));
        merged.report()
    }

    /// Makes the parts again that a change of these articles touched, and tells what that did. Two articles are taken
    /// together, since a claim that moves from one to the other may take its fact's id to another story.
    fn changed(&mut self, changed: &[ArticleId]) -> Change {
        // The stories that the caller named stand by themselves; the others are found together.
        let named = |id: &ArticleId| self.store.held.get(id).and_then(|held| held.article.story.clone());
        let found = |story: &StoryId| story.as_str().starts_with("s:") || !self.store.named.contains_key(story);
        // A caller's story that is named like a found one changes the found one's id.
        let loose = changed.iter().any(|id| {
            named(id).is_none_or(|story| story.as_str().starts_with("s:")) || self.homes.get(id).is_some_and(found)
        });
        let was: Vec<StoryId> = changed.iter().filter_map(|id| self.homes.get(id).cloned()).collect();
        let named: Vec<StoryId> = changed.iter().filter_map(named).collect();
        let mut now: BTreeMap<StoryId, Vec<ArticleId>> = BTreeMap::new();
        for story in was.iter().chain(&named) {
            if let Some(articles) = self.store.named.get(story) {
                now.insert(story.clone(), articles.iter().cloned().collect());
            }
        }
        if loose {
            now.extend(unnamed(&self.store));
        }
        let stay: BTreeSet<StoryId> = now.keys().cloned().collect();
        let touched = |id: &StoryId, articles: &[ArticleId]| {
            articles.iter().any(|id| changed.contains(id))
                || self.parts.get(id).is_none_or(|part| part.articles != articles)
        };
        let again: Vec<(StoryId, Vec<ArticleId>)> = now.into_iter().filter(|(id, of)| touched(id, of)).collect();
        // Stories that lost all their articles to others, or to a withdrawal.
        let mut gone: BTreeSet<StoryId> = was.into_iter().collect();
        for moved in again.iter().flat_map(|(_, articles)| articles) {
            gone.extend(self.homes.get(moved).cloned());
        }
        gone.retain(|story| !stay.contains(story));
        let mut stories: BTreeSet<StoryId> = gone.clone();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for id in changed {
            self.homes.remove(id);
        }
        for story in gone {
            before.extend(self.parts.remove(&story).into_iter().flat_map(|part| part.report.facts));
        }
        for (story, articles) in again {
            let held: Vec<&Held> = articles.iter().filter_map(|id| self.store.held.get(id)).collect();
            let report = assemble(&story, &held, &self.store.config);
            after.extend(report.facts.iter().cloned());
            stories.insert(story.clone());
            for id in &articles {
                self.homes.insert(id.clone(), story.clone());
            }
            let old = self.parts.insert(story, Part { articles, report });
            before.extend(old.into_iter().flat_map(|part| part.report.facts));
        }
        Change { stories: stories.into_iter().collect(), flipped: flips(&before, &after) }
    }
}

/// The facts whose verdicts differ.
fn flips(before: &[Fact], after: &[Fact]) -> Vec<Flip> {
    let old: BTreeMap<&FactId, &Fact> = before.iter().map(|fact| (&fact.id, fact)).collect();
    let new: BTreeMap<&FactId, &Fact> = after.iter().map(|fact| (&fact.id, fact)).collect();
    let ids: BTreeSet<&FactId> = old.keys().chain(new.keys()).copied().collect();
    let mut out = Vec::new();
    for id in ids {
        let (was, is) = (old.get(id).copied(), new.get(id).copied());
        if was.map(|fact| fact.verdict) != is.map(|fact| fact.verdict) {
            out.push(Flip {
                fact: id.clone(),
                question: is.or(was).map_or_else(String::new, |fact| fact.question.clone()),
                before: was.map(|fact| fact.verdict),
                after: is.map(|fact| fact.verdict),
                why: why(was, is),
            });
        }
    }
    out
}

fn why(was: Option<&Fact>, is: Option<&Fact>) -> String {
    let Some(is) = is else { return "no claim of it is left, or another fact took its claims".to_owned() };
    let known: BTreeSet<&ClaimId> = was.map(|fact| fact.claims.iter().collect()).unwrap_or_default();
    let here: BTreeSet<&ClaimId> = is.claims.iter().collect();
    let list = |ids: &mut dyn Iterator<Item = &&ClaimId>| ids.map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let (came, went) = (list(&mut here.difference(&known)), list(&mut known.difference(&here)));
    let change = match (came.is_empty(), went.is_empty()) {
        (false, true) => format!("{came} came in"),
        (true, false) => format!("{went} went out"),
        (false, false) => format!("{came} came in and {went} went out"),
        (true, true) => "its claims stand differently now".to_owned(),
    };
    let state = match is.verdict {
        Verdict::Agreed => format!("{} origins stand together", is.origins.len()),
        Verdict::Echoed => "all its articles go back to one origin".to_owned(),
        Verdict::Single => "one article tells it".to_owned(),
        Verdict::Updated => "a later claim replaced an earlier one".to_owned(),
        Verdict::Contradicted => format!("{} sides cannot all hold", is.sides.len()),
    };
    format!("{change}; {state}")
}

fn unknown_article(id: &ArticleId) -> Error {
    Error::input(format!("article {id}"), "expected an article that is in")
}

fn unknown_claim(id: &ClaimId) -> Error {
    Error::input(format!("claim {id}"), "expected a ready-made claim that is in")
}
