//! How fast articles are read into claims, and how fast what was read is reconciled, in bytes of text on one core.
//!
//! Reading is measured over many articles, so that the tables are loaded and the caches are as in real use.

#![allow(missing_docs, reason = "criterion's macros write functions without docs")]

use corroborate::{Article, Reconciler, articles_from_jsonl, read_claims};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// How often the example story is told over again, to some 150 kB.
const TIMES: usize = 8;

fn story() -> Vec<Article> {
    articles_from_jsonl("articles.jsonl", include_str!("../examples/story/articles.jsonl")).unwrap_or_default()
}

fn bytes(articles: &[Article]) -> Throughput {
    Throughput::Bytes(articles.iter().map(|article| article.text.len() as u64).sum())
}

fn held(articles: &[Article]) -> Reconciler {
    let mut reconciler = Reconciler::new();
    for article in articles {
        // The ids of the story differ, so no article is refused.
        let _ = reconciler.article(article.clone());
    }
    reconciler
}

fn read(c: &mut Criterion) {
    let story = story();
    let mut group = c.benchmark_group("read");

    let many: Vec<Article> = (0..TIMES).flat_map(|_| story.clone()).collect();
    group.throughput(bytes(&many));
    group.bench_function("articles into claims", |b| {
        b.iter(|| black_box(&many).iter().map(|article| read_claims(article).len()).sum::<usize>());
    });

    let all: Vec<&str> = many.iter().map(|article| article.text.as_str()).collect();
    let long = [Article::new("long", all.join("\n\n"))];
    group.throughput(bytes(&long));
    group.bench_function("one long article into claims", |b| b.iter(|| read_claims(black_box(&long[0])).len()));
    group.finish();

    let mut group = c.benchmark_group("story");
    group.throughput(bytes(&story));
    group.bench_function("five articles, read and reconciled", |b| {
        b.iter(|| held(black_box(&story)).report().claims.len());
    });
    // The first report reads the articles; all later ones only reconcile.
    let reconciler = held(&story);
    let _ = reconciler.report();
    group.bench_function("five articles, reconciled", |b| b.iter(|| black_box(&reconciler).report().claims.len()));
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
