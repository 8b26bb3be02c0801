//! Origins: which claims of one fact go back to one first teller. Their number is an upper bound of independent
//! confirmation: two sources that share an unnamed third one cannot be told from two that do not.
//!
//! 1. Strong ties, each enough by itself: the same named source at the root of the attribution, the same outlet or agency
//!    speaking in its own voice, an outlet cited whose own article tells the fact, and copied sentences or articles
//!    (unless both name different roots); in articles
//!    that share several sentences also a sentence that is alike.
//! 2. Weak ties join only where two of different kinds meet: a generic source that the other's root is an instance of
//!    (`the authorities` and a ministry), the same kind of carrier (`local media`) in both chains, the same figure, half
//!    of a sentence shared. A generic source that fits two named ones is left alone.
//! 3. Who names nobody is an origin of its own, named by the outlet, else by the article.
//!
//! Left out on purpose: statistics of who copies whom, which need far more shared facts than one event gives.

use crate::model::claim::{Attribution, Claim, ClaimKind, Quote, Via};
use crate::model::id::EntityId;
use crate::model::relation::RelationKind;
use crate::reconcile::pair::Pair;
use crate::reconcile::reuse::{SENTENCE_COPY, SENTENCE_SHINGLES, same_words, shared_words};
use crate::reconcile::source::{Naming, Source};
use crate::reconcile::verdict::count;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two articles with so many copied sentences are one text in parts: what else is alike in them is of that text, too.
const COPIED_SENTENCES: usize = 3;
/// Half of a sentence in the same words is a weak tie.
const SENTENCE_ALIKE: f64 = 0.35;
/// Two articles are copies from this share of their prints on. Below it, they may quote one speech.
const ARTICLE_COPY: f64 = 0.5;
/// Claims that share one shingle are looked at up to this number; more is furniture.
const SHARED_BY: usize = 32;

/// What the search for origins knows of the article of a claim.
#[derive(Clone, Debug, Default)]
pub(crate) struct Teller {
    /// The article's number in its story; twins have one number.
    pub(crate) article: usize,
    /// The outlet, else the article's id.
    pub(crate) name: String,
    /// The outlet's key, where one is named.
    pub(crate) outlet: Option<Vec<String>>,
    /// Agencies credited in the article.
    pub(crate) credits: Vec<String>,
}

/// One origin of a fact.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) claims: Vec<usize>,
    pub(crate) why: String,
}

/// What the origins of one fact rest on.
pub(crate) struct Evidence<'a> {
    pub(crate) claims: &'a [Claim],
    /// The teller of every claim.
    pub(crate) tellers: &'a [&'a Teller],
    /// The sentence of every claim; `""` where there is no text.
    pub(crate) sentences: &'a [&'a str],
    /// The shingles of every claim's sentence.
    pub(crate) shingles: &'a [Vec<u64>],
    /// The share of the prints of two articles, by their numbers, the smaller first.
    pub(crate) copies: &'a BTreeMap<(usize, usize), f64>,
    /// How many sentences two articles share, by their numbers, the smaller first.
    pub(crate) copied: &'a BTreeMap<(usize, usize), usize>,
    /// The names of the story's entities.
    pub(crate) names: &'a HashMap<&'a EntityId, &'a str>,
}

/// A claim's attribution, read.
struct Chain {
    /// The first source that is named, and its entity.
    root: Option<(Source, Option<EntityId>)>,
    root_name: String,
    /// Generic sources and carriers of the chain.
    official: bool,
    carrier: bool,
    anonymous: bool,
    /// The article says it in its own voice.
    own: bool,
}

impl Chain {
    fn read(claim: &Claim, names: &HashMap<&EntityId, &str>) -> Self {
        let links: Vec<(&Attribution, Source)> = claim
            .attribution
            .iter()
            .filter(|link| link.via != Via::Credit)
            .map(|link| (link, Source::read(&link.name)))
            // `the Armenian head of government Ada Lunde`: somebody who is known, whatever the office
            .map(|(link, source)| match (source.naming, &link.entity) {
                (Naming::Official, Some(_)) => (link, Source { naming: Naming::Named, ..source }),
                _ => (link, source),
            })
            // whoever speaks for `the police` is named more closely by his own name
            .filter(|(link, source)| link.via != Via::SpokenFor || source.naming == Naming::Named)
            .collect();
        let has = |naming| links.iter().any(|(_, source)| source.naming == naming);
        let mut chain = Chain {
            root: None,
            root_name: String::new(),
            official: has(Naming::Official),
            carrier: has(Naming::Carrier),
            anonymous: has(Naming::Anonymous),
            own: links.is_empty(),
        };
        // A generic source before a named carrier is the root; the carrier is then no origin of the claim.
        if let Some((link, source)) = links.iter().find(|(_, s)| s.naming != Naming::Carrier)
            && source.naming == Naming::Named
        {
            chain.root = Some((source.clone(), link.entity.clone()));
            link.name.clone_into(&mut chain.root_name);
        }
        // Who is quoted is the origin of the words, whether or not the chain says so again.
        if let ClaimKind::Quote(Quote { speaker: Some(speaker), .. }) = &claim.what
            && chain.root.is_none()
        {
            let source = Source::read(&speaker.text);
            if source.naming == Naming::Named {
                (chain.root, chain.own) = (Some((source, speaker.entity.clone())), false);
                speaker.text.clone_into(&mut chain.root_name);
            }
        }
        if let Some((_, Some(entity))) = &chain.root
            && let Some(name) = names.get(entity)
        {
            (*name).clone_into(&mut chain.root_name);
        }
        chain
    }

