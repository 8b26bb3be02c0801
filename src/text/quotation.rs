//! Quotation marks paired into quotations.
//!
//! 1. Marks are paired inside a paragraph, from left to right: `“ ”`, `" "`, `„ “`, `« »`, `» «`, `” ”`, `'' ''`, and
//!    single marks where they are no apostrophes. Marks inside another quotation belong to it.
//! 2. What a mark does is told by its shape, by the space around it, and by what follows: machine-translated copy
//!    writes `, “said the mayor` where a closing mark is meant, and closes with an opening mark.
//! 3. A quotation without a closing mark ends with its paragraph where the next one opens with a mark again, else before
//!    `, he said`, else with its sentence.
//! 4. A closing mark without an opening one extends the quotation before it in its sentence, or closes one that began
//!    after the sentence's colon or at its beginning.
//!
//! Left out on purpose: quotations inside quotations (see `extract/nested`), and marks for inches and seconds.

use crate::lexicon::sense::Sense;
use crate::lexicon::speech::Form;
use crate::span::Span;
use crate::text::sentence::Sentence;
use crate::text::token::{Case, TokenKind, Tokens};
use std::ops::Range;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// With the marks.
    pub(crate) span: Span,
    /// Without the marks.
    pub(crate) words: Span,
    /// The tokens between the marks.
    pub(crate) tokens: Range<usize>,
    /// Set between single marks.
    pub(crate) single: bool,
    /// It has no closing mark of its own.
    pub(crate) open: bool,
}

/// Nothing further than this many tokens from a mark is looked at, so that the time grows with the text.
const FAR: usize = 400;

/// The outermost quotations of a text, in order.
pub(crate) fn quotations(tokens: &Tokens, sentences: &[Sentence]) -> Vec<Quotation> {
    let mut out = Vec::new();
    for paragraph in sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        if let (Some(first), Some(last)) = (paragraph.first(), paragraph.last())
            && paragraph.iter().any(|sentence| sentence.senses.has(Sense::Quote))
        {
            let range = first.tokens.start..last.tokens.end;
            let glyphs = range.clone().filter(|&i| tokens.list[i].senses.has(Sense::Quote)).collect();
            Pairing { tokens, sentences: paragraph, range, glyphs, out: &mut out }.pair();
        }
    }
    out
}

/// What the glyph of a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Left,
    Right,
    Plain,
}

/// A double mark: its tokens and shape.
#[derive(Clone, Debug)]
struct Mark {
    tokens: Range<usize>,
    shape: Shape,
}

struct Pairing<'a> {
    tokens: &'a Tokens,
    /// Of one paragraph.
    sentences: &'a [Sentence],
    range: Range<usize>,
    /// All tokens that are quotation marks or apostrophes.
    glyphs: Vec<usize>,
    out: &'a mut Vec<Quotation>,
}

