//! Which counted people an outcome word is told of.
//!
//! 1. Attributive: `120 wounded people`; nouns such as `three deaths` are read by `victim_noun`.
//! 2. Object: `killing at least three people`, `the death of three people`.
//! 3. Subject: `three people, one of them a child, were killed`, `left 30 dead`, `24 dead`.
//! 4. Group without a number: `no guard was hurt`, `all staff are unhurt`.

use crate::extract::context::Context;
use crate::extract::counted::{Counted, Told, is_auxiliary, is_report};
use crate::extract::found::{Found, Victim, victim};
use crate::extract::outcome_hits::{Hit, Voice};
use crate::extract::victim_noun::{breaks, noun};
use crate::lexicon::outcome::OutcomeForm;
use crate::mention::group::{GroupMention, group_at};
use crate::model::claim::{Group, Outcome};
use crate::model::number::Number;
use crate::model::quantity::Quantity;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;

/// The furthest that people may stand before their outcome word, in tokens.
const REACH: usize = 36;

/// The casualties that outcome word `n` of the sentence gives.
pub(crate) fn of(
    cx: &Context<'_>,
    sentence: &Sentence,
    hits: &[Hit],
    n: usize,
    people: &[Counted],
    taken: &[bool],
) -> Vec<Victim> {
    let doc = &cx.doc;
    let hit = &hits[n];
    if is_a_noun(doc, hit) && people.iter().any(|c| c.partitive && c.tokens.end == hit.tokens.start) {
        return of_the_victims(doc, sentence, hits, n, people);
    }
    if chained_to_previous(doc, hits, n) {
        return Vec::new(); // "killed or injured": the first of the two has told both
    }
    let chain = chain(doc, hits, n);
    let victims = match hit.form {
        OutcomeForm::Unharmed => unharmed(cx, sentence, hit),
        OutcomeForm::Noun => noun(cx, sentence, hit, people),
        _ => {
            let found = attributive(cx, sentence, hit, people).or_else(|| object(doc, hit, people));
            let found = found.or_else(|| subject(doc, sentence, hit, hits, people, taken));
            found.map(|victim| with_neighbours(doc, hit, victim, people, taken)).unwrap_or_default()
        }
    };
    spread(&chain, victims)
}

/// Whether `the` makes a noun of the outcome word: `the injured`.
fn is_a_noun(doc: &Document<'_>, hit: &Hit) -> bool {
    let before = hit.tokens.start.checked_sub(1).map_or("", |at| doc.lower(at));
    matches!(before, "the" | "those" | "its" | "their" | "female" | "male")
}

/// `one of the dead was a child`, `two of the injured died`: some of people whose outcome was told.
fn of_the_victims(doc: &Document<'_>, sentence: &Sentence, hits: &[Hit], n: usize, people: &[Counted]) -> Vec<Victim> {
    let hit = &hits[n];
    let Some((index, counted)) =
        people.iter().enumerate().find(|(_, c)| c.partitive && c.tokens.end == hit.tokens.start)
    else {
        return Vec::new();
    };
    let the = counted.tokens.end - 1;
    let text = doc.span(&(the..hit.tokens.end)).of(doc.text).to_owned();
    let group = Some(Group { text, classes: vec!["victims".to_owned()] });
    // What is said of them: another outcome, or who they were.
    let next = hits.get(n + 1).filter(|next| next.tokens.start - hit.tokens.end <= 9 && next.voice != Voice::Active);
    if let Some(next) = next
        && (hit.tokens.end..next.tokens.start)
            .all(|at| !matches!(doc.lower(at), "," | "and" | ";" | "said" | "who" | "when"))
    {
        let mut victim = victim(doc, next, index, counted, counted.tokens.start..next.tokens.end);
        victim.found.group = group;
        return vec![victim];
    }
    let mut tokens = counted.tokens.start..hit.tokens.end;
    let mut who = group;
    if is_auxiliary(doc.lower(tokens.end)) {
        let article = usize::from(matches!(doc.lower(tokens.end + 1), "a" | "an"));
        if let Some(group) = group_at(doc, tokens.end + 1 + article, sentence.tokens.end) {
            who = Some(group.group(doc));
            tokens.end = group.tokens.end;
        }
    }
    let mut victim = victim(doc, hit, index, counted, tokens);
    victim.found.group = who;
    vec![victim]
}

