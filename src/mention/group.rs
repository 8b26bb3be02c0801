//! Groups of people as noun phrases: `Kenyan police officers`, `members of the Police and soldiers of the National Guard`.
//!
//! 1. From a token on, up to five modifiers (adjectives, nouns, names, joined by hyphens) and a noun of the table.
//! 2. The longest noun that stands there counts: `police officers`, not `police`.
//! 3. `of the X`, where X is a noun of the table, gives its class to `members`, `staff`, `soldiers`.
//! 4. A further noun after `and`, `or`, a comma or a stroke joins, unless a number or a new count begins there.
//!
//! Left out on purpose: who exactly is meant, and nouns that the table does not know.

use crate::lexicon::group::{GroupNoun, group_noun, is_neutral};
use crate::lexicon::place::is_demonym;
use crate::lexicon::sense::Sense;
use crate::model::claim::Group;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// A group of people in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupMention {
    /// From the first modifier to the last noun.
    pub(crate) tokens: Range<usize>,
    /// Sorted classes of the group table.
    pub(crate) classes: Vec<&'static str>,
    /// Whether the first noun is a plural or collective.
    pub(crate) plural: bool,
}

impl GroupMention {
    /// The group as a part of a claim.
    pub(crate) fn group(&self, doc: &Document<'_>) -> Group {
        let text = doc.span(&self.tokens).of(doc.text).to_owned();
        Group { text, classes: self.classes.iter().map(|class| (*class).to_owned()).collect() }
    }
}

/// The most modifiers before a noun.
const MODIFIERS: usize = 6;

/// The group whose noun phrase begins at token `i` and ends before `limit`.
pub(crate) fn group_at(doc: &Document<'_>, i: usize, limit: usize) -> Option<GroupMention> {
    let first = noun_phrase(doc, i, limit)?;
    let mut classes = vec![first.1.class];
    let mut end = complement(doc, first.0, limit, &mut classes);
    // Each further noun: "and soldiers", ", nurses and", "/ soldiers".
    for _ in 0..6 {
        let link = doc.lower(end);
        let at = match link {
            "and" | "&" | "/" => end + 1,
            "," if matches!(doc.lower(end + 1), "and") => end + 2,
            "," => end + 1,
            _ => break,
        };
        if starts_a_count(doc, at) || at >= limit {
            break;
        }
        let Some((next, noun)) = noun_phrase(doc, at, limit) else { break };
        // A singular after a plural is a new count, not a part of this group.
        if !noun.plural {
            break;
        }
        // A list needs its "and"; a lone comma begins something else.
        if link == "," && doc.lower(end + 1) != "and" && !list_goes_on(doc, next, limit) {
            break;
        }
        classes.push(noun.class);
        end = complement(doc, next, limit, &mut classes);
    }
    classes.sort_unstable();
    classes.dedup();
    Some(GroupMention { tokens: i..end, classes, plural: first.1.plural })
}

/// Whether `and` and another group follow the noun that ends at `end`.
fn list_goes_on(doc: &Document<'_>, end: usize, limit: usize) -> bool {
    let at = match doc.lower(end) {
        "and" => end + 1,
        "," if doc.lower(end + 1) == "and" => end + 2,
        _ => return false,
    };
    !starts_a_count(doc, at) && noun_phrase(doc, at, limit).is_some_and(|(_, noun)| noun.plural)
}

fn starts_a_count(doc: &Document<'_>, at: usize) -> bool {
    doc.has(at, Sense::Number)
        || matches!(
            doc.lower(at),
            "a" | "an" | "at" | "more" | "another" | "about" | "some" | "over" | "nearly" | "the" | "his" | "her"
        )
}

