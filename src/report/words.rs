//! Values, dates and lists in plain words.

use crate::model::claim::{Claim, ClaimKind, Modality, Polarity, RoleStatus};
use crate::model::fact::Figure;
use crate::model::number::Number;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::{Precision, Quantity};
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// What a claim says, in as few words as tell it from its rivals: `at least eight`, `resign · on Wednesday`.
pub(crate) fn value(claim: &Claim) -> String {
    match &claim.what {
        ClaimKind::Casualty(casualty) => {
            let group = casualty.group.as_ref().map(|group| group.text.as_str()).unwrap_or_default();
            let said = quantity(&casualty.count);
            // `his wife and two sons` is count and group in one.
            if said == group { said } else { joined(&[&said, if group.is_empty() { "" } else { of(&said) }, group]) }
        }
        ClaimKind::Event(event) => {
            let said = if event.said.is_empty() { &event.action } else { &event.said };
            let not = if event.polarity == Polarity::Negated { "not" } else { "" };
            let modality = match event.modality {
                Modality::Actual => "",
                Modality::Planned => "(planned)",
                Modality::Attempted => "(attempted)",
                Modality::Possible => "(possible)",
            };
            let (actor, object) = (party(event.actor.as_ref()), party(event.object.as_ref()));
            let when = event.when.as_ref().map(period).unwrap_or_default();
            let place = event.place.as_ref().map(|place| format!("in {}", place.text)).unwrap_or_default();
            joined(&[actor, not, said, object, &place, &when, modality])
        }
        ClaimKind::Role(role) => {
            let status = match role.status {
                RoleStatus::Current => "",
                RoleStatus::Former => "former",
                RoleStatus::Acting => "acting",
                RoleStatus::Elect => "elect",
            };
            let of = role.of.as_ref().map(|of| format!("of {}", of.text)).unwrap_or_default();
            joined(&[&role.person.text, "·", status, &role.role, &of])
        }
        ClaimKind::Quote(quote) => format!("“{}”", quote.words),
        ClaimKind::Measure(measure) => {
            let per = measure.per.as_ref().map(|per| format!("per {per}")).unwrap_or_default();
            let said = quantity(&measure.count);
            let of = of(&said);
            let unit = unit(&measure.unit, &measure.count);
            // `$ 5` names its currency.
            let currency = unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
            let named = currency && said.contains(['$', '€', '£', '¥', '₸', '₽', '₹', '₴', '₺', '₩']);
            joined(&[&said, of, if named { "" } else { &unit }, &per])
        }
    }
}

fn party(party: Option<&Party>) -> &str {
    party.map_or("", |party| party.text.as_str())
}

/// The parts that are not empty, with single spaces between.
fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// The words that said a quantity, or its ends where no words are kept.
pub(crate) fn quantity(quantity: &Quantity) -> String {
    if quantity.said().is_empty() { ends(quantity) } else { quantity.said().to_owned() }
}

/// Words of quantity that take `of` before what they count.
const VAGUE: [&str; 6] = ["dozens", "scores", "hundreds", "thousands", "millions", "billions"];

/// `of` after a vague word that needs it before what it counts.
fn of(said: &str) -> &'static str {
    let last = said.rsplit(' ').next().unwrap_or("").to_lowercase();
    if VAGUE.contains(&last.as_str()) { "of" } else { "" }
}

/// Units whose plural is the same, or that have none.
const ALIKE: [&str; 7] = ["aircraft", "livestock", "cattle", "sheep", "percent", "magnitude", "hertz"];

/// A unit as it stands after a number: a counted noun in the plural, except after one.
fn unit<'a>(name: &'a str, count: &Quantity) -> Cow<'a, str> {
    let one = count.low().is_some_and(|low| low.get() == 1.0) && count.high() == count.low();
    let noun = name.len() > 2 && name.bytes().all(|b| b.is_ascii_lowercase());
    if one || !noun || name.ends_with('s') || ALIKE.contains(&name) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(match name {
        "person" => "people".to_owned(),
        "man" | "woman" | "policeman" | "policewoman" | "fireman" => name.replace("man", "men"),
        "foot" => "feet".to_owned(),
        "inch" => "inches".to_owned(),
        "child" => "children".to_owned(),
        _ => match name.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ if name.ends_with(['x', 'h']) => format!("{name}es"),
            _ => format!("{name}s"),
        },
    })
}

