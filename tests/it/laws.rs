//! What holds for every input.

use corroborate::{Article, Layout, Reconciler, Report, to_json, to_text};
use proptest::prelude::*;

/// Sentences that articles of the laws are made of: tolls, rivals, quotes, offices, measures, marks that do not pair.
const SENTENCES: &[&str] = &[
    "At least nine miners were killed, according to the rescue service.",
    "Eleven miners were killed on Tuesday night, the governor said.",
    "The death toll rose to 14 on Thursday.",
    "No one was injured.",
    "Dozens of people were hurt in Port Ellery, witnesses told the Harbour News.",
    "Governor Ilya Marchenko resigned on Wednesday.",
    "President Dana Okafor dismissed the governor, Ilya Martschenko, on Wednesday.",
    "“We will rebuild every house,” said Mayor Pia Lund.",
    "“We will not rebuild every house, “said the mayor, Pia Lund.",
    "About 5,000 residents of the town of 18,000 inhabitants were evacuated.",
    "The price of a litre of diesel rose from 1.20 to 1.45 euros.",
    "The mine had been closed since 2019.",
    "We use cookies to count our readers.",
    "Read more: the storm",
    "( \" ” “ « 12.",
];

fn articles() -> impl Strategy<Value = Vec<Article>> {
    let text = prop::collection::vec(prop::sample::select(SENTENCES), 0..8).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(text, 1..4).prop_map(|texts| {
        let day = "2021-03-05".parse().unwrap();
        texts.into_iter().enumerate().map(|(i, text)| Article::new(format!("a{i}"), text).published(day)).collect()
    })
}

fn report<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Report {
    let mut reconciler = Reconciler::new();
    for article in articles {
        reconciler.article(article.clone()).unwrap();
    }
    reconciler.report()
}

/// Text of letters, digits, marks and pieces that extraction reacts to.
fn wild_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[0-9,.%$ ]{0,8}",
        prop::sample::select(
            &["“", "”", "\"", "'", "’s", "\n", "\n\n", "-", "...", "killed ", "at least ", "said ", "Mr. "][..]
        )
        .prop_map(str::to_owned),
        prop::sample::select(SENTENCES).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_articles_changes_nothing(articles in articles()) {
        let forward = to_json(&report(&articles)).unwrap();
        let backward = to_json(&report(articles.iter().rev())).unwrap();
        prop_assert_eq!(forward, backward);
    }

    #[test]
    fn any_text_is_read_without_panic_and_every_span_fits(a in wild_text(), b in wild_text()) {
        let articles = [Article::new("a", a), Article::new("b", b).published("2021-03-05".parse().unwrap())];
        let report = report(&articles);
        for claim in &report.claims {
            let text = &articles.iter().find(|article| article.id == claim.article).unwrap().text;
            prop_assert!(claim.span.fits(text) && !claim.span.is_empty(), "{:?}", claim);
        }
        let layout = Layout { width: 60, ..Layout::default() };
        let text = to_text(&report, &articles, layout);
        prop_assert!(!text.contains('\x1b'));
    }

    #[test]
    fn a_report_survives_json(articles in articles()) {
        let report = report(&articles);
        let back: Report = serde_json::from_str(&to_json(&report).unwrap()).unwrap();
        prop_assert_eq!(report, back);
    }

    #[test]
    fn another_article_renames_no_claim(articles in articles()) {
        let whole = report(&articles);
        let part = report(&articles[1..]);
        // A text given twice is one article, and its claims are told once, by the first.
        let twin = |id| whole.articles.iter().any(|article| article.id == id && article.same_as.is_some());
        for claim in part.claims.iter().filter(|claim| !twin(claim.article.clone())) {
            prop_assert!(whole.claims.iter().any(|other| other.id == claim.id), "{} is gone", claim.id);
        }
    }
}
