//! [`Name`]: a name prepared for comparison, so that comparing n names with n others folds each of them once.
//!
//! Steps, in this order: what stands in brackets is left aside; the text is split at everything that is neither letter,
//! digit nor a sign within a word; every word is folded ([`crate::names::script`]) and classed: initial, particle, title,
//! generation, number or plain word; what follows a comma goes to the front (`Family, Given`).

use crate::names::body::{Body, body};
use crate::names::locality::{Locality, locality};
use crate::names::script::{Script, script_of};
use crate::names::word::{Class, Token, tokens};

/// What a name is a name of. The rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A ministry, a party, a company, an agency.
    Organisation,
    /// A town, a district, a country, a mountain.
    Place,
}

/// A name with everything a comparison needs to know of it.
#[derive(Clone, Debug)]
pub struct Name {
    text: String,
    kind: NameKind,
    script: Script,
    pub(crate) tokens: Vec<Token>,
    /// How many tokens stand after the comma of `Family, Given`; 0 where there is none.
    pub(crate) given_after_comma: usize,
    pub(crate) body: Option<Box<Body>>,
    pub(crate) locality: Option<Box<Locality>>,
}

impl Name {
    /// Prepares `text`, a name of something of this kind.
    #[must_use]
    pub fn new(text: &str, kind: NameKind) -> Self {
        let mut name = Name {
            text: text.to_owned(),
            kind,
            script: script_of(text),
            tokens: Vec::new(),
            given_after_comma: 0,
            body: None,
            locality: None,
        };
        match kind {
            NameKind::Person => name.read_person(),
            NameKind::Organisation => {
                name.tokens = tokens(text, false);
                name.body = Some(Box::new(body(text, &name.tokens)));
            }
            NameKind::Place => {
                name.tokens = tokens(text, false);
                name.locality = Some(Box::new(locality(&name.tokens)));
            }
        }
        name
    }

    /// The name as given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it is a name of.
    #[must_use]
    pub fn kind(&self) -> NameKind {
        self.kind
    }

    /// The ISO 15924 code of the script of most of its letters.
    #[must_use]
    pub fn script(&self) -> &'static str {
        self.script.code()
    }

    /// The words that are compared: no titles, no particles.
    pub(crate) fn core(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.is_core())
    }

    /// The word that is most likely the family name.
    pub(crate) fn family(&self) -> Option<&Token> {
        let words = || self.tokens.iter().filter(|token| token.class == Class::Word);
        if self.given_after_comma > 0 {
            let family = self.tokens.len() - self.given_after_comma;
            return self.tokens[..family].iter().rfind(|token| token.class == Class::Word);
        }
        words().rfind(|token| !token.patronymic).or_else(|| words().next_back())
    }

    fn read_person(&mut self) {
        let text = unbracketed(&self.text);
        let mut parts = text.split([',', '،']).map(|part| {
            let all: Vec<Token> = tokens(part, true);
            all
        });
        let mut tokens = parts.next().unwrap_or_default();
        for part in parts {
            let Some(first) = part.first() else { continue };
            match first.class {
                // `Robert Wells, Baron Wells of Exmouth`: a title's own name is no part of the name.
                Class::Title if part.len() > 1 => {}
                Class::Generation | Class::Title => tokens.extend(part),
                _ if self.given_after_comma == 0 => {
                    self.given_after_comma = part.len();
                    tokens.extend(part);
                }
                _ => {}
            }
        }
        settle(&mut tokens, self.given_after_comma);
        self.tokens = tokens;
    }
}

/// Takes titles and particles for names where the name needs two words: `Stephen King`, `Don Nickles`, `Ben Affleck`.
fn settle(tokens: &mut [Token], given_after_comma: usize) {
    let plain = |tokens: &[Token]| tokens.iter().filter(|token| token.class == Class::Word).count();
    let last = tokens.len().saturating_sub(1);
    let comma = (tokens.len() - given_after_comma.min(tokens.len())).saturating_sub(1);
    for at in [last, comma, 0] {
        if plain(tokens) > 1 {
            return;
        }
        let Some(token) = tokens.get_mut(at) else { return };
        let length = token.letters.len();
        // `Prince Harry`, `King Abdullah`: the title before a single name stays one.
        let stays = at == 0 && last == 1 && given_after_comma == 0 && token.class == Class::Title;
        if !stays && (token.could_be_name && length > 1 || token.class == Class::Particle && length > 2) {
            token.class = Class::Word;
        }
    }
    if plain(tokens) == 0
        && let Some(token) = tokens.iter_mut().rfind(|t| matches!(t.class, Class::Title | Class::Particle))
    {
        token.class = Class::Word;
    }
}

/// The text without what stands in round brackets, unless that is all there is.
fn unbracketed(text: &str) -> String {
    let (mut out, mut depth) = (String::with_capacity(text.len()), 0u32);
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    if out.chars().any(char::is_alphanumeric) { out } else { text.to_owned() }
}
