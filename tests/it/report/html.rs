//! The page of the example story: well formed, self-contained, and nothing from an article unescaped.

use corroborate::{Article, Reconciler, articles_from_jsonl, to_html};

fn page(articles: &[Article]) -> String {
    let mut reconciler = Reconciler::new();
    for article in articles {
        reconciler.article(article.clone()).unwrap();
    }
    to_html(&reconciler.report(), articles)
}

fn story() -> Vec<Article> {
    articles_from_jsonl("articles.jsonl", include_str!("../../../examples/story/articles.jsonl")).unwrap()
}

#[test]
fn elements_open_and_close_in_order() {
    let page = page(&story());
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or("");
        if matches!(name, "!DOCTYPE" | "meta" | "br") {
            continue;
        }
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn nothing_is_loaded_and_nothing_runs() {
    let page = page(&story());
    for forbidden in ["<script", "<link", "<img", "<iframe", "@import", "src=", "url(http", " onload", "javascript:"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn ids_are_unique_and_links_lead_somewhere() {
    let page = page(&story());
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for (i, id) in ids.iter().enumerate() {
        assert!(!ids[i + 1..].contains(id), "{id} is given twice");
    }
    for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains(&target), "#{target} leads nowhere");
    }
}

#[test]
fn text_of_articles_is_escaped() {
    let wild =
        "<script>alert(1)</script> \"Nine <b>people</b> were killed & buried,\" said Mayor Ann O'Dell on Monday.";
    let articles = [
        Article::new("a\"><i>", wild).outlet("<u>Herald</u>").published("2020-05-04".parse().unwrap()),
        Article::new("b", wild.replace("Nine", "Ten")).published("2020-05-04".parse().unwrap()),
    ];
    let page = page(&articles);
    for forbidden in ["<script", "<b>people", "<u>", "<i>"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("&lt;u&gt;Herald"), "the outlet is shown");
}

#[test]
fn no_articles_make_a_page_too() {
    assert!(page(&[]).ends_with("</html>"));
}
