//! When, where and by what the thing happened that a clause tells: from its own words, else from the sentence, else, for
//! an older event that the text goes on about, from the sentence before.

use crate::extract::context::Context;
use crate::lexicon::cause::event_kind;
use crate::lexicon::sense::{Sense, Senses};
use crate::mention::time::expression::TimeExpression;
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// An event is background when it ended more than this many days before publication.
const BACKGROUND_DAYS: i64 = 21;

/// The older event that the last sentences were about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Background {
    period: Option<Period>,
    paragraph: usize,
    /// Sentences since it was named.
    age: usize,
}

impl Background {
    /// Takes notice of a sentence before its claims are asked for.
    pub(crate) fn enter(&mut self, cx: &Context<'_>, sentence: &Sentence) {
        let times = cx.times_in(&sentence.tokens);
        self.age += 1;
        match times.iter().find(|time| is_background(cx, &time.bounds)) {
            Some(time) if time.tokens.start <= sentence.tokens.start + 3 || times.len() == 1 => {
                *self = Background { period: Some(time.bounds.clone()), paragraph: sentence.paragraph, age: 0 };
            }
            _ if !times.is_empty() || self.age > 1 || sentence.paragraph > self.paragraph + 1 => self.period = None,
            _ => {}
        }
    }

    /// When and where the clause at `tokens`, whose outcome word is token `at`, happened.
    pub(crate) fn of(
        &self,
        cx: &Context<'_>,
        sentence: &Sentence,
        tokens: &Range<usize>,
        at: usize,
    ) -> (Option<Period>, Option<Party>) {
        let when = nearest_time(cx, sentence, tokens, at).map(|time| time.bounds.clone());
        let carried = || {
            self.period
                .clone()
                .filter(|_| self.age == 1 && (tells_of_the_same(cx, sentence) || is_pluperfect(cx, sentence)))
        };
        (when.or_else(carried), place(cx, sentence, tokens))
    }
}

fn is_background(cx: &Context<'_>, period: &Period) -> bool {
    match (period.end().or(period.start()), cx.published) {
        (Some(end), Some(published)) => (published.date() - end).num_days() > BACKGROUND_DAYS,
        _ => false,
    }
}

/// `there had been protests`: told from a time before that of the article.
fn is_pluperfect(cx: &Context<'_>, sentence: &Sentence) -> bool {
    sentence.tokens.clone().any(|at| {
        cx.doc.lower(at) == "had"
            && (at + 1..at + 4).any(|next| matches!(cx.doc.lower(next), "been" | "also" | "already"))
    })
}

/// Whether a sentence speaks of an event as known: `in the quake`, `the attack`.
fn tells_of_the_same(cx: &Context<'_>, sentence: &Sentence) -> bool {
    let doc = &cx.doc;
    sentence.tokens.clone().any(|at| {
        matches!(doc.lower(at), "the" | "that" | "this")
            && matches!(
                doc.lower(at + 1),
                "quake"
                    | "earthquake"
                    | "attack"
                    | "tsunami"
                    | "blast"
                    | "explosion"
                    | "disaster"
                    | "fire"
                    | "crash"
                    | "bombing"
                    | "violence"
                    | "unrest"
                    | "riots"
                    | "clashes"
                    | "war"
                    | "flood"
                    | "floods"
                    | "storm"
                    | "hurricane"
                    | "incident"
                    | "shooting"
                    | "strike"
                    | "strikes"
                    | "raid"
                    | "siege"
                    | "massacre"
                    | "accident"
                    | "protests"
            )
    })
}

/// Whether a time belongs to an aside: `built in 2004`, `after the mission ended in 2015,`.
fn is_aside(cx: &Context<'_>, sentence: &Sentence, time: &TimeExpression) -> bool {
    let doc = &cx.doc;
    let before = |n: usize| {
        time.tokens.start.checked_sub(n).filter(|at| *at >= sentence.tokens.start).map_or("", |at| doc.lower(at))
    };
    let past = |word: &str| {
        matches!(
            word,
            "built"
                | "founded"
                | "born"
                | "opened"
                | "launched"
                | "established"
                | "completed"
                | "elected"
                | "created"
                | "introduced"
                | "adopted"
                | "signed"
                | "ended"
                | "begun"
                | "began"
                | "formed"
                | "constructed"
                | "commissioned"
                | "won"
                | "seized"
        )
    };
    let first = doc.lower(sentence.tokens.start);
    let opening = matches!(first, "after" | "since" | "before" | "following")
        && time.tokens.start > sentence.tokens.start + 2
        && doc.lower(time.tokens.end) == ",";
    past(before(1)) || past(before(2)) || opening
}