/// Whether `and` or `or` ties this outcome to the one before it, with no people between.
fn chained_to_previous(doc: &Document<'_>, hits: &[Hit], n: usize) -> bool {
    n > 0 && tied(doc, &hits[n - 1], &hits[n])
}

fn tied(doc: &Document<'_>, a: &Hit, b: &Hit) -> bool {
    let gap = a.tokens.end..b.tokens.start;
    let mut link = false;
    let mut only_small = gap.len() <= 3 && !gap.is_empty();
    for at in gap {
        let word = doc.lower(at);
        link |= matches!(word, "and" | "or" | "nor" | "/");
        only_small &= matches!(word, "and" | "or" | "nor" | "/" | "," | "otherwise")
            || word.ends_with("ly")
            || is_auxiliary(word);
    }
    link && only_small && a.form != OutcomeForm::Unharmed && b.form != OutcomeForm::Unharmed
}

/// The outcome words tied to this one, it first.
fn chain<'h>(doc: &Document<'_>, hits: &'h [Hit], n: usize) -> Vec<&'h Hit> {
    let mut out = vec![&hits[n]];
    for pair in hits[n..].windows(2) {
        if !tied(doc, &pair[0], &pair[1]) {
            break;
        }
        out.push(&pair[1]);
    }
    out
}

/// One count told of several outcomes: of nobody it holds for each; killed and injured together are casualties.
fn spread(chain: &[&Hit], victims: Vec<Victim>) -> Vec<Victim> {
    if chain.len() < 2 {
        return victims;
    }
    let mut out = Vec::new();
    for victim in victims {
        let nobody = victim.found.quantity.point() == Some(Number::ZERO);
        let end = chain.last().map_or(victim.found.tokens.end, |hit| hit.tokens.end).max(victim.found.tokens.end);
        let whole = victim.found.tokens.start..end;
        let harm = chain.iter().all(|hit| matches!(hit.outcome, Outcome::Killed | Outcome::Injured));
        if chain.iter().all(|hit| hit.outcome == chain[0].outcome && hit.detail == chain[0].detail) {
            out.push(victim);
            continue;
        }
        if harm && !nobody {
            let found = Found { tokens: whole, outcome: Outcome::Other, detail: "casualties", ..victim.found };
            out.push(Victim { found, ..victim });
            continue;
        }
        for hit in chain {
            let found =
                Found { tokens: whole.clone(), outcome: hit.outcome, detail: hit.detail, ..victim.found.clone() };
            out.push(Victim { index: victim.index, found });
        }
    }
    out
}

/// `120 wounded people`, `more than 100 wounded`: the outcome word directly behind the number, with a group behind it.
fn attributive(cx: &Context<'_>, sentence: &Sentence, hit: &Hit, people: &[Counted]) -> Option<Victim> {
    let doc = &cx.doc;
    let (index, counted) =
        people.iter().enumerate().find(|(_, c)| c.tokens.end == hit.tokens.start && c.told == Told::Number)?;
    if counted.group.is_some() || hit.voice == Voice::Active {
        return None;
    }
    let group = group_at(doc, hit.tokens.end, sentence.tokens.end).filter(|group| group.plural)?;
    if group.tokens.len() > 3 || matches!(doc.lower(group.tokens.end), "said" | "say" | "says" | "told") {
        return None;
    }
    let mut victim = victim(doc, hit, index, counted, counted.tokens.start..group.tokens.end);
    victim.found.group = Some(group.group(doc));
    Some(victim)
}

/// The people behind an active verb.
fn object(doc: &Document<'_>, hit: &Hit, people: &[Counted]) -> Option<Victim> {
    if hit.form == OutcomeForm::State || hit.voice == Voice::Passive {
        return None;
    }
    let from = people.partition_point(|c| c.tokens.start < hit.tokens.end);
    let counted = people.get(from)?;
    let gap = hit.tokens.end..counted.tokens.start;
    let small = gap.len() <= 3
        && gap.clone().all(|at| {
            let word = doc.lower(at);
            word.len() > 4 && word.ends_with("ly")
                || matches!(word, "as" | "all" | "what" | "the" | "some" | "“" | "\"" | "also" | "these" | "those")
        });
    let follows = small && counted.told != Told::Thing;
    follows.then(|| victim(doc, hit, from, counted, hit.tokens.start..counted.tokens.end))
}

