//! The spellings of an entity's name that are worth showing.

use crate::fold::fold;
use crate::lexicon::office::{office, role_word};
use crate::model::entity::{Entity, EntityKind, Form};

/// The forms that spell the name in another way; shorter forms and forms with an office before them are none.
pub(crate) fn variants(entity: &Entity) -> Vec<&Form> {
    let name = fold(&entity.name);
    let known: Vec<&str> = name.split(' ').collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut out = Vec::new();
    for form in &entity.forms {
        let folded = fold(&form.text);
        let new = folded.split(' ').any(|word| !known.contains(&word));
        let respelt = form.text != entity.name && folded == name;
        if (new || respelt) && !is_titled(entity, &form.text) && !seen.contains(&form.text.as_str()) {
            seen.push(&form.text);
            out.push(form);
        }
    }
    out
}

/// Whether a form is another one with words before it: two words or more of a name after any words, one after an office.
fn is_titled(entity: &Entity, form: &str) -> bool {
    entity.forms.iter().any(|other| {
        let Some(before) = form.strip_suffix(&other.text).and_then(|before| before.strip_suffix(' ')) else {
            return false;
        };
        let mut words = before.split(' ').map(str::to_lowercase);
        other.text.contains(' ') || words.all(|word| office(&word).is_some() || role_word(&word).is_some())
    })
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
