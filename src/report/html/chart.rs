//! Marks on a horizontal axis, as rows of SVG whose places are percentages: they keep their shape at every width.

use maud::{Markup, html};

/// The height of one row in pixels.
const HEIGHT: f64 = 26.0;

/// A linear axis from 4 % to 92 % of a row; the rest is room for arrows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// An axis over some values; one value gets some room on either side.
    pub(super) fn over(values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = values.into_iter().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        if low > high {
            return Axis { low: 0.0, high: 1.0 };
        }
        // Numbers that hardly differ should not look far apart.
        let least = if low < high { high.abs() * 0.05 } else { (low.abs() * 0.2).max(1.0) };
        let room = ((high - low) * 0.08).max((least - (high - low)) / 2.0);
        Axis { low: low - room, high: high + room }
    }

    /// An axis over days counted from the epoch; it shows at least one day.
    pub(super) fn of_days(days: &[f64]) -> Self {
        let (low, high) = days.iter().fold((f64::MAX, f64::MIN), |(l, h), &day| (l.min(day), h.max(day)));
        if low > high {
            return Axis { low: 0.0, high: 1.0 };
        }
        let room = ((high - low) * 0.08).max((1.0 - (high - low)) / 2.0);
        Axis { low: low - room, high: high + room }
    }

    /// The place of a value in percent of the row.
    pub(super) fn at(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        4.0 + 88.0 * share.clamp(-0.04, 1.08)
    }

    /// Up to five of the values that stand at least a tenth of the axis apart.
    pub(super) fn ticks(self, values: &[f64]) -> Vec<f64> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let mut out: Vec<f64> = Vec::new();
        for value in sorted {
            if out.len() < 5 && out.last().is_none_or(|&last| self.at(value) - self.at(last) >= 14.0) {
                out.push(value);
            }
        }
        out
    }
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Full,
    Hollow,
    Hatched,
}

/// One mark: a stretch of the axis, open where an end is missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) look: Look,
}

/// What lies behind all rows: the band that all allow, or the gap between the sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Backdrop {
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) gap: bool,
}

/// One row with one mark; `words` say in text what it shows.
pub(super) fn row(axis: Axis, mark: Mark, backdrop: Option<Backdrop>, words: &str) -> Markup {
    let middle = HEIGHT / 2.0;
    let from = mark.low.map_or(0.0, |low| axis.at(low));
    let to = mark.high.map_or(100.0, |high| axis.at(high));
    let class = match mark.look {
        Look::Full => "mark",
        Look::Hollow => "mark hollow",
        Look::Hatched => "mark hatched",
    };
    html! {
        svg.track width="100%" height=(HEIGHT) role="img" aria-label=(words) {
            title { (words) }
            @if let Some(backdrop) = backdrop { (behind(axis, backdrop)) }
            line.base x1="0" x2="100%" y1=(middle) y2=(middle) {}
            g class=(class) {
                @if mark.low.is_some() && mark.low == mark.high {
                    circle cx=(percent(from)) cy=(middle) r="6" {}
                } @else if mark.low.is_some() && mark.high.is_some() || mark.look == Look::Hatched {
                    rect x=(percent(from)) y=(middle - 5.0) width=(percent((to - from).max(0.6))) height="10" rx="3" {}
                    @if mark.high.is_none() { (arrow("100%", "M-10 -6 L0 0 L-10 6 Z")) }
                } @else {
                    line x1=(percent(from)) x2=(percent(to)) y1=(middle) y2=(middle) {}
                    @if mark.low.is_some() { circle cx=(percent(from)) cy=(middle) r="6" {} }
                    @if mark.high.is_some() { circle cx=(percent(to)) cy=(middle) r="6" {} }
                    @if mark.high.is_none() { (arrow("100%", "M-10 -6 L0 0 L-10 6 Z")) }
                    @if mark.low.is_none() { (arrow("0", "M10 -6 L0 0 L10 6 Z")) }
                }
            }
        }
    }
}

/// The head of an arrow at the end of a row.
fn arrow(x: &str, path: &str) -> Markup {
    html! { svg x=(x) y=(HEIGHT / 2.0) overflow="visible" { path.arrow d=(path) {} } }
}

fn behind(axis: Axis, backdrop: Backdrop) -> Markup {
    let from = backdrop.low.map_or(0.0, |low| axis.at(low));
    let to = backdrop.high.map_or(100.0, |high| axis.at(high));
    // A single value still gets a band that can be seen.
    let (from, to) = if to - from < 1.5 { (from - 0.75, to + 0.75) } else { (from, to) };
    html! {
        rect class=(if backdrop.gap { "gap" } else { "band" }) x=(percent(from)) y="0" width=(percent(to - from)) height="100%" {}
    }
}

/// The axis itself with the labels of its ticks.
pub(super) fn scale(axis: Axis, ticks: &[(f64, String)]) -> Markup {
    html! {
        svg.track.scale width="100%" height="22" aria-hidden="true" {
            line.base x1="0" x2="100%" y1="1" y2="1" {}
            @for (value, label) in ticks {
                line.base x1=(percent(axis.at(*value))) x2=(percent(axis.at(*value))) y1="0" y2="6" {}
                text x=(percent(axis.at(*value))) y="19" text-anchor="middle" { (label) }
            }
        }
    }
}

/// A place in percent, with two decimals.
pub(super) fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_leaves_room_on_both_sides() {
        let axis = Axis::over([8.0, 12.0]);
        assert!(axis.at(8.0) > 4.0 && axis.at(12.0) < 92.0);
        assert!(Axis::over([8.0]).at(8.0) > 40.0);
        assert!(Axis::over([]).at(0.0).is_finite());
    }

    #[test]
    fn close_ticks_are_dropped() {
        let axis = Axis::over([0.0, 100.0]);
        assert_eq!(axis.ticks(&[0.0, 1.0, 50.0, 100.0]), [0.0, 50.0, 100.0]);
    }
}