/// The time expression of the clause: the nearest inside the sentence that no break separates, else one that opens the sentence.
fn nearest_time<'c>(
    cx: &'c Context<'_>,
    sentence: &Sentence,
    tokens: &Range<usize>,
    at: usize,
) -> Option<&'c TimeExpression> {
    let distance = |time: &TimeExpression| {
        if time.tokens.start >= tokens.end {
            time.tokens.start - tokens.end
        } else if time.tokens.end <= tokens.start {
            tokens.start - time.tokens.end
        } else {
            time.tokens.start.abs_diff(at).min(1)
        }
    };
    let times = cx.times_in(&sentence.tokens).iter().filter(|time| !is_aside(cx, sentence, time));
    let opens = |time: &TimeExpression| time.tokens.start <= sentence.tokens.start + 3;
    let open_to = |time: &TimeExpression| {
        let gap =
            if time.tokens.start >= tokens.end { tokens.end..time.tokens.start } else { time.tokens.end..tokens.start };
        let breaks = |at: usize| {
            matches!(
                cx.doc.lower(at),
                ";" | ":" | "but" | "said" | "told" | "says" | "while" | "after" | "since" | "following"
            ) || matches!(cx.doc.lower(at), "which" | "that" | "who") && time.tokens.start >= tokens.end
        };
        let parted = time.tokens.start >= tokens.end && has_another_verb(cx, gap.clone());
        opens(time) || !parted && !gap.into_iter().any(breaks)
    };
    times.filter(|time| open_to(time)).min_by_key(|time| distance(time))
}

/// Whether a clause of its own stands in a stretch that nothing joins to what is before it: `people died in a fire was
/// freed on`, not `and nine were hurt on`, `when a bus was hit on`.
fn has_another_verb(cx: &Context<'_>, stretch: Range<usize>) -> bool {
    let verb = |at: usize| matches!(cx.doc.lower(at), "was" | "were" | "is" | "are" | "has" | "have" | "will");
    let joins = |at: usize| matches!(cx.doc.lower(at), "and" | "or" | "," | "when" | "as" | "where" | "-" | "–" | "—");
    stretch.take_while(|&at| !joins(at)).skip(1).any(verb)
}

/// The place of the clause: the nearest place name behind it after `in`, `at` and the like, else before it.
pub(crate) fn place(cx: &Context<'_>, sentence: &Sentence, tokens: &Range<usize>) -> Option<Party> {
    let doc = &cx.doc;
    let located = |start: usize| {
        (start.saturating_sub(4)..start).any(|at| {
            matches!(
                doc.lower(at),
                "in" | "at"
                    | "near"
                    | "across"
                    | "around"
                    | "outside"
                    | "throughout"
                    | "off"
                    | "inside"
                    | "hit"
                    | "hits"
                    | "struck"
                    | "strikes"
                    | "of"
                    | "rocked"
            )
        })
    };
    let places = cx
        .names_in(&sentence.tokens)
        .iter()
        .filter(|name| name.kind == EntityKind::Place && located(name.tokens.start));
    let from = cx.names_in(&sentence.tokens);
    let behind = places.clone().find(|name| name.tokens.start >= tokens.start && name.tokens.start <= tokens.end + 12);
    // "killed 20 people in the province": a place that was named before.
    if doc.lower(tokens.end) == "in" && doc.lower(tokens.end + 1) == "the" && is_area(doc.lower(tokens.end + 2)) {
        let named =
            from.iter().any(|name| name.tokens.contains(&(tokens.end + 2)) || name.tokens.start == tokens.end + 4);
        if !named {
            return Some(Party::at(doc.text, doc.span(&(tokens.end + 1..tokens.end + 3))));
        }
    }
    let before = || places.clone().rfind(|name| name.tokens.end <= tokens.start);
    behind.or_else(before).map(|name| Party::at(doc.text, name.span))
}

fn is_area(word: &str) -> bool {
    matches!(
        word,
        "province"
            | "district"
            | "region"
            | "city"
            | "town"
            | "village"
            | "area"
            | "state"
            | "county"
            | "island"
            | "capital"
    )
}

