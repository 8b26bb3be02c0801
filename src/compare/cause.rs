//! What two casualty claims say brought the harm about, compared: other kinds of event are other events, and two ways to
//! die cannot both be told of one count.

use crate::fold::fold;
use crate::lexicon::cause::event_kind;
use crate::model::claim::{Casualty, Outcome};
use crate::model::reason::{Facet, Reason, ReasonKind};

/// Two kinds of event told as causes: an air strike and a car bomb.
pub(crate) fn other_cause(x: &Casualty, y: &Casualty) -> Option<Reason> {
    let (p, q) = (x.cause.as_deref()?, y.cause.as_deref()?);
    let (k, l) = (kind_of_event(p)?, kind_of_event(q)?);
    (k != l).then(|| Reason::new(Facet::Cause, ReasonKind::Different, p, q))
}

/// Two ways to die, told of one count.
pub(crate) fn causes(x: &Casualty, y: &Casualty) -> Option<Reason> {
    let one = x.outcome == Outcome::Killed && x.count.point().is_some();
    let (p, q) = (x.cause.as_deref()?, y.cause.as_deref()?);
    let (k, l) = (way(p)?, way(q)?);
    (one && k != l).then(|| Reason::new(Facet::Cause, ReasonKind::Conflict, p, q))
}

/// The kind of event that words name, where it excludes other kinds.
fn kind_of_event(cause: &str) -> Option<&'static str> {
    let words = fold(cause);
    if ["air strike", "air raid", "drone strike", "missile strike", "rocket strike"]
        .iter()
        .any(|strike| words.contains(strike))
    {
        return Some("air");
    }
    words.split(' ').find_map(event_kind)
}

/// The way of dying that words tell; ways exclude each other.
fn way(cause: &str) -> Option<&'static str> {
    let cause = cause.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| cause.split(' ').any(|part| part.starts_with(word)));
    if starts(&["chok", "suffocat", "asphyxiat"]) {
        Some("suffocated")
    } else if starts(&["burn"]) {
        Some("burned")
    } else if starts(&["drown"]) {
        Some("drowned")
    } else if starts(&["shot", "gunned"]) {
        Some("shot")
    } else if starts(&["stab", "hacked", "knifed"]) {
        Some("stabbed")
    } else if starts(&["crush", "trampl"]) {
        Some("crushed")
    } else if starts(&["electrocut"]) {
        Some("electrocuted")
    } else if starts(&["starv"]) {
        Some("starved")
    } else if starts(&["froze", "hypothermia"]) {
        Some("frozen")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::quantity::Quantity;

    fn killed(cause: &str) -> Casualty {
        Casualty { cause: Some(cause.to_owned()), ..Casualty::new(Outcome::Killed, Quantity::exactly(6, "six")) }
    }

    #[test]
    fn kinds_of_events_and_ways_to_die() {
        assert!(other_cause(&killed("an air strike"), &killed("the quake")).is_some());
        assert!(other_cause(&killed("the quake"), &killed("an earthquake")).is_none());
        assert!(other_cause(&killed("an air strike"), &killed("hunger")).is_none());
        assert!(causes(&killed("shot"), &killed("burned to death")).is_some());
        assert!(causes(&killed("drowned"), &killed("drowning")).is_none());
        assert!(causes(&killed("shot"), &killed("the attack")).is_none());
    }
}
