//! Two casualty claims compared.
//!
//! 1. Other outcomes ask other questions, except that somebody killed denies that nobody was harmed, and that one telling
//!    number for two outcomes is worth a word.
//! 2. Another event, by time or place: distinct. A subset and an addition are not set against totals.
//! 3. Groups that exclude each other: distinct, unless one telling number is given to both: contradict (group).
//! 4. A part against its whole: distinct, and contradict where the part exceeds the whole.
//! 5. Counts: equal agree; where there is order and the later figure is higher, or says that it revises, update; what both
//!    can hold refines; the rest contradicts (count).
//! 6. Two ways to die for one count: contradict (cause).

use crate::compare::cause::{causes, other_cause};
use crate::compare::count::{
    Places, Times, apart_in_place, apart_in_time, counts, grows, is_telling, later, open_headline, places, revises,
    times,
};
use crate::compare::group::{Groups, groups, is_salient, nations, reason};
use crate::compare::told::Told;
use crate::compare::victim::{age, dwindles, is_person, is_subset, said};
use crate::lexicon::group::tells_bodies;
use crate::model::claim::{Casualty, Outcome};
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(a: Told<'_>, x: &Casualty, b: Told<'_>, y: &Casualty) -> Option<Comparison> {
    let mut count = counts(&x.count, &y.count);
    if count.kind == ReasonKind::Conflict {
        // A headline says "two dead" where its article says "at least two".
        count = counts(&open_headline(a, &x.count), &open_headline(b, &y.count));
    }
    let group = groups(x.group.as_ref(), y.group.as_ref());
    let pair = Pair { a, x, b, y, count, group };
    let nobody = |c: &Casualty| c.count.point() == Some(Number::ZERO);
    if x.outcome != y.outcome || x.detail != y.detail || nobody(x) != nobody(y) {
        return pair.other_outcomes();
    }
    if is_person(x) || is_person(y) {
        return pair.persons();
    }
    pair.same_outcome()
}

struct Pair<'a> {
    a: Told<'a>,
    x: &'a Casualty,
    b: Told<'a>,
    y: &'a Casualty,
    count: Reason,
    group: Groups,
}

