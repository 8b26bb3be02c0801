//! The vector of six sources, from claims to figures, and the facts around it.

use corroborate::{
    Article, Casualty, Claim, Config, Number, Outcome, Precision, Quantity, Reconciler, RelationKind, Report, Verdict,
    Via,
};

/// Police through one outlet; a wire; a reprint of the wire; an armed group; a vague telling; a hospital in the evening.
fn six_sources(config: Config) -> Report {
    let dozens = Quantity::new(Some(Number::from(24)), None, "dozens", Precision::Vague).unwrap();
    let sources = [
        ("s1", "09:00", Quantity::at_least(20, "at least 20"), "police"),
        ("s2", "10:00", Quantity::exactly(27, "27"), "the Harbour Wire"),
        ("s3", "10:30", Quantity::exactly(27, "twenty-seven"), "the Harbour Wire"),
        ("s4", "11:00", Quantity::exactly(31, "31"), "the River Brigade"),
        ("s5", "12:00", dozens, ""),
        ("s6", "18:00", Quantity::exactly(29, "29"), "St Mary's Hospital"),
    ];
    let mut reconciler = Reconciler::with_config(config);
    for (id, time, count, source) in sources {
        let published = format!("2024-05-03T{time}:00Z").parse().unwrap();
        reconciler.article(Article::new(id, "").outlet(format!("Outlet {id}")).published(published)).unwrap();
        let claim = Claim::new(id, id, Casualty::new(Outcome::Killed, count).group("people"));
        reconciler.claim(if source.is_empty() { claim } else { claim.attributed_to(source, Via::Said) }).unwrap();
    }
    reconciler.report()
}

