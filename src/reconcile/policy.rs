//! [`Policy`]: named, cited rules that turn what a fact's claims state into one figure.
//!
//! Every policy is a pure function of the live claims of one fact. None says what is true; each says what a known
//! institution would write down. What they share: a number that is stated with an open end gives its stated bound
//! (`at least 11` is 11), and several claims of one origin are one voice.

use crate::model::article::Published;
use crate::model::claim::Outcome;
use crate::model::fact::Figure;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use std::collections::{BTreeMap, BTreeSet};

/// A named, cited rule that turns the claims of a fact into one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Policy {
    /// Global Terrorism Database codebook, 2017.
    Gtd2017,
    /// UCDP Georeferenced Event Dataset codebook, version 23.1.
    UcdpGed231,
    /// Armed Conflict Location & Event Data codebook, 2024.
    Acled2024,
    /// Lowest to highest stated number, as Iraq Body Count and Airwars do.
    Range,
}

impl Policy {
    /// All policies, in the order in which a fact carries their figures.
    pub const ALL: [Policy; 4] = [Policy::Range, Policy::Gtd2017, Policy::UcdpGed231, Policy::Acled2024];

    /// The policy's name as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Policy::Gtd2017 => "gtd-2017",
            Policy::UcdpGed231 => "ucdp-ged-23.1",
            Policy::Acled2024 => "acled-2024",
            Policy::Range => "range",
        }
    }

    /// Whether the policy has a rule for counts of this outcome; `None` stands for a measure.
    fn covers(self, outcome: Option<Outcome>) -> bool {
        match self {
            Policy::Range => true,
            Policy::Gtd2017 => matches!(outcome, Some(Outcome::Killed | Outcome::Injured)),
            Policy::UcdpGed231 | Policy::Acled2024 => outcome == Some(Outcome::Killed),
        }
    }
}

/// What one live claim states, as a policy sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated<'a> {
    pub(crate) count: &'a Quantity,
    pub(crate) published: Option<Published>,
    /// The number of the claim's origin within the fact.
    pub(crate) origin: usize,
    /// The origin is a party to the conflict.
    pub(crate) party: bool,
    /// The caller does not hold the origin for reliable.
    pub(crate) unreliable: bool,
}

impl Stated<'_> {
    /// The stated number: the lower bound, else the upper one; `None` for a vague word.
    fn number(&self) -> Option<Number> {
        (self.count.precision() != Precision::Vague).then(|| self.count.low().or(self.count.high()))?
    }

    /// The highest stated number; `None` for a vague word.
    fn highest(&self) -> Option<Number> {
        (self.count.precision() != Precision::Vague).then(|| self.count.high().or(self.count.low()))?
    }
}

