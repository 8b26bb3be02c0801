//! Two names of people compared.
//!
//! Steps, in this order: words are paired; what is left over on both sides is a conflict, on one side a gap; the likeness
//! of the pairs, weighted by what each word tells, gives the score; generation, gender and lone surnames limit it.

use crate::names::config::NameConfig;
use crate::names::letters::{Letters, Step, steps};
use crate::names::name::{Class, Gender, Name, Token};
use crate::names::pairing::{How, Pair, Pairing, pair};
use crate::names::reason::NameReason;

/// What the comparison of two people's names found, before it is put into words.
#[derive(Clone, Debug)]
pub(crate) struct PersonMatch {
    pub(crate) score: f32,
    pub(crate) pairing: Pairing,
    pub(crate) limit: Option<Limit>,
}

/// Why a score cannot be higher than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    /// Nazarbayev, Nazarbayeva
    Gender,
    /// Jr, Sr; II, III
    Generation,
    /// One of the names is a single word.
    OneWord,
    /// The family names differ.
    Family,
}

/// Compares two people's names.
pub(crate) fn person(a: &Name, b: &Name, config: &NameConfig) -> PersonMatch {
    let pairing = pair(&a.tokens, &b.tokens);
    let (mut sum, mut of) = (0.0, 0.0);
    let mut worst = 1.0f32;
    let mut initials = 0;
    for pair in &pairing.pairs {
        let weight = weight(&a.tokens[pair.a]).min(weight(&b.tokens[pair.b]));
        sum += weight * worth(pair.alike);
        of += weight;
        if pair.how == How::Initial {
            initials += 1;
        } else {
            worst = worst.min(pair.alike);
        }
    }
    let words = pairing.pairs.len() - initials;
    let lone_a: Vec<&Token> = pairing.lone_a(&a.tokens).map(|(_, t)| t).collect();
    let lone_b: Vec<&Token> = pairing.lone_b(&b.tokens).map(|(_, t)| t).collect();
    // Words left over on both sides contradict each other; the rest is only missing.
    let mut conflict = 0.0;
    let total = |lone: &[&Token]| lone.iter().map(|t| weight(t)).sum::<f32>();
    let (left, right) = (total(&lone_a), total(&lone_b));
    if !lone_a.is_empty() && !lone_b.is_empty() {
        conflict = left.min(right);
    }
    let gap = (left - right).abs();
    of += conflict * config.conflict_weight;
    let mut score = if of > 0.0 { sum / of } else { 0.0 };
    score *= 1.0 - (config.gap_cost * gap).min(0.5);
    let mut limit = None;
    let mut cap = |to: f32, why: Limit, score: &mut f32| {
        if *score > to {
            *score = to;
            limit = Some(why);
        }
    };
    let cores = (a.core().count(), b.core().count());
    if cores.0.min(cores.1) == 1 && cores.0.max(cores.1) > 1 && !pairing.pairs.iter().any(|p| p.how == How::Joined) {
        cap(config.one_word, Limit::OneWord, &mut score);
    }
    if words == 0 {
        cap(0.3, Limit::Family, &mut score);
    }
    if gender_clash(a, b, &pairing) {
        cap(config.gender, Limit::Gender, &mut score);
    }
    if generation(a) != generation(b) && generation(a).is_some() && generation(b).is_some() {
        cap(config.generation, Limit::Generation, &mut score);
    }
    let _ = worst;
    PersonMatch { score: score.clamp(0.0, 1.0), pairing, limit }
}

/// What a likeness of two words is worth: nothing at one half, all at 1.
fn worth(alike: f32) -> f32 {
    ((alike - 0.3) / 0.7).clamp(0.0, 1.0)
}

/// How much a word tells: long words more than short ones, patronymics and initials less.
fn weight(token: &Token) -> f32 {
    match token.class {
        Class::Initial => 0.35,
        _ if token.patronymic => 0.5,
        _ => 0.6 + 0.05 * token.letters.len().min(8) as f32,
    }
}

fn generation(name: &Name) -> Option<&'static str> {
    name.tokens.iter().filter(|t| t.class == Class::Generation).find_map(|t| match t.letters.text() {
        "jr" | "junior" | "filho" | "fils" | "ii" => Some("second"),
        "sr" | "senior" => Some("first"),
        "iii" | "neto" => Some("third"),
        "iv" => Some("fourth"),
        _ => None,
    })
}

