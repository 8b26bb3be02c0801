//! [`Entry`]: everything that the tables know of one word, so that a token is looked up once for all its readers.
//!
//! Only what many readers ask of many tokens is gathered; phrases of several words stay with their tables.

use crate::lexicon::cause::{self, event_kind};
use crate::lexicon::clause_word::{self, ClauseWords};
use crate::lexicon::currency;
use crate::lexicon::function_word::{Function, PHRASE_ENDS, ends_phrase};
use crate::lexicon::furniture::{self, Phrase};
use crate::lexicon::group;
use crate::lexicon::hedge::{self, BRING_IN, HEARSAY, Hedge};
use crate::lexicon::hint::{self, Class, Classes};
use crate::lexicon::known_name;
use crate::lexicon::number::{self, NumberWord, WordKind};
use crate::lexicon::outcome::{self, OutcomeWord};
use crate::lexicon::phrase_flag::{self, Flags};
use crate::lexicon::phrase_word::{self, PhraseWord};
use crate::lexicon::sense::{Sense, Senses};
use crate::lexicon::speech::{self, Speech};
use crate::lexicon::table::first_word;
use crate::lexicon::tense::{self, Tense};
use crate::lexicon::time::{self, TimeClass, TimeWord};
use crate::lexicon::unit;
use crate::lexicon::voice::{self, Voice};
use crate::lexicon::word::{self, Word};
use crate::lexicon::word_map::HashMap;
use crate::lexicon::word_table::{Key, WordTable};
use std::sync::LazyLock;

/// What the tables know of one word. What is asked of most tokens stands first, in one line of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(64))]
pub(crate) struct Entry {
    /// What it may be about; of digits and capitals only its token knows.
    pub(crate) senses: Senses,
    /// Its part in names.
    pub(crate) classes: Classes,
    /// What it can be in a noun phrase or at its edge.
    pub(crate) flags: Flags,
    pub(crate) function: Option<Function>,
    pub(crate) hedge: Option<Hedge>,
    /// It begins a unit of measure or the name of a currency.
    pub(crate) unit: bool,
    /// It begins a noun of people.
    pub(crate) people: bool,
    /// What it tells of the time of its clause.
    pub(crate) tense: Tense,
    /// What it does in putting a clause together.
    pub(crate) clause: ClauseWords,
    /// Its part in a clause.
    pub(crate) word: Option<&'static Word>,
    /// Its part in time expressions.
    pub(crate) time: TimeWord,
    /// The verb of saying that it may be a form of.
    pub(crate) speech: Option<&'static Speech>,
    /// Who speaks, to whom and where, as a noun.
    pub(crate) voice: Voice,
    pub(crate) number: Option<&'static NumberWord>,
    /// The outcomes that begin with it.
    pub(crate) outcomes: &'static [OutcomeWord],
    /// The phrases of website furniture that begin with it.
    pub(crate) furniture: &'static [Phrase],
    /// The bytes of the longest place, body or adjective of a country that begins with it, where that has several words.
    pub(crate) longest_name: u8,
}

/// A word that no table knows.
pub(crate) static UNKNOWN: Entry = Entry {
    senses: Senses::NONE,
    function: None,
    word: None,
    flags: 0,
    clause: ClauseWords::NONE,
    classes: Classes::NONE,
    longest_name: 0,
    time: TimeWord::NONE,
    tense: Tense::None,
    number: None,
    speech: None,
    voice: Voice::NONE,
    hedge: None,
    outcomes: &[],
    unit: false,
    people: false,
    furniture: &[],
};

/// All marks that may open or close a quotation.
const QUOTES: [&str; 22] = [
    "“", "„", "«", "‟", "「", "『", "”", "»", "」", "』", "\"", "″", "＂", "'", "’", "‘", "`", "´", "‚", "‛", "‹", "›",
];

/// The marks that end a sentence or may follow those that do.
const STOPS: [&str; 11] = [".", "!", "?", "…", "”", "\"", "’", "'", ")", "]", "»"];

