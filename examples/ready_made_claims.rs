//! Reconciles claims that another program extracted: no text is read, and none is needed.

#![allow(clippy::print_stdout, reason = "the output of an example")]

use corroborate::{Config, Error, Reconciler, inputs_from_jsonl};

const INPUT: &str = r#"
{"id": "a1", "outlet": "The Courier", "published": "2024-05-03T09:00:00Z"}
{"id": "a2", "outlet": "Radio Ostria", "published": "2024-05-03T10:00:00Z"}
{"id": "a3", "outlet": "Marlow Post", "published": "2024-05-03T11:00:00Z"}
{"id": "c1", "article": "a1", "kind": "casualty", "outcome": "killed", "count": {"low": 8, "said": "at least eight"}, "group": "miners", "attribution": ["the Labour Ministry"]}
{"id": "c2", "article": "a2", "kind": "casualty", "outcome": "killed", "count": 8, "group": "miners", "attribution": ["the Ministry of Labour"]}
{"id": "c3", "article": "a3", "kind": "casualty", "outcome": "killed", "count": 11, "group": "miners", "attribution": ["the union"]}
{"id": "c4", "article": "a3", "kind": "event", "action": "close", "actor": "the ministry", "object": "the mine", "when": "2024-05-02"}
"#;

fn main() -> Result<(), Error> {
    let inputs = inputs_from_jsonl("INPUT", INPUT)?;
    let mut config = Config::default();
    config.read = false;
    let mut reconciler = Reconciler::with_config(config);
    for article in inputs.articles {
        reconciler.article(article)?;
    }
    for claim in inputs.claims {
        reconciler.claim(claim)?;
    }
    let report = reconciler.report();
    for fact in &report.facts {
        println!("{}: {} by {} origins", fact.question, fact.verdict.name(), fact.origins.len());
        for (n, side) in fact.sides.iter().enumerate() {
            let claims: Vec<&str> = side.iter().map(corroborate::ClaimId::as_str).collect();
            println!("  side {}: {}", n + 1, claims.join(", "));
        }
    }
    for relation in &report.relations {
        println!("{} {} {}: {}", relation.a, relation.relation.name(), relation.b, relation.why);
    }
    Ok(())
}