    fn generic(&self) -> bool {
        self.root.is_none() && !self.own && (self.official || self.carrier) && !self.anonymous
    }
}

/// The origins of the claims `members` of one fact, whose pairs are `pairs`.
pub(crate) fn origins(members: &[usize], pairs: &[&Pair], evidence: &Evidence<'_>) -> Vec<Found> {
    let chains: Vec<Chain> = members.iter().map(|&m| Chain::read(&evidence.claims[m], evidence.names)).collect();
    let mut union = Union { parent: (0..members.len()).collect(), why: BTreeMap::new() };
    by_root(&chains, &mut union);
    by_voice(members, &chains, evidence, &mut union);
    let alike = by_copy(members, &chains, evidence, &mut union);
    by_two_weak_ties(members, pairs, &chains, evidence, &alike, &mut union);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..members.len() {
        groups.entry(union.root(i)).or_default().push(i);
    }
    let mut out: Vec<Found> = groups
        .into_iter()
        .map(|(root, of)| Found {
            name: name(members, &of, &chains, evidence),
            why: why(&of, &chains, union.why.remove(&root)),
            claims: of.iter().map(|&i| members[i]).collect(),
        })
        .collect();
    out.sort_by(|a, b| b.claims.len().cmp(&a.claims.len()).then_with(|| a.claims.cmp(&b.claims)));
    out
}

/// Joins claims with the same named root.
fn by_root(chains: &[Chain], union: &mut Union) {
    let mut entities: BTreeMap<&EntityId, usize> = BTreeMap::new();
    let mut keys: Vec<(&Source, usize)> = Vec::new();
    let mut exact: HashMap<&[String], usize> = HashMap::new();
    for (i, chain) in chains.iter().enumerate() {
        let Some((source, entity)) = &chain.root else { continue };
        if let Some(entity) = entity {
            let first = *entities.entry(entity).or_insert(i);
            union.join(first, i, || "the same source is named".to_owned());
        }
        match exact.get(source.key.as_slice()) {
            Some(&first) => union.join(first, i, || "the same source is named".to_owned()),
            None => {
                exact.insert(&source.key, i);
                keys.push((source, i));
            }
        }
    }
    // A fact with more differently named sources than this is furniture, not news.
    keys.truncate(200);
    for (at, (source, i)) in keys.iter().enumerate() {
        for (other, j) in keys[at + 1..].iter().filter(|(other, _)| source.same(other)) {
            let (few, many) = if source.key.len() < other.key.len() { (i, j) } else { (j, i) };
            let text = format!("“{}” is “{}” with more words", chains[*many].root_name, chains[*few].root_name);
            union.join(*i, *j, || text);
        }
    }
}

/// Joins claims that one outlet or one agency makes in its own voice, and claims that cite an outlet with its own claim.
fn by_voice(members: &[usize], chains: &[Chain], evidence: &Evidence<'_>, union: &mut Union) {
    let mut outlets: BTreeMap<&[String], usize> = BTreeMap::new();
    let mut agencies: BTreeMap<&str, usize> = BTreeMap::new();
    let mut articles: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, (&member, _)) in members.iter().zip(chains).enumerate().filter(|(_, (_, chain))| chain.own) {
        let teller = evidence.tellers[member];
        let first = *articles.entry(teller.article).or_insert(i);
        union.join(first, i, || "one article tells it in its own voice".to_owned());
        if let Some(outlet) = &teller.outlet {
            let first = *outlets.entry(outlet).or_insert(i);
            union.join(first, i, || format!("{} tells it in its own voice", teller.name));
        }
        if let [agency] = teller.credits.as_slice() {
            let first = *agencies.entry(agency).or_insert(i);
            union.join(first, i, || format!("both articles are credited to {agency}"));
        }
    }
    // Who cites an outlet of the story tells what the outlet told, whoever told it to the outlet.
    let mut tellers: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (i, &member) in members.iter().enumerate() {
        if let Some(outlet) = &evidence.tellers[member].outlet {
            tellers.entry(outlet).or_default().push(i);
        }
    }
    let mut cited: BTreeSet<(&[String], &[String])> = BTreeSet::new();
    for (i, chain) in chains.iter().enumerate() {
        let Some((source, _)) = &chain.root else { continue };
        let Some(first) = tellers.get(source.key.as_slice()).and_then(|of| of.iter().find(|&&j| j != i)) else {
            continue;
        };
        let own = evidence.tellers[members[i]].outlet.as_deref();
        let circle = own.is_some_and(|own| cited.contains(&(source.key.as_slice(), own)));
        if let Some(own) = own {
            cited.insert((own, source.key.as_slice()));
        }
        let text = if circle {
            format!("{} and {} cite each other", evidence.tellers[members[i]].name, chain.root_name)
        } else {
            format!("{} cites {}", evidence.tellers[members[i]].name, chain.root_name)
        };
        union.join(*first, i, || text);
    }
}

