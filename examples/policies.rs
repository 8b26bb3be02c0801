//! One toll, six sources, and the figures that four institutions would write down, each with the rule it cites.

#![allow(clippy::print_stdout, reason = "the output of an example")]

use corroborate::{Article, Casualty, Claim, Config, Error, Number, Outcome, Precision, Quantity, Reconciler, Via};

fn main() -> Result<(), Error> {
    let dozens = Quantity::new(Some(Number::from(24)), None, "dozens", Precision::Vague)?;
    let sources = [
        ("s1", "09:00", Quantity::at_least(20, "at least 20"), "police"),
        ("s2", "10:00", Quantity::exactly(27, "27"), "the Harbour Wire"),
        ("s3", "10:30", Quantity::exactly(27, "27"), "the Harbour Wire"),
        ("s4", "11:00", Quantity::exactly(31, "31"), "the River Brigade"),
        ("s5", "12:00", dozens, ""),
        ("s6", "18:00", Quantity::exactly(29, "29"), "St Mary's Hospital"),
    ];
    let mut config = Config::default();
    // Without this line the armed group counts as any other source.
    config.parties = vec!["the River Brigade".to_owned()];
    let mut reconciler = Reconciler::with_config(config);
    for (id, time, count, source) in sources {
        let published = format!("2024-05-03T{time}:00Z").parse()?;
        reconciler.article(Article::new(id, "").outlet(format!("Outlet {id}")).published(published))?;
        let claim = Claim::new(format!("{id}.killed"), id, Casualty::new(Outcome::Killed, count).group("people"));
        reconciler.claim(if source.is_empty() { claim } else { claim.attributed_to(source, Via::Said) })?;
    }
    for fact in reconciler.report().facts {
        println!("{}: {}, at most {} independent origins", fact.question, fact.verdict.name(), fact.origins.len());
        let show = |n: Option<Number>| n.map_or("-".to_owned(), |n| n.to_string());
        for figure in fact.figures {
            let (low, best, high) = (show(figure.low), show(figure.best), show(figure.high));
            println!("  {:22} low {low:>3} best {best:>3} high {high:>3}  {}", figure.policy, figure.rule);
        }
    }
    Ok(())
}
