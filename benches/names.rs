//! Pairs of names a second: ours beside Jaro-Winkler, optimal string alignment and Daitch-Mokotoff on the same pairs, and
//! how long it takes to prepare names.

#![allow(missing_docs, reason = "criterion's macros write functions without docs")]

use corroborate::{Name, NameConfig, NameKind, compare_names, name_score};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rphonetic::{DaitchMokotoffSoundexBuilder, Encoder};
use std::hint::black_box;

/// Spellings of one name in turn with other names, as blocking would offer them.
const NAMES: [&str; 16] = [
    "Wjatscheslaw Schewtschenko",
    "Vyacheslav Shevchenko",
    "Шевченко, Вячеслав",
    "Viacheslav Chernenko",
    "Maria de los Ángeles Ferrer",
    "Ferrer, Maria",
    "Mario Ferrari",
    "خالد منصور",
    "Khaled Mansour",
    "Halit Mansur",
    "Youri Jdanov",
    "Yuri Zhdanov",
    "Dana Akhmetova",
    "Dana Akhmetov",
    "Abdul Rahman Saidov",
    "Abdulrahman Saidov",
];

fn names(c: &mut Criterion) {
    let config = NameConfig::default();
    let prepared: Vec<Name> = NAMES.iter().map(|name| Name::new(name, NameKind::Person)).collect();
    let folded: Vec<String> = NAMES.iter().map(|name| corroborate::fold(name)).collect();
    let pairs = (NAMES.len() * NAMES.len()) as u64;

    let mut group = c.benchmark_group("prepare");
    group.throughput(Throughput::Elements(NAMES.len() as u64));
    group.bench_function("corroborate", |b| {
        b.iter(|| NAMES.iter().map(|name| Name::new(black_box(name), NameKind::Person)).collect::<Vec<_>>());
    });
    group.finish();

    let mut group = c.benchmark_group("pairs");
    group.throughput(Throughput::Elements(pairs));
    let all = |score: &dyn Fn(usize, usize) -> f64| {
        let each = (0..NAMES.len()).flat_map(|i| (0..NAMES.len()).map(move |j| (i, j)));
        each.map(|(i, j)| score(i, j)).sum::<f64>()
    };
    group.bench_function("corroborate score", |b| {
        b.iter(|| all(&|i, j| name_score(black_box(&prepared[i]), &prepared[j], &config)));
    });
    group.bench_function("corroborate with reasons", |b| {
        b.iter(|| all(&|i, j| compare_names(black_box(&prepared[i]), &prepared[j], &config).score));
    });
    group.bench_function("strsim Jaro-Winkler", |b| {
        b.iter(|| all(&|i, j| strsim::jaro_winkler(black_box(&folded[i]), &folded[j])));
    });
    group.bench_function("strsim OSA", |b| {
        b.iter(|| all(&|i, j| strsim::osa_distance(black_box(&folded[i]), &folded[j]) as f64));
    });
    if let Ok(phonetic) = DaitchMokotoffSoundexBuilder::default().build() {
        group.bench_function("rphonetic Daitch-Mokotoff", |b| {
            b.iter(|| all(&|i, j| f64::from(u8::from(phonetic.is_encoded_equals(black_box(&folded[i]), &folded[j])))));
        });
    }
    group.finish();
}

criterion_group!(benches, names);
criterion_main!(benches);
