//! Counts of people to whom nothing happened, and of things: `nearly 1,000 troops`, `five aircraft`, `19 million`.

use crate::extract::amount::{Amount, is_boundary};
use crate::extract::context::Context;
use crate::lexicon::number::Bound;
use crate::lexicon::unit::unit_of;
use crate::mention::cardinal::{Manner, digit_value, is_glued_hyphen};
use crate::mention::group::group_at;
use crate::mention::number::NumberMention;
use crate::model::quantity::Quantity;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;

/// What a count of the people of a country or town is of.
const POPULATION: &str = "population";

/// The unit of a count of people.
const PERSON: &str = "person";

/// What a number counts; `earlier` is the last count of a noun, whose noun a bare number may count.
pub(crate) fn read(
    cx: &Context<'_>,
    sentence: &Sentence,
    number: &NumberMention,
    earlier: Option<&Amount>,
) -> Option<Amount> {
    let doc = &cx.doc;
    if number.currency.is_some() || number.manner == Manner::Share {
        return None;
    }
    people(doc, sentence, number)
        .or_else(|| hyphenated(doc, number))
        .or_else(|| population(doc, sentence, number))
        .or_else(|| thing(doc, sentence, number))
        .or_else(|| crowd(doc, number))
        .or_else(|| in_a_list(doc, sentence, number, earlier))
}

fn counted(number: &NumberMention, end: usize, unit: &str, of: Option<String>) -> Amount {
    Amount {
        tokens: number.tokens.start..end,
        quantity: number.quantity.clone(),
        unit: unit.to_owned(),
        per: None,
        of,
        counted: true,
    }
}

/// The 300 of `half of the 300 seats`.
pub(crate) fn whole_of_share(cx: &Context<'_>, number: &NumberMention, found: &Amount) -> Option<Amount> {
    let doc = &cx.doc;
    let last = number.core.end.checked_sub(1)?;
    let digits = doc.token(last).is_some_and(|t| t.kind == TokenKind::Number);
    let share = number.manner == Manner::Words && digits && (number.core.clone()).any(|at| doc.lower(at) == "of");
    let value = digit_value(doc.word(last)).and_then(crate::model::number::Number::finite)?;
    let quantity = Quantity::exactly(value, doc.word(last));
    share.then(|| Amount { tokens: last..found.tokens.end, quantity, ..found.clone() })
}

/// Skips `more`, `other`, `of the`, `of` after a number.
fn after_fillers(doc: &Document<'_>, number: &NumberMention) -> usize {
    let mut at = number.tokens.end;
    for _ in 0..3 {
        match doc.lower(at) {
            "more" | "other" | "others" | "further" | "additional" | "new" | "different" | "separate" | "of" => at += 1,
            "the" | "its" | "their" | "these" | "those" | "his" | "our" if doc.lower(at - 1) == "of" => at += 1,
            _ => break,
        }
    }
    at
}

fn people(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention) -> Option<Amount> {
    let at = after_fillers(doc, number);
    let group = group_at(doc, at, sentence.tokens.end)?;
    let one = number.value == 1.0 && number.manner != Manner::Vague;
    // "one of its members", "a couple", "the one man": a single person is a count only where the number is stressed.
    if !(group.plural || one) || number.year && at != number.tokens.end {
        return None;
    }
    let article = matches!(doc.lower(number.core.start), "a" | "an") && one;
    let of_one = one && doc.lower(number.tokens.end) == "of";
    if article || of_one {
        return None;
    }
    let mut of = doc.span(&group.tokens).of(doc.text).to_owned();
    // "18 million inhabitants", "Kenya's 50 million people"
    let possessive = number.tokens.start > 0 && doc.lower(number.tokens.start - 1) == "'s" && number.value >= 10_000.0;
    if group.classes == ["inhabitants"] || group.classes == ["people"] && possessive {
        of = POPULATION.to_owned();
    }
    Some(counted(number, group.tokens.end, PERSON, Some(of)))
}

