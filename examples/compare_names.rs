//! Compares spellings of names and tells why they are one or not.

#![allow(clippy::print_stdout, reason = "a program speaks to its terminal")]

use corroborate::{Name, NameConfig, NameKind, compare_names};

fn main() {
    let pairs = [
        (NameKind::Person, "Wjatscheslaw Schewtschenko", "Shevchenko, Vyacheslav"),
        (NameKind::Person, "Marina Sokolov", "Marina Sokolova"),
        (NameKind::Organisation, "Interior Ministry of Kenya", "Kenyan Ministry of Internal Affairs"),
        (NameKind::Organisation, "ODKB", "Collective Security Treaty Organisation"),
        (NameKind::Place, "Stalingrad", "Volgograd"),
    ];
    for (kind, a, b) in pairs {
        let found = compare_names(&Name::new(a, kind), &Name::new(b, kind), &NameConfig::default());
        println!("{a} / {b}: {:?} ({:.2})", found.verdict, found.score);
        for reason in found.reasons {
            println!("  {reason}");
        }
    }
}
