//! [`Token`]: one word of a name, folded and classed: initial, particle, title, generation, number or plain word.

use crate::lexicon::given_name::given_name;
use crate::lexicon::name_word::{NameWord, name_word};
use crate::names::letters::Letters;
use crate::names::script::{Script, joins, romanise};

/// One word of a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    /// As written.
    pub(crate) text: String,
    pub(crate) letters: Letters,
    pub(crate) class: Class,
    /// A title that is a name where one is needed.
    pub(crate) could_be_name: bool,
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

/// The words of a text, folded; words without any letter that folds are left out.
pub(crate) fn tokens(text: &str, person: bool) -> Vec<Token> {
    words(text).map(|word| Token::new(word, person)).filter(|token| token.letters.len() > 0).collect()
}

/// The words of a text, not yet folded.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !joins(c)).filter(|word| word.chars().any(char::is_alphanumeric))
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
