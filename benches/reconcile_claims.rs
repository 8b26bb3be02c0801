//! Ready-made claims reconciled: 20 claims a story from 5 outlets on four questions, from 10,000 claims to 1,000,000.

use corroborate::{Article, Casualty, Claim, Error, Event, Outcome, Quantity, Reconciler, StoryId, Via};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const PER_STORY: usize = 20;

/// A reconciler with so many claims.
fn filled(claims: usize) -> Result<Reconciler, Error> {
    let mut reconciler = Reconciler::new();
    for n in 0..claims {
        let (story, of) = (n / PER_STORY, n % PER_STORY);
        let (outlet, question) = (of % 5, of / 5);
        let article = format!("s{story}a{outlet}");
        if question == 0 {
            let mut bare = Article::new(article.as_str(), "").outlet(format!("Outlet {outlet}"));
            bare.story = Some(StoryId::from(format!("s{story}")));
            reconciler.article(bare)?;
        }
        let toll = Quantity::exactly((story % 90 + outlet / 3) as u32, "");
        let id = format!("{article}:{question}");
        let claim = match question {
            0 => Claim::new(id, article, Casualty::new(Outcome::Killed, toll).group("miners")),
            1 => Claim::new(id, article, Casualty::new(Outcome::Injured, toll).group("residents")),
            2 => Claim::new(id, article, Event::new("resign").actor("the mayor")),
            _ => Claim::new(id, article, Event::new("close").actor("the ministry").object("the mine")),
        };
        reconciler.claim(claim.attributed_to(["police", "the Labour Ministry"][outlet % 2], Via::Said))?;
    }
    Ok(reconciler)
}

fn reconcile(c: &mut Criterion) {
    let mut group = c.benchmark_group("ready-made claims");
    group.sample_size(10);
    for claims in [10_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(claims as u64));
        group.bench_function(BenchmarkId::from_parameter(claims), |b| {
            // Made here, so that a run of one size holds the claims of that size alone.
            if let Ok(reconciler) = filled(claims) {
                b.iter(|| reconciler.report().facts.len());
            }
        });
    }
    group.finish();
}

criterion_group!(benches, reconcile);
criterion_main!(benches);
