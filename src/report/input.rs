//! Articles and ready-made claims read from JSON Lines, with errors that name the line and the field.
//!
//! A line with `kind` is a claim; any other line is an article. Empty lines are skipped. Unknown fields are ignored, except
//! one whose name is a slip of a field that is not there, such as `attribtuion`.
//!
//! An article has an `id`, and may have `outlet`, `published` (a date, or a time with its zone), `title`, `url`, `story`
//! and `text`; an article without text is one that only ready-made claims come from.
//!
//! A claim has the fields of the report's claims. What may be left out is null there. Shorter forms are taken, too:
//!
//! | field | short form | means |
//! | --- | --- | --- |
//! | `id` | left out, where there is a span | `a1:casualty:10-61` |
//! | `count` | `8` | exactly eight |
//! | `when` | `"2022-01-05"` | that day |
//! | `actor`, `object`, `place`, `person`, `of`, `speaker`, `group` | `"miners"` | the words alone |
//! | `attribution` | `["the ministry"]` | it said so |

use crate::error::Error;
use crate::model::article::{Article, Published};
use crate::model::claim::{Attribution, Casualty, Claim, ClaimKind, Event, Group, Measure, Quote, Role, Stance, Via};
use crate::model::id::{ArticleId, ClaimId, EntityId, StoryId};
use crate::model::number::Number;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::Quantity;
use crate::report::field::Fields;
use crate::span::Span;
use serde_json::Value;
use std::collections::HashMap;

/// What a file of JSON Lines held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs {
    /// The articles, in the order of their lines.
    pub articles: Vec<Article>,
    /// The ready-made claims, in the order of their lines.
    pub claims: Vec<Claim>,
}

/// Reads articles and ready-made claims from JSON Lines; `name` is how errors call the input.
///
/// ```
/// let lines = r#"{"id": "a1", "outlet": "The Courier", "published": "2024-05-03"}
/// {"id": "c1", "article": "a1", "kind": "casualty", "outcome": "killed", "count": 9, "group": "miners"}"#;
/// let inputs = corroborate::inputs_from_jsonl("claims.jsonl", lines)?;
/// assert_eq!((inputs.articles.len(), inputs.claims.len()), (1, 1));
///
/// let wrong = r#"{"id": "c1", "article": "a1", "kind": "casualty", "outcome": "killed", "count": {"low": 9, "high": 8}}"#;
/// assert_eq!(
///     corroborate::inputs_from_jsonl("claims.jsonl", wrong).unwrap_err().to_string(),
///     "claims.jsonl, line 1: count: expected low <= high, found low 9 and high 8"
/// );
/// # Ok::<(), corroborate::Error>(())
/// ```
///
/// # Errors
/// A line that is no JSON object, or a field that is missing or has a value that it cannot have; the message names the
/// line and the field and says what was expected. Nothing is returned of the other lines then.
pub fn inputs_from_jsonl(name: &str, text: &str) -> Result<Inputs, Error> {
    let mut inputs = Inputs::default();
    let (mut articles, mut claims) = (HashMap::new(), HashMap::new());
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fail = |problem: String| Error::line(name, i + 1, problem);
        let value: Value = serde_json::from_str(line).map_err(|e| fail(format!("expected one JSON object: {e}")))?;
        let mut fields = Fields::new("", value).map_err(fail)?;
        if fields.has("kind") {
            let claim = claim(&mut fields).map_err(fail)?;
            fields.done().map_err(fail)?;
            once(&mut claims, claim.id.as_str(), i + 1).map_err(fail)?;
            inputs.claims.push(claim);
        } else {
            let article = article(&mut fields).map_err(fail)?;
            fields.done().map_err(fail)?;
            once(&mut articles, article.id.as_str(), i + 1).map_err(fail)?;
            inputs.articles.push(article);
        }
    }
    Ok(inputs)
}

/// Reads articles from JSON Lines; `name` is how errors call the input.
///
/// # Errors
/// As for [`inputs_from_jsonl`], and a line that is a claim.
pub fn articles_from_jsonl(name: &str, text: &str) -> Result<Vec<Article>, Error> {
    let inputs = inputs_from_jsonl(name, text)?;
    match inputs.claims.first() {
        Some(claim) => Err(Error::input(name, format!("expected articles only, found the claim {}", claim.id))),
        None => Ok(inputs.articles),
    }
}

