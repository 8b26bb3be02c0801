//! Entities as FollowTheMoney statements (<https://followthemoney.tech/docs/statements/>), JSON Lines.
//!
//! Every spelling of a name is a statement of the article that uses it, so that the disagreement of the sources stays
//! visible; the entity's own name is the `name`, other spellings are `alias`. A role becomes the person's `position`.
//! Groups have no schema in FollowTheMoney and are left out; a place becomes an `Address`.

use crate::model::claim::ClaimKind;
use crate::model::entity::{Entity, EntityKind};
use crate::model::id::ArticleId;
use crate::model::report::Report;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The entities as one statement a line, sorted.
#[must_use]
pub fn to_statements(report: &Report) -> String {
    let mut statements: BTreeSet<Statement<'_>> = BTreeSet::new();
    let by_id: BTreeMap<&str, &Entity> = report.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect();
    for entity in &report.entities {
        let Some((schema, name, alias, kind)) = properties(entity.kind) else { continue };
        for form in &entity.forms {
            let prop = if form.text == entity.name { name } else { alias };
            for article in &form.articles {
                let statement =
                    Statement { entity: entity.id.as_str(), schema, prop, kind, value: form.text.clone(), article };
                statements.insert(statement);
            }
        }
    }
    for claim in &report.claims {
        let ClaimKind::Role(role) = &claim.what else { continue };
        let Some(entity) = role.person.entity.as_ref().and_then(|id| by_id.get(id.as_str())) else { continue };
        if entity.kind == EntityKind::Person {
            let of = role.of.as_ref().map_or(String::new(), |of| format!(", {}", of.text));
            let value = format!("{}{of}", role.role);
            let (entity, article) = (entity.id.as_str(), &claim.article);
            statements.insert(Statement { entity, schema: "Person", prop: "position", kind: "string", value, article });
        }
    }
    statements.iter().map(|statement| statement.json().to_string() + "\n").collect()
}

/// Schema, property of the name, property of another spelling, type of both.
fn properties(kind: EntityKind) -> Option<(&'static str, &'static str, &'static str, &'static str)> {
    match kind {
        EntityKind::Person => Some(("Person", "name", "alias", "name")),
        EntityKind::Organisation => Some(("Organization", "name", "alias", "name")),
        EntityKind::Place => Some(("Address", "full", "full", "address")),
        EntityKind::Group => None,
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Statement<'a> {
    entity: &'a str,
    schema: &'static str,
    prop: &'static str,
    kind: &'static str,
    value: String,
    article: &'a ArticleId,
}

impl Statement<'_> {
    fn json(&self) -> Value {
        // As followthemoney makes it: the SHA-1 of dataset, entity, property and value.
        let key = format!("{}.{}.{}.{}", self.article, self.entity, self.prop, self.value);
        json!({
            "id": sha1_smol::Sha1::from(key).digest().to_string(),
            "entity_id": self.entity,
            "canonical_id": self.entity,
            "schema": self.schema,
            "prop": self.prop,
            "prop_type": self.kind,
            "value": self.value,
            "original_value": null,
            "lang": null,
            "dataset": self.article.as_str(),
            "external": false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::interchange::tell::tests::example;

    #[test]
    fn every_spelling_is_a_statement_of_its_article() {
        let (report, _) = example();
        let lines: Vec<Value> =
            to_statements(&report).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let told: Vec<(&str, &str, &str)> = lines
            .iter()
            .map(|line| {
                let field = |name: &str| line[name].as_str().unwrap();
                assert_eq!(field("id").len(), 40);
                (field("dataset"), field("prop"), field("value"))
            })
            .collect();
        assert_eq!(told, [("a2", "alias", "Señor Núñez"), ("a2", "name", "Núñez")]);
    }
}
