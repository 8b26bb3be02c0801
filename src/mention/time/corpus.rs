//! Sentences with the time expressions in them, told on Wednesday, 16 June 2021: the words, the extent, and after `~` the
//! bounds where they differ. Then sentences that hold none.

use super::{Anchor, time_expressions, times};
use crate::model::article::Published;
use crate::text::document::Document;
use proptest::prelude::*;

/// A Wednesday.
fn published() -> Published {
    "2021-06-16".parse().unwrap()
}

fn rendered(text: &str) -> String {
    let one = |t: &super::TimeExpression| {
        let (words, extent, bounds) = (t.span.of(text), t.extent.to_string(), t.bounds.to_string());
        if extent == bounds { format!("{words} = {extent}") } else { format!("{words} = {extent} ~ {bounds}") }
    };
    time_expressions(text, Some(published())).iter().map(one).collect::<Vec<_>>().join("; ")
}

const EXPRESSIONS: &[(&str, &str)] = &[
    ("The bridge fell on 14 March 2019.", "14 March 2019 = 2019-03-14"),
    ("The bridge fell on March 14, 2019, in rain.", "March 14, 2019 = 2019-03-14"),
    ("The bridge fell on Mar. 14, 2019.", "Mar. 14, 2019 = 2019-03-14"),
    ("The bridge fell on the 14th of March 2019.", "14th of March 2019 = 2019-03-14"),
    ("The bridge fell on March 14th.", "March 14th = 2021-03-14"),
    ("It was built on 2019-03-14.", "2019-03-14 = 2019-03-14"),
    ("It was signed on 14.03.2019 in Oslo.", "14.03.2019 = 2019-03-14"),
    ("It was signed on 5.1.2022 in Oslo.", "5.1.2022 = 2022-01-05"),
    ("It was signed on 3/14/2019 in Ohio.", "3/14/2019 = 2019-03-14"),
    ("It was signed on 14/3/2019 in Leeds.", "14/3/2019 = 2019-03-14"),
    ("It fell on 14-Mar-2019.", "14-Mar-2019 = 2019-03-14"),
    (
        "It fell on Thursday, March 14, 2019, at noon.",
        "Thursday, March 14, 2019, at noon = 2019-03-14 ~ 2019-03-14 11:00 to 13:00",
    ),
    ("It fell on Thursday, 14 March 2019.", "Thursday, 14 March 2019 = 2019-03-14"),
    ("It fell on Thu., March 14, 2019.", "Thu., March 14, 2019 = 2019-03-14"),
    ("They met on March eighth.", "March eighth = 2021-03-08"),
    ("They met on Aug. 3-5 in Rome.", "Aug. 3-5 = 2021-08-03 to 2021-08-05"),
    ("They met on 3-5 August in Rome.", "3-5 August = 2021-08-03 to 2021-08-05"),
    ("They met on 3 and 4 August 2020 in Rome.", "3 and 4 August 2020 = 2020-08-03 to 2020-08-04"),
    ("In March 2019 the bridge fell.", "March 2019 = 2019-03-01 to 2019-03-31"),
    ("In March of 2019 the bridge fell.", "March of 2019 = 2019-03-01 to 2019-03-31"),
    ("In Sept. 2019 the bridge fell.", "Sept. 2019 = 2019-09-01 to 2019-09-30"),
    ("The bridge fell in March last year.", "March last year = 2020-03-01 to 2020-03-31"),
    ("The bridge fell in March of this year.", "March of this year = 2021-03-01 to 2021-03-31"),
    ("The bridge fell in March.", "March = 2021-03-01 to 2021-03-31"),
    ("The bridge fell in September.", "September = 2020-09-01 to 2020-09-30"),
    ("The bridge will open in September.", "September = 2021-09-01 to 2021-09-30"),
    ("The bridge will open in March.", "March = 2022-03-01 to 2022-03-31"),
    ("The bridge fell last March.", "last March = 2021-03-01 to 2021-03-31"),
    ("The bridge opens next March.", "next March = 2022-03-01 to 2022-03-31"),
    ("The bridge fell in early March.", "early March = 2021-03-01 to 2021-03-31 ~ 2021-03-01 to 2021-03-10"),
    ("The bridge fell in mid-March.", "mid-March = 2021-03-01 to 2021-03-31 ~ 2021-03-10 to 2021-03-20"),
    ("The bridge fell in late March 2019.", "late March 2019 = 2019-03-01 to 2019-03-31 ~ 2019-03-15 to 2019-03-31"),
    ("The bridge fell at the end of March.", "end of March = 2021-03-01 to 2021-03-31 ~ 2021-03-15 to 2021-03-31"),
    (
        "The bridge fell at the beginning of 2019.",
        "beginning of 2019 = 2019-01-01 to 2019-12-31 ~ 2019-01-01 to 2019-04-30",
    ),
    ("The bridge fell in 2019.", "2019 = 2019-01-01 to 2019-12-31"),
    ("The bridge fell in late 2019.", "late 2019 = 2019-01-01 to 2019-12-31 ~ 2019-09-01 to 2019-12-31"),
    ("The bridge fell in early 2019.", "early 2019 = 2019-01-01 to 2019-12-31 ~ 2019-01-01 to 2019-04-30"),
    ("The bridge fell in mid-2013.", "mid-2013 = 2013-01-01 to 2013-12-31 ~ 2013-05-01 to 2013-08-31"),
    ("The bridge fell in the 1990s.", "1990s = 1990-01-01 to 1999-12-31"),
    ("Styles of the 1990's came back.", "1990's = 1990-01-01 to 1999-12-31"),
    ("The bridge dates from the late 1970s.", "late 1970s = 1970-01-01 to 1979-12-31 ~ 1976-01-01 to 1979-12-31"),
    ("The bridge dates from the '80s.", "80s = 1980-01-01 to 1989-12-31"),
    ("The bridge dates from the sixties.", "sixties = 1960-01-01 to 1969-12-31"),
    ("The bridge dates from the 19th century.", "19th century = 1800-01-01 to 1899-12-31"),
    ("The bridge dates from the nineteenth century.", "nineteenth century = 1800-01-01 to 1899-12-31"),
    ("It fell in nineteen ninety-six.", "nineteen ninety-six = 1996-01-01 to 1996-12-31"),
    ("The bridge fell on Monday.", "Monday = 2021-06-14"),
    ("The bridge fell on Wednesday.", "Wednesday = 2021-06-16"),
    ("The bridge fell on Friday.", "Friday = 2021-06-11"),
    ("The bridge will open on Friday.", "Friday = 2021-06-18"),
    ("The bridge is to open on Friday.", "Friday = 2021-06-18"),
    ("The bridge will be opened on Friday.", "Friday = 2021-06-18"),
    ("The bridge is expected to open Monday.", "Monday = 2021-06-21"),
    ("The opening is scheduled for Monday.", "Monday = 2021-06-21"),
    ("On Friday, the minister will open the bridge.", "Friday = 2021-06-18"),
    ("On Monday, the minister said he would open the bridge.", "Monday = 2021-06-14"),
    (
        "The minister said on Monday that the bridge will open in September.",
        "Monday = 2021-06-14; September = 2021-09-01 to 2021-09-30",
    ),
    ("Parliament to vote on Friday", "Friday = 2021-06-18"),
    ("The minister, who arrived on Friday, will open the bridge.", "Friday = 2021-06-11"),
    ("The bridge fell last Friday.", "last Friday = 2021-06-11"),
    ("The bridge opens next Friday.", "next Friday = 2021-06-25"),
    ("The bridge opens this coming Sunday.", "this coming Sunday = 2021-06-20"),
    ("The bridge fell this Monday.", "this Monday = 2021-06-14"),
    ("The bridge fell on Monday night.", "Monday night = 2021-06-14 ~ 2021-06-14 18:00 to 23:59"),
    ("The bridge fell early Monday.", "early Monday = 2021-06-14 ~ 2021-06-14 00:00 to 09:00"),
    ("The bridge fell early on Monday.", "early on Monday = 2021-06-14 ~ 2021-06-14 00:00 to 09:00"),
    ("The bridge fell late on Monday.", "late on Monday = 2021-06-14 ~ 2021-06-14 18:00 to 23:59"),
    ("The bridge fell late Monday night.", "late Monday night = 2021-06-14 ~ 2021-06-14 18:00 to 23:59"),
    ("The bridge fell in the early hours of Monday.", "early hours of Monday = 2021-06-14 ~ 2021-06-14 00:00 to 06:00"),
    ("The bridge fell early Monday morning.", "early Monday morning = 2021-06-14 ~ 2021-06-14 00:00 to 09:00"),
    ("The bridge fell on Monday afternoon.", "Monday afternoon = 2021-06-14 ~ 2021-06-14 12:00 to 18:00"),
    (
        "The bridge fell on the night of March 5, 2019.",
        "night of March 5, 2019 = 2019-03-05 ~ 2019-03-05 18:00 to 23:59",
    ),
    ("The bridge fell on the morning of Monday.", "morning of Monday = 2021-06-14 ~ 2021-06-14 05:00 to 11:59"),
    ("The bridge fell overnight.", "overnight = 2021-06-16 ~ 2021-06-15 18:00 to 2021-06-16 06:00"),
    (
        "The bridge fell overnight to Wednesday.",
        "overnight to Wednesday = 2021-06-15 to 2021-06-16 ~ 2021-06-15 18:00 to 2021-06-16 06:00",
    ),
    (
        "The bridge fell in the night to Tuesday.",
        "night to Tuesday = 2021-06-14 to 2021-06-15 ~ 2021-06-14 18:00 to 2021-06-15 06:00",
    ),
    (
        "The bridge fell in the night from Monday to Tuesday.",
        "night from Monday to Tuesday = 2021-06-14 to 2021-06-15 ~ 2021-06-14 18:00 to 2021-06-15 06:00",
    ),
    (
        "The bridge fell in the night between Sunday and Monday.",
        "night between Sunday and Monday = 2021-06-13 to 2021-06-14 ~ 2021-06-13 18:00 to 2021-06-14 06:00",
    ),
    ("The bridge fell last night.", "last night = 2021-06-15 ~ 2021-06-15 18:00 to 23:59"),
    ("The bridge fell this morning.", "this morning = 2021-06-16 ~ 2021-06-16 05:00 to 11:59"),
    ("The bridge will open tonight.", "tonight = 2021-06-16 ~ 2021-06-16 18:00 to 23:59"),
    ("The bridge fell at dawn on Tuesday.", "dawn on Tuesday = 2021-06-15 ~ 2021-06-15 04:00 to 08:00"),
    ("The bridge fell at noon Tuesday.", "noon Tuesday = 2021-06-15 ~ 2021-06-15 11:00 to 13:00"),
    ("The bridge fell at 7:37 a.m. on Tuesday.", "7:37 a.m. on Tuesday = 2021-06-15 ~ 2021-06-15 07:37"),
    ("The bridge fell at 7.30pm on Tuesday.", "7.30pm on Tuesday = 2021-06-15 ~ 2021-06-15 19:30"),
    (
        "The bridge fell at 11pm local time on Monday evening.",
        "11pm local time on Monday evening = 2021-06-14 ~ 2021-06-14 23:00",
    ),
    ("The bridge fell on Monday at 16:05 GMT.", "Monday at 16:05 GMT = 2021-06-14 ~ 2021-06-14 16:05"),
    (
        "The bridge fell on Monday, June 14, at 4 p.m. Eastern time.",
        "Monday, June 14, at 4 p.m. Eastern time = 2021-06-14 ~ 2021-06-14 16:00",
    ),
    ("The bridge fell at 10 p.m. Monday.", "10 p.m. Monday = 2021-06-14 ~ 2021-06-14 22:00"),
    ("The bridge fell at 5 p.m. EST Nov. 9, 2020.", "5 p.m. EST Nov. 9, 2020 = 2020-11-09 ~ 2020-11-09 17:00"),
    ("The bridge fell at 1300 GMT on Monday.", "1300 GMT on Monday = 2021-06-14 ~ 2021-06-14 13:00"),
    (
        "The bridge fell at 6:00 p.m. local time (1300 GMT).",
        "6:00 p.m. local time (1300 GMT) = 2021-06-16 ~ 2021-06-16 18:00",
    ),
    ("The bridge fell at 4 in the morning.", "4 in the morning = 2021-06-16 ~ 2021-06-16 04:00"),
    ("The bridge fell at 4 o'clock on Monday.", "4 o'clock on Monday = 2021-06-14 ~ 2021-06-14 04:00"),
    ("The bridge fell yesterday.", "yesterday = 2021-06-15"),
    ("The bridge fell yesterday afternoon.", "yesterday afternoon = 2021-06-15 ~ 2021-06-15 12:00 to 18:00"),
    ("The bridge fell today.", "today = 2021-06-16"),
    ("The bridge opens tomorrow.", "tomorrow = 2021-06-17"),
    ("The bridge fell earlier today.", "earlier today = 2021-06-16"),
    ("The bridge fell the day before yesterday.", "day before yesterday = 2021-06-14"),
    ("The bridge fell the day after Christmas.", "day after Christmas = 2020-12-26"),
    ("The bridge fell this week.", "this week = 2021-06-14 to 2021-06-20 ~ 2021-06-14 to 2021-06-16"),
    ("The bridge will open this week.", "this week = 2021-06-14 to 2021-06-20 ~ 2021-06-16 to 2021-06-20"),
    ("The bridge fell earlier this week.", "earlier this week = 2021-06-14 to 2021-06-20 ~ 2021-06-14 to 2021-06-16"),
    ("The bridge will open later this week.", "later this week = 2021-06-14 to 2021-06-20 ~ 2021-06-16 to 2021-06-20"),
    ("The bridge fell last week.", "last week = 2021-06-07 to 2021-06-13"),
    ("The bridge fell late last week.", "late last week = 2021-06-07 to 2021-06-13 ~ 2021-06-10 to 2021-06-13"),
    ("The bridge opens next week.", "next week = 2021-06-21 to 2021-06-27"),
    ("The bridge fell over the weekend.", "weekend = 2021-06-12 to 2021-06-13"),
    ("The bridge fell at the weekend.", "weekend = 2021-06-12 to 2021-06-13"),
    ("The bridge will open at the weekend.", "weekend = 2021-06-19 to 2021-06-20"),
    ("The bridge fell last weekend.", "last weekend = 2021-06-12 to 2021-06-13"),
    ("The bridge fell this month.", "this month = 2021-06-01 to 2021-06-30 ~ 2021-06-01 to 2021-06-16"),
    ("The bridge fell earlier this month.", "earlier this month = 2021-06-01 to 2021-06-30 ~ 2021-06-01 to 2021-06-16"),
    ("The bridge fell last month.", "last month = 2021-05-01 to 2021-05-31"),
    ("The bridge opens early next month.", "early next month = 2021-07-01 to 2021-07-31 ~ 2021-07-01 to 2021-07-10"),
    (
        "The bridge opens by the end of the month.",
        "end of the month = 2021-06-01 to 2021-06-30 ~ 2021-06-16 to 2021-06-30",
    ),
    ("The bridge fell this year.", "this year = 2021-01-01 to 2021-12-31 ~ 2021-01-01 to 2021-06-16"),
    ("The bridge fell earlier this year.", "earlier this year = 2021-01-01 to 2021-12-31 ~ 2021-01-01 to 2021-06-16"),
    ("The bridge opens later this year.", "later this year = 2021-01-01 to 2021-12-31 ~ 2021-06-16 to 2021-12-31"),
    ("The bridge fell last year.", "last year = 2020-01-01 to 2020-12-31"),
    (
        "The bridge fell at the beginning of the year.",
        "beginning of the year = 2021-01-01 to 2021-12-31 ~ 2021-01-01 to 2021-04-30",
    ),
    ("The bridge opens at year-end.", "year-end = 2021-12-31"),
    (
        "The bridge must open by the end of the year.",
        "end of the year = 2021-01-01 to 2021-12-31 ~ 2021-06-16 to 2021-12-31",
    ),
    ("The bridge fell two years ago.", "two years ago = 2019-01-01 to 2019-12-31"),
    ("The bridge fell a year ago.", "a year ago = 2020-01-01 to 2020-12-31"),
    ("The bridge fell three days ago.", "three days ago = 2021-06-13"),
    ("The bridge fell a couple of weeks ago.", "a couple of weeks ago = 2021-05-31 to 2021-06-06"),
    ("The bridge fell two months ago.", "two months ago = 2021-04-01 to 2021-04-30"),
    ("The bridge fell ten years ago.", "ten years ago = 2011-01-01 to 2011-12-31"),
    ("The bridge fell a decade ago.", "a decade ago = 2011-01-01 to 2011-12-31"),
    ("The bridge fell several years ago.", "several years ago = an unknown time"),
    ("The bridge fell 24 hours ago.", "24 hours ago = 2021-06-15"),
    ("The bridge fell on May 3. Two days later, it rained.", "May 3 = 2021-05-03; Two days later = 2021-05-05"),
    ("The bridge fell on May 3. It rained the next day.", "May 3 = 2021-05-03; next day = 2021-05-04"),
    ("The bridge fell on May 3. The previous day it rained.", "May 3 = 2021-05-03; previous day = 2021-05-02"),
    (
        "The bridge fell on May 3. That night it rained.",
        "May 3 = 2021-05-03; That night = 2021-05-03 ~ 2021-05-03 18:00 to 23:59",
    ),
    (
        "The bridge fell on Monday. In the afternoon it rained.",
        "Monday = 2021-06-14; afternoon = 2021-06-14 ~ 2021-06-14 12:00 to 18:00",
    ),
    (
        "The bridge fell in 2015. A year later, it rained.",
        "2015 = 2015-01-01 to 2015-12-31; A year later = 2016-01-01 to 2016-12-31",
    ),
    (
        "The bridge fell in 2015. It rained the following year.",
        "2015 = 2015-01-01 to 2015-12-31; following year = 2016-01-01 to 2016-12-31",
    ),
    (
        "The bridge fell in 2015. It has been shut since then.",
        "2015 = 2015-01-01 to 2015-12-31; then = 2015-01-01 to 2015-12-31 ~ from 2015-01-01",
    ),
    ("Ships have waited for the past three days.", "past three days = 2021-06-13 to 2021-06-16"),
    ("Ships have waited over the past week.", "past week = 2021-06-07 to 2021-06-13 ~ 2021-06-10 to 2021-06-16"),
    ("It rained in the past 24 hours.", "past 24 hours = 2021-06-15 to 2021-06-16"),
    ("It rained in recent weeks.", "recent weeks = 2021-05-27 to 2021-06-16"),
    ("It fell twice in the last two months.", "last two months = 2021-04-16 to 2021-06-16"),
    ("It will fall in the next two weeks.", "next two weeks = 2021-06-16 to 2021-06-29"),
    ("Results come within ten days.", "ten days = 2021-06-16 to 2021-06-26"),
    ("He has been in office since 2019.", "2019 = 2019-01-01 to 2019-12-31 ~ from 2019-01-01"),
    ("He has been in office since March 2019.", "March 2019 = 2019-03-01 to 2019-03-31 ~ from 2019-03-01"),
    ("The road is shut until January 19.", "January 19 = 2022-01-19 ~ until 2022-01-19"),
    ("The road is shut until Friday.", "Friday = 2021-06-18 ~ until 2021-06-18"),
    ("The road was shut until 2019.", "2019 = 2019-01-01 to 2019-12-31 ~ until 2019-12-31"),
    ("The road should open by Friday.", "Friday = 2021-06-18 ~ 2021-06-16 to 2021-06-18"),
    (
        "He ruled from 1989 to 2019.",
        "1989 = 1989-01-01 to 1989-12-31 ~ 1989-01-01 to 2019-12-31; 2019 = 2019-01-01 to 2019-12-31 ~ 1989-01-01 to 2019-12-31",
    ),
    (
        "He ruled between 1989 and 2019.",
        "1989 = 1989-01-01 to 1989-12-31 ~ 1989-01-01 to 2019-12-31; 2019 = 2019-01-01 to 2019-12-31 ~ 1989-01-01 to 2019-12-31",
    ),
    (
        "He ruled in 1989-2019.",
        "1989 = 1989-01-01 to 1989-12-31 ~ 1989-01-01 to 2019-12-31; 2019 = 2019-01-01 to 2019-12-31 ~ 1989-01-01 to 2019-12-31",
    ),
    (
        "It runs from June 3 to July 5.",
        "June 3 = 2021-06-03 ~ 2021-06-03 to 2021-07-05; July 5 = 2021-07-05 ~ 2021-06-03 to 2021-07-05",
    ),
    ("It runs from 3 to 5 July 2020.", "3 to 5 July 2020 = 2020-07-03 to 2020-07-05"),
    (
        "It is open from Monday to Friday.",
        "Monday = 2021-06-14 ~ 2021-06-14 to 2021-06-18; Friday = 2021-06-18 ~ 2021-06-14 to 2021-06-18",
    ),
    ("Sales rose in the third quarter of 2020.", "third quarter of 2020 = 2020-07-01 to 2020-09-30"),
    ("Sales rose in the third quarter.", "third quarter = 2020-07-01 to 2020-09-30"),
    ("Sales fell in the second half of 2020.", "second half of 2020 = 2020-07-01 to 2020-12-31"),
    ("Sales fell in the first half of last year.", "first half of last year = 2020-01-01 to 2020-06-30"),
    ("Sales rose in fiscal 2019.", "fiscal 2019 = 2019-01-01 to 2019-12-31"),
    ("Sales rose in the first week of August.", "first week of August = 2021-08-01 to 2021-08-07"),
    ("Sales rose in the last week of May.", "last week of May = 2021-05-25 to 2021-05-31"),
    ("It opened in the summer of 2018.", "summer of 2018 = 2018-06-01 to 2018-08-31"),
    ("It opened last summer.", "last summer = 2020-06-01 to 2020-08-31"),
    ("It opens this autumn.", "this autumn = 2021-09-01 to 2021-11-30"),
    ("It opened in spring 2019.", "spring 2019 = 2019-03-01 to 2019-05-31"),
    ("It was hit on Boxing Day 2004.", "Boxing Day 2004 = 2004-12-26"),
    ("It was hit on Christmas Day.", "Christmas Day = 2020-12-25"),
    ("It was hit on New Year's Eve.", "New Year's Eve = 2020-12-31"),
    ("It was hit on Easter Monday 2018.", "Easter Monday 2018 = 2018-04-02"),
    ("It was hit last Thanksgiving.", "last Thanksgiving = 2020-11-26"),
    ("The towers fell on 9/11.", "9/11 = 2001-09-11"),
    ("Wednesday's strike shut the road.", "Wednesday = 2021-06-16"),
    ("This year's race is off.", "This year = 2021-01-01 to 2021-12-31"),
    ("The week of March 8 was dry.", "week of March 8 = 2021-03-08 to 2021-03-14"),
    ("Monday last week was dry.", "Monday last week = 2021-06-07"),
    ("The mid - 2013 flood was worse.", "mid - 2013 = 2013-01-01 to 2013-12-31 ~ 2013-05-01 to 2013-08-31"),
    ("In late November 2020 it rained.", "late November 2020 = 2020-11-01 to 2020-11-30 ~ 2020-11-15 to 2020-11-30"),
    ("He came back recently.", "recently = an unknown time ~ 2021-06-13 to 2021-06-16"),
    ("It opened in Dec.14 last year.", "Dec.14 last year = 2020-12-14"),
    ("It opened on 14 December.", "14 December = 2020-12-14"),
    ("In the year 2000 it rained.", "2000 = 2000-01-01 to 2000-12-31"),
    ("The 2018 report says so.", "2018 = 2018-01-01 to 2018-12-31"),
    ("The fire began around midnight on Monday.", "midnight on Monday = 2021-06-14 ~ 2021-06-14 23:00 to 23:59"),
    ("It rained late into the night.", "night = 2021-06-16 ~ 2021-06-15 18:00 to 2021-06-16 06:00"),
    ("It rained on the second day of the month.", "second day of the month = 2021-06-02"),
    ("It fell at 00:30 on 2 May 2020.", "00:30 on 2 May 2020 = 2020-05-02 ~ 2020-05-02 00:30"),
    ("The bridge fell at the start of May.", "start of May = 2021-05-01 to 2021-05-31 ~ 2021-05-01 to 2021-05-10"),
    (
        "The bridge fell in the middle of May 2020.",
        "middle of May 2020 = 2020-05-01 to 2020-05-31 ~ 2020-05-10 to 2020-05-20",
    ),
    ("The bridge fell in the second week of May.", "second week of May = 2021-05-08 to 2021-05-14"),
    ("The bridge fell on the last day of April.", "last day of April = 2021-04-30"),
    ("The bridge fell on 1 May and again on 8 May.", "1 May = 2021-05-01; 8 May = 2021-05-08"),
    ("The bridge fell in the spring of last year.", "spring of last year = 2020-03-01 to 2020-05-31"),
    ("The bridge fell on Tuesday, 14:30 local time.", "Tuesday, 14:30 local time = 2021-06-15 ~ 2021-06-15 14:30"),
    ("The bridge fell shortly after 9 p.m. on Sunday.", "9 p.m. on Sunday = 2021-06-13 ~ 2021-06-13 21:00"),
    ("The bridge fell at about 2 a.m. on Sunday.", "2 a.m. on Sunday = 2021-06-13 ~ 2021-06-13 02:00"),
    ("The bridge fell on Sunday at dawn.", "Sunday at dawn = 2021-06-13 ~ 2021-06-13 04:00 to 08:00"),
    (
        "It fell on Monday. Hours later, a road fell.",
        "Monday = 2021-06-14; Hours later = an unknown time ~ 2021-06-14 to 2021-06-15",
    ),
    ("The bridge fell on the evening of 1 May.", "evening of 1 May = 2021-05-01 ~ 2021-05-01 17:00 to 23:59"),
    ("The bridge fell on Friday evening, June 4.", "Friday evening, June 4 = 2021-06-04 ~ 2021-06-04 17:00 to 23:59"),
    ("The bridge fell on yesterday's date, June 15.", "yesterday = 2021-06-15; June 15 = 2021-06-15"),
    ("The bridge fell in the year to March 2021.", "March 2021 = 2021-03-01 to 2021-03-31"),
    ("The bridge fell in the last decade.", "last decade = 2011-06-16 to 2021-06-16"),
    ("The bridge fell in the past year.", "past year = 2020-01-01 to 2020-12-31 ~ 2020-06-16 to 2021-06-16"),
    ("The bridge has stood since the 1960s.", "1960s = 1960-01-01 to 1969-12-31 ~ from 1960-01-01"),
    ("The bridge has stood since the weekend.", "weekend = 2021-06-12 to 2021-06-13 ~ from 2021-06-12"),
    ("The bridge fell in Q3 2020.", "Q3 2020 = 2020-07-01 to 2020-09-30"),
    ("The bridge fell on the first day of the year.", "first day of the year = 2021-01-01"),
    ("The bridge fell six months earlier.", "six months earlier = 2020-12-01 to 2020-12-31"),
    ("The bridge opens two weeks from now.", "two weeks from now = 2021-06-28 to 2021-07-04"),
    ("The bridge opens the week after next.", "week after next = 2021-06-28 to 2021-07-04"),
    (
        "The bridge fell in late 2019 or early 2020.",
        "late 2019 = 2019-01-01 to 2019-12-31 ~ 2019-09-01 to 2019-12-31; early 2020 = 2020-01-01 to 2020-12-31 ~ 2020-01-01 to 2020-04-30",
    ),
    ("The bridge fell last Monday night.", "last Monday night = 2021-06-14 ~ 2021-06-14 18:00 to 23:59"),
    ("The bridge fell in the small hours of Sunday.", "small hours of Sunday = 2021-06-13 ~ 2021-06-13 00:00 to 06:00"),
    ("The bridge fell on Saturday and Sunday.", "Saturday = 2021-06-12; Sunday = 2021-06-13"),
    ("The bridge fell late last month.", "late last month = 2021-05-01 to 2021-05-31 ~ 2021-05-15 to 2021-05-31"),
    (
        "The bridge fell late on Friday night, June 11.",
        "late on Friday night, June 11 = 2021-06-11 ~ 2021-06-11 18:00 to 23:59",
    ),
    ("In April 2021, the bridge fell.", "April 2021 = 2021-04-01 to 2021-04-30"),
    ("By 2030, the bridge will be gone.", "2030 = 2030-01-01 to 2030-12-31 ~ 2021-06-16 to 2030-12-31"),
    ("The bridge fell before 1900.", "1900 = 1900-01-01 to 1900-12-31 ~ until 1899-12-31"),
    ("The bridge fell (12 May 2020).", "12 May 2020 = 2020-05-12"),
    ("The bridge fell on 12/05/20.", "12/05/20 = 2020-12-05"),
    ("The bridge fell on Sept 11, 2001.", "Sept 11, 2001 = 2001-09-11"),
    ("The bridge opens in two years' time.", "two years' time = 2023-01-01 to 2023-12-31"),
    ("The bridge fell on Tuesday morning at 7:15.", "Tuesday morning at 7:15 = 2021-06-15 ~ 2021-06-15 07:15"),
    (
        "It rained on 3 May. A tree had fallen the night before.",
        "3 May = 2021-05-03; night before = 2021-05-02 ~ 2021-05-02 18:00 to 23:59",
    ),
    ("The bridge fell the week before last.", "week before last = 2021-05-31 to 2021-06-06"),
    ("The Jan. 6, 2021, attack shook them.", "Jan. 6, 2021 = 2021-01-06"),
    (
        "It is open from 9 a.m. to 5 p.m. on Monday.",
        "9 a.m. = 2021-06-14 ~ 2021-06-14 09:00 to 17:00; 5 p.m. on Monday = 2021-06-14 ~ 2021-06-14 09:00 to 17:00",
    ),
    (
        "It rained between 3 p.m. and 5 p.m. on Sunday.",
        "3 p.m. = 2021-06-13 ~ 2021-06-13 15:00 to 17:00; 5 p.m. on Sunday = 2021-06-13 ~ 2021-06-13 15:00 to 17:00",
    ),
    (
        "It is shut Tuesday through Thursday.",
        "Tuesday = 2021-06-15 ~ 2021-06-15 to 2021-06-17; Thursday = 2021-06-17 ~ 2021-06-15 to 2021-06-17",
    ),
    ("In the week ending 5 June it rained.", "5 June = 2021-06-05"),
    ("The talks run June 20-22.", "June 20-22 = 2021-06-20 to 2021-06-22"),
    ("Sales rose 5 percent in May from April.", "May = 2021-05-01 to 2021-05-31; April = 2021-04-01 to 2021-04-30"),
    ("In May, sales rose; in June, they fell.", "May = 2021-05-01 to 2021-05-31; June = 2021-06-01 to 2021-06-30"),
    ("It opened in May and shut in June.", "May = 2021-05-01 to 2021-05-31; June = 2021-06-01 to 2021-06-30"),
    ("The vote is set for Sept. 26.", "Sept. 26 = 2021-09-26"),
    ("The vote, due on September 26, is close.", "September 26 = 2021-09-26"),
    ("He died Saturday. He was 80.", "Saturday = 2021-06-12"),
    ("He died Saturday at his home in May Pen.", "Saturday = 2021-06-12"),
    ("She was born on 4 May 1961 and died in 2010.", "4 May 1961 = 1961-05-04; 2010 = 2010-01-01 to 2010-12-31"),
    ("The 2011-12 season was poor.", "2011 = 2011-01-01 to 2011-12-31"),
    (
        "The quake hit at 03:17:34 local time (0017 GMT) on February 6.",
        "03:17:34 local time (0017 GMT) on February 6 = 2021-02-06 ~ 2021-02-06 03:17",
    ),
    (
        "The quake hit at 3:17 a.m. (00:17 GMT) on Feb. 6, 2020.",
        "3:17 a.m. (00:17 GMT) on Feb. 6, 2020 = 2020-02-06 ~ 2020-02-06 03:17",
    ),
    (
        "The curfew runs from 11 p.m. to 7 a.m. until 19 January.",
        "11 p.m. = 2021-06-16; 7 a.m. = 2021-06-16; 19 January = 2022-01-19 ~ until 2022-01-19",
    ),
    (
        "The meeting was held Monday, Tuesday and Wednesday.",
        "Monday = 2021-06-14; Tuesday = 2021-06-15; Wednesday = 2021-06-16",
    ),
    ("Since February 24, 2020, thousands have fled.", "February 24, 2020 = 2020-02-24 ~ from 2020-02-24"),
    ("Around 3 a.m. on Tuesday, shots were heard.", "3 a.m. on Tuesday = 2021-06-15 ~ 2021-06-15 03:00"),
    ("The law took effect Jan. 1.", "Jan. 1 = 2021-01-01"),
    ("The court will rule on June 30.", "June 30 = 2021-06-30"),
    ("Two weeks after the flood, on May 2, they met.", "May 2 = 2021-05-02"),
    ("In the first half of 2020, 12 died.", "first half of 2020 = 2020-01-01 to 2020-06-30"),
    (
        "In the first three months of this year, 12 died.",
        "this year = 2021-01-01 to 2021-12-31 ~ 2021-01-01 to 2021-06-16",
    ),
    ("He was due in court on Thursday.", "Thursday = 2021-06-17"),
    ("He is due in court Thursday.", "Thursday = 2021-06-17"),
    ("They are meeting on Thursday.", "Thursday = 2021-06-17"),
    ("Trading resumes Thursday.", "Thursday = 2021-06-10"),
    ("It is the worst flood since 1953.", "1953 = 1953-01-01 to 1953-12-31 ~ from 1953-01-01"),
    ("It fell on the morning of 5 May 2021 at 6.", "morning of 5 May 2021 = 2021-05-05 ~ 2021-05-05 05:00 to 11:59"),
    ("He left office in January after 12 years.", "January = 2021-01-01 to 2021-01-31"),
    ("Police said Friday's attack left two dead.", "Friday = 2021-06-11"),
    ("Mr. March said it in March 2020.", "March 2020 = 2020-03-01 to 2020-03-31"),
    ("A summit from 11 to 13 June was held.", "11 to 13 June = 2021-06-11 to 2021-06-13"),
    ("It was the first time since the 2016 vote.", "2016 = 2016-01-01 to 2016-12-31 ~ from 2016-01-01"),
    (
        "The blast came about an hour before midnight local time on Sunday.",
        "an hour before midnight local time on Sunday = 2021-06-13 ~ 2021-06-13 23:00",
    ),
    ("The blast came half an hour after noon.", "half an hour after noon = 2021-06-16 ~ 2021-06-16 12:30"),
];