/// Reads ready-made claims from JSON Lines; `name` is how errors call the input.
///
/// # Errors
/// As for [`inputs_from_jsonl`], and a line that is an article.
pub fn claims_from_jsonl(name: &str, text: &str) -> Result<Vec<Claim>, Error> {
    let inputs = inputs_from_jsonl(name, text)?;
    match inputs.articles.first() {
        Some(article) => Err(Error::input(
            name,
            format!("expected claims only, each with a \"kind\", found the article {}", article.id),
        )),
        None => Ok(inputs.claims),
    }
}

/// The text of a file; `name` is how errors call it.
///
/// # Errors
/// Bytes that are not UTF-8, with the line of the first one.
pub fn text_from_utf8(name: &str, bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|&&b| b == b'\n').count() + 1;
        Error::line(name, line, format!("expected UTF-8, found other bytes at byte {at}"))
    })
}

/// Refuses an id that was seen before.
fn once(seen: &mut HashMap<String, usize>, id: &str, line: usize) -> Result<(), String> {
    match seen.insert(id.to_owned(), line) {
        Some(first) => Err(format!("id: {id:?} is given twice, first in line {first}")),
        None => Ok(()),
    }
}

fn article(fields: &mut Fields) -> Result<Article, String> {
    Ok(Article {
        id: ArticleId::from(fields.required_text("id")?),
        story: fields.text("story")?.map(StoryId::from),
        outlet: fields.text("outlet")?,
        published: fields
            .text("published")?
            .map(|text| text.parse::<Published>().map_err(|e| e.to_string()))
            .transpose()?,
        title: fields.text("title")?,
        url: fields.text("url")?,
        text: fields.text("text")?.unwrap_or_default(),
    })
}

fn claim(fields: &mut Fields) -> Result<Claim, String> {
    let article = fields.required_text("article")?;
    let span = fields.object("span")?.map(|mut span| read_span(&mut span)).transpose()?;
    let mut also = Vec::new();
    for mut item in fields.objects("also")? {
        also.push(read_span(&mut item)?);
    }
    let kind = fields.required_text("kind")?;
    let what = match kind.as_str() {
        "casualty" => ClaimKind::Casualty(casualty(fields)?),
        "event" => ClaimKind::Event(event(fields)?),
        "role" => ClaimKind::Role(role(fields)?),
        "quote" => ClaimKind::Quote(quote(fields)?),
        "measure" => ClaimKind::Measure(measure(fields)?),
        other => return Err(format!("kind: expected casualty, event, role, quote or measure, found {other:?}")),
    };
    let id = match (fields.text("id")?, span) {
        (Some(id), _) if id.is_empty() => return Err("id: expected an id, found an empty text".to_owned()),
        (Some(id), _) => id,
        (None, Some(span)) => format!("{article}:{kind}:{}-{}", span.start, span.end),
        (None, None) => return Err("id: expected an id, because the claim has no span to make one from".to_owned()),
    };
    Ok(Claim {
        id: ClaimId::from(id),
        article: ArticleId::from(article),
        span: span.unwrap_or_default(),
        also,
        what,
        attribution: attribution(fields)?,
        stance: fields.choice("stance")?.unwrap_or(Stance::Asserted),
    })
}

fn casualty(fields: &mut Fields) -> Result<Casualty, String> {
    Ok(Casualty {
        outcome: fields.required_choice("outcome")?,
        detail: fields.text("detail")?,
        count: required_quantity(fields)?,
        new: fields.flag("new")?.unwrap_or_default(),
        of_which: fields.text("of_which")?.map(ClaimId::from),
        group: group(fields)?,
        when: period(fields)?,
        place: party(fields, "place")?,
        cause: fields.text("cause")?,
    })
}

