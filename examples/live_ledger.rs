//! Follows a story as it comes in: articles are added, one is corrected, and each time it is told what that changed.

#![allow(clippy::print_stdout, reason = "the output of an example")]

use corroborate::{Article, Change, Error, Ledger};

fn main() -> Result<(), Error> {
    let article = |id: &str, outlet: &str, time: &str, text: &str| -> Result<Article, Error> {
        Ok(Article::new(id, text).outlet(outlet).published(time.parse()?))
    };
    let mut ledger = Ledger::new();
    let morning = "Eight miners were killed in Marlow on Thursday, the Labour Ministry said.";
    tell("The Courier", ledger.add_article(article("a1", "The Courier", "2024-05-03T09:00:00Z", morning)?)?);

    let noon = "Twelve miners were killed in the Marlow pit on Thursday, according to the miners' union.";
    tell("Radio Ostria", ledger.add_article(article("a2", "Radio Ostria", "2024-05-03T12:00:00Z", noon)?)?);

    let corrected = "Eight miners were killed in the Marlow pit on Thursday, according to the miners' union.";
    tell("corrected", ledger.correct_article(article("a2", "Radio Ostria", "2024-05-03T12:00:00Z", corrected)?)?);
    Ok(())
}

/// Prints the verdicts that a change flipped.
fn tell(what: &str, change: Change) {
    println!("{what}:");
    for flip in change.flipped {
        let name = |verdict: Option<corroborate::Verdict>| verdict.map_or("nothing", |verdict| verdict.name());
        println!("  {}: {} -> {}, {}", flip.question, name(flip.before), name(flip.after), flip.why);
    }
}
