//! One story from its articles to its part of the report.
//!
//! 1. The claims of all its articles, with their parties tied to the story's entities.
//! 2. The pairs that have something to say, and the facts that they make.
//! 3. For every fact its origins, then its live claims, sides, verdict and figures.
//! 4. The relations and the findings.

use crate::compare::told::Told;
use crate::model::article::{Article, Published};
use crate::model::claim::{Claim, ClaimKind};
use crate::model::entity::Entity;
use crate::model::fact::{Fact, Origin};
use crate::model::id::{ClaimId, FactId, StoryId};
use crate::model::quantity::Quantity;
use crate::model::relation::Relation;
use crate::model::report::ArticleInfo;
use crate::names::resolution::{Dispute, Mentions};
use crate::names::resolve::resolve;
use crate::reconcile::config::Config;
use crate::reconcile::fact::group;
use crate::reconcile::finding::{Ranked, Seen, findings, worth_telling};
use crate::reconcile::link::{link, link_descriptions};
use crate::reconcile::origin::{Evidence, Teller, origins};
use crate::reconcile::pair::{Pair, pairs};
use crate::reconcile::policy::{Stated, figures};
use crate::reconcile::prepared::Prepared;
use crate::reconcile::question::question;
use crate::reconcile::reuse;
use crate::reconcile::side::{contradicts, sides};
use crate::reconcile::source::Source;
use crate::reconcile::store::Held;
use crate::reconcile::verdict::{allowed, count, days, denials, standing, verdict};
use crate::span::Span;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// One story's part of a report.
#[derive(Clone, Debug, Default)]
pub(crate) struct StoryReport {
    pub(crate) articles: Vec<ArticleInfo>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) findings: Vec<Ranked>,
}

/// One article of a story.
struct Member<'a> {
    article: &'a Article,
    prepared: &'a Prepared,
    given: &'a [Claim],
    /// The number of the first article with the same text or address.
    first: usize,
    teller: Teller,
}

/// Makes one story's part of the report. `held` are its articles in the order of their ids.
pub(crate) fn assemble(story: &StoryId, held: &[&Held], config: &Config) -> StoryReport {
    let members = members(held, config);
    let (claims, article_of, entities, disputes) = claims(&members);
    let told: Vec<Told<'_>> = claims
        .iter()
        .zip(&article_of)
        .map(|(claim, &at)| Told {
            claim,
            published: members[at].prepared.reading.published,
            text: members[at].article.text.as_str(),
        })
        .collect();
    let article: Vec<usize> = article_of.iter().map(|&at| members[at].first).collect();
    let pairs = pairs(&told, &article);
    let groups = group(&claims, &pairs);
    let mut fact_of = vec![0; claims.len()];
    for (fact, group) in groups.iter().enumerate() {
        group.iter().for_each(|&claim| fact_of[claim] = fact);
    }
    let mut within: Vec<Vec<&Pair>> = vec![Vec::new(); groups.len()];
    let mut between: Vec<&Pair> = Vec::new();
    for pair in &pairs {
        if fact_of[pair.a] == fact_of[pair.b] {
            within[fact_of[pair.a]].push(pair);
        } else {
            between.push(pair);
        }
    }
    let texts = Texts::of(&members, &claims, &article_of);
    let evidence = Evidence {
        claims: &claims,
        tellers: &article_of.iter().map(|&at| &members[at].teller).collect::<Vec<_>>(),
        sentences: &texts.sentences,
        shingles: &texts.shingles,
        copies: &texts.copies,
        copied: &texts.copied,
        names: &entities.iter().map(|entity| (&entity.id, entity.name.as_str())).collect(),
    };
    let published = |claim: usize| told[claim].published;
    let of = Of { story, members: &members, article: &article, published: &published };
    let facts: Vec<Fact> =
        groups.iter().zip(&within).map(|(group, pairs)| fact(&of, group, pairs, &evidence, config)).collect();
    let before = |a: usize, b: usize| matches!((published(a), published(b)), (Some(a), Some(b)) if a.is_before(b));
    let seen = Seen {
        claims: &claims,
        facts: &facts,
        members: &groups,
        within: &within,
        between: &between,
        fact_of: &fact_of,
        article: &article,
        before: &before,
    };
    let mut ranked = findings(&seen);
    ranked.extend(disputes.iter().map(|dispute| Ranked::name(dispute, &seen)));
    ranked.extend(article_findings(&members));
    let mut told_of = BTreeSet::new();
    let mut relations: Vec<Relation> = Vec::new();
    let mut told_pairs: Vec<Pair> = pairs.into_iter().filter(|pair| article[pair.a] != article[pair.b]).collect();
    told_pairs.sort_unstable_by(|p, q| ids(&claims, p).cmp(&ids(&claims, q)));
    for pair in told_pairs {
        let (x, y) = (fact_of[pair.a], fact_of[pair.b]);
        if x == y || worth_telling(&pair, (x, y), &mut told_of) {
            let fact = (x == y).then(|| &facts[x].id);
            relations.push(Relation::of(&claims[pair.a].id, &claims[pair.b].id, fact, pair.comparison));
        }
    }
    let articles = members.iter().map(|member| info(story, member, &members)).collect();
    StoryReport { articles, claims, entities, facts, relations, findings: ranked }
}