fn event(fields: &mut Fields) -> Result<Event, String> {
    Ok(Event {
        action: fields.required_text("action")?,
        said: fields.text("said")?.unwrap_or_default(),
        actor: party(fields, "actor")?,
        object: party(fields, "object")?,
        when: period(fields)?,
        place: party(fields, "place")?,
        cause: fields.text("cause")?,
        polarity: fields.choice("polarity")?.unwrap_or_default(),
        modality: fields.choice("modality")?.unwrap_or_default(),
    })
}

fn role(fields: &mut Fields) -> Result<Role, String> {
    Ok(Role {
        person: party(fields, "person")?.ok_or_else(|| fields.missing("person", "a party, such as \"Jana Novak\""))?,
        role: fields.required_text("role")?,
        of: party(fields, "of")?,
        status: fields.choice("status")?.unwrap_or_default(),
        when: period(fields)?,
    })
}

fn quote(fields: &mut Fields) -> Result<Quote, String> {
    Ok(Quote {
        words: fields.required_text("words")?,
        speaker: party(fields, "speaker")?,
        medium: fields.text("medium")?,
        language: fields.text("language")?,
    })
}

fn measure(fields: &mut Fields) -> Result<Measure, String> {
    Ok(Measure {
        count: required_quantity(fields)?,
        unit: fields.required_text("unit")?,
        per: fields.text("per")?,
        of: fields.text("of")?,
        when: period(fields)?,
        place: party(fields, "place")?,
    })
}

fn required_quantity(fields: &mut Fields) -> Result<Quantity, String> {
    if let Some(number) = fields.take_number("count") {
        return Ok(Quantity::exactly(Number::new(number).map_err(|e| e.to_string())?, ""));
    }
    let expected = "a number, or an object such as {\"low\": 8, \"high\": null, \"said\": \"at least eight\"}";
    let Some(mut count) = fields.object_or("count", expected)? else { return Err(fields.missing("count", expected)) };
    let end = |value: Option<f64>| value.map(Number::new).transpose().map_err(|e| e.to_string());
    let (low, high) = (end(count.number("low")?)?, end(count.number("high")?)?);
    let said = count.text("said")?.unwrap_or_default();
    let precision = count.choice("precision")?.unwrap_or_default();
    count.done()?;
    if low.is_none() && high.is_none() {
        return Err("count: expected low, high or both, found neither".to_owned());
    }
    Quantity::new(low, high, said, precision).map_err(|e| e.to_string())
}

fn period(fields: &mut Fields) -> Result<Option<Period>, String> {
    if let Some(day) = fields.take_text("when") {
        let day = day.parse().map_err(|_| format!("when: expected a date such as 2022-01-05, found {day:?}"))?;
        return Ok(Some(Period::day(day, "")));
    }
    let expected = "a date, or an object such as {\"start\": \"2022-01-05\", \"end\": null}";
    let Some(mut when) = fields.object_or("when", expected)? else { return Ok(None) };
    let (start, end) = (when.date("start")?, when.date("end")?);
    let said = when.text("said")?.unwrap_or_default();
    let precision = when.choice("precision")?.unwrap_or_default();
    let (from, to) = (when.clock("from_time")?, when.clock("to_time")?);
    let zone = when.text("zone")?;
    when.done()?;
    let period = Period::new(start, end, said, precision).and_then(|period| period.with_times(from, to, zone));
    period.map(Some).map_err(|e| e.to_string())
}

fn party(fields: &mut Fields, key: &'static str) -> Result<Option<Party>, String> {
    if let Some(text) = fields.take_text(key) {
        return Ok(Some(Party::named(text)));
    }
    let expected = "a text, or an object such as {\"text\": \"the miners\"}";
    let Some(mut party) = fields.object_or(key, expected)? else { return Ok(None) };
    let span = party.object("span")?.map(|mut span| read_span(&mut span)).transpose()?;
    let (text, entity) = (party.required_text("text")?, party.text("entity")?.map(EntityId::from));
    party.done()?;
    Ok(Some(Party { text, entity, span }))
}