/// The figures of the given policies over what the live claims of a fact state.
pub(crate) fn figures(policies: &[Policy], outcome: Option<Outcome>, stated: &[Stated<'_>]) -> Vec<Figure> {
    let mut out = Vec::new();
    for policy in policies.iter().filter(|policy| policy.covers(outcome)) {
        match policy {
            Policy::Range => out.extend(ranges(stated)),
            Policy::Gtd2017 => out.push(gtd(stated)),
            Policy::UcdpGed231 => out.push(ucdp(stated)),
            Policy::Acled2024 => out.push(acled(stated)),
        }
    }
    out
}

fn figure(
    policy: &'static str,
    low: Option<Number>,
    best: Option<Number>,
    high: Option<Number>,
    rule: &'static str,
) -> Figure {
    Figure { policy: policy.into(), low, best, high, imputed: false, rule: rule.into() }
}

/// All claims; and where a party to the conflict is among them, the others and the parties apart.
fn ranges(stated: &[Stated<'_>]) -> Vec<Figure> {
    let range = |name: &'static str, rule: &'static str, of: &dyn Fn(&Stated<'_>) -> bool| {
        let low = stated.iter().filter(|s| of(s)).filter_map(Stated::number).min();
        let high = stated.iter().filter(|s| of(s)).filter_map(Stated::highest).max();
        figure(name, low, None, high, rule)
    };
    let rule = "lowest to highest stated number of the live claims, an open end giving its stated bound (Iraq Body Count, Airwars)";
    let mut out = vec![range("range", rule, &|_| true)];
    if stated.iter().any(|s| s.party) {
        let rule = "the same without figures of a party to the conflict (Airwars)";
        out.push(range("range-without-parties", rule, &|s| !s.party));
        let rule = "the figures of the parties to the conflict alone (Airwars: what a belligerent concedes is a separate range)";
        out.push(range("range-of-parties", rule, &|s| s.party));
    }
    out
}

/// The latest valid source, else the majority of independent origins, else the lowest.
fn gtd(stated: &[Stated<'_>]) -> Figure {
    let valid: Vec<&Stated<'_>> = stated.iter().filter(|s| !s.party && s.number().is_some()).collect();
    let (best, rule) = if valid.is_empty() {
        (None, "no source gives a usable number: too vague or a party to the conflict, left blank (GTD codebook 2017)")
    } else if let Some(latest) = one_number(&latest(&valid)) {
        (Some(latest), "the most recent source; \"at least\" gives its bound (GTD codebook 2017)")
    } else if let Some(majority) = majority(&valid) {
        (Some(majority), "no source is the most recent: the majority of independent sources (GTD codebook 2017)")
    } else {
        let lowest = valid.iter().filter_map(|s| s.number()).min();
        (lowest, "no most recent source and no majority: the lowest figure (GTD codebook 2017)")
    };
    figure(Policy::Gtd2017.name(), best, best, best, rule)
}

/// Low the most conservative, best the latest reliable, high the highest reliable. Never sorted or clamped.
fn ucdp(stated: &[Stated<'_>]) -> Figure {
    let numbered: Vec<&Stated<'_>> = stated.iter().filter(|s| s.number().is_some()).collect();
    let reliable: Vec<&Stated<'_>> = numbered.iter().copied().filter(|s| !s.unreliable && !s.party).collect();
    let low = numbered.iter().filter_map(|s| s.number()).min();
    let latest = latest(&reliable);
    let best = one_number(&latest)
        .or_else(|| majority(&latest))
        .or_else(|| latest.iter().filter_map(|s| s.number()).min())
        .or(low);
    let high =
        reliable.iter().filter_map(|s| s.highest()).max().or_else(|| numbered.iter().filter_map(|s| s.highest()).max());
    let rule = "low: the most conservative figure; best: the latest figure of a reliable source; high: the highest figure of a reliable source (UCDP GED codebook 23.1)";
    figure(Policy::UcdpGed231.name(), low, best, high, rule)
}

/// The most conservative stated figure; a word is turned into a number only where nothing better is stated.
fn acled(stated: &[Stated<'_>]) -> Figure {
    if let Some(low) = stated.iter().filter_map(Stated::number).min() {
        let rule = "the most conservative stated figure (ACLED codebook 2024)";
        return figure(Policy::Acled2024.name(), Some(low), Some(low), Some(low), rule);
    }
    let imputed = stated.iter().filter_map(|s| imputed(s.count)).min();
    let rule = "no number is stated: \"tens\" and an unknown number count 10, \"dozens\" 12, \"hundreds\" 100 (ACLED codebook 2024)";
    Figure { imputed: imputed.is_some(), ..figure(Policy::Acled2024.name(), imputed, imputed, imputed, rule) }
}

/// ACLED's number for a vague word; `None` for a magnitude that its codebook does not name.
fn imputed(count: &Quantity) -> Option<Number> {
    let said = count.said().to_lowercase();
    let has = |word: &str| said.split(|c: char| !c.is_alphabetic()).any(|w| w == word);
    match () {
        () if has("thousands") || has("millions") => None,
        () if has("hundreds") => Some(Number::from(100)),
        () if has("dozens") => Some(Number::from(12)),
        () if count.low().is_some_and(|low| low.get() >= 1000.0) => None,
        () => Some(Number::from(10)),
    }
}

/// The claims that none is known to be later than; all of them where no publication is known.
fn latest<'s, 'a>(stated: &[&'s Stated<'a>]) -> Vec<&'s Stated<'a>> {
    let dated = |s: &Stated<'_>| s.published;
    stated
        .iter()
        .copied()
        .filter(|s| {
            stated.iter().all(|other| match (dated(s), dated(other)) {
                (Some(this), Some(that)) => !this.is_before(that),
                (None, Some(_)) => false,
                (_, None) => true,
            })
        })
        .collect()
}

/// The number, where all state one.
fn one_number(stated: &[&Stated<'_>]) -> Option<Number> {
    let numbers: BTreeSet<Number> = stated.iter().filter_map(|s| s.number()).collect();
    numbers.first().copied().filter(|_| numbers.len() == 1)
}

/// The number that more than half of the origins state.
fn majority(stated: &[&Stated<'_>]) -> Option<Number> {
    let mut origins: BTreeMap<Number, BTreeSet<usize>> = BTreeMap::new();
    for s in stated {
        if let Some(number) = s.number() {
            origins.entry(number).or_default().insert(s.origin);
        }
    }
    let all: BTreeSet<usize> = origins.values().flatten().copied().collect();
    origins.into_iter().find(|(_, of)| of.len() * 2 > all.len()).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector that every policy must answer: police "at least 20"; a wire's 27 at 10:00 and a reprint of it; an armed
    /// group's 31 at 11:00; "dozens" at 12:00; a hospital's 29 at 18:00.
    fn vector() -> Vec<(Quantity, &'static str, usize)> {
        let dozens = Quantity::new(Some(Number::from(24)), None, "dozens", Precision::Vague).unwrap();
        vec![
            (Quantity::at_least(20, "at least 20"), "2024-05-03T09:00:00Z", 0),
            (Quantity::exactly(27, "27"), "2024-05-03T10:00:00Z", 1),
            (Quantity::exactly(27, "27"), "2024-05-03T10:30:00Z", 1),
            (Quantity::exactly(31, "31"), "2024-05-03T11:00:00Z", 2),
            (dozens, "2024-05-03T12:00:00Z", 3),
            (Quantity::exactly(29, "29"), "2024-05-03T18:00:00Z", 4),
        ]
    }

    #[track_caller]
    fn check(party: bool, unreliable: bool, expected: &[(&str, [Option<u32>; 3])]) {
        let vector = vector();
        let stated: Vec<Stated<'_>> = vector
            .iter()
            .map(|(count, published, origin)| Stated {
                count,
                published: Some(published.parse().unwrap()),
                origin: *origin,
                party: party && *origin == 2,
                unreliable: unreliable && *origin == 2,
            })
            .collect();
        let got = figures(&Policy::ALL, Some(Outcome::Killed), &stated);
        let got: Vec<(&str, [Option<Number>; 3])> = got.iter().map(|f| (&*f.policy, [f.low, f.best, f.high])).collect();
        let expected: Vec<(&str, [Option<Number>; 3])> =
            expected.iter().map(|(name, ends)| (*name, ends.map(|end| end.map(Number::from)))).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn the_vector_of_six_sources() {
        let gtd = ("gtd-2017", [Some(29); 3]);
        let acled = ("acled-2024", [Some(20); 3]);
        let range = ("range", [Some(20), None, Some(31)]);
        check(false, false, &[range, gtd, ("ucdp-ged-23.1", [Some(20), Some(29), Some(31)]), acled]);
        check(false, true, &[range, gtd, ("ucdp-ged-23.1", [Some(20), Some(29), Some(29)]), acled]);
        let parties = [
            range,
            ("range-without-parties", [Some(20), None, Some(29)]),
            ("range-of-parties", [Some(31), None, Some(31)]),
            gtd,
            ("ucdp-ged-23.1", [Some(20), Some(29), Some(29)]),
            acled,
        ];
        check(true, false, &parties);
    }

    #[test]
    fn a_word_is_imputed_only_where_no_number_is_stated() {
        let word = |said: &str| Quantity::new(Some(Number::from(24)), None, said, Precision::Vague).unwrap();
        for (said, expected) in
            [("dozens of", Some(12)), ("hundreds", Some(100)), ("several", Some(10)), ("thousands", None)]
        {
            let count = word(said);
            let stated = Stated { count: &count, published: None, origin: 0, party: false, unreliable: false };
            let figure = &figures(&[Policy::Acled2024], Some(Outcome::Killed), &[stated])[0];
            assert_eq!((figure.best, figure.imputed), (expected.map(Number::from), expected.is_some()), "{said}");
        }
    }
}
