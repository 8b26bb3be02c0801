//! Mistakes that tools of this kind are known for: one number in two spellings called a conflict, two days called one,
//! four wordings of one toll called inconclusive, four copies of one text called support.

use corroborate::{Article, Casualty, Claim, Outcome, Quantity, Reconciler, Relation, RelationKind, Report, Verdict};

/// The report over articles of different papers, all of one day.
fn told(texts: &[&str]) -> Report {
    let papers = ["Harbour News", "The Courier", "Radio Ostria", "Evening Sheet"];
    let mut reconciler = Reconciler::new();
    for (i, (text, paper)) in texts.iter().zip(papers).enumerate() {
        let article = Article::new(format!("a{}", i + 1), *text).outlet(paper);
        reconciler.article(article.published("2023-06-09".parse().unwrap())).unwrap();
    }
    reconciler.report()
}

/// The relations between casualty claims.
fn tolls(report: &Report) -> Vec<&Relation> {
    let casualty = |id| report.claims.iter().any(|c| c.id == id && c.what.name() == "casualty");
    report.relations.iter().filter(|relation| casualty(relation.a.clone())).collect()
}

/// The verdict on the one fact that tells of people killed.
fn verdict(report: &Report) -> Verdict {
    let killed = |id| report.claims.iter().any(|c| c.id == id && c.what.name() == "casualty");
    let facts: Vec<_> = report.facts.iter().filter(|fact| fact.claims.iter().any(|id| killed(id.clone()))).collect();
    assert_eq!(facts.len(), 1, "{facts:#?}");
    facts[0].verdict
}

#[test]
fn digits_and_words_are_one_number() {
    let report = told(&[
        "A bus fell into the Sava near Brod on Thursday. The crash killed 27 people, police said.",
        "Twenty-seven people were killed when a bus fell into the Sava near Brod on Thursday, the fire service said.",
    ]);
    let kinds: Vec<RelationKind> = tolls(&report).iter().map(|relation| relation.relation).collect();
    assert_eq!(kinds, [RelationKind::Agree]);
    assert_eq!(verdict(&report), Verdict::Agreed);
}

#[test]
fn a_lower_bound_is_no_conflict_with_a_number_above_it() {
    let report = told(&[
        "At least 20 people were killed when a bus fell into the Sava near Brod on Thursday, police said.",
        "A bus fell into the Sava near Brod on Thursday. The crash killed 27 people, the fire service said.",
    ]);
    let kinds: Vec<RelationKind> = tolls(&report).iter().map(|relation| relation.relation).collect();
    assert_eq!(kinds, [RelationKind::Refine]);
    assert_ne!(verdict(&report), Verdict::Contradicted);
}

#[test]
fn a_blank_behind_a_number_changes_nothing() {
    let mut reconciler = Reconciler::new();
    for (id, article, said) in [("c1", "a1", "27"), ("c2", "a2", "27 ")] {
        let casualty = Casualty::new(Outcome::Killed, Quantity::exactly(27, said));
        reconciler.claim(Claim::new(id, article, casualty)).unwrap();
    }
    let report = reconciler.report();
    assert_eq!(report.relations[0].relation, RelationKind::Agree);
    assert_eq!(report.facts[0].verdict, Verdict::Agreed);
}

#[test]
fn what_happens_once_cannot_happen_on_two_days() {
    let report = told(&[
        "The mayor of Brod, Ana Kovac, resigned on 6 June. The council thanked her.",
        "The mayor of Brod, Ana Kovac, resigned on 7 June. Her party was surprised.",
    ]);
    let conflict = report.relations.iter().find(|relation| relation.relation == RelationKind::Contradict);
    assert!(conflict.is_some_and(|relation| relation.why.contains("6 June")), "{:#?}", report.relations);
    assert!(report.facts.iter().any(|fact| fact.verdict == Verdict::Contradicted));
}

#[test]
fn four_wordings_of_one_toll_agree() {
    let report = told(&[
        "A fire in a mill in Brod killed 27 people on Thursday, police said.",
        "Twenty-seven workers died on Thursday when flames swept through a mill in Brod, according to the fire service.",
        "A blaze that broke out in a mill in Brod on Thursday left 27 dead, the mayor, Ana Kovac, told a news conference.",
        "The fire at the mill in Brod on Thursday claimed 27 lives, the hospital's director said.",
    ]);
    let kinds: Vec<RelationKind> = tolls(&report).iter().map(|relation| relation.relation).collect();
    assert!(
        !kinds.is_empty() && kinds.iter().all(|k| matches!(k, RelationKind::Agree | RelationKind::Refine)),
        "{kinds:?}"
    );
    assert_eq!(verdict(&report), Verdict::Agreed);
}

#[test]
fn four_copies_of_one_text_are_no_support() {
    let text = "A fire in a mill in Brod killed 27 people on Thursday, police said. The mill had been closed for repairs \
                since the spring, and nobody knows why the workers were inside. Ana Kovac, the mayor, called for an inquiry.";
    // The same to the letter: one article. Each under a headline of its own: four articles of one origin.
    assert_eq!(verdict(&told(&[text; 4])), Verdict::Single);
    let heads = ["Fire in Brod", "Grief at the Sava", "Mill burns down", "An inquiry is wanted"];
    let copies = heads.map(|head| format!("{head}\n\n{text}"));
    assert_eq!(verdict(&told(&copies.each_ref().map(String::as_str))), Verdict::Echoed);
}