fn group(fields: &mut Fields) -> Result<Option<Group>, String> {
    if let Some(text) = fields.take_text("group") {
        return Ok(Some(Group { text, classes: Vec::new() }));
    }
    let Some(mut group) = fields.object_or("group", "a text, or an object such as {\"text\": \"miners\"}")? else {
        return Ok(None);
    };
    let mut classes = group.texts("classes")?;
    classes.sort_unstable();
    classes.dedup();
    let text = group.required_text("text")?;
    group.done()?;
    Ok(Some(Group { text, classes }))
}

fn attribution(fields: &mut Fields) -> Result<Vec<Attribution>, String> {
    let mut out = Vec::new();
    for item in fields.list("attribution")? {
        out.push(match item {
            (_, Value::String(name)) => Attribution { name, entity: None, via: Via::Said, span: Span::default() },
            (path, value) => {
                let mut link = Fields::new(&path, value)?;
                let told = Attribution {
                    name: link.required_text("name")?,
                    entity: link.text("entity")?.map(EntityId::from),
                    via: link.choice("via")?.unwrap_or(Via::Said),
                    span: link.object("span")?.map(|mut span| read_span(&mut span)).transpose()?.unwrap_or_default(),
                };
                link.done()?;
                told
            }
        });
    }
    Ok(out)
}

