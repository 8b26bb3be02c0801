//! Reads the `use` lines of the source: a file imports only from lower layers and from siblings, names the file that
//! defines what it imports, and never goes in a circle. Tests inside the source may reach higher.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The layer of every top-level module.
fn layer(module: &str) -> Option<u8> {
    Some(match module {
        "span" | "error" => 0,
        "model" | "fold" => 1,
        "lexicon" => 2,
        "text" => 3,
        "mention" => 4,
        "extract" | "names" => 5,
        "compare" => 6,
        "reconcile" => 7,
        "report" => 8,
        "lib" => 9,
        _ => return None,
    })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All source files, as paths below `src` without `.rs`: `compare/casualty`, `compare/mod`.
fn files() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(root()).unwrap().with_extension("");
                let source = std::fs::read_to_string(&path).unwrap();
                let code = source.split("#[cfg(test)]\nmod ").next().unwrap_or("").to_owned();
                out.insert(name.to_string_lossy().replace('\\', "/"), code);
            }
        }
    }
    out
}

/// The paths that a file imports from the crate, from the crate's root on: `[["model", "claim", "Claim"], ..]`.
fn imports(file: &str, source: &str) -> Vec<Vec<String>> {
    let mut module: Vec<String> = file.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    let mut out = Vec::new();
    for line in source.split("\nuse ").skip(1) {
        let mut tree = line.split(';').next().unwrap_or("");
        let mut base = module.clone();
        if let Some(rest) = tree.strip_prefix("crate::") {
            (tree, base) = (rest, Vec::new());
        } else if tree.starts_with("super::") {
            while let Some(rest) = tree.strip_prefix("super::") {
                tree = rest;
                base.pop();
            }
        } else if let Some(rest) = tree.strip_prefix("self::") {
            tree = rest;
        } else {
            continue;
        }
        expand(base, tree, &mut out);
    }
    out
}

/// Expands the braces of a `use` tree.
fn expand(mut prefix: Vec<String>, tree: &str, out: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    let (head, inner) = match tree.split_once('{') {
        Some((head, inner)) => (head, Some(inner.trim_end().trim_end_matches('}'))),
        None => (tree, None),
    };
    let names = head.split("::").map(|name| name.split(" as ").next().unwrap_or("").trim());
    prefix.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
    let Some(inner) = inner else {
        out.push(prefix);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (i, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                expand(prefix.clone(), &inner[start..i], out);
                start = i + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        expand(prefix, &inner[start..], out);
    }
}

/// The file that a path leads to, and whether the path names something in it rather than a folder's `mod.rs`.
fn file_of(path: &[String], files: &BTreeMap<String, String>) -> Option<String> {
    (1..=path.len()).rev().find_map(|n| {
        let name = path[..n].join("/");
        [name.clone(), format!("{name}/mod")].into_iter().find(|name| files.contains_key(name))
    })
}

#[test]
fn imports_point_down_and_name_the_defining_file() {
    let files = files();
    let mut breaches = Vec::new();
    for (name, source) in files.iter().filter(|(name, _)| *name != "lib") {
        let own = layer(name.split('/').next().unwrap());
        let Some(own) = own else {
            breaches.push(format!("{name}: the module has no layer"));
            continue;
        };
        for path in imports(name, source) {
            let said = path.join("::");
            let Some(target) = file_of(&path, &files) else {
                breaches.push(format!("{name}: crate::{said} goes through the crate root"));
                continue;
            };
            let theirs = layer(target.split('/').next().unwrap()).unwrap_or(u8::MAX);
            let sibling = target.split('/').next() == name.split('/').next();
            if theirs > own || theirs == own && !sibling && own != 0 && own != 1 {
                breaches.push(format!("{name} (layer {own}) imports {said} (layer {theirs})"));
            }
            if path.last().is_some_and(|last| last == "*") {
                breaches.push(format!("{name}: crate::{said} is a glob"));
            }
            if source_of_mod_reexports(&files, &target, &path) {
                breaches.push(format!("{name}: crate::{said} is re-exported by a folder, not defined there"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// Whether the target is a folder's `mod.rs` that gets the imported name from elsewhere.
fn source_of_mod_reexports(files: &BTreeMap<String, String>, target: &str, path: &[String]) -> bool {
    let Some(name) = path.last() else { return false };
    target.ends_with("/mod")
        && files[target]
            .lines()
            .any(|line| line.contains("pub") && line.contains("use ") && line.contains(name.as_str()))
}

#[test]
fn no_file_imports_itself_in_a_circle() {
    let files = files();
    let graph: BTreeMap<&str, BTreeSet<String>> = files
        .iter()
        .filter(|(name, _)| *name != "lib")
        .map(|(name, source)| {
            let targets =
                imports(name, source).into_iter().filter_map(|path| file_of(&path, &files)).filter(|t| t != name);
            (name.as_str(), targets.collect())
        })
        .collect();
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in graph.keys() {
        walk(start, &graph, &mut Vec::new(), &mut done);
    }
}

fn walk<'g>(
    at: &'g str,
    graph: &'g BTreeMap<&str, BTreeSet<String>>,
    way: &mut Vec<&'g str>,
    done: &mut BTreeSet<&'g str>,
) {
    assert!(!way.contains(&at), "a circle of imports: {} -> {at}", way.join(" -> "));
    if !done.insert(at) {
        return;
    }
    way.push(at);
    for next in graph.get(at).into_iter().flatten() {
        if way.contains(&next.as_str()) || !done.contains(next.as_str()) {
            walk(next, graph, way, done);
        }
    }
    way.pop();
}

#[test]
fn use_trees_are_expanded() {
    let source = "//! Header.\n\nuse crate::a::{b, c::{D, E as F}};\nuse std::fmt;\nuse super::g::H;\n";
    let paths: Vec<String> = imports("x/y/z", source).iter().map(|path| path.join("/")).collect();
    assert_eq!(paths, ["a/b", "a/c/D", "a/c/E", "x/y/g/H"]);
}
