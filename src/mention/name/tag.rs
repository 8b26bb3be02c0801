//! The classes of every token, and phrases of the tables that begin at a token.

use crate::lexicon::body::BodyClass;
use crate::lexicon::hint::{Class, Classes, fits_case};
use crate::lexicon::known_name::known_name;
use crate::lexicon::place::Place;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};

/// The most tokens of a phrase in the tables.
const LONGEST: usize = 8;

/// The classes of all tokens.
pub(super) fn tags(doc: &Document<'_>) -> Vec<Classes> {
    let list = doc.tokens.list.iter();
    list.map(|token| if token.kind == TokenKind::Word { token.entry.classes } else { Classes::NONE }).collect()
}

/// What a phrase of the tables is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    Place(Place),
    Body(BodyClass),
    Demonym,
}

/// Whether a token is written with a capital.
pub(super) fn is_capital(doc: &Document<'_>, i: usize) -> bool {
    doc.token(i).is_some_and(|t| matches!(t.case, Case::Title | Case::Upper | Case::Mixed))
}

/// The longest phrase of the tables that begins at token `i` and ends before `end`, and the token after it.
/// `initial` tells that the capital of token `i` may be that of a sentence.
pub(super) fn known(
    doc: &Document<'_>,
    tags: &[Classes],
    i: usize,
    end: usize,
    initial: bool,
) -> Option<(Known, usize)> {
    let tag = *tags.get(i)?;
    if !tag.any(&[Class::Place, Class::Named, Class::Demonym, Class::Phrase]) {
        return None;
    }
    let longest = usize::from(doc.entry(i).longest_name);
    let mut best = None;
    let last = if tag.is(Class::Phrase) { (i + LONGEST).min(end) } else { i + 1 };
    for j in i..last {
        let token = doc.token(j)?;
        if !is_capital(doc, j) && (j == i || token.kind == TokenKind::Mark) {
            // `al-Qaida`, `al-Shabab`: the article of a name has no capital.
            let article = matches!(doc.lower(i), "al" | "el") && doc.lower(i + 1) == "-" && is_capital(doc, i + 2);
            if j == i && !article {
                return None;
            }
            continue;
        }
        let one = j == i;
        let key = doc.phrase(&(i..j + 1));
        if !one && key.len() > longest {
            break;
        }
        let Some(name) = known_name(key) else { continue };
        let upper = token.case == Case::Upper;
        // The class of one word tells in which table it is.
        let may = |class: Class| !one || tag.is(class);
        let found = if may(Class::Named)
            && let Some((class, case)) = name.body
            && (!one || fits_case(case, upper, initial))
        {
            Some(Known::Body(class))
        } else if may(Class::Place)
            && let Some(place) = name.place
        {
            // `US` is a country, `us` and `Us` are not; `Nice` at the beginning of a sentence is an adjective.
            let word = one && tag.is(Class::Common) && initial && !upper;
            (!word && (!one || key.len() > 2 || upper)).then_some(Known::Place(place))
        } else {
            (may(Class::Demonym) && name.demonym).then_some(Known::Demonym)
        };
        if let Some(found) = found {
            best = Some((found, j + 1));
        }
    }
    best
}
