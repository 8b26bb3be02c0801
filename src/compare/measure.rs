//! Two measure claims compared.
//!
//! 1. The units: the same, of one dimension with a fixed factor (converted), or nouns of one meaning; else nothing is told.
//! 2. The time: another time is another value.
//! 3. What is measured: the words of what the measure is of, and of the sentences around both. Equal values need little in
//!    common; values that can both hold need more; a contradiction needs sentences that tell of the same thing.
//! 4. The values as for casualties: agree, update, refine, contradict.
//!
//! Left out on purpose: shares of different wholes, and currencies at a rate.

use crate::compare::count::{Places, Times, apart_in_time, counts, grows, later, places, revises, sentence, times};
use crate::compare::crowd::other_deed;
use crate::compare::told::Told;
use crate::compare::unit::{counted_noun, in_one_unit, same_when_rounded};
use crate::compare::wording::content_words;
use crate::lexicon::function_word::function_of;
use crate::lexicon::group::{group_noun, is_neutral, is_part_of};
use crate::lexicon::synonym::common;
use crate::lexicon::unit::unit_named;
use crate::model::claim::Measure;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// The unit of counted people.
const PERSON: &str = "person";
/// The shared words of two sentences that make equal values one fact.
const SHARED_FOR_EQUAL: usize = 1;
/// The shared words that make two values that can both hold one fact.
const SHARED_FOR_COMPATIBLE: usize = 2;
/// The shared words, and their share of the shorter sentence, that make two values that exclude each other one fact.
const SHARED_FOR_CONFLICT: usize = 4;
const SHARE_FOR_CONFLICT: f64 = 0.4;

/// Two numbers of people told by two nouns are rivals only up to this factor.
const ORDERS: f64 = 20.0;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(a: Told<'_>, x: &Measure, b: Told<'_>, y: &Measure) -> Option<Comparison> {
    let (p, q) = in_one_unit(x, y)?;
    if direction(a) != direction(b) {
        return None;
    }
    let mut count = counts(&p, &q);
    let converted = x.unit != y.unit && unit_named(&x.unit).is_some();
    let equal =
        matches!(count.kind, ReasonKind::Same | ReasonKind::SameInOtherWords) || converted && same_when_rounded(x, y);
    if equal && converted {
        count.kind = ReasonKind::SameInOtherWords;
    }
    // `71 per cent` of an article that leaves the tenths out.
    let rounded = rounds(&p, &q);
    if count.kind == ReasonKind::Conflict
        && let Some(finer) = rounded
    {
        count.kind = if finer == Side::A { ReasonKind::Narrower } else { ReasonKind::Wider };
    }
    // `a 19-year-old student` and `a 51-year-old woman`: somebody without a name is not known to be the same.
    let nameless = |measure: &Measure| measure.of.as_deref() == Some("age");
    if count.kind == ReasonKind::Conflict && (nameless(x) || nameless(y)) {
        return None;
    }
    if count.kind == ReasonKind::Conflict && is_vote(x) && is_vote(y) && other_holders(a, b) {
        return None;
    }
    let time = times(a, x.when.as_ref(), b, y.when.as_ref());
    let near = nearness(a, x, b, y);
    let telling = equal && p.point().is_some_and(|n| significant(n) >= 2 && n.get() >= 100.0 || !n.is_whole());
    if time == Times::Apart && !(telling && near.same_of) {
        let tempting = equal && near.shared >= SHARED_FOR_COMPATIBLE;
        let reason = apart_in_time(x.when.as_ref(), y.when.as_ref());
        return tempting.then(|| Comparison::new(RelationKind::Distinct, vec![reason, count]));
    }
    let vague = p.precision() == Precision::Vague || q.precision() == Precision::Vague;
    if vague && x.unit == PERSON && other_deed(a, b) {
        return None;
    }
    let mut reasons = vec![count.clone()];
    if let Some(of) = near.of.clone() {
        reasons.push(of);
    }
    if equal {
        let large = is_money(&x.unit) && p.point().is_some_and(|n| significant(n) >= 2 && n.get() >= 1e6);
        let one = if vague {
            near.shared >= 3 && !near.other_of || near.same_of && near.shared >= 2 && x.unit != PERSON
        } else {
            near.same_of || near.shared >= SHARED_FOR_EQUAL && !near.other_of || telling && near.shared > 0 || large
        };
        return one.then(|| Comparison::new(RelationKind::Agree, reasons));
    }
    if near.other_of || count.kind == ReasonKind::Conflict && (is_derived(a, x) || is_derived(b, y)) {
        return None;
    }
    let order = if time == Times::OneInThePast { None } else { later(a, b) };
    let place = places(x.place.as_ref(), y.place.as_ref());
    let compatible = count.kind != ReasonKind::Conflict;
    let population = near.same_of && x.of.as_deref() == Some("population");
    let alike = near.shared >= SHARED_FOR_CONFLICT && near.share >= SHARE_FOR_CONFLICT
        || near.same_of && near.shared >= 3 && near.share >= SHARE_FOR_CONFLICT
        || near.same_of && is_quality(&x.unit) && near.shared >= 2
        || near.same_of && x.of.as_deref() == Some("turnout")
        || near.same_of && near.shared >= 3 && place == Places::One && x.place.is_some();
    if compatible {
        let enough = SHARED_FOR_COMPATIBLE + usize::from(x.unit == PERSON) + usize::from(vague);
        // Crowds in round words need sentences that tell of the same gathering.
        let one = if vague && x.unit == PERSON {
            near.shared >= 3 && near.share >= 0.25
        } else {
            near.same_of && near.shared > usize::from(vague) || near.shared >= enough || population
        };
        if !one {
            return None;
        }
        if let Some(side) = order.filter(|_| rounded.is_none() && changes(&x.unit) && alike && place != Places::Apart)
            && rises(side, &p, &q)
        {
            return Some(update(side, reasons));
        }
        let narrower = match count.kind {
            ReasonKind::Narrower => Some(Side::A),
            ReasonKind::Wider => Some(Side::B),
            _ => None,
        };
        return Some(Comparison::new(RelationKind::Refine, reasons).narrower(narrower));
    }
    // A hall full of people and its speakers: numbers of other orders count other people.
    let orders = |p: &Quantity, q: &Quantity| matches!((p.low().or(p.high()), q.low().or(q.high())), (Some(a), Some(b)) if a.get().max(b.get()) > ORDERS * a.get().min(b.get()));
    if x.unit == PERSON && x.of != y.of && orders(&p, &q) {
        return None;
    }
    if !alike || place == Places::Apart || place == Places::MayHold && x.unit == PERSON {
        return None;
    }
    if let Some(side) = order {
        let late = if side == Side::A { a } else { b };
        if changes(&x.unit) && rises(side, &p, &q) || revises(late) {
            return Some(update(side, reasons));
        }
    }
    Some(Comparison::new(RelationKind::Contradict, reasons))
}

