//! Events that are words: who spoke when, and who asked whom for what.
//!
//! 1. Two tellings that somebody spoke agree where speaker and time are the same; where the times only meet, one occasion
//!    and one matter must be told (`said in a televised address that he had asked for help`, `had appealed for help in an
//!    address to the nation`).
//! 2. An appeal has somebody who is asked and something that is asked for, in any order (`asked the alliance for help`,
//!    `requested help from the alliance`). Two appeals are alike where what is asked for is, or, where one does not tell
//!    it, who is asked.

use crate::compare::count::sentence;
use crate::compare::event_party::{PartyRelation, compare_actors, compare_parties};
use crate::compare::event_reasons::{text, when};
use crate::compare::told::Told;
use crate::fold::fold;
use crate::lexicon::action::{Course, verb_phrases};
use crate::lexicon::entry::entry;
use crate::lexicon::function_word::function_of;
use crate::lexicon::group::group_noun;
use crate::lexicon::thing::thing;
use crate::lexicon::voice::{Voice, voice};
use crate::model::claim::Event;
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// How far behind the verb the occasion is looked for, in bytes.
const REACH: usize = 80;

/// Two tellings that somebody spoke: only one speaker at one time is worth telling.
pub(crate) fn speech(a: Told<'_>, x: &Event, b: Told<'_>, y: &Event) -> Option<Comparison> {
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let when = when(x, y)?;
    if actor != PartyRelation::Same || when.kind == ReasonKind::Conflict {
        return None;
    }
    let who = Reason::new(Facet::Actor, ReasonKind::SameInOtherWords, text(x.actor.as_ref()), text(y.actor.as_ref()));
    if when.kind == ReasonKind::Same {
        return Some(Comparison::new(RelationKind::Agree, vec![when, who]));
    }
    let shared = |of: fn(Told<'_>) -> Vec<String>| {
        let (v, w) = (of(a), of(b));
        v.iter().any(|word| w.contains(word))
    };
    if !shared(occasions) || !shared(topics) {
        return None;
    }
    let side = match when.kind {
        ReasonKind::Narrower => Some(Side::A),
        ReasonKind::Wider => Some(Side::B),
        _ => None,
    };
    Some(Comparison::new(RelationKind::Refine, vec![when, who]).narrower(side))
}

/// Where something was said: `address`, `facebook`, from the claim's words and a few after them.
fn occasions(told: Told<'_>) -> Vec<String> {
    let span = told.claim.span;
    let mut end = (span.end + REACH).min(told.text.len());
    while end > span.end && !told.text.is_char_boundary(end) {
        end -= 1;
    }
    let words = told.text.get(span.start..end).unwrap_or("");
    let clause = words.get(span.len()..).and_then(|rest| rest.find([';', '\n']).or(rest.find(". ")));
    let words = clause.and_then(|at| words.get(..span.len() + at)).unwrap_or(words);
    let named = |w: &str| {
        let voice = voice(w);
        voice.place || voice.carrier || voice.paper
    };
    fold(words).split(|c: char| !c.is_alphanumeric()).filter(|w| named(w)).map(str::to_owned).collect()
}

/// What was spoken of: the common words of the sentence, verbs by their class.
fn topics(told: Told<'_>) -> Vec<String> {
    let common = |w: &&str| w.len() > 3 && w.chars().next().is_some_and(char::is_lowercase);
    sentence(told)
        .split(|c: char| !c.is_alphanumeric())
        .filter(common)
        .map(fold)
        .filter(|w| function_of(w).is_none() && voice(w) == Voice::default())
        .filter_map(|w| match entry(&w).word.and_then(|word| word.verb) {
            Some(verb) => match verb_phrases(verb.base).and_then(|v| v.alone) {
                Some(action) if action.course == Course::Say => None,
                Some(action) => Some(action.class.to_owned()),
                None => Some(verb.base.to_owned()),
            },
            None => Some(w),
        })
        .collect()
}

/// Who is asked and what for.
#[derive(Debug, Default)]
struct Appeal {
    whom: Option<Party>,
    what: Vec<String>,
}