/// The ends of a quantity: `8`, `8 or more`, `at most 9`, `30 to 40`.
pub(crate) fn ends(quantity: &Quantity) -> String {
    let about = if quantity.precision() == Precision::Approximate { "about " } else { "" };
    match (quantity.low(), quantity.high()) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{about}{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => "any number".to_owned(),
    }
}

/// A policy's figure: `8`, `8 to 9`, `low 8, best 9`.
pub(crate) fn figure(figure: &Figure) -> String {
    let imputed = if figure.imputed { " (imputed)" } else { "" };
    // A band's end may carry the noise of binary fractions.
    let clean = |n: Option<Number>| n.map(|n| Number::finite((n.get() * 1e6).round() / 1e6).unwrap_or(n));
    let text = match (clean(figure.low), clean(figure.best), clean(figure.high)) {
        (None, None, None) => return "left blank".to_owned(),
        (low, Some(best), high) if low.is_none_or(|l| l == best) && high.is_none_or(|h| h == best) => best.to_string(),
        (Some(low), None, Some(high)) if low == high => low.to_string(),
        (Some(low), None, Some(high)) => format!("{low} to {high}"),
        (Some(low), None, None) => format!("{low} or more"),
        (None, None, Some(high)) => format!("at most {high}"),
        (low, Some(best), high) => {
            let low = low.map(|low| format!("low {low}, ")).unwrap_or_default();
            let high = high.map(|high| format!(", high {high}")).unwrap_or_default();
            format!("{low}best {best}{high}")
        }
    };
    text + imputed
}

/// The words that told a period, or its days where no words are kept.
pub(crate) fn period(period: &Period) -> String {
    if period.said().is_empty() { days(period) } else { period.said().to_owned() }
}

/// The days of a period: `6 Jan 2022`, `1 Jan 2022 to 2 Jan 2022`, `until 19 Jan 2022`.
pub(crate) fn days(period: &Period) -> String {
    match (period.start(), period.end()) {
        (Some(start), Some(end)) if start == end => date(start),
        (Some(start), Some(end)) => format!("{} to {}", date(start), date(end)),
        (Some(start), None) => format!("since {}", date(start)),
        (None, Some(end)) => format!("until {}", date(end)),
        (None, None) => String::new(),
    }
}

/// `6 Jan 2022`
pub(crate) fn date(day: NaiveDate) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// `1 origin`, `2 origins`
pub(crate) fn counted(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// `A`, `A and B`, `A, B and C`
pub(crate) fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// The same text with its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_counts() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list(&["A"]), "A");
        assert_eq!(counted(1, "origin"), "1 origin");
        assert_eq!(counted(0, "origin"), "0 origins");
        assert_eq!(capital("émigrés"), "Émigrés");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn units_after_numbers() {
        let show = |name, n: u32| unit(name, &Quantity::exactly(n, "")).into_owned();
        assert_eq!(show("person", 3), "people");
        assert_eq!(show("plane", 5), "planes");
        assert_eq!(show("plane", 1), "plane");
        assert_eq!(show("city", 2), "cities");
        assert_eq!(show("church", 2), "churches");
        assert_eq!(show("KZT", 50), "KZT");
        assert_eq!(show("aircraft", 5), "aircraft");
    }

    #[test]
    fn figures_in_words() {
        let show = |low: Option<u32>, best: Option<u32>, high: Option<u32>| {
            let number = |n: Option<u32>| n.map(Number::from);
            let (low, best, high) = (number(low), number(best), number(high));
            figure(&Figure { policy: "".into(), low, best, high, imputed: false, rule: "".into() })
        };
        assert_eq!(show(Some(8), Some(8), Some(8)), "8");
        assert_eq!(show(None, Some(8), None), "8");
        assert_eq!(show(Some(8), None, Some(1200)), "8 to 1,200");
        assert_eq!(show(Some(8), Some(9), None), "low 8, best 9");
        assert_eq!(show(None, None, None), "left blank");
    }
}
