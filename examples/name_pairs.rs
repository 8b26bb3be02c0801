//! Reads tab-separated pairs of names (`slice kind name1 name2 …`, with a header line) and prints one score a line;
//! `--why KIND A B` prints the reasons for one pair in words. KIND is PER, ORG or LOC.

#![allow(clippy::print_stderr, reason = "a program speaks to its terminal")]

use corroborate::{Name, NameConfig, NameKind, compare_names, name_score};
use std::io::{BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("name_pairs: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let config = NameConfig::default();
    let mut out = BufWriter::new(std::io::stdout().lock());
    match args[..] {
        ["--why", a, b] => why(&mut out, NameKind::Person, a, b)?,
        ["--why", which, a, b] => why(&mut out, kind(which), a, b)?,
        [file] => {
            let text = std::fs::read_to_string(file)?;
            let rows = text.lines().skip(1).enumerate().map(|(number, line)| {
                let fields: Vec<&str> = line.split('\t').collect();
                match fields[..] {
                    [_, which, a, b, ..] => Ok((Name::new(a, kind(which)), Name::new(b, kind(which)))),
                    _ => Err(format!("{file}, line {}: expected slice, kind and two names", number + 2)),
                }
            });
            // Names are prepared first and compared then, so that the two can be timed apart.
            let pairs = rows.collect::<Result<Vec<(Name, Name)>, String>>()?;
            for (a, b) in &pairs {
                writeln!(out, "{:.4}", name_score(a, b, &config))?;
            }
        }
        _ => return Err("usage: name_pairs FILE.tsv | name_pairs --why [PER|ORG|LOC] A B".into()),
    }
    Ok(())
}

fn why(out: &mut impl Write, kind: NameKind, a: &str, b: &str) -> std::io::Result<()> {
    let found = compare_names(&Name::new(a, kind), &Name::new(b, kind), &NameConfig::default());
    writeln!(out, "{:?}, score {:.3}", found.verdict, found.score)?;
    found.reasons.iter().try_for_each(|reason| writeln!(out, "- {reason}"))
}

fn kind(which: &str) -> NameKind {
    match which {
        "ORG" | "ENT" | "OBJ" => NameKind::Organisation,
        "LOC" => NameKind::Place,
        _ => NameKind::Person,
    }
}