impl Pairing<'_> {
    fn pair(&mut self) {
        let marks = self.double_marks();
        let singles = self.single_closers(&marks);
        if marks.is_empty() && singles.is_empty() {
            return;
        }
        let mut open: Option<Mark> = None;
        let mut next = 0; // into `marks`
        let mut from = self.range.start; // before it all is told
        for at in std::mem::take(&mut self.glyphs) {
            if at < from {
                continue;
            }
            if next < marks.len() && marks[next].tokens.start == at {
                let mark = marks[next].clone();
                let left = marks.len() - next;
                from = mark.tokens.end;
                next += 1;
                open = self.step(open, mark, left);
                continue;
            }
            if open.is_none()
                && let Some(end) = self.single_end(at, &marks[next..], &singles)
            {
                self.push(at..at + 1, end..end + 1, true);
                from = end + 1;
                next += marks[next..].iter().take_while(|m| m.tokens.start < from).count();
            }
        }
        if let Some(open) = open {
            let end = self.lost_end(&open);
            self.push_open(&open, end);
        }
    }

    /// Takes one double mark; `left` counts it and those after it in the paragraph.
    fn step(&mut self, open: Option<Mark>, mark: Mark, left: usize) -> Option<Mark> {
        let (space_before, space_after) = self.space(&mark.tokens);
        let opens = space_before && !space_after;
        let Some(from) = open else {
            let inches =
                mark.shape == Shape::Plain && !space_before && self.kind(mark.tokens.start - 1) == TokenKind::Number;
            let closes = match mark.shape {
                Shape::Right => !opens,
                Shape::Left => self.tail_follows(&mark) && !(opens && self.begins(mark.tokens.end)),
                Shape::Plain => {
                    !space_before && space_after || self.tail_follows(&mark) && !(opens && self.begins(mark.tokens.end))
                }
            };
            if !closes {
                return Some(mark);
            }
            if !inches {
                self.orphan(&mark);
            }
            return None;
        };
        let closes = match mark.shape {
            Shape::Right => !opens || from.shape == Shape::Right || self.tail_follows(&mark) || left % 2 == 1,
            Shape::Left if from.shape == Shape::Right => true, // »so«
            Shape::Left if self.tokens.lower(from.tokens.start) == "„" => true,
            _ => !opens || self.tail_follows(&mark),
        };
        if closes {
            self.push(from.tokens, mark.tokens, false);
            return None;
        }
        // Another opening mark: an odd number of marks to come means that it is nested.
        if left % 2 == 1 && left > 1 {
            return Some(from);
        }
        let end = self.lost_end(&from).min(mark.tokens.start);
        self.push_open(&from, end);
        Some(mark)
    }

    /// Whether a mark that looks like an opening one stands between speech and its tail: `, “said`, `. “ ` at the end.
    fn tail_follows(&self, mark: &Mark) -> bool {
        let before = mark.tokens.start.checked_sub(1).filter(|&i| i >= self.range.start);
        let after_pause = before.is_some_and(|i| matches!(self.tokens.lower(i), "," | "." | "!" | "?" | "…"));
        if mark.tokens.end >= self.range.end {
            return after_pause;
        }
        let (first, second) = (mark.tokens.end, mark.tokens.end + 1);
        let speaks = |i: usize| self.tokens.entry(i).speech.is_some_and(|s| !s.noun || s.form == Form::Past);
        let pronoun = matches!(self.tokens.lower(first), "he" | "she" | "they" | "it" | "i" | "we");
        after_pause && (speaks(first) || pronoun && speaks(second))
    }

    /// Whether token `i` is a pronoun that begins a sentence: `Nobody came. “We agreed,” she said`.
    fn begins(&self, i: usize) -> bool {
        self.tokens.list.get(i).is_some_and(|t| t.case != Case::Lower)
            && matches!(self.tokens.lower(i), "he" | "she" | "they" | "it" | "i" | "we")
    }

    /// A closing mark that nothing opened.
    fn orphan(&mut self, mark: &Mark) {
        let sentence = self.sentence(mark.tokens.start);
        let start = self.sentences[sentence].tokens.start;
        let first_byte = self.tokens.list[start].span.start;
        if let Some(last) = self.out.last_mut().filter(|q| q.span.start >= first_byte && !q.single) {
            let words_end = self.tokens.list[mark.tokens.start - 1].span.end;
            last.span.end = self.tokens.list[mark.tokens.end - 1].span.end;
            last.words.end = words_end;
            last.tokens.end = mark.tokens.start;
            return;
        }
        let pause = mark.tokens.start > start
            && matches!(self.tokens.lower(mark.tokens.start - 1), "," | "." | "!" | "?" | "…");
        if !pause {
            return;
        }
        let start = start.max(mark.tokens.start.saturating_sub(FAR));
        let colon = (start..mark.tokens.start).rev().find(|&i| self.tokens.lower(i) == ":");
        // Its closing mark may be two apostrophes.
        let after_last =
            self.out.last().map_or(0, |q| self.tokens.list.partition_point(|token| token.span.start < q.span.end));
        let from = colon.map_or(start, |i| i + 1).max(after_last);
        if mark.tokens.start >= from + 3 {
            self.push(from..from, mark.tokens.clone(), false);
        }
    }

    /// The token after the last one of a quotation whose closing mark is lost.
    fn lost_end(&self, open: &Mark) -> usize {
        let goes_on = self.tokens.list.get(self.range.end).is_some()
            && matches!(self.tokens.lower(self.range.end), "“" | "\"" | "”" | "„" | "«" | "‟");
        if goes_on {
            return self.range.end;
        }
        let sentence = &self.sentences[self.sentence(open.tokens.start)];
        let tail = (open.tokens.end..sentence.tokens.end.min(open.tokens.end + FAR)).find(|&i| {
            let a = self.tokens.lower(i + 1);
            self.tokens.lower(i) == ","
                && (matches!(a, "said" | "says")
                    || self.name_says(i + 1, sentence.tokens.end)
                    || matches!(a, "he" | "she" | "they")
                        && self.tokens.entry(i + 2).speech.is_some_and(|s| s.form == Form::Past))
        });
        tail.map_or(sentence.tokens.end, |i| i + 1)
    }

    /// `Mina Dorn said` at the end of a sentence.
    fn name_says(&self, i: usize, end: usize) -> bool {
        let capital = |k: usize| self.tokens.list.get(k).is_some_and(|t| t.case == Case::Title);
        let verb = (i..end.min(i + 4)).find(|&k| !capital(k)).filter(|&k| k > i);
        verb.is_some_and(|k| matches!(self.tokens.lower(k), "said" | "says" | "told" | "added") && k + 6 > end)
    }

    fn push(&mut self, from: Range<usize>, to: Range<usize>, single: bool) {
        let tokens = from.end..to.start;
        self.put(from, tokens, to.end, single, false);
    }

    fn push_open(&mut self, from: &Mark, end: usize) {
        self.put(from.tokens.clone(), from.tokens.end..end, end, false, true);
    }

    fn put(&mut self, from: Range<usize>, tokens: Range<usize>, end: usize, single: bool, open: bool) {
        let list = &self.tokens.list;
        let wordless = !tokens.clone().any(|i| list[i].kind != TokenKind::Mark);
        if tokens.is_empty() || wordless {
            return;
        }
        let words = list[tokens.start].span.cover(list[tokens.end - 1].span);
        let span = Span::new(list[from.start].span.start, list[end - 1].span.end);
        self.out.push(Quotation { span, words, tokens, single, open });
    }

    /// The double marks of the paragraph, two glued apostrophes among them.
    fn double_marks(&self) -> Vec<Mark> {
        let mut out = Vec::new();
        let mut from = self.range.start;
        for &i in &self.glyphs {
            if i < from {
                continue;
            }
            if let Some(shape) = shape(self.tokens.lower(i)) {
                out.push(Mark { tokens: i..i + 1, shape });
            } else if is_single(self.tokens.lower(i))
                && i + 1 < self.range.end
                && is_single(self.tokens.lower(i + 1))
                && self.tokens.list[i + 1].glued
            {
                let shape = if self.tokens.lower(i) == "`" { Shape::Left } else { Shape::Plain };
                out.push(Mark { tokens: i..i + 2, shape });
                from = i + 2;
            }
        }
        out
    }

    /// The single marks that may close a quotation, with whether they surely do.
    fn single_closers(&self, marks: &[Mark]) -> Vec<(usize, bool)> {
        let mut out = Vec::new();
        let mut doubles = marks.iter().peekable();
        for &i in &self.glyphs {
            while doubles.peek().is_some_and(|m| m.tokens.end <= i) {
                doubles.next();
            }
            if !is_single(self.tokens.lower(i)) || doubles.peek().is_some_and(|m| m.tokens.contains(&i)) {
                continue;
            }
            let (space_before, space_after) = self.space(&(i..i + 1));
            if space_before || !space_after {
                continue;
            }
            let before = self.tokens.lower(i - 1);
            let last = i + 1 == self.range.end;
            let pause = self.kind(i - 1) == TokenKind::Mark;
            let after_pause = !last && self.kind(i + 1) == TokenKind::Mark && self.tokens.list[i + 1].glued;
            out.push((i, pause || after_pause || last || !before.ends_with('s')));
        }
        out
    }

    /// The closing mark of the single-marked quotation that opens at `at`, if one does.
    fn single_end(&self, at: usize, marks: &[Mark], closers: &[(usize, bool)]) -> Option<usize> {
        if self.kind(at) != TokenKind::Mark || !is_single(self.tokens.lower(at)) {
            return None;
        }
        let (space_before, space_after) = self.space(&(at..at + 1));
        let elided = matches!(self.tokens.lower(at + 1), "em" | "tis" | "twas" | "til" | "cause" | "n" | "round" | "s");
        if !space_before || space_after || elided || self.kind(at + 1) == TokenKind::Number {
            return None;
        }
        let sentence_end = self.sentences[self.sentence(at)].tokens.end;
        let mut weak = None;
        for &(i, sure) in closers[closers.partition_point(|c| c.0 <= at + 1)..].iter().take(6) {
            let pause = matches!(self.tokens.lower(i - 1), "," | "." | "!" | "?" | "…");
            if i > sentence_end && !pause {
                break;
            }
            if sure {
                weak = Some(i);
                break;
            }
            weak = weak.or(Some(i));
        }
        let end = weak.filter(|&end| end - at <= FAR)?;
        // A stretch that cuts a double quotation in two was no quotation.
        let inside = marks.iter().take_while(|m| m.tokens.start < end).count();
        (inside % 2 == 0).then_some(end)
    }

    /// Whether there is space, or something that stands for it, before and after a mark.
    fn space(&self, mark: &Range<usize>) -> (bool, bool) {
        let first = &self.tokens.list[mark.start];
        let before = mark.start == self.range.start
            || !first.glued
            || matches!(
                self.tokens.lower(mark.start - 1),
                "(" | "[" | "—" | "–" | "-" | "*" | "_" | "“" | "‘" | "\"" | "¡" | "¿"
            );
        let after = mark.end >= self.range.end
            || !self.tokens.list[mark.end].glued
            || matches!(
                self.tokens.lower(mark.end),
                "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "—" | "–" | "-" | "”" | "’" | "'s" | "*" | "_"
            );
        (before, after)
    }

    fn kind(&self, i: usize) -> TokenKind {
        self.tokens.list.get(i).map_or(TokenKind::Mark, |t| t.kind)
    }

    /// Which sentence of the paragraph holds token `i`.
    fn sentence(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= i).min(self.sentences.len() - 1)
    }
}

