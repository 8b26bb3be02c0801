//! What goes with a source: to whom and where it spoke, and the stretch of text that it governs.

use crate::extract::source::{Reader, Source, is_mark_of_quotation};
use crate::lexicon::phrase_flag::{ADVERB, AND, BREAK, DET, LINK, NAME, PREP, PRON, QUOTED, TIME};
use crate::lexicon::speech::{Class, Speech};
use crate::model::claim::Via;
use std::ops::Range;

impl Reader<'_> {
    /// Reads what follows the cue: to whom, where, when. `end` moves past it.
    pub(crate) fn circumstances(&self, source: &mut Source, end: &mut usize, speech: &Speech) {
        if speech.class == Class::Tell
            && source.holder.as_ref().is_some_and(|h| h.end <= source.cue)
            && let Some(object) = self.phrases.from(source.cue + 1, self.range.end)
        {
            *end = object.end;
            if self.passes_on(&object) {
                source.heard = Some(object);
            } else if self.phrases.doc.entry(object.end - 1).voice.place {
                source.medium = Some(object);
            }
        }
        for _ in 0..5 {
            let at = if self.lower(*end) == "," && self.is(*end + 1, PREP) { *end + 1 } else { *end };
            if self.is(at, TIME)
                || self.is(at, PREP) && self.is(at + 1, TIME)
                || self.is(at, ADVERB) && !self.is(at, LINK)
            {
                let mut k = at + 1;
                while k < self.range.end && self.is(k, TIME) {
                    k += 1;
                }
                *end = k;
                continue;
            }
            if let Some(from) = self.phrases.after_reference(at)
                && source.cited.is_none()
                && let Some(cited) = self.phrases.from(from, self.range.end)
            {
                *end = cited.end;
                source.cited = Some(cited);
                continue;
            }
            if self.phrases.on_condition(at) {
                *end = at + 4;
                continue;
            }
            if let Some(carrier) =
                source.medium.as_ref().filter(|_| source.heard.is_none()).and_then(|_| self.carrier(at))
            {
                *end = carrier.end;
                source.heard = Some(carrier);
                continue;
            }
            if let Some(medium) = self.phrases.medium(at, self.range.end) {
                *end = medium.end;
                if self.lower(*end) == "with" || self.lower(*end) == "to" {
                    // `in an interview with Y`
                    source.heard = self.phrases.from(*end + 1, self.range.end).filter(|h| self.passes_on(h));
                    *end = source.heard.as_ref().map_or(*end, |h| h.end);
                }
                // `in a post on Telegram`
                let wider = source.medium.as_ref().filter(|m| m.end + 1 == medium.start).map(|m| m.start..medium.end);
                source.medium = wider.or_else(|| source.medium.take()).or(Some(medium));
                continue;
            }
            if self.lower(at) == "to"
                && source.heard.is_none()
                && self.is(at + 1, NAME | DET)
                && speech.class != Class::Ask
                && let Some(object) = self.phrases.from(at + 1, self.range.end).filter(|h| self.passes_on(h))
            {
                *end = object.end;
                source.heard = Some(object);
                continue;
            }
            break;
        }
    }

    /// Whether the one who is told is named and passes it on: an agency or a newspaper, not `reporters`.
    pub(crate) fn passes_on(&self, object: &Range<usize>) -> bool {
        let last = self.phrases.doc.entry(object.end - 1).voice;
        if last.audience && !last.press || self.is(object.start, PRON) {
            return false;
        }
        object.clone().any(|k| self.is(k, NAME) || self.phrases.doc.entry(k).voice.press)
    }

    /// What the source governs: before its holder and cue, after them.
    pub(crate) fn governed(&self, source: &Source, inverted: bool, end: usize) -> (Range<usize>, Range<usize>) {
        let holder = source.holder.clone().unwrap_or(source.cue..source.cue);
        let mut left = if inverted { source.cue } else { holder.start.min(source.cue) };
        let rest = end..self.range.end;
        let more = rest.clone().any(|k| !self.is(k, BREAK) || self.is(k, QUOTED));
        // `.., as the mayor told Radio Lugo`
        if !inverted && !more && left > self.range.start && self.lower(left - 1) == "as" {
            left -= 1;
        }
        let after_holder = holder.end + usize::from(self.lower(holder.end) == ",");
        let carried = !inverted && (after_holder..source.cue).any(|k| self.is(k, BREAK | AND | QUOTED));
        let comma_before =
            left > self.range.start && (self.lower(left - 1) == "," || is_mark_of_quotation(self.lower(left - 1)));
        let introduced = self.is(self.range.start, PREP | LINK | ADVERB | TIME);
        let clause_before = comma_before && !carried && left >= self.range.start + 4;
        let mut before = 0..0;
        if inverted || clause_before && !(introduced && more) {
            before = self.range.start..left;
        }
        let after =
            if more && !(inverted && self.lower(end) != "," && self.lower(end) != ":") || source.class == Class::See {
                rest
            } else {
                end..end
            };
        (before, after)
    }

    /// Ends the stretch of a source where the next one begins a clause of its own.
    pub(crate) fn divide(&self, sources: &mut [Source]) {
        for k in 1..sources.len() {
            let (done, rest) = sources.split_at_mut(k);
            let (Some(last), Some(next)) = (done.last_mut(), rest.first_mut()) else { continue };
            let Some(holder) = next.holder.clone() else { continue };
            let at = if next.via == Via::AccordingTo { next.cue } else { holder.start };
            // `denied that shots were fired and said that two men were hurt`: one holder, two stretches.
            let joint = next.cue.wrapping_sub(1);
            if at <= last.cue && joint > last.cue && (self.is(joint, AND) || self.lower(joint) == "but") {
                last.after.end = last.after.end.min(joint).max(last.after.start);
            }
            if at <= last.cue || at <= self.range.start {
                continue;
            }
            let gap = at - 1;
            let link = self.is(gap, AND) || matches!(self.lower(gap), "but" | "while" | "whereas" | ";");
            if link && last.after.end > at {
                last.after.end = at;
                if next.before.start < at {
                    next.before = 0..0;
                }
            }
            // `X said a, but b, Y said`
            let turn = (last.cue..at).find(|&i| {
                self.lower(i) == ";"
                    || self.lower(i) == "," && matches!(self.lower(i + 1), "but" | "while" | "and" | "whereas")
            });
            if !link
                && !next.before.is_empty()
                && next.before.start < last.cue
                && let Some(turn) = turn
            {
                last.after.end = last.after.end.min(turn);
                next.before.start = turn + 1;
            }
        }
    }
}
