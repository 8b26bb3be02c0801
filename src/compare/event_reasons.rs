//! What the comparisons of events share: the gathering of reasons into one relation, and small questions about an event.

use crate::compare::period::compare_periods;
use crate::model::claim::{Event, Modality};
use crate::model::party::Party;
use crate::model::period::{Period, PeriodPrecision};
use crate::model::reason::{Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Two times of what happens once conflict only up to this many days apart: beyond, two events are meant.
const NEAR_DAYS: i64 = 21;

/// The same for times told by the month or the year.
const NEAR_MONTHS: i64 = 62;

/// The reasons gathered so far.
#[derive(Default)]
pub(crate) struct Facets {
    pub(crate) conflicts: Vec<Reason>,
    pub(crate) more: Vec<Reason>,
    pub(crate) same: Vec<Reason>,
    pub(crate) narrower: Option<Option<Side>>,
}

impl Facets {
    pub(crate) fn add(&mut self, reason: Reason) {
        match reason.kind {
            ReasonKind::Same | ReasonKind::SameInOtherWords => {
                self.same.push(reason);
                return;
            }
            ReasonKind::Narrower => self.says_more(Some(Side::A)),
            ReasonKind::Wider => self.says_more(Some(Side::B)),
            _ => self.says_more(None),
        }
        self.more.push(reason);
    }

    /// One of the two tells a facet that the other leaves out.
    pub(crate) fn untold(&mut self, a: bool, b: bool) {
        match (a, b) {
            (true, false) => self.says_more(Some(Side::A)),
            (false, true) => self.says_more(Some(Side::B)),
            _ => {}
        }
    }

    /// Two claims that each say more only overlap.
    pub(crate) fn says_more(&mut self, side: Option<Side>) {
        self.narrower = Some(match self.narrower {
            None => side,
            Some(before) if before == side => side,
            Some(_) => None,
        });
    }

    pub(crate) fn finish(self) -> Comparison {
        let relation = match (self.conflicts.is_empty(), self.narrower) {
            (false, _) => RelationKind::Contradict,
            (true, Some(_)) => RelationKind::Refine,
            (true, None) => RelationKind::Agree,
        };
        let side = if relation == RelationKind::Refine { self.narrower.flatten() } else { None };
        let reasons = [self.conflicts, self.more, self.same].concat();
        Comparison::new(relation, reasons).narrower(side)
    }

    pub(crate) fn update(self, reason: Reason) -> Comparison {
        let later = if reason.kind == ReasonKind::Later { Side::A } else { Side::B };
        let reasons = [vec![reason], self.more, self.same].concat();
        Comparison::new(RelationKind::Update, reasons).later(Some(later))
    }
}

/// Whether a party is one that can be named: its last word is capitalised or it is no plural.
pub(crate) fn is_one(text: &str) -> bool {
    let last = text.split(' ').next_back().unwrap_or("");
    last.chars().next().is_some_and(char::is_uppercase)
        || !last.ends_with('s') && !matches!(last, "people" | "men" | "women" | "children" | "police")
}

/// Whether two times lie so near that one event can be meant.
pub(crate) fn days_apart(a: &Period, b: &Period) -> bool {
    let gap = |early: &Period, late: &Period| Some((late.start()? - early.end()?).num_days());
    let apart = gap(a, b).filter(|&n| n >= 0).or(gap(b, a)).unwrap_or(i64::MAX);
    let coarse = |p: &Period| matches!(p.precision(), PeriodPrecision::Month | PeriodPrecision::Year);
    apart <= if coarse(a) && coarse(b) { NEAR_MONTHS } else { NEAR_DAYS }
}

pub(crate) fn when(x: &Event, y: &Event) -> Option<Reason> {
    compare_periods(x.when.as_ref()?, y.when.as_ref()?)
}

pub(crate) fn is_real(event: &Event) -> bool {
    event.modality == Modality::Actual
}

pub(crate) fn said(event: &Event) -> String {
    if event.said.is_empty() { event.action.clone() } else { event.said.clone() }
}

pub(crate) fn text(party: Option<&Party>) -> String {
    party.map_or(String::new(), |p| p.text.clone())
}
