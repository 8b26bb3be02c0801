//! For whom a spokesman speaks: `Interior Ministry spokesman Aldo Prins`, `Mina Dorn, a spokeswoman for the coast guard`.
//!
//! 1. The noun for one who speaks for others is found in the phrase that names the speaker.
//! 2. The body stands before it (`army spokesman`, `the ministry's spokeswoman`) or after it (`spokesman for the army`).
//! 3. Once told, it holds for every later mention of the same speaker.
//!
//! Left out on purpose: spokesmen who are only described (`a spokesman for the army said`): the description names both.

use crate::extract::directory::Speaker;
use crate::extract::phrase::Phrases;
use crate::lexicon::phrase_flag::{BREAK, DET, LINK, NAME, PREP};
use crate::lexicon::place::country_of;
use std::collections::BTreeMap;
use std::ops::Range;

/// The body for which the speaker of every source speaks, where one is named.
pub(crate) fn bodies(phrases: &Phrases<'_>, speakers: &[Option<Speaker>]) -> Vec<Option<Range<usize>>> {
    let mut known: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    speakers
        .iter()
        .map(|speaker| {
            let speaker = speaker.as_ref()?;
            let own = body(phrases, speaker);
            if let Some(body) = &own {
                known.insert(speaker.tokens.start, body.clone());
            }
            own.or_else(|| known.get(&speaker.tokens.start).cloned())
        })
        .collect()
}

/// The body that the phrase of a named speaker tells.
fn body(phrases: &Phrases<'_>, speaker: &Speaker) -> Option<Range<usize>> {
    let doc = phrases.doc;
    let Range { start, end } = speaker.phrase.clone();
    let name = &speaker.tokens;
    if !speaker.person {
        return None;
    }
    let mouth = (start..end).find(|&i| speaks_for_others(doc.lower(i)) || is_press_secretary(phrases, i))?;
    if name.contains(&mouth) {
        return None;
    }
    let inside = |i: usize| name.contains(&i);
    let first = (start..mouth).rev().find(|&i| inside(i) || phrases.is(i, BREAK | LINK | PREP) && doc.lower(i) != "'s");
    let before = first.map_or(start, |i| i + 1)..mouth - usize::from(is_press_secretary(phrases, mouth));
    let after = mouth + 2..end;
    let after = match doc.lower(mouth + 1) {
        "for" | "of" | "at" | "with" if after.start < end => {
            let stop = after.clone().find(|&i| inside(i) || phrases.is(i, BREAK | LINK) && doc.lower(i) != "'s");
            after.start..stop.unwrap_or(end)
        }
        _ => 0..0,
    };
    trimmed(phrases, before, true).or_else(|| trimmed(phrases, after, false))
}

/// A body without what only describes its spokesman; before the spokesman it must be seen to be one.
fn trimmed(phrases: &Phrases<'_>, range: Range<usize>, seen: bool) -> Option<Range<usize>> {
    let doc = phrases.doc;
    let rank =
        |i: usize| matches!(doc.lower(i), "chief" | "senior" | "deputy" | "official" | "acting" | "former" | "top");
    let Range { mut start, mut end } = range;
    while start < end && rank(start) {
        start += 1;
    }
    while end > start && (rank(end - 1) || doc.lower(end - 1) == "'s") {
        end -= 1;
    }
    let is_body = |i: usize| {
        let v = doc.entry(i).voice;
        v.office || v.press || v.people || phrases.is(i, NAME) && !v.person && country_of(doc.lower(i)).is_none()
    };
    let weighty = !seen || (start..end).any(is_body);
    let own = (start..end).any(|i| matches!(doc.lower(i), "his" | "her" | "their" | "its" | "whose"));
    let bare = (start..end).all(|i| phrases.is(i, DET));
    (weighty && !own && !bare && end - start <= 12).then_some(start..end)
}

fn speaks_for_others(noun: &str) -> bool {
    matches!(noun, "spokesman" | "spokeswoman" | "spokesperson" | "spox")
}

/// Whether token `i` is the `secretary` of `press secretary`.
fn is_press_secretary(phrases: &Phrases<'_>, i: usize) -> bool {
    phrases.doc.lower(i) == "secretary" && i > 0 && phrases.doc.lower(i - 1) == "press"
}