static TABLE: LazyLock<WordTable<Entry>> = LazyLock::new(|| {
    let mut table: HashMap<&'static str, Entry> = HashMap::default();
    let mut put = |key: &'static str, set: &dyn Fn(&mut Entry)| set(table.entry(key).or_insert(UNKNOWN));
    word::all().for_each(|(key, word)| {
        put(key, &|entry| {
            (entry.word, entry.function, entry.clause) = (Some(word), word.function, word.clause_words());
        });
    });
    clause_word::all().for_each(|(key, clause)| put(key, &|entry| entry.clause = entry.clause.with(clause)));
    hint::all().for_each(|(key, classes)| put(key, &|entry| entry.classes = classes));
    time::all().for_each(|(key, time)| put(key, &|entry| entry.time = time));
    tense::all().for_each(|(key, tense)| put(key, &|entry| entry.tense = tense));
    number::all().for_each(|(key, number)| put(key, &|entry| entry.number = Some(number)));
    speech::all().for_each(|(key, speech)| put(key, &|entry| entry.speech = Some(speech)));
    voice::all().for_each(|(key, voice)| put(key, &|entry| entry.voice = voice));
    hedge::all().for_each(|(key, hedge)| put(key, &|entry| entry.hedge = Some(hedge)));
    outcome::all().for_each(|(key, outcomes)| put(key, &|entry| entry.outcomes = outcomes));
    unit::all().chain(currency::all()).for_each(|phrase| put(first_word(phrase), &|entry| entry.unit = true));
    group::all().for_each(|noun| {
        let first = first_word(noun);
        put(first, &|entry| {
            entry.people = true;
            entry.senses.add_if(Sense::PeopleMore, first != noun);
        });
    });
    let more =
        cause::words().chain(PHRASE_ENDS.into_iter().chain(STRIKES).chain(ONE_PERSON).chain(TOLLS).chain(COUNTS));
    let more = more.chain(QUOTES).chain(STOPS).chain(HEARSAY).chain(BRING_IN).chain(UNREAL).chain(CORRECTION);
    more.for_each(|word| put(word, &|_| ()));
    number::comparators().for_each(|phrase| put(last_word(phrase), &|entry| entry.senses.add_if(Sense::Bound, true)));
    currency::symbols().for_each(|phrase| put(last_word(phrase), &|entry| entry.senses.add_if(Sense::Symbol, true)));
    furniture::all().for_each(|(key, phrases)| put(key, &|entry| entry.furniture = phrases));
    let phrases: HashMap<&str, PhraseWord> = phrase_word::all().collect();
    phrases.keys().copied().chain(phrase_flag::more()).for_each(|word| put(word, &|_| ()));
    let longest_names =
        known_name::longest(|word| table.get(word).is_some_and(|entry| entry.classes.is(Class::Phrase)));
    table.iter_mut().for_each(|(word, entry)| {
        entry.longest_name = longest_names.get(word).copied().unwrap_or(0);
        let verb = entry.word.and_then(|word| word.verb);
        entry.flags = phrase_flag::known(word, phrases.get(word).copied(), entry.speech, verb);
        entry.senses.join(senses(word, entry));
    });
    let mut entries: Vec<(&str, Entry)> = table.into_iter().collect();
    entries.sort_unstable_by_key(|(word, _)| *word);
    WordTable::new(entries)
});

/// Deeds that kill from afar where a word before them says so: `air strike`.
const STRIKES: [&str; 4] = ["strike", "strikes", "raid", "raids"];

/// Words that may begin the phrase of one person.
const ONE_PERSON: [&str; 9] = ["a", "an", "another", "his", "her", "their", "my", "one", "the"];

/// Words that may tell a toll without any other outcome word.
const TOLLS: [&str; 3] = ["toll", "tolls", "lives"];

/// Words after which a toll may be told.
const COUNTS: [&str; 3] = ["number", "numbers", "count"];

/// Conditions and wishes: `I hope nobody died`, `prayed that no one was hurt`.
const UNREAL: [&str; 14] = [
    "if", "unless", "whether", "hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished", "pray", "prays",
    "prayed", "praying",
];

/// Every note that corrects its article has one of these words.
const CORRECTION: [&str; 7] = ["version", "originally", "correct", "corrected", "corrects", "correction", "amended"];