impl Pair<'_> {
    fn group_reason(&self) -> Reason {
        reason(self.x.group.as_ref(), self.y.group.as_ref(), self.group)
    }

    fn times(&self) -> Times {
        times(self.a, self.x.when.as_ref(), self.b, self.y.when.as_ref())
    }

    fn places(&self) -> Places {
        places(self.x.place.as_ref(), self.y.place.as_ref())
    }

    fn distinct(&self, reason: Reason) -> Option<Comparison> {
        Some(Comparison::new(RelationKind::Distinct, vec![reason, self.count.clone()]))
    }

    /// `killed` against `unhurt`, and one telling number for two outcomes.
    fn other_outcomes(&self) -> Option<Comparison> {
        let nobody = |c: &Casualty| c.count.point() == Some(Number::ZERO);
        let somebody = |c: &Casualty| c.count.low().is_some_and(|low| low > Number::ZERO);
        let harm = |c: &Casualty| {
            matches!(c.outcome, Outcome::Killed | Outcome::Injured) || c.detail.as_deref() == Some("casualties")
        };
        let one_event = self.times() == Times::One && self.places() != Places::Apart;
        let denies =
            harm(self.x) && harm(self.y) && (nobody(self.x) && somebody(self.y) || nobody(self.y) && somebody(self.x));
        if denies && one_event {
            let (victims, unharmed) = if nobody(self.x) { (self.y, self.x) } else { (self.x, self.y) };
            if self.denies(victims, unharmed) {
                let polarity = Reason::new(Facet::Polarity, ReasonKind::Denied, said(self.x), said(self.y));
                return Some(Comparison::new(RelationKind::Contradict, vec![polarity, self.group_reason()]));
            }
            return None;
        }
        let telling = is_telling(&self.x.count) && self.count.kind == ReasonKind::Same;
        if telling && one_event {
            let note = Reason::new(Facet::Outcome, ReasonKind::Different, self.x.outcome.name(), self.y.outcome.name());
            return self.distinct(note);
        }
        None
    }

    /// Whether harm to `victims` denies that none of `unharmed` was harmed. `nobody was hurt` denies everything; of a group
    /// only harm to the same people or to a part of them does. An enemy's word for foreigners may mean any group that is
    /// told by its nation.
    fn denies(&self, victims: &Casualty, unharmed: &Casualty) -> bool {
        let minor = unharmed.outcome == Outcome::Killed && victims.outcome == Outcome::Injured;
        let part = matches!(groups(victims.group.as_ref(), unharmed.group.as_ref()), Groups::Same | Groups::Part);
        let of = |casualty: &Casualty, class: &str| {
            casualty.group.as_ref().is_some_and(|g| g.classes.iter().any(|c| c == class))
        };
        let foreign = of(victims, "foreigners") && !nations(unharmed.group.as_ref()).is_empty();
        let told = victims.group.is_some() || unharmed.group.is_none();
        !minor && (part && told || foreign)
    }

    /// A single person told by name, pronoun or article: comparable with another single person alone.
    fn persons(&self) -> Option<Comparison> {
        let (x, y) = (self.x, self.y);
        let one = |c: &Casualty| c.count.point().is_some_and(|n| n.get() == 1.0);
        if self.times() == Times::Apart || self.places() == Places::Apart || !self.group.fits() {
            return None;
        }
        if one(x) && one(y) {
            let text = |c: &Casualty| c.group.as_ref().map(|group| crate::fold::fold(&group.text));
            let named = |c: &Casualty| c.group.as_ref().is_some_and(|group| group.classes.is_empty());
            if named(x) && named(y) && text(x) != text(y) || named(x) != named(y) {
                return None;
            }
            // A woman of 51 and a student of 19.
            let (p, q) = (age(x), age(y));
            if p.is_some() && q.is_some() && p != q {
                return None;
            }
            return self.figures(Places::One);
        }
        // "a man was killed" beside "five people were killed"
        let reason = Reason { kind: if one(x) { ReasonKind::Part } else { ReasonKind::Whole }, ..self.group_reason() };
        let fits = self.count.kind != ReasonKind::Conflict && x.group.is_some() && y.group.is_some();
        fits.then(|| self.distinct(reason)).flatten()
    }

    fn same_outcome(&self) -> Option<Comparison> {
        let (x, y) = (self.x, self.y);
        match self.times() {
            Times::Apart => {
                let tempting = self.group.fits() && self.count.kind != ReasonKind::Conflict;
                return tempting.then(|| self.distinct(apart_in_time(x.when.as_ref(), y.when.as_ref()))).flatten();
            }
            Times::One | Times::OneInThePast => {}
        }
        let equal = matches!(self.count.kind, ReasonKind::Same | ReasonKind::SameInOtherWords);
        let part = is_subset(x) || is_subset(y);
        if part && is_subset(x) != is_subset(y) || x.new != y.new {
            let note = if part { "one is a part of a count" } else { "one is added to an earlier count" };
            let reason = Reason::new(Facet::Count, ReasonKind::Different, said(x), said(y)).note(note);
            return self.distinct(reason);
        }
        if self.group == Groups::Apart {
            return self.apart_groups(equal);
        }
        // Two parts of two tolls ask one question only where they are told of one place and of one group, or of one side.
        let side = self.group == Groups::Same && is_salient(x.group.as_ref()) && is_salient(y.group.as_ref());
        let told = self.places() == Places::One && (x.place.is_some() || side) && self.group == Groups::Same;
        if part && !equal && !told {
            let reason = Reason::new(Facet::Count, ReasonKind::Different, said(x), said(y));
            return self.distinct(reason.note("each is a part of its article's count"));
        }
        if let Some(part) = self.bodies() {
            return self.distinct(part);
        }
        let place = self.places();
        // Of an event long past, figures for different places are told as such.
        let past =
            self.times() == Times::OneInThePast && place != Places::One && self.count.kind == ReasonKind::Conflict;
        if (place == Places::Apart || past) && !equal {
            return self.distinct(apart_in_place(x.place.as_ref(), y.place.as_ref()));
        }
        if !equal && let Some(reason) = other_cause(x, y) {
            return self.distinct(reason);
        }
        if !equal
            && matches!(self.group, Groups::Part | Groups::Whole)
            && let Some(told) = self.part_and_whole()
        {
            return Some(told);
        }
        self.figures(place)
    }

    /// Bodies that were found are a part of the dead: the search goes on.
    fn bodies(&self) -> Option<Reason> {
        let bodies = |told: Told<'_>| tells_bodies(told.words());
        let fewer = |part: &Casualty, whole: &Casualty| {
            let (most, least) = (part.count.high(), whole.count.low());
            matches!((most, least), (Some(most), Some(least)) if most < least)
        };
        let kind = if fewer(self.x, self.y) && bodies(self.a) && !bodies(self.b) {
            ReasonKind::Part
        } else if fewer(self.y, self.x) && bodies(self.b) && !bodies(self.a) {
            ReasonKind::Whole
        } else {
            return None;
        };
        Some(Reason::new(Facet::Count, kind, said(self.x), said(self.y)).note("bodies that were found so far"))
    }

    /// Groups that exclude each other: one telling number given to both is one count told of different people.
    fn apart_groups(&self, equal: bool) -> Option<Comparison> {
        let listed = |c: &Casualty| {
            c.group.as_ref().is_some_and(|group| group.text.contains(" and ")) && c.count.point().is_some()
        };
        let one_count = equal && (is_telling(&self.x.count) || listed(self.x) && listed(self.y));
        if one_count && self.places() != Places::Apart {
            let Reason { facet, a, b, .. } = self.group_reason();
            let conflict = Reason::new(facet, ReasonKind::Conflict, a, b).note("one count told of different people");
            return Some(Comparison::new(RelationKind::Contradict, vec![conflict, self.count.clone()]));
        }
        let tempting = self.count.kind != ReasonKind::Conflict;
        tempting.then(|| self.distinct(self.group_reason())).flatten()
    }

    /// A part against a whole: another question, unless the part does not fit into the whole.
    fn part_and_whole(&self) -> Option<Comparison> {
        let (part, whole) = if self.group == Groups::Part { (self.x, self.y) } else { (self.y, self.x) };
        if !is_salient(part.group.as_ref()) {
            return None; // villagers and people: everybody who was there
        }
        let fits = self.count.kind != ReasonKind::Conflict;
        let bounded = |c: &Casualty| c.count.precision() == Precision::Exact;
        let exceeds = bounded(part)
            && bounded(whole)
            && matches!((part.count.low(), whole.count.high()), (Some(low), Some(high)) if low > high);
        if exceeds && whole.group.is_some() && self.order().is_none() && self.places() == Places::One {
            let mut reason = self.group_reason();
            reason.note = "the part exceeds the whole".into();
            let conflict = Reason::new(Facet::Count, ReasonKind::Conflict, said(self.x), said(self.y));
            return Some(Comparison::new(RelationKind::Contradict, vec![conflict, reason]));
        }
        // "eight police were killed" within "eight were killed": the whole is told without its people.
        if fits && whole.group.is_none() && close(&part.count, &whole.count) {
            return None;
        }
        self.distinct(self.group_reason())
    }

    fn order(&self) -> Option<Side> {
        later(self.a, self.b)
    }

    /// The counts of one question.
    fn figures(&self, place: Places) -> Option<Comparison> {
        let (x, y) = (self.x, self.y);
        let mut reasons = vec![self.count.clone()];
        if x.group.is_some() || y.group.is_some() {
            reasons.push(self.group_reason());
        }
        if matches!(self.count.kind, ReasonKind::Same | ReasonKind::SameInOtherWords) {
            if let Some(cause) = causes(x, y) {
                reasons.insert(0, cause);
                return Some(Comparison::new(RelationKind::Contradict, reasons));
            }
            let narrower = match self.group {
                Groups::Part => Some(Side::A),
                Groups::Whole => Some(Side::B),
                _ => None,
            };
            let unequal = narrower.is_some() && x.group.is_some() && y.group.is_some();
            if unequal {
                let last = reasons.len() - 1;
                reasons.swap(0, last);
                return Some(Comparison::new(RelationKind::Refine, reasons).narrower(narrower));
            }
            return Some(Comparison::new(RelationKind::Agree, reasons));
        }
        // Figures of an event long past do not rise with the news.
        let order = if self.times() == Times::OneInThePast { None } else { self.order() };
        if let Some(side) = order {
            let (early, late, late_told) = match side {
                Side::A => (&y.count, &x.count, self.a),
                Side::B => (&x.count, &y.count, self.b),
            };
            let conflict = self.count.kind == ReasonKind::Conflict;
            if grows(early, late) || conflict && (revises(late_told) || dwindles(x) && !self.nation_is_smaller()) {
                let kind = if side == Side::A { ReasonKind::Later } else { ReasonKind::Earlier };
                reasons[0] = Reason { kind, ..self.count.clone() };
                return Some(Comparison::new(RelationKind::Update, reasons).later(Some(side)));
            }
        }
        if self.count.kind != ReasonKind::Conflict {
            let narrower = match self.count.kind {
                ReasonKind::Narrower => Some(Side::A),
                ReasonKind::Wider => Some(Side::B),
                _ => None,
            };
            return Some(Comparison::new(RelationKind::Refine, reasons).narrower(narrower));
        }
        // 24 people, and two Dutch hikers.
        if self.nation_is_smaller() {
            let kind = if nations(x.group.as_ref()).is_empty() { ReasonKind::Whole } else { ReasonKind::Part };
            return self.distinct(Reason { kind, ..self.group_reason() });
        }
        // One place told and the other not: the smaller figure may be that of the place.
        if place == Places::MayHold && self.place_is_smaller() {
            return self.distinct(apart_in_place(x.place.as_ref(), y.place.as_ref()));
        }
        Some(Comparison::new(RelationKind::Contradict, reasons))
    }

    /// Whether the claim with the smaller figure is the one that names a place, or the narrower one.
    fn place_is_smaller(&self) -> bool {
        let (small, large) = self.small_and_large();
        match (&small.place, &large.place) {
            (Some(_), None) => true,
            (Some(p), Some(q)) => p.text.split(' ').count() > q.text.split(' ').count(),
            _ => false,
        }
    }

    /// Whether the smaller figure alone is of people told by their nation.
    fn nation_is_smaller(&self) -> bool {
        let (small, large) = self.small_and_large();
        !nations(small.group.as_ref()).is_empty() && nations(large.group.as_ref()).is_empty()
    }

    fn small_and_large(&self) -> (&Casualty, &Casualty) {
        let top = |q: &Quantity| q.high().or(q.low()).map_or(f64::INFINITY, Number::get);
        if top(&self.x.count) < top(&self.y.count) { (self.x, self.y) } else { (self.y, self.x) }
    }
}

