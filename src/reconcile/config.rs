//! [`Config`]: what a caller may set, with the reason for each default.

use crate::reconcile::policy::Policy;

/// What a caller may set.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Config {
    /// Whether claims are read from the articles' texts. Off for a program that has its own extractor and gives the
    /// texts only so that spans can be checked and copies found. Default: on.
    pub read: bool,
    /// Sources that are a party to the conflict, by name, as far as the caller knows them. A policy that distrusts
    /// parties leaves their figures out or apart. Default: none, because no text says who is a party.
    pub parties: Vec<String>,
    /// Sources whose figures UCDP's rule would not call reliable. Default: none.
    pub unreliable: Vec<String>,
    /// The policies whose figures a fact carries. Default: all.
    pub policies: Vec<Policy>,
    /// How much input is taken.
    pub limits: Limits,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            read: true,
            parties: Vec::new(),
            unreliable: Vec::new(),
            policies: Policy::ALL.to_vec(),
            limits: Limits::default(),
        }
    }
}

/// How much input is taken; what is above a limit is refused with an error, never cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Articles in one reconciler or ledger. Default: 1,000,000, so that a mistaken loop ends.
    pub articles: usize,
    /// Bytes of one article's text. Default: 16 MiB, above any book; a larger text is a mistaken file.
    pub article_bytes: usize,
    /// Ready-made claims in one reconciler or ledger. Default: 10,000,000, some ten gigabytes.
    pub claims: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { articles: 1_000_000, article_bytes: 16 << 20, claims: 10_000_000 }
    }
}