/// `a 20,000-strong crowd`, `a 300-member council`.
fn hyphenated(doc: &Document<'_>, number: &NumberMention) -> Option<Amount> {
    let end = number.tokens.end;
    if !is_glued_hyphen(doc, end) {
        return None;
    }
    let unit = match doc.lower(end + 1) {
        "strong" | "member" | "man" | "person" | "people" => PERSON,
        "seat" => "seat",
        _ => return None,
    };
    let noun = doc.token(end + 2).is_some_and(|t| t.kind == TokenKind::Word && !is_boundary(doc, end + 2));
    let of = noun.then(|| doc.lower(end + 2).to_owned());
    Some(counted(number, end + 2 + usize::from(noun), unit, of))
}

/// `a nation of 19 million`, `a population of 300,000`.
fn population(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention) -> Option<Amount> {
    let start = number.tokens.start;
    let of = start.checked_sub(1).filter(|at| *at > sentence.tokens.start && doc.lower(*at) == "of")?;
    let noun = doc.lower(of - 1);
    let place = matches!(
        noun,
        "nation"
            | "country"
            | "city"
            | "population"
            | "town"
            | "crowd"
            | "republic"
            | "village"
            | "island"
            | "capital"
            | "state"
            | "force"
            | "gathering"
            | "staff"
            | "workforce"
            | "army"
    );
    let bare = is_bare(doc, number.tokens.end);
    let what = if number.value >= 10_000.0 && !matches!(noun, "crowd" | "force" | "army") { POPULATION } else { noun };
    (place && bare && number.value >= 10.0).then(|| Amount {
        tokens: of - 1..number.tokens.end,
        ..counted(number, number.tokens.end, PERSON, Some(what.to_owned()))
    })
}

/// The most words before a counted noun.
const MODIFIERS: usize = 5;

/// `five aircraft`, `three other former colonies`, `at least one car`.
fn thing(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention) -> Option<Amount> {
    let one = number.value == 1.0 && number.manner != Manner::Vague;
    if one && number.bound == Bound::Exactly || number.value < 1.0 || number.year {
        return None;
    }
    let limit = sentence.tokens.end;
    let mut at = after_fillers(doc, number);
    for _ in 0..MODIFIERS {
        let token = doc.token(at).filter(|_| at < limit)?;
        let word = doc.lower(at);
        if is_glued_hyphen(doc, at) || matches!(word, "'" | "’" | "“" | "\"") && at > number.tokens.end {
            at += 1;
            continue;
        }
        if token.kind != TokenKind::Word || is_boundary(doc, at) || word == "'s" {
            return None;
        }
        let next = doc.lower(at + 1);
        let plural = is_plural(word);
        let noun = if one { ends_phrase(doc, at + 1) } else { plural };
        // "rights groups": the last plural is the head.
        if noun && !(is_plural(next) && !is_boundary(doc, at + 1) && !is_verb(next)) && !is_glued_hyphen(doc, at + 1) {
            return (!is_uncounted(word) && unit_of(word).is_none()).then(|| {
                let of = doc.span(&(number.tokens.end..at + 1)).of(doc.text).to_owned();
                counted(number, at + 1, &singular(word), Some(of))
            });
        }
        at += 1;
    }
    None
}

fn ends_phrase(doc: &Document<'_>, at: usize) -> bool {
    let word = doc.lower(at);
    is_boundary(doc, at) || doc.token(at).is_none_or(|t| t.kind == TokenKind::Mark) || word.ends_with("ed")
}

/// Whether the word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    let s = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    s || matches!(
        word,
        "aircraft"
            | "sheep"
            | "cattle"
            | "feet"
            | "media"
            | "criteria"
            | "fish"
            | "deer"
            | "helicopter gunships"
            | "data"
            | "mice"
            | "geese"
    ) || matches!(word, "jobs" | "cars" | "guns" | "buses" | "planes" | "series" | "species" | "men" | "women")
}

/// Plural-looking words that are more often verbs after a noun.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "says"
            | "has"
            | "was"
            | "is"
            | "does"
            | "goes"
            | "takes"
            | "makes"
            | "wants"
            | "needs"
            | "yes"
            | "this"
            | "thus"
            | "plus"
            | "alas"
    )
}

