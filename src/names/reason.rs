//! [`NameReason`]: why two names are taken for one, or not.

use std::fmt;

/// One ground for or against two names being one, with the words that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NameReason {
    /// Both names are written the same once case, accents and punctuation are set aside.
    Identical,
    /// A word is spelt after two conventions of writing one sound.
    Spelling {
        /// The word of the first name.
        a: String,
        /// The word of the second name.
        b: String,
        /// The letters of the first word that differ; empty where it has none.
        letters_a: String,
        /// The letters of the second word that differ; empty where it has none.
        letters_b: String,
        /// The convention that ties them: `German sch`.
        convention: &'static str,
    },
    /// Letters differ that no convention ties.
    Letters {
        /// The word of the first name.
        a: String,
        /// The word of the second name.
        b: String,
        /// The letters of the first word that differ; empty where it has none.
        letters_a: String,
        /// The letters of the second word that differ; empty where it has none.
        letters_b: String,
    },
    /// The words are the same in another order.
    Order,
    /// One name writes as one word what the other splits.
    Joined {
        /// The words of the first name.
        a: String,
        /// The words of the second name.
        b: String,
    },
    /// An initial stands for a word.
    Initial {
        /// The word or initial of the first name.
        a: String,
        /// The word or initial of the second name.
        b: String,
    },
    /// Two given names that stand for one another: a short form, or the form of another language.
    GivenName {
        /// The word of the first name.
        a: String,
        /// The word of the second name.
        b: String,
    },
    /// Only one of the names has this word.
    Missing {
        /// The word.
        word: String,
    },
    /// Only one of the names has this patronymic.
    Patronymic {
        /// The patronymic.
        word: String,
    },
    /// Words that have no counterpart in the other name.
    Different {
        /// The words of the first name.
        a: String,
        /// The words of the second name.
        b: String,
    },
    /// A surname with a man's ending and one with a woman's: two people.
    Gender {
        /// The word of the first name.
        a: String,
        /// The word of the second name.
        b: String,
    },
    /// The Czech and Slovak ending that newspapers add to every woman's surname.
    AddedEnding {
        /// The word of the first name.
        a: String,
        /// The word of the second name.
        b: String,
    },
    /// `Jr` against `Sr`, `II` against `III`.
    Generation,
    /// One of the names is a single word.
    OneWord,
    /// Numbers that differ; digits are never matched loosely.
    Number {
        /// The number of the first name.
        a: String,
        /// The number of the second name.
        b: String,
    },
    /// The letters of one name are the first letters of the other's words.
    Acronym {
        /// The acronym.
        short: String,
        /// The name that it stands for.
        long: String,
    },
    /// Both are names of one body, or of one place, of the alias tables.
    Alias {
        /// The name that the table gives.
        name: String,
    },
    /// A place that was renamed.
    Renamed {
        /// The older name.
        from: String,
        /// The newer name.
        to: String,
        /// The year of the change.
        year: u16,
    },
    /// Two words for one concept: interior, internal affairs.
    SameConcept {
        /// The words of the first name.
        a: String,
        /// The words of the second name.
        b: String,
    },
    /// The bodies belong to different countries.
    Country {
        /// The country of the first name.
        a: String,
        /// The country of the second name.
        b: String,
    },
    /// The names are of different levels or kinds: a city and its province, a local and the national agency.
    Level {
        /// The word of the first name, or empty.
        a: String,
        /// The word of the second name, or empty.
        b: String,
    },
    /// The legal forms differ, or only one name has one.
    LegalForm {
        /// The form of the first name, or empty.
        a: String,
        /// The form of the second name, or empty.
        b: String,
    },
}

impl NameReason {
    /// The same reason seen from the other name.
    #[must_use]
    pub fn mirror(self) -> Self {
        use NameReason as R;
        match self {
            R::Spelling { a, b, letters_a, letters_b, convention } => {
                R::Spelling { a: b, b: a, letters_a: letters_b, letters_b: letters_a, convention }
            }
            R::Letters { a, b, letters_a, letters_b } => {
                R::Letters { a: b, b: a, letters_a: letters_b, letters_b: letters_a }
            }
            R::Joined { a, b } => R::Joined { a: b, b: a },
            R::Initial { a, b } => R::Initial { a: b, b: a },
            R::GivenName { a, b } => R::GivenName { a: b, b: a },
            R::Different { a, b } => R::Different { a: b, b: a },
            R::Gender { a, b } => R::Gender { a: b, b: a },
            R::AddedEnding { a, b } => R::AddedEnding { a: b, b: a },
            R::Number { a, b } => R::Number { a: b, b: a },
            R::SameConcept { a, b } => R::SameConcept { a: b, b: a },
            R::Country { a, b } => R::Country { a: b, b: a },
            R::Level { a, b } => R::Level { a: b, b: a },
            R::LegalForm { a, b } => R::LegalForm { a: b, b: a },
            same => same,
        }
    }
}

/// `“x”`, or `nothing` for the empty string.
struct Said<'a>(&'a str);

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { f.write_str("nothing") } else { write!(f, "“{}”", self.0) }
    }
}

impl fmt::Display for NameReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use NameReason as R;
        match self {
            R::Identical => f.write_str("written the same"),
            R::Spelling { a, b, letters_a, letters_b, convention } => {
                write!(f, "“{a}” / “{b}”: {} for {} ({convention})", Said(letters_a), Said(letters_b))
            }
            R::Letters { a, b, letters_a, letters_b } => {
                write!(f, "“{a}” / “{b}”: {} for {}, which no convention explains", Said(letters_a), Said(letters_b))
            }
            R::Order => f.write_str("the same words in another order"),
            R::Joined { a, b } => write!(f, "“{a}” / “{b}”: written as one word or as two"),
            R::Initial { a, b } => write!(f, "“{a}” / “{b}”: an initial"),
            R::GivenName { a, b } => write!(f, "“{a}” / “{b}”: forms of one given name"),
            R::Missing { word } => write!(f, "only one name has “{word}”"),
            R::Patronymic { word } => write!(f, "only one name has the patronymic “{word}”"),
            R::Different { a, b } => write!(f, "“{a}” and “{b}” are different words"),
            R::Gender { a, b } => write!(f, "“{a}” and “{b}” are a man's and a woman's surname"),
            R::AddedEnding { a, b } => write!(f, "“{a}” / “{b}”: the Czech ending that newspapers add for women"),
            R::Generation => f.write_str("father and son (Jr, Sr, II, III)"),
            R::OneWord => f.write_str("one of the names is a single word"),
            R::Number { a, b } => write!(f, "the numbers differ: {} and {}", Said(a), Said(b)),
            R::Acronym { short, long } => write!(f, "“{short}” is made of the first letters of “{long}”"),
            R::Alias { name } => write!(f, "both are names of “{name}”"),
            R::Renamed { from, to, year } => write!(f, "“{from}” was renamed “{to}” in {year}"),
            R::SameConcept { a, b } => write!(f, "“{a}” and “{b}” mean the same"),
            R::Country { a, b } => write!(f, "of different countries: {} and {}", Said(a), Said(b)),
            R::Level { a, b } => write!(f, "of different level or kind: {} and {}", Said(a), Said(b)),
            R::LegalForm { a, b } => write!(f, "legal forms: {} and {}", Said(a), Said(b)),
        }
    }
}
