//! The news agencies that an article credits as a whole.
//!
//! 1. The outlet is an agency.
//! 2. A dateline at the beginning names one: `MARLOW (AFP) -`, `Reuters -`.
//! 3. A byline names one: `By Ines Calder for AFP`, `Associated Press`.
//! 4. A short line in the last part of the text credits one: `AFP contributed to this report`, `(dpa)`, `AFP/Reuters`,
//!    `With material from dpa`.
//!
//! An agency that is named in running text is a source of one claim, not a credit; the credit of a photo (`Karl Brandt /
//! AFP`) tells nothing of the text. Several agencies credited together say that the text rests on no one of them.

use crate::lexicon::body::{BodyCase, BodyClass, body};

/// A longer line is prose.
const SHORT: usize = 120;

/// How many lines at the beginning may hold a byline.
const HEAD: usize = 8;

/// The credited agencies, in their short forms, sorted.
pub(crate) fn credits(text: &str, outlet: Option<&str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    if let Some(outlet) = outlet {
        let named = agencies(outlet);
        // `Reuters` and `AFP via The Courier` are; `The Courier` is not.
        out.extend(named.into_iter().map(|(name, ..)| name));
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for (at, line) in lines.iter().enumerate() {
        if at < HEAD {
            out.extend(dateline(line));
            if line.len() <= SHORT && is_byline(line) {
                out.extend(agencies(line).into_iter().map(|(name, ..)| name));
            }
        }
        if line.len() <= SHORT && at > 0 && is_credit(line) {
            out.extend(agencies(line).into_iter().map(|(name, ..)| name));
        }
    }
    if let Some(last) = lines.last().filter(|_| lines.len() > 1) {
        out.extend(closing(last));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The agencies named in a line, with the bytes of their names.
fn agencies(line: &str) -> Vec<(String, usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (at, ch) in line.char_indices() {
        let inside = ch.is_alphanumeric();
        match words.last_mut() {
            Some((_, end)) if inside && *end == at => *end = at + ch.len_utf8(),
            _ if inside => words.push((at, at + ch.len_utf8())),
            _ => {}
        }
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = (1..=3).rev().find_map(|n| {
            let (start, end) = (words.get(at)?.0, words.get(at + n - 1)?.1);
            let name = line.get(start..end)?;
            // Names of one letter case only are not looked up in the other.
            let (class, case) = body(&name.to_lowercase())?;
            let upper = !name.chars().any(char::is_lowercase);
            (class == BodyClass::Agency && (case != BodyCase::Upper || upper)).then(|| (short(name), start, end, n))
        });
        match found {
            Some((name, start, end, n)) => {
                out.push((name, start, end));
                at += n;
            }
            None => at += 1,
        }
    }
    out
}

/// The short form: the initials of a name of several words, `AFP` for `Agence France-Presse`.
fn short(name: &str) -> String {
    let words: Vec<&str> =
        name.split([' ', '-']).filter(|w| !matches!(*w, "" | "of" | "de" | "News" | "Agency")).collect();
    match words.as_slice() {
        [one] if one.chars().count() <= 4 => one.to_uppercase(),
        [one] => (*one).to_owned(),
        _ => words.iter().filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect(),
    }
}

/// The agency of a dateline: at the very beginning, or in brackets within the first words, with a dash after it.
fn dateline(line: &str) -> Option<String> {
    let (name, start, end) = agencies(line).into_iter().next()?;
    let after = line.get(end..)?.trim_start_matches([')', ']']).trim_start();
    let before = line.get(..start)?.trim_end();
    let dash = after.starts_with(['-', '–', '—']);
    let bracketed = before.ends_with(['(', '[']);
    // Up to the bracket a dateline has a place and a date, and no sentence.
    let place = before.len() <= 60 && !before.contains(". ") && !before.chars().any(|c| matches!(c, '"' | '“'));
    let capitals = before.chars().next().is_none_or(|c| c.is_uppercase() || matches!(c, '(' | '['));
    (dash && capitals && place && (before.is_empty() || bracketed || before.ends_with([',', '/']))).then_some(name)
}

fn is_byline(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_start_matches(['*', '_', '#', ' ']);
    lower.starts_with("by ") || lower.starts_with("from ") && !lower.ends_with('.') || only_agencies(line)
}

/// A line of nothing but agencies and marks.
fn only_agencies(line: &str) -> bool {
    let named = agencies(line);
    let letters: usize = named.iter().map(|(_, start, end)| end - start).sum();
    let all: usize =
        line.split(|c: char| !c.is_alphanumeric()).filter(|w| !matches!(*w, "and" | "with")).map(str::len).sum();
    !named.is_empty() && letters + 3 * named.len() >= all && all <= letters
}

fn is_credit(line: &str) -> bool {
    const CUES: [&str; 12] = [
        "contributed to this",
        "contributed",
        "contributing",
        "reporting by",
        "with reporting from",
        "with material from",
        "with information from",
        "with inputs from",
        "with agencies",
        "source:",
        "sources:",
        "(c) ",
    ];
    let lower = line.to_lowercase();
    let photo = ["photo", "image", "picture", "video", "getty", "caption"].iter().any(|word| lower.contains(word));
    !photo && (only_agencies(line) || CUES.iter().any(|cue| lower.contains(cue)) && !line.contains(" / "))
}

/// The agency in brackets or after a dash at the very end of the text.
fn closing(line: &str) -> Option<String> {
    let (name, start, end) = agencies(line).into_iter().next_back()?;
    let after = line.get(end..)?;
    let before = line.get(..start)?;
    let bracketed = before.ends_with(['(', '[']) && after.trim_end_matches('.').trim().len() == 1;
    let dashed = before.trim_end().ends_with(['—', '–']) && after.trim().is_empty();
    (bracketed || dashed).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_and_what_is_none() {
        let story = "Nine miners were killed on Monday.\nThe shaft was closed.";
        for (text, expected) in [
            ("MARLOW (AFP) - Nine miners were killed on Monday.", &["AFP"][..]),
            ("MARLOW, Jan 6 (Reuters) – Nine miners were killed.", &["Reuters"]),
            ("AFP - Nine miners were killed.", &["AFP"]),
            ("By Ines Calder for AFP\nNine miners were killed.", &["AFP"]),
            ("Associated Press\nNine miners were killed.", &["AP"]),
            ("Nine miners were killed.\nAFP contributed to this report.", &["AFP"]),
            ("Nine miners were killed.\nAFP/dpa", &["AFP", "DPA"]),
            ("Nine miners were killed.\nThe shaft was closed. (dpa)", &["DPA"]),
            ("Nine miners were killed, AFP reported.\nAn AFP reporter saw it.", &[]),
            ("Miners at the gate. Karl Brandt / AFP\nNine were killed.", &[]),
            ("Photo: AFP\nNine were killed.", &[]),
            ("An ap for phones was late.\nap", &[]),
        ] {
            assert_eq!(credits(text, None), expected, "{text}");
        }
        assert_eq!(credits(story, Some("Reuters")), ["Reuters"]);
        assert_eq!(credits(story, Some("The Courier")), [""; 0]);
    }
}
