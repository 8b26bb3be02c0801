//! Whole reports of small stories, written for these tests. After a wanted change, `INSTA_UPDATE=always cargo test`
//! rewrites them; the difference is then read like code.

use corroborate::{Article, Layout, Reconciler, to_json, to_text};

fn article(id: &str, outlet: &str, published: &str, text: &str) -> Article {
    Article::new(id, text).outlet(outlet).published(published.parse().unwrap())
}

/// Compares the whole report with the one beside this file.
fn golden(name: &str, articles: &[Article]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, whole(articles)));
}

/// The text report, then the claims with their words and the relations with their reasons.
fn whole(articles: &[Article]) -> String {
    let mut reconciler = Reconciler::new();
    for article in articles {
        reconciler.article(article.clone()).unwrap();
    }
    let report = reconciler.report();
    assert!(to_json(&report).unwrap().contains("corroborate/1"));
    let mut out = to_text(&report, articles, Layout { width: 90, ..Layout::default() });
    out.push_str("\n---- claims\n");
    for claim in &report.claims {
        let text = &articles.iter().find(|article| article.id == claim.article).unwrap().text;
        out.push_str(&format!("{} | {}\n", claim.id, claim.span.of(text)));
    }
    out.push_str("\n---- relations\n");
    for relation in &report.relations {
        out.push_str(&format!("{} {} {}: {}\n", relation.a, relation.relation.name(), relation.b, relation.why));
    }
    out
}

#[test]
fn a_ferry_with_two_tolls() {
    golden(
        "a_ferry_with_two_tolls",
        &[
            article(
                "bay-post",
                "Bay Post",
                "2018-09-21",
                "At least 44 passengers drowned when a ferry capsized near Ukara Point on Thursday, the regional governor, \
             Adam Malimo, said. Thirty-seven people were rescued. \"We are still counting,\" Malimo told reporters.",
            ),
            article(
                "lake-radio",
                "Lake Radio",
                "2018-09-21",
                "Governor Adam Malimo said at least 44 people drowned after a ferry capsized near Ukara Point on Thursday. \
             Police said 32 people were rescued. The governor said: \"We are still counting.\"",
            ),
            article(
                "capital-wire",
                "Capital Wire",
                "2018-09-22",
                "The death toll from the ferry that capsized near Ukara Point on Thursday rose to 126, the transport ministry \
             said on Saturday. The captain, Juma Ndege, was arrested on Friday.",
            ),
        ],
    );
}

#[test]
fn a_mayor_who_went() {
    golden(
        "a_mayor_who_went",
        &[
            article(
                "morning",
                "Morning Sheet",
                "2020-03-04",
                "Mayor Olexandr Vasylenko resigned on Tuesday after the council debated the flood. Dozens of residents cheered \
             outside the town hall. \"I leave with a clear conscience,\" he said.",
            ),
            article(
                "evening",
                "Evening Sheet",
                "2020-03-04",
                "The council dismissed the mayor, Oleksandr Vasilenko, on Tuesday. About 60 residents cheered outside the \
             town hall. \"I leave with a calm conscience,\" Vasilenko said.",
            ),
        ],
    );
}
