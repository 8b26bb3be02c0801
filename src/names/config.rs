//! [`NameConfig`]: the settings of a name comparison.

/// The settings of a name comparison. The defaults were chosen on spellings of politicians' names (Wikidata labels).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NameConfig {
    /// From this score on two names of people or places are the same. Between 0.74 and 0.78 the F1 on spellings of
    /// politicians' names is highest.
    pub same: f32,
    /// From this score on two names of organisations are the same: they have said nearly the same words.
    pub same_body: f32,
    /// Below this score they are different; between the two the names alone cannot tell.
    pub different: f32,
    /// The same for organisations, whose scores lie closer together.
    pub different_body: f32,
    /// How much a word that has no counterpart in either name counts against them.
    pub conflict_weight: f32,
    /// What a word that only one name has takes from the score (a middle name, a patronymic).
    pub gap_cost: f32,
    /// The share of the score that the poorest pair of words alone decides.
    pub worst_share: f32,
    /// What share of the score an organisation's or place's name loses where the other name has none of its words.
    pub gap_share: f32,
    /// From this score on two full names in a story are one person. Stricter than [`NameConfig::same`], because a story has
    /// few people and many chances to confuse them.
    pub sure: f32,
    /// From this likeness on a word is surely a spelling of another.
    pub sure_word: f32,
    /// The same for words whose consonants agree.
    pub sure_frame: f32,
    /// From this score on two people of one office are one.
    pub office: f64,
    /// The exponent that brings the scores of organisations to the scale of people's.
    pub body_scale: f32,
    /// The highest score of a single word against a full name.
    pub one_word: f32,
    /// How much a word that only one of two places' names has counts against them.
    pub place_gap: f32,
    /// The highest score of places in other directions (`North Sumatra`, `Sumatra`).
    pub place_direction: f32,
    /// The highest score of places of two sorts (a city and its province).
    pub place_sort: f32,
    /// The highest score where a surname is a man's in one name and a woman's in the other.
    pub gender: f32,
    /// The highest score of a father's and a son's name (`Jr`, `III`).
    pub generation: f32,
}

impl Default for NameConfig {
    fn default() -> Self {
        NameConfig {
            same: 0.76,
            same_body: 0.88,
            different: 0.5,
            different_body: 0.72,
            conflict_weight: 1.2,
            gap_cost: 0.05,
            worst_share: 0.5,
            gap_share: 0.5,
            sure: 0.76,
            sure_word: 0.9,
            sure_frame: 0.88,
            office: 0.6,
            body_scale: 0.33,
            one_word: 0.6,
            place_gap: 0.8,
            place_direction: 0.45,
            place_sort: 0.45,
            gender: 0.45,
            generation: 0.45,
        }
    }
}