/// What did it, in the article's words: a phrase after `by`, `in`, `when` behind the outcome, or the subject of an active verb.
pub(crate) fn cause(cx: &Context<'_>, sentence: &Sentence, tokens: &Range<usize>, at: usize) -> Option<String> {
    let doc = &cx.doc;
    // "choked on smoke", "burnt to death" tell the cause themselves.
    let own = matches!(
        doc.lower(at),
        "drowned"
            | "drowning"
            | "choked"
            | "suffocated"
            | "asphyxiated"
            | "burned"
            | "burnt"
            | "stabbed"
            | "shot"
            | "crushed"
            | "trampled"
            | "electrocuted"
            | "executed"
            | "beheaded"
            | "poisoned"
            | "froze"
            | "frozen"
            | "starved"
            | "strangled"
            | "beaten"
            | "hacked"
            | "gunned"
    );
    if own {
        return Some(doc.span(&(at..tokens.end.max(at + 1))).of(doc.text).to_owned());
    }
    event_of(cx, sentence, tokens).or_else(|| {
        let from = tokens.end;
        if doc.lower(from) != "by" || from >= sentence.tokens.end {
            return None;
        }
        let limit = sentence.tokens.end.min(from + 9);
        let stops = |at: usize| {
            matches!(
                doc.lower(at),
                "," | "."
                    | "in"
                    | "on"
                    | "and"
                    | "when"
                    | "which"
                    | "who"
                    | "that"
                    | ";"
                    | "as"
                    | "while"
                    | "near"
                    | "at"
            )
        };
        let end = (from + 1..limit).find(|&at| stops(at)).unwrap_or(limit);
        let words = doc.span(&(from + 1..end)).of(doc.text);
        (!words.is_empty()).then(|| words.to_owned())
    })
}

/// Whether `fire` is that of guns: `opened fire`, `came under fire`, `exchanged fire`, `returned fire`, `friendly fire`.
fn is_shooting(doc: &Document<'_>, from: usize, at: usize) -> bool {
    let before = if at > from { doc.lower(at - 1) } else { "" };
    doc.lower(at) == "fire"
        && (matches!(before, "under" | "cross" | "friendly" | "hostile" | "enemy" | "rifle" | "artillery" | "return")
            || ["open", "exchang", "return", "trad"].iter().any(|stem| before.starts_with(stem)))
}

/// The event of the clause: the nearest noun of an event in the sentence, with the word before it.
fn event_of(cx: &Context<'_>, sentence: &Sentence, tokens: &Range<usize>) -> Option<String> {
    let doc = &cx.doc;
    let from = tokens.start.saturating_sub(30).max(sentence.tokens.start);
    let to = sentence.tokens.end.min(tokens.end + 12);
    let distance =
        |at: usize| if at < tokens.start { tokens.start - at } else { (at + 1).saturating_sub(tokens.end) + 1 };
    let strike = |at: usize| {
        matches!(doc.lower(at), "strike" | "strikes" | "raid" | "raids")
            && at > from
            && matches!(doc.lower(at - 1), "air" | "drone" | "missile" | "rocket")
    };
    let harm = doc.with(&(from..to), Senses::of(&[Sense::Harm]));
    let nouns = harm.filter(|&at| event_kind(doc.lower(at)).is_some() && !is_shooting(doc, from, at) || strike(at));
    let at = nouns.min_by_key(|&at| distance(at))?;
    let joined = at > from
        && matches!(
            doc.lower(at - 1),
            "air" | "drone" | "missile" | "rocket" | "car" | "suicide" | "truck" | "bomb" | "forest" | "landmine"
        );
    Some(doc.span(&(at - usize::from(joined)..at + 1)).of(doc.text).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::extract::casualty::claims;
    use crate::extract::context::Context;
    use crate::model::article::{Article, Published};
    use crate::model::claim::ClaimKind;

    /// The words of the time of the first casualty.
    fn when(text: &str) -> Option<String> {
        let published: Published = "2024-09-14".parse().unwrap();
        let article = Article::new("a", text).published(published);
        let claims = claims(&Context::new(&article));
        claims.iter().find_map(|claim| match &claim.what {
            ClaimKind::Casualty(casualty) => casualty.when.as_ref().map(|when| when.said().to_owned()),
            _ => None,
        })
    }

    #[test]
    fn a_time_behind_another_verb_is_that_verbs() {
        assert_eq!(when("The owner of a mill where six people died in a fire was freed on Saturday."), None);
        assert_eq!(when("Six people died in a fire on Saturday.").as_deref(), Some("Saturday"));
        assert_eq!(when("Six people died when a bus was hit on Saturday.").as_deref(), Some("Saturday"));
        assert_eq!(when("Six people were killed and nine were hurt on Saturday.").as_deref(), Some("Saturday"));
        assert_eq!(when("Six injured were taken to hospital on Saturday.").as_deref(), Some("Saturday"));
    }
}