const NONE: &[&str] = &[
    "The road may close.",
    "Officials may say so.",
    "May said the deal was dead.",
    "Theresa May spoke first.",
    "May Johnson won.",
    "They march on the capital.",
    "The March family left.",
    "A march in the city drew crowds.",
    "April Jones won the race.",
    "June said no.",
    "August Novak spoke.",
    "An august body met.",
    "Jan Novak said so.",
    "Mar Vista is dry.",
    "He read the Sun.",
    "The Sun reported it.",
    "They sat down.",
    "Mon amour.",
    "We wed in Rome.",
    "It is the second largest port.",
    "A second man was held.",
    "It took 30 seconds.",
    "The fall in prices went on.",
    "Spring water is sold.",
    "They spring into action.",
    "In 2000 houses there was no light.",
    "About 2000 people came.",
    "More than 1500 people came.",
    "At least 2010 votes were cast.",
    "It cost $2000.",
    "It weighs 2000 kg.",
    "Call 0207 946 0018.",
    "Call 202-555-2014 for help.",
    "Room 1984 is shut.",
    "Flight 1812 is late.",
    "A 22-year-old man was held.",
    "He is 22 years old.",
    "She was aged 45.",
    "A 24-hour strike began.",
    "The strike lasted three days.",
    "It went on for decades.",
    "A two-week trip.",
    "It is open every Monday.",
    "It is shut on Mondays.",
    "It comes daily.",
    "He runs each week.",
    "They won 3-2.",
    "A ratio of 3:1 held.",
    "It rose 5.5 percent.",
    "A magnitude 6.1 quake.",
    "Version 2.0.1 is out.",
    "Article 1950 says so.",
    "He wore number 1999.",
    "Early voting began.",
    "A late goal won it.",
    "The late president was kind.",
    "The middle class shrank.",
    "At the end of the road stood a house.",
    "He works the night shift.",
    "The morning paper is gone.",
    "It was a good morning.",
    "The day of reckoning.",
    "Day after day they wait.",
    "A half dozen men came.",
    "New York is big.",
    "Good people left.",
    "All saints are here.",
    "Easter Island is far.",
    "Christmas trees burned.",
    "The Independence Day parade.",
    "One of two men.",
    "Nineteen people and ninety cows.",
    "He was in his sixties.",
    "One day he will know.",
    "Previously, he lived there.",
    "So far, nobody came.",
    "It is already dark.",
    "Mr. Friday left.",
    "The Friday Times reported it.",
    "A 2000-page report.",
    "Boeing 1900 jets.",
    "99/99/9999 and 31/31/2020.",
    "On February 30, 2020 nothing was.",
    "At 45:99 o'clock nothing was.",
    "In year 99999 nothing was.",
    "The 99th century.",
    "He won the 2000 metres.",
    "The 1500 workers left.",
    "It has 1800 beds and 1900 seats.",
    "Summer Walker sang.",
    "Autumn leaves fell.",
    "He will march on.",
    "A minute's silence was held.",
    "It took half a day.",
    "He spent a month in jail.",
    "The year was long.",
    "He left for good.",
];