fn read_span(fields: &mut Fields) -> Result<Span, String> {
    let (start, end) = (fields.required_offset("start")?, fields.required_offset("end")?);
    if start > end {
        return Err(fields.here(&format!("expected start <= end, found start {start} and end {end}")));
    }
    Ok(Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(line: &str, expected: &str) {
        let error = inputs_from_jsonl("in", &format!("\n{line}\n")).unwrap_err().to_string();
        assert_eq!(error, format!("in, line 2: {expected}"));
    }

    const CLAIM: &str = r#"{"id": "c", "article": "a", "kind": "casualty", "outcome": "killed", "count": 3"#;

    /// Two known fields of like names, and fields that are none of ours.
    #[test]
    fn other_fields_are_ignored() {
        for field in ["\"state\": 1", "\"where\": 1", "\"tags\": []", "\"when\": null, \"whem\": null"] {
            inputs_from_jsonl("in", &format!("{CLAIM}, {field}}}")).unwrap();
        }
        inputs_from_jsonl("in", r#"{"id": "a", "text": "x", "texts": 1, "date": "today", "uri": "u"}"#).unwrap();
    }

    #[test]
    fn every_field_that_is_wrong_is_named() {
        let hint = |field: &str| format!("{CLAIM}, {field}}}");
        refused(r#"{"id": "a", "Outlet": "Radio"}"#, "Outlet: unknown field (is \"outlet\" meant?)");
        refused(&hint("\"attribtuion\": []"), "attribtuion: unknown field (is \"attribution\" meant?)");
        refused(&hint("\"when\": {\"strat\": \"2024-05-03\"}"), "when.strat: unknown field (is \"start\" meant?)");
        refused(
            r#"{"kind": "quote", "article": "a", "id": "c", "word": "so"}"#,
            "words: expected a text, found nothing (is \"word\" meant to be \"words\"?)",
        );
        let error =
            inputs_from_jsonl("in", &format!("{}}}", CLAIM.replace("killed", "kiled"))).unwrap_err().to_string();
        assert!(error.ends_with("found \"kiled\" (is \"killed\" meant?)"), "{error}");
        refused("[1]", "expected an object, found an array");
        refused(r#"{"text": "x"}"#, "id: expected a text, found nothing");
        refused(r#"{"id": 7}"#, "id: expected a text, found 7");
        refused(
            r#"{"id": "a", "published": "2024-02-30"}"#,
            "published: expected a date such as 2022-01-06 or a time with zone such as 2022-01-06T04:00:00+01:00, found \"2024-02-30\"",
        );
        refused(
            r#"{"kind": "rumour", "article": "a", "id": "c"}"#,
            "kind: expected casualty, event, role, quote or measure, found \"rumour\"",
        );
        refused(
            r#"{"kind": "quote", "article": "a", "words": "so"}"#,
            "id: expected an id, because the claim has no span to make one from",
        );
        refused(
            &format!("{CLAIM}, \"when\": \"2024-13-01\"}}"),
            "when: expected a date such as 2022-01-05, found \"2024-13-01\"",
        );
        refused(
            &format!("{CLAIM}, \"when\": {{\"start\": \"2024-04-31\"}}}}"),
            "when.start: expected a date such as 2022-01-05, found \"2024-04-31\"",
        );
        refused(
            &format!("{CLAIM}, \"when\": {{\"start\": \"2024-04-30\", \"end\": \"2024-04-01\"}}}}"),
            "when: expected start <= end, found start 2024-04-30 and end 2024-04-01",
        );
        refused(
            &format!("{CLAIM}, \"span\": {{\"start\": -1, \"end\": 4}}}}"),
            "span.start: expected a whole number from 0, found -1",
        );
        refused(
            &format!("{CLAIM}, \"span\": {{\"start\": 9, \"end\": 4}}}}"),
            "span: expected start <= end, found start 9 and end 4",
        );
        refused(
            &format!("{CLAIM}, \"attribution\": [{{\"via\": \"said\"}}]}}"),
            "attribution[0].name: expected a text, found nothing",
        );
        refused(
            &format!("{CLAIM}, \"place\": 4}}"),
            "place: expected a text, or an object such as {\"text\": \"the miners\"}, found 4",
        );
        let with = |count: &str| format!("{}}}", CLAIM.replace("\"count\": 3", count));
        refused(&with("\"count\": {\"low\": \"three\"}"), "count.low: expected a number, found \"three\"");
        refused(&with("\"count\": {}"), "count: expected low, high or both, found neither");
        let expected =
            "expected a number, or an object such as {\"low\": 8, \"high\": null, \"said\": \"at least eight\"}";
        refused(&with("\"new\": false"), &format!("count: {expected}, found nothing"));
        refused(&with("\"count\": \"three\""), &format!("count: {expected}, found \"three\""));
    }

    #[test]
    fn an_id_given_twice_names_both_lines() {
        let error = inputs_from_jsonl("in", "{\"id\": \"a\"}\n\n{\"id\": \"a\"}").unwrap_err().to_string();
        assert_eq!(error, "in, line 3: id: \"a\" is given twice, first in line 1");
        let claim = format!("{CLAIM}}}");
        let error = inputs_from_jsonl("in", &format!("{claim}\n{claim}")).unwrap_err().to_string();
        assert_eq!(error, "in, line 2: id: \"c\" is given twice, first in line 1");
        assert!(inputs_from_jsonl("in", &format!("{{\"id\": \"c\"}}\n{claim}")).is_ok());
    }

    #[test]
    fn an_unknown_enum_value_is_answered_with_the_known_ones() {
        let error = inputs_from_jsonl("in", &format!("{}}}", CLAIM.replace("killed", "dead"))).unwrap_err().to_string();
        assert!(error.starts_with("in, line 1: outcome: expected one of `killed`, `injured`, `missing`"), "{error}");
        assert!(error.ends_with("found \"dead\""), "{error}");
    }

    #[test]
    fn malformed_json_and_bytes_name_the_line() {
        let error = inputs_from_jsonl("in", "{\"id\": \"a\"}\n{\"id\": ").unwrap_err().to_string();
        assert!(error.starts_with("in, line 2: expected one JSON object: EOF"), "{error}");
        let error = text_from_utf8("in", b"one\ntwo \xff".to_vec()).unwrap_err().to_string();
        assert_eq!(error, "in, line 2: expected UTF-8, found other bytes at byte 8");
    }

    #[test]
    fn short_forms_and_the_reports_own_claims_are_read() {
        let line = r#"{"article": "a", "kind": "event", "span": {"start": 2, "end": 9}, "action": "resign", "actor": "the mayor", "when": "2024-05-03", "attribution": ["the council"]}"#;
        let claims = claims_from_jsonl("in", line).unwrap();
        assert_eq!(claims[0].id.as_str(), "a:event:2-9");
        assert_eq!(claims[0].attribution[0].name, "the council");
        let json = serde_json::to_string(&claims[0]).unwrap();
        assert_eq!(claims_from_jsonl("in", &json).unwrap(), claims);
    }
}
