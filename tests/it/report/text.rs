//! The text report of a report made by hand, so that it shows every section whatever is read from articles.

use corroborate::{Article, Layout, Report, to_text};

fn layout(width: usize) -> Layout {
    Layout { width, colour: false, most: 8 }
}

#[test]
fn every_section() {
    let (report, articles) = fixture();
    insta::assert_snapshot!(to_text(&report, &articles, layout(80)));
}

#[test]
fn no_line_is_wider_than_the_page() {
    let (report, articles) = fixture();
    for width in [40, 60, 100] {
        for line in to_text(&report, &articles, layout(width)).lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn without_the_texts_the_values_stand_in() {
    let (report, _) = fixture();
    let text = to_text(&report, &[], layout(80));
    assert!(text.contains("nine workers"), "{text}");
}

#[test]
fn colours_come_and_go_with_the_layout() {
    let (report, articles) = fixture();
    let coloured = to_text(&report, &articles, Layout { colour: true, ..layout(80) });
    assert!(coloured.contains("\x1b["));
    assert!(!to_text(&report, &articles, layout(80)).contains('\x1b'));
}

#[test]
fn a_long_section_ends_with_a_count() {
    let (report, articles) = fixture();
    let text = to_text(&report, &articles, Layout { most: 1, ..layout(80) });
    assert!(text.contains("Disagreements  1 of 2, worst first"), "{text}");
    assert!(text.contains("and 1 more"), "{text}");
}

const HERALD: &str = "Nine workers were killed when the crane fell on Monday, the port authority said. Mayor Ana Sokolova called it \"a black day for the port\".";
const TRIBUNE: &str = "At least eleven dockers died under the crane, according to the dockers' union. \"A dark day for the port,\" said the mayor, Anna Sokolowa. The quay was closed.";
const GAZETTE: &str =
    "The port authority now says that twelve people are injured. Nine workers were killed. The quay is closed.";

/// A report over three articles with one entry for every section.
fn fixture() -> (Report, Vec<Article>) {
    let article = |id: &str, outlet: &str, text: &str, day: &str| {
        Article::new(id, text).outlet(outlet).published(day.parse().unwrap())
    };
    let articles = vec![
        article("a", "Port Herald", HERALD, "2020-05-04"),
        article("b", "Quay Tribune", TRIBUNE, "2020-05-05"),
        article("c", "Evening Gazette", GAZETTE, "2020-05-06T08:30:00+02:00"),
    ];
    let span = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        format!(r#"{{"start": {start}, "end": {}}}"#, start + words.len())
    };
    let quoted = r#""kind": "quote", "speaker": {"text": "the mayor", "entity": "e"}, "medium": null"#;
    let json = format!(
        r#"{{"format": "corroborate/1",
        "articles": [
          {{"id": "a", "story": "s1", "outlet": "Port Herald", "published": "2020-05-04", "title": null, "url": null, "language": "en", "read": true}},
          {{"id": "b", "story": "s1", "outlet": "Quay Tribune", "published": "2020-05-05", "title": null, "url": null, "language": "en", "read": true}},
          {{"id": "c", "story": "s1", "outlet": "Evening Gazette", "published": "2020-05-06T08:30:00+02:00", "title": null, "url": null, "language": "en", "read": true}}],
        "claims": [
          {{"id": "a1", "article": "a", "span": {a1}, "kind": "casualty", "outcome": "killed", "count": {{"low": 9, "high": 9, "said": "nine"}},
            "group": {{"text": "workers"}}, "attribution": [{{"name": "the port authority", "via": "said"}}]}},
          {{"id": "a2", "article": "a", "span": {a2}, {quoted}, "words": "a black day for the port"}},
          {{"id": "b1", "article": "b", "span": {b1}, "kind": "casualty", "outcome": "killed", "count": {{"low": 11, "high": null, "said": "at least eleven"}},
            "group": {{"text": "dockers"}}, "attribution": [{{"name": "the dockers' union", "via": "according_to"}}]}},
          {{"id": "b2", "article": "b", "span": {b2}, {quoted}, "words": "A dark day for the port,"}},
          {{"id": "b3", "article": "b", "span": {b3}, "kind": "event", "action": "close", "object": {{"text": "The quay"}}}},
          {{"id": "b4", "article": "b", "span": {b1}, "kind": "casualty", "outcome": "injured", "count": {{"low": 10, "high": 10, "said": "ten"}}}},
          {{"id": "c1", "article": "c", "span": {c1}, "kind": "casualty", "outcome": "killed", "count": {{"low": 9, "high": 9, "said": "nine"}},
            "group": {{"text": "workers"}}}},
          {{"id": "c2", "article": "c", "span": {c2}, "kind": "casualty", "outcome": "injured", "count": {{"low": 12, "high": 12, "said": "twelve"}}}},
          {{"id": "c3", "article": "c", "span": {c3}, "kind": "event", "action": "close", "object": {{"text": "The quay"}}}}],
        "entities": [{{"id": "e", "kind": "person", "name": "Ana Sokolova", "forms": [
          {{"text": "Ana Sokolova", "script": "Latn", "articles": ["a"], "count": 1, "why": ""}},
          {{"text": "Anna Sokolowa", "script": "Latn", "articles": ["b"], "count": 2, "why": "one romanisation of another"}},
          {{"text": "Sokolova", "script": "Latn", "articles": ["a"], "count": 1, "why": "surname"}}]}}],
        "facts": [
          {{"id": "f:a1", "story": "s1", "question": "people killed: workers", "claims": ["a1", "b1", "c1"], "verdict": "contradicted", "sides": [["a1", "c1"], ["b1"]],
            "origins": [{{"name": "the port authority", "claims": ["a1"], "why": "named"}}, {{"name": "the dockers' union", "claims": ["b1"], "why": "named"}}],
            "figures": [{{"policy": "range", "low": 9, "best": null, "high": 11, "imputed": false, "rule": ""}}, {{"policy": "gtd-2017", "low": null, "best": 9, "high": null, "imputed": false, "rule": ""}}]}},
          {{"id": "f:a2", "story": "s1", "question": "quote: Ana Sokolova", "claims": ["a2", "b2"], "verdict": "contradicted", "sides": [["a2"], ["b2"]], "origins": []}},
          {{"id": "f:b3", "story": "s1", "question": "close: the quay", "claims": ["b3", "c3"], "verdict": "agreed", "sides": [["b3", "c3"]],
            "origins": [{{"name": "Quay Tribune", "claims": ["b3"], "why": ""}}, {{"name": "Evening Gazette", "claims": ["c3"], "why": ""}}]}},
          {{"id": "f:b4", "story": "s1", "question": "people injured", "claims": ["b4", "c2"], "verdict": "updated", "sides": [["c2"]], "origins": [], "not_updated": ["b4"]}}],
        "relations": [{{"a": "b4", "b": "c2", "fact": "f:b4", "relation": "update", "facet": "count", "narrower": null, "later": "c2", "why": "rose"}}],
        "findings": [
          {{"kind": "contradiction", "facet": "count", "facts": ["f:a1"], "claims": ["a1", "b1"], "why": "count: “nine” and “at least eleven” cannot both hold", "settle": "a list of the dead by name"}},
          {{"kind": "contradiction", "facet": "wording", "facts": ["f:a2"], "claims": ["a2", "b2"], "why": "wording: one utterance in two wordings", "settle": "a recording"}},
          {{"kind": "article", "facet": null, "facts": [], "claims": [], "why": "d: not English (de), so no claims were read", "settle": ""}}]}}"#,
        a1 = span(HERALD, "Nine workers were killed"),
        a2 = span(HERALD, "\"a black day for the port\""),
        b1 = span(TRIBUNE, "At least eleven dockers died"),
        b2 = span(TRIBUNE, "\"A dark day for the port,\""),
        b3 = span(TRIBUNE, "The quay was closed"),
        c1 = span(GAZETTE, "Nine workers were killed"),
        c2 = span(GAZETTE, "twelve people are injured"),
        c3 = span(GAZETTE, "The quay is closed"),
    );
    (serde_json::from_str(&json).unwrap(), articles)
}
