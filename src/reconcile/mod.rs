//! From claims to findings: stories, facts, relations, origins, verdicts and policies.

pub(crate) mod assemble;
pub(crate) mod block;
pub(crate) mod config;
pub(crate) mod correction;
pub(crate) mod credit;
pub(crate) mod fact;
pub(crate) mod finding;
pub(crate) mod ledger;
pub(crate) mod link;
pub(crate) mod order;
pub(crate) mod origin;
pub(crate) mod pair;
pub(crate) mod parallel;
pub(crate) mod policy;
pub(crate) mod prepared;
pub(crate) mod question;
pub(crate) mod reconciler;
pub(crate) mod reuse;
pub(crate) mod side;
pub(crate) mod source;
pub(crate) mod store;
pub(crate) mod story;
pub(crate) mod topic;
pub(crate) mod verdict;