/// The ids of a pair's claims in their order.
fn ids<'c>(claims: &'c [Claim], pair: &Pair) -> (&'c ClaimId, &'c ClaimId) {
    let (a, b) = (&claims[pair.a].id, &claims[pair.b].id);
    if a <= b { (a, b) } else { (b, a) }
}

/// The articles of a story, twins found.
fn members<'a>(held: &[&'a Held], config: &Config) -> Vec<Member<'a>> {
    let mut by_text: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_url: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out: Vec<Member<'a>> = Vec::with_capacity(held.len());
    for (at, held) in held.iter().enumerate() {
        let article = &held.article;
        let text = article.text.trim();
        let first = if text.is_empty() { at } else { *by_text.entry(text).or_insert(at) };
        let url = article.url.as_deref().map(bare_url).filter(|url| !url.is_empty());
        let first = url.map_or(first, |url| first.min(*by_url.entry(url).or_insert(at)));
        let first = out.get(first).map_or(first, |member: &Member<'_>| member.first);
        let prepared = held.prepared(config);
        let teller = Teller {
            article: first,
            name: article.outlet.clone().unwrap_or_else(|| article.id.to_string()),
            outlet: article.outlet.as_deref().map(|outlet| Source::read(outlet).key),
            credits: prepared.credits.clone(),
        };
        out.push(Member { article, prepared, given: &held.given, first, teller });
    }
    out
}

/// An address without what does not tell pages apart: the scheme, a fragment, a slash at the end.
fn bare_url(url: &str) -> &str {
    let url = url.trim();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let url = url.split('#').next().unwrap_or(url);
    url.trim_end_matches('/')
}

/// All claims of a story with the places of their articles, and the entities.
fn claims(members: &[Member<'_>]) -> (Vec<Claim>, Vec<usize>, Vec<Entity>, Vec<Dispute>) {
    let mentions: Vec<Mentions<'_>> = members
        .iter()
        .enumerate()
        .filter(|(at, member)| member.first == *at && !member.prepared.reading.mentions.is_empty())
        .map(|(_, member)| Mentions {
            article: member.article,
            mentions: &member.prepared.reading.mentions,
            claims: &member.prepared.reading.claims,
        })
        .collect();
    let resolution = resolve(&mentions);
    let (mut claims, mut article_of) = (Vec::new(), Vec::new());
    for (at, member) in members.iter().enumerate() {
        let from = claims.len();
        // An article that was given before is read once.
        if member.first == at {
            let given: BTreeSet<&ClaimId> = member.given.iter().map(|claim| &claim.id).collect();
            claims.extend(member.prepared.reading.claims.iter().filter(|claim| !given.contains(&claim.id)).cloned());
        }
        claims.extend(member.given.iter().cloned());
        if !resolution.of.is_empty() {
            claims[from..].iter_mut().for_each(|claim| link(claim, &resolution));
            link_descriptions(&mut claims[from..]);
        }
        claims[from..].sort_by(|a, b| (a.span, &a.id).cmp(&(b.span, &b.id)));
        article_of.resize(claims.len(), at);
    }
    (claims, article_of, resolution.entities, resolution.disputes)
}

/// What origins read of the texts.
#[derive(Default)]
struct Texts<'a> {
    sentences: Vec<&'a str>,
    shingles: Vec<Vec<u64>>,
    copies: BTreeMap<(usize, usize), f64>,
    copied: BTreeMap<(usize, usize), usize>,
}

