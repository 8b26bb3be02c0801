//! The page of the example story: well formed, self-contained, and nothing from an article unescaped.

use corroborate::{Article, Reconciler, articles_from_jsonl, to_html};
use proptest::prelude::*;

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

/// The part of a page that is one section.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<section id=\"{id}\"")).unwrap_or_else(|| panic!("no section {id}"));
    rest.split("</section>").next().unwrap()
}

#[track_caller]
fn shows(part: &str, all: &[&str]) {
    for one in all {
        assert!(part.contains(one), "{one} is missing in {part}");
    }
}

/// The sections in their order, each with what it is for.
#[test]
fn every_section_has_its_substance() {
    let page = page(&story());
    let ids: Vec<&str> = page.split("<section id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let order = [
        "counts",
        "tolls",
        "matrix",
        "sources",
        "disagreements",
        "quotes",
        "timeline",
        "names",
        "policies",
        "ledger",
        "method",
        "data",
    ];
    assert_eq!(ids, order);

    let header = page.split("</header>").next().unwrap();
    shows(
        header,
        &["<h1>", "5 articles", " contradicted", " updated", " agreed by several origins", "Oldest", "Newest"],
    );
    // Arrows for open ends, hatching for vague words, the band of what all allow, and the rules' figures on the axis.
    let counts = section(&page, "counts");
    shows(counts, &["<circle", "class=\"arrow\"", "mark hatched", "class=\"band\"", "By rule", "gtd-2017", "317"]);
    shows(section(&page, "tolls"), &["People killed", "People injured", "at least eight"]);
    let matrix = section(&page, "matrix");
    shows(matrix, &["≠", "≈", "=", "silent", "colgroup", "317 officials and people", "Nordkanal"]);
    assert!(matrix.find(">contradicted<").unwrap() < matrix.find(">agreed<").unwrap(), "disagreements stand on top");
    shows(section(&page, "sources"), &["claimant", " → ", "Interior Ministry", "Shared origins", "credited to AFP"]);
    let disagreements = section(&page, "disagreements");
    shows(
        disagreements,
        &["<mark>", "317 members of the security forces", "317 officials and people", "Daily Globe Feed"],
    );
    shows(disagreements, &["6 Jan 2022", "in its own voice", "via local media", "of whom?", "What would settle it"]);
    shows(
        section(&page, "quotes"),
        &["Nikol Pashinyan", "<mark>time</mark>", "left out: ", "translated from Armenian"],
    );
    shows(section(&page, "timeline"), &["<rect", "1 Jan 2022 to 2 Jan 2022", "When it was published", "02:40 +01:00"]);
    shows(section(&page, "names"), &["Edzhan Babakumarov", "Eshen Babakumarov", "Latin", "Why joined"]);
    shows(section(&page, "policies"), &["gtd-2017", "range", "The rules as they were applied"]);
    shows(section(&page, "ledger"), &["Bytes", "Hash", "at least eight", "FNV-1a"]);
    shows(section(&page, "method"), &["upper bound", "Silence", "which side is right"]);
    shows(section(&page, "data"), &["data:application/json;base64,", "corroborate/1"]);
}

/// Every drawing says in words what it shows, and no number is an average or a score.
#[test]
fn drawings_have_words_and_nothing_is_scored() {
    let page = page(&story());
    for svg in page.split("<svg").skip(1) {
        let tag = svg.split('>').next().unwrap();
        let inner = tag.contains("overflow=\"visible\"");
        assert!(inner || tag.contains("aria-label=\"") || tag.contains("aria-hidden"), "{tag}");
    }
    for word in ["average", "truth score", "credibility"] {
        assert!(!page.to_lowercase().contains(word), "{word}");
    }
}

/// Articles that share half of their wording are told with how much it is.
#[test]
fn copies_are_dashed_with_their_share() {
    let text = "Nine miners were killed when a shaft collapsed near Orvik on Monday, the mayor said. Rescue teams from three \
                towns searched the northern gallery through the night and found no further survivors.";
    let other = "Eleven people drowned when a dam broke near Orvik on Tuesday.";
    let articles = [
        Article::new("a", text).outlet("Courier").published("2023-05-09".parse().unwrap()),
        Article::new("b", format!("{text} The mine is closed."))
            .outlet("Wire")
            .published("2023-05-09".parse().unwrap()),
        Article::new("c", other).outlet("Post").published("2023-05-10".parse().unwrap()),
    ];
    let page = page(&articles);
    let sources = section(&page, "sources");
    shows(sources, &["link outlet copied", "<bdi>Courier</bdi>", "<b>100 %</b> (copy)"]);
    assert!(!sources.split("Shared wording").nth(1).unwrap().split("<h3>").next().unwrap().contains("Post"));
}

/// One article with thousands of claims: the page says what it leaves out.
#[test]
fn a_page_over_thousands_of_claims_stays_small() {
    let sentence =
        |i: usize| format!("On Monday, {} villagers were injured in flood number {i}, the mayor said.", 3 + i % 400);
    let text: Vec<String> = (0..3500).map(sentence).collect();
    let page = page(&[Article::new("a", text.join(" ")).published("2023-05-09".parse().unwrap())]);
    let ledger = section(&page, "ledger");
    let rows = ledger.matches("<tr>").count();
    assert!(rows <= 2001, "{rows}");
    shows(ledger, &["further claims: the JSON report has them"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever an article, its outlet and its title hold, the page has only the elements and attributes of its own.
    #[test]
    fn nothing_from_an_article_becomes_markup(pieces in prop::collection::vec(prop::sample::select(WILD.to_vec()), 1..12)) {
        let wild = pieces.join(" ");
        let text = format!("Nine {wild} miners were killed in {wild} on Monday, {wild} Mayor Ann {wild} said. \"It is {wild},\" she said.");
        let article = |id: &str, text: String| {
            let mut article = Article::new(format!("{id}{wild}"), text).outlet(wild.clone()).published("2020-05-04".parse().unwrap());
            article.title = Some(wild.clone());
            article
        };
        let page = page(&[article("a", text.clone()), article("b", text.replace("Nine", "Ten"))]);
        for tag in page.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
            prop_assert!(OWN.contains(&name), "<{tag}>");
            prop_assert!(tag.matches('"').count() % 2 == 0, "<{tag}>");
            let attributes: String = tag.split('"').step_by(2).collect();
            prop_assert!(!attributes.contains(" on") && !attributes.contains('&'), "<{tag}>");
        }
    }
}

/// Stretches of text that would do harm unescaped.
const WILD: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"",
    "'",
    "&",
    "]]>",
    "-->",
    "<!--",
    "</style>",
    "</svg>",
    "\" onload=\"x",
    "<b>people</b>",
    "&lt;",
];

/// The elements that the page is made of.
const OWN: [&str; 56] = [
    "!DOCTYPE",
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "svg",
    "defs",
    "pattern",
    "rect",
    "circle",
    "line",
    "path",
    "text",
    "g",
    "main",
    "header",
    "h1",
    "h2",
    "h3",
    "p",
    "span",
    "dl",
    "dt",
    "dd",
    "div",
    "details",
    "summary",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "nav",
    "ol",
    "ul",
    "li",
    "section",
    "figure",
    "figcaption",
    "blockquote",
    "mark",
    "q",
    "b",
    "br",
    "bdi",
    "em",
    "ins",
    "del",
    "code",
    "small",
    "article",
    "footer",
];
