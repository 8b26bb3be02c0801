//! The order in which "the smallest" member is chosen for an id: digits by their value, so that `a10` comes after `a9`
//! and adding it renames nothing.

use std::cmp::Ordering;

/// Compares two ids, runs of digits by their value.
pub(crate) fn natural(a: &str, b: &str) -> Ordering {
    let (mut x, mut y) = (a.as_bytes(), b.as_bytes());
    while let (Some(&p), Some(&q)) = (x.first(), y.first()) {
        if p.is_ascii_digit() && q.is_ascii_digit() {
            let (m, rest_x) = digits(x);
            let (n, rest_y) = digits(y);
            // Without leading zeros the longer run is the larger number.
            match m.len().cmp(&n.len()).then_with(|| m.cmp(n)) {
                Ordering::Equal => (x, y) = (rest_x, rest_y),
                unequal => return unequal,
            }
        } else if p == q {
            (x, y) = (&x[1..], &y[1..]);
        } else {
            return p.cmp(&q);
        }
    }
    // `a1` and `a01` are two ids; the plain order parts them.
    x.len().cmp(&y.len()).then_with(|| a.cmp(b))
}

/// The leading digits without leading zeros, and what follows them.
fn digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let zeros = bytes[..end].iter().take_while(|&&b| b == b'0').count();
    (&bytes[zeros..end], &bytes[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn digits_count_by_value() {
        let mut ids = ["a10:quote:5-9", "a9", "b", "a2:quote:10-20", "a2:quote:9-20", "a02", "a"];
        ids.sort_by(|a, b| natural(a, b));
        assert_eq!(ids, ["a", "a02", "a2:quote:9-20", "a2:quote:10-20", "a9", "a10:quote:5-9", "b"]);
    }

    proptest! {
        #[test]
        fn it_is_a_total_order(a in "[a0-2:]{0,6}", b in "[a0-2:]{0,6}", c in "[a0-2:]{0,6}") {
            prop_assert_eq!(natural(&a, &b), natural(&b, &a).reverse());
            prop_assert_eq!(natural(&a, &b).is_eq(), a == b);
            if natural(&a, &b).is_le() && natural(&b, &c).is_le() {
                prop_assert!(natural(&a, &c).is_le());
            }
        }
    }
}
