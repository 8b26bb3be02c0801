//! Findings: what a reader should see of the facts, the worst first.
//!
//! 1. A contradicted fact gives one finding, a contradiction or a disagreement about a name, however many pairs it has.
//! 2. A part that exceeds its whole gives one finding for the two facts.
//! 3. A fact of several articles and one origin is an echo.
//! 4. An article that was published after the later figure, and still tells the earlier one, has not updated.
//! 5. Numbers of one article that do not add up give one finding each.

use crate::compare::arithmetic::{Sum, check};
use crate::compare::told::Told;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Finding, FindingKind, Verdict};
use crate::model::id::{ClaimId, FactId};
use crate::model::party::Party;
use crate::model::reason::Facet;
use crate::model::relation::RelationKind;
use crate::names::resolution::Dispute;
use crate::reconcile::pair::Pair;
use crate::reconcile::side::contradicts;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A finding and its place: the kind, then many origins, then many articles first.
#[derive(Clone, Debug)]
pub(crate) struct Ranked {
    pub(crate) finding: Finding,
    origins: usize,
    articles: usize,
}

impl Ranked {
    /// A finding about articles alone.
    pub(crate) fn article(why: String, settle: &str) -> Self {
        let finding = Finding {
            kind: FindingKind::Article,
            facet: None,
            facts: Vec::new(),
            claims: Vec::new(),
            why,
            settle: settle.to_owned(),
        };
        Ranked { finding, origins: 0, articles: 1 }
    }
}

impl Ranked {
    /// Two forms of one name that no way of writing makes one, with the claims whose parties bear them.
    pub(crate) fn name(dispute: &Dispute, seen: &Seen<'_>) -> Self {
        let entity = Some(&dispute.entity);
        let bears = |party: Option<&Party>| {
            party.is_some_and(|p| {
                p.entity.as_ref() == entity && (p.text.contains(&dispute.a) || p.text.contains(&dispute.b))
            })
        };
        let bearing: Vec<usize> = (0..seen.claims.len())
            .filter(|&i| match &seen.claims[i].what {
                ClaimKind::Event(event) => bears(event.actor.as_ref()) || bears(event.object.as_ref()),
                ClaimKind::Role(role) => bears(Some(&role.person)),
                ClaimKind::Quote(quote) => bears(quote.speaker.as_ref()),
                _ => false,
            })
            .collect();
        let facts: BTreeSet<FactId> = bearing.iter().map(|&i| seen.facts[seen.fact_of[i]].id.clone()).collect();
        let articles: BTreeSet<usize> = bearing.iter().map(|&i| seen.article[i]).collect();
        let finding = Finding {
            kind: FindingKind::NameDisagreement,
            facet: Some(Facet::Name),
            facts: facts.into_iter().collect(),
            claims: bearing.iter().map(|&i| seen.claims[i].id.clone()).collect(),
            why: format!("“{}” or “{}”: {}", dispute.a, dispute.b, dispute.why),
            settle: settle(Some(Facet::Name)).to_owned(),
        };
        Ranked { finding, origins: 0, articles: articles.len() }
    }
}

/// Sorts findings, the worst first.
pub(crate) fn rank(mut findings: Vec<Ranked>) -> Vec<Finding> {
    let key = |r: &Ranked| (kind_rank(r.finding.kind), Reverse(r.origins), Reverse(r.articles));
    findings.sort_by(|a, b| {
        let (x, y) = (&a.finding, &b.finding);
        key(a).cmp(&key(b)).then_with(|| (&x.facts, &x.why, &x.claims).cmp(&(&y.facts, &y.why, &y.claims)))
    });
    findings.into_iter().map(|ranked| ranked.finding).collect()
}

fn kind_rank(kind: FindingKind) -> u8 {
    match kind {
        FindingKind::Contradiction => 0,
        FindingKind::Arithmetic => 1,
        FindingKind::NameDisagreement => 2,
        FindingKind::NotUpdated => 3,
        FindingKind::Echo => 4,
        FindingKind::Article => 5,
    }
}

