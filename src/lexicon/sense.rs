//! [`Senses`]: what a word may be about, as a set of bits, so that a reader passes over tokens and whole sentences that
//! hold nothing for it.

/// What a word may be about, whatever it does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Digits, or a number word that is no article: `20`, `dozens`, `no`.
    Number,
    /// It begins an outcome: `killed`, `missing`.
    Outcome,
    /// It names a time, or a unit or part of one: `Monday`, `weeks`, `yesterday`; not digits, articles and small numbers.
    Time,
    /// A form of a verb of saying.
    Speech,
    /// A single or double quotation mark, or an apostrophe that stands alone.
    Quote,
    /// It begins a unit of measure or the name or symbol of a currency.
    Unit,
    /// An office, rank or form of address: `minister`, `deputy`, `Gen`, `Mr`.
    Office,
    /// `third`
    Ordinal,
    /// It keeps a distance: `reportedly`, `may`.
    Hedge,
    /// A noun for what is told without being shown: `claims`.
    Hearsay,
    /// It may bring in what is not told as a fact: `that`, `whether`, `accused`.
    BringsIn,
    /// It has a part in time expressions, be it an article or a small number.
    Timed,
    /// It begins a noun of people.
    People,
    /// A noun of people of several words begins with it: `security` of `security forces`.
    PeopleMore,
    /// A word with a capital letter.
    Capital,
    /// It may tell a toll without any other outcome word: `toll`, `lives`.
    Toll,
    /// `number`, `count`: a toll may be told after it.
    Count,
    /// What stands after it has not happened: `if`, `hoped`.
    Unreal,
    /// It may stand in a note that corrects the article: `version`, `corrected`.
    Correction,
    /// A noun of an event that kills people, `strike` and `raid` too.
    Harm,
    /// It ends a noun phrase before its noun: a preposition, a conjunction, an auxiliary.
    PhraseEnd,
    /// It may begin the phrase of one person: `a`, `the`, `his`, `another`.
    OnePerson,
    /// It may stand at the end of a sentence: a full stop and its like, a closing mark, a word with a point at its end.
    Stop,
    /// It ends what puts a bound on the number after it: `than`, `least`, `about`.
    Bound,
    /// It ends the symbol or code of a currency before a number: `$`.
    Symbol,
    /// A small word inside names that may begin one: `al`, `von`.
    Particle,
    /// A phrase of website furniture begins with it.
    Furniture,
}

/// A set of senses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Senses(u32);

impl Senses {
    pub(crate) const NONE: Senses = Senses(0);

    /// The set of these senses.
    pub(crate) const fn of(list: &[Sense]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < list.len() {
            bits |= 1 << list[i] as u32;
            i += 1;
        }
        Senses(bits)
    }

    /// Whether this sense is in the set.
    pub(crate) fn has(self, sense: Sense) -> bool {
        self.0 & (1 << sense as u32) != 0
    }

    /// Whether both sets have a sense in common.
    pub(crate) fn any(self, others: Senses) -> bool {
        self.0 & others.0 != 0
    }

    /// Adds the sense where `holds`.
    pub(crate) fn add_if(&mut self, sense: Sense, holds: bool) {
        self.0 |= u32::from(holds) << sense as u32;
    }

    /// Adds all senses of another set.
    pub(crate) fn join(&mut self, others: Senses) {
        self.0 |= others.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_asked_and_joined() {
        let mut set = Senses::of(&[Sense::Time, Sense::Quote]);
        assert!(set.has(Sense::Quote) && !set.has(Sense::Unit) && !Senses::NONE.has(Sense::Number));
        assert!(set.any(Senses::of(&[Sense::Unit, Sense::Time])) && !set.any(Senses::of(&[Sense::Unit])));
        set.add_if(Sense::Capital, false);
        set.join(Senses::of(&[Sense::Unit]));
        set.add_if(Sense::Hedge, true);
        assert_eq!(set, Senses::of(&[Sense::Time, Sense::Quote, Sense::Unit, Sense::Hedge]));
    }
}
