//! One account of a fact: who prints it, when, who said it, and the sentence with its evidence.

use crate::model::claim::Claim;
use crate::report::index::Index;
use crate::report::page::{Ink, Page, Piece, ink, plain};
use crate::report::words::{list, value};

/// Bytes of the sentence on either side of the evidence.
const ROOM: usize = 130;

/// One account: outlet, date and speaker; the sentence; the other outlets that tell it.
pub(super) fn account(page: &mut Page, index: &Index<'_>, first: &str, rest: &str, claims: &[&Claim]) {
    let Some(claim) = claims.first() else { return };
    let mut head = vec![ink(Ink::Bold, index.outlet(&claim.article))];
    let dated = index.dated(&claim.article);
    if !dated.is_empty() {
        head.push(ink(Ink::Dim, format!(", {dated}")));
    }
    head.push(plain(format!(", {}", index.said_by(claim))));
    page.paragraph(first, rest, &head);
    let indent = format!("{rest}  ");
    page.paragraph(&indent, &indent, &sentence(index, claim));
    let own = index.outlet(&claim.article);
    let others: Vec<&str> = index.outlets(claims).into_iter().filter(|&outlet| outlet != own).collect();
    if !others.is_empty() {
        page.paragraph(rest, rest, &[ink(Ink::Dim, "so too: "), plain(list(&others))]);
    }
}

/// The sentence with the evidence in its own ink, or the claim's value where no text is at hand.
fn sentence(index: &Index<'_>, claim: &Claim) -> Vec<Piece> {
    let Some(found) = index.excerpt(claim, ROOM) else {
        return vec![ink(Ink::Evidence, value(claim))];
    };
    vec![
        plain(if found.cut_before { "… " } else { "" }),
        plain(found.before),
        ink(Ink::Evidence, found.words),
        plain(found.after),
        plain(if found.cut_after { " …" } else { "" }),
    ]
}
