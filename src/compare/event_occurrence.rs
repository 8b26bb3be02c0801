//! Events told as things that happen: `the explosion occurred at ten`, `voting began on Sunday`, `the quake killed five`.
//!
//! 1. What takes place, begins, ends, is held or is heard is the event that its noun names: `a vote was held` is a vote.
//! 2. The time of what a quake or a blast did is that of the quake or the blast.
//! 3. Votes of one day are one vote; other events must name their parties like any two.
//!
//! Left out on purpose: beginnings and ends of what lasts (protests, talks), whose day is not the event's.

use crate::compare::event_reasons::{is_real, said, when};
use crate::fold::fold;
use crate::lexicon::action::{Action, Course, class};
use crate::lexicon::entry::entry;
use crate::lexicon::function_word::{Function, function_of};
use crate::lexicon::place::{PlaceClass, country_of, place};
use crate::model::claim::{Event, Polarity};
use crate::model::party::Party;
use crate::model::period::PeriodPrecision;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// The two events with every occurrence told as what its noun names; `None` where neither is one or they stay unlike.
pub(crate) fn occurrences(x: &Event, y: &Event) -> Option<(Event, Event)> {
    let (v, w) = (occurrence(x), occurrence(y));
    if v.is_none() && w.is_none() {
        return None;
    }
    let (v, w) = (v.unwrap_or_else(|| x.clone()), w.unwrap_or_else(|| y.clone()));
    (v.action == w.action).then_some((v, w))
}

/// The class of the event that a claim of an occurrence tells: a key to find it by.
pub(crate) fn occurrence_class(event: &Event) -> Option<&'static Action> {
    class(&occurrence(event)?.action)
}

/// Two tellings of one vote of the people: on one day, and not in two countries.
pub(crate) fn compare_polls(x: &Event, y: &Event) -> Option<Comparison> {
    let (v, w) = (occurrence(x).unwrap_or_else(|| x.clone()), occurrence(y).unwrap_or_else(|| y.clone()));
    if !is_public_vote(&v) || !is_public_vote(&w) {
        return None;
    }
    let when = when(&v, &w).filter(|w| w.kind != ReasonKind::Conflict)?;
    let (a, b) = (countries(x), countries(y));
    if !a.is_empty() && !b.is_empty() && !a.iter().any(|country| b.contains(country)) {
        return None;
    }
    let side = match when.kind {
        ReasonKind::Same | ReasonKind::SameInOtherWords => None,
        ReasonKind::Narrower => Some(Some(Side::A)),
        ReasonKind::Wider => Some(Some(Side::B)),
        _ => Some(None),
    };
    let what = Reason::new(Facet::Action, ReasonKind::SameInOtherWords, said(x), said(y)).note("one vote");
    let relation = if side.is_some() { RelationKind::Refine } else { RelationKind::Agree };
    Some(Comparison::new(relation, vec![when, what]).narrower(side.flatten()))
}

/// Whether the people vote, on a day that is told; not a parliament, and not on something.
fn is_public_vote(event: &Event) -> bool {
    let by_day = event.when.as_ref().is_some_and(|w| {
        !matches!(w.precision(), PeriodPrecision::Month | PeriodPrecision::Year)
            && w.start().is_some()
            && w.end().is_some()
    });
    let people = |p: &Party| {
        let lower = fold(&p.text);
        let last = lower.split(' ').next_back().unwrap_or("");
        place(&lower).is_some()
            || matches!(last, "voters" | "people" | "citizens" | "residents" | "nation" | "country" | "electorate")
            || lower.starts_with("the people of ")
    };
    let voted = matches!(event.action.as_str(), "vote" | "elect");
    let by_people = event.action != "vote" || event.object.is_none() && event.actor.as_ref().is_none_or(people);
    voted && by_day && by_people && event.polarity == Polarity::Affirmed && is_real(event)
}

/// The countries that the parties and the place of an event name.
fn countries(event: &Event) -> Vec<String> {
    let parties = [&event.actor, &event.object, &event.place];
    let words = parties.into_iter().flatten().flat_map(|p| p.text.split(|c: char| !c.is_alphanumeric()));
    let of = |w: &str| {
        let lower = fold(w);
        let named = w.chars().next().is_some_and(char::is_uppercase);
        let country = place(&lower).filter(|p| p.class == PlaceClass::Country).and_then(|p| p.country);
        country_of(&lower).or(country).filter(|_| named).map(fold)
    };
    words.filter_map(of).collect()
}