/// A share of a vote, which several candidates divide.
fn is_vote(measure: &Measure) -> bool {
    let vote = |of: &str| matches!(of.rsplit(' ').next(), Some("vote" | "votes" | "ballots" | "cast"));
    measure.unit == "percent" && measure.of.as_deref().is_some_and(vote)
}

/// Whether the names before two shares, which tell who has them, have no word in common.
fn other_holders(a: Told<'_>, b: Told<'_>) -> bool {
    let (p, q) = (names(a), names(b));
    !p.is_empty() && !q.is_empty() && !p.iter().any(|word| q.contains(word))
}

/// The words with a capital before a claim in its sentence.
fn names<'a>(told: Told<'a>) -> Vec<&'a str> {
    let before = sentence(told).split_once(told.words()).map_or("", |(before, _)| before);
    let words = before.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase))
        .filter(|word| function_of(&word.to_lowercase()).is_none())
        .collect()
}

/// Which way a length runs, where the words beside it say: `at a depth of 9 km`, `40 metres high`.
fn direction(told: Told<'_>) -> Option<&'static str> {
    let span = told.claim.span;
    let before = told.text.get(..span.start).unwrap_or("").trim_end();
    let after = told.text.get(span.end..).unwrap_or("").trim_start();
    let of = |noun: &str| {
        let rest = before.strip_suffix(" of").map_or(before, str::trim_end);
        rest.len() < before.len() && rest.ends_with(noun)
    };
    [("depth", "deep"), ("height", "high"), ("height", "tall"), ("length", "long"), ("width", "wide")]
        .into_iter()
        .find(|(noun, adjective)| of(noun) || after.starts_with(adjective))
        .map(|(noun, _)| noun)
}

fn is_money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase())
}

