//! Figures that stand for a toll told before them: `Police put the number at two`, `the government says the figure is four`.
//!
//! 1. A number after `put the figure at`, `the number is`, `the figure stands at`, with no noun of its own behind it.
//! 2. The last casualty before it, in its own sentence or in the sentence before, gives outcome, group, time and place.
//!
//! Left out on purpose: figures that take up a crowd or another measure, and those of a paragraph further up.

use crate::extract::context::Context;
use crate::mention::number::NumberMention;
use crate::model::claim::{Casualty, Claim, ClaimKind};
use crate::model::id::ClaimId;
use crate::text::sentence::Sentence;

/// The casualties of a sentence whose numbers stand for the counts of `before`; `since` is the byte where the sentence
/// before begins.
pub(crate) fn again(cx: &Context<'_>, sentence: &Sentence, since: usize, before: &[Claim]) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for number in cx.numbers_in(&sentence.tokens) {
        let Some(noun) = figure_noun(cx, sentence, number) else { continue };
        let span = cx.doc.span(&(noun..number.tokens.end));
        let told = before.iter().filter(|c| c.span.start >= since && c.span.end <= span.start);
        let Some(told) = told.max_by_key(|claim| claim.span.end) else { continue };
        let ClaimKind::Casualty(toll) = &told.what else { continue };
        let whole = toll.of_which.is_none() && !toll.new && toll.count.point().is_none_or(|n| n.get() > 1.0);
        let taken = before.iter().any(|claim| claim.span.start < span.end && span.start < claim.span.end);
        if !whole || taken {
            continue;
        }
        let casualty = Casualty { count: number.quantity.clone(), cause: None, ..toll.clone() };
        let mut claim = cx.claim(span, ClaimKind::Casualty(casualty));
        claim.id = ClaimId::from(format!("{}:figure", claim.id));
        out.push(claim);
    }
    out
}

/// The noun that a bare number is given for.
fn figure_noun(cx: &Context<'_>, sentence: &Sentence, number: &NumberMention) -> Option<usize> {
    let doc = &cx.doc;
    let start = number.tokens.start;
    let back = |by: usize| start.checked_sub(by).filter(|&at| at >= sentence.tokens.start);
    let word = |by: usize| back(by).map_or("", |at| doc.lower(at));
    let bare = number.currency.is_none() && !number.year && is_end(doc.lower(number.tokens.end));
    if !bare {
        return None;
    }
    let noun = |by: usize| matches!(word(by), "figure" | "number" | "total" | "count");
    let the = |by: usize| matches!(word(by), "the" | "that" | "this" | "its" | "their" | "his" | "her");
    let puts = |by: usize| matches!(word(by), "put" | "puts" | "putting" | "gave" | "gives" | "placed");
    match word(1) {
        "at" if noun(2) && the(3) && puts(4) => back(2),
        "at" if matches!(word(2), "stands" | "stood") && noun(3) && the(4) => back(3),
        "is" | "was" if noun(2) && (the(3) || the(4) && matches!(word(3), "real" | "true" | "actual" | "correct")) => {
            back(2)
        }
        _ => None,
    }
}

/// Whether no noun of another thing follows.
fn is_end(word: &str) -> bool {
    matches!(
        word,
        "" | "."
            | ","
            | ";"
            | ")"
            | "”"
            | "\""
            | "and"
            | "but"
            | "while"
            | "including"
            | "on"
            | "as"
            | "so"
            | "people"
            | "dead"
    )
}

#[cfg(test)]
mod tests {
    use crate::extract::casualty;
    use crate::extract::context::Context;
    use crate::model::article::Article;
    use crate::model::claim::ClaimKind;

    fn counts(text: &str) -> Vec<String> {
        let article = Article::new("a", text);
        let claims = casualty::claims(&Context::new(&article));
        let show = |what: &ClaimKind| match what {
            ClaimKind::Casualty(c) => format!("{} {}", c.outcome.name(), c.count.said()),
            _ => String::new(),
        };
        claims.iter().map(|claim| show(&claim.what)).collect()
    }

    #[test]
    fn a_figure_takes_up_the_toll_before_it() {
        assert_eq!(
            counts("At least 30 people were killed, the union says. Police put the number at twelve."),
            ["killed At least 30", "killed twelve"]
        );
        assert_eq!(
            counts("Some 300 people were displaced, though the mayor put the figure at more than 900."),
            ["displaced Some 300", "displaced more than 900"]
        );
        assert_eq!(
            counts("Rights groups say 40 miners died. The ministry says the real figure is 15, including a guard."),
            ["killed 40", "killed 15"]
        );
    }

    #[test]
    fn other_figures_take_up_no_toll() {
        for text in [
            "Nine people were killed. The bank put the figure at 12 million euros.",
            "Nine people were killed. It rained. Police put the number at twelve.",
            "Nine people were killed. The figure is 12 percent.",
            "A guard was killed. Organisers put the number at 3,000.",
        ] {
            assert_eq!(counts(text).len(), 1, "{text}");
        }
    }
}