/// What the findings of one story are made from.
pub(crate) struct Seen<'a> {
    pub(crate) claims: &'a [Claim],
    pub(crate) facts: &'a [Fact],
    /// The claims of each fact, as places in `claims`.
    pub(crate) members: &'a [Vec<usize>],
    /// The pairs within each fact.
    pub(crate) within: &'a [Vec<&'a Pair>],
    /// The pairs between facts.
    pub(crate) between: &'a [&'a Pair],
    /// The fact of every claim.
    pub(crate) fact_of: &'a [usize],
    /// The number of the article of every claim.
    pub(crate) article: &'a [usize],
    /// Whether the article of the first claim is known to be published before that of the second.
    pub(crate) before: &'a dyn Fn(usize, usize) -> bool,
}

/// The findings of one story.
pub(crate) fn findings(seen: &Seen<'_>) -> Vec<Ranked> {
    let mut out = Vec::new();
    for (f, fact) in seen.facts.iter().enumerate() {
        match fact.verdict {
            Verdict::Contradicted => out.extend(contradiction(seen, f, fact)),
            Verdict::Echoed => out.push(echo(seen, f, fact)),
            _ => {}
        }
        out.extend(not_updated(seen, f, fact));
    }
    let mut sums: BTreeMap<(usize, usize), &Pair> = BTreeMap::new();
    for pair in seen.between.iter().filter(|pair| contradicts(pair)) {
        let (x, y) = (seen.fact_of[pair.a], seen.fact_of[pair.b]);
        sums.entry((x.min(y), x.max(y))).or_insert(pair);
    }
    out.extend(sums.into_iter().map(|(facts, pair)| across(seen, facts, pair)));
    out.extend(arithmetic(seen));
    out
}

/// Numbers of one article that do not add up.
fn arithmetic(seen: &Seen<'_>) -> Vec<Ranked> {
    let told: Vec<Told<'_>> = seen.claims.iter().map(Told::new).collect();
    let place = |id: &ClaimId| seen.claims.iter().position(|claim| claim.id == *id);
    let rank = |sum: Sum| {
        let mut facts: Vec<FactId> = sum
            .claims
            .iter()
            .filter_map(place)
            .filter_map(|claim| seen.facts.get(*seen.fact_of.get(claim)?).map(|fact| fact.id.clone()))
            .collect();
        facts.sort();
        facts.dedup();
        let finding = Finding {
            kind: FindingKind::Arithmetic,
            facet: Some(sum.facet),
            facts,
            claims: sum.claims,
            why: sum.why,
            settle: "the article's source for each of the numbers".to_owned(),
        };
        Ranked { finding, origins: 1, articles: 1 }
    };
    check(&told).into_iter().map(rank).collect()
}

fn contradiction(seen: &Seen<'_>, f: usize, fact: &Fact) -> Option<Ranked> {
    let claims: Vec<_> = fact.sides.iter().flatten().cloned().collect();
    let side_of = |i: usize| fact.sides.iter().position(|side| side.contains(&seen.claims[i].id));
    // The pair that shows it best: between the two first sides.
    let pairs = seen.within[f].iter().filter(|pair| contradicts(pair));
    let shown = pairs.min_by_key(|pair| match (side_of(pair.a), side_of(pair.b)) {
        (Some(x), Some(y)) => (x + y, x.min(y), pair.a, pair.b),
        _ => (usize::MAX, 0, pair.a, pair.b),
    })?;
    let facet = shown.comparison.facet;
    let mut why = shown.comparison.reasons.first().map_or_else(String::new, ToString::to_string);
    let tellers = |side: &[ClaimId]| {
        let n = articles_of(seen, f, |claim| side.contains(&claim.id));
        format!("{n} {}", if n == 1 { "article" } else { "articles" })
    };
    let counts: Vec<String> = fact.sides.iter().map(|side| tellers(side)).collect();
    why.push_str(&format!(": {}", counts.join(" against ")));
    let kind = if facet == Some(Facet::Name) { FindingKind::NameDisagreement } else { FindingKind::Contradiction };
    let settle = settle(facet).to_owned();
    let finding = Finding { kind, facet, facts: vec![fact.id.clone()], claims, why, settle };
    Some(Ranked { finding, origins: fact.origins.len(), articles: articles_of(seen, f, |_| true) })
}

fn echo(seen: &Seen<'_>, f: usize, fact: &Fact) -> Ranked {
    let n = articles_of(seen, f, |_| true);
    let origin = fact.origins.first().map_or("", |origin| origin.name.as_str());
    let finding = Finding {
        kind: FindingKind::Echo,
        facet: None,
        facts: vec![fact.id.clone()],
        claims: fact.claims.clone(),
        why: format!("{n} articles tell it, and all go back to {origin}"),
        settle: "a source that does not rest on that one".to_owned(),
    };
    Ranked { finding, origins: 1, articles: n }
}

