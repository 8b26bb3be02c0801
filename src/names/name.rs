//! [`Name`]: a name prepared for comparison, so that comparing n names with n others folds each of them once.
//!
//! Steps, in this order: what stands in brackets is left aside; the text is split at everything that is neither letter,
//! digit nor a sign within a word; every word is folded ([`crate::names::script`]) and classed: initial, particle, title,
//! generation, number or plain word; what follows a comma goes to the front (`Family, Given`).

use crate::lexicon::given_name::given_name;
use crate::lexicon::name_word::{NameWord, name_word};
use crate::names::letters::Letters;
use crate::names::organisation::{Body, body};
use crate::names::place::{Locality, locality};
use crate::names::script::{Script, joins, romanise, script_of};

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

/// One word of a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    /// As written.
    pub(crate) text: String,
    pub(crate) letters: Letters,
    pub(crate) class: Class,
    /// A title that is a name where one is needed.
    could_be_name: bool,
    /// Sets of given names that the word belongs to.
    pub(crate) given: &'static [u16],
    /// The gender that the ending of a Slavic surname tells.
    pub(crate) gender: Option<Gender>,
    /// A Czech woman's surname without its ending: `Merkelová` gives `merkel`.
    pub(crate) base: Option<Letters>,
    /// `-ovich`, `-ovna`, `-uly`: named after the father.
    pub(crate) patronymic: bool,
}

/// What a word does in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Word,
    Initial,
    Particle,
    Title,
    Generation,
    Number,
}

/// The grammatical gender of a surname's ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// `-ov`, `-ev`, `-in`, `-sky`
    Male,
    /// `-ova`, `-eva`, `-ina`, `-skaya`
    Female,
    /// `-ová`: Czech and Slovak, which newspapers also give to foreigners
    FemaleCzech,
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

impl Token {
    pub(crate) fn new(word: &str, person: bool) -> Self {
        let mut bytes = Vec::with_capacity(word.len());
        let script = romanise(word, &mut bytes);
        let letters = Letters::new(&bytes, script.is_abjad());
        let folded = letters.text().to_owned();
        // Titles are those of English and of the languages that Latin letters write; `Дон` is a name.
        let known = name_word(&folded).filter(|_| person);
        let known = known.filter(|word| script == Script::Latin || *word == NameWord::Particle);
        let class = if bytes.iter().any(u8::is_ascii_digit) {
            Class::Number
        } else {
            match known {
                Some(NameWord::Generation) => Class::Generation,
                Some(NameWord::Particle) => Class::Particle,
                Some(NameWord::Title | NameWord::TitleOrName) => Class::Title,
                None if word.chars().filter(|c| !joins(*c)).count() == 1 && bytes.len() < 4 => Class::Initial,
                None => Class::Word,
            }
        };
        let (mut given, mut gender, mut patronymic) = (&[][..], None, false);
        if person {
            given = given_name(&folded);
            gender = gender_of(word, &folded);
            patronymic = is_patronymic(&folded);
        }
        let base =
            (gender == Some(Gender::FemaleCzech)).then(|| Letters::new(&bytes[..bytes.len().saturating_sub(3)], false));
        let could_be_name = known == Some(NameWord::TitleOrName);
        Token { text: word.to_owned(), letters, class, could_be_name, given, gender, base, patronymic }
    }

    pub(crate) fn is_core(&self) -> bool {
        matches!(self.class, Class::Word | Class::Initial | Class::Number)
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

/// The words of a text, folded; words without any letter that folds are left out.
pub(crate) fn tokens(text: &str, person: bool) -> Vec<Token> {
    words(text).map(|word| Token::new(word, person)).filter(|token| token.letters.len() > 0).collect()
}

/// The words of a text, not yet folded.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !joins(c)).filter(|word| word.chars().any(char::is_alphanumeric))
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

/// The gender that the ending of a Slavic surname tells.
fn gender_of(word: &str, folded: &str) -> Option<Gender> {
    const FEMALE: [&str; 10] = ["ova", "eva", "yova", "ewa", "owa", "skaya", "skaja", "skaia", "skaia", "tskaya"];
    const MALE: [&str; 12] = ["ov", "ev", "yov", "ew", "ow", "off", "eff", "sky", "ski", "skiy", "skii", "skij"];
    if folded.len() < 5 {
        return None;
    }
    if word.ends_with("ová") || word.ends_with("ova\u{301}") {
        return Some(Gender::FemaleCzech);
    }
    if FEMALE.iter().any(|ending| folded.ends_with(ending)) {
        return Some(Gender::Female);
    }
    MALE.iter().any(|ending| folded.ends_with(ending)).then_some(Gender::Male)
}

/// Named after the father: Russian, Ukrainian, Kazakh, Azerbaijani forms.
fn is_patronymic(folded: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "ovich", "evich", "yevich", "ovych", "evych", "ovna", "evna", "yevna", "ivna", "yivna", "ovitch", "evitch",
        "owitsch", "ewitsch", "owicz_", "uly", "kyzy",
    ];
    folded.len() > 6 && ENDINGS.iter().any(|ending| folded.ends_with(ending))
        || matches!(folded, "oglu" | "ogly" | "oghlu" | "qizi" | "gizi" | "kyzy" | "uly" | "uulu")
}