/// The last token of a phrase whose tokens are parted by spaces.
fn last_word(phrase: &'static str) -> &'static str {
    phrase.rsplit(' ').next().unwrap_or(phrase)
}

/// What a word with this entry may be about.
fn senses(word: &str, entry: &Entry) -> Senses {
    let mut senses = Senses::NONE;
    senses.add_if(Sense::Number, entry.number.is_some_and(|number| number.kind != WordKind::Article));
    senses.add_if(Sense::Outcome, !entry.outcomes.is_empty());
    senses.add_if(Sense::Time, names_time(entry.time.class));
    senses.add_if(Sense::Speech, entry.speech.is_some());
    senses.add_if(Sense::Quote, QUOTES.contains(&word));
    senses.add_if(Sense::Stop, STOPS.contains(&word) || word.ends_with('.'));
    senses.add_if(Sense::Particle, entry.classes.is(Class::Particle) || word == "ash");
    senses.add_if(Sense::Furniture, !entry.furniture.is_empty());
    senses.add_if(Sense::Unit, entry.unit);
    let office = [Class::Title, Class::TitlePart, Class::Rank, Class::Honorific];
    senses.add_if(Sense::Office, entry.classes.any(&office));
    let open = matches!(word, "may" | "might" | "could");
    senses.add_if(Sense::Hedge, entry.hedge.is_some() || open);
    senses.add_if(Sense::Hearsay, HEARSAY.contains(&word));
    senses.add_if(Sense::BringsIn, BRING_IN.contains(&word));
    senses.add_if(Sense::Timed, entry.time.class != TimeClass::None);
    senses.add_if(Sense::Ordinal, entry.time.class == TimeClass::Ordinal);
    senses.add_if(Sense::People, entry.people);
    senses.add_if(Sense::Toll, TOLLS.contains(&word));
    senses.add_if(Sense::Unreal, UNREAL.contains(&word));
    senses.add_if(Sense::Correction, CORRECTION.contains(&word));
    senses.add_if(Sense::Count, COUNTS.contains(&word));
    senses.add_if(Sense::Harm, event_kind(word).is_some() || STRIKES.contains(&word));
    senses.add_if(Sense::PhraseEnd, ends_phrase(word));
    senses.add_if(Sense::OnePerson, ONE_PERSON.contains(&word));
    senses
}

/// Whether a word of this class names a time, or a part or unit of it, by itself.
fn names_time(class: TimeClass) -> bool {
    !matches!(
        class,
        TimeClass::None
            | TimeClass::Number
            | TimeClass::Scale
            | TimeClass::Article
            | TimeClass::Some
            | TimeClass::Ordinal
            | TimeClass::Suffix
            | TimeClass::Which
            | TimeClass::Edge
            | TimeClass::Counted
    )
}

/// What the tables know of a lower-case word.
pub(crate) fn entry(lower: &str) -> &'static Entry {
    TABLE.get(Key::of(lower), lower.as_bytes()).unwrap_or(&UNKNOWN)
}

/// All words with what the tables know of them, for a reader of many words.
pub(crate) fn entries() -> &'static WordTable<Entry> {
    &TABLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_up_tells_what_all_tables_know() {
        let police = entry("police");
        assert!(police.voice.people && police.hedge.is_none());
        assert!(entry("reportedly").hedge == Some(Hedge::Adverb));
        assert!(entry("said").speech.is_some() && entry("said").word.is_some());
        assert!(entry("killed").outcomes.iter().any(|outcome| outcome.outcome == "killed"));
        assert!(entry("twenty").number.is_some() && entry("monday").time.class == time::TimeClass::Weekday);
        assert_eq!(std::mem::offset_of!(Entry, number), 64);
        assert!(entry("killed").senses.has(Sense::Outcome) && entry("„").senses.has(Sense::Quote));
        assert!(!entry("a").senses.has(Sense::Number) && !entry("the").senses.has(Sense::Time));
        assert!(entry("xyzzy").word.is_none() && entry("").classes == Classes::NONE);
    }
}