/// The end and the noun of a noun phrase that begins at `i`.
fn noun_phrase(doc: &Document<'_>, i: usize, limit: usize) -> Option<(usize, GroupNoun)> {
    let reach = i..limit.min(i + MODIFIERS);
    let last = if reach.clone().any(|at| doc.has(at, Sense::People)) { reach.end } else { limit.min(i + 1) };
    for at in i..last {
        if let Some(found) = longest_noun(doc, at, limit) {
            return Some(found);
        }
        if at == i && is_people_of_a_nation(doc, at) {
            return Some((at + 1, GroupNoun { class: "citizens", plural: true, collective: true }));
        }
        let token = doc.token(at)?;
        let hyphen = token.kind == TokenKind::Mark && token.glued && matches!(doc.lower(at), "-" | "‑" | "‐");
        let quote = matches!(doc.lower(at), "“" | "\"" | "”") && at > i;
        let word = token.kind == TokenKind::Word && !ends_group(doc, at) && !is_a_head(doc, at);
        // "35-year-old man"
        let age = token.kind == TokenKind::Number && matches!(doc.lower(at + 2), "year" | "month" | "day");
        if !(word || hyphen || quote || age) {
            return None;
        }
    }
    None
}

/// `17 French`, `two Chinese`: an adjective that has no plural of its own, at the end of a phrase.
fn is_people_of_a_nation(doc: &Document<'_>, at: usize) -> bool {
    let word = doc.lower(at);
    let no_plural = ["sh", "ch", "ese", "ss"].iter().any(|ending| word.ends_with(ending));
    let ends = doc.token(at + 1).is_none_or(|t| t.kind == TokenKind::Mark && !t.glued || ends_group(doc, at + 1))
        || matches!(doc.lower(at + 1), "," | "." | ";" | ")" | "were" | "are" | "was" | "and");
    no_plural && ends && is_demonym(word)
}

/// The noun that begins at `at`, extended while it is only a modifier of the next noun: `police` in `police officers`.
fn longest_noun(doc: &Document<'_>, at: usize, limit: usize) -> Option<(usize, GroupNoun)> {
    let mut found = noun_at(doc, at, limit)?;
    // "student protesters", "security forces personnel", "children refugees"; never "people police"
    for _ in 0..3 {
        let (end, noun) = found;
        let hyphen = usize::from(doc.lower(end) == "-" && doc.token(end).is_some_and(|t| t.glued));
        if is_neutral(noun.class) && noun.plural {
            break;
        }
        // "member states", "bus driver error" are things; only a further noun of people goes on.
        let Some(next) = noun_at(doc, end + hyphen, limit) else { break };
        let class = head_class(noun.class, next.1.class);
        found = (next.0, GroupNoun { class, ..next.1 });
    }
    let (end, noun) = found;
    // A singular that only modifies a thing: "a police car", "a passenger train".
    let thing_follows = doc.token(end).is_some_and(|t| t.kind == TokenKind::Word)
        && (!noun.plural || noun.collective && noun.class != "people")
        && !ends_group(doc, end)
        && !noun_may_end_before(doc.lower(end));
    if thing_follows { None } else { Some(found) }
}

/// The class of two nouns side by side: `police officers`, `student protesters`, `German staff`.
fn head_class(modifier: &'static str, head: &'static str) -> &'static str {
    let general = is_neutral(head) || matches!(head, "staff" | "soldiers" | "workers");
    if general && !is_neutral(modifier) { modifier } else { head }
}

/// The noun of one to three words at `at`.
fn noun_at(doc: &Document<'_>, at: usize, limit: usize) -> Option<(usize, GroupNoun)> {
    if at >= limit || doc.token(at).is_none_or(|t| t.kind != TokenKind::Word || !t.entry.people) {
        return None;
    }
    if !doc.has(at, Sense::PeopleMore) {
        return group_noun(doc.lower(at)).map(|noun| (at + 1, noun));
    }
    let mut best = None;
    let mut hyphen = false;
    for end in at + 1..limit.min(at + 3) + 1 {
        let is_hyphen = doc.lower(end - 1) == "-";
        if doc.token(end - 1).is_none_or(|t| t.kind != TokenKind::Word) && !is_hyphen {
            break;
        }
        hyphen |= is_hyphen;
        let words = doc.phrase(&(at..end));
        // `passer - by`
        let found = if hyphen { group_noun(&words.replace(" - ", "-")) } else { group_noun(words) };
        if let Some(noun) = found {
            best = Some((end, noun));
        }
    }
    // "passer-by" has three tokens; "others" and "another" are handled by the caller's number.
    best
}

