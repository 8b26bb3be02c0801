//! Compares two claims that were built by hand: what do "at least eight" and "nine" have to say to each other?

#![allow(clippy::print_stdout, reason = "the output of an example")]

use corroborate::{Casualty, Claim, Error, Outcome, Quantity, Told, compare};

fn main() -> Result<(), Error> {
    let early = Claim::new("c1", "a1", {
        Casualty::new(Outcome::Killed, Quantity::at_least(8, "at least eight")).group("police officers")
    });
    let late = Claim::new("c2", "a2", Casualty::new(Outcome::Killed, Quantity::exactly(9, "nine")).group("police"));
    let (on_monday, on_tuesday) = ("2024-05-06".parse()?, "2024-05-07".parse()?);

    match compare(Told::new(&early).published(on_monday), Told::new(&late).published(on_tuesday)) {
        Some(comparison) => println!("{}: {}", comparison.relation.name(), comparison.why()),
        None => println!("they answer different questions"),
    }
    Ok(())
}
