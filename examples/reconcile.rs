//! Reads articles and prints what they agree and disagree on.

use corroborate::{Article, Reconciler, articles_from_jsonl, to_json};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reconcile: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut reconciler = Reconciler::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--format" {
            args.next();
            continue;
        }
        let text = std::fs::read_to_string(&arg)?;
        if arg.ends_with(".jsonl") {
            for article in articles_from_jsonl(&arg, &text)? {
                reconciler.article(article)?;
            }
        } else {
            let id = Path::new(&arg).file_stem().map_or(arg.clone(), |s| s.to_string_lossy().into_owned());
            reconciler.article(Article::new(id, text))?;
        }
    }
    println!("{}", to_json(&reconciler.report())?);
    Ok(())
}