/// Joins copied sentences and articles. Returns the pairs whose sentences are alike without being copies.
fn by_copy(
    members: &[usize],
    chains: &[Chain],
    evidence: &Evidence<'_>,
    union: &mut Union,
) -> BTreeSet<(usize, usize)> {
    let mut alike = BTreeSet::new();
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (i, &member) in members.iter().enumerate() {
        let once: BTreeSet<u64> = evidence.shingles[member].iter().copied().collect();
        once.into_iter().for_each(|shingle| holders.entry(shingle).or_default().push(i));
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values() {
        let few = &holders[..holders.len().min(SHARED_BY)];
        for (at, &i) in few.iter().enumerate() {
            few[at + 1..].iter().for_each(|&j| *shared.entry((i, j)).or_default() += 1);
        }
    }
    let rivals = |i: usize, j: usize| match (&chains[i].root, &chains[j].root) {
        (Some((x, p)), Some((y, q))) => !x.same(y) && (p.is_none() || p != q),
        _ => false,
    };
    for ((i, j), common) in shared {
        let (a, b) = (members[i], members[j]);
        let fewer = evidence.shingles[a].len().min(evidence.shingles[b].len());
        if evidence.tellers[a].article == evidence.tellers[b].article || fewer < SENTENCE_SHINGLES || rivals(i, j) {
            continue;
        }
        let share = common as f64 / fewer as f64;
        if share >= SENTENCE_COPY {
            union.join(i, j, || {
                let words = shared_words(evidence.sentences[a], evidence.sentences[b]);
                format!("the same sentence in both: “{words}”")
            });
        } else if share >= SENTENCE_ALIKE {
            alike.insert((i, j));
        }
    }
    of_one_text(members, &rivals, evidence, &alike, union);
    if evidence.copies.is_empty() {
        return alike;
    }
    let mut by_article: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, &member) in members.iter().enumerate() {
        by_article.entry(evidence.tellers[member].article).or_default().push(i);
    }
    for (&(a, b), &share) in evidence.copies.iter().filter(|(_, share)| **share >= ARTICLE_COPY) {
        let (Some(x), Some(y)) = (by_article.get(&a), by_article.get(&b)) else { continue };
        if let (&[i], &[j]) = (x.as_slice(), y.as_slice())
            && !rivals(i, j)
        {
            union.join(i, j, || format!("the articles share {:.0} % of their wording", share * 100.0));
        }
    }
    alike
}

/// Joins claims of two articles that share several sentences, where the claims' own sentences are alike or the same.
fn of_one_text(
    members: &[usize],
    rivals: &dyn Fn(usize, usize) -> bool,
    evidence: &Evidence<'_>,
    alike: &BTreeSet<(usize, usize)>,
    union: &mut Union,
) {
    if evidence.copied.is_empty() || members.len() > SHARED_BY {
        return;
    }
    for (i, &a) in members.iter().enumerate() {
        for (j, &b) in members.iter().enumerate().skip(i + 1) {
            let (x, y) = (evidence.tellers[a].article, evidence.tellers[b].article);
            let Some(&n) = evidence.copied.get(&(x.min(y), x.max(y))).filter(|n| **n >= COPIED_SENTENCES) else {
                continue;
            };
            let (p, q) = (evidence.sentences[a], evidence.sentences[b]);
            if !rivals(i, j) && (alike.contains(&(i, j)) || same_words(p, q)) {
                union
                    .join(i, j, || format!("the articles share {n} sentences, and this one: “{}”", shared_words(p, q)));
            }
        }
    }
}