impl<'a> Texts<'a> {
    fn of(members: &[Member<'a>], claims: &[Claim], article_of: &[usize]) -> Self {
        let mut texts = Texts::default();
        let several = members.iter().any(|member| member.first != members[0].first);
        for (claim, &at) in claims.iter().zip(article_of) {
            let member = &members[at];
            let span = member.prepared.sentence_at(claim.span).filter(|_| !claim.span.is_empty());
            let sentence = span.map_or("", |span| span.of(&member.article.text));
            let shingles = match (texts.sentences.last(), texts.shingles.last()) {
                // One article is a copy of nothing.
                _ if !several => Vec::new(),
                (Some(last), Some(shingles)) if std::ptr::eq(*last, sentence) => shingles.clone(),
                _ => reuse::shingles(sentence),
            };
            texts.sentences.push(sentence);
            texts.shingles.push(shingles);
        }
        let prints: Vec<&[u64]> = members
            .iter()
            .enumerate()
            .map(|(at, member)| if member.first == at { member.prepared.prints.as_slice() } else { &[] })
            .collect();
        for ((a, b), common) in reuse::common(&prints) {
            let fewer = prints[a].len().min(prints[b].len());
            texts.copies.insert((a, b), common as f64 / fewer as f64);
        }
        // Sentences are worth a look only where articles share some of their wording.
        if !texts.copies.is_empty() {
            let first = |at: usize| members[at].first == at;
            let sentences: Vec<(&str, &[Span])> = members
                .iter()
                .enumerate()
                .map(|(at, m)| (m.article.text.as_str(), if first(at) { m.prepared.sentences.as_slice() } else { &[] }))
                .collect();
            texts.copied = reuse::copied_sentences(&sentences);
        }
        texts
    }
}

/// What the facts of one story share.
struct Of<'a> {
    story: &'a StoryId,
    members: &'a [Member<'a>],
    /// The article of every claim, twins as one.
    article: &'a [usize],
    published: &'a dyn Fn(usize) -> Option<Published>,
}

/// Makes one fact.
fn fact(of: &Of<'_>, group: &[usize], pairs: &[&Pair], evidence: &Evidence<'_>, config: &Config) -> Fact {
    let Of { story, members, article, published } = of;
    let claims = evidence.claims;
    let found = origins(group, pairs, evidence);
    let origin_of: BTreeMap<usize, usize> =
        found.iter().enumerate().flat_map(|(at, origin)| origin.claims.iter().map(move |&claim| (claim, at))).collect();
    let origin = |claim: usize| origin_of.get(&claim).copied().unwrap_or(usize::MAX);
    let standing = standing(group, pairs, &origin);
    let sides = sides(&standing.live, pairs, &origin);
    let articles: BTreeSet<usize> = group.iter().map(|&claim| article[claim]).collect();
    let verdict = verdict(articles.len(), found.len(), sides.len(), !standing.replaced.is_empty());
    let current: Vec<&Claim> = standing
        .live
        .iter()
        .filter(|claim| !standing.replaced.contains_key(claim))
        .map(|&claim| &claims[claim])
        .collect();
    let live: Vec<&Claim> = standing.live.iter().map(|&claim| &claims[claim]).collect();
    let silent = |(at, member): (usize, &Member<'_>)| {
        let read = member.first == at && member.prepared.reading.read;
        (read && articles.len() > 1 && !articles.contains(&at)).then(|| member.article.id.clone())
    };
    let silent = members.iter().enumerate().filter_map(silent).collect();
    let outcome = match &claims[group[0]].what {
        ClaimKind::Casualty(casualty) => Some(casualty.outcome),
        _ => None,
    };
    let named = |names: &[String], at: usize| {
        let Some(origin) = found.get(at).filter(|_| !names.is_empty()) else { return false };
        let source = Source::read(&origin.name);
        names.iter().any(|name| Source::read(name).key == source.key)
    };
    // The question names the unit of the first claim.
    let like = &claims[group[0]];
    let counts: BTreeMap<usize, Cow<'_, Quantity>> =
        standing.live.iter().filter_map(|&claim| Some((claim, count(&claims[claim], like)?))).collect();
    let stated: Vec<Stated<'_>> = standing
        .live
        .iter()
        .filter_map(|&claim| {
            let at = origin(claim);
            let (party, unreliable) = (named(&config.parties, at), named(&config.unreliable, at));
            let count = counts.get(&claim)?;
            Some(Stated { count, published: published(claim), origin: at, party, unreliable })
        })
        .collect();
    let id = |claim: &usize| claims[*claim].id.clone();
    let not_updated = standing.replaced.keys().filter(|claim| !updated(**claim, pairs, evidence, article)).map(id);
    Fact {
        id: FactId::from(format!("f:{}", claims[group[0]].id)),
        story: (*story).clone(),
        question: question(&group.iter().map(|&claim| &claims[claim]).collect::<Vec<_>>()),
        claims: group.iter().map(id).collect(),
        verdict,
        allowed: if sides.len() > 1 { None } else { allowed(&current, like) },
        sides: sides.iter().map(|side| side.iter().map(id).collect()).collect(),
        origins: found
            .iter()
            .map(|origin| Origin {
                name: origin.name.clone(),
                claims: origin.claims.iter().map(id).collect(),
                why: origin.why.clone(),
            })
            .collect(),
        figures: if stated.is_empty() { Vec::new() } else { figures(&config.policies, outcome, &stated) },
        when: days(&current),
        denied_by: denials(&live).into_iter().map(|claim| claim.id.clone()).collect(),
        silent,
        not_updated: not_updated.collect(),
    }
}