/// An occurrence as the event that its noun names.
fn occurrence(event: &Event) -> Option<Event> {
    let party = match event.action.as_str() {
        "take_place" | "begin" | "end" => event.actor.as_ref()?,
        // `was held on Sunday`, `was heard at ten`, `won the election on Sunday`
        "hold" | "show" | "win" | "lose" => event.object.as_ref()?,
        "damage" | "kill" | "injure" | "cause" if event.when.is_some() => event.actor.as_ref()?,
        _ => return None,
    };
    let (action, core) = named(&party.text)?;
    let lasts = matches!(event.action.as_str(), "begin" | "end");
    let effect = matches!(event.action.as_str(), "damage" | "kill" | "injure" | "cause");
    let sudden = action.course == Course::Once && matches!(action.class, "hit" | "explode" | "collapse" | "collide");
    let poll = matches!(action.class, "vote" | "elect");
    // `held a vote`, `lost the vote`: of a parliament as well.
    let bare = matches!(event.action.as_str(), "hold" | "show" | "win" | "lose") && fold(&core).ends_with("vote");
    if poll && bare {
        return None;
    }
    if lasts && !poll || effect && !sudden || !(poll || sudden) {
        return None;
    }
    let core = Party { text: core, entity: None, span: None };
    let (actor, object) = match poll {
        // Who voted for whom stands beside the noun and tells the vote from no other.
        true => (None, None),
        false => (Some(core), None),
    };
    Some(Event { action: action.class.to_owned(), actor, object, ..event.clone() })
}

/// The action that the words of a party name, and its noun phrase: in `the epicentre of the quake` the quake.
fn named(text: &str) -> Option<(&'static Action, String)> {
    let mut from = 0;
    let words: Vec<&str> = text.split(' ').collect();
    for part in words.split(|w| matches!(function_of(&fold(w)), Some(Function::Preposition | Function::Relative))) {
        let lower: Vec<String> = part.iter().map(|w| fold(w)).collect();
        let found = lower.last().and_then(|last| {
            let before = lower.len().checked_sub(2).and_then(|i| lower.get(i)).map_or("", String::as_str);
            let nouns = &entry(last).word?.nouns;
            nouns.iter().find(|(needs, _)| needs.is_empty() || before.ends_with(needs)).map(|(_, action)| *action)
        });
        if let Some(action) = found {
            return Some((action, part.join(" ")));
        }
        from += 1;
        // Only what a part or measure of it is told of: `the epicentre of`, `the force of`.
        let measures = lower.last().is_some_and(|w| {
            matches!(w.as_str(), "epicentre" | "epicenter" | "centre" | "center" | "force" | "strength" | "sound")
        });
        if from > 1 || !measures {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::Modality;
    use crate::model::period::Period;
    use chrono::NaiveDate;

    /// `actor|action|object|day of May 2021`
    fn event(text: &str) -> Event {
        let cells: Vec<&str> = text.split('|').collect();
        let party = |i: usize| cells.get(i).filter(|c| !c.is_empty()).map(|c| Party::named(*c));
        let day = cells.get(3).and_then(|d| d.parse().ok()).and_then(|d| NaiveDate::from_ymd_opt(2021, 5, d));
        Event {
            action: cells[1].to_owned(),
            said: cells[1].to_owned(),
            actor: party(0),
            object: party(2),
            when: day.map(|d| Period::new(Some(d), Some(d), "then", PeriodPrecision::Day).unwrap()),
            place: None,
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        }
    }

    #[test]
    fn occurrences_are_what_their_noun_names() {
        for (text, expected) in [
            ("The explosion|take_place||4", Some("explode")),
            ("The epicentre of the quake|take_place||4", Some("hit")),
            ("|show|A loud blast|4", Some("explode")),
            ("The parliamentary election of Chad|end||4", Some("elect")),
            ("A strong quake|damage|houses|4", Some("hit")),
            ("The storming of the palace|take_place||4", None),
            ("The minister|begin||4", None),
            ("The Front|win|parliamentary elections|4", Some("elect")),
            ("|hold|a referendum|4", Some("vote")),
            ("The Front|lose|the vote|4", None),
            ("The Front|win|38 seats|4", None),
            ("Protests|begin||4", None),
            ("Rebels|damage|houses|4", None),
        ] {
            assert_eq!(occurrence_class(&event(text)).map(|a| a.class), expected, "{text}");
        }
    }

    #[test]
    fn votes_of_one_day() {
        let voted = "Chad|vote||4";
        for (other, expected) in [
            ("|elect||4", Some(RelationKind::Agree)),
            ("Voting|begin||4", Some(RelationKind::Agree)),
            ("The general election in Chad|end||4", Some(RelationKind::Agree)),
            ("The people of Chad|vote||4", Some(RelationKind::Agree)),
            ("Mali|vote||4", None),
            ("Parliament|vote||4", None),
            ("|vote|the budget|4", None),
            ("|elect||5", None),
            ("|elect||", None),
        ] {
            let (x, y) = (event(voted), event(other));
            assert_eq!(compare_polls(&x, &y).map(|c| c.relation), expected, "{other}");
            assert_eq!(compare_polls(&y, &x), compare_polls(&x, &y).map(Comparison::mirror));
        }
    }
}
