//! The spellings of an entity's name that are worth showing.

use crate::fold::fold;
use crate::model::entity::{Entity, EntityKind, Form};
use std::cmp::Reverse;

/// The forms that spell the name in another way; shorter and titled forms of the name are none.
pub(crate) fn variants(entity: &Entity) -> Vec<&Form> {
    let longest = entity.forms.iter().max_by_key(|form| (form.text.len(), Reverse(&form.text)));
    let name = fold(&entity.name) + " " + &fold(longest.map_or("", |form| form.text.as_str()));
    let known: Vec<&str> = name.split(' ').collect();
    let mut seen: Vec<String> = Vec::new();
    let mut out = Vec::new();
    for form in &entity.forms {
        let folded = fold(&form.text);
        let new = folded.split(' ').any(|word| !known.contains(&word));
        let respelt = form.text != entity.name && folded == fold(&entity.name);
        if (new || respelt) && !seen.contains(&form.text) {
            seen.push(form.text.clone());
            out.push(form);
        }
    }
    out
}

/// The kind in plain words.
pub(crate) fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
    }
}