/// Nouns that a number goes with without counting anything.
fn is_uncounted(word: &str) -> bool {
    matches!(
        word,
        "sides"
            | "ways"
            | "things"
            | "times"
            | "terms"
            | "parts"
            | "others"
            | "reasons"
            | "means"
            | "days"
            | "years"
            | "hours"
            | "always"
            | "respects"
            | "fronts"
            | "sorts"
            | "kinds"
            | "types"
            | "occasions"
            | "thirds"
            | "halves"
            | "quarters"
            | "this"
            | "does"
    )
}

/// `aircraft`, `city`, `church`, `house`.
fn singular(word: &str) -> String {
    if let Some(stem) =
        word.strip_suffix("ies").filter(|stem| stem.len() > 1 && !matches!(*stem, "mov" | "ser" | "spec"))
    {
        return format!("{stem}y");
    }
    for ending in ["ches", "shes", "sses", "xes", "zes"] {
        if let Some(stem) = word.strip_suffix("es").filter(|_| word.ends_with(ending)) {
            return stem.to_owned();
        }
    }
    match word {
        "feet" => "foot".to_owned(),
        "buses" => "bus".to_owned(),
        "series" | "species" => word.to_owned(),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

fn is_bare(doc: &Document<'_>, at: usize) -> bool {
    doc.token(at).is_none_or(|t| t.kind == TokenKind::Mark && doc.lower(at) != "%" && doc.lower(at) != "-")
        || is_boundary(doc, at)
}

/// `Thousands took to the streets`: a vague number alone counts people.
fn crowd(doc: &Document<'_>, number: &NumberMention) -> Option<Amount> {
    let word = doc.lower(number.core.end - 1);
    let vague =
        number.manner == Manner::Vague && matches!(word, "dozens" | "hundreds" | "thousands" | "scores" | "millions");
    let end = number.tokens.end;
    let verb = matches!(
        doc.lower(end),
        "took"
            | "gathered"
            | "marched"
            | "rallied"
            | "protested"
            | "attended"
            | "demonstrated"
            | "joined"
            | "turned"
            | "have"
            | "were"
            | "are"
            | "fled"
            | "poured"
            | "chanted"
            | "lined"
            | "filled"
            | "more"
            | "came"
            | "packed"
            | "flocked"
            | "queued"
            | "stormed"
    );
    let aboard =
        doc.lower(end) == "aboard" || matches!(doc.lower(end), "on" | "people") && doc.lower(end + 1) == "board";
    if aboard {
        return Some(counted(
            number,
            end + 1 + usize::from(doc.lower(end) == "on"),
            PERSON,
            Some("on board".to_owned()),
        ));
    }
    (vague && verb).then(|| Amount { counted: false, ..counted(number, end + 1, PERSON, None) })
}

/// A bare number in a list of counts: `46 in the north`, `56 are women`, `37 of them`.
fn in_a_list(
    doc: &Document<'_>,
    sentence: &Sentence,
    number: &NumberMention,
    earlier: Option<&Amount>,
) -> Option<Amount> {
    let earlier = earlier?;
    let end = number.tokens.end;
    let near = number.tokens.start.checked_sub(earlier.tokens.end).is_some_and(|gap| gap <= 60);
    let whole = number.value > 1.0 && number.value.fract() == 0.0 && !number.year && number.manner != Manner::Vague;
    let link = matches!(doc.lower(end), "in" | "are" | "have" | "were" | "of");
    let before =
        number.tokens.start.checked_sub(1).filter(|at| *at >= sentence.tokens.start).map_or("", |at| doc.lower(at));
    let head = matches!(before, "" | "," | "and" | ";" | ":" | "while" | "with");
    let smaller = earlier.quantity.high().is_none_or(|high| number.value <= high.get() * 4.0);
    if !(near && whole && link && head && smaller && earlier.unit == PERSON) {
        return None;
    }
    // The words that set it apart: "in the north".
    let stop = (end + 1..sentence.tokens.end.min(end + 7))
        .find(|&at| doc.token(at).is_some_and(|t| t.kind == TokenKind::Mark) || doc.lower(at) == "and")
        .unwrap_or(sentence.tokens.end.min(end + 7));
    let of = doc.span(&(end..stop)).of(doc.text).to_owned();
    Some(counted(number, stop, &earlier.unit, Some(of)))
}
