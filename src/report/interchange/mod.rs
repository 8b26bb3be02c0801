//! The report in formats that other tools read. Everything here needs the cargo feature `interchange`.
//!
//! | file | format | for |
//! | --- | --- | --- |
//! | `table` | CSV, one row a fact or a claim | spreadsheets, UCDP and Airwars style columns |
//! | `annotation` | W3C Web Annotation, one object a claim | annotation tools |
//! | `schema_org` | schema.org `Claim` as JSON-LD | search engines and archives |
//! | `edtf` | Extended Date/Time Format strings | the other formats here |
//! | `statement` | FollowTheMoney statements | entity databases |

pub(crate) mod annotation;
pub(crate) mod edtf;
pub(crate) mod schema_org;
pub(crate) mod statement;
pub(crate) mod table;
mod tell;
