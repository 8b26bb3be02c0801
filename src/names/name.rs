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
    /// Sets of given names that the word belongs to.
    pub(crate) given: &'static [u16],
    /// The gender that the ending of a Slavic surname tells.
    pub(crate) gender: Option<Gender>,
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
                name.tokens = words(text).map(|word| Token::new(word, false)).collect();
                name.body = Some(Box::new(body(text, &name.tokens)));
            }
            NameKind::Place => {
                name.tokens = words(text).map(|word| Token::new(word, false)).collect();
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
            let all: Vec<Token> = words(part).map(|word| Token::new(word, true)).collect();
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
        // A title alone is a name after all (`Major`, `King`), and so is one that closes a name of two words (`Martin King`).
        let plain = tokens.iter().filter(|token| token.class == Class::Word).count();
        let last = tokens.iter().rposition(|token| matches!(token.class, Class::Word | Class::Title | Class::Particle));
        if plain < 2
            && let Some(last) = last
            && matches!(tokens[last].class, Class::Title | Class::Particle)
            && (plain == 0 || last > 0 && tokens[last].letters.len() > 2 && tokens[last].class == Class::Title)
        {
            tokens[last].class = Class::Word;
        }
        self.tokens = tokens;
    }
}

impl Token {
    pub(crate) fn new(word: &str, person: bool) -> Self {
        let mut bytes = Vec::with_capacity(word.len());
        let script = romanise(word, &mut bytes);
        let letters = Letters::new(&bytes, script.is_abjad());
        let folded = letters.text().to_owned();
        let class = if bytes.iter().any(u8::is_ascii_digit) {
            Class::Number
        } else {
            match name_word(&folded).filter(|_| person) {
                Some(NameWord::Generation) => Class::Generation,
                Some(NameWord::Particle) => Class::Particle,
                Some(NameWord::Title) => Class::Title,
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
        Token { text: word.to_owned(), letters, class, given, gender, patronymic }
    }

    pub(crate) fn is_core(&self) -> bool {
        matches!(self.class, Class::Word | Class::Initial | Class::Number)
    }
}

/// The words of a text, not yet folded.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
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
