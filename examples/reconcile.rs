//! Reads articles and shows what they agree and disagree on. Run it with `--help` for its usage.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program talks to its user")]

use corroborate::{
    Article, Error, Inputs, Layout, Reconciler, Report, inputs_from_jsonl, text_from_utf8, to_json, to_text,
};
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Shows what several articles on one event agree on, where they contradict each other, and which only repeat one origin.

Usage: reconcile [--format text|json|html] [--output FILE] INPUT...

An INPUT is
  a .txt file     one article; its id is the name of the file
  a .jsonl file   one article a line: {\"id\", \"text\"} and, where known, \"outlet\", \"published\", \"title\", \"url\";
                  or one ready-made claim a line: {\"id\", \"article\", \"kind\", ...} as in the JSON report
  a folder        its .txt and .jsonl files, sorted by name

  --format text   for people, the default
  --format json   everything, with the place of every claim in its article
  --format html   one offline page, where the program was built with --features html
  --output FILE   write there and not to standard output
  --help          this

Colours are off where the output is no terminal or NO_COLOR is set. Bad input ends with exit code 2.
";

/// Inputs from which on a terminal is told of the progress.
const MANY: usize = 20;

struct Options {
    format: Format,
    output: Option<PathBuf>,
    inputs: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
    Html,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match options(&args).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("reconcile: {problem}");
            ExitCode::from(2)
        }
    }
}

fn options(args: &[String]) -> Result<Options, String> {
    let mut options = Options { format: Format::Text, output: None, inputs: Vec::new() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--format" => {
                options.format = match args.next().map(String::as_str) {
                    Some("text") => Format::Text,
                    Some("json") => Format::Json,
                    Some("html") if cfg!(feature = "html") => Format::Html,
                    Some("html") => {
                        return Err("--format html: this program was built without it; add --features html".to_owned());
                    }
                    other => {
                        return Err(format!(
                            "--format: expected text, json or html, found {}",
                            other.unwrap_or("nothing")
                        ));
                    }
                }
            }
            "--output" => {
                let file = args.next().ok_or("--output: expected a file, found nothing")?;
                options.output = Some(PathBuf::from(file));
            }
            flag if flag.starts_with("--") => return Err(format!("{flag}: no such option; --help lists them")),
            input => options.inputs.push(PathBuf::from(input)),
        }
    }
    if options.inputs.is_empty() {
        return Err("expected an INPUT; --help tells what it may be".to_owned());
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), String> {
    let mut files = Vec::new();
    for input in &options.inputs {
        files.extend(files_of(input)?);
    }
    let mut reconciler = Reconciler::new();
    let mut articles: Vec<Article> = Vec::new();
    let progress = files.len() >= MANY && std::io::stderr().is_terminal();
    for (i, file) in files.iter().enumerate() {
        if progress {
            eprint!("\rreading {} of {} files", i + 1, files.len());
        }
        let refused = |error: Error| format!("{}: {error}", file.display());
        let inputs = read(file)?;
        for article in inputs.articles {
            reconciler.article(article.clone()).map_err(refused)?;
            articles.push(article);
        }
        for claim in inputs.claims {
            reconciler.claim(claim).map_err(refused)?;
        }
    }
    if progress {
        eprintln!("\rcomparing {} articles   ", articles.len());
    }
    let report = reconciler.report();
    write(options, &rendered(options, &report, &articles)?)
}

/// The files of an input: itself, or what a folder holds.
fn files_of(input: &Path) -> Result<Vec<PathBuf>, String> {
    if !input.is_dir() {
        return Ok(vec![input.to_owned()]);
    }
    let unreadable = |error: std::io::Error| format!("{}: cannot be read: {error}", input.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(input).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_file() && (has_extension(&path, "txt") || has_extension(&path, "jsonl")) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(format!("{}: expected .txt or .jsonl files in the folder, found none", input.display()));
    }
    Ok(files)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension))
}

/// The articles and claims of one file. An empty file has none, and is told of.
fn read(file: &Path) -> Result<Inputs, String> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: cannot be read: {error}"))?;
    let text = text_from_utf8(&name, bytes).map_err(|error| error.to_string())?;
    if text.trim().is_empty() {
        eprintln!("reconcile: {name} is empty");
    }
    if has_extension(file, "jsonl") {
        return inputs_from_jsonl(&name, &text).map_err(|error| error.to_string());
    }
    let id = file.file_stem().map_or_else(|| name.clone(), |stem| stem.to_string_lossy().into_owned());
    Ok(Inputs { articles: vec![Article::new(id, text)], claims: Vec::new() })
}

fn rendered(options: &Options, report: &Report, articles: &[Article]) -> Result<String, String> {
    match options.format {
        Format::Json => to_json(report).map(|json| json + "\n").map_err(|error| error.to_string()),
        Format::Text => Ok(to_text(report, articles, layout(options))),
        #[cfg(feature = "html")]
        Format::Html => Ok(corroborate::to_html(report, articles)),
        #[cfg(not(feature = "html"))]
        Format::Html => Err("--format html: add --features html".to_owned()),
    }
}

/// As wide as the terminal, up to 100 columns; colours only where a terminal shows them and nobody objects.
fn layout(options: &Options) -> Layout {
    let plain = Layout::default();
    if options.output.is_some() || !std::io::stdout().is_terminal() {
        return plain;
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let width = terminal_size::terminal_size().map_or(plain.width, |(width, _)| usize::from(width.0));
    Layout { width: width.clamp(40, 100), colour: !set("NO_COLOR") && !dumb, ..plain }
}

fn write(options: &Options, text: &str) -> Result<(), String> {
    if let Some(file) = &options.output {
        return std::fs::write(file, text).map_err(|error| format!("{}: cannot be written: {error}", file.display()));
    }
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads the output may stop early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}