/// The people before a passive or a word such as `died`, `missing`.
fn subject(
    doc: &Document<'_>,
    sentence: &Sentence,
    hit: &Hit,
    hits: &[Hit],
    people: &[Counted],
    taken: &[bool],
) -> Option<Victim> {
    if hit.voice == Voice::Active {
        return None;
    }
    let last = people.partition_point(|c| c.tokens.end <= hit.tokens.start);
    for index in (0..last).rev().take(4) {
        let counted = &people[index];
        if hit.tokens.start - counted.tokens.end > REACH {
            break;
        }
        if counted.told == Told::Thing || taken[index] && hit.outcome != Outcome::Hospitalised {
            continue;
        }
        if inside_phrase(doc, counted, sentence) && hit.tokens.start > counted.tokens.end {
            continue;
        }
        if reaches(doc, sentence, counted, hit, hits) {
            return Some(among(
                doc,
                sentence,
                hit,
                victim(doc, hit, index, counted, counted.tokens.start..hit.tokens.end),
            ));
        }
    }
    None
}

/// `30 injured among the guards`: the group behind the outcome, where none stands before it.
fn among(doc: &Document<'_>, sentence: &Sentence, hit: &Hit, mut victim: Victim) -> Victim {
    if victim.found.group.is_none() && doc.lower(hit.tokens.end) == "among" {
        let the = usize::from(matches!(doc.lower(hit.tokens.end + 1), "the" | "its" | "their"));
        if let Some(group) = group_at(doc, hit.tokens.end + 1 + the, sentence.tokens.end) {
            victim.found.tokens.end = group.tokens.end;
            victim.found.group = Some(group.group(doc));
        }
    }
    victim
}

/// Whether a preposition governs the people: `people from two families`.
fn inside_phrase(doc: &Document<'_>, counted: &Counted, sentence: &Sentence) -> bool {
    let Some(before) = counted.tokens.start.checked_sub(1).filter(|at| *at >= sentence.tokens.start) else {
        return false;
    };
    match doc.lower(before) {
        // "resulting in more than 80 people being rushed to hospital"
        "in" if before > sentence.tokens.start && doc.lower(before - 1).starts_with("result") => false,
        "from" | "by" | "for" | "in" | "at" | "on" | "into" | "against" | "near" | "including" | "to" => true,
        "of" => !before
            .checked_sub(1)
            .is_some_and(|at| matches!(doc.lower(at), "group" | "crowd" | "total" | "number" | "groups" | "hundreds")),
        _ => false,
    }
}

/// Whether what stands between people and an outcome word lets the one be the subject of the other.
fn reaches(doc: &Document<'_>, sentence: &Sentence, counted: &Counted, hit: &Hit, hits: &[Hit]) -> bool {
    let end = hit.tokens.start;
    let mut at = counted.tokens.end;
    let (mut auxiliary, mut tail) = (false, 0);
    while at < end {
        let word = doc.lower(at);
        if let Some(after) = parenthesis(doc, at, end) {
            at = after;
            continue;
        }
        if is_auxiliary(word) {
            auxiliary = true;
        } else if auxiliary {
            let other = hits.iter().any(|other| other.tokens.contains(&at));
            if !(is_report(word) || other || matches!(word, "or" | "and" | "being" | "“" | "\"" | "had" | "in")) {
                return false;
            }
        } else if is_report(word) && tail == 0 || matches!(word, "“" | "”" | "\"") {
            // headline style: "50 reported injured"
        } else {
            tail += 1;
            if breaks(word) || tail == 1 && !opens_tail(word) || tail > 14 {
                return false;
            }
            // A finite verb in between has its own subject.
            if hits.iter().any(|other| other.tokens.contains(&at) && other.form != OutcomeForm::Noun) {
                return false;
            }
        }
        at += 1;
    }
    let finite = matches!(
        doc.lower(end),
        "died"
            | "die"
            | "perished"
            | "drowned"
            | "succumbed"
            | "choked"
            | "suffocated"
            | "disappeared"
            | "fled"
            | "slept"
            | "lost"
            | "sustained"
            | "suffered"
            | "received"
            | "fell"
            | "surrendered"
            | "bled"
            | "burned"
            | "froze"
            | "went"
            | "spent"
            | "tested"
    );
    match hit.form {
        OutcomeForm::Done => auxiliary || tail == 0 || tail <= 6 && sentence.heading,
        _ => auxiliary || tail == 0 || finite || tail <= 6 && sentence.heading || doc.lower(end) == "with",
    }
}

