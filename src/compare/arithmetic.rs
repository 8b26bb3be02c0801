//! Arithmetic inside one story: numbers of one article that cannot all be right together.
//!
//! 1. A part against its whole: `including 20 children` of 12 dead.
//! 2. Killed and injured against casualties: more than all casualties together.
//! 3. Parts against a total: the figures of several places add up to more than the figure that is told for all.
//!
//! Only claims of one article are added up, since each article has its own state of knowledge. Left out on purpose: sums
//! that stay below a total, because nobody says that all parts were told.

use crate::compare::count::{Times, times};
use crate::compare::told::Told;
use crate::model::claim::{Casualty, ClaimKind, Outcome};
use crate::model::id::ClaimId;
use crate::model::quantity::{Precision, Quantity};
use crate::model::reason::Facet;

/// Numbers that do not add up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sum {
    /// The facet in question.
    pub(crate) facet: Facet,
    /// The claims, the total last.
    pub(crate) claims: Vec<ClaimId>,
    /// One sentence.
    pub(crate) why: String,
}

/// What does not add up among the claims of one story, in the order of the claims.
pub(crate) fn check(claims: &[Told<'_>]) -> Vec<Sum> {
    let mut list: Vec<(Told<'_>, &Casualty)> = claims
        .iter()
        .filter_map(|told| match &told.claim.what {
            ClaimKind::Casualty(casualty) => Some((*told, casualty)),
            _ => None,
        })
        .collect();
    list.sort_by(|a, b| {
        (&a.0.claim.article, a.0.claim.span, &a.0.claim.id).cmp(&(&b.0.claim.article, b.0.claim.span, &b.0.claim.id))
    });
    let mut out = Vec::new();
    for article in list.chunk_by(|a, b| a.0.claim.article == b.0.claim.article) {
        parts(article, &mut out);
        casualties(article, &mut out);
        places(article, &mut out);
    }
    out
}

/// Subsets that exceed the count they are a part of.
fn parts(article: &[(Told<'_>, &Casualty)], out: &mut Vec<Sum>) {
    for (told, part) in article {
        let Some(id) = &part.of_which else { continue };
        let Some((whole, total)) = article.iter().find(|(whole, _)| whole.claim.id == *id) else { continue };
        if let (Some(low), Some(high)) = (stated(&part.count), total.count.high())
            && low > high.get()
        {
            let why = format!("{} of {} is more than there are", part.count.said(), total.count.said());
            out.push(sum(&[told, whole], why));
        }
    }
}

/// Killed plus injured above casualties.
fn casualties(article: &[(Told<'_>, &Casualty)], out: &mut Vec<Sum>) {
    let total =
        |c: &Casualty| c.detail.as_deref() == Some("casualties") && c.count.high().is_some_and(|high| high.get() > 0.0);
    for (whole, casualty) in article.iter().filter(|(_, c)| total(c)).take(8) {
        let largest = |outcome: Outcome| {
            let same = article
                .iter()
                .filter(|(told, c)| c.outcome == outcome && c.detail.is_none() && together(told, c, whole, casualty));
            same.max_by(|a, b| stated(&a.1.count).unwrap_or(0.0).total_cmp(&stated(&b.1.count).unwrap_or(0.0)))
        };
        let (Some(killed), Some(injured)) = (largest(Outcome::Killed), largest(Outcome::Injured)) else { continue };
        let (Some(k), Some(i), Some(high)) = (stated(&killed.1.count), stated(&injured.1.count), casualty.count.high())
        else {
            continue;
        };
        if k + i > high.get() {
            let why = format!(
                "{} killed and {} injured are more than {} casualties",
                killed.1.count.said(),
                injured.1.count.said(),
                casualty.count.said()
            );
            out.push(sum(&[&killed.0, &injured.0, whole], why));
        }
    }
}

/// The figures of named places above the largest figure of the article for the same outcome.
fn places(article: &[(Told<'_>, &Casualty)], out: &mut Vec<Sum>) {
    for outcome in [Outcome::Killed, Outcome::Injured, Outcome::Missing, Outcome::Detained] {
        let same = || {
            article.iter().filter(move |(_, c)| {
                c.outcome == outcome && c.detail.is_none() && (c.of_which.is_none() || c.place.is_some())
            })
        };
        let plain = |c: &Casualty| c.count.precision() == Precision::Exact && c.count.point().is_some();
        let Some((whole, total)) = same()
            .filter(|(_, c)| plain(c) && c.place.is_none() && !c.new)
            .max_by(|a, b| a.1.count.high().cmp(&b.1.count.high()))
        else {
            continue;
        };
        let mut named: Vec<(&str, &Told<'_>, f64)> = Vec::new();
        for (told, casualty) in same().filter(|(told, c)| plain(c) && together(told, c, whole, total)) {
            let Some(place) = &casualty.place else { continue };
            let Some(n) = stated(&casualty.count) else { continue };
            match named.iter_mut().find(|(name, ..)| *name == place.text) {
                Some(known) if n > known.2 => (known.1, known.2) = (told, n),
                Some(_) => {}
                None => named.push((&place.text, told, n)),
            }
        }
        let added: f64 = named.iter().map(|(.., n)| n).sum();
        // A place may hold another, so the two smallest readings must already exceed the total.
        let single = named.iter().any(|(.., n)| total.count.high().is_some_and(|high| *n > high.get()));
        if named.len() >= 2 && !single && total.count.high().is_some_and(|high| added > high.get()) {
            let list: Vec<String> = named.iter().map(|(name, _, n)| format!("{n} in {name}")).collect();
            let why = format!("{} add up to {added}, more than {} in all", list.join(" and "), total.count.said());
            let mut claims: Vec<&Told<'_>> = named.iter().map(|(_, told, _)| *told).collect();
            claims.push(whole);
            out.push(sum(&claims, why));
        }
    }
}

/// Whether two claims of an article are of one time.
fn together(a: &Told<'_>, x: &Casualty, b: &Told<'_>, y: &Casualty) -> bool {
    times(*a, x.when.as_ref(), *b, y.when.as_ref()) != Times::Apart
}

/// The least that an exact count says.
fn stated(count: &Quantity) -> Option<f64> {
    count.low().filter(|_| count.precision() == Precision::Exact).map(crate::model::number::Number::get)
}

fn sum(claims: &[&Told<'_>], why: String) -> Sum {
    Sum { facet: Facet::Count, claims: claims.iter().map(|told| told.claim.id.clone()).collect(), why }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::read::read;
    use crate::model::article::Article;

    fn sums(text: &str) -> Vec<String> {
        let article = Article::new("a", text);
        let reading = read(&article);
        let told: Vec<Told<'_>> = reading.claims.iter().map(|claim| Told { claim, published: None, text }).collect();
        check(&told).into_iter().map(|sum| sum.why).collect()
    }

    #[test]
    fn what_does_not_add_up_is_found() {
        assert_eq!(sums("Twelve people were killed, including 20 children."), ["20 of Twelve is more than there are"]);
        assert_eq!(
            sums("The raid caused 10 casualties. Six soldiers were killed. Eight soldiers were injured."),
            ["Six killed and Eight injured are more than 10 casualties"]
        );
    }

    #[test]
    fn what_may_add_up_is_left_alone() {
        assert_eq!(sums("Twelve people were killed, including two children."), [""; 0]);
        assert_eq!(
            sums("The raid caused 20 casualties. Six soldiers were killed. Eight soldiers were injured."),
            [""; 0]
        );
        assert_eq!(sums("At least six people were killed. Nine people were injured."), [""; 0]);
    }
}
