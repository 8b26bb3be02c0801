//! From claims to findings: stories, facts, relations, origins, verdicts and policies.

pub(crate) mod link;
pub(crate) mod reconciler;
