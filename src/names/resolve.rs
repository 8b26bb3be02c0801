//! Mentions of all articles gathered into entities.
//!
//! Steps, in this order: every distinct form becomes a node ([`crate::names::node`]); nodes that share a key are compared
//! ([`crate::names::block`]); full names, bodies and places are joined, what an article declares first, then the surest
//! pairs, never across two that must stay apart ([`crate::names::cluster`]); surnames alone join the full name of their
//! article; entities are written out with every form ([`crate::names::write`]).
//!
//! Articles are taken in the order of their ids, and pairs in the order of score and text, so that the order of the input
//! changes nothing.

use crate::model::entity::EntityKind;
use crate::names::block::candidates;
use crate::names::body::Sort;
use crate::names::cluster::{Clusters, Joined};
use crate::names::compare::{NameVerdict, name_score, verdict};
use crate::names::config::NameConfig;
use crate::names::letters::similarity;
use crate::names::node::{Node, Nodes, is_single, nodes, share_office};
use crate::names::person::{person, sure};
use crate::names::resolution::{Mentions, Resolution, Tie};
use crate::names::surname::{Surnames, surnames};
use crate::names::write::write;
use std::collections::{BTreeMap, BTreeSet};

/// Gathers the mentions of one story into entities. The order of the articles changes nothing.
pub(crate) fn resolve(articles: &[Mentions<'_>]) -> Resolution {
    let mut sorted: Vec<Mentions<'_>> = articles.to_vec();
    sorted.sort_by(|a, b| a.article.id.cmp(&b.article.id));
    let nodes = nodes(&sorted);
    let config = NameConfig::default();
    let pairs = candidates(nodes.nodes.iter().map(|node| &node.name));
    let joined = join(&sorted, &nodes, &pairs, &config);
    let surnames: Surnames = surnames(&sorted, &nodes, &pairs, &joined.clusters);
    write(&sorted, &nodes, &joined, &surnames)
}

/// Joins full names, bodies and places.
fn join(articles: &[Mentions<'_>], nodes: &Nodes, pairs: &[(u32, u32)], config: &NameConfig) -> Joined {
    let mut clusters = Clusters::new(nodes.nodes.len());
    let mut offers: Vec<(Tie, u8, f64, usize, usize)> = Vec::new();
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (a, b) in nodes.declared.iter().map(|(a, b)| (*a.min(b), *a.max(b))).filter(|(a, b)| a != b) {
        if nodes.nodes[a].kind == nodes.nodes[b].kind {
            offers.push((Tie::Declared, 0, 1.0, a, b));
            told.insert((a, b));
        }
    }
    for &(a, b) in pairs {
        let (a, b) = (a as usize, b as usize);
        let (x, y) = (&nodes.nodes[a], &nodes.nodes[b]);
        if x.kind != y.kind || is_single(x) || is_single(y) || told.contains(&(a, b)) {
            continue;
        }
        let (score, same) = judge(x, y, config);
        let far = u8::from(matches!((x.scope, y.scope), (Some(p), Some(q)) if p != q) || !meet(x, y));
        if same && sexes_agree(x, y) {
            offers.push((Tie::Names, rank(x, y, far), score, a, b));
        } else if x.kind == EntityKind::Person
            && score >= config.office
            && one_family(x, y)
            && share_office(x, y)
            && sexes_agree(x, y)
        {
            offers.push((Tie::Office, 0, score, a, b));
        } else if verdict(score, x.name.kind(), config) == NameVerdict::Different && same_story(articles, x, y) {
            clusters.keep_apart(a, b);
        }
    }
    let text = |node: usize| nodes.nodes[node].name.text();
    let place = |node: usize| nodes.nodes[node].scope.map(|number| &articles[number].article.id);
    offers.sort_by(|p, q| {
        let names = |o: &(Tie, u8, f64, usize, usize)| (text(o.3).min(text(o.4)), text(o.3).max(text(o.4)));
        let order = (p.0, p.1).cmp(&(q.0, q.1)).then(q.2.total_cmp(&p.2)).then(names(p).cmp(&names(q)));
        order.then_with(|| (place(p.3), place(p.4)).cmp(&(place(q.3), place(q.4))))
    });
    let mut ties = BTreeMap::new();
    for (tie, _, _, a, b) in offers {
        if clusters.join(a, b) {
            ties.insert((a, b), tie);
        }
    }
    Joined { clusters, ties }
}

/// Which of several partners comes first: one of the same article; for a bare name (`Aceh`) the province before the city
/// and the city before the district; for a bare body the national one before the local one.
fn rank(x: &Node, y: &Node, far: u8) -> u8 {
    let sort = |node: &Node| node.name.locality.as_deref().and_then(|place| place.sort);
    match (sort(x), sort(y)) {
        (Some(_), None) | (None, Some(_)) => {
            return match sort(x).or(sort(y)) {
                Some("city") => 2,
                Some("district" | "village" | "street" | "airport") => 3,
                _ => 1,
            };
        }
        _ => {}
    }
    let local = |node: &Node| {
        node.name.body.as_deref().is_some_and(|body| {
            body.parts
                .iter()
                .any(|part| part.sort == Sort::Level && matches!(part.label.as_str(), "local" | "regional"))
        })
    };
    let scoped = x.scope.is_some() || y.scope.is_some();
    2 * u8::from(local(x) != local(y)) + u8::from(scoped) * far
}

/// The score of two names, and whether it is enough to join them in a story.
fn judge(x: &Node, y: &Node, config: &NameConfig) -> (f64, bool) {
    if x.kind == EntityKind::Person && y.kind == EntityKind::Person {
        let found = person(&x.name, &y.name, config);
        return (f64::from(found.score), sure(&x.name, &y.name, &found, config));
    }
    let score = name_score(&x.name, &y.name, config);
    (score, verdict(score, x.name.kind(), config) == NameVerdict::Same)
}

/// Whether two nodes stand in one article.
fn meet(x: &Node, y: &Node) -> bool {
    let (few, many) = if x.mentions.len() < y.mentions.len() { (x, y) } else { (y, x) };
    few.mentions.iter().any(|(article, _)| {
        let at = many.mentions.partition_point(|(other, _)| other < article);
        many.mentions.get(at).is_some_and(|(other, _)| other == article)
    })
}

/// Whether the family names are surely one.
fn one_family(x: &Node, y: &Node) -> bool {
    let family = |node: &Node| node.name.family().map(|token| token.letters.clone());
    matches!((family(x), family(y)), (Some(p), Some(q)) if similarity(&p, &q, 0.8) >= 0.93)
}

fn sexes_agree(x: &Node, y: &Node) -> bool {
    x.sex.is_none() || y.sex.is_none() || x.sex == y.sex
}

/// Whether two nodes stand in articles of one story, as far as the articles tell.
fn same_story(articles: &[Mentions<'_>], x: &Node, y: &Node) -> bool {
    let story = |node: &Node| node.mentions.first().and_then(|(at, _)| articles[*at].article.story.as_ref());
    match (story(x), story(y)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::name::Mention;
    use crate::model::article::Article;
    use crate::model::claim::Claim;
    use crate::model::claim::{Attribution, ClaimKind, Role, RoleStatus, Stance};
    use crate::model::id::EntityId;
    use crate::model::id::{ClaimId, StoryId};
    use crate::model::party::Party;
    use crate::span::Span;

    /// A text in which `[p:…]`, `[o:…]` and `[l:…]` mark people, organisations and places; `|` ends the titles.
    struct Marked {
        article: Article,
        mentions: Vec<Mention>,
        claims: Vec<Claim>,
    }

    fn marked(id: &str, text: &str) -> Marked {
        let (mut plain, mut mentions) = (String::new(), Vec::new());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            plain.push_str(before);
            let (inside, after) = after.split_once(']').expect("a closing bracket");
            let (kind, name) = inside.split_once(':').expect("a kind");
            let titled = plain.len();
            let (title, name) = name.split_once('|').unwrap_or(("", name));
            plain.push_str(title);
            let start = plain.len();
            plain.push_str(name);
            let kind = match kind {
                "p" => EntityKind::Person,
                "o" => EntityKind::Organisation,
                _ => EntityKind::Place,
            };
            let (span, titled) = (Span::new(start, plain.len()), Span::new(titled, plain.len()));
            mentions.push(Mention { span, tokens: 0..0, kind, titled, short_for: None });
            rest = after;
        }
        plain.push_str(rest);
        Marked { article: Article::new(id, plain), mentions, claims: Vec::new() }
    }

    fn office(mut article: Marked, mention: usize, role: &str, of: &str) -> Marked {
        let span = article.mentions[mention].span;
        article.claims.push(Claim {
            id: ClaimId::from("c"),
            article: article.article.id.clone(),
            span,
            also: Vec::new(),
            what: ClaimKind::Role(Role {
                person: Party::at(&article.article.text, span),
                role: role.to_owned(),
                of: Some(Party::named(of)),
                status: RoleStatus::Current,
                when: None,
            }),
            attribution: Vec::<Attribution>::new(),
            stance: Stance::Asserted,
        });
        article
    }

    fn resolved(articles: &[Marked]) -> Resolution {
        let all: Vec<Mentions<'_>> = articles
            .iter()
            .map(|a| Mentions { article: &a.article, mentions: &a.mentions, claims: &a.claims })
            .collect();
        resolve(&all)
    }

    /// The forms of each entity, sorted.
    fn forms(resolution: &Resolution) -> Vec<Vec<String>> {
        let mut out: Vec<Vec<String>> = resolution
            .entities
            .iter()
            .map(|entity| {
                let mut forms: Vec<String> = entity.forms.iter().map(|form| form.text.clone()).collect();
                forms.sort();
                forms
            })
            .collect();
        out.sort();
        out
    }

    #[test]
    fn a_surname_joins_the_full_name_of_its_article() {
        let found = resolved(&[
            marked("a", "[p:President |Ilze Kalnina] spoke. [p:Ms |Kalnina] left."),
            marked("b", "[p:Ilze Kalniņa] was there; [p:Kalniņa] said so."),
        ]);
        assert_eq!(found.entities.len(), 1, "{:?}", forms(&found));
        assert_eq!(found.entities[0].id.as_str(), "e:a:10");
        assert_eq!(found.of.len(), 4);
    }

    #[test]
    fn the_very_surname_goes_before_its_like() {
        let found = resolved(&[
            marked("a", "[p:Moussa Keïta] met voters. [p:Keïta] won."),
            marked("b", "[p:Adama Goïta] lost to [p:Moussa Keïta]. [p:Goïta] left, [p:Keïta] stayed."),
        ]);
        let keita = found.entities.iter().find(|entity| entity.name == "Moussa Keïta").expect("an entity");
        assert!(keita.forms.iter().all(|form| !form.text.contains("Goïta")), "{keita:?}");
        assert_eq!(found.entities.len(), 2);
    }

    #[test]
    fn two_people_of_one_surname_stay_apart() {
        let found = resolved(&[marked(
            "a",
            "[p:Igor Melnyk] came. [p:Melnyk] sat. Then [p:Oksana Melnyk] came. [p:Melnyk] stood.",
        )]);
        assert_eq!(found.entities.len(), 2);
        let of: Vec<&EntityId> = found.of.values().collect();
        assert_eq!((of[0] == of[1], of[2] == of[3], of[0] == of[2]), (true, true, false));
    }

    #[test]
    fn one_given_name_and_two_surnames_are_two_people() {
        let text = "[p:Peter Nowak], [p:Peter Nowicki], [p:Peter Novotny], [p:Anna Pavlova] and [p:Anna Petrova]";
        assert_eq!(resolved(&[marked("a", text)]).entities.len(), 5);
    }

    #[test]
    fn an_office_joins_given_names_that_only_resemble_each_other() {
        let a = office(marked("a", "[p:Yeszhan Omarkulov] spoke"), 0, "deputy mayor", "Taraz");
        let b = office(marked("b", "[p:Eschen Omarkulov] spoke"), 0, "deputy mayor", "Taraz");
        let found = resolved(&[a, b]);
        assert_eq!(found.entities.len(), 1, "{:?}", forms(&found));
        assert_eq!(found.disputes.len(), 1, "the disagreement stays visible");
    }

    #[test]
    fn kinds_are_never_mixed_and_capitals_are_no_person() {
        let found =
            resolved(&[marked("a", "[p:Nursultan Iskakov] flew to [l:Nur-Sultan], said [p:QTV] of [p:Iskakov].")]);
        assert_eq!(found.entities.len(), 3, "{:?}", forms(&found));
    }

    #[test]
    fn a_bare_place_is_the_province_rather_than_the_district() {
        let found = resolved(&[marked("a", "[l:Herat province], [l:Herat district], [l:Herat]")]);
        assert!(forms(&found).contains(&vec!["Herat".to_owned(), "Herat province".to_owned()]), "{:?}", forms(&found));
    }

    #[test]
    fn the_order_of_articles_changes_nothing() {
        let texts = [
            ("a", "[p:Jurij Schewtschuk] and [o:ODKB]; [p:Schewtschuk] in [l:Kiev]"),
            ("b", "[p:Yuri Shevchuk] of the [o:Collective Security Treaty Organization] in [l:Kyiv]"),
            ("c", "[p:Shevchuk] again, and [p:Y. Shevchuk]"),
        ];
        let there: Vec<Marked> = texts.iter().map(|(id, text)| marked(id, text)).collect();
        let back: Vec<Marked> = texts.iter().rev().map(|(id, text)| marked(id, text)).collect();
        let (there, back) = (resolved(&there), resolved(&back));
        assert_eq!(there.entities, back.entities);
        assert_eq!(there.of, back.of);
        assert_eq!(there.entities.len(), 3, "{:?}", forms(&there));
    }

    #[test]
    fn people_of_two_stories_share_no_surname() {
        let mut a = marked("a", "[p:Ruth Okello] spoke");
        a.article.story = Some(StoryId::from("s1"));
        let mut b = marked("b", "[p:Okello] spoke");
        b.article.story = Some(StoryId::from("s2"));
        assert_eq!(resolved(&[a, b]).entities.len(), 2);
    }

    /// `cargo test --release --lib -- --ignored million --nocapture`
    #[test]
    #[ignore = "a benchmark"]
    #[allow(clippy::print_stderr, reason = "a benchmark")]
    fn a_million_mentions_take_near_linear_time() {
        const SYLLABLES: [&str; 20] = [
            "ba", "ko", "mi", "ter", "lan", "shu", "vor", "zhe", "gu", "ri", "dan", "el", "nov", "sha", "pet", "kar",
            "li", "mo", "ras", "tim",
        ];
        let word = |mut n: usize| {
            let mut word = String::new();
            for _ in 0..3 {
                word.push_str(SYLLABLES[n % 20]);
                n /= 20;
            }
            let first = word.remove(0).to_ascii_uppercase();
            format!("{first}{word}")
        };
        for size in [10_000usize, 100_000, 1_000_000] {
            let articles: Vec<Marked> = (0..size / 20)
                .map(|number| {
                    let mut text = String::new();
                    for at in 0..10 {
                        // Every second person is one that other articles name too.
                        let who = if at % 2 == 0 { number * 7 + at } else { (number / 10) * 13 + at };
                        let (given, family) = (word(who * 31 % 997), word(who * 7919 % 8000));
                        text.push_str(&format!("[p:{given} {family}] and [p:{family}] "));
                    }
                    let mut article = marked(&format!("a{number:07}"), &text);
                    article.article.story = Some(StoryId::from(format!("s{}", number / 10)));
                    article
                })
                .collect();
            let start = std::time::Instant::now();
            let found = resolved(&articles);
            let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
            let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("").to_owned();
            eprintln!("{size} mentions: {:?}, {} entities, {peak}", start.elapsed(), found.entities.len());
        }
    }
}