/// The claims of a fact whose articles came out after the figure that replaces theirs.
fn not_updated(seen: &Seen<'_>, f: usize, fact: &Fact) -> Option<Ranked> {
    let mut late: Vec<usize> = Vec::new();
    let mut later_words: Option<&Pair> = None;
    for pair in &seen.within[f] {
        let Some((earlier, later)) = pair.update() else { continue };
        let stale = fact.not_updated.contains(&seen.claims[earlier].id) && !(seen.before)(earlier, later);
        if stale && !late.contains(&earlier) {
            late.push(earlier);
            later_words = later_words.or(Some(pair));
        }
    }
    let pair = later_words?;
    late.sort_unstable();
    let articles: BTreeSet<&str> = late.iter().map(|&i| seen.claims[i].article.as_str()).collect();
    let names: Vec<&str> = articles.iter().copied().collect();
    let reason = pair.comparison.reasons.first().map_or_else(String::new, ToString::to_string);
    let finding = Finding {
        kind: FindingKind::NotUpdated,
        facet: pair.comparison.facet,
        facts: vec![fact.id.clone()],
        claims: late.iter().map(|&i| seen.claims[i].id.clone()).collect(),
        why: format!("{} still tells what was replaced: {reason}", names.join(", ")),
        settle: "an update or a correction by the outlet".to_owned(),
    };
    Some(Ranked { finding, origins: fact.origins.len(), articles: names.len() })
}

/// Two facts that do not add up, or that conflict without being one question.
fn across(seen: &Seen<'_>, (x, y): (usize, usize), pair: &Pair) -> Ranked {
    let facts: Vec<FactId> = vec![seen.facts[x].id.clone(), seen.facts[y].id.clone()];
    let kind = if pair.part_and_whole() { FindingKind::Arithmetic } else { FindingKind::Contradiction };
    let finding = Finding {
        kind,
        facet: pair.comparison.facet,
        facts,
        claims: vec![seen.claims[pair.a].id.clone(), seen.claims[pair.b].id.clone()],
        why: pair.comparison.why(),
        settle: settle(pair.comparison.facet).to_owned(),
    };
    Ranked { finding, origins: 2, articles: 2 }
}

fn articles_of(seen: &Seen<'_>, f: usize, of: impl Fn(&Claim) -> bool) -> usize {
    let mut articles: Vec<usize> =
        seen.members[f].iter().filter(|&&i| of(&seen.claims[i])).map(|&i| seen.article[i]).collect();
    articles.sort_unstable();
    articles.dedup();
    articles.len()
}

/// What would settle a contradiction in a facet.
fn settle(facet: Option<Facet>) -> &'static str {
    match facet {
        Some(Facet::Count) => "the first source's own list or statement, with its as-of time",
        Some(Facet::Group) => "the first source's own words on who is counted",
        Some(Facet::Outcome) => "the first source's own words on what happened to the people counted",
        Some(Facet::When) => "a record made at the time, with its time zone",
        Some(Facet::Place) => "a source at the place, or the record of the event",
        Some(Facet::Actor | Facet::Object) => "a source that saw or ordered it",
        Some(Facet::Action) => "the document by which it was done",
        Some(Facet::Speaker) => "a recording or the speaker's own publication",
        Some(Facet::Wording) => "a recording or the text in its own language",
        Some(Facet::Polarity) => "evidence from neither the one who asserts nor the one who denies",
        Some(Facet::Name) => "the person's own spelling, or an official list",
        Some(Facet::Role) => "the body's own list of its officers",
        Some(Facet::Cause) => "the finding of those who examined it",
        Some(Facet::Unit) => "the figure as first published, with its unit",
        None => "the first source's own words",
    }
}

/// Whether a relation is worth its place in a report: within a fact always; between facts the ones that conflict or tie
/// part and whole, and of the merely distinct ones the first between two facts.
pub(crate) fn worth_telling(pair: &Pair, facts: (usize, usize), told: &mut BTreeSet<(usize, usize)>) -> bool {
    let key = (facts.0.min(facts.1), facts.0.max(facts.1));
    pair.comparison.relation != RelationKind::Distinct || told.insert(key)
}
