//! Two names of organisations compared.
//!
//! Steps, in this order: function words go, legal forms and countries are set aside, synonyms and translations become
//! one concept (`Interior Ministry`, `Ministry of Internal Affairs`); names of one body in the table are one; an acronym
//! is held against the first letters of the other name; else the words are paired whatever their order.
//!
//! The country and the level are part of the identity: two countries' ministries, a local and a national agency are two
//! bodies. Acronyms are never compared letter by letter.

use crate::fold::fold;
use crate::lexicon::org_word::organisations;
use crate::names::body::{Body, Part, Sort};
use crate::names::config::NameConfig;
use crate::names::letters::similarity;
use crate::names::name::Name;
use crate::names::person::letter_reasons;
use crate::names::reason::NameReason;

/// What the comparison of two organisations' names found, before it is put into words.
#[derive(Clone, Debug)]
pub(crate) struct OrganisationMatch {
    pub(crate) score: f32,
    pub(crate) ground: Ground,
    pairs: Vec<(usize, usize, f32)>,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    Known(u16),
    /// Two bodies of the table.
    TwoKnown,
    /// The first name is the acronym.
    AcronymFirst,
    AcronymSecond,
    /// Two acronyms, or an acronym of something else.
    OtherAcronym,
    Country,
    Level,
    Number,
    Words,
}

/// Compares two organisations' names.
pub(crate) fn organisation(a: &Name, b: &Name, config: &NameConfig) -> OrganisationMatch {
    let (Some(x), Some(y)) = (a.body.as_deref(), b.body.as_deref()) else {
        return OrganisationMatch { score: 0.0, ground: Ground::Words, pairs: Vec::new() };
    };
    let found = |score: f32, ground: Ground| OrganisationMatch { score, ground, pairs: Vec::new() };
    match (x.known, y.known) {
        (Some(one), Some(other)) if one == other => return found(1.0, Ground::Known(one)),
        (Some(_), Some(_)) => return found(0.1, Ground::TwoKnown),
        _ => {}
    }
    let (left, right) = (glued(a), glued(b));
    if left == right && !left.is_empty() && x.forms == y.forms {
        return found(1.0, Ground::Words);
    }
    match (&x.acronym, &y.acronym) {
        (Some(one), Some(other)) if one == other => return found(1.0, Ground::Words),
        (Some(_), Some(_)) => return found(0.0, Ground::OtherAcronym),
        (Some(short), None) if stands_for(short, y) => return found(acronym_score(short), Ground::AcronymFirst),
        (None, Some(short)) if stands_for(short, x) => return found(acronym_score(short), Ground::AcronymSecond),
        _ => {}
    }
    let mut pairs = paired(a, x, b, y);
    let (mut sum, mut of) = (0.0, 0.0);
    for &(i, j, alike) in &pairs {
        let weight = x.parts[i].sort.weight().min(y.parts[j].sort.weight());
        sum += weight * ((alike - 0.45) / 0.55).max(0.0);
        of += weight;
    }
    let total = |parts: &[Part]| parts.iter().map(|part| part.sort.weight()).sum::<f32>();
    let left: f32 = total(&x.parts) - pairs.iter().map(|p| x.parts[p.0].sort.weight()).sum::<f32>();
    let right: f32 = total(&y.parts) - pairs.iter().map(|p| y.parts[p.1].sort.weight()).sum::<f32>();
    // Where neither name has more than what sort of body it is, the country stands for a word.
    if !x.countries.is_empty() && x.countries == y.countries {
        sum += 0.6;
        of += 0.6;
    }
    let conflict = left.min(right);
    of += conflict * config.conflict_weight;
    let gap = (left - right).abs() / total(&x.parts).max(total(&y.parts)).max(0.1);
    let mut score = if of > 0.0 { sum / of } else { 0.0 };
    score *= 1.0 - (gap * config.gap_share).min(0.6);
    if x.countries.is_empty() != y.countries.is_empty() {
        score *= 0.93;
    }
    if x.forms != y.forms {
        score *= if x.forms.is_empty() || y.forms.is_empty() { 0.97 } else { 0.9 };
    }
    // On the scale of people's names: a body that shares half of what it says is as doubtful as they are at `different`.
    score = score.clamp(0.0, 1.0).powf(config.body_scale);
    let mut ground = Ground::Words;
    let lone = |parts: &[Part], mine: fn(&(usize, usize, f32)) -> usize, sort: Sort| {
        parts.iter().enumerate().any(|(i, p)| p.sort == sort && pairs.iter().all(|pair| mine(pair) != i))
    };
    let (lone_a, lone_b) = (|sort| lone(&x.parts, |p| p.0, sort), |sort| lone(&y.parts, |p| p.1, sort));
    let mut cap = |to: f32, why: Ground| {
        if score > to {
            score = to;
            ground = why;
        }
    };
    if lone_a(Sort::Number) || lone_b(Sort::Number) {
        cap(0.55, Ground::Number);
    }
    if lone_a(Sort::Level) && lone_b(Sort::Level) {
        cap(0.4, Ground::Level);
    }
    if !x.countries.is_empty() && !y.countries.is_empty() && x.countries != y.countries {
        cap(0.3, Ground::Country);
    }
    if pairs.is_empty() && (x.countries != y.countries || x.countries.is_empty()) {
        score = 0.0;
    }
    pairs.sort_by_key(|pair| pair.0);
    OrganisationMatch { score: score.clamp(0.0, 1.0), ground, pairs }
}

