//! Two names of people compared.
//!
//! Steps, in this order: words are paired; what is left over on both sides is a conflict, on one side a gap; the likeness
//! of the pairs, weighted by what each word tells, gives the score; generation, gender and lone surnames limit it.

use crate::names::config::NameConfig;
use crate::names::letters::{Letters, Step, frame, steps};
use crate::names::name::Name;
use crate::names::pairing::{How, Pair, Pairing, pair};
use crate::names::reason::NameReason;
use crate::names::word::{Class, Gender, Token};

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
    let (mut sum, mut of, mut worst) = (0.0, 0.0, 1.0f32);
    let mut initials = 0;
    for pair in &pairing.pairs {
        let weight = weight(&a.tokens[pair.a]).min(weight(&b.tokens[pair.b]));
        let worth = worth(pair.alike);
        sum += weight * worth;
        of += weight;
        if pair.how == How::Initial {
            initials += 1;
        } else {
            worst = worst.min(worth);
        }
    }
    let words = pairing.pairs.len() - initials;
    // Words left over on both sides contradict each other; the rest is only missing.
    let left: f32 = pairing.lone_a(&a.tokens).map(|(_, t)| weight(t)).sum();
    let right: f32 = pairing.lone_b(&b.tokens).map(|(_, t)| weight(t)).sum();
    let conflict = left.min(right);
    let gap = (left - right).abs();
    of += conflict * config.conflict_weight;
    let mut score = if of > 0.0 { sum / of } else { 0.0 };
    score += config.worst_share * (worst.min(score) - score);
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
    PersonMatch { score: score.clamp(0.0, 1.0), pairing, limit }
}

/// What a likeness of two words is worth.
fn worth(alike: f32) -> f32 {
    ((alike - 0.3) / 0.7).clamp(0.0, 1.0)
}

/// Whether every word of the shorter name is surely a spelling of its pair: nearly all letters agree, or the consonants do.
/// Of two spellings in one story a missed one does less harm than two people taken for one.
pub(crate) fn sure(a: &Name, b: &Name, found: &PersonMatch, config: &NameConfig) -> bool {
    found.score >= config.sure
        && found.pairing.pairs.iter().all(|pair| {
            let (x, y) = (&a.tokens[pair.a].letters, &b.tokens[pair.b].letters);
            match pair.how {
                How::Alias | How::Initial => true,
                How::Joined => pair.alike >= config.sure_word,
                How::Letters => {
                    pair.alike >= config.sure_word
                        || pair.alike >= config.sure_frame && frame(x, WHOLE_FRAME) == frame(y, WHOLE_FRAME)
                }
            }
        })
}

/// As many consonants as any word has.
const WHOLE_FRAME: usize = 7;

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
        let (letters_a, letters_b) = (step.a, step.b);
        match step.convention {
            Some(convention) => NameReason::Spelling { a, b, letters_a, letters_b, convention },
            None => NameReason::Letters { a, b, letters_a, letters_b },
        }
    };
    steps(a, b).into_iter().map(reason).collect()
}

#[cfg(test)]
mod tests {
    use crate::names::compare::{NameVerdict, compare_names};
    use crate::names::config::NameConfig;
    use crate::names::name::{Name, NameKind};
    use crate::names::person::{person, sure};
    use crate::names::reason::NameReason;
    use proptest::prelude::*;

    fn compared(a: &str, b: &str) -> (f64, NameVerdict, Vec<NameReason>) {
        let (a, b) = (Name::new(a, NameKind::Person), Name::new(b, NameKind::Person));
        let found = compare_names(&a, &b, &NameConfig::default());
        (found.score, found.verdict, found.reasons)
    }

    #[track_caller]
    fn same(pairs: &[(&str, &str)]) {
        for (a, b) in pairs {
            for (a, b) in [(a, b), (b, a)] {
                let (score, verdict, reasons) = compared(a, b);
                assert_eq!(verdict, NameVerdict::Same, "{a} / {b}: {score:.2} {reasons:?}");
            }
        }
    }

    #[track_caller]
    fn not_same(pairs: &[(&str, &str)]) {
        for (a, b) in pairs {
            let (score, verdict, reasons) = compared(a, b);
            assert_ne!(verdict, NameVerdict::Same, "{a} / {b}: {score:.2} {reasons:?}");
        }
    }

    #[test]
    fn scripts() {
        same(&[
            ("Óscar Núñez Ibáñez", "Oscar Nunez Ibanez"),
            ("Сергей Кузнецов", "Sergey Kuznetsov"),
            ("Ганна Ковальчук", "Hanna Kovalchuk"),
            ("Ђорђе Јовановић", "Djordje Jovanovic"),
            ("Әсел Жүнісова", "Asel Zhunisova"),
            ("Νίκος Παπαδάκης", "Nikos Papadakis"),
            ("Արամ Սարգսյան", "Aram Sargsyan"),
            ("გიორგი ბერიძე", "Giorgi Beridze"),
            ("خالد منصور", "Khaled Mansour"),
            ("דוד לוי", "David Levy"),
            ("Cергей Петров", "Sergey Petrov"),
        ]);
    }