fn shape(mark: &str) -> Option<Shape> {
    match mark {
        "“" | "„" | "«" | "‟" | "「" | "『" => Some(Shape::Left),
        "”" | "»" | "」" | "』" => Some(Shape::Right),
        "\"" | "″" | "＂" => Some(Shape::Plain),
        _ => None,
    }
}

fn is_single(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "‘" | "`" | "´" | "‚" | "‛" | "‹" | "›")
}

#[cfg(test)]
mod tests {
    use crate::text::document::Document;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        Document::new(text).quotations.iter().map(|q| q.words.of(text)).collect()
    }

    #[test]
    fn styles_of_marks() {
        for text in [
            "She said: “We left early.” Nobody asked.",
            "She said: \"We left early.\" Nobody asked.",
            "She said: „We left early.“ Nobody asked.",
            "She said: «We left early.» Nobody asked.",
            "She said: »We left early.« Nobody asked.",
            "She said: ”We left early.” Nobody asked.",
            "She said: ''We left early.'' Nobody asked.",
            "She said: ``We left early.'' Nobody asked.",
            "She said: ‘We left early.’ Nobody asked.",
            "She said: 'We left early.' Nobody asked.",
            "She said: « We left early. » Nobody asked.",
        ] {
            assert_eq!(found(text), ["We left early."], "{text}");
        }
    }

    #[test]
    fn several_in_one_sentence() {
        assert_eq!(found("The “first” and the “second” one."), ["first", "second"]);
        assert_eq!(found("\"No,\" she said, \"not yet.\""), ["No,", "not yet."]);
        assert_eq!(found("They want a “fair deal”, not “charity”."), ["fair deal", "charity"]);
    }

    #[test]
    fn nested_marks_belong_to_the_outer_quotation() {
        assert_eq!(found("“He told us ‘stay here’ and left,” she said."), ["He told us ‘stay here’ and left,"]);
        assert_eq!(found("\"He told us \"stay here\" and left,\" she said."), ["He told us \"stay here\" and left,"]);
        assert_eq!(found("'He told us \"stay here\" and left,' she said."), ["He told us \"stay here\" and left,"]);
        assert_eq!(found("“He told us “stay here” and left,” she said."), ["He told us “stay here” and left,"]);
    }

    #[test]
    fn marks_that_translation_reversed() {
        assert_eq!(
            found("“Stay at home. It is late, “said the mayor, who lives there."),
            ["Stay at home. It is late,"]
        );
        assert_eq!(found("“They had sticks and ropes. “"), ["They had sticks and ropes."]);
        assert_eq!(found("There was a “complete outage“Said Lumen, a group."), ["complete outage"]);
        assert_eq!(found("He warned the strikers: I will be very strict, “he said."), ["I will be very strict,"]);
    }

    #[test]
    fn a_closing_mark_too_many() {
        assert_eq!(
            found(
                "They left “because of the danger for the town” the valley of Oro and the dam,” according to the mayor."
            ),
            ["because of the danger for the town” the valley of Oro and the dam,"]
        );
    }

    #[test]
    fn lost_closing_marks() {
        assert_eq!(
            found("\"The dam is old. It must go.\n\n\"We have no money,\" he said."),
            ["The dam is old. It must go.", "We have no money,"]
        );
        assert_eq!(found("\"The dam is old, he said. It was built in 1950."), ["The dam is old,"]);
        assert_eq!(found("He said \"the dam is old. It was built in 1950."), ["the dam is old."]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in [
            "The workers' rights and the farmers' plight.",
            "Rock 'n' roll in the '90s wasn't theirs.",
            "Don't say it's the city's fault.",
            "A 6\" pipe and a 5' wall.",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert_eq!(found("He called it 'the workers' fight' on Monday."), ["the workers' fight"]);
        assert_eq!(found("'Revenge' attack on mayors' hall"), ["Revenge"]);
    }

    #[test]
    fn every_mark_is_known_to_its_entry() {
        for mark in ('!'..'\u{3040}').chain(['＂']).map(String::from) {
            let known = crate::lexicon::entry::entry(&mark).senses.has(super::Sense::Quote);
            assert_eq!(known, super::shape(&mark).is_some() || super::is_single(&mark), "{mark}");
        }
    }

    #[test]
    fn a_mark_of_two_apostrophes_ends_one_quotation() {
        let doc = Document::new("«»‘‘a. ‘,‘'a.'‘");
        assert!(doc.quotations.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{:?}", doc.quotations);
    }

    proptest! {
        #[test]
        fn quotations_are_in_order_and_inside_the_text(text in "[ a\"“”'’‘«».,\n]{0,60}") {
            let doc = Document::new(&text);
            let mut end = 0;
            for q in &doc.quotations {
                prop_assert!(q.span.start >= end && q.span.fits(&text) && q.span.contains(q.words));
                end = q.span.end;
            }
        }
    }
}