#[track_caller]
fn figures(report: &Report, expected: &[(&str, [Option<u32>; 3])]) {
    assert_eq!(report.facts.len(), 1);
    let got = report.facts[0].figures.iter().map(|f| (&*f.policy, [f.low, f.best, f.high]));
    let expected = expected.iter().map(|(name, ends)| (*name, ends.map(|end| end.map(Number::from))));
    assert_eq!(got.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn the_six_sources() {
    let report = six_sources(Config::default());
    let fact = &report.facts[0];
    assert_eq!((fact.question.as_str(), fact.origins.len()), ("people killed", 5));
    assert_eq!(fact.verdict, Verdict::Contradicted);
    figures(
        &report,
        &[
            ("range", [Some(20), None, Some(31)]),
            ("gtd-2017", [Some(29); 3]),
            ("ucdp-ged-23.1", [Some(20), Some(29), Some(31)]),
            ("acled-2024", [Some(20); 3]),
        ],
    );
    let relation = |a: &str, b: &str| {
        let found = report.relations.iter().find(|r| (r.a.as_str(), r.b.as_str()) == (a, b));
        found.map(|relation| relation.relation)
    };
    assert_eq!(relation("s2", "s3"), Some(RelationKind::Agree));
    assert_eq!(relation("s2", "s6"), Some(RelationKind::Update));
    assert_eq!(relation("s4", "s6"), Some(RelationKind::Contradict));
    for other in ["s1", "s2", "s3", "s4"] {
        assert!(matches!(relation(other, "s5"), Some(RelationKind::Agree | RelationKind::Refine)), "{other}");
    }
}

#[test]
fn a_party_to_the_conflict_is_heard_apart() {
    let mut config = Config::default();
    config.parties = vec!["River Brigade".to_owned()];
    figures(
        &six_sources(config),
        &[
            ("range", [Some(20), None, Some(31)]),
            ("range-without-parties", [Some(20), None, Some(29)]),
            ("range-of-parties", [Some(31), None, Some(31)]),
            ("gtd-2017", [Some(29); 3]),
            ("ucdp-ged-23.1", [Some(20), Some(29), Some(29)]),
            ("acled-2024", [Some(20); 3]),
        ],
    );
}

/// So many killed miners, by claim, article and source; all of one day, so that nothing is later.
fn told(claims: &[(&str, Quantity, &str)]) -> Report {
    let mut reconciler = Reconciler::new();
    for (article, count, source) in claims {
        let bare = Article::new(*article, "").outlet(format!("Outlet {article}"));
        let _ = reconciler.article(bare.published("2024-05-03".parse().unwrap()));
        let id = format!("{article}:{count}:{source}");
        let claim = Claim::new(id, *article, Casualty::new(Outcome::Killed, count.clone()).group("miners"));
        let claim = if source.is_empty() { claim } else { claim.attributed_to(*source, Via::Said) };
        reconciler.claim(claim).unwrap();
    }
    reconciler.report()
}

fn exactly(n: u32) -> Quantity {
    Quantity::exactly(n, n.to_string())
}

#[track_caller]
fn verdict(claims: &[(&str, Quantity, &str)], expected: Verdict, origins: usize) {
    let report = told(claims);
    assert_eq!(report.facts.len(), 1, "{:?}", report.facts);
    assert_eq!((report.facts[0].verdict, report.facts[0].origins.len()), (expected, origins));
}

#[test]
fn echoes_are_no_confirmation() {
    let ministry = ["the Ministry of Labour", "the Labour Ministry", "the press service of the Labour Ministry"];
    let claims = [("a", exactly(9), ministry[0]), ("b", exactly(9), ministry[1]), ("c", exactly(9), ministry[2])];
    verdict(&claims, Verdict::Echoed, 1);
    verdict(&[("a", exactly(9), ministry[0]), ("b", exactly(9), "the union")], Verdict::Agreed, 2);
    verdict(&[("a", exactly(9), ""), ("a", exactly(9), "the union")], Verdict::Single, 2);
    // Somebody in office, unnamed, with the same figure; two witnesses are never one.
    verdict(&[("a", exactly(9), ministry[0]), ("b", exactly(9), "the authorities")], Verdict::Echoed, 1);
    verdict(&[("a", exactly(9), "a witness"), ("b", exactly(9), "a witness")], Verdict::Agreed, 2);
    // A generic source fits two named ones: it is left alone.
    let claims = [("a", exactly(9), ministry[0]), ("b", exactly(9), "the authorities"), ("c", exactly(9), "police")];
    verdict(&claims, Verdict::Agreed, 3);
}

#[test]
fn a_contradiction_is_told_by_sides() {
    let report = told(&[
        ("a", exactly(9), "the union"),
        ("b", exactly(9), "police"),
        ("c", exactly(14), "the Labour Ministry"),
        ("d", Quantity::at_least(5, "at least five"), ""),
    ]);
    let sides: Vec<Vec<&str>> =
        report.facts[0].sides.iter().map(|side| side.iter().map(corroborate::ClaimId::as_str).collect()).collect();
    assert_eq!(sides, [vec!["a:9:the union", "b:9:police"], vec!["c:14:the Labour Ministry"]]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].claims.len(), 3);
    let why = &report.findings[0].why;
    assert!(why.ends_with("2 articles against 1 article"), "{why}");
}

#[test]
fn one_text_given_twice_is_one_article() {
    let mut reconciler = Reconciler::new();
    for id in ["a", "b"] {
        let text = "Nine miners were killed in Marlow on Thursday, the Labour Ministry said.";
        reconciler.article(Article::new(id, text).published("2024-05-03".parse().unwrap())).unwrap();
    }
    let russian = "Правительство сообщило, что при прорыве плотины пострадали два человека.";
    reconciler.article(Article::new("c", russian)).unwrap();
    let report = reconciler.report();
    assert_eq!(report.articles[1].same_as.as_ref().unwrap().as_str(), "a");
    assert!(report.claims.iter().all(|claim| claim.article.as_str() == "a"));
    assert!(report.facts.iter().all(|fact| fact.verdict == Verdict::Single));
    let told: Vec<&str> = report.findings.iter().map(|finding| finding.why.as_str()).collect();
    assert_eq!(
        told,
        [
            "article b has the text or the address of article a; the two count as one",
            "article c is not English (ru) and was not read"
        ]
    );
}

#[test]
fn claims_of_different_stories_never_meet() {
    let mut reconciler = Reconciler::new();
    for (article, story) in [("a", "x"), ("b", "y")] {
        let mut bare = Article::new(article, "");
        bare.story = Some(story.into());
        reconciler.article(bare).unwrap();
        let killed = Casualty::new(Outcome::Killed, exactly(9)).group("miners");
        reconciler.claim(Claim::new(format!("{article}1"), article, killed)).unwrap();
    }
    let report = reconciler.report();
    assert_eq!((report.facts.len(), report.relations.len()), (2, 0));
}
