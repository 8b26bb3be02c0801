//! [`NameConfig`]: the settings of a name comparison.

/// The settings of a name comparison. The defaults were chosen on spellings of politicians' names (Wikidata labels).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NameConfig {
    /// From this score on two names are the same.
    pub same: f32,
    /// Below this score they are different; between the two the names alone cannot tell.
    pub different: f32,
    /// How much a word that has no counterpart in either name counts against them.
    pub conflict_weight: f32,
    /// What a word that only one name has takes from the score (a middle name, a patronymic).
    pub gap_cost: f32,
    /// What share of the score an organisation's or place's name loses where the other name has none of its words.
    pub gap_share: f32,
    /// From this score on two people of one office are one.
    pub office: f64,
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
            same: 0.7,
            different: 0.5,
            conflict_weight: 1.0,
            gap_cost: 0.08,
            gap_share: 0.5,
            office: 0.5,
            one_word: 0.6,
            place_gap: 0.8,
            place_direction: 0.45,
            place_sort: 0.45,
            gender: 0.45,
            generation: 0.45,
        }
    }
}
