//! Datelines split off the sentence that they open: `KABUL, Jan. 5 (Agency) - Two people were hurt.`
//!
//! 1. At the start of a paragraph stand words in capitals, or capitalised words with a date or a bracket behind them;
//!    numbers, commas and points may stand between.
//! 2. A dash with space on both sides, or a long one, ends the dateline within [`LONGEST`] tokens.
//! 3. The dateline becomes a sentence of its own that counts as furniture: no claim comes from it. The credit and the
//!    date in it are read by their own readers from the text.
//!
//! Left out on purpose: headings, where a dash means something else, and datelines without a dash.

use crate::lexicon::time::TimeClass;
use crate::text::sentence::Sentence;
use crate::text::token::{Case, Token, TokenKind, Tokens};

/// A place with its country, a date and two agencies fit.
const LONGEST: usize = 20;

/// The sentences with their datelines split off.
pub(crate) fn split_datelines(tokens: &Tokens, sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::with_capacity(sentences.len() + 1);
    for mut sentence in sentences {
        let opens = out.last().is_none_or(|before| before.paragraph != sentence.paragraph);
        if opens
            && !sentence.furniture
            && !sentence.heading
            && let Some(end) = dateline_end(tokens, &sentence)
        {
            let mut dateline = sentence.clone();
            dateline.tokens.end = end;
            dateline.span.end = tokens.list[end - 1].span.end;
            dateline.furniture = true;
            dateline.senses = tokens.senses(&dateline.tokens);
            out.push(dateline);
            sentence.tokens.start = end;
            sentence.senses = tokens.senses(&sentence.tokens);
            sentence.span.start = tokens.list[end].span.start;
        }
        out.push(sentence);
    }
    out
}

/// The token after the dash of the sentence's dateline, where it has one and something follows.
fn dateline_end(tokens: &Tokens, sentence: &Sentence) -> Option<usize> {
    let first = tokens.list.get(sentence.tokens.start)?;
    if !matches!(first.case, Case::Upper | Case::Title) {
        return None;
    }
    let mut sure = first.case == Case::Upper && first.span.len() > 2;
    let mut depth = 0;
    for i in sentence.tokens.clone().take(LONGEST) {
        let token = &tokens.list[i];
        match tokens.lower(i) {
            "(" => (depth, sure) = (depth + 1, true),
            ")" => depth -= 1,
            "," | "." | "/" | "’" | "'" => {}
            "—" | "–" if depth <= 0 => return (sure && i + 1 < sentence.tokens.end).then_some(i + 1),
            "-" if depth <= 0 && !token.glued => {
                let mut after = i + 1;
                if tokens.lower(after) == "-" && tokens.list[after].glued {
                    after += 1; // a dash typed as two hyphens
                }
                let spaced = tokens.list.get(after).is_some_and(|next| !next.glued);
                return (sure && spaced && after < sentence.tokens.end).then_some(after);
            }
            // `Port-au-Prince`, `al-Arish`
            "-" => {}
            _ if depth > 0 => {}
            word => match (token.kind, token.case) {
                (TokenKind::Number, _) => {}
                (TokenKind::Word, Case::Upper | Case::Title | Case::Mixed) => sure |= is_month(token),
                (TokenKind::Word, _) if matches!(word, "in" | "on" | "of" | "the" | "de" | "au" | "al" | "and") => {}
                _ => return None,
            },
        }
    }
    None
}

fn is_month(token: &Token) -> bool {
    matches!(token.entry.time.class, TimeClass::Month | TimeClass::MonthShort)
}

#[cfg(test)]
mod tests {
    use crate::text::document::Document;

    fn dateline(text: &str) -> Option<&str> {
        Document::new(text).sentences.iter().find(|s| s.furniture).map(|s| s.span.of(text))
    }

    #[test]
    fn datelines_are_split_off() {
        let cases = [
            ("QUITO, Ecuador (AP) — Two people were hurt.", "QUITO, Ecuador (AP) —"),
            ("LIMA, Feb. 3 (Agency) - Two people were hurt on Monday.", "LIMA, Feb. 3 (Agency) -"),
            ("Oslo, 3 March – The minister resigned.", "Oslo, 3 March –"),
            ("PORT-AU-PRINCE -- A bridge fell.", "PORT-AU-PRINCE --"),
        ];
        for (text, expected) in cases {
            assert_eq!(dateline(text), Some(expected), "{text}");
            let rest = Document::new(text).prose().map(|s| s.span.of(text).to_owned()).collect::<Vec<_>>();
            assert_eq!(rest.len(), 1, "{rest:?}");
            assert!(!rest[0].starts_with(['-', '–', '—']), "{rest:?}");
        }
    }

    #[test]
    fn other_dashes_are_left_alone() {
        for text in [
            "Quito — the capital — was calm.",
            "Two ministers - one of them ill - resigned.",
            "The IMF - which lends money - agreed.",
            "A FIRE-BOMB attack left two people dead.",
            "Talks between Oslo and Lima - long delayed - began.",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