/// The significant digits of a number: two of 110,000.
fn significant(n: Number) -> usize {
    let digits: String = n.to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

/// Which of two numbers the other one is rounded from: 71.4 of 71.4 and 71.
fn rounds(p: &Quantity, q: &Quantity) -> Option<Side> {
    let (a, b) = (p.point()?.get(), q.point()?.get());
    let rounded = |fine: f64, coarse: f64| fine.fract() != 0.0 && coarse.fract() == 0.0 && fine.round() == coarse;
    if rounded(a, b) { Some(Side::A) } else { rounded(b, a).then_some(Side::B) }
}

/// Whether a value depends on another one beside it: the old value after `from`, a conversion in brackets, `37 of the`,
/// `three other`.
fn is_derived(told: Told<'_>, measure: &Measure) -> bool {
    let span = told.claim.span;
    let words = told.words();
    let before = told.text.get(..span.start).unwrap_or("");
    let has = |word: &str| words.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
    let partitive = words.contains(" of the ") || words.contains(" of them") || words.contains(" of its ");
    words.starts_with("from ")
        || before.ends_with('(')
        || before.ends_with(" of the ")
        || partitive && measure.unit != "percent"
        || has("other")
        || has("further")
        || has("another")
}

fn update(side: Side, mut reasons: Vec<Reason>) -> Comparison {
    reasons[0].kind = if side == Side::A { ReasonKind::Later } else { ReasonKind::Earlier };
    Comparison::new(RelationKind::Update, reasons).later(Some(side))
}

/// Units whose values rise or fall while a story goes on.
fn changes(unit: &str) -> bool {
    !matches!(unit, "magnitude" | "kilometre" | "mile" | "year" | "rank" | "metre" | "state" | "country")
}

fn rises(side: Side, p: &Quantity, q: &Quantity) -> bool {
    if side == Side::A { grows(q, p) } else { grows(p, q) }
}

/// Units that tell a quality of one thing: two values are rivals.
fn is_quality(unit: &str) -> bool {
    matches!(unit, "magnitude" | "percent")
}

/// How much two measures are of one thing.
struct Nearness {
    /// Content words that both sentences have, without numbers.
    shared: usize,
    /// Their share of the shorter sentence.
    share: f64,
    /// Both say of what they are, and it is the same.
    same_of: bool,
    /// Both say of what they are, and the words have nothing in common.
    other_of: bool,
    of: Option<Reason>,
}

fn nearness(a: Told<'_>, x: &Measure, b: Told<'_>, y: &Measure) -> Nearness {
    let words = |told: Told<'_>, measure: &Measure| {
        let mut list = content_words(sentence(told));
        if let Some(of) = &measure.of {
            list.extend(content_words(of));
        }
        let unit = common(&measure.unit).into_owned();
        list.retain(|word| !is_noise(word) && *word != unit);
        list.sort_unstable();
        list.dedup();
        list
    };
    let (p, q) = (words(a, x), words(b, y));
    let shared = p.iter().filter(|word| q.binary_search(word).is_ok()).count();
    let shorter = p.len().min(q.len()).max(1);
    // What is allowed is not what was done.
    let limit = |measure: &Measure| measure.of.as_deref().is_some_and(|of| of.ends_with("limit"));
    let (mut same_of, mut other_of, mut of) = (false, limit(x) != limit(y), None);
    if let (Some(m), Some(n)) = (&x.of, &y.of) {
        let (f, g) = (content_words(m), content_words(n));
        let head = |list: &str| list.to_lowercase().split(' ').next_back().map(|word| counted_noun(word).into_owned());
        let meets = f.iter().any(|word| g.contains(word) && !is_noise(word));
        same_of = meets || head(m) == head(n);
        other_of |= !same_of && !f.is_empty() && !g.is_empty();
        if x.unit == PERSON
            && let (Some(c), Some(d)) = (people(m), people(n))
        {
            let general = is_neutral(c) || is_neutral(d);
            same_of |= c == d;
            other_of = !same_of && !general && !is_part_of(c, d) && !is_part_of(d, c);
        }
        let kind = if same_of { ReasonKind::Same } else { ReasonKind::Different };
        of = Some(Reason::new(Facet::Object, kind, m.clone(), n.clone()));
    }
    Nearness { shared, share: shared as f64 / shorter as f64, same_of, other_of, of }
}

/// The class of the people that a measure is of.
fn people(of: &str) -> Option<&'static str> {
    let lower = of.to_lowercase();
    lower.split(' ').rev().find_map(|word| group_noun(word).map(|noun| noun.class))
}