/// Joins claims with generic sources by two weak ties of different kinds.
fn by_two_weak_ties(
    members: &[usize],
    pairs: &[&Pair],
    chains: &[Chain],
    evidence: &Evidence<'_>,
    alike: &BTreeSet<(usize, usize)>,
    union: &mut Union,
) {
    let place: HashMap<usize, usize> = members.iter().enumerate().map(|(at, &m)| (m, at)).collect();
    let mut bound: BTreeMap<usize, BTreeMap<usize, String>> = BTreeMap::new();
    let mut peers: Vec<(usize, usize, String)> = Vec::new();
    for pair in pairs.iter().filter(|p| same_figure(p, evidence.claims)) {
        let (Some(&i), Some(&j)) = (place.get(&pair.a), place.get(&pair.b)) else { continue };
        for (i, j) in [(i, j), (j, i)].into_iter().filter(|&(i, _)| chains[i].generic()) {
            let (this, that) = (&chains[i], &chains[j]);
            let office = that.root.as_ref().is_some_and(|(source, _)| source.office);
            let ground = if this.official && office {
                format!("a generic source that {} is an instance of", that.root_name)
            } else if this.carrier && that.carrier {
                "the same kind of carrier".to_owned()
            } else if alike.contains(&(i.min(j), i.max(j))) {
                "half of the sentence in the same words".to_owned()
            } else {
                continue;
            };
            let ground = format!("the same figure, and {ground}");
            if that.root.is_some() {
                bound.entry(i).or_default().entry(j).or_insert(ground);
            } else if that.generic() && this.carrier && that.carrier && i < j {
                peers.push((i, j, ground));
            }
        }
    }
    // Generic claims of one fact and one figure may each see only some of the named ones; what they see must be one.
    for (i, j, ground) in peers {
        union.join(i, j, || ground);
    }
    let mut seen: BTreeMap<usize, BTreeMap<usize, (usize, String)>> = BTreeMap::new();
    for (i, named) in bound {
        let own = union.root(i);
        for (j, ground) in named {
            let root = union.root(j);
            if root != own {
                seen.entry(own).or_default().entry(root).or_insert((j, ground));
            }
        }
    }
    for (own, roots) in seen {
        if roots.len() == 1 {
            roots.into_values().for_each(|(j, ground)| union.join(own, j, || ground));
        }
    }
}

/// Whether the two claims of a pair stand together and state the same bound of the same count.
fn same_figure(pair: &Pair, claims: &[Claim]) -> bool {
    let stand = matches!(pair.comparison.relation, RelationKind::Agree | RelationKind::Refine);
    let (a, b) = (&claims[pair.a], &claims[pair.b]);
    match (count(a, a), count(b, a)) {
        (Some(a), Some(b)) => stand && a.low() == b.low() && a.precision() == b.precision(),
        _ => pair.comparison.relation == RelationKind::Agree,
    }
}

/// The name of an origin: the root named most often, else the agency, the outlet or the article.
fn name(members: &[usize], of: &[usize], chains: &[Chain], evidence: &Evidence<'_>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for &i in of.iter().filter(|&&i| chains[i].root.is_some()) {
        let name = chains[i].root_name.trim();
        *counts.entry(name.strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name)).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|&(name, told)| (told, std::cmp::Reverse(name)));
    if let Some((name, _)) = most {
        return name.to_owned();
    }
    let first = evidence.tellers[members[of[0]]];
    if let (true, [agency]) = (chains[of[0]].own, first.credits.as_slice()) {
        return agency.clone();
    }
    let claim = &evidence.claims[members[of[0]]];
    match claim.attribution.iter().find(|link| link.via != Via::Credit) {
        Some(link) => link.name.clone(),
        None => first.name.clone(),
    }
}

fn why(of: &[usize], chains: &[Chain], grounds: Option<BTreeSet<String>>) -> String {
    match grounds {
        Some(grounds) => grounds.into_iter().collect::<Vec<_>>().join("; "),
        None if chains[of[0]].root.is_some() => "named by this claim alone".to_owned(),
        None if chains[of[0]].own => "told in the outlet's own voice".to_owned(),
        None => "nobody in particular is named; counted as an origin of its own".to_owned(),
    }
}

/// Disjoint sets with the grounds on which they were joined.
struct Union {
    parent: Vec<usize>,
    why: BTreeMap<usize, BTreeSet<String>>,
}

impl Union {
    fn root(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    /// Joins the sets of two claims; the smaller root stays.
    fn join(&mut self, a: usize, b: usize, why: impl FnOnce() -> String) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        self.parent[gone] = keep;
        let mut grounds = self.why.remove(&gone).unwrap_or_default();
        grounds.insert(why());
        self.why.entry(keep).or_default().extend(grounds);
    }
}