/// `of the National Guard`, `of the police`: the class of a complement, for a noun that needs one.
fn complement(doc: &Document<'_>, end: usize, limit: usize, classes: &mut Vec<&'static str>) -> usize {
    if !matches!(doc.lower(end), "of" | "from") {
        return end;
    }
    let the = usize::from(matches!(doc.lower(end + 1), "the" | "a" | "our" | "its" | "their"));
    let Some(last) = classes.last().copied() else { return end };
    match longest_noun(doc, end + 1 + the, limit) {
        Some((stop, noun)) if is_neutral(last) || noun.collective => {
            if !is_neutral(noun.class) {
                classes.pop();
                classes.push(noun.class);
            }
            stop
        }
        _ => end,
    }
}

/// A plural of a thing ends its own phrase: `calls reporting missing persons` counts calls.
fn is_a_head(doc: &Document<'_>, at: usize) -> bool {
    let word = doc.lower(at);
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    let modifier = matches!(
        word,
        "rights"
            | "sports"
            | "sales"
            | "services"
            | "forces"
            | "news"
            | "affairs"
            | "arms"
            | "operations"
            | "systems"
            | "games"
            | "customs"
            | "communications"
            | "police's"
            | "theirs"
            | "logistics"
            | "physics"
            | "politics"
            | "women's"
            | "always"
            | "perhaps"
    );
    plural && !modifier && doc.token(at).is_some_and(|t| t.case == Case::Lower)
}

/// Words that end a noun phrase before its noun: prepositions, verbs, conjunctions, articles.
fn ends_group(doc: &Document<'_>, at: usize) -> bool {
    doc.has(at, Sense::PhraseEnd)
        || matches!(
            doc.lower(at),
            "killed" | "injured" | "died" | "wounded" | "hurt" | "dead" | "arrested" | "detained" | "earlier" | "left"
        )
}

/// Words that may follow a complete singular or collective noun without making it a modifier.
fn noun_may_end_before(word: &str) -> bool {
    matches!(
        word,
        "missing"
            | "trapped"
            | "feared"
            | "reported"
            | "confirmed"
            | "reportedly"
            | "allegedly"
            | "seriously"
            | "critically"
            | "working"
            | "aged"
            | "unharmed"
            | "unhurt"
            | "evacuated"
            | "rescued"
            | "hospitalised"
            | "hospitalized"
            | "remain"
            | "remained"
            | "unaccounted"
            | "safe"
            | "alive"
            | "more"
            | "lost"
            | "drowned"
            | "sustained"
            | "suffered"
            | "became"
            | "captured"
            | "abducted"
            | "kidnapped"
            | "released"
            | "freed"
            | "now"
            | "so"
            | "only"
            | "perished"
            | "escaped"
            | "stationed"
            | "deployed"
            | "travelling"
            | "traveling"
            | "living"
            | "accused"
            | "suspected"
            | "fled"
            | "go"
            | "went"
            | "stormed"
            | "gathered"
            | "fired"
            | "shot"
            | "burned"
            | "burnt"
            | "crushed"
            | "executed"
            | "murdered"
            | "slain"
            | "yesterday"
            | "today"
            | "on-site"
            | "stabbed"
            | "taken"
            | "held"
            | "infected"
            | "isolated"
            | "displaced"
            | "homeless"
            | "apiece"
            | "each"
            | "overnight"
            | "seized"
            | "beaten"
            | "poisoned"
            | "beheaded"
            | "massacred"
    ) || word.ends_with("ly")
}
