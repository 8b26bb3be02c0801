//! Facts and claims as CSV (RFC 4180), one row each, with a header.
//!
//! The columns of facts follow UCDP GED (`low`, `best`, `high`) and Airwars (`min`, `max`): the former from the policy
//! `ucdp-ged-23.1`, the latter from `range`. A field is empty where nothing is known; several values in one field are
//! separated by `; `.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::{Claim, ClaimKind, Stance};
use crate::model::fact::{Fact, Figure};
use crate::model::number::Number;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::{Precision, Quantity};
use crate::model::report::Report;
use crate::report::interchange::edtf::to_edtf;
use crate::report::interchange::tell::{Sources, summary};
use std::collections::{BTreeMap, BTreeSet};

const FACTS: [&str; 16] = [
    "fact",
    "story",
    "question",
    "kind",
    "verdict",
    "low",
    "best",
    "high",
    "min",
    "max",
    "sources",
    "origins",
    "origin_names",
    "when",
    "first_published",
    "last_published",
];

const CLAIMS: [&str; 22] = [
    "claim",
    "article",
    "outlet",
    "published",
    "kind",
    "summary",
    "low",
    "high",
    "precision",
    "said",
    "outcome",
    "group",
    "actor",
    "object",
    "when",
    "place",
    "claimant",
    "chain",
    "stance",
    "start",
    "end",
    "words",
];

/// The facts as CSV. `low`, `best`, `high` are UCDP's, `min` and `max` the stated range.
///
/// # Errors
/// None with a report this crate made; a failure of the writer would be one.
pub fn facts_to_csv(report: &Report) -> Result<String, Error> {
    let claims: BTreeMap<&str, &Claim> = report.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect();
    let sources = Sources::new(report, &[]);
    let rows = report.facts.iter().map(|fact| {
        let told: Vec<&Claim> = fact.claims.iter().filter_map(|id| claims.get(id.as_str()).copied()).collect();
        fact_row(fact, &told, &sources)
    });
    write(&FACTS, rows)
}

/// The claims as CSV; `articles` bring the texts for the column `words`, in any order.
///
/// # Errors
/// None with a report this crate made; a failure of the writer would be one.
pub fn claims_to_csv(report: &Report, articles: &[Article]) -> Result<String, Error> {
    let sources = Sources::new(report, articles);
    write(&CLAIMS, report.claims.iter().map(|claim| claim_row(claim, &sources)))
}

fn fact_row(fact: &Fact, told: &[&Claim], sources: &Sources<'_>) -> Vec<String> {
    let figure = |policy: &str| fact.figures.iter().find(|figure| figure.policy.starts_with(policy));
    let number = |figure: Option<&Figure>, pick: fn(&Figure) -> Option<Number>| plain(figure.and_then(pick));
    let (ucdp, range) = (figure("ucdp"), figure("range"));
    let infos: Vec<_> = told.iter().filter_map(|claim| sources.info(&claim.article)).collect();
    let outlets: BTreeSet<&str> = infos.iter().map(|info| info.outlet.as_deref().unwrap_or(info.id.as_str())).collect();
    let mut published: Vec<_> = infos.iter().filter_map(|info| info.published).collect();
    published.sort_by_key(|published| published.date());
    let whens: BTreeSet<String> = told.iter().filter_map(|claim| when(&claim.what)).filter_map(to_edtf).collect();
    let origins: Vec<&str> = fact.origins.iter().map(|origin| origin.name.as_str()).collect();
    vec![
        fact.id.to_string(),
        fact.story.to_string(),
        fact.question.clone(),
        told.first().map_or(String::new(), |claim| claim.what.name().to_owned()),
        fact.verdict.name().to_owned(),
        number(ucdp, |f| f.low),
        number(ucdp, |f| f.best),
        number(ucdp, |f| f.high),
        number(range, |f| f.low),
        number(range, |f| f.high),
        join(outlets.into_iter()),
        fact.origins.len().to_string(),
        join(origins.into_iter()),
        join(whens.iter().map(String::as_str)),
        published.first().map_or(String::new(), ToString::to_string),
        published.last().map_or(String::new(), ToString::to_string),
    ]
}