/// One surname, told as a man's here and as a woman's there. `-ová` is added to foreign women and says nothing against.
fn gender_clash(a: &Name, b: &Name, pairing: &Pairing) -> bool {
    pairing.pairs.iter().any(|pair| {
        let (x, y) = (&a.tokens[pair.a], &b.tokens[pair.b]);
        pair.how == How::Letters
            && matches!(
                (x.gender, y.gender),
                (Some(Gender::Male), Some(Gender::Female)) | (Some(Gender::Female), Some(Gender::Male))
            )
    })
}

/// The grounds of a comparison of two people's names.
pub(crate) fn person_reasons(a: &Name, b: &Name, found: &PersonMatch) -> Vec<NameReason> {
    let mut out = Vec::new();
    for pair in found.pairing.pairs.iter().filter(|_| found.limit == Some(Limit::Gender)) {
        let (x, y) = (&a.tokens[pair.a], &b.tokens[pair.b]);
        if x.gender != y.gender {
            out.push(NameReason::Gender { a: x.text.clone(), b: y.text.clone() });
        }
    }
    match found.limit {
        Some(Limit::Generation) => out.push(NameReason::Generation),
        Some(Limit::OneWord) => out.push(NameReason::OneWord),
        _ => {}
    }
    out.extend(word_reasons(&a.tokens, &b.tokens, &found.pairing));
    out
}

/// The grounds that lie in the words of two names and their pairing.
pub(crate) fn word_reasons(a: &[Token], b: &[Token], pairing: &Pairing) -> Vec<NameReason> {
    let mut out = Vec::new();
    let lone = |words: Vec<&Token>| words.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ");
    let left: Vec<&Token> = pairing.lone_a(a).map(|(_, t)| t).collect();
    let right: Vec<&Token> = pairing.lone_b(b).map(|(_, t)| t).collect();
    if !left.is_empty() && !right.is_empty() {
        out.push(NameReason::Different { a: lone(left.clone()), b: lone(right.clone()) });
    }
    let mut pairs: Vec<Pair> = pairing.pairs.clone();
    pairs.sort_by_key(|pair| pair.a);
    for pair in &pairs {
        let said = |tokens: &[Token], at: usize, len: usize| lone(tokens[at..at + len].iter().collect());
        let (x, y) = (said(a, pair.a, pair.a_len), said(b, pair.b, pair.b_len));
        let join = |tokens: &[Token], at: usize, len: usize| match &tokens[at..at + len] {
            [one, two] => one.letters.joined(&two.letters),
            [one, ..] => one.letters.clone(),
            [] => Letters::default(),
        };
        match pair.how {
            How::Alias => out.push(NameReason::GivenName { a: x, b: y }),
            How::Initial => out.push(NameReason::Initial { a: x, b: y }),
            How::Joined | How::Letters => {
                if pair.how == How::Joined {
                    out.push(NameReason::Joined { a: x.clone(), b: y.clone() });
                }
                if matches!(
                    (a[pair.a].gender, b[pair.b].gender),
                    (Some(Gender::Male), Some(Gender::FemaleCzech)) | (Some(Gender::FemaleCzech), Some(Gender::Male))
                ) {
                    out.push(NameReason::AddedEnding { a: x.clone(), b: y.clone() });
                }
                out.extend(letter_reasons(&x, &y, &join(a, pair.a, pair.a_len), &join(b, pair.b, pair.b_len)));
            }
        }
    }
    if pairs.windows(2).any(|two| two[1].b < two[0].b) {
        out.push(NameReason::Order);
    }
    if left.is_empty() || right.is_empty() {
        for token in left.into_iter().chain(right) {
            let word = token.text.clone();
            out.push(if token.patronymic { NameReason::Patronymic { word } } else { NameReason::Missing { word } });
        }
    }
    if out.is_empty() {
        out.push(NameReason::Identical);
    }
    out
}

/// The stretches of letters in which two words differ.
pub(crate) fn letter_reasons(x: &str, y: &str, a: &Letters, b: &Letters) -> Vec<NameReason> {
    let reason = |step: Step| {
        let (a, b) = (x.to_owned(), y.to_owned());
        let (letters_a, letters_b) = (step.a.replace('$', ""), step.b.replace('$', ""));
        match step.convention {
            Some(convention) => NameReason::Spelling { a, b, letters_a, letters_b, convention },
            None => NameReason::Letters { a, b, letters_a, letters_b },
        }
    };
    steps(a, b).into_iter().map(reason).collect()
}