#[test]
fn expressions() {
    for (text, expected) in EXPRESSIONS {
        assert_eq!(rendered(text), *expected, "{text}");
    }
}

#[test]
fn other_uses_of_the_words() {
    for text in NONE {
        assert_eq!(rendered(text), "", "{text}");
    }
}

#[test]
fn anchors() {
    let cases = [
        ("The bridge fell on 3 May 2020.", Anchor::Absolute),
        ("The bridge fell on Monday.", Anchor::Publication),
        ("The bridge fell in 2015. A year later, it rained.", Anchor::Previous),
    ];
    for (text, anchor) in cases {
        assert_eq!(time_expressions(text, Some(published())).last().unwrap().anchor, anchor, "{text}");
    }
    let dated = time_expressions("16 June 2021\n\nThe bridge fell on Monday.", None);
    assert_eq!(dated.last().unwrap().anchor, Anchor::Dateline);
    assert_eq!(dated.last().unwrap().extent.to_string(), "2021-06-14");
}

#[test]
fn without_a_date_only_absolute_ones_are_resolved() {
    let text = "On Monday, two years after the flood of May 2019, the bridge fell.";
    let found = time_expressions(text, None);
    assert_eq!(found.iter().map(|t| t.span.of(text)).collect::<Vec<_>>(), ["May 2019"]);
}