/// Whether the article or the outlet of a replaced claim also tells what replaced it.
fn updated(claim: usize, pairs: &[&Pair], evidence: &Evidence<'_>, article: &[usize]) -> bool {
    let teller = evidence.tellers[claim];
    let laters: BTreeSet<usize> = pairs
        .iter()
        .filter_map(|pair| pair.update())
        .filter(|(earlier, _)| *earlier == claim)
        .map(|(_, l)| l)
        .collect();
    let same = |other: usize| {
        article[other] == article[claim] || teller.outlet.is_some() && evidence.tellers[other].outlet == teller.outlet
    };
    let stands_with_later = |pair: &&&Pair| {
        !contradicts(pair) && pair.update().is_none() && (laters.contains(&pair.a) || laters.contains(&pair.b))
    };
    laters.iter().any(|&later| same(later))
        || pairs.iter().filter(stands_with_later).any(|pair| {
            let other = if laters.contains(&pair.a) { pair.b } else { pair.a };
            other != claim && same(other)
        })
}

fn info(story: &StoryId, member: &Member<'_>, members: &[Member<'_>]) -> ArticleInfo {
    let article = member.article;
    let reading = &member.prepared.reading;
    let first = &members[member.first];
    ArticleInfo {
        id: article.id.clone(),
        story: story.clone(),
        outlet: article.outlet.clone(),
        published: reading.published,
        title: article.title.clone(),
        url: article.url.clone(),
        language: reading.language.map(str::to_owned),
        read: reading.read,
        same_as: (first.article.id != article.id).then(|| first.article.id.clone()),
    }
}

/// What a reader should know of articles that told nothing, or nothing of their own.
fn article_findings(members: &[Member<'_>]) -> Vec<Ranked> {
    let mut out = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let id = &member.article.id;
        if member.first != at {
            let first = &members[member.first].article.id;
            let why = format!("article {id} has the text or the address of article {first}; the two count as one");
            out.push(Ranked::article(why, "nothing, unless one of the two was given by mistake"));
        } else if !member.prepared.reading.read {
            let language = member.prepared.reading.language.unwrap_or("another language");
            let why = format!("article {id} is not English ({language}) and was not read");
            out.push(Ranked::article(why, "a translation, or ready-made claims"));
        } else if !member.article.text.is_empty()
            && member.prepared.reading.claims.is_empty()
            && member.given.is_empty()
        {
            let why = format!("article {id} gave no claim");
            out.push(Ranked::article(why, "a look at the text"));
        }
    }
    out
}
