//! Counts that are a part of their article's own toll.
//!
//! An article that leads with 74 dead and tells of 26 bodies in one village, of four taken from the water and of two
//! foreigners does not contradict itself, and no other article's toll contradicts the 26.
//!
//! 1. The toll of an outcome is the largest count of everybody in the headline or the first sentences, or after a word
//!    such as `toll` or `number of`.
//! 2. A count of the same outcome and time that comes after it and is at most half of it is a part of it.
//! 3. So is a count between half and the whole that tells a place, a salient group or a manner of its own.
//! 4. So are bodies that were found, whoever counts them: the search goes on.
//! 5. A count of everybody by another source is a rival figure, never a part.
//!
//! Left out on purpose: vague counts, and what an earlier reader already tied to its whole.

use crate::extract::context::Context;
use crate::lexicon::group::{is_part_of, tells_bodies};
use crate::model::claim::{Casualty, Claim, ClaimKind, Outcome};
use crate::model::id::ClaimId;
use crate::model::interval::IntervalRelation;
use crate::model::number::Number;
use crate::model::quantity::Precision;

/// The headline and the lead stand within this many sentences of prose.
const LEAD: usize = 3;

/// The toll of one outcome.
struct Toll {
    id: ClaimId,
    at: usize,
    low: f64,
}

/// Sets [`Casualty::of_which`] on the casualties that are a part of their article's toll.
pub(crate) fn tie_parts(cx: &Context<'_>, claims: &mut [Claim]) {
    let lead = cx.doc.prose().take(LEAD).last().map_or(0, |sentence| sentence.span.end);
    for outcome in [Outcome::Killed, Outcome::Injured, Outcome::Missing, Outcome::Detained, Outcome::Rescued] {
        let Some(toll) = toll(cx, claims, lead, outcome) else { continue };
        let whole = claims.iter().find(|claim| claim.id == toll.id).cloned();
        let Some(whole) = whole else { continue };
        let ClaimKind::Casualty(total) = &whole.what else { continue };
        for claim in claims.iter_mut().filter(|claim| claim.span.start > toll.at && claim.id != toll.id) {
            if !matches!(&claim.what, ClaimKind::Casualty(part) if part.outcome == outcome) {
                continue;
            }
            let rival = is_rival(claim, &whole);
            let bodies = tells_bodies(claim.span.of(cx.doc.text));
            let ClaimKind::Casualty(part) = &mut claim.what else { continue };
            if (bodies || !rival) && is_part(part, total, toll.low, bodies) {
                part.of_which = Some(toll.id.clone());
            }
        }
    }
}

/// The largest count of everybody in the lead or in words of a toll.
fn toll(cx: &Context<'_>, claims: &[Claim], lead: usize, outcome: Outcome) -> Option<Toll> {
    let mut best: Option<Toll> = None;
    for claim in claims {
        let ClaimKind::Casualty(casualty) = &claim.what else { continue };
        let Some(low) = casualty.count.low().map(Number::get) else { continue };
        let stands = casualty.outcome == outcome
            && casualty.detail.is_none()
            && casualty.of_which.is_none()
            && !casualty.new
            && casualty.when.as_ref().is_none_or(|when| is_recent(cx, when.end()))
            && casualty.count.precision() != Precision::Vague
            && is_everybody(casualty);
        let told_as_toll = || claim.span.start < lead || says_toll(cx, claim);
        if stands && low >= 4.0 && best.as_ref().is_none_or(|toll| low > toll.low) && told_as_toll() {
            best = Some(Toll { id: claim.id.clone(), at: claim.span.start, low });
        }
    }
    best
}

/// An event of the news and not of the past: within a month of publication.
fn is_recent(cx: &Context<'_>, end: Option<chrono::NaiveDate>) -> bool {
    match (cx.published, end) {
        (Some(published), Some(end)) => (published.date() - end).num_days() <= 31,
        _ => true,
    }
}