/// All letters of a name in one.
fn glued(name: &Name) -> String {
    name.tokens.iter().map(|token| token.letters.text()).collect()
}

fn acronym_score(short: &str) -> f32 {
    if short.len() > 2 { 0.9 } else { 0.75 }
}

/// Whether an acronym is made of the first letters of a name's words.
fn stands_for(short: &str, long: &Body) -> bool {
    long.parts.len() + long.countries.len() > 1 && long.initials.iter().any(|initials| initials == short)
}

/// Pairs the parts of two names: equal concepts first, then words that resemble each other.
fn paired(a: &Name, x: &Body, b: &Name, y: &Body) -> Vec<(usize, usize, f32)> {
    let mut offers = Vec::new();
    for (i, p) in x.parts.iter().enumerate() {
        for (j, q) in y.parts.iter().enumerate() {
            let alike = match (p.sort, q.sort) {
                _ if p.label == q.label => 1.0,
                (Sort::Word, Sort::Word) if p.len == 1 && q.len == 1 && p.label.len() > 2 && q.label.len() > 2 => {
                    similarity(&a.tokens[p.token].letters, &b.tokens[q.token].letters, 0.7)
                }
                _ => 0.0,
            };
            if alike > 0.7 {
                offers.push((i, j, alike));
            }
        }
    }
    offers
        .sort_by(|p, q| q.2.total_cmp(&p.2).then((p.0 + p.1).cmp(&(q.0 + q.1))).then(p.0.max(p.1).cmp(&q.0.max(q.1))));
    let mut pairs: Vec<(usize, usize, f32)> = Vec::new();
    for offer in offers {
        if pairs.iter().all(|pair| pair.0 != offer.0 && pair.1 != offer.1) {
            pairs.push(offer);
        }
    }
    pairs
}

