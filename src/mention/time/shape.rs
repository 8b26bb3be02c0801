//! What the words of a time expression say before they are placed on the calendar.

use crate::lexicon::holiday::Rule;
use std::ops::Range;

/// A stretch of the calendar with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Fortnight,
}

impl Unit {
    /// The unit of the value in the table of time words.
    pub(super) fn of(value: i32) -> Self {
        match value {
            0 => Unit::Minute,
            1 => Unit::Hour,
            2 => Unit::Day,
            3 => Unit::Week,
            4 => Unit::Weekend,
            5 => Unit::Month,
            6 => Unit::Quarter,
            8 => Unit::Year,
            9 => Unit::Decade,
            10 => Unit::Century,
            _ => Unit::Fortnight,
        }
    }
}

/// The word before a unit that says which one is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    This,
    Last,
    Next,
    /// `the past week`: the last one, counted back from today.
    Past,
    /// `the previous day`: the one before the last told date.
    Previous,
    Coming,
    /// `the following day`: the one after the last told date.
    Following,
    Current,
    /// `the same day`: that of the last told date.
    Same,
    That,
    Latest,
    Recent,
}

impl Which {
    /// The word of the value in the table of time words.
    pub(super) fn of(value: i32) -> Self {
        match value {
            0 => Which::This,
            1 => Which::Last,
            2 => Which::Next,
            3 => Which::Past,
            4 => Which::Previous,
            5 => Which::Coming,
            6 => Which::Following,
            7 => Which::Current,
            8 => Which::Same,
            9 => Which::That,
            10 => Which::Latest,
            _ => Which::Recent,
        }
    }

    /// How many units away, and from where.
    pub(super) fn shift(self) -> (i32, From) {
        match self {
            Which::This | Which::Current | Which::Latest => (0, From::Publication),
            Which::Last | Which::Past | Which::Recent => (-1, From::Publication),
            Which::Next | Which::Coming => (1, From::Publication),
            Which::Previous => (-1, From::Told),
            Which::Following => (1, From::Told),
            Which::Same | Which::That => (0, From::Told),
        }
    }
}

/// Where a relative expression starts to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The article's date.
    Publication,
    /// The date told before this one.
    Told,
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Given(i32),
    /// `last year`, `the same year`.
    Shifted(i32, From),
    /// None told; `last` in `last October` where there is such a word.
    Open(Option<Which>),
}

/// A part of what the base names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Early,
    Mid,
    Late,
    Beginning,
    Middle,
    End,
    Earlier,
    Later,
}

impl Edge {
    /// The edge of the value in the table of time words.
    pub(super) fn of(value: i32) -> Self {
        match value {
            0 => Edge::Early,
            1 => Edge::Mid,
            2 => Edge::Late,
            3 => Edge::Beginning,
            4 => Edge::Middle,
            5 => Edge::End,
            6 => Edge::Earlier,
            _ => Edge::Later,
        }
    }

    /// Whether the word needs an `of` before what it narrows.
    pub(super) fn needs_of(self) -> bool {
        matches!(self, Edge::Beginning | Edge::Middle | Edge::End)
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Overnight,
    Lunch,
    /// `the early hours`, `the small hours`.
    SmallHours,
}

impl Part {
    /// The part of the value in the table of time words.
    pub(super) fn of(value: i32) -> Self {
        match value {
            0 => Part::Dawn,
            1 => Part::Morning,
            2 => Part::Noon,
            3 => Part::Afternoon,
            4 => Part::Evening,
            5 => Part::Night,
            6 => Part::Midnight,
            7 => Part::Overnight,
            _ => Part::Lunch,
        }
    }
}

/// A clock time as told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
}

/// What the words name, before edges, parts of the day and clock times.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Base {
    /// A year, a month, or one day or several days of a month.
    Date {
        year: Year,
        month: Option<u32>,
        days: Option<(u32, u32)>,
    },
    Weekday {
        weekday: u32,
        which: Option<Which>,
    },
    /// `last week`, `two days later`, `today`.
    Shift {
        unit: Unit,
        by: i32,
        from: From,
    },
    /// `a year ago`, `the year-ago quarter`: where a quarter was told, the same quarter of the year before.
    YearBefore(From),
    /// `the year-ago period`: the same, wherever the quarter was told.
    PeriodBefore,
    /// `the past week`: the extent is the week before this one, the bounds are the seven days up to today.
    Past(Unit),
    /// `year-end`: the last day of the year or month; `since year-end`, of the one before.
    LastDay {
        unit: Unit,
        gone: bool,
    },
    /// `in five years`, where its clause looks ahead.
    Hence {
        unit: Unit,
        count: i32,
    },
    /// `the past three years`, `within ten days`, `recent weeks` (no count).
    Run {
        unit: Unit,
        count: Option<i32>,
        ahead: bool,
    },
    /// Its first year.
    Decade(i32),
    /// Its number.
    Century(i32),
    Quarter {
        number: u32,
        year: Year,
    },
    /// The quarter last told, or the last one; shifted by years for `the year-ago quarter`.
    ToldQuarter {
        years: i32,
        year: Option<i32>,
    },
    /// `the 1988 period`: the told quarter in that year, else the year.
    Period(i32),
    /// `the quarter ended June 30`: the unit that ends there.
    To {
        unit: Unit,
        end: Box<Base>,
    },
    Half {
        number: u32,
        year: Year,
    },
    Season {
        season: u32,
        year: Year,
    },
    Holiday {
        rule: Rule,
        year: Year,
    },
    /// `the first week of August`; counted from the end where `n` is negative.
    Nth {
        n: i32,
        unit: Unit,
        of: Box<Base>,
    },
    /// `the night to Wednesday`: from the evening before to the morning of the day.
    NightTo(Box<Base>),
    /// `the day after Christmas`: so many days off a base.
    Beside {
        days: i32,
        of: Box<Base>,
    },
    /// `two days after the vote`: so many units from the event whose noun is that token.
    Event {
        unit: Unit,
        by: i32,
        noun: usize,
    },
    /// The day told last where that was just before, else the day of publication: `in the afternoon`.
    Bare,
    /// `now`.
    Present,
    /// `recently`.
    Recent,
    /// `hours later`: on the told day or the next.
    HoursLater,
    /// `then`, after `since` or `until`: the period told before.
    Then,
    /// `the past`, `in the future`: a time expression that names no period.
    Vague,
}

/// One expression as read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) base: Base,
    /// A weekday that was told beside a date.
    pub(super) weekday: Option<u32>,
    pub(super) edge: Option<Edge>,
    pub(super) part: Option<Part>,
    pub(super) clock: Option<Clock>,
    /// The tokens of the zone.
    pub(super) zone: Option<Range<usize>>,
}

impl Shape {
    pub(super) fn of(base: Base) -> Self {
        Shape { base, weekday: None, edge: None, part: None, clock: None, zone: None }
    }

    /// Whether it names one day, so that parts of the day can narrow it.
    pub(super) fn is_day(&self) -> bool {
        match &self.base {
            Base::Date { days, .. } => days.is_some_and(|(a, b)| a == b),
            Base::Shift { unit, .. } => *unit == Unit::Day,
            Base::Weekday { .. } | Base::Holiday { .. } | Base::Beside { .. } | Base::Bare | Base::LastDay { .. } => {
                true
            }
            Base::Nth { unit, .. } => *unit == Unit::Day,
            _ => false,
        }
    }
}