/// Words that say nothing about what is measured: numbers, and verbs of saying and being.
fn is_noise(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit()) && (word.len() < 3 || word == "000")
        || matches!(
            word,
            "say"
                | "said"
                | "report"
                | "accord"
                | "million"
                | "billion"
                | "thousand"
                | "hundred"
                | "dozen"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "monday"
                | "tuesday"
                | "year"
                | "people"
                | "one"
                | "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "told"
                | "tell"
                | "peopl"
                | "more"
                | "new"
                | "last"
                | "first"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::count::tests::{drawn_period, drawn_place, drawn_quantity};
    use crate::model::claim::Claim;
    use crate::span::Span;
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    const SENTENCES: [&str; 5] = [
        "Thousands of farmers stormed the palace in Lund on Sunday, the police of the town said.",
        "Thousands gathered before the palace in Lund on Sunday, the police said.",
        "The mine in Brod is 40 metres deep, and the price of a litre of diesel rose in the town.",
        "Turnout in Brod was revised, police of the town said on Sunday.",
        "",
    ];

    fn measure() -> impl Strategy<Value = (Measure, &'static str)> {
        let unit =
            select(&["person", "metre", "kilometre", "mile", "percent", "EUR", "house", "building", "magnitude"][..]);
        let of = option::of(select(&["farmers", "people", "turnout", "population", "price of diesel", "depth"][..]));
        let parts = (drawn_quantity(), unit, option::of(Just("litre")), of);
        (parts, option::of(drawn_period()), option::of(drawn_place()), select(&SENTENCES[..])).prop_map(
            |((count, unit, per, of), when, place, text)| {
                let owned = |word: Option<&str>| word.map(str::to_owned);
                (Measure { count, unit: unit.to_owned(), per: owned(per), of: owned(of), when, place }, text)
            },
        )
    }

    /// A measure told by the words between `[` and `]`.
    fn relation(unit: &str, of: Option<&str>, told: [(&str, f64); 2]) -> Option<RelationKind> {
        let [(x, s), (y, t)] = told.map(|(marked, count)| {
            let (from, to) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
            let text = marked.replace(['[', ']'], "");
            let count = Quantity::new(Number::finite(count), Number::finite(count), &text[from..to], Precision::Exact);
            let measure = Measure {
                count: count.unwrap(),
                unit: unit.to_owned(),
                per: None,
                of: of.map(str::to_owned),
                when: None,
                place: None,
            };
            let mut claim = Claim::new("c", "a", measure.clone());
            claim.span = Span::new(from, to);
            ((claim, measure), text)
        });
        let (a, b) = (Told { claim: &x.0, published: None, text: &s }, Told { claim: &y.0, published: None, text: &t });
        compare(a, &x.1, b, &y.1).map(|c| c.relation)
    }

    #[test]
    fn rounded_shares_depths_and_wholes() {
        let turnout = ("Turnout in Brod was [71.4 percent], the board said.", 71.4);
        let rounded = ("Turnout in Brod was [71 percent], the board said.", 71.0);
        let other = ("Turnout in Brod was [64 percent], the board said.", 64.0);
        let of = Some("turnout");
        assert_eq!(relation("percent", of, [turnout, rounded]), Some(RelationKind::Refine));
        assert_eq!(relation("percent", of, [turnout, other]), Some(RelationKind::Contradict));
        let depth = ("The quake struck the town of Brod at a depth of [10 kilometres], the survey said.", 10.0);
        let way = ("The quake struck the town of Brod from [55 kilometres] off, the survey said.", 55.0);
        assert_eq!(relation("kilometre", None, [depth, way]), None);
        let whole = ("The Front won 61 of the [110 seats] in the assembly in Brod.", 110.0);
        let part = ("The Front won [61 seats] in the assembly in Brod.", 61.0);
        assert_eq!(relation("seat", None, [whole, part]), None);
        let rival = ("The Front won [64 seats] in the assembly in Brod.", 64.0);
        assert_eq!(relation("seat", None, [rival, part]), Some(RelationKind::Contradict));
    }

    #[test]
    fn shares_of_a_vote_have_their_holders() {
        let moreau = ("The board in Brod said that Ida Moreau won [52 percent] of the vote in May.", 52.0);
        let own = ("Her party in Brod said that Moreau won [48 percent] of the vote in May.", 48.0);
        let rival = ("A count by her party gave Moreau [52 percent] of the vote in Brod in May.", 52.0);
        let winner = ("The board gave Lunde [54 percent] of the vote in its count in May.", 54.0);
        let of = Some("vote");
        assert_eq!(relation("percent", of, [moreau, own]), Some(RelationKind::Contradict));
        assert_eq!(relation("percent", of, [rival, winner]), None);
    }

    proptest! {
        #[test]
        fn measures_are_mirrored((x, s) in measure(), (y, t) in measure()) {
            let claim = |measure: &Measure, text: &str| {
                let mut claim = Claim::new("c", "a", measure.clone());
                claim.span = Span::new(0, text.find(' ').unwrap_or(0));
                claim
            };
            let (p, q) = (claim(&x, s), claim(&y, t));
            let (a, b) = (Told { claim: &p, published: None, text: s }, Told { claim: &q, published: None, text: t });
            prop_assert_eq!(compare(a, &x, b, &y), compare(b, &y, a, &x).map(Comparison::mirror));
        }
    }
}