/// The grounds of a comparison of two organisations' names.
pub(crate) fn organisation_reasons(a: &Name, b: &Name, found: &OrganisationMatch) -> Vec<NameReason> {
    let (Some(x), Some(y)) = (a.body.as_deref(), b.body.as_deref()) else { return Vec::new() };
    let own = |name: &Name| name.text().to_owned();
    let mut out = Vec::new();
    let labels = |parts: &[Part], sort: Sort| {
        parts.iter().filter(|p| p.sort == sort).map(|p| p.label.as_str()).collect::<Vec<_>>().join(" ")
    };
    match found.ground {
        Ground::Known(number) => {
            let name = organisations().nth(usize::from(number)).map_or("", |(name, _)| name).to_owned();
            return vec![NameReason::Alias { name }];
        }
        Ground::TwoKnown | Ground::OtherAcronym => return vec![NameReason::Different { a: own(a), b: own(b) }],
        Ground::AcronymFirst => return vec![NameReason::Acronym { short: own(a), long: own(b) }],
        Ground::AcronymSecond => return vec![NameReason::Acronym { short: own(b), long: own(a) }],
        Ground::Country => {
            out.push(NameReason::Country { a: x.countries.join(", "), b: y.countries.join(", ") });
        }
        Ground::Level => {
            out.push(NameReason::Level { a: labels(&x.parts, Sort::Level), b: labels(&y.parts, Sort::Level) });
        }
        Ground::Number => {
            out.push(NameReason::Number { a: labels(&x.parts, Sort::Number), b: labels(&y.parts, Sort::Number) });
        }
        Ground::Words => {}
    }
    let said = |name: &Name, part: &Part| {
        let texts: Vec<&str> = name.tokens[part.token..part.token + part.len].iter().map(|t| t.text.as_str()).collect();
        texts.join(" ")
    };
    let lone = |name: &Name, parts: &[Part], used: Vec<usize>| {
        let texts = parts.iter().enumerate().filter(|(i, _)| !used.contains(i)).map(|(_, p)| said(name, p));
        texts.collect::<Vec<_>>().join(" ")
    };
    let left = lone(a, &x.parts, found.pairs.iter().map(|p| p.0).collect());
    let right = lone(b, &y.parts, found.pairs.iter().map(|p| p.1).collect());
    match (left.is_empty(), right.is_empty()) {
        (false, false) => out.push(NameReason::Different { a: left, b: right }),
        (false, true) => out.push(NameReason::Missing { word: left }),
        (true, false) => out.push(NameReason::Missing { word: right }),
        (true, true) => {}
    }
    for &(i, j, alike) in &found.pairs {
        let (p, q) = (said(a, &x.parts[i]), said(b, &y.parts[j]));
        if alike < 1.0 {
            let (s, t) = (&a.tokens[x.parts[i].token].letters, &b.tokens[y.parts[j].token].letters);
            out.extend(letter_reasons(&p, &q, s, t));
        } else if fold(&p) != fold(&q) {
            out.push(NameReason::SameConcept { a: p, b: q });
        }
    }
    if found.pairs.windows(2).any(|two| two[1].1 < two[0].1) {
        out.push(NameReason::Order);
    }
    if x.forms != y.forms {
        out.push(NameReason::LegalForm { a: x.forms.join(" "), b: y.forms.join(" ") });
    }
    if out.is_empty() {
        out.push(NameReason::Identical);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::names::compare::{NameVerdict, compare_names};
    use crate::names::config::NameConfig;
    use crate::names::name::{Name, NameKind};
    use crate::names::reason::NameReason;

    fn compared(a: &str, b: &str) -> (NameVerdict, String) {
        let (a, b) = (Name::new(a, NameKind::Organisation), Name::new(b, NameKind::Organisation));
        let found = compare_names(&a, &b, &NameConfig::default());
        (found.verdict, format!("{:.2} {:?}", found.score, found.reasons))
    }

    #[test]
    fn names_of_one_body() {
        for (a, b) in [
            ("CSTO", "ODKB"),
            ("ОДКБ", "Organization of the Collective Security Treaty"),
            ("Collective Security Treaty Organisation", "Organization of the Collective Security Treaty"),
            ("Interior Ministry", "Ministry of Internal Affairs"),
            ("Ministry of the Interior", "Interior Ministry"),
            ("Kenyan Interior Ministry", "Ministry of the Interior of Kenya"),
            ("the foreign ministry in Vienna", "Austrian Foreign Ministry"),
            ("International Labour Organisation", "International Labor Organization"),
            ("U.N.", "United Nations"),
            ("Reuters news agency", "Reuters"),
            ("Baltic Rail Company Ltd", "Baltic Rail Co. Limited"),
            ("NTS", "National Tunnel Survey"),
            ("PriceTower House", "Pricetower House"),
        ] {
            assert_eq!(compared(a, b).0, NameVerdict::Same, "{a} / {b}: {}", compared(a, b).1);
            assert_eq!(compared(b, a).0, NameVerdict::Same, "{b} / {a}: {}", compared(b, a).1);
        }
    }

    #[test]
    fn names_of_two_bodies() {
        for (a, b) in [
            ("Kenyan Interior Ministry", "Ugandan Interior Ministry"),
            ("Interior Ministry", "Health Ministry"),
            ("local water agency", "National Water Agency"),
            ("UN", "EU"),
            ("AFP", "AFB"),
            ("Brigade 44", "Brigade 45"),
            ("United Nations Security Council", "United Nations"),
            ("Harbour News", "Greek Harbour TV"),
            ("Indian consulate", "German consulate"),
        ] {
            assert_ne!(compared(a, b).0, NameVerdict::Same, "{a} / {b}: {}", compared(a, b).1);
        }
    }

    #[test]
    fn the_country_is_told() {
        let (a, b) = ("Kenyan Interior Ministry", "Ugandan Interior Ministry");
        let (a, b) = (Name::new(a, NameKind::Organisation), Name::new(b, NameKind::Organisation));
        let reasons = compare_names(&a, &b, &NameConfig::default()).reasons;
        assert_eq!(reasons[0], NameReason::Country { a: "Kenya".to_owned(), b: "Uganda".to_owned() });
    }
}