/// The token after a parenthesis that begins at `at` and ends before `end`.
fn parenthesis(doc: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    let spaced = |at: usize| doc.token(at).is_some_and(|t| !t.glued);
    let closes: fn(&str) -> bool = match doc.lower(at) {
        "(" => |mark| mark == ")",
        "," => |mark| mark == ",",
        "–" | "—" => |mark| matches!(mark, "–" | "—"),
        "-" if spaced(at) => |mark| mark == "-",
        _ => return None,
    };
    (at + 1..end.min(at + 26)).rev().find(|&close| closes(doc.lower(close))).map(|close| close + 1)
}

/// Words that begin a phrase behind a group: `in the bank`, `working for it`, `who`.
fn opens_tail(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "from"
            | "of"
            | "inside"
            | "near"
            | "aboard"
            | "among"
            | "who"
            | "with"
            | "outside"
            | "under"
            | "across"
            | "working"
            | "travelling"
            | "traveling"
            | "living"
            | "between"
            | "aged"
            | "belonging"
            | "within"
            | "waiting"
            | "trying"
            | "attending"
            | "serving"
            | "around"
            | "throughout"
            | "taking"
    )
}

/// The people found and those tied to them by `and`: `two Dutch soldiers and three Malian soldiers dead`.
fn with_neighbours(doc: &Document<'_>, hit: &Hit, first: Victim, people: &[Counted], taken: &[bool]) -> Vec<Victim> {
    let Some(index) = first.index else { return vec![first] };
    let subject = people[index].tokens.end <= hit.tokens.start;
    let mut out = vec![first];
    if subject {
        let mut at = index;
        while at > 0 {
            let (before, here) = (&people[at - 1], &people[at]);
            let tied = before.tokens.end + 1 == here.tokens.start
                && (doc.lower(before.tokens.end) == "and"
                    || doc.lower(before.tokens.end) == "," && before.told == Told::Number);
            if !tied || taken[at - 1] || matches!(before.told, Told::Thing | Told::Definite) || before.group.is_none() {
                break;
            }
            at -= 1;
            out.push(victim(doc, hit, at, before, before.tokens.clone()));
        }
    }
    out
}

/// `All consulate staff were unhurt`: nobody of the group was injured.
fn unharmed(cx: &Context<'_>, sentence: &Sentence, hit: &Hit) -> Vec<Victim> {
    let doc = &cx.doc;
    let from = hit.tokens.start.saturating_sub(16).max(sentence.tokens.start);
    let mut at = from;
    let mut best: Option<(usize, GroupMention)> = None;
    while at < hit.tokens.start {
        if matches!(doc.lower(at), "all" | "both" | "the" | "every" | "other")
            || doc.token(at).is_some_and(|t| t.kind == TokenKind::Number)
            || at == sentence.tokens.start
        {
            let the = usize::from(matches!(doc.lower(at + 1), "the" | "its" | "of" | "their" | "other"));
            let det = usize::from(at != sentence.tokens.start || matches!(doc.lower(at), "all" | "both" | "the"));
            let start = at + det + if det > 0 { the } else { 0 };
            if let Some(group) = group_at(doc, start, hit.tokens.start).filter(|group| group.plural) {
                let stop = group.tokens.end;
                best = best.or(Some((at, group)));
                at = stop;
                continue;
            }
        }
        at += 1;
    }
    let Some((start, group)) = best else { return Vec::new() };
    let linked = (group.tokens.end..hit.tokens.start)
        .any(|at| is_auxiliary(doc.lower(at)) || matches!(doc.lower(at), "escaped" | "survived"));
    if !linked || (group.tokens.end..hit.tokens.start).any(|at| matches!(doc.lower(at), "not" | "but" | "said" | ";")) {
        return Vec::new();
    }
    let mut tokens = start..hit.tokens.end;
    // "safe and unhurt" is one statement.
    while matches!(doc.lower(tokens.end), "and" | ",") && !doc.entry(tokens.end + 1).outcomes.is_empty() {
        tokens.end += 2;
    }
    let found = Found {
        tokens,
        outcome: Outcome::Injured,
        detail: "",
        quantity: Quantity::exactly(0, doc.span(&hit.tokens).of(doc.text)),
        group: Some(group.group(doc)),
        further: false,
        part_of: None,
        at: hit.tokens.start,
    };
    vec![Victim { index: None, found }]
}
