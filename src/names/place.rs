//! Two names of places compared.
//!
//! Steps, in this order: generic words (`city`, `province`) and directions are set aside; places of the table are known by
//! any of their names; else the words are compared letter by letter, whatever their order.
//!
//! A direction belongs to the identity (North Sumatra is not Sumatra), and so does what sort of place it is, where both
//! names say one (Kunduz city, Kunduz province). One more word makes another place (Aceh, Banda Aceh).

use crate::lexicon::place_name::{OtherName, place_names};
use crate::names::config::NameConfig;
use crate::names::locality::Locality;
use crate::names::name::Name;
use crate::names::pairing::{Pairing, pair};
use crate::names::person::word_reasons;
use crate::names::reason::NameReason;
use crate::names::word::Token;

/// What the comparison of two places' names found, before it is put into words.
#[derive(Clone, Debug)]
pub(crate) struct PlaceMatch {
    pub(crate) score: f32,
    pub(crate) ground: PlaceGround,
    pairing: Pairing,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceGround {
    Known,
    TwoKnown,
    Direction,
    Sort,
    Words,
}

/// Compares two places' names.
pub(crate) fn place(a: &Name, b: &Name, config: &NameConfig) -> PlaceMatch {
    let none = PlaceMatch { score: 0.0, ground: PlaceGround::Words, pairing: Pairing::default() };
    let (Some(x), Some(y)) = (a.locality.as_deref(), b.locality.as_deref()) else { return none };
    let two_sorts = matches!((x.sort, y.sort), (Some(p), Some(q)) if p != q);
    let sort_cap = |found: PlaceMatch| {
        if two_sorts && found.score > config.place_sort {
            PlaceMatch { score: config.place_sort, ground: PlaceGround::Sort, ..found }
        } else {
            found
        }
    };
    match (x.known, y.known) {
        (Some(one), Some(other)) if one.0 == other.0 => {
            let score = if one.1 == other.1 { 1.0 } else { 0.97 };
            return sort_cap(PlaceMatch { score, ground: PlaceGround::Known, ..none });
        }
        (Some(_), Some(_)) => return PlaceMatch { score: 0.1, ground: PlaceGround::TwoKnown, ..none },
        _ => {}
    }
    let pairing = pair(&x.own, &y.own);
    let weight = |token: &Token| 0.3 + 0.1 * token.letters.len().min(8) as f32;
    let (mut sum, mut of) = (0.0, 0.0);
    for pair in &pairing.pairs {
        let w = weight(&x.own[pair.a]).max(weight(&y.own[pair.b]));
        sum += w * ((pair.alike - 0.3) / 0.7).max(0.0);
        of += w;
    }
    let left: f32 = pairing.lone_a(&x.own).map(|(_, t)| weight(t)).sum();
    let right: f32 = pairing.lone_b(&y.own).map(|(_, t)| weight(t)).sum();
    of += left.max(right) * config.place_gap;
    let mut score = if of > 0.0 { sum / of } else { 0.0 };
    let mut ground = PlaceGround::Words;
    if x.directions != y.directions && score > config.place_direction {
        score = config.place_direction;
        ground = PlaceGround::Direction;
    }
    sort_cap(PlaceMatch { score: score.clamp(0.0, 1.0), ground, pairing })
}

/// The grounds of a comparison of two places' names.
pub(crate) fn place_reasons(a: &Name, b: &Name, found: &PlaceMatch) -> Vec<NameReason> {
    let (Some(x), Some(y)) = (a.locality.as_deref(), b.locality.as_deref()) else { return Vec::new() };
    let mut out = Vec::new();
    let sort = |l: &Locality| l.sort.unwrap_or("").to_owned();
    match found.ground {
        PlaceGround::TwoKnown => return vec![NameReason::Different { a: a.text().to_owned(), b: b.text().to_owned() }],
        PlaceGround::Direction => {
            out.push(NameReason::Level { a: x.directions.join(" "), b: y.directions.join(" ") });
        }
        PlaceGround::Sort => out.push(NameReason::Level { a: sort(x), b: sort(y) }),
        PlaceGround::Known | PlaceGround::Words => {}
    }
    if let (Some(one), Some(other)) = (x.known, y.known)
        && one.0 == other.0
    {
        out.extend(renamed(one, other));
        return out;
    }
    out.extend(word_reasons(&x.own, &y.own, &found.pairing));
    out
}

/// Why two names of one place of the table differ.
fn renamed(one: (u16, u8), other: (u16, u8)) -> Option<NameReason> {
    let (present, others) = place_names().nth(usize::from(one.0))?;
    if one.1 == other.1 {
        return Some(NameReason::Identical);
    }
    let which = |which: u8| -> OtherName {
        let present = OtherName { name: present, from: None, until: None };
        usize::from(which).checked_sub(1).and_then(|at| others.get(at)).copied().unwrap_or(present)
    };
    let mut both = [which(one.1), which(other.1)];
    both.sort_by_key(|name| name.until.unwrap_or(u16::MAX));
    let [older, newer] = both;
    Some(match (older.until, older.from) {
        (Some(year), _) => NameReason::Renamed { from: older.name.to_owned(), to: newer.name.to_owned(), year },
        _ => NameReason::Alias { name: present.to_owned() },
    })
}

#[cfg(test)]
mod tests {
    use crate::names::compare::{NameVerdict, compare_names};
    use crate::names::config::NameConfig;
    use crate::names::name::{Name, NameKind};
    use crate::names::reason::NameReason;

    fn compared(a: &str, b: &str) -> (NameVerdict, Vec<NameReason>) {
        let (a, b) = (Name::new(a, NameKind::Place), Name::new(b, NameKind::Place));
        let found = compare_names(&a, &b, &NameConfig::default());
        (found.verdict, found.reasons)
    }

    #[test]
    fn spellings_exonyms_and_renames() {
        for (a, b) in [
            ("Alma-Ata", "Almaty"),
            ("Astana", "Nur-Sultan"),
            ("Nursultan", "Nur Sultan"),
            ("Peking", "Beijing"),
            ("Lemberg", "Lviv"),
            ("Janatas", "Zhanatas"),
            ("province of Balkh", "Balkh province"),
            ("Republic of Kazakhstan", "Kazakhstan"),
            ("Харьков", "Kharkiv"),
        ] {
            assert_eq!(compared(a, b).0, NameVerdict::Same, "{a} / {b}: {:?}", compared(a, b).1);
        }
    }

    #[test]
    fn a_rename_tells_its_year() {
        let (_, reasons) = compared("Stalingrad", "Volgograd");
        let renamed = NameReason::Renamed { from: "Stalingrad".to_owned(), to: "Volgograd".to_owned(), year: 1961 };
        assert_eq!(reasons, [renamed]);
    }

    #[test]
    fn other_places() {
        for (a, b) in [
            ("Herat city", "Herat province"),
            ("North Kivu", "South Kivu"),
            ("North Kivu", "Kivu"),
            ("Aceh", "Banda Aceh"),
            ("Sector 3", "Sector 4"),
            ("Almaty", "Astana"),
            ("Iran", "Iraq"),
        ] {
            assert_ne!(compared(a, b).0, NameVerdict::Same, "{a} / {b}: {:?}", compared(a, b).1);
        }
    }
}