fn claim_row(claim: &Claim, sources: &Sources<'_>) -> Vec<String> {
    let info = sources.info(&claim.article);
    let count = count(&claim.what);
    let text = |party: Option<&Party>| party.map_or(String::new(), |party| party.text.clone());
    let (outcome, group, actor, object, place) = match &claim.what {
        ClaimKind::Casualty(c) => {
            let group = c.group.as_ref().map_or(String::new(), |group| group.text.clone());
            (c.outcome.name(), group, None, None, c.place.as_ref())
        }
        ClaimKind::Event(e) => ("", String::new(), e.actor.as_ref(), e.object.as_ref(), e.place.as_ref()),
        ClaimKind::Role(r) => ("", String::new(), Some(&r.person), r.of.as_ref(), None),
        ClaimKind::Quote(q) => ("", String::new(), q.speaker.as_ref(), None, None),
        ClaimKind::Measure(m) => ("", String::new(), None, None, m.place.as_ref()),
    };
    let stance = match claim.stance {
        Stance::Asserted => "asserted",
        Stance::Hedged => "hedged",
        Stance::Denied => "denied",
    };
    let precision = match count.map(Quantity::precision) {
        Some(Precision::Exact) => "exact",
        Some(Precision::Approximate) => "approximate",
        Some(Precision::Vague) => "vague",
        None => "",
    };
    vec![
        claim.id.to_string(),
        claim.article.to_string(),
        info.and_then(|info| info.outlet.clone()).unwrap_or_default(),
        info.and_then(|info| info.published).map_or(String::new(), |published| published.to_string()),
        claim.what.name().to_owned(),
        summary(&claim.what),
        plain(count.and_then(Quantity::low)),
        plain(count.and_then(Quantity::high)),
        precision.to_owned(),
        count.map_or(String::new(), |count| count.said().to_owned()),
        outcome.to_owned(),
        group,
        text(actor),
        text(object),
        when(&claim.what).and_then(to_edtf).unwrap_or_default(),
        text(place),
        sources.claimant(claim).unwrap_or_default(),
        join(claim.attribution.iter().map(|link| link.name.as_str())),
        stance.to_owned(),
        claim.span.start.to_string(),
        claim.span.end.to_string(),
        sources.words(claim),
    ]
}

/// A number in digits without grouping; empty where there is none.
fn plain(number: Option<Number>) -> String {
    number.map_or(String::new(), |number| number.get().to_string())
}

fn join<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

fn count(what: &ClaimKind) -> Option<&Quantity> {
    match what {
        ClaimKind::Casualty(casualty) => Some(&casualty.count),
        ClaimKind::Measure(measure) => Some(&measure.count),
        _ => None,
    }
}

fn when(what: &ClaimKind) -> Option<&Period> {
    match what {
        ClaimKind::Casualty(casualty) => casualty.when.as_ref(),
        ClaimKind::Event(event) => event.when.as_ref(),
        ClaimKind::Role(role) => role.when.as_ref(),
        ClaimKind::Measure(measure) => measure.when.as_ref(),
        ClaimKind::Quote(_) => None,
    }
}

fn write(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<String, Error> {
    let failed = |problem: String| Error::input("csv", problem);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).map_err(|e| failed(e.to_string()))?;
    for row in rows {
        writer.write_record(&row).map_err(|e| failed(e.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|e| failed(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| failed(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::interchange::tell::tests::example;

    fn read(csv: &str) -> Vec<BTreeMap<String, String>> {
        csv::Reader::from_reader(csv.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn facts_read_back_with_figures_and_sources() {
        let (report, _) = example();
        let rows = read(&facts_to_csv(&report).unwrap());
        assert_eq!(rows.len(), 1);
        let field = |name: &str| rows[0][name].as_str();
        assert_eq!([field("low"), field("best"), field("high")], ["8", "9", "12"]);
        assert_eq!([field("min"), field("max")], ["8", "12"]);
        assert_eq!(field("sources"), "Courier; Herald");
        assert_eq!((field("origins"), field("origin_names")), ("2", "the harbour police; Herald"));
        assert_eq!(field("when"), "2021-03-01");
        assert_eq!((field("first_published"), field("last_published")), ("2021-03-01", "2021-03-02"));
    }

    #[test]
    fn claims_read_back_word_for_word() {
        let (report, articles) = example();
        let rows = read(&claims_to_csv(&report, &articles).unwrap());
        assert_eq!(rows.len(), report.claims.len());
        for (row, claim) in rows.iter().zip(&report.claims) {
            assert_eq!(row["claim"], claim.id.as_str());
            let article = articles.iter().find(|article| article.id == claim.article).unwrap();
            assert_eq!(row["words"], claim.span.of(&article.text));
        }
        assert_eq!(rows[0]["claimant"], "the harbour police");
        assert_eq!(rows[0]["low"], "8");
        assert_eq!(rows[1]["words"], "Twelve, \"some of them\nchildren\", drowned");
    }
}