#[test]
fn a_range_is_one_time_for_claims() {
    let text = "He ruled from 1989 to 2019 and now paints.";
    let doc = Document::new(text);
    let found = times(&doc, Some(published()));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.of(text), "1989 to 2019");
    assert_eq!(found[0].bounds.to_string(), "1989-01-01 to 2019-12-31");
}

#[test]
fn a_narrative_keeps_to_its_years() {
    let text = "In 1804, 1805, 1806, 1807 and 1808 nothing grew. On 28 June 1814 rain came. By August, all was green. \
                In 1816 and 1817 it was dry again. In March it snowed.";
    assert!(rendered(text).ends_with("March = 1817-03-01 to 1817-03-31"), "{}", rendered(text));
}

#[test]
fn an_agency_dateline_tells_of_no_event() {
    let doc = Document::new("QUITO, June 15 (Agency) - The bridge fell on Monday.");
    let found = times(&doc, Some(published()));
    assert_eq!(found.iter().map(|t| t.bounds.said()).collect::<Vec<_>>(), ["Monday"]);
}

#[test]
fn open_ends_keep_the_word_that_opens_them() {
    let found = time_expressions("The road is shut until January 19.", Some(published()));
    assert_eq!(found[0].bounds.said(), "until January 19");
    assert_eq!(found[0].extent.said(), "January 19");
}

