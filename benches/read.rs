//! How fast articles are read into claims, and how fast a story is reconciled, on the example story.

use corroborate::{Article, Reconciler, articles_from_jsonl};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

fn story() -> Vec<Article> {
    articles_from_jsonl("articles.jsonl", include_str!("../examples/story/articles.jsonl")).unwrap_or_default()
}

fn report(articles: &[Article]) -> usize {
    let mut reconciler = Reconciler::new();
    for article in articles {
        // The ids of the story differ, so no article is refused.
        let _ = reconciler.article(article.clone());
    }
    reconciler.report().claims.len()
}

fn read(c: &mut Criterion) {
    let story = story();
    let bytes = story.iter().map(|article| article.text.len() as u64).sum();
    let mut group = c.benchmark_group("story");

    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("five articles, read and reconciled", |b| b.iter(|| report(black_box(&story))));

    // One article has nothing to be compared with: what is left is reading.
    if let Some(longest) = story.iter().max_by_key(|article| article.text.len()) {
        group.throughput(Throughput::Bytes(longest.text.len() as u64));
        group.bench_function("one article, read", |b| b.iter(|| report(black_box(std::slice::from_ref(longest)))));
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
