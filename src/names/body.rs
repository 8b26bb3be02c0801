//! [`Body`]: what an organisation's name says, read once.
//!
//! Steps, in this order: function words go, legal forms and countries are set aside, synonyms and translations become
//! one concept; a name of the table gets its number; an acronym is kept as such.

use crate::lexicon::org_word::{OrgWord, org_word, organisations};
use crate::lexicon::place::{PlaceClass, country_of, place};
use crate::names::letters::frame;
use crate::names::word::{Class, Token, tokens};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What an organisation's name says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Body {
    pub(crate) parts: Vec<Part>,
    /// The number of the organisation in the table.
    pub(crate) known: Option<u16>,
    pub(crate) countries: Vec<&'static str>,
    pub(crate) forms: Vec<&'static str>,
    /// The folded letters, where the name is an acronym.
    pub(crate) acronym: Option<String>,
    /// The first letters of the words, without and with function words.
    pub(crate) initials: [String; 2],
}

impl Body {
    /// The first letters of the words, without (0) or with (1) function words.
    pub(crate) fn first_letters(&self, which: usize) -> &str {
        self.initials.get(which).map_or("", String::as_str)
    }

    /// The consonant frame of a part that is one word.
    pub(crate) fn frame(&self, part: &Part, tokens: &[Token]) -> u32 {
        tokens.get(part.token).map_or(0, |token| frame(&token.letters, 3))
    }
}

/// A word or phrase that says something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    pub(crate) sort: Sort,
    /// The concept, or the folded word.
    pub(crate) label: String,
    pub(crate) token: usize,
    pub(crate) len: usize,
}

/// How much a part tells of which body is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Generic,
    Level,
    Concept,
    Word,
    Number,
}

impl Sort {
    pub(crate) fn weight(self) -> f32 {
        match self {
            Sort::Generic => 0.45,
            Sort::Level => 0.6,
            Sort::Concept => 0.9,
            Sort::Word | Sort::Number => 1.0,
        }
    }
}

/// The organisations of the table by the key of every name.
static KNOWN: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (number, (_, names)) in organisations().enumerate() {
        for name in names {
            let tokens: Vec<Token> = tokens(name, false);
            known.entry(key(&parse(name, &tokens))).or_insert(number as u16);
        }
    }
    known
});

/// Reads an organisation's name.
pub(crate) fn body(text: &str, tokens: &[Token]) -> Body {
    let mut body = parse(text, tokens);
    body.known = KNOWN.get(&key(&body)).copied().or_else(|| {
        // `the CNN network` is CNN, and so is `CNN`.
        let generic =
            |p: &Part| matches!(p.label.as_str(), "news" | "agency" | "group" | "network" | "channel" | "television");
        let rest: Vec<Part> = body.parts.iter().filter(|part| !generic(part)).cloned().collect();
        let short = rest.len() == 1 && body.countries.is_empty() && rest.len() < body.parts.len();
        short.then(|| KNOWN.get(&key(&Body { parts: rest, ..Body::default() })).copied()).flatten()
    });
    body
}

fn parse(text: &str, tokens: &[Token]) -> Body {
    let folded: Vec<&str> = tokens.iter().map(|t| t.letters.text()).collect();
    let mut body = Body::default();
    let mut capitals = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (len, word) = phrase(&folded[at..]);
        for token in &folded[at..at + len] {
            let first = token.chars().next().unwrap_or(' ');
            body.initials[1].push(first);
            if word != Some(OrgWord::Function) {
                body.initials[0].push(first);
            }
        }
        let mut push =
            |sort: Sort, label: &str| body.parts.push(Part { sort, label: label.to_owned(), token: at, len });
        match word {
            Some(OrgWord::Function) => {}
            Some(OrgWord::Form(form)) => body.forms.push(form),
            Some(OrgWord::Generic(concept)) => push(Sort::Generic, concept),
            Some(OrgWord::Level(concept)) => push(Sort::Level, concept),
            Some(OrgWord::Concept(concept)) => push(Sort::Concept, concept),
            None => match country(&folded[at..]) {
                Some((country, len)) => {
                    if !body.countries.contains(&country) {
                        body.countries.push(country);
                    }
                    let more = folded[at + 1..at + len].iter().filter_map(|w| w.chars().next());
                    let more: String = more.collect();
                    body.initials.iter_mut().for_each(|initials| initials.push_str(&more));
                    at += len;
                    continue;
                }
                None => {
                    if let Some(country) = capital(folded[at]) {
                        capitals.push((country, body.parts.len()));
                    }
                    let number = tokens[at].class == Class::Number || is_roman(&tokens[at].text);
                    let sort = if number { Sort::Number } else { Sort::Word };
                    body.parts.push(Part { sort, label: folded[at].to_owned(), token: at, len: 1 });
                }
            },
        }
        at += len;
    }
    // `the foreign ministry in Berlin` is Germany's.
    let of_state = |part: &Part| matches!(part.label.as_str(), "ministry" | "government" | "parliament");
    if body.countries.is_empty()
        && body.parts.iter().any(of_state)
        && let Some((country, part)) = capitals.first()
    {
        body.countries.push(country);
        body.parts.remove(*part);
    }
    body.countries.sort_unstable();
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let short = letters.chars().count();
    let spaced = text.trim().contains(char::is_whitespace);
    if (2..=8).contains(&short) && !spaced && letters.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()) {
        body.acronym = Some(folded.concat());
    }
    body
}

/// The longest phrase of the table that the words begin with, and what it is. One word where none does.
fn phrase(folded: &[&str]) -> (usize, Option<OrgWord>) {
    for len in (2..=4.min(folded.len())).rev() {
        if let Some(word) = org_word(&folded[..len].join(" ")) {
            return (len, Some(word));
        }
    }
    (1, folded.first().and_then(|word| org_word(word)))
}

/// The country that the words begin with, as a noun or an adjective, and how many words it takes.
fn country(folded: &[&str]) -> Option<(&'static str, usize)> {
    for len in (1..=4.min(folded.len())).rev() {
        let words = folded[..len].join(if len == 2 && folded[0].len() == 1 { "" } else { " " });
        let found = place(&words).filter(|place| place.class == PlaceClass::Country).and_then(|place| place.country);
        if let Some(country) = found.or_else(|| country_of(&words)) {
            return Some((country, len));
        }
    }
    None
}

fn capital(folded: &str) -> Option<&'static str> {
    place(folded).filter(|place| place.class == PlaceClass::Capital).and_then(|place| place.country)
}

fn is_roman(text: &str) -> bool {
    text.len() < 6 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// The same for all names that say the same in other words or order.
fn key(body: &Body) -> String {
    let mut labels: Vec<&str> =
        body.parts.iter().map(|p| p.label.as_str()).chain(body.countries.iter().copied()).collect();
    labels.sort_unstable();
    labels.join(" ")
}
