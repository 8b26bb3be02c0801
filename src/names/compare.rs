//! Two names compared: a score, a verdict and the reasons.

use crate::names::config::NameConfig;
use crate::names::name::{Name, NameKind};
use crate::names::organisation::{organisation, organisation_reasons};
use crate::names::person::{person, person_reasons};
use crate::names::place::{place, place_reasons};
use crate::names::reason::NameReason;
use serde::{Deserialize, Serialize};

/// What the comparison of two names found.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMatch {
    /// From 0 to 1. It ranks; it is no probability.
    pub score: f64,
    /// What the score means under the config that was used.
    pub verdict: NameVerdict,
    /// The grounds, the weightiest first.
    pub reasons: Vec<NameReason>,
}

/// Whether two names are of one bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameVerdict {
    /// Two spellings or forms of one name.
    Same,
    /// Two names.
    Different,
    /// The names alone do not tell.
    CannotTell,
}

/// Compares two names of one kind and says why. Names of different kinds are different.
///
/// `compare_names(a, b)` finds the same as `compare_names(b, a)`, with mirrored reasons.
///
/// ```
/// use corroborate::{Name, NameConfig, NameKind, NameVerdict, compare_names};
/// let a = Name::new("Gennadij Tschechow", NameKind::Person);
/// let b = Name::new("Chekhov, Gennady", NameKind::Person);
/// let found = compare_names(&a, &b, &NameConfig::default());
/// assert_eq!(found.verdict, NameVerdict::Same);
/// ```
#[must_use]
pub fn compare_names(a: &Name, b: &Name, config: &NameConfig) -> NameMatch {
    if a.kind() != b.kind() {
        return NameMatch { score: 0.0, verdict: NameVerdict::Different, reasons: Vec::new() };
    }
    let (score, reasons) = match a.kind() {
        NameKind::Person => {
            let found = person(a, b, config);
            (found.score, person_reasons(a, b, &found))
        }
        NameKind::Organisation => {
            let found = organisation(a, b, config);
            (found.score, organisation_reasons(a, b, &found))
        }
        NameKind::Place => {
            let found = place(a, b, config);
            (found.score, place_reasons(a, b, &found))
        }
    };
    let score = f64::from(score);
    NameMatch { score, verdict: verdict(score, a.kind(), config), reasons }
}

/// The score of [`compare_names`] without its reasons: many times as fast.
#[must_use]
pub fn name_score(a: &Name, b: &Name, config: &NameConfig) -> f64 {
    if a.kind() != b.kind() {
        return 0.0;
    }
    f64::from(match a.kind() {
        NameKind::Person => person(a, b, config).score,
        NameKind::Organisation => organisation(a, b, config).score,
        NameKind::Place => place(a, b, config).score,
    })
}

/// What a score means.
pub(crate) fn verdict(score: f64, kind: NameKind, config: &NameConfig) -> NameVerdict {
    let (same, different) = match kind {
        NameKind::Organisation => (config.same_body, config.different_body),
        NameKind::Person | NameKind::Place => (config.same, config.different),
    };
    if score >= f64::from(same) {
        NameVerdict::Same
    } else if score < f64::from(different) {
        NameVerdict::Different
    } else {
        NameVerdict::CannotTell
    }
}