fn appeal(event: &Event) -> Appeal {
    let Some(object) = &event.object else { return Appeal::default() };
    let text = object.text.as_str();
    let split = |words: &[&str]| words.iter().find_map(|w| text.split_once(w));
    let (whom, what) = if let Some((whom, what)) = split(&[" for ", " to "]) {
        (Some(whom), what)
    } else if let Some((what, whom)) = split(&[" from ", " on "]) {
        (Some(whom), what)
    } else if is_somebody(text) {
        (Some(text), "")
    } else {
        (None, text)
    };
    let content = |w: &&str| w.len() > 2 && function_of(w).is_none();
    let what = fold(what).split(|c: char| !c.is_alphanumeric()).filter(content).map(str::to_owned).collect();
    Appeal { whom: whom.map(Party::named), what }
}

/// Whether words name people, a body or a state, who can be asked.
fn is_somebody(text: &str) -> bool {
    text.split(' ').any(|w| {
        let word = fold(w);
        w.chars().next().is_some_and(char::is_uppercase) && function_of(&word).is_none()
            || group_noun(&word).is_some()
            || thing(&word).is_some_and(|t| matches!(t.kind, "alliance" | "government" | "parliament"))
    })
}

/// How the objects of two appeals stand. `asked the union for aid`, `pleaded for aid`: whoever was asked, one thing was
/// asked for.
pub(crate) fn compare_appeals(x: &Event, y: &Event) -> PartyRelation {
    let objects = compare_parties(x.object.as_ref(), y.object.as_ref());
    let (v, w) = (appeal(x), appeal(y));
    let shared = v.what.iter().any(|word| w.what.contains(word));
    let both = !v.what.is_empty() && !w.what.is_empty();
    // `called on all sides to talk`, `to show restraint`: one appeal for calm.
    let to_all = |appeal: &Appeal| {
        appeal.whom.as_ref().is_some_and(|p| fold(&p.text).split(' ').any(|w| matches!(w, "all" | "both")))
    };
    if both && !shared && !(to_all(&v) && to_all(&w)) {
        return PartyRelation::Different;
    }
    let whom = compare_actors(v.whom.as_ref(), w.whom.as_ref());
    match objects {
        PartyRelation::Different if shared || whom.fits() || whom == PartyRelation::Alike => PartyRelation::Alike,
        objects => objects,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Claim, Modality, Polarity};
    use crate::model::period::{Period, PeriodPrecision};
    use crate::span::Span;
    use chrono::NaiveDate;

    fn event(action: &str, actor: &str, object: Option<&str>, days: Option<(u32, u32)>) -> Event {
        let day = |d| NaiveDate::from_ymd_opt(2021, 5, d);
        Event {
            action: action.to_owned(),
            said: action.to_owned(),
            actor: Some(Party::named(actor)),
            object: object.map(Party::named),
            when: days.and_then(|(from, to)| Period::new(day(from), day(to), "then", PeriodPrecision::Day).ok()),
            place: None,
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        }
    }

    #[test]
    fn one_speech_at_times_that_meet() {
        let told = |text: &str, days| {
            let mut claim = Claim::new("c", "a", event("say", "Ada Lunde", None, Some(days)));
            claim.span = Span::new(0, text.find(" that").unwrap_or(text.len()));
            claim
        };
        let first = "Ada Lunde had said in a televised address that she had asked the union for money.";
        for (text, days, expected) in [
            ("Ada Lunde said in an address to the nation that she had appealed to the union.", (4, 4), true),
            ("Ada Lunde said in an address to the nation that she would leave the party.", (4, 4), false),
            ("Ada Lunde told reporters that she had appealed to the union.", (4, 4), false),
            ("Ada Lunde said in an address to the nation that she had appealed to the union.", (8, 8), false),
        ] {
            let (a, b) = (told(first, (1, 5)), told(text, days));
            let (x, y) = (event("say", "Ada Lunde", None, Some((1, 5))), event("say", "Ada Lunde", None, Some(days)));
            let (v, w) = (Told { claim: &a, published: None, text: first }, Told { claim: &b, published: None, text });
            assert_eq!(speech(v, &x, w, &y).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn appeals_by_what_is_asked_for_and_of_whom() {
        use PartyRelation::*;
        for (a, b, expected) in [
            ("the union for aid", "aid", Alike),
            ("all sides to show restraint", "restraint on both parties", Alike),
            ("help from the alliance", "the Lake Treaty Organisation", Alike),
            ("the union for aid", "the union for patience", Different),
            ("the union for aid", "the miners to return", Different),
        ] {
            let (x, y) = (event("ask", "Chad", Some(a), None), event("ask", "Chad", Some(b), None));
            assert_eq!(compare_appeals(&x, &y), expected, "{a} / {b}");
            assert_eq!(compare_appeals(&y, &x), expected.mirror());
        }
    }
}
