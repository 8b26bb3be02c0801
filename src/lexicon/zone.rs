//! Time zones by name.

use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

static ZONES: LazyLock<HashMap<&'static str, i32>> =
    LazyLock::new(|| pairs(TSV).filter_map(|(name, minutes)| Some((name, minutes.parse().ok()?))).collect());

const TSV: &str = include_str!("en/zones.tsv");

/// The offset from UTC, in minutes, of a zone as an article names it: `GMT`, `UTC+3`, `+06:00`, `EST`. `None` where the
/// name tells none (`local time`).
pub(crate) fn offset(name: &str) -> Option<i32> {
    let name = name.trim();
    if let Some(minutes) = numeric(name) {
        return Some(minutes);
    }
    let split = name.find(['+', '-', '−']).unwrap_or(name.len());
    let base = *ZONES.get(name.get(..split)?.trim().to_lowercase().as_str())?;
    let rest = name.get(split..)?;
    if rest.is_empty() { Some(base) } else { base.checked_add(numeric(rest)?) }
}

/// `+06:00`, `-5`, `+0530`.
fn numeric(text: &str) -> Option<i32> {
    let (sign, digits) = match text.chars().next()? {
        '+' => (1, text.get(1..)?),
        '-' => (-1, text.get(1..)?),
        '−' => (-1, text.get('−'.len_utf8()..)?),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?),
        None if digits.len() <= 2 => (digits.parse().ok()?, 0),
        None => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?),
    };
    ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets() {
        crate::lexicon::table::check(TSV, 2..=2);
        let cases = [
            ("GMT", Some(0)),
            ("UTC+3", Some(180)),
            ("UTC +05:30", Some(330)),
            ("+06:00", Some(360)),
            ("-0500", Some(-300)),
            ("EST", Some(-300)),
            ("local time", None),
            ("+99", None),
            ("−", None),
            ("", None),
        ];
        for (name, minutes) in cases {
            assert_eq!(offset(name), minutes, "{name}");
        }
    }
}