fn says_toll(cx: &Context<'_>, claim: &Claim) -> bool {
    let tokens = &cx.doc.tokens.list;
    let first = tokens.partition_point(|token| token.span.start < claim.span.start);
    let last = tokens.partition_point(|token| token.span.start < claim.span.end);
    (first.saturating_sub(3)..last).any(|i| matches!(cx.doc.lower(i), "toll" | "tally" | "total"))
}

/// No group, or one that anybody may belong to.
fn is_everybody(casualty: &Casualty) -> bool {
    let classes = casualty.group.as_ref().map_or(&[][..], |group| &group.classes);
    classes.iter().all(|class| matches!(class.as_str(), "people" | "civilians" | "victims"))
}

fn is_part(part: &Casualty, total: &Casualty, toll: f64, bodies: bool) -> bool {
    let Some(top) = part.count.high().or(part.count.low()).map(Number::get) else {
        return false;
    };
    let one_time = match (&part.when, &total.when) {
        (Some(p), Some(q)) => p.days_relation(q) != IntervalRelation::Disjoint,
        _ => true,
    };
    let open = part.of_which.is_some() || part.new || part.detail.is_some() || !one_time;
    if open || part.count.precision() == Precision::Vague || top <= 0.0 || top >= toll {
        return false;
    }
    let own_place =
        part.place.is_some() && part.place.as_ref().map(|p| &p.text) != total.place.as_ref().map(|p| &p.text);
    let own_group = part.group.as_ref().is_some_and(|group| {
        group
            .classes
            .iter()
            .any(|class| is_part_of(class, "people") && !matches!(class.as_str(), "people" | "civilians" | "victims"))
    });
    top * 2.0 <= toll || own_place || own_group || bodies
}

/// A figure for everybody by another source.
fn is_rival(claim: &Claim, whole: &Claim) -> bool {
    let ClaimKind::Casualty(casualty) = &claim.what else { return false };
    let (source, other) = (claim.attribution.first(), whole.attribution.first());
    let differs = matches!((source, other), (Some(a), Some(b)) if a.name != b.name);
    differs && is_everybody(casualty) && casualty.place.is_none()
}

#[cfg(test)]
mod tests {
    use crate::extract::read::read;
    use crate::model::article::Article;
    use crate::model::claim::ClaimKind;

    /// The words of the counts that are parts.
    fn parts(text: &str) -> Vec<String> {
        let article = Article::new("a", text);
        let reading = read(&article);
        let part = |claim: &crate::model::claim::Claim| matches!(&claim.what, ClaimKind::Casualty(casualty) if casualty.of_which.is_some());
        reading.claims.iter().filter(|claim| part(claim)).map(|claim| claim.span.of(text).to_owned()).collect()
    }

    #[test]
    fn counts_of_a_place_or_a_group_are_parts_of_the_toll() {
        let text = "Ninety people were killed when floods swept the valley, officials said.\n\n\
                    In the town of Morenu 31 people were killed. Two Danes drowned near the mill.";
        assert_eq!(parts(text), ["31 people were killed", "Two Danes drowned"]);
    }

    #[test]
    fn bodies_that_were_found_are_parts_of_the_toll() {
        let text =
            "All 61 people aboard died when the plane went down.\n\nDivers recovered 38 bodies, the Red Cross said.";
        assert_eq!(parts(text), ["38 bodies"]);
    }

    #[test]
    fn a_rival_figure_is_no_part() {
        let text = "Ninety people were killed when floods swept the valley, the police said.\n\n\
                    Forty people were killed, the army said.";
        assert_eq!(parts(text), Vec::<String>::new());
    }

    #[test]
    fn a_larger_or_older_count_is_no_part() {
        let text = "Nine people were killed in the flood, officials said.\n\n\
                    The year before 40 people were killed. In 1970 a flood killed five people there.";
        assert!(parts(text).iter().all(|words| !words.contains("40")));
    }
}