    #[test]
    fn conventions_of_the_press() {
        same(&[
            ("Wjatscheslaw Tschernow", "Vyacheslav Chernov"),
            ("Youri Jdanov", "Yuri Zhdanov"),
            ("Dmitrij Szewczenko", "Dmitry Shevchenko"),
            ("Nikita Chruschtschow", "Nikita Khrushchev"),
            ("Sadir Japarov", "Sadyr Zhaparov"),
            ("Andreï Soloviev", "Andrei Solovyev"),
            ("Ilham Cəfərov", "Ilham Jafarov"),
            ("Pawel Melnikow", "Pavel Melnikov"),
            ("Grigory Orloff", "Grigori Orlov"),
        ]);
    }

    #[test]
    fn order_initials_particles_and_titles() {
        same(&[
            ("Lindqvist, Maja", "Maja Lindqvist"),
            ("Maja E. Lindqvist", "Maja Lindqvist"),
            ("Maja Erika Lindqvist", "M. E. Lindqvist"),
            ("Oleg Ivanovich Sidorenko", "Oleg Sidorenko"),
            ("Karim al-Haddad", "Karim Haddad"),
            ("Pieter van der Meer", "Pieter Van Der Meer"),
            ("Dr Lucía Ferrer", "Lucia Ferrer"),
            ("President Amara Diallo", "Amara Diallo"),
            ("Jean-Luc Mercier", "Jean Luc Mercier"),
            ("Askar Temir Bekov", "Askar Temirbekov"),
            ("Abdul Rahman Saidov", "Abdulrahman Saidov"),
        ]);
    }

    #[test]
    fn given_names_that_stand_for_one_another() {
        same(&[("Bill Harper", "William Harper"), ("Sasha Belov", "Alexander Belov"), ("Pepe Romero", "José Romero")]);
    }

    #[test]
    fn a_surnames_gender_separates() {
        not_same(&[("Dana Akhmetov", "Dana Akhmetova"), ("Sasha Petrovsky", "Sasha Petrovskaya")]);
        let (_, verdict, reasons) = compared("Dana Akhmetov", "Dana Akhmetova");
        assert_eq!(verdict, NameVerdict::Different);
        assert!(matches!(reasons[0], NameReason::Gender { .. }), "{reasons:?}");
        same(&[("Laura Lindenová", "Laura Linden")]);
    }

    #[test]
    fn generations_and_digits_separate() {
        not_same(&[("Walter Price Jr.", "Walter Price Sr."), ("Karl Berg II", "Karl Berg III")]);
        not_same(&[("Speaker 12", "Speaker 13")]);
    }

    #[test]
    fn other_people_are_not_the_same() {
        not_same(&[
            ("Angela Merkel", "Angela Mueller"),
            ("Peter Hofmann", "Peter Hartmann"),
            ("Julia Petrova", "Julia Pavlova"),
            ("Julia Petrov", "Julia Petrenko"),
            ("Ahmed Karimi", "Ahmed Rahimi"),
            ("Samuel Okello", "Samuel Okonkwo"),
            ("Thomas Weber", "Thomas Wagner"),
            ("Carlos Moreno", "Carlos Romero"),
            ("Ivan Sokolov", "Pavel Sokolov"),
            ("Nurlan Abenov", "Nurlan Abdirov"),
            ("Kim Jong-su", "Kim Yong-nam"),
            ("Grace Mutesa", "Grace Mutombo"),
            ("Sokolov", "Ivan Sokolov"),
        ]);
    }

    #[test]
    fn a_story_asks_for_more_than_a_pair() {
        let config = NameConfig::default();
        for (a, b, expected) in [
            ("Viktor Lebedew", "Viktor Lebedev", true),
            ("Peter Johnson", "Peter Johnston", false),
            ("James Carter", "James Cartwright", false),
        ] {
            let (x, y) = (Name::new(a, NameKind::Person), Name::new(b, NameKind::Person));
            assert_eq!(sure(&x, &y, &person(&x, &y, &config), &config), expected, "{a} / {b}");
        }
    }

    #[test]
    fn reasons_name_the_convention() {
        let (_, _, reasons) = compared("Schukow", "Zhukov");
        let said: Vec<String> = reasons.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|reason| reason.contains("“sch” for “zh”")), "{said:?}");
    }

    proptest! {
        #[test]
        fn both_ways_are_the_same(a in "\\PC{0,24}", b in "\\PC{0,24}") {
            for kind in [NameKind::Person, NameKind::Organisation, NameKind::Place] {
                let (x, y) = (Name::new(&a, kind), Name::new(&b, kind));
                let (there, back) = (compare_names(&x, &y, &NameConfig::default()), compare_names(&y, &x, &NameConfig::default()));
                prop_assert!((there.score - back.score).abs() < 1e-5, "{} {}", there.score, back.score);
                prop_assert!((0.0..=1.0).contains(&there.score));
            }
        }

        #[test]
        fn words_compare_the_same_both_ways(a in "[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9}){0,3}", b in "[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9}){0,3}") {
            let (x, y) = (Name::new(&a, NameKind::Person), Name::new(&b, NameKind::Person));
            let (there, back) = (compare_names(&x, &y, &NameConfig::default()), compare_names(&y, &x, &NameConfig::default()));
            prop_assert!((there.score - back.score).abs() < 1e-5, "{} {}", there.score, back.score);
        }
    }
}