/// Whether two counts have the same stated number: eight, at least eight.
fn close(x: &Quantity, y: &Quantity) -> bool {
    x.low() == y.low() || x.high().is_some() && x.high() == y.high()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::count::tests::{drawn_period, drawn_place, drawn_quantity};
    use crate::lexicon::group::group_noun;
    use crate::model::article::Published;
    use crate::model::claim::{Claim, Group};
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    const NOUNS: [&str; 9] =
        ["people", "villagers", "policemen", "soldiers", "protesters", "children", "women", "passengers", "militants"];

    fn group() -> impl Strategy<Value = Group> {
        select(&NOUNS[..]).prop_map(|noun| {
            let classes = group_noun(noun).map(|known| known.class.to_owned()).into_iter().collect();
            Group { text: noun.to_owned(), classes }
        })
    }

    fn casualty() -> impl Strategy<Value = Casualty> {
        let outcome = select(&[Outcome::Killed, Outcome::Injured, Outcome::Other][..]);
        let cause = option::of(select(&["an air strike", "a car bomb", "shot", "burned"][..]));
        let parts = (outcome, drawn_quantity(), option::of(group()), option::of(drawn_period()));
        (parts, option::of(drawn_place()), cause, any::<(bool, bool)>()).prop_map(
            |((outcome, count, group, when), place, cause, (new, part))| {
                let mut casualty = Casualty::new(outcome, count);
                casualty.detail = (outcome == Outcome::Other).then(|| "casualties".to_owned());
                casualty.of_which = (part && new).then(|| "whole".into());
                (casualty.group, casualty.when, casualty.place, casualty.new) = (group, when, place, new && !part);
                casualty.cause = cause.map(str::to_owned);
                casualty
            },
        )
    }

    fn told(outcome: Outcome, n: u32, noun: &str, day: u32) -> (Casualty, Published) {
        let count = Quantity::exactly(n, n.to_string());
        let mut casualty = Casualty::new(outcome, count);
        let class = group_noun(noun.rsplit(' ').next().unwrap_or("")).map(|known| known.class.to_owned());
        casualty.group = Some(Group { text: noun.to_owned(), classes: class.into_iter().collect() });
        (casualty, format!("2024-05-0{day}").parse().unwrap())
    }

    fn relation(early: &(Casualty, Published), late: &(Casualty, Published)) -> Option<RelationKind> {
        let (p, q) = (Claim::new("x", "a", early.0.clone()), Claim::new("y", "b", late.0.clone()));
        let (a, b) = (Told::new(&p).published(early.1), Told::new(&q).published(late.1));
        compare(a, &early.0, b, &late.0).map(|c| c.relation)
    }

    #[test]
    fn the_missing_are_found_and_the_dead_do_not_come_back() {
        let missing = |n, day| told(Outcome::Missing, n, "people", day);
        assert_eq!(relation(&missing(31, 1), &missing(14, 2)), Some(RelationKind::Update));
        assert_eq!(relation(&missing(31, 1), &missing(14, 1)), Some(RelationKind::Contradict));
        assert_eq!(relation(&missing(31, 1), &missing(40, 2)), Some(RelationKind::Update));
        // `About 1,200` on the first day and `1,200` on the next say the same.
        let mut about = told(Outcome::Evacuated, 1200, "people", 1);
        let (low, high) = (Number::from(1080), Number::from(1320));
        about.0.count = Quantity::new(Some(low), Some(high), "about 1,200", Precision::Approximate).unwrap();
        let exact = told(Outcome::Evacuated, 1200, "people", 2);
        assert_eq!(relation(&about, &exact), Some(RelationKind::Refine));
        let dead = |n, day| told(Outcome::Killed, n, "people", day);
        assert_eq!(relation(&dead(31, 1), &dead(14, 2)), Some(RelationKind::Contradict));
    }

    #[test]
    fn parts_of_one_side_ask_one_question() {
        let part = |n, noun| {
            let (mut casualty, day) = told(Outcome::Killed, n, noun, 1);
            casualty.of_which = Some("whole".into());
            (casualty, day)
        };
        assert_eq!(relation(&part(6, "attackers"), &part(5, "attackers")), Some(RelationKind::Contradict));
        assert_eq!(relation(&part(6, "villagers"), &part(5, "villagers")), Some(RelationKind::Distinct));
        assert_eq!(relation(&part(6, "attackers"), &part(5, "children")), Some(RelationKind::Distinct));
    }

    #[test]
    fn people_of_one_nation_are_a_part_of_everybody() {
        let missing = |n, noun, day| told(Outcome::Missing, n, noun, day);
        let part = Some(RelationKind::Distinct);
        assert_eq!(relation(&missing(31, "people", 1), &missing(3, "Danish climbers", 2)), part);
        assert_eq!(relation(&missing(3, "Danish climbers", 1), &missing(31, "people", 1)), part);
        let whole = relation(&missing(31, "Danish climbers", 1), &missing(3, "people", 1));
        assert_eq!(whole, Some(RelationKind::Contradict));
    }

    #[test]
    fn two_ages_are_two_people() {
        let one = |noun| {
            let (mut casualty, day) = told(Outcome::Killed, 1, noun, 1);
            casualty.count = Quantity::exactly(1, "a");
            (casualty, day)
        };
        assert_eq!(relation(&one("51-year-old woman"), &one("19-year-old woman")), None);
        assert_eq!(relation(&one("19-year-old woman"), &one("19-year-old woman")), Some(RelationKind::Agree));
        assert_eq!(relation(&one("woman"), &one("19-year-old woman")), Some(RelationKind::Agree));
    }

    proptest! {
        #[test]
        fn casualties_are_mirrored(x in casualty(), y in casualty(), days in option::of((1..4u32, 1..4u32))) {
            let (p, q) = (Claim::new("x", "a", x.clone()), Claim::new("y", "b", y.clone()));
            let (mut a, mut b) = (Told::new(&p), Told::new(&q));
            if let Some((m, n)) = days {
                let day = |n: u32| -> Published { format!("2024-05-0{n}").parse().unwrap() };
                (a, b) = (a.published(day(m)), b.published(day(n)));
            }
            prop_assert_eq!(compare(a, &x, b, &y), compare(b, &y, a, &x).map(Comparison::mirror));
        }

        #[test]
        fn a_casualty_agrees_with_itself(x in casualty()) {
            let p = Claim::new("x", "a", x.clone());
            if let Some(told) = compare(Told::new(&p), &x, Told::new(&p), &x) {
                prop_assert!(!matches!(told.relation, RelationKind::Contradict | RelationKind::Update), "{:?}", told);
            }
        }
    }
}
