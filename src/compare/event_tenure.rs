//! Tellings of how long somebody held an office: since when, until when, after whom.
//!
//! 1. Each telling is taken apart into edges: a person, whether the office begins or ends there, and the time of it.
//! 2. Two edges of one kind and one person that fall together tell one thing.
//! 3. So do the end of one president and the beginning of another, where both are told with such an office.
//!
//! Left out on purpose: edges that fall apart. A person can hold several offices one after the other.

use crate::compare::event_party::{PartyRelation, compare_parties};
use crate::fold::fold;
use crate::lexicon::place::{PlaceClass, country_of, place};
use crate::model::claim::{Event, Modality, Polarity};
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind};
use chrono::{Datelike, NaiveDate};

/// Where an office begins or ends.
struct Edge<'a> {
    person: &'a Party,
    begins: bool,
    from: NaiveDate,
    to: NaiveDate,
}

/// Two tellings of one change of office; `None` where they tell of none or of two.
pub(crate) fn compare_tenures(x: &Event, y: &Event) -> Option<Comparison> {
    let told = |e: &Event| e.polarity == Polarity::Affirmed && e.modality == Modality::Actual;
    if !told(x) || !told(y) {
        return None;
    }
    let (v, w) = (edges(x), edges(y));
    let pairs = v.iter().flat_map(|a| w.iter().map(move |b| (a, b)));
    let (a, b) = pairs.into_iter().find(|(a, b)| is_one(a, b))?;
    let text = |e: &Event| e.when.as_ref().map_or(String::new(), |p| p.said().to_owned());
    let reasons = vec![
        Reason::new(Facet::When, ReasonKind::SameInOtherWords, text(x), text(y)).note("a change of office"),
        Reason::new(Facet::Actor, ReasonKind::Overlap, a.person.text.clone(), b.person.text.clone()),
    ];
    Some(Comparison::new(RelationKind::Refine, reasons))
}

fn is_one(a: &Edge<'_>, b: &Edge<'_>) -> bool {
    if a.from > b.to || b.from > a.to {
        return false;
    }
    let one_person = compare_parties(Some(a.person), Some(b.person)) == PartyRelation::Same;
    if a.begins == b.begins {
        return one_person;
    }
    !one_person && leads_state(a.person) && leads_state(b.person) && !of_two_states(a.person, b.person)
}

/// Whether both persons are told with their countries, and those are two.
fn of_two_states(a: &Party, b: &Party) -> bool {
    let states = |party: &Party| -> Vec<String> {
        let named = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
        let state = |w: &str| {
            let lower = fold(w);
            let country = place(&lower).filter(|p| p.class == PlaceClass::Country).and_then(|p| p.country);
            country_of(&lower).or(country).map(fold)
        };
        party.text.split(|c: char| !c.is_alphanumeric()).filter(named).filter_map(state).collect()
    };
    let (v, w) = (states(a), states(b));
    !v.is_empty() && !w.is_empty() && !v.iter().any(|state| w.contains(state))
}

/// Whether a person is told with the highest office of a state, of which there is one.
fn leads_state(person: &Party) -> bool {
    let text = fold(&person.text);
    text.split(' ').any(|w| w == "president") && !text.contains("vice") || text.contains("head of state")
}

/// The edges that an event tells. `led the party from 1990 to 2004` tells two.
fn edges(event: &Event) -> Vec<Edge<'_>> {
    let Some(when) = &event.when else { return Vec::new() };
    let (start, end) = (when.start(), when.end());
    let at = start.zip(end);
    let long = at.is_some_and(|(from, to)| from.year() != to.year());
    let (actor, object) = (event.actor.as_ref(), event.object.as_ref());
    let one = |begins| (actor, begins, at);
    let told = match event.action.as_str() {
        "lead" if end.is_none() => vec![(actor, true, start.map(year_from))],
        "lead" if start.is_none() => vec![(actor, false, end.map(year_to))],
        "lead" if long => vec![(actor, true, start.map(year_from)), (actor, false, end.map(year_to))],
        "take_office" => vec![one(true)],
        "resign" => vec![one(false)],
        "leave" if object.is_none() => vec![one(false)],
        "succeed" => vec![one(true), (object, false, at)],
        _ => Vec::new(),
    };
    told.into_iter()
        .filter_map(|(person, begins, span)| {
            let (from, to) = span?;
            Some(Edge { person: person?, begins, from, to })
        })
        .collect()
}

/// `since 2004` says no day: any day of the year.
fn year_from(start: NaiveDate) -> (NaiveDate, NaiveDate) {
    let last = NaiveDate::from_ymd_opt(start.year(), 12, 31).filter(|_| start.ordinal() == 1);
    (start, last.unwrap_or(start))
}

/// `until 2004`
fn year_to(end: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(end.year(), 1, 1).filter(|_| end.month() == 12 && end.day() == 31);
    (first.unwrap_or(end), end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::{Period, PeriodPrecision};

    fn told(actor: &str, action: &str, object: Option<&str>, from: Option<i32>, to: Option<i32>) -> Event {
        let day = |year: Option<i32>, m, d| year.and_then(|y| NaiveDate::from_ymd_opt(y, m, d));
        Event {
            action: action.to_owned(),
            said: action.to_owned(),
            actor: Some(Party::named(actor)),
            object: object.map(Party::named),
            when: Period::new(day(from, 1, 1), day(to, 12, 31), "then", PeriodPrecision::Year).ok(),
            place: None,
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        }
    }

    #[test]
    fn one_change_of_office() {
        let led = told("former president Ada Lunde", "lead", None, None, Some(2004));
        let left = told("Ada Lunde", "resign", None, Some(2004), Some(2004));
        let long = told("Lunde", "lead", Some("the country"), Some(1990), Some(2004));
        let after = told("Omar Haddad", "succeed", Some("Ada Lunde"), Some(2004), Some(2004));
        let since = told("the head of state", "lead", None, Some(2004), None);
        let related = |x: &Event, y: &Event| compare_tenures(x, y).map(|c| c.relation);
        for (x, y) in [(&led, &left), (&led, &long), (&left, &after), (&long, &after), (&since, &led)] {
            assert_eq!(related(x, y), Some(RelationKind::Refine), "{} {}", x.said, y.said);
            assert_eq!(related(y, x), Some(RelationKind::Refine), "{} {}", y.said, x.said);
        }
        let earlier = told("Ada Lunde", "resign", None, Some(1999), Some(1999));
        assert_eq!(related(&led, &earlier), None);
        assert_eq!(related(&since, &left), None);
        let ended = told("Chad's former president Ada Lunde", "lead", None, None, Some(2004));
        for (text, expected) in [
            ("Chadian president Omar Haddad", true),
            ("President Omar Haddad", true),
            ("Mali's president Omar Haddad", false),
        ] {
            let began = told(text, "take_office", None, Some(2004), Some(2004));
            assert_eq!(related(&ended, &began).is_some(), expected, "{text}");
        }
    }
}