#[test]
fn long_nonsense_is_read_in_time() {
    for piece in [
        "night of ",
        "the week of last ",
        "1 ",
        "early ",
        "a year ago ",
        "the day before ",
        "12:",
        "5-",
        "from 1990 to ",
    ] {
        let text = piece.repeat(20_000);
        let _ = time_expressions(&text, Some(published()));
    }
}

proptest! {
    #[test]
    fn nothing_panics(words in proptest::collection::vec(proptest::sample::select(VOCABULARY.to_vec()), 0..24)) {
        let text = words.join(" ");
        for day in ["2021-06-16", "0001-01-01", "9999-12-31"] {
            let mut end = 0;
            for time in time_expressions(&text, Some(day.parse().unwrap())) {
                prop_assert!(time.span.fits(&text) && !time.span.is_empty() && time.span.start >= end, "{}", text);
                end = time.span.end;
            }
            let glued = words.concat();
            let _ = time_expressions(&glued, Some(day.parse().unwrap()));
        }
    }
}

/// Words that meet in time expressions, and numbers that break calendars.
const VOCABULARY: &[&str] = &[
    "the",
    "of",
    "on",
    "in",
    "at",
    "to",
    "from",
    "until",
    "since",
    "by",
    "and",
    "between",
    "before",
    "after",
    "last",
    "next",
    "this",
    "that",
    "past",
    "the same",
    "following",
    "previous",
    "early",
    "late",
    "mid",
    "-",
    "end",
    "beginning",
    "earlier",
    "later",
    "ago",
    "day",
    "days",
    "week",
    "weeks",
    "weekend",
    "month",
    "quarter",
    "year",
    "years",
    "decades",
    "century",
    "hours",
    "minutes",
    "fortnight",
    "Monday",
    "Sunday",
    "Fri.",
    "May",
    "February",
    "Dec.",
    "March",
    "morning",
    "night",
    "overnight",
    "midnight",
    "noon",
    "today",
    "yesterday",
    "tonight",
    "now",
    "recently",
    "then",
    "Christmas",
    "Easter",
    "New Year's Eve",
    "summer",
    "fall",
    "winter",
    "fiscal",
    "half",
    "first",
    "fourth",
    "31st",
    "99th",
    "0",
    "1",
    "29",
    "30",
    "31",
    "99",
    "1999",
    "2100",
    "9999",
    "99999",
    "999999",
    "2147483647",
    "99999999999999999999",
    "30.02.2020",
    "7.61",
    "45:99",
    "24:00",
    "12:30",
    "2022-02-30",
    "0000-00-00",
    "2/30/2020",
    "a.m.",
    "p.m.",
    "GMT",
    "UTC+99",
    "local time",
    "'s",
    ",",
    ".",
    "(",
    ")",
    "a",
    "a couple of",
    "several",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "will",
    "said",
    "Q3",
    "'80s",
    "1990s",
];
