//! How two closed intervals with optional ends stand to each other. Quantities and periods both are such intervals.

/// The relation of an interval to another. Exactly one holds for any two intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntervalRelation {
    /// Both ends are the same.
    Equal,
    /// The first lies inside the second and is smaller.
    Within,
    /// The second lies inside the first and is smaller.
    Contains,
    /// They meet, and each reaches beyond the other.
    Overlaps,
    /// They do not meet.
    Disjoint,
}

impl IntervalRelation {
    /// The same relation seen from the other interval.
    #[must_use]
    pub fn mirror(self) -> Self {
        match self {
            IntervalRelation::Within => IntervalRelation::Contains,
            IntervalRelation::Contains => IntervalRelation::Within,
            same => same,
        }
    }

    /// Whether the two intervals share a point.
    #[must_use]
    pub fn meets(self) -> bool {
        self != IntervalRelation::Disjoint
    }
}

/// Compares `a.0..=a.1` with `b.0..=b.1`; a missing end is open.
pub(crate) fn relate<T: Ord + Copy>(a: (Option<T>, Option<T>), b: (Option<T>, Option<T>)) -> IntervalRelation {
    let before = |high: &Option<T>, low: &Option<T>| matches!((high, low), (Some(h), Some(l)) if h < l);
    if before(&a.1, &b.0) || before(&b.1, &a.0) {
        return IntervalRelation::Disjoint;
    }
    // `None` is the smallest low and the largest high.
    let low = a.0.cmp(&b.0);
    let high = match (&a.1, &b.1) {
        (None, None) => std::cmp::Ordering::Equal,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (Some(_), None) => std::cmp::Ordering::Less,
        (Some(x), Some(y)) => x.cmp(y),
    };
    match (low, high) {
        (l, h) if l.is_eq() && h.is_eq() => IntervalRelation::Equal,
        (l, h) if l.is_ge() && h.is_le() => IntervalRelation::Within,
        (l, h) if l.is_le() && h.is_ge() => IntervalRelation::Contains,
        _ => IntervalRelation::Overlaps,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn interval() -> impl Strategy<Value = (Option<i32>, Option<i32>)> {
        (proptest::option::of(-5..5i32), proptest::option::of(0..6i32))
            .prop_map(|(low, width)| (low, width.map(|w| low.unwrap_or(0) + w)))
    }

    fn holds(i: (Option<i32>, Option<i32>), n: i32) -> bool {
        i.0.is_none_or(|low| low <= n) && i.1.is_none_or(|high| n <= high)
    }

    proptest! {
        #[test]
        fn relations_are_what_the_points_say(a in interval(), b in interval()) {
            // Every end lies within -5..=10; one step beyond on either side stands for the open end.
            let points = -7..=12;
            let only_a = points.clone().any(|n| holds(a, n) && !holds(b, n));
            let only_b = points.clone().any(|n| holds(b, n) && !holds(a, n));
            let both = points.clone().any(|n| holds(a, n) && holds(b, n));
            let expected = match (both, only_a, only_b) {
                (false, ..) => IntervalRelation::Disjoint,
                (true, false, false) => IntervalRelation::Equal,
                (true, false, true) => IntervalRelation::Within,
                (true, true, false) => IntervalRelation::Contains,
                (true, true, true) => IntervalRelation::Overlaps,
            };
            prop_assert_eq!(relate(a, b), expected);
            prop_assert_eq!(relate(b, a), expected.mirror());
        }
    }
}
